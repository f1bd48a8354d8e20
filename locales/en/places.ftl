# Help nearby, when a place is open and what it offers; the colour and logo of an organisation.
find-title = Help nearby
find-all-places = { $n ->
    [one] 1 place where someone helps you
   *[other] { $n } places where someone helps you
}
find-lead = Here someone helps you with your computer, smartphone or the internet, free of charge. Just drop in.
find-ask = Municipality, postal code or name
find-only-open = Only what is open now ({ $n })
find-search = Search
find-all = Show all places
find-week = All opening hours
find-found = { $n ->
    [one] 1 place found
   *[other] { $n } places found
}
find-none = Nothing found
find-none-says = Check the name, or look for a municipality close by.
find-empty = No places yet
find-empty-says = This is where the places will be that offer help.
service-help-point = help
service-computer-corner = computers to use
service-training-room = lessons
service-distribution-point = devices on loan
service-hub = device repair
hours-always = Always open
hours-open = Open now until { $time }
hours-later = Open today from { $time }
hours-closed-now = Closed now
hours-closed-today = Closed today
hours-again = opens again at { $time }
hours-tomorrow = opens tomorrow at { $time }
hours-on = opens on { $day } at { $time }
hours-days = { $first } to { $last }
hours-span = { $from } to { $to }
hours-and = { $all } and { $last }
hours-closed = closed
hours-today = today
hours-at = { $time }
hours-whole = { $h }.00
hours-clock = { $h }.{ $m }
place-where = Where?
place-when = When is it open?
place-what = What is here?
place-free = Just drop in. Help is free of charge.
place-print = Print
place-learn = Are you here now?
place-learn-says = Start learning right away, on a computer here or on your own device.
place-learn-go = Learn here
face-title = Colour and logo
face-lead = This is how people recognise you on the pages you use.
face-of = Organisation
face-show = Show
face-colour = Colour
face-code = Code of the colour
face-code-hint = A # with six digits or letters, such as #0a5470. It stands in your house style.
face-pick = Or pick a colour
face-save-colour = Save the colour
face-own-colour = Back to the colour of Pont
face-not-a-colour = This is not the code of a colour. Write it like this: #0a5470.
face-too-light = The colour { $colour } is too light to be read well. Take a darker one.
face-better = This colour is like it and can be read well.
face-better-go = Take this colour
face-by-day = What a button and a link look like
face-by-night = In the dark
face-button = Save
face-link = Read more
face-logo = Logo
face-logo-now = The logo now
face-logo-file = Choose a logo
face-logo-hint = A PNG of at most { $kilobytes } kB, at most { $wide } pixels wide and { $high } high.
face-save-logo = Save the logo
face-no-logo = Remove the logo
face-no-file = Choose a file first.
face-too-heavy = This file is too big. Take a PNG of at most { $kilobytes } kB.
face-not-a-png = This is not a PNG, or not a whole one. Save the logo as a PNG again.
face-too-large = This logo is too large. Make it at most { $wide } pixels wide and { $high } high.
