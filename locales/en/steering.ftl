dimension-total = Total
dimension-partner = Partner
dimension-place = Place
dimension-month = Month
dimension-theme = Theme
dimension-module = Module
column-by = By
column-value = Value
column-area = Municipality (code)
day = Day
minutes = Minutes
moments = support moments
participations = participations
entry = Entry
activity = Activity
entry-open = Open
entry-changed = changed
entry-withdrawn = Taken back
entry-counts-where = What does this count for?
entry-story = The story of this support moment
entry-story-learning = The story of this activity
entry-this = this entry
entry-says = What was written down
entry-no-names = An entry never holds a name, a note or a contact.
entry-start = Started learning: { $module }
entry-activity = Activity done: { $module }, { $activity }
entry-module = Module finished: { $module }
counts = Counts
counts-not = Does not count
counts-yes = { $programme }: the organisation is a partner, and the day and place are right.
counts-via = { $programme }: through { $via }.
counts-not-a-partner = { $programme }: the organisation is not a partner.
counts-before-start = { $programme }: it was before the first day, { $day }.
counts-after-end = { $programme }: it was after the last day, { $day }.
counts-outside-area = { $programme }: the place lies outside the area.
fact-tags = Also about
fact-place-kind = Where
fact-material = Device
fact-modality = Contact
fact-autonomy = How it went
fact-outcome = Outcome
fact-referred-to = Referred to
days-between = { $first } to { $last }
days-from = from { $first }
steering-none = You follow no programme yet
steering-none-says = The administrator of Pont can give you a programme.
steering-public-page = Public page
steering-export = CSV
steering-empty = Nothing to count yet
steering-empty-says = As soon as a partner writes down what counts here, it stands here.
steering-open-rows = Open the entries
steering-by-month = New, month after month
steering-places = Places
steering-themes = Themes
steering-learning-modules = By module
steering-all-rows = all entries
steering-no-rows = No entries
steering-no-rows-says = Choose another month, place or partner above.
show = Show
show-table = Show as a table
all-partners = All partners
all-places = All places
all-themes = All themes
all-modules = All modules
pages = Pages
next-50 = Next 50
programmes-title = Results
programmes-lead = These programmes help people take part digitally. Choose one to see what it achieves.
programmes-under = Programmes under it
partners = Partners
as-of = As of { $day }.
figures-not-yet = The first figures come tonight.
figure-of-all = Home page
figure-means = What it means
figure-when = Of when
figure-from = Where it comes from
figure-source = The journal of { $site }, entries 1 to { $nr }.
module-mouse = The mouse
module-touch = The touch screen
module-keyboard = The keyboard
module-my-first-e-mail = My first e-mail
column-indicator = Figure
column-figure = Number
column-lower = At least
column-upper = At most
column-about = About
counts-version = (Version { $n } of the rule.)
fact-born = Born in
fact-first-time = First time
days-until = until { $last }
steering-counting = The figures are being counted anew: { $percent } % is done. Until then you see the earlier ones here.
steering-indicators = All figures
steering-sure = At least { $lower }, at most { $upper }.
steering-exact = Each counts once.
steering-how = How do we count?
steering-how-says = Each person counts once, however often she comes. Such a figure is never quite certain. A typing error in a name or date of birth makes two people out of one: then it is too high. Two people with the same code count as one: then it is too low. Who was erased and comes back counts again: that is why we say what is certain. Who wanted no code and did not say whether it was the first time is in the highest number only.
steering-together = { $what }: { $n }
steering-once-persons = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
 } of { $once ->
    [one] { $once } person.
   *[other] { $once } different persons.
 }
steering-once-organisations = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
 } of { $once ->
    [one] { $once } organisation.
   *[other] { $once } different organisations.
 }
steering-once-places = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
 } at { $once ->
    [one] { $once } place.
   *[other] { $once } different places.
 }
steering-first-timers = Besides, { $n } without a code for whom it was the first time.
steering-unknown = Of { $n } we do not know whether it was the first time.
steering-new = For the first time in these days: { $n }.
steering-from = From
steering-to = Until
