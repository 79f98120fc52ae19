# Opening what travels inside a report, and verifying reports and seals.

## The assessment inside a report
carried-unreadable = { $file } is geen leesbare pdf: het bestand is beschadigd, versleuteld of iets anders. Er is niets veranderd.
carried-nothing = In { $file } reist geen toets mee. Het is een pdf van een ander programma, of een verslag in PDF/A-2a, dat geen gegevens draagt. Open het JSON-bestand van de toets zelf.
carried-several = In { $file } reizen { $count } gegevensbestanden mee, en niet te zeggen is welk de toets is. Er is niets geopend.
carried-packed = De toets in { $file } is beschadigd of op een ongewone manier ingepakt en niet uit te pakken. Er is niets veranderd.
cli-option-open-to = schrijf de toets uit een verslag in dit nieuwe bestand en open dat om in te werken
cli-open-taken-out = De toets uit { $report } staat nu in { $file }.
cli-open-no-report = { $file } is geen pdf. --to haalt een toets uit een verslag; een JSON-bestand opent u zonder --to.
tui-carried = Dit is de toets die meereist in { $file }, alleen om te lezen. Verder werken kan in een eigen bestand: grondig open { $file } --to BESTAND.
tui-report-itself = Deze toets komt uit { $file }; dat verslag wordt niet overschreven. Neem de toets eerst over in een eigen bestand met --to.
said-carried = Alleen lezen: deze toets reist mee in { $file }. Uw wijziging is niet gemaakt.
save-carried = alleen lezen: uit een verslag

## What is wrong with a seal
seal-fault-kind = Dit soort zegel ({ $kind }) kan grondig niet controleren.
seal-fault-range = Het zegel dekt niet het hele bestand zoals het bij het verzegelen was.
seal-fault-padding = De cijfers van het zegel of hun opvulling zijn veranderd.
seal-fault-form = Het zegel is niet te lezen, of is op meer dan één manier te schrijven.
seal-fault-signers = Het zegel moet van precies één ondertekenaar zijn, maar het zijn er { $count }.
seal-fault-algorithm = Het zegel gebruikt een algoritme dat niet (meer) telt, of laat in het midden welk.
seal-fault-uncovered = Het zegel bevat gegevens die het zelf niet dekt, zoals een los tijdstempel; die zijn hier niet te controleren.
seal-fault-no-certificate = Het certificaat van wie verzegelde, ontbreekt.
seal-fault-changed = Wat verzegeld is, is daarna veranderd.
seal-fault-binding = Het zegel legt niet vast met welk certificaat het is gezet, of noemt een ander.
seal-fault-signature = De handtekening hoort niet bij de sleutel van het certificaat.
seal-fault-stray = Niet te controleren is of het certificaat van { $name } bij dit zegel hoort.
seal-fault-key = De sleutel van het certificaat is te zwak of van een onbekende soort.
seal-fault-usage = Het certificaat is niet bedoeld om mee te ondertekenen.
seal-fault-no-time = Het zegel zegt niet wanneer het is gezet.
seal-fault-future = Volgens het zegel is het gezet op een tijdstip dat nog moet komen.
seal-fault-not-valid = Op het tijdstip dat het zegel noemt, was het certificaat, of dat van een uitgever ervan, niet geldig.
seal-fault-unknown-issuer = Geen van de uitgevers die u noemde, staat in voor het certificaat; de uitgever is { $name }.
