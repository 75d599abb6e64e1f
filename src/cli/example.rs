//! Examples at the end of the main commands' help.

use clap::Command;

use crate::domain::lang::Lang;

/// What the examples show, in both languages, and the lines to type.
struct Example {
    japanese: &'static str,
    english: &'static str,
    lines: &'static str,
}

const CONTRACT_IMPORT: &[Example] = &[Example {
    japanese: "勘定系から出した契約を取り込む",
    english: "Take over the contracts that the core system wrote",
    lines: "otpdesk contract import contracts.csv",
}];

const TOKEN_LIST: &[Example] = &[
    Example {
        japanese: "一つの契約のトークン",
        english: "The tokens of one contract",
        lines: "otpdesk token list --contract 20000000027",
    },
    Example {
        japanese: "店番002の利用中のソフトウェアトークンをCSVで",
        english: "Branch 002's software tokens in use, as CSV",
        lines: "otpdesk token list --branch 002 --kind software --state active --format csv",
    },
];

const FORM_RECEIVE: &[Example] = &[
    Example {
        japanese: "端末で、足りない項目を聞かれながら受け付ける",
        english: "At a terminal, asked for what is missing",
        lines: "otpdesk form receive --contract 20000000027",
    },
    Example {
        japanese: "すべて指定し、印鑑照合の結果も記録する",
        english: "All at once, with the seal's result",
        lines: "otpdesk form receive --contract 20000000027 --filed-on 2026-11-20 \\
    --account-type ordinary --account-no 3032085 --holder-name \"加藤 正\" \\
    --reason lost --paper-no K261120-0000003 --seal verified",
    },
];

const FORM_APPROVE: &[Example] = &[
    Example {
        japanese: "当店の本日3番を検印する(受付番号の全桁を表示してから確認)",
        english: "Approve today's number 3 of your branch (shown in full before you are asked)",
        lines: "otpdesk form approve 3",
    },
    Example {
        japanese: "係の画面で、役席が自分のパスフレーズで検印する",
        english: "In a teller's session, approve as an officer with the officer's own passphrase",
        lines: "otpdesk form approve 001202611200003 --as officer01",
    },
];

/// Hangs the examples under the help of the commands that have some.
pub(crate) fn attach(command: Command, lang: Lang, path: &str) -> Command {
    let command = command.mut_subcommands(|inner| {
        let path = format!("{path} {}", inner.get_name());
        attach(inner, lang, &path)
    });
    match examples(path) {
        [] => command,
        some => command.after_help(text(lang, some)),
    }
}

fn examples(path: &str) -> &'static [Example] {
    match path {
        " contract import" => CONTRACT_IMPORT,
        " token list" => TOKEN_LIST,
        " form receive" => FORM_RECEIVE,
        " form approve" => FORM_APPROVE,
        _ => &[],
    }
}

fn text(lang: Lang, examples: &[Example]) -> String {
    let one = |example: &Example| {
        let what = lang.pick(example.japanese, example.english);
        format!("  {what}:\n  $ {}", example.lines)
    };
    let all: Vec<String> = examples.iter().map(one).collect();
    format!("{}\n{}", lang.pick("例:", "Examples:"), all.join("\n\n"))
}
