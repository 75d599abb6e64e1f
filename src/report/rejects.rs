//! The file of an import's rejected rows: their own columns and three more, for a spreadsheet, and to import again.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::report::csv;

/// Without it a spreadsheet takes UTF-8 for something else.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The columns that an import ignores.
const REASONS: [&str; 3] = ["reject_row", "reject_code", "reject_text"];

/// A file of rejected rows while it is written, beside its place, which it takes only when it is whole.
pub struct RejectsFile {
    path: PathBuf,
    out: ::csv::Writer<BufWriter<NamedTempFile>>,
}

/// Why a row was rejected.
pub struct RejectReason<'r> {
    pub row: u64,
    pub code: &'r str,
    pub text: &'r str,
}

impl RejectsFile {
    /// Begins a file that only its owner can read.
    pub fn begin(path: &Path) -> io::Result<Self> {
        if path.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let mut file = BufWriter::new(NamedTempFile::new_in(folder_of(path))?);
        file.write_all(BYTE_ORDER_MARK.as_bytes())?;
        let out = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(file);
        Ok(Self { path: path.to_owned(), out })
    }

    pub fn head(&mut self, columns: &[String]) -> io::Result<()> {
        for name in columns.iter().map(String::as_str).chain(REASONS) {
            csv::field(&mut self.out, name)?;
        }
        csv::end_row(&mut self.out)
    }

    pub fn row<'c>(&mut self, cells: impl Iterator<Item = &'c str>, reason: &RejectReason<'_>) -> io::Result<()> {
        for cell in cells {
            csv::field(&mut self.out, cell)?;
        }
        for cell in [&reason.row.to_string(), reason.code, reason.text] {
            csv::field(&mut self.out, cell)?;
        }
        csv::end_row(&mut self.out)
    }

    /// Gives the whole file its name, in place of what was there; a link is replaced, not followed.
    pub fn keep(self) -> io::Result<()> {
        let file = self.out.into_inner().map_err(|error| io::Error::from(error.error().kind()))?;
        let file = file.into_inner().map_err(|error| io::Error::from(error.error().kind()))?;
        file.as_file().sync_all()?;
        file.persist(&self.path).map_err(|error| error.error)?;
        File::open(folder_of(&self.path))?.sync_all()
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(path: &Path) -> String {
        let mut file = RejectsFile::begin(path).unwrap();
        file.head(&["届出番号".to_owned(), "note".to_owned()]).unwrap();
        let cells = ["K8-1", "=1,\n\"2\""].into_iter();
        file.row(cells, &RejectReason { row: 7, code: "bad_value", text: "日付ではありません" }).unwrap();
        file.keep().unwrap();
        std::fs::read_to_string(path).unwrap()
    }

    #[test]
    fn a_spreadsheet_opens_it_and_nothing_in_it_runs() {
        let folder = tempfile::tempdir().unwrap();
        let expected = "\u{feff}届出番号,note,reject_row,reject_code,reject_text\r\n\
            K8-1,\"'=1,\n\"\"2\"\"\",7,bad_value,日付ではありません\r\n";
        assert_eq!(written(&folder.path().join("rejects.csv")), expected);
    }

    #[test]
    fn it_is_whole_or_not_there_and_replaces_a_link() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("rejects.csv"), folder.path().join("other"));
        std::fs::write(&other, "mine").unwrap();
        symlink(&other, &path).unwrap();
        drop(RejectsFile::begin(&path).unwrap());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
        written(&path);
        assert_eq!(std::fs::read_to_string(&other).unwrap(), "mine");
        assert_eq!(std::fs::symlink_metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(RejectsFile::begin(folder.path()).is_err());
        assert!(RejectsFile::begin(&folder.path().join("none/rejects.csv")).is_err());
    }
}
