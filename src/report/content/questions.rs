//! Every question with its answer, in order, under its official number.

use super::Report;
use super::names::section_anchor;
use super::words::in_a_row;
use crate::assessment::{Address, Answer, Entry, Outline, State, What};
use crate::language::Message;
use crate::questionnaire::{Notice, NoticeKind, Question, Section};
use crate::report::document::{
    self, Block, CalloutKind, Heading, Inline, ParagraphStyle, Standing,
};

/// The deepest level of headings that a file can have.
const DEEPEST: u8 = 6;

impl Report<'_> {
    /// The chapters: one per part, or per instrument when there are several.
    pub fn questions(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let several = self.outlines.len() > 1;
        for outline in &self.outlines {
            if several {
                blocks.push(Block::PageBreak);
                let title = self.words.asked(&outline.instrument.title);
                blocks.push(Block::heading(1, title).anchored(outline.instrument.id.clone()));
            }
            let base = if several { 2 } else { 1 };
            for outcome in [self.duties(outline, base), self.risk_profile(outline, base)] {
                if !outcome.is_empty() && base == 1 {
                    blocks.push(Block::PageBreak);
                }
                blocks.extend(outcome);
            }
            self.parts(outline, base, &mut blocks);
        }
        blocks
    }

    fn parts(&self, outline: &Outline, base: u8, blocks: &mut Vec<Block>) {
        for entry in &outline.entries {
            let depth = u8::try_from(entry.depth).unwrap_or(u8::MAX);
            let level = base.saturating_add(depth).min(DEEPEST);
            match entry.what {
                What::Section(section) => {
                    if level == 1 {
                        blocks.push(Block::PageBreak);
                    }
                    blocks.push(self.section(outline, section, entry, level));
                    let item = entry.item.as_ref().map(|item| item.id.as_str());
                    let instrument = outline.instrument.id.clone();
                    let address = Address::new(instrument, section.id.clone(), item);
                    blocks.extend(self.remarks_on(&address));
                    blocks.extend(self.actions_of(&address));
                }
                What::Question(question) => {
                    let address = outline.address(entry, question);
                    blocks.push(self.question(outline, &address, question, level));
                }
                What::Notice(notice) => blocks.push(self.notice(notice)),
            }
        }
    }

    fn section(&self, outline: &Outline, section: &Section, entry: &Entry, level: u8) -> Block {
        let title = self.words.asked(&section.title);
        let item = entry.item.as_ref().filter(|_| section.for_each.is_some());
        let text = match item
            .map(|item| item.text.trim())
            .filter(|text| !text.is_empty())
        {
            Some(item) => format!("{title}: {item}"),
            None => title.to_owned(),
        };
        let item = entry.item.as_ref().map(|item| item.id.as_str());
        let anchor = section_anchor(&outline.instrument.id, &section.id, item);
        Block::Heading(Heading {
            level,
            number: section.official.then(|| section.id.clone()),
            known_as: self
                .known_as(outline.instrument, &section.id)
                .filter(|_| section.official),
            text,
            anchor: Some(anchor),
        })
    }

    fn notice(&self, notice: &Notice) -> Block {
        let (kind, title) = match notice.kind {
            NoticeKind::Info => (CalloutKind::Notice, "report-notice-info"),
            NoticeKind::Warning => (CalloutKind::Warning, "report-notice-warning"),
            NoticeKind::Stop => (CalloutKind::Warning, "report-notice-stop"),
        };
        let text = self
            .words
            .prose(self.words.asked(&notice.text), ParagraphStyle::Body);
        Block::callout(kind, self.words.get(title), text)
    }

    fn question(
        &self,
        outline: &Outline,
        address: &Address,
        question: &Question,
        level: u8,
    ) -> Block {
        let answer = self.assessment.answer(address);
        Block::Question(document::Question {
            level,
            number: question.official.then(|| question.number.clone()),
            known_as: self
                .known_as(outline.instrument, &question.number)
                .filter(|_| question.official),
            anchor: Some(address.to_string()),
            text: self.words.asked_inline(&question.ask),
            standing: Some(self.standing_of(&answer, question)),
            // The standing says that there is nothing yet: a frame that says so again only takes room.
            answer: if answer.is_empty() && answer.state == State::Open && answer.estimate.is_none()
            {
                Vec::new()
            } else {
                self.answer(Some(question), &answer)
            },
            after: self.after(address, &answer),
        })
    }

    fn standing_of(&self, answer: &Answer, question: &Question) -> (Standing, String) {
        let words = &self.words;
        let (standing, mut text) = match &answer.state {
            State::Open => (Standing::Open, words.get("report-state-open")),
            State::Draft => (Standing::Draft, words.get("report-state-draft")),
            State::Agreed => (Standing::Agreed, words.get("report-state-agreed")),
            State::NotApplicable { .. } => (Standing::NotApplicable, words.get("report-state-na")),
            State::Parked { who, due, .. } => {
                let (who, date) = (self.who(who), words.date(due));
                let id = match (who.is_empty(), date.is_empty()) {
                    (true, true) => "report-state-parked",
                    (false, true) => "report-state-parked-who",
                    (true, false) => "report-state-parked-due",
                    (false, false) => "report-state-parked-who-due",
                };
                (
                    Standing::Parked,
                    words.say(&Message::new(id).with("who", who).with("date", date)),
                )
            }
        };
        if !question.official {
            text.push_str(" · ");
            text.push_str(&words.get("report-added"));
        }
        (standing, text)
    }

    /// What follows an answer: that it is stale, its origins, confidentiality, note, dissent, remarks, action
    /// points.
    pub fn after(&self, address: &Address, answer: &Answer) -> Vec<Block> {
        let words = &self.words;
        let mut blocks: Vec<Block> = self.stale_mark(address).into_iter().collect();
        blocks.extend(self.origins(answer));
        if let Some(confidential) = &answer.confidential {
            let ground = if confidential.ground.trim().is_empty() {
                words.get("report-unknown")
            } else {
                confidential.ground.clone()
            };
            let text =
                words.say(&Message::new("report-confidential-ground").with("ground", ground));
            let inside = vec![Block::paragraph(text)];
            blocks.push(Block::callout(
                CalloutKind::Notice,
                words.get("report-confidential"),
                inside,
            ));
        }
        for dissent in &answer.dissent {
            let who = match dissent.who.trim() {
                "" => words.get("who-anonymous"),
                who => who.to_owned(),
            };
            let title = words.say(&Message::new("report-dissent").with("who", who));
            let text = words.prose(&dissent.text, ParagraphStyle::Body);
            blocks.push(Block::callout(CalloutKind::Dissent, title, text));
        }
        blocks.extend(self.note(answer));
        blocks.extend(self.remarks_on(address));
        blocks.extend(self.actions_of(address));
        blocks
    }

    fn note(&self, answer: &Answer) -> Vec<Block> {
        let text = self.words.prose(&answer.note, ParagraphStyle::Small);
        if text.is_empty() {
            return text;
        }
        [vec![Block::label(self.words.get("report-note"))], text].concat()
    }

    /// The action points that came from a question.
    fn actions_of(&self, address: &Address) -> Vec<Block> {
        let words = &self.words;
        let points = self
            .assessment
            .action_points
            .iter()
            .filter(|point| point.origin.as_ref() == Some(address));
        let items: Vec<Inline> = points
            .map(|point| {
                let state = words.say(&point.state.message());
                let mut end = vec![self.who(&point.owner), words.date(&point.due), state];
                end.extend(self.comes_from(point));
                let end = in_a_row(end);
                let mut text = words.written(&point.text);
                text.0.push(document::Span {
                    text: format!(" ({end})"),
                    ..document::Span::default()
                });
                text
            })
            .collect();
        if items.is_empty() {
            return Vec::new();
        }
        vec![
            Block::label(words.get("report-actions")),
            Block::bullets(items),
        ]
    }
}
