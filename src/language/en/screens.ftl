# The words of the full-screen front. Short: most of them stand on one line of eighty columns.

## The frame
screen-program = grondig
screen-too-small = Window too small ({ $width }×{ $height }); needed is { $least-width }×{ $least-height }.
screen-not-filled-in = not filled in
screen-empty = still empty
screen-not-yet = not yet
screen-key-up = Up
screen-key-down = Down
screen-key-left = Left
screen-key-right = Right
screen-not-here = not here: { $names }
screen-nobody = nobody in the team

## The corner
save-idle = all saved
save-pending = not saved yet
save-saved = saved { $at }
save-failed = not saved
save-read-only = read-only: opened by { $holder }
save-stale = round { $version } stale

## States of an answer and of an action point
state-open = not answered yet
state-draft = draft
state-agreed = agreed
state-parked = parked
state-not-applicable = not applicable
state-action-open = open
state-action-done = done
state-action-dropped = dropped

## Standing
screen-counts = { $agreed } of { $all } agreed
screen-count-agreed = { $count } agreed
screen-count-draft = { $count } draft
screen-count-parked = { $count } parked
screen-count-not-applicable = { $count } not applicable
screen-round-none = no round of signing yet
screen-round-open = round { $version }: { $signed } of { $required } signed
screen-round-complete = round { $version } signed by all
screen-round-stale = round { $version } stale: the content changed afterwards

## The walk
screen-no-questions = This assessment has no questions that grondig knows.
screen-part = Part { $part }
screen-question-of = question { $number } of { $all }
screen-usual-session = Usually in session { $session }
screen-notice-info = Good to know
screen-notice-warning = Attention
screen-notice-stop = Stop
screen-parked-detail = { $what } (who: { $who }; by: { $due })
screen-answered-by = Answered by:
screen-checked-by = Checked by:
screen-dissent = Dissent, { $who }:
screen-confidential = Confidential: { $ground }
screen-action-points-here = { $count ->
    [one] 1 action point for this question, open: { $open }
   *[other] { $count } action points for this question, open: { $open }
 }
screen-fria = FRIA: AI Act art. 27(1) under { $letters }
screen-fria-supporting = FRIA, supporting: AI Act art. 27(1) under { $letters }
screen-recalled-all = h: all

## Fields
screen-field-answer = Answer
screen-field-date = Date (yyyy-mm-dd)
screen-field-person = Name
screen-field-function = Function
screen-field-explanation = Explanation
screen-field-note = Considerations (note for the file)
screen-field-one = Choice: one option
screen-field-several = Choice: several options possible
screen-field-items = List: one { $item } on each line, at most { $max }
screen-field-rows = Table: one { $item } in each row, at most { $max }
screen-field-conditions = Conditions: one { $item } on each line
screen-new-item = Add: { $item }
screen-rows-shown = lines { $from } to { $to } of { $all }

## Home
screen-about = grondig leads a project team through the assessment of an algorithm against human rights, up to and including a signed report.
screen-home-empty = There is no assessment yet.
screen-home-begin =
    - n begins a new assessment.
    - grondig demo, in the terminal, opens a worked example.
    - ? shows the keys that work here.
screen-home-title = { $count ->
    [one] 1 assessment
   *[other] { $count } assessments
 }
screen-unreadable = Cannot be read: { $reason }
screen-last-session = last session { $date }
screen-review-date = review { $date }
screen-changed = changed { $when }
screen-open-action-points = { $count ->
    [one] 1 action point open
   *[other] { $count } action points open
 }

## Records
screen-team = Team
screen-team-empty = There is nobody in the team yet. n adds somebody.
screen-no-roles = no role in this assessment
screen-sessions = Sessions
screen-sessions-empty = No session has been recorded yet. n adds one.
screen-chair = chair { $name }
screen-present = present: { $names }
screen-missing-roles = missing roles: { $roles }
screen-action-points = Action points
screen-action-points-empty = There are no action points yet. n adds one.

## The rights matrix
screen-matrix = Rights matrix
screen-matrix-empty = No fundamental right has been named yet (questions 4.1.1 and 4.1.2).
screen-matrix-note = The suggestion follows from importance and impact (4.3.1 and 4.3.2) and fills in nothing: the judgement is the team’s. * this cell is grondig’s own addition; IAMA names the others.
screen-matrix-figure = What importance and impact together suggest
screen-importance = Importance
screen-impact = Impact
screen-suggestion = Suggestion
screen-differs = differs
screen-between = in between
screen-importance-less = less
screen-importance-core = core
screen-impact-limited = limited
screen-impact-large = large

## Sign-off
screen-sign-off = Sign-off
screen-round-content = Round { $version }, opened on { $date }, fingerprint { $digest }
screen-next-open-round = Nothing is open any more. o opens a round of signing.
screen-next-open-points = Settle the open points first; Enter goes there. Or open a round all the same, with a reason: o.
    .lines = Settle the open points first; a number goes there. Or open a round all the same, with a reason: new round.
screen-next-sign = Choose a role and press Enter to sign.
    .lines = Choose a role by its number to sign.
screen-next-report = Everybody has signed. r makes the report.
screen-next-new-round = The signatures are kept. o opens a new round over the content as it is now.
screen-signing-roles = Who sign
screen-signed = approved, { $name } ({ $function }), { $date }
screen-signed-conditions = approved with conditions, { $name } ({ $function }), { $date }
screen-signed-objection = objected, { $name } ({ $function }), { $date }
screen-not-signed = not signed yet ({ $who })
screen-no-open-points = No open points
screen-open-points = { $count ->
    [one] 1 open point
   *[other] { $count } open points
 }

## Forms and what lies over a screen
screen-form-done = Save
screen-help = Keys that work here
screen-help-now = Needed most now
screen-help-work = Working on the assessment
screen-help-move = Moving and finding
screen-help-write = Writing
screen-help-palette = (through :)
screen-find-everything = Everything: commands, questions, people, action points
screen-find-texts = Search questions and answers
screen-find-number = Go to number
screen-find-type = Type a few letters.
screen-find-nothing = Nothing found.
screen-find-count = { $count ->
    [one] 1 found
   *[other] { $count } found
 }
screen-pick = Choose an option
