//! `--reveal --reason T`: masked values in full, which the trail records.

use clap::Args;

use super::value::{self, placeholder};
use crate::domain::Line;
use crate::ops::reveal::Reveal;

#[derive(Debug, Args)]
pub struct RevealArgs {
    #[arg(help = both!("伏せ字を解除して表示する(証跡に残る)", "Show masked values in full; recorded in the trail"))]
    #[arg(long, requires = "reveal_reason")]
    reveal: bool,
    #[arg(help = both!("伏せ字を解除する理由", "Reason for showing masked values"))]
    #[arg(id = "reveal_reason", long = "reason", value_name = placeholder::TEXT, requires = "reveal")]
    #[arg(value_parser = value::of(Line::parse))]
    reason: Option<Line>,
}

impl RevealArgs {
    /// Why masked values are wanted in full, if they are.
    pub(super) fn wanted(&self) -> Reveal {
        self.reason.clone().filter(|_| self.reveal).map_or(Reveal::No, Reveal::Because)
    }
}
