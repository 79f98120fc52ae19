//! The annex that leads through all norms by seven topics: per topic the questions with how far they are, the law, the
//! phase, the role in front and the fields of the register.

use super::Report;
use super::words::{capital, in_a_row};
use crate::assessment::{Address, State};
use crate::questionnaire::Question;
use crate::questionnaire::crosswalk::{Topic, topics};
use crate::report::document::{Block, Inline, Link};

/// The states in the order in which they are printed: finished first.
const STATES: [&str; 5] = ["agreed", "not_applicable", "draft", "parked", "open"];

/// A question of a topic: once, also when it is asked for several items.
struct Asked<'a> {
    question: &'a Question,
    /// Where it stands, of the items the first.
    address: Address,
    /// How far it is, of the items the least.
    state: State,
}

impl Report<'_> {
    /// The annex; nothing when no instrument in use has a question of any topic.
    pub fn crosswalk(&self) -> Vec<Block> {
        let words = &self.words;
        let found: Vec<(&Topic, Vec<Asked<'_>>)> = topics()
            .iter()
            .map(|topic| (topic, self.asked_about(topic)))
            .filter(|(_, asked)| !asked.is_empty())
            .collect();
        if found.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![
            self.annex("report-crosswalk", "crosswalk"),
            Block::paragraph(words.get("report-crosswalk-lead")),
            Block::paragraph(words.get("report-crosswalk-check")),
        ];
        for (at, (topic, asked)) in found.iter().enumerate() {
            let title = format!("{}. {}", at + 1, words.asked(&topic.title));
            let anchor = format!("crosswalk/{}", topic.id);
            blocks.push(Block::heading(2, title).anchored(anchor));
            blocks.push(Block::key_values(self.topic(topic, asked)));
        }
        blocks
    }

    fn topic(&self, topic: &Topic, asked: &[Asked<'_>]) -> Vec<(String, Inline)> {
        let words = &self.words;
        let mut lines: Vec<(String, Inline)> = Vec::new();
        for id in STATES {
            let mut row = Inline::new();
            for one in asked.iter().filter(|one| one.state.id() == id) {
                if !row.0.is_empty() {
                    row = row.plain(", ");
                }
                let link = Link::Anchor(one.address.to_string());
                row = row.link(self.number(&one.address, one.question), link);
            }
            let state = asked.iter().find(|one| one.state.id() == id);
            if let Some(one) = state {
                lines.push((capital(&words.say(&one.state.message())), row));
            }
        }
        let phases = topic.phases.iter();
        let phases = phases.map(|phase| words.get(&format!("report-phase-{phase}")));
        let lead = topic.lead.iter().map(|role| self.role(role));
        lines.push((
            words.get("report-crosswalk-ai-act"),
            words.asked(&topic.ai_act).into(),
        ));
        lines.push((
            words.get("report-crosswalk-other"),
            words.asked(&topic.other).into(),
        ));
        lines.push((words.get("report-crosswalk-phase"), in_a_row(phases).into()));
        lines.push((
            words.get("report-crosswalk-lead-role"),
            in_a_row(lead).into(),
        ));
        let register = in_a_row(topic.register.iter().cloned());
        lines.push((words.get("report-crosswalk-register"), register.into()));
        lines
    }

    /// The printed questions of a topic, in the order of reading.
    fn asked_about<'r>(&'r self, topic: &Topic) -> Vec<Asked<'r>> {
        let mut all: Vec<Asked<'r>> = Vec::new();
        for outline in &self.outlines {
            let id = &outline.instrument.id;
            for (address, question) in outline.questions() {
                if !question.official || !topic.holds(id, question) {
                    continue;
                }
                let state = self.assessment.answer(&address).state;
                let same = |one: &&mut Asked<'r>| {
                    one.address.instrument == *id && one.question.number == question.number
                };
                match all.iter_mut().find(same) {
                    Some(one) if place(&one.state) < place(&state) => one.state = state,
                    Some(_) => {}
                    None => all.push(Asked {
                        question,
                        address,
                        state,
                    }),
                }
            }
        }
        all
    }
}

/// The place of a state: the less finished, the later.
fn place(state: &State) -> Option<usize> {
    STATES.iter().position(|id| *id == state.id())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::Library;

    #[test]
    fn every_state_has_its_place() {
        let states = [
            State::Agreed,
            State::Draft,
            State::Open,
            State::NotApplicable {
                reason: String::new(),
            },
        ];
        assert!(states.iter().all(|state| place(state).is_some()));
        assert!(place(&State::Open) > place(&State::Agreed));
    }

    #[test]
    fn every_role_in_front_has_a_name() {
        let library = Library::built_in().unwrap();
        let iama = library.get("iama-2.0").unwrap();
        for role in topics().iter().flat_map(|topic| &topic.lead) {
            assert!(iama.roles.iter().any(|one| one.id == *role), "{role}");
        }
    }
}
