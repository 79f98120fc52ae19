# Een verslag verzegelen met een certificaat.

## Uitleg
cli-about-seal = Verzegel een verslag met een certificaat
    Zet een digitale handtekening (PAdES) in een veld van het verslag. Het verslag zelf blijft byte
    voor byte gelijk; het zegel komt erachter. De wachtzin van het sleutelbestand wordt gevraagd
    zonder dat die op het scherm komt. Het eerste zegel legt vast dat er daarna alleen zegels bij
    mogen. grondig zoekt niets op via het netwerk: of het certificaat is ingetrokken, weet het niet.
cli-usage-seal = grondig seal VERSLAG.pdf --p12 BESTAND [--field ROL] -o PDF
cli-option-seal-p12 = het sleutelbestand (PKCS#12: .p12 of .pfx) met sleutel en certificaat
cli-option-seal-field = de rol of het veld; anders het eerste lege veld
cli-option-seal-output = waar het verzegelde verslag komt; nooit over het verslag zelf
cli-option-seal-passphrase-fd = lees de wachtzin van deze bestandsdescriptor (de eerste regel), 0 is de standaardinvoer
cli-value-number = NUMMER

## De opdracht
seal-not-in-build = Deze uitvoering van grondig is gebouwd zonder verzegelen. Er is niets gedaan. Gebruik een uitvoering waar dat wel in zit, of bouw grondig met de feature seal.
seal-ask-passphrase = Wachtzin van { $file }:{ " " }
seal-no-terminal = Er is geen terminal om de wachtzin op te vragen. Er is niets geschreven. Geef de wachtzin met --passphrase-fd, bijvoorbeeld: --passphrase-fd 3 3< wachtzin.txt
seal-fd-unreadable = De wachtzin kan niet van descriptor { $number } worden gelezen ({ $reason }). Er is niets geschreven.
seal-fd-no-text = Wat descriptor { $number } geeft, is geen tekst in UTF-8 of is langer dan een wachtzin kan zijn. Er is niets geschreven.
seal-passphrase-not-asked = De wachtzin kon niet worden gevraagd ({ $reason }). Er is niets geschreven.
seal-over-itself = { $file } is het verslag zelf. Er is niets geschreven; geef het verzegelde verslag een andere naam, zodat het origineel blijft bestaan.
seal-over-no-pdf = { $file } bestaat al en is geen pdf. Er is niets geschreven; kies een andere naam.
seal-over-sealed = { $file } bestaat al en bevat een zegel. Er is niets geschreven, want dat zegel zou verloren gaan; kies een andere naam.
seal-look-failed = Het zegel kan niet worden getekend ({ $reason }). Er is niets geschreven.
seal-done = { $holder } heeft verzegeld: { $field }. Het verzegelde verslag: { $file }
seal-certificate = Certificaat van { $holder }, uitgegeven door { $issuer }, geldig tot en met { $until }.
seal-certificate-own = Certificaat van { $holder }, zelf gemaakt, geldig tot en met { $until }. Niemand anders staat in voor de naam die erin staat.
seal-is-first = Dit is het eerste zegel. Vanaf nu mogen er alleen zegels bij komen; elke andere wijziging van het bestand blijkt bij controle.
seal-still-empty = Nog zonder zegel: { $fields }.
seal-worth = Wat het waard is: met een zelfgemaakt of gewoon certificaat is dit hoogstens een geavanceerde elektronische handtekening. Een gekwalificeerde, die gelijkstaat aan een handgeschreven handtekening, vraagt een gekwalificeerd certificaat. Of dit er een is, beoordeelt grondig niet. Het tijdstip is dat van deze computer en wordt niet door een ander bevestigd.

## In het veld
seal-look-when = Digitaal ondertekend op { $date }, { $time } UTC
seal-look-issuer = Certificaat uitgegeven door { $issuer }
seal-look-own = Certificaat: zelf gemaakt

## Waarom er niet wordt verzegeld
seal-unreadable = { $file } is geen pdf die te lezen is. Er is niets geschreven.
seal-not-ours = { $file } is geen verslag van grondig. Er is niets geschreven. grondig verzegelt alleen een verslag dat het zelf heeft gemaakt, met grondig report.
seal-changed = { $file } is veranderd nadat het is gemaakt of verzegeld. Er is niets geschreven. Maak het verslag opnieuw met grondig report en verzegel dat.
seal-broken = In { $file } past een zegel niet meer bij het bestand: { $field }. Er is niets geschreven. Ga terug naar het verslag zoals het was toen het werd verzegeld.
seal-no-fields = { $file } heeft geen velden voor zegels. Er is niets geschreven. Een verslag krijgt die pas als de ronde compleet is: wat wordt verzegeld, moet zijn wat er is ondertekend. Onderteken eerst voor alle rollen en maak dan het verslag opnieuw.
seal-all-sealed = In { $file } is elk veld al verzegeld. Er is niets geschreven.
seal-no-such-field = { $file } heeft geen veld voor "{ $asked }". Er is niets geschreven. De velden zijn: { $known }.
seal-already = In { $file } is dit veld al verzegeld: { $field }. Er is niets geschreven.
seal-no-key-file = { $p12 } is geen sleutelbestand in de vorm PKCS#12, of het is beschadigd. Er is niets geschreven.
seal-key-file-protection = { $p12 } is beveiligd op een manier die grondig niet kent. Er is niets geschreven. Zet de sleutel over naar een gewoon PKCS#12-bestand, met AES en een wachtzin.
seal-passphrase-wrong = De wachtzin past niet bij { $p12 }. Er is niets geschreven.
seal-no-key = In { $p12 } zit geen geheime sleutel met het certificaat dat erbij hoort. Er is niets geschreven.
seal-several-keys = In { $p12 } zitten meer sleutels waarmee kan worden verzegeld: { $holders }. Er is niets geschreven. Geef een bestand met één sleutel.
seal-key-kind = De sleutel in { $p12 } is van een soort die grondig niet gebruikt. Er is niets geschreven. Wel kunnen: RSA (2048, 3072 of 4096 bits), P-256 en P-384.
seal-weak-key = De RSA-sleutel in { $p12 } heeft { $bits } bits. Er is niets geschreven. Nodig is een sleutel van 2048, 3072 of 4096 bits.
seal-date = Het certificaat van { $holder } geldt van { $from } tot en met { $until }, en dus nu niet. Er is niets geschreven. Gebruik een certificaat dat nu geldig is, en controleer de klok van deze computer.
seal-usage = Het certificaat van { $holder } is niet bedoeld om documenten te ondertekenen. Er is niets geschreven. Vraag een certificaat aan voor digitale handtekeningen.
seal-signing = De handtekening kon niet worden gemaakt of klopt bij nalezen niet. Er is niets geschreven.
