//! The terminal room on a real terminal: every way out gives it back, nothing spins, nothing is lost.
//!
//! The program that runs on the terminal is this test file itself, started again for [`the_driven_program`].

use std::time::{Duration, Instant};

use crate::harness::Session;
use grondig::tui::terminal::TerminalError;
use rustix::process::Signal;
use rustix::termios::LocalModes;

/// Says that this process is the program on the terminal.
const DRIVEN: &str = "GRONDIG_DRIVEN_SCREEN";

#[test]
#[ignore = "it is the program that the other tests drive, not a test"]
fn the_driven_program() -> Result<(), TerminalError> {
    if std::env::var_os(DRIVEN).is_none() {
        return Ok(());
    }
    crate::driven::run()
}

fn start_with(env: &[(&str, &str)]) -> Session {
    let program = std::env::current_exe().expect("this test's own file");
    let mut all = vec![(DRIVEN, "1")];
    all.extend_from_slice(env);
    let args = [
        "--exact",
        "screen::the_driven_program",
        "--ignored",
        "--nocapture",
    ];
    let mut session = Session::run(&program, &args, &all, 24, 80);
    session.wait_for_text("klaar 80x24");
    session
}

fn start() -> Session {
    start_with(&[])
}

#[test]
fn leaving_gives_the_terminal_back() {
    let mut session = start();
    assert!(session.screen().alternate_screen() && session.screen().bracketed_paste());
    session.press("Ctrl+A Ctrl+Q");
    assert_eq!(session.wait_exit().code, 0);
    session.assert_terminal_restored();
    let raw = session.raw_output();
    let count = |part: &[u8]| raw.windows(part.len()).filter(|w| *w == part).count();
    assert_eq!(count(b"\x1b[?1049l"), 1, "given back exactly once");
    assert_eq!(
        (count(b"\x1b[22;2t"), count(b"\x1b[23;2t")),
        (1, 1),
        "the title too"
    );
}

#[test]
fn an_error_on_the_way_out_gives_the_terminal_back() {
    let mut session = start();
    session.press("Ctrl+F");
    assert_ne!(session.wait_exit().code, 0);
    session.assert_terminal_restored();
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_speaks() {
    let mut session = start();
    session.press("Ctrl+A Ctrl+P");
    assert_ne!(session.wait_exit().code, 0);
    session.assert_terminal_restored();
    assert!(
        session.screen_text().contains("met opzet"),
        "{}",
        session.picture()
    );
}

#[test]
fn a_worker_that_panics_leaves_the_screen_alone() {
    let mut session = start();
    session.press("Ctrl+W");
    session.wait_for_text("werker: 1");
    assert!(session.screen().alternate_screen());
    assert!(!String::from_utf8_lossy(session.raw_output()).contains("struikelt"));
}

#[test]
fn sigterm_and_sigint_give_the_terminal_back() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::QUIT, 143), (Signal::INT, 130)] {
        let mut session = start();
        session.kill(signal);
        assert_eq!(session.wait_exit().code, code);
        session.assert_terminal_restored();
    }
}

#[test]
fn a_signal_is_seen_in_the_middle_of_a_paste() {
    let mut session = start();
    session.send("\x1b[200~een half");
    session.send("e plak");
    session.kill(Signal::TERM);
    assert_eq!(session.wait_exit().code, 143);
    session.assert_terminal_restored();
}

#[test]
fn sighup_with_a_living_terminal_gives_it_back() {
    let mut session = start();
    session.kill(Signal::HUP);
    assert_eq!(session.wait_exit().code, 129);
    session.assert_terminal_restored();
}

/// Ends within two seconds, by itself, having used next to no processor time.
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
        assert!(cpu < Duration::from_millis(500), "used {cpu:?}: it span");
    }
}

#[test]
fn a_terminal_that_goes_away_ends_the_program() {
    let mut session = start();
    session.hang_up();
    assert_ends_quietly(&mut session, Instant::now());
}

#[test]
fn a_terminal_that_goes_away_during_a_paste_ends_the_program() {
    let mut session = start();
    session.send("\x1b[200~half");
    session.hang_up();
    assert_ends_quietly(&mut session, Instant::now());
}

#[test]
fn a_stuck_program_does_not_outlive_a_hang_up() {
    let mut session = start();
    session.press("x Ctrl+B");
    session.wait_for_text("tekst:");
    session.kill(Signal::HUP);
    assert_ends_quietly(&mut session, Instant::now());
    session.assert_terminal_restored();
}

#[test]
fn suspending_gives_the_terminal_back_and_continuing_takes_it_again() {
    for by_signal in [false, true] {
        let mut session = start();
        session.send("abc");
        session.wait_for_text("tekst: abc");
        if by_signal {
            session.kill(Signal::TSTP);
        } else {
            session.press("Ctrl+Z");
        }
        session.wait_stopped();
        session.wait_for(|screen| !screen.alternate_screen(), "the primary screen");
        session.assert_terminal_restored();
        session.kill(Signal::CONT);
        session.wait_for(
            |screen| screen.alternate_screen() && screen.contents().contains("hertekend: 1"),
            "the screen again",
        );
        session.wait_for_text("tekst: abc");
        session.send("d");
        session.wait_for_text("tekst: abcd");
        session.press("Ctrl+Q");
        assert_eq!(session.wait_exit().code, 0);
        session.assert_terminal_restored();
    }
}

#[test]
fn a_stop_that_nobody_announced_is_made_good_on_return() {
    let mut session = start();
    session.kill(Signal::STOP);
    session.wait_stopped();
    session.set_line_editing();
    session.kill(Signal::CONT);
    session.wait_for_text("hertekend: 1");
    assert!(session.screen().alternate_screen());
    let modes = session.terminal_modes().local_modes;
    assert!(!modes.intersects(LocalModes::ECHO | LocalModes::ICANON));
    session.send("x");
    session.wait_for_text("tekst: x");
}

#[test]
fn an_editor_has_the_terminal_to_itself() {
    // It checks that keys are echoed again, and interrupts us as Ctrl+C in it would.
    let editor = "sh -c 'stty -a < /dev/tty | grep -q \" echo \" && printf \" + echo\" >> \"$1\"; kill -INT $PPID' x";
    let mut session = start_with(&[("EDITOR", editor)]);
    session.send("abc");
    session.wait_for_text("tekst: abc");
    session.press("Ctrl+E");
    session.wait_for_text("bewerkt: Some(\"abc + echo\")");
    assert!(session.screen().alternate_screen());
    session.send("d");
    session.wait_for_text("tekst: abcd");
    let left: Vec<_> = std::fs::read_dir(session.home())
        .expect("the home folder")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with("grondig-"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn a_failing_editor_leaves_the_text_and_the_screen() {
    let mut session = start_with(&[("VISUAL", "false"), ("EDITOR", "true")]);
    session.send("abc");
    session.press("Ctrl+E");
    session.wait_for_text("mislukt: the editor ended with exit status: 1");
    session.wait_for_text("tekst: abc");
}

#[test]
fn an_editor_that_stops_can_be_continued() {
    let editor = "sh -c 'kill -STOP $$; printf \" verder\" >> \"$1\"' x";
    let mut session = start_with(&[("EDITOR", editor)]);
    session.press("Ctrl+E");
    session.wait_for_text("bewerkt: Some(\" verder\")");
}

#[test]
fn the_last_of_many_sizes_is_drawn() {
    let mut session = start();
    for round in 0..20_u16 {
        for (rows, cols) in [
            (1, 1),
            (0, 0),
            (0, 80),
            (24, 0),
            (3, 7),
            (200, 500),
            (65535, 65535),
        ] {
            session.resize(rows, cols);
        }
        session.resize(10 + round % 7, 40 + round);
    }
    session.resize(30, 100);
    session.wait_for_text("klaar 100x30");
    session.wait_for_text("laatst: maat: 100x30");
    session.resize(24, 80);
    session.wait_for_text("klaar 80x24");
}

#[test]
fn keys_and_sizes_that_come_together_are_both_seen() {
    let mut session = start();
    for round in 0..50 {
        session.send(if round % 10 == 9 { "|" } else { "x" });
        session.resize(24, 80 + round % 2);
    }
    session.resize(24, 80);
    session.wait_for_text(&"xxxxxxxxx|".repeat(5));
    session.wait_for_text("klaar 80x24");
}

#[test]
fn keys_written_at_once_are_keys_and_pastes_are_pastes() {
    let mut session = start();
    session.send("jjj\rk\r");
    session.wait_for_text("tekst: jjj⏎k⏎");
    session.paste("q\nregel\ttwee");
    session.wait_for_text("geplakt: \"q\\nregel\\ttwee\"");
    session.press("Shift+Tab");
    session.wait_for_text("laatst: Shift+Tab");
    session.press("Ctrl+→");
    session.wait_for_text("laatst: Ctrl+→");
    session.send("\x1b");
    session.wait_for_text("laatst: Esc");
}

#[test]
fn a_large_paste_arrives_whole() {
    let mut session = start();
    let text = "Een alinea over grondrechten.\n".repeat(1700);
    let (first, rest) = text.split_at(20_000);
    session.send(format!("\x1b[200~{first}"));
    session.send(format!("{rest}\x1b[201~x"));
    session.wait_for_text("tekst: x");
    session.wait_for_text("geplakt: \"Een alinea over");
}

#[test]
fn the_cursor_follows_the_text() {
    let mut session = start();
    assert_eq!(session.cursor(), Some((1, 7)));
    session.send("abc");
    session.wait_for(
        |screen| screen.cursor_position() == (1, 10),
        "the cursor after abc",
    );
}

#[test]
fn highlights_survive_no_color() {
    for env in [&[][..], &[("NO_COLOR", "1")]] {
        let mut session = start_with(env);
        session.wait_for_text("accent");
        let cell = session.screen().cell(4, 0).expect("a cell");
        assert!(cell.contents() == "a" && cell.inverse(), "with {env:?}");
    }
}

#[test]
fn the_clipboard_the_title_and_the_mouse_are_asked_for_by_their_codes() {
    let mut session = start();
    session.press("Ctrl+K Ctrl+T Ctrl+A x");
    session.wait_for_text("tekst: x");
    let raw = String::from_utf8_lossy(session.raw_output()).into_owned();
    assert!(raw.contains("\x1b]2;proef\x07") && raw.contains("\x1b]2;ander\x07"));
    assert!(raw.contains("\x1b]52;c;w6nDqW4="));
    session.send("\x1b[<64;3;4M");
    session.wait_for_text("muis: ScrollUp");
}

#[test]
fn a_program_with_nothing_to_do_is_not_woken() {
    let mut session = start();
    session.send("x");
    session.wait_for_text("tekst: x");
    session.expect_silence(Duration::from_millis(500)); // it still has to go to sleep
    let Some(before) = session.wake_ups() else {
        return; // only Linux counts them
    };
    session.expect_silence(Duration::from_millis(1500));
    assert_eq!(session.wake_ups(), Some(before));
}
