//! The line-by-line front: for people who work with a screen reader, for serial consoles and for scripts.
//!
//! The same model, the same actions and the same table of commands as the full-screen front. Owns how a line is understood
//! ([`read`]), how the model is told in sentences ([`Scene`]), and the loop that reads and writes. What is written is only
//! ever added: text and line feeds, no escape sequences, no carriage returns, nothing drawn again. Must not know a
//! terminal, nor change the model but through [`crate::app::update`].

mod asking;
mod cells;
mod doubting;
mod help;
mod lines;
mod list;
#[cfg(unix)]
mod listening;
mod names;
mod numbers;
mod prompt;
mod reading;
mod run;
mod scene;
mod telling;
mod writing;

#[cfg(test)]
mod tests;

pub use asking::Asking;
pub use help::Wanted;
#[cfg(unix)]
pub use listening::{Heard, Listener};
pub use names::{Found, Names};
pub use prompt::prompt;
pub use reading::{Meant, read};
pub use run::{RunError, Streams, lay_out, run};
pub use scene::Scene;
