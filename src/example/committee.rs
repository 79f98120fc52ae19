//! The round of a committee in the story: it begins to read, remarks, is answered, gives its verdict and is done.

use super::story::{StoryReading, StoryRemark, StoryReview};
use crate::assessment::{
    Address, Assessment, Committee, Edit, Outline, Reading, Remark, Reply, Stamp,
};
use crate::questionnaire::{Library, QuestionnaireError};

/// All that committees did, each thing with its moment.
pub fn round(
    committees: Vec<Committee>,
    readings: Vec<StoryReading>,
    remarks: Vec<StoryRemark>,
    reviews: Vec<StoryReview>,
) -> Vec<(Edit, Stamp)> {
    let known = committees.into_iter().map(|one| known(one, &readings));
    let mut edits: Vec<_> = known.collect();
    edits.extend(remarks.into_iter().flat_map(remark));
    edits.extend(reviews.into_iter().map(review));
    edits.extend(readings.into_iter().flat_map(reading));
    edits
}

/// A committee, made known when it first reads.
fn known(committee: Committee, readings: &[StoryReading]) -> (Edit, Stamp) {
    let first = readings.iter().find(|one| one.committee == committee.id);
    let (at, by) = first.map_or(("", ""), |one| (&one.at, &one.by));
    let edit = Edit::Committee {
        id: committee.id.clone(),
        to: Some(committee),
        at: None,
    };
    (edit, stamp(at, by))
}

/// A reading that begins, and one that is done; what it read is filled in by [`read_what_is_there`].
fn reading(told: StoryReading) -> [(Edit, Stamp); 2] {
    let (begins, ends) = (stamp(&told.at, &told.by), stamp(&told.closed, &told.by));
    let begun = Reading {
        id: told.id,
        committee: told.committee,
        by: Some(told.by),
        at: told.at,
        read: Vec::new(),
        closed: None,
        seen: std::collections::BTreeMap::new(),
        review: None,
    };
    let whole = |id: String| Address::new(id, "", None);
    let done = Reading {
        read: told.instruments.into_iter().map(whole).collect(),
        closed: Some(told.closed),
        review: told.review,
        ..begun.clone()
    };
    [(reading_edit(begun), begins), (reading_edit(done), ends)]
}

fn reading_edit(reading: Reading) -> Edit {
    Edit::Reading {
        id: reading.id.clone(),
        to: Some(reading),
        at: None,
    }
}

/// A reading that is done has read every question of its instruments as it stands at that moment.
pub fn read_what_is_there(
    edit: &mut Edit,
    assessment: &Assessment,
    library: &Library,
) -> Result<(), QuestionnaireError> {
    let Edit::Reading {
        to: Some(reading), ..
    } = edit
    else {
        return Ok(());
    };
    let mut read = Vec::new();
    for whole in std::mem::take(&mut reading.read) {
        let outline = Outline::new(library.get(&whole.instrument)?, assessment);
        read.extend(outline.questions().map(|(address, _)| address));
    }
    reading.read = read;
    if reading.closed.is_some() {
        reading.seen = assessment.marks();
    }
    Ok(())
}

/// A remark as it was made, then with every reply, then resolved.
fn remark(told: StoryRemark) -> Vec<(Edit, Stamp)> {
    let mut remark = Remark {
        id: told.id,
        on: told.on,
        kind: told.kind,
        text: told.text,
        by: told.by,
        at: told.at,
        replies: Vec::new(),
        resolved_by: String::new(),
        committee: Some(told.committee),
    };
    let mut edits = vec![remark_edit(&remark, &remark.at, &remark.by)];
    for reply in told.replies {
        let Reply { at, by, .. } = reply.clone();
        remark.replies.push(reply);
        edits.push(remark_edit(&remark, &at, &by));
    }
    if let Some((by, at)) = told.resolved {
        remark.resolved_by.clone_from(&by);
        edits.push(remark_edit(&remark, &at, &by));
    }
    edits
}

fn remark_edit(remark: &Remark, at: &str, by: &str) -> (Edit, Stamp) {
    let edit = Edit::Remark {
        id: remark.id.clone(),
        to: Some(remark.clone()),
        at: None,
    };
    (edit, stamp(at, by))
}

/// A verdict.
fn review(told: StoryReview) -> (Edit, Stamp) {
    let stamp = stamp(&told.at, &told.by);
    let edit = Edit::Review {
        id: told.verdict.id.clone(),
        to: Some(told.verdict),
        at: None,
    };
    (edit, stamp)
}

fn stamp(at: &str, by: &str) -> Stamp {
    Stamp {
        at: at.to_owned(),
        by: Some(by.to_owned()),
        ..Stamp::default()
    }
}
