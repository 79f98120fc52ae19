//! Random keys against the plainest editor there is, and any width.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

#[derive(Debug, Clone)]
enum Step {
    Type(char),
    Insert(String),
    Paste(String),
    Newline,
    Backspace,
    Delete,
    Cut,
    Left(bool),
    Right(bool),
    DocStart(bool),
    DocEnd(bool),
    SelectAll,
    Offset(usize),
    Other(u8, bool),
    Width(u16),
    Wait(u64),
}

fn text_strategy() -> impl Strategy<Value = String> {
    "([a-z]{1,6}|[ ,.()-]|\n|é|漢|🇳|🇱|👍|🏽|\u{200d}|\u{301}|\u{ad}|\u{200b}|\u{600}){0,12}"
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let one = prop_oneof![
        6 => prop_oneof![Just('a'), Just(' '), Just('.'), Just('é'), Just('漢'), Just('🇳'), Just('🇱'), Just('\u{301}'),
            Just('\u{200d}'), Just('🏽'), Just('👍'), Just('\n'), Just('\t'), Just('\u{1b}')].prop_map(Step::Type),
        1 => text_strategy().prop_map(Step::Insert),
        1 => text_strategy().prop_map(Step::Paste),
        1 => Just(Step::Newline),
        3 => Just(Step::Backspace),
        2 => Just(Step::Delete),
        1 => Just(Step::Cut),
        2 => any::<bool>().prop_map(Step::Left),
        2 => any::<bool>().prop_map(Step::Right),
        1 => any::<bool>().prop_map(Step::DocStart),
        1 => any::<bool>().prop_map(Step::DocEnd),
        1 => Just(Step::SelectAll),
        1 => (0usize..60).prop_map(Step::Offset),
        6 => (0u8..14, any::<bool>()).prop_map(|(which, extend)| Step::Other(which, extend)),
        1 => (0u16..12).prop_map(Step::Width),
        1 => (0u64..3_000).prop_map(Step::Wait),
    ];
    prop::collection::vec(one, 0..40)
}

/// The plainest editor there is: one string, offsets found by counting graphemes from its start.
struct Naive {
    text: String,
    cursor: usize,
    anchor: Option<usize>,
}

impl Naive {
    fn bounds(&self) -> Vec<usize> {
        self.text
            .grapheme_indices(true)
            .map(|(at, _)| at)
            .chain([self.text.len()])
            .collect()
    }

    fn before(&self) -> usize {
        self.bounds()
            .into_iter()
            .rfind(|&at| at < self.cursor)
            .unwrap_or(0)
    }

    fn after(&self) -> usize {
        self.bounds()
            .into_iter()
            .find(|&at| at > self.cursor)
            .unwrap_or(self.text.len())
    }

    fn selection(&self) -> Option<Range<usize>> {
        self.anchor
            .filter(|&a| a != self.cursor)
            .map(|a| a.min(self.cursor)..a.max(self.cursor))
    }

    fn replace(&mut self, range: Range<usize>, with: &str) {
        if range.is_empty() && with.is_empty() {
            return;
        }
        let end = range.start + with.len();
        self.text.replace_range(range, with);
        self.cursor = self.bounds().into_iter().find(|&at| at >= end).unwrap();
        self.anchor = None;
    }

    fn insert(&mut self, with: &str) {
        if !with.is_empty() {
            self.replace(self.selection().unwrap_or(self.cursor..self.cursor), with);
        }
    }

    fn go(&mut self, to: usize, extend: bool) {
        self.anchor = if extend {
            self.anchor.or(Some(self.cursor))
        } else {
            None
        };
        self.cursor = to;
    }

    /// Does the same as [`act`]; false for what it has no opinion on.
    fn act(&mut self, step: &Step) -> bool {
        let chosen = self.selection();
        match step {
            Step::Type('\t') => self.insert("    "),
            Step::Type('\u{1b}') | Step::Width(_) | Step::Wait(_) => {}
            Step::Type(c) => self.insert(&c.to_string()),
            Step::Insert(text) | Step::Paste(text) => self.insert(&width::clean(text)),
            Step::Newline => self.insert("\n"),
            Step::Backspace => self.replace(chosen.unwrap_or(self.before()..self.cursor), ""),
            Step::Delete => self.replace(chosen.unwrap_or(self.cursor..self.after()), ""),
            Step::Cut => self.replace(chosen.unwrap_or(0..0), ""),
            Step::Left(extend) => {
                self.go(
                    chosen
                        .filter(|_| !extend)
                        .map_or_else(|| self.before(), |range| range.start),
                    *extend,
                );
            }
            Step::Right(extend) => {
                self.go(
                    chosen
                        .filter(|_| !extend)
                        .map_or_else(|| self.after(), |range| range.end),
                    *extend,
                );
            }
            Step::DocStart(extend) => self.go(0, *extend),
            Step::DocEnd(extend) => self.go(self.text.len(), *extend),
            Step::SelectAll => (self.anchor, self.cursor) = (Some(0), self.text.len()),
            Step::Offset(to) => {
                let to = self.bounds().into_iter().rfind(|at| at <= to).unwrap_or(0);
                self.go(to, false);
            }
            Step::Other(..) => return false,
        }
        true
    }
}

fn act(editor: &mut Editor, step: &Step) {
    match step {
        Step::Type(c) => editor.insert_char(*c).unwrap(),
        Step::Insert(text) => editor.insert_str(text).unwrap(),
        Step::Paste(text) => editor.paste(text).unwrap(),
        Step::Newline => editor.newline().unwrap(),
        Step::Backspace => editor.backspace(),
        Step::Delete => editor.delete(),
        Step::Cut => drop(editor.cut()),
        Step::Left(extend) => drop(editor.left(*extend)),
        Step::Right(extend) => drop(editor.right(*extend)),
        Step::DocStart(extend) => drop(editor.doc_start(*extend)),
        Step::DocEnd(extend) => drop(editor.doc_end(*extend)),
        Step::SelectAll => editor.select_all(),
        Step::Offset(to) => editor.set_cursor_offset(*to),
        Step::Width(cells) => editor.set_width(*cells),
        Step::Wait(ms) => editor.tick(editor.now_ms + ms),
        Step::Other(which, extend) => match which {
            0 => drop(editor.up(*extend)),
            1 => drop(editor.down(*extend)),
            2 => drop(editor.home(*extend)),
            3 => drop(editor.end(*extend)),
            4 => drop(editor.word_left(*extend)),
            5 => drop(editor.word_right(*extend)),
            6 => drop(editor.page_up(3, *extend)),
            7 => drop(editor.page_down(3, *extend)),
            8 => editor.set_cursor_at(2, 3, *extend),
            9 => editor.delete_word_back(),
            10 => editor.delete_word_forward(),
            11 => editor.delete_to_line_end(),
            12 => drop(editor.undo()),
            _ => drop(editor.redo()),
        },
    }
}

fn check(editor: &Editor) -> Result<(), TestCaseError> {
    let text = editor.text();
    prop_assert_eq!(text.len(), editor.len());
    prop_assert!(graphemes::is_boundary(
        editor.paragraph(),
        editor.cursor().byte
    ));
    if let Some(range) = editor.selection() {
        for at in [range.start, range.end] {
            prop_assert!(graphemes::is_boundary(
                editor.buffer.paragraph(at.paragraph),
                at.byte
            ));
        }
    }
    let fresh = Editor {
        buffer: Buffer::new(&text),
        ..editor.clone()
    };
    let mut fresh = fresh;
    if let Some(cells) = editor.buffer.width() {
        fresh.set_width(cells);
    }
    prop_assert_eq!(
        editor.visual_lines(0..usize::MAX),
        fresh.visual_lines(0..usize::MAX)
    );
    prop_assert_eq!(editor.rows(), editor.visual_lines(0..usize::MAX).len());
    let (row, column) = editor.cursor_position();
    prop_assert!(row < editor.rows());
    prop_assert!(
        editor
            .buffer
            .width()
            .is_none_or(|cells| column <= usize::from(cells))
    );
    Ok(())
}

proptest! {
    #[test]
    fn any_sequence_of_keys_does_what_a_plain_string_would(start in text_strategy(), steps in steps()) {
        let start = width::strip(&start).into_owned();
        let mut editor = Editor::new(&start);
        let mut naive = Naive { text: start.clone(), cursor: 0, anchor: None };
        for step in &steps {
            act(&mut editor, step);
            if naive.act(step) {
                prop_assert_eq!(&editor.text(), &naive.text, "{:?}", step);
                prop_assert_eq!(editor.cursor_offset(), naive.cursor, "{:?}", step);
            } else {
                naive.text = editor.text();
                naive.cursor = editor.cursor_offset();
                naive.anchor = editor.anchor.map(|at| editor.buffer.offset(at));
            }
            editor.ensure_visible(3);
            check(&editor)?;
        }
        while editor.redo() {}
        let end = editor.text();
        while editor.undo() {
            check(&editor)?;
        }
        prop_assert_eq!(editor.text(), start);
        while editor.redo() {
            check(&editor)?;
        }
        prop_assert_eq!(editor.text(), end);
    }

    #[test]
    fn any_width_shows_the_whole_text(text in text_strategy(), widths in prop::collection::vec(0u16..400, 1..6)) {
        let mut editor = at_end(&text);
        for cells in widths {
            editor.set_width(cells);
            editor.ensure_visible(usize::from(cells % 7));
            check(&editor)?;
            for row in 0..editor.rows() {
                for column in 0..6 {
                    editor.set_cursor_at(row, column, false);
                    prop_assert_eq!(editor.cursor_position().0, row);
                }
            }
        }
    }
}
