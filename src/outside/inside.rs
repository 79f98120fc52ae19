//! Opening the assessment inside a report, to read.
//!
//! Owns what the screen says of where it came from; how it is found there is for `report`.

use std::path::{Path, PathBuf};

use crate::app::{Opened, ReadOnly};
use crate::inspection::PdfFile;
use crate::language::{Message, Texts};
use crate::report::{self, CarriedError};
use crate::store::{self, StoreError};
use crate::text::visible;

/// Why a file cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file or the disk.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A report without an assessment to be had from it.
    #[error("{error}: {}", path.display())]
    Carried {
        /// Why not.
        error: CarriedError,
        /// The report.
        path: PathBuf,
    },
}

impl OpenError {
    /// The sentence for people.
    pub fn message(&self) -> Message {
        match self {
            Self::Store(error) => error.message(),
            Self::Carried { error, path } => error.message(&visible(&path.to_string_lossy())),
        }
    }
}

/// Opens what travels inside a report. Nothing is written, now or later.
///
/// # Errors
/// When nothing does, or it cannot be read.
pub fn of_report(path: &Path, texts: &Texts) -> Result<Opened, OpenError> {
    let carried = |error| OpenError::Carried {
        error,
        path: path.to_owned(),
    };
    let file = PdfFile::open(store::whole(path)?).map_err(|_| carried(CarriedError::Unreadable))?;
    let bytes = report::carried(&file).map_err(carried)?;
    let assessment = store::carried(path, &bytes)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = visible(&name).into_owned();
    let words = texts.say(&Message::new("tui-carried").with("file", &name));
    Ok(Opened {
        assessment,
        path: path.to_owned(),
        read_only: Some(ReadOnly::Carried(name)),
        recovered: Some(words),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Assessment, Profile};
    use crate::language::Language;
    use crate::questionnaire::Library;
    use crate::report::{Archive, Making};

    fn report(folder: &Path, archive: Archive) -> PathBuf {
        let profile = Profile {
            name: "Vroegsignalering".into(),
            ..Profile::default()
        };
        let assessment = Assessment::new("a", profile, Vec::new());
        let (library, texts) = (Library::built_in().unwrap(), Texts::new(Language::Dutch));
        let making = Making {
            archive,
            ..Making::default()
        };
        let made = report::of_assessment(&assessment, &library, &texts, &making).unwrap();
        let path = folder.join("verslag.pdf");
        std::fs::write(&path, made.pdf).unwrap();
        path
    }

    #[test]
    fn a_report_opens_to_read_and_says_where_it_came_from() {
        let folder = tempfile::tempdir().unwrap();
        let path = report(folder.path(), Archive::A3a);
        let opened = of_report(&path, &Texts::new(Language::Dutch)).unwrap();
        assert_eq!(opened.assessment.profile.name, "Vroegsignalering");
        assert_eq!(
            opened.read_only,
            Some(ReadOnly::Carried("verslag.pdf".into()))
        );
        assert!(opened.recovered.unwrap().contains("verslag.pdf"));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_pdf_without_data_is_refused_with_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let path = report(folder.path(), Archive::A2a);
        let refused = of_report(&path, &Texts::new(Language::Dutch)).unwrap_err();
        let said = Texts::new(Language::Dutch).say(&refused.message());
        assert!(
            said.contains("verslag.pdf") && said.contains("reist geen"),
            "{said}"
        );
    }
}
