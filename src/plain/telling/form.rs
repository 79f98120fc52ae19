//! A form: what it is for, and the field at hand; at its end all fields with what is in them.

use super::prose;
use crate::app::told::sentence;
use crate::app::{Form, FormField, FormInput, Model, Reads};
use crate::language::Message;
use crate::plain::scene::Scene;

pub(super) fn scene(model: &Model, form: &Form) -> Scene {
    let mut scene = Scene::new(format!("form {:?}", form.purpose));
    let message = Message::new("plain-form")
        .with("title", model.word(form.title))
        .number("count", form.fields.len());
    scene.say("head", model.say(&message));
    scene.say("introduction", prose(&form.introduction));
    if let Some(problem) = &form.problem {
        scene.say(
            "problem",
            model.say_with("plain-form-problem", "problem", problem),
        );
    }
    let group = format!("field {}", form.focus);
    match form.fields.get(form.focus) {
        Some(field) => tell_field(model, &mut scene, &group, field),
        None => tell_all(model, &mut scene, &group, form),
    }
    scene.focus = Some(group);
    scene
}

/// The field at hand.
fn tell_field(model: &Model, scene: &mut Scene, group: &str, field: &FormField) {
    let label = match field.hint.as_str() {
        "" => sentence(&field.label),
        hint => format!("{} {}", sentence(&field.label), sentence(hint)),
    };
    scene.say(group, label);
    if let Reads::Somebody(offered) = &field.reads {
        for (index, (_, words)) in offered.iter().enumerate() {
            scene.line(group, index + 1, words);
        }
    }
    match &field.input {
        FormInput::Line(editor) | FormInput::Text(editor) if editor.is_empty() => {
            scene.say(group, model.word("plain-empty"));
        }
        FormInput::Line(editor) => {
            scene.say(group, model.say_with("plain-now", "text", &editor.text()));
        }
        FormInput::Text(editor) => {
            for (index, line) in editor.text().split('\n').enumerate() {
                scene.line(group, index + 1, line);
            }
        }
        FormInput::One(options, chosen) => {
            for (index, (_, words)) in options.iter().enumerate() {
                scene.line(
                    group,
                    index + 1,
                    chosen_words(model, words, index == *chosen),
                );
            }
        }
        FormInput::Several(options, _) => {
            if options.is_empty() {
                scene.say(group, model.word("plain-no-options"));
            }
            for (index, (_, words, on)) in options.iter().enumerate() {
                scene.line(group, index + 1, chosen_words(model, words, *on));
            }
        }
    }
}

/// An option, and whether it is chosen.
pub(super) fn chosen_words(model: &Model, words: &str, on: bool) -> String {
    if on {
        model.say_with("plain-chosen", "option", words)
    } else {
        words.to_owned()
    }
}

/// All fields with what is in them, before the form is kept.
fn tell_all(model: &Model, scene: &mut Scene, group: &str, form: &Form) {
    let today = model.open.as_ref().map_or("", |open| &open.today);
    for (index, field) in form.fields.iter().enumerate() {
        let mut words = in_words(field);
        if let Some(meaning) = field.meaning(&model.texts, today) {
            words = format!("{words}, {meaning}");
        }
        let words = if words.trim().is_empty() {
            model.word("screen-empty")
        } else {
            words
        };
        scene.line(group, index + 1, format!("{}: {words}", field.label));
    }
    scene.say(group, model.word("plain-form-done"));
}

fn in_words(field: &FormField) -> String {
    match &field.input {
        FormInput::Line(editor) | FormInput::Text(editor) => editor.text().replace('\n', " / "),
        FormInput::One(options, chosen) => options
            .get(*chosen)
            .map(|(_, words)| words.clone())
            .unwrap_or_default(),
        FormInput::Several(options, _) => {
            let chosen = options.iter().filter(|(.., on)| *on);
            let words: Vec<&str> = chosen.map(|(_, words, _)| words.as_str()).collect();
            words.join(", ")
        }
    }
}
