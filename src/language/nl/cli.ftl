# The command line: help, results, and what was not understood.

## Help
cli-heading-usage = Gebruik
cli-heading-commands = Opdrachten
cli-heading-options = Opties
cli-heading-arguments = Argumenten
cli-after-help = Exitcodes: 0 gelukt · 1 er zijn bevindingen · 2 verkeerd gebruik · 3 het bestand of de schijf.
    Uitleg over één opdracht: grondig help OPDRACHT

cli-about-program = Leidt een projectteam door IAMA versie 2 en eindigt in een ondertekend, toegankelijk verslag.
    Zonder opdracht opent het beginscherm.
cli-about-open = Open een toets op het volledige scherm
    Een verslag (pdf) mag ook: de toets die erin meereist, opent dan alleen om te lezen.
cli-about-new = Maak een nieuwe, lege toets
cli-about-demo = Bekijk het uitgewerkte voorbeeld: een model voor vroegsignalering van schulden
    Op een terminal opent een eigen kopie. Zonder terminal komen het voorbeeld en het
    verslag in een nieuwe map.
cli-about-answer = Leg één antwoord vast
    De waarde die u geeft, komt in de plaats van de vorige. Opmerkingen van wie het anders
    ziet (--dissent) komen erbij. Verandert het antwoord, dan wordt “akkoord” weer
    “concept”, tenzij u --state geeft.
cli-about-sign = Onderteken namens één rol
    Is er geen ronde open, of is de inhoud veranderd, dan opent eerst een nieuwe ronde.
cli-about-status = Toon hoe ver een toets is
    Bij meer bestanden of een map staat er per toets één regel. --json geeft: file, id, profile,
    instruments (id, title, counts, parts, sections), counts, stale (address, because, since),
    fria (letter, title, coverage, questions, sections), roles (roles, gaps, missing_core),
    rights (id, label, harmed, protected, effect, effect_reason, importance, impact, suggestion,
    severity, differs, lacks_reason, effectiveness, reasonable_effect, measures, residual_risks,
    reasonable_all, next, conclusion), risk (het profiel), duties (de uitkomst van een quickscan),
    round (state, version, required, signed, open_points, reason), digest, action_points (all,
    open, overdue, soon), blockers, dissents, review_date, recovered, editions. Bij meer bestanden of een
    map: assessments (een lijst daarvan) en unreadable (file, message).
cli-about-check = Toon wat ondertekenen nog in de weg staat; exitcode 1 als er iets is
    Punten waarvoor met een reden is getekend, blijven bevindingen. --json geeft: file,
    findings (kind, address, message), notices (kind, addresses, message), round (state,
    version, required, signed, open_points, reason), editions. Wat bij notices staat, is goed om te weten
    en telt niet mee voor de exitcode.
cli-about-report = Maak het verslag als pdf
    Een bestaande pdf wordt vervangen, een ander bestand alleen met --force.
cli-about-questionnaire = Bekijk of controleer vragenlijsten
cli-about-questionnaire-list = Toon de instrumenten die grondig kent
cli-about-questionnaire-show = Toon de vragen van een instrument, met de id’s van opties en kolommen
cli-about-questionnaire-validate = Controleer een vragenlijst en noem alle problemen, elk met regel en kolom
    Exitcode 1 bij problemen, 3 als het bestand niet te lezen is. --json geeft: file,
    problems (file, line, column, path, message, way_out).
cli-about-completions = Schrijf het bestand waarmee een shell de opdrachten aanvult
cli-about-help = Toon uitleg over grondig of over één opdracht

cli-usage-program = grondig [OPTIES] [OPDRACHT]
cli-usage-open = grondig open BESTAND [--to BESTAND] [OPTIES]
cli-usage-new = grondig new BESTAND --name NAAM --organisation NAAM [--instruments ID,…]
cli-usage-demo = grondig demo [--to BESTAND] [OPTIES]
cli-usage-answer = grondig answer BESTAND ADRES [WAARDE] [OPTIES]
cli-usage-sign = grondig sign BESTAND --name NAAM --function FUNCTIE --role ROL --decision BESLUIT [OPTIES]
cli-usage-status = grondig status BESTAND… [--json]
cli-usage-check = grondig check BESTAND [--json]
cli-usage-report = grondig report BESTAND [-o PDF] [--archive 2a|3a] [--extra-font LETTERTYPE]… [--force] [--check [--json]]
cli-usage-questionnaire = grondig questionnaire OPDRACHT
cli-usage-questionnaire-list = grondig questionnaire list [--json]
cli-usage-questionnaire-show = grondig questionnaire show ID [--json]
cli-usage-questionnaire-validate = grondig questionnaire validate BESTAND [--json]
cli-usage-completions = grondig completions SHELL
cli-usage-help = grondig help [OPDRACHT]

cli-argument-file = het bestand
cli-argument-address = adres van het antwoord, zoals iama-2.0/1.1.1 of iama-2.0/4.3.1@A4
cli-argument-instrument = id van het instrument, zoals iama-2.0
cli-argument-shell = bash, elvish, fish, powershell of zsh
cli-argument-command = de opdracht waarover u meer wilt weten

cli-value-file = BESTAND
cli-value-address = ADRES
cli-value-instrument = ID
cli-value-shell = SHELL
cli-value-command = OPDRACHT
cli-value-text = TEKST
cli-value-name = NAAM
cli-value-date = DATUM
cli-value-id = ID
cli-value-ids = ID,…
cli-value-code = ROL
cli-value-row = KOLOM=WAARDE,…
cli-value-person = NAAM; FUNCTIE
cli-value-dissent = WIE: TEKST
cli-value-state = STAND
cli-value-decision = BESLUIT
cli-value-language = TAAL
cli-value-pdf = PDF
cli-value-archive = NORM
cli-value-font = LETTERTYPE

cli-option-help = toon deze uitleg
cli-option-version = toon de versie
cli-option-plain = regel voor regel, voor een schermlezer of een script; vanzelf bij TERM=dumb, en met GRONDIG_PLAIN=1
cli-option-lang = taal van grondig: nl of en; anders volgt grondig de instellingen, dan LC_ALL, LC_MESSAGES of LANG
cli-option-json = uitvoer als JSON, voor programma’s
cli-option-demo-to = schrijf het voorbeeld in dit bestand en het verslag ernaast; overschrijft niets
cli-option-new-name = naam van het algoritme
cli-option-new-organisation = organisatie die het algoritme gebruikt
cli-option-new-instruments = instrumenten, met komma’s ertussen; anders iama-2.0
cli-option-answer-text = tekst, bij een open vraag
cli-option-answer-choose = id van een optie; herhaal bij een vraag met meer antwoorden
cli-option-answer-item = één punt van een lijst, of één voorwaarde bij het advies; herhaal voor elk punt
cli-option-answer-row = één rij van een tabel; een komma hoort bij de waarde als er geen kolom op volgt; herhaal voor elke rij
cli-option-answer-date = datum als 2026-03-04
cli-option-answer-person = naam en functie
cli-option-answer-from = lees de waarde uit een bestand, of uit de standaardinvoer met -; één optie, punt of rij per regel
cli-option-answer-explain = toelichting bij een gesloten antwoord
cli-option-answer-state = open, draft (concept), agreed (akkoord), parked (geparkeerd) of not_applicable (niet van toepassing)
cli-option-answer-reason = waarom het niet van toepassing is, of wat er bij parkeren uit te zoeken is
cli-option-answer-who = bij parkeren: wie het uitzoekt
cli-option-answer-due = bij parkeren: wanneer het er moet zijn
cli-option-answer-note = aantekening voor het dossier: overwegingen, geen deel van het antwoord
cli-option-answer-dissent = wie het anders ziet, en hoe; herhaal voor elk standpunt
cli-option-answer-still-right = het antwoord klopt nog, ook nu een antwoord waar het op steunt is veranderd
cli-option-answer-by = wie dit invoert; anders GRONDIG_WRITER
cli-option-sign-name = naam van wie ondertekent
cli-option-sign-function = functie van wie ondertekent
cli-option-sign-role = rol waarvoor wordt ondertekend, zoals PL
cli-option-sign-decision = approve (akkoord), approve_with_conditions (akkoord onder voorwaarden) of object (bezwaar)
cli-option-sign-condition = een voorwaarde; herhaal voor elke voorwaarde
cli-option-sign-statement = verklaring in eigen woorden; bij bezwaar verplicht
cli-option-sign-date = datum van ondertekening; anders vandaag
cli-option-sign-reason = waarom er wordt getekend terwijl er punten openstaan; het verslag vermeldt dit
cli-option-report-output = waar het verslag komt, - voor de standaarduitvoer; anders naast het bestand
cli-option-report-archive = 3a: PDF/A-3a, met de toets als bijlage; 2a: PDF/A-2a zonder bijlage, voor archieven die bijlagen weigeren; anders 3a
cli-option-no-house-style = laat de huisstijl van uw organisatie weg
cli-option-report-check = schrijf niets en kijk na: van een toets of het verslag volledig is, van een pdf of de structuur klopt
cli-option-report-force = vervang ook een bestand dat geen pdf is
cli-option-report-extra-font = lettertype (TrueType of OpenType) voor tekens die grondig niet heeft; herhaal voor meer

## What was not understood
cli-use-no-command = De opdracht { $found } bestaat niet. Er is niets gedaan.
cli-use-missing-command = Er ontbreekt een opdracht. Er is niets gedaan.
cli-use-no-option = De optie { $found } bestaat hier niet. Er is niets gedaan.
cli-use-extra = { $found } is hier te veel. Er is niets gedaan.
cli-use-no-value = Bij { $argument } hoort een waarde. Er is niets gedaan.
cli-use-bad-value = “{ $found }” kan niet bij { $argument }. Er is niets gedaan.
cli-use-missing = Dit ontbreekt: { $missing }. Er is niets gedaan.
cli-use-conflict = { $argument } gaat niet samen met { $other }. Er is niets gedaan.
cli-use-not-utf8 = Een van de argumenten is geen leesbare tekst (UTF-8). Er is niets gedaan.
cli-use-other = Bij { $argument } klopt het aantal waarden niet. Er is niets gedaan.
cli-use-empty = { $argument } is leeg. Er is niets gedaan.
cli-use-did-you-mean = Bedoelde u { $near }?
cli-use-choose = Kies uit: { $known }.
cli-use-see-help = Wat er kan, staat in: grondig --help

## Files and streams
cli-output-failed = De uitvoer kan niet worden geschreven ({ $reason }). Uw bestanden zijn niet aangeraakt.
cli-not-written = { $file } kan niet worden geschreven ({ $reason }). Wat er stond, is er nog. Kies een andere plaats of maak ruimte.
cli-text-missing = Het bestand { $file } bestaat niet ({ $reason }). Controleer de naam en de map.
cli-text-unreadable = Het bestand { $file } kan niet worden gelezen ({ $reason }). Er is niets veranderd.
cli-text-not-a-file = { $file } is geen bestand maar een map of een apparaat. Er is niets veranderd.
cli-text-too-large = { $file } is groter dan { $limit } MB en is niet gelezen. Er is niets veranderd.
cli-text-not-utf8 = { $file } is geen tekst in UTF-8 (vanaf byte { $byte }). Er is niets veranderd. Sla het bestand op als UTF-8.
cli-no-terminal = grondig heeft hiervoor een terminal nodig, en de invoer of uitvoer is er geen. Zonder terminal werken --plain (regel voor regel) en de opdrachten uit grondig --help.

## Results
cli-created = Aangemaakt: { $file }
    Verder met: grondig open { $file }
cli-demo-copy = Uw eigen kopie van het voorbeeld: { $file }
cli-demo-written = { $pages ->
    [one] Het voorbeeld: { $file }
        Het verslag: { $report } (1 pagina)
   *[other] Het voorbeeld: { $file }
        Het verslag: { $report } ({ $pages } pagina’s)
 }
cli-demo-exists = { $file } bestaat al en is niet aangeraakt. Kies een andere naam.
cli-demo-not-pdf = { $file } is de naam van een verslag. Geef het voorbeeld een naam die op .json eindigt.
cli-example-broken = Het voorbeeld in dit programma is niet te lezen ({ $reason }). Uw bestanden zijn niet aangeraakt; meld dit bij de makers.
cli-report-written = { $pages ->
    [one] Het verslag staat in { $file } (1 pagina).
   *[other] Het verslag staat in { $file } ({ $pages } pagina’s).
 }
cli-report-substituted = Deze tekens hebben geen letterbeeld en staan als vakje in het verslag; zoeken, kopiëren en voorlezen werkt wel: { $signs }. Geef met --extra-font een lettertype mee dat ze heeft.
cli-report-sign = { $sign } ({ $code }) op { $count ->
    [one] pagina { $pages }
   *[other] pagina’s { $pages }
 }{ $more ->
    [0] { "" }
   *[other] {" "}en nog { $more }
 }
cli-font-too-many = Geef hooguit { $most } lettertypen mee. Er is geen verslag gemaakt.
cli-font-no-font = { $file } is geen lettertype dat in een pdf kan: nodig is een heel TrueType- of OpenType-bestand (.ttf, .otf, .ttc). Er is geen verslag gemaakt.
cli-font-forbidden = De makers van het lettertype { $file } staan niet toe dat het in een pdf wordt opgenomen. Er is geen verslag gemaakt; kies een ander lettertype.
cli-font-no-outlines = Het lettertype { $file } bestaat uit plaatjes of uit variabele CFF2-letters; die kunnen niet in het verslag. Er is geen verslag gemaakt; kies een ander lettertype.
cli-report-incomplete = { $count ->
    [one] Er is geen verslag geschreven: bij het nalezen bleek dat er 1 onderdeel van de toets in ontbreekt. De toets zelf is veilig en niet aangeraakt; meld dit bij de makers.
   *[other] Er is geen verslag geschreven: bij het nalezen bleek dat er { $count } onderdelen van de toets in ontbreken. De toets zelf is veilig en niet aangeraakt; meld dit bij de makers.
 }
cli-report-checked = Nagekeken: { $file } (pagina’s: { $pages }; onderdelen in de structuur: { $elements }). Er is niets geschreven.
cli-report-check-proved = Teruggezocht op de pagina’s: vragen { $questions }, antwoorden { $answers }, ondertekeningen { $signatures }, en alle gegevens daarbij.
cli-report-check-count = { $count ->
    [0] Geen bevindingen.
    [one] 1 bevinding.
   *[other] { $count } bevindingen.
 }
cli-report-check-unreadable = { $file } is geen leesbare pdf: het bestand is beschadigd of versleuteld. Er is niets veranderd; maak het verslag opnieuw uit de toets.
cli-report-failed = Het verslag kan niet worden gemaakt ({ $reason }). De toets is niet aangeraakt.
cli-report-not-a-file = { $file } is geen bestand maar een map of een apparaat. Er is niets geschreven.
cli-report-itself = { $file } is de toets zelf. Er is niets geschreven; geef het verslag een andere naam.
cli-report-over-sealed = { $file } bestaat al en bevat een zegel. Er is niets geschreven, want dat zegel zou verloren gaan; kies een andere naam, of geef --force.
cli-report-no-pdf = { $file } bestaat al en is geen pdf. Er is niets geschreven; kies een andere naam of geef --force.

## Answers
cli-answer-saved = { $number } { $title }: vastgelegd ({ $state ->
    [open] open
    [draft] concept
    [agreed] akkoord
    [parked] geparkeerd
   *[not_applicable] niet van toepassing
 }).
cli-answer-still-right = { $number }: vastgelegd dat dit antwoord nog klopt.
cli-answer-not-stale = { $number }: dit antwoord is niet verouderd. Er is niets veranderd.
cli-answer-same = { $number }: er verandert niets.
cli-answer-no-instrument = Deze toets gebruikt het instrument { $id } niet. Er is niets veranderd. Wel in gebruik: { $known }.
cli-no-question = { $instrument } heeft geen vraag { $number }. Er is niets veranderd. Het meest lijkt daarop: { $near }.
cli-no-question-like-it = { $instrument } heeft geen vraag { $number }. Er is niets veranderd. De opdracht grondig questionnaire show { $instrument } toont alle nummers.
cli-answer-wrong-shape = Bij vraag { $number } past { $option } niet. Er is niets veranderd. Gebruik { $known }.
cli-answer-no-explanation = Vraag { $number } is een open vraag en heeft geen aparte toelichting. Er is niets veranderd. Zet alles in --text, of gebruik --note.
cli-answer-no-option = Vraag { $number } heeft geen optie “{ $option }”. Er is niets veranderd. Kies uit: { $known }.
cli-answer-no-column = De tabel bij vraag { $number } heeft geen kolom “{ $column }”. Er is niets veranderd. De kolommen: { $known }.
cli-answer-no-cell = “{ $found }” kan niet in de kolom { $column } van vraag { $number }. Er is niets veranderd. Kies uit: { $known }.
cli-answer-only-one = Bij vraag { $number } kan één optie worden gekozen. Er is niets veranderd.
cli-answer-too-many = Bij vraag { $number } passen er ten hoogste { $max }; dit zijn er { $count }. Er is niets veranderd.
cli-answer-too-long = Dit antwoord is langer dan { $limit } kB. Er is niets veranderd.
cli-answer-one-line = Het antwoord op vraag { $number } is één regel. Er is niets veranderd.
cli-answer-from-alone = --from gaat niet samen met { $option }. Er is niets veranderd.
cli-answer-from-empty = Er staat niets in het bestand van --from. Er is niets veranderd.
cli-answer-needs-reason = Niet van toepassing vraagt een reden. Er is niets veranderd. Geef --reason.
cli-answer-reason-alone = --reason hoort bij --state parked of --state not_applicable. Er is niets veranderd. Voor een overweging is er --note.
cli-answer-parked-alone = --who en --due horen bij --state parked. Er is niets veranderd.
cli-answer-not-open = Er staat al een antwoord; open betekent dat er nog niets is. Er is niets veranderd. Gebruik --state draft.
cli-answer-nothing-there = Er is nog geen antwoord om concept of akkoord te noemen. Er is niets veranderd.

cli-hidden = Vraag { $number } is bij deze antwoorden niet aan de orde. Er is niets veranderd.
cli-hidden-condition = Vraag { $number } is bij deze antwoorden niet aan de orde. Er is niets veranderd. De vraag verschijnt als { $condition }.
cli-hidden-no-repeat = Vraag { $number } wordt niet herhaald. Er is niets veranderd. Laat @{ $item } weg.
cli-hidden-no-items = Vraag { $number } wordt herhaald over het antwoord op vraag { $source }, en daar staat nog niets dat meetelt. Er is niets veranderd. Beantwoord eerst vraag { $source }.
cli-hidden-which-item = Vraag { $number } komt meer dan één keer voor. Er is niets veranderd. Kies uit: { $known }.
cli-hidden-other-item = “{ $item }” telt niet mee in het antwoord op vraag { $source }, waarover vraag { $number } wordt herhaald. Er is niets veranderd. Kies uit: { $known }.
cli-condition-and = en
cli-condition-or = of
cli-condition-not = niet geldt dat { $condition }
cli-condition-is = het antwoord op vraag { $number } { $options } is
cli-condition-is-not = het antwoord op vraag { $number } niet { $options } is
cli-condition-includes = bij vraag { $number } ook { $options } is gekozen
cli-condition-answered = vraag { $number } is beantwoord
cli-condition-unanswered = vraag { $number } nog niet is beantwoord

## Signing
cli-signed = Getekend door { $name }, voor de rol { $role }.
cli-sign-see-check = Welke dat zijn, toont grondig check. De reden geeft u met --reason. Er is niets ondertekend.
cli-sign-reason-unused = Er is al een ronde open die bij de inhoud past; de reden van die ronde blijft staan en --reason is niet gebruikt.
cli-round-none = Er is nog geen ondertekenronde geopend.
cli-round-open = Ronde { $version } is open: { $signed } van de { $required } hebben getekend.
cli-round-complete = Ronde { $version } is compleet en past bij de inhoud.
cli-round-short-none = nog geen ronde
cli-round-short-open = ronde { $version } open, { $signed } van { $required } getekend
cli-round-short-complete = ronde { $version } compleet
cli-round-short-stale = ronde { $version } past niet meer bij de inhoud
cli-round-stale = Ronde { $version } past niet meer bij de inhoud: die is daarna veranderd. De handtekeningen blijven bewaard; voor de nieuwe inhoud is een nieuwe ronde nodig.

## Status and check
cli-status-heading = { $name } · { $organisation }
cli-status-instrument = { $title }: { $settled } van { $questions } afgerond ({ $open } open, { $draft } concept, { $agreed } akkoord, { $parked } geparkeerd, { $not_applicable } niet van toepassing)
cli-status-part = {"  "}{ $id } { $title }: { $settled } van { $questions } ({ $open } open, { $draft } concept, { $agreed } akkoord, { $parked } geparkeerd, { $not_applicable } niet van toepassing)
cli-status-blockers = { $count ->
    [0] Er staat niets meer open.
    [one] Eén punt staat nog open; grondig check toont het.
   *[other] { $count } punten staan nog open; grondig check toont ze.
 }
cli-status-stale = { $count ->
    [one] Eén antwoord is verouderd: het steunt op een antwoord dat daarna is veranderd.
   *[other] { $count } antwoorden zijn verouderd: ze steunen op een antwoord dat daarna is veranderd.
 }
cli-status-fria = Mensenrechtentoets van de AI-verordening (artikel 27 lid 1, FRIA):
cli-status-fria-letter = {"  "}{ $letter } { $title }: { $coverage } ({ $answered } van { $questions } vragen beantwoord)
cli-status-roles = Rollen:
cli-status-role = {"  "}{ $id } { $name } ({ $people }): beantwoordt { $answers } ({ $open } open, { $draft } concept, { $agreed } akkoord, { $parked } geparkeerd, { $not_applicable } niet van toepassing), toetst { $checks }
cli-status-nobody = niemand
cli-status-line = { $file }: { $name } · { $organisation }: { $settled } van { $questions } afgerond · open punten: { $blockers } · verouderd: { $stale } · actiepunten over tijd: { $overdue } · { $round }
cli-status-several = { $count ->
    [0] Geen toets gelezen.
    [one] Eén toets.
   *[other] { $count } toetsen.
 }
cli-status-empty-folder = In de map { $folder } staat geen toets.
cli-item = – { $text }
cli-status-review = Opnieuw te bekijken op { $date }.
cli-status-digest = Vingerafdruk van de inhoud: { $digest }
cli-status-action-points = { $count ->
    [0] Er zijn geen open actiepunten.
    [one] Eén open actiepunt:
   *[other] { $count } open actiepunten:
 }
cli-status-action-point = – { $text } ({ $owner }, { $due })
cli-status-action-point-overdue = – { $text } ({ $owner }, { $due }: over tijd)
cli-status-action-point-soon = – { $text } ({ $owner }, { $due }: binnenkort)
cli-check-notices = Goed om te weten:
cli-check-signed-anyway = Deze punten stonden open toen er werd getekend. De reden: { $reason }
cli-check-count = { $count ->
    [0] Geen bevindingen.
    [one] Eén bevinding.
   *[other] { $count } bevindingen.
 }

## Questionnaires
cli-questionnaire-line = { $id }  { $title } ({ $count } vragen)
cli-validate-sound = { $file }: in orde ({ $id }, { $count } vragen)
cli-validate-count = { $count ->
    [one] Eén probleem.
   *[other] { $count } problemen.
 }
cli-status-duties = Quickscan: dit volgt uit de antwoorden
cli-status-duties-provisional = Quickscan, voorlopig: { $count ->
    [one] er is nog { $count } vraag open
   *[other] er zijn nog { $count } vragen open
}
cli-status-duty = {"  "}{ $title }: { $label }
cli-status-risk = Discriminatierisico
cli-status-risk-stands = {"  "}Blokkade { $id } staat: { $title }
cli-status-risk-not-excluded = {"  "}Blokkade { $id } is nog niet uitgesloten: { $title }
cli-status-risk-axis = {"  "}{ $title }: { $score } % ({ $band }), tussen { $lowest } en { $highest } % zolang niet alles bekend is; { $unknown } onbekend, { $open } open
cli-status-risk-axis-empty = {"  "}{ $title }: nog niets te zeggen, tussen { $lowest } en { $highest } %; { $unknown } onbekend, { $open } open
cli-status-risk-result = {"  "}De figuur wijst op: { $band }. De gewichten zijn een voorstel van grondig.
cli-status-risk-judgement = {"  "}Oordeel van het team, en dat telt: { $label }
cli-status-risk-no-judgement = {"  "}Het team heeft nog geen eigen oordeel gegeven.
