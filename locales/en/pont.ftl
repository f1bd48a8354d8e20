# The home page, and what there is of learning already.
home-title = Taking part online, at your own pace
home-lead = Free help with computers, smartphones and the internet. Choose what you want to do.
home-learn = I want to learn
home-learn-says = Exercises are on their way. Somebody is glad to help you today.
home-learn-go = Read more
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
home-persons = times somebody was helped
home-persons-below = who comes back counts again
home-places = { $n ->
    [one] place
   *[other] places
}
home-places-below = where somebody was helped
home-how = All results
home-dated = As of { $day }
learn-title = Learn
learn-soon = Soon you will practise here: clicking, typing, writing mail, signing in with itsme. Without an e-mail address and without a password.
learn-now = Would you like to start today? Somebody near you is ready to help. It is free, and every question is a good one.
learn-find = Find help nearby
# The demo.
demo-title = Who would you like to be?
demo-lead = One click, and you see Pont as somebody we invented.
demo-to-mails = See the e-mails of the demo
demo-first = Start here
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
