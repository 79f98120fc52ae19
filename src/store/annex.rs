//! The folder that goes with an assessment: journals, lock, backups.
//!
//! It stands beside the file, hidden (`.toets.json.grondig/`), so that another laptop on a shared
//! folder sees the journals and a folder that is moved keeps them. Where nothing can be written
//! beside the file, a folder in the state folder of this device takes over.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::text::hex;

use super::Folders;

/// Both places; either may not exist.
#[derive(Debug, Clone)]
pub(super) struct Annex {
    /// Beside the file.
    pub(super) beside: PathBuf,
    /// In the state folder.
    pub(super) local: PathBuf,
}

/// A name for the file at this absolute path, among the things of this device.
pub(super) fn key(path: &Path) -> String {
    let digest = Sha256::digest(path.as_os_str().as_encoded_bytes());
    hex(&digest[..16])
}

impl Annex {
    /// The places for the file at this absolute path.
    pub(super) fn of(path: &Path, folders: &Folders) -> Self {
        let mut name = OsString::from(".");
        name.push(path.file_name().unwrap_or_default());
        name.push(".grondig");
        let key = key(path);
        Self {
            beside: path.with_file_name(name),
            local: folders.state.join("annex").join(key),
        }
    }

    /// Both places, the one beside the file first.
    pub(super) fn both(&self) -> [&Path; 2] {
        [&self.beside, &self.local]
    }

    /// The first place that is there or can be made.
    pub(super) fn ready(&self) -> io::Result<&Path> {
        match self.make(&self.beside) {
            Ok(()) => Ok(&self.beside),
            Err(_) => self.make(&self.local).map(|()| self.local.as_path()),
        }
    }

    /// Makes one of the two places if it is not there.
    pub(super) fn make(&self, folder: &Path) -> io::Result<()> {
        match fs::symlink_metadata(folder) {
            Ok(found) if found.is_dir() => return Ok(()),
            // A link could lead the journal out of the folder that the file was trusted to.
            Ok(_) => return Err(io::ErrorKind::NotADirectory.into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        let parent = folder.parent().ok_or(io::ErrorKind::NotFound)?;
        if folder == self.local {
            fs::create_dir_all(folder)?;
        } else {
            // The document's own folder is never made: if it is gone, the share is away.
            fs::create_dir(folder)?;
        }
        share_with_group(folder, parent)
    }
}

/// Colleagues who share the parent through their group share the annex; the world never does.
#[cfg(unix)]
fn share_with_group(folder: &Path, parent: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let parent = fs::metadata(parent)?.permissions().mode();
    let shared = parent & 0o1020 == 0o020;
    let mode = if shared {
        0o700 | (parent & 0o2070)
    } else {
        0o700
    };
    fs::set_permissions(folder, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
#[allow(
    clippy::unnecessary_wraps,
    reason = "the same signature on every system"
)]
fn share_with_group(_folder: &Path, _parent: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_annex_falls_back_to_the_state_folder_when_the_place_is_taken() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path());
        let annex = Annex::of(&home.path().join("toets.json"), &folders);
        fs::write(&annex.beside, "in the way").unwrap();
        assert_eq!(annex.ready().unwrap(), annex.local);
        assert!(annex.local.is_dir());
    }

    #[test]
    fn a_lost_folder_is_not_made_again() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path());
        let annex = Annex::of(&home.path().join("weg/toets.json"), &folders);
        assert_eq!(annex.ready().unwrap(), annex.local);
        assert!(!home.path().join("weg").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_annex_is_not_followed() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path());
        let annex = Annex::of(&home.path().join("toets.json"), &folders);
        fs::create_dir(home.path().join("elders")).unwrap();
        std::os::unix::fs::symlink(home.path().join("elders"), &annex.beside).unwrap();
        assert_eq!(annex.ready().unwrap(), annex.local);
    }
}
