//! What stands on every page: header, footer, page number, draft mark.
//!
//! Owns running matter; all of it is outside the structure tree.

use super::compose::Composer;
use super::page::{Group, Owner, Page, Shape, TextRun};
use super::style::{
    ALERT, Color, FOOTER_BASELINE, HEADER_BASELINE, MARGIN_LEFT, MUTED, PAGE_HEIGHT, PAGE_WIDTH,
    RULE, RUNNING, TEXT_RIGHT, WATERMARK,
};
use crate::report::document::Document;
use crate::report::fonts::Look;

/// Size of the draft word in the margin.
const MARK_SIZE: f32 = 38.0;

impl Composer<'_> {
    /// Adds running matter to all pages; a cover has no header.
    pub fn running(&mut self, document: &Document, covered: bool, pages: &mut [Page]) {
        let count = pages.len();
        for (index, page) in pages.iter_mut().enumerate() {
            let bare = covered && index == 0;
            let header = self.header(document, bare);
            let footer = self.footer(document, index + 1, count);
            if let Some(draft) = &document.draft {
                let mark = self.draft_mark(draft);
                page.groups.push(Group {
                    owner: Owner::Watermark,
                    shapes: vec![mark],
                });
            }
            page.groups.push(Group {
                owner: Owner::Header,
                shapes: header,
            });
            page.groups.push(Group {
                owner: Owner::Footer,
                shapes: footer,
            });
        }
    }

    fn header(&mut self, document: &Document, bare: bool) -> Vec<Shape> {
        let mut shapes = Vec::new();
        let mut right = TEXT_RIGHT;
        if let Some(draft) = &document.draft {
            let (run, width) = self.running_text(draft, Look::Bold, ALERT, f32::MAX);
            let (left, top) = (TEXT_RIGHT - width - 12.0, HEADER_BASELINE - 10.0);
            shapes.push(Shape::Rect {
                area: [left, top, width + 12.0, 14.0],
                fill: None,
                stroke: Some((ALERT, 0.9)),
            });
            shapes.push(Shape::Text(TextRun {
                x: left + 6.0,
                y: HEADER_BASELINE,
                ..run
            }));
            right = left - 10.0;
        }
        if bare {
            return shapes;
        }
        let (run, width) =
            self.running_text(&document.running.header_right, Look::Regular, MUTED, 200.0);
        shapes.push(Shape::Text(TextRun {
            x: right - width,
            y: HEADER_BASELINE,
            ..run
        }));
        let room = right - width - MARGIN_LEFT - 16.0;
        let (run, _) = self.running_text(&document.running.header_left, Look::Regular, MUTED, room);
        shapes.push(Shape::Text(TextRun {
            x: MARGIN_LEFT,
            y: HEADER_BASELINE,
            ..run
        }));
        let y = HEADER_BASELINE + 10.0;
        shapes.push(Shape::line((MARGIN_LEFT, y), (TEXT_RIGHT, y), RULE, 0.5));
        shapes
    }

    fn footer(&mut self, document: &Document, page: usize, pages: usize) -> Vec<Shape> {
        let words = document
            .running
            .page_of
            .replace("{page}", &page.to_string())
            .replace("{pages}", &pages.to_string());
        let (run, width) = self.running_text(&words, Look::Regular, MUTED, 200.0);
        let mut shapes = vec![Shape::Text(TextRun {
            x: TEXT_RIGHT - width,
            y: FOOTER_BASELINE,
            ..run
        })];
        let room = TEXT_RIGHT - width - MARGIN_LEFT - 16.0;
        let (run, _) = self.running_text(&document.running.footer_left, Look::Regular, MUTED, room);
        shapes.push(Shape::Text(TextRun {
            x: MARGIN_LEFT,
            y: FOOTER_BASELINE,
            ..run
        }));
        let y = FOOTER_BASELINE - 14.0;
        shapes.push(Shape::line((MARGIN_LEFT, y), (TEXT_RIGHT, y), RULE, 0.5));
        shapes
    }

    fn running_text(&mut self, words: &str, look: Look, color: Color, room: f32) -> (TextRun, f32) {
        self.fitting(words, (look, RUNNING.size), color, room)
    }

    /// One line that fits in `room`; its end is cut with an ellipsis.
    pub(super) fn fitting(
        &mut self,
        words: &str,
        (look, size): (Look, f32),
        color: Color,
        room: f32,
    ) -> (TextRun, f32) {
        let (run, width) = self.label(words, look, size, color);
        if width <= room {
            return (run, width);
        }
        let mut kept = words.chars().count().min(400);
        loop {
            kept = kept * 9 / 10;
            let cut: String = words.chars().take(kept).collect();
            let (run, width) = self.label(&format!("{}…", cut.trim_end()), look, size, color);
            if width <= room || kept == 0 {
                return (run, width);
            }
        }
    }

    /// The draft word, large and light, upwards in the right margin.
    fn draft_mark(&mut self, draft: &str) -> Shape {
        let (run, width) = self.label(draft, Look::Bold, MARK_SIZE, WATERMARK);
        let x = PAGE_WIDTH - 14.0;
        Shape::Text(TextRun {
            x,
            y: f32::midpoint(PAGE_HEIGHT, width),
            upright: true,
            ..run
        })
    }
}
