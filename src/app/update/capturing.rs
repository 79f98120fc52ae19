//! Quick notes: a line over the screen, kept in the log of the session or with the considerations, and back.

use super::Turn;
use crate::app::capture::{Capture, Goes};
use crate::app::model::{Overlay, Screen};
use crate::assessment::{Address, Answer, Edit, Happening};
use crate::language::Message;
use crate::text::Editor;

impl Turn<'_> {
    /// The line for a quick note; in that line: keep it, and a line for the next one.
    pub(super) fn capture(&mut self) {
        let Some(open) = &self.model.open else {
            self.tell("said-open-first");
            return;
        };
        if let Some(refusal) = open.refusal() {
            self.warn(&refusal);
            return;
        }
        if matches!(self.model.overlay, Some(Overlay::Capture(_))) && !self.keep_capture() {
            return;
        }
        let Some(open) = &mut self.model.open else {
            return;
        };
        let at = open.question().map(|(address, _)| address);
        let here = match &self.model.screen {
            Screen::Walk => at.clone(),
            Screen::Form(_, behind) if matches!(**behind, Screen::Walk) => at.clone(),
            _ => None,
        };
        let is_former = open.is_former(open.walk.outline);
        // A session of an earlier day that was left open takes no notes of today.
        let running = open.running_session();
        let running = running.filter(|course| !course.is_forgotten(&self.now.at));
        let running = running.map(|course| course.session.id.clone());
        let goes = match (running, at) {
            (Some(session), _) => Goes::Session(session, here),
            (None, Some(address)) if !is_former => Goes::Note(address),
            (None, _) => {
                self.tell("said-note-where");
                return;
            }
        };
        let mut editor = Editor::new(&std::mem::take(&mut open.half_noted));
        editor.doc_end(false);
        let under = self.model.overlay.take().map(Box::new);
        self.model.overlay = Some(Overlay::Capture(Box::new(Capture {
            editor: Box::new(editor),
            goes,
            under,
        })));
    }

    /// Keeps the quick note that is being written; `false` when there was none, or it could not be kept.
    pub(super) fn keep_capture(&mut self) -> bool {
        let Some(Overlay::Capture(capture)) = self.model.overlay.take() else {
            return false;
        };
        let Capture {
            editor,
            goes,
            under,
        } = *capture;
        let text = editor.text().trim().to_owned();
        self.model.overlay = under.map(|under| *under);
        if text.is_empty() {
            return false;
        }
        let at = goes.address().map(|address| self.model.named(address));
        let id = match (&goes, &at) {
            (Goes::Session(..), Some(_)) => "said-noted-at",
            (Goes::Session(..), None) => "said-noted",
            (Goes::Note(_), _) => "said-note-added",
        };
        let kept = match goes {
            Goes::Session(session, on) => {
                let text = text.clone();
                self.log(&session, [Happening::Noted { text, on }])
            }
            Goes::Note(address) => self.add_to_note(address, &text),
        };
        if kept {
            self.say(&Message::new(id).with("question", at.unwrap_or_default()));
        } else if let Some(open) = &mut self.model.open {
            // Why not has been said.
            open.half_noted = text;
        }
        kept
    }

    /// Puts a quick note away that is not to be kept yet: it comes back with the next one.
    pub(super) fn leave_capture(&mut self, capture: Capture) {
        let text = capture.editor.text();
        self.model.overlay = capture.under.map(|under| *under);
        if text.trim().is_empty() {
            return;
        }
        if let Some(open) = &mut self.model.open {
            open.half_noted = text;
        }
        self.tell("said-half-noted");
    }

    /// Adds a line to the considerations at a question, and keeps the place where somebody is writing.
    fn add_to_note(&mut self, address: Address, text: &str) -> bool {
        let Some(open) = &self.model.open else {
            return false;
        };
        let is_here = open.question().is_some_and(|(here, _)| here == address);
        let back = self.writing_place();
        if is_here {
            self.stop_editing();
            self.leave_field();
        }
        let answer = self.answer_at(&address);
        let note = match answer.note.trim_end() {
            "" => text.to_owned(),
            before => format!("{before}\n{text}"),
        };
        let to = Some(Box::new(Answer { note, ..answer }));
        let kept = self.edit(Edit::Answer { address, to });
        if is_here {
            self.reload_fields();
            self.write_on(back);
        }
        kept
    }
}
