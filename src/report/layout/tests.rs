//! Tests of whole documents on pages.

use super::page::{Owner, Purpose};
use super::structure::{Kid, Node, NodeId, Role, Structure};
use super::style::{MARGIN_LEFT, TEXT_BOTTOM, TEXT_RIGHT, TEXT_TOP};
use super::*;
use crate::report::document::{Block, CalloutKind, Cell, Document, Inline, Link, Table};
use crate::report::samples;
use std::collections::BTreeSet;

mod random;

/// The pages of a document that is looked at again.
fn layout(document: &Document) -> Pages {
    super::layout(document.clone(), &[])
}

/// What a reader gets from each page, in the order of drawing.
fn texts(pages: &Pages) -> Vec<String> {
    texts_of(pages, |owner| matches!(owner, Owner::Node(_)))
}

fn texts_of(pages: &Pages, wanted: impl Fn(Owner) -> bool) -> Vec<String> {
    let mut all = Vec::new();
    for page in &pages.sheets {
        let mut text = String::new();
        for group in page.groups.iter().filter(|group| wanted(group.owner)) {
            for shape in &group.shapes {
                if let Shape::Text(run) = shape {
                    run.words
                        .iter()
                        .for_each(|word| text.push_str(word.reading()));
                    text.push('\n');
                }
            }
        }
        all.push(text);
    }
    all
}

fn attached(structure: &Structure) -> impl Iterator<Item = (NodeId, &Node)> {
    let all = structure
        .nodes
        .iter()
        .enumerate()
        .map(|(at, node)| (NodeId(at as u32), node));
    all.filter(|(id, _)| structure.is_attached(*id))
}

/// The role of the lowest content of a page, looking through links and spans.
fn last_role(pages: &Pages, page: usize) -> Option<Role> {
    let mut lowest: Option<(f32, NodeId)> = None;
    for group in &pages.sheets[page].groups {
        let Owner::Node(node) = group.owner else {
            continue;
        };
        for shape in &group.shapes {
            if let Shape::Text(run) = shape
                && lowest.is_none_or(|(y, _)| run.y >= y)
            {
                lowest = Some((run.y, node));
            }
        }
    }
    let mut node = lowest?.1;
    while matches!(pages.structure.node(node).role, Role::Link | Role::Span) {
        node = pages.structure.node(node).parent?;
    }
    Some(pages.structure.node(node).role)
}

#[test]
fn headings_never_skip_a_level_in_the_structure_tree() {
    let pages = layout(&samples::sampler());
    let mut level = 0;
    let mut order = Vec::new();
    walk(&pages.structure, Structure::ROOT, &mut order);
    for role in order {
        if let Role::Heading(next) = role {
            assert!(next <= level + 1, "level {next} after {level}");
            level = next;
        }
    }
    assert_eq!(level, 1);
}

fn walk(structure: &Structure, node: NodeId, order: &mut Vec<Role>) {
    order.push(structure.node(node).role);
    for kid in &structure.node(node).kids {
        if let Kid::Node(child) = kid {
            walk(structure, *child, order);
        }
    }
}

#[test]
fn every_annotation_says_what_it_does_and_has_its_node() {
    let pages = layout(&samples::sampler());
    assert!(pages.annotations.len() > 8);
    for (index, annotation) in pages.annotations.iter().enumerate() {
        assert!(!annotation.contents.trim().is_empty());
        let node = pages.structure.node(annotation.node);
        assert!(node.kids.contains(&Kid::Annotation { index }));
        let fits = match annotation.purpose {
            Purpose::Link(_) => node.role == Role::Link,
            Purpose::Signature(_) => node.role == Role::Form,
        };
        assert!(fits);
    }
}

#[test]
fn rows_hold_cells_and_every_cell_is_in_the_tree() {
    let pages = layout(&samples::sampler());
    let rows: Vec<_> = attached(&pages.structure)
        .filter(|(_, node)| node.role == Role::Row)
        .collect();
    assert!(rows.len() > 25);
    for (_, row) in rows {
        assert!(row.kids.len() >= 3);
        for kid in &row.kids {
            let Kid::Node(cell) = kid else {
                panic!("a row holds cells only")
            };
            assert!(matches!(
                pages.structure.node(*cell).role,
                Role::Cell | Role::HeaderCell(_)
            ));
        }
    }
}

#[test]
fn every_piece_of_content_on_a_page_is_in_the_tree_once() {
    let pages = layout(&samples::large());
    let mut found = BTreeSet::new();
    for (_, node) in attached(&pages.structure) {
        for kid in &node.kids {
            if let Kid::Content { page, group } = kid {
                assert!(
                    found.insert((*page, *group)),
                    "twice: page {page}, content {group}"
                );
            }
        }
    }
    let drawn: usize = pages.sheets.iter().map(|page| page.tagged().count()).sum();
    assert_eq!(found.len(), drawn);
}

#[test]
fn the_contents_give_the_pages_on_which_headings_stand() {
    let pages = layout(&samples::large());
    let text = texts(&pages);
    let contents = &text[1];
    for part in 1..=5 {
        let title = format!("Deel {part}");
        let page = (2..text.len())
            .find(|at| text[*at].contains(&title))
            .unwrap()
            + 1;
        let line = contents
            .lines()
            .skip_while(|line| line.trim() != title)
            .nth(1)
            .unwrap();
        assert_eq!(line, page.to_string(), "{title}");
    }
}

#[test]
fn a_long_table_repeats_its_head_as_decoration() {
    let pages = layout(&samples::sampler());
    let decoration = texts_of(&pages, |owner| owner == Owner::Decoration);
    let content = texts(&pages);
    let repeated = decoration
        .iter()
        .filter(|text| text.contains("Noodzakelijkheid"))
        .count();
    assert!(repeated >= 1);
    assert_eq!(
        content
            .iter()
            .filter(|text| text.contains("Noodzakelijkheid"))
            .count(),
        1
    );
}

#[test]
fn every_page_of_a_draft_says_so_twice_and_a_final_report_never() {
    let mut document = samples::sampler();
    let pages = layout(&document);
    for owner in [Owner::Header, Owner::Watermark] {
        assert!(
            texts_of(&pages, |o| o == owner)
                .iter()
                .all(|text| text.contains("CONCEPT"))
        );
    }
    document.draft = None;
    let pages = layout(&document);
    assert!(
        texts_of(&pages, |_| true)
            .iter()
            .all(|text| !text.contains("CONCEPT"))
    );
}

#[test]
fn every_page_says_which_of_how_many_it_is() {
    let pages = layout(&samples::sampler());
    let count = pages.sheets.len();
    for (index, text) in texts_of(&pages, |owner| owner == Owner::Footer)
        .iter()
        .enumerate()
    {
        assert!(text.contains(&format!("pagina {} van {count}", index + 1)));
    }
}

#[test]
fn an_empty_document_is_one_page() {
    assert_eq!(layout(&samples::document(Vec::new())).sheets.len(), 1);
    assert_eq!(
        layout(&samples::document(vec![Block::PageBreak, Block::PageBreak]))
            .sheets
            .len(),
        1
    );
}

#[test]
fn a_row_higher_than_a_page_splits_and_loses_nothing() {
    let mut table = Table::new([("Vraag", 1.0), ("Antwoord", 3.0)]);
    table.row(["kort", "ook kort"]);
    table.row([
        Cell::from("lang"),
        Cell(vec![
            Inline::from(samples::prose(150)),
            Inline::from("slotwoord"),
        ]),
    ]);
    table.row(["daarna", "einde"]);
    let pages = layout(&samples::document(vec![
        Block::heading(1, "Tabel"),
        table.block(),
    ]));
    assert!(pages.sheets.len() >= 3);
    let text = texts(&pages).concat();
    assert!(text.contains("slotwoord") && text.contains("einde"));
    assert_eq!(text.matches("kenmerken").count(), 25);
}

#[test]
fn a_row_that_fits_on_a_page_is_never_split() {
    let mut table = Table::new([("Vraag", 1.0), ("Antwoord", 2.0)]);
    for row in 0..12 {
        table.row([
            format!("begin{row}"),
            format!("{} slot{row}", samples::prose(9)),
        ]);
    }
    let pages = layout(&samples::document(vec![
        Block::heading(1, "Tabel"),
        table.block(),
    ]));
    let text = texts(&pages);
    for row in 0..12 {
        let page = |word: String| {
            text.iter()
                .position(|text| text.split_whitespace().any(|w| w == word))
        };
        assert_eq!(page(format!("begin{row}")), page(format!("slot{row}")));
    }
}

#[test]
fn an_answer_of_a_megabyte_is_laid_out_whole() {
    let answer = samples::prose(10_000);
    assert!(answer.len() > 1_000_000);
    let pages = layout(&samples::document(vec![
        Block::heading(1, "Lang"),
        Block::answer(answer),
    ]));
    assert_eq!(
        texts(&pages).concat().matches("verdelingstoets").count(),
        10_000 / 6
    );
}

#[test]
fn hostile_text_is_printed_as_text() {
    let hostile = "a\u{202E}b\u{0}c\u{1b}]8;;http://x\u{7} (%PDF) endobj >> \\ \u{E000} \u{10FFFF}";
    let mut table = Table::new([(hostile, f32::NAN), ("b", -1.0)]);
    table.row([hostile, hostile]);
    let blocks = vec![
        Block::heading(1, hostile),
        Block::paragraph(Inline::new().link(hostile, Link::Url("javascript:x".into()))),
        Block::callout(
            CalloutKind::Notice,
            hostile,
            vec![Block::bullets([hostile])],
        ),
        table.block(),
    ];
    let pages = layout(&samples::document(blocks));
    let text = texts(&pages).concat();
    for visible in ["‹U+202E›", "‹U+0000›", "‹U+001B›", "‹U+E000›", "‹U+10FFFF›"]
    {
        assert!(text.contains(visible), "{visible}");
    }
    assert!(pages.annotations.is_empty());
}

#[test]
fn a_link_to_nowhere_is_printed_without_a_link() {
    let text = Inline::new().link("zie verderop", Link::Anchor("bestaat-niet".into()));
    let pages = layout(&samples::document(vec![Block::paragraph(text)]));
    assert!(texts(&pages).concat().contains("zie verderop"));
    assert!(pages.annotations.is_empty());
}

#[test]
fn a_matrix_of_sixty_rights_becomes_several_figures_with_words() {
    let mut matrix = samples::matrix();
    let row = matrix.rows[0].clone();
    matrix.rows = vec![row; 60];
    let pages = layout(&samples::document(vec![
        Block::heading(1, "Matrix"),
        Block::Matrix(matrix),
    ]));
    let figures: Vec<_> = attached(&pages.structure)
        .filter(|(_, node)| node.role == Role::Figure)
        .collect();
    assert!(figures.len() > 2);
    for (_, figure) in figures {
        assert!(figure.alt.as_ref().is_some_and(|alt| !alt.is_empty()) && figure.bounds.is_some());
    }
}

#[test]
fn a_risk_profile_is_one_figure_with_words_that_lies_within_the_page() {
    let pages = layout(&samples::document(vec![
        Block::heading(1, "Profiel"),
        Block::Profile(samples::risk_figure()),
    ]));
    let figures: Vec<_> = attached(&pages.structure)
        .filter(|(_, node)| node.role == Role::Figure)
        .collect();
    let [(id, figure)] = figures.as_slice() else {
        panic!("{} figures", figures.len())
    };
    assert!(figure.alt.as_deref().is_some_and(|alt| alt.contains("61")) && figure.bounds.is_some());
    let shapes = pages.sheets.iter().flat_map(|page| &page.groups);
    let drawn: Vec<_> = shapes
        .filter(|group| group.owner == Owner::Node(*id))
        .flat_map(|group| &group.shapes)
        .collect();
    let areas = drawn.iter().filter_map(|shape| match shape {
        Shape::Rect { area, .. } => Some(area),
        _ => None,
    });
    // Per axis the range, the bar and, with a score, the mark; nine cells and the border of one.
    assert_eq!(areas.clone().count(), 3 + 2 + 9 + 1);
    for [left, top, width, height] in areas {
        assert!(*left >= style::MARGIN_LEFT && left + width <= style::TEXT_RIGHT + 0.1);
        assert!(*top >= style::TEXT_TOP && top + height <= style::TEXT_BOTTOM);
    }
}
