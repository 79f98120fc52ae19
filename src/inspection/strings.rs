//! Strings of text in dictionaries: UTF-16, UTF-8 or the format's own alphabet.
//!
//! Owns their decoding.

use hayro_syntax::object::{Dict, String as PdfString};

/// The text under a key.
pub fn text(dict: &Dict<'_>, key: &[u8]) -> Option<String> {
    dict.get::<PdfString<'_>>(key).map(|text| decode(&text))
}

/// The text of a string.
pub fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|byte| in_own_alphabet(*byte)).collect(),
    }
}

fn utf16(bytes: &[u8], unit: impl Fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units)
        .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// `PDFDocEncoding`: Latin-1 but for a few places.
fn in_own_alphabet(byte: u8) -> char {
    const FROM_18: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
    const FROM_80: [char; 33] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚',
        '™', 'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{FFFD}', '€',
    ];
    match byte {
        0x18..=0x1F => FROM_18[usize::from(byte - 0x18)],
        0x80..=0xA0 => FROM_80[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_a_string_is_read() {
        assert_eq!(decode(b"\xFE\xFF\x01\x41\x00n"), "Łn");
        assert_eq!(decode(b"\xFF\xFEn\x00"), "n");
        assert_eq!(decode(b"\xEF\xBB\xBF\xC5\x81"), "Ł");
        assert_eq!(decode(b"caf\xE9 \x8D\xA0"), "café “€");
    }

    #[test]
    fn texts_are_read_as_they_are_marked() {
        assert_eq!(decode(b"abc"), "abc");
        assert_eq!(decode(b"\xFE\xFF\x01\x7b\x00a"), "Ża");
        assert_eq!(decode(b"\xEF\xBB\xBF\xC5\xBB"), "Ż");
    }
}
