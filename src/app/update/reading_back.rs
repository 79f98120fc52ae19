//! A section read back, and agreed in one step.

use super::Turn;
use crate::app::model::{Focus, Overlay};
use crate::assessment::{Answer, Edit, State};
use crate::language::Message;

impl Turn<'_> {
    /// Reads the section at hand back; in the tree the selected one.
    pub(super) fn read_section_back(&mut self) {
        self.stop_editing();
        self.leave_field();
        let Some(open) = &self.model.open else { return };
        if !self.is_walking() {
            return;
        }
        if open.is_former(open.walk.outline) {
            self.warn(&Message::new("said-former"));
            return;
        }
        let at = match open.walk.focus {
            Focus::Tree => open.walk.tree,
            _ => open.walk.at,
        };
        let read = self.model.read_back(at);
        self.take_up_field();
        match read {
            Some(read) => self.model.overlay = Some(Overlay::ReadBack(Box::new(read))),
            None => self.tell("said-nothing-to-read-back"),
        }
    }

    /// Agrees the drafts of the section that was read back: one step to undo.
    pub(super) fn agree_read(&mut self) {
        let Some(Overlay::ReadBack(read)) = &self.model.overlay else {
            return;
        };
        if !read.seen {
            self.tell("said-read-to-the-end");
            return;
        }
        let Some(Overlay::ReadBack(read)) = self.model.overlay.take() else {
            return;
        };
        if read.drafts.is_empty() {
            self.tell("said-nothing-to-agree-here");
            return;
        }
        // What changed since it was read, by somebody else who saved too, was not read.
        let edits: Vec<Edit> = read
            .drafts
            .iter()
            .map(|(address, as_read)| (address, self.answer_at(address), as_read))
            .filter(|(_, answer, as_read)| says(answer) == says(as_read))
            .map(|(address, answer, _)| Edit::Answer {
                address: address.clone(),
                to: Some(Box::new(Answer {
                    state: State::Agreed,
                    ..answer
                })),
            })
            .collect();
        let (agreed, others) = (edits.len(), read.drafts.len() - edits.len());
        let left = read.left_in_words(self.model);
        if !self.edit_all(edits) {
            if others > 0 {
                self.tell("said-changed-since-read");
            }
            return;
        }
        self.reload_fields();
        let id = match (left.is_empty(), others) {
            (_, 1..) => "said-section-agreed-but",
            (true, _) => "said-section-agreed",
            (false, _) => "said-section-agreed-left",
        };
        let message = Message::new(id)
            .number("count", agreed)
            .with("section", read.title)
            .with("left", left)
            .with("others", others.to_string());
        self.say(&message);
    }
}

/// What the team agrees to: an answer without the considerations beside it, to which a quick note may have been added.
fn says(answer: &Answer) -> Answer {
    Answer {
        note: String::new(),
        at: None,
        by: None,
        ..answer.clone()
    }
}
