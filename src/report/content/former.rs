//! What became of an earlier edition: where its answers went, and in full what was not carried over.

use super::Report;
use crate::assessment::{Address, Answer};
use crate::language::Message;
use crate::questionnaire::Instrument;
use crate::report::document::{Block, Cell, Heading, Table};
use std::collections::BTreeMap;

/// The name by which links reach the annex of a former instrument.
pub fn anchor(instrument: &Instrument) -> String {
    format!("former/{}", instrument.id)
}

impl Report<'_> {
    /// The annexes, one per former instrument.
    pub fn carried_over(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for used in self
            .assessment
            .instruments
            .iter()
            .filter(|used| used.former)
        {
            blocks.extend(self.edition(&used.id));
        }
        blocks
    }

    fn edition(&self, id: &str) -> Vec<Block> {
        let words = &self.words;
        let known = self.former.iter().find(|instrument| instrument.id == id);
        let name = known.map_or(id, |instrument| words.asked(&instrument.short_title));
        let say = |id| words.say(&Message::new(id).with("name", name));
        let mut blocks = vec![
            self.annex_titled(&say("report-former"), &format!("former/{id}")),
            Block::paragraph(say("report-former-lead")),
        ];
        let answers = self.answers_of(id);
        let mut went = self.destinations();
        let (kept, dropped): (Vec<_>, Vec<_>) = answers
            .into_iter()
            .map(|(address, answer)| (address, answer, went.remove(address).unwrap_or_default()))
            .partition(|(.., to)| !to.is_empty());
        blocks.push(Block::heading(2, words.get("report-former-went")));
        if kept.is_empty() {
            blocks.push(Block::muted(words.get("report-former-went-none")));
        } else {
            let heads = [("report-former-old", 1.0), ("report-former-new", 1.0)];
            let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
            for (address, _, to) in kept {
                let to = to
                    .into_iter()
                    .map(|to| self.reference_in_full(to))
                    .collect();
                table.row([Cell::from(self.called_in_full(address)), Cell(to)]);
            }
            blocks.push(table.block());
        }
        blocks.push(Block::heading(2, words.get("report-former-dropped")));
        if dropped.is_empty() {
            blocks.push(Block::muted(words.get("report-former-dropped-none")));
        } else {
            blocks.push(Block::paragraph(words.get("report-former-dropped-lead")));
        }
        for (address, answer, _) in dropped {
            blocks.extend(self.dropped(address, answer));
        }
        blocks
    }

    /// What was written for an instrument, in its order; what it does not ask any more comes last.
    fn answers_of(&self, id: &str) -> Vec<(&Address, &Answer)> {
        let instrument = self.instrument(id);
        let place = |address: &Address| {
            let mut questions = instrument?.questions();
            questions.position(|question| question.number == address.question)
        };
        let all = self.assessment.answers.iter();
        let mut found: Vec<_> = all
            .filter(|(address, answer)| address.instrument == id && has_something(answer))
            .collect();
        found.sort_by_key(|(address, _)| place(address).unwrap_or(usize::MAX));
        found
    }

    /// Per answer that was taken over: the answers in use that took it, in their order.
    fn destinations(&self) -> BTreeMap<&Address, Vec<&Address>> {
        let mut went: BTreeMap<&Address, Vec<&Address>> = BTreeMap::new();
        for (address, answer) in &self.assessment.answers {
            if self.outline(&address.instrument).is_none() {
                continue;
            }
            for origin in &answer.origins {
                went.entry(&origin.address).or_default().push(address);
            }
        }
        went
    }

    fn dropped(&self, address: &Address, answer: &Answer) -> Vec<Block> {
        let question = self.asked_at(address);
        let title = question.map(|question| self.words.asked(&question.title).to_owned());
        let number = question
            .filter(|question| question.official)
            .map(|question| question.number.clone());
        let instrument = self.instrument(&address.instrument);
        let known_as = number
            .as_ref()
            .and_then(|number| self.known_as(instrument?, number));
        let heading = Heading {
            level: 3,
            number,
            known_as,
            text: title
                .filter(|title| !title.trim().is_empty())
                .unwrap_or_else(|| address.to_string()),
            anchor: Some(address.to_string()),
        };
        let mut blocks = vec![Block::Heading(heading)];
        blocks.extend(self.answer(question, answer));
        blocks.extend(self.after(address, answer));
        blocks
    }
}

/// Whether there is anything of an answer to be kept.
fn has_something(answer: &Answer) -> bool {
    *answer
        != Answer {
            by: answer.by.clone(),
            at: answer.at.clone(),
            ..Answer::default()
        }
}
