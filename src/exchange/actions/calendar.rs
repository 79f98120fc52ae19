//! Rows as iCalendar (RFC 5545).
//!
//! Days by default: Outlook, which most municipalities have, takes in events and passes over tasks (`VTODO`). Whoever has
//! a program that knows tasks can ask for those. The same file gives the same bytes: the time of a row is that of its last
//! change, and its identity that of the assessment and the row, so that taking a file in again changes what is there.

use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{ActionRow, state_word};
use crate::assessment::ActionState;
use crate::language::{Message, Texts};
use crate::standing::TaskKind;
use crate::text::clean;

/// Bytes in a line, its end not counted.
const LINE: usize = 75;

/// As what the rows go into a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarKind {
    /// As whole days: what is open and has a date.
    Days,
    /// As tasks: everything.
    Tasks,
}

impl CalendarKind {
    /// Whether a row goes into such a calendar.
    pub fn takes(self, row: &ActionRow) -> bool {
        match self {
            Self::Days => row.state == ActionState::Open && row.date.is_some(),
            Self::Tasks => true,
        }
    }
}

/// The rows as a calendar with this name.
pub fn calendar(rows: &[ActionRow], kind: CalendarKind, name: &str, texts: &Texts) -> String {
    let mut file = File(String::new());
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//grondig//grondig//NL");
    file.line("CALSCALE", "GREGORIAN");
    // Outlook asks for it.
    file.line("METHOD", "PUBLISH");
    let name = Message::new("actions-calendar-name").with("name", name);
    file.text("X-WR-CALNAME", texts.say(&name).trim());
    for row in rows.iter().filter(|row| kind.takes(row)) {
        match kind {
            CalendarKind::Days => day(&mut file, row, texts),
            CalendarKind::Tasks => task(&mut file, row, texts),
        }
    }
    file.line("END", "VCALENDAR");
    file.0
}

fn day(file: &mut File, row: &ActionRow, texts: &Texts) {
    let Some(date) = row.date else { return };
    file.line("BEGIN", "VEVENT");
    common(file, row, texts);
    file.line("DTSTART;VALUE=DATE", &digits(date));
    if let Ok(next) = date.tomorrow() {
        file.line("DTEND;VALUE=DATE", &digits(next));
    }
    // Something to be done by that day takes nobody's day.
    file.line("TRANSP", "TRANSPARENT");
    file.line("END", "VEVENT");
}

fn task(file: &mut File, row: &ActionRow, texts: &Texts) {
    file.line("BEGIN", "VTODO");
    common(file, row, texts);
    if let Some(date) = row.date {
        file.line("DUE;VALUE=DATE", &digits(date));
    }
    file.line(
        "STATUS",
        match row.state {
            ActionState::Open => "NEEDS-ACTION",
            ActionState::Done => "COMPLETED",
            ActionState::Dropped => "CANCELLED",
        },
    );
    file.line("END", "VTODO");
}

fn common(file: &mut File, row: &ActionRow, texts: &Texts) {
    file.text("UID", &format!("{}/{}@grondig", row.assessment, row.key));
    file.line("DTSTAMP", &moment(row.changed.as_deref()));
    let mut summary = row.text.clone();
    if !row.owner.trim().is_empty() {
        let _ = write!(summary, " ({})", row.owner.trim());
    }
    file.text("SUMMARY", &one_line(&summary));
    file.text("DESCRIPTION", &description(row, texts));
    file.text(
        "CATEGORIES",
        &texts.get(&format!("actions-kind-{}", row.kind.id())),
    );
}

/// The whole text, who, by when, where it came from.
fn description(row: &ActionRow, texts: &Texts) -> String {
    let said = |id: &'static str, name: &'static str, value: &str| {
        let value = value.trim();
        (!value.is_empty()).then(|| texts.say(&Message::new(id).with(name, value)))
    };
    let state = state_word(row, texts);
    let parts = [
        Some(row.text.clone()),
        said("actions-line-owner", "owner", &row.owner),
        said("actions-line-due", "due", &row.due),
        // That it is to be found out is said by its kind.
        said("actions-line-state", "state", &state).filter(|_| row.kind != TaskKind::Parked),
        said("actions-line-origin", "origin", &row.origin),
        (!row.condition.is_empty()).then(|| row.condition.clone()),
        row.carried
            .map(|round| texts.say(&Message::new("task-carried").with("round", round.to_string()))),
        said("actions-line-assessment", "name", &row.name),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `20260304`.
fn digits(date: jiff::civil::Date) -> String {
    format!(
        "{:04}{:02}{:02}",
        date.year().max(0),
        date.month(),
        date.day()
    )
}

/// `20260304T101500Z`; what no history tells of has always been there.
fn moment(at: Option<&str>) -> String {
    let at = at.and_then(|at| at.parse::<Timestamp>().ok());
    let at = at.unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(TimeZone::UTC);
    let time = at.time();
    format!(
        "{}T{:02}{:02}{:02}Z",
        digits(at.date()),
        time.hour(),
        time.minute(),
        time.second()
    )
}

/// A calendar file as it grows.
struct File(String);

impl File {
    /// A property whose value is ours.
    fn line(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut room = LINE;
        let mut rest = line.as_str();
        // No letter is broken in two.
        while rest.len() > room {
            let at = crate::text::graphemes::char_floor(rest, room);
            let (head, tail) = rest.split_at(at);
            self.0.push_str(head);
            self.0.push_str("\r\n ");
            rest = tail;
            room = LINE - 1;
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }

    /// A property whose value is somebody's text.
    fn text(&mut self, name: &str, value: &str) {
        let mut safe = String::new();
        for c in clean(value).chars() {
            match c {
                '\\' => safe.push_str("\\\\"),
                ';' => safe.push_str("\\;"),
                ',' => safe.push_str("\\,"),
                '\n' => safe.push_str("\\n"),
                // The one other control character that a text may hold is a tab.
                c if c.is_control() && c != '\t' => safe.push('\u{fffd}'),
                c => safe.push(c),
            }
        }
        self.line(name, &safe);
    }
}
