//! The folder with an organisation's own questionnaires: `questionnaires` in the configuration folder.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Folders;
use super::config::{Unread, bounded};
use super::error::shown;
use crate::language::Message;
use crate::questionnaire::OwnFile;

/// A questionnaire of people stays far below this, in bytes.
const LARGEST: u64 = 4 << 20;
/// Nobody has more of them; a folder with more is something else.
const MOST: usize = 100;

/// The `*.yaml` files there, by name, and a sentence for each that could not be read. No folder: no files.
pub fn own_questionnaires(folders: &Folders) -> (Vec<OwnFile>, Vec<Message>) {
    let folder = folders.config.join("questionnaires");
    let (mut files, mut notes) = (Vec::new(), Vec::new());
    let mut paths = match yaml_in(&folder) {
        Ok(paths) => paths,
        Err(error) => {
            if error.kind() != ErrorKind::NotFound {
                notes.push(unreadable(&folder, &error));
            }
            return (files, notes);
        }
    };
    if paths.len() > MOST {
        let note = Message::new("store-own-too-many").with("folder", shown(&folder));
        notes.push(note.with("limit", MOST.to_string()));
        paths.truncate(MOST);
    }
    for path in paths {
        match text_of(&path) {
            Ok(text) => files.push(OwnFile {
                name: shown(&path),
                text,
            }),
            Err(note) => notes.push(note),
        }
    }
    (files, notes)
}

fn yaml_in(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let hidden = path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with('.'));
            let yaml = path
                .extension()
                .is_some_and(|end| end == "yaml" || end == "yml");
            yaml && !hidden
        })
        .collect();
    paths.sort();
    Ok(paths)
}

fn text_of(path: &Path) -> Result<String, Message> {
    let bytes = bounded(path, LARGEST).map_err(|unread| match unread {
        Unread::Io(error) => unreadable(path, &error),
        Unread::TooLarge => Message::new("store-own-too-large")
            .with("file", shown(path))
            .with("limit", (LARGEST >> 20).to_string()),
    })?;
    let text = String::from_utf8(bytes)
        .map_err(|_| Message::new("store-own-not-utf8").with("file", shown(path)))?;
    Ok(text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Message {
    Message::new("store-own-unreadable")
        .with("file", shown(path))
        .with("reason", super::error::visible(&error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_by_name_and_what_cannot_be_read_is_said() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path());
        assert_eq!(own_questionnaires(&folders), (Vec::new(), Vec::new()));
        let folder = folders.config.join("questionnaires");
        fs::create_dir_all(folder.join("map.yaml")).unwrap();
        fs::write(folder.join("b.yaml"), "\u{feff}id: b\n").unwrap();
        fs::write(folder.join("a.yml"), "id: a\n").unwrap();
        fs::write(folder.join(".a.yaml"), "of an editor").unwrap();
        fs::write(folder.join("lees.txt"), "no questionnaire").unwrap();
        fs::write(folder.join("c.yaml"), b"\xff\xfe").unwrap();
        fs::write(folder.join("d.yaml"), vec![b'#'; (4 << 20) + 1]).unwrap();
        let (files, notes) = own_questionnaires(&folders);
        let texts: Vec<&str> = files.iter().map(|file| file.text.as_str()).collect();
        assert_eq!(texts, ["id: a\n", "id: b\n"]);
        let ids: Vec<&str> = notes.iter().map(|note| note.id).collect();
        assert_eq!(
            ids,
            [
                "store-own-not-utf8",
                "store-own-too-large",
                "store-own-unreadable"
            ]
        );
    }
}
