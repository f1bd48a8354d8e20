dimension-total = Totaal
dimension-partner = Partner
dimension-place = Plaats
dimension-month = Maand
dimension-theme = Thema
dimension-module = Module
column-by = Volgens
column-value = Waarde
column-area = Gemeente (code)
day = Dag
minutes = Minuten
moments = hulpmomenten
participations = deelnames
entry = Regel
activity = Oefening
entry-open = Open
entry-changed = gewijzigd
entry-withdrawn = Teruggenomen
entry-counts-where = Waar telt dit mee?
entry-story = Het verhaal van dit hulpmoment
entry-story-learning = Het verhaal van deze oefening
entry-this = deze regel
entry-says = Wat er genoteerd is
entry-no-names = Een regel bevat nooit een naam, een notitie of een contact.
entry-start = Begonnen met leren: { $module }
entry-activity = Oefening gemaakt: { $module }, { $activity }
entry-module = Module afgewerkt: { $module }
counts = Telt mee
counts-not = Telt niet mee
counts-yes = { $programme }: de organisatie is partner, en dag en plaats kloppen.
counts-via = { $programme }: via { $via }.
counts-not-a-partner = { $programme }: de organisatie is hier geen partner.
counts-before-start = { $programme }: het was voor de eerste dag, { $day }.
counts-after-end = { $programme }: het was na de laatste dag, { $day }.
counts-outside-area = { $programme }: de plaats ligt buiten het gebied.
fact-tags = Ook over
fact-place-kind = Waar
fact-material = Toestel
fact-modality = Contact
fact-autonomy = Hoe het ging
fact-outcome = Afloop
fact-referred-to = Doorverwezen naar
days-between = { $first } tot { $last }
days-from = vanaf { $first }
steering-none = Je volgt nog geen programma
steering-none-says = De beheerder van Pont kan je een programma geven.
steering-public-page = Publieke pagina
steering-export = CSV
steering-empty = Nog niets te tellen
steering-empty-says = Zodra een partner noteert wat hiervoor telt, staat het hier.
steering-open-rows = Open de rijen
steering-by-month = Nieuw, maand na maand
steering-places = Plaatsen
steering-themes = Thema’s
steering-learning-modules = Per module
steering-all-rows = alle rijen
steering-no-rows = Geen rijen
steering-no-rows-says = Kies hierboven een andere maand, plaats of partner.
show = Toon
show-table = Toon als tabel
all-partners = Alle partners
all-places = Alle plaatsen
all-themes = Alle thema’s
all-modules = Alle modules
pages = Bladeren
next-50 = Volgende 50
programmes-title = Resultaten
programmes-lead = Deze programma’s helpen mensen digitaal mee te doen. Kies er een om te zien wat het bereikt.
programmes-under = Programma’s hieronder
partners = Partners
as-of = Stand van { $day }.
figures-not-yet = De eerste cijfers komen vannacht.
figure-of-all = Startpagina
figure-means = Wat het betekent
figure-when = Van wanneer
figure-from = Waar het vandaan komt
figure-source = Het dagboek van { $site }, regel 1 tot { $nr }.
module-mouse = De muis
module-touch = Het aanraakscherm
module-keyboard = Het toetsenbord
module-my-first-e-mail = Mijn eerste e-mail
column-indicator = Cijfer
column-figure = Aantal
column-lower = Zeker
column-upper = Hoogstens
column-about = Waarover
counts-version = (Versie { $n } van de regel.)
fact-born = Geboren in
fact-first-time = Voor het eerst
days-until = tot en met { $last }
steering-counting = De cijfers worden opnieuw geteld: { $percent } % is klaar. Tot het zover is, zie je hier de vorige.
steering-indicators = Alle cijfers
steering-sure = Zeker { $lower }, hoogstens { $upper }.
steering-exact = Elk telt één keer.
steering-how = Hoe tellen we?
steering-how-says = Elke mens telt één keer, hoe vaak die ook komt. Helemaal zeker is zo’n cijfer nooit. Een typfout in een naam of geboortedatum maakt van één mens twee: dan is het te hoog. Twee mensen met dezelfde code tellen als één: dan is het te laag. Wie gewist is en terugkomt, telt opnieuw: daarom zeggen we wat zeker is. Wie geen code wou en niet zei of het de eerste keer was, zit alleen in het hoogste getal.
steering-together = { $what }: { $n }
steering-once-persons = { $n ->
    [one] { $n } regel
   *[other] { $n } regels
 } van { $once ->
    [one] { $once } verschillende mens.
   *[other] { $once } verschillende mensen.
 }
steering-once-organisations = { $n ->
    [one] { $n } regel
   *[other] { $n } regels
 } van { $once ->
    [one] { $once } verschillende organisatie.
   *[other] { $once } verschillende organisaties.
 }
steering-once-places = { $n ->
    [one] { $n } regel
   *[other] { $n } regels
 } op { $once ->
    [one] { $once } verschillende plaats.
   *[other] { $once } verschillende plaatsen.
 }
steering-first-timers = Daarbij nog { $n } zonder code voor wie het de eerste keer was.
steering-unknown = Van { $n } weten we niet of het de eerste keer was.
steering-new = In deze dagen voor het eerst: { $n }.
steering-from = Vanaf
steering-to = Tot en met
