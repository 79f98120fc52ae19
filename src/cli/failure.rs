//! Why a command did not do what was asked: a sentence and an exit code.

use std::io::{self, Write};

use super::{Exit, output};
use crate::language::{Message, Texts};
use crate::store::StoreError;

/// A command that ended early.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    exit: Exit,
    /// None when nobody reads on: then there is nobody to tell.
    messages: Vec<Message>,
}

impl Failure {
    /// The command cannot be carried out as it was given.
    pub fn wrong_use(message: Message) -> Self {
        Self {
            exit: Exit::WrongUse,
            messages: vec![message],
        }
    }

    /// Something stands in the way that has to be solved first.
    pub fn findings(message: Message) -> Self {
        Self {
            exit: Exit::Findings,
            messages: vec![message],
        }
    }

    /// The file or the disk.
    pub fn disk(message: Message) -> Self {
        Self {
            exit: Exit::Disk,
            messages: vec![message],
        }
    }

    /// With one more sentence: the way out.
    #[must_use]
    pub fn and(mut self, message: Message) -> Self {
        self.messages.push(message);
        self
    }

    /// How the command ends.
    pub fn exit(&self) -> Exit {
        self.exit
    }

    /// What happened, in words.
    pub fn words(&self, texts: &Texts) -> String {
        let said: Vec<String> = self.messages.iter().map(|one| texts.say(one)).collect();
        said.join(" ")
    }

    /// Says what happened.
    pub fn tell(&self, texts: &Texts, err: &mut dyn Write) {
        for message in &self.messages {
            // When standard error is gone there is nobody left to tell.
            let _ = writeln!(err, "{}", output::safe(&texts.say(message)));
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let exit = if error.exit_code() == Exit::WrongUse.code() {
            Exit::WrongUse
        } else {
            Exit::Disk
        };
        Self {
            exit,
            messages: vec![error.message()],
        }
    }
}

/// Trouble with standard output. Whoever reads it may stop reading: that is no error.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self {
                exit: Exit::Done,
                messages: Vec::new(),
            };
        }
        Self::disk(Message::new("cli-output-failed").with("reason", error.to_string()))
    }
}
