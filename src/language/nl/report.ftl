# The report: everything it says beside the questions and the answers.

## Running matter and cover
report-draft = CONCEPT
report-page-of = pagina { $page } van { $pages }
report-header = { $organisation } · { $name }
report-version = versie { $version }
report-no-version = nog geen ondertekenronde
report-fingerprint = Vingerafdruk { $digest }
report-footer = { $version } · vingerafdruk { $digest }
report-untitled = Algoritme zonder naam
report-subject = { $instruments } voor { $name }
report-keyword-rights = grondrechten
report-keyword-algorithms = algoritmen
report-status-none = Concept: er is nog geen ondertekenronde geopend
report-status-open = Concept: { $signed } van { $required } handtekeningen gezet voor versie { $version }
report-status-stale = Concept: de inhoud is gewijzigd na ondertekenronde { $version }
report-status-complete = Ondertekend: versie { $version }
report-fact-organisation = Organisatie
report-fact-provider = Leverancier
report-fact-status = Status van het algoritme
report-fact-category = Publicatiecategorie
report-fact-contact = Contact
report-fact-register = Algoritmeregister
report-fact-version = Versie
report-fact-changed = Laatst gewijzigd
report-fact-review = Herziening
report-fact-digest = Vingerafdruk
report-review-by = uiterlijk { $date }
report-cover-note = Dit verslag is gemaakt met grondig. De toets zelf zit als gegevensbestand (JSON) in dit document, zodat anderen haar kunnen openen en nalopen.
report-cover-note-apart = Dit verslag is gemaakt met grondig, voor een archief dat geen bijlagen aanneemt. Het gegevensbestand van de toets (JSON) hoort erbij en wordt apart bewaard.
report-contents = Inhoud
report-date = { $day } { $month ->
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

## Advice and decision
report-decision = Advies en besluit
report-advice = Waarom het team dit adviseert
report-advice-none = Het team heeft nog geen advies gegeven.
report-advice-is = Het advies van het team: { $advice }.
report-advice-state = Het team heeft nog niet met dit advies ingestemd.
report-conditions = Voorwaarden
report-conditions-none = Aan het advies zijn geen voorwaarden verbonden.
report-conditions-advice = Voorwaarden bij het advies
report-advice-no-reason = Het team heeft geen reden bij het advies opgeschreven.
report-grounds = Onderbouwing van advies en besluit
report-decided = Besluit
report-decided-none = Nog niemand heeft besloten: er is geen ondertekenronde geopend.
report-role = Rol
report-decision-head = Besluit
report-name = Naam
report-function = Functie
report-date-head = Datum
report-not-signed = Nog niet ondertekend
report-decision-approve = Akkoord
report-decision-approve_with_conditions = Akkoord onder voorwaarden
report-decision-object = Bezwaar
report-decision-conditions = Akkoord onder { $count ->
    [one] één voorwaarde
   *[other] { $count } voorwaarden
 }
report-spite-title = Ondertekend terwijl er punten open stonden
report-spite-round-title = Ronde geopend terwijl er punten open stonden
report-spite-reason = Reden: { $reason }
report-spite-points = { $count ->
    [one] Dit punt stond open toen ronde { $version } werd geopend:
   *[other] Deze { $count } punten stonden open toen ronde { $version } werd geopend:
 }
report-stale-title = De inhoud is gewijzigd na het openen van de ronde
report-stale = De handtekeningen hieronder horen bij een eerdere inhoud van deze toets. Zij blijven bewaard, maar gelden niet voor dit verslag.
report-risks = Restrisico’s
report-risks-none = Er zijn geen restrisico’s vastgelegd.
report-risks-line = { $count ->
    [one] Eén restrisico: { $parts }.
   *[other] { $count } restrisico’s: { $parts }.
 }
report-risks-by = Beslist door { $who }.
report-risk = Restrisico
report-risk-what = Wat
report-risk-interest = Recht of belang
report-risk-by = Door
report-risk-reason = Reden
report-risk-undecided = nog niet besloten
report-risk-rejected = { $count ->
    [one] Eén restrisico is verworpen: daarvoor is een extra maatregel, een ander ontwerp of afzien nodig.
   *[other] { $count } restrisico’s zijn verworpen: daarvoor zijn extra maatregelen, een ander ontwerp of afzien nodig.
 }
report-matrix = Grondrechtenmatrix
report-matrix-none = Er is geen grondrecht genoemd dat door de inzet wordt geraakt.
report-matrix-lead = Per gewogen grondrecht: hoe belangrijk het recht hier is, hoe groot de verwachte negatieve impact is, wat die twee samen zouden betekenen, en hoe ernstig het team de inbreuk vindt.
report-matrix-right = Grondrecht
report-matrix-importance = Belang
report-matrix-impact = Impact
report-matrix-suggestion = Suggestie
report-matrix-judgement = Oordeel van het team
report-matrix-absent = niet beoordeeld
report-matrix-differs = wijkt af van de suggestie
report-matrix-caption = Drie gevulde blokjes is de zwaarste stap; een half blokje hoort bij een bereik. De suggestie is een hulpmiddel en vult niets in. IAMA noemt alleen de hoeken van het schema, de cellen daartussen zijn van grondig; het oordeel is van het team.
report-matrix-between = { $from } tot { $to }
report-matrix-alt = Grondrechtenmatrix met { $count ->
    [one] één grondrecht.
   *[other] { $count } grondrechten.
 }
report-matrix-alt-row = { $right }: belang { $importance }, impact { $impact }, suggestie { $suggestion }, oordeel van het team { $judgement }.
report-matrix-reason = { $right }, oordeel { $judgement }:
report-matrix-reasons = Waar het oordeel afwijkt van de suggestie
report-matrix-no-reason = geen reden vastgelegd

## The decision page, a line for each part
report-see = Zie: { $what }
report-rights = Grondrechten
report-rights-line = { $named ->
    [one] Eén grondrecht genoemd
   *[other] { $named } grondrechten genoemd
 }, { $weighed ->
    [0] geen daarvan gewogen.
    [one] één daarvan gewogen.
   *[other] { $weighed } daarvan gewogen.
 }
report-right-in-brief = { $id } { $label }: ernst { $judgement }, { $conclusion }
report-answered = Beantwoording
report-answered-line = { $count ->
    [one] Eén vraag: { $parts }.
   *[other] { $count } vragen: { $parts }.
 }
report-disagreement = Tegenspraak
report-disagreement-none = Er is geen afwijkend standpunt en geen bezwaar vastgelegd.
report-dissent-line = { $count ->
    [one] Bij één antwoord staat een afwijkend standpunt
   *[other] Bij { $count } antwoorden staat een afwijkend standpunt
 }
report-objection-line = { $who } maakt bezwaar
report-remark-objections = { $count ->
    [one] Er is één keer bezwaar gemaakt
   *[other] Er is { $count } keer bezwaar gemaakt
 }
report-spite-short = Open punten
report-spite-line = { $count ->
    [one] Eén punt stond open toen ronde { $version } werd geopend.
   *[other] { $count } punten stonden open toen ronde { $version } werd geopend.
 }
report-review-none = Er is geen datum voor herziening vastgelegd.
report-content-line = { $name }, { $version }: { $digest }.

## Figures and annexes
report-figure = Figuur { $number }. { $caption }
report-annex = Bijlage { $letter }. { $title }

## Action points
report-actions = Actiepunten
report-actions-none = Er zijn geen actiepunten vastgelegd.
report-action = Actiepunt
report-action-owner = Wie
report-action-due = Uiterlijk
report-action-state = Stand
report-action-origin = Bij
report-actions-line = { $count ->
    [one] Eén actiepunt: { $parts }.
   *[other] { $count } actiepunten: { $parts }.
 }
report-actions-first = De eerste termijn van wat open staat is { $date }.
report-actions-caption = De voortgang van de actiepunten: open, gereed en vervallen.
report-actions-alt = Balk met de voortgang van de actiepunten. { $words }

## How it came about
report-process = Totstandkoming
report-team = Team
report-team-none = Er zijn nog geen teamleden vastgelegd.
report-roles = Rollen
report-roles-missing = Rollen zonder teamlid
report-sessions = Sessies
report-sessions-none = Er zijn nog geen sessies vastgelegd.
report-session-untitled = Sessie
report-session-chair = Gespreksleider
report-session-present = Aanwezig
report-session-missing = Ontbrekende rollen
report-session-minutes = Verslag
report-none = geen
report-unknown = niet vastgelegd
report-reviews = Beoordeling door anderen
report-review-conditions = Voorwaarden
report-review-reasons = Motivering
report-verdict = Oordeel
report-verdict-none = nog geen eindoordeel
report-verdict-positive = positief
report-verdict-with_conditions = positief onder voorwaarden
report-verdict-negative = negatief
report-verdict-hold = aangehouden
report-instruments = Gebruikte instrumenten
report-instrument-follows = Volgt: { $name }, { $publisher }, { $year }
report-standing = Stand van de beantwoording
report-standing-part = Onderdeel
report-standing-questions = Vragen
report-standing-agreed = Akkoord
report-standing-draft = Concept
report-standing-open = Open
report-standing-parked = Geparkeerd
report-standing-na = N.v.t.
report-standing-total = Samen
report-instrument-unknown = Het instrument { $id } is in deze versie van grondig niet bekend. De antwoorden erop staan wel in het gegevensbestand van de toets.

## Questions and answers
report-state-open = Niet beantwoord
report-state-draft = Concept: het team heeft nog niet ingestemd
report-state-agreed = Akkoord van het team
report-state-parked = Geparkeerd
report-state-parked-who = Geparkeerd: { $who } zoekt dit uit
report-state-parked-who-due = Geparkeerd: { $who } zoekt dit uit, uiterlijk { $date }
report-state-parked-due = Geparkeerd: uit te zoeken uiterlijk { $date }
report-state-na = Niet van toepassing
report-added = aanvullende vraag van grondig
report-not-answered = Niet beantwoord.
report-not-applicable = Niet van toepassing, omdat: { $reason }
report-not-applicable-no-reason = Niet van toepassing; een reden is niet vastgelegd.
report-explanation = Toelichting
report-to-find-out = Uit te zoeken
report-note = Aantekening voor het dossier
report-confidential = Vertrouwelijk
report-confidential-ground = Dit antwoord gaat niet mee in openbare uitgaven. Grond: { $ground }
report-dissent = Afwijkend standpunt: { $who }
report-remark-question = Vraag van { $who }
report-remark-objection = Bezwaar van { $who }
report-remark-suggestion = Suggestie van { $who }
report-remark-reply = Reactie
report-remark-resolved = Afgehandeld door { $who }
report-remark-open = Nog niet afgehandeld
report-notice-info = Ter kennisname
report-notice-warning = Let op
report-notice-stop = Stop
report-cell-empty = –
report-column = Kolom { $number }

## Sign-off and integrity
report-sign-off = Ondertekening
report-sign-off-lead = Deze handtekeningen horen bij versie { $version }, geopend op { $date }, met vingerafdruk { $digest }.
report-sign-off-none = Er is nog geen ondertekenronde geopend. Wie moeten ondertekenen staat hieronder.
report-sign-off-nobody = De gebruikte instrumenten wijzen niemand aan die moet ondertekenen.
report-signed-digest = Vingerafdruk
report-blank-name = Naam en functie
report-blank-date = Datum
report-blank-signature = Handtekening
report-seal = Elektronische handtekening van { $role }
report-earlier = Eerdere rondes
report-earlier-title = Versie { $version }, geopend op { $date }
report-integrity = Controle op echtheid
report-integrity-lead = De vingerafdruk hieronder ligt vast zodra een ondertekenronde wordt geopend. Wijzigt daarna ook maar één teken van de inhoud, dan klopt hij niet meer.
report-integrity-how = De vingerafdruk is de SHA-256 van de inhoud als canonieke JSON (RFC 8785), zonder de ondertekenrondes, de geschiedenis, de plaats waar het team gebleven was en de boekhouding van het bewaren.
report-integrity-inside = De inhoud zit als bijlage { $file } in dit document. Wie grondig heeft, kan de vingerafdruk daarmee opnieuw laten berekenen.
report-integrity-apart = Dit verslag is gemaakt voor een archief dat geen bijlagen aanneemt: de inhoud zit er niet als bestand in. Wie grondig en het bestand van de toets heeft, kan de vingerafdruk opnieuw laten berekenen.
report-integrity-now = Vingerafdruk van deze inhoud
report-integrity-code = QR-code met het kenmerk van de toets ({ $id }), de versie ({ $version }) en de vingerafdruk ({ $digest }).
report-integrity-code-form = De code hiernaast bevat, na grondig:1, het kenmerk van de toets, de versie (0 bij een concept) en de vingerafdruk, met dubbele punten ertussen.
report-integrity-round = Vingerafdruk van ondertekenronde { $version }
report-integrity-same = De inhoud van dit verslag is gelijk aan wat in ronde { $version } is vastgelegd.
report-integrity-differs = De inhoud van dit verslag is anders dan wat in ronde { $version } is vastgelegd.
report-integrity-none = Er is nog geen ondertekenronde, dus deze inhoud is nog niet vastgelegd.
report-integrity-definition = Definitie van { $name }
report-integrity-id = Kenmerk van de toets
report-attachment = De toets { $name } als gegevens (JSON)
report-attachment-file = toets.json

## Outcomes of the other instruments, in a line each
report-outcomes = Uitkomsten in het kort
report-question = Vraag

## The outcome of a quick scan
report-duties = Uitkomst: wat er volgt uit de antwoorden
report-duties-lead = Dit volgt uit de antwoorden hieronder. Bij elke regel staat waarop zij rust en waar zij vandaan komt. Een jurist toetst de uitkomst voordat u er iets op besluit.
report-duties-none = Uit de antwoorden volgt nog niets.
report-duties-provisional = Voorlopige uitkomst
report-duties-open = { $count ->
    [one] Er kan nog iets bij komen, want één vraag is nog niet beantwoord:
   *[other] Er kan nog iets bij komen, want { $count } vragen zijn nog niet beantwoord:
 }
report-duties-line-open = Voorlopig.
report-duty = Wat
report-duty-level = Hoe sterk
report-duty-why = Waarom
report-duty-source = Bron

## The discrimination-risk profile
report-profile = Discriminatierisicoprofiel
report-profile-short = Discriminatierisico
report-profile-count = { $stands ->
    [0] Er staat geen blokkade
    [one] Er staat één blokkade
   *[other] Er staan { $stands } blokkades
 }{ $open ->
    [0] .
    [one] ; één is nog niet uitgesloten.
   *[other] ; { $open } zijn nog niet uitgesloten.
 }
report-profile-line = Het cijfer: { $band } ({ $axes }).
report-profile-own = Het eigen oordeel van het team, dat telt: { $label }.
report-profile-own-none = Het team heeft nog geen eigen oordeel gegeven.
report-profile-blockers = Blokkades
report-profile-stands = Staat: { $id } { $title }
report-profile-not-excluded = Nog niet uitgesloten
report-profile-excluded = Uitgesloten volgens de antwoorden
report-profile-blocker = Blokkade
report-profile-means = Wat zij inhoudt
report-profile-way-out = Wat haar opheft
report-profile-look = Kijk bij
report-profile-figure = Het cijfer
report-profile-axis = { $score } %, { $band }. Als alles wat open of onbekend is het best of het slechtst zou uitvallen: { $lowest } tot { $highest } %.
report-profile-axis-none = Nog geen score. Als alles wat open of onbekend is het best of het slechtst zou uitvallen: { $lowest } tot { $highest } %.
report-profile-here = hier
report-profile-caption = Het zwarte streepje is de score over de beantwoorde vragen. De lichte balk is het bereik: de score als alles wat open of onbekend is het best of het slechtst zou uitvallen. De tabel laat zien wat beide kanten samen geven; de cel met de dikke rand is deze toets. Gewichten, grenzen en tabel zijn een voorstel van grondig.
report-profile-alt = Figuur met het discriminatierisicoprofiel.
report-profile-alt-bands = De schaal loopt van 0 tot 100 %, met deze grenzen: { $bands }.
report-profile-alt-row = Bij { $rows } { $row } geeft { $columns } { $cells }.
report-profile-alt-cell = { $column } samen { $result }
report-profile-alt-marked = Deze toets staat in de cel met { $rows } { $row } en { $columns } { $column }.
report-profile-result = De twee kanten geven samen: { $band }.
report-profile-result-none = Er is nog geen cijfer, want niet van beide kanten is al iets beantwoord.
report-profile-unknown = Wat niet bekend is
report-profile-counts = { $answered ->
    [0] Er telt nog geen vraag mee
    [one] Er telt één vraag mee
   *[other] Er tellen { $answered } vragen mee
 }; daarvan { $unknown ->
    [0] is niets onbekend
    [one] is er één onbekend
   *[other] zijn er { $unknown } onbekend
 }. { $open ->
    [0] Geen vraag staat open.
    [one] Eén vraag staat nog open.
   *[other] { $open } vragen staan nog open.
 } Onbekend telt als aanzienlijk. Het bereik is { $lowest } tot { $highest } %: hoe breder, hoe minder het cijfer zegt.
report-profile-unknown-at = Onbekend bij:
report-profile-open-at = Nog open:
report-profile-set-aside = Niet van toepassing, en dus niet meegeteld:
report-profile-warnings = Waarschuwingen
report-profile-contradictions = Tegenstrijdigheden
report-profile-context = Wat het zwaarder maakt
report-profile-contributions = Wat elke vraag bijdraagt
report-profile-contributions-lead = Punten zijn gewicht maal niveau: geen is 0, klein 1, aanzienlijk en onbekend 2, ernstig 3. De zwaarste bijdrage staat bovenaan.
report-profile-contributions-none = Nog geen vraag telt mee.
report-profile-sum = { $axis }: { $points } van { $most } punten, dat is { $score } %
report-profile-why = Waar het niveau uit volgt
report-profile-weight = Gewicht
report-profile-level = Niveau
report-profile-points = Punten
report-profile-of = { $points } van { $most }
report-profile-row = Rij { $number }, { $column }: { $cell }
report-profile-row-empty = niet ingevuld
report-profile-why-estimate = Inschatting van het team
report-profile-why-parked = Geparkeerd
report-profile-why-not-estimated = Wel tekst, nog geen inschatting
report-profile-why-unanswered = Nog niet beantwoord
report-profile-judgement = Het eigen oordeel van het team
report-profile-judgement-lead = Dit oordeel is wat telt. Het cijfer hierboven is een voorstel van grondig: een hulp bij het gesprek, geen norm en geen besluit.
report-profile-judgement-missing = Nog geen oordeel
report-profile-judged = Oordeel van het team: { $label }
report-profile-no-reason = Een reden is niet vastgelegd.
report-profile-differs = Dit oordeel is anders dan het cijfer.
report-profile-not-agreed = Het team heeft nog niet met dit oordeel ingestemd.
report-estimate = Inschatting van het team
report-estimate-counts = telt mee bij { $axis }, gewicht { $weight }

## Answers taken over, answers overtaken
report-origins = Overgenomen uit:
report-origin-at = stand van { $date }
report-stale-mark-title = Kijk dit antwoord opnieuw na
report-stale-mark = Dit antwoord steunt op een antwoord dat daarna is veranderd, op { $date }. Het gaat om:
report-stale-answers = Antwoorden om opnieuw na te kijken
report-stale-lead = Deze antwoorden steunen op een ander antwoord, dat daarna is veranderd. Het team moet nagaan of zij nog kloppen.
report-stale-because = Steunt op
report-stale-since = Veranderd op
report-stale-short = Na te kijken
report-stale-line = { $count ->
    [one] Eén antwoord steunt op een antwoord dat daarna is veranderd.
   *[other] { $count } antwoorden steunen op een antwoord dat daarna is veranderd.
 }

## Annex: AI Act article 27
report-fria = Dekking van de FRIA
report-fria-lead = Artikel 27 van de AI-verordening noemt zes onderdelen van een beoordeling van de gevolgen voor grondrechten (FRIA). Hieronder staat per onderdeel welke antwoorden eraan bijdragen. Gedekt betekent: met elke vraag die het officiële formulier daarvoor aanwijst, heeft het team ingestemd, of de vraag is met reden niet van toepassing. Vragen die bijdragen of van grondig zijn, wijst het formulier niet aan. Of de tekst genoeg zegt, beoordeelt een mens.
report-fria-letter = Onderdeel
report-fria-asks = Waar het om gaat
report-fria-coverage = Dekking
report-fria-questions = Afgerond
report-fria-settled = { $settled } van { $all } vragen
report-fria-title = Onderdeel { $letter }: { $title }
report-fria-nothing = Geen vraag van de gebruikte instrumenten gaat hierover.
report-fria-state = Stand
report-fria-mark = Waarom hier
report-fria-sections = Onderdelen van de toets die hier als geheel bij horen
report-mark-official = officieel aangewezen
report-mark-named = officieel genoemd
report-mark-supporting = draagt bij
report-mark-ours = van grondig

## Annex: the crosswalk
report-crosswalk = Eén route langs alle normen
report-crosswalk-lead = Deze bijlage legt de antwoorden naast de zeven eisen voor betrouwbare AI van de Europese deskundigengroep. Per eis staat welke vragen erover gaan en hoe ver die zijn, welke wet erbij hoort, in welke fase van de levenscyclus het speelt, wie het voortouw heeft en welk veld van het algoritmeregister erover gaat.
report-crosswalk-check = De indeling is van grondig zelf en nog niet door een jurist getoetst. Zij wijst de weg en is geen oordeel over naleving.
report-crosswalk-ai-act = AI-verordening
report-crosswalk-other = Ander recht
report-crosswalk-phase = Fase
report-crosswalk-lead-role = Voortouw
report-crosswalk-register = Registerveld
report-phase-0 = organisatieverantwoordelijkheden
report-phase-1 = probleemanalyse
report-phase-2 = ontwerp
report-phase-3 = dataverkenning en datapreparatie
report-phase-4 = ontwikkelen
report-phase-5 = verificatie en validatie
report-phase-6 = implementatie
report-phase-7 = monitoring en beheer
report-phase-8 = uitfaseren

## Annex: roles
report-role-coverage = Rollen
report-role-coverage-lead = Per rol: wie haar heeft, en hoeveel van de vragen zijn afgerond die deze rol beantwoordt of toetst. Afgerond is: akkoord, of niet van toepassing.
report-role-core-title = Het team is niet volledig
report-role-core = IAMA vraagt van elk team deze rollen, en niemand heeft ze: { $roles }.
report-role-people = Wie
report-role-nobody = niemand
report-role-answers = Beantwoordt
report-role-checks = Toetst
report-role-settled = { $settled } van { $all } afgerond
report-role-gaps = Vragen waarvoor niemand er is
report-role-gaps-none = Voor elke vraag heeft iemand in het team een rol die haar beantwoordt en een rol die haar toetst.
report-role-gaps-lead = Bij deze vragen heeft niemand in het team een van de rollen die genoemd zijn.
report-role-task = Wat ontbreekt
report-role-task-answer = Wie antwoordt
report-role-task-check = Wie toetst
report-role-one-of = Een van deze rollen
report-role-questions = Vragen

## Annex: what was carried over
report-instrument-former = { $name } is overgezet naar een latere uitgave. Een bijlage zegt waar de antwoorden zijn gebleven.
report-former = Wat er van { $name } is gebleven
report-former-lead = Deze toets is begonnen met { $name } en daarna overgezet. De oude vragen staan niet meer apart in dit verslag. Alle oude antwoorden zitten in het gegevensbestand van de toets.
report-former-went = Waar de antwoorden zijn gebleven
report-former-went-none = Er is nog geen antwoord overgenomen.
report-former-old = Oude vraag
report-former-new = Overgenomen in
report-former-dropped = Niet overgenomen
report-former-dropped-none = Alle antwoorden zijn overgenomen.
report-former-dropped-lead = Deze antwoorden zijn in geen andere vraag overgenomen, of nog niet. Zij staan hier in hun geheel.

## Annex: terms
report-glossary = Begrippen
report-glossary-lead = Deze begrippen komen voor in de vragen en antwoorden van dit verslag. Juristen en ontwikkelaars verstaan er niet altijd hetzelfde onder.
report-term = Begrip
report-term-lawyers = Voor juristen
report-term-developers = Voor ontwikkelaars
report-term-difference = Om elkaar uit te leggen

# Wat in een verslag ontbreekt
report-remarks-loose = Opmerkingen bij vragen en delen die er niet zijn
missing-profile = Gegevens van de toets: niet alles staat in het verslag.
missing-question = Vraag { $place }: de vraag zelf ontbreekt.
missing-answer = Vraag { $place }: (een deel van) het antwoord ontbreekt.
missing-condition = Vraag { $place }: een voorwaarde ontbreekt.
missing-explanation = Vraag { $place }: de toelichting ontbreekt.
missing-estimate = Vraag { $place }: de inschatting ontbreekt.
missing-note = Vraag { $place }: de aantekening voor het dossier ontbreekt.
missing-dissent = Vraag { $place }: een afwijkend standpunt ontbreekt.
missing-parked = Vraag { $place }: wat er nog wordt uitgezocht, door wie of wanneer, ontbreekt.
missing-not-applicable = Vraag { $place }: de reden waarom de vraag niet van toepassing is, ontbreekt.
missing-confidential = Vraag { $place }: de grond voor geheimhouding ontbreekt.
missing-action-point = Actiepunt { $place }: tekst, eigenaar, datum of stand ontbreekt.
missing-remark = Vraag { $place }: een opmerking van de commissie ontbreekt.
missing-review = Oordeel van { $place }: (een deel) ontbreekt.
missing-person = Teamlid { $place }: naam, functie of rol ontbreekt.
missing-session = Sessie { $place }: (een deel) ontbreekt.
missing-round = Ronde { $place }: vingerafdruk, datum, rollen of open punten ontbreken.
missing-signature = Ondertekening door { $place }: (een deel) ontbreekt.
missing-review-date = De datum van herziening ontbreekt.
missing-digest = De vingerafdruk van de inhoud ontbreekt.
missing-more = { $count ->
    [one] En nog 1 onderdeel.
   *[other] En nog { $count } onderdelen.
}
report-incomplete = { $count ->
    [one] er ontbreekt 1 onderdeel van de toets in.
   *[other] er ontbreken { $count } onderdelen van de toets in.
 }
report-unproven = het gemaakte bestand is niet terug te lezen

# Wat er mis is aan de structuur van een bestand
structure-no-language = Het document noemt zijn taal niet.
structure-not-marked = Het bestand zegt niet dat het van structuur is voorzien.
structure-no-tree = Er is geen structuurboom.
structure-title-not-shown = Het venster toont de titel van het document niet.
structure-no-title = De titel ontbreekt in de metagegevens.
structure-no-archive = De metagegevens noemen geen archiefstandaard (PDF/A).
structure-no-accessibility = De metagegevens noemen PDF/UA-1 niet.
structure-no-output-intent = Er is geen kleurprofiel voor het hele document.
structure-no-identifier = Het bestand heeft geen kenmerk.
structure-encrypted = Het bestand is versleuteld.
structure-no-bookmarks = Er zijn geen bladwijzers.
structure-no-page-labels = Er zijn geen paginanummers voor de lezer.
structure-attachment-without-relation = Bijlage { $name } zegt niet hoe zij bij het document hoort.
structure-attachment-forbidden = Er is een bijlage, en deze archiefstandaard laat die niet toe.
structure-font-not-embedded = Lettertype { $name } zit niet in het bestand.
structure-font-without-text = Lettertype { $name } zegt niet welke tekens het toont.
structure-missing-glyph = Pagina { $page }: een teken ontbreekt en staat er als leeg vakje.
structure-unread-glyph = Pagina { $page }: er staan tekens waarvan niet vastligt wat ze betekenen.
structure-unmarked-content = Pagina { $page }: er staat inhoud buiten de structuur.
structure-nested-marks = Pagina { $page }: markeringen staan in elkaar.
structure-mark-without-owner = Pagina { $page }: markering { $mark } hoort bij geen onderdeel.
structure-mark-not-unique = Pagina { $page }: markering { $mark } hoort bij meer dan één onderdeel.
structure-mark-not-there = Pagina { $page }, { $role } ({ $number }): markering { $mark } bestaat niet.
structure-way-back = Pagina { $page }: markering { $mark } leidt niet terug naar haar onderdeel.
structure-way-back-of-annotation = Pagina { $page }, { $role } ({ $number }): een koppeling of veld leidt niet terug naar dit onderdeel.
structure-no-tab-order = Pagina { $page }: de tabvolgorde volgt de structuur niet.
structure-annotation-without-owner = Pagina { $page }: een koppeling of veld hoort bij geen onderdeel.
structure-shared-element = Object { $mark } staat op meer dan één plaats in de structuurboom.
structure-too-deep = De structuurboom is te diep om te lezen.
structure-wrong-parent = Pagina { $page }, { $role } ({ $number }): het onderdeel noemt een ander onderdeel boven zich.
structure-skipped-level = Pagina { $page }, { $role } ({ $number }): kop van niveau { $level } na niveau { $before }.
structure-empty-heading = Pagina { $page }, { $role } ({ $number }): de kop is leeg.
structure-uneven-row = Pagina { $page }, { $role } ({ $number }): een rij met { $cells } cellen, terwijl de eerste er { $first } heeft.
structure-bad-table = Pagina { $page }, { $role } ({ $number }): de tabel heeft geen rijen, of iets anders dan rijen.
structure-no-headers = Pagina { $page }, { $role } ({ $number }): de tabel heeft geen kopcellen.
structure-no-scope = Pagina { $page }, { $role } ({ $number }): de kopcel zegt niet waarvoor zij geldt.
structure-misplaced = Pagina { $page }, { $role } ({ $number }): dit onderdeel kan niet in { $above } staan.
structure-no-numbering = Pagina { $page }, { $role } ({ $number }): de lijst zegt niet hoe zij is genummerd.
structure-no-body = Pagina { $page }, { $role } ({ $number }): het lijstonderdeel heeft geen inhoud.
structure-link-without-target = Pagina { $page }, { $role } ({ $number }): de koppeling leidt nergens heen.
structure-link-without-words = Pagina { $page }, { $role } ({ $number }): de koppeling heeft geen omschrijving.
structure-no-alternative = Pagina { $page }, { $role } ({ $number }): de figuur heeft geen tekst voor wie haar niet ziet.
structure-no-bounds = Pagina { $page }, { $role } ({ $number }): de figuur zegt niet waar zij staat.
structure-form-without-field = Pagina { $page }, { $role } ({ $number }): het formulierdeel heeft geen veld.
structure-field-without-description = Pagina { $page }, { $role } ({ $number }): het veld heeft geen omschrijving.
structure-note-without-id = Pagina { $page }, { $role } ({ $number }): de noot heeft geen eigen kenmerk.
structure-unknown-role = Pagina { $page }, { $role } ({ $number }): deze rol kent de standaard niet.
