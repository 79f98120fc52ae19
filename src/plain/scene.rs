//! What there is to tell, in parts; and of two tellings what is new in the second.

use std::collections::BTreeMap;

use super::list::List;
use crate::language::{Message, Texts};

/// So many lines of a list or a text are told at once.
pub(super) const PART: usize = 40;

/// Everything there is to tell of where somebody is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scene {
    /// What is at hand. Another one is told in full.
    pub(super) place: String,
    /// What there is to tell, in order.
    pub(super) told: Vec<Told>,
    /// The group that is being worked on: its lines have numbers.
    pub(super) focus: Option<String>,
    /// Lines to choose from, after all that.
    pub(super) list: Option<List>,
    /// What is said of a line with nothing in it.
    pub(super) blank: String,
    /// What is said at the end of a full telling: how to go on.
    pub(super) end: Option<String>,
}

/// A part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Told {
    /// By what it is known from one time to the next: its group, and its place in the group.
    pub key: (String, usize),
    /// Its number among the lines of its group.
    pub number: Option<usize>,
    /// What it says.
    pub text: String,
}

impl Scene {
    pub(super) fn new(place: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            ..Self::default()
        }
    }

    /// Adds a part; an empty one is left out.
    pub(super) fn say(&mut self, group: &str, text: impl Into<String>) {
        self.add(group, None, text.into());
    }

    /// Adds a line with a number in its group.
    pub(super) fn line(&mut self, group: &str, number: usize, text: impl Into<String>) {
        self.add(group, Some(number), text.into());
    }

    fn add(&mut self, group: &str, number: Option<usize>, text: String) {
        if text.trim().is_empty() && number.is_none() {
            return;
        }
        let before = self.told.iter().filter(|told| told.key.0 == group).count();
        self.told.push(Told {
            key: (group.to_owned(), before),
            number,
            text,
        });
    }

    fn words(&self, told: &Told) -> String {
        match told.number {
            Some(number) if self.focus.as_ref() == Some(&told.key.0) => {
                let blank = told.text.trim().is_empty();
                let text = if blank { &self.blank } else { &told.text };
                format!("{number}. {text}")
            }
            _ => told.text.clone(),
        }
    }

    /// All of it.
    pub fn in_full(&self, texts: &Texts) -> Vec<String> {
        let mut lines: Vec<String> = self.told.iter().map(|told| self.words(told)).collect();
        if let Some(list) = &self.list {
            lines.extend(part_of(list, texts));
            lines.extend(list.detail.iter().cloned());
        }
        lines.extend(self.end.clone());
        lines
    }

    /// What is new since an earlier telling.
    pub fn since(&self, before: &Self, texts: &Texts) -> Vec<String> {
        if self.place != before.place {
            return self.in_full(texts);
        }
        let old: BTreeMap<&(String, usize), &str> = before
            .told
            .iter()
            .map(|told| (&told.key, told.text.as_str()))
            .collect();
        let moved = self.focus != before.focus;
        let is_new = |told: &&Told| {
            old.get(&told.key) != Some(&told.text.as_str())
                || (moved && self.focus.as_ref() == Some(&told.key.0))
        };
        let mut lines: Vec<String> = self
            .told
            .iter()
            .filter(is_new)
            .map(|told| self.words(told))
            .collect();
        lines.extend(self.new_in_list(before, texts));
        lines
    }

    fn new_in_list(&self, before: &Self, texts: &Texts) -> Vec<String> {
        let (Some(list), Some(old)) = (&self.list, &before.list) else {
            return self
                .list
                .iter()
                .flat_map(|list| part_of(list, texts))
                .collect();
        };
        if list.lines.len() != old.lines.len() || list.selected / PART != old.selected / PART {
            let mut lines = part_of(list, texts);
            lines.extend(list.detail.iter().cloned());
            return lines;
        }
        let numbered = numbered(list);
        let changed = list.lines.iter().zip(&old.lines).enumerate();
        let mut lines: Vec<String> = changed
            .filter(|(index, (new, old))| {
                let selected =
                    list.selected != before.selected() && numbered[*index].0 == Some(list.selected);
                new != old || selected
            })
            .map(|(index, _)| numbered[index].1.clone())
            .collect();
        if list.detail != old.detail {
            lines.extend(list.detail.iter().cloned());
        }
        lines
    }

    fn selected(&self) -> usize {
        self.list.as_ref().map_or(0, |list| list.selected)
    }

    /// Whether it is of the same place, with the same thing being worked on.
    pub fn is_at(&self, other: &Self) -> bool {
        self.place == other.place && self.focus == other.focus
    }

    /// The line of the group at hand with this number, counted from 0.
    pub fn numbered_line(&self, number: usize) -> Option<String> {
        let focus = self.focus.as_ref()?;
        let mut lines = self.told.iter().filter(|told| &told.key.0 == focus);
        let found = lines.find(|told| told.number == Some(number + 1))?;
        Some(self.words(found))
    }

    /// The same, as if what is being written was told before: nobody needs to hear what he just wrote.
    #[must_use]
    pub fn after_writing(self, before: &Self) -> Self {
        if !self.is_at(before) {
            return before.clone();
        }
        let written = |told: &Told| self.focus.as_ref() == Some(&told.key.0);
        let told = before.told.iter().filter(|told| !written(told));
        let told = told.chain(self.told.iter().filter(|told| written(told)));
        Self {
            told: told.cloned().collect(),
            ..before.clone()
        }
    }
}

/// Every line with its number, if it can be chosen.
fn numbered(list: &List) -> Vec<(Option<usize>, String)> {
    let mut number = 0;
    let lines = list.lines.iter().map(|line| {
        if !line.chosen {
            return (None, line.text.clone());
        }
        number += 1;
        (Some(number - 1), format!("{number}. {}", line.text))
    });
    lines.collect()
}

/// The part of a list around the selected line, and which part that is where there is more.
fn part_of(list: &List, texts: &Texts) -> Vec<String> {
    let count = list.count();
    let first = list.selected / PART * PART;
    let end = (first + PART).min(count);
    let numbered = numbered(list);
    // A heading goes with the line below it.
    let place = |index: usize| {
        let below = numbered[index..].iter().find_map(|(number, _)| *number);
        below.unwrap_or(count.saturating_sub(1))
    };
    let mut lines: Vec<String> = (0..numbered.len())
        .filter(|index| (first..end.max(1)).contains(&place(*index)))
        .map(|index| numbered[index].1.clone())
        .collect();
    if count > PART {
        let message = Message::new("plain-part")
            .with("from", (first + 1).to_string())
            .with("to", end.to_string())
            .with("all", count.to_string());
        lines.push(texts.say(&message));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn scene(lines: &[&str], focus: Option<&str>) -> Scene {
        let mut scene = Scene::new("vraag");
        scene.say("hoofd", "Vraag 1");
        for (index, line) in lines.iter().enumerate() {
            scene.line("antwoord", index + 1, *line);
        }
        scene.focus = focus.map(str::to_owned);
        scene
    }

    #[test]
    fn only_what_is_new_is_told_and_with_its_number_while_it_is_worked_on() {
        let texts = Texts::new(Language::Dutch);
        let first = scene(&["een", "twee"], Some("antwoord"));
        let changed = scene(&["een", "drie"], Some("antwoord"));
        assert_eq!(changed.since(&first, &texts), ["2. drie"]);
        assert_eq!(first.since(&first, &texts), [""; 0]);
        let entered = first.since(&scene(&["een", "twee"], None), &texts);
        assert_eq!(entered, ["1. een", "2. twee"]);
        let mut other = first.clone();
        other.place = "elders".into();
        assert_eq!(other.since(&first, &texts).len(), 3);
    }

    #[test]
    fn what_somebody_wrote_is_not_told_back() {
        let texts = Texts::new(Language::Dutch);
        let before = scene(&["een"], Some("antwoord"));
        let mut after = scene(&["een", "twee"], Some("antwoord"));
        after.say("stand", "Concept");
        let base = after.clone().after_writing(&before);
        assert_eq!(after.since(&base, &texts), ["Concept"]);
    }

    #[test]
    fn a_long_list_is_told_in_parts() {
        let texts = Texts::new(Language::Dutch);
        let mut list = List::default();
        for number in 1..=100 {
            list.lines.push(super::super::list::ListLine {
                text: format!("regel {number}"),
                chosen: true,
            });
        }
        list.selected = 50;
        let lines = part_of(&list, &texts);
        assert_eq!(lines.len(), PART + 1);
        assert_eq!(lines[0], "41. regel 41");
        assert!(
            lines[PART].contains("41") && lines[PART].contains("100"),
            "{}",
            lines[PART]
        );
    }
}
