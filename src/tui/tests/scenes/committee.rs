//! The screens of a committee.

use super::super::fixtures::{at, opened_in, press, walk_to};
use crate::app::Model;
use crate::assessment::{
    ActionPoint, Address, Answer, Assessment, Committee, Edit, Member, Reading, Remark, RemarkKind,
    Reply, Review, SectionVerdict, Stamp, Value, Verdict,
};
use crate::language::Language;

fn remark(id: &str, on: Address, kind: RemarkKind, text: &str, resolved_by: &str) -> Remark {
    Remark {
        id: id.into(),
        on,
        kind,
        text: text.into(),
        by: "Ilse Kuiper".into(),
        at: "2026-03-20T10:00:00Z".into(),
        replies: Vec::new(),
        resolved_by: resolved_by.into(),
        committee: Some("c1".into()),
    }
}

/// With a committee that read it once, made remarks, and is at its second reading; answers changed in between.
pub fn reviewed(mut made: Assessment) -> Assessment {
    let stamp = |day: &str| Stamp {
        at: format!("2026-03-{day}T10:00:00Z"),
        ..Stamp::default()
    };
    let member = |name: &str, role: &str| Member {
        name: name.into(),
        role: role.into(),
    };
    made.committees.push(Committee {
        id: "c1".into(),
        name: "Adviesraad Leemrade".into(),
        members: vec![
            member("Ilse Kuiper", "voorzitter"),
            member("Omar Nassiri", ""),
        ],
    });
    let section = Address::new("proef-1.0", "1.1", None);
    let mut first = remark(
        "o1",
        at("1.1.1"),
        RemarkKind::Objection,
        "Waarop berust het aantal van 4.120?",
        "",
    );
    first.replies.push(Reply {
        text: "Op de opgave van de woningcorporaties.".into(),
        by: "Marloes Terpstra".into(),
        at: "2026-03-21T10:00:00Z".into(),
    });
    made.remarks = vec![
        first,
        remark(
            "o2",
            at("1.1.3"),
            RemarkKind::Question,
            "Voor wie nog meer?",
            "Omar Nassiri",
        ),
        remark(
            "o3",
            section.clone(),
            RemarkKind::Suggestion,
            "Noem de cliëntenraad ook hier.",
            "",
        ),
    ];
    let reading = |id: &str, day: &str, made: &Assessment, closed: bool| Reading {
        id: id.into(),
        committee: "c1".into(),
        by: None,
        at: stamp(day).at,
        read: vec![at("1.1.1"), at("1.1.2")],
        closed: closed.then(|| stamp(day).at),
        seen: if closed {
            made.marks()
        } else {
            std::collections::BTreeMap::new()
        },
        review: (!closed).then(|| "v1".to_owned()),
    };
    let put = |made: &mut Assessment, reading: Reading, day: &str| {
        let edit = Edit::Reading {
            id: reading.id.clone(),
            to: Some(reading),
            at: None,
        };
        made.apply(edit, &stamp(day)).unwrap();
    };
    let closed = reading("rd1", "22", &made, true);
    put(&mut made, closed, "22");
    let mut answer: Answer = made.answer(&at("1.1.1"));
    answer.value = Some(Value::Text(
        "Meldingen van betalingsachterstanden komen nu digitaal binnen. Wie het eerst belt, krijgt het \
         eerst hulp; wie niet belt, blijft buiten beeld.\n\nIn 2025 waren het er 3.980."
            .into(),
    ));
    let edit = Edit::Answer {
        address: at("1.1.1"),
        to: Some(Box::new(answer)),
    };
    made.apply(edit, &stamp("25")).unwrap();
    let open = reading("rd2", "27", &made, false);
    put(&mut made, open, "27");
    made.reviews.push(Review {
        id: "v1".into(),
        body: "Adviesraad Leemrade".into(),
        date: "2026-03-27".into(),
        verdict: Verdict::WithConditions,
        reasons: "De aanleiding is overtuigend, de cijfers zijn dat nog niet.".into(),
        conditions: vec!["Onderbouw de cijfers".into()],
        points: vec!["ap1".into()],
        committee: Some("c1".into()),
        sections: vec![SectionVerdict {
            on: section,
            verdict: Verdict::Positive,
            reasons: "Helder verteld.".into(),
        }],
    });
    made.action_points.push(ActionPoint {
        id: "ap1".into(),
        text: "Onderbouw de cijfers".into(),
        owner: "Tuğba Şahin".into(),
        due: "2026-05-01".into(),
        review: Some("v1".into()),
        ..ActionPoint::default()
    });
    made
}

/// The screens by name.
pub fn scenes(language: Language, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let pressed = |keys: &[&str]| {
        let made = reviewed(super::super::fixtures::assessment());
        let mut model = opened_in(language, made, size);
        press(&mut model, keys);
        model.said = None;
        model
    };
    let mut beside = opened_in(
        language,
        reviewed(super::super::fixtures::assessment()),
        size,
    );
    walk_to(&mut beside, "1.1.1", None);
    let mut first = opened_in(language, super::super::fixtures::assessment(), size);
    press(&mut first, &["C"]);
    vec![
        ("committee-form", first),
        ("committee-reading", pressed(&["C", "p", "p"])),
        ("committee-differences", pressed(&["C", "p", "p", "d"])),
        ("committee-sections", pressed(&["C", "Esc"])),
        ("committee-remarks", pressed(&["R"])),
        ("committee-changes", pressed(&["C", "D"])),
        ("committee-remark", pressed(&["C", "O"])),
        ("committee-verdict", pressed(&["C", "V"])),
        ("committee-beside", beside),
    ]
}
