use super::*;
use crate::language::{Language, Texts};
use crate::questionnaire::Library;
use crate::standing::Standing;
use crate::standing::tests::{blank, library, put, rights, text};

fn letters(a: &Assessment) -> Vec<FriaLetter> {
    Standing::new(a, &library(), "", "").fria
}

fn coverage(a: &Assessment) -> String {
    letters(a)
        .iter()
        .map(|one| match one.coverage {
            Coverage::Covered => '+',
            Coverage::Partly => '/',
            Coverage::Missing => '-',
        })
        .collect()
}

fn answer(a: &mut Assessment, number: &str, state: State) {
    put(
        a,
        &format!("iama-2.0/{number}"),
        Answer { state, ..text("x") },
    );
}

fn excluded(reason: &str) -> State {
    State::NotApplicable {
        reason: reason.into(),
    }
}

#[test]
fn an_empty_assessment_covers_nothing_and_every_letter_has_flagged_questions() {
    let found = letters(&blank());
    assert_eq!(coverage(&blank()), "------");
    let flagged: Vec<String> = found
        .iter()
        .map(|one| {
            let questions = one.questions.iter();
            let official: Vec<&str> = questions
                .filter(|question| question.mark == Mark::Official)
                .map(|question| question.address.question.as_str())
                .collect();
            official.join(" ")
        })
        .collect();
    let nine = [
        "1.1.2 3.1.1",
        "3.1.3",
        "3.5.1",
        "3.5.2",
        "3.2.1 3.2.2",
        "3.4.1 3.4.2",
    ];
    assert_eq!(flagged, nine);
}

#[test]
fn a_letter_is_covered_when_all_its_flagged_questions_are_settled_and_partly_before_that() {
    let mut a = blank();
    answer(&mut a, "3.1.3", State::Draft);
    assert_eq!(coverage(&a), "-/----");
    answer(&mut a, "3.1.3", State::Agreed);
    answer(&mut a, "1.1.2", State::Agreed);
    answer(&mut a, "3.5.2", excluded("geen"));
    answer(&mut a, "3.5.1", excluded(" "));
    assert_eq!(coverage(&a), "/+/+--");
    answer(&mut a, "3.1.1", State::Agreed);
    assert_eq!(coverage(&a), "++/+--");
}

#[test]
fn a_supporting_answer_covers_partly_and_never_wholly() {
    let mut a = blank();
    answer(&mut a, "3.1.2", State::Agreed);
    assert_eq!(coverage(&a), "-/----");
    answer(&mut a, "3.1.3", State::Agreed);
    answer(&mut a, "3.1.2", State::Draft);
    assert_eq!(coverage(&a), "-+----");
}

#[test]
fn flagged_questions_come_first_and_those_of_a_repeat_once_per_item() {
    let mut a = blank();
    rights(&mut a, &[("A4", "negatief"), ("C3", "negatief")]);
    let found = letters(&a);
    for letter in &found {
        assert!(letter.questions.is_sorted_by_key(|one| rank(one.mark)));
    }
    let d = found.iter().find(|one| one.letter == 'd').unwrap();
    assert_eq!(d.questions[0].address.question, "3.5.2");
    let severities = d.questions.iter();
    let severities: Vec<_> = severities
        .filter(|one| one.address.question == "4.3.3")
        .map(|one| one.address.item.as_deref().unwrap())
        .collect();
    assert_eq!(severities, ["A4", "C3"]);
}

#[test]
fn the_list_of_action_points_covers_the_measures_as_a_whole() {
    let found = letters(&blank());
    let f = found.iter().find(|one| one.letter == 'f').unwrap();
    assert!(
        f.sections.iter().any(|one| one.mark == Mark::Official),
        "{:?}",
        f.sections
    );
}

#[test]
fn without_an_instrument_that_leads_to_the_letters_there_are_none() {
    let standing = Standing::new(&blank(), &Library::default(), "", "");
    assert_eq!(standing.fria, []);
}

#[test]
fn every_letter_has_a_title_and_a_word_in_both_languages() {
    for language in [Language::Dutch, Language::English] {
        let texts = Texts::new(language);
        let found = letters(&blank());
        let mut titles: Vec<String> = found.iter().map(|one| texts.say(&one.title())).collect();
        for coverage in [Coverage::Covered, Coverage::Partly, Coverage::Missing] {
            titles.push(texts.say(&coverage.word()));
        }
        assert!(titles.iter().all(|title| !title.contains('⟨')));
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), 9);
    }
}
