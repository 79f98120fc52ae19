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
