//! Scripts: which writing a character belongs to, and what language that implies.
//!
//! Owns one table of code points. Only scripts are told apart for which it makes a difference which
//! font draws them or which voice reads them.

use unicode_segmentation::UnicodeSegmentation;

/// A writing system, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Latin, digits, punctuation, spaces, signs: at home in any passage.
    Common,
    /// Greek.
    Greek,
    /// Cyrillic.
    Cyrillic,
    /// Armenian.
    Armenian,
    /// Hebrew.
    Hebrew,
    /// Arabic.
    Arabic,
    /// Devanagari: Hindi, Marathi, Nepali, Sanskrit.
    Devanagari,
    /// Bengali.
    Bengali,
    /// Gurmukhi: Punjabi.
    Gurmukhi,
    /// Tamil.
    Tamil,
    /// Thai.
    Thai,
    /// Georgian.
    Georgian,
    /// Ethiopic: Tigrinya, Amharic.
    Ethiopic,
    /// Korean syllables and letters.
    Hangul,
    /// Hiragana and katakana.
    Kana,
    /// Chinese characters.
    Han,
    /// Punctuation of Chinese and Japanese, wide forms of other characters.
    Wide,
    /// Emoji and other pictures.
    Picture,
}

/// The script of a character.
pub fn of(c: char) -> Script {
    match u32::from(c) {
        0..0x0370 => Script::Common,
        0x0370..=0x03FF | 0x1F00..=0x1FFF => Script::Greek,
        0x0400..=0x052F | 0x1C80..=0x1C8F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F => Script::Cyrillic,
        0x0530..=0x058F | 0xFB13..=0xFB17 => Script::Armenian,
        0x0590..=0x05FF | 0xFB1D..=0xFB4F => Script::Hebrew,
        0x0600..=0x06FF | 0x0750..=0x077F | 0x0870..=0x08FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFE => {
            Script::Arabic
        }
        0x0900..=0x097F => Script::Devanagari,
        0x0980..=0x09FF => Script::Bengali,
        0x0A00..=0x0A7F => Script::Gurmukhi,
        0x0B80..=0x0BFF => Script::Tamil,
        0x0E00..=0x0E7F => Script::Thai,
        0x10A0..=0x10FF | 0x1C90..=0x1CBF | 0x2D00..=0x2D2F => Script::Georgian,
        0x1200..=0x139F => Script::Ethiopic,
        0x1100..=0x11FF | 0x3131..=0x318E | 0xA960..=0xA97F | 0xAC00..=0xD7FF => Script::Hangul,
        0x3041..=0x309F | 0x30A1..=0x30FF | 0x31F0..=0x31FF | 0xFF66..=0xFF9F => Script::Kana,
        0x2E80..=0x2FDF
        | 0x3005..=0x3007
        | 0x3021..=0x3029
        | 0x3105..=0x312F
        | 0x3400..=0x4DBF
        | 0x4E00..=0x9FFF
        | 0xF900..=0xFAFF
        | 0x2_0000..=0x3_FFFF => Script::Han,
        0x203C
        | 0x2049
        | 0x20E3
        | 0x2122
        | 0x2139
        | 0x2190..=0x2BFF
        | 0x3030
        | 0x303D
        | 0x3297
        | 0x3299
        | 0x1_F000..=0x1_FAFF => Script::Picture,
        0x3000..=0x303F | 0x30A0 | 0x3200..=0x33FF | 0xFF00..=0xFFEF => Script::Wide,
        _ => Script::Common,
    }
}

impl Script {
    /// Every script.
    #[cfg(test)]
    pub const ALL: [Self; 18] = [
        Self::Common,
        Self::Greek,
        Self::Cyrillic,
        Self::Armenian,
        Self::Hebrew,
        Self::Arabic,
        Self::Devanagari,
        Self::Bengali,
        Self::Gurmukhi,
        Self::Tamil,
        Self::Thai,
        Self::Georgian,
        Self::Ethiopic,
        Self::Hangul,
        Self::Kana,
        Self::Han,
        Self::Wide,
        Self::Picture,
    ];

    /// The BCP 47 tag of a passage in this script, none when the script implies nothing.
    ///
    /// Where nearly everything written in a script is in one language, that language. Where many
    /// share it, `und` with the script: a wrong language would have the words read with the wrong
    /// sounds, no tag at all would have them read as Dutch. Chinese characters alone are taken for
    /// Chinese, beside kana for Japanese.
    pub fn language(self) -> Option<&'static str> {
        Some(match self {
            Self::Common | Self::Picture | Self::Wide => return None,
            Self::Greek => "el",
            Self::Cyrillic => "und-Cyrl",
            Self::Armenian => "hy",
            Self::Hebrew => "he",
            Self::Arabic => "und-Arab",
            Self::Devanagari => "und-Deva",
            Self::Bengali => "bn",
            Self::Gurmukhi => "pa",
            Self::Tamil => "ta",
            Self::Thai => "th",
            Self::Georgian => "ka",
            Self::Ethiopic => "und-Ethi",
            Self::Hangul => "ko",
            Self::Kana => "ja",
            Self::Han => "zh",
        })
    }
}

/// A passage of a text and its language; none where it is that of its surroundings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    /// Where it ends; it begins where the one before ends.
    pub to: usize,
    /// BCP 47 tag.
    pub language: Option<&'static str>,
}

/// Cuts a text where its script implies another language. Spaces, digits and punctuation between
/// two passages of one language belong to both; a single Greek letter is a sign, not Greek.
pub fn passages(text: &str) -> Vec<Passage> {
    let whole = Passage {
        to: text.len(),
        language: None,
    };
    // Below Greek there is nothing but Latin.
    if text.bytes().all(|byte| byte < 0xCD) {
        return vec![whole];
    }
    let mut found: Vec<(usize, usize, Script, usize)> = Vec::new();
    for (at, grapheme) in text.grapheme_indices(true) {
        let Some(c) = grapheme.chars().next() else {
            continue;
        };
        let script = of(c);
        let end = at + grapheme.len();
        let Some(language) = script.language() else {
            // A Latin letter ends the passage; what belongs to no language does not.
            if c.is_alphabetic() {
                found.push((at, end, Script::Common, 1));
            }
            continue;
        };
        match found.last_mut() {
            Some(last) if last.2.language() == Some(language) => {
                (last.1, last.3) = (end, last.3 + 1);
            }
            // Japanese mixes both scripts in one word.
            Some(last)
                if matches!(
                    (last.2, script),
                    (Script::Kana, Script::Han) | (Script::Han, Script::Kana)
                ) =>
            {
                *last = (last.0, end, Script::Kana, last.3 + 1);
            }
            _ => found.push((at, end, script, 1)),
        }
    }
    found.retain(|(_, _, script, letters)| {
        *script != Script::Common && (*script != Script::Greek || *letters > 1)
    });
    let mut passages = Vec::with_capacity(2 * found.len() + 1);
    let mut at = 0;
    for (from, to, script, _) in found {
        if from > at {
            passages.push(Passage {
                to: from,
                language: None,
            });
        }
        passages.push(Passage {
            to,
            language: script.language(),
        });
        at = to;
    }
    if at < text.len() || text.is_empty() {
        passages.push(whole);
    }
    passages
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(text: &str) -> Vec<(&str, Option<&str>)> {
        let mut at = 0;
        let mut parts = Vec::new();
        for passage in passages(text) {
            parts.push((&text[at..passage.to], passage.language));
            at = passage.to;
        }
        parts
    }

    #[test]
    fn a_passage_takes_the_language_of_its_script() {
        assert_eq!(
            told("Naam: Ελένη Παππά, ambtenaar"),
            [
                ("Naam: ", None),
                ("Ελένη Παππά", Some("el")),
                (", ambtenaar", None)
            ]
        );
        assert_eq!(told("דוד לוי"), [("דוד לוי", Some("he"))]);
        assert_eq!(told("محمد 12 علي"), [("محمد 12 علي", Some("und-Arab"))]);
    }

    #[test]
    fn chinese_characters_beside_kana_are_japanese_and_alone_chinese() {
        assert_eq!(told("王小明"), [("王小明", Some("zh"))]);
        assert_eq!(told("山田はなこ"), [("山田はなこ", Some("ja"))]);
        assert_eq!(told("김민준"), [("김민준", Some("ko"))]);
    }

    #[test]
    fn a_latin_word_parts_two_passages_and_a_single_greek_letter_is_a_sign() {
        assert_eq!(
            told("王 en 李"),
            [("王", Some("zh")), (" en ", None), ("李", Some("zh"))]
        );
        assert_eq!(told("toets α = 0,05"), [("toets α = 0,05", None)]);
        assert_eq!(told("gewoon 😀"), [("gewoon 😀", None)]);
    }

    proptest! {
        #[test]
        fn passages_cover_the_text(text in "\\PC{0,40}|[aαβЖ שع王か김 .]{0,20}") {
            let parts = passages(&text);
            let mut at = 0;
            for passage in &parts {
                prop_assert!((passage.to > at || text.is_empty()) && text.is_char_boundary(passage.to));
                at = passage.to;
            }
            prop_assert_eq!(at, text.len());
        }
    }
}
