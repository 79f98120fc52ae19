use super::*;
use crate::assessment::{Edit, Stamp, State};
use crate::standing::tests::{blank, choose, library, put_at, text};

fn stamp(minute: u32) -> Stamp {
    Stamp {
        at: format!("2026-03-04T{:02}:{:02}:00Z", 10 + minute / 60, minute % 60),
        ..Stamp::default()
    }
}

fn say(a: &mut Assessment, minute: u32, address: &str, words: &str) {
    put_at(a, &stamp(minute).at, address, text(words));
}

/// A committee ends its reading.
fn close(a: &mut Assessment, minute: u32, id: &str) {
    let reading = Reading {
        id: id.into(),
        committee: "c1".into(),
        by: None,
        at: stamp(minute).at,
        read: Vec::new(),
        closed: Some(stamp(minute).at),
        seen: a.marks(),
        review: None,
    };
    let edit = Edit::Reading {
        id: id.into(),
        to: Some(reading),
        at: None,
    };
    a.apply(edit, &stamp(minute)).unwrap();
}

fn since(a: &Assessment) -> Vec<(String, ChangeKind, bool)> {
    let since = Since::last_read(a, &library(), Some("c1")).unwrap();
    let changes = since.changes.into_iter();
    changes
        .map(|one| (one.address.to_string(), one.kind, one.unsure))
        .collect()
}

#[test]
fn an_answer_that_says_something_else_is_found_with_the_text_that_was_read() {
    let mut a = blank();
    say(&mut a, 0, "iama-2.0/1.1.1", "gelezen");
    say(&mut a, 1, "iama-2.0/1.1.4", "blijft");
    close(&mut a, 2, "rd1");
    assert_eq!(since(&a), []);
    // Within ten minutes of the text that was read: that text is kept all the same.
    say(&mut a, 3, "iama-2.0/1.1.1", "tussendoor");
    say(&mut a, 4, "iama-2.0/1.1.1", "nieuw");
    say(&mut a, 30, "iama-2.0/1.1.4", "blijft");
    let found = Since::last_read(&a, &library(), Some("c1")).unwrap();
    assert_eq!(found.changes.len(), 1);
    assert_eq!(found.changes[0].old.mark(), text("gelezen").mark());
    assert_eq!(found.changes[0].new.mark(), text("nieuw").mark());
    assert!(!found.changes[0].unsure);
    // Read again: nothing is new any more.
    close(&mut a, 40, "rd2");
    assert_eq!(since(&a), []);
    assert_eq!(Since::last_read(&a, &library(), Some("c2")), None);
}

#[test]
fn a_state_counts_and_a_text_that_came_back_does_not() {
    let mut a = blank();
    say(&mut a, 0, "iama-2.0/1.1.1", "een");
    say(&mut a, 0, "iama-2.0/1.1.4", "twee");
    close(&mut a, 1, "rd1");
    let mut agreed = text("een");
    agreed.state = State::Agreed;
    put_at(&mut a, &stamp(20).at, "iama-2.0/1.1.1", agreed);
    say(&mut a, 21, "iama-2.0/1.1.4", "drie");
    say(&mut a, 50, "iama-2.0/1.1.4", "twee");
    let changed = ("iama-2.0/1.1.1".to_owned(), ChangeKind::Answer, false);
    assert_eq!(since(&a), [changed]);
}

#[test]
fn questions_that_come_and_go_are_told() {
    let mut a = blank();
    choose(&mut a, "iama-2.0/2.1.1@1", "niet-zelflerend");
    close(&mut a, 1, "rd1");
    choose(&mut a, "iama-2.0/2.1.1@1", "zelflerend");
    let found = since(&a);
    let of = |kind| found.iter().filter(|one| one.1 == kind).count();
    assert!(of(ChangeKind::Came) > 0, "{found:?}");
    assert!(of(ChangeKind::Went) > 0, "{found:?}");
    assert_eq!(of(ChangeKind::Answer), 1);
}

#[test]
fn a_text_that_the_file_lost_is_said_to_be_unsure() {
    let mut a = blank();
    say(&mut a, 0, "iama-2.0/1.1.1", "gelezen");
    close(&mut a, 1, "rd1");
    let seen = a.readings[0].seen.values_mut().next().unwrap();
    *seen = "0000000000000000".into();
    let changed = ("iama-2.0/1.1.1".to_owned(), ChangeKind::Answer, true);
    assert_eq!(since(&a), [changed]);
}
