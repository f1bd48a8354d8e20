dimension-total = Gesamt
dimension-partner = Partner
dimension-place = Ort
dimension-month = Monat
dimension-theme = Thema
dimension-module = Modul
column-by = Nach
column-value = Wert
column-area = Gemeinde (Code)
day = Tag
minutes = Minuten
moments = Hilfemomente
participations = Teilnahmen
entry = Eintrag
activity = Übung
entry-open = Öffnen
entry-changed = geändert
entry-withdrawn = Zurückgenommen
entry-counts-where = Wofür zählt das?
entry-story = Die Geschichte dieses Hilfemoments
entry-story-learning = Die Geschichte dieser Übung
entry-this = dieser Eintrag
entry-says = Was notiert wurde
entry-no-names = Ein Eintrag enthält nie einen Namen, eine Notiz oder einen Kontakt.
entry-start = Angefangen zu lernen: { $module }
entry-activity = Übung gemacht: { $module }, { $activity }
entry-module = Modul abgeschlossen: { $module }
counts = Zählt
counts-not = Zählt nicht
counts-yes = { $programme }: Die Organisation ist Partner, Tag und Ort passen.
counts-via = { $programme }: über { $via }.
counts-not-a-partner = { $programme }: Die Organisation ist kein Partner.
counts-before-start = { $programme }: Es war vor dem ersten Tag, dem { $day }.
counts-after-end = { $programme }: Es war nach dem letzten Tag, dem { $day }.
counts-outside-area = { $programme }: Der Ort liegt außerhalb des Gebiets.
fact-tags = Auch über
fact-place-kind = Wo
fact-material = Gerät
fact-modality = Kontakt
fact-autonomy = Wie es ging
fact-outcome = Ausgang
fact-referred-to = Verwiesen an
days-between = { $first } bis { $last }
days-from = ab { $first }
steering-none = Sie begleiten noch kein Programm
steering-none-says = Die Verwaltung von Pont kann Ihnen ein Programm geben.
steering-public-page = Öffentliche Seite
steering-export = CSV
steering-empty = Noch nichts zu zählen
steering-empty-says = Sobald ein Partner notiert, was hier zählt, steht es hier.
steering-open-rows = Einträge öffnen
steering-by-month = Neu, Monat für Monat
steering-places = Orte
steering-themes = Themen
steering-learning-modules = Nach Modul
steering-all-rows = alle Einträge
steering-no-rows = Keine Einträge
steering-no-rows-says = Wählen Sie oben einen anderen Monat, Ort oder Partner.
show = Anzeigen
show-table = Als Tabelle zeigen
all-partners = Alle Partner
all-places = Alle Orte
all-themes = Alle Themen
all-modules = Alle Module
pages = Blättern
next-50 = Nächste 50
programmes-title = Ergebnisse
programmes-lead = Diese Programme helfen Menschen, digital dabei zu sein. Wählen Sie eines, um zu sehen, was es erreicht.
programmes-under = Programme darunter
partners = Partner
as-of = Stand { $day }.
figures-not-yet = Die ersten Zahlen kommen heute Nacht.
figure-of-all = Startseite
figure-means = Was es bedeutet
figure-when = Von wann
figure-from = Woher es kommt
figure-source = Das Journal von { $site }, Einträge 1 bis { $nr }.
module-mouse = Die Maus
module-touch = Der Touchscreen
module-keyboard = Die Tastatur
module-my-first-e-mail = Meine erste E-Mail
column-indicator = Zahl
column-figure = Anzahl
column-lower = Mindestens
column-upper = Höchstens
column-about = Worüber
counts-version = (Version { $n } der Regel.)
fact-born = Geboren im Jahr
fact-first-time = Zum ersten Mal
days-until = bis einschließlich { $last }
steering-counting = Die Zahlen werden neu gezählt: { $percent } % sind fertig. Bis dahin sehen Sie hier die vorigen.
steering-indicators = Alle Zahlen
steering-sure = Mindestens { $lower }, höchstens { $upper }.
steering-exact = Jedes zählt einmal.
steering-how = Wie zählen wir?
steering-how-says = Jeder Mensch zählt einmal, wie oft er auch kommt. Ganz sicher ist so eine Zahl nie. Ein Tippfehler im Namen oder Geburtsdatum macht aus einem Menschen zwei: dann ist sie zu hoch. Zwei Menschen mit demselben Code zählen als einer: dann ist sie zu niedrig. Wer gelöscht wurde und wiederkommt, zählt noch einmal: darum sagen wir, was sicher ist. Wer keinen Code wollte und nicht sagte, ob es das erste Mal war, steht nur in der höchsten Zahl.
steering-together = { $what }: { $n }
steering-once-persons = { $n ->
    [one] { $n } Zeile
   *[other] { $n } Zeilen
 } von { $once ->
    [one] { $once } Menschen.
   *[other] { $once } verschiedenen Menschen.
 }
steering-once-organisations = { $n ->
    [one] { $n } Zeile
   *[other] { $n } Zeilen
 } von { $once ->
    [one] { $once } Organisation.
   *[other] { $once } verschiedenen Organisationen.
 }
steering-once-places = { $n ->
    [one] { $n } Zeile
   *[other] { $n } Zeilen
 } an { $once ->
    [one] { $once } Ort.
   *[other] { $once } verschiedenen Orten.
 }
steering-first-timers = Dazu { $n } ohne Code, für die es das erste Mal war.
steering-unknown = Von { $n } wissen wir nicht, ob es das erste Mal war.
steering-new = In diesen Tagen zum ersten Mal: { $n }.
steering-from = Ab
steering-to = Bis
