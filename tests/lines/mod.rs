//! Drives the program line by line, over pipes: say a line, hear what comes, end.
//!
//! Nothing here sleeps. Every wait blocks on what the program writes, with a generous time-out that prints all of it.
#![allow(
    clippy::panic,
    clippy::expect_used,
    reason = "failing is what a harness is for"
)]

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// Far longer than anything takes on a busy machine; reached only when a test fails.
const PATIENCE: Duration = Duration::from_mins(1);

/// The program, with somebody who types to it and hears it.
pub struct Talk {
    child: Child,
    input: Option<ChildStdin>,
    output: Receiver<Vec<u8>>,
    heard: Vec<u8>,
    /// Up to here it was waited for already.
    at: usize,
}

/// How it ended, and everything it wrote.
#[derive(Debug)]
pub struct Ended {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Talk {
    /// Starts `grondig --plain` with these arguments and this home folder.
    pub fn start(home: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_grondig"))
            .args(arguments)
            .arg("--plain")
            .current_dir(home)
            .env_clear()
            .env("HOME", home)
            .env("GRONDIG_HOME", home)
            .env("LANG", "nl_NL.UTF-8")
            .envs(environment.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut source = child.stdout.take().expect("a pipe");
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut bytes = vec![0; 65_536];
            while let Ok(count @ 1..) = source.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            input: child.stdin.take(),
            child,
            output,
            heard: Vec::new(),
            at: 0,
        }
    }

    /// Types a line.
    pub fn say(&mut self, line: &str) {
        let input = self.input.as_mut().expect("it still listens");
        writeln!(input, "{line}").expect("it still listens");
        input.flush().expect("it still listens");
    }

    /// Types a line, and waits for this in what comes after it.
    #[track_caller]
    pub fn ask(&mut self, line: &str, answer: &str) {
        self.say(line);
        self.hear(answer);
    }

    /// Waits for words in what was not waited for before.
    #[track_caller]
    pub fn hear(&mut self, words: &str) {
        let until = Instant::now() + PATIENCE;
        loop {
            let rest = &self.heard[self.at..];
            let found = rest
                .windows(words.len())
                .position(|some| some == words.as_bytes());
            if let Some(found) = found {
                self.at += found + words.len();
                return;
            }
            let left = until.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => self.heard.extend(bytes),
                Err(
                    std::sync::mpsc::RecvTimeoutError::Timeout
                    | std::sync::mpsc::RecvTimeoutError::Disconnected,
                ) => panic!("waiting for {words:?}; heard:\n{}", self.all()),
            }
        }
    }

    /// Everything it wrote so far.
    pub fn all(&self) -> String {
        String::from_utf8_lossy(&self.heard).into_owned()
    }

    /// Ends it as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ended");
    }

    /// No more lines: waits until it is gone.
    pub fn end(mut self) -> Ended {
        drop(self.input.take());
        self.gone()
    }

    /// Sends it a signal, and waits until it is gone; there could still be lines.
    pub fn signalled(self, signal: rustix::process::Signal) -> Ended {
        let pid = i32::try_from(self.child.id()).expect("a process id");
        let pid = rustix::process::Pid::from_raw(pid).expect("a process id");
        rustix::process::kill_process(pid, signal).expect("it runs");
        self.gone()
    }

    fn gone(mut self) -> Ended {
        while let Ok(bytes) = self.output.recv_timeout(PATIENCE) {
            self.heard.extend(bytes);
        }
        let status = self.child.wait().expect("it ended");
        let mut err = String::new();
        if let Some(mut stream) = self.child.stderr.take() {
            stream.read_to_string(&mut err).expect("words");
        }
        Ended {
            code: status.code(),
            out: self.all(),
            err,
        }
    }
}
