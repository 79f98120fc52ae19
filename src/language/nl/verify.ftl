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
tui-report-sealed = { $file } bevat een zegel en blijft zoals het is. Geef het nieuwe verslag een andere naam: grondig report BESTAND -o NAAM.pdf
tui-report-itself = Deze toets komt uit { $file }; dat verslag wordt niet overschreven. Neem de toets eerst over in een eigen bestand met --to.
said-opened-carried = Alleen lezen: deze toets reist mee in { $file }. U kunt alles lezen, maar niets wijzigen.
said-carried = Alleen lezen: deze toets reist mee in { $file }. Uw wijziging is niet gemaakt.
save-carried = alleen lezen: uit een verslag

## What is wrong with a seal
seal-fault-kind = { $field }: dit soort zegel ({ $kind }) kan grondig niet controleren.
seal-fault-range = { $field }: het zegel dekt niet het hele bestand zoals het bij het verzegelen was.
seal-fault-padding = { $field }: de cijfers van het zegel of hun opvulling zijn veranderd.
seal-fault-form = { $field }: het zegel is niet te lezen, of is op meer dan één manier te schrijven.
seal-fault-signers = { $field }: het zegel moet van precies één ondertekenaar zijn, maar het zijn er { $count }.
seal-fault-algorithm = { $field }: het zegel gebruikt een algoritme dat niet (meer) telt, of laat in het midden welk.
seal-fault-uncovered = { $field }: het zegel bevat gegevens die het zelf niet dekt, zoals een los tijdstempel; die zijn hier niet te controleren.
seal-fault-no-certificate = { $field }: het certificaat van wie verzegelde, ontbreekt.
seal-fault-changed = { $field }: wat verzegeld is, is daarna veranderd.
seal-fault-binding = { $field }: het zegel legt niet vast met welk certificaat het is gezet, of noemt een ander.
seal-fault-signature = { $field }: de handtekening hoort niet bij de sleutel van het certificaat.
seal-fault-stray = { $field }: niet te controleren is of het certificaat van { $name } bij dit zegel hoort.
seal-fault-key = { $field }: de sleutel van het certificaat is te zwak of van een onbekende soort.
seal-fault-usage = { $field }: het certificaat is niet bedoeld om mee te ondertekenen.
seal-fault-no-time = { $field }: het zegel zegt niet wanneer het is gezet.
seal-fault-future = { $field }: volgens het zegel is het gezet op een tijdstip dat nog moet komen.
seal-fault-not-valid = { $field }: op het tijdstip dat het zegel noemt, was het certificaat, of dat van een uitgever ervan, niet geldig.
seal-fault-unknown-issuer = { $field }: geen van de uitgevers die u noemde, staat in voor het certificaat; de uitgever is { $name }.

## The verdict: headings
verify-head-content = Inhoud
verify-head-signing = Ondertekening
verify-head-seals = Zegels
verify-head-changes = Wijzigingen na ondertekening
verify-head-limits = Wat dit niet bewijst
verify-mark-good = { $text }
verify-mark-finding = Let op: { $text }
verify-digest = Vingerafdruk van de inhoud: { $digest }
verify-all-good = Alles klopt.
verify-findings = { $count ->
    [one] Eén ding klopt niet of is niet aan te tonen.
   *[other] { $count } dingen kloppen niet of zijn niet aan te tonen.
 }
verify-limits = Wie de namen heeft getypt, of die persoon daartoe bevoegd was en wat er buiten dit bestand is besproken, blijkt hier niet uit. Tijdstippen noemt de zegelaar zelf. Of een certificaat is ingetrokken en of het gekwalificeerd is, is niet nagegaan: grondig maakt geen verbinding. Een zegel zonder gekwalificeerd certificaat is hooguit een geavanceerde elektronische handtekening.

## The verdict: content
verify-carried = De toets reist mee in het verslag.
verify-pages = { $count ->
    [one] De ene bladzijde noemt de vingerafdruk { $digest } van die inhoud.
   *[other] Alle { $count } bladzijden noemen de vingerafdruk { $digest } van die inhoud.
 }
verify-pages-differ = Op deze bladzijden staat niet de vingerafdruk { $digest } van de inhoud: { $pages }.
verify-integrity = De bladzijde over echtheid noemt de vingerafdruk voluit, en die klopt.
verify-integrity-differs = De vingerafdruk van de inhoud staat nergens voluit in het verslag.
verify-remade = Het verslag is uit de toets opnieuw gemaakt en is byte voor byte gelijk: geen letter op de bladzijden is anders.
verify-not-remade-sealed = Het verslag is hier niet byte voor byte opnieuw te maken: { $why ->
    [edition] een instrument van de toets is hier niet bekend.
    [version] het is gemaakt met { $producer }, een andere versie.
    [same] het is gemaakt in een andere huisstijl, of veranderd voordat het werd verzegeld.
   *[other] het is gemaakt of veranderd door een ander programma ({ $producer }).
 } Dat de bladzijden sinds het verzegelen gelijk zijn, blijkt uit het zegel.
verify-not-remade = Het verslag is hier niet byte voor byte opnieuw te maken: { $why ->
    [edition] een instrument van de toets is hier niet bekend.
    [version] het is gemaakt met { $producer }, een andere versie.
    [same] er is iets in veranderd, of het is gemaakt in een andere huisstijl.
   *[other] het is gemaakt of veranderd door een ander programma ({ $producer }).
 } Zonder heel zegel is dan niet aan te tonen dat de bladzijden zeggen wat de toets zegt.
verify-complete = Wel staat alles uit de toets op de bladzijden ({ $questions } vragen, { $answers } antwoorden en { $signatures } ondertekeningen nagelezen). Dat er niets is bijgezet, blijkt daar niet uit.
verify-beside = { $file } heeft dezelfde inhoud als de toets in het verslag.
verify-beside-differs = { $file } heeft een andere inhoud dan de toets in het verslag. Het verschil zit in: { $places }.

## The verdict: rounds
verify-no-round = Er is nog geen ondertekenronde; het verslag is een concept.
verify-round-earlier = Ronde { $version } is een eerdere: { $signed } van { $required } rollen tekenden, voor de inhoud van toen.
verify-round-stale = Ronde { $version } past niet meer bij de inhoud: na het openen van de ronde is er iets veranderd.
verify-round-complete = Ronde { $version } is compleet: alle { $required } rollen tekenden voor precies deze inhoud.
verify-round-open = Ronde { $version } loopt nog: { $signed } van { $required } rollen tekenden voor precies deze inhoud.
verify-signature-differs = De ondertekening door { $name } ({ $role }) in ronde { $version } is voor een andere inhoud dan die van de ronde.
verify-signature-role = { $name } tekende in ronde { $version } voor de rol { $role }, die in die ronde niet tekent.
verify-signature-twice = In ronde { $version } is meer dan eens getekend voor de rol { $role }, ook door { $name }.

## The verdict: seals
verify-seal = { $field }: heel. Verzegeld met het certificaat van { $holder }, uitgegeven door { $issuer }, volgens de zegelaar op { $at } (UTC). { $trust ->
    [rooted] Een uitgever die u noemde, staat in voor het certificaat.
   *[untested] Het certificaat is niet getoetst aan een uitgever; noem er een met --roots.
 }
verify-seal-of = { $field }: volgens het certificaat van { $holder }, uitgegeven door { $issuer }.
verify-seal-expired = { $field }: het certificaat is sinds { $until } (UTC) verlopen. Of het zegel van daarvoor is, zegt alleen de zegelaar.
verify-seal-unchecked = { $field }: deze uitgave van grondig kan geen zegels controleren.
verify-no-fields = Het verslag heeft geen plaatsen voor een zegel.
verify-no-seals = { $count ->
    [one] Het verslag is niet verzegeld; de ene plaats ervoor is leeg.
   *[other] Het verslag is niet verzegeld; alle { $count } plaatsen ervoor zijn leeg.
 }
verify-fields-left = Nog niet verzegeld: { $fields }.

## The verdict: changes
verify-no-changes = Aan het verslag is niets veranderd of toegevoegd, op zegels na.
verify-structure = Het bestand is zo opgebouwd of beschadigd dat het op meer dan één manier te lezen is. Zegels en wijzigingen zijn daardoor niet te controleren.
verify-behind = { $count ->
    [one] Achter het einde van het bestand staat nog één byte, die nergens bij hoort.
   *[other] Achter het einde van het bestand staan nog { $count } bytes, die nergens bij horen.
 }
verify-saved = Een programma dat verzegelde, heeft zijn naam en een datum in het bestand gezet; aan wat het verslag zegt, verandert dat niets.
verify-unsealed = Toevoeging { $number } aan het bestand is niet verzegeld.
verify-not-permitted = Toevoeging { $number } aan het bestand was volgens het eerste zegel niet toegestaan.
verify-changed = Na het maken van het verslag veranderd: { $what ->
    [page] bladzijde { $detail }.
    [field] het veld { $detail }, anders dan door een zegel.
    [form] de lijst van velden.
    [structure] de opbouw waarmee het verslag wordt voorgelezen.
    [metadata] wat het bestand over zichzelf zegt (titel, maker, onderwerp).
    [attachment] een bijlage.
    [font] een lettertype.
    [catalog] het geheel dat alles bijeenhoudt.
   *[other] iets wat niet te benoemen is (object { $detail }).
 }

## The command
cli-about-verify = Controleer of een verslag of toets is wat het zegt; exitcode 1 als er iets niet klopt
    Bij een pdf: of de bladzijden zeggen wat de toets erin zegt, of de ondertekenrondes kloppen,
    of de zegels heel zijn en wat er daarna is veranderd. Bij een JSON-bestand: de vingerafdruk en de
    rondes. --json geeft: file, kind, digest, content, signing, seals, changes (elk een lijst van
    kind, finding, message), findings en limits.
cli-usage-verify = grondig verify BESTAND [--beside BESTAND] [--roots PEM]… [--extra-font LETTERTYPE]… [--json]
cli-option-verify-beside = vergelijk met dit bestand van dezelfde toets; anders met het bestand ernaast dat net zo heet
cli-option-verify-roots = bestand met certificaten van uitgevers die u vertrouwt (PEM); herhaal voor elk bestand
cli-verify-no-roots = In { $file } staan geen leesbare certificaten. Er is niets gecontroleerd.
