//! The walk of one role: which entries concern it, and how far its questions are.

use std::collections::BTreeSet;

use super::Open;
use crate::assessment::{Entry, Outline, State, What};
use crate::questionnaire::{NoticeKind, Question};
use crate::standing::{self, Counts, RoleStanding};

impl Open {
    /// The role whose questions alone are walked, if one was chosen.
    pub fn role(&self) -> Option<&str> {
        self.walk.role.as_deref()
    }

    /// The roles that have something to answer or to check.
    pub fn roles_with_questions(&self) -> impl Iterator<Item = &RoleStanding> {
        let roles = self.standing.roles.roles.iter();
        roles.filter(|role| role.answers.questions + role.checks.questions > 0)
    }

    /// Whether a question is walked: with a role, what it answers or checks.
    fn walks(&self, question: &Question) -> bool {
        self.role()
            .is_none_or(|role| standing::concerns(question, role))
    }

    /// Whether the walk stops at an entry: everything but section heads without a word of their own. With a
    /// role only its questions, and what says that the whole must stop.
    pub(super) fn stops_at(&self, entry: &Entry<'_>) -> bool {
        match entry.what {
            What::Question(question) => self.walks(question),
            What::Notice(notice) => self.role().is_none() || notice.kind == NoticeKind::Stop,
            What::Section(section) => {
                self.role().is_none() && !section.introduction.nl.trim().is_empty()
            }
        }
    }

    /// Whether an entry is a question of the walk that nobody has agreed on or put aside.
    pub(super) fn needs_something(&self, outline: &Outline<'_>, entry: &Entry<'_>) -> bool {
        let is_former = self.is_former(self.walk.outline);
        entry.question().is_some_and(|question| {
            let answer = self
                .assessment
                .answers
                .get(&outline.address(entry, question));
            let state = answer.map_or(&State::Open, |answer| &answer.state);
            !is_former && self.walks(question) && matches!(state, State::Open | State::Draft)
        })
    }

    /// The entries of the outline walked that the tree shows: all of them, or with a role those at which it
    /// stops and the sections around them.
    pub fn shown_entries(&self) -> Vec<usize> {
        let entries = self.outline().map_or(&[][..], |outline| &outline.entries);
        if self.role().is_none() {
            return (0..entries.len()).collect();
        }
        let mut shown = BTreeSet::new();
        // The heads of the sections around the entry.
        let mut around: Vec<usize> = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            around.retain(|head| entries[*head].depth < entry.depth);
            if self.stops_at(entry) {
                shown.extend(around.iter().copied());
                shown.insert(index);
            }
            if matches!(entry.what, What::Section(_)) {
                around.push(index);
            }
        }
        shown.into_iter().collect()
    }

    /// The questions of the outline at hand that the walk stops at, by state.
    pub fn progress(&self) -> Counts {
        self.progress_in(self.walk.outline)
    }

    /// The same for the outline at an index.
    pub fn progress_in(&self, outline: usize) -> Counts {
        let outline = self.outlines.get(outline);
        outline.map_or_else(Counts::default, |outline| {
            self.counted(outline, outline.entries.iter())
        })
    }

    /// The same for the questions below an entry.
    pub fn progress_below(&self, at: usize) -> Counts {
        let Some(outline) = self.outline() else {
            return Counts::default();
        };
        self.counted(outline, outline.below(at))
    }

    fn counted<'a>(
        &self,
        outline: &Outline<'static>,
        entries: impl Iterator<Item = &'a Entry<'static>>,
    ) -> Counts {
        let mut counts = Counts::default();
        for entry in entries {
            let Some(question) = entry.question().filter(|question| self.walks(question)) else {
                continue;
            };
            let answer = self
                .assessment
                .answers
                .get(&outline.address(entry, question));
            counts.count(answer.map_or(&State::Open, |answer| &answer.state));
        }
        counts
    }

    /// How many questions of the walk there are up to and with the entry at hand.
    pub fn walked_number(&self) -> usize {
        let entries = self.outline().map_or(&[][..], |outline| &outline.entries);
        entries
            .iter()
            .take(self.walk.at + 1)
            .filter(|entry| entry.question().is_some_and(|one| self.walks(one)))
            .count()
    }

    /// The places of entries in the outlines, in walking order: of the instruments in use, or from a former
    /// one of the former ones, which are gone to and never walked into.
    pub(super) fn entries_that<'o>(
        &'o self,
        wanted: impl Fn(&Outline<'static>, &Entry<'static>) -> bool + Copy + 'o,
    ) -> impl Iterator<Item = (usize, usize)> + 'o {
        let is_former = self.is_former(self.walk.outline);
        self.outlines
            .iter()
            .enumerate()
            .filter(move |(index, _)| self.is_former(*index) == is_former)
            .flat_map(move |(index, outline)| {
                let entries = outline.entries.iter().enumerate();
                entries
                    .filter(move |(_, entry)| wanted(outline, entry))
                    .map(move |(at, _)| (index, at))
            })
    }
}
