//! Words for the report: interface texts, texts of questionnaires, what people wrote, dates.
//!
//! Owns the language of every stretch of text, so that a screen reader pronounces Dutch answers as
//! Dutch in an English report too.

use crate::assessment::register_term;
use crate::language::{Message, Texts};
use crate::questionnaire::Text;
use crate::report::document::{
    Block, Cell, Inline, Link, List, Moment, Paragraph, ParagraphStyle, Span, Table,
};
use crate::text::markup::{self, LineEnd};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The language that people write in, and in which every questionnaire has its texts.
const WRITTEN: &str = "nl";

/// Makes words.
pub struct Words<'a> {
    texts: &'a Texts,
}

impl<'a> Words<'a> {
    /// Words in the language of these texts.
    pub fn new(texts: &'a Texts) -> Self {
        Self { texts }
    }

    /// The interface text with this id.
    pub fn get(&self, id: &str) -> String {
        self.texts.get(id)
    }

    /// The words of a message.
    pub fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    /// The code of the report's language.
    pub fn language(&self) -> &'static str {
        self.texts.language().code()
    }

    /// A questionnaire's text in the report's language, or in Dutch.
    pub fn asked<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.language())
    }

    /// A questionnaire's text with its language.
    pub fn asked_inline(&self, text: &Text) -> Inline {
        let foreign = text.en.is_none() && self.language() != WRITTEN;
        if foreign {
            Inline::new().foreign(&text.nl, WRITTEN)
        } else {
            Inline::from(self.asked(text))
        }
    }

    /// What people wrote, on one line or several, without markup.
    pub fn written(&self, text: &str) -> Inline {
        let text = text.trim();
        match self.written_lang() {
            Some(lang) => Inline::new().foreign(text, lang),
            None => Inline::from(text),
        }
    }

    /// What people wrote; a standing phrase when they wrote nothing.
    pub fn written_or(&self, text: &str, id: &str) -> Inline {
        if text.trim().is_empty() {
            Inline::from(self.get(id))
        } else {
            self.written(text)
        }
    }

    /// A status or category of the algorithm register; other words as people wrote them.
    pub fn register_term(&self, text: &str) -> Inline {
        match register_term(text.trim()) {
            Some(message) => Inline::from(self.say(&message)),
            None => self.written(text),
        }
    }

    /// What people wrote, with paragraphs, lists, tables and emphasis.
    pub fn prose(&self, text: &str, style: ParagraphStyle) -> Vec<Block> {
        let blocks = markup::parse(text, LineEnd::Break);
        blocks
            .into_iter()
            .filter_map(|block| self.prose_block(block, style))
            .collect()
    }

    fn prose_block(&self, block: markup::Block, style: ParagraphStyle) -> Option<Block> {
        match block {
            markup::Block::Paragraph(spans) => Some(Block::Paragraph(Paragraph {
                style,
                text: self.spans(spans),
            })),
            markup::Block::List {
                ordered,
                start,
                items,
            } => Some(self.prose_list(ordered, start, items, style)),
            markup::Block::Table { rows } => self.prose_table(rows),
        }
    }

    fn prose_list(
        &self,
        ordered: bool,
        start: u32,
        items: Vec<markup::Item>,
        style: ParagraphStyle,
    ) -> Block {
        let item = |item: markup::Item| {
            let text = Block::styled(style, self.spans(item.text));
            let inside = item.inside.into_iter();
            let inside = inside.filter_map(|block| self.prose_block(block, style));
            [text].into_iter().chain(inside).collect()
        };
        Block::List(List {
            ordered,
            skipped: start.saturating_sub(1),
            ticks: items.iter().map(|item| item.tick).collect(),
            items: items.into_iter().map(item).collect(),
        })
    }

    /// A small table of an answer. Missing cells are added and columns without a name get a number.
    fn prose_table(&self, rows: Vec<Vec<Vec<markup::Span>>>) -> Option<Block> {
        let count = rows.iter().map(Vec::len).max().filter(|count| *count > 0)?;
        let mut rows = rows.into_iter().map(|cells| {
            let mut cells: Vec<Inline> = cells.into_iter().map(|cell| self.spans(cell)).collect();
            cells.resize_with(count, Inline::new);
            cells
        });
        let heads = rows.next()?.into_iter().enumerate().map(|(at, head)| {
            let number = (at + 1).to_string();
            let unnamed = head.is_blank();
            let name =
                || Inline::from(self.say(&Message::new("report-column").with("number", number)));
            (if unnamed { name() } else { head }, 1.0)
        });
        let mut table = Table::new(heads).without_row_headers();
        table.rows = rows
            .map(|cells| cells.into_iter().map(Cell::from).collect())
            .collect();
        share_width(&mut table);
        Some(table.block())
    }

    /// What people wrote as single lines: paragraphs and items of lists, for places without room
    /// for blocks.
    pub fn lines(&self, text: &str) -> Vec<Inline> {
        let mut lines = Vec::new();
        for block in markup::parse(text, LineEnd::Break) {
            match block {
                markup::Block::Paragraph(spans) => lines.push(self.spans(spans)),
                markup::Block::List {
                    ordered,
                    start,
                    items,
                } => self.list_lines(ordered.then_some(start), items, 0, &mut lines),
                markup::Block::Table { rows } => {
                    for cells in rows {
                        let words = cells.into_iter().map(|cell| self.spans(cell).text());
                        lines.push(self.written(&words.collect::<Vec<_>>().join(" · ")));
                    }
                }
            }
        }
        lines
    }

    fn list_lines(
        &self,
        first: Option<u32>,
        items: Vec<markup::Item>,
        depth: usize,
        lines: &mut Vec<Inline>,
    ) {
        for (number, item) in (first.unwrap_or(1)..).zip(items) {
            let mark = match first {
                Some(_) => format!("{number}. "),
                None if depth == 0 => "– ".to_owned(),
                None => "· ".to_owned(),
            };
            let tick = item.tick.map_or("", tick_mark);
            let mut line = Inline::from(mark + tick);
            line.0.extend(self.spans(item.text).0);
            lines.push(line);
            for block in item.inside {
                if let markup::Block::List {
                    ordered,
                    start,
                    items,
                } = block
                {
                    self.list_lines(ordered.then_some(start), items, depth + 1, lines);
                }
            }
        }
    }

    /// The lines of [`Self::lines`] under each other in one text.
    pub fn stacked(&self, text: &str) -> Inline {
        let mut all = Inline::new();
        for line in self.lines(text) {
            if !all.0.is_empty() {
                all = all.plain("\n");
            }
            all.0.extend(line.0);
        }
        all
    }

    /// Spans with their looks, and with the addresses that they lead to.
    fn spans(&self, spans: Vec<markup::Span>) -> Inline {
        let lang = self.written_lang();
        let spans = markup::with_addresses(spans).into_iter().map(|span| Span {
            text: span.text,
            bold: span.bold,
            italic: span.italic,
            link: span.link.map(Link::Url),
            lang: lang.map(str::to_owned),
        });
        Inline(spans.collect())
    }

    fn written_lang(&self) -> Option<&'static str> {
        (self.language() != WRITTEN).then_some(WRITTEN)
    }

    /// A date in words; text that is no date stays as it is.
    pub fn date(&self, text: &str) -> String {
        let Some(date) = text.get(..10).and_then(|text| text.parse::<Date>().ok()) else {
            return text.to_owned();
        };
        let message = Message::new("report-date")
            .with("day", date.day().to_string())
            .number("month", usize::try_from(date.month()).unwrap_or_default())
            .with("year", date.year().to_string());
        self.say(&message)
    }
}

/// The box of an item to tick, in print.
pub fn tick_mark(on: bool) -> &'static str {
    if on { "☑ " } else { "☐ " }
}

/// Gives each column room by its longest cell, within bounds, so that a column of numbers is not as wide as the text.
fn share_width(table: &mut Table) {
    for (at, column) in table.columns.iter_mut().enumerate() {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let letters = cells
            .flat_map(|cell| &cell.0)
            .chain([&column.header])
            .map(|text| text.text().chars().count())
            .max()
            .unwrap_or_default();
        column.width = (letters as f32).clamp(10.0, 44.0);
    }
}

/// Words in a row: `a, b, c`; empty ones are left out.
pub fn in_a_row(words: impl IntoIterator<Item = String>) -> String {
    let words: Vec<String> = words
        .into_iter()
        .filter(|word| !word.trim().is_empty())
        .collect();
    words.join(", ")
}

/// A moment from RFC 3339.
pub fn moment(text: &str) -> Option<Moment> {
    let time = text
        .parse::<Timestamp>()
        .ok()?
        .to_zoned(TimeZone::UTC)
        .datetime();
    Some(Moment {
        year: u16::try_from(time.year()).ok()?,
        month: u8::try_from(time.month()).ok()?,
        day: u8::try_from(time.day()).ok()?,
        hour: u8::try_from(time.hour()).ok()?,
        minute: u8::try_from(time.minute()).ok()?,
        second: u8::try_from(time.second()).ok()?,
    })
}

/// The first letter as a capital.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn dates_are_said_in_the_language_of_the_report() {
        let (dutch, english) = (Texts::new(Language::Dutch), Texts::new(Language::English));
        assert_eq!(Words::new(&dutch).date("2026-03-12"), "12 maart 2026");
        assert_eq!(
            Words::new(&english).date("2026-06-18T13:00:00Z"),
            "18 June 2026"
        );
        assert_eq!(Words::new(&dutch).date("na de zomer"), "na de zomer");
        assert_eq!(Words::new(&dutch).date(""), "");
    }

    #[test]
    fn dutch_answers_are_marked_as_dutch_in_an_english_report() {
        let english = Texts::new(Language::English);
        let spans = Words::new(&english).written("Zorgvuldig").0;
        assert_eq!(spans[0].lang.as_deref(), Some("nl"));
        let dutch = Texts::new(Language::Dutch);
        assert_eq!(Words::new(&dutch).written("Zorgvuldig").0[0].lang, None);
    }

    #[test]
    fn an_uneven_table_in_an_answer_becomes_even() {
        let dutch = Texts::new(Language::Dutch);
        let blocks = Words::new(&dutch).prose(
            "| a | |\n|---|---|\n| 1 |\n| 2 | 3 |",
            ParagraphStyle::Answer,
        );
        let Some(Block::Table(table)) = blocks.first() else {
            panic!("{blocks:?}")
        };
        assert!(
            table
                .rows
                .iter()
                .all(|row| row.len() == table.columns.len())
        );
        assert!(table.columns.iter().all(|column| !column.header.is_blank()));
    }

    #[test]
    fn a_moment_is_read_in_utc() {
        let found = moment("2026-06-18T15:00:00+02:00").unwrap();
        assert_eq!((found.day, found.hour), (18, 13));
        assert_eq!(moment("gisteren"), None);
    }
}
