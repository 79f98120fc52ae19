//! The parking lot as lines in words: what is to be found out, by whom, by when.

use super::Model;
use super::form::day_in_words;
use crate::language::Message;
use crate::standing::Parked;

/// A parked question in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParkedLine {
    /// What has to be found out; the question's name where nothing was written.
    pub what: String,
    /// Who, when, and how long that is.
    pub when: String,
    /// The question.
    pub question: String,
    /// Whether its day is past; the words say so too.
    pub is_overdue: bool,
}

impl Model {
    /// The parking lot in words; empty while nothing is open.
    pub fn parked_lines(&self) -> Vec<ParkedLine> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let parked = open.standing.parked.iter();
        parked.map(|one| self.parked_line(one)).collect()
    }

    fn parked_line(&self, parked: &Parked) -> ParkedLine {
        let question = self.named(&parked.address);
        let what = if parked.what.trim().is_empty() {
            question.clone()
        } else {
            parked.what.trim().to_owned()
        };
        let who = match parked.who.trim() {
            "" => self.texts.get("parked-nobody"),
            who => who.to_owned(),
        };
        let mut when = format!("{who}, {}", self.parked_when(parked));
        if let Some(days) = parked.days {
            when = format!("{when} ({})", self.texts.say(&days_in_words(days)));
        }
        ParkedLine {
            what,
            when,
            question,
            is_overdue: parked.is_overdue(),
        }
    }

    fn parked_when(&self, parked: &Parked) -> String {
        match parked.due.trim() {
            "" => self.texts.get("parked-no-date"),
            due => {
                let day = self.texts.say(&day_in_words(due));
                self.texts
                    .say(&Message::new("parked-by").with("day", day.as_str()))
            }
        }
    }
}

/// `nog 3 dagen`, `vandaag`, `2 dagen te laat`.
fn days_in_words(days: i32) -> Message {
    let count = usize::try_from(days.unsigned_abs()).unwrap_or_default();
    Message::new(match days {
        ..0 => "parked-late",
        0 => "parked-today",
        _ => "parked-left",
    })
    .number("count", count)
}
