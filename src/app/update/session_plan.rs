//! The plan of a session: the form, what is written in it, and the times of day that people write.

use super::Turn;
use super::session_forms::put;
use crate::app::form::{Form, FormField, FormPurpose};
use crate::app::model::Screen;
use crate::app::session::{PlanProblem, plan_minutes};
use crate::assessment::{PlannedPart, Session, day_meant};
use crate::language::Message;

/// The length of a session that the IAMA advises, in minutes.
const USUAL: u32 = 120;

impl Turn<'_> {
    /// The plan of a session, or of a new one.
    pub(super) fn open_plan(&mut self, id: Option<String>) {
        let language = self.model.language();
        let Some(open) = &self.model.open else { return };
        let known = id.and_then(|id| open.session(&id).cloned());
        let session = known.unwrap_or_else(|| self.new_session());
        let text = open.plan_text(&session.plan, language);
        let mut more = Vec::new();
        for part in open.parts(language) {
            if !session
                .plan
                .iter()
                .any(|planned| planned.part == part.address)
            {
                let words = match part.session {
                    Some(number) => Message::new("form-part-of-session")
                        .with("name", part.name)
                        .with("number", number.to_string()),
                    None => Message::new("form-part-loose").with("name", part.name),
                };
                more.push((part.address.to_string(), self.model.texts.say(&words)));
            }
        }
        let parts = FormField::text("session_parts", self.words("form-session_parts"), &text)
            .hint(self.plan_hint(&text));
        let fields = vec![
            self.hinted("date", &session.date),
            self.hinted("session_begins", &session.begins),
            self.line_field("session_title", &session.title),
            parts,
            FormField::several("session_more", self.words("form-session_more"), more, &[])
                .hint(self.words("form-session_more-hint")),
            self.people_field("session_expected", &session.expected),
            self.line_field("chair", &self.chair_name(&session)),
        ];
        let purpose = FormPurpose::PlanSession(session.id);
        self.show(Form::new(purpose, "form-plan-title", fields));
    }

    fn plan_hint(&self, text: &str) -> String {
        let hint = Message::new("form-session_parts-hint")
            .with("minutes", plan_minutes(text).to_string())
            .with("usual", USUAL.to_string());
        self.model.texts.say(&hint)
    }

    /// While a plan is written: what its minutes come to.
    pub(super) fn plan_typed(&mut self) {
        let Screen::Form(form, _) = &self.model.screen else {
            return;
        };
        if !matches!(form.purpose, FormPurpose::PlanSession(_)) {
            return;
        }
        let hint = self.plan_hint(&form.get("session_parts"));
        if let Screen::Form(form, _) = &mut self.model.screen {
            let field = form
                .fields
                .iter_mut()
                .find(|field| field.key == "session_parts");
            if let Some(field) = field {
                field.hint = hint;
            }
        }
    }

    pub(super) fn finish_plan(&mut self, form: &Form, id: &str) -> Result<(), String> {
        let date = form.get("date");
        self.needed(&date, "form-date-missing")?;
        let date = self.day_of_session(&date)?;
        let begins = form.get("session_begins");
        let begins = match begins.as_str() {
            "" => String::new(),
            begins => time_of_day(begins).ok_or_else(|| {
                let message = Message::new("form-not-a-time").with("text", begins);
                self.model.texts.say(&message)
            })?,
        };
        let plan = self.written_plan(form)?;
        let before = self.opened_one().and_then(|open| open.session(id).cloned());
        let is_new = before.is_none();
        let session = Session {
            id: id.to_owned(),
            date,
            begins,
            title: form.get("session_title"),
            plan,
            expected: form.all_chosen("session_expected"),
            chair: self.chair_of(form.get("chair")),
            ..before.unwrap_or_default()
        };
        let id = session.id.clone();
        self.made(put(session))?;
        if is_new && matches!(self.model.screen, Screen::Session(_)) {
            self.show_session_of(id);
        }
        Ok(())
    }

    /// The lines that were written, and the parts that were ticked besides.
    fn written_plan(&self, form: &Form) -> Result<Vec<PlannedPart>, String> {
        let Some(open) = self.opened_one() else {
            return Ok(Vec::new());
        };
        let mut plan = open
            .read_plan(&form.get("session_parts"))
            .map_err(|wrong| {
                let message = match wrong {
                    PlanProblem::Unknown(key) => {
                        let known = open.parts(self.model.language());
                        let known: Vec<String> = known
                            .into_iter()
                            .map(|part| part.address.question)
                            .collect();
                        Message::new("form-part-unknown")
                            .with("key", key)
                            .with("known", known.join(", "))
                    }
                    PlanProblem::NoMinutes(line) => {
                        Message::new("form-part-no-minutes").with("line", line)
                    }
                };
                self.model.texts.say(&message)
            })?;
        for part in form.all_chosen("session_more") {
            if let Ok(part) = part.parse()
                && !plan.iter().any(|planned| planned.part == part)
            {
                let minutes = open.usual_minutes(&part);
                plan.push(PlannedPart { part, minutes });
            }
        }
        Ok(plan)
    }

    /// The day that was meant, as the file keeps it.
    fn day_of_session(&self, text: &str) -> Result<String, String> {
        day_meant(text, &self.now.today).ok_or_else(|| {
            let message = Message::new("sign-not-a-date").with("text", text);
            self.model.texts.say(&message)
        })
    }
}

/// A time of day as people write it, `9:00`, `9.00`, `0900` or `9`, as the file keeps it: `09:00`.
pub(super) fn time_of_day(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['u', 'h']).trim_end();
    let (hours, minutes) = match text.split_once([':', '.']) {
        Some(parts) => parts,
        None if text.len() > 2 && text.is_ascii() => text.split_at(text.len() - 2),
        None => (text, "00"),
    };
    let number = |part: &str, most: u8| {
        let digits = (1..=2).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_digit());
        let number = digits.then(|| part.parse::<u8>().ok())??;
        (number <= most).then_some(number)
    };
    Some(format!(
        "{:02}:{:02}",
        number(hours, 23)?,
        number(minutes, 59)?
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_day_is_read_as_people_write_it() {
        for text in ["9:00", "09:00", "9.00", "0900", "900", "9", " 9:00 u", "9u"] {
            assert_eq!(time_of_day(text).as_deref(), Some("09:00"), "{text}");
        }
        assert_eq!(time_of_day("23:59").as_deref(), Some("23:59"));
        for text in ["", "24:00", "9:60", "negen", "é9", "-1:00", "9:000", "+9"] {
            assert_eq!(time_of_day(text), None, "{text}");
        }
    }
}
