//! An answer's value and a question's name in words, for recalled answers, search, lists and plain output.

use super::{Address, Assessment, Row, Value};
use crate::questionnaire::{
    AnswerType, Choice, Column, ColumnType, Element, Instrument, Library, Question, Section,
};

/// Number and title of a question as people say them; additions to an instrument have ids for the file, not for people.
pub fn question_name(question: &Question, address: &Address, language: &str) -> String {
    let title = question.title.in_language(language);
    match (&address.item, question.official) {
        (Some(item), false) => format!("{title} ({item})"),
        (None, false) => title.to_owned(),
        (_, true) => format!("{} {title}", address.number()),
    }
}

/// The name of a question or section, with its instrument where there are several.
pub fn place_name(
    address: &Address,
    assessment: &Assessment,
    library: &Library,
    language: &str,
) -> String {
    let Ok(instrument) = library.get(&address.instrument) else {
        return address.to_string();
    };
    let name = match instrument.question(&address.question) {
        Some(question) => question_name(question, address, language),
        None => section_name(instrument, address, language).unwrap_or_else(|| address.number()),
    };
    if assessment.instruments.len() > 1 {
        format!("{name} ({})", instrument.short_title.in_language(language))
    } else {
        name
    }
}

fn section_name(instrument: &Instrument, address: &Address, language: &str) -> Option<String> {
    // No type parameter: it would nest with every depth.
    fn find<'a>(sections: &mut dyn Iterator<Item = &'a Section>, id: &str) -> Option<&'a Section> {
        for section in sections {
            if section.id == id {
                return Some(section);
            }
            let mut inner = section.elements.iter().filter_map(|element| match element {
                Element::Section(inner) => Some(inner),
                _ => None,
            });
            if let Some(found) = find(&mut inner, id) {
                return Some(found);
            }
        }
        None
    }
    let section = find(&mut instrument.sections.iter(), &address.question)?;
    let title = section.title.in_language(language);
    Some(if section.official {
        format!("{} {title}", address.number())
    } else {
        title.to_owned()
    })
}

/// The label of an option; its id when it is unknown.
pub fn choice_label<'a>(options: &'a [Choice], id: &'a str, language: &str) -> &'a str {
    options
        .iter()
        .find(|option| option.id == id)
        .map_or(id, |option| option.label.in_language(language))
}

/// The value of an answer in words, one line per item or row; empty if there is nothing.
pub fn words(question: &Question, value: Option<&Value>, language: &str) -> String {
    words_of(&question.answer, value, language)
}

/// The same for an answer type.
pub(super) fn words_of(answer: &AnswerType, value: Option<&Value>, language: &str) -> String {
    let Some(value) = value else {
        return String::new();
    };
    let labels = |chosen: &[String]| {
        chosen
            .iter()
            .map(|id| choice_label(answer.options(), id, language))
            .collect::<Vec<_>>()
            .join("\n")
    };
    match value {
        Value::Text(text) | Value::Date(text) => text.clone(),
        Value::Chosen(chosen) => labels(chosen),
        Value::Items(items) => lines(items.iter().map(|item| item.text.as_str())),
        Value::Person(person) if person.function.is_empty() => person.name.clone(),
        Value::Person(person) => format!("{}, {}", person.name, person.function),
        Value::Advice { chosen, conditions } => {
            let mut text = labels(chosen);
            let conditions = lines(conditions.iter().map(|item| item.text.as_str()));
            if !conditions.is_empty() {
                text.push('\n');
                text.push_str(&conditions);
            }
            text
        }
        Value::Rows(rows) => {
            let columns = match answer {
                AnswerType::Table { columns, .. } => columns.as_slice(),
                _ => &[],
            };
            rows.iter()
                .map(|row| format!("– {}", row_words(row, columns, language)))
                .collect::<Vec<_>>()
                .join("\n")
        }
    }
}

/// The cells of a row in the order of the columns, then those of columns that are no longer there.
fn row_words(row: &Row, columns: &[Column], language: &str) -> String {
    let known = columns.iter().filter_map(|column| {
        let cell = row.cells.get(&column.id)?;
        Some(match &column.kind {
            ColumnType::Choice(options) => choice_label(options, cell, language),
            _ => cell.as_str(),
        })
    });
    let unknown = row
        .cells
        .iter()
        .filter(|(id, _)| !columns.iter().any(|column| column.id == **id))
        .map(|(_, cell)| cell.as_str());
    known
        .chain(unknown)
        .filter(|cell| !cell.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn lines<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items
        .map(|text| format!("– {text}"))
        .collect::<Vec<_>>()
        .join("\n")
}
