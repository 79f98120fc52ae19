//! What is drawn, cell by cell: text and styles, at the sizes that people have.

mod fixtures;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::{Signs, Theme, draw};
use crate::app::Model;

/// Draws a model; the cells, and where the cursor is.
fn drawn(model: &Model, theme: &Theme, (width, height): (u16, u16)) -> (Buffer, Option<Position>) {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let mut cursor = None;
    let frame = terminal
        .draw(|frame| {
            let area = frame.area();
            let mut pen = super::widgets::Pen::new(frame.buffer_mut());
            super::draw::paint(model, theme, area, &mut pen);
            cursor = pen.cursor;
        })
        .unwrap();
    (frame.buffer.clone(), cursor)
}

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

#[test]
fn look() {
    let size: Vec<u16> = std::env::var("LOOK")
        .unwrap_or_default()
        .split('x')
        .filter_map(|n| n.parse().ok())
        .collect();
    let [w, h] = size[..] else { return };
    let only = std::env::var("ONLY").unwrap_or_default();
    for (name, model) in fixtures::scenes((w, h)) {
        if !only.is_empty() && !only.split(',').any(|o| o == name) {
            continue;
        }
        let (buffer, cursor) = drawn(&model, &Theme::terminal(Signs::UNICODE), (w, h));
        println!("=== {name} {cursor:?}\n{}", rows(&buffer).join("\n"));
    }
}
