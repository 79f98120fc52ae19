# The facilitator's hands: next question, parking lot, quick notes, reading back, the wall.

## Commands
cmd-next-for-room = Next for those present
cmd-next-for-room-help = To the next open question that somebody here can answer
cmd-capture = Quick note
cmd-capture-help = Notes one line without leaving the answer
cmd-keep-capture = Keep note
cmd-keep-capture-help = Keeps the note and goes back
cmd-agree-section = Agree a section
cmd-agree-section-help = Reads a section back, to agree on it together
cmd-agree-read = Agree all
cmd-agree-read-help = Agrees all the drafts that were read back
cmd-to-parked = Parking lot
cmd-to-parked-help = Shows what is being found out, by whom and by when
cmd-unpark = Found out
cmd-unpark-help = Takes the question out of the parking lot
cmd-present = On the wall
cmd-present-help = Shows question and answer alone, large, for the room

## Where keys work
context-capture = note
context-read-back = reading back

## Days
day-in-words = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
 } { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 } { $year }
day-as-written = { $day }
day-unknown = Not a day. These are: 2026-03-04, 4-3, fri, +7 (days), +2w (weeks)
form-no-day = { $text } is not a day. Write it as 2026-03-04, 4-3, fri, +7 (days) or +2w (weeks).

## Parking
form-park-what-hint = Enter parks; Tab goes to who and when
    .lines = Then who and when; an empty line skips
form-park-due-hint = A day: 2026-03-04, 4-3, fri, +7 (days), +2w (weeks); may stay empty
form-park-due-session-hint = The next session; or a day as 4-3, fri, +7 (days), +2w (weeks)
form-offers = { $key } picks: { $names }
dissent-a-member = a member, without a name
said-parked = Parked. The parking lot: K.
said-parked-by = Parked, by { $day }. The parking lot: K.
said-unparked = Out of the parking lot: { $question }. Ctrl+Z puts it back.
    .lines = Out of the parking lot: { $question }. :undo puts it back.
said-nothing-parked = Nothing is parked.
said-park-at-question = Parking is done at the question itself, with k.
said-parked-how = a takes a question out of the parking lot, once the answer is there.
screen-parked = Parking lot
screen-parked-empty = Nothing is parked. Parking is done at a question: k, or F6 while writing.
    .lines = Nothing is parked. Parking is done at a question, with :park.
parked-nobody = nobody yet
parked-no-date = without a date
parked-by = by { $day }
parked-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
 }
parked-today = today
parked-left = { $count ->
    [one] 1 day left
   *[other] { $count } days left
 }

## The next question
said-only-this-open = Only this question is still open.
said-only-this-for-room = Only this question is still open for those who can answer here.
said-room-empty = By the session nobody is here yet. First say who is in the room.
said-from-the-beginning = On from the beginning: after the question before, nothing was open.
said-only-parked = { $count ->
    [one] Nothing is open any more; 1 question is parked (K).
   *[other] Nothing is open any more; { $count } questions are parked (K).
 }
room-everybody = everybody
said-next-for-room = Can be answered here by { $who }.
said-next-for-room-around = On from the beginning. Can be answered here by { $who }.
said-next-for-team = No session is running; in the team: { $who }.
said-next-for-team-around = On from the beginning. No session is running; in the team: { $who }.
said-nothing-for-room = { $people ->
    [one] Nothing is open any more for the one person present
   *[other] Nothing is open any more for the { $people } people present
 }; { $count ->
    [one] 1 question waits
   *[other] { $count } questions wait
 } for: { $roles }.
said-nothing-for-team = Nothing is open any more for the team; { $count ->
    [one] 1 question waits
   *[other] { $count } questions wait
 } for a role that nobody has: { $roles }.

## Quick notes
capture-session = Note in the log of the session
capture-session-at = Note in the log of the session, at { $question }
capture-note = Line for the considerations at { $question }
said-noted = Noted in the log of the session.
said-noted-at = Noted in the log of the session, at { $question }.
said-note-added = Added to the considerations at { $question }.
said-half-noted = Not noted yet. What you typed will be there at the next Ctrl+T.
    .lines = Not noted yet. What you typed will be there at the next quick note.
said-note-where = A note belongs to a question or to a session that is running. Go to a question first.

## Reading back
read-agrees = { $count ->
    [0] There is no draft here to agree.
    [one] With a the team agrees 1 draft.
   *[other] With a the team agrees { $count } drafts.
 }
read-leaves = Left as it is: { $left }.
read-left-open = { $count } open ({ $which })
read-left-parked = { $count } parked ({ $which })
read-left-stale = { $count } stale ({ $which })
read-nothing = (no answer yet)
read-not-applicable = Not applicable: { $reason }
read-parked = Parked: { $what } (who: { $who }; by: { $due })
read-note = Considerations:
said-nothing-to-read-back = There are no questions here to read back.
said-read-to-the-end = Read to the end first: Space or PgDn. Nothing was agreed yet.
    .lines = Read to the end first, with empty lines. Nothing was agreed yet.
said-nothing-to-agree-here = There was no draft to agree. Nothing was changed.
said-changed-since-read = These answers changed meanwhile. Nothing was agreed; read them back again.
said-section-agreed = { $count ->
    [one] Agreed 1 answer of { $section }. Ctrl+Z takes it back.
   *[other] Agreed { $count } answers of { $section }. Ctrl+Z takes it back.
 }
    .lines = { $count ->
        [one] Agreed 1 answer of { $section }. :undo takes it back.
       *[other] Agreed { $count } answers of { $section }. :undo takes it back.
     }
said-section-agreed-left = { $count ->
    [one] Agreed 1 answer of { $section }. Left as it is: { $left }.
   *[other] Agreed { $count } answers of { $section }. Left as it is: { $left }.
 }
said-section-agreed-but = Agreed { $count } of { $section }. Changed meanwhile and so not agreed: { $others }.

## The wall
said-not-presenting = No longer on the wall.

## Choosing
said-choose-first = What you type goes nowhere: choose first, with a digit or with Enter. Esc closes the choice.
    .lines = What you type goes nowhere: choose first, with a number. :back closes the choice.
