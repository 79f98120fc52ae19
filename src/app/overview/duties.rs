//! The duties that a quick scan found, each with its level, its reasons and where they come from.

use super::words::Words;
use super::{LineSign, OverviewLine};
use crate::language::Message;
use crate::standing::{DutyOutcome, DutyReason, Outcome};

pub(super) fn lines(words: &Words<'_>) -> Vec<OverviewLine> {
    let outcomes = &words.open.standing.duties;
    let mut lines = vec![OverviewLine::plain(words.get("overview-no-lawyer"))];
    for outcome in outcomes {
        lines.extend(one(words, outcome));
    }
    lines
}

fn one(words: &Words<'_>, outcome: &Outcome) -> Vec<OverviewLine> {
    let mut lines = Vec::new();
    if !outcome.is_complete() {
        let message =
            Message::new("overview-provisional").number("count", outcome.unanswered.len());
        lines.push(OverviewLine::heading(words.say(&message)));
        lines.extend(outcome.unanswered.iter().map(|address| {
            let line = OverviewLine::plain(words.question(address));
            line.signed(LineSign::Open).leading_to(address)
        }));
    }
    if outcome.duties.is_empty() {
        lines.push(OverviewLine::plain(words.get("overview-no-duties")));
    }
    for duty in &outcome.duties {
        lines.push(OverviewLine::heading(title(words, duty)));
        let reasons = duty.deciding();
        lines.extend(reasons.flat_map(|reason| because(words, outcome, reason)));
    }
    lines
}

fn title(words: &Words<'_>, duty: &DutyOutcome) -> String {
    format!("{}: {}", words.text(&duty.title), words.text(&duty.label))
}

/// A reason with the answers that it rests on; where it comes from.
fn because(words: &Words<'_>, outcome: &Outcome, reason: &DutyReason) -> Vec<OverviewLine> {
    let mut text = words.text(&reason.text).to_owned();
    if !reason.because.is_empty() {
        let numbers = words.numbers(&reason.because, &outcome.instrument);
        text = format!("{text} ({numbers})");
    }
    let to = |line: OverviewLine| match reason.because.first() {
        Some(address) => line.leading_to(address),
        None => line,
    };
    let mut lines = vec![to(OverviewLine::plain(text))];
    if !reason.sources.is_empty() {
        let titles: Vec<&str> = reason
            .sources
            .iter()
            .map(|source| words.text(&source.title))
            .collect();
        let message = Message::new("overview-sources").with("sources", titles.join("; "));
        lines.push(to(OverviewLine::plain(words.say(&message)).indented(1)));
    }
    lines
}
