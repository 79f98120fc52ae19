//! `grondig report --check`: of an assessment, whether its report would be whole; of a PDF, whether its structure
//! keeps the rules. Writes nothing.
//!
//! `--json` gives one object: `file`, `pages`, `elements`, `structure` (each `kind`, `page` or null, `message`), and
//! for an assessment also `questions`, `answers`, `signatures`, `substituted` (each `character`, `pages`), `missing` (each `kind`,
//! `place`, `message`).

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::assessment::Assessment;
use crate::cli::failure::Failure;
use crate::cli::output::inline;
use crate::cli::{Desk, Exit, files};
use crate::inspection::PdfFile;
use crate::inspection::structure::Structure;
use crate::language::{Message, Texts};
use crate::report::proof::{self, Proof};
use crate::report::{self, Examined, Making, Substituted};

/// Checks a finished file.
pub fn of_file(desk: &mut Desk<'_, '_>, path: &Path, as_data: bool) -> Result<Exit, Failure> {
    let about = |id| Message::new(id).with("file", files::shown(path));
    let bytes = fs::read(path).map_err(|error| {
        Failure::disk(about("cli-text-unreadable").with("reason", error.to_string()))
    })?;
    let file =
        PdfFile::open(bytes).map_err(|_| Failure::disk(about("cli-report-check-unreadable")))?;
    let structure = file.structure();
    if as_data {
        desk.out.json(&data(path, &structure, desk.texts))?;
    } else {
        tell_counts(desk, path, &structure)?;
        tell_structure(desk, &structure)?;
        desk.say(
            &Message::new("cli-report-check-count").number("count", structure.findings.len()),
        )?;
    }
    Ok(outcome(structure.findings.is_empty()))
}

/// Makes the report of an assessment in memory and checks it.
pub fn of_assessment(
    desk: &mut Desk<'_, '_>,
    path: &Path,
    assessment: &Assessment,
    making: &Making,
    as_data: bool,
) -> Result<Exit, Failure> {
    let examined = report::examine(assessment, &desk.library, desk.texts, making)
        .map_err(|error| super::failed(&error, desk.texts))?;
    let Examined {
        structure,
        proof,
        substituted,
    } = &examined;
    let count = structure.findings.len() + proof.missing.len();
    if as_data {
        let mut all = data(path, structure, desk.texts);
        add_proof(&mut all, proof, substituted, desk.texts);
        desk.out.json(&all)?;
    } else {
        tell_counts(desk, path, structure)?;
        let counts = Message::new("cli-report-check-proved")
            .number("questions", proof.counts.questions)
            .number("answers", proof.counts.answers)
            .number("signatures", proof.counts.signatures);
        desk.say(&counts)?;
        tell_structure(desk, structure)?;
        for message in proof::sentences(&proof.missing) {
            let said = desk.texts.say(&message);
            desk.out.line(&inline(&said))?;
        }
        super::note_substituted(desk, substituted);
        desk.say(&Message::new("cli-report-check-count").number("count", count))?;
    }
    Ok(outcome(count == 0))
}

fn outcome(whole: bool) -> Exit {
    if whole { Exit::Done } else { Exit::Findings }
}

fn tell_counts(desk: &mut Desk<'_, '_>, path: &Path, structure: &Structure) -> Result<(), Failure> {
    let message = Message::new("cli-report-checked")
        .with("file", files::shown(path))
        .number("pages", structure.pages)
        .number("elements", structure.elements);
    desk.say(&message)
}

fn tell_structure(desk: &mut Desk<'_, '_>, structure: &Structure) -> Result<(), Failure> {
    for finding in &structure.findings {
        let said = desk.texts.say(&finding.message());
        desk.out.line(&inline(&said))?;
    }
    Ok(())
}

fn data(path: &Path, structure: &Structure, texts: &Texts) -> Value {
    let findings: Vec<Value> = structure
        .findings
        .iter()
        .map(|one| {
            json!({"kind": one.id(), "page": one.page(), "message": texts.say(&one.message())})
        })
        .collect();
    json!({
        "file": path.to_string_lossy(),
        "pages": structure.pages,
        "elements": structure.elements,
        "structure": findings,
    })
}

fn add_proof(all: &mut Value, proof: &Proof, substituted: &[Substituted], texts: &Texts) {
    let missing: Vec<Value> = proof
        .missing
        .iter()
        .map(|one| {
            json!({"kind": one.kind.id(), "place": one.place, "message": texts.say(&one.message())})
        })
        .collect();
    all["questions"] = json!(proof.counts.questions);
    all["answers"] = json!(proof.counts.answers);
    all["signatures"] = json!(proof.counts.signatures);
    let substituted = substituted
        .iter()
        .map(|one| json!({"character": one.character, "pages": one.pages}));
    all["substituted"] = substituted.collect();
    all["missing"] = json!(missing);
}
