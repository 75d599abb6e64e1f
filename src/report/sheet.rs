//! A sheet: one thing that a command shows, with its keys in the order of the contract with scripts.

use serde::Serialize;

use crate::domain::Lang;
use crate::report::shown::Shown;
use crate::report::table;

/// One thing shown. Its first key is what `--after` continues from.
pub trait Sheet: Serialize {
    /// The keys of JSON and the columns of CSV.
    const KEYS: &'static [&'static str];

    /// The columns of a table of many: those that fit a screen.
    const COLUMNS: &'static [&'static str] = Self::KEYS;

    /// Gives each value, in the keys' order.
    fn values<'s>(&'s self, take: &mut dyn FnMut(&'s dyn Shown));

    /// Gives the fields that JSON and screens leave out while they are empty.
    fn extras<'s>(&'s self, take: &mut dyn FnMut(&'static str, &'s dyn Shown)) {
        let _ = take;
    }

    /// How a person reads it alone.
    fn on_screen(&self, lang: Lang, width: Option<u16>) -> String
    where
        Self: Sized,
    {
        table::single(self, lang, width)
    }
}

/// Declares a sheet: its fields are its keys; `sometimes` holds those left out when there is nothing to tell, `listed`
/// the columns of a table of many.
macro_rules! sheet {
    (
        $(#[$doc:meta])*
        pub struct $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),+ $(,)? }
        $(sometimes { $($(#[$extra_doc:meta])* $extra:ident: $extra_kind:ty),+ $(,)? })?
        $(listed [$($column:ident),+ $(,)?])?
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $kind,)+
            $($(
                $(#[$extra_doc])*
                #[serde(skip_serializing_if = "crate::report::shown::Shown::is_nothing")]
                pub $extra: $extra_kind,
            )+)?
        }

        impl $crate::report::Sheet for $name {
            const KEYS: &'static [&'static str] = &[$(stringify!($field)),+];
            $(const COLUMNS: &'static [&'static str] = &[$(stringify!($column)),+];)?

            fn values<'s>(&'s self, take: &mut dyn FnMut(&'s dyn $crate::report::Shown)) {
                $(take(&self.$field);)+
            }

            $(fn extras<'s>(&'s self, take: &mut dyn FnMut(&'static str, &'s dyn $crate::report::Shown)) {
                $(take(stringify!($extra), &self.$extra);)+
            })?
        }
    };
}
