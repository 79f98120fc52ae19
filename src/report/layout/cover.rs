//! The first page.
//!
//! Owns its looks: organisation, title, standing, facts, closing note at the foot.

use super::compose::{Column, Composer};
use super::galley::Strip;
use super::page::Shape;
use super::structure::Role;
use super::style::{
    self, ALERT, BLUE, CELL, GRID, Hyphens, INK, MARGIN_LEFT, MUTED, TEXT_BOTTOM, TEXT_RIGHT,
    TEXT_TOP, TextStyle,
};
use crate::report::document::{Cover, Inline, ParagraphStyle};
use crate::report::fonts::Look;

const TITLE: TextStyle = TextStyle {
    size: 28.0,
    leading: 34.0,
    look: Look::Bold,
    color: BLUE,
    before: 0.0,
    after: 10.0,
    hyphens: Hyphens::None,
};

impl Composer<'_> {
    /// The first page; what follows starts on the next one.
    pub fn cover(&mut self, cover: &Cover) {
        let start = self.galley.strips.len();
        let node = self.node(Role::Section);
        let column = Column {
            left: MARGIN_LEFT,
            width: TEXT_RIGHT - MARGIN_LEFT,
            node,
            ..self.column
        };
        self.within(column, |composer| composer.cover_text(cover));
        self.gap = 0.0;
        let used: f32 = self.galley.strips[start..]
            .iter()
            .map(|strip| strip.before + strip.height)
            .sum();
        let small = style::paragraph(ParagraphStyle::Small);
        let mut foot = self.aside(column, |composer| {
            if !cover.note.is_blank() {
                let paragraph = composer.node(Role::Paragraph);
                composer.text(&cover.note, &small, paragraph);
            }
        });
        let height: f32 = foot.iter().map(|strip| strip.before + strip.height).sum();
        let rest = TEXT_BOTTOM - TEXT_TOP - used - height;
        if rest > 0.0 {
            foot.insert(0, Strip::space(rest - 0.5));
        }
        for strip in foot {
            self.push(strip);
        }
        self.gap = 0.0;
        self.new_page = true;
    }

    fn cover_text(&mut self, cover: &Cover) {
        let plain = TextStyle {
            before: 0.0,
            ..style::paragraph(ParagraphStyle::Body)
        };
        let organisation = TextStyle {
            size: 13.0,
            leading: 18.0,
            look: Look::Bold,
            color: BLUE,
            after: 2.0,
            ..plain
        };
        let mut bar = Strip::space(12.0);
        bar.decorate(Shape::filled([MARGIN_LEFT, -34.0, 34.0, 34.0], BLUE));
        self.push(bar);
        self.cover_line(&cover.organisation, &organisation);
        self.push(Strip::space(96.0));
        self.cover_line(
            &cover.kind,
            &TextStyle {
                size: 12.0,
                leading: 17.0,
                color: MUTED,
                after: 6.0,
                ..plain
            },
        );
        self.cover_line(&cover.title, &TITLE);
        self.cover_line(
            &cover.subtitle,
            &TextStyle {
                size: 14.0,
                leading: 20.0,
                color: INK,
                after: 14.0,
                ..plain
            },
        );
        let mut rule = Strip::space(GRID * 2.0);
        rule.decorate(Shape::line(
            (MARGIN_LEFT, 4.0),
            (TEXT_RIGHT, 4.0),
            BLUE,
            1.2,
        ));
        self.push(rule);
        let status = TextStyle {
            size: 11.5,
            leading: 16.0,
            look: Look::Bold,
            color: if cover.settled { BLUE } else { ALERT },
            after: 14.0,
            ..CELL
        };
        self.cover_line(
            &cover.status,
            &TextStyle {
                hyphens: Hyphens::None,
                ..status
            },
        );
        self.key_values(&cover.facts);
    }

    fn cover_line(&mut self, words: &str, look: &TextStyle) {
        if words.trim().is_empty() {
            return;
        }
        let node = self.node(Role::Paragraph);
        self.text(&Inline::from(words), look, node);
    }
}
