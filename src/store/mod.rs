//! Where assessments live: the file, its journal, lock, backups and migrations, the lists and folders.
//!
//! The only room beside the command line and the terminal that touches the file system. May use
//! `assessment`, `questionnaire` and `language`; knows nothing of screens. The environment is read
//! once, by whoever makes [`Folders`].
//!
//! An assessment is one JSON file, replaced as a whole or not at all. Beside it, in a hidden
//! folder, every device has a journal of the edits that the file does not hold yet. [`Opened::open`]
//! brings both together; [`Saver`] keeps both, on a thread of its own.
//!
//! | file | owns |
//! | --- | --- |
//! | `read`, `migrate`, `replay` | from bytes to the assessment as last acknowledged |
//! | `opened`, `lock` | opening to work in it; who has it |
//! | `saver`, `keeper`, `journal`, `disk` | when, what and how it is written |
//! | `merge`, `backup` | what others wrote; what stood there before |
//! | `folders`, `annex`, `recent`, `config`, `own`, `house` | places and lists; settings; own questionnaires; the house style |

mod annex;
mod backup;
mod config;
mod disk;
mod drafts;
mod error;
mod files;
mod folders;
mod house;
mod journal;
mod keeper;
mod lock;
mod merge;
mod migrate;
mod opened;
mod own;
mod read;
mod recent;
mod replay;
mod saver;

pub use config::ConfigFile;
pub use drafts::{drafts, keep_drafts};
pub use error::{Fault, StoreError, Why, shown};
pub use files::{free_path, log, write_whole};
pub use folders::Folders;
pub use house::HouseFile;
pub use keeper::News;
pub use lock::Holder;
pub use merge::{Conflict, Merged, Subject, merge};
pub use opened::{Opened, backups, create};
pub use own::own_questionnaires;
pub use read::{Head, HeadProfile, LARGEST_FILE, Loaded, carried, is_pdf, load, whole};
pub use recent::{Listed, Recent, forget, in_folder, list, recent, remember};
pub use saver::{LIMIT, QUIET, SaveStatus, Saver};
