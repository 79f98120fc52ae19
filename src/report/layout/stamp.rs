//! How a seal looks in its field.
//!
//! Owns the few lines of a seal: large enough to read, cut where they do not fit. The field itself
//! is part of the report and was drawn with it.

use super::compose::Composer;
use super::outline::Outline;
use super::page::{Group, Owner, Page, Shape, TextRun};
use super::style::{ACCENT, Color, INK};
use crate::report::fonts::Look;

const PADDING: f32 = 9.0;
const BAR: f32 = 2.5;
const LARGEST: f32 = 10.0;

/// The lines in a field of this width and height, at the top left of a page.
pub fn stamp(lines: &[String], (width, height): (f32, f32), language: &str) -> Page {
    let outline = Outline::default();
    let mut composer = Composer::new(&outline, language, &[]);
    let leading = height / (lines.len() as f32 + 0.55);
    let mut shapes = vec![Shape::filled([0.0, 0.0, BAR, height], ACCENT)];
    for (at, line) in lines.iter().enumerate() {
        let (look, part): (Look, f32) = if at == 0 {
            (Look::Bold, 0.78)
        } else {
            (Look::Regular, 0.66)
        };
        let color: Color = if at == 0 { ACCENT } else { INK };
        let size = (leading * part).min(LARGEST * part / 0.78);
        let room = width - PADDING - BAR;
        let (run, _) = composer.fitting(line, (look, size), color, room);
        shapes.push(Shape::Text(TextRun {
            x: PADDING,
            y: leading * (at as f32 + 0.95),
            ..run
        }));
    }
    Page {
        groups: vec![Group {
            owner: Owner::Decoration,
            shapes,
        }],
    }
}
