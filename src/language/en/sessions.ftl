# Sessions: plan, clock, who is there, log.

## The clock at the top
session-clock = session { $time }
session-clock-paused = session paused after { $time }
session-clock-forgotten = session of { $day } not ended
session-clock-part = { $part }: { $minutes } min
session-clock-part-planned = { $part }: { $minutes } of { $planned } min
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-both = { $hours } h { $minutes } min
session-part-short = part { $number }

## The screen
session-title = { $count ->
    [0] Session
   *[other] Session { $number } of { $count }
 }
session-none = There is no session yet. b begins one now, a plans one.
session-untitled = without a subject
session-state-forgotten = begun at { $from } and never ended; the last thing happened at { $to }. e ends the session.
session-state-running-planned = going on since { $from }; { $time } worked of { $planned } planned
session-state-running = going on since { $from }; { $time } worked
session-state-paused = paused; { $time } worked since { $from }. p goes on.
session-state-ended = from { $from } to { $to }; { $time } worked, breaks not counted
session-state-by-hand = kept by hand; there is no log
session-state-planned = still to be held; b begins the session
session-state-planned-at = still to be held, at { $begins }; b begins the session
session-parts = Parts
session-no-plan = No plan. Enter plans parts with their time.
    .lines = No plan. This number plans parts with their time.
session-elsewhere = Outside the parts: { $minutes } min
session-total = Together { $minutes } of { $planned } min
session-part-planned = { $name }: { $minutes } of { $planned } min
session-part-over = { $name }: { $minutes } of { $planned } min, { $over } too long
session-part-unplanned = { $name }: { $minutes } min, not planned
session-part-here = { $part } (here now)
session-room = { $count ->
    [0] Nobody in the room (i)
    [one] In the room: 1 person (i)
   *[other] In the room: { $count } people (i)
 }
session-people = People
session-nobody = nobody written down
session-person = { $name }, { $roles }: { $times }
session-person-gone = { $name }, { $roles }: gone ({ $times })
session-person-expected = { $name }, { $roles }
session-person-awaited = { $name }, { $roles }: not here yet
session-person-absent = { $name }, { $roles }: expected, not seen
session-stay-now = since { $from }
session-stay-left = { $from } to { $to }
session-stay-end = { $from } to the end
session-roles-plan = Roles that this plan asks for and that nobody expected has
session-roles-part = Roles that { $part } asks for and that are not in the room
session-roles-complete = None: every role is there
session-role-missing = { $role }: for { $count ->
    [one] 1 question
   *[other] { $count } questions
 }
session-worked = { $count ->
    [one] Worked on 1 question
   *[other] Worked on { $count } questions
 }
session-worked-complete = For each question each role was there
session-worked-without = { $question }: without { $roles }
session-log = Log, the last line first
session-log-started = begun
session-log-paused = break
session-log-resumed = on after the break
session-log-ended = ended
session-log-arrived = { $name } came in
session-log-left = { $name } left
session-log-part = to { $part }
session-log-worked = worked on { $question }
session-log-noted = note: { $text }
session-log-noted-on = note at { $number }: { $text }

## What is said
cli-status-session = The session of { $date } is still going on, since { $from }.
said-no-session = No session is going on. Begin one: S and then b.
said-end-it-first = The session of { $date } was never ended. End that one first: S and then e.
said-session-runs = A session is going on already. End that one first: S and then e.
said-team-first = Put in the team first; then grondig can keep track of who is there.
said-session-began = The session has begun. Ctrl+Z takes it back.
    .lines = The session has begun. :undo takes it back.
said-session-paused = Break. p on this screen goes on.
said-session-resumed = The session goes on.
said-session-ended = The session has ended; the report prints it.
said-session-still-paused = The session is paused: your answer is saved, but the clock stands still and the log is silent. S and then p goes on.
said-session-goes-on = The session of { $date } is still going on, since { $from }. S shows it.
said-session-paused-on-opening = The session of { $date } is paused. S and then p goes on.
said-session-forgotten = The session of { $date } was never ended; the last thing happened at { $last }. S and then e ends it, at that time.
said-round-in-session = A session is going on, and what still happens in it makes a round stale. End the session first: S and then e.
said-arrived = { $name } is here. Ctrl+Z takes it back.
    .lines = { $name } is here. :undo takes it back.
said-left = { $name } has left. Ctrl+Z takes it back.
    .lines = { $name } has left. :undo takes it back.
said-room-came = Came in: { $names }.
said-room-left = Left: { $names }.
said-room-same = Nothing has changed.
said-room-count = In the room: { $count }.
said-not-in-log = Choose a line of the log to take it away.
said-log-stays = grondig wrote this line by itself; it stays.

## Forms
form-plan-title = Plan a session
form-begin-title = Begin the session
form-begin-introduction = Who is there? Those who come later or leave earlier you keep track of with I. Ctrl+S begins.
    .lines = Who is there? Those who come later or leave earlier you keep track of with :who is there.
form-room-title = Who is there?
form-room-introduction = Tick who is in the room now. Whoever comes or leaves is in the log with the time. Somebody from outside the team? Put them in the team or make a note.
form-end-title = End the session
form-end-introduction = This goes into the report. It was filled in from the log; correct what is not right.
form-session-event-title = Line of the log
form-session_parts = Parts, one a line: number and minutes
form-session_parts-hint = Together { $minutes } minutes; the IAMA advises sessions of { $usual } minutes
form-session_more = More parts
form-session_more-hint = Space chooses; you can change the minutes afterwards
    .lines = Choose by numbers, such as 1 3; an empty line goes on. You can change the minutes afterwards
form-part-of-session = { $name } (usually session { $number })
form-part-loose = { $name }
form-part-unknown = There is no part { $key }. The parts are: { $known }.
form-part-no-minutes = Put the number of minutes at the end of the line: { $line }
form-session_begins = Begins at
form-session_begins-hint = A time such as 9:00; may stay empty
form-session_expected = Who should be there
form-in_room = In the room
form-people-hint = Space chooses
    .lines = Choose by numbers, such as 1 3; an empty line goes on
form-missing_roles-hint = The roles of the questions worked on that nobody had
form-session_ended = Ended
form-ended-then = on { $day } at { $time }, when the last thing happened
form-ended-now = now
form-note_text = Note
form-note_on = At question
form-note_on-hint = An address such as iama-2.0/1.1.1; may stay empty
form-note-missing = Write down what you want to remember.
form-event_time = Time
form-event_time-hint = Within the session, such as 9:40
form-not-a-time = { $text } is not a time. Write a time such as 9:00.
form-not-a-time-of-session = { $text } cannot be: write a time within the session, such as 9:40.

## In the report
report-session-missing-log = Missing roles at the questions
report-session-time = Time
report-session-time-ended = from { $from } to { $to }; { $minutes } minutes worked, breaks not counted
report-session-time-open = begun at { $from } and not ended yet; { $minutes } minutes worked until { $to }
report-session-utc = times in UTC
report-session-planned = Planned
report-session-begins = at { $time }
report-minutes = { $minutes } minutes
report-session-breaks = Breaks
report-session-from-to = { $from } to { $to }
report-session-from = from { $from }
report-session-expected = Expected
report-session-absent = Expected, not present
report-session-who = Who was there
report-session-there = Present
report-session-parts = Time per part, in minutes
report-session-part = Part
report-session-part-planned = Planned
report-session-part-worked = Worked
report-session-elsewhere = Outside the parts
report-session-total = Together
report-session-worked = What was worked on
report-session-questions = Questions
report-session-without = Roles that were not there
report-session-notes = Notes
report-session-notes-by = Notes, by { $name }
report-session-note-on = at
report-session-note-by = (noted by { $name })
report-session-loose = Lines from the log of a session that is not there any more
