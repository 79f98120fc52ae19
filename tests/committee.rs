//! A round of an ethics committee on the worked example, by keys: remarks, replies, verdicts, conditions; the report holds
//! all of it, and not an answer has changed.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::sync::OnceLock;

use grondig::app::{Action, Effect, Geometry, Key, Model, Now, Opened, Screen, update};
use grondig::assessment::{ActionState, Assessment, RemarkKind, Verdict};
use grondig::inspection::PdfFile;
use grondig::language::{Language, Texts};
use grondig::questionnaire::Library;
use grondig::report::{Making, of_assessment};

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::built_in().unwrap())
}

/// The program with the example open.
struct Round {
    model: Model,
    minute: u64,
    /// Every edit that went to the journal.
    recorded: usize,
}

impl Round {
    fn new(example: Assessment) -> Self {
        let mut round = Self {
            model: Model::new(library(), Texts::new(Language::Dutch), (100, 30)),
            minute: 0,
            recorded: 0,
        };
        let opened = Opened {
            assessment: example,
            path: "v.json".into(),
            read_only: None,
            recovered: None,
        };
        round.act(Action::Opened(Box::new(opened)));
        round.act(Action::Laid(Geometry {
            width: 60,
            height: 10,
            scroll_max: 0,
            ..Geometry::default()
        }));
        round
    }

    fn act(&mut self, action: Action) {
        self.minute += 1;
        let now = Now {
            ms: self.minute * 60_000,
            at: format!(
                "2026-11-05T{:02}:{:02}:00Z",
                self.minute / 60 % 24,
                self.minute % 60
            ),
            today: "2026-11-05".into(),
            fresh_id: "vers".into(),
            zone: String::new(),
        };
        let effects = update(&mut self.model, action, &now);
        let records = effects
            .iter()
            .filter(|one| matches!(one, Effect::Record(..)));
        self.recorded += records.count();
    }

    /// Presses keys: letters as they stand, others between angle brackets.
    fn keys(&mut self, keys: &str) -> &mut Self {
        for key in Key::sequence(keys).unwrap() {
            self.act(Action::Key(key));
        }
        self
    }

    /// Goes to a question, and writes a remark of a kind there: 0 question, 1 objection, 2 suggestion.
    fn remark(&mut self, number: &str, key: &str, text: &str, kind: usize) {
        self.keys("<Ctrl+G>").keys(number).keys("<Enter>");
        self.keys(key).keys(text).keys("<Tab>");
        self.keys(&"<Down>".repeat(kind)).keys("<Ctrl+S>");
        assert!(matches!(self.model.screen, Screen::Reading), "{number}");
    }

    fn assessment(&self) -> &Assessment {
        &self.model.open.as_ref().unwrap().assessment
    }
}

const REMARKS: [(&str, &str, &str, usize); 6] = [
    (
        "1.1.1",
        "o",
        "Hoe is het probleem gemeten bij inwoners zonder telefoon?",
        0,
    ),
    (
        "1.1.2",
        "o",
        "Het hoofddoel is niet meetbaar zoals het er nu staat.",
        1,
    ),
    (
        "3.1.1",
        "o",
        "Vraag de rekenkamer om de steekproef mee te bekijken.",
        2,
    ),
    (
        "4.1.1",
        "o",
        "Waarom is de onschuldpresumptie niet genoemd?",
        0,
    ),
    (
        "1.1.4",
        "O",
        "Deze paragraaf leunt op cijfers van een enkel jaar.",
        1,
    ),
    ("2.1.2", "O", "Zet bij elk gegeven wie het levert.", 2),
];

/// The example as it was before any committee read it.
fn unread() -> Assessment {
    let texts = Texts::new(Language::Dutch);
    let mut example = grondig::example::vroegsignalering(library(), &texts).unwrap();
    example.committees.clear();
    example.readings.clear();
    example.remarks.clear();
    example.reviews.clear();
    example.action_points.retain(|one| one.review.is_none());
    example
}

fn judged() -> Round {
    let example = unread();
    let mut round = Round::new(example);
    round.keys("C<Ctrl+A>Commissie Ethiek Voorbeeldstad<Tab>");
    round.keys("Hanna Wiersma, voorzitter<Enter>Yusuf Demir, lid<Ctrl+S>");
    for (number, key, text, kind) in REMARKS {
        round.remark(number, key, text, kind);
    }
    // One is answered by the committee itself, the others by the team; one is resolved.
    round.keys("<Ctrl+G>1.1.1<Enter>b");
    if round.model.overlay.is_some() {
        round.keys("1");
    }
    round.keys("Zie ook bijlage drie.<Tab><Down><Ctrl+S>");
    round.keys("<Ctrl+G>4.1.1<Enter>v<Tab>Helder.<Shift+Tab>");
    round.keys("<Ctrl+S>");
    round
}

#[test]
fn a_round_of_the_committee_is_all_in_the_report_and_changes_no_answer() {
    let texts = Texts::new(Language::Dutch);
    let example = grondig::example::vroegsignalering(library(), &texts).unwrap();
    let before = serde_json::to_string(&example.answers).unwrap();
    let mut round = judged();
    // The form of the section stayed open, since no verdict was chosen: now one is.
    assert!(matches!(round.model.screen, Screen::Form(..)));
    round.keys("<Down><Ctrl+S>");
    assert!(
        matches!(round.model.screen, Screen::Reading),
        "{:?}",
        round.model.screen
    );
    round.keys(
        "<Ctrl+G>2.1.2<Enter>v<Down><Down><Down><Tab>Herkomst van gegevens onduidelijk.<Ctrl+S>",
    );
    round.keys("V<Down><Down><Tab>De bedoeling overtuigt, de onderbouwing nog niet.<Tab><Tab>");
    round.keys("Meet opnieuw over twee jaren<Tab>Femke de Wit<Tab>2027-01-15<Tab><Tab>");
    round.keys("Leg de herkomst van elk gegeven vast<Tab>Stan Bos<Tab>2027-02-01<Ctrl+S>");
    // The team replies and resolves.
    round.keys("CR<Home>bDat is nagevraagd bij de wijkteams.<Ctrl+S>x<Ctrl+S>");
    let after = round.assessment();
    assert_eq!(after.remarks.len(), 6);
    let of = |kind| after.remarks.iter().filter(|one| one.kind == kind).count();
    for kind in RemarkKind::ALL {
        assert_eq!(of(kind), 2, "{kind:?}");
    }
    assert_eq!(after.remarks.iter().filter(|one| !one.is_open()).count(), 1);
    assert_eq!(
        after
            .remarks
            .iter()
            .map(|one| one.replies.len())
            .sum::<usize>(),
        2
    );
    let review = after.reviews.last().unwrap();
    assert_eq!(
        (after.reviews.len(), review.verdict),
        (1, Verdict::WithConditions)
    );
    assert_eq!(review.sections.len(), 2);
    let points = after.action_points.iter();
    let points: Vec<_> = points.filter(|one| one.review.is_some()).collect();
    assert_eq!(points.len(), 2);
    assert!(points.iter().all(|one| one.state == ActionState::Open));
    // Not a byte of an answer, nor who wrote it and when.
    assert_eq!(serde_json::to_string(&after.answers).unwrap(), before);
    assert!(round.recorded > 12);

    let report = of_assessment(after, library(), &texts, &Making::default()).unwrap();
    let read = PdfFile::open(report.pdf).unwrap().text();
    let said: String = read.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut wanted = vec![
        "Commissie Ethiek Voorbeeldstad",
        "Hanna Wiersma",
        "voorzitter",
        "Zie ook bijlage drie.",
        "Dat is nagevraagd bij de wijkteams.",
        "positief onder voorwaarden",
        "De bedoeling overtuigt, de onderbouwing nog niet.",
        "Helder.",
        "Herkomst van gegevens onduidelijk.",
        "Meet opnieuw over twee jaren",
        "(Femke de Wit, 15 januari 2027, open)",
        "(Stan Bos, 1 februari 2027, open)",
        "Afgehandeld door",
        "Commissie Ethiek Voorbeeldstad, 5 november 2026: positief onder voorwaarden (2 voorwaarden).",
    ];
    wanted.extend(REMARKS.map(|(_, _, text, _)| text));
    for words in wanted {
        assert!(said.contains(words), "{words}");
    }
}
