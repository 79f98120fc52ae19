# The file, the journal, the lock: what happened, to which file, what is safe, what to do.

store-no-home = Er is geen thuismap gevonden om toetsen in te bewaren. Er is niets geschreven. Geef met GRONDIG_HOME aan welke map grondig mag gebruiken.
store-missing = Het bestand { $file } bestaat niet. Er is niets veranderd. Controleer de naam en de map.
store-not-a-file = { $file } is geen gewoon bestand en is niet geopend. Wijs het JSON-bestand van een toets aan.
store-too-large = Het bestand { $file } is { $size } MB groot; grondig leest tot { $limit } MB. Het bestand is niet geopend en niet veranderd.
store-unreadable = { $why ->
    [denied] Het bestand { $file } kan niet worden gelezen: u hebt er geen rechten voor.
    [missing] Het bestand { $file } kan niet worden gelezen: het is er niet meer.
   *[other] Het bestand { $file } kan niet worden gelezen ({ $detail }).
 } Er is niets veranderd. Controleer de rechten en of de schijf of netwerkmap bereikbaar is.
store-not-understood = { $fault ->
    [cut] Het bestand { $file } houdt op regel { $line }, kolom { $column } midden in op.
    [syntax] Het bestand { $file } is op regel { $line }, kolom { $column } geen geldige JSON.
    [unplaced] In het bestand { $file } staat iets dat niet in een toets hoort.
   *[meaning] In het bestand { $file } staat op regel { $line }, kolom { $column } iets dat niet in een toets hoort.
 } (Technisch: { $detail }.) Het bestand is niet geopend en niet veranderd. { $backup ->
    [none] Er is geen reservekopie gevonden; vraag de beheerder om een eerdere versie van het bestand.
   *[other] De laatste goede reservekopie is { $backup }. Kopieer die naar een nieuwe naam en open die kopie.
 }
store-newer-schema = Het bestand { $file } is gemaakt met een nieuwere versie van grondig (bestandsversie { $found }; deze versie leest tot en met { $known }). Het bestand is niet geopend en niet veranderd. Werk grondig bij.
store-exists = Het bestand { $file } bestaat al en is niet overschreven. Kies een andere naam.
store-unwritable = { $why ->
    [full] De schijf is vol: { $file } is niet bewaard.
    [denied] U hebt geen rechten om { $file } te schrijven: het is niet bewaard.
    [readonly] De map van { $file } is alleen-lezen: het is niet bewaard.
    [missing] De map van { $file } is er niet (meer): het is niet bewaard.
    [busy] Een ander programma houdt { $file } bezet: het is niet bewaard.
   *[other] { $file } kon niet worden bewaard ({ $detail }).
 } De vorige versie is heel. Wat u typte, staat nog in dit venster: sluit het niet, maak ruimte of herstel de toegang, en bewaar opnieuw.
store-kept-in-journal = { $why ->
    [full] De schijf is vol: { $file } is niet bijgewerkt.
    [denied] U hebt geen rechten om { $file } te schrijven: het is niet bijgewerkt.
    [readonly] De map van { $file } is alleen-lezen: het bestand is niet bijgewerkt.
    [missing] De map van { $file } is er niet (meer): het bestand is niet bijgewerkt.
    [busy] Een ander programma houdt { $file } bezet: het is niet bijgewerkt.
   *[other] { $file } kon niet worden bijgewerkt ({ $detail }).
 } Uw wijzigingen staan wel op deze computer, in { $journal }, en komen bij de volgende keer openen terug.
store-outside = Iemand anders heeft { $file } vervangen door iets dat grondig niet kan lezen. Dat bestand is niet aangeraakt. Uw versie staat in { $kept }. Kijk welke van de twee u wilt houden.
store-held = { $holder ->
    [unknown] { $file } is al open in een ander venster of bij iemand anders.
   *[other] { $file } is al open bij { $holder }.
 } Er is niets veranderd. Sluit de toets daar, of open de toets om te lezen.
store-worker = Het bewaren is onverwacht gestopt voor { $file }. Wat al bewaard was, is heel. Sluit grondig en open de toets opnieuw.

## What is worth saying after opening or saving
store-recovered = { $count ->
    [one] Eén wijziging die nog niet in het bestand stond, is teruggehaald.
   *[other] { $count } wijzigingen die nog niet in het bestand stonden, zijn teruggehaald.
 }
store-journal-damaged = Het logboek { $file } is beschadigd vanaf regel { $line }. Alles daarvoor is teruggehaald; de laatste { $left } bytes niet. Het logboek is niet veranderd en blijft bewaard.
store-journal-unreadable = Het logboek { $file } kon niet worden gelezen ({ $detail }). Het is niet veranderd. Wijzigingen die er alleen daar staan, ontbreken nu.
store-journal-other = In het logboek { $file } staan wijzigingen van een andere toets. Die zijn overgeslagen; het logboek blijft bewaard.
store-journal-refused = Eén wijziging uit het logboek { $file } paste niet meer op het bestand en is overgeslagen. Het logboek blijft bewaard.
store-no-lock = Op deze plek kan grondig het bestand niet voor zichzelf reserveren. Als een ander tegelijk bewaart, voegt grondig de antwoorden samen.
store-merged = Iemand anders heeft { $file } intussen bewaard. De wijzigingen van beide kanten zijn samengevoegd.
store-merge-conflicts = Iemand anders heeft { $file } intussen bewaard. { $count ->
    [one] Op één plek was aan beide kanten iets anders geschreven.
   *[other] Op { $count } plekken was aan beide kanten iets anders geschreven.
 } Uw tekst staat er nu; de andere staat in de geschiedenis en in { $kept }.
store-edit-refused = Een wijziging paste niet meer bij wat iemand anders intussen bewaarde en is niet in het bestand gekomen: { $what }
