# Own questionnaires, extensions, and the edition that an assessment follows.

## Problems of an extension
q-number-taken = het nummer { $number } bestaat al in de vragenlijst die u aanvult
q-number-taken-way-out = geef uw vraag of onderdeel een eigen nummer, bijvoorbeeld met een afkorting ervoor: VS.1
q-name-taken = "{ $id }" bestaat al in de vragenlijst die u aanvult
q-name-taken-way-out = kies een andere naam; wat er al is, kunt u gewoon gebruiken
q-id-taken = het id { $id } is al van een andere vragenlijst
q-id-taken-way-out = kies een ander id, of maak een aanvulling: extends: { $id }
q-extends-unknown = er is geen vragenlijst { $id } om aan te vullen
q-extends-unknown-way-out = kies een van: { $known }
q-extends-other = deze aanvulling hoort bij { $found }, niet bij { $base }
q-extends-other-way-out = schrijf extends: { $base }
q-extension-twice = er is al een aanvulling met het id { $id }
q-extension-twice-way-out = geef een van de twee een ander id
q-extension-place = niet duidelijk is waar dit komt te staan
q-extension-place-way-out = geef precies één van: into (in een onderdeel) of after_section (na een onderdeel)
q-extension-no-section = er is geen onderdeel { $id }
q-extension-no-section-way-out = neem het nummer van een onderdeel; grondig questionnaire show toont ze
q-extension-after = in onderdeel { $into } staat geen { $after }
q-extension-after-way-out = kies een van: { $known }
q-extension-only-sections = na een onderdeel kan alleen een ander onderdeel komen
q-extension-only-sections-way-out = zet vragen en mededelingen in een section, of gebruik into
q-extension-scoring = de vraag { $number } telt mee in een weging, en dat kan een aanvulling niet
q-extension-scoring-way-out = haal scoring weg: de weging is van wie de vragenlijst maakte
q-extension-fixed = een aanvulling verandert { $key } van een bestaande vraag niet
q-extension-fixed-way-out = haal de sleutel weg, of voeg een eigen vraag toe

## Own questionnaires
q-own-skipped = { $count ->
    [one] De eigen vragenlijst { $name } heeft één probleem en is overgeslagen. De rest werkt gewoon. De opdracht grondig questionnaire validate noemt het probleem.
   *[other] De eigen vragenlijst { $name } heeft { $count } problemen en is overgeslagen. De rest werkt gewoon. De opdracht grondig questionnaire validate noemt ze.
 }
store-own-unreadable = De eigen vragenlijst { $file } kan niet worden gelezen ({ $reason }) en is overgeslagen.
store-own-too-large = De eigen vragenlijst { $file } is groter dan { $limit } MB en is overgeslagen.
store-own-not-utf8 = De eigen vragenlijst { $file } is geen UTF-8-tekst en is overgeslagen. Bewaar het bestand als UTF-8.
store-own-too-many = In { $folder } staan meer dan { $limit } vragenlijsten. Alleen de eerste { $limit } zijn gelezen.

## The edition that an assessment follows
q-edition-unknown = Deze toets is gemaakt met een uitgave van { $id } die deze versie van grondig niet kent (vingerafdruk { $digest }). De antwoorden zijn veilig. U ziet ze bij de vragen van versie { $version } en kunt nu niets wijzigen. Gebruik een nieuwere versie van grondig, of ga met grondig instrument renew over op versie { $version }; de antwoorden blijven dan staan.
q-edition-nowhere = Deze toets is gemaakt met { $id } (vingerafdruk { $digest }), en dat instrument is hier niet bekend. De antwoorden zijn veilig.
q-edition-changed = De vragenlijst { $id } die in dit bestand wordt bewaard, is buiten grondig om veranderd: ze past niet bij vingerafdruk { $digest }. De antwoorden zijn veilig, maar u kunt niets wijzigen. Zet een reservekopie terug, of ga met grondig instrument renew over op de uitgave die u zelf hebt.
q-edition-unreadable = De vragenlijst { $id } die in dit bestand wordt bewaard (vingerafdruk { $digest }), is niet te lezen. De antwoorden zijn veilig, maar u kunt niets wijzigen. Gebruik een nieuwere versie van grondig.
edition-newer = Deze toets volgt { $title }, versie { $version }. Nu geldt versie { $newer }. Met grondig instrument renew BESTAND { $id } gaat de toets daarop over; de antwoorden blijven staan.
edition-newer-text = Deze toets volgt een eerdere tekst van { $title }, versie { $version }. Met grondig instrument renew BESTAND { $id } gaat de toets over op de tekst van nu; de antwoorden blijven staan.
save-locked = alleen lezen: vragenlijst onbekend

## Commands
cli-about-instrument-renew = Laat een instrument van een toets de uitgave van nu volgen
  De antwoorden blijven staan. Wat geen plek meer heeft en wat anders wordt gevraagd, wordt genoemd.
cli-usage-instrument-renew = grondig instrument renew BESTAND ID [--by NAAM] [--json]
cli-questionnaire-own = { $id }  { $title } ({ $count } vragen) · eigen vragenlijst, versie { $version }
cli-questionnaire-extended = { $id }  { $title } ({ $count } vragen) · aangevuld: { $by }
cli-validate-extension = { $file } is in orde: aanvulling { $by } op { $id }, samen { $count } vragen.
cli-renew-not-used = In deze toets zit geen instrument { $id }. Wel: { $known }.
cli-renew-none = { $id } volgt al de uitgave van nu. Er is niets veranderd.
cli-renew-extension = De aanvullingen die deze toets bewaart, passen niet op de tekst van nu. Er is niets veranderd.
cli-renew-changed = De vragenlijst die dit bestand bewaart, past niet bij haar vingerafdruk, en hier is geen andere uitgave van { $id }. Er is niets veranderd.
cli-renewed = { $title } volgt nu versie { $version } (vingerafdruk { $digest }).
cli-renew-homeless = { $count ->
    [one] Eén antwoord heeft geen plek meer, of niet in deze vorm. Het blijft in het bestand staan:
   *[other] { $count } antwoorden hebben geen plek meer, of niet in deze vorm. Ze blijven in het bestand staan:
 }
cli-renew-reworded = { $count ->
    [one] Eén beantwoorde vraag is anders geformuleerd. Kijk na of het antwoord nog klopt:
   *[other] { $count } beantwoorde vragen zijn anders geformuleerd. Kijk na of de antwoorden nog kloppen:
 }
cli-renew-new = { $count ->
    [one] Eén vraag is nieuw: { $numbers }
   *[other] { $count } vragen zijn nieuw: { $numbers }
 }
