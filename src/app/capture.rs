//! A quick note: one line over the screen, without leaving what is being written.
//!
//! Owns where such a note goes: into the log of the session that is running, or below the considerations at the question.

use super::{Model, Overlay};
use crate::assessment::{Address, question_name};
use crate::language::Message;
use crate::text::Editor;

/// The line for a quick note.
#[derive(Debug)]
pub struct Capture {
    /// What is being written.
    pub editor: Box<Editor>,
    /// Where it goes.
    pub goes: Goes,
    /// What lay over the screen, and comes back.
    pub under: Option<Box<Overlay>>,
}

/// Where a quick note goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goes {
    /// Into the log of this session, perhaps at a question.
    Session(String, Option<Address>),
    /// Below the considerations at this question.
    Note(Address),
}

impl Goes {
    /// The question that it goes to.
    pub fn address(&self) -> Option<&Address> {
        match self {
            Self::Session(_, address) => address.as_ref(),
            Self::Note(address) => Some(address),
        }
    }
}

impl Model {
    /// Where a quick note goes, in words: `Notitie voor het verslag van de sessie, bij 2.1.3 …`.
    pub fn capture_label(&self, goes: &Goes) -> String {
        let at = goes.address().map(|address| self.named(address));
        let id = match (goes, &at) {
            (Goes::Session(..), Some(_)) => "capture-session-at",
            (Goes::Session(..), None) => "capture-session",
            (Goes::Note(_), _) => "capture-note",
        };
        let message = Message::new(id).with("question", at.unwrap_or_default());
        self.texts.say(&message)
    }

    /// The number and title of a question; its address where it is not asked.
    pub(super) fn named(&self, address: &Address) -> String {
        let outlines = self.open.iter().flat_map(|open| &open.outlines);
        outlines
            .filter(|outline| outline.instrument.id == address.instrument)
            .filter_map(|outline| outline.find(address)?.question())
            .map(|question| question_name(question, address, self.language()))
            .next()
            .unwrap_or_else(|| address.to_string())
    }
}
