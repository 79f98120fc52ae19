//! The standing in words: in full, or a line.

use super::super::failure::Failure;
use super::super::output::inline;
use super::super::{Desk, editions, files, notices, round};
use super::{Found, weighing};
use crate::assessment::{ActionPoint, ActionState, Assessment};
use crate::language::Message;
use crate::standing::sessions;
use crate::standing::{BlockerKind, Counts, RoleStanding, Standing, short_digest};

/// One assessment in full.
pub fn tell(desk: &mut Desk<'_, '_>, found: &Found) -> Result<(), Failure> {
    let Found {
        assessment,
        standing,
        ..
    } = found;
    let profile = &assessment.profile;
    let heading = Message::new("cli-status-heading").with("name", inline(&profile.name));
    desk.say(&heading.with("organisation", inline(&profile.organisation)))?;
    instruments(desk, standing)?;
    for note in editions::sentences(assessment, &found.library, desk.language()) {
        desk.say(&note)?;
    }
    desk.out.line("")?;
    desk.say(&Message::new("cli-status-blockers").number("count", standing.blockers.len()))?;
    stale(desk, standing)?;
    desk.say(&round::sentence(standing.round))?;
    if let Some(date) = &assessment.review_date {
        desk.say(&Message::new("cli-status-review").with("date", inline(date)))?;
    }
    for review in assessment.last_reviews() {
        let verdict = Message::new("cli-status-verdict")
            .with("body", inline(&review.body))
            .with("verdict", desk.texts.say(&review.message()))
            .with("date", inline(&review.date))
            .number("conditions", review.conditions.len());
        desk.say(&verdict)?;
    }
    if let Some(open) = notices::remarks(assessment) {
        desk.say(&open.message)?;
    }
    if let Some(course) = sessions::running(assessment) {
        let from = course
            .began
            .map_or_else(String::new, |began| course.clock(began));
        let goes_on = Message::new("cli-status-session");
        desk.say(
            &goes_on
                .with("date", inline(&course.session.date))
                .with("from", from),
        )?;
    }
    desk.say(&Message::new("cli-status-digest").with("digest", short_digest(&found.digest)))?;
    weighing::tell(desk, standing)?;
    fria(desk, standing)?;
    roles(desk, found)?;
    action_points(desk, assessment, standing)
}

/// One assessment among several.
pub fn line(desk: &mut Desk<'_, '_>, found: &Found) -> Result<(), Failure> {
    let Found {
        assessment,
        standing,
        ..
    } = found;
    let counts = standing.counts();
    let line = Message::new("cli-status-line")
        .with("file", files::shown(&found.path))
        .with("name", inline(&assessment.profile.name))
        .with("organisation", inline(&assessment.profile.organisation))
        .with("settled", counts.settled().to_string())
        .with("questions", counts.questions.to_string())
        .with("blockers", standing.blockers.len().to_string())
        .with("stale", standing.stale.len().to_string())
        .with("overdue", standing.due.overdue.len().to_string())
        .with("round", desk.texts.say(&round::short(standing.round)));
    desk.say(&line)
}

fn instruments(desk: &mut Desk<'_, '_>, standing: &Standing) -> Result<(), Failure> {
    let language = desk.language();
    for instrument in &standing.instruments {
        desk.out.line("")?;
        let line = counted("cli-status-instrument", instrument.counts);
        desk.say(&line.with("title", instrument.title.in_language(language)))?;
        for part in &instrument.parts {
            let line = counted("cli-status-part", part.counts).with("id", &part.id);
            desk.say(&line.with("title", part.title.in_language(language)))?;
        }
    }
    Ok(())
}

fn counted(id: &'static str, counts: Counts) -> Message {
    Message::new(id)
        .number("settled", counts.settled())
        .number("questions", counts.questions)
        .number("open", counts.open)
        .number("draft", counts.draft)
        .number("agreed", counts.agreed)
        .number("parked", counts.parked)
        .number("not_applicable", counts.not_applicable)
}

fn stale(desk: &mut Desk<'_, '_>, standing: &Standing) -> Result<(), Failure> {
    if standing.stale.is_empty() {
        return Ok(());
    }
    desk.say(&Message::new("cli-status-stale").number("count", standing.stale.len()))?;
    let blockers = standing.blockers.iter();
    for blocker in blockers.filter(|blocker| blocker.kind == BlockerKind::Stale) {
        item(desk, &blocker.message)?;
    }
    Ok(())
}

/// A sentence as an item of a list.
fn item(desk: &mut Desk<'_, '_>, message: &Message) -> Result<(), Failure> {
    let said = desk.texts.say(message);
    desk.say(&Message::new("cli-item").with("text", inline(&said)))
}

fn fria(desk: &mut Desk<'_, '_>, standing: &Standing) -> Result<(), Failure> {
    if standing.fria.is_empty() {
        return Ok(());
    }
    desk.out.line("")?;
    desk.say(&Message::new("cli-status-fria"))?;
    for letter in &standing.fria {
        let answered = letter.questions.iter().filter(|one| one.answered).count();
        let line = Message::new("cli-status-fria-letter")
            .with("letter", letter.letter)
            .with("title", desk.texts.say(&letter.title()))
            .with("coverage", desk.texts.say(&letter.coverage.word()))
            .number("answered", answered)
            .number("questions", letter.questions.len());
        desk.say(&line)?;
    }
    Ok(())
}

fn roles(desk: &mut Desk<'_, '_>, found: &Found) -> Result<(), Failure> {
    let Found {
        assessment,
        standing,
        library,
        ..
    } = found;
    let of_use = |role: &&RoleStanding| {
        !role.people.is_empty() || role.answers.questions + role.checks.questions > 0
    };
    let mut roles = standing.roles.roles.iter().filter(of_use).peekable();
    if roles.peek().is_none() {
        return Ok(());
    }
    desk.out.line("")?;
    desk.say(&Message::new("cli-status-roles"))?;
    for role in roles {
        let people = match role.people.as_slice() {
            [] => desk.texts.get("cli-status-nobody"),
            people => inline(&people.join(", ")),
        };
        let line = counted("cli-status-role", role.answers)
            .with("id", inline(&role.id))
            .with("name", inline(role.name.in_language(desk.language())))
            .with("people", people)
            .number("answers", role.answers.questions)
            .number("checks", role.checks.questions);
        desk.say(&line)?;
    }
    for notice in notices::of_roles(assessment, standing, library, desk.texts) {
        item(desk, &notice.message)?;
    }
    Ok(())
}

fn action_points(
    desk: &mut Desk<'_, '_>,
    assessment: &Assessment,
    standing: &Standing,
) -> Result<(), Failure> {
    let open = standing.open_action_points;
    desk.out.line("")?;
    desk.say(&Message::new("cli-status-action-points").number("count", open))?;
    let points = assessment.action_points.iter();
    for point in points.filter(|point| point.state == ActionState::Open) {
        let line = Message::new(point_text(point, standing))
            .with("text", inline(&point.text))
            .with("owner", inline(&point.owner))
            .with("due", inline(&point.due));
        desk.say(&line)?;
    }
    Ok(())
}

fn point_text(point: &ActionPoint, standing: &Standing) -> &'static str {
    let among = |points: &[crate::standing::DuePoint]| points.iter().any(|one| one.id == point.id);
    if among(&standing.due.overdue) {
        "cli-status-action-point-overdue"
    } else if among(&standing.due.soon) {
        "cli-status-action-point-soon"
    } else {
        "cli-status-action-point"
    }
}
