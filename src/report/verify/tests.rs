//! Tests of verifying: files that were tampered with in every way that came to mind.

use super::*;
use crate::assessment::{Decision, Profile, Round, Signature};
use crate::language::Texts;
use crate::report::{self, Archive};
use crate::signing::seal::check::check;
use crate::signing::seal::{Appearance, Sealer, Target, Wanted};
use crate::text::hex;
use std::sync::OnceLock;

/// 1 January 2030, when the seals of these tests were made.
const SEALED_AT: u64 = 1_893_456_000;

fn now() -> Timestamp {
    "2030-06-01T12:00:00Z".parse().unwrap()
}

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::built_in().unwrap())
}

/// A small assessment that two roles signed.
fn assessment() -> Assessment {
    let profile = Profile {
        name: "Slim Toezicht".into(),
        organisation: "Gemeente Leemrade".into(),
        ..Profile::default()
    };
    let mut made = Assessment::new("0f3e", profile, Vec::new());
    let digest = content_digest(&made).unwrap();
    let signature = |role: &str, name: &str| Signature {
        role: role.into(),
        name: name.into(),
        function: "functie".into(),
        decision: Decision::Approve,
        conditions: Vec::new(),
        statement: String::new(),
        date: "2029-12-31".into(),
        digest: digest.clone(),
    };
    made.rounds.push(Round {
        version: 1,
        opened_at: "2029-12-30T10:00:00Z".into(),
        digest: digest.clone(),
        required: vec!["PL".into(), "JUR".into()],
        open_points: Vec::new(),
        reason: String::new(),
        signatures: vec![signature("PL", "Anna"), signature("JUR", "Bea")],
    });
    made
}

fn made(assessment: &Assessment, archive: Archive) -> Vec<u8> {
    let making = Making {
        archive,
        ..Making::default()
    };
    let texts = Texts::new(Language::Dutch);
    report::of_assessment(assessment, library(), &texts, &making)
        .unwrap()
        .pdf
}

fn sealed_by(report: &[u8], key: &str, field: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/seal");
    let key = std::fs::read(format!("{folder}/{key}.p12")).unwrap();
    let sealer = Sealer::open(&key, "geheim", SEALED_AT).unwrap();
    let file = PdfFile::open(report.to_vec()).unwrap();
    let wanted = Wanted {
        typed: field.to_owned(),
        purposes: Vec::new(),
    };
    let target = Target::find(&file, Some(&wanted)).unwrap();
    let first = target.free_number();
    let form = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>\nstream\n\nendstream";
    let look = Appearance {
        objects: vec![(first, form.as_bytes().to_vec())],
        form: first,
    };
    target.seal(&sealer, &look, "20300101000000").unwrap().pdf
}

/// The report of the small assessment: as it is, sealed once, and sealed by both roles.
fn reports() -> &'static [Vec<u8>; 3] {
    static REPORTS: OnceLock<[Vec<u8>; 3]> = OnceLock::new();
    REPORTS.get_or_init(|| {
        let plain = made(&assessment(), Archive::A3a);
        let once = sealed_by(&plain, "p256", "signature-1");
        let twice = sealed_by(&once, "rsa2048", "signature-2");
        [plain, once, twice]
    })
}

fn root() -> Roots {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/seal/root.pem");
    let mut roots = Roots::default();
    assert!(roots.add(&std::fs::read(path).unwrap()));
    roots
}

/// The verdict; none for what cannot be read at all.
fn verdict_by(bytes: &[u8], roots: &Roots, beside: Option<&Assessment>) -> Option<Verdict> {
    let file = PdfFile::open(bytes.to_vec()).ok()?;
    let carried = report::carried(&file)
        .map_err(|error| error.message("verslag.pdf"))
        .and_then(|bytes| {
            serde_json::from_slice::<Assessment>(&bytes)
                .map_err(|_| Message::new("carried-packed").with("file", "verslag.pdf"))
        });
    Some(verify(&Subject {
        file: &file,
        carried: carried.as_ref().map_err(Clone::clone),
        beside: beside.map(|beside| ("toets.json", beside)),
        library: library(),
        making: &Making::default(),
        roots,
        now: now(),
    }))
}

fn verdict(bytes: &[u8]) -> Verdict {
    verdict_by(bytes, &Roots::default(), None).unwrap()
}

/// The kinds of what is wrong.
fn wrong(verdict: &Verdict) -> Vec<&'static str> {
    let lines = verdict.groups().into_iter().flat_map(|(_, lines)| lines);
    lines
        .filter(|line| line.finding)
        .map(|line| line.kind)
        .collect()
}

/// Whether somebody would notice: the file cannot be read, or something is wrong with its seals, or
/// with the rest.
fn noticed(bytes: &[u8]) -> bool {
    let Ok(file) = PdfFile::open(bytes.to_vec()) else {
        return true;
    };
    let sealed = seals(&file, &Roots::default(), now());
    let mut lines = sealed.seals.iter().chain(&sealed.changes);
    lines.any(|line| line.finding)
        || verdict_by(bytes, &Roots::default(), None).is_none_or(|verdict| verdict.findings() > 0)
}

/// Numbers that look random and are the same each time.
fn numbers(seed: u64) -> impl Iterator<Item = usize> {
    let mut state = seed;
    std::iter::repeat_with(move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    })
}

/// The place between `<` and `>` of each seal.
fn holes(bytes: &[u8]) -> Vec<std::ops::Range<usize>> {
    let file = PdfFile::open(bytes.to_vec()).unwrap();
    let revisions = file.revisions().unwrap();
    let form = file.form(&revisions).unwrap();
    let seals = form.fields.iter().filter_map(|field| field.seal.as_ref());
    seals
        .map(|seal| seal.hole.start + 1..seal.hole.end - 1)
        .collect()
}

#[test]
fn what_was_made_and_sealed_here_is_right() {
    for report in reports() {
        assert_eq!(wrong(&verdict(report)), [""; 0]);
    }
    let both = verdict_by(&reports()[2], &root(), Some(&assessment())).unwrap();
    assert_eq!(wrong(&both), [""; 0]);
    let said = Texts::new(Language::Dutch);
    let words: Vec<String> = both
        .seals
        .iter()
        .map(|line| said.say(&line.message))
        .collect();
    assert_eq!(both.seals.len(), 2, "{words:?}");
    assert!(
        words.iter().all(|words| words.contains("staat in voor")),
        "{words:?}"
    );
}

#[test]
fn every_kind_of_key_can_be_checked() {
    for key in ["rsa3072", "rsa4096", "p384", "legacy", "own"] {
        let sealed = sealed_by(&reports()[0], key, "signature-2");
        assert_eq!(wrong(&verdict(&sealed)), [""; 0], "{key}");
    }
}

#[test]
fn an_issuer_that_the_user_does_not_name_is_a_finding_only_when_others_are_named() {
    let own = sealed_by(&reports()[0], "own", "signature-1");
    let verdict = verdict_by(&own, &root(), None).unwrap();
    assert_eq!(wrong(&verdict), ["seal_unknown_issuer"]);
}

#[test]
fn a_changed_byte_anywhere_in_a_sealed_file_is_noticed() {
    let sealed = &reports()[2];
    let mut random = numbers(20_300_101);
    for _ in 0..2_000 {
        let at = random.next().unwrap() % sealed.len();
        let by = random.next().unwrap() % 255 + 1;
        let mut bytes = sealed.clone();
        bytes[at] ^= by as u8;
        assert!(noticed(&bytes), "byte {at} of {} by {by}", sealed.len());
    }
}

#[test]
fn every_digit_of_a_seal_and_its_case_matters() {
    let sealed = sealed_by(&reports()[0], "own", "signature-1");
    let file = PdfFile::open(sealed.clone()).unwrap();
    let revisions = file.revisions().unwrap();
    let form = file.form(&revisions).unwrap();
    let seal = form.fields[0].seal.clone().unwrap();
    let digits = &sealed[seal.hole.start + 1..seal.hole.end - 1];
    let used = digits.iter().rposition(|digit| *digit != b'0').unwrap() + 1;
    // The same seal with one digit written otherwise.
    let right = |at: usize, digit: u8| {
        let mut bytes = sealed.clone();
        bytes[seal.hole.start + 1 + at] = digit;
        let mut changed = seal.clone();
        let value = |digit: u8| char::from(digit).to_digit(16).unwrap() as u8;
        let pair = &bytes[seal.hole.start + 1 + at / 2 * 2..][..2];
        changed.contents[at / 2] = value(pair[0]) << 4 | value(pair[1]);
        let checked = check(&bytes, &changed, sealed.len(), &Roots::default(), now());
        checked.faults.is_empty()
    };
    assert!(right(0, digits[0]));
    // Every digit of the signature, and a few of the zeros behind it.
    for at in (0..used).chain([used + 1, used + 2, digits.len() - 1]) {
        let other = match digits[at] {
            b'0' => b'1',
            b'a' => b'9',
            digit => digit - 1,
        };
        assert!(!right(at, other), "digit {at} of {used}");
    }
    for at in (0..used).filter(|at| digits[*at].is_ascii_lowercase()) {
        assert!(
            !right(at, digits[at].to_ascii_uppercase()),
            "case of digit {at}"
        );
    }
    for bracket in [seal.hole.start, seal.hole.end - 1] {
        let mut bytes = sealed.clone();
        bytes[bracket] ^= 1;
        assert!(noticed(&bytes));
    }
}

#[test]
fn bytes_behind_the_end_are_a_finding() {
    for report in reports() {
        let mut longer = report.clone();
        longer.extend(b"\n");
        assert!(wrong(&verdict(&longer)).contains(&"behind"));
    }
}

/// The file with one more revision that writes an object anew.
fn with_revision(report: &[u8], number: u32, content: &str) -> Vec<u8> {
    let file = PdfFile::open(report.to_vec()).unwrap();
    let revisions = file.revisions().unwrap();
    let last = revisions.last().unwrap();
    let mut bytes = report.to_vec();
    let at = bytes.len();
    bytes.extend(format!("{number} 0 obj\n{content}\nendobj\n").bytes());
    let xref = bytes.len();
    let trailer = &last.trailer;
    bytes.extend(
        format!(
            "xref\n{number} 1\n{at:010} 00000 n \ntrailer\n<</Size {}/Root {} 0 R/Prev {}>>\nstartxref\n{xref}\n%%EOF\n",
            trailer.size, trailer.root, last.xref
        )
        .bytes(),
    );
    bytes
}

#[test]
fn a_page_changed_in_a_later_revision_is_named() {
    for report in [&reports()[0], &reports()[1]] {
        let file = PdfFile::open(report.clone()).unwrap();
        let page = &file.pdf.pages()[1];
        let content = page.raw().get_ref(b"Contents").unwrap().obj_number;
        let drawn = "<</Length 0>>\nstream\n\nendstream";
        let changed = verdict(&with_revision(report, content, drawn));
        assert!(wrong(&changed).contains(&"unsealed"));
        let said: Vec<String> = changed
            .changes
            .iter()
            .map(|line| Texts::new(Language::Dutch).say(&line.message))
            .collect();
        assert!(
            said.iter().any(|said| said.contains("bladzijde 2.")),
            "{said:?}"
        );
    }
}

#[test]
fn a_page_changed_before_the_second_seal_is_named_though_both_seals_are_intact() {
    let once = &reports()[1];
    let file = PdfFile::open(once.clone()).unwrap();
    let raw = file.pdf.pages()[0].raw().clone();
    let number = raw.obj_id().unwrap().obj_number;
    let page = String::from_utf8(raw.data().to_vec()).unwrap();
    let turned = page.replacen("<<", "<</Rotate 180", 1);
    let sneaky = with_revision(once, number, &turned);
    // The program does not seal such a file; another one would.
    assert!(Target::find(&PdfFile::open(sneaky.clone()).unwrap(), None).is_err());
    assert!(wrong(&verdict(&sneaky)).contains(&"changed"));
}

#[test]
fn a_field_that_is_filled_without_a_seal_is_a_finding() {
    let report = &reports()[1];
    let file = PdfFile::open(report.clone()).unwrap();
    let revisions = file.revisions().unwrap();
    let form = file.form(&revisions).unwrap();
    let field = &form.fields[1];
    let raw = String::from_utf8(report[field.raw.clone()].to_vec()).unwrap();
    let renamed = raw.replacen("signature-2", "signature-9", 1);
    assert_ne!(renamed, raw);
    let changed = verdict(&with_revision(report, field.number, &renamed));
    assert!(
        wrong(&changed).contains(&"unsealed"),
        "{:?}",
        wrong(&changed)
    );
    assert!(wrong(&changed).contains(&"changed"));
}

#[test]
fn the_signature_of_another_report_does_not_fit() {
    let mut other = assessment();
    other.profile.name = "Ander algoritme".into();
    let digest = content_digest(&other).unwrap();
    let round = &mut other.rounds[0];
    round.digest.clone_from(&digest);
    for signature in &mut round.signatures {
        signature.digest.clone_from(&digest);
    }
    let theirs = sealed_by(&made(&other, Archive::A3a), "p256", "signature-1");
    let mut ours = reports()[1].clone();
    let (from, to) = (holes(&theirs)[0].clone(), holes(&ours)[0].clone());
    assert_eq!(from.len(), to.len());
    let signature = theirs[from].to_vec();
    ours[to].copy_from_slice(&signature);
    assert!(wrong(&verdict(&ours)).contains(&"seal_changed"));
}

#[test]
fn a_report_that_carries_another_assessment_says_so_on_every_page() {
    let ours = made(&assessment(), Archive::A3a);
    let mut other = assessment();
    other.profile.department = "Sociaal domein".into();
    let file = PdfFile::open(ours).unwrap();
    let verdict = verify(&Subject {
        file: &file,
        carried: Ok(&other),
        beside: None,
        library: library(),
        making: &Making::default(),
        roots: &Roots::default(),
        now: now(),
    });
    let wrong = wrong(&verdict);
    for kind in [
        "pages_differ",
        "integrity_differs",
        "not_remade",
        "round_stale",
    ] {
        assert!(wrong.contains(&kind), "{wrong:?}");
    }
}

#[test]
fn a_report_without_seals_whose_bytes_were_changed_is_not_made_again() {
    let plain = &reports()[0];
    // The colour of the cover, or whatever lies there: any byte of the first page's content.
    let file = PdfFile::open(plain.clone()).unwrap();
    let revisions = file.revisions().unwrap();
    let content = file.pdf.pages()[0].raw().get_ref(b"Contents").unwrap();
    let place = revisions[0].objects[&content.obj_number];
    let crate::inspection::revisions::Place::At { offset, .. } = place else {
        panic!("{place:?}");
    };
    let mut changed = plain.clone();
    let begin = offset
        + plain[offset..]
            .windows(6)
            .position(|w| w == b"stream")
            .unwrap();
    changed[begin + 60] ^= 1;
    assert!(wrong(&verdict(&changed)).contains(&"not_remade"));
}

#[test]
fn an_edition_without_data_is_checked_against_the_file_beside_it() {
    let bare = made(&assessment(), Archive::A2a);
    assert_eq!(wrong(&verdict(&bare)), ["not_carried"]);
    let beside = verdict_by(&bare, &Roots::default(), Some(&assessment())).unwrap();
    assert_eq!(wrong(&beside), [""; 0]);
    let mut other = assessment();
    other.profile.contact = "elders".into();
    let differs = verdict_by(&bare, &Roots::default(), Some(&other)).unwrap();
    assert!(wrong(&differs).contains(&"pages_differ"));
}

#[test]
fn a_file_beside_it_that_differs_is_told_with_the_place() {
    let mut other = assessment();
    other.profile.contact = "elders".into();
    let verdict = verdict_by(&reports()[0], &Roots::default(), Some(&other)).unwrap();
    assert_eq!(wrong(&verdict), ["beside_differs"]);
    let line = verdict.content.last().unwrap();
    let said = Texts::new(Language::Dutch).say(&line.message);
    assert!(said.contains("profile.contact"), "{said}");
}

#[test]
fn signatures_that_do_not_fit_their_round_are_findings() {
    let mut odd = assessment();
    let digest = content_digest(&odd).unwrap();
    let round = &mut odd.rounds[0];
    round.signatures[1].digest = hex(&[7; 32]);
    let mut third = round.signatures[0].clone();
    third.name = "Cas".into();
    round.signatures.push(third.clone());
    third.role = "XX".into();
    round.signatures.push(third);
    let found: Vec<&str> = rounds(&odd, &digest)
        .iter()
        .filter(|line| line.finding)
        .map(|line| line.kind)
        .collect();
    assert_eq!(
        found,
        ["signature_differs", "signature_twice", "signature_role"]
    );
    assert_eq!(
        rounds(&odd, "anders")
            .iter()
            .filter(|line| line.kind == "round_stale")
            .count(),
        1
    );
}

#[test]
fn a_file_that_is_cut_off_or_rubbish_never_breaks_the_reader() {
    let sealed = &reports()[2];
    let mut random = numbers(7);
    for _ in 0..200 {
        let length = random.next().unwrap() % sealed.len();
        assert!(noticed(&sealed[..length]), "cut at {length}");
    }
    for _ in 0..50 {
        let length = random.next().unwrap() % 2_000;
        let mut bytes = b"%PDF-1.7\n".to_vec();
        bytes.extend(random.by_ref().take(length).map(|number| number as u8));
        assert!(noticed(&bytes));
    }
}
