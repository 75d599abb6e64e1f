//! What every import command does: read the file, take it, report what became of each row.

use std::io;
use std::path::Path;

use clap::Args;

use super::app::{App, CommandResult};
use super::ui::Progress;
use super::value::one_of;
use super::words::{Failure, row_text};
use crate::domain::{Encoding, Lang, Refusal};
use crate::ops::import::{ImportMode, ImportObserver, ImportOptions, Imported, LockMode, Rejected, Warned};
use crate::ops::{Cells, Outcome, Session, Source};
use crate::report::import::RejectedRow;
use crate::report::rejects::{RejectReason, RejectsFile};
use crate::report::{Format, heading, say};

/// How a file is to be read and imported.
#[derive(Debug, Clone, Copy, Args)]
pub struct ImportModeArgs {
    #[arg(help = both!("ファイルの文字コード", "Encoding of the file"))]
    #[arg(long, value_name = both!("文字コード", "ENCODING"), default_value = "auto", value_parser = one_of!(Encoding))]
    pub encoding: Encoding,
    #[arg(help = both!(
        "取り込むとどうなるかを表示し、何も変更しない",
        "Show what the import would do, without changing anything"
    ))]
    #[arg(long)]
    pub dry_run: bool,
    #[arg(help = both!("1 件でも受け付けできなければ、何も取り込まない", "Import all rows or none"))]
    #[arg(long)]
    pub all_or_nothing: bool,
    #[arg(help = both!(
        "1 回でまとめて行う(ほかの担当者は終わるまで待つ)",
        "Import the whole file in one transaction; other commands wait"
    ))]
    #[arg(long)]
    pub exclusive: bool,
}

impl ImportModeArgs {
    const fn options(self) -> ImportOptions {
        let mode = match (self.dry_run, self.all_or_nothing) {
            (true, _) => ImportMode::DryRun,
            (false, true) => ImportMode::AllOrNothing,
            (false, false) => ImportMode::Partial,
        };
        let lock = if self.exclusive { LockMode::Exclusive } else { LockMode::Steps };
        ImportOptions { lock, mode }
    }
}

/// What is taken, by whom, and where its rejected rows go.
pub(super) struct Import<'i> {
    pub(super) file: &'i Path,
    pub(super) mode: ImportModeArgs,
    pub(super) rejects: Option<&'i Path>,
    pub(super) content: Content,
}

/// Whether the file may be copied while it is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    Forms,
    /// Seeds or passwords, of which a copy is one too many.
    Secrets,
}

/// Imports what may hold secrets: no copy, no file of rejected rows.
pub(super) fn without_copies(
    file: &Path,
    mode: ImportModeArgs,
    app: &mut App,
    take: impl FnOnce(&mut Session, &mut Source, ImportOptions, &mut dyn ImportObserver) -> Outcome<Imported>,
) -> CommandResult {
    let mut session = app.session()?;
    exec(&Import { file, mode, rejects: None, content: Content::Secrets }, &mut session, app, take)
}

pub(super) fn exec(
    import: &Import<'_>,
    session: &mut Session,
    app: &mut App,
    take: impl FnOnce(&mut Session, &mut Source, ImportOptions, &mut dyn ImportObserver) -> Outcome<Imported>,
) -> CommandResult {
    let mut observer = ScreenObserver::of(import, app)?;
    let mut source = open(import, app)?;
    let options = import.mode.options();
    let imported = app.serve(session, |session, _| Ok(take(session, &mut source, options, &mut observer)?))?;
    observer.finish().map_err(|error| Failure::io(import.rejects.unwrap_or(Path::new("-")), &error))?;
    show_summary(imported, options, import.rejects.is_some(), app)
}

/// A file, or standard input.
fn open(import: &Import<'_>, app: &mut App) -> Result<Source, Failure> {
    let encoding = import.mode.encoding;
    if import.file == Path::new("-") {
        return Ok(Source::read(app.ui.piped(), "-", encoding)?);
    }
    Ok(match import.content {
        Content::Forms => Source::copy(import.file, encoding)?,
        Content::Secrets => Source::open(import.file, encoding)?,
    })
}

fn show_summary(imported: Imported, options: ImportOptions, has_file: bool, app: &mut App) -> CommandResult {
    let lang = app.ui.lang();
    for warned in &imported.warned {
        app.ui.warn(&warning(lang, warned));
    }
    let mut sheet = imported.sheet;
    sheet.rejects = imported.rejected.iter().map(|rejected| line(lang, rejected)).collect();
    if app.ui.format() == Format::Csv {
        // The summary is one row; what it has no column for goes to standard error.
        for reject in &sheet.rejects {
            app.ui.warn(&say(lang, reject));
        }
        for batch in &sheet.elsewhere {
            app.ui.note(&format!("{}: {batch}", heading::word(lang, "elsewhere")));
        }
    }
    app.ui.show(&sheet)?;
    match (sheet.rejected, options.mode) {
        (0, _) => Ok(()),
        (count, ImportMode::AllOrNothing) => Err(Failure::nothing_taken(count)),
        (count, ImportMode::DryRun) => Err(Failure::rows_would_be_rejected(count)),
        (count, ImportMode::Partial) => Err(Failure::rows_rejected(count, has_file)),
    }
}

/// Looks on while a file is taken: shows how far it is, and writes down what is rejected.
struct ScreenObserver {
    lang: Lang,
    progress: Progress,
    rejects: Option<RejectsFile>,
}

impl ScreenObserver {
    fn of(import: &Import<'_>, app: &mut App) -> Result<Self, Failure> {
        if let Some(path) = import.rejects.filter(|path| is_same_file(path, import.file)) {
            return Err(Refusal::OutputExists { path: path.display().to_string() }.into());
        }
        let begun = import.rejects.map(|path| RejectsFile::begin(path).map_err(|error| cannot_create(path, &error)));
        Ok(Self { lang: app.ui.lang(), progress: app.ui.progress(), rejects: begun.transpose()? })
    }

    fn finish(self) -> io::Result<()> {
        self.progress.finish();
        self.rejects.map_or(Ok(()), RejectsFile::keep)
    }
}

impl ImportObserver for ScreenObserver {
    fn begins(&mut self, columns: &[String], rows: u64) -> io::Result<()> {
        self.progress.begin(rows);
        self.rejects.as_mut().map_or(Ok(()), |file| file.head(columns))
    }

    fn wants_cells(&self) -> bool {
        self.rejects.is_some()
    }

    fn rejects(&mut self, rejected: &Rejected, cells: &Cells) -> io::Result<()> {
        let Some(file) = &mut self.rejects else { return Ok(()) };
        let text = row_text(self.lang, &rejected.refusal);
        file.row(cells.iter(), &RejectReason { row: rejected.row, code: rejected.refusal.code(), text: &text })
    }

    fn reaches(&mut self, rows: u64) {
        self.progress.reach(rows);
    }
}

/// Whether the rejected rows would take the place of the file that they come from.
fn is_same_file(rejects: &Path, file: &Path) -> bool {
    rejects.canonicalize().is_ok_and(|rejects| file.canonicalize().is_ok_and(|file| rejects == file))
}

fn cannot_create(path: &Path, error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::StorageFull { Failure::io(path, error) } else { Failure::cannot_create(path) }
}

fn line(lang: Lang, rejected: &Rejected) -> RejectedRow {
    RejectedRow {
        row: rejected.row,
        line: rejected.line,
        code: rejected.refusal.code().to_owned(),
        text: row_text(lang, &rejected.refusal),
    }
}

fn warning(lang: Lang, warned: &Warned) -> String {
    let Warned { row, line, warning } = warned;
    let (field, caution) = (heading::word(lang, warning.field), say(lang, &warning.caution));
    phrase!(lang, "{row} 件目({line} 行目) {field}: {caution}", "row {row} (line {line}) {field}: {caution}")
}
