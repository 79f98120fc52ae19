//! What an option that lies over the screen means, where it is no cell of a table and no suggestion: a mark at the
//! beginning of its id. All marks are here, so that none means two things.

use super::Turn;

/// What is chosen with an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A dissenting view, by its place.
    Dissent,
    /// A role whose questions are walked; nothing behind it: all roles.
    Role,
    /// A level of the team's estimate; nothing behind it: no estimate any more.
    Estimate,
    /// An instrument to go to.
    GoTo,
    /// An instrument to add.
    Add,
}

impl Mark {
    const ALL: [Self; 5] = [
        Self::Dissent,
        Self::Role,
        Self::Estimate,
        Self::GoTo,
        Self::Add,
    ];

    /// No id begins with a control character by itself. The first of them is the option of a cell to write in it.
    fn sign(self) -> char {
        match self {
            Self::Dissent => '\u{1}',
            Self::Role => '\u{2}',
            Self::Estimate => '\u{3}',
            Self::GoTo => '\u{4}',
            Self::Add => '\u{5}',
        }
    }

    /// The id of an option with this meaning.
    pub(super) fn id(self, what: &str) -> String {
        format!("{}{what}", self.sign())
    }

    /// The meaning of an option, and what is chosen with it.
    fn of(id: &str) -> Option<(Self, &str)> {
        Self::ALL
            .into_iter()
            .find_map(|mark| Some((mark, id.strip_prefix(mark.sign())?)))
    }
}

impl Turn<'_> {
    /// Does what an option with a mark means; `false` when it has none.
    pub(super) fn picked_mark(&mut self, id: &str) -> bool {
        let Some((mark, what)) = Mark::of(id) else {
            return false;
        };
        match mark {
            Mark::Dissent => self.open_dissent_at(what.parse().unwrap_or(usize::MAX)),
            Mark::Role => self.walk_role(what),
            Mark::Estimate => self.estimate(what),
            Mark::GoTo => self.go_to_instrument(what),
            Mark::Add => self.add_instrument(what),
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::WRITE_YOURSELF;

    #[test]
    fn every_mark_means_one_thing() {
        for mark in Mark::ALL {
            assert_eq!(Mark::of(&mark.id("x")), Some((mark, "x")));
            assert_eq!(Mark::of(&mark.id("")), Some((mark, "")));
        }
        assert_eq!(Mark::of(WRITE_YOURSELF), None);
        assert_eq!(Mark::of("iama-2.0"), None);
    }
}
