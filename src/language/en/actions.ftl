# The list of action points: what is in it, filter, order, and out to other programs.

task-parked = to be found out
task-origin = at { $question }
task-condition = condition of a committee
task-carried = carried over from round { $round }
task-counts = { $open } open and { $parked } to be found out, { $overdue } of them overdue; { $done } done, { $dropped } dropped
task-filter = Only: { $filter } ({ $shown } of { $all }). Esc shows everything.
    .lines = Only: { $filter } ({ $shown } of { $all }). :back shows everything.
task-filter-owner = of { $name }
task-filter-words = with “{ $words }”
task-by-owner = By name; o puts them back in order of date.
task-none-left = Nothing fits this filter. Esc shows everything.
    .lines = Nothing fits this filter. :back shows everything.

filter-all = everything
filter-nobody = of nobody
filter_due-overdue = overdue
filter_due-week = within a week
filter_due-month = within 30 days
filter_due-undated = without a date
filter_kind-question = at a question
filter_kind-condition = condition of a committee
filter_kind-parked = to be found out
filter_kind-other = without an origin
filter_round-carried = carried over from an earlier round
filter_round-before = from before the first round
filter_round-after = from after round { $round } was opened

form-filter-title = Which action points?
form-filter_words = Words
form-filter_words-hint = What must be in the text or the name. Empty: everything.
form-filter_state = State
form-filter_owner = Whose
form-filter_due = Due
form-filter_kind = Origin
form-filter_round = Round
form-owner-hint = Ctrl+O offers the members of the team.
    .lines = A name, or a number below

said-all-shown = Everything is shown again.
said-filtered = { $count ->
    [one] One line is left.
   *[other] { $count } lines are left.
 }
said-by-owner = By name.
said-by-date = By date.
said-no-origin = This action point belongs to no question.
said-no-actions = There are no action points to write down.
said-exporting = The action points are being written…

## What other programs get

actions-stem = action-points
actions-written = { $file } is there, with { $count ->
    [one] one line
   *[other] { $count } lines
 }.
actions-left-out = { $count ->
    [one] One action point without a date is
   *[other] { $count } action points without a date are
 } not in the calendar.
task-condition-body = condition of { $body }
task-condition-body-date = condition of { $body }, { $date }
actions-head-assessment = Assessment
actions-head-number = No.
actions-head-text = Action point
actions-head-owner = Who
actions-head-due = Due
actions-head-state = State
actions-head-kind = Kind
actions-head-origin = At
actions-head-condition = Condition of
actions-head-round = Carried over from round
actions-kind-question = action point
actions-kind-condition = condition
actions-kind-parked = to be found out
actions-kind-other = action point
actions-line-owner = Who: { $owner }
actions-line-due = Due: { $due }
actions-line-origin = At: { $origin }
actions-line-assessment = Assessment: { $name }
actions-line-state = State: { $state }
actions-calendar-name = Action points { $name }

screen-carried = { $count ->
    [one] One action point is still open from an earlier round (@ shows them).
   *[other] { $count } action points are still open from an earlier round (@ shows them).
 }

## grondig actions

cli-about-actions = Show the action points, or give them to another program
    What is still to be found out for parked questions is there too. With several files or a
    folder they come together. --csv is a table with semicolons, as Excel opens it in the
    Netherlands; cells that look like a formula get an apostrophe before them. --ics puts what is
    open into a calendar as whole days, Outlook too; --todo makes tasks of them, for programs that
    know those. --json gives: actions (file, assessment, name, number, text, owner, due, days,
    state, kind, origin, condition, carried), unreadable (file, message).
cli-usage-actions = grondig actions FILE… [--csv|--ics|--todo|--json] [-o FILE] [OPTIONS]
cli-option-actions-csv = as a table (CSV)
cli-option-actions-ics = as days in a calendar (iCalendar)
cli-option-actions-todo = as tasks (iCalendar)
cli-option-actions-output = the file; without this option, or with -, standard output
cli-option-actions-open = only what is open
cli-option-actions-owner = only what this person does; an empty name: what is nobody’s yet
cli-option-actions-due = overdue, week (within a week), month (within 30 days) or none (without a date)
cli-option-actions-kind = question (at a question), condition (of a committee), parked (to be found out) or other (without an origin)
cli-option-actions-carried = only what was carried over from an earlier round
cli-option-actions-by-owner = by name instead of by date
cli-value-due = TERM
cli-value-kind = KIND
cli-actions-heading = { $name }: { $count ->
    [0] no action points
    [one] one line
   *[other] { $count } lines
 }
