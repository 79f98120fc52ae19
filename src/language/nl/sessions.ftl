# Sessies: plan, klok, wie er is, log.

## De klok bovenaan
session-clock = sessie { $time }
session-clock-paused = sessie gepauzeerd na { $time }
session-clock-forgotten = sessie van { $day } niet beëindigd
session-clock-part = { $part }: { $minutes } min
session-clock-part-planned = { $part }: { $minutes } van { $planned } min
duration-minutes = { $minutes } min
duration-hours = { $hours } uur
duration-both = { $hours } uur { $minutes } min
session-part-short = deel { $number }

## Het scherm
session-title = { $count ->
    [0] Sessie
   *[other] Sessie { $number } van { $count }
 }
session-none = Er is nog geen sessie. b begint er nu een, a plant er een.
session-untitled = zonder onderwerp
session-state-forgotten = begonnen om { $from } en nooit beëindigd; het laatste gebeurde om { $to }. e beëindigt de sessie.
session-state-running-planned = loopt sinds { $from }; { $time } gewerkt van { $planned } gepland
session-state-running = loopt sinds { $from }; { $time } gewerkt
session-state-paused = gepauzeerd; { $time } gewerkt sinds { $from }. p gaat verder.
session-state-ended = van { $from } tot { $to }; { $time } gewerkt, pauzes niet meegeteld
session-state-by-hand = met de hand bijgehouden; er is geen log
session-state-planned = nog te houden; b begint de sessie
session-state-planned-at = nog te houden, om { $begins }; b begint de sessie
session-parts = Onderdelen
session-no-plan = Geen plan. Enter plant onderdelen met hun tijd.
    .lines = Geen plan. Dit nummer plant onderdelen met hun tijd.
session-elsewhere = Buiten de onderdelen: { $minutes } min
session-total = Samen { $minutes } van { $planned } min
session-part-planned = { $name }: { $minutes } van { $planned } min
session-part-over = { $name }: { $minutes } van { $planned } min, { $over } te lang
session-part-unplanned = { $name }: { $minutes } min, niet gepland
session-part-here = { $part } (nu hier)
session-room = { $count ->
    [0] Niemand in de ruimte (i)
    [one] In de ruimte: 1 persoon (i)
   *[other] In de ruimte: { $count } mensen (i)
 }
session-people = Mensen
session-nobody = niemand opgeschreven
session-person = { $name }, { $roles }: { $times }
session-person-gone = { $name }, { $roles }: weg ({ $times })
session-person-expected = { $name }, { $roles }
session-person-awaited = { $name }, { $roles }: nog niet binnen
session-person-absent = { $name }, { $roles }: verwacht, niet geweest
session-stay-now = sinds { $from }
session-stay-left = { $from } tot { $to }
session-stay-end = { $from } tot het einde
session-roles-plan = Rollen die dit plan vraagt en die niemand van de verwachte mensen heeft
session-roles-part = Rollen die { $part } vraagt en die niet in de ruimte zijn
session-roles-complete = Geen: elke rol is er
session-role-missing = { $role }: bij { $count ->
    [one] 1 vraag
   *[other] { $count } vragen
 }
session-worked = { $count ->
    [one] Aan 1 vraag gewerkt
   *[other] Aan { $count } vragen gewerkt
 }
session-worked-complete = Bij elke vraag was elke rol er
session-worked-without = { $question }: zonder { $roles }
session-log = Log, het laatste eerst
session-log-started = begonnen
session-log-paused = pauze
session-log-resumed = verder na de pauze
session-log-ended = beëindigd
session-log-arrived = { $name } kwam binnen
session-log-left = { $name } ging weg
session-log-part = naar { $part }
session-log-worked = gewerkt aan { $question }
session-log-noted = notitie: { $text }
session-log-noted-on = notitie bij { $number }: { $text }

## Wat gezegd wordt
cli-status-session = De sessie van { $date } loopt nog, sinds { $from }.
said-no-session = Er loopt geen sessie. Begin er een: S en dan b.
said-end-it-first = De sessie van { $date } is nooit beëindigd. Beëindig die eerst: S en dan e.
said-session-runs = Er loopt al een sessie. Beëindig die eerst: S en dan e.
said-team-first = Zet eerst het team erin; dan kan grondig bijhouden wie er is.
said-session-began = De sessie is begonnen. Ctrl+Z neemt het terug.
    .lines = De sessie is begonnen. :ongedaan neemt het terug.
said-session-paused = Pauze. p op dit scherm gaat verder.
said-session-resumed = De sessie gaat verder.
said-session-ended = De sessie is beëindigd; het verslag drukt haar af.
said-session-still-paused = De sessie is gepauzeerd: uw antwoord is bewaard, maar de klok staat stil en het log zwijgt. S en dan p gaat verder.
said-session-goes-on = De sessie van { $date } loopt nog, sinds { $from }. S laat haar zien.
said-session-paused-on-opening = De sessie van { $date } is gepauzeerd. S en dan p gaat verder.
said-session-forgotten = De sessie van { $date } is nooit beëindigd; het laatste gebeurde om { $last }. S en dan e beëindigt haar, met die tijd.
said-round-in-session = Er loopt een sessie, en wat daar nog in gebeurt, maakt een ronde verouderd. Beëindig de sessie eerst: S en dan e.
said-arrived = { $name } is er. Ctrl+Z neemt het terug.
    .lines = { $name } is er. :ongedaan neemt het terug.
said-left = { $name } is weg. Ctrl+Z neemt het terug.
    .lines = { $name } is weg. :ongedaan neemt het terug.
said-room-came = Binnen: { $names }.
said-room-left = Weg: { $names }.
said-room-same = Er is niets veranderd.
said-room-count = In de ruimte: { $count }.
said-not-in-log = Kies een regel van het log om die weg te halen.
said-log-stays = Deze regel hield grondig zelf bij; die blijft staan.

## Formulieren
form-plan-title = Sessie plannen
form-begin-title = Sessie beginnen
form-begin-introduction = Wie is er? Wie later komt of eerder gaat, houdt u bij met I. Ctrl+S begint.
    .lines = Wie is er? Wie later komt of eerder gaat, houdt u bij met :wie is er.
form-room-title = Wie is er?
form-room-introduction = Kruis aan wie nu in de ruimte is. Wie erbij komt of weggaat, staat met de tijd in het log. Iemand van buiten het team? Zet die in het team of maak een notitie.
form-end-title = Sessie beëindigen
form-end-introduction = Dit komt in het verslag. Het is ingevuld uit het log; verbeter wat niet klopt.
form-session-event-title = Regel van het log
form-session_parts = Onderdelen, een per regel: nummer en minuten
form-session_parts-hint = Samen { $minutes } minuten; de IAMA raadt sessies van { $usual } minuten aan
form-session_more = Nog meer onderdelen
form-session_more-hint = Spatie kiest; de minuten kunt u daarna aanpassen
    .lines = Kies met nummers, zoals 1 3; een lege regel gaat verder. De minuten kunt u daarna aanpassen
form-part-of-session = { $name } (meestal sessie { $number })
form-part-loose = { $name }
form-part-unknown = Er is geen onderdeel { $key }. De onderdelen zijn: { $known }.
form-part-no-minutes = Zet achter de regel hoeveel minuten: { $line }
form-session_begins = Begint om
form-session_begins-hint = Een tijd als 9:00; mag leeg blijven
form-session_expected = Wie er horen te zijn
form-in_room = In de ruimte
form-people-hint = Spatie kiest
    .lines = Kies met nummers, zoals 1 3; een lege regel gaat verder
form-missing_roles-hint = De rollen van de vragen waaraan gewerkt is en die niemand had
form-session_ended = Beëindigd
form-ended-then = op { $day } om { $time }, toen het laatste gebeurde
form-ended-now = nu
form-note_text = Notitie
form-note_on = Bij vraag
form-note_on-hint = Een adres als iama-2.0/1.1.1; mag leeg blijven
form-note-missing = Schrijf op wat u wilt onthouden.
form-event_time = Tijd
form-event_time-hint = Binnen de sessie, als 9:40
form-not-a-time = { $text } is geen tijd. Schrijf een tijd als 9:00.
form-not-a-time-of-session = { $text } kan niet: schrijf een tijd binnen de sessie, als 9:40.

## In het verslag
report-session-missing-log = Ontbrekende rollen bij de vragen
report-session-time = Tijd
report-session-time-ended = van { $from } tot { $to }; { $minutes } minuten gewerkt, pauzes niet meegeteld
report-session-time-open = begonnen om { $from } en nog niet beëindigd; tot { $to } { $minutes } minuten gewerkt
report-session-utc = tijden in UTC
report-session-planned = Gepland
report-session-begins = om { $time }
report-minutes = { $minutes } minuten
report-session-breaks = Pauzes
report-session-from-to = { $from } tot { $to }
report-session-from = vanaf { $from }
report-session-expected = Verwacht
report-session-absent = Verwacht, niet aanwezig
report-session-who = Wie er was
report-session-there = Aanwezig
report-session-parts = Tijd per onderdeel, in minuten
report-session-part = Onderdeel
report-session-part-planned = Gepland
report-session-part-worked = Gewerkt
report-session-elsewhere = Buiten de onderdelen
report-session-total = Samen
report-session-worked = Waaraan gewerkt is
report-session-questions = Vragen
report-session-without = Rollen die er niet bij waren
report-session-notes = Notities
report-session-notes-by = Notities, door { $name }
report-session-note-on = bij
report-session-note-by = (genoteerd door { $name })
report-session-loose = Regels uit het log van een sessie die er niet meer is
