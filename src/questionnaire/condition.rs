//! Conditions: when something is shown. Data, not a language.

/// A condition over earlier answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// One question tested.
    Test {
        /// The question.
        question: String,
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
}

impl Condition {
    /// Whether the condition holds for these answers.
    pub fn holds(&self, answers: &dyn Lookup) -> bool {
        match self {
            Self::Test { question, test } => match test {
                Test::Is(options) => answers.chosen(question).iter().any(|c| options.contains(c)),
                Test::IsNot(options) => {
                    !answers.chosen(question).iter().any(|c| options.contains(c))
                }
                Test::Includes(option) => answers.chosen(question).contains(option),
                Test::Answered(wanted) => answers.answered(question) == *wanted,
            },
            Self::All(inner) => inner.iter().all(|condition| condition.holds(answers)),
            Self::Any(inner) => inner.iter().any(|condition| condition.holds(answers)),
            Self::Not(inner) => !inner.holds(answers),
        }
    }

    /// Every test in it, for checking references.
    pub fn tests(&self) -> Vec<(&str, &Test)> {
        match self {
            Self::Test { question, test } => vec![(question, test)],
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
    }

    fn test(question: &str, test: Test) -> Condition {
        Condition::Test {
            question: question.into(),
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
    fn conditions_combine() {
        let answers = One("1", &["a", "b"]);
        let includes_b = test("1", Test::Includes("b".into()));
        let other = test("2", Test::Answered(true));
        assert!(Condition::Any(vec![includes_b.clone(), other.clone()]).holds(&answers));
        assert!(!Condition::All(vec![includes_b.clone(), other.clone()]).holds(&answers));
        assert!(Condition::All(vec![includes_b, Condition::Not(Box::new(other))]).holds(&answers));
    }
}
