# Help nearby, and what a place offers.
find-title = Help nearby
find-lead = Here someone helps you with your computer, smartphone or the internet, free of charge. Just drop in.
find-ask = Municipality, postal code or name
find-search = Search
find-all = Show all places
find-found = { $n ->
    [one] 1 place found.
   *[other] { $n } places found.
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
