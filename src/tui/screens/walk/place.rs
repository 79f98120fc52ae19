//! Where the team is, in words: `Deel 1 Waarom? › 1.1 Aanleiding · vraag 3 van 88 · 12 akkoord · 3 geparkeerd`.

use ratatui::text::Line;

use crate::app::Open;
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
    let mut count = view.model.walk_counts(open);
    if view.shape <= Shape::Compact {
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

/// The way to the entry at hand, in full and shorter.
fn paths(view: View<'_>, open: &Open) -> Vec<String> {
    let sections = open.sections_around();
    let named = |section: &Section| view.model.section_name(section);
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
