//! What every import command does: read the file, take it, tell what became of each row.

use std::path::Path;

use super::counter::{Counter, Served};
use super::failure::{Failure, row_text};
use crate::domain::encoding::Encoding;
use crate::domain::lang::Lang;
use crate::ops::import::{Imported, Rejected, Warned};
use crate::ops::{Desk, Outcome, Source};
use crate::report::import::RejectLine;
use crate::report::{Format, heading, say};

/// Rejected rows that the summary itself tells of; more are only counted.
const TOLD: usize = 1000;

pub(super) fn exec(
    file: &Path,
    counter: &mut Counter,
    take: impl FnOnce(&mut Desk, &mut Source) -> Outcome<Imported>,
) -> Served {
    let mut desk = counter.desk()?;
    let mut source = Source::open(file, Encoding::Auto)?;
    let imported = counter.at(&mut desk, |desk, _| Ok(take(desk, &mut source)?))?;
    let lang = counter.ui.lang();
    for warned in &imported.warned {
        counter.ui.warn(&warning(lang, warned));
    }
    let mut sheet = imported.sheet;
    sheet.rejects = imported.rejected.iter().take(TOLD).map(|rejected| line(lang, rejected)).collect();
    if counter.ui.format() == Format::Csv {
        // The summary is one row; the reasons of each rejected row stand beside it.
        for reject in &sheet.rejects {
            counter.ui.warn(&say(lang, reject));
        }
    }
    counter.ui.show(&sheet)?;
    if sheet.rejected == 0 { Ok(()) } else { Err(Failure::rows_rejected(sheet.rejected)) }
}

fn line(lang: Lang, rejected: &Rejected) -> RejectLine {
    RejectLine {
        row: rejected.row,
        line: rejected.line,
        code: rejected.refusal.code().to_owned(),
        text: row_text(lang, &rejected.refusal),
    }
}

fn warning(lang: Lang, warned: &Warned) -> String {
    let field = heading::word(lang, warned.warning.field);
    let caution = warned.warning.caution;
    match lang {
        Lang::Ja => format!("{} 件目({} 行目) {field}: {}", warned.row, warned.line, caution.japanese()),
        Lang::En => format!("row {} (line {}) {field}: {caution}", warned.row, warned.line),
    }
}
