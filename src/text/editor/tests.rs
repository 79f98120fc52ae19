//! Keys and what they must do, one by one; [`random`] tries them in any order.

mod random;

use super::*;

fn typed(text: &str) -> Editor {
    let mut editor = Editor::new("");
    for c in text.chars() {
        editor.insert_char(c).unwrap();
    }
    editor
}

fn at_end(text: &str) -> Editor {
    let mut editor = Editor::new(text);
    editor.doc_end(false);
    editor
}

fn rows(editor: &Editor) -> Vec<&str> {
    editor
        .visual_lines(0..usize::MAX)
        .into_iter()
        .map(|line| line.text)
        .collect()
}

#[test]
fn what_looks_like_one_character_is_deleted_and_passed_as_one() {
    for one in ["e\u{301}", "🇳🇱", "👍🏽", "👨\u{200d}👩\u{200d}👧\u{200d}👦"] {
        let mut editor = at_end(&format!("a{one}"));
        editor.left(false);
        assert_eq!(editor.cursor_offset(), 1, "{one}");
        editor.delete();
        assert_eq!(editor.text(), "a", "{one}");
        editor.undo();
        editor.doc_end(false);
        editor.backspace();
        assert_eq!(editor.text(), "a", "{one}");
    }
}

#[test]
fn the_cursor_stays_between_graphemes_when_neighbours_join() {
    let mut editor = Editor::new("🇱x");
    editor.insert_char('🇳').unwrap();
    assert_eq!(editor.text(), "🇳🇱x");
    assert_eq!(editor.cursor_offset(), 8);
    let mut editor = Editor::new("ex\u{301}");
    editor.right(false);
    editor.set_cursor_offset(1);
    editor.insert_char('y').unwrap();
    editor.backspace();
    assert_eq!(
        (editor.text().as_str(), editor.cursor_offset()),
        ("ex\u{301}", 1)
    );
}

#[test]
fn undo_takes_back_what_was_typed_in_one_go() {
    let mut editor = typed("defg");
    assert!(editor.undo());
    assert_eq!(editor.text(), "");
    assert!(!editor.undo());
    assert!(editor.redo());
    assert_eq!(
        (editor.text().as_str(), editor.cursor_offset()),
        ("defg", 4)
    );
    assert!(!editor.redo());
}

#[test]
fn a_pause_a_motion_a_newline_and_a_deletion_end_a_step() {
    let mut editor = Editor::new("");
    let type_at = |editor: &mut Editor, now, c| {
        editor.tick(now);
        editor.insert_char(c).unwrap();
    };
    type_at(&mut editor, 100, 'a');
    type_at(&mut editor, 1_100, 'b');
    type_at(&mut editor, 2_101, 'c');
    editor.newline().unwrap();
    type_at(&mut editor, 2_102, 'd');
    editor.backspace();
    editor.backspace();
    type_at(&mut editor, 2_103, 'e');
    editor.left(false);
    type_at(&mut editor, 2_104, 'f');
    let mut seen = vec![editor.text()];
    while editor.undo() {
        seen.push(editor.text());
    }
    assert_eq!(
        seen,
        ["abcfe", "abce", "abc", "abc\nd", "abc\n", "abc", "ab", ""]
    );
}

#[test]
fn undo_restores_cursor_and_selection() {
    let mut editor = Editor::new("een twee drie");
    editor.word_right(false);
    editor.word_right(true);
    assert_eq!(editor.selected_text().as_deref(), Some("twee "));
    editor.insert_char('x').unwrap();
    editor.insert_char('y').unwrap();
    assert_eq!(editor.text(), "een xydrie");
    editor.undo();
    assert_eq!(
        (editor.text().as_str(), editor.selected_text().as_deref()),
        ("een twee drie", Some("twee "))
    );
    editor.redo();
    assert_eq!((editor.cursor_offset(), editor.selection()), (6, None));
}

#[test]
fn history_is_bounded() {
    let mut editor = Editor::new("");
    for _ in 0..600 {
        editor.paste("x").unwrap();
    }
    while editor.undo() {}
    assert_eq!(editor.len(), 100);
    let large = "y".repeat(900_000);
    for _ in 0..40 {
        editor.replace_all(&large).unwrap();
        editor.replace_all("").unwrap();
    }
    let mut steps = 0;
    while editor.undo() {
        steps += 1;
    }
    assert!((10..=20).contains(&steps), "{steps}");
}

#[test]
fn a_paste_is_cleaned_and_undone_at_once() {
    let mut editor = typed("a");
    editor.paste("x\r\ny\u{1b}[31m\tz\u{202e}").unwrap();
    assert_eq!(editor.text(), "ax\ny[31m    z");
    editor.undo();
    assert_eq!(editor.text(), "a");
    editor.insert_char('\u{7}').unwrap();
    assert_eq!(editor.text(), "a");
    assert_eq!(Editor::new("a\u{9b}b").text(), "ab");
}

#[test]
fn a_text_does_not_grow_past_its_limit() {
    let mut editor = Editor::new(&"x".repeat(MAX_BYTES - 1));
    assert_eq!(
        editor.insert_char('é'),
        Err(TextError::TooLong { limit: MAX_BYTES })
    );
    let revision = editor.revision();
    assert!(editor.paste("yy").is_err());
    assert_eq!((editor.len(), editor.revision()), (MAX_BYTES - 1, revision));
    editor.insert_char('y').unwrap();
    assert!(editor.newline().is_err());
    editor.backspace();
    assert!(editor.newline().is_ok());
    let mut long = Editor::new(&"x".repeat(MAX_BYTES + 10));
    assert!(long.paste("y").is_err());
    long.select_all();
    assert!(long.paste("y").is_ok());
}

#[test]
fn words_are_deleted_whole() {
    let mut editor = at_end("De foto's, drie stuks");
    editor.delete_word_back();
    assert_eq!(editor.text(), "De foto's, drie ");
    editor.delete_word_back();
    editor.delete_word_back();
    assert_eq!(editor.text(), "De foto's");
    editor.doc_start(false);
    editor.delete_word_forward();
    assert_eq!(editor.text(), "foto's");
    editor.delete_to_line_end();
    assert!(editor.is_empty());
}

#[test]
fn deleting_to_the_end_of_a_line_joins_at_its_end() {
    let mut editor = Editor::new("een\ntwee");
    editor.delete_to_line_end();
    assert_eq!(editor.text(), "\ntwee");
    editor.delete_to_line_end();
    assert_eq!(editor.text(), "twee");
}

#[test]
fn cut_takes_over_paragraph_ends() {
    let mut editor = Editor::new("een\ntwee\ndrie");
    editor.right(false);
    editor.down(true);
    editor.down(true);
    assert_eq!(editor.cut().as_deref(), Some("en\ntwee\nd"));
    assert_eq!(editor.text(), "erie");
    assert_eq!(editor.cut(), None);
    editor.undo();
    assert_eq!(editor.text(), "een\ntwee\ndrie");
}

#[test]
fn up_and_down_keep_the_column_over_short_rows() {
    let mut editor = Editor::new("lange regel\nkort\nlange regel");
    editor.set_width(40);
    editor.set_cursor_at(0, 9, false);
    editor.down(false);
    assert_eq!(editor.cursor_position(), (1, 4));
    editor.down(false);
    assert_eq!(editor.cursor_position(), (2, 9));
    assert!(!editor.down(false));
    editor.page_up(10, false);
    assert_eq!(editor.cursor_position(), (0, 9));
    assert!(!editor.up(false));
    editor.up(true);
    assert_eq!(editor.selected_text().as_deref(), Some("lange reg"));
}

#[test]
fn home_and_end_go_by_row_first_and_then_by_paragraph() {
    let mut editor = Editor::new("een twee drie");
    editor.set_width(9);
    assert_eq!(rows(&editor), ["een twee ", "drie"]);
    editor.end(false);
    assert_eq!(
        (editor.cursor_offset(), editor.cursor_position()),
        (8, (0, 8))
    );
    editor.end(false);
    assert_eq!(
        (editor.cursor_offset(), editor.cursor_position()),
        (13, (1, 4))
    );
    editor.home(false);
    assert_eq!(
        (editor.cursor_offset(), editor.cursor_position()),
        (9, (1, 0))
    );
    editor.home(false);
    assert_eq!(editor.cursor_offset(), 0);
}

#[test]
fn the_end_of_a_cut_row_is_on_that_row() {
    let mut editor = Editor::new("abcdefgh");
    editor.set_width(4);
    editor.end(false);
    assert_eq!(
        (editor.cursor_offset(), editor.cursor_position()),
        (4, (0, 4))
    );
    editor.down(false);
    assert_eq!(editor.cursor_position(), (1, 4));
    editor.up(false);
    assert_eq!(editor.cursor_position(), (0, 4));
    editor.right(false);
    assert_eq!(editor.cursor_position(), (1, 1));
    editor.left(false);
    assert_eq!(editor.cursor_position(), (1, 0));
}

#[test]
fn the_cursor_stays_at_the_edge_in_hanging_spaces() {
    let mut editor = at_end("abcd    ");
    editor.set_width(4);
    assert_eq!(editor.cursor_position(), (0, 4));
}

#[test]
fn the_selection_is_told_per_row() {
    let mut editor = Editor::new("een twee drie\n\nvier");
    editor.set_width(9);
    editor.word_right(false);
    editor.doc_end(true);
    let told: Vec<_> = editor
        .visual_lines(0..9)
        .into_iter()
        .map(|l| (l.text, l.selected, l.break_selected))
        .collect();
    assert_eq!(
        told,
        [
            ("een twee ", Some(4..9), false),
            ("drie", Some(0..4), true),
            ("", None, true),
            ("vier", Some(0..4), false)
        ]
    );
}

#[test]
fn scrolling_follows_the_cursor_and_no_further_than_the_end() {
    let mut editor = Editor::new(&"regel\n".repeat(20));
    editor.set_width(10);
    editor.ensure_visible(5);
    assert_eq!(editor.top(), 0);
    editor.page_down(7, false);
    editor.ensure_visible(5);
    assert_eq!(editor.top(), 3);
    editor.doc_end(false);
    editor.ensure_visible(5);
    assert_eq!(editor.top(), 16);
    editor.scroll(-100, 5);
    assert_eq!(editor.top(), 0);
    editor.scroll(100, 5);
    assert_eq!(editor.top(), 16);
    editor.select_all();
    editor.backspace();
    editor.ensure_visible(5);
    assert_eq!(editor.top(), 0);
}

#[test]
fn a_new_width_keeps_the_text_at_the_top() {
    let mut editor = Editor::new(&["woord "; 100].concat());
    editor.set_width(12);
    editor.scroll(20, 5);
    editor.set_width(24);
    assert_eq!(editor.top(), 10);
}

#[test]
fn replacing_all_keeps_what_is_the_same_and_is_one_step() {
    let mut editor = Editor::new("één\ntwee\ndrie");
    editor.replace_all("één\ntwaalf\ndrie").unwrap();
    assert_eq!(
        (editor.text().as_str(), editor.cursor()),
        (
            "één\ntwaalf\ndrie",
            Position {
                paragraph: 1,
                byte: 6
            }
        )
    );
    let revision = editor.revision();
    editor.replace_all("één\ntwaalf\ndrie").unwrap();
    assert_eq!(editor.revision(), revision);
    editor.undo();
    assert_eq!(editor.text(), "één\ntwee\ndrie");
}
