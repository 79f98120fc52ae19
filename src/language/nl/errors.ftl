# Messages of the rooms: what happened, what is safe, what to do.

## Questionnaires
q-not-yaml = dit is geen geldige YAML ({ $reason })
q-not-yaml-way-out = herstel de schrijfwijze op deze plek; let op inspringen, dubbele punten en aanhalingstekens
q-see-schema = zie het schema questionnaires/questionnaire.schema.json
q-invalid = { $count ->
    [one] De vragenlijst { $name } heeft één probleem en is niet gebruikt.
   *[other] De vragenlijst { $name } heeft { $count } problemen en is niet gebruikt.
 }
q-unknown = Er is geen instrument { $id }. Bekend zijn: { $known }.
q-wrong-kind = hier hoort { $wanted ->
    [null] niets
    [bool] true of false
    [number] een getal
    [text] een tekst
    [list] een lijst
   *[map] een groep sleutels
 } te staan, niet { $found ->
    [null] niets
    [bool] true of false
    [number] een getal
    [text] een tekst
    [list] een lijst
   *[map] een groep sleutels
 }
q-wrong-kind-way-out = vervang de waarde door { $wanted ->
    [null] niets
    [bool] true of false
    [number] een getal
    [text] een tekst
    [list] een lijst
   *[map] een groep sleutels
 }
q-number-as-text = een nummer of id moet tussen aanhalingstekens staan; YAML leest { $found } als getal en maakt van "1.10" dan 1.1
q-number-as-text-way-out = schrijf "{ $found }" met aanhalingstekens
q-missing-key = de verplichte sleutel "{ $key }" ontbreekt
q-missing-key-way-out = voeg { $key }: toe
q-unknown-key = de sleutel "{ $key }" bestaat hier niet
q-unknown-key-way-out = haal hem weg of gebruik een van: { $known }
q-double-key = de sleutel "{ $key }" staat hier twee keer
q-double-key-way-out = laat er één staan
q-empty = deze tekst is leeg
q-empty-way-out = vul een tekst in of haal de sleutel weg
q-not-one-of = "{ $found }" kan hier niet
q-not-one-of-way-out = kies een van: { $known }
q-bad-id = "{ $found }" is geen bruikbaar id
q-bad-id-way-out = gebruik letters, cijfers, punten, streepjes; geen spaties en geen / of @
q-out-of-range = { $found } ligt buiten { $range }
q-out-of-range-way-out = kies een geheel getal van { $range }
q-double-number = het nummer { $number } komt twee keer voor; het eerste staat op regel { $line }
q-double-number-way-out = geef een van de twee een eigen nummer
q-double-option = de optie "{ $id }" staat er twee keer in
q-double-option-way-out = geef elke optie een eigen id
q-no-such-question = de vraag { $number } bestaat niet
q-no-such-question-way-out = bedoelde u { $near }?
q-no-such-question-none = verwijs naar een vraag die er is
q-no-such-option = de vraag { $number } heeft geen optie "{ $option }"
q-no-such-option-way-out = kies een van: { $known }
q-no-such-column = de vraag { $number } heeft geen kolom "{ $column }"
q-no-such-column-way-out = kies een van: { $known }
q-not-repeatable = over de vraag { $number } kan niet worden herhaald: het antwoord is geen lijst of tabel
q-not-repeatable-way-out = verwijs naar een vraag met een lijst, een tabel of meerdere keuzes
q-no-such-role = de rol { $role } staat niet bij roles
q-no-such-role-way-out = kies een van: { $known }
q-no-such-set = de keuzelijst "{ $name }" staat niet bij option_sets
q-no-such-set-way-out = kies een van: { $known }
q-only-blockers = excluded_when hoort alleen bij een blocker
q-only-blockers-way-out = haal de sleutel weg of maak er kind: blocker van
q-own-instrument = takes_over verwijst naar "{ $found }", en dat is geen ander instrument
q-own-instrument-way-out = schrijf instrument/nummer, of gebruik recall voor een eerder antwoord uit dit instrument
q-no-level = bij risk ontbreekt: { $options }
q-no-level-way-out = geef elke optie een van: none, small, considerable, serious, unknown
q-no-such-axis = de as "{ $axis }" staat niet bij risk_profile
q-no-such-axis-way-out = kies een van: { $known }
q-bands = de banden lopen niet op vanaf 0
q-bands-way-out = laat de eerste band bij 0 beginnen en elke volgende hoger
q-no-such-level = de plicht "{ $duty }" met niveau "{ $level }" staat niet bij duties
q-no-such-level-way-out = noem een plicht en een niveau die bij duties staan
q-later-question = de vraag { $number } komt pas later; een voorwaarde of herhaling kan alleen op een eerdere vraag rusten
q-later-question-way-out = verplaats de vraag of kies een eerdere

## Assessments
address-invalid = "{ $text }" is geen adres van een antwoord. Zo ziet een adres eruit: iama-2.0/1.1.1, of iama-2.0/4.3.1@A4 bij een grondrecht.
edit-round-order = Ondertekenronde { $version } sluit niet aan op de vorige. Er is niets veranderd.
edit-no-round = Er is geen ondertekenronde { $version } open. Open eerst een ronde.
edit-role-not-required = De rol { $role } hoeft in deze ronde niet te ondertekenen. Er is niets veranderd.
edit-already-signed = Voor de rol { $role } is in deze ronde al ondertekend. Wat ondertekend is, wordt niet overschreven.
edit-other-digest = De inhoud is veranderd sinds deze ronde is geopend. Open een nieuwe ronde; de vorige handtekeningen blijven bewaard.
edit-other-record = De wijziging hoort bij een ander onderdeel dan { $id }. Er is niets veranderd.

## What still stands in the way of signing
blocker-open = { $name }: nog niet beantwoord
blocker-draft = { $name }: concept, het team heeft nog niet ingestemd
blocker-parked = { $name }: geparkeerd, nog uit te zoeken
blocker-no-reason = { $name }: niet van toepassing, maar de reden ontbreekt
blocker-stop = { $number } Stop: volgens de antwoorden mag dit algoritme niet worden gebruikt
blocker-undecided-risk = 5.C Restrisico { $row }: nog niet aanvaard of verworpen
blocker-no-name = De naam van het algoritme ontbreekt
blocker-no-organisation = De naam van de organisatie ontbreekt
blocker-role-missing = In het team heeft niemand de rol { $role }
blocker-unknown-instrument = Het instrument { $id } is in deze versie van grondig niet bekend

## Signing
sign-not-canonical = De inhoud kan niet in vaste vorm worden geschreven ({ $reason }). Er is niets ondertekend.
sign-open-points = { $count ->
    [one] Er staat nog één punt open. Los het op, of geef een reden waarom er toch wordt ondertekend; het verslag vermeldt die reden.
   *[other] Er staan nog { $count } punten open. Los ze op, of geef een reden waarom er toch wordt ondertekend; het verslag vermeldt die reden.
 }
sign-no-round = Er is nog geen ondertekenronde geopend. Er is niets ondertekend.
sign-stale = De inhoud is veranderd sinds ronde { $version } is geopend. Open een nieuwe ronde; de handtekeningen van de vorige blijven bewaard.
sign-complete = Ronde { $version } is compleet en de inhoud is niet veranderd. Er valt niets meer te ondertekenen.
sign-unknown-role = De rol "{ $role }" ondertekent niet in deze ronde. Wie ondertekenen: { $known }.
sign-empty = { $field ->
    [name] Vul de naam in van wie ondertekent.
   *[function] Vul de functie in van wie ondertekent.
 }
sign-no-conditions = Akkoord onder voorwaarden vraagt ten minste één voorwaarde.
sign-no-statement = Bezwaar maken vraagt een toelichting.
sign-not-a-date = "{ $text }" is geen datum. Schrijf een datum als 2026-03-04.
