//! The rights of the brainstorm that the table of realistic impact does not have yet, as rows of it.

use super::steps::{self, Read};
use super::{Effect, RightsMatrix};
use crate::assessment::{Answer, Assessment, Outline, Row, Value, free_item_id};

/// The answer to 4.1.3 with a row for each right that 4.1.1 or 4.1.2 names and the table does not have
/// yet, its effect preset and the reason still to be written; and how many rows those are. `None` when
/// the instrument has no such table or there is none to add. A full table takes no more.
pub fn with_named_rights(
    outline: &Outline<'_>,
    assessment: &Assessment,
) -> Option<(Answer, usize)> {
    if !steps::asks_realistic(outline.instrument) {
        return None;
    }
    let read = Read {
        outline,
        assessment,
    };
    let address = read.address(steps::REALISTIC, None);
    let most = steps::most_rows(&outline.find(&address)?.question()?.answer);
    let answer = assessment.answer(&address);
    let mut rows = match &answer.value {
        Some(Value::Rows(rows)) => rows.clone(),
        _ => Vec::new(),
    };
    let before = rows.len();
    let [right, effect, _] = steps::REALISTIC_COLUMNS;
    let instrument = outline.instrument;
    let order = instrument
        .question(steps::REALISTIC)?
        .answer
        .options_of(Some(right));
    let matrix = RightsMatrix::of(outline, assessment);
    // In the order of the questionnaire, not in that of choosing.
    for option in order {
        let Some(row) = matrix.row(&option.id) else {
            continue;
        };
        let preset = match (row.harmed, row.protected) {
            _ if row.listed => continue,
            (true, true) => Effect::Both,
            (true, false) => Effect::Negative,
            (false, true) => Effect::Positive,
            (false, false) => continue,
        };
        if rows.len() >= most {
            break;
        }
        rows.push(Row {
            id: free_item_id(rows.iter().map(|row| row.id.as_str())),
            cells: [
                (right.to_owned(), option.id.clone()),
                (effect.to_owned(), preset.id().to_owned()),
            ]
            .into(),
        });
    }
    let added = rows.len() - before;
    (added > 0).then(|| (answer.with_value(Some(Value::Rows(rows))), added))
}
