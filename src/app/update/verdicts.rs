//! Verdicts of a committee: on a section, and on the whole with conditions that become action points.

use super::Turn;
use super::conditions::{Condition, Kept};
use super::picks::Mark;
use crate::app::form::{Form, FormField, FormInput, FormPurpose};
use crate::app::model::{Open, Overlay, Screen};
use crate::assessment::{Address, Edit, Review, SectionVerdict, Verdict};
use crate::language::Message;

impl Turn<'_> {
    /// The form for the verdict on the section at hand.
    pub(super) fn open_section_verdict(&mut self) {
        let Some(open) = &self.model.open else { return };
        if open.committee.is_none() {
            self.tell("said-only-committee-judges");
            return;
        }
        let section = match self.model.screen {
            Screen::Sections => self.model.section_selected().map(|line| line.address),
            _ => open.section_here(),
        };
        let Some(section) = section else {
            self.tell("said-no-question-here");
            return;
        };
        let known = open.current_review();
        let known = known
            .and_then(|review| review.on_section(&section))
            .cloned();
        let chosen = known.as_ref().map_or("", |one| one.verdict.id());
        let reasons = known.as_ref().map_or("", |one| one.reasons.as_str());
        let fields = vec![
            self.verdict_field(chosen, "verdict-none"),
            FormField::text("reasons", self.words("form-reasons"), reasons),
        ];
        let purpose = FormPurpose::SectionVerdict(section.clone());
        let mut form = Form::new(purpose, "form-section-verdict-title", fields);
        form.introduction = self.model.called(&section);
        self.show(form);
    }

    /// The verdicts to choose from; first that there is none, so that none is suggested.
    fn verdict_field(&self, chosen: &str, none: &str) -> FormField {
        let mut options = vec![(String::new(), self.words(none))];
        options.extend(Verdict::ALL.map(|verdict| {
            let words = self.model.texts.say(&verdict.message());
            (verdict.id().to_owned(), words)
        }));
        FormField::one("verdict", self.words("form-verdict"), options, chosen)
    }

    pub(super) fn finish_section_verdict(
        &mut self,
        form: &Form,
        section: &Address,
    ) -> Result<(), String> {
        let reasons = form.get("reasons");
        let verdict = chosen_verdict(form);
        if matches!(verdict, Some(Verdict::Negative | Verdict::WithConditions)) {
            let id = match verdict {
                Some(Verdict::Negative) => "form-verdict-no-reason",
                _ => "form-section-verdict-no-conditions",
            };
            self.needed(&reasons, id)?;
        }
        let Some(mut review) = self.present_review() else {
            return Err(self.words("form-committee-gone"));
        };
        if verdict.is_none() && review.on_section(section).is_none() {
            return Err(self.words("form-verdict-missing"));
        }
        review.sections.retain(|one| one.on != *section);
        if let Some(verdict) = verdict {
            review.sections.push(SectionVerdict {
                on: section.clone(),
                verdict,
                reasons,
            });
        } else if !reasons.is_empty() {
            return Err(self.words("form-verdict-missing"));
        }
        self.sort_sections(&mut review);
        // The last verdict on a section goes, and nobody gave one on the whole: nothing is left of it.
        if review.sections.is_empty() && self.was_begun(&review.id) {
            return self.made(Edit::Review {
                id: review.id,
                to: None,
                at: None,
            });
        }
        self.put_review(review, Vec::new())
    }

    /// Whether the verdict with this id is one that holds verdicts on sections alone.
    fn was_begun(&self, id: &str) -> bool {
        let mut all = self
            .model
            .open
            .iter()
            .flat_map(|one| &one.assessment.reviews);
        all.any(|review| review.id == id && review.is_begun())
    }

    /// In the order of the questionnaire, whatever the order in which they were given.
    fn sort_sections(&self, review: &mut Review) {
        if let Some(open) = &self.model.open {
            let place = |one: &SectionVerdict| open.place_of(&one.on);
            review
                .sections
                .sort_by_key(|one| place(one).unwrap_or((usize::MAX, usize::MAX)));
        }
    }

    /// The verdict of the present reading; a new one says that there is none yet.
    fn present_review(&self) -> Option<Review> {
        let open = self.model.open.as_ref()?;
        let committee = open.reader()?;
        let new = || Review {
            id: open.assessment.free_id("v"),
            body: committee.name.clone(),
            date: self.now.today.clone(),
            verdict: Verdict::Hold,
            reasons: String::new(),
            conditions: Vec::new(),
            points: Vec::new(),
            committee: Some(committee.id.clone()),
            sections: Vec::new(),
        };
        Some(open.current_review().cloned().unwrap_or_else(new))
    }

    /// Puts a verdict with what follows from it, as one step to take back. That it is the verdict of this reading is
    /// kept with the reading, which is no step.
    fn put_review(&mut self, review: Review, more: Vec<Edit>) -> Result<(), String> {
        let id = review.id.clone();
        let Some(open) = &self.model.open else {
            return Ok(());
        };
        // One that was there before belongs to the reading that led to it.
        let mut known = open.assessment.reviews.iter();
        let is_new = !known.any(|one| one.id == id);
        let mut edits = vec![Edit::Review {
            id: id.clone(),
            to: Some(review),
            at: None,
        }];
        edits.extend(more);
        if !self.edit_all(edits) {
            return Err(self.model.said.clone().unwrap_or_default());
        }
        if is_new && let Some(mut reading) = self.present_reading() {
            reading.review = Some(id);
            self.put_reading(reading);
        }
        Ok(())
    }

    /// The form for the verdict on the whole: of this reading, or where there are earlier ones the one that is chosen.
    pub(super) fn open_verdict(&mut self) {
        let Some(open) = &self.model.open else { return };
        let Some(committee) = open.committee.clone() else {
            self.tell("said-only-committee-judges");
            return;
        };
        if let Some(review) = open.current_review() {
            let id = review.id.clone();
            self.open_verdict_form(&id);
            return;
        }
        let own = |one: &&Review| one.committee.as_ref() == Some(&committee);
        let earlier = open.assessment.reviews.iter().filter(own);
        let change = |review: &Review| {
            let message = Message::new("verdict-change")
                .with("date", &review.date)
                .with("verdict", self.model.texts.say(&review.message()));
            (Mark::Verdict.id(&review.id), self.model.texts.say(&message))
        };
        let mut options: Vec<(String, String)> = earlier.map(change).collect();
        if options.is_empty() {
            self.open_verdict_form("");
            return;
        }
        options.insert(0, (Mark::Verdict.id(""), self.words("verdict-new")));
        self.model.overlay = Some(Overlay::Pick(options, 0));
    }

    /// The form for a verdict: this one, or a new one where none has the id.
    pub(super) fn open_verdict_form(&mut self, id: &str) {
        let Some(open) = &self.model.open else { return };
        let mut all = open.assessment.reviews.iter();
        let known = all.find(|one| one.id == id).cloned();
        // A new one gets its id when it is made.
        let id = known
            .as_ref()
            .map_or_else(String::new, |one| one.id.clone());
        let Some(review) = known.or_else(|| self.present_review()) else {
            return;
        };
        let chosen = if review.is_begun() || id.is_empty() {
            ""
        } else {
            review.verdict.id()
        };
        let mut fields = vec![
            self.verdict_field(chosen, "verdict-choose"),
            FormField::text("reasons", self.words("form-reasons"), &review.reasons),
            self.hinted("date", &review.date).day(),
        ];
        let conditions: Vec<Condition> = review
            .with_points()
            .map(|(text, point)| condition(open, text, point))
            .collect();
        for one in conditions.iter().chain([&Condition::default()]) {
            let number = (fields.len() - 3) / CONDITION.len() + 1;
            fields.extend(self.condition_fields(number, one));
        }
        let purpose = FormPurpose::Verdict(id);
        let mut form = Form::new(purpose, "form-verdict-title", fields);
        form.introduction = self.words("form-verdict-introduction");
        self.show(form);
    }

    /// The fields of a condition: what, who, when, and what it is about.
    fn condition_fields(&self, number: usize, one: &Condition) -> Vec<FormField> {
        let label = |id: &'static str| {
            let message = Message::new(id).with("number", number.to_string());
            self.model.texts.say(&message)
        };
        let mut about = vec![(String::new(), self.words("condition-whole"))];
        let lines = self.model.section_lines();
        about.extend(lines.into_iter().map(|line| {
            let name = format!("{}{}", "  ".repeat(line.depth), line.name);
            (line.address.to_string(), name)
        }));
        let origin = one.origin.as_ref().map(ToString::to_string);
        let origin = origin.unwrap_or_default();
        if !about.iter().any(|(id, _)| *id == origin) {
            about.push((origin.clone(), origin.clone()));
        }
        vec![
            FormField::text(CONDITION[0], label("form-condition"), &one.text),
            FormField::line(CONDITION[1], label("form-condition_owner"), &one.owner),
            FormField::line(CONDITION[2], label("form-condition_due"), &one.due)
                .hint(self.words("form-due-hint"))
                .day(),
            FormField::one(CONDITION[3], label("form-condition_origin"), about, &origin),
        ]
    }

    /// There is always an empty condition to write in: when the last one gets words, another comes.
    pub(super) fn grow_conditions(&mut self) {
        let Screen::Form(form, _) = &self.model.screen else {
            return;
        };
        if !matches!(form.purpose, FormPurpose::Verdict(_)) {
            return;
        }
        let conditions = conditions(form);
        if conditions.last().is_some_and(|one| one.text.is_empty()) {
            return;
        }
        let more = self.condition_fields(conditions.len() + 1, &Condition::default());
        if let Screen::Form(form, _) = &mut self.model.screen {
            form.fields.extend(more);
        }
    }

    pub(super) fn finish_verdict(&mut self, form: &Form, id: &str) -> Result<(), String> {
        let mut filled_in = conditions(form);
        let Some(verdict) = chosen_verdict(form) else {
            return Err(self.words("form-verdict-missing"));
        };
        let date = self.day_of(form, "date")?;
        self.needed(&date, "form-date-missing")?;
        let reasons = form.get("reasons");
        let count = filled_in.iter().filter(|one| !one.text.is_empty()).count();
        for one in &mut filled_in {
            one.due = self.day_in(&one.due)?;
            if one.text.is_empty() && !(one.owner.is_empty() && one.due.is_empty()) {
                return Err(self.words("form-condition-missing"));
            }
        }
        match verdict {
            Verdict::WithConditions if count == 0 => {
                return Err(self.words("form-verdict-no-conditions"));
            }
            Verdict::Negative => self.needed(&reasons, "form-verdict-no-reason")?,
            Verdict::Hold => self.needed(&reasons, "form-verdict-hold-no-reason")?,
            Verdict::Positive | Verdict::WithConditions => {}
        }
        if verdict != Verdict::WithConditions && count > 0 {
            return Err(self.words("form-verdict-with-conditions"));
        }
        let Some(open) = &self.model.open else {
            return Ok(());
        };
        let mut all = open.assessment.reviews.iter();
        let known = all.find(|one| one.id == id).cloned();
        let Some(before) = known.or_else(|| self.present_review()) else {
            return Err(self.words("form-committee-gone"));
        };
        let review = Review {
            date,
            verdict,
            reasons,
            conditions: Vec::new(),
            points: Vec::new(),
            ..before.clone()
        };
        let kept = Kept::new(open, &before, review, &filled_in);
        let said = kept.message();
        self.put_review(kept.review, kept.edits)?;
        self.say(&said);
        Ok(())
    }
}

/// The keys of the fields of a condition, in their order.
const CONDITION: [&str; 4] = [
    "condition",
    "condition_owner",
    "condition_due",
    "condition_origin",
];

/// The conditions of the form, empty ones too: each is where it was.
fn conditions(form: &Form) -> Vec<Condition> {
    let mut found = Vec::new();
    for field in &form.fields {
        let text = field.editor().map(|editor| editor.text().trim().to_owned());
        if field.key == CONDITION[0] {
            found.push(Condition {
                text: text.unwrap_or_default(),
                ..Condition::default()
            });
            continue;
        }
        let Some(last) = found.last_mut() else {
            continue;
        };
        match (field.key, &field.input) {
            (key, _) if key == CONDITION[1] => last.owner = text.unwrap_or_default(),
            (key, _) if key == CONDITION[2] => last.due = text.unwrap_or_default(),
            (key, FormInput::One(options, index)) if key == CONDITION[3] => {
                let chosen = options.get(*index);
                last.origin = chosen.and_then(|(id, _)| id.parse().ok());
            }
            _ => {}
        }
    }
    found
}

/// A condition as it is: owner, date and section are those of its action point.
fn condition(open: &Open, text: &str, point: Option<&str>) -> Condition {
    let mut points = open.assessment.action_points.iter();
    let point = points.find(|one| Some(one.id.as_str()) == point);
    Condition {
        text: text.to_owned(),
        owner: point.map(|one| one.owner.clone()).unwrap_or_default(),
        due: point.map(|one| one.due.clone()).unwrap_or_default(),
        origin: point.and_then(|one| one.origin.clone()),
    }
}

fn chosen_verdict(form: &Form) -> Option<Verdict> {
    let chosen = form.chosen("verdict");
    Verdict::ALL.into_iter().find(|one| one.id() == chosen)
}
