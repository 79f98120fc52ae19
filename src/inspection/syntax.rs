//! Where things stand in the bytes of a dictionary, and what a text string says.
//!
//! Owns places, not meaning: a seal must know exactly which bytes it leaves out, and a new version
//! of an object must keep every byte that it does not change.

use std::ops::Range;

/// Deeper nesting than any real file has.
const DEEPEST: usize = 64;

/// A piece of syntax.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Open,
    Close,
    Name,
    Text,
    Hex,
    Word,
}

/// The members of a dictionary, `<<` to `>>`, as name and place of the value within the bytes, in
/// their order. None when the bytes are anything else than one whole dictionary, or when a name
/// occurs twice: readers differ in which one counts.
pub fn members(dictionary: &[u8]) -> Option<Vec<(&[u8], Range<usize>)>> {
    let mut found: Vec<(&[u8], Range<usize>)> = Vec::new();
    let mut at = dictionary.starts_with(b"<<").then_some(2)?;
    loop {
        let (token, place) = token(dictionary, at)?;
        match token {
            Token::Close => {
                let whole = dictionary[place.clone()] == *b">>" && place.end == dictionary.len();
                return whole.then_some(found);
            }
            Token::Name => {
                let name = &dictionary[place.start + 1..place.end];
                // An escaped name could be another one in disguise.
                if name.contains(&b'#') || found.iter().any(|(other, _)| *other == name) {
                    return None;
                }
                let value = value(dictionary, place.end)?;
                at = value.end;
                found.push((name, value));
            }
            _ => return None,
        }
    }
}

/// The place of the dictionary that begins at `at`, or behind white space there.
pub fn dictionary(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let place = value(bytes, at)?;
    bytes[place.clone()].starts_with(b"<<").then_some(place)
}

/// Number and generation of the object that begins exactly at `at`, and where its value begins.
pub fn object_at(bytes: &[u8], at: usize) -> Option<(u32, u32, usize)> {
    bytes.get(at).filter(|byte| byte.is_ascii_digit())?;
    let (number, next) = integer(bytes, at)?;
    let (generation, next) = integer(bytes, next)?;
    let (_, place) = token(bytes, next)?;
    let number = u32::try_from(number).ok()?;
    let generation = u32::try_from(generation).ok()?;
    (bytes[place.clone()] == *b"obj").then_some((number, generation, place.end))
}

/// A whole number that is not negative, at or behind white space at `at`, and where it ends.
pub fn integer(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let (_, place) = token(bytes, at)?;
    let digits = &bytes[place.clone()];
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let number = std::str::from_utf8(digits).ok()?.parse().ok()?;
    Some((number, place.end))
}

/// The place of one value: a reference counts as one, a container with all that is in it.
fn value(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let (first, place) = token(bytes, at)?;
    match first {
        Token::Close => None,
        Token::Open => {
            let mut depth = 1;
            let mut end = place.end;
            while depth > 0 {
                let (token, next) = token(bytes, end)?;
                end = next.end;
                match token {
                    Token::Open => depth += 1,
                    Token::Close => depth -= 1,
                    _ => {}
                }
                if depth > DEEPEST {
                    return None;
                }
            }
            Some(place.start..end)
        }
        Token::Word => Some(reference(bytes, place.start).unwrap_or(place)),
        _ => Some(place),
    }
}

/// The place of a reference, such as `12 0 R`.
fn reference(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let (_, next) = integer(bytes, at)?;
    let (_, next) = integer(bytes, next)?;
    let (_, place) = token(bytes, next)?;
    (bytes[place.clone()] == *b"R").then_some(at..place.end)
}

fn token(bytes: &[u8], at: usize) -> Option<(Token, Range<usize>)> {
    let start = behind_space(bytes, at)?;
    let rest = &bytes[start..];
    let (token, length) = match rest {
        [b'<', b'<', ..] => (Token::Open, 2),
        [b'>', b'>', ..] => (Token::Close, 2),
        [b'[', ..] => (Token::Open, 1),
        [b']', ..] => (Token::Close, 1),
        [b'(', ..] => (Token::Text, text_length(rest)?),
        [b'<', ..] => (Token::Hex, rest.iter().position(|byte| *byte == b'>')? + 1),
        [b'/', name @ ..] => (Token::Name, 1 + regular(name)),
        _ => match regular(rest) {
            0 => return None,
            length => (Token::Word, length),
        },
    };
    Some((token, start..start + length))
}

fn behind_space(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match *bytes.get(at)? {
            0 | 9 | 10 | 12 | 13 | 32 => at += 1,
            b'%' => {
                let line = bytes[at..].iter().position(|byte| matches!(byte, 10 | 13));
                at += line?;
            }
            _ => return Some(at),
        }
    }
}

fn regular(bytes: &[u8]) -> usize {
    let special =
        |byte: &u8| matches!(byte, 0 | 9 | 10 | 12 | 13 | 32) || b"()<>[]{}/%".contains(byte);
    bytes.iter().position(special).unwrap_or(bytes.len())
}

/// The length of a string in parentheses, which may hold pairs of them.
fn text_length(bytes: &[u8]) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        match bytes.get(at)? {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn listed(dictionary: &str) -> Option<Vec<(String, String)>> {
        let found = members(dictionary.as_bytes())?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let both = |(name, at): (&[u8], Range<usize>)| (text(name), dictionary[at].to_owned());
        Some(found.into_iter().map(both).collect())
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        expected.iter().map(owned).collect()
    }

    #[test]
    fn every_kind_of_value_has_its_place() {
        let given =
            "<</A 1/B 12 0 R/C[1 2 0 R<</X/Y>>]/D<0aF>/E(a\\)(b)>>)/F/G%>>\n/H<<>>/I true/J -1.5>>";
        let expected = [
            ("A", "1"),
            ("B", "12 0 R"),
            ("C", "[1 2 0 R<</X/Y>>]"),
            ("D", "<0aF>"),
            ("E", "(a\\)(b)>>)"),
            ("F", "/G"),
            ("H", "<<>>"),
            ("I", "true"),
            ("J", "-1.5"),
        ];
        assert_eq!(listed(given), Some(pairs(&expected)));
    }

    #[test]
    fn what_readers_could_take_in_two_ways_is_no_dictionary() {
        for given in [
            "<</A 1/A 2>>",
            "<</A 1/#41 2>>",
            "<</A 1",
            "<</A>>",
            "<<1/A>>",
            "<</A 1>>x",
            "[/A 1]",
            "<</A (>>",
        ] {
            assert_eq!(listed(given), None, "{given}");
        }
        let deep = format!("<</A{}{}>>", "[".repeat(100), "]".repeat(100));
        assert_eq!(listed(&deep), None);
    }

    #[test]
    fn an_object_begins_with_its_number() {
        assert_eq!(object_at(b"12 0 obj<<>>", 0), Some((12, 0, 8)));
        assert_eq!(object_at(b" 12 0 obj<<>>", 0), None);
        assert_eq!(object_at(b"12 0 R", 0), None);
        assert_eq!(object_at(b"12", 5), None);
    }

    proptest! {
        #[test]
        fn any_bytes_end_in_an_answer(bytes in "[<>/()\\[\\]A-C0-9 %\\\\R]{0,60}") {
            let _ = members(bytes.as_bytes());
            let _ = dictionary(bytes.as_bytes(), 0);
            let _ = object_at(bytes.as_bytes(), 0);
        }
    }
}
