use super::*;
use std::cell::RefCell;
use std::rc::Rc;

use proptest::prelude::*;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style, Stylize};
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Wrap};

/// Remembers every write by itself.
#[derive(Debug, Clone, Default)]
struct Writes(Rc<RefCell<Vec<Vec<u8>>>>);

impl Write for Writes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().push(bytes.to_vec());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A screen with its writes and a terminal that understands them.
struct Bench {
    terminal: Terminal<Canvas<Writes>>,
    writes: Writes,
    shown: vt100::Parser,
}

impl Bench {
    fn new(width: u16, height: u16) -> Self {
        let writes = Writes::default();
        let canvas = Canvas::new(writes.clone(), Size::new(width, height));
        Self {
            terminal: Terminal::new(canvas).unwrap(),
            writes,
            shown: vt100::Parser::new(height.try_into().unwrap(), width.try_into().unwrap(), 0),
        }
    }

    /// Draws a frame; what was written for it.
    fn draw(&mut self, frame: impl FnOnce(&mut ratatui::Frame)) -> Vec<Vec<u8>> {
        present(&mut self.terminal, frame).unwrap();
        let writes = std::mem::take(&mut *self.writes.0.borrow_mut());
        for bytes in &writes {
            self.shown.process(bytes);
        }
        writes
    }
}

/// A frame like ours: a header with a counter, an answer, and the cursor at its end.
fn form(text: &str) -> impl FnOnce(&mut ratatui::Frame) {
    let (text, count) = (text.to_owned(), text.len());
    move |frame: &mut ratatui::Frame| {
        let area = frame.area();
        let top = Rect { height: 1, ..area };
        frame.render_widget(Line::from(format!("vraag 12 · {count} tekens")).bold(), top);
        let body = Rect {
            y: 2,
            height: area.height.saturating_sub(2),
            ..area
        };
        let cursor = (u16::try_from(text.len()).unwrap() % area.width, 2);
        frame.render_widget(Paragraph::new(text).wrap(Wrap { trim: false }), body);
        frame.set_cursor_position(cursor);
    }
}

#[test]
fn a_frame_is_one_write_inside_a_synchronized_update() {
    let mut bench = Bench::new(100, 30);
    let text = "De gemeente weegt de gevolgen af. ".repeat(60);
    let writes = bench.draw(form(&text));
    assert_eq!(writes.len(), 1);
    assert!(writes[0].len() > 1500);
    assert!(writes[0].starts_with(BEGIN) && writes[0].ends_with(END));
    assert_eq!(
        writes[0]
            .windows(BEGIN.len())
            .filter(|w| w == &BEGIN)
            .count(),
        1
    );
}

#[test]
fn a_frame_that_changes_nothing_writes_nothing() {
    let mut bench = Bench::new(100, 30);
    bench.draw(form("tekst"));
    assert_eq!(bench.draw(form("tekst")), Vec::<Vec<u8>>::new());
}

#[test]
fn a_typed_letter_costs_at_most_eighty_bytes() {
    let mut bench = Bench::new(100, 30);
    let mut text = "begin".to_owned();
    bench.draw(form(&text));
    for c in "van een antwoord".chars() {
        text.push(c);
        let writes = bench.draw(form(&text));
        assert_eq!(writes.len(), 1);
        let bytes = writes[0].len();
        assert!(
            bytes <= 80,
            "{bytes} bytes for {c:?}: {}",
            writes[0].escape_ascii()
        );
    }
    assert!(bench.shown.screen().contents().contains(&text));
}

#[test]
fn the_real_cursor_stands_where_the_field_has_it() {
    let mut bench = Bench::new(80, 24);
    bench.draw(form("abc"));
    assert_eq!(bench.shown.screen().cursor_position(), (2, 3));
    assert!(!bench.shown.screen().hide_cursor());
    let moved = bench.draw(|frame| {
        form("abc")(frame);
        frame.set_cursor_position((1, 2));
    });
    assert_eq!(moved.len(), 1);
    assert!(moved[0].len() < 30, "moving the cursor redraws nothing");
    assert_eq!(bench.shown.screen().cursor_position(), (2, 1));
    bench.draw(|frame| frame.render_widget("lijst", frame.area()));
    assert!(bench.shown.screen().hide_cursor());
}

#[test]
fn the_cursor_is_right_behind_what_was_typed_at_the_edge_and_behind_other_scripts_too() {
    let mut bench = Bench::new(12, 3);
    let mut text = String::new();
    for c in "ab é ł 漢 👍 cdefghijklm".chars() {
        text.push(c);
        let cells = crate::text::width::width(&text) as u16;
        let column = cells.min(11);
        let line = text.clone();
        bench.draw(move |frame| {
            frame.render_widget(line.as_str(), frame.area());
            frame.set_cursor_position((column, 0));
        });
        assert_eq!(
            bench.shown.screen().cursor_position(),
            (0, column),
            "after {c:?}"
        );
    }
}

#[test]
fn control_characters_in_a_cell_never_reach_the_terminal() {
    let mut bench = Bench::new(20, 2);
    let hostile = ["\x1b[2J", "\u{9b}31m", "\r", "\u{202e}x", "\x07"];
    let writes = bench.draw(|frame| {
        for (x, symbol) in hostile.iter().enumerate() {
            frame.buffer_mut()[(u16::try_from(x).unwrap(), 0)].set_symbol(symbol);
        }
        frame.buffer_mut()[(5, 0)].set_symbol("v");
    });
    let sent = String::from_utf8(writes.concat()).unwrap();
    assert!(!sent.contains("\x1b[2J") && !sent.contains(['\u{9b}', '\r', '\u{202e}', '\x07']));
    assert!(
        sent.contains("\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}v"),
        "{}",
        sent.escape_debug()
    );
}

#[test]
fn highlights_survive_no_color() {
    // What crossterm would do with NO_COLOR set, and what entering the screen undoes. The setting is one for the whole
    // process, so the state in between is kept short.
    crossterm::style::force_color_output(false);
    crossterm::style::force_color_output(true);
    let mut cell = Cell::new("A");
    cell.set_style(Style::new().reversed().fg(Color::Red));
    let mut bytes = Vec::new();
    CrosstermBackend::new(&mut bytes)
        .draw(
            [(
                0,
                0,
                Cell::new("A").set_style(Style::new().reversed().fg(Color::Red)) as &Cell,
            )]
            .into_iter(),
        )
        .unwrap();
    let mut shown = vt100::Parser::default();
    shown.process(&bytes[..=bytes.iter().position(|b| *b == b'A').unwrap()]);
    assert!(
        shown.screen().cell(0, 0).unwrap().inverse(),
        "{}",
        bytes.escape_ascii()
    );
    assert!(!bytes.windows(4).any(|w| w == b"\x1b[;m"));
}

#[test]
fn the_sixteen_colours_are_asked_for_by_their_own_numbers() {
    for (given, expected) in [
        ("38;5;1;48;5;15", "31;107"),
        ("38;5;12;49", "94;49"),
        ("38;5;16;48;5;255", "38;5;16;48;5;255"),
        ("38;2;5;1;48;48;2;38;5;7", "38;2;5;1;48;48;2;38;5;7"),
        ("1", "1"),
        ("", ""),
        ("38;5", "38;5;"),
    ] {
        let named = sixteen_named(given.as_bytes());
        assert_eq!(String::from_utf8(named).unwrap(), expected);
    }
    let mut bench = Bench::new(20, 2);
    let writes = bench.draw(|frame| {
        let red = Style::new().fg(Color::Red).bg(Color::White);
        frame.buffer_mut().set_string(0, 0, "38;5;1m", red);
        let blue = Style::new().fg(Color::Indexed(33));
        frame.buffer_mut().set_string(0, 1, "b", blue);
    });
    let sent = String::from_utf8(writes.concat()).unwrap();
    assert!(
        sent.contains("\x1b[31;107m38;5;1m"),
        "{}",
        sent.escape_debug()
    );
    assert!(
        sent.contains("\x1b[38;5;33;49mb"),
        "{}",
        sent.escape_debug()
    );
    let cell = bench.shown.screen().cell(0, 0).unwrap();
    assert_eq!(cell.fgcolor(), vt100::Color::Idx(1));
    assert_eq!(cell.bgcolor(), vt100::Color::Idx(15));
}

#[test]
fn a_title_travels_with_the_frame() {
    let mut bench = Bench::new(40, 5);
    bench.draw(form("x"));
    bench.terminal.backend_mut().add(b"\x1b]2;grondig\x07");
    let writes = bench.draw(form("x"));
    assert_eq!(
        writes.concat(),
        [BEGIN, b"\x1b]2;grondig\x07", END].concat()
    );
}

#[test]
fn a_failed_write_is_not_taken_for_a_drawn_cursor() {
    struct Broken;
    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut canvas = Canvas::new(Broken, Size::new(10, 2));
    canvas.show_cursor().unwrap();
    assert!(canvas.commit().is_err());
    assert_eq!(canvas.actual, (None, None));
    assert_eq!(canvas.out.frame, BEGIN, "the next frame starts afresh");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn any_size_after_any_other_shows_the_frame(
        sizes in prop::collection::vec((1..120_u16, 1..50_u16), 1..6),
    ) {
        let mut bench = Bench::new(80, 24);
        bench.draw(form("antwoord"));
        for (width, height) in sizes {
            bench.terminal.backend_mut().set_size(Size::new(width, height));
            bench.shown.set_size(height.try_into().unwrap(), width.try_into().unwrap());
            let writes = bench.draw(|frame| {
                for y in 0..frame.area().height {
                    frame.buffer_mut().set_string(0, y, "n", Style::new());
                }
            });
            prop_assert!(writes.len() <= 1);
            let lines: Vec<String> = bench.shown.screen().rows(0, width).collect();
            prop_assert!(lines.iter().all(|line| line.trim_end() == "n"), "{lines:?}");
        }
    }
}
