//! The rounds of signing in an assessment, against its content.

use super::Line;
use crate::assessment::{Assessment, Round};
use crate::language::Message;
use crate::text::visible;

/// What there is to say of the rounds. `digest` is that of the present content.
pub fn rounds(assessment: &Assessment, digest: &str) -> Vec<Line> {
    let Some((last, earlier)) = assessment.rounds.split_last() else {
        return vec![Line::good("no_round", Message::new("verify-no-round"))];
    };
    let mut lines: Vec<Line> = earlier
        .iter()
        .flat_map(|round| {
            let message = about("verify-round-earlier", round);
            [Line::good("round_earlier", message)]
                .into_iter()
                .chain(signatures(round))
        })
        .collect();
    lines.push(match (last.digest == digest, last.is_complete()) {
        (false, _) => Line::finding("round_stale", about("verify-round-stale", last)),
        (true, true) => Line::good("round_complete", about("verify-round-complete", last)),
        (true, false) => Line::good("round_open", about("verify-round-open", last)),
    });
    lines.extend(signatures(last));
    lines
}

fn about(id: &'static str, round: &Round) -> Message {
    Message::new(id)
        .with("version", round.version.to_string())
        .number("signed", round.signatures.len())
        .number("required", round.required.len())
}

/// What is wrong with the signatures of a round.
fn signatures(round: &Round) -> Vec<Line> {
    let mut lines = Vec::new();
    for (at, signature) in round.signatures.iter().enumerate() {
        let say = |id| {
            Message::new(id)
                .with("version", round.version.to_string())
                .with("name", visible(&signature.name))
                .with("role", visible(&signature.role))
        };
        if signature.digest != round.digest {
            let message = say("verify-signature-differs");
            lines.push(Line::finding("signature_differs", message));
        }
        if !round.required.contains(&signature.role) {
            let message = say("verify-signature-role");
            lines.push(Line::finding("signature_role", message));
        }
        let before = &round.signatures[..at];
        if before.iter().any(|one| one.role == signature.role) {
            let message = say("verify-signature-twice");
            lines.push(Line::finding("signature_twice", message));
        }
    }
    lines
}
