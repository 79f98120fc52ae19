//! Themes with a ground of their own: it lies under every cell, and everything on it can be read.

use ratatui::buffer::Buffer;
use ratatui::style::Color;

use super::drawn;
use super::scenes::scenes;
use crate::app::{Look, ThemeName};
use crate::tui::paints::tests::contrast;
use crate::tui::{Depth, Theme};

const SIZES: [(u16, u16); 5] = [(20, 5), (40, 12), (60, 16), (80, 22), (160, 50)];
const DEPTHS: [Depth; 3] = [Depth::Sixteen, Depth::Indexed, Depth::True];

fn theme(theme: ThemeName, depth: Depth) -> Theme {
    let look = Look {
        theme,
        ..Look::default()
    };
    Theme::of(look, depth)
}

/// The pairs of colours in which something stands on the screen.
fn pairs(buffer: &Buffer) -> Vec<(Color, Color)> {
    let mut pairs = Vec::new();
    for cell in buffer.content() {
        if !pairs.contains(&(cell.fg, cell.bg)) {
            pairs.push((cell.fg, cell.bg));
        }
    }
    pairs
}

#[test]
fn everything_on_every_screen_can_be_read_on_a_ground_that_is_everywhere() {
    for (name, least) in [
        (ThemeName::Light, 4.5),
        (ThemeName::Dark, 4.5),
        (ThemeName::Contrast, 7.0),
    ] {
        for size in SIZES {
            for (scene, model) in scenes(size) {
                for depth in DEPTHS {
                    let theme = theme(name, depth);
                    let ground = theme.ground().bg.unwrap();
                    let (buffer, _) = drawn(&model, &theme, size);
                    for (letters, under) in pairs(&buffer) {
                        assert_eq!(under, ground, "{name:?} {scene} {size:?}");
                        assert_ne!(letters, Color::Reset, "{name:?} {scene} {size:?}");
                        let found = contrast(letters, under);
                        assert!(found >= least, "{name:?} {depth:?} {scene}: {found:.2}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_theme_shows_the_same_words() {
    for (scene, model) in scenes((100, 30)) {
        let words = |name| super::rows(&drawn(&model, &theme(name, Depth::True), (100, 30)).0);
        let usual = words(ThemeName::Terminal);
        for name in ThemeName::ALL {
            assert_eq!(words(name), usual, "{scene} {name:?}");
        }
    }
}

#[test]
fn a_terminal_without_colours_is_asked_for_none() {
    for (scene, model) in scenes((80, 22)) {
        for name in ThemeName::ALL {
            let (buffer, _) = drawn(&model, &theme(name, Depth::None), (80, 22));
            assert_eq!(pairs(&buffer), [(Color::Reset, Color::Reset)], "{scene}");
        }
    }
}

#[test]
fn the_theme_of_the_terminal_itself_paints_no_ground() {
    assert_eq!(theme(ThemeName::Terminal, Depth::True).ground().bg, None);
    assert_eq!(theme(ThemeName::None, Depth::True).ground().bg, None);
}
