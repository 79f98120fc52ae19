//! The editions that the open assessment follows, and what it keeps of them.

use super::Turn;
use crate::assessment::{Assessment, Edit, keeping};
use crate::language::Message;
use crate::questionnaire::Unfollowed;

impl Turn<'_> {
    /// From here on the instruments are those that this assessment was made with. The outlines borrow from the
    /// library until the program ends, and it is a small list: the definitions are shared.
    pub(super) fn follow(&mut self, assessment: &Assessment) {
        if !self.model.library.is_following(assessment.editions()) {
            self.model.library = Box::leak(Box::new(assessment.library(self.model.library)));
        }
    }

    /// The same for the open assessment, of which an instrument may just have changed.
    pub(super) fn follow_open(&mut self) {
        let Some(mut open) = self.model.open.take() else {
            return;
        };
        self.follow(&open.assessment);
        open.locked = self.locked();
        self.model.open = Some(open);
    }

    /// Why nothing may be written in the assessment that the library follows.
    pub(super) fn locked(&self) -> Option<Message> {
        let unfollowed = self.model.library.unfollowed().next();
        unfollowed.map(Unfollowed::message)
    }

    /// Keeps the definition of an instrument that is added, where it is no part of the program.
    pub(super) fn keep_definition(&mut self, edit: &Edit) {
        let Edit::Instrument {
            id, to: Some(used), ..
        } = edit
        else {
            return;
        };
        let keeps = self.model.library.keeps(id);
        if keeps.contains_key(&used.digest) {
            for edit in keeping(keeps) {
                self.apply(edit);
            }
        }
    }
}
