//! The first page.
//!
//! Owns its looks: the band in the colour of the organisation, logo and name, and from a third of the page on
//! the kind of document, title, standing and facts; at the foot where the organisation is to be reached.

use super::compose::{Column, Composer};
use super::galley::{Item, Strip};
use super::page::{Owner, Shape};
use super::structure::Role;
use super::style::{
    self, ACCENT, ALERT, CELL, Color, GRID, Hyphens, INK, MARGIN_LEFT, MUTED, PAGE_WIDTH,
    TEXT_BOTTOM, TEXT_RIGHT, TEXT_TOP, TINT, TINT_ALERT, TextStyle,
};
use crate::report::document::{Cover, Inline, ParagraphStyle};
use crate::report::fonts::Look;
use crate::report::house::Logo;
use std::sync::Arc;

/// Height of the band along the top.
const BAND: f32 = 12.0;
/// Top of the logo, or of the name where there is none.
const LOGO_TOP: f32 = 40.0;
/// The largest logo.
const LOGO: (f32, f32) = (220.0, 74.0);
/// Where the title block starts, unless a long name pushes it down.
const TITLE_TOP: f32 = 236.0;
/// Above and below the standing, in its frame.
const PAD: f32 = 8.0;
/// Characters up to which a title is set large, and middling.
const LONG_TITLE: [usize; 2] = [70, 160];

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
        let used = height(&self.galley.strips[start..]);
        let mut foot = self.aside(column, |composer| composer.cover_foot(cover));
        let rest = TEXT_BOTTOM - TEXT_TOP - used - 2.0 * PAD - height(&foot);
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
        let start = self.galley.strips.len();
        self.sender(cover);
        self.gap = 0.0;
        let used = height(&self.galley.strips[start..]);
        self.push(Strip::space((TITLE_TOP - TEXT_TOP - used).max(GRID * 4.0)));
        let plain = TextStyle {
            before: 0.0,
            hyphens: Hyphens::None,
            ..style::paragraph(ParagraphStyle::Body)
        };
        let kind = TextStyle {
            size: 12.0,
            leading: 17.0,
            color: MUTED,
            after: 0.0,
            ..plain
        };
        // A paragraph each: read aloud, lines of one would run into each other.
        for line in cover.kind.lines() {
            self.cover_line(line, &kind);
        }
        self.space(7.0);
        self.cover_line(&cover.title, &title(&cover.title));
        let subtitle = TextStyle {
            size: 14.0,
            leading: 20.0,
            color: INK,
            ..plain
        };
        self.cover_line(&cover.subtitle, &subtitle);
        self.space(GRID * 3.0);
        self.cover_status(cover);
        self.space(GRID * 2.5);
        self.key_values(&cover.facts);
    }

    /// Who sends the document: band, logo, name.
    fn sender(&mut self, cover: &Cover) {
        let mut top = Strip::default();
        top.decorate(Shape::filled(
            [0.0, -TEXT_TOP, PAGE_WIDTH, BAND],
            Color::Band,
        ));
        if let Some(logo) = &cover.logo {
            self.logo(logo, &mut top);
        }
        self.push(top);
        let name = TextStyle {
            size: if cover.logo.is_some() { 11.0 } else { 16.0 },
            leading: if cover.logo.is_some() { 15.0 } else { 21.0 },
            look: Look::Bold,
            color: ACCENT,
            after: 0.0,
            hyphens: Hyphens::None,
            ..CELL
        };
        self.cover_line(&cover.organisation, &name);
    }

    /// The logo, as large as its place allows, in its own proportions.
    fn logo(&mut self, logo: &Logo, strip: &mut Strip) {
        let picture = &logo.picture;
        let scale = (LOGO.0 / picture.width).min(LOGO.1 / picture.height);
        let (width, height) = (picture.width * scale, picture.height * scale);
        let top = LOGO_TOP - TEXT_TOP;
        let node = self.node(Role::Figure);
        self.structure.node_mut(node).alt = Some(logo.words.clone());
        let shape = Shape::Picture {
            area: [MARGIN_LEFT, top, width, height],
            picture: Arc::clone(picture),
        };
        strip.push(Item::Draw(Owner::Node(node), shape));
        let bounds = [MARGIN_LEFT, top, MARGIN_LEFT + width, top + height];
        strip.push(Item::Bounds(node, bounds));
        strip.height = (top + height).max(0.0) + GRID;
    }

    /// The standing, on a ground that says the same as the words.
    fn cover_status(&mut self, cover: &Cover) {
        let (color, ground) = if cover.settled {
            (ACCENT, TINT)
        } else {
            (ALERT, TINT_ALERT)
        };
        let frame = self.surface(Some(ground), None, Some((color, 3.0)), PAD);
        let column = self.frame(frame, 14.0);
        let look = TextStyle {
            size: 11.5,
            leading: 16.0,
            look: Look::Bold,
            color,
            after: 0.0,
            hyphens: Hyphens::None,
            ..CELL
        };
        self.within(column, |composer| {
            composer.cover_line(&cover.status, &look);
        });
    }

    fn cover_foot(&mut self, cover: &Cover) {
        let small = style::paragraph(ParagraphStyle::Small);
        let contact = TextStyle {
            color: INK,
            ..small
        };
        self.cover_line(&cover.contact, &contact);
        if !cover.note.is_blank() {
            let paragraph = self.node(Role::Paragraph);
            self.text(&cover.note, &small, paragraph);
        }
    }

    fn cover_line(&mut self, words: &str, look: &TextStyle) {
        if words.trim().is_empty() {
            return;
        }
        let node = self.node(Role::Paragraph);
        self.text(&Inline::from(words), look, node);
    }
}

/// The style of a title: the longer, the smaller, so that the facts stay on the page.
fn title(words: &str) -> TextStyle {
    let length = words.chars().count();
    let (size, leading) = if length <= LONG_TITLE[0] {
        (30.0, 36.0)
    } else if length <= LONG_TITLE[1] {
        (22.0, 28.0)
    } else {
        (16.0, 21.0)
    };
    TextStyle {
        size,
        leading,
        look: Look::Bold,
        color: ACCENT,
        before: 0.0,
        after: 8.0,
        hyphens: Hyphens::None,
    }
}

fn height(strips: &[Strip]) -> f32 {
    strips.iter().map(|strip| strip.before + strip.height).sum()
}
