//! A terminal screen as a picture: SVG with one line of text per row, so that the words can be read back.
//!
//! Owns how a screen looks on paper. Must not know the program whose screen it is.

use std::fmt::Write as _;

use vt100::{Color, Screen};

/// Width and height of a cell, and the distance from the top of a row to its base line, in pixels.
const CELL: (f32, f32) = (8.4, 18.0);
const BASE: f32 = 13.5;
const MARGIN: f32 = 14.0;
const PAPER: &str = "#fcfcfa";
const INK: &str = "#1d1f24";
/// The sixteen colours on light paper, each at least 4.5 to 1 against it where text is set in them.
const PALETTE: [&str; 16] = [
    "#1d1f24", "#b3261e", "#1b6e3a", "#7a5a00", "#154273", "#7b2d84", "#006a78", "#5f6570",
    "#4a4f59", "#b3261e", "#1b6e3a", "#7a5a00", "#154273", "#7b2d84", "#006a78", "#1d1f24",
];

/// How a cell looks.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is an attribute that a cell has or has not"
)]
struct Look {
    ink: &'static str,
    paper: &'static str,
    bold: bool,
    dim: bool,
    italic: bool,
    underline: bool,
}

/// Cells beside each other that look the same.
struct Run {
    look: Look,
    column: u16,
    cells: u16,
    text: String,
}

/// The text of a screen, one string per row, without blanks at the end.
pub fn rows(screen: &Screen) -> Vec<String> {
    let (_, columns) = screen.size();
    screen
        .rows(0, columns.get())
        .map(|row| row.trim_end().to_owned())
        .collect()
}

/// The picture of a screen. `words` is the text that goes into it, row by row: that of the screen, or one in which
/// clock times and the like were replaced by others of the same width.
pub fn picture(screen: &Screen, words: &[String], title: &str) -> String {
    let (height, width) = screen.size();
    let (wide, high) = (
        at(width.get(), CELL.0) + 2.0 * MARGIN,
        at(height.get(), CELL.1) + 2.0 * MARGIN,
    );
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide:.0}\" height=\"{high:.0}\" \
         viewBox=\"0 0 {wide:.0} {high:.0}\" xml:space=\"preserve\" role=\"img\" aria-label=\"{title}\">\n\
         <title>{title}</title>\n\
         <style>text{{font:14px 'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,monospace;white-space:pre}}</style>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"{PAPER}\" stroke=\"#c9ccd2\"/>\n",
        title = escaped(title),
    );
    for (row, words) in (0..height.get()).zip(words) {
        draw_row(&mut svg, row, &runs(screen, row, words));
    }
    if !screen.hide_cursor() {
        let (row, column) = screen.cursor_position();
        let (x, y) = (MARGIN + at(column, CELL.0), MARGIN + at(row, CELL.1));
        let _ = writeln!(
            svg,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"2\" height=\"{:.1}\" fill=\"{INK}\"/>",
            CELL.1
        );
    }
    svg.push_str("</svg>\n");
    svg
}

/// The rows of text in a picture that [`picture`] made.
pub fn words_of(svg: &str) -> Vec<String> {
    svg.lines()
        .filter(|line| line.starts_with("<text "))
        .map(|line| {
            let mut words = String::new();
            let mut inside = false;
            for letter in line.chars() {
                match letter {
                    '<' => inside = true,
                    '>' => inside = false,
                    _ if !inside => words.push(letter),
                    _ => {}
                }
            }
            let plain = words
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"");
            plain.replace("&amp;", "&").trim_end().to_owned()
        })
        .collect()
}

fn at(cells: u16, side: f32) -> f32 {
    f32::from(cells) * side
}

/// The runs of a row. A cell holds one letter of `words`, or several when marks belong to it.
fn runs(screen: &Screen, row: u16, words: &str) -> Vec<Run> {
    let (_, width) = screen.size();
    let mut runs: Vec<Run> = Vec::new();
    let mut letters = words.chars();
    for column in 0..width.get() {
        let Some(cell) = screen.cell(row, column) else {
            break;
        };
        if cell.is_wide_continuation() {
            if let Some(run) = runs.last_mut() {
                run.cells += 1;
            }
            continue;
        }
        let count = cell.contents().chars().count().max(1);
        let mut text: String = letters.by_ref().take(count).collect();
        if text.is_empty() {
            text.push(' ');
        }
        let look = look(cell);
        match runs.last_mut() {
            Some(run) if run.look == look => {
                run.cells += 1;
                run.text.push_str(&text);
            }
            _ => runs.push(Run {
                look,
                column,
                cells: 1,
                text,
            }),
        }
    }
    runs
}

fn look(cell: &vt100::Cell) -> Look {
    let (mut ink, mut paper) = (colour(cell.fgcolor(), INK), colour(cell.bgcolor(), PAPER));
    if cell.inverse() {
        (ink, paper) = (paper, ink);
    }
    Look {
        ink,
        paper,
        bold: cell.bold(),
        dim: cell.dim(),
        italic: cell.italic(),
        underline: cell.underline(),
    }
}

fn colour(colour: Color, otherwise: &'static str) -> &'static str {
    match colour {
        Color::Idx(index) => PALETTE
            .get(usize::from(index))
            .copied()
            .unwrap_or(otherwise),
        Color::Default | Color::Rgb(..) => otherwise,
    }
}

fn draw_row(svg: &mut String, row: u16, runs: &[Run]) {
    let top = MARGIN + at(row, CELL.1);
    for run in runs.iter().filter(|run| run.look.paper != PAPER) {
        let (x, width) = (MARGIN + at(run.column, CELL.0), at(run.cells, CELL.0));
        let _ = writeln!(
            svg,
            "<rect x=\"{x:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{:.1}\" fill=\"{}\"/>",
            CELL.1, run.look.paper
        );
    }
    let _ = write!(svg, "<text y=\"{:.1}\">", top + BASE);
    for run in runs {
        let _ = write!(
            svg,
            "<tspan x=\"{:.1}\" textLength=\"{:.1}\"{}>{}</tspan>",
            MARGIN + at(run.column, CELL.0),
            at(run.cells, CELL.0),
            attributes(&run.look),
            escaped(&run.text)
        );
    }
    svg.push_str("</text>\n");
}

fn attributes(look: &Look) -> String {
    let mut attributes = format!(" fill=\"{}\"", look.ink);
    for (is, attribute) in [
        (look.bold, " font-weight=\"bold\""),
        (look.dim, " opacity=\"0.75\""),
        (look.italic, " font-style=\"italic\""),
        (look.underline, " text-decoration=\"underline\""),
    ] {
        if is {
            attributes.push_str(attribute);
        }
    }
    attributes
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
