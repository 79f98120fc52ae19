//! The records beside the answers: profile, instruments, people, action points, rounds, the place.

use serde::{Deserialize, Serialize};

use super::{Address, Answer, Review, Value};
use crate::language::Message;

/// The algorithm assessed: what the algoritmeregister asks, as far as the team knows it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// Name of the algorithm.
    pub name: String,
    /// The organisation that uses it.
    pub organisation: String,
    /// The department or process it belongs to.
    pub department: String,
    /// What it does, in two or three plain sentences.
    pub description: String,
    /// Life-cycle state as the register names it (`In ontwikkeling`, `In gebruik`, `Buiten gebruik`).
    pub status: String,
    /// Publication category as the register names it.
    pub category: String,
    /// Supplier, or `Intern ontwikkeld`.
    pub provider: String,
    /// General mailbox or form for questions.
    pub contact: String,
    /// Address of the entry in the algoritmeregister, once it is there.
    pub register_entry: String,
}

/// An instrument used in this assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstrumentRef {
    /// Its id.
    pub id: String,
    /// SHA-256 of the definition that was used, in hex.
    pub digest: String,
    /// An earlier edition that was carried over: its answers are kept to look back at, and change no more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub former: bool,
}

impl InstrumentRef {
    /// An instrument in use, by the id and the digest of its definition.
    pub fn new(id: impl Into<String>, digest: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            digest: digest.into(),
            former: false,
        }
    }
}

/// A member of the team.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// Stable id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Function in the organisation.
    pub function: String,
    /// Organisation, if another one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// Roles in this assessment (codes of the instrument).
    pub roles: Vec<String>,
}

/// Something somebody promised to do.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ActionPoint {
    /// Stable id.
    pub id: String,
    /// What.
    pub text: String,
    /// Who.
    pub owner: String,
    /// By when, `YYYY-MM-DD`.
    pub due: String,
    /// How far.
    pub state: ActionState,
    /// The question it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<Address>,
    /// The review of which it is a condition, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<String>,
    /// The verdict of which it was a condition, where that stayed in an earlier file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition_of: Option<ConditionOf>,
    /// The last round of signing when it was made; none before the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<u32>,
}

/// Whose condition an action point is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ConditionOf {
    /// The body.
    pub body: String,
    /// The date of its verdict, `YYYY-MM-DD`.
    pub date: String,
}

impl ConditionOf {
    /// That it is a condition, and whose.
    pub fn message(&self) -> Message {
        let id = match (self.body.trim(), self.date.trim()) {
            ("", _) => "task-condition",
            (_, "") => "task-condition-body",
            _ => "task-condition-body-date",
        };
        Message::new(id)
            .with("body", self.body.trim())
            .with("date", self.date.trim())
    }
}

impl ActionPoint {
    /// Whose condition it is, if it is one: of a verdict in `reviews`, or of one in an earlier file. A verdict that is
    /// not to be found says nothing.
    pub fn condition(&self, reviews: &[Review]) -> Option<ConditionOf> {
        let review = self.review.as_ref().map(|id| {
            let review = reviews.iter().find(|review| review.id == *id);
            review.map_or_else(ConditionOf::default, |review| ConditionOf {
                body: review.body.clone(),
                date: review.date.clone(),
            })
        });
        review.or_else(|| self.condition_of.clone())
    }
}

/// How far an action point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionState {
    /// To be done.
    #[default]
    Open,
    /// Done.
    Done,
    /// No longer needed.
    Dropped,
}

impl ActionState {
    /// The word for it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Open => "state-action-open",
            Self::Done => "state-action-done",
            Self::Dropped => "state-action-dropped",
        })
    }
}

/// A round of signing: it fixes the content by its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// 1 for the first round, and so on: the version of the assessment.
    pub version: u32,
    /// When it was opened (RFC 3339).
    pub opened_at: String,
    /// SHA-256 of the canonical content (RFC 8785), in hex.
    pub digest: String,
    /// The roles that must sign.
    pub required: Vec<String>,
    /// The points that were still open when the round was opened, in words.
    #[serde(default)]
    pub open_points: Vec<String>,
    /// Why it was opened in spite of those.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The signatures.
    #[serde(default)]
    pub signatures: Vec<Signature>,
}

/// What one signatory decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The role signed for.
    pub role: String,
    /// Name.
    pub name: String,
    /// Function.
    pub function: String,
    /// The decision.
    pub decision: Decision,
    /// Conditions, for an approval with conditions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<String>,
    /// Statement in own words.
    #[serde(default)]
    pub statement: String,
    /// Date of signing, `YYYY-MM-DD`.
    pub date: String,
    /// The digest that was signed, in hex.
    pub digest: String,
}

/// The decisions a signatory can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Approve.
    Approve,
    /// Approve with conditions.
    ApproveWithConditions,
    /// Object.
    Object,
}

impl Decision {
    /// The word for it in data and commands.
    pub fn id(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::ApproveWithConditions => "approve_with_conditions",
            Self::Object => "object",
        }
    }
}

impl Round {
    /// Whether every required role has signed.
    pub fn is_complete(&self) -> bool {
        self.required
            .iter()
            .all(|role| self.signature(role).is_some())
    }

    /// Every role that must sign with each of its signatures, or none; then signatures for other roles.
    pub fn by_role(&self) -> Vec<(&str, Option<&Signature>)> {
        let mut all = Vec::new();
        for role in &self.required {
            let before = all.len();
            let own = self.signatures.iter().filter(|one| one.role == *role);
            all.extend(own.map(|one| (role.as_str(), Some(one))));
            if all.len() == before {
                all.push((role.as_str(), None));
            }
        }
        let others = self.signatures.iter();
        let others = others.filter(|one| !self.required.contains(&one.role));
        all.extend(others.map(|one| (one.role.as_str(), Some(one))));
        all
    }

    /// The signature for a role.
    pub fn signature(&self, role: &str) -> Option<&Signature> {
        self.signatures
            .iter()
            .find(|signature| signature.role == role)
    }
}

/// Where the team stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The question.
    pub address: Address,
    /// The field of the question.
    #[serde(default)]
    pub field: PlaceField,
    /// The cursor in that field, in bytes.
    #[serde(default)]
    pub cursor: usize,
}

impl Place {
    /// After an answer was written here: the cursor stands behind what changed in the text of its field.
    pub fn follow(&mut self, before: &Answer, after: &Answer) {
        let (Some(before), Some(after)) = (self.text(before), self.text(after)) else {
            return;
        };
        if before == after {
            return;
        }
        let both = before.chars().rev().zip(after.chars().rev());
        let same = both.take_while(|(old, new)| old == new);
        let behind: usize = same.map(|(c, _)| c.len_utf8()).sum();
        self.cursor = after.len() - behind;
    }

    /// What stands in its field, where that is a text.
    fn text<'a>(&self, answer: &'a Answer) -> Option<&'a str> {
        match (self.field, &answer.value) {
            (PlaceField::Value, Some(Value::Text(text))) => Some(text),
            (PlaceField::Reading, _) | (PlaceField::Value, Some(_)) => None,
            (PlaceField::Value, None) => Some(""),
            (PlaceField::Explanation, _) => Some(&answer.explanation),
            (PlaceField::Note, _) => Some(&answer.note),
        }
    }
}

/// The fields of a question in which a cursor can stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceField {
    /// Reading, not writing.
    #[default]
    Reading,
    /// The value.
    Value,
    /// The explanation.
    Explanation,
    /// The note for the file.
    Note,
}
