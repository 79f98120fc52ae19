//! People's words inside Markdown, so that they stay words and come back as they were.

use crate::text;

/// Text on one line: nothing in it is markup, a comment or a tag.
pub fn inline(words: &str) -> String {
    at_start(&heading(words))
}

/// The same behind the mark of a heading.
pub fn heading(words: &str) -> String {
    let words = text::clean(words);
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    marked(&line, &['*', '_', '`'])
}

/// One line of an item of a list.
pub fn item(line: &str) -> String {
    at_start(&marked(line.trim(), &[]))
}

/// A cell of a table; line ends become `<br>`.
pub fn cell(words: &str) -> String {
    let words = text::clean(words);
    let lines: Vec<String> = words
        .trim()
        .split('\n')
        .map(|line| marked(line.trim(), &['|']))
        .collect();
    lines.join("<br>")
}

/// Lines in a quotation, with their own small markup, but without tags and comments.
pub fn quoted(words: &str) -> Vec<String> {
    text::clean(words.trim())
        .split('\n')
        .map(|line| {
            let mut quoted = String::from("> ");
            quoted.push_str(&tags(line.trim_end()));
            quoted.trim_end().to_owned()
        })
        .collect()
}

/// What an escaped line said.
pub fn plain(line: &str) -> String {
    let mut words = String::with_capacity(line.len());
    let mut letters = line.chars().peekable();
    while let Some(c) = letters.next() {
        match letters.peek() {
            Some(next) if c == '\\' && next.is_ascii_punctuation() => {
                words.push(*next);
                letters.next();
            }
            _ => words.push(c),
        }
    }
    words
}

/// With a backslash before these characters, before the start of a tag, and before a backslash that would escape.
fn marked(line: &str, special: &[char]) -> String {
    let mut escaped = String::with_capacity(line.len());
    let mut letters = line.chars().peekable();
    while let Some(c) = letters.next() {
        let next = letters.peek().copied();
        let escapes = c == '\\' && next.is_none_or(|next| next.is_ascii_punctuation());
        if escapes || special.contains(&c) || opens_tag(c, next) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn tags(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    let mut letters = line.chars().peekable();
    while let Some(c) = letters.next() {
        if opens_tag(c, letters.peek().copied()) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn opens_tag(c: char, next: Option<char>) -> bool {
    c == '<' && next.is_some_and(|next| next.is_alphabetic() || matches!(next, '!' | '/' | '?'))
}

/// With a backslash before what at the start of a line would be markup.
fn at_start(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let after = line[digits..].chars().next();
    if digits > 0 && matches!(after, Some('.' | ')')) {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    match line.chars().next() {
        Some('#' | '+' | '-' | '>' | '*' | '_' | '`' | '~' | '[' | '|' | '=') => {
            format!("\\{line}")
        }
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn markup_in_words_is_escaped_and_comes_back() {
        for words in [
            "# kop",
            "- streep",
            "1. een",
            "a | b",
            "<!-- x -->",
            "\\|",
            "`code`",
            "[ ] x",
        ] {
            assert_eq!(plain(&item(words)), words);
            assert_eq!(plain(&inline(words)), words);
            assert_eq!(plain(&cell(words)), words);
            assert!(!item(words).starts_with("<!--"));
        }
        assert_eq!(cell("a\nb"), "a<br>b");
        assert_eq!(cell("<br>"), "\\<br>");
    }

    proptest! {
        #[test]
        fn any_line_comes_back(words in "[ -~é]{0,40}") {
            prop_assert_eq!(plain(&item(&words)), words.trim());
            let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(plain(&inline(&words)), one_line);
        }
    }
}
