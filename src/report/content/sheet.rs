//! The preparation sheet of a role in print: the same questions as in Markdown, with room to write by hand.

use super::changed;
use super::words::{Words, capital, in_a_row};
use crate::assessment::{Item, Row, State, Value, words as value_words};
use crate::exchange::sheet::{Asked, Field, Part, Piece, Sheet, wording};
use crate::language::{Message, Texts};
use crate::questionnaire::{AnswerType, Choice, Column, ColumnType};
use crate::report::document::{
    self, Block, CalloutKind, Cell, Cover, Document, Inline, Meta, ParagraphStyle, Running,
    Standing, Table,
};
use crate::standing::short_digest;

/// Tables with more columns are written below each other.
const MOST_COLUMNS: usize = 5;
/// Empty rows of a table.
const ROOM: usize = 3;
/// The deepest level of headings that a file can have.
const DEEPEST: usize = 6;

/// Builds the sheet of a role as a document.
pub fn sheet(sheet: &Sheet<'_>, texts: &Texts) -> Document {
    let maker = Maker {
        words: Words::new(texts),
        texts,
        sheet,
    };
    maker.document()
}

struct Maker<'a> {
    words: Words<'a>,
    texts: &'a Texts,
    sheet: &'a Sheet<'a>,
}

impl Maker<'_> {
    fn document(&self) -> Document {
        let words = &self.words;
        let mut blocks = vec![self.cover(), Block::PageBreak];
        blocks.push(Block::heading(1, words.get("sheet-how-title")));
        blocks.push(Block::paragraph(words.get("sheet-how-print")));
        for id in ["sheet-fill-name", "sheet-fill-date", "sheet-fill-session"] {
            blocks.push(Block::label(words.get(id)));
            blocks.push(Block::Lines(1));
        }
        if self.sheet.parts.is_empty() {
            blocks.push(Block::paragraph(words.get("sheet-nothing")));
        }
        for part in &self.sheet.parts {
            self.part(part, &mut blocks);
        }
        Document {
            meta: self.meta(),
            running: self.running(),
            draft: None,
            blocks,
        }
    }

    fn name(&self) -> String {
        let name = self.sheet.assessment.profile.name.trim();
        if name.is_empty() {
            self.words.get("report-untitled")
        } else {
            name.to_owned()
        }
    }

    fn title(&self) -> String {
        let role = self.words.asked(&self.sheet.role.name);
        self.words
            .say(&Message::new("sheet-title").with("role", role))
    }

    fn cover(&self) -> Block {
        // Name, organisation and role stand in their own places of the cover.
        let facts = wording::facts(self.sheet, self.texts)
            .into_iter()
            .skip_while(|(label, _)| *label != self.words.get("sheet-fact-role"));
        Block::Cover(Cover {
            organisation: self.sheet.assessment.profile.organisation.clone(),
            kind: self.words.get("sheet-print-made"),
            title: self.name(),
            subtitle: capital(self.words.asked(&self.sheet.role.name)),
            status: self.words.get("sheet-print-status"),
            settled: true,
            facts: facts
                .map(|(label, words)| (label, Inline::from(words)))
                .collect(),
            ..Cover::default()
        })
    }

    fn meta(&self) -> Meta {
        let language = match self.words.language() {
            "nl" => "nl-NL",
            other => other,
        };
        Meta {
            title: format!("{}: {}", self.name(), self.title()),
            language: language.to_owned(),
            author: self.sheet.assessment.profile.organisation.clone(),
            subject: self.title(),
            keywords: Vec::new(),
            date: changed(self.sheet.assessment),
            id_seed: format!(
                "{} {} {}",
                self.sheet.assessment.id, self.sheet.digest, self.sheet.role.id
            ),
            creator: "grondig".to_owned(),
        }
    }

    fn running(&self) -> Running {
        let words = &self.words;
        let page_of = Message::new("report-page-of")
            .with("page", "{page}")
            .with("pages", "{pages}");
        let fingerprint =
            Message::new("report-fingerprint").with("digest", short_digest(self.sheet.digest));
        Running {
            header_left: self.name(),
            header_right: self.title(),
            footer_left: words.say(&fingerprint),
            page_of: words.say(&page_of),
        }
    }

    /// An instrument, on new pages; so is each of its top sections.
    fn part(&self, part: &Part<'_>, blocks: &mut Vec<Block>) {
        blocks.push(Block::PageBreak);
        blocks.push(Block::heading(1, self.words.asked(&part.instrument.title)));
        let mut first = true;
        for piece in &part.pieces {
            match piece {
                Piece::Section {
                    section,
                    item,
                    depth,
                } => {
                    if *depth == 0 && !std::mem::take(&mut first) {
                        blocks.push(Block::PageBreak);
                    }
                    let title =
                        wording::section_title(section, item.as_ref(), self.words.language());
                    blocks.push(Block::heading(level(*depth), title));
                }
                Piece::Question(asked) => blocks.push(self.question(asked)),
            }
        }
    }

    fn question(&self, asked: &Asked<'_>) -> Block {
        let (question, words) = (asked.question, &self.words);
        let standing = match &asked.answer.state {
            State::Open => Standing::Open,
            State::Draft => Standing::Draft,
            State::Agreed => Standing::Agreed,
            State::Parked { .. } => Standing::Parked,
            State::NotApplicable { .. } => Standing::NotApplicable,
        };
        let mut after = Vec::new();
        for (id, text) in [
            ("sheet-guide", &question.guide),
            ("sheet-why", &question.why),
            ("sheet-example", &question.example),
        ] {
            let text = words.prose(words.asked(text), ParagraphStyle::Body);
            if !text.is_empty() {
                after.push(Block::label(words.get(id)));
                after.extend(text);
            }
        }
        for earlier in &asked.earlier {
            let title = Message::new("sheet-earlier").with("title", &earlier.title);
            let mut inside = words.prose(&earlier.text, ParagraphStyle::Body);
            if inside.is_empty() {
                inside.push(Block::paragraph(words.get("sheet-earlier-nothing")));
            }
            after.push(Block::callout(
                CalloutKind::Notice,
                words.say(&title),
                inside,
            ));
        }
        after.extend(self.places(asked));
        Block::Question(document::Question {
            level: level(asked.depth),
            number: question.official.then(|| question.number.clone()),
            known_as: None,
            anchor: None,
            text: words.asked_inline(&question.ask),
            standing: Some((standing, wording::standing_line(asked, self.texts))),
            answer: Vec::new(),
            after,
        })
    }

    /// The places to write, with what stands there now.
    fn places(&self, asked: &Asked<'_>) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = Vec::new();
        for field in Field::of(asked.question) {
            blocks.push(Block::label(words.get(field.label())));
            match field {
                Field::Answer => self.answer(asked, &mut blocks),
                Field::Conditions => {
                    let conditions = match &asked.answer.value {
                        Some(Value::Advice { conditions, .. }) => conditions.as_slice(),
                        _ => &[],
                    };
                    self.items(conditions, &mut blocks);
                    blocks.push(Block::Lines(3));
                }
                Field::Explanation => {
                    blocks.extend(words.prose(&asked.answer.explanation, ParagraphStyle::Answer));
                    blocks.push(Block::Lines(4));
                }
                Field::Note => {
                    blocks.extend(words.prose(&asked.answer.note, ParagraphStyle::Answer));
                    blocks.push(Block::Lines(2));
                }
            }
        }
        blocks
    }

    fn answer(&self, asked: &Asked<'_>, blocks: &mut Vec<Block>) {
        let (kind, value) = (&asked.question.answer, asked.answer.value.as_ref());
        let hint = self.words.say(&wording::hint(kind, self.texts));
        blocks.push(Block::styled(ParagraphStyle::Small, hint));
        match kind {
            AnswerType::Options { options, .. } => {
                blocks.push(self.options(options, value.map_or(&[][..], Value::chosen)));
            }
            AnswerType::Table { columns, max, .. } => {
                let rows = match value {
                    Some(Value::Rows(rows)) => rows.as_slice(),
                    _ => &[],
                };
                self.table(columns, rows, *max, blocks);
            }
            AnswerType::List {
                suggestions, max, ..
            } => {
                let labels = suggestions
                    .iter()
                    .map(|one| self.words.asked(&one.label).to_owned());
                let labels = in_a_row(labels);
                if !labels.is_empty() {
                    let lead = self.words.get("sheet-suggestions");
                    blocks.push(Block::styled(
                        ParagraphStyle::Small,
                        format!("{lead}: {labels}"),
                    ));
                }
                if let Some(Value::Items(items)) = value {
                    self.items(items, blocks);
                }
                blocks.push(Block::Lines((*max).clamp(1, 6)));
            }
            AnswerType::LongText => {
                self.present(asked, blocks);
                blocks.push(Block::Lines(8));
            }
            AnswerType::ShortText | AnswerType::Date | AnswerType::Person => {
                self.present(asked, blocks);
                blocks.push(Block::Lines(1));
            }
        }
    }

    fn present(&self, asked: &Asked<'_>, blocks: &mut Vec<Block>) {
        let value = asked.answer.value.as_ref();
        let text = value_words(asked.question, value, self.words.language());
        blocks.extend(self.words.prose(&text, ParagraphStyle::Answer));
    }

    fn items(&self, items: &[Item], blocks: &mut Vec<Block>) {
        let words = items.iter().map(|item| self.words.stacked(&item.text));
        let words: Vec<Inline> = words.filter(|text| !text.is_blank()).collect();
        if !words.is_empty() {
            blocks.push(Block::bullets(words));
        }
    }

    /// Options with a box before each; brackets, because a screen reader says them.
    fn options(&self, options: &[Choice], chosen: &[String]) -> Block {
        let heads = [("sheet-print-box", 2.2), ("sheet-print-option", 12.0)];
        let mut table = Table::new(heads.map(|(id, width)| (self.words.get(id), width)));
        table = table.without_row_headers();
        for option in options {
            let tick = if chosen.contains(&option.id) {
                "[ x ]"
            } else {
                "[    ]"
            };
            let mut lines = vec![self.words.asked_inline(&option.label)];
            lines.extend(self.words.lines(self.words.asked(&option.help)));
            table.rows.push(vec![Cell::from(tick), Cell(lines)]);
        }
        table.block()
    }

    fn table(&self, columns: &[Column], rows: &[Row], max: usize, blocks: &mut Vec<Block>) {
        let hints = columns
            .iter()
            .filter_map(|column| wording::column_hint(column, self.texts));
        blocks.extend(hints.map(|hint| Block::styled(ParagraphStyle::Small, hint)));
        let room = ROOM.min(max.saturating_sub(rows.len()));
        if columns.len() > MOST_COLUMNS {
            self.cards(columns, rows, room, blocks);
            return;
        }
        let heads = columns.iter().map(|column| {
            (
                self.words.asked_inline(&column.label),
                f32::from(column.width.max(1)),
            )
        });
        let mut table = Table::new(heads)
            .without_row_headers()
            .captioned(self.words.get("sheet-print-table"));
        let filled = rows.iter().map(|row| {
            columns
                .iter()
                .map(|column| Cell(self.cell(column, row)))
                .collect()
        });
        table.rows.extend(filled);
        // Two lines of room in each empty row.
        let empty = || Cell(vec![Inline::new()]);
        table
            .rows
            .extend((0..room * 2).map(|_| columns.iter().map(|_| empty()).collect()));
        blocks.push(table.block());
    }

    /// A wide table: each row as labels with what belongs to them, or with a line to write on.
    fn cards(&self, columns: &[Column], rows: &[Row], room: usize, blocks: &mut Vec<Block>) {
        for row in rows {
            let pairs = columns.iter().filter_map(|column| {
                let lines = self.cell(column, row);
                let mut text = Inline::new();
                for line in lines.into_iter().filter(|line| !line.is_blank()) {
                    if !text.0.is_empty() {
                        text = text.plain("\n");
                    }
                    text.0.extend(line.0);
                }
                let label = self.words.asked(&column.label).to_owned();
                (!text.is_blank()).then_some((label, text))
            });
            blocks.push(Block::key_values(pairs));
        }
        if room > 0 {
            for column in columns {
                let label = self.words.asked(&column.label);
                blocks.push(Block::styled(ParagraphStyle::Small, label));
                blocks.push(Block::Lines(1));
            }
        }
    }

    fn cell(&self, column: &Column, row: &Row) -> Vec<Inline> {
        let text = row.cells.get(&column.id).map_or("", |text| text.trim());
        match &column.kind {
            ColumnType::Choice(options) => match options.iter().find(|one| one.id == text) {
                Some(option) => vec![self.words.asked_inline(&option.label)],
                None => self.words.lines(text),
            },
            ColumnType::Date => vec![Inline::from(self.words.date(text))],
            _ => self.words.lines(text),
        }
    }
}

/// Headings below that of the instrument.
fn level(depth: usize) -> u8 {
    u8::try_from((depth + 2).min(DEEPEST)).unwrap_or(6)
}
