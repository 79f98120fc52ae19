//! Who signed what, and how anyone can check that this is what they signed.

use super::Report;
use super::words::in_a_row;
use crate::assessment::{Round, Signature};
use crate::language::Message;
use crate::report::Archive;
use crate::report::document::{self, Block, ParagraphStyle, QrCode};
use crate::standing::{RoundStanding, short_digest};

impl Report<'_> {
    /// The sign-off chapter: a block per role.
    pub fn sign_off(&self) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::heading(1, words.get("report-sign-off")).anchored("sign-off")];
        blocks.extend(self.stale_notice());
        match self.assessment.round() {
            Some(round) => {
                let lead = Message::new("report-sign-off-lead")
                    .with("version", round.version.to_string())
                    .with("date", words.date(&round.opened_at))
                    .with("digest", short_digest(&round.digest).replace(' ', "\u{A0}"));
                blocks.push(Block::paragraph(words.say(&lead)));
                blocks.extend(self.spite(round));
                blocks.extend(
                    round
                        .by_role()
                        .into_iter()
                        .map(|(role, signature)| self.card(role, signature)),
                );
            }
            None => blocks.extend(self.expected()),
        }
        blocks.extend(self.earlier());
        blocks
    }

    /// Who will have to sign, while no round is open.
    fn expected(&self) -> Vec<Block> {
        let mut roles: Vec<&String> = Vec::new();
        for role in self
            .outlines
            .iter()
            .flat_map(|outline| &outline.instrument.sign_off)
        {
            if !roles.contains(&role) {
                roles.push(role);
            }
        }
        if roles.is_empty() {
            return vec![Block::muted(self.words.get("report-sign-off-nobody"))];
        }
        let lead = Block::paragraph(self.words.get("report-sign-off-none"));
        [lead]
            .into_iter()
            .chain(roles.into_iter().map(|role| self.card(role, None)))
            .collect()
    }

    fn card(&self, role: &str, signature: Option<&Signature>) -> Block {
        let words = &self.words;
        let role = self.role(role);
        let seal = words.say(&Message::new("report-seal").with("role", role.to_lowercase()));
        Block::Signature(document::Signature {
            decision: signature.map(|signature| self.decision_words(signature.decision)),
            statement: signature
                .map(|signature| words.stacked(&signature.statement))
                .unwrap_or_default(),
            conditions_title: words.get("report-conditions"),
            conditions: signature
                .map(|signature| {
                    let conditions = signature.conditions.iter();
                    conditions.map(|text| words.stacked(text)).collect()
                })
                .unwrap_or_default(),
            details: signature
                .map(|signature| self.details(signature))
                .unwrap_or_default(),
            pending: words.get("report-not-signed"),
            blanks: ["name", "date", "signature"]
                .map(|name| words.get(&format!("report-blank-{name}")))
                .to_vec(),
            // A draft is never sealed: what is sealed must be what was signed.
            field: if self.standing.round.is_complete() {
                seal
            } else {
                String::new()
            },
            role,
        })
    }

    fn details(&self, signature: &Signature) -> Vec<(String, String)> {
        let words = &self.words;
        vec![
            (words.get("report-name"), signature.name.clone()),
            (words.get("report-function"), signature.function.clone()),
            (words.get("report-date-head"), words.date(&signature.date)),
            (
                words.get("report-signed-digest"),
                short_digest(&signature.digest),
            ),
        ]
    }

    /// Rounds before the last one: nothing signed is lost.
    fn earlier(&self) -> Vec<Block> {
        let words = &self.words;
        let Some((_, earlier)) = self.assessment.rounds.split_last() else {
            return Vec::new();
        };
        if earlier.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::heading(2, words.get("report-earlier"))];
        for round in earlier.iter().rev() {
            blocks.extend(self.earlier_round(round));
        }
        blocks
    }

    fn earlier_round(&self, round: &Round) -> Vec<Block> {
        let words = &self.words;
        let title = Message::new("report-earlier-title")
            .with("version", round.version.to_string())
            .with("date", words.date(&round.opened_at));
        let table = self.signatures(round);
        let mut blocks = vec![Block::heading(3, words.say(&title))];
        blocks.extend(self.spite(round));
        if !table.rows.is_empty() {
            blocks.push(table.block());
        }
        for signature in &round.signatures {
            blocks.extend(self.stated(signature, round));
        }
        blocks.push(Block::label(words.get("report-signed-digest")));
        blocks.push(Block::styled(ParagraphStyle::Code, spaced(&round.digest)));
        blocks
    }

    /// What goes with a signature of an earlier round: statement, conditions, and the digest if it is another.
    fn stated(&self, signature: &Signature, round: &Round) -> Vec<Block> {
        let words = &self.words;
        let mut said = words.prose(&signature.statement, ParagraphStyle::Body);
        if !signature.conditions.is_empty() {
            let conditions = signature.conditions.iter();
            said.push(Block::bullets(conditions.map(|text| words.written(text))));
        }
        if signature.digest != round.digest {
            let code = spaced(&signature.digest);
            said.push(Block::styled(ParagraphStyle::Code, code));
        }
        if !said.is_empty() {
            let role = self.role(&signature.role).to_lowercase();
            let who = in_a_row([signature.name.clone(), role]);
            said.insert(0, Block::label(words.written(&who)));
        }
        said
    }

    /// The integrity page.
    pub fn integrity(&self) -> Vec<Block> {
        let words = &self.words;
        let file = words.get("report-attachment-file");
        let place = match self.archive {
            Archive::A3a => words.say(&Message::new("report-integrity-inside").with("file", file)),
            Archive::A2a => words.get("report-integrity-apart"),
        };
        let mut blocks = vec![
            Block::heading(1, words.get("report-integrity")).anchored("integrity"),
            Block::paragraph(words.get("report-integrity-lead")),
            Block::paragraph(format!("{} {place}", words.get("report-integrity-how"))),
            self.code(),
        ];
        if let Some(round) = self.assessment.round() {
            let version = round.version.to_string();
            let label = Message::new("report-integrity-round").with("version", &version);
            blocks.push(Block::label(words.say(&label)));
            blocks.push(Block::styled(ParagraphStyle::Code, spaced(&round.digest)));
        }
        blocks.push(Block::paragraph(self.comparison()));
        blocks.push(Block::label(words.get("report-integrity-id")));
        blocks.push(Block::styled(
            ParagraphStyle::Code,
            words.written(&self.assessment.id),
        ));
        for used in &self.assessment.instruments {
            let known = self
                .outlines
                .iter()
                .find(|outline| outline.instrument.id == used.id);
            let name = known.map_or(used.id.as_str(), |outline| {
                words.asked(&outline.instrument.short_title)
            });
            let label = Message::new("report-integrity-definition").with("name", name);
            blocks.push(Block::label(words.say(&label)));
            blocks.push(Block::styled(ParagraphStyle::Code, spaced(&used.digest)));
        }
        blocks
    }

    /// The digest in digits, and beside it as a code together with what it belongs to.
    fn code(&self) -> Block {
        let (words, id) = (&self.words, &self.assessment.id);
        // Only what is signed has a version; anything else is a draft.
        let version = match self.standing.round {
            RoundStanding::Complete { version } => version,
            _ => 0,
        };
        let alt = Message::new("report-integrity-code")
            .with("id", id)
            .with("version", self.version_or_draft())
            .with("digest", self.digest);
        Block::Code(QrCode {
            content: format!("grondig:1:{id}:{version}:{}", self.digest),
            alt: words.say(&alt),
            beside: vec![
                Block::label(words.get("report-integrity-now")),
                Block::styled(ParagraphStyle::Code, spaced(self.digest)),
                Block::styled(
                    ParagraphStyle::Small,
                    words.get("report-integrity-code-form"),
                ),
            ],
        })
    }

    fn comparison(&self) -> String {
        let message = match self.standing.round {
            RoundStanding::None => Message::new("report-integrity-none"),
            RoundStanding::Stale { version } => {
                Message::new("report-integrity-differs").with("version", version.to_string())
            }
            RoundStanding::Open { version, .. } | RoundStanding::Complete { version } => {
                Message::new("report-integrity-same").with("version", version.to_string())
            }
        };
        self.words.say(&message)
    }
}

/// A digest in groups of eight, so that people can compare it.
fn spaced(digest: &str) -> String {
    let chars: Vec<char> = digest.chars().collect();
    chars
        .chunks(8)
        .map(|group| group.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}
