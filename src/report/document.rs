//! The report as pure data: what it says and which role each part plays, without a position or a font.
//!
//! Owns [`Document`], its blocks and the short constructors with which content is written down.
//! Must not know how pages are made or where the text came from. Called by `content` (which
//! builds it), `layout` (which reads it) and any other output format.

use super::house::Logo;
use super::matrix::RightsMatrix;
use super::profile::RiskFigure;
use super::shares::Shares;

/// A whole report.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// What the file says about itself.
    pub meta: Meta,
    /// The lines at the head and foot of every page.
    pub running: Running,
    /// The word that marks every page of an unfinished report, such as `CONCEPT`.
    pub draft: Option<String>,
    /// The contents, in reading order.
    pub blocks: Vec<Block>,
}

/// What the file says about itself: title, maker, date.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Meta {
    /// Title of the document; must not be empty.
    pub title: String,
    /// BCP 47 language tag of the text, such as `nl` or `nl-NL`.
    pub language: String,
    /// The organisation or person that answers for the document.
    pub author: String,
    /// One line about the subject.
    pub subject: String,
    /// Search words.
    pub keywords: Vec<String>,
    /// When the content was last changed; taken from the assessment, never from the clock.
    pub date: Option<Moment>,
    /// Anything that tells this document from others; goes into the file's identifier.
    pub id_seed: String,
    /// The program that made the content, with its version.
    pub creator: String,
}

/// A moment in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Moment {
    /// Year, 0 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
    /// Second, 0 to 59.
    pub second: u8,
}

/// The lines at the head and foot of every page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Running {
    /// Top left.
    pub header_left: String,
    /// Top right.
    pub header_right: String,
    /// Bottom left.
    pub footer_left: String,
    /// Bottom right, with the marks `{page}` and `{pages}`, such as `pagina {page} van {pages}`.
    pub page_of: String,
}

/// A stretch of text with one look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    /// The characters; a line feed breaks the line.
    pub text: String,
    /// Heavier type.
    pub bold: bool,
    /// Slanted type.
    pub italic: bool,
    /// Where the text leads.
    pub link: Option<Link>,
    /// BCP 47 tag, when the language differs from that of the document.
    pub lang: Option<String>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// A heading or question of this document, by its anchor.
    Anchor(String),
    /// An address outside; only `http`, `https` and `mailto` become links.
    Url(String),
}

/// Running text: spans one after another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inline(pub Vec<Span>);

impl Inline {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds text in the surrounding style.
    #[must_use]
    pub fn plain(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span {
            text: text.into(),
            ..Span::default()
        });
        self
    }

    /// Adds heavier text.
    #[must_use]
    pub fn bold(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span {
            text: text.into(),
            bold: true,
            ..Span::default()
        });
        self
    }

    /// Adds slanted text.
    #[must_use]
    pub fn italic(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span {
            text: text.into(),
            italic: true,
            ..Span::default()
        });
        self
    }

    /// Adds text that leads somewhere.
    #[must_use]
    pub fn link(mut self, text: impl Into<String>, link: Link) -> Self {
        self.0.push(Span {
            text: text.into(),
            link: Some(link),
            ..Span::default()
        });
        self
    }

    /// Adds text in another language, given as a BCP 47 tag.
    #[must_use]
    pub fn foreign(mut self, text: impl Into<String>, lang: impl Into<String>) -> Self {
        self.0.push(Span {
            text: text.into(),
            lang: Some(lang.into()),
            ..Span::default()
        });
        self
    }

    /// The characters without their looks.
    pub fn text(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether there is nothing to read.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }
}

impl From<&str> for Inline {
    fn from(text: &str) -> Self {
        Self::new().plain(text)
    }
}

impl From<String> for Inline {
    fn from(text: String) -> Self {
        Self::new().plain(text)
    }
}

/// One part of the document, with its role.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The first page.
    Cover(Cover),
    /// The table of contents, made from the headings.
    Toc {
        /// Its own heading.
        title: String,
        /// The deepest heading level that is listed.
        depth: u8,
    },
    /// A heading.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Paragraph),
    /// An enumeration.
    List(List),
    /// Labels with what belongs to them.
    KeyValues(Vec<(String, Inline)>),
    /// A table.
    Table(Table),
    /// A question with its answer.
    Question(Question),
    /// A passage that must not be overlooked.
    Callout(Callout),
    /// The rights matrix, drawn.
    Matrix(RightsMatrix),
    /// A risk profile, drawn.
    Profile(RiskFigure),
    /// Parts of a whole, drawn.
    Shares(Shares),
    /// A code for cameras, with what stands beside it.
    Code(QrCode),
    /// What one signatory declared, or the room to do so.
    Signature(Signature),
    /// This many empty lines to write on by hand; nothing to read.
    Lines(usize),
    /// Continue on a new page.
    PageBreak,
}

/// The first page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cover {
    /// Above the title: the organisation.
    pub organisation: String,
    /// What kind of document this is.
    pub kind: String,
    /// The title, large.
    pub title: String,
    /// Below the title.
    pub subtitle: String,
    /// The standing of the document, in words.
    pub status: String,
    /// Whether that standing is final.
    pub settled: bool,
    /// What else belongs on the first page.
    pub facts: Vec<(String, Inline)>,
    /// A closing remark at the foot of the page.
    pub note: Inline,
    /// The logo of the organisation.
    pub logo: Option<Logo>,
    /// Where the organisation can be reached.
    pub contact: String,
}

/// A code that a camera reads.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct QrCode {
    /// What it says.
    pub content: String,
    /// The same in words, for who cannot see it; must not be empty.
    pub alt: String,
    /// What stands at its right.
    pub beside: Vec<Block>,
}

/// A heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 1 for a chapter, at most 6; no level may be skipped on the way down.
    pub level: u8,
    /// The official number, printed in the margin.
    pub number: Option<String>,
    /// The number by which other places name it, where the number alone could mean another one.
    pub known_as: Option<String>,
    /// The words.
    pub text: String,
    /// The name by which links reach it.
    pub anchor: Option<String>,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ParagraphStyle {
    /// Running text.
    #[default]
    Body,
    /// Introduction, larger.
    Lead,
    /// What people answered.
    Answer,
    /// What stands back, such as "not answered".
    Muted,
    /// A small title above what follows; stays with it.
    Label,
    /// Small print.
    Small,
    /// Fixed codes such as a digest, breakable anywhere.
    Code,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paragraph {
    /// How it is set.
    pub style: ParagraphStyle,
    /// What it says.
    pub text: Inline,
}

/// An enumeration.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct List {
    /// Numbered instead of bulleted.
    pub ordered: bool,
    /// How many numbers come before the first.
    pub skipped: u32,
    /// Per item to tick: whether it is done. Items beyond the end have nothing to tick.
    pub ticks: Vec<Option<bool>>,
    /// What stands behind each bullet.
    pub items: Vec<Vec<Block>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its heading.
    pub header: Inline,
    /// Its share of the width, relative to the other columns; must be positive.
    pub width: f32,
}

/// A cell: its paragraphs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell(pub Vec<Inline>);

impl<T: Into<Inline>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self(vec![text.into()])
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Above the table.
    pub caption: Option<Inline>,
    /// The columns with their headings.
    pub columns: Vec<Column>,
    /// Whether the first cell of each row names the row.
    pub row_headers: bool,
    /// The cells, row by row; every row has as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// How far an answer is; drawn as a small mark beside the words that say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing yet.
    Open,
    /// Being worked on.
    Draft,
    /// The team agrees.
    Agreed,
    /// Put aside to be found out.
    Parked,
    /// Does not apply here.
    NotApplicable,
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Heading level of the question's text.
    pub level: u8,
    /// The official number, printed in the margin.
    pub number: Option<String>,
    /// The number by which other places name it, where the number alone could mean another one.
    pub known_as: Option<String>,
    /// The name by which links reach it.
    pub anchor: Option<String>,
    /// What is asked.
    pub text: Inline,
    /// How far the answer is, and the words that say so.
    pub standing: Option<(Standing, String)>,
    /// The answer, set apart from the question.
    pub answer: Vec<Block>,
    /// What follows the answer, such as dissent and remarks.
    pub after: Vec<Block>,
}

/// What kind of attention a callout asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalloutKind {
    /// Good to know.
    Notice,
    /// Something is wrong or missing.
    Warning,
    /// Somebody disagrees.
    Dissent,
}

/// A passage that must not be overlooked.
#[derive(Debug, Clone, PartialEq)]
pub struct Callout {
    /// What kind of attention it asks.
    pub kind: CalloutKind,
    /// Its title, which says in words what the colour says.
    pub title: String,
    /// What it contains.
    pub blocks: Vec<Block>,
}

/// What one signatory declared, or the room to do so.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Signature {
    /// In which role somebody signs.
    pub role: String,
    /// The decision in words; absent when nobody signed yet.
    pub decision: Option<String>,
    /// The statement that goes with the decision.
    pub statement: Inline,
    /// What the list of conditions is called.
    pub conditions_title: String,
    /// The conditions under which the signatory agrees.
    pub conditions: Vec<Inline>,
    /// Name, function, date, digest and so on, each with its label.
    pub details: Vec<(String, String)>,
    /// Printed instead of a decision, such as "nog niet ondertekend".
    pub pending: String,
    /// Labels of lines to fill in by pen, printed while nobody signed.
    pub blanks: Vec<String>,
    /// Description of the empty field for an electronic seal; no field when empty.
    pub field: String,
}
