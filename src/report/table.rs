//! Tables for people, in true widths.

use comfy_table::presets::{NOTHING, UTF8_FULL_CONDENSED};
use comfy_table::{Cell, ColumnConstraint, ContentArrangement, Table};

use crate::domain::Lang;
use crate::report::Sheet;
use crate::report::heading;
use crate::report::shown::{Shown, say, visible_lines};

/// Columns of the screen below which a wrapped text is hard to read, and those that a column's line and spaces take.
const READABLE: u16 = 6;
const FRAME: u16 = 3;

/// Whether a table has lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    Ruled,
    Open,
}

/// Rows under headings (none for a list of pairs), not wider than the screen. Ends with a line break.
pub fn grid(headings: &[String], rows: &[Vec<String>], rule: Rule, width: Option<u16>) -> String {
    let mut table = Table::new();
    table.load_style(match rule {
        Rule::Ruled => UTF8_FULL_CONDENSED,
        Rule::Open => NOTHING,
    });
    if !headings.is_empty() {
        table.set_header(cells(headings));
    }
    for row in rows {
        table.add_row(cells(row));
    }
    if rule == Rule::Open {
        for column in table.column_iter_mut() {
            column.set_padding((0, 2));
        }
    }
    if let Some(width) = width {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
        if rule == Rule::Ruled {
            keep_codes_whole(&mut table, rows, width);
        }
    }
    format!("{}\n", table.trim_fmt())
}

/// Columns of codes are not broken over lines as long as the others keep a readable width; the widest give way first,
/// the key last.
fn keep_codes_whole(table: &mut Table, rows: &[Vec<String>], width: u16) {
    let is_code = |column: usize| rows.iter().filter_map(|row| row.get(column)).all(|cell| is_word(cell));
    let widths = table.column_max_content_widths();
    let mut codes: Vec<(usize, u16)> = widths.iter().copied().enumerate().filter(|(at, _)| is_code(*at)).collect();
    codes.sort_by_key(|(at, wide)| (*at != 0, *wide));
    while !codes.is_empty() && needed(&widths, &codes) > width {
        codes.pop();
    }
    for (at, _) in codes {
        if let Some(column) = table.column_mut(at) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
}

fn is_word(cell: &str) -> bool {
    cell.bytes().all(|b| b.is_ascii_graphic())
}

/// The width of a table whose `codes` stand whole and whose other columns are as narrow as can be read.
fn needed(widths: &[u16], codes: &[(usize, u16)]) -> u16 {
    let column = |(at, wide): (usize, &u16)| {
        let is_whole = codes.iter().any(|(code, _)| *code == at);
        let content = if is_whole { *wide } else { READABLE.min(*wide) };
        content.saturating_add(FRAME)
    };
    widths.iter().enumerate().map(column).fold(1, u16::saturating_add)
}

fn cells(texts: &[String]) -> Vec<Cell> {
    texts.iter().map(|text| Cell::new(visible_lines(text))).collect()
}

/// A single thing as a list of pairs.
pub(super) fn single<S: Sheet>(sheet: &S, lang: Lang, width: Option<u16>) -> String {
    let mut keys = S::KEYS.iter();
    let mut rows = Vec::with_capacity(S::KEYS.len());
    sheet.values(&mut |value| {
        let key = keys.next().copied().unwrap_or_default();
        let outcome = said(lang, key, value);
        // What is not known yet only keeps the eye from what is.
        if !outcome.is_empty() {
            rows.push(pair(lang, key, outcome));
        }
    });
    sheet.extras(&mut |key, value| {
        if !value.is_nothing() {
            rows.push(pair(lang, key, said(lang, key, value)));
        }
    });
    grid(&[], &rows, Rule::Open, width)
}

fn pair(lang: Lang, key: &str, value: String) -> Vec<String> {
    vec![format!("{}{}", heading::word(lang, key), lang.pick(":", ":")), value]
}

/// A value as a person reads it under its key.
fn said(lang: Lang, key: &str, value: &dyn Shown) -> String {
    let answer = value.answer().and_then(|is_yes| heading::answer(lang, key, is_yes));
    answer.map_or_else(|| say(lang, value), str::to_owned)
}

/// The values of a row's columns, and its extra fields.
type PageRow = (Vec<String>, Vec<(&'static str, String)>);

/// Many of one kind, collected until the page is full.
pub(super) struct Page {
    lang: Lang,
    width: Option<u16>,
    /// Which of a sheet's values have a column.
    picked: Vec<bool>,
    headings: Vec<String>,
    /// Columns that appear once a row has a value in them.
    extra_keys: Vec<&'static str>,
    rows: Vec<PageRow>,
}

impl Page {
    pub(super) fn new<S: Sheet>(lang: Lang, width: Option<u16>) -> Self {
        let picked: Vec<bool> = S::KEYS.iter().map(|key| S::COLUMNS.contains(key)).collect();
        let shown = S::KEYS.iter().filter(|key| S::COLUMNS.contains(key));
        let headings = shown.map(|key| heading::word(lang, key).to_owned()).collect();
        Self { lang, width, picked, headings, extra_keys: Vec::new(), rows: Vec::new() }
    }

    pub(super) fn row<S: Sheet>(&mut self, sheet: &S) {
        let (mut values, mut extras) = (Vec::new(), Vec::new());
        let mut picked = self.picked.iter().zip(S::KEYS);
        sheet.values(&mut |value| {
            if let Some((true, key)) = picked.next() {
                values.push(said(self.lang, key, value));
            }
        });
        sheet.extras(&mut |key, value| {
            if !value.is_nothing() {
                extras.push((key, said(self.lang, key, value)));
            }
        });
        let unseen = extras.iter().map(|(key, _)| *key).filter(|key| !self.extra_keys.contains(key));
        let unseen: Vec<&'static str> = unseen.collect();
        self.extra_keys.extend(unseen);
        self.rows.push((values, extras));
    }

    /// The table; nothing at all where no row was.
    pub(super) fn draw(self) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        let extra_headings = self.extra_keys.iter().map(|key| heading::word(self.lang, key).to_owned());
        let headings: Vec<String> = self.headings.into_iter().chain(extra_headings).collect();
        let rows: Vec<Vec<String>> =
            self.rows.into_iter().map(|(values, extras)| joined(values, &extras, &self.extra_keys)).collect();
        grid(&headings, &rows, Rule::Ruled, self.width)
    }
}

fn joined(mut values: Vec<String>, extras: &[(&'static str, String)], keys: &[&'static str]) -> Vec<String> {
    for key in keys {
        let outcome = extras.iter().find(|(extra, _)| extra == key);
        values.push(outcome.map(|(_, value)| value.clone()).unwrap_or_default());
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn every_line_of_a_table_is_as_wide_as_the_others() {
        let rows = [
            texts(&["鈴木 太郎", "ｽｽﾞｷ", "葛\u{e0100}城 𠮷野"]),
            texts(&["a", "b\u{1b}[31m", "長い備考が続く続く続く続く"]),
        ];
        for width in [None, Some(40), Some(60)] {
            let drawn = grid(&texts(&["氏名", "フリガナ", "備考"]), &rows, Rule::Ruled, width);
            let widths: Vec<usize> = drawn.lines().map(unicode_width::UnicodeWidthStr::width).collect();
            assert!(widths.windows(2).all(|pair| pair[0] == pair[1]), "{drawn}");
            assert!(width.is_none_or(|limit| widths[0] <= usize::from(limit)), "{drawn}");
            assert!(!drawn.contains('\u{1b}'));
        }
    }

    #[test]
    fn a_code_stands_whole_where_there_is_room() {
        let row = ["001202611220001", "検印待ち(未停止)", "20000000003", "鈴木 太郎", "不正利用のおそれ", "2026-11-22"];
        let headings = ["受付番号", "状態", "契約者ID", "氏名", "解約理由", "届出日"];
        for (width, whole) in [(80, 3), (70, 1), (40, 0)] {
            let drawn = grid(&texts(&headings), &[texts(&row)], Rule::Ruled, Some(width));
            let outcome = row.iter().filter(|cell| is_word(cell) && drawn.contains(**cell)).count();
            assert!(outcome >= whole, "{drawn}");
            assert!(drawn.lines().all(|line| line.chars().count() <= usize::from(width)), "{drawn}");
        }
    }
}
