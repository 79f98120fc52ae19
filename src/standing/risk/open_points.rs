//! What a risk profile leaves to be done before anybody signs.

use crate::assessment::Outline;
use crate::language::Message;
use crate::standing::{Blocker, BlockerKind};

use super::{FindingState, Judgement, RiskStanding};

/// Adds the open points of a profile: blockers that stand, and what is missing of the team's own judgement.
/// A judgement that is missing takes the place of the plain line that its question is open.
pub fn open_points(outline: &Outline<'_>, risk: &RiskStanding, found: &mut Vec<Blocker>) {
    for finding in risk.blockers(FindingState::Stands) {
        found.push(Blocker {
            kind: BlockerKind::RiskBlocker,
            address: finding.questions.first().cloned(),
            message: Message::new("blocker-risk")
                .with("id", &finding.id)
                .with_both(
                    "title",
                    finding.title.in_language("nl"),
                    finding.title.in_language("en"),
                ),
        });
    }
    let Some((kind, id)) = of_judgement(risk) else {
        return;
    };
    found.retain(|other| {
        other.kind != BlockerKind::Open || other.address.as_ref() != Some(&risk.judgement_at)
    });
    found.push(Blocker {
        kind,
        address: Some(risk.judgement_at.clone()),
        message: Message::new(id).with_both(
            "instrument",
            outline.instrument.short_title.in_language("nl"),
            outline.instrument.short_title.in_language("en"),
        ),
    });
}

fn of_judgement(risk: &RiskStanding) -> Option<(BlockerKind, &'static str)> {
    match &risk.judgement {
        None if risk.has_answers() => Some((BlockerKind::NoJudgement, "blocker-no-judgement")),
        Some(Judgement {
            differs_from_figure: true,
            reason,
            ..
        }) if reason.trim().is_empty() => Some((
            BlockerKind::JudgementWithoutReason,
            "blocker-judgement-without-reason",
        )),
        _ => None,
    }
}
