//! What weighed answers add up to: the duties of a quick scan and the profile of a scored instrument.
//!
//! Data, `duties`: a list of `instrument`, `complete`, `unanswered` (addresses) and `duties` (each `id`,
//! `title`, `level`, `label`, `reasons`: each `text`, `sources`, `because`: addresses).

use serde_json::{Value, json};

use super::super::Desk;
use super::super::failure::Failure;
use super::super::output::inline;
use crate::language::Message;
use crate::standing::{AxisStanding, FindingState, Outcome, RiskStanding, Standing};

/// The outcome of a quick scan as data.
pub fn duties(outcome: &Outcome, language: &str) -> Value {
    let duties = outcome.duties.iter().map(|duty| {
        let reasons = duty.deciding().map(|reason| {
            let sources = reason.sources.iter();
            let titles: Vec<&str> = sources.map(|one| one.title.in_language(language)).collect();
            json!({
                "text": reason.text.in_language(language),
                "sources": titles,
                "because": reason.because,
            })
        });
        json!({
            "id": duty.duty,
            "title": duty.title.in_language(language),
            "level": duty.level,
            "label": duty.label.in_language(language),
            "reasons": reasons.collect::<Vec<_>>(),
        })
    });
    json!({
        "instrument": outcome.instrument,
        "complete": outcome.is_complete(),
        "unanswered": outcome.unanswered,
        "duties": duties.collect::<Vec<_>>(),
    })
}

/// Both in words.
pub fn tell(desk: &mut Desk<'_, '_>, standing: &Standing) -> Result<(), Failure> {
    for outcome in &standing.duties {
        desk.out.line("")?;
        let head = match outcome.unanswered.len() {
            0 => Message::new("cli-status-duties"),
            open => Message::new("cli-status-duties-provisional").number("count", open),
        };
        desk.say(&head)?;
        for duty in &outcome.duties {
            let line = Message::new("cli-status-duty")
                .with("title", inline(duty.title.in_language(desk.language())));
            desk.say(&line.with("label", inline(duty.label.in_language(desk.language()))))?;
        }
    }
    standing
        .risk
        .iter()
        .try_for_each(|risk| profile(desk, risk))
}

/// Blockers first, then the figure, then the judgement that counts.
fn profile(desk: &mut Desk<'_, '_>, risk: &RiskStanding) -> Result<(), Failure> {
    let language = desk.language();
    desk.out.line("")?;
    desk.say(&Message::new("cli-status-risk"))?;
    for (state, id) in [
        (FindingState::Stands, "cli-status-risk-stands"),
        (FindingState::NotExcluded, "cli-status-risk-not-excluded"),
    ] {
        for blocker in risk.blockers(state) {
            let title = inline(blocker.title.in_language(language));
            desk.say(
                &Message::new(id)
                    .with("id", &blocker.id)
                    .with("title", title),
            )?;
        }
    }
    for axis in &risk.axes {
        let line = figure(axis, language);
        desk.say(&line.with("title", inline(axis.label.in_language(language))))?;
    }
    if let Some(band) = &risk.result {
        let label = inline(band.label.in_language(language));
        desk.say(&Message::new("cli-status-risk-result").with("band", label))?;
    }
    let judgement = match &risk.judgement {
        Some(judgement) => Message::new("cli-status-risk-judgement")
            .with("label", inline(judgement.label.in_language(language))),
        None => Message::new("cli-status-risk-no-judgement"),
    };
    desk.say(&judgement)
}

fn figure(axis: &AxisStanding, language: &str) -> Message {
    let message = match (axis.score, &axis.band) {
        (Some(score), Some(band)) => Message::new("cli-status-risk-axis")
            .with("score", score.to_string())
            .with("band", inline(band.label.in_language(language))),
        _ => Message::new("cli-status-risk-axis-empty"),
    };
    message
        .with("lowest", axis.lowest.to_string())
        .with("highest", axis.highest.to_string())
        .number("unknown", axis.unknown)
        .number("open", axis.open)
}
