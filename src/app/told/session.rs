//! The session: its clock in the header, and the lines of its screen.

use crate::app::overview::{LineSign, OverviewLine, OverviewTarget};
use crate::app::{Model, Open, SessionTarget};
use crate::assessment::{Address, Happening, Session, SessionEvent, question_name};
use crate::language::Message;
use crate::standing::sessions::{
    Course, CourseState, MissingRole, PartTime, Until, missing_of_part, missing_of_plan,
};

/// Minutes as a clock shows them: `0:43`.
impl Model {
    /// A length of time: `43 min`, `2 uur`, `1 uur 5 min`; never like a time of day.
    fn duration(&self, minutes: u64) -> String {
        let id = match (minutes / 60, minutes % 60) {
            (0, _) => "duration-minutes",
            (_, 0) => "duration-hours",
            _ => "duration-both",
        };
        let message = Message::new(id)
            .with("hours", (minutes / 60).to_string())
            .with("minutes", (minutes % 60).to_string());
        self.say(&message)
    }

    /// The clock of the session that goes on: `sessie 43 min · deel 2: 12 van 20 min`.
    pub fn session_clock(&self, between: &str) -> Option<String> {
        let course = self.running_session()?;
        if course.is_forgotten(&self.at) {
            let day = course
                .last
                .map_or_else(String::new, |last| course.day(last));
            return Some(self.say_with("session-clock-forgotten", "day", &day));
        }
        let time = self.duration(course.minutes());
        if course.state == CourseState::Paused {
            return Some(self.say_with("session-clock-paused", "time", &time));
        }
        let clock = self.say_with("session-clock", "time", &time);
        let Some(part) = course.part_time() else {
            return Some(clock);
        };
        let id = match part.planned {
            Some(_) => "session-clock-part-planned",
            None => "session-clock-part",
        };
        let part = Message::new(id)
            .with("part", self.part_short(part.part))
            .with("minutes", part.minutes().to_string())
            .with("planned", part.planned.unwrap_or_default().to_string());
        Some(format!("{clock}{between}{}", self.say(&part)))
    }

    /// What a part is called where there is little room: `deel 2`, or its title where the number is ours.
    fn part_short(&self, part: &Address) -> String {
        let open = self.open.as_ref();
        let name = open.map_or_else(
            || part.to_string(),
            |open| open.part_name(part, self.language()),
        );
        if name.starts_with(&part.question) {
            self.say_with("session-part-short", "number", &part.question)
        } else {
            name
        }
    }

    /// Which of the sessions is on screen.
    pub fn session_title(&self) -> String {
        let all = self
            .open
            .as_ref()
            .map_or(&[][..], |open| &open.assessment.sessions);
        let shown = self.session_on_screen().map(|session| &session.id);
        let place = all.iter().position(|session| Some(&session.id) == shown);
        let title = Message::new("session-title")
            .with("number", place.map_or(0, |place| place + 1).to_string())
            .number("count", all.len());
        self.say(&title)
    }

    /// The lines of the screen of a session.
    pub fn session_lines(&self) -> Vec<OverviewLine> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let Some(session) = self.session_on_screen() else {
            return vec![OverviewLine::plain(self.word("session-none"))];
        };
        let course = Course::of(&open.assessment, session);
        let course = if course.is_forgotten(&self.at) {
            course
        } else {
            course.until(&self.at)
        };
        let told = Told {
            model: self,
            open,
            course,
        };
        let mut lines = told.head();
        lines.extend(told.plan());
        lines.extend(told.room());
        lines.extend(told.roles());
        lines.extend(told.questions());
        lines.extend(told.log());
        lines
    }

    /// A line of the log of a session in words, without its moment.
    pub fn event_words(&self, open: &Open, event: &SessionEvent) -> String {
        let name = |id: &String| {
            let person = open.assessment.person(id);
            person.map_or_else(|| id.clone(), |person| person.name.clone())
        };
        match &event.what {
            Happening::Started => self.word("session-log-started"),
            Happening::Paused => self.word("session-log-paused"),
            Happening::Resumed => self.word("session-log-resumed"),
            Happening::Ended => self.word("session-log-ended"),
            Happening::Arrived(who) => self.say_with("session-log-arrived", "name", &name(who)),
            Happening::Left(who) => self.say_with("session-log-left", "name", &name(who)),
            Happening::Part(part) => {
                let part = open.part_name(part, self.language());
                self.say_with("session-log-part", "part", &part)
            }
            Happening::Worked(question) => {
                let question = self.question_words(question);
                self.say_with("session-log-worked", "question", &question)
            }
            Happening::Noted { text, on: None } => self.say_with("session-log-noted", "text", text),
            Happening::Noted { text, on: Some(on) } => {
                let message = Message::new("session-log-noted-on")
                    .with("number", on.number())
                    .with("text", text);
                self.say(&message)
            }
        }
    }

    /// Number and title of a question; its address when no instrument knows it.
    fn question_words(&self, address: &Address) -> String {
        let known = self.library.get(&address.instrument).ok();
        known
            .and_then(|instrument| instrument.question(&address.question))
            .map_or_else(
                || address.to_string(),
                |question| question_name(question, address, self.language()),
            )
    }
}

/// A session on its way to lines.
struct Told<'m> {
    model: &'m Model,
    open: &'m Open,
    course: Course<'m>,
}

impl Told<'_> {
    fn session(&self) -> &Session {
        self.course.session
    }

    fn heading(&self, id: &str) -> OverviewLine {
        OverviewLine::heading(self.model.word(id))
    }

    fn head(&self) -> Vec<OverviewLine> {
        let model = self.model;
        let session = self.session();
        let title = match session.title.trim() {
            "" => model.word("session-untitled"),
            title => title.to_owned(),
        };
        let first = format!("{} {title}", model.or_none(&session.date));
        let plan = OverviewTarget::Session(SessionTarget::Plan);
        let mut lines = vec![OverviewLine::strong(first).to(plan.clone())];
        let (sign, words) = self.state();
        lines.push(OverviewLine::plain(words).signed(sign).to(plan.clone()));
        if !session.chair.trim().is_empty() {
            let person = self.open.assessment.person(&session.chair);
            let name = person.map_or(session.chair.as_str(), |person| &person.name);
            let line = model.say_with("screen-chair", "name", name);
            lines.push(OverviewLine::plain(line).to(plan));
        }
        lines
    }

    /// How far the session is.
    fn state(&self) -> (LineSign, String) {
        let course = &self.course;
        let clock =
            |at: Option<jiff::Timestamp>| at.map_or_else(String::new, |at| course.clock(at));
        let message = |id| {
            Message::new(id)
                .with("from", clock(course.began))
                .with("to", clock(course.ended.or(course.last)))
                .with("time", self.model.duration(course.minutes()))
                .with("planned", self.model.duration(course.planned()))
                .with("begins", self.session().begins.clone())
        };
        let has_plan = course.planned() > 0;
        let (sign, id) = match course.state {
            _ if course.is_forgotten(&self.model.at) => {
                (LineSign::Attention, "session-state-forgotten")
            }
            CourseState::Running if has_plan => (LineSign::Good, "session-state-running-planned"),
            CourseState::Running => (LineSign::Good, "session-state-running"),
            CourseState::Paused => (LineSign::Attention, "session-state-paused"),
            CourseState::Ended => (LineSign::None, "session-state-ended"),
            CourseState::Planned if !self.open.is_to_be_held(self.session()) => {
                (LineSign::None, "session-state-by-hand")
            }
            CourseState::Planned if self.session().begins.is_empty() => {
                (LineSign::Open, "session-state-planned")
            }
            CourseState::Planned => (LineSign::Open, "session-state-planned-at"),
        };
        (sign, self.model.say(&message(id)))
    }

    /// The parts with the time that they took, against the plan.
    fn plan(&self) -> Vec<OverviewLine> {
        let model = self.model;
        let mut lines = vec![self.heading("session-parts")];
        if self.course.parts.is_empty() {
            let plan = OverviewTarget::Session(SessionTarget::Plan);
            lines.push(OverviewLine::plain(model.word("session-no-plan")).to(plan));
        }
        lines.extend(self.course.parts.iter().map(|part| self.part(part)));
        if self.course.elsewhere >= 60 {
            let minutes = (self.course.elsewhere / 60).to_string();
            let words = model.say_with("session-elsewhere", "minutes", &minutes);
            lines.push(OverviewLine::plain(words));
        }
        if self.course.planned() > 0 {
            let total = Message::new("session-total")
                .with("minutes", self.course.minutes().to_string())
                .with("planned", self.course.planned().to_string());
            lines.push(OverviewLine::plain(model.say(&total)));
        }
        lines
    }

    fn part(&self, part: &PartTime<'_>) -> OverviewLine {
        let model = self.model;
        let over = part
            .planned
            .map(|planned| part.minutes().saturating_sub(u64::from(planned)));
        let id = match (part.planned, over) {
            (Some(_), Some(1..)) => "session-part-over",
            (Some(_), _) => "session-part-planned",
            (None, _) => "session-part-unplanned",
        };
        let message = Message::new(id)
            .with("name", self.open.part_name(part.part, model.language()))
            .with("minutes", part.minutes().to_string())
            .with("planned", part.planned.unwrap_or_default().to_string())
            .with("over", over.unwrap_or_default().to_string());
        let is_here = self.course.part == Some(part.part) && self.course.is_open();
        let words = model.say(&message);
        let words = if is_here {
            model.say_with("session-part-here", "part", &words)
        } else {
            words
        };
        let sign = match over {
            Some(1..) => LineSign::Attention,
            _ => LineSign::None,
        };
        let target = SessionTarget::Part(part.part.clone());
        OverviewLine::plain(words)
            .signed(sign)
            .to(OverviewTarget::Session(target))
    }

    /// Who is in the room, who was, and who was expected.
    fn room(&self) -> Vec<OverviewLine> {
        let model = self.model;
        let course = &self.course;
        let here = course.presences.iter().filter(|one| one.is_here()).count();
        let mut lines = Vec::new();
        if course.is_open() {
            let title = model.say_count("session-room", here);
            lines.push(OverviewLine::heading(title));
        } else {
            lines.push(self.heading("session-people"));
        }
        for presence in &course.presences {
            let stays: Vec<String> = presence
                .stays
                .iter()
                .map(|stay| self.stay(stay.from, stay.until))
                .collect();
            let (sign, id) = if presence.is_here() {
                (LineSign::Good, "session-person")
            } else if course.is_open() {
                (LineSign::Open, "session-person-gone")
            } else {
                (LineSign::None, "session-person")
            };
            lines.push(self.person(presence.id, sign, id, &stays.join(", ")));
        }
        let absent = course.absent().into_iter();
        let never = absent.filter(|id| !course.presences.iter().any(|one| one.id == *id));
        let (sign, id) = match course.state {
            CourseState::Planned => (LineSign::None, "session-person-expected"),
            _ if course.is_open() => (LineSign::Attention, "session-person-awaited"),
            _ => (LineSign::Attention, "session-person-absent"),
        };
        lines.extend(never.map(|id_of| self.person(id_of, sign.clone(), id, "")));
        if lines.len() == 1 {
            lines.extend(self.by_hand());
        }
        lines
    }

    /// Who was there according to the record that somebody kept by hand.
    fn by_hand(&self) -> Vec<OverviewLine> {
        let present = self.session().present.iter();
        let mut lines: Vec<OverviewLine> = present
            .map(|id| self.person(id, LineSign::None, "session-person-expected", ""))
            .collect();
        if lines.is_empty() {
            lines.push(OverviewLine::plain(self.model.word("session-nobody")));
        }
        lines
    }

    fn person(&self, id: &str, sign: LineSign, text: &'static str, times: &str) -> OverviewLine {
        let model = self.model;
        let person = self.open.assessment.person(id);
        let roles = person.map_or(&[][..], |person| &person.roles);
        let roles: Vec<String> = roles.iter().map(|role| model.role_name(role)).collect();
        let roles = if roles.is_empty() {
            model.word("screen-no-roles")
        } else {
            roles.join(", ")
        };
        let message = Message::new(text)
            .with("name", person.map_or(id, |person| &person.name))
            .with("roles", roles)
            .with("times", times);
        let target = SessionTarget::Person(id.to_owned());
        OverviewLine::plain(model.say(&message))
            .signed(sign)
            .to(OverviewTarget::Session(target))
    }

    fn stay(&self, from: Option<jiff::Timestamp>, until: Until) -> String {
        let clock = |at: Option<jiff::Timestamp>| {
            at.map_or_else(|| "?".to_owned(), |at| self.course.clock(at))
        };
        let message = |id| Message::new(id).with("from", clock(from));
        self.model.say(&match until {
            Until::Now => message("session-stay-now"),
            Until::Left(to) => message("session-stay-left").with("to", clock(to)),
            Until::End => message("session-stay-end"),
        })
    }

    /// The roles that are missing now for the part at hand; before the start those that nobody expected has.
    fn roles(&self) -> Vec<OverviewLine> {
        let model = self.model;
        let course = &self.course;
        let (title, missing) = match (course.state, course.part) {
            (CourseState::Planned, _) if !self.session().plan.is_empty() => (
                model.word("session-roles-plan"),
                missing_of_plan(course, &self.open.outlines),
            ),
            (CourseState::Running | CourseState::Paused, Some(part)) => (
                model.say_with("session-roles-part", "part", &self.model.part_short(part)),
                missing_of_part(&self.open.outlines, part, &course.roles_in_room()),
            ),
            _ => return Vec::new(),
        };
        let mut lines = vec![OverviewLine::heading(title)];
        if missing.is_empty() {
            let words = model.word("session-roles-complete");
            lines.push(OverviewLine::plain(words).signed(LineSign::Good));
        }
        lines.extend(missing.iter().map(|one| self.missing(one)));
        lines
    }

    fn missing(&self, missing: &MissingRole) -> OverviewLine {
        let message = Message::new("session-role-missing")
            .with("role", self.model.role_name(&missing.role))
            .number("count", missing.questions);
        OverviewLine::plain(self.model.say(&message)).signed(LineSign::Attention)
    }

    /// The questions worked on without some of their roles.
    fn questions(&self) -> Vec<OverviewLine> {
        let model = self.model;
        if self.course.questions.is_empty() {
            return Vec::new();
        }
        let title = model.say_count("session-worked", self.course.questions.len());
        let mut lines = vec![OverviewLine::heading(title)];
        let gaps = self.course.gaps(&self.open.outlines);
        if gaps.is_empty() {
            let words = model.word("session-worked-complete");
            lines.push(OverviewLine::plain(words).signed(LineSign::Good));
        }
        lines.extend(gaps.into_iter().map(|gap| {
            let roles = gap.answer.iter().chain(&gap.check);
            let roles: Vec<String> = roles.map(|role| model.role_name(role)).collect();
            let message = Message::new("session-worked-without")
                .with("question", model.question_words(&gap.question))
                .with("roles", roles.join(", "));
            OverviewLine::plain(model.say(&message))
                .signed(LineSign::Attention)
                .leading_to(&gap.question)
        }));
        lines
    }

    /// The log, the last line first.
    fn log(&self) -> Vec<OverviewLine> {
        let log = self.open.assessment.session_log.iter().rev();
        let own = log.filter(|event| event.session == self.session().id);
        let mut lines: Vec<OverviewLine> = own
            .map(|event| {
                let at = event.at.parse().ok();
                let at = at.map_or_else(|| "?".to_owned(), |at| self.course.clock(at));
                let words = format!("{at} {}", self.model.event_words(self.open, event));
                let target = SessionTarget::Event(event.id.clone());
                OverviewLine::plain(words).to(OverviewTarget::Session(target))
            })
            .collect();
        if !lines.is_empty() {
            lines.insert(0, self.heading("session-log"));
        }
        lines
    }
}
