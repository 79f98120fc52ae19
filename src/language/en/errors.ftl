# Messages of the rooms: what happened, what is safe, what to do.

## Questionnaires
q-not-yaml = this is not valid YAML ({ $reason })
q-not-yaml-way-out = correct the notation here; mind the indentation, colons and quotation marks
q-see-schema = see the schema questionnaires/questionnaire.schema.json
q-invalid = { $count ->
    [one] The questionnaire { $name } has one problem and was not used.
   *[other] The questionnaire { $name } has { $count } problems and was not used.
 }
q-unknown = There is no instrument { $id }. Known are: { $known }.
q-wrong-kind = this should be { $wanted ->
    [null] nothing
    [bool] true or false
    [number] a number
    [text] a text
    [list] a list
   *[map] a group of keys
 }, not { $found ->
    [null] nothing
    [bool] true or false
    [number] a number
    [text] a text
    [list] a list
   *[map] a group of keys
 }
q-wrong-kind-way-out = replace the value with { $wanted ->
    [null] nothing
    [bool] true or false
    [number] a number
    [text] a text
    [list] a list
   *[map] a group of keys
 }
q-number-as-text = a number or id must stand between quotation marks; YAML reads { $found } as a quantity and turns "1.10" into 1.1
q-number-as-text-way-out = write "{ $found }" with quotation marks
q-missing-key = the required key "{ $key }" is missing
q-missing-key-way-out = add { $key }:
q-unknown-key = the key "{ $key }" does not exist here
q-unknown-key-way-out = remove it or use one of: { $known }
q-double-key = the key "{ $key }" is here twice
q-double-key-way-out = leave one of them
q-empty = this text is empty
q-empty-way-out = fill in a text or remove the key
q-not-one-of = "{ $found }" is not possible here
q-not-one-of-way-out = choose one of: { $known }
q-bad-id = "{ $found }" cannot be used as an id
q-bad-id-way-out = use letters, digits, dots, hyphens; no spaces and no / or @
q-out-of-range = { $found } is outside { $range }
q-out-of-range-way-out = choose a whole number from { $range }
q-double-number = the number { $number } occurs twice; the first is on line { $line }
q-double-number-way-out = give one of the two a number of its own
q-double-option = the option "{ $id }" is in it twice
q-double-option-way-out = give each option an id of its own
q-no-such-question = the question { $number } does not exist
q-no-such-question-way-out = did you mean { $near }?
q-no-such-question-none = refer to a question that is there
q-no-such-option = the question { $number } has no option "{ $option }"
q-no-such-option-way-out = choose one of: { $known }
q-no-such-column = the question { $number } has no column "{ $column }"
q-no-such-column-way-out = choose one of: { $known }
q-not-repeatable = nothing can repeat over the question { $number }: its answer is no list or table
q-not-repeatable-way-out = refer to a question with a list, a table or several choices
q-no-such-role = the role { $role } is not among roles
q-no-such-role-way-out = choose one of: { $known }
q-no-such-set = the list of options "{ $name }" is not among option_sets
q-no-such-set-way-out = choose one of: { $known }
q-later-question = the question { $number } comes later; a condition or repeat can only rest on an earlier question
q-later-question-way-out = move the question or choose an earlier one
q-only-blockers = excluded_when belongs with a blocker only
q-only-blockers-way-out = remove the key or make it kind: blocker
q-own-instrument = takes_over refers to "{ $found }", and that is no other instrument
q-own-instrument-way-out = write instrument/number, or use recall for an earlier answer from this instrument
q-no-level = under risk this is missing: { $options }
q-no-level-way-out = give every option one of: none, small, considerable, serious, unknown
q-no-such-axis = the axis "{ $axis }" is not in risk_profile
q-no-such-axis-way-out = choose one of: { $known }
q-bands = the bands do not go up from 0
q-bands-way-out = let the first band begin at 0 and every next one higher
q-no-such-level = the duty "{ $duty }" with level "{ $level }" is not among duties
q-no-such-level-way-out = name a duty and a level that are among duties

## Assessments
address-invalid = "{ $text }" is no address of an answer. An address looks like this: iama-2.0/1.1.1, or iama-2.0/4.3.1@A4 with a fundamental right.
edit-round-order = Round of signing { $version } does not follow the one before. Nothing was changed.
edit-no-round = No round of signing { $version } is open. Open a round first.
edit-role-not-required = The role { $role } need not sign in this round. Nothing was changed.
edit-already-signed = The role { $role } has been signed for in this round already. What was signed is not overwritten.
edit-other-digest = The content changed after this round was opened. Open a new round; the earlier signatures are kept.
edit-other-record = The change belongs to another record than { $id }. Nothing was changed.

## What still stands in the way of signing
blocker-open = { $name }: not answered yet
blocker-draft = { $name }: draft, the team has not agreed yet
blocker-parked = { $name }: parked, still to be found out
blocker-no-reason = { $name }: not applicable, but the reason is missing
blocker-stop = { $number } Stop: according to the answers this algorithm may not be used
blocker-undecided-risk = 5.C Residual risk { $row }: not accepted or rejected yet
blocker-no-name = The name of the algorithm is missing
blocker-no-organisation = The name of the organisation is missing
blocker-role-missing = Nobody in the team has the role { $role }
blocker-unknown-instrument = The instrument { $id } is not known to this version of grondig

## Signing
sign-not-canonical = The content cannot be written in a fixed form ({ $reason }). Nothing was signed.
sign-open-points = { $count ->
    [one] One point is still open. Settle it, or give a reason for signing all the same; the report prints that reason.
   *[other] { $count } points are still open. Settle them, or give a reason for signing all the same; the report prints that reason.
 }
sign-no-round = No round of signing has been opened yet. Nothing was signed.
sign-stale = The content changed after round { $version } was opened. Open a new round; the earlier signatures are kept.
sign-complete = Round { $version } is complete and the content has not changed. There is nothing left to sign.
sign-unknown-role = The role "{ $role }" does not sign in this round. Who sign: { $known }.
sign-empty = { $field ->
    [name] Fill in the name of the person who signs.
   *[function] Fill in the function of the person who signs.
 }
sign-no-conditions = Approving with conditions needs at least one condition.
sign-no-statement = An objection needs a statement.
sign-not-a-date = "{ $text }" is not a date. Write a date such as 2026-03-04.
