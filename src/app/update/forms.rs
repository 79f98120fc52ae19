//! Opening forms: which fields, with what in them.

use super::Turn;
use super::instruments::for_new_work;
use crate::app::form::{Form, FormField, FormPurpose};
use crate::app::model::{Open, Screen};
use crate::app::{Effect, RecordKind};
use crate::assessment::{
    ActionPoint, ActionState, CARRIED_TO, Profile, Session, categories, register_term, statuses,
};
use crate::standing::TaskKey;

impl Turn<'_> {
    pub(super) fn words(&self, id: &str) -> String {
        self.model.texts.get(id)
    }

    /// Shows a form; one that was left before it was done comes back as it was.
    pub(super) fn show(&mut self, form: Form) {
        // What is only looked at may be looked at by anybody.
        if let Some(open) = &self.model.open
            && !matches!(
                form.purpose,
                FormPurpose::TaskFilter | FormPurpose::PastFilter
            )
            && let Some(refusal) = open.refusal()
        {
            self.warn(&refusal);
            return;
        }
        // What could not be kept need not be filled in.
        let reads = self
            .model
            .open
            .as_ref()
            .is_some_and(|open| open.committee.is_some());
        if reads && !form.purpose.is_for_committee() {
            self.tell("said-committee-changes-nothing");
            return;
        }
        let back = self.writing_place();
        self.stop_editing();
        self.leave_field();
        let kept = self
            .model
            .kept
            .iter()
            .position(|kept| kept.purpose == form.purpose);
        let is_kept = kept.is_some();
        let mut form = kept.map_or(form, |index| self.model.kept.remove(index));
        if !is_kept {
            self.take_up_draft(&mut form);
        }
        form.back = back;
        let behind = std::mem::replace(&mut self.model.screen, Screen::Home);
        // A form over a form would hide the way back.
        let behind = match behind {
            Screen::Form(_, behind) => *behind,
            other => other,
        };
        self.model.screen = Screen::Form(Box::new(form), Box::new(behind));
    }

    pub(super) fn line_field(&self, key: &'static str, text: &str) -> FormField {
        FormField::line(key, self.words(&format!("form-{key}")), text)
    }

    pub(super) fn hinted(&self, key: &'static str, text: &str) -> FormField {
        self.line_field(key, text)
            .hint(self.words(&format!("form-{key}-hint")))
    }

    fn profile_fields(&self, profile: &Profile) -> Vec<FormField> {
        let term = |term: &str| {
            let words = register_term(term).map(|message| self.model.texts.say(&message));
            (term.to_owned(), words.unwrap_or_else(|| term.to_owned()))
        };
        let not_yet = (String::new(), self.words("form-not-yet"));
        let categories = std::iter::once(not_yet).chain(categories().map(term));
        vec![
            self.hinted("name", &profile.name),
            self.line_field("organisation", &profile.organisation),
            self.line_field("department", &profile.department),
            FormField::text(
                "description",
                self.words("form-description"),
                &profile.description,
            )
            .hint(self.words("form-description-hint")),
            FormField::one(
                "status",
                self.words("form-status"),
                statuses().map(term).collect(),
                &profile.status,
            ),
            FormField::one(
                "category",
                self.words("form-category"),
                categories.collect(),
                &profile.category,
            ),
            self.hinted("provider", &profile.provider),
            self.hinted("contact", &profile.contact),
        ]
    }

    /// The form for a new assessment.
    pub(super) fn open_new(&mut self) {
        let mut fields = self.profile_fields(&Profile::default());
        let instruments: Vec<(String, String)> = for_new_work(self.model)
            .iter()
            .map(|i| {
                (
                    i.id.clone(),
                    i.title.in_language(self.model.language()).to_owned(),
                )
            })
            .collect();
        // The one that most teams begin with; without it, the first.
        let usual = instruments.iter().find(|(id, _)| id == CARRIED_TO);
        let first = usual.or(instruments.first());
        let first: Vec<String> = first.map(|(id, _)| id.clone()).into_iter().collect();
        fields.push(FormField::several(
            "instruments",
            self.words("form-instruments"),
            instruments,
            &first,
        ));
        let mut form = Form::new(FormPurpose::New, "form-new-title", fields);
        form.introduction = self.words("form-new-introduction");
        self.show(form);
    }

    /// The form for the profile.
    pub(super) fn open_profile(&mut self) {
        let Some(open) = &self.model.open else { return };
        let mut fields = self.profile_fields(&open.assessment.profile);
        fields.push(self.hinted("register_entry", &open.assessment.profile.register_entry));
        self.show(Form::new(
            FormPurpose::Profile,
            "form-profile-title",
            fields,
        ));
    }

    /// The form for the date to look again.
    pub(super) fn open_review_date(&mut self) {
        let Some(open) = &self.model.open else { return };
        let date = open.assessment.review_date.clone().unwrap_or_default();
        let fields = vec![self.hinted("date", &date)];
        self.show(Form::new(
            FormPurpose::ReviewDate,
            "form-review-date-title",
            fields,
        ));
    }

    /// The form that asks for which role a preparation sheet is.
    pub(super) fn open_sheet(&mut self) {
        let options = self.role_options();
        if options.is_empty() {
            self.tell("said-open-first");
            return;
        }
        let role = FormField::one("role", self.words("form-sheet-role"), options, "");
        let mut form = Form::new(FormPurpose::Sheet, "form-sheet-title", vec![role]);
        form.introduction = self.words("form-sheet-introduction");
        self.show(form);
    }

    /// A new record on the list at hand.
    pub(super) fn new_record(&mut self) {
        let Screen::Records(list) = &self.model.screen else {
            return;
        };
        match list.kind {
            RecordKind::People => self.open_person(None),
            RecordKind::Sessions => self.open_session(None),
            RecordKind::ActionPoints => self.open_action_point(None),
            RecordKind::Parked => self.tell("said-park-at-question"),
            RecordKind::History => self.tell("said-history-as-it-is"),
        }
    }

    /// The record at hand.
    pub(super) fn open_record(&mut self, kind: RecordKind, selected: usize) {
        if kind == RecordKind::Parked {
            self.open_parked(selected);
            return;
        }
        let count = self.model.open.as_ref().map_or(0, |open| match kind {
            RecordKind::People => open.assessment.team.len(),
            RecordKind::Sessions => open.assessment.sessions.len(),
            RecordKind::ActionPoints | RecordKind::History => 0,
            RecordKind::Parked => open.standing.parked.len(),
        });
        let index = (selected < count).then_some(selected);
        match kind {
            RecordKind::People => self.open_person(index),
            RecordKind::Sessions => self.open_session(index),
            RecordKind::ActionPoints => match self.selected_task().map(|task| task.key) {
                Some(TaskKey::ActionPoint(id)) => {
                    let open = self.model.open.as_ref();
                    let points = open.map(|open| open.assessment.action_points.iter());
                    let index = points.and_then(|mut all| all.position(|point| point.id == id));
                    self.open_action_point(index);
                }
                Some(TaskKey::Parked(_)) => self.go_to_origin(),
                None => self.open_action_point(None),
            },
            RecordKind::Parked => {}
            RecordKind::History => self.open_past(),
        }
    }

    /// Role codes with their names.
    pub(super) fn role_options(&self) -> Vec<(String, String)> {
        let language = self.model.language();
        let mut options: Vec<(String, String)> = Vec::new();
        let in_use = self.model.open.iter().flat_map(|open| {
            let all = open.outlines.iter().enumerate();
            all.filter(|(index, _)| !open.is_former(*index))
        });
        for (_, outline) in in_use {
            for role in &outline.instrument.roles {
                if !options.iter().any(|(id, _)| *id == role.id) {
                    options.push((role.id.clone(), role.name.in_language(language).to_owned()));
                }
            }
        }
        options
    }

    fn open_person(&mut self, index: Option<usize>) {
        let Some(open) = &self.model.open else { return };
        let person = index
            .and_then(|i| open.assessment.team.get(i).cloned())
            .unwrap_or_default();
        let fields = vec![
            self.line_field("person_name", &person.name),
            self.line_field("function", &person.function),
            self.hinted("person_organisation", &person.organisation),
            FormField::several(
                "roles",
                self.words("form-roles"),
                self.role_options(),
                &person.roles,
            )
            .hint(self.words("form-roles-hint")),
        ];
        self.show(Form::new(
            FormPurpose::Person(person.id),
            "form-person-title",
            fields,
        ));
    }

    fn open_session(&mut self, index: Option<usize>) {
        let Some(open) = &self.model.open else { return };
        let session = index
            .and_then(|i| open.assessment.sessions.get(i).cloned())
            .unwrap_or_else(|| Session {
                date: self.now.today.clone(),
                present: open.assessment.team.iter().map(|p| p.id.clone()).collect(),
                ..Session::default()
            });
        let people: Vec<(String, String)> = open
            .assessment
            .team
            .iter()
            .map(|p| (p.id.clone(), p.name.clone()))
            .collect();
        let chair = open
            .assessment
            .person(&session.chair)
            .map_or(session.chair.as_str(), |p| &p.name);
        let fields = vec![
            self.hinted("date", &session.date),
            self.line_field("session_title", &session.title),
            self.line_field("chair", chair),
            FormField::several(
                "present",
                self.words("form-present"),
                people,
                &session.present,
            ),
            FormField::several(
                "missing_roles",
                self.words("form-missing_roles"),
                self.role_options(),
                &session.missing_roles,
            ),
            FormField::text("minutes", self.words("form-minutes"), &session.minutes),
        ];
        self.show(Form::new(
            FormPurpose::Session(session.id),
            "form-session-title",
            fields,
        ));
    }

    /// The form for an action point: an existing one, or a new one at the question at hand.
    pub(super) fn open_action_point(&mut self, index: Option<usize>) {
        let Some(open) = &self.model.open else { return };
        let point = index.and_then(|i| open.assessment.action_points.get(i).cloned());
        let point = point.unwrap_or_else(|| ActionPoint {
            origin: if self.is_walking() {
                open.question().map(|(address, _)| address)
            } else {
                None
            },
            ..ActionPoint::default()
        });
        let states = [
            (ActionState::Open, "open"),
            (ActionState::Done, "done"),
            (ActionState::Dropped, "dropped"),
        ];
        let chosen = states
            .iter()
            .find(|(s, _)| *s == point.state)
            .map_or("open", |(_, id)| id);
        let options = states
            .iter()
            .map(|(_, id)| ((*id).to_owned(), self.words(&format!("action-{id}"))))
            .collect();
        let origin = point
            .origin
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        let fields = vec![
            FormField::text("action_text", self.words("form-action_text"), &point.text),
            self.somebody("owner", &point.owner, None),
            self.hinted("due", &point.due).day(),
            FormField::one(
                "action_state",
                self.words("form-action_state"),
                options,
                chosen,
            ),
            self.hinted("origin", &origin),
        ];
        self.show(Form::new(
            FormPurpose::ActionPoint(point.id),
            "form-action-point-title",
            fields,
        ));
    }

    /// The path beside which a new file goes is the outside's business; this only asks for it.
    pub(super) fn create(&mut self, assessment: crate::assessment::Assessment) {
        if self.model.open.take().is_some() {
            self.effects.push(Effect::Close);
        }
        self.effects.push(Effect::Create(Box::new(assessment)));
    }

    /// Whether an assessment is open.
    pub(super) fn opened_one(&self) -> Option<&Open> {
        self.model.open.as_ref()
    }
}
