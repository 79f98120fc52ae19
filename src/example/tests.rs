use super::*;
use crate::assessment::{Outline, State, Value};
use crate::language::Language;
use crate::standing::{RoundStanding, Standing};

fn library() -> Library {
    Library::built_in().unwrap()
}

fn example() -> Assessment {
    vroegsignalering(&library(), &Texts::new(Language::Dutch)).unwrap()
}

fn small(answers: &str) -> String {
    format!(
        "id: \"klein\"\nprofile: {{name: Proef, organisation: Gemeente}}\nteam: []\nsessions: []\nanswers:\n{answers}"
    )
}

fn built(answers: &str) -> Result<Assessment, ExampleError> {
    build(&small(answers), &library(), &Texts::new(Language::Dutch))
}

#[test]
fn the_same_story_gives_the_same_assessment() {
    let (one, two) = (example(), example());
    assert_eq!(
        serde_json::to_string(&one).unwrap(),
        serde_json::to_string(&two).unwrap()
    );
}

#[test]
fn every_answer_stands_at_a_question_that_is_there() {
    let (library, example) = (library(), example());
    let outline = Outline::new(library.get("iama-2.0").unwrap(), &example);
    for (address, answer) in &example.answers {
        assert!(outline.find(address).is_some(), "{address} is not shown");
        assert!(answer.at.is_some(), "{address} has no time");
    }
}

#[test]
fn the_history_follows_the_time() {
    let example = example();
    assert!(example.history.len() > 3);
    assert!(
        example
            .history
            .windows(2)
            .all(|pair| pair[0].stamp.at <= pair[1].stamp.at)
    );
}

#[test]
fn what_was_told_without_a_time_belongs_to_the_moment_before() {
    let a = built(
        "  \"iama-2.0/1.1.1\": {at: \"2026-03-10T09:20:00Z\", by: Anna, value: {text: een}}\n  \
         \"iama-2.0/1.1.3\": {value: {text: twee}, state: {parked: {what: bron, who: DS, due: \"2026-05-01\"}}}\n",
    )
    .unwrap();
    let second = &a.answers[&Address::new("iama-2.0", "1.1.3", None)];
    assert_eq!(second.at.as_deref(), Some("2026-03-10T09:20:00Z"));
    assert_eq!(second.by.as_deref(), Some("Anna"));
    assert!(matches!(&second.state, State::Parked { who, .. } if who == "DS"));
    assert_eq!(second.value, Some(Value::Text("twee".into())));
}

#[test]
fn a_slip_of_the_pen_is_an_error() {
    let slip = built("  \"iama-2.0/1.1.1\": {vaule: {text: een}}\n");
    assert!(
        matches!(&slip, Err(ExampleError::Story(why)) if why.contains("vaule")),
        "{slip:?}"
    );
    let nowhere = built("  \"1.1.1\": {value: {text: een}}\n");
    assert!(matches!(nowhere, Err(ExampleError::Address(_))));
}

#[test]
fn the_round_of_the_example_is_complete_and_says_why_it_was_signed() {
    let (library, example) = (library(), example());
    let digest = signing::content_digest(&example).unwrap();
    let standing = Standing::new(&example, &library, &digest, "");
    assert_eq!(standing.round, RoundStanding::Complete { version: 1 });
    let round = example.round().unwrap();
    assert_eq!(round.open_points.is_empty(), standing.blockers.is_empty());
    assert!(round.open_points.is_empty() || !round.reason.is_empty());
}

#[test]
fn nothing_in_the_example_is_stale() {
    let standing = Standing::new(&example(), &library(), "", "");
    assert_eq!(standing.stale, []);
}

#[test]
fn a_change_of_1_1_2_makes_what_leans_on_it_stale_and_nothing_else() {
    let (library, mut example) = (library(), example());
    let why = Address::new("iama-2.0", "1.1.2", None);
    let explained = example.answer(&why).with_explanation("Anders.");
    let edit = Edit::Answer {
        address: why,
        to: Some(Box::new(explained)),
    };
    let stamp = Stamp {
        at: "2026-09-01T09:00:00Z".into(),
        by: None,
    };
    example.apply(edit, &stamp).unwrap();
    let digest = signing::content_digest(&example).unwrap();
    let standing = Standing::new(&example, &library, &digest, "");
    assert_eq!(standing.round, RoundStanding::Stale { version: 1 });
    // In IAMA the four questions, for each algorithm and right to which they apply, and no other.
    let four = ["2.1.2", "4.4.1", "4.5.1", "5.A.1"];
    let outline = Outline::new(library.get("iama-2.0").unwrap(), &example);
    let leaning: Vec<Address> = outline
        .questions()
        .filter(|(_, question)| four.contains(&question.number.as_str()))
        .map(|(address, _)| address)
        .filter(|at| !matches!(example.answer(at).state, State::NotApplicable { .. }))
        .collect();
    assert!(leaning.iter().filter(|at| at.question == "4.4.1").count() > 1);
    let stale: Vec<Address> = standing
        .stale
        .into_iter()
        .map(|one| one.address)
        .filter(|at| at.instrument == "iama-2.0")
        .collect();
    assert_eq!(stale, leaning);
}
