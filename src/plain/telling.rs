//! The model in sentences: everything that the full-screen front shows, for where somebody is.

mod committee;
mod form;
mod walk;

pub(super) use committee::read_out;

use super::help;
use super::list::List;
use super::scene::{PART, Scene};
use crate::app::told::sentence;
use crate::app::{FinderMode, Model, Overlay, Reader, Screen};
use crate::language::Message;
use crate::text::{LineEnd, markup};

impl Scene {
    /// What there is to tell of a model.
    pub fn of(model: &Model) -> Self {
        let mut scene = match &model.overlay {
            Some(Overlay::Reader(reader)) => reading(model, reader),
            Some(Overlay::Help(_)) => helping(model),
            Some(Overlay::ReadBack(read)) => {
                let mut scene = read_part(model, format!("read back {} {}", read.title, read.top));
                if !is_more(model) {
                    scene.end = Some(model.word("plain-read-back-end"));
                }
                scene
            }
            Some(Overlay::Capture(capture)) => {
                let mut scene = Self::new("capture");
                scene.say("head", sentence(&model.capture_label(&capture.goes)));
                scene.say("text", now_there(model, &capture.editor.text()));
                scene
            }
            Some(Overlay::Finder(finder)) => {
                let query = finder.query.text();
                let mut scene = Self::new(format!("finder {:?} {query}", finder.mode));
                scene.say("head", model.word(finder_title(finder.mode)));
                let found = match (finder.hits.len(), query.is_empty()) {
                    (0, true) => model.word("screen-find-type"),
                    (0, false) => model.word("screen-find-nothing"),
                    (count, _) => model.say_count("screen-find-count", count),
                };
                scene.say("found", found);
                scene.end = (!finder.hits.is_empty()).then(|| model.word("plain-find-how"));
                scene
            }
            Some(Overlay::Pick(options, _)) => {
                let words: Vec<&str> = options.iter().map(|(_, words)| words.as_str()).collect();
                let mut scene = Self::new(format!("pick {words:?}"));
                scene.say(
                    "head",
                    sentence(&model.word(crate::app::pick_title(options))),
                );
                scene.end = Some(model.word("plain-pick-how"));
                scene
            }
            None => of_screen(model),
        };
        scene.list = List::of(model);
        scene.blank = model.word("plain-empty-line");
        if let (Some(Overlay::Pick(..)), Some(list)) = (&model.overlay, &mut scene.list) {
            // Which one stands there now belongs to the line.
            if let Some(line) = list.lines.get_mut(list.selected) {
                line.text = model.say_with("plain-here", "line", &line.text);
            }
        }
        scene
    }
}

fn of_screen(model: &Model) -> Scene {
    let open = model.open.as_ref();
    match (&model.screen, open) {
        (Screen::Form(form, _), _) => form::scene(model, form),
        (Screen::Home, _) | (_, None) => home(model),
        (Screen::Walk, Some(open)) => walk::scene(model, open),
        (Screen::Reading, Some(open)) => committee::scene(model, open),
        (Screen::Sections, Some(_)) => {
            let mut scene = titled(model, "sections", "reading-sections");
            scene.say("about", sentence(&model.reading_words().join("; ")));
            scene
        }
        (Screen::Remarks, Some(open)) => committee::remarks(model, open),
        (Screen::Changes, Some(_)) => committee::changes(model),
        (Screen::Records(list), Some(open)) => {
            let [title, _] = list.kind.titles();
            let mut scene = titled(model, "records", title);
            let notes = model.record_notes(open, list.kind);
            scene.say("notes", notes.join(" "));
            let count = List::of(model).map_or(0, |lines| lines.count());
            if count == 0 {
                scene.say("empty", model.nothing_listed(open, list.kind));
            }
            scene
        }
        (Screen::Matrix(_), Some(open)) => {
            let mut scene = titled(model, "matrix", "screen-matrix");
            if open.matrix().rows.is_empty() {
                scene.say("empty", model.word("screen-matrix-empty"));
            }
            scene.end = Some(model.word("screen-matrix-note"));
            scene
        }
        (Screen::SignOff(_), Some(open)) => {
            let mut scene = titled(model, "sign-off", "screen-sign-off");
            scene.say("round", model.round_words(open));
            scene.say("content", model.round_content(open).unwrap_or_default());
            scene.say("next", model.sign_off_next(open));
            scene
        }
        (Screen::Overview, Some(open)) => {
            let page = open.overview.page;
            let mut scene = titled(model, "overview", page.title());
            let pages = open.overview_pages();
            let at = pages.iter().position(|one| *one == page).unwrap_or(0);
            let message = Message::new("plain-page")
                .with("page", (at + 1).to_string())
                .with("all", pages.len().to_string());
            scene.say("pages", model.say(&message));
            scene
        }
        (Screen::Session(at), Some(_)) => {
            let mut scene = Scene::new(format!("session {}", at.id));
            scene.say("head", sentence(&model.session_title()));
            scene
        }
    }
}

fn titled(model: &Model, place: &str, title: &str) -> Scene {
    let mut scene = Scene::new(format!("{place} {title}"));
    scene.say("head", sentence(&model.word(title)));
    scene
}

fn home(model: &Model) -> Scene {
    let count = model.home.listed.len();
    let mut scene = Scene::new("home");
    if count == 0 {
        scene.say("about", model.word("screen-about"));
        scene.say("head", model.word("screen-home-empty"));
        scene.say("begin", prose(&model.word("plain-home-begin")));
    } else {
        scene.say("head", model.say_count("screen-home-title", count));
    }
    scene
}

fn finder_title(mode: FinderMode) -> &'static str {
    match mode {
        FinderMode::Everything => "screen-find-everything",
        FinderMode::Texts => "screen-find-texts",
        FinderMode::Number => "screen-find-number",
        FinderMode::Terms => "screen-find-terms",
    }
}

/// A text in the small markup as lines to read out.
pub(super) fn prose(text: &str) -> String {
    markup::plain(&markup::parse(text, LineEnd::Break))
}

/// What stands in a field of one line.
fn now_there(model: &Model, text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        model.say_with("plain-now", "text", text)
    }
}

/// The lines of what is being read, its title among them.
fn read_lines(model: &Model) -> Vec<String> {
    match &model.overlay {
        Some(Overlay::Reader(reader)) => {
            let mut lines = vec![sentence(&reader.title)];
            lines.extend(prose(&reader.text).lines().map(str::to_owned));
            lines
        }
        Some(Overlay::ReadBack(read)) => {
            let mut lines = vec![sentence(&read.title)];
            lines.extend(prose(&read.text).lines().map(str::to_owned));
            lines
        }
        Some(Overlay::Help(_)) => help::here(model),
        _ => Vec::new(),
    }
}

/// The line at which the last part of what is being read begins.
pub(super) fn last_part(model: &Model) -> usize {
    read_lines(model).len().saturating_sub(1) / PART * PART
}

/// Where in what is being read somebody is.
fn top(model: &Model) -> usize {
    match &model.overlay {
        Some(Overlay::Reader(reader)) => reader.top,
        Some(Overlay::ReadBack(read)) => read.top,
        Some(Overlay::Help(top)) => *top,
        _ => 0,
    }
}

/// Whether there is more to read than was told.
pub(super) fn is_more(model: &Model) -> bool {
    top(model) + PART < read_lines(model).len()
}

fn reading(model: &Model, reader: &Reader) -> Scene {
    read_part(model, format!("reader {} {}", reader.title, reader.top))
}

fn helping(model: &Model) -> Scene {
    read_part(model, format!("help {}", top(model)))
}

/// A part of what is being read, and how to go on.
fn read_part(model: &Model, place: String) -> Scene {
    let mut scene = Scene::new(place);
    for line in read_lines(model).into_iter().skip(top(model)).take(PART) {
        scene.say("text", line);
    }
    scene.end = Some(model.word(if is_more(model) {
        "plain-read-on"
    } else {
        "plain-read-end"
    }));
    scene
}

/// That a line changed nothing; in a form that cannot be kept, again why.
pub(super) fn unchanged(model: &Model) -> String {
    match &model.screen {
        Screen::Form(form, _) if model.overlay.is_none() && form.problem.is_some() => {
            let problem = form.problem.as_deref().unwrap_or_default();
            model.say_with("plain-form-problem", "problem", problem)
        }
        _ => model.word("plain-unchanged"),
    }
}

/// A label before what it is of.
pub(super) fn headed(label: &str) -> String {
    if label.ends_with(['?', '.', ':']) {
        label.to_owned()
    } else {
        format!("{label}:")
    }
}
