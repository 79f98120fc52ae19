//! What people do in a workshop, as data, and the two ways to do it: keys on a screen, lines in the plain front.
//!
//! A step says what a person means: go to this question, this is the answer, park it with this form. How that is done is
//! the business of `screen` and `lines`, so that one script drives both fronts and their files can be compared.
#![allow(clippy::panic, reason = "failing is what a driver is for")]

pub mod lines;
mod look;
pub mod screen;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use grondig::app::command::{Command, Context, commands};
use serde::Deserialize;

/// Far longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A script.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// The environment of the program: who writes, the time zone.
    #[serde(default)]
    pub environment: Vec<(String, String)>,
    /// What people do, in order.
    pub steps: Vec<Step>,
    /// What the report must say, each within a line or paragraph of it.
    #[serde(default)]
    pub report: Vec<String>,
    /// The same, where it hangs on the clock: only true when the script was done at its own times.
    #[serde(default)]
    #[expect(dead_code, reason = "read by `.ci/workshop`, which has such a clock")]
    pub report_of_times: Vec<String>,
}

/// Something that people do; its parts come in this order.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Step {
    /// When, as the clock on the wall has it: `09:14`.
    pub at: Option<String>,
    /// What happens in the room; said when the step fails.
    pub tells: String,
    /// Goes to the question with this number.
    pub go: Option<String>,
    /// Gives a command, by its name in the table.
    pub run: Option<String>,
    /// Where that is done, by the name of the context: decides which key it has.
    #[serde(rename = "in")]
    pub context: Option<String>,
    /// Chooses in the list that lies over the screen: the line with these words.
    pub pick: Option<String>,
    /// Opens the line with these words in the list on screen, with a command or with Enter.
    pub line: Option<String>,
    /// Fills in the form that is there now, and finishes it.
    pub form: Option<Filled>,
    /// Writes a quick note in its line, and keeps it.
    pub note: Option<String>,
    /// Answers the question at hand.
    pub answer: Option<Given>,
    /// What shows on the screen afterwards.
    pub shows: Option<String>,
    /// What the plain front says.
    pub says: Option<String>,
    /// In the middle of this answer the program is killed, and opened again.
    pub kill: bool,
    /// In the middle of this answer somebody pulls at the window, hundreds of times.
    pub storm: bool,
}

/// A form, field by field; fields after the last one stay as they are.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filled {
    /// A word that shows while it is there.
    pub title: String,
    /// The fields.
    pub fields: Vec<Field>,
}

/// A field of a form.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Field {
    /// Stays as it is.
    Keep,
    /// A line instead of what there is.
    Line(String),
    /// A text of several lines instead of what there is.
    Text(String),
    /// One of several, by its number.
    One(usize),
    /// These of several are chosen, or no longer, by their numbers.
    Tick(Vec<usize>),
}

/// An answer.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Given {
    /// A text, instead of nothing.
    pub text: Option<String>,
    /// Behind the text that is there already.
    pub more: Option<String>,
    /// Options, by number.
    pub choose: Vec<usize>,
    /// Items of a list, or the conditions of an advice.
    pub items: Vec<String>,
    /// Rows of a table.
    pub rows: Vec<Vec<Cell>>,
    /// A line: a date.
    pub line: Option<String>,
    /// Somebody: name and function.
    pub person: Option<(String, String)>,
    /// The explanation that goes with an answer that is not a text.
    pub explanation: Option<String>,
}

/// A cell of a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    /// Written.
    Words(String),
    /// Chosen, by the words of the option.
    Choice {
        /// The words.
        choose: String,
    },
}

impl Script {
    /// Reads a script of `tests/workshop`.
    pub fn read(name: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/workshop")
            .join(name);
        let text = fs::read_to_string(&path).expect("the script");
        let read: Result<Self, _> = serde_saphyr::from_str(&text);
        read.unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// The environment as both fronts take it.
    pub fn environment(&self) -> Vec<(&str, &str)> {
        let pairs = self.environment.iter();
        pairs
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
    }
}

impl Step {
    /// The row of its command in the table.
    pub fn command(&self) -> Option<&'static Command> {
        let name = self.run.as_deref()?;
        let found = commands().iter().find(|command| command.name == name);
        Some(found.unwrap_or_else(|| panic!("there is no command {name}")))
    }

    /// Where it is done; at a question when nothing else is said.
    pub fn context(&self) -> Context {
        let name = self.context.as_deref().unwrap_or("question");
        let mut all = grondig::app::command::ALL.iter().copied();
        all.find(|context| context.name() == name)
            .unwrap_or_else(|| panic!("there is no context {name}"))
    }
}

/// Sets the clock of the program between steps; nothing without one.
pub trait Clock {
    /// It is this time now: `09:14`.
    fn set(&mut self, time: &str);

    /// Whether it is ours: then all that was done before must be over before it moves.
    fn is_ours(&self) -> bool;
}

/// The clock of the computer.
pub struct RealClock;

impl Clock for RealClock {
    fn set(&mut self, _: &str) {}

    fn is_ours(&self) -> bool {
        false
    }
}

/// A file that says what time it is, for libfaketime.
pub struct FileClock {
    /// The file.
    pub path: PathBuf,
    /// The day.
    pub day: String,
}

impl Clock for FileClock {
    fn set(&mut self, time: &str) {
        let next = self.path.with_extension("next");
        fs::write(&next, format!("{} {time}:00\n", self.day)).expect("the clock can be set");
        fs::rename(&next, &self.path).expect("the clock can be set");
    }

    fn is_ours(&self) -> bool {
        true
    }
}

/// Waits until these words are in a journal of this assessment. Nothing on a screen need tell of that moment.
#[track_caller]
fn wait_until_saved(path: &Path, words: &str) {
    let until = Instant::now() + PATIENCE;
    while !journal_holds(path, words) {
        assert!(Instant::now() < until, "{words:?} is never saved");
        std::thread::yield_now();
    }
}

/// Whether a journal of this assessment holds these words: then they are saved.
pub fn journal_holds(path: &Path, words: &str) -> bool {
    let name = path.file_name().expect("a file").to_string_lossy();
    let Ok(entries) = fs::read_dir(path.with_file_name(format!(".{name}.grondig"))) else {
        return false;
    };
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "journal"))
        .any(|path| fs::read_to_string(path).is_ok_and(|journal| journal.contains(words)))
}
