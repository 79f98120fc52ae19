# The report: everything it says beside the questions and the answers.

## Running matter and cover
report-draft = DRAFT
report-page-of = page { $page } of { $pages }
report-header = { $organisation } · { $name }
report-version = version { $version }
report-no-version = no round of signing yet
report-fingerprint = Fingerprint { $digest }
report-footer = { $version } · fingerprint { $digest }
report-untitled = Unnamed algorithm
report-subject = { $instruments } for { $name }
report-keyword-rights = fundamental rights
report-keyword-algorithms = algorithms
report-status-none = Draft: no round of signing has been opened
report-status-open = Draft: { $signed } of { $required } signatures for version { $version }
report-status-stale = Draft: the content changed after round of signing { $version }
report-status-complete = Signed: version { $version }
report-fact-organisation = Organisation
report-fact-provider = Supplier
report-fact-status = Status of the algorithm
report-fact-category = Publication category
report-fact-contact = Contact
report-fact-register = Algorithm register
report-fact-version = Version
report-fact-changed = Last changed
report-fact-review = Review
report-fact-digest = Fingerprint
report-review-by = by { $date }
report-cover-note = This report was made with grondig. The assessment itself travels in this document as a data file (JSON), so that others can open and check it.
report-cover-note-apart = This report was made with grondig, for an archive that takes no attachments. The data file of the assessment (JSON) belongs with it and is kept apart.
report-contents = Contents
report-date = { $day } { $month ->
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

## Advice and decision
report-decision = Advice and decision
report-advice = Why the team advises this
report-advice-none = The team has not given its advice yet.
report-advice-is = The advice of the team: { $advice }.
report-advice-state = The team has not agreed on this advice yet.
report-conditions = Conditions
report-conditions-none = The advice carries no conditions.
report-conditions-advice = Conditions of the advice
report-advice-no-reason = The team wrote down no reason for the advice.
report-grounds = Grounds for the advice and the decision
report-decided = Decision
report-decided-none = Nobody has decided yet: no round of signing has been opened.
report-role = Role
report-decision-head = Decision
report-name = Name
report-function = Function
report-date-head = Date
report-not-signed = Not signed yet
report-decision-approve = Approved
report-decision-approve_with_conditions = Approved with conditions
report-decision-object = Objection
report-decision-conditions = Approved with { $count ->
    [one] one condition
   *[other] { $count } conditions
 }
report-spite-title = Signed while points were open
report-spite-round-title = Round opened while points were open
report-spite-reason = Reason: { $reason }
report-spite-points = { $count ->
    [one] This point was open when round { $version } was opened:
   *[other] These { $count } points were open when round { $version } was opened:
 }
report-stale-title = The content changed after the round was opened
report-stale = The signatures below belong to an earlier content of this assessment. They are kept, but do not hold for this report.
report-risks = Residual risks
report-risks-none = No residual risks were recorded.
report-risks-line = { $count ->
    [one] One residual risk: { $parts }.
   *[other] { $count } residual risks: { $parts }.
 }
report-risks-by = Decided by { $who }.
report-risk = Residual risk
report-risk-what = What
report-risk-interest = Right or interest
report-risk-by = By
report-risk-reason = Reason
report-risk-undecided = not decided yet
report-risk-rejected = { $count ->
    [one] One residual risk was rejected: it calls for a further measure, another design, or not going ahead.
   *[other] { $count } residual risks were rejected: they call for further measures, another design, or not going ahead.
 }
report-matrix = Rights matrix
report-matrix-none = No fundamental right was named that deployment affects.
report-matrix-lead = Per fundamental right weighed: how important it is here, how large the expected negative impact is, what these two would mean together, and how severe the team finds the interference.
report-matrix-right = Fundamental right
report-matrix-importance = Importance
report-matrix-impact = Impact
report-matrix-suggestion = Suggestion
report-matrix-judgement = Judgement of the team
report-matrix-absent = not assessed
report-matrix-differs = differs from the suggestion
report-matrix-caption = Three filled squares are the heaviest step; half a square belongs to a range. The suggestion is an aid and fills in nothing. IAMA names only the corners of the grid, the cells between are grondig’s own; the judgement is the team’s.
report-matrix-between = { $from } to { $to }
report-matrix-alt = Rights matrix with { $count ->
    [one] one fundamental right.
   *[other] { $count } fundamental rights.
 }
report-matrix-alt-row = { $right }: importance { $importance }, impact { $impact }, suggestion { $suggestion }, judgement of the team { $judgement }.
report-matrix-reason = { $right }, judgement { $judgement }:
report-matrix-reasons = Where the judgement differs from the suggestion
report-matrix-no-reason = no reason recorded

## The decision page, a line for each part
report-see = See: { $what }
report-rights = Fundamental rights
report-rights-line = { $named ->
    [one] One right named
   *[other] { $named } rights named
 }, { $weighed ->
    [0] none of them weighed.
    [one] one of them weighed.
   *[other] { $weighed } of them weighed.
 }
report-right-in-brief = { $id } { $label }: severity { $judgement }, { $conclusion }
report-answered = Answers
report-answered-line = { $count ->
    [one] One question: { $parts }.
   *[other] { $count } questions: { $parts }.
 }
report-disagreement = Disagreement
report-disagreement-none = No dissenting view and no objection was recorded.
report-dissent-line = { $count ->
    [one] One answer carries a dissenting view
   *[other] { $count } answers carry a dissenting view
 }
report-objection-line = { $who } objects
report-remark-objections = { $count ->
    [one] One objection was raised
   *[other] { $count } objections were raised
 }
report-spite-short = Open points
report-spite-line = { $count ->
    [one] One point was open when round { $version } was opened.
   *[other] { $count } points were open when round { $version } was opened.
 }
report-review-none = No date for a review was recorded.
report-content-line = { $name }, { $version }: { $digest }.

## Figures and annexes
report-figure = Figure { $number }. { $caption }
report-annex = Annex { $letter }. { $title }

## Action points
report-actions = Action points
report-actions-none = No action points were recorded.
report-action = Action point
report-action-owner = Who
report-action-due = By
report-action-state = State
report-action-origin = For question
report-actions-line = { $count ->
    [one] One action point: { $parts }.
   *[other] { $count } action points: { $parts }.
 }
report-actions-first = The first of the open ones is due on { $date }.
report-actions-caption = Progress of the action points: open, done and dropped.
report-actions-alt = Bar with the progress of the action points. { $words }

## How it came about
report-process = How it came about
report-team = Team
report-team-none = No team members were recorded yet.
report-roles = Roles
report-roles-missing = Roles without a member
report-sessions = Sessions
report-sessions-none = No sessions were recorded yet.
report-session-untitled = Session
report-session-chair = Chair
report-session-present = Present
report-session-missing = Missing roles
report-session-minutes = Minutes
report-none = none
report-unknown = not recorded
report-reviews = Review by others
report-review-conditions = Conditions
report-review-reasons = Reasons
report-verdict = Verdict
report-verdict-none = no overall verdict yet
report-verdict-positive = positive
report-verdict-with_conditions = positive with conditions
report-verdict-negative = negative
report-verdict-hold = deferred
report-instruments = Instruments used
report-instrument-follows = Follows: { $name }, { $publisher }, { $year }
report-standing = Standing of the answers
report-standing-part = Part
report-standing-questions = Questions
report-standing-agreed = Agreed
report-standing-draft = Draft
report-standing-open = Open
report-standing-parked = Parked
report-standing-na = N/A
report-standing-total = Total
report-instrument-unknown = The instrument { $id } is not known to this version of grondig. Its answers are in the data file of the assessment.

## Questions and answers
report-state-open = Not answered
report-state-draft = Draft: the team has not agreed yet
report-state-agreed = Agreed by the team
report-state-parked = Parked
report-state-parked-who = Parked: { $who } will find this out
report-state-parked-who-due = Parked: { $who } will find this out by { $date }
report-state-parked-due = Parked: to be found out by { $date }
report-state-na = Not applicable
report-added = additional question by grondig
report-not-answered = Not answered.
report-not-applicable = Not applicable, because: { $reason }
report-not-applicable-no-reason = Not applicable; no reason was recorded.
report-explanation = Explanation
report-to-find-out = To be found out
report-note = Note for the file
report-confidential = Confidential
report-confidential-ground = This answer stays out of public editions. Ground: { $ground }
report-dissent = Dissent: { $who }
report-remark-question = Question from { $who }
report-remark-objection = Objection from { $who }
report-remark-suggestion = Suggestion from { $who }
report-remark-reply = Reply
report-remark-resolved = Resolved by { $who }
report-remark-open = Not resolved yet
report-notice-info = Good to know
report-notice-warning = Attention
report-notice-stop = Stop
report-cell-empty = –
report-column = Column { $number }

## Sign-off and integrity
report-sign-off = Sign-off
report-sign-off-lead = These signatures belong to version { $version }, opened on { $date }, with fingerprint { $digest }.
report-sign-off-none = No round of signing has been opened yet. Who must sign is shown below.
report-sign-off-nobody = The instruments used name nobody who has to sign.
report-signed-digest = Fingerprint
report-blank-name = Name and function
report-blank-date = Date
report-blank-signature = Signature
report-seal = Electronic signature of { $role }
report-earlier = Earlier rounds
report-earlier-title = Version { $version }, opened on { $date }
report-integrity = Check of integrity
report-integrity-lead = The fingerprint below is fixed as soon as a round of signing is opened. If even one character of the content changes after that, it no longer fits.
report-integrity-how = The fingerprint is the SHA-256 of the content as canonical JSON (RFC 8785), without the rounds of signing, the history, the place where the team had got to and the bookkeeping of saving.
report-integrity-inside = The content travels in this document as the attachment { $file }. Whoever has grondig can have the fingerprint computed again from it.
report-integrity-apart = This report was made for an archive that takes no attachments: the content does not travel in it as a file. Whoever has grondig and the file of the assessment can have the fingerprint computed again.
report-integrity-now = Fingerprint of this content
report-integrity-code = QR code with the id of the assessment ({ $id }), the version ({ $version }) and the fingerprint ({ $digest }).
report-integrity-code-form = The code beside this holds, after grondig:1, the id of the assessment, the version (0 for a draft) and the fingerprint, with colons between them.
report-integrity-round = Fingerprint of round of signing { $version }
report-integrity-same = The content of this report is the same as what was fixed in round { $version }.
report-integrity-differs = The content of this report differs from what was fixed in round { $version }.
report-integrity-none = There is no round of signing yet, so this content has not been fixed.
report-integrity-definition = Definition of { $name }
report-integrity-id = Identifier of the assessment
report-attachment = The assessment { $name } as data (JSON)
report-attachment-file = assessment.json

## Outcomes of the other instruments, in a line each
report-outcomes = Outcomes in brief
report-question = Question

## The outcome of a quick scan
report-duties = Outcome: what follows from the answers
report-duties-lead = This follows from the answers below. Each line says what it rests on and where it comes from. A lawyer checks the outcome before you decide anything on it.
report-duties-none = Nothing follows from the answers yet.
report-duties-provisional = Provisional outcome
report-duties-open = { $count ->
    [one] More may be added, because one question has not been answered yet:
   *[other] More may be added, because { $count } questions have not been answered yet:
 }
report-duties-line-open = Provisional.
report-duty = What
report-duty-level = How strongly
report-duty-why = Why
report-duty-source = Source

## The discrimination-risk profile
report-profile = Discrimination-risk profile
report-profile-short = Discrimination risk
report-profile-count = { $stands ->
    [0] No blocker stands
    [one] One blocker stands
   *[other] { $stands } blockers stand
 }{ $open ->
    [0] .
    [one] ; one has not been excluded yet.
   *[other] ; { $open } have not been excluded yet.
 }
report-profile-line = The figure: { $band } ({ $axes }).
report-profile-own = The team’s own judgement, which counts: { $label }.
report-profile-own-none = The team has not given its own judgement yet.
report-profile-blockers = Blockers
report-profile-stands = Stands: { $id } { $title }
report-profile-not-excluded = Not excluded yet
report-profile-excluded = Excluded by the answers
report-profile-blocker = Blocker
report-profile-means = What it means
report-profile-way-out = What lifts it
report-profile-look = Look at
report-profile-figure = The figure
report-profile-axis = { $score } %, { $band }. If everything open or unknown turned out best or worst: { $lowest } to { $highest } %.
report-profile-axis-none = No score yet. If everything open or unknown turned out best or worst: { $lowest } to { $highest } %.
report-profile-here = here
report-profile-caption = The black mark is the score over the questions answered. The light bar is the range: the score if everything open or unknown turned out best or worst. The table shows what both sides give together; the cell with the thick border is this assessment. Weights, limits and table are a proposal by grondig.
report-profile-alt = Figure with the discrimination-risk profile.
report-profile-alt-bands = The scale runs from 0 to 100 %, with these limits: { $bands }.
report-profile-alt-row = With { $rows } { $row }, { $columns } { $cells }.
report-profile-alt-cell = { $column } gives { $result } together
report-profile-alt-marked = This assessment is in the cell with { $rows } { $row } and { $columns } { $column }.
report-profile-result = The two sides together give: { $band }.
report-profile-result-none = There is no figure yet, because not both sides have answers.
report-profile-unknown = What is not known
report-profile-counts = { $answered ->
    [0] No question counts yet
    [one] One question counts
   *[other] { $answered } questions count
 }; of those { $unknown ->
    [0] nothing is unknown
    [one] one is unknown
   *[other] { $unknown } are unknown
 }. { $open ->
    [0] No question is open.
    [one] One question is still open.
   *[other] { $open } questions are still open.
 } Unknown counts as considerable. The range is { $lowest } to { $highest } %: the wider, the less the figure says.
report-profile-unknown-at = Unknown at:
report-profile-open-at = Still open:
report-profile-set-aside = Not applicable, and so not counted:
report-profile-warnings = Warnings
report-profile-contradictions = Contradictions
report-profile-context = What makes it heavier
report-profile-contributions = What each question adds
report-profile-contributions-lead = Points are weight times level: none is 0, small 1, considerable and unknown 2, serious 3. The heaviest comes first.
report-profile-contributions-none = No question counts yet.
report-profile-sum = { $axis }: { $points } of { $most } points, which is { $score } %
report-profile-why = What the level follows from
report-profile-weight = Weight
report-profile-level = Level
report-profile-points = Points
report-profile-of = { $points } of { $most }
report-profile-row = Row { $number }, { $column }: { $cell }
report-profile-row-empty = not filled in
report-profile-why-estimate = Estimate by the team
report-profile-why-parked = Parked
report-profile-why-not-estimated = Text, but no estimate yet
report-profile-why-unanswered = Not answered yet
report-profile-judgement = The team’s own judgement
report-profile-judgement-lead = This judgement is what counts. The figure above is a proposal by grondig: an aid to the conversation, no standard and no decision.
report-profile-judgement-missing = No judgement yet
report-profile-judged = Judgement of the team: { $label }
report-profile-no-reason = No reason has been recorded.
report-profile-differs = This judgement differs from the figure.
report-profile-not-agreed = The team has not agreed to this judgement yet.
report-estimate = Estimate by the team
report-estimate-counts = counts towards { $axis }, weight { $weight }

## Answers taken over, answers overtaken
report-origins = Taken over from:
report-origin-at = as it was on { $date }
report-stale-mark-title = Look at this answer again
report-stale-mark = This answer leans on an answer that changed after it, on { $date }. It is about:
report-stale-answers = Answers to look at again
report-stale-lead = These answers lean on another answer, which changed after them. The team has to check whether they still hold.
report-stale-because = Leans on
report-stale-since = Changed on
report-stale-short = To look at again
report-stale-line = { $count ->
    [one] One answer leans on an answer that changed after it.
   *[other] { $count } answers lean on an answer that changed after them.
 }

## Annex: AI Act article 27
report-fria = Coverage of the FRIA
report-fria-lead = Article 27 of the AI Act names six elements of a fundamental rights impact assessment (FRIA). Below, each element has the answers that contribute to it. Covered means: the team has agreed to every question that the official form flags for it, or the question does not apply and the reason is given. Questions that contribute or are grondig’s own are not flagged by the form. Whether the text says enough is for people to judge.
report-fria-letter = Element
report-fria-asks = What it is about
report-fria-coverage = Coverage
report-fria-questions = Settled
report-fria-settled = { $settled } of { $all } questions
report-fria-title = Element { $letter }: { $title }
report-fria-nothing = No question of the instruments used is about this.
report-fria-state = State
report-fria-mark = Why here
report-fria-sections = Parts of the assessment that belong here as a whole
report-mark-official = officially marked
report-mark-named = officially named
report-mark-supporting = contributes
report-mark-ours = by grondig

## Annex: the crosswalk
report-crosswalk = One road through all norms
report-crosswalk-lead = This annex lays the answers beside the seven requirements for trustworthy AI of the European expert group. For each requirement it says which questions are about it and how far they are, which law goes with it, in which phase of the life cycle it matters, who is in front and which field of the algorithm register is about it.
report-crosswalk-check = The mapping is grondig’s own and has not been checked by a lawyer yet. It shows the way and is no judgement on compliance.
report-crosswalk-ai-act = AI Act
report-crosswalk-other = Other law
report-crosswalk-phase = Phase
report-crosswalk-lead-role = In front
report-crosswalk-register = Register field
report-phase-0 = responsibilities of the organisation
report-phase-1 = problem analysis
report-phase-2 = design
report-phase-3 = exploring and preparing data
report-phase-4 = development
report-phase-5 = verification and validation
report-phase-6 = implementation
report-phase-7 = monitoring and management
report-phase-8 = phasing out

## Annex: roles
report-role-coverage = Roles
report-role-coverage-lead = Per role: who has it, and how many of the questions are settled that this role answers or checks. Settled means: agreed, or not applicable.
report-role-core-title = The team is not complete
report-role-core = IAMA asks for these roles in every team, and nobody has them: { $roles }.
report-role-people = Who
report-role-nobody = nobody
report-role-answers = Answers
report-role-checks = Checks
report-role-settled = { $settled } of { $all } settled
report-role-gaps = Questions that nobody is there for
report-role-gaps-none = For every question somebody in the team has a role that answers it and a role that checks it.
report-role-gaps-lead = For these questions nobody in the team has one of the roles named.
report-role-task = What is missing
report-role-task-answer = Who answers
report-role-task-check = Who checks
report-role-one-of = One of these roles
report-role-questions = Questions

## Annex: what was carried over
report-instrument-former = { $name } was carried over to a later edition. An annex says where the answers went.
report-former = What became of { $name }
report-former-lead = This assessment began with { $name } and was carried over after that. The old questions are no longer printed on their own. All old answers are in the data file of the assessment.
report-former-went = Where the answers went
report-former-went-none = No answer has been taken over yet.
report-former-old = Old question
report-former-new = Taken over into
report-former-dropped = Not taken over
report-former-dropped-none = All answers have been taken over.
report-former-dropped-lead = These answers were not taken over into any other question, or not yet. They are printed here in full.

## Annex: terms
report-glossary = Terms
report-glossary-lead = These terms occur in the questions and answers of this report. Lawyers and developers do not always mean the same by them.
report-term = Term
report-term-lawyers = For lawyers
report-term-developers = For developers
report-term-difference = To explain to each other

# What is missing in a report
report-remarks-loose = Remarks on questions and sections that are not there
missing-profile = Details of the assessment: not all of them are in the report.
missing-question = Question { $place }: the question itself is missing.
missing-answer = Question { $place }: (part of) the answer is missing.
missing-condition = Question { $place }: a condition is missing.
missing-explanation = Question { $place }: the explanation is missing.
missing-estimate = Question { $place }: the estimate is missing.
missing-note = Question { $place }: the note for the file is missing.
missing-dissent = Question { $place }: a dissenting view is missing.
missing-parked = Question { $place }: what is being found out, by whom or by when, is missing.
missing-not-applicable = Question { $place }: the reason why the question does not apply is missing.
missing-confidential = Question { $place }: the ground for confidentiality is missing.
missing-action-point = Action point { $place }: its text, owner, date or state is missing.
missing-remark = Question { $place }: a remark of the committee is missing.
missing-review = Verdict of { $place }: (part of it) is missing.
missing-person = Team member { $place }: name, function or role is missing.
missing-session = Session { $place }: (part of it) is missing.
missing-round = Round { $place }: its fingerprint, date, roles or open points are missing.
missing-signature = Signature of { $place }: (part of it) is missing.
missing-review-date = The date of the next review is missing.
missing-digest = The fingerprint of the content is missing.
missing-more = { $count ->
    [one] And 1 more item.
   *[other] And { $count } more items.
}
report-incomplete = { $count ->
    [one] 1 part of the assessment is missing from it.
   *[other] { $count } parts of the assessment are missing from it.
 }
report-unproven = the file that was made cannot be read back

# What is wrong with the structure of a file
structure-no-language = The document does not name its language.
structure-not-marked = The file does not say that it is tagged.
structure-no-tree = There is no structure tree.
structure-title-not-shown = The window does not show the document's title.
structure-no-title = The title is missing from the metadata.
structure-no-archive = The metadata names no archive standard (PDF/A).
structure-no-accessibility = The metadata does not name PDF/UA-1.
structure-no-output-intent = There is no colour profile for the whole document.
structure-no-identifier = The file has no identifier.
structure-encrypted = The file is encrypted.
structure-no-bookmarks = There are no bookmarks.
structure-no-page-labels = There are no page labels.
structure-attachment-without-relation = Attachment { $name } does not say how it belongs to the document.
structure-attachment-forbidden = There is an attachment, and this archive standard does not allow one.
structure-font-not-embedded = Font { $name } is not in the file.
structure-font-without-text = Font { $name } does not say which characters it shows.
structure-missing-glyph = Page { $page }: a character is missing and shows as an empty box.
structure-unread-glyph = Page { $page }: there are characters of which the meaning is not recorded.
structure-unmarked-content = Page { $page }: there is content outside the structure.
structure-nested-marks = Page { $page }: marks stand within each other.
structure-mark-without-owner = Page { $page }: mark { $mark } belongs to no element.
structure-mark-not-unique = Page { $page }: mark { $mark } belongs to more than one element.
structure-mark-not-there = Page { $page }, { $role } ({ $number }): mark { $mark } does not exist.
structure-way-back = Page { $page }: mark { $mark } does not lead back to its element.
structure-way-back-of-annotation = Page { $page }, { $role } ({ $number }): a link or field does not lead back to this element.
structure-no-tab-order = Page { $page }: the tab order does not follow the structure.
structure-annotation-without-owner = Page { $page }: a link or field belongs to no element.
structure-shared-element = Object { $mark } stands in more than one place in the structure tree.
structure-too-deep = The structure tree is too deep to be read.
structure-wrong-parent = Page { $page }, { $role } ({ $number }): the element names another element above it.
structure-skipped-level = Page { $page }, { $role } ({ $number }): heading of level { $level } after level { $before }.
structure-empty-heading = Page { $page }, { $role } ({ $number }): the heading is empty.
structure-uneven-row = Page { $page }, { $role } ({ $number }): a row of { $cells } cells, while the first has { $first }.
structure-bad-table = Page { $page }, { $role } ({ $number }): the table has no rows, or something else than rows.
structure-no-headers = Page { $page }, { $role } ({ $number }): the table has no header cells.
structure-no-scope = Page { $page }, { $role } ({ $number }): the header cell does not say what it names.
structure-misplaced = Page { $page }, { $role } ({ $number }): this element cannot stand in { $above }.
structure-no-numbering = Page { $page }, { $role } ({ $number }): the list does not say how it is numbered.
structure-no-body = Page { $page }, { $role } ({ $number }): the list item has no body.
structure-link-without-target = Page { $page }, { $role } ({ $number }): the link leads nowhere.
structure-link-without-words = Page { $page }, { $role } ({ $number }): the link has no description.
structure-no-alternative = Page { $page }, { $role } ({ $number }): the figure has no words for who cannot see it.
structure-no-bounds = Page { $page }, { $role } ({ $number }): the figure does not say where it stands.
structure-form-without-field = Page { $page }, { $role } ({ $number }): the form element has no field.
structure-field-without-description = Page { $page }, { $role } ({ $number }): the field has no description.
structure-note-without-id = Page { $page }, { $role } ({ $number }): the note has no identifier of its own.
structure-unknown-role = Page { $page }, { $role } ({ $number }): the standard does not know this role.
