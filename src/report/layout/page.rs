//! What layout hands to the writer: pages with things on them, and what belongs to them all.
//!
//! Owns plain data; knows neither the document's blocks nor PDF. Measures are points, y grows
//! downwards from the top of the page.

use super::shaping::Shaped;
use super::structure::{NodeId, Structure};
use super::style::Color;
use crate::report::Substituted;
use crate::report::picture::Picture;
use std::rc::Rc;
use std::sync::Arc;

/// Words on one baseline, in one size and colour.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    /// Left end of the first word.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// Size in points.
    pub size: f32,
    /// Colour.
    pub color: Color,
    /// The words from left to right, each right behind the other.
    pub words: Vec<Rc<Shaped>>,
    /// Whether the line runs upwards instead of to the right.
    pub upright: bool,
}

/// Something that can be drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Text.
    Text(TextRun),
    /// A rectangle: left, top, width, height.
    Rect {
        /// Left, top, width, height.
        area: [f32; 4],
        /// Inside.
        fill: Option<Color>,
        /// Edge with its width.
        stroke: Option<(Color, f32)>,
    },
    /// A line through points.
    Line {
        /// The points.
        points: Vec<(f32, f32)>,
        /// Its colour.
        color: Color,
        /// Its width.
        width: f32,
        /// Dots at this distance instead of a whole line.
        dots: Option<f32>,
    },
    /// Rectangles in one colour, drawn as one: left, top, width, height of each.
    Tiles {
        /// The rectangles; none lies over another.
        areas: Vec<[f32; 4]>,
        /// Their colour.
        color: Color,
    },
    /// A picture, stretched over an area: left, top, width, height.
    Picture {
        /// Left, top, width, height.
        area: [f32; 4],
        /// The picture.
        picture: Arc<Picture>,
    },
}

impl Shape {
    /// A whole line.
    pub fn line(from: (f32, f32), to: (f32, f32), color: Color, width: f32) -> Self {
        Self::Line {
            points: vec![from, to],
            color,
            width,
            dots: None,
        }
    }

    /// A filled rectangle: left, top, width, height.
    pub fn filled(area: [f32; 4], fill: Color) -> Self {
        Self::Rect {
            area,
            fill: Some(fill),
            stroke: None,
        }
    }

    /// Moves the shape down.
    pub fn shift(&mut self, by: f32) {
        match self {
            Self::Text(run) => run.y += by,
            Self::Rect { area, .. } | Self::Picture { area, .. } => area[1] += by,
            Self::Tiles { areas, .. } => areas.iter_mut().for_each(|area| area[1] += by),
            Self::Line { points, .. } => points.iter_mut().for_each(|point| point.1 += by),
        }
    }
}

/// What a shape is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Content that belongs to a node of the structure.
    Node(NodeId),
    /// Decoration: rules, frames, repeated table heads.
    Decoration,
    /// The head of the page.
    Header,
    /// The foot of the page.
    Footer,
    /// The draft mark.
    Watermark,
}

/// Shapes with one owner, drawn together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Whose they are.
    pub owner: Owner,
    /// The shapes.
    pub shapes: Vec<Shape>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// What is drawn, in order, save that decoration lies under everything. Groups of nodes are numbered by their place among such groups.
    pub groups: Vec<Group>,
}

impl Page {
    /// The groups that belong to nodes, numbered.
    pub fn tagged(&self) -> impl Iterator<Item = (usize, NodeId)> + '_ {
        self.groups
            .iter()
            .filter_map(|group| match group.owner {
                Owner::Node(node) => Some(node),
                _ => None,
            })
            .enumerate()
    }
}

/// Where a link leads, as places on pages.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// A place in this document: page from 0, y from the top.
    Place(usize, f32),
    /// An address outside.
    Url(String),
}

/// What can be done at an area of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Purpose {
    /// Follow a link.
    Link(Target),
    /// Put a signature; the name of the field.
    Signature(String),
}

/// An area of a page at which something can be done.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    /// The page, from 0.
    pub page: usize,
    /// Left, top, right, bottom.
    pub area: [f32; 4],
    /// What it does.
    pub purpose: Purpose,
    /// The same in words.
    pub contents: String,
    /// Its node.
    pub node: NodeId,
}

/// An entry of the bookmarks.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// Depth, from 1.
    pub level: u8,
    /// The words.
    pub title: String,
    /// Page, from 0.
    pub page: usize,
    /// Height on the page.
    pub y: f32,
}

/// The laid-out document.
pub struct Pages {
    /// The pages in order; at least one.
    pub sheets: Vec<Page>,
    /// The structure tree.
    pub structure: Structure,
    /// Links and fields.
    pub annotations: Vec<Annotation>,
    /// Bookmarks, in order.
    pub bookmarks: Vec<Bookmark>,
    /// Characters that no font has, and where.
    pub substituted: Vec<Substituted>,
}
