//! Proof that a report is complete: its own pages are read back and compared with the assessment.
//!
//! Owns what must be in a report. That follows from the assessment and its questionnaires alone, and not from
//! the document that was printed: what the document forgot is missed here. Must not know how pages are made.
//!
//! Deliberately not expected: answers to questions that conditions hide, and answers of an earlier edition that
//! were taken over (the report says where each of them went). The report prints neither.

mod fold;
mod reading;
mod records;
mod sessions;
mod wanted;

use super::content::{in_reading_order, said_on};
use crate::assessment::{Address, Assessment, Outline};
use crate::inspection::ReadText;
use crate::language::{Message, Texts};
use crate::questionnaire::{Instrument, Library};
use reading::Reading;
use std::rc::Rc;
use wanted::Part;

/// What came out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proof {
    /// How much was looked for.
    pub counts: Counts,
    /// What the report does not say, in the order of the report.
    pub missing: Vec<Missing>,
}

/// How much was looked for, whether it was found or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Questions that are asked.
    pub questions: usize,
    /// Answers, of former instruments too.
    pub answers: usize,
    /// Signatures in all rounds.
    pub signatures: usize,
}

/// Something that the assessment says and the report does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What kind of thing.
    pub kind: Kind,
    /// Where it belongs: the number of a question, the name of a person, the date of a session.
    pub place: String,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident => $id:literal,)*) => {
        /// The kinds of things that must be in a report.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])* $name,)* }

        impl Kind {
            /// All kinds.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The word for it in data.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

kinds! {
    /// Something of the profile of the algorithm.
    Profile => "profile",
    /// A question: its number and text.
    Question => "question",
    /// The value of an answer.
    Answer => "answer",
    /// A condition of the advice.
    Condition => "condition",
    /// The explanation of an answer.
    Explanation => "explanation",
    /// The estimated level of an answer.
    Estimate => "estimate",
    /// The note for the file.
    Note => "note",
    /// A view that differs.
    Dissent => "dissent",
    /// What has to be found out, by whom, by when.
    Parked => "parked",
    /// Why a question does not apply.
    NotApplicable => "not_applicable",
    /// The ground of confidentiality.
    Confidential => "confidential",
    /// An action point.
    ActionPoint => "action_point",
    /// A remark of a committee.
    Remark => "remark",
    /// The verdict of a body.
    Review => "review",
    /// A committee with its members.
    Committee => "committee",
    /// A member of the team.
    Person => "person",
    /// A session.
    Session => "session",
    /// A round of signing.
    Round => "round",
    /// A signature.
    Signature => "signature",
    /// The date of the next review.
    ReviewDate => "review_date",
    /// The digest of the content.
    Digest => "digest",
}

impl Missing {
    /// It in words, without what was written.
    pub fn message(&self) -> Message {
        let id = match self.kind {
            Kind::Profile => "missing-profile",
            Kind::Question => "missing-question",
            Kind::Answer => "missing-answer",
            Kind::Condition => "missing-condition",
            Kind::Explanation => "missing-explanation",
            Kind::Estimate => "missing-estimate",
            Kind::Note => "missing-note",
            Kind::Dissent => "missing-dissent",
            Kind::Parked => "missing-parked",
            Kind::NotApplicable => "missing-not-applicable",
            Kind::Confidential => "missing-confidential",
            Kind::ActionPoint => "missing-action-point",
            Kind::Remark => "missing-remark",
            Kind::Review => "missing-review",
            Kind::Committee => "missing-committee",
            Kind::Person => "missing-person",
            Kind::Session => "missing-session",
            Kind::Round => "missing-round",
            Kind::Signature => "missing-signature",
            Kind::ReviewDate => "missing-review-date",
            Kind::Digest => "missing-digest",
        };
        Message::new(id).with("place", &self.place)
    }
}

/// Most items that are named one by one.
const NAMED: usize = 20;

/// What is missing in sentences: the first twenty, and how many more there are.
pub fn sentences(missing: &[Missing]) -> Vec<Message> {
    let mut said: Vec<Message> = missing.iter().take(NAMED).map(Missing::message).collect();
    let more = missing.len().saturating_sub(NAMED);
    if more > 0 {
        said.push(Message::new("missing-more").number("count", more));
    }
    said
}

/// Compares a report with the assessment that it must hold.
///
/// `digest` is the digest of the content, and `texts` those with which the report was made.
pub fn prove(
    assessment: &Assessment,
    library: &Library,
    digest: &str,
    texts: &Texts,
    read: &ReadText,
) -> Proof {
    let language = texts.language().code();
    let mut outlines: Vec<Outline<'_>> = assessment
        .instruments_in_use()
        .filter_map(|used| library.get(&used.id).ok())
        .map(|instrument| Outline::in_language(instrument, assessment, language))
        .collect();
    in_reading_order(&mut outlines);
    let former = assessment.instruments.iter().filter(|used| used.former);
    let mut prover = Prover {
        assessment,
        outlines: Rc::new(outlines),
        former: former
            .filter_map(|used| library.get(&used.id).ok())
            .collect(),
        digest,
        texts,
        reading: Reading::new(read),
        found: Proof::default(),
    };
    prover.profile();
    prover.process();
    prover.questions();
    prover.former_answers();
    prover.remarks();
    prover.action_points();
    prover.rounds();
    prover.found
}

/// Looks for one thing after another.
struct Prover<'a> {
    assessment: &'a Assessment,
    outlines: Rc<Vec<Outline<'a>>>,
    former: Vec<&'a Instrument>,
    digest: &'a str,
    texts: &'a Texts,
    reading: Reading,
    found: Proof,
}

impl Prover<'_> {
    /// Notes what is missing.
    fn miss(&mut self, kind: Kind, place: impl Into<String>) {
        let missing = Missing {
            kind,
            place: place.into(),
        };
        if self.found.missing.last() != Some(&missing) {
            self.found.missing.push(missing);
        }
    }

    /// All parts must be there, anywhere.
    fn need(&mut self, kind: Kind, place: &str, parts: &[Part]) {
        if !parts.iter().all(|part| self.reading.has(part)) {
            self.miss(kind, place);
        }
    }

    /// All parts must be there, close together.
    fn need_together(&mut self, kind: Kind, place: &str, parts: &[Part]) {
        if !self.reading.has_together(parts) {
            self.miss(kind, place);
        }
    }

    /// A date in words.
    fn date(&self, text: &str) -> Part {
        Part::words(&said_on(self.texts, text))
    }

    /// The name of a person given by id, or the words themselves.
    fn who(&self, id: &str) -> Part {
        let known = self.assessment.person(id);
        Part::words(known.map_or(id, |person| &person.name))
    }

    /// The name of a role, or its code when no instrument knows it.
    fn role(&self, code: &str) -> Part {
        let language = self.texts.language().code();
        let mut roles = self
            .outlines
            .iter()
            .flat_map(|outline| &outline.instrument.roles);
        let known = roles.find(|role| role.id == code);
        Part::words(known.map_or(code, |role| role.name.in_language(language)))
    }

    /// What a message says.
    fn said(&self, message: &Message) -> Part {
        Part::words(&self.texts.say(message))
    }

    /// A question as people call it: the number behind the name of the instrument where there are several.
    fn called(&self, address: &Address) -> String {
        let several = self.assessment.instruments.len() > 1;
        let instruments = self.outlines.iter().map(|outline| outline.instrument);
        let mut instruments = instruments.chain(self.former.iter().copied());
        let known = instruments.find(|one| one.id == address.instrument);
        let item = address
            .item
            .as_ref()
            .map_or_else(String::new, |item| format!(" ({item})"));
        match known {
            Some(instrument) if several => {
                let name = instrument
                    .short_title
                    .in_language(self.texts.language().code());
                format!("{name}, {}{item}", address.question)
            }
            _ => format!("{}{item}", address.question),
        }
    }
}

#[cfg(test)]
mod tests;
