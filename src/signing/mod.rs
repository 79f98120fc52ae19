//! The content digest and the rounds of sign-off.
//!
//! A round fixes the content of an assessment by the SHA-256 of its canonical JSON (RFC 8785).
//! Owns the rules of opening a round and of signing; the assessment itself keeps what was signed.

mod roots;
#[cfg(feature = "seal")]
pub mod seal;

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::assessment::{
    ActionPoint, Address, Answer, Assessment, Committee, Decision, Edit, InstrumentRef, Person,
    Profile, Remark, Review, Round, Session, SessionEvent, Signature,
};
use crate::language::{Message, Texts};
use crate::questionnaire::{Definitions, Library};
use crate::standing::{Standing, required_roles};
use crate::text::hex;
pub use roots::Roots;

/// The part of an assessment that a round fixes: all but `rounds`, `readings`, `place`, `history` and `saved`
/// (see [`crate::assessment::NOT_CONTENT`]).
#[derive(Serialize)]
struct Content<'a> {
    schema: u32,
    id: &'a str,
    profile: &'a Profile,
    instruments: &'a [InstrumentRef],
    team: &'a [Person],
    sessions: &'a [Session],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    session_log: &'a [SessionEvent],
    answers: &'a BTreeMap<Address, Answer>,
    action_points: &'a [ActionPoint],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    committees: &'a [Committee],
    remarks: &'a [Remark],
    reviews: &'a [Review],
    #[serde(skip_serializing_if = "Option::is_none")]
    review_date: Option<&'a str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    definitions: &'a Definitions,
    #[serde(flatten)]
    other: &'a serde_json::Map<String, serde_json::Value>,
}

/// The canonical JSON (RFC 8785) of the content.
///
/// # Errors
/// [`SigningError::NotCanonical`] when the content cannot be written so; only a member of a later
/// version with a number out of range could cause that.
pub fn canonical_content(assessment: &Assessment) -> Result<Vec<u8>, SigningError> {
    let content = Content {
        schema: assessment.schema,
        id: &assessment.id,
        profile: &assessment.profile,
        instruments: &assessment.instruments,
        team: &assessment.team,
        sessions: &assessment.sessions,
        session_log: &assessment.session_log,
        answers: &assessment.answers,
        action_points: &assessment.action_points,
        committees: &assessment.committees,
        remarks: &assessment.remarks,
        reviews: &assessment.reviews,
        review_date: assessment.review_date.as_deref(),
        definitions: &assessment.definitions,
        other: &assessment.other,
    };
    serde_jcs::to_vec(&content).map_err(|error| SigningError::NotCanonical(error.to_string()))
}

/// The canonical JSON (RFC 8785) of the whole assessment, rounds and history too: the same bytes
/// for the same assessment, in whatever order its file had its members.
///
/// # Errors
/// As [`canonical_content`].
pub fn canonical(assessment: &Assessment) -> Result<Vec<u8>, SigningError> {
    serde_jcs::to_vec(assessment).map_err(|error| SigningError::NotCanonical(error.to_string()))
}

/// The digest of the content: SHA-256 of [`canonical_content`], 64 lower-case hex digits.
///
/// # Errors
/// As [`canonical_content`].
pub fn content_digest(assessment: &Assessment) -> Result<String, SigningError> {
    Ok(hex(&Sha256::digest(canonical_content(assessment)?)))
}

/// Why there is no signature.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SigningError {
    /// The content has no canonical form.
    #[error("no canonical form: {0}")]
    NotCanonical(String),
    /// There are open points and no reason was given to sign all the same.
    #[error("{0} open point(s) and no reason")]
    OpenPoints(usize),
    /// No round is open.
    #[error("no round is open")]
    NoRound,
    /// The content changed after the round was opened.
    #[error("round {0} is stale")]
    Stale(u32),
    /// The round is complete; there is nothing to sign.
    #[error("round {0} is complete")]
    Complete(u32),
    /// The role is not one that signs.
    #[error("role {role} does not sign")]
    UnknownRole {
        /// What was asked for.
        role: String,
        /// The roles that sign.
        known: Vec<String>,
    },
    /// The role has signed in this round.
    #[error("role {0} has signed")]
    AlreadySigned(String),
    /// Something that every signature needs is empty.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// An approval with conditions names none.
    #[error("no conditions")]
    NoConditions,
    /// An objection needs a statement.
    #[error("no statement")]
    NoStatement,
    /// The date is not one.
    #[error("not a date: {0}")]
    NotADate(String),
}

impl SigningError {
    /// The sentence for people.
    pub fn message(&self) -> Message {
        match self {
            Self::NotCanonical(reason) => Message::new("sign-not-canonical").with("reason", reason),
            Self::OpenPoints(count) => Message::new("sign-open-points").number("count", *count),
            Self::NoRound => Message::new("sign-no-round"),
            Self::Stale(version) => Message::new("sign-stale").with("version", version.to_string()),
            Self::Complete(version) => {
                Message::new("sign-complete").with("version", version.to_string())
            }
            Self::UnknownRole { role, known } => Message::new("sign-unknown-role")
                .with("role", role)
                .with("known", known.join(", ")),
            Self::AlreadySigned(role) => Message::new("edit-already-signed").with("role", role),
            Self::Empty(field) => Message::new("sign-empty").with("field", *field),
            Self::NoConditions => Message::new("sign-no-conditions"),
            Self::NoStatement => Message::new("sign-no-statement"),
            Self::NotADate(text) => Message::new("sign-not-a-date").with("text", text),
        }
    }
}

/// The edit that opens a round over the present content. Open points are kept in the round, in the
/// words of `texts`, with the reason for signing in spite of them.
///
/// # Errors
/// [`SigningError::OpenPoints`] when there are open points and `reason` is empty;
/// [`SigningError::Complete`] when the last round is complete and nothing changed since.
pub fn open_round(
    assessment: &Assessment,
    library: &Library,
    texts: &Texts,
    reason: &str,
    now: &str,
) -> Result<Edit, SigningError> {
    let digest = content_digest(assessment)?;
    if let Some(last) = assessment.round()
        && last.digest == digest
        && last.is_complete()
    {
        return Err(SigningError::Complete(last.version));
    }
    let blockers = Standing::new(assessment, library, &digest, "").blockers;
    if !blockers.is_empty() && reason.trim().is_empty() {
        return Err(SigningError::OpenPoints(blockers.len()));
    }
    Ok(Edit::OpenRound(Round {
        version: assessment.round().map_or(1, |last| last.version + 1),
        opened_at: now.to_owned(),
        digest,
        required: required_roles(assessment, library),
        open_points: blockers
            .iter()
            .map(|blocker| texts.say(&blocker.message))
            .collect(),
        reason: if blockers.is_empty() {
            String::new()
        } else {
            reason.trim().to_owned()
        },
        signatures: Vec::new(),
    }))
}

/// What a person gives when signing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    /// The role signed for.
    pub role: String,
    /// Name.
    pub name: String,
    /// Function.
    pub function: String,
    /// The decision.
    pub decision: Decision,
    /// Conditions, one each.
    pub conditions: Vec<String>,
    /// Statement in own words.
    pub statement: String,
    /// Date, `YYYY-MM-DD`.
    pub date: String,
}

/// The edit that signs the open round.
///
/// # Errors
/// When there is no round that this can be signed in, or something is missing.
pub fn sign(assessment: &Assessment, signing: Signing) -> Result<Edit, SigningError> {
    let round = assessment.round().ok_or(SigningError::NoRound)?;
    let digest = content_digest(assessment)?;
    if round.digest != digest {
        return Err(SigningError::Stale(round.version));
    }
    if !round.required.contains(&signing.role) {
        return Err(SigningError::UnknownRole {
            role: signing.role,
            known: round.required.clone(),
        });
    }
    if round.signature(&signing.role).is_some() {
        return Err(SigningError::AlreadySigned(signing.role));
    }
    for (field, value) in [("name", &signing.name), ("function", &signing.function)] {
        if value.trim().is_empty() {
            return Err(SigningError::Empty(field));
        }
    }
    if signing.date.parse::<jiff::civil::Date>().is_err() {
        return Err(SigningError::NotADate(signing.date));
    }
    let conditions: Vec<String> = signing
        .conditions
        .iter()
        .map(|condition| condition.trim().to_owned())
        .filter(|condition| !condition.is_empty())
        .collect();
    match signing.decision {
        Decision::ApproveWithConditions if conditions.is_empty() => {
            return Err(SigningError::NoConditions);
        }
        Decision::Object if signing.statement.trim().is_empty() => {
            return Err(SigningError::NoStatement);
        }
        _ => {}
    }
    Ok(Edit::Sign {
        version: round.version,
        signature: Signature {
            role: signing.role,
            name: signing.name.trim().to_owned(),
            function: signing.function.trim().to_owned(),
            decision: signing.decision,
            conditions,
            statement: signing.statement.trim().to_owned(),
            date: signing.date,
            digest,
        },
    })
}

#[cfg(test)]
mod tests;
