//! What can go wrong with the file and the disk, as sentences.

use std::io;
use std::path::{Path, PathBuf};

use crate::assessment::{EditError, SCHEMA};
use crate::language::Message;

/// Why an assessment could not be read or kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The system names no home folder.
    #[error("no home folder")]
    NoHome,
    /// There is no such file.
    #[error("{} does not exist", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// A folder, a device, a pipe.
    #[error("{} is not a regular file", path.display())]
    NotAFile {
        /// What was pointed at.
        path: PathBuf,
    },
    /// Larger than any assessment can be.
    #[error("{} is too large: {size} bytes", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size in bytes.
        size: u64,
        /// What is read at most, in bytes.
        limit: u64,
    },
    /// The system refused to read.
    #[error("cannot read {}: {}", path.display(), why.detail)]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        why: Why,
    },
    /// The content is no assessment. The file is left as it is.
    #[error("{}:{line}:{column}: {detail}", path.display())]
    NotUnderstood {
        /// The file.
        path: PathBuf,
        /// Line, from 1; 0 when unknown.
        line: usize,
        /// Column in characters, from 1; 0 when unknown.
        column: usize,
        /// What kind of trouble.
        fault: Fault,
        /// The reader's own words (English).
        detail: String,
        /// The newest backup that can be read.
        backup: Option<PathBuf>,
    },
    /// Written by a newer program.
    #[error("{} has schema {found}", path.display())]
    NewerSchema {
        /// The file.
        path: PathBuf,
        /// Its schema version.
        found: u64,
    },
    /// A new assessment would have replaced a file.
    #[error("{} exists", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// Not written; what stood there is whole.
    #[error("cannot write {}: {}", path.display(), why.detail)]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// Why.
        why: Why,
    },
    /// The file was not written, but every change is in a journal on this computer.
    #[error("cannot write {}: {}; changes are in {}", path.display(), why.detail, journal.display())]
    KeptInJournal {
        /// The file.
        path: PathBuf,
        /// The journal.
        journal: PathBuf,
        /// Why.
        why: Why,
    },
    /// Somebody replaced the file by something that cannot be read; it was not touched.
    #[error("{} was replaced; own version in {}", path.display(), kept.display())]
    Outside {
        /// The file.
        path: PathBuf,
        /// Where the own version is now.
        kept: PathBuf,
    },
    /// Somebody else has it open for writing.
    #[error("{} is held by {holder}", path.display())]
    Held {
        /// The file.
        path: PathBuf,
        /// Who.
        holder: String,
    },
    /// A change was refused by the assessment; nothing was written.
    #[error(transparent)]
    Refused(#[from] EditError),
    /// The thread that saves is gone.
    #[error("the saving thread for {} stopped", path.display())]
    Worker {
        /// The file.
        path: PathBuf,
    },
}

/// What the system said, in a word that the texts know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// `full`, `denied`, `readonly`, `missing`, `busy` or `other`.
    pub word: &'static str,
    /// The system's own words.
    pub detail: String,
}

/// In what way a file is not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It ends too early.
    Cut,
    /// It is no JSON.
    Syntax,
    /// It is JSON, but no assessment.
    Meaning,
}

impl Why {
    pub(super) fn of(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        let word = match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => "full",
            Kind::PermissionDenied => "denied",
            Kind::ReadOnlyFilesystem => "readonly",
            Kind::NotFound | Kind::NotADirectory => "missing",
            Kind::ResourceBusy | Kind::ExecutableFileBusy => "busy",
            _ => "other",
        };
        Self {
            word,
            detail: error.to_string(),
        }
    }
}

impl StoreError {
    pub(super) fn reading(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            _ => Self::Unreadable {
                path,
                why: Why::of(error),
            },
        }
    }

    pub(super) fn writing(path: &Path, error: &io::Error) -> Self {
        Self::Unwritable {
            path: path.to_owned(),
            why: Why::of(error),
        }
    }

    /// The sentence for people.
    pub fn message(&self) -> Message {
        let about = |id, path: &Path| Message::new(id).with("file", shown(path));
        let because = |message: Message, why: &Why| {
            message
                .with("why", why.word)
                .with("detail", visible(&why.detail))
        };
        match self {
            Self::NoHome => Message::new("store-no-home"),
            Self::Missing { path } => about("store-missing", path),
            Self::NotAFile { path } => about("store-not-a-file", path),
            Self::TooLarge { path, size, limit } => about("store-too-large", path)
                .with("size", size.div_ceil(1 << 20).to_string())
                .with("limit", (limit >> 20).to_string()),
            Self::Unreadable { path, why } => because(about("store-unreadable", path), why),
            Self::NotUnderstood {
                path,
                line,
                column,
                fault,
                detail,
                backup,
            } => {
                let fault = match fault {
                    _ if *line == 0 => "unplaced",
                    Fault::Cut => "cut",
                    Fault::Syntax => "syntax",
                    Fault::Meaning => "meaning",
                };
                let backup = backup.as_deref().map_or_else(|| "none".to_owned(), shown);
                about("store-not-understood", path)
                    .with("line", line.to_string())
                    .with("column", column.to_string())
                    .with("fault", fault)
                    .with("detail", visible(detail))
                    .with("backup", backup)
            }
            Self::NewerSchema { path, found } => about("store-newer-schema", path)
                .with("found", found.to_string())
                .with("known", SCHEMA.to_string()),
            Self::Exists { path } => about("store-exists", path),
            Self::Unwritable { path, why } => because(about("store-unwritable", path), why),
            Self::KeptInJournal { path, journal, why } => {
                because(about("store-kept-in-journal", path), why).with("journal", shown(journal))
            }
            Self::Outside { path, kept } => about("store-outside", path).with("kept", shown(kept)),
            Self::Held { path, holder } => {
                about("store-held", path).with("holder", visible(holder))
            }
            Self::Refused(error) => error.message(),
            Self::Worker { path } => about("store-worker", path),
        }
    }

    /// The exit code of a command that ends with this: 3 for file and disk, 2 for a change that
    /// cannot be made.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Refused(_) => 2,
            _ => 3,
        }
    }
}

/// A path as it may be shown: whatever steers a terminal is replaced.
pub fn shown(path: &Path) -> String {
    visible(&path.to_string_lossy())
}

/// Text from outside as it may be shown.
pub(super) fn visible(text: &str) -> String {
    text.chars()
        .map(|c| {
            if steers(c) {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        })
        .collect()
}

/// Control characters and the marks that turn the writing direction.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Texts};

    #[test]
    fn every_error_is_a_sentence_that_names_the_file_in_both_languages() {
        let both = [Language::Dutch, Language::English].map(Texts::new);
        let path = PathBuf::from("/map/toets.json");
        let why = Why {
            word: "full",
            detail: "x".into(),
        };
        let holder = "anna@laptop".to_owned();
        let errors = [
            StoreError::Missing { path: path.clone() },
            StoreError::NotAFile { path: path.clone() },
            StoreError::TooLarge {
                path: path.clone(),
                size: 70 << 20,
                limit: 64 << 20,
            },
            StoreError::Unreadable {
                path: path.clone(),
                why: why.clone(),
            },
            StoreError::NotUnderstood {
                path: path.clone(),
                line: 3,
                column: 4,
                fault: Fault::Cut,
                detail: "EOF".into(),
                backup: None,
            },
            StoreError::NewerSchema {
                path: path.clone(),
                found: 9,
            },
            StoreError::Exists { path: path.clone() },
            StoreError::Unwritable {
                path: path.clone(),
                why: why.clone(),
            },
            StoreError::KeptInJournal {
                path: path.clone(),
                journal: "/j".into(),
                why,
            },
            StoreError::Outside {
                path: path.clone(),
                kept: "/k".into(),
            },
            StoreError::Held {
                path: path.clone(),
                holder,
            },
            StoreError::Worker { path },
        ];
        for error in errors {
            for texts in &both {
                let said = texts.say(&error.message());
                assert!(said.contains("/map/toets.json"), "{said}");
                assert!(!said.contains('{') && !said.contains('⟨'), "{said}");
            }
            assert_eq!(error.exit_code(), 3);
        }
        for texts in &both {
            assert!(!texts.say(&StoreError::NoHome.message()).contains('⟨'));
        }
    }

    #[test]
    fn a_file_name_cannot_steer_the_terminal() {
        let error = StoreError::Missing {
            path: "a\u{1b}[2Jb\u{202e}.json".into(),
        };
        let said = Texts::new(Language::Dutch).say(&error.message());
        assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said}");
        assert!(said.contains("a\u{fffd}[2Jb"), "{said}");
    }

    #[test]
    fn a_full_disk_is_named_as_such() {
        let error = StoreError::writing(Path::new("/x"), &io::ErrorKind::StorageFull.into());
        assert!(
            Texts::new(Language::Dutch)
                .say(&error.message())
                .starts_with("De schijf is vol")
        );
    }
}
