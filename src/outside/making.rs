//! The report and the preparation sheets, made on a thread of their own.
//!
//! Owns where they go and what is said of them; what is in them is for `report` and `exchange`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Outside, house_style, sheets};
use crate::app::{Action, ActionFormat, Model, ReadOnly};
use crate::assessment::{ActionState, Assessment};
use crate::exchange::actions::{self, CalendarKind};
use crate::inspection::fields::holds_seal;
use crate::language::{Message, Texts};
use crate::questionnaire::Library;
use crate::report::{Making, house::HouseStyle};
use crate::standing::TaskFilter;
use crate::store::{self, Folders};

impl Outside {
    /// Writes a preparation sheet behind the screen.
    pub(super) fn sheet(&self, role: String, model: &Model) {
        let Some(open) = &model.open else { return };
        let (assessment, path) = (open.assessment.clone(), open.path.clone());
        let (library, folders) = (model.library, self.folders.clone());
        self.make(move |texts| {
            let making = making(&folders, "sheet", texts)?;
            sheets::write(&assessment, &path, &role, library, texts, &making)
        });
    }

    /// Makes something on a thread of its own; what is said of it comes back as news.
    fn make(&self, work: impl FnOnce(&Texts) -> Result<String, String> + Send + 'static) {
        let (language, sender) = (self.language, self.sender.clone());
        let waker = Arc::clone(&self.waker);
        let at_work = self.at_work();
        std::thread::spawn(move || {
            let _at_work = at_work;
            let made = work(&Texts::new(language));
            let _ = sender.send(Action::Reported(made));
            waker();
        });
    }

    /// Writes the action points beside the assessment, under a name that is free: somebody may have written in an
    /// earlier file.
    pub(super) fn actions(format: ActionFormat, model: &Model) -> Result<String, String> {
        let Some(open) = &model.open else {
            return Ok(String::new());
        };
        let texts = &model.texts;
        let (filter, order) = (TaskFilter::default(), open.tasks.order);
        let rows = actions::rows(
            &open.assessment,
            model.library,
            texts,
            &open.today,
            (&filter, order),
        );
        let (ending, bytes, count) = match format {
            ActionFormat::Csv => ("csv", actions::csv(&rows, texts), rows.len()),
            ActionFormat::Calendar => {
                let kind = CalendarKind::Days;
                let name = &open.assessment.profile.name;
                let file = actions::calendar(&rows, kind, name, texts);
                let count = rows.iter().filter(|row| kind.takes(row)).count();
                ("ics", file.into_bytes(), count)
            }
        };
        let stem = open.path.file_stem().unwrap_or_default().to_string_lossy();
        let to = free(&open.path, &actions::file_stem(&stem, texts), ending);
        store::write_whole(&to, &bytes).map_err(|error| texts.say(&error.message()))?;
        let written = Message::new("actions-written")
            .with("file", store::shown(&to))
            .number("count", count);
        let open_ones = rows.iter().filter(|row| row.state == ActionState::Open);
        let left_out = open_ones.filter(|row| row.date.is_none()).count();
        let mut said = texts.say(&written);
        if format == ActionFormat::Calendar && left_out > 0 {
            let left_out = Message::new("actions-left-out").number("count", left_out);
            said = format!("{said} {}", texts.say(&left_out));
        }
        Ok(said)
    }

    /// Makes the report behind the screen.
    pub(super) fn report(&self, model: &Model) {
        let Some(open) = &model.open else { return };
        if let Some(ReadOnly::Carried(file)) = &open.read_only {
            // It would take the place of the report that it came out of.
            let message = Message::new("tui-report-itself").with("file", file);
            self.later(Action::Reported(Err(model.texts.say(&message))));
            (self.waker)();
            return;
        }
        let (assessment, path) = (open.assessment.clone(), open.path.with_extension("pdf"));
        let (library, folders) = (model.library, self.folders.clone());
        self.make(move |texts| {
            unsealed(&path, texts)?;
            let making = making(&folders, "report", texts)?;
            write_report(&assessment, &path, library, texts, &making).map_err(|reason| {
                texts.say(&Message::new("tui-report-failed").with("reason", reason))
            })
        });
    }
}

/// Writes the report; gives what is said of it.
fn write_report(
    assessment: &Assessment,
    path: &Path,
    library: &Library,
    texts: &Texts,
    making: &Making,
) -> Result<String, String> {
    let rendered = crate::report::of_assessment(assessment, library, texts, making)
        .map_err(|error| error.words(texts))?;
    store::write_whole(path, &rendered.pdf).map_err(|error| texts.say(&error.message()))?;
    let message = Message::new("tui-reported")
        .with("file", store::shown(path))
        .number("pages", rendered.pages);
    let remark = making.house.as_ref().and_then(HouseStyle::remark);
    let said = std::iter::once(message).chain(remark);
    Ok(said
        .map(|one| texts.say(&one))
        .collect::<Vec<_>>()
        .join(" "))
}

/// A name beside the assessment that nothing has: `toets-actiepunten.csv`, then `toets-actiepunten-2.csv`.
fn free(path: &Path, stem: &str, ending: &str) -> PathBuf {
    let names = (1_u32..).map(|number| {
        let number = if number == 1 {
            String::new()
        } else {
            format!("-{number}")
        };
        path.with_file_name(format!("{stem}{number}.{ending}"))
    });
    let mut names = names.skip_while(|path| path.symlink_metadata().is_ok());
    names.next().unwrap_or_default()
}

/// Refuses to write over a report that holds a seal: the seal would be lost with it.
fn unsealed(path: &Path, texts: &Texts) -> Result<(), String> {
    if std::fs::read(path).is_ok_and(|bytes| holds_seal(&bytes)) {
        let message = Message::new("tui-report-sealed").with("file", store::shown(path));
        return Err(texts.say(&message));
    }
    Ok(())
}

/// How to make a report or sheet; without a usable house style the sentence with the way out.
fn making(folders: &Folders, command: &'static str, texts: &Texts) -> Result<Making, String> {
    let house = house_style(folders).map_err(|wrong| {
        let way_out = Message::new("house-way-out").with("command", command);
        format!("{} {}", texts.say(&wrong), texts.say(&way_out))
    })?;
    Ok(Making {
        house,
        ..Default::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_report_with_a_seal_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        let texts = Texts::new(Language::Dutch);
        assert!(unsealed(&path, &texts).is_ok());
        std::fs::write(&path, b"%PDF-1.7 x").unwrap();
        assert!(unsealed(&path, &texts).is_ok());
        std::fs::write(&path, b"%PDF-1.7 << /ByteRange [0 1 2 3] >>").unwrap();
        assert!(unsealed(&path, &texts).unwrap_err().contains("zegel"));
    }
}
