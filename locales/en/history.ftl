history-title = History from elsewhere
history-lead = What a partner did before Pont, or outside it, comes in here as a table: trainings, participations, accounts, organisations and events. Every line is looked at first and enters once.
history-template = Empty table (CSV)
history-choose = Choose
history-choose-file = File
history-file-hint = CSV (UTF-8) or XLSX, at most { $megabytes } MB and { $lines } lines.
history-look = Look at the file
history-no-file = Choose a file first.
history-file = This file cannot come in. { $why }
history-file-not-text = It is neither CSV in UTF-8 nor XLSX. Save the table again as XLSX, or as CSV UTF-8.
history-file-too-big = It is too large. Divide it over more files.
history-file-too-many-lines = It has more than { $lines } lines. Divide it over more files.
history-file-empty = There are no lines under the head.
history-file-unknown-column = It has a column that we do not know, or one twice, or a cell without a column. Use the empty table.
history-file-missing-column = The columns kind, date, reference and organisation must be there.
history-wrong-lines = { $n ->
        [one] One thing in this file is wrong.
       *[other] { $n } things in this file are wrong.
    }
history-no-rule = No rule of the programme counts for this partner. Add its organisations to the rule first.
history-more-wrong = And { $n } more.
history-wrong-title = What is wrong
history-nothing-entered = Nothing was entered. Correct the file and choose it again.
history-columns = The columns
history-column = Column
history-column-says = What stands in it
history-names-go = Name and birth date become a code in memory and are not kept. Only the year of birth stays, for the age group.
history-past-title = What came in before
history-lines = New lines
history-line-says = Line { $nr }, { $column }: { $why }
history-of = File of { $partner }
history-coding = Names become codes: { $done } of { $all }.
history-entering = The lines are entering.
history-done =
    Done. { $n ->
        [0] Everything was there already.
        [one] One new line was entered.
       *[other] { $n } new lines were entered.
    }
history-failed = This did not end well. Choose the same file again: what is in already does not come in twice.
history-known = { $n ->
        [one] One line was entered before and is passed over.
       *[other] { $n } lines were entered before and are passed over.
    }
history-outside = { $n ->
        [one] One line will not count: its day or its municipality lies outside the programme.
       *[other] { $n } lines will not count: their day or municipality lies outside the programme.
    }
history-codes = { $n ->
        [one] Making codes of the names takes about a minute.
       *[other] Making codes of the names takes about { $n } minutes.
    }
history-alike = Lines { $first } and { $second } give the same code with another name. They count as one person; check the birth date.
history-past = { $n ->
        [one] One line was entered on { $day }.
       *[other] { $n } lines were entered on { $day }.
    }
history-may-leave = You may leave this page and come back later. While the names become codes, nothing has been entered yet.
history-again = See how far it is
history-to-figures = To the figures
history-brings = What this file brings
history-nothing-new = Nothing new. Every line was entered before.
history-bring-in = Bring in
history-drop = Leave it
history-column-kind = training, participation, account, organisation (one that joined) or event
history-column-date = the day it happened: 2021-03-04, 4-3-2021 or 4/3/2021
history-column-reference = the number it has with the partner; each number enters once
history-column-organisation = the short name of an organisation or place of the partner, as in its address
history-column-area = the code of the municipality, when the organisation works in more than one
history-column-persons = for an event its visitors; for a participation without a name how many together
history-column-minutes = how long it took, for trainings, participations and events
history-column-given-name = first name as on the identity card, only with a participation
history-column-family-name = family name as on the identity card, only with a participation
history-column-birth-date = full birth date, only with a participation
history-kind-training = trainings
history-kind-participation = participations in trainings
history-kind-account = accounts
history-kind-organisation = organisations that joined
history-kind-event = events
history-wrong-unknown-kind = “{ $given }” is not a kind that we know.
history-wrong-date-incomplete = the day is not complete.
history-wrong-date-only-a-year = there is only a year; give the day.
history-wrong-date-not-a-day = “{ $given }” is not a day that exists.
history-wrong-date-leap-day = that year had no 29 February.
history-wrong-date-future = { $given } is still to come.
history-wrong-date-too-old = { $given } is too long ago.
history-wrong-no-reference = the number is missing; without it the same line could enter twice.
history-wrong-reference-not-an-id = a number has a figure in it, no spaces and at most 40 signs. A name is not a number.
history-wrong-reference-twice = { $given } stands in line { $other } too.
history-wrong-reference-of-another = { $given } was entered before as something else.
history-wrong-not-of-this-partner = “{ $given }” is not an organisation or place of this partner.
history-wrong-no-area = give the code of the municipality.
history-wrong-unknown-area = “{ $given }” is not a municipality that we know.
history-wrong-area-not-of-place = the place does not lie in { $given }. Leave the cell empty.
history-wrong-persons = “{ $given }” is not a number that fits here.
history-wrong-minutes = “{ $given }” is not a number of minutes that fits here.
history-wrong-only-for-participations = names belong to a participation only. Empty this cell.
history-wrong-one-person = with a name there is one person.
history-wrong-no-family-name = the family name is missing. Give name and birth date, or neither.
history-wrong-not-latin = write the name in Latin letters, as on the identity card. No code can be made of another script.
history-wrong-birth-incomplete = the birth date is missing or not complete. Give name and birth date, or neither.
history-wrong-birth-only-a-year = there is only a year of birth; that does not tell two people apart.
history-wrong-birth-not-a-day = this is not a day that exists.
history-wrong-birth-leap-day = that year had no 29 February.
history-wrong-birth-future = the birth lies after the participation.
history-wrong-birth-too-old = that is more than 120 years ago.
history-wrong-national-number = here stands a national register or INSEE number. Pont must not have it; remove it from the file.
declared-title = Declared in bulk
declared-lead = What was not entered one by one, a partner declares as one number, with who counted it and a piece of evidence.
declared-new = Declare a number
declared-change = Change or take back
declared-what = What
declared-amount = Number
declared-day-hint = The number counts on this day. Mostly that is the last day of the period.
declared-says = Who counted this, and how
declared-says-hint = One sentence, without names of people.
declared-evidence = Evidence
declared-file-hint = A list, report or photo (PDF, PNG, JPG, CSV, XLSX, DOCX, ODS, ODT), at most { $megabytes } MB.
declared-file-kept = Choose nothing to keep the file that is there. A new file is at most { $megabytes } MB.
declared-reason = Why this changes
declared-reason-hint = The old declaration stays readable, with this reason.
declared-save = Declare
declared-withdraw = Take back
declared-list = What was declared
declared-open-file = Open the file
declared-taken-back = taken back
declared-too-early = The programme began on { $day }.
