//! The pieces that screens are made of.
//!
//! Owns writing to the cells ([`pen`]), wrapped and styled text ([`prose`]), windows on long lists ([`listing`]), and the
//! drawing of an editor ([`text_area`]). Must not know the model of the program, but for the editor.

pub mod listing;
pub mod pen;
pub mod prose;
pub mod text_area;

pub use listing::{Listing, Slot};
pub use pen::Pen;
