//! One answer: value, explanation, state, and what goes with it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Address;
use crate::language::{Message, Texts};
use crate::questionnaire::Level;

/// An answer to one question.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Answer {
    /// What was answered; its shape follows the question's answer type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// The explanation of a closed answer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub explanation: String,
    /// How far it is.
    #[serde(default)]
    pub state: State,
    /// Note for the file: considerations, not part of the answer itself.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// How serious the team estimates it to be, where a risk profile asks for that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimate: Option<Level>,
    /// The answers that it was taken over from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub origins: Vec<Origin>,
    /// Who sees it otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dissent: Vec<Dissent>,
    /// Kept out of public editions, with the ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidential: Option<Confidential>,
    /// Who changed it last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When it was changed last (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Members that this version does not know: kept as they are.
    #[serde(flatten)]
    pub other: BTreeMap<String, serde_json::Value>,
}

/// Where (part of) an answer was taken over from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The answer taken over.
    pub address: Address,
    /// When that answer had last changed at the time (RFC 3339), if it said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// The value of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Prose or one line.
    Text(String),
    /// Options chosen, by id.
    Chosen(Vec<String>),
    /// Items of a list.
    Items(Vec<Item>),
    /// Rows of a table.
    Rows(Vec<Row>),
    /// A date, `YYYY-MM-DD`.
    Date(String),
    /// A person.
    Person(PersonName),
    /// An advice: the option chosen and the conditions that go with it.
    Advice {
        /// The option, by id.
        chosen: Vec<String>,
        /// The conditions.
        #[serde(default)]
        conditions: Vec<Item>,
    },
}

/// An item of a list, with an id that stays when its text changes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Item {
    /// Stable within the list.
    pub id: String,
    /// What it says.
    pub text: String,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Row {
    /// Stable within the table.
    pub id: String,
    /// Cells by column id.
    #[serde(default)]
    pub cells: BTreeMap<String, String>,
}

/// A person named in an answer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PersonName {
    /// Name.
    pub name: String,
    /// Function.
    #[serde(default)]
    pub function: String,
}

/// A view that differs from the answer. A value, not an error.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Dissent {
    /// Who; empty for somebody who would not be named.
    pub who: String,
    /// What they hold.
    pub text: String,
}

impl Dissent {
    /// Whose view it is, also when nobody is named.
    pub fn whose(&self, texts: &Texts) -> String {
        match self.who.trim() {
            "" => texts.get("who-anonymous"),
            who => who.to_owned(),
        }
    }
}

/// An answer that does not go into a public edition.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Confidential {
    /// The ground, such as an article of the Woo.
    pub ground: String,
}

/// How far an answer is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing there yet.
    #[default]
    Open,
    /// Something there, not agreed.
    Draft,
    /// The team agrees with it.
    Agreed,
    /// To be found out.
    Parked {
        /// What has to be found out.
        #[serde(default)]
        what: String,
        /// By whom.
        #[serde(default)]
        who: String,
        /// By when, `YYYY-MM-DD`.
        #[serde(default)]
        due: String,
    },
    /// Does not apply.
    NotApplicable {
        /// Why not.
        reason: String,
    },
}

impl State {
    /// The word for it.
    pub fn message(&self) -> Message {
        Message::new(match self {
            Self::Open => "state-open",
            Self::Draft => "state-draft",
            Self::Agreed => "state-agreed",
            Self::Parked { .. } => "state-parked",
            Self::NotApplicable { .. } => "state-not-applicable",
        })
    }

    /// The word for it in data and commands.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Draft => "draft",
            Self::Agreed => "agreed",
            Self::Parked { .. } => "parked",
            Self::NotApplicable { .. } => "not_applicable",
        }
    }
}

impl Value {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) | Self::Date(text) => text.trim().is_empty(),
            Self::Chosen(chosen) => chosen.is_empty(),
            Self::Items(items) => items.iter().all(|item| item.text.trim().is_empty()),
            Self::Rows(rows) => rows
                .iter()
                .all(|row| row.cells.values().all(|cell| cell.trim().is_empty())),
            Self::Person(person) => {
                person.name.trim().is_empty() && person.function.trim().is_empty()
            }
            Self::Advice { chosen, conditions } => chosen.is_empty() && conditions.is_empty(),
        }
    }

    /// The options chosen, by id.
    pub fn chosen(&self) -> &[String] {
        match self {
            Self::Chosen(chosen) | Self::Advice { chosen, .. } => chosen,
            _ => &[],
        }
    }

    /// The items of a list; the conditions of an advice.
    pub fn items(&self) -> &[Item] {
        match self {
            Self::Items(items)
            | Self::Advice {
                conditions: items, ..
            } => items,
            _ => &[],
        }
    }
}

impl Answer {
    /// Whether nothing was written: no value, no explanation.
    pub fn is_empty(&self) -> bool {
        self.value.as_ref().is_none_or(Value::is_empty) && self.explanation.trim().is_empty()
    }

    /// Whether it counts as answered: there is something, or it does not apply.
    pub fn is_answered(&self) -> bool {
        !self.is_empty() || matches!(self.state, State::NotApplicable { .. })
    }

    /// With another value. What was agreed becomes a draft again (the team agreed with other words),
    /// and what did not apply does so after all; what is parked stays parked.
    #[must_use]
    pub fn with_value(mut self, value: Option<Value>) -> Self {
        self.value = value.filter(|value| !value.is_empty() || has_rows(value));
        self.settle()
    }

    /// With the team's estimate of how serious it is. One that replaces another, or takes it away, makes a draft of
    /// what was agreed; a first one adds to it and leaves the state as it is.
    #[must_use]
    pub fn with_estimate(mut self, estimate: Option<Level>) -> Self {
        if self.estimate.is_some() && self.estimate != estimate {
            self = self.settle();
        }
        self.estimate = estimate;
        self
    }

    /// With another explanation; the state follows as for a value.
    #[must_use]
    pub fn with_explanation(mut self, explanation: impl Into<String>) -> Self {
        self.explanation = explanation.into();
        self.settle()
    }

    /// No longer parked, nor set aside as not applicable: open, or a draft when something was written.
    #[must_use]
    pub fn back_in_play(mut self) -> Self {
        self.state = if self.is_empty() {
            State::Open
        } else {
            State::Draft
        };
        self
    }

    /// In the state that follows from what is there now: see [`Self::with_value`].
    pub(super) fn settle(mut self) -> Self {
        let empty = self.is_empty();
        self.state = match self.state {
            State::Open | State::Draft | State::Agreed if empty => State::Open,
            State::Open | State::Agreed | State::NotApplicable { .. } if !empty => State::Draft,
            other => other,
        };
        self
    }
}

/// A list or table with rows still to be filled in is kept.
fn has_rows(value: &Value) -> bool {
    matches!(value, Value::Items(items) if !items.is_empty())
        || matches!(value, Value::Rows(rows) if !rows.is_empty())
}

/// The first number that no id in the list uses, as text: ids are short because addresses show them.
pub fn free_item_id<'a>(taken: impl Iterator<Item = &'a str>) -> String {
    let taken: Vec<&str> = taken.collect();
    (1..=taken.len() + 1)
        .map(|n| n.to_string())
        .find(|id| !taken.contains(&id.as_str()))
        .unwrap_or_default()
}

/// The id of each new item or row: that of the old thing it equals, else that of the old thing in its
/// place if that is gone, else a free one.
pub fn kept_ids<T: PartialEq>(new: &[T], old: &[(String, T)]) -> Vec<String> {
    let mut ids: Vec<Option<String>> = vec![None; new.len()];
    let mut free: Vec<Option<&(String, T)>> = old.iter().map(Some).collect();
    for (thing, id) in new.iter().zip(&mut ids) {
        let same = free
            .iter_mut()
            .find(|slot| slot.is_some_and(|(_, before)| before == thing));
        *id = same.and_then(Option::take).map(|(kept, _)| kept.clone());
    }
    for (index, id) in ids.iter_mut().enumerate() {
        if id.is_none() {
            *id = free
                .get_mut(index)
                .and_then(Option::take)
                .map(|(kept, _)| kept.clone());
        }
    }
    // An id that was used once is not given to something else: its answers would change place.
    let mut taken: Vec<String> = old.iter().map(|(id, _)| id.clone()).collect();
    ids.into_iter()
        .map(|id| {
            id.unwrap_or_else(|| {
                let id = free_item_id(taken.iter().map(String::as_str));
                taken.push(id.clone());
                id
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_makes_a_draft_and_emptying_opens_again() {
        let answer = Answer::default().with_value(Some(Value::Text("x".into())));
        assert_eq!(answer.state, State::Draft);
        assert_eq!(
            answer.with_value(Some(Value::Text(" ".into()))).state,
            State::Open
        );
    }

    #[test]
    fn changing_an_agreed_answer_makes_it_a_draft() {
        let agreed = Answer {
            state: State::Agreed,
            ..Answer::default()
        };
        assert_eq!(agreed.with_explanation("nu anders").state, State::Draft);
    }

    #[test]
    fn another_estimate_makes_a_draft_of_what_was_agreed_and_a_first_one_does_not() {
        let agreed = Answer {
            state: State::Agreed,
            ..Answer::default().with_explanation("zo is het")
        };
        let first = agreed.with_estimate(Some(Level::Small));
        assert_eq!(first.state, State::Agreed);
        let same = first.clone().with_estimate(Some(Level::Small));
        assert_eq!(same.state, State::Agreed);
        assert_eq!(
            first.clone().with_estimate(Some(Level::None)).state,
            State::Draft
        );
        assert_eq!(first.with_estimate(None).state, State::Draft);
    }

    #[test]
    fn a_parked_answer_stays_parked_while_somebody_writes() {
        let parked = State::Parked {
            what: "bron".into(),
            who: "DS".into(),
            due: String::new(),
        };
        let answer = Answer {
            state: parked.clone(),
            ..Answer::default()
        };
        assert_eq!(answer.with_explanation("tussenstand").state, parked);
    }

    #[test]
    fn members_of_a_later_version_survive() {
        let json = r#"{"value":{"text":"x"},"state":"agreed","weight":3}"#;
        let answer: Answer = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&answer).unwrap(), json);
    }
}
