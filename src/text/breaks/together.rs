//! What belongs together in Dutch prose although UAX #14 would let a line end between it.

/// Words that are followed by the number or letter of what they refer to.
const REFERENCES: &[&str] = &[
    "afb.",
    "afbeelding",
    "art.",
    "artikel",
    "artt.",
    "artikelen",
    "bijl.",
    "bijlage",
    "blz.",
    "deel",
    "fase",
    "fig.",
    "figuur",
    "grondslag",
    "hfst.",
    "hoofdstuk",
    "lid",
    "leden",
    "no.",
    "noot",
    "nr",
    "nr.",
    "nrs.",
    "nummer",
    "onder",
    "onderdeel",
    "overweging",
    "ow.",
    "p.",
    "pag.",
    "pagina",
    "par.",
    "paragraaf",
    "punt",
    "rov.",
    "sectie",
    "stap",
    "stb.",
    "stcrt.",
    "sub",
    "tab.",
    "tabel",
    "v.",
    "versie",
    "vraag",
    "§",
    "§§",
];

/// Words and signs that say something about the number after them.
const BEFORE_NUMBER: &[&str] = &[
    "€", "$", "£", "¥", "eur", "usd", "ca.", "circa", "max.", "min.", "±", "+", "-", "−", "<", ">",
    "≤", "≥", "≈", "×", "=",
];

/// Units and the like, which say what the number before them counts.
const AFTER_NUMBER: &[&str] = &[
    "cm",
    "dB",
    "dagen",
    "eur",
    "euro",
    "g",
    "gb",
    "ha",
    "jaar",
    "jr",
    "kb",
    "kg",
    "km",
    "km²",
    "km2",
    "kw",
    "kwh",
    "l",
    "m",
    "m²",
    "m2",
    "m³",
    "m3",
    "mb",
    "mg",
    "miljard",
    "miljoen",
    "min",
    "ml",
    "mld",
    "mln",
    "mm",
    "ms",
    "mw",
    "mwh",
    "procent",
    "s",
    "sec",
    "tb",
    "u",
    "uur",
    "×",
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const TITLES: &[&str] = &[
    "br.", "chr.", "dhr.", "dr.", "drs.", "ds.", "fa.", "ing.", "ir.", "jhr.", "mevr.", "mr.",
    "mw.", "ph.", "prof.", "st.", "th.", "wed.",
];

const NAME_PARTICLES: &[&str] = &[
    "'t", "’t", "aan", "al", "ben", "bij", "de", "den", "der", "di", "du", "el", "het", "in", "la",
    "le", "op", "ten", "ter", "van", "von", "ver",
];

/// Whether a word is a web address, with or without brackets and quotes before it.
pub(super) fn is_address(token: &str) -> bool {
    let bare = token.trim_start_matches(|c: char| !c.is_alphanumeric());
    bare.starts_with("www.")
        || bare
            .find("://")
            .is_some_and(|at| at > 0 && bare[..at].bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Walks along one paragraph; each word is looked at a bounded number of times, so that the whole stays linear.
pub(super) struct Context<'a> {
    text: &'a str,
    /// The word last asked about: its range, and whether it is an address.
    word: (usize, usize, bool),
}

impl<'a> Context<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            word: (0, 0, false),
        }
    }

    /// Whether no line may end at `offset` after all.
    pub(super) fn belongs_together(&mut self, offset: usize) -> bool {
        let (before, after) = self.text.split_at(offset);
        if before.ends_with(char::is_whitespace) {
            spaced_together(before.trim_end(), after)
        } else {
            joined_together(before, after, self.in_address(offset))
        }
    }

    fn in_address(&mut self, offset: usize) -> bool {
        let (start, end, _) = self.word;
        if !(start < offset && offset < end) {
            let start = self.text[..offset]
                .rfind(char::is_whitespace)
                .map_or(0, |at| {
                    at + self.text[at..].chars().next().map_or(1, char::len_utf8)
                });
            let end = self.text[offset..]
                .find(char::is_whitespace)
                .map_or(self.text.len(), |at| offset + at);
            self.word = (start, end, is_address(&self.text[start..end]));
        }
        self.word.2
    }
}

/// Whether the words on both sides of a space belong together.
fn spaced_together(before: &str, after: &str) -> bool {
    let Some(first) = after.chars().next() else {
        return false;
    };
    let previous = last_word(before);
    if previous.is_empty() {
        return false; // spaces that open a paragraph
    }
    let next = first_word(after);
    if never_starts_line(first, &after[first.len_utf8()..]) || is_opener(previous) {
        return true;
    }
    let word = previous.trim_start_matches(is_opening);
    number_together(word, next) || reference_together(word, next) || name_together(before, next)
}

fn number_together(word: &str, next: &str) -> bool {
    let number_follows = next.starts_with(|c: char| c.is_ascii_digit());
    if number_follows && listed(BEFORE_NUMBER, word) {
        return true;
    }
    if !is_number(word) {
        return false;
    }
    let unit = next.trim_end_matches(|c: char| {
        matches!(c, '.' | ',' | ';' | ':' | '!' | '?') || is_closing(c)
    });
    listed(AFTER_NUMBER, unit)
        || next.starts_with(['€', '%', '‰', '°'])
        // Thousands parted by spaces.
        || (word.len() <= 3 && unit.len() == 3 && is_number(unit))
}

fn reference_together(word: &str, next: &str) -> bool {
    // The shape of what follows is the quicker question, and nearly always answers it.
    let target = next.trim_end_matches(|c: char| !c.is_alphanumeric());
    let refers = match target.as_bytes() {
        [first, ..] if first.is_ascii_digit() => true,
        [letter] => letter.is_ascii_alphabetic(),
        roman => {
            roman.len() <= 5
                && !roman.is_empty()
                && roman.iter().all(|b| matches!(b, b'I' | b'V' | b'X'))
        }
    };
    refers && listed(REFERENCES, word)
}

/// `J. de Vries`, `prof. dr. A. Jansen`: looks back over at most three particles for initials or a title.
fn name_together(before: &str, next: &str) -> bool {
    let mut rest = before;
    for _ in 0..4 {
        let word = last_word(rest);
        let bare = word.trim_start_matches(is_opening);
        if bare.ends_with('.') && (is_initials(bare) || listed(TITLES, bare)) {
            return next.starts_with(char::is_uppercase)
                || listed(NAME_PARTICLES, next)
                || listed(TITLES, next);
        }
        if bare.len() > 5 || !listed(NAME_PARTICLES, bare) {
            return false;
        }
        rest = rest[..rest.len() - word.len()].trim_end();
    }
    false
}

/// Whether two characters without a space between them belong together.
fn joined_together(before: &str, after: &str, in_address: bool) -> bool {
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else {
        return false;
    };
    if never_starts_line(first, &after[first.len_utf8()..]) {
        return true;
    }
    if in_address {
        let joint = matches!(last, '/' | '?' | '&' | '=' | '#' | '_' | '-' | '\u{200b}');
        return !joint || !first.is_alphanumeric() || before.ends_with("://");
    }
    let head = &before[..before.len() - last.len_utf8()];
    match last {
        '-' | '\u{2010}' => letters_before(head, 2) < 2 || letters_after(after, 2) < 2,
        '/' => letters_before(head, 3) < 3 || letters_after(after, 3) < 3,
        '–' => head.ends_with(|c: char| c.is_ascii_digit()) && first.is_ascii_digit(),
        _ => false,
    }
}

/// Closing marks, and dashes and dots that stand alone.
fn never_starts_line(first: char, rest: &str) -> bool {
    let alone = rest.is_empty() || rest.starts_with(char::is_whitespace);
    match first {
        '.' | ',' | ';' | ':' | '!' | '?' | '%' | '‰' => true,
        // At the start of a word these are an apostrophe or an opening quote: `’s avonds`, »so«.
        '’' | '”' | '»' | '›' | '"' | '\'' => alone,
        '-' | '–' | '—' | '−' => alone || (first == '—' && !rest.starts_with('—')),
        '…' => alone || rest.starts_with(is_closing),
        _ => is_closing(first),
    }
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '’' | '”' | '»' | '›' | '"')
}

fn is_opening(c: char) -> bool {
    matches!(
        c,
        '(' | '[' | '{' | '‘' | '“' | '„' | '‚' | '«' | '‹' | '"' | '\''
    )
}

/// A word that consists of opening marks only.
fn is_opener(word: &str) -> bool {
    word.chars()
        .all(|c| is_opening(c) && !matches!(c, '"' | '\''))
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '−' | '€'))
        && word.ends_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| {
            c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '–' | '−' | '€' | '/' | ':')
        })
}

/// `J.`, `J.P.`, `IJ.`: capitals, each with a full stop.
fn is_initials(word: &str) -> bool {
    word.len() >= 2
        && word.len() <= 24
        && word.ends_with('.')
        && word[..word.len() - 1].split('.').all(|part| {
            let mut chars = part.chars();
            chars.next().is_some_and(char::is_uppercase) && (chars.next().is_none() || part == "IJ")
        })
}

fn listed(list: &[&str], word: &str) -> bool {
    word.len() <= 12
        && list
            .iter()
            .any(|entry| entry.len() == word.len() && entry.eq_ignore_ascii_case(word))
}

fn letters_before(text: &str, enough: usize) -> usize {
    text.chars()
        .rev()
        .take(enough)
        .take_while(|c| c.is_alphanumeric())
        .count()
}

fn letters_after(text: &str, enough: usize) -> usize {
    text.chars()
        .take(enough)
        .take_while(|c| c.is_alphanumeric())
        .count()
}

fn last_word(text: &str) -> &str {
    text.rsplit(char::is_whitespace).next().unwrap_or("")
}

fn first_word(text: &str) -> &str {
    text.split(char::is_whitespace).next().unwrap_or("")
}
