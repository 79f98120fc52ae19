//! Nothing is said by colour alone: without colours every screen says the same.
//!
//! The proof takes every stretch of one style apart. What it is without colour (its words, whether it is bold, reversed or
//! underlined, and the sign right before it) must settle what it was in colour: were two stretches alike without colour
//! and different with it, then the colour said something that nothing else says. Besides, what is coloured for a state
//! stands with the sign of that state, or is said in words.

use std::collections::{BTreeMap, BTreeSet};

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

use super::scenes::scenes;
use super::snapshots::look_in;
use super::{COLOUR, drawn};
use crate::tui::{Signs, Theme};

const SIZES: [(u16, u16); 4] = [(40, 12), (60, 16), (80, 22), (140, 40)];
const NONE: Theme = Theme::none(Signs::UNICODE);

/// A stretch without colour: its words, its modifiers, and the sign right before it.
type Plain = (String, u16, char);
/// What stretches that look like this without colour were in colour, each with a place where that is so.
type Claims = BTreeMap<Plain, BTreeMap<&'static str, String>>;

/// What a colour of the theme stands for.
fn role(colour: Color) -> &'static str {
    match colour {
        Color::Blue => "focus",
        Color::Green => "ok",
        Color::Magenta => "warn",
        Color::Red => "error",
        _ => "text",
    }
}

/// Takes a screen apart. `coloured` and `plain` are the same screen.
fn take_apart(scene: &str, coloured: &Buffer, plain: &Buffer, claims: &mut Claims) {
    let area = coloured.area;
    for y in area.top()..area.bottom() {
        let mut before = ' ';
        let mut x = area.left();
        while x < area.right() {
            let from = x;
            let style = |x: u16| {
                let (coloured, plain) = (&coloured[(x, y)], &plain[(x, y)]);
                (role(coloured.fg), plain.modifier)
            };
            while x < area.right() && style(x) == style(from) {
                x += 1;
            }
            let words: String = (from..x).map(|x| plain[(x, y)].symbol()).collect();
            let words = words.trim();
            if words.is_empty() {
                continue;
            }
            let (role, modifier) = style(from);
            let place = format!("{scene}, row {y}, column {from}");
            let plain = (words.to_owned(), modifier.bits(), before);
            claims
                .entry(plain)
                .or_default()
                .entry(role)
                .or_insert(place);
            before = words.chars().next_back().unwrap_or(' ');
        }
    }
}

/// The stretches whose colour says something that nothing else says.
fn by_colour_alone(claims: &Claims) -> Vec<String> {
    let several = claims.iter().filter(|(_, roles)| roles.len() > 1);
    several
        .map(|(plain, roles)| format!("{plain:?}: {roles:?}"))
        .collect()
}

/// The stretches of a state that carry neither the sign of that state nor a word.
fn without_sign(claims: &Claims, signs: &Signs) -> Vec<String> {
    let mut found = Vec::new();
    for ((words, _, before), roles) in claims {
        // In a comparison the brackets say what came and what went.
        let known = match roles.keys().next() {
            Some(&"ok") => [signs.agreed, "{+"],
            Some(&"warn") => [signs.parked, signs.stale],
            Some(&"error") => [signs.stop, "[-"],
            _ => continue,
        };
        let letters = words.chars().filter(|c| c.is_alphabetic()).count();
        let signed = known
            .iter()
            .any(|sign| words.contains(sign) || sign.contains(*before));
        if letters < 2 && !signed {
            found.push(format!("{words:?} {roles:?}"));
        }
    }
    found
}

fn claims(colour: &Theme, plain: &Theme) -> Claims {
    let mut claims = Claims::new();
    for size in SIZES {
        for (scene, model) in scenes(size) {
            let (coloured, _) = drawn(&model, colour, size);
            let (without, _) = drawn(&model, plain, size);
            take_apart(scene, &coloured, &without, &mut claims);
        }
    }
    claims
}

#[test]
fn no_colour_says_what_nothing_else_says() {
    let claims = claims(&COLOUR, &NONE);
    let roles: BTreeSet<&str> = claims.values().flat_map(BTreeMap::keys).copied().collect();
    let all = ["error", "focus", "ok", "text", "warn"];
    assert_eq!(
        roles.into_iter().collect::<Vec<_>>(),
        all,
        "every role is looked at"
    );
    let alone = by_colour_alone(&claims);
    assert!(alone.is_empty(), "{}", alone.join("\n"));
    let bare = without_sign(&claims, &Signs::UNICODE);
    assert!(bare.is_empty(), "{}", bare.join("\n"));
}

#[test]
fn the_proof_notices_states_that_differ_by_colour_alone() {
    for same in [
        Signs {
            agreed: "!",
            ..Signs::UNICODE
        },
        Signs {
            parked: "■",
            ..Signs::UNICODE
        },
    ] {
        let claims = claims(&Theme::terminal(same), &Theme::none(same));
        assert!(!by_colour_alone(&claims).is_empty(), "{same:?}");
    }
    let without = Signs {
        parked: "·",
        ..Signs::UNICODE
    };
    let claims = claims(&Theme::terminal(without), &Theme::none(without));
    assert!(!without_sign(&claims, &Signs::UNICODE).is_empty());
}

#[test]
fn the_proof_notices_a_screen_whose_colours_were_changed_about() {
    let mut claims = claims(&COLOUR, &NONE);
    for (scene, model) in scenes((80, 22)) {
        let (mut coloured, _) = drawn(&model, &COLOUR, (80, 22));
        let (plain, _) = drawn(&model, &NONE, (80, 22));
        for cell in &mut coloured.content {
            cell.fg = match cell.fg {
                Color::Green => Color::Red,
                Color::Red => Color::Green,
                other => other,
            };
        }
        take_apart(scene, &coloured, &plain, &mut claims);
    }
    assert!(!by_colour_alone(&claims).is_empty());
}

#[test]
fn bold_reversed_and_underlined_stay_without_colour() {
    for size in SIZES {
        for (scene, model) in scenes(size) {
            let (coloured, _) = drawn(&model, &COLOUR, size);
            let (plain, _) = drawn(&model, &NONE, size);
            for (coloured, plain) in coloured.content().iter().zip(plain.content()) {
                let kept = coloured.modifier - Modifier::DIM;
                assert_eq!(kept, plain.modifier, "{scene}");
            }
        }
    }
}

/// Every screen as it looks without colour. Under a row with styles stands a row of letters: `s` selected, `b` bold,
/// `u` underlined.
#[test]
fn screens_look_so_without_colour() {
    for (name, model) in scenes((80, 22)) {
        let look = look_in(&model, &NONE, (80, 22));
        insta::assert_snapshot!(format!("monochrome-{name}"), look);
    }
}
