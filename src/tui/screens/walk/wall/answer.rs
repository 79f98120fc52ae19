//! The answer on the wall, to read: what was chosen among the options, items and rows under each other, the explanation.

use ratatui::text::{Line, Span};

use crate::assessment::{Answer, Row, State, Value, choice_label};
use crate::language::Message;
use crate::questionnaire::{AnswerType, ChoiceStyle, Column, ColumnType, Question};
use crate::text::LineEnd;
use crate::tui::screens::walk::fields::Asked;
use crate::tui::view::View;
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::{Lines, hanging, markup, plain};

/// More options than these are not all shown while the question is read: only what was chosen.
const MOST_OPTIONS: usize = 8;

/// The answer to read; nothing while there is none.
pub(super) fn lines(view: View<'_>, asked: &Asked<'_>, room: u16) -> Lines {
    let theme = view.theme;
    let (question, answer) = (asked.question, asked.answer);
    let mut lines = value(view, question, answer, room);
    if !answer.explanation.trim().is_empty() {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(markup(&answer.explanation, LineEnd::Break, room, theme));
    }
    let aside = match &answer.state {
        State::NotApplicable { reason } => {
            Some(Message::new("read-not-applicable").with("reason", reason.trim()))
        }
        State::Parked { what, who, due } if answer.is_empty() => Some(
            Message::new("read-parked")
                .with("what", what.trim())
                .with("who", view.model.or_none(who))
                .with("due", view.model.or_none(due)),
        ),
        _ => None,
    };
    if let Some(aside) = aside {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(plain(&view.say(&aside), room, theme.text()));
    }
    lines
}

/// What was answered.
pub(super) fn value(view: View<'_>, question: &Question, answer: &Answer, room: u16) -> Lines {
    let theme = view.theme;
    let language = view.model.language();
    let mut lines = match &question.answer {
        AnswerType::Options { style, .. } => options(view, question, answer, *style, room),
        _ => Lines::new(),
    };
    match &answer.value {
        Some(
            Value::Items(items)
            | Value::Advice {
                conditions: items, ..
            },
        ) => {
            for (index, item) in items.iter().enumerate() {
                lines.extend(numbered(
                    index,
                    plain(&item.text, room.saturating_sub(4), theme.text()),
                ));
            }
        }
        Some(Value::Rows(rows)) => {
            let columns = match &question.answer {
                AnswerType::Table { columns, .. } => columns.as_slice(),
                _ => &[],
            };
            for (index, row) in rows.iter().enumerate() {
                lines.extend(numbered(
                    index,
                    cells_of(view, columns, row, room.saturating_sub(4)),
                ));
            }
        }
        Some(Value::Text(text)) => lines.extend(markup(text, LineEnd::Break, room, theme)),
        None | Some(Value::Chosen(_)) => {}
        Some(other) => {
            let words = crate::assessment::words(question, Some(other), language);
            lines.extend(plain(&words, room, theme.text()));
        }
    }
    lines
}

fn numbered(index: usize, lines: Lines) -> Lines {
    hanging(Span::raw(format!("{:>2}  ", index + 1)), lines)
}

/// The options with what was chosen; of many options only that.
fn options(
    view: View<'_>,
    question: &Question,
    answer: &Answer,
    style: ChoiceStyle,
    room: u16,
) -> Lines {
    let theme = view.theme;
    let all = question.answer.options();
    let chosen = answer.value.as_ref().map(Value::chosen).unwrap_or_default();
    let mut lines = Lines::new();
    for option in all {
        let on = chosen.contains(&option.id);
        if !on && all.len() > MOST_OPTIONS {
            continue;
        }
        let mark = match (style, on) {
            (ChoiceStyle::One, true) => theme.signs.radio_on,
            (ChoiceStyle::One, false) => "( )",
            (ChoiceStyle::Several, true) => "[x]",
            (ChoiceStyle::Several, false) => "[ ]",
        };
        let style = if on { theme.heading() } else { theme.text() };
        let mark = format!("{mark} ");
        let label = option.label.in_language(view.model.language());
        let words = plain(label, room.saturating_sub(cells(&mark)), style);
        lines.extend(hanging(Span::styled(mark, style), words));
    }
    lines
}

/// The cells of a row under each other, each after its label.
fn cells_of(view: View<'_>, columns: &[Column], row: &Row, room: u16) -> Lines {
    let theme = view.theme;
    let language = view.model.language();
    let mut lines = Lines::new();
    for column in columns {
        let Some(cell) = row.cells.get(&column.id).filter(|cell| !cell.is_empty()) else {
            continue;
        };
        let words = match &column.kind {
            ColumnType::Choice(options) => choice_label(options, cell, language),
            _ => cell.as_str(),
        };
        let label = column.label.in_language(language);
        let colon = if label.ends_with(['?', ':']) { "" } else { ":" };
        let words = format!("{label}{colon} {words}");
        lines.extend(plain(&words, room, theme.text()));
    }
    lines
}
