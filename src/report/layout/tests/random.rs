//! Tests of random documents on pages.

use super::*;
use crate::report::document::{List, Signature};
use crate::report::layout::page::TextRun;
use proptest::prelude::*;

/// A random block with words that can be counted.
fn any_block() -> impl Strategy<Value = Block> {
    prop_oneof![
        (1usize..14).prop_map(|count| Block::paragraph(samples::prose(count))),
        (1usize..6).prop_map(|count| Block::bullets(
            (0..count).map(|at| format!("punt {at} {}", samples::prose(1)))
        )),
        (1usize..9).prop_map(|count| {
            let mut table = Table::new([("Wat", 2.0), ("Wie", 1.0)]);
            (0..count)
                .for_each(|at| table.row([samples::prose(at % 4 + 1), format!("persoon {at}")]));
            table.block()
        }),
        (1usize..5).prop_map(|count| Block::callout(
            CalloutKind::Dissent,
            "Afwijkend",
            vec![Block::paragraph(samples::prose(count))]
        )),
        Just(Block::label("Toelichting")),
        Just(Block::heading(2, "Een kop van het tweede niveau")),
        (1usize..5, 0u32..120, any::<bool>()).prop_map(|(count, skipped, ordered)| {
            let inner = Block::bullets((0..count).map(|_| samples::prose(1)));
            let item = |_| vec![Block::paragraph(samples::prose(2)), inner.clone()];
            Block::List(List {
                ordered,
                skipped,
                ticks: vec![None, Some(true), Some(false)],
                items: (0..count).map(item).collect(),
            })
        }),
        (1usize..9, 1usize..30).prop_map(|(count, long)| {
            let value = |at: usize| samples::prose(if at == 0 { long } else { 1 });
            Block::key_values((0..count).map(|at| (format!("Sleutel {at}"), value(at))))
        }),
        (1usize..90, 1usize..4).prop_map(|(high, rows)| {
            let mut table = Table::new([("Wat", 1.0), ("Wie", 1.0), ("Hoe", 3.0)]);
            (0..rows).for_each(|at| {
                table.row(["rij".to_owned(), "x".repeat(at * 60), samples::prose(high)]);
            });
            table.block()
        }),
        (1usize..4, 0usize..5).prop_map(|(count, conditions)| Block::Signature(Signature {
            role: "Projectleider".into(),
            decision: Some("Akkoord".into()),
            statement: samples::prose(count).into(),
            conditions_title: "Voorwaarden".into(),
            conditions: (0..conditions).map(|_| samples::prose(1).into()).collect(),
            details: vec![("Naam".into(), "A. Jansen".into())],
            field: "Elektronische handtekening".into(),
            ..Signature::default()
        })),
        Just(Block::paragraph("onverbreekbaar".repeat(360))),
        (1usize..8).prop_map(|count| {
            let mut question = samples::question(
                "1.1",
                "Wat is het antwoord?",
                crate::report::document::Standing::Draft,
                vec![Block::answer(samples::prose(count))],
            );
            question.level = 2;
            Block::Question(question)
        }),
    ]
}

fn any_document() -> impl Strategy<Value = Document> {
    prop::collection::vec(any_block(), 1..40).prop_map(|mut blocks| {
        blocks.insert(0, Block::heading(1, "Kop"));
        blocks.push(Block::paragraph("Slot."));
        samples::document(blocks)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_page_ends_with_a_heading(document in any_document()) {
        let pages = layout(&document);
        for page in 0..pages.sheets.len() - 1 {
            let role = last_role(&pages, page);
            prop_assert!(!matches!(role, Some(Role::Heading(_))), "page {page} ends with a heading");
            let last = last_words(&pages.sheets[page]);
            for lead in ["Toelichting", "Afwijkend", "Voorwaarden", "concept", "Wat", "Wie"] {
                prop_assert!(last.trim() != lead, "page {page} ends with {lead}");
            }
        }
    }

    #[test]
    fn nothing_lies_over_anything_else(document in any_document()) {
        let pages = layout(&document);
        for (number, page) in pages.sheets.iter().enumerate() {
            let mut boxes: Vec<([f32; 4], String)> = Vec::new();
            for group in page.groups.iter().filter(|group| matches!(group.owner, Owner::Node(_))) {
                for shape in &group.shapes {
                    if let Shape::Text(run) = shape {
                        boxes.push((area(run), words(run)));
                    }
                }
            }
            for annotation in pages.annotations.iter().filter(|one| one.page == number) {
                if matches!(annotation.purpose, Purpose::Signature(_)) {
                    boxes.push((annotation.area, "field".into()));
                    prop_assert!(annotation.area[2] - annotation.area[0] >= 220.0);
                    prop_assert!(annotation.area[3] - annotation.area[1] >= 40.0);
                }
            }
            boxes.sort_by(|a, b| a.0[1].total_cmp(&b.0[1]));
            for (at, (one, first)) in boxes.iter().enumerate() {
                for (other, second) in boxes[at + 1..].iter().take_while(|(other, _)| other[1] < one[3]) {
                    let apart = one[2] <= other[0] + 0.1 || other[2] <= one[0] + 0.1;
                    prop_assert!(apart || one[3] <= other[1] + 0.1, "page {number}: {first:?} {one:?} over {second:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn everything_stands_within_the_page_and_nothing_is_lost(document in any_document()) {
        let pages = layout(&document);
        let expected: usize = document.blocks.iter().map(count_letters).sum();
        prop_assert_eq!(letters_in(&texts(&pages).concat()), expected);
        for page in &pages.sheets {
            for group in page.groups.iter().filter(|group| matches!(group.owner, Owner::Node(_))) {
                for shape in &group.shapes {
                    let Shape::Text(run) = shape else { continue };
                    let width: f32 = run.words.iter().map(|word| word.width).sum();
                    let end = run.x + (width - run.words.last().map_or(0.0, |word| word.trailing)) * run.size / 1000.0;
                    prop_assert!(run.x >= MARGIN_LEFT - 0.1 && end <= TEXT_RIGHT + 0.1);
                    prop_assert!(run.y > TEXT_TOP && run.y < TEXT_BOTTOM);
                }
            }
        }
    }
}

/// Left, top, right and bottom of what letters take without their longest tails.
fn area(run: &TextRun) -> [f32; 4] {
    let width: f32 = run.words.iter().map(|word| word.width).sum();
    let solid = width - run.words.last().map_or(0.0, |word| word.trailing);
    let (size, x, y) = (run.size, run.x, run.y);
    [
        x,
        y - size * 0.72,
        x + solid * size / 1000.0,
        y + size * 0.18,
    ]
}

fn words(run: &TextRun) -> String {
    run.words.iter().map(|word| word.reading()).collect()
}

/// The lowest words on a page.
fn last_words(page: &super::page::Page) -> String {
    let owned = page
        .groups
        .iter()
        .filter(|group| matches!(group.owner, Owner::Node(_)));
    let runs = owned
        .flat_map(|group| &group.shapes)
        .filter_map(|shape| match shape {
            Shape::Text(run) => Some(run),
            _ => None,
        });
    runs.max_by(|a, b| a.y.total_cmp(&b.y))
        .map(words)
        .unwrap_or_default()
}

/// Everything but spaces: a word that no line can hold is printed in pieces.
fn letters_in(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

fn count_letters(block: &Block) -> usize {
    match block {
        Block::Heading(heading) => letters_in(&heading.text),
        Block::Paragraph(paragraph) => letters_in(&paragraph.text.text()),
        // Each item has its bullet, its number or its box.
        Block::List(list) => {
            let items = list.items.iter().enumerate();
            items
                .map(|(at, item)| {
                    let number = format!("{}.", list.skipped as usize + at + 1);
                    let ticked = list.ticks.get(at).copied().flatten().is_some();
                    let label = match (list.ordered, ticked) {
                        (true, true) => number.len() + 1,
                        (true, false) => number.len(),
                        (false, _) => 1,
                    };
                    label + item.iter().map(count_letters).sum::<usize>()
                })
                .sum()
        }
        Block::KeyValues(pairs) => {
            let of = |(key, value): &(String, Inline)| letters_in(key) + letters_in(&value.text());
            pairs.iter().map(of).sum()
        }
        Block::Signature(signature) => {
            let numbered: usize = signature
                .conditions
                .iter()
                .map(|text| 2 + letters_in(&text.text()))
                .sum();
            let title = letters_in(&signature.conditions_title);
            let titled = if numbered > 0 { title } else { 0 };
            let details: usize = signature
                .details
                .iter()
                .map(|(key, value)| letters_in(key) + letters_in(value))
                .sum();
            letters_in(&signature.role)
                + signature.decision.as_deref().map_or(0, letters_in)
                + letters_in(&signature.statement.text())
                + titled
                + numbered
                + details
                + letters_in(&signature.field)
        }
        Block::Callout(callout) => {
            letters_in(&callout.title) + callout.blocks.iter().map(count_letters).sum::<usize>()
        }
        Block::Table(table) => {
            let heads: usize = table
                .columns
                .iter()
                .map(|column| letters_in(&column.header.text()))
                .sum();
            let cells = table.rows.iter().flatten().flat_map(|cell| &cell.0);
            heads + cells.map(|text| letters_in(&text.text())).sum::<usize>()
        }
        Block::Question(question) => {
            let standing = question
                .standing
                .as_ref()
                .map_or(0, |(_, text)| letters_in(text));
            letters_in("1.1")
                + letters_in(&question.text.text())
                + standing
                + question.answer.iter().map(count_letters).sum::<usize>()
        }
        _ => 0,
    }
}
