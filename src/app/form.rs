//! Forms: a few fields filled in together, one purpose each.

use crate::assessment::{Address, Decision};
use crate::text::Editor;

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
        }
    }

    /// With a hint under it.
    #[must_use]
    pub fn hint(mut self, hint: String) -> Self {
        self.hint = hint;
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
        Self {
            purpose,
            title,
            introduction: String::new(),
            fields,
            focus: 0,
            problem: None,
        }
    }

    fn field(&self, key: &str) -> Option<&FormField> {
        self.fields.iter().find(|field| field.key == key)
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
