//! Tests of sealing, with the example report and key files made by `tests/fixtures/seal/make`.

use super::*;
use crate::inspection::PdfFile;
use crate::inspection::fields::{Form, SealValue};
use crate::inspection::revisions::Revision;

const REPORT: &[u8] = include_bytes!("../../../exports/vroegsignalering.pdf");
/// 1 January 2030.
const NOW: u64 = 1_893_456_000;
const AT: &str = "20300101000000";

fn key_file(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/seal");
    std::fs::read(format!("{folder}/{name}.p12")).unwrap()
}

fn sealer(name: &str) -> Result<Sealer, SealError> {
    Sealer::open(&key_file(name), "geheim", NOW)
}

fn refusal(name: &str) -> SealError {
    sealer(name).err().unwrap()
}

/// A look without letters.
fn look(first: u32) -> Appearance {
    let form = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>\nstream\n\nendstream";
    Appearance {
        objects: vec![(first, form.as_bytes().to_vec())],
        form: first,
    }
}

fn sealed(report: &[u8], name: &str, wanted: Option<&str>) -> Result<Sealed, SealError> {
    let file = PdfFile::open(report.to_vec()).unwrap();
    let wanted = wanted.map(|typed| Wanted {
        typed: typed.to_owned(),
        purposes: Vec::new(),
    });
    let target = Target::find(&file, wanted.as_ref())?;
    target.seal(&sealer(name)?, &look(target.free_number()), AT)
}

fn read(pdf: &[u8]) -> (PdfFile, Vec<Revision>, Form) {
    let file = PdfFile::open(pdf.to_vec()).unwrap();
    let revisions = file.revisions().unwrap();
    let form = file.form(&revisions).unwrap();
    (file, revisions, form)
}

fn seals(form: &Form) -> Vec<&SealValue> {
    form.fields
        .iter()
        .filter_map(|field| field.seal.as_ref())
        .collect()
}

#[test]
fn every_strong_kind_of_key_seals() {
    for (name, holder) in [
        ("rsa2048", "Renée Oldenbeuving"),
        ("rsa3072", "Şule Yıldız"),
        ("rsa4096", "Jan de Vries"),
        ("p256", "Żaneta Nowak"),
        ("p384", "Nikos Παπαδόπουλος"),
        ("legacy", "Oude Sleutel"),
        ("sha512", "Andere Code"),
        ("own", "Zelf Gemaakt"),
    ] {
        let made = sealed(REPORT, name, None).unwrap();
        assert!(made.pdf.starts_with(REPORT), "{name}");
        let (digits, room) = made.filled;
        assert!(
            digits <= room && room >= 16_384,
            "{name}: {digits} of {room}"
        );
        let (file, revisions, form) = read(&made.pdf);
        let [seal] = seals(&form)[..] else {
            panic!("{name}");
        };
        assert_eq!(seal.name.as_deref(), Some(holder));
        assert_eq!(seal.at.as_deref(), Some("D:20300101000000+00'00'"));
        assert_eq!(seal.sub_filter, "ETSI.CAdES.detached");
        assert_eq!(seal.permits, Some(2));
        assert_eq!(form.certified_by, Some(seal.number));
        assert_eq!(intact::covered(seal, &revisions), Some(1));
        assert!(intact::digest_fits(&file, seal));
        let hole = &made.pdf[seal.hole.start + 1..seal.hole.end - 1];
        assert!(hole.iter().all(|digit| b"0123456789abcdef".contains(digit)));
        assert!(hole[digits..].iter().all(|digit| *digit == b'0'));
    }
}

#[test]
fn the_chain_goes_along_without_its_root() {
    let person = sealer("rsa2048").unwrap();
    let above: Vec<String> = person.issuers.iter().map(Known::holder).collect();
    assert_eq!(above, ["Proefuitgever personen"]);
    assert_eq!(person.certificate.issuer(), "Proefuitgever personen");
    assert!(sealer("own").unwrap().issuers.is_empty());
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for name in ["rsa2048", "p256"] {
        assert_eq!(
            sealed(REPORT, name, None),
            sealed(REPORT, name, None),
            "{name}"
        );
    }
}

#[test]
fn each_next_seal_comes_behind_the_one_before() {
    let first = sealed(REPORT, "rsa2048", None).unwrap().pdf;
    let second = sealed(&first, "p256", Some("signature-3")).unwrap().pdf;
    let third = sealed(&second, "p384", None).unwrap().pdf;
    assert!(second.starts_with(&first) && third.starts_with(&second));
    let (file, revisions, form) = read(&third);
    assert_eq!(revisions.len(), 4);
    let filled: Vec<&str> = form
        .fields
        .iter()
        .filter(|field| field.seal.is_some())
        .map(|field| field.name.as_str())
        .collect();
    assert_eq!(filled, ["signature-1", "signature-2", "signature-3"]);
    assert!(
        seals(&form)
            .iter()
            .all(|seal| intact::digest_fits(&file, seal))
    );
    // Only the first one certifies.
    let permits: Vec<_> = seals(&form).iter().map(|seal| seal.permits).collect();
    assert_eq!(permits, [Some(2), None, None]);
    // Nothing that a seal of a field does not need was written again.
    let (_, before, _) = read(REPORT);
    let old = |number: &&u32| before[0].objects.contains_key(number);
    for revision in &revisions[2..] {
        let again: Vec<&u32> = revision.objects.keys().filter(old).collect();
        assert_eq!(again.len(), 1, "{again:?}");
    }
}

#[test]
fn a_field_holds_one_seal() {
    let mut pdf = sealed(REPORT, "p256", Some("SIGNATURE-2")).unwrap().pdf;
    let again = sealed(&pdf, "p384", Some("signature-2"));
    assert!(
        matches!(again, Err(SealError::AlreadySealed(_))),
        "{again:?}"
    );
    let (_, _, form) = read(&pdf);
    for _ in 1..form.fields.len() {
        pdf = sealed(&pdf, "p256", None).unwrap().pdf;
    }
    assert_eq!(sealed(&pdf, "p256", None), Err(SealError::AllSealed));
}

#[test]
fn an_unknown_field_is_answered_with_those_that_are_there() {
    let Err(SealError::NoSuchField { asked, known }) = sealed(REPORT, "own", Some("wethouder"))
    else {
        panic!();
    };
    assert_eq!(asked, "wethouder");
    assert!(
        known.len() >= 4 && known[0].contains("signature-1"),
        "{known:?}"
    );
}

#[test]
fn a_report_that_was_changed_is_not_sealed() {
    let pdf = sealed(REPORT, "p256", None).unwrap().pdf;
    // A changed byte within the report, where it does not damage the file itself.
    let mut bent = pdf.clone();
    let at = REPORT
        .windows(8)
        .position(|part| part == b"<pdf:Key")
        .unwrap();
    bent[at + 14] ^= 1;
    assert!(matches!(
        sealed(&bent, "p384", None),
        Err(SealError::Broken(_))
    ));
    // Something behind the seal.
    let mut longer = pdf.clone();
    longer.extend_from_slice(b"% a note\n");
    assert_eq!(sealed(&longer, "p384", None), Err(SealError::Changed));
    let mut longer = REPORT.to_vec();
    longer.extend_from_slice(b"\n");
    assert_eq!(sealed(&longer, "p384", None), Err(SealError::Changed));
}

#[test]
fn only_reports_of_this_program_are_sealed() {
    let mut other = REPORT.to_vec();
    let tag = b"<pdf:Producer>grondig";
    let at = REPORT
        .windows(tag.len())
        .position(|part| part == tag)
        .unwrap();
    other[at + 14] = b'b';
    assert_eq!(sealed(&other, "own", None), Err(SealError::NotOurs));
}

#[test]
fn keys_that_may_not_seal_are_refused_with_the_reason() {
    assert_eq!(
        refusal("expired"),
        SealError::Date {
            holder: "Vorig Jaar".into(),
            from: 1_577_836_800,
            until: 1_609_459_200
        }
    );
    assert_eq!(refusal("ed25519"), SealError::KeyKind);
    assert_eq!(refusal("rsa1024"), SealError::WeakKey(1024));
    assert_eq!(
        refusal("encipher"),
        SealError::Usage("Alleen Versleutelen".into())
    );
    assert_eq!(
        refusal("server"),
        SealError::Usage("www.voorbeeld.nl".into())
    );
    assert_eq!(refusal("bare"), SealError::NoKey);
    let early = Sealer::open(&key_file("own"), "geheim", 0);
    assert!(matches!(early, Err(SealError::Date { .. })));
}

#[test]
fn of_several_keys_the_one_that_may_seal_is_taken() {
    assert_eq!(
        sealer("one-of-two").unwrap().certificate.holder(),
        "Zelf Gemaakt"
    );
    let SealError::SeveralKeys(mut holders) = refusal("several") else {
        panic!();
    };
    holders.sort();
    assert_eq!(holders, ["Zelf Gemaakt", "Żaneta Nowak"]);
}

#[test]
fn a_wrong_passphrase_is_told_from_a_damaged_file() {
    for name in ["rsa2048", "legacy", "sha512"] {
        let wrong = Sealer::open(&key_file(name), "geheimpje", NOW).err();
        assert_eq!(wrong, Some(SealError::Passphrase), "{name}");
    }
    assert_eq!(
        Sealer::open(b"", "geheim", NOW).err(),
        Some(SealError::NoKeyFile)
    );
    assert_eq!(
        Sealer::open(REPORT, "geheim", NOW).err(),
        Some(SealError::NoKeyFile)
    );
}

#[test]
fn a_damaged_key_file_gives_a_sentence_and_no_panic() {
    let whole = key_file("own");
    for at in 0..whole.len() {
        assert!(Sealer::open(&whole[..at], "geheim", NOW).is_err(), "{at}");
    }
    for at in (0..whole.len()).step_by(7) {
        let mut bent = whole.clone();
        bent[at] ^= 0x55;
        let _ = Sealer::open(&bent, "geheim", NOW);
    }
}

#[test]
fn a_key_file_cannot_ask_for_endless_work() {
    let mut file = key_file("own");
    // The rounds of the code over the content are the last member of the file.
    assert_eq!(file[file.len() - 4..], [0x02, 0x02, 0x08, 0x00]);
    let end = file.len();
    file[end - 2..].copy_from_slice(&[0x7F, 0xFF]);
    assert_eq!(
        Sealer::open(&file, "geheim", NOW).err(),
        Some(SealError::Passphrase)
    );
    let longer = with_rounds(&key_file("own"), i32::MAX);
    assert_eq!(
        Sealer::open(&longer, "geheim", NOW).err(),
        Some(SealError::KeyFileProtection)
    );
}

/// The key file with another number of rounds.
fn with_rounds(file: &[u8], rounds: i32) -> Vec<u8> {
    use der::Encode as _;
    let mut pfx = <pkcs12::pfx::Pfx as der::Decode>::from_der(file).unwrap();
    let mac = pfx.mac_data.as_mut().unwrap();
    mac.iterations = rounds;
    pfx.to_der().unwrap()
}
