//! The small markup of questionnaire texts and answers: bold, italic, links, headings, lists in lists, lists to tick,
//! small tables.
//!
//! Total on any input: what is not markup is text, and no text is ever lost. Only the shape is read here; making
//! hostile characters harmless is up to [`super::width::visible`].

mod inline;
mod reader;
mod table;

use reader::Reader;

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    /// The text, without its markers. A line feed in it is a line break that the writer made.
    pub text: String,
    /// `**bold**`
    pub bold: bool,
    /// `*italic*`
    pub italic: bool,
    /// The address that the text leads to: `[text](https://…)`, or a bare address.
    pub link: Option<String>,
}

/// One block of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Running text; a line that starts with `# ` is one in bold.
    Paragraph(Vec<Span>),
    /// `- ` or `1. ` at the start of lines.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The number of the first item; the others count on from it.
        start: u32,
        /// The items.
        items: Vec<Item>,
    },
    /// Lines between pipes, the second of which (`|---|---|`) marks the first as headings.
    Table {
        /// Rows of cells, the headings first; rows can differ in length.
        rows: Vec<Vec<Vec<Span>>>,
    },
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// `[x] ` or `[ ] ` before the text: whether it is done.
    pub tick: Option<bool>,
    /// Its text.
    pub text: Vec<Span>,
    /// The lists in it: items that stand further in.
    pub inside: Vec<Block>,
}

impl Item {
    /// The box of an item to tick, as people type it.
    pub fn typed_box(&self) -> &'static str {
        match self.tick {
            Some(true) => "[x] ",
            Some(false) => "[ ] ",
            None => "",
        }
    }
}

/// What a single line end within a paragraph means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnd {
    /// A space: texts from files, where lines are broken to fit.
    Space,
    /// A line break: answers, where somebody pressed Enter.
    Break,
}

/// Reads a text into blocks. An empty text has none.
pub fn parse(text: &str, line_end: LineEnd) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    let mut reader = Reader::new(line_end);
    let mut at = 0;
    while at < lines.len() {
        let rows = table::rows(&lines[at..]);
        if rows > 0 {
            reader.push(table::read(&lines[at..at + rows]));
            at += rows;
        } else {
            reader.line(lines[at]);
            at += 1;
        }
    }
    reader.finish()
}

/// The spans with every address in brackets behind the words that lead to it, unless they say it: for paper, where
/// nothing can be clicked.
pub fn with_addresses(spans: Vec<Span>) -> Vec<Span> {
    let mut all = Vec::with_capacity(spans.len());
    let mut spans = spans.into_iter().peekable();
    let mut label = String::new();
    while let Some(span) = spans.next() {
        label.push_str(&span.text);
        let goes_on = spans.peek().is_some_and(|next| next.link == span.link);
        let address = span.link.clone().filter(|_| !goes_on);
        all.push(span);
        if let Some(address) = address {
            let shown = address.strip_prefix("mailto:").unwrap_or(&address);
            if !label.contains(shown) {
                all.push(Span {
                    text: format!(" ({shown})"),
                    ..Span::default()
                });
            }
        }
        if !goes_on {
            label.clear();
        }
    }
    all
}

/// The text alone, without styles: paragraphs, items and rows on lines of their own.
pub fn plain(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    add_plain(blocks, 0, &mut lines);
    lines.join("\n")
}

fn add_plain(blocks: &[Block], depth: usize, lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(spans) => lines.push(joined(spans)),
            Block::List {
                ordered,
                start,
                items,
            } => {
                for (number, item) in (*start..).zip(items) {
                    let mark = if *ordered {
                        format!("{number}.")
                    } else {
                        "-".to_owned()
                    };
                    let (indent, tick) = ("  ".repeat(depth), item.typed_box());
                    lines.push(format!("{indent}{mark} {tick}{}", joined(&item.text)));
                    add_plain(&item.inside, depth + 1, lines);
                }
            }
            Block::Table { rows } => {
                lines.extend(rows.iter().map(|row| {
                    let cells: Vec<String> = row.iter().map(|cell| joined(cell)).collect();
                    cells.join(" | ")
                }));
            }
        }
    }
}

fn joined(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(text: &str) -> Span {
        Span {
            text: text.to_owned(),
            ..Span::default()
        }
    }

    fn item(words: &str) -> Item {
        Item {
            text: vec![text(words)],
            ..Item::default()
        }
    }

    fn read(text: &str) -> Vec<Block> {
        parse(text, LineEnd::Space)
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        assert_eq!(
            read("een\ntwee\n\n\ndrie\n"),
            [
                Block::Paragraph(vec![text("een twee")]),
                Block::Paragraph(vec![text("drie")])
            ]
        );
        assert_eq!(
            parse("een\r\ntwee", LineEnd::Break),
            [Block::Paragraph(vec![text("een\ntwee")])]
        );
        assert_eq!(read(" \n\n"), []);
    }

    #[test]
    fn lists_are_read_with_their_numbers_and_continued_lines() {
        assert_eq!(
            read("Let op:\n- een\n  vervolg\n\n- twee\n3. drie\n4. vier\n6. zes\nslot"),
            [
                Block::Paragraph(vec![text("Let op:")]),
                Block::List {
                    ordered: false,
                    start: 1,
                    items: vec![item("een vervolg"), item("twee")]
                },
                Block::List {
                    ordered: true,
                    start: 3,
                    items: vec![item("drie"), item("vier")]
                },
                Block::List {
                    ordered: true,
                    start: 6,
                    items: vec![item("zes")]
                },
                Block::Paragraph(vec![text("slot")]),
            ]
        );
        assert_eq!(
            read("sinds\n2024. Daarna"),
            [Block::Paragraph(vec![text("sinds 2024. Daarna")])]
        );
        assert_eq!(
            read("-streep\n007. x"),
            [Block::Paragraph(vec![text("-streep 007. x")])]
        );
    }

    #[test]
    fn items_further_in_are_a_list_in_the_item_above() {
        let inner = |ordered, items: &[&str]| Block::List {
            ordered,
            start: 1,
            items: items.iter().map(|words| item(words)).collect(),
        };
        let with = |words, inside| Item {
            inside: vec![inside],
            ..item(words)
        };
        let expected = Block::List {
            ordered: false,
            start: 1,
            items: vec![
                with("een", inner(true, &["a", "b"])),
                with("twee", inner(false, &["c verder"])),
                item("drie"),
            ],
        };
        let typed = "- een\n  1. a\n  2. b\n- twee\n\t* c\n\t  verder\n\n- drie";
        assert_eq!(read(typed), [expected]);
        assert_eq!(
            plain(&read("- een\n   - twee\n      - drie\n - vier")),
            "- een\n  - twee\n    - drie\n- vier"
        );
    }

    #[test]
    fn lists_can_only_be_so_deep() {
        let lines: Vec<String> = (0..200)
            .map(|depth| format!("{}- punt", "  ".repeat(depth)))
            .collect();
        let typed = lines.join("\n");
        let deepest = plain(&read(&typed));
        assert_eq!(deepest.lines().count(), 200);
        assert!(deepest.lines().all(|line| line.len() <= 2 * 5 + 6));
    }

    #[test]
    fn boxes_to_tick_are_kept() {
        assert_eq!(
            plain(&read(
                "- [x] gedaan\n- [ ] nog doen\n- [X] ook\n- [ ]\n- [y] z"
            )),
            "- [x] gedaan\n- [ ] nog doen\n- [x] ook\n- [ ]\n- [y] z"
        );
    }

    #[test]
    fn a_heading_in_a_text_is_a_paragraph_in_bold() {
        let bold = |words| Span {
            bold: true,
            ..text(words)
        };
        assert_eq!(
            read("voor\n## Kop\nna\n#geen kop\n# "),
            [
                Block::Paragraph(vec![text("voor")]),
                Block::Paragraph(vec![bold("Kop")]),
                Block::Paragraph(vec![text("na #geen kop #")]),
            ]
        );
    }

    #[test]
    fn small_tables_are_read() {
        let cell = |t: &str| vec![text(t)];
        assert_eq!(
            read("| Recht | Ernst |\n|---|:--|\n| privacy \\| data | 3 |\n| x |\nna"),
            [
                Block::Table {
                    rows: vec![
                        vec![cell("Recht"), cell("Ernst")],
                        vec![cell("privacy | data"), cell("3")],
                        vec![cell("x")]
                    ]
                },
                Block::Paragraph(vec![text("na")]),
            ]
        );
        assert_eq!(
            read("| geen | tabel |"),
            [Block::Paragraph(vec![text("| geen | tabel |")])]
        );
    }

    #[test]
    fn plain_text_keeps_the_order() {
        assert_eq!(
            plain(&read("**a** b\n\n2. x\n3. y\n\n|a|b|\n|--|--|\n|c|d|")),
            "a b\n2. x\n3. y\na | b\nc | d"
        );
    }

    /// All text in the blocks with numbers, ticks and addresses where the writer put them.
    fn letters(blocks: &[Block]) -> String {
        let mut all = String::new();
        add_letters(blocks, &mut all);
        all.retain(char::is_alphanumeric);
        all
    }

    fn add(all: &mut String, spans: &[Span]) {
        for (at, span) in spans.iter().enumerate() {
            all.push_str(&span.text);
            // The parts of one link share an address, which is written once, after the last.
            let goes_on = spans.get(at + 1).is_some_and(|next| next.link == span.link);
            if let Some(link) = span
                .link
                .as_ref()
                .filter(|&link| *link != span.text && !goes_on)
            {
                all.push_str(link);
            }
        }
    }

    fn add_letters(blocks: &[Block], all: &mut String) {
        for block in blocks {
            match block {
                Block::Paragraph(spans) => add(all, spans),
                Block::List {
                    ordered,
                    start,
                    items,
                } => {
                    for (number, item) in (*start..).zip(items) {
                        if *ordered {
                            all.push_str(&number.to_string());
                        }
                        all.push_str(item.typed_box());
                        add(all, &item.text);
                        add_letters(&item.inside, all);
                    }
                }
                Block::Table { rows } => rows.iter().flatten().for_each(|cell| add(all, cell)),
            }
        }
    }

    proptest! {
        #[test]
        fn no_letter_is_lost_or_moved(input in "([a-z]{1,4}|\\*{1,4}| |\n|\n\n|\\||\\|--\\||- |  - |\t1\\. |- \\[[ x]\\] |## |[0-9]\\. |\\[|\\]|\\(|\\)|\\[a\\]\\(https://[0-9]{8}\\)|https://|c\\.|\\\\|é|\\PC){0,40}") {
            for line_end in [LineEnd::Space, LineEnd::Break] {
                let expected: String = input.chars().filter(|c| c.is_alphanumeric()).collect();
                let blocks = parse(&input, line_end);
                prop_assert_eq!(letters(&blocks), expected, "{:?}", blocks);
            }
        }
    }
}
