//! Taking over what another instrument answered, and the team's estimate of how serious something is.

use super::Turn;
use super::picks::Mark;
use crate::app::beside::Taken;
use crate::app::model::{Open, Overlay};
use crate::assessment::{Address, take_over};
use crate::language::Message;
use crate::questionnaire::{Level, Question, reference};

impl Turn<'_> {
    /// Takes over everything that is new from the sources of the question at hand, in one step.
    pub(super) fn take_over(&mut self) {
        let Some((address, question)) = self.question_to_answer() else {
            return;
        };
        let model = &*self.model;
        let Some(open) = &model.open else { return };
        let offers = open.offers(model.library, &model.texts);
        if offers.is_empty() {
            self.tell_nothing_to_take(question);
            return;
        }
        let fresh: Vec<&str> = offers
            .iter()
            .filter(|offer| offer.taken != Taken::Same)
            .map(|offer| offer.name.as_str())
            .collect();
        if fresh.is_empty() {
            self.tell("said-taken-already");
            return;
        }
        let said = Message::new("said-taken")
            .number("count", fresh.len())
            .with("sources", fresh.join("; "));
        let present = open.assessment.answer(&address);
        let sources = open.sources(model.library, model.language());
        let answer = take_over(question, &present, &sources, &model.texts);
        if self.change(|_| answer) {
            self.reload_fields();
            self.say(&said);
        }
    }

    fn tell_nothing_to_take(&mut self, question: &Question) {
        let Some(open) = &self.model.open else { return };
        let there = |place: &&str| {
            let (instrument, _) = reference("", place);
            let mut used = open.assessment.instruments.iter();
            used.any(|one| one.id == instrument)
        };
        let all = question.takes_over.iter().map(|one| one.question.as_str());
        let known: Vec<&str> = all.filter(there).collect();
        if known.is_empty() {
            self.tell("said-takes-nothing-over");
            return;
        }
        let message = Message::new("said-nothing-to-take").with("known", known.join(", "));
        self.say(&message);
    }

    /// Shows the levels to choose from, where the team estimates how serious the answer is.
    pub(super) fn open_estimate(&mut self) {
        let Some((address, question)) = self.question_to_answer() else {
            return;
        };
        let scoring = question.scoring.as_ref();
        if !scoring.is_some_and(crate::questionnaire::Scoring::is_estimated) {
            self.tell("said-no-estimate-here");
            return;
        }
        let present = self.answer_at(&address).estimate;
        let mut options: Vec<(String, String)> = Level::ALL
            .into_iter()
            .map(|level| {
                let id = level.id();
                let words = [format!("level-{id}"), format!("level-{id}-means")];
                let words = words.map(|id| self.words(&id)).join(": ");
                (Mark::Estimate.id(id), words)
            })
            .collect();
        if present.is_some() {
            options.push((Mark::Estimate.id(""), self.words("estimate-remove")));
        }
        let at = Level::ALL.iter().position(|level| Some(*level) == present);
        self.model.overlay = Some(Overlay::Pick(options, at.unwrap_or(0)));
        self.tell("said-choose-estimate");
    }

    /// A level was picked; its id, or nothing to take the estimate away.
    pub(super) fn estimate(&mut self, id: &str) {
        let level = Level::ALL.into_iter().find(|level| level.id() == id);
        if !self.change(|answer| answer.with_estimate(level)) {
            return;
        }
        self.reload_fields();
        match level {
            Some(level) => {
                let word = self.model.texts.say(&level.message());
                self.say(&Message::new("said-estimated").with("level", word));
            }
            None => self.tell("said-estimate-removed"),
        }
    }

    /// The question at hand, with what was being written in it kept; or a word why there is none to answer.
    fn question_to_answer(&mut self) -> Option<(Address, &'static Question)> {
        let found = self.model.open.as_ref().and_then(Open::question);
        if found.is_none() || !self.is_walking() {
            self.tell("said-no-question-here");
            return None;
        }
        self.stop_editing();
        self.leave_field();
        found
    }
}
