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
fn the_integrity_page_prints_the_whole_digest() {
    let mut assessment = blank();
    assessment.rounds.push(round(&assessment, true));
    let digest = content_digest(&assessment).unwrap();
    let said = read(&document(&assessment)).replace(' ', "");
    assert_eq!(said.matches(&digest).count(), 2);
}
