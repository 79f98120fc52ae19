use super::*;
use proptest::prelude::*;

/// What the bytes mean when they come in one piece and nothing follows.
fn decoded(bytes: &[u8]) -> Vec<Event> {
    let mut decoder = Decoder::default();
    let mut events = Vec::new();
    decoder.feed(bytes, &mut events);
    decoder.expire(&mut events);
    events
}

fn plain(code: KeyCode) -> Event {
    key(code, KeyModifiers::NONE)
}

fn chars(text: &str) -> Vec<Event> {
    text.chars().map(|c| plain(KeyCode::Char(c))).collect()
}

#[test]
fn text_in_any_script_arrives_letter_by_letter() {
    let text = "één €5, ℵ 👍🏽 e\u{301}";
    assert_eq!(decoded(text.as_bytes()), chars(text));
}

#[test]
fn the_keys_of_common_terminals_are_known() {
    let none = KeyModifiers::NONE;
    let (shift, ctrl, alt) = (
        KeyModifiers::SHIFT,
        KeyModifiers::CONTROL,
        KeyModifiers::ALT,
    );
    for (bytes, code, modifiers) in [
        ("\r", KeyCode::Enter, none),
        ("\t", KeyCode::Tab, none),
        ("\x7f", KeyCode::Backspace, none),
        ("\x08", KeyCode::Char('h'), ctrl),
        ("\x0b", KeyCode::Char('k'), ctrl),
        ("\0", KeyCode::Char(' '), ctrl),
        ("\x1f", KeyCode::Char('_'), ctrl),
        ("\x1b", KeyCode::Esc, none),
        ("\x1b[A", KeyCode::Up, none),
        ("\x1bOB", KeyCode::Down, none),
        ("\x1b[1;5C", KeyCode::Right, ctrl),
        ("\x1b[1;2D", KeyCode::Left, shift),
        ("\x1b[H", KeyCode::Home, none),
        ("\x1b[4~", KeyCode::End, none),
        ("\x1b[3~", KeyCode::Delete, none),
        ("\x1b[3;5~", KeyCode::Delete, ctrl),
        ("\x1b[5~", KeyCode::PageUp, none),
        ("\x1b[6^", KeyCode::PageDown, ctrl),
        ("\x1b[Z", KeyCode::BackTab, shift),
        ("\x1bOP", KeyCode::F(1), none),
        ("\x1b[[B", KeyCode::F(2), none),
        ("\x1b[15~", KeyCode::F(5), none),
        ("\x1b[24~", KeyCode::F(12), none),
        ("\x1b[1;2S", KeyCode::F(4), shift),
        ("\x1b[34~", KeyCode::F(20), none),
        ("\x1b[d", KeyCode::Left, shift),
        ("\x1bOc", KeyCode::Right, ctrl),
        ("\x1bx", KeyCode::Char('x'), alt),
        ("\x1bé", KeyCode::Char('é'), alt),
        ("\x1b\r", KeyCode::Enter, alt),
        ("\x1b[", KeyCode::Char('['), alt),
        ("\x1bO", KeyCode::Char('O'), alt),
        ("\x1b[127;5u", KeyCode::Backspace, ctrl),
        ("\x1b[27;5;13~", KeyCode::Enter, ctrl),
    ] {
        assert_eq!(
            decoded(bytes.as_bytes()),
            [key(code, modifiers)],
            "{bytes:?}"
        );
    }
}

#[test]
fn keys_written_together_stay_keys() {
    let mut expected = chars("jjj");
    expected.push(plain(KeyCode::Enter));
    assert_eq!(decoded(b"jjj\r"), expected);
    assert_eq!(
        decoded(b"\x1b\x1b[A"),
        [plain(KeyCode::Esc), plain(KeyCode::Up)]
    );
}

#[test]
fn a_sequence_cut_in_two_by_a_slow_line_is_one_key() {
    let mut decoder = Decoder::default();
    let mut events = Vec::new();
    for part in [&b"\x1b"[..], b"[1;", b"5C", b"\xc3", b"\xa9"] {
        assert_eq!(decoder.patience().is_some(), !decoder.waiting.is_empty());
        decoder.feed(part, &mut events);
    }
    assert_eq!(
        events,
        [
            key(KeyCode::Right, KeyModifiers::CONTROL),
            plain(KeyCode::Char('é'))
        ]
    );
    assert_eq!(decoder.patience(), None);
}

#[test]
fn escape_alone_is_a_key_once_nothing_follows() {
    let mut decoder = Decoder::default();
    let mut events = Vec::new();
    decoder.feed(b"\x1b", &mut events);
    assert_eq!(
        (events.len(), decoder.patience()),
        (0, Some(SEQUENCE_PATIENCE))
    );
    decoder.expire(&mut events);
    assert_eq!(events, [plain(KeyCode::Esc)]);
}

#[test]
fn half_a_sequence_never_turns_into_letters() {
    assert_eq!(decoded(b"\x1b[12;3"), []);
    assert_eq!(decoded(b"\x1b[99z"), []);
    assert_eq!(
        decoded(b"\x1b[<0;\x01"),
        [key(KeyCode::Char('a'), KeyModifiers::CONTROL)]
    );
}

#[test]
fn answers_that_nobody_asked_for_are_skipped() {
    assert_eq!(
        decoded(b"\x1b]11;rgb:0/0/0\x07a\x1b]52;c;YQ==\x1b\\b"),
        chars("ab")
    );
    assert_eq!(decoded(b"\x1b[?62;22cq"), chars("q"));
}

#[test]
fn a_byte_that_is_no_utf8_is_visible() {
    assert_eq!(decoded(b"a\xe9b"), chars("a\u{fffd}b"));
}

#[test]
fn a_marked_paste_is_one_event_whatever_it_holds() {
    assert_eq!(
        decoded("\x1b[200~één\r\x1b[A\nq\x1b[201~x".as_bytes()),
        [
            Event::Paste("één\r\x1b[A\nq".into()),
            plain(KeyCode::Char('x'))
        ]
    );
}

#[test]
fn a_paste_that_stalls_is_handed_over_and_goes_on() {
    let mut decoder = Decoder::default();
    let mut events = Vec::new();
    decoder.feed(b"\x1b[200~one\x1b[20", &mut events);
    assert_eq!(
        (events.len(), decoder.patience()),
        (0, Some(PASTE_PATIENCE))
    );
    decoder.expire(&mut events);
    decoder.feed(b"1~q", &mut events);
    assert_eq!(
        events,
        [
            Event::Paste("one".into()),
            Event::Paste(String::new()),
            plain(KeyCode::Char('q'))
        ]
    );
}

#[test]
fn escape_gets_out_of_a_paste_that_never_ends() {
    let mut decoder = Decoder::default();
    let mut events = Vec::new();
    decoder.feed(b"\x1b[200~x", &mut events);
    decoder.expire(&mut events);
    assert_eq!(decoder.patience(), None, "nothing to wait for: no wake-ups");
    decoder.feed(b"\x1b", &mut events);
    decoder.expire(&mut events);
    decoder.feed(b"k", &mut events);
    assert_eq!(
        events,
        [Event::Paste("x".into()), plain(KeyCode::Char('k'))]
    );
}

#[test]
fn a_paste_without_measure_is_cut_off_and_ends() {
    let mut decoder = Decoder::default();
    let mut events = Vec::new();
    decoder.feed(b"\x1b[200~", &mut events);
    for _ in 0..5 {
        decoder.feed(&vec![b'x'; 1024 * 1024], &mut events);
    }
    decoder.feed(b"\x1b[201~k", &mut events);
    let Event::Paste(text) = &events[0] else {
        panic!("no paste but {:?}", events[0]);
    };
    assert_eq!(text.len(), LONGEST_PASTE);
    assert_eq!(events[1..], [plain(KeyCode::Char('k'))]);
}

#[test]
fn the_mouse_is_read_from_its_modern_reports() {
    let mouse = |kind, modifiers| {
        Event::Mouse(MouseEvent {
            kind,
            column: 4,
            row: 1,
            modifiers,
        })
    };
    let none = KeyModifiers::NONE;
    assert_eq!(
        decoded(b"\x1b[<0;5;2M\x1b[<0;5;2m\x1b[<34;5;2M\x1b[<64;5;2M\x1b[<17;5;2M\x1b[<;5M"),
        [
            mouse(MouseEventKind::Down(MouseButton::Left), none),
            mouse(MouseEventKind::Up(MouseButton::Left), none),
            mouse(MouseEventKind::Drag(MouseButton::Right), none),
            mouse(MouseEventKind::ScrollUp, none),
            mouse(
                MouseEventKind::Down(MouseButton::Middle),
                KeyModifiers::CONTROL
            ),
        ]
    );
}

proptest! {
    #[test]
    fn how_the_bytes_are_cut_makes_no_difference(
        bytes in prop::collection::vec(
            prop_oneof![
                Just(0x1b), Just(b'['), Just(b'O'), Just(b';'), Just(b'~'), Just(b'<'), Just(b'M'),
                any::<u8>(), b'0'..=b'9', b'a'..=b'z',
            ], 0..60),
        cuts in prop::collection::vec(1..8_usize, 0..30),
        pasting: bool,
    ) {
        let mut bytes = bytes;
        if pasting {
            bytes.splice(0..0, *b"\x1b[200~");
            bytes.extend_from_slice(b"\x1b[201~k");
        }
        let mut decoder = Decoder::default();
        let mut events = Vec::new();
        let mut rest = bytes.as_slice();
        for cut in cuts {
            let (now, later) = rest.split_at(cut.min(rest.len()));
            decoder.feed(now, &mut events);
            rest = later;
        }
        decoder.feed(rest, &mut events);
        decoder.expire(&mut events);
        prop_assert_eq!(events, decoded(&bytes));
    }

    #[test]
    fn after_giving_up_nothing_is_left_to_wait_for(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut decoder = Decoder::default();
        let mut events = Vec::new();
        decoder.feed(&bytes, &mut events);
        decoder.expire(&mut events);
        decoder.expire(&mut events);
        prop_assert_eq!(decoder.patience(), None);
    }
}
