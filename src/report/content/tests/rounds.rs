//! What the report tells of workshops and committees, on the example: it has both.

use super::*;
use crate::assessment::Address;
use crate::report::document::Link;

fn example() -> Assessment {
    crate::example::vroegsignalering(&library(), &Texts::new(Language::Dutch)).unwrap()
}

/// All links in a text, with where they lead.
fn leads(document: &Document) -> Vec<(String, String)> {
    fn cells(blocks: &[Block], out: &mut Vec<(String, String)>) {
        let mut take = |inline: &Inline| {
            for span in &inline.0 {
                if let Some(Link::Anchor(anchor)) = &span.link {
                    out.push((span.text.clone(), anchor.clone()));
                }
            }
        };
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => take(&paragraph.text),
                Block::KeyValues(pairs) => pairs.iter().for_each(|(_, value)| take(value)),
                Block::Table(table) => {
                    let cells = table.rows.iter().flatten();
                    cells.flat_map(|cell| &cell.0).for_each(&mut take);
                }
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    cells(&document.blocks, &mut found);
    found
}

#[test]
fn a_section_is_called_by_its_name_and_linked_wherever_it_is_told() {
    let document = document(&example());
    let told = read(&document);
    assert!(!told.contains("iama-2.0/"), "no address of the file");
    let section = "IAMA 4.5 Noodzakelijkheid en subsidiariteit (Verbod van indirect onderscheid op \
                   bepaalde gronden)";
    let found = leads(&document);
    let there: Vec<&str> = found
        .iter()
        .filter(|(text, _)| text == section)
        .map(|(_, anchor)| anchor.as_str())
        .collect();
    // In the verdicts per section and among the remarks.
    assert_eq!(there, ["iama-2.0/section/4.5@C3"; 2]);
    let action = ("IAMA 3.4".to_owned(), "iama-2.0/section/3.4".to_owned());
    assert!(found.contains(&action), "an action point of a section");
    let anchors: Vec<&String> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading(heading) => heading.anchor.as_ref(),
            Block::Question(question) => question.anchor.as_ref(),
            _ => None,
        })
        .collect();
    let sections = found.iter();
    for (text, anchor) in sections.filter(|(_, anchor)| anchor.contains("/section/")) {
        assert!(anchors.contains(&anchor), "{text} leads to {anchor}");
    }
}

#[test]
fn the_decision_page_says_what_the_committee_found_and_what_is_still_open() {
    let told = read(&document(&example()));
    let line = "Commissie Data en Ethiek Leemrade, 9 juni 2026: positief onder voorwaarden (2 \
                voorwaarden). 6 opmerkingen, waarvan 1 nog niet afgehandeld.";
    assert!(told.contains(line), "{told}");
    let mut none = example();
    none.reviews.clear();
    none.remarks.clear();
    let told = read(&document(&none));
    assert!(!told.contains("Beoordeling door anderen") && !told.contains("opmerkingen, waarvan"));
}

#[test]
fn all_remarks_are_in_one_table_and_each_with_its_replies_at_its_place() {
    let mut example = example();
    let told = read(&document(&example));
    let line = |words: &str| told.lines().any(|line| line.contains(words));
    assert!(line("Naïm Bouzambou, 2 juni 2026"));
    assert!(line(
        "Bezwaar van Hanneke Wiarda (Commissie Data en Ethiek Leemrade), 3 juni 2026"
    ));
    assert!(line("Reactie van Marloes Terpstra, 10 juni 2026"));
    // One on what is not there any more is called by its address, without a link to nowhere.
    example.remarks[0].on = Address::new("iama-2.0", "9.9.9", None);
    let document = document(&example);
    assert!(read(&document).contains("iama-2.0/9.9.9"));
    assert!(
        !leads(&document)
            .iter()
            .any(|(text, _)| text == "iama-2.0/9.9.9")
    );
}

#[test]
fn a_view_without_a_name_is_that_of_a_member() {
    for (language, words) in [
        (Language::Dutch, "Afwijkend standpunt: een lid van het team"),
        (Language::English, "Dissent: a member of the team"),
    ] {
        let told = read(&document_in(&example(), language));
        assert_eq!(
            told.lines().filter(|line| *line == words).count(),
            4,
            "{words}"
        );
    }
}

#[test]
fn questions_of_a_session_stand_together_by_the_roles_that_were_missing() {
    let example = example();
    let told = read(&document(&example));
    let lines: Vec<&str> = told.lines().collect();
    let row = "IAMA 1.4.1 Partijen en taakverdeling; IAMA 1.4.2 Eindverantwoordelijke; IAMA 1.4.3 \
               Exitstrategie";
    let at = lines.iter().position(|line| *line == row).unwrap();
    assert_eq!(lines[at - 1], "Security officer");
    // Of a repeat the name of the item once.
    assert!(told.contains(
        "Recht op persoonsgegevensbescherming: IAMA 4.3.1 Belang van het grondrecht; IAMA 4.3.2"
    ));
}

#[test]
fn who_noted_is_said_once_or_at_every_note() {
    let mut example = example();
    let told = read(&document(&example));
    assert!(told.contains("Notities, door Marloes Terpstra"));
    assert!(told.contains("09:27 bij IAMA 3.1.1: De mevrouw van 58"));
    assert!(!told.contains("genoteerd door"));
    let log = example.session_log.iter_mut();
    let noted = |event: &&mut crate::assessment::SessionEvent| {
        matches!(event.what, crate::assessment::Happening::Noted { .. })
    };
    log.filter(noted).nth(1).unwrap().by = Some("Ilse Draaisma".into());
    let told = read(&document(&example));
    assert!(told.contains("(genoteerd door Ilse Draaisma): Mail van Sheila"));
}
