//! `grondig history`: what changed, by whom and when; with a question, every text of its answer.
//!
//! `--json` gives one object: `file` and `changes` (each `line`, `at`, `by`, `step`, `taken`, `subject`, `said`: a list,
//! `address` or null), the newest first; with a question `file`, `address` and `versions` (each `line` or null, `at`,
//! `by`, `state`, `text`, `aside`).

use clap::ArgMatches;
use serde_json::json;

use super::failure::Failure;
use super::output::inline;
use super::{Desk, Exit, files};
use crate::app::past::{Leads, PastFilter, is_since, moment, told_changes, told_versions};
use crate::app::told::signed;
use crate::assessment::{Address, Assessment, day_meant, place_name};
use crate::language::Message;

/// Prints the history.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let path = desk.place(&files::path(given, "FILE"));
    let (assessment, _) = desk.load(&path)?;
    let as_data = given.get_flag("json");
    let filter = filter(desk, given)?;
    let file = path.to_string_lossy().into_owned();
    match given.get_one::<String>("ADDRESS") {
        Some(typed) => {
            let address = address(&assessment, typed)?;
            answer(
                desk,
                &assessment,
                &address,
                &filter,
                as_data.then_some(file),
            )?;
        }
        None => everything(desk, &assessment, &filter, as_data.then_some(file))?,
    }
    Ok(Exit::Done)
}

fn filter(desk: &Desk<'_, '_>, given: &ArgMatches) -> Result<PastFilter, Failure> {
    let since = given.get_one::<String>("since");
    let day = since.map(|since| {
        day_meant(since, &desk.today())
            .ok_or_else(|| Failure::wrong_use(Message::new("sign-not-a-date").with("text", since)))
    });
    Ok(PastFilter {
        since: day.transpose()?,
        by: given.get_one::<String>("by").cloned(),
        ..PastFilter::default()
    })
}

/// The question that somebody means: by its address, or by its number when there is only one with that.
fn address(assessment: &Assessment, typed: &str) -> Result<Address, Failure> {
    if let Ok(address) = typed.parse::<Address>() {
        return Ok(address);
    }
    let changed = assessment.history.iter();
    let changed = changed.filter_map(|line| line.undo.as_ref()?.address());
    let known = assessment.answers.keys().chain(changed);
    let mut found: Vec<&Address> = known
        .filter(|address| address.number() == typed || address.question == typed)
        .collect();
    found.sort();
    found.dedup();
    match found.as_slice() {
        [one] => Ok((*one).clone()),
        [] => {
            let message = Message::new("cli-history-no-question").with("found", inline(typed));
            Err(Failure::wrong_use(message))
        }
        several => {
            let known: Vec<String> = several.iter().map(ToString::to_string).collect();
            let message = Message::new("cli-use-choose").with("known", known.join(", "));
            Err(Failure::wrong_use(message))
        }
    }
}

fn everything(
    desk: &mut Desk<'_, '_>,
    assessment: &Assessment,
    filter: &PastFilter,
    as_data: Option<String>,
) -> Result<(), Failure> {
    let mut told = told_changes(assessment, &desk.library, desk.texts);
    told.retain(|one| filter.lets(one, &[], &desk.around.zone));
    if let Some(file) = as_data {
        let changes = told.iter().map(|one| {
            let stamp = assessment.history.get(one.line).map(|line| &line.stamp);
            let address = match &one.leads {
                Some(Leads::Question(address)) => Some(address.to_string()),
                _ => None,
            };
            json!({
                "line": one.line,
                "at": one.at,
                "by": one.by,
                "step": stamp.and_then(|stamp| stamp.step),
                "taken": stamp.and_then(|stamp| stamp.taken),
                "subject": one.subject,
                "said": one.said,
                "address": address,
            })
        });
        let changes: Vec<_> = changes.collect();
        return desk.out.json(&json!({"file": file, "changes": changes}));
    }
    if told.is_empty() {
        return desk.say(&Message::new("cli-history-none"));
    }
    for one in told {
        let by = if one.by.trim().is_empty() {
            String::new()
        } else {
            format!("  {}", inline(&one.by))
        };
        let said: Vec<String> = one.said.iter().map(|part| inline(part)).collect();
        let end = if said.is_empty() { "" } else { ": " };
        desk.out.line(&format!(
            "{}{by}  {}{end}{}",
            moment(&one.at, &desk.around.zone),
            inline(&one.subject),
            said.join(", ")
        ))?;
    }
    Ok(())
}

fn answer(
    desk: &mut Desk<'_, '_>,
    assessment: &Assessment,
    address: &Address,
    filter: &PastFilter,
    as_data: Option<String>,
) -> Result<(), Failure> {
    let mut told = told_versions(assessment, address, &desk.library, desk.texts);
    let by = |wanted: &String, by: &str| wanted.trim().to_lowercase() == by.trim().to_lowercase();
    let zone = &desk.around.zone;
    told.retain(|one| {
        filter
            .since
            .as_ref()
            .is_none_or(|since| is_since(&one.at, since, zone))
            && filter.by.as_ref().is_none_or(|wanted| by(wanted, &one.by))
    });
    if let Some(file) = as_data {
        let versions: Vec<_> = told
            .iter()
            .map(|one| {
                json!({
                    "line": one.line,
                    "at": one.at,
                    "by": one.by,
                    "state": one.state,
                    "text": one.text,
                    "aside": one.aside,
                })
            })
            .collect();
        let address = address.to_string();
        return desk
            .out
            .json(&json!({"file": file, "address": address, "versions": versions}));
    }
    desk.out.line(&place_name(
        address,
        assessment,
        &desk.library,
        desk.language(),
    ))?;
    if told.iter().all(|one| one.text.is_empty()) {
        return desk.say(&Message::new("cli-history-none"));
    }
    for one in told {
        let at = match one.at.as_str() {
            "" => desk.texts.get("history-unknown-time"),
            at => moment(at, &desk.around.zone),
        };
        let mut head = vec![at, inline(&one.by), one.state];
        if one.aside {
            head.push(desk.texts.get("history-aside"));
        }
        head.retain(|part| !part.is_empty());
        desk.out.line("")?;
        desk.out.line(&head.join(", "))?;
        let text: String = one.pieces.iter().map(signed).collect();
        for line in text.lines() {
            desk.out.line(&format!("  {line}"))?;
        }
    }
    Ok(())
}
