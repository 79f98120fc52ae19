//! Wrapped, styled lines: plain text, the small markup, hanging indents. Foreign text comes out visible.

use std::borrow::Cow;

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::pen::cells;
use crate::text::{self, Block, Cells, LineEnd, visible, width, wrap};
use crate::tui::Theme;

/// Lines ready to be drawn.
pub type Lines = Vec<Line<'static>>;

/// A text on one line, cut with a sign when it does not fit in so many cells.
pub fn cut<'t>(text: &'t str, room: u16, theme: &Theme) -> Cow<'t, str> {
    let text = visible(text);
    let room = usize::from(room);
    if width::width(&text) <= room {
        return text;
    }
    let mut short = width::prefix(&text, room.saturating_sub(1))
        .trim_end()
        .to_owned();
    if room > 0 {
        short.push_str(theme.signs.more);
    }
    Cow::Owned(short)
}

/// A text on one line in one style, cut to so many cells.
pub fn short(text: &str, room: u16, style: Style, theme: &Theme) -> Line<'static> {
    Line::from(Span::styled(
        cut(&first_line(text), room, theme).into_owned(),
        style,
    ))
}

/// The first line of a text that has something on it, without the rest of a long text.
pub fn first_line(text: &str) -> Cow<'_, str> {
    let line = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    Cow::Borrowed(head(line, 400))
}

/// The first so many bytes of a text, on a character boundary.
pub fn head(text: &str, bytes: usize) -> &str {
    &text[..text::graphemes::char_floor(text, bytes)]
}

/// Wraps a text in one style; line feeds end lines.
pub fn plain(text: &str, room: u16, style: Style) -> Lines {
    spans(&[(text, style)], room)
}

/// Wraps the first lines of a text: at most `most`, the last one cut with a sign when there is more. A long text is not
/// wrapped further than that.
pub fn beginning(text: &str, room: u16, most: usize, style: Style, theme: &Theme) -> Lines {
    let (mut lines, more) = first_lines(text, room, most, style);
    if more {
        shorten(&mut lines, most, room, theme);
    }
    lines
}

/// The first lines of a text, at most `most`, and whether there is more.
pub fn first_lines(text: &str, room: u16, most: usize, style: Style) -> (Lines, bool) {
    let mut lines = Lines::new();
    for paragraph in text.trim().lines() {
        let left = most.saturating_sub(lines.len());
        lines.extend(until(paragraph, room, left, |part| {
            plain(part, room, style)
        }));
        if lines.len() > most {
            break;
        }
    }
    let more = lines.len() > most;
    lines.truncate(most);
    (lines, more)
}

/// The same for a text in the small markup, with a sign when there is more.
pub fn markup_beginning(text: &str, room: u16, most: usize, theme: &Theme) -> Lines {
    let read = |part: &str| markup(part, LineEnd::Break, room, theme);
    let mut lines = until(text.trim(), room, most, read);
    if lines.len() > most {
        shorten(&mut lines, most, room, theme);
    }
    lines
}

/// Wraps as much of a text as gives more than `most` lines, or all of it.
fn until(text: &str, room: u16, most: usize, wrapped: impl Fn(&str) -> Lines) -> Lines {
    // Few texts take less than a byte for a cell; for those that take more, the part grows.
    let mut bytes = most.saturating_add(1).saturating_mul(usize::from(room) + 8);
    loop {
        let part = head(text, bytes);
        let lines = wrapped(part);
        if lines.len() > most || part.len() == text.len() {
            return lines;
        }
        bytes = bytes.saturating_mul(2).max(64);
    }
}

/// Leaves so many lines, the last one with a sign that there was more.
pub fn shorten(lines: &mut Lines, most: usize, room: u16, theme: &Theme) {
    lines.truncate(most);
    while lines.len() > 1 && lines.last().is_some_and(|line| line.width() == 0) {
        lines.pop();
    }
    let Some(last) = lines.last_mut() else {
        return;
    };
    let full = last.width() + 2 > usize::from(room);
    if full && let Some(span) = last.spans.last_mut() {
        let keep = width::width(&span.content).saturating_sub(2);
        span.content = width::prefix(&span.content, keep)
            .trim_end()
            .to_owned()
            .into();
    }
    last.push_span(Span::raw(format!(" {}", theme.signs.more)));
}

/// Wraps stretches of text, each in its own style; line feeds end lines.
pub fn spans(stretches: &[(&str, Style)], room: u16) -> Lines {
    let mut lines = Lines::new();
    let mut paragraph = String::new();
    let mut styles: Vec<(usize, Style)> = Vec::new();
    for (stretch, style) in stretches {
        for (index, part) in stretch.split('\n').enumerate() {
            if index > 0 {
                fill(&mut lines, &paragraph, &styles, room);
                paragraph.clear();
                styles.clear();
            }
            paragraph.push_str(&visible(part));
            styles.push((paragraph.len(), *style));
        }
    }
    fill(&mut lines, &paragraph, &styles, room);
    lines
}

/// Wraps a paragraph; `styles` says up to which byte each style holds.
fn fill(lines: &mut Lines, paragraph: &str, styles: &[(usize, Style)], room: u16) {
    for wrapped in wrap(paragraph, u32::from(room.max(1)), &Cells) {
        let mut line = Line::default();
        let mut at = wrapped.range.start;
        for (end, style) in styles {
            let to = (*end).min(wrapped.visible_end);
            if to > at {
                line.push_span(Span::styled(paragraph[at..to].to_owned(), *style));
                at = to;
            }
        }
        if wrapped.hyphen {
            line.push_span(Span::raw("-"));
        }
        lines.push(line);
    }
}

/// Puts a mark before the first line and the same room before the others.
pub fn hanging(mark: Span<'static>, mut lines: Lines) -> Lines {
    let indent = " ".repeat(width::width(&mark.content));
    let mut mark = Some(mark);
    for line in &mut lines {
        let before = mark.take().unwrap_or_else(|| Span::raw(indent.clone()));
        line.spans.insert(0, before);
    }
    lines
}

/// A labelled text: the label in its style, the text hanging behind it, or under it when the label is long.
pub fn labelled(label: &str, label_style: Style, text: &str, room: u16, style: Style) -> Lines {
    let mark = format!("{label} ");
    let indent = cells(&visible(&mark));
    if indent > room / 3 {
        return spans(&[(&mark, label_style), (text, style)], room);
    }
    let lines = plain(text, room - indent, style);
    hanging(
        Span::styled(visible(&mark).into_owned(), label_style),
        lines,
    )
}

/// The small markup, wrapped.
pub fn markup(text: &str, line_end: LineEnd, room: u16, theme: &Theme) -> Lines {
    let mut lines = Lines::new();
    for block in text::markup::parse(text, line_end) {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        match block {
            Block::Paragraph(spans) => lines.extend(styled(&spans, room)),
            Block::List {
                ordered,
                start,
                items,
            } => lines.extend(list(ordered.then_some(start), &items, room, theme)),
            Block::Table { rows } => lines.extend(table(&rows, room, theme)),
        }
    }
    lines
}

/// A list, numbered from its first number on or with bullets; lists in its items hang under them.
fn list(first: Option<u32>, items: &[text::Item], room: u16, theme: &Theme) -> Lines {
    let mut lines = Lines::new();
    for (number, item) in (first.unwrap_or(1)..).zip(items) {
        let mark = match first {
            Some(_) => format!("{number}. "),
            None => format!("{} ", theme.signs.bullet),
        };
        let mark = mark + item.typed_box();
        let indent = cells(&mark);
        let inner = room.saturating_sub(indent);
        let mut body = styled(&item.text, inner);
        for block in &item.inside {
            if let Block::List {
                ordered,
                start,
                items,
            } = block
            {
                body.extend(list(ordered.then_some(*start), items, inner, theme));
            }
        }
        lines.extend(hanging(Span::raw(mark), body));
    }
    lines
}

fn styled(text: &[text::Span], room: u16) -> Lines {
    let stretches: Vec<(&str, Style)> = text
        .iter()
        .map(|span| {
            let mut style = Style::new();
            if span.bold {
                style = style.add_modifier(Modifier::BOLD);
            }
            // Italics fail in many terminals; underlining does not.
            if span.italic || span.link.is_some() {
                style = style.add_modifier(Modifier::UNDERLINED);
            }
            (span.text.as_str(), style)
        })
        .collect();
    spans(&stretches, room)
}

/// A small table in a text: one line per row, cells parted by an edge.
fn table(rows: &[Vec<Vec<text::Span>>], room: u16, theme: &Theme) -> Lines {
    let mut lines = Lines::new();
    for (index, row) in rows.iter().enumerate() {
        let words: Vec<String> = row
            .iter()
            .map(|cell| cell.iter().map(|span| span.text.as_str()).collect())
            .collect();
        let style = if index == 0 {
            theme.heading()
        } else {
            theme.text()
        };
        let joined = words.join(&format!(" {} ", theme.signs.column));
        lines.extend(plain(&joined, room, style));
    }
    lines
}

/// Blank lines between groups of lines that are not empty.
pub fn spaced(groups: impl IntoIterator<Item = Lines>) -> Lines {
    let mut lines = Lines::new();
    for group in groups {
        if group.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(group);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::Signs;

    const THEME: Theme = Theme::none(Signs::UNICODE);

    fn words(lines: &Lines) -> Vec<String> {
        lines.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_line_that_does_not_fit_is_cut_with_a_sign() {
        assert_eq!(cut("vroegsignalering", 16, &THEME), "vroegsignalering");
        assert_eq!(cut("vroegsignalering", 6, &THEME), "vroeg…");
        assert_eq!(cut("漢字漢字", 4, &THEME), "漢…");
        assert_eq!(cut("abc", 0, &THEME), "");
    }

    #[test]
    fn styles_stay_with_their_words_across_lines() {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let lines = spans(&[("een twee ", Style::new()), ("drie vier", bold)], 13);
        assert_eq!(words(&lines), ["een twee drie", "vier"]);
        assert_eq!(lines[0].spans[1].style, bold);
        assert_eq!(lines[1].spans[0].style, bold);
    }

    #[test]
    fn lists_hang_behind_their_marks() {
        let lines = markup(
            "Let op:\n\n- een twee drie\n- vier",
            LineEnd::Space,
            10,
            &THEME,
        );
        assert_eq!(
            words(&lines),
            ["Let op:", "", "• een twee", "  drie", "• vier"]
        );
    }

    #[test]
    fn lists_in_lists_hang_under_their_item_and_boxes_stay() {
        let lines = markup(
            "1. een\n   - [x] klaar\n   - [ ] open\n2. twee",
            LineEnd::Break,
            20,
            &THEME,
        );
        assert_eq!(
            words(&lines),
            ["1. een", "   • [x] klaar", "   • [ ] open", "2. twee"]
        );
    }

    #[test]
    fn only_the_beginning_of_a_long_text_is_wrapped() {
        let long = "woord ".repeat(20_000);
        let lines = beginning(&long, 20, 2, Style::new(), &THEME);
        assert_eq!(words(&lines), ["woord woord woord", "woord woord woord …"]);
        assert_eq!(
            words(&beginning("kort", 20, 2, Style::new(), &THEME)),
            ["kort"]
        );
    }

    #[test]
    fn steering_characters_come_out_visible() {
        let lines = plain("a\u{1b}[2J\nb\u{202e}", 20, Style::new());
        assert_eq!(words(&lines), ["a␛[2J", "b‹U+202E›"]);
    }
}
