//! Files of a person in the configuration folder: read as a whole, and replaced as a whole.

use std::fs;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use super::error::{shown, visible};
use super::files::write_whole;
use super::{Folders, StoreError};
use crate::language::Message;

/// Largest file, in bytes: what people write by hand stays far below it.
const LARGEST: u64 = 1 << 20;

/// A file of settings as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigFile {
    /// Its path, as messages show it.
    pub name: String,
    /// What it says.
    pub text: String,
}

impl ConfigFile {
    /// The file with this name in the configuration folder, if there is one.
    ///
    /// # Errors
    /// The sentence that says why it cannot be read.
    pub fn find(folders: &Folders, name: &str) -> Result<Option<Self>, Message> {
        let path = folders.config.join(name);
        match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            _ => Self::read(&path).map(Some),
        }
    }

    /// The file at a path.
    ///
    /// # Errors
    /// The sentence that says why it cannot be read.
    pub fn read(path: &Path) -> Result<Self, Message> {
        let about = |id| Message::new(id).with("file", shown(path));
        let bytes = bounded(path, LARGEST).map_err(|unread| match unread {
            Unread::Io(error) => {
                about("config-unreadable").with("reason", visible(&error.to_string()))
            }
            Unread::TooLarge => about("config-too-large"),
        })?;
        let text = String::from_utf8(bytes).map_err(|_| about("config-not-utf8"))?;
        Ok(Self {
            name: shown(path),
            text: text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned(),
        })
    }

    /// The path of the file with this name.
    pub fn path(folders: &Folders, name: &str) -> PathBuf {
        folders.config.join(name)
    }

    /// Puts a text in its place: the old one stays until the new one is on disk.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(folders: &Folders, name: &str, text: &str) -> Result<(), StoreError> {
        let path = Self::path(folders, name);
        fs::create_dir_all(&folders.config).map_err(|error| StoreError::writing(&path, &error))?;
        write_whole(&path, text.as_bytes())
    }
}

/// Why a file was not read.
#[derive(Debug)]
pub(super) enum Unread {
    /// What the system said.
    Io(std::io::Error),
    /// It is larger than anything of its kind.
    TooLarge,
}

/// The bytes of a file that is no larger than this.
pub(super) fn bounded(path: &Path, largest: u64) -> Result<Vec<u8>, Unread> {
    // Asked before opening: opening a pipe would wait for ever.
    let found = fs::metadata(path).map_err(Unread::Io)?;
    if !found.is_file() {
        return Err(Unread::Io(ErrorKind::InvalidInput.into()));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(largest + 1).read_to_end(&mut bytes))
        .map_err(Unread::Io)?;
    if bytes.len() as u64 > largest {
        return Err(Unread::TooLarge);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_what_cannot_be_read_is_said() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path());
        let find = || ConfigFile::find(&folders, "settings.yaml");
        assert_eq!(find(), Ok(None));
        ConfigFile::write(&folders, "settings.yaml", "theme: dark\n").unwrap();
        assert_eq!(find().unwrap().unwrap().text, "theme: dark\n");
        let path = ConfigFile::path(&folders, "settings.yaml");
        fs::write(&path, "\u{feff}mouse: true\n").unwrap();
        assert_eq!(find().unwrap().unwrap().text, "mouse: true\n");
        fs::write(&path, b"\xff\xfe").unwrap();
        assert_eq!(find().unwrap_err().id, "config-not-utf8");
        fs::write(&path, vec![b'#'; (1 << 20) + 1]).unwrap();
        assert_eq!(find().unwrap_err().id, "config-too-large");
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        assert_eq!(find().unwrap_err().id, "config-unreadable");
    }
}
