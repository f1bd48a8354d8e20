# Hilfe in der Nähe, wann ein Ort offen ist und was er anbietet; Farbe und Logo einer Organisation.
find-title = Hilfe in der Nähe
find-all-places = { $n ->
    [one] 1 Ort, an dem Ihnen jemand hilft
   *[other] { $n } Orte, an denen Ihnen jemand hilft
}
find-lead = Hier hilft Ihnen jemand kostenlos mit Computer, Smartphone oder Internet. Kommen Sie einfach vorbei.
find-ask = Gemeinde, Postleitzahl oder Name
find-only-open = Nur was jetzt offen ist ({ $n })
find-search = Suchen
find-all = Alle Orte zeigen
find-week = Alle Öffnungszeiten
find-found = { $n ->
    [one] 1 Ort gefunden
   *[other] { $n } Orte gefunden
}
find-none = Nichts gefunden
find-none-says = Prüfen Sie den Namen, oder suchen Sie eine Gemeinde in der Nähe.
find-empty = Noch keine Orte
find-empty-says = Hier werden die Orte stehen, an denen man Hilfe bekommt.
service-help-point = Hilfe
service-computer-corner = Computer zum Benutzen
service-training-room = Kurse
service-distribution-point = Geräte zum Ausleihen
service-hub = Reparatur von Geräten
hours-always = Immer offen
hours-open = Jetzt offen bis { $time }
hours-later = Heute offen ab { $time }
hours-closed-now = Jetzt geschlossen
hours-closed-today = Heute geschlossen
hours-again = wieder offen ab { $time }
hours-tomorrow = morgen offen ab { $time }
hours-on = { $day } offen ab { $time }
hours-days = { $first } bis { $last }
hours-span = { $from } bis { $to } Uhr
hours-and = { $all } und { $last }
hours-closed = geschlossen
hours-today = heute
hours-at = { $time } Uhr
hours-whole = { $h }.00
hours-clock = { $h }.{ $m }
place-where = Wo?
place-when = Wann offen?
place-what = Was gibt es hier?
place-free = Kommen Sie einfach vorbei. Die Hilfe ist kostenlos.
place-print = Drucken
place-learn = Sind Sie gerade hier?
place-learn-says = Lernen Sie gleich, an einem Computer hier oder an Ihrem eigenen Gerät.
place-learn-go = Hier lernen
face-title = Farbe und Logo
face-lead = So erkennt man Sie auf den Seiten, die Sie benutzen.
face-of = Organisation
face-show = Zeigen
face-colour = Farbe
face-code = Code der Farbe
face-code-hint = Ein Zeichen # mit sechs Ziffern oder Buchstaben, etwa #0a5470. Er steht in Ihrem Gestaltungsleitfaden.
face-pick = Oder wählen Sie eine Farbe
face-save-colour = Farbe speichern
face-own-colour = Zurück zur Farbe von Pont
face-not-a-colour = Das ist kein Code einer Farbe. Schreiben Sie ihn so: #0a5470.
face-too-light = Die Farbe { $colour } ist zu hell, um gut gelesen zu werden. Nehmen Sie eine dunklere.
face-better = Diese Farbe ist ähnlich und gut zu lesen.
face-better-go = Diese Farbe nehmen
face-by-day = So sehen ein Knopf und ein Link aus
face-by-night = Im Dunkeln
face-button = Speichern
face-link = Mehr lesen
face-logo = Logo
face-logo-now = Das jetzige Logo
face-logo-file = Wählen Sie ein Logo
face-logo-hint = Ein PNG von höchstens { $kilobytes } kB, höchstens { $wide } Pixel breit und { $high } hoch.
face-save-logo = Logo speichern
face-no-logo = Logo entfernen
face-no-file = Wählen Sie zuerst eine Datei.
face-too-heavy = Diese Datei ist zu groß. Nehmen Sie ein PNG von höchstens { $kilobytes } kB.
face-not-a-png = Das ist kein PNG, oder kein ganzes. Speichern Sie das Logo noch einmal als PNG.
face-too-large = Dieses Logo ist zu groß. Machen Sie es höchstens { $wide } Pixel breit und { $high } hoch.
