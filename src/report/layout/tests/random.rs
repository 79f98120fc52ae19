//! Tests of random documents on pages.

use super::*;
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
        }
    }

    #[test]
    fn everything_stands_within_the_page_and_nothing_is_lost(document in any_document()) {
        let pages = layout(&document);
        let mut expected = 0;
        for block in &document.blocks {
            expected += count_words(block);
        }
        let text = texts(&pages).concat();
        prop_assert_eq!(text.split_whitespace().count(), expected);
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

fn count_words(block: &Block) -> usize {
    let words = |text: &str| text.split_whitespace().count();
    match block {
        Block::Heading(heading) => words(&heading.text),
        Block::Paragraph(paragraph) => words(&paragraph.text.text()),
        // Each item has its bullet.
        Block::List(list) => list
            .items
            .iter()
            .map(|item| 1 + item.iter().map(count_words).sum::<usize>())
            .sum(),
        Block::Callout(callout) => {
            words(&callout.title) + callout.blocks.iter().map(count_words).sum::<usize>()
        }
        Block::Table(table) => {
            let heads: usize = table
                .columns
                .iter()
                .map(|column| words(&column.header.text()))
                .sum();
            let cells = table.rows.iter().flatten().flat_map(|cell| &cell.0);
            heads + cells.map(|text| words(&text.text())).sum::<usize>()
        }
        Block::Question(question) => {
            let standing = question
                .standing
                .as_ref()
                .map_or(0, |(_, text)| words(text));
            1 + words(&question.text.text())
                + standing
                + question.answer.iter().map(count_words).sum::<usize>()
        }
        _ => 0,
    }
}
