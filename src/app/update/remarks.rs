//! Remarks of a committee: making and changing them, replies, resolving and opening again.

use super::Turn;
use super::picks::Mark;
use crate::app::form::{Form, FormField, FormPurpose};
use crate::app::model::{Open, Overlay, Screen};
use crate::assessment::{Address, Edit, Remark, RemarkKind, Reply};

/// What is done with a remark that is picked from several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Reply,
    Resolve,
}

impl Turn<'_> {
    /// The form for a remark on the question at hand; from the list of sections on the selected one.
    pub(super) fn open_remark_here(&mut self) {
        if !self.is_committee_to_remark() {
            return;
        }
        let Some(open) = &self.model.open else { return };
        let on = match self.model.screen {
            Screen::Sections => self.model.section_selected().map(|line| line.address),
            _ => open.question().map(|(address, _)| address),
        };
        match on {
            Some(on) => self.open_remark(None, &on),
            None => self.tell("said-no-question-here"),
        }
    }

    /// Whether a committee reads: only it makes remarks. Says so where it does not.
    fn is_committee_to_remark(&mut self) -> bool {
        let open = self.model.open.as_ref();
        let reads = open.is_some_and(|open| open.committee.is_some());
        if !reads {
            self.tell("said-only-committee-remarks");
        }
        reads
    }

    /// The form for a remark on the section at hand.
    pub(super) fn open_section_remark(&mut self) {
        if !self.is_committee_to_remark() {
            return;
        }
        let Some(open) = &self.model.open else { return };
        let on = match self.model.screen {
            Screen::Sections => self.model.section_selected().map(|line| line.address),
            _ => open.section_here(),
        };
        match on {
            Some(on) => self.open_remark(None, &on),
            None => self.tell("said-no-question-here"),
        }
    }

    /// Changes the remark that the list has selected.
    pub(super) fn edit_remark(&mut self) {
        if !self.is_committee_to_remark() {
            return;
        }
        let Some(open) = &self.model.open else { return };
        let known = open.remark_selected().cloned();
        match known {
            Some(remark) if self.is_of_another(&remark) => self.tell("said-not-own-committee"),
            Some(remark) => {
                self.open_remark(Some(&remark), &remark.on);
            }
            None => self.tell("said-no-remark-here"),
        }
    }

    /// Whether another committee than the one that reads made it.
    fn is_of_another(&self, remark: &Remark) -> bool {
        let reads = self.model.open.as_ref().and_then(Open::reader);
        let of = remark.committee.as_ref();
        reads.is_some_and(|reads| of.is_some_and(|of| *of != reads.id))
    }

    fn open_remark(&mut self, known: Option<&Remark>, on: &Address) {
        let kinds = RemarkKind::ALL.map(|kind| {
            let words = self.words(&format!("remark-kind-{}", kind.id()));
            (kind.id().to_owned(), words)
        });
        let kind = known.map_or(RemarkKind::Question, |one| one.kind);
        let text = known.map_or("", |one| one.text.as_str());
        let by = known.map(|one| one.by.clone());
        // A new one gets its id when it is made, so that what was left half written at this place comes back here.
        let id = known.map_or_else(String::new, |one| one.id.clone());
        let kind = FormField::one(
            "remark_kind",
            self.words("form-remark_kind"),
            kinds.to_vec(),
            kind.id(),
        );
        let fields = vec![
            FormField::text("remark_text", self.words("form-remark_text"), text),
            kind,
            self.speaker(by),
        ];
        let title = if known.is_some() {
            "form-remark-change-title"
        } else {
            "form-remark-title"
        };
        let mut form = Form::new(FormPurpose::Remark(id, on.clone()), title, fields);
        form.introduction = self.model.called(on);
        self.show(form);
    }

    /// Who speaks: the people of the committee that reads, otherwise those of the team.
    fn speaker(&self, known: Option<String>) -> FormField {
        let label = self.words("form-remark_by");
        let (names, together) = self.speakers();
        let last = self.model.open.as_ref().map(|open| &open.desk.speaker);
        let last = last.filter(|name| !name.is_empty()).cloned();
        let first = known.or(last).or_else(|| self.writer());
        let first = first.unwrap_or_else(|| together.clone());
        if names.is_empty() {
            return FormField::line("remark_by", label, &first);
        }
        let mut options: Vec<(String, String)> =
            names.into_iter().map(|name| (name.clone(), name)).collect();
        options.insert(0, (together.clone(), together));
        if !options.iter().any(|(name, _)| *name == first) {
            options.push((first.clone(), first.clone()));
        }
        FormField::one("remark_by", label, options, &first)
    }

    /// The names to choose from, and what they are called together.
    fn speakers(&self) -> (Vec<String>, String) {
        let Some(open) = &self.model.open else {
            return (Vec::new(), String::new());
        };
        if let Some(committee) = open.reader() {
            let names = committee.members.iter().map(|one| one.name.clone());
            return (names.collect(), committee.name.clone());
        }
        let team = open.assessment.team.iter().map(|one| one.name.clone());
        let names = team.filter(|name| !name.trim().is_empty());
        (names.collect(), self.words("remark-by-team"))
    }

    /// Who was filled in; kept, to be offered first the next time.
    fn spoken(&mut self, form: &Form) -> String {
        let chosen = form.chosen("remark_by");
        let who = if chosen.is_empty() {
            form.get("remark_by")
        } else {
            chosen
        };
        if let Some(open) = &mut self.model.open {
            open.desk.speaker.clone_from(&who);
        }
        who
    }

    pub(super) fn finish_remark(
        &mut self,
        form: &Form,
        id: &str,
        on: &Address,
    ) -> Result<(), String> {
        let text = form.get("remark_text");
        self.needed(&text, "form-remark-missing")?;
        let by = self.spoken(form);
        let chosen = form.chosen("remark_kind");
        let mut kinds = RemarkKind::ALL.into_iter();
        let kind = kinds.find(|kind| kind.id() == chosen);
        let Some(open) = &self.model.open else {
            return Ok(());
        };
        let known = remark(open, id);
        if known.is_none() && !id.is_empty() {
            return Err(self.words("form-remark-gone"));
        }
        let made = Remark {
            id: self.id_or_new(id, "o"),
            on: on.clone(),
            kind: kind.unwrap_or(RemarkKind::Question),
            text,
            by,
            ..known.unwrap_or_else(|| Remark {
                id: String::new(),
                on: on.clone(),
                kind: RemarkKind::Question,
                text: String::new(),
                by: String::new(),
                at: self.now.at.clone(),
                replies: Vec::new(),
                resolved_by: String::new(),
                committee: open.reader().map(|one| one.id.clone()),
            })
        };
        let is_new = id.is_empty();
        self.put_remark(made)?;
        if is_new {
            self.begin_reading();
            self.tell("said-remark-kept");
        }
        Ok(())
    }

    fn put_remark(&mut self, remark: Remark) -> Result<(), String> {
        self.made(Edit::Remark {
            id: remark.id.clone(),
            to: Some(remark),
            at: None,
        })
    }

    /// A reply to the remark at hand.
    pub(super) fn reply(&mut self) {
        self.with_remark(Deed::Reply);
    }

    /// Says who resolved the remark at hand, or opens it again.
    pub(super) fn resolve(&mut self) {
        self.with_remark(Deed::Resolve);
    }

    /// Does something with the remark that the list has selected, or with one on the question at hand or its section.
    fn with_remark(&mut self, deed: Deed) {
        let Some(open) = &self.model.open else { return };
        let ids: Vec<String> = if matches!(self.model.screen, Screen::Remarks) {
            let selected = open.remark_selected();
            selected.map(|one| one.id.clone()).into_iter().collect()
        } else {
            let here = open.remarks_here();
            here.map(|one| one.id.clone()).collect()
        };
        match ids.as_slice() {
            [] => self.tell("said-no-remark-here"),
            [only] => self.do_with_remark(deed, &only.clone()),
            several => {
                let mark = match deed {
                    Deed::Reply => Mark::Reply,
                    Deed::Resolve => Mark::Resolve,
                };
                let words = |id: &String| {
                    let remark = remark(open, id)?;
                    let text = remark.text.split_whitespace().collect::<Vec<_>>();
                    let kind = self.words(&format!("remark-kind-{}", remark.kind.id()));
                    let end = if remark.is_open() {
                        String::new()
                    } else {
                        format!(" ({})", self.words("remark-is-resolved"))
                    };
                    let words = format!("{kind}, {}{end}: {}", remark.by, text.join(" "));
                    Some((mark.id(id), words))
                };
                let options = several.iter().filter_map(words).collect();
                self.model.overlay = Some(Overlay::Pick(options, 0));
            }
        }
    }

    /// After a remark was picked to be replied to.
    pub(super) fn reply_to(&mut self, id: &str) {
        self.do_with_remark(Deed::Reply, id);
    }

    /// After a remark was picked to be resolved.
    pub(super) fn resolve_one(&mut self, id: &str) {
        self.do_with_remark(Deed::Resolve, id);
    }

    fn do_with_remark(&mut self, deed: Deed, id: &str) {
        let known = self.model.open.as_ref().and_then(|open| remark(open, id));
        let Some(remark) = known else { return };
        match deed {
            Deed::Reply => {
                let text = FormField::text("reply_text", self.words("form-reply_text"), "");
                let fields = vec![text, self.speaker(None)];
                let purpose = FormPurpose::Reply(id.to_owned());
                let mut form = Form::new(purpose, "form-reply-title", fields);
                form.introduction = remark.text;
                self.show(form);
            }
            Deed::Resolve if remark.is_open() => {
                let fields = vec![self.speaker(None)];
                let purpose = FormPurpose::Resolve(id.to_owned());
                let mut form = Form::new(purpose, "form-resolve-title", fields);
                form.introduction = remark.text;
                self.show(form);
            }
            Deed::Resolve => {
                let open_again = Remark {
                    resolved_by: String::new(),
                    ..remark
                };
                if self.put_remark(open_again).is_ok() {
                    self.tell("said-remark-open-again");
                }
            }
        }
    }

    /// The remark that a form is about: the one with the words that stand above it, which has another id when what two
    /// computers wrote came together in the meantime.
    fn remark_meant(&self, form: &Form, id: &str) -> Option<Remark> {
        let open = self.model.open.as_ref()?;
        let known = remark(open, id);
        let says_so = |one: &Remark| one.text == form.introduction;
        if known.as_ref().is_some_and(says_so) {
            return known;
        }
        let mut all = open.assessment.remarks.iter();
        all.find(|one| says_so(one)).cloned().or(known)
    }

    pub(super) fn finish_reply(&mut self, form: &Form, id: &str) -> Result<(), String> {
        let text = form.get("reply_text");
        self.needed(&text, "form-reply-missing")?;
        let by = self.spoken(form);
        let Some(mut remark) = self.remark_meant(form, id) else {
            return Err(self.words("form-remark-gone"));
        };
        remark.replies.push(Reply {
            text,
            by,
            at: self.now.at.clone(),
        });
        self.put_remark(remark)
    }

    pub(super) fn finish_resolving(&mut self, form: &Form, id: &str) -> Result<(), String> {
        let by = self.spoken(form);
        self.needed(&by, "form-resolver-missing")?;
        let Some(remark) = self.remark_meant(form, id) else {
            return Err(self.words("form-remark-gone"));
        };
        self.put_remark(Remark {
            resolved_by: by,
            ..remark
        })?;
        self.tell("said-remark-resolved");
        Ok(())
    }

    /// Takes away the remark that the list has selected: its committee can, as long as nobody replied.
    pub(super) fn remove_remark(&mut self) {
        let Some(open) = &self.model.open else { return };
        let Some(remark) = open.remark_selected().cloned() else {
            self.tell("said-no-remark-here");
            return;
        };
        if !self.is_committee_to_remark() {
            return;
        }
        if self.is_of_another(&remark) {
            self.tell("said-not-own-committee");
            return;
        }
        if !remark.replies.is_empty() {
            self.tell("said-remark-has-replies");
            return;
        }
        let edit = Edit::Remark {
            id: remark.id,
            to: None,
            at: None,
        };
        if self.edit(edit) {
            self.desk_line(0);
            self.tell("said-removed");
        }
    }
}

/// The remark with this id.
fn remark(open: &Open, id: &str) -> Option<Remark> {
    let mut all = open.assessment.remarks.iter();
    all.find(|one| one.id == id).cloned()
}
