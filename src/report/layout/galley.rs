//! The galley: the document as horizontal strips that are not on pages yet.
//!
//! Owns [`Strip`] and what lies on it. Blocks make strips; pagination puts them on pages.
//! y counts from the top of the strip, x from the left of the page.

use super::page::{Owner, Shape};
use super::structure::NodeId;
use super::style::Color;

/// How firmly a strip holds on to the next one; firmer is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Keep {
    /// A page may end here.
    #[default]
    Free,
    /// Parts of one row or one card: together while a page can hold them.
    Row,
    /// The first or last two lines of a paragraph.
    Lines,
    /// A heading and what it heads.
    Heading,
}

impl Keep {
    /// The next firmer degree.
    pub fn firmer(self) -> Option<Self> {
        match self {
            Self::Free => Some(Self::Row),
            Self::Row => Some(Self::Lines),
            Self::Lines => Some(Self::Heading),
            Self::Heading => None,
        }
    }
}

/// Where a link leads, before pages are known.
#[derive(Debug, Clone, PartialEq)]
pub enum Goal {
    /// A heading or question, by its number in the outline.
    Entry(usize),
    /// An address outside.
    Url(String),
}

/// Something on a strip.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A shape.
    Draw(Owner, Shape),
    /// Brings a node into the tree that may stay without content.
    Touch(NodeId),
    /// A link area: left, top, right, bottom.
    Link {
        /// Its node.
        node: NodeId,
        /// Left, top, right, bottom.
        area: [f32; 4],
        /// Where it leads.
        goal: Goal,
        /// The same in words.
        contents: String,
    },
    /// An empty field for an electronic seal.
    Field {
        /// Its node.
        node: NodeId,
        /// Left, top, right, bottom.
        area: [f32; 4],
        /// What it is for.
        contents: String,
    },
    /// A heading or question starts here: its number in the outline.
    Entry(usize),
    /// A bookmark that is no entry of the outline: its title.
    Bookmark(String),
    /// The page number of an entry, known in the end.
    PageNumber {
        /// The node it belongs to.
        node: NodeId,
        /// Its right edge.
        right: f32,
        /// Its baseline.
        y: f32,
        /// Its size.
        size: f32,
        /// The entry.
        entry: usize,
    },
    /// The node's picture is the area: left, top, right, bottom.
    Bounds(NodeId, [f32; 4]),
}

impl Item {
    /// Moves the item down.
    pub fn shift(&mut self, by: f32) {
        match self {
            Self::Draw(_, shape) => shape.shift(by),
            Self::Link { area, .. } | Self::Field { area, .. } | Self::Bounds(_, area) => {
                area[1] += by;
                area[3] += by;
            }
            Self::PageNumber { y, .. } => *y += by,
            Self::Touch(_) | Self::Entry(_) | Self::Bookmark(_) => {}
        }
    }
}

/// A horizontal strip of the document that no page break can cut.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Strip {
    /// Space above, dropped at the top of a page.
    pub before: f32,
    /// Height.
    pub height: f32,
    /// What lies on it, with the column of a row it belongs to.
    pub items: Vec<(u16, Item)>,
    /// How firmly it holds on to the next strip.
    pub keep: Keep,
    /// The frame it lies in.
    pub frame: Option<usize>,
    /// The table head to repeat when it comes first on a page.
    pub repeat: Option<usize>,
    /// The row it is a part of.
    pub row: Option<u32>,
    /// Whether it must come first on a page.
    pub new_page: bool,
    /// A line above it that is left out at the top of a page.
    pub line_above: Option<Shape>,
}

impl Strip {
    /// An empty strip of the given height.
    pub fn space(height: f32) -> Self {
        Self {
            height,
            ..Self::default()
        }
    }

    /// Adds an item.
    pub fn push(&mut self, item: Item) {
        self.items.push((0, item));
    }

    /// Adds a decoration.
    pub fn decorate(&mut self, shape: Shape) {
        self.push(Item::Draw(Owner::Decoration, shape));
    }

    /// Turns the space above into height.
    pub fn absorb_space(&mut self) {
        let by = std::mem::take(&mut self.before);
        if by > 0.0 {
            self.height += by;
            self.items.iter_mut().for_each(|(_, item)| item.shift(by));
        }
    }
}

/// A surface behind strips, drawn in one piece per page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub left: f32,
    /// Right edge.
    pub right: f32,
    /// Inside.
    pub fill: Option<Color>,
    /// Edge with its width.
    pub stroke: Option<(Color, f32)>,
    /// A bar at the left edge with its width.
    pub bar: Option<(Color, f32)>,
    /// Space above and below its content.
    pub pad: f32,
}

impl Frame {
    /// The shapes of the frame between two heights.
    pub fn shapes(&self, top: f32, bottom: f32) -> Vec<Shape> {
        let mut shapes = Vec::new();
        if self.fill.is_some() || self.stroke.is_some() {
            let area = [self.left, top, self.right - self.left, bottom - top];
            shapes.push(Shape::Rect {
                area,
                fill: self.fill,
                stroke: self.stroke,
            });
        }
        if let Some((color, width)) = self.bar {
            shapes.push(Shape::filled([self.left, top, width, bottom - top], color));
        }
        shapes
    }
}

/// All strips of a document.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Galley {
    /// The strips in order.
    pub strips: Vec<Strip>,
    /// The frames that strips lie in.
    pub frames: Vec<Frame>,
    /// Table heads to repeat.
    pub repeats: Vec<Vec<Strip>>,
}
