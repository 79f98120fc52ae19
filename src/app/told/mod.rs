//! What the screens say, in words: made here once, drawn by the full-screen front with signs and colours, and read out
//! by the plain front.
//!
//! Owns words and their order. Must not know how wide anything is, nor which front asks.

mod beside;
mod fields;
mod home;
mod matrix;
mod parked;
mod past;
mod question;
mod records;
mod session;
mod sign_off;
mod tasks;

pub use beside::RightsWords;
pub use matrix::{Fact, IMPACT, IMPORTANCE, RightFacts};
pub use records::RecordWords;
pub use tasks::carried_words;

use super::Model;
use crate::assessment::Person;
use crate::language::Message;
use crate::text::{Piece, Turned};

impl Model {
    /// An interface text.
    pub fn word(&self, id: &str) -> String {
        self.texts.get(id)
    }

    /// An interface text with something in it.
    pub fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    /// An interface text with one text in it.
    pub fn say_with(&self, id: &'static str, name: &'static str, value: &str) -> String {
        self.say(&Message::new(id).with(name, value))
    }

    /// An interface text with one number in it.
    pub fn say_count(&self, id: &'static str, count: usize) -> String {
        self.say(&Message::new(id).number("count", count))
    }

    /// A date or a text, or the word for its absence.
    pub fn or_none(&self, text: &str) -> String {
        if text.trim().is_empty() {
            self.word("screen-not-filled-in")
        } else {
            text.to_owned()
        }
    }

    /// The name of a role in the instruments of the open assessment; its code when unknown.
    pub fn role_name(&self, id: &str) -> String {
        let instruments = self.open.iter().flat_map(|open| &open.outlines);
        instruments
            .map(|outline| outline.instrument)
            .find(|instrument| instrument.roles.iter().any(|role| role.id == id))
            .map_or_else(
                || id.to_owned(),
                |instrument| instrument.role_name(id, self.language()).to_owned(),
            )
    }

    /// The same for who is to speak now: while a session goes on, apart who of them is not in the room.
    pub fn who_has_now(&self, role: &str) -> String {
        let course = self.running_session();
        let course = course.filter(|course| !course.is_forgotten(&self.at));
        let (Some(course), Some(open)) = (course, &self.open) else {
            return self.who_has(role);
        };
        let team = open.assessment.team.iter();
        let has = team.filter(|person| person.roles.iter().any(|one| one == role));
        let (here, away): (Vec<_>, Vec<_>) = has.partition(|person| course.is_here(&person.id));
        let names = |all: Vec<&Person>| {
            let names: Vec<&str> = all.iter().map(|person| person.name.as_str()).collect();
            names.join(", ")
        };
        if away.is_empty() {
            return self.who_has(role);
        }
        let away = self.say_with("screen-not-here", "names", &names(away));
        if here.is_empty() {
            away
        } else {
            format!("{}; {away}", names(here))
        }
    }

    /// The people of the team who have a role, or that nobody has it.
    pub fn who_has(&self, role: &str) -> String {
        let team = self.open.iter().flat_map(|open| &open.assessment.team);
        let people: Vec<&str> = team
            .filter(|person| person.roles.iter().any(|one| one == role))
            .map(|person| person.name.as_str())
            .collect();
        if people.is_empty() {
            self.word("screen-nobody")
        } else {
            people.join(", ")
        }
    }
}

/// With a capital at the start.
pub fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// A stretch of a comparison with signs that say without colour what went and what came: `[-weg-]`, `{+nieuw+}`.
pub fn signed(piece: &Piece) -> String {
    let text = &piece.text;
    match piece.turned {
        Turned::Same => text.clone(),
        Turned::Out => format!("[-{text}-]"),
        Turned::In => format!("{{+{text}+}}"),
    }
}

/// As a sentence: with a full stop, unless it ends in a sign already.
pub fn sentence(words: &str) -> String {
    let words = words.trim_end();
    if words.is_empty() || words.ends_with(['.', '?', '!', ':', '…']) {
        words.to_owned()
    } else {
        format!("{words}.")
    }
}
