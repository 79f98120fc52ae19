# The facilitator's hands: next question, parking lot, quick notes, reading back, the wall.

## Commands
cmd-next-for-room = Volgende voor de aanwezigen
cmd-next-for-room-help = Naar de volgende open vraag die iemand hier kan beantwoorden
cmd-capture = Snel noteren
cmd-capture-help = Noteert één regel zonder het antwoord te verlaten
cmd-keep-capture = Notitie bewaren
cmd-keep-capture-help = Bewaart de notitie en gaat terug
cmd-agree-section = Deel vaststellen
cmd-agree-section-help = Leest een deel terug, om er samen mee in te stemmen
cmd-agree-read = Akkoord met alles
cmd-agree-read-help = Stemt in met alle concepten die zijn teruggelezen
cmd-to-parked = Parkeerlijst
cmd-to-parked-help = Toont wat er nog wordt uitgezocht, door wie en wanneer
cmd-unpark = Uitgezocht
cmd-unpark-help = Haalt de vraag van de parkeerlijst
cmd-present = Op de muur
cmd-present-help = Toont alleen vraag en antwoord, groot, voor de zaal

## Where keys work
context-capture = notitie
context-read-back = teruglezen

## Days
day-in-words = { $weekday ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
 } { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
 } { $year }
day-as-written = { $day }
day-unknown = Geen dag. Wel: 2026-03-04, 4-3, vr, +7 (dagen), +2w (weken)
form-no-day = { $text } is geen dag. Schrijf hem als 2026-03-04, 4-3, vr, +7 (dagen) of +2w (weken).

## Parking
form-park-what-hint = Enter parkeert; Tab gaat naar wie en wanneer
    .lines = Daarna wie en wanneer; een lege regel slaat over
form-park-due-hint = Een dag: 2026-03-04, 4-3, vr, +7 (dagen), +2w (weken); mag leeg blijven
form-park-due-session-hint = De volgende sessie; of een dag als 4-3, vr, +7 (dagen), +2w (weken)
form-offers = { $key } kiest: { $names }
dissent-a-member = een lid, zonder naam
said-parked = Geparkeerd. De parkeerlijst: K.
said-parked-by = Geparkeerd, uiterlijk { $day }. De parkeerlijst: K.
said-unparked = Van de parkeerlijst: { $question }. Ctrl+Z zet haar terug.
    .lines = Van de parkeerlijst: { $question }. :ongedaan zet haar terug.
said-nothing-parked = Er is niets geparkeerd.
said-park-at-question = Parkeren gaat bij de vraag zelf, met k.
said-parked-how = a haalt een vraag van de parkeerlijst, als het antwoord er is.
screen-parked = Parkeerlijst
screen-parked-empty = Er is niets geparkeerd. Parkeren gaat bij een vraag: k, of F6 tijdens het schrijven.
    .lines = Er is niets geparkeerd. Parkeren gaat bij een vraag, met :parkeren.
parked-nobody = nog niemand
parked-no-date = zonder datum
parked-by = uiterlijk { $day }
parked-late = { $count ->
    [one] 1 dag te laat
   *[other] { $count } dagen te laat
 }
parked-today = vandaag
parked-left = { $count ->
    [one] nog 1 dag
   *[other] nog { $count } dagen
 }

## The next question
said-only-this-open = Alleen deze vraag staat nog open.
said-only-this-for-room = Alleen deze vraag staat nog open voor wie hier iets kan beantwoorden.
said-room-empty = Volgens de sessie is er nog niemand. Vul eerst in wie er zijn.
said-from-the-beginning = Verder vanaf het begin: na de vorige vraag stond niets meer open.
said-only-parked = { $count ->
    [one] Er staat niets meer open; 1 vraag is geparkeerd (K).
   *[other] Er staat niets meer open; { $count } vragen zijn geparkeerd (K).
 }
room-everybody = iedereen
said-next-for-room = Kan hier worden beantwoord door { $who }.
said-next-for-room-around = Verder vanaf het begin. Kan hier worden beantwoord door { $who }.
said-next-for-team = Er loopt geen sessie; in het team: { $who }.
said-next-for-team-around = Verder vanaf het begin. Er loopt geen sessie; in het team: { $who }.
said-nothing-for-room = { $people ->
    [one] Voor de ene aanwezige staat niets meer open
   *[other] Voor de { $people } aanwezigen staat niets meer open
 }; { $count ->
    [one] 1 vraag wacht
   *[other] { $count } vragen wachten
 } op: { $roles }.
said-nothing-for-team = Voor het team staat niets meer open; { $count ->
    [one] 1 vraag wacht
   *[other] { $count } vragen wachten
 } op een rol die niemand heeft: { $roles }.

## Quick notes
capture-session = Notitie in het verslag van de sessie
capture-session-at = Notitie in het verslag van de sessie, bij { $question }
capture-note = Regel bij de overwegingen van { $question }
said-noted = Genoteerd in het verslag van de sessie.
said-noted-at = Genoteerd in het verslag van de sessie, bij { $question }.
said-note-added = Toegevoegd aan de overwegingen bij { $question }.
said-half-noted = Nog niet genoteerd. Wat u typte, staat er weer bij de volgende Ctrl+T.
    .lines = Nog niet genoteerd. Wat u typte, staat er weer bij de volgende snelle notitie.
said-note-where = Een notitie hoort bij een vraag of bij een sessie die loopt. Ga eerst naar een vraag.

## Reading back
read-agrees = { $count ->
    [0] Er is hier geen concept om mee in te stemmen.
    [one] Met a stemt het team in met 1 concept.
   *[other] Met a stemt het team in met { $count } concepten.
 }
read-leaves = Blijft liggen: { $left }.
read-left-open = { $count } nog open ({ $which })
read-left-parked = { $count } geparkeerd ({ $which })
read-left-stale = { $count } verouderd ({ $which })
read-nothing = (nog geen antwoord)
read-not-applicable = Niet van toepassing: { $reason }
read-parked = Geparkeerd: { $what } (wie: { $who }; uiterlijk: { $due })
read-note = Overwegingen:
said-nothing-to-read-back = Hier zijn geen vragen om terug te lezen.
said-read-to-the-end = Lees eerst tot het einde: Spatie of PgDn. Er is nog niets vastgesteld.
    .lines = Lees eerst tot het einde, met lege regels. Er is nog niets vastgesteld.
said-nothing-to-agree-here = Er was geen concept om mee in te stemmen. Er is niets veranderd.
said-changed-since-read = Deze antwoorden zijn intussen veranderd. Er is niets vastgesteld; lees ze opnieuw terug.
said-section-agreed = { $count ->
    [one] Akkoord met 1 antwoord van { $section }. Ctrl+Z neemt het terug.
   *[other] Akkoord met { $count } antwoorden van { $section }. Ctrl+Z neemt het terug.
 }
    .lines = { $count ->
        [one] Akkoord met 1 antwoord van { $section }. :ongedaan neemt het terug.
       *[other] Akkoord met { $count } antwoorden van { $section }. :ongedaan neemt het terug.
     }
said-section-agreed-left = { $count ->
    [one] Akkoord met 1 antwoord van { $section }. Blijft liggen: { $left }.
   *[other] Akkoord met { $count } antwoorden van { $section }. Blijft liggen: { $left }.
 }
said-section-agreed-but = Akkoord met { $count } van { $section }. Intussen veranderd en dus niet vastgesteld: { $others }.

## The wall
said-not-presenting = Niet meer op de muur.

## Choosing
said-choose-first = Wat u typt, komt nergens: kies eerst, met een cijfer of met Enter. Esc sluit de keuze.
    .lines = Wat u typt, komt nergens: kies eerst, met een nummer. :terug sluit de keuze.
