# Taking over, estimating, the glossary, several instruments: what the walk says of them.

## Commands
cmd-take-over = Overnemen
cmd-take-over-help = Neemt over wat elders al beantwoord is, als concept
cmd-estimate = Inschatting
cmd-estimate-help = Schat in hoe ernstig het is, waar het antwoord dat niet zegt
cmd-terms = Begrippen
cmd-terms-help = Toont begrippen voor juristen en ontwikkelaars
cmd-instruments = Instrumenten
cmd-instruments-help = Kiest een instrument, of voegt er een toe
cmd-next-instrument = Volgend instrument
cmd-next-instrument-help = Gaat naar het volgende instrument van deze toets
cmd-previous-instrument = Vorig instrument
cmd-previous-instrument-help = Gaat naar het vorige instrument van deze toets
cmd-carry-over = Overzetten naar IAMA 2.0
cmd-carry-over-help = Zet een toets met IAMA 1.0 over, in een nieuw bestand

## Taking over
recalled-to-take = Over te nemen
recalled-taken = overgenomen
recalled-taken-changed = overgenomen, en daarna gewijzigd
screen-to-take = Over te nemen met { $key }:
screen-came-from = Overgenomen uit:
screen-came-from-changed = { $name } (daarna gewijzigd)
said-taken = { $count ->
    [one] Overgenomen, als concept: { $sources }.
   *[other] Overgenomen uit { $count } antwoorden, als concept: { $sources }.
 }
said-taken-already = Alles is al overgenomen, en sindsdien niet veranderd.
said-takes-nothing-over = Deze vraag neemt niets over uit een ander instrument van deze toets.
said-nothing-to-take = Er is nog niets om over te nemen. Dat kan uit { $known }, zodra daar iets staat.

## Estimating
level-none = geen
level-none-means = speelt hier niet, of is goed geregeld
level-small = klein
level-small-means = blijft over, met weinig gevolgen voor mensen
level-considerable = aanzienlijk
level-considerable-means = mensen merken het, of een waarborg schiet tekort
level-serious = ernstig
level-serious-means = grote gevolgen voor mensen, of een waarborg ontbreekt
level-unknown = onbekend
level-unknown-means = niet uitgezocht; telt als aanzienlijk en blijft zichtbaar
level-open = nog open
estimate-remove = Inschatting weghalen
said-choose-estimate = Hoe ernstig is dit, vindt het team? Dit telt mee in het risicoprofiel.
said-no-estimate-here = Bij deze vraag hoort geen inschatting.
said-estimated = Inschatting van het team: { $level }.
said-estimate-removed = Inschatting weggehaald.
screen-estimate = Inschatting van het team: { $level }
screen-no-estimate = Inschatting van het team: nog geen ({ $key })
screen-level = Risico volgens dit antwoord: { $level }
screen-no-level = Risico volgens dit antwoord: nog geen
screen-weighs = weegt mee als { $axis }, gewicht { $weight }
screen-weighs-not = weegt niet mee, beschrijft alleen

## The glossary
screen-find-terms = Begrippen
term-kind = begrip
term-here = in deze vraag
term-for-lawyers = Voor de jurist:
term-for-developers = Voor de ontwikkelaar:
term-difference = Leg elkaar uit:
term-forms = Ook:
cli-about-glossary = Zoek een begrip op, voor juristen en ontwikkelaars
    Zonder woord: alle begrippen. De uitleg is van grondig.
    --json geeft per begrip: id, name, forms, for_lawyers, for_developers, difference, sources.
cli-usage-glossary = grondig glossary [WOORD] [--json]
cli-argument-word = het begrip, of het begin ervan
cli-value-word = WOORD
cli-glossary-unknown = Het begrip { $word } staat niet in de lijst.
cli-glossary-see-all = Alle begrippen: grondig glossary

## Several instruments
instrument-here = Hier: { $title }
instrument-go = Ga naar: { $title }
instrument-former = Lees: { $title } — vorige toets (alleen lezen)
instrument-add = Voeg toe: { $title }
screen-former = Vorige toets: alleen lezen. De antwoorden zijn overgezet.
screen-tree-former = { $title } (alleen lezen)
screen-door = Voeg met { $key } de vragenlijst toe: { $title }.
said-instrument-added = { $count ->
    [one] Toegevoegd: { $title } (1 vraag).
   *[other] Toegevoegd: { $title } ({ $count } vragen).
 }
said-former = Dit is de vorige toets: alleen lezen.
said-one-instrument = Deze toets heeft één instrument. Een ander voegt u toe met w.

## Carrying over
said-nothing-to-carry = Er is niets over te zetten: deze toets gebruikt IAMA 1.0 niet.
said-carrying = Bezig met overzetten…
tui-carried-title = Overgezet naar { $instrument }
