//! Finishing forms: what was filled in becomes an edit, or the form says what is missing.

use super::Turn;
use crate::app::Effect;
use crate::app::form::{Form, FormPurpose};
use crate::app::model::Screen;
use crate::assessment::{
    ActionPoint, ActionState, Address, Answer, Assessment, Confidential, Dissent, Edit,
    InstrumentRef, Person, Profile, Session, State, day_meant,
};
use crate::language::Message;
use crate::signing::Signing;

/// A date as the file keeps it, or nothing.
pub(super) fn is_date(text: &str) -> bool {
    text.is_empty() || text.parse::<jiff::civil::Date>().is_ok()
}

impl Turn<'_> {
    /// Finishes the form on screen, if it is complete.
    pub(super) fn finish_form(&mut self) {
        let Screen::Form(mut form, behind) =
            std::mem::replace(&mut self.model.screen, Screen::Home)
        else {
            return;
        };
        // While it is finished the screen behind it is the screen, so that edits see where they are.
        self.model.screen = *behind;
        match self.finish(&form) {
            Ok(()) => {
                self.take_up_field();
                self.write_on(form.back);
                self.model.kept.retain(|kept| kept.purpose != form.purpose);
                if self.model.said.is_none() {
                    self.tell("said-form-done");
                }
            }
            Err(words) => {
                // It stands in the form; once is enough.
                self.model.said = None;
                form.problem = Some(words);
                let behind = std::mem::replace(&mut self.model.screen, Screen::Home);
                self.model.screen = Screen::Form(form, Box::new(behind));
            }
        }
    }

    fn problem(&self, id: &'static str) -> String {
        self.model.texts.get(id)
    }

    pub(super) fn needed(&self, text: &str, id: &'static str) -> Result<(), String> {
        if text.trim().is_empty() {
            Err(self.problem(id))
        } else {
            Ok(())
        }
    }

    /// The day in a line of a form, as the file keeps it; empty where none was written.
    pub(super) fn day_of(&self, form: &Form, key: &str) -> Result<String, String> {
        self.day_in(&form.get(key))
    }

    /// The day that a text means, as the file keeps it; empty where there is none.
    pub(super) fn day_in(&self, text: &str) -> Result<String, String> {
        match day_meant(text, &self.now.today) {
            Some(day) => Ok(day),
            None if text.is_empty() => Ok(String::new()),
            None => {
                let message = Message::new("form-no-day").with("text", text);
                Err(self.model.texts.say(&message))
            }
        }
    }

    fn dated(&self, text: &str) -> Result<(), String> {
        if is_date(text) {
            return Ok(());
        }
        Err(self
            .model
            .texts
            .say(&Message::new("sign-not-a-date").with("text", text)))
    }

    pub(super) fn made(&mut self, edit: Edit) -> Result<(), String> {
        if self.edit(edit) {
            Ok(())
        } else {
            Err(self.model.said.clone().unwrap_or_default())
        }
    }

    fn finish(&mut self, form: &Form) -> Result<(), String> {
        match &form.purpose {
            FormPurpose::New => self.finish_new(form),
            FormPurpose::Profile => {
                let profile = profile(form);
                self.needed(&profile.name, "form-name-missing")?;
                self.made(Edit::Profile(profile))
            }
            FormPurpose::ReviewDate => {
                let date = form.get("date");
                self.dated(&date)?;
                self.made(Edit::ReviewDate((!date.is_empty()).then_some(date)))
            }
            FormPurpose::Sheet => {
                // A sheet with other questions than are asked would mislead.
                if let Some(locked) = self.locked() {
                    return Err(self.model.texts.say(&locked));
                }
                self.effects.push(Effect::Sheet(form.chosen("role")));
                self.tell("said-sheet");
                Ok(())
            }
            FormPurpose::TaskFilter => {
                self.finish_filter(form);
                Ok(())
            }
            FormPurpose::PastFilter => self.finish_past_filter(form),
            FormPurpose::Person(id) => self.finish_person(form, id),
            FormPurpose::Session(id) => self.finish_session(form, id),
            FormPurpose::PlanSession(id) => self.finish_plan(form, id),
            FormPurpose::BeginSession(id) => self.finish_begin(form, id),
            FormPurpose::Room(id) => self.finish_room(form, id),
            FormPurpose::EndSession(id) => self.finish_end(form, id),
            FormPurpose::SessionEvent(session, id) => self.finish_event(form, session, id),
            FormPurpose::ActionPoint(id) => self.finish_action_point(form, id),
            FormPurpose::Park(address) => self.finish_park(form, address),
            FormPurpose::NotApplicable(address) => {
                let reason = form.get("reason");
                self.needed(&reason, "form-reason-missing")?;
                self.with_answer(address, |answer| Answer {
                    state: State::NotApplicable { reason },
                    ..answer
                })
            }
            FormPurpose::Dissent(address, index) => {
                let (who, text) = (form.get("who"), form.get("dissent_text"));
                let index = *index;
                let is_known = self
                    .opened_one()
                    .is_some_and(|open| open.assessment.answer(address).dissent.len() > index);
                if is_known && text.is_empty() {
                    return self.with_answer(address, |mut answer| {
                        answer.dissent.remove(index);
                        answer
                    });
                }
                self.needed(&text, "form-dissent-missing")?;
                self.with_answer(address, |mut answer| {
                    let dissent = Dissent { who, text };
                    match answer.dissent.get_mut(index) {
                        Some(old) => *old = dissent,
                        None => answer.dissent.push(dissent),
                    }
                    answer
                })
            }
            FormPurpose::Confidential(address) => {
                let ground = form.get("ground");
                let confidential = (!ground.is_empty()).then_some(Confidential { ground });
                self.with_answer(address, |answer| Answer {
                    confidential,
                    ..answer
                })
            }
            FormPurpose::CloseEarly(after) => {
                let reason = form.get("early_reason");
                self.needed(&reason, "form-reason-missing")?;
                self.close_early(after, &reason)
            }
            FormPurpose::OpenRound => {
                let reason = form.get("round_reason");
                self.needed(&reason, "form-round-reason-missing")?;
                if self.open_round(&reason) {
                    Ok(())
                } else {
                    Err(self.model.said.clone().unwrap_or_default())
                }
            }
            FormPurpose::Sign(role) => self.finish_sign(form, role),
            FormPurpose::Committee(_)
            | FormPurpose::Remark(..)
            | FormPurpose::Reply(_)
            | FormPurpose::Resolve(_)
            | FormPurpose::SectionVerdict(_)
            | FormPurpose::Verdict(_) => self.finish_committee_form(form),
            FormPurpose::Writer => self.finish_writer(form),
        }
    }

    /// Changes the answer at an address and shows it.
    pub(super) fn with_answer(
        &mut self,
        address: &Address,
        change: impl FnOnce(Answer) -> Answer,
    ) -> Result<(), String> {
        let Some(open) = self.opened_one() else {
            return Ok(());
        };
        let answer = change(open.assessment.answer(address));
        self.made(Edit::Answer {
            address: address.clone(),
            to: Some(Box::new(answer)),
        })?;
        self.reload_fields();
        Ok(())
    }

    fn finish_new(&mut self, form: &Form) -> Result<(), String> {
        let profile = profile(form);
        self.needed(&profile.name, "form-name-missing")?;
        self.needed(&profile.organisation, "form-organisation-missing")?;
        let instruments: Vec<InstrumentRef> = form
            .all_chosen("instruments")
            .into_iter()
            .filter_map(|id| self.model.library.present(&id).ok())
            .map(|i| InstrumentRef::new(i.id.clone(), i.digest.clone()))
            .collect();
        if instruments.is_empty() {
            return Err(self.problem("form-instruments-missing"));
        }
        let made = Assessment::new(self.now.fresh_id.clone(), profile, instruments);
        self.create(made.keeping(self.model.library));
        Ok(())
    }

    /// The id of the record that a form is for. A new one gets its id when it is made: what was left half written must not
    /// come back over a record that got that id in the meantime, here or on another computer.
    pub(super) fn id_or_new(&self, id: &str, prefix: &str) -> String {
        match &self.model.open {
            Some(open) if id.is_empty() => open.assessment.free_id(prefix),
            _ => id.to_owned(),
        }
    }

    fn finish_person(&mut self, form: &Form, id: &str) -> Result<(), String> {
        let person = Person {
            id: self.id_or_new(id, "p"),
            name: form.get("person_name"),
            function: form.get("function"),
            organisation: form.get("person_organisation"),
            roles: form.all_chosen("roles"),
        };
        self.needed(&person.name, "form-person-missing")?;
        self.made(Edit::Person {
            id: person.id.clone(),
            to: Some(person),
            at: None,
        })
    }

    fn finish_session(&mut self, form: &Form, id: &str) -> Result<(), String> {
        let chair = form.get("chair");
        let known = self
            .opened_one()
            .and_then(|open| {
                open.assessment
                    .team
                    .iter()
                    .find(|person| person.name == chair)
            })
            .map(|person| person.id.clone());
        let before = self.opened_one().and_then(|open| {
            let sessions = &open.assessment.sessions;
            sessions.iter().find(|session| session.id == id).cloned()
        });
        let session = Session {
            id: self.id_or_new(id, "s"),
            date: form.get("date"),
            title: form.get("session_title"),
            chair: known.unwrap_or(chair),
            present: form.all_chosen("present"),
            missing_roles: form.all_chosen("missing_roles"),
            minutes: form.get("minutes"),
            ..before.unwrap_or_default()
        };
        self.needed(&session.date, "form-date-missing")?;
        self.dated(&session.date)?;
        self.made(Edit::Session {
            id: session.id.clone(),
            to: Some(session),
            at: None,
        })
    }

    fn finish_action_point(&mut self, form: &Form, id: &str) -> Result<(), String> {
        let origin = form.get("origin");
        let origin = if origin.is_empty() {
            None
        } else {
            let address: Address =
                origin
                    .parse()
                    .map_err(|error: crate::assessment::AddressError| {
                        self.model.texts.say(&error.message())
                    })?;
            Some(address)
        };
        let before = self.opened_one().map(|open| {
            let mut points = open.assessment.action_points.iter();
            points
                .find(|point| point.id == id)
                .cloned()
                .unwrap_or_else(|| ActionPoint {
                    round: open.assessment.round().map(|round| round.version),
                    ..ActionPoint::default()
                })
        });
        let point = ActionPoint {
            id: self.id_or_new(id, "ap"),
            text: form.get("action_text"),
            owner: form.get("owner"),
            due: self.day_of(form, "due")?,
            state: match form.chosen("action_state").as_str() {
                "done" => ActionState::Done,
                "dropped" => ActionState::Dropped,
                _ => ActionState::Open,
            },
            origin,
            ..before.unwrap_or_default()
        };
        self.needed(&point.text, "form-action-missing")?;
        self.made(Edit::ActionPoint {
            id: point.id.clone(),
            to: Some(point),
            at: None,
        })
    }

    fn finish_sign(&mut self, form: &Form, role: &str) -> Result<(), String> {
        let word = self.problem("form-confirm-word");
        if form.get("confirm").to_uppercase() != word.to_uppercase() {
            return Err(self.problem("form-confirm-missing"));
        }
        self.sign(Signing {
            role: role.to_owned(),
            name: form.get("person_name"),
            function: form.get("function"),
            decision: form.decision(),
            conditions: form.get("conditions").lines().map(str::to_owned).collect(),
            statement: form.get("statement"),
            date: form.get("date"),
        })
    }
}

fn profile(form: &Form) -> Profile {
    Profile {
        name: form.get("name"),
        organisation: form.get("organisation"),
        department: form.get("department"),
        description: form.get("description"),
        status: form.chosen("status"),
        category: form.chosen("category"),
        provider: form.get("provider"),
        contact: form.get("contact"),
        register_entry: form.get("register_entry"),
    }
}
