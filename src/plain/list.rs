//! The lines of a screen that can be chosen by number, in the order in which Up and Down walk them.

use super::telling::read_out;
use crate::app::told::sentence as full_stop;
use crate::app::{
    Finder, Listed, Model, Open, Overlay, OverviewLine, Records, Screen, SectionLine, SignOff,
    Target,
};
use crate::assessment::{Entry, Outline, State, What};
use crate::text::LineEnd;
use crate::text::markup;

/// Lines to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct List {
    /// The lines; a heading has no number.
    pub lines: Vec<ListLine>,
    /// The selected one among those that can be chosen.
    pub selected: usize,
    /// What there is to tell of the selected one beside its line.
    pub detail: Vec<String>,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListLine {
    /// What it says.
    pub text: String,
    /// Whether it can be chosen.
    pub chosen: bool,
}

impl List {
    fn new(lines: impl IntoIterator<Item = String>, selected: usize) -> Self {
        let mut list = Self::default();
        for text in lines {
            list.push(text, true);
        }
        list.selected = selected;
        list
    }

    fn push(&mut self, text: String, chosen: bool) {
        self.lines.push(ListLine { text, chosen });
    }

    /// How many lines can be chosen.
    pub fn count(&self) -> usize {
        self.lines.iter().filter(|line| line.chosen).count()
    }

    /// The lines of what lies over the screen or of the screen itself, if it has any.
    pub fn of(model: &Model) -> Option<Self> {
        match &model.overlay {
            Some(Overlay::Finder(finder)) => return Some(hits(model, finder)),
            Some(Overlay::Pick(options, selected)) => {
                let words = options.iter().map(|(_, words)| words.clone());
                return Some(Self::new(words, *selected));
            }
            Some(_) => return None,
            None => {}
        }
        let open = model.open.as_ref();
        match (&model.screen, open) {
            (Screen::Form(..), _) => None,
            (Screen::Home, _) | (_, None) => Some(home(model)),
            (Screen::Records(records), Some(open)) => Some(of_records(model, open, *records)),
            (Screen::Matrix(selected), Some(open)) => Some(matrix(model, open, *selected)),
            (Screen::SignOff(at), Some(open)) => Some(sign_off(model, open, *at)),
            (Screen::Overview, Some(open)) => Some(of_lines(
                model,
                &model.overview_lines(),
                open.overview.selected,
            )),
            (Screen::Session(at), Some(_)) => {
                Some(of_lines(model, &model.session_lines(), at.selected))
            }
            (Screen::Reading, Some(_)) => None,
            (Screen::Sections, Some(open)) => Some(sections(model, open)),
            (Screen::Remarks, Some(open)) => Some(remarks(model, open)),
            (Screen::Changes, Some(open)) => Some(changes(model, open)),
            (Screen::Walk, Some(open)) => {
                (open.walk.focus == crate::app::Focus::Tree).then(|| tree(model, open))
            }
        }
    }
}

fn home(model: &Model) -> List {
    let told = |one: &Listed| {
        let words = match model.listed_words(one) {
            Ok(words) => words.join("; "),
            Err(words) => words,
        };
        let name = sentence(&[&one.name, &one.organisation]);
        format!("{} {words}", full_stop(&name))
    };
    List::new(model.home.listed.iter().map(told), model.home.selected)
}

fn of_records(model: &Model, open: &Open, records: Records) -> List {
    let told = model.record_words(open, records.kind).into_iter();
    let lines = told.map(|record| {
        let more = record.more.iter().map(|parts| parts.join("; "));
        let more: Vec<String> = more.filter(|words| !words.is_empty()).collect();
        format!("{} {}", full_stop(&record.first), more.join(". "))
    });
    List::new(lines, records.selected)
}

fn matrix(model: &Model, open: &Open, selected: usize) -> List {
    let facts = crate::app::told::RightFacts::new(model, open);
    let rows = open.matrix().rows;
    let lines = rows
        .iter()
        .map(|row| format!("{}. {}", facts.name(row), facts.conclusion(row).words));
    let mut list = List::new(lines, selected);
    if let Some(row) = rows.get(selected) {
        let steps = facts.steps(row).into_iter();
        list.detail = steps
            .map(|(step, fact)| format!("{step} {}", fact.words))
            .collect();
    }
    list
}

fn sign_off(model: &Model, open: &Open, at: SignOff) -> List {
    let mut list = List {
        selected: at.selected,
        ..List::default()
    };
    list.push(model.word("screen-signing-roles"), false);
    for role in open.signing_roles(model.library) {
        let words = model.signature_words(open, &role);
        list.push(format!("{}: {words}", model.role_name(&role)), true);
    }
    list.push(model.open_points_title(open), false);
    for blocker in &open.standing.blockers {
        list.push(model.say(&blocker.message), true);
    }
    list
}

fn sections(model: &Model, open: &Open) -> List {
    let told = |line: SectionLine| {
        let words = model.section_words(&line).join("; ");
        format!("{}: {words}", line.name)
    };
    let lines = model.section_lines().into_iter().map(told);
    List::new(lines, open.desk.section)
}

fn remarks(model: &Model, open: &Open) -> List {
    let told = model.remark_lines().into_iter();
    let lines = told.map(|(_, passages)| read_out(model, &passages));
    List::new(lines, open.desk.remark)
}

fn changes(model: &Model, open: &Open) -> List {
    let told = model.since_lines().into_iter();
    let lines = told.map(|(_, passages)| read_out(model, &passages));
    List::new(lines, open.desk.change)
}

fn of_lines(model: &Model, lines: &[OverviewLine], selected: usize) -> List {
    let mut list = List::default();
    let before = lines.iter().take(selected);
    list.selected = before.filter(|line| line.is_selectable()).count();
    for line in lines {
        let chosen = line.is_selectable();
        list.push(overview_words(model, line), chosen);
    }
    list
}

fn overview_words(model: &Model, line: &OverviewLine) -> String {
    match line.counts {
        Some(counts) => format!("{}: {}", line.text, model.counts_words(counts)),
        None => line.text.clone(),
    }
}

fn tree(model: &Model, open: &Open) -> List {
    let Some(outline) = open.outline() else {
        return List::default();
    };
    let shown = open.shown_entries();
    let at = shown.iter().rposition(|index| *index <= open.walk.tree);
    let lines = shown.iter().filter_map(|index| {
        let entry = outline.entries.get(*index)?;
        Some(entry_words(model, open, outline, (*index, entry)))
    });
    List::new(lines, at.unwrap_or(0))
}

fn entry_words(
    model: &Model,
    open: &Open,
    outline: &Outline<'_>,
    (index, entry): (usize, &Entry<'_>),
) -> String {
    match entry.what {
        What::Section(section) => {
            let item = entry.item.as_ref().filter(|item| !item.text.is_empty());
            let name = match (item, &section.for_each) {
                (Some(item), Some(_)) => item.text.clone(),
                _ => model.section_name(section),
            };
            let counts = model.counts_words(open.progress_below(index));
            format!("{name}: {counts}")
        }
        What::Question(question) => {
            let address = outline.address(entry, question);
            let answers = &open.assessment.answers;
            let state = answers.get(&address).map_or(&State::Open, |one| &one.state);
            let name = crate::assessment::question_name(question, &address, model.language());
            let mut words = format!("{name}, {}", model.say(&state.message()));
            if open.stale(&address).is_some() {
                words = format!("{words}, {}", model.word("stale-word"));
            }
            words
        }
        What::Notice(notice) => {
            let text = notice.text.in_language(model.language());
            let text = markup::plain(&markup::parse(text, LineEnd::Space));
            let first = text.lines().next().unwrap_or_default();
            format!("{}: {first}", model.notice_head(notice))
        }
    }
}

fn hits(model: &Model, finder: &Finder) -> List {
    let told = |hit: &crate::app::Hit| {
        let label = hit.label.replace('\n', " ");
        let detail = hit.detail.lines().next().unwrap_or_default();
        match hit.target {
            _ if detail.is_empty() => label,
            Target::Command(_) => {
                let keys = super::help::spoken(detail, &model.texts);
                format!("{label}, {}", model.say_with("plain-keys", "keys", &keys))
            }
            _ => format!("{label}: {detail}"),
        }
    };
    List::new(finder.hits.iter().map(told), finder.selected)
}

/// Parts that are there, with commas between.
pub(super) fn sentence(parts: &[&str]) -> String {
    let there: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    there.join(", ")
}
