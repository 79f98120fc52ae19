//! Reading of answer types, options and columns.

use super::super::definition::{AnswerType, Choice, ChoiceStyle, Column, ColumnType, Text};
use super::super::node::{Kind, Node};
use super::fields::{Fields, Path, Reader};
use crate::language::Message;

#[derive(Clone, Copy)]
enum Word {
    LongText,
    ShortText,
    YesNo,
    OneOf,
    SeveralOf,
    Advice,
    List,
    Table,
    Date,
    Person,
}

const WORDS: &[(&str, Word)] = &[
    ("long_text", Word::LongText),
    ("short_text", Word::ShortText),
    ("yes_no", Word::YesNo),
    ("one_of", Word::OneOf),
    ("several_of", Word::SeveralOf),
    ("advice", Word::Advice),
    ("list", Word::List),
    ("table", Word::Table),
    ("date", Word::Date),
    ("person", Word::Person),
];

const KEYS: &[&str] = &[
    "type",
    "options",
    "max",
    "item",
    "suggestions",
    "columns",
    "conditions",
    "explain",
];

/// The answer type of a question, and the prompt of its explanation.
pub fn answer(reader: &mut Reader, question: &Fields<'_>) -> Option<(AnswerType, Option<Text>)> {
    let node = reader.present(question, "answer", true)?;
    let path = question.path("answer");
    let fields = reader.fields(node, &path, KEYS)?;
    reader.present(&fields, "type", true)?;
    let explain = fields
        .optional("explain")
        .map(|_| reader.text(&fields, "explain", true));
    let options = |style, options, conditions| AnswerType::Options {
        style,
        options,
        conditions,
    };
    let kind = match reader.word(&fields, "type", WORDS, Word::LongText) {
        Word::LongText => AnswerType::LongText,
        Word::ShortText => AnswerType::ShortText,
        Word::Date => AnswerType::Date,
        Word::Person => AnswerType::Person,
        Word::YesNo => options(ChoiceStyle::One, yes_no(), None),
        Word::OneOf => options(ChoiceStyle::One, options_of(reader, &fields, true), None),
        Word::SeveralOf => options(
            ChoiceStyle::Several,
            options_of(reader, &fields, true),
            None,
        ),
        Word::Advice => {
            let conditions = reader.text(&fields, "conditions", true);
            options(
                ChoiceStyle::One,
                options_of(reader, &fields, true),
                Some(conditions),
            )
        }
        Word::List => AnswerType::List {
            max: reader.number(&fields, "max", 1..=200).unwrap_or(40),
            item: reader.text(&fields, "item", false),
            suggestions: named_options(reader, &fields, "suggestions", false),
        },
        Word::Table => AnswerType::Table {
            max: reader.number(&fields, "max", 1..=200).unwrap_or(40),
            item: reader.text(&fields, "item", false),
            columns: reader.each(&fields, "columns", true, column),
        },
    };
    Some((kind, explain))
}

/// The built-in yes / no / unknown.
fn yes_no() -> Vec<Choice> {
    let choice = |id: &str, en: &str, label: &str| Choice {
        id: id.into(),
        label: Text {
            nl: label.into(),
            en: Some(en.into()),
        },
        help: Text::default(),
        group: None,
        articles: Text::default(),
    };
    vec![
        choice("ja", "yes", "ja"),
        choice("nee", "no", "nee"),
        choice("onbekend", "not yet known", "nog niet bekend"),
    ]
}

fn options_of(reader: &mut Reader, fields: &Fields<'_>, required: bool) -> Vec<Choice> {
    named_options(reader, fields, "options", required)
}

/// Options written in place, or the name of a set of them.
fn named_options(
    reader: &mut Reader,
    fields: &Fields<'_>,
    key: &str,
    required: bool,
) -> Vec<Choice> {
    let Some(node) = reader.present(fields, key, required) else {
        return Vec::new();
    };
    let path = fields.path(key);
    if !matches!(node.kind, Kind::Text(_)) {
        return options(reader, node, &path);
    }
    let name = reader.scalar(node, &path).unwrap_or_default();
    if let Some((_, set)) = reader.option_sets.iter().find(|(set, _)| *set == name) {
        return set.clone();
    }
    let known: Vec<String> = reader
        .option_sets
        .iter()
        .map(|(set, _)| set.clone())
        .collect();
    let what = Message::new("q-no-such-set").with("name", name);
    let way_out = Message::new("q-no-such-set-way-out").with("known", known.join(", "));
    reader.problem(node.place, &path, what, way_out);
    Vec::new()
}

/// A list of options, whose ids must differ.
pub fn options(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Vec<Choice> {
    let mut found: Vec<Choice> = Vec::new();
    for (index, item) in reader.list(node, path).iter().enumerate() {
        let path = path.index(index);
        let Some(choice) = choice(reader, item, &path) else {
            continue;
        };
        if found.iter().any(|earlier| earlier.id == choice.id) {
            let what = Message::new("q-double-option").with("id", choice.id);
            reader.problem(
                item.place,
                &path,
                what,
                Message::new("q-double-option-way-out"),
            );
        } else {
            found.push(choice);
        }
    }
    found
}

fn choice(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Choice> {
    let fields = reader.fields(node, path, &["id", "label", "help", "group", "articles"])?;
    Some(Choice {
        id: reader.id(&fields, "id")?,
        label: reader.text(&fields, "label", true),
        help: reader.text(&fields, "help", false),
        group: fields
            .optional("group")
            .map(|_| reader.text(&fields, "group", true)),
        articles: reader.text(&fields, "articles", false),
    })
}

#[derive(Clone, Copy)]
enum ColumnWord {
    Text,
    Choice,
    Date,
    Person,
    Earlier,
}

const COLUMN_WORDS: &[(&str, ColumnWord)] = &[
    ("text", ColumnWord::Text),
    ("choice", ColumnWord::Choice),
    ("date", ColumnWord::Date),
    ("person", ColumnWord::Person),
    ("earlier", ColumnWord::Earlier),
];

fn column(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Column> {
    let fields = reader.fields(
        node,
        path,
        &["id", "label", "type", "options", "from", "width"],
    )?;
    let kind = match reader.word(&fields, "type", COLUMN_WORDS, ColumnWord::Text) {
        ColumnWord::Text => ColumnType::Text,
        ColumnWord::Date => ColumnType::Date,
        ColumnWord::Person => ColumnType::Person,
        ColumnWord::Choice => ColumnType::Choice(options_of(reader, &fields, true)),
        ColumnWord::Earlier => earlier(reader, &fields)?,
    };
    Some(Column {
        id: reader.id(&fields, "id")?,
        label: reader.text(&fields, "label", true),
        kind,
        width: reader.number(&fields, "width", 1..=20).unwrap_or(3),
    })
}

fn earlier(reader: &mut Reader, column: &Fields<'_>) -> Option<ColumnType> {
    let node = reader.present(column, "from", true)?;
    let path = column.path("from");
    let fields = reader.fields(node, &path, &["question", "column"])?;
    Some(ColumnType::Earlier {
        question: reader.id(&fields, "question")?,
        column: fields
            .optional("column")
            .and_then(|_| reader.id(&fields, "column")),
    })
}
