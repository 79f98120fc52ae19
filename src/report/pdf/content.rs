//! A page's drawing: shapes to operators, each within the mark of its owner.
//!
//! Owns the content stream. Where glyphs do not mean their own text, the true text goes with them
//! in a mark of its own: marks are never nested, because readers lose their place in nested ones.

mod shown;
mod text;

use super::fonts::EmbeddedFonts;
use super::objects::int;
use super::pictures::Pictures;
use super::tags;
use crate::report::fonts::FaceId;
use crate::report::layout::page::{Group, Owner, Page, Shape};
use crate::report::layout::structure::{NodeId, Structure};
use crate::report::layout::style::PAGE_HEIGHT;
use crate::report::palette::{Palette, Rgb};
use pdf_writer::types::{ArtifactSubtype, ArtifactType, LineCapStyle, LineJoinStyle};
use pdf_writer::{Content, Name, Settings, TextStr};
use shown::Shown;
use std::ops::Range;

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
    pictures: &'a mut Pictures,
    palette: &'a Palette,
    structure: &'a Structure,
    content: Content,
    font: Option<(FaceId, f32)>,
    fill: Option<Rgb>,
    stroke: Option<(Rgb, f32)>,
    /// Start of the last line of text, while text is being written.
    origin: Option<(f32, f32)>,
    shown: Shown,
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
    pub fn new(
        fonts: &'a mut EmbeddedFonts<'f>,
        pictures: &'a mut Pictures,
        palette: &'a Palette,
        structure: &'a Structure,
    ) -> Self {
        let content = Content::with_settings(Settings { pretty: false });
        Self {
            fonts,
            pictures,
            palette,
            structure,
            content,
            font: None,
            fill: None,
            stroke: None,
            origin: None,
            shown: Shown::default(),
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
        let operators = self.content.finish().into_vec();
        (self.shown.among(&operators), self.marks)
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
                    self.set_fill(self.palette.mark(*color));
                }
                if let Some((color, width)) = stroke {
                    self.set_stroke((self.palette.mark(*color), *width));
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
                self.set_stroke((self.palette.mark(*color), *width));
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
            Shape::Tiles { areas, color } => {
                self.plain();
                self.end_text();
                self.set_fill(self.palette.mark(*color));
                for [x, y, w, h] in areas {
                    self.content
                        .rect(hundredth(*x), up(*y + *h), hundredth(*w), hundredth(*h));
                }
                self.content.fill_nonzero();
            }
            Shape::Picture {
                area: [x, y, w, h],
                picture,
            } => {
                self.plain();
                self.end_text();
                let name = self.pictures.name(picture);
                let place = [hundredth(*w), 0.0, 0.0, hundredth(*h)];
                let [a, b, c, d] = place;
                self.content
                    .save_state()
                    .transform([a, b, c, d, hundredth(*x), up(*y + *h)])
                    .x_object(Name(name.as_bytes()))
                    .restore_state();
            }
        }
    }

    fn set_fill(&mut self, color: Rgb) {
        if self.fill != Some(color) {
            let [r, g, b] = parts(color);
            self.content.set_fill_rgb(r, g, b);
            self.fill = Some(color);
        }
    }

    fn set_stroke(&mut self, stroke: (Rgb, f32)) {
        if self.stroke != Some(stroke) {
            let [r, g, b] = parts(stroke.0);
            self.content
                .set_stroke_rgb(r, g, b)
                .set_line_width(stroke.1);
            self.stroke = Some(stroke);
        }
    }

    fn end_text(&mut self) {
        self.show();
        if self.origin.take().is_some() {
            self.content.end_text();
        }
    }
}

pub(super) fn parts(color: Rgb) -> [f32; 3] {
    [color.0, color.1, color.2].map(|part| (f32::from(part) / 255.0 * 1000.0).round() / 1000.0)
}

/// A measure as it stands in the file.
pub fn hundredth(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// From the top down to the bottom up.
pub fn up(y: f32) -> f32 {
    hundredth(PAGE_HEIGHT - y)
}
