//! Finding the places in an instrument that an extension names.

use crate::questionnaire::definition::{Element, Question, Section};
use crate::questionnaire::read::section_key;

/// Number or id of an element.
pub fn name(element: &Element) -> &str {
    match element {
        Element::Section(section) => &section.id,
        Element::Question(question) => &question.number,
        Element::Notice(notice) => &notice.id,
    }
}

/// The same as the reader knows it among its places.
pub fn key(element: &Element) -> String {
    match element {
        Element::Question(question) => question.number.clone(),
        other => section_key(name(other)),
    }
}

/// Where an element stands; of a question and a section with one number the question.
pub fn position(elements: &[Element], wanted: &str) -> Option<usize> {
    let is_question = |one: &Element| matches!(one, Element::Question(_)) && name(one) == wanted;
    let question = elements.iter().position(is_question);
    question.or_else(|| elements.iter().position(|one| name(one) == wanted))
}

pub fn within<'a>(section: &'a mut Section, id: &str) -> Option<&'a mut Section> {
    if section.id == id {
        return Some(section);
    }
    section
        .elements
        .iter_mut()
        .find_map(|element| match element {
            Element::Section(inner) => within(inner, id),
            _ => None,
        })
}

/// The section that holds this one, and its place there.
pub fn parent_of<'a>(section: &'a mut Section, id: &str) -> Option<(&'a mut Section, usize)> {
    let is_it = |one: &Element| matches!(one, Element::Section(inner) if inner.id == id);
    if let Some(at) = section.elements.iter().position(is_it) {
        return Some((section, at));
    }
    section
        .elements
        .iter_mut()
        .find_map(|element| match element {
            Element::Section(inner) => parent_of(inner, id),
            _ => None,
        })
}

pub fn question_mut<'a>(section: &'a mut Section, number: &str) -> Option<&'a mut Question> {
    section
        .elements
        .iter_mut()
        .find_map(|element| match element {
            Element::Section(inner) => question_mut(inner, number),
            Element::Question(question) => (question.number == number).then_some(&mut **question),
            Element::Notice(_) => None,
        })
}
