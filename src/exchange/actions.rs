//! Action points, and what parked questions wait for, for other programs: rows in words, as a table ([`csv`]) and as days
//! in a calendar ([`calendar`]).
//!
//! Owns what a row says. Which tasks there are and what a filter lets through is up to `standing`. Texts go out; no file,
//! no clock: today is passed in.

mod calendar;
mod table;

pub use calendar::{CalendarKind, calendar};
pub use table::csv;

use crate::assessment::{ActionState, Address, Assessment, Edit, place_name};
use crate::language::Texts;
use crate::questionnaire::Library;
use crate::standing::{
    Parked, Task, TaskFilter, TaskKey, TaskKind, TaskOrder, parked_questions, tasks,
};

/// A task in words, with what tells it apart everywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionRow {
    /// The assessment's id.
    pub assessment: String,
    /// The name of the algorithm.
    pub name: String,
    /// The action point's id, or the number of the parked question.
    pub number: String,
    /// What tells it apart within the assessment.
    pub key: String,
    /// What is to be done.
    pub text: String,
    /// By whom.
    pub owner: String,
    /// By when, as it was written.
    pub due: String,
    /// That date.
    pub date: Option<jiff::civil::Date>,
    /// Days until then.
    pub days: Option<i32>,
    /// How far.
    pub state: ActionState,
    /// Its kind.
    pub kind: TaskKind,
    /// The question that it came from, by name.
    pub origin: String,
    /// Its address in the file.
    pub address: Option<Address>,
    /// Whose condition it is.
    pub condition: String,
    /// The round that it was carried over from.
    pub carried: Option<u32>,
    /// When it was changed last (RFC 3339), as far as the file knows.
    pub changed: Option<String>,
}

/// What is parked in an assessment.
fn parked(assessment: &Assessment, library: &Library, today: &str) -> Vec<Parked> {
    let outlines: Vec<_> = assessment
        .instruments_in_use()
        .filter_map(|used| library.get(&used.id).ok())
        .map(|instrument| crate::assessment::Outline::new(instrument, assessment))
        .collect();
    parked_questions(&outlines, assessment, today)
}

/// The rows of an assessment that a filter lets through, the open ones first.
pub fn rows(
    assessment: &Assessment,
    library: &Library,
    texts: &Texts,
    today: &str,
    (filter, order): (&TaskFilter, TaskOrder),
) -> Vec<ActionRow> {
    let parked = parked(assessment, library, today);
    let all = tasks(assessment, &parked, today, order);
    let shown = all.into_iter().filter(|task| filter.lets(task));
    shown
        .map(|task| row(task, assessment, library, texts))
        .collect()
}

fn row(task: Task, assessment: &Assessment, library: &Library, texts: &Texts) -> ActionRow {
    let language = texts.language().code();
    let origin = task.origin.as_ref();
    let origin = origin.map(|at| place_name(at, assessment, library, language));
    let origin = origin.unwrap_or_default();
    let condition = task.condition.as_ref();
    let condition = condition.map(|of| texts.say(&of.message()));
    let kind = task.kind();
    let (number, key) = match &task.key {
        TaskKey::ActionPoint(id) => (id.clone(), id.clone()),
        TaskKey::Parked(address) => (address.number(), format!("parked:{address}")),
    };
    let text = if task.text.trim().is_empty() {
        origin.clone()
    } else {
        task.text
    };
    ActionRow {
        assessment: assessment.id.clone(),
        name: assessment.profile.name.clone(),
        number,
        key,
        text,
        owner: task.owner,
        due: task.due,
        date: task.date,
        days: task.days,
        state: task.state,
        kind,
        origin,
        address: task.origin,
        condition: condition.unwrap_or_default(),
        carried: task.carried,
        changed: changed(&task.key, assessment),
    }
}

/// When a task was changed last: its line in the history, or the answer's own time.
fn changed(key: &TaskKey, assessment: &Assessment) -> Option<String> {
    match key {
        TaskKey::ActionPoint(id) => {
            let lines = assessment.history.iter().rev();
            lines
                .filter(
                    |line| matches!(&line.undo, Some(Edit::ActionPoint { id: at, .. }) if at == id),
                )
                .map(|line| line.stamp.at.clone())
                .next()
        }
        TaskKey::Parked(address) => assessment.answers.get(address)?.at.clone(),
    }
}

/// The word for how far a row is.
pub fn state_word(row: &ActionRow, texts: &Texts) -> String {
    if row.kind == TaskKind::Parked {
        texts.get("task-parked")
    } else {
        texts.say(&row.state.message())
    }
}

/// The beginning of a file's name: `toets-actiepunten`.
pub fn file_stem(assessment: &str, texts: &Texts) -> String {
    format!("{assessment}-{}", texts.get("actions-stem"))
}

#[cfg(test)]
mod tests;
