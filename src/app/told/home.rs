//! The home screen: an assessment in the list, and where it stands.

use crate::app::overview::round_message;
use crate::app::{Listed, Model};
use crate::language::Message;
use crate::standing::Standing;

impl Model {
    /// What is told of a listed assessment, in parts; or why it cannot be read.
    ///
    /// # Errors
    /// The sentence with the reason.
    pub fn listed_words(&self, one: &Listed) -> Result<Vec<String>, String> {
        match &one.standing {
            Ok(standing) => Ok(self.listed_standing(one, standing)),
            Err(reason) => Err(self.say_with("screen-unreadable", "reason", reason)),
        }
    }

    fn listed_standing(&self, one: &Listed, standing: &Standing) -> Vec<String> {
        let mut words = vec![
            self.settled_words(standing),
            self.say(&round_message(standing.round)),
        ];
        if !standing.stale.is_empty() {
            words.push(self.say_count("home-stale", standing.stale.len()));
        }
        let overdue = standing.due.overdue.len();
        if overdue > 0 {
            words.push(self.say_count("home-overdue", overdue));
        }
        if !one.last_session.is_empty() {
            words.push(self.say_with("screen-last-session", "date", &one.last_session));
        }
        if !one.review_date.is_empty() {
            words.push(self.say_with("screen-review-date", "date", &one.review_date));
        }
        if standing.open_action_points > 0 {
            let open = standing.open_action_points;
            words.push(self.say_count("screen-open-action-points", open));
        }
        words.push(self.say_with("screen-changed", "when", &one.changed));
        words
    }

    /// Per instrument how many of its questions need nothing more: `IAMA 12/88, Non-discriminatie 0/52 afgerond`.
    fn settled_words(&self, standing: &Standing) -> String {
        let instruments: Vec<String> = standing
            .instruments
            .iter()
            .map(|one| {
                let message = Message::new("home-instrument")
                    .with("title", one.title.in_language(self.language()))
                    .with("settled", one.counts.settled().to_string())
                    .with("questions", one.counts.questions.to_string());
                self.say(&message)
            })
            .collect();
        self.say_with("home-settled", "instruments", &instruments.join(", "))
    }
}
