//! Lines to blocks: paragraphs, headings, lists within lists.

use super::inline::spans;
use super::{Block, Item, LineEnd, Span};

/// Lists further in than this are read as if they stood at this depth.
const DEEPEST: usize = 6;
/// How much further in an item of a list within a list stands.
const STEP: usize = 2;

/// Reads lines one by one.
pub(super) struct Reader {
    blocks: Vec<Block>,
    open: Open,
    line_end: LineEnd,
}

/// What the lines read last belong to, so far as unfinished.
enum Open {
    Nothing,
    Paragraph(String),
    /// A list and the lists in it, the innermost last; never none.
    Lists(Vec<OpenList>),
}

struct OpenList {
    ordered: bool,
    start: u32,
    indent: usize,
    items: Vec<OpenItem>,
    /// A blank line was read: another item may follow, a continuation may not.
    blank: bool,
}

struct OpenItem {
    tick: Option<bool>,
    text: String,
    inside: Vec<Block>,
}

/// An item as its line says it.
struct Marked<'a> {
    indent: usize,
    number: Option<u32>,
    rest: &'a str,
}

impl Reader {
    pub(super) fn new(line_end: LineEnd) -> Self {
        Self {
            blocks: Vec::new(),
            open: Open::Nothing,
            line_end,
        }
    }

    /// A block that was read as a whole.
    pub(super) fn push(&mut self, block: Block) {
        self.close();
        self.blocks.push(block);
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        self.close();
        self.blocks
    }

    pub(super) fn line(&mut self, line: &str) {
        let text = line.trim();
        if text.is_empty() {
            match &mut self.open {
                Open::Lists(lists) => lists.iter_mut().for_each(|list| list.blank = true),
                _ => self.close(),
            }
            return;
        }
        if let Some(title) = heading(text) {
            self.push(Block::Paragraph(heavy(spans(title))));
            return;
        }
        if let Some((number, rest)) = marker(text) {
            let indent = indent(line);
            let marked = Marked {
                indent,
                number,
                rest,
            };
            if self.item(&marked) {
                return;
            }
        }
        self.running(line, text);
    }

    fn running(&mut self, line: &str, text: &str) {
        let joint = match self.line_end {
            LineEnd::Space => ' ',
            LineEnd::Break => '\n',
        };
        match &mut self.open {
            Open::Paragraph(paragraph) => {
                paragraph.push(joint);
                paragraph.push_str(text);
            }
            Open::Lists(lists) if indent(line) >= STEP && goes_on(lists) => {
                let item = lists.last_mut().and_then(|list| list.items.last_mut());
                if let Some(item) = item {
                    item.text.push(joint);
                    item.text.push_str(text);
                }
            }
            _ => {
                self.close();
                self.open = Open::Paragraph(text.to_owned());
            }
        }
    }

    /// Takes a line as the next item, or the first of a new list; false when it is running text after all.
    fn item(&mut self, marked: &Marked<'_>) -> bool {
        match &mut self.open {
            Open::Lists(lists) => {
                place(&mut self.blocks, lists, marked);
                return true;
            }
            // A wrapped line can begin with `2024. `.
            Open::Paragraph(_) if marked.number.is_some_and(|number| number != 1) => return false,
            _ => {}
        }
        self.close();
        self.open = Open::Lists(vec![OpenList::of(marked)]);
        true
    }

    fn close(&mut self) {
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => {}
            Open::Paragraph(text) => self.blocks.push(Block::Paragraph(spans(&text))),
            Open::Lists(mut lists) => {
                while !lists.is_empty() {
                    close_last(&mut self.blocks, &mut lists);
                }
            }
        }
    }
}

/// Whether running text can still belong to the last item.
fn goes_on(lists: &[OpenList]) -> bool {
    lists.last().is_some_and(|list| !list.blank)
}

/// Puts an item where its indent says: in the innermost list, in one around it, or in a new list within the last item.
fn place(blocks: &mut Vec<Block>, lists: &mut Vec<OpenList>, marked: &Marked<'_>) {
    while lists.len() > 1 && lists.last().is_some_and(|list| marked.indent < list.indent) {
        close_last(blocks, lists);
    }
    let deeper = |list: &OpenList| marked.indent >= list.indent + STEP;
    if lists.last().is_some_and(deeper) && lists.len() < DEEPEST {
        lists.push(OpenList::of(marked));
        return;
    }
    match lists.last_mut() {
        // A number that does not count on starts a list of its own: items have no numbers to keep theirs in.
        Some(list) if list.goes_on_with(marked.number) => {
            list.items.push(OpenItem::of(marked.rest));
            list.blank = false;
        }
        _ => {
            close_last(blocks, lists);
            lists.push(OpenList::of(marked));
        }
    }
}

/// Closes the innermost list: it goes into the item around it, or stands by itself.
fn close_last(blocks: &mut Vec<Block>, lists: &mut Vec<OpenList>) {
    let Some(list) = lists.pop() else { return };
    let block = list.block();
    match lists.last_mut().and_then(|around| around.items.last_mut()) {
        Some(item) => item.inside.push(block),
        None => blocks.push(block),
    }
}

impl OpenList {
    fn of(marked: &Marked<'_>) -> Self {
        Self {
            ordered: marked.number.is_some(),
            start: marked.number.unwrap_or(1),
            indent: marked.indent,
            items: vec![OpenItem::of(marked.rest)],
            blank: false,
        }
    }

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

    fn block(self) -> Block {
        let items = self.items.into_iter().map(|item| Item {
            tick: item.tick,
            text: spans(&item.text),
            inside: item.inside,
        });
        Block::List {
            ordered: self.ordered,
            start: self.start,
            items: items.collect(),
        }
    }
}

impl OpenItem {
    fn of(rest: &str) -> Self {
        let boxes = [("[ ] ", false), ("[x] ", true), ("[X] ", true)];
        let ticked = boxes
            .into_iter()
            .find_map(|(mark, on)| Some((on, rest.strip_prefix(mark)?.trim_start())));
        // A box with nothing behind it is text.
        let ticked = ticked.filter(|(_, text)| !text.is_empty());
        Self {
            tick: ticked.map(|(on, _)| on),
            text: ticked.map_or(rest, |(_, text)| text).to_owned(),
            inside: Vec::new(),
        }
    }
}

/// The title of a line that starts with one to six `#` and a space.
fn heading(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches('#');
    let marks = line.len() - rest.len();
    let title = rest.strip_prefix(' ')?.trim();
    ((1..=6).contains(&marks) && !title.is_empty()).then_some(title)
}

/// In heavy type: a heading within an answer is no heading of the whole.
fn heavy(mut spans: Vec<Span>) -> Vec<Span> {
    spans.iter_mut().for_each(|span| span.bold = true);
    spans
}

/// How far in a line stands, in spaces; a tab counts for four.
fn indent(line: &str) -> usize {
    line.chars()
        .take_while(|c| c.is_whitespace())
        .map(|c| if c == '\t' { 4 } else { 1 })
        .sum()
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
