# Sealing a report with a certificate.

## Help
cli-about-seal = Seal a report with a certificate
    Puts a digital signature (PAdES) in a field of the report. The report itself stays the same, byte
    for byte; the seal comes behind it. The passphrase of the key file is asked for without showing
    it. The first seal lays down that from then on only seals may be added. grondig looks nothing up
    over the network: it does not know whether the certificate was revoked.
cli-usage-seal = grondig seal REPORT.pdf --p12 FILE [--field ROLE] -o PDF
cli-option-seal-p12 = the key file (PKCS#12: .p12 or .pfx) with key and certificate
cli-option-seal-field = the role or the field; otherwise the first empty field
cli-option-seal-output = where the sealed report goes; never over the report itself
cli-option-seal-passphrase-fd = read the passphrase from this file descriptor (its first line), 0 is standard input
cli-value-number = NUMBER

## The command
seal-not-in-build = This build of grondig was made without sealing. Nothing was done. Use a build that has it, or build grondig with the feature seal.
seal-ask-passphrase = Passphrase of { $file }:{ " " }
seal-no-terminal = There is no terminal to ask for the passphrase. Nothing was written. Give the passphrase with --passphrase-fd, for example: --passphrase-fd 3 3< passphrase.txt
seal-fd-unreadable = The passphrase cannot be read from descriptor { $number } ({ $reason }). Nothing was written.
seal-fd-no-text = What descriptor { $number } gives is no text in UTF-8 or is longer than a passphrase can be. Nothing was written.
seal-passphrase-not-asked = The passphrase could not be asked for ({ $reason }). Nothing was written.
seal-over-itself = { $file } is the report itself. Nothing was written; give the sealed report another name, so that the original stays.
seal-over-no-pdf = { $file } exists and is no PDF. Nothing was written; choose another name.
seal-over-sealed = { $file } exists and holds a seal. Nothing was written, because that seal would be lost; choose another name.
seal-look-failed = The seal cannot be drawn ({ $reason }). Nothing was written.
seal-done = { $holder } has sealed: { $field }. The sealed report: { $file }
seal-certificate = Certificate of { $holder }, issued by { $issuer }, valid until { $until }.
seal-certificate-own = Certificate of { $holder }, self-made, valid until { $until }. Nobody else vouches for the name in it.
seal-is-first = This is the first seal. From now on only seals may be added; any other change to the file shows when it is checked.
seal-still-empty = Still without a seal: { $fields }.
seal-worth = What it is worth: with a self-made or ordinary certificate this is an advanced electronic signature at best. A qualified one, which equals a handwritten signature, needs a qualified certificate. Whether this is one, grondig does not judge. The time is that of this computer, and nobody else confirms it.

## In the field
seal-look-when = Digitally signed on { $date }, { $time } UTC
seal-look-issuer = Certificate issued by { $issuer }
seal-look-own = Certificate: self-made

## Why nothing is sealed
seal-unreadable = { $file } is no PDF that can be read. Nothing was written.
seal-not-ours = { $file } is no report of grondig. Nothing was written. grondig only seals a report that it made itself, with grondig report.
seal-changed = { $file } was changed after it was made or sealed. Nothing was written. Make the report again with grondig report and seal that.
seal-broken = In { $file } a seal no longer fits the file: { $field }. Nothing was written. Go back to the report as it was when it was sealed.
seal-no-fields = { $file } has no fields for seals. Nothing was written. A report gets them once the round is complete: what is sealed must be what was signed. Sign for all roles first and then make the report again.
seal-all-sealed = In { $file } every field is sealed already. Nothing was written.
seal-no-such-field = { $file } has no field for "{ $asked }". Nothing was written. The fields are: { $known }.
seal-already = In { $file } this field is sealed already: { $field }. Nothing was written.
seal-no-key-file = { $p12 } is no key file in the form PKCS#12, or it is damaged. Nothing was written.
seal-key-file-protection = { $p12 } is protected in a way that grondig does not know. Nothing was written. Move the key to an ordinary PKCS#12 file, with AES and a passphrase.
seal-passphrase-wrong = The passphrase does not fit { $p12 }. Nothing was written.
seal-no-key = { $p12 } holds no private key with the certificate that belongs to it. Nothing was written.
seal-several-keys = { $p12 } holds several keys that can seal: { $holders }. Nothing was written. Give a file with one key.
seal-key-kind = The key in { $p12 } is of a kind that grondig does not use. Nothing was written. These can be used: RSA (2048, 3072 or 4096 bits), P-256 and P-384.
seal-weak-key = The RSA key in { $p12 } has { $bits } bits. Nothing was written. A key of 2048, 3072 or 4096 bits is needed.
seal-date = The certificate of { $holder } is valid from { $from } until { $until }, and so not now. Nothing was written. Use a certificate that is valid now, and check the clock of this computer.
seal-usage = The certificate of { $holder } is not meant for signing documents. Nothing was written. Ask for a certificate for digital signatures.
seal-signing = The signature could not be made, or is not right when read back. Nothing was written.
