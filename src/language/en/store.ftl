# The file, the journal, the lock: what happened, to which file, what is safe, what to do.

store-no-home = No home folder was found to keep assessments in. Nothing was written. Say with GRONDIG_HOME which folder grondig may use.
store-missing = The file { $file } does not exist. Nothing was changed. Check the name and the folder.
store-not-a-file = { $file } is no ordinary file and was not opened. Point at the JSON file of an assessment.
store-too-large = The file { $file } is { $size } MB; grondig reads up to { $limit } MB. The file was not opened and not changed.
store-unreadable = { $why ->
    [denied] The file { $file } cannot be read: you have no permission.
    [missing] The file { $file } cannot be read: it is no longer there.
   *[other] The file { $file } cannot be read ({ $detail }).
 } Nothing was changed. Check the permissions, and whether the disk or network folder can be reached.
store-not-understood = { $fault ->
    [cut] The file { $file } breaks off at line { $line }, column { $column }.
    [syntax] The file { $file } is not valid JSON at line { $line }, column { $column }.
    [unplaced] The file { $file } holds something that does not belong in an assessment.
   *[meaning] The file { $file } holds something at line { $line }, column { $column } that does not belong in an assessment.
 } (Technically: { $detail }.) The file was not opened and not changed. { $backup ->
    [none] No backup was found; ask your administrator for an earlier version of the file.
   *[other] The last good backup is { $backup }. Copy it to a new name and open that copy.
 }
store-newer-schema = The file { $file } was made with a newer version of grondig (file version { $found }; this version reads up to and including { $known }). The file was not opened and not changed. Update grondig.
store-exists = The file { $file } exists already and was not overwritten. Choose another name.
store-unwritable = { $why ->
    [full] The disk is full: { $file } was not saved.
    [denied] You have no permission to write { $file }: it was not saved.
    [readonly] The folder of { $file } is read-only: it was not saved.
    [missing] The folder of { $file } is not there (any more): it was not saved.
    [busy] Another program keeps { $file } busy: it was not saved.
   *[other] { $file } could not be saved ({ $detail }).
 } The previous version is whole. What you typed is still in this window: do not close it, make room or restore access, and save again.
store-kept-in-journal = { $why ->
    [full] The disk is full: { $file } was not updated.
    [denied] You have no permission to write { $file }: it was not updated.
    [readonly] The folder of { $file } is read-only: the file was not updated.
    [missing] The folder of { $file } is not there (any more): the file was not updated.
    [busy] Another program keeps { $file } busy: it was not updated.
   *[other] { $file } could not be updated ({ $detail }).
 } Your changes are on this computer, though, in { $journal }, and come back the next time you open it.
store-outside = Somebody else replaced { $file } with something that grondig cannot read. That file was not touched. Your version is in { $kept }. See which of the two you want to keep.
store-held = { $holder ->
    [unknown] { $file } is open already, in another window or with somebody else.
   *[other] { $file } is open already with { $holder }.
 } Nothing was changed. Close the assessment there, or open it to read.
store-worker = Saving stopped unexpectedly for { $file }. What was saved before is whole. Close grondig and open the assessment again.

## What is worth saying after opening or saving
store-recovered = { $count ->
    [one] One change that was not in the file yet has been brought back.
   *[other] { $count } changes that were not in the file yet have been brought back.
 }
store-journal-damaged = The journal { $file } is damaged from line { $line } on. Everything before it was brought back; the last { $left } bytes were not. The journal was not changed and is kept.
store-journal-unreadable = The journal { $file } could not be read ({ $detail }). It was not changed. Changes that are only there are missing now.
store-journal-other = The journal { $file } holds changes of another assessment. They were skipped; the journal is kept.
store-journal-refused = One change from the journal { $file } no longer fitted the file and was skipped. The journal is kept.
store-no-lock = In this place grondig cannot reserve the file for itself. When somebody else saves at the same time, grondig merges the answers.
store-merged = Somebody else saved { $file } in the meantime. The changes of both sides were merged.
store-merge-conflicts = Somebody else saved { $file } in the meantime. { $count ->
    [one] In one place both sides had written something different.
   *[other] In { $count } places both sides had written something different.
 } Your text stands there now; the other is in the history and in { $kept }.
store-edit-refused = A change no longer fitted what somebody else saved in the meantime, and did not come into the file: { $what }
