//! Reading of scoring, risk profiles, and the duties and rules of a quick scan.

use super::super::node::Node;
use super::super::weighing::{
    Axis, Band, Duty, DutyLevel, Finding, FindingKind, Level, RiskProfile, Rule, Scoring,
};
use super::fields::{Fields, Path, Reader};
use super::sections::{condition, source};
use crate::language::Message;

const LEVELS: &[(&str, Level)] = &[
    ("none", Level::None),
    ("small", Level::Small),
    ("considerable", Level::Considerable),
    ("serious", Level::Serious),
    ("unknown", Level::Unknown),
];

/// The scoring of a question.
pub fn scoring(reader: &mut Reader, question: &Fields<'_>) -> Option<Scoring> {
    let node = question.optional("scoring")?;
    let path = question.path("scoring");
    let fields = reader.fields(node, &path, &["axis", "weight", "column", "risk"])?;
    let column = fields
        .optional("column")
        .and_then(|_| reader.id(&fields, "column"));
    Some(Scoring {
        axis: reader.id(&fields, "axis")?,
        weight: reader.number(&fields, "weight", 0..=3).unwrap_or(1),
        column,
        risk: risk(reader, &fields),
    })
}

fn risk(reader: &mut Reader, scoring: &Fields<'_>) -> Vec<(String, Level)> {
    let Some(node) = scoring.optional("risk") else {
        return Vec::new();
    };
    let path = scoring.path("risk");
    let keys: Vec<&str> = reader
        .map(node, &path)
        .unwrap_or_default()
        .iter()
        .map(|(key, _)| key.as_str())
        .collect();
    let Some(fields) = reader.fields(node, &path, &keys) else {
        return Vec::new();
    };
    keys.iter()
        .map(|key| {
            let level = reader.word(&fields, key, LEVELS, Level::Unknown);
            ((*key).to_owned(), level)
        })
        .collect()
}

const PROFILE_KEYS: &[&str] = &["note", "axes", "bands", "matrix", "findings", "judgement"];

/// The risk profile of an instrument.
pub fn risk_profile(reader: &mut Reader, top: &Fields<'_>) -> Option<RiskProfile> {
    let node = top.optional("risk_profile")?;
    let path = top.path("risk_profile");
    let fields = reader.fields(node, &path, PROFILE_KEYS)?;
    let bands: Vec<Band> = reader.each(&fields, "bands", true, band);
    Some(RiskProfile {
        note: reader.text(&fields, "note", true),
        axes: reader.each(&fields, "axes", true, axis),
        matrix: matrix(reader, &fields, &bands).unwrap_or_default(),
        findings: reader.each(&fields, "findings", false, finding),
        judgement: reader.reference(&fields, "judgement")?,
        bands,
    })
}

fn axis(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Axis> {
    let fields = reader.fields(node, path, &["id", "label", "help"])?;
    Some(Axis {
        id: reader.id(&fields, "id")?,
        label: reader.text(&fields, "label", true),
        help: reader.text(&fields, "help", false),
    })
}

fn band(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Band> {
    let fields = reader.fields(node, path, &["id", "label", "from", "above"])?;
    reader.present(&fields, "from", true);
    Some(Band {
        id: reader.id(&fields, "id")?,
        label: reader.text(&fields, "label", true),
        from: reader.number(&fields, "from", 0..=100).unwrap_or_default(),
        above: reader.flag(&fields, "above", false),
    })
}

/// A row per band, a column per band; every cell must be there and name a band.
fn matrix(reader: &mut Reader, profile: &Fields<'_>, bands: &[Band]) -> Option<Vec<Vec<String>>> {
    let node = reader.present(profile, "matrix", true)?;
    let path = profile.path("matrix");
    let ids: Vec<&str> = bands.iter().map(|band| band.id.as_str()).collect();
    let rows = reader.fields(node, &path, &ids)?;
    let cells: Vec<(&str, String)> = ids.iter().map(|id| (*id, (*id).to_owned())).collect();
    let words: Vec<(&str, usize)> = ids.iter().enumerate().map(|(i, id)| (*id, i)).collect();
    let mut found = Vec::new();
    for id in &ids {
        let row = reader.present(&rows, id, true)?;
        let path = rows.path(id);
        let columns = reader.fields(row, &path, &ids)?;
        let mut line = Vec::new();
        for column in &ids {
            reader.present(&columns, column, true)?;
            let cell = reader.word(&columns, column, &words, 0);
            line.push(cells[cell].1.clone());
        }
        found.push(line);
    }
    Some(found)
}

const KINDS: &[(&str, FindingKind)] = &[
    ("blocker", FindingKind::Blocker),
    ("warning", FindingKind::Warning),
    ("contradiction", FindingKind::Contradiction),
    ("context", FindingKind::Context),
];

const FINDING_KEYS: &[&str] = &[
    "id",
    "kind",
    "title",
    "text",
    "way_out",
    "sources",
    "questions",
    "when",
    "excluded_when",
];

fn finding(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Finding> {
    let fields = reader.fields(node, path, FINDING_KEYS)?;
    reader.present(&fields, "kind", true);
    let id = reader.placed_id(&fields, "id");
    let when = reader.present(&fields, "when", true);
    let kind = reader.word(&fields, "kind", KINDS, FindingKind::Warning);
    let excluded_when = fields
        .optional("excluded_when")
        .and_then(|node| condition(reader, node, &fields.path("excluded_when")));
    if kind != FindingKind::Blocker && excluded_when.is_some() {
        let what = Message::new("q-only-blockers");
        let way_out = Message::new("q-only-blockers-way-out");
        reader.problem(fields.place, &fields.path("excluded_when"), what, way_out);
    }
    Some(Finding {
        kind,
        title: reader.text(&fields, "title", true),
        text: reader.text(&fields, "text", true),
        way_out: reader.text(&fields, "way_out", false),
        sources: reader.each(&fields, "sources", false, source),
        questions: reader.strings(&fields, "questions"),
        when: condition(reader, when?, &fields.path("when"))?,
        excluded_when,
        id: id?,
    })
}

/// A duty of a quick scan.
pub fn duty(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Duty> {
    let fields = reader.fields(node, path, &["id", "title", "levels"])?;
    Some(Duty {
        id: reader.id(&fields, "id")?,
        title: reader.text(&fields, "title", true),
        levels: reader.each(&fields, "levels", true, level),
    })
}

fn level(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<DutyLevel> {
    let fields = reader.fields(node, path, &["id", "label"])?;
    Some(DutyLevel {
        id: reader.id(&fields, "id")?,
        label: reader.text(&fields, "label", true),
    })
}

/// A rule of a quick scan.
pub fn rule(reader: &mut Reader, node: &Node, path: &Path<'_>) -> Option<Rule> {
    let fields = reader.fields(node, path, &["duty", "level", "when", "reason", "sources"])?;
    let when = fields.optional("when");
    Some(Rule {
        duty: reader.id(&fields, "duty")?,
        level: reader.id(&fields, "level")?,
        when: match when {
            Some(node) => Some(condition(reader, node, &fields.path("when"))?),
            None => None,
        },
        reason: reader.text(&fields, "reason", true),
        sources: reader.each(&fields, "sources", false, source),
    })
}
