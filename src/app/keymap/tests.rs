use super::*;
use crate::app::command::{ALL, commands};
use crate::language::Language;

fn read(text: &str) -> Keymap {
    Keymap::read("keys.yaml", text).unwrap_or_else(|problems| panic!("{text}: {problems:?}"))
}

/// The problems of a file: the ids of the sentences, with their lines.
fn refused(text: &str) -> Vec<(&'static str, String)> {
    let texts = Texts::new(Language::Dutch);
    let problems = Keymap::read("keys.yaml", text).unwrap_err();
    problems
        .into_iter()
        .map(|one| {
            let said = texts.say(&one);
            let line = said.split("regel ").nth(1).unwrap_or_default();
            let digits = line.chars().take_while(char::is_ascii_digit).collect();
            (one.id, digits)
        })
        .collect()
}

fn means(keymap: &Keymap, key: &str, context: Context) -> Option<CommandId> {
    keymap.resolve(key.parse().unwrap(), context)
}

#[test]
fn without_a_file_every_key_means_what_the_table_says() {
    let keymap = read("# niets\n");
    assert_eq!(keymap, Keymap::default());
    for context in ALL {
        for command in commands() {
            let keys: Vec<Key> = command.keys_for(*context).collect();
            assert_eq!(keymap.keys_for(command, *context), keys);
            for key in keys {
                assert_eq!(keymap.resolve(key, *context), Some(command.id));
            }
        }
    }
    assert_eq!(keymap.clashes(), Vec::new());
}

#[test]
fn own_keys_stand_in_place_of_those_of_the_table() {
    let keymap = read("agree: [F13, b]\nterms: []\n");
    for context in [Context::Question, Context::Text] {
        assert_eq!(means(&keymap, "F13", context), Some(CommandId::Agree));
        assert_eq!(means(&keymap, "F5", context), None);
    }
    assert_eq!(
        means(&keymap, "b", Context::Question),
        Some(CommandId::Agree)
    );
    assert_eq!(means(&keymap, "a", Context::Question), None);
    assert_eq!(means(&keymap, "b", Context::Text), None, "a letter is text");
    assert!(keymap.is_own(CommandId::Agree) && !keymap.is_own(CommandId::Park));
    let row = command::row(CommandId::Agree).unwrap();
    let texts = Texts::new(Language::Dutch);
    assert_eq!(keymap.keys_in(row, Context::Question, &texts), "F13 b");
}

#[test]
fn a_command_may_be_called_by_its_name_in_either_language() {
    for name in ["next-question", "Volgende", "VOLGENDE"] {
        let keymap = read(&format!("{name}: F3\nrecalled: []\n"));
        let found = means(&keymap, "F3", Context::Text);
        assert_eq!(found, Some(CommandId::NextQuestion), "{name}");
    }
    let keymap = read(
        "park:\n  vraag: u\n  text: [F13]\nundo:\n  question: []\n  tree: []\n  options: []\n",
    );
    assert_eq!(
        means(&keymap, "u", Context::Question),
        Some(CommandId::Park)
    );
    assert_eq!(means(&keymap, "F13", Context::Text), Some(CommandId::Park));
    assert_eq!(means(&keymap, "F6", Context::Text), None);
    assert_eq!(
        means(&keymap, "F6", Context::Line),
        Some(CommandId::Park),
        "elsewhere the table's keys stay"
    );
}

#[test]
fn a_list_of_letters_alone_leaves_the_keys_where_text_is_written() {
    let keymap = read("agree: b\nterms: []\n");
    assert_eq!(
        means(&keymap, "b", Context::Question),
        Some(CommandId::Agree)
    );
    assert_eq!(means(&keymap, "F5", Context::Question), None);
    assert_eq!(means(&keymap, "F5", Context::Text), Some(CommandId::Agree));
}

#[test]
fn a_command_without_a_key_can_be_given_one() {
    let keymap = read("choose-theme: F13\n");
    for context in [Context::Home, Context::Text, Context::Overview] {
        let found = means(&keymap, "F13", context);
        assert_eq!(found, Some(CommandId::ChooseTheme), "{context:?}");
    }
}

#[test]
fn every_mistake_is_named_with_its_line() {
    for (text, expected) in [
        ("agree: [", "keys-not-yaml"),
        ("- agree", "keys-no-map"),
        ("agre: F13", "keys-no-command"),
        ("agree: F25", "keys-no-key"),
        ("agree: true", "keys-no-keys"),
        ("agree: Ctrl+I", "keys-spoiled"),
        ("agree: Ctrl+M", "keys-spoiled"),
        ("agree: Ctrl+J", "keys-spoiled"),
        ("agree: Ctrl+H", "keys-spoiled"),
        ("agree: \"Ctrl+[\"", "keys-spoiled"),
        ("agree: Ctrl+1", "keys-spoiled"),
        ("agree: Ctrl+Alt+K", "keys-spoiled"),
        ("agree: Shift+Enter", "keys-spoiled"),
        ("agree: \"`\"", "keys-dead"),
        ("agree: {tekst: b}", "keys-letter"),
        ("agree: {zolder: F13}", "keys-no-context"),
        ("agree: {home: F13}", "keys-not-there"),
        ("choose-number: F13", "keys-fixed"),
        ("agree: F13\nEens: F12", "keys-no-command"),
        ("agree: F13\nagree: F3", "keys-twice"),
        ("agree: F6", "keys-clash"),
        ("next-question: u", "keys-clash"),
        ("quit: []", "keys-unreachable"),
        ("back: []", "keys-unreachable"),
        ("back: {help: []}", "keys-unreachable"),
        ("help: []", "keys-unreachable"),
        ("open: []", "keys-unreachable"),
        ("palette: []", "keys-unreachable"),
        ("cursor-left: []", "keys-unreachable"),
    ] {
        let found = refused(text);
        let last = text.lines().count().to_string();
        assert!(
            found
                .iter()
                .any(|(id, line)| *id == expected && *line == last),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn all_mistakes_are_said_at_once_and_none_hides_behind_another() {
    let found = refused("agre: F13\nagree: Ctrl+I\npark: {text: k}\nundo: F99\n");
    let ids: Vec<&str> = found.iter().map(|(id, _)| *id).collect();
    assert_eq!(
        ids,
        [
            "keys-no-command",
            "keys-spoiled",
            "keys-letter",
            "keys-no-key"
        ]
    );
    let many = "x: F1\n".repeat(500);
    assert!(refused(&many).len() <= 20);
}

#[test]
fn a_command_of_the_palette_may_lose_every_key_where_the_palette_is() {
    let keymap = read("agree: []\n");
    let agree = command::row(CommandId::Agree).unwrap();
    assert!(
        ALL.iter()
            .all(|one| keymap.keys_for(agree, *one).is_empty())
    );
    assert!(agree.works_in(Context::Question), "the palette offers it");
    // In a form there is no palette.
    let found = refused("undo: []\n");
    assert_eq!(found[0].0, "keys-unreachable");
}

#[test]
fn two_commands_may_change_places() {
    let keymap = read("agree: [k, F6]\npark: [a, F5]\n");
    assert_eq!(
        means(&keymap, "k", Context::Question),
        Some(CommandId::Agree)
    );
    assert_eq!(means(&keymap, "F5", Context::Text), Some(CommandId::Park));
}

#[test]
fn keys_that_terminals_spoil_are_known() {
    for spoiled in [
        "Ctrl+I",
        "Ctrl+[",
        "Ctrl+Enter",
        "Ctrl+Tab",
        "Alt+[",
        "Ctrl+é",
    ] {
        let key: Key = spoiled.parse().unwrap();
        assert_eq!(trouble(key), Some(Trouble::Spoiled), "{spoiled}");
    }
    for fine in [
        "Ctrl+A",
        "Alt+x",
        "Shift+F3",
        "Ctrl+Shift+←",
        "é",
        "Shift+Tab",
        "Space",
        "Alt+Backspace",
    ] {
        assert_eq!(trouble(fine.parse().unwrap()), None, "{fine}");
    }
}
