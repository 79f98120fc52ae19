//! `--take-over`: the answer that another instrument has for this question.

use super::number;
use crate::assessment::{self, Address, Answer, Assessment, Outline};
use crate::cli::Desk;
use crate::cli::failure::Failure;
use crate::language::Message;
use crate::questionnaire::Question;

/// The answer at `address` with what can be taken over, and where that stands.
pub fn taken(
    desk: &Desk<'_, '_>,
    assessment: &Assessment,
    address: &Address,
    question: &Question,
) -> Result<(Answer, Vec<String>), Failure> {
    let instrument = desk
        .library
        .get(&address.instrument)
        .map_err(|error| Failure::wrong_use(error.message()))?;
    let language = desk.language();
    let outline = Outline::in_language(instrument, assessment, language);
    let item = outline.find(address).and_then(|entry| entry.item.clone());
    let sources = assessment::sources(question, item.as_ref(), assessment, &desk.library, language);
    if sources.is_empty() {
        return Err(Failure::wrong_use(nothing(address, question)));
    }
    let before = assessment.answer(address);
    let fresh = sources
        .iter()
        .filter(|source| !before.origins.contains(&source.origin()))
        .map(|source| source.address.to_string())
        .collect();
    let after = assessment::take_over(question, &before, &sources, desk.texts);
    Ok((after, fresh))
}

/// Why there is nothing to take over.
fn nothing(address: &Address, question: &Question) -> Message {
    let known: Vec<&str> = question
        .takes_over
        .iter()
        .map(|mapping| mapping.question.as_str())
        .collect();
    if known.is_empty() {
        Message::new("cli-take-none").with("number", number(address))
    } else {
        Message::new("cli-take-nothing")
            .with("number", number(address))
            .with("known", known.join(", "))
    }
}
