//! Reading of sections, questions, notices, conditions and crosswalks.

use super::super::condition::{Condition, Test};
use super::super::definition::{
    Cover, Crosswalk, Element, ForEach, Mark, Notice, NoticeKind, Question, Recall, Section,
    Source, TakesOver,
};
use super::super::node::{Kind, Node};
use super::answer;
use super::fields::{Fields, Path, Reader};
use super::weighing;

const SECTION_KEYS: &[&str] = &[
    "id",
    "official",
    "title",
    "introduction",
    "session",
    "for_each",
    "show_when",
    "official_condition",
    "action_points",
    "covers",
    "elements",
];

/// A section with all that is in it.
pub fn section(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Section> {
    let fields = reader.fields(node, path, SECTION_KEYS)?;
    reader.flag(&fields, "official_condition", false);
    Some(Section {
        id: reader.placed_id(&fields, "id")?,
        official: reader.flag(&fields, "official", true),
        title: reader.text(&fields, "title", true),
        introduction: reader.text(&fields, "introduction", false),
        session: reader.number(&fields, "session", 1..=20),
        for_each: for_each(reader, &fields),
        show_when: show_when(reader, &fields),
        action_points: reader.flag(&fields, "action_points", false),
        covers: reader.each(&fields, "covers", false, cover),
        elements: reader.each(&fields, "elements", true, element),
    })
}

/// A section, a question or a notice.
pub fn element(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Element> {
    let fields = reader.fields(node, path, &["section", "question", "notice"])?;
    if let Some(inner) = fields.optional("section") {
        return section(reader, inner, &fields.path("section")).map(Element::Section);
    }
    if let Some(inner) = fields.optional("notice") {
        return notice(reader, inner, &fields.path("notice")).map(Element::Notice);
    }
    let inner = reader.present(&fields, "question", true)?;
    question(reader, inner, &fields.path("question"))
        .map(|found| Element::Question(Box::new(found)))
}

/// The keys of a question.
pub const QUESTION_KEYS: &[&str] = &[
    "number",
    "official",
    "title",
    "ask",
    "guide",
    "why",
    "example",
    "answer",
    "answered_by",
    "checked_by",
    "sources",
    "covers",
    "recall",
    "takes_over",
    "phases",
    "show_when",
    "official_condition",
    "scoring",
    "public",
];

fn question(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Question> {
    let fields = reader.fields(node, path, QUESTION_KEYS)?;
    reader.flag(&fields, "official_condition", false);
    let number = reader.placed_id(&fields, "number");
    let answer = answer::answer(reader, &fields);
    let ask = reader.text(&fields, "ask", true);
    let found = Question {
        official: reader.flag(&fields, "official", true),
        title: reader.text_or(&fields, "title", &ask),
        guide: reader.text(&fields, "guide", false),
        why: reader.text(&fields, "why", false),
        example: reader.text(&fields, "example", false),
        answered_by: reader.roles(&fields, "answered_by"),
        checked_by: reader.roles(&fields, "checked_by"),
        sources: reader.each(&fields, "sources", false, source),
        covers: reader.each(&fields, "covers", false, cover),
        recall: reader.each(&fields, "recall", false, recall),
        takes_over: reader.each(&fields, "takes_over", false, takes_over),
        phases: reader.strings(&fields, "phases"),
        show_when: show_when(reader, &fields),
        scoring: weighing::scoring(reader, &fields),
        public: reader.flag(&fields, "public", true),
        ask,
        number: number?,
        explain: answer.as_ref().and_then(|(_, explain)| explain.clone()),
        answer: answer?.0,
    };
    Some(found)
}

fn notice(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Notice> {
    let keys = &[
        "id",
        "official",
        "kind",
        "text",
        "show_when",
        "official_condition",
    ];
    let fields = reader.fields(node, path, keys)?;
    reader.flag(&fields, "official_condition", false);
    let kinds = &[
        ("info", NoticeKind::Info),
        ("warning", NoticeKind::Warning),
        ("stop", NoticeKind::Stop),
    ];
    Some(Notice {
        id: reader.placed_id(&fields, "id")?,
        official: reader.flag(&fields, "official", false),
        kind: reader.word(&fields, "kind", kinds, NoticeKind::Info),
        text: reader.text(&fields, "text", true),
        show_when: show_when(reader, &fields),
    })
}

fn for_each(reader: &mut Reader, section: &Fields<'_>) -> Option<ForEach> {
    let node = section.optional("for_each")?;
    let path = section.path("for_each");
    let fields = reader.fields(
        node,
        &path,
        &["question", "column", "where", "at_least_one", "item"],
    )?;
    let only_where = fields.optional("where").and_then(|inner| {
        let path = fields.path("where");
        let fields = reader.fields(inner, &path, &["column", "is"])?;
        Some((reader.id(&fields, "column")?, reader.strings(&fields, "is")))
    });
    Some(ForEach {
        question: reader.id(&fields, "question")?,
        column: fields
            .optional("column")
            .and_then(|_| reader.id(&fields, "column")),
        only_where,
        at_least_one: reader.flag(&fields, "at_least_one", false),
        item: reader.text(&fields, "item", false),
    })
}

fn show_when(reader: &mut Reader, fields: &Fields<'_>) -> Option<Condition> {
    let node = fields.optional("show_when")?;
    condition(reader, node, &fields.path("show_when"))
}

/// A condition.
pub fn condition(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Condition> {
    let keys = &[
        "question", "column", "is", "is_not", "includes", "answered", "all", "any", "not",
    ];
    let fields = reader.fields(node, path, keys)?;
    if fields.optional("all").is_some() {
        return Some(Condition::All(reader.each(&fields, "all", true, condition)));
    }
    if fields.optional("any").is_some() {
        return Some(Condition::Any(reader.each(&fields, "any", true, condition)));
    }
    if let Some(inner) = fields.optional("not") {
        return condition(reader, inner, &fields.path("not")).map(|c| Condition::Not(Box::new(c)));
    }
    let question = reader.reference(&fields, "question")?;
    let column = fields
        .optional("column")
        .and_then(|_| reader.id(&fields, "column"));
    let test = if fields.optional("is").is_some() {
        Test::Is(reader.strings(&fields, "is"))
    } else if fields.optional("is_not").is_some() {
        Test::IsNot(reader.strings(&fields, "is_not"))
    } else if fields.optional("includes").is_some() {
        Test::Includes(reader.string(&fields, "includes", true))
    } else {
        reader.present(&fields, "answered", true)?;
        Test::Answered(reader.flag(&fields, "answered", true))
    };
    Some(Condition::Test {
        question,
        column,
        test,
    })
}

/// A source: a title, or a title with its address.
pub fn source(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Source> {
    if let Kind::Text(_) = node.kind {
        return reader.scalar(node, path).map(|title| Source {
            title: title.as_str().into(),
            address: None,
        });
    }
    let fields = reader.fields(node, path, &["title", "address"])?;
    Some(Source {
        title: reader.text(&fields, "title", true),
        address: fields
            .optional("address")
            .map(|_| reader.string(&fields, "address", true)),
    })
}

const MARKS: &[(&str, Mark)] = &[
    ("official", Mark::Official),
    ("named", Mark::Named),
    ("supporting", Mark::Supporting),
    ("ours", Mark::Ours),
];

fn cover(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Cover> {
    let fields = reader.fields(node, path, &["of", "letter", "mark"])?;
    let of = match reader.string(&fields, "of", true).as_str() {
        "ai-act-27" => Crosswalk::AiAct27,
        other => Crosswalk::Other(other.to_owned()),
    };
    Some(Cover {
        of,
        letter: reader.string(&fields, "letter", true),
        mark: reader.word(&fields, "mark", MARKS, Mark::Ours),
    })
}

fn recall(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Recall> {
    if let Kind::Text(_) = node.kind {
        return reader.scalar(node, path).map(|question| Recall {
            question,
            mark: Mark::Ours,
        });
    }
    let fields = reader.fields(node, path, &["question", "mark"])?;
    Some(Recall {
        question: reader.reference(&fields, "question")?,
        mark: reader.word(&fields, "mark", MARKS, Mark::Ours),
    })
}

fn takes_over(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<TakesOver> {
    if let Kind::Text(_) = node.kind {
        return reader.scalar(node, path).map(|question| TakesOver {
            question,
            options: Vec::new(),
        });
    }
    let fields = reader.fields(node, path, &["question", "options"])?;
    Some(TakesOver {
        question: reader.reference(&fields, "question")?,
        options: reader.pairs(&fields, "options"),
    })
}
