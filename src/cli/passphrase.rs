//! Passphrases: asked for on the terminal without showing them, or read from a file descriptor.
//!
//! Never an argument and never the environment: other programs can read those. What was typed is
//! wiped from memory when it is no longer needed.

use std::fs::File;
use std::io::{self, Read};

use zeroize::Zeroizing;

use super::Desk;
use super::failure::Failure;
use crate::language::Message;

/// Longer than any passphrase, in bytes.
const LONGEST: usize = 4096;

/// The passphrase: the first line of a descriptor, or as it is typed after `question`.
pub fn ask(
    desk: &mut Desk<'_, '_>,
    descriptor: Option<u16>,
    question: &Message,
) -> Result<Zeroizing<String>, Failure> {
    if let Some(number) = descriptor {
        return from_descriptor(desk, number);
    }
    if !desk.around.terminal {
        return Err(Failure::wrong_use(Message::new("seal-no-terminal")));
    }
    let question = super::output::safe(&desk.texts.say(question));
    rpassword::prompt_password(question)
        .map(Zeroizing::new)
        .map_err(|error| {
            let message = Message::new("seal-passphrase-not-asked");
            Failure::disk(message.with("reason", error.to_string()))
        })
}

fn from_descriptor(desk: &mut Desk<'_, '_>, number: u16) -> Result<Zeroizing<String>, Failure> {
    let read = match number {
        0 => first_line(&mut *desk.around.input),
        _ => File::open(format!("/dev/fd/{number}")).and_then(first_line),
    };
    let line = read.map_err(|error| {
        let message = Message::new("seal-fd-unreadable").with("number", number.to_string());
        Failure::disk(message.with("reason", error.to_string()))
    })?;
    line.ok_or_else(|| {
        let message = Message::new("seal-fd-no-text");
        Failure::wrong_use(message.with("number", number.to_string()))
    })
}

/// The first line without its end; none when it is no text or too long.
fn first_line(mut from: impl Read) -> io::Result<Option<Zeroizing<String>>> {
    // Room for all of it at once: growing would leave copies behind.
    let mut line = Zeroizing::new(Vec::with_capacity(LONGEST));
    let mut byte = Zeroizing::new([0]);
    // One byte at a time: what follows is not ours to take.
    while from.read(&mut byte[..])? == 1 && byte[0] != b'\n' {
        if line.len() == LONGEST {
            return Ok(None);
        }
        line.push(byte[0]);
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    let text = std::str::from_utf8(&line);
    Ok(text.ok().map(|text| Zeroizing::new(text.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Option<String> {
        first_line(bytes).unwrap().map(|line| line.to_string())
    }

    #[test]
    fn the_first_line_is_the_passphrase_with_its_spaces() {
        assert_eq!(
            read(b"een wachtzin \nmeer").as_deref(),
            Some("een wachtzin ")
        );
        assert_eq!(read("gehéim\r\n".as_bytes()).as_deref(), Some("gehéim"));
        assert_eq!(read(b"zonder einde").as_deref(), Some("zonder einde"));
        assert_eq!(read(b"").as_deref(), Some(""));
    }

    #[test]
    fn what_is_no_text_or_too_long_is_no_passphrase() {
        assert_eq!(read(b"\xFF\xFE\n"), None);
        assert_eq!(read(&[b'a'; LONGEST + 1]), None);
        assert_eq!(read(&[b'a'; LONGEST]).map(|line| line.len()), Some(LONGEST));
    }
}
