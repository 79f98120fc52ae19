//! A sheet as lines.

use super::shape::{closes, fence};

/// A line of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// As it stands there.
    Text(String),
    /// What stands in a fence of ours, to the letter.
    Fenced(Vec<String>),
}

/// The lines of a sheet: fences of ours as one, comments that an editor broke whole again.
pub fn lines(sheet: &str) -> Vec<Line> {
    let all: Vec<&str> = sheet.split('\n').collect();
    let closing = closing(&all);
    let mut lines = Vec::new();
    let mut at = 0;
    while let Some(line) = all.get(at) {
        at += 1;
        if let Some(ticks) = fence(line).filter(|ticks| closing[at] >= *ticks) {
            let rest = &all[at..];
            let end = rest
                .iter()
                .position(|line| closes(line, ticks))
                .unwrap_or(rest.len());
            let inside = rest[..end].iter().map(|line| (*line).to_owned());
            lines.push(Line::Fenced(inside.collect()));
            at += end + 1;
            continue;
        }
        let mut text = (*line).to_owned();
        if text.trim_start().starts_with("<!--") && text.contains("grondig") {
            for more in all[at..].iter().take(3) {
                if text.contains("-->") {
                    break;
                }
                text.push(' ');
                text.push_str(more.trim());
                at += 1;
            }
        }
        lines.push(Line::Text(text));
    }
    lines
}

/// Per line the longest run of backticks that closes a fence there or later: an open fence is seen at once.
fn closing(lines: &[&str]) -> Vec<usize> {
    let mut longest = vec![0; lines.len() + 1];
    for (at, line) in lines.iter().enumerate().rev() {
        let own = if closes(line, 4) {
            line.trim().len()
        } else {
            0
        };
        longest[at] = own.max(longest[at + 1]);
    }
    longest
}
