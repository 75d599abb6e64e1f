//! Which language to speak, found before the arguments are parsed: help and faults of usage need it too.

use std::ffi::{OsStr, OsString};

use super::parsing::flag_value;
use crate::domain::Lang;

/// The variables of the system's locale, the strongest first (POSIX, chapter 8.2).
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The flag, else `OTPDESK_LANG`, else the locale, else Japanese.
pub fn choose(args: &[OsString], variable: impl Fn(&str) -> Option<OsString>) -> Lang {
    let flag = flag_value(args, "--lang").and_then(|text| Lang::parse(text).ok());
    flag.or_else(|| of_variable(&variable)).unwrap_or_else(|| of_locale(&variable))
}

/// What `OTPDESK_LANG` says.
pub(crate) fn of_variable(variable: impl Fn(&str) -> Option<OsString>) -> Option<Lang> {
    variable("OTPDESK_LANG").and_then(|name| spoken(&name))
}

/// What the system's locale says; Japanese when it says nothing.
pub(crate) fn of_locale(variable: impl Fn(&str) -> Option<OsString>) -> Lang {
    LOCALE.iter().find_map(|name| variable(name).and_then(|locale| spoken(&locale))).unwrap_or(Lang::Ja)
}

/// `ja…` is Japanese, anything else English; C and POSIX, with or without an encoding, say nothing.
fn spoken(locale: &OsStr) -> Option<Lang> {
    let locale = locale.to_string_lossy().to_ascii_lowercase();
    match locale.split(['.', '@']).next().unwrap_or_default() {
        "" | "c" | "posix" => None,
        name if name.starts_with("ja") => Some(Lang::Ja),
        _ => Some(Lang::En),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(args: &str, variables: &str) -> &'static str {
        let args: Vec<OsString> = args.split_whitespace().map(OsString::from).collect();
        let variable = |name: &str| {
            let pairs = variables.split_whitespace().filter_map(|pair| pair.split_once('='));
            pairs.into_iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value))
        };
        choose(&args, variable).code()
    }

    #[test]
    fn the_strongest_word_is_heard() {
        for (args, variables, expected) in [
            ("otpdesk", "", "ja"),
            ("otpdesk form list --lang en", "OTPDESK_LANG=ja LC_ALL=ja_JP.UTF-8", "en"),
            ("otpdesk --lang=ja whoami", "OTPDESK_LANG=en", "ja"),
            ("otpdesk", "OTPDESK_LANG=en LC_ALL=ja_JP.UTF-8", "en"),
            ("otpdesk", "LC_ALL=en_US.UTF-8 LANG=ja_JP.UTF-8", "en"),
            ("otpdesk", "LC_MESSAGES=ja_JP.eucJP LANG=en_US.UTF-8", "ja"),
            ("otpdesk", "LC_ALL=C LANG=en_GB.UTF-8", "en"),
            ("otpdesk", "LC_ALL=C.UTF-8 LANG=POSIX", "ja"),
            ("otpdesk", "LANG=de_DE@euro", "en"),
            ("otpdesk", "OTPDESK_LANG= LANG=en_US", "en"),
            ("otpdesk settings set institution -- --lang en", "", "ja"),
            ("otpdesk --lang fr", "LANG=en_US", "en"),
            ("otpdesk --lang", "LANG=en_US", "en"),
            ("otpdesk --language en", "", "ja"),
        ] {
            assert_eq!(chosen(args, variables), expected, "{args} {variables}");
        }
    }
}
