//! Forms: a few fields filled in together, one purpose each.

use crate::assessment::{Address, Decision, day_meant};
use crate::language::{Message, Texts};
use crate::text::Editor;

use super::update::WritingPlace;

/// A form on screen.
#[derive(Debug)]
pub struct Form {
    /// What it is for; decides what happens when it is filled in.
    pub purpose: FormPurpose,
    /// Id of its title among the interface texts.
    pub title: &'static str,
    /// A sentence or two above the fields, in words; may be empty.
    pub introduction: String,
    /// Its fields.
    pub fields: Vec<FormField>,
    /// The field with the focus.
    pub focus: usize,
    /// What is wrong with it, in words, after a try to finish it.
    pub problem: Option<String>,
    /// Where somebody was writing in a list or a table when it came over the walk.
    pub back: Option<WritingPlace>,
    /// What was in its fields when it was made.
    made_with: Vec<String>,
}

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormPurpose {
    /// A new assessment.
    New,
    /// The profile of the algorithm.
    Profile,
    /// A member of the team (id; a new one if there is none with it).
    Person(String),
    /// A session.
    Session(String),
    /// The plan of a session.
    PlanSession(String),
    /// The start of a session: who is there.
    BeginSession(String),
    /// Who is in the room in a session.
    Room(String),
    /// The end of a session: what its record is to say.
    EndSession(String),
    /// A line of the log of a session: its session, and its id (a new one if there is none with it).
    SessionEvent(String, String),
    /// An action point.
    ActionPoint(String),
    /// Park the question.
    Park(Address),
    /// The question does not apply.
    NotApplicable(Address),
    /// A dissenting view: at which question, which one of its dissents (a new one if out of range).
    Dissent(Address, usize),
    /// The ground for confidentiality.
    Confidential(Address),
    /// Close the assessment early after this answer.
    CloseEarly(Address),
    /// Open a round of signing in spite of open points.
    OpenRound,
    /// Sign for a role.
    Sign(String),
    /// A committee (id).
    Committee(String),
    /// A remark (id) on a question or section.
    Remark(String, Address),
    /// A reply to a remark (id).
    Reply(String),
    /// Say who resolved a remark (id).
    Resolve(String),
    /// The verdict on a section.
    SectionVerdict(Address),
    /// The verdict on the whole: a review (id).
    Verdict(String),
    /// Write a preparation sheet for a role.
    Sheet,
    /// Which action points the list shows.
    TaskFilter,
    /// Which changes the list shows.
    PastFilter,
    /// Say who writes.
    Writer,
    /// Take a record away: needs a word typed when others wrote it.
    ReviewDate,
}

/// A field of a form.
#[derive(Debug)]
pub struct FormField {
    /// Key by which the purpose finds it.
    pub key: &'static str,
    /// Its label, in words.
    pub label: String,
    /// A hint under it, in words; may be empty.
    pub hint: String,
    /// What is filled in.
    pub input: FormInput,
    /// What a line in it is taken for.
    pub reads: Reads,
}

/// What a line of a form is taken for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Reads {
    /// What it says.
    #[default]
    Words,
    /// A day, as people say one: see [`day_meant`].
    Day,
    /// Somebody: one of these (what to fill in, in words), or another.
    Somebody(Vec<(String, String)>),
}

/// What a field of a form takes.
#[derive(Debug)]
pub enum FormInput {
    /// One line.
    Line(Box<Editor>),
    /// Several lines.
    Text(Box<Editor>),
    /// One of these (id, words); the chosen index.
    One(Vec<(String, String)>, usize),
    /// Any of these (id, words, chosen); the cursor.
    Several(Vec<(String, String, bool)>, usize),
}

impl FormField {
    /// One line.
    pub fn line(key: &'static str, label: String, text: &str) -> Self {
        let mut editor = Editor::new(text);
        editor.doc_end(false);
        Self {
            key,
            label,
            hint: String::new(),
            input: FormInput::Line(Box::new(editor)),
            reads: Reads::Words,
        }
    }

    /// Several lines.
    pub fn text(key: &'static str, label: String, text: &str) -> Self {
        let mut editor = Editor::new(text);
        editor.doc_end(false);
        Self {
            key,
            label,
            hint: String::new(),
            input: FormInput::Text(Box::new(editor)),
            reads: Reads::Words,
        }
    }

    /// One of several options.
    pub fn one(
        key: &'static str,
        label: String,
        options: Vec<(String, String)>,
        chosen: &str,
    ) -> Self {
        let index = options.iter().position(|(id, _)| id == chosen).unwrap_or(0);
        Self {
            key,
            label,
            hint: String::new(),
            input: FormInput::One(options, index),
            reads: Reads::Words,
        }
    }

    /// Any of several options.
    pub fn several(
        key: &'static str,
        label: String,
        options: Vec<(String, String)>,
        chosen: &[String],
    ) -> Self {
        let options = options
            .into_iter()
            .map(|(id, words)| {
                let on = chosen.contains(&id);
                (id, words, on)
            })
            .collect();
        Self {
            key,
            label,
            hint: String::new(),
            input: FormInput::Several(options, 0),
            reads: Reads::Words,
        }
    }

    /// With a hint under it.
    #[must_use]
    pub fn hint(mut self, hint: String) -> Self {
        self.hint = hint;
        self
    }

    /// Taken for a day.
    #[must_use]
    pub fn day(mut self) -> Self {
        self.reads = Reads::Day;
        self
    }

    /// Taken for somebody, with whom it may be.
    #[must_use]
    pub fn somebody(mut self, offered: Vec<(String, String)>) -> Self {
        self.reads = Reads::Somebody(offered);
        self
    }

    /// The editor of a text field.
    pub fn editor(&self) -> Option<&Editor> {
        match &self.input {
            FormInput::Line(editor) | FormInput::Text(editor) => Some(editor),
            _ => None,
        }
    }

    /// The same, to change it.
    pub fn editor_mut(&mut self) -> Option<&mut Editor> {
        match &mut self.input {
            FormInput::Line(editor) | FormInput::Text(editor) => Some(editor),
            _ => None,
        }
    }
}

impl Form {
    /// A form with these fields, the first one in focus.
    pub fn new(purpose: FormPurpose, title: &'static str, fields: Vec<FormField>) -> Self {
        let mut form = Self {
            purpose,
            title,
            introduction: String::new(),
            fields,
            focus: 0,
            problem: None,
            back: None,
            made_with: Vec::new(),
        };
        form.made_with = form.filled_in();
        form
    }

    /// What is in its fields.
    pub(super) fn filled_in(&self) -> Vec<String> {
        let fields = self.fields.iter();
        fields
            .map(|field| match &field.input {
                FormInput::Line(editor) | FormInput::Text(editor) => editor.text(),
                FormInput::One(..) => self.chosen(field.key),
                FormInput::Several(..) => self.all_chosen(field.key).join("\n"),
            })
            .collect()
    }

    /// Whether somebody filled in something that would be lost with it.
    pub fn is_touched(&self) -> bool {
        self.made_with != self.filled_in()
    }

    fn field(&self, key: &str) -> Option<&FormField> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// The people that the field with the focus offers, if it does.
    pub fn offered(&self) -> Option<&[(String, String)]> {
        match &self.fields.get(self.focus)?.reads {
            Reads::Somebody(offered) if !offered.is_empty() => Some(offered),
            _ => None,
        }
    }

    /// Whether Enter on a line finishes it: where people talk on while somebody writes.
    pub fn is_quick(&self) -> bool {
        matches!(self.purpose, FormPurpose::Park(_))
    }

    /// The text of a field, trimmed.
    pub fn get(&self, key: &str) -> String {
        self.field(key)
            .and_then(FormField::editor)
            .map(|editor| editor.text().trim().to_owned())
            .unwrap_or_default()
    }

    /// The id of the option chosen.
    pub fn chosen(&self, key: &str) -> String {
        match self.field(key).map(|field| &field.input) {
            Some(FormInput::One(options, index)) => options
                .get(*index)
                .map(|(id, _)| id.clone())
                .unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// The ids of the options chosen.
    pub fn all_chosen(&self, key: &str) -> Vec<String> {
        match self.field(key).map(|field| &field.input) {
            Some(FormInput::Several(options, _)) => options
                .iter()
                .filter(|(_, _, on)| *on)
                .map(|(id, ..)| id.clone())
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The decision chosen, in a form for signing.
    pub fn decision(&self) -> Decision {
        match self.chosen("decision").as_str() {
            "approve_with_conditions" => Decision::ApproveWithConditions,
            "object" => Decision::Object,
            _ => Decision::Approve,
        }
    }
}

impl FormField {
    /// What a day that was written is taken for, in words: `vrijdag 6 maart 2026`; that it is none. Nothing for other
    /// fields, and while it is empty.
    pub fn meaning(&self, texts: &Texts, today: &str) -> Option<String> {
        let text = self.editor()?.text();
        if self.reads != Reads::Day || text.trim().is_empty() {
            return None;
        }
        Some(match day_meant(&text, today) {
            Some(day) => texts.say(&day_in_words(&day)),
            None => texts.get("day-unknown"),
        })
    }
}

/// A day with its day of the week; what is no day as it stands.
pub fn day_in_words(day: &str) -> Message {
    let Ok(date) = day.parse::<jiff::civil::Date>() else {
        return Message::new("day-as-written").with("day", day);
    };
    let weekday = date.weekday().to_monday_one_offset();
    Message::new("day-in-words")
        .number("weekday", usize::try_from(weekday).unwrap_or_default())
        .with("day", date.day().to_string())
        .number("month", usize::try_from(date.month()).unwrap_or_default())
        .with("year", date.year().to_string())
}
