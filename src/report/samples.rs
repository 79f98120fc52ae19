//! A report for tests that has every kind of block, and a large one.

use super::document::{
    Block, CalloutKind, Cover, Document, Inline, Link, List, Meta, Moment, ParagraphStyle,
    Question, Running, Signature, Standing, Table,
};
use super::matrix::{MatrixRow, Reading, RightsMatrix, Step};
use super::profile::{AxisBar, Grid, RiskFigure, ScaleBand};

/// A document with a title and the given blocks.
pub fn document(blocks: Vec<Block>) -> Document {
    Document {
        meta: Meta {
            title: "IAMA Slim Toezicht Bijstand".into(),
            language: "nl-NL".into(),
            author: "Gemeente Voorbeeldstad".into(),
            subject: "Impact Assessment Mensenrechten en Algoritmes".into(),
            keywords: vec!["IAMA".into(), "grondrechten".into()],
            date: Some(Moment {
                year: 2026,
                month: 3,
                day: 12,
                hour: 9,
                minute: 30,
                second: 0,
            }),
            id_seed: "voorbeeld".into(),
            creator: "grondig".into(),
        },
        running: Running {
            header_left: "Gemeente Voorbeeldstad · IAMA Slim Toezicht Bijstand".into(),
            header_right: "versie 3".into(),
            footer_left: "Vingerafdruk 3f1c 9a02 77de 41b0".into(),
            page_of: "pagina {page} van {pages}".into(),
        },
        draft: Some("CONCEPT".into()),
        blocks,
    }
}

/// Plain words, `count` sentences long.
pub fn prose(count: usize) -> String {
    const SENTENCES: [&str; 6] = [
        "Het algoritme rangschikt meldingen naar de kans dat een onderzoek iets oplevert, maar beslist niet zelf.",
        "Burgers die een uitkering ontvangen kunnen zonder goede uitleg niet begrijpen waarom juist zij worden onderzocht.",
        "De gemeenteraad heeft het beleidskader gegevensethiek in 2024 vastgesteld en vraagt jaarlijks om verantwoording.",
        "Een medewerker handhaving beoordeelt elke melding inhoudelijk en legt de afwegingen schriftelijk vast.",
        "De kans op indirecte discriminatie is onderzocht met een verdelingstoets op leeftijd, herkomst en gezinssituatie.",
        "Waar de persoonsgegevensverwerking niet noodzakelijk bleek, zijn kenmerken uit het model verwijderd.",
    ];
    (0..count)
        .map(|at| SENTENCES[at % SENTENCES.len()])
        .collect::<Vec<_>>()
        .join(" ")
}

/// A question with a plain answer.
pub fn question(number: &str, text: &str, standing: Standing, answer: Vec<Block>) -> Question {
    Question {
        level: 3,
        number: Some(number.into()),
        known_as: None,
        anchor: Some(format!("q-{number}")),
        text: text.into(),
        standing: Some((standing, standing_words(standing).into())),
        answer,
        after: Vec::new(),
    }
}

fn standing_words(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => "Niet beantwoord",
        Standing::Draft => "Concept",
        Standing::Agreed => "Vastgesteld in sessie 2 op 5 maart 2026",
        Standing::Parked => "Uit te zoeken door M. de Vries vóór 1 april 2026",
        Standing::NotApplicable => "Niet van toepassing",
    }
}

/// Every kind of block.
pub fn sampler() -> Document {
    let mut blocks = vec![
        cover(),
        Block::Toc {
            title: "Inhoud".into(),
            depth: 2,
        },
        Block::PageBreak,
    ];
    blocks.extend(decision());
    blocks.push(Block::PageBreak);
    blocks.extend(questions());
    blocks.push(Block::PageBreak);
    blocks.extend(sign_off());
    document(blocks)
}

fn cover() -> Block {
    Block::Cover(Cover {
        organisation: "Gemeente Voorbeeldstad".into(),
        kind: "Impact Assessment Mensenrechten en Algoritmes (IAMA v2)".into(),
        title: "Slim Toezicht Bijstand".into(),
        subtitle: "Selectie van meldingen voor rechtmatigheidsonderzoek Participatiewet".into(),
        status: "Concept: nog niet ondertekend".into(),
        settled: false,
        facts: vec![
            ("Organisatie".into(), "Gemeente Voorbeeldstad, cluster Sociaal".into()),
            ("Verantwoordelijke".into(), "A. Jansen, directeur Sociaal Domein".into()),
            ("Versie".into(), "3, 12 maart 2026".into()),
            ("Herbeoordeling".into(), "uiterlijk 1 maart 2027".into()),
        ],
        note: "Gemaakt met grondig. De gegevens van deze beoordeling zitten als bijlage in dit bestand.".into(),
        ..Cover::default()
    })
}

fn decision() -> Vec<Block> {
    let mut risks = Table::new([
        ("Restrisico", 3.0),
        ("Recht of belang", 2.0),
        ("Besluit", 1.4),
        ("Door", 2.0),
    ])
    .captioned("Restrisico's na alle maatregelen");
    risks.row([
        "Onterechte selectie van grote gezinnen",
        "Gelijke behandeling, verbod van discriminatie",
        "Aanvaard",
        "A. Jansen, directeur, 12 maart 2026",
    ]);
    risks.row([
        "Verwachtingen van automatische besluiten",
        "Eerlijk proces",
        "Verworpen",
        "A. Jansen, directeur",
    ]);
    vec![
        Block::numbered(1, "1", "Besluit", "besluit"),
        Block::lead("Het team adviseert het algoritme in te zetten onder drie voorwaarden."),
        Block::paragraph(
            Inline::new()
                .plain("De afweging staat bij vraag ")
                .link("5.B", Link::Anchor("q-1.1.1".into()))
                .plain(" en het kader op ")
                .link("de website", Link::Url("https://example.nl/kader".into()))
                .plain(". In het Engels heet dit een ")
                .foreign("fundamental rights impact assessment", "en")
                .plain(", met ")
                .bold("nadruk")
                .plain(" en ")
                .italic("cursief")
                .plain("."),
        ),
        Block::heading(2, "Voorwaarden"),
        Block::steps([
            "De verdelingstoets wordt elk kwartaal herhaald en gepubliceerd.",
            "Geen selectie zonder inhoudelijke beoordeling door een medewerker.",
            "Bezwaarmakers krijgen inzage in de kenmerken die meewogen.",
        ]),
        risks.block(),
        Block::heading(2, "Rechtenmatrix"),
        Block::Matrix(matrix()),
        Block::heading(2, "Risicoprofiel"),
        Block::Profile(risk_figure()),
        Block::callout(
            CalloutKind::Warning,
            "Getekend ondanks open punten",
            vec![Block::paragraph(
                "Reden: het lopende systeem stopt op 1 april en het alternatief is slechter.",
            )],
        ),
        Block::callout(
            CalloutKind::Notice,
            "Ter kennisname",
            vec![Block::bullets(["eerste punt", "tweede punt"])],
        ),
    ]
}

/// The risk profile of the sampler: one axis with a score, one without.
pub fn risk_figure() -> RiskFigure {
    let axis = |label: &str, score, lowest, highest| AxisBar {
        label: label.into(),
        words: "Zoveel procent, met dit bereik.".into(),
        score,
        lowest,
        highest,
    };
    let bands = [("Laag", 0), ("Aandacht", 25), ("Hoog", 50)];
    RiskFigure {
        caption: "Het streepje is de score.".into(),
        alt: "Inherent risico 61 %, tussen 40 en 90 %.".into(),
        axes: vec![
            axis("Inherent risico", Some(61), 40, 90),
            axis("Tekort aan beheersing", None, 0, 100),
        ],
        bands: bands
            .map(|(label, from)| ScaleBand {
                label: label.into(),
                from,
            })
            .to_vec(),
        grid: Some(Grid {
            rows: "Inherent risico".into(),
            columns: "Tekort aan beheersing".into(),
            bands: bands.map(|(label, _)| label.to_owned()).to_vec(),
            cells: vec![vec![0, 1, 1], vec![0, 1, 2], vec![1, 2, 2]],
            marked: Some((2, 1)),
            here: "hier".into(),
        }),
    }
}

/// The rights matrix of the sampler.
pub fn matrix() -> RightsMatrix {
    let row = |right: &str, importance, impact, from, to, judged: Option<(Step, &str)>| MatrixRow {
        right: right.into(),
        importance: Some(Reading::at(importance, "zeer belangrijk")),
        impact: Some(Reading::at(impact, "ertussenin")),
        suggestion: Some(Reading::between(from, to, "medium tot ernstig")),
        judgement: judged.map(|(step, words)| Reading::at(step, words)),
    };
    RightsMatrix {
        caption: "Drie blokjes: zwaarste stap. Een half blokje hoort bij een bereik.".into(),
        alt: "Rechtenmatrix met drie rechten. Gelijke behandeling: ernstig.".into(),
        headings: [
            "Recht",
            "Belang",
            "Gevolg",
            "Voorstel",
            "Oordeel van het team",
        ]
        .map(str::to_owned),
        absent: "niet beoordeeld".into(),
        differs: "wijkt af van het voorstel".into(),
        rows: vec![
            row(
                "Gelijke behandeling en verbod van discriminatie",
                Step::High,
                Step::Middle,
                Step::Middle,
                Step::High,
                Some((Step::High, "ernstig")),
            ),
            row(
                "Eerbiediging van de persoonlijke levenssfeer",
                Step::High,
                Step::Low,
                Step::Middle,
                Step::High,
                Some((Step::Low, "licht")),
            ),
            row(
                "Recht op een doeltreffende voorziening",
                Step::Middle,
                Step::High,
                Step::Middle,
                Step::High,
                None,
            ),
        ],
    }
}

fn questions() -> Vec<Block> {
    let mut long = question(
        "1.1.1",
        "Welk probleem lost het algoritme op, en hoe weet u dat dit probleem bestaat?",
        Standing::Agreed,
        vec![
            Block::answer(prose(4)),
            Block::answer(prose(3)),
            Block::label("Toelichting"),
            Block::answer(
                "Zie ook het raadsvoorstel: € 2,3 miljoen → minder dan ≥ 5 % onterechte onderzoeken ✓.",
            ),
        ],
    );
    long.after = vec![Block::callout(
        CalloutKind::Dissent,
        "Afwijkend standpunt van F. El Amrani (cliëntenraad)",
        vec![Block::paragraph(
            "Het probleem is niet fraude maar de ingewikkelde regeling. Naam in het Arabisch: محمد علي.",
        )],
    )];
    let mut table = Table::new([("Gegeven", 2.0), ("Bron", 2.0), ("Noodzakelijkheid", 3.0)]);
    for at in 1..=24 {
        table.row([
            format!("Kenmerk {at}"),
            "Basisregistratie Personen".to_owned(),
            format!("Arbeidsongeschiktheidsverzekering en woonvergunningsvoorwaarden, nummer {at}"),
        ]);
    }
    vec![
        Block::numbered(1, "2", "Vragen en antwoorden", "vragen"),
        Block::numbered(2, "1.1", "Aanleiding en doel", "deel-1.1"),
        Block::Question(long),
        Block::Question(question(
            "1.1.2",
            "Wat is het doel?",
            Standing::Open,
            vec![Block::muted("Niet beantwoord.")],
        )),
        Block::Question(question(
            "1.1.3",
            "Welke gegevens zijn nodig?",
            Standing::Draft,
            vec![Block::Table(table)],
        )),
        Block::Question(question(
            "1.1.4",
            "Is er een alternatief?",
            Standing::NotApplicable,
            vec![Block::muted(
                "Niet van toepassing, omdat de wet het middel voorschrijft.",
            )],
        )),
        Block::Question(question(
            "1.1.5",
            "Wie zoekt het uit?",
            Standing::Parked,
            vec![Block::List(List {
                ordered: false,
                items: vec![
                    vec![
                        Block::answer("Łukasz Żółty zoekt het uit"),
                        Block::answer("met Ωμέγα en Їжак"),
                    ],
                    vec![Block::answer("samen met Δημοτική")],
                ],
                ..List::default()
            })],
        )),
    ]
}

fn sign_off() -> Vec<Block> {
    vec![
        Block::numbered(1, "6", "Ondertekening", "ondertekening"),
        Block::Signature(Signature {
            role: "Opdrachtgever".into(),
            decision: Some("Akkoord onder voorwaarden".into()),
            statement: "De voorwaarden uit hoofdstuk 1 worden vóór ingebruikname vervuld.".into(),
            details: vec![
                ("Naam".into(), "A. Jansen".into()),
                ("Functie".into(), "directeur Sociaal Domein".into()),
                ("Datum".into(), "12 maart 2026".into()),
            ],
            field: "Elektronisch zegel van de opdrachtgever".into(),
            ..Signature::default()
        }),
        Block::Signature(Signature {
            role: "Functionaris gegevensbescherming".into(),
            pending: "Nog niet ondertekend".into(),
            blanks: vec![
                "Naam en functie".into(),
                "Datum".into(),
                "Handtekening".into(),
            ],
            field: "Elektronisch zegel van de functionaris gegevensbescherming".into(),
            ..Signature::default()
        }),
        Block::numbered(1, "7", "Vingerafdruk", "vingerafdruk"),
        Block::styled(
            ParagraphStyle::Code,
            "3f1c9a0277de41b09e5d2c8812ab34cd56ef78900112233445566778899aabbc",
        ),
        Block::styled(
            ParagraphStyle::Small,
            "SHA-256 over de canonieke JSON (RFC 8785).",
        ),
    ]
}

/// Text that tries to be more than text, scripts without a font, and things too large for a page.
pub fn hostile() -> Document {
    let evil = "a\u{202E}b\u{0}\u{1b}[2J\u{FEFF} (%PDF) endobj >> \\ \u{E000}\u{10FFFF} 漢字 🦀 שלום مرحبا e\u{301}\u{323} \u{A0}x\u{2011}y";
    let stacked = format!("o{}", "\u{316}\u{301}".repeat(40));
    let mut table = Table::new([(evil, 1.0), ("Lang", 3.0)]).captioned(evil);
    table.row([evil.to_owned(), prose(150)]);
    table.row(["w".repeat(400), stacked]);
    let mut matrix = matrix();
    matrix.rows = vec![matrix.rows[0].clone(); 40];
    let mut question = question(
        "9.9.9.9.9.9.9",
        evil,
        Standing::Draft,
        vec![Block::answer("x".repeat(5000)), table.block()],
    );
    question.level = 2;
    document(vec![
        Block::heading(1, evil),
        Block::paragraph(Inline::new().link(evil, Link::Url("https://example.nl/(a)\\<b>".into()))),
        Block::Question(question),
        Block::Matrix(matrix),
    ])
}

/// Names of people in the scripts of the bundled fonts, each with its language tag.
pub const NAMES: [(&str, Option<&str>); 21] = [
    ("Şükrü Çağlayan-Öztürk", None),
    ("Nguyễn Thị Ánh Tuyết", None),
    ("Łukasz Wójcik", None),
    ("Ελένη Παππά", Some("el")),
    ("Олена Ґудзь", Some("und-Cyrl")),
    ("محمد بن عبد الله (علي) 12", Some("und-Arab")),
    ("شیوا پرویز", Some("und-Arab")),
    ("דוד בן־גוריון", Some("he")),
    ("שָׁלוֹם", Some("he")),
    ("Արամ Խաչատրյան", Some("hy")),
    ("ქეთევან ბერიძე", Some("ka")),
    ("ተስፋይ ሃይለ", Some("und-Ethi")),
    ("श्री कृष्ण त्रिपाठी", Some("und-Deva")),
    ("রবীন্দ্রনাথ ঠাকুর", Some("bn")),
    ("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", Some("pa")),
    ("செல்வி கிருஷ்ணன்", Some("ta")),
    ("สมชาย กี่แก้ว", Some("th")),
    ("王小明、鄧鈺鋆", Some("zh")),
    ("山田はなこ", Some("ja")),
    ("김민준", Some("ko")),
    ("👩🏽‍🔬 🇳🇱 1️⃣ ❤️ 😀", None),
];

/// Those names where names stand: title, heading, answer, table, signature, bookmarks.
pub fn names() -> Document {
    let mut blocks = vec![Block::heading(
        1,
        "Iedereen doet mee: דוד, محمد, 王小明, 😀",
    )];
    let mut table = Table::new([("Naam", 2.0), ("In een zin", 5.0)]).captioned("Team");
    for (name, _) in NAMES {
        table.row([
            name.to_owned(),
            format!("Wij spraken met {name} (team 3) over de toets."),
        ]);
    }
    blocks.push(table.block());
    for (at, (name, _)) in NAMES.into_iter().enumerate() {
        let number = format!("2.{}", at + 1);
        let answer = Block::answer(format!("{name} vindt het goed. {name}"));
        let asked = question(&number, name, Standing::Agreed, vec![answer]);
        blocks.push(Block::Question(Question { level: 2, ..asked }));
        blocks.push(Block::Signature(Signature {
            role: format!("Projectleider {name}"),
            decision: Some("Akkoord".into()),
            statement: Inline::from(name),
            details: vec![("Naam".into(), name.into())],
            field: format!("Handtekening van {name}"),
            ..Signature::default()
        }));
    }
    let mut document = document(blocks);
    document.meta.title = "Toets van محمد, Ελένη en 王小明".into();
    document
}

/// About a hundred questions with fourteen thousand words.
pub fn large() -> Document {
    let mut blocks = vec![
        cover(),
        Block::Toc {
            title: "Inhoud".into(),
            depth: 2,
        },
    ];
    for part in 1..=5 {
        blocks.push(Block::PageBreak);
        blocks.push(Block::numbered(
            1,
            part.to_string(),
            format!("Deel {part}"),
            format!("deel-{part}"),
        ));
        for section in 1..=4 {
            let number = format!("{part}.{section}");
            blocks.push(Block::numbered(
                2,
                number.clone(),
                "Onderdeel van de beoordeling",
                format!("deel-{number}"),
            ));
            for item in 1..=5 {
                let mut table = Table::new([("Maatregel", 3.0), ("Wie", 1.0), ("Wanneer", 1.0)]);
                for row in 0..4 {
                    table.row([
                        format!("Maatregel {item}.{row} tegen onbedoelde verschillen"),
                        "M. de Vries".into(),
                        "1 mei".into(),
                    ]);
                }
                let answer = vec![
                    Block::answer(prose(4 + item)),
                    Block::answer(prose(3)),
                    table.block(),
                ];
                let text = "Hoe weegt u dit onderdeel en wie is daarbij betrokken geweest?";
                blocks.push(Block::Question(question(
                    &format!("{number}.{item}"),
                    text,
                    Standing::Agreed,
                    answer,
                )));
            }
        }
    }
    blocks.extend(sign_off());
    document(blocks)
}
