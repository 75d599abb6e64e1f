//! `--input -`: a customer's answers, handed in by the bank's site as JSON. Never as arguments, which others can read.

use clap::Args;

use super::app::App;
use super::value::{self, placeholder};
use super::words::Failure;
use crate::domain::BadValue;
use crate::ops::{Answers, Error};

/// Where the answers can also be typed at a terminal.
#[derive(Debug, Args)]
pub struct MayHandInArgs {
    #[arg(help = both!(
        "画面で尋ねずに、お客さまの入力を標準入力から JSON で受け取る",
        "Read the customer's input as JSON from standard input instead of prompting"
    ))]
    #[arg(long, value_name = placeholder::FILE, value_parser = value::of(standard_input))]
    pub input: Option<StandardInput>,
}

#[derive(Debug, Args)]
pub struct HandedInArgs {
    #[arg(help = both!(
        "お客さまの入力を標準入力から JSON で受け取る",
        "Read the customer's input as JSON from standard input"
    ))]
    #[arg(long, value_name = placeholder::FILE, required = true, value_parser = value::of(standard_input))]
    pub input: StandardInput,
}

/// `-`, and nothing else: answers do not lie in files.
#[derive(Debug, Clone, Copy)]
pub struct StandardInput;

fn standard_input(text: &str) -> Result<StandardInput, BadValue> {
    if text == "-" { Ok(StandardInput) } else { Err(BadValue::Shape("-")) }
}

impl HandedInArgs {
    pub(super) fn answers(&self, app: &mut App) -> Result<Answers, Failure> {
        let StandardInput = self.input;
        read(app)
    }
}

impl MayHandInArgs {
    pub(super) fn answers(&self, app: &mut App) -> Result<Option<Answers>, Failure> {
        self.input.map(|StandardInput| read(app)).transpose()
    }
}

/// A one-time password counts by the time at which it was handed in, however long that took.
fn read(app: &mut App) -> Result<Answers, Failure> {
    let answers = Answers::read(app.ui.piped()).map_err(Error::from)?;
    app.now = app.clock.now();
    Ok(answers)
}
