# Opening what travels inside a report, and verifying reports and seals.

## The assessment inside a report
carried-unreadable = { $file } is not a readable PDF: the file is damaged, encrypted or something else. Nothing was changed.
carried-nothing = No assessment travels inside { $file }. It is a PDF from another program, or a report in PDF/A-2a, which carries no data. Open the JSON file of the assessment itself.
carried-several = { $count } data files travel inside { $file }, and there is no telling which one is the assessment. Nothing was opened.
carried-packed = The assessment inside { $file } is damaged or packed in an unusual way and cannot be unpacked. Nothing was changed.
cli-option-open-to = write the assessment from a report to this new file and open that to work in
cli-open-taken-out = The assessment from { $report } is now in { $file }.
cli-open-no-report = { $file } is not a PDF. --to takes an assessment out of a report; a JSON file is opened without --to.
tui-carried = This is the assessment that travels inside { $file }, to read only. To go on working, use a file of your own: grondig open { $file } --to FILE.
tui-report-sealed = { $file } holds a seal and stays as it is. Give the new report another name: grondig report FILE -o NAME.pdf
tui-report-itself = This assessment comes from { $file }; that report is not overwritten. First take the assessment over into a file of your own with --to.
said-opened-carried = Read-only: this assessment travels inside { $file }. You can read everything and change nothing.
said-carried = Read-only: this assessment travels inside { $file }. Your change was not made.
save-carried = read-only: from a report

## What is wrong with a seal
seal-fault-kind = { $field }: this kind of seal ({ $kind }) cannot be checked by grondig.
seal-fault-range = { $field }: the seal does not cover the whole file as it was when it was sealed.
seal-fault-padding = { $field }: the digits of the seal or their padding have been changed.
seal-fault-form = { $field }: the seal cannot be read, or can be written in more than one way.
seal-fault-signers = { $field }: a seal must be by exactly one signer, but there are { $count }.
seal-fault-algorithm = { $field }: the seal uses an algorithm that does not count (any more), or leaves open which one.
seal-fault-uncovered = { $field }: the seal holds data that it does not cover itself, such as a separate time stamp; these cannot be checked here.
seal-fault-no-certificate = { $field }: the certificate of whoever sealed is missing.
seal-fault-changed = { $field }: what was sealed has been changed since.
seal-fault-binding = { $field }: the seal does not fix by which certificate it was made, or names another.
seal-fault-signature = { $field }: the signature does not belong to the key of the certificate.
seal-fault-stray = { $field }: there is no telling whether the certificate of { $name } belongs to this seal.
seal-fault-key = { $field }: the key of the certificate is too weak or of an unknown kind.
seal-fault-usage = { $field }: the certificate is not meant for signing.
seal-fault-no-time = { $field }: the seal does not say when it was made.
seal-fault-future = { $field }: according to the seal it was made at a time that is yet to come.
seal-fault-not-valid = { $field }: at the time that the seal gives, the certificate, or that of one of its issuers, was not valid.
seal-fault-unknown-issuer = { $field }: none of the issuers that you named vouches for the certificate; the issuer is { $name }.

## The verdict: headings
verify-head-content = Content
verify-head-signing = Sign-off
verify-head-seals = Seals
verify-head-changes = Changes after signing
verify-head-limits = What this does not prove
verify-mark-good = { $text }
verify-mark-finding = Note: { $text }
verify-digest = Fingerprint of the content: { $digest }
verify-all-good = All is well.
verify-findings = { $count ->
    [one] One thing is wrong or cannot be shown.
   *[other] { $count } things are wrong or cannot be shown.
 }
verify-limits = Who typed the names, whether that person was entitled to and what was discussed outside this file does not show here. Times are what the sealer says. Whether a certificate was revoked and whether it is qualified was not looked up: grondig makes no connections. A seal without a qualified certificate is at most an advanced electronic signature.

## The verdict: content
verify-carried = The assessment travels inside the report.
verify-pages = { $count ->
    [one] The one page gives the fingerprint { $digest } of that content.
   *[other] All { $count } pages give the fingerprint { $digest } of that content.
 }
verify-pages-differ = These pages do not give the fingerprint { $digest } of the content: { $pages }.
verify-integrity = The page on authenticity gives the fingerprint in full, and it is right.
verify-integrity-differs = The fingerprint of the content stands nowhere in full in the report.
verify-remade = The report was made again from the assessment and is equal byte for byte: no letter on the pages differs.
verify-not-remade-sealed = The report cannot be made again here byte for byte: { $why ->
    [edition] an instrument of the assessment is not known here.
    [version] it was made with { $producer }, another version.
    [same] it was made in another house style, or changed before it was sealed.
   *[other] it was made or changed by another program ({ $producer }).
 } That the pages are the same since they were sealed is shown by the seal.
verify-not-remade = The report cannot be made again here byte for byte: { $why ->
    [edition] an instrument of the assessment is not known here.
    [version] it was made with { $producer }, another version.
    [same] something in it was changed, or it was made in another house style.
   *[other] it was made or changed by another program ({ $producer }).
 } Without an intact seal it cannot be shown then that the pages say what the assessment says.
verify-complete = Still, everything in the assessment stands on the pages ({ $questions } questions, { $answers } answers and { $signatures } signatures were looked for). That nothing was added does not follow from that.
verify-beside = { $file } has the same content as the assessment inside the report.
verify-beside-differs = { $file } has other content than the assessment inside the report. They differ in: { $places }.

## The verdict: rounds
verify-no-round = There is no round of signing yet; the report is a draft.
verify-round-earlier = Round { $version } is an earlier one: { $signed } of { $required } roles signed, for the content of that time.
verify-round-stale = Round { $version } does not fit the content any more: something was changed after the round was opened.
verify-round-complete = Round { $version } is complete: all { $required } roles signed for exactly this content.
verify-round-open = Round { $version } is still open: { $signed } of { $required } roles signed for exactly this content.
verify-signature-differs = The signature of { $name } ({ $role }) in round { $version } is for other content than that of the round.
verify-signature-role = { $name } signed in round { $version } for the role { $role }, which does not sign in that round.
verify-signature-twice = In round { $version } the role { $role } signed more than once, also by { $name }.

## The verdict: seals
verify-seal = { $field }: intact. Sealed with the certificate of { $holder }, issued by { $issuer }, at { $at } (UTC) as the sealer says. { $trust ->
    [rooted] An issuer that you named vouches for the certificate.
   *[untested] The certificate was not tested against an issuer; name one with --roots.
 }
verify-seal-of = { $field }: according to the certificate of { $holder }, issued by { $issuer }.
verify-seal-expired = { $field }: the certificate has expired since { $until } (UTC). That the seal is from before, only the sealer says.
verify-seal-unchecked = { $field }: this build of grondig cannot check seals.
verify-no-fields = The report has no places for a seal.
verify-no-seals = { $count ->
    [one] The report is not sealed; the one place for it is empty.
   *[other] The report is not sealed; all { $count } places for it are empty.
 }
verify-fields-left = Not sealed yet: { $fields }.

## The verdict: changes
verify-no-changes = Nothing was changed in the report or added to it, apart from seals.
verify-structure = The file is built or damaged in such a way that it can be read in more than one way. Seals and changes cannot be checked because of that.
verify-behind = { $count ->
    [one] Behind the end of the file stands one more byte that belongs to nothing.
   *[other] Behind the end of the file stand { $count } more bytes that belong to nothing.
 }
verify-saved = A program that sealed put its name and a date into the file; that changes nothing in what the report says.
verify-unsealed = Addition { $number } to the file is not sealed.
verify-not-permitted = Addition { $number } to the file was not permitted by the first seal.
verify-changed = Changed after the report was made: { $what ->
    [page] page { $detail }.
    [field] the field { $detail }, in another way than by a seal.
    [form] the list of fields.
    [structure] the structure by which the report is read aloud.
    [metadata] what the file says about itself (title, author, subject).
    [attachment] an attachment.
    [font] a font.
    [catalog] the whole that holds everything together.
   *[other] something that cannot be named (object { $detail }).
 }

## The command
cli-about-verify = Verify that a report or assessment is what it says; exit code 1 if anything is wrong
    For a PDF: whether its pages say what the assessment inside it says, whether the rounds of
    signing are right, whether seals are intact and what was changed since. For a JSON file: the
    fingerprint and the rounds. --json gives: file, kind, digest, content, signing, seals, changes
    (each a list of kind, finding, message), findings and limits.
cli-usage-verify = grondig verify FILE [--beside FILE] [--roots PEM]… [--extra-font FONT]… [--json]
cli-option-verify-beside = compare with this file of the same assessment; otherwise with the file beside it of the same name
cli-option-verify-roots = file with certificates of issuers that you trust (PEM); repeat for each file
cli-verify-no-roots = There are no readable certificates in { $file }. Nothing was verified.
