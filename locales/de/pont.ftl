# Die Startseite, und was es vom Lernen schon gibt.
home-title = Digital dabei sein, in Ihrem Tempo
home-lead = Kostenlose Hilfe mit Computer, Smartphone und Internet. Wählen Sie, was Sie tun möchten.
home-learn = Ich möchte lernen
home-learn-says = Übungen sind unterwegs. Schon heute hilft Ihnen gern jemand.
home-learn-go = Mehr lesen
home-find = Ich suche Hilfe in der Nähe
home-find-says = Finden Sie einen Ort, an dem Ihnen jemand hilft.
home-find-counts = { $places ->
    [one] 1 Ort
   *[other] { $places } Orte
} in { $areas ->
    [one] 1 Gemeinde
   *[other] { $areas } Gemeinden
}. Kommen Sie mit Ihrer Frage vorbei.
home-find-go = Einen Ort suchen
home-help = Ich helfe anderen
home-help-says = Eine Hilfe notieren, in zwanzig Sekunden.
home-help-go = Zum Schalter
home-moments = { $n ->
    [one] Hilfe
   *[other] Hilfen
}
home-hours = { $n } Stunden Hilfe
home-persons = Mal wurde jemandem geholfen
home-persons-below = wer wiederkommt, zählt noch einmal
home-places = { $n ->
    [one] Ort
   *[other] Orte
}
home-places-below = an denen jemand Hilfe bekam
home-how = Alle Ergebnisse
home-dated = Stand vom { $day }
learn-title = Lernen
learn-soon = Bald üben Sie hier: klicken, tippen, Mails schreiben, sich mit itsme anmelden. Ohne E-Mail-Adresse und ohne Passwort.
learn-now = Möchten Sie schon heute anfangen? In Ihrer Nähe ist jemand bereit, Ihnen zu helfen. Das ist kostenlos, und jede Frage ist eine gute Frage.
learn-find = Hilfe in der Nähe suchen
# Die Demo.
demo-title = Wer möchten Sie sein?
demo-lead = Ein Klick, und Sie sehen Pont mit den Augen einer erfundenen Person.
demo-to-mails = Die E-Mails der Demo ansehen
demo-first = Fangen Sie hier an
demo-christine = Freiwillige in der Bibliothek von Oostkamp. Schreibt jede Hilfe sofort auf.
demo-anouk = Leitet alle Programme, und legt vor den Geldgebern Rechenschaft ab.
demo-luc = Techniker im Hub. Löscht, repariert und verleiht Laptops.
demo-bart = Koordiniert die Helfer der Bibliothek von Oostkamp.
demo-nadine = Prüft Zahlen, und braucht dafür keine Namen.
demo-admin = Hält Pont am Laufen, und sieht niemandes Akte.
demo-mails = E-Mails der Demo
demo-mails-lead = Hier kommt an, was Pont sonst wirklich verschicken würde.
demo-mails-none = Noch keine E-Mails
demo-mails-none-says = Bitten Sie um einen Link zum Anmelden, oder laden Sie jemanden ein. Die E-Mail steht dann hier.
