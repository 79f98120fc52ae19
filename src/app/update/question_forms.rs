//! Opening the forms that belong to a question or a round.

use super::Turn;
use super::picks::Mark;
use crate::app::form::{Form, FormField, FormPurpose};
use crate::app::model::Overlay;
use crate::assessment::State;

impl Turn<'_> {
    /// The address and state of the question at hand, or a word that there is none.
    pub(super) fn at_question(
        &mut self,
    ) -> Option<(crate::assessment::Address, crate::assessment::Answer)> {
        let open = self.model.open.as_ref()?;
        let found = open.question().map(|(address, _)| {
            let answer = open.assessment.answer(&address);
            (address, answer)
        });
        if found.is_none() || !self.is_walking() {
            self.tell("said-no-question-here");
            return None;
        }
        if open.is_former(open.walk.outline) {
            self.tell("said-former");
            return None;
        }
        found
    }

    /// Says that the question at hand does not apply; one that does not comes back into play.
    pub(super) fn open_not_applicable(&mut self) {
        let Some((address, answer)) = self.at_question() else {
            return;
        };
        if matches!(answer.state, State::NotApplicable { .. }) {
            self.stop_editing();
            self.resume();
            return;
        }
        let fields = vec![FormField::text("reason", self.words("form-reason"), "")];
        let mut form = Form::new(
            FormPurpose::NotApplicable(address),
            "form-not-applicable-title",
            fields,
        );
        form.introduction = self.words("form-not-applicable-introduction");
        self.show(form);
    }

    /// Back to open or draft, as the answer is.
    pub(super) fn resume(&mut self) {
        let done = self.change(crate::assessment::Answer::back_in_play);
        if done {
            self.reload_fields();
            self.tell("said-resumed");
        }
    }

    /// A dissenting view: a new one, or the choice between those that are there and a new one.
    pub(super) fn open_dissent(&mut self) {
        let Some((_, answer)) = self.at_question() else {
            return;
        };
        if answer.dissent.is_empty() {
            self.open_dissent_at(0);
            return;
        }
        let option =
            |(index, words): (usize, String)| (Mark::Dissent.id(&index.to_string()), words);
        let known = answer.dissent.iter().map(|one| {
            let text = one.text.lines().next().unwrap_or_default();
            format!("{}: {text}", one.whose(&self.model.texts))
        });
        let new = std::iter::once(self.words("dissent-new"));
        let options = known.chain(new).enumerate().map(option).collect();
        self.model.overlay = Some(Overlay::Pick(options, answer.dissent.len()));
    }

    /// The form for one dissenting view; a new one when there is none at the index.
    pub(super) fn open_dissent_at(&mut self, index: usize) {
        let Some((address, answer)) = self.at_question() else {
            return;
        };
        let known = answer.dissent.get(index);
        let (who, text) = known.map_or(("", ""), |one| (&one.who, &one.text));
        let fields = vec![
            self.somebody("who", who, Some("dissent-a-member"))
                .hint(self.words("form-dissent-who-hint")),
            FormField::text("dissent_text", self.words("form-dissent_text"), text),
        ];
        let mut form = Form::new(
            FormPurpose::Dissent(address, index),
            "form-dissent-title",
            fields,
        );
        form.introduction = self.words(if known.is_some() {
            "form-dissent-change-introduction"
        } else {
            "form-dissent-introduction"
        });
        self.show(form);
    }

    /// The ground for keeping the answer out of public editions.
    pub(super) fn open_confidential(&mut self) {
        let Some((address, answer)) = self.at_question() else {
            return;
        };
        let ground = answer.confidential.map(|c| c.ground).unwrap_or_default();
        let fields = vec![self.hinted("ground", &ground)];
        let mut form = Form::new(
            FormPurpose::Confidential(address),
            "form-confidential-title",
            fields,
        );
        form.introduction = self.words("form-confidential-introduction");
        self.show(form);
    }

    /// The reason for opening a round in spite of open points.
    pub(super) fn open_round_form(&mut self) {
        let count = self
            .model
            .open
            .as_ref()
            .map_or(0, |open| open.standing.blockers.len());
        let fields = vec![FormField::text(
            "round_reason",
            self.words("form-round_reason"),
            "",
        )];
        let mut form = Form::new(FormPurpose::OpenRound, "form-round-title", fields);
        let message =
            crate::language::Message::new("form-round-introduction").number("count", count);
        form.introduction = self.model.texts.say(&message);
        self.show(form);
    }

    /// The form to sign for a role, with what the team says of who has it.
    pub(super) fn open_sign(&mut self, role: &str) {
        let Some(open) = &self.model.open else { return };
        let person = open
            .assessment
            .team
            .iter()
            .find(|p| p.roles.iter().any(|r| r == role));
        let (name, function) = person
            .map(|p| (p.name.clone(), p.function.clone()))
            .unwrap_or_default();
        let decisions = ["approve", "approve_with_conditions", "object"]
            .map(|id| (id.to_owned(), self.words(&format!("decision-{id}"))))
            .to_vec();
        let round = open
            .assessment
            .round()
            .map(|round| round.version)
            .unwrap_or_default();
        let digest = crate::standing::short_digest(&open.digest);
        let role_name = open
            .instrument()
            .map_or(role, |i| i.role_name(role, self.model.language()))
            .to_owned();
        let fields = vec![
            self.line_field("person_name", &name),
            self.line_field("function", &function),
            FormField::one(
                "decision",
                self.words("form-decision"),
                decisions,
                "approve",
            ),
            FormField::text("conditions", self.words("form-conditions"), "")
                .hint(self.words("form-conditions-hint")),
            FormField::text("statement", self.words("form-statement"), ""),
            self.hinted("date", &self.now.today),
            self.hinted("confirm", ""),
        ];
        let mut form = Form::new(
            FormPurpose::Sign(role.to_owned()),
            "form-sign-title",
            fields,
        );
        let message = crate::language::Message::new("form-sign-introduction")
            .with("role", role_name)
            .with("version", round.to_string())
            .with("digest", digest);
        form.introduction = self.model.texts.say(&message);
        self.show(form);
    }
}
