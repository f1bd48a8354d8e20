# Die Startseite.
home-title = Digital dabei sein, in Ihrem Tempo
home-lead = Kostenlose Hilfe mit Computer, Smartphone und Internet. Wählen Sie, was Sie tun möchten.
home-learn = Ich möchte lernen
home-learn-says = Üben Sie in Ruhe, ohne E‑Mail und Passwort.
home-learn-go = Mit dem Üben beginnen
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
home-persons = Mal geholfen
home-persons-below = wer wiederkommt, zählt noch einmal
home-code = Haben Sie einen Code?
home-code-go = Weiter, wo Sie waren
home-learners = { $n ->
    [one] Mensch hat begonnen
   *[other] Menschen haben begonnen
}
home-learners-below = zu üben
home-places = { $n ->
    [one] Ort
   *[other] Orte
}
home-places-below = an denen jemand Hilfe bekam
home-how = Alle Ergebnisse
home-dated = Stand vom { $day }
# Die Demo.
demo-title = Wer möchten Sie sein?
demo-lead = Ein Klick, und Sie sehen Pont mit den Augen einer erfundenen Person.
demo-to-mails = Die E-Mails der Demo ansehen
demo-first = Fangen Sie hier an
demo-godelieve = 74 Jahre, aus Oostkamp. Übt zum ersten Mal mit einer Maus.
demo-samir = Neu in Belgien. Lernt mit dem Telefon und schreibt bald E-Mails.
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
# Was es über Pont zu lesen gibt.
reading-no-operator = Wer diese Website betreibt, hat noch keinen Namen eingetragen.
reading-contact = Schreiben Sie an { $link }. Ein Mensch antwortet Ihnen.
reading-no-contact = Fragen Sie die Person, die Ihnen geholfen hat, oder die Organisation, die Sie besuchen.
# Die Bausteine, gezeigt in der Demo.
parts-title = Bausteine
parts-colours = Farben
parts-all-colours = Alle Farben in drei Paletten
parts-token = Name
parts-surface = Fläche
parts-line = Linie
parts-letters = Schrift
parts-h1 = Titel 40
parts-h1-for = Seite
parts-h2 = Überschrift 26
parts-h2-for = Abschnitt
parts-h3 = Überschrift 20
parts-h3-for = Karte
parts-learner = Lernende 20, kurze Sätze
parts-learner-for = Aufgabe 26-34
parts-body = Fließtext 18 · Il1 O0 ä ß €
parts-body-for = Basis
parts-caption = Beschriftung 16, nie kleiner
parts-caption-for = klein
parts-buttons = Schaltflächen
parts-save = Speichern
parts-print = Drucken
parts-again = Noch einmal
parts-remove = Löschen
parts-hover = Unter der Maus
parts-focus = Mit Fokus
parts-pressed = Gedrückt
parts-big = Groß
parts-small = Klein
parts-fields = Felder
parts-town = Gemeinde
parts-town-hint = Name oder Postleitzahl
parts-year = Geburtsjahr
parts-year-wrong = 4 Ziffern eingeben
parts-closed = Nur lesen
parts-free = Kostenlos
parts-euro = 5 Euro
parts-remind = Erinnern Sie mich
parts-call = Rufen Sie mich an
parts-price = Was kostet es?
parts-tiles = Auswahlkacheln
parts-minutes = Wie lange?
parts-notices = Meldungen
parts-good = Gespeichert. Hilfsmoment von 14.32 Uhr.
parts-tip = Tipp. Halten Sie die Maus beim Klicken still.
parts-bad = Nicht gespeichert. Wählen Sie zuerst ein Thema.
parts-know = Die Bibliothek ist am Montag, 6. April, geschlossen.
parts-steps = Schritte
parts-what = Was
parts-where = Wo
parts-when = Wann
parts-ready = Fertig
parts-table = Register und Tabelle
parts-today = Heute
parts-week = Woche
parts-month = Monat
parts-place = Ort
parts-moments = Hilfen
parts-hours = Stunden
parts-standing = Stand
parts-on-track = Im Plan
parts-little = Zu wenig
parts-asks-help = Bittet um Hilfe
parts-offline = Offline
parts-to-send = 2 zu senden
parts-meters = Balken und Brücke
parts-of = { $n } von { $total }
parts-chart = Diagramm
parts-chart-says = Hilfen pro Monat. Der März läuft noch.
parts-chart-table = Als Tabelle zeigen
parts-empty = Noch leer
parts-empty-title = Noch keine Termine
parts-empty-says = Hier sehen Sie, wer heute kommt.
parts-empty-go = Termin machen
parts-who = Wer sind Sie?
parts-are-you = Sind Sie Godelieve?
parts-yes = Ja, das bin ich
parts-no = Nein
parts-dialog = Eine Frage vorab
parts-dialog-open = Termin löschen
parts-dialog-title = Den Termin löschen?
parts-dialog-says = Samir bekommt eine Nachricht. Sein Platz wird wieder frei.
parts-dialog-no = Nein, stehen lassen
