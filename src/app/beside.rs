//! What other answers bring to the question at hand: those that it leans on, those that can be taken over into it,
//! those that it came from, and what it leads to.
//!
//! Fronts show it; nothing here changes anything. The taking over itself is `crate::assessment::take_over`.

use super::model::Open;
use crate::assessment::{self, Address, Answer, Source};
use crate::language::Texts;
use crate::questionnaire::glossary::{self, Term};
use crate::questionnaire::{Library, Question, reference};

/// An earlier answer shown beside a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recalled {
    /// Where it was given.
    pub address: Address,
    /// The short title of its instrument, where that is another one; empty otherwise.
    pub from: String,
    /// Title of its question.
    pub title: String,
    /// Its words; empty if not answered yet.
    pub text: String,
}

impl Recalled {
    /// Number and title of its question, with the instrument where that is another one.
    pub fn name(&self) -> String {
        let number = self.address.number();
        match self.from.as_str() {
            "" => format!("{number} {}", self.title),
            from => format!("{from}, {number} {}", self.title),
        }
    }
}

/// An answer elsewhere that holds (part of) the answer at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Where it stands.
    pub address: Address,
    /// Instrument, number and title.
    pub name: String,
    /// Its words.
    pub text: String,
    /// Whether it was taken over already.
    pub taken: Taken,
}

/// Whether an answer was taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Not yet.
    NotYet,
    /// As it is now.
    Same,
    /// As it was before it changed.
    Changed,
}

/// Where (part of) the answer at hand was taken over from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameFrom {
    /// Instrument and number: `IAMA 2.0, 3.1.1`.
    pub name: String,
    /// Whether the answer there changed since.
    pub changed: bool,
}

/// Answers that lead on to another instrument: the address of the question, its options, the instrument. IAMA asks
/// in 4.2.3 for what the other questionnaire looks into.
const DOORS: &[(&str, &[&str], &str)] = &[(
    "iama-2.0/4.2.3",
    &["ja", "mogelijk"],
    "non-discriminatie-1.0",
)];

impl Open {
    /// The answers that the question at hand leans on, in the order in which it names them; those of an instrument
    /// that is not in the assessment are left out. `language` is `"nl"` or `"en"`.
    pub fn recalled(&self, language: &str) -> Vec<Recalled> {
        let (Some(outline), Some((here, question))) = (self.outline(), self.question()) else {
            return Vec::new();
        };
        let own = outline.instrument.id.as_str();
        let mut found = Vec::new();
        for recall in &question.recall {
            let (id, number) = reference(own, &recall.question);
            let Some(other) = self.outlines.iter().find(|o| o.instrument.id == id) else {
                continue;
            };
            let Some(earlier) = other.instrument.question(number) else {
                continue;
            };
            let from = if id == own {
                String::new()
            } else {
                let short = &other.instrument.short_title;
                short.in_language(language).to_owned()
            };
            let item = here.item.as_deref().filter(|_| id == own);
            for address in other.addresses_of(number, item) {
                let answer = self.assessment.answer(&address);
                found.push(Recalled {
                    address,
                    from: from.clone(),
                    title: earlier.title.in_language(language).to_owned(),
                    text: told(earlier, &answer, language),
                });
            }
        }
        found
    }

    /// The answers elsewhere that can be taken over into the question at hand.
    pub(super) fn sources<'a>(&'a self, library: &'a Library, language: &str) -> Vec<Source<'a>> {
        let Some((_, question)) = self.question() else {
            return Vec::new();
        };
        let item = self.entry().and_then(|entry| entry.item.as_ref());
        assessment::sources(question, item, &self.assessment, library, language)
    }

    /// The same in words, each with whether it was taken over already.
    pub fn offers(&self, library: &Library, texts: &Texts) -> Vec<Offer> {
        let Some((address, _)) = self.question() else {
            return Vec::new();
        };
        let origins = self.assessment.answer(&address).origins;
        let offer = |source: Source<'_>| {
            let known = origins.iter().find(|one| one.address == source.address);
            Offer {
                address: source.address.clone(),
                name: source.name(texts),
                text: told(source.question, source.answer, texts.language().code()),
                taken: match known {
                    None => Taken::NotYet,
                    Some(origin) if *origin == source.origin() => Taken::Same,
                    Some(_) => Taken::Changed,
                },
            }
        };
        self.sources(library, texts.language().code())
            .into_iter()
            .map(offer)
            .collect()
    }

    /// Where the answer at hand was taken over from.
    pub fn came_from(&self, library: &Library, language: &str) -> Vec<CameFrom> {
        let Some((address, _)) = self.question() else {
            return Vec::new();
        };
        let origins = self.assessment.answer(&address).origins;
        let named = origins.iter().map(|origin| {
            let there = self.assessment.answers.get(&origin.address);
            CameFrom {
                name: named(&origin.address, library, language),
                changed: there.is_none_or(|answer| answer.at != origin.at),
            }
        });
        named.collect()
    }

    /// The terms of the glossary in the question at hand and in its answer, in the order in which they come.
    pub fn terms(&self, language: &str) -> Vec<&'static Term> {
        let Some((address, question)) = self.question() else {
            return Vec::new();
        };
        let answer = self.assessment.answer(&address);
        let mut texts: Vec<&str> = glossary::texts_of(question)
            .into_iter()
            .map(|text| text.in_language(language))
            .collect();
        let answered = told(question, &answer, language);
        texts.extend([answered.as_str(), answer.note.as_str()]);
        glossary::terms_in(&texts.join("\n"), language)
    }

    /// The instrument that the answer at hand leads on to, where the assessment has it not yet.
    pub fn door(&self) -> Option<&'static str> {
        let (address, _) = self.question()?;
        let place = address.to_string();
        let (_, options, instrument) = DOORS.iter().find(|(at, ..)| *at == place)?;
        let value = self.assessment.answers.get(&address)?.value.as_ref()?;
        let leads = value
            .chosen()
            .iter()
            .any(|id| options.contains(&id.as_str()));
        let known = |one: &assessment::InstrumentRef| one.id == *instrument;
        (leads && !self.assessment.instruments.iter().any(known)).then_some(*instrument)
    }
}

/// What an answer says: its value, and its explanation below it.
fn told(question: &Question, answer: &Answer, language: &str) -> String {
    let mut text = assessment::words(question, answer.value.as_ref(), language);
    let explanation = answer.explanation.trim();
    if !explanation.is_empty() {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(explanation);
    }
    text
}

/// Instrument and number as people know them; the address where the instrument is not known.
fn named(address: &Address, library: &Library, language: &str) -> String {
    let Ok(instrument) = library.get(&address.instrument) else {
        return address.to_string();
    };
    let short = instrument.short_title.in_language(language);
    match instrument.question(&address.question) {
        // Our own additions have ids for the file, not for people.
        Some(question) if !question.official => {
            format!("{short}, {}", question.title.in_language(language))
        }
        _ => format!("{short}, {}", address.number()),
    }
}
