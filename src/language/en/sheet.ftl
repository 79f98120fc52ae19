# The preparation sheet of a role: on the sheet, reading it back, the command.

## On the sheet
sheet-title = Preparation sheet: { $role }
sheet-fact-algorithm = Algorithm
sheet-fact-organisation = Organisation
sheet-fact-role = Role
sheet-fact-brings = What this role brings
sheet-fact-people = Who holds this role
sheet-fact-made-from = Made from the assessment with digest
sheet-nobody = nobody in the team yet
sheet-fill-name = Filled in by
sheet-fill-date = Date
sheet-fill-session = For session
sheet-how-title = How to fill in this sheet
sheet-how =
    This sheet prepares the session. What you fill in is a proposal: the team decides together.

    1. Write below the words Answer, Conditions, Explanation and Note in bold. What stands there already is the present answer: you may change it.
    2. To choose an option, put an x between the brackets: [ ] becomes [x].
    3. Leave the lines that begin with a less-than sign and an exclamation mark as they are: grondig knows the question by them. The rest of the printed text is not read back.
    4. Give the file back to whoever keeps the assessment. They first look at what it would change, with “grondig sheet read”.
sheet-how-print =
    This sheet prepares the session. What you write is a proposal: the team decides together. Write on the lines and tick the boxes. Take the sheet to the session or give it back to whoever keeps the assessment. Rather on a computer? Ask for the sheet as Markdown: grondig can read that back.
sheet-nothing = There are no questions for this role now.
sheet-to-answer = Your role answers this question. State: { $state }.
sheet-to-check = Your role checks this answer. State: { $state }.
sheet-guide = What to look at
sheet-why = Why this question
sheet-example = Example
sheet-earlier = Answered before: { $title }
sheet-earlier-nothing = Nothing has been answered here yet.
sheet-suggestions = To choose from; words of your own will do too
sheet-hint-text = In your own words.
sheet-hint-line = On one line.
sheet-hint-one = Choose one.
sheet-hint-several = Choose what applies; there may be more than one.
sheet-hint-list = A list of { $max } at most: one ({ $item }) per dash.
sheet-hint-table = A table of { $max } rows at most: one ({ $item }) per row.
sheet-hint-date = A date, such as 2026-03-04 (year, month, day).
sheet-hint-person = Name; function.
sheet-column = Column { $column }: { $known }
sheet-column-date = a date
sheet-field-answer = Answer
sheet-field-conditions = Conditions
sheet-field-explanation = Explanation
sheet-field-note = Note
sheet-print-table = Room to write
sheet-print-made = Preparation sheet
sheet-print-box = Tick
sheet-print-option = Possibility
sheet-print-status = To prepare with

## Reading back
sheet-kept-note = From the preparation sheet of { $who } ({ $field }): { $text }
sheet-error-no-role = No instrument of this assessment knows the role { $role }. Known are: { $known }.
sheet-error-not-a-sheet = This is no preparation sheet: the first line, by which grondig knows the sheet, is missing. Nothing has been changed.
sheet-error-version = This sheet was made by a newer grondig (form { $version }). Nothing has been changed. Read it back with that one.
sheet-error-other-assessment = This sheet belongs to another assessment. Nothing has been changed.
sheet-why-no-question = This question is not asked in the assessment (any more); what stands there has no place
sheet-why-twice = This question stands on the sheet twice; the second time was not read
sheet-why-no-answer = The place “Answer” is gone from the sheet; what the assessment has there stays
sheet-why-no-conditions = The place “Conditions” is gone from the sheet; what the assessment has there stays
sheet-why-no-explanation = The place “Explanation” is gone from the sheet; what the assessment has there stays
sheet-why-no-note = The place “Note” is gone from the sheet; what the assessment has there stays
sheet-why-no-end = The line that ends the question is gone; read up to the next heading
sheet-why-loose = This stands outside the places to write and was not read
sheet-why-printed = The printed text above the answer was changed; it was not read
sheet-why-no-options = No options are left in the answer; it stays as it is
sheet-why-not-an-option = This is no option of the question, or a changed one; these words were not read
sheet-why-only-one = Only one may be chosen here; the answer stays as it is
sheet-why-no-table = This is not the table of the question; the answer stays as it is
sheet-why-not-in-column = This is not one of the possibilities of the column; the answer stays as it is
sheet-why-not-a-date = This is not a date; the answer stays as it is
sheet-why-too-many = These are more than the question takes; the answer stays as it is
sheet-why-too-long = This text is longer than an answer may be; the answer stays as it is

## The command
cli-about-sheet = Make a preparation sheet for one role, or read it back
    The sheet has all questions that the role answers or checks, with guidance, earlier
    answers and room to write. As Markdown (.md) it can be filled in and read back with
    grondig sheet read; as a PDF it is for printing.
cli-about-sheet-read = Show what a filled-in preparation sheet would change
    Without --apply nothing changes. Where an answer changed in the assessment too since the
    sheet was made, the assessment stays as it is, and --apply keeps the text of the sheet as
    a note under the answer. Exit code 1 with such conflicts, or when something has no place.
    --json gives: file, sheet, role, by, applied, changes (address, title, field, old, new,
    difference), conflicts (address, title, field, present, sheet), unplaced (address, kind,
    message, text), unchanged. Each piece of difference has: kind (same, gone, added) and
    text.
cli-usage-sheet =
    grondig sheet FILE --role ROLE [-o SHEET] [OPTIONS]
       grondig sheet read FILE SHEET [OPTIONS]
cli-usage-sheet-read = grondig sheet read FILE SHEET [--apply] [--by NAME] [--json]
cli-argument-sheet = the filled-in sheet (Markdown); - for standard input
cli-value-sheet = SHEET
cli-option-sheet-role = the code of the role, such as JUR
cli-option-sheet-output = the sheet: .md or .pdf; without this option it is written as Markdown beside the assessment; - gives Markdown on standard output
cli-option-sheet-only-open = only what has not been answered or is parked
cli-option-sheet-force = replace a file that is there already
cli-option-sheet-apply = make the changes
cli-option-sheet-by = who filled in the sheet; otherwise whom the sheet names, otherwise the role
cli-sheet-written = { $count ->
    [one] Preparation sheet written: { $file }, with 1 question for { $role }.
   *[other] Preparation sheet written: { $file }, with { $count } questions for { $role }.
 }
cli-sheet-exists = { $file } exists already. Nothing was written: somebody's work may be in it. Choose another name or give --force.
cli-sheet-itself = { $file } is the assessment itself. Nothing was written; give the sheet another name.
cli-sheet-failed = The preparation sheet cannot be made ({ $reason }). The assessment was not touched.
cli-sheet-ending = { $file } does not end in .md or .pdf. Nothing was written.
cli-sheet-no-role = Say with --role which role the sheet is for.
cli-sheet-same = The sheet changes nothing.
cli-sheet-would = { $count ->
    [one] The sheet would change 1 place. [-…-] goes, {"{"}+…+{"}"} comes:
   *[other] The sheet would change { $count } places. [-…-] goes, {"{"}+…+{"}"} comes:
 }
cli-sheet-place = { $address } { $title } ({ $field }):
cli-sheet-conflicts = { $count ->
    [one] In 1 place the assessment changed too since the sheet was made. The assessment stands:
   *[other] In { $count } places the assessment changed too since the sheet was made. The assessment stands:
 }
cli-sheet-present = {"  "}in the assessment: { $text }
cli-sheet-on-sheet = {"  "}on the sheet: { $text }
cli-sheet-unplaced = { $count ->
    [one] 1 thing found no place:
   *[other] { $count } things found no place:
 }
cli-sheet-unplaced-line = {"  "}{ $place }{ $why }: { $text }
cli-sheet-unplaced-bare = {"  "}{ $place }{ $why }.
cli-sheet-dry = Nothing has been changed. Make the changes with --apply.
cli-sheet-applied = { $count ->
    [0] There was nothing to change.
    [one] Changed 1 question.
   *[other] Changed { $count } questions.
 }
cli-sheet-kept = { $count ->
    [one] At 1 question the text of the sheet stands as a note under the answer.
   *[other] At { $count } questions the text of the sheet stands as a note under the answer.
 }
