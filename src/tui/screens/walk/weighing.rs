//! What the rights matrix has to say at a question: rights that were named and not taken over yet, the
//! suggested severity and that a reason is missing, and the offer to close early.

use crate::app::Open;
use crate::app::told::RightsWords;
use crate::assessment::Address;
use crate::tui::view::View;
use crate::tui::widgets::prose::{Lines, beginning, plain};

/// The most lines for the rights that are not in the table.
const MOST_RIGHTS: usize = 3;

/// What stands beside the question at an address; nothing at most questions.
pub(super) fn beside(view: View<'_>, open: &Open, address: &Address, room: u16) -> Lines {
    let theme = view.theme;
    match view.model.rights_words(open, address) {
        None => Lines::new(),
        Some(RightsWords::EarlyOffer(words)) => offered(view, &words, room),
        Some(RightsWords::NotInTable(words, offer)) => {
            let mut lines = beginning(&words, room, MOST_RIGHTS, theme.text(), theme);
            let offer = format!("{} {offer}", theme.signs.more);
            lines.extend(plain(&offer, room, theme.text()));
            lines
        }
        Some(RightsWords::Severity(words, missing)) => {
            let mut lines = plain(&words, room, theme.text());
            if let Some(missing) = missing {
                let words = format!("{} {missing}", theme.signs.parked);
                lines.extend(plain(&words, room, theme.warn()));
            }
            lines
        }
    }
}

/// The offer to close early, where the team said that the interference is not reasonable.
pub(super) fn early_offer(view: View<'_>, open: &Open, room: u16) -> Lines {
    let offer = view.model.early_offer(open);
    offer.map_or_else(Lines::new, |words| offered(view, &words, room))
}

fn offered(view: View<'_>, words: &str, room: u16) -> Lines {
    let theme = view.theme;
    let words = format!("{} {words}", theme.signs.more);
    plain(&words, room, theme.warn())
}
