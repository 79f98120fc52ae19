# Taking over, estimating, the glossary, several instruments: what the walk says of them.

## Commands
cmd-take-over = Take over
cmd-take-over-help = Takes over what was answered elsewhere, as a draft
cmd-estimate = Estimate
cmd-estimate-help = Estimates how serious it is, where the answer does not say
cmd-terms = Glossary
cmd-terms-help = Shows terms for lawyers and developers
cmd-instruments = Instruments
cmd-instruments-help = Chooses an instrument, or adds one
cmd-next-instrument = Next instrument
cmd-next-instrument-help = Goes to the next instrument of this assessment
cmd-previous-instrument = Previous instrument
cmd-previous-instrument-help = Goes to the previous instrument of this assessment
cmd-carry-over = Carry over to IAMA 2.0
cmd-carry-over-help = Carries an assessment with IAMA 1.0 over, in a new file

## Taking over
recalled-to-take = To take over
recalled-taken = taken over
recalled-taken-changed = taken over, and changed since
screen-to-take = To take over with { $key }:
screen-came-from = Taken over from:
screen-came-from-changed = { $name } (changed since)
said-taken = { $count ->
    [one] Taken over, as a draft: { $sources }.
   *[other] Taken over from { $count } answers, as a draft: { $sources }.
 }
said-taken-already = All of it was taken over already, and has not changed since.
said-takes-nothing-over = This question takes nothing over from another instrument of this assessment.
said-nothing-to-take = There is nothing to take over yet. It can come from { $known }, once there is something.

## Estimating
level-none = none
level-none-means = does not arise here, or is well arranged
level-small = small
level-small-means = remains, with little effect on people
level-considerable = considerable
level-considerable-means = people will notice it, or a safeguard falls short
level-serious = serious
level-serious-means = great effect on people, or a safeguard is missing
level-unknown = unknown
level-unknown-means = not looked into; counts as considerable and stays visible
level-open = still open
estimate-remove = Remove the estimate
said-choose-estimate = How serious is this, in the team's view? It counts in the risk profile.
said-no-estimate-here = This question takes no estimate.
said-estimated = Estimate of the team: { $level }.
said-estimate-removed = Estimate removed.
screen-estimate = Estimate of the team: { $level }
screen-no-estimate = Estimate of the team: none yet ({ $key })
screen-level = Risk according to this answer: { $level }
screen-no-level = Risk according to this answer: none yet
screen-weighs = counts as { $axis }, weight { $weight }
screen-weighs-not = does not count, only describes

## The glossary
screen-find-terms = Glossary
term-kind = term
term-here = in this question
term-for-lawyers = For the lawyer:
term-for-developers = For the developer:
term-difference = Explain to each other:
term-forms = Also:
cli-about-glossary = Look up a term, for lawyers and developers
    Without a word: all terms. The explanation is grondig's own.
    --json gives per term: id, name, forms, for_lawyers, for_developers, difference, sources.
cli-usage-glossary = grondig glossary [WORD] [--json]
cli-argument-word = the term, or its beginning
cli-value-word = WORD
cli-glossary-unknown = The term { $word } is not on the list.
cli-glossary-see-all = All terms: grondig glossary

## Several instruments
instrument-here = Here: { $title }
instrument-go = Go to: { $title }
instrument-former = Read: { $title } — previous assessment (read only)
instrument-add = Add: { $title }
screen-former = Previous assessment: read only. Its answers were carried over.
screen-tree-former = { $title } (read only)
screen-door = Add the questionnaire with { $key }: { $title }.
said-instrument-added = { $count ->
    [one] Added: { $title } (1 question).
   *[other] Added: { $title } ({ $count } questions).
 }
said-former = This is the previous assessment: read only.
said-one-instrument = This assessment has one instrument. Add another one with w.

## Carrying over
said-nothing-to-carry = There is nothing to carry over: this assessment does not use IAMA 1.0.
said-carrying = Carrying over…
tui-carried-title = Carried over to { $instrument }
