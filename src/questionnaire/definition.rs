//! The checked definition of an instrument. Built only by [`super::read`].

use super::condition::Condition;
use super::weighing::{Duty, RiskProfile, Rule, Scoring};

/// A text of a questionnaire: Dutch always, English where somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The Dutch text.
    pub nl: String,
    /// The English text, if there is one.
    pub en: Option<String>,
}

impl Text {
    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.nl.is_empty()
    }

    /// The text in the language asked for (`"nl"` or `"en"`), or in Dutch.
    pub fn in_language(&self, language: &str) -> &str {
        match (&self.en, language) {
            (Some(english), "en") => english,
            _ => &self.nl,
        }
    }
}

impl From<&str> for Text {
    fn from(nl: &str) -> Self {
        Self {
            nl: nl.to_owned(),
            en: None,
        }
    }
}

/// An instrument: IAMA 2.0, for instance.
#[derive(Debug, Clone, PartialEq)]
pub struct Instrument {
    /// Stable id, such as `iama-2.0`; the first half of an answer's address.
    pub id: String,
    /// Version of the definition.
    pub version: String,
    /// Full title.
    pub title: Text,
    /// Title where room is scarce.
    pub short_title: Text,
    /// The publication whose numbers and order this follows.
    pub follows: Follows,
    /// Whose wording it is.
    pub wording: Text,
    /// What the team should know before it starts (small markup).
    pub introduction: Text,
    /// The roles that answer and check.
    pub roles: Vec<Role>,
    /// Roles whose sign-off a round needs.
    pub sign_off: Vec<String>,
    /// The top sections, in order.
    pub sections: Vec<Section>,
    /// How its answers add up to a risk, for a scored instrument.
    pub risk_profile: Option<RiskProfile>,
    /// The duties that a quick scan can find; empty for other instruments.
    pub duties: Vec<Duty>,
    /// The rules by which it finds them.
    pub rules: Vec<Rule>,
    /// What an organisation added to it, in order.
    pub extended_by: Vec<Extension>,
    /// SHA-256 of the definition file's bytes, in lower-case hex: what an assessment remembers. Of an extended
    /// instrument that of [`super::Definition::digest`].
    pub digest: String,
}

/// What an organisation added to an instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Whose it is, in words: stands above everything that it adds.
    pub title: Text,
}

/// The publication that an instrument follows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Follows {
    /// Its name.
    pub name: Text,
    /// Who published it.
    pub publisher: Text,
    /// The year of publication.
    pub year: u16,
    /// Where it can be found.
    pub address: String,
}

/// A role in the team, such as `JUR`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Short code.
    pub id: String,
    /// Name in full.
    pub name: Text,
    /// What the role brings.
    pub help: Text,
}

/// A part, chapter or group of questions.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Number or id.
    pub id: String,
    /// Whether the number is an official one.
    pub official: bool,
    /// Title.
    pub title: Text,
    /// Introduction (small markup); may be empty.
    pub introduction: Text,
    /// Workshop session in which this is usually done.
    pub session: Option<u8>,
    /// Repeats the section per item of an earlier answer.
    pub for_each: Option<ForEach>,
    /// When the section is shown; always if absent.
    pub show_when: Option<Condition>,
    /// Whether action points are collected here.
    pub action_points: bool,
    /// Crosswalks of the section as a whole.
    pub covers: Vec<Cover>,
    /// What is in it, in order.
    pub elements: Vec<Element>,
}

/// What a section holds.
#[allow(clippy::large_enum_variant)] // a few hundred of them live as long as the program
#[derive(Debug, Clone, PartialEq)]
pub enum Element {
    /// A section within.
    Section(Section),
    /// A question.
    Question(Box<Question>),
    /// A notice: read, not answered.
    Notice(Notice),
}

/// Repetition of a section per item of an earlier answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForEach {
    /// The question whose items count.
    pub question: String,
    /// For a table: the column that names the item.
    pub column: Option<String>,
    /// For a table: only rows where this column has one of these values.
    pub only_where: Option<(String, Vec<String>)>,
    /// With no items, the section is there once all the same.
    pub at_least_one: bool,
    /// What one item is called.
    pub item: Text,
}

/// A notice between questions.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Number or id.
    pub id: String,
    /// Whether the number is an official one.
    pub official: bool,
    /// How strong it is.
    pub kind: NoticeKind,
    /// What it says (small markup).
    pub text: Text,
    /// When it is shown.
    pub show_when: Option<Condition>,
}

/// How strong a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Info,
    /// Think again.
    Warning,
    /// Do not go on.
    Stop,
}

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Official number, or our own id for an addition.
    pub number: String,
    /// Whether the number is an official one.
    pub official: bool,
    /// A few words for the section tree.
    pub title: Text,
    /// The question itself.
    pub ask: Text,
    /// What a good answer covers (small markup).
    pub guide: Text,
    /// Why it is asked.
    pub why: Text,
    /// A short example.
    pub example: Text,
    /// The kind of answer.
    pub answer: AnswerType,
    /// What the explanation is for, where it has a prompt of its own.
    pub explain: Option<Text>,
    /// Roles that answer.
    pub answered_by: Vec<String>,
    /// Roles that check.
    pub checked_by: Vec<String>,
    /// Legal and other sources.
    pub sources: Vec<Source>,
    /// Crosswalks, such as a letter of AI Act art. 27(1).
    pub covers: Vec<Cover>,
    /// Earlier answers to show beside it.
    pub recall: Vec<Recall>,
    /// Answers of another instrument that hold (part of) this one, to take over.
    pub takes_over: Vec<TakesOver>,
    /// Phases of the life cycle (codes of the 2021 edition).
    pub phases: Vec<String>,
    /// When it is shown; always if absent.
    pub show_when: Option<Condition>,
    /// For scored instruments.
    pub scoring: Option<Scoring>,
    /// Whether it goes into a public edition unless the team decides otherwise.
    pub public: bool,
}

/// A source of law or practice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What it is.
    pub title: Text,
    /// Where it can be read.
    pub address: Option<String>,
}

/// How sure a crosswalk or a recall is: the official form says so, or we do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// In the official form.
    Official,
    /// Named in the official wording, not linked in the form.
    Named,
    /// A supporting answer, not officially flagged.
    Supporting,
    /// Our addition.
    Ours,
}

/// A line of a crosswalk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// To what.
    pub of: Crosswalk,
    /// The letter or number there.
    pub letter: String,
    /// How sure.
    pub mark: Mark,
}

/// What a crosswalk leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Crosswalk {
    /// AI Act, article 27 paragraph 1 (fundamental rights impact assessment).
    AiAct27,
    /// Anything else, by name.
    Other(String),
}

/// An earlier answer to show beside a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recall {
    /// The question whose answer is shown: a number, or `instrument/number`.
    pub question: String,
    /// How sure.
    pub mark: Mark,
}

/// An answer of another instrument that can be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakesOver {
    /// Where it stands: `instrument/number`.
    pub question: String,
    /// Its options, and the option of ours that each of them is. Others go over in words.
    pub options: Vec<(String, String)>,
}

/// The instrument and the number that a reference names; `own` where it names no instrument.
pub fn reference<'a>(own: &'a str, reference: &'a str) -> (&'a str, &'a str) {
    reference.split_once('/').unwrap_or((own, reference))
}

/// An option to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub id: String,
    /// What is shown.
    pub label: Text,
    /// Help with it: aspects, examples.
    pub help: Text,
    /// The cluster it belongs to.
    pub group: Option<Text>,
    /// Articles of law.
    pub articles: Text,
}

/// Whether one or several options may be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceStyle {
    /// Exactly one.
    One,
    /// Any number.
    Several,
}

/// The kind of an answer. All but the texts carry an explanation as well.
#[derive(Debug, Clone, PartialEq)]
pub enum AnswerType {
    /// Prose.
    LongText,
    /// One line.
    ShortText,
    /// Yes, no, unknown; also any other set of options.
    Options {
        /// One or several.
        style: ChoiceStyle,
        /// The options.
        options: Vec<Choice>,
        /// For an advice: what one of its conditions is called. Then it carries a list as well.
        conditions: Option<Text>,
    },
    /// A list of short items.
    List {
        /// At most this many.
        max: usize,
        /// What one item is called.
        item: Text,
        /// Items to choose from; free ones are always allowed.
        suggestions: Vec<Choice>,
    },
    /// A table with typed columns.
    Table {
        /// At most this many rows.
        max: usize,
        /// What one row is called.
        item: Text,
        /// The columns.
        columns: Vec<Column>,
    },
    /// A date, `YYYY-MM-DD`.
    Date,
    /// A person with a function.
    Person,
}

impl AnswerType {
    /// Whether an explanation goes with it: every type but the two texts.
    pub fn has_explanation(&self) -> bool {
        !matches!(self, Self::LongText | Self::ShortText)
    }

    /// The options that a test looks at: of a column of a table, or of the answer itself.
    pub fn options_of(&self, column: Option<&str>) -> &[Choice] {
        let Some(wanted) = column else {
            return self.options();
        };
        let Self::Table { columns, .. } = self else {
            return &[];
        };
        match columns.iter().find(|column| column.id == wanted) {
            Some(Column {
                kind: ColumnType::Choice(options),
                ..
            }) => options,
            _ => &[],
        }
    }

    /// The options of a closed type; empty for others.
    pub fn options(&self) -> &[Choice] {
        match self {
            Self::Options { options, .. } => options,
            _ => &[],
        }
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The key in a row.
    pub id: String,
    /// The head of the column.
    pub label: Text,
    /// What it holds.
    pub kind: ColumnType,
    /// Relative width.
    pub width: u16,
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
pub enum ColumnType {
    /// Free text.
    Text,
    /// One of these options.
    Choice(Vec<Choice>),
    /// A date, `YYYY-MM-DD`.
    Date,
    /// A person.
    Person,
    /// An item of an earlier list or table answer, kept as text.
    Earlier {
        /// The earlier question.
        question: String,
        /// Its column, for a table.
        column: Option<String>,
    },
}

impl Instrument {
    /// The question with this number.
    pub fn question(&self, number: &str) -> Option<&Question> {
        self.questions().find(|question| question.number == number)
    }

    /// All questions in order, hidden ones too.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        let mut found = Vec::new();
        for section in &self.sections {
            collect(section, &mut found);
        }
        found.into_iter()
    }

    /// The section with this id, wherever it is.
    pub fn section(&self, id: &str) -> Option<&Section> {
        fn within<'a>(section: &'a Section, id: &str) -> Option<&'a Section> {
            if section.id == id {
                return Some(section);
            }
            section.elements.iter().find_map(|element| match element {
                Element::Section(inner) => within(inner, id),
                _ => None,
            })
        }
        self.sections.iter().find_map(|section| within(section, id))
    }

    /// The name of a role in a language, or its code when unknown.
    pub fn role_name<'a>(&'a self, id: &'a str, language: &str) -> &'a str {
        self.roles
            .iter()
            .find(|role| role.id == id)
            .map_or(id, |role| role.name.in_language(language))
    }
}

fn collect<'a>(section: &'a Section, found: &mut Vec<&'a Question>) {
    for element in &section.elements {
        match element {
            Element::Section(inner) => collect(inner, found),
            Element::Question(question) => found.push(question),
            Element::Notice(_) => {}
        }
    }
}
