//! Parts of a whole as data: how many there are of each kind.
//!
//! Owns the figure's content; `layout::shares` draws it. Words come from outside.

/// A bar that is divided by kind.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shares {
    /// Below the figure.
    pub caption: String,
    /// Everything that the figure shows, in words; must not be empty.
    pub alt: String,
    /// The kinds, in the order of the bar; at most three differ in looks.
    pub parts: Vec<Share>,
}

/// One kind.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Share {
    /// Its name.
    pub label: String,
    /// How many there are.
    pub count: usize,
}
