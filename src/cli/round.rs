//! The standing of the signing round, in words and as data; shared by several commands.

use serde_json::{Value, json};

use super::Desk;
use super::failure::Failure;
use crate::assessment::Assessment;
use crate::language::Message;
use crate::signing;
use crate::standing::{RoundStanding, Standing};

/// The sentence about the round.
pub fn sentence(standing: RoundStanding) -> Message {
    match standing {
        RoundStanding::None => Message::new("cli-round-none"),
        RoundStanding::Open {
            version,
            signed,
            required,
        } => Message::new("cli-round-open")
            .with("version", version.to_string())
            .number("signed", signed)
            .number("required", required),
        RoundStanding::Complete { version } => {
            Message::new("cli-round-complete").with("version", version.to_string())
        }
        RoundStanding::Stale { version } => {
            Message::new("cli-round-stale").with("version", version.to_string())
        }
    }
}

/// The round in a few words, for a line among others.
pub fn short(standing: RoundStanding) -> Message {
    match standing {
        RoundStanding::None => Message::new("cli-round-short-none"),
        RoundStanding::Open {
            version,
            signed,
            required,
        } => Message::new("cli-round-short-open")
            .with("version", version.to_string())
            .number("signed", signed)
            .number("required", required),
        RoundStanding::Complete { version } => {
            Message::new("cli-round-short-complete").with("version", version.to_string())
        }
        RoundStanding::Stale { version } => {
            Message::new("cli-round-short-stale").with("version", version.to_string())
        }
    }
}

/// The digest of the content.
pub fn digest(assessment: &Assessment) -> Result<String, Failure> {
    signing::content_digest(assessment).map_err(|error| Failure::disk(error.message()))
}

/// The standing of an assessment today.
pub fn standing(desk: &Desk<'_, '_>, assessment: &Assessment) -> Result<Standing, Failure> {
    let digest = digest(assessment)?;
    let today = desk.today();
    Ok(Standing::new(assessment, &desk.library, &digest, &today))
}

/// Says that the round no longer fits the content, if that is so.
pub fn tell_stale(desk: &mut Desk<'_, '_>, assessment: &Assessment) -> Result<(), Failure> {
    let round = standing(desk, assessment)?.round;
    if matches!(round, RoundStanding::Stale { .. }) {
        desk.say(&sentence(round))?;
    }
    Ok(())
}

/// The round as data: `state` (`none`, `open`, `complete`, `stale`), `version`, `required`, `signed`
/// (role codes), `open_points`, `reason`.
pub fn data(assessment: &Assessment, standing: RoundStanding) -> Value {
    let Some(round) = assessment.round() else {
        return json!({"state": standing.id(), "version": null, "required": [], "signed": [],
                      "open_points": [], "reason": ""});
    };
    let signed: Vec<&String> = round
        .required
        .iter()
        .filter(|role| round.signature(role).is_some())
        .collect();
    json!({
        "state": standing.id(),
        "version": round.version,
        "required": round.required,
        "signed": signed,
        "open_points": round.open_points,
        "reason": round.reason,
    })
}
