//! The parking lot as lines in words: what is to be found out, by whom, by when.

use super::RecordWords;
use crate::app::Model;
use crate::app::form::day_in_words;
use crate::language::Message;
use crate::standing::Parked;

impl Model {
    /// A parked question in words.
    pub(super) fn parked_words(&self, parked: &Parked) -> RecordWords {
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
        let mut when = vec![who, self.parked_when(parked)];
        if let Some(days) = parked.days {
            when.push(self.texts.say(&days_in_words(days)));
        }
        RecordWords {
            first: what,
            more: vec![when, vec![question]],
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
pub(super) fn days_in_words(days: i32) -> Message {
    let count = usize::try_from(days.unsigned_abs()).unwrap_or_default();
    Message::new(match days {
        ..0 => "parked-late",
        0 => "parked-today",
        _ => "parked-left",
    })
    .number("count", count)
}
