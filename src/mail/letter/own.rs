//! An institution's own templates: found in its folder, and read whole.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::domain::{Template, text};
use crate::mail::fault::{Fault, Unfit};

use super::{SOURCES, check};

/// Bytes of a template at most.
const LIMIT: u64 = 64 * 1024;

/// A template as its file has it, with LF.
pub(super) struct OwnTemplate {
    /// As templates name each other: `otp_disabled/ja.txt`.
    pub(super) name: String,
    pub(super) path: PathBuf,
    pub(super) text: String,
}

/// Every template in the folder. Anything else there is refused: a misspelt name would leave the built-in text in force.
pub(super) fn read(folder: &Path) -> Result<Vec<OwnTemplate>, Fault> {
    let mut found = Vec::new();
    for of_one in entries(folder)? {
        if !of_one.is_dir() {
            return Err(unfit(&of_one, Unfit::Unknown));
        }
        for path in entries(&of_one)? {
            found.push(template(folder, path)?);
        }
    }
    Ok(found)
}

/// What lies in a folder, by name, but for what is hidden.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let unreadable = |error: std::io::Error| unfit(folder, Unfit::Unreadable(error.to_string()));
    let all = fs::read_dir(folder).map_err(unreadable)?;
    let mut paths =
        all.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>().map_err(unreadable)?;
    paths.retain(|path| !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')));
    paths.sort();
    Ok(paths)
}

fn template(folder: &Path, path: PathBuf) -> Result<OwnTemplate, Fault> {
    let name = path.strip_prefix(folder).ok().and_then(Path::to_str).unwrap_or_default().to_owned();
    if !SOURCES.iter().any(|(known, _)| *known == name) {
        return Err(unfit(&path, Unfit::Unknown));
    }
    let text = whole(&path).map_err(|what| unfit(&path, what))?;
    Ok(OwnTemplate { name, path, text })
}

fn whole(path: &Path) -> Result<String, Unfit> {
    let unreadable = |error: std::io::Error| Unfit::Unreadable(error.to_string());
    if !fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(Unfit::Unreadable("not a regular file".to_owned()));
    }
    let mut bytes = Vec::new();
    fs::File::open(path).map_err(unreadable)?.take(LIMIT + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LIMIT {
        return Err(Unfit::TooLong);
    }
    let text = String::from_utf8(bytes).map_err(|_| Unfit::NotUtf8)?;
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}

impl OwnTemplate {
    /// What can be said of the text as it stands, before it is understood as a template.
    pub(super) fn check(&self) -> Result<(), Fault> {
        let unfit = |what| Err(unfit(&self.path, what));
        for (line, number) in self.text.split('\n').zip(1..) {
            if let Some(found) = line.chars().find(|c| text::is_forbidden(*c)) {
                return unfit(Unfit::Character { line: number, found: u32::from(found) });
            }
            if let Some(link) = check::link(line) {
                return unfit(Unfit::Link { line: number, link: link.to_owned() });
            }
        }
        let subject = self.text.lines().next().unwrap_or_default();
        if self.letter().is_some() && subject.trim().is_empty() {
            return unfit(Unfit::NoSubject);
        }
        Ok(())
    }

    /// The letter that it makes; parts shared by all letters make none.
    fn letter(&self) -> Option<Template> {
        self.name.split('/').next().and_then(Template::from_code)
    }
}

/// What the template language says of a text that it cannot understand.
pub(super) fn syntax(error: &minijinja::Error) -> Unfit {
    let cause = error.detail().map_or_else(|| error.kind().to_string(), ToOwned::to_owned);
    Unfit::Syntax { line: error.line().unwrap_or(1), cause }
}

fn unfit(path: &Path, what: Unfit) -> Fault {
    Fault::Template { path: path.to_owned(), what }
}
