//! What of an SVG file may come in at all, before anything is made of it.
//!
//! Owns the limits that keep a hostile file from taking time or memory, and the list of what is refused.

use crate::language::Message;
use std::collections::BTreeMap;
use usvg::roxmltree::{Document, Node};

/// Nodes of the file.
pub const MOST_NODES: u32 = 40_000;
/// Elements that all repetitions together may add.
const MOST_REPEATED: usize = 20_000;
/// How deep elements may lie in each other.
const DEEPEST: usize = 64;
/// Style sheets are tried on every element: longer ones take too long, in bytes.
const LONGEST_STYLE: usize = 64 << 10;
/// Words set in a font, which the file does not hold.
const WORDS: [&str; 4] = ["text", "tspan", "textPath", "tref"];
/// What cannot be carried over, or must not be.
const REFUSED: [&str; 14] = [
    "image",
    "script",
    "foreignObject",
    "filter",
    "mask",
    "pattern",
    "marker",
    "animate",
    "animateMotion",
    "animateTransform",
    "set",
    "video",
    "audio",
    "iframe",
];

/// Refuses elements that lie too deep in each other: reading them takes room on the stack.
pub fn not_too_deep(file: &str, text: &str) -> Result<(), Message> {
    let (mut depth, mut line) = (0_usize, 1_usize);
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'\n' => line += 1,
            b'<' => match bytes.get(at + 1) {
                Some(b'/') => depth = depth.saturating_sub(1),
                Some(b'!' | b'?') => {}
                _ => depth += 1,
            },
            b'>' if at > 0 && bytes[at - 1] == b'/' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Err(about("house-svg-too-much", file).with("line", line.to_string()));
        }
    }
    Ok(())
}

/// Refuses what is not drawn, by name and line.
pub fn admit(file: &str, xml: &Document<'_>) -> Result<(), Message> {
    let line = |node: Node<'_, '_>| {
        let at = xml.text_pos_at(node.range().start);
        at.row.to_string()
    };
    let elements = || xml.descendants().filter(Node::is_element);
    let ids: BTreeMap<&str, Node<'_, '_>> = elements()
        .filter_map(|node| Some((node.attribute("id")?, node)))
        .collect();
    let mut repeated = 0;
    for node in elements() {
        let name = node.tag_name().name();
        let refuse = |id| about(id, file).with("line", line(node));
        if WORDS.contains(&name) {
            return Err(refuse("house-svg-text"));
        }
        if REFUSED.contains(&name) {
            return Err(refuse("house-svg-part").with("part", name));
        }
        if name == "style" && node.text().is_some_and(|css| css.len() > LONGEST_STYLE) {
            return Err(refuse("house-svg-too-much"));
        }
        let within = |value: &str| value.trim_start().starts_with('#');
        let href = node.attributes().find(|one| one.name() == "href");
        if let Some(href) = href.filter(|one| name != "a" && !within(one.value())) {
            return Err(refuse("house-svg-outside").with("found", short(href.value())));
        }
        if let Some(found) = node.attributes().find(|one| leads_outside(one.value())) {
            return Err(refuse("house-svg-outside").with("found", short(found.value())));
        }
        if name == "use" {
            let id = href.map_or("", |one| one.value().trim_start().trim_start_matches('#'));
            let Some(target) = ids.get(id) else { continue };
            for inner in target.descendants() {
                repeated += 1;
                // Repetitions of repetitions grow without end.
                if inner.has_tag_name("use") || inner.tag_name().name() == "use" {
                    return Err(refuse("house-svg-part").with("part", "use"));
                }
            }
            if repeated > MOST_REPEATED {
                return Err(refuse("house-svg-too-much"));
            }
        }
    }
    Ok(())
}

/// Whether a value refers to something that is not in the file.
fn leads_outside(value: &str) -> bool {
    value.match_indices("url(").any(|(at, found)| {
        let rest = value[at + found.len()..].trim_start();
        !rest.trim_start_matches(['"', '\'']).starts_with('#')
    })
}

fn about(id: &'static str, file: &str) -> Message {
    Message::new(id).with("file", file)
}

fn short(text: &str) -> String {
    let cut: String = text.chars().take(60).collect();
    if cut.len() < text.len() {
        format!("{cut}…")
    } else {
        cut
    }
}
