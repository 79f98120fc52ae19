//! The words that the algorithm register prescribes. An assessment keeps them as the register spells
//! them, in Dutch, whatever the language of the screen; here is what people read for them.

use crate::language::Message;

/// States of an algorithm, as the register spells them, with the ids of their texts.
const STATUSES: [(&str, &str); 3] = [
    ("In ontwikkeling", "register-in-development"),
    ("In gebruik", "register-in-use"),
    ("Buiten gebruik", "register-out-of-use"),
];
/// Publication categories, likewise.
const CATEGORIES: [(&str, &str); 3] = [
    ("Hoog-risico AI-systeem", "register-high-risk"),
    ("Impactvolle algoritmes", "register-impactful"),
    ("Overige algoritmes", "register-other"),
];

/// The states that a profile can have (see [`super::Profile::status`]).
pub fn statuses() -> impl Iterator<Item = &'static str> {
    STATUSES.into_iter().map(|(term, _)| term)
}

/// The publication categories that a profile can have (see [`super::Profile::category`]).
pub fn categories() -> impl Iterator<Item = &'static str> {
    CATEGORIES.into_iter().map(|(term, _)| term)
}

/// What people read for a state or category; `None` for words that the register does not know.
pub fn register_term(word: &str) -> Option<Message> {
    STATUSES
        .into_iter()
        .chain(CATEGORIES)
        .find(|(term, _)| *term == word)
        .map(|(_, id)| Message::new(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Texts};

    #[test]
    fn in_dutch_people_read_what_the_register_spells() {
        let dutch = Texts::new(Language::Dutch);
        for term in statuses().chain(categories()) {
            assert_eq!(dutch.say(&register_term(term).unwrap()), term);
        }
        assert_eq!(register_term("In beheer"), None);
    }

    #[test]
    fn in_english_people_read_english() {
        let english = Texts::new(Language::English);
        assert_eq!(english.say(&register_term("In gebruik").unwrap()), "In use");
    }
}
