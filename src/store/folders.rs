//! The folders of this user on this computer, and the name of this device.

use std::ffi::OsString;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::StoreError;

/// Where things live. Made once at the start; every function of the room gets it passed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// New assessments go here unless a person names another place.
    pub assessments: PathBuf,
    /// This device's own things: its name, the list of recent files, journals that cannot stand
    /// beside their file, the log.
    pub state: PathBuf,
    /// Settings and own questionnaires.
    pub config: PathBuf,
    /// `user@computer`: what others read when a file is in use here.
    pub user: String,
}

impl Folders {
    /// The folders for this environment. `GRONDIG_HOME` puts everything under one folder.
    ///
    /// # Errors
    /// [`StoreError::NoHome`] when the system names no home folder.
    pub fn find(variable: impl Fn(&str) -> Option<OsString>) -> Result<Self, StoreError> {
        let user = user(&variable);
        if let Some(home) = variable("GRONDIG_HOME").filter(|home| !home.is_empty()) {
            let home = PathBuf::from(home);
            let home = std::path::absolute(&home).unwrap_or(home);
            return Ok(Self {
                user,
                ..Self::under(&home)
            });
        }
        let project = ProjectDirs::from("nl", "", "grondig").ok_or(StoreError::NoHome)?;
        Ok(Self {
            assessments: project.data_dir().join("toetsen"),
            state: project
                .state_dir()
                .unwrap_or_else(|| project.data_local_dir())
                .to_owned(),
            config: project.config_dir().to_owned(),
            user,
        })
    }

    /// Everything under one folder.
    pub fn under(home: &Path) -> Self {
        Self {
            assessments: home.join("toetsen"),
            state: home.join("state"),
            config: home.join("config"),
            user: "?".to_owned(),
        }
    }

    /// The name of this device if it has one already; writes nothing.
    pub(super) fn known_device(&self) -> Option<String> {
        let name = fs::read_to_string(self.state.join("device")).ok()?;
        let name = name.trim();
        is_device(name).then(|| name.to_owned())
    }

    /// The name of this device, made at first use. When it cannot be kept, a name for this run:
    /// what is written under it is found again by whoever opens the file.
    pub(super) fn device(&self) -> String {
        if let Some(name) = self.known_device() {
            return name;
        }
        let name = random_device();
        let keep = || -> std::io::Result<()> {
            fs::create_dir_all(&self.state)?;
            let mut file = tempfile::Builder::new()
                .prefix(".device-")
                .tempfile_in(&self.state)?;
            file.write_all(name.as_bytes())?;
            file.as_file().sync_all()?;
            // Another window may have been first: then its name counts.
            file.persist_noclobber(self.state.join("device"))
                .map(drop)
                .map_err(|error| error.error)
        };
        match keep() {
            Ok(()) => name,
            Err(_) => self.known_device().unwrap_or(name),
        }
    }
}

/// A new name that no other device has.
pub(super) fn random_device() -> String {
    uuid::Uuid::new_v4().simple().to_string()
}

/// Device names become file names: only what this program makes is accepted.
fn is_device(name: &str) -> bool {
    (8..=64).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// `user@computer`, as far as the system says.
fn user(variable: &impl Fn(&str) -> Option<OsString>) -> String {
    let first = |names: &[&str]| {
        names
            .iter()
            .filter_map(|name| variable(name))
            .map(|value| value.to_string_lossy().trim().to_owned())
            .find(|value| !value.is_empty())
    };
    let from_file = || {
        ["/proc/sys/kernel/hostname", "/etc/hostname"]
            .iter()
            .filter_map(|path| fs::read_to_string(path).ok())
            .map(|name| name.trim().to_owned())
            .find(|name| !name.is_empty())
    };
    let user = first(&["USER", "LOGNAME", "USERNAME"]).unwrap_or_else(|| "?".to_owned());
    match first(&["HOSTNAME", "COMPUTERNAME"]).or_else(from_file) {
        Some(host) => format!("{user}@{host}"),
        None => user,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_variable_moves_everything() {
        let folders = Folders::find(|name| match name {
            "GRONDIG_HOME" => Some("/x/y".into()),
            "USER" => Some("anna".into()),
            "HOSTNAME" => Some("laptop-12".into()),
            _ => None,
        })
        .unwrap();
        assert!(folders.assessments.ends_with("x/y/toetsen"));
        assert!(folders.state.ends_with("x/y/state"));
        assert!(folders.config.ends_with("x/y/config"));
        assert_eq!(folders.user, "anna@laptop-12");
    }

    #[test]
    fn a_device_keeps_its_name() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path());
        assert_eq!(folders.known_device(), None);
        let name = folders.device();
        assert_eq!(folders.device(), name);
        assert_eq!(folders.known_device(), Some(name));
    }

    #[test]
    fn a_device_name_that_is_a_path_is_not_used() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path());
        fs::create_dir_all(&folders.state).unwrap();
        fs::write(folders.state.join("device"), "../../../etc/passwd").unwrap();
        assert_eq!(folders.known_device(), None);
        assert!(is_device(&folders.device()));
    }
}
