//! What a report costs, by the number of questions: own questionnaires of 10 to 2,000 questions, all
//! answered. Pages and bytes of each are printed once, before the times.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

use std::fmt::Write as _;
use std::hint::black_box;

use grondig::assessment::{Address, Answer, Assessment, InstrumentRef, Profile, Row, State, Value};
use grondig::language::{Language, Texts};
use grondig::questionnaire::{Library, read};
use grondig::report::{Making, Rendered, of_assessment};

const QUESTIONS: [usize; 4] = [10, 100, 400, 2_000];
/// Of each answer; a team writes about as much.
const WORDS: usize = 140;

fn main() {
    println!("questions  pages      bytes");
    for questions in QUESTIONS {
        let made = Case::new(questions).report();
        println!("{questions:9} {:6} {:10}", made.pages, made.pdf.len());
    }
    divan::main();
}

#[divan::bench(args = QUESTIONS, sample_count = 10)]
fn report_of(bencher: divan::Bencher<'_, '_>, questions: usize) {
    let case = Case::new(questions);
    bencher.bench_local(|| black_box(case.report()));
}

/// An assessment of one questionnaire.
struct Case {
    library: Library,
    assessment: Assessment,
    texts: Texts,
}

impl Case {
    fn new(questions: usize) -> Self {
        let instrument = read("proef", &questionnaire(questions)).unwrap();
        let used = InstrumentRef::new("proef", instrument.digest.clone());
        let profile = Profile {
            name: "Proef".into(),
            organisation: "Gemeente Leemrade".into(),
            ..Profile::default()
        };
        let mut assessment = Assessment::new("proef", profile, vec![used]);
        let mut chance = Chance(questions as u64);
        for at in 0..questions {
            let address = Address::new("proef", number(at), None);
            assessment.answers.insert(address, chance.answer(at));
        }
        Self {
            library: Library::of(vec![instrument]),
            assessment,
            texts: Texts::new(Language::Dutch),
        }
    }

    fn report(&self) -> Rendered {
        of_assessment(
            &self.assessment,
            &self.library,
            &self.texts,
            &Making::default(),
        )
        .unwrap()
    }
}

fn number(at: usize) -> String {
    format!("{}.{}", at / 10 + 1, at % 10 + 1)
}

/// Ten questions to a section, every fifth one a table.
fn questionnaire(questions: usize) -> String {
    let mut yaml = String::from(
        "id: proef\nversion: \"1\"\ntitle: Proef\nroles: [{id: R1, name: rol een}]\nsign_off: [R1]\nsections:\n",
    );
    for at in 0..questions {
        if at % 10 == 0 {
            let part = at / 10 + 1;
            let section =
                format!("  - id: \"{part}\"\n    title: Onderdeel {part}\n    elements:\n");
            yaml.push_str(&section);
        }
        let answer = if is_table(at) {
            "{type: table, columns: [{id: wat, label: Maatregel, type: text}, {id: wie, label: Wie, type: text}]}"
        } else {
            "{type: long_text}"
        };
        let number = number(at);
        write!(
            yaml,
            "      - question:\n          number: \"{number}\"\n          ask: Hoe weegt u vraagpunt {number}?\n          answer: {answer}\n"
        )
        .unwrap();
    }
    yaml
}

fn is_table(at: usize) -> bool {
    at % 5 == 2
}

/// The same numbers on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % count
    }

    fn prose(&mut self, words: usize) -> String {
        let known: Vec<&str> = WORDS_IN_USE.split_whitespace().collect();
        let mut text = String::new();
        for at in 0..words {
            let end = if at % 13 == 12 { ". " } else { " " };
            text.push_str(known[self.below(known.len())]);
            text.push_str(end);
        }
        text
    }

    fn answer(&mut self, at: usize) -> Answer {
        let value = if is_table(at) {
            let rows = (0..4).map(|row| Row {
                id: row.to_string(),
                cells: [
                    ("wat".to_owned(), self.prose(WORDS / 5)),
                    ("wie".to_owned(), "M. de Vries".to_owned()),
                ]
                .into(),
            });
            Value::Rows(rows.collect())
        } else {
            let (first, second) = (self.prose(WORDS / 2), self.prose(WORDS / 2));
            Value::Text(format!("{first}\n\n{second}"))
        };
        Answer {
            value: Some(value),
            state: State::Agreed,
            ..Answer::default()
        }
    }
}

const WORDS_IN_USE: &str = "de het een van voor met bij op aan om tot door wij team consulenten \
    inwoners huishoudens schuldhulpverlening betalingsachterstand gemeente college raad algoritme \
    gegevensbescherming persoonsgegevens vertrouwelijkheid zorgvuldigheid bestaanszekerheid nabijheid \
    uitlegbaarheid onderbouwing werkinstructie bezwaarprocedure evaluatie steekproef uitkomsten verschil \
    kwartaal huisbezoek telefoongesprek wachtlijst privacyverklaring officier efficiënt reële vóór één \
    kunnen moeten willen vragen besluiten bespreken toetsen meten vergelijken vastleggen uitleggen \
    arbeidsongeschiktheidsverzekering verantwoordingsplicht rechtmatigheidsonderzoek duidelijk tijdig \
    eerlijk zorgvuldig ieder elke geen niet ook alleen omdat zodat wanneer daarom";
