//! What the answers about one right add up to, in words. Only what the team said, put together; never a
//! judgement of ours.

use super::{Effect, Reasonable, RightRow, steps};
use crate::language::Message;

/// Where the weighing of one right stands, or how it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conclusion {
    /// Named, and nobody said yet whether the impact is realistic.
    Undecided,
    /// Named, but the team explained at 4.1.3 why it was left out.
    LeftOut,
    /// Positive impact only: nothing to weigh.
    Positive,
    /// The gate says that weighing is not needed; the option chosen there.
    NotNeeded(String),
    /// None of the steps has an answer.
    NotWeighed,
    /// So many steps still need an answer.
    Underway(usize),
    /// Reasonable, the team says.
    Reasonable,
    /// Not reasonable, the team says: at these questions.
    NotReasonable(Vec<&'static str>),
    /// The team does not know yet: at these questions.
    Unknown(Vec<&'static str>),
    /// The severity is judged, and the instrument does not ask whether it is reasonable.
    Judged,
    /// A step was set aside as not applicable, without a last word on the right.
    SetAside,
}

impl Conclusion {
    /// The word for it in data.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Undecided => "undecided",
            Self::LeftOut => "left_out",
            Self::Positive => "positive",
            Self::NotNeeded(_) => "not_needed",
            Self::NotWeighed => "not_weighed",
            Self::Underway(_) => "underway",
            Self::Reasonable => "reasonable",
            Self::NotReasonable(_) => "not_reasonable",
            Self::Unknown(_) => "unknown",
            Self::Judged => "judged",
            Self::SetAside => "set_aside",
        }
    }

    /// The sentence for people.
    pub fn message(&self) -> Message {
        match self {
            Self::Undecided => Message::new("rights-undecided"),
            Self::LeftOut => Message::new("rights-left-out"),
            Self::Positive => Message::new("rights-positive"),
            Self::NotNeeded(gate) if gate == steps::GATE_NO[0] => {
                Message::new("rights-not-needed-none")
            }
            Self::NotNeeded(_) => Message::new("rights-not-needed-law"),
            Self::NotWeighed => Message::new("rights-not-weighed"),
            Self::Underway(open) => Message::new("rights-underway").number("open", *open),
            Self::Reasonable => Message::new("rights-reasonable"),
            Self::NotReasonable(at) => {
                Message::new("rights-not-reasonable").with("numbers", at.join(", "))
            }
            Self::Unknown(at) => Message::new("rights-unknown").with("numbers", at.join(", ")),
            Self::Judged => Message::new("rights-judged"),
            Self::SetAside => Message::new("rights-set-aside"),
        }
    }
}

/// What a row adds up to. `gate`: the option chosen at the gate; `open`: its steps without an answer.
pub fn conclude(row: &RightRow, gate: Option<&str>, explained: bool, open: usize) -> Conclusion {
    let Some(effect) = row.effect else {
        return if explained && !row.listed {
            Conclusion::LeftOut
        } else {
            Conclusion::Undecided
        };
    };
    if effect == Effect::Positive {
        return Conclusion::Positive;
    }
    if !row.weighed() {
        return gate.map_or(Conclusion::NotWeighed, |gate| {
            Conclusion::NotNeeded(gate.to_owned())
        });
    }
    weigh(row, open)
}

fn weigh(row: &RightRow, open: usize) -> Conclusion {
    let answers = [
        (steps::REASONABLE_EFFECT, row.reasonable_effect),
        (steps::REASONABLE_ALL, row.reasonable_all),
    ];
    let at = |wanted: Reasonable| -> Vec<&'static str> {
        answers
            .iter()
            .filter(|(_, said)| *said == Some(wanted))
            .map(|(number, _)| *number)
            .collect()
    };
    let no = at(Reasonable::No);
    if !no.is_empty() {
        return Conclusion::NotReasonable(no);
    }
    if open == row.steps.len() {
        return Conclusion::NotWeighed;
    }
    if open > 0 {
        return Conclusion::Underway(open);
    }
    let unknown = at(Reasonable::Unknown);
    if !unknown.is_empty() {
        return Conclusion::Unknown(unknown);
    }
    // An instrument may have fewer of the questions; the last one asked is the last word.
    match row.reasonable_all.or(row.reasonable_effect) {
        Some(Reasonable::Yes) => Conclusion::Reasonable,
        None => Conclusion::Judged,
        Some(_) => Conclusion::SetAside,
    }
}
