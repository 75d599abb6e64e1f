//! What `form import` and `form approve --batch` say: columns that are not there, formats, both languages, exit codes.

use std::fs;

use serde_json::{Value, json};

use crate::house::refusal_cases::{FORM_HEADER, form_row};
use crate::shell::{Shell, passphrase};

/// Three verified forms, one of them urgent, a pending one, and one that is rejected.
fn rows() -> String {
    let rows = [
        form_row("K-1", "40000000011", "一致,teller01"),
        form_row("K-2", "40000000022", "一致,teller01").replace("紛失", "盗難"),
        form_row("K-3", "40000000033", "未,").replacen("002", "2", 1),
        form_row("K-4", "40000000044", "一致,teller01"),
        form_row("K-5", "40000000044", "一致,").replace("紛失", "気分"),
    ];
    format!("{FORM_HEADER}\n{}\n", rows.join("\n"))
}

fn imported(shell: &Shell) -> String {
    shell.file("forms.csv", &rows());
    let answer = shell.ask("teller02", "form import forms.csv --format json");
    let report: Value = serde_json::from_str(&answer.out).unwrap();
    report["batch"].as_str().unwrap().to_owned()
}

#[test]
fn a_column_that_is_not_known_is_named_with_the_nearest() {
    let shell = Shell::open();
    let good = rows();
    for (column, instead, code, said) in [
        ("reason", "reson", "unknown_column", "'reson'; did you mean 'reason'"),
        ("holder_name", "氏名2", "unknown_column", "'氏名2'; did you mean '氏名'"),
        ("reason", "weather", "unknown_column", "unknown column 'weather'"),
        ("reason", "解約事由", "unknown_column", "'解約事由'; did you mean '解約理由'"),
        ("seal", "branch", "repeated_column", "column branch appears twice"),
        ("seal", "店番", "repeated_column", "column branch appears twice"),
        ("seal", "note", "missing_column", "required columns are missing: seal"),
        (FORM_HEADER, "K-0,R8.11.20,001,1,普通,1,見本,紛失,未,", "unknown_column", "the first row is not a header"),
    ] {
        shell.file("forms.csv", &good.replacen(column, instead, 1));
        let error = shell.ask("teller02", "form import forms.csv --format json").refused(65, code);
        assert!(error["message"].as_str().unwrap().contains(said), "{error}");
    }
    shell.file("forms.csv", &good.replacen("reason", "解約の理由", 1));
    let report = shell.ask("teller02", "form import forms.csv --lang ja --format json").refused(65, "unknown_column");
    assert!(report["message"].as_str().unwrap().contains("列「解約の理由」はありません。「解約理由」では"), "{report}");
    assert_eq!(shell.ask("teller01", "form list --format json").json(), json!([]));
}

#[test]
fn what_no_sender_can_mean_is_reported_with_line_and_column() {
    let shell = Shell::open();
    let cp932 = |text: &str| encoding_rs::SHIFT_JIS.encode(text).0.into_owned();
    let broken = |mark: &[u8]| {
        let text = rows().replace("高梨 誠", "@ 誠");
        let (before, after) = text.split_once('@').unwrap();
        [&cp932(before), mark, &cp932(after)].concat()
    };
    let utf8 = |mark: &str| rows().replace("高梨", mark).into_bytes();
    for (bytes, code, place) in [
        (broken(&[0xf0, 0x40]), "not_text", "line 3, column 41"),
        (broken(&[0x80]), "not_text", "line 3, column 41"),
        (broken(&[0x82]), "not_text", "line 3, column 41"),
        (broken(&[0]), "nul_byte", "line 3, column 41"),
        (utf8("\0"), "nul_byte", "line 3, column 41"),
        (utf8("\"高梨"), "unterminated_quote", "line 3"),
    ] {
        fs::write(shell.path("forms.csv"), bytes).unwrap();
        let error = shell.ask("teller02", "form import forms.csv --format json").refused(65, code);
        assert!(error["message"].as_str().unwrap().contains(place), "{error}");
    }
    // A sign that a conversion left in place of what it lost ends only its row.
    fs::write(shell.path("forms.csv"), utf8("高\u{fffd}")).unwrap();
    let report = shell.ask("teller02", "form import forms.csv --dry-run --format json");
    let report: Value = serde_json::from_str(&report.out).unwrap();
    assert_eq!((&report["rejects"][0]["row"], &report["rejects"][0]["code"]), (&json!(2), &json!("bad_value")));
}

fn keys(value: &Value) -> String {
    value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_summaries_have_their_keys_and_columns() {
    let shell = Shell::open();
    shell.file("forms.csv", &rows());
    let summary = "batch file sha256 encoding rows accepted updated already rejected warnings processed";
    let answer = shell.ask("teller02", "form import forms.csv --dry-run --format json");
    let report: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!((answer.code, keys(&report)), (5, format!("{summary} dry_run rejects")));
    assert_eq!(keys(&report["rejects"][0]), "row line code text");
    let answer = shell.ask("teller02", "form import forms.csv --format csv");
    let [head, row] = answer.out.lines().collect::<Vec<_>>()[..] else { panic!("{answer:?}") };
    let (batch, counted) = row.split_once(",forms.csv,").unwrap();
    assert_eq!((answer.code, head, &counted[64..]), (5, summary.replace(' ', ",").as_str(), ",utf-8,5,4,0,0,1,2,0"));
    assert!(answer.err.contains("row 5 (line 6) bad_value: "), "{}", answer.err);
    let approve = format!("form approve --batch {batch} --expect-rows 3 --yes --format");
    let csv = shell.ask("officer01", &format!("{approve} csv")).done();
    assert!(
        csv.starts_with(&format!("batch,rows,processed,already,refused,skipped,sha256\r\n{batch},3,3,0,0,0,")),
        "{csv}"
    );
    let report = shell.ask("officer01", &format!("{approve} json")).json();
    assert_eq!(keys(&report), "batch rows processed already refused skipped sha256");
    assert_eq!((&report["processed"], &report["already"]), (&json!(0), &json!(3)));
    let forms = shell.ask("officer01", &format!("form list --batch {batch} --format json")).json();
    let states: Vec<_> = forms.as_array().unwrap().iter().map(|form| form["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["processed", "processed", "received", "processed"]);
    assert!(forms.as_array().unwrap().iter().all(|form| form["batch"] == batch));
    let open = shell.ask("officer01", &format!("form list --batch {batch} --state received --format csv")).done();
    assert_eq!(open.lines().count(), 2);
    assert_eq!(shell.ask("officer01", "form list --batch B0123456789ab --format json").json(), json!([]));
}

#[test]
fn the_screen_shows_it_in_japanese() {
    let shell = Shell::open().in_japanese();
    shell.file("forms.csv", &rows());
    let answer = shell.ask("teller02", "form import forms.csv");
    assert_eq!(answer.code, 5);
    for report in ["取込番号:", "文字コード:", "受入件数:            4\n", "5 件目(6 行目) bad_value: 解約理由"]
    {
        assert!(answer.out.contains(report), "{report}: {}", answer.out);
    }
    for report in [
        "注意: 3 件目(4 行目) 店番: 先頭の 0 を補いました\n",
        "エラー: 1 件を受け付けできませんでした。ほかの件は受け付けました。\nヒント: ",
    ] {
        assert!(answer.err.contains(report), "{report}: {}", answer.err);
    }
    let dry = shell.ask("teller02", "form import forms.csv --dry-run");
    assert!(dry.err.contains("試行のため、何も変更していません"), "{}", dry.err);
    let whole = shell.ask("teller02", "form import forms.csv --all-or-nothing");
    assert!(whole.err.contains("1 件も受け付けませんでした"), "{}", whole.err);
}

#[test]
fn the_officer_is_shown_what_the_batch_is_before_it_is_approved() {
    let shell = Shell::open();
    let batch = imported(&shell);
    let approve = format!("form approve --batch {batch} --expect-rows");
    shell.ask("officer01", &format!("{approve} 3 --format json")).refused(2, "needs_terminal");
    shell.ask("officer01", &format!("{approve} 4 --yes --format json")).refused(4, "batch_differs");
    shell.ask("teller01", &format!("{approve} 3 --yes --format json")).refused(77, "role_not_allowed");
    shell.ask("officer01", &format!("form approve --batch {batch} --yes --format json")).refused(2, "usage");
    shell.ask("officer01", "form approve --batch B12 --expect-rows 3 --yes --format json").refused(2, "usage");
    let sha256 = shell.ask("officer01", &format!("{approve} 3 --yes --lang ja"));
    assert_eq!(sha256.code, 0, "{sha256:?}");
    let report = &sha256.err;
    for line in [
        &format!("取込番号: {batch}\n"),
        "ファイル: forms.csv(teller02 が取込)\n",
        &format!("SHA-256: {}", &batch[1..]),
        "一致: 3 件(検印待ち 3 件、処理済 0 件)\n",
        "一致以外: 1 件(検印の対象外)\n",
        "盗難・不正利用の届: 盗難 1 件\n",
        "契約者ID 40000000044 はメールアドレスの登録がなく",
    ] {
        assert!(report.contains(line), "{line}: {report}");
    }
    let again = shell.ask("officer01", &format!("{approve} 3"));
    assert_eq!(again.code, 0, "nothing waits, so nothing is asked: {again:?}");
}

#[test]
fn a_form_that_is_refused_is_listed_and_the_exit_code_says_so() {
    let shell = Shell::open();
    let rows = rows().replace("K-2,R8.11.20,001,40000000022,普通,3100789,高梨 誠,盗難,一致,teller01", "");
    let own = form_row("K-2", "40000000022", "一致,officer01");
    shell.file("forms.csv", &(rows + &own + "\n"));
    let answer = shell.ask("teller02", "form import forms.csv --format json");
    let report: Value = serde_json::from_str(&answer.out).unwrap();
    let batch = report["batch"].as_str().unwrap();
    let answer = shell.ask("officer01", &format!("form approve --batch {batch} --expect-rows 3 -y --format json"));
    let report: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!((answer.code, &report["processed"], &report["refused"]), (5, &json!(2), &json!(1)));
    let refused = json!([{
        "receipt_no": "001202611240002", "state": "checked", "already": false, "error": "same_person",
    }]);
    assert_eq!((&report["refusals"], answer.error()["code"].as_str()), (&refused, Some("numbers_refused")));
    assert_eq!(shell.ask("admin01", "audit verify --format json").json()["ok"], true);
}

#[test]
fn at_a_terminal_the_officer_types_a_passphrase_and_answers() {
    let shell = Shell::open();
    let batch = imported(&shell);
    let mut terminal = shell.terminal("teller02");
    terminal.types("login").answers("teller02: passphrase", &passphrase("teller02")).ends(0);
    terminal.types("form import forms.csv -q --format csv");
    assert!(terminal.ends(5).contains(&format!("{batch},forms.csv,")));
    let approve = format!("form approve --batch {batch} --expect-rows 3 --as officer01 --format csv");
    terminal.types(&approve).answers("officer01: passphrase", &passphrase("officer01"));
    let shown = terminal.sees("[y/N]: ");
    assert!(shown.contains("Theft or fraud: stolen 1"), "{shown}");
    terminal.says("n");
    terminal.ends(2);
    terminal.types(&approve).answers("officer01: passphrase", &passphrase("officer01")).answers("[y/N]: ", "y");
    assert!(terminal.ends(0).contains(&format!("{batch},3,3,0,0,0,")));
}

#[test]
fn one_officer_processes_a_file_where_the_policy_says_so() {
    let shell = Shell::open();
    shell.file("forms.csv", &rows());
    let process = "form import forms.csv --process --format json";
    shell.ask("officer01", process).refused(77, "same_person");
    shell.ask("teller02", process).refused(77, "role_not_allowed");
    shell.ask("admin01", "settings set policy.approval single").done();
    shell.ask("officer01", "settings confirm policy.approval --yes").done();
    shell.ask("teller02", process).refused(77, "role_not_allowed");
    let tried = shell.ask("officer01", &format!("{process} --dry-run"));
    assert!(tried.out.contains("\"processed\": 3") && !tried.err.contains("no e-mail address"), "{tried:?}");
    assert_eq!(shell.ask("officer01", "mail list --format json").json(), json!([]));
    let answer = shell.ask("officer01", process);
    let report: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!((answer.code, &report["accepted"], &report["processed"]), (5, &json!(4), &json!(3)));
    assert!(answer.err.contains("Contract 40000000044 has no e-mail address"), "{}", answer.err);
    assert_eq!(shell.ask("officer01", "mail list --format json").json().as_array().unwrap().len(), 3);
}
