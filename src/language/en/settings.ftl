# What a person sets: theme, signs, mouse, keys, and who writes.

# Commands
cmd-choose-theme = Choose theme
cmd-choose-theme-help = Chooses colours: terminal, light, dark, contrast, none
cmd-ascii-signs = Simple signs
cmd-ascii-signs-help = Draws with simple signs, or with all of them again
cmd-mouse = Mouse
cmd-mouse-help = Turns the mouse on or off
cmd-who-writes = Who writes
cmd-who-writes-help = Chooses who writes: the name that goes with every change

# Themes
theme-title = Choose a theme
theme-terminal = Terminal: the colours of your terminal itself
theme-light = Light: dark letters on white
theme-dark = Dark: light letters on black
theme-contrast = Contrast: the greatest difference, for weak sight or a seat far away
theme-none = None: without colour
theme-unknown = There is no theme { $found }. Nothing was opened. Choose one of: { $known }.
said-ascii-on = Only simple signs are shown now. Letters with an accent are shown without it; in the file they stay as they are.
said-ascii-off = All signs are shown again.
said-mouse-on = The mouse is on. To select text with the terminal itself, hold Shift.
said-mouse-off = The mouse is off. Selecting works as your terminal does it.

# Settings
settings-not-yaml = The settings in { $file } cannot be read (line { $line }): they should be lines such as "theme: dark". The usual settings hold now.
settings-unknown = The settings in { $file } have something on line { $line } that does not exist: { $field }. Possible are: { $known }. The rest holds.
settings-twice = The settings in { $file } have { $field } once more on line { $line }. The first holds.
settings-value = The settings in { $file } have something for { $field } on line { $line } that is not possible. Possible are: { $known }. The usual holds now.
settings-not-kept = This holds now, but not the next time: { $file } could not be updated and is as it was. See whether there is a mistake in it, and whether you may write to it.
config-unreadable = { $file } cannot be read: { $reason }.
config-too-large = { $file } is too large for a file of settings: 1 MB is the most.
config-not-utf8 = { $file } is no text in UTF-8. Save the file as UTF-8.

# Who writes
writer-title = Who is writing?
writer-other = Somebody else…
writer-nobody = Nobody: no name goes with what is written
said-writer = { $name } writes. That name goes with every change; "Who writes" changes it.
said-writer-nobody = No name goes with what is written. "Who writes" changes that.
screen-writer = writing: { $name }
screen-answer-changed = last changed by { $name }, { $date }
form-writer = Name
form-writer-introduction = This name goes with every change until you choose somebody else. The team stays as it is.
form-writer-missing = Fill in a name, or go back with Esc: then no name is recorded.
    .lines = Fill in a name, or leave with :back: then no name is recorded.

# Keys
keys-own = The keys in force. A * marks commands with keys of your own from { $file }.
keys-default = The keys in force, all as they were made. Keys of your own go in { $file }.
keys-everywhere = everywhere
keys-in-palette = no key; it is in the window "Everything"
keys-way-out = Nothing was opened and nothing changed. Mend the file, or give it another name: then the usual keys hold.
keys-not-yaml = The keys in { $file } are not valid YAML, line { $line }: { $reason }.
keys-no-map = The keys in { $file } are not lines such as "agree: F5" (line { $line }).
keys-no-command = { $file } line { $line }: there is no command { $found }. The names are in: grondig keys.
keys-several = { $file } line { $line }: { $found } is the name of several commands. Write which: { $known }.
keys-twice = { $file } line { $line }: { $command } was there before. Put all keys of a command together.
keys-fixed = { $file } line { $line }: { $command } works with the digits themselves, and can have no other keys.
keys-no-context = { $file } line { $line }: { $found } is no place. Possible are: { $known }.
keys-not-there = { $file } line { $line }: { $command } does nothing in the place { $context }.
keys-letter = { $file } line { $line }: in the place { $context } letters are written; { $key } cannot be a key there.
keys-no-keys = { $file } line { $line }: this should be a key or a list of keys, such as [F5, Ctrl+K].
keys-no-key = { $file } line { $line }: { $found } is no key. Write for example Ctrl+K, F5, Shift+Tab, PgDn, Up or one letter; put signs such as : and # between quotation marks.
keys-spoiled = { $file } line { $line }: { $key } does not arrive: a terminal sends something else for it, or nothing. Choose another key.
keys-dead = { $file } line { $line }: { $key } is the beginning of a letter with an accent on many keyboards. Choose another key.
keys-clash = { $file } line { $line }: { $key } would belong to { $one } and to { $other } ({ $contexts }). Give one of them another key.
keys-unreachable = { $file } line { $line }: { $command } would have no key any more ({ $contexts }) and cannot be reached there otherwise. Leave it a key.
context-home = home
context-tree = contents
context-question = question
context-options = options
context-items = list
context-rows = table
context-text = text
context-line = line
context-records = records
context-matrix = rights matrix
context-sign-off = signing
context-session = session
context-overview = overview
context-form = form: line
context-form-text = form: text
context-form-options = form: options
context-help = help
context-finder = search
context-reader = reading window
context-pick = choices

# Command line
cli-about-keys = Show the keys in force, or check a file with keys of your own
    Keys of your own are in keys.yaml, in the folder with settings. Without --check that is the file that counts.
cli-usage-keys = grondig keys [--check FILE] [--json]
cli-option-keys-check = check this file and show the keys that it would give; nothing changes
cli-option-theme = theme: terminal, light, dark, contrast or none; otherwise GRONDIG_THEME, then the settings
cli-option-ascii = draw with simple signs, for terminals that know no more
cli-option-front-by = who writes; otherwise GRONDIG_WRITER, and otherwise grondig asks
cli-value-theme = THEME
