//! What was promised, in one list: action points, conditions of committees among them, and what parked questions wait
//! for. Owns the list, its filter and its order; the words are up to who shows it.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::Parked;
use super::due::days_between;
use crate::assessment::{ActionPoint, ActionState, Address, Assessment, ConditionOf};

/// Something that somebody is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// What it is in the file.
    pub key: TaskKey,
    /// What is to be done, or found out.
    pub text: String,
    /// By whom; empty where nobody is named.
    pub owner: String,
    /// By when, `YYYY-MM-DD` or as it was written; empty where nothing is.
    pub due: String,
    /// That date, if it is one.
    pub date: Option<Date>,
    /// Days until then, negative when it is past; none without a date, or without one of today.
    pub days: Option<i32>,
    /// How far. What is to be found out is open.
    pub state: ActionState,
    /// Where it came from.
    pub origin: Option<Address>,
    /// The verdict of which it is a condition.
    pub condition: Option<ConditionOf>,
    /// The round before which it was made: none before the first.
    pub round: Option<u32>,
    /// The round that it was carried over from, if a later one was opened while it stayed open.
    pub carried: Option<u32>,
}

/// What a task is in the file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TaskKey {
    /// An action point, by id.
    ActionPoint(String),
    /// A parked question.
    Parked(Address),
}

/// The kinds of task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TaskKind {
    /// An action point that came up at a question or section.
    #[default]
    Question,
    /// A condition of a committee.
    Condition,
    /// Something to be found out for a parked question.
    Parked,
    /// Any other action point.
    Other,
}

impl TaskKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Question, Self::Condition, Self::Parked, Self::Other];

    /// Its name in data and commands.
    pub fn id(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Condition => "condition",
            Self::Parked => "parked",
            Self::Other => "other",
        }
    }
}

/// By when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueWithin {
    /// The day is past, and it is still open.
    Overdue,
    /// Within so many days from today.
    Days(i32),
    /// No date.
    Undated,
}

/// Which tasks are shown. Nothing set: all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TaskFilter {
    /// How far.
    pub state: Option<ActionState>,
    /// By whom: the whole name, letters folded. An empty one: what nobody is named for.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<DueWithin>,
    /// Of which kind.
    pub kind: Option<TaskKind>,
    /// The round before which it was made; `Some(0)`: before the first.
    pub round: Option<u32>,
    /// Only what was carried over from an earlier round.
    pub carried: bool,
    /// Words that must be in the text or the name.
    pub words: String,
}

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TaskOrder {
    /// By date, what has none last.
    #[default]
    Date,
    /// By name, what nobody is named for last; within a name by date.
    Owner,
}

impl Task {
    /// Its kind.
    pub fn kind(&self) -> TaskKind {
        match &self.key {
            TaskKey::Parked(_) => TaskKind::Parked,
            TaskKey::ActionPoint(_) if self.condition.is_some() => TaskKind::Condition,
            TaskKey::ActionPoint(_) if self.origin.is_some() => TaskKind::Question,
            TaskKey::ActionPoint(_) => TaskKind::Other,
        }
    }

    /// Whether it is still open and its day is past.
    pub fn is_overdue(&self) -> bool {
        self.state == ActionState::Open && self.days.is_some_and(|days| days < 0)
    }
}

impl TaskFilter {
    /// Whether nothing is left out.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a task is shown.
    pub fn lets(&self, task: &Task) -> bool {
        let owner = |wanted: &String| fold(&task.owner) == fold(wanted);
        let due = |wanted: DueWithin| match wanted {
            DueWithin::Overdue => task.is_overdue(),
            DueWithin::Days(days) => task.days.is_some_and(|left| (0..=days).contains(&left)),
            DueWithin::Undated => task.date.is_none(),
        };
        let hay = fold(&format!("{} {}", task.text, task.owner));
        self.state.is_none_or(|state| state == task.state)
            && self.owner.as_ref().is_none_or(owner)
            && self.due.is_none_or(due)
            && self.kind.is_none_or(|kind| kind == task.kind())
            && self
                .round
                .is_none_or(|round| round == task.round.unwrap_or(0))
            && (!self.carried || task.carried.is_some())
            && fold(&self.words)
                .split_whitespace()
                .all(|word| hay.contains(word))
    }
}

/// Letters as they are compared: small.
fn fold(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The round that an action point was carried over from: it stayed open while a later one than that of its making was
/// opened. What was made before the first round is of the first.
pub fn carried_from(point: &ActionPoint, assessment: &Assessment) -> Option<u32> {
    let made = point.round.unwrap_or(1);
    let last = assessment.round()?.version;
    (point.state == ActionState::Open && last > made).then_some(made)
}

/// All tasks: the open ones first, then what is done, then what was dropped; each in the order asked for.
pub fn tasks(
    assessment: &Assessment,
    parked: &[Parked],
    today: &str,
    order: TaskOrder,
) -> Vec<Task> {
    let today = today.parse::<Date>().ok();
    let dated = |due: &str| {
        let date = due.trim().parse::<Date>().ok();
        let days = today
            .zip(date)
            .map(|(today, date)| days_between(today, date));
        (date, days)
    };
    // Older files may name a member of the team by id.
    let who = |owner: &str| {
        let person = assessment.person(owner);
        person.map_or_else(|| owner.to_owned(), |person| person.name.clone())
    };
    let points = assessment.action_points.iter().map(|point| {
        let (date, days) = dated(&point.due);
        Task {
            key: TaskKey::ActionPoint(point.id.clone()),
            text: point.text.clone(),
            owner: who(&point.owner),
            due: point.due.clone(),
            date,
            days,
            state: point.state,
            origin: point.origin.clone(),
            condition: point.condition(&assessment.reviews),
            round: point.round,
            carried: carried_from(point, assessment),
        }
    });
    let parked = parked.iter().map(|one| {
        let (date, days) = dated(&one.due);
        Task {
            key: TaskKey::Parked(one.address.clone()),
            text: one.what.clone(),
            owner: who(&one.who),
            due: one.due.clone(),
            date,
            days,
            state: ActionState::Open,
            origin: Some(one.address.clone()),
            condition: None,
            round: None,
            carried: None,
        }
    });
    let mut all: Vec<Task> = points.chain(parked).collect();
    let place = |state: ActionState| match state {
        ActionState::Open => 0,
        ActionState::Done => 1,
        ActionState::Dropped => 2,
    };
    // Stable: what is equal stays in the order of the file.
    all.sort_by_cached_key(|task| {
        let by_date = (task.date.is_none(), task.date);
        let owner = fold(&task.owner);
        let by_owner = match order {
            TaskOrder::Date => (Reverse(true), String::new()),
            TaskOrder::Owner => (Reverse(!owner.is_empty()), owner),
        };
        (place(task.state), by_owner, by_date)
    });
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Profile, Round};

    fn point(id: &str, owner: &str, due: &str) -> ActionPoint {
        ActionPoint {
            id: id.into(),
            text: format!("Iets met {id}"),
            owner: owner.into(),
            due: due.into(),
            ..ActionPoint::default()
        }
    }

    fn assessment() -> Assessment {
        let mut a = Assessment::new("a", Profile::default(), Vec::new());
        a.action_points = vec![
            point("ap1", "Zoë", "2026-05-01"),
            point("ap2", "", ""),
            point("ap3", "Anna", "2026-03-01"),
            point("ap4", "anna", "2026-03-06"),
            point("ap5", "Bob", "in de zomer"),
        ];
        a.action_points[0].origin = Some("iama-2.0/1.1.1".parse().unwrap());
        a.action_points[2].state = ActionState::Done;
        a.action_points[3].review = Some("b1".into());
        a
    }

    fn parked() -> Vec<Parked> {
        vec![Parked {
            address: "iama-2.0/1.1.2".parse().unwrap(),
            what: "navragen".into(),
            who: "Anna".into(),
            due: "2026-03-03".into(),
            days: Some(-1),
        }]
    }

    fn ids(filter: &TaskFilter, order: TaskOrder) -> Vec<String> {
        let all = tasks(&assessment(), &parked(), "2026-03-04", order);
        let shown = all.into_iter().filter(|task| filter.lets(task));
        shown
            .map(|task| match task.key {
                TaskKey::ActionPoint(id) => id,
                TaskKey::Parked(address) => address.question,
            })
            .collect()
    }

    #[test]
    fn open_ones_come_first_by_date_or_by_name() {
        let all = TaskFilter::default();
        assert!(all.is_empty());
        let by_date = ["1.1.2", "ap4", "ap1", "ap2", "ap5", "ap3"];
        assert_eq!(ids(&all, TaskOrder::Date), by_date);
        let by_owner = ["1.1.2", "ap4", "ap5", "ap1", "ap2", "ap3"];
        assert_eq!(ids(&all, TaskOrder::Owner), by_owner);
    }

    #[test]
    fn every_filter_leaves_what_it_says() {
        let shown = |change: &dyn Fn(&mut TaskFilter)| {
            let mut filter = TaskFilter::default();
            change(&mut filter);
            ids(&filter, TaskOrder::Date)
        };
        assert_eq!(shown(&|f| f.state = Some(ActionState::Done)), ["ap3"]);
        assert_eq!(
            shown(&|f| f.owner = Some("ANNA ".into())),
            ["1.1.2", "ap4", "ap3"]
        );
        assert_eq!(shown(&|f| f.owner = Some(String::new())), ["ap2"]);
        assert_eq!(shown(&|f| f.due = Some(DueWithin::Overdue)), ["1.1.2"]);
        assert_eq!(shown(&|f| f.due = Some(DueWithin::Days(7))), ["ap4"]);
        assert_eq!(
            shown(&|f| f.due = Some(DueWithin::Days(60))),
            ["ap4", "ap1"]
        );
        assert_eq!(shown(&|f| f.due = Some(DueWithin::Undated)), ["ap2", "ap5"]);
        assert_eq!(shown(&|f| f.kind = Some(TaskKind::Condition)), ["ap4"]);
        assert_eq!(shown(&|f| f.kind = Some(TaskKind::Parked)), ["1.1.2"]);
        assert_eq!(shown(&|f| f.kind = Some(TaskKind::Question)), ["ap1"]);
        assert_eq!(
            shown(&|f| f.kind = Some(TaskKind::Other)),
            ["ap2", "ap5", "ap3"]
        );
        assert_eq!(shown(&|f| f.words = "IETS zo".into()), ["ap1"]);
        assert_eq!(shown(&|f| f.round = Some(0)).len(), 6);
        assert!(shown(&|f| f.round = Some(1)).is_empty());
        assert!(shown(&|f| f.carried = true).is_empty());
    }

    #[test]
    fn what_stays_open_when_a_later_round_is_opened_was_carried_over() {
        let mut a = assessment();
        a.action_points[0].round = Some(1);
        a.action_points[1].round = Some(2);
        let round = |version| Round {
            version,
            opened_at: String::new(),
            digest: String::new(),
            required: Vec::new(),
            open_points: Vec::new(),
            reason: String::new(),
            signatures: Vec::new(),
        };
        let carried = |a: &Assessment| -> Vec<Option<u32>> {
            let points = a.action_points.iter();
            points.map(|point| carried_from(point, a)).collect()
        };
        assert_eq!(carried(&a), [None; 5]);
        a.rounds.push(round(1));
        assert_eq!(carried(&a), [None; 5]);
        a.rounds.push(round(2));
        // The third is done, the second was made after round 2.
        assert_eq!(carried(&a), [Some(1), None, None, Some(1), Some(1)]);
        a.rounds.push(round(3));
        assert_eq!(carried(&a), [Some(1), Some(2), None, Some(1), Some(1)]);
    }
}
