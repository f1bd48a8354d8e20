history-title = Geschiedenis van elders
history-lead = Wat een partner deed voor Pont er was, of buiten Pont, komt hier binnen als tabel: vormingen, deelnames, accounts, organisaties en bijeenkomsten. Elke regel wordt eerst nagekeken en komt één keer binnen.
history-template = Lege tabel (CSV)
history-choose = Kies
history-choose-file = Bestand
history-file-hint = CSV (UTF-8) of XLSX, hoogstens { $megabytes } MB en { $lines } regels.
history-look = Bekijk het bestand
history-no-file = Kies eerst een bestand.
history-file = Dit bestand kan niet binnenkomen. { $why }
history-file-not-text = Het is geen CSV in UTF-8 en geen XLSX. Bewaar de tabel opnieuw als XLSX, of als CSV UTF-8.
history-file-too-big = Het is te groot. Verdeel het over meer bestanden.
history-file-too-many-lines = Het heeft meer dan { $lines } regels. Verdeel het over meer bestanden.
history-file-empty = Er staan geen regels onder het hoofd.
history-file-unknown-column = Er staat een kolom in die we niet kennen, of één twee keer, of een cel zonder kolom. Gebruik de lege tabel.
history-file-missing-column = De kolommen kind, date, reference en organisation moeten er zijn.
history-wrong-lines = { $n ->
        [one] Er is één ding mis in dit bestand.
       *[other] Er zijn { $n } dingen mis in dit bestand.
    }
history-no-rule = Geen regel van het programma telt iets voor deze partner. Voeg eerst zijn organisaties toe aan de regel.
history-more-wrong = En nog { $n } andere.
history-wrong-title = Wat er mis is
history-nothing-entered = Er is niets binnengekomen. Verbeter het bestand en kies het opnieuw.
history-columns = De kolommen
history-column = Kolom
history-column-says = Wat erin staat
history-names-go = Naam en geboortedatum worden in het geheugen een code en worden niet bewaard. Alleen het geboortejaar blijft, voor de leeftijdsgroep.
history-past-title = Wat al binnenkwam
history-lines = Nieuwe regels
history-line-says = Regel { $nr }, { $column }: { $why }
history-of = Bestand van { $partner }
history-coding = Namen worden codes: { $done } van { $all }.
history-entering = De regels komen binnen.
history-done =
    Klaar. { $n ->
        [0] Alles was er al.
        [one] Er kwam één nieuwe regel binnen.
       *[other] Er kwamen { $n } nieuwe regels binnen.
    }
history-failed = Dit ging niet goed. Kies hetzelfde bestand opnieuw: wat al binnen is, komt niet nog eens.
history-known = { $n ->
        [one] Eén regel kwam al eerder binnen en wordt overgeslagen.
       *[other] { $n } regels kwamen al eerder binnen en worden overgeslagen.
    }
history-outside = { $n ->
        [one] Eén regel telt niet mee: de dag of de gemeente valt buiten het programma.
       *[other] { $n } regels tellen niet mee: de dag of de gemeente valt buiten het programma.
    }
history-codes = { $n ->
        [one] Codes maken van de namen duurt ongeveer een minuut.
       *[other] Codes maken van de namen duurt ongeveer { $n } minuten.
    }
history-alike = Regels { $first } en { $second } geven dezelfde code, met een andere naam. Ze tellen als één persoon; kijk na of de geboortedatum klopt.
history-past = { $n ->
        [one] Eén regel kwam binnen op { $day }.
       *[other] { $n } regels kwamen binnen op { $day }.
    }
history-may-leave = Je mag deze pagina verlaten en later terugkomen. Zolang de namen codes worden, is er nog niets binnen.
history-again = Kijk hoe ver het is
history-to-figures = Naar de cijfers
history-brings = Wat dit bestand brengt
history-nothing-new = Niets nieuws. Alle regels kwamen al eerder binnen.
history-bring-in = Breng binnen
history-drop = Niet doen
history-column-kind = training (vorming), participation (deelname), account, organisation (aangesloten organisatie) of event (bijeenkomst)
history-column-date = de dag waarop het gebeurde: 2021-03-04, 4-3-2021 of 4/3/2021
history-column-reference = het nummer dat het bij de partner heeft; elk nummer komt één keer binnen
history-column-organisation = de korte naam van een organisatie of plaats van de partner, zoals in haar adres
history-column-area = de code van de gemeente, als de organisatie in meer dan één gemeente werkt
history-column-persons = bij een bijeenkomst de bezoekers; bij een deelname zonder naam hoeveel samen
history-column-minutes = hoelang het duurde, voor vormingen, deelnames en bijeenkomsten
history-column-given-name = voornaam zoals op de identiteitskaart, alleen bij een deelname
history-column-family-name = familienaam zoals op de identiteitskaart, alleen bij een deelname
history-column-birth-date = volledige geboortedatum, alleen bij een deelname
history-kind-training = vormingen
history-kind-participation = deelnames aan vormingen
history-kind-account = accounts
history-kind-organisation = aangesloten organisaties
history-kind-event = bijeenkomsten
history-wrong-unknown-kind = “{ $given }” is geen soort die we kennen.
history-wrong-date-incomplete = de dag is niet volledig.
history-wrong-date-only-a-year = er staat alleen een jaar; geef de dag.
history-wrong-date-not-a-day = “{ $given }” is geen dag die bestaat.
history-wrong-date-leap-day = dat jaar had geen 29 februari.
history-wrong-date-future = { $given } moet nog komen.
history-wrong-date-too-old = { $given } is te lang geleden.
history-wrong-no-reference = het nummer ontbreekt; zonder nummer zou dezelfde regel twee keer kunnen binnenkomen.
history-wrong-reference-not-an-id = een nummer heeft een cijfer, geen spaties en hoogstens 40 tekens. Een naam is geen nummer.
history-wrong-reference-twice = { $given } staat ook op regel { $other }.
history-wrong-reference-of-another = { $given } kwam eerder binnen als iets anders.
history-wrong-not-of-this-partner = “{ $given }” is geen organisatie of plaats van deze partner.
history-wrong-no-area = geef de code van de gemeente.
history-wrong-unknown-area = “{ $given }” is geen gemeente die we kennen.
history-wrong-area-not-of-place = de plaats ligt niet in { $given }. Laat de cel leeg.
history-wrong-persons = “{ $given }” kan hier niet als aantal.
history-wrong-minutes = “{ $given }” kan hier niet als aantal minuten.
history-wrong-only-for-participations = namen horen alleen bij een deelname. Maak deze cel leeg.
history-wrong-one-person = met een naam is er één persoon.
history-wrong-no-family-name = de familienaam ontbreekt. Geef naam en geboortedatum, of geen van beide.
history-wrong-not-latin = schrijf de naam in Latijnse letters, zoals op de identiteitskaart. Van een andere schrijfwijze kan geen code gemaakt worden.
history-wrong-birth-incomplete = de geboortedatum ontbreekt of is niet volledig. Geef naam en geboortedatum, of geen van beide.
history-wrong-birth-only-a-year = er staat alleen een geboortejaar; daarmee zijn twee mensen niet uit elkaar te houden.
history-wrong-birth-not-a-day = dit is geen dag die bestaat.
history-wrong-birth-leap-day = dat jaar had geen 29 februari.
history-wrong-birth-future = de geboorte ligt na de deelname.
history-wrong-birth-too-old = dat is meer dan 120 jaar geleden.
history-wrong-national-number = hier staat een rijksregisternummer of INSEE-nummer. Dat mag Pont niet hebben; verwijder het uit het bestand.
declared-title = Als geheel opgegeven
declared-lead = Wat niet stuk voor stuk werd ingevoerd, geeft een partner op als één aantal, met wie het telde en een bewijsstuk.
declared-new = Iets opgeven
declared-change = Wijzigen of terugnemen
declared-what = Wat
declared-amount = Aantal
declared-day-hint = Het aantal telt op deze dag mee. Kies meestal de laatste dag van de periode.
declared-says = Wie telde dit, en hoe
declared-says-hint = Eén zin, zonder namen van mensen.
declared-evidence = Bewijsstuk
declared-file-hint = Een lijst, verslag of foto (PDF, PNG, JPG, CSV, XLSX, DOCX, ODS, ODT), hoogstens { $megabytes } MB.
declared-file-kept = Kies niets om het bestand van daarnet te houden. Een nieuw bestand is hoogstens { $megabytes } MB.
declared-reason = Waarom dit verandert
declared-reason-hint = De oude opgave blijft leesbaar, met deze reden.
declared-save = Opgeven
declared-withdraw = Neem terug
declared-list = Wat werd opgegeven
declared-open-file = Open het bestand
declared-taken-back = teruggenomen
declared-too-early = Het programma begon op { $day }.
