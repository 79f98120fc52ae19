//! Where the fronts start: on the full screen, or line by line.

use std::io::{BufRead, BufReader};
use std::path::Path;

use clap::ArgMatches;

use super::failure::Failure;
use super::{Desk, Exit};
use crate::app::{Look, Start, ThemeName};
use crate::language::{Message, Texts};
use crate::outside::{self, OpenError, Setup};
use crate::plain;
use crate::questionnaire::Library;
use crate::text;
use crate::tui::{self, Depth, RunError};

/// `grondig`: the assessments of this user.
pub fn home(desk: &mut Desk<'_, '_>) -> Result<Exit, Failure> {
    begin(desk, None)
}

/// `grondig open FILE`.
pub fn open(desk: &mut Desk<'_, '_>, path: &Path) -> Result<Exit, Failure> {
    let path = desk.place(path);
    begin(desk, Some(&path))
}

fn begin(desk: &mut Desk<'_, '_>, path: Option<&Path>) -> Result<Exit, Failure> {
    if is_plain(desk) {
        line_by_line(desk, path)
    } else if desk.around.terminal {
        start(desk, path)
    } else {
        Err(Failure::wrong_use(Message::new("cli-no-terminal")))
    }
}

/// Whether it goes line by line: because that was asked, or because the terminal can do nothing else.
pub fn is_plain(desk: &Desk<'_, '_>) -> bool {
    let set = |name: &str| (desk.around.variable)(name).filter(|value| !value.is_empty());
    // A terminal without cursor movements: the screen would come out as rubbish.
    let dumb = desk.around.terminal && set("TERM").is_some_and(|term| term == "dumb");
    desk.plain || dumb || set("GRONDIG_PLAIN").is_some_and(|value| value != "0")
}

/// The one place where the plain front is called.
fn line_by_line(desk: &mut Desk<'_, '_>, path: Option<&Path>) -> Result<Exit, Failure> {
    let setup = setup(desk, path)?;
    let mut given = BufReader::new(&mut *desk.around.input);
    #[cfg(unix)]
    let mut heard = if desk.around.stdin {
        Some(BufReader::new(plain::Listener::start()?))
    } else {
        None
    };
    #[cfg(unix)]
    let input: &mut dyn BufRead = match &mut heard {
        Some(heard) => heard,
        None => &mut given,
    };
    #[cfg(not(unix))]
    let input: &mut dyn BufRead = &mut given;
    let streams = plain::Streams {
        input,
        output: desk.out.stream(),
        terminal: desk.around.terminal,
    };
    match plain::run(setup, streams) {
        Ok(code) => Ok(Exit::Other(code)),
        Err(plain::RunError::Store(error) | plain::RunError::Open(OpenError::Store(error))) => {
            Err(error.into())
        }
        Err(plain::RunError::Open(error)) => Err(Failure::disk(error.message())),
        Err(plain::RunError::Stream(error)) => Err(error.into()),
    }
}

/// What was asked for on the command line of how a front looks and who writes.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    theme: Option<String>,
    ascii: bool,
    by: Option<String>,
}

impl Asked {
    /// With what these arguments say; what they do not say stays.
    #[must_use]
    pub fn and(self, given: &ArgMatches) -> Self {
        let word = |name| given.try_get_one::<String>(name).ok().flatten().cloned();
        let flag = |name| given.try_get_one::<bool>(name).ok().flatten() == Some(&true);
        Self {
            theme: word("theme").or(self.theme),
            ascii: self.ascii || flag("ascii"),
            by: word("by").or(self.by),
        }
    }
}

impl Desk<'_, '_> {
    /// A variable of the environment that says something.
    fn set(&self, name: &str) -> Option<String> {
        (self.around.variable)(name)
            .map(|value| value.to_string_lossy().into_owned())
            .filter(|value| !value.is_empty())
    }

    /// Who enters what a command writes: `--by`, or else `GRONDIG_WRITER`.
    pub fn by(&self, given: &ArgMatches) -> Option<String> {
        let said = self.asked.clone().and(given);
        self.writer(said.by)
    }

    fn writer(&self, said: Option<String>) -> Option<String> {
        said.or_else(|| self.set("GRONDIG_WRITER"))
            .map(|name| text::clean(&name).trim().to_owned())
            .filter(|name| !name.is_empty())
    }

    /// What a front starts with: what was asked for, else the environment, else the settings file.
    ///
    /// # Errors
    /// When a theme is unknown, or the key file cannot be followed: nothing is opened then.
    pub fn start(&mut self) -> Result<Start, Failure> {
        let folders = self.folders()?;
        let keymap = outside::keymap(&folders).map_err(super::keys::failure)?;
        let (settings, problems) = outside::settings(&folders);
        self.own_notes.extend(problems);
        let asked = self.asked.clone();
        let named = asked.theme.or_else(|| self.set("GRONDIG_THEME"));
        let named = named.map(|name| {
            let theme = ThemeName::named(&name);
            theme.ok_or_else(|| Failure::wrong_use(ThemeName::unknown(&name)))
        });
        // https://no-color.org: any value but an empty one; what a person set for this program goes before it.
        let otherwise = match self.set("NO_COLOR") {
            Some(_) => ThemeName::None,
            None => ThemeName::Terminal,
        };
        let unknown_signs = || !shows_unicode(|name| self.set(name));
        let look = Look {
            theme: named.transpose()?.or(settings.theme).unwrap_or(otherwise),
            ascii: asked.ascii || settings.ascii.unwrap_or_else(unknown_signs),
            mouse: settings.mouse.unwrap_or(false),
        };
        let said = asked.by.is_some() || (self.around.variable)("GRONDIG_WRITER").is_some();
        Ok(Start {
            keymap,
            look,
            writer: self.writer(asked.by),
            ask_writer: !said,
            zone: Some(self.around.zone.clone()),
        })
    }

    /// How many colours the terminal shows.
    fn depth(&self) -> Depth {
        if cfg!(windows) {
            return Depth::True;
        }
        let word = |name| self.set(name).unwrap_or_default();
        Depth::of(
            &word("TERM"),
            &word("COLORTERM"),
            self.set("TMUX").is_some(),
        )
    }
}

/// Whether the terminal shows more than ASCII, as far as the locale tells. Where none is set nothing is known, and
/// terminals of today show it; a locale that names another set of letters, or `C`, says that this one does not. The
/// terminals of macOS and Windows show it whatever the locale.
fn shows_unicode(set: impl Fn(&str) -> Option<String>) -> bool {
    if cfg!(any(windows, target_os = "macos")) {
        return true;
    }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set);
    locale.is_none_or(|locale| locale.to_ascii_lowercase().contains("utf"))
}

/// What either front starts with.
fn setup(desk: &mut Desk<'_, '_>, path: Option<&Path>) -> Result<Setup, Failure> {
    let (start, folders) = (desk.start()?, desk.folders()?);
    // The model borrows from the instruments until the process ends.
    let library: &'static Library = Box::leak(Box::new(std::mem::take(&mut desk.library)));
    Ok(Setup {
        library,
        own_notes: std::mem::take(&mut desk.own_notes),
        texts: Texts::new(desk.texts.language()),
        folders,
        path: path.map(Path::to_owned),
        start,
    })
}

/// The one place where the full-screen front is called: with a file, or with the home screen.
fn start(desk: &mut Desk<'_, '_>, path: Option<&Path>) -> Result<Exit, Failure> {
    match tui::run(setup(desk, path)?, desk.depth()) {
        Ok(code) => Ok(Exit::Other(code)),
        Err(RunError::Store(error) | RunError::Open(OpenError::Store(error))) => Err(error.into()),
        Err(error) => Err(Failure::disk(error.message())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_locale_that_is_set_says_whether_there_are_signs() {
        let shows = |pairs: &[(&str, &str)]| {
            shows_unicode(|name| {
                let found = pairs.iter().find(|(of, _)| *of == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert!(shows(&[]));
        assert!(shows(&[("LANG", "nl_NL.UTF-8")]));
        assert!(shows(&[("LANG", "nl_NL.utf8"), ("LC_MESSAGES", "C")]));
        assert!(shows(&[("LC_CTYPE", "UTF-8"), ("LANG", "C")]));
        if cfg!(all(unix, not(target_os = "macos"))) {
            assert!(!shows(&[("LANG", "C")]));
            assert!(!shows(&[("LANG", "nl_NL.ISO-8859-15")]));
            assert!(!shows(&[("LC_ALL", "POSIX"), ("LANG", "nl_NL.UTF-8")]));
        }
    }
}
