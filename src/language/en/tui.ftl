# What the full-screen front says of the outside: terminal, files, report.

tui-terminal-failed = The terminal does not do what is needed ({ $reason }). Everything that was written is saved.
tui-copy-failed = The text could not go to the clipboard of your terminal.
tui-editor-failed = The editor could not give the text back ({ $reason }). The text here stayed as it was.
tui-no-suspend = Suspending is not possible here: no shell is waiting for this program.
tui-worker-failed = A task in the background failed. What you write is saved; the log says more.
tui-sheet-written = Preparation sheet: { $page } and { $print }
tui-reported = { $pages ->
    [one] The report is in { $file } (1 page).
   *[other] The report is in { $file } ({ $pages } pages).
 }
tui-report-failed = The report was not made: { $reason }. The assessment is unchanged.
