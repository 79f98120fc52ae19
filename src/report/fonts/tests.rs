//! Tests of the choice of faces and of fonts given along.

use super::*;
use proptest::prelude::*;

fn chosen(look: Look, text: &str) -> Option<FaceId> {
    Fonts::new(&[]).choose(look, text)
}

#[test]
fn every_face_of_the_bundle_opens_and_has_a_space() {
    let fonts = Fonts::new(&[]);
    for index in 0..fonts.count() {
        let id = [
            FaceId::REGULAR,
            FaceId::BOLD,
            FaceId::ITALIC,
            FaceId::SYMBOLS,
        ]
        .into_iter()
        .chain(Script::ALL.into_iter().filter_map(FaceId::of_script))
        .find(|id| id.index() == index)
        .expect("every face has a use");
        assert!(fonts.face(id).has(' '), "{}", fonts.face(id).name);
    }
    assert!(fonts.face(FaceId::SYMBOLS).has(PLACEHOLDER));
}

#[test]
fn the_signs_of_a_dutch_report_are_in_the_bundle() {
    for c in "€éłŻ→≥≤✓☐☑•–—…‹›²½ijIJΩжőșħ\u{2011}".chars() {
        let text = c.to_string();
        assert!(
            chosen(Look::Regular, &text).is_some(),
            "{c} U+{:04X}",
            u32::from(c)
        );
    }
}

#[test]
fn letters_of_large_groups_have_a_face_of_their_script() {
    for (text, face) in [
        ("Ş", FaceId::BOLD),
        ("ữ", FaceId::BOLD),
        ("Ω", FaceId::BOLD),
        ("ґ", FaceId::BOLD),
        ("ع", FaceId::ARABIC),
        ("ש", FaceId::of_script(Script::Hebrew).unwrap()),
        ("ճ", FaceId::of_script(Script::Armenian).unwrap()),
        ("ქ", FaceId::of_script(Script::Georgian).unwrap()),
        ("ሰ", FaceId::of_script(Script::Ethiopic).unwrap()),
        ("क्", FaceId::of_script(Script::Devanagari).unwrap()),
        ("বি", FaceId::of_script(Script::Bengali).unwrap()),
        ("ਸਿੰ", FaceId::of_script(Script::Gurmukhi).unwrap()),
        ("தி", FaceId::of_script(Script::Tamil).unwrap()),
        ("กี่", FaceId::of_script(Script::Thai).unwrap()),
        ("漢", FaceId::HAN),
        ("ゆ", FaceId::HAN),
        ("鈺", FaceId::HAN),
        ("김", FaceId::HANGUL),
        ("🦀", FaceId::EMOJI),
    ] {
        assert_eq!(chosen(Look::Bold, text), Some(face), "{text}");
    }
}

#[test]
fn one_emoji_is_one_grapheme_of_one_face() {
    for emoji in ["👩🏽‍🔬", "🇳🇱", "1️⃣", "❤️", "🏳️‍🌈", "👍🏿"]
    {
        assert_eq!(chosen(Look::Regular, emoji), Some(FaceId::EMOJI), "{emoji}");
    }
}

#[test]
fn faces_are_opened_when_they_are_needed() {
    let fonts = Fonts::new(&[]);
    let open = |fonts: &Fonts| {
        fonts
            .faces
            .iter()
            .filter(|face| face.get().is_some())
            .count()
    };
    assert_eq!(open(&fonts), 0);
    fonts.choose(Look::Regular, "é");
    assert_eq!(open(&fonts), 1);
    fonts.choose(Look::Regular, "김");
    assert_eq!(open(&fonts), 2);
}

#[test]
fn a_character_that_no_face_has_is_admitted() {
    assert_eq!(chosen(Look::Bold, "ꙮ"), None);
    assert_eq!(chosen(Look::Bold, "𓀀"), None);
}

/// A font of the bundle as a file that somebody gives along.
fn file(script: Script) -> Vec<u8> {
    FaceId::of_script(script)
        .unwrap()
        .bundled()
        .unwrap()
        .1
        .to_vec()
}

/// The same font with other terms in its `OS/2` table.
fn with_terms(terms: u16) -> Vec<u8> {
    let mut bytes = file(Script::Thai);
    let at = table(&bytes, b"OS/2") + 8;
    bytes[at..at + 2].copy_from_slice(&terms.to_be_bytes());
    bytes
}

/// Where a table starts.
fn table(bytes: &[u8], tag: &[u8]) -> usize {
    let record = bytes.windows(4).position(|window| window == tag).unwrap();
    u32::from_be_bytes(bytes[record + 8..record + 12].try_into().unwrap()) as usize
}

#[test]
fn a_font_given_along_comes_last() {
    let extra = [ExtraFont::read(file(Script::Thai)).unwrap()];
    let fonts = Fonts::new(&extra);
    assert_eq!(
        fonts.choose(Look::Regular, "ก"),
        FaceId::of_script(Script::Thai)
    );
    let face = fonts.face(FaceId::extra(0).unwrap());
    assert_eq!(face.name, "NotoSansThai-Regular");
    assert_eq!(fonts.chain(Look::Regular, "ꙮ").last(), FaceId::extra(0));
}

#[test]
fn what_is_no_font_or_may_not_be_embedded_is_refused() {
    let refusal = |bytes: Vec<u8>| ExtraFont::read(bytes).unwrap_err();
    assert_eq!(refusal(Vec::new()), FontRefusal::NotAFont);
    assert_eq!(refusal(b"%PDF-1.7 no font".to_vec()), FontRefusal::NotAFont);
    assert_eq!(
        refusal(file(Script::Thai)[..200].to_vec()),
        FontRefusal::NotAFont
    );
    assert_eq!(refusal(with_terms(0x0002)), FontRefusal::Forbidden);
    assert_eq!(refusal(with_terms(0x0100)), FontRefusal::Forbidden);
    assert!(ExtraFont::read(with_terms(0x0004)).is_ok());
    let mut no_outlines = file(Script::Thai);
    let at = no_outlines
        .windows(4)
        .position(|window| window == b"glyf")
        .unwrap();
    no_outlines[at..at + 4].copy_from_slice(b"CBDT");
    assert_eq!(refusal(no_outlines), FontRefusal::NoOutlines);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn a_damaged_font_is_refused_or_taken_but_never_breaks(
        hits in proptest::collection::vec((0.0f64..1.0, any::<u8>()), 1..40),
        end in 0.5f64..1.0,
    ) {
        let mut bytes = file(Script::Thai);
        let length = bytes.len();
        for (at, byte) in hits {
            bytes[(at * at * length as f64) as usize] = byte;
        }
        bytes.truncate((length as f64 * end.sqrt()) as usize);
        if let Ok(font) = ExtraFont::read(bytes) {
            let extra = [font];
            let fonts = Fonts::new(&extra);
            let face = fonts.face(FaceId::extra(0).unwrap());
            for c in "กำนดี 12".chars() {
                if let Some(glyph) = face.glyph(c) {
                    prop_assert!(face.width(glyph).is_finite());
                    face.ink(glyph);
                }
            }
        }
    }
}
