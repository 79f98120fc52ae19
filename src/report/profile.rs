//! A risk profile as data: two axes on a scale with bands, and the matrix in which they meet.
//!
//! Owns the figure's content; `layout::profile` draws it. Words come from outside: nothing here is in a
//! language, and nothing here judges.

/// The figure of a risk profile.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RiskFigure {
    /// Below the figure.
    pub caption: String,
    /// Everything that the figure shows, in words, for who cannot see it; must not be empty.
    pub alt: String,
    /// The axes as bars, one below the other.
    pub axes: Vec<AxisBar>,
    /// The bands of the scale, rising; the first starts at 0.
    pub bands: Vec<ScaleBand>,
    /// Where the bands of both axes meet; absent when there are not two axes.
    pub grid: Option<Grid>,
}

/// One axis, from 0 to 100 percent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AxisBar {
    /// Its name.
    pub label: String,
    /// What the bar shows, in words.
    pub words: String,
    /// The score in percent; absent when nothing counts yet.
    pub score: Option<u8>,
    /// Where the score would be if everything unknown turned out best.
    pub lowest: u8,
    /// Where it would be if everything unknown turned out worst.
    pub highest: u8,
}

/// A band of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScaleBand {
    /// Its name.
    pub label: String,
    /// The percentage at which it begins.
    pub from: u8,
}

/// The matrix of bands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// The axis whose bands are the rows.
    pub rows: String,
    /// The axis whose bands are the columns.
    pub columns: String,
    /// The names of the bands, for rows and columns alike.
    pub bands: Vec<String>,
    /// Per row and column the place of the resulting band: 0 is the mildest.
    pub cells: Vec<Vec<usize>>,
    /// Row and column of the cell where this assessment is.
    pub marked: Option<(usize, usize)>,
    /// The word beside that cell's own, so that the mark is no matter of looks alone.
    pub here: String,
}
