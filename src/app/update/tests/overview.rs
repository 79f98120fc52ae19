//! The overview, the walk of one role, and stale answers, by keys.

use super::*;
use crate::app::command::CommandId;
use crate::app::{Listed, OverviewLine, OverviewPage, OverviewTarget};
use crate::assessment::{Edit, Person};
use crate::standing;

impl Table {
    fn with_instruments(instruments: &[&str]) -> Self {
        let mut table = Self::new();
        let mut assessment = table.model.open.take().unwrap().assessment;
        assessment.instruments = instruments
            .iter()
            .map(|id| InstrumentRef::new(*id, String::new()))
            .collect();
        table.open(assessment);
        table
    }

    fn open(&mut self, assessment: Assessment) {
        let opened = Opened {
            assessment,
            path: "a.json".into(),
            read_only: None,
            recovered: None,
        };
        self.act(Action::Opened(Box::new(opened)));
    }

    fn page(&self) -> OverviewPage {
        assert!(matches!(self.model.screen, Screen::Overview));
        self.model.open.as_ref().unwrap().overview.page
    }

    /// Selects the first line that fits.
    fn select(&mut self, fits: impl Fn(&OverviewLine) -> bool) -> usize {
        let lines = self.model.overview_lines();
        let fits = |line: &OverviewLine| line.is_selectable() && fits(line);
        let index = lines.iter().position(fits).unwrap();
        self.model.open.as_mut().unwrap().overview.selected = index;
        index
    }

    /// The questions that a key leads past, from the first to the last.
    fn walked(&mut self, key: &str) -> Vec<String> {
        let mut seen: Vec<String> = Vec::new();
        for _ in 0..400 {
            self.keys(key);
            if let Some((address, _)) = self.model.open.as_ref().unwrap().question()
                && seen.last() != Some(&address.to_string())
            {
                seen.push(address.to_string());
            }
        }
        seen
    }

    /// 2.1.2 leans on 1.1.2, which was changed after it.
    fn made_stale(&mut self) {
        self.goto("1.1.2")
            .keys("<Enter><Enter><Enter>meer hulp<Enter><Esc><Esc>");
        self.goto("2.1.2").keys("<Enter>een scorekaart<Esc>a");
        self.ms += 5_000;
        self.goto("1.1.2")
            .keys("<Enter><→><Enter><End> eerder<Enter><Esc><Esc>");
    }

    fn stale(&self) -> Vec<String> {
        let stale = &self.model.open.as_ref().unwrap().standing.stale;
        stale.iter().map(|one| one.address.to_string()).collect()
    }
}

#[test]
fn pages_are_switched_with_tab_arrows_and_digits_and_only_those_with_something_to_tell_are_there() {
    use OverviewPage::{Fria, Roles, Standing};
    let mut table = Table::new();
    table.keys("z");
    assert_eq!(table.page(), OverviewPage::Standing);
    let mut seen = vec![table.page()];
    for _ in 0..3 {
        table.keys("<Tab>");
        seen.push(table.page());
    }
    // With IAMA alone there is no profile and no quick scan; after the last comes the first.
    assert_eq!(seen, [Standing, Fria, Roles, Standing]);
    table.keys("<Shift+Tab>");
    assert_eq!(table.page(), Roles);
    table.keys("<←>");
    assert_eq!(table.page(), Fria);
    table.keys("3");
    assert_eq!(table.page(), Roles);
    table.keys("5");
    assert_eq!(table.page(), Roles);
    table.keys("<Esc>");
    assert!(matches!(table.model.screen, Screen::Walk));

    let mut table =
        Table::with_instruments(&["iama-2.0", "non-discriminatie-1.0", "quick-scan-1.0"]);
    table.keys("<Ctrl+P>overzicht<Enter>");
    for page in OverviewPage::ALL {
        assert_eq!(table.page(), page);
        table.keys("<→>");
    }
}

#[test]
fn from_the_home_screen_the_overview_of_the_selected_assessment_opens() {
    let mut table = Table::new();
    let assessment = table.model.open.take().unwrap().assessment;
    table.model.screen = Screen::Home;
    table.keys("z");
    assert!(table.said().contains("nog geen toets"), "{}", table.said());
    table.act(Action::Listed(vec![Listed {
        path: "b.json".into(),
        name: "Proef".into(),
        organisation: String::new(),
        changed: String::new(),
        standing: Err(String::new()),
        last_session: String::new(),
        review_date: String::new(),
    }]));
    table.keys("z");
    assert_eq!(table.effects.last(), Some(&Effect::Open("b.json".into())));
    table.open(assessment.clone());
    assert_eq!(table.page(), OverviewPage::Standing);
    // Opened in the ordinary way it is the walk.
    table.keys("<Esc>");
    table.open(assessment);
    assert!(matches!(table.model.screen, Screen::Walk));
}

#[test]
fn a_line_about_a_question_leads_there_and_escape_comes_back_to_it() {
    let mut table = Table::with_instruments(&["iama-2.0", "quick-scan-1.0"]);
    table.keys("z").keys("<Tab>");
    assert_eq!(table.page(), OverviewPage::Duties);
    let about = |line: &OverviewLine| line.question().is_some_and(|a| a.question == "QS.3");
    let index = table.select(about);
    table.keys("<Enter>");
    assert_eq!(table.here(), "QS.3");
    // Answered there, the line about it has gone; the overview is there again.
    table.keys("<Enter>1<Esc><Esc>");
    assert_eq!(table.page(), OverviewPage::Duties);
    assert!(!table.model.overview_lines()[..index].iter().any(about));
    // Whoever walks on has left: Escape leads to the tree then.
    table.select(|line| line.question().is_some_and(|a| a.question == "QS.2"));
    table.keys("<Enter>n<Esc>");
    assert!(matches!(table.model.screen, Screen::Walk));
    assert_eq!(table.model.context(), Context::Tree);
}

#[test]
fn other_lines_lead_to_the_sign_off_screen_to_a_record_and_to_the_walk_of_a_role() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("+belronde<Ctrl+S>");
    table.keys("<Ctrl+P>actiepunten<Enter>n navragen<Tab>Bea<Tab>2026-03-01<Ctrl+S><Esc>");
    table.keys("z");
    table.select(|line| line.text.contains("navragen"));
    table.keys("<Enter>");
    assert!(matches!(
        table.model.screen,
        Screen::Records(Records {
            kind: RecordKind::ActionPoints,
            selected: 0
        })
    ));
    table.keys("<Esc>z");
    table.select(|line| line.target == Some(OverviewTarget::SignOff));
    table.keys("<Enter>");
    assert!(matches!(table.model.screen, Screen::SignOff(_)));
    table.keys("z3");
    table.select(|line| line.target == Some(OverviewTarget::Role("JUR".into())));
    table.keys("<Enter>");
    assert_eq!(table.model.open.as_ref().unwrap().role(), Some("JUR"));
    assert!(table.said().contains("jurist"), "{}", table.said());
}

#[test]
fn an_action_point_is_overdue_by_the_date_of_today() {
    let mut table = Table::new();
    table
        .goto("1.1.1")
        .keys("+belronde<Tab>Bea<Tab>2026-03-01<Ctrl+S>z");
    let lines = table.model.overview_lines();
    let line = lines.iter().find(|line| line.text.contains("belronde"));
    let line = line.unwrap();
    assert!(line.text.contains("over tijd sinds 2026-03-01 (3 dagen)"));
    assert_eq!(line.question().unwrap().to_string(), "iama-2.0/1.1.1");
}

#[test]
fn the_walk_of_a_role_visits_exactly_the_questions_that_concern_it() {
    let mut table = Table::with_instruments(&["iama-2.0", "non-discriminatie-1.0"]);
    for role in ["JUR", "DS"] {
        let open = table.model.open.as_ref().unwrap();
        let expected: Vec<String> = open
            .outlines
            .iter()
            .flat_map(crate::assessment::Outline::questions)
            .filter(|(_, question)| standing::concerns(question, role))
            .map(|(address, _)| address.to_string())
            .collect();
        assert!(expected.len() > 5);
        table.model.open.as_mut().unwrap().walk.role = Some(role.into());
        let first = expected[0].split('/').nth(1).unwrap();
        table.goto(first.split('@').next().unwrap());
        let mut forth = table.walked("<Ctrl+N>");
        forth.insert(0, expected[0].clone());
        assert_eq!(forth, expected, "{role}");
        let back = table.walked("<PgUp>");
        assert_eq!(back.last(), expected.first());
        assert_eq!(back.len() + 1, expected.len());
        // What is still open is looked for among them alone, round and round.
        let open = table.walked("v");
        let here: std::collections::BTreeSet<_> = open.into_iter().collect();
        assert_eq!(here, expected.into_iter().collect());
    }
}

#[test]
fn a_role_is_chosen_from_those_with_questions_and_all_roles_come_back() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("f");
    let Some(Overlay::Pick(options, 0)) = &table.model.overlay else {
        panic!("{:?}", table.model.overlay)
    };
    assert_eq!(options[0].1, "alle rollen");
    let lawyer = options
        .iter()
        .position(|(_, words)| words.starts_with("jurist"));
    let downs = "<↓>".repeat(lawyer.unwrap());
    table.keys(&downs).keys("<Enter>");
    let all = table.model.open.as_ref().unwrap();
    assert_eq!(all.role(), Some("JUR"));
    assert!(
        all.question()
            .is_some_and(|(_, q)| standing::concerns(q, "JUR"))
    );
    // Counts and tree are of that role.
    let progress = all.progress();
    let roles = &all.standing.roles.roles;
    let jur = roles.iter().find(|role| role.id == "JUR").unwrap();
    assert!(progress.questions >= jur.answers.questions.max(jur.checks.questions));
    assert!(progress.questions <= jur.answers.questions + jur.checks.questions);
    let shown = all.shown_entries();
    assert!(shown.len() < all.outline().unwrap().entries.len());
    table.keys("<Esc>");
    assert_eq!(table.model.context(), Context::Tree);
    for _ in 0..shown.len() {
        table.keys("<↓>");
        let tree = table.model.open.as_ref().unwrap().walk.tree;
        assert!(shown.contains(&tree));
    }
    assert_eq!(
        table.model.open.as_ref().unwrap().walk.tree,
        *shown.last().unwrap()
    );
    table.keys("f<Home>");
    table.keys("<↑>".repeat(40).as_str()).keys("<Enter>");
    let open = table.model.open.as_ref().unwrap();
    assert_eq!(open.role(), None);
    assert_eq!(
        open.shown_entries().len(),
        open.outline().unwrap().entries.len()
    );
    assert!(open.assessment.answers.is_empty());
}

#[test]
fn a_stale_answer_is_still_right_when_the_team_says_so_and_that_can_be_undone() {
    let mut table = Table::new();
    table.made_stale();
    assert_eq!(table.stale(), ["iama-2.0/2.1.2@1"]);
    // At another question there is nothing to say.
    table.goto("1.1.1").keys("=");
    assert_eq!(table.said(), "Dit antwoord is niet verouderd.");
    assert!(!table.model.offers(CommandId::StillRight));
    table.goto("2.1.2");
    assert!(table.model.offers(CommandId::StillRight));
    let stale = table.model.stale_here().unwrap();
    assert_eq!(
        table.model.stale_words(stale),
        "1.1.2 is gewijzigd op 2026-03-04, na dit antwoord."
    );
    let before = table.answer("iama-2.0/2.1.2@1");
    let made = table.effects.len();
    table.keys("=");
    let after = table.answer("iama-2.0/2.1.2@1");
    assert_eq!(table.stale(), [""; 0]);
    assert_eq!(after.state, State::Agreed);
    assert!(after.at > before.at);
    assert_eq!(
        Answer {
            at: before.at.clone(),
            ..after
        },
        before
    );
    let is_answer = |effect: &&Effect| match effect {
        Effect::Record(edit, _) => matches!(**edit, Edit::Answer { .. }),
        _ => false,
    };
    assert_eq!(table.effects[made..].iter().filter(is_answer).count(), 1);
    table.keys("u");
    assert_eq!(table.answer("iama-2.0/2.1.2@1"), before);
    assert_eq!(table.stale(), ["iama-2.0/2.1.2@1"]);
}

#[test]
fn in_the_overview_a_stale_answer_is_still_right_on_one_key() {
    let mut table = Table::new();
    table.made_stale();
    table.keys("z");
    table.select(|line| line.text.contains("na dit antwoord"));
    assert!(table.model.offers(CommandId::StillRight));
    table.keys("=");
    assert_eq!(table.page(), OverviewPage::Standing);
    assert_eq!(table.stale(), [""; 0]);
    assert!(
        !table
            .model
            .overview_lines()
            .iter()
            .any(|line| line.text.contains("na dit antwoord"))
    );
}

#[test]
fn who_may_only_read_changes_nothing_in_the_overview_either() {
    let mut table = Table::new();
    table.made_stale();
    table.model.open.as_mut().unwrap().read_only =
        Some(crate::app::ReadOnly::Held("bea@laptop".into()));
    table.goto("2.1.2").keys("=");
    assert_eq!(table.stale(), ["iama-2.0/2.1.2@1"]);
    assert!(table.said().contains("bea@laptop"));
}

#[test]
fn a_gap_in_the_team_is_told_until_somebody_has_the_role() {
    let mut table = Table::new();
    table.keys("z3");
    let told = |table: &Table| {
        let lines = table.model.overview_lines();
        let core = lines.iter().any(|line| line.text.contains("in elk team"));
        let gaps = lines.iter().filter(|line| {
            line.question().is_some_and(|a| a.question == "1.1.1") && line.is_selectable()
        });
        (core, gaps.count())
    };
    let before = told(&table);
    assert!(before.0);
    let open = table.model.open.as_mut().unwrap();
    let roles: Vec<String> = open
        .standing
        .roles
        .roles
        .iter()
        .map(|r| r.id.clone())
        .collect();
    let mut assessment = open.assessment.clone();
    assessment.team.push(Person {
        id: "p2".into(),
        name: "Iedereen".into(),
        roles,
        ..Person::default()
    });
    table.open(assessment);
    table.keys("z3");
    assert_eq!(told(&table), (false, 0));
    let lines = table.model.overview_lines();
    assert!(
        lines
            .iter()
            .any(|line| line.text.contains("Bij elke vraag"))
    );
}
