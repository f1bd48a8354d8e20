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
fewer-than = fewer than { $n }
programmes-title = Results
programmes-lead = These programmes help people take part digitally. Choose one to see what it achieves.
programmes-under = Programmes under it
partners = Partners
as-of = As of { $day }.
figures-not-yet = The first figures come tonight.
figures-proven = Every figure rests on what the journal says. Fewer than 5 is not shown.
figure-of-all = Home page
figure-means = What it means
figure-when = Of when
figure-from = Where it comes from
figure-date = { $day }, { $time }. A new count is made every night.
figure-source = The journal of { $site }, entries 1 to { $nr }.
figure-small = When a figure is smaller than 5, we say only that. So nobody can be recognised.
figure-too-few = too few people to show
kind-moments = support moments
kind-hours = hours of help
kind-participations = participations
kind-places = places
kind-learners = people started learning
kind-activities = activities done
kind-modules = modules finished
kind-moments-says = Each time a helper helped a person or a group and wrote it down. What was taken back does not count.
kind-hours-says = The minutes written down for all support moments together, in whole hours.
kind-participations-says = The number of people at each support moment, added up. Who comes twice counts twice.
kind-places-says = Places where at least one support moment was written down.
kind-learners-says = People who took their very first step in an activity here. Who starts again later with a new card counts again.
kind-activities-says = Each time somebody finished an activity for the first time. Shown once 5 people have started.
kind-modules-says = Each time somebody finished the last activity of a module. Shown once 5 people have started.
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
steering-together = Together: { $n } { $what }.
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
