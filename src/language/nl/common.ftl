# Words that several fronts share.

## Whoever holds a dissenting view and gave no name
who-anonymous = een lid van het team

## What the algorithm register calls things; the file keeps the register's own Dutch words
register-in-development = In ontwikkeling
register-in-use = In gebruik
register-out-of-use = Buiten gebruik
register-high-risk = Hoog-risico AI-systeem
register-impactful = Impactvolle algoritmes
register-other = Overige algoritmes
