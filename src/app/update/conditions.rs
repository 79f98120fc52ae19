//! The conditions of a verdict and their action points, kept in step.
//!
//! What becomes of an action point when its condition changes: its text follows, unless somebody rewrote it; owner, date
//! and section are those of the form; when the condition goes, an open one is marked as no longer needed and never taken
//! away.

use crate::app::model::Open;
use crate::assessment::{ActionPoint, ActionState, Address, Edit, Review};
use crate::language::Message;

/// A condition as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Condition {
    pub text: String,
    pub owner: String,
    pub due: String,
    pub origin: Option<Address>,
}

/// A verdict with the action points of its conditions kept in step.
pub(super) struct Kept {
    /// The verdict.
    pub review: Review,
    /// The changes to the action points.
    pub edits: Vec<Edit>,
    /// How many are new, no longer needed, or have words of their own that stayed.
    made: usize,
    dropped: usize,
    own_words: usize,
}

impl Kept {
    pub(super) fn new(
        open: &Open,
        before: &Review,
        review: Review,
        filled_in: &[Condition],
    ) -> Self {
        let mut kept = Self {
            review,
            edits: Vec::new(),
            made: 0,
            dropped: 0,
            own_words: 0,
        };
        let assessment = &open.assessment;
        let mut fresh = assessment.free_ids("ap", filled_in.len()).into_iter();
        let known: Vec<(&str, Option<&ActionPoint>)> = before
            .with_points()
            .map(|(text, id)| {
                let mut points = assessment.action_points.iter();
                (text, points.find(|one| Some(one.id.as_str()) == id))
            })
            .collect();
        for (index, one) in filled_in.iter().enumerate() {
            match known.get(index) {
                Some((_, point)) if one.text.is_empty() => kept.drop_point(*point),
                Some((was, Some(point))) => kept.follow(one, was, point),
                _ if one.text.is_empty() => {}
                _ => {
                    let round = assessment.round().map(|round| round.version);
                    kept.make(one, fresh.next().unwrap_or_default(), round);
                }
            }
        }
        kept
    }

    fn put(&mut self, point: ActionPoint) {
        self.edits.push(Edit::ActionPoint {
            id: point.id.clone(),
            to: Some(point),
            at: None,
        });
    }

    fn add(&mut self, condition: &Condition, id: &str) {
        self.review.conditions.push(condition.text.clone());
        self.review.points.push(id.to_owned());
    }

    fn make(&mut self, condition: &Condition, id: String, round: Option<u32>) {
        self.add(condition, &id);
        self.made += 1;
        self.put(ActionPoint {
            id,
            text: condition.text.clone(),
            owner: condition.owner.clone(),
            due: condition.due.clone(),
            state: ActionState::Open,
            origin: condition.origin.clone(),
            review: Some(self.review.id.clone()),
            round,
            ..ActionPoint::default()
        });
    }

    fn follow(&mut self, condition: &Condition, was: &str, point: &ActionPoint) {
        self.add(condition, &point.id);
        let rewritten = point.text != was;
        if rewritten && condition.text != was {
            self.own_words += 1;
        }
        let text = if rewritten {
            &point.text
        } else {
            &condition.text
        };
        let followed = ActionPoint {
            text: text.clone(),
            owner: condition.owner.clone(),
            due: condition.due.clone(),
            origin: condition.origin.clone(),
            review: Some(self.review.id.clone()),
            ..point.clone()
        };
        if followed != *point {
            self.put(followed);
        }
    }

    fn drop_point(&mut self, point: Option<&ActionPoint>) {
        if let Some(point) = point.filter(|one| one.state == ActionState::Open) {
            self.dropped += 1;
            self.put(ActionPoint {
                state: ActionState::Dropped,
                ..point.clone()
            });
        }
    }

    /// What to say of it.
    pub(super) fn message(&self) -> Message {
        Message::new("said-verdict")
            .number("made", self.made)
            .number("dropped", self.dropped)
            .number("own", self.own_words)
    }
}
