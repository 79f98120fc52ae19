# The committee: reading, remarks, verdicts, what changed.

## Commands
cmd-committee = Committee
cmd-committee-help = The committee reads along; once more goes back to the team
cmd-edit-committee = Change committee
cmd-edit-committee-help = Changes the name and the members of a committee
cmd-new-committee = New committee
cmd-new-committee-help = Adds a committee that reads along
cmd-read-on = Read on
cmd-read-on-help = A screen further; at the end to the next question
cmd-read-up = Back in the text
cmd-read-up-help = A screen back; at the beginning to the question before
cmd-next-section = Next section
cmd-next-section-help = To the first question of the next section
cmd-previous-section = Previous section
cmd-previous-section-help = To the beginning of this section, or the one before
cmd-remark = Remark
cmd-remark-help = Makes a remark of the committee on what you read
cmd-remark-section = Remark on section
cmd-remark-section-help = Makes a remark on the section as a whole
cmd-reply = Reply
cmd-reply-help = Replies to a remark, as the committee or as the team
cmd-resolve = Resolved
cmd-resolve-help = Notes who resolved a remark; once more opens it again
cmd-edit-remark = Change remark
cmd-edit-remark-help = Changes the selected remark of the committee
cmd-filter-remarks = Narrow down
cmd-filter-remarks-help = Shows open remarks, one kind or one section alone
cmd-to-remarks = Remarks
cmd-to-remarks-help = To all remarks of committees
cmd-section-verdict = Verdict on section
cmd-section-verdict-help = Notes the verdict on this section
cmd-verdict = Overall verdict
cmd-verdict-help = Notes the overall verdict, with conditions
cmd-what-changed = Differences
cmd-what-changed-help = Shows word by word what changed since it was read
cmd-to-changes = Changed
cmd-to-changes-help = To all that changed since it was read
cmd-close-reading = Done reading
cmd-close-reading-help = Ends the reading; what changes after it is new

## Said
said-committee-reads = { $name } reads along. The answers do not change; C goes back to the team.{ $changed ->
    [0] {""}
    [one] {" "}One answer has changed since the last time: D shows it.
   *[other] {" "}{ $changed } answers have changed since the last time: D shows them.
 }
said-committee-left = The committee no longer reads along: this is the team's assessment again.
said-committee-gone = This committee is no longer in the assessment: this is the team’s assessment again.
said-committee-changes-nothing = The committee reads along and changes nothing of the team's work. C goes back to the team.
said-how-to-leave-committee = C goes back to the team; K ends the reading.
said-done-by-committee = The committee did that, so the team does not take it back. C lets it read along; then it can.
said-not-own-committee = That belongs to another committee. Replying is possible.
said-nothing-read-yet = Nothing has been read yet this time. Space reads on, D shows what changed, C goes back to the team.
    .lines = Nothing has been read yet this time. “read on” reads, “changed” shows what differs, “committee” goes back to the team.
said-no-committee = There is no committee yet. C makes one.
said-only-committee-remarks = Remarks are the committee's. C lets it read along; the team can reply.
said-only-committee-judges = A verdict is the committee's. C lets it read along.
said-no-remark-here = There is no remark here.
said-remark-kept = The remark is saved. R shows all remarks.
said-remark-open-again = The remark is open again.
said-remark-resolved = Noted that the remark is resolved.
said-remark-has-replies = There are replies to this remark; it stays. x notes that it is resolved.
said-reading-end = { $unread ->
    [0] This is the end; everything is read. V gives the overall verdict, K ends the reading.
    [one] This is the end. One question is not read yet; Esc shows where.
   *[other] This is the end. { $unread } questions are not read yet; Esc shows where.
 }
    .lines = { $unread ->
        [0] This is the end; everything is read. V gives the overall verdict, K ends the reading.
        [one] This is the end. One question is not read yet; :back shows where.
       *[other] This is the end. { $unread } questions are not read yet; :back shows where.
     }
said-last-section = This is the last section.
said-reading-closed = { $count ->
    [one] The reading has ended: 1 question read. What changes after this, the committee sees the next time.
   *[other] The reading has ended: { $count } questions read. What changes after this, the committee sees the next time.
 }
said-not-read-before = No reading has ended yet, so there is nothing to compare with.
said-differences-shown = What went stands between [- and -], what is new between {"{"}+ and +{"}"}.
said-differences-hidden = The answers stand as they are now again.
said-verdict = The verdict is kept.{ $made ->
    [0] {""}
    [one] {" "}1 condition has become an action point.
   *[other] {" "}{ $made } conditions have become action points.
 }{ $dropped ->
    [0] {""}
    [one] {" "}1 action point is no longer needed, because its condition is gone.
   *[other] {" "}{ $dropped } action points are no longer needed, because their conditions are gone.
 }{ $own ->
    [0] {""}
    [one] {" "}1 action point has words of the team's own; they stayed.
   *[other] {" "}{ $own } action points have words of the team's own; they stayed.
 }

## Forms
form-committee-title = Committee
form-committee-introduction = A committee reads the assessment, makes remarks and gives a verdict. It changes no answers.
form-committee-usual-name = Ethics committee
form-committee_name = Name of the committee
form-members = Members
form-members-hint = One a line: name, role. For example: Hannah Miller, chair
form-committee-name-missing = Give the committee a name.
form-remark-title = Remark
form-remark-change-title = Change remark
form-remark_kind = Kind
form-remark_text = Remark
form-remark_by = Who
form-remark-missing = First write what there is to remark.
form-remark-gone = This remark is no longer there; what you wrote still is.
form-reply-title = Reply to a remark
form-reply_text = Reply
form-reply-missing = First write a reply.
form-resolve-title = Remark resolved
form-resolver-missing = Fill in who resolved the remark.
form-section-verdict-title = Verdict on a section
form-verdict-title = Overall verdict
form-verdict-introduction = Every condition becomes an action point. When the last one is filled in, an empty one comes; empty one to let it go.
form-verdict = Verdict
form-reasons = Reasons
form-condition = Condition { $number }
form-condition_owner = Who carries out condition { $number }
form-condition_due = At the latest, condition { $number }
form-condition_origin = What condition { $number } is about
form-condition-missing = A condition has a who or a when, but no what. Fill it in, or empty the rest as well.
form-verdict-missing = First choose a verdict.
form-verdict-no-conditions = A verdict with conditions needs at least one condition. Fill it in, or choose another verdict.
form-verdict-no-reason = A negative verdict needs a reason. Write why.
form-verdict-hold-no-reason = Write in the reasons what the verdict is waiting for.
form-committee-gone = This committee is no longer in the assessment. What you wrote is still here; Esc puts it aside.
    .lines = This committee is no longer in the assessment. What you wrote is still here; :back puts it aside.
form-verdict-with-conditions = This verdict has no conditions. Choose positive with conditions, or empty the conditions.
form-section-verdict-no-conditions = Write with the reasons under which conditions this section is positive.
remark-kind-question = question
remark-kind-objection = objection
remark-kind-suggestion = suggestion
remark-is-resolved = resolved
remark-by-team = the team
verdict-choose = still to be chosen
verdict-none = no verdict on this section
verdict-new = New verdict
verdict-change = Change the verdict of { $date } ({ $verdict })
condition-whole = the whole assessment
reading-go-on = { $unread ->
    [0] Read on
    [one] Read on: 1 question is not read yet
   *[other] Read on: { $unread } questions are not read yet
 }
reading-close = Done reading: what changes after this is new to the committee
reading-verdict-first = Give the overall verdict first

## Reading
reading-header = { $name } reads
reading-sections = Parts and sections
reading-read = { $read } of { $all } read
reading-changed = { $count ->
    [one] 1 changed
   *[other] { $count } changed
 }
reading-remarks = { $count ->
    [one] 1 remark
   *[other] { $count } remarks
 }
reading-remarks-open = { $count ->
    [one] 1 remark open
   *[other] { $count } remarks open
 }
reading-nothing = There are no questions to read.
reading-verdict = verdict: { $verdict }
reading-no-overall = No overall verdict yet
reading-overall = Overall verdict: { $verdict }
reading-follows = next
read-guidance = What a good answer covers:
read-state = State:
read-answer = Answer:
read-explanation = Explanation:
read-estimate = Estimate of the team:
read-dissent = Dissenting view:
read-confidential = Confidential:
read-no-answer = Not answered yet.
read-changed = Changed since the committee read this.
read-changed-unsure = Changed since the committee read this; the text of then is not in the file any more, the nearest text is.
read-came = New question since the committee read.
read-went = This question went since the committee read.
read-remark-question = Question of { $who }{ $when ->
    [none] {""}
   *[other] , { $when }
 }:
read-remark-objection = Objection of { $who }{ $when ->
    [none] {""}
   *[other] , { $when }
 }:
read-remark-suggestion = Suggestion of { $who }{ $when ->
    [none] {""}
   *[other] , { $when }
 }:
read-reply = Reply of { $who }{ $when ->
    [none] {""}
   *[other] , { $when }
 }:
read-somebody = somebody
read-remark-open = Not resolved yet.
read-remark-resolved = Resolved by { $who }.
read-verdict = Verdict: { $verdict }.

## Lists
screen-remarks = Remarks
remarks-none = There are no remarks yet. The committee makes them while reading, with o.
remarks-none-shown = No remarks like that. f shows all of them again.
remarks-all = All remarks
remarks-only-open = What is still open alone
remarks-open-and-resolved = What is resolved as well
remarks-kind-question = Questions alone
remarks-kind-objection = Objections alone
remarks-kind-suggestion = Suggestions alone
remarks-here = { $count ->
    [one] 1 remark of a committee, { $open } open: R
   *[other] { $count } remarks of a committee, { $open } open: R
 }
screen-changes = Changed since { $name } read, { $date }
changes-none = Nothing has changed since it was read.
changes-answer = answer changed
changes-answer-unsure = answer changed; the nearest text of then
changes-came = new question
changes-went = question gone

## The report
report-committees = Committees
report-members-none = No members were recorded.
report-committee-role = Role in the committee
report-section = Part or section
report-section-verdicts = Verdict per part and section
report-remark-reply-by = Reply from { $who }
report-review-line = { $body }: { $verdict }{ $count ->
    [0] .
    [one] { " " }(one condition).
   *[other] { " " }({ $count } conditions).
}
report-remarks = Remarks
report-remarks-line = { $count ->
    [one] One remark
   *[other] { $count } remarks
}, { $open ->
    [0] resolved.
   *[other] { $open } of them not resolved yet.
}
report-remark-kind = Kind
report-remark-on = On
report-remark-by = From
report-remark-is-open = not resolved yet
report-remark-is-resolved = resolved
missing-committee = Committee { $place }: a member or a role is missing.

## The commands
cli-status-verdict = Verdict of { $body }: { $verdict }, { $date }{ $conditions ->
    [0] {""}
    [one] , with 1 condition
   *[other] , with { $conditions } conditions
 }.
notice-remarks = { $count ->
    [one] One remark of a committee has not been resolved
   *[other] { $count } remarks of a committee have not been resolved
 }{ $objections ->
    [0] {""}
    [one] , of which 1 objection
   *[other] , of which { $objections } objections
 }.

## The plain front
plain-went = (gone: { $text })
plain-came = (new: { $text })
plain-prompt-changes = changed

## Where keys work
context-reading = reading
context-sections = parts and sections
context-remarks = remarks
context-changes = changes
