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
