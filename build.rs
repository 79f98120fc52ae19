//! Prepares the built-in questionnaires: YAML to JSON, which is read five times as fast at the start.
//! The digest is that of the YAML file, which is what people can check. Former editions, in
//! `questionnaires/archive`, are prepared in the same way and compressed: they are asked for seldom. The glossary
//! and the crosswalk become JSON as well.

#![allow(clippy::print_stdout)] // how a build script speaks to cargo

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use sha2::{Digest as _, Sha256};

fn main() {
    println!("cargo::rerun-if-changed=questionnaires");
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo names OUT_DIR"));
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo names the crate"));
    let (mut prepared, mut texts) = (String::from("&[\n"), String::from("&[\n"));
    for file in definitions(&here.join("questionnaires")) {
        let (name, text) = (stem(&file), read(&file));
        let json = out.join(format!("{name}.json"));
        fs::write(&json, as_json(&text)).expect("OUT_DIR can be written");
        let digest = digest(&text);
        let _ = writeln!(
            prepared,
            "    ({name:?}, include_str!({:?}), {digest:?}),",
            shown(&json)
        );
        let _ = writeln!(texts, "    ({name:?}, include_str!({:?})),", shown(&file));
    }
    for (file, name) in [
        ("glossary/terms", "glossary"),
        ("crosswalk/topics", "crosswalk"),
    ] {
        let text = read(&here.join(format!("questionnaires/{file}.yaml")));
        let json = out.join(format!("{name}.json"));
        fs::write(json, as_json(&text)).expect("OUT_DIR can be written");
    }
    let mut former = String::from("&[\n");
    for file in definitions(&here.join("questionnaires/archive")) {
        let (name, text) = (stem(&file), read(&file));
        let small = out.join(format!("{name}.zlib"));
        fs::write(&small, compressed(&as_json(&text))).expect("OUT_DIR can be written");
        let digest = digest(&text);
        let _ = writeln!(
            former,
            "    ({name:?}, include_bytes!({:?}), {digest:?}),",
            shown(&small)
        );
    }
    for (file, mut list) in [
        ("questionnaires.rs", prepared),
        ("questionnaire_texts.rs", texts),
        ("former_editions.rs", former),
    ] {
        list.push(']');
        fs::write(out.join(file), list).expect("OUT_DIR can be written");
    }
}

/// The YAML files of a folder, by name.
fn definitions(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the folders of questionnaires are part of the crate")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "yaml"))
        .collect();
    files.sort();
    files
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn stem(file: &Path) -> String {
    let stem = file.file_stem().expect("it ends in .yaml");
    stem.to_string_lossy().into_owned()
}

fn read(file: &Path) -> String {
    let text = fs::read_to_string(file);
    text.unwrap_or_else(|error| unreadable(file, &error))
}

#[allow(clippy::panic)] // how a build ends that cannot go on
fn unreadable(file: &Path, error: &std::io::Error) -> ! {
    panic!("{} cannot be read: {error}", file.display())
}

fn as_json(text: &str) -> String {
    let value: serde_json::Value = serde_saphyr::from_str(text).expect(
        "a built-in questionnaire is valid YAML; `grondig questionnaire validate` says where not",
    );
    value.to_string()
}

fn digest(text: &str) -> String {
    let mut hex = String::new();
    for byte in Sha256::digest(text.as_bytes()) {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

fn compressed(text: &str) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(text.as_bytes()).expect("into memory");
    encoder.finish().expect("into memory")
}
