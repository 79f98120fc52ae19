//! The list of remarks of committees: going there, and narrowing it.

use super::Turn;
use super::picks::Mark;
use crate::app::model::{Overlay, Screen};
use crate::app::reading::RemarkFilter;
use crate::assessment::RemarkKind;

impl Turn<'_> {
    /// To the list of remarks, at the first one on the question at hand.
    pub(super) fn show_remarks(&mut self) {
        self.stop_editing();
        self.leave_field();
        let Some(open) = &mut self.model.open else {
            self.tell("said-open-first");
            return;
        };
        let here = open.question().map(|(address, _)| address);
        let remarks = open.filtered_remarks();
        let at = remarks
            .iter()
            .position(|one| Some(&one.on) == here.as_ref());
        let at = at.unwrap_or(0);
        open.desk.remark = at;
        self.model.screen = Screen::Remarks;
    }

    /// Shows what the list of remarks can be narrowed to.
    pub(super) fn choose_filter(&mut self) {
        let Some(open) = &self.model.open else { return };
        let filter = &open.desk.filter;
        let id = |what: &str| Mark::RemarkFilter.id(what);
        let mut options = vec![(id("all"), self.words("remarks-all"))];
        let only_open = if filter.only_open {
            "remarks-open-and-resolved"
        } else {
            "remarks-only-open"
        };
        options.push((id("open"), self.words(only_open)));
        for kind in RemarkKind::ALL {
            let words = self.words(&format!("remarks-kind-{}", kind.id()));
            options.push((id(kind.id()), words));
        }
        for line in self.model.section_lines() {
            if line.remarks > 0 {
                options.push((id(&format!("/{}", line.address)), line.name));
            }
        }
        self.model.overlay = Some(Overlay::Pick(options, 0));
    }

    /// Narrows the list of remarks, or shows all of them again.
    pub(super) fn filter_remarks(&mut self, what: &str) {
        let Some(open) = &mut self.model.open else {
            return;
        };
        let filter = &mut open.desk.filter;
        match what {
            "all" => *filter = RemarkFilter::default(),
            "open" => filter.only_open = !filter.only_open,
            section if section.starts_with('/') => filter.section = section[1..].parse().ok(),
            kind => {
                let mut kinds = RemarkKind::ALL.into_iter();
                filter.kind = kinds.find(|one| one.id() == kind);
            }
        }
        open.desk.remark = 0;
    }
}
