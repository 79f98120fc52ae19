//! `grondig new`: a new, empty assessment.

use clap::ArgMatches;

use super::failure::Failure;
use super::{Desk, Exit, files};
use crate::assessment::{Assessment, InstrumentRef, Profile};
use crate::language::Message;
use crate::{store, text};

/// The instrument of an assessment for which none was named.
const USUAL: &str = "iama-2.0";

/// Writes a new assessment; never over something that is there.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let word = |name: &str| {
        given
            .get_one::<String>(name)
            .map(|word| text::clean(word).trim().to_owned())
            .unwrap_or_default()
    };
    let profile = Profile {
        name: word("name"),
        organisation: word("organisation"),
        ..Profile::default()
    };
    for (option, value) in [
        ("--name", &profile.name),
        ("--organisation", &profile.organisation),
    ] {
        if value.is_empty() {
            return Err(Failure::wrong_use(
                Message::new("cli-use-empty").with("argument", option),
            ));
        }
    }
    let instruments = instruments(desk, given)?;
    if desk.library.has_own() {
        desk.skipped();
    }
    let assessment = Assessment::new(uuid::Uuid::new_v4().to_string(), profile, instruments)
        .keeping(&desk.library);
    let path = desk.place(&files::path(given, "FILE"));
    store::create(&path, &assessment)?;
    desk.say(&Message::new("cli-created").with("file", files::shown(&path)))?;
    Ok(Exit::Done)
}

fn instruments(desk: &Desk<'_, '_>, given: &ArgMatches) -> Result<Vec<InstrumentRef>, Failure> {
    let mut found: Vec<InstrumentRef> = Vec::new();
    let asked: Vec<String> = match given.get_many::<String>("instruments") {
        Some(ids) => ids.map(|id| id.trim().to_owned()).collect(),
        None => vec![USUAL.to_owned()],
    };
    for id in asked {
        let instrument = desk
            .library
            .get(&id)
            .map_err(|error| Failure::wrong_use(error.message()))?;
        if !found.iter().any(|earlier| earlier.id == id) {
            found.push(InstrumentRef::new(id, &instrument.digest));
        }
    }
    Ok(found)
}
