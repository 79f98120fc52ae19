//! The rights matrix as a drawing.
//!
//! Owns its geometry: rights as rows; importance, impact, suggestion and judgement as three marks
//! each with the word beside them, so that nothing is said by colour alone.

use super::compose::{Column, Composer};
use super::galley::{Item, Keep, Strip};
use super::page::{Owner, Shape};
use super::structure::Role;
use super::style::{
    self, ACCENT, ALERT, CELL, Color, GRID, INK, MARGIN_LEFT, RULE, TEXT_BOTTOM, TEXT_RIGHT,
    TEXT_TOP, TINT, TextStyle,
};
use crate::report::document::{Inline, ParagraphStyle};
use crate::report::fonts::Look;
use crate::report::matrix::{MatrixRow, Reading, RightsMatrix};

/// Left edges of the five columns and the right edge of the last.
const EDGES: [f32; 6] = [MARGIN_LEFT, 200.0, 281.0, 362.0, 446.0, TEXT_RIGHT];
/// Side of a mark.
const MARK: f32 = 8.0;
/// Names longer than this are cut; the full name stands with the questions.
const LINES_PER_NAME: usize = 6;
const WORDS: TextStyle = TextStyle {
    size: 8.75,
    leading: 11.5,
    ..CELL
};

impl Composer<'_> {
    /// The rights matrix, in as many figures as pages need.
    pub fn matrix(&mut self, matrix: &RightsMatrix) {
        if matrix.rows.is_empty() {
            return;
        }
        // What introduces the figure stays with it.
        self.keep_with_next(Keep::Heading);
        let mut rows: Vec<Strip> = Vec::with_capacity(matrix.rows.len());
        for row in &matrix.rows {
            let strip = self.matrix_row(matrix, row);
            rows.push(strip);
        }
        let head = self.matrix_head(matrix);
        let room = TEXT_BOTTOM - TEXT_TOP - head.height - 60.0;
        let mut parts: Vec<Vec<Strip>> = Vec::new();
        let mut used = f32::MAX;
        for row in rows {
            if used + row.height > room {
                parts.push(Vec::new());
                used = 0.0;
            }
            used += row.height;
            if let Some(part) = parts.last_mut() {
                part.push(row);
            }
        }
        let count = parts.len();
        for (at, part) in parts.into_iter().enumerate() {
            let alt = if count == 1 {
                matrix.alt.clone()
            } else {
                format!("{} ({}/{count})", matrix.alt, at + 1)
            };
            self.figure(alt, [head.clone()].into_iter().chain(part));
        }
        if !matrix.caption.is_empty() {
            self.keep_with_next(Keep::Heading);
            self.gap = 5.0;
            let node = self.node(Role::Paragraph);
            let small = style::paragraph(ParagraphStyle::Small);
            self.text(&Inline::from(matrix.caption.as_str()), &small, node);
        }
        self.space(GRID * 2.0);
    }

    /// One figure of strips drawn one below the other; all that was decoration belongs to it.
    pub fn figure(&mut self, alt: String, strips: impl Iterator<Item = Strip>) {
        let node = self.node(Role::Figure);
        self.structure.node_mut(node).alt = Some(alt);
        let mut whole = Strip::default();
        for strip in strips {
            for (_, mut item) in strip.items {
                item.shift(whole.height);
                if let Item::Draw(_, shape) = item {
                    whole.push(Item::Draw(Owner::Node(node), shape));
                }
            }
            whole.height += strip.height;
        }
        whole.push(Item::Bounds(
            node,
            [MARGIN_LEFT, 0.0, TEXT_RIGHT, whole.height],
        ));
        self.space(GRID * 2.0);
        self.push(whole);
    }

    fn matrix_head(&mut self, matrix: &RightsMatrix) -> Strip {
        let look = TextStyle {
            look: Look::Bold,
            color: ACCENT,
            ..WORDS
        };
        let mut strip = Strip::default();
        let mut height: f32 = 0.0;
        for (index, words) in matrix.headings.iter().enumerate() {
            height = height.max(self.words(&mut strip, words, &look, index, 4.0));
        }
        strip.height = height + 8.0;
        strip.decorate(Shape::line(
            (MARGIN_LEFT, strip.height),
            (TEXT_RIGHT, strip.height),
            ACCENT,
            1.0,
        ));
        strip
    }

    fn matrix_row(&mut self, matrix: &RightsMatrix, row: &MatrixRow) -> Strip {
        let mut strip = Strip::default();
        let name = TextStyle {
            look: Look::Bold,
            ..WORDS
        };
        let mut height = self.words(&mut strip, &row.right, &name, 0, 6.0);
        let readings = [
            &row.importance,
            &row.impact,
            &row.suggestion,
            &row.judgement,
        ];
        for (index, reading) in readings.into_iter().enumerate() {
            let column = index + 1;
            let judged = column == 4;
            let used = if let Some(reading) = reading {
                let color = if judged { INK } else { ACCENT };
                marks(&mut strip, reading, EDGES[column], 7.0, color);
                let look = TextStyle {
                    look: if judged { Look::Bold } else { Look::Regular },
                    ..WORDS
                };
                self.words(&mut strip, &reading.label, &look, column, 18.0)
            } else {
                let look = TextStyle {
                    look: Look::Italic,
                    color: style::MUTED,
                    ..WORDS
                };
                self.words(&mut strip, &matrix.absent, &look, column, 6.0)
            };
            height = height.max(used);
        }
        if let Some(judgement) = row
            .judgement
            .as_ref()
            .filter(|judgement| differs(row.suggestion.as_ref(), judgement))
        {
            let look = TextStyle {
                look: Look::Italic,
                color: ALERT,
                ..WORDS
            };
            let top = 18.0 + WORDS.leading * judgement_lines(&strip, EDGES[4], judgement);
            height =
                height.max(self.words(&mut strip, &format!("≠ {}", matrix.differs), &look, 4, top));
        }
        strip.height = height + 6.0;
        let bottom = strip.height;
        let ground = Shape::filled(
            [EDGES[4] - 6.0, 0.0, EDGES[5] - EDGES[4] + 6.0, bottom],
            TINT,
        );
        strip
            .items
            .insert(0, (0, Item::Draw(Owner::Decoration, ground)));
        strip.decorate(Shape::line(
            (MARGIN_LEFT, bottom),
            (TEXT_RIGHT, bottom),
            RULE,
            0.5,
        ));
        strip
    }

    /// Words in a column of the figure from a height downwards; gives where they end.
    fn words(
        &mut self,
        strip: &mut Strip,
        words: &str,
        look: &TextStyle,
        column: usize,
        top: f32,
    ) -> f32 {
        let left = EDGES[column];
        let width = EDGES[column + 1] - left - 8.0;
        self.words_at(strip, words, look, (left, width), top)
    }

    /// Words in a figure at a left edge and as wide as that, from a height downwards; gives where they end.
    pub fn words_at(
        &mut self,
        strip: &mut Strip,
        words: &str,
        look: &TextStyle,
        (left, width): (f32, f32),
        top: f32,
    ) -> f32 {
        let place = Column {
            left,
            width,
            narrow: true,
            frame: None,
            ..self.column
        };
        // The owner is replaced when the figure is put together.
        let lines = self.aside(place, |composer| {
            let owner = composer.column.node;
            composer.galley.strips = composer.text_strips(&Inline::from(words), look, owner);
        });
        let mut y = top;
        for line in lines.into_iter().take(LINES_PER_NAME) {
            for (_, mut item) in line.items {
                item.shift(y);
                strip.push(item);
            }
            y += line.height;
        }
        y
    }
}

fn differs(suggestion: Option<&Reading>, judgement: &Reading) -> bool {
    suggestion
        .is_some_and(|suggestion| judgement.from < suggestion.from || judgement.to > suggestion.to)
}

/// How many lines the words of the judgement took.
fn judgement_lines(strip: &Strip, left: f32, judgement: &Reading) -> f32 {
    if judgement.label.is_empty() {
        return 0.0;
    }
    let mut heights: Vec<f32> = Vec::new();
    for (_, item) in &strip.items {
        if let Item::Draw(_, Shape::Text(run)) = item
            && run.x >= left
            && heights.last() != Some(&run.y)
        {
            heights.push(run.y);
        }
    }
    heights.len().max(1) as f32
}

/// Three squares: filled up to the reading, half filled over the rest of a range.
fn marks(strip: &mut Strip, reading: &Reading, left: f32, top: f32, color: Color) {
    for index in 0..3u8 {
        let x = left + f32::from(index) * (MARK + 2.5);
        let area = [x + 0.4, top, MARK - 0.8, MARK - 0.8];
        if index < reading.from.marks() {
            strip.decorate(Shape::Rect {
                area,
                fill: Some(color),
                stroke: Some((color, 0.8)),
            });
        } else {
            strip.decorate(Shape::Rect {
                area,
                fill: None,
                stroke: Some((color, 0.8)),
            });
            if index < reading.to.marks() {
                strip.decorate(Shape::filled(
                    [x, top + MARK / 2.0, MARK, MARK / 2.0 - 0.4],
                    color,
                ));
            }
        }
    }
}
