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
    /// Somebody, for a line of a form.
    Somebody,
    /// A theme, by its name.
    Theme,
    /// Who writes: a name; nothing behind it: nobody is recorded.
    Writer,
    /// Who writes is somebody who is not in the team.
    OtherWriter,
}

impl Mark {
    const ALL: [Self; 16] = [
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
        Self::Somebody,
        Self::Theme,
        Self::Writer,
        Self::OtherWriter,
    ];

    /// No id begins with a control character by itself. The first of them is the option of a cell to write in it.
    fn sign(self) -> char {
        match self {
            Self::Dissent => '\u{1}',
            Self::Role => '\u{2}',
            Self::Estimate => '\u{3}',
            Self::GoTo => '\u{4}',
            Self::Add => '\u{5}',
            Self::Committee => '\u{14}',
            Self::EditCommittee => '\u{15}',
            Self::Reply => '\u{16}',
            Self::Resolve => '\u{17}',
            Self::RemarkFilter => '\u{18}',
            Self::CloseReading => '\u{19}',
            Self::Verdict => '\u{1a}',
            Self::Somebody => '\u{6}',
            Self::Theme => '\u{11}',
            Self::Writer => '\u{12}',
            Self::OtherWriter => '\u{13}',
        }
    }

    /// The id of an option with this meaning.
    pub(super) fn id(self, what: &str) -> String {
        format!("{}{what}", self.sign())
    }

    /// What is asked with options of this meaning, where that is more than to choose.
    fn title(self) -> Option<&'static str> {
        match self {
            Self::Theme => Some("theme-title"),
            Self::Writer | Self::OtherWriter => Some("writer-title"),
            _ => None,
        }
    }

    /// The meaning of an option, and what is chosen with it.
    fn of(id: &str) -> Option<(Self, &str)> {
        Self::ALL
            .into_iter()
            .find_map(|mark| Some((mark, id.strip_prefix(mark.sign())?)))
    }
}

/// The text that says what is asked with these options.
pub fn pick_title(options: &[(String, String)]) -> &'static str {
    let mark = options.first().and_then(|(id, _)| Mark::of(id));
    mark.and_then(|(mark, _)| mark.title())
        .unwrap_or("screen-pick")
}

/// Whether these options are to say who writes.
pub(super) fn asks_who_writes(options: &[(String, String)]) -> bool {
    pick_title(options) == "writer-title"
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
            Mark::CloseReading => self.close_or_go_on(what),
            Mark::Verdict => self.open_verdict_form(what),
            Mark::Somebody => self.put_somebody(what),
            Mark::Theme => self.choose_theme(what),
            Mark::Writer => self.writes(what),
            Mark::OtherWriter => self.open_other_writer(),
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
