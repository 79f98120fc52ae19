//! The sessions of the team: who was there and when, the time per part against the plan, which roles were missing for
//! what was worked on, the notes.
//!
//! Times are those of the clock on the wall where the session was, as its log tells; so the report is the same in every
//! time zone.

use jiff::Timestamp;

use super::Report;
use super::words::in_a_row;
use crate::assessment::{Address, Happening, Session, SessionEvent};
use crate::language::Message;
use crate::report::document::{Block, Cell, Inline, ParagraphStyle, Table};
use crate::standing::sessions::{Course, CourseState, Presence, Stay, Until};

impl Report<'_> {
    pub(super) fn sessions(&self) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::heading(2, words.get("report-sessions"))];
        if self.assessment.sessions.is_empty() {
            blocks.push(Block::muted(words.get("report-sessions-none")));
        }
        for session in &self.assessment.sessions {
            blocks.extend(self.session(session));
        }
        blocks.extend(self.loose_events());
        blocks
    }

    fn session(&self, session: &Session) -> Vec<Block> {
        let words = &self.words;
        let course = Course::of(self.assessment, session);
        let title = match session.title.trim() {
            "" => words.get("report-session-untitled"),
            title => title.to_owned(),
        };
        let mut blocks = vec![
            Block::heading(3, title),
            Block::key_values(self.session_facts(session, &course)),
        ];
        blocks.extend(self.presences(&course));
        blocks.extend(self.part_times(&course));
        blocks.extend(self.worked_on(&course));
        blocks.extend(self.session_notes(&course));
        let minutes = words.prose(&session.minutes, ParagraphStyle::Body);
        if !minutes.is_empty() {
            blocks.push(Block::label(words.get("report-session-minutes")));
            blocks.extend(minutes);
        }
        blocks
    }

    /// Date, leader, who was there and which roles were not, as the record says; then what plan and log add.
    fn session_facts(&self, session: &Session, course: &Course<'_>) -> Vec<(String, Inline)> {
        let words = &self.words;
        let roles = |roles: &[String]| in_a_row(roles.iter().map(|role| self.role(role)));
        let people = |ids: &mut dyn Iterator<Item = &str>| in_a_row(ids.map(|id| self.who(id)));
        let recorded = session.present.iter().map(String::as_str);
        let logged = course.presences.iter().map(|one| one.id);
        let present = if session.present.is_empty() {
            people(&mut logged.into_iter())
        } else {
            people(&mut recorded.into_iter())
        };
        let mut facts = vec![
            (
                "report-date-head",
                words.date(&session.date),
                "report-unknown",
            ),
            (
                "report-session-chair",
                self.who(&session.chair),
                "report-unknown",
            ),
            ("report-session-present", present, "report-unknown"),
            (
                "report-session-missing",
                roles(&session.missing_roles),
                "report-none",
            ),
        ];
        let missing = course.missing_roles(&self.outlines);
        let has_worked = course.is_logged() && !course.questions.is_empty();
        if has_worked && missing != session.missing_roles {
            facts.push(("report-session-missing-log", roles(&missing), "report-none"));
        }
        if course.began.is_some() {
            facts.push(("report-session-time", self.session_time(course), ""));
        }
        if !session.begins.is_empty() || !session.plan.is_empty() {
            facts.push((
                "report-session-planned",
                self.session_planned(session, course),
                "",
            ));
        }
        if !course.breaks.is_empty() {
            let breaks = course.breaks.iter();
            let breaks = breaks.map(|(from, to)| self.stretch(course, *from, *to));
            facts.push(("report-session-breaks", in_a_row(breaks), ""));
        }
        let absent = course.absent();
        if !absent.is_empty() {
            let id = match course.state {
                CourseState::Planned => "report-session-expected",
                _ => "report-session-absent",
            };
            facts.push((id, people(&mut absent.into_iter()), ""));
        }
        let facts = facts.into_iter();
        facts
            .map(|(id, value, none)| (words.get(id), words.written_or(&value, none)))
            .collect()
    }

    /// From when until when, and how long was worked.
    fn session_time(&self, course: &Course<'_>) -> String {
        let id = match course.state {
            CourseState::Ended => "report-session-time-ended",
            _ => "report-session-time-open",
        };
        let message = Message::new(id)
            .with("from", clock(course, course.began))
            .with("to", clock(course, course.ended.or(course.last)))
            .with("minutes", course.minutes().to_string());
        let time = self.words.say(&message);
        if course.zone.is_none() {
            return in_a_row([time, self.words.get("report-session-utc")]);
        }
        time
    }

    fn session_planned(&self, session: &Session, course: &Course<'_>) -> String {
        let words = &self.words;
        let begins = Message::new("report-session-begins").with("time", session.begins.as_str());
        let minutes = Message::new("report-minutes").with("minutes", course.planned().to_string());
        let begins = (!session.begins.is_empty()).then(|| words.say(&begins));
        let minutes = (!session.plan.is_empty()).then(|| words.say(&minutes));
        in_a_row(begins.into_iter().chain(minutes))
    }

    fn stretch(
        &self,
        course: &Course<'_>,
        from: Option<Timestamp>,
        to: Option<Timestamp>,
    ) -> String {
        let id = if to.is_some() {
            "report-session-from-to"
        } else {
            "report-session-from"
        };
        let message = Message::new(id)
            .with("from", clock(course, from))
            .with("to", clock(course, to));
        self.words.say(&message)
    }

    /// Who came and went when, with their roles.
    fn presences(&self, course: &Course<'_>) -> Vec<Block> {
        let words = &self.words;
        if course.presences.is_empty() {
            return Vec::new();
        }
        let heads = [
            ("report-name", 2.4),
            ("report-roles", 2.6),
            ("report-session-there", 2.4),
        ];
        let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
        for presence in &course.presences {
            let roles = presence.roles().iter().map(|role| self.role(role));
            table.row([
                words.written_or(&self.who(presence.id), "report-unknown"),
                in_a_row(roles).into(),
                self.stays(course, presence).into(),
            ]);
        }
        let label = Block::label(words.get("report-session-who"));
        vec![label, table.block()]
    }

    fn stays(&self, course: &Course<'_>, presence: &Presence<'_>) -> String {
        let stays = presence.stays.iter();
        in_a_row(stays.map(|stay| self.stay(course, *stay)))
    }

    fn stay(&self, course: &Course<'_>, stay: Stay) -> String {
        match stay.until {
            Until::Now => self.stretch(course, stay.from, None),
            Until::Left(to) => self.stretch(course, stay.from, to),
            Until::End => self.stretch(course, stay.from, course.ended),
        }
    }

    /// The minutes per part, against those planned.
    fn part_times(&self, course: &Course<'_>) -> Vec<Block> {
        let words = &self.words;
        if course.parts.is_empty() {
            return Vec::new();
        }
        let heads = [
            ("report-session-part", 4.6),
            ("report-session-part-planned", 1.4),
            ("report-session-part-worked", 1.4),
        ];
        let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
        let minutes = |seconds: u64| {
            let began = course.began.is_some();
            if began {
                (seconds / 60).to_string()
            } else {
                String::new()
            }
        };
        for part in &course.parts {
            let planned = part
                .planned
                .map_or_else(String::new, |planned| planned.to_string());
            table.row([self.part_name(part.part), planned, minutes(part.seconds)]);
        }
        if course.elsewhere >= 60 {
            let name = words.get("report-session-elsewhere");
            table.row([name, String::new(), minutes(course.elsewhere)]);
        }
        let planned = course.planned();
        let planned = if planned > 0 {
            planned.to_string()
        } else {
            String::new()
        };
        table.row([
            words.get("report-session-total"),
            planned,
            minutes(course.worked),
        ]);
        let label = Block::label(words.get("report-session-parts"));
        vec![label, table.block()]
    }

    /// A section by number and title; its address when no instrument knows it.
    fn part_name(&self, part: &Address) -> String {
        let Some(instrument) = self.instrument(&part.instrument) else {
            return part.to_string();
        };
        let Some(section) = instrument.section(&part.question) else {
            return part.to_string();
        };
        let title = self.words.asked(&section.title);
        let number = match self.known_as(instrument, &section.id) {
            _ if !section.official => return title.to_owned(),
            Some(number) => number,
            None => section.id.clone(),
        };
        format!("{number} {title}")
    }

    /// The questions worked on, together by the roles that were in the room at no moment of them: first those that
    /// lacked some, last those that lacked none.
    fn worked_on(&self, course: &Course<'_>) -> Vec<Block> {
        let words = &self.words;
        if course.questions.is_empty() {
            return Vec::new();
        }
        let heads = [
            ("report-session-without", 2.4),
            ("report-session-questions", 5.6),
        ];
        let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
        for (without, questions) in course.by_gap(&self.outlines) {
            let without = in_a_row(without.iter().map(|role| self.role(role)));
            table.row([
                Cell(vec![words.written_or(&without, "report-none")]),
                Cell(self.by_item(&questions)),
            ]);
        }
        let label = Block::label(words.get("report-session-worked"));
        vec![label, table.block()]
    }

    /// Questions in a row, by number and title; those of an item of a repeat on a line of their own, behind its name.
    fn by_item(&self, questions: &[&Address]) -> Vec<Inline> {
        let mut lines: Vec<(Option<String>, Inline)> = Vec::new();
        for question in questions {
            let item = self.item_of(question);
            let known = lines.iter().position(|(known, _)| *known == item);
            let mut line = match (known, &item) {
                (Some(index), _) => lines.remove(index).1.plain("; "),
                (None, Some(item)) => Inline::from(format!("{}: ", item.trim_end())),
                (None, None) => Inline::new(),
            };
            let bare = Address::new(question.instrument.clone(), question.question.clone(), None);
            let name = self.called_in_full(&bare);
            line = if self.is_printed(question) {
                line.link(name, self.leads_to(question))
            } else {
                line.plain(name)
            };
            lines.insert(known.unwrap_or(lines.len()), (item, line));
        }
        lines.into_iter().map(|(_, line)| line).collect()
    }

    /// The notes in order, each with its time and its question; who noted them once, where that was one person.
    fn session_notes(&self, course: &Course<'_>) -> Vec<Block> {
        let words = &self.words;
        let Some(first) = course.notes.first() else {
            return Vec::new();
        };
        let one = course.notes.iter().all(|note| note.by == first.by);
        let by = first.by.as_deref().unwrap_or_default().trim();
        let label = match by {
            by if one && !by.is_empty() => {
                words.say(&Message::new("report-session-notes-by").with("name", by))
            }
            _ => words.get("report-session-notes"),
        };
        let mut blocks = vec![Block::label(label)];
        for note in &course.notes {
            let at = note.at.parse().ok();
            blocks.extend(self.session_note(&clock(course, at), note, !one));
        }
        blocks
    }

    /// A note behind its time; one of several paragraphs under it.
    fn session_note(&self, at: &str, note: &SessionEvent, with_writer: bool) -> Vec<Block> {
        let words = &self.words;
        let Happening::Noted { text, on } = &note.what else {
            return Vec::new();
        };
        let mut line = Inline::new().bold(at);
        if let Some(on) = on {
            line = line.plain(format!(" {} ", words.get("report-session-note-on")));
            line.0.extend(if self.is_printed(on) {
                self.reference(on).0
            } else {
                Inline::from(self.called(on)).0
            });
        }
        let by = note.by.as_deref().map_or("", str::trim);
        if with_writer && !by.is_empty() {
            let by = Message::new("report-session-note-by").with("name", by);
            line = line.plain(format!(" {}", words.say(&by)));
        }
        let mut said = words.prose(text, ParagraphStyle::Body);
        if let [Block::Paragraph(only)] = said.as_mut_slice() {
            line = line.plain(": ");
            line.0.append(&mut only.text.0);
            return vec![Block::paragraph(line)];
        }
        said.insert(0, Block::paragraph(line));
        said
    }

    /// Lines of a log whose session is not there any more.
    fn loose_events(&self) -> Vec<Block> {
        let words = &self.words;
        let sessions = &self.assessment.sessions;
        let log = self.assessment.session_log.iter();
        let loose = log.filter(|event| !sessions.iter().any(|one| one.id == event.session));
        let mut blocks: Vec<Block> = loose
            .flat_map(|event| match &event.what {
                Happening::Noted { .. } => self.session_note(&event.at, event, true),
                _ => vec![Block::paragraph(words.written(&self.event(event)))],
            })
            .collect();
        if !blocks.is_empty() {
            blocks.insert(0, Block::heading(3, words.get("report-session-loose")));
        }
        blocks
    }

    /// A line of a log by itself, in UTC.
    fn event(&self, event: &SessionEvent) -> String {
        let message = match &event.what {
            Happening::Started => Message::new("session-log-started"),
            Happening::Paused => Message::new("session-log-paused"),
            Happening::Resumed => Message::new("session-log-resumed"),
            Happening::Ended => Message::new("session-log-ended"),
            Happening::Arrived(who) => {
                Message::new("session-log-arrived").with("name", self.who(who))
            }
            Happening::Left(who) => Message::new("session-log-left").with("name", self.who(who)),
            Happening::Part(part) => {
                Message::new("session-log-part").with("part", self.part_name(part))
            }
            Happening::Worked(on) => {
                Message::new("session-log-worked").with("question", self.called_in_full(on))
            }
            Happening::Noted { text, .. } => Message::new("session-log-noted").with("text", text),
        };
        format!("{}: {}", event.at, self.words.say(&message))
    }
}

/// A moment by the clock of the session.
fn clock(course: &Course<'_>, at: Option<Timestamp>) -> String {
    at.map_or_else(|| "?".to_owned(), |at| course.clock(at))
}
