# The report: everything it says beside the questions and the answers.

## Running matter and cover
report-draft = CONCEPT
report-page-of = pagina { $page } van { $pages }
report-header = { $organisation } · { $name }
report-version = versie { $version }
report-no-version = nog geen ondertekenronde
report-fingerprint = Vingerafdruk { $digest }
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
report-about = Waar het over gaat
report-advice = Advies van het team
report-advice-none = Het team heeft nog geen advies gegeven.
report-advice-is = Het advies van het team: { $advice }.
report-advice-state = Het team heeft nog niet met dit advies ingestemd.
report-conditions = Voorwaarden
report-conditions-none = Aan het advies zijn geen voorwaarden verbonden.
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
report-condition-of = Voorwaarde van { $who }
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
report-open-actions = Open actiepunten
report-open-actions-none = Er staan geen actiepunten open.

## Action points
report-actions = Actiepunten
report-actions-none = Er zijn geen actiepunten vastgelegd.
report-action = Actiepunt
report-action-owner = Wie
report-action-due = Uiterlijk
report-action-state = Stand
report-action-origin = Bij
report-action-open = open
report-action-done = gereed
report-action-dropped = vervallen

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
report-instrument-unknown = Het instrument { $id } is in deze versie van grondig niet bekend. De antwoorden erop staan wel in het bijgevoegde gegevensbestand.

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
report-dissent-anonymous = Afwijkend standpunt
report-remark-question = Vraag van { $who }
report-remark-objection = Bezwaar van { $who }
report-remark-suggestion = Suggestie van { $who }
report-remark-reply = Antwoord
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
report-integrity-how = De vingerafdruk is de SHA-256 van de inhoud als canonieke JSON (RFC 8785), zonder de ondertekenrondes, de geschiedenis, de plaats waar het team gebleven was en de boekhouding van het bewaren. De inhoud zit als bijlage { $file } in dit document. Wie grondig heeft, kan de vingerafdruk daarmee opnieuw laten berekenen.
report-integrity-now = Vingerafdruk van deze inhoud
report-integrity-round = Vingerafdruk van ondertekenronde { $version }
report-integrity-same = De inhoud van dit verslag is gelijk aan wat in ronde { $version } is vastgelegd.
report-integrity-differs = De inhoud van dit verslag is anders dan wat in ronde { $version } is vastgelegd.
report-integrity-none = Er is nog geen ondertekenronde, dus deze inhoud is nog niet vastgelegd.
report-integrity-definition = Definitie van { $name }
report-integrity-id = Kenmerk van de toets
report-attachment = De toets { $name } als gegevens (JSON)
report-attachment-file = toets.json
