## What an assessment adds up to: words for what the room `standing` finds
blocker-stale = { $name }: leans on { $sources }, which changed afterwards
blocker-risk = Blocker { $id } stands: { $title }
blocker-no-judgement = { $instrument }: the team has not given its own judgement yet
blocker-judgement-without-reason = { $instrument }: the judgement of the team differs from the profile, and the reason is missing

fria-covered = covered
fria-partly = partly covered
fria-missing = missing
fria-title-a = the work process and the purpose of the use
fria-title-b = how long and how often the system is used
fria-title-c = the people and groups that it may affect
fria-title-d = the harm that they may suffer
fria-title-e = oversight by people
fria-title-f = what you do when things go wrong, who decides then and where people can complain

notice-core-role = According to IAMA every team has this role: { $role }. Nobody holds it.
notice-gap-answer = Who answers these questions? Nobody in the team has one of these roles: { $roles }. Questions: { $questions }
notice-gap-check = Who checks these questions? Nobody in the team has one of these roles: { $roles }. Questions: { $questions }
notice-fria = FRIA, part { $letter } ({ $title }): { $coverage }
notice-overdue = Action point overdue ({ $due }): { $text } ({ $owner })
