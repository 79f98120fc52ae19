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
    let at = |title: &str| said.find(title).unwrap();
    let page = &said[at(" Advies en besluit")..at(" Onderbouwing van advies en besluit")];
    for part in [
        "Het advies van het team: inzetten onder voorwaarden.",
        "Eerst een proef",
        "Restrisico’s: Eén restrisico: 1 verworpen. Beslist door A. Jansen, directeur.",
        "Actiepunten: Eén actiepunt: 1 open.",
        "Tegenspraak: Er is geen afwijkend standpunt en geen bezwaar vastgelegd.",
        "Herziening: Er is geen datum voor herziening vastgelegd.",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let grounds = &said[at(" Onderbouwing van advies en besluit")..at(" Totstandkoming")];
    for part in [
        "Het is in balans.",
        "Wat: Onterechte selectie",
        "Besluit: Verworpen",
        "Door: A. Jansen, directeur",
        "Eén restrisico is verworpen",
    ] {
        assert!(grounds.contains(part), "{part}");
    }
    assert!(said[at(" Totstandkoming")..].contains("Loting regelen"));
}

#[test]
fn the_decision_page_tells_who_disagrees_and_with_how_many_conditions() {
    let mut assessment = blank();
    let mut answer = text("Omdat het moet.");
    answer.dissent = vec![Dissent {
        who: "een lid".into(),
        text: "Liever niet.".into(),
    }];
    put(&mut assessment, "iama-2.0/1.1.1", answer);
    let mut signed = round(&assessment, true);
    signed.required.push("JUR".into());
    signed.signatures.push(Signature {
        role: "JUR".into(),
        name: "B. Smit".into(),
        decision: Decision::Object,
        ..signed.signatures[0].clone()
    });
    assessment.rounds.push(signed);
    assessment.review_date = Some("2027-02-01".into());
    let document = document(&assessment);
    let said = read(&document);
    let page = &said[said.find(" Advies en besluit").unwrap()..];
    let page = &page[..page.find(" Onderbouwing").unwrap()];
    for part in [
        "Akkoord onder één voorwaarde",
        "Bij één antwoord staat een afwijkend standpunt (1.1.1).",
        "B. Smit, Jurist maakt bezwaar.",
        "Eén punt stond open toen ronde 1 werd geopend.",
        "Uiterlijk 1 februari 2027",
        &crate::standing::short_digest(&content_digest(&assessment).unwrap())
            .replace(' ', "\u{a0}"),
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(check::flaws(&document), []);
}

#[test]
fn the_crosswalk_prints_the_questions_in_use_with_how_far_they_are() {
    let mut assessment = blank();
    let mut answer = text("Omdat het moet.");
    answer.state = State::Agreed;
    put(&mut assessment, "iama-2.0/1.1.1", answer);
    for language in [Language::Dutch, Language::English] {
        let document = document_in(&assessment, language);
        let said = read(&document);
        let annex = &said[said.rfind("Bijlage B.").or(said.rfind("Annex B.")).unwrap()..];
        let rows: Vec<&str> = annex
            .lines()
            .filter(|line| line.ends_with(": 1.1.1"))
            .collect();
        let expected = match language {
            Language::Dutch => "Akkoord: 1.1.1",
            Language::English => "Agreed: 1.1.1",
        };
        assert_eq!(rows, [expected]);
        assert!(
            !annex.contains("ND-1.1"),
            "a questionnaire that is not in use"
        );
        assert!(!annex.contains('⟨'), "a text is missing");
    }
}

#[test]
fn annexes_have_letters_and_figures_have_numbers_in_the_order_of_reading() {
    let mut assessment = blank();
    assessment.action_points.push(ActionPoint {
        id: "a1".into(),
        text: "Loting regelen".into(),
        due: "2026-09-01".into(),
        ..ActionPoint::default()
    });
    let said = read(&document(&assessment));
    let letters: Vec<char> = said
        .match_indices("Bijlage ")
        .filter_map(|(at, _)| said[at..].chars().nth("Bijlage ".len()))
        .collect();
    assert!(letters.len() >= 3);
    assert!(
        letters.iter().copied().eq(('A'..='Z').take(letters.len())),
        "{letters:?}"
    );
    assert!(said.contains("Figuur 1. De voortgang van de actiepunten"));
    assert!(said.contains(
        "Eén actiepunt: 1 open. De eerste termijn van wat open staat is 1 september 2026."
    ));
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
