//! `grondig check`: what stands in the way of a complete, fitting sign-off.
//!
//! `--json` gives one object: `file`, `findings` (each `kind`, `address` or null, `message`),
//! `notices` (each `kind`, `addresses`, `message`) and `round` (see [`super::round`]). Kinds of
//! finding: `header`, `open`, `draft`, `parked`, `no_reason`, `stale`, `undecided_risk`, `stop`,
//! `risk_blocker`, `no_judgement`, `judgement_without_reason`, `missing_reason`, `undecided_right`,
//! `contradiction`, and for the round `round_none`,
//! `round_open`, `round_stale`. Points that were signed for with a reason
//! are still findings: they are still open. Kinds of notice: see [`super::notices`]; they are worth
//! knowing and count for nothing in the exit code.

use clap::ArgMatches;
use serde_json::json;

use super::failure::Failure;
use super::notices::{self, Notice};
use super::output::inline;
use super::{Desk, Exit, editions, files, round};
use crate::assessment::Assessment;
use crate::language::Message;
use crate::standing::{RoundStanding, Standing};

/// One thing that was found.
struct Finding {
    kind: &'static str,
    address: Option<String>,
    message: Message,
}

/// Lists the findings; the exit code says whether there are any.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let path = desk.place(&files::path(given, "FILE"));
    let (assessment, _) = desk.load(&path)?;
    let standing = round::standing(desk, &assessment)?;
    let mut found = findings(&standing);
    found.extend(desk.library.unfollowed().map(|one| Finding {
        kind: "edition_unknown",
        address: None,
        message: one.message(),
    }));
    let notices = notices::of(&assessment, &standing, &desk.library, desk.texts);
    if given.get_flag("json") {
        let findings: Vec<_> = found
            .iter()
            .map(|one| json!({"kind": one.kind, "address": one.address, "message": desk.texts.say(&one.message)}))
            .collect();
        let notices: Vec<_> = notices
            .iter()
            .map(|one| json!({"kind": one.kind, "addresses": one.addresses, "message": desk.texts.say(&one.message)}))
            .collect();
        desk.out.json(&json!({
            "file": path.to_string_lossy(),
            "findings": findings,
            "notices": notices,
            "round": round::data(&assessment, standing.round),
            "editions": editions::data(&assessment, &desk.library, desk.texts),
        }))?;
    } else {
        tell(desk, &assessment, standing.round, &found)?;
        tell_notices(desk, &notices)?;
        // No open point: an assessment may stay with the text that it was made with.
        for note in editions::sentences(&assessment, &desk.library, desk.language()) {
            desk.say(&note)?;
        }
        desk.say(&Message::new("cli-check-count").number("count", found.len()))?;
    }
    Ok(if found.is_empty() {
        Exit::Done
    } else {
        Exit::Findings
    })
}

fn findings(standing: &Standing) -> Vec<Finding> {
    let mut found: Vec<Finding> = standing
        .blockers
        .iter()
        .map(|blocker| Finding {
            kind: blocker.kind.id(),
            address: blocker.address.as_ref().map(ToString::to_string),
            message: blocker.message.clone(),
        })
        .collect();
    let kind = match standing.round {
        RoundStanding::Complete { .. } => return found,
        RoundStanding::None => "round_none",
        RoundStanding::Open { .. } => "round_open",
        RoundStanding::Stale { .. } => "round_stale",
    };
    found.push(Finding {
        kind,
        address: None,
        message: round::sentence(standing.round),
    });
    found
}

fn tell(
    desk: &mut Desk<'_, '_>,
    assessment: &Assessment,
    standing: RoundStanding,
    found: &[Finding],
) -> Result<(), Failure> {
    for one in found {
        let said = desk.texts.say(&one.message);
        match &one.address {
            Some(address) => desk.out.line(&format!("{address}  {said}"))?,
            None => desk.out.line(&said)?,
        }
    }
    if standing.is_complete() {
        desk.say(&round::sentence(standing))?;
        let reason = assessment
            .round()
            .map(|round| inline(&round.reason))
            .unwrap_or_default();
        if !found.is_empty() && !reason.is_empty() {
            desk.say(&Message::new("cli-check-signed-anyway").with("reason", reason))?;
        }
    }
    Ok(())
}

fn tell_notices(desk: &mut Desk<'_, '_>, notices: &[Notice]) -> Result<(), Failure> {
    if notices.is_empty() {
        return Ok(());
    }
    desk.say(&Message::new("cli-check-notices"))?;
    for notice in notices {
        let said = desk.texts.say(&notice.message);
        desk.say(&Message::new("cli-item").with("text", inline(&said)))?;
    }
    Ok(())
}
