//! Other people's formats, in and out.
//!
//! Owns [`actions`]: action points as a table and in a calendar; and [`sheet`]: the preparation sheet of one role as Markdown, and what a sheet that was filled in says. Pure:
//! texts come in and go out; no file, no clock. Called by the fronts, and by `report` for the same sheet in print.

pub mod actions;
pub mod sheet;
