//! Bold, italic and links within one paragraph, item or cell, in one pass over its characters.

use super::Span;

/// Longer labels and addresses are text; it also keeps the search for a closing bracket short.
const MAX_LABEL: usize = 500;
const MAX_ADDRESS: usize = 2_000;

const SCHEMES: &[&str] = &["https://", "http://", "mailto:"];

/// Reads a run of text into spans; neighbours differ in style.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let mut tokens = tokens(text);
    match_stars(&mut tokens);
    let mut spans: Vec<Span> = Vec::new();
    let (mut bold, mut italic) = (false, false);
    let mut link: Option<&str> = None;
    for token in tokens {
        let shown = match token {
            Token::Text(part) => part,
            Token::Star {
                kind: Star::Bold,
                matched: true,
                ..
            } => {
                bold = !bold;
                continue;
            }
            Token::Star {
                kind: Star::Italic,
                matched: true,
                ..
            } => {
                italic = !italic;
                continue;
            }
            Token::Star {
                kind: Star::Bold, ..
            } => "**",
            Token::Star {
                kind: Star::Italic, ..
            } => "*",
            Token::LinkStart(address) => {
                link = Some(address);
                continue;
            }
            Token::LinkEnd => {
                link = None;
                continue;
            }
        };
        match spans.last_mut() {
            Some(last)
                if last.bold == bold && last.italic == italic && last.link.as_deref() == link =>
            {
                last.text.push_str(shown);
            }
            _ => spans.push(Span {
                text: shown.to_owned(),
                bold,
                italic,
                link: link.map(str::to_owned),
            }),
        }
    }
    spans
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Star {
    Bold,
    Italic,
}

enum Token<'a> {
    Text(&'a str),
    Star {
        kind: Star,
        opens: bool,
        closes: bool,
        matched: bool,
    },
    LinkStart(&'a str),
    LinkEnd,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut lexer = Lexer {
        text,
        from: 0,
        at: 0,
        label: None,
        tokens: Vec::new(),
    };
    while let Some(c) = text[lexer.at..].chars().next() {
        lexer.take(c);
    }
    lexer.flush(text.len());
    lexer.tokens
}

struct Lexer<'a> {
    text: &'a str,
    /// Where the text begins that is not in a token yet.
    from: usize,
    at: usize,
    /// In a link: where its label ends, and where it ends itself.
    label: Option<(usize, usize)>,
    tokens: Vec<Token<'a>>,
}

impl Lexer<'_> {
    fn flush(&mut self, to: usize) {
        if self.from < to {
            self.tokens.push(Token::Text(&self.text[self.from..to]));
        }
    }

    /// Ends the text so far and goes on at `to`.
    fn jump(&mut self, to: usize) {
        self.flush(self.at);
        (self.from, self.at) = (to, to);
    }

    fn take(&mut self, c: char) {
        let rest = &self.text[self.at..];
        if let Some((end, after)) = self.label
            && self.at >= end
        {
            self.jump(after);
            self.tokens.push(Token::LinkEnd);
            self.label = None;
            return;
        }
        match c {
            '\\' if rest[1..].starts_with(['*', '[', '|']) => {
                self.jump(self.at + 1);
                self.at += 1; // the character behind it is text, whatever it is
            }
            '*' => self.stars(),
            '[' if self.label.is_none() => match link(rest) {
                Some((label_end, address, length)) => {
                    self.label = Some((self.at + label_end, self.at + length));
                    self.jump(self.at + 1);
                    self.tokens.push(Token::LinkStart(address));
                }
                None => self.at += 1,
            },
            'h' if self.label.is_none()
                && !self.text[..self.at].ends_with(char::is_alphanumeric) =>
            {
                let length = bare_address(rest);
                if length > 0 {
                    let address = &rest[..length];
                    self.jump(self.at + length);
                    self.tokens.extend([
                        Token::LinkStart(address),
                        Token::Text(address),
                        Token::LinkEnd,
                    ]);
                } else {
                    self.at += 1;
                }
            }
            _ => self.at += c.len_utf8(),
        }
    }

    /// A run of one to three stars. It opens before text and closes behind it, and does neither within a word or a sum: `2*3*4`.
    fn stars(&mut self) {
        let rest = &self.text[self.at..];
        let run = rest.len() - rest.trim_start_matches('*').len();
        let before = self.text[..self.at].chars().next_back();
        let after = rest[run..].chars().next();
        let opens = after.is_some_and(|c| !c.is_whitespace())
            && before.is_none_or(|c| !c.is_alphanumeric());
        let closes = before.is_some_and(|c| !c.is_whitespace())
            && after.is_none_or(|c| !c.is_alphanumeric());
        let kinds: &[Star] = match run {
            1 => &[Star::Italic],
            2 => &[Star::Bold],
            3 => &[Star::Bold, Star::Italic],
            _ => &[],
        };
        if kinds.is_empty() {
            self.at += run;
            return;
        }
        self.jump(self.at + run);
        self.tokens.extend(kinds.iter().map(|&kind| Token::Star {
            kind,
            opens,
            closes,
            matched: false,
        }));
    }
}

/// Pairs the stars that open with those that close; a star without a partner stays text.
fn match_stars(tokens: &mut [Token<'_>]) {
    let mut open: [Option<usize>; 2] = [None; 2];
    for at in 0..tokens.len() {
        let Token::Star {
            kind,
            opens,
            closes,
            ..
        } = tokens[at]
        else {
            continue;
        };
        let slot = &mut open[usize::from(kind == Star::Bold)];
        match *slot {
            Some(first) if closes => {
                *slot = None;
                for index in [first, at] {
                    if let Token::Star { matched, .. } = &mut tokens[index] {
                        *matched = true;
                    }
                }
            }
            None if opens => *slot = Some(at),
            _ => {}
        }
    }
}

/// Reads `[label](address)`: where the label ends, the address, and the length of all of it.
fn link(text: &str) -> Option<(usize, &str, usize)> {
    let label_end = 1 + text[1..]
        .bytes()
        .take(MAX_LABEL)
        .position(|b| matches!(b, b'[' | b']'))?;
    let rest = text[label_end..].strip_prefix("](")?;
    if text[1..label_end].trim().is_empty()
        || !SCHEMES.iter().any(|scheme| rest.starts_with(scheme))
    {
        return None;
    }
    let length = rest.bytes().take(MAX_ADDRESS).position(|b| b == b')')?;
    let address = &rest[..length];
    let sound = !address.contains(|c: char| c.is_whitespace() || c.is_control());
    let named = SCHEMES.iter().all(|scheme| address != *scheme);
    (sound && named).then_some((label_end, address, label_end + 2 + length + 1))
}

/// The length of the address that a text starts with, without the punctuation behind it; 0 when it is none.
fn bare_address(text: &str) -> usize {
    let Some(scheme) = SCHEMES[..2]
        .iter()
        .find(|scheme| text.starts_with(**scheme))
    else {
        return 0;
    };
    let stops = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '<' | '>' | '"' | '|' | '*' | '[' | ']' | '\\' | '”' | '’'
            )
    };
    // One character past the limit is enough to know that an address is too long.
    let mut ends = text.char_indices().take(MAX_ADDRESS + 1);
    let end = ends
        .find(|&(_, c)| stops(c))
        .map_or(text.len(), |(at, _)| at);
    let address = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
    if address.len() > scheme.len() && address.len() <= MAX_ADDRESS {
        address.len()
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Spans as `b:` bold, `i:` italic, `l:` link before their text.
    fn shown(text: &str) -> Vec<String> {
        let mark = |on, mark| if on { mark } else { "" };
        spans(text)
            .into_iter()
            .map(|span| {
                let link = span
                    .link
                    .as_ref()
                    .map_or_else(String::new, |link| format!("l({link}):"));
                format!(
                    "{}{}{link}{}",
                    mark(span.bold, "b:"),
                    mark(span.italic, "i:"),
                    span.text
                )
            })
            .collect()
    }

    #[test]
    fn styles_start_and_end_at_their_marks() {
        assert_eq!(
            shown("een **vet** en *schuin*."),
            ["een ", "b:vet", " en ", "i:schuin", "."]
        );
        assert_eq!(shown("***beide***"), ["b:i:beide"]);
        assert_eq!(
            shown("**vet *en schuin* zo**"),
            ["b:vet ", "b:i:en schuin", "b: zo"]
        );
        assert_eq!(
            shown("**vet *over** heen*"),
            ["b:vet ", "b:i:over", "i: heen"]
        );
    }

    #[test]
    fn marks_without_a_partner_are_text() {
        for text in [
            "2 * 3 * 4",
            "2*3*4",
            "**open",
            "een * los",
            "a ** b",
            "*",
            "****",
            "veld_naam",
            "5* hotel",
            "\\\\server",
        ] {
            assert_eq!(shown(text), [text]);
        }
        assert_eq!(shown("\\*letterlijk\\* \\[x]"), ["*letterlijk* [x]"]);
    }

    #[test]
    fn links_lead_to_web_and_mail_addresses_only() {
        assert_eq!(
            shown("zie [de **wet**](https://x.nl/a?b=1)."),
            [
                "zie ",
                "l(https://x.nl/a?b=1):de ",
                "b:l(https://x.nl/a?b=1):wet",
                "."
            ]
        );
        assert_eq!(shown("[mail](mailto:a@b.nl)"), ["l(mailto:a@b.nl):mail"]);
        for text in [
            "[x](javascript:alert)",
            "[x](file:///etc)",
            "[](https://x)",
            "[x] (https",
            "[x](https://)",
            "[a",
            "[a](https://x y)",
        ] {
            assert_eq!(
                spans(text)
                    .iter()
                    .filter(|span| span.text == "x" || span.text == "a")
                    .count(),
                0,
                "{text}"
            );
        }
        assert_eq!(
            shown("(https://x.nl/a)."),
            ["(", "l(https://x.nl/a):https://x.nl/a", ")."]
        );
        assert_eq!(
            shown("**https://x.nl**"),
            ["b:l(https://x.nl):https://x.nl"]
        );
    }

    #[test]
    fn large_hostile_texts_are_read_in_one_pass() {
        for unit in [
            "*a ",
            "**",
            "* ",
            "[",
            "[a](https://",
            "http://",
            "\\",
            "a*b",
            "***x",
        ] {
            let text = unit.repeat(50_000 / unit.len());
            let all: String = spans(&text).into_iter().map(|span| span.text).collect();
            assert!(all.len() >= text.len() / 2, "{unit}");
        }
    }
}
