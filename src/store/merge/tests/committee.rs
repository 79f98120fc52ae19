//! A committee on one laptop and the team on another, or a committee on two.

use super::*;
use crate::assessment::{
    Committee, Member, Remark, RemarkKind, Reply, Review, SectionVerdict, Verdict,
};

fn remark(id: &str, text: &str) -> Remark {
    Remark {
        id: id.into(),
        on: address(1),
        kind: RemarkKind::Question,
        text: text.into(),
        by: "Hanna".into(),
        at: stamp(1).at,
        replies: Vec::new(),
        resolved_by: String::new(),
        committee: Some("c1".into()),
    }
}

fn reply(text: &str, minute: u8) -> Reply {
    Reply {
        text: text.into(),
        by: "Bert".into(),
        at: stamp(minute).at,
    }
}

fn put(side: &mut Assessment, remark: &Remark, minute: u8) {
    let edit = Edit::Remark {
        id: remark.id.clone(),
        to: Some(remark.clone()),
        at: None,
    };
    side.apply(edit, &stamp(minute)).unwrap();
}

fn judge(side: &mut Assessment, review: &Review, minute: u8) {
    let edit = Edit::Review {
        id: review.id.clone(),
        to: Some(review.clone()),
        at: None,
    };
    side.apply(edit, &stamp(minute)).unwrap();
}

fn read(side: &mut Assessment, number: u8, review: Option<&str>) {
    let reading = Reading {
        id: "rd1".into(),
        committee: "c1".into(),
        by: None,
        at: stamp(number).at,
        read: vec![address(number)],
        closed: None,
        seen: BTreeMap::new(),
        review: review.map(Into::into),
    };
    let edit = Edit::Reading {
        id: "rd1".into(),
        to: Some(reading),
        at: None,
    };
    side.apply(edit, &stamp(number)).unwrap();
}

fn begun(section: &str, reasons: &str) -> Review {
    Review {
        id: "v1".into(),
        body: "Commissie".into(),
        date: "2026-03-04".into(),
        verdict: Verdict::Hold,
        reasons: String::new(),
        conditions: Vec::new(),
        points: Vec::new(),
        committee: Some("c1".into()),
        sections: vec![SectionVerdict {
            on: Address::new("i", section, None),
            verdict: Verdict::Positive,
            reasons: reasons.into(),
        }],
    }
}

#[test]
fn two_who_reply_to_one_remark_both_did_and_it_is_no_conflict() {
    let mut before = base();
    put(&mut before, &remark("o1", "Waarom?"), 1);
    let with = |change: fn(&mut Remark)| {
        let mut side = before.clone();
        let mut remark = side.remarks[0].clone();
        change(&mut remark);
        put(&mut side, &remark, 30);
        side
    };
    let mine = with(|remark| {
        remark.text = "Waarom nu?".into();
        remark.replies.push(reply("later", 9));
    });
    let theirs = with(|remark| {
        remark.replies.push(reply("eerst", 5));
        remark.resolved_by = "Bert".into();
    });
    for (mine, theirs) in [(&mine, &theirs), (&theirs, &mine)] {
        let merged = merge(&before, mine, theirs, &stamp(59));
        assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
        let [remark] = &merged.assessment.remarks[..] else {
            panic!("{:?}", merged.assessment.remarks)
        };
        let replies: Vec<&str> = remark.replies.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(replies, ["eerst", "later"]);
        assert_eq!(
            (remark.text.as_str(), remark.resolved_by.as_str()),
            ("Waarom nu?", "Bert")
        );
    }
    // Both rewrote the words: what does not stand is kept aside, with all replies.
    let theirs = with(|remark| {
        remark.text = "Waarom eigenlijk?".into();
        remark.replies.push(reply("eerst", 5));
    });
    let merged = merge(&before, &mine, &theirs, &stamp(59));
    let Some(Edit::Remark {
        to: Some(aside), ..
    }) = &merged.conflicts[0].instead
    else {
        panic!("{:?}", merged.conflicts)
    };
    assert_eq!(
        (aside.text.as_str(), aside.replies.len()),
        ("Waarom eigenlijk?", 2)
    );
    assert_eq!(merged.assessment.remarks[0].text, "Waarom nu?");
    assert_eq!(merged.assessment.remarks[0].replies.len(), 2);
}

#[test]
fn members_that_two_laptops_add_are_both_there() {
    let member = |name: &str| Member {
        name: name.into(),
        role: String::new(),
    };
    let with = |before: Assessment, names: &[&str]| {
        let mut side = before;
        let to = Committee {
            id: "c1".into(),
            name: "Commissie".into(),
            members: names.iter().map(|name| member(name)).collect(),
        };
        let edit = Edit::Committee {
            id: "c1".into(),
            to: Some(to),
            at: None,
        };
        side.apply(edit, &stamp(5)).unwrap();
        side
    };
    let before = with(base(), &["Ans", "Bert"]);
    let mine = with(before.clone(), &["Ans", "Bert", "Cor"]);
    let theirs = with(before.clone(), &["Bert", "Dirk"]);
    let merged = merge(&before, &mine, &theirs, &stamp(59));
    let members = &merged.assessment.committees[0].members;
    let names: Vec<&str> = members.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Bert", "Cor", "Dirk"]);
    assert!(merged.conflicts.is_empty());
}

#[test]
fn a_committee_that_read_and_judged_on_two_laptops_did_so_in_one_reading() {
    let side = |number: u8, section: &str| {
        let mut side = base();
        judge(&mut side, &begun(section, "Goed."), number);
        read(&mut side, number, Some("v1"));
        side
    };
    let merged = merged(&side(1, "1"), &side(2, "2")).assessment;
    let [reading] = &merged.readings[..] else {
        panic!("{:?}", merged.readings)
    };
    assert_eq!(reading.read, [address(1), address(2)]);
    let [review] = &merged.reviews[..] else {
        panic!("{:?}", merged.reviews)
    };
    assert_eq!(reading.review.as_ref(), Some(&review.id));
    assert_eq!(review.sections.len(), 2);
    // Where both judge one section, both verdicts stay.
    let both = super::merged(&side(1, "1"), &{
        let mut side = side(2, "1");
        side.reviews[0].sections[0].reasons = "Zwak.".into();
        side
    });
    assert_eq!(both.assessment.reviews.len(), 2);
    assert_eq!(both.assessment.readings.len(), 1);
}

#[test]
fn one_verdict_with_sections_from_two_laptops_keeps_them_all() {
    let mut before = base();
    judge(&mut before, &begun("1", "Goed."), 1);
    let with = |change: fn(&mut Review)| {
        let mut side = before.clone();
        let mut review = side.reviews[0].clone();
        change(&mut review);
        judge(&mut side, &review, 30);
        side
    };
    let mine = with(|review| review.sections.extend(begun("2", "Twee.").sections));
    let theirs = with(|review| {
        review.verdict = Verdict::Positive;
        review.sections = begun("3", "Drie.").sections;
    });
    for (mine, theirs) in [(&mine, &theirs), (&theirs, &mine)] {
        let merged = merge(&before, mine, theirs, &stamp(59));
        assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
        let review = &merged.assessment.reviews[0];
        assert_eq!(review.verdict, Verdict::Positive);
        let mut sections: Vec<&str> = review
            .sections
            .iter()
            .map(|one| one.on.question.as_str())
            .collect();
        sections.sort_unstable();
        assert_eq!(sections, ["2", "3"]);
    }
}

#[test]
fn the_history_tells_of_each_remark_under_its_own_id() {
    let side = |text: &str, minute: u8| {
        let mut side = base();
        let step = side.next_step();
        let edit = Edit::Remark {
            id: "o1".into(),
            to: Some(remark("o1", text)),
            at: None,
        };
        let by = Stamp {
            by: Some(text.into()),
            ..stamp(minute)
        };
        side.apply(edit, &by.for_step(step)).unwrap();
        side
    };
    let merged = merged(&side("mijn", 21), &side("hun", 22)).assessment;
    assert_eq!(merged.remarks.len(), 2);
    let told: Vec<(String, String)> = merged
        .changes()
        .into_iter()
        .filter_map(|one| match one.after.as_deref() {
            Some(Edit::Remark {
                to: Some(remark), ..
            }) => Some((one.change.stamp.by.clone()?, remark.text.clone())),
            _ => None,
        })
        .collect();
    let wanted = [("hun", "hun"), ("mijn", "mijn")];
    assert_eq!(
        told,
        wanted.map(|(by, text)| (by.to_owned(), text.to_owned()))
    );
    // Before both, neither was there.
    assert!(merged.as_of(base().history.len()).remarks.is_empty());
}

#[test]
fn what_got_another_id_on_the_other_side_is_still_the_same_there() {
    let side = |text: &str, minute: u8| {
        let mut side = base();
        put(&mut side, &remark("o1", text), minute);
        side
    };
    let (here, there) = (side("hier", 21), side("daar", 22));
    // There both come together, and what was written here has another id from then on.
    let both = merged(&there, &here).assessment;
    assert_eq!(both.remarks[1].text, "hier");
    assert_ne!(both.remarks[1].id, "o1");
    // Here, where somebody wrote on in the meantime.
    let mut on = here.clone();
    let more = Remark {
        text: "hier, en meer".into(),
        ..on.remarks[0].clone()
    };
    put(&mut on, &more, 40);
    for (mine, wanted) in [(&here, "hier"), (&on, "hier, en meer")] {
        let again = merge(&here, mine, &both, &stamp(59));
        assert!(again.conflicts.is_empty(), "{:?}", again.conflicts);
        let all = again.assessment;
        let mut texts: Vec<&str> = all.remarks.iter().map(|one| one.text.as_str()).collect();
        texts.sort_unstable();
        assert_eq!(texts, ["daar", wanted]);
        // Each line of history once, and before all of them there was nothing.
        let made = all
            .history
            .iter()
            .filter(|line| matches!(&line.undo, Some(Edit::Remark { to: None, .. })));
        assert_eq!(made.count(), 2);
        assert!(all.as_of(base().history.len()).remarks.is_empty());
    }
}
