//! Sign-off: where the round is, what to do next, who signed.

use super::capital;
use crate::app::overview::round_message;
use crate::app::{Model, Open};
use crate::assessment::{Decision, Round, Signature};
use crate::language::Message;
use crate::standing::{RoundStanding, short_digest};

impl Model {
    /// Where the round is, with a capital.
    pub fn round_words(&self, open: &Open) -> String {
        capital(&self.say(&round_message(open.standing.round)))
    }

    /// Of the last round when it was opened and over what content.
    pub fn round_content(&self, open: &Open) -> Option<String> {
        let last = open.assessment.round()?;
        let message = Message::new("screen-round-content")
            .with("version", last.version.to_string())
            .with("digest", short_digest(&last.digest))
            .with("date", last.opened_at.chars().take(10).collect::<String>());
        Some(self.say(&message))
    }

    /// The action points that stayed open from an earlier round, if there are any.
    pub fn carried_line(&self, open: &Open) -> Option<String> {
        let tasks = open.all_tasks();
        let carried = tasks.iter().filter(|task| task.carried.is_some()).count();
        (carried > 0).then(|| self.say_count("screen-carried", carried))
    }

    /// What to do next on the way to a signed report.
    pub fn sign_off_next(&self, open: &Open) -> String {
        self.word(match open.standing.round {
            RoundStanding::None if open.standing.blockers.is_empty() => "screen-next-open-round",
            RoundStanding::None => "screen-next-open-points",
            RoundStanding::Open { .. } => "screen-next-sign",
            RoundStanding::Complete { .. } => "screen-next-report",
            RoundStanding::Stale { .. } => "screen-next-new-round",
        })
    }

    /// What is said above the open points.
    pub fn open_points_title(&self, open: &Open) -> String {
        match open.standing.blockers.len() {
            0 => self.word("screen-no-open-points"),
            count => self.say_count("screen-open-points", count),
        }
    }

    /// What a role decided, or that it did not sign yet and who has it.
    pub fn signature_words(&self, open: &Open, role: &str) -> String {
        match open.signature_of(role) {
            Some(signature) => {
                let id = match signature.decision {
                    Decision::Approve => "screen-signed",
                    Decision::ApproveWithConditions => "screen-signed-conditions",
                    Decision::Object => "screen-signed-objection",
                };
                let message = Message::new(id)
                    .with("name", signature.name.as_str())
                    .with("function", signature.function.as_str())
                    .with("date", signature.date.as_str());
                self.say(&message)
            }
            None => self.say_with("screen-not-signed", "who", &self.who_has(role)),
        }
    }
}

impl Open {
    /// The round that the signatures on screen are of: those of one that no longer holds are not shown as if they did.
    fn holding_round(&self) -> Option<&Round> {
        match self.standing.round {
            RoundStanding::Open { .. } | RoundStanding::Complete { .. } => self.assessment.round(),
            RoundStanding::None | RoundStanding::Stale { .. } => None,
        }
    }

    /// The signature of a role in that round.
    pub fn signature_of(&self, role: &str) -> Option<&Signature> {
        self.holding_round()?.signature(role)
    }
}
