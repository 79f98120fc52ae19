//! The history as changes: for every line what was there before, and what came in its place.
//!
//! Owns the pairing alone ([`Assessment::changes`]); a line of history holds only what was replaced, and what replaced it
//! follows from the next line about the same thing, or from what stands now. The words are for those who show them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Assessment, Change, Edit};

/// A change: both sides as the edits that would bring them about.
#[derive(Debug, Clone, PartialEq)]
pub struct Replaced<'a> {
    /// Its line in the history, from 0.
    pub line: usize,
    /// That line.
    pub change: &'a Change,
    /// What was there; none for what has no inverse.
    pub before: Option<&'a Edit>,
    /// What came in its place; for what a merge did not choose: what stands.
    pub after: Option<Cow<'a, Edit>>,
}

/// What an edit is about: its kind, and which one.
type Subject<'a> = (u8, Cow<'a, str>);

fn subject(edit: &Edit) -> Subject<'_> {
    let own = |text: String| Cow::Owned(text);
    match edit {
        Edit::Profile(_) => (0, Cow::Borrowed("")),
        Edit::Instrument { id, .. } => (1, id.into()),
        Edit::Definition { digest, .. } => (2, digest.into()),
        Edit::Answer { address, .. } | Edit::AnswerAsItWas { address, .. } => {
            (3, own(address.to_string()))
        }
        Edit::Person { id, .. } => (4, id.into()),
        Edit::Session { id, .. } => (5, id.into()),
        Edit::SessionEvent { id, .. } => (6, id.into()),
        Edit::ActionPoint { id, .. } => (7, id.into()),
        Edit::Committee { id, .. } => (8, id.into()),
        Edit::Reading { id, .. } => (9, id.into()),
        Edit::Remark { id, .. } => (10, id.into()),
        Edit::Review { id, .. } => (11, id.into()),
        Edit::ReviewDate(_) => (12, Cow::Borrowed("")),
        Edit::OpenRound(round) => (13, own(round.version.to_string())),
        Edit::Sign { version, signature } => (14, own(format!("{version} {}", signature.role))),
        Edit::Place(_) => (15, Cow::Borrowed("")),
    }
}

impl Assessment {
    /// All changes, the newest first.
    pub fn changes(&self) -> Vec<Replaced<'_>> {
        let mut later: BTreeMap<Subject<'_>, &Edit> = BTreeMap::new();
        let mut found = Vec::with_capacity(self.history.len());
        for (line, change) in self.history.iter().enumerate().rev() {
            let before = change.undo.as_ref();
            let after = before.map(|before| match later.get(&subject(before)) {
                Some(edit) => Cow::Borrowed(*edit),
                None => Cow::Owned(self.present(before)),
            });
            // What a merge put aside was never there.
            if let Some(before) = before.filter(|_| !change.is_aside()) {
                later.insert(subject(before), before);
            }
            found.push(Replaced {
                line,
                change,
                before,
                after,
            });
        }
        found
    }

    /// What stands now of the thing that an edit is about.
    fn present(&self, edit: &Edit) -> Edit {
        macro_rules! record {
            ($kind:ident $list:ident $id:expr) => {
                Edit::$kind {
                    id: $id.clone(),
                    to: self.$list.iter().find(|one| one.id == *$id).cloned(),
                    at: None,
                }
            };
        }
        match edit {
            Edit::Profile(_) => Edit::Profile(self.profile.clone()),
            Edit::Instrument { id, .. } => record!(Instrument instruments id),
            Edit::Definition { digest, .. } => Edit::Definition {
                digest: digest.clone(),
                to: self.definitions.get(digest).cloned().map(Box::new),
            },
            Edit::Answer { address, .. } | Edit::AnswerAsItWas { address, .. } => {
                Edit::AnswerAsItWas {
                    address: address.clone(),
                    to: self.answers.get(address).cloned().map(Box::new),
                }
            }
            Edit::Person { id, .. } => record!(Person team id),
            Edit::Session { id, .. } => record!(Session sessions id),
            Edit::SessionEvent { id, .. } => record!(SessionEvent session_log id),
            Edit::ActionPoint { id, .. } => record!(ActionPoint action_points id),
            Edit::Committee { id, .. } => record!(Committee committees id),
            Edit::Reading { id, .. } => record!(Reading readings id),
            Edit::Remark { id, .. } => record!(Remark remarks id),
            Edit::Review { id, .. } => record!(Review reviews id),
            Edit::ReviewDate(_) => Edit::ReviewDate(self.review_date.clone()),
            Edit::Place(_) => Edit::Place(self.place.clone()),
            // These have no inverse, so no line holds them.
            Edit::OpenRound(_) | Edit::Sign { .. } => edit.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Address, Answer, Profile, Stamp, Value};
    use proptest::prelude::*;

    fn says(number: u8, text: &str) -> Edit {
        let answer = Answer::default().with_value(Some(Value::Text(text.into())));
        Edit::Answer {
            address: Address::new("i", number.to_string(), None),
            to: Some(Box::new(answer)),
        }
    }

    fn text(edit: Option<&Edit>) -> Option<String> {
        match edit? {
            Edit::AnswerAsItWas { to, .. } => match &to.as_ref()?.value {
                Some(Value::Text(text)) => Some(text.clone()),
                _ => None,
            },
            Edit::ReviewDate(date) => date.clone(),
            _ => None,
        }
    }

    proptest! {
        #[test]
        fn every_change_says_what_was_there_and_what_came(
            edits in proptest::collection::vec((0..4u8, "[a-z]{1,3}"), 0..30)
        ) {
            let mut a = Assessment::new("a", Profile::default(), Vec::new());
            let mut expected = Vec::new();
            for (step, (number, word)) in edits.iter().enumerate() {
                let edit = match number {
                    3 => Edit::ReviewDate(Some(word.clone())),
                    number => says(*number, word),
                };
                let before = text(Some(&a.present(&edit)));
                let stamp = Stamp {
                    at: format!("2026-03-04T{:02}:00:00Z", step % 24),
                    step: Some(step as u64 + 1),
                    ..Stamp::default()
                };
                let lines = a.history.len();
                a.apply(edit, &stamp).unwrap();
                if a.history.len() > lines {
                    expected.insert(0, (before, Some(word.clone())));
                }
            }
            let found: Vec<_> = a
                .changes()
                .iter()
                .map(|one| (text(one.before), text(one.after.as_deref())))
                .collect();
            prop_assert_eq!(found, expected);
        }
    }
}
