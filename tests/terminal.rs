//! grondig itself on a real terminal: what holds for every screen it shows, whatever is on it.
//!
//! How the terminal room behaves in detail is tested in `screen.rs`; this is about the whole program being wired to it.

use std::time::{Duration, Instant};

use crate::harness::Session;
use rustix::process::Signal;

/// grondig with its first screen drawn.
fn start() -> Session {
    let mut session = Session::start(&[], &[], 24, 80);
    session.wait_for(is_drawn, "the first screen");
    session
}

fn is_drawn(screen: &vt100::Screen) -> bool {
    screen.alternate_screen() && !screen.contents().trim().is_empty()
}

/// Ends within two seconds with the code for a hang-up, having used next to no processor time since.
#[track_caller]
fn assert_ends_quietly(session: &mut Session, since: Instant) {
    let ended = session.wait_exit();
    assert_eq!((ended.code, &ended.signal), (129, &None));
    assert!(
        since.elapsed() < Duration::from_secs(2),
        "took {:?}",
        since.elapsed()
    );
    if let Some(cpu) = ended.cpu {
        assert!(cpu < Duration::from_secs(1), "used {cpu:?}: it span");
    }
}

#[test]
fn the_first_screen_has_pastes_marked_and_no_mouse() {
    let session = start();
    assert!(session.screen().bracketed_paste());
    assert_eq!(
        session.screen().mouse_protocol_mode(),
        vt100::MouseProtocolMode::None
    );
}

#[test]
fn sigterm_gives_the_terminal_back() {
    let mut session = start();
    session.kill(Signal::TERM);
    assert_eq!(session.wait_exit().code, 143);
    session.assert_terminal_restored();
}

#[test]
fn sighup_ends_the_program_and_gives_back_a_terminal_that_is_still_there() {
    let mut session = start();
    session.kill(Signal::HUP);
    assert_ends_quietly(&mut session, Instant::now());
    session.assert_terminal_restored();
}

#[test]
fn a_terminal_that_goes_away_ends_the_program_without_spinning() {
    let mut session = start();
    session.hang_up();
    assert_ends_quietly(&mut session, Instant::now());
}

#[test]
fn a_terminal_that_goes_away_in_the_middle_of_a_paste_does_too() {
    let mut session = start();
    session.send("\x1b[200~een half geplakte");
    session.hang_up();
    assert_ends_quietly(&mut session, Instant::now());
}

#[test]
fn a_storm_of_sizes_ends_in_a_whole_screen() {
    let mut session = start();
    for round in 0..20_u16 {
        for (rows, cols) in [
            (1, 1),
            (0, 0),
            (0, 80),
            (24, 0),
            (3, 7),
            (12, 40),
            (200, 500),
        ] {
            session.resize(rows, cols);
        }
        session.resize(10 + round % 7, 40 + round);
    }
    session.resize(30, 100);
    session.wait_for(is_drawn, "a screen after the storm");
    session.kill(Signal::TERM);
    assert_eq!(session.wait_exit().code, 143, "no panic on the way");
    session.assert_terminal_restored();
}

#[test]
fn stopping_gives_the_terminal_back_and_continuing_draws_again() {
    let mut session = start();
    let before = session.screen_text();
    session.kill(Signal::TSTP);
    session.wait_stopped();
    session.wait_for(|screen| !screen.alternate_screen(), "the primary screen");
    session.assert_terminal_restored();
    session.kill(Signal::CONT);
    session.wait_for(
        |screen| screen.alternate_screen() && screen.contents() == before,
        "the same screen again",
    );
    session.kill(Signal::TERM);
    assert_eq!(session.wait_exit().code, 143);
    session.assert_terminal_restored();
}

#[test]
fn every_frame_is_one_synchronized_update() {
    let mut session = start();
    session.press("↓ ↑ Tab ?");
    session.kill(Signal::TERM);
    session.wait_exit();
    let raw = session.raw_output();
    let count = |part: &[u8]| raw.windows(part.len()).filter(|w| *w == part).count();
    let begun = count(b"\x1b[?2026h");
    assert!(begun >= 1);
    // Leaving ends an update once more, in case a frame was under way.
    assert_eq!(count(b"\x1b[?2026l"), begun + 1);
}

#[test]
fn a_screen_at_rest_writes_nothing_and_is_not_woken() {
    let mut session = start();
    session.expect_silence_within(Duration::from_secs(1)); // whatever the start still has to tell
    let before = session.wake_ups();
    session.expect_silence(Duration::from_secs(2));
    assert_eq!(session.wake_ups(), before);
    session.kill(Signal::TERM);
    assert_eq!(session.wait_exit().code, 143, "it was there all the time");
}
