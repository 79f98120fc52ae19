//! Files as commands meet them: paths from arguments, reading what is given, writing a whole file.

use std::fs::{self, File};
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::Desk;
use super::failure::Failure;
use super::output::inline;
use crate::language::Message;

/// Texts larger than this are no answer and no questionnaire, in bytes.
const LARGEST_TEXT: u64 = 16 << 20;

/// The path under an argument that is required.
pub fn path(given: &ArgMatches, name: &str) -> PathBuf {
    given.get_one::<PathBuf>(name).cloned().unwrap_or_default()
}

/// A path as messages show it.
pub fn shown(path: &Path) -> String {
    inline(&path.to_string_lossy())
}

impl Desk<'_, '_> {
    /// The place of a path that may be relative to the current folder.
    pub fn place(&self, path: &Path) -> PathBuf {
        self.around.folder.join(path)
    }

    /// The text of a file, or of standard input for `-`.
    pub fn read_text(&mut self, path: &Path) -> Result<String, Failure> {
        let about = |id| Message::new(id).with("file", shown(path));
        let failed = |error: std::io::Error| {
            let id = match error.kind() {
                std::io::ErrorKind::NotFound => "cli-text-missing",
                _ => "cli-text-unreadable",
            };
            Failure::disk(about(id).with("reason", error.to_string()))
        };
        let mut bytes = Vec::new();
        if path == Path::new("-") {
            let mut input = (&mut *self.around.input).take(LARGEST_TEXT + 1);
            input.read_to_end(&mut bytes).map_err(failed)?;
        } else {
            let place = self.place(path);
            if !fs::metadata(&place).map_err(failed)?.is_file() {
                return Err(Failure::disk(about("cli-text-not-a-file")));
            }
            let file = File::open(&place).map_err(failed)?;
            file.take(LARGEST_TEXT + 1)
                .read_to_end(&mut bytes)
                .map_err(failed)?;
        }
        if bytes.len() as u64 > LARGEST_TEXT {
            return Err(Failure::disk(
                about("cli-text-too-large").with("limit", (LARGEST_TEXT >> 20).to_string()),
            ));
        }
        let text = String::from_utf8(bytes).map_err(|error| {
            Failure::disk(
                about("cli-text-not-utf8").number("byte", error.utf8_error().valid_up_to()),
            )
        })?;
        Ok(text
            .strip_prefix('\u{feff}')
            .map(str::to_owned)
            .unwrap_or(text))
    }
}

/// Writes a whole file or nothing: what stood there stays until the new one is complete on disk.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error: &std::io::Error| {
        let message = Message::new("cli-not-written").with("file", shown(path));
        Failure::disk(message.with("reason", error.to_string()))
    };
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let write = || -> std::io::Result<()> {
        let mut file = tempfile::Builder::new()
            .prefix(".grondig-")
            .permissions_of(path)
            .tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|error| error.error)?;
        Ok(())
    };
    write().map_err(|error| failed(&error))
}

/// A temporary file is private by default; a report is a document like any other.
trait PermissionsOf {
    fn permissions_of(&mut self, path: &Path) -> &mut Self;
}

impl PermissionsOf for tempfile::Builder<'_, '_> {
    #[cfg(unix)]
    fn permissions_of(&mut self, path: &Path) -> &mut Self {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(path).map_or(0o666, |found| found.permissions().mode() & 0o777);
        self.permissions(fs::Permissions::from_mode(mode))
    }

    #[cfg(not(unix))]
    fn permissions_of(&mut self, _: &Path) -> &mut Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_stays_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        write_whole(&path, b"een").unwrap();
        write_whole(&path, b"twee").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"twee");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_is_not_there_is_a_failure_of_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let failure = write_whole(&folder.path().join("geen/a.pdf"), b"x").unwrap_err();
        assert_eq!(failure.exit(), super::super::Exit::Disk);
    }
}
