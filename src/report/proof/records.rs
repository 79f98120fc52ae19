//! What must be there of every record: questions with their answers, people, sessions, rounds.

use super::wanted::Part;
use super::{Kind, Prover};
use crate::assessment::{
    Address, Answer, Decision, Outline, Remark, Review, Row, Signature, State, Value, What,
    choice_label,
};
use crate::language::Message;
use crate::questionnaire::{AnswerType, ColumnType, Question};
use crate::standing::carried_from;
use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

impl Prover<'_> {
    /// Cover and introduction.
    pub fn profile(&mut self) {
        let assessment = self.assessment;
        let profile = &assessment.profile;
        let register = |text: &str| {
            let known = crate::assessment::register_term(text.trim());
            known.map_or_else(|| Part::words(text), |message| self.said(&message))
        };
        let parts = [
            Part::words(&profile.name),
            Part::words(&profile.organisation),
            Part::words(&profile.department),
            Part::prose(&profile.description),
            Part::words(&profile.provider),
            Part::words(&profile.contact),
            Part::words(&profile.register_entry),
            register(&profile.status),
            register(&profile.category),
        ];
        for part in parts {
            self.need(Kind::Profile, &profile.name, &[part]);
        }
        if let Some(date) = &assessment.review_date {
            let part = self.date(date);
            self.need(Kind::ReviewDate, date, &[part]);
        }
        self.need(Kind::Digest, self.digest, &[Part::digest(self.digest)]);
    }

    /// Team, sessions, reviews.
    pub fn process(&mut self) {
        let assessment = self.assessment;
        for person in &assessment.team {
            let mut parts = vec![
                Part::words(&person.name),
                Part::words(&person.function),
                Part::words(&person.organisation),
            ];
            parts.extend(person.roles.iter().map(|role| self.role(role)));
            self.need_together(Kind::Person, &person.name, &parts);
        }
        self.sessions();
        for committee in &assessment.committees {
            let mut parts = vec![Part::words(&committee.name)];
            for member in &committee.members {
                parts.extend([Part::words(&member.name), Part::words(&member.role)]);
            }
            self.need_together(Kind::Committee, &committee.name, &parts);
        }
        for review in &assessment.reviews {
            let head = [
                Part::words(&review.body),
                self.date(&review.date),
                self.said(&review.message()),
            ];
            self.need_together(Kind::Review, &review.body, &head);
            let mut said = vec![Part::prose(&review.reasons)];
            said.extend(review.conditions.iter().map(|text| Part::prose(text)));
            self.need(Kind::Review, &review.body, &said);
            self.conditions(review);
            self.section_verdicts(review);
        }
    }

    /// Every condition with who carries it out, by when, and how far that is.
    fn conditions(&mut self, review: &Review) {
        let assessment = self.assessment;
        for (text, point) in review.with_points() {
            let mut points = assessment.action_points.iter();
            let Some(point) = points.find(|one| Some(one.id.as_str()) == point) else {
                continue;
            };
            let parts = [
                Part::prose(text),
                self.who(&point.owner),
                self.date(&point.due),
                self.said(&point.state.message()),
            ];
            self.need_together(Kind::Review, &review.body, &parts);
        }
    }

    fn section_verdicts(&mut self, review: &Review) {
        for one in &review.sections {
            let mut parts = vec![self.said(&one.verdict.message()), Part::prose(&one.reasons)];
            parts.extend(self.section_asked(&one.on));
            self.need_together(Kind::Review, &review.body, &parts);
        }
    }

    /// The title of a section, if it is asked.
    fn section_asked(&self, address: &Address) -> Option<Part> {
        let mut outlines = self.outlines.iter();
        let outline = outlines.find(|one| one.instrument.id == address.instrument)?;
        let title = outline.entries.iter().find_map(|entry| match entry.what {
            What::Section(section)
                if section.id == address.question
                    && entry.item.as_ref().map(|item| &item.id) == address.item.as_ref() =>
            {
                Some(&section.title)
            }
            _ => None,
        })?;
        Some(Part::words(title.in_language(self.texts.language().code())))
    }

    /// Whether one of the headings with these words has all of this under it.
    fn is_under(&self, heading: &Part, parts: &[Part]) -> bool {
        let words = heading.longest();
        let mut headings = self.reading.occurrences(words, 0);
        headings.any(|heading| {
            let range = heading.start..self.reading.end_of_part(heading.end);
            let mut parts = parts.iter().filter(|part| !part.longest().is_empty());
            parts.all(|part| self.reading.has_at(part, &range))
        })
    }

    /// Every visible question with its answer, in order.
    pub fn questions(&mut self) {
        let outlines = Rc::clone(&self.outlines);
        let mut cursor = 0;
        for (address, question) in outlines.iter().flat_map(Outline::questions) {
            self.question(&address, question, &mut cursor);
        }
    }

    fn question(&mut self, address: &Address, question: &Question, cursor: &mut usize) {
        self.found.counts.questions += 1;
        let asked = question.ask.in_language(self.texts.language().code());
        let heading = if question.official {
            Part::words(&format!("{} {asked}", question.number))
        } else {
            Part::words(asked)
        };
        let words = heading.longest().to_owned();
        let next = self.reading.find(&words, *cursor);
        let answer = self.assessment.answers.get(address);
        if !self.at_heading(&words, next.clone(), address, Some(question), answer) {
            self.miss(Kind::Question, self.called(address));
        }
        if let Some(next) = next {
            *cursor = next.end;
        }
    }

    /// Looks for an answer behind its heading: at the next place of those words, then at their other places.
    /// False when the heading is nowhere.
    fn at_heading(
        &mut self,
        words: &str,
        next: Option<Range<usize>>,
        address: &Address,
        question: Option<&Question>,
        answer: Option<&Answer>,
    ) -> bool {
        let place = self.called(address);
        let parts = answer.map_or_else(Vec::new, |answer| self.answer(question, answer));
        if answer.is_some_and(|answer| !answer.is_empty()) {
            self.found.counts.answers += 1;
        }
        let mut found = false;
        let mut least: Option<BTreeSet<Kind>> = None;
        // The others are looked for only when they are needed: each search reads the whole report.
        let others = std::iter::once_with(|| self.reading.occurrences(words, 0)).flatten();
        for heading in next.into_iter().chain(others) {
            found = true;
            let range = heading.start..self.reading.end_of_part(heading.end);
            let missing: BTreeSet<Kind> = parts
                .iter()
                .filter(|(_, part)| !self.reading.has_at(part, &range))
                .map(|(kind, _)| *kind)
                .collect();
            if least
                .as_ref()
                .is_none_or(|least| missing.len() < least.len())
            {
                least = Some(missing);
            }
            if least.as_ref().is_some_and(BTreeSet::is_empty) {
                break;
            }
        }
        let missing = least.unwrap_or_else(|| parts.iter().map(|(kind, _)| *kind).collect());
        for kind in missing {
            self.miss(kind, &place);
        }
        found
    }

    /// What must be there of an answer.
    fn answer(&self, question: Option<&Question>, answer: &Answer) -> Vec<(Kind, Part)> {
        let mut parts = Vec::new();
        if let Some(value) = &answer.value {
            self.value(question, value, &mut parts);
        }
        parts.push((Kind::Explanation, Part::prose(&answer.explanation)));
        parts.push((Kind::Note, Part::prose(&answer.note)));
        if let Some(level) = answer.estimate {
            parts.push((Kind::Estimate, self.said(&level.message())));
        }
        match &answer.state {
            State::Parked { what, who, due } => {
                parts.push((Kind::Parked, Part::prose(what)));
                parts.push((Kind::Parked, self.who(who)));
                parts.push((Kind::Parked, self.date(due)));
            }
            State::NotApplicable { reason } => {
                parts.push((Kind::NotApplicable, Part::prose(reason)));
            }
            State::Open | State::Draft | State::Agreed => {}
        }
        if let Some(confidential) = &answer.confidential {
            parts.push((Kind::Confidential, Part::prose(&confidential.ground)));
        }
        for dissent in &answer.dissent {
            parts.push((Kind::Dissent, Part::words(&dissent.who)));
            parts.push((Kind::Dissent, Part::prose(&dissent.text)));
        }
        parts.retain(|(_, part)| !part.longest().is_empty());
        parts
    }

    fn value(&self, question: Option<&Question>, value: &Value, parts: &mut Vec<(Kind, Part)>) {
        let language = self.texts.language().code();
        let options = question.map_or(&[][..], |question| question.answer.options());
        let mut add = |part| parts.push((Kind::Answer, part));
        match value {
            Value::Text(text) => add(Part::prose(text)),
            Value::Date(date) => add(self.date(date)),
            Value::Person(person) => {
                add(Part::words(&person.name));
                add(Part::words(&person.function));
            }
            Value::Items(items) => items.iter().for_each(|item| add(Part::prose(&item.text))),
            Value::Rows(rows) => {
                for row in rows {
                    self.cells(question, row).into_iter().for_each(&mut add);
                }
            }
            Value::Chosen(chosen) | Value::Advice { chosen, .. } => {
                let labels = chosen.iter().map(|id| choice_label(options, id, language));
                labels.for_each(|label| add(Part::prose(label)));
            }
        }
        if let Value::Advice { conditions, .. } = value {
            let said = conditions.iter().map(|item| Part::prose(&item.text));
            parts.extend(said.map(|part| (Kind::Condition, part)));
        }
    }

    /// The cells of a row, of columns that are no longer there too.
    fn cells(&self, question: Option<&Question>, row: &Row) -> Vec<Part> {
        let columns = match question.map(|question| &question.answer) {
            Some(AnswerType::Table { columns, .. }) => columns.as_slice(),
            _ => &[],
        };
        let cells = row.cells.iter().map(|(id, text)| {
            let column = columns.iter().find(|column| column.id == *id);
            match column.map(|column| &column.kind) {
                Some(ColumnType::Choice(options)) => {
                    let label = choice_label(options, text.trim(), self.texts.language().code());
                    Part::prose(label)
                }
                Some(ColumnType::Date) => self.date(text.trim()),
                _ => Part::prose(text),
            }
        });
        cells.collect()
    }

    /// Answers of former instruments that nothing in use took over.
    pub fn former_answers(&mut self) {
        let assessment = self.assessment;
        let in_use = |address: &Address| {
            self.outlines
                .iter()
                .any(|outline| outline.instrument.id == address.instrument)
        };
        let taken: BTreeSet<&Address> = assessment
            .answers
            .iter()
            .filter(|(address, _)| in_use(address))
            .flat_map(|(_, answer)| answer.origins.iter().map(|origin| &origin.address))
            .collect();
        let left: Vec<(&Address, &Answer)> = assessment
            .answers
            .iter()
            .filter(|(address, _)| assessment.is_former(&address.instrument))
            .filter(|(address, _)| !taken.contains(address))
            .collect();
        for (address, answer) in left {
            let known = self.former.iter().find(|one| one.id == address.instrument);
            let question = known.and_then(|instrument| instrument.question(&address.question));
            let language = self.texts.language().code();
            let title = question.map(|question| question.title.in_language(language).trim());
            let title = title.filter(|title| !title.is_empty());
            let heading = title.map_or_else(|| Part::words(&address.to_string()), Part::words);
            let words = heading.longest().to_owned();
            if !self.answer(question, answer).is_empty() {
                self.at_heading(&words, None, address, question, Some(answer));
            }
        }
    }

    fn remark(&mut self, remark: &Remark) {
        let place = self.called(&remark.on);
        let mut parts = vec![
            Part::prose(&remark.text),
            Part::words(&remark.by),
            Part::words(&remark.resolved_by),
        ];
        parts.push(self.date(&remark.at));
        for reply in remark
            .replies
            .iter()
            .filter(|one| !one.text.trim().is_empty())
        {
            parts.extend([
                Part::prose(&reply.text),
                Part::words(&reply.by),
                self.date(&reply.at),
            ]);
        }
        self.need_together(Kind::Remark, &place, &parts);
        // A remark on a section stands at that section: nothing else says what it is about.
        if let Some(heading) = self.section_asked(&remark.on)
            && !self.is_under(&heading, &parts)
        {
            self.miss(Kind::Remark, &place);
        }
    }

    /// Every remark, on whatever question.
    pub fn remarks(&mut self) {
        let assessment = self.assessment;
        assessment
            .remarks
            .iter()
            .for_each(|remark| self.remark(remark));
    }

    /// Every action point, whatever its state.
    pub fn action_points(&mut self) {
        let assessment = self.assessment;
        for point in &assessment.action_points {
            let mut parts = vec![
                Part::prose(&point.text),
                self.who(&point.owner),
                self.date(&point.due),
                self.said(&point.state.message()),
            ];
            if let Some(of) = point.condition(&assessment.reviews) {
                parts.extend([Part::words(&of.body), self.date(&of.date)]);
            }
            let carried = carried_from(point, assessment).map(|round| {
                let message = Message::new("task-carried").with("round", round.to_string());
                self.said(&message)
            });
            parts.extend(carried);
            self.need_together(Kind::ActionPoint, &point.id, &parts);
        }
    }

    /// Every round with every signature.
    pub fn rounds(&mut self) {
        let assessment = self.assessment;
        for round in &assessment.rounds {
            let version = round.version.to_string();
            let mut parts = vec![
                Part::digest(&round.digest),
                self.date(&round.opened_at),
                Part::prose(&round.reason),
            ];
            parts.extend(round.open_points.iter().map(|point| Part::prose(point)));
            parts.extend(round.required.iter().map(|role| self.role(role)));
            self.need(Kind::Round, &version, &parts);
            for signature in &round.signatures {
                self.signature(signature);
            }
        }
    }

    fn signature(&mut self, signature: &Signature) {
        self.found.counts.signatures += 1;
        let decision = Message::new(match signature.decision {
            Decision::Approve => "report-decision-approve",
            Decision::ApproveWithConditions => "report-decision-approve_with_conditions",
            Decision::Object => "report-decision-object",
        });
        let head = [
            self.role(&signature.role),
            Part::words(&signature.name),
            Part::words(&signature.function),
            self.said(&decision),
            self.date(&signature.date),
        ];
        self.need_together(Kind::Signature, &signature.name, &head);
        let mut said = vec![
            Part::prose(&signature.statement),
            Part::digest(&signature.digest),
        ];
        said.extend(signature.conditions.iter().map(|text| Part::prose(text)));
        self.need(Kind::Signature, &signature.name, &said);
    }
}
