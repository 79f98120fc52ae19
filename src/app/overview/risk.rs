//! The risk profile in words: blockers first, then the figure, what else stands, what counts, and the team's
//! own judgement.

use super::words::Words;
use super::{Bar, LineSign, OverviewLine};
use crate::assessment::State;
use crate::language::Message;
use crate::questionnaire::{Band, FindingKind, Level};
use crate::standing::{
    AxisStanding, Contribution, FindingState, RiskFinding, RiskStanding, SetAside, Why,
};

pub(super) fn lines(words: &Words<'_>) -> Vec<OverviewLine> {
    let profiles = &words.open.standing.risk;
    let mut lines = Vec::new();
    for risk in profiles {
        if profiles.len() > 1
            && let Some(outline) = words.outline(&risk.instrument)
        {
            let title = words.text(&outline.instrument.short_title);
            lines.push(OverviewLine::heading(title));
        }
        lines.push(headline(words, risk));
        lines.extend(blockers(words, risk));
        lines.extend(figure(words, risk));
        for (kind, id) in [
            (FindingKind::Warning, "overview-warnings"),
            (FindingKind::Contradiction, "overview-contradictions"),
            (FindingKind::Context, "overview-context"),
        ] {
            lines.extend(findings(words, risk, kind, id));
        }
        lines.extend(judgement(words, risk));
        lines.extend(risk.axes.iter().flat_map(|axis| counted(words, axis)));
        lines.push(OverviewLine::heading(words.get("overview-proposal")));
        lines.push(OverviewLine::plain(words.text(&risk.note)));
    }
    lines
}

/// All in one line: blockers first, then the figure, then the judgement, which counts.
fn headline(words: &Words<'_>, risk: &RiskStanding) -> OverviewLine {
    let stand = risk.blockers(FindingState::Stands).count();
    let not_excluded = risk.blockers(FindingState::NotExcluded).count();
    let blockers = Message::new("overview-risk-blockers")
        .number("stand", stand)
        .number("open", not_excluded);
    let figure = match &risk.result {
        Some(band) => Message::new("overview-risk-figure").with("band", band_word(words, band)),
        None => Message::new("overview-risk-no-figure"),
    };
    let judgement = match &risk.judgement {
        Some(judgement) => {
            Message::new("overview-risk-judged").with("label", words.text(&judgement.label))
        }
        None => Message::new("overview-risk-not-judged"),
    };
    let said = [blockers, figure, judgement].map(|message| words.say(&message));
    let sign = if stand > 0 {
        LineSign::Stop
    } else if not_excluded > 0 || risk.judgement.is_none() {
        LineSign::Attention
    } else {
        LineSign::None
    };
    OverviewLine::strong(said.join(" "))
        .signed(sign)
        .leading_to(&risk.judgement_at)
}

fn blockers(words: &Words<'_>, risk: &RiskStanding) -> Vec<OverviewLine> {
    let mut lines = vec![OverviewLine::heading(words.get("overview-blockers"))];
    for (state, sign, id) in [
        (
            FindingState::Stands,
            LineSign::Stop,
            "overview-blocker-stands",
        ),
        (
            FindingState::NotExcluded,
            LineSign::Attention,
            "overview-blocker-not-excluded",
        ),
        (
            FindingState::Excluded,
            LineSign::Good,
            "overview-blocker-excluded",
        ),
    ] {
        for finding in risk.blockers(state) {
            let message = Message::new(id)
                .with("id", &finding.id)
                .with("title", words.text(&finding.title))
                .with(
                    "questions",
                    words.numbers(&finding.questions, &risk.instrument),
                );
            let line = OverviewLine::plain(words.say(&message)).signed(sign.clone());
            lines.push(to_first(line, finding));
            if state == FindingState::Stands {
                lines.extend(explained(words, finding));
            }
        }
    }
    lines
}

fn to_first(line: OverviewLine, finding: &RiskFinding) -> OverviewLine {
    match finding.questions.first() {
        Some(address) => line.leading_to(address),
        None => line,
    }
}

/// What a finding means, what lifts it, and the questions to look at.
fn explained(words: &Words<'_>, finding: &RiskFinding) -> Vec<OverviewLine> {
    let mut lines = Vec::new();
    let mut add = |text: String| {
        if !text.is_empty() {
            lines.push(to_first(OverviewLine::plain(text).indented(1), finding));
        }
    };
    add(words.text(&finding.text).to_owned());
    let way_out = words.text(&finding.way_out);
    if !way_out.is_empty() {
        add(words.say(&Message::new("overview-way-out").with("words", way_out)));
    }
    lines.extend(finding.questions.iter().map(|address| {
        let state = words.open.assessment.answer(address).state;
        let text = format!("{}: {}", words.question(address), words.state(&state));
        let line = OverviewLine::plain(text).indented(1);
        line.signed(LineSign::State(state)).leading_to(address)
    }));
    lines
}

fn findings(
    words: &Words<'_>,
    risk: &RiskStanding,
    kind: FindingKind,
    heading: &str,
) -> Vec<OverviewLine> {
    let mut lines = Vec::new();
    for finding in risk.of_kind(kind) {
        let text = format!("{} {}", finding.id, words.text(&finding.title));
        let sign = match kind {
            FindingKind::Context => LineSign::None,
            _ => LineSign::Attention,
        };
        let line = OverviewLine::plain(text).signed(sign);
        lines.push(to_first(line, finding));
        lines.extend(explained(words, finding));
    }
    if !lines.is_empty() {
        lines.insert(0, OverviewLine::heading(words.get(heading)));
    }
    lines
}

/// A band in running text: small letters.
fn band_word(words: &Words<'_>, band: &Band) -> String {
    words.text(&band.label).to_lowercase()
}

fn figure(words: &Words<'_>, risk: &RiskStanding) -> Vec<OverviewLine> {
    let mut lines = vec![OverviewLine::heading(words.get("overview-figure"))];
    for axis in &risk.axes {
        lines.push(scored(words, axis));
        let message = Message::new("overview-axis-counts")
            .number("answered", axis.answered)
            .number("unknown", axis.unknown)
            .number("open", axis.open)
            .number("aside", axis.set_aside.len());
        lines.push(OverviewLine::plain(words.say(&message)).indented(1));
        lines.push(OverviewLine::plain(words.text(&axis.help)).indented(1));
    }
    lines.push(OverviewLine::plain(cell(words, risk)));
    let bands: Vec<String> = risk
        .bands
        .iter()
        .map(|band| {
            let id = match (band.from, band.above) {
                (0, false) => return band_word(words, band),
                (_, true) => "overview-band-above",
                (_, false) => "overview-band-from",
            };
            let message = Message::new(id)
                .with("band", band_word(words, band))
                .with("from", band.from.to_string());
            words.say(&message)
        })
        .collect();
    let message = Message::new("overview-bands").with("bands", bands.join(", "));
    lines.push(OverviewLine::plain(words.say(&message)));
    lines
}

/// An axis: `Inherent risico 62 % (tussen 48 % en 81 %) · hoog`, with its bar.
fn scored(words: &Words<'_>, axis: &AxisStanding) -> OverviewLine {
    let message = match (axis.score, &axis.band) {
        (Some(score), Some(band)) => Message::new("overview-axis")
            .with("score", score.to_string())
            .with("band", band_word(words, band)),
        _ => Message::new("overview-axis-empty"),
    };
    let message = message
        .with("axis", words.text(&axis.label))
        .with("lowest", axis.lowest.to_string())
        .with("highest", axis.highest.to_string());
    let line = OverviewLine {
        bar: Some(Bar {
            lowest: axis.lowest,
            highest: axis.highest,
            score: axis.score,
        }),
        ..OverviewLine::strong(words.say(&message))
    };
    // To the question that weighs most.
    match axis.contributions.first() {
        Some(first) => line.leading_to(&first.address),
        None => line,
    }
}

/// The cell of the matrix in which both bands meet.
fn cell(words: &Words<'_>, risk: &RiskStanding) -> String {
    let Some(result) = &risk.result else {
        return words.get("overview-no-cell");
    };
    let axes: Vec<String> = risk
        .axes
        .iter()
        .filter_map(|axis| {
            let band = band_word(words, axis.band.as_ref()?);
            Some(format!("{}: {band}", words.text(&axis.label)))
        })
        .collect();
    let message = Message::new("overview-cell")
        .with("axes", axes.join("; "))
        .with("band", band_word(words, result));
    words.say(&message)
}

fn judgement(words: &Words<'_>, risk: &RiskStanding) -> Vec<OverviewLine> {
    let mut lines = vec![OverviewLine::heading(words.get("overview-judgement"))];
    let mut add = |text: String, sign: LineSign| {
        let line = OverviewLine::plain(text).signed(sign);
        lines.push(line.leading_to(&risk.judgement_at));
    };
    match &risk.judgement {
        Some(judgement) => {
            let text = format!(
                "{}: {}",
                words.text(&judgement.label),
                words.state(&judgement.state)
            );
            add(text, LineSign::State(judgement.state.clone()));
            if judgement.differs_from_figure {
                add(words.get("overview-judgement-differs"), LineSign::Attention);
            }
            match Words::inline(&judgement.reason) {
                none if none.is_empty() => {
                    add(words.get("overview-no-reason"), LineSign::Attention);
                }
                reason => add(
                    words.say(&Message::new("overview-reason").with("reason", reason)),
                    LineSign::None,
                ),
            }
        }
        None => add(
            words.get("overview-no-judgement"),
            LineSign::State(State::Open),
        ),
    }
    add(words.get("overview-judgement-counts"), LineSign::None);
    lines
}

/// What every question adds to an axis, the biggest first.
fn counted(words: &Words<'_>, axis: &AxisStanding) -> Vec<OverviewLine> {
    let message = Message::new("overview-contributions")
        .with("axis", words.text(&axis.label))
        .with("points", axis.points.to_string())
        .with("most", axis.most.to_string());
    let mut lines = vec![OverviewLine::heading(words.say(&message))];
    lines.extend(
        axis.contributions
            .iter()
            .map(|one| contribution(words, one)),
    );
    lines.extend(axis.set_aside.iter().map(|one| set_aside(words, one)));
    lines
}

fn contribution(words: &Words<'_>, one: &Contribution) -> OverviewLine {
    let level = words.say(&Level::said(one.level));
    let name = words.question(&one.address);
    let message = Message::new("overview-contribution")
        .with("points", one.points.to_string())
        .with("most", one.most().to_string())
        .with("level", level)
        .with("name", name)
        .with("why", why(words, &one.why));
    let line = OverviewLine::plain(words.say(&message));
    line.leading_to(&one.address)
}

fn why(words: &Words<'_>, why: &Why) -> String {
    match why {
        Why::Options(labels) => {
            let labels: Vec<&str> = labels.iter().map(|label| words.text(label)).collect();
            labels.join(", ")
        }
        Why::Row {
            number,
            column,
            cell,
        } => {
            let message = match cell {
                Some(cell) => Message::new("overview-why-row").with("cell", words.text(cell)),
                None => Message::new("overview-why-row-empty"),
            };
            words.say(
                &message
                    .with("number", number.to_string())
                    .with("column", words.text(column)),
            )
        }
        Why::Estimate => words.get("overview-why-estimate"),
        Why::Parked => words.get("state-parked"),
        Why::NotEstimated => words.get("overview-why-not-estimated"),
        Why::Unanswered => words.get("state-open"),
    }
}

fn set_aside(words: &Words<'_>, one: &SetAside) -> OverviewLine {
    let reason = match Words::inline(&one.reason) {
        none if none.is_empty() => words.get("overview-no-reason"),
        reason => reason,
    };
    let message = Message::new("overview-set-aside")
        .with("name", words.question(&one.address))
        .with("reason", reason);
    OverviewLine::plain(words.say(&message)).leading_to(&one.address)
}
