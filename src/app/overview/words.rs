//! What questions, roles and states are called on the lines of the overview.

use crate::app::{Model, Open};
use crate::assessment::{Address, Outline, State, What, question_name};
use crate::language::{Message, Texts};
use crate::questionnaire::{Library, Text};
use crate::standing;

/// Everything that a page is made from.
pub(super) struct Words<'m> {
    pub open: &'m Open,
    texts: &'m Texts,
    library: &'static Library,
    language: &'static str,
}

impl<'m> Words<'m> {
    pub fn new(model: &'m Model, open: &'m Open) -> Self {
        Self {
            open,
            texts: &model.texts,
            library: model.library,
            language: model.language(),
        }
    }

    pub fn get(&self, id: &str) -> String {
        self.texts.get(id)
    }

    pub fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.language).trim()
    }

    /// A text of people on one line.
    pub fn inline(text: &str) -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Number and title of a question; its address when no instrument knows it.
    pub fn question(&self, address: &Address) -> String {
        let known = self.library.get(&address.instrument).ok();
        known
            .and_then(|instrument| instrument.question(&address.question))
            .map_or_else(
                || address.to_string(),
                |question| question_name(question, address, self.language),
            )
    }

    /// The numbers of questions, as people say them in an instrument.
    pub fn numbers<'a>(
        &self,
        addresses: impl IntoIterator<Item = &'a Address>,
        own: &str,
    ) -> String {
        let name = |address| standing::short_name(address, own, self.library, self.language);
        let names: Vec<String> = addresses.into_iter().map(name).collect();
        names.join(", ")
    }

    /// The names of roles, any of which would do.
    pub fn roles(&self, roles: &[String]) -> String {
        let names: Vec<&str> = roles
            .iter()
            .map(|role| {
                let name = self.open.standing.roles.name(role);
                name.map_or(role.as_str(), |name| self.text(name))
            })
            .collect();
        names.join(", ")
    }

    /// The word for the state of an answer.
    pub fn state(&self, state: &State) -> String {
        self.say(&state.message())
    }

    /// The outline of an instrument.
    pub fn outline(&self, instrument: &str) -> Option<&'m Outline<'static>> {
        let of = |outline: &&Outline<'static>| outline.instrument.id == instrument;
        self.open.outlines.iter().find(of)
    }

    /// The first question below a section that still needs something, or else the first.
    pub fn first_below(&self, instrument: &str, section: &str) -> Option<Address> {
        let outline = self.outline(instrument)?;
        let is_head = |what: What<'_>| matches!(what, What::Section(one) if one.id == section);
        let head = outline
            .entries
            .iter()
            .position(|entry| is_head(entry.what))?;
        let below: Vec<Address> = outline
            .below(head)
            .filter_map(|entry| Some(outline.address(entry, entry.question()?)))
            .collect();
        let unsettled = |address: &&Address| {
            let state = self.open.assessment.answer(address).state;
            !matches!(state, State::Agreed | State::NotApplicable { .. })
        };
        below.iter().find(unsettled).or(below.first()).cloned()
    }
}
