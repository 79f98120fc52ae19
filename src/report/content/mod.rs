//! Assessment to document: what the report says, in which order, with which words.
//!
//! Owns the chapters of the report. Reads the assessment, its questionnaires and what `standing`
//! finds; judges nothing and places nothing. Called by the fronts, which hand the document on to
//! `report::render`.

mod actions;
mod answer;
mod brief;
mod committee;
mod crosswalk;
mod decision;
mod duties;
mod former;
mod fria;
mod glossary;
mod grounds;
mod names;
mod process;
mod questions;
mod rights;
mod risk;
mod risk_figure;
mod roles;
mod sessions;
mod sheet;
mod sign_off;
mod stale;
mod words;

use super::document::{Block, Cover, Document, Inline, Link, Meta, Moment, Running};
use super::{Archive, Attachment, Making, ReportError};
use crate::assessment::{Assessment, Outline};
use crate::language::{Message, Texts};
use crate::questionnaire::{Instrument, Library};
use crate::signing;
use crate::standing::{RoundStanding, Standing, short_digest};
pub(super) use names::in_reading_order;
pub use sheet::sheet;
use std::cell::Cell;
use words::{Words, capital, in_a_row, moment};

/// Builds the report of an assessment.
///
/// `digest` is the digest of the present content (see `signing::content_digest`). The report says
/// CONCEPT on every page unless the last round is complete and fits that digest.
pub fn build(
    assessment: &Assessment,
    library: &Library,
    digest: &str,
    texts: &Texts,
    making: &Making,
) -> Document {
    let mut outlines: Vec<Outline<'_>> = assessment
        .instruments_in_use()
        .filter_map(|used| library.get(&used.id).ok())
        .map(|instrument| Outline::in_language(instrument, assessment, texts.language().code()))
        .collect();
    in_reading_order(&mut outlines);
    let former = assessment.instruments.iter().filter(|used| used.former);
    let report = Report {
        assessment,
        outlines,
        former: former
            .filter_map(|used| library.get(&used.id).ok())
            .collect(),
        // The report says the same every day: nothing in it is due.
        standing: Standing::new(assessment, library, digest, ""),
        digest,
        archive: making.archive,
        words: Words::new(texts),
        figures: Cell::new(0),
        annexes: Cell::new(0),
    };
    report.document()
}

/// The assessment as a file to travel in the report: whole, in its canonical form, so that the order
/// of members in a file makes no other report.
pub fn attachment(assessment: &Assessment, texts: &Texts) -> Result<Attachment, ReportError> {
    let words = Words::new(texts);
    let bytes = signing::canonical(assessment)
        .map_err(|error| ReportError::Attachment(error.to_string()))?;
    let name = &assessment.profile.name;
    Ok(Attachment {
        name: words.get("report-attachment-file"),
        mime: "application/json".to_owned(),
        bytes,
        description: words.say(&Message::new("report-attachment").with("name", name)),
        date: changed(assessment).unwrap_or(Moment {
            year: 2000,
            month: 1,
            day: 1,
            ..Moment::default()
        }),
    })
}

/// A date as the report says it; text that is no date stays as it is.
pub(super) fn said_on(texts: &Texts, date: &str) -> String {
    Words::new(texts).date(date)
}

/// When the assessment was last changed, as far as it says so.
fn changed(assessment: &Assessment) -> Option<Moment> {
    let history = assessment
        .history
        .iter()
        .map(|change| change.stamp.at.as_str());
    let answers = assessment
        .answers
        .values()
        .filter_map(|answer| answer.at.as_deref());
    let rounds = assessment
        .rounds
        .iter()
        .map(|round| round.opened_at.as_str());
    history
        .chain(answers)
        .chain(rounds)
        .filter_map(moment)
        .max()
}

/// Everything that the chapters read.
struct Report<'a> {
    assessment: &'a Assessment,
    /// The instruments in use, in the order of reading.
    outlines: Vec<Outline<'a>>,
    /// The instruments whose answers were carried over.
    former: Vec<&'a Instrument>,
    standing: Standing,
    digest: &'a str,
    archive: Archive,
    words: Words<'a>,
    /// Figures so far.
    figures: Cell<u32>,
    /// Annexes so far.
    annexes: Cell<u8>,
}

impl Report<'_> {
    fn document(&self) -> Document {
        let mut blocks = vec![
            self.cover(),
            Block::Toc {
                title: self.words.get("report-contents"),
                depth: 3,
            },
            Block::PageBreak,
        ];
        blocks.extend(self.decision());
        blocks.push(Block::PageBreak);
        blocks.extend(self.grounds());
        blocks.extend(self.process());
        let questions = self.questions();
        let terms = self.terms(&questions);
        blocks.extend(questions);
        blocks.push(Block::PageBreak);
        blocks.extend(self.action_points());
        blocks.push(Block::PageBreak);
        blocks.extend(self.sign_off());
        blocks.push(Block::PageBreak);
        blocks.extend(self.integrity());
        // In this order, which gives them their letters.
        let annexes = [
            self.fria(),
            self.crosswalk(),
            self.roles(),
            self.glossary(&terms),
            self.carried_over(),
        ];
        blocks.push(Block::PageBreak);
        blocks.extend(annexes.into_iter().flatten());
        let draft = (!self.standing.round.is_complete()).then(|| self.words.get("report-draft"));
        Document {
            meta: self.meta(),
            running: self.running(),
            draft,
            blocks,
        }
    }

    /// The heading of the next annex: `Bijlage B. Rollen`.
    fn annex(&self, id: &str, anchor: &str) -> Block {
        self.annex_titled(&self.words.get(id), anchor)
    }

    fn annex_titled(&self, title: &str, anchor: &str) -> Block {
        let at = self.annexes.replace(self.annexes.get().saturating_add(1));
        let letter = char::from(b'A'.saturating_add(at).min(b'Z'));
        let title = Message::new("report-annex")
            .with("letter", letter)
            .with("title", title);
        Block::heading(1, self.words.say(&title)).anchored(anchor)
    }

    /// What stands below the next figure: `Figuur 2. …`. Tables have no numbers: each stands at its question.
    fn figure_caption(&self, caption: &str) -> String {
        let number = self.figures.get().saturating_add(1);
        self.figures.set(number);
        let message = Message::new("report-figure")
            .with("number", number.to_string())
            .with("caption", caption);
        self.words.say(&message)
    }

    /// The name of the algorithm, or a stand-in.
    fn name(&self) -> String {
        let name = self.assessment.profile.name.trim();
        if name.is_empty() {
            self.words.get("report-untitled")
        } else {
            name.to_owned()
        }
    }

    fn instrument_names(&self) -> String {
        in_a_row(
            self.outlines
                .iter()
                .map(|outline| self.words.asked(&outline.instrument.title).to_owned()),
        )
    }

    /// The titles of the instruments, each on a line of its own.
    fn instruments_below_each_other(&self) -> String {
        let names = self.outlines.iter();
        names
            .map(|outline| self.words.asked(&outline.instrument.title))
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn meta(&self) -> Meta {
        let name = self.name();
        let instruments = self.instrument_names();
        let subject = Message::new("report-subject")
            .with("instruments", &instruments)
            .with("name", &name);
        let language = match self.words.language() {
            "nl" => "nl-NL",
            other => other,
        };
        Meta {
            title: if instruments.is_empty() {
                name
            } else {
                format!("{name}: {instruments}")
            },
            language: language.to_owned(),
            author: self.assessment.profile.organisation.clone(),
            subject: self.words.say(&subject),
            keywords: [
                vec![
                    self.words.get("report-keyword-rights"),
                    self.words.get("report-keyword-algorithms"),
                ],
                self.outlines
                    .iter()
                    .map(|o| self.words.asked(&o.instrument.short_title).to_owned())
                    .collect(),
            ]
            .concat(),
            date: changed(self.assessment),
            id_seed: format!("{} {}", self.assessment.id, self.digest),
            creator: "grondig".to_owned(),
        }
    }

    fn running(&self) -> Running {
        let words = &self.words;
        let header = Message::new("report-header")
            .with("organisation", &self.assessment.profile.organisation)
            .with("name", self.name());
        let page_of = Message::new("report-page-of")
            .with("page", "{page}")
            .with("pages", "{pages}");
        let footer = Message::new("report-footer")
            .with("version", self.version_or_draft())
            .with("digest", short_digest(self.digest));
        Running {
            header_left: words.say(&header),
            header_right: self.short_names(),
            footer_left: words.say(&footer),
            page_of: words.say(&page_of),
        }
    }

    /// The version that was signed, or the word for a draft.
    fn version_or_draft(&self) -> String {
        match self.standing.round {
            RoundStanding::Complete { .. } => capital(&self.version()),
            _ => self.words.get("report-draft"),
        }
    }

    fn short_names(&self) -> String {
        let names = self.outlines.iter();
        names
            .map(|outline| self.words.asked(&outline.instrument.short_title).to_owned())
            .collect::<Vec<_>>()
            .join(" · ")
    }

    fn version(&self) -> String {
        match self.assessment.round() {
            Some(round) => self
                .words
                .say(&Message::new("report-version").with("version", round.version.to_string())),
            None => self.words.get("report-no-version"),
        }
    }

    fn cover(&self) -> Block {
        let profile = &self.assessment.profile;
        Block::Cover(Cover {
            organisation: profile.organisation.clone(),
            kind: self.instruments_below_each_other(),
            title: self.name(),
            subtitle: profile.department.clone(),
            status: self.status(),
            settled: self.standing.round.is_complete(),
            facts: self.facts(),
            note: self
                .words
                .get(match self.archive {
                    Archive::A3a => "report-cover-note",
                    Archive::A2a => "report-cover-note-apart",
                })
                .into(),
            ..Cover::default()
        })
    }

    /// Where the signing is, in words.
    fn status(&self) -> String {
        let message = match self.standing.round {
            RoundStanding::None => Message::new("report-status-none"),
            RoundStanding::Open {
                version,
                signed,
                required,
            } => Message::new("report-status-open")
                .with("version", version.to_string())
                .with("signed", signed.to_string())
                .with("required", required.to_string()),
            RoundStanding::Stale { version } => {
                Message::new("report-status-stale").with("version", version.to_string())
            }
            RoundStanding::Complete { version } => {
                Message::new("report-status-complete").with("version", version.to_string())
            }
        };
        self.words.say(&message)
    }

    fn facts(&self) -> Vec<(String, Inline)> {
        let (profile, words) = (&self.assessment.profile, &self.words);
        let mut facts = Vec::new();
        let mut add = |id: &str, value: Inline| {
            if !value.is_blank() {
                facts.push((words.get(id), value));
            }
        };
        add(
            "report-fact-organisation",
            words.written(&profile.organisation),
        );
        add("report-fact-provider", words.written(&profile.provider));
        add("report-fact-status", words.register_term(&profile.status));
        add(
            "report-fact-category",
            words.register_term(&profile.category),
        );
        add("report-fact-contact", words.written(&profile.contact));
        let entry = profile.register_entry.trim();
        if !entry.is_empty() {
            add(
                "report-fact-register",
                Inline::new().link(entry, Link::Url(entry.to_owned())),
            );
        }
        add("report-fact-version", capital(&self.version()).into());
        if let Some(date) = changed(self.assessment) {
            let text = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
            add("report-fact-changed", words.date(&text).into());
        }
        if let Some(date) = &self.assessment.review_date {
            let by = Message::new("report-review-by").with("date", words.date(date));
            add("report-fact-review", words.say(&by).into());
        }
        add("report-fact-digest", short_digest(self.digest).into());
        facts
    }

    /// The name of a role, or its code when no instrument knows it.
    fn role(&self, code: &str) -> String {
        let known = self.outlines.iter().find_map(|outline| {
            let role = outline
                .instrument
                .roles
                .iter()
                .find(|role| role.id == code)?;
            Some(self.words.asked(&role.name).to_owned())
        });
        capital(&known.unwrap_or_else(|| code.to_owned()))
    }

    /// The name of a person given by id, or the words themselves.
    fn who(&self, id: &str) -> String {
        self.assessment
            .person(id)
            .map_or_else(|| id.to_owned(), |person| person.name.clone())
    }
}

#[cfg(test)]
mod tests;
