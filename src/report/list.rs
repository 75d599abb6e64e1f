//! Many of one kind, a row at a time, so that a million rows need the memory of one (a table: of its page).

use std::io::{self, Write};
use std::marker::PhantomData;

use crate::domain::Lang;
use crate::report::{Format, OutputOptions, Sheet, csv, json, table};

/// Rows of a table unless `--limit` says otherwise.
pub const PAGE: usize = 50;

/// Whether a list can use another row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    More,
    /// The page is full, or the reader has gone.
    Enough,
}

/// What became of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tail {
    Empty,
    Whole,
    /// Rows were left out behind the one with this key.
    Cut {
        shown: usize,
        after: String,
    },
}

impl Tail {
    /// A note on standard error after a table.
    pub fn text(&self, lang: Lang) -> Option<String> {
        match self {
            Self::Whole => None,
            Self::Empty => Some(phrase!(lang, "該当するものはありません。", "No matching entries.")),
            Self::Cut { shown, after } => Some(phrase!(
                lang,
                "{shown} 件を表示しました。続きがあります。続きは --after {after}、件数の変更は --limit 件数 を指定してください。",
                "{shown} rows shown; there are more. Continue with --after {after}, or show more with --limit N."
            )),
        }
    }
}

enum Rows<'w> {
    Table(table::Page, &'w mut dyn Write),
    Json(json::Rows<'w>),
    Csv(Box<csv::Rows<'w>>),
    /// The reader has gone: a quiet end.
    Closed,
}

/// Writes a list.
pub struct ListWriter<'w, S> {
    rows: Rows<'w>,
    limit: Option<usize>,
    shown: usize,
    last_key: String,
    cut: bool,
    of: PhantomData<fn(&S)>,
}

impl<'w, S: Sheet> ListWriter<'w, S> {
    pub fn new(options: OutputOptions, limit: Option<usize>, out: &'w mut dyn Write) -> Self {
        let rows = match options.format {
            Format::Table => Rows::Table(table::Page::new::<S>(options.lang, options.width), out),
            Format::Json => Rows::Json(json::Rows::new(out)),
            Format::Csv => Rows::Csv(Box::new(csv::Rows::new(out, S::KEYS))),
        };
        let limit = if options.format == Format::Table { limit.or(Some(PAGE)) } else { limit };
        Self { rows, limit, shown: 0, last_key: String::new(), cut: false, of: PhantomData }
    }

    pub fn row(&mut self, sheet: &S) -> io::Result<Next> {
        if self.limit.is_some_and(|limit| self.shown >= limit) {
            self.cut = true;
            return Ok(Next::Enough);
        }
        let written = match &mut self.rows {
            Rows::Table(page, _) => {
                page.row(sheet);
                Ok(())
            }
            Rows::Json(rows) => rows.row(sheet),
            Rows::Csv(rows) => rows.row(sheet),
            Rows::Closed => return Ok(Next::Enough),
        };
        self.shown += 1;
        self.remember(sheet);
        self.unless_closed(written)
    }

    /// Only a page that may be cut needs the key to continue from.
    fn remember(&mut self, sheet: &S) {
        if self.limit != Some(self.shown) {
            return;
        }
        let (mut first, key) = (true, &mut self.last_key);
        sheet.values(&mut |value| {
            if std::mem::take(&mut first) {
                value.plain(key);
            }
        });
    }

    fn unless_closed(&mut self, written: io::Result<()>) -> io::Result<Next> {
        match written {
            Ok(()) => Ok(Next::More),
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.rows = Rows::Closed;
                Ok(Next::Enough)
            }
            Err(error) => Err(error),
        }
    }

    pub fn finish(self) -> io::Result<Tail> {
        let written = match self.rows {
            Rows::Table(page, out) => out.write_all(page.draw().as_bytes()).and_then(|()| out.flush()),
            Rows::Json(rows) => rows.finish(),
            Rows::Csv(rows) => rows.finish(),
            Rows::Closed => Ok(()),
        };
        written.or_else(|error| if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) })?;
        Ok(match (self.shown, self.cut) {
            (0, false) => Tail::Empty,
            (_, false) => Tail::Whole,
            (shown, true) => Tail::Cut { shown, after: self.last_key },
        })
    }
}
