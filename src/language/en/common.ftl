# Words that several fronts share.

## Whoever holds a dissenting view and gave no name
who-anonymous = a member of the team

## What the algorithm register calls things; the file keeps the register's own Dutch words
register-in-development = In development
register-in-use = In use
register-out-of-use = Out of use
register-high-risk = High-risk AI system
register-impactful = Impactful algorithms
register-other = Other algorithms
