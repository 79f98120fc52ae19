//! Small tables between pipes.

use super::inline::spans;
use super::{Block, Span};

/// How many lines from here are a table; 0 when none starts here.
pub(super) fn rows(lines: &[&str]) -> usize {
    let [first, second, ..] = lines else { return 0 };
    if !is_row(first) || !is_rule(second) {
        return 0;
    }
    2 + lines[2..].iter().take_while(|line| is_row(line)).count()
}

fn is_row(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 2 && line.starts_with('|') && line.ends_with('|') && !line.ends_with("\\|")
}

fn is_rule(line: &str) -> bool {
    let marks = line.trim();
    is_row(line)
        && marks.contains("--")
        && marks.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// Reads lines that [`rows`] counted.
pub(super) fn read(lines: &[&str]) -> Block {
    let rows = lines
        .iter()
        .enumerate()
        .filter(|&(at, _)| at != 1)
        .map(|(_, line)| cells(line))
        .collect();
    Block::Table { rows }
}

/// The cells of a row: what is between pipes, save those behind a backslash.
fn cells(line: &str) -> Vec<Vec<Span>> {
    let line = line.trim();
    let inner = &line[1..line.len() - 1];
    let mut cells = Vec::new();
    let mut from = 0;
    for (at, _) in inner.match_indices('|') {
        if !inner[..at].ends_with('\\') {
            cells.push(spans(inner[from..at].trim()));
            from = at + 1;
        }
    }
    cells.push(spans(inner[from..].trim()));
    cells
}
