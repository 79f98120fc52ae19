//! Text for terminals that show nothing but ASCII: one sign for one sign, so that nothing moves.
//!
//! Letters lose their accents, signs become their nearest kin, and what has none becomes a question mark. This is for
//! showing alone: what people wrote stays in the file as they wrote it.

use unicode_normalization::UnicodeNormalization;

/// Signs that stand for others, by what they stand for.
const KIN: &[(char, &str)] = &[
    ('-', "–—‐‑‒―−·─━"),
    ('\'', "‘’‚‛′´ʼ"),
    ('"', "“”„‟«»″"),
    ('~', "…"),
    ('*', "•∙●◦"),
    ('x', "×✓✔✗☒"),
    ('>', "›→⇒▶≥"),
    ('<', "‹←⇐◀≤"),
    ('^', "↑␛"),
    ('v', "↓"),
    ('#', "■█"),
    ('=', "▒≈"),
    ('%', "≠"),
    ('|', "│┃"),
    ('+', "┌┐└┘├┤┬┴┼±"),
    ('E', "€"),
    ('S', "§"),
    ('o', "°øº"),
    ('O', "Ø"),
    ('l', "ł"),
    ('L', "Ł"),
    ('d', "đð"),
    ('D', "ĐÐ"),
    ('i', "ı"),
    ('s', "ß"),
    ('a', "æª"),
    ('A', "Æ"),
    ('c', "©"),
    ('/', "⁄÷"),
    (' ', "\u{a0}\u{202f}\u{2009}"),
];

/// The ASCII sign for what a person sees as one character.
pub fn ascii(grapheme: &str) -> char {
    let Some(first) = grapheme.chars().next() else {
        return ' ';
    };
    if first.is_ascii() {
        return first;
    }
    if let Some((sign, _)) = KIN.iter().find(|(_, kin)| kin.contains(first)) {
        return *sign;
    }
    let base = first.nfkd().next().filter(char::is_ascii_graphic);
    base.unwrap_or('?')
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn shown(text: &str) -> String {
        text.chars().map(|c| ascii(&c.to_string())).collect()
    }

    #[test]
    fn letters_lose_their_accents_and_signs_become_their_kin() {
        assert_eq!(shown("één Şahin, Łódź, Ærø"), "een Sahin, Lodz, Aro");
        assert_eq!(shown("‘ja’ – „nee” … 5 × €"), "'ja' - \"nee\" ~ 5 x E");
        assert_eq!(shown("漢字 Ω 👍"), "?? ? ?");
        assert_eq!(ascii("e\u{301}"), 'e');
        assert_eq!(ascii(""), ' ');
    }

    /// Every letter of ours has kin: the interface and the built-in questionnaires read without question marks.
    #[test]
    fn nothing_of_ours_becomes_a_question_mark() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut seen = 0;
        for folder in [
            "src/language/nl",
            "src/language/en",
            "questionnaires",
            "questionnaires/glossary",
            "questionnaires/crosswalk",
        ] {
            for entry in std::fs::read_dir(root.join(folder)).unwrap() {
                let path = entry.unwrap().path();
                let ours = path
                    .extension()
                    .is_some_and(|end| end == "ftl" || end == "yaml");
                if !ours {
                    continue;
                }
                seen += 1;
                let text = std::fs::read_to_string(&path).unwrap();
                for c in text.chars().filter(|c| !c.is_ascii()) {
                    assert_ne!(ascii(&c.to_string()), '?', "{}: {c:?}", path.display());
                }
            }
        }
        assert!(seen > 30, "{seen}");
    }
}
