//! The terms are sound, and are found where texts use them.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::questionnaire::Library;

fn ids(terms: &[&Term]) -> Vec<String> {
    terms.iter().map(|term| term.id.clone()).collect()
}

#[test]
fn every_term_is_complete_in_both_languages() {
    let terms = read(PREPARED).unwrap();
    assert!(terms.len() >= 60, "{}", terms.len());
    let unique: BTreeSet<&str> = terms.iter().map(|term| term.id.as_str()).collect();
    assert_eq!(unique.len(), terms.len());
    for term in &terms {
        for text in [
            &term.name,
            &term.for_lawyers,
            &term.for_developers,
            &term.difference,
        ]
        .into_iter()
        .chain(&term.sources)
        {
            let english = text.en.as_deref().unwrap_or_default();
            assert!(!text.nl.trim().is_empty(), "{}", term.id);
            assert!(!english.trim().is_empty(), "{}", term.id);
        }
        for text in [&term.for_lawyers, &term.for_developers, &term.difference] {
            for words in [&text.nl, text.en.as_ref().unwrap()] {
                assert!(words.chars().count() <= 260, "{}: {words}", term.id);
                assert!(words.ends_with(['.', '?', '’']), "{}: {words}", term.id);
            }
        }
    }
}

#[test]
fn a_form_belongs_to_one_term() {
    for language in ["nl", "en"] {
        let mut of: BTreeMap<String, &str> = BTreeMap::new();
        for term in terms() {
            let name = term.name.in_language(language);
            let forms = term.forms.in_language(language).iter();
            for form in forms.map(String::as_str).chain([name]) {
                let form = words_of(form).join(" ");
                assert!(!form.is_empty(), "{}", term.id);
                let other = of.insert(form.clone(), &term.id);
                assert!(
                    other.is_none_or(|other| other == term.id),
                    "{form}: {} and {other:?}",
                    term.id
                );
            }
        }
    }
}

#[test]
fn a_term_is_found_by_its_name_and_by_each_of_its_forms() {
    for language in ["nl", "en"] {
        for term in terms() {
            let name = term.name.in_language(language);
            let forms = term.forms.in_language(language).iter();
            for form in forms.map(String::as_str).chain([name]) {
                let text = format!("x {}, y", form.to_uppercase());
                assert_eq!(
                    ids(&terms_in(&text, language)),
                    [term.id.as_str()],
                    "{form}"
                );
            }
        }
    }
}

#[test]
fn whole_words_count_whatever_their_accents_capitals_and_hyphens() {
    assert_eq!(
        ids(&terms_in("De Clientenraad.", "nl")),
        ["minderhedenpanel"]
    );
    assert_eq!(
        ids(&terms_in("De cliëntenraad.", "nl")),
        ["minderhedenpanel"]
    );
    assert_eq!(ids(&terms_in("een proxy's", "nl")), ["proxy"]);
    assert_eq!(ids(&terms_in("fout\npositief", "nl")), ["fout-positief"]);
    assert!(terms_in("biasbestendig, afdrempelen", "nl").is_empty());
    assert!(terms_in("", "nl").is_empty());
}

#[test]
fn the_longest_form_wins_and_a_term_comes_once() {
    let found = terms_in(
        "Is er direct onderscheid? Direct onderscheid is onderscheid.",
        "nl",
    );
    assert_eq!(ids(&found), ["direct-onderscheid", "onderscheid"]);
    // Dutch words mean nothing in English texts.
    assert!(terms_in("direct onderscheid", "en").is_empty());
}

#[test]
fn terms_used_in_several_texts_come_by_name_and_once() {
    let found = used_in(["de proxy", "bias en proxy", "Aanbieder"].into_iter(), "nl");
    assert_eq!(ids(&found), ["aanbieder", "bias", "proxy"]);
}

#[test]
fn a_word_is_looked_up_by_its_beginning_and_else_anywhere() {
    assert_eq!(ids(&find("prox", "nl")), ["proxy"]);
    assert_eq!(ids(&find("FRIA", "nl")), ["fria"]);
    assert_eq!(ids(&find("false positives", "en")), ["fout-positief"]);
    assert!(ids(&find("matrix", "nl")).contains(&"verwarringsmatrix".to_owned()));
    assert!(find("  ", "nl").is_empty());
    assert!(find("zzz", "nl").is_empty());
}

/// A glossary of words that nobody meets is no help: most terms are met in the questionnaires themselves, the rest
/// in what teams answer.
#[test]
fn most_terms_are_met_in_the_built_in_questionnaires() {
    for language in ["nl", "en"] {
        let texts: Vec<String> = Library::built_in()
            .unwrap()
            .all()
            .iter()
            .flat_map(|instrument| instrument.questions())
            .flat_map(texts_of)
            .map(|text| text.in_language(language).to_owned())
            .collect();
        let used = used_in(texts.iter().map(String::as_str), language);
        let unmet: Vec<&str> = terms()
            .iter()
            .filter(|term| !used.contains(term))
            .map(|term| term.id.as_str())
            .collect();
        assert!(unmet.len() * 4 <= terms().len(), "{language}: {unmet:?}");
    }
}
