//! A person's own editor on one text: which command, a private file, and what to make of the result.
//!
//! The caller has left the terminal and nobody reads from it meanwhile. Ctrl+C in the editor does not end this program
//! (the wait has its handler). Nothing that the editor saved is lost: when the editor fails, its file stays.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use tempfile::TempPath;

use crate::text::without_controls;

/// Why there is no new text.
#[derive(Debug, thiserror::Error)]
pub enum EditorError {
    /// No editor is set and none of the usual ones is installed.
    #[error("there is no editor: set VISUAL or EDITOR, or install nano")]
    NoEditor,
    /// The command in VISUAL or EDITOR cannot be read.
    #[error("VISUAL or EDITOR holds \"{command}\", which cannot be read as a command: {reason}")]
    Command {
        /// What the variable holds.
        command: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The editor did not start.
    #[error("the editor \"{command}\" did not start: {source}")]
    Start {
        /// The program that was tried.
        command: String,
        /// What the system said.
        source: io::Error,
    },
    /// The editor ended in failure; the text is as it was before.
    #[error("the editor ended with {outcome}; the text is unchanged{}", kept_at(.kept.as_deref()))]
    Failed {
        /// Exit code or signal, in words.
        outcome: String,
        /// Where the editor's version was left, when it differs.
        kept: Option<PathBuf>,
    },
    /// What the editor left is not a text that can be used; the text is as it was before.
    #[error("the editor left {reason}; the text is unchanged{}", kept_at(.kept.as_deref()))]
    Text {
        /// What is wrong with it.
        reason: &'static str,
        /// Where the editor's version was left.
        kept: Option<PathBuf>,
    },
    /// The file for the editor could not be written or read.
    #[error("the file for the editor in {} failed: {source}", .dir.display())]
    File {
        /// The folder that it was to be in.
        dir: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

fn kept_at(path: Option<&Path>) -> String {
    path.map_or_else(String::new, |path| {
        format!("; the editor's version is in {}", path.display())
    })
}

/// Tried in this order when nothing is set.
const USUAL: [&str; 3] = ["nano", "vim", "vi"];
/// An answer is a few pages; a file beyond this is a mistake.
const LARGEST: u64 = 4 * 1024 * 1024;

/// The editor's command and its arguments, from VISUAL, EDITOR or what is installed.
///
/// # Errors
/// When it cannot be read as a command, or there is none.
pub fn command() -> Result<Vec<String>, EditorError> {
    let set = |name| {
        std::env::var(name)
            .ok()
            .filter(|v: &String| !v.trim().is_empty())
    };
    match set("VISUAL").or_else(|| set("EDITOR")) {
        Some(line) => split(&line),
        None => usual(&std::env::var_os("PATH").unwrap_or_default()),
    }
}

/// Splits a command as a shell would, with its quotes.
fn split(line: &str) -> Result<Vec<String>, EditorError> {
    let wrong = |reason: String| EditorError::Command {
        command: line.to_owned(),
        reason,
    };
    // Backslashes are path separators on Windows, not quotes.
    let line_to_split = if cfg!(windows) {
        line.replace('\\', "\\\\")
    } else {
        line.to_owned()
    };
    let words = shell_words::split(&line_to_split).map_err(|error| wrong(error.to_string()))?;
    if words.first().is_none_or(String::is_empty) {
        return Err(wrong("it names no program".into()));
    }
    Ok(words)
}

/// The first of the usual editors in the search path.
fn usual(path: &OsStr) -> Result<Vec<String>, EditorError> {
    let found = USUAL
        .iter()
        .find(|name| std::env::split_paths(path).any(|dir| dir.join(name).is_file()));
    match found {
        Some(name) => Ok(vec![(*name).to_owned()]),
        None if cfg!(windows) => Ok(vec!["notepad".to_owned()]),
        None => Err(EditorError::NoEditor),
    }
}

/// Lets the editor loose on a private copy of the text; `None` when it comes back unchanged.
///
/// # Errors
/// When it could not start, failed, or left no text; the text is as it was then.
pub fn run(command: &[String], text: &str, dir: &Path) -> Result<Option<String>, EditorError> {
    let failed = |source| EditorError::File {
        dir: dir.to_owned(),
        source,
    };
    let file = write_private(text, dir).map_err(failed)?;
    let (program, arguments) = command.split_first().ok_or(EditorError::NoEditor)?;
    let outcome =
        spawn_and_wait(Command::new(program).args(arguments).arg(&file)).map_err(|source| {
            EditorError::Start {
                command: program.clone(),
                source,
            }
        })?;
    let after = read_back(&file).map_err(failed)?;
    if !outcome.success() {
        let changed = !matches!(&after, Contents::Text(after) if after == text);
        return Err(EditorError::Failed {
            outcome: outcome.to_string(),
            kept: if changed { keep(file) } else { None },
        });
    }
    match after {
        Contents::Text(after) => Ok(
            Some(without_added_line_end(text, &without_controls(&after)))
                .filter(|after| after != text),
        ),
        Contents::Wrong(reason) => Err(EditorError::Text {
            reason,
            kept: keep(file),
        }),
    }
}

/// Writes the text to a new file that only this person can read.
fn write_private(text: &str, dir: &Path) -> io::Result<TempPath> {
    let mut file = tempfile::Builder::new()
        .prefix("grondig-")
        .suffix(".txt")
        .tempfile_in(dir)?; // 0600 on Unix
    file.write_all(text.as_bytes())?;
    file.flush()?;
    Ok(file.into_temp_path())
}

/// What the editor left.
enum Contents {
    Text(String),
    Wrong(&'static str),
}

fn read_back(path: &Path) -> io::Result<Contents> {
    let mut bytes = Vec::new();
    fs::File::open(path)?
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Ok(Contents::Wrong("more than 4 MB"));
    }
    Ok(match String::from_utf8(bytes) {
        Ok(text) => Contents::Text(text),
        Err(_) => Contents::Wrong("a text that is not UTF-8"),
    })
}

/// Leaves the file where it is; its place, if that worked.
fn keep(file: TempPath) -> Option<PathBuf> {
    file.keep().ok()
}

/// Takes away the one line end that editors put at the end of a file, if the text had none.
fn without_added_line_end(before: &str, after: &str) -> String {
    match after.strip_suffix('\n') {
        Some(shorter) if !before.ends_with('\n') => shorter.to_owned(),
        _ => after.to_owned(),
    }
}

/// Runs the editor to its end; stops with it when it is stopped (Ctrl+Z in vim), so that the shell comes back.
#[cfg(unix)]
fn spawn_and_wait(command: &mut Command) -> io::Result<ExitStatus> {
    use std::os::unix::process::ExitStatusExt;

    use rustix::process::{
        Pid, Signal, WaitOptions, getpid, getsid, kill_current_process_group, kill_process, waitpid,
    };

    let child = command.spawn()?;
    let pid = Pid::from_child(&child);
    loop {
        match waitpid(Some(pid), WaitOptions::UNTRACED) {
            Ok(Some((_, status))) if status.stopped() => {
                if getsid(None).is_ok_and(|leader| leader != getpid()) {
                    kill_current_process_group(Signal::STOP)?;
                }
                kill_process(pid, Signal::CONT)?;
            }
            Ok(Some((_, status))) => return Ok(ExitStatus::from_raw(status.as_raw())),
            Ok(None) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

#[cfg(not(unix))]
fn spawn_and_wait(command: &mut Command) -> io::Result<ExitStatus> {
    command.status()
}

#[cfg(test)]
#[cfg(unix)]
#[path = "editor_tests.rs"]
mod tests;
