# The words of the full-screen front. Short: most of them stand on one line of eighty columns.

## The frame
screen-program = grondig
screen-too-small = Venster te klein ({ $width }×{ $height }); nodig is { $least-width }×{ $least-height }.
screen-not-filled-in = niet ingevuld
screen-empty = nog leeg
screen-not-yet = nog niet
screen-key-up = Omhoog
screen-key-down = Omlaag
screen-key-left = Links
screen-key-right = Rechts
screen-not-here = niet hier: { $names }
screen-nobody = niemand in het team

## The corner
save-idle = alles bewaard
save-pending = nog niet bewaard
save-saved = bewaard { $at }
save-failed = niet bewaard
save-read-only = alleen lezen: geopend door { $holder }
save-stale = ronde { $version } verouderd

## States of an answer and of an action point
state-open = nog niet beantwoord
state-draft = concept
state-agreed = akkoord
state-parked = geparkeerd
state-not-applicable = niet van toepassing
state-action-open = open
state-action-done = gereed
state-action-dropped = vervallen

## Standing
screen-counts = { $agreed } van { $all } akkoord
screen-count-agreed = { $count } akkoord
screen-count-draft = { $count } concept
screen-count-parked = { $count } geparkeerd
screen-count-not-applicable = { $count } niet van toepassing
screen-round-none = nog geen ondertekenronde
screen-round-open = ronde { $version }: { $signed } van { $required } ondertekend
screen-round-complete = ronde { $version } compleet ondertekend
screen-round-stale = ronde { $version } verouderd: de inhoud is daarna gewijzigd

## The walk
screen-no-questions = Deze toets heeft geen vragen die grondig kent.
screen-part = Deel { $part }
screen-question-of = vraag { $number } van { $all }
screen-usual-session = Meestal in sessie { $session }
screen-notice-info = Goed om te weten
screen-notice-warning = Let op
screen-notice-stop = Stop
screen-parked-detail = { $what } (wie: { $who }; uiterlijk: { $due })
screen-answered-by = Beantwoordt:
screen-checked-by = Toetst:
screen-dissent = Afwijkend standpunt, { $who }:
screen-confidential = Vertrouwelijk: { $ground }
screen-action-points-here = { $count ->
    [one] 1 actiepunt bij deze vraag, open: { $open }
   *[other] { $count } actiepunten bij deze vraag, open: { $open }
 }
screen-fria = FRIA: AI-verordening art. 27 lid 1 onder { $letters }
screen-fria-supporting = FRIA, ondersteunend: AI-verordening art. 27 lid 1 onder { $letters }
screen-recalled-all = h: alles

## Fields
screen-field-answer = Antwoord
screen-field-date = Datum (jjjj-mm-dd)
screen-field-person = Naam
screen-field-function = Functie
screen-field-explanation = Toelichting
screen-field-note = Overwegingen (aantekening voor het dossier)
screen-field-one = Keuze: één optie
screen-field-several = Keuze: meer opties mogelijk
screen-field-items = Lijst: per regel één { $item }, hoogstens { $max }
screen-field-rows = Tabel: per rij één { $item }, hoogstens { $max }
screen-field-conditions = Voorwaarden: per regel één { $item }
screen-new-item = Toevoegen: { $item }
screen-rows-shown = regel { $from } tot { $to } van { $all }

## Home
screen-about = grondig leidt een projectteam door de toets van een algoritme aan mensenrechten, tot en met een ondertekend verslag.
screen-home-empty = Er is nog geen toets.
screen-home-begin =
    - n begint een nieuwe toets.
    - grondig demo, in de terminal, opent een ingevuld voorbeeld.
    - ? toont de toetsen die hier werken.
screen-home-title = { $count ->
    [one] 1 toets
   *[other] { $count } toetsen
 }
screen-unreadable = Kan niet worden gelezen: { $reason }
screen-last-session = laatste sessie { $date }
screen-review-date = herziening { $date }
screen-changed = gewijzigd { $when }
screen-open-action-points = { $count ->
    [one] 1 actiepunt open
   *[other] { $count } actiepunten open
 }

## Records
screen-team = Team
screen-team-empty = Er is nog niemand in het team. n voegt iemand toe.
screen-no-roles = geen rol in deze toets
screen-sessions = Sessies
screen-sessions-empty = Er is nog geen sessie vastgelegd. n voegt er een toe.
screen-chair = gespreksleider { $name }
screen-present = aanwezig: { $names }
screen-missing-roles = ontbrekende rollen: { $roles }
screen-action-points = Actiepunten
screen-action-points-empty = Er zijn nog geen actiepunten. n voegt er een toe.

## The rights matrix
screen-matrix = Grondrechtenmatrix
screen-matrix-empty = Er is nog geen grondrecht genoemd (vragen 4.1.1 en 4.1.2).
screen-matrix-note = De suggestie volgt uit belang en impact (4.3.1 en 4.3.2) en vult niets in: het oordeel is aan het team. * deze cel is een aanvulling van grondig; de andere noemt IAMA.
screen-matrix-figure = Wat belang en impact samen suggereren
screen-importance = Belang
screen-impact = Impact
screen-suggestion = Suggestie
screen-differs = wijkt af
screen-between = ertussenin
screen-importance-less = minder
screen-importance-core = kern
screen-impact-limited = beperkt
screen-impact-large = groot

## Sign-off
screen-sign-off = Ondertekenen
screen-round-content = Ronde { $version }, geopend op { $date }, vingerafdruk { $digest }
screen-next-open-round = Er staat niets meer open. o opent een ondertekenronde.
screen-next-open-points = Los eerst de open punten op; Enter gaat erheen. Of open toch een ronde, met een reden: o.
    .lines = Los eerst de open punten op; een nummer gaat erheen. Of open toch een ronde, met een reden: nieuwe ronde.
screen-next-sign = Kies een rol en druk op Enter om te ondertekenen.
    .lines = Kies een rol met haar nummer om te ondertekenen.
screen-next-report = Iedereen heeft ondertekend. r maakt het verslag.
screen-next-new-round = De handtekeningen blijven bewaard. o opent een nieuwe ronde over de inhoud van nu.
screen-signing-roles = Wie ondertekenen
screen-signed = akkoord, { $name } ({ $function }), { $date }
screen-signed-conditions = akkoord onder voorwaarden, { $name } ({ $function }), { $date }
screen-signed-objection = bezwaar, { $name } ({ $function }), { $date }
screen-not-signed = nog niet ondertekend ({ $who })
screen-no-open-points = Geen open punten
screen-open-points = { $count ->
    [one] 1 open punt
   *[other] { $count } open punten
 }

## Forms and what lies over a screen
screen-form-done = Bewaren
screen-help = Toetsen die hier werken
screen-help-now = Nu het meest nodig
screen-help-work = Werken aan de toets
screen-help-move = Bewegen en zoeken
screen-help-write = Schrijven
screen-help-palette = (via :)
screen-find-everything = Alles: opdrachten, vragen, mensen, actiepunten
screen-find-texts = Zoeken in vragen en antwoorden
screen-find-number = Ga naar nummer
screen-find-type = Typ een paar letters.
screen-find-nothing = Niets gevonden.
screen-find-count = { $count ->
    [one] 1 gevonden
   *[other] { $count } gevonden
 }
screen-pick = Kies een optie
