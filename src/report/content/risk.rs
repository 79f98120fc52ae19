//! The chapter of a risk profile: blockers first, then the figure, what is not known, the other findings, what
//! every question adds, and, set apart, the judgement of the team.

use super::Report;
use super::words::capital;
use crate::assessment::{Address, Outline, State};
use crate::language::Message;
use crate::questionnaire::{FindingKind, Level};
use crate::report::document::{
    Block, CalloutKind, Cell, Inline, Link, List, ParagraphStyle, Table,
};
use crate::standing::{
    AxisStanding, FindingState, Judgement, RiskFinding, RiskStanding, SetAside, Why,
};

/// The kinds of finding besides blockers, in the order of the chapter, with their headings.
const OTHERS: [(FindingKind, &str); 3] = [
    (FindingKind::Warning, "report-profile-warnings"),
    (FindingKind::Contradiction, "report-profile-contradictions"),
    (FindingKind::Context, "report-profile-context"),
];

impl Report<'_> {
    /// The chapter, before the questions; nothing for an instrument without a profile.
    pub fn risk_profile(&self, outline: &Outline, level: u8) -> Vec<Block> {
        let words = &self.words;
        let own = |profile: &&RiskStanding| profile.instrument == outline.instrument.id;
        let Some(profile) = self.standing.risk.iter().find(own) else {
            return Vec::new();
        };
        let mut blocks = vec![
            Block::heading(level, words.get("report-profile")).anchored(anchor(profile)),
            Block::paragraph(words.asked_inline(&profile.note)),
        ];
        let mut part = |id: &str, inside: Vec<Block>| {
            if !inside.is_empty() {
                blocks.push(Block::heading(level + 1, words.get(id)));
                blocks.extend(inside);
            }
        };
        part("report-profile-blockers", self.blockers(profile));
        part("report-profile-figure", self.figure(profile, outline));
        part("report-profile-unknown", self.unknown(profile));
        for (kind, id) in OTHERS {
            let found = profile.of_kind(kind);
            part(
                id,
                found.flat_map(|one| self.finding(one, level + 2)).collect(),
            );
        }
        part("report-profile-contributions", self.contributions(profile));
        part("report-profile-judgement", self.own_judgement(profile));
        blocks
    }

    /// The profile in one line for who reads only the decision.
    pub fn risk_line(&self, profile: &RiskStanding) -> (String, Inline) {
        let words = &self.words;
        let parts = [
            self.blocker_count(profile),
            self.figure_line(profile),
            match &profile.judgement {
                Some(own) => words.say(
                    &Message::new("report-profile-own")
                        .with("label", words.asked(&own.label).to_lowercase()),
                ),
                None => words.get("report-profile-own-none"),
            },
        ];
        let goal = Link::Anchor(anchor(profile));
        let line = Inline::from(format!("{} ", parts.join(" ")));
        let line = line.link(words.get("report-profile"), goal);
        (words.get("report-profile-short"), line)
    }

    fn blocker_count(&self, profile: &RiskStanding) -> String {
        let count = |state| profile.blockers(state).count();
        let message = Message::new("report-profile-count")
            .number("stands", count(FindingState::Stands))
            .number("open", count(FindingState::NotExcluded));
        self.words.say(&message)
    }

    /// The result with what it is made of; never the result alone.
    fn figure_line(&self, profile: &RiskStanding) -> String {
        let words = &self.words;
        let Some(band) = &profile.result else {
            return words.get("report-profile-result-none");
        };
        let axes: Vec<String> = profile
            .axes
            .iter()
            .filter_map(|axis| {
                let label = words.asked(&axis.label).to_lowercase();
                Some(format!("{label} {} %", axis.score?))
            })
            .collect();
        let message = Message::new("report-profile-line")
            .with("band", words.asked(&band.label).to_lowercase())
            .with("axes", axes.join(", "));
        words.say(&message)
    }

    fn blockers(&self, profile: &RiskStanding) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::paragraph(self.blocker_count(profile))];
        for finding in profile.blockers(FindingState::Stands) {
            let title = Message::new("report-profile-stands")
                .with("id", &finding.id)
                .with("title", words.asked(&finding.title));
            let inside = self.about(finding);
            blocks.push(Block::callout(
                CalloutKind::Warning,
                words.say(&title),
                inside,
            ));
        }
        let open: Vec<&RiskFinding> = profile.blockers(FindingState::NotExcluded).collect();
        if !open.is_empty() {
            blocks.push(Block::label(words.get("report-profile-not-excluded")));
            let heads = [
                ("report-profile-blocker", 2.0),
                ("report-profile-means", 3.7),
                ("report-profile-way-out", 3.0),
                ("report-profile-look", 1.7),
            ];
            let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
            for finding in open {
                table.row([
                    Cell::from(format!("{} {}", finding.id, words.asked(&finding.title))),
                    Cell(words.lines(words.asked(&finding.text))),
                    Cell(words.lines(words.asked(&finding.way_out))),
                    self.references(&finding.questions).into(),
                ]);
            }
            blocks.push(table.block());
        }
        let mut excluded = profile.blockers(FindingState::Excluded).peekable();
        if excluded.peek().is_some() {
            blocks.push(Block::label(words.get("report-profile-excluded")));
            blocks.push(Block::bullets(excluded.map(|finding| {
                let title = words.asked(&finding.title);
                let mut line = Inline::from(format!("{} {title} (", finding.id));
                line.0.extend(self.references(&finding.questions).0);
                line.plain(")")
            })));
        }
        blocks
    }

    /// What a finding means, what lifts it, where it comes from, where to look.
    fn about(&self, finding: &RiskFinding) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = words.prose(words.asked(&finding.text), ParagraphStyle::Body);
        let way_out = words.prose(words.asked(&finding.way_out), ParagraphStyle::Body);
        if !way_out.is_empty() {
            blocks.push(Block::label(words.get("report-profile-way-out")));
            blocks.extend(way_out);
        }
        let mut look = self.references(&finding.questions);
        for source in self.sources(&finding.sources) {
            if !look.0.is_empty() {
                look = look.plain(" · ");
            }
            look.0.extend(source.0);
        }
        if !look.is_blank() {
            blocks.push(Block::styled(ParagraphStyle::Small, look));
        }
        blocks
    }

    fn finding(&self, finding: &RiskFinding, level: u8) -> Vec<Block> {
        let title = format!("{} {}", finding.id, self.words.asked(&finding.title));
        let mut blocks = vec![Block::heading(level, title)];
        blocks.extend(self.about(finding));
        blocks
    }

    fn figure(&self, profile: &RiskStanding, outline: &Outline) -> Vec<Block> {
        let words = &self.words;
        let mut blocks: Vec<Block> = profile
            .axes
            .iter()
            .map(|axis| {
                let help = words.asked_inline(&axis.help);
                let mut line = Inline::new().bold(format!("{}: ", words.asked(&axis.label)));
                line.0.extend(help.0);
                Block::paragraph(line)
            })
            .collect();
        blocks.push(Block::Profile(
            self.risk_figure(profile, outline.instrument),
        ));
        blocks.push(Block::paragraph(self.figure_line(profile)));
        blocks
    }

    /// What is not known, per axis in words, with where to find it out.
    fn unknown(&self, profile: &RiskStanding) -> Vec<Block> {
        profile
            .axes
            .iter()
            .flat_map(|axis| self.unknown_of(axis))
            .collect()
    }

    fn unknown_of(&self, axis: &AxisStanding) -> Vec<Block> {
        let words = &self.words;
        let counts = Message::new("report-profile-counts")
            .number("answered", axis.answered)
            .number("unknown", axis.unknown)
            .number("open", axis.open)
            .with("lowest", axis.lowest.to_string())
            .with("highest", axis.highest.to_string());
        let mut blocks = vec![
            Block::label(words.asked(&axis.label)),
            Block::paragraph(words.say(&counts)),
        ];
        let levels = [
            ("report-profile-unknown-at", Some(Level::Unknown)),
            ("report-profile-open-at", None),
        ];
        for (id, level) in levels {
            let found = axis.contributions.iter().filter(|one| one.level == level);
            let row = self.references(found.map(|one| &one.address));
            if !row.0.is_empty() {
                let mut line = Inline::from(format!("{} ", words.get(id)));
                line.0.extend(row.0);
                blocks.push(Block::paragraph(line.plain(".")));
            }
        }
        if !axis.set_aside.is_empty() {
            blocks.push(Block::label(words.get("report-profile-set-aside")));
            let items = axis.set_aside.iter().map(|one| vec![self.set_aside(one)]);
            blocks.push(Block::List(List {
                ordered: false,
                items: items.collect(),
                ..List::default()
            }));
        }
        blocks
    }

    fn set_aside(&self, one: &SetAside) -> Block {
        let mut line = self.reference_in_full(&one.address).plain(": ");
        let reason = self.words.written_or(&one.reason, "report-unknown");
        line.0.extend(reason.0);
        Block::paragraph(line)
    }

    /// What every question adds that counts, per axis.
    fn contributions(&self, profile: &RiskStanding) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = Vec::new();
        for axis in &profile.axes {
            let mut counting = axis
                .contributions
                .iter()
                .filter(|one| one.level.is_some())
                .peekable();
            let Some(score) = axis.score.filter(|_| counting.peek().is_some()) else {
                continue;
            };
            let caption = Message::new("report-profile-sum")
                .with("axis", words.asked(&axis.label))
                .with("points", axis.points.to_string())
                .with("most", axis.most.to_string())
                .with("score", score.to_string());
            let heads = [
                ("report-question", 3.6),
                ("report-profile-why", 2.9),
                ("report-profile-weight", 1.2),
                ("report-profile-level", 1.8),
                ("report-profile-points", 1.2),
            ];
            let heads = heads.map(|(id, width)| (words.get(id), width));
            let mut table = Table::new(heads).captioned(words.say(&caption));
            for one in counting {
                let points = Message::new("report-profile-of")
                    .with("points", one.points.to_string())
                    .with("most", one.most().to_string());
                table.row([
                    self.reference_in_full(&one.address),
                    self.why(&one.why).into(),
                    one.weight.to_string().into(),
                    words.say(&Level::said(one.level)).into(),
                    words.say(&points).into(),
                ]);
            }
            blocks.push(table.block());
        }
        if blocks.is_empty() {
            blocks.push(Block::muted(words.get("report-profile-contributions-none")));
        } else {
            blocks.insert(
                0,
                Block::paragraph(words.get("report-profile-contributions-lead")),
            );
        }
        blocks
    }

    /// What a level comes from, in words.
    fn why(&self, why: &Why) -> String {
        let words = &self.words;
        match why {
            Why::Options(labels) => {
                let labels: Vec<&str> = labels.iter().map(|label| words.asked(label)).collect();
                capital(&labels.join("; "))
            }
            Why::Row {
                number,
                column,
                cell,
            } => {
                let empty = || words.get("report-profile-row-empty");
                let cell = cell
                    .as_ref()
                    .map_or_else(empty, |cell| words.asked(cell).to_owned());
                let row = Message::new("report-profile-row")
                    .with("number", number.to_string())
                    .with("column", words.asked(column).to_lowercase())
                    .with("cell", cell);
                words.say(&row)
            }
            Why::Estimate => words.get("report-profile-why-estimate"),
            Why::Parked => words.get("report-profile-why-parked"),
            Why::NotEstimated => words.get("report-profile-why-not-estimated"),
            Why::Unanswered => words.get("report-profile-why-unanswered"),
        }
    }

    /// The judgement of the team, which is what counts.
    fn own_judgement(&self, profile: &RiskStanding) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::paragraph(words.get("report-profile-judgement-lead"))];
        blocks.push(match &profile.judgement {
            Some(own) => self.judged(own, &profile.judgement_at),
            None => Block::callout(
                CalloutKind::Warning,
                words.get("report-profile-judgement-missing"),
                vec![
                    Block::paragraph(words.get("report-profile-own-none")),
                    self.place(&profile.judgement_at),
                ],
            ),
        });
        blocks
    }

    fn judged(&self, own: &Judgement, at: &Address) -> Block {
        let words = &self.words;
        let title = Message::new("report-profile-judged")
            .with("label", words.asked(&own.label).to_lowercase());
        let mut inside = words.prose(&own.reason, ParagraphStyle::Answer);
        if inside.is_empty() {
            inside.push(Block::muted(words.get("report-profile-no-reason")));
        }
        if own.differs_from_figure {
            inside.push(Block::paragraph(words.get("report-profile-differs")));
        }
        if own.state != State::Agreed {
            inside.push(Block::paragraph(words.get("report-profile-not-agreed")));
        }
        inside.push(self.place(at));
        Block::callout(CalloutKind::Notice, words.say(&title), inside)
    }

    fn place(&self, at: &Address) -> Block {
        Block::styled(ParagraphStyle::Small, self.reference_in_full(at))
    }
}

fn anchor(profile: &RiskStanding) -> String {
    format!("{}/profile", profile.instrument)
}
