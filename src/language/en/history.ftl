# What changed: of one answer, and of everything.

screen-history = History
screen-history-empty = Nothing has changed yet.
history-count = { $count ->
    [one] one change
   *[other] { $count } changes, the last one first
 }
history-filter = Only: { $filter }. Esc shows everything.
    .lines = Only: { $filter }. :back shows everything.
history-since = from { $date } on
history-unknown-time = time not known
history-present = this is how it stands now
history-nothing = There was nothing.
history-then = What changed then

history-answered = answered
history-emptied = emptied
history-rewritten = text changed
history-note = considerations changed
history-dissent = dissenting view changed
history-dissent-came = dissenting view added
history-dissent-went = dissenting view taken away
history-estimate = estimate changed
history-confidential = made confidential
history-not-confidential = no longer confidential
history-still-right = confirmed that it still holds
history-from-to = from { $from } to { $to }
history-came = added
history-went = taken away
history-changed = changed
history-taken-back = this was an undo
history-done-again = this was a redo
history-aside = not chosen when merging
history-merged = Changes of two computers merged
history-round = Signing round { $version }
history-opened = opened
history-signed = signed by { $role }
history-person = Team member { $name }
history-session = Session { $name }
history-session-event = In the session: { $name }
history-session-started = began
history-session-paused = interrupted
history-session-resumed = resumed
history-session-ended = ended
history-session-arrived = { $name } came in
history-session-left = { $name } left
history-action-point = Action point: { $name }
history-committee = Committee { $name }
history-reading = Reading by a committee ended
history-remark = Remark: { $name }
history-reply = reply by { $who }
history-resolved = resolved by { $who }
history-opened-again = opened again
history-review = Verdict of { $name }
history-review-date = Date of review
history-no-date = no date
history-profile = Data of the algorithm
history-definition = Kept questionnaire

form-history-title = Which changes?
form-history_words = Words
form-history_words-hint = The number of a question, or what the line must say. Empty: everything.
form-history_by = By whom
form-history_since = From
form-history_since-hint = A date, such as 2026-03-04 or 4 March. Empty: from the beginning.
form-history_round = Round

said-nothing-changed = There is nothing here to open.
said-gone = That is no longer there.
said-bring-back-where = Putting back is done in the history of one answer (H at the question).
said-bring-back-how = Choose a line: Enter shows the text, t puts it back.
    .lines = Choose a line: a number shows the text, a number with t behind it puts it back.
said-stands-already = That text is there already.
said-brought-back = Put back. The text of a moment ago is in the history; Ctrl+Z undoes it.
    .lines = Put back. The text of a moment ago is in the history; :undo undoes it.
said-history-as-it-is = The history does not change.

## grondig history

cli-about-history = Show what changed, by whom and when
    Without a question everything, the last change first; with an address (iama-2.0/1.1.1) or a
    number every text of that answer, with what came {"{+so+}"} and what went [-so-] each time. Times
    are those of the clock here, in --json UTC. --json gives: file, changes (line, at, by, step, taken, subject, said, address), and
    for a question: address, versions (line, at, by, state, text, aside).
cli-usage-history = grondig history FILE [ADDRESS] [--since DATE] [--by NAME] [--json]
cli-argument-history-address = an address or a number of a question
cli-value-history-address = ADDRESS
cli-option-history-since = from this date on
cli-option-history-by = only by this person; an empty name: where nobody is named
cli-history-none = Nothing has changed.
cli-history-no-question = There is no question { $found } in this assessment.
