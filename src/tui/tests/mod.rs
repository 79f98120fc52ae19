//! What is drawn, cell by cell: text and styles, at the sizes that people have.

#[path = "../../../tests/dutch/mod.rs"]
mod dutch;
mod english;
pub(crate) mod fixtures;
mod monochrome;
mod overview;
mod pointing;
mod promises;
mod rights;
pub(crate) mod scenes;
mod several;
mod sizes;
mod small;
mod snapshots;
mod themes;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier};

use super::widgets::Pen;
use super::{Signs, Theme};
use crate::app::Model;

const COLOUR: Theme = Theme::terminal(Signs::UNICODE);

/// Draws a model on a window of this size; the cells, and where the cursor is.
fn drawn(model: &Model, theme: &Theme, (width, height): (u16, u16)) -> (Buffer, Option<Position>) {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let mut pen = Pen::new(&mut buffer);
    super::draw::paint(model, theme, area, &mut pen);
    let cursor = pen.cursor;
    (buffer, cursor)
}

/// The rows as text.
fn rows(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    (area.top()..area.bottom())
        .map(|y| {
            let mut row = String::new();
            let mut x = area.left();
            while x < area.right() {
                let symbol = buffer[(x, y)].symbol();
                row.push_str(symbol);
                x += (crate::text::width::width(symbol) as u16).max(1);
            }
            row.trim_end().to_owned()
        })
        .collect()
}

/// One letter per style: the role's colour, or what makes plain text stand out.
fn letter(cell: &Cell) -> char {
    let has = |modifier| cell.modifier.contains(modifier);
    match cell.fg {
        _ if has(Modifier::REVERSED) => 's',
        Color::Blue => 'f',
        Color::Green => 'o',
        Color::Magenta => 'w',
        Color::Red => 'e',
        _ if has(Modifier::BOLD) => 'b',
        _ if has(Modifier::UNDERLINED) => 'u',
        _ if has(Modifier::DIM) => 'd',
        _ => ' ',
    }
}

/// The styles of a row.
fn styles(buffer: &Buffer, y: u16) -> String {
    let area = buffer.area;
    let letters: String = (area.left()..area.right())
        .map(|x| letter(&buffer[(x, y)]))
        .collect();
    letters.trim_end().to_owned()
}
