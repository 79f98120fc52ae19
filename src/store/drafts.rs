//! What was typed on this device and is in no file yet, kept in the state folder by the assessment that it goes with.
//!
//! It is written at every key, so nothing waits for the disk: a killed program loses none of it, a power cut perhaps
//! the last. Must not know what is in it.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::Folders;
use super::annex;
use super::config::bounded;

/// No form holds more than that.
const LARGEST: u64 = 4 << 20;

/// What was kept for the assessment at this absolute path, if anything was and it can be read.
pub fn drafts(path: &Path, folders: &Folders) -> Option<Vec<u8>> {
    bounded(&file(path, folders), LARGEST).ok()
}

/// Keeps this for the assessment at this absolute path; nothing in it takes away what was kept.
///
/// # Errors
/// When it cannot be written; what was kept before stays.
pub fn keep_drafts(path: &Path, bytes: &[u8], folders: &Folders) -> io::Result<()> {
    let file = file(path, folders);
    if bytes.is_empty() {
        return match fs::remove_file(&file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
    }
    let folder = folders.state.join("drafts");
    fs::create_dir_all(&folder)?;
    // A temporary file is for its owner alone, and so is what it becomes.
    let mut temporary = tempfile::NamedTempFile::new_in(&folder)?;
    temporary.write_all(bytes)?;
    temporary.persist(&file)?;
    Ok(())
}

fn file(path: &Path, folders: &Folders) -> PathBuf {
    let name = format!("{}.json", annex::key(path));
    folders.state.join("drafts").join(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_for_its_own_file_until_it_is_taken_away() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path());
        let (one, other) = (home.path().join("a.json"), home.path().join("b.json"));
        assert_eq!(drafts(&one, &folders), None);
        keep_drafts(&one, b"", &folders).unwrap();
        keep_drafts(&one, b"een", &folders).unwrap();
        keep_drafts(&one, b"twee", &folders).unwrap();
        assert_eq!(drafts(&one, &folders).as_deref(), Some(&b"twee"[..]));
        assert_eq!(drafts(&other, &folders), None);
        keep_drafts(&one, b"", &folders).unwrap();
        assert_eq!(drafts(&one, &folders), None);
    }
}
