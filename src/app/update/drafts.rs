//! Keeps aside what is typed in a form or a quick note, and brings it back after the program was killed.

use super::Turn;
use crate::app::Effect;
use crate::app::draft::Drafts;
use crate::app::form::Form;
use crate::language::Message;

impl Turn<'_> {
    /// Has what is in no file yet kept aside, where that changed. Before all else: the program may be leaving.
    pub(super) fn keep_drafts(&mut self) {
        let Some(open) = &self.model.open else { return };
        if open.refusal().is_some() {
            return;
        }
        let now = self.model.drafts_now();
        if now != self.model.drafts {
            self.model.drafts.clone_from(&now);
            self.effects.insert(0, Effect::KeepDrafts(Box::new(now)));
        }
    }

    /// What was kept aside the last time: it waits for its form to be opened.
    pub(super) fn found_drafts(&mut self, drafts: Drafts) {
        let Some(open) = &mut self.model.open else {
            return;
        };
        if open.refusal().is_some() || drafts.is_empty() {
            return;
        }
        let mut what: Vec<String> = drafts
            .forms
            .values()
            .filter_map(|draft| self.model.texts.find(&draft.title))
            .collect();
        if !drafts.note.is_empty() {
            open.half_noted.clone_from(&drafts.note);
            what.push(self.model.texts.get("cmd-capture"));
        }
        let message = Message::new("said-drafts").with("what", what.join(", "));
        let words = self.model.texts.say(&message);
        let before = self.model.said.take();
        self.model.said = Some(before.map_or(words.clone(), |before| format!("{before} {words}")));
        self.model.drafts.clone_from(&drafts);
        self.model.found = Drafts {
            note: String::new(),
            ..drafts
        };
    }

    /// Fills a form in as it was when the program was killed.
    pub(super) fn take_up_draft(&mut self, form: &mut Form) {
        if !form.purpose.keeps_draft() {
            return;
        }
        let found = self.model.found.forms.remove(&form.purpose.draft_name());
        if let Some(draft) = found {
            form.fill(&draft);
        }
    }
}
