# Wat iemand instelt: thema, tekens, muis, toetsen, en wie er schrijft.

# Opdrachten
cmd-choose-theme = Thema kiezen
cmd-choose-theme-help = Kiest kleuren: van de terminal, licht, donker, contrast, geen
cmd-ascii-signs = Eenvoudige tekens
cmd-ascii-signs-help = Tekent met eenvoudige tekens, of weer met alle
cmd-mouse = Muis
cmd-mouse-help = Zet de muis aan of uit
cmd-who-writes = Wie schrijft er
cmd-who-writes-help = Kiest wie er schrijft: die naam komt bij elke wijziging

# Thema's
theme-title = Kies een thema
theme-terminal = Terminal: de kleuren van uw terminal zelf
theme-light = Licht: donkere letters op wit
theme-dark = Donker: lichte letters op zwart
theme-contrast = Contrast: het grootste verschil, voor wie slecht ziet of ver weg zit
theme-none = Geen: zonder kleur
theme-unknown = Er is geen thema { $found }. Er is niets geopend. Kies uit: { $known }.
said-ascii-on = Er staan nu alleen eenvoudige tekens. Letters met een accent staan zonder op het scherm; in het bestand blijven ze zoals ze zijn.
said-ascii-off = Alle tekens staan weer op het scherm.
said-mouse-on = De muis staat aan. Tekst selecteren van de terminal zelf gaat nu met Shift ingedrukt.
said-mouse-off = De muis staat uit. Selecteren gaat weer zoals de terminal het doet.

# Instellingen
settings-not-yaml = De instellingen in { $file } zijn niet te lezen (regel { $line }): ze horen te bestaan uit regels als "theme: dark". Nu gelden de gewone instellingen.
settings-unknown = De instellingen in { $file } hebben op regel { $line } iets dat niet bestaat: { $field }. Wel kan: { $known }. De rest geldt.
settings-twice = De instellingen in { $file } hebben op regel { $line } nog eens { $field }. De eerste geldt.
settings-value = De instellingen in { $file } hebben op regel { $line } bij { $field } iets dat niet kan. Wel kan: { $known }. Nu geldt het gewone.
settings-not-kept = Dit geldt nu, maar niet voor de volgende keer: { $file } kon niet worden bijgewerkt en is gebleven zoals het was. Kijk of er een fout in staat, en of u erin mag schrijven.
config-unreadable = { $file } is niet te lezen: { $reason }.
config-too-large = { $file } is te groot voor een bestand met instellingen: 1 MB is het meeste.
config-not-utf8 = { $file } is geen tekst in UTF-8. Sla het bestand op als UTF-8.

# Wie schrijft er
writer-title = Wie schrijft er?
writer-other = Iemand anders…
writer-nobody = Niemand: er komt geen naam bij wat er wordt geschreven
said-writer = { $name } schrijft. Die naam komt bij elke wijziging; veranderen kan met "Wie schrijft er".
said-writer-nobody = Er komt geen naam bij wat er wordt geschreven. Veranderen kan met "Wie schrijft er".
screen-writer = schrijft: { $name }
screen-answer-changed = laatst gewijzigd door { $name }, { $date }
form-writer = Naam
form-writer-introduction = Deze naam komt bij elke wijziging, tot u iemand anders kiest. Het team verandert er niet door.
form-writer-missing = Vul een naam in, of ga terug met Esc: dan komt er geen naam bij.
    .lines = Vul een naam in, of ga weg met :terug: dan komt er geen naam bij.

# Toetsen
keys-own = De toetsen die gelden. Een * staat bij opdrachten met eigen toetsen uit { $file }.
keys-default = De toetsen die gelden, alle zoals ze zijn gemaakt. Eigen toetsen komen in { $file }.
keys-everywhere = overal
keys-in-palette = geen toets; staat in het venster "Alles"
keys-way-out = Er is niets geopend en niets veranderd. Herstel het bestand, of geef het een andere naam: dan gelden de gewone toetsen.
keys-not-yaml = De toetsen in { $file } zijn geen geldige YAML, regel { $line }: { $reason }.
keys-no-map = De toetsen in { $file } bestaan niet uit regels als "agree: F5" (regel { $line }).
keys-no-command = { $file } regel { $line }: er is geen opdracht { $found }. De namen staan in: grondig keys.
keys-several = { $file } regel { $line }: { $found } is de naam van meer opdrachten. Schrijf welke: { $known }.
keys-twice = { $file } regel { $line }: { $command } staat er al eerder. Zet alle toetsen van een opdracht bij elkaar.
keys-fixed = { $file } regel { $line }: { $command } werkt met de cijfers zelf, en kan geen andere toetsen krijgen.
keys-no-context = { $file } regel { $line }: { $found } is geen plaats. Wel kan: { $known }.
keys-not-there = { $file } regel { $line }: { $command } doet niets op de plaats { $context }.
keys-letter = { $file } regel { $line }: op de plaats { $context } worden letters geschreven; { $key } kan daar geen toets zijn.
keys-no-keys = { $file } regel { $line }: hier hoort een toets of een lijst van toetsen te staan, zoals [F5, Ctrl+K].
keys-no-key = { $file } regel { $line }: { $found } is geen toets. Schrijf bijvoorbeeld Ctrl+K, F5, Shift+Tab, PgDn, Up of één letter; zet tekens als : en # tussen aanhalingstekens.
keys-spoiled = { $file } regel { $line }: { $key } komt niet aan: een terminal stuurt daar iets anders voor, of niets. Kies een andere toets.
keys-dead = { $file } regel { $line }: { $key } is op veel toetsenborden het begin van een letter met een accent. Kies een andere toets.
keys-clash = { $file } regel { $line }: { $key } hoort dan bij { $one } en bij { $other } ({ $contexts }). Geef een van beide een andere toets.
keys-unreachable = { $file } regel { $line }: { $command } heeft dan geen toets meer ({ $contexts }) en is daar ook niet anders te bereiken. Laat er een toets bij.
context-home = beginscherm
context-tree = inhoud
context-question = vraag
context-options = opties
context-items = lijst
context-rows = tabel
context-text = tekst
context-line = regel
context-records = lijsten
context-matrix = grondrechtenmatrix
context-sign-off = ondertekenen
context-session = sessie
context-overview = overzicht
context-form = formulier: regel
context-form-text = formulier: tekst
context-form-options = formulier: opties
context-help = hulp
context-finder = zoeken
context-reader = toelichting
context-pick = keuzelijst

# Opdrachtregel
cli-about-keys = Toon de toetsen die gelden, of controleer een bestand met eigen toetsen
    Eigen toetsen staan in keys.yaml, in de map met instellingen. Zonder --check is dat het bestand dat telt.
cli-usage-keys = grondig keys [--check BESTAND] [--json]
cli-option-keys-check = controleer dit bestand en toon de toetsen die het zou geven; er verandert niets
cli-option-theme = thema: terminal, light, dark, contrast of none; anders GRONDIG_THEME, dan de instellingen
cli-option-ascii = teken met eenvoudige tekens, voor terminals die niet meer kennen
cli-option-front-by = wie er schrijft; anders GRONDIG_WRITER, en anders vraagt grondig het
cli-value-theme = THEMA
