//! Where the team is, in words: `Deel 1 Waarom? › 1.1 Aanleiding · vraag 3 van 88 · 12 akkoord · 3 geparkeerd`.

use ratatui::text::Line;

use crate::app::Open;
use crate::assessment::What;
use crate::language::Message;
use crate::questionnaire::Section;
use crate::standing::InstrumentStanding;
use crate::tui::view::{Shape, View};
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::cut;

/// The least columns for the path; the counts give way before that.
const LEAST_PATH: u16 = 20;

/// The line, in at most `room` cells: path and counts give way in turn.
pub(super) fn line(view: View<'_>, open: &Open, room: u16) -> Line<'static> {
    let between = view.theme.signs.between;
    let mut count = counts(view, open);
    if view.shape == Shape::Compact {
        count.truncate(1);
    }
    let after = if count.is_empty() {
        String::new()
    } else {
        between.to_owned() + &count.join(between)
    };
    let after = if cells(&after) + LEAST_PATH > room {
        count
            .first()
            .map(|words| format!("{between}{words}"))
            .unwrap_or_default()
    } else {
        after
    };
    let left = room.saturating_sub(cells(&after));
    let path = paths(view, open)
        .into_iter()
        .reduce(|path, shorter| if cells(&path) <= left { path } else { shorter })
        .unwrap_or_default();
    Line::from(format!("{}{after}", cut(&path, left, view.theme)))
}

/// The standing of the instrument walked.
pub(super) fn standing(open: &Open) -> Option<&InstrumentStanding> {
    let id = &open.instrument()?.id;
    open.standing.instruments.iter().find(|one| one.id == *id)
}

fn counts(view: View<'_>, open: &Open) -> Vec<String> {
    // What is former is only looked back at: nothing in it counts.
    if open.is_former(open.walk.outline) {
        return Vec::new();
    }
    let counts = open.progress();
    let number = open.walked_number();
    let mut words = Vec::new();
    if super::is_question(open) {
        let message = Message::new("screen-question-of")
            .with("number", number.to_string())
            .with("all", counts.questions.to_string());
        words.push(view.say(&message));
    }
    words.push(view.count("screen-count-agreed", counts.agreed));
    if counts.parked > 0 {
        words.push(view.count("screen-count-parked", counts.parked));
    }
    words
}

/// The way to the entry at hand, in full and shorter.
fn paths(view: View<'_>, open: &Open) -> Vec<String> {
    let language = view.model.language();
    let sections = around(open);
    let named = |section: &Section| {
        let title = section.title.in_language(language);
        if section.official {
            format!("{} {title}", section.id)
        } else {
            title.to_owned()
        }
    };
    let is_part = |part: &Section| part.official && part.id.chars().all(|c| c.is_ascii_digit());
    let Some(part) = sections.first() else {
        return Vec::new();
    };
    let whole = if is_part(part) {
        view.with("screen-part", "part", &named(part))
    } else {
        named(part)
    };
    let Some(inner) = sections.last().filter(|_| sections.len() > 1) else {
        return vec![whole];
    };
    let (step, inner) = (view.theme.signs.step, named(inner));
    let mut paths = vec![format!("{whole}{step}{inner}")];
    if is_part(part) {
        let short = view.with("screen-part", "part", &part.id);
        paths.push(format!("{short}{step}{inner}"));
    }
    paths.push(inner);
    paths
}

/// The sections around the entry at hand, the outermost first.
pub(super) fn around(open: &Open) -> Vec<&'static Section> {
    let Some(outline) = open.outline() else {
        return Vec::new();
    };
    let Some(entry) = outline.entries.get(open.walk.at) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut depth = entry.depth + usize::from(matches!(entry.what, What::Section(_)));
    for entry in outline.entries[..=open.walk.at].iter().rev() {
        if let What::Section(section) = entry.what
            && entry.depth < depth
        {
            depth = entry.depth;
            found.push(section);
        }
    }
    found.reverse();
    found
}
