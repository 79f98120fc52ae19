//! The profile as data, for `status --json`.
//!
//! One object: `instrument`, `note`, `complete`, `result` (id and label of a band, or null), `blockers` (ids
//! that `stands`, are `not_excluded`, are `excluded`), `judgement` (null, or `chosen`, `label`, `reason`,
//! `state`, `differs_from_figure`), `judgement_at`, `axes` and `findings`. An axis: `id`, `label`, `score`
//! (percent or null), `lowest`, `highest`, `band`, `points`, `most`, `answered`, `unknown`, `open`,
//! `set_aside` (each `address`, `title`, `reason`), `contributions` (each `address`, `title`, `weight`,
//! `level`, `points`, `why`). A finding: `id`, `kind`, `state`, `title`, `text`, `way_out`, `questions`.

use serde_json::{Value, json};

use crate::questionnaire::{Band, Text};

use super::{AxisStanding, FindingState, RiskStanding, Why};

impl RiskStanding {
    /// The profile as JSON, its texts in this language (`"nl"` or `"en"`).
    pub fn data(&self, language: &str) -> Value {
        let ids = |state| -> Vec<&str> { self.blockers(state).map(|b| b.id.as_str()).collect() };
        json!({
            "instrument": self.instrument,
            "note": self.note.in_language(language),
            "complete": self.is_complete(),
            "blockers": {
                "stands": ids(FindingState::Stands),
                "not_excluded": ids(FindingState::NotExcluded),
                "excluded": ids(FindingState::Excluded),
            },
            "result": band(self.result.as_ref(), language),
            "judgement_at": self.judgement_at.to_string(),
            "judgement": self.judgement.as_ref().map(|judgement| json!({
                "chosen": judgement.chosen,
                "label": judgement.label.in_language(language),
                "reason": judgement.reason,
                "state": judgement.state.id(),
                "differs_from_figure": judgement.differs_from_figure,
            })),
            "axes": self.axes.iter().map(|one| axis(one, language)).collect::<Vec<_>>(),
            "findings": self.findings(language),
        })
    }

    fn findings(&self, language: &str) -> Vec<Value> {
        self.findings
            .iter()
            .map(|finding| {
                let questions: Vec<String> =
                    finding.questions.iter().map(ToString::to_string).collect();
                json!({
                    "id": finding.id,
                    "kind": finding.kind.id(),
                    "state": finding.state.id(),
                    "title": finding.title.in_language(language),
                    "text": finding.text.in_language(language),
                    "way_out": finding.way_out.in_language(language),
                    "questions": questions,
                })
            })
            .collect()
    }
}

fn band(band: Option<&Band>, language: &str) -> Value {
    band.map_or(
        Value::Null,
        |band| json!({"id": band.id, "label": band.label.in_language(language)}),
    )
}

fn axis(axis: &AxisStanding, language: &str) -> Value {
    let set_aside: Vec<Value> = axis
        .set_aside
        .iter()
        .map(|one| {
            json!({
                "address": one.address.to_string(),
                "title": one.title.in_language(language),
                "reason": one.reason,
            })
        })
        .collect();
    let contributions: Vec<Value> = axis
        .contributions
        .iter()
        .map(|one| {
            json!({
                "address": one.address.to_string(),
                "title": one.title.in_language(language),
                "weight": one.weight,
                "level": one.level.map(crate::questionnaire::Level::id),
                "points": one.points,
                "why": why(&one.why, language),
            })
        })
        .collect();
    json!({
        "id": axis.id,
        "label": axis.label.in_language(language),
        "score": axis.score,
        "lowest": axis.lowest,
        "highest": axis.highest,
        "band": band(axis.band.as_ref(), language),
        "points": axis.points,
        "most": axis.most,
        "answered": axis.answered,
        "unknown": axis.unknown,
        "open": axis.open,
        "set_aside": set_aside,
        "contributions": contributions,
    })
}

fn why(why: &Why, language: &str) -> Value {
    let say = |text: &Text| text.in_language(language).to_owned();
    match why {
        Why::Options(labels) => {
            json!({"from": "options", "labels": labels.iter().map(say).collect::<Vec<_>>()})
        }
        Why::Row {
            number,
            column,
            cell,
        } => json!({
            "from": "row",
            "row": number,
            "column": say(column),
            "cell": cell.as_ref().map(say),
        }),
        Why::Estimate => json!({"from": "estimate"}),
        Why::Parked => json!({"from": "parked"}),
        Why::NotEstimated => json!({"from": "not_estimated"}),
        Why::Unanswered => json!({"from": "unanswered"}),
    }
}
