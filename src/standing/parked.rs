//! The parking lot: questions that wait until somebody has found something out, the earliest first.

use jiff::civil::Date;

use super::due::days_between;
use crate::assessment::{Address, Assessment, Outline, State};

/// A parked question.
#[derive(Debug, Clone, PartialEq)]
pub struct Parked {
    /// The question.
    pub address: Address,
    /// What has to be found out.
    pub what: String,
    /// By whom, as it was written.
    pub who: String,
    /// By when, `YYYY-MM-DD`, or as it was written.
    pub due: String,
    /// Days until then; negative when that day is past. None without a date, or without one of today.
    pub days: Option<i32>,
}

impl Parked {
    /// Whether its day is past.
    pub fn is_overdue(&self) -> bool {
        self.days.is_some_and(|days| days < 0)
    }
}

/// Finds the parked questions among those that are asked: by date, and in walking order where there is none.
pub fn find(outlines: &[Outline<'_>], assessment: &Assessment, today: &str) -> Vec<Parked> {
    let today = today.parse::<Date>().ok();
    let mut found: Vec<(Option<Date>, Parked)> = Vec::new();
    for (address, _) in outlines.iter().flat_map(Outline::questions) {
        let answer = assessment.answers.get(&address);
        let Some(State::Parked { what, who, due }) = answer.map(|answer| &answer.state) else {
            continue;
        };
        let date = due.trim().parse::<Date>().ok();
        let parked = Parked {
            address,
            what: what.clone(),
            who: who.clone(),
            due: due.clone(),
            days: today
                .zip(date)
                .map(|(today, date)| days_between(today, date)),
        };
        found.push((date, parked));
    }
    // Stable: those of one day, and those without, stay in walking order.
    found.sort_by_key(|(date, _)| (date.is_none(), *date));
    found.into_iter().map(|(_, parked)| parked).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Answer, InstrumentRef, Profile};
    use crate::questionnaire::Library;

    fn parked(due: &str) -> Answer {
        Answer {
            state: State::Parked {
                what: "navragen".into(),
                who: "de leverancier".into(),
                due: due.into(),
            },
            ..Answer::default()
        }
    }

    #[test]
    fn the_earliest_comes_first_and_what_has_no_date_last() {
        let library = Library::built_in().unwrap();
        let instrument = library.get("iama-2.0").unwrap();
        let used = InstrumentRef::new("iama-2.0", String::new());
        let mut a = Assessment::new("a", Profile::default(), vec![used]);
        for (number, due) in [
            ("1.1.1", ""),
            ("1.1.2", "2026-05-01"),
            ("1.4.2", "2026-03-01"),
            ("1.2.1", "in de zomer"),
            ("1.2.2", "2026-03-01"),
        ] {
            let address = format!("iama-2.0/{number}").parse().unwrap();
            a.answers.insert(address, parked(due));
        }
        a.answers
            .insert("iama-2.0/1.2.3".parse().unwrap(), Answer::default());
        // Hidden: a question of a repeat over something that nobody named.
        a.answers
            .insert("iama-2.0/4.3.1@A4".parse().unwrap(), parked("2026-01-01"));
        let outlines = [Outline::new(instrument, &a)];
        let found = find(&outlines, &a, "2026-03-04");
        let told: Vec<_> = found
            .iter()
            .map(|one| (one.address.question.as_str(), one.days, one.is_overdue()))
            .collect();
        assert_eq!(
            told,
            [
                ("1.2.2", Some(-3), true),
                ("1.4.2", Some(-3), true),
                ("1.1.2", Some(58), false),
                ("1.1.1", None, false),
                ("1.2.1", None, false),
            ]
        );
        assert!(find(&outlines, &a, "").iter().all(|one| one.days.is_none()));
    }
}
