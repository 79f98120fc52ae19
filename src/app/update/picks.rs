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
    /// A committee that reads.
    Committee,
    /// A committee to change.
    EditCommittee,
    /// A remark to reply to.
    Reply,
    /// A remark to resolve, or to open again.
    Resolve,
    /// What the list of remarks is narrowed to.
    RemarkFilter,
    /// Whether the reading ends; nothing behind it: it does not.
    CloseReading,
    /// A verdict to change; nothing behind it: a new one.
    Verdict,
}

impl Mark {
    const ALL: [Self; 12] = [
        Self::Dissent,
        Self::Role,
        Self::Estimate,
        Self::GoTo,
        Self::Add,
        Self::Committee,
        Self::EditCommittee,
        Self::Reply,
        Self::Resolve,
        Self::RemarkFilter,
        Self::CloseReading,
        Self::Verdict,
    ];

    /// No id begins with a control character by itself. The first of them is the option of a cell to write in it.
    fn sign(self) -> char {
        match self {
            Self::Dissent => '\u{1}',
            Self::Role => '\u{2}',
            Self::Estimate => '\u{3}',
            Self::GoTo => '\u{4}',
            Self::Add => '\u{5}',
            Self::Committee => '\u{e}',
            Self::EditCommittee => '\u{f}',
            Self::Reply => '\u{10}',
            Self::Resolve => '\u{11}',
            Self::RemarkFilter => '\u{12}',
            Self::CloseReading => '\u{13}',
            Self::Verdict => '\u{14}',
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
            Mark::Committee => self.enter_committee(what),
            Mark::EditCommittee => self.open_committee_form(Some(what)),
            Mark::Reply => self.reply_to(what),
            Mark::Resolve => self.resolve_one(what),
            Mark::RemarkFilter => self.filter_remarks(what),
            Mark::CloseReading if what.is_empty() => {}
            Mark::CloseReading => self.close_reading(),
            Mark::Verdict => self.open_verdict_form(what),
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::update::cells::WRITE_YOURSELF;

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
