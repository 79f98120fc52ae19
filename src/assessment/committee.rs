//! What a committee leaves in the file: who it is, what it read, its remarks and its verdicts.
//!
//! Owns the records [`Committee`], [`Reading`], [`Remark`] and [`Review`]. It never holds an answer: a committee changes none.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Address;
use crate::language::Message;

/// A body that reads the assessment and gives a verdict, such as an ethics committee.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Committee {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its members.
    pub members: Vec<Member>,
}

/// A member of a committee.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Member {
    /// Name.
    pub name: String,
    /// What they do in it: chair, secretary, member, expertise.
    pub role: String,
}

/// One time that a committee read the assessment. Not content: it changes nothing that is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Stable id.
    pub id: String,
    /// The committee, by id.
    pub committee: String,
    /// Who had the file before them, if the program was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When it began (RFC 3339, UTC).
    pub at: String,
    /// The questions read, in that order.
    #[serde(default)]
    pub read: Vec<Address>,
    /// When it ended (RFC 3339, UTC): what changed after that is new to the committee. None while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<String>,
    /// What every answer said when it ended: its [`super::Answer::mark`]. No moment in the history tells that once
    /// another device wrote at the same time.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub seen: BTreeMap<Address, String>,
    /// The verdict that it led to: a review, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<String>,
}

/// A remark of a committee on a question or a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "RemarkAsKept", into = "RemarkAsKept")]
pub struct Remark {
    /// Stable id.
    pub id: String,
    /// The question or section remarked on.
    pub on: Address,
    /// What kind.
    pub kind: RemarkKind,
    /// What it says.
    pub text: String,
    /// By whom.
    pub by: String,
    /// When (RFC 3339, UTC); empty where an older file does not say.
    pub at: String,
    /// The replies, oldest first.
    pub replies: Vec<Reply>,
    /// Who resolved it; empty while open.
    pub resolved_by: String,
    /// The committee that made it, by id; none where an older file does not say.
    pub committee: Option<String>,
}

/// A reply to a remark.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Reply {
    /// What it says.
    pub text: String,
    /// By whom; empty where an older file does not say.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// When (RFC 3339, UTC); empty where an older file does not say.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub at: String,
}

/// A remark in the file. Files from before remarks were dated have one reply, a text of its own; they keep their
/// bytes, and with that their digest.
#[derive(Serialize, Deserialize)]
struct RemarkAsKept {
    id: String,
    on: Address,
    kind: RemarkKind,
    text: String,
    by: String,
    #[serde(default)]
    reply: String,
    #[serde(default)]
    resolved_by: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    at: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    replies: Vec<Reply>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    committee: Option<String>,
}

impl Remark {
    /// Whether nobody has resolved it.
    pub fn is_open(&self) -> bool {
        self.resolved_by.trim().is_empty()
    }
}

impl RemarkKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Question, Self::Objection, Self::Suggestion];

    /// The word for it in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Objection => "objection",
            Self::Suggestion => "suggestion",
        }
    }
}

impl Verdict {
    /// All verdicts.
    pub const ALL: [Self; 4] = [
        Self::Positive,
        Self::WithConditions,
        Self::Negative,
        Self::Hold,
    ];

    /// The word for it in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Positive => "positive",
            Self::WithConditions => "with_conditions",
            Self::Negative => "negative",
            Self::Hold => "hold",
        }
    }

    /// The words for it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Positive => "report-verdict-positive",
            Self::WithConditions => "report-verdict-with_conditions",
            Self::Negative => "report-verdict-negative",
            Self::Hold => "report-verdict-hold",
        })
    }
}

impl From<RemarkAsKept> for Remark {
    fn from(kept: RemarkAsKept) -> Self {
        let first = (!kept.reply.is_empty()).then(|| Reply {
            text: kept.reply,
            ..Reply::default()
        });
        Self {
            id: kept.id,
            on: kept.on,
            kind: kept.kind,
            text: kept.text,
            by: kept.by,
            at: kept.at,
            replies: first.into_iter().chain(kept.replies).collect(),
            resolved_by: kept.resolved_by,
            committee: kept.committee,
        }
    }
}

impl From<Remark> for RemarkAsKept {
    fn from(remark: Remark) -> Self {
        let mut replies = remark.replies;
        let undated =
            |reply: &Reply| reply.by.is_empty() && reply.at.is_empty() && !reply.text.is_empty();
        let reply = if replies.first().is_some_and(undated) {
            replies.remove(0).text
        } else {
            String::new()
        };
        Self {
            id: remark.id,
            on: remark.on,
            kind: remark.kind,
            text: remark.text,
            by: remark.by,
            reply,
            resolved_by: remark.resolved_by,
            at: remark.at,
            replies,
            committee: remark.committee,
        }
    }
}

/// The kinds of remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RemarkKind {
    /// A question.
    Question,
    /// An objection.
    Objection,
    /// A suggestion.
    Suggestion,
}

/// The verdict of a body that reviewed the assessment. Its conditions become action points
/// ([`super::ActionPoint::review`]), where they get an owner and a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Stable id.
    pub id: String,
    /// The body.
    pub body: String,
    /// Date, `YYYY-MM-DD`.
    pub date: String,
    /// The verdict.
    pub verdict: Verdict,
    /// Its reasons.
    #[serde(default)]
    pub reasons: String,
    /// Conditions.
    #[serde(default)]
    pub conditions: Vec<String>,
    /// The action points that the conditions became, by id and in their order; empty where an older file does not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<String>,
    /// The committee in this file, by id; none for a body that only has a name here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub committee: Option<String>,
    /// Its verdicts on single sections.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<SectionVerdict>,
}

impl Review {
    /// Whether so far it holds verdicts on sections alone: what it says of the whole is where it begins, and nothing
    /// that anybody chose.
    pub fn is_begun(&self) -> bool {
        self.verdict == Verdict::Hold
            && self.reasons.trim().is_empty()
            && self.conditions.is_empty()
            && !self.sections.is_empty()
    }

    /// The words for what it says of the whole.
    pub fn message(&self) -> Message {
        if self.is_begun() {
            Message::new("report-verdict-none")
        } else {
            self.verdict.message()
        }
    }

    /// The verdict on a section, if there is one.
    pub fn on_section(&self, section: &Address) -> Option<&SectionVerdict> {
        self.sections.iter().find(|one| one.on == *section)
    }

    /// Every condition with the id of its action point, if it has one.
    pub fn with_points(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let points = self.points.iter().map(|id| Some(id.as_str()));
        let points = points.chain(std::iter::repeat(None));
        self.conditions.iter().map(String::as_str).zip(points)
    }
}

impl super::Assessment {
    /// The last verdict of every body that gave one, in the order in which they stand in the file.
    pub fn last_reviews(&self) -> Vec<&Review> {
        let body = |review: &Review| match &review.committee {
            Some(committee) => (true, committee.clone()),
            None => (false, review.body.clone()),
        };
        let is_last = |index: usize, review: &Review| {
            let mut later = self.reviews[index + 1..].iter();
            !later.any(|one| body(one) == body(review) && one.date >= review.date)
        };
        let all = self.reviews.iter().enumerate();
        let earlier = |index: usize, review: &Review| {
            let mut before = self.reviews[..index].iter();
            before.any(|one| body(one) == body(review) && one.date > review.date)
        };
        all.filter(|(index, review)| is_last(*index, review) && !earlier(*index, review))
            .map(|(_, review)| review)
            .collect()
    }
}

/// A verdict on one section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionVerdict {
    /// The section: its instrument and its id.
    pub on: Address,
    /// The verdict.
    pub verdict: Verdict,
    /// Its reasons.
    #[serde(default)]
    pub reasons: String,
}

/// What a reviewing body found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Positive.
    Positive,
    /// Positive with conditions.
    WithConditions,
    /// Negative.
    Negative,
    /// No verdict yet.
    Hold,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_of_an_older_file_keeps_its_bytes() {
        for json in [
            r#"{"id":"o1","on":"iama-2.0/1.1.1","kind":"question","text":"a","by":"b","reply":"c","resolved_by":""}"#,
            r#"{"id":"o1","on":"iama-2.0/1.1.1","kind":"objection","text":"a","by":"b","reply":"","resolved_by":"d"}"#,
        ] {
            let remark: Remark = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&remark).unwrap(), json);
        }
    }

    #[test]
    fn replies_come_back_as_they_were() {
        let reply = |text: &str, by: &str| Reply {
            text: text.into(),
            by: by.into(),
            at: String::new(),
        };
        for replies in [
            vec![],
            vec![reply("een", "")],
            vec![reply("een", ""), reply("twee", "")],
            vec![reply("een", "Ans"), reply("twee", "")],
            vec![reply("", "Ans")],
            vec![reply("", ""), reply("twee", "")],
        ] {
            let remark = Remark {
                id: "o1".into(),
                on: Address::new("x", "1", None),
                kind: RemarkKind::Suggestion,
                text: "t".into(),
                by: "b".into(),
                at: "2026-03-01T10:00:00Z".into(),
                replies,
                resolved_by: String::new(),
                committee: None,
            };
            let json = serde_json::to_string(&remark).unwrap();
            assert_eq!(serde_json::from_str::<Remark>(&json).unwrap(), remark);
        }
    }
}
