//! `grondig instrument`: which instruments an assessment uses.

use clap::ArgMatches;

use super::failure::Failure;
use super::{Desk, Exit, files, renew, round};
use crate::assessment::{Edit, InstrumentRef, Stamp, keeping};
use crate::language::Message;
use crate::store::Opened;

/// Chooses the subcommand.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    match given.subcommand() {
        Some(("add", given)) => add(desk, given),
        Some(("renew", given)) => renew::run(desk, given),
        _ => Err(Failure::wrong_use(Message::new("cli-use-missing-command"))),
    }
}

/// Adds an instrument, each once; its questions come after those that are there.
fn add(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let asked = given.get_one::<String>("ID").map(|id| id.trim());
    let path = desk.place(&files::path(given, "FILE"));
    let instrument = desk
        .library
        .present(asked.unwrap_or_default())
        .map_err(|error| Failure::wrong_use(error.message()))?;
    let id = instrument.id.clone();
    let added = Message::new("cli-instrument-added")
        .with("id", &id)
        .with("title", instrument.title.in_language(desk.language()))
        .number("count", instrument.questions().count());
    let used = InstrumentRef::new(id.clone(), instrument.digest.clone());
    let opened = Opened::open(&path, &desk.folders()?)?;
    desk.opened(&opened)?;
    if let Some(there) = opened
        .assessment
        .instruments
        .iter()
        .find(|one| one.id == id)
    {
        let message = if there.former {
            Message::new("cli-instrument-former")
        } else {
            Message::new("cli-instrument-double")
        };
        return Err(Failure::wrong_use(message.with("id", id)));
    }
    // Behind those in use, before an earlier edition that is there to look back at.
    let at = opened.assessment.instruments_in_use().count();
    let mut edits = keeping(desk.library.keeps(&id));
    edits.push(Edit::Instrument {
        id,
        to: Some(used),
        at: Some(at),
    });
    let stamp = Stamp {
        at: desk.now(),
        by: desk.by(given),
        ..Stamp::default()
    };
    let (assessment, news) = opened.apply_and_save(edits, &stamp)?;
    desk.news(news);
    desk.follow(&assessment);
    desk.say(&added)?;
    round::tell_stale(desk, &assessment)?;
    Ok(Exit::Done)
}
