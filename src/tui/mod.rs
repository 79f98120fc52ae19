//! The full-screen front.
//!
//! Owns how the program looks in a terminal: [`draw`] paints a [`crate::app::Model`] on a frame, [`measure`] says how
//! large the field with the focus is drawn, and [`terminal`] drives the real terminal. Drawing is pure: it changes no
//! state, reads no clock and no file, and takes the same model to the same cells. Must not know how answers are stored
//! or what a key means; it only shows the one table of commands.

mod draw;
mod footer;
mod header;
mod overlays;
mod paints;
mod run;
mod screens;
pub mod terminal;
mod theme;
mod view;
mod widgets;

pub use draw::{draw, measure, spot_at};
pub use paints::Depth;
pub use run::{RunError, run};
pub use theme::{Signs, Theme};
pub use view::{Shape, shape};

#[cfg(test)]
pub(crate) mod tests;
