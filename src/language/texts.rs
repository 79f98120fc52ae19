//! The texts themselves, looked up by id.

use std::cell::OnceCell;
use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Argument, Message};

/// The languages of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Dutch.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// The two-letter code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// From a locale name such as `en_GB.UTF-8`. Everything that is not English is Dutch:
    /// the users are Dutch municipalities, and a bare `C` locale says nothing.
    pub fn from_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("en") {
            Self::English
        } else {
            Self::Dutch
        }
    }
}

const DUTCH: &[&str] = &[
    include_str!("nl/common.ftl"),
    include_str!("nl/commands.ftl"),
    include_str!("nl/committee.ftl"),
    include_str!("nl/actions.ftl"),
    include_str!("nl/app.ftl"),
    include_str!("nl/screens.ftl"),
    include_str!("nl/seal.ftl"),
    include_str!("nl/sessions.ftl"),
    include_str!("nl/settings.ftl"),
    include_str!("nl/sheet.ftl"),
    include_str!("nl/cli.ftl"),
    include_str!("nl/carry.ftl"),
    include_str!("nl/errors.ftl"),
    include_str!("nl/history.ftl"),
    include_str!("nl/house.ftl"),
    include_str!("nl/overview.ftl"),
    include_str!("nl/own.ftl"),
    include_str!("nl/plain.ftl"),
    include_str!("nl/report.ftl"),
    include_str!("nl/rights.ftl"),
    include_str!("nl/standing.ftl"),
    include_str!("nl/store.ftl"),
    include_str!("nl/tui.ftl"),
    include_str!("nl/verify.ftl"),
    include_str!("nl/facilitator.ftl"),
    include_str!("nl/walk.ftl"),
];
const ENGLISH: &[&str] = &[
    include_str!("en/common.ftl"),
    include_str!("en/commands.ftl"),
    include_str!("en/committee.ftl"),
    include_str!("en/actions.ftl"),
    include_str!("en/app.ftl"),
    include_str!("en/screens.ftl"),
    include_str!("en/seal.ftl"),
    include_str!("en/sessions.ftl"),
    include_str!("en/settings.ftl"),
    include_str!("en/sheet.ftl"),
    include_str!("en/cli.ftl"),
    include_str!("en/carry.ftl"),
    include_str!("en/errors.ftl"),
    include_str!("en/history.ftl"),
    include_str!("en/house.ftl"),
    include_str!("en/overview.ftl"),
    include_str!("en/own.ftl"),
    include_str!("en/plain.ftl"),
    include_str!("en/report.ftl"),
    include_str!("en/rights.ftl"),
    include_str!("en/standing.ftl"),
    include_str!("en/store.ftl"),
    include_str!("en/tui.ftl"),
    include_str!("en/verify.ftl"),
    include_str!("en/facilitator.ftl"),
    include_str!("en/walk.ftl"),
];

/// The attribute of a message with what is said of it line by line, where no key can be pressed.
const IN_LINES: &str = "lines";

/// All texts of one language.
pub struct Texts {
    language: Language,
    /// In which file every text stands. A run of the program uses a few of the files, and only those are parsed.
    places: HashMap<&'static str, usize>,
    files: Vec<File>,
    /// The texts in Dutch, once one was looked for in vain.
    behind: OnceCell<Box<Texts>>,
    in_lines: bool,
}

/// A file of texts. No text refers to a text in another file.
struct File {
    source: &'static str,
    bundle: OnceCell<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// The texts in this language. Behind English stands Dutch: a text that is missing (`tests/texts.rs`
    /// sees to it that none is) would then show words and not an id.
    pub fn new(language: Language) -> Self {
        let sources = match language {
            Language::Dutch => DUTCH,
            Language::English => ENGLISH,
        };
        let mut places = HashMap::new();
        for (index, source) in sources.iter().enumerate() {
            places.extend(ids(source).map(|id| (id, index)));
        }
        let files = sources.iter().map(|source| File {
            source,
            bundle: OnceCell::new(),
        });
        Self {
            language,
            places,
            files: files.collect(),
            behind: OnceCell::new(),
            in_lines: false,
        }
    }

    /// The same for the front that goes line by line: where a sentence names keys, what is typed instead.
    #[must_use]
    pub fn in_lines(mut self) -> Self {
        self.in_lines = true;
        self
    }

    /// Which language this is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text with this id. An unknown id shows itself between angle marks, so that it is noticed.
    pub fn get(&self, id: &str) -> String {
        self.format(id, None).unwrap_or_else(|| format!("⟨{id}⟩"))
    }

    /// The text with this id, if there is one.
    pub fn find(&self, id: &str) -> Option<String> {
        self.format(id, None)
    }

    /// The words of a message.
    pub fn say(&self, message: &Message) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in &message.arguments {
            match value {
                Argument::Text(text) => arguments.set(*name, FluentValue::from(text.as_str())),
                Argument::Number(number) => arguments.set(*name, FluentValue::from(*number)),
                Argument::Both { dutch, english } => {
                    let words = match self.language {
                        Language::Dutch => dutch,
                        Language::English => english,
                    };
                    arguments.set(*name, FluentValue::from(words.as_str()));
                }
            }
        }
        self.format(message.id, Some(&arguments))
            .unwrap_or_else(|| format!("⟨{}⟩", message.id))
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let Some(file) = self.places.get(id).map(|index| &self.files[*index]) else {
            return self.behind()?.format(id, arguments);
        };
        let code = self.language.code();
        let bundle = file.bundle.get_or_init(|| bundle(code, file.source));
        let message = bundle.get_message(id)?;
        let typed = self.in_lines.then(|| message.get_attribute(IN_LINES));
        let pattern = match typed.flatten() {
            Some(attribute) => attribute.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let words = bundle.format_pattern(pattern, arguments, &mut errors);
        Some(words.into_owned())
    }

    fn behind(&self) -> Option<&Self> {
        (self.language != Language::Dutch).then(|| {
            &**self.behind.get_or_init(|| {
                let dutch = Self::new(Language::Dutch);
                Box::new(if self.in_lines {
                    dutch.in_lines()
                } else {
                    dutch
                })
            })
        })
    }
}

/// The ids of the texts in a file: what every line that begins with a letter begins with.
fn ids(source: &'static str) -> impl Iterator<Item = &'static str> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| Some(line.split_once('=')?.0.trim_end()))
}

fn bundle(code: &str, source: &str) -> FluentBundle<FluentResource> {
    let locale: LanguageIdentifier = code.parse().expect("two letters are a language");
    let mut bundle = FluentBundle::new(vec![locale]);
    // Isolation marks are for mixed-direction web pages; in a terminal they are stray characters.
    bundle.set_use_isolating(false);
    let resource =
        FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_texts_parses_without_an_error() {
        for source in DUTCH.iter().chain(ENGLISH) {
            if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
                panic!("{errors:?}\n{}", &source[..source.len().min(80)]);
            }
        }
    }

    #[test]
    fn every_text_of_a_file_is_found_in_it_and_stands_nowhere_else() {
        for sources in [DUTCH, ENGLISH] {
            let mut known = std::collections::HashSet::new();
            for source in sources {
                let resource = FluentResource::try_new((*source).to_owned());
                let resource = resource.unwrap_or_else(|(resource, _)| resource);
                let bundle = bundle("nl", source);
                let entries = resource.entries();
                let texts = entries.filter(|one| format!("{one:?}").starts_with("Message"));
                assert_eq!(ids(source).count(), texts.count());
                for id in ids(source) {
                    assert!(bundle.has_message(id), "{id}");
                    assert!(known.insert(id), "{id} stands twice");
                }
            }
        }
    }

    #[test]
    fn no_text_refers_to_another_file() {
        for source in DUTCH.iter().chain(ENGLISH) {
            let names = source
                .split("{ ")
                .skip(1)
                .filter_map(|rest| rest.chars().next());
            let refers: Vec<char> = names
                .filter(|c| c.is_ascii_alphabetic() || *c == '-')
                .collect();
            assert!(
                refers.is_empty(),
                "{refers:?}\n{}",
                &source[..source.len().min(80)]
            );
        }
    }

    #[test]
    fn line_by_line_a_sentence_names_what_is_typed_instead_of_keys() {
        let texts = Texts::new(Language::Dutch);
        assert!(texts.get("said-removed").contains("Ctrl+Z"));
        let texts = texts.in_lines();
        assert!(texts.get("said-removed").contains(":ongedaan"));
        assert_eq!(
            texts.get("save-locked"),
            "alleen lezen: vragenlijst onbekend"
        );
    }

    #[test]
    fn an_unknown_text_shows_its_id() {
        assert_eq!(
            Texts::new(Language::Dutch).get("no-such-text"),
            "⟨no-such-text⟩"
        );
    }

    #[test]
    fn words_in_both_languages_are_said_in_the_language_of_the_texts() {
        let message =
            Message::new("blocker-open").with_both("name", "1.1.1 Aanleiding", "1.1.1 Cause");
        assert_eq!(
            Texts::new(Language::Dutch).say(&message),
            "1.1.1 Aanleiding: nog niet beantwoord"
        );
        assert_eq!(
            Texts::new(Language::English).say(&message),
            "1.1.1 Cause: not answered yet"
        );
    }

    #[test]
    fn a_locale_chooses_the_language() {
        assert_eq!(Language::from_locale("en_GB.UTF-8"), Language::English);
        assert_eq!(Language::from_locale("nl_NL.UTF-8"), Language::Dutch);
        assert_eq!(Language::from_locale("C.UTF-8"), Language::Dutch);
    }
}
