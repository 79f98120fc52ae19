//! The words on which lawyers and developers stumble together, and where a text uses them.
//!
//! Owns the terms (`questionnaires/glossary/terms.yaml`, which the build turns into JSON) and the finding of their
//! forms in texts. They are read when they are first asked for, and once. Knows nothing of screens and reports.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::definition::{AnswerType, ColumnType, Question, Text};
use crate::text::fold;

/// The terms as the build has prepared them.
const PREPARED: &str = include_str!(concat!(env!("OUT_DIR"), "/glossary.json"));

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub name: Text,
    /// What else a text may say for it.
    pub forms: Forms,
    /// What a lawyer should know of it.
    pub for_lawyers: Text,
    /// What a developer should know of it.
    pub for_developers: Text,
    /// What the two have to explain to each other.
    pub difference: Text,
    /// Where it comes from; may be empty.
    pub sources: Vec<Text>,
}

/// Other words for a term: inflected forms, abbreviations, the word of another field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// In Dutch texts.
    #[serde(default)]
    pub nl: Vec<String>,
    /// In English texts.
    #[serde(default)]
    pub en: Vec<String>,
}

impl Forms {
    /// The forms in a language (`"nl"` or `"en"`).
    pub fn in_language(&self, language: &str) -> &[String] {
        if language == "en" { &self.en } else { &self.nl }
    }
}

/// All terms, by their names in this language (`"nl"` or `"en"`).
pub fn all(language: &str) -> Vec<&'static Term> {
    by_name(terms().iter().collect(), language)
}

/// The terms that a text uses, in the order in which it comes to them, each once. Whole words count, whatever their
/// capitals and accents; where one form lies within another, the longest.
pub fn terms_in(text: &str, language: &str) -> Vec<&'static Term> {
    let mut found = Vec::new();
    collect(text, language, &mut found);
    found.into_iter().map(|index| &terms()[index]).collect()
}

/// The terms that any of these texts use, by name: for a list of the terms used.
pub fn used_in<'a>(texts: impl Iterator<Item = &'a str>, language: &str) -> Vec<&'static Term> {
    let mut found = Vec::new();
    for text in texts {
        collect(text, language, &mut found);
    }
    by_name(
        found.iter().map(|index| &terms()[*index]).collect(),
        language,
    )
}

/// The terms for what somebody typed: of which a name or form begins with it; if there are none, of which a name
/// holds it.
pub fn find(word: &str, language: &str) -> Vec<&'static Term> {
    let wanted = words_of(word).join(" ");
    if wanted.is_empty() {
        return Vec::new();
    }
    let called = |term: &Term, fits: &dyn Fn(&str) -> bool| {
        let name = term.name.in_language(language);
        let forms = term.forms.in_language(language).iter();
        let mut words = forms.map(String::as_str).chain([name, term.id.as_str()]);
        words.any(|form| fits(&words_of(form).join(" ")))
    };
    let begins: Vec<&Term> = terms()
        .iter()
        .filter(|term| called(term, &|form| form.starts_with(&wanted)))
        .collect();
    if !begins.is_empty() {
        return by_name(begins, language);
    }
    let holds = terms()
        .iter()
        .filter(|term| called(term, &|form| form.contains(&wanted)));
    by_name(holds.collect(), language)
}

/// The texts of a question in which terms are looked for: what people read with it, options and column heads too.
pub fn texts_of(question: &Question) -> Vec<&Text> {
    let Question {
        title,
        ask,
        guide,
        why,
        example,
        answer,
        explain,
        ..
    } = question;
    let mut texts = vec![title, ask, guide, why, example];
    texts.extend(explain);
    let mut options: Vec<_> = answer.options().iter().collect();
    match answer {
        AnswerType::List {
            item, suggestions, ..
        } => {
            texts.push(item);
            options.extend(suggestions);
        }
        AnswerType::Table { item, columns, .. } => {
            texts.push(item);
            for column in columns {
                texts.push(&column.label);
                if let ColumnType::Choice(choices) = &column.kind {
                    options.extend(choices);
                }
            }
        }
        _ => {}
    }
    for option in options {
        texts.extend([&option.label, &option.help]);
    }
    texts
}

fn by_name(mut terms: Vec<&'static Term>, language: &str) -> Vec<&'static Term> {
    terms.sort_by_cached_key(|term| fold(term.name.in_language(language)));
    terms
}

fn terms() -> &'static [Term] {
    static TERMS: OnceLock<Vec<Term>> = OnceLock::new();
    TERMS.get_or_init(|| read(PREPARED).expect("a test reads the terms that are built in"))
}

/// The forms of one language: the first word leads to what may follow it, the longest first.
type Index = HashMap<String, Vec<(Vec<String>, usize)>>;

fn index(language: &str) -> &'static Index {
    static DUTCH: OnceLock<Index> = OnceLock::new();
    static ENGLISH: OnceLock<Index> = OnceLock::new();
    let kept = if language == "en" { &ENGLISH } else { &DUTCH };
    kept.get_or_init(|| {
        let mut index = Index::new();
        for (at, term) in terms().iter().enumerate() {
            let name = term.name.in_language(language);
            let forms = term.forms.in_language(language).iter();
            for form in forms.map(String::as_str).chain([name]) {
                let mut words = words_of(form).into_iter();
                if let Some(first) = words.next() {
                    index.entry(first).or_default().push((words.collect(), at));
                }
            }
        }
        for forms in index.values_mut() {
            forms.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        index
    })
}

/// Adds the terms of a text that are not among those found yet.
fn collect(text: &str, language: &str, found: &mut Vec<usize>) {
    let index = index(language);
    let words = words_of(text);
    let mut at = 0;
    while at < words.len() {
        let here = index.get(&words[at]).and_then(|forms| {
            let after = &words[at + 1..];
            forms.iter().find(|(rest, _)| after.starts_with(rest))
        });
        let Some((rest, term)) = here else {
            at += 1;
            continue;
        };
        if !found.contains(term) {
            found.push(*term);
        }
        at += 1 + rest.len();
    }
}

/// The words of a text, folded; a hyphen or an apostrophe ends one.
fn words_of(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The file as it is written: every text in both languages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    terms: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    name: Both,
    #[serde(default)]
    forms: Forms,
    for_lawyers: Both,
    for_developers: Both,
    difference: Both,
    #[serde(default)]
    sources: Vec<Both>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Both {
    nl: String,
    en: String,
}

impl From<Both> for Text {
    fn from(both: Both) -> Self {
        Self {
            nl: both.nl,
            en: Some(both.en),
        }
    }
}

fn read(json: &str) -> Result<Vec<Term>, serde_json::Error> {
    let file: File = serde_json::from_str(json)?;
    let terms = file.terms.into_iter().map(|written| Term {
        id: written.id,
        name: written.name.into(),
        forms: written.forms,
        for_lawyers: written.for_lawyers.into(),
        for_developers: written.for_developers.into(),
        difference: written.difference.into(),
        sources: written.sources.into_iter().map(Text::from).collect(),
    });
    Ok(terms.collect())
}

#[cfg(test)]
mod tests;
