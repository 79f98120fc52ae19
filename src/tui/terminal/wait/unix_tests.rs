use super::*;
use std::io::Write;

use crossterm::event::{Event, KeyCode};

/// A wait loop whose keyboard is the other end of a socket.
fn waiter() -> (Waiter, UnixStream) {
    let (ours, theirs) = UnixStream::pair().unwrap();
    (Waiter::new(ours.into()).unwrap(), theirs)
}

/// Later than any of these tests should take.
fn soon() -> Instant {
    Instant::now() + Duration::from_secs(20)
}

fn typed(woken: &Woken) -> Vec<KeyCode> {
    let codes = woken.events.iter().map(|event| match event {
        Event::Key(key) => key.code,
        other => panic!("{other:?}"),
    });
    codes.collect()
}

#[test]
fn everything_that_is_waiting_comes_in_one_batch() {
    let (mut waiter, mut keyboard) = waiter();
    keyboard.write_all(&b"j".repeat(9000)).unwrap();
    let woken = waiter.wait(Some(soon())).unwrap();
    assert_eq!(woken.events.len(), 9000);
    assert!(!woken.deadline && !woken.worker && !woken.hang_up);
}

#[test]
fn a_deadline_wakes_when_it_is_due_and_not_before() {
    let (mut waiter, _keyboard) = waiter();
    let due = Instant::now() + Duration::from_millis(15);
    let woken = waiter.wait(Some(due)).unwrap();
    assert!(woken.deadline && woken.events.is_empty());
    assert!(Instant::now() >= due);
}

#[test]
fn a_deadline_that_passed_does_not_hide_what_was_typed() {
    let (mut waiter, mut keyboard) = waiter();
    keyboard.write_all(b"x").unwrap();
    let woken = waiter.wait(Some(Instant::now())).unwrap();
    assert!(woken.deadline);
    assert_eq!(typed(&woken), [KeyCode::Char('x')]);
}

#[test]
fn a_worker_wakes_the_loop_however_often_it_calls() {
    let (mut waiter, _keyboard) = waiter();
    let waker = waiter.waker();
    let worker = std::thread::spawn(move || {
        for _ in 0..100_000 {
            waker.wake();
        }
    });
    assert!(waiter.wait(Some(soon())).unwrap().worker);
    worker.join().unwrap();
    // At most one wake-up is left over; then there is silence.
    while waiter.wait(Some(Instant::now())).unwrap().worker {}
    assert!(waiter.wait(Some(Instant::now())).unwrap().deadline);
}

#[test]
fn a_waker_may_outlive_the_loop() {
    let (waiter, _keyboard) = waiter();
    let waker = waiter.waker();
    drop(waiter);
    waker.wake();
}

#[test]
fn escape_is_seen_without_another_key() {
    let (mut waiter, mut keyboard) = waiter();
    keyboard.write_all(b"\x1b").unwrap();
    assert_eq!(typed(&waiter.wait(Some(soon())).unwrap()), [KeyCode::Esc]);
}

#[test]
fn an_unfinished_paste_does_not_keep_the_loop_from_seeing_workers() {
    let (mut waiter, mut keyboard) = waiter();
    keyboard.write_all(b"\x1b[200~half").unwrap();
    waiter.waker().wake();
    let woken = waiter.wait(Some(soon())).unwrap();
    assert!(woken.worker && woken.events.is_empty());
    keyboard.write_all(b" and half\x1b[201~").unwrap();
    let woken = waiter.wait(Some(soon())).unwrap();
    assert_eq!(woken.events, [Event::Paste("half and half".into())]);
}

#[test]
fn what_was_typed_for_another_program_is_forgotten() {
    let (mut waiter, mut keyboard) = waiter();
    keyboard.write_all(b"\x1b[200~half").unwrap();
    waiter.waker().wake();
    waiter.wait(Some(soon())).unwrap();
    waiter.start_afresh();
    keyboard.write_all(b"k").unwrap();
    assert_eq!(
        typed(&waiter.wait(Some(soon())).unwrap()),
        [KeyCode::Char('k')]
    );
}
