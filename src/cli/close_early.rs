//! `grondig close-early`: the team found the interference with a right not reasonable and stops there.
//!
//! What is still open behind that answer becomes not applicable with the reason given; an empty advice
//! becomes a draft "do not deploy". The rules are in [`crate::standing::EarlyEnd`].

use clap::ArgMatches;

use super::failure::Failure;
use super::{Desk, Exit, files};
use crate::assessment::{Address, Stamp};
use crate::language::Message;
use crate::standing::EarlyEnd;
use crate::store::Opened;
use crate::text;

/// Closes an assessment early and saves it.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let word = |name: &str| {
        let word = given.get_one::<String>(name);
        word.map(|word| text::clean(word).trim().to_owned())
            .unwrap_or_default()
    };
    let after: Address = word("after")
        .parse()
        .map_err(|error: crate::assessment::AddressError| Failure::wrong_use(error.message()))?;
    let reason = word("reason");
    if reason.is_empty() {
        return Err(Failure::wrong_use(Message::new("cli-early-no-reason")));
    }
    let path = desk.place(&files::path(given, "FILE"));
    let opened = Opened::open(&path, &desk.folders()?)?;
    desk.opened(&opened)?;
    let end = EarlyEnd::after(&after, &opened.assessment, &desk.library)
        .map_err(|error| Failure::wrong_use(error.message()))?;
    let reason = desk.texts.say(&end.reason(&reason));
    let edits = end.edits(&opened.assessment, &reason);
    let stamp = Stamp {
        at: desk.now(),
        by: desk.by(given),
        ..Stamp::default()
    };
    let (_, news) = opened.apply_and_save(edits, &stamp)?;
    desk.news(news);
    desk.say(
        &Message::new("cli-early-done")
            .with("address", after.to_string())
            .number("count", end.open.len()),
    )?;
    if let Some(advice) = &end.advice {
        desk.say(&Message::new("cli-early-advice").with("number", &advice.question))?;
    }
    Ok(Exit::Done)
}
