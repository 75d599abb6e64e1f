//! What a command shows: plain structs, and the table, CSV and JSON of each. Nothing here knows where it goes.

#[macro_use]
mod sheet;

pub mod audit;
pub mod branch;
pub mod clock;
pub mod contract;
mod csv;
pub mod form;
pub mod format;
pub mod heading;
pub mod import;
mod json;
pub mod ledger;
pub mod list;
pub mod mail;
pub mod masking;
pub mod operator;
pub mod otp;
pub mod rejects;
pub mod setting;
pub mod shown;
mod table;
pub mod token;

use std::io::{self, Write};

pub use format::Format;
pub use list::{ListWriter, Next, Tail};
pub use masking::Masking;
pub use sheet::Sheet;
pub use shown::{Shown, say};
pub use table::{Rule, grid};

use crate::domain::Lang;

/// How a command's answer is written.
#[derive(Debug, Clone, Copy)]
pub struct OutputOptions {
    pub format: Format,
    pub lang: Lang,
    /// Columns of the screen; none where the answer does not go to one.
    pub width: Option<u16>,
}

/// Writes a single thing.
pub fn render_one<S: Sheet>(sheet: &S, options: OutputOptions, out: &mut dyn Write) -> io::Result<()> {
    match options.format {
        Format::Table => out.write_all(sheet.on_screen(options.lang, options.width).as_bytes())?,
        Format::Json => json::one(sheet, out)?,
        Format::Csv => {
            let mut rows = csv::Rows::new(out, S::KEYS);
            rows.row(sheet)?;
            rows.finish()?;
        }
    }
    out.flush()
}

#[cfg(test)]
mod tests;
