# The overview: what an assessment adds up to; the walk of one role; stale answers.

## Pages
overview-standing = Standing
overview-risk = Discrimination risk
overview-duties = Quick scan
overview-fria = FRIA
overview-roles = Roles

## Stand: columns of counts
overview-count-open = open
overview-count-draft = draft
overview-count-agreed = agreed
overview-count-parked = parked
overview-count-not-applicable = n/a

## Stand
overview-stale = { $count ->
    [0] Stale answers
    [one] 1 stale answer
   *[other] { $count } stale answers
 }
overview-stale-none = No answer leans on something that changed after it.
overview-action-points = Action points: { $count } open, { $overdue } overdue
overview-nothing-due = Nothing is overdue, and nothing is due within two weeks.
overview-overdue = { $days ->
    [one] overdue since { $due } (1 day)
   *[other] overdue since { $due } ({ $days } days)
 }
overview-due-today = today ({ $due })
overview-due-soon = { $days ->
    [one] tomorrow ({ $due })
   *[other] in { $days } days ({ $due })
 }
overview-open-points = { $count ->
    [0] Nothing stands in the way of signing.
    [one] 1 open point still stands in the way of signing.
   *[other] { $count } open points still stand in the way of signing.
 }
overview-no-review-date = There is no review date yet.

## Discrimination risk
overview-risk-blockers = { $stand ->
    [0] No blocker stands
    [one] One blocker stands
   *[other] { $stand } blockers stand
 }{ $open ->
    [0] .
    [one] ; one is not yet excluded.
   *[other] ; { $open } are not yet excluded.
 }
overview-risk-figure = The figure, our proposal, points to { $band }.
overview-risk-no-figure = There is no figure yet.
overview-risk-judged = The team’s judgement, which counts: { $label }.
overview-risk-not-judged = The team has not given a judgement yet.
overview-blockers = Blockers: no figure outweighs them
overview-blocker-stands = { $id } { $title }: stands
overview-blocker-not-excluded = { $id } { $title }: not yet excluded (see { $questions })
overview-blocker-excluded = { $id } { $title }: excluded ({ $questions })
overview-way-out = What solves this: { $words }
overview-figure = The figure: a proposal by grondig
overview-axis = { $axis } { $score } % (between { $lowest } % and { $highest } %) · { $band }
overview-axis-empty = { $axis }: no score yet (between { $lowest } % and { $highest } %)
overview-axis-counts = Answered: { $answered }, of which unknown: { $unknown }. Still open: { $open }. Not applicable: { $aside }.
overview-cell = Together ({ $axes }) the table gives: { $band }.
overview-no-cell = The table gives nothing yet: not both sides have an answer.
overview-bands = Limits: { $bands }.
overview-band-from = { $band } from { $from } %
overview-band-above = { $band } above { $from } %
overview-warnings = Warnings
overview-contradictions = Answers that contradict each other
overview-context = What makes it heavier
overview-contributions = { $axis }: what each question adds ({ $points } of { $most } points)
overview-contribution = { $points } of { $most } · { $level } · { $name } ({ $why })
overview-set-aside = does not count · { $name }: not applicable ({ $reason })
overview-why-row = row { $number }, { $column }: { $cell }
overview-why-row-empty = row { $number }, { $column }: not filled in
overview-why-estimate = the team’s estimate
overview-why-not-estimated = text, but no estimate yet
overview-judgement = The team’s own judgement
overview-judgement-differs = This judgement differs from the figure.
overview-reason = The reason: { $reason }
overview-no-reason = no reason written down
overview-no-judgement = The team has not given a judgement yet.
overview-judgement-counts = This judgement is what counts. The figure is a proposal by grondig and decides nothing.
overview-proposal = About this profile

## Quick scan
overview-no-lawyer = This is not a lawyer’s opinion. Have a lawyer check the outcome before you decide anything on it.
overview-provisional = { $count ->
    [one] Provisional: 1 question has no answer yet
   *[other] Provisional: { $count } questions have no answer yet
 }
overview-no-duties = Nothing follows from the answers yet.
overview-sources = Source: { $sources }

## FRIA
overview-fria-lead = What article 27(1) of the AI Act asks, point by point, and which questions are about it.
overview-fria-letter = { $letter }. { $title }: { $coverage }
overview-fria-section = Section { $title }
overview-fria-supporting = (supporting)
overview-fria-ours = (according to grondig)

## Roles
overview-core-missing = IAMA asks for these functions in every team, and nobody has them: { $roles }.
overview-roles-answers = Who answers what
overview-role = { $name } ({ $people }); checks { $checks }
overview-gaps-answer = { $count ->
    [one] 1 question without anybody to answer it (one of the roles is needed)
   *[other] { $count } questions without anybody to answer them (one of the roles is needed)
 }
overview-gaps-check = { $count ->
    [one] 1 question without anybody to check it (one of the roles is needed)
   *[other] { $count } questions without anybody to check them (one of the roles is needed)
 }
overview-no-gaps = For every question there is somebody to answer it and somebody to check it.

## The walk of one role
role-all = all roles
role-choice = { $name } ({ $people }): answers { $answers }, checks { $checks }
role-only = Only: { $role }
said-only-role = You now see only the questions for the role { $role }. f chooses another role, or all roles.
said-all-roles = You see the questions of all roles again.

## Stale answers
stale-because = { $count ->
    [one] { $sources } was changed on { $date }, after this answer.
   *[other] { $sources } were changed, for the first time on { $date }, after this answer.
 }
stale-what-to-do = Does it still hold? = says: still right.
stale-word = stale
said-still-right = Recorded that this answer is still right.
said-not-stale = This answer is not stale.
said-not-asked = That question is not asked with these answers.
said-leads-nowhere = This line is not about one question.

## Home
home-instrument = { $title } { $settled }/{ $questions }
home-settled = settled: { $instruments }
home-stale = stale: { $count }
home-overdue = { $count ->
    [one] 1 action point overdue
   *[other] { $count } action points overdue
 }
