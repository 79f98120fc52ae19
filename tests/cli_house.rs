//! The house style in reports and preparation sheets, from the configuration folder.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::fs;

use crate::command::Office;

const STYLE: &str = include_str!("../examples/house-style/house-style.yaml");
const LOGO: &str = include_str!("../examples/house-style/logo.svg");

fn configure(office: &Office, name: &str, text: &str) {
    let folder = office.path("home/config");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), text).unwrap();
}

fn styled() -> Office {
    let office = Office::with_assessment();
    configure(&office, "house-style.yaml", STYLE);
    configure(&office, "logo.svg", LOGO);
    office
}

#[test]
fn reports_and_printed_sheets_wear_the_house_style_and_can_do_without() {
    let office = Office::with_assessment();
    let plain = ["report", "a.json", "-o", "plain.pdf"];
    office.done(&plain);
    let office = {
        configure(&office, "house-style.yaml", STYLE);
        configure(&office, "logo.svg", LOGO);
        office
    };
    office.done(&["report", "a.json", "-o", "styled.pdf"]);
    office.done(&["report", "a.json", "-o", "without.pdf", "--no-house-style"]);
    assert!(office.read("plain.pdf") == office.read("without.pdf"));
    let drawn = |name: &str| {
        let bytes = office.read(name);
        bytes.windows(13).any(|part| part == b"/Subtype/Form")
    };
    assert!(drawn("styled.pdf") && !drawn("without.pdf"));
    office.done(&["sheet", "a.json", "--role", "JUR", "-o", "sheet.pdf"]);
    assert!(drawn("sheet.pdf"));
    office.done(&["report", "a.json", "-o", "again.pdf"]);
    assert!(office.read("styled.pdf") == office.read("again.pdf"));
}

#[test]
fn a_house_style_with_a_mistake_is_refused_with_file_line_and_way_out() {
    for (from, to, words) in [
        ("accent:", "kleur:", ["kleur", "regel 4"]),
        ("\"#0b7a75\"", "\"groen\"", ["groen", "regel 4"]),
        ("logo_text:", "# logo_text:", ["logo_text", "regel 5"]),
        ("logo.svg", "ander.svg", ["ander.svg", "niet te lezen"]),
    ] {
        let office = styled();
        configure(&office, "house-style.yaml", &STYLE.replace(from, to));
        let said = office.refused(3, "a.json", &["report", "a.json", "-o", "a.pdf"]);
        assert!(words.iter().all(|word| said.contains(word)), "{said}");
        assert!(said.contains("grondig report --no-house-style"), "{said}");
        assert!(!office.path("a.pdf").exists());
        office.done(&["report", "a.json", "-o", "a.pdf", "--no-house-style"]);
        let sheet = ["sheet", "a.json", "--role", "JUR", "-o", "s.pdf"];
        let said = office.refused(3, "a.json", &sheet);
        assert!(said.contains("grondig sheet --no-house-style"), "{said}");
        // In Markdown there is no look.
        office.done(&["sheet", "a.json", "--role", "JUR", "-o", "s.md"]);
    }
}

#[test]
fn letters_in_a_logo_are_refused_and_a_light_accent_is_told() {
    let office = styled();
    configure(
        &office,
        "logo.svg",
        &LOGO.replace("</svg>", "<text>Leemrade</text>\n</svg>"),
    );
    let said = office.refused(3, "a.json", &["report", "a.json"]);
    assert!(
        said.contains("logo.svg") && said.contains("om in lijnen"),
        "{said}"
    );
    configure(&office, "house-style.yaml", "accent: \"#ffcc00\"\n");
    let ended = office.run(&["report", "a.json"]);
    assert_eq!(ended.code, 0);
    assert!(ended.err.contains("#ffcc00 is te licht"), "{}", ended.err);
}
