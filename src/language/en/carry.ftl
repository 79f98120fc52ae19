# Taking over answers, carrying an assessment over to a later edition, adding an instrument.

## In answers: where words were taken over from
taken-source = { $instrument }, { $number } { $title }
taken-source-without-number = { $instrument }, { $title }
taken-explanation = Explanation: { $text }
taken-not-applicable = Not applicable: { $reason }
taken-parked = Still to be found out: { $what }
taken-dissent = { $text } (at { $source })

## Help
cli-about-carry-over = Carry an assessment with IAMA 1.0 over to IAMA 2.0, in a new file
    What IAMA 1.0 answers already goes to the questions of IAMA 2.0 as a draft, with its
    origin. The old answers go along, to read only. The old file does not change.
    --json gives: file, from, instrument, former, taken (address, title, sources, asked),
    new (number, title), dropped (address, title, text), waiting (number, title, over,
    sources).
cli-about-instrument = Decide which instruments an assessment uses
cli-about-instrument-add = Add an instrument to an assessment
    Its questions come after those that are there. grondig questionnaire list shows the
    instruments there are.
cli-usage-carry-over = grondig carry-over FILE [-o NEW] [--by NAME] [--json]
cli-usage-instrument = grondig instrument COMMAND
cli-usage-instrument-add = grondig instrument add FILE ID [--by NAME]
cli-option-carry-over-output = where the new assessment goes; otherwise beside the old one, with -iama-2.0 in its name
cli-option-answer-take-over = take over what another instrument or an earlier edition answers here already; what is there stays

## Taking over
cli-answer-former = { $id } was carried over to a later edition and can only be read. Nothing was changed. In use: { $known }.
cli-take-from = Taken over from: { $sources }.
cli-take-none = Question { $number } takes nothing over from another instrument. Nothing was changed.
cli-take-nothing = There is nothing to take over at question { $number } yet. Nothing was changed. It can take over from { $known }, once there is something there.

## Carrying over
cli-carry-not-there = { $file } does not use { $instrument }. Nothing was carried over.
cli-carry-done-before = { $file } was carried over itself: { $instrument } is there to be read only. Nothing was carried over.
cli-carry-taken = { $count ->
    [0] There was nothing to take over into { $instrument }.
    [one] Taken over into { $instrument }, as a draft (1):
   *[other] Taken over into { $instrument }, as drafts ({ $count }):
 }
cli-carry-taken-line = {"  "}{ $number } { $title } ← { $sources }
cli-carry-hidden-line = {"  "}{ $number } { $title } ← { $sources } (appears when another answer calls for it)
cli-carry-waiting = {""}
    Still to be taken over into { $instrument } ({ $count }). These questions repeat, and over what has not been chosen yet. After that you take the old answer over at the question itself:
cli-carry-waiting-line = {"  "}{ $number } { $title } (waits for { $over }) ← { $sources }
cli-carry-new = {""}
    New in { $instrument }, with no answer from the previous edition ({ $count }):
cli-carry-new-line = {"  "}{ $number } { $title }
cli-carry-dropped = {""}
    With no place in { $instrument } ({ $count }). The answer can be read at its old address, in the new file and in the old one:
cli-carry-dropped-line = {"  "}{ $address } { $title }: { $text }
cli-carry-end = {""}
    Carried over to { $file }. The old file { $old } has not changed.
    Nothing is agreed by itself: the team goes through every answer taken over. The answers of { $instrument } are in the new file too, to read only. Rounds of signing, verdicts and history stay in the old file.

## Adding an instrument
cli-instrument-added = { $count ->
    [one] Added: { $title } ({ $id }, 1 question).
   *[other] Added: { $title } ({ $id }, { $count } questions).
 }
cli-instrument-double = This assessment uses { $id } already. Nothing was changed.
cli-instrument-former = { $id } is in this assessment already: carried over to a later edition and to be read only. Nothing was changed.
