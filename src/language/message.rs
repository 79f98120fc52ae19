//! A text still to be said in somebody's language.

/// A value put into a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// Words.
    Text(String),
    /// A number: chooses plural forms.
    Number(usize),
    /// Words that exist in both languages, such as the title of a question.
    Both {
        /// In Dutch.
        dutch: String,
        /// In English; in Dutch where nobody translated them.
        english: String,
    },
}

/// The id of an interface text with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Id in the Fluent files.
    pub id: &'static str,
    /// Named arguments.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            arguments: Vec::new(),
        }
    }

    /// With one more text in it.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, Argument::Text(value.into())));
        self
    }

    /// With one more text in it that has its own words in each language.
    #[must_use]
    pub fn with_both(
        mut self,
        name: &'static str,
        dutch: impl Into<String>,
        english: impl Into<String>,
    ) -> Self {
        let (dutch, english) = (dutch.into(), english.into());
        self.arguments
            .push((name, Argument::Both { dutch, english }));
        self
    }

    /// With one more number in it.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: usize) -> Self {
        self.arguments.push((name, Argument::Number(value)));
        self
    }
}
