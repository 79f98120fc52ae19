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
            let parts = self.differences(question, changed).into_iter();
            passages.extend(parts.map(|part| shortened(part).inside()));
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

/// A part of an answer as the list shows it: of what stayed the same no more than what stands beside a change. All of it
/// can be read at the question.
fn shortened(mut part: Passage) -> Passage {
    if part.pieces.is_empty() {
        part.text = beside(&part.text, true, false);
        return part;
    }
    let last = part.pieces.len() - 1;
    for (index, piece) in part.pieces.iter_mut().enumerate() {
        if piece.turned == Turned::Same {
            piece.text = beside(&piece.text, index > 0, index < last);
        }
    }
    part
}

/// As many characters of what stayed the same stand on either side of a change.
const BESIDE: usize = 80;

/// The beginning of a text, its end, or both, where it is so long that leaving out the rest makes a difference.
fn beside(text: &str, begin: bool, end: bool) -> String {
    const LEFT_OUT: &str = "[...]";
    let kept = BESIDE * (usize::from(begin) + usize::from(end));
    if text.chars().count() <= kept + BESIDE {
        return text.to_owned();
    }
    let mut short = String::new();
    if begin {
        let upto = text
            .char_indices()
            .nth(BESIDE)
            .map_or(text.len(), |(at, _)| at);
        let upto = text[..upto].rfind(char::is_whitespace).unwrap_or(upto);
        short = format!("{} ", &text[..upto]);
    }
    short.push_str(LEFT_OUT);
    if end {
        let from = text
            .char_indices()
            .rev()
            .nth(BESIDE)
            .map_or(0, |(at, _)| at);
        let from = text[from..]
            .find(char::is_whitespace)
            .map_or(from, |space| from + space);
        short.push_str(&text[from..]);
    }
    short
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_text_that_stayed_the_same_the_list_shows_what_stands_beside_a_change() {
        let long = "een woord ".repeat(60);
        let both = beside(&long, true, true);
        assert!(
            both.starts_with("een woord ") && both.ends_with("woord "),
            "{both}"
        );
        assert_eq!(both.matches("[...]").count(), 1);
        assert!(both.chars().count() < 170, "{both}");
        assert!(beside(&long, false, true).starts_with("[...] "));
        assert!(beside(&long, true, false).ends_with(" [...]"));
        // What is not much longer stays whole; a text without a space is cut between characters.
        assert_eq!(beside("kort genoeg", true, true), "kort genoeg");
        let one = "é".repeat(400);
        assert_eq!(
            beside(&one, true, false)
                .chars()
                .filter(|c| *c == 'é')
                .count(),
            80
        );
    }
}
