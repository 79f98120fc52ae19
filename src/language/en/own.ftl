# Own questionnaires, extensions, and the edition that an assessment follows.

## Problems of an extension
q-number-taken = the number { $number } exists in the questionnaire that you extend
q-number-taken-way-out = give your question or section a number of its own, with an abbreviation before it for instance: VS.1
q-name-taken = "{ $id }" exists in the questionnaire that you extend
q-name-taken-way-out = choose another name; you can simply use what is there
q-id-taken = the id { $id } belongs to another questionnaire
q-id-taken-way-out = choose another id, or make an extension: extends: { $id }
q-extends-unknown = there is no questionnaire { $id } to extend
q-extends-unknown-way-out = choose one of: { $known }
q-extends-other = this extension belongs to { $found }, not to { $base }
q-extends-other-way-out = write extends: { $base }
q-extension-twice = there is an extension with the id { $id } already
q-extension-twice-way-out = give one of the two another id
q-extension-place = it is not clear where this goes
q-extension-place-way-out = give exactly one of: into (in a section) or after_section (after a section)
q-extension-no-section = there is no section { $id }
q-extension-no-section-way-out = take the number of a section; grondig questionnaire show lists them
q-extension-after = there is no { $after } in section { $into }
q-extension-after-way-out = choose one of: { $known }
q-extension-only-sections = only another section can come after a section
q-extension-only-sections-way-out = put questions and notices in a section, or use into
q-extension-scoring = the question { $number } counts in a weighing, and an extension cannot do that
q-extension-scoring-way-out = take scoring away: the weighing belongs to whoever made the questionnaire
q-extension-fixed = an extension does not change { $key } of a question that exists
q-extension-fixed-way-out = take the key away, or add a question of your own

## Own questionnaires
q-own-skipped = { $count ->
    [one] Your own questionnaire { $name } has one problem and was skipped. Everything else works. The command grondig questionnaire validate names the problem.
   *[other] Your own questionnaire { $name } has { $count } problems and was skipped. Everything else works. The command grondig questionnaire validate names them.
 }
store-own-unreadable = Your own questionnaire { $file } cannot be read ({ $reason }) and was skipped.
store-own-too-large = Your own questionnaire { $file } is larger than { $limit } MB and was skipped.
store-own-not-utf8 = Your own questionnaire { $file } is no UTF-8 text and was skipped. Save the file as UTF-8.
store-own-too-many = There are more than { $limit } questionnaires in { $folder }. Only the first { $limit } were read.

## The edition that an assessment follows
q-edition-unknown = This assessment was made with an edition of { $id } that this version of grondig does not know (digest { $digest }). The answers are safe. You see them beside the questions of version { $version } and can change nothing now. Use a later version of grondig, or move to version { $version } with grondig instrument renew; the answers stay.
q-edition-nowhere = This assessment was made with { $id } (digest { $digest }), and that instrument is not known here. The answers are safe.
q-edition-changed = The questionnaire { $id } that this file keeps was changed outside grondig: it does not fit digest { $digest }. The answers are safe, but you can change nothing. Put a backup back, or move to the edition that you have yourself with grondig instrument renew.
q-edition-unreadable = The questionnaire { $id } that this file keeps (digest { $digest }) cannot be read. The answers are safe, but you can change nothing. Use a later version of grondig.
edition-newer = This assessment follows { $title }, version { $version }. The present version is { $newer }. With grondig instrument renew FILE { $id } the assessment moves to it; the answers stay.
edition-newer-text = This assessment follows an earlier text of { $title }, version { $version }. With grondig instrument renew FILE { $id } the assessment moves to the present text; the answers stay.
save-locked = read only: questionnaire unknown

## Commands
cli-about-instrument-renew = Let an instrument of an assessment follow the present edition
  The answers stay. What has no place any more and what is asked in other words is named.
cli-usage-instrument-renew = grondig instrument renew FILE ID [--by NAME] [--json]
cli-questionnaire-own = { $id }  { $title } ({ $count } questions) · own questionnaire, version { $version }
cli-questionnaire-extended = { $id }  { $title } ({ $count } questions) · extended: { $by }
cli-validate-extension = { $file } is sound: extension { $by } of { $id }, { $count } questions together.
cli-renew-not-used = There is no instrument { $id } in this assessment. There is: { $known }.
cli-renew-none = { $id } follows the present edition already. Nothing was changed.
cli-renew-extension = The extensions that this assessment keeps do not fit the present text. Nothing was changed.
cli-renew-changed = The questionnaire that this file keeps does not fit its digest, and there is no other edition of { $id } here. Nothing was changed.
cli-renewed = { $title } follows version { $version } now (digest { $digest }).
cli-renew-homeless = { $count ->
    [one] One answer has no place any more, or not in this form. It stays in the file:
   *[other] { $count } answers have no place any more, or not in this form. They stay in the file:
 }
cli-renew-reworded = { $count ->
    [one] One answered question is worded differently. See whether the answer still holds:
   *[other] { $count } answered questions are worded differently. See whether the answers still hold:
 }
cli-renew-new = { $count ->
    [one] One question is new: { $numbers }
   *[other] { $count } questions are new: { $numbers }
 }
