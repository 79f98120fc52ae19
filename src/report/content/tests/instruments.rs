//! Tests of what the report says of several instruments, taken-over and overtaken answers, and its annexes.

use super::*;
use crate::assessment::Origin;
use crate::questionnaire::{Level, read as read_questionnaire};

const OWN: &str = r#"
id: eigen-1
version: "1"
title: Vragen van de eigen commissie
short_title: Commissie
sections:
  - id: "1"
    title: Een
    elements:
      - question: {number: "1.1.1", title: Welke proxy, ask: "Wat gaat er mis?", answer: {type: long_text}}
"#;

/// All instruments, in another order than the one in which they are read.
pub fn everything() -> Assessment {
    let mut assessment = blank();
    assessment.instruments = [
        "eigen-1",
        "non-discriminatie-1.0",
        "iama-2.0",
        "quick-scan-1.0",
    ]
    .map(|id| InstrumentRef::new(id, String::new()))
    .to_vec();
    assessment
}

pub fn with_own() -> Library {
    let mut all: Vec<_> = library().all().into_iter().cloned().collect();
    all.push(read_questionnaire("eigen-1", OWN).unwrap());
    Library::of(all)
}

pub fn report_of(assessment: &Assessment, language: Language) -> Document {
    let digest = content_digest(assessment).unwrap();
    build(
        assessment,
        &with_own(),
        &digest,
        &Texts::new(language),
        &Making::default(),
    )
}

fn chapters(document: &Document) -> Vec<&str> {
    let found = document.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) if heading.level == 1 => Some(heading.text.as_str()),
        _ => None,
    });
    found.collect()
}

/// What stands between a heading and the next one that is as high.
fn under(document: &Document, title: &str) -> String {
    let at = |block: &Block| match block {
        Block::Heading(heading) => Some((heading.level, heading.text.clone())),
        _ => None,
    };
    let start = document
        .blocks
        .iter()
        .position(|block| {
            // An annex has its letter before its title.
            let named = |text: &str| text == title || text.ends_with(&format!(". {title}"));
            at(block).is_some_and(|(_, text)| named(&text))
        })
        .unwrap_or_else(|| panic!("no heading {title}"));
    let (level, _) = at(&document.blocks[start]).unwrap();
    let rest = &document.blocks[start + 1..];
    let end = rest
        .iter()
        .position(|block| at(block).is_some_and(|(other, _)| other <= level));
    let mut out = String::new();
    read_blocks(&rest[..end.unwrap_or(rest.len())], &mut out);
    out
}

fn stamped(mut answer: Answer, at: &str) -> Answer {
    answer.at = Some(at.to_owned());
    answer
}

fn chosen(option: &str) -> Answer {
    Answer::default().with_value(Some(Value::Chosen(vec![option.into()])))
}

#[test]
fn every_instrument_is_a_part_in_the_order_of_reading() {
    let document = report_of(&everything(), Language::Dutch);
    assert_eq!(check::flaws(&document), []);
    let chapters = chapters(&document);
    let parts = [
        "Quickscan: welke toetsen zijn nodig?",
        "Impact Assessment Mensenrechten en Algoritmes, versie 2",
        "Non-discriminatie by design",
        "Vragen van de eigen commissie",
    ];
    let found: Vec<&str> = chapters
        .iter()
        .filter(|title| parts.contains(title))
        .copied()
        .collect();
    assert_eq!(found, parts);
    let printed = questions(&document).len();
    let expected: usize = with_own()
        .all()
        .iter()
        .filter(|one| one.id != "iama-1.0")
        .map(|one| Outline::new(one, &everything()).questions().count())
        .sum();
    assert_eq!(printed, expected);
}

#[test]
fn every_number_is_clear_among_several_instruments() {
    let document = report_of(&everything(), Language::Dutch);
    let mut seen = std::collections::BTreeSet::new();
    for question in questions(&document) {
        let Some(number) = &question.number else {
            assert_eq!(question.known_as, None);
            continue;
        };
        let clear = question.known_as.as_ref().unwrap_or(number);
        assert!(
            seen.insert(clear.clone()),
            "{clear} stands for two questions"
        );
    }
    for clear in [
        "IAMA 4.2.3",
        "ND-7.1",
        "QS.3",
        "Commissie 1.1.1",
        "IAMA 1.1.1",
    ] {
        assert!(seen.contains(clear), "{clear}");
    }
    let alone = document_in(&blank(), Language::Dutch);
    assert!(questions(&alone).iter().all(|q| q.known_as.is_none()));
}

#[test]
fn an_action_point_names_its_question_with_the_instrument() {
    let mut assessment = everything();
    assessment.action_points.push(ActionPoint {
        id: "a1".into(),
        text: "Loting regelen".into(),
        origin: Some("iama-2.0/1.1.1".parse().unwrap()),
        ..ActionPoint::default()
    });
    let document = report_of(&assessment, Language::Dutch);
    assert!(under(&document, "Actiepunten").contains("IAMA 1.1.1"));
}

#[test]
fn the_outcome_of_the_quick_scan_stands_before_its_questions() {
    let mut assessment = everything();
    put(&mut assessment, "quick-scan-1.0/QS.1", chosen("ja"));
    let document = report_of(&assessment, Language::Dutch);
    let outcome = under(&document, "Uitkomst: wat er volgt uit de antwoorden");
    for part in [
        "Voorlopige uitkomst",
        "8 vragen zijn nog niet beantwoord",
        "Mag dit wel?",
        "Stop: niet bouwen, kopen of gebruiken",
        "(QS.1)",
        "AI-verordening art. 5",
    ] {
        assert!(outcome.contains(part), "{part}\n{outcome}");
    }
    let said = read(&document);
    let at = |text: &str| said.find(text).unwrap();
    let first = questions(&document)[0].text.text();
    let heading = "Uitkomst: wat er volgt uit de antwoorden\nDit volgt";
    assert!(at(heading) < said.rfind(&first).unwrap());
    let page = under(&document, "Advies en besluit");
    assert!(
        page.contains("Stop: niet bouwen, kopen of gebruiken: Mag dit wel?"),
        "{page}"
    );
}

#[test]
fn an_outcome_with_every_question_answered_is_not_provisional() {
    let mut assessment = everything();
    let library = with_own();
    for question in library.get("quick-scan-1.0").unwrap().questions() {
        let mildest = question.answer.options()[0].id.clone();
        let address = format!("quick-scan-1.0/{}", question.number);
        put(&mut assessment, &address, chosen(&mildest));
    }
    let document = report_of(&assessment, Language::Dutch);
    let outcome = under(&document, "Uitkomst: wat er volgt uit de antwoorden");
    assert!(!outcome.contains("Voorlopig"), "{outcome}");
    assert!(outcome.contains("Algoritmeregister"), "{outcome}");
}

#[test]
fn the_question_always_stands_before_its_answer() {
    let mut assessment = everything();
    for address in [
        "iama-2.0/1.1.1",
        "eigen-1/1.1.1",
        "non-discriminatie-1.0/ND-1.1",
    ] {
        put(
            &mut assessment,
            address,
            text(&format!("Antwoord op {address}")),
        );
    }
    let document = report_of(&assessment, Language::Dutch);
    let said = read(&document);
    for address in [
        "iama-2.0/1.1.1",
        "eigen-1/1.1.1",
        "non-discriminatie-1.0/ND-1.1",
    ] {
        let asked = question(&document, address).text.text();
        let answered = said.find(&format!("Antwoord op {address}")).unwrap();
        let before = said[..answered].rfind(&asked).unwrap();
        assert!(
            !said[before + asked.len()..answered].contains('?'),
            "{address}"
        );
    }
}

#[test]
fn a_stale_answer_is_marked_at_the_question_and_listed() {
    let mut assessment = blank();
    let early = stamped(text("Afweging"), "2026-03-01T10:00:00Z");
    put(&mut assessment, "iama-2.0/5.A.1", early);
    let late = stamped(text("Doel"), "2026-03-09T10:00:00Z");
    put(&mut assessment, "iama-2.0/1.1.2", late);
    for (address, at) in [
        ("iama-2.0/5.A.1", "2026-03-01T10:00:00Z"),
        ("iama-2.0/1.1.2", "2026-03-09T10:00:00Z"),
    ] {
        let answer = assessment
            .answers
            .get_mut(&address.parse().unwrap())
            .unwrap();
        answer.at = Some(at.into());
    }
    assessment.history.clear();
    let document = document(&assessment);
    let mut said = String::new();
    read_blocks(&question(&document, "iama-2.0/5.A.1").after, &mut said);
    assert!(said.contains("Kijk dit antwoord opnieuw na"), "{said}");
    assert!(
        said.contains("op 9 maart 2026") && said.contains("1.1.2"),
        "{said}"
    );
    let list = under(&document, "Antwoorden om opnieuw na te kijken");
    assert!(list.contains("5.A.1") && list.contains("1.1.2 ") && list.contains("9 maart 2026"));
    assert!(
        read(&document).contains("Eén antwoord steunt op een antwoord dat daarna is veranderd.")
    );
    let fresh = read(&super::document(&blank()));
    assert!(!fresh.contains("opnieuw na te kijken"));
}

#[test]
fn origins_and_estimates_stand_at_the_question() {
    let mut assessment = everything();
    let library = with_own();
    let estimated = library
        .get("non-discriminatie-1.0")
        .unwrap()
        .questions()
        .find(|q| {
            q.scoring
                .as_ref()
                .is_some_and(|s| s.is_estimated() && s.weight > 0)
        })
        .unwrap();
    let mut answer = text("Gewogen.");
    answer.estimate = Some(Level::Serious);
    answer.origins = vec![Origin {
        address: "iama-2.0/3.1.1".parse().unwrap(),
        at: Some("2026-03-02T10:00:00Z".into()),
    }];
    let address = format!("non-discriminatie-1.0/{}", estimated.number);
    put(&mut assessment, &address, answer);
    let document = report_of(&assessment, Language::Dutch);
    let found = question(&document, &address);
    let mut said = String::new();
    read_blocks(&found.answer, &mut said);
    assert!(
        said.contains("Inschatting van het team\nErnstig (telt mee bij "),
        "{said}"
    );
    let mut after = String::new();
    read_blocks(&found.after, &mut after);
    assert!(after.starts_with("Overgenomen uit: IAMA 3.1.1 "), "{after}");
    assert!(after.contains("(stand van 2 maart 2026)"), "{after}");
}

#[test]
fn the_annex_of_the_fria_lays_answers_beside_every_letter() {
    let mut assessment = everything();
    put(&mut assessment, "iama-2.0/3.1.3", text("Elke week."));
    let document = report_of(&assessment, Language::Dutch);
    let annex = under(&document, "Dekking van de FRIA");
    for letter in 'a'..='f' {
        assert!(annex.contains(&format!("Onderdeel {letter}: ")), "{letter}");
    }
    assert!(annex.contains("Deels gedekt") && annex.contains("Ontbreekt"));
    assert!(annex.contains("IAMA 3.1.3 "), "{annex}");
    assert!(annex.contains("officieel aangewezen"));
    let mut only_own = everything();
    only_own.instruments.truncate(1);
    assert!(!read(&report_of(&only_own, Language::Dutch)).contains("FRIA"));
}

#[test]
fn the_annex_of_roles_says_who_is_missing_where() {
    let mut assessment = everything();
    assessment.team.push(Person {
        id: "p1".into(),
        name: "Samira Bakker".into(),
        roles: vec!["PL".into()],
        ..Person::default()
    });
    let document = report_of(&assessment, Language::Dutch);
    let annex = under(&document, "Rollen");
    assert!(annex.contains("Projectleider\nSamira Bakker"), "{annex}");
    assert!(
        annex.contains("IAMA vraagt van elk team deze rollen"),
        "{annex}"
    );
    let gaps = under(&document, "Vragen waarvoor niemand er is");
    assert!(gaps.contains("Wie antwoordt") && gaps.contains("Wie toetst"));
    assert!(gaps.contains("ND-") && gaps.contains("IAMA "), "{gaps}");
}

#[test]
fn the_annex_of_terms_has_those_that_the_report_uses_and_no_others() {
    let mut assessment = everything();
    assessment.instruments.truncate(1);
    let without = read(&report_of(&assessment, Language::Dutch));
    assert!(!without.contains(". Begrippen"), "{without}");
    put(
        &mut assessment,
        "eigen-1/1.1.1",
        text("De postcode is een proxy."),
    );
    for (language, heading, lawyers) in [
        (Language::Dutch, "Begrippen", "Voor juristen"),
        (Language::English, "Terms", "For lawyers"),
    ] {
        let document = report_of(&assessment, language);
        let annex = under(&document, heading);
        assert!(
            annex.contains(lawyers) && annex.to_lowercase().contains("proxy"),
            "{annex}"
        );
        assert!(!annex.to_lowercase().contains("dpia"), "{annex}");
    }
}

#[test]
fn a_former_instrument_is_not_a_part_but_what_was_dropped_is_kept_in_full() {
    let mut assessment = blank();
    let mut former = InstrumentRef::new("iama-1.0", String::new());
    former.former = true;
    let library = library();
    let old = library.get("iama-1.0").unwrap();
    let [kept, dropped] = [0, 1].map(|at| &old.questions().nth(at).unwrap().number);
    put(
        &mut assessment,
        &format!("iama-1.0/{kept}"),
        text("Dit ging mee."),
    );
    let mut left = text("Dit bleef achter.");
    left.note = "Uit de pauze.".into();
    put(&mut assessment, &format!("iama-1.0/{dropped}"), left);
    put(
        &mut assessment,
        "iama-1.0/weg",
        text("Een vraag die niemand meer kent."),
    );
    let mut taken = text("Dit ging mee.");
    taken.origins = vec![Origin {
        address: format!("iama-1.0/{kept}").parse().unwrap(),
        at: None,
    }];
    put(&mut assessment, "iama-2.0/1.1.1", taken);
    assessment.instruments.push(former);
    let document = document(&assessment);
    assert_eq!(check::flaws(&document), []);
    let printed = questions(&document);
    let anchors = printed.iter().filter_map(|q| q.anchor.as_deref());
    assert!(
        anchors
            .into_iter()
            .all(|anchor| anchor.starts_with("iama-2.0/"))
    );
    let annex = under(&document, "Wat er van IAMA 1.0 is gebleven");
    assert!(
        annex.contains(&format!("IAMA 1.0, {kept} ")) && annex.contains("1.1.1 "),
        "{annex}"
    );
    for text in [
        "Dit bleef achter.",
        "Uit de pauze.",
        "Een vraag die niemand meer kent.",
    ] {
        assert!(annex.contains(text), "{text}\n{annex}");
    }
    assert!(!annex.contains("Dit ging mee."), "{annex}");
    let mut after = String::new();
    read_blocks(&question(&document, "iama-2.0/1.1.1").after, &mut after);
    assert!(after.contains(&format!("IAMA 1.0, {kept} ")), "{after}");
}

#[test]
fn every_instrument_together_gives_the_same_bytes_every_time_in_both_languages() {
    let mut assessment = everything();
    put(&mut assessment, "quick-scan-1.0/QS.1", chosen("onbekend"));
    put(&mut assessment, "iama-2.0/1.1.1", text("Een proxy."));
    for language in [Language::Dutch, Language::English] {
        let texts = Texts::new(language);
        let make = || {
            of_assessment(&assessment, &with_own(), &texts, &Making::default())
                .unwrap()
                .pdf
        };
        assert!(make() == make());
        let document = report_of(&assessment, language);
        assert!(!read(&document).contains('⟨'), "a text is missing");
        assert_eq!(check::flaws(&document), []);
    }
}
