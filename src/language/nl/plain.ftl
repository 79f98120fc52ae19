# The line-by-line front. Sentences are read aloud by a screen reader: no signs, no columns.

plain-welcome = grondig, regel voor regel. Een vraagteken zegt wat hier werkt; een lege regel herhaalt waar u bent.
plain-bye = Tot ziens. Alles is bewaard.
plain-home-begin =
    - nieuw begint een nieuwe toets.
    - grondig demo --plain, in de terminal, opent een ingevuld voorbeeld.

## The prompt
plain-prompt-home = toetsen
plain-prompt-question = vraag { $number }
plain-prompt-section = onderdeel { $number }
plain-prompt-head = onderdeel
plain-prompt-tree = onderdelen
plain-prompt-options = keuze
plain-prompt-list = lijst
plain-prompt-line = { $field }, regel { $line }
plain-prompt-cell = rij { $row }, { $column }
plain-prompt-form = formulier, { $field }
plain-prompt-done = klaar
plain-prompt-find = zoeken
plain-prompt-pick = kies
plain-prompt-read = lezen
plain-prompt-note = notitie

## What is told
plain-opened = Toets: { $name }.
plain-question = Vraag { $name }
plain-nobody = nog niemand voor { $roles }
plain-state = Stand: { $state }
plain-empty-line = lege regel
plain-chosen = { $option }, gekozen
plain-here = { $line }, dit is het nu
plain-now = Nu staat er: { $text }
plain-empty = Nog leeg.
plain-no-options = Er is hier niets om uit te kiezen.
plain-recalled = Leunt op eerdere antwoorden: { $names }. Met h leest u ze.
plain-tree-how = Het nummer van een regel gaat erheen; het nummer van een vraag, zoals 1.1.1, ook.
plain-page = Bladzijde { $page } van { $all }; volgende bladzijde gaat verder.
plain-part = Regel { $from } tot en met { $to } van { $all }. Met bladzijde verder leest u door, met bladzijde terug gaat u terug.
plain-read-on = Er is meer. Een lege regel leest verder, terug sluit.
plain-read-end = Einde. Een lege regel sluit.
plain-read-back-end = Einde. Met akkoord stemt u in met de concepten hierboven; een lege regel sluit zonder dat.
plain-find-how = Een lege regel opent de eerste; een dubbele punt met een nummer opent die regel. Een punt sluit.
plain-pick-how = Een nummer kiest; een punt sluit.
plain-form = { $count ->
    [one] Formulier: { $title }, 1 veld. Een lege regel laat een veld zoals het is.
   *[other] Formulier: { $title }, { $count } velden. Een lege regel laat een veld zoals het is.
 }
plain-form-problem = Niet bewaard. { $problem }
plain-form-done = Een lege regel bewaart; een nummer gaat naar dat veld; terug sluit zonder te bewaren.
plain-cursor = Cursor: regel { $line }, na teken { $byte }.
plain-copied = Onthouden, om elders te plakken. De tekst: { $text }
plain-no-editor = Een eigen editor kan alleen in een terminal. Schrijf hier: elke regel komt erbij.

## What was not understood
plain-unknown = ‘{ $words }’ is hier geen opdracht. Een vraagteken zegt wat hier werkt.
plain-answer-first = ‘{ $words }’ is hier geen opdracht, en nog niet opgeschreven. Typ eerst e om te antwoorden; een vraagteken zegt wat hier werkt.
plain-no-question = Een vraag { $number } wordt in deze toets niet gesteld.
plain-not-here = De opdracht { $command } werkt hier niet. Een vraagteken zegt wat hier werkt.
plain-several = Dat kan meer dan één opdracht zijn: { $commands }.
plain-choose-number = { $count ->
    [0] Hier is niets te kiezen.
    [one] Kies nummer 1. Een opdracht begint hier met een dubbele punt.
   *[other] Kies een nummer van 1 tot en met { $count }. Een opdracht begint hier met een dubbele punt.
 }
plain-one-number = Kies één nummer.
plain-number-behind = Zet er een nummer achter, van 1 tot en met 9.
plain-no-line = Die regel is er niet.
plain-row-how = Een rij: :2 gaat erheen, :2- haalt haar weg, :2.3 gaat naar de derde cel.
plain-cell-first = In die cel kiest u uit een lijst: ga er eerst heen, met alleen rij en cel.
plain-pressed = Een toets zoals een pijl of F5 doet hier niets. Typ de naam van de toets, of van de opdracht, en druk op Enter.
plain-not-utf8 = Let op: in die regel stonden tekens die geen UTF-8 zijn. In de tekst staat daarvoor nu een vraagteken in een ruit (U+FFFD).
plain-doubt = ‘{ $words }’ is opgeschreven als tekst. Bedoelde u de opdracht? Die begint hier met een dubbele punt: :{ $words }.
plain-unchanged = Er is niets veranderd.
plain-interrupted = Wat u op deze regel typte, is niet gelezen.
plain-too-long = Die regel is te lang om te lezen; er is niets veranderd.

## Help
plain-help-title = Wat hier werkt:
plain-help-command =
    Een opdracht: haar naam, in het Nederlands of in het Engels, of een begin daarvan dat maar op één opdracht past.
    Een toets die op het scherm zou werken, zoals n of F5. Een nummer kiest die regel of optie; het nummer van een vraag, zoals 1.1.1, gaat daarheen.
    Een nummer met een opdracht erachter geeft de opdracht voor die regel. Een lege regel herhaalt waar u bent.
plain-help-text =
    Elke regel komt achter de tekst. Een regel met alleen een punt is het einde.
    :3 met tekst vervangt regel 3, :3+ met tekst voegt een regel in voor regel 3, :3- haalt regel 3 weg, :3 leest regel 3, :leeg wist alles.
    Een opdracht begint met een dubbele punt. Twee dubbele punten aan het begin worden er één, een regel met twee punten wordt een punt.
plain-help-line =
    Een regel komt in de plaats van wat er staat; een lege regel laat staan wat er staat. :leeg wist.
    Een opdracht begint met een dubbele punt.
plain-help-items =
    Elke regel wordt een onderdeel van de lijst. Een regel met alleen een punt is het einde.
    :3 met tekst vervangt onderdeel 3, :3+ met tekst voegt er een in voor onderdeel 3, :3- haalt onderdeel 3 weg, :3 leest onderdeel 3.
    Een opdracht begint met een dubbele punt.
plain-help-cell =
    Een regel wordt de inhoud van deze cel, en dan verder naar de volgende; waar opties staan, kiest een nummer. Een lege regel laat de cel zoals zij is. Een regel met alleen een punt is het einde.
    :2 gaat naar rij 2, :2.3 naar de derde cel van rij 2, :2.3 met tekst vervangt die cel, :2- haalt rij 2 weg.
    Een opdracht begint met een dubbele punt.
plain-help-options =
    Een nummer kiest; waar meer opties kunnen, kunnen meer nummers achter elkaar, en een nummer dat al gekozen was, gaat weg. Een lege regel laat het zo en gaat verder.
    Een opdracht begint met een dubbele punt.
plain-help-query =
    Een regel is wat u zoekt. Een lege regel opent wat bovenaan staat, :3 opent regel 3, een punt sluit.
plain-help-more = Alles wat hier werkt: hulp alles. Wat een opdracht doet: hulp met een woord erachter, zoals hulp parkeren.
plain-help-nothing = Geen opdracht gaat over ‘{ $words }’. Alle opdrachten: opdrachten.
plain-help-elsewhere = Werkt hier niet.
plain-keys = toets: { $keys }
plain-all-commands = Alle opdrachten. Niet elke werkt overal; een vraagteken zegt welke hier werken.
