//! How far everything is: parts of the instruments, stale answers, action points, what blocks signing.

use super::words::Words;
use super::{LineSign, OverviewLine, OverviewTarget};
use crate::app::RecordKind;
use crate::app::told::carried_words;
use crate::language::Message;
use crate::standing::{
    DuePoint, InstrumentStanding, PartStanding, RoundStanding, Stale, carried_from,
};

pub(super) fn lines(words: &Words<'_>) -> Vec<OverviewLine> {
    let standing = &words.open.standing;
    let mut lines = Vec::new();
    for instrument in &standing.instruments {
        let title = words.text(&instrument.title);
        lines.push(OverviewLine::heading(title).counting(instrument.counts));
        let parts = instrument.parts.iter();
        let asked = parts.filter(|part| part.counts.questions > 0);
        lines.extend(asked.map(|one| part(words, instrument, one)));
    }
    lines.extend(stale(words));
    lines.extend(action_points(words));
    lines.extend(signing(words));
    lines
}

fn part(words: &Words<'_>, instrument: &InstrumentStanding, part: &PartStanding) -> OverviewLine {
    let official = words
        .outline(&instrument.id)
        .and_then(|outline| {
            let sections = &outline.instrument.sections;
            sections.iter().find(|section| section.id == part.id)
        })
        .is_some_and(|section| section.official);
    let title = words.text(&part.title);
    let name = if official {
        format!("{} {title}", part.id)
    } else {
        title.to_owned()
    };
    let line = OverviewLine::plain(name).counting(part.counts);
    match words.first_below(&instrument.id, &part.id) {
        Some(address) => line.leading_to(&address),
        None => line,
    }
}

fn stale(words: &Words<'_>) -> Vec<OverviewLine> {
    let stale = &words.open.standing.stale;
    let title = Message::new("overview-stale").number("count", stale.len());
    let mut lines = vec![OverviewLine::heading(words.say(&title))];
    if stale.is_empty() {
        lines.push(OverviewLine::plain(words.get("overview-stale-none")));
    }
    lines.extend(stale.iter().map(|one| {
        let text = format!("{}: {}", words.question(&one.address), changed(words, one));
        let line = OverviewLine::plain(text).signed(LineSign::Attention);
        line.leading_to(&one.address)
    }));
    lines
}

/// What changed after a stale answer.
pub(super) fn changed(words: &Words<'_>, stale: &Stale) -> String {
    let sources = words.numbers(&stale.because, &stale.address.instrument);
    let message = Message::new("stale-because")
        .number("count", stale.because.len())
        .with("sources", sources)
        .with("date", stale.since.chars().take(10).collect::<String>());
    words.say(&message)
}

fn action_points(words: &Words<'_>) -> Vec<OverviewLine> {
    let standing = &words.open.standing;
    let title = Message::new("overview-action-points")
        .number("count", standing.open_action_points)
        .number("overdue", standing.due.overdue.len());
    let mut lines = vec![OverviewLine::heading(words.say(&title))];
    let (overdue, soon) = (&standing.due.overdue, &standing.due.soon);
    if overdue.is_empty() && soon.is_empty() {
        lines.push(OverviewLine::plain(words.get("overview-nothing-due")));
    }
    let due = |point: &DuePoint| {
        let days = usize::try_from(point.days.unsigned_abs()).unwrap_or(usize::MAX);
        let (id, sign) = match point.days {
            ..0 => ("overview-overdue", LineSign::Attention),
            0 => ("overview-due-today", LineSign::Open),
            _ => ("overview-due-soon", LineSign::Open),
        };
        let message = Message::new(id)
            .number("days", days)
            .with("due", &point.due);
        due_line(words, point, &message).signed(sign)
    };
    lines.extend(overdue.iter().chain(soon).map(due));
    lines
}

fn due_line(words: &Words<'_>, due: &DuePoint, when: &Message) -> OverviewLine {
    let points = &words.open.assessment.action_points;
    let Some(index) = points.iter().position(|point| point.id == due.id) else {
        return OverviewLine::plain(words.say(when));
    };
    let point = &points[index];
    let what = format!("{}: {}", words.say(when), Words::inline(&point.text));
    let text = match Words::inline(&point.owner) {
        nobody if nobody.is_empty() => what,
        owner => format!("{what} ({owner})"),
    };
    let text = match carried_from(point, &words.open.assessment) {
        Some(round) => format!("{text}, {}", words.say(&carried_words(round))),
        None => text,
    };
    let line = OverviewLine::plain(text);
    let origin = point.origin.as_ref().filter(|origin| {
        let outline = words.outline(&origin.instrument);
        outline.is_some_and(|outline| outline.find(origin).is_some())
    });
    match origin {
        Some(origin) => line.leading_to(origin),
        None => line.to(OverviewTarget::Record(RecordKind::ActionPoints, index)),
    }
}

fn signing(words: &Words<'_>) -> Vec<OverviewLine> {
    let standing = &words.open.standing;
    let count = standing.blockers.len();
    let open_points = Message::new("overview-open-points").number("count", count);
    let sign = if count == 0 {
        LineSign::Good
    } else {
        LineSign::Attention
    };
    let review = match &words.open.assessment.review_date {
        Some(date) => words.say(&Message::new("screen-review-date").with("date", date)),
        None => words.get("overview-no-review-date"),
    };
    vec![
        OverviewLine::heading(words.get("screen-sign-off")),
        OverviewLine::plain(words.say(&open_points))
            .signed(sign)
            .to(OverviewTarget::SignOff),
        OverviewLine::plain(words.say(&round_message(standing.round))).to(OverviewTarget::SignOff),
        OverviewLine::plain(review),
    ]
}

/// Where the signing is, in words.
pub fn round_message(round: RoundStanding) -> Message {
    match round {
        RoundStanding::None => Message::new("screen-round-none"),
        RoundStanding::Open {
            version,
            signed,
            required,
        } => Message::new("screen-round-open")
            .with("version", version.to_string())
            .with("signed", signed.to_string())
            .with("required", required.to_string()),
        RoundStanding::Complete { version } => {
            Message::new("screen-round-complete").with("version", version.to_string())
        }
        RoundStanding::Stale { version } => {
            Message::new("screen-round-stale").with("version", version.to_string())
        }
    }
}
