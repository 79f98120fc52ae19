//! Rows as CSV for a spreadsheet.
//!
//! Lines and quotes as RFC 4180 says. Cells are separated by semicolons and the file begins with a byte order mark: so
//! Excel as Dutch municipalities have it opens it in columns, with its letters right. A cell that a spreadsheet would
//! take for a formula begins with an apostrophe: see [`guarded`].

use super::{ActionRow, state_word};
use crate::language::Texts;

const SEPARATOR: u8 = b';';
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The interface texts of the heads, in order.
const HEADS: [&str; 10] = [
    "actions-head-assessment",
    "actions-head-number",
    "actions-head-text",
    "actions-head-owner",
    "actions-head-due",
    "actions-head-state",
    "actions-head-kind",
    "actions-head-origin",
    "actions-head-condition",
    "actions-head-round",
];

/// The rows as CSV, with a head.
pub fn csv(rows: &[ActionRow], texts: &Texts) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(SEPARATOR)
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    // Memory takes everything.
    let _ = writer.write_record(HEADS.map(|id| texts.get(id)));
    for row in rows {
        let _ = writer.write_record(cells(row, texts).map(|cell| guarded(&cell)));
    }
    writer.into_inner().unwrap_or_default()
}

fn cells(row: &ActionRow, texts: &Texts) -> [String; 10] {
    [
        row.name.clone(),
        row.number.clone(),
        row.text.clone(),
        row.owner.clone(),
        row.due.clone(),
        state_word(row, texts),
        texts.get(&format!("actions-kind-{}", row.kind.id())),
        row.origin.clone(),
        row.condition.clone(),
        row.carried
            .map(|round| round.to_string())
            .unwrap_or_default(),
    ]
}

/// A cell that no spreadsheet takes for a formula. One that begins with `=`, `+`, `-`, `@`, a tab or a carriage return
/// (perhaps behind apostrophes) gets an apostrophe before it; taking that away gives the text again.
pub(super) fn guarded(cell: &str) -> String {
    let begins = cell.trim_start_matches('\'').chars().next();
    match begins {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{cell}"),
        _ => cell.to_owned(),
    }
}
