//! `grondig status`: where an assessment stands.
//!
//! `--json` gives one object: `file`, `id`, `profile` (name, organisation, department, description,
//! status, category, provider, contact, `register_entry`), `instruments` (each `id`, `title`,
//! `counts`, `parts` with `id`, `title`, `counts`), `round` (see [`super::round`]), `digest`,
//! `action_points` (`all`, and `open` as a list), `blockers` (a number), `dissents`, `review_date`,
//! `recovered` (changes that came from a journal). `counts` has `questions`, `open`, `draft`,
//! `agreed`, `parked`, `not_applicable`.

use clap::ArgMatches;
use serde_json::{Value, json};

use super::failure::Failure;
use super::output::inline;
use super::{Desk, Exit, files, round};
use crate::assessment::{ActionPoint, ActionState, Assessment};
use crate::language::Message;
use crate::signing;
use crate::standing::{Counts, Standing, short_digest};

/// Prints the standing, in words or as JSON.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let path = desk.place(&files::path(given, "FILE"));
    let (assessment, recovered) = desk.load(&path)?;
    let digest =
        signing::content_digest(&assessment).map_err(|error| Failure::disk(error.message()))?;
    let standing = Standing::new(&assessment, &desk.library, &digest);
    if given.get_flag("json") {
        let mut value = data(&assessment, &standing, &digest, desk.language());
        value["file"] = json!(path.to_string_lossy());
        value["recovered"] = json!(recovered);
        desk.out.json(&value)?;
    } else {
        tell(desk, &assessment, &standing, &digest)?;
    }
    Ok(Exit::Done)
}

fn counts(counts: Counts) -> Value {
    json!({
        "questions": counts.questions,
        "open": counts.open,
        "draft": counts.draft,
        "agreed": counts.agreed,
        "parked": counts.parked,
        "not_applicable": counts.not_applicable,
    })
}

fn data(assessment: &Assessment, standing: &Standing, digest: &str, language: &str) -> Value {
    let instruments: Vec<Value> = standing
        .instruments
        .iter()
        .map(|instrument| {
            let parts: Vec<Value> = instrument
                .parts
                .iter()
                .map(|part| json!({"id": part.id, "title": part.title.in_language(language), "counts": counts(part.counts)}))
                .collect();
            json!({
                "id": instrument.id,
                "title": instrument.title.in_language(language),
                "counts": counts(instrument.counts),
                "parts": parts,
            })
        })
        .collect();
    let open: Vec<&ActionPoint> = open_points(assessment).collect();
    json!({
        "file": "",
        "id": assessment.id,
        "profile": assessment.profile,
        "instruments": instruments,
        "round": round::data(assessment, standing.round),
        "digest": digest,
        "action_points": {"all": standing.action_points, "open": open},
        "blockers": standing.blockers.len(),
        "dissents": standing.dissents,
        "review_date": assessment.review_date,
        "recovered": 0,
    })
}

fn open_points(assessment: &Assessment) -> impl Iterator<Item = &ActionPoint> {
    assessment
        .action_points
        .iter()
        .filter(|point| point.state == ActionState::Open)
}

fn tell(
    desk: &mut Desk<'_, '_>,
    assessment: &Assessment,
    standing: &Standing,
    digest: &str,
) -> Result<(), Failure> {
    let language = desk.language();
    let profile = &assessment.profile;
    let heading = Message::new("cli-status-heading").with("name", inline(&profile.name));
    desk.say(&heading.with("organisation", inline(&profile.organisation)))?;
    for instrument in &standing.instruments {
        desk.out.line("")?;
        let line = counted("cli-status-instrument", instrument.counts);
        desk.say(&line.with("title", instrument.title.in_language(language)))?;
        for part in &instrument.parts {
            let line = counted("cli-status-part", part.counts);
            desk.say(
                &line
                    .with("id", &part.id)
                    .with("title", part.title.in_language(language)),
            )?;
        }
    }
    desk.out.line("")?;
    desk.say(&Message::new("cli-status-blockers").number("count", standing.blockers.len()))?;
    desk.say(&round::sentence(standing.round))?;
    if let Some(date) = &assessment.review_date {
        desk.say(&Message::new("cli-status-review").with("date", inline(date)))?;
    }
    desk.say(&Message::new("cli-status-digest").with("digest", short_digest(digest)))?;
    desk.say(
        &Message::new("cli-status-action-points").number("count", standing.open_action_points),
    )?;
    for point in open_points(assessment) {
        let line = Message::new("cli-status-action-point").with("text", inline(&point.text));
        desk.say(
            &line
                .with("owner", inline(&point.owner))
                .with("due", inline(&point.due)),
        )?;
    }
    Ok(())
}

fn counted(id: &'static str, counts: Counts) -> Message {
    Message::new(id)
        .number("settled", counts.settled())
        .number("questions", counts.questions)
        .number("open", counts.open)
        .number("draft", counts.draft)
        .number("parked", counts.parked)
}
