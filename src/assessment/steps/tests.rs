use super::*;
use crate::assessment::{Address, Answer, Profile, Value};

fn stamp(second: usize, step: Option<u64>, taken: Option<Stepping>) -> Stamp {
    Stamp {
        at: format!(
            "2026-03-04T{:02}:{:02}:{:02}Z",
            second / 3600,
            second / 60 % 60,
            second % 60
        ),
        step,
        taken,
        ..Stamp::default()
    }
}

fn empty() -> Assessment {
    Assessment::new("a", Profile::default(), Vec::new())
}

fn says(number: usize, text: &str) -> Edit {
    let answer = Answer::default().with_value(Some(Value::Text(text.into())));
    Edit::Answer {
        address: Address::new("i", number.to_string(), None),
        to: Some(Box::new(answer)),
    }
}

/// Takes the last step back, or does it again.
fn take(a: &mut Assessment, again: bool, second: usize) -> bool {
    let Some(step) = a.last_step(again, 0) else {
        return false;
    };
    let taken = if again {
        Stepping::Again
    } else {
        Stepping::Back
    };
    for edit in step.edits(&a.history) {
        a.apply(edit, &stamp(second, Some(step.number), Some(taken)))
            .unwrap();
    }
    true
}

#[test]
fn a_line_without_a_step_ends_the_steps_before_it_as_do_lines_of_two_laptops() {
    let mut a = empty();
    a.apply(says(1, "een"), &stamp(0, Some(1), None)).unwrap();
    assert_eq!(a.step_counts(0), (1, 0));
    a.apply(says(2, "oud"), &stamp(1, None, None)).unwrap();
    assert_eq!(a.step_counts(0), (0, 0));
    a.apply(says(3, "drie"), &stamp(2, Some(2), None)).unwrap();
    a.apply(says(4, "vier"), &stamp(3, Some(2), None)).unwrap();
    assert_eq!(a.last_step(false, 0).unwrap().lines, [2, 3]);
    a.apply(says(5, "van elders"), &stamp(4, Some(1), None))
        .unwrap();
    assert_eq!(a.step_counts(0), (1, 0));
    // What elsewhere was taken back is no step here.
    a.apply(says(5, "terug"), &stamp(5, Some(9), Some(Stepping::Back)))
        .unwrap();
    assert_eq!(a.step_counts(0), (0, 0));
}

#[test]
fn an_older_file_has_no_steps_and_keeps_its_lines() {
    let mut a = empty();
    for n in 0..3 * MOST_STEPS {
        a.apply(says(n % 2, &n.to_string()), &stamp(n, None, None))
            .unwrap();
    }
    assert_eq!(a.history.len(), 3 * MOST_STEPS);
    assert_eq!(a.step_counts(0), (0, 0));
    let json = serde_json::to_string(&a.history[0]).unwrap();
    assert!(!json.contains("step") && !json.contains("taken"));
}

#[test]
fn the_depth_has_a_limit_and_a_step_is_never_taken_back_by_half() {
    let mut a = empty();
    // Steps of three lines each.
    for n in 0..MOST_STEPS {
        for part in 0..3 {
            let number = u64::try_from(n).unwrap() + 1;
            a.apply(says(part, &n.to_string()), &stamp(n, Some(number), None))
                .unwrap();
        }
    }
    assert_eq!(a.step_counts(0), (MOST_STEPS / 3, 0));
    let mut second = MOST_STEPS;
    while take(&mut a, false, second) {
        second += 1;
        let texts: Vec<_> = a
            .answers
            .values()
            .map(|answer| answer.value.clone())
            .collect();
        assert!(texts.windows(2).all(|two| two[0] == two[1]));
    }
    assert!(take(&mut a, true, second));
}

#[test]
fn the_history_of_a_long_day_does_not_grow_with_every_step() {
    let mut a = empty();
    for n in 0..2000 {
        // A change of one answer every ten seconds, an hour each.
        let edit = says(n / 360, &format!("tekst {n}"));
        a.apply(edit, &stamp(10 * n, Some(a.next_step()), None))
            .unwrap();
    }
    // One line in ten minutes, and the last steps one by one.
    let most = MOST_STEPS + 2000 * 10 / 600 + 10;
    assert!(a.history.len() <= most, "{}", a.history.len());
    let mut back = 0;
    while take(&mut a, false, 30_000 + back) {
        back += 1;
    }
    // Taking back takes lines too.
    assert!(back >= MOST_STEPS / 2, "{back}");
}
