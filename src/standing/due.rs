//! Open action points whose day has come, or comes soon.

use jiff::civil::Date;

use crate::assessment::{ActionState, Assessment};

/// How many days ahead is soon.
pub const SOON: i32 = 14;

/// An open action point with its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuePoint {
    /// The action point's id.
    pub id: String,
    /// When it is due, `YYYY-MM-DD`.
    pub due: String,
    /// Days until then; negative when that day is past.
    pub days: i32,
}

/// The open action points that ask for attention, the earliest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Due {
    /// Their day is past.
    pub overdue: Vec<DuePoint>,
    /// Their day is today or within [`SOON`] days.
    pub soon: Vec<DuePoint>,
}

/// Finds them. Without a readable date of today there are none, and a due date that is none counts
/// for nothing.
pub fn find(assessment: &Assessment, today: &str) -> Due {
    let mut due = Due::default();
    let Ok(today) = today.parse::<Date>() else {
        return due;
    };
    for point in &assessment.action_points {
        let Ok(date) = point.due.trim().parse::<Date>() else {
            continue;
        };
        if point.state != ActionState::Open {
            continue;
        }
        let found = DuePoint {
            id: point.id.clone(),
            due: date.to_string(),
            days: days_between(today, date),
        };
        match found.days {
            ..0 => due.overdue.push(found),
            0..=SOON => due.soon.push(found),
            _ => {}
        }
    }
    due.overdue.sort_by_key(|point| point.days);
    due.soon.sort_by_key(|point| point.days);
    due
}

pub(super) fn days_between(from: Date, to: Date) -> i32 {
    // All the days of the calendar are fewer than eight million.
    i32::try_from(to.duration_since(from).as_hours() / 24).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{ActionPoint, Profile};

    fn point(id: &str, due: &str, state: ActionState) -> ActionPoint {
        ActionPoint {
            id: id.into(),
            due: due.into(),
            state,
            ..ActionPoint::default()
        }
    }

    fn ids(points: &[DuePoint]) -> Vec<(&str, i32)> {
        points.iter().map(|p| (p.id.as_str(), p.days)).collect()
    }

    fn assessment() -> Assessment {
        let mut a = Assessment::new("a", Profile::default(), Vec::new());
        a.action_points = vec![
            point("later", "2026-03-19", ActionState::Open),
            point("edge", "2026-03-18", ActionState::Open),
            point("today", "2026-03-04", ActionState::Open),
            point("yesterday", "2026-03-03", ActionState::Open),
            point("long ago", "2025-03-04", ActionState::Open),
            point("done", "2026-03-01", ActionState::Done),
            point("dropped", "2026-03-01", ActionState::Dropped),
            point("no date", "in de zomer", ActionState::Open),
            point("empty", "", ActionState::Open),
        ];
        a
    }

    #[test]
    fn a_point_is_overdue_from_the_day_after_and_soon_for_two_weeks() {
        let due = find(&assessment(), "2026-03-04");
        assert_eq!(ids(&due.overdue), [("long ago", -365), ("yesterday", -1)]);
        assert_eq!(ids(&due.soon), [("today", 0), ("edge", 14)]);
    }

    #[test]
    fn without_a_date_of_today_nothing_is_due() {
        assert_eq!(find(&assessment(), ""), Due::default());
    }

    #[test]
    fn the_ends_of_the_calendar_are_days_too() {
        let mut a = assessment();
        a.action_points = vec![point("first", "-009999-01-01", ActionState::Open)];
        assert_eq!(find(&a, "9999-12-31").overdue.len(), 1);
    }
}
