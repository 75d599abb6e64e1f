//! What the imports of contracts, tokens and forms have in common: dry runs, all or nothing, encodings, standard input.

use encoding_rs::SHIFT_JIS;
use serde_json::{Value, json};

use crate::house::refusal_cases::{FORM_HEADER, form_row};
use crate::shell::{Answer, Shell};

/// A kind of file: who imports it, two rows that can be taken, the second named, and one that cannot.
struct Kind {
    who: &'static str,
    noun: &'static str,
    good: fn() -> String,
    bad: &'static str,
    code: &'static str,
}

const KINDS: [Kind; 3] = [
    Kind {
        who: "admin01",
        noun: "contract",
        good: || {
            "契約者ID,店番,科目,口座番号,氏名,ログインパスワード,資金移動用パスワード\n\
             N1,001,普通,11,見本 一,abcd1234,0123456789\n40000000066,001,普通,3101234,野口 千尋,efgh5678,0123456789\n"
                .to_owned()
        },
        bad: "N3,009,普通,13,見本 三,,\n",
        code: "branch_not_found",
    },
    Kind {
        who: "admin01",
        noun: "token",
        good: || {
            "シリアル番号,種別,シード,契約者ID,利用開始日\nN1,ソフトウェア,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,,\n\
             N2,ソフトウェア,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,40000000066,R8.1.1\n"
                .to_owned()
        },
        bad: "N3,ソフトウェア,短い,,\n",
        code: "bad_secret",
    },
    Kind {
        who: "teller02",
        noun: "form",
        good: || {
            let rows = [("K-1", "40000000011"), ("K-2", "40000000022")];
            let rows = rows.map(|(paper, contract)| form_row(paper, contract, "一致,teller01"));
            format!("{FORM_HEADER}\n{}\n{}\n", rows[0], rows[1])
        },
        bad: "K-3,R8.11.20,001,40000000011,普通,1,見本,紛失,未,\n",
        code: "contract_mismatch",
    },
];

impl Kind {
    fn import(&self, shell: &Shell, more: &str) -> Answer {
        let Self { who, noun, .. } = self;
        shell.ask(who, &format!("{noun} import rows.csv {more} --format json"))
    }

    /// What a reader sees of what was imported.
    fn shown(&self, shell: &Shell) -> Value {
        shell.ask("officer01", &format!("{} list --format json", self.noun)).json()
    }
}

fn summary(answer: &Answer) -> Value {
    serde_json::from_str(&answer.out).unwrap_or_else(|_| panic!("{answer:?}"))
}

fn counts(summary: &Value) -> [u64; 5] {
    ["rows", "accepted", "updated", "already", "rejected"].map(|key| summary[key].as_u64().unwrap())
}

#[test]
fn a_dry_run_and_all_or_nothing_are_meant_so_for_every_kind() {
    for kind in KINDS {
        let shell = Shell::open();
        let (shown, trail) = (kind.shown(&shell), shell.trail());
        shell.file("rows.csv", &((kind.good)() + kind.bad));
        let mut tried = summary(&kind.import(&shell, "--dry-run"));
        assert_eq!((shell.trail(), kind.shown(&shell)), (trail.clone(), shown.clone()), "{}", kind.noun);
        let refused = kind.import(&shell, "--all-or-nothing");
        assert_eq!((refused.code, counts(&summary(&refused))), (5, [3, 0, 0, 0, 1]));
        assert_eq!(summary(&refused)["rejects"][0]["code"], kind.code);
        assert_eq!(shell.trail().split_off(trail.len()), ["refused"]);
        assert_eq!(kind.shown(&shell), shown, "{}", kind.noun);
        let done = kind.import(&shell, "");
        assert_eq!(tried.as_object_mut().unwrap().remove("dry_run"), Some(json!(true)));
        assert_eq!((done.code, summary(&done)), (5, tried), "{}", kind.noun);
        assert_ne!(kind.shown(&shell), shown);
        shell.file("rows.csv", &(kind.good)());
        for more in ["--all-or-nothing", "--exclusive", "--dry-run", "--dry-run --exclusive", ""] {
            let again = kind.import(&shell, more);
            assert_eq!((again.code, counts(&summary(&again))), (0, [2, 0, 0, 2, 0]), "{} {more}", kind.noun);
        }
        assert_eq!(shell.ask("admin01", "audit verify --format json").json()["ok"], true);
    }
}

#[test]
fn every_kind_is_read_from_standard_input_in_every_encoding() {
    for kind in KINDS {
        let text = (kind.good)();
        let utf16 = std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let shell = Shell::open();
        let mut known = None;
        for (bytes, encoding) in [
            (SHIFT_JIS.encode(&text).0.into_owned(), "cp932"),
            (text.clone().into_bytes(), "utf-8"),
            (format!("\u{feff}{text}").into_bytes(), "utf-8-bom"),
            (utf16, "utf-16le"),
        ] {
            // A file of ASCII alone is the same in both.
            let encoding = if text.is_ascii() && encoding == "cp932" { "utf-8" } else { encoding };
            let summary = summary(&shell.hand_in(kind.who, &format!("{} import - --format json", kind.noun), bytes));
            assert_eq!((&summary["encoding"], &summary["file"]), (&json!(encoding), &json!("-")), "{}", kind.noun);
            let already = if known.is_some() { 2 } else { 0 };
            assert_eq!(summary["already"], already, "{} {encoding}", kind.noun);
            known = Some(kind.shown(&shell)).inspect(|shown| assert!(known.is_none_or(|known| known == *shown)));
        }
    }
}

#[test]
fn every_kind_stops_at_a_column_that_it_does_not_know() {
    for kind in KINDS {
        let shell = Shell::open();
        let shown = kind.shown(&shell);
        for (head, code) in [
            ((kind.good)().replacen(',', ",天気,", 1), "unknown_column"),
            ((kind.good)().replacen('\n', ",契約者ID\n", 1), "repeated_column"),
            ("契約者ID\nN1\n".to_owned(), "missing_column"),
            ("reject_row,reject_code\n1,bad_value\n".to_owned(), "missing_column"),
        ] {
            shell.file("rows.csv", &head);
            kind.import(&shell, "").refused(65, code);
        }
        assert_eq!(kind.shown(&shell), shown);
    }
}
