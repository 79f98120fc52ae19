//! What the codes of a font mean: its `ToUnicode` map.
//!
//! Owns the reading of such maps. Knows no fonts and no pages.

/// The longest text one code can stand for; longer ones are cut, since a hostile map may repeat them.
const LONGEST: usize = 64;
/// More entries than this no font has; what comes behind is left out.
const MOST: usize = 200_000;

/// The text of every code of a font.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CodeMap {
    /// By code: where its text stands in `texts`.
    places: Vec<(u32, u32)>,
    texts: String,
    entries: usize,
}

impl CodeMap {
    /// Reads a map; what is not understood is left out.
    pub fn read(data: &[u8]) -> Self {
        let mut map = Self::default();
        let mut tokens = Tokens { data, at: 0 };
        while let Some(token) = tokens.next() {
            match token {
                Token::Word(b"beginbfchar") => map.single(&mut tokens),
                Token::Word(b"beginbfrange") => map.ranges(&mut tokens),
                _ => {}
            }
        }
        map
    }

    /// The text of a code.
    pub fn text(&self, code: u16) -> Option<&str> {
        let (from, to) = *self.places.get(usize::from(code))?;
        self.texts
            .get(from as usize..to as usize)
            .filter(|text| !text.is_empty())
    }

    fn single(&mut self, tokens: &mut Tokens<'_>) {
        while let Some(Token::Hex(code)) = tokens.next() {
            let Some(Token::Hex(text)) = tokens.next() else {
                return;
            };
            if let Some(code) = number(&code) {
                self.set(code, &utf16(&text));
            }
        }
    }

    fn ranges(&mut self, tokens: &mut Tokens<'_>) {
        while let Some(Token::Hex(first)) = tokens.next() {
            let Some(Token::Hex(last)) = tokens.next() else {
                return;
            };
            let codes = number(&first).zip(number(&last));
            match tokens.next() {
                Some(Token::Hex(text)) => {
                    if let Some((first, last)) = codes {
                        self.run(first, last, &utf16(&text));
                    }
                }
                Some(Token::Open) => {
                    let mut code = codes.map(|(first, _)| first);
                    while let Some(Token::Hex(text)) = tokens.next() {
                        if let Some(at) = code {
                            self.set(at, &utf16(&text));
                            code = at.checked_add(1);
                        }
                    }
                }
                _ => return,
            }
        }
    }

    /// Codes whose texts differ in the last character only, each by one.
    fn run(&mut self, first: u16, last: u16, text: &str) {
        let Some(end) = text.chars().next_back() else {
            return;
        };
        let lead = &text[..text.len() - end.len_utf8()];
        for code in first..=last {
            if self.entries >= MOST {
                return;
            }
            let next = u32::from(end) + u32::from(code - first);
            if let Some(next) = char::from_u32(next) {
                self.set(code, &format!("{lead}{next}"));
            }
        }
    }

    fn set(&mut self, code: u16, text: &str) {
        self.entries += 1;
        if self.entries > MOST {
            return;
        }
        let at = usize::from(code);
        if self.places.len() <= at {
            self.places.resize(at + 1, (0, 0));
        }
        let from = self.texts.len();
        self.texts.extend(text.chars().take(LONGEST));
        let place = u32::try_from(from)
            .ok()
            .zip(u32::try_from(self.texts.len()).ok());
        self.places[at] = place.unwrap_or_default();
    }
}

fn number(bytes: &[u8]) -> Option<u16> {
    match bytes {
        [low] => Some(u16::from(*low)),
        [high, low] => Some(u16::from_be_bytes([*high, *low])),
        _ => None,
    }
}

fn utf16(bytes: &[u8]) -> String {
    let units = bytes
        .chunks_exact(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    char::decode_utf16(units)
        .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

enum Token<'a> {
    Word(&'a [u8]),
    Hex(Vec<u8>),
    Open,
    Close,
}

struct Tokens<'a> {
    data: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let rest = self.data.get(self.at..)?;
            let first = *rest.first()?;
            match first {
                b'[' => {
                    self.at += 1;
                    return Some(Token::Open);
                }
                b']' => {
                    self.at += 1;
                    return Some(Token::Close);
                }
                b'%' => {
                    let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
                    self.at += end.unwrap_or(rest.len());
                }
                b'<' if rest.get(1) != Some(&b'<') => {
                    let end = rest.iter().position(|byte| *byte == b'>')?;
                    self.at += end + 1;
                    return Some(Token::Hex(hex(&rest[1..end])));
                }
                _ if is_part_of_word(first) => {
                    let end = rest.iter().position(|byte| !is_part_of_word(*byte));
                    let end = end.unwrap_or(rest.len());
                    self.at += end;
                    return Some(Token::Word(&rest[..end]));
                }
                _ => self.at += 1,
            }
        }
    }
}

fn is_part_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.' | b'_' | b'+')
}

fn hex(digits: &[u8]) -> Vec<u8> {
    let mut values = digits
        .iter()
        .filter_map(|digit| char::from(*digit).to_digit(16))
        .filter_map(|value| u8::try_from(value).ok());
    let mut bytes = Vec::with_capacity(digits.len() / 2);
    while let Some(high) = values.next() {
        bytes.push(high << 4 | values.next().unwrap_or(0));
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn single_codes_runs_and_lists_are_read() {
        let map = CodeMap::read(
            b"/CIDInit /ProcSet findresource begin\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n\
              2 beginbfchar\n<0001> <0041>\n<0002> <D83DDE00>\nendbfchar\n\
              2 beginbfrange <0003> <0005> <00660061> <0006> <0007> [<0078> <0079007A>] endbfrange",
        );
        let texts: Vec<Option<&str>> = (0..=8).map(|code| map.text(code)).collect();
        assert_eq!(
            texts,
            [
                None,
                Some("A"),
                Some("\u{1F600}"),
                Some("fa"),
                Some("fb"),
                Some("fc"),
                Some("x"),
                Some("yz"),
                None
            ]
        );
    }

    #[test]
    fn a_map_that_is_cut_off_keeps_what_was_whole() {
        let map = CodeMap::read(b"2 beginbfchar <01> <0061> <02> <00");
        assert_eq!(map.text(1), Some("a"));
        assert_eq!(map.text(2), None);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_harm(data in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = CodeMap::read(&data);
        }
    }
}
