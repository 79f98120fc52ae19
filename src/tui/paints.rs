//! The colours of each theme, as far as a terminal can show them.
//!
//! Owns which colour stands for which role, and what becomes of it in 256 or 16 colours. Must not know what is drawn.

use ratatui::style::Color;

use crate::app::settings::ThemeName;

/// How many colours a terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Depth {
    /// None.
    None,
    /// The 16 whose looks every person sets differently.
    #[default]
    Sixteen,
    /// The 256 that look alike everywhere but for the first 16.
    Indexed,
    /// Every colour.
    True,
}

impl Depth {
    /// What `TERM` and `COLORTERM` say. Nothing is asked of the terminal: some never answer.
    pub fn of(term: &str, colorterm: &str, in_tmux: bool) -> Self {
        let term = term.to_ascii_lowercase();
        let of_old = ["vt100", "vt102", "vt220", "vt320", "dumb"];
        if of_old.contains(&term.as_str()) || term.ends_with("-m") || term.ends_with("-mono") {
            return Self::None;
        }
        // GNU screen takes no 24-bit colours, and yet what it runs in may say so.
        let in_screen = term.starts_with("screen") && !in_tmux;
        let says_true = ["truecolor", "24bit"].contains(&colorterm.to_ascii_lowercase().as_str());
        if (says_true && !in_screen) || term.ends_with("-direct") {
            Self::True
        } else if term.contains("256") || says_true {
            Self::Indexed
        } else {
            Self::Sixteen
        }
    }
}

/// The colours of a theme by role. `Color::Reset` is the terminal's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paints {
    /// Letters and what is under them, on the whole window; the terminal's own without.
    pub ground: Option<(Color, Color)>,
    /// Rules and edges.
    pub edge: Color,
    /// What has the focus.
    pub focus: Color,
    /// Agreed, done, signed.
    pub ok: Color,
    /// Parked, unsaved, differing.
    pub warn: Color,
    /// Failed, stop.
    pub error: Color,
    /// Whether edges are drawn dim: where their colour is the terminal's own.
    pub dim_edges: bool,
}

impl Paints {
    /// No colour at all.
    pub const NONE: Self = Self {
        ground: None,
        edge: Color::Reset,
        focus: Color::Reset,
        ok: Color::Reset,
        warn: Color::Reset,
        error: Color::Reset,
        dim_edges: false,
    };

    /// The terminal's own 16 colours on its own background.
    pub const TERMINAL: Self = Self {
        focus: Color::Blue,
        ok: Color::Green,
        warn: Color::Magenta,
        error: Color::Red,
        dim_edges: true,
        ..Self::NONE
    };

    /// The colours of a theme on a terminal that shows so many.
    pub fn of(theme: ThemeName, depth: Depth) -> Self {
        let shades = match (theme, depth) {
            (_, Depth::None) | (ThemeName::None, _) => return Self::NONE,
            (ThemeName::Terminal, _) => return Self::TERMINAL,
            (ThemeName::Light, Depth::Sixteen) => return LIGHT_16,
            (ThemeName::Dark, Depth::Sixteen) => return DARK_16,
            (ThemeName::Contrast, Depth::Sixteen) => return CONTRAST_16,
            (ThemeName::Light, _) => LIGHT,
            (ThemeName::Dark, _) => DARK,
            (ThemeName::Contrast, _) => CONTRAST,
        };
        let colour = |(r, g, b)| match depth {
            Depth::True => Color::Rgb(r, g, b),
            _ => Color::Indexed(nearest((r, g, b))),
        };
        let [ink, ground, edge, focus, ok, warn, error] = shades.map(colour);
        Self {
            ground: Some((ink, ground)),
            edge,
            focus,
            ok,
            warn,
            error,
            dim_edges: false,
        }
    }
}

type Rgb = (u8, u8, u8);

/// Ink, ground, edge, focus, ok, warn, error.
type Shades = [Rgb; 7];

const LIGHT: Shades = [
    (0x1c, 0x1c, 0x1c),
    (0xff, 0xff, 0xff),
    (0x76, 0x76, 0x76),
    (0x00, 0x4f, 0xaf),
    (0x00, 0x5f, 0x1f),
    (0x87, 0x00, 0x87),
    (0xaf, 0x00, 0x00),
];
const DARK: Shades = [
    (0xe4, 0xe4, 0xe4),
    (0x12, 0x12, 0x12),
    (0x94, 0x94, 0x94),
    (0x87, 0xbf, 0xff),
    (0x87, 0xd7, 0x87),
    (0xe7, 0xa7, 0xff),
    (0xff, 0x97, 0x8f),
];
const CONTRAST: Shades = [
    (0xff, 0xff, 0xff),
    (0x00, 0x00, 0x00),
    (0xff, 0xff, 0xff),
    (0xff, 0xff, 0x00),
    (0x5f, 0xff, 0x5f),
    (0xff, 0xaf, 0xff),
    (0xff, 0xaf, 0xa7),
];

/// Of the 16 only those that can be read on the ground whoever's they are; where none can, the ink: the sign says it.
const LIGHT_16: Paints = Paints {
    ground: Some((Color::Black, Color::White)),
    edge: Color::Black,
    focus: Color::Blue,
    ok: Color::Black,
    warn: Color::Magenta,
    error: Color::Red,
    dim_edges: false,
};
const DARK_16: Paints = Paints {
    ground: Some((Color::White, Color::Black)),
    edge: Color::White,
    focus: Color::LightCyan,
    ok: Color::LightGreen,
    warn: Color::LightMagenta,
    error: Color::LightRed,
    dim_edges: false,
};
const CONTRAST_16: Paints = Paints {
    ground: Some((Color::White, Color::Black)),
    edge: Color::White,
    focus: Color::LightYellow,
    ok: Color::LightGreen,
    warn: Color::LightCyan,
    error: Color::White,
    dim_edges: false,
};

/// The nearest of the 240 colours that look alike on every terminal with 256.
fn nearest(colour: Rgb) -> u8 {
    let apart = |index: &u8| {
        let (r, g, b) = indexed(*index);
        let square = |one: u8, other: u8| u32::from(one.abs_diff(other)).pow(2);
        square(r, colour.0) + square(g, colour.1) + square(b, colour.2)
    };
    (16..=255).min_by_key(apart).unwrap_or(16)
}

/// What one of those 240 looks like: a cube of six levels, then a ramp of greys.
fn indexed(index: u8) -> Rgb {
    if index >= 232 {
        let grey = 8 + (index - 232) * 10;
        return (grey, grey, grey);
    }
    let level = |step: u8| if step == 0 { 0 } else { 55 + step * 40 };
    let at = index.saturating_sub(16);
    (level(at / 36), level(at / 6 % 6), level(at % 6))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The 16 as two kinds of terminal show them: VGA and xterm.
    const SIXTEEN: [[Rgb; 16]; 2] = [
        [
            (0, 0, 0),
            (170, 0, 0),
            (0, 170, 0),
            (170, 85, 0),
            (0, 0, 170),
            (170, 0, 170),
            (0, 170, 170),
            (170, 170, 170),
            (85, 85, 85),
            (255, 85, 85),
            (85, 255, 85),
            (255, 255, 85),
            (85, 85, 255),
            (255, 85, 255),
            (85, 255, 255),
            (255, 255, 255),
        ],
        [
            (0, 0, 0),
            (205, 0, 0),
            (0, 205, 0),
            (205, 205, 0),
            (0, 0, 238),
            (205, 0, 205),
            (0, 205, 205),
            (229, 229, 229),
            (127, 127, 127),
            (255, 0, 0),
            (0, 255, 0),
            (255, 255, 0),
            (92, 92, 255),
            (255, 0, 255),
            (0, 255, 255),
            (255, 255, 255),
        ],
    ];

    /// What a colour looks like, on each kind of terminal.
    fn looks(colour: Color) -> Vec<Rgb> {
        let of_16 = |index: usize| SIXTEEN.iter().map(|set| set[index]).collect();
        match colour {
            Color::Rgb(r, g, b) => vec![(r, g, b)],
            Color::Indexed(index) => vec![indexed(index)],
            Color::Black => of_16(0),
            Color::Red => of_16(1),
            Color::Blue => of_16(4),
            Color::Magenta => of_16(5),
            Color::LightRed => of_16(9),
            Color::LightGreen => of_16(10),
            Color::LightYellow => of_16(11),
            Color::LightMagenta => of_16(13),
            Color::LightCyan => of_16(14),
            Color::White => of_16(15),
            other => panic!("a theme with a ground of its own uses {other:?}"),
        }
    }

    fn luminance((r, g, b): Rgb) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    /// The contrast of two colours as WCAG counts it: the least of all kinds of terminal.
    pub(in crate::tui) fn contrast(one: Color, other: Color) -> f64 {
        let pairs = looks(one).into_iter().zip(looks(other).into_iter().cycle());
        pairs
            .map(|(one, other)| {
                let (one, other) = (luminance(one), luminance(other));
                (one.max(other) + 0.05) / (one.min(other) + 0.05)
            })
            .fold(f64::MAX, f64::min)
    }

    #[test]
    fn contrast_is_counted_as_wcag_does() {
        let grey = contrast(Color::Rgb(0x76, 0x76, 0x76), Color::Rgb(255, 255, 255));
        assert!((grey - 4.54).abs() < 0.01, "{grey}");
        let most = contrast(Color::Rgb(0, 0, 0), Color::Rgb(255, 255, 255));
        assert!((most - 21.0).abs() < 0.001, "{most}");
    }

    #[test]
    fn every_role_can_be_read_on_its_ground_at_every_depth() {
        for (theme, least) in [
            (ThemeName::Light, 4.5),
            (ThemeName::Dark, 4.5),
            (ThemeName::Contrast, 7.0),
        ] {
            for depth in [Depth::Sixteen, Depth::Indexed, Depth::True] {
                let paints = Paints::of(theme, depth);
                let (ink, ground) = paints.ground.unwrap();
                for (role, colour) in [
                    ("ink", ink),
                    ("edge", paints.edge),
                    ("focus", paints.focus),
                    ("ok", paints.ok),
                    ("warn", paints.warn),
                    ("error", paints.error),
                ] {
                    let found = contrast(colour, ground);
                    assert!(found >= least, "{theme:?} {depth:?} {role}: {found:.2}");
                }
            }
        }
    }

    #[test]
    fn a_terminal_gets_the_colours_that_it_says_it_shows() {
        for (term, colorterm, in_tmux, expected) in [
            ("xterm-256color", "truecolor", false, Depth::True),
            ("xterm-256color", "24bit", false, Depth::True),
            ("xterm-256color", "", false, Depth::Indexed),
            ("xterm-256color", "yes", false, Depth::Indexed),
            ("tmux-256color", "truecolor", true, Depth::True),
            ("screen", "truecolor", true, Depth::True),
            ("screen", "truecolor", false, Depth::Indexed),
            ("screen", "", false, Depth::Sixteen),
            ("xterm-direct", "", false, Depth::True),
            ("linux", "", false, Depth::Sixteen),
            ("xterm", "", false, Depth::Sixteen),
            ("", "", false, Depth::Sixteen),
            ("vt220", "", false, Depth::None),
            ("xterm-mono", "truecolor", false, Depth::None),
        ] {
            let found = Depth::of(term, colorterm, in_tmux);
            assert_eq!(found, expected, "{term} {colorterm}");
        }
    }

    #[test]
    fn a_colour_is_brought_to_the_nearest_of_256() {
        assert_eq!(nearest((255, 255, 255)), 231);
        assert_eq!(nearest((0, 0, 0)), 16);
        assert_eq!(nearest((0x87, 0, 0x87)), 90);
        assert_eq!(nearest((0x12, 0x12, 0x12)), 233);
        for index in 16..=255 {
            assert_eq!(indexed(nearest(indexed(index))), indexed(index));
        }
    }
}
