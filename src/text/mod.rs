//! Text as people read and write it: graphemes, cell widths, line breaking, wrapping.
//!
//! Owns everything about characters that both the screen and the PDF need. Knows no terminal, no font, no file and no
//! clock; whoever draws passes a [`wrap::Measure`].

pub mod breaks;
pub mod graphemes;
pub mod width;
pub mod wrap;

pub use breaks::{Break, BreakKind};
pub use width::{clean, visible};
pub use wrap::{Cells, Line, Measure, wrap};
