# Wat er veranderde: van één antwoord, en van alles.

screen-history = Geschiedenis
screen-history-empty = Er is nog niets veranderd.
history-count = { $count ->
    [one] één wijziging, in UTC
   *[other] { $count } wijzigingen, de laatste eerst; tijden in UTC
 }
history-filter = Alleen: { $filter }. Esc toont alles.
history-since = vanaf { $date }
history-unknown-time = tijd niet bekend
history-present = zo staat het er nu
history-nothing = Er stond niets.
history-then = Wat er toen veranderde

history-answered = beantwoord
history-emptied = leeggemaakt
history-rewritten = tekst gewijzigd
history-note = overwegingen gewijzigd
history-dissent = afwijkend standpunt gewijzigd
history-dissent-came = afwijkend standpunt toegevoegd
history-dissent-went = afwijkend standpunt weggehaald
history-estimate = inschatting gewijzigd
history-confidential = vertrouwelijk gemaakt
history-not-confidential = niet meer vertrouwelijk
history-still-right = bevestigd dat het nog klopt
history-from-to = van { $from } naar { $to }
history-came = toegevoegd
history-went = weggehaald
history-changed = gewijzigd
history-taken-back = dat was ongedaan maken
history-done-again = dat was opnieuw doen
history-aside = niet gekozen bij het samenvoegen
history-merged = Wijzigingen van twee computers samengevoegd
history-round = Ondertekenronde { $version }
history-opened = geopend
history-signed = ondertekend door { $role }
history-person = Teamlid { $name }
history-session = Zitting { $name }
history-session-event = In de sessie: { $name }
history-session-started = begonnen
history-session-paused = onderbroken
history-session-resumed = weer verder
history-session-ended = afgelopen
history-session-arrived = { $name } kwam binnen
history-session-left = { $name } ging weg
history-action-point = Actiepunt: { $name }
history-committee = Commissie { $name }
history-reading = Lezing door een commissie afgesloten
history-remark = Opmerking: { $name }
history-review = Oordeel van { $name }
history-review-date = Datum van herziening
history-no-date = geen datum
history-profile = Gegevens van het algoritme
history-definition = Bewaarde vragenlijst

form-history-title = Welke wijzigingen?
form-history_words = Woorden
form-history_words-hint = Nummer van een vraag, of wat er in de regel moet staan. Leeg: alles.
form-history_by = Door wie
form-history_since = Vanaf
form-history_since-hint = Een datum, zoals 2026-03-04 of 4 maart. Leeg: vanaf het begin.
form-history_round = Ronde

said-nothing-changed = Hier staat niets om te openen.
said-gone = Dat staat er niet meer.
said-bring-back-where = Terugzetten kan in de geschiedenis van één antwoord (H bij de vraag).
said-bring-back-how = Kies een regel: Enter toont de tekst, t zet hem terug.
said-stands-already = Die tekst staat er al.
said-brought-back = Teruggezet. De tekst van zonet staat in de geschiedenis; Ctrl+Z maakt het ongedaan.
said-history-as-it-is = De geschiedenis verandert niet.

## grondig history

cli-about-history = Toon wat er veranderde, door wie en wanneer
    Zonder vraag alles, de laatste wijziging eerst; met een adres (iama-2.0/1.1.1) of een nummer
    alle teksten van dat antwoord, met wat er telkens bij kwam {"{+zo+}"} en af ging [-zo-]. Tijden in
    UTC. --json geeft: file, changes (line, at, by, step, taken, subject, said, address), en bij
    een vraag: address, versions (line, at, by, state, text, aside).
cli-usage-history = grondig history BESTAND [ADRES] [--since DATUM] [--by NAAM] [--json]
cli-argument-history-address = een adres of een nummer van een vraag
cli-value-history-address = ADRES
cli-option-history-since = vanaf deze datum
cli-option-history-by = alleen van deze persoon; een lege naam: waar niemand bij staat
cli-history-none = Er is niets veranderd.
cli-history-no-question = Er is geen vraag { $found } in deze toets.
