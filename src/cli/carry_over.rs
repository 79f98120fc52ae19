//! `grondig carry-over`: an assessment made with the first edition of IAMA becomes one of the second.
//!
//! `--json` gives one object: `file` (the new one), `from` (the old one), `instrument`, `former`, `taken` (each
//! `address`, `title`, `sources`, `asked`), `new` (each `number`, `title`), `dropped` (each `address`, `title`,
//! `text`), `waiting` (each `number`, `title`, `over`, `sources`).

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::{Value, json};

use super::failure::Failure;
use super::output::inline;
use super::{Desk, Exit, files};
use crate::assessment::{self, Address, Assessment, CarryOver, Stamp};
use crate::language::Message;
use crate::questionnaire::Instrument;
use crate::store;

/// The edition that is carried over.
const FROM: &str = "iama-1.0";
/// The edition that it becomes.
const TO: &str = "iama-2.0";

/// Writes the new assessment; the old one is only read, and nothing that is there is overwritten.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let old_path = desk.place(&files::path(given, "FILE"));
    let new_path = match given.get_one::<PathBuf>("output") {
        Some(path) => desk.place(path),
        None => beside(&old_path),
    };
    let (old, _) = desk.load(&old_path)?;
    refuse(&old, &old_path)?;
    let edition = |id| {
        desk.library
            .get(id)
            .map_err(|error| Failure::wrong_use(error.message()))
    };
    let (from, to) = (edition(FROM)?, edition(TO)?);
    let stamp = Stamp {
        at: desk.now(),
        by: None,
    };
    let id = uuid::Uuid::new_v4().to_string();
    let carried = assessment::carry_over(&old, (from, to), &desk.library, id, &stamp, desk.texts)
        .map_err(|error| Failure::wrong_use(error.message()))?;
    store::create(&new_path, &carried.assessment)?;
    let told = Told {
        carried: &carried,
        from,
        to,
        language: desk.language(),
    };
    if given.get_flag("json") {
        let mut value = told.data();
        value["file"] = json!(new_path.to_string_lossy());
        value["from"] = json!(old_path.to_string_lossy());
        desk.out.json(&value)?;
    } else {
        let lines: Vec<String> = told
            .lines(&old_path, &new_path)
            .iter()
            .map(|line| desk.texts.say(line))
            .collect();
        desk.out.line(&lines.join("\n"))?;
    }
    Ok(Exit::Done)
}

/// The usual place: beside the old file, with the edition in its name.
fn beside(old: &Path) -> PathBuf {
    let stem = old.file_stem().unwrap_or_default().to_string_lossy();
    old.with_file_name(format!("{stem}-{TO}.json"))
}

/// There must be a first edition in it that was not carried over yet.
fn refuse(old: &Assessment, path: &Path) -> Result<(), Failure> {
    let id = match old.instruments.iter().find(|used| used.id == FROM) {
        None => "cli-carry-not-there",
        Some(used) if used.former => "cli-carry-done-before",
        Some(_) => return Ok(()),
    };
    let message = Message::new(id).with("file", files::shown(path));
    Err(Failure::wrong_use(message.with("instrument", FROM)))
}

/// What is said of a carry-over.
struct Told<'a> {
    carried: &'a CarryOver,
    from: &'a Instrument,
    to: &'a Instrument,
    language: &'static str,
}

impl Told<'_> {
    fn title(&self, instrument: &Instrument, number: &str) -> String {
        instrument
            .question(number)
            .map_or_else(String::new, |question| {
                question.title.in_language(self.language).to_owned()
            })
    }

    fn data(&self) -> Value {
        let carried = self.carried;
        let taken: Vec<Value> = carried
            .taken
            .iter()
            .map(|one| {
                json!({"address": one.address, "title": self.title(self.to, &one.address.question),
                       "sources": one.sources, "asked": one.asked})
            })
            .collect();
        let new: Vec<Value> = carried
            .new
            .iter()
            .map(|number| json!({"number": number, "title": self.title(self.to, number)}))
            .collect();
        let dropped: Vec<Value> = carried
            .dropped
            .iter()
            .map(|one| {
                json!({"address": one.address, "title": self.title(self.from, &one.address.question),
                       "text": one.text})
            })
            .collect();
        let waiting: Vec<Value> = carried
            .waiting
            .iter()
            .map(|one| {
                json!({"number": one.question, "title": self.title(self.to, &one.question),
                       "over": one.over, "sources": one.sources})
            })
            .collect();
        json!({"file": "", "from": "", "instrument": self.to.id, "former": self.from.id,
               "taken": taken, "new": new, "dropped": dropped, "waiting": waiting})
    }

    fn lines(&self, old: &Path, new: &Path) -> Vec<Message> {
        let carried = self.carried;
        let short =
            |instrument: &Instrument| instrument.short_title.in_language(self.language).to_owned();
        let heading = |id, count| {
            Message::new(id)
                .number("count", count)
                .with("instrument", short(self.to))
        };
        let mut lines = vec![heading("cli-carry-taken", carried.taken.len())];
        lines.extend(carried.taken.iter().map(|one| {
            let id = if one.asked {
                "cli-carry-taken-line"
            } else {
                "cli-carry-hidden-line"
            };
            self.line(id, &one.address)
                .with("sources", list(&one.sources))
        }));
        if !carried.waiting.is_empty() {
            lines.push(heading("cli-carry-waiting", carried.waiting.len()));
        }
        lines.extend(carried.waiting.iter().map(|one| {
            let address = Address::new(TO, one.question.clone(), None);
            self.line("cli-carry-waiting-line", &address)
                .with("over", &one.over)
                .with("sources", list(&one.sources))
        }));
        if !carried.new.is_empty() {
            lines.push(heading("cli-carry-new", carried.new.len()));
        }
        lines.extend(carried.new.iter().map(|number| {
            self.line(
                "cli-carry-new-line",
                &Address::new(TO, number.clone(), None),
            )
        }));
        if !carried.dropped.is_empty() {
            lines.push(heading("cli-carry-dropped", carried.dropped.len()));
        }
        lines.extend(carried.dropped.iter().map(|one| {
            Message::new("cli-carry-dropped-line")
                .with("address", one.address.to_string())
                .with("title", self.title(self.from, &one.address.question))
                .with("text", inline(&one.text))
        }));
        let end = Message::new("cli-carry-end")
            .with("file", files::shown(new))
            .with("old", files::shown(old));
        lines.push(end.with("instrument", short(self.from)));
        lines
    }

    /// A line that begins with number and title of a question of the new edition. Our own additions have ids
    /// for the file, and go by those here: they are what `grondig answer` takes.
    fn line(&self, id: &'static str, address: &Address) -> Message {
        let number = match &address.item {
            Some(item) => format!("{}@{item}", address.question),
            None => address.question.clone(),
        };
        Message::new(id)
            .with("number", number)
            .with("title", self.title(self.to, &address.question))
    }
}

fn list(addresses: &[Address]) -> String {
    let all: Vec<String> = addresses.iter().map(ToString::to_string).collect();
    all.join(", ")
}
