//! Roles of style and signs. Colour is never the only sign: whatever a role says, a sign or a word says too.
//!
//! Owns which style and which character stands for what. Must not know what is drawn where.

use ratatui::style::{Color, Modifier, Style};

use super::paints::{Depth, Paints};
use crate::app::settings::Look;
use crate::assessment::{ActionState, State};
use crate::questionnaire::NoticeKind;

/// A set of styles by role, and the signs that go with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    paints: Paints,
    /// The signs in use.
    pub signs: Signs,
}

/// The characters that stand for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs {
    /// A question that is open.
    pub open: &'static str,
    /// A draft.
    pub draft: &'static str,
    /// Agreed; done.
    pub agreed: &'static str,
    /// Parked; a warning.
    pub parked: &'static str,
    /// Not applicable; dropped.
    pub not_applicable: &'static str,
    /// A stop notice; something that failed.
    pub stop: &'static str,
    /// Something good to know.
    pub info: &'static str,
    /// The selected line.
    pub pointer: &'static str,
    /// The bar at the left of the field with the focus.
    pub bar: &'static str,
    /// Between columns.
    pub column: &'static str,
    /// A horizontal rule.
    pub rule: &'static str,
    /// Before an item of a list in a text.
    pub bullet: &'static str,
    /// What was cut off.
    pub more: &'static str,
    /// Between things on one line, spaces included.
    pub between: &'static str,
    /// One step further in a path, spaces included.
    pub step: &'static str,
    /// The one option that was chosen.
    pub radio_on: &'static str,
    /// An answer that leans on one that changed after it.
    pub stale: &'static str,
    /// A part of a scale where a score may still be.
    pub range: &'static str,
    /// A score on a scale.
    pub score: &'static str,
    /// More above.
    pub up: &'static str,
    /// More below.
    pub down: &'static str,
    /// Corners of a box: upper left, upper right, lower left, lower right.
    pub corners: [&'static str; 4],
    /// Whether only ASCII is used.
    pub ascii: bool,
}

impl Signs {
    /// For terminals that show Unicode; no signs that fonts lack or terminals disagree on the width of.
    pub const UNICODE: Self = Self {
        open: "·",
        draft: "…",
        agreed: "✓",
        parked: "!",
        not_applicable: "–",
        stop: "■",
        info: "i",
        pointer: "›",
        bar: "┃",
        column: "│",
        rule: "─",
        bullet: "•",
        more: "…",
        between: " · ",
        step: " › ",
        radio_on: "(•)",
        stale: "≠",
        range: "▒",
        score: "█",
        up: "↑",
        down: "↓",
        corners: ["┌", "┐", "└", "┘"],
        ascii: false,
    };

    /// For locales that are not UTF-8 and fonts without signs.
    pub const ASCII: Self = Self {
        open: ".",
        draft: "~",
        agreed: "x",
        parked: "!",
        not_applicable: "-",
        stop: "#",
        info: "i",
        pointer: ">",
        bar: "|",
        column: "|",
        rule: "-",
        bullet: "*",
        more: "~",
        between: " - ",
        step: " > ",
        radio_on: "(*)",
        stale: "%",
        range: "=",
        score: "#",
        up: "^",
        down: "v",
        corners: ["+"; 4],
        ascii: true,
    };

    /// The sign of the state of an answer.
    pub fn state(&self, state: &State) -> &'static str {
        match state {
            State::Open => self.open,
            State::Draft => self.draft,
            State::Agreed => self.agreed,
            State::Parked { .. } => self.parked,
            State::NotApplicable { .. } => self.not_applicable,
        }
    }

    /// The sign of the state of an action point.
    pub fn action(&self, state: ActionState) -> &'static str {
        match state {
            ActionState::Open => self.open,
            ActionState::Done => self.agreed,
            ActionState::Dropped => self.not_applicable,
        }
    }

    /// The sign of a notice.
    pub fn notice(&self, kind: NoticeKind) -> &'static str {
        match kind {
            NoticeKind::Info => self.info,
            NoticeKind::Warning => self.parked,
            NoticeKind::Stop => self.stop,
        }
    }
}

impl Theme {
    /// The theme that was chosen, on a terminal that shows so many colours.
    pub fn of(look: Look, depth: Depth) -> Self {
        Self {
            paints: Paints::of(look.theme, depth),
            signs: if look.ascii {
                Signs::ASCII
            } else {
                Signs::UNICODE
            },
        }
    }

    /// The terminal's own 16 colours on the terminal's own background.
    pub const fn terminal(signs: Signs) -> Self {
        Self {
            paints: Paints::TERMINAL,
            signs,
        }
    }

    /// No colour at all: bold, reverse and underline only.
    pub const fn none(signs: Signs) -> Self {
        Self {
            paints: Paints::NONE,
            signs,
        }
    }

    /// What the whole window is painted with before anything is drawn: nothing where the ground is the terminal's own.
    pub fn ground(&self) -> Style {
        self.paints
            .ground
            .map_or_else(Style::new, |(ink, ground)| Style::new().fg(ink).bg(ground))
    }

    /// A sign in an edge that has another colour.
    pub fn in_edge(&self) -> Style {
        let ink = self.paints.ground.map_or(Color::Reset, |(ink, _)| ink);
        bold(ink)
    }

    /// Running text.
    pub fn text(&self) -> Style {
        Style::new()
    }

    /// What is beside the point. Drawn as text: every dim or grey shade fails on some background, and what stands
    /// out does so by being bold.
    pub fn muted(&self) -> Style {
        Style::new()
    }

    /// Rules and edges: nothing that must be read.
    pub fn edge(&self) -> Style {
        if self.paints.dim_edges {
            return Style::new().add_modifier(Modifier::DIM);
        }
        Style::new().fg(self.paints.edge)
    }

    /// Headings and the question itself.
    pub fn heading(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The label and bar of the field with the focus.
    pub fn focus(&self) -> Style {
        bold(self.paints.focus)
    }

    /// The selected line, and selected text.
    pub fn selected(&self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD)
    }

    /// Agreed, done, signed.
    pub fn ok(&self) -> Style {
        bold(self.paints.ok)
    }

    /// Parked, unsaved, differing.
    pub fn warn(&self) -> Style {
        bold(self.paints.warn)
    }

    /// Failed, stop.
    pub fn error(&self) -> Style {
        bold(self.paints.error)
    }

    /// A key.
    pub fn key(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Heads of columns.
    pub fn column_head(&self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    /// The style of the sign of a state.
    pub fn state(&self, state: &State) -> Style {
        match state {
            State::Agreed => self.ok(),
            State::Parked { .. } => self.warn(),
            State::Open | State::Draft | State::NotApplicable { .. } => self.text(),
        }
    }

    /// The style of the sign of a notice.
    pub fn notice(&self, kind: NoticeKind) -> Style {
        match kind {
            NoticeKind::Info => self.heading(),
            NoticeKind::Warning => self.warn(),
            NoticeKind::Stop => self.error(),
        }
    }
}

fn bold(colour: Color) -> Style {
    Style::new().fg(colour).add_modifier(Modifier::BOLD)
}
