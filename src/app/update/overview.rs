//! The overview: to it from anywhere, its pages and lines, from a line to its question and back; and saying
//! that a stale answer is still right.

use super::Turn;
use super::lists::moved;
use crate::app::model::{Model, Open, Screen};
use crate::app::{Effect, Key, KeyCode, OverviewTarget};
use crate::assessment::{Address, Answer, Edit};
use crate::standing::Stale;

impl Turn<'_> {
    /// To the overview; from the home screen of the selected assessment.
    pub(super) fn go_to_overview(&mut self) {
        if self.model.open.is_some() {
            self.show_overview();
            return;
        }
        match self.model.home.listed.get(self.model.home.selected) {
            Some(listed) => {
                self.effects.push(Effect::Open(listed.path.clone()));
                self.model.home.overview_next = true;
            }
            None => self.tell("said-nothing-listed"),
        }
    }

    /// Shows the overview where it was left.
    pub(super) fn show_overview(&mut self) {
        self.leave_field();
        let (library, Some(open)) = (self.model.library, &mut self.model.open) else {
            return;
        };
        // A letter typed in prose does not count everything again; here all is told.
        open.refresh_digest(library);
        open.overview.left_for = None;
        if !open.overview_pages().contains(&open.overview.page) {
            open.overview = crate::app::Overview::default();
        }
        self.model.screen = Screen::Overview;
        self.overview_line(0);
    }

    /// The next or previous page, around.
    pub(super) fn turn_page(&mut self, by: isize) {
        if matches!(self.model.screen, Screen::Session(_)) {
            self.other_session(by);
            return;
        }
        let Some(open) = &self.model.open else { return };
        let pages = open.overview_pages();
        let at = pages.iter().position(|page| *page == open.overview.page);
        let count = pages.len().cast_signed();
        let next = (at.unwrap_or(0).cast_signed() + by).rem_euclid(count.max(1));
        self.show_page(next.cast_unsigned());
    }

    /// A number key: that page.
    pub(super) fn choose_page(&mut self, key: Option<Key>) {
        if let Some(Key {
            code: KeyCode::Char(digit),
            ..
        }) = key
            && let Some(number) = digit.to_digit(10)
        {
            self.show_page((number as usize).saturating_sub(1));
        }
    }

    fn show_page(&mut self, index: usize) {
        let Some(open) = &mut self.model.open else {
            return;
        };
        let pages = open.overview_pages();
        if let Some(page) = pages.get(index) {
            open.overview.page = *page;
            open.overview.selected = 0;
            self.overview_line(0);
        }
    }

    /// Moves the selection by so many lines that can be selected.
    pub(super) fn overview_line(&mut self, by: isize) {
        let lines = self.model.overview_lines();
        let Some(open) = &mut self.model.open else {
            return;
        };
        let can_be: Vec<usize> = (0..lines.len())
            .filter(|index| lines[*index].is_selectable())
            .collect();
        let selected = open.overview.selected;
        let at = can_be.iter().position(|index| *index >= selected);
        let at = moved(at.unwrap_or(can_be.len()), by, can_be.len());
        open.overview.selected = can_be.get(at).copied().unwrap_or(0);
    }

    /// Enter on a line: what it leads to.
    pub(super) fn open_overview_line(&mut self) {
        let target = self.model.overview_line().and_then(|line| line.target);
        match target {
            Some(OverviewTarget::Question(address)) => {
                if self.go_to_address(&address)
                    && let Some(open) = &mut self.model.open
                {
                    open.walk.focus = crate::app::Focus::Question;
                    open.walk.from_matrix = None;
                    open.overview.left_for = Some(address);
                } else {
                    self.tell("said-not-asked");
                }
            }
            Some(OverviewTarget::Record(kind, selected)) => {
                self.show_record(kind, selected);
            }
            Some(OverviewTarget::SignOff) => self.show_sign_off(),
            Some(OverviewTarget::Role(role)) => self.walk_role(&role),
            Some(OverviewTarget::Session(target)) => self.follow_session(target),
            None => self.tell("said-leads-nowhere"),
        }
    }

    /// Back to the line of the overview that led here, while the team is still at its question.
    pub(super) fn back_to_overview(&mut self) -> bool {
        let Some(open) = &mut self.model.open else {
            return false;
        };
        open.leave_overview_line();
        let Some(address) = open.overview.left_for.take() else {
            return false;
        };
        self.model.screen = Screen::Overview;
        // Lines may have come or gone since: the one about the same question that is nearest.
        let lines = self.model.overview_lines();
        if let Some(open) = &mut self.model.open {
            let selected = open.overview.selected;
            let about = |index: &usize| lines[*index].question() == Some(&address);
            let nearest = (0..lines.len())
                .filter(about)
                .min_by_key(|index| index.abs_diff(selected));
            open.overview.selected = nearest.unwrap_or(selected);
        }
        self.overview_line(0);
        true
    }

    /// The stale answer at hand still holds: it is written again as it is, and its state stays.
    pub(super) fn still_right(&mut self) {
        let walking = self.is_walking();
        if walking {
            self.stop_editing();
            self.leave_field();
        }
        let Some(stale) = self.model.stale_here() else {
            self.tell("said-not-stale");
            return;
        };
        let address = stale.address.clone();
        let Some(open) = &self.model.open else { return };
        let answer: Answer = open.assessment.answer(&address);
        let to = Some(Box::new(answer));
        if self.edit(Edit::Answer { address, to }) {
            if walking {
                self.reload_fields();
            } else {
                self.overview_line(0);
            }
            self.tell("said-still-right");
        }
    }
}

impl Model {
    /// The stale answer that the question at hand has, or that the selected line of the overview is about.
    pub fn stale_here(&self) -> Option<&Stale> {
        let open = self.open.as_ref()?;
        let address = match self.screen {
            Screen::Overview => self.overview_line()?.question()?.clone(),
            Screen::Walk => open.question()?.0,
            _ => return None,
        };
        open.stale(&address)
    }
}

impl Open {
    /// What changed after the answer at an address, if it is stale.
    pub fn stale(&self, address: &Address) -> Option<&Stale> {
        let mut all = self.standing.stale.iter();
        all.find(|one| one.address == *address)
    }

    /// Forgets the line of the overview that led here, unless the entry at hand is its question.
    pub(super) fn leave_overview_line(&mut self) {
        let here = self.question().map(|(address, _)| address);
        if self.overview.left_for.is_some() && self.overview.left_for != here {
            self.overview.left_for = None;
        }
    }
}
