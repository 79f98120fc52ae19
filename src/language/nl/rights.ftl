# The rights matrix: what a right adds up to, taking rights over, closing early.

## Where the weighing of a right stands
rights-undecided = genoemd, nog geen besluit of de impact reëel is
rights-left-out = genoemd, niet overgenomen in 4.1.3: zie de toelichting daar
rights-positive = alleen positieve impact: geen weging nodig
rights-not-needed-none = niet gewogen: volgens het team is er geen negatieve impact
rights-not-needed-law = niet gewogen: wet of rechtspraak geeft het antwoord
rights-not-weighed = nog niet gewogen
rights-underway = { $open ->
    [one] weging loopt: nog 1 vraag open
   *[other] weging loopt: nog { $open } vragen open
}
rights-reasonable = gewogen: redelijk volgens het team
rights-not-reasonable = niet redelijk volgens het team ({ $numbers })
rights-unknown = gewogen; of het redelijk is, weet het team nog niet ({ $numbers })
rights-judged = de ernst is beoordeeld
rights-set-aside = niet verder gewogen: niet van toepassing verklaard
rights-effect-negative = negatief
rights-effect-positive = positief
rights-effect-both = beide
rights-open = open
rights-yes = ja
rights-no = nee
rights-not-known = nog niet bekend
rights-not-applicable = n.v.t.

## Open points
blocker-severity-reason = 4.3.3 ({ $right }): de ernst wijkt af van de suggestie en de reden ontbreekt
blocker-undecided-right = 4.1.3: over deze genoemde rechten is nog niets besloten, en de toelichting zegt niet waarom: { $rights }
blocker-gate-harmed = Verder wegen: u koos ‘geen negatieve impact’, maar 4.1.3 noemt die wel: { $rights }
blocker-gate-answer = Verder wegen: wet of rechtspraak geeft het antwoord, maar dat antwoord is niet opgeschreven

## Said
said-rights-taken = { $count ->
    [one] 1 recht overgenomen; schrijf de reden erbij. Ctrl+Z haalt het weer weg.
   *[other] { $count } rechten overgenomen; schrijf per recht de reden erbij. Ctrl+Z haalt ze weer weg.
}
    .lines = { $count ->
        [one] 1 recht overgenomen; schrijf de reden erbij. :ongedaan haalt het weer weg.
       *[other] { $count } rechten overgenomen; schrijf per recht de reden erbij. :ongedaan haalt ze weer weg.
     }
said-rights-none-to-take = Alle rechten uit 4.1.1 en 4.1.2 staan al in de tabel.
said-rights-none-named = Bij 4.1.1 en 4.1.2 is nog geen recht gekozen.
said-rights-elsewhere = Rechten overnemen kan bij vraag 4.1.3.
said-severity-differs = Dit wijkt af van de suggestie ({ $suggestion }). Schrijf hier waarom; Shift+Tab gaat terug naar de keuze.
    .lines = Dit wijkt af van de suggestie ({ $suggestion }). Schrijf hier waarom; :vorig veld gaat terug naar de keuze.
said-not-reasonable = Niet redelijk, vindt het team. U kunt doorgaan, of vroeg afsluiten: Ctrl+P, ‘vroeg afsluiten’.
    .lines = Niet redelijk, vindt het team. U kunt doorgaan, of vroeg afsluiten met :vroeg afsluiten.
said-closed-early = { $count ->
    [one] Vroeg afgesloten: 1 vraag staat op niet van toepassing. Controleer het advies. Ctrl+Z draait het terug.
   *[other] Vroeg afgesloten: { $count } vragen staan op niet van toepassing. Controleer het advies. Ctrl+Z draait het terug.
}
    .lines = { $count ->
        [one] Vroeg afgesloten: 1 vraag staat op niet van toepassing. Controleer het advies. :ongedaan draait het terug.
       *[other] Vroeg afgesloten: { $count } vragen staan op niet van toepassing. Controleer het advies. :ongedaan draait het terug.
     }
said-nothing-unreasonable = Vroeg afsluiten kan na ‘nee’ bij 4.4.2 of 4.5.4.

## Closing early
early-reason = { $reason } (na { $number }, recht { $right }: niet redelijk)
early-no-question = Bij deze antwoorden is er geen vraag { $address }.
early-not-unreasonable = Bij { $address } heeft het team niet geantwoord dat de inbreuk niet redelijk is; vroeg afsluiten kan alleen daarna.
early-nothing-open = Achter { $address } staat niets meer open; er valt niets af te sluiten.
form-close-early-title = Vroeg afsluiten
form-close-early-introduction = Na { $number } ({ $right }) vindt het team de inbreuk niet redelijk. { $count ->
    [one] 1 open vraag daarachter komt
   *[other] { $count } open vragen daarachter komen
} op ‘niet van toepassing’, met uw reden; een leeg advies (5.B) wordt als concept ‘niet inzetten’. Antwoorden die er zijn, blijven staan.
form-early_reason = Waarom stopt u hier?

## Beside the question
rights-suggestion = Suggestie uit 4.3.1 en 4.3.2: { $suggestion }.
rights-suggestion-ours = Suggestie uit 4.3.1 en 4.3.2: { $suggestion } (deze cel is van grondig; IAMA noemt de hoeken).
rights-suggestion-waits = Een suggestie volgt als 4.3.1 en 4.3.2 beantwoord zijn. Het oordeel is aan het team.
rights-reason-missing = U wijkt af van de suggestie; de toelichting zegt nog niet waarom.
rights-not-in-table = Genoemd in 4.1.1 of 4.1.2 en niet in de tabel: { $rights }.
rights-take-offer = { $key } neemt ze over.
rights-early-offer = Vroeg afsluiten? Ctrl+P, ‘vroeg afsluiten’. Doorgaan kan ook.
    .lines = Vroeg afsluiten? Dat kan met :vroeg afsluiten. Doorgaan kan ook.

## Command line
cli-early-done = { $count ->
    [one] Vroeg afgesloten na { $address }: 1 vraag staat op niet van toepassing.
   *[other] Vroeg afgesloten na { $address }: { $count } vragen staan op niet van toepassing.
}
cli-early-advice = Bij { $number } staat als concept: niet inzetten. Het team moet er nog mee instemmen.
cli-early-no-reason = Geef met --reason op waarom u vroeg afsluit.
cli-about-close-early = Sluit de toets vroeg af na een ‘nee’ bij 4.4.2 of 4.5.4
    Wat daarachter nog niet is beantwoord, komt op ‘niet van toepassing’, met de reden. Is het advies leeg,
    dan komt daar als concept ‘niet inzetten’. Antwoorden die er zijn, blijven staan.
cli-usage-close-early = grondig close-early BESTAND --after ADRES --reason TEKST [--by NAAM]
cli-option-early-after = het adres van de ‘nee’, zoals iama-2.0/4.4.2@A4
cli-option-early-reason = waarom de toets hier stopt

## The matrix
screen-effect = Reële impact
screen-effect-short = Reëel
screen-severity = Ernst
screen-effective = Doelen bereikt
screen-reasonable = Redelijk gezien de ernst
screen-reasonable-together = Redelijk, alles samen
screen-reasonable-effect = 4.4.2
screen-reasonable-all = 4.5.4
screen-measures = Maatregelen
screen-measures-short = 4.5.2
screen-residual = Restrisico’s
screen-residual-short = 4.5.3
screen-conclusion = Conclusie
screen-brainstorm = Genoemd
screen-may-be-harmed = kan geschaad worden
screen-may-be-protected = kan beschermd worden
screen-not-named = niet bij 4.1.1 of 4.1.2
screen-reason-missing = de reden ontbreekt
screen-matrix-enter = Enter gaat naar { $number }; Esc brengt u hier terug.

## In the report
report-rights-lead = Alle grondrechten die het team noemde, met waar de weging ervan eindigde. De conclusie vat samen wat het team zei; zij is geen oordeel van grondig.
report-rights-named = Genoemd
report-rights-effect = Reële impact
report-rights-conclusion = Conclusie
report-rights-may-be-harmed = kan geschaad worden
report-rights-may-be-protected = kan beschermd worden
report-rights-not-named = niet vooraf
report-rights-undecided = niet vastgesteld
report-rights-step = Stap
report-rights-said = Wat het team zei
report-rights-suggestion = Suggestie: { $suggestion }
report-rights-suggestion-ours = Suggestie van grondig: { $suggestion }
