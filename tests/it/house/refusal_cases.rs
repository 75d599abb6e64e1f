//! The commands that are refused, one for each refusal: see `refusal.rs`.

use crate::shell::{Shell, paper};

/// A refusal, and how it is brought about.
pub(crate) struct Case {
    pub(crate) code: &'static str,
    pub(crate) exit: i32,
    pub(crate) shell: fn() -> Shell,
    /// Prepares the shell. Returns the command that is refused.
    pub(crate) bring: fn(&Shell) -> String,
}

const fn case(code: &'static str, exit: i32, bring: fn(&Shell) -> String) -> Case {
    Case { code, exit, shell: Shell::open, bring }
}

fn by(who: &str, said: &str) -> String {
    format!("--operator {who} --passphrase-file {who}.pass {said}")
}

fn received(shell: &Shell) -> String {
    shell.receive("teller01", "40000000011", "--paper-no K-1")
}

fn checked(shell: &Shell) -> String {
    shell.receive("teller01", "40000000011", "--paper-no K-1 --seal verified")
}

fn approved(shell: &Shell) -> String {
    let form = checked(shell);
    shell.ask("officer01", &format!("form approve {form} --yes")).done();
    form
}

fn receive(contract: &str, more: &str) -> String {
    by("teller02", &format!("form receive {} {more}", paper(contract)))
}

/// A row of a file of forms, of one of the sample contracts.
pub(crate) fn form_row(paper_no: &str, contract: &str, seal: &str) -> String {
    let (branch, kind, no, holder) = match contract {
        "40000000011" => ("001", "普通", "3100456", "宮本 さくら"),
        "40000000022" => ("001", "普通", "3100789", "高梨 誠"),
        "40000000033" => ("002", "当座", "220015", "山崎 実"),
        _ => ("002", "普通", "0230418", "渡邊 澪"),
    };
    format!("{paper_no},R8.11.20,{branch},{contract},{kind},{no},{holder},紛失,{seal}")
}

pub(crate) const FORM_HEADER: &str =
    "paper_no,filed_on,branch,contract_id,account_type,account_no,holder_name,reason,seal,seal_checked_by";

/// Imports a file of one verified form. Returns its batch.
fn imported(shell: &Shell) -> String {
    shell.file("forms.csv", &format!("{FORM_HEADER}\n{}\n", form_row("K-1", "40000000011", "一致,teller01")));
    let summary = shell.ask("teller01", "form import forms.csv --format json").json();
    summary["batch"].as_str().unwrap().to_owned()
}

const INIT: &str = "init --institution '見本' --branch 001 --name '見本'";
const ADD: &str = "operator add admin02 --name '見本' --role teller --new-passphrase-file";

pub(crate) const CASES: &[Case] = &[
    // What was entered
    case("bad_value", 2, |_| by("admin01", "settings set policy.approval maybe")),
    case("missing_value", 2, |_| format!("--ledger new/ledger.db --passphrase-file admin01.pass {INIT}")),
    case("date_in_future", 2, |_| {
        by(
            "teller01",
            &paper("40000000011").replace("R8.11.20", "R8.11.25").replace("--contract", "form receive --contract"),
        )
    }),
    case("weak_passphrase", 2, |shell| {
        shell.secret_file("short.pass", "short");
        by("admin01", &format!("{ADD} short.pass --branch all"))
    }),
    case("needs_terminal", 2, |shell| by("officer01", &format!("form approve {}", checked(shell)))),
    // What was not found
    case("ledger_not_found", 3, |_| by("teller01", "--ledger nowhere/ledger.db token list")),
    case("file_not_found", 3, |_| by("admin01", "contract import nothing.csv")),
    case("contract_not_found", 3, |_| by("teller01", "otp status 40000000099")),
    case("token_not_found", 3, |_| by("teller01", "token show STORY0000099")),
    case("form_not_found", 3, |_| by("teller01", "form show 001202611240099")),
    case("mail_not_found", 3, |_| by("teller01", "mail show 99")),
    case("operator_not_found", 3, |_| by("admin01", "operator disable nobody01 --reason '退職' --yes")),
    case("branch_not_found", 3, |_| by("admin01", &format!("{ADD} admin02.pass --branch 999"))),
    // Who may act
    case("not_logged_in", 77, |_| "token list".to_owned()),
    case("unknown_operator", 77, |_| "--operator nobody01 --passphrase-file teller01.pass token list".to_owned()),
    case("wrong_passphrase", 77, |_| "--operator teller01 --passphrase-file teller02.pass token list".to_owned()),
    case("operator_pending", 77, |shell| {
        shell.ask("admin01", &format!("{ADD} admin02.pass --branch all")).done();
        by("admin02", "token list")
    }),
    case("operator_disabled", 77, |shell| {
        shell.ask("admin01", "operator disable teller02 --reason '退職' --yes").done();
        by("admin01", "operator disable teller02 --reason '退職' --yes")
    }),
    case("role_not_allowed", 77, |_| by("site01", "token list")),
    case("other_branch", 77, |_| by("teller03", &format!("form receive {}", paper("40000000033")))),
    case("same_person", 77, |shell| {
        let form = shell.receive("officer01", "40000000011", "--seal verified --seal-checked-by teller01");
        by("officer01", &format!("form approve {form} --yes"))
    }),
    case("not_receiver", 77, |shell| by("teller02", &format!("form amend {} --reason stolen", received(shell)))),
    case("passphrase_file_exposed", 77, |shell| {
        shell.set_mode("teller01.pass", 0o640);
        by("teller01", "token list")
    }),
    case("files_exposed", 77, |shell| {
        shell.set_mode("bank/ledger.db", 0o604);
        by("teller01", "token list")
    }),
    case("key_cost_too_low", 77, |shell| {
        let keyring = std::fs::read_to_string(shell.path("bank/ledger.db.keys")).unwrap();
        let changed = keyring.replace("\"memory_kib\": 8", "\"memory_kib\": 4294967295");
        assert_ne!(keyring, changed);
        shell.file("bank/ledger.db.keys", &changed);
        by("teller01", "token list")
    }),
    // Operators, branches, settings
    case("ledger_exists", 73, |_| by("admin01", INIT)),
    case("operator_exists", 4, |_| {
        by("admin01", &format!("{} admin02.pass --branch all", ADD.replace("add admin02", "add teller01")))
    }),
    case("branch_exists", 4, |_| by("admin01", "branch add 002 --name '港'")),
    case("nothing_to_confirm", 4, |_| by("officer01", "operator confirm teller01 --yes")),
    case("last_admin", 4, |_| by("admin01", "operator disable admin01 --reason '退職' --yes")),
    case("own_passphrase_first", 4, |shell| {
        shell.ask("admin01", &format!("{ADD} first.pass --branch all")).done();
        by("officer01", "operator confirm admin02 --yes")
    }),
    Case {
        code: "founding_open",
        exit: 4,
        shell: Shell::founded,
        bring: |shell| {
            shell.ask("admin01", &format!("{} first.pass --branch all", ADD.replace("teller", "officer"))).done();
            let other = ADD.replace("teller", "officer").replace("admin02", "officer02");
            by("admin01", &format!("{other} first.pass --branch all"))
        },
    },
    Case {
        code: "alone_waits",
        exit: 4,
        shell: Shell::founded,
        bring: |shell| {
            shell.hire("officer01", "officer", "all");
            let alone = ADD.replace("teller", "officer --alone");
            shell.ask("admin01", &format!("{alone} first.pass --branch all")).done();
            "--operator admin02 --passphrase-file first.pass operator passwd --new-passphrase-file admin02.pass"
                .to_owned()
        },
    },
    Case {
        code: "operator_unconfirmed",
        exit: 77,
        shell: Shell::founded,
        bring: |shell| {
            shell.hire("officer01", "officer", "all");
            by("officer01", "form approve 001202611240001 --yes")
        },
    },
    case("not_alone", 4, |_| {
        by("admin01", &format!("{} first.pass --branch all", ADD.replace("teller", "officer --alone")))
    }),
    case("operator_not_changed", 4, |_| by("admin01", "operator set teller01 --role teller")),
    case("branch_not_changed", 4, |_| by("admin01", "branch set 002 --name '港支店'")),
    case("finding_not_found", 3, |_| by("admin01", "audit accept 0123456789ab --reason '調査済み' --yes")),
    case("too_many_findings", 4, |_| {
        let many: Vec<String> = (0..501).map(|n| format!("{n:012x}")).collect();
        by("admin01", &format!("audit accept {} --reason '調査済み' --yes", many.join(" ")))
    }),
    case("clock_not_behind", 4, |_| by("admin01", "audit accept-clock --reason '時計の誤り' --yes")),
    case("setting_not_changed", 4, |_| by("admin01", "settings set mail.language ja")),
    // Contracts and tokens
    case("contract_closed", 4, |shell| {
        shell.ask("officer01", "contract close 40000000066 --reason '解約'").done();
        receive("40000000066", "")
    }),
    case("contract_in_use", 4, |_| by("officer01", "contract close 40000000011 --reason '解約'")),
    case("email_not_changed", 4, |_| {
        by("officer01", "contract set-email 40000000011 sakura@example.jp --reason '申出'")
    }),
    Case {
        code: "no_site_operator",
        exit: 4,
        shell: Shell::founded,
        bring: |shell| {
            shell.file("tokens.csv", "serial,kind,secret\nS1,software,GEZDGNBVGY3TQOJQ\n");
            by("admin01", "token import tokens.csv")
        },
    },
    // Forms
    case("contract_mismatch", 4, |_| receive("40000000011", "").replace("3100456", "3100457")),
    case("serial_mismatch", 4, |_| receive("40000000011", "--serial STORY0000002")),
    case("no_active_token", 4, |_| receive("40000000066", "")),
    case("not_software_token", 4, |_| receive("40000000055", "")),
    case("open_form_exists", 4, |shell| {
        received(shell);
        receive("40000000011", "--paper-no K-2")
    }),
    case("paper_no_conflict", 4, |shell| {
        received(shell);
        receive("40000000022", "--paper-no K-1")
    }),
    case("form_not_received", 4, |shell| by("teller01", &format!("form seal {} --result verified", checked(shell)))),
    case("seal_not_verified", 4, |shell| by("officer01", &format!("form approve {} --yes", received(shell)))),
    case("form_final", 4, |shell| by("officer01", &format!("form return {} --reason '誤り' --yes", approved(shell)))),
    case("no_checked_form", 4, |_| by("officer01", "otp disable 40000000011 --yes")),
    // Files of many forms
    case("batch_not_found", 3, |_| by("officer01", "form approve --batch B0123456789ab --expect-rows 1 --yes")),
    case("batch_differs", 4, |shell| {
        by("officer01", &format!("form approve --batch {} --expect-rows 2 --yes", imported(shell)))
    }),
    case("batch_elsewhere", 4, |shell| {
        imported(shell);
        shell.file("again.csv", &format!("{FORM_HEADER}\n\n{}\n", form_row("K-1", "40000000011", "一致,teller01")));
        let summary = shell.ask("teller02", "form import again.csv --format json").json();
        by("officer01", &format!("form approve --batch {} --expect-rows 1 --yes", summary["batch"].as_str().unwrap()))
    }),
    case("batch_taken", 4, |shell| {
        // Two notes by which the digests of the two files begin alike.
        let file = |note| {
            let row = form_row("K-1", "40000000011", "一致,teller01");
            shell.file("forms.csv", &format!("{FORM_HEADER},note\n{row},{note}\n"));
        };
        file("9165189");
        shell.ask("teller01", "form import forms.csv").done();
        file("21715706");
        by("teller02", "form import forms.csv")
    }),
    case("needs_exclusive", 2, |shell| {
        let rows: Vec<String> = (0..=10_000).map(|n| form_row(&format!("K-{n}"), "40000000011", "未,")).collect();
        shell.file("forms.csv", &format!("{FORM_HEADER}\n{}\n", rows.join("\n")));
        by("teller01", "form import forms.csv --dry-run")
    }),
    case("output_exists", 73, |shell| {
        imported(shell);
        by("teller01", "form import forms.csv --rejects ./forms.csv")
    }),
    // Holds
    case("already_held", 4, |shell| {
        shell.ask("teller01", "otp hold 40000000011 --reason lost --note '電話'").done();
        by("teller02", "otp hold 40000000011 --reason lost --note '電話'")
    }),
    case("not_held", 4, |_| by("officer01", "otp release 40000000011 --reason '発見' --yes")),
    // Letters
    case("mail_state", 4, |shell| {
        approved(shell);
        by("teller01", "mail bounced 1 --note '宛先不明'")
    }),
    case("no_address", 4, |shell| {
        let form = shell.receive("teller01", "40000000044", "--seal verified");
        shell.ask("officer01", &format!("form approve {form} --yes")).done();
        by("teller01", "mail retry 1")
    }),
];

/// Rows that an import rejects: the code, what is imported, and the row.
pub(crate) const ROWS: &[(&str, &str, &str)] = &[
    ("serial_exists", "token", "STORY0000001,hardware,soft-2,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,,"),
    ("live_token_exists", "token", "S1,software,soft-2,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,40000000011,2026-11-01"),
    ("contract_had_token", "token", "S1,software,soft-2,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,40000000022,2026-11-01"),
    ("bad_secret", "token", "S1,software,soft-2,no Base32!,,"),
    ("contract_not_found", "token", "S1,software,soft-2,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,40000000099,2026-11-01"),
    ("duplicate_in_file", "contract", "N1,001,普通,1,見本 一\nN1,001,普通,1,見本 一"),
    ("branch_not_found", "contract", "N1,009,普通,1,見本 一"),
    ("bad_value", "contract", "N1,001,定期,1,見本 一"),
    ("missing_value", "contract", "N1,001,普通,,見本 一"),
    ("seal_checker_missing", "form", "K-1,R8.11.20,001,40000000011,普通,3100456,宮本 さくら,紛失,一致,"),
];
