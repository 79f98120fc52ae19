//! Every screen as it looks. Under a row that has styles stands a row of letters: `s` selected, `f` focus, `o` ok,
//! `w` warning, `e` error, `b` bold, `u` underlined, `d` dim.

use std::fmt::Write as _;

use super::scenes::{scenes, scenes_in};
use super::{COLOUR, drawn, rows, styles};
use crate::app::Model;
use crate::language::Language;
use crate::tui::Theme;

/// Sizes at which the main screens are looked at; the others at the main design size and the least.
const SIZES: [(u16, u16); 5] = [(120, 32), (100, 30), (80, 22), (60, 16), (40, 12)];
const MAIN: [&str; 18] = [
    "home",
    "section",
    "reading",
    "text",
    "table",
    "list",
    "rights",
    "tree",
    "team",
    "action-points",
    "matrix",
    "sign-off",
    "form",
    "help",
    "finder",
    "capture",
    "wall",
    "wall-text",
];

/// The screens that are looked at in English too, at the main design size.
const ENGLISH: [&str; 4] = ["home", "tree", "reading", "sign-off"];

pub(super) fn look(model: &Model, size: (u16, u16)) -> String {
    look_in(model, &COLOUR, size)
}

/// The same in a theme.
pub(super) fn look_in(model: &Model, theme: &Theme, size: (u16, u16)) -> String {
    let (buffer, cursor) = drawn(model, theme, size);
    let mut look = format!("== {}x{}", size.0, size.1);
    if let Some(cursor) = cursor {
        let _ = write!(look, ", cursor {},{}", cursor.x, cursor.y);
    }
    look.push('\n');
    for (y, row) in rows(&buffer).into_iter().enumerate() {
        let _ = writeln!(look, " {row}");
        let styles = styles(&buffer, y as u16);
        if !styles.is_empty() {
            let _ = writeln!(look, "~{styles}");
        }
    }
    look
}

#[test]
fn screens_look_as_they_did() {
    let mut looks: Vec<(&'static str, String)> = Vec::new();
    for size in SIZES {
        for (name, model) in scenes(size) {
            if ![(80, 22), (40, 12)].contains(&size) && !MAIN.contains(&name) {
                continue;
            }
            gather(&mut looks, name, &look(&model, size));
        }
    }
    for (name, look) in looks {
        insta::assert_snapshot!(name, look);
    }
}

/// Puts the looks of one scene in several sizes below one another.
pub(super) fn gather(looks: &mut Vec<(&'static str, String)>, name: &'static str, look: &str) {
    match looks.iter_mut().find(|(other, _)| *other == name) {
        Some((_, looks)) => looks.push_str(look),
        None => looks.push((name, look.to_owned())),
    }
}

#[test]
fn english_screens_look_as_they_did() {
    let size = (80, 22);
    for (name, model) in scenes_in(Language::English, size) {
        if ENGLISH.contains(&name) {
            insta::assert_snapshot!(format!("english-{name}"), look(&model, size));
        }
    }
}
