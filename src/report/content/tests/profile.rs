//! Tests of the risk profile in the report: what comes first, what the figure says in words, what counts.

use super::instruments::{everything, report_of};
use super::*;
use crate::report::profile::RiskFigure;
use crate::standing::{FindingState, Standing as Found};

const ND: &str = "non-discriminatie-1.0";

/// An assessment in which every closed question has the option at this place from the end.
fn answered(from_end: usize) -> Assessment {
    let mut assessment = everything();
    let library = library();
    for question in library.get(ND).unwrap().questions() {
        let options = question.answer.options();
        if options.is_empty() {
            continue;
        }
        let at = options.len().saturating_sub(from_end + 1);
        let answer = Answer::default()
            .with_value(Some(Value::Chosen(vec![options[at].id.clone()])))
            .with_explanation("Omdat het zo is.");
        put(
            &mut assessment,
            &format!("{ND}/{}", question.number),
            answer,
        );
    }
    assessment
}

fn figure(document: &Document) -> &RiskFigure {
    let found = document.blocks.iter().find_map(|block| match block {
        Block::Profile(figure) => Some(figure),
        _ => None,
    });
    found.expect("the report has a risk figure")
}

fn standing(assessment: &Assessment) -> crate::standing::RiskStanding {
    let digest = content_digest(assessment).unwrap();
    let found = Found::new(assessment, &library(), &digest, "");
    found.risk.into_iter().next().unwrap()
}

#[test]
fn the_text_beside_the_figure_has_every_fact_of_it() {
    for assessment in [everything(), answered(0), answered(1)] {
        for language in [Language::Dutch, Language::English] {
            let document = report_of(&assessment, language);
            let figure = figure(&document);
            let alt = &figure.alt;
            assert_eq!(figure.axes.len(), 2);
            for axis in &figure.axes {
                assert!(
                    alt.contains(&format!("{}: {}", axis.label, axis.words)),
                    "{alt}"
                );
                assert!(
                    axis.words.contains(&axis.lowest.to_string()),
                    "{}",
                    axis.words
                );
                assert!(
                    axis.words.contains(&axis.highest.to_string()),
                    "{}",
                    axis.words
                );
                if let Some(score) = axis.score {
                    assert!(
                        axis.words.starts_with(&format!("{score} %, ")),
                        "{}",
                        axis.words
                    );
                }
            }
            for (band, limits) in figure.bands.iter().zip(["0–25", "25–50", "50–100"]) {
                let told = format!("{} {limits} %", band.label.to_lowercase());
                assert!(alt.contains(&told), "{told} in {alt}");
            }
            let grid = figure.grid.as_ref().unwrap();
            let low = |at: usize| grid.bands[at].to_lowercase();
            for (row, results) in grid.cells.iter().enumerate() {
                let line = alt
                    .split(&format!("{} {}", grid.rows, low(row)))
                    .nth(1)
                    .unwrap();
                let line = line.split('.').next().unwrap();
                let cells: Vec<&str> = line.split(',').collect();
                let cells = &cells[cells.len() - results.len()..];
                for (column, (cell, result)) in cells.iter().zip(results).enumerate() {
                    assert!(
                        cell.contains(&low(column)) && cell.contains(&low(*result)),
                        "{line}"
                    );
                }
            }
            assert_eq!(
                grid.marked.is_some(),
                standing(&assessment).result.is_some()
            );
        }
    }
}

#[test]
fn the_cell_that_is_marked_gives_the_result_that_is_told() {
    for assessment in [answered(0), answered(1), answered(2)] {
        let document = report_of(&assessment, Language::Dutch);
        let figure = figure(&document);
        let grid = figure.grid.as_ref().unwrap();
        let (row, column) = grid.marked.unwrap();
        let result = grid.bands[grid.cells[row][column]].to_lowercase();
        assert_eq!(
            result,
            standing(&assessment)
                .result
                .unwrap()
                .label
                .nl
                .to_lowercase()
        );
        assert!(
            figure
                .alt
                .ends_with(&format!("De twee kanten geven samen: {result}."))
        );
        let place = format!(
            "{} {}",
            grid.rows.to_lowercase(),
            grid.bands[row].to_lowercase()
        );
        assert!(
            figure.alt.contains(&format!("in de cel met {place}")),
            "{}",
            figure.alt
        );
    }
}

#[test]
fn blockers_come_first_and_the_judgement_of_the_team_last_and_apart() {
    let assessment = answered(0);
    let document = report_of(&assessment, Language::Dutch);
    let headings = [
        "Blokkades",
        "Het cijfer",
        "Wat niet bekend is",
        "Wat elke vraag bijdraagt",
        "Het eigen oordeel van het team",
    ];
    let said = read(&document);
    let start = said.rfind(" Discriminatierisicoprofiel\n").unwrap();
    let places =
        headings.map(|heading| said[start..].find(&format!(" {heading}\n")).expect(heading));
    assert!(places.is_sorted(), "{places:?}");
    let found = standing(&assessment);
    assert!(found.blockers(FindingState::Stands).count() > 0);
    for blocker in found.blockers(FindingState::Stands) {
        let title = format!("Staat: {} {}", blocker.id, blocker.title.nl);
        let at = said[start..].find(&title).expect(&title);
        assert!(at < places[1], "{title} stands before the figure");
        assert!(said.contains(blocker.way_out.nl.trim().split('.').next().unwrap()));
    }
    let own = &said[start + places[4]..];
    assert!(own.contains("Dit oordeel is wat telt."));
    assert!(own.contains("voorstel van grondig"));
    assert!(own.contains("Omdat het zo is."));
    let callouts = document.blocks.iter().any(|block| {
        matches!(block, Block::Callout(callout) if callout.title.starts_with("Oordeel van het team: "))
    });
    assert!(callouts);
}

#[test]
fn what_is_not_known_is_told_in_words_with_its_questions() {
    let document = report_of(&everything(), Language::Dutch);
    let said = read(&document);
    assert!(
        said.contains("Er is nog geen cijfer"),
        "no result out of nothing"
    );
    assert!(
        said.contains("Nog open: ND-"),
        "the open questions are named"
    );
    assert!(said.contains("Nog niet uitgesloten"));
    assert!(said.contains("Nog geen oordeel"));
    let mut assessment = answered(0);
    let state = State::NotApplicable {
        reason: "Er zijn geen groepen.".into(),
    };
    let aside = standing(&assessment).axes[0].contributions[0]
        .address
        .clone();
    put(
        &mut assessment,
        &aside.to_string(),
        Answer {
            state,
            ..Answer::default()
        },
    );
    let said = read(&report_of(&assessment, Language::Dutch));
    assert!(said.contains("Niet van toepassing, en dus niet meegeteld:"));
    assert!(said.contains(": Er zijn geen groepen."));
}

#[test]
fn every_contribution_is_in_the_table_with_weight_level_and_points() {
    let assessment = answered(0);
    let found = standing(&assessment);
    let document = report_of(&assessment, Language::Dutch);
    for axis in &found.axes {
        let table = document.blocks.iter().find_map(|block| match block {
            Block::Table(table) => {
                let caption = table.caption.as_ref()?.text();
                caption.starts_with(&axis.label.nl).then_some(table)
            }
            _ => None,
        });
        let table = table.unwrap();
        let points: u32 = table
            .rows
            .iter()
            .map(|row| {
                let text = row[4].0[0].text();
                text.split(' ').next().unwrap().parse::<u32>().unwrap()
            })
            .sum();
        assert_eq!(points, axis.points);
        assert_eq!(table.rows.len(), axis.answered);
        assert!(table.rows.iter().all(|row| row[0].0[0].0[0].link.is_some()));
    }
}

#[test]
fn the_decision_page_has_blockers_figure_and_judgement_in_one_line() {
    let document = report_of(&answered(0), Language::Dutch);
    let said = read(&document);
    let page =
        &said[said.find("Advies en besluit").unwrap()..said.find(" Totstandkoming").unwrap()];
    let line = page
        .lines()
        .find(|line| line.starts_with("Discriminatierisico: "))
        .unwrap();
    let places = [
        "blokkade",
        "Het cijfer: ",
        "Het eigen oordeel van het team, dat telt: ",
    ]
    .map(|part| line.find(part).expect(part));
    assert!(places.is_sorted(), "{line}");
    let blank = read(&report_of(&everything(), Language::Dutch));
    assert!(
        blank
            .contains("Er staat geen blokkade; 6 zijn nog niet uitgesloten. Er is nog geen cijfer")
    );
}
