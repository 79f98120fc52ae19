//! Who does what, how far that is, and which questions lack a role.

use super::words::Words;
use super::{LineSign, OverviewLine, OverviewTarget};
use crate::language::Message;
use crate::standing::{RoleGap, RoleStanding, RoleTask};

pub(super) fn lines(words: &Words<'_>) -> Vec<OverviewLine> {
    let roles = &words.open.standing.roles;
    let mut lines = Vec::new();
    if !roles.missing_core.is_empty() {
        let message =
            Message::new("overview-core-missing").with("roles", words.roles(&roles.missing_core));
        let line = OverviewLine::strong(words.say(&message)).signed(LineSign::Attention);
        lines.push(line);
    }
    lines.push(OverviewLine::heading(words.get("overview-roles-answers")));
    let of_use = |role: &&RoleStanding| {
        !role.people.is_empty() || role.answers.questions + role.checks.questions > 0
    };
    lines.extend(
        roles
            .roles
            .iter()
            .filter(of_use)
            .map(|one| role(words, one)),
    );
    lines.extend(gaps(words, RoleTask::Answer, "overview-gaps-answer"));
    lines.extend(gaps(words, RoleTask::Check, "overview-gaps-check"));
    if roles.gaps.is_empty() {
        lines.push(OverviewLine::plain(words.get("overview-no-gaps")).signed(LineSign::Good));
    }
    lines
}

fn role(words: &Words<'_>, role: &RoleStanding) -> OverviewLine {
    let people = match role.people.as_slice() {
        [] => words.get("screen-nobody"),
        people => Words::inline(&people.join(", ")),
    };
    let message = Message::new("overview-role")
        .with("name", words.text(&role.name))
        .with("people", people)
        .number("checks", role.checks.questions);
    OverviewLine::plain(words.say(&message))
        .counting(role.answers)
        .to(OverviewTarget::Role(role.id.clone()))
}

/// The questions for which nobody has a role that answers, or checks.
fn gaps(words: &Words<'_>, task: RoleTask, heading: &'static str) -> Vec<OverviewLine> {
    let roles = &words.open.standing.roles;
    let of_task: Vec<&RoleGap> = roles.gaps.iter().filter(|gap| gap.kind == task).collect();
    if of_task.is_empty() {
        return Vec::new();
    }
    let message = Message::new(heading).number("count", of_task.len());
    let mut lines = vec![OverviewLine::heading(words.say(&message))];
    lines.extend(of_task.into_iter().map(|gap| {
        let text = format!(
            "{}: {}",
            words.question(&gap.address),
            words.roles(&gap.roles)
        );
        let line = OverviewLine::plain(text).signed(LineSign::Attention);
        line.leading_to(&gap.address)
    }));
    lines
}
