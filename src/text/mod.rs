//! Text as people read and write it.
//!
//! Owns everything about characters that the screen and the PDF share; knows no terminal, no font, no file and no clock.
//! Called from `report` (line breaks, markup), `app` (the editor) and the fronts (widths, making text safe to show).
//!
//! | module | owns |
//! | --- | --- |
//! | `ascii` | text on terminals without other signs |
//! | `fold` | text as it is searched |
//! | [`graphemes`] | steps by what a person sees as one character, and by word |
//! | `hex` | digests as people compare them |
//! | [`width`] | cells that a text takes; foreign text made safe to show and to keep |
//! | [`breaks`] | where a line of Dutch prose may end |
//! | [`wrap`] | filling lines, in any unit |
//! | [`editor`] | the buffer in which answers are written |
//! | [`words`] | what one text has otherwise than another, word by word |
//! | [`markup`] | bold, italic, links, headings, lists and small tables in texts |

mod ascii;
pub mod breaks;
pub mod editor;
mod fold;
pub mod graphemes;
mod hex;
pub mod markup;
pub mod width;
pub mod words;
pub mod wrap;

pub use ascii::ascii;
pub use breaks::{Break, BreakKind};
pub use editor::{Editor, Position, VisualLine};
pub use fold::fold;
pub use hex::hex;
pub use markup::{Block, Item, LineEnd, Span};
pub use width::{clean, visible, without_controls};
pub use words::{Piece, Turned, differences};
pub use wrap::{Cells, Line, Measure, wrap};

/// What can go wrong with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// The text would grow past what an editor holds; it was left as it was.
    #[error("the text would be longer than {limit} bytes; it was left as it was")]
    TooLong {
        /// The most bytes that it may have.
        limit: usize,
    },
}
