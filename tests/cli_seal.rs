//! `grondig seal`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::fs;

use crate::command::{Ended, Office};
use grondig::inspection::PdfFile;

/// The example with its report, a passphrase at standard input, and a time at which the key files
/// of the tests are valid.
fn office() -> Office {
    let mut office = Office::with_example();
    office.input = "geheim\n";
    office.now = "2030-01-02T03:04:05Z";
    office
}

fn key_file(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/seal");
    format!("{folder}/{name}.p12")
}

fn words<'a>(from: &'a str, key: &'a str, to: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let ask = ["--passphrase-fd", "0"];
    [&["seal", from, "--p12", key, "-o", to][..], &ask, more].concat()
}

fn seal(office: &Office, from: &str, key: &str, to: &str, more: &[&str]) -> Ended {
    office.run(&words(from, &key_file(key), to, more))
}

/// The names of the sealed fields.
fn sealed_fields(office: &Office, file: &str) -> Vec<String> {
    let file = PdfFile::open(fs::read(office.path(file)).unwrap()).unwrap();
    let form = file.form(&file.revisions().unwrap()).unwrap();
    let sealed = form.fields.into_iter().filter(|field| field.seal.is_some());
    sealed.map(|field| field.name).collect()
}

#[test]
fn a_report_is_sealed_field_by_field_and_keeps_its_bytes() {
    let office = office();
    let first = seal(&office, "v.pdf", "rsa2048", "1.pdf", &[]);
    assert_eq!(first.code, 0, "{}", first.err);
    for part in [
        "Renée Oldenbeuving heeft verzegeld: Elektronische handtekening van projectleider",
        "uitgegeven door Proefuitgever personen, geldig tot en met 2070-01-01",
        "eerste zegel",
        "Nog zonder zegel",
        "hoogstens een geavanceerde elektronische handtekening",
    ] {
        assert!(first.out.contains(part), "{part}: {}", first.out);
    }
    let second = seal(&office, "1.pdf", "own", "2.pdf", &["--field", "JUR"]);
    assert_eq!(second.code, 0, "{}", second.err);
    assert!(second.out.contains("zelf gemaakt"), "{}", second.out);
    assert!(!second.out.contains("eerste zegel"), "{}", second.out);
    let read = |name| fs::read(office.path(name)).unwrap();
    assert!(read("1.pdf").starts_with(&read("v.pdf")));
    assert!(read("2.pdf").starts_with(&read("1.pdf")));
    assert_eq!(
        sealed_fields(&office, "2.pdf"),
        ["signature-1", "signature-3"]
    );
}

#[test]
fn a_role_is_known_by_its_code_and_by_its_name_in_both_languages() {
    let office = office();
    for (at, asked) in ["DS", "data scientist", "Lawyer", "jurist", "SIGNATURE-4"]
        .into_iter()
        .enumerate()
    {
        let to = format!("{at}.pdf");
        let ended = seal(&office, "v.pdf", "p256", &to, &["--field", asked]);
        assert_eq!(ended.code, 0, "{asked}: {}", ended.err);
    }
    let fields: Vec<_> = (0..5)
        .flat_map(|at| sealed_fields(&office, &format!("{at}.pdf")))
        .collect();
    assert_eq!(
        fields,
        [
            "signature-2",
            "signature-2",
            "signature-3",
            "signature-3",
            "signature-4"
        ]
    );
}

#[test]
fn the_same_report_key_and_time_give_the_same_bytes() {
    let office = office();
    seal(&office, "v.pdf", "p384", "1.pdf", &[]);
    seal(&office, "v.pdf", "p384", "2.pdf", &[]);
    let read = |name| fs::read(office.path(name)).unwrap();
    assert!(!read("1.pdf").is_empty() && read("1.pdf") == read("2.pdf"));
}

#[test]
fn what_cannot_be_sealed_is_refused_with_a_sentence() {
    let office = office();
    assert_eq!(seal(&office, "v.pdf", "p256", "1.pdf", &[]).code, 0);
    fs::write(office.path("letter.txt"), "brief").unwrap();
    let mut longer = fs::read(office.path("v.pdf")).unwrap();
    longer.extend_from_slice(b"% meer\n");
    fs::write(office.path("longer.pdf"), longer).unwrap();
    office.done(&["new", "a.json", "--name", "x", "--organisation", "y"]);
    office.done(&["report", "a.json"]);
    let refused = |code, from: &str, key: &str, more: &[&str], part: &str| {
        let key = key_file(key);
        let said = office.refused(code, "v.pdf", &words(from, &key, "2.pdf", more));
        assert!(said.contains(part), "{part}: {said}");
        assert!(!office.path("2.pdf").exists(), "{part}");
    };
    refused(3, "nothing.pdf", "p256", &[], "bestaat niet");
    refused(3, "letter.txt", "p256", &[], "geen pdf");
    refused(2, "a.pdf", "p256", &[], "ronde compleet");
    refused(1, "longer.pdf", "p256", &[], "is veranderd");
    refused(2, "v.pdf", "p256", &["--field", "wethouder"], "signature-1");
    refused(2, "1.pdf", "p256", &["--field", "PL"], "al verzegeld");
    refused(3, "v.pdf", "nothing", &[], "bestaat niet");
    refused(2, "v.pdf", "expired", &[], "2021-01-01");
    refused(2, "v.pdf", "ed25519", &[], "P-256");
    refused(2, "v.pdf", "rsa1024", &[], "1024 bits");
    refused(2, "v.pdf", "server", &[], "niet bedoeld");
    refused(2, "v.pdf", "bare", &[], "geen geheime sleutel");
    refused(2, "v.pdf", "several", &[], "meer sleutels");
    let no_key = office.path("v.json");
    let no_key = no_key.to_str().unwrap();
    let said = office.refused(3, "v.json", &words("v.pdf", no_key, "2.pdf", &[]));
    assert!(said.contains("PKCS#12"), "{said}");
}

#[test]
fn a_seal_never_takes_the_place_of_the_report_of_another_seal_or_of_another_file() {
    let office = office();
    assert_eq!(seal(&office, "v.pdf", "p256", "1.pdf", &[]).code, 0);
    fs::write(office.path("letter.txt"), "brief").unwrap();
    let key = key_file("own");
    for (to, part) in [
        ("v.pdf", "het verslag zelf"),
        ("./v.pdf", "het verslag zelf"),
        ("1.pdf", "bevat een zegel"),
        ("letter.txt", "geen pdf"),
        (".", "geen bestand"),
    ] {
        let kept = if to == "." { "v.pdf" } else { to };
        let said = office.refused(2, kept, &words("v.pdf", &key, to, &[]));
        assert!(said.contains(part), "{to}: {said}");
    }
    let said = office.refused(2, "1.pdf", &["report", "v.json", "-o", "1.pdf"]);
    assert!(said.contains("bevat een zegel"), "{said}");
    fs::copy(office.path("v.pdf"), office.path("old.pdf")).unwrap();
    assert_eq!(seal(&office, "v.pdf", "own", "old.pdf", &[]).code, 0);
}

#[test]
fn the_passphrase_comes_from_a_terminal_or_a_descriptor_and_from_nowhere_else() {
    let mut office = office();
    let key = key_file("own");
    let bare = ["seal", "v.pdf", "--p12", &key, "-o", "1.pdf"];
    let said = office.refused(2, "v.pdf", &bare);
    assert!(said.contains("--passphrase-fd"), "{said}");
    office.input = "Geheim\n";
    let said = office.refused(2, "v.pdf", &words("v.pdf", &key, "1.pdf", &[]));
    assert!(
        said.contains("past niet") && !said.contains("Geheim"),
        "{said}"
    );
    let other = [&bare[..], &["--passphrase-fd", "977"]].concat();
    let said = office.refused(3, "v.pdf", &other);
    assert!(said.contains("977"), "{said}");
}

#[test]
fn an_english_report_is_sealed_in_english() {
    let office = office();
    office.done(&["--lang", "en", "report", "v.json", "-o", "e.pdf"]);
    let ended = seal(
        &office,
        "e.pdf",
        "own",
        "1.pdf",
        &["--field", "projectleider"],
    );
    assert_eq!(ended.code, 0, "{}", ended.err);
    let out = "Electronic signature of project leader";
    assert!(ended.out.contains(out), "{}", ended.out);
}
