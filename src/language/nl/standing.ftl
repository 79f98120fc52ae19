## What an assessment adds up to: words for what the room `standing` finds
blocker-stale = { $name }: steunt op { $sources }, en dat is daarna veranderd
blocker-risk = Blokkade { $id } staat: { $title }
blocker-no-judgement = { $instrument }: het team heeft nog geen eigen oordeel gegeven
blocker-judgement-without-reason = { $instrument }: het oordeel van het team wijkt af van het profiel, en de reden ontbreekt

fria-covered = gedekt
fria-partly = deels gedekt
fria-missing = ontbreekt
fria-title-a = het werkproces en het doel van de inzet
fria-title-b = hoe lang en hoe vaak het systeem wordt gebruikt
fria-title-c = de mensen en groepen die het kan raken
fria-title-d = de schade die zij kunnen oplopen
fria-title-e = het toezicht door mensen
fria-title-f = wat u doet als het misgaat, wie er dan over gaat en waar mensen kunnen klagen

notice-core-role = Volgens IAMA hoort in elk team: { $role }. Niemand heeft die rol.
notice-gap-answer = Wie beantwoordt deze vragen? Niemand in het team heeft een van deze rollen: { $roles }. Vragen: { $questions }
notice-gap-check = Wie toetst deze vragen? Niemand in het team heeft een van deze rollen: { $roles }. Vragen: { $questions }
notice-fria = FRIA, onderdeel { $letter } ({ $title }): { $coverage }
notice-overdue = Actiepunt over tijd ({ $due }): { $text } ({ $owner })
