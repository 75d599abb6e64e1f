//! The details of an entry, read so that no two readers can find different things in them.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::{Map, Value};

/// The details as an object; `None` where they are none, or where a key stands twice.
pub(super) fn read(details: &str) -> Option<Value> {
    serde_json::from_str::<Object>(details).ok().map(|object| Value::Object(object.0))
}

/// A JSON object whose keys differ, at its first level.
struct Object(Map<String, Value>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Keys).map(Self)
    }
}

struct Keys;

impl<'de> Visitor<'de> for Keys {
    type Value = Map<String, Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object whose keys differ")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut object = Map::new();
        while let Some((key, value)) = entries.next_entry::<String, Value>()? {
            if object.insert(key, value).is_some() {
                return Err(A::Error::custom("a key stands twice"));
            }
        }
        Ok(object)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_stands_twice_makes_details_unreadable() {
        assert_eq!(read(r#"{"result":"verified"}"#).unwrap()["result"], "verified");
        assert_eq!(read("{}"), Some(Value::Object(Map::new())));
        for unreadable in [r#"{"result":"verified","result":"pending"}"#, "[]", "oops", ""] {
            assert_eq!(read(unreadable), None, "{unreadable}");
        }
    }
}
