//! A risk profile as a drawing.
//!
//! Owns its geometry: a bar per axis with the limits of the bands, the range of what is not known and the
//! score as a mark; below them the matrix with its cell marked. Words stand beside every mark and the shades
//! differ in lightness, so that nothing is said by colour alone.

use super::compose::Composer;
use super::galley::{Keep, Strip};
use super::page::Shape;
use super::structure::Role;
use super::style::{
    self, ACCENT, CELL, Color, GRID, INK, MARGIN_LEFT, MUTED, RULE, TEXT_RIGHT, TINT, TextStyle,
};
use crate::report::document::{Inline, ParagraphStyle};
use crate::report::fonts::Look;
use crate::report::profile::{AxisBar, Grid, RiskFigure, ScaleBand};

/// The whole width of the figure.
const WIDTH: f32 = TEXT_RIGHT - MARGIN_LEFT;
/// Height of a bar.
const BAR: f32 = 12.0;
/// How far the mark of the score stands out above and below the bar.
const OUT: f32 = 4.0;
/// Left edge of the cells of the matrix.
const CELLS: f32 = MARGIN_LEFT + 128.0;
/// Inside a cell, left and right.
const PAD: f32 = 7.0;
/// Behind the range of what is not known.
const RANGE: Color = Color::Range;
/// Behind the cells of the matrix, from mild to heavy.
const SHADES: [Color; 3] = [Color::White, TINT, Color::Shade];
const WORDS: TextStyle = TextStyle {
    size: 8.75,
    leading: 11.5,
    after: 0.0,
    ..CELL
};
const NAME: TextStyle = TextStyle {
    look: Look::Bold,
    color: ACCENT,
    ..WORDS
};
const BACK: TextStyle = TextStyle {
    size: 8.25,
    leading: 10.5,
    color: MUTED,
    ..WORDS
};

impl Composer<'_> {
    /// The figure of a risk profile, on one page.
    pub fn risk_figure(&mut self, figure: &RiskFigure) {
        // What introduces the figure stays with it.
        self.keep_with_next(Keep::Heading);
        let mut strips: Vec<Strip> = Vec::new();
        for axis in &figure.axes {
            strips.push(self.axis_bar(axis, &figure.bands));
        }
        if let Some(grid) = &figure.grid {
            strips.push(self.grid(grid));
        }
        self.figure(figure.alt.clone(), strips.into_iter());
        if !figure.caption.is_empty() {
            self.keep_with_next(Keep::Heading);
            self.gap = 5.0;
            let node = self.node(Role::Paragraph);
            let small = style::paragraph(ParagraphStyle::Small);
            self.text(&Inline::from(figure.caption.as_str()), &small, node);
        }
        self.space(GRID * 2.0);
    }

    fn axis_bar(&mut self, axis: &AxisBar, bands: &[ScaleBand]) -> Strip {
        let mut strip = Strip::default();
        let mut y = self.words_at(&mut strip, &axis.label, &NAME, (MARGIN_LEFT, WIDTH), 2.0);
        y = self.words_at(&mut strip, &axis.words, &WORDS, (MARGIN_LEFT, WIDTH), y);
        let top = y + OUT + 4.0;
        let bar = [MARGIN_LEFT, top, WIDTH, BAR];
        let (from, to) = (
            at(axis.lowest.min(axis.highest)),
            at(axis.highest.max(axis.lowest)),
        );
        // A range of nothing is still to be seen.
        let range = [from, top, (to - from).max(1.0), BAR];
        strip.decorate(Shape::filled(range, RANGE));
        strip.decorate(Shape::Rect {
            area: bar,
            fill: None,
            stroke: Some((ACCENT, 0.8)),
        });
        for band in bands.iter().filter(|band| band.from > 0) {
            let x = at(band.from);
            let ends = ((x, top), (x, top + BAR + 4.0));
            strip.decorate(Shape::line(ends.0, ends.1, ACCENT, 0.8));
        }
        if let Some(score) = axis.score {
            let left = (at(score) - 1.75).clamp(MARGIN_LEFT, TEXT_RIGHT - 3.5);
            let mark = [left, top - OUT, 3.5, BAR + 2.0 * OUT];
            strip.decorate(Shape::filled(mark, INK));
        }
        let below = self.scale(&mut strip, bands, top + BAR + 5.0);
        strip.height = below + 12.0;
        strip
    }

    /// The names of the bands below a bar, each with its limits; gives where they end.
    fn scale(&mut self, strip: &mut Strip, bands: &[ScaleBand], top: f32) -> f32 {
        let mut end = top;
        for (index, band) in bands.iter().enumerate() {
            let to = bands.get(index + 1).map_or(100, |next| next.from);
            let left = at(band.from) + if index == 0 { 0.0 } else { 4.0 };
            let width = (at(to) - left - 6.0).max(1.0);
            let words = format!("{} ({}–{to} %)", band.label, band.from);
            end = end.max(self.words_at(strip, &words, &BACK, (left, width), top));
        }
        end
    }

    fn grid(&mut self, grid: &Grid) -> Strip {
        let mut strip = Strip::default();
        let count = grid.bands.len().max(1);
        let width = (TEXT_RIGHT - CELLS) / count as f32;
        let column = |index: usize| CELLS + index as f32 * width;
        let across = (CELLS + PAD, TEXT_RIGHT - CELLS - PAD);
        let mut y = self.words_at(&mut strip, &grid.columns, &NAME, across, 4.0) + 2.0;
        let corner = (MARGIN_LEFT, CELLS - MARGIN_LEFT - PAD);
        let mut head = self.words_at(&mut strip, &grid.rows, &NAME, corner, y);
        for (index, band) in grid.bands.iter().enumerate() {
            let place = (column(index) + PAD, width - 2.0 * PAD);
            head = head.max(self.words_at(&mut strip, band, &WORDS, place, y));
        }
        y = head + 4.0;
        let mut marked = None;
        for (index, (band, results)) in grid.bands.iter().zip(&grid.cells).enumerate() {
            let top = y;
            let mut aside = Strip::default();
            let corner = (MARGIN_LEFT, CELLS - MARGIN_LEFT - PAD);
            let mut end = self.words_at(&mut aside, band, &WORDS, corner, top + 6.0);
            for (at, result) in results.iter().enumerate() {
                let here = grid.marked == Some((index, at));
                let place = (column(at) + PAD, width - 2.0 * PAD);
                end = end.max(self.grid_cell(&mut aside, grid, *result, here, place, top + 6.0));
            }
            y = end + 6.0;
            for (at, result) in results.iter().enumerate() {
                let area = [column(at), top, width, y - top];
                strip.decorate(Shape::Rect {
                    area,
                    fill: Some(SHADES[(*result).min(SHADES.len() - 1)]),
                    stroke: Some((RULE, 0.6)),
                });
                if grid.marked == Some((index, at)) {
                    marked = Some(area);
                }
            }
            strip.items.extend(aside.items);
        }
        // Last, so that no neighbour's edge lies over it.
        if let Some([left, top, width, height]) = marked {
            strip.decorate(Shape::Rect {
                area: [left + 1.0, top + 1.0, width - 2.0, height - 2.0],
                fill: None,
                stroke: Some((INK, 2.0)),
            });
        }
        strip.height = y + 4.0;
        strip
    }

    fn grid_cell(
        &mut self,
        strip: &mut Strip,
        grid: &Grid,
        result: usize,
        here: bool,
        place: (f32, f32),
        top: f32,
    ) -> f32 {
        let label = grid.bands.get(result).map_or("", String::as_str);
        if !here {
            return self.words_at(strip, label, &WORDS, place, top);
        }
        let look = TextStyle {
            look: Look::Bold,
            ..WORDS
        };
        let words = format!("{label} – {}", grid.here);
        self.words_at(strip, &words, &look, place, top)
    }
}

/// The place of a percentage on a bar.
fn at(percent: u8) -> f32 {
    MARGIN_LEFT + WIDTH * f32::from(percent.min(100)) / 100.0
}
