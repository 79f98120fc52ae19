//! Prepares the built-in questionnaires: YAML to JSON, which is read five times as fast at the start.
//! The digest is that of the YAML file, which is what people can check.

#![allow(clippy::print_stdout)] // how a build script speaks to cargo

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use sha2::{Digest as _, Sha256};

fn main() {
    println!("cargo::rerun-if-changed=questionnaires");
    let out = env::var("OUT_DIR").expect("cargo names OUT_DIR");
    let mut files: Vec<_> = fs::read_dir("questionnaires")
        .expect("the folder questionnaires is part of the crate")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "yaml")
        })
        .collect();
    files.sort();
    let mut list = String::from("&[\n");
    for file in files {
        let text = fs::read_to_string(&file).expect("a questionnaire is text");
        let value: serde_json::Value = serde_saphyr::from_str(&text)
            .expect("a built-in questionnaire is valid YAML; `grondig questionnaire validate` says where not");
        let name = file
            .file_stem()
            .expect("it ends in .yaml")
            .to_string_lossy()
            .into_owned();
        let prepared = Path::new(&out).join(format!("{name}.json"));
        fs::write(&prepared, value.to_string()).expect("OUT_DIR can be written");
        let digest = Sha256::digest(text.as_bytes())
            .iter()
            .fold(String::new(), |mut hex, byte| {
                let _ = write!(hex, "{byte:02x}");
                hex
            });
        let _ = writeln!(
            list,
            "    ({name:?}, include_str!({:?}), {digest:?}),",
            prepared.display().to_string()
        );
    }
    list.push(']');
    fs::write(Path::new(&out).join("questionnaires.rs"), list).expect("OUT_DIR can be written");
}
