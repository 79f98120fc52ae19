//! The walk: one question at a time, with its answer below it.
//!
//! Owns how the body is divided. [`layout`] works out every rectangle once; drawing and measuring both start from it, so
//! that they cannot disagree.

mod bearing;
mod choices;
mod fields;
mod heads;
mod items;
mod place;
mod preview;
mod question;
mod recalled;
mod table;
mod wall;
mod weighing;

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::tree;
use crate::app::{Focus, Geometry, Open};
use crate::tui::view::{MEASURE, Shape, TREE_WIDTH, View};
use crate::tui::widgets::Pen;
use crate::tui::widgets::listing::draw_scrolled;
use crate::tui::widgets::prose::Lines;

/// From this height on a blank row sets the position apart.
const AIRY_FROM_HEIGHT: u16 = 18;
/// The share of the body that the question may take while a field has the focus, in percent.
const QUESTION_SHARE: u16 = 45;
/// The same in a small window.
const SMALL_SHARE: u16 = 34;
/// The least columns for recalled answers beside the question.
const LEAST_SIDE: u16 = 30;

/// Where everything in the body goes.
struct Layout {
    tree: Option<Rect>,
    side: Option<Rect>,
    place: Rect,
    /// The question, section head or notice.
    text: Rect,
    lines: Lines,
    fields: Vec<fields::Placed>,
}

/// Draws the walk.
pub(super) fn draw(view: View<'_>, open: &Open, body: Rect, pen: &mut Pen<'_>) {
    if view.model.presenting {
        wall::draw(view, open, body, pen);
        return;
    }
    if open.walk.focus == Focus::Tree && view.shape < Shape::WithTree {
        tree::draw(view, open, body, pen);
        return;
    }
    let layout = layout(view, open, body);
    if let Some(area) = layout.tree {
        tree::draw_beside(view, open, area, pen);
    }
    if let Some(area) = layout.side {
        recalled::draw_beside(view, open, area, pen);
    }
    pen.line(
        layout.place,
        0,
        &place::line(view, open, layout.place.width),
    );
    draw_scrolled(
        view.theme,
        &layout.lines,
        open.walk.scroll,
        layout.text,
        pen,
    );
    fields::draw(view, open, &layout.fields, pen);
}

/// How large the field with the focus is drawn, and how far the question can be scrolled.
pub(super) fn measure(view: View<'_>, open: &Open, body: Rect) -> Geometry {
    if view.model.presenting {
        return wall::measure(view, open, body);
    }
    if open.walk.focus == Focus::Tree && view.shape < Shape::WithTree {
        return Geometry::default();
    }
    let layout = layout(view, open, body);
    let mut geometry = fields::measure(view, open, &layout.fields);
    let hidden = layout
        .lines
        .len()
        .saturating_sub(usize::from(layout.text.height));
    geometry.scroll_max = u16::try_from(hidden).unwrap_or(u16::MAX);
    geometry
}

fn layout(view: View<'_>, open: &Open, body: Rect) -> Layout {
    let (tree, main, side) = columns(view, open, body);
    let place = Rect { height: 1, ..main };
    let above = if body.height >= AIRY_FROM_HEIGHT {
        2
    } else {
        1
    };
    let content = Rect {
        y: main.y + above,
        height: main.height.saturating_sub(above),
        ..main
    };
    // Two columns stay free for the signs that there is more.
    let room = content.width.saturating_sub(2).min(MEASURE);
    let in_field = matches!(open.walk.focus, Focus::Field(_)) && !open.walk.fields.is_empty();
    let detail = question::Detail {
        recalled: side.is_none(),
        in_field,
    };
    let blocks = question::blocks(view, open, room, detail);
    let (lines, text_height) = if in_field {
        let share = if view.is_small() {
            SMALL_SHARE
        } else {
            QUESTION_SHARE
        };
        let most = content.height * share / 100;
        let lines = question::fitted(blocks, usize::from(most), room, view.theme);
        let height = lines.len() as u16;
        (lines, height)
    } else {
        let lines = question::all(blocks, !view.is_small());
        let wanted = fields::wanted_height(view, open, content.width);
        // Who asks for the guidance reads that; otherwise the answer counts as much as what stands above it.
        let share = if open.walk.guidance || view.is_small() {
            3
        } else {
            2
        };
        let height = reading_height(view, lines.len(), wanted, content.height, share);
        (lines, height)
    };
    let text = Rect {
        width: room,
        height: text_height.min(content.height),
        ..content
    };
    let gap = u16::from(!open.walk.fields.is_empty() && !view.is_small());
    let used = (text.height + gap).min(content.height);
    let below = Rect {
        y: content.y + used,
        height: content.height - used,
        ..content
    };
    Layout {
        tree,
        side,
        place,
        text,
        lines,
        fields: fields::place(view, open, below),
    }
}

/// Rows for the question while it is read: what it needs, but the fields keep what they want, or one of so many shares
/// of the room.
fn reading_height(view: View<'_>, lines: usize, fields: u16, room: u16, shares: u16) -> u16 {
    let lines = u16::try_from(lines).unwrap_or(u16::MAX);
    if fields == 0 {
        return lines.min(room);
    }
    let gap = u16::from(!view.is_small());
    let kept = (fields + gap).min(room / shares.max(1));
    lines.min(room - kept)
}

/// Tree, question, side: the columns that there is room for.
fn columns(view: View<'_>, open: &Open, body: Rect) -> (Option<Rect>, Rect, Option<Rect>) {
    if view.shape < Shape::WithTree {
        return (None, body, None);
    }
    let tree = Rect {
        width: TREE_WIDTH,
        ..body
    };
    let main = Rect {
        x: body.x + TREE_WIDTH + 1,
        width: body.width.saturating_sub(TREE_WIDTH + 1),
        ..body
    };
    let beside = MEASURE + 6;
    if view.shape < Shape::WithSide
        || main.width < beside + LEAST_SIDE
        || !recalled::any(view, open)
    {
        return (Some(tree), main, None);
    }
    let side = Rect {
        x: main.x + beside,
        width: (main.width - beside).min(MEASURE),
        ..main
    };
    let main = Rect {
        width: beside - 2,
        ..main
    };
    (Some(tree), main, Some(side))
}

/// A line of nothing.
fn blank() -> Line<'static> {
    Line::default()
}
