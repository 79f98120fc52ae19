//! The look of the report: page, grid, sizes, colours.
//!
//! Owns every number that a designer would want to change; the colours on paper are in `palette`. Measures are points (1/72 inch);
//! y grows downwards from the top of the page.

use crate::report::document::ParagraphStyle;
use crate::report::fonts::Look;

/// A colour by what it is for; `palette` says what it is on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// The paper.
    White,
    /// Running text.
    Ink,
    /// Headings, numbers, links, bars: the colour of the organisation.
    Accent,
    /// The same, true to the letter: a surface that says nothing.
    Band,
    /// Text that stands back.
    Muted,
    /// The draft mark and warnings.
    Alert,
    /// Beside dissent.
    Dissent,
    /// Lines between rows.
    Rule,
    /// Behind a notice.
    Tint,
    /// Behind the heaviest cells of a matrix.
    Shade,
    /// Behind the part of a scale that is not known.
    Range,
    /// Beside an answer.
    Answer,
    /// Behind a warning.
    TintAlert,
    /// Behind dissent.
    TintDissent,
    /// The large draft word in the margin; decoration, the header says it in full contrast.
    Watermark,
}

/// Running text.
pub const INK: Color = Color::Ink;
/// Headings, numbers, links; blue unless the house style names another accent.
pub const ACCENT: Color = Color::Accent;
/// Text that stands back.
pub const MUTED: Color = Color::Muted;
/// The draft mark and warnings.
pub const ALERT: Color = Color::Alert;
/// Lines between rows.
pub const RULE: Color = Color::Rule;
/// Behind a notice.
pub const TINT: Color = Color::Tint;
/// Behind a warning.
pub const TINT_ALERT: Color = Color::TintAlert;
/// Behind dissent.
pub const TINT_DISSENT: Color = Color::TintDissent;
/// Beside dissent.
pub const DISSENT: Color = Color::Dissent;
/// Beside an answer.
pub const ANSWER: Color = Color::Answer;
/// The large draft word in the margin.
pub const WATERMARK: Color = Color::Watermark;

/// Page width, A4.
pub const PAGE_WIDTH: f32 = 595.28;
/// Page height, A4.
pub const PAGE_HEIGHT: f32 = 841.89;
/// Left edge of the margin column that holds the official numbers.
pub const MARGIN_LEFT: f32 = 56.0;
/// Left edge of the text.
pub const TEXT_LEFT: f32 = 112.0;
/// Right edge of the text.
pub const TEXT_RIGHT: f32 = 533.0;
/// Top of the text.
pub const TEXT_TOP: f32 = 80.0;
/// Bottom of the text.
pub const TEXT_BOTTOM: f32 = PAGE_HEIGHT - 66.0;
/// Baseline of the header.
pub const HEADER_BASELINE: f32 = 46.0;
/// Baseline of the footer.
pub const FOOTER_BASELINE: f32 = PAGE_HEIGHT - 38.0;
/// The step of the vertical rhythm.
pub const GRID: f32 = 7.25;
/// Height of capitals of Fira Sans, as a part of the size.
pub const CAPITALS: f32 = 0.689;

/// Width of a field for a seal.
pub const SEAL_WIDTH: f32 = 280.0;
/// Height of a field for a seal: three lines.
pub const SEAL_HEIGHT: f32 = 68.0;

/// When words may be split at a line end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hyphens {
    /// Never.
    None,
    /// Only where a line would stay rather empty.
    Modest,
    /// Wherever it fills the line: narrow cells.
    Eager,
}

/// How a stretch of text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    /// Size in points.
    pub size: f32,
    /// From line to line in points.
    pub leading: f32,
    /// The look of plain spans.
    pub look: Look,
    /// Colour of plain spans.
    pub color: Color,
    /// Space above.
    pub before: f32,
    /// Space below.
    pub after: f32,
    /// Splitting of words.
    pub hyphens: Hyphens,
}

const BODY: TextStyle = TextStyle {
    size: 10.25,
    leading: 14.5,
    look: Look::Regular,
    color: INK,
    before: 0.0,
    after: GRID,
    hyphens: Hyphens::Modest,
};

/// The style of a paragraph.
pub fn paragraph(style: ParagraphStyle) -> TextStyle {
    match style {
        ParagraphStyle::Body | ParagraphStyle::Answer => BODY,
        ParagraphStyle::Lead => TextStyle {
            size: 12.0,
            leading: 17.5,
            after: 10.0,
            color: ACCENT,
            hyphens: Hyphens::None,
            ..BODY
        },
        ParagraphStyle::Muted => TextStyle {
            color: MUTED,
            look: Look::Italic,
            ..BODY
        },
        ParagraphStyle::Label => TextStyle {
            size: 9.0,
            leading: 12.5,
            look: Look::Bold,
            color: ACCENT,
            before: 3.0,
            after: 1.5,
            hyphens: Hyphens::None,
        },
        ParagraphStyle::Small => TextStyle {
            size: 8.75,
            leading: 12.0,
            color: MUTED,
            after: 5.0,
            ..BODY
        },
        ParagraphStyle::Code => TextStyle {
            size: 9.5,
            leading: 13.5,
            hyphens: Hyphens::None,
            ..BODY
        },
    }
}

/// The style of a heading of the given level.
pub fn heading(level: u8) -> TextStyle {
    let (size, leading, before, after) = match level {
        1 => (21.0, 26.0, 36.0, 16.0),
        2 => (14.5, 19.0, 24.0, 7.0),
        3 => (11.75, 16.0, 20.0, 5.0),
        _ => (10.5, 14.5, 16.0, 4.0),
    };
    TextStyle {
        size,
        leading,
        look: Look::Bold,
        color: ACCENT,
        before,
        after,
        hyphens: Hyphens::None,
    }
}

/// The text of a question.
pub const QUESTION: TextStyle = TextStyle {
    size: 11.0,
    leading: 15.0,
    look: Look::Bold,
    color: INK,
    before: 21.0,
    after: 5.0,
    hyphens: Hyphens::None,
};

/// Cells of tables.
pub const CELL: TextStyle = TextStyle {
    size: 9.25,
    leading: 12.5,
    look: Look::Regular,
    color: INK,
    before: 0.0,
    after: 3.0,
    hyphens: Hyphens::Eager,
};

/// Column headings of tables.
pub const CELL_HEADER: TextStyle = TextStyle {
    look: Look::Bold,
    color: ACCENT,
    ..CELL
};

/// Captions of tables and figures.
pub const CAPTION: TextStyle = TextStyle {
    size: 9.25,
    leading: 12.5,
    look: Look::Bold,
    color: INK,
    before: 10.0,
    after: 4.0,
    hyphens: Hyphens::None,
};

/// Header and footer.
pub const RUNNING: TextStyle = TextStyle {
    size: 8.25,
    leading: 11.0,
    look: Look::Regular,
    color: MUTED,
    before: 0.0,
    after: 0.0,
    hyphens: Hyphens::None,
};

impl TextStyle {
    /// Distance from the top of a line to its baseline: capitals stand in the middle.
    pub fn baseline(&self) -> f32 {
        f32::midpoint(self.leading, CAPITALS * self.size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_text_is_ten_points_or_more() {
        for style in [
            ParagraphStyle::Body,
            ParagraphStyle::Answer,
            ParagraphStyle::Muted,
        ] {
            assert!(paragraph(style).size >= 10.0);
        }
    }
}
