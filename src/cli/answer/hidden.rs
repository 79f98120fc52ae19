//! Why there is no question at an address: which condition hides it, or what is wrong with the
//! number or the item.

use crate::assessment::{Address, Assessment, Item, Outline, What, choice_label, items_of};
use crate::language::{Message, Texts};
use crate::questionnaire::{Condition, Element, Instrument, Question, Section, Test};

/// The sentence for an address at which no question is shown.
pub fn why(
    instrument: &Instrument,
    outline: &Outline<'_>,
    assessment: &Assessment,
    typed: &Address,
    texts: &Texts,
) -> Message {
    let number = typed.question.as_str();
    let mut around = Vec::new();
    let Some(question) = instrument
        .sections
        .iter()
        .find_map(|top| way_to(top, number, &mut around))
    else {
        return unknown(instrument, number);
    };
    let about = |id| Message::new(id).with("number", number);
    let repeat = around.iter().find_map(|section| section.for_each.as_ref());
    let Some(repeat) = repeat else {
        return match &typed.item {
            Some(item) => about("cli-hidden-no-repeat").with("item", item),
            None => because(
                hiding(&around, question, outline, None),
                number,
                instrument,
                texts,
            ),
        };
    };
    let items = items_of(instrument, repeat, assessment, texts.language().code());
    let about = |id| about(id).with("source", &repeat.question);
    match &typed.item {
        _ if items.is_empty() => about("cli-hidden-no-items"),
        Some(item) if !items.iter().any(|known| known.id == *item) => {
            about("cli-hidden-other-item")
                .with("item", item)
                .with("known", addresses(typed, &items))
        }
        None if !outline.addresses_of(number, None).is_empty() => {
            about("cli-hidden-which-item").with("known", addresses(typed, &items))
        }
        item => because(
            hiding(&around, question, outline, item.as_deref()),
            number,
            instrument,
            texts,
        ),
    }
}

/// The sentence that names the condition, if one was found.
fn because(
    condition: Option<&Condition>,
    number: &str,
    instrument: &Instrument,
    texts: &Texts,
) -> Message {
    match condition {
        Some(condition) => Message::new("cli-hidden-condition")
            .with("number", number)
            .with("condition", words(condition, instrument, texts)),
        None => Message::new("cli-hidden").with("number", number),
    }
}

/// A number that the instrument does not have, with the one that looks most like it.
fn unknown(instrument: &Instrument, number: &str) -> Message {
    let shared = |other: &str| {
        number
            .chars()
            .zip(other.chars())
            .take_while(|(a, b)| a == b)
            .count()
    };
    let near = instrument
        .questions()
        .map(|question| question.number.as_str())
        .filter(|other| shared(other) > 0)
        .max_by_key(|other| (shared(other), std::cmp::Reverse(other.len())));
    let id = if near.is_some() {
        "cli-no-question"
    } else {
        "cli-no-question-like-it"
    };
    let message = Message::new(id)
        .with("number", number)
        .with("instrument", &instrument.id);
    match near {
        Some(near) => message.with("near", near),
        None => message,
    }
}

/// The question with this number below a section; the sections on the way to it, outermost first.
fn way_to<'a>(
    section: &'a Section,
    number: &str,
    around: &mut Vec<&'a Section>,
) -> Option<&'a Question> {
    around.push(section);
    let found = section.elements.iter().find_map(|element| match element {
        Element::Section(inner) => way_to(inner, number, around),
        Element::Question(question) => (question.number == number).then_some(&**question),
        Element::Notice(_) => None,
    });
    if found.is_none() {
        around.pop();
    }
    found
}

/// The outermost condition that hides: the first thing on the way that has one and is not shown.
fn hiding<'a>(
    around: &[&'a Section],
    question: &'a Question,
    outline: &Outline<'_>,
    item: Option<&str>,
) -> Option<&'a Condition> {
    let shown = |wanted: &Section| {
        outline.entries.iter().any(|entry| match entry.what {
            What::Section(there) => {
                there.id == wanted.id
                    && entry
                        .item
                        .as_ref()
                        .is_none_or(|i| item.is_none_or(|item| i.id == item))
            }
            _ => false,
        })
    };
    match around.iter().find(|section| !shown(section)) {
        Some(section) => section.show_when.as_ref(),
        None => question.show_when.as_ref(),
    }
}

fn addresses(typed: &Address, items: &[Item]) -> String {
    let with = |item: &Item| {
        let address = Address::new(
            typed.instrument.clone(),
            typed.question.clone(),
            Some(&item.id),
        );
        if item.text.is_empty() {
            address.to_string()
        } else {
            format!("{address} ({})", item.text)
        }
    };
    items.iter().map(with).collect::<Vec<_>>().join(", ")
}

/// A condition in words.
fn words(condition: &Condition, instrument: &Instrument, texts: &Texts) -> String {
    let joined = |all: &[Condition], with: &str| {
        let parts: Vec<String> = all
            .iter()
            .map(|one| words(one, instrument, texts))
            .collect();
        parts.join(&format!(" {} ", texts.get(with)))
    };
    match condition {
        Condition::All(all) => joined(all, "cli-condition-and"),
        Condition::Any(any) => joined(any, "cli-condition-or"),
        Condition::Not(inner) => texts.say(
            &Message::new("cli-condition-not").with("condition", words(inner, instrument, texts)),
        ),
        Condition::Test {
            question,
            column,
            test,
        } => test_words(question, column.as_deref(), test, instrument, texts),
    }
}

fn test_words(
    number: &str,
    column: Option<&str>,
    test: &Test,
    instrument: &Instrument,
    texts: &Texts,
) -> String {
    let labels = |ids: &[String]| {
        let options = instrument
            .question(number)
            .map(|q| q.answer.options_of(column))
            .unwrap_or_default();
        let label =
            |id: &String| format!("“{}”", choice_label(options, id, texts.language().code()));
        ids.iter()
            .map(label)
            .collect::<Vec<_>>()
            .join(&format!(" {} ", texts.get("cli-condition-or")))
    };
    let about = |id| Message::new(id).with("number", number);
    texts.say(&match test {
        Test::Is(ids) => about("cli-condition-is").with("options", labels(ids)),
        Test::IsNot(ids) => about("cli-condition-is-not").with("options", labels(ids)),
        Test::Includes(id) => {
            about("cli-condition-includes").with("options", labels(std::slice::from_ref(id)))
        }
        Test::Answered(true) => about("cli-condition-answered"),
        Test::Answered(false) => about("cli-condition-unanswered"),
    })
}
