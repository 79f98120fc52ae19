//! `grondig carry-over`: an assessment made with the first edition of IAMA becomes one of the second.
//!
//! `--json` gives one object: `file` (the new one), `from` (the old one), `instrument`, `former`, `taken` (each
//! `address`, `title`, `sources`, `asked`), `new` (each `number`, `title`), `dropped` (each `address`, `title`,
//! `text`), `waiting` (each `number`, `title`, `over`, `sources`).

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::{Value, json};

use super::failure::Failure;
use super::{Desk, Exit, files};
use crate::assessment::{
    self, CARRIED_FROM, CARRIED_TO, CarryOver, Stamp, carry_end, carry_refusal,
};
use crate::questionnaire::Instrument;
use crate::store;

/// Writes the new assessment; the old one is only read, and nothing that is there is overwritten.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let old_path = desk.place(&files::path(given, "FILE"));
    let new_path = match given.get_one::<PathBuf>("output") {
        Some(path) => desk.place(path),
        None => beside(&old_path),
    };
    let (old, _) = desk.load(&old_path)?;
    if let Some(refusal) = carry_refusal(&old) {
        return Err(Failure::wrong_use(
            refusal.with("file", files::shown(&old_path)),
        ));
    }
    let edition = |id| {
        desk.library
            .get(id)
            .map_err(|error| Failure::wrong_use(error.message()))
    };
    let (from, to) = (edition(CARRIED_FROM)?, edition(CARRIED_TO)?);
    let stamp = Stamp {
        at: desk.now(),
        by: desk.by(given),
        ..Stamp::default()
    };
    let id = uuid::Uuid::new_v4().to_string();
    let carried = assessment::carry_over(&old, (from, to), &desk.library, id, &stamp, desk.texts)
        .map_err(|error| Failure::wrong_use(error.message()))?;
    store::create(&new_path, &carried.assessment)?;
    if given.get_flag("json") {
        let told = Told {
            carried: &carried,
            from,
            to,
            language: desk.language(),
        };
        let mut value = told.data();
        value["file"] = json!(new_path.to_string_lossy());
        value["from"] = json!(old_path.to_string_lossy());
        desk.out.json(&value)?;
    } else {
        let mut lines = carried.lines(from, to, desk.language());
        lines.push(
            carry_end(from, desk.language())
                .with("file", files::shown(&new_path))
                .with("old", files::shown(&old_path)),
        );
        let lines: Vec<String> = lines.iter().map(|line| desk.texts.say(line)).collect();
        desk.out.line(&lines.join("\n"))?;
    }
    Ok(Exit::Done)
}

/// The usual place: beside the old file, with the edition in its name.
fn beside(old: &Path) -> PathBuf {
    let stem = old.file_stem().unwrap_or_default().to_string_lossy();
    old.with_file_name(format!("{stem}-{CARRIED_TO}.json"))
}

/// A carry-over as data.
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
}
