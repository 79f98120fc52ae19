//! `grondig questionnaire`: what is known, what is asked, and whether a definition is sound.

use clap::ArgMatches;
use serde_json::{Value, json};

use super::failure::Failure;
use super::{Desk, Exit, files};
use crate::language::Message;
use crate::questionnaire::{
    AnswerType, ChoiceStyle, Element, Extension, Instrument, Kind, OwnFile, Problem, Question,
    QuestionnaireError, Section,
};

/// Chooses between `list`, `show` and `validate`.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    match given.subcommand() {
        Some(("list", given)) => list(desk, given.get_flag("json")),
        Some(("show", given)) => {
            let id = given.get_one::<String>("ID").cloned().unwrap_or_default();
            show(desk, &id, given.get_flag("json"))
        }
        Some(("validate", given)) => validate(desk, given),
        _ => Err(Failure::wrong_use(Message::new("cli-use-missing-command"))),
    }
}

fn summary(instrument: &Instrument, language: &str) -> Value {
    json!({
        "id": instrument.id,
        "version": instrument.version,
        "title": instrument.title.in_language(language),
        "questions": instrument.questions().count(),
        "official_questions": instrument.questions().filter(|question| question.official).count(),
        "sign_off": instrument.sign_off,
        "digest": instrument.digest,
        "extensions": instrument.extended_by.iter().map(|one| json!({
            "id": one.id, "version": one.version, "title": one.title.in_language(language),
        })).collect::<Vec<_>>(),
    })
}

/// What [`summary`] says, and where the instrument comes from: `built_in`, `own` or `extended`.
fn listed(desk: &Desk<'_, '_>, instrument: &Instrument) -> Value {
    let mut value = summary(instrument, desk.language());
    value["kind"] = json!(desk.library.kind(&instrument.id).id());
    value
}

fn list(desk: &mut Desk<'_, '_>, as_json: bool) -> Result<Exit, Failure> {
    let language = desk.language();
    if as_json {
        let all: Vec<Value> = desk
            .library
            .all()
            .into_iter()
            .map(|one| listed(desk, one))
            .collect();
        desk.out.json(&Value::Array(all))?;
        desk.skipped();
        return Ok(Exit::Done);
    }
    for instrument in desk.library.all() {
        let line = match desk.library.kind(&instrument.id) {
            Kind::BuiltIn => Message::new("cli-questionnaire-line"),
            Kind::Own => Message::new("cli-questionnaire-own").with("version", &instrument.version),
            Kind::Extended => Message::new("cli-questionnaire-extended")
                .with("by", extensions(instrument, language)),
        };
        let line = line
            .with("id", &instrument.id)
            .with("title", instrument.title.in_language(language))
            .number("count", instrument.questions().count());
        desk.out.line(&desk.texts.say(&line))?;
    }
    desk.skipped();
    Ok(Exit::Done)
}

/// The extensions of an instrument in words, each with its version.
fn extensions(instrument: &Instrument, language: &str) -> String {
    let name = |one: &Extension| {
        let title = one.title.in_language(language);
        format!("{title} ({} {})", one.id, one.version)
    };
    let names: Vec<String> = instrument.extended_by.iter().map(name).collect();
    names.join(", ")
}

fn show(desk: &mut Desk<'_, '_>, id: &str, as_json: bool) -> Result<Exit, Failure> {
    let language = desk.language();
    let instrument = desk
        .library
        .get(id)
        .map_err(|error| Failure::wrong_use(error.message()))?;
    if as_json {
        let mut value = summary(instrument, language);
        value["sections"] = instrument
            .sections
            .iter()
            .map(|section| section_data(section, language))
            .collect();
        return desk.out.json(&value).map(|()| Exit::Done);
    }
    let title = instrument.title.in_language(language).to_owned();
    let wording = instrument.wording.in_language(language).to_owned();
    let mut lines = Vec::new();
    for section in &instrument.sections {
        section_lines(section, 0, language, &mut lines);
    }
    desk.out.line(&format!("{title}\n{wording}\n"))?;
    desk.out.line(&lines.join("\n"))?;
    Ok(Exit::Done)
}

fn section_data(section: &Section, language: &str) -> Value {
    let elements: Vec<Value> = section
        .elements
        .iter()
        .map(|element| match element {
            Element::Section(inner) => json!({"section": section_data(inner, language)}),
            Element::Question(question) => json!({"question": question_data(question, language)}),
            Element::Notice(notice) => json!({"notice": {
                "id": notice.id, "official": notice.official, "text": notice.text.in_language(language),
            }}),
        })
        .collect();
    json!({
        "id": section.id,
        "official": section.official,
        "title": section.title.in_language(language),
        "repeats_over": section.for_each.as_ref().map(|for_each| &for_each.question),
        "elements": elements,
    })
}

fn question_data(question: &Question, language: &str) -> Value {
    let columns: Vec<Value> = match &question.answer {
        AnswerType::Table { columns, .. } => columns
            .iter()
            .map(|column| json!({"id": column.id, "label": column.label.in_language(language)}))
            .collect(),
        _ => Vec::new(),
    };
    let options: Vec<Value> = question
        .answer
        .options()
        .iter()
        .map(|option| json!({"id": option.id, "label": option.label.in_language(language)}))
        .collect();
    json!({
        "number": question.number,
        "official": question.official,
        "title": question.title.in_language(language),
        "ask": question.ask.in_language(language),
        "answer": kind(&question.answer),
        "options": options,
        "columns": columns,
    })
}

/// The answer type as the format names it; a yes/no is a choice of one like any other.
fn kind(answer: &AnswerType) -> &'static str {
    match answer {
        AnswerType::LongText => "long_text",
        AnswerType::ShortText => "short_text",
        AnswerType::Options {
            conditions: Some(_),
            ..
        } => "advice",
        AnswerType::Options {
            style: ChoiceStyle::One,
            ..
        } => "one_of",
        AnswerType::Options {
            style: ChoiceStyle::Several,
            ..
        } => "several_of",
        AnswerType::List { .. } => "list",
        AnswerType::Table { .. } => "table",
        AnswerType::Date => "date",
        AnswerType::Person => "person",
    }
}

fn section_lines(section: &Section, depth: usize, language: &str, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    lines.push(format!(
        "{indent}{}  {}",
        section.id,
        section.title.in_language(language)
    ));
    for element in &section.elements {
        match element {
            Element::Section(inner) => section_lines(inner, depth + 1, language, lines),
            Element::Question(question) => {
                let ask = question.ask.in_language(language).replace('\n', " ");
                lines.push(format!("{indent}  {}  {ask}", question.number));
                lines.extend(
                    choices(question, language).map(|line| format!("{indent}      {line}")),
                );
            }
            Element::Notice(notice) => {
                let text = notice.text.in_language(language).replace('\n', " ");
                lines.push(format!("{indent}  {}  [!] {text}", notice.id));
            }
        }
    }
}

/// What `grondig answer` takes at a closed question or a table, one line.
fn choices(question: &Question, language: &str) -> impl Iterator<Item = String> {
    let named = |id: &str, label: &str| {
        if id == label {
            id.to_owned()
        } else {
            format!("{id} ({label})")
        }
    };
    let parts: Vec<String> = match &question.answer {
        AnswerType::Table { columns, .. } => columns
            .iter()
            .map(|c| named(&c.id, c.label.in_language(language)))
            .collect(),
        // The thirty rights would hide the questions.
        answer if answer.options().len() > 8 => {
            vec![
                answer
                    .options()
                    .iter()
                    .map(|o| o.id.as_str())
                    .collect::<Vec<_>>()
                    .join(" "),
            ]
        }
        answer => answer
            .options()
            .iter()
            .map(|o| named(&o.id, o.label.in_language(language)))
            .collect(),
    };
    (!parts.is_empty())
        .then(|| format!("→ {}", parts.join(" · ")))
        .into_iter()
}

/// All problems of a definition, one line each: `file:line:column path: what. Way out.`
fn validate(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let path = files::path(given, "FILE");
    let text = desk.read_text(&path)?;
    let name = files::shown(&path);
    let as_json = given.get_flag("json");
    let file = OwnFile {
        name: name.clone(),
        text,
    };
    let problems = match desk.library.check(&file) {
        Err(QuestionnaireError::Invalid { problems, .. }) => problems,
        Err(other) => return Err(Failure::wrong_use(other.message())),
        Ok(instrument) if !as_json => {
            let count = instrument.questions().count();
            let message = match instrument.extended_by.last() {
                None => Message::new("cli-validate-sound"),
                Some(by) => Message::new("cli-validate-extension").with("by", &by.id),
            };
            let message = message.with("file", name).with("id", &instrument.id);
            return desk
                .say(&message.number("count", count))
                .map(|()| Exit::Done);
        }
        Ok(_) => Vec::new(),
    };
    if as_json {
        let data: Vec<Value> = problems
            .iter()
            .map(|problem| problem_data(desk, &name, problem))
            .collect();
        desk.out.json(&json!({"file": name, "problems": data}))?;
    } else {
        for problem in &problems {
            let what = desk.texts.say(&problem.what);
            let way_out = sentence(&desk.texts.say(&problem.way_out));
            desk.out.line(&format!(
                "{name}:{} {}: {what}. {way_out}",
                problem.place, problem.path
            ))?;
        }
        desk.say(&Message::new("cli-validate-count").number("count", problems.len()))?;
    }
    Ok(if problems.is_empty() {
        Exit::Done
    } else {
        Exit::Findings
    })
}

fn problem_data(desk: &Desk<'_, '_>, file: &str, problem: &Problem) -> Value {
    json!({
        "file": file,
        "line": problem.place.line,
        "column": problem.place.column,
        "path": problem.path,
        "message": desk.texts.say(&problem.what),
        "way_out": desk.texts.say(&problem.way_out),
    })
}

/// With a capital and an end.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let mut said: String = letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default();
    if !said.ends_with(['.', '?', '!']) {
        said.push('.');
    }
    said
}
