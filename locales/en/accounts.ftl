# Signing in, one's own account, the team, and the administration of accounts.
role-admin = Administrator
role-manager = Programme manager
role-auditor = Auditor
role-coordinator = Coordinator
role-point-manager = Help point manager
role-helper = Helper
role-trainer = Trainer
role-technician = Technician
role-counter-clerk = Counter clerk
role-learner = Learner

sign-in-title = Sign in
sign-in-email = E-mail address
sign-in-password = Password
sign-in-go = Sign in
sign-in-wrong = This e-mail address and this password do not go together. Check both.
sign-in-other = No password at hand?
sign-in-other-says = We can send a link to your mailbox. It signs you in.

second-title = Your code
second-says = Open the app on your phone that makes your codes, and type the six digits that stand beside { $site }.
second-code = Code of six digits
second-wrong = This code is not right, or it has been used. Wait for the next one and type that.
second-late = That took more than five minutes. Sign in again.

link-title = Sign in with a link
link-says = Type your e-mail address. We send you a link that signs you in. It works once, within a quarter of an hour.
link-go = Send me a link
link-back = Sign in with a password
link-open-title = You are nearly there
link-open-says = Press the button, and you are signed in on this device.
link-gone-title = This link no longer works
link-gone-says = A link works once, within a quarter of an hour. Ask for a new one; it arrives in a moment.
link-gone-go = Ask for a new link

account-title = My account
account-roles = What you do here
account-no-roles = You have no role yet. Ask the coordinator of your organisation for an invitation.
account-programmes = { $role } · { $count ->
        [one] one programme
       *[other] { $count } programmes
    }
account-devices = Where you are signed in
account-device-unknown = A browser we do not know
account-device-here = This device
account-device-since = since { $day }, { $time }
account-device-end = Sign out there
account-second-on = It is on: after your password we ask for a code from your phone.
account-second-off = It is off: your password alone opens your account.
account-second-go = Change the second step
account-password = Change your password
account-password-current = The password you have now
account-password-new = New password
account-password-go = Save the password
account-password-wrong = This is not the password of this account.
password-hint = At least 12 characters. A short sentence is easy to remember.
password-short = Make this longer: at least { $least } characters. A short sentence will do.
password-common = Too many people use this password. Choose one that nobody guesses.

step-title = Second step at sign-in
step-off = With a second step, someone who learns your password still cannot get in. You need an app on your phone that makes codes.
step-begin = Set up the second step
step-app = Open an app on your phone that makes codes. Any app for “TOTP” or “authenticator” codes will do.
step-secret = Add an account in that app and type this key over:
step-address = Your app asks for an address instead
step-confirm = Type the code that the app now shows.
step-on = Switch it on
step-remove = Switch the second step off
step-remove-says = Type a code from your phone, so that we know it is you. After this your password alone opens your account.

team-title = Team
team-name = Name
team-role = Role
team-place = Place
team-everywhere = all places
team-end = End the role
team-end-sure = Yes, end it now
team-waiting = Invited, no answer yet
team-until = can be accepted until { $day }
team-too-old = could be accepted until { $day }
team-again = Send again
team-none = You do not coordinate an organisation yourself. You can still invite its first coordinator.
team-invite = Invite someone
team-invite-says = An e-mail with a link goes out. The link works for 14 days.
team-at = For which organisation or place
team-choose = Choose
team-invite-go = Send the invitation
team-needs-place = A help point manager needs one place. Choose which.
team-needs-all = A coordinator works for all places of an organisation. Choose “all places”.

invitation-title = You are invited
invitation-says = Your role would be: { $role }, at { $at }.
invitation-choose = Choose a password
invitation-known = You already have an account with this address.
invitation-sign-in-first = You already have an account with this address. Sign in first, then open the invitation again.
invitation-go = Accept
invitation-gone-title = This invitation no longer works
invitation-gone-says = It has been accepted, a newer one was sent, or it is more than 14 days old. Ask whoever invited you for a new one.

instance-title = Administration
instance-accounts = Accounts
instance-roles = Roles
instance-close = Close
instance-close-says = This person is signed out everywhere at once and can no longer sign in. What was written down stays.
instance-close-sure = Yes, close this account
instance-closed = closed
instance-own = you
instance-pages = Pages of the list
instance-before = Earlier in the list
instance-after = Further in the list
instance-jobs = Work in the background
instance-no-jobs = No work has been done yet.
instance-job = Work
instance-job-at = When
instance-job-tries = Tries
instance-job-state = State
instance-job-done = done
instance-job-busy = busy
instance-job-waits = waiting
instance-job-failed = failed, will be tried again: { $problem }

letter-link-subject = Your link to sign in
letter-link =
    Hello { $name },

    With this link you sign in to { $site }:

    { $link }

    It works once, within a quarter of an hour. You did not ask for it? Then you need not do anything: without this mail nobody gets in.
letter-invitation-subject = Invitation from { $at }
letter-invitation =
    Hello { $name },

    { $by } invites you to take part at { $at }. Your role: { $role }.

    Open this link to accept. It works for 14 days:

    { $link }

    You do not know what this is about? Then you can throw this mail away.

# Learners: begin, come back, the card.
device-computer = A computer
device-touch = A tablet or phone

begin-title = I want to learn
begin-lead = Practise calmly, at your own pace. No e-mail and no password.
begin-name = What is your first name?
begin-name-hint = You need not tell. We only use it to say hello.
begin-device = What do you practise with?
begin-go = Begin
begin-staff = { $name } is signed in on this browser. If you begin, { $name } will be signed out.
begin-again = Were you here before?
begin-again-says = With your four pictures you go on where you were.
begin-again-go = Tap your pictures
begin-together = Rather with someone beside you?
begin-together-says = At a help point someone gets you started. It is free.
begin-together-go = Find help near me

code-title = Tap your four pictures
code-lead = Look at your card. Tap the pictures in the same order.
code-letter = Picture { $n }: which letter does the word begin with?
code-picture = Picture { $n }: tap it
code-other-letter = Another letter
code-undo = Take one back
code-again = Tap them again
code-wrong = We cannot find these four pictures
code-wrong-says = Look at your card to see if the order is right. Take one back, or begin again.
code-type = I would rather type the words
code-words = Your four words
code-words-hint = In the same order, with a space between them.
code-unknown-word = One of these words is on no card. Look how it is written.
code-go = Go on
code-none = I have no card yet

scan-title = One moment
scan-says = We are opening your exercises. Does nothing happen? Then tap your four pictures.
scan-code = Tap your pictures
scan-gone-title = This code no longer works
scan-gone-says = A helper’s code works once, for ten minutes. Of a card only the newest counts.

card-title = This is your code
card-lead = With these four pictures you go on later. Also on another device.
card-scan = Or scan me
card-tip = Write down the words. Or take a photo of this card.
card-print = Print my card
card-kept = I have kept my code
card-own = Is this your own device?
card-own-says = Then we do not ask your code here for sixty days. Do not do this on a shared computer.
card-own-go = This is my own device
card-lost = Lost your card?
card-lost-says = Make a new card. The old one then stops working. Everything you did is kept.
card-lost-go = Make a new card

done-new-card = Here is a new card. The old one no longer works.
done-own-device = This device remembers you for sixty days.
done-left = Well done. Everything is saved. See you next time.
learner-person-open = Count as one person
learner-person-counted = Counts as one person
learner-person-says = Who learns counts among those who began. With a code, or as someone we know, she also counts once among the people reached, wherever she was helped.
learner-person-history = History
learner-person-linked = Linked on { $day } by { $who }
learner-person-parted = Undone on { $day } by { $who }
learner-person-part = Undo this
learner-person-part-says = Was it someone else? Undo the link: the figures then count her apart again.
learner-person-twice = She is linked already. Undo that first if it was someone else.
learner-person-back = Learners
learner-person-asks = Who is it?
