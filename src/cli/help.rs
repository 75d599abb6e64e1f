//! `otpdesk help`: topics, and the help of any command.

use std::ffi::OsString;

use clap::Args;

use super::parsing::{self, Unparsed};
use super::value::one_of;
use super::words::usage::UsageFault;
use crate::domain::Lang;

words! {
    /// A topic that no single command explains.
    pub enum Topic {
        ExitCodes = "exit-codes" "終了コード",
        Csv = "csv" "CSVの列",
        States = "states" "状態",
        Roles = "roles" "役割",
        Effects = "effects" "操作の範囲",
    }
}

#[derive(Debug, Args)]
pub struct HelpArgs {
    #[arg(help = both!("項目、またはコマンド", "A topic or a command"))]
    #[arg(value_name = both!("項目", "TOPIC"), num_args = 0..=3, value_parser = one_of!(Topic).or_any())]
    pub subject: Vec<String>,
}

/// What `help` answers with.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// A command's help, or the whole program's.
    Screen(String),
    /// A topic, whose text stands elsewhere.
    Topic(Topic),
}

/// A topic, a command's help, or a fault of usage where the words name neither.
pub fn answer(lang: Lang, args: &HelpArgs) -> Result<Answer, UsageFault> {
    if let [word] = args.subject.as_slice()
        && let Ok(topic) = Topic::parse(word)
    {
        return Ok(Answer::Topic(topic));
    }
    let asked = ["otpdesk"].into_iter().chain(args.subject.iter().map(String::as_str)).chain(["--help"]);
    let asked: Vec<OsString> = asked.map(OsString::from).collect();
    match parsing::parse(lang, &asked) {
        Err(Unparsed::Shown(screen)) => Ok(Answer::Screen(screen)),
        Err(Unparsed::Fault(fault)) => Err(fault),
        // A bare `--` among the words has hidden `--help`.
        Ok(_) => Ok(Answer::Screen(parsing::top_help(lang))),
    }
}
