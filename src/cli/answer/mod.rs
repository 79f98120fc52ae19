//! `grondig answer`: one answer, from the command line or a file.

mod hidden;
mod state;
mod taking;
mod value;

use std::path::PathBuf;

use clap::ArgMatches;

use self::value::Given;
use super::failure::Failure;
use super::{Desk, Exit, files, round};
use crate::assessment::{
    Address, Answer, Assessment, Dissent, Edit, InstrumentRef, Outline, Stamp,
};
use crate::language::Message;
use crate::questionnaire::{Instrument, Question};
use crate::store::Opened;
use crate::text;

/// Changes one answer and saves the assessment.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let typed = word(given, "ADDRESS").unwrap_or_default();
    let typed: Address = typed
        .parse()
        .map_err(|error: crate::assessment::AddressError| Failure::wrong_use(error.message()))?;
    let path = desk.place(&files::path(given, "FILE"));
    let from = from_file(desk, given)?;
    let opened = Opened::open(&path, &desk.folders()?)?;
    desk.opened(&opened)?;
    let (address, question) = place(desk, &opened.assessment, &typed)?;
    let before = opened.assessment.answer(&address);
    let (after, origins) = if given.get_flag("take-over") {
        taking::taken(desk, &opened.assessment, &address, &question)?
    } else {
        let after = changed(desk, given, from.as_deref(), &question, &before);
        (after.map_err(Failure::wrong_use)?, Vec::new())
    };
    let number = number(&address);
    let still_right = given.get_flag("still-right");
    if after == before && !(still_right && is_stale(desk, &opened.assessment, &address)?) {
        let id = if still_right {
            "cli-answer-not-stale"
        } else {
            "cli-answer-same"
        };
        desk.say(&Message::new(id).with("number", number))?;
        return Ok(Exit::Done);
    }
    let confirmed = after == before;
    let state = after.state.id();
    let edit = Edit::Answer {
        address,
        to: Some(Box::new(after)),
    };
    let stamp = Stamp {
        at: desk.now(),
        by: desk.by(given),
        ..Stamp::default()
    };
    let (assessment, news) = opened.apply_and_save(vec![edit], &stamp)?;
    desk.news(news);
    let said = if confirmed {
        Message::new("cli-answer-still-right")
    } else {
        Message::new("cli-answer-saved")
            .with("state", state)
            .with("title", question.title.in_language(desk.language()))
    };
    desk.say(&said.with("number", number))?;
    if !origins.is_empty() {
        desk.say(&Message::new("cli-take-from").with("sources", origins.join(", ")))?;
    }
    round::tell_stale(desk, &assessment)?;
    Ok(Exit::Done)
}

/// The text under an option, cleaned; none if it was not given.
fn word(given: &ArgMatches, name: &str) -> Option<String> {
    given.get_one::<String>(name).map(|word| text::clean(word))
}

/// The texts under an option that may repeat.
fn each(given: &ArgMatches, name: &str) -> Vec<String> {
    given
        .get_many::<String>(name)
        .map(|all| all.map(|word| text::clean(word)).collect())
        .unwrap_or_default()
}

fn from_file(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Option<String>, Failure> {
    let Some(path) = given.get_one::<PathBuf>("from") else {
        return Ok(None);
    };
    Ok(Some(text::clean(&desk.read_text(path)?)))
}

/// The number as people say it, with the item of a repeat.
fn number(address: &Address) -> String {
    match &address.item {
        Some(item) => format!("{} ({item})", address.question),
        None => address.question.clone(),
    }
}

/// The visible question at an address, or the sentence that says why there is none.
fn place(
    desk: &Desk<'_, '_>,
    assessment: &Assessment,
    typed: &Address,
) -> Result<(Address, Question), Failure> {
    let used = assessment
        .instruments_in_use()
        .any(|used| used.id == typed.instrument);
    if !used {
        let known: Vec<&str> = assessment
            .instruments_in_use()
            .map(|used| used.id.as_str())
            .collect();
        let there = |one: &&InstrumentRef| one.id == typed.instrument;
        let id = match assessment.instruments.iter().find(there) {
            Some(_) => "cli-answer-former",
            None => "cli-answer-no-instrument",
        };
        let message = Message::new(id).with("id", &typed.instrument);
        return Err(Failure::wrong_use(message.with("known", known.join(", "))));
    }
    let instrument: &Instrument = desk
        .library
        .get(&typed.instrument)
        .map_err(|error| Failure::wrong_use(error.message()))?;
    let outline = Outline::in_language(instrument, assessment, desk.language());
    let found = outline.resolve(typed).and_then(|address| {
        let question = outline.find(&address)?.question()?.clone();
        Some((address, question))
    });
    found.ok_or_else(|| {
        Failure::wrong_use(hidden::why(
            instrument, &outline, assessment, typed, desk.texts,
        ))
    })
}

/// The answer with everything that was given.
fn changed(
    desk: &Desk<'_, '_>,
    given: &ArgMatches,
    from: Option<&str>,
    question: &Question,
    before: &Answer,
) -> Result<Answer, Message> {
    let mut values = Given {
        text: word(given, "text"),
        choose: each(given, "choose"),
        items: each(given, "item"),
        rows: each(given, "row"),
        date: word(given, "date"),
        person: word(given, "person"),
    };
    if let Some(from) = from {
        values.take(from, &question.answer)?;
    }
    let mut answer = before.clone();
    if let Some(value) = value::value(question, &values, before.value.as_ref(), desk.language())? {
        answer = answer.with_value(Some(value));
    }
    if let Some(explanation) = word(given, "explain") {
        if !question.answer.has_explanation() {
            return Err(Message::new("cli-answer-no-explanation").with("number", &question.number));
        }
        answer = answer.with_explanation(explanation);
    }
    if let Some(note) = word(given, "note") {
        answer.note = note;
    }
    answer
        .dissent
        .extend(each(given, "dissent").iter().map(|told| dissent(told)));
    // An answer that says what it said before keeps the team's agreement.
    if answer.value == before.value && answer.explanation == before.explanation {
        answer.state.clone_from(&before.state);
    }
    state::set(given, answer)
}

/// `who: text`; without a name `who` stays empty.
fn dissent(told: &str) -> Dissent {
    let (who, text) = match told.split_once(':') {
        Some((who, text)) if !who.trim().is_empty() => (who.trim().to_owned(), text),
        _ => (String::new(), told.trim_start_matches(':')),
    };
    Dissent {
        who,
        text: text.trim().to_owned(),
    }
}

/// Whether an answer leans on one that changed after it: then saying that it still holds is a change.
fn is_stale(
    desk: &Desk<'_, '_>,
    assessment: &Assessment,
    address: &Address,
) -> Result<bool, Failure> {
    let stale = round::standing(desk, assessment)?.stale;
    Ok(stale.iter().any(|one| one.address == *address))
}
