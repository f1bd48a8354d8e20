# Learning: the path, the exercises, and what a helper sees of them.
path-hello = Dag { $name }
path-hello-nobody = Dag
path-begin = Hier begin je.
path-far = Je bent bezig met { $module }.
path-all = Je hebt alles gedaan. Knap werk.
path-now = Nu · { $n ->
    [one] 1 minuut
   *[other] { $n } minuten
}
path-go = Begin
path-go-on = Ga verder
path-mine = Mijn pad
path-done-on = Gedaan op { $day }
path-here = Hier ben je nu
path-later = Daarna · { $n ->
    [one] 1 minuut
   *[other] { $n } minuten
}
path-started = { $done } van { $total } gedaan
path-code = Mijn code
path-print = Afdrukken
path-help = Hulp
path-tools = Hulpmiddelen
path-device = Je oefent met: { $device }
path-device-other = Oefen met: { $device }

module-minutes = { $n ->
    [one] 1 minuut
   *[other] { $n } minuten
}
module-path = Mijn pad
module-activity = Activiteit
module-done = Gedaan
module-french = Dit staat nog niet in het Duits.
module-guest = Je kijkt rond zonder code. Wat je doet, wordt niet bewaard.

player-again = Opnieuw
player-ask-help = Vraag hulp
player-busy = Even wachten
player-close = Sluiten
player-done = Gelukt!
player-gained = Gelukt
player-help = Hulp
player-help-asked = Je helper weet het. Er komt iemand naar je toe.
player-how = Zo doe je het
player-more-tip = Geef nog een tip
player-next = Volgende: { $title }
player-to-path = Naar mijn pad
player-not-saved = Nog niet bewaard. We proberen het opnieuw.
player-practice = Oefening: er kan niets misgaan
player-progress = { $n } van { $total }
player-read-aloud = Lees voor
player-saved = Alles is bewaard
player-step = Stap { $n } van { $total }
player-still-there = Ben jij nog { $name }?
player-still-there-nobody = Ben je er nog?
player-stop-reading = Stop met lezen
player-tip = Tip
player-tip-open = Tip is open
player-yes-me = Ja, dat ben ik
player-not-me = Nee
player-gone = Je was lang weg. Tik je vier plaatjes om verder te gaan.
player-gone-go = Tik je plaatjes
player-script = Voor deze oefening moet JavaScript aanstaan in je browser. Een helper doet dat voor je. De lessen met tekst werken wel.
player-finish = Klaar
player-turn = Verder
player-back = Terug
player-words = Moeilijke woorden
player-page = Bladzijde { $n } van { $total }
player-keyboard = Toetsenbord
player-space = Spatie
player-way-left = Naar links
player-way-right = Naar rechts
player-way-up = Naar boven
player-way-down = Naar beneden
player-way-in = Groter
player-way-out = Kleiner

standing-not-started = Nog niet begonnen
standing-busy = Bezig
standing-stuck = Zit vast
standing-asks-help = Vraagt hulp
standing-quiet = Even stil
standing-done = Klaar

learners-title = Leerders
learners-first = Nu naartoe
learners-others = De anderen
learners-all = Wie jij opende
learners-empty = Nog niemand
learners-empty-says = Wie je hier opent, zie je in deze lijst: wat ze doen, en waar ze vastzitten.
learners-nobody = Zonder naam
learners-tries = { $n ->
    [one] 1 keer geprobeerd
   *[other] { $n } keer geprobeerd
}
learners-all-done = Alles gedaan
learners-did = Wat al gedaan is
learners-go = Ik ga
learners-again = Open opnieuw
learners-new = Open een leerder
learners-new-says = Zij oefent, jij ziet hoe het gaat. Een e-mailadres is niet nodig.
learners-name = Voornaam
learners-name-hint = Hoeft niet.
learners-device = Waarmee oefent ze?
learners-way = Waar oefent ze?
learners-way-qr = Op haar eigen toestel
learners-way-here = Hier, op dit scherm
learners-way-here-says = Jij wordt dan afgemeld op dit toestel.
learners-since = Geopend in de laatste dertig dagen. Wat ze doet, telt voor deze plaats.
learners-asked = vraagt hulp sinds { $time }
learners-last = laatst bezig { $time }

opening-title = Scan deze code
opening-says = Laat { $name } deze code scannen met de camera van haar toestel. Hij werkt één keer, tot { $time }.
opening-says-nobody = Laat haar deze code scannen met de camera van haar toestel. Hij werkt één keer, tot { $time }.
opening-used = De code is gebruikt. Ze kan oefenen.
opening-over = Deze code is te oud. Open haar opnieuw.
opening-back = Naar de leerders

done-help-asked = Je helper weet het. Er komt iemand naar je toe.
done-help-coming = Ze weet dat je komt.
done-device = We zetten vooraan wat bij je toestel past.

menu-learners = Leerders
desk-learners = Leerders
desk-learners-all = Alle leerders
desk-learners-none = Open iemand die wil oefenen, en volg hier hoe het gaat.
