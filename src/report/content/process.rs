//! How the assessment came about: team, sessions, missing roles, reviews, instruments, standing.

use super::words::in_a_row;
use super::{Report, former};
use crate::language::Message;
use crate::report::document::{Block, Inline, Link, Table};
use crate::standing::{Counts, InstrumentStanding};

impl Report<'_> {
    /// The chapter.
    pub fn process(&self) -> Vec<Block> {
        let mut blocks =
            vec![Block::heading(1, self.words.get("report-process")).anchored("process")];
        blocks.extend(self.team());
        blocks.extend(self.sessions());
        blocks.extend(self.committees());
        blocks.extend(self.reviews());
        blocks.extend(self.remarks());
        blocks.extend(self.loose_remarks());
        blocks.extend(self.progress());
        blocks.extend(self.stale_answers());
        blocks.extend(self.instruments());
        blocks
    }

    fn team(&self) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::heading(2, words.get("report-team"))];
        if self.assessment.team.is_empty() {
            blocks.push(Block::muted(words.get("report-team-none")));
        } else {
            let heads = [
                ("report-name", 2.2),
                ("report-function", 3.2),
                ("report-roles", 2.6),
            ];
            let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
            for person in &self.assessment.team {
                let function = in_a_row([person.function.clone(), person.organisation.clone()]);
                let roles = in_a_row(person.roles.iter().map(|role| self.role(role)));
                table.row([
                    words.written_or(&person.name, "report-unknown"),
                    words.written(&function),
                    roles.into(),
                ]);
            }
            blocks.push(table.block());
        }
        let missing = self.missing_roles();
        if !missing.is_empty() {
            let label = words.get("report-roles-missing");
            blocks.push(Block::key_values([(label, in_a_row(missing))]));
        }
        blocks
    }

    /// Roles of the instruments that nobody in the team has.
    fn missing_roles(&self) -> Vec<String> {
        let mut missing: Vec<String> = Vec::new();
        let roles = self
            .outlines
            .iter()
            .flat_map(|outline| &outline.instrument.roles);
        for role in roles {
            let taken = self
                .assessment
                .team
                .iter()
                .any(|person| person.roles.contains(&role.id));
            let name = self.role(&role.id);
            if !taken && !missing.contains(&name) {
                missing.push(name);
            }
        }
        missing
    }

    /// How far the answers are, per part.
    fn progress(&self) -> Vec<Block> {
        let words = &self.words;
        if self.standing.instruments.is_empty() {
            return Vec::new();
        }
        let columns = [
            "part",
            "questions",
            "agreed",
            "draft",
            "open",
            "parked",
            "na",
        ];
        let width = |name: &str| if name == "part" { 3.4 } else { 1.05 };
        let heads =
            columns.map(|name| (words.get(&format!("report-standing-{name}")), width(name)));
        let mut table = Table::new(heads);
        let mut add = |name: String, counts: Counts| {
            let numbers = [
                counts.questions,
                counts.agreed,
                counts.draft,
                counts.open,
                counts.parked,
                counts.not_applicable,
            ];
            table.row(
                [name]
                    .into_iter()
                    .chain(numbers.map(|number| number.to_string())),
            );
        };
        for outline in &self.outlines {
            let own = |standing: &&InstrumentStanding| standing.id == outline.instrument.id;
            let Some(standing) = self.standing.instruments.iter().find(own) else {
                continue;
            };
            for (part, section) in standing.parts.iter().zip(&outline.instrument.sections) {
                let number = match self.known_as(outline.instrument, &section.id) {
                    _ if !section.official => String::new(),
                    Some(number) => format!("{number} "),
                    None => format!("{} ", section.id),
                };
                add(
                    format!("{number}{}", words.asked(&section.title)),
                    part.counts,
                );
            }
        }
        add(words.get("report-standing-total"), self.standing.counts());
        vec![
            Block::heading(2, words.get("report-standing")).anchored("standing"),
            table.block(),
        ]
    }

    fn instruments(&self) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::heading(2, words.get("report-instruments"))];
        for outline in &self.outlines {
            let instrument = outline.instrument;
            blocks.push(Block::label(words.asked(&instrument.title)));
            let follows = &instrument.follows;
            if !follows.name.is_empty() {
                let text = Message::new("report-instrument-follows")
                    .with("name", words.asked(&follows.name))
                    .with("publisher", words.asked(&follows.publisher))
                    .with("year", follows.year.to_string());
                let mut line = Inline::from(words.say(&text));
                if !follows.address.is_empty() {
                    line = line
                        .plain(" ")
                        .link(&follows.address, Link::Url(follows.address.clone()));
                }
                blocks.push(Block::paragraph(line));
            }
            blocks.push(Block::paragraph(words.asked_inline(&instrument.wording)));
        }
        for instrument in &self.former {
            let name = words.asked(&instrument.short_title);
            let text = words.say(&Message::new("report-instrument-former").with("name", name));
            let link = Link::Anchor(former::anchor(instrument));
            blocks.push(Block::paragraph(Inline::new().link(text, link)));
        }
        let unknown = self.assessment.instruments_in_use().filter(|used| {
            !self
                .outlines
                .iter()
                .any(|outline| outline.instrument.id == used.id)
        });
        for used in unknown {
            let text = Message::new("report-instrument-unknown").with("id", &used.id);
            blocks.push(Block::paragraph(words.say(&text)));
        }
        blocks
    }
}
