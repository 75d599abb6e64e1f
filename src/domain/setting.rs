//! The ledger's own settings: what holds at this institution, changed only through the trail.

use crate::domain::{BadValue, ContractId, Lang, Line, QuietHours, TokenKind, fold, text};

words! {
    /// The name of a setting.
    pub enum SettingKey {
        Institution = "institution" "金融機関名",
        PolicyApproval = "policy.approval" "検印の方式",
        FormKinds = "form.kinds" "解約届の対象",
        ContractIdPattern = "contract_id.pattern" "契約者IDの形",
        MailQuietHours = "mail.quiet_hours" "お知らせを送らない時間帯",
        MailLanguage = "mail.language" "お知らせの言語",
    }
}

words! {
    /// Rule 1: whether an officer may approve what they handled themselves.
    pub enum ApprovalPolicy {
        Dual = "dual" "二人制",
        Single = "single" "一人制",
    }
}

words! {
    /// Rule 2: the kinds of token that a form may stop.
    pub enum FormKinds {
        Software = "software" "ソフトウェアのみ",
        All = "all" "すべて",
    }
}

words! {
    /// The language of letters; never the screen's.
    pub enum MailLanguage {
        Ja = "ja" "日本語",
        En = "en" "英語",
        Both = "both" "両方",
    }
}

impl FormKinds {
    pub const fn include(self, kind: TokenKind) -> bool {
        matches!((self, kind), (Self::All, _) | (Self::Software, TokenKind::Software))
    }
}

impl MailLanguage {
    pub const fn languages(self) -> &'static [Lang] {
        match self {
            Self::Ja => &[Lang::Ja],
            Self::En => &[Lang::En],
            Self::Both => &[Lang::Ja, Lang::En],
        }
    }
}

impl SettingKey {
    /// The value before anybody sets one.
    pub const fn default_value(self) -> &'static str {
        match self {
            Self::Institution => "",
            Self::PolicyApproval => "dual",
            Self::FormKinds => "software",
            Self::ContractIdPattern => "[0-9A-Za-z]{1,32}",
            Self::MailQuietHours => "23:00-08:30",
            Self::MailLanguage => "ja",
        }
    }

    /// Rule 9: whether a change waits for a second person.
    pub const fn needs_second_person(self) -> bool {
        matches!(self, Self::PolicyApproval)
    }

    /// Checks a value and brings it to the form in which the ledger keeps it.
    pub fn normalise(self, value: &str) -> Result<String, BadValue> {
        match self {
            Self::Institution => text::line(value),
            Self::PolicyApproval => ApprovalPolicy::parse(value).map(|v| v.code().to_owned()),
            Self::FormKinds => FormKinds::parse(value).map(|v| v.code().to_owned()),
            Self::ContractIdPattern => IdPattern::parse(value).map(|p| p.source),
            Self::MailQuietHours => QuietHours::parse(value).map(|_| fold::code(value)),
            Self::MailLanguage => MailLanguage::parse(value).map(|v| v.code().to_owned()),
        }
    }
}

/// The shape that this institution's contract IDs have.
#[derive(Debug, Clone)]
pub struct IdPattern {
    source: String,
    whole: regex_lite::Regex,
}

impl IdPattern {
    pub fn parse(source: &str) -> Result<Self, BadValue> {
        let source = text::line(source)?;
        let whole = regex_lite::Regex::new(&format!("^(?:{source})$")).map_err(|_| BadValue::Shape("[0-9]{11}"))?;
        Ok(Self { source, whole })
    }

    pub fn check(&self, id: &ContractId) -> Result<(), BadValue> {
        if self.whole.is_match(id.as_str()) { Ok(()) } else { Err(BadValue::Pattern(self.source.clone())) }
    }
}

/// The settings as values.
#[derive(Debug, Clone)]
pub struct Settings {
    pub institution: Line,
    pub approval: ApprovalPolicy,
    pub form_kinds: FormKinds,
    pub id_pattern: IdPattern,
    pub quiet_hours: Option<QuietHours>,
    pub mail_language: MailLanguage,
}

impl Settings {
    /// Reads them from their texts; `text` gives a key's value in force.
    pub fn from_texts<E: From<BadValue>>(text: impl Fn(SettingKey) -> Result<String, E>) -> Result<Self, E> {
        Ok(Self {
            institution: Line::parse(&text(SettingKey::Institution)?)?,
            approval: ApprovalPolicy::parse(&text(SettingKey::PolicyApproval)?)?,
            form_kinds: FormKinds::parse(&text(SettingKey::FormKinds)?)?,
            id_pattern: IdPattern::parse(&text(SettingKey::ContractIdPattern)?)?,
            quiet_hours: QuietHours::parse(&text(SettingKey::MailQuietHours)?)?,
            mail_language: MailLanguage::parse(&text(SettingKey::MailLanguage)?)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_is_a_value() {
        for key in SettingKey::ALL.iter().filter(|key| **key != SettingKey::Institution) {
            assert_eq!(key.normalise(key.default_value()).as_deref(), Ok(key.default_value()), "{key}");
        }
    }

    #[test]
    fn a_value_of_the_wrong_kind_is_refused() {
        for (key, bad) in [
            (SettingKey::Institution, " "),
            (SettingKey::PolicyApproval, "triple"),
            (SettingKey::FormKinds, "paper"),
            (SettingKey::ContractIdPattern, "[0-9"),
            (SettingKey::MailQuietHours, "late"),
            (SettingKey::MailLanguage, "fr"),
        ] {
            assert!(key.normalise(bad).is_err(), "{key} {bad}");
        }
    }

    #[test]
    fn an_id_must_match_the_pattern_whole() {
        let eleven = IdPattern::parse("[0-9]{11}").unwrap();
        assert!(eleven.check(&ContractId::parse("20000000003").unwrap()).is_ok());
        assert!(eleven.check(&ContractId::parse("200000000031").unwrap()).is_err());
    }
}
