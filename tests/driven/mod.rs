//! The program that the tests in `screen.rs` drive: it shows what came in, and does one thing of the screen per key.
#![allow(clippy::panic)] // panicking is one of the things it does

use grondig::app::key::{Key, KeyCode};
use grondig::outside::editor::EditorError;
use grondig::tui::terminal::{Input, Screen, Signal, TerminalError, take_worker_panics};
use ratatui::layout::Rect;
use ratatui::style::{Color, Stylize};
use ratatui::text::Line;

/// What the driven program shows.
#[derive(Default)]
struct Shown {
    text: String,
    last: String,
    wakes: usize,
    redraws: usize,
}

/// Runs until Ctrl+Q, a signal, a hang-up or one of its ways to fail.
pub fn run() -> Result<(), TerminalError> {
    let mut screen = Screen::enter("proef")?;
    let mut shown = Shown::default();
    loop {
        screen.draw(|frame| draw(frame, &shown))?;
        let wake = screen.wait(None)?;
        shown.wakes += 1;
        shown.redraws += usize::from(wake.redraw);
        if wake.hang_up {
            screen.exit_after_hang_up();
        }
        if wake.worker {
            shown.last = format!("werker: {:?}", take_worker_panics().len());
        }
        for signal in wake.signals {
            if signal == Signal::Suspend {
                screen.suspend()?;
                shown.redraws += 1;
            } else {
                drop(screen);
                std::process::exit(signal.exit_code());
            }
        }
        for input in wake.inputs {
            match input {
                Input::Key(key) if key == Key::ctrl('q') => return Ok(()),
                Input::Key(key) => press(&mut screen, &mut shown, key)?,
                Input::Paste(text) => shown.last = format!("geplakt: {text:?}"),
                Input::Resize(cols, rows) => shown.last = format!("maat: {cols}x{rows}"),
                Input::Mouse(mouse) => shown.last = format!("muis: {:?}", mouse.action),
            }
        }
    }
}

fn draw(frame: &mut ratatui::Frame, shown: &Shown) {
    let area = frame.area();
    let lines = [
        Line::from(format!("klaar {}x{}", area.width, area.height)),
        Line::from(format!("tekst: {}", shown.text)),
        Line::from(format!("laatst: {}", shown.last)),
        Line::from(format!("hertekend: {}", shown.redraws)),
        Line::from("accent").fg(Color::Red).reversed(),
    ];
    for (y, line) in (0..).zip(lines) {
        let row = Rect::new(0, y, area.width, 1).intersection(area);
        frame.render_widget(line, row);
    }
    let column = u16::try_from(7 + shown.text.chars().count()).unwrap_or(u16::MAX);
    frame.set_cursor_position((column, 1));
}

/// The driven program's commands; everything else is text.
fn press(screen: &mut Screen, shown: &mut Shown, key: Key) -> Result<(), TerminalError> {
    match key {
        _ if key == Key::ctrl('p') => panic!("met opzet"),
        _ if key == Key::ctrl('f') => return Err(TerminalError::Editor(EditorError::NoEditor)),
        _ if key == Key::ctrl('z') => {
            screen.suspend()?;
            shown.redraws += 1;
        }
        _ if key == Key::ctrl('b') => loop {
            std::thread::park(); // a program that is stuck
        },
        _ if key == Key::ctrl('w') => {
            let waker = screen.waker();
            std::thread::spawn(move || {
                let worker = std::thread::spawn(|| panic!("werker struikelt"));
                assert!(worker.join().is_err());
                waker.wake();
            });
        }
        _ if key == Key::ctrl('e') => {
            let dir = std::env::temp_dir();
            let home = std::env::var_os("HOME").map_or(dir, Into::into);
            shown.last = match screen.edit_outside(&shown.text, &home) {
                Ok(text) => format!("bewerkt: {text:?}"),
                Err(error) => format!("mislukt: {error}"),
            };
        }
        _ if key == Key::ctrl('k') => screen.copy("één")?,
        _ if key == Key::ctrl('t') => screen.set_title("ander"),
        _ if key == Key::ctrl('a') => screen.set_mouse(true)?,
        _ => match key.text() {
            Some(c) => shown.text.push(c),
            None if key.code == KeyCode::Enter => shown.text.push('⏎'),
            None => shown.last = key.to_string(),
        },
    }
    Ok(())
}
