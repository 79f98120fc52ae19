use super::*;
use crate::assessment::Answer;
use crate::questionnaire::Library;
use crate::standing::Standing;
use crate::standing::tests::{blank, join, library, put, rights, text};

fn roles(a: &Assessment) -> Roles {
    Standing::new(a, &library(), "", "").roles
}

fn role(a: &Assessment, id: &str) -> RoleStanding {
    let found = roles(a).roles.into_iter().find(|role| role.id == id);
    found.unwrap()
}

fn gap(found: &Roles, address: &str, kind: RoleTask) -> bool {
    found
        .gaps
        .iter()
        .any(|gap| gap.address.to_string() == address && gap.kind == kind)
}

#[test]
fn a_role_knows_its_people_and_how_far_its_questions_are() {
    let mut a = blank();
    join(&mut a, "Anna", &["JUR"]);
    join(&mut a, "Bo", &["JUR", "PL"]);
    let before = role(&a, "JUR");
    assert_eq!(before.people, ["Anna", "Bo"]);
    assert!(before.answers.questions > 0 && before.checks.questions > 0);
    assert_eq!(before.answers.open, before.answers.questions);
    let library = library();
    let iama = library.get("iama-2.0").unwrap();
    let own = iama
        .questions()
        .find(|question| question.answered_by.iter().any(|one| one == "JUR"))
        .unwrap();
    let address = format!("iama-2.0/{}", own.number);
    let agreed = Answer {
        state: State::Agreed,
        ..text("x")
    };
    put(&mut a, &address, agreed);
    let after = role(&a, "JUR");
    assert_eq!(
        (after.answers.agreed, after.answers.open),
        (1, before.answers.open - 1)
    );
    assert!(own.checked_by.iter().any(|one| one == "JUR") || after.checks == before.checks);
}

#[test]
fn the_questions_of_a_role_are_those_that_concern_it() {
    let mut a = blank();
    rights(&mut a, &[("A4", "negatief"), ("C3", "beide")]);
    let library = library();
    let outline = Outline::new(library.get("iama-2.0").unwrap(), &a);
    for role in roles(&a).roles {
        let concerned = outline
            .questions()
            .filter(|(_, question)| concerns(question, &role.id))
            .count();
        let (answers, checks) = (role.answers.questions, role.checks.questions);
        assert!(answers.max(checks) <= concerned, "{}", role.id);
        assert!(concerned <= answers + checks, "{}", role.id);
    }
}

#[test]
fn nobody_in_the_team_leaves_a_gap_at_every_question_that_names_a_role() {
    let mut a = blank();
    let library = library();
    let outline = Outline::new(library.get("iama-2.0").unwrap(), &a);
    let named: usize = outline
        .questions()
        .map(|(_, q)| {
            usize::from(!q.answered_by.is_empty()) + usize::from(!q.checked_by.is_empty())
        })
        .sum();
    assert_eq!(roles(&a).gaps.len(), named);
    let everything: Vec<String> = roles(&a).roles.into_iter().map(|role| role.id).collect();
    let everything: Vec<&str> = everything.iter().map(String::as_str).collect();
    join(&mut a, "Alleskunner", &everything);
    assert_eq!(roles(&a).gaps, []);
}

#[test]
fn one_of_the_roles_is_enough_and_answering_is_not_checking() {
    let mut a = blank();
    let before = roles(&a);
    let of = before.gaps.iter().find(|gap| gap.roles.len() > 1).unwrap();
    let last = of.roles.last().unwrap();
    let address = of.address.to_string();
    join(&mut a, "Anna", &[last]);
    let after = roles(&a);
    assert!(!gap(&after, &address, of.kind));
    let other = match of.kind {
        RoleTask::Answer => RoleTask::Check,
        RoleTask::Check => RoleTask::Answer,
    };
    assert!(gap(&before, &address, other) && gap(&after, &address, other));
}

#[test]
fn iama_asks_for_three_functions_and_other_instruments_for_none() {
    let mut a = blank();
    join(&mut a, "Anna", &["DS", "GV"]);
    assert_eq!(roles(&a).missing_core, ["PL", "JUR"]);
    assert!(roles(&a).name("JUR").is_some());
    let standing = Standing::new(&a, &Library::default(), "", "");
    assert_eq!(standing.roles, Roles::default());
}

#[test]
fn a_question_that_a_role_answers_and_checks_counts_once_on_either_side() {
    let mut a = blank();
    join(&mut a, "Anna", &["JUR"]);
    let jurist = role(&a, "JUR");
    let library = library();
    let iama = library.get("iama-2.0").unwrap();
    let outline = Outline::new(iama, &a);
    let of = |list: fn(&Question) -> &[String]| {
        outline
            .questions()
            .filter(|(_, question)| list(question).iter().any(|one| one == "JUR"))
            .count()
    };
    assert_eq!(jurist.answers.questions, of(|q| &q.answered_by));
    assert_eq!(jurist.checks.questions, of(|q| &q.checked_by));
}
