//! What an assessment adds up to, in words.

use crate::app::overview::round_message;
use crate::language::Message;
use crate::standing::{Counts, RoundStanding};
use crate::tui::view::View;

/// `42 van 88 akkoord, 3 geparkeerd`.
pub(in crate::tui) fn counts_in_words(view: View<'_>, counts: Counts) -> String {
    let message = Message::new("screen-counts")
        .with("agreed", counts.agreed.to_string())
        .with("all", counts.questions.to_string());
    let mut words = view.say(&message);
    for (id, count) in [
        ("screen-count-draft", counts.draft),
        ("screen-count-parked", counts.parked),
        ("screen-count-not-applicable", counts.not_applicable),
    ] {
        if count > 0 {
            words.push_str(", ");
            words.push_str(&view.count(id, count));
        }
    }
    words
}

/// Where the signing is, in words.
pub(in crate::tui) fn round_in_words(view: View<'_>, round: RoundStanding) -> String {
    view.say(&round_message(round))
}
