//! Steps to undo or to do again: one edit each, or several that belong together.

use crate::assessment::Edit;

/// A stack of steps, last one last.
#[derive(Debug, Default)]
pub struct Steps(Vec<Vec<Edit>>);

impl Steps {
    /// Adds a step of one edit.
    pub fn push(&mut self, edit: Edit) {
        self.0.push(vec![edit]);
    }

    /// Adds a step of edits that belong together, in the order in which they are to be made.
    pub fn push_all(&mut self, edits: Vec<Edit>) {
        if !edits.is_empty() {
            self.0.push(edits);
        }
    }

    /// Takes the last step off.
    pub fn pop(&mut self) -> Option<Vec<Edit>> {
        self.0.pop()
    }

    /// The edit of the last step; `None` when that step is more than one edit.
    pub fn last(&self) -> Option<&Edit> {
        match self.0.last().map(Vec::as_slice) {
            Some([only]) => Some(only),
            _ => None,
        }
    }

    /// Forgets every step.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// How many steps there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
