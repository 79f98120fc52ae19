//! The arguments of every command, with their help in the language of the user.

use std::cell::Cell;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command, value_parser};
use clap_complete::Shell;

use super::failure::Failure;
use super::{Desk, Exit};
use crate::language::{Message, Texts};

/// The states that `--state` takes.
pub const STATES: [&str; 5] = ["open", "draft", "agreed", "parked", "not_applicable"];
/// The decisions that `--decision` takes.
pub const DECISIONS: [&str; 3] = ["approve", "approve_with_conditions", "object"];
/// The standards for archives that `--archive` takes.
pub const ARCHIVES: [&str; 2] = ["2a", "3a"];
/// The times that `--due` takes.
const DUE: [&str; 4] = ["overdue", "week", "month", "none"];
/// The kinds that `--kind` takes.
const KINDS: [&str; 4] = ["question", "condition", "parked", "other"];
/// The shells that completions exist for.
const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

/// The whole program.
pub fn program(texts: &Texts) -> Command {
    let words = Words(texts, Cell::new(0));
    let mut program = words
        .command("grondig", "program")
        .version(env!("CARGO_PKG_VERSION"))
        .after_help(texts.get("cli-after-help"))
        .arg(words.flag("version").short('V').action(ArgAction::Version))
        .arg(
            words
                .flag("help")
                .short('h')
                .action(ArgAction::Help)
                .global(true),
        )
        .arg(
            words
                .option("lang", "lang", "language")
                .value_parser(PossibleValuesParser::new(["nl", "en"]))
                .global(true),
        );
    program = front(program, &words);
    for command in [
        front(
            words
                .command("open", "open")
                .arg(words.file())
                .arg(words.path_option("to", "open-to", "file")),
            &words,
        ),
        new(&words),
        front(
            words
                .command("demo", "demo")
                .arg(words.path_option("to", "demo-to", "file")),
            &words,
        ),
        answer(&words),
        carry_over(&words),
        words
            .command("close-early", "close-early")
            .arg(words.file())
            .arg(
                words
                    .option("after", "early-after", "address")
                    .required(true),
            )
            .arg(
                words
                    .option("reason", "early-reason", "text")
                    .required(true),
            )
            .arg(words.option("by", "answer-by", "name")),
        sign(&words),
        words
            .command("status", "status")
            .arg(words.file().num_args(1..))
            .arg(words.json()),
        words
            .command("check", "check")
            .arg(words.file())
            .arg(words.json()),
        actions(&words),
        words
            .command("history", "history")
            .arg(words.file())
            .arg(
                words
                    .positional("ADDRESS", "history-address")
                    .required(false),
            )
            .arg(words.option("since", "history-since", "date"))
            .arg(words.option("by", "history-by", "name"))
            .arg(words.json()),
        report(&words),
        words
            .command("verify", "verify")
            .arg(words.file())
            .arg(words.path_option("beside", "verify-beside", "file"))
            .arg(
                words
                    .path_option("roots", "verify-roots", "file")
                    .action(ArgAction::Append),
            )
            .arg(
                words
                    .path_option("extra-font", "report-extra-font", "font")
                    .action(ArgAction::Append),
            )
            .arg(words.json()),
        seal(&words),
        sheet(&words),
        questionnaire(&words),
        words
            .command("glossary", "glossary")
            .arg(words.positional("WORD", "word").required(false))
            .arg(words.json()),
        instrument(&words),
        words
            .command("keys", "keys")
            .arg(words.path_option("check", "keys-check", "file"))
            .arg(words.json()),
        words.command("completions", "completions").arg(
            words
                .positional("SHELL", "shell")
                .value_parser(PossibleValuesParser::new(SHELLS)),
        ),
        words
            .command("help", "help")
            .arg(words.positional("COMMAND", "command").required(false)),
    ] {
        program = program.subcommand(command);
    }
    program
}

/// What can be said to whatever opens a front.
fn front(command: Command, words: &Words<'_>) -> Command {
    command
        .arg(words.option("theme", "theme", "theme"))
        .arg(words.flag("plain"))
        .arg(words.flag("ascii"))
        .arg(words.option("by", "front-by", "name"))
}

fn new(words: &Words<'_>) -> Command {
    words
        .command("new", "new")
        .arg(words.file())
        .arg(words.option("name", "new-name", "name").required(true))
        .arg(
            words
                .option("organisation", "new-organisation", "name")
                .required(true),
        )
        .arg(
            words
                .option("instruments", "new-instruments", "ids")
                .value_delimiter(','),
        )
}

fn answer(words: &Words<'_>) -> Command {
    words
        .command("answer", "answer")
        .arg(words.file())
        .arg(words.positional("ADDRESS", "address"))
        .arg(words.option("text", "answer-text", "text"))
        .arg(
            words
                .option("choose", "answer-choose", "id")
                .action(ArgAction::Append),
        )
        .arg(
            words
                .option("item", "answer-item", "text")
                .action(ArgAction::Append),
        )
        .arg(
            words
                .option("row", "answer-row", "row")
                .action(ArgAction::Append),
        )
        .arg(words.option("date", "answer-date", "date"))
        .arg(words.option("person", "answer-person", "person"))
        .arg(words.path_option("from", "answer-from", "file"))
        .arg(words.option("explain", "answer-explain", "text"))
        .arg(
            words
                .option("state", "answer-state", "state")
                .value_parser(PossibleValuesParser::new(STATES)),
        )
        .arg(words.option("reason", "answer-reason", "text"))
        .arg(words.option("who", "answer-who", "name"))
        .arg(words.option("due", "answer-due", "date"))
        .arg(words.option("note", "answer-note", "text"))
        .arg(
            words
                .option("dissent", "answer-dissent", "dissent")
                .action(ArgAction::Append),
        )
        .arg(words.flag_of("still-right", "answer-still-right"))
        .arg(
            words
                .flag_of("take-over", "answer-take-over")
                .conflicts_with_all([
                    "text",
                    "choose",
                    "item",
                    "row",
                    "date",
                    "person",
                    "from",
                    "explain",
                    "state",
                    "reason",
                    "who",
                    "due",
                    "note",
                    "dissent",
                    "still-right",
                ]),
        )
        .arg(words.option("by", "answer-by", "name"))
}

fn carry_over(words: &Words<'_>) -> Command {
    words
        .command("carry-over", "carry-over")
        .arg(words.file())
        .arg(
            words
                .path_option("output", "carry-over-output", "file")
                .short('o'),
        )
        .arg(words.option("by", "answer-by", "name"))
        .arg(words.json())
}

fn actions(words: &Words<'_>) -> Command {
    words
        .command("actions", "actions")
        .arg(words.file().num_args(1..))
        .arg(words.flag_of("csv", "actions-csv"))
        .arg(words.flag_of("ics", "actions-ics"))
        .arg(words.flag_of("todo", "actions-todo"))
        .arg(words.json())
        .group(ArgGroup::new("form").args(["csv", "ics", "todo", "json"]))
        .arg(
            words
                .path_option("output", "actions-output", "file")
                .short('o'),
        )
        .arg(words.flag_of("force", "sheet-force"))
        .arg(words.flag_of("open", "actions-open"))
        .arg(words.option("owner", "actions-owner", "name"))
        .arg(
            words
                .option("due", "actions-due", "due")
                .value_parser(PossibleValuesParser::new(DUE)),
        )
        .arg(
            words
                .option("kind", "actions-kind", "kind")
                .value_parser(PossibleValuesParser::new(KINDS)),
        )
        .arg(words.flag_of("carried", "actions-carried"))
        .arg(words.flag_of("by-owner", "actions-by-owner"))
}

fn instrument(words: &Words<'_>) -> Command {
    words
        .command("instrument", "instrument")
        .subcommand_required(true)
        .subcommand(
            words
                .command("add", "instrument-add")
                .arg(words.file())
                .arg(words.positional("ID", "instrument"))
                .arg(words.option("by", "answer-by", "name")),
        )
        .subcommand(
            words
                .command("renew", "instrument-renew")
                .arg(words.file())
                .arg(words.positional("ID", "instrument"))
                .arg(words.option("by", "answer-by", "name"))
                .arg(words.json()),
        )
}

fn sign(words: &Words<'_>) -> Command {
    words
        .command("sign", "sign")
        .arg(words.file())
        .arg(words.option("name", "sign-name", "name").required(true))
        .arg(
            words
                .option("function", "sign-function", "text")
                .required(true),
        )
        .arg(words.option("role", "sign-role", "code").required(true))
        .arg(
            words
                .option("decision", "sign-decision", "decision")
                .value_parser(PossibleValuesParser::new(DECISIONS))
                .required(true),
        )
        .arg(
            words
                .option("condition", "sign-condition", "text")
                .action(ArgAction::Append),
        )
        .arg(words.option("statement", "sign-statement", "text"))
        .arg(words.option("date", "sign-date", "date"))
        .arg(words.option("reason", "sign-reason", "text"))
        .arg(words.option("by", "answer-by", "name"))
}

fn report(words: &Words<'_>) -> Command {
    words
        .command("report", "report")
        .arg(words.file())
        .arg(
            words
                .path_option("output", "report-output", "pdf")
                .short('o'),
        )
        .arg(
            words
                .option("archive", "report-archive", "archive")
                .value_parser(PossibleValuesParser::new(ARCHIVES)),
        )
        .arg(words.flag_of("force", "report-force"))
        .arg(words.flag_of("no-house-style", "no-house-style"))
        .arg(
            words
                .path_option("extra-font", "report-extra-font", "font")
                .action(ArgAction::Append),
        )
        .arg(
            words
                .flag_of("check", "report-check")
                .conflicts_with_all(["output", "force"]),
        )
        .arg(words.json().requires("check"))
}

fn seal(words: &Words<'_>) -> Command {
    words
        .command("seal", "seal")
        .arg(words.file())
        .arg(words.path_option("p12", "seal-p12", "file").required(true))
        .arg(words.option("field", "seal-field", "code"))
        .arg(
            words
                .path_option("output", "seal-output", "pdf")
                .short('o')
                .required(true),
        )
        .arg(
            words
                .option("passphrase-fd", "seal-passphrase-fd", "number")
                .value_parser(value_parser!(u16)),
        )
}

fn sheet(words: &Words<'_>) -> Command {
    words
        .command("sheet", "sheet")
        .args_conflicts_with_subcommands(true)
        .subcommand_negates_reqs(true)
        .arg(words.file())
        .arg(words.option("role", "sheet-role", "code"))
        .arg(
            words
                .path_option("output", "sheet-output", "sheet")
                .short('o'),
        )
        .arg(words.flag_of("only-open", "sheet-only-open"))
        .arg(words.flag_of("force", "sheet-force"))
        .arg(words.flag_of("no-house-style", "no-house-style"))
        .subcommand(
            words
                .command("read", "sheet-read")
                .arg(words.file())
                .arg(
                    words
                        .positional("SHEET", "sheet")
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(words.flag_of("apply", "sheet-apply"))
                .arg(words.option("by", "sheet-by", "name"))
                .arg(words.json()),
        )
}

fn questionnaire(words: &Words<'_>) -> Command {
    words
        .command("questionnaire", "questionnaire")
        .subcommand_required(true)
        .subcommand(
            words
                .command("list", "questionnaire-list")
                .arg(words.json()),
        )
        .subcommand(
            words
                .command("show", "questionnaire-show")
                .arg(words.positional("ID", "instrument"))
                .arg(words.json()),
        )
        .subcommand(
            words
                .command("validate", "questionnaire-validate")
                .arg(words.file())
                .arg(words.json()),
        )
}

/// Builds arguments whose words come from the texts.
struct Words<'a>(&'a Texts, Cell<usize>);

impl Words<'_> {
    fn command(&self, name: &'static str, id: &str) -> Command {
        let texts = self.0;
        let usage = texts.get("cli-heading-usage");
        // The first line goes into the list of commands, the rest into the command's own help.
        let about = texts.get(&format!("cli-about-{id}"));
        let (about, more) = about.split_once('\n').unwrap_or((&about, ""));
        let more = if more.is_empty() {
            String::new()
        } else {
            format!("{more}\n")
        };
        Command::new(name)
            .about(about.to_owned())
            .override_usage(texts.get(&format!("cli-usage-{id}")))
            .help_template(format!(
                "{{about-with-newline}}{more}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}\n"
            ))
            .subcommand_help_heading(texts.get("cli-heading-commands"))
            .disable_help_flag(true)
            .disable_version_flag(true)
            .disable_help_subcommand(true)
            .max_term_width(100)
    }

    fn option(&self, name: &'static str, id: &str, value: &str) -> Arg {
        self.named(Arg::new(name).long(name), &format!("cli-option-{id}"))
            .help_heading(self.0.get("cli-heading-options"))
            .value_name(self.0.get(&format!("cli-value-{value}")))
            .allow_hyphen_values(value == "text")
            // The choices stand in the help text: the parser would print them in English.
            .hide_possible_values(true)
            .action(ArgAction::Set)
    }

    /// An option that takes a path.
    fn path_option(&self, name: &'static str, id: &str, value: &str) -> Arg {
        self.option(name, id, value)
            .value_parser(value_parser!(PathBuf))
    }

    fn flag(&self, name: &'static str) -> Arg {
        self.flag_of(name, name)
    }

    fn flag_of(&self, name: &'static str, id: &str) -> Arg {
        self.named(Arg::new(name).long(name), &format!("cli-option-{id}"))
            .help_heading(self.0.get("cli-heading-options"))
            .action(ArgAction::SetTrue)
    }

    fn json(&self) -> Arg {
        self.flag("json")
    }

    fn positional(&self, name: &'static str, id: &str) -> Arg {
        self.named(Arg::new(name), &format!("cli-argument-{id}"))
            .help_heading(self.0.get("cli-heading-arguments"))
            .value_name(self.0.get(&format!("cli-value-{id}")))
            .hide_possible_values(true)
            .required(true)
    }

    fn file(&self) -> Arg {
        self.positional("FILE", "file")
            .value_parser(value_parser!(PathBuf))
    }

    /// With its help; in the order in which it was added, those of the whole program last.
    fn named(&self, arg: Arg, id: &str) -> Arg {
        let last = ["cli-option-lang", "cli-option-version", "cli-option-help"];
        let order = last
            .iter()
            .position(|one| *one == id)
            .map_or_else(|| self.next(), |at| 900 + at);
        arg.help(self.0.get(id)).display_order(order)
    }

    fn next(&self) -> usize {
        self.1.set(self.1.get() + 1);
        self.1.get()
    }
}

/// `completions`: the file that teaches a shell the commands.
pub fn completions(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let asked = given
        .get_one::<String>("SHELL")
        .map(String::as_str)
        .unwrap_or_default();
    let shell: Shell = asked.parse().map_err(|_| {
        Failure::wrong_use(Message::new("cli-use-choose").with("known", SHELLS.join(", ")))
    })?;
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut program(desk.texts), "grondig", &mut bytes);
    desk.out.bytes(&bytes)?;
    Ok(Exit::Done)
}

/// `help`: of the program or of one command.
pub fn help(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let mut program = program(desk.texts);
    program.build();
    let text = if let Some(name) = given.get_one::<String>("COMMAND") {
        let Some(command) = program.find_subcommand_mut(name) else {
            let message = Message::new("cli-use-no-command").with("found", name);
            return Err(Failure::wrong_use(message).and(Message::new("cli-use-see-help")));
        };
        command.render_help()
    } else {
        program.render_help()
    };
    desk.out.bytes(text.to_string().as_bytes())?;
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        program(&Texts::new(Language::Dutch)).debug_assert();
    }

    #[test]
    fn every_help_is_in_the_language_asked_for_and_no_text_is_missing() {
        let english_words = [
            "Usage:",
            "Options:",
            "Commands:",
            "Arguments:",
            "[OPTIONS]",
            "possible values",
            "default:",
        ];
        for language in [Language::Dutch, Language::English] {
            let mut program = program(&Texts::new(language));
            program.build();
            let mut seen = 0;
            check(&mut program, &mut |help| {
                seen += 1;
                assert!(!help.contains('⟨'), "{help}");
                let english = english_words.iter().any(|word| help.contains(word));
                assert_eq!(english, language == Language::English, "{help}");
            });
            assert!(seen > 20, "{seen}");
        }
    }

    fn check(command: &mut Command, look: &mut impl FnMut(&str)) {
        look(&command.render_help().to_string());
        for inner in command.get_subcommands_mut() {
            check(inner, look);
        }
    }
}
