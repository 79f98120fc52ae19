//! The clipboard of the person's own terminal, by the OSC 52 sequence: it works over ssh too, but nobody answers.
//!
//! So the interface may say "sent to your terminal's clipboard", never "copied".

use crossterm::clipboard::CopyToClipboard;
use crossterm::queue;

use super::TerminalError;

/// Terminals drop longer sequences without a word; this many bytes of base64 are common to all that know the sequence.
const LONGEST_ENCODED: usize = 74_994;
/// The longest text, in bytes, that is sent.
pub(super) const LONGEST: usize = LONGEST_ENCODED / 4 * 3;

/// The bytes that hand a text to the terminal's clipboard.
pub(super) fn bytes(text: &str) -> Result<Vec<u8>, TerminalError> {
    if text.len() > LONGEST {
        return Err(TerminalError::ClipboardTooLong {
            bytes: text.len(),
            limit: LONGEST,
        });
    }
    let mut bytes = Vec::new();
    queue!(bytes, CopyToClipboard::to_clipboard_from(text))
        .map_err(|error| TerminalError::io("preparing the clipboard text", error))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_travels_as_base64_so_that_it_cannot_break_out() {
        let sent = bytes("é\x1b\\").unwrap();
        assert_eq!(sent, b"\x1b]52;c;w6kbXA==\x1b\\");
    }

    #[test]
    fn a_text_that_terminals_would_drop_is_refused() {
        assert!(bytes(&"x".repeat(LONGEST)).is_ok());
        assert!(matches!(
            bytes(&"x".repeat(LONGEST + 1)),
            Err(TerminalError::ClipboardTooLong { .. })
        ));
    }
}
