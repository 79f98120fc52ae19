use super::*;
use proptest::prelude::*;

const UNIX: Platform = Platform {
    bracketed_paste: true,
    altgr_is_ctrl_alt: false,
};
const WINDOWS: Platform = Platform {
    bracketed_paste: false,
    altgr_is_ctrl_alt: true,
};

fn event(code: TermCode, modifiers: KeyModifiers, kind: KeyEventKind) -> Event {
    Event::Key(KeyEvent::new_with_kind(code, modifiers, kind))
}

fn press(code: TermCode) -> Event {
    event(code, KeyModifiers::NONE, KeyEventKind::Press)
}

fn release(c: char) -> Event {
    event(TermCode::Char(c), KeyModifiers::NONE, KeyEventKind::Release)
}

/// What a person types: on Windows each key is pressed and released; `⏎` is Enter, `→` is Tab.
fn typed(text: &str) -> Vec<Event> {
    let both = |c| {
        let code = match c {
            '⏎' => TermCode::Enter,
            '→' => TermCode::Tab,
            c => TermCode::Char(c),
        };
        [
            press(code),
            event(code, KeyModifiers::NONE, KeyEventKind::Release),
        ]
    };
    text.chars().flat_map(both).collect()
}

fn translated(platform: Platform, events: Vec<Event>) -> Vec<Input> {
    Translator::new(platform).translate(events)
}

fn keys(text: &str) -> Vec<Input> {
    text.chars()
        .map(|c| match c {
            '⏎' => Input::Key(Key::plain(KeyCode::Enter)),
            '→' => Input::Key(Key::plain(KeyCode::Tab)),
            c => Input::Key(Key::char(c)),
        })
        .collect()
}

#[test]
fn a_key_that_is_pressed_and_released_counts_once() {
    assert_eq!(translated(WINDOWS, typed("é1")), keys("é1"));
    let held = vec![
        press(TermCode::Down),
        event(TermCode::Down, KeyModifiers::NONE, KeyEventKind::Repeat),
        event(TermCode::Down, KeyModifiers::NONE, KeyEventKind::Release),
    ];
    let down = Input::Key(Key::plain(KeyCode::Down));
    assert_eq!(translated(WINDOWS, held), [down.clone(), down]);
}

#[test]
fn an_alt_code_comes_as_a_release_only_and_is_text() {
    let mut translator = Translator::new(WINDOWS);
    assert_eq!(translator.translate(typed("ab")), keys("ab"));
    assert_eq!(translator.translate(vec![release('é')]), keys("é"));
}

#[test]
fn letting_go_of_shift_or_altgr_first_types_nothing_more() {
    let shift = vec![press(TermCode::Char('A')), release('a')];
    assert_eq!(translated(WINDOWS, shift), keys("A"));
    let altgr = vec![
        press(TermCode::Char('€')),
        release('e'),
        press(TermCode::Char('x')),
    ];
    assert_eq!(translated(WINDOWS, altgr), keys("€x"));
}

#[test]
fn altgr_is_text_where_it_comes_as_ctrl_and_alt() {
    let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
    let euro = vec![event(TermCode::Char('€'), both, KeyEventKind::Press)];
    assert_eq!(translated(WINDOWS, euro.clone()), keys("€"));
    // Elsewhere AltGr is composed before it comes here, and this is a chord that nothing is bound to.
    assert_eq!(
        translated(UNIX, euro),
        [Input::Key(Key::new(KeyCode::Char('€'), true, true, false))]
    );
}

#[test]
fn what_terminals_cannot_tell_apart_is_one_key() {
    let ctrl = |c| {
        event(
            TermCode::Char(c),
            KeyModifiers::CONTROL,
            KeyEventKind::Press,
        )
    };
    let got = translated(
        UNIX,
        vec![ctrl('h'), ctrl('j'), ctrl('m'), press(TermCode::BackTab)],
    );
    let expected = [
        KeyCode::Backspace,
        KeyCode::Enter,
        KeyCode::Enter,
        KeyCode::BackTab,
    ];
    assert_eq!(got, expected.map(|code| Input::Key(Key::plain(code))));
}

#[test]
fn ctrl_backspace_is_known_where_it_is_sent_as_such() {
    let event = event(
        TermCode::Backspace,
        KeyModifiers::CONTROL,
        KeyEventKind::Press,
    );
    assert_eq!(
        translated(UNIX, vec![event]),
        [Input::Key(Key::new(KeyCode::Backspace, true, false, false))]
    );
}

#[test]
fn keys_written_at_once_stay_keys_where_pastes_are_marked() {
    assert_eq!(translated(UNIX, typed("jjj⏎")), keys("jjj⏎"));
    assert_eq!(translated(UNIX, typed("ab⏎cd⏎")), keys("ab⏎cd⏎"));
}

#[test]
fn a_storm_of_keys_with_enter_is_a_paste_where_pastes_are_not_marked() {
    assert_eq!(
        translated(WINDOWS, typed("q→x⏎jj")),
        [Input::Paste("q\tx\njj".into())]
    );
    let mut around = typed("ab⏎c");
    around.insert(0, press(TermCode::Up));
    around.push(press(TermCode::F(1)));
    assert_eq!(
        translated(WINDOWS, around),
        [
            Input::Key(Key::plain(KeyCode::Up)),
            Input::Paste("ab\nc".into()),
            Input::Key(Key::plain(KeyCode::F(1))),
        ]
    );
}

#[test]
fn fast_typing_and_repeating_keys_are_no_paste() {
    assert_eq!(translated(WINDOWS, typed("jjjjjj")), keys("jjjjjj"));
    assert_eq!(translated(WINDOWS, typed("j⏎")), keys("j⏎"));
    assert_eq!(translated(WINDOWS, typed("ab")), keys("ab"));
}

#[test]
fn pasted_text_has_our_line_ends_and_no_control_characters() {
    let pasted = vec![Event::Paste("a\r\nb\rc\n\x1b[31md\u{9b}\te\0".into())];
    assert_eq!(
        translated(UNIX, pasted),
        [Input::Paste("a\nb\nc\n[31md\te".into())]
    );
}

#[test]
fn keys_that_we_do_not_know_are_left_out() {
    let unknown = vec![
        press(TermCode::CapsLock),
        press(TermCode::F(40)),
        press(TermCode::Char('\u{7}')),
        Event::FocusGained,
        Event::Resize(1, 1),
    ];
    assert_eq!(translated(UNIX, unknown), []);
}

#[test]
fn the_mouse_keeps_its_place_and_modifiers() {
    let event = Event::Mouse(MouseEvent {
        kind: MouseEventKind::Drag(TermButton::Middle),
        column: 7,
        row: 3,
        modifiers: KeyModifiers::SHIFT,
    });
    assert_eq!(
        translated(UNIX, vec![event]),
        [Input::Mouse(Mouse {
            action: MouseAction::Drag(MouseButton::Middle),
            column: 7,
            row: 3,
            ctrl: false,
            alt: false,
            shift: true,
        })]
    );
}

proptest! {
    #[test]
    fn cleaned_text_is_clean_and_stays_as_it_is(text in any::<String>()) {
        let clean = without_controls(&text);
        prop_assert!(!clean.chars().any(|c| c.is_control() && c != '\n' && c != '\t'));
        prop_assert_eq!(without_controls(&clean), clean);
    }

    #[test]
    fn a_burst_loses_no_letter(text in "[a-z⏎→]{0,12}") {
        let back: String = translated(WINDOWS, typed(&text)).iter().map(|input| match input {
            Input::Paste(text) => text.replace('\n', "⏎").replace('\t', "→"),
            Input::Key(key) if *key == Key::plain(KeyCode::Enter) => "⏎".into(),
            Input::Key(key) if *key == Key::plain(KeyCode::Tab) => "→".into(),
            Input::Key(key) => key.to_string(),
            _ => String::new(),
        }).collect();
        prop_assert_eq!(back, text);
    }
}
