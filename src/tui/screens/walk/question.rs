//! What stands above the fields: the question with all that bears on it, or a section head, or a notice.
//!
//! Owns the words and their order. The question is a row of [`Block`]s with a weight: where room is short the heaviest
//! go first, the question itself never.

use ratatui::text::Span;

use super::{bearing, heads, recalled, weighing};
use crate::app::Open;
use crate::assessment::{Address, Answer, Entry, What};
use crate::questionnaire::Question;
use crate::text::LineEnd;
use crate::tui::Theme;
use crate::tui::view::View;
use crate::tui::widgets::prose::{
    Lines, beginning, hanging, labelled, markup, plain, shorten, spans,
};

/// Lines that belong together.
pub(super) struct Block {
    lines: Lines,
    /// 0 stays whatever happens; the highest goes first.
    weight: u8,
    /// Whether a blank line comes before it.
    apart: bool,
}

/// How much is told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Detail {
    /// Recalled answers are shown here rather than beside.
    pub recalled: bool,
    /// A field has the focus: the question is read already.
    pub in_field: bool,
}

/// What stands above the fields, in order.
pub(super) fn blocks(view: View<'_>, open: &Open, room: u16, detail: Detail) -> Vec<Block> {
    let Some(entry) = open.entry() else {
        return vec![block(
            plain(&view.word("screen-no-questions"), room, view.theme.text()),
            0,
        )];
    };
    match entry.what {
        What::Section(section) => heads::section(view, open, entry, section, room)
            .map(|lines| block(lines, 0))
            .into(),
        What::Notice(one) => vec![
            block(heads::notice(view, one, room), 0),
            block(weighing::early_offer(view, open, room), 0),
        ],
        What::Question(question) => asked(view, open, entry, question, room, detail),
    }
}

/// All lines, blank ones between if there is room for them.
pub(super) fn all(blocks: Vec<Block>, airy: bool) -> Lines {
    let mut lines = Lines::new();
    for block in blocks {
        if airy && block.apart && !lines.is_empty() && !block.lines.is_empty() {
            lines.push(super::blank());
        }
        lines.extend(block.lines);
    }
    lines
}

/// As many blocks as fit in `most` lines without blank ones; at the least the beginning of the question.
pub(super) fn fitted(mut blocks: Vec<Block>, most: usize, room: u16, theme: &Theme) -> Lines {
    let height = |blocks: &[Block]| -> usize { blocks.iter().map(|block| block.lines.len()).sum() };
    while height(&blocks) > most {
        let heaviest = blocks
            .iter()
            .enumerate()
            .filter(|(_, block)| block.weight > 0)
            .max_by_key(|(index, block)| (block.weight, *index));
        match heaviest {
            Some((index, _)) => {
                blocks.remove(index);
            }
            None => break,
        }
    }
    let mut lines: Lines = blocks.into_iter().flat_map(|block| block.lines).collect();
    if lines.len() > most {
        shorten(&mut lines, most.max(1), room, theme);
    }
    lines
}

fn block(lines: Lines, weight: u8) -> Block {
    Block {
        lines,
        weight,
        apart: true,
    }
}

fn joined(lines: Lines, weight: u8) -> Block {
    Block {
        lines,
        weight,
        apart: false,
    }
}

fn asked(
    view: View<'_>,
    open: &Open,
    entry: &Entry<'static>,
    question: &'static Question,
    room: u16,
    detail: Detail,
) -> Vec<Block> {
    let Some(outline) = open.outline() else {
        return Vec::new();
    };
    let theme = view.theme;
    let language = view.model.language();
    let address = outline.address(entry, question);
    let empty = Answer::default();
    let answer = open.assessment.answers.get(&address).unwrap_or(&empty);
    let number = if question.official {
        question.number.as_str()
    } else {
        question.title.in_language(language)
    };
    let ask = question.ask.in_language(language);
    let ask = if view.is_small() {
        spans(&[(&format!("{number} {ask}"), theme.heading())], room)
    } else {
        labelled(number, theme.heading(), ask, room, theme.heading())
    };
    let notices = open
        .notices_before()
        .into_iter()
        .flat_map(|one| heads::notice(view, one, room))
        .collect();
    let mut blocks = vec![
        block(bearing::former(view, open, room), 1),
        block(notices, 1),
        block(ask, 0),
        joined(heads::item(view, open, entry, room), 0),
        joined(state(view, answer, room), 0),
        joined(stale(view, open, &address, room), 0),
        joined(bearing::weight(view, open, question, answer, room), 1),
        joined(bearing::door(view, open, room), 1),
    ];
    blocks.push(joined(weighing::beside(view, open, &address, room), 1));
    if open.walk.guidance {
        blocks.push(block(guidance(view, question, room), 3));
    }
    if detail.recalled {
        let most = if detail.in_field { 1 } else { 3 };
        let lines = recalled::under(view, open, room, most);
        blocks.push(block(lines, 2));
    }
    blocks.push(block(beside(view, open, &address, answer, room), 4));
    let mut people = roles(view, "screen-answered-by", &question.answered_by, room);
    people.extend(roles(view, "screen-checked-by", &question.checked_by, room));
    blocks.push(block(people, 5));
    blocks.push(joined(fria(view, question, room), 6));
    blocks
}

/// The state of the answer: sign, word, and what goes with it.
fn state(view: View<'_>, answer: &Answer, room: u16) -> Lines {
    let (theme, state) = (view.theme, &answer.state);
    let mut words = view.model.state_words(state);
    if let Some(changed) = view.model.changed_words(answer) {
        words = format!("{words}{}{changed}", theme.signs.between);
    }
    let mark = format!("{} ", theme.signs.state(state));
    let lines = beginning(&words, room.saturating_sub(2), 3, theme.text(), theme);
    hanging(Span::styled(mark, theme.state(state)), lines)
}

/// That the answer leans on one that changed after it, and what to do then.
fn stale(view: View<'_>, open: &Open, address: &Address, room: u16) -> Lines {
    let theme = view.theme;
    let Some(words) = view.model.stale_sentence(open, address) else {
        return Lines::new();
    };
    let mark = format!("{} ", theme.signs.stale);
    let lines = plain(&words, room.saturating_sub(2), theme.text());
    hanging(Span::styled(mark, theme.warn()), lines)
}

/// What stands beside the answer: where it was taken over from, other views, confidentiality, action points.
fn beside(view: View<'_>, open: &Open, address: &Address, answer: &Answer, room: u16) -> Lines {
    let theme = view.theme;
    let mut lines = bearing::came_from(view, open, room);
    let model = view.model;
    let told = model.dissent_words(answer).into_iter();
    for words in told.chain(model.confidential_words(answer)) {
        lines.extend(beginning(&words, room, 2, theme.text(), theme));
    }
    lines.extend(bearing::remarks(view, open, address, room));
    if let Some(words) = model.action_points_here(open, address) {
        lines.extend(plain(&words, room, theme.text()));
    }
    lines
}

/// The letters of article 27 that the question answers to.
fn fria(view: View<'_>, question: &Question, room: u16) -> Lines {
    let told = view.model.fria_words(question);
    told.iter()
        .flat_map(|words| plain(words, room, view.theme.text()))
        .collect()
}

/// What a good answer covers, why it is asked, an example, sources.
fn guidance(view: View<'_>, question: &Question, room: u16) -> Lines {
    let theme = view.theme;
    let language = view.model.language();
    let mut lines = markup(
        question.guide.in_language(language),
        LineEnd::Space,
        room,
        theme,
    );
    for (id, text) in [
        ("guidance-why", &question.why),
        ("guidance-example", &question.example),
    ] {
        let text = text.in_language(language);
        if !text.is_empty() {
            let label = format!("{} ", view.word(id));
            lines.push(super::blank());
            lines.extend(spans(
                &[(&label, theme.heading()), (text, theme.text())],
                room,
            ));
        }
    }
    if !question.sources.is_empty() {
        let titles: Vec<&str> = question
            .sources
            .iter()
            .map(|source| source.title.in_language(language))
            .collect();
        let label = format!("{} ", view.word("guidance-sources"));
        lines.push(super::blank());
        lines.extend(spans(
            &[
                (&label, theme.heading()),
                (&titles.join("; "), theme.text()),
            ],
            room,
        ));
    }
    lines
}

/// Roles by name, with who has them in this team; a role that nobody has is said to be missing.
fn roles(view: View<'_>, label: &'static str, roles: &[String], room: u16) -> Lines {
    if roles.is_empty() {
        return Lines::new();
    }
    labelled(
        &view.word(label),
        view.theme.text(),
        &view.model.roles_with_people(roles),
        room,
        view.theme.text(),
    )
}
