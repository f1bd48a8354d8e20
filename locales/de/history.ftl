history-title = Geschichte von anderswo
history-lead = Was ein Partner vor Pont oder außerhalb davon getan hat, kommt hier als Tabelle herein: Schulungen, Teilnahmen, Konten, Organisationen und Veranstaltungen. Jede Zeile wird erst geprüft und kommt einmal herein.
history-template = Leere Tabelle (CSV)
history-choose = Bitte wählen
history-choose-file = Datei
history-file-hint = CSV (UTF-8) oder XLSX, höchstens { $megabytes } MB und { $lines } Zeilen.
history-look = Datei ansehen
history-no-file = Wählen Sie zuerst eine Datei.
history-file = Diese Datei kann nicht herein. { $why }
history-file-not-text = Es ist weder CSV in UTF-8 noch XLSX. Speichern Sie die Tabelle noch einmal als XLSX oder als CSV UTF-8.
history-file-too-big = Sie ist zu groß. Teilen Sie sie auf mehrere Dateien auf.
history-file-too-many-lines = Sie hat mehr als { $lines } Zeilen. Teilen Sie sie auf mehrere Dateien auf.
history-file-empty = Unter dem Kopf stehen keine Zeilen.
history-file-unknown-column = Sie hat eine unbekannte oder doppelte Spalte oder eine Zelle ohne Spalte. Nehmen Sie die leere Tabelle.
history-file-missing-column = Die Spalten kind, date, reference und organisation müssen da sein.
history-wrong-lines = { $n ->
        [one] In dieser Datei stimmt eine Sache nicht.
       *[other] In dieser Datei stimmen { $n } Dinge nicht.
    }
history-no-rule = Keine Regel des Programms zählt für diesen Partner. Fügen Sie der Regel zuerst seine Organisationen hinzu.
history-more-wrong = Und noch { $n } weitere.
history-wrong-title = Was nicht stimmt
history-nothing-entered = Nichts ist hereingekommen. Verbessern Sie die Datei und wählen Sie sie noch einmal.
history-columns = Die Spalten
history-column = Spalte
history-column-says = Was darin steht
history-names-go = Name und Geburtsdatum werden im Speicher zu einem Code und nicht aufbewahrt. Nur das Geburtsjahr bleibt, für die Altersgruppe.
history-past-title = Was schon hereinkam
history-lines = Neue Zeilen
history-line-says = Zeile { $nr }, { $column }: { $why }
history-of = Datei von { $partner }
history-coding = Namen werden zu Codes: { $done } von { $all }.
history-entering = Die Zeilen kommen herein.
history-done =
    Fertig. { $n ->
        [0] Alles war schon da.
        [one] Eine neue Zeile kam herein.
       *[other] { $n } neue Zeilen kamen herein.
    }
history-failed = Das ging nicht gut aus. Wählen Sie dieselbe Datei noch einmal: Was schon da ist, kommt nicht zweimal herein.
history-known = { $n ->
        [one] Eine Zeile kam schon früher herein und wird übergangen.
       *[other] { $n } Zeilen kamen schon früher herein und werden übergangen.
    }
history-outside = { $n ->
        [one] Eine Zeile zählt nicht: Tag oder Gemeinde liegt außerhalb des Programms.
       *[other] { $n } Zeilen zählen nicht: Tag oder Gemeinde liegt außerhalb des Programms.
    }
history-codes = { $n ->
        [one] Aus den Namen Codes zu machen dauert etwa eine Minute.
       *[other] Aus den Namen Codes zu machen dauert etwa { $n } Minuten.
    }
history-alike = Die Zeilen { $first } und { $second } ergeben denselben Code mit anderem Namen. Sie zählen als eine Person; prüfen Sie das Geburtsdatum.
history-past = { $n ->
        [one] Eine Zeile kam am { $day } herein.
       *[other] { $n } Zeilen kamen am { $day } herein.
    }
history-may-leave = Sie können diese Seite verlassen und später wiederkommen. Solange die Namen zu Codes werden, ist noch nichts hereingekommen.
history-again = Sehen, wie weit es ist
history-to-figures = Zu den Zahlen
history-brings = Was diese Datei bringt
history-nothing-new = Nichts Neues. Alle Zeilen kamen schon früher herein.
history-bring-in = Hereinholen
history-drop = Lassen
history-column-kind = training (Schulung), participation (Teilnahme), account (Konto), organisation (angeschlossene Organisation) oder event (Veranstaltung)
history-column-date = der Tag, an dem es war: 2021-03-04, 4-3-2021 oder 4/3/2021
history-column-reference = die Nummer, die es beim Partner hat; jede Nummer kommt einmal herein
history-column-organisation = der kurze Name einer Organisation oder eines Ortes des Partners, wie in der Adresse
history-column-area = der Code der Gemeinde, wenn die Organisation in mehreren arbeitet
history-column-persons = bei einer Veranstaltung die Besucher; bei einer Teilnahme ohne Namen wie viele zusammen
history-column-minutes = wie lange es dauerte, für Schulungen, Teilnahmen und Veranstaltungen
history-column-given-name = Vorname wie auf dem Ausweis, nur bei einer Teilnahme
history-column-family-name = Familienname wie auf dem Ausweis, nur bei einer Teilnahme
history-column-birth-date = volles Geburtsdatum, nur bei einer Teilnahme
history-kind-training = Schulungen
history-kind-participation = Teilnahmen an Schulungen
history-kind-account = Konten
history-kind-organisation = angeschlossene Organisationen
history-kind-event = Veranstaltungen
history-wrong-unknown-kind = „{ $given }“ ist keine Art, die wir kennen.
history-wrong-date-incomplete = der Tag ist nicht vollständig.
history-wrong-date-only-a-year = da steht nur ein Jahr; geben Sie den Tag an.
history-wrong-date-not-a-day = „{ $given }“ ist kein Tag, den es gibt.
history-wrong-date-leap-day = jenes Jahr hatte keinen 29. Februar.
history-wrong-date-future = { $given } kommt erst noch.
history-wrong-date-too-old = { $given } ist zu lange her.
history-wrong-no-reference = die Nummer fehlt; ohne sie könnte dieselbe Zeile zweimal hereinkommen.
history-wrong-reference-not-an-id = eine Nummer hat eine Ziffer, keine Leerzeichen und höchstens 40 Zeichen. Ein Name ist keine Nummer.
history-wrong-reference-twice = { $given } steht auch in Zeile { $other }.
history-wrong-reference-of-another = { $given } kam schon früher als etwas anderes herein.
history-wrong-not-of-this-partner = „{ $given }“ ist keine Organisation und kein Ort dieses Partners.
history-wrong-no-area = geben Sie den Code der Gemeinde an.
history-wrong-unknown-area = „{ $given }“ ist keine Gemeinde, die wir kennen.
history-wrong-area-not-of-place = der Ort liegt nicht in { $given }. Lassen Sie die Zelle leer.
history-wrong-persons = „{ $given }“ passt hier nicht als Anzahl.
history-wrong-minutes = „{ $given }“ passt hier nicht als Anzahl Minuten.
history-wrong-only-for-participations = Namen gehören nur zu einer Teilnahme. Leeren Sie diese Zelle.
history-wrong-one-person = mit einem Namen ist es eine Person.
history-wrong-no-family-name = der Familienname fehlt. Geben Sie Namen und Geburtsdatum an, oder keines von beiden.
history-wrong-not-latin = schreiben Sie den Namen in lateinischen Buchstaben, wie auf dem Ausweis. Aus einer anderen Schrift lässt sich kein Code machen.
history-wrong-birth-incomplete = das Geburtsdatum fehlt oder ist nicht vollständig. Geben Sie Namen und Geburtsdatum an, oder keines von beiden.
history-wrong-birth-only-a-year = da steht nur ein Geburtsjahr; damit lassen sich zwei Menschen nicht unterscheiden.
history-wrong-birth-not-a-day = diesen Tag gibt es nicht.
history-wrong-birth-leap-day = in jenem Jahr gab es keinen 29. Februar.
history-wrong-birth-future = die Geburt liegt nach der Teilnahme.
history-wrong-birth-too-old = das ist mehr als 120 Jahre her.
history-wrong-national-number = hier steht eine Nationalregister- oder INSEE-Nummer. Pont darf sie nicht haben; entfernen Sie sie aus der Datei.
declared-title = Im Ganzen gemeldet
declared-lead = Was nicht einzeln eingegeben wurde, meldet ein Partner als eine Zahl, mit wer gezählt hat und einem Beleg.
declared-new = Eine Zahl melden
declared-change = Ändern oder zurücknehmen
declared-what = Was
declared-amount = Anzahl
declared-day-hint = Die Zahl zählt an diesem Tag. Meist ist das der letzte Tag des Zeitraums.
declared-says = Wer hat gezählt, und wie
declared-says-hint = Ein Satz, ohne Namen von Menschen.
declared-evidence = Beleg
declared-file-hint = Eine Liste, ein Bericht oder ein Foto (PDF, PNG, JPG, CSV, XLSX, DOCX, ODS, ODT), höchstens { $megabytes } MB.
declared-file-kept = Wählen Sie nichts, um die jetzige Datei zu behalten. Eine neue Datei hat höchstens { $megabytes } MB.
declared-reason = Warum sich das ändert
declared-reason-hint = Die alte Meldung bleibt lesbar, mit diesem Grund.
declared-save = Melden
declared-withdraw = Zurücknehmen
declared-list = Was gemeldet wurde
declared-open-file = Datei öffnen
declared-taken-back = zurückgenommen
declared-too-early = Das Programm begann am { $day }.
