# The committee: reading, remarks, verdicts, what changed.

## Commands
cmd-committee = Commissie
cmd-committee-help = De commissie leest mee; nog eens gaat terug naar het team
cmd-edit-committee = Commissie wijzigen
cmd-edit-committee-help = Wijzigt naam en leden van een commissie
cmd-new-committee = Nieuwe commissie
cmd-new-committee-help = Voegt een commissie toe die meeleest
cmd-read-on = Verder
cmd-read-on-help = Een scherm verder; aan het eind naar de volgende vraag
cmd-read-up = Terug in de tekst
cmd-read-up-help = Een scherm terug; aan het begin naar de vorige vraag
cmd-next-section = Volgend deel
cmd-next-section-help = Naar de eerste vraag van de volgende paragraaf
cmd-previous-section = Vorig deel
cmd-previous-section-help = Naar het begin van deze paragraaf, of van de vorige
cmd-remark = Opmerking
cmd-remark-help = Maakt een opmerking van de commissie bij wat u leest
cmd-remark-section = Opmerking bij paragraaf
cmd-remark-section-help = Maakt een opmerking bij de hele paragraaf
cmd-reply = Reactie
cmd-reply-help = Reageert op een opmerking, als commissie of als team
cmd-resolve = Afgehandeld
cmd-resolve-help = Legt vast wie een opmerking afhandelde; nog eens heropent
cmd-edit-remark = Opmerking wijzigen
cmd-edit-remark-help = Wijzigt de gekozen opmerking van de commissie
cmd-filter-remarks = Beperken
cmd-filter-remarks-help = Toont alleen open opmerkingen, één soort of één deel
cmd-to-remarks = Opmerkingen
cmd-to-remarks-help = Naar alle opmerkingen van commissies
cmd-section-verdict = Oordeel over paragraaf
cmd-section-verdict-help = Legt het oordeel over deze paragraaf vast
cmd-verdict = Eindoordeel
cmd-verdict-help = Legt het eindoordeel vast, met voorwaarden
cmd-what-changed = Verschillen
cmd-what-changed-help = Toont woord voor woord wat sinds het lezen is gewijzigd
cmd-to-changes = Gewijzigd
cmd-to-changes-help = Naar alles wat sinds het lezen is gewijzigd
cmd-close-reading = Klaar met lezen
cmd-close-reading-help = Rondt het lezen af; wat daarna wijzigt, is nieuw

## Said
said-committee-reads = { $name } leest mee. De antwoorden veranderen niet; C gaat terug naar het team.{ $changed ->
    [0] {""}
    [one] {" "}Eén antwoord is gewijzigd sinds de vorige keer: D toont het.
   *[other] {" "}{ $changed } antwoorden zijn gewijzigd sinds de vorige keer: D toont ze.
 }
said-committee-left = De commissie leest niet meer mee: dit is weer de toets van het team.
said-committee-gone = Deze commissie staat niet meer in de toets: dit is weer de toets van het team.
said-committee-changes-nothing = De commissie leest mee en verandert niets aan het werk van het team. C gaat terug naar het team.
said-how-to-leave-committee = C gaat terug naar het team; K rondt het lezen af.
said-done-by-committee = Dat deed de commissie, dus dat neemt het team niet terug. C laat haar meelezen; dan kan zij het.
said-not-own-committee = Dat is van een andere commissie. Reageren kan wel.
said-nothing-read-yet = In deze lezing is nog niets gelezen. Spatie leest verder, D toont wat is gewijzigd, C gaat terug naar het team.
    .lines = In deze lezing is nog niets gelezen. “verder” leest, “gewijzigd” toont wat anders is, “commissie” gaat terug naar het team.
said-no-committee = Er is nog geen commissie. C maakt er een.
said-only-committee-remarks = Een opmerking maakt de commissie. C laat haar meelezen; reageren kan het team wel.
said-only-committee-judges = Een oordeel geeft de commissie. C laat haar meelezen.
said-no-remark-here = Hier is geen opmerking.
said-remark-kept = De opmerking is bewaard. R toont alle opmerkingen.
said-remark-open-again = De opmerking is weer open.
said-remark-resolved = Vastgelegd dat de opmerking is afgehandeld.
said-remark-has-replies = Op deze opmerking is gereageerd; zij blijft staan. x legt vast dat zij is afgehandeld.
said-reading-end = { $unread ->
    [0] Dit is het einde; alles is gelezen. V geeft het eindoordeel, K rondt het lezen af.
    [one] Dit is het einde. Eén vraag is nog niet gelezen; Esc toont waar.
   *[other] Dit is het einde. { $unread } vragen zijn nog niet gelezen; Esc toont waar.
 }
    .lines = { $unread ->
        [0] Dit is het einde; alles is gelezen. V geeft het eindoordeel, K rondt het lezen af.
        [one] Dit is het einde. Eén vraag is nog niet gelezen; :terug toont waar.
       *[other] Dit is het einde. { $unread } vragen zijn nog niet gelezen; :terug toont waar.
     }
said-last-section = Dit is de laatste paragraaf.
said-reading-closed = { $count ->
    [one] Het lezen is afgerond: 1 vraag gelezen. Wat hierna wijzigt, ziet de commissie de volgende keer.
   *[other] Het lezen is afgerond: { $count } vragen gelezen. Wat hierna wijzigt, ziet de commissie de volgende keer.
 }
said-not-read-before = Er is nog niet eerder een lezing afgerond, dus er is niets om mee te vergelijken.
said-differences-shown = Wat weg is staat tussen [- en -], wat nieuw is tussen {"{"}+ en +{"}"}.
said-differences-hidden = De antwoorden staan er weer zoals ze nu zijn.
said-verdict = Het oordeel is bewaard.{ $made ->
    [0] {""}
    [one] {" "}1 voorwaarde is een actiepunt geworden.
   *[other] {" "}{ $made } voorwaarden zijn actiepunten geworden.
 }{ $dropped ->
    [0] {""}
    [one] {" "}1 actiepunt is vervallen, omdat zijn voorwaarde weg is.
   *[other] {" "}{ $dropped } actiepunten zijn vervallen, omdat hun voorwaarde weg is.
 }{ $own ->
    [0] {""}
    [one] {" "}1 actiepunt heeft eigen woorden van het team; die zijn gebleven.
   *[other] {" "}{ $own } actiepunten hebben eigen woorden van het team; die zijn gebleven.
 }

## Forms
form-committee-title = Commissie
form-committee-introduction = Een commissie leest de toets, maakt opmerkingen en geeft een oordeel. Zij verandert geen antwoorden.
form-committee-usual-name = Ethische commissie
form-committee_name = Naam van de commissie
form-members = Leden
form-members-hint = Per regel één: naam, rol. Bijvoorbeeld: Hanna de Boer, voorzitter
form-committee-name-missing = Geef de commissie een naam.
form-remark-title = Opmerking
form-remark-change-title = Opmerking wijzigen
form-remark_kind = Soort
form-remark_text = Opmerking
form-remark_by = Wie
form-remark-missing = Schrijf eerst op wat er op te merken is.
form-remark-gone = Deze opmerking is er niet meer; wat u schreef, staat er nog.
form-reply-title = Reactie op een opmerking
form-reply_text = Reactie
form-reply-missing = Schrijf eerst een reactie.
form-resolve-title = Opmerking afgehandeld
form-resolver-missing = Vul in wie de opmerking afhandelde.
form-section-verdict-title = Oordeel over een paragraaf
form-verdict-title = Eindoordeel
form-verdict-introduction = Elke voorwaarde wordt een actiepunt. Is de laatste ingevuld, dan komt er een lege bij; maak er een leeg om haar te laten vervallen.
form-verdict = Oordeel
form-reasons = Redenen
form-condition = Voorwaarde { $number }
form-condition_owner = Wie voert voorwaarde { $number } uit
form-condition_due = Uiterlijk, voorwaarde { $number }
form-condition_origin = Waar voorwaarde { $number } over gaat
form-condition-missing = Bij een voorwaarde staat wel wie of wanneer, maar niet wat. Vul haar in, of maak ook de rest leeg.
form-verdict-missing = Kies eerst een oordeel.
form-verdict-no-conditions = Bij een oordeel onder voorwaarden hoort minstens één voorwaarde. Vul haar in, of kies een ander oordeel.
form-verdict-no-reason = Bij een negatief oordeel hoort een reden. Schrijf op waarom.
form-verdict-hold-no-reason = Schrijf bij de redenen op waarop het wachten is.
form-committee-gone = Deze commissie staat niet meer in de toets. Wat u schreef, staat er nog; Esc legt het apart.
    .lines = Deze commissie staat niet meer in de toets. Wat u schreef, staat er nog; :terug legt het apart.
form-verdict-with-conditions = Bij dit oordeel horen geen voorwaarden. Kies positief onder voorwaarden, of maak de voorwaarden leeg.
form-section-verdict-no-conditions = Schrijf bij de redenen onder welke voorwaarden deze paragraaf positief is.
remark-kind-question = vraag
remark-kind-objection = bezwaar
remark-kind-suggestion = suggestie
remark-is-resolved = afgehandeld
remark-by-team = het team
verdict-choose = nog te kiezen
verdict-none = geen oordeel over deze paragraaf
verdict-new = Nieuw oordeel
verdict-change = Oordeel van { $date } wijzigen ({ $verdict })
condition-whole = de hele toets
reading-go-on = { $unread ->
    [0] Verder lezen
    [one] Verder lezen: 1 vraag is nog niet gelezen
   *[other] Verder lezen: { $unread } vragen zijn nog niet gelezen
 }
reading-close = Klaar met lezen: wat hierna wijzigt, is nieuw voor de commissie
reading-verdict-first = Eerst het eindoordeel geven

## Reading
reading-header = { $name } leest
reading-sections = Delen en paragrafen
reading-read = { $read } van { $all } gelezen
reading-changed = { $count ->
    [one] 1 gewijzigd
   *[other] { $count } gewijzigd
 }
reading-remarks = { $count ->
    [one] 1 opmerking
   *[other] { $count } opmerkingen
 }
reading-remarks-open = { $count ->
    [one] 1 opmerking open
   *[other] { $count } opmerkingen open
 }
reading-nothing = Er zijn geen vragen om te lezen.
reading-verdict = oordeel: { $verdict }
reading-no-overall = Nog geen eindoordeel
reading-overall = Eindoordeel: { $verdict }
reading-follows = hierna
read-guidance = Wat een goed antwoord omvat:
read-state = Stand:
read-answer = Antwoord:
read-explanation = Toelichting:
read-estimate = Inschatting van het team:
read-dissent = Afwijkend standpunt:
read-confidential = Vertrouwelijk:
read-no-answer = Nog niet beantwoord.
read-changed = Gewijzigd sinds de commissie dit las.
read-changed-unsure = Gewijzigd sinds de commissie dit las; de tekst van toen staat niet meer in het bestand, de naaste tekst wel.
read-came = Nieuwe vraag sinds de commissie las.
read-went = Deze vraag is vervallen sinds de commissie las.
read-remark-question = Vraag van { $who }{ $when ->
    [none] {""}
   *[other] , { $when }
 }:
read-remark-objection = Bezwaar van { $who }{ $when ->
    [none] {""}
   *[other] , { $when }
 }:
read-remark-suggestion = Suggestie van { $who }{ $when ->
    [none] {""}
   *[other] , { $when }
 }:
read-reply = Reactie van { $who }{ $when ->
    [none] {""}
   *[other] , { $when }
 }:
read-somebody = iemand
read-remark-open = Nog niet afgehandeld.
read-remark-resolved = Afgehandeld door { $who }.
read-verdict = Oordeel: { $verdict }.

## Lists
screen-remarks = Opmerkingen
remarks-none = Er zijn nog geen opmerkingen. De commissie maakt ze tijdens het lezen, met o.
remarks-none-shown = Geen opmerkingen die hieraan voldoen. f toont ze weer allemaal.
remarks-all = Alle opmerkingen
remarks-only-open = Alleen wat nog open is
remarks-open-and-resolved = Ook wat is afgehandeld
remarks-kind-question = Alleen vragen
remarks-kind-objection = Alleen bezwaren
remarks-kind-suggestion = Alleen suggesties
remarks-here = { $count ->
    [one] 1 opmerking van een commissie, { $open } open: R
   *[other] { $count } opmerkingen van een commissie, { $open } open: R
 }
screen-changes = Gewijzigd sinds { $name } las, { $date }
changes-none = Er is niets gewijzigd sinds er gelezen werd.
changes-answer = antwoord gewijzigd
changes-answer-unsure = antwoord gewijzigd; de naaste tekst van toen
changes-came = nieuwe vraag
changes-went = vraag vervallen

## The report
report-committees = Commissies
report-members-none = Er zijn geen leden vastgelegd.
report-committee-role = Rol in de commissie
report-section = Deel of paragraaf
report-section-verdicts = Oordeel per deel en paragraaf
report-remark-reply-by = Reactie van { $who }
report-review-line = { $body }: { $verdict }{ $count ->
    [0] .
    [one] { " " }(één voorwaarde).
   *[other] { " " }({ $count } voorwaarden).
}
report-remarks = Opmerkingen
report-remarks-line = { $count ->
    [one] Eén opmerking
   *[other] { $count } opmerkingen
}, { $open ->
    [0] afgehandeld.
   *[other] waarvan { $open } nog niet afgehandeld.
}
report-remark-kind = Soort
report-remark-on = Bij
report-remark-by = Van
report-remark-is-open = nog niet afgehandeld
report-remark-is-resolved = afgehandeld
missing-committee = Commissie { $place }: een lid of een rol ontbreekt.

## The commands
cli-status-verdict = Oordeel van { $body }: { $verdict }, { $date }{ $conditions ->
    [0] {""}
    [one] , met 1 voorwaarde
   *[other] , met { $conditions } voorwaarden
 }.
notice-remarks = { $count ->
    [one] Eén opmerking van een commissie is nog niet afgehandeld
   *[other] { $count } opmerkingen van een commissie zijn nog niet afgehandeld
 }{ $objections ->
    [0] {""}
    [one] , waarvan 1 bezwaar
   *[other] , waarvan { $objections } bezwaren
 }.

## The plain front
plain-went = (weg: { $text })
plain-came = (nieuw: { $text })
plain-prompt-changes = gewijzigd

## Where keys work
context-reading = lezen
context-sections = delen en paragrafen
context-remarks = opmerkingen
context-changes = wijzigingen
