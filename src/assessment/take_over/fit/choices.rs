//! Sources of a question with options.

use super::lists::add_items;
use super::{Fitted, bare_words, only, value_words};
use crate::assessment::Value;
use crate::assessment::take_over::Source;
use crate::assessment::words::words;
use crate::questionnaire::Question;

/// The options chosen at a source, split: those that are ours too, and those that are not.
fn mapped(target: &Question, source: &Source<'_>) -> (Vec<String>, Vec<String>) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let chosen = source
        .answer
        .value
        .as_ref()
        .map(Value::chosen)
        .unwrap_or_default();
    for id in chosen {
        let known = source.mapping.options.iter().find(|(from, _)| from == id);
        match known {
            Some((_, to))
                if target
                    .answer
                    .options()
                    .iter()
                    .any(|option| option.id == *to) =>
            {
                ours.push(to.clone());
            }
            _ => theirs.push(id.clone()),
        }
    }
    ours.dedup();
    (ours, theirs)
}

/// The one option of ours that a source comes down to, if it comes down to one.
fn candidate(target: &Question, source: &Source<'_>) -> Option<String> {
    match (&mapped(target, source).0[..], &mapped(target, source).1[..]) {
        ([one], []) => Some(one.clone()),
        _ => None,
    }
}

/// What is chosen already, or what the sources agree on. Where they differ the team chooses.
fn choice(target: &Question, chosen: &[String], sources: &[&Source<'_>]) -> Option<String> {
    if let Some(there) = chosen.first() {
        return Some(there.clone());
    }
    only(
        sources
            .iter()
            .filter_map(|source| candidate(target, source)),
    )
}

/// One option: what is chosen already stays; where the sources differ the team chooses.
pub fn one(
    target: &Question,
    present: Option<&Value>,
    sources: &[&Source<'_>],
    language: &str,
) -> Fitted {
    let chosen = present.map(Value::chosen).unwrap_or_default();
    let choice = choice(target, chosen, sources);
    let left = |source: &&Source<'_>| {
        if choice.is_some() && candidate(target, source) == choice {
            conditions_of(source)
        } else {
            value_words(source, language)
        }
    };
    let left = sources.iter().map(left).collect();
    let value = match (&choice, chosen) {
        (Some(choice), []) => Some(Value::Chosen(vec![choice.clone()])),
        _ => present.cloned(),
    };
    Fitted { value, left }
}

/// The conditions of an advice, in words: a question without conditions has no place for them.
fn conditions_of(source: &Source<'_>) -> String {
    match &source.answer.value {
        Some(Value::Advice { conditions, .. }) => {
            bare_words(Some(&Value::Items(conditions.clone())))
        }
        _ => String::new(),
    }
}

/// An advice: one option, and the conditions of all.
pub fn advice(
    target: &Question,
    present: Option<&Value>,
    sources: &[&Source<'_>],
    language: &str,
) -> Fitted {
    let (mut chosen, mut conditions) = match present {
        Some(Value::Advice { chosen, conditions }) => (chosen.clone(), conditions.clone()),
        _ => Default::default(),
    };
    let choice = choice(target, &chosen, sources);
    let mut left = Vec::new();
    for source in sources {
        let fits = choice.is_some() && candidate(target, source) == choice;
        if let Some(Value::Advice {
            chosen,
            conditions: theirs,
        }) = &source.answer.value
        {
            add_items(&mut conditions, usize::MAX, theirs);
            let rest = (!fits).then(|| {
                words(
                    source.question,
                    Some(&Value::Chosen(chosen.clone())),
                    language,
                )
            });
            left.push(rest.unwrap_or_default());
        } else if fits {
            left.push(String::new());
        } else {
            left.push(value_words(source, language));
        }
    }
    if chosen.is_empty() {
        chosen.extend(choice);
    }
    let value = Value::Advice { chosen, conditions };
    Fitted {
        value: (!value.is_empty())
            .then_some(value)
            .or_else(|| present.cloned()),
        left,
    }
}

/// Several options: those of ours that the sources come down to join what is chosen.
pub fn several(
    target: &Question,
    present: Option<&Value>,
    sources: &[&Source<'_>],
    language: &str,
) -> Fitted {
    let mut chosen = present.map(Value::chosen).unwrap_or_default().to_vec();
    let before = chosen.len();
    let mut left = Vec::new();
    for source in sources {
        let (ours, theirs) = mapped(target, source);
        if ours.is_empty() {
            left.push(value_words(source, language));
            continue;
        }
        let labels = words(source.question, Some(&Value::Chosen(theirs)), language);
        let mut rest = vec![labels, conditions_of(source)];
        rest.retain(|part| !part.is_empty());
        left.push(rest.join("\n"));
        for option in ours {
            if !chosen.contains(&option) {
                chosen.push(option);
            }
        }
    }
    if chosen.len() == before {
        return Fitted {
            value: present.cloned(),
            left,
        };
    }
    let place = |id: &String| target.answer.options().iter().position(|o| o.id == *id);
    chosen.sort_by_key(place);
    Fitted {
        value: Some(Value::Chosen(chosen)),
        left,
    }
}
