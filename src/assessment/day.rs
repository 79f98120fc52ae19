//! What people mean by a day when they say by when something must be there.
//!
//! Owns the reading of `2026-03-04`, `4-3`, `+7`, `+2w`, `vr`, `morgen`. The file keeps dates alone; today is passed in.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan as _};

/// The days of the week, as people begin to write them in either language.
const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Monday, &["ma", "maandag", "mon", "monday"]),
    (Weekday::Tuesday, &["di", "dinsdag", "tue", "tuesday"]),
    (Weekday::Wednesday, &["wo", "woensdag", "wed", "wednesday"]),
    (Weekday::Thursday, &["do", "donderdag", "thu", "thursday"]),
    (Weekday::Friday, &["vr", "vrijdag", "fri", "friday"]),
    (Weekday::Saturday, &["za", "zaterdag", "sat", "saturday"]),
    (Weekday::Sunday, &["zo", "zondag", "sun", "sunday"]),
];

/// The months by the beginnings that tell them apart, in either language.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["maart", "mrt", "mar"],
    &["apr"],
    &["mei", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dec"],
];

/// The day that somebody means, as the file keeps it: `YYYY-MM-DD`. `None` when it is none.
///
/// Understood are a date (`2026-03-04`), a day and a month with or without the year (`4-3`, `4/3/2026`, `4 maart`; without
/// it the first such day from today on), so many days, weeks or months from today (`+7`, `+2w`, `+1m`), a day of the week
/// (the first one after today) and `vandaag` and `morgen`, all in Dutch and in English.
pub fn day_meant(text: &str, today: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    if let Ok(date) = text.parse::<Date>() {
        return Some(date.to_string());
    }
    let today = today.parse::<Date>().ok()?;
    let day = match text.as_str() {
        "vandaag" | "today" => Some(today),
        "morgen" | "tomorrow" => today.tomorrow().ok(),
        _ => None,
    };
    day.or_else(|| later(&text, today))
        .or_else(|| on_weekday(&text, today))
        .or_else(|| of_month(&text, today))
        .map(|date| date.to_string())
}

/// `+7`, `+7d`, `+2w`, `+1m`.
fn later(text: &str, today: Date) -> Option<Date> {
    let rest = text.strip_prefix('+')?.trim();
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let (number, unit) = rest.split_at(end);
    let number: i32 = number.parse().ok()?;
    let span = match unit.trim() {
        "" | "d" | "dag" | "dagen" | "day" | "days" => Span::new().try_days(number).ok()?,
        "w" | "week" | "weken" | "weeks" => Span::new().try_weeks(number).ok()?,
        "m" | "mnd" | "maand" | "maanden" | "month" | "months" => {
            Span::new().try_months(number).ok()?
        }
        _ => return None,
    };
    today.checked_add(span).ok()
}

/// The first such day of the week after today.
fn on_weekday(text: &str, today: Date) -> Option<Date> {
    let named = |names: &&[&str]| names.contains(&text);
    let (weekday, _) = WEEKDAYS.iter().find(|(_, names)| named(names))?;
    today.nth_weekday(1, *weekday).ok()
}

/// `4-3`, `4-3-2026`, `4 maart`, `4 mrt 2026`.
fn of_month(text: &str, today: Date) -> Option<Date> {
    let mut parts = text
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.'))
        .filter(|part| !part.is_empty());
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    let day: i8 = day.parse().ok()?;
    let month = month.parse().ok().or_else(|| named_month(month))?;
    if let Some(year) = year {
        // A year of two digits could be any century.
        let year = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
        return Date::new(year, month, day).ok();
    }
    let this_year = Date::new(today.year(), month, day).ok();
    this_year.filter(|date| *date >= today).or_else(|| {
        let next = today.checked_add(1.year()).ok()?;
        Date::new(next.year(), month, day).ok()
    })
}

fn named_month(name: &str) -> Option<i8> {
    let begins = |names: &&[&str]| names.iter().any(|short| name.starts_with(short));
    let index = MONTHS.iter().position(begins)?;
    i8::try_from(index + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_people_write_becomes_the_day_that_they_mean() {
        // A Wednesday.
        let today = "2026-03-04";
        for (text, day) in [
            ("2026-03-04", Some("2026-03-04")),
            (" 2025-01-01 ", Some("2025-01-01")),
            ("+7", Some("2026-03-11")),
            ("+2w", Some("2026-03-18")),
            ("+1 maand", Some("2026-04-04")),
            ("vr", Some("2026-03-06")),
            ("Friday", Some("2026-03-06")),
            ("wo", Some("2026-03-11")),
            ("ma", Some("2026-03-09")),
            ("vandaag", Some("2026-03-04")),
            ("tomorrow", Some("2026-03-05")),
            ("4-3", Some("2026-03-04")),
            ("3/3", Some("2027-03-03")),
            ("12-6-2028", Some("2028-06-12")),
            ("1 maart", Some("2027-03-01")),
            ("1 mei", Some("2026-05-01")),
            ("5 mrt 2027", Some("2027-03-05")),
            ("20 march", Some("2026-03-20")),
            ("31-2", None),
            ("", None),
            ("volgende zitting", None),
            ("+", None),
            ("+2 jaar", None),
            ("7", None),
            ("1-2-26", None),
            ("1-2-3-4", None),
        ] {
            assert_eq!(day_meant(text, today).as_deref(), day, "{text}");
        }
    }

    #[test]
    fn without_a_date_of_today_only_dates_are_understood() {
        assert_eq!(day_meant("2026-03-04", "").as_deref(), Some("2026-03-04"));
        assert_eq!(day_meant("vr", ""), None);
        assert_eq!(day_meant("+99999999", "9999-12-01"), None);
    }

    proptest! {
        #[test]
        fn whatever_is_written_gives_a_date_or_nothing(text in "\\PC{0,12}|[+0-9a-z /-]{0,10}") {
            if let Some(day) = day_meant(&text, "2026-03-04") {
                prop_assert_eq!(day_meant(&day, ""), Some(day.clone()), "{}", text);
            }
        }

        #[test]
        fn days_ahead_are_ahead(days in 0u16..5000) {
            let day = day_meant(&format!("+{days}"), "2026-03-04").unwrap();
            prop_assert!(day.as_str() >= "2026-03-04");
        }
    }
}
