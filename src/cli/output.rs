//! Writing to standard output. Text from files is made visible first: it cannot steer a terminal.

use std::io::Write;

use serde_json::Value;

use super::failure::Failure;

/// Standard output.
pub struct Output<'a> {
    out: &'a mut dyn Write,
}

impl<'a> Output<'a> {
    /// Writes to this.
    pub fn new(out: &'a mut dyn Write) -> Self {
        Self { out }
    }

    /// One or more lines of text.
    pub fn line(&mut self, text: &str) -> Result<(), Failure> {
        Ok(writeln!(self.out, "{}", safe(text))?)
    }

    /// Structured output, for programs.
    pub fn json(&mut self, value: &Value) -> Result<(), Failure> {
        Ok(writeln!(self.out, "{value:#}")?)
    }

    /// The stream itself, for a front that writes sentence by sentence.
    pub fn stream(&mut self) -> &mut dyn Write {
        self.out
    }

    /// Bytes as they are.
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        Ok(self.out.write_all(bytes)?)
    }
}

/// Text that cannot steer a terminal; its own line ends stay.
pub fn safe(text: &str) -> String {
    text.split('\n')
        .map(crate::text::visible)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Foreign text within a line: line ends become visible too.
pub fn inline(text: &str) -> String {
    crate::text::visible(text.trim()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escape_sequence_is_shown_and_not_obeyed() {
        assert!(!safe("a\u{1b}[2Jb\u{202e}c").contains(['\u{1b}', '\u{202e}']));
        assert_eq!(safe("een\ntwee"), "een\ntwee");
        assert!(!inline("een\ntwee").contains('\n'));
    }

    #[test]
    fn json_escapes_control_characters_by_itself() {
        let mut bytes = Vec::new();
        Output::new(&mut bytes)
            .json(&serde_json::json!({"a": "\u{1b}[2J"}))
            .unwrap();
        assert!(!bytes.contains(&0x1b));
    }
}
