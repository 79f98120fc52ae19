//! The words of a sheet, on the screen of an editor and in print alike.

use super::{Asked, Sheet, escape};
use crate::assessment::{Item, State};
use crate::language::{Message, Texts};
use crate::questionnaire::{AnswerType, Choice, ChoiceStyle, Column, ColumnType, Section};
use crate::standing::{RoleTask, short_digest};

/// What an option says on the sheet.
pub fn option_line(option: &Choice, language: &str) -> String {
    let label = option.label.in_language(language);
    let help = option.help.in_language(language);
    let line = if help.trim().is_empty() {
        label.to_owned()
    } else {
        format!("{label} ({})", help.trim().trim_end_matches('.'))
    };
    escape::inline(&line)
}

/// The words for the standing of an answer.
pub fn state_words(state: &State, texts: &Texts) -> String {
    let words = texts.say(&state.message());
    let more = match state {
        State::Parked { what, who, due } => [what.as_str(), who, due]
            .into_iter()
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        State::NotApplicable { reason } => reason.trim().to_owned(),
        _ => String::new(),
    };
    if more.is_empty() {
        words
    } else {
        format!("{words} ({more})")
    }
}

/// The heading of a section: number, title, and the item of a repeat.
pub fn section_title(section: &Section, item: Option<&Item>, language: &str) -> String {
    let mut title = section.title.in_language(language).to_owned();
    if section.official {
        title = format!("{} {title}", section.id);
    }
    match item
        .map(|item| item.text.trim())
        .filter(|text| !text.is_empty())
    {
        Some(item) => format!("{title}: {item}"),
        None => title,
    }
}

/// What the role does, and how far the answer is.
pub fn standing_line(asked: &Asked<'_>, texts: &Texts) -> String {
    let id = match asked.task {
        RoleTask::Answer => "sheet-to-answer",
        RoleTask::Check => "sheet-to-check",
    };
    texts.say(&Message::new(id).with("state", state_words(&asked.answer.state, texts)))
}

/// How to fill in the answer of this type.
pub fn hint(answer: &AnswerType, texts: &Texts) -> Message {
    let about = |id, item: &crate::questionnaire::Text, max: usize| {
        Message::new(id)
            .with("item", item.in_language(texts.language().code()))
            .number("max", max)
    };
    match answer {
        AnswerType::LongText => Message::new("sheet-hint-text"),
        AnswerType::ShortText => Message::new("sheet-hint-line"),
        AnswerType::Options {
            style: ChoiceStyle::One,
            ..
        } => Message::new("sheet-hint-one"),
        AnswerType::Options {
            style: ChoiceStyle::Several,
            ..
        } => Message::new("sheet-hint-several"),
        AnswerType::List { item, max, .. } => about("sheet-hint-list", item, *max),
        AnswerType::Table { item, max, .. } => about("sheet-hint-table", item, *max),
        AnswerType::Date => Message::new("sheet-hint-date"),
        AnswerType::Person => Message::new("sheet-hint-person"),
    }
}

/// What may stand in a column, where that is not free: its label and the possibilities.
pub fn column_hint(column: &Column, texts: &Texts) -> Option<String> {
    let language = texts.language().code();
    let known = match &column.kind {
        ColumnType::Choice(options) => {
            let labels = options
                .iter()
                .map(|option| option.label.in_language(language));
            labels.collect::<Vec<_>>().join(" / ")
        }
        ColumnType::Date => texts.get("sheet-column-date"),
        _ => return None,
    };
    let message = Message::new("sheet-column").with("column", column.label.in_language(language));
    Some(texts.say(&message.with("known", known)))
}

/// The facts at the head of a sheet: label and words.
pub fn facts(sheet: &Sheet<'_>, texts: &Texts) -> Vec<(String, String)> {
    let nobody = || texts.get("sheet-nobody");
    let people = if sheet.people.is_empty() {
        nobody()
    } else {
        sheet.people.join(", ")
    };
    let language = texts.language().code();
    let brings = sheet.role.help.in_language(language).trim().to_owned();
    let profile = &sheet.assessment.profile;
    [
        ("sheet-fact-algorithm", profile.name.clone()),
        ("sheet-fact-organisation", profile.organisation.clone()),
        ("sheet-fact-role", role_name(sheet, language)),
        ("sheet-fact-brings", brings),
        ("sheet-fact-people", people),
        ("sheet-fact-made-from", short_digest(sheet.digest)),
    ]
    .into_iter()
    .filter(|(_, words)| !words.trim().is_empty())
    .map(|(id, words)| (texts.get(id), words))
    .collect()
}

/// The name of the sheet's role with its code.
pub fn role_name(sheet: &Sheet<'_>, language: &str) -> String {
    format!(
        "{} ({})",
        sheet.role.name.in_language(language),
        sheet.role.id
    )
}
