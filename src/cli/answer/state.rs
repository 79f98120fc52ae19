//! The state that goes with an answer: what was asked for, if it fits.

use clap::ArgMatches;

use super::word;
use crate::assessment::{Answer, State};
use crate::language::Message;

/// The answer in the state asked for.
pub fn set(given: &ArgMatches, mut answer: Answer) -> Result<Answer, Message> {
    let reason = word(given, "reason").unwrap_or_default().trim().to_owned();
    let who = word(given, "who").unwrap_or_default().trim().to_owned();
    let due = match word(given, "due") {
        Some(due) => super::value::date(&due)?,
        None => String::new(),
    };
    let asked = given.get_one::<String>("state").map(String::as_str);
    let with_reason = matches!(asked, Some("parked" | "not_applicable"));
    if !reason.is_empty() && !with_reason {
        return Err(Message::new("cli-answer-reason-alone"));
    }
    if !(who.is_empty() && due.is_empty()) && asked != Some("parked") {
        return Err(Message::new("cli-answer-parked-alone"));
    }
    let empty = answer.is_empty();
    answer.state = match asked {
        None => answer.state,
        Some("parked") => State::Parked {
            what: reason,
            who,
            due,
        },
        Some("not_applicable") if reason.is_empty() => {
            return Err(Message::new("cli-answer-needs-reason"));
        }
        Some("not_applicable") => State::NotApplicable { reason },
        Some("open") if !empty => return Err(Message::new("cli-answer-not-open")),
        Some("open") => State::Open,
        Some(_) if empty => return Err(Message::new("cli-answer-nothing-there")),
        Some("agreed") => State::Agreed,
        Some(_) => State::Draft,
    };
    Ok(answer)
}
