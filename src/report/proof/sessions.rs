//! What must be there of the sessions: their records, plans and logs.

use jiff::Timestamp;

use super::wanted::Part;
use super::{Kind, Prover};
use crate::assessment::{Address, Happening, Session, SessionEvent};
use crate::questionnaire::Question;
use crate::standing::sessions::{Course, Until};

impl Prover<'_> {
    /// Every session, and every line of a log.
    pub fn sessions(&mut self) {
        let assessment = self.assessment;
        for session in &assessment.sessions {
            self.session(session);
        }
        let log = assessment.session_log.iter();
        let loose = log.filter(|event| {
            let mut sessions = assessment.sessions.iter();
            !sessions.any(|session| session.id == event.session)
        });
        for event in loose {
            let parts = [Part::words(&event.at), self.happening(event)];
            self.need_together(Kind::Session, &event.session, &parts);
        }
    }

    fn session(&mut self, session: &Session) {
        let place = if session.date.is_empty() {
            &session.title
        } else {
            &session.date
        };
        let mut parts = vec![
            Part::words(&session.title),
            self.date(&session.date),
            self.who(&session.chair),
        ];
        parts.extend(session.present.iter().map(|id| self.who(id)));
        parts.extend(session.missing_roles.iter().map(|role| self.role(role)));
        self.need_together(Kind::Session, place, &parts);
        let mut parts = vec![Part::prose(&session.minutes), Part::words(&session.begins)];
        parts.extend(session.expected.iter().map(|id| self.who(id)));
        self.need(Kind::Session, place, &parts);
        let course = Course::of(self.assessment, session);
        self.course(&course, place);
    }

    /// What the log of a session adds up to.
    fn course(&mut self, course: &Course<'_>, place: &str) {
        let clock = |at: Option<Timestamp>| {
            Part::words(&at.map_or_else(String::new, |at| course.clock(at)))
        };
        let mut moments = vec![clock(course.began), clock(course.ended)];
        for (from, to) in &course.breaks {
            moments.extend([clock(*from), clock(*to)]);
        }
        self.need(Kind::Session, place, &moments);
        for presence in &course.presences {
            let mut parts = vec![self.who(presence.id)];
            parts.extend(presence.roles().iter().map(|role| self.role(role)));
            for stay in &presence.stays {
                parts.push(clock(stay.from));
                if let Until::Left(to) = stay.until {
                    parts.push(clock(to));
                }
            }
            self.need_together(Kind::Session, place, &parts);
        }
        for part in &course.parts {
            let number = |number: u64| Part::words(&number.to_string());
            let mut parts = vec![self.section(part.part)];
            parts.extend(part.planned.map(|planned| number(planned.into())));
            if course.began.is_some() {
                parts.push(number(part.minutes()));
            }
            self.need_together(Kind::Session, place, &parts);
        }
        let outlines = std::rc::Rc::clone(&self.outlines);
        for (without, questions) in course.by_gap(&outlines) {
            let mut parts: Vec<Part> = without.iter().map(|role| self.role(role)).collect();
            for question in questions {
                parts.push(Part::words(&self.named(question)));
                parts.extend(self.item_of(question));
            }
            self.need_together(Kind::Session, place, &parts);
        }
        let mut writers: Vec<&str> = Vec::new();
        for note in &course.notes {
            writers.push(note.by.as_deref().unwrap_or_default());
            let mut parts = vec![clock(note.at.parse().ok()), self.happening(note)];
            parts.extend(self.noted_on(note));
            self.need_together(Kind::Session, place, &parts);
        }
        // Who noted all of them is said once.
        let one = writers.iter().all(|by| *by == writers[0]);
        let count = if one { 1 } else { writers.len() };
        for (by, note) in writers.iter().zip(&course.notes).take(count) {
            let parts = [Part::words(by), clock(note.at.parse().ok())];
            self.need_together(Kind::Session, place, &parts);
        }
    }

    /// A section by its title; its address when no instrument knows it.
    fn section(&self, part: &Address) -> Part {
        let language = self.texts.language().code();
        let instruments = self.outlines.iter().map(|outline| outline.instrument);
        let mut instruments = instruments.chain(self.former.iter().copied());
        let section = instruments
            .find(|one| one.id == part.instrument)
            .and_then(|instrument| instrument.section(&part.question));
        section.map_or_else(
            || Part::words(&part.to_string()),
            |section| Part::words(section.title.in_language(language)),
        )
    }

    fn question_at(&self, address: &Address) -> Option<&Question> {
        let instruments = self.outlines.iter().map(|outline| outline.instrument);
        let mut instruments = instruments.chain(self.former.iter().copied());
        let instrument = instruments.find(|one| one.id == address.instrument)?;
        instrument.question(&address.question)
    }

    /// A question by its title, or its address when no instrument knows it.
    fn named(&self, address: &Address) -> String {
        let language = self.texts.language().code();
        self.question_at(address).map_or_else(
            || address.to_string(),
            |question| question.title.in_language(language).to_owned(),
        )
    }

    /// The question that a note is about: its number, or its title where the number is ours; and the item of a repeat.
    fn noted_on(&self, event: &SessionEvent) -> Vec<Part> {
        let Happening::Noted { on: Some(on), .. } = &event.what else {
            return Vec::new();
        };
        let mut outlines = self.outlines.iter();
        let outline = outlines.find(|outline| outline.instrument.id == on.instrument);
        let Some(question) = outline.and_then(|outline| outline.instrument.question(&on.question))
        else {
            return Vec::new();
        };
        let mut parts = vec![Part::words(if question.official {
            &question.number
        } else {
            question.title.in_language(self.texts.language().code())
        })];
        parts.extend(self.item_of(on));
        parts
    }

    /// The item of a repeat in which a question stands.
    fn item_of(&self, address: &Address) -> Option<Part> {
        let mut outlines = self.outlines.iter();
        let outline = outlines.find(|outline| outline.instrument.id == address.instrument)?;
        let item = outline.find(address)?.item.as_ref()?;
        // The long names of rights are printed up to their first stroke.
        let name = item.text.split(" / ").next().unwrap_or_default();
        Some(Part::words(name.trim()))
    }

    /// What a line of a log is about.
    fn happening(&self, event: &SessionEvent) -> Part {
        match &event.what {
            Happening::Arrived(who) | Happening::Left(who) => self.who(who),
            Happening::Part(part) => self.section(part),
            Happening::Worked(on) => Part::words(&self.named(on)),
            Happening::Noted { text, .. } => Part::prose(text),
            Happening::Started | Happening::Paused | Happening::Resumed | Happening::Ended => {
                Part::words("")
            }
        }
    }
}
