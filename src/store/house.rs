//! The folder of an organisation's house style: `house-style.yaml` in the configuration folder, and what lies beside it.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Folders;
use super::config::{Unread, bounded};
use super::error::{shown, visible};
use crate::language::Message;

/// The name of the file.
const NAME: &str = "house-style.yaml";
/// Largest file, in bytes.
const LARGEST: u64 = 2 << 20;

/// The file of a house style, as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseFile {
    /// Its path, as messages show it.
    pub name: String,
    /// What it says.
    pub text: String,
    folder: PathBuf,
}

impl HouseFile {
    /// The file in these folders, if there is one.
    ///
    /// # Errors
    /// The sentence that says why it cannot be read.
    pub fn find(folders: &Folders) -> Result<Option<Self>, Message> {
        let path = folders.config.join(NAME);
        match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            _ => {}
        }
        let text = String::from_utf8(bytes_of(&path)?)
            .map_err(|_| Message::new("house-not-utf8").with("file", shown(&path)))?;
        Ok(Some(Self {
            name: shown(&path),
            text: text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned(),
            folder: folders.config.clone(),
        }))
    }

    /// The bytes of a file in the same folder.
    ///
    /// # Errors
    /// The sentence that says why it cannot be read.
    pub fn beside(&self, name: &str) -> Result<Vec<u8>, Message> {
        bytes_of(&self.folder.join(name))
    }
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, Message> {
    let about = |id| Message::new(id).with("file", shown(path));
    bounded(path, LARGEST).map_err(|unread| match unread {
        Unread::Io(error) => about("house-unreadable").with("reason", visible(&error.to_string())),
        Unread::TooLarge => about("house-too-large").with("limit", (LARGEST >> 20).to_string()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_is_no_house_style_and_what_cannot_be_read_is_said() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path());
        assert_eq!(HouseFile::find(&folders), Ok(None));
        fs::create_dir_all(&folders.config).unwrap();
        let path = folders.config.join(NAME);
        fs::write(&path, "\u{feff}accent: \"#154273\"\n").unwrap();
        let found = HouseFile::find(&folders).unwrap().unwrap();
        assert_eq!(found.text, "accent: \"#154273\"\n");
        assert_eq!(found.beside("logo.svg").unwrap_err().id, "house-unreadable");
        fs::create_dir(folders.config.join("map.svg")).unwrap();
        assert_eq!(found.beside("map.svg").unwrap_err().id, "house-unreadable");
        fs::write(folders.config.join("logo.png"), vec![0; (2 << 20) + 1]).unwrap();
        assert_eq!(found.beside("logo.png").unwrap_err().id, "house-too-large");
        fs::write(&path, b"\xff\xfe").unwrap();
        assert_eq!(HouseFile::find(&folders).unwrap_err().id, "house-not-utf8");
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        assert_eq!(
            HouseFile::find(&folders).unwrap_err().id,
            "house-unreadable"
        );
    }
}
