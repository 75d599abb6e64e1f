//! Names of people: kept as written, compared as one name (rule 2).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::domain::{fold, text};

checked_text! {
    /// A holder's name exactly as written on the paper or held by the bank.
    HolderName, text::line
}

checked_text! {
    /// A name's reading in full-width katakana.
    Kana, |written| text::line(&fold::kana(written))
}

/// Characters of names that are variants of one another, the common form last.
/// Source: the old forms beside the new ones in the table of the standard kanji (常用漢字表, Cabinet notice 2010-11-30)
/// and the variants that Japan's family registers meet most (髙 the "ladder" form, 﨑 the "standing" form; JIS X 0213
/// and CP932's IBM extensions carry them apart).
const VARIANTS: &[(&str, char)] = &[
    ("髙", '高'),
    ("﨑嵜碕", '崎'),
    ("邉邊", '辺'),
    ("齋齊斎", '斉'),
    ("澤", '沢'),
    ("濵濱", '浜'),
    ("廣", '広'),
    ("德", '徳'),
    ("櫻", '桜'),
    ("國", '国'),
    ("圓", '円'),
    ("惠", '恵'),
    ("榮", '栄'),
    ("淺", '浅'),
    ("瀨", '瀬'),
    ("增", '増'),
    ("藏", '蔵'),
    ("顯", '顕'),
    ("眞", '真'),
    ("禮", '礼'),
    ("壽", '寿'),
    ("龍", '竜'),
    ("嶋嶌", '島'),
    ("冨", '富'),
    ("峯", '峰'),
    ("舘", '館'),
    ("籐", '藤'),
    ("萬", '万'),
    ("與", '与'),
    ("豐", '豊'),
    ("彌", '弥'),
    ("曾", '曽'),
    ("條", '条'),
    ("凉", '涼'),
    ("槇", '槙'),
    ("遙", '遥'),
    ("晉", '晋'),
    ("鷗", '鴎'),
    ("鐵", '鉄'),
    ("會", '会'),
    ("學", '学'),
    ("實", '実'),
    ("靜", '静'),
    ("龜", '亀'),
    ("瀧", '滝'),
    ("澁", '渋'),
    ("𠮷", '吉'),
    ("𣘺", '橋'),
    ("栁", '柳'),
    ("桒", '桑'),
];

/// [`VARIANTS`] by variant.
static COMMON_FORMS: LazyLock<BTreeMap<char, char>> = LazyLock::new(|| {
    VARIANTS.iter().flat_map(|(variants, common)| variants.chars().map(|variant| (variant, *common))).collect()
});

impl HolderName {
    /// The form in which two writings of one name are equal: NFKC, no spaces, no variation selectors, variants of a
    /// character as its common form.
    pub fn comparison_key(&self) -> String {
        comparison_key(self.as_str())
    }

    /// Whether two writings name the same holder.
    pub fn is_same_as(&self, other: &Self) -> bool {
        // Most are written alike.
        self == other || self.comparison_key() == other.comparison_key()
    }
}

/// The comparison form of any part of a name: what a search for a name's beginning is compared with.
pub fn comparison_key(name: &str) -> String {
    fold::compatible(name).chars().filter(|c| !c.is_whitespace() && !is_selector(*c)).map(common_form).collect()
}

/// The comparison form of a reading: as [`comparison_key`], with small kana as large ones, since forms mix them.
pub fn kana_key(reading: &str) -> String {
    fold::compatible(reading).chars().filter(|c| !c.is_whitespace()).map(large_kana).collect()
}

fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

fn common_form(c: char) -> char {
    if c.is_ascii_alphabetic() {
        return c.to_ascii_uppercase();
    }
    COMMON_FORMS.get(&c).copied().unwrap_or(c)
}

fn large_kana(c: char) -> char {
    match c {
        'ァ' => 'ア',
        'ィ' => 'イ',
        'ゥ' => 'ウ',
        'ェ' => 'エ',
        'ォ' => 'オ',
        'ッ' => 'ツ',
        'ャ' => 'ヤ',
        'ュ' => 'ユ',
        'ョ' => 'ヨ',
        'ヮ' => 'ワ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_in_several_writings_is_one_name() {
        for (left, right, same) in [
            ("鈴木 太郎", "鈴木　太郎", true),
            ("髙木 健", "高木健", true),
            ("山﨑 一郎", "山崎 一郎", true),
            ("渡邊 恵子", "渡邉 恵子", true),
            ("葛\u{e0100}城 蓮", "葛城 蓮", true),
            ("Smith John", "ＳＭＩＴＨ　ＪＯＨＮ", true),
            ("㈱見本", "(株)見本", true),
            ("鈴木 太郎", "鈴木 次郎", false),
            ("高木 健", "高本 健", false),
            ("吉田 葵", "古田 葵", false),
        ] {
            let (a, b) = (HolderName::parse(left).unwrap(), HolderName::parse(right).unwrap());
            assert_eq!(a.is_same_as(&b), same, "{left} / {right}");
        }
    }

    #[test]
    fn the_writing_itself_is_kept() {
        assert_eq!(HolderName::parse(" 髙木　健 ").unwrap().as_str(), "髙木　健");
        assert_eq!(Kana::parse("ﾅｶﾑﾗ ｼｮｳ").unwrap().as_str(), "ナカムラ ショウ");
        assert_eq!(kana_key("ナカムラ ショウ"), kana_key("ナカムラショウ"));
    }

    #[test]
    fn no_variant_is_also_a_common_form_of_another() {
        for (variants, common) in VARIANTS {
            for (other, _) in VARIANTS {
                assert!(!other.contains(*common), "{common} of {variants} is a variant in {other}");
            }
        }
    }
}
