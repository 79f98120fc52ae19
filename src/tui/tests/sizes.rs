//! Any size, any focus: nothing panics, and what is measured is what is drawn.

use proptest::prelude::*;
use ratatui::layout::Position;

use super::fixtures::{assessment, at, lay_out, opened, press, walk_to};
use super::scenes::scenes;
use super::{COLOUR, drawn, rows};
use crate::app::{Field, FieldKind, Focus, Model, Overlay, Screen};
use crate::assessment::{Answer, Value};
use crate::text::Editor;
use crate::tui::measure;

/// Moves whatever can be selected to a place that may not exist.
fn disturb(model: &mut Model, at: usize) {
    match &mut model.screen {
        Screen::Records(list) => list.selected = at,
        Screen::Matrix(selected) => *selected = at,
        Screen::SignOff(sign_off) => sign_off.selected = at,
        Screen::Form(form, _) => form.focus = at % (form.fields.len() + 2),
        Screen::Session(screen) => screen.selected = at,
        Screen::Home => model.home.selected = at,
        Screen::Walk
        | Screen::Overview
        | Screen::Reading
        | Screen::Sections
        | Screen::Remarks
        | Screen::Changes => {}
    }
    match &mut model.overlay {
        Some(Overlay::Help(top)) => *top = at,
        Some(Overlay::Reader(reader)) => reader.top = at,
        Some(Overlay::Finder(finder)) => finder.selected = at,
        Some(Overlay::Pick(_, selected)) => *selected = at,
        Some(Overlay::ReadBack(read)) => read.top = at,
        Some(Overlay::Capture(_)) | None => {}
    }
    let Some(open) = &mut model.open else { return };
    open.walk.scroll = at;
    (open.desk.section, open.desk.remark, open.desk.change) = (at, at, at);
    open.overview.selected = at;
    open.walk.tree = at;
    if matches!(open.walk.focus, Focus::Field(_)) && at > 20 {
        open.walk.focus = Focus::Field(at % (open.walk.fields.len() + 2));
    }
    for field in &mut open.walk.fields {
        match &mut field.kind {
            FieldKind::Options { cursor, .. } | FieldKind::Items { cursor, .. } => *cursor = at,
            FieldKind::Rows { row, column, .. } => (*row, *column) = (at % 7, at),
            FieldKind::Text { .. } => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn no_size_and_no_selection_panics(width in 0u16..=300, height in 0u16..=100, other in (0u16..=300, 0u16..=100), at in 0usize..60, narrow: bool) {
        // Half of the cases where the windows are small.
        let size = if narrow { (width % 90, height % 30) } else { (width, height) };
        for (_, mut model) in scenes(size) {
            disturb(&mut model, at);
            drawn(&model, &COLOUR, size);
            lay_out(&mut model);
            drawn(&model, &COLOUR, size);
            // The window changed between laying out and drawing.
            drawn(&model, &COLOUR, other);
        }
    }

    #[test]
    fn a_text_is_drawn_in_exactly_the_cells_that_are_measured(width in 40u16..200, height in 12u16..60, which in 0usize..6, on_wall: bool) {
        let (number, field) = [("1.1.1", 0), ("1.1.3", 1), ("1.1.3", 2), ("1.1.2", 1), ("1.2.4", 2), ("5.B", 2)][which];
        let mut model = opened(assessment(), (width, height));
        model.presenting = on_wall;
        walk_to(&mut model, number, Some(field));
        let open = model.open.as_mut().unwrap();
        // Rows of one unbroken word each: as wide as they can be, and more than fit.
        let text = "x".repeat(30_000);
        if let FieldKind::Text { editor, .. } = &mut open.walk.fields[field].kind {
            **editor = Editor::new(&text);
        }
        lay_out(&mut model);
        let geometry = measure(&model);
        let (buffer, cursor) = drawn(&model, &COLOUR, (width, height));
        let full = "x".repeat(usize::from(geometry.width));
        let shown: Vec<String> = rows(&buffer).into_iter().filter(|row| row.contains("xxxxx")).collect();
        prop_assert_eq!(shown.len(), usize::from(geometry.height));
        for row in &shown {
            prop_assert_eq!(row.matches('x').count(), usize::from(geometry.width), "{}", row);
            prop_assert!(row.contains(&full));
        }
        prop_assert!(cursor.is_some());
    }

    #[test]
    fn what_is_written_in_a_list_or_table_is_drawn_where_it_is_measured(width in 40u16..200, height in 12u16..60, table: bool, letters in 1usize..400) {
        let mut model = opened(assessment(), (width, height));
        let number = if table { "1.1.2" } else { "1.1.3" };
        walk_to(&mut model, number, Some(0));
        press(&mut model, if table { &["→", "Enter", "Ctrl+A", "Delete"] } else { &["Enter", "Ctrl+A", "Delete"] });
        let open = model.open.as_mut().unwrap();
        let editor = open.walk.fields[0].editor_mut().unwrap();
        editor.insert_str(&"x".repeat(letters)).unwrap();
        lay_out(&mut model);
        let geometry = measure(&model);
        let (buffer, cursor) = drawn(&model, &COLOUR, (width, height));
        let shown = rows(&buffer).join("\n").matches('x').count();
        let room = usize::from(geometry.width) * usize::from(geometry.height);
        let cursor = cursor.expect("the cell that is written has the cursor");
        prop_assert!(Position::new(width, height) > cursor);
        if letters <= room {
            prop_assert_eq!(shown, letters, "{:?}", geometry);
        } else {
            prop_assert!(shown > room - usize::from(geometry.width) && shown <= room);
        }
    }
}

#[test]
fn a_window_that_is_too_small_says_so_as_far_as_it_goes() {
    let model = opened(assessment(), (38, 14));
    let (buffer, cursor) = drawn(&model, &COLOUR, (38, 14));
    let rows = rows(&buffer);
    let told = "Venster te klein (38×14); nodig is 40×12.";
    assert_eq!(rows[..2].join(" "), told);
    assert!(rows[2..].iter().all(String::is_empty));
    assert_eq!(cursor, None);
}

#[test]
fn every_line_of_a_long_list_is_seen_when_it_is_selected() {
    for size in [(40, 12), (60, 16), (80, 22), (120, 32)] {
        let mut made = assessment();
        let row = |id: usize| crate::assessment::Row {
            id: id.to_string(),
            cells: [("doel".to_owned(), format!("doel nummer {id}. ").repeat(8))].into(),
        };
        let value = Value::Rows((1..=30).map(row).collect());
        made.answers
            .insert(at("1.1.2"), Answer::default().with_value(Some(value)));
        let mut model = opened(made, size);
        walk_to(&mut model, "1.1.2", Some(0));
        for wanted in 0..=30 {
            if let FieldKind::Rows { row, column, .. } =
                &mut model.open.as_mut().unwrap().walk.fields[0].kind
            {
                (*row, *column) = (wanted, 1);
            }
            let (buffer, _) = drawn(&model, &COLOUR, size);
            let pointer = if wanted == 30 {
                "›  + ".to_owned()
            } else {
                format!("› {:>2} ", wanted + 1)
            };
            let all = rows(&buffer).join("\n");
            assert!(all.contains(&pointer), "{size:?} {wanted}\n{all}");
        }
    }
}

#[test]
fn every_line_of_the_tree_is_seen_when_it_is_selected() {
    for size in [(40, 12), (60, 16), (120, 24)] {
        let mut model = opened(assessment(), size);
        let count = model.open.as_ref().unwrap().outlines[0].entries.len();
        for wanted in 0..count {
            let open = model.open.as_mut().unwrap();
            open.walk.focus = Focus::Tree;
            open.walk.tree = wanted;
            let (buffer, _) = drawn(&model, &COLOUR, size);
            let seen = rows(&buffer)
                .iter()
                .filter(|row| row.starts_with('›'))
                .count();
            assert_eq!(seen, 1, "{size:?} {wanted}");
        }
    }
}

#[test]
fn a_question_with_the_focus_on_a_field_keeps_room_for_the_answer() {
    for size in [(40, 12), (60, 16), (80, 22), (100, 30), (160, 50)] {
        let mut model = opened(assessment(), size);
        walk_to(&mut model, "1.1.1", Some(0));
        let geometry = measure(&model);
        assert!(geometry.height >= size.1 * 3 / 8, "{size:?} {geometry:?}");
        assert!(
            geometry.width >= 50.min(size.0 - 4),
            "{size:?} {geometry:?}"
        );
    }
}

#[test]
fn fields_of_another_question_do_not_panic() {
    let mut model = opened(assessment(), (80, 22));
    walk_to(&mut model, "1.1.1", None);
    let open = model.open.as_mut().unwrap();
    let (_, question) = open.question().unwrap();
    open.walk.fields = Field::of(question, &Answer::default(), true);
    walk_to(&mut model, "4.1.2", Some(0));
    let open = model.open.as_mut().unwrap();
    open.walk.at = 0;
    drawn(&model, &COLOUR, (80, 22));
    measure(&model);
}
