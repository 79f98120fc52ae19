//! The interface texts, Dutch and English, through Fluent.
//!
//! Owns every word that the program itself says; questionnaires carry their own texts. A room that
//! must say something makes a [`Message`]; a front turns it into words with [`Texts`]. Lowest room
//! of the house: knows nothing of the others.

mod message;
mod texts;

pub use message::{Argument, Message};
pub use texts::{Language, Texts};
