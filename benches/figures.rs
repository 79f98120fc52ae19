//! The figures that are promised: what happens on the way to the first frame, and per key.
#![allow(missing_docs, clippy::unwrap_used)]

use std::hint::black_box;
use std::sync::OnceLock;

use grondig::app::{Action, Context, Key, Model, Now, Opened, update};
use grondig::assessment::{Assessment, InstrumentRef, Outline, Profile};
use grondig::language::{Language, Texts};
use grondig::questionnaire::{AnswerType, Library, built_in_texts, read};
use grondig::signing::content_digest;
use grondig::standing::Standing;
use grondig::text::Editor;
use grondig::tui::{Signs, Theme, draw, measure};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

fn main() {
    divan::main();
}

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::built_in().unwrap())
}

fn texts() -> Texts {
    Texts::new(Language::Dutch)
}

/// The worked example: every question answered.
fn example() -> &'static Assessment {
    static EXAMPLE: OnceLock<Assessment> = OnceLock::new();
    EXAMPLE.get_or_init(|| grondig::example::vroegsignalering(library(), &texts()).unwrap())
}

/// A model with the example open, at a question with a long answer.
fn model() -> Model {
    let mut model = Model::new(library(), texts(), (100, 30));
    let opened = Opened {
        assessment: example().clone(),
        path: "example.json".into(),
        read_only: None,
        recovered: None,
    };
    update(
        &mut model,
        Action::Opened(Box::new(opened)),
        &Now::default(),
    );
    let mut press = |key: &str| {
        update(
            &mut model,
            Action::Key(key.parse().unwrap()),
            &Now::default(),
        );
    };
    // To a question with a long text, by its number, and into its field.
    for key in ["ctrl+g", "1", ".", "1", ".", "1", "Enter", "Enter"] {
        press(key);
    }
    let (address, question) = model.open.as_ref().unwrap().question().unwrap();
    assert_eq!(address.to_string(), "iama-2.0/1.1.1");
    assert_eq!(question.answer, AnswerType::LongText);
    assert_eq!(model.context(), Context::Text);
    let geometry = measure(&model);
    update(&mut model, Action::Laid(geometry), &Now::default());
    model
}

fn assessment() -> Assessment {
    let used = InstrumentRef::new("iama-2.0", String::new());
    Assessment::new("a", Profile::default(), vec![used])
}

#[divan::bench]
fn read_iama_yaml() {
    let (name, text) = built_in_texts()[0];
    black_box(read(name, text).unwrap());
}

#[divan::bench]
fn outline() {
    let a = assessment();
    black_box(Outline::new(library().get("iama-2.0").unwrap(), &a));
}

#[divan::bench]
fn standing() {
    let a = assessment();
    black_box(Standing::new(&a, library(), "", ""));
}

#[divan::bench]
fn digest_of_the_example() {
    black_box(content_digest(example()).unwrap());
}

#[divan::bench]
fn standing_of_the_example() {
    black_box(Standing::new(example(), library(), "", ""));
}

#[divan::bench]
fn example_from_json(bencher: divan::Bencher<'_, '_>) {
    let json = serde_json::to_vec_pretty(example()).unwrap();
    bencher.bench_local(|| serde_json::from_slice::<Assessment>(black_box(&json)).unwrap());
}

#[divan::bench]
fn frame_of_the_example(bencher: divan::Bencher<'_, '_>) {
    let model = model();
    let theme = Theme::terminal(Signs::UNICODE);
    let mut terminal = Terminal::new(TestBackend::new(100, 30)).unwrap();
    bencher.bench_local(|| {
        terminal
            .draw(|frame| draw(black_box(&model), &theme, frame))
            .map(drop)
            .unwrap();
    });
}

#[divan::bench]
fn letter_in_the_example(bencher: divan::Bencher<'_, '_>) {
    let mut model = model();
    bencher.bench_local(|| update(&mut model, Action::Key(Key::char('x')), &Now::default()));
}

#[divan::bench(sample_count = 20)]
fn report_of_the_example() {
    black_box(
        grondig::report::of_assessment(
            example(),
            library(),
            &texts(),
            &grondig::report::Making::default(),
        )
        .unwrap(),
    );
}

#[divan::bench(args = [1_000, 10_000, 100_000])]
fn letter_in_a_text_of(bencher: divan::Bencher<'_, '_>, bytes: usize) {
    let text = "De gemeente wil mensen met schulden eerder helpen.\n".repeat(bytes / 51 + 1);
    let mut editor = Editor::new(&text);
    editor.set_width(72);
    bencher.bench_local(|| {
        editor.insert_char('x').unwrap();
        editor.ensure_visible(10);
        black_box(editor.visual_lines(editor.top()..editor.top() + 10));
    });
}

#[divan::bench]
fn find_an_instrument_read_before() {
    black_box(Library::built_in().unwrap().get("iama-2.0").unwrap());
}

#[divan::bench]
fn interface_texts() {
    black_box(grondig::language::Texts::new(
        grondig::language::Language::Dutch,
    ));
}
