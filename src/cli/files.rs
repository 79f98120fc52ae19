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

impl Desk<'_, '_> {
    /// The place of a path that may be relative to the current folder.
    pub fn place(&self, path: &Path) -> PathBuf {
        self.around.folder.join(path)
    }

    /// The bytes of a file of at most `limit` bytes.
    pub fn read_bytes(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Failure> {
        let place = self.place(path);
        let unread = |error: std::io::Error| unread(path, &error);
        if !fs::metadata(&place).map_err(unread)?.is_file() {
            let message = Message::new("cli-text-not-a-file");
            return Err(Failure::disk(message.with("file", shown(path))));
        }
        let file = File::open(&place).map_err(unread)?;
        limited(path, file, limit)
    }

    /// The text of a file, or of standard input for `-`.
    pub fn read_text(&mut self, path: &Path) -> Result<String, Failure> {
        let about = |id| Message::new(id).with("file", shown(path));
        let bytes = if path == Path::new("-") {
            limited(path, &mut *self.around.input, LARGEST_TEXT)?
        } else {
            self.read_bytes(path, LARGEST_TEXT)?
        };
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

fn unread(path: &Path, error: &std::io::Error) -> Failure {
    let id = match error.kind() {
        std::io::ErrorKind::NotFound => "cli-text-missing",
        _ => "cli-text-unreadable",
    };
    let message = Message::new(id).with("file", shown(path));
    Failure::disk(message.with("reason", error.to_string()))
}

/// All that is there, unless it is more than `limit` bytes.
fn limited(path: &Path, from: impl Read, limit: u64) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = from.take(limit + 1).read_to_end(&mut bytes);
    read.map_err(|error| unread(path, &error))?;
    if bytes.len() as u64 > limit {
        let message = Message::new("cli-text-too-large").with("file", shown(path));
        return Err(Failure::disk(
            message.with("limit", (limit >> 20).to_string()),
        ));
    }
    Ok(bytes)
}
