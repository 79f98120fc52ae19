//! What an extension adds says whose it is.

use crate::questionnaire::definition::{Cover, Element, Mark, Notice, Section, Text};

/// A text in both languages; English is there for whoever reads English, in Dutch where nobody translated it.
pub fn both(write: impl Fn(&str) -> String) -> Text {
    Text {
        nl: write("nl"),
        en: Some(write("en")),
    }
}

/// A text with more below it, under the name of who added that.
pub fn below(text: &Text, title: &Text, more: &[&Text]) -> Text {
    both(|language| {
        let mut parts = vec![text.in_language(language).trim_end().to_owned()];
        parts.push(format!("**{}**", title.in_language(language)));
        parts.extend(
            more.iter()
                .map(|text| text.in_language(language).to_owned()),
        );
        parts.retain(|part| !part.is_empty());
        parts.join("\n\n")
    })
}

/// Says of an element whose it is, and that it is no part of the publication.
pub fn mark(element: &mut Element, title: &Text) {
    match element {
        Element::Section(section) => mark_section(section, title),
        Element::Question(question) => {
            question.official = false;
            question.guide = below(&Text::default(), title, &[&question.guide]);
            ours(&mut question.covers);
            for recall in &mut question.recall {
                recall.mark = Mark::Ours;
            }
        }
        Element::Notice(Notice { official, text, .. }) => {
            *official = false;
            *text = below(&Text::default(), title, &[text]);
        }
    }
}

fn mark_section(section: &mut Section, title: &Text) {
    section.official = false;
    section.introduction = below(&Text::default(), title, &[&section.introduction]);
    ours(&mut section.covers);
    for element in &mut section.elements {
        mark(element, title);
    }
}

fn ours(covers: &mut [Cover]) {
    for cover in covers {
        cover.mark = Mark::Ours;
    }
}
