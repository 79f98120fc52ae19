//! What the rights leave open before sign-off: a severity outside the suggestion without a reason, rights
//! that were named and then left out in silence, a gate that contradicts 4.1.3 or does not say why.

use super::steps::{self, Read};
use super::{Conclusion, Effect, RightRow, RightsMatrix, short_label};
use crate::assessment::{Address, Assessment, Outline, State};
use crate::language::{Language, Message};
use crate::standing::{Blocker, BlockerKind};

/// The open points of one instrument with this matrix, each with the address that it belongs to.
pub fn open_points(
    matrix: &RightsMatrix,
    outline: &Outline<'_>,
    assessment: &Assessment,
) -> Vec<Blocker> {
    if matrix.rows.is_empty() {
        return Vec::new();
    }
    let read = Read {
        outline,
        assessment,
    };
    let mut found = Vec::new();
    found.extend(undecided(matrix, read));
    found.extend(gate(matrix, read));
    for row in matrix.rows.iter().filter(|row| row.lacks_reason()) {
        let [dutch, english] = LANGUAGES.map(|language| name(row, language));
        let message = Message::new("blocker-severity-reason").with_both("right", dutch, english);
        found.push(point(
            BlockerKind::MissingReason,
            row.address.clone(),
            message,
        ));
    }
    found
}

const LANGUAGES: [&str; 2] = [Language::Dutch.code(), Language::English.code()];

fn point(kind: BlockerKind, address: Address, message: Message) -> Blocker {
    Blocker {
        kind,
        address: Some(address),
        message,
    }
}

fn name(row: &RightRow, language: &str) -> String {
    format!(
        "{} {}",
        row.id,
        short_label(row.label.in_language(language))
    )
}

fn names<'a>(rows: &(impl Iterator<Item = &'a RightRow> + Clone)) -> [String; 2] {
    LANGUAGES.map(|language| {
        rows.clone()
            .map(|row| name(row, language))
            .collect::<Vec<_>>()
            .join(", ")
    })
}

/// Rights that nobody decided on. While 4.1.3 as a whole is open that is said there already.
fn undecided(matrix: &RightsMatrix, read: Read<'_>) -> Option<Blocker> {
    let answer = read.answer(steps::REALISTIC, None)?;
    if answer.state == State::Open {
        return None;
    }
    let rows = matrix
        .rows
        .iter()
        .filter(|row| row.conclusion == Conclusion::Undecided);
    rows.clone().next()?;
    let [dutch, english] = names(&rows);
    Some(point(
        BlockerKind::UndecidedRight,
        read.address(steps::REALISTIC, None),
        Message::new("blocker-undecided-right").with_both("rights", dutch, english),
    ))
}

/// The gate says that no right is harmed while some are, or that the law gives the answer and not which.
fn gate(matrix: &RightsMatrix, read: Read<'_>) -> Option<Blocker> {
    let chosen = read.chosen(steps::GATE, None)?;
    let address = read.address(steps::GATE, None);
    read.outline.find(&address)?;
    let [none, law] = steps::GATE_NO;
    if chosen == none {
        let harmed = matrix.rows.iter().filter(|row| {
            row.listed && matches!(row.effect, Some(Effect::Negative | Effect::Both))
        });
        harmed.clone().next()?;
        let [dutch, english] = names(&harmed);
        let message = Message::new("blocker-gate-harmed").with_both("rights", dutch, english);
        return Some(point(BlockerKind::Contradiction, address, message));
    }
    let silent = chosen == law && read.explanation(steps::GATE, None).is_empty();
    silent.then(|| {
        point(
            BlockerKind::MissingReason,
            address,
            Message::new("blocker-gate-answer"),
        )
    })
}
