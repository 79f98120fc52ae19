//! The standing as data, for `status --json`: one object.
//!
//! | key | holds |
//! | --- | --- |
//! | `file`, `id`, `digest`, `review_date` | as in the assessment |
//! | `profile` | `name`, `organisation`, `department`, `description`, `status`, `category`, `provider`, `contact`, `register_entry` |
//! | `instruments` | each `id`, `title`, `counts`, `parts` (`id`, `title`, `counts`) and `sections` (any depth: also `item` of a repeat, or null) |
//! | `counts` | of all instruments; every `counts` has `questions`, `open`, `draft`, `agreed`, `parked`, `not_applicable` |
//! | `stale` | each `address`, `because` (addresses), `since` |
//! | `fria` | each `letter`, `title`, `coverage` (`covered`, `partly`, `missing`), `questions` (`address`, `title`, `mark`, `state`, `answered`), `sections` (`instrument`, `id`, `title`, `mark`) |
//! | `roles` | `roles` (each `id`, `name`, `people`, `answers`, `checks`: counts), `gaps` (`address`, `kind`: `answer` or `check`, `roles`), `missing_core` (role ids) |
//! | `action_points` | `all` (a number), `open` (a list), `overdue` and `soon` (each `id`, `due`, `days`: negative when past) |
//! | `blockers`, `dissents`, `recovered` | numbers; `recovered`: changes that came from a journal |
//! | `risk` | the profile of a scored instrument: see `src/standing/risk/data.rs` |
//! | `duties` | the outcome of a quick scan: see `src/cli/status/weighing.rs` |
//! | `rights` | the rights that were named: see `src/cli/status/rights.rs` |
//! | `round` | see `src/cli/round.rs` |
//! | `editions` | see `src/cli/editions.rs` |
//!
//! `mark` is `official`, `named`, `supporting` or `ours`. Titles are in the language asked for.

use serde_json::{Value, json};

use super::super::{editions, round};
use super::{Found, rights, weighing};
use crate::assessment::{ActionPoint, ActionState, Assessment};
use crate::language::Texts;
use crate::questionnaire::Mark;
use crate::standing::{Counts, DuePoint, FriaLetter, InstrumentStanding, Roles, Standing};

/// The object of one assessment.
pub fn of(found: &Found, language: &str, texts: &Texts) -> Value {
    let Found {
        assessment,
        standing,
        ..
    } = found;
    let instruments = standing.instruments.iter();
    let letters = standing.fria.iter();
    let stale = standing
        .stale
        .iter()
        .map(|one| json!({"address": one.address, "because": one.because, "since": one.since}));
    json!({
        "file": found.path.to_string_lossy(),
        "id": assessment.id,
        "profile": assessment.profile,
        "instruments": instruments.map(|one| instrument(one, language)).collect::<Vec<_>>(),
        "counts": counts(standing.counts()),
        "stale": stale.collect::<Vec<_>>(),
        "fria": letters.map(|one| letter(one, language, texts)).collect::<Vec<_>>(),
        "roles": roles(&standing.roles, language),
        "rights": standing.rights.rows.iter().map(|row| rights::of(row, language, texts)).collect::<Vec<_>>(),
        "risk": standing.risk.iter().map(|one| one.data(language)).collect::<Vec<_>>(),
        "duties": standing.duties.iter().map(|one| weighing::duties(one, language)).collect::<Vec<_>>(),
        "round": round::data(assessment, standing.round),
        "digest": found.digest,
        "action_points": action_points(assessment, standing),
        "blockers": standing.blockers.len(),
        "dissents": standing.dissents,
        "review_date": assessment.review_date,
        "recovered": found.recovered,
        "editions": editions::data(assessment, &found.library, texts),
    })
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

fn instrument(one: &InstrumentStanding, language: &str) -> Value {
    let parts = one.parts.iter().map(|part| {
        let title = part.title.in_language(language);
        json!({"id": part.id, "title": title, "counts": counts(part.counts)})
    });
    let sections = one.sections.iter().map(|section| {
        json!({
            "id": section.id,
            "item": section.item,
            "title": section.title.in_language(language),
            "counts": counts(section.counts),
        })
    });
    json!({
        "id": one.id,
        "title": one.title.in_language(language),
        "counts": counts(one.counts),
        "parts": parts.collect::<Vec<_>>(),
        "sections": sections.collect::<Vec<_>>(),
    })
}

fn letter(one: &FriaLetter, language: &str, texts: &Texts) -> Value {
    let questions = one.questions.iter().map(|question| {
        json!({
            "address": question.address,
            "title": question.title.in_language(language),
            "mark": mark(question.mark),
            "state": question.state.id(),
            "answered": question.answered,
        })
    });
    let sections = one.sections.iter().map(|section| {
        json!({
            "instrument": section.instrument,
            "id": section.id,
            "title": section.title.in_language(language),
            "mark": mark(section.mark),
        })
    });
    json!({
        "letter": one.letter.to_string(),
        "title": texts.say(&one.title()),
        "coverage": one.coverage.id(),
        "questions": questions.collect::<Vec<_>>(),
        "sections": sections.collect::<Vec<_>>(),
    })
}

fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Official => "official",
        Mark::Named => "named",
        Mark::Supporting => "supporting",
        Mark::Ours => "ours",
    }
}

fn roles(roles: &Roles, language: &str) -> Value {
    let all = roles.roles.iter().map(|role| {
        json!({
            "id": role.id,
            "name": role.name.in_language(language),
            "people": role.people,
            "answers": counts(role.answers),
            "checks": counts(role.checks),
        })
    });
    let gaps = roles
        .gaps
        .iter()
        .map(|gap| json!({"address": gap.address, "kind": gap.kind.id(), "roles": gap.roles}));
    json!({
        "roles": all.collect::<Vec<_>>(),
        "gaps": gaps.collect::<Vec<_>>(),
        "missing_core": roles.missing_core,
    })
}

fn action_points(assessment: &Assessment, standing: &Standing) -> Value {
    let open: Vec<&ActionPoint> = assessment
        .action_points
        .iter()
        .filter(|point| point.state == ActionState::Open)
        .collect();
    let due = |points: &[DuePoint]| -> Vec<Value> {
        points
            .iter()
            .map(|point| json!({"id": point.id, "due": point.due, "days": point.days}))
            .collect()
    };
    json!({
        "all": standing.action_points,
        "open": open,
        "overdue": due(&standing.due.overdue),
        "soon": due(&standing.due.soon),
    })
}
