//! Sheets that people filled in: exactly what they wrote changes.

use super::*;

/// The part of a sheet that belongs to an address.
fn block<'p>(page: &'p str, address: &str) -> &'p str {
    let start = page.find(&format!("<!-- grondig {address} ")).unwrap();
    let end = page[start..].find("<!-- /grondig -->").unwrap();
    &page[start..start + end]
}

/// The sheet with words behind a label of one question, in place of what stood there.
fn filled_in(page: &str, address: &str, label: &str, words: &str) -> String {
    let old = block(page, address);
    let bold = format!("**{label}:**");
    let at = old.find(&bold).unwrap() + bold.len();
    let rest = &old[at..];
    let end = rest.find("\n**").unwrap_or(rest.len());
    let new = format!("{}\n\n{words}\n{}", &old[..at], &rest[end..]);
    page.replace(old, &new)
}

/// A question that a role of its own answers, by answer type; with that role.
fn question(fits: impl Fn(&AnswerType) -> bool) -> (String, String, &'static Question) {
    let assessment = blank();
    let outlines = outlines(&assessment, library(), "nl");
    let all = outlines
        .iter()
        .flat_map(|outline| outline.questions().collect::<Vec<_>>());
    let (address, question) = all
        .filter(|(_, question)| !question.answered_by.is_empty())
        .find(|(_, question)| fits(&question.answer))
        .unwrap();
    (
        address.to_string(),
        question.answered_by[0].clone(),
        question,
    )
}

/// Fills in one place on an empty sheet; gives the only change.
fn change(fits: impl Fn(&AnswerType) -> bool, label: &str, words: &str) -> (Change, Question) {
    let (address, role, question) = question(fits);
    let assessment = blank();
    let page = filled_in(&written(&assessment, &role), &address, label, words);
    let reading = reread(&assessment, &page);
    assert!(
        reading.unplaced.is_empty() && reading.conflicts.is_empty(),
        "{reading:#?}"
    );
    assert_eq!(reading.changes.len(), 1, "{reading:#?}");
    assert_eq!(reading.changes[0].address.to_string(), address);
    (reading.changes[0].clone(), question.clone())
}

fn value_of(change: &Change) -> Value {
    let To::Value(Some(value)) = &change.to else {
        panic!("{change:?}")
    };
    value.clone()
}

#[test]
fn prose_in_an_empty_place_is_the_answer_and_a_draft() {
    let (change, _) = change(
        |kind| *kind == AnswerType::LongText,
        "Antwoord",
        "Eén.\n\n- twee\n- drie",
    );
    assert_eq!(
        value_of(&change),
        Value::Text("Eén.\n\n- twee\n- drie".into())
    );
    let mut assessment = blank();
    let reading = Reading {
        changes: vec![change.clone()],
        ..Reading::default()
    };
    apply(&mut assessment, &reading);
    let answer = assessment.answer(&change.address);
    assert_eq!(
        (answer.state, answer.by.as_deref()),
        (State::Draft, Some("Tuğba"))
    );
}

#[test]
fn a_word_behind_the_label_counts_too_and_a_label_without_bold() {
    let (address, role, _) = question(|kind| *kind == AnswerType::LongText);
    let assessment = blank();
    let page = written(&assessment, &role);
    let old = block(&page, &address);
    for answer in [
        "**Antwoord:** Meteen hierachter.",
        "Antwoord: Meteen hierachter.",
    ] {
        let new = old.replace("**Antwoord:**", answer);
        let reading = reread(&assessment, &page.replace(old, &new));
        assert_eq!(reading.changes.len(), 1);
        assert_eq!(reading.changes[0].new, "Meteen hierachter.");
    }
}

#[test]
fn a_ticked_option_is_chosen_whatever_the_tick_looks_like() {
    let one = |kind: &AnswerType| {
        matches!(
            kind,
            AnswerType::Options {
                style: ChoiceStyle::One,
                conditions: None,
                ..
            }
        )
    };
    let (address, role, question) = question(one);
    let assessment = blank();
    let page = written(&assessment, &role);
    let old = block(&page, &address);
    let id = &question.answer.options()[1].id;
    for tick in ["[x]", "[X]", "[ v ]", "[✓]"] {
        let options: Vec<String> = old
            .lines()
            .map(|line| {
                if line.contains(&format!("<!-- {id} -->")) {
                    line.replace("[ ]", tick)
                } else {
                    line.to_owned()
                }
            })
            .collect();
        let reading = reread(&assessment, &page.replace(old, &options.join("\n")));
        assert_eq!(
            value_of(&reading.changes[0]),
            Value::Chosen(vec![id.clone()])
        );
        assert!(reading.unplaced.is_empty(), "{:?}", reading.unplaced);
    }
    let both = old.replace("- [ ]", "- [x]");
    let reading = reread(&assessment, &page.replace(old, &both));
    assert!(reading.changes.is_empty());
    assert_eq!(reading.unplaced[0].why, Why::OnlyOne);
}

#[test]
fn items_with_and_without_marks_become_a_list() {
    let list = |kind: &AnswerType| matches!(kind, AnswerType::List { max, .. } if *max > 2);
    for words in [
        "- Privacy\n- Zorg voor\n  kinderen\n-",
        "Privacy\n\nZorg voor\nkinderen",
    ] {
        let (change, _) = change(list, "Antwoord", words);
        let Value::Items(items) = value_of(&change) else {
            panic!("{change:?}")
        };
        let found: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
        if words.starts_with('-') {
            assert_eq!(found, ["Privacy", "Zorg voor kinderen"]);
        } else {
            assert_eq!(found, ["Privacy", "Zorg voor", "kinderen"]);
        }
    }
}

#[test]
fn rows_are_read_by_the_heads_of_their_columns_and_keep_their_ids() {
    let table = |kind: &AnswerType| {
        let free = |column: &crate::questionnaire::Column| {
            matches!(column.kind, crate::questionnaire::ColumnType::Text)
        };
        matches!(kind, AnswerType::Table { columns, .. } if columns.len() > 1 && columns.iter().all(free))
    };
    let (address, role, question) = question(table);
    let AnswerType::Table { columns, .. } = &question.answer else {
        unreachable!()
    };
    let row = |id: &str, word: &str| Row {
        id: id.into(),
        cells: BTreeMap::from([
            (columns[0].id.clone(), word.to_owned()),
            ("vroeger".into(), "x".into()),
        ]),
    };
    let mut assessment = blank();
    let rows = Value::Rows(vec![row("7", "een|half"), row("9", "twee")]);
    put(
        &mut assessment,
        &address,
        Answer {
            value: Some(rows),
            ..Answer::default()
        },
    );
    let page = written(&assessment, &role);
    assert!(page.contains("een\\|half"));
    let old = block(&page, &address);
    let new = old.replace("| twee |", "| twee<br>regels |");
    let reading = reread(&assessment, &page.replace(old, &new));
    let Value::Rows(rows) = value_of(&reading.changes[0]) else {
        panic!("{reading:?}")
    };
    assert_eq!(rows[0], row("7", "een|half"));
    assert_eq!(rows[1], row("9", "twee\nregels"));
}

#[test]
fn what_changed_in_the_file_too_is_kept_as_a_note_and_overwrites_nothing() {
    let (address, role, _) = question(|kind| *kind == AnswerType::LongText);
    let mut assessment = blank();
    let page = filled_in(
        &written(&assessment, &role),
        &address,
        "Antwoord",
        "Van het blad.",
    );
    let answer = Answer::default().with_value(Some(Value::Text("Van de sessie.".into())));
    put(&mut assessment, &address, answer);
    let reading = reread(&assessment, &page);
    assert!(reading.changes.is_empty());
    assert_eq!(reading.conflicts.len(), 1);
    assert_eq!(reading.conflicts[0].present, "Van de sessie.");
    assert_eq!(reading.conflicts[0].sheet, "Van het blad.");
    for _ in 0..2 {
        apply(&mut assessment, &reading);
        let answer = assessment.answer(&address.parse().unwrap());
        assert_eq!(answer.value, Some(Value::Text("Van de sessie.".into())));
        assert_eq!(
            answer.note,
            "Uit het voorbereidingsblad van Tuğba (antwoord): Van het blad."
        );
    }
}

#[test]
fn a_change_elsewhere_in_the_same_answer_is_no_conflict() {
    let (address, role, _) = question(|kind| *kind == AnswerType::LongText);
    let mut assessment = blank();
    let page = filled_in(
        &written(&assessment, &role),
        &address,
        "Aantekening",
        "Ook dit.",
    );
    let answer = Answer::default().with_value(Some(Value::Text("Van de sessie.".into())));
    put(&mut assessment, &address, answer);
    let reading = reread(&assessment, &page);
    assert!(reading.conflicts.is_empty());
    apply(&mut assessment, &reading);
    let answer = assessment.answer(&address.parse().unwrap());
    assert_eq!(answer.note, "Ook dit.");
    assert_eq!(answer.value, Some(Value::Text("Van de sessie.".into())));
}

#[test]
fn one_new_paragraph_leaves_the_letters_of_the_others_alone() {
    let (address, role, _) = question(|kind| *kind == AnswerType::LongText);
    let mut assessment = blank();
    let answer =
        Value::Text("De \"eerste\" alinea, die lang genoeg is om af te breken -- en meer.".into());
    put(
        &mut assessment,
        &address,
        Answer::default().with_value(Some(answer)),
    );
    let page = written(&assessment, &role);
    let old = block(&page, &address);
    let new = dressed(&old.replace("en meer.", "en meer.\n\nDe tweede."));
    let reading = reread(&assessment, &page.replace(old, &new));
    assert_eq!(reading.changes.len(), 1, "{reading:#?}");
    assert_eq!(
        reading.changes[0].new,
        "De \"eerste\" alinea, die lang genoeg is om af te breken -- en meer.\n\nDe tweede."
    );
}

#[test]
fn what_stands_outside_the_places_is_told_and_not_lost_in_silence() {
    let (address, role, _) = question(|kind| *kind == AnswerType::LongText);
    let assessment = blank();
    let page = written(&assessment, &role);
    let old = block(&page, &address);
    let why = |page: &str| -> Vec<Why> {
        let reading = reread(&assessment, page);
        assert!(reading.changes.is_empty(), "{reading:?}");
        reading.unplaced.iter().map(|one| one.why).collect()
    };
    let printed = page.replace(
        old,
        &old.replace("**Antwoord:**", "Ertussen.\n\n**Antwoord:**"),
    );
    assert_eq!(why(&printed), [Why::Printed]);
    let after = page.replacen("<!-- /grondig -->", "<!-- /grondig -->\n\nErachter.", 1);
    assert_eq!(why(&after), [Why::Loose]);
    let gone = page.replace(old, &old.replace("**Aantekening:**", ""));
    assert_eq!(why(&gone), [Why::NoPlace(Field::Note)]);
    let elsewhere = page.replace(&format!("grondig {address} "), "grondig iama-2.0/9.9.9 ");
    assert_eq!(why(&elsewhere), [Why::NoQuestion]);
    let twice = page.replace(old, &format!("{old}\n<!-- /grondig -->\n\n{old}"));
    assert_eq!(why(&twice), [Why::Twice]);
    let open = page.replacen("<!-- /grondig -->", "", 1);
    assert_eq!(why(&open), [Why::NoEnd]);
}

#[test]
fn a_sheet_of_another_assessment_or_of_none_is_refused() {
    let assessment = blank();
    let page = written(&assessment, "JUR");
    let mut other = blank();
    other.id = "ander".into();
    let of =
        |page: &str, assessment: &Assessment| read(page, assessment, library(), "nl").unwrap_err();
    assert_eq!(of(&page, &other), SheetError::OtherAssessment);
    assert_eq!(of("# Gewoon een tekst", &assessment), SheetError::NotASheet);
    assert_eq!(
        of(
            &page.replace("grondig-sheet 1", "grondig-sheet 2"),
            &assessment
        ),
        SheetError::OtherVersion("2".into())
    );
}
