//! The commands of the command line. Each is thin: it reads its arguments, calls the rooms below,
//! and says what happened.
//!
//! Owns the arguments, the words of `--help`, the exit codes and the shape of `--json`. Must not
//! hold rules of its own about questionnaires, assessments or signing. Everything from outside
//! (arguments, environment, clock, streams) comes in with [`run`], so that tests call it in-process.

mod actions;
mod answer;
mod arguments;
mod carry_over;
mod check;
mod close_early;
mod demo;
mod editions;
mod failure;
mod files;
mod fonts;
mod fronts;
mod glossary;
mod history;
mod house;
mod instrument;
mod keys;
mod new;
mod notices;
mod open;
mod output;
#[cfg(feature = "seal")]
mod passphrase;
mod questionnaire;
mod renew;
mod report;
mod round;
mod seal;
mod sheet;
mod sign;
mod status;
mod usage;
mod verify;

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use self::failure::Failure;
use self::output::Output;
use crate::assessment::Assessment;
use crate::language::{Language, Message, Texts};
use crate::outside;
use crate::questionnaire::{Library, QuestionnaireError, Unfollowed};
use crate::store::{self, Folders, News, Opened};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// Done, and there are findings.
    Findings,
    /// The command was not understood or cannot be carried out so.
    WrongUse,
    /// The file or the disk.
    Disk,
    /// The full-screen front ended with this code: 0, or that of the signal that ended it.
    Other(u8),
}

impl Exit {
    /// The exit code of the process.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Findings => 1,
            Self::WrongUse => 2,
            Self::Disk => 3,
            Self::Other(code) => code,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// What a command knows of the world around it.
pub struct Surroundings<'a> {
    /// The environment, by name.
    pub variable: &'a dyn Fn(&str) -> Option<OsString>,
    /// The current folder.
    pub folder: PathBuf,
    /// Whether standard input and output are both a terminal.
    pub terminal: bool,
    /// Now.
    pub now: Timestamp,
    /// The date on the calendar here.
    pub today: Date,
    /// The time zone of the clock on the wall here.
    pub zone: TimeZone,
    /// Standard input.
    pub input: &'a mut dyn Read,
    /// Whether that is the standard input of this process, so that signals are heard while it is waited for.
    pub stdin: bool,
}

/// Runs the program. `arguments` starts with the program's own name.
pub fn run(
    arguments: &[OsString],
    around: &mut Surroundings<'_>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let texts = Texts::new(language(arguments, around.variable));
    let ended = understand(arguments, &texts, out).and_then(|understood| {
        understood.map_or(Ok(Exit::Done), |m| carry_out(&m, &texts, around, out, err))
    });
    match ended.and_then(|exit| Ok(out.flush().map(|()| exit)?)) {
        Ok(exit) => exit,
        Err(failure) => {
            failure.tell(&texts, err);
            failure.exit()
        }
    }
}

/// The language asked for with `--lang`, or else that of the settings, or else that of the locale.
fn language(arguments: &[OsString], variable: &dyn Fn(&str) -> Option<OsString>) -> Language {
    let mut words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        let asked = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        match asked {
            Some("nl") => return Language::Dutch,
            Some("en") => return Language::English,
            _ => {}
        }
    }
    let folders = Folders::find(variable).ok();
    if let Some(set) = folders.and_then(|folders| outside::settings(&folders).0.language) {
        return set;
    }
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| variable(name))
        .map(|value| value.to_string_lossy().into_owned())
        .find(|value| !value.is_empty())
        .map_or(Language::Dutch, |locale| Language::from_locale(&locale))
}

/// Reads the arguments; prints help or the version where that was asked and gives back nothing then.
fn understand(
    arguments: &[OsString],
    texts: &Texts,
    out: &mut dyn Write,
) -> Result<Option<ArgMatches>, Failure> {
    use clap::error::ErrorKind;
    match arguments::program(texts).try_get_matches_from(arguments) {
        Ok(matches) => Ok(Some(matches)),
        Err(asked)
            if matches!(
                asked.kind(),
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
            ) =>
        {
            write!(out, "{}", asked.render())?;
            Ok(None)
        }
        Err(error) => Err(usage::failure(&error)),
    }
}

fn carry_out(
    matches: &ArgMatches,
    texts: &Texts,
    around: &mut Surroundings<'_>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<Exit, Failure> {
    let library = Library::built_in().map_err(|error| Failure::disk(error.message()))?;
    // Without a home folder there are no own questionnaires; a command that needs one says so itself.
    let folders = Folders::find(around.variable).ok();
    let (files, own_notes) = folders
        .as_ref()
        .map(store::own_questionnaires)
        .unwrap_or_default();
    let mut desk = Desk {
        texts,
        library: library.with_own(files),
        own_notes,
        asked: fronts::Asked::default().and(matches),
        around,
        plain: asks_plain(matches),
        out: Output::new(out),
        err,
    };
    match matches.subcommand() {
        None => fronts::home(&mut desk),
        Some(("open", given)) => open::run(&mut desk, given),
        Some(("new", given)) => new::run(&mut desk, given),
        Some(("demo", given)) => demo::run(&mut desk, given),
        Some(("actions", given)) => actions::run(&mut desk, given),
        Some(("answer", given)) => answer::run(&mut desk, given),
        Some(("carry-over", given)) => carry_over::run(&mut desk, given),
        Some(("close-early", given)) => close_early::run(&mut desk, given),
        Some(("sign", given)) => sign::run(&mut desk, given),
        Some(("seal", given)) => seal::run(&mut desk, given),
        Some(("sheet", given)) => sheet::run(&mut desk, given),
        Some(("status", given)) => status::run(&mut desk, given),
        Some(("check", given)) => check::run(&mut desk, given),
        Some(("history", given)) => history::run(&mut desk, given),
        Some(("report", given)) => report::run(&mut desk, given),
        Some(("verify", given)) => verify::run(&mut desk, given),
        Some(("questionnaire", given)) => questionnaire::run(&mut desk, given),
        Some(("glossary", given)) => glossary::run(&mut desk, given),
        Some(("instrument", given)) => instrument::run(&mut desk, given),
        Some(("keys", given)) => keys::run(&mut desk, given),
        Some(("completions", given)) => arguments::completions(&mut desk, given),
        Some(("help", given)) => arguments::help(&mut desk, given),
        Some((other, _)) => Err(Failure::wrong_use(
            Message::new("cli-use-no-command").with("found", other),
        )),
    }
}

/// Whether `--plain` was given, before or behind a command that opens a front.
fn asks_plain(matches: &ArgMatches) -> bool {
    let given = |matches: &ArgMatches| {
        let flag = matches.try_get_one::<bool>("plain").ok().flatten();
        flag.copied().unwrap_or_default()
    };
    given(matches) || matches.subcommand().is_some_and(|(_, inner)| given(inner))
}

/// What every command works with.
struct Desk<'a, 'b> {
    texts: &'a Texts,
    /// The instruments; once an assessment was read, in the editions that it follows.
    library: Library,
    /// What is wrong with files of the organisation's own questionnaires.
    own_notes: Vec<Message>,
    /// What was asked for before the command's own name.
    asked: fronts::Asked,
    around: &'a mut Surroundings<'b>,
    /// Whether the front was asked to go line by line.
    plain: bool,
    out: Output<'a>,
    err: &'a mut dyn Write,
}

impl Desk<'_, '_> {
    /// The two-letter code of the language.
    fn language(&self) -> &'static str {
        self.texts.language().code()
    }

    /// The folders of this user.
    fn folders(&self) -> Result<Folders, Failure> {
        Ok(Folders::find(self.around.variable)?)
    }

    /// The current time as a stamp, in whole seconds.
    fn now(&self) -> String {
        let seconds = self.around.now.as_second();
        Timestamp::from_second(seconds)
            .unwrap_or(self.around.now)
            .to_string()
    }

    /// The date on the calendar here, `YYYY-MM-DD`.
    fn today(&self) -> String {
        self.around.today.to_string()
    }

    /// Prints a sentence.
    fn say(&mut self, message: &Message) -> Result<(), Failure> {
        self.out.line(&self.texts.say(message))
    }

    /// Prints a sentence that is worth knowing and no result: on standard error.
    fn note(&mut self, message: &Message) {
        // When standard error is gone there is nobody left to tell.
        let _ = writeln!(self.err, "{}", output::safe(&self.texts.say(message)));
    }

    /// Reads an assessment and says what is worth knowing of how that went.
    fn load(&mut self, path: &Path) -> Result<(Assessment, usize), Failure> {
        let loaded = store::load(path, &self.folders()?)?;
        self.notes(&loaded.notes);
        self.follow(&loaded.assessment);
        let unfollowed: Vec<Message> = self.library.unfollowed().map(Unfollowed::message).collect();
        self.notes(&unfollowed);
        Ok((loaded.assessment, loaded.recovered))
    }

    /// Says what is worth knowing of how opening went.
    ///
    /// # Errors
    /// When the assessment was made with an edition that is not to be had: nothing may be written then.
    fn opened(&mut self, opened: &Opened) -> Result<(), Failure> {
        self.notes(&opened.notes);
        self.follow(&opened.assessment);
        self.certain()
    }

    /// From here on the instruments are those that this assessment was made with.
    fn follow(&mut self, assessment: &Assessment) {
        self.library = assessment.library(&self.library);
    }

    /// Refuses to go on when an edition of the assessment is not to be had.
    fn certain(&self) -> Result<(), Failure> {
        match self.library.unfollowed().next() {
            Some(unfollowed) => Err(Failure::disk(unfollowed.message())),
            None => Ok(()),
        }
    }

    /// Names the organisation's own questionnaires that are not used because something is wrong with them.
    fn skipped(&mut self) {
        let skipped = self
            .library
            .skipped()
            .iter()
            .map(QuestionnaireError::skipped);
        let notes: Vec<Message> = self.own_notes.drain(..).chain(skipped).collect();
        self.notes(&notes);
    }

    fn notes(&mut self, notes: &[Message]) {
        for note in notes {
            self.note(note);
        }
    }

    /// Says what came from outside while saving.
    fn news(&mut self, news: Option<News>) {
        for note in news.map(|news| news.notes).unwrap_or_default() {
            self.note(&note);
        }
    }
}
