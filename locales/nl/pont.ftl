# De startpagina.
home-title = Digitaal meedoen, op jouw tempo
home-lead = Gratis hulp met computer, smartphone en internet. Kies wat je wil doen.
home-learn = Ik wil leren
home-learn-says = Oefen rustig, zonder e‑mail of wachtwoord.
home-learn-go = Begin te oefenen
home-find = Ik zoek hulp dichtbij
home-find-says = Zoek een plaats waar iemand je helpt.
home-find-counts = { $places ->
    [one] 1 plaats
   *[other] { $places } plaatsen
} in { $areas ->
    [one] 1 gemeente
   *[other] { $areas } gemeenten
}. Kom langs met je vraag.
home-find-go = Zoek een plaats
home-help = Ik help anderen
home-help-says = Noteer een hulpmoment, in twintig seconden.
home-help-go = Naar de balie
home-moments = { $n ->
    [one] hulpmoment
   *[other] hulpmomenten
}
home-hours = { $n } uur hulp
home-persons = keer geholpen
home-persons-below = wie terugkomt, telt opnieuw
home-code = Heb je een code?
home-code-go = Ga verder waar je was
home-learners = { $n ->
    [one] mens begonnen
   *[other] mensen begonnen
}
home-learners-below = met oefenen
home-places = { $n ->
    [one] plaats
   *[other] plaatsen
}
home-places-below = waar iemand hulp kreeg
home-how = Alle resultaten
home-dated = Stand van { $day }
# De demo.
demo-title = Wie wil je zijn?
demo-lead = Eén klik, en je kijkt mee met iemand die we verzonnen hebben.
demo-to-mails = Bekijk de e-mails van de demo
demo-first = Begin hier
demo-godelieve = 74 jaar, uit Oostkamp. Oefent voor het eerst met een muis.
demo-samir = Pas in België. Leert met zijn telefoon, en mailt al bijna.
demo-christine = Vrijwilliger in de bibliotheek van Oostkamp. Schrijft elk hulpmoment meteen op.
demo-anouk = Leidt alle programma’s, en legt er verantwoording over af.
demo-luc = Technicus in de hub. Wist, herstelt en leent laptops uit.
demo-bart = Coördineert de helpers van de bibliotheek van Oostkamp.
demo-nadine = Kijkt cijfers na, en heeft daar geen namen voor nodig.
demo-admin = Houdt Pont draaiende, en ziet niemands dossier.
demo-mails = E-mails van de demo
demo-mails-lead = Hier komt aan wat Pont anders echt zou versturen.
demo-mails-none = Nog geen e-mails
demo-mails-none-says = Vraag een link om je aan te melden, of nodig iemand uit. De e-mail staat dan hier.
# Wat er over Pont te lezen staat.
reading-no-operator = De beheerder van deze website heeft zijn naam nog niet ingevuld.
reading-contact = Mail naar { $link }. Je krijgt antwoord van een mens.
reading-no-contact = Vraag het aan wie je hielp, of aan de organisatie waar je langskomt.
# De bouwstenen, getoond in de demo.
parts-title = Bouwstenen
parts-colours = Kleuren
parts-all-colours = Alle kleuren in drie paletten
parts-token = Naam
parts-surface = vlak
parts-line = lijn
parts-letters = Letters
parts-h1 = Titel 40
parts-h1-for = pagina
parts-h2 = Kop 26
parts-h2-for = deel
parts-h3 = Kop 20
parts-h3-for = kaart
parts-learner = Leerder 20, korte zinnen
parts-learner-for = opdracht 26-34
parts-body = Gewone tekst 18 · Il1 O0 é è €
parts-body-for = basis
parts-caption = Bijschrift 16, nooit kleiner
parts-caption-for = klein
parts-buttons = Knoppen
parts-save = Bewaar
parts-print = Druk af
parts-again = Opnieuw
parts-remove = Verwijder
parts-hover = Onder de muis
parts-focus = Met focus
parts-pressed = Ingedrukt
parts-big = Groot
parts-small = Klein
parts-fields = Velden
parts-town = Gemeente
parts-town-hint = Naam of postnummer
parts-year = Geboortejaar
parts-year-wrong = Typ 4 cijfers
parts-closed = Alleen lezen
parts-free = Gratis
parts-euro = 5 euro
parts-remind = Herinner mij
parts-call = Bel mij
parts-price = Wat kost het?
parts-tiles = Keuzetegels
parts-minutes = Hoelang?
parts-notices = Meldingen
parts-good = Bewaard. Hulpmoment van 14.32 uur.
parts-tip = Tip. Hou de muis stil terwijl je klikt.
parts-bad = Niet bewaard. Kies eerst een thema.
parts-know = De bib is dicht op maandag 6 april.
parts-steps = Stappen
parts-what = Wat
parts-where = Waar
parts-when = Wanneer
parts-ready = Klaar
parts-table = Tabs en tabel
parts-today = Vandaag
parts-week = Week
parts-month = Maand
parts-place = Plaats
parts-moments = Momenten
parts-hours = Uren
parts-standing = Stand
parts-on-track = Op schema
parts-little = Te weinig
parts-asks-help = Vraagt hulp
parts-offline = Offline
parts-to-send = 2 te versturen
parts-meters = Meter en brug
parts-of = { $n } van { $total }
parts-chart = Grafiek
parts-chart-says = Hulpmomenten per maand. Maart loopt nog.
parts-chart-table = Toon als tabel
parts-empty = Nog leeg
parts-empty-title = Nog geen afspraken
parts-empty-says = Hier zie je wie vandaag langskomt.
parts-empty-go = Maak een afspraak
parts-who = Wie ben je?
parts-are-you = Ben jij Godelieve?
parts-yes = Ja, dat ben ik
parts-no = Nee
parts-dialog = Een vraag vooraf
parts-dialog-open = Verwijder de afspraak
parts-dialog-title = De afspraak verwijderen?
parts-dialog-says = Samir krijgt een bericht. Zijn plaats komt weer vrij.
parts-dialog-no = Nee, laat staan
