//! What of a source fits the question as a value, and what is left to be said in words.

mod choices;
mod lists;

use super::Source;
use crate::assessment::Value;
use crate::assessment::words::{words, words_of};
use crate::questionnaire::{AnswerType, ChoiceStyle, Question};

/// How the sources fit.
pub struct Fitted {
    /// The value, with everything of the sources that fits it.
    pub value: Option<Value>,
    /// Per source the words of its value that did not fit; empty if all did.
    pub left: Vec<String>,
}

/// Fits the sources to what the question asks, beside the value that is there.
pub fn fit(
    target: &Question,
    present: Option<&Value>,
    sources: &[&Source<'_>],
    language: &str,
) -> Fitted {
    let all = || sources.iter().map(|s| value_words(s, language)).collect();
    let there = present.filter(|value| !value.is_empty());
    match (&target.answer, there) {
        (
            AnswerType::Options {
                conditions: Some(_),
                ..
            },
            None | Some(Value::Advice { .. }),
        ) => choices::advice(target, present, sources, language),
        (
            AnswerType::Options {
                style: ChoiceStyle::One,
                conditions: None,
                ..
            },
            None | Some(Value::Chosen(_)),
        ) => choices::one(target, present, sources, language),
        (
            AnswerType::Options {
                conditions: None, ..
            },
            None | Some(Value::Chosen(_)),
        ) => choices::several(target, present, sources, language),
        (AnswerType::List { max, .. }, None | Some(Value::Items(_))) => {
            lists::list(*max, present, sources, language)
        }
        (AnswerType::Table { max, columns, .. }, None | Some(Value::Rows(_))) => {
            lists::table(*max, columns, present, sources, language)
        }
        (AnswerType::Date | AnswerType::Person, _) => whole(target, present, sources, language),
        // A text, or a value of another shape than the question asks for: all of it in words.
        _ => Fitted {
            value: present.cloned(),
            left: all(),
        },
    }
}

/// The words of a value of which the question is gone: ids stand for options and columns.
pub fn bare_words(value: Option<&Value>) -> String {
    words_of(&AnswerType::LongText, value, "")
}

fn value_words(source: &Source<'_>, language: &str) -> String {
    let said = words(source.question, source.answer.value.as_ref(), language);
    said.trim().to_owned()
}

/// A date or a person: the same whole, or nothing.
fn whole(
    target: &Question,
    present: Option<&Value>,
    sources: &[&Source<'_>],
    language: &str,
) -> Fitted {
    let fits = |value: &&Value| {
        let shape = matches!(
            (&target.answer, value),
            (AnswerType::Date, Value::Date(_)) | (AnswerType::Person, Value::Person(_))
        );
        shape && !value.is_empty()
    };
    let of = |source: &&Source<'_>| source.answer.value.as_ref().filter(fits).cloned();
    let there = present.filter(|value| !value.is_empty()).cloned();
    let value = there.or_else(|| only(sources.iter().filter_map(of)));
    let left = |source: &&Source<'_>| {
        if value.is_some() && of(source) == value {
            String::new()
        } else {
            value_words(source, language)
        }
    };
    let left = sources.iter().map(left).collect();
    Fitted {
        value: value.or_else(|| present.cloned()),
        left,
    }
}

/// The value that all of them are.
fn only<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}
