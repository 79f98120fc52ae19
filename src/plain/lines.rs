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
