//! The colours on paper: those of the design, carried over to an organisation's accent colour.
//!
//! Owns how an accent colour becomes every colour that the design derives from it, and that all of it
//! can be read. Lightness is changed in OKLCH, a space in which equal steps look equal and the hue
//! stays what it was. Knows nothing of pages.
//!
//! Text in the accent colour reaches 4.5:1 on white and on every tint, bars and rules 3:1 (WCAG 1.4.3
//! and 1.4.11). An accent that is too light is darkened just as far as that takes, for each use apart.

use super::layout::style::Color;

/// A colour as red, green and blue, 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// The accent where an organisation names none.
pub const BLUE: Rgb = Rgb(0x15, 0x42, 0x73);
/// What text must reach.
const TEXT: f64 = 4.5;
/// What bars and rules must reach.
const MARK: f64 = 3.0;
/// The chroma of [`BLUE`], by which the tints of other accents are measured.
const CHROMA: f64 = 0.097;

/// What the design's colours are on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    accent: Rgb,
    text: Rgb,
    mark: Rgb,
    rule: Rgb,
    tint: Rgb,
    shade: Rgb,
    range: Rgb,
    answer: Rgb,
}

impl Default for Palette {
    fn default() -> Self {
        Self::of(BLUE)
    }
}

impl Palette {
    /// The colours for an accent.
    pub fn of(accent: Rgb) -> Self {
        let Lch { c, h, .. } = Lch::of(accent);
        let strength = (c / CHROMA).min(1.0);
        let light = |l: f64, c: f64| {
            let c = c * strength;
            Lch { l, c, h }.rgb()
        };
        let tint = light(0.9655, 0.0079);
        let grounds = [
            Rgb(255, 255, 255),
            tint,
            Self::fixed(Color::TintAlert),
            Self::fixed(Color::TintDissent),
        ];
        Self {
            accent,
            text: dark_enough(accent, &grounds, TEXT),
            mark: dark_enough(accent, &grounds, MARK),
            rule: light(0.8446, 0.0212),
            tint,
            shade: light(0.8965, 0.0226),
            range: light(0.8144, 0.0333),
            answer: light(0.7172, 0.0484),
        }
    }

    /// A colour of text.
    pub fn text(&self, color: Color) -> Rgb {
        match color {
            Color::Accent => self.text,
            other => self.mark(other),
        }
    }

    /// A colour of a bar, rule, edge or ground.
    pub fn mark(&self, color: Color) -> Rgb {
        match color {
            Color::Accent => self.mark,
            Color::Rule => self.rule,
            Color::Tint => self.tint,
            Color::Shade => self.shade,
            Color::Range => self.range,
            Color::Answer => self.answer,
            other => Self::fixed(other),
        }
    }

    /// The colours that are the same for every organisation.
    fn fixed(color: Color) -> Rgb {
        match color {
            Color::Ink => Rgb(0x1b, 0x1e, 0x23),
            Color::Muted => Rgb(0x55, 0x5c, 0x66),
            Color::Alert => Rgb(0x9d, 0x2a, 0x1d),
            Color::Dissent => Rgb(0x7a, 0x5c, 0x12),
            Color::TintAlert => Rgb(0xfb, 0xf1, 0xef),
            Color::TintDissent => Rgb(0xf6, 0xf3, 0xea),
            Color::Watermark => Rgb(0xea, 0xd6, 0xd3),
            _ => Rgb(255, 255, 255),
        }
    }

    /// What text has instead of the accent, when the accent is too light to be read.
    pub fn text_instead(&self) -> Option<Rgb> {
        (self.text != self.accent).then_some(self.text)
    }
}

impl Rgb {
    /// A colour written as `#1f2e3d`, with or without capitals.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self(part(0)?, part(2)?, part(4)?))
    }

    /// The colour as `#1f2e3d`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// Contrast with another colour as WCAG counts it, 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn linear(self) -> [f64; 3] {
        [self.0, self.1, self.2].map(|value| {
            let v = f64::from(value) / 255.0;
            if v <= 0.040_45 {
                v / 12.92
            } else {
                ((v + 0.055) / 1.055).powf(2.4)
            }
        })
    }
}

/// The lightest colour of the same hue, no lighter than the given one, with that contrast to all grounds.
fn dark_enough(color: Rgb, grounds: &[Rgb], least: f64) -> Rgb {
    let reaches = |color: Rgb| {
        grounds
            .iter()
            .all(|ground| color.contrast(*ground) >= least)
    };
    if reaches(color) {
        return color;
    }
    let Lch { l, c, h } = Lch::of(color);
    // Black always reaches it.
    let (mut dark, mut light) = (0.0, l);
    let mut found = Rgb(0, 0, 0);
    for _ in 0..24 {
        let middle = f64::midpoint(dark, light);
        let tried = Lch { l: middle, c, h }.rgb();
        if reaches(tried) {
            (found, dark) = (tried, middle);
        } else {
            light = middle;
        }
    }
    found
}

/// A colour by lightness, chroma and hue (OKLCH; Björn Ottosson, 2020).
#[derive(Debug, Clone, Copy)]
struct Lch {
    l: f64,
    c: f64,
    h: f64,
}

impl Lch {
    fn of(color: Rgb) -> Self {
        let [r, g, b] = color.linear();
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        let a = 1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s;
        Self {
            l: 0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s,
            c: a.hypot(b),
            h: b.atan2(a),
        }
    }

    /// The colour; one that no screen has loses chroma until one has it.
    fn rgb(self) -> Rgb {
        let (mut poor, mut rich) = (0.0, self.c);
        if let Some(color) = self.within(rich) {
            return color;
        }
        let mut found = self.within(0.0).unwrap_or(Rgb(0, 0, 0));
        for _ in 0..20 {
            let middle = f64::midpoint(poor, rich);
            match self.within(middle) {
                Some(color) => (found, poor) = (color, middle),
                None => rich = middle,
            }
        }
        found
    }

    fn within(self, chroma: f64) -> Option<Rgb> {
        let (a, b) = (chroma * self.h.cos(), chroma * self.h.sin());
        let l = (self.l + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.l - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.l - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
        let parts = [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
        ];
        let mut bytes = [0u8; 3];
        for (byte, part) in bytes.iter_mut().zip(parts) {
            if !(-0.0005..=1.0005).contains(&part) {
                return None;
            }
            let part = part.clamp(0.0, 1.0);
            let v = if part <= 0.003_130_8 {
                12.92 * part
            } else {
                1.055 * part.powf(1.0 / 2.4) - 0.055
            };
            *byte = (v * 255.0).round() as u8;
        }
        let [r, g, b] = bytes;
        Some(Rgb(r, g, b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXTS: [Color; 5] = [
        Color::Ink,
        Color::Accent,
        Color::Muted,
        Color::Alert,
        Color::Dissent,
    ];
    const GROUNDS: [Color; 4] = [
        Color::White,
        Color::Tint,
        Color::TintAlert,
        Color::TintDissent,
    ];

    fn readable(palette: &Palette) {
        for ground in GROUNDS.map(|ground| palette.mark(ground)) {
            for text in TEXTS {
                let contrast = palette.text(text).contrast(ground);
                assert!(contrast >= 4.5, "{text:?} on {}: {contrast}", ground.hex());
                let contrast = palette.mark(text).contrast(ground);
                assert!(contrast >= 2.9, "{text:?} on {}: {contrast}", ground.hex());
            }
        }
        // In the cells of the risk matrix stands ink alone.
        let ink = palette.text(Color::Ink);
        assert!(ink.contrast(palette.mark(Color::Shade)) >= 7.0);
        // The range on a bar is told from the paper by its edge, the score on it by its darkness.
        assert!(ink.contrast(palette.mark(Color::Range)) >= 4.5);
    }

    proptest! {
        #[test]
        fn whatever_the_accent_all_text_can_be_read_on_every_ground(r: u8, g: u8, b: u8) {
            readable(&Palette::of(Rgb(r, g, b)));
        }

        #[test]
        fn a_colour_comes_back_from_its_lightness_chroma_and_hue(r: u8, g: u8, b: u8) {
            prop_assert_eq!(Lch::of(Rgb(r, g, b)).rgb(), Rgb(r, g, b));
        }
    }

    #[test]
    fn the_extremes_can_be_read_and_the_darkest_stay_as_they_are() {
        for accent in [Rgb(255, 255, 255), Rgb(255, 255, 0), Rgb(0, 255, 255)] {
            let palette = Palette::of(accent);
            readable(&palette);
            assert!(palette.text_instead().is_some());
        }
        for accent in [BLUE, Rgb(0, 0, 0), Rgb(0xa9, 0, 0x61)] {
            let palette = Palette::of(accent);
            readable(&palette);
            assert_eq!(palette.text_instead(), None);
            assert_eq!(palette.text(Color::Accent), accent);
        }
    }

    #[test]
    fn a_bar_may_be_lighter_than_text() {
        // An orange between 3:1 and 4.5:1: true as a bar, darker as text.
        let orange = Rgb(0xd0, 0x66, 0x00);
        let palette = Palette::of(orange);
        assert_eq!(palette.mark(Color::Accent), orange);
        assert_ne!(palette.text(Color::Accent), orange);
        let text = palette.text(Color::Accent);
        let grounds = GROUNDS.map(|ground| text.contrast(palette.mark(ground)));
        let least = grounds.into_iter().fold(21.0, f64::min);
        assert!((4.5..4.6).contains(&least), "{least}");
    }

    #[test]
    fn the_tints_of_blue_are_those_of_the_design() {
        let palette = Palette::default();
        for (color, wanted) in [
            (Color::Rule, Rgb(0xc3, 0xcd, 0xda)),
            (Color::Tint, Rgb(0xf0, 0xf4, 0xf9)),
            (Color::Shade, Rgb(0xd3, 0xde, 0xec)),
            (Color::Range, Rgb(0xb4, 0xc4, 0xd8)),
            (Color::Answer, Rgb(0x8f, 0xa6, 0xc2)),
        ] {
            let found = palette.mark(color);
            let near = |a: u8, b: u8| a.abs_diff(b) <= 4;
            let close =
                near(found.0, wanted.0) && near(found.1, wanted.1) && near(found.2, wanted.2);
            assert!(close, "{color:?}: {} for {}", found.hex(), wanted.hex());
        }
    }

    #[test]
    fn colours_are_read_in_one_form_only() {
        assert_eq!(Rgb::parse("#154273"), Some(BLUE));
        assert_eq!(Rgb::parse("#A90061"), Some(Rgb(0xa9, 0, 0x61)));
        assert_eq!(BLUE.hex(), "#154273");
        for text in [
            "154273", "#15427", "#1542733", "#15427g", "blauw", "#1542é", "#+15427",
        ] {
            assert_eq!(Rgb::parse(text), None, "{text}");
        }
    }
}
