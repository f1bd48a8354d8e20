# Learning: the path, the exercises, and what a helper sees of them.
path-hello = Guten Tag, { $name }
path-hello-nobody = Guten Tag
path-begin = Hier beginnen Sie.
path-far = Sie üben gerade: { $module }.
path-all = Sie haben alles gemacht. Sehr gut.
path-now = Jetzt · { $n ->
    [one] 1 Minute
   *[other] { $n } Minuten
}
path-go = Beginnen
path-go-on = Weiter
path-mine = Mein Weg
path-done-on = Gemacht am { $day }
path-here = Hier sind Sie jetzt
path-later = Danach · { $n ->
    [one] 1 Minute
   *[other] { $n } Minuten
}
path-started = { $done } von { $total } gemacht
path-code = Mein Code
path-print = Drucken
path-help = Hilfe
path-tools = Werkzeuge
path-device = Sie üben mit: { $device }
path-device-other = Üben mit: { $device }

module-minutes = { $n ->
    [one] 1 Minute
   *[other] { $n } Minuten
}
module-path = Mein Weg
module-activity = Übung
module-done = Gemacht
module-french = Das gibt es noch nicht auf Deutsch. Sie sehen es auf Französisch.
module-guest = Sie sehen sich ohne Code um. Was Sie tun, wird nicht gespeichert.

player-again = Neu
player-ask-help = Um Hilfe bitten
player-busy = Einen Moment
player-close = Schließen
player-done = Geschafft!
player-gained = Geschafft
player-help = Hilfe
player-help-asked = Ihr Helfer weiß es. Jemand kommt zu Ihnen.
player-how = So geht es
player-more-tip = Noch ein Tipp
player-next = Weiter: { $title }
player-to-path = Zu meinem Weg
player-not-saved = Noch nicht gespeichert. Wir versuchen es wieder.
player-practice = Übung: Es kann nichts passieren
player-progress = { $n } von { $total }
player-read-aloud = Vorlesen
player-saved = Alles ist gespeichert
player-step = Schritt { $n } von { $total }
player-still-there = Sind Sie noch { $name }?
player-still-there-nobody = Sind Sie noch da?
player-stop-reading = Nicht weiter vorlesen
player-tip = Tipp
player-tip-open = Tipp ist offen
player-yes-me = Ja, das bin ich
player-not-me = Nein
player-gone = Sie waren lange weg. Tippen Sie Ihre vier Bilder an, um weiterzumachen.
player-gone-go = Bilder antippen
player-script = Für diese Übung muss JavaScript im Browser eingeschaltet sein. Ein Helfer macht das für Sie. Lektionen mit Text gehen trotzdem.
player-finish = Fertig
player-turn = Weiter
player-back = Zurück
player-words = Schwierige Wörter
player-page = Seite { $n } von { $total }
player-keyboard = Tastatur
player-space = Leertaste
player-way-left = Nach links
player-way-right = Nach rechts
player-way-up = Nach oben
player-way-down = Nach unten
player-way-in = Größer
player-way-out = Kleiner

standing-not-started = Noch nicht begonnen
standing-busy = Dabei
standing-stuck = Kommt nicht weiter
standing-asks-help = Bittet um Hilfe
standing-quiet = Gerade still
standing-done = Fertig

learners-title = Lernende
learners-first = Jetzt hingehen
learners-others = Die anderen
learners-all = Wen Sie geöffnet haben
learners-empty = Noch niemand
learners-empty-says = Wen Sie hier öffnen, sehen Sie in dieser Liste: was sie tun und wo sie nicht weiterkommen.
learners-nobody = Ohne Namen
learners-tries = { $n ->
    [one] 1-mal versucht
   *[other] { $n }-mal versucht
}
learners-all-done = Alles gemacht
learners-did = Was schon gemacht ist
learners-go = Ich gehe hin
learners-again = Wieder öffnen
learners-new = Jemanden öffnen
learners-new-says = Sie übt, Sie sehen, wie es geht. Eine E-Mail-Adresse braucht es nicht.
learners-name = Vorname
learners-name-hint = Nicht nötig.
learners-device = Womit übt sie?
learners-way = Wo übt sie?
learners-way-qr = Auf ihrem eigenen Gerät
learners-way-here = Hier, auf diesem Bildschirm
learners-way-here-says = Sie werden dann auf diesem Gerät abgemeldet.
learners-since = Geöffnet in den letzten dreißig Tagen. Was sie tut, zählt für diesen Ort.
learners-asked = bittet um Hilfe seit { $time }
learners-last = zuletzt dabei { $time }

opening-title = Diesen Code scannen
opening-says = Lassen Sie { $name } diesen Code mit der Kamera ihres Geräts scannen. Er gilt einmal, bis { $time }.
opening-says-nobody = Lassen Sie diesen Code mit der Kamera des anderen Geräts scannen. Er gilt einmal, bis { $time }.
opening-used = Der Code wurde benutzt. Sie kann üben.
opening-over = Dieser Code ist zu alt. Öffnen Sie sie noch einmal.
opening-back = Zu den Lernenden

done-help-asked = Ihr Helfer weiß es. Jemand kommt zu Ihnen.
done-help-coming = Sie weiß, dass Sie kommen.
done-device = Was zu Ihrem Gerät passt, steht jetzt vorn.

menu-learners = Lernende
desk-learners = Lernende
desk-learners-all = Alle Lernenden
desk-learners-none = Öffnen Sie jemanden, der üben möchte, und sehen Sie hier, wie es geht.
