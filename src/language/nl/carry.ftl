# Taking over answers, carrying an assessment over to a later edition, adding an instrument.

## In answers: where words were taken over from
taken-source = { $instrument }, { $number } { $title }
taken-source-without-number = { $instrument }, { $title }
taken-explanation = Toelichting: { $text }
taken-not-applicable = Niet van toepassing: { $reason }
taken-parked = Nog uit te zoeken: { $what }
taken-dissent = { $text } (bij { $source })

## Help
cli-about-carry-over = Zet een toets met IAMA 1.0 over naar IAMA 2.0, in een nieuw bestand
    Wat IAMA 1.0 al beantwoordt, komt als concept bij de vragen van IAMA 2.0, met de herkomst
    erbij. De oude antwoorden gaan mee, alleen om te lezen. Het oude bestand verandert niet.
    --json geeft: file, from, instrument, former, taken (address, title, sources, asked),
    new (number, title), dropped (address, title, text), waiting (number, title, over,
    sources).
cli-about-instrument = Bepaal welke instrumenten een toets gebruikt
cli-about-instrument-add = Voeg een instrument toe aan een toets
    De vragen komen achter de vragen die er al zijn. Welke instrumenten er zijn, toont
    grondig questionnaire list.
cli-usage-carry-over = grondig carry-over BESTAND [-o NIEUW] [--by NAAM] [--json]
cli-usage-instrument = grondig instrument OPDRACHT
cli-usage-instrument-add = grondig instrument add BESTAND ID [--by NAAM]
cli-option-carry-over-output = waar de nieuwe toets komt; anders naast de oude, met -iama-2.0 in de naam
cli-option-answer-take-over = neem over wat een ander instrument of een eerdere uitgave hierop al antwoordt; wat er staat, blijft staan

## Taking over
cli-answer-former = { $id } is overgezet naar een latere uitgave en alleen nog te lezen. Er is niets veranderd. Wel in gebruik: { $known }.
cli-take-from = Overgenomen uit: { $sources }.
cli-take-none = Vraag { $number } neemt niets over uit een ander instrument. Er is niets veranderd.
cli-take-nothing = Bij vraag { $number } is er nog niets om over te nemen. Er is niets veranderd. Overnemen kan uit { $known }, zodra daar iets staat.

## Carrying over
cli-carry-not-there = { $file } gebruikt { $instrument } niet. Er is niets overgezet.
cli-carry-done-before = { $file } is zelf al overgezet: { $instrument } staat er alleen nog om te lezen. Er is niets overgezet.
cli-carry-taken = { $count ->
    [0] Er was niets om over te nemen in { $instrument }.
    [one] Overgenomen in { $instrument }, als concept (1):
   *[other] Overgenomen in { $instrument }, als concept ({ $count }):
 }
cli-carry-taken-line = {"  "}{ $number } { $title } ← { $sources }
cli-carry-hidden-line = {"  "}{ $number } { $title } ← { $sources } (verschijnt als een ander antwoord erom vraagt)
cli-carry-waiting = {""}
    Nog over te nemen in { $instrument } ({ $count }). Deze vragen worden herhaald, en waarover is nog niet gekozen. Daarna neemt u het oude antwoord bij de vraag zelf over:
cli-carry-waiting-line = {"  "}{ $number } { $title } (wacht op { $over }) ← { $sources }
cli-carry-new = {""}
    Nieuw in { $instrument }, zonder antwoord uit de vorige uitgave ({ $count }):
cli-carry-new-line = {"  "}{ $number } { $title }
cli-carry-dropped = {""}
    Zonder plaats in { $instrument } ({ $count }). Het antwoord is te lezen op zijn oude adres, in het nieuwe bestand en in het oude:
cli-carry-dropped-line = {"  "}{ $address } { $title }: { $text }
cli-carry-end = {""}
    Overgezet naar { $file }. Het oude bestand { $old } is niet veranderd.
    Niets is vanzelf akkoord: het team loopt elk overgenomen antwoord na. De antwoorden van { $instrument } staan ook in het nieuwe bestand, alleen om te lezen. Ondertekenrondes, oordelen en geschiedenis blijven in het oude bestand.

## Adding an instrument
cli-instrument-added = { $count ->
    [one] Toegevoegd: { $title } ({ $id }, 1 vraag).
   *[other] Toegevoegd: { $title } ({ $id }, { $count } vragen).
 }
cli-instrument-double = Deze toets gebruikt { $id } al. Er is niets veranderd.
cli-instrument-former = { $id } staat al in deze toets: overgezet naar een latere uitgave en alleen nog te lezen. Er is niets veranderd.
