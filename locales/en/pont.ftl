# The home page.
home-title = Taking part online, at your own pace
home-lead = Free help with computers, smartphones and the internet. Choose what you want to do.
home-learn = I want to learn
home-learn-says = Practise calmly, without e‑mail or password.
home-learn-go = Start practising
home-find = I am looking for help nearby
home-find-says = Find a place where somebody helps you.
home-find-counts = { $places ->
    [one] 1 place
   *[other] { $places } places
} in { $areas ->
    [one] 1 municipality
   *[other] { $areas } municipalities
}. Drop in with your question.
home-find-go = Find a place
home-help = I help others
home-help-says = Write down a support moment in twenty seconds.
home-help-go = To the desk
home-moments = { $n ->
    [one] support moment
   *[other] support moments
}
home-hours = { $n } hours of help
home-persons = times helped
home-persons-below = who comes back counts again
home-code = Do you have a code?
home-code-go = Go on where you were
home-learners = { $n ->
    [one] person has started
   *[other] people have started
}
home-learners-below = to practise
home-places = { $n ->
    [one] place
   *[other] places
}
home-places-below = where somebody was helped
home-how = All results
home-dated = As of { $day }
# The demo.
demo-title = Who would you like to be?
demo-lead = One click, and you see Pont as somebody we invented.
demo-to-mails = See the e-mails of the demo
demo-first = Start here
demo-godelieve = Aged 74, from Oostkamp. Practises with a mouse for the first time.
demo-samir = New in Belgium. Learns with his phone, and can almost e-mail.
demo-christine = Volunteer at the library of Oostkamp. Writes each support moment down at once.
demo-anouk = Runs all the programmes, and answers to those who fund them.
demo-luc = Technician at the hub. Wipes, repairs and lends laptops.
demo-bart = Coordinates the helpers of the library of Oostkamp.
demo-nadine = Checks figures, and needs no names to do so.
demo-admin = Keeps Pont running, and sees nobody’s file.
demo-mails = E-mails of the demo
demo-mails-lead = What Pont would really send elsewhere arrives here.
demo-mails-none = No e-mails yet
demo-mails-none-says = Ask for a link to sign in, or invite somebody. The e-mail will be here.
# What there is to read about Pont.
reading-no-operator = Whoever runs this website has not filled in a name yet.
reading-contact = Write to { $link }. A person will answer.
reading-no-contact = Ask the person who helped you, or the organisation you visit.
# The building blocks, shown in the demo.
parts-title = Building blocks
parts-colours = Colours
parts-all-colours = All colours in three palettes
parts-token = Name
parts-surface = surface
parts-line = line
parts-letters = Letters
parts-h1 = Title 40
parts-h1-for = page
parts-h2 = Heading 26
parts-h2-for = section
parts-h3 = Heading 20
parts-h3-for = card
parts-learner = Learner 20, short sentences
parts-learner-for = task 26-34
parts-body = Plain text 18 · Il1 O0 é è €
parts-body-for = base
parts-caption = Caption 16, never smaller
parts-caption-for = small
parts-buttons = Buttons
parts-save = Save
parts-print = Print
parts-again = Again
parts-remove = Remove
parts-hover = Under the mouse
parts-focus = With focus
parts-pressed = Pressed
parts-big = Big
parts-small = Small
parts-fields = Fields
parts-town = Municipality
parts-town-hint = Name or postcode
parts-year = Year of birth
parts-year-wrong = Type 4 digits
parts-closed = Read only
parts-free = Free
parts-euro = 5 euro
parts-remind = Remind me
parts-call = Call me
parts-price = What does it cost?
parts-tiles = Choice tiles
parts-minutes = How long?
parts-notices = Notices
parts-good = Saved. Support moment of 14.32.
parts-tip = Tip. Keep the mouse still while you click.
parts-bad = Not saved. Choose a theme first.
parts-know = The library is closed on Monday 6 April.
parts-steps = Steps
parts-what = What
parts-where = Where
parts-when = When
parts-ready = Ready
parts-table = Tabs and table
parts-today = Today
parts-week = Week
parts-month = Month
parts-place = Place
parts-moments = Moments
parts-hours = Hours
parts-standing = Standing
parts-on-track = On track
parts-little = Too few
parts-asks-help = Asks for help
parts-offline = Offline
parts-to-send = 2 to send
parts-meters = Meter and bridge
parts-of = { $n } of { $total }
parts-chart = Chart
parts-chart-says = Support moments per month. March is still running.
parts-chart-table = Show as a table
parts-empty = Still empty
parts-empty-title = No appointments yet
parts-empty-says = Here you see who comes today.
parts-empty-go = Make an appointment
parts-who = Who are you?
parts-are-you = Are you Godelieve?
parts-yes = Yes, that is me
parts-no = No
parts-dialog = A question first
parts-dialog-open = Remove the appointment
parts-dialog-title = Remove the appointment?
parts-dialog-says = Samir gets a message. His place becomes free again.
parts-dialog-no = No, leave it
