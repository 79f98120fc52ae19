# De lijst van actiepunten: wat erin staat, filter, volgorde, en naar andere programma's.

task-parked = uit te zoeken
task-origin = bij { $question }
task-condition = voorwaarde van een commissie
task-carried = meegenomen uit ronde { $round }
task-counts = { $open } open en { $parked } uit te zoeken, daarvan { $overdue } te laat; { $done } gereed, { $dropped } vervallen
task-filter = Alleen: { $filter } ({ $shown } van { $all }). Esc toont alles.
    .lines = Alleen: { $filter } ({ $shown } van { $all }). :terug toont alles.
task-filter-owner = van { $name }
task-filter-words = met “{ $words }”
task-by-owner = Op naam; o zet ze weer op datum.
task-none-left = Niets past bij dit filter. Esc toont alles.
    .lines = Niets past bij dit filter. :terug toont alles.

filter-all = alles
filter-nobody = van niemand
filter_due-overdue = te laat
filter_due-week = binnen een week
filter_due-month = binnen 30 dagen
filter_due-undated = zonder datum
filter_kind-question = bij een vraag
filter_kind-condition = voorwaarde van een commissie
filter_kind-parked = uit te zoeken
filter_kind-other = zonder herkomst
filter_round-carried = meegenomen uit een eerdere ronde
filter_round-before = van voor de eerste ronde
filter_round-after = van na het openen van ronde { $round }

form-filter-title = Welke actiepunten?
form-filter_words = Woorden
form-filter_words-hint = Wat in de tekst of de naam moet staan. Leeg: alles.
form-filter_state = Stand
form-filter_owner = Van wie
form-filter_due = Uiterlijk
form-filter_kind = Herkomst
form-filter_round = Ronde
form-owner-hint = Ctrl+O biedt de leden van het team aan.
    .lines = Een naam, of een nummer hieronder

said-all-shown = Alles staat er weer.
said-filtered = { $count ->
    [one] Eén regel blijft over.
   *[other] { $count } regels blijven over.
 }
said-by-owner = Op naam.
said-by-date = Op datum.
said-no-origin = Dit actiepunt hoort bij geen vraag.
said-no-actions = Er zijn geen actiepunten om weg te schrijven.
said-exporting = De actiepunten worden weggeschreven…

## Wat andere programma's krijgen

actions-stem = actiepunten
actions-written = { $file } staat er, met { $count ->
    [one] één regel
   *[other] { $count } regels
 }.
actions-left-out = { $count ->
    [one] Eén actiepunt zonder datum staat
   *[other] { $count } actiepunten zonder datum staan
 } niet in de agenda.
task-condition-body = voorwaarde van { $body }
task-condition-body-date = voorwaarde van { $body }, { $date }
actions-head-assessment = Toets
actions-head-number = Nr
actions-head-text = Actiepunt
actions-head-owner = Wie
actions-head-due = Uiterlijk
actions-head-state = Stand
actions-head-kind = Soort
actions-head-origin = Bij
actions-head-condition = Voorwaarde van
actions-head-round = Meegenomen uit ronde
actions-kind-question = actiepunt
actions-kind-condition = voorwaarde
actions-kind-parked = uit te zoeken
actions-kind-other = actiepunt
actions-line-owner = Wie: { $owner }
actions-line-due = Uiterlijk: { $due }
actions-line-origin = Bij: { $origin }
actions-line-assessment = Toets: { $name }
actions-line-state = Stand: { $state }
actions-calendar-name = Actiepunten { $name }

screen-carried = { $count ->
    [one] Eén actiepunt staat nog open uit een eerdere ronde (@ toont ze).
   *[other] { $count } actiepunten staan nog open uit een eerdere ronde (@ toont ze).
 }

## grondig actions

cli-about-actions = Toon de actiepunten, of geef ze aan een ander programma
    Ook wat voor geparkeerde vragen nog uit te zoeken is staat erbij. Bij meer bestanden of een
    map komen ze samen. --csv is een tabel met puntkomma’s, zoals Excel hier te lande die opent;
    cellen die een formule lijken krijgen een apostrof ervoor. --ics zet wat open staat als hele
    dagen in een agenda, ook in Outlook; --todo maakt er taken van, voor programma’s die dat
    kennen. --json geeft: actions (file, assessment, name, number, text, owner, due, days, state,
    kind, origin, condition, carried), unreadable (file, message).
cli-usage-actions = grondig actions BESTAND… [--csv|--ics|--todo|--json] [-o BESTAND] [OPTIES]
cli-option-actions-csv = als tabel (CSV)
cli-option-actions-ics = als dagen in een agenda (iCalendar)
cli-option-actions-todo = als taken (iCalendar)
cli-option-actions-output = het bestand; zonder deze optie, of met -, op standaarduitvoer
cli-option-actions-open = alleen wat open staat
cli-option-actions-owner = alleen wat deze persoon doet; een lege naam: wat nog van niemand is
cli-option-actions-due = overdue (te laat), week (binnen een week), month (binnen 30 dagen) of none (zonder datum)
cli-option-actions-kind = question (bij een vraag), condition (voorwaarde van een commissie), parked (uit te zoeken) of other (zonder herkomst)
cli-option-actions-carried = alleen wat uit een eerdere ronde is meegenomen
cli-option-actions-by-owner = op naam in plaats van op datum
cli-value-due = TERMIJN
cli-value-kind = SOORT
cli-actions-heading = { $name }: { $count ->
    [0] geen actiepunten
    [one] één regel
   *[other] { $count } regels
 }
