# The rights matrix: what a right adds up to, taking rights over, closing early.

## Where the weighing of a right stands
rights-undecided = named, not decided yet whether the impact is realistic
rights-left-out = named, not taken into 4.1.3: see the explanation there
rights-positive = positive impact only: nothing to weigh
rights-not-needed-none = not weighed: according to the team there is no negative impact
rights-not-needed-law = not weighed: an act or case law gives the answer
rights-not-weighed = not weighed yet
rights-underway = { $open ->
    [one] being weighed: 1 question still open
   *[other] being weighed: { $open } questions still open
}
rights-reasonable = weighed: reasonable, the team finds
rights-not-reasonable = not reasonable, the team finds ({ $numbers })
rights-unknown = weighed; the team does not know yet whether it is reasonable ({ $numbers })
rights-judged = the severity has been judged
rights-set-aside = not weighed further: declared not applicable
rights-effect-negative = negative
rights-effect-positive = positive
rights-effect-both = both
rights-open = open
rights-yes = yes
rights-no = no
rights-not-known = not yet known
rights-not-applicable = n/a

## Open points
blocker-severity-reason = 4.3.3 ({ $right }): the severity differs from the suggestion and the reason is missing
blocker-undecided-right = 4.1.3: nothing has been decided on these rights that were named, and the explanation does not say why: { $rights }
blocker-gate-harmed = Weigh further: you chose ‘no negative impact’, but 4.1.3 lists it: { $rights }
blocker-gate-answer = Weigh further: an act or case law gives the answer, but that answer has not been written down

## Said
said-rights-taken = { $count ->
    [one] 1 right taken over; add the reason. Ctrl+Z takes it out again.
   *[other] { $count } rights taken over; add the reason for each. Ctrl+Z takes them out again.
}
    .lines = { $count ->
        [one] 1 right taken over; add the reason. :undo takes it out again.
       *[other] { $count } rights taken over; add the reason for each. :undo takes them out again.
     }
said-rights-none-to-take = All rights of 4.1.1 and 4.1.2 are in the table already.
said-rights-none-named = No right has been chosen yet in 4.1.1 and 4.1.2.
said-rights-elsewhere = Rights can be taken over at question 4.1.3.
said-severity-differs = This differs from the suggestion ({ $suggestion }). Write here why; Shift+Tab goes back to the choice.
    .lines = This differs from the suggestion ({ $suggestion }). Write here why; :previous field goes back to the choice.
said-not-reasonable = Not reasonable, the team finds. You may go on, or close early: Ctrl+P, ‘close early’.
    .lines = Not reasonable, the team finds. You may go on, or close early with :close early.
said-closed-early = { $count ->
    [one] Closed early: 1 question is now not applicable. Check the advice. Ctrl+Z undoes it.
   *[other] Closed early: { $count } questions are now not applicable. Check the advice. Ctrl+Z undoes it.
}
    .lines = { $count ->
        [one] Closed early: 1 question is now not applicable. Check the advice. :undo undoes it.
       *[other] Closed early: { $count } questions are now not applicable. Check the advice. :undo undoes it.
     }
said-nothing-unreasonable = Closing early is possible after ‘no’ at 4.4.2 or 4.5.4.

## Closing early
early-reason = { $reason } (after { $number }, right { $right }: not reasonable)
early-no-question = With these answers there is no question { $address }.
early-not-unreasonable = At { $address } the team did not answer that the interference is not reasonable; only after that can it be closed early.
early-nothing-open = Nothing is open behind { $address }; there is nothing to close.
form-close-early-title = Close early
form-close-early-introduction = After { $number } ({ $right }) the team finds the interference not reasonable. { $count ->
    [one] 1 open question behind it becomes
   *[other] { $count } open questions behind it become
} ‘not applicable’, with your reason; an empty advice (5.B) becomes a draft ‘do not deploy’. Answers that exist stay.
form-early_reason = Why do you stop here?

## Beside the question
rights-suggestion = Suggestion from 4.3.1 and 4.3.2: { $suggestion }.
rights-suggestion-ours = Suggestion from 4.3.1 and 4.3.2: { $suggestion } (this cell is grondig’s own; IAMA names the corners).
rights-suggestion-waits = A suggestion follows once 4.3.1 and 4.3.2 have been answered. The judgement is the team’s.
rights-reason-missing = You differ from the suggestion; the explanation does not say why yet.
rights-not-in-table = Named in 4.1.1 or 4.1.2 and not in the table: { $rights }.
rights-take-offer = { $key } takes them over.
rights-early-offer = Close early? Ctrl+P, ‘close early’. You may also go on.
    .lines = Close early? That goes with :close early. You may also go on.

## Command line
cli-early-done = { $count ->
    [one] Closed early after { $address }: 1 question is now not applicable.
   *[other] Closed early after { $address }: { $count } questions are now not applicable.
}
cli-early-advice = { $number } now holds a draft: do not deploy. The team still has to agree with it.
cli-early-no-reason = Say with --reason why you close early.
cli-about-close-early = Closes the assessment early after a ‘no’ at 4.4.2 or 4.5.4
    What has not been answered behind it becomes ‘not applicable’, with the reason. If the advice is empty,
    it becomes a draft ‘do not deploy’. Answers that exist stay.
cli-usage-close-early = grondig close-early FILE --after ADDRESS --reason TEXT [--by NAME]
cli-option-early-after = the address of the ‘no’, such as iama-2.0/4.4.2@A4
cli-option-early-reason = why the assessment stops here

## The matrix
screen-effect = Realistic impact
screen-effect-short = Real
screen-severity = Severity
screen-effective = Goals reached
screen-reasonable = Reasonable given severity
screen-reasonable-together = Reasonable, all together
screen-reasonable-effect = 4.4.2
screen-reasonable-all = 4.5.4
screen-measures = Measures
screen-measures-short = 4.5.2
screen-residual = Residual risks
screen-residual-short = 4.5.3
screen-conclusion = Conclusion
screen-brainstorm = Named
screen-may-be-harmed = may be harmed
screen-may-be-protected = may be protected
screen-not-named = not at 4.1.1 or 4.1.2
screen-reason-missing = the reason is missing
screen-matrix-enter = Enter goes to { $number }; Esc brings you back here.

## In the report
report-rights-lead = All fundamental rights that the team named, with where the weighing of each ended. The conclusion sums up what the team said; it is no judgement of grondig’s.
report-rights-named = Named
report-rights-effect = Realistic impact
report-rights-conclusion = Conclusion
report-rights-may-be-harmed = may be harmed
report-rights-may-be-protected = may be protected
report-rights-not-named = not beforehand
report-rights-undecided = not established
report-rights-step = Step
report-rights-said = What the team said
report-rights-suggestion = Suggestion: { $suggestion }
report-rights-suggestion-ours = grondig’s suggestion: { $suggestion }
