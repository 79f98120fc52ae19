//! What a person sets for this computer: the theme, the signs, the mouse, the language.
//!
//! Owns what `settings.yaml` may say and how one setting in it is changed. Must not know where the file is, nor what a
//! theme looks like.

use crate::language::{Language, Message};
use crate::questionnaire::node::{Kind, Node, parse};

/// The name of the file in the configuration folder.
pub const FILE: &str = "settings.yaml";
/// Every setting, in the order in which messages name them.
const KEYS: [&str; 4] = ["theme", "ascii", "mouse", "language"];

/// The themes by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ThemeName {
    /// The terminal's own colours on its own background.
    #[default]
    Terminal,
    /// Dark letters on a light ground.
    Light,
    /// Light letters on a dark ground.
    Dark,
    /// The highest contrast.
    Contrast,
    /// No colour at all.
    None,
}

impl ThemeName {
    /// Every theme, in the order in which people choose.
    pub const ALL: [Self; 5] = [
        Self::Terminal,
        Self::Light,
        Self::Dark,
        Self::Contrast,
        Self::None,
    ];

    /// Its name on the command line and in the file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
            Self::None => "none",
        }
    }

    const fn dutch(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Light => "licht",
            Self::Dark => "donker",
            Self::Contrast => "contrast",
            Self::None => "geen",
        }
    }

    /// The text with what it looks like in words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Terminal => "theme-terminal",
            Self::Light => "theme-light",
            Self::Dark => "theme-dark",
            Self::Contrast => "theme-contrast",
            Self::None => "theme-none",
        }
    }

    /// The theme with this name, in English or Dutch.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        Self::ALL
            .into_iter()
            .find(|theme| [theme.id(), theme.dutch()].contains(&name.as_str()))
    }

    /// The names of all, for messages.
    pub fn names() -> String {
        Self::ALL.map(Self::id).join(", ")
    }

    /// What to say of a name that none has.
    pub fn unknown(found: &str) -> Message {
        Message::new("theme-unknown")
            .with("found", found)
            .with("known", Self::names())
    }
}

/// How the full screen looks and listens now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// The theme.
    pub theme: ThemeName,
    /// Whether only ASCII is drawn.
    pub ascii: bool,
    /// Whether the terminal reports the mouse.
    pub mouse: bool,
}

/// What the file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settings {
    /// The theme.
    pub theme: Option<ThemeName>,
    /// Whether only ASCII is drawn.
    pub ascii: Option<bool>,
    /// Whether the mouse is used.
    pub mouse: Option<bool>,
    /// The language of the interface.
    pub language: Option<Language>,
}

/// One setting that a person changed while the program ran.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The theme.
    Theme(ThemeName),
    /// Whether only ASCII is drawn.
    Ascii(bool),
    /// Whether the mouse is used.
    Mouse(bool),
}

impl Setting {
    const fn key(self) -> &'static str {
        match self {
            Self::Theme(_) => "theme",
            Self::Ascii(_) => "ascii",
            Self::Mouse(_) => "mouse",
        }
    }

    const fn value(self) -> &'static str {
        match self {
            Self::Theme(theme) => theme.id(),
            Self::Ascii(true) | Self::Mouse(true) => "true",
            Self::Ascii(false) | Self::Mouse(false) => "false",
        }
    }
}

impl Settings {
    /// Reads a file; `name` is that of the file. What is wrong is said and counts as not set.
    pub fn read(name: &str, text: &str) -> (Self, Vec<Message>) {
        let mut settings = Self::default();
        let mut problems = Vec::new();
        let mut refuse = |id, line: u64, more: &[(&'static str, &str)]| {
            let mut message = Message::new(id)
                .with("file", name)
                .with("line", line.to_string());
            for (key, value) in more {
                message = message.with(key, *value);
            }
            problems.push(message);
        };
        let root = match parse(text) {
            Ok(root) => root,
            Err(problem) => {
                refuse("settings-not-yaml", problem.place.line, &[]);
                return (settings, problems);
            }
        };
        let entries = match &root.kind {
            Kind::Map(entries) => entries.as_slice(),
            // A file of comments alone sets nothing, which is no mistake.
            Kind::Null => &[],
            _ => {
                refuse("settings-not-yaml", root.place.line, &[]);
                return (settings, problems);
            }
        };
        for (at, (key, node)) in entries.iter().enumerate() {
            let line = node.place.line;
            if !KEYS.contains(&key.as_str()) {
                let known = KEYS.join(", ");
                refuse(
                    "settings-unknown",
                    line,
                    &[("field", key), ("known", &known)],
                );
            } else if entries[..at].iter().any(|(earlier, _)| earlier == key) {
                refuse("settings-twice", line, &[("field", key)]);
            } else if !settings.set(key, node) {
                let known = values_of(key);
                refuse("settings-value", line, &[("field", key), ("known", &known)]);
            }
        }
        (settings, problems)
    }

    /// Sets what a field says; `false` when it cannot hold that.
    fn set(&mut self, key: &str, node: &Node) -> bool {
        match (key, &node.kind) {
            ("theme", Kind::Text(name)) => {
                self.theme = ThemeName::named(name);
                self.theme.is_some()
            }
            ("ascii", Kind::Bool(on)) => {
                self.ascii = Some(*on);
                true
            }
            ("mouse", Kind::Bool(on)) => {
                self.mouse = Some(*on);
                true
            }
            ("language", Kind::Text(code)) => {
                self.language = match code.trim() {
                    "nl" => Some(Language::Dutch),
                    "en" => Some(Language::English),
                    _ => None,
                };
                self.language.is_some()
            }
            _ => false,
        }
    }

    /// The text of the file with one setting changed; everything else in it stays, remarks too. Nothing when that cannot
    /// be done, because the file says something that is not understood.
    pub fn changed(name: &str, text: &str, setting: Setting) -> Option<String> {
        let (before, problems) = Self::read(name, text);
        if !problems.is_empty() {
            return None;
        }
        let line = format!("{}: {}", setting.key(), setting.value());
        let mut lines: Vec<&str> = text.lines().collect();
        let head = format!("{}:", setting.key());
        match lines.iter().position(|line| line.starts_with(&head)) {
            Some(at) => lines[at] = &line,
            None => lines.push(&line),
        }
        let changed = lines.join("\n") + "\n";
        let (after, problems) = Self::read(name, &changed);
        (problems.is_empty() && after == before.with(setting)).then_some(changed)
    }

    fn with(mut self, setting: Setting) -> Self {
        match setting {
            Setting::Theme(theme) => self.theme = Some(theme),
            Setting::Ascii(on) => self.ascii = Some(on),
            Setting::Mouse(on) => self.mouse = Some(on),
        }
        self
    }
}

fn values_of(key: &str) -> String {
    match key {
        "theme" => ThemeName::names(),
        "language" => "nl, en".to_owned(),
        _ => "true, false".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Settings, Vec<&'static str>) {
        let (settings, problems) = Settings::read("settings.yaml", text);
        (settings, problems.into_iter().map(|one| one.id).collect())
    }

    #[test]
    fn what_the_file_says_is_read() {
        let (settings, problems) =
            read("# van ons\ntheme: donker\nascii: false\nmouse: true\nlanguage: en\n");
        assert_eq!(problems, Vec::<&str>::new());
        let expected = Settings {
            theme: Some(ThemeName::Dark),
            ascii: Some(false),
            mouse: Some(true),
            language: Some(Language::English),
        };
        assert_eq!(settings, expected);
        for nothing in ["", "# niets\n", "\n\n"] {
            assert_eq!(read(nothing), (Settings::default(), Vec::new()));
        }
    }

    #[test]
    fn every_mistake_is_said_and_the_rest_still_counts() {
        let (settings, problems) =
            read("theme: paars\nmouse: soms\nkleur: rood\nascii: true\nascii: false\n");
        let expected = [
            "settings-value",
            "settings-value",
            "settings-unknown",
            "settings-twice",
        ];
        assert_eq!(problems, expected);
        assert_eq!(settings.ascii, Some(true));
        assert_eq!(settings.theme, None);
        assert_eq!(read("- theme").1, ["settings-not-yaml"]);
        assert_eq!(read("theme: [").1, ["settings-not-yaml"]);
        assert_eq!(read("theme:\n").1, ["settings-value"]);
    }

    #[test]
    fn one_setting_changes_and_everything_else_stays() {
        let changed = |text, setting| Settings::changed("settings.yaml", text, setting);
        let dark = Setting::Theme(ThemeName::Dark);
        assert_eq!(changed("", dark).as_deref(), Some("theme: dark\n"));
        assert_eq!(
            changed(
                "# van ons\ntheme: light # wand\nlanguage: en\n",
                Setting::Theme(ThemeName::Contrast)
            )
            .as_deref(),
            Some("# van ons\ntheme: contrast\nlanguage: en\n")
        );
        assert_eq!(
            changed("theme: light", Setting::Mouse(true)).as_deref(),
            Some("theme: light\nmouse: true\n")
        );
    }

    #[test]
    fn a_file_that_is_not_understood_is_not_changed() {
        for broken in [
            "theme: paars\n",
            "theme: [\n",
            "{theme: dark}\n",
            "ander: 1\n",
        ] {
            let mouse = Setting::Mouse(true);
            assert_eq!(Settings::changed("settings.yaml", broken, mouse), None);
        }
    }

    #[test]
    fn a_theme_is_found_by_either_name() {
        for theme in ThemeName::ALL {
            assert_eq!(ThemeName::named(theme.id()), Some(theme));
            assert_eq!(ThemeName::named(&theme.dutch().to_uppercase()), Some(theme));
        }
        assert_eq!(ThemeName::named("paars"), None);
    }
}
