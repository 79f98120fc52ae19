# The preparation sheet of a role: on the sheet, reading it back, the command.

## On the sheet
sheet-title = Voorbereidingsblad: { $role }
sheet-fact-algorithm = Algoritme
sheet-fact-organisation = Organisatie
sheet-fact-role = Rol
sheet-fact-brings = Wat deze rol inbrengt
sheet-fact-people = Wie deze rol heeft
sheet-fact-made-from = Gemaakt van de toets met vingerafdruk
sheet-nobody = nog niemand in het team
sheet-fill-name = Ingevuld door
sheet-fill-date = Datum
sheet-fill-session = Voor sessie
sheet-how-title = Zo vult u dit blad in
sheet-how =
    Dit blad bereidt de sessie voor. Wat u invult, is een voorstel: het team besluit samen.

    1. Schrijf onder de vetgedrukte woorden Antwoord, Voorwaarden, Toelichting en Aantekening. Wat daar al staat, is het antwoord van nu: u mag het veranderen.
    2. Kiest u een optie, zet dan een x tussen de haken: zo wordt [ ] dan [x].
    3. Laat de regels die met een kleiner-dan-teken en een uitroepteken beginnen staan: daaraan herkent grondig de vraag. De rest van de gedrukte tekst wordt niet teruggelezen.
    4. Geef het bestand terug aan wie de toets bijhoudt. Die bekijkt met “grondig sheet read” eerst wat het zou veranderen.
sheet-how-print =
    Dit blad bereidt de sessie voor. Wat u opschrijft, is een voorstel: het team besluit samen. Schrijf op de lijnen en kruis de hokjes aan. Neem het blad mee naar de sessie of geef het terug aan wie de toets bijhoudt. Liever digitaal? Vraag dan om het blad als Markdown: dat kan grondig teruglezen.
sheet-nothing = Er zijn nu geen vragen voor deze rol.
sheet-to-answer = Uw rol beantwoordt deze vraag. Stand: { $state }.
sheet-to-check = Uw rol controleert dit antwoord. Stand: { $state }.
sheet-guide = Waar u op let
sheet-why = Waarom deze vraag
sheet-example = Voorbeeld
sheet-earlier = Eerder geantwoord: { $title }
sheet-earlier-nothing = Hierop is nog niets geantwoord.
sheet-suggestions = Om uit te kiezen; eigen woorden mag ook
sheet-hint-text = In uw eigen woorden.
sheet-hint-line = Op één regel.
sheet-hint-one = Kies er één.
sheet-hint-several = Kies wat van toepassing is; er mogen er meer zijn.
sheet-hint-list = Een lijst, hoogstens { $max }: per streepje één ({ $item }).
sheet-hint-table = Een tabel, hoogstens { $max } rijen: per rij één ({ $item }).
sheet-hint-date = Een datum, zoals 2026-03-04 of 4-3-2026.
sheet-hint-person = Naam; functie.
sheet-column = Kolom { $column }: { $known }
sheet-column-date = een datum
sheet-field-answer = Antwoord
sheet-field-conditions = Voorwaarden
sheet-field-explanation = Toelichting
sheet-field-note = Aantekening
sheet-print-table = Ruimte om te schrijven
sheet-print-made = Voorbereidingsblad
sheet-print-box = Aankruisen
sheet-print-option = Mogelijkheid
sheet-print-status = Om voor te bereiden

## Reading back
sheet-kept-note = Uit het voorbereidingsblad van { $who } ({ $field }): { $text }
sheet-error-no-role = Geen instrument van deze toets kent de rol { $role }. Wel: { $known }.
sheet-error-not-a-sheet = Dit is geen voorbereidingsblad: de eerste regel, waaraan grondig het blad herkent, ontbreekt. Er is niets veranderd.
sheet-error-version = Dit blad is gemaakt door een nieuwere grondig (vorm { $version }). Er is niets veranderd. Lees het daarmee terug.
sheet-error-other-assessment = Dit blad hoort bij een andere toets. Er is niets veranderd.
sheet-why-no-question = Deze vraag wordt in de toets niet (meer) gesteld; wat er staat, heeft geen plaats
sheet-why-twice = Deze vraag staat twee keer op het blad; de tweede keer is niet gelezen
sheet-why-no-answer = De plaats “Antwoord” is weg van het blad; wat daar in de toets staat, blijft
sheet-why-no-conditions = De plaats “Voorwaarden” is weg van het blad; wat daar in de toets staat, blijft
sheet-why-no-explanation = De plaats “Toelichting” is weg van het blad; wat daar in de toets staat, blijft
sheet-why-no-note = De plaats “Aantekening” is weg van het blad; wat daar in de toets staat, blijft
sheet-why-no-end = De regel die de vraag afsluit, is weg; gelezen tot de volgende kop
sheet-why-loose = Dit staat buiten de plaatsen om te schrijven en is niet gelezen
sheet-why-printed = De gedrukte tekst boven het antwoord is veranderd; die is niet gelezen
sheet-why-no-options = Er staan geen opties meer in het antwoord; het blijft zoals het is
sheet-why-not-an-option = Dit is geen optie van de vraag of een veranderde optie; deze woorden zijn niet gelezen
sheet-why-only-one = Hier mag er maar één gekozen zijn; het antwoord blijft zoals het is
sheet-why-no-table = Dit is niet de tabel van de vraag; het antwoord blijft zoals het is
sheet-why-not-in-column = Dit is geen mogelijkheid van de kolom; het antwoord blijft zoals het is
sheet-why-not-a-date = Dit is geen datum; het antwoord blijft zoals het is
sheet-why-too-many = Dit zijn er meer dan de vraag toelaat; het antwoord blijft zoals het is
sheet-why-too-long = Deze tekst is langer dan een antwoord mag zijn; het antwoord blijft zoals het is

## The command
cli-about-sheet = Maak een voorbereidingsblad voor één rol, of lees het terug
    Het blad heeft alle vragen die de rol beantwoordt of controleert, met uitleg, eerdere
    antwoorden en ruimte om te schrijven. Als Markdown (.md) kan het ingevuld worden
    teruggelezen met grondig sheet read; als pdf is het om te printen.
cli-about-sheet-read = Toon wat een ingevuld voorbereidingsblad zou veranderen
    Zonder --apply verandert er niets. Is een antwoord sinds het blad ook in de toets
    veranderd, dan blijft de toets zoals ze is en komt de tekst van het blad met --apply als
    aantekening onder het antwoord. Exitcode 1 bij zulke botsingen, of als iets geen plaats
    heeft. --json geeft: file, sheet, role, by, applied, changes (address, title, field, old,
    new, difference), conflicts (address, title, field, present, sheet), unplaced (address,
    kind, message, text), unchanged. In difference staat per stuk: kind (same, gone, added)
    en text.
cli-usage-sheet =
    grondig sheet BESTAND --role ROL [-o BLAD] [OPTIES]
       grondig sheet read BESTAND BLAD [OPTIES]
cli-usage-sheet-read = grondig sheet read BESTAND BLAD [--apply] [--by NAAM] [--json]
cli-argument-sheet = het ingevulde blad (Markdown); - voor standaardinvoer
cli-value-sheet = BLAD
cli-option-sheet-role = de code van de rol, zoals JUR
cli-option-sheet-output = het blad: .md of .pdf; zonder deze optie staat het blad als Markdown naast de toets; - geeft Markdown op standaarduitvoer
cli-option-sheet-only-open = alleen wat nog niet beantwoord of geparkeerd is
cli-option-sheet-force = vervang een bestand dat er al is
cli-option-sheet-apply = voer de veranderingen door
cli-option-sheet-by = wie het blad heeft ingevuld; anders wie op het blad staat, anders de rol
cli-sheet-written = { $count ->
    [one] Voorbereidingsblad geschreven: { $file }, met 1 vraag voor { $role }.
   *[other] Voorbereidingsblad geschreven: { $file }, met { $count } vragen voor { $role }.
 }
cli-sheet-exists = { $file } bestaat al. Er is niets geschreven: er kan werk in staan. Kies een andere naam of geef --force.
cli-sheet-itself = { $file } is de toets zelf. Er is niets geschreven; geef het blad een andere naam.
cli-sheet-failed = Het voorbereidingsblad kan niet worden gemaakt ({ $reason }). De toets is niet aangeraakt.
cli-sheet-ending = { $file } eindigt niet op .md of .pdf. Er is niets geschreven.
cli-sheet-no-role = Geef met --role voor welke rol het blad is.
cli-sheet-same = Het blad verandert niets.
cli-sheet-would = { $count ->
    [one] Het blad zou 1 plaats veranderen. [-…-] gaat weg, {"{"}+…+{"}"} komt erbij:
   *[other] Het blad zou { $count } plaatsen veranderen. [-…-] gaat weg, {"{"}+…+{"}"} komt erbij:
 }
cli-sheet-place = { $address } { $title } ({ $field }):
cli-sheet-conflicts = { $count ->
    [one] Op 1 plaats is ook de toets veranderd sinds het blad is gemaakt. De toets blijft staan:
   *[other] Op { $count } plaatsen is ook de toets veranderd sinds het blad is gemaakt. De toets blijft staan:
 }
cli-sheet-present = {"  "}in de toets: { $text }
cli-sheet-on-sheet = {"  "}op het blad: { $text }
cli-sheet-unplaced = { $count ->
    [one] 1 ding heeft geen plaats gevonden:
   *[other] { $count } dingen hebben geen plaats gevonden:
 }
cli-sheet-unplaced-line = {"  "}{ $place }{ $why }: { $text }
cli-sheet-unplaced-bare = {"  "}{ $place }{ $why }.
cli-sheet-dry = Er is niets veranderd. Voer het door met --apply.
cli-sheet-applied = { $count ->
    [0] Er was niets om door te voeren.
    [one] Doorgevoerd bij 1 vraag.
   *[other] Doorgevoerd bij { $count } vragen.
 }
cli-sheet-kept = { $count ->
    [one] Bij 1 vraag staat de tekst van het blad als aantekening onder het antwoord.
   *[other] Bij { $count } vragen staat de tekst van het blad als aantekening onder het antwoord.
 }
