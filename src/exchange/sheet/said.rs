//! What an answer says, apart from how an editor sets it: two answers that say the same are no change.

use super::shape::{Field, mark};
use crate::assessment::{Answer, Row, Value, words};
use crate::questionnaire::{AnswerType, Column, Question};
use crate::text;

/// Text without what an editor may change by itself: line ends within a paragraph, spaces at the end, curled
/// quotation marks, longer dashes.
pub fn normal(words: &str) -> String {
    let words = text::clean(words);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in words.lines() {
        let line = straight(line);
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        match paragraphs.last_mut() {
            _ if line.is_empty() => open = false,
            Some(last) if open => {
                last.push(' ');
                last.push_str(&line);
            }
            _ => {
                paragraphs.push(line);
                open = true;
            }
        }
    }
    paragraphs.join("\n\n")
}

/// The same on one line, for answers that have one.
fn line(words: &str) -> String {
    normal(words)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn straight(line: &str) -> String {
    let mut straight = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            '“' | '”' | '„' | '‟' | '«' | '»' => straight.push('"'),
            '‘' | '’' | '‚' | '‛' => straight.push('\''),
            '–' | '—' | '−' | '-' => {
                if !straight.ends_with('-') {
                    straight.push('-');
                }
            }
            '…' => straight.push_str("..."),
            c => straight.push(c),
        }
    }
    straight
}

/// What the value of an answer says, as far as a sheet can show it: one text per option, item or row.
pub fn value(question: &Question, value: Option<&Value>) -> Vec<String> {
    let known = |ids: &[String]| -> Vec<String> {
        let options = question.answer.options().iter();
        options
            .filter(|option| ids.contains(&option.id))
            .map(|option| option.id.clone())
            .collect()
    };
    let mut said = match (&question.answer, value) {
        (AnswerType::LongText, Some(Value::Text(text))) => vec![normal(text)],
        (AnswerType::ShortText, Some(Value::Text(text)))
        | (AnswerType::Date, Some(Value::Date(text))) => vec![line(text)],
        (
            AnswerType::Options {
                conditions: None, ..
            },
            Some(Value::Chosen(ids)),
        ) => known(ids),
        (
            AnswerType::Options {
                conditions: Some(_),
                ..
            },
            Some(Value::Advice { chosen, conditions }),
        ) => {
            let conditions = conditions.iter().map(|item| normal(&item.text));
            let conditions = conditions.filter(|text| !text.is_empty());
            known(chosen)
                .into_iter()
                .chain(conditions.map(|text| format!("- {text}")))
                .collect()
        }
        (AnswerType::List { .. }, Some(Value::Items(items))) => {
            items.iter().map(|item| normal(&item.text)).collect()
        }
        (AnswerType::Table { columns, .. }, Some(Value::Rows(rows))) => {
            rows.iter().map(|one| row(columns, one)).collect()
        }
        (AnswerType::Person, Some(Value::Person(person))) => {
            vec![self::person(&person.name, &person.function)]
        }
        _ => Vec::new(),
    };
    said.retain(|text| !text.is_empty());
    said
}

/// What the known columns of a row say; empty when none says anything.
pub fn row(columns: &[Column], row: &Row) -> String {
    let cells: Vec<String> = columns
        .iter()
        .map(|column| {
            row.cells
                .get(&column.id)
                .map_or_else(String::new, |cell| normal(cell))
        })
        .collect();
    if cells.iter().all(String::is_empty) {
        return String::new();
    }
    cells.join("\u{1f}")
}

/// A person as one line.
pub fn person(name: &str, function: &str) -> String {
    let (name, function) = (line(name), line(function));
    if function.is_empty() {
        name
    } else {
        format!("{name}; {function}")
    }
}

/// The mark of what a place of an answer says. Conditions belong to the answer.
pub fn field_mark(question: &Question, answer: &Answer, field: Field) -> String {
    match field {
        Field::Answer | Field::Conditions => {
            mark(&value(question, answer.value.as_ref()).join("\u{1e}"))
        }
        Field::Explanation => mark(&normal(&answer.explanation)),
        Field::Note => mark(&normal(&answer.note)),
    }
}

/// The words of a place of an answer, for people.
pub fn shown(question: &Question, answer: &Answer, field: Field, language: &str) -> String {
    match field {
        Field::Answer | Field::Conditions => words(question, answer.value.as_ref(), language),
        Field::Explanation => answer.explanation.clone(),
        Field::Note => answer.note.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn what_an_editor_does_by_itself_says_the_same() {
        let words = "Het \"doel\" -- zegt zij -- is: 'hulp'...\nvoor wie dat wil.\n\nTwee.";
        let dressed =
            "Het “doel” — zegt zij — is: ‘hulp’… voor\r\nwie dat wil.  \r\n\r\n\r\nTwee. ";
        assert_eq!(normal(words), normal(dressed));
    }

    #[test]
    fn another_word_or_paragraph_says_something_else() {
        assert_ne!(normal("een twee"), normal("een drie"));
        assert_ne!(normal("een twee"), normal("een\n\ntwee"));
    }
}
