# The command line: help, results, and what was not understood.

## Help
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-after-help = Exit codes: 0 done · 1 there are findings · 2 wrong use · 3 the file or the disk.
    About one command: grondig help COMMAND

cli-about-program = Leads a project team through IAMA version 2 and ends in a signed-off, accessible report.
    Without a command the home screen opens.
cli-about-open = Open an assessment on the full screen
    A report (PDF) will do as well: the assessment that travels inside it then opens to read only.
cli-about-new = Make a new, empty assessment
cli-about-demo = See the worked example: a model for early warning of debts
    On a terminal a copy of your own opens. Without one, the example and its report go into
    a new folder.
cli-about-answer = Record one answer
    The value you give takes the place of the one before. Dissent (--dissent) is added.
    When the answer changes, “agreed” becomes “draft” again unless you give --state.
cli-about-sign = Sign for one role
    When no round is open, or the content has changed, a new round opens first.
cli-about-status = Show how far an assessment is
    For several files or a folder there is one line per assessment. --json gives: file, id,
    profile, instruments (id, title, counts, parts, sections), counts, stale (address, because,
    since), fria (letter, title, coverage, questions, sections), roles (roles, gaps,
    missing_core), rights (id, label, harmed, protected, effect, effect_reason, importance,
    impact, suggestion, severity, differs, lacks_reason, effectiveness, reasonable_effect,
    measures, residual_risks, reasonable_all, next, conclusion), risk (the profile), duties (the
    outcome of a quick scan),
    round (state, version, required, signed, open_points, reason), digest,
    action_points (all, open, overdue, soon), blockers, dissents, review_date, recovered, editions. For
    several files or a folder: assessments (a list of those) and unreadable (file, message).
cli-about-check = Show what stands in the way of signing; exit code 1 if there is anything
    Points for which somebody signed with a reason stay findings. --json gives: file,
    findings (kind, address, message), notices (kind, addresses, message), round (state,
    version, required, signed, open_points, reason), editions. Notices are good to know and do not count
    for the exit code.
cli-about-report = Make the report as a PDF
    An existing PDF is replaced, another file only with --force.
cli-about-questionnaire = See or check questionnaires
cli-about-questionnaire-list = Show the instruments that grondig knows
cli-about-questionnaire-show = Show the questions of an instrument, with the ids of options and columns
cli-about-questionnaire-validate = Check a questionnaire and name all problems, each with its line and column
    Exit code 1 with problems, 3 when the file cannot be read. --json gives: file, problems
    (file, line, column, path, message, way_out).
cli-about-completions = Write the file with which a shell completes the commands
cli-about-help = Explain grondig or one command

cli-usage-program = grondig [OPTIONS] [COMMAND]
cli-usage-open = grondig open FILE [--to FILE] [OPTIONS]
cli-usage-new = grondig new FILE --name NAME --organisation NAME [--instruments ID,…]
cli-usage-demo = grondig demo [--to FILE] [OPTIONS]
cli-usage-answer = grondig answer FILE ADDRESS [VALUE] [OPTIONS]
cli-usage-sign = grondig sign FILE --name NAME --function FUNCTION --role ROLE --decision DECISION [OPTIONS]
cli-usage-status = grondig status FILE… [--json]
cli-usage-check = grondig check FILE [--json]
cli-usage-report = grondig report FILE [-o PDF] [--archive 2a|3a] [--extra-font FONT]… [--force] [--check [--json]]
cli-usage-questionnaire = grondig questionnaire COMMAND
cli-usage-questionnaire-list = grondig questionnaire list [--json]
cli-usage-questionnaire-show = grondig questionnaire show ID [--json]
cli-usage-questionnaire-validate = grondig questionnaire validate FILE [--json]
cli-usage-completions = grondig completions SHELL
cli-usage-help = grondig help [COMMAND]

cli-argument-file = the file
cli-argument-address = address of the answer, such as iama-2.0/1.1.1 or iama-2.0/4.3.1@A4
cli-argument-instrument = id of the instrument, such as iama-2.0
cli-argument-shell = bash, elvish, fish, powershell or zsh
cli-argument-command = the command you want to know more about

cli-value-file = FILE
cli-value-address = ADDRESS
cli-value-instrument = ID
cli-value-shell = SHELL
cli-value-command = COMMAND
cli-value-text = TEXT
cli-value-name = NAME
cli-value-date = DATE
cli-value-id = ID
cli-value-ids = ID,…
cli-value-code = ROLE
cli-value-row = COLUMN=VALUE,…
cli-value-person = NAME; FUNCTION
cli-value-dissent = WHO: TEXT
cli-value-state = STATE
cli-value-decision = DECISION
cli-value-language = LANGUAGE
cli-value-pdf = PDF
cli-value-archive = STANDARD
cli-value-font = FONT

cli-option-help = show this help
cli-option-version = show the version
cli-option-plain = line by line, for a screen reader or a script; by itself with TERM=dumb, and with GRONDIG_PLAIN=1
cli-option-lang = language of grondig: nl or en; otherwise grondig follows the settings, then LC_ALL, LC_MESSAGES or LANG
cli-option-json = output as JSON, for programs
cli-option-demo-to = write the example to this file and the report beside it; overwrites nothing
cli-option-new-name = name of the algorithm
cli-option-new-organisation = organisation that uses the algorithm
cli-option-new-instruments = instruments, with commas between them; otherwise iama-2.0
cli-option-answer-text = text, for an open question
cli-option-answer-choose = id of an option; repeat where several may be chosen
cli-option-answer-item = one item of a list, or one condition of the advice; repeat for each item
cli-option-answer-row = one row of a table; a comma belongs to the value when no column follows it; repeat for each row
cli-option-answer-date = date such as 2026-03-04
cli-option-answer-person = name and function
cli-option-answer-from = read the value from a file, or from standard input with -; one option, item or row per line
cli-option-answer-explain = explanation of a closed answer
cli-option-answer-state = open, draft, agreed, parked or not_applicable
cli-option-answer-reason = why it does not apply, or for parked: what has to be found out
cli-option-answer-who = for parked: who finds it out
cli-option-answer-due = for parked: by when
cli-option-answer-note = note for the file: considerations, not part of the answer
cli-option-answer-dissent = who sees it otherwise, and how; repeat for each dissent
cli-option-answer-still-right = the answer is still right, although an answer that it leans on has changed
cli-option-answer-by = who enters this; otherwise GRONDIG_WRITER
cli-option-sign-name = name of the person who signs
cli-option-sign-function = function of the person who signs
cli-option-sign-role = role that is signed for, such as PL
cli-option-sign-decision = approve, approve_with_conditions or object
cli-option-sign-condition = a condition; repeat for each condition
cli-option-sign-statement = statement in your own words; an objection needs one
cli-option-sign-date = date of signing; otherwise today
cli-option-sign-reason = why it is signed while points are open; the report prints this
cli-option-report-output = where the report goes, - for standard output; otherwise beside the file
cli-option-report-archive = 3a: PDF/A-3a, with the assessment attached; 2a: PDF/A-2a without attachment, for archives that refuse attachments; otherwise 3a
cli-option-no-house-style = leave out the house style of your organisation
cli-option-report-check = write nothing and check: of an assessment whether its report is complete, of a PDF whether its structure is right
cli-option-report-force = replace a file that is no PDF as well
cli-option-report-extra-font = font (TrueType or OpenType) for characters that grondig lacks; repeat for more

## What was not understood
cli-use-no-command = There is no command { $found }. Nothing was done.
cli-use-missing-command = A command is missing. Nothing was done.
cli-use-no-option = There is no option { $found } here. Nothing was done.
cli-use-extra = { $found } is one too many here. Nothing was done.
cli-use-no-value = { $argument } needs a value. Nothing was done.
cli-use-bad-value = “{ $found }” does not fit { $argument }. Nothing was done.
cli-use-missing = This is missing: { $missing }. Nothing was done.
cli-use-conflict = { $argument } does not go together with { $other }. Nothing was done.
cli-use-not-utf8 = One of the arguments is not readable text (UTF-8). Nothing was done.
cli-use-other = The number of values for { $argument } is wrong. Nothing was done.
cli-use-empty = { $argument } is empty. Nothing was done.
cli-use-did-you-mean = Did you mean { $near }?
cli-use-choose = Choose from: { $known }.
cli-use-see-help = For what is possible, see: grondig --help

## Files and streams
cli-output-failed = The output cannot be written ({ $reason }). Your files were not touched.
cli-not-written = { $file } cannot be written ({ $reason }). What stood there is still there. Choose another place or make room.
cli-text-missing = The file { $file } does not exist ({ $reason }). Check the name and the folder.
cli-text-unreadable = The file { $file } cannot be read ({ $reason }). Nothing was changed.
cli-text-not-a-file = { $file } is not a file but a folder or a device. Nothing was changed.
cli-text-too-large = { $file } is larger than { $limit } MB and was not read. Nothing was changed.
cli-text-not-utf8 = { $file } is not text in UTF-8 (from byte { $byte }). Nothing was changed. Save the file as UTF-8.
cli-no-terminal = grondig needs a terminal for this, and the input or the output is not one. Without a terminal --plain (line by line) and the commands of grondig --help work.

## Results
cli-created = Created: { $file }
    Go on with: grondig open { $file }
cli-demo-copy = Your own copy of the example: { $file }
cli-demo-written = { $pages ->
    [one] The example: { $file }
        The report: { $report } (1 page)
   *[other] The example: { $file }
        The report: { $report } ({ $pages } pages)
 }
cli-demo-exists = { $file } exists and was not touched. Choose another name.
cli-demo-not-pdf = { $file } is the name of a report. Give the example a name that ends in .json.
cli-example-broken = The example in this program cannot be read ({ $reason }). Your files were not touched; please tell the makers.
cli-report-written = { $pages ->
    [one] The report is in { $file } (1 page).
   *[other] The report is in { $file } ({ $pages } pages).
 }
cli-report-substituted = These characters have no letter shape and show as a box in the report; searching, copying and reading aloud do work: { $signs }. Give a font that has them with --extra-font.
cli-report-sign = { $sign } ({ $code }) on { $count ->
    [one] page { $pages }
   *[other] pages { $pages }
 }{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more
 }
cli-font-too-many = Give { $most } fonts at most. No report was made.
cli-font-no-font = { $file } is not a font that a PDF can hold: it takes a whole TrueType or OpenType file (.ttf, .otf, .ttc). No report was made.
cli-font-forbidden = The makers of the font { $file } do not allow it to be embedded in a PDF. No report was made; choose another font.
cli-font-no-outlines = The font { $file } consists of pictures or of variable CFF2 letters, which the report cannot hold. No report was made; choose another font.
cli-report-incomplete = { $count ->
    [one] No report was written: reading it back showed that 1 part of the assessment is missing from it. The assessment itself is safe and was not touched; please tell the makers.
   *[other] No report was written: reading it back showed that { $count } parts of the assessment are missing from it. The assessment itself is safe and was not touched; please tell the makers.
 }
cli-report-checked = Checked: { $file } (pages: { $pages }; elements in the structure: { $elements }). Nothing was written.
cli-report-check-proved = Looked up on the pages: questions { $questions }, answers { $answers }, signatures { $signatures }, and everything that goes with them.
cli-report-check-count = { $count ->
    [0] No findings.
    [one] 1 finding.
   *[other] { $count } findings.
 }
cli-report-check-unreadable = { $file } is no readable PDF: the file is damaged or encrypted. Nothing was changed; make the report again from the assessment.
cli-report-failed = The report cannot be made ({ $reason }). The assessment was not touched.
cli-report-not-a-file = { $file } is not a file but a folder or a device. Nothing was written.
cli-report-itself = { $file } is the assessment itself. Nothing was written; give the report another name.
cli-report-over-sealed = { $file } exists and holds a seal. Nothing was written, because that seal would be lost; choose another name, or give --force.
cli-report-no-pdf = { $file } exists and is no PDF. Nothing was written; choose another name or give --force.

## Answers
cli-answer-saved = { $number } { $title }: recorded ({ $state ->
    [open] open
    [draft] draft
    [agreed] agreed
    [parked] parked
   *[not_applicable] not applicable
 }).
cli-answer-still-right = { $number }: recorded that this answer is still right.
cli-answer-not-stale = { $number }: this answer is not stale. Nothing was changed.
cli-answer-same = { $number }: nothing changes.
cli-answer-no-instrument = This assessment does not use the instrument { $id }. Nothing was changed. In use: { $known }.
cli-no-question = { $instrument } has no question { $number }. Nothing was changed. The nearest is: { $near }.
cli-no-question-like-it = { $instrument } has no question { $number }. Nothing was changed. The command grondig questionnaire show { $instrument } shows all numbers.
cli-answer-wrong-shape = { $option } does not fit question { $number }. Nothing was changed. Use { $known }.
cli-answer-no-explanation = Question { $number } is an open question and has no separate explanation. Nothing was changed. Put everything in --text, or use --note.
cli-answer-no-option = Question { $number } has no option “{ $option }”. Nothing was changed. Choose from: { $known }.
cli-answer-no-column = The table of question { $number } has no column “{ $column }”. Nothing was changed. The columns: { $known }.
cli-answer-no-cell = “{ $found }” does not fit the column { $column } of question { $number }. Nothing was changed. Choose from: { $known }.
cli-answer-only-one = Only one option can be chosen for question { $number }. Nothing was changed.
cli-answer-too-many = Question { $number } holds at most { $max }; these are { $count }. Nothing was changed.
cli-answer-too-long = This answer is longer than { $limit } kB. Nothing was changed.
cli-answer-one-line = The answer to question { $number } is one line. Nothing was changed.
cli-answer-from-alone = --from does not go together with { $option }. Nothing was changed.
cli-answer-from-empty = There is nothing in the file of --from. Nothing was changed.
cli-answer-needs-reason = Not applicable needs a reason. Nothing was changed. Give --reason.
cli-answer-reason-alone = --reason goes with --state parked or --state not_applicable. Nothing was changed. For a consideration there is --note.
cli-answer-parked-alone = --who and --due go with --state parked. Nothing was changed.
cli-answer-not-open = There is an answer already; open means that there is nothing yet. Nothing was changed. Use --state draft.
cli-answer-nothing-there = There is no answer yet to call draft or agreed. Nothing was changed.

cli-hidden = Question { $number } is not asked with these answers. Nothing was changed.
cli-hidden-condition = Question { $number } is not asked with these answers. Nothing was changed. It is asked when { $condition }.
cli-hidden-no-repeat = Question { $number } does not repeat. Nothing was changed. Leave out @{ $item }.
cli-hidden-no-items = Question { $number } repeats over the answer to question { $source }, and nothing there counts yet. Nothing was changed. Answer question { $source } first.
cli-hidden-which-item = Question { $number } is there more than once. Nothing was changed. Choose from: { $known }.
cli-hidden-other-item = “{ $item }” does not count in the answer to question { $source }, over which question { $number } repeats. Nothing was changed. Choose from: { $known }.
cli-condition-and = and
cli-condition-or = or
cli-condition-not = it is not the case that { $condition }
cli-condition-is = the answer to question { $number } is { $options }
cli-condition-is-not = the answer to question { $number } is not { $options }
cli-condition-includes = { $options } is among the choices for question { $number }
cli-condition-answered = question { $number } is answered
cli-condition-unanswered = question { $number } is not answered yet

## Signing
cli-signed = Signed by { $name }, for the role { $role }.
cli-sign-see-check = grondig check shows which. Give the reason with --reason. Nothing was signed.
cli-sign-reason-unused = A round that fits the content is open already; its reason stays, and --reason was not used.
cli-round-none = No round of signing has been opened yet.
cli-round-open = Round { $version } is open: { $signed } of { $required } have signed.
cli-round-complete = Round { $version } is complete and fits the content.
cli-round-short-none = no round yet
cli-round-short-open = round { $version } open, { $signed } of { $required } signed
cli-round-short-complete = round { $version } complete
cli-round-short-stale = round { $version } no longer fits the content
cli-round-stale = Round { $version } no longer fits the content, which has changed since. The signatures are kept; the new content needs a new round.

## Status and check
cli-status-heading = { $name } · { $organisation }
cli-status-instrument = { $title }: { $settled } of { $questions } settled ({ $open } open, { $draft } draft, { $agreed } agreed, { $parked } parked, { $not_applicable } not applicable)
cli-status-part = {"  "}{ $id } { $title }: { $settled } of { $questions } ({ $open } open, { $draft } draft, { $agreed } agreed, { $parked } parked, { $not_applicable } not applicable)
cli-status-blockers = { $count ->
    [0] Nothing is open any more.
    [one] One point is still open; grondig check shows it.
   *[other] { $count } points are still open; grondig check shows them.
 }
cli-status-stale = { $count ->
    [one] One answer is stale: it leans on an answer that changed afterwards.
   *[other] { $count } answers are stale: they lean on an answer that changed afterwards.
 }
cli-status-fria = Fundamental rights impact assessment of the AI Act (article 27(1), FRIA):
cli-status-fria-letter = {"  "}{ $letter } { $title }: { $coverage } ({ $answered } of { $questions } questions answered)
cli-status-roles = Roles:
cli-status-role = {"  "}{ $id } { $name } ({ $people }): answers { $answers } ({ $open } open, { $draft } draft, { $agreed } agreed, { $parked } parked, { $not_applicable } not applicable), checks { $checks }
cli-status-nobody = nobody
cli-status-line = { $file }: { $name } · { $organisation }: { $settled } of { $questions } settled · open points: { $blockers } · stale: { $stale } · action points overdue: { $overdue } · { $round }
cli-status-several = { $count ->
    [0] No assessment was read.
    [one] One assessment.
   *[other] { $count } assessments.
 }
cli-status-empty-folder = There is no assessment in the folder { $folder }.
cli-item = – { $text }
cli-status-review = To be reviewed on { $date }.
cli-status-digest = Fingerprint of the content: { $digest }
cli-status-action-points = { $count ->
    [0] There are no open action points.
    [one] One open action point:
   *[other] { $count } open action points:
 }
cli-status-action-point = – { $text } ({ $owner }, { $due })
cli-status-action-point-overdue = – { $text } ({ $owner }, { $due }: overdue)
cli-status-action-point-soon = – { $text } ({ $owner }, { $due }: soon)
cli-check-notices = Good to know:
cli-check-signed-anyway = These points were open at the signing. The reason: { $reason }
cli-check-count = { $count ->
    [0] No findings.
    [one] One finding.
   *[other] { $count } findings.
 }

## Questionnaires
cli-questionnaire-line = { $id }  { $title } ({ $count } questions)
cli-validate-sound = { $file }: sound ({ $id }, { $count } questions)
cli-validate-count = { $count ->
    [one] One problem.
   *[other] { $count } problems.
 }
cli-status-duties = Quick scan: what follows from the answers
cli-status-duties-provisional = Quick scan, provisional: { $count ->
    [one] { $count } question is still open
   *[other] { $count } questions are still open
}
cli-status-duty = {"  "}{ $title }: { $label }
cli-status-risk = Discrimination risk
cli-status-risk-stands = {"  "}Blocker { $id } stands: { $title }
cli-status-risk-not-excluded = {"  "}Blocker { $id } is not yet excluded: { $title }
cli-status-risk-axis = {"  "}{ $title }: { $score } % ({ $band }), between { $lowest } and { $highest } % while not everything is known; { $unknown } unknown, { $open } open
cli-status-risk-axis-empty = {"  "}{ $title }: nothing to say yet, between { $lowest } and { $highest } %; { $unknown } unknown, { $open } open
cli-status-risk-result = {"  "}The figure points to: { $band }. The weights are a proposal by grondig.
cli-status-risk-judgement = {"  "}The team’s judgement, and that is what counts: { $label }
cli-status-risk-no-judgement = {"  "}The team has not given a judgement of its own yet.
