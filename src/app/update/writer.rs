//! Who writes: asked once in a run, kept with every change. There are no accounts; the file knows the team.

use super::Turn;
use super::picks::{Mark, asks_who_writes};
use crate::app::form::{Form, FormField, FormPurpose};
use crate::app::model::{Overlay, Screen};

impl Turn<'_> {
    /// Asks who writes, once there is an assessment to write in with a team to choose from, and nothing else asks.
    pub(super) fn ask_who_writes(&mut self) {
        let model = &self.model;
        let free =
            model.overlay.is_none() && !matches!(model.screen, Screen::Home | Screen::Form(..));
        let asked = model.ask_writer && model.writer.is_none() && free;
        let open = model.open.as_ref().filter(|_| asked);
        if open.is_some_and(|open| open.refusal().is_none() && !open.assessment.team.is_empty()) {
            self.show_writers();
        }
    }

    /// Asks who writes because somebody wants to say so.
    pub(super) fn open_writers(&mut self) {
        let Some(open) = &self.model.open else { return };
        if let Some(refusal) = open.refusal() {
            self.say(&refusal);
            return;
        }
        self.leave_field();
        self.show_writers();
    }

    /// The team, somebody else, nobody.
    fn show_writers(&mut self) {
        let Some(open) = &self.model.open else { return };
        let named = open
            .assessment
            .team
            .iter()
            .filter(|person| !person.name.trim().is_empty());
        let mut options: Vec<(String, String)> = named
            .map(|person| {
                let words = match person.function.trim() {
                    "" => person.name.clone(),
                    function => format!("{}, {function}", person.name),
                };
                (Mark::Writer.id(&person.name), words)
            })
            .collect();
        options.push((Mark::OtherWriter.id(""), self.words("writer-other")));
        options.push((Mark::Writer.id(""), self.words("writer-nobody")));
        let present = self.model.writer.as_ref().map(|name| Mark::Writer.id(name));
        let selected = options
            .iter()
            .position(|(id, _)| Some(id) == present.as_ref());
        self.model.overlay = Some(Overlay::Pick(options, selected.unwrap_or(0)));
    }

    /// From now on this person writes; without a name nobody is recorded.
    pub(super) fn writes(&mut self, name: &str) {
        self.model.ask_writer = false;
        let name = name.trim();
        self.model.writer = (!name.is_empty()).then(|| name.to_owned());
        if name.is_empty() {
            self.tell("said-writer-nobody");
        } else {
            self.say(&crate::language::Message::new("said-writer").with("name", name));
        }
    }

    /// What lay over the screen was closed without a choice: whoever does not say who writes, is not recorded.
    pub(super) fn closed(&mut self, overlay: &Overlay) {
        if let Overlay::Pick(options, _) = overlay
            && asks_who_writes(options)
            && self.model.ask_writer
        {
            self.writes("");
        }
    }

    /// The form for a name that is not in the team.
    pub(super) fn open_other_writer(&mut self) {
        self.model.ask_writer = false;
        let name = FormField::line("writer", self.words("form-writer"), "");
        let mut form = Form::new(FormPurpose::Writer, "writer-title", vec![name]);
        form.introduction = self.words("form-writer-introduction");
        self.show(form);
    }

    pub(super) fn finish_writer(&mut self, form: &Form) -> Result<(), String> {
        let name = form.get("writer");
        if name.trim().is_empty() {
            return Err(self.words("form-writer-missing"));
        }
        self.writes(&name);
        Ok(())
    }
}
