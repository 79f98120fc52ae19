//! A picture as data: paths with their paint, or pixels.
//!
//! Owns the form in which a logo reaches the pages. Knows neither where it came from nor where it goes.
//! y grows downwards; a path lies in its own coordinates, its matrix leads to those of the picture.

use super::palette::Rgb;

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Width, in units of the picture.
    pub width: f32,
    /// Height, in units of the picture.
    pub height: f32,
    /// What is to be seen.
    pub content: Content,
}

/// What is to be seen.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Shapes, the later over the earlier.
    Drawing(Vec<Part>),
    /// Pixels.
    Pixels(Pixels),
}

/// A part of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// A shape.
    Path(Path),
    /// Parts with something in common.
    Group {
        /// Nothing is drawn outside of it.
        clip: Option<Outline>,
        /// How much of all parts together covers what lies under them, 0 to 1.
        opacity: f32,
        /// The parts.
        parts: Vec<Part>,
    },
}

/// An outline with its matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// From the outline's coordinates to those of the picture, as PDF and SVG write a matrix.
    pub matrix: [f32; 6],
    /// The outline.
    pub steps: Vec<Step>,
    /// Whether overlaps are holes.
    pub even_odd: bool,
}

/// A step along an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Starts somewhere.
    Move(f32, f32),
    /// A straight line.
    Line(f32, f32),
    /// A Bézier curve with two points that pull at it.
    Curve([f32; 6]),
    /// Back to the start.
    Close,
}

/// A shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Where it runs.
    pub outline: Outline,
    /// What fills it.
    pub fill: Option<Fill>,
    /// What runs along it.
    pub stroke: Option<Stroke>,
    /// Whether the stroke lies under the fill.
    pub stroke_first: bool,
}

/// What fills a shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Fill {
    /// Colour or gradient.
    pub paint: Paint,
    /// How much of it covers what lies under it, 0 to 1.
    pub opacity: f32,
}

/// A colour or a gradient.
#[derive(Debug, Clone, PartialEq)]
pub enum Paint {
    /// One colour.
    Plain(Rgb),
    /// From colour to colour.
    Gradient(Gradient),
}

/// A gradient that goes on with its last colour at both ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Gradient {
    /// From the gradient's coordinates to those of the outline.
    pub matrix: [f32; 6],
    /// Along a line (x, y, x, y), or from circle to circle (x, y, radius, x, y, radius).
    pub course: Course,
    /// Colours with their place, 0 to 1, rising.
    pub stops: Vec<(f32, Rgb)>,
}

/// Where a gradient runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Course {
    /// Along a line.
    Line([f32; 4]),
    /// From circle to circle.
    Circles([f32; 6]),
}

/// A stroke.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Rgb,
    /// How much of it covers what lies under it, 0 to 1.
    pub opacity: f32,
    /// Its width.
    pub width: f32,
    /// Its ends: 0 cut off, 1 round, 2 square.
    pub cap: u8,
    /// Its corners: 0 sharp, 1 round, 2 cut off.
    pub join: u8,
    /// Sharp corners longer than this are cut off.
    pub miter: f32,
    /// Lengths of dashes and gaps, and where they start.
    pub dashes: Option<(Vec<f32>, f32)>,
}

/// Pixels, row by row, eight bits each.
#[derive(Debug, Clone, PartialEq)]
pub struct Pixels {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Whether there is one grey value per pixel instead of red, green and blue.
    pub grey: bool,
    /// The values.
    pub values: Vec<u8>,
    /// How much each pixel covers; absent when all cover wholly.
    pub alpha: Option<Vec<u8>>,
}
