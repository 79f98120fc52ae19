//! The typefaces inside the program: their bytes, their names, their order.
//!
//! Owns [`FaceId`]. Knows nothing of what is in the files.

use super::script::Script;

/// A typeface: of the bundle, or behind it one that was given along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FaceId(u8);

/// A typeface of the bundle.
struct Bundled {
    name: &'static str,
    bytes: &'static [u8],
}

macro_rules! bundled {
    ($name:literal) => {
        Bundled {
            name: $name,
            bytes: include_bytes!(concat!("../../../assets/fonts/", $name, ".ttf")),
        }
    };
}

/// In the order of the constants of [`FaceId`].
static BUNDLE: [Bundled; 17] = [
    bundled!("FiraSans-Regular"),
    bundled!("FiraSans-Bold"),
    bundled!("FiraSans-Italic"),
    bundled!("SourceSans3-Regular"),
    bundled!("NotoSansArabic-Regular"),
    bundled!("NotoSansHebrew-Regular"),
    bundled!("NotoSansArmenian-Regular"),
    bundled!("NotoSansGeorgian-Regular"),
    bundled!("NotoSansEthiopic-Regular"),
    bundled!("NotoSansDevanagari-Regular"),
    bundled!("NotoSansBengali-Regular"),
    bundled!("NotoSansGurmukhi-Regular"),
    bundled!("NotoSansTamil-Regular"),
    bundled!("NotoSansThai-Regular"),
    bundled!("NotoSansSC-Regular"),
    bundled!("NotoSansKR-Regular"),
    bundled!("NotoEmoji-Regular"),
];

impl FaceId {
    /// Fira Sans Regular.
    pub const REGULAR: Self = Self(0);
    /// Fira Sans Bold.
    pub const BOLD: Self = Self(1);
    /// Fira Sans Italic.
    pub const ITALIC: Self = Self(2);
    /// Source Sans 3: boxes, ticks and other signs that Fira Sans lacks.
    pub const SYMBOLS: Self = Self(3);
    /// Noto Sans Arabic; the faces of the other scripts follow.
    pub const ARABIC: Self = Self(4);
    const HEBREW: Self = Self(5);
    const ARMENIAN: Self = Self(6);
    const GEORGIAN: Self = Self(7);
    const ETHIOPIC: Self = Self(8);
    const DEVANAGARI: Self = Self(9);
    const BENGALI: Self = Self(10);
    const GURMUKHI: Self = Self(11);
    const TAMIL: Self = Self(12);
    const THAI: Self = Self(13);
    /// Noto Sans SC: Chinese characters, kana, wide signs.
    pub const HAN: Self = Self(14);
    /// Noto Sans KR: Korean syllables.
    pub const HANGUL: Self = Self(15);
    /// Noto Emoji, in one colour.
    pub const EMOJI: Self = Self(16);

    /// Number of faces in the bundle.
    pub const BUNDLED: usize = BUNDLE.len();

    /// All that can be, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=u8::MAX).map(Self)
    }

    /// The face of a font that was given along, by its place among those.
    pub fn extra(place: usize) -> Option<Self> {
        u8::try_from(Self::BUNDLED + place).ok().map(Self)
    }

    /// Its place among all faces.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// Its place among the fonts that were given along.
    pub fn place_among_extra(self) -> Option<usize> {
        self.index().checked_sub(Self::BUNDLED)
    }

    /// The face of the bundle for a script; none where Fira Sans is all there is.
    pub fn of_script(script: Script) -> Option<Self> {
        Some(match script {
            Script::Common | Script::Greek | Script::Cyrillic => return None,
            Script::Arabic => Self::ARABIC,
            Script::Hebrew => Self::HEBREW,
            Script::Armenian => Self::ARMENIAN,
            Script::Georgian => Self::GEORGIAN,
            Script::Ethiopic => Self::ETHIOPIC,
            Script::Devanagari => Self::DEVANAGARI,
            Script::Bengali => Self::BENGALI,
            Script::Gurmukhi => Self::GURMUKHI,
            Script::Tamil => Self::TAMIL,
            Script::Thai => Self::THAI,
            Script::Han | Script::Kana | Script::Wide => Self::HAN,
            Script::Hangul => Self::HANGUL,
            Script::Picture => Self::EMOJI,
        })
    }

    /// Name and bytes of a face of the bundle.
    pub(super) fn bundled(self) -> Option<(&'static str, &'static [u8])> {
        BUNDLE.get(self.index()).map(|face| (face.name, face.bytes))
    }
}
