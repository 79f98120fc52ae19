//! Several instruments in one assessment: going from one to the other, adding one, carrying over to a later edition.

use super::Turn;
use super::picks::Mark;
use super::walking::{entry_key, position_of};
use crate::app::Effect;
use crate::app::model::{Focus, Model, Open, Overlay, Screen};
use crate::assessment::{CARRIED_FROM, Edit, InstrumentRef};
use crate::language::Message;
use crate::questionnaire::Instrument;

/// The instruments for new work, quick scans first: what they find decides on the others. An edition with a
/// successor is there for assessments that began with it.
pub(super) fn for_new_work(model: &Model) -> Vec<&'static Instrument> {
    let mut all = model.library.all();
    all.retain(|one| one.id != CARRIED_FROM);
    all.sort_by_key(|one| one.duties.is_empty());
    all
}

impl Turn<'_> {
    /// The instruments of the assessment to go to, and those that can be added.
    pub(super) fn choose_instrument(&mut self) {
        let Some(open) = &self.model.open else {
            self.tell("said-open-first");
            return;
        };
        let language = self.model.language();
        let titled = |id: &'static str, instrument: &Instrument| {
            let title = instrument.title.in_language(language);
            self.model.texts.say(&Message::new(id).with("title", title))
        };
        let there = open.outlines.iter().enumerate().map(|(index, outline)| {
            let id = if open.is_former(index) {
                "instrument-former"
            } else if index == open.walk.outline {
                "instrument-here"
            } else {
                "instrument-go"
            };
            let words = titled(id, outline.instrument);
            (Mark::GoTo.id(&outline.instrument.id), words)
        });
        let used = &open.assessment.instruments;
        let to_add = for_new_work(self.model)
            .into_iter()
            .filter(|one| !used.iter().any(|used| used.id == one.id))
            .map(|one| (Mark::Add.id(&one.id), titled("instrument-add", one)));
        let options: Vec<(String, String)> = there.chain(to_add).collect();
        let at = open.walk.outline.min(options.len().saturating_sub(1));
        self.stop_editing();
        self.leave_field();
        self.model.overlay = Some(Overlay::Pick(options, at));
    }

    /// Adds an instrument to the assessment and goes there.
    pub(super) fn add_instrument(&mut self, id: &str) {
        let Ok(instrument) = self.model.library.present(id) else {
            return;
        };
        let Some(open) = &self.model.open else { return };
        // A quick scan comes before what it decides on; the others behind those in use, before what is former.
        let at = if instrument.duties.is_empty() {
            open.assessment.instruments_in_use().count()
        } else {
            0
        };
        let used = InstrumentRef::new(instrument.id.clone(), instrument.digest.clone());
        let edit = Edit::Instrument {
            id: instrument.id.clone(),
            to: Some(used),
            at: Some(at),
        };
        if !self.edit(edit) {
            return;
        }
        self.go_to_instrument(id);
        let said = Message::new("said-instrument-added")
            .with("title", instrument.title.in_language(self.model.language()))
            .number("count", instrument.questions().count());
        self.say(&said);
    }

    /// Goes to an instrument, where the team left it.
    pub(super) fn go_to_instrument(&mut self, id: &str) {
        let found = self.model.open.as_ref().and_then(|open| {
            let mut all = open.outlines.iter();
            all.position(|outline| outline.instrument.id == id)
        });
        let Some(index) = found else { return };
        self.enter_outline(index);
        if self.model.open.as_ref().is_some_and(|o| o.is_former(index)) {
            self.tell("said-former");
        }
    }

    /// The next or previous instrument, in the tree.
    pub(super) fn next_instrument(&mut self, forward: bool) {
        let Some(open) = &self.model.open else {
            self.tell("said-open-first");
            return;
        };
        let count = open.outlines.len();
        if count < 2 {
            self.tell("said-one-instrument");
            return;
        }
        let was_in_tree = open.walk.focus == Focus::Tree;
        let by = if forward { 1 } else { count - 1 };
        self.enter_outline((open.walk.outline + by) % count);
        if let (true, Some(open)) = (was_in_tree, &mut self.model.open) {
            open.walk.focus = Focus::Tree;
        }
    }

    fn enter_outline(&mut self, index: usize) {
        let Some(open) = &self.model.open else { return };
        let Some(outline) = open.outlines.get(index) else {
            return;
        };
        if index == open.walk.outline {
            self.model.screen = Screen::Walk;
            return;
        }
        let kept = open.walk.left.get(&outline.instrument.id);
        let at = kept.and_then(|key| position_of(outline, key));
        self.go_in((index, at.unwrap_or(0)));
    }

    /// Carries the assessment at hand over to the later edition, in a new file.
    pub(super) fn carry_over(&mut self) {
        let Some(path) = self.model.to_carry_over() else {
            self.tell("said-nothing-to-carry");
            return;
        };
        if self.model.open.is_some() {
            self.show_home();
            // It stays open when something is not on disk yet; that was said.
            if self.model.open.is_some() {
                return;
            }
        }
        self.effects.push(Effect::CarryOver(path));
        self.tell("said-carrying");
    }
}

impl Open {
    /// Remembers where the team is in the instrument at hand.
    pub(super) fn keep_where(&mut self) {
        if let (Some(instrument), Some(entry)) = (self.instrument(), self.entry()) {
            let key = entry_key(entry);
            self.walk.left.insert(instrument.id.clone(), key);
        }
    }
}
