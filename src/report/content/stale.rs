//! Answers that another one has overtaken, and answers that were taken over: at the question, and in a list.

use super::Report;
use crate::assessment::{Address, Answer, Origin};
use crate::language::Message;
use crate::report::document::{
    Block, CalloutKind, Cell, Inline, Link, ParagraphStyle, Span, Table,
};
use crate::standing::Stale;

/// The name by which links reach the list.
pub const ANCHOR: &str = "stale";

impl Report<'_> {
    /// The list of answers to look at again; nothing when there are none.
    pub fn stale_answers(&self) -> Vec<Block> {
        let words = &self.words;
        if self.standing.stale.is_empty() {
            return Vec::new();
        }
        let heads = [
            ("report-question", 3.2),
            ("report-stale-because", 3.2),
            ("report-stale-since", 1.6),
        ];
        let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
        for stale in &self.standing.stale {
            let because = stale.because.iter();
            let because = because
                .map(|source| self.reference_in_full(source))
                .collect();
            table.row([
                self.reference_in_full(&stale.address).into(),
                Cell(because),
                words.date(&stale.since).into(),
            ]);
        }
        vec![
            Block::heading(2, words.get("report-stale-answers")).anchored(ANCHOR),
            Block::paragraph(words.get("report-stale-lead")),
            table.block(),
        ]
    }

    /// At the question: that its answer leans on one that changed after it.
    pub fn stale_mark(&self, address: &Address) -> Option<Block> {
        let words = &self.words;
        let found = self.standing.stale.iter();
        let stale: &Stale = found.into_iter().find(|stale| stale.address == *address)?;
        let since = Message::new("report-stale-mark").with("date", words.date(&stale.since));
        let mut text = Inline::from(format!("{} ", words.say(&since)));
        text.0.extend(self.references(&stale.because).0);
        Some(Block::callout(
            CalloutKind::Warning,
            words.get("report-stale-mark-title"),
            vec![Block::paragraph(text.plain("."))],
        ))
    }

    /// Where an answer was taken over from.
    pub fn origins(&self, answer: &Answer) -> Option<Block> {
        if answer.origins.is_empty() {
            return None;
        }
        let mut text = Inline::from(format!("{} ", self.words.get("report-origins")));
        for (at, origin) in answer.origins.iter().enumerate() {
            if at > 0 {
                text = text.plain("; ");
            }
            text.0.extend(self.origin(origin));
        }
        Some(Block::styled(ParagraphStyle::Small, text.plain(".")))
    }

    fn origin(&self, origin: &Origin) -> Vec<Span> {
        let words = &self.words;
        // Of a former instrument only what was dropped is printed: the list says where all of it went.
        let former = self
            .former
            .iter()
            .find(|one| one.id == origin.address.instrument);
        let link = former.map_or_else(
            || origin.address.to_string(),
            |instrument| super::former::anchor(instrument),
        );
        let mut name = Inline::new().link(self.called_in_full(&origin.address), Link::Anchor(link));
        if let Some(at) = &origin.at {
            let date = Message::new("report-origin-at").with("date", words.date(at));
            name = name.plain(format!(" ({})", words.say(&date)));
        }
        name.0
    }
}
