//! Choosing the role whose questions alone are walked, and going to the first of them.

use super::Turn;
use super::picks::Mark;
use crate::app::model::{Open, Overlay, Screen};
use crate::language::Message;

impl Turn<'_> {
    /// Shows the roles to choose from.
    pub(super) fn choose_role(&mut self) {
        self.stop_editing();
        self.leave_field();
        let Some(open) = &self.model.open else { return };
        let mut options = vec![(Mark::Role.id(""), self.model.texts.get("role-all"))];
        let mut selected = 0;
        for role in open.roles_with_questions() {
            let people = match role.people.as_slice() {
                [] => self.model.texts.get("screen-nobody"),
                people => people.join(", "),
            };
            let message = Message::new("role-choice")
                .with("name", role.name.in_language(self.model.language()))
                .with("people", people)
                .number("answers", role.answers.questions)
                .number("checks", role.checks.questions);
            if open.role() == Some(&role.id) {
                selected = options.len();
            }
            let id = Mark::Role.id(&role.id);
            options.push((id, self.model.texts.say(&message)));
        }
        self.model.overlay = Some(Overlay::Pick(options, selected));
    }

    /// Walks only what concerns a role; everything again without one.
    pub(super) fn walk_role(&mut self, role: &str) {
        self.leave_field();
        let Some(open) = &mut self.model.open else {
            return;
        };
        if role.is_empty() {
            open.walk.role = None;
            self.tell("said-all-roles");
            return;
        }
        open.walk.role = Some(role.to_owned());
        let name = open.role_name(self.model.texts.language().code());
        let here = (open.walk.outline, open.walk.at);
        let stops = || open.entries_that(|_, entry| open.stops_at(entry));
        let next = stops().find(|stop| *stop >= here).or(stops().next());
        if matches!(self.model.screen, Screen::Overview) {
            self.model.screen = Screen::Walk;
        }
        if let Some(stop) = next.filter(|stop| *stop != here) {
            self.go_in(stop);
        }
        self.say(&Message::new("said-only-role").with("role", name));
    }
}

impl Open {
    /// The name of the role whose questions alone are walked; empty without one.
    pub fn role_name(&self, language: &str) -> String {
        let Some(role) = self.role() else {
            return String::new();
        };
        let name = self.standing.roles.name(role);
        name.map_or(role, |name| name.in_language(language))
            .to_owned()
    }
}
