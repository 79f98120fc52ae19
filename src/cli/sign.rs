//! `grondig sign`: one signature; opens a round when there is none that fits.

use clap::ArgMatches;

use super::failure::Failure;
use super::{Desk, Exit, files, round};
use crate::assessment::{Assessment, Decision, Edit, Stamp};
use crate::language::Message;
use crate::signing::{self, Signing, SigningError};
use crate::store::Opened;
use crate::text;

/// Signs, and opens a round first when none is open or the last one is stale.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let path = desk.place(&files::path(given, "FILE"));
    let opened = Opened::open(&path, &desk.folders()?)?;
    desk.opened(&opened)?;
    let reason = word(given, "reason");
    let now = desk.now();
    let mut trial = opened.assessment.clone();
    let mut edits = Vec::new();
    if let Some(edit) = round_edit(desk, &trial, &reason, &now)? {
        let stamp = Stamp {
            at: now.clone(),
            by: desk.by(given),
            ..Stamp::default()
        };
        trial
            .apply(edit.clone(), &stamp)
            .map_err(|error| Failure::wrong_use(error.message()))?;
        edits.push(edit);
    } else if !reason.is_empty() {
        desk.note(&Message::new("cli-sign-reason-unused"));
    }
    let signing = signing(desk, &trial, given);
    let who = signing.name.clone();
    let role = signing.role.clone();
    edits.push(signing::sign(&trial, signing).map_err(|error| refused(&error))?);
    let stamp = Stamp {
        at: now,
        by: desk.by(given).or_else(|| Some(who.clone())),
        ..Stamp::default()
    };
    let (assessment, news) = opened.apply_and_save(edits, &stamp)?;
    desk.news(news);
    desk.say(
        &Message::new("cli-signed")
            .with("name", who)
            .with("role", role),
    )?;
    let standing = round::standing(desk, &assessment)?;
    desk.say(&round::sentence(standing.round))?;
    Ok(Exit::Done)
}

/// The edit that opens a round, if one is needed.
fn round_edit(
    desk: &Desk<'_, '_>,
    assessment: &Assessment,
    reason: &str,
    now: &str,
) -> Result<Option<Edit>, Failure> {
    let digest = signing::content_digest(assessment).map_err(|error| refused(&error))?;
    if assessment.round().is_some_and(|last| last.digest == digest) {
        return Ok(None);
    }
    let edit = signing::open_round(assessment, &desk.library, desk.texts, reason, now)
        .map_err(|error| refused(&error))?;
    Ok(Some(edit))
}

fn refused(error: &SigningError) -> Failure {
    let message = error.message();
    match error {
        SigningError::OpenPoints(_) => {
            Failure::findings(message).and(Message::new("cli-sign-see-check"))
        }
        SigningError::NotCanonical(_) => Failure::disk(message),
        _ => Failure::wrong_use(message),
    }
}

fn word(given: &ArgMatches, name: &str) -> String {
    given
        .get_one::<String>(name)
        .map(|word| text::clean(word).trim().to_owned())
        .unwrap_or_default()
}

fn signing(desk: &Desk<'_, '_>, assessment: &Assessment, given: &ArgMatches) -> Signing {
    let decision = match word(given, "decision").as_str() {
        "approve" => Decision::Approve,
        "approve_with_conditions" => Decision::ApproveWithConditions,
        // The parser lets no fourth word through.
        _ => Decision::Object,
    };
    let date = given
        .get_one::<String>("date")
        .map(|date| date.trim().to_owned());
    let conditions = given.get_many::<String>("condition").into_iter().flatten();
    Signing {
        role: role(desk, assessment, &word(given, "role")),
        name: word(given, "name"),
        function: word(given, "function"),
        decision,
        conditions: conditions.map(|condition| text::clean(condition)).collect(),
        statement: word(given, "statement"),
        date: date.unwrap_or_else(|| desk.around.today.to_string()),
    }
}

/// The code of a role for what was typed: its code or its name, in any case of letters.
fn role(desk: &Desk<'_, '_>, assessment: &Assessment, typed: &str) -> String {
    let same = |other: &str| other.to_lowercase() == typed.to_lowercase();
    assessment
        .instruments
        .iter()
        .filter_map(|used| desk.library.get(&used.id).ok())
        .flat_map(|instrument| &instrument.roles)
        .find(|role| {
            same(&role.id) || same(&role.name.nl) || role.name.en.as_deref().is_some_and(same)
        })
        .map_or_else(|| typed.to_owned(), |role| role.id.clone())
}
