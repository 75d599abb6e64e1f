//! `--input -`: a customer's answers, passed on by the bank's web site as JSON. Never as arguments, which others can read.

use clap::Args;

use super::app::App;
use super::value::{self, placeholder};
use super::words::Failure;
use crate::domain::BadValue;
use crate::ops::{Answers, Error};

/// Where the answers can also be typed at a terminal.
#[derive(Debug, Args)]
pub struct OptionalJsonInputArgs {
    #[arg(help = both!(
        "画面で尋ねずに、お客さまの入力を標準入力から JSON で受け取る",
        "Read the customer's input as JSON from standard input instead of prompting"
    ))]
    #[arg(long, value_name = placeholder::FILE, value_parser = value::of(standard_input))]
    pub input: Option<StandardInput>,
}

#[derive(Debug, Args)]
pub struct JsonInputArgs {
    #[arg(help = both!(
        "お客さまの入力を標準入力から JSON で受け取る",
        "Read the customer's input as JSON from standard input"
    ))]
    #[arg(long, value_name = placeholder::FILE, required = true, value_parser = value::of(standard_input))]
    pub input: StandardInput,
}

/// `-`, and nothing else: a customer's answers are not left in files.
#[derive(Debug, Clone, Copy)]
pub struct StandardInput;

fn standard_input(text: &str) -> Result<StandardInput, BadValue> {
    if text == "-" { Ok(StandardInput) } else { Err(BadValue::Shape("-")) }
}

impl JsonInputArgs {
    pub(super) fn read(&self, app: &mut App) -> Result<Answers, Failure> {
        let StandardInput = self.input;
        read(app)
    }
}

impl OptionalJsonInputArgs {
    pub(super) fn read(&self, app: &mut App) -> Result<Option<Answers>, Failure> {
        self.input.map(|StandardInput| read(app)).transpose()
    }
}

/// A one-time password counts by the time at which it was read, however long that took.
fn read(app: &mut App) -> Result<Answers, Failure> {
    let answers = Answers::read(app.ui.piped()).map_err(Error::from)?;
    app.now = app.clock.now();
    Ok(answers)
}
