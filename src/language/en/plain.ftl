# The line-by-line front. Sentences are read aloud by a screen reader: no signs, no columns.

plain-welcome = grondig, line by line. A question mark says what works here; an empty line repeats where you are.
plain-bye = Goodbye. Everything is saved.
plain-home-begin =
    - new begins a new assessment.
    - grondig demo --plain, in the terminal, opens a worked example.

## The prompt
plain-prompt-home = assessments
plain-prompt-question = question { $number }
plain-prompt-section = section { $number }
plain-prompt-head = section
plain-prompt-tree = sections
plain-prompt-options = choice
plain-prompt-list = list
plain-prompt-line = { $field }, line { $line }
plain-prompt-cell = row { $row }, { $column }
plain-prompt-form = form, { $field }
plain-prompt-done = done
plain-prompt-find = find
plain-prompt-pick = pick
plain-prompt-read = read
plain-prompt-note = note

## What is told
plain-opened = Assessment: { $name }.
plain-question = Question { $name }
plain-nobody = nobody yet for { $roles }
plain-state = State: { $state }
plain-empty-line = empty line
plain-chosen = { $option }, chosen
plain-here = { $line }, this is it now
plain-now = Now it says: { $text }
plain-empty = Empty so far.
plain-no-options = There is nothing to choose from here.
plain-recalled = Leans on earlier answers: { $names }. With h you read them.
plain-tree-how = The number of a line goes there; so does the number of a question, such as 1.1.1.
plain-page = Page { $page } of { $all }; next page goes on.
plain-part = Lines { $from } to { $to } of { $all }. page down reads on, page up goes back.
plain-read-on = There is more. An empty line reads on, back closes.
plain-read-end = The end. An empty line closes.
plain-read-back-end = The end. With agree you agree to the drafts above; an empty line closes without that.
plain-find-how = An empty line opens the first; a colon with a number opens that line. A full stop closes.
plain-pick-how = A number chooses; a full stop closes.
plain-form = { $count ->
    [one] Form: { $title }, 1 field. An empty line leaves a field as it is.
   *[other] Form: { $title }, { $count } fields. An empty line leaves a field as it is.
 }
plain-form-problem = Not saved. { $problem }
plain-form-done = An empty line saves; a number goes to that field; back closes without saving.
plain-cursor = Cursor: line { $line }, after character { $byte }.
plain-copied = Remembered, to paste elsewhere. The text: { $text }
plain-no-editor = An editor of your own needs a terminal. Write here: every line is added.

## What was not understood
plain-unknown = ‘{ $words }’ is no command here. A question mark says what works here.
plain-answer-first = ‘{ $words }’ is no command here, and not written down yet. Type e first to answer; a question mark says what works here.
plain-no-question = There is no question { $number } in this assessment.
plain-not-here = The command { $command } does not work here. A question mark says what works here.
plain-several = That can be more than one command: { $commands }.
plain-choose-number = { $count ->
    [0] There is nothing to choose here.
    [one] Choose number 1. A command begins with a colon here.
   *[other] Choose a number from 1 to { $count }. A command begins with a colon here.
 }
plain-one-number = Choose one number.
plain-number-behind = Put a number behind it, from 1 to 9.
plain-no-line = There is no such line.
plain-row-how = A row: :2 goes to it, :2- takes it away, :2.3 goes to its third cell.
plain-cell-first = In that cell you choose from a list: go there first, with row and cell alone.
plain-pressed = A key such as an arrow or F5 does nothing here. Type the name of the key, or of the command, and press Enter.
plain-not-utf8 = Note: that line held characters that are no UTF-8. In the text a question mark in a diamond (U+FFFD) now stands for them.
plain-doubt = ‘{ $words }’ is written down as text. Did you mean the command? Here it begins with a colon: :{ $words }.
plain-unchanged = Nothing changed.
plain-interrupted = What you typed on this line was not read.
plain-too-long = That line is too long to read; nothing was changed.

## Help
plain-help-title = What works here:
plain-help-command =
    A command: its name, in English or in Dutch, or a beginning of it that fits one command only.
    A key that would work on the screen, such as n or F5. A number chooses that line or option; the number of a question, such as 1.1.1, goes there.
    A number with a command behind it gives the command for that line. An empty line repeats where you are.
plain-help-text =
    Every line is added to the text. A line with only a full stop is the end.
    :3 with text replaces line 3, :3+ with text inserts a line before line 3, :3- takes line 3 away, :3 reads line 3, :empty erases everything.
    A command begins with a colon. Two colons at the start become one, a line with two full stops becomes a full stop.
plain-help-line =
    A line takes the place of what is there; an empty line keeps what is there. :empty erases.
    A command begins with a colon.
plain-help-items =
    Every line becomes an item of the list. A line with only a full stop is the end.
    :3 with text replaces item 3, :3+ with text inserts one before item 3, :3- takes item 3 away, :3 reads item 3.
    A command begins with a colon.
plain-help-cell =
    A line becomes what is in this cell, and then on to the next; where there are options, a number chooses. An empty line leaves the cell as it is. A line with only a full stop is the end.
    :2 goes to row 2, :2.3 to the third cell of row 2, :2.3 with text replaces that cell, :2- takes row 2 away.
    A command begins with a colon.
plain-help-options =
    A number chooses; where several options can be chosen, several numbers can follow each other, and a number that was chosen is taken away. An empty line leaves it so and goes on.
    A command begins with a colon.
plain-help-query =
    A line is what you look for. An empty line opens what comes first, :3 opens line 3, a full stop closes.
plain-help-more = Everything that works here: help all. What a command does: help with a word behind it, such as help park.
plain-help-nothing = No command is about ‘{ $words }’. All commands: commands.
plain-help-elsewhere = Does not work here.
plain-keys = key: { $keys }
plain-all-commands = All commands. Not each of them works everywhere; a question mark says which work here.
