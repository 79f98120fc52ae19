//! The bytes that a terminal sends for a key, by the key's short name.

use grondig::app::key::{Key, KeyCode};

/// The bytes that xterm sends for a key.
pub(super) fn encoded(name: &str) -> Vec<u8> {
    let key: Key = name.parse().unwrap_or_else(|error| panic!("{error}"));
    let modifier = 1 + u8::from(key.shift) + 2 * u8::from(key.alt) + 4 * u8::from(key.ctrl);
    let lettered = |letter: char| match modifier {
        1 => format!("\x1b[{letter}"),
        _ => format!("\x1b[1;{modifier}{letter}"),
    };
    let numbered = |number: u8| match modifier {
        1 => format!("\x1b[{number}~"),
        _ => format!("\x1b[{number};{modifier}~"),
    };
    let plain = |text: String| if key.alt { format!("\x1b{text}") } else { text };
    let text = match key.code {
        KeyCode::Char(' ') if key.ctrl => plain("\0".into()),
        KeyCode::Char(c) if key.ctrl => {
            assert!(
                c.is_ascii_lowercase() || ('\\'..='_').contains(&c),
                "{name} has no code"
            );
            plain(char::from(u8::try_from(c).expect("ASCII") & 0x1f).to_string())
        }
        KeyCode::Char(c) => plain(c.to_string()),
        KeyCode::Enter => plain("\r".into()),
        KeyCode::Tab => plain("\t".into()),
        KeyCode::Backspace if key.ctrl => "\x1b[127;5u".into(),
        KeyCode::Backspace => plain("\x7f".into()),
        // As terminals with the newer protocol send it: one byte alone would be Alt with whatever comes right behind it.
        KeyCode::Esc => "\x1b[27u".into(),
        KeyCode::BackTab => "\x1b[Z".into(),
        KeyCode::Up => lettered('A'),
        KeyCode::Down => lettered('B'),
        KeyCode::Right => lettered('C'),
        KeyCode::Left => lettered('D'),
        KeyCode::End => lettered('F'),
        KeyCode::Home => lettered('H'),
        KeyCode::Insert => numbered(2),
        KeyCode::Delete => numbered(3),
        KeyCode::PageUp => numbered(5),
        KeyCode::PageDown => numbered(6),
        KeyCode::F(n @ 1..=4) if modifier == 1 => format!("\x1bO{}", char::from(b'O' + n)),
        KeyCode::F(n @ 1..=4) => lettered(char::from(b'O' + n)),
        KeyCode::F(n) => {
            let codes = [
                15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34,
            ];
            numbered(*codes.get(usize::from(n) - 5).expect("F5 to F20"))
        }
    };
    text.into_bytes()
}
