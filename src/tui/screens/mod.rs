//! The screens: what fills the body. Each draws from the model alone.

mod form;
mod home;
mod matrix;
mod overview;
mod reading;
mod records;
mod session;
mod sign_off;
mod tree;
mod walk;

use ratatui::layout::Rect;

use super::view::View;
use super::widgets::Pen;
use crate::app::{Geometry, Screen};

/// The body without a column at either side.
fn within(body: Rect) -> Rect {
    Rect {
        x: body.x + 1,
        width: body.width.saturating_sub(2),
        ..body
    }
}

/// Draws the body.
pub(super) fn draw(view: View<'_>, body: Rect, pen: &mut Pen<'_>) {
    let open = view.model.open.as_ref();
    match (&view.model.screen, open) {
        (Screen::Form(form, _), _) => form::draw(view, form, body, pen),
        (Screen::Walk, Some(open)) => walk::draw(view, open, body, pen),
        (Screen::Records(list), Some(open)) => records::draw(view, open, *list, body, pen),
        (Screen::Matrix(selected), Some(open)) => matrix::draw(view, open, *selected, body, pen),
        (Screen::SignOff(at), Some(open)) => sign_off::draw(view, open, *at, body, pen),
        (Screen::Overview, Some(open)) => overview::draw(view, open, body, pen),
        (Screen::Session(at), Some(_)) => session::draw(view, at, body, pen),
        (Screen::Reading, Some(open)) => reading::draw(view, open, body, pen),
        (Screen::Sections, Some(open)) => reading::desk::sections(view, open, body, pen),
        (Screen::Remarks, Some(open)) => {
            reading::desk::draw(view, &reading::desk::remarks(view, open), body, pen);
        }
        (Screen::Changes, Some(open)) => {
            reading::desk::draw(view, &reading::desk::changes(view, open), body, pen);
        }
        (Screen::Home, _) | (_, None) => home::draw(view, body, pen),
    }
}

/// How large the field with the focus is drawn, and how far what is on the screen can be scrolled.
pub(super) fn measure(view: View<'_>, body: Rect) -> Geometry {
    match (&view.model.screen, &view.model.open) {
        (Screen::Form(form, _), _) => form::measure(view, form, body),
        (Screen::Walk, Some(open)) => walk::measure(view, open, body),
        (Screen::Reading, Some(open)) => reading::measure(view, open, body),
        (Screen::Remarks, Some(open)) => {
            reading::desk::measure(view, &reading::desk::remarks(view, open), body)
        }
        (Screen::Changes, Some(open)) => {
            reading::desk::measure(view, &reading::desk::changes(view, open), body)
        }
        (Screen::Records(list), Some(open)) => records::measure(view, open, *list, body),
        (Screen::Matrix(selected), Some(open)) => matrix::measure(view, open, *selected, body),
        (Screen::SignOff(at), Some(open)) => sign_off::measure(view, open, *at, body),
        _ => Geometry::default(),
    }
}
