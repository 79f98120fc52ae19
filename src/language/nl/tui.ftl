# What the full-screen front says of the outside: terminal, files, report.

tui-terminal-failed = De terminal doet niet wat nodig is ({ $reason }). Alles wat geschreven was, is bewaard.
tui-copy-failed = De tekst kon niet naar het klembord van uw terminal.
tui-editor-failed = De editor kon de tekst niet teruggeven ({ $reason }). De tekst hier is gebleven zoals hij was.
tui-no-suspend = Pauzeren kan hier niet: geen shell wacht op dit programma.
tui-worker-failed = Een taak op de achtergrond is mislukt. Wat u schrijft, wordt bewaard; het logboek zegt meer.
tui-sheet-written = Voorbereidingsblad: { $page } en { $print }
tui-reported = { $pages ->
    [one] Het verslag staat in { $file } (1 bladzijde).
   *[other] Het verslag staat in { $file } ({ $pages } bladzijden).
 }
tui-report-failed = Het verslag is niet gemaakt: { $reason }. De toets is ongewijzigd.
