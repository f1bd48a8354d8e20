# Hulp dichtbij, en wat een plaats aanbiedt.
find-title = Hulp dichtbij
find-lead = Hier helpt iemand je gratis met je computer, je smartphone of het internet. Kom gerust langs.
find-ask = Gemeente, postcode of naam
find-search = Zoek
find-all = Toon alle plaatsen
find-found = { $n ->
    [one] 1 plaats gevonden.
   *[other] { $n } plaatsen gevonden.
}
find-none = Niets gevonden
find-none-says = Kijk de naam na, of zoek een gemeente in de buurt.
find-empty = Nog geen plaatsen
find-empty-says = Hier komen de plaatsen waar mensen hulp krijgen.
service-help-point = hulp
service-computer-corner = computers om te gebruiken
service-training-room = lessen
service-distribution-point = toestellen lenen
service-hub = toestellen herstellen
