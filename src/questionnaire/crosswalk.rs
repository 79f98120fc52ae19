//! One road through all norms: seven topics, each with its questions, the law, the phase, the role in front and the
//! fields of the algorithm register.
//!
//! Owns the mapping (`questionnaires/crosswalk/topics.yaml`, which the build turns into JSON) and which questions a
//! topic holds. It is our own, and wants the eye of a lawyer. Knows nothing of answers and reports.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::definition::{Question, Text};

/// The topics as the build has prepared them.
const PREPARED: &str = include_str!(concat!(env!("OUT_DIR"), "/crosswalk.json"));

/// A topic of the crosswalk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Articles of the AI Act.
    pub ai_act: Text,
    /// Other law.
    pub other: Text,
    /// Phases of the Algoritmekader, 0 to 8.
    pub phases: Vec<u8>,
    /// Ids of the roles in front.
    pub lead: Vec<String>,
    /// Fields of the algorithm register, as the publication standard names them.
    pub register: Vec<String>,
    questions: BTreeMap<String, Vec<String>>,
}

impl Topic {
    /// Whether a question of an instrument is about this topic.
    pub fn holds(&self, instrument: &str, question: &Question) -> bool {
        let numbers = self.questions.get(instrument);
        numbers.is_some_and(|numbers| {
            let below = |number: &String| {
                let rest = question.number.strip_prefix(number.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            };
            numbers.iter().any(below)
        })
    }
}

/// All topics, in their order. None if the mapping could not be read, which a test rules out.
pub fn topics() -> &'static [Topic] {
    static TOPICS: OnceLock<Vec<Topic>> = OnceLock::new();
    TOPICS.get_or_init(|| {
        let read: Result<Written, _> = serde_json::from_str(PREPARED);
        let read = read.map_or_else(|_| Vec::new(), |written| written.topics);
        read.into_iter().map(WrittenTopic::topic).collect()
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    topics: Vec<WrittenTopic>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTopic {
    id: String,
    title: Both,
    questions: BTreeMap<String, Vec<String>>,
    ai_act: Both,
    other: Both,
    phases: Vec<u8>,
    lead: Vec<String>,
    register: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Both {
    nl: String,
    en: String,
}

impl Both {
    fn text(self) -> Text {
        Text {
            nl: self.nl,
            en: Some(self.en),
        }
    }
}

impl WrittenTopic {
    fn topic(self) -> Topic {
        Topic {
            id: self.id,
            title: self.title.text(),
            ai_act: self.ai_act.text(),
            other: self.other.text(),
            phases: self.phases,
            lead: self.lead,
            register: self.register,
            questions: self.questions,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::Library;

    #[test]
    fn there_are_seven_topics_with_words_in_both_languages() {
        assert_eq!(topics().len(), 7);
        for topic in topics() {
            for text in [&topic.title, &topic.ai_act, &topic.other] {
                let english = text.en.as_deref().unwrap_or_default();
                assert!(
                    !text.nl.is_empty() && !english.is_empty() && english != text.nl
                        || text.nl == "Transparantie",
                    "{}",
                    topic.id
                );
            }
            assert!(topic.phases.iter().all(|phase| *phase <= 8));
            assert!(!topic.register.is_empty());
        }
    }

    #[test]
    fn every_number_and_every_role_is_known() {
        let library = Library::built_in().unwrap();
        for topic in topics() {
            for (id, numbers) in &topic.questions {
                let instrument = library.get(id).unwrap();
                for number in numbers {
                    let only = Topic {
                        questions: BTreeMap::from([(id.clone(), vec![number.clone()])]),
                        ..topic.clone()
                    };
                    let held = |question: &&Question| only.holds(id, question);
                    assert!(
                        instrument.questions().any(|question| held(&question)),
                        "{}: {number}",
                        topic.id
                    );
                }
                let known = |role: &String| instrument.roles.iter().any(|one| one.id == *role);
                let leads = topic.lead.iter();
                if id == "iama-2.0" {
                    assert!(leads.clone().all(known), "{}: {:?}", topic.id, topic.lead);
                }
            }
        }
    }

    #[test]
    fn a_number_stands_for_what_is_below_it_and_not_for_its_neighbours() {
        let library = Library::built_in().unwrap();
        let instrument = library.get("iama-2.0").unwrap();
        let well_being = topics().iter().find(|topic| topic.id == "well-being");
        let held: Vec<&str> = instrument
            .questions()
            .filter(|question| well_being.unwrap().holds("iama-2.0", question))
            .map(|question| question.number.as_str())
            .collect();
        assert!(held.contains(&"1.1.1") && held.contains(&"5.A.6") && held.contains(&"3.5.7"));
        assert!(!held.contains(&"3.5.1") && !held.contains(&"5.B"));
    }
}
