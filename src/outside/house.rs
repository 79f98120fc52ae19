//! The house style of this user's organisation, from its folder. The command line asks here as well.

use crate::language::Message;
use crate::report::house::HouseStyle;
use crate::store::{Folders, HouseFile};

/// The house style, if there is one.
///
/// # Errors
/// The sentence that says what is wrong with it: a report that quietly looks otherwise would surprise.
pub fn house_style(folders: &Folders) -> Result<Option<HouseStyle>, Message> {
    HouseFile::find(folders)?
        .map(|file| HouseStyle::read(&file.name, &file.text, |name| file.beside(name)))
        .transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_in_the_folder_counts() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path());
        assert_eq!(house_style(&folders), Ok(None));
        std::fs::create_dir_all(&folders.config).unwrap();
        let path = folders.config.join("house-style.yaml");
        std::fs::write(&path, "organisation: Gemeente Huis\n").unwrap();
        let house = house_style(&folders).unwrap().unwrap();
        assert_eq!(house.organisation, "Gemeente Huis");
        std::fs::write(&path, "naam: Gemeente Huis\n").unwrap();
        let wrong = house_style(&folders).unwrap_err();
        assert_eq!(wrong.id, "house-unknown-field");
    }
}
