//! TOML for serde, with a fault of our own in which serde says what is wrong, and this says at which key and where.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, IntoDeserializer as _, MapAccess, Visitor};
use serde::forward_to_deserialize_any;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::domain::BadValue;

/// Why the content of a file is not what is asked for.
#[derive(Debug)]
pub(super) struct Misfit {
    pub(super) what: What,
    /// The byte at which it begins.
    pub(super) at: Option<usize>,
}

/// Keys as `mail.smtp.port`.
#[derive(Debug)]
pub enum What {
    Syntax,
    UnknownKey(String),
    MissingKey(String),
    /// The key, and why its value is none, in Japanese and in English.
    Value(String, [String; 2]),
}

pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Misfit> {
    let syntax = |error: toml::de::Error| Misfit { what: What::Syntax, at: error.span().map(|span| span.start) };
    let table = DeTable::parse(text).map_err(syntax)?;
    T::deserialize(Node(DeValue::Table(table.into_inner())))
}

impl Misfit {
    const fn new(what: What) -> Self {
        Self { what, at: None }
    }

    /// What is wrong below a key is wrong at it, and begins there unless its own place is known.
    fn below(mut self, name: &str, at: usize) -> Self {
        if let What::UnknownKey(key) | What::MissingKey(key) | What::Value(key, _) = &mut self.what {
            *key = if key.is_empty() { name.to_owned() } else { format!("{name}.{key}") };
        }
        self.at.get_or_insert(at);
        self
    }
}

impl Error for Misfit {
    fn custom<T: fmt::Display>(why: T) -> Self {
        Self::new(What::Value(String::new(), [format!("{why:#}"), format!("{why}")]))
    }

    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        Self::new(What::UnknownKey(field.to_owned()))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(What::MissingKey(field.to_owned()))
    }
}

impl std::error::Error for Misfit {}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.what)
    }
}

/// A value of the file.
struct Node<'de>(DeValue<'de>);

impl<'de> Node<'de> {
    fn text(self) -> Result<Cow<'de, str>, Misfit> {
        let DeValue::String(text) = self.0 else { return Err(Misfit::custom(BadValue::Shape("\"text\""))) };
        if text.is_empty() { Err(Misfit::custom(BadValue::Empty)) } else { Ok(text) }
    }
}

impl<'de> Deserializer<'de> for Node<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            DeValue::Table(table) => visitor.visit_map(Entries { left: table.into_iter(), value: None }),
            DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
                Ok(number) => visitor.visit_i64(number),
                Err(error) => Err(Misfit::custom(error)),
            },
            DeValue::Boolean(truth) => visitor.visit_bool(truth),
            DeValue::String(_) | DeValue::Float(_) | DeValue::Datetime(_) | DeValue::Array(_) => {
                visitor.visit_string(self.text()?.into_owned())
            }
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_string(self.text()?.into_owned())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_str(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let DeValue::Table(_) = self.0 else { return Err(Misfit::custom(BadValue::Shape("[section]"))) };
        self.deserialize_any(visitor)
    }

    /// What stands there is something: absence is serde's own matter.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_some(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// The keys of a table with their values, one after the other.
struct Entries<'de> {
    left: toml::map::IntoIter<Spanned<DeString<'de>>, Spanned<DeValue<'de>>>,
    value: Option<(DeString<'de>, Spanned<DeValue<'de>>)>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        let Some((key, value)) = self.left.next() else { return Ok(None) };
        let at = key.span().start;
        let (name, _) = self.value.insert((key.into_inner(), value));
        let unknown = |misfit: Misfit| Misfit { at: Some(at), ..misfit };
        seed.deserialize(name.clone().into_deserializer()).map(Some).map_err(unknown)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        let (name, value) = self.value.take().ok_or_else(|| Misfit::custom("a value without a key"))?;
        let at = value.span().start;
        seed.deserialize(Node(value.into_inner())).map_err(|misfit| misfit.below(&name, at))
    }
}
