//! Undo by thought rather than by letter: changes of one kind, made in one go at one place, are one step.

use std::collections::VecDeque;

use super::Position;
use super::buffer::{Buffer, advance};

/// Steps kept; the oldest go first.
const MAX_STEPS: usize = 500;

/// Bytes of text kept in all steps together, so that replacing a large text again and again stays bounded.
const MAX_BYTES: usize = 16 * 1024 * 1024;

/// One replacement of text by text.
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub at: Position,
    pub removed: String,
    pub inserted: String,
}

/// Cursor and selection, which undo puts back as well.
#[derive(Debug, Clone, Copy)]
pub(super) struct Caret {
    pub cursor: Position,
    pub anchor: Option<Position>,
}

/// Changes of the same kind that follow each other make one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Typing,
    DeletingBack,
    DeletingForward,
    /// A step by itself.
    Whole,
}

#[derive(Debug, Clone)]
struct Step {
    changes: Vec<Change>,
    kind: Kind,
    before: Caret,
    after: Caret,
    bytes: usize,
}

/// What can be undone and redone.
#[derive(Debug, Clone, Default)]
pub(super) struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
    /// Whether the last step may still take in changes.
    open: bool,
    bytes: usize,
}

impl History {
    /// Ends the step: what comes next is a new one.
    pub(super) fn seal(&mut self) {
        self.open = false;
    }

    pub(super) fn record(&mut self, change: Change, kind: Kind, before: Caret, after: Caret) {
        self.undone.clear();
        let bytes = change.removed.len() + change.inserted.len() + size_of::<Change>();
        self.bytes += bytes;
        match self
            .done
            .back_mut()
            .filter(|step| self.open && step.kind == kind)
        {
            Some(step) => {
                step.bytes += bytes;
                step.after = after;
                step.join(change);
            }
            None => self.done.push_back(Step {
                changes: vec![change],
                kind,
                before,
                after,
                bytes,
            }),
        }
        self.open = kind != Kind::Whole;
        while self.done.len() > MAX_STEPS || (self.bytes > MAX_BYTES && self.done.len() > 1) {
            self.bytes -= self.done.pop_front().map_or(0, |step| step.bytes);
        }
    }

    /// Takes back the last step; returns where cursor and selection were before it.
    pub(super) fn undo(&mut self, buffer: &mut Buffer) -> Option<Caret> {
        self.seal();
        let step = self.done.pop_back()?;
        for change in step.changes.iter().rev() {
            buffer.splice(
                change.at,
                advance(change.at, &change.inserted),
                &change.removed,
            );
        }
        self.bytes -= step.bytes;
        let caret = step.before;
        self.undone.push(step);
        Some(caret)
    }

    /// Does the last step taken back again; returns where cursor and selection were after it.
    pub(super) fn redo(&mut self, buffer: &mut Buffer) -> Option<Caret> {
        self.seal();
        let step = self.undone.pop()?;
        for change in &step.changes {
            buffer.splice(
                change.at,
                advance(change.at, &change.removed),
                &change.inserted,
            );
        }
        self.bytes += step.bytes;
        let caret = step.after;
        self.done.push_back(step);
        Some(caret)
    }
}

impl Step {
    /// Typing on grows the last change rather than adding one for each letter.
    fn join(&mut self, change: Change) {
        match self.changes.last_mut() {
            Some(last)
                if self.kind == Kind::Typing
                    && change.removed.is_empty()
                    && advance(last.at, &last.inserted) == change.at =>
            {
                last.inserted.push_str(&change.inserted);
            }
            _ => self.changes.push(change),
        }
    }
}
