# Signing in, one's own account, the team, and the administration of accounts.
role-admin = Verwaltung
role-manager = Programmleitung
role-auditor = Prüfung
role-coordinator = Koordination
role-point-manager = Leitung eines Hilfepunkts
role-helper = Digitalhilfe
role-trainer = Schulung
role-technician = Technik
role-counter-clerk = Schalter
role-learner = Lernende Person

sign-in-title = Anmelden
sign-in-email = E-Mail-Adresse
sign-in-password = Passwort
sign-in-go = Anmelden
sign-in-wrong = Diese E-Mail-Adresse und dieses Passwort gehören nicht zusammen. Prüfen Sie beides.
sign-in-other = Kein Passwort zur Hand?
sign-in-other-says = Wir können Ihnen einen Link per E-Mail senden. Damit melden Sie sich an.

second-title = Ihr Code
second-says = Öffnen Sie auf Ihrem Telefon die App, die Ihre Codes erzeugt, und tippen Sie die sechs Ziffern ein, die bei { $site } stehen.
second-code = Code aus sechs Ziffern
second-wrong = Dieser Code stimmt nicht, oder er wurde schon benutzt. Warten Sie auf den nächsten und tippen Sie diesen ein.
second-late = Das hat länger als fünf Minuten gedauert. Melden Sie sich noch einmal an.

link-title = Mit einem Link anmelden
link-says = Tippen Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen einen Link, der Sie anmeldet. Er gilt einmal, innerhalb einer Viertelstunde.
link-go = Link senden
link-back = Mit einem Passwort anmelden
link-open-title = Sie sind fast da
link-open-says = Drücken Sie auf den Knopf, und Sie sind auf diesem Gerät angemeldet.
link-gone-title = Dieser Link gilt nicht mehr
link-gone-says = Ein Link gilt einmal, innerhalb einer Viertelstunde. Fordern Sie einen neuen an; er kommt sofort.
link-gone-go = Neuen Link anfordern

account-title = Mein Konto
account-roles = Was Sie hier tun
account-no-roles = Sie haben noch keine Rolle. Bitten Sie die Koordination Ihrer Organisation um eine Einladung.
account-programmes = { $role } · { $count ->
        [one] ein Programm
       *[other] { $count } Programme
    }
account-devices = Wo Sie angemeldet sind
account-device-unknown = Ein Browser, den wir nicht kennen
account-device-here = Dieses Gerät
account-device-since = seit { $day }, { $time } Uhr
account-device-end = Dort abmelden
account-second-on = Er ist eingeschaltet: Nach dem Passwort fragen wir nach einem Code von Ihrem Telefon.
account-second-off = Er ist ausgeschaltet: Ihr Passwort allein öffnet Ihr Konto.
account-second-go = Zweiten Schritt ändern
account-password = Passwort ändern
account-password-current = Ihr jetziges Passwort
account-password-new = Neues Passwort
account-password-go = Passwort speichern
account-password-wrong = Das ist nicht das Passwort dieses Kontos.
password-hint = Mindestens 12 Zeichen. Ein kurzer Satz lässt sich leicht merken.
password-short = Machen Sie das länger: mindestens { $least } Zeichen. Ein kurzer Satz genügt.
password-common = Zu viele Menschen benutzen dieses Passwort. Wählen Sie eines, das niemand errät.

step-title = Zweiter Schritt beim Anmelden
step-off = Mit einem zweiten Schritt genügt es nicht, Ihr Passwort zu kennen. Sie brauchen eine App auf Ihrem Telefon, die Codes erzeugt.
step-begin = Zweiten Schritt einrichten
step-app = Öffnen Sie auf Ihrem Telefon eine App, die Codes erzeugt. Jede App für Codes der Art „TOTP“ oder „Authenticator“ ist geeignet.
step-secret = Fügen Sie in dieser App ein Konto hinzu und tippen Sie diesen Schlüssel ab:
step-address = Ihre App fragt lieber nach einer Adresse
step-confirm = Tippen Sie den Code ein, den die App jetzt zeigt.
step-on = Einschalten
step-remove = Zweiten Schritt ausschalten
step-remove-says = Tippen Sie einen Code von Ihrem Telefon ein, damit wir wissen, dass Sie es sind. Danach öffnet Ihr Passwort allein Ihr Konto.

team-title = Team
team-name = Name
team-role = Rolle
team-place = Ort
team-everywhere = alle Orte
team-end = Rolle beenden
team-end-sure = Ja, jetzt beenden
team-waiting = Eingeladen, noch ohne Antwort
team-until = kann bis zum { $day } angenommen werden
team-too-old = konnte bis zum { $day } angenommen werden
team-again = Noch einmal senden
team-none = Sie koordinieren selbst keine Organisation. Sie können aber deren erste Koordination einladen.
team-invite = Jemanden einladen
team-invite-says = Eine E-Mail mit einem Link geht hinaus. Der Link gilt 14 Tage.
team-at = Für welche Organisation oder welchen Ort
team-choose = Bitte wählen
team-invite-go = Einladung senden
team-needs-place = Zur Leitung eines Hilfepunkts gehört ein Ort. Wählen Sie, welcher.
team-needs-all = Die Koordination gilt für alle Orte einer Organisation. Wählen Sie „alle Orte“.

invitation-title = Sie sind eingeladen
invitation-says = Ihre Rolle wäre: { $role }, bei { $at }.
invitation-choose = Wählen Sie ein Passwort
invitation-known = Sie haben mit dieser Adresse schon ein Konto.
invitation-sign-in-first = Sie haben mit dieser Adresse schon ein Konto. Melden Sie sich zuerst an und öffnen Sie dann die Einladung noch einmal.
invitation-go = Annehmen
invitation-gone-title = Diese Einladung gilt nicht mehr
invitation-gone-says = Sie wurde angenommen, eine neuere wurde gesendet, oder sie ist älter als 14 Tage. Bitten Sie die Person, die Sie eingeladen hat, um eine neue.

instance-title = Verwaltung
instance-accounts = Konten
instance-roles = Rollen
instance-close = Schließen
instance-close-says = Diese Person ist sofort überall abgemeldet und kann sich nicht mehr anmelden. Was aufgeschrieben wurde, bleibt.
instance-close-sure = Ja, dieses Konto schließen
instance-closed = geschlossen
instance-own = Sie
instance-pages = Seiten der Liste
instance-before = Weiter vorn in der Liste
instance-after = Weiter hinten in der Liste
instance-jobs = Arbeit im Hintergrund
instance-no-jobs = Es wurde noch keine Arbeit erledigt.
instance-job = Arbeit
instance-job-at = Wann
instance-job-tries = Versuche
instance-job-state = Stand
instance-job-done = erledigt
instance-job-busy = in Arbeit
instance-job-waits = wartet
instance-job-failed = misslungen, wird noch einmal versucht: { $problem }

letter-link-subject = Ihr Link zum Anmelden
letter-link =
    Guten Tag { $name },

    mit diesem Link melden Sie sich bei { $site } an:

    { $link }

    Er gilt einmal, innerhalb einer Viertelstunde. Sie haben ihn nicht angefordert? Dann brauchen Sie nichts zu tun: Ohne diese E-Mail kommt niemand hinein.
letter-invitation-subject = Einladung von { $at }
letter-invitation =
    Guten Tag { $name },

    { $by } lädt Sie ein, bei { $at } mitzuwirken. Ihre Rolle: { $role }.

    Öffnen Sie diesen Link, um anzunehmen. Er gilt 14 Tage:

    { $link }

    Sie wissen nicht, worum es geht? Dann können Sie diese E-Mail wegwerfen.

# Learners: begin, come back, the card.
device-computer = Computer
device-touch = Tablet oder Telefon

begin-title = Ich will lernen
begin-lead = Üben Sie in Ruhe, in Ihrem Tempo. Ohne E-Mail und ohne Passwort.
begin-name = Wie ist Ihr Vorname?
begin-name-hint = Sie müssen ihn nicht angeben. Wir brauchen ihn nur, um guten Tag zu sagen.
begin-device = Womit üben Sie?
begin-go = Beginnen
begin-staff = In diesem Browser ist { $name } angemeldet. Wenn Sie beginnen, wird { $name } abgemeldet.
begin-again = Waren Sie schon hier?
begin-again-says = Mit Ihren vier Bildern machen Sie dort weiter, wo Sie waren.
begin-again-go = Bilder antippen
begin-together = Lieber mit jemandem zusammen?
begin-together-says = An einer Hilfsstelle hilft Ihnen jemand beim Anfang. Das ist kostenlos.
begin-together-go = Hilfe in der Nähe suchen

code-title = Tippen Sie Ihre vier Bilder an
code-lead = Schauen Sie auf Ihre Karte. Tippen Sie die Bilder in derselben Reihenfolge an.
code-letter = Bild { $n }: Mit welchem Buchstaben beginnt das Wort?
code-picture = Bild { $n }: Tippen Sie es an
code-other-letter = Anderer Buchstabe
code-undo = Eins zurück
code-again = Noch einmal antippen
code-wrong = Wir finden diese vier Bilder nicht
code-wrong-says = Prüfen Sie auf Ihrer Karte die Reihenfolge. Nehmen Sie eins zurück, oder beginnen Sie neu.
code-type = Ich schreibe lieber die Wörter
code-words = Ihre vier Wörter
code-words-hint = In derselben Reihenfolge, mit einem Leerzeichen dazwischen.
code-unknown-word = Eines dieser Wörter steht auf keiner Karte. Prüfen Sie, wie es geschrieben wird.
code-go = Weiter
code-none = Ich habe noch keine Karte

scan-title = Einen Moment
scan-says = Wir öffnen Ihre Übungen. Passiert nichts? Dann tippen Sie Ihre vier Bilder an.
scan-code = Bilder antippen
scan-gone-title = Dieser Code gilt nicht mehr
scan-gone-says = Der Code eines Helfers gilt einmal, zehn Minuten lang. Bei Karten gilt nur die neueste.

card-title = Das ist Ihr Code
card-lead = Mit diesen vier Bildern machen Sie später weiter. Auch auf einem anderen Gerät.
card-scan = Oder scannen Sie mich
card-tip = Schreiben Sie die Wörter auf. Oder machen Sie ein Foto von dieser Karte.
card-print = Meine Karte drucken
card-kept = Ich habe meinen Code aufbewahrt
card-own = Ist das Ihr eigenes Gerät?
card-own-says = Dann fragen wir hier sechzig Tage nicht nach Ihrem Code. Nicht auf einem gemeinsamen Computer.
card-own-go = Das ist mein eigenes Gerät
card-lost = Karte verloren?
card-lost-says = Machen Sie eine neue Karte. Die alte gilt dann nicht mehr. Alles, was Sie getan haben, bleibt.
card-lost-go = Neue Karte machen

done-new-card = Hier ist eine neue Karte. Die alte gilt nicht mehr.
done-own-device = Dieses Gerät erkennt Sie sechzig Tage lang.
done-left = Gut gemacht. Alles ist gespeichert. Bis zum nächsten Mal.
learner-person-open = Als eine Person zählen
learner-person-counted = Zählt als eine Person
learner-person-says = Wer lernt, zählt zu denen, die begonnen haben. Mit einem Code oder als bekannte Person zählt sie auch einmal zu den erreichten Menschen, wo auch immer ihr geholfen wurde.
learner-person-history = Verlauf
learner-person-linked = Verknüpft am { $day } von { $who }
learner-person-parted = Gelöst am { $day } von { $who }
learner-person-part = Wieder lösen
learner-person-part-says = War es jemand anders? Lösen Sie die Verknüpfung: Die Zahlen zählen sie dann wieder für sich.
learner-person-twice = Sie ist schon verknüpft. Lösen Sie das zuerst, wenn es jemand anders war.
learner-person-back = Lernende
learner-person-asks = Wer ist es?
