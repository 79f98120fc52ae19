//! What a sheet says, in words and as data.

use serde_json::{Value, json};

use crate::cli::output::inline;
use crate::exchange::sheet::{self, Change, Conflict, Difference, Field, Reading, Unplaced};
use crate::language::{Message, Texts};
use crate::questionnaire::Text;

/// Longer texts are cut where they only show what something is, in characters.
const LONGEST: usize = 300;

/// What there is to tell of a sheet.
pub struct Told<'a> {
    pub reading: &'a Reading,
    pub texts: &'a Texts,
    /// How many questions changed; none if that was not asked.
    pub applied: Option<usize>,
}

impl Told<'_> {
    fn title<'t>(&self, title: &'t Text) -> &'t str {
        title.in_language(self.texts.language().code())
    }

    /// As data; file and sheet are still to be filled in.
    pub fn data(&self) -> Value {
        let reading = self.reading;
        let changes: Vec<Value> = reading
            .changes
            .iter()
            .map(|one| {
                json!({"address": one.address, "title": self.title(&one.title), "field": one.field.id(),
                       "old": one.old, "new": one.new, "difference": difference(one)})
            })
            .collect();
        let conflicts: Vec<Value> = reading
            .conflicts
            .iter()
            .map(|one| {
                json!({"address": one.address, "title": self.title(&one.title), "field": one.field.id(),
                       "present": one.present, "sheet": one.sheet})
            })
            .collect();
        let unplaced: Vec<Value> = reading
            .unplaced
            .iter()
            .map(|one| {
                json!({"address": one.address, "kind": one.why.id(),
                       "message": self.texts.say(&one.why.message()), "text": one.text})
            })
            .collect();
        json!({"file": "", "sheet": "", "role": reading.role, "by": reading.by,
               "applied": self.applied.unwrap_or_default(), "changes": changes,
               "conflicts": conflicts, "unplaced": unplaced, "unchanged": reading.unchanged})
    }

    /// In words, line by line.
    pub fn lines(&self) -> Vec<String> {
        let reading = self.reading;
        let mut lines = Vec::new();
        if reading.changes.is_empty() && reading.conflicts.is_empty() {
            lines.push(self.texts.get("cli-sheet-same"));
        }
        if !reading.changes.is_empty() {
            lines.push(self.counted("cli-sheet-would", reading.changes.len()));
        }
        lines.extend(reading.changes.iter().map(|one| self.change(one)));
        if !reading.conflicts.is_empty() {
            lines.push(self.counted("cli-sheet-conflicts", reading.conflicts.len()));
        }
        lines.extend(reading.conflicts.iter().map(|one| self.conflict(one)));
        if !reading.unplaced.is_empty() {
            lines.push(self.counted("cli-sheet-unplaced", reading.unplaced.len()));
        }
        lines.extend(reading.unplaced.iter().map(|one| self.unplaced(one)));
        lines.extend(self.end());
        lines
    }

    fn counted(&self, id: &'static str, count: usize) -> String {
        self.texts.say(&Message::new(id).number("count", count))
    }

    fn place(&self, address: &impl ToString, title: &Text, field: Field) -> String {
        let message = Message::new("cli-sheet-place")
            .with("address", address.to_string())
            .with("title", self.title(title))
            .with("field", self.texts.get(field.label()).to_lowercase());
        self.texts.say(&message)
    }

    fn change(&self, change: &Change) -> String {
        let mut line = self.place(&change.address, &change.title, change.field);
        let mut words = String::new();
        for piece in sheet::between(&change.old, &change.new) {
            let (before, text, after) = match &piece {
                Difference::Same(text) => ("", text, ""),
                Difference::Gone(text) => ("[-", text, "-]"),
                Difference::Added(text) => ("{+", text, "+}"),
            };
            let inside = text.trim_end();
            words.push_str(before);
            words.push_str(inside);
            words.push_str(after);
            words.push_str(&text[inside.len()..]);
        }
        for one in words.split('\n') {
            line.push_str("\n  ");
            line.push_str(one);
        }
        line.trim_end().to_owned()
    }

    fn conflict(&self, conflict: &Conflict) -> String {
        let said = |id, text: &str| self.texts.say(&Message::new(id).with("text", inline(text)));
        [
            self.place(&conflict.address, &conflict.title, conflict.field),
            said("cli-sheet-present", &conflict.present),
            said("cli-sheet-on-sheet", &conflict.sheet),
        ]
        .join("\n")
    }

    fn unplaced(&self, unplaced: &Unplaced) -> String {
        let place = match unplaced.address.as_str() {
            "" => String::new(),
            address => format!("{}: ", cut(address)),
        };
        let id = if unplaced.text.trim().is_empty() {
            "cli-sheet-unplaced-bare"
        } else {
            "cli-sheet-unplaced-line"
        };
        let message = Message::new(id)
            .with("place", place)
            .with("why", self.texts.say(&unplaced.why.message()))
            .with("text", cut(&unplaced.text));
        self.texts.say(&message)
    }

    /// What was done, or how to do it.
    fn end(&self) -> Vec<String> {
        let reading = self.reading;
        let Some(applied) = self.applied else {
            let something = !reading.changes.is_empty() || !reading.conflicts.is_empty();
            return something
                .then(|| self.texts.get("cli-sheet-dry"))
                .into_iter()
                .collect();
        };
        let mut lines = vec![self.counted("cli-sheet-applied", applied)];
        let mut kept: Vec<_> = reading
            .conflicts
            .iter()
            .filter(|one| !one.sheet.trim().is_empty())
            .map(|one| &one.address)
            .collect();
        kept.dedup();
        if !kept.is_empty() {
            lines.push(self.counted("cli-sheet-kept", kept.len()));
        }
        lines
    }
}

fn difference(change: &Change) -> Vec<Value> {
    sheet::between(&change.old, &change.new)
        .into_iter()
        .map(|piece| match piece {
            Difference::Same(text) => json!({"kind": "same", "text": text}),
            Difference::Gone(text) => json!({"kind": "gone", "text": text}),
            Difference::Added(text) => json!({"kind": "added", "text": text}),
        })
        .collect()
}

/// The beginning of a text, on one line.
fn cut(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut cut: String = line.chars().take(LONGEST).collect();
    if cut.len() < line.len() {
        cut.push('…');
    }
    inline(&cut)
}
