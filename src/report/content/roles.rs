//! The annex of roles: who answers and who checks, how far that is, and which questions nobody is there for.

use super::Report;
use super::words::in_a_row;
use crate::language::Message;
use crate::report::document::{Block, CalloutKind, Cell, Inline, Table};
use crate::standing::{Counts, RoleGap, RoleTask};

impl Report<'_> {
    /// The annex; nothing when the instruments name no roles.
    pub fn roles(&self) -> Vec<Block> {
        let words = &self.words;
        let all = &self.standing.roles;
        if all.roles.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![
            self.annex("report-role-coverage", "roles"),
            Block::paragraph(words.get("report-role-coverage-lead")),
        ];
        if !all.missing_core.is_empty() {
            let names = in_a_row(all.missing_core.iter().map(|role| self.role(role)));
            let text = Message::new("report-role-core").with("roles", names);
            let inside = vec![Block::paragraph(words.say(&text))];
            let title = words.get("report-role-core-title");
            blocks.push(Block::callout(CalloutKind::Warning, title, inside));
        }
        let heads = [
            ("report-role", 2.4),
            ("report-role-people", 2.4),
            ("report-role-answers", 2.1),
            ("report-role-checks", 2.1),
        ];
        let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
        for role in &all.roles {
            let people = in_a_row(role.people.iter().cloned());
            table.row([
                self.role(&role.id).into(),
                words.written_or(&people, "report-role-nobody"),
                self.settled(role.answers).into(),
                self.settled(role.checks).into(),
            ]);
        }
        blocks.push(table.block());
        blocks.extend(self.gaps());
        blocks
    }

    fn settled(&self, counts: Counts) -> String {
        if counts.questions == 0 {
            return self.words.get("report-none");
        }
        let message = Message::new("report-role-settled")
            .with("settled", counts.settled().to_string())
            .with("all", counts.questions.to_string());
        self.words.say(&message)
    }

    /// The questions for which nobody is there, those that lack the same together.
    fn gaps(&self) -> Vec<Block> {
        let words = &self.words;
        let heading = Block::heading(2, words.get("report-role-gaps"));
        let gaps = &self.standing.roles.gaps;
        if gaps.is_empty() {
            let none = Block::paragraph(words.get("report-role-gaps-none"));
            return vec![heading, none];
        }
        let mut groups: Vec<(&RoleGap, Vec<&RoleGap>)> = Vec::new();
        for gap in gaps {
            let same = |(first, _): &&mut (&RoleGap, Vec<&RoleGap>)| {
                first.kind == gap.kind && first.roles == gap.roles
            };
            match groups.iter_mut().find(same) {
                Some((_, group)) => group.push(gap),
                None => groups.push((gap, vec![gap])),
            }
        }
        groups.sort_by_key(|(first, _)| first.kind);
        let heads = [
            ("report-role-task", 1.5),
            ("report-role-one-of", 2.8),
            ("report-role-questions", 4.2),
        ];
        let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
        for (first, group) in groups {
            let task = match first.kind {
                RoleTask::Answer => "report-role-task-answer",
                RoleTask::Check => "report-role-task-check",
            };
            let roles = in_a_row(first.roles.iter().map(|role| self.role(role)));
            let questions: Inline = self.references(group.iter().map(|gap| &gap.address));
            table.row([Cell::from(words.get(task)), roles.into(), questions.into()]);
        }
        let lead = Block::paragraph(words.get("report-role-gaps-lead"));
        vec![heading, lead, table.block()]
    }
}
