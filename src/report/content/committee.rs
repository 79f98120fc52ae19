//! What committees left: who they are, their verdicts with conditions, and their remarks.

use super::Report;
use super::words::in_a_row;
use crate::assessment::{Address, Committee, Remark, RemarkKind, Review};
use crate::language::Message;
use crate::report::document::{Block, CalloutKind, Cell, ParagraphStyle, Span, Table};

impl Report<'_> {
    /// The committees with their members.
    pub fn committees(&self) -> Vec<Block> {
        let words = &self.words;
        let all = &self.assessment.committees;
        if all.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::heading(2, words.get("report-committees"))];
        for committee in all {
            let name = match committee.name.trim() {
                "" => words.get("report-unknown"),
                name => name.to_owned(),
            };
            blocks.push(Block::heading(3, name));
            if committee.members.is_empty() {
                blocks.push(Block::muted(words.get("report-members-none")));
                continue;
            }
            let heads = [("report-name", 3.0), ("report-committee-role", 5.0)];
            let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
            for member in &committee.members {
                table.row([
                    words.written_or(&member.name, "report-unknown"),
                    words.written(&member.role),
                ]);
            }
            blocks.push(table.block());
        }
        blocks
    }

    /// The verdicts of bodies that reviewed.
    pub fn reviews(&self) -> Vec<Block> {
        let words = &self.words;
        if self.assessment.reviews.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::heading(2, words.get("report-reviews")).anchored("reviews")];
        for review in &self.assessment.reviews {
            let body = in_a_row([review.body.clone(), words.date(&review.date)]);
            let title = if body.is_empty() {
                words.get("report-reviews")
            } else {
                body
            };
            blocks.push(Block::heading(3, title));
            blocks.push(Block::key_values([(
                words.get("report-verdict"),
                words.say(&review.message()),
            )]));
            let reasons = words.prose(&review.reasons, ParagraphStyle::Body);
            if !reasons.is_empty() {
                blocks.push(Block::label(words.get("report-review-reasons")));
                blocks.extend(reasons);
            }
            blocks.extend(self.conditions(review));
            blocks.extend(self.section_verdicts(review));
        }
        blocks
    }

    /// The conditions of a verdict, each with who carries it out, by when, and how far that is.
    fn conditions(&self, review: &Review) -> Vec<Block> {
        if review.conditions.is_empty() {
            return Vec::new();
        }
        let words = &self.words;
        let items = review.with_points().map(|(text, point)| {
            let mut item = words.written_or(text, "report-unknown");
            let mut points = self.assessment.action_points.iter();
            if let Some(point) = points.find(|one| Some(one.id.as_str()) == point) {
                let state = words.say(&point.state.message());
                let end = in_a_row([self.who(&point.owner), words.date(&point.due), state]);
                item.0.push(Span {
                    text: format!(" ({end})"),
                    ..Span::default()
                });
            }
            item
        });
        vec![
            Block::label(words.get("report-review-conditions")),
            Block::steps(items),
        ]
    }

    /// The verdicts on single sections, in a table.
    fn section_verdicts(&self, review: &Review) -> Vec<Block> {
        if review.sections.is_empty() {
            return Vec::new();
        }
        let words = &self.words;
        let heads = [
            ("report-section", 3.0),
            ("report-verdict", 2.2),
            ("report-review-reasons", 4.8),
        ];
        let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
        for one in &review.sections {
            table.row([
                Cell(vec![if self.is_printed(&one.on) {
                    self.reference_in_full(&one.on)
                } else {
                    self.called_in_full(&one.on).into()
                }]),
                words.say(&one.verdict.message()).into(),
                Cell(words.lines(&one.reasons)),
            ]);
        }
        let label = Block::label(words.get("report-section-verdicts"));
        vec![label, table.block()]
    }

    /// All remarks in a table, leading to where each stands with its replies.
    pub fn remarks(&self) -> Vec<Block> {
        if self.assessment.remarks.is_empty() {
            return Vec::new();
        }
        let words = &self.words;
        let heads = [
            ("report-remark-kind", 1.5),
            ("report-remark-on", 3.8),
            ("report-remark-by", 3.2),
            ("report-action-state", 1.5),
        ];
        let mut table =
            Table::new(heads.map(|(id, width)| (words.get(id), width))).without_row_headers();
        for remark in &self.assessment.remarks {
            let kind = words.get(&format!("remark-kind-{}", remark.kind.id()));
            let on = if self.is_printed(&remark.on) {
                self.reference_in_full(&remark.on)
            } else {
                self.called_in_full(&remark.on).into()
            };
            let state = if remark.is_open() {
                "report-remark-is-open"
            } else {
                "report-remark-is-resolved"
            };
            table.row([
                kind.into(),
                on,
                in_a_row([remark.by.clone(), words.date(&remark.at)]).into(),
                words.get(state).into(),
            ]);
        }
        let heading = Block::heading(2, words.get("report-remarks")).anchored("remarks");
        vec![heading, table.block()]
    }

    /// The remarks on a question or section.
    pub fn remarks_on(&self, address: &Address) -> Vec<Block> {
        let remarks = self.assessment.remarks.iter();
        let own = remarks.filter(|remark| remark.on == *address);
        own.map(|remark| self.remark(remark)).collect()
    }

    /// Remarks on questions and sections that are not there: nothing else would carry them.
    pub fn loose_remarks(&self) -> Vec<Block> {
        let remarks = self.assessment.remarks.iter();
        let mut blocks: Vec<Block> = remarks
            .filter(|remark| !self.is_printed(&remark.on))
            .flat_map(|remark| {
                [
                    Block::label(self.called_in_full(&remark.on)),
                    self.remark(remark),
                ]
            })
            .collect();
        if !blocks.is_empty() {
            let title = self.words.get("report-remarks-loose");
            blocks.insert(0, Block::heading(2, title));
        }
        blocks
    }

    fn remark(&self, remark: &Remark) -> Block {
        let words = &self.words;
        let id = match remark.kind {
            RemarkKind::Question => "report-remark-question",
            RemarkKind::Objection => "report-remark-objection",
            RemarkKind::Suggestion => "report-remark-suggestion",
        };
        let mut who = remark.by.trim().to_owned();
        if let Some(committee) = self
            .committee_of(remark)
            .filter(|one| one.name.trim() != who)
        {
            who = match who.as_str() {
                "" => committee.name.trim().to_owned(),
                who => format!("{who} ({})", committee.name.trim()),
            };
        }
        let title = words.say(&Message::new(id).with("who", who));
        let title = in_a_row([title, words.date(&remark.at)]);
        let mut inside = words.prose(&remark.text, ParagraphStyle::Body);
        for reply in &remark.replies {
            let text = words.prose(&reply.text, ParagraphStyle::Body);
            if text.is_empty() {
                continue;
            }
            let label = match reply.by.trim() {
                "" => words.get("report-remark-reply"),
                who => words.say(&Message::new("report-remark-reply-by").with("who", who)),
            };
            inside.push(Block::label(in_a_row([label, words.date(&reply.at)])));
            inside.extend(text);
        }
        let end = if remark.is_open() {
            words.get("report-remark-open")
        } else {
            words.say(&Message::new("report-remark-resolved").with("who", &remark.resolved_by))
        };
        inside.push(Block::styled(ParagraphStyle::Small, end));
        Block::callout(CalloutKind::Notice, title, inside)
    }

    fn committee_of(&self, remark: &Remark) -> Option<&Committee> {
        let id = remark.committee.as_deref()?;
        let mut all = self.assessment.committees.iter();
        all.find(|committee| committee.id == id)
    }
}
