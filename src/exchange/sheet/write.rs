//! A preparation sheet as Markdown that any editor can open, and that can be read back.
//!
//! Owns the order of a question on the sheet: the comment with its address and marks, what is asked, earlier answers,
//! the places to write, the comment at the end. The same assessment gives the same text.

use super::escape;
use super::said::{field_mark, normal};
use super::shape::{ANCHOR, END, FENCE, Field, HEAD, Labels, VERSION, frame_mark, mark};
use super::wording::{column_hint, facts, hint, option_line, section_title, standing_line};
use super::{Asked, Part, Piece, Sheet};
use crate::assessment::{Item, Row, Value, question_name};
use crate::language::{Message, Texts};
use crate::questionnaire::{AnswerType, Column, ColumnType};
use crate::text;

/// Empty items or rows to fill in.
const ROOM: usize = 3;

/// The sheet as Markdown, in the language of the texts.
pub fn markdown(sheet: &Sheet<'_>, texts: &Texts) -> String {
    let labels = Labels::new();
    let mut writer = Writer {
        texts,
        labels: &labels,
        page: String::new(),
    };
    writer.head(sheet);
    for part in &sheet.parts {
        writer.part(part);
    }
    if sheet.parts.is_empty() {
        writer.block(&texts.get("sheet-nothing"));
    }
    let page = writer.page.trim_end();
    format!("{page}\n")
}

struct Writer<'a> {
    texts: &'a Texts,
    labels: &'a Labels,
    page: String,
}

impl Writer<'_> {
    fn language(&self) -> &'static str {
        self.texts.language().code()
    }

    /// A block with an empty line after it.
    fn block(&mut self, text: &str) {
        self.page.push_str(text);
        self.page.push_str("\n\n");
    }

    fn head(&mut self, sheet: &Sheet<'_>) {
        let texts = self.texts;
        let role = plain_code(&sheet.role.id);
        let (id, digest) = (mark(&sheet.assessment.id), mark(sheet.digest));
        self.block(&format!("<!-- {HEAD} {VERSION} {role} {id} {digest} -->"));
        let title =
            Message::new("sheet-title").with("role", sheet.role.name.in_language(self.language()));
        self.block(&format!("# {}", escape::heading(&texts.say(&title))));
        let facts: Vec<String> = facts(sheet, texts)
            .iter()
            .map(|(label, words)| format!("- {label}: {}", escape::inline(words)))
            .collect();
        self.block(&facts.join("\n"));
        for id in ["sheet-fill-name", "sheet-fill-date", "sheet-fill-session"] {
            self.block(&format!("**{}:**", texts.get(id)));
        }
        self.block(&format!("## {}", texts.get("sheet-how-title")));
        self.block(&texts.get("sheet-how"));
    }

    fn part(&mut self, part: &Part<'_>) {
        let title = part.instrument.title.in_language(self.language());
        self.block(&format!("# {}", escape::heading(title)));
        for piece in &part.pieces {
            match piece {
                Piece::Section {
                    section,
                    item,
                    depth,
                } => {
                    let title = section_title(section, item.as_ref(), self.language());
                    self.heading(*depth, &title);
                }
                Piece::Question(asked) => self.question(asked),
            }
        }
    }

    fn heading(&mut self, depth: usize, title: &str) {
        let level = (depth + 2).min(6);
        self.block(&format!("{} {}", "#".repeat(level), escape::heading(title)));
    }

    fn question(&mut self, asked: &Asked<'_>) {
        let (question, answer) = (asked.question, &asked.answer);
        let outside = std::mem::take(&mut self.page);
        self.frame(asked);
        let frame = std::mem::replace(&mut self.page, outside);
        let marks = [Field::Answer, Field::Explanation, Field::Note]
            .map(|field| field_mark(question, answer, field));
        let marks = [marks.join("-"), frame_mark(frame.lines())].join("-");
        self.block(&format!("<!-- {ANCHOR} {} {marks} -->", asked.address));
        self.page.push_str(&frame);
        for field in Field::of(question) {
            let label = self.texts.get(field.label());
            self.block(&format!("**{label}:**"));
            let words = match field {
                Field::Answer => self.value(asked),
                Field::Conditions => items(conditions(answer.value.as_ref()), usize::MAX),
                Field::Explanation => self.prose(&answer.explanation),
                Field::Note => self.prose(&answer.note),
            };
            self.block(&words);
        }
        self.block(END);
    }

    /// What is printed above the places to write.
    fn frame(&mut self, asked: &Asked<'_>) {
        let (question, texts, language) = (asked.question, self.texts, self.language());
        self.heading(
            asked.depth,
            &question_name(asked.question, &asked.address, language),
        );
        self.block(&escape::inline(question.ask.in_language(language)));
        self.block(&escape::inline(&standing_line(asked, texts)));
        for (id, words) in [
            ("sheet-guide", &question.guide),
            ("sheet-why", &question.why),
            ("sheet-example", &question.example),
        ] {
            if !words.is_empty() {
                self.quote(&texts.get(id), words.in_language(language));
            }
        }
        for earlier in &asked.earlier {
            let title = texts.say(&Message::new("sheet-earlier").with("title", &earlier.title));
            let nothing = texts.get("sheet-earlier-nothing");
            let text = if earlier.text.trim().is_empty() {
                &nothing
            } else {
                &earlier.text
            };
            self.quote(&title, text);
        }
        if let AnswerType::List { suggestions, .. } = &question.answer {
            let labels: Vec<&str> = suggestions
                .iter()
                .map(|one| one.label.in_language(language))
                .collect();
            if !labels.is_empty() {
                self.quote(&texts.get("sheet-suggestions"), &labels.join("; "));
            }
        }
        let mut hints = vec![texts.say(&hint(&question.answer, texts))];
        if let AnswerType::Table { columns, .. } = &question.answer {
            hints.extend(
                columns
                    .iter()
                    .filter_map(|column| column_hint(column, texts)),
            );
        }
        let hints: Vec<String> = hints.iter().map(|one| escape::inline(one)).collect();
        self.block(&hints.join("\\\n"));
    }

    fn quote(&mut self, title: &str, words: &str) {
        let mut lines = vec![format!("> **{}**", escape::inline(title)), ">".to_owned()];
        lines.extend(escape::quoted(words));
        self.block(&lines.join("\n"));
    }

    fn value(&self, asked: &Asked<'_>) -> String {
        let (kind, value) = (&asked.question.answer, asked.answer.value.as_ref());
        match (kind, value) {
            (AnswerType::Options { options, .. }, _) => {
                let chosen = value.map_or(&[][..], Value::chosen);
                let lines = options.iter().map(|option| {
                    let x = if chosen.contains(&option.id) {
                        "x"
                    } else {
                        " "
                    };
                    let words = option_line(option, self.language());
                    format!("- [{x}] {words} <!-- {} -->", option.id)
                });
                lines.collect::<Vec<_>>().join("\n")
            }
            (AnswerType::List { max, .. }, Some(Value::Items(list))) => items(list, *max),
            (AnswerType::List { max, .. }, _) => items(&[], *max),
            (AnswerType::Table { columns, max, .. }, Some(Value::Rows(rows))) => {
                self.table(columns, rows, *max)
            }
            (AnswerType::Table { columns, max, .. }, _) => self.table(columns, &[], *max),
            (AnswerType::LongText | AnswerType::ShortText, Some(Value::Text(text)))
            | (AnswerType::Date, Some(Value::Date(text))) => self.prose(text),
            (AnswerType::Person, Some(Value::Person(person))) => {
                self.prose(&super::said::person(&person.name, &person.function))
            }
            _ => self.prose(""),
        }
    }

    fn table(&self, columns: &[Column], rows: &[Row], max: usize) -> String {
        let language = self.language();
        let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let heads = columns
            .iter()
            .map(|column| escape::cell(column.label.in_language(language)));
        let mut lines = vec![
            line(heads.collect()),
            line(vec!["---".to_owned(); columns.len()]),
        ];
        let cell = |row: &Row, column: &Column| {
            let text = row.cells.get(&column.id).map_or("", String::as_str);
            escape::cell(match &column.kind {
                ColumnType::Choice(options) => {
                    let option = options.iter().find(|option| option.id == text);
                    option.map_or(text, |option| option.label.in_language(language))
                }
                _ => text,
            })
        };
        lines.extend(
            rows.iter()
                .map(|row| line(columns.iter().map(|column| cell(row, column)).collect())),
        );
        let room = ROOM.min(max.saturating_sub(rows.len()));
        lines.extend((0..room).map(|_| line(vec![String::new(); columns.len()])));
        lines.join("\n")
    }

    /// Prose as it is, or in a fence where the reader could take part of it for something else.
    fn prose(&self, words: &str) -> String {
        let words = text::clean(words);
        if normal(&words).is_empty() || self.is_safe(&words) {
            return if words.trim().is_empty() {
                String::new()
            } else {
                words
            };
        }
        let mut run = 0;
        let longest = words.chars().fold(0, |longest, c| {
            run = if c == '`' { run + 1 } else { 0 };
            longest.max(run)
        });
        let ticks = "`".repeat((longest + 1).max(4));
        format!("{ticks}{FENCE}\n{words}\n{ticks}")
    }

    fn is_safe(&self, words: &str) -> bool {
        let special = ['#', '`', '~', '>', '|', '=', '_', '\\'];
        let safe = |line: &str| {
            line.trim() == line
                && !line.starts_with(special)
                && !line.starts_with("--")
                && !self.labels.looks_like_one(line)
        };
        let tag = words.match_indices('<').any(|(at, _)| {
            let next = words[at + 1..].chars().next();
            next.is_some_and(|next| !next.is_whitespace() && !next.is_ascii_digit())
        });
        !tag && words.trim() == words && !words.contains("\n\n\n") && words.split('\n').all(safe)
    }
}

/// The code of a role as it may stand in a comment.
fn plain_code(code: &str) -> &str {
    let plain = code
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
    if plain && !code.is_empty() && !code.contains("--") {
        code
    } else {
        "?"
    }
}

fn conditions(value: Option<&Value>) -> &[Item] {
    match value {
        Some(Value::Advice { conditions, .. }) => conditions,
        _ => &[],
    }
}

/// A list with room for more items.
fn items(items: &[Item], max: usize) -> String {
    let mut lines = Vec::new();
    for one in items {
        let words = text::clean(&one.text);
        let mut paragraphs = words.trim().lines().map(str::trim);
        lines.push(format!(
            "- {}",
            escape::item(paragraphs.next().unwrap_or_default())
        ));
        for line in paragraphs {
            let line = format!("  {}", escape::item(line));
            lines.push(line.trim_end().to_owned());
        }
    }
    let room = ROOM.min(max.saturating_sub(items.len()));
    lines.extend((0..room).map(|_| "-".to_owned()));
    lines.join("\n")
}
