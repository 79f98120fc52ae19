//! The small markup of questionnaire texts and answers: bold, italic, links, lists, small tables.
//!
//! Total on any input: what is not markup is text, and no text is ever lost. Only the shape is read here; making
//! hostile characters harmless is up to [`super::width::visible`].

mod inline;
mod table;

use inline::spans;

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
    /// Running text.
    Paragraph(Vec<Span>),
    /// `- ` or `1. ` at the start of lines.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The number of the first item; the others count on from it.
        start: u32,
        /// The text of each item.
        items: Vec<Vec<Span>>,
    },
    /// Lines between pipes, the second of which (`|---|---|`) marks the first as headings.
    Table {
        /// Rows of cells, the headings first; rows can differ in length.
        rows: Vec<Vec<Vec<Span>>>,
    },
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
    let mut reader = Reader {
        blocks: Vec::new(),
        open: Open::Nothing,
        line_end,
    };
    let mut at = 0;
    while at < lines.len() {
        let rows = table::rows(&lines[at..]);
        if rows > 0 {
            reader.close();
            reader.blocks.push(table::read(&lines[at..at + rows]));
            at += rows;
        } else {
            reader.line(lines[at]);
            at += 1;
        }
    }
    reader.close();
    reader.blocks
}

/// The text alone, without styles: paragraphs, items and rows on lines of their own.
pub fn plain(blocks: &[Block]) -> String {
    let joined = |spans: &[Span]| {
        spans
            .iter()
            .map(|span| span.text.as_str())
            .collect::<String>()
    };
    let mut lines = Vec::new();
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
                    lines.push(format!("{mark} {}", joined(item)));
                }
            }
            Block::Table { rows } => {
                lines.extend(rows.iter().map(|row| {
                    row.iter()
                        .map(|cell| joined(cell))
                        .collect::<Vec<_>>()
                        .join(" | ")
                }));
            }
        }
    }
    lines.join("\n")
}

/// What the lines read last belong to, so far as unfinished.
enum Open {
    Nothing,
    Paragraph(String),
    List(OpenList),
}

struct OpenList {
    ordered: bool,
    start: u32,
    items: Vec<String>,
    /// A blank line was read: another item may follow, a continuation may not.
    blank: bool,
}

struct Reader {
    blocks: Vec<Block>,
    open: Open,
    line_end: LineEnd,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let text = line.trim();
        if text.is_empty() {
            match &mut self.open {
                Open::List(list) => list.blank = true,
                _ => self.close(),
            }
            return;
        }
        if let Some((number, rest)) = marker(text)
            && self.item(number, rest)
        {
            return;
        }
        let joint = if self.line_end == LineEnd::Space {
            ' '
        } else {
            '\n'
        };
        match &mut self.open {
            Open::Paragraph(paragraph) => {
                paragraph.push(joint);
                paragraph.push_str(text);
            }
            Open::List(list) if !list.blank && line.starts_with("  ") => {
                if let Some(item) = list.items.last_mut() {
                    item.push(joint);
                    item.push_str(text);
                }
            }
            _ => {
                self.close();
                self.open = Open::Paragraph(text.to_owned());
            }
        }
    }

    /// Takes a line as the next item, or the first of a new list; false when it is running text after all.
    fn item(&mut self, number: Option<u32>, rest: &str) -> bool {
        match &mut self.open {
            // A number that does not count on starts a list of its own: items have no numbers to keep theirs in.
            Open::List(list) if list.goes_on_with(number) => {
                list.items.push(rest.to_owned());
                list.blank = false;
                return true;
            }
            // A wrapped line can begin with `2024. `.
            Open::Paragraph(_) if number.is_some_and(|number| number != 1) => return false,
            _ => {}
        }
        self.close();
        self.open = Open::List(OpenList {
            ordered: number.is_some(),
            start: number.unwrap_or(1),
            items: vec![rest.to_owned()],
            blank: false,
        });
        true
    }

    fn close(&mut self) {
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => {}
            Open::Paragraph(text) => self.blocks.push(Block::Paragraph(spans(&text))),
            Open::List(list) => self.blocks.push(Block::List {
                ordered: list.ordered,
                start: list.start,
                items: list.items.iter().map(|item| spans(item)).collect(),
            }),
        }
    }
}

impl OpenList {
    /// Whether an item with this marker is the next one.
    fn goes_on_with(&self, number: Option<u32>) -> bool {
        match number {
            None => !self.ordered,
            Some(number) => {
                let counted = number.checked_sub(self.start).map(|n| n as usize);
                self.ordered && counted == Some(self.items.len())
            }
        }
    }
}

/// The marker that a line starts with (a number or a dash) and the text behind it.
fn marker(line: &str) -> Option<(Option<u32>, &str)> {
    for dash in ["- ", "* ", "• "] {
        if let Some(rest) = line.strip_prefix(dash) {
            return Some((None, rest.trim_start()));
        }
    }
    let (digits, rest) = line.split_once(". ")?;
    // A leading zero would be lost, since numbers are counted again.
    let plain = (1..=4).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
        && !digits.starts_with('0');
    plain
        .then(|| digits.parse().ok())
        .flatten()
        .map(|number| (Some(number), rest.trim_start()))
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
                    items: vec![vec![text("een vervolg")], vec![text("twee")]]
                },
                Block::List {
                    ordered: true,
                    start: 3,
                    items: vec![vec![text("drie")], vec![text("vier")]]
                },
                Block::List {
                    ordered: true,
                    start: 6,
                    items: vec![vec![text("zes")]]
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

    /// All text in the blocks with numbers and addresses where the writer put them.
    fn letters(blocks: &[Block]) -> String {
        let mut all = String::new();
        let mut add = |spans: &[Span]| {
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
        };
        for block in blocks {
            match block {
                Block::Paragraph(spans) => add(spans),
                Block::List {
                    ordered,
                    start,
                    items,
                } => {
                    for (number, item) in (*start..).zip(items) {
                        if *ordered {
                            add(&[text(&number.to_string())]);
                        }
                        add(item);
                    }
                }
                Block::Table { rows } => rows.iter().flatten().for_each(|cell| add(cell)),
            }
        }
        all.retain(char::is_alphanumeric);
        all
    }

    proptest! {
        #[test]
        fn no_letter_is_lost_or_moved(input in "([a-z]{1,4}|\\*{1,4}| |\n|\n\n|\\||\\|--\\||- |[0-9]\\. |\\[|\\]|\\(|\\)|\\[a\\]\\(https://[0-9]{8}\\)|https://|c\\.|\\\\|é|\\PC){0,40}") {
            for line_end in [LineEnd::Space, LineEnd::Break] {
                let expected: String = input.chars().filter(|c| c.is_alphanumeric()).collect();
                let blocks = parse(&input, line_end);
                prop_assert_eq!(letters(&blocks), expected, "{:?}", blocks);
            }
        }
    }
}
