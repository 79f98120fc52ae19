//! `grondig actions`: what was promised, over one or more assessments: as a list, a table, a calendar or data.
//!
//! `--json` gives one object: `actions` (a list of `file`, `assessment`, `name`, `number`, `text`, `owner`, `due`, `days`,
//! `state`, `kind`: `question`, `condition`, `parked` or `other`, `origin`: an address or null, `condition`, `carried`: a
//! round or null) and `unreadable` (each `file`, `message`).

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::{Value, json};

use super::failure::Failure;
use super::output::inline;
use super::{Desk, Exit, files, sheet, status};
use crate::assessment::ActionState;
use crate::exchange::actions::{self, ActionRow, CalendarKind};
use crate::language::Message;
use crate::standing::{DueWithin, TaskFilter, TaskKind, TaskOrder};
use crate::store;

/// The rows of one file.
struct Found {
    path: PathBuf,
    name: String,
    rows: Vec<ActionRow>,
}

/// Lists the action points, or writes them in another form.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let asked = desk.places(given);
    let one = matches!(asked.as_slice(), [path] if !path.is_dir());
    let wanted = (filter(given), order(given));
    let mut all = Vec::new();
    let mut unreadable = Vec::new();
    let paths = status::files_of(&asked)?;
    for path in &paths {
        match rows(desk, path, (&wanted.0, wanted.1)) {
            Ok(found) => all.push(found),
            Err(failure) if one => return Err(failure),
            Err(failure) => {
                failure.tell(desk.texts, desk.err);
                let message = failure.words(desk.texts);
                unreadable.push(json!({"file": path.to_string_lossy(), "message": message}));
            }
        }
    }
    let all_read = unreadable.is_empty();
    if given.get_flag("json") {
        let rows: Vec<Value> = all.iter().flat_map(data).collect();
        desk.out
            .json(&json!({"actions": rows, "unreadable": unreadable}))?;
    } else if let Some(form) = Form::of(given) {
        write(desk, given, form, &all, &paths)?;
    } else {
        for found in &all {
            tell(desk, found)?;
        }
    }
    Ok(if all_read { Exit::Done } else { Exit::Disk })
}

fn filter(given: &ArgMatches) -> TaskFilter {
    let chosen = |name: &str| given.get_one::<String>(name).cloned();
    TaskFilter {
        state: given.get_flag("open").then_some(ActionState::Open),
        owner: chosen("owner"),
        due: match chosen("due").as_deref() {
            Some("overdue") => Some(DueWithin::Overdue),
            Some("week") => Some(DueWithin::Days(7)),
            Some("month") => Some(DueWithin::Days(30)),
            Some("none") => Some(DueWithin::Undated),
            _ => None,
        },
        kind: chosen("kind").and_then(|id| TaskKind::ALL.into_iter().find(|one| one.id() == id)),
        carried: given.get_flag("carried"),
        ..TaskFilter::default()
    }
}

fn order(given: &ArgMatches) -> TaskOrder {
    if given.get_flag("by-owner") {
        TaskOrder::Owner
    } else {
        TaskOrder::Date
    }
}

fn rows(
    desk: &mut Desk<'_, '_>,
    path: &Path,
    wanted: (&TaskFilter, TaskOrder),
) -> Result<Found, Failure> {
    let loaded = store::load(path, &desk.folders()?)?;
    desk.notes(&loaded.notes);
    let assessment = loaded.assessment;
    let library = assessment.library(&desk.library);
    let rows = actions::rows(&assessment, &library, desk.texts, &desk.today(), wanted);
    Ok(Found {
        path: path.to_owned(),
        name: assessment.profile.name,
        rows,
    })
}

/// The forms for other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Table,
    Calendar(CalendarKind),
}

impl Form {
    fn of(given: &ArgMatches) -> Option<Self> {
        if given.get_flag("csv") {
            Some(Self::Table)
        } else if given.get_flag("ics") {
            Some(Self::Calendar(CalendarKind::Days))
        } else if given.get_flag("todo") {
            Some(Self::Calendar(CalendarKind::Tasks))
        } else {
            None
        }
    }
}

/// Writes one file with all of them, or standard output.
fn write(
    desk: &mut Desk<'_, '_>,
    given: &ArgMatches,
    form: Form,
    all: &[Found],
    assessments: &[PathBuf],
) -> Result<(), Failure> {
    let rows: Vec<ActionRow> = all.iter().flat_map(|found| found.rows.clone()).collect();
    let (bytes, count) = match form {
        Form::Table => (actions::csv(&rows, desk.texts), rows.len()),
        Form::Calendar(kind) => {
            let name = match all {
                [one] => one.name.clone(),
                _ => String::new(),
            };
            let file = actions::calendar(&rows, kind, &name, desk.texts);
            let count = rows.iter().filter(|row| kind.takes(row)).count();
            (file.into_bytes(), count)
        }
    };
    let asked = given.get_one::<PathBuf>("output");
    match asked.filter(|to| *to != Path::new("-")) {
        None => desk.out.bytes(&bytes)?,
        Some(to) => {
            let to = desk.place(to);
            for assessment in assessments {
                sheet::may_replace(assessment, &to, given.get_flag("force"))?;
            }
            store::write_whole(&to, &bytes)?;
            let written = Message::new("actions-written").with("file", files::shown(&to));
            desk.say(&written.number("count", count))?;
        }
    }
    if form == Form::Calendar(CalendarKind::Days) {
        let open = rows.iter().filter(|row| row.state == ActionState::Open);
        let left_out = open.filter(|row| row.date.is_none()).count();
        if left_out > 0 {
            desk.note(&Message::new("actions-left-out").number("count", left_out));
        }
    }
    Ok(())
}

/// One assessment as a list.
fn tell(desk: &mut Desk<'_, '_>, found: &Found) -> Result<(), Failure> {
    let heading = Message::new("cli-actions-heading")
        .with("name", inline(&found.name))
        .number("count", found.rows.len());
    desk.say(&heading)?;
    for row in &found.rows {
        desk.out.line(&format!("  {}", inline(&row.text)))?;
        let mut parts = vec![actions::state_word(row, desk.texts)];
        let said = |id: &'static str, name: &'static str, value: &str| {
            desk.texts.say(&Message::new(id).with(name, inline(value)))
        };
        match row.owner.trim() {
            "" => parts.push(desk.texts.get("parked-nobody")),
            owner => parts.push(inline(owner)),
        }
        match row.due.trim() {
            "" => parts.push(desk.texts.get("parked-no-date")),
            due => parts.push(said("parked-by", "day", due)),
        }
        if row.state == ActionState::Open && row.days.is_some_and(|days| days < 0) {
            parts.push(desk.texts.get("filter_due-overdue"));
        }
        if !row.origin.is_empty() {
            parts.push(said("task-origin", "question", &row.origin));
        }
        if !row.condition.is_empty() {
            parts.push(inline(&row.condition));
        }
        if let Some(round) = row.carried {
            parts.push(said("task-carried", "round", &round.to_string()));
        }
        desk.out.line(&format!("    {}", parts.join("; ")))?;
    }
    desk.out.line("")
}

fn data(found: &Found) -> Vec<Value> {
    let state = |row: &ActionRow| match row.state {
        ActionState::Open => "open",
        ActionState::Done => "done",
        ActionState::Dropped => "dropped",
    };
    let rows = found.rows.iter();
    rows.map(|row| {
        json!({
            "file": found.path.to_string_lossy(),
            "assessment": row.assessment,
            "name": row.name,
            "number": row.number,
            "text": row.text,
            "owner": row.owner,
            "due": row.due,
            "days": row.days,
            "state": state(row),
            "kind": row.kind.id(),
            "origin": row.address.as_ref().map(ToString::to_string),
            "condition": row.condition,
            "carried": row.carried,
        })
    })
    .collect()
}
