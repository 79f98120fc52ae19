//! Tests of advice, decision and sign-off in the report.

use super::*;

#[test]
fn advice_conditions_and_residual_risks_stand_on_the_decision_page() {
    let mut assessment = blank();
    let advice = Value::Advice {
        chosen: vec!["inzetten-onder-voorwaarden".into()],
        conditions: vec![Item {
            id: "1".into(),
            text: "Eerst een proef".into(),
        }],
    };
    put(
        &mut assessment,
        "iama-2.0/5.B",
        Answer::default()
            .with_value(Some(advice))
            .with_explanation("Het is in balans."),
    );
    let cells = [
        ("risico", "Onterechte selectie"),
        ("besluit", "verworpen"),
        ("naam", "A. Jansen"),
        ("functie", "directeur"),
    ];
    let row = Row {
        id: "1".into(),
        cells: cells.map(|(k, v)| (k.to_owned(), v.to_owned())).into(),
    };
    put(
        &mut assessment,
        "iama-2.0/5.C",
        Answer::default().with_value(Some(Value::Rows(vec![row]))),
    );
    assessment.action_points.push(ActionPoint {
        id: "a1".into(),
        text: "Loting regelen".into(),
        owner: "M. de Vries".into(),
        state: ActionState::Open,
        origin: Some("iama-2.0/5.C".parse().unwrap()),
        ..ActionPoint::default()
    });
    let said = read(&document(&assessment));
    let page = &said[said.find("Advies en besluit").unwrap()..said.find("Totstandkoming").unwrap()];
    for part in [
        "Het advies van het team: inzetten onder voorwaarden.",
        "Het is in balans.",
        "Eerst een proef",
        "Wat: Onterechte selectie",
        "Besluit: Verworpen",
        "Door: A. Jansen, directeur",
        "Eén restrisico is verworpen",
        "Loting regelen",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

fn choose(assessment: &mut Assessment, address: &str, option: &str) {
    put(
        assessment,
        address,
        Answer::default().with_value(Some(Value::Chosen(vec![option.into()]))),
    );
}

#[test]
fn the_matrix_tells_in_words_what_it_draws() {
    let mut assessment = blank();
    let cells = [("grondrecht", "A4"), ("effect", "negatief")];
    let row = Row {
        id: "1".into(),
        cells: cells.map(|(k, v)| (k.to_owned(), v.to_owned())).into(),
    };
    put(
        &mut assessment,
        "iama-2.0/4.1.3",
        Answer::default().with_value(Some(Value::Rows(vec![row]))),
    );
    choose(&mut assessment, "iama-2.0/4.poort", "nodig");
    choose(&mut assessment, "iama-2.0/4.3.1@A4", "kern");
    choose(&mut assessment, "iama-2.0/4.3.2@A4", "groot");
    choose(&mut assessment, "iama-2.0/4.3.3@A4", "licht");
    let document = document(&assessment);
    let matrix = document.blocks.iter().find_map(|block| match block {
        Block::Matrix(matrix) => Some(matrix),
        _ => None,
    });
    let matrix = matrix.expect("the rights matrix is in the report");
    assert!(
        matrix
            .alt
            .contains("suggestie Ernstig, oordeel van het team Licht"),
        "{}",
        matrix.alt
    );
    assert!(read(&document).contains("Waar het oordeel afwijkt van de suggestie"));
}

#[test]
fn every_right_has_its_way_from_the_brainstorm_to_the_conclusion_in_a_table() {
    let mut assessment = blank();
    let chosen = |ids: &[&str]| Value::Chosen(ids.iter().map(|id| (*id).to_owned()).collect());
    for (number, ids) in [("4.1.1", ["A4", "A6"]), ("4.1.2", ["A4", "A10"])] {
        let answer = Answer::default().with_value(Some(chosen(&ids)));
        put(&mut assessment, &format!("iama-2.0/{number}"), answer);
    }
    let row = |id: &str, right: &str, effect: &str| Row {
        id: id.into(),
        cells: [
            ("grondrecht", right),
            ("effect", effect),
            ("reden", "Elke dag."),
        ]
        .map(|(k, v)| (k.to_owned(), v.to_owned()))
        .into(),
    };
    let rows = vec![row("1", "A4", "beide"), row("2", "A10", "positief")];
    put(
        &mut assessment,
        "iama-2.0/4.1.3",
        Answer::default().with_value(Some(Value::Rows(rows))),
    );
    for (number, option) in [
        ("4.3.1", "kern"),
        ("4.3.2", "ertussenin"),
        ("4.3.3", "licht"),
        ("4.4.1", "onduidelijk"),
        ("4.4.2", "nee"),
    ] {
        choose(&mut assessment, &format!("iama-2.0/{number}@A4"), option);
    }
    let document = document(&assessment);
    let tables: Vec<&crate::report::document::Table> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .collect();
    let rows_of = |head: &str| -> Vec<String> {
        let table = tables
            .iter()
            .find(|table| table.columns[0].header.text() == head)
            .unwrap();
        let cell = |cell: &crate::report::document::Cell| {
            let lines: Vec<String> = cell.0.iter().map(Inline::text).collect();
            lines.join(" / ")
        };
        let rows = table.rows.iter();
        rows.map(|row| row.iter().map(cell).collect::<Vec<_>>().join(" | "))
            .collect()
    };
    let all = rows_of("Grondrecht");
    assert!(all[0].ends_with("| kan geschaad worden, kan beschermd worden | beide | Niet redelijk volgens het team (4.4.2)"), "{}", all[0]);
    assert!(
        all[1].ends_with(
            "| kan beschermd worden | positief | Alleen positieve impact: geen weging nodig"
        ),
        "{}",
        all[1]
    );
    assert!(all[2].ends_with("| kan geschaad worden | niet vastgesteld | Genoemd, nog geen besluit of de impact reëel is"), "{}", all[2]);
    let steps = rows_of("Stap");
    assert_eq!(steps[0], "4.1.3 Realistische impact | Beide / Elke dag.");
    assert_eq!(
        steps[3],
        "4.3.3 Ernst: belang en omvang samen | Licht / Suggestie van grondig: medium tot ernstig / Wijkt af van de suggestie"
    );
    assert_eq!(steps[5], "4.4.2 Redelijk gezien de ernst? | Nee");
    assert_eq!(
        steps.last().unwrap(),
        "Conclusie | Niet redelijk volgens het team (4.4.2)"
    );
    // Only what was weighed is in the figure.
    let figures = document.blocks.iter().filter_map(|block| match block {
        Block::Matrix(matrix) => Some(matrix.rows.len()),
        _ => None,
    });
    assert_eq!(figures.collect::<Vec<_>>(), [1]);
    assert_eq!(check::flaws(&document), []);
}

fn round(assessment: &Assessment, complete: bool) -> Round {
    let digest = content_digest(assessment).unwrap();
    let signature = Signature {
        role: "PL".into(),
        name: "A. Jansen".into(),
        function: "projectleider".into(),
        decision: Decision::ApproveWithConditions,
        conditions: vec!["Elk kwartaal een toets".into()],
        statement: "Ik sta hierachter.".into(),
        date: "2026-03-13".into(),
        digest: digest.clone(),
    };
    Round {
        version: 1,
        opened_at: "2026-03-12T10:00:00Z".into(),
        digest,
        required: if complete {
            vec!["PL".into()]
        } else {
            vec!["PL".into(), "GV".into()]
        },
        open_points: vec!["1.1.2 Doel: nog niet beantwoord".into()],
        reason: "het systeem stopt op 1 april".into(),
        signatures: vec![signature],
    }
}

#[test]
fn the_reason_to_sign_in_spite_of_open_points_is_printed() {
    let mut assessment = blank();
    assessment.rounds.push(round(&assessment, true));
    let said = read(&document(&assessment));
    for part in [
        "Ondertekend terwijl er punten open stonden",
        "Reden: het systeem stopt op 1 april",
        "1.1.2 Doel: nog niet beantwoord",
        "Akkoord onder voorwaarden",
        "Elk kwartaal een toets",
        "Ik sta hierachter.",
        "Datum: 13 maart 2026",
    ] {
        assert!(said.contains(part), "{part}");
    }
}

#[test]
fn only_a_complete_round_that_fits_the_content_takes_the_word_concept_away() {
    let mut open = blank();
    open.rounds.push(round(&open, false));
    assert!(document(&open).draft.is_some());
    assert!(read(&document(&open)).contains("Nog niet ondertekend"));

    let mut complete = blank();
    complete.rounds.push(round(&complete, true));
    let signed = document(&complete);
    assert_eq!(signed.draft, None);
    let seals = signed
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::Signature(s) if !s.field.is_empty()));
    assert_eq!(seals.count(), 1);

    put(&mut complete, "iama-2.0/1.1.1", text("toch anders"));
    let stale = document(&complete);
    assert_eq!(stale.draft.as_deref(), Some("CONCEPT"));
    assert!(read(&stale).contains("De inhoud is gewijzigd na het openen van de ronde"));
    assert!(
        read(&stale).contains("A. Jansen"),
        "what was signed stays in the report"
    );
}

#[test]
fn a_report_for_an_archive_without_attachments_does_not_speak_of_one() {
    let assessment = blank();
    let digest = content_digest(&assessment).unwrap();
    let texts = Texts::new(Language::Dutch);
    let said = |archive| {
        let making = Making {
            archive,
            ..Making::default()
        };
        format!(
            "{:?}",
            build(&assessment, &library(), &digest, &texts, &making)
        )
    };
    let (three, two) = (said(Archive::A3a), said(Archive::A2a));
    for part in ["als bijlage toets.json", "in dit document, zodat"] {
        assert!(three.contains(part) && !two.contains(part), "{part}");
    }
    assert!(two.contains("wordt apart bewaard"));
}

#[test]
fn the_integrity_page_prints_the_whole_digest() {
    let mut assessment = blank();
    assessment.rounds.push(round(&assessment, true));
    let digest = content_digest(&assessment).unwrap();
    let said = read(&document(&assessment)).replace(' ', "");
    // Of the content, of the round, and in the words of the code.
    assert_eq!(said.matches(&digest).count(), 3);
}
