//! Conditions: when something is shown. Data, not a language.

/// A condition over earlier answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// One question tested.
    Test {
        /// The question: a number, or `instrument/number`.
        question: String,
        /// For a table: the column whose cells are tested, in any row.
        column: Option<String>,
        /// The test.
        test: Test,
    },
    /// All of these.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
}

/// A test on one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// The chosen option is one of these.
    Is(Vec<String>),
    /// The chosen option is none of these; an unanswered question passes.
    IsNot(Vec<String>),
    /// The chosen options include this one.
    Includes(String),
    /// There is an answer (`true`) or none (`false`).
    Answered(bool),
}

/// What a condition needs to know of the answers.
pub trait Lookup {
    /// The options chosen at a question; empty if none.
    fn chosen(&self, question: &str) -> Vec<String>;
    /// Whether the question has an answer.
    fn answered(&self, question: &str) -> bool;
    /// The cells of a column of a table, by row; empty if there is no such table.
    fn cells(&self, question: &str, column: &str) -> Vec<String>;
}

impl Condition {
    /// Whether the condition holds for these answers.
    pub fn holds(&self, answers: &dyn Lookup) -> bool {
        match self {
            Self::Test {
                question,
                column,
                test,
            } => {
                let there = || match column {
                    Some(column) => answers.cells(question, column),
                    None => answers.chosen(question),
                };
                match test {
                    Test::Is(options) => there().iter().any(|c| options.contains(c)),
                    Test::IsNot(options) => !there().iter().any(|c| options.contains(c)),
                    Test::Includes(option) => there().contains(option),
                    Test::Answered(wanted) => answers.answered(question) == *wanted,
                }
            }
            Self::All(inner) => inner.iter().all(|condition| condition.holds(answers)),
            Self::Any(inner) => inner.iter().any(|condition| condition.holds(answers)),
            Self::Not(inner) => !inner.holds(answers),
        }
    }

    /// Every test in it, with its question and column.
    pub fn tests(&self) -> Vec<(&str, Option<&str>, &Test)> {
        match self {
            Self::Test {
                question,
                column,
                test,
            } => vec![(question, column.as_deref(), test)],
            Self::All(inner) | Self::Any(inner) => inner.iter().flat_map(Self::tests).collect(),
            Self::Not(inner) => inner.tests(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct One(&'static str, &'static [&'static str]);
    impl Lookup for One {
        fn chosen(&self, question: &str) -> Vec<String> {
            if question == self.0 {
                self.1.iter().map(ToString::to_string).collect()
            } else {
                Vec::new()
            }
        }
        fn answered(&self, question: &str) -> bool {
            question == self.0 && !self.1.is_empty()
        }
        fn cells(&self, question: &str, column: &str) -> Vec<String> {
            self.chosen(&format!("{question}.{column}"))
        }
    }

    fn test(question: &str, test: Test) -> Condition {
        Condition::Test {
            question: question.into(),
            column: None,
            test,
        }
    }

    #[test]
    fn an_unanswered_question_is_not_any_option() {
        let none = One("1", &[]);
        assert!(!test("1", Test::Is(vec!["ja".into()])).holds(&none));
        assert!(test("1", Test::IsNot(vec!["ja".into()])).holds(&none));
        assert!(test("1", Test::Answered(false)).holds(&none));
    }

    #[test]
    fn a_test_on_a_column_looks_at_every_row() {
        let rows = One("7.conclusie", &["geen", "direct"]);
        let column = |test| Condition::Test {
            question: "7".into(),
            column: Some("conclusie".into()),
            test,
        };
        assert!(column(Test::Is(vec!["direct".into()])).holds(&rows));
        assert!(!column(Test::IsNot(vec!["direct".into()])).holds(&rows));
        assert!(!column(Test::Includes("indirect".into())).holds(&rows));
    }

    #[test]
    fn conditions_combine() {
        let answers = One("1", &["a", "b"]);
        let includes_b = test("1", Test::Includes("b".into()));
        let other = test("2", Test::Answered(true));
        assert!(Condition::Any(vec![includes_b.clone(), other.clone()]).holds(&answers));
        assert!(!Condition::All(vec![includes_b.clone(), other.clone()]).holds(&answers));
        assert!(Condition::All(vec![includes_b, Condition::Not(Box::new(other))]).holds(&answers));
    }
}
