//! Files as commands meet them: paths from arguments, reading what is given, writing a whole file.

use std::fs::{self, File};
use std::io::Read;
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

/// The sentence about a file that cannot be read.
fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let id = match error.kind() {
        std::io::ErrorKind::NotFound => "cli-text-missing",
        _ => "cli-text-unreadable",
    };
    let message = Message::new(id).with("file", shown(path));
    Failure::disk(message.with("reason", error.to_string()))
}

/// The sentence about a file that is larger than is read.
pub fn too_large(path: &Path, limit: u64) -> Failure {
    let message = Message::new("cli-text-too-large").with("file", shown(path));
    Failure::disk(message.with("limit", (limit >> 20).to_string()))
}

impl Desk<'_, '_> {
    /// The place of a path that may be relative to the current folder.
    pub fn place(&self, path: &Path) -> PathBuf {
        self.around.folder.join(path)
    }

    /// The places of the files and folders that were given.
    pub fn places(&self, given: &ArgMatches) -> Vec<PathBuf> {
        let given = given.get_many::<PathBuf>("FILE").into_iter().flatten();
        given.map(|path| self.place(path)).collect()
    }

    /// The bytes of a file that is no larger than `limit`.
    pub fn read_bytes(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Failure> {
        let about = |id| Message::new(id).with("file", shown(path));
        let failed = |error| unreadable(path, &error);
        let place = self.place(path);
        if !fs::metadata(&place).map_err(failed)?.is_file() {
            return Err(Failure::disk(about("cli-text-not-a-file")));
        }
        let file = File::open(&place).map_err(failed)?;
        let mut bytes = Vec::new();
        file.take(limit + 1)
            .read_to_end(&mut bytes)
            .map_err(failed)?;
        if bytes.len() as u64 > limit {
            return Err(too_large(path, limit));
        }
        Ok(bytes)
    }

    /// The text of a file, or of standard input for `-`.
    pub fn read_text(&mut self, path: &Path) -> Result<String, Failure> {
        let about = |id| Message::new(id).with("file", shown(path));
        let mut bytes = Vec::new();
        if path == Path::new("-") {
            let mut input = (&mut *self.around.input).take(LARGEST_TEXT + 1);
            input
                .read_to_end(&mut bytes)
                .map_err(|error| unreadable(path, &error))?;
        } else {
            bytes = self.read_bytes(path, LARGEST_TEXT)?;
        }
        if bytes.len() as u64 > LARGEST_TEXT {
            return Err(too_large(path, LARGEST_TEXT));
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
