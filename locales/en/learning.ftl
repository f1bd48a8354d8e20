# Learning: the path, the exercises, and what a helper sees of them.
path-hello = Hello { $name }
path-hello-nobody = Hello
path-begin = You begin here.
path-far = You are working on { $module }.
path-all = You have done everything. Well done.
path-now = Now · { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
path-go = Begin
path-go-on = Go on
path-mine = My path
path-done-on = Done on { $day }
path-here = You are here now
path-later = After that · { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
path-started = { $done } of { $total } done
path-code = My code
path-print = Print
path-help = Help
path-tools = Tools
path-device = You practise with: { $device }
path-device-other = Practise with: { $device }

module-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
module-path = My path
module-activity = Activity
module-done = Done
module-french = This is not in German yet.
module-guest = You are looking around without a code. What you do is not kept.

player-again = Again
player-ask-help = Ask for help
player-busy = One moment
player-close = Close
player-done = Done!
player-gained = Done
player-help = Help
player-help-asked = Your helper knows. Someone is coming to you.
player-how = How to do it
player-more-tip = Give me another tip
player-next = Next: { $title }
player-to-path = To my path
player-not-saved = Not saved yet. We are trying again.
player-practice = Practice: nothing can go wrong
player-progress = { $n } of { $total }
player-read-aloud = Read aloud
player-saved = Everything is saved
player-step = Step { $n } of { $total }
player-still-there = Are you still { $name }?
player-still-there-nobody = Are you still there?
player-stop-reading = Stop reading
player-tip = Tip
player-tip-open = Tip is open
player-yes-me = Yes, that is me
player-not-me = No
player-gone = You were away for a while. Tap your four pictures to go on.
player-gone-go = Tap your pictures
player-script = This exercise needs JavaScript in your browser. A helper can turn it on for you. Lessons with text do work.
player-finish = Finish
player-turn = Go on
player-back = Back
player-words = Hard words
player-page = Page { $n } of { $total }
player-keyboard = Keyboard
player-space = Space
player-way-left = To the left
player-way-right = To the right
player-way-up = Up
player-way-down = Down
player-way-in = Larger
player-way-out = Smaller

standing-not-started = Not begun
standing-busy = Busy
standing-stuck = Stuck
standing-asks-help = Asks for help
standing-quiet = Quiet
standing-done = Done

learners-title = Learners
learners-first = Go here now
learners-others = The others
learners-all = Whom you opened
learners-empty = Nobody yet
learners-empty-says = Whom you open here is in this list: what they do, and where they are stuck.
learners-nobody = Without a name
learners-tries = { $n ->
    [one] tried once
   *[other] tried { $n } times
}
learners-all-done = Everything done
learners-did = What is done
learners-go = I am going
learners-again = Open again
learners-new = Open a learner
learners-new-says = She practises, you see how it goes. No e-mail needed.
learners-name = First name
learners-name-hint = Not needed.
learners-device = What does she practise with?
learners-way = Where does she practise?
learners-way-qr = On her own device
learners-way-here = Here, on this screen
learners-way-here-says = You are then signed out on this device.
learners-since = Opened in the last thirty days. What she does counts for this place.
learners-asked = asks for help since { $time }
learners-last = last busy { $time }

opening-title = Scan this code
opening-says = Let { $name } scan this code with the camera of her device. It works once, until { $time }.
opening-says-nobody = Let her scan this code with the camera of her device. It works once, until { $time }.
opening-used = The code was used. She can practise.
opening-over = This code is too old. Open her again.
opening-back = To the learners

done-help-asked = Your helper knows. Someone is coming to you.
done-help-coming = She knows that you are coming.
done-device = What suits your device comes first now.

menu-learners = Learners
desk-learners = Learners
desk-learners-all = All learners
desk-learners-none = Open someone who wants to practise, and follow here how it goes.
