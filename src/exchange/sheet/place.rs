//! What somebody wrote at one place of a sheet, as the value that the question asks for.

use jiff::civil::Date;

use super::lines::Line;
use super::reading::Why;
use super::said::normal;
use super::shape::comment;
use super::{escape, wording};
use crate::assessment::{Item, PersonName, Value, kept_ids};
use crate::questionnaire::{Choice, ChoiceStyle, Question};

/// What cannot be read, and why.
pub type Unread = (Why, String);

/// Prose: the lines as they are, without empty ones around them. Paragraphs that say what a paragraph of `old` says
/// keep its letters.
pub fn prose(lines: &[Line], old: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut exact = false;
    for line in lines {
        match line {
            Line::Text(text) => open.push(text.trim_end()),
            Line::Fenced(inside) => {
                parts.push(block(&open));
                open.clear();
                parts.push(inside.join("\n"));
                exact = true;
            }
        }
    }
    parts.push(block(&open));
    parts.retain(|part| !part.trim().is_empty());
    let words = parts.join("\n\n");
    if normal(&words) == normal(old) {
        return old.to_owned();
    }
    if exact {
        return words;
    }
    let kept: Vec<&str> = paragraphs(old);
    let same = |new: &&str| {
        let old = kept.iter().find(|old| normal(old) == normal(new));
        old.map_or_else(|| (*new).to_owned(), |old| (*old).to_owned())
    };
    paragraphs(&words)
        .iter()
        .map(same)
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn block(lines: &[&str]) -> String {
    lines.join("\n").trim_matches('\n').to_owned()
}

fn paragraphs(text: &str) -> Vec<&str> {
    text.split("\n\n")
        .map(|part| part.trim_matches('\n'))
        .filter(|part| !part.trim().is_empty())
        .collect()
}

/// The lines as text, fences opened.
pub fn texts(lines: &[Line]) -> Vec<&str> {
    let mut texts = Vec::new();
    for line in lines {
        match line {
            Line::Text(text) => texts.push(text.as_str()),
            Line::Fenced(inside) => texts.extend(inside.iter().map(String::as_str)),
        }
    }
    texts
}

/// The options ticked, and what stands among them and is no option.
pub fn ticked(
    question: &Question,
    style: ChoiceStyle,
    lines: &[Line],
    present: &[String],
) -> Result<(Vec<String>, Vec<Unread>), Unread> {
    let options = question.answer.options();
    let (mut chosen, mut loose, mut seen) = (Vec::new(), Vec::new(), 0);
    for (tick, words) in boxes(&texts(lines), &mut loose) {
        let Some(option) = option_of(options, &words) else {
            loose.push((Why::NotAnOption, words));
            continue;
        };
        seen += 1;
        let said = normal(&uncommented(&words));
        if !is_line_of(option, &said) {
            loose.push((Why::NotAnOption, said));
        }
        if tick && !chosen.contains(&option.id) {
            chosen.push(option.id.clone());
        }
    }
    if seen == 0 {
        return Err((Why::NoOptions, loose_text(&loose)));
    }
    if style == ChoiceStyle::One && chosen.len() > 1 {
        return Err((Why::OnlyOne, chosen.join(", ")));
    }
    // In the order of the questionnaire. An option that it no longer has stays as long as several may be chosen.
    let mut all: Vec<String> = options.iter().map(|option| option.id.clone()).collect();
    all.retain(|id| chosen.contains(id));
    if style == ChoiceStyle::Several {
        let unknown = present
            .iter()
            .filter(|id| !options.iter().any(|one| one.id == **id));
        all.extend(unknown.cloned());
    }
    Ok((all, loose))
}

/// What has no place, as one text.
pub fn loose_text(loose: &[Unread]) -> String {
    let words: Vec<&str> = loose.iter().map(|(_, words)| words.as_str()).collect();
    words.join("\n")
}

/// Every box with what stands behind it, wrapped lines joined; other lines go to `loose`.
fn boxes(lines: &[&str], loose: &mut Vec<Unread>) -> Vec<(bool, String)> {
    let mut found: Vec<(bool, String)> = Vec::new();
    let mut open = false;
    for line in lines.iter().map(|line| line.trim()) {
        if let Some(one) = tick_box(line) {
            open = !has_comment(&one.1);
            found.push(one);
        } else if line.is_empty() {
            open = false;
        } else if let (true, Some((_, words))) = (open, found.last_mut()) {
            words.push(' ');
            words.push_str(line);
            open = !has_comment(words);
        } else {
            loose.push((Why::Loose, line.to_owned()));
        }
    }
    found
}

fn has_comment(words: &str) -> bool {
    words.replace(['–', '—'], "--").contains("-->")
}

/// `- [x] words`: whether it is ticked, and the words.
fn tick_box(line: &str) -> Option<(bool, String)> {
    let (_, rest) = list_marker(line)?;
    let (inside, words) = rest.trim_start().strip_prefix('[')?.split_once(']')?;
    let inside = inside.trim();
    (inside.chars().count() <= 3).then(|| (!inside.is_empty(), words.trim().to_owned()))
}

/// The indentation of a list marker and what follows it.
fn list_marker(line: &str) -> Option<(usize, &str)> {
    let text = line.trim_start();
    let indent = line.len() - text.len();
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let rest = if (1..=3).contains(&digits) {
        text[digits..].strip_prefix(['.', ')'])?
    } else {
        text.strip_prefix(['-', '*', '+'])?
    };
    (rest.is_empty() || rest.starts_with(' ')).then_some((indent, rest))
}

/// The comment at the end of an option and the words before it.
fn id_of(words: &str) -> Option<String> {
    let words = words.replace(['–', '—'], "--");
    let inside = comment(&words[words.rfind("<!--")?..])?;
    inside.into_iter().next()
}

fn uncommented(words: &str) -> String {
    let words = words.replace("<!–", "<!--").replace("<!—", "<!--");
    let end = words.rfind("<!--").unwrap_or(words.len());
    escape::plain(words[..end].trim())
}

fn option_of<'o>(options: &'o [Choice], words: &str) -> Option<&'o Choice> {
    if let Some(id) = id_of(words) {
        return options.iter().find(|option| option.id == id);
    }
    let said = normal(&uncommented(words));
    options.iter().find(|option| is_line_of(option, &said))
}

/// Whether words are what the sheet prints for an option, in either language, or its label alone.
fn is_line_of(option: &Choice, said: &str) -> bool {
    ["nl", "en"].iter().any(|language| {
        normal(&escape::plain(&wording::option_line(option, language))) == said
            || normal(option.label.in_language(language)) == said
    })
}

/// The items of a list. Lines without a mark before them are items too when somebody left the marks out.
pub fn items(lines: &[Line], old: &[Item]) -> Vec<Item> {
    let mut found: Vec<String> = Vec::new();
    let (mut open, mut blank) = (false, false);
    for line in texts(lines) {
        match list_marker(line) {
            Some((indent, rest)) if indent < 2 => {
                found.push(escape::plain(rest.trim()));
                (open, blank) = (true, false);
            }
            _ if line.trim().is_empty() => blank = true,
            _ => {
                let words = escape::plain(line.trim());
                let goes_on = open && (!blank || line.starts_with("  "));
                match found.last_mut().filter(|last| goes_on && !last.is_empty()) {
                    Some(last) => {
                        last.push_str(if blank { "\n\n" } else { " " });
                        last.push_str(&words);
                    }
                    None => found.push(words),
                }
                blank = false;
            }
        }
    }
    found.retain(|text| !normal(text).is_empty());
    let same = |text: String| {
        let kept = old.iter().find(|item| normal(&item.text) == normal(&text));
        kept.map_or(text, |item| item.text.clone())
    };
    let texts: Vec<String> = found.into_iter().map(same).collect();
    let old: Vec<(String, String)> = old
        .iter()
        .map(|item| (item.id.clone(), item.text.clone()))
        .collect();
    let ids = kept_ids(&texts, &old);
    texts
        .into_iter()
        .zip(ids)
        .map(|(text, id)| Item { id, text })
        .collect()
}

/// A date as it is kept; a Dutch one (`4-3-2026`) too.
pub fn date(words: &str) -> Option<String> {
    let words = words.trim().replace(['–', '—'], "-");
    let parts: Vec<&str> = words.split('-').map(str::trim).collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let (year, month, day) = if first.len() == 4 {
        (*first, *second, *third)
    } else {
        (*third, *second, *first)
    };
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || ![year, month, day].into_iter().all(plain) {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(date.to_string())
}

/// `Name; function` as the value of an answer.
pub fn person(words: &str) -> Value {
    let (name, function) = words.split_once(';').unwrap_or((words, ""));
    Value::Person(PersonName {
        name: name.trim().to_owned(),
        function: function.trim().to_owned(),
    })
}
