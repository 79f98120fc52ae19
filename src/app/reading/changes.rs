//! What changed since the committee last read, in words: part by part, what went and what came.

use super::passages::{Passage, PassageKind};
use crate::app::model::Model;
use crate::questionnaire::Question;
use crate::standing::{ChangeKind, Changed};
use crate::text::{Turned, differences};

impl Model {
    /// The changes of the list: each with where it is and what it says.
    pub fn since_lines(&self) -> Vec<(&Changed, Vec<Passage>)> {
        let since = self.open.as_ref().and_then(|open| open.desk.since.as_ref());
        let Some(since) = since else {
            return Vec::new();
        };
        let line = |changed| (changed, self.change(changed));
        since.changes.iter().map(line).collect()
    }

    fn change(&self, changed: &Changed) -> Vec<Passage> {
        let kind = self.texts.get(match changed.kind {
            ChangeKind::Came => "changes-came",
            ChangeKind::Went => "changes-went",
            ChangeKind::Answer if changed.unsure => "changes-answer-unsure",
            ChangeKind::Answer => "changes-answer",
        });
        let name = self.called(&changed.address);
        let mut passages = vec![Passage::new(PassageKind::Question, name, kind)];
        let instrument = self.library.get(&changed.address.instrument).ok();
        let question = instrument.and_then(|one| one.question(&changed.address.question));
        if let Some(question) = question {
            let parts = self.differences(question, changed);
            passages.extend(parts.into_iter().map(Passage::inside));
        }
        passages
    }

    /// Every part of an answer that says something else, word by word; of what stayed as it was the answer itself.
    pub(super) fn differences(&self, question: &Question, changed: &Changed) -> Vec<Passage> {
        let old = self.parts(question, &changed.old);
        let new = self.parts(question, &changed.new);
        let mut passages = Vec::new();
        for (old, new) in old.into_iter().zip(new) {
            // A question that came or went had no state that says anything.
            let is_told = old.text != new.text
                || (new.id == "read-answer" && changed.kind == ChangeKind::Answer);
            if !is_told || (old.text.is_empty() && new.text.is_empty()) {
                continue;
            }
            let mut passage = Passage::new(PassageKind::Plain, new.label, &new.text);
            passage.pieces = differences(&old.text, &new.text);
            if passage.pieces.iter().all(|one| one.turned == Turned::Same) {
                passage.pieces.clear();
            }
            passages.push(passage);
        }
        passages
    }
}

impl Model {
    /// How many changes there are.
    pub fn change_count(&self) -> usize {
        let open = self.open.as_ref();
        let since = open.and_then(|open| open.desk.since.as_ref());
        since.map_or(0, |since| since.changes.len())
    }

    /// The change that the list has selected.
    pub fn change_selected(&self) -> Option<&Changed> {
        let desk = &self.open.as_ref()?.desk;
        desk.since.as_ref()?.changes.get(desk.change)
    }
}
