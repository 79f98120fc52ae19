//! The settings of this user, from the configuration folder, and the keeping of what a person changed.

use crate::app::keymap::{self, Keymap};
use crate::app::settings::{self, Setting, Settings};
use crate::language::Message;
use crate::store::{ConfigFile, Folders, shown};

/// What the settings file says, and what is wrong with it: that counts as not set.
pub fn settings(folders: &Folders) -> (Settings, Vec<Message>) {
    match ConfigFile::find(folders, settings::FILE) {
        Ok(Some(file)) => Settings::read(&file.name, &file.text),
        Ok(None) => (Settings::default(), Vec::new()),
        Err(unread) => (Settings::default(), vec![unread]),
    }
}

/// The keys of this user: those of the program, but for what the key file says.
///
/// # Errors
/// The sentences that say what is wrong with the file.
pub fn keymap(folders: &Folders) -> Result<Keymap, Vec<Message>> {
    match ConfigFile::find(folders, keymap::FILE) {
        Ok(Some(file)) => Keymap::read(&file.name, &file.text),
        Ok(None) => Ok(Keymap::default()),
        Err(unread) => Err(vec![unread]),
    }
}

/// Keeps a setting for the next time. The file is read again first: somebody may have written in it meanwhile.
///
/// # Errors
/// The sentence that says why it was not kept; the file is as it was.
pub(super) fn keep(folders: &Folders, setting: Setting) -> Result<(), Message> {
    let path = shown(&ConfigFile::path(folders, settings::FILE));
    let not_kept = || Message::new("settings-not-kept").with("file", path.clone());
    let text = match ConfigFile::find(folders, settings::FILE) {
        Ok(file) => file.map(|file| file.text).unwrap_or_default(),
        Err(_) => return Err(not_kept()),
    };
    let changed = Settings::changed(&path, &text, setting).ok_or_else(not_kept)?;
    ConfigFile::write(folders, settings::FILE, &changed).map_err(|_| not_kept())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::settings::ThemeName;
    use std::fs;

    #[test]
    fn what_is_kept_is_found_again_and_a_broken_file_stays_as_it_is() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path());
        assert_eq!(settings(&folders), (Settings::default(), Vec::new()));
        keep(&folders, Setting::Theme(ThemeName::Dark)).unwrap();
        keep(&folders, Setting::Mouse(true)).unwrap();
        let (found, problems) = settings(&folders);
        assert_eq!(
            (found.theme, found.mouse),
            (Some(ThemeName::Dark), Some(true))
        );
        assert_eq!(problems, Vec::new());
        let path = ConfigFile::path(&folders, settings::FILE);
        fs::write(&path, "theme: paars\n# van ons\n").unwrap();
        let refused = keep(&folders, Setting::Mouse(false)).unwrap_err();
        assert_eq!(refused.id, "settings-not-kept");
        assert_eq!(
            fs::read_to_string(&path).unwrap(),
            "theme: paars\n# van ons\n"
        );
        let (_, problems) = settings(&folders);
        assert_eq!(problems.len(), 1);
    }
}
