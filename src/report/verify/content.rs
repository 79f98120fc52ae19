//! What a report carries, against what its pages say and what the program makes of it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Line, Subject, language};
use crate::assessment::{Assessment, NOT_CONTENT};
use crate::inspection::{PdfFile, ReadText};
use crate::language::{Message, Texts};
use crate::questionnaire::Library;
use crate::report::{self, Archive, Making, proof};
use crate::signing::content_digest;
use crate::standing::short_digest;

/// More places than this are counted, not named.
const NAMED: usize = 12;

/// Whether every page says this digest in its margin, and one page in full.
pub fn pages(read: &ReadText, digest: &str) -> Vec<Line> {
    let bare = |text: &str| -> String { text.split_whitespace().collect() };
    let short = bare(&short_digest(digest));
    let others: Vec<String> = read
        .pages
        .iter()
        .enumerate()
        .filter(|(_, page)| !bare(&page.running).contains(&short))
        .map(|(at, _)| (at + 1).to_string())
        .collect();
    let count = read.pages.len();
    let margins = if others.is_empty() && count > 0 {
        let message = Message::new("verify-pages").number("count", count);
        Line::good("pages", message.with("digest", short_digest(digest)))
    } else {
        let message = Message::new("verify-pages-differ").with("pages", some(&others));
        Line::finding("pages_differ", message.with("digest", short_digest(digest)))
    };
    let full = if bare(&read.text).contains(digest) {
        Line::good("integrity", Message::new("verify-integrity"))
    } else {
        Line::finding(
            "integrity_differs",
            Message::new("verify-integrity-differs"),
        )
    };
    vec![margins, full]
}

/// Whether the program makes the same report again, byte for byte. `sealed`: whether an intact seal
/// vouches for the pages, so that nothing is wrong when it cannot.
///
/// Where it does not, the pages are read for everything that the assessment says; what another
/// version worded otherwise is no fault of a sealed report.
pub fn remade(
    subject: &Subject<'_>,
    assessment: &Assessment,
    digest: &str,
    read: &ReadText,
    sealed: bool,
) -> Vec<Line> {
    let library = assessment.library(subject.library);
    let bytes = first_revision(subject.file);
    let ours = concat!("grondig ", env!("CARGO_PKG_VERSION"));
    let producer = PdfFile::open(bytes.to_vec())
        .ok()
        .and_then(|file| file.producer());
    let known = library.unfollowed().next().is_none();
    if known && same(subject, assessment, &library, bytes) {
        return vec![Line::good("remade", Message::new("verify-remade"))];
    }
    let why = match producer.as_deref() {
        _ if !known => "edition",
        Some(named) if named == ours => "same",
        Some(named) if named.starts_with("grondig ") => "version",
        _ => "other",
    };
    let message = Message::new(if sealed {
        "verify-not-remade-sealed"
    } else {
        "verify-not-remade"
    });
    let producer = crate::text::visible(producer.as_deref().unwrap_or("?")).into_owned();
    let mut lines = vec![Line {
        kind: "not_remade",
        finding: !sealed,
        message: message.with("why", why).with("producer", producer),
    }];
    let wrong = !sealed || why == "same";
    lines.extend(complete(subject, assessment, digest, read, wrong));
    lines
}

/// Whether the pages say all that the assessment says: that is less than being made again, because
/// something may have been added. `wrong`: whether something that is missing counts as a finding.
fn complete(
    subject: &Subject<'_>,
    assessment: &Assessment,
    digest: &str,
    read: &ReadText,
    wrong: bool,
) -> Vec<Line> {
    let library = assessment.library(subject.library);
    let texts = Texts::new(language(subject.file));
    let proof = proof::prove(assessment, &library, digest, &texts, read);
    if proof.missing.is_empty() {
        let message = Message::new("verify-complete")
            .number("questions", proof.counts.questions)
            .number("answers", proof.counts.answers)
            .number("signatures", proof.counts.signatures);
        return vec![Line::good("complete", message)];
    }
    let sentences = proof::sentences(&proof.missing).into_iter();
    sentences
        .map(|message| Line {
            kind: "incomplete",
            finding: wrong,
            message,
        })
        .collect()
}

/// The file as it was made, before anything was added.
fn first_revision(file: &PdfFile) -> &[u8] {
    let revisions = file.revisions().unwrap_or_default();
    let end = revisions.first().map(|first| first.range.end);
    let bytes = file.bytes();
    end.and_then(|end| bytes.get(..end)).unwrap_or(bytes)
}

fn same(subject: &Subject<'_>, assessment: &Assessment, library: &Library, bytes: &[u8]) -> bool {
    let texts = Texts::new(language(subject.file));
    let archive = match subject.carried {
        Ok(_) => Archive::A3a,
        Err(_) => Archive::A2a,
    };
    let plain = Making {
        house: None,
        ..subject.making.clone()
    };
    let ways = [subject.making.clone(), plain];
    ways.into_iter().any(|mut making| {
        making.archive = archive;
        report::of_assessment(assessment, library, &texts, &making)
            .is_ok_and(|made| made.pdf == bytes)
    })
}

/// Whether the file beside the report has the same content, and otherwise where it differs.
pub fn beside(carried: &Assessment, name: &str, beside: &Assessment) -> Line {
    let same = content_digest(carried).is_ok_and(|one| content_digest(beside) == Ok(one));
    if same {
        let message = Message::new("verify-beside").with("file", name);
        return Line::good("beside", message);
    }
    let places = differences(carried, beside);
    let message = Message::new("verify-beside-differs").with("file", name);
    Line::finding("beside_differs", message.with("places", some(&places)))
}

/// The places at which two contents differ: addresses of answers, otherwise members of the file.
fn differences(one: &Assessment, other: &Assessment) -> Vec<String> {
    let value = |assessment| match serde_json::to_value(assessment) {
        Ok(Value::Object(members)) => members,
        _ => serde_json::Map::new(),
    };
    let (one, other) = (value(one), value(other));
    let mut found = Vec::new();
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    for name in names {
        if NOT_CONTENT.contains(&name.as_str()) || one.get(name) == other.get(name) {
            continue;
        }
        match (one.get(name), other.get(name)) {
            (Some(Value::Object(a)), Some(Value::Object(b))) => {
                let inner: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
                let differ = inner.into_iter().filter(|key| a.get(*key) != b.get(*key));
                found.extend(differ.map(|key| match name.as_str() {
                    "answers" => key.clone(),
                    _ => format!("{name}.{key}"),
                }));
            }
            _ => found.push(name.clone()),
        }
    }
    found
}

/// The first few in a row, and how many more there are.
fn some(all: &[String]) -> String {
    let shown: Vec<String> = all
        .iter()
        .take(NAMED)
        .map(|one| crate::text::visible(one).into_owned())
        .collect();
    let more = all.len().saturating_sub(NAMED);
    if more == 0 {
        shown.join(", ")
    } else {
        format!("{}, … (+{more})", shown.join(", "))
    }
}
