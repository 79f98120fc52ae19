//! A page's drawing: shapes to operators, each within the mark of its owner.
//!
//! Owns the content stream. Where glyphs do not mean their own text, the true text goes with them
//! in a mark of its own: marks are never nested, because readers lose their place in nested ones.

use super::fonts::EmbeddedFonts;
use super::objects::int;
use super::tags;
use crate::report::fonts::FaceId;
use crate::report::layout::page::{Group, Owner, Page, Shape, TextRun};
use crate::report::layout::shaping::{Glyph, Shaped};
use crate::report::layout::structure::{NodeId, Structure};
use crate::report::layout::style::{Color, PAGE_HEIGHT};
use pdf_writer::types::{ArtifactSubtype, ArtifactType, LineCapStyle, LineJoinStyle};
use pdf_writer::{Content, Finish, Name, Settings, Str, TextStr};
use std::ops::Range;
use std::rc::Rc;

/// A part of a shown string.
enum Piece {
    Codes(Vec<u8>),
    Move(f32),
}

/// The marks of a page.
#[derive(Debug, Default)]
pub struct Marks {
    /// The owner of each mark, by its number.
    pub owners: Vec<NodeId>,
    /// The marks of each group of a node, in the order of such groups.
    pub groups: Vec<Range<usize>>,
}

/// Which mark is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    /// The content is what it looks like.
    Plain,
    /// Another text goes with the content.
    Instead,
}

/// Writes one page.
pub struct PageWriter<'a, 'f> {
    fonts: &'a mut EmbeddedFonts<'f>,
    structure: &'a Structure,
    content: Content,
    font: Option<(FaceId, f32)>,
    fill: Option<Color>,
    stroke: Option<(Color, f32)>,
    /// Start of the last line of text, while text is being written.
    origin: Option<(f32, f32)>,
    pieces: Vec<Piece>,
    open: Open,
    /// The node whose content is being written; none for artifacts.
    owner: Option<NodeId>,
    marks: Marks,
    /// The run being written: its size, and how far the pen has come in thousandths of an em.
    pen: (f32, f32),
    /// The run being written.
    line: (f32, f32),
}

impl<'a, 'f> PageWriter<'a, 'f> {
    /// An empty page.
    pub fn new(fonts: &'a mut EmbeddedFonts<'f>, structure: &'a Structure) -> Self {
        let content = Content::with_settings(Settings { pretty: false });
        Self {
            fonts,
            structure,
            content,
            font: None,
            fill: None,
            stroke: None,
            origin: None,
            pieces: Vec::new(),
            open: Open::Nothing,
            owner: None,
            marks: Marks::default(),
            pen: (0.0, 0.0),
            line: (0.0, 0.0),
        }
    }

    /// The operators of the page, decoration first, then everything in order; and its marks.
    pub fn write(mut self, page: &Page) -> (Vec<u8>, Marks) {
        self.content
            .set_line_cap(LineCapStyle::ButtCap)
            .set_line_join(LineJoinStyle::MiterJoin);
        let under = |group: &&Group| group.owner == Owner::Decoration;
        for group in page.groups.iter().filter(under) {
            self.group(group);
        }
        for group in page.groups.iter().filter(|group| !under(group)) {
            self.group(group);
        }
        (self.content.finish().into_vec(), self.marks)
    }

    fn group(&mut self, group: &Group) {
        let first = self.marks.owners.len();
        match group.owner {
            Owner::Node(node) => self.owner = Some(node),
            Owner::Decoration => self.artifact(ArtifactType::Layout, None),
            Owner::Header => self.artifact(ArtifactType::Pagination, Some(ArtifactSubtype::Header)),
            Owner::Footer => self.artifact(ArtifactType::Pagination, Some(ArtifactSubtype::Footer)),
            Owner::Watermark => {
                self.artifact(ArtifactType::Pagination, Some(ArtifactSubtype::Watermark));
            }
        }
        for shape in &group.shapes {
            self.shape(shape);
        }
        self.close();
        if self.owner.take().is_some() {
            self.marks.groups.push(first..self.marks.owners.len());
        }
    }

    /// Ends the open mark.
    fn close(&mut self) {
        self.end_text();
        if self.open != Open::Nothing {
            self.content.end_marked_content();
            self.open = Open::Nothing;
        }
    }

    /// Opens a mark for content that is what it looks like, unless one is open.
    fn plain(&mut self) {
        if self.open == Open::Plain {
            return;
        }
        self.close();
        if let Some(node) = self.owner {
            let tag = tags::name(self.structure.node(node).role);
            let number = self.next_mark(node);
            let mut mark = self.content.begin_marked_content_with_properties(tag);
            mark.properties().identify(number);
        }
        self.open = Open::Plain;
    }

    /// Opens a mark for content with which another text goes. Decoration is never read, so it has none.
    fn instead(&mut self, text: &str) {
        let Some(node) = self.owner else { return };
        self.close();
        let number = self.next_mark(node);
        let mut mark = self
            .content
            .begin_marked_content_with_properties(Name(b"Span"));
        mark.properties()
            .identify(number)
            .actual_text(TextStr(text));
        drop(mark);
        self.open = Open::Instead;
    }

    fn next_mark(&mut self, node: NodeId) -> i32 {
        self.marks.owners.push(node);
        int(self.marks.owners.len() - 1)
    }

    fn artifact(&mut self, kind: ArtifactType, subtype: Option<ArtifactSubtype>) {
        let mut mark = self
            .content
            .begin_marked_content_with_properties(Name(b"Artifact"));
        let mut artifact = mark.properties().artifact();
        artifact.kind(kind);
        if let Some(subtype) = subtype {
            artifact.subtype(subtype);
        }
        drop(artifact);
        self.open = Open::Plain;
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Text(run) => self.text(run),
            Shape::Rect {
                area: [x, y, w, h],
                fill,
                stroke,
            } => {
                self.plain();
                self.end_text();
                if let Some(color) = fill {
                    self.set_fill(*color);
                }
                if let Some(stroke) = stroke {
                    self.set_stroke(*stroke);
                }
                self.content
                    .rect(hundredth(*x), up(*y + *h), hundredth(*w), hundredth(*h));
                match (fill, stroke) {
                    (Some(_), Some(_)) => self.content.fill_nonzero_and_stroke(),
                    (Some(_), None) => self.content.fill_nonzero(),
                    (None, Some(_)) => self.content.stroke(),
                    (None, None) => self.content.end_path(),
                };
            }
            Shape::Line {
                points,
                color,
                width,
                dots,
            } => {
                self.plain();
                self.end_text();
                self.set_stroke((*color, *width));
                if let Some(distance) = dots {
                    self.content
                        .set_line_cap(LineCapStyle::RoundCap)
                        .set_dash_pattern([0.0, *distance], 0.0);
                }
                for (index, (x, y)) in points.iter().enumerate() {
                    let (x, y) = (hundredth(*x), up(*y));
                    if index == 0 {
                        self.content.move_to(x, y)
                    } else {
                        self.content.line_to(x, y)
                    };
                }
                self.content.stroke();
                if dots.is_some() {
                    self.content
                        .set_line_cap(LineCapStyle::ButtCap)
                        .set_dash_pattern([], 0.0);
                }
            }
        }
    }

    fn set_fill(&mut self, color: Color) {
        if self.fill != Some(color) {
            let [r, g, b] = parts(color);
            self.content.set_fill_rgb(r, g, b);
            self.fill = Some(color);
        }
    }

    fn set_stroke(&mut self, stroke: (Color, f32)) {
        if self.stroke != Some(stroke) {
            let [r, g, b] = parts(stroke.0);
            self.content
                .set_stroke_rgb(r, g, b)
                .set_line_width(stroke.1);
            self.stroke = Some(stroke);
        }
    }

    fn text(&mut self, run: &TextRun) {
        if run.words.is_empty() {
            return;
        }
        self.set_fill(run.color);
        self.show();
        self.line = (run.x, run.y);
        self.pen = (run.size, 0.0);
        if run.upright {
            self.end_text();
            self.content.begin_text();
            self.content
                .set_text_matrix([0.0, 1.0, -1.0, 0.0, hundredth(run.x), up(run.y)]);
            self.origin = Some((0.0, 0.0));
        } else if self.origin.is_some() {
            self.move_to_pen();
        }
        let mut before = None;
        for word in &run.words {
            self.word(word, before);
            before = Some(word);
        }
        self.show();
        if run.upright {
            self.end_text();
        }
    }

    /// Sets the pen where the run has come.
    fn move_to_pen(&mut self) {
        let (size, advance) = self.pen;
        let (x, y) = (
            hundredth(self.line.0 + advance * size / 1000.0),
            up(self.line.1),
        );
        if self.origin.is_none() {
            self.content.begin_text();
        }
        let (from_x, from_y) = self.origin.unwrap_or_default();
        self.content
            .next_line(hundredth(x - from_x), hundredth(y - from_y));
        self.origin = Some((x, y));
    }

    /// `before` is the word that was written last on the same line.
    fn word(&mut self, word: &Shaped, before: Option<&Rc<Shaped>>) {
        if let Some(actual) = &word.actual {
            // The hyphen behind the first part of a split word goes with that part.
            let goes_with =
                actual.is_empty() && before.is_some_and(|before| before.actual.is_some());
            if !goes_with {
                self.instead(actual);
            }
            for glyph in &word.glyphs {
                self.glyph(glyph, None);
            }
            return;
        }
        let mut at = 0;
        while let Some(first) = word.glyphs.get(at) {
            let same = |glyph: &&Glyph| glyph.from == first.from && glyph.to == first.to;
            let count = word.glyphs[at..].iter().take_while(same).count();
            let cluster = &word.glyphs[at..at + count];
            at += count;
            let text = word
                .text
                .get(first.from as usize..first.to as usize)
                .unwrap_or_default();
            let code = self.fonts.code(first.face, first.id);
            if count == 1 && !first.placeholder && self.fonts.means(first.face, code, text) {
                self.plain();
                self.glyph(first, Some(code));
            } else {
                self.instead(text);
                for glyph in cluster {
                    self.glyph(glyph, None);
                }
            }
        }
    }

    fn glyph(&mut self, glyph: &Glyph, code: Option<u16>) {
        let size = self.pen.0;
        if self.origin.is_none() {
            self.move_to_pen();
        }
        let code = code.unwrap_or_else(|| self.fonts.code(glyph.face, glyph.id));
        if self.font != Some((glyph.face, size)) {
            self.show();
            self.content
                .set_font(Name(EmbeddedFonts::name(glyph.face).as_bytes()), size);
            self.font = Some((glyph.face, size));
        }
        let raised = glyph.offset.1.abs() > 0.5;
        if raised {
            self.show();
            self.content
                .set_rise(hundredth(glyph.offset.1 * size / 1000.0));
        }
        self.shift(-glyph.offset.0);
        match self.pieces.last_mut() {
            Some(Piece::Codes(codes)) => codes.extend(code.to_be_bytes()),
            _ => self.pieces.push(Piece::Codes(code.to_be_bytes().to_vec())),
        }
        if raised {
            self.show();
            self.content.set_rise(0.0);
        }
        let declared = self.fonts.width(glyph.face, glyph.id);
        self.shift(declared - glyph.advance + glyph.offset.0);
        self.pen.1 += glyph.advance;
    }

    /// Moves the pen back by thousandths of an em.
    fn shift(&mut self, by: f32) {
        if by.abs() < 0.05 {
            return;
        }
        match self.pieces.last_mut() {
            Some(Piece::Move(before)) => *before += by,
            _ => self.pieces.push(Piece::Move(by)),
        }
    }

    /// Writes the collected pieces.
    fn show(&mut self) {
        if self.pieces.is_empty() {
            return;
        }
        let pieces = std::mem::take(&mut self.pieces);
        if let [Piece::Codes(codes)] = pieces.as_slice() {
            self.content.show(Str(codes));
            return;
        }
        let mut shown = self.content.show_positioned();
        let mut items = shown.items();
        for piece in &pieces {
            match piece {
                Piece::Codes(codes) => items.show(Str(codes)),
                Piece::Move(by) => items.adjust(by.round()),
            };
        }
        items.finish();
    }

    fn end_text(&mut self) {
        self.show();
        if self.origin.take().is_some() {
            self.content.end_text();
        }
    }
}

fn parts(color: Color) -> [f32; 3] {
    [color.0, color.1, color.2].map(|part| (f32::from(part) / 255.0 * 1000.0).round() / 1000.0)
}

fn hundredth(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// From the top down to the bottom up.
fn up(y: f32) -> f32 {
    hundredth(PAGE_HEIGHT - y)
}
