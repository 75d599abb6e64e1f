//! The table of fields: each reads into its own place, and a draft becomes a paper or corrects one.

use super::*;
use crate::domain::Moment;

/// A draft of what these fields were given.
fn draft(given: &[(&str, &str)]) -> FormDraft {
    let now = Moment::parse("2026-11-22T10:00:00+09:00").unwrap();
    let mut form = FormDraft::default();
    for (key, text) in given {
        let field = FORM_FIELDS.iter().find(|field| field.key == *key).unwrap();
        (field.read)(&mut form, text, now).unwrap();
    }
    form
}

const WHOLE: [(&str, &str); 10] = [
    ("contract_id", "C1"),
    ("filed_on", "R8.11.20"),
    ("account_type", "普通"),
    ("account_no", "70157"),
    ("holder_name", "見本 太郎"),
    ("reason", "紛失"),
    ("paper_no", "K-1"),
    ("holder_kana", "ﾐﾎﾝ"),
    ("serial", "S1"),
    ("note", "至急"),
];

#[test]
fn each_field_reads_into_a_place_of_its_own() {
    let seen: Vec<Option<String>> = FORM_FIELDS
        .iter()
        .filter_map(|field| field.question.as_ref())
        .map(|question| (question.value)(&draft(&WHOLE)).map(|value| format!("{value:?}")))
        .collect();
    let mut once = seen.clone();
    once.sort();
    once.dedup();
    assert!(seen.iter().all(Option::is_some) && once.len() == seen.len(), "{seen:?}");
    let asked = FORM_FIELDS.iter().filter_map(|field| Some((field, field.question.as_ref()?)));
    for (field, question) in asked {
        let others: Vec<_> = WHOLE.into_iter().filter(|(key, _)| *key != field.key).collect();
        assert_eq!((question.value)(&draft(&others)), None, "{}", field.key);
    }
}

#[test]
fn a_paper_is_whole_or_says_what_is_missing() {
    let paper = draft(&WHOLE).paper.complete().unwrap();
    assert_eq!(paper.content(""), "K-1\n2026-11-20\nC1\nordinary\n0070157\n見本太郎\nS1\nlost");
    assert_eq!((paper.kana.unwrap().as_str(), paper.note.unwrap().as_str()), ("ミホン", "至急"));
    for key in ["contract_id", "filed_on", "account_type", "account_no", "holder_name", "reason"] {
        let others: Vec<_> = WHOLE.into_iter().filter(|(given, _)| *given != key).collect();
        assert_eq!(draft(&others).paper.complete(), Err(Refusal::MissingValue { field: key }));
    }
    assert!(draft(&WHOLE[..6]).paper.complete().is_ok());
}

#[test]
fn a_correction_leaves_the_rest() {
    let paper = draft(&WHOLE).paper.complete().unwrap();
    assert_eq!(PaperDraft::default().over(paper.clone()), paper);
    let other = [
        ("contract_id", "C2"),
        ("filed_on", "R8.11.21"),
        ("account_type", "当座"),
        ("account_no", "1"),
        ("holder_name", "見本 次郎"),
        ("reason", "盗難"),
        ("paper_no", "K-2"),
        ("holder_kana", "ジロウ"),
        ("serial", "S2"),
        ("note", "済"),
    ];
    let corrected = draft(&other).paper.over(paper.clone());
    let whole = draft(&other).paper.complete().unwrap();
    assert_eq!(corrected, Paper { contract_id: paper.contract_id, ..whole });
}
