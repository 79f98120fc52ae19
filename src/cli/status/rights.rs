//! A right of the matrix as data: `id`, `label`, `harmed` and `protected` (named at 4.1.1, 4.1.2), `effect`
//! (`negative`, `positive`, `both` or null), `effect_reason`, `importance`, `impact`, `severity` (options
//! of 4.3.1 to 4.3.3 or null), `suggestion` (`from`, `to`, `ours`, or null), `differs`, `lacks_reason`,
//! `effectiveness` (option of 4.4.1 or null), `reasonable_effect` and `reasonable_all` (`yes`, `no`,
//! `unknown`, `not_applicable` or null), `measures`, `residual_risks` (lists of words), `next` (address of
//! the first step that needs something) and `conclusion` (`id`, `message`).

use serde_json::{Value, json};

use crate::language::Texts;
use crate::standing::{Effect, IMPACTS, IMPORTANCES, Reasonable, RightRow, SEVERITIES, Suggestion};

/// The object of one right.
pub fn of(row: &RightRow, language: &str, texts: &Texts) -> Value {
    let class = |index: Option<usize>, options: [&'static str; 3]| {
        index.and_then(|index| options.get(index).copied())
    };
    json!({
        "id": row.id,
        "label": row.label.in_language(language),
        "harmed": row.harmed,
        "protected": row.protected,
        "effect": row.effect.map(|effect| match effect {
            Effect::Negative => "negative",
            Effect::Positive => "positive",
            Effect::Both => "both",
        }),
        "effect_reason": row.effect_reason,
        "importance": class(row.importance, IMPORTANCES),
        "impact": class(row.impact, IMPACTS),
        "suggestion": row.suggestion.map(suggestion),
        "severity": class(row.judgement, SEVERITIES),
        "differs": row.differs(),
        "lacks_reason": row.lacks_reason(),
        "effectiveness": row.effectiveness,
        "reasonable_effect": row.reasonable_effect.map(Reasonable::id),
        "measures": row.measures,
        "residual_risks": row.residual,
        "reasonable_all": row.reasonable_all.map(Reasonable::id),
        "next": row.next,
        "conclusion": {
            "id": row.conclusion.id(),
            "message": texts.say(&row.conclusion.message()),
        },
    })
}

fn suggestion(one: Suggestion) -> Value {
    json!({
        "from": SEVERITIES[one.from.min(2)],
        "to": SEVERITIES[one.to.min(2)],
        "ours": one.ours,
    })
}
