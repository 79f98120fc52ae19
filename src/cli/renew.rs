//! `grondig instrument renew`: an instrument of an assessment moves to the present edition.

use clap::ArgMatches;
use serde_json::json;

use super::failure::Failure;
use super::{Desk, Exit, files, round};
use crate::assessment::{Address, Assessment, Moved, Stamp, moving};
use crate::language::Message;
use crate::questionnaire::Newer;
use crate::standing::short_digest;
use crate::store::Opened;

/// Moves an instrument to the present edition: the answers stay, and what no longer fits is named.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let asked = given.get_one::<String>("ID").map(|id| id.trim().to_owned());
    let id = asked.unwrap_or_default();
    let path = desk.place(&files::path(given, "FILE"));
    let opened = Opened::open(&path, &desk.folders()?)?;
    desk.notes(&opened.notes);
    // An edition that is not to be had is what this command is for: no refusal here.
    desk.follow(&opened.assessment);
    let Some(newer) = newer(desk, &opened.assessment, &id)? else {
        desk.say(&Message::new("cli-renew-none").with("id", id))?;
        return Ok(Exit::Done);
    };
    let known = desk.library.unfollowed().all(|one| one.id != id);
    let from = desk.library.get(&id).ok().filter(|_| known);
    let moved = moving(&opened.assessment, from, &newer);
    let stamp = Stamp {
        at: desk.now(),
        by: desk.by(given),
        ..Stamp::default()
    };
    let (assessment, news) = opened.apply_and_save(moved.edits.clone(), &stamp)?;
    desk.news(news);
    desk.follow(&assessment);
    if given.get_flag("json") {
        let words = |addresses: &[Address]| -> Vec<String> {
            addresses.iter().map(ToString::to_string).collect()
        };
        desk.out.json(&json!({
            "file": path.to_string_lossy(),
            "id": id,
            "version": newer.instrument.version,
            "digest": newer.instrument.digest,
            "homeless": words(&moved.homeless),
            "reworded": words(&moved.reworded),
            "new": moved.new,
        }))?;
    } else {
        tell(desk, &newer, &moved)?;
        round::tell_stale(desk, &assessment)?;
    }
    Ok(Exit::Done)
}

fn newer(desk: &Desk<'_, '_>, assessment: &Assessment, id: &str) -> Result<Option<Newer>, Failure> {
    let used = assessment.instruments.iter().find(|used| used.id == id);
    let Some(used) = used else {
        let known: Vec<&str> = assessment.editions().map(|(id, _)| id).collect();
        let message = Message::new("cli-renew-not-used").with("id", id);
        return Err(Failure::wrong_use(message.with("known", known.join(", "))));
    };
    let newer = desk
        .library
        .newer(id, &used.digest, &assessment.definitions)
        .map_err(|error| Failure::disk(Message::new("cli-renew-extension")).and(error.message()))?;
    match newer {
        None if desk.library.unfollowed().any(|one| one.id == id) => Err(Failure::disk(
            Message::new("cli-renew-changed").with("id", id),
        )),
        newer => Ok(newer),
    }
}

fn tell(desk: &mut Desk<'_, '_>, newer: &Newer, moved: &Moved) -> Result<(), Failure> {
    let instrument = newer.instrument;
    let title = instrument.short_title.in_language(desk.language());
    let message = Message::new("cli-renewed")
        .with("title", title)
        .with("version", &instrument.version);
    desk.say(&message.with("digest", short_digest(&instrument.digest)))?;
    for (id, addresses) in [
        ("cli-renew-homeless", &moved.homeless),
        ("cli-renew-reworded", &moved.reworded),
    ] {
        if addresses.is_empty() {
            continue;
        }
        desk.say(&Message::new(id).number("count", addresses.len()))?;
        for address in addresses {
            desk.out.line(&format!("  {address}"))?;
        }
    }
    if !moved.new.is_empty() {
        let message = Message::new("cli-renew-new").number("count", moved.new.len());
        desk.say(&message.with("numbers", moved.new.join(", ")))?;
    }
    Ok(())
}
