//! What every part of the screen is drawn from: the model, the theme, and the shape of the window.
//!
//! Owns the breakpoints and the look-up of words. Must not know any screen.

use crate::app::Model;
use crate::language::Message;

use super::Theme;

/// The least width that is worth drawing in, in cells.
pub const LEAST_WIDTH: u16 = 40;
/// The least height, in cells.
pub const LEAST_HEIGHT: u16 = 12;
/// Columns that the section tree takes beside the question, its edge included.
pub const TREE_WIDTH: u16 = 30;
/// The widest that prose is set, in cells.
pub const MEASURE: u16 = 72;

/// What a window of some size has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// Not enough for anything.
    TooSmall,
    /// One pane of a phone, a split or a magnifier: what is at hand, the rest by scrolling.
    Small,
    /// One pane, nothing to spare.
    Compact,
    /// One pane: the main design size, 80 by 22.
    OnePane,
    /// The section tree beside the question.
    WithTree,
    /// Recalled answers beside it as well.
    WithSide,
}

/// The shape for a window of this many columns and rows. All breakpoints are here.
pub fn shape(width: u16, height: u16) -> Shape {
    if width < LEAST_WIDTH || height < LEAST_HEIGHT {
        Shape::TooSmall
    } else if width < 60 || height < 16 {
        Shape::Small
    } else if width < 80 || height < 22 {
        Shape::Compact
    } else if width < 100 || height < 24 {
        Shape::OnePane
    } else if width < 140 {
        Shape::WithTree
    } else {
        Shape::WithSide
    }
}

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// What is drawn.
    pub model: &'a Model,
    /// How.
    pub theme: &'a Theme,
    /// In what room.
    pub shape: Shape,
}

impl View<'_> {
    /// Whether the window is so small that blank lines and what can be read elsewhere give way.
    pub fn is_small(&self) -> bool {
        self.shape <= Shape::Small
    }

    /// An interface text.
    pub fn word(&self, id: &str) -> String {
        self.model.word(id)
    }

    /// An interface text with something in it.
    pub fn say(&self, message: &Message) -> String {
        self.model.say(message)
    }

    /// An interface text with one text in it.
    pub fn with(&self, id: &'static str, name: &'static str, value: &str) -> String {
        self.model.say_with(id, name, value)
    }

    /// An interface text with one number in it.
    pub fn count(&self, id: &'static str, count: usize) -> String {
        self.model.say_count(id, count)
    }

    /// Names of keys, with words for the arrows where there are no signs for them.
    pub fn keys(&self, keys: &str) -> String {
        if !self.theme.signs.ascii {
            return keys.to_owned();
        }
        let mut words = keys.to_owned();
        for (arrow, id) in [
            ("↑", "screen-key-up"),
            ("↓", "screen-key-down"),
            ("←", "screen-key-left"),
            ("→", "screen-key-right"),
        ] {
            if words.contains(arrow) {
                words = words.replace(arrow, &self.word(id));
            }
        }
        words
    }

    /// The name of a role in the instruments of the open assessment; its code when unknown.
    pub fn role(&self, id: &str) -> String {
        self.model.role_name(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shape_follows_the_size_of_the_window() {
        for (width, height, expected) in [
            (0, 0, Shape::TooSmall),
            (39, 50, Shape::TooSmall),
            (200, 11, Shape::TooSmall),
            (40, 12, Shape::Small),
            (59, 50, Shape::Small),
            (200, 15, Shape::Small),
            (60, 16, Shape::Compact),
            (79, 40, Shape::Compact),
            (120, 21, Shape::Compact),
            (80, 22, Shape::OnePane),
            (99, 50, Shape::OnePane),
            (100, 23, Shape::OnePane),
            (100, 24, Shape::WithTree),
            (139, 24, Shape::WithTree),
            (140, 24, Shape::WithSide),
            (u16::MAX, u16::MAX, Shape::WithSide),
        ] {
            assert_eq!(shape(width, height), expected, "{width}×{height}");
        }
    }
}
