//! What a quick scan comes to: the duties, each with its level, its reasons and where they come from.

use super::Report;
use crate::assessment::Outline;
use crate::language::Message;
use crate::report::document::{Block, CalloutKind, Cell, Inline, Span, Table};
use crate::standing::{self, DutyReason, Outcome};

impl Report<'_> {
    /// The outcome, before the questions; nothing for an instrument without duties.
    pub fn duties(&self, outline: &Outline, level: u8) -> Vec<Block> {
        let words = &self.words;
        if outline.instrument.duties.is_empty() {
            return Vec::new();
        }
        let outcome = standing::outcome(outline.instrument, self.assessment);
        let heading = Block::heading(level, words.get("report-duties")).anchored(anchor(outline));
        let mut blocks = vec![heading, Block::paragraph(words.get("report-duties-lead"))];
        blocks.extend(self.provisional(&outcome));
        if outcome.duties.is_empty() {
            blocks.push(Block::muted(words.get("report-duties-none")));
            return blocks;
        }
        let heads = [
            ("report-duty", 2.0),
            ("report-duty-level", 1.5),
            ("report-duty-why", 4.0),
            ("report-duty-source", 2.1),
        ];
        let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
        for duty in &outcome.duties {
            table.row([
                words.asked_inline(&duty.title).into(),
                bold(words.asked_inline(&duty.label)).into(),
                Cell(duty.deciding().map(|why| self.reason(why)).collect()),
                Cell(self.sources(duty.deciding().flat_map(|why| &why.sources))),
            ]);
        }
        blocks.push(table.block());
        blocks
    }

    /// That more may come while questions are open.
    fn provisional(&self, outcome: &Outcome) -> Option<Block> {
        if outcome.is_complete() {
            return None;
        }
        let words = &self.words;
        let count = outcome.unanswered.len();
        let lead = words.say(&Message::new("report-duties-open").number("count", count));
        let mut text = Inline::from(format!("{lead} "));
        text.0.extend(self.references(&outcome.unanswered).0);
        Some(Block::callout(
            CalloutKind::Warning,
            words.get("report-duties-provisional"),
            vec![Block::paragraph(text.plain("."))],
        ))
    }

    /// One reason with the answers that it rests on.
    fn reason(&self, reason: &DutyReason) -> Inline {
        let mut text = self.words.asked_inline(&reason.text);
        if !reason.because.is_empty() {
            text = text.plain(" (");
            text.0.extend(self.references(&reason.because).0);
            text = text.plain(")");
        }
        text
    }

    /// The outcome in one line for who reads only the decision.
    pub fn duties_line(&self, outline: &Outline) -> Option<(String, Inline)> {
        if outline.instrument.duties.is_empty() {
            return None;
        }
        let words = &self.words;
        let outcome = standing::outcome(outline.instrument, self.assessment);
        let mut line = Inline::new();
        if !outcome.is_complete() {
            line = line.plain(format!("{} ", words.get("report-duties-line-open")));
        }
        if outcome.duties.is_empty() {
            line = line.plain(format!("{} ", words.get("report-duties-none")));
        }
        // What is asked equally strongly stands together.
        let mut labels: Vec<&str> = Vec::new();
        for duty in &outcome.duties {
            let label = words.asked(&duty.label);
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
        for label in labels {
            let same = outcome.duties.iter();
            let same = same.filter(|duty| words.asked(&duty.label) == label);
            let titles: Vec<&str> = same.map(|duty| words.asked(&duty.title)).collect();
            let titles = titles.join("; ");
            let end = if titles.ends_with('?') { " " } else { ". " };
            line = line.bold(format!("{label}: ")).plain(titles + end);
        }
        line.0
            .extend(self.see(&words.get("report-duties"), &anchor(outline)).0);
        let name = words.asked(&outline.instrument.short_title).to_owned();
        Some((name, line))
    }
}

fn anchor(outline: &Outline) -> String {
    format!("{}/outcome", outline.instrument.id)
}

fn bold(mut text: Inline) -> Inline {
    let heavy = |span: Span| Span { bold: true, ..span };
    text.0 = text.0.into_iter().map(heavy).collect();
    text
}
