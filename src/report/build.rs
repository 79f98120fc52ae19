//! Short ways to write blocks down, so that content reads like the report it makes.
//!
//! Owns nothing but constructors of the types in `document`.

use super::document::{
    Block, Callout, CalloutKind, Cell, Column, Heading, Inline, List, Paragraph, ParagraphStyle,
    Table,
};

impl Block {
    /// A heading without a number.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading(Heading {
            level,
            number: None,
            known_as: None,
            text: text.into(),
            anchor: None,
        })
    }

    /// A heading with its official number in the margin, reachable under `anchor`.
    pub fn numbered(
        level: u8,
        number: impl Into<String>,
        text: impl Into<String>,
        anchor: impl Into<String>,
    ) -> Self {
        Self::Heading(Heading {
            level,
            number: Some(number.into()),
            known_as: None,
            text: text.into(),
            anchor: Some(anchor.into()),
        })
    }

    /// The same block, reachable under `anchor`; only headings and questions can be reached.
    #[must_use]
    pub fn anchored(mut self, anchor: impl Into<String>) -> Self {
        match &mut self {
            Self::Heading(heading) => heading.anchor = Some(anchor.into()),
            Self::Question(question) => question.anchor = Some(anchor.into()),
            _ => {}
        }
        self
    }

    /// A paragraph in the given style.
    pub fn styled(style: ParagraphStyle, text: impl Into<Inline>) -> Self {
        Self::Paragraph(Paragraph {
            style,
            text: text.into(),
        })
    }

    /// Running text.
    pub fn paragraph(text: impl Into<Inline>) -> Self {
        Self::styled(ParagraphStyle::Body, text)
    }

    /// An introduction, larger than running text.
    pub fn lead(text: impl Into<Inline>) -> Self {
        Self::styled(ParagraphStyle::Lead, text)
    }

    /// What people answered.
    pub fn answer(text: impl Into<Inline>) -> Self {
        Self::styled(ParagraphStyle::Answer, text)
    }

    /// Text that stands back.
    pub fn muted(text: impl Into<Inline>) -> Self {
        Self::styled(ParagraphStyle::Muted, text)
    }

    /// A small title that stays with what follows.
    pub fn label(text: impl Into<Inline>) -> Self {
        Self::styled(ParagraphStyle::Label, text)
    }

    /// A bulleted list of single paragraphs.
    pub fn bullets<T: Into<Inline>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(List {
            ordered: false,
            items: items
                .into_iter()
                .map(|item| vec![Self::paragraph(item)])
                .collect(),
            ..List::default()
        })
    }

    /// A numbered list of single paragraphs.
    pub fn steps<T: Into<Inline>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(List {
            ordered: true,
            items: items
                .into_iter()
                .map(|item| vec![Self::paragraph(item)])
                .collect(),
            ..List::default()
        })
    }

    /// Labels with what belongs to them.
    pub fn key_values<K: Into<String>, V: Into<Inline>>(
        pairs: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        Self::KeyValues(
            pairs
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        )
    }

    /// A callout with paragraphs.
    pub fn callout(kind: CalloutKind, title: impl Into<String>, blocks: Vec<Block>) -> Self {
        Self::Callout(Callout {
            kind,
            title: title.into(),
            blocks,
        })
    }
}

impl Table {
    /// An empty table with these column headings and relative widths; the first column names the rows.
    pub fn new<T: Into<Inline>>(columns: impl IntoIterator<Item = (T, f32)>) -> Self {
        Self {
            caption: None,
            columns: columns
                .into_iter()
                .map(|(header, width)| Column {
                    header: header.into(),
                    width,
                })
                .collect(),
            row_headers: true,
            rows: Vec::new(),
        }
    }

    /// The same table with a caption.
    #[must_use]
    pub fn captioned(mut self, caption: impl Into<Inline>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// The same table, whose first column holds ordinary cells.
    #[must_use]
    pub fn without_row_headers(mut self) -> Self {
        self.row_headers = false;
        self
    }

    /// Adds a row.
    pub fn row<C: Into<Cell>>(&mut self, cells: impl IntoIterator<Item = C>) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }

    /// The table as a block.
    pub fn block(self) -> Block {
        Block::Table(self)
    }
}
