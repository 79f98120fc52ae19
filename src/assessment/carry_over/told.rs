//! A carry-over told to people: what was taken, what waits, what is new, what has no place any more.

use super::super::{Address, Assessment};
use super::{CARRIED_FROM, CarryOver};
use crate::language::Message;
use crate::questionnaire::Instrument;
use crate::text::visible;

/// Why an assessment cannot be carried over, if it cannot; the file is still to be named, as `file`.
pub fn carry_refusal(old: &Assessment) -> Option<Message> {
    let id = match old.instruments.iter().find(|used| used.id == CARRIED_FROM) {
        None => "cli-carry-not-there",
        Some(used) if used.former => "cli-carry-done-before",
        Some(_) => return None,
    };
    Some(Message::new(id).with("instrument", CARRIED_FROM))
}

/// The end of the story: what stays with the old file. The files are still to be named, as `file` and `old`.
pub fn carry_end(from: &Instrument, language: &str) -> Message {
    let short = from.short_title.in_language(language);
    Message::new("cli-carry-end").with("instrument", short)
}

impl CarryOver {
    /// What happened, a line each, with headings. `from` and `to` are the editions; `language` is `"nl"` or `"en"`.
    pub fn lines(&self, from: &Instrument, to: &Instrument, language: &str) -> Vec<Message> {
        let heading = |id, count| {
            Message::new(id)
                .number("count", count)
                .with("instrument", to.short_title.in_language(language))
        };
        let line = |id, number: &str, item: Option<&str>| line(id, to, (number, item), language);
        let mut lines = vec![heading("cli-carry-taken", self.taken.len())];
        lines.extend(self.taken.iter().map(|one| {
            let id = if one.asked {
                "cli-carry-taken-line"
            } else {
                "cli-carry-hidden-line"
            };
            line(id, &one.address.question, one.address.item.as_deref())
                .with("sources", list(&one.sources))
        }));
        if !self.waiting.is_empty() {
            lines.push(heading("cli-carry-waiting", self.waiting.len()));
        }
        lines.extend(self.waiting.iter().map(|one| {
            line("cli-carry-waiting-line", &one.question, None)
                .with("over", &one.over)
                .with("sources", list(&one.sources))
        }));
        if !self.new.is_empty() {
            lines.push(heading("cli-carry-new", self.new.len()));
        }
        let new = self.new.iter();
        lines.extend(new.map(|number| line("cli-carry-new-line", number, None)));
        if !self.dropped.is_empty() {
            lines.push(heading("cli-carry-dropped", self.dropped.len()));
        }
        lines.extend(self.dropped.iter().map(|one| {
            Message::new("cli-carry-dropped-line")
                .with("address", one.address.to_string())
                .with("title", title(from, &one.address.question, language))
                .with("text", visible(one.text.trim()))
        }));
        lines
    }
}

/// A line that begins with number and title of a question of the new edition. Our own additions have ids for the
/// file, and go by those here: they are what `grondig answer` takes.
fn line(
    id: &'static str,
    to: &Instrument,
    (number, item): (&str, Option<&str>),
    language: &str,
) -> Message {
    let place = match item {
        Some(item) => format!("{number}@{item}"),
        None => number.to_owned(),
    };
    Message::new(id)
        .with("number", place)
        .with("title", title(to, number, language))
}

fn title(instrument: &Instrument, number: &str, language: &str) -> String {
    let question = instrument.question(number);
    question.map_or_else(String::new, |question| {
        question.title.in_language(language).to_owned()
    })
}

fn list(addresses: &[Address]) -> String {
    let all: Vec<String> = addresses.iter().map(ToString::to_string).collect();
    all.join(", ")
}
