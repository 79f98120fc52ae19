//! Lines as they come in: of any length, in any bytes, or something that the system wants instead.

use std::borrow::Cow;
use std::io::{self, BufRead, Read as _};

#[cfg(unix)]
use super::listening::Heard;

/// The longest line that is read, in bytes: more than any text may grow to.
const LONGEST: u64 = 4 * 1024 * 1024;

/// A line that was read.
pub(super) enum Line {
    /// Its words.
    Words(String),
    /// The same, where some bytes were no UTF-8: a sign stands for them.
    Spoiled(String),
    /// The same, without the keys that a terminal wrote into it: arrows and the like do nothing in a line.
    Pressed(String),
    /// It is longer than anything can become.
    TooLong,
    /// There are no more.
    End,
    /// The system wants something.
    #[cfg(unix)]
    Heard(Heard),
}

impl Line {
    /// The next line, or what the system wanted instead.
    pub(super) fn next(input: &mut dyn BufRead) -> io::Result<Self> {
        let line = Self::read(input);
        #[cfg(unix)]
        if let Err(error) = &line
            && let Some(heard) = Heard::of(error)
        {
            return Ok(Self::Heard(heard));
        }
        line
    }

    /// The next line, without its end.
    fn read(input: &mut dyn BufRead) -> io::Result<Self> {
        let mut bytes = Vec::new();
        let read = (&mut *input).take(LONGEST).read_until(b'\n', &mut bytes)?;
        if read == 0 {
            return Ok(Self::End);
        }
        if bytes.last() != Some(&b'\n') && read as u64 == LONGEST {
            return Self::skip(input);
        }
        let line = String::from_utf8_lossy(&bytes);
        let words = line.trim_end_matches(['\n', '\r']).to_owned();
        if let Some(words) = without_keys(&words) {
            return Ok(Self::Pressed(words));
        }
        Ok(match line {
            Cow::Borrowed(_) => Self::Words(words),
            Cow::Owned(_) => Self::Spoiled(words),
        })
    }

    /// Past the end of a line that is too long.
    fn skip(input: &mut dyn BufRead) -> io::Result<Self> {
        let mut bytes = Vec::new();
        while bytes.last() != Some(&b'\n') {
            bytes.clear();
            let mut part = (&mut *input).take(LONGEST);
            if part.read_until(b'\n', &mut bytes)? == 0 {
                break;
            }
        }
        Ok(Self::TooLong)
    }
}

/// A line without the sequences that keys send; nothing when there are none.
fn without_keys(line: &str) -> Option<String> {
    let (first, mut rest) = line.split_once('\u{1b}')?;
    let mut kept = first.to_owned();
    loop {
        let behind = match rest.as_bytes() {
            [b'[', ..] => {
                let last = rest[1..].trim_start_matches(|c: char| c.is_ascii_digit() || c == ';');
                last.strip_prefix(|c: char| c.is_ascii_alphabetic() || c == '~')
                    .unwrap_or(last)
            }
            [b'O', b'A'..=b'Z', ..] => &rest[2..],
            _ => rest,
        };
        let Some((words, more)) = behind.split_once('\u{1b}') else {
            kept.push_str(behind);
            return Some(kept);
        };
        kept.push_str(words);
        rest = more;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_a_terminal_wrote_into_a_line_are_taken_out() {
        for (typed, kept) in [
            ("ja\u{1b}[D\u{1b}[C, nee", "ja, nee"),
            ("\u{1b}[19~", ""),
            ("\u{1b}OPéén\u{1b}", "één"),
            ("half\u{1b}[1;5", "half"),
            ("\u{1b}[ niets weg", " niets weg"),
            ("\u{1b}\u{1b}[A\u{1b}é", "é"),
        ] {
            assert_eq!(without_keys(typed).as_deref(), Some(kept), "{typed:?}");
        }
        assert_eq!(without_keys("geen [D toets"), None);
    }
}
