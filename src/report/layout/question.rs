//! Questions with their answers, and the blocks of signatories.
//!
//! Owns how a question differs from its answer in print: number in the margin, question in heavy
//! type, the answer behind a bar.

use super::compose::{Column, Composer};
use super::galley::{Item, Keep, Strip};
use super::page::Shape;
use super::structure::{Role, Structure};
use super::style::{
    self, ACCENT, ALERT, CELL, Color, GRID, INK, MARGIN_LEFT, MUTED, QUESTION, RULE, SEAL_HEIGHT,
    SEAL_WIDTH, TEXT_RIGHT, TINT, TextStyle,
};
use crate::report::document::{Block, Inline, ParagraphStyle, Question, Signature, Standing};
use crate::report::fonts::Look;

/// Room above a line to write on.
const PEN: f32 = 16.0;

impl Composer<'_> {
    /// A question with its answer.
    pub fn question(&mut self, question: &Question) {
        let follows_heading = self.after_heading;
        self.section(question.level);
        let node = self.node(Role::Heading(question.level));
        let mut strips = self.text_strips(&question.text, &QUESTION, node);
        if let Some(first) = strips.first_mut() {
            first.items.insert(0, (0, Item::Entry(self.next_entry)));
            if !follows_heading {
                let ends = ((MARGIN_LEFT, -9.0), (TEXT_RIGHT, -9.0));
                first.line_above = Some(Shape::line(ends.0, ends.1, RULE, 0.5));
            }
            if let Some(number) = &question.number {
                self.margin_number(first, number, &QUESTION, node);
            }
        }
        self.next_entry += 1;
        self.space(if follows_heading {
            8.0
        } else {
            QUESTION.before
        });
        for mut strip in strips {
            strip.keep = Keep::Heading;
            self.push(strip);
        }
        if let Some((standing, words)) = &question.standing {
            self.space(2.0);
            self.standing(*standing, words);
        }
        self.space(QUESTION.after);
        self.answer(question);
        self.blocks(&question.after);
        // What follows belongs to the section above, not to the question.
        self.sections.pop();
        self.column.node = self
            .sections
            .last()
            .map_or(Structure::ROOT, |(_, node)| *node);
        self.space(GRID);
    }

    fn answer(&mut self, question: &Question) {
        if question.answer.is_empty() {
            return;
        }
        let group = self.node(Role::Group);
        let frame = self.answer_frame();
        let column = Column {
            node: group,
            ..self.frame(frame, 13.0)
        };
        self.within(column, |composer| composer.blocks(&question.answer));
        self.gap = GRID;
    }

    /// The small mark and the words that say how far the answer is.
    fn standing(&mut self, standing: Standing, words: &str) {
        let node = self.node(Role::Paragraph);
        let small = style::paragraph(ParagraphStyle::Small);
        let column = Column {
            left: self.column.left + 12.0,
            width: self.column.width - 12.0,
            ..self.column
        };
        let mut strips = self.aside(column, |composer| {
            composer.text(&Inline::from(words), &small, node);
        });
        if let Some(first) = strips.first_mut() {
            let y = small.baseline() - 6.2;
            for shape in mark(standing, self.column.left, y) {
                first.decorate(shape);
            }
        }
        for mut strip in strips {
            strip.keep = Keep::Heading;
            self.push(strip);
        }
    }

    /// What one signatory declared, or the room to do so.
    pub fn signature(&mut self, signature: &Signature) {
        self.space(GRID + 3.0);
        let group = self.node(Role::Group);
        let frame = self.surface(None, Some((RULE, 0.8)), Some((ACCENT, 3.0)), 10.0);
        let column = Column {
            node: group,
            ..self.frame(frame, 15.0)
        };
        let start = self.galley.strips.len();
        self.within(column, |composer| composer.signature_card(signature));
        let end = self.galley.strips.len();
        for strip in &mut self.galley.strips[start..end.saturating_sub(1)] {
            strip.keep = strip.keep.max(Keep::Row);
        }
        self.gap = GRID + 5.0;
    }

    fn signature_card(&mut self, signature: &Signature) {
        let role = TextStyle {
            size: 11.0,
            leading: 15.0,
            look: Look::Bold,
            color: ACCENT,
            after: 2.0,
            ..CELL
        };
        self.line(&Inline::from(signature.role.as_str()), &role);
        let plain = TextStyle {
            size: 10.25,
            leading: 14.5,
            after: 3.0,
            ..CELL
        };
        if let Some(decision) = &signature.decision {
            self.line(
                &Inline::from(decision.as_str()),
                &TextStyle {
                    look: Look::Bold,
                    ..plain
                },
            );
        } else {
            self.line(
                &Inline::from(signature.pending.as_str()),
                &TextStyle {
                    color: ALERT,
                    ..plain
                },
            );
        }
        if !signature.statement.is_blank() {
            let look = TextStyle {
                after: 4.0,
                ..style::paragraph(ParagraphStyle::Body)
            };
            self.line(&signature.statement, &look);
        }
        if !signature.conditions.is_empty() {
            self.label_line(&signature.conditions_title);
            self.blocks(&[Block::steps(signature.conditions.iter().cloned())]);
        }
        let pairs: Vec<(String, Inline)> = signature
            .details
            .iter()
            .map(|(key, value)| (key.clone(), Inline::from(value.as_str())))
            .collect();
        self.key_values(&pairs);
        if signature.decision.is_none() {
            for blank in &signature.blanks {
                self.blank(blank);
            }
        }
        if !signature.field.is_empty() {
            self.field(&signature.field);
        }
    }

    fn label_line(&mut self, words: &str) {
        self.line(
            &Inline::from(words),
            &style::paragraph(ParagraphStyle::Label),
        );
        self.keep_with_next(Keep::Heading);
    }

    fn line(&mut self, text: &Inline, look: &TextStyle) {
        if !text.is_blank() {
            let node = self.node(Role::Paragraph);
            self.text(text, look, node);
        }
    }

    /// A label with a line to write on.
    fn blank(&mut self, label: &str) {
        let node = self.node(Role::Paragraph);
        let column = Column {
            width: 118.0,
            narrow: true,
            ..self.column
        };
        let look = TextStyle {
            color: MUTED,
            ..CELL
        };
        let strips = self.aside(column, |composer| {
            composer.text(&Inline::from(label), &look, node);
        });
        self.space(PEN);
        let (left, right) = (
            self.column.left + 126.0,
            self.column.left + self.column.width,
        );
        let count = strips.len();
        for (at, mut strip) in strips.into_iter().enumerate() {
            if at + 1 == count {
                let y = look.baseline() + 2.0;
                strip.decorate(Shape::line((left, y), (right, y), MUTED, 0.5));
            }
            self.push(strip);
        }
    }

    /// An empty field for an electronic seal.
    fn field(&mut self, contents: &str) {
        let small = style::paragraph(ParagraphStyle::Small);
        self.space(4.0);
        self.line(
            &Inline::from(contents),
            &TextStyle {
                after: 2.0,
                ..small
            },
        );
        let node = self.node(Role::Form);
        self.keep_with_next(Keep::Heading);
        let mut strip = Strip::space(SEAL_HEIGHT);
        let area = [
            self.column.left,
            0.0,
            self.column.left + self.column.width.min(SEAL_WIDTH),
            SEAL_HEIGHT,
        ];
        strip.decorate(Shape::filled(
            [area[0], area[1], area[2] - area[0], area[3] - area[1]],
            TINT,
        ));
        strip.push(Item::Field {
            node,
            area,
            contents: contents.to_owned(),
        });
        self.push(strip);
    }
}

/// A mark of seven points: outline, half, full, bars or a dash; its form differs, not only its colour.
fn mark(standing: Standing, x: f32, y: f32) -> Vec<Shape> {
    let side = 6.4;
    let edge = |color: Color| Shape::Rect {
        area: [x, y, side, side],
        fill: None,
        stroke: Some((color, 0.9)),
    };
    match standing {
        Standing::Open => vec![edge(ALERT)],
        Standing::Draft => vec![
            edge(ACCENT),
            Shape::filled([x, y + side / 2.0, side, side / 2.0], ACCENT),
        ],
        Standing::Agreed => vec![Shape::Line {
            points: vec![(x, y + 3.4), (x + 2.4, y + 5.8), (x + 6.6, y + 0.4)],
            color: ACCENT,
            width: 1.4,
            dots: None,
        }],
        Standing::Parked => {
            vec![
                Shape::filled([x + 1.0, y, 1.6, side], MUTED),
                Shape::filled([x + 4.0, y, 1.6, side], MUTED),
            ]
        }
        Standing::NotApplicable => vec![Shape::line(
            (x, y + side / 2.0),
            (x + side, y + side / 2.0),
            INK,
            1.2,
        )],
    }
}
