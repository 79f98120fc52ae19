//! Steps back after the program was stopped: the same ones, in the same order, as if it had gone on.

use super::*;
use proptest::prelude::*;

/// A program that is now and then stopped, by pulling the plug: what is left is what its journal holds.
struct Stopped {
    table: Table,
    first: Assessment,
    effects: Vec<Effect>,
}

impl Stopped {
    fn new() -> Self {
        let table = Table::new();
        let first = table.model.open.as_ref().unwrap().assessment.clone();
        Self {
            table,
            first,
            effects: Vec::new(),
        }
    }

    fn assessment(&self) -> &Assessment {
        &self.table.model.open.as_ref().unwrap().assessment
    }

    fn keys(&mut self, keys: &str) -> &mut Self {
        self.table.keys(keys);
        self
    }

    fn restart(&mut self) -> &mut Self {
        self.effects.append(&mut self.table.effects);
        let mut found = self.first.clone();
        for effect in &self.effects {
            if let Effect::Record(edit, stamp) = effect {
                found.apply((**edit).clone(), stamp).unwrap();
            }
        }
        let ms = self.table.ms;
        self.table = Table::on(found);
        self.table.ms = ms;
        self
    }

    fn text(&self, address: &str) -> Option<String> {
        match self.table.answer(address).value? {
            Value::Text(text) => Some(text),
            Value::Person(person) => Some(person.name),
            _ => None,
        }
    }
}

#[test]
fn after_a_restart_a_key_takes_back_the_last_step_and_does_it_again() {
    let mut run = Stopped::new();
    run.table.goto("1.1.1").keys("<Enter>een<Esc>");
    run.table.goto("1.4.2").keys("<Enter>twee<Esc>");
    run.keys("a").restart().keys("<Ctrl+Z>");
    assert_eq!(run.table.answer("iama-2.0/1.4.2").state, State::Draft);
    run.keys("<Ctrl+Z>").restart();
    assert_eq!(run.text("iama-2.0/1.4.2"), None);
    run.keys("<Ctrl+Z>");
    assert_eq!(run.text("iama-2.0/1.1.1"), None);
    run.keys("<Ctrl+Z>");
    assert!(run.table.said().contains("niets ongedaan"));
    run.restart().keys("<Ctrl+Y>").restart().keys("<Ctrl+Y>");
    assert_eq!(run.text("iama-2.0/1.1.1").as_deref(), Some("een"));
    assert_eq!(run.text("iama-2.0/1.4.2").as_deref(), Some("twee"));
    run.keys("<Ctrl+Y>");
    assert_eq!(run.table.answer("iama-2.0/1.4.2").state, State::Agreed);
    run.keys("<Ctrl+Y>");
    assert!(
        run.table.said().contains("niets opnieuw"),
        "{}",
        run.table.said()
    );
}

#[test]
fn what_was_being_written_when_the_power_failed_is_a_step_too() {
    let mut run = Stopped::new();
    run.table.goto("1.1.1").keys("<Enter>half");
    run.restart();
    assert_eq!(run.text("iama-2.0/1.1.1").as_deref(), Some("half"));
    run.keys("<Esc><Ctrl+Z>");
    assert_eq!(run.text("iama-2.0/1.1.1"), None);
}

#[test]
fn a_step_of_an_earlier_day_says_whose_it_was() {
    let mut run = Stopped::new();
    run.table.goto("1.1.1").keys("<Enter>een<Esc>");
    run.restart();
    for change in &mut run.table.model.open.as_mut().unwrap().assessment.history {
        change.stamp.at = "2026-03-02T09:00:00Z".into();
        change.stamp.by = Some("Bert".into());
    }
    run.keys("<Ctrl+Z>");
    let said = run.table.said();
    assert!(
        said.contains("Bert") && said.contains("2026-03-02"),
        "{said}"
    );
}

#[test]
fn what_was_signed_and_what_was_there_before_stays() {
    let mut run = Stopped::new();
    run.table.goto("1.1.1").keys("<Enter>een<Esc>");
    run.keys("so<Ctrl+S>proef<Ctrl+S>");
    assert_eq!(run.assessment().rounds.len(), 1, "{}", run.table.said());
    run.keys("<Esc><Ctrl+Z>");
    assert!(
        run.table.said().contains("niets ongedaan"),
        "{}",
        run.table.said()
    );
    assert_eq!(run.text("iama-2.0/1.1.1").as_deref(), Some("een"));
    run.restart().keys("<Ctrl+Z>");
    assert_eq!(run.text("iama-2.0/1.1.1").as_deref(), Some("een"));
}

#[test]
fn what_was_written_and_rubbed_out_leaves_no_trace_and_takes_no_step() {
    let mut run = Stopped::new();
    run.table.goto("1.1.1").keys("<Enter>een<Esc>");
    let before = run.assessment().history.clone();
    run.keys("<Enter>!<Backspace><Esc>");
    assert_eq!(run.assessment().history, before);
    run.keys("<Ctrl+Z>");
    assert_eq!(run.text("iama-2.0/1.1.1"), None);
}

#[test]
fn after_a_merge_the_steps_begin_anew() {
    let mut run = Stopped::new();
    run.table.goto("1.1.1").keys("<Enter>een<Esc>");
    let merged = run.assessment().clone();
    run.table
        .act(Action::Merged(Box::new(merged), "samengevoegd".into()));
    run.keys("<Ctrl+Z>");
    assert_eq!(run.text("iama-2.0/1.1.1").as_deref(), Some("een"));
    run.table.goto("1.4.2").keys("<Enter>twee<Esc><Ctrl+Z>");
    assert_eq!(run.text("iama-2.0/1.4.2"), None);
}

#[derive(Debug, Clone)]
enum Move {
    Write(&'static str, String),
    State(&'static str, &'static str),
    ActionPoint(String),
    Done,
    Person(String),
    Undo,
    Redo,
    Wait(u8),
}

fn moves() -> impl Strategy<Value = Move> {
    let number = || proptest::sample::select(vec!["1.1.1", "1.4.2"]);
    let word = || "[a-z][a-zé ]{0,5}";
    prop_oneof![
        4 => (number(), word()).prop_map(|(n, w)| Move::Write(n, w)),
        2 => (number(), proptest::sample::select(vec!["a", "kweten<Ctrl+S>", "xniet<Ctrl+S>"]))
            .prop_map(|(n, keys)| Move::State(n, keys)),
        1 => word().prop_map(Move::ActionPoint),
        1 => Just(Move::Done),
        1 => word().prop_map(Move::Person),
        5 => Just(Move::Undo),
        3 => Just(Move::Redo),
        1 => (0..30u8).prop_map(Move::Wait),
    ]
}

fn play(run: &mut Stopped, one: &Move) {
    match one {
        Move::Write(number, word) => {
            // Where the cursor was does not outlive the program to the letter.
            run.table
                .goto(number)
                .keys(&format!("<Enter><Ctrl+End><End>{word}<Esc>"));
        }
        Move::State(number, keys) => {
            run.table.goto(number);
            // Emptied, the form brings a parked question back; the same key what does not apply.
            let state = run.table.answer(&format!("iama-2.0/{number}")).state;
            let keys = match state {
                State::Parked { .. } => "k<Ctrl+A><Del><Ctrl+S>",
                State::NotApplicable { .. } => "x",
                _ => keys,
            };
            run.keys(keys);
        }
        Move::ActionPoint(word) => {
            run.table.goto("1.1.1").keys(&format!("+{word}<Ctrl+S>"));
        }
        Move::Done => {
            // The selection of a list does not outlive the program.
            run.keys("@<Home> <Esc>");
        }
        Move::Person(word) => {
            run.keys(&format!("<Ctrl+P>team<Enter>n{word}<Ctrl+S><Esc>"));
        }
        Move::Undo => {
            run.keys("<Ctrl+Z>");
        }
        Move::Redo => {
            run.keys("<Ctrl+Y>");
        }
        Move::Wait(minutes) => run.table.ms += u64::from(*minutes) * 60_000,
    }
    // Whatever happened, back to reading a question.
    run.table.goto("1.1.1");
}

/// All but where the team is, which a restart may round to the question.
fn bare(assessment: &Assessment) -> Assessment {
    Assessment {
        place: None,
        ..assessment.clone()
    }
}

#[test]
fn restarts_at_any_place_change_nothing_and_every_step_can_be_taken_back() {
    let config = ProptestConfig {
        cases: 24,
        ..ProptestConfig::default()
    };
    let strategy = proptest::collection::vec((moves(), any::<bool>()), 0..24);
    proptest!(config, |(moves in strategy)| {
        let (mut one, mut other) = (Stopped::new(), Stopped::new());
        for (step, restart) in &moves {
            play(&mut one, step);
            if *restart { one.restart(); one.table.goto("1.1.1"); } else { one.table.goto("1.1.1"); }
            play(&mut other, step);
            other.table.goto("1.1.1");
            prop_assert_eq!(bare(one.assessment()), bare(other.assessment()));
        }
        one.restart();
        for _ in 0..=moves.len() {
            one.keys("<Ctrl+Z>");
        }
        prop_assert_eq!(&one.assessment().answers, &one.first.answers);
        prop_assert_eq!(&one.assessment().action_points, &one.first.action_points);
        prop_assert_eq!(&one.assessment().team, &one.first.team);
        for _ in 0..=moves.len() {
            one.restart().keys("<Ctrl+Y>");
        }
        let (_, left) = one.assessment().step_counts(0);
        prop_assert_eq!(left, 0);
    });
}
