//! What is worth knowing beside the open points: roles that are missing, FRIA coverage, action points
//! that are overdue, remarks of committees that nobody resolved. No findings: nothing of it stands in the way of signing.

use std::collections::BTreeMap;

use super::output::inline;
use crate::assessment::{Address, Assessment, RemarkKind};
use crate::language::{Message, Texts};
use crate::questionnaire::Library;
use crate::standing::{Coverage, RoleGap, RoleTask, Standing, short_name};

/// One thing worth knowing.
pub struct Notice {
    /// `core_role`, `gap_answer`, `gap_check`, `fria`, `overdue` or `remarks`.
    pub kind: &'static str,
    /// The questions that it is about.
    pub addresses: Vec<Address>,
    /// The sentence.
    pub message: Message,
}

/// All of them.
pub fn of(
    assessment: &Assessment,
    standing: &Standing,
    library: &Library,
    texts: &Texts,
) -> Vec<Notice> {
    let mut found = of_roles(assessment, standing, library, texts);
    found.extend(of_fria(standing, texts));
    found.extend(overdue(assessment, standing));
    found.extend(remarks(assessment));
    found
}

/// What the team lacks: the functions that IAMA asks for, and questions without a role.
pub fn of_roles(
    assessment: &Assessment,
    standing: &Standing,
    library: &Library,
    texts: &Texts,
) -> Vec<Notice> {
    let language = texts.language().code();
    let name = |id: &String| {
        let name = standing.roles.name(id);
        inline(name.map_or(id, |name| name.in_language(language)))
    };
    let core = standing.roles.missing_core.iter().map(|role| Notice {
        kind: "core_role",
        addresses: Vec::new(),
        message: Message::new("notice-core-role").with("role", name(role)),
    });
    let mut groups: BTreeMap<(RoleTask, &[String]), Vec<&RoleGap>> = BTreeMap::new();
    for gap in &standing.roles.gaps {
        let group = groups.entry((gap.kind, &gap.roles)).or_default();
        group.push(gap);
    }
    let first = assessment.instruments_in_use().next();
    let own = first.map(|used| used.id.as_str()).unwrap_or_default();
    let gaps = groups.into_iter().map(|((kind, roles), gaps)| {
        let (id, kind) = match kind {
            RoleTask::Answer => ("notice-gap-answer", "gap_answer"),
            RoleTask::Check => ("notice-gap-check", "gap_check"),
        };
        let questions = gaps
            .iter()
            .map(|gap| inline(&short_name(&gap.address, own, library, language)));
        Notice {
            kind,
            addresses: gaps.iter().map(|gap| gap.address.clone()).collect(),
            message: Message::new(id)
                .with("roles", in_a_row(roles.iter().map(name)))
                .with("questions", in_a_row(questions)),
        }
    });
    core.chain(gaps).collect()
}

fn of_fria(standing: &Standing, texts: &Texts) -> impl Iterator<Item = Notice> {
    let gaps = standing.fria.iter();
    gaps.filter(|one| one.coverage != Coverage::Covered)
        .map(|one| Notice {
            kind: "fria",
            addresses: one.questions.iter().map(|q| q.address.clone()).collect(),
            message: Message::new("notice-fria")
                .with("letter", one.letter)
                .with("title", texts.say(&one.title()))
                .with("coverage", texts.say(&one.coverage.word())),
        })
}

fn overdue(assessment: &Assessment, standing: &Standing) -> impl Iterator<Item = Notice> {
    standing.due.overdue.iter().filter_map(|due| {
        let point = assessment
            .action_points
            .iter()
            .find(|point| point.id == due.id)?;
        Some(Notice {
            kind: "overdue",
            addresses: point.origin.iter().cloned().collect(),
            message: Message::new("notice-overdue")
                .with("due", &due.due)
                .with("text", inline(&point.text))
                .with("owner", inline(&point.owner)),
        })
    })
}

/// The remarks of committees that nobody has resolved.
pub fn remarks(assessment: &Assessment) -> Option<Notice> {
    let open = || assessment.remarks.iter().filter(|one| one.is_open());
    let objections = open().filter(|one| one.kind == RemarkKind::Objection);
    (open().count() > 0).then(|| Notice {
        kind: "remarks",
        addresses: open().map(|one| one.on.clone()).collect(),
        message: Message::new("notice-remarks")
            .number("count", open().count())
            .number("objections", objections.count()),
    })
}

fn in_a_row(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}
