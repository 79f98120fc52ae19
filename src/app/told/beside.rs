//! What bears on the answer at hand and what stands beside it: where it was taken over from, how it weighs, other views,
//! the ground of confidentiality, action points, rights.

use crate::app::command::{self, CommandId, Context};
use crate::app::{Model, Open};
use crate::assessment::{ActionState, Address, Answer};
use crate::language::Message;
use crate::questionnaire::{Level, Question, Scoring};
use crate::standing::{self, RightRow, short_label};

/// What there is to say of a right at the question at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RightsWords {
    /// Rights that are not in the table yet, and the offer to take them over.
    NotInTable(String, String),
    /// What the grid suggests, and that a reason is missing.
    Severity(String, Option<String>),
    /// The offer to close early.
    EarlyOffer(String),
}

impl Model {
    /// The keys of a command while a question is read.
    pub fn reading_key(&self, id: CommandId) -> String {
        command::row(id).map_or_else(String::new, |row| {
            self.keymap.keys_in(row, Context::Question, &self.texts)
        })
    }

    /// The answers that the one at hand was taken over from: `Overgenomen uit: IAMA 2.0, 3.1.1`.
    pub fn came_from_words(&self, open: &Open) -> Option<String> {
        let from = open.came_from(self.library, self.language());
        let names: Vec<String> = from
            .into_iter()
            .map(|one| {
                if one.changed {
                    self.say_with("screen-came-from-changed", "name", &one.name)
                } else {
                    one.name
                }
            })
            .collect();
        (!names.is_empty())
            .then(|| format!("{} {}", self.word("screen-came-from"), names.join("; ")))
    }

    /// How serious it is by the answer or by the team's estimate, and how it weighs; nothing where nothing is weighed.
    pub fn weight_words(
        &self,
        open: &Open,
        question: &Question,
        answer: &Answer,
    ) -> Option<[String; 2]> {
        let scoring = question.scoring.as_ref()?;
        let named = |level: Level| self.say(&level.message());
        let level = match (scoring.is_estimated(), answer.estimate) {
            (true, Some(level)) => self.say_with("screen-estimate", "level", &named(level)),
            (true, None) => {
                let key = self.reading_key(CommandId::Estimate);
                self.say_with("screen-no-estimate", "key", &key)
            }
            (false, _) => match standing::level(question, answer) {
                Some(level) => self.say_with("screen-level", "level", &named(level)),
                None => self.word("screen-no-level"),
            },
        };
        Some([level, self.weighs(open, scoring)])
    }

    fn weighs(&self, open: &Open, scoring: &Scoring) -> String {
        let profile = open.instrument().and_then(|one| one.risk_profile.as_ref());
        let axis = profile.and_then(|p| p.axes.iter().find(|axis| axis.id == scoring.axis));
        match axis {
            Some(axis) if scoring.weight > 0 => {
                let label = axis.label.in_language(self.language());
                let message = Message::new("screen-weighs")
                    .with("axis", label.to_lowercase())
                    .with("weight", scoring.weight.to_string());
                self.say(&message)
            }
            _ => self.word("screen-weighs-not"),
        }
    }

    /// The questionnaire that the answer leads on to, where the assessment has it not yet.
    pub fn door_words(&self, open: &Open) -> Option<String> {
        let instrument = open.door().and_then(|id| self.library.get(id).ok())?;
        let message = Message::new("screen-door")
            .with("key", self.reading_key(CommandId::Instruments))
            .with("title", instrument.title.in_language(self.language()));
        Some(self.say(&message))
    }

    /// The dissenting views, each with who has it.
    pub fn dissent_words(&self, answer: &Answer) -> Vec<String> {
        let told = answer.dissent.iter().map(|dissent| {
            let who = self.say_with("screen-dissent", "who", &dissent.whose(&self.texts));
            format!("{who} {}", dissent.text)
        });
        told.collect()
    }

    /// The ground of confidentiality.
    pub fn confidential_words(&self, answer: &Answer) -> Option<String> {
        let confidential = answer.confidential.as_ref()?;
        Some(self.say_with("screen-confidential", "ground", &confidential.ground))
    }

    /// How many action points there are at a question.
    pub fn action_points_here(&self, open: &Open, address: &Address) -> Option<String> {
        let points = || {
            open.assessment
                .action_points
                .iter()
                .filter(|point| point.origin.as_ref() == Some(address))
        };
        let count = points().count();
        let to_do = points().filter(|p| p.state == ActionState::Open).count();
        let message = Message::new("screen-action-points-here")
            .number("count", count)
            .with("open", to_do.to_string());
        (count > 0).then(|| self.say(&message))
    }

    /// What the rights matrix has to say at the question at an address; nothing at most questions.
    pub fn rights_words(&self, open: &Open, address: &Address) -> Option<RightsWords> {
        if open.asks_realistic() {
            return self.not_in_table(open);
        }
        if address.question == standing::steps::SEVERITY {
            return Some(self.severity_words(open, &open.right_here()?));
        }
        self.early_offer(open).map(RightsWords::EarlyOffer)
    }

    /// The offer to close early, where the team said that the interference is not reasonable.
    pub fn early_offer(&self, open: &Open) -> Option<String> {
        open.unreasonable_here()?;
        Some(self.word("rights-early-offer"))
    }

    fn not_in_table(&self, open: &Open) -> Option<RightsWords> {
        let language = self.language();
        let names: Vec<String> = open
            .matrix()
            .rows
            .iter()
            .filter(|row| !row.listed && (row.harmed || row.protected))
            .map(|row| {
                let label = short_label(row.label.in_language(language));
                format!("{} {label}", row.id)
            })
            .collect();
        if names.is_empty() {
            return None;
        }
        let key = command::row(CommandId::TakeRights)
            .and_then(|command| self.keymap.first(command, Context::Question))
            .map(|key| command::key_name(key, &self.texts))
            .unwrap_or_default();
        Some(RightsWords::NotInTable(
            self.say_with("rights-not-in-table", "rights", &names.join(", ")),
            self.say_with("rights-take-offer", "key", &key),
        ))
    }

    fn severity_words(&self, open: &Open, row: &RightRow) -> RightsWords {
        let Some(suggestion) = row.suggestion else {
            return RightsWords::Severity(self.word("rights-suggestion-waits"), None);
        };
        let options = open
            .question()
            .map_or(&[][..], |(_, question)| question.answer.options());
        let id = if suggestion.ours {
            "rights-suggestion-ours"
        } else {
            "rights-suggestion"
        };
        let words = suggestion.words(options, self.language());
        let message = Message::new(id).with("suggestion", words);
        let missing = row
            .lacks_reason()
            .then(|| self.word("rights-reason-missing"));
        RightsWords::Severity(self.say(&message), missing)
    }
}
