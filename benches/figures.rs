//! The figures that are promised: what happens on the way to the first frame, and per key.
#![allow(missing_docs, clippy::unwrap_used)]

use std::hint::black_box;
use std::sync::OnceLock;

use grondig::assessment::{Assessment, InstrumentRef, Outline, Profile};
use grondig::questionnaire::{Library, built_in_texts, read};
use grondig::signing::content_digest;
use grondig::standing::Standing;
use grondig::text::Editor;

fn main() {
    divan::main();
}

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::built_in().unwrap())
}

fn assessment() -> Assessment {
    let used = InstrumentRef {
        id: "iama-2.0".into(),
        digest: String::new(),
    };
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
    black_box(Standing::new(&a, library(), ""));
}

#[divan::bench]
fn digest() {
    black_box(content_digest(&assessment()).unwrap());
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
fn read_built_in() {
    black_box(Library::built_in().unwrap());
}

#[divan::bench]
fn interface_texts() {
    black_box(grondig::language::Texts::new(
        grondig::language::Language::Dutch,
    ));
}
