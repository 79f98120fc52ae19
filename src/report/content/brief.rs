//! The decision page's lines: what each part of the assessment comes to, with where the whole of it stands.

use super::Report;
use super::words::in_a_row;
use crate::assessment::{Address, Decision, RemarkKind};
use crate::language::Message;
use crate::report::document::{Inline, Link};
use crate::standing::{RightRow, RoundStanding, short_digest};

/// More rights than this are counted only.
const MOST_RIGHTS: usize = 5;
/// More questions than this are counted only.
const MOST_QUESTIONS: usize = 12;

impl Report<'_> {
    /// All lines, in the order in which a decision asks for them.
    pub fn in_brief(&self) -> Vec<(String, Inline)> {
        let mut lines: Vec<(String, Inline)> = Vec::new();
        lines.extend(self.outlines.iter().filter_map(|o| self.duties_line(o)));
        lines.extend(self.rights_line());
        lines.extend(self.standing.risk.iter().map(|p| self.risk_line(p)));
        lines.push(self.risks_line());
        lines.push(self.actions_line());
        lines.push(self.answered_line());
        lines.push(self.disagreement_line());
        lines.extend(self.committee_line());
        lines.extend(self.open_points_line());
        lines.extend(self.stale_line());
        lines.push(self.review_line());
        lines.push(self.content_line());
        lines
    }

    /// `Zie: Restrisico’s`, leading there.
    pub fn see(&self, title: &str, anchor: &str) -> Inline {
        let see = Message::new("report-see").with("what", title);
        Inline::new().link(self.words.say(&see), Link::Anchor(anchor.to_owned()))
    }

    /// A sentence with where the whole stands.
    fn with_place(&self, sentence: &str, title: &str, anchor: &str) -> Inline {
        let mut line = Inline::from(format!("{sentence} "));
        line.0.extend(self.see(&self.words.get(title), anchor).0);
        line
    }

    /// How many rights were named and weighed, and how serious the team finds it for each.
    fn rights_line(&self) -> Option<(String, Inline)> {
        let (words, rights) = (&self.words, &self.standing.rights);
        if rights.rows.is_empty() {
            return None;
        }
        let weighed: Vec<&RightRow> = rights.weighed().collect();
        let count = Message::new("report-rights-line")
            .number("named", rights.rows.len())
            .number("weighed", weighed.len());
        let mut sentence = words.say(&count);
        if !weighed.is_empty() && weighed.len() <= MOST_RIGHTS {
            let each: Vec<String> = weighed.iter().map(|row| self.right_in_brief(row)).collect();
            sentence = format!("{sentence} {}.", each.join("; "));
        }
        let line = self.with_place(&sentence, "report-matrix", "rights");
        Some((words.get("report-rights"), line))
    }

    fn right_in_brief(&self, row: &RightRow) -> String {
        let words = &self.words;
        let message = Message::new("report-right-in-brief")
            .with("id", &row.id)
            .with(
                "label",
                crate::standing::short_label(words.asked(&row.label)),
            )
            .with("judgement", self.judgement_word(row).to_lowercase())
            .with(
                "conclusion",
                words.say(&row.conclusion.message()).to_lowercase(),
            );
        words.say(&message)
    }

    fn actions_line(&self) -> (String, Inline) {
        let words = &self.words;
        let label = words.get("report-actions");
        if self.assessment.action_points.is_empty() {
            return (label, words.get("report-actions-none").into());
        }
        let line = self.with_place(&self.actions_in_words(), "report-actions", "actions");
        (label, line)
    }

    /// How many questions there are and how far they are.
    fn answered_line(&self) -> (String, Inline) {
        let (words, counts) = (&self.words, self.standing.counts());
        let parts = [
            (counts.agreed, "state-agreed"),
            (counts.not_applicable, "state-not-applicable"),
            (counts.draft, "state-draft"),
            (counts.parked, "state-parked"),
            (counts.open, "state-open"),
        ];
        let parts = parts.into_iter().filter(|(count, _)| *count > 0);
        let parts = in_a_row(parts.map(|(count, id)| format!("{count} {}", words.get(id))));
        let message = Message::new("report-answered-line")
            .number("count", counts.questions)
            .with("parts", parts);
        let line = self.with_place(&words.say(&message), "report-standing", "standing");
        (words.get("report-answered"), line)
    }

    /// Whether anybody disagrees: in the team, among who had to sign, in a committee.
    fn disagreement_line(&self) -> (String, Inline) {
        let words = &self.words;
        let mut line = Inline::new();
        let mut add = |sentence: String, places: &[Address]| {
            if !line.0.is_empty() {
                line = std::mem::take(&mut line).plain(" ");
            }
            line = std::mem::take(&mut line).plain(sentence);
            if !places.is_empty() && places.len() <= MOST_QUESTIONS {
                line = std::mem::take(&mut line).plain(" (");
                line.0.extend(self.numbers(places).0);
                line = std::mem::take(&mut line).plain(")");
            }
            line = std::mem::take(&mut line).plain(".");
        };
        let dissent = self.dissent_at();
        if !dissent.is_empty() {
            let message = Message::new("report-dissent-line").number("count", dissent.len());
            add(words.say(&message), &dissent);
        }
        let signed = self.assessment.round().map(|round| &round.signatures);
        for objection in signed.into_iter().flatten() {
            if objection.decision == Decision::Object {
                let who = in_a_row([objection.name.clone(), self.role(&objection.role)]);
                let message = Message::new("report-objection-line").with("who", who);
                add(words.say(&message), &[]);
            }
        }
        let remarks = self.assessment.remarks.iter();
        let objections = remarks.filter(|remark| remark.kind == RemarkKind::Objection);
        let at: Vec<Address> = objections.map(|remark| remark.on.clone()).collect();
        if !at.is_empty() {
            let message = Message::new("report-remark-objections").number("count", at.len());
            add(words.say(&message), &at);
        }
        if line.0.is_empty() {
            line = words.get("report-disagreement-none").into();
        }
        (words.get("report-disagreement"), line)
    }

    /// What committees and other bodies came to, and how far their remarks are.
    fn committee_line(&self) -> Option<(String, Inline)> {
        let words = &self.words;
        let assessment = self.assessment;
        let mut said: Vec<String> = Vec::new();
        for review in assessment.last_reviews() {
            let body = match review.body.trim() {
                "" => words.get("report-unknown"),
                body => body.to_owned(),
            };
            let body = in_a_row([body, words.date(&review.date)]);
            let message = Message::new("report-review-line")
                .with("body", body)
                .with("verdict", words.say(&review.message()))
                .number("count", review.conditions.len());
            said.push(words.say(&message));
        }
        if !assessment.remarks.is_empty() {
            let open = assessment.remarks.iter().filter(|one| one.is_open());
            let message = Message::new("report-remarks-line")
                .number("count", assessment.remarks.len())
                .number("open", open.count());
            said.push(words.say(&message));
        }
        let (title, anchor) = match assessment.reviews.as_slice() {
            _ if said.is_empty() => return None,
            [] => ("report-remarks", "remarks"),
            _ => ("report-reviews", "reviews"),
        };
        let line = self.with_place(&said.join(" "), title, anchor);
        Some((words.get(title), line))
    }

    /// The numbers of questions in a row, each once, leading to them.
    fn numbers(&self, places: &[Address]) -> Inline {
        let mut row = Inline::new();
        let mut said: Vec<String> = Vec::new();
        for place in places {
            let name = match self.asked_at(place) {
                Some(question) if question.official => self.number(place, question),
                _ => self.called(place),
            };
            if said.contains(&name) {
                continue;
            }
            if !said.is_empty() {
                row = row.plain(", ");
            }
            row = row.link(&name, self.leads_to(place));
            said.push(name);
        }
        row
    }

    /// The questions in use of which somebody holds another view.
    fn dissent_at(&self) -> Vec<Address> {
        let differs = |address: &Address| {
            let answer = self.assessment.answers.get(address);
            answer.is_some_and(|answer| !answer.dissent.is_empty())
        };
        let questions = self.outlines.iter().flat_map(|outline| {
            let addresses = outline.questions().map(|(address, _)| address);
            addresses.collect::<Vec<_>>()
        });
        questions.filter(differs).collect()
    }

    /// That points were open when the round was opened.
    fn open_points_line(&self) -> Option<(String, Inline)> {
        let round = self.assessment.round()?;
        if round.open_points.is_empty() && round.reason.trim().is_empty() {
            return None;
        }
        let words = &self.words;
        let message = Message::new("report-spite-line")
            .number("count", round.open_points.len())
            .with("version", round.version.to_string());
        let line = self.with_place(&words.say(&message), "report-sign-off", "sign-off");
        Some((words.get("report-spite-short"), line))
    }

    fn stale_line(&self) -> Option<(String, Inline)> {
        let count = self.standing.stale.len();
        if count == 0 {
            return None;
        }
        let words = &self.words;
        let said = words.say(&Message::new("report-stale-line").number("count", count));
        let line = self.with_place(&said, "report-stale-answers", super::stale::ANCHOR);
        Some((words.get("report-stale-short"), line))
    }

    fn review_line(&self) -> (String, Inline) {
        let words = &self.words;
        let by = self.assessment.review_date.as_ref().map(|date| {
            let by = Message::new("report-review-by").with("date", words.date(date));
            super::words::capital(&words.say(&by))
        });
        let none = || words.get("report-review-none");
        (
            words.get("report-fact-review"),
            by.unwrap_or_else(none).into(),
        )
    }

    /// Which content this page is about, so that it can be found again when torn out.
    fn content_line(&self) -> (String, Inline) {
        let words = &self.words;
        let digest = short_digest(self.digest).replace(' ', "\u{A0}");
        let status = match self.standing.round {
            RoundStanding::None => words.get("report-no-version"),
            _ => self.version(),
        };
        let message = Message::new("report-content-line")
            .with("name", self.name())
            .with("version", status)
            .with("digest", digest);
        let line = self.with_place(&words.say(&message), "report-integrity", "integrity");
        (words.get("report-fact-digest"), line)
    }
}
