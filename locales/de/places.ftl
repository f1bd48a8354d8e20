# Hilfe in der Nähe, und was ein Ort anbietet.
find-title = Hilfe in der Nähe
find-lead = Hier hilft Ihnen jemand kostenlos mit Computer, Smartphone oder Internet. Kommen Sie einfach vorbei.
find-ask = Gemeinde, Postleitzahl oder Name
find-search = Suchen
find-all = Alle Orte zeigen
find-found = { $n ->
    [one] 1 Ort gefunden.
   *[other] { $n } Orte gefunden.
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
