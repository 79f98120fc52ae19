//! `grondig glossary`: the terms for lawyers and developers, all or those for a word.
//!
//! `--json` gives a list of `id`, `name`, `forms`, `for_lawyers`, `for_developers`, `difference`, `sources`.

use clap::ArgMatches;
use serde_json::{Value, json};

use super::failure::Failure;
use super::{Desk, Exit};
use crate::language::Message;
use crate::questionnaire::glossary::{self, Term};

/// Prints the terms; a word that is not among them is a wrong use.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let language = desk.language();
    let word = given.get_one::<String>("WORD");
    let found = match word {
        Some(word) => glossary::find(word, language),
        None => glossary::all(language),
    };
    if let (Some(word), true) = (word, found.is_empty()) {
        let message = Message::new("cli-glossary-unknown").with("word", word);
        return Err(Failure::wrong_use(message).and(Message::new("cli-glossary-see-all")));
    }
    if given.get_flag("json") {
        let all: Vec<Value> = found.iter().map(|term| data(term, language)).collect();
        desk.out.json(&Value::Array(all))?;
        return Ok(Exit::Done);
    }
    // Without a word the names are a list to choose from.
    let told: Vec<String> = match word {
        Some(_) => found.iter().map(|term| in_words(desk, term)).collect(),
        None => vec![names(&found, language)],
    };
    desk.out.line(&told.join("\n\n"))?;
    Ok(Exit::Done)
}

fn names(terms: &[&Term], language: &str) -> String {
    let names: Vec<&str> = terms.iter().map(|t| t.name.in_language(language)).collect();
    names.join("\n")
}

fn in_words(desk: &Desk<'_, '_>, term: &Term) -> String {
    let language = desk.language();
    let mut lines = vec![term.name.in_language(language).to_owned()];
    let mut line = |id: &str, words: &str| {
        if !words.is_empty() {
            lines.push(format!("  {} {words}", desk.texts.get(id)));
        }
    };
    line("term-for-lawyers", term.for_lawyers.in_language(language));
    line(
        "term-for-developers",
        term.for_developers.in_language(language),
    );
    line("term-difference", term.difference.in_language(language));
    line("term-forms", &term.forms.in_language(language).join(", "));
    let titles = term.sources.iter().map(|title| title.in_language(language));
    let titles: Vec<&str> = titles.collect();
    line("guidance-sources", &titles.join("; "));
    lines.join("\n")
}

fn data(term: &Term, language: &str) -> Value {
    let sources = term.sources.iter().map(|title| title.in_language(language));
    json!({
        "id": term.id,
        "name": term.name.in_language(language),
        "forms": term.forms.in_language(language),
        "for_lawyers": term.for_lawyers.in_language(language),
        "for_developers": term.for_developers.in_language(language),
        "difference": term.difference.in_language(language),
        "sources": sources.collect::<Vec<_>>(),
    })
}
