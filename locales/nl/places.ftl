# Hulp dichtbij, wanneer een plaats open is en wat ze aanbiedt; kleur en logo van een organisatie.
find-title = Hulp dichtbij
find-all-places = { $n ->
    [one] 1 plaats waar iemand je helpt
   *[other] { $n } plaatsen waar iemand je helpt
}
find-lead = Hier helpt iemand je gratis met je computer, je smartphone of het internet. Kom gerust langs.
find-ask = Gemeente, postcode of naam
find-only-open = Alleen wat nu open is ({ $n })
find-search = Zoek
find-all = Toon alle plaatsen
find-week = Alle openingsuren
find-found = { $n ->
    [one] 1 plaats gevonden
   *[other] { $n } plaatsen gevonden
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
hours-always = Altijd open
hours-open = Nu open tot { $time }
hours-later = Vandaag open vanaf { $time }
hours-closed-now = Nu gesloten
hours-closed-today = Vandaag gesloten
hours-again = weer open vanaf { $time }
hours-tomorrow = morgen open vanaf { $time }
hours-on = { $day } open vanaf { $time }
hours-days = { $first } tot { $last }
hours-span = { $from } tot { $to } uur
hours-and = { $all } en { $last }
hours-closed = gesloten
hours-today = vandaag
hours-at = { $time } uur
hours-whole = { $h }.00
hours-clock = { $h }.{ $m }
place-where = Waar?
place-when = Wanneer open?
place-what = Wat vind je hier?
place-free = Kom gerust langs. De hulp is gratis.
place-print = Druk af
place-learn = Ben je hier nu?
place-learn-says = Leer meteen op een computer hier of op je eigen toestel.
place-learn-go = Leer hier
face-title = Kleur en logo
face-lead = Zo herkennen mensen jullie op de pagina's die jullie gebruiken.
face-of = Organisatie
face-show = Toon
face-colour = Kleur
face-code = Code van de kleur
face-code-hint = Een teken # met zes cijfers of letters, zoals #0a5470. Ze staat in jullie huisstijl.
face-pick = Of kies een kleur
face-save-colour = Bewaar de kleur
face-own-colour = Terug naar de kleur van Pont
face-not-a-colour = Dit is geen code van een kleur. Schrijf ze zo: #0a5470.
face-too-light = De kleur { $colour } is te licht om goed te lezen. Neem een donkerdere.
face-better = Deze kleur lijkt erop en is goed te lezen.
face-better-go = Neem deze kleur
face-by-day = Zo ziet een knop en een link eruit
face-by-night = In het donker
face-button = Bewaar
face-link = Meer lezen
face-logo = Logo
face-logo-now = Het logo nu
face-logo-file = Kies een logo
face-logo-hint = Een PNG van hoogstens { $kilobytes } kB, hoogstens { $wide } pixels breed en { $high } hoog.
face-save-logo = Bewaar het logo
face-no-logo = Haal het logo weg
face-no-file = Kies eerst een bestand.
face-too-heavy = Dit bestand is te groot. Neem een PNG van hoogstens { $kilobytes } kB.
face-not-a-png = Dit is geen PNG, of ze is niet heel. Bewaar het logo opnieuw als PNG.
face-too-large = Dit logo is te groot. Maak het hoogstens { $wide } pixels breed en { $high } hoog.
