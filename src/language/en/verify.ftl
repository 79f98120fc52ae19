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
tui-report-itself = This assessment comes from { $file }; that report is not overwritten. First take the assessment over into a file of your own with --to.
said-carried = Read-only: this assessment travels inside { $file }. Your change was not made.
save-carried = read-only: from a report

## What is wrong with a seal
seal-fault-kind = This kind of seal ({ $kind }) cannot be checked by grondig.
seal-fault-range = The seal does not cover the whole file as it was when it was sealed.
seal-fault-padding = The digits of the seal or their padding have been changed.
seal-fault-form = The seal cannot be read, or can be written in more than one way.
seal-fault-signers = A seal must be by exactly one signer, but there are { $count }.
seal-fault-algorithm = The seal uses an algorithm that does not count (any more), or leaves open which one.
seal-fault-uncovered = The seal holds data that it does not cover itself, such as a separate time stamp; these cannot be checked here.
seal-fault-no-certificate = The certificate of whoever sealed is missing.
seal-fault-changed = What was sealed has been changed since.
seal-fault-binding = The seal does not fix by which certificate it was made, or names another.
seal-fault-signature = The signature does not belong to the key of the certificate.
seal-fault-stray = There is no telling whether the certificate of { $name } belongs to this seal.
seal-fault-key = The key of the certificate is too weak or of an unknown kind.
seal-fault-usage = The certificate is not meant for signing.
seal-fault-no-time = The seal does not say when it was made.
seal-fault-future = According to the seal it was made at a time that is yet to come.
seal-fault-not-valid = At the time that the seal gives, the certificate, or that of one of its issuers, was not valid.
seal-fault-unknown-issuer = None of the issuers that you named vouches for the certificate; the issuer is { $name }.
