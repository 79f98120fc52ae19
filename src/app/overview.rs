//! The overview: what the open assessment adds up to, page by page, as lines in words.
//!
//! Owns which lines there are, what they say and where they lead. Every finding comes from `standing`; how a
//! line looks is up to the front.

mod duties;
mod fria;
mod risk;
mod roles;
mod standing;
mod words;

pub use standing::round_message;

use super::{Model, Open, RecordKind, SessionTarget};
use crate::assessment::{Address, State};
use crate::standing::{Counts, Stale};
use words::Words;

/// A page of the overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum OverviewPage {
    /// How far everything is, and what asks for attention.
    #[default]
    Standing,
    /// The risk profile.
    Risk,
    /// The duties that a quick scan found.
    Duties,
    /// The letters of AI Act art. 27(1).
    Fria,
    /// Who does what.
    Roles,
}

impl OverviewPage {
    /// Every page, in order.
    pub const ALL: [Self; 5] = [
        Self::Standing,
        Self::Risk,
        Self::Duties,
        Self::Fria,
        Self::Roles,
    ];

    /// The interface text with its title.
    pub fn title(self) -> &'static str {
        match self {
            Self::Standing => "overview-standing",
            Self::Risk => "overview-risk",
            Self::Duties => "overview-duties",
            Self::Fria => "overview-fria",
            Self::Roles => "overview-roles",
        }
    }
}

/// Where somebody is in the overview. It stays when the overview is left.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Overview {
    /// The page.
    pub page: OverviewPage,
    /// The selected line: index in the lines of the page.
    pub selected: usize,
    /// The question that a line led to: Escape comes back here while the team is still at it.
    pub left_for: Option<Address>,
}

/// A line of a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OverviewLine {
    /// What kind of line it is.
    pub kind: LineKind,
    /// Steps to the right.
    pub indent: u16,
    /// What is good or wrong; the words say so too.
    pub sign: LineSign,
    /// What it says.
    pub text: String,
    /// The questions that it counts, by state.
    pub counts: Option<Counts>,
    /// Percentages to draw below the words.
    pub bar: Option<Bar>,
    /// Where it leads.
    pub target: Option<OverviewTarget>,
}

/// The kinds of line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineKind {
    /// Heads the lines below it; cannot be selected.
    Heading,
    /// Stands out among the others.
    Strong,
    /// Any other.
    #[default]
    Plain,
}

/// What a sign says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum LineSign {
    /// Nothing: no sign.
    #[default]
    None,
    /// The state of an answer.
    State(State),
    /// All right.
    Good,
    /// Asks for attention.
    Attention,
    /// Stands in the way.
    Stop,
    /// Not known, not there yet.
    Open,
}

/// A score on a scale from 0 to 100, with the range that it may still be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// If everything not known turned out best.
    pub lowest: u8,
    /// If everything not known turned out worst.
    pub highest: u8,
    /// The score; none if nothing counts yet.
    pub score: Option<u8>,
}

/// Where a line leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OverviewTarget {
    /// A question.
    Question(Address),
    /// A record in its list.
    Record(RecordKind, usize),
    /// The sign-off screen.
    SignOff,
    /// The walk of what concerns one role.
    Role(String),
    /// Something of a session.
    Session(SessionTarget),
}

impl OverviewLine {
    pub(super) fn heading(text: impl Into<String>) -> Self {
        Self {
            kind: LineKind::Heading,
            ..Self::plain(text)
        }
    }

    pub(super) fn strong(text: impl Into<String>) -> Self {
        Self {
            kind: LineKind::Strong,
            ..Self::plain(text)
        }
    }

    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    pub(super) fn signed(self, sign: LineSign) -> Self {
        Self { sign, ..self }
    }

    pub(super) fn indented(self, indent: u16) -> Self {
        Self { indent, ..self }
    }

    fn counting(self, counts: Counts) -> Self {
        Self {
            counts: Some(counts),
            ..self
        }
    }

    pub(super) fn to(self, target: OverviewTarget) -> Self {
        Self {
            target: Some(target),
            ..self
        }
    }

    pub(super) fn leading_to(self, address: &Address) -> Self {
        self.to(OverviewTarget::Question(address.clone()))
    }

    /// Whether it can be selected.
    pub fn is_selectable(&self) -> bool {
        self.kind != LineKind::Heading
    }

    /// The question that it is about.
    pub fn question(&self) -> Option<&Address> {
        match &self.target {
            Some(OverviewTarget::Question(address)) => Some(address),
            _ => None,
        }
    }
}

impl Open {
    /// The pages that have something to tell for the instruments in use.
    pub fn overview_pages(&self) -> Vec<OverviewPage> {
        let standing = &self.standing;
        let told = |page: &OverviewPage| match page {
            OverviewPage::Standing | OverviewPage::Roles => true,
            OverviewPage::Risk => !standing.risk.is_empty(),
            OverviewPage::Duties => !standing.duties.is_empty(),
            OverviewPage::Fria => !standing.fria.is_empty(),
        };
        OverviewPage::ALL.into_iter().filter(told).collect()
    }
}

impl Model {
    /// The lines of the page at hand; none while nothing is open.
    pub fn overview_lines(&self) -> Vec<OverviewLine> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let words = Words::new(self, open);
        match open.overview.page {
            OverviewPage::Standing => standing::lines(&words),
            OverviewPage::Risk => risk::lines(&words),
            OverviewPage::Duties => duties::lines(&words),
            OverviewPage::Fria => fria::lines(&words),
            OverviewPage::Roles => roles::lines(&words),
        }
    }

    /// The selected line of the page at hand.
    pub fn overview_line(&self) -> Option<OverviewLine> {
        let selected = self.open.as_ref()?.overview.selected;
        let mut lines = self.overview_lines();
        (selected < lines.len()).then(|| lines.swap_remove(selected))
    }

    /// What changed after a stale answer, in words; empty while nothing is open.
    pub fn stale_words(&self, stale: &Stale) -> String {
        let open = self.open.as_ref();
        open.map_or_else(String::new, |open| {
            standing::changed(&Words::new(self, open), stale)
        })
    }
}
