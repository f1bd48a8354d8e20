# De startpagina, en wat er al is van leren.
home-title = Digitaal meedoen, op jouw tempo
home-lead = Gratis hulp met computer, smartphone en internet. Kies wat je wil doen.
home-learn = Ik wil leren
home-learn-says = Rustig oefenen komt eraan. Vandaag helpt iemand je graag.
home-learn-go = Lees meer
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
home-persons = keer iemand geholpen
home-persons-below = wie terugkomt, telt opnieuw
home-places = { $n ->
    [one] plaats
   *[other] plaatsen
}
home-places-below = waar iemand hulp kreeg
home-how = Alle resultaten
home-dated = Stand van { $day }
learn-title = Leren
learn-soon = Binnenkort oefen je hier: klikken, typen, mailen, aanmelden met itsme. Zonder e-mailadres en zonder wachtwoord.
learn-now = Wil je vandaag al beginnen? Bij jou in de buurt zit iemand klaar om je te helpen. Dat is gratis, en elke vraag is goed.
learn-find = Zoek hulp dichtbij
# De demo.
demo-title = Wie wil je zijn?
demo-lead = Eén klik, en je kijkt mee met iemand die we verzonnen hebben.
demo-to-mails = Bekijk de e-mails van de demo
demo-first = Begin hier
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
