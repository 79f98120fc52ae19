# The overview: what an assessment adds up to; the walk of one role; stale answers.

## Pages
overview-standing = Stand
overview-risk = Discriminatierisico
overview-duties = Quickscan
overview-fria = FRIA
overview-roles = Rollen

## Stand: columns of counts
overview-count-open = open
overview-count-draft = concept
overview-count-agreed = akkoord
overview-count-parked = geparkeerd
overview-count-not-applicable = n.v.t.

## Stand
overview-stale = { $count ->
    [0] Verouderde antwoorden
    [one] 1 verouderd antwoord
   *[other] { $count } verouderde antwoorden
 }
overview-stale-none = Geen enkel antwoord steunt op iets dat daarna is gewijzigd.
overview-action-points = Actiepunten: { $count } open, { $overdue } over tijd
overview-nothing-due = Niets is over tijd, en niets moet binnen twee weken klaar zijn.
overview-overdue = { $days ->
    [one] over tijd sinds { $due } (1 dag)
   *[other] over tijd sinds { $due } ({ $days } dagen)
 }
overview-due-today = vandaag ({ $due })
overview-due-soon = { $days ->
    [one] morgen ({ $due })
   *[other] over { $days } dagen ({ $due })
 }
overview-open-points = { $count ->
    [0] Niets staat het ondertekenen nog in de weg.
    [one] 1 open punt staat het ondertekenen nog in de weg.
   *[other] { $count } open punten staan het ondertekenen nog in de weg.
 }
overview-no-review-date = Er is nog geen datum voor herziening.

## Discrimination risk
overview-risk-blockers = { $stand ->
    [0] Er staat geen blokkade
    [one] Er staat één blokkade
   *[other] Er staan { $stand } blokkades
 }{ $open ->
    [0] .
    [one] ; één is nog niet uitgesloten.
   *[other] ; { $open } zijn nog niet uitgesloten.
 }
overview-risk-figure = Het cijfer, ons voorstel, wijst op { $band }.
overview-risk-no-figure = Er is nog geen cijfer.
overview-risk-judged = Het oordeel van het team, dat telt: { $label }.
overview-risk-not-judged = Het team heeft nog geen oordeel gegeven.
overview-blockers = Blokkades: geen cijfer weegt ertegen op
overview-blocker-stands = { $id } { $title }: staat
overview-blocker-not-excluded = { $id } { $title }: nog niet uitgesloten (kijk bij { $questions })
overview-blocker-excluded = { $id } { $title }: uitgesloten ({ $questions })
overview-way-out = Wat dit oplost: { $words }
overview-figure = Het cijfer: een voorstel van grondig
overview-axis = { $axis } { $score } % (tussen { $lowest } % en { $highest } %) · { $band }
overview-axis-empty = { $axis }: nog geen score (tussen { $lowest } % en { $highest } %)
overview-axis-counts = Beantwoord: { $answered }, waarvan onbekend: { $unknown }. Nog open: { $open }. Niet van toepassing: { $aside }.
overview-cell = Samen ({ $axes }) geeft de tabel: { $band }.
overview-no-cell = De tabel geeft nog niets: niet van beide kanten is al iets beantwoord.
overview-bands = Grenzen: { $bands }.
overview-band-from = { $band } vanaf { $from } %
overview-band-above = { $band } boven { $from } %
overview-warnings = Waarschuwingen
overview-contradictions = Antwoorden die elkaar tegenspreken
overview-context = Wat het zwaarder maakt
overview-contributions = { $axis }: wat elke vraag bijdraagt ({ $points } van { $most } punten)
overview-contribution = { $points } van { $most } · { $level } · { $name } ({ $why })
overview-set-aside = telt niet mee · { $name }: niet van toepassing ({ $reason })
overview-why-row = regel { $number }, { $column }: { $cell }
overview-why-row-empty = regel { $number }, { $column }: niet ingevuld
overview-why-estimate = inschatting van het team
overview-why-not-estimated = wel tekst, nog geen inschatting
overview-judgement = Het eigen oordeel van het team
overview-judgement-differs = Dit oordeel is anders dan het cijfer.
overview-reason = De reden: { $reason }
overview-no-reason = geen reden opgeschreven
overview-no-judgement = Het team heeft nog geen oordeel gegeven.
overview-judgement-counts = Dit oordeel is wat telt. Het cijfer is een voorstel van grondig en besluit niets.
overview-proposal = Over dit profiel

## Quick scan
overview-no-lawyer = Dit is geen oordeel van een jurist. Laat een jurist de uitkomst toetsen voordat u er iets op besluit.
overview-provisional = { $count ->
    [one] Voorlopig: 1 vraag is nog niet beantwoord
   *[other] Voorlopig: { $count } vragen zijn nog niet beantwoord
 }
overview-no-duties = Uit de antwoorden volgt nog niets.
overview-sources = Bron: { $sources }

## FRIA
overview-fria-lead = Wat artikel 27 lid 1 van de AI-verordening vraagt, per onderdeel, en welke vragen erover gaan.
overview-fria-letter = { $letter }. { $title }: { $coverage }
overview-fria-section = Onderdeel { $title }
overview-fria-supporting = (ondersteunend)
overview-fria-ours = (volgens grondig)

## Roles
overview-core-missing = IAMA vraagt deze functies in elk team, en niemand heeft ze: { $roles }.
overview-roles-answers = Wie beantwoordt wat
overview-role = { $name } ({ $people }); toetst { $checks }
overview-gaps-answer = { $count ->
    [one] 1 vraag zonder iemand die haar beantwoordt (nodig is een van de rollen)
   *[other] { $count } vragen zonder iemand die ze beantwoordt (nodig is een van de rollen)
 }
overview-gaps-check = { $count ->
    [one] 1 vraag zonder iemand die haar toetst (nodig is een van de rollen)
   *[other] { $count } vragen zonder iemand die ze toetst (nodig is een van de rollen)
 }
overview-no-gaps = Bij elke vraag is er iemand die haar beantwoordt en iemand die haar toetst.

## The walk of one role
role-all = alle rollen
role-choice = { $name } ({ $people }): beantwoordt { $answers }, toetst { $checks }
role-only = Alleen: { $role }
said-only-role = U ziet nu alleen de vragen voor de rol { $role }. f kiest een andere rol, of alle rollen.
said-all-roles = U ziet weer de vragen van alle rollen.

## Stale answers
stale-because = { $count ->
    [one] { $sources } is gewijzigd op { $date }, na dit antwoord.
   *[other] { $sources } zijn gewijzigd, voor het eerst op { $date }, na dit antwoord.
 }
stale-what-to-do = Klopt het nog? = zegt: nog steeds goed.
stale-word = verouderd
said-still-right = Vastgelegd dat dit antwoord nog steeds goed is.
said-not-stale = Dit antwoord is niet verouderd.
said-not-asked = Die vraag wordt bij deze antwoorden niet gesteld.
said-leads-nowhere = Deze regel gaat niet over één vraag.

## Home
home-instrument = { $title } { $settled }/{ $questions }
home-settled = { $instruments } afgerond
home-stale = verouderd: { $count }
home-overdue = { $count ->
    [one] 1 actiepunt over tijd
   *[other] { $count } actiepunten over tijd
 }
