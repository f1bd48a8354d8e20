# Signing in, one's own account, the team, and the administration of accounts.
role-admin = Beheerder
role-manager = Programmamanager
role-auditor = Auditor
role-coordinator = Coördinator
role-point-manager = Verantwoordelijke van een Digipunt
role-helper = Helper
role-trainer = Lesgever
role-technician = Technicus
role-counter-clerk = Loketmedewerker
role-learner = Leerder

sign-in-title = Aanmelden
sign-in-email = E-mailadres
sign-in-password = Wachtwoord
sign-in-go = Aanmelden
sign-in-wrong = Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Kijk ze allebei na.
sign-in-other = Geen wachtwoord bij de hand?
sign-in-other-says = We kunnen een link naar je mailbox sturen. Daarmee meld je je aan.

second-title = Je code
second-says = Open op je telefoon de app die je codes maakt, en typ de zes cijfers die bij { $site } staan.
second-code = Code van zes cijfers
second-wrong = Deze code klopt niet, of ze is al gebruikt. Wacht op de volgende en typ die.
second-late = Dat duurde langer dan vijf minuten. Meld je opnieuw aan.

link-title = Aanmelden met een link
link-says = Typ je e-mailadres. We sturen je een link waarmee je je aanmeldt. Hij werkt één keer, binnen een kwartier.
link-go = Stuur me een link
link-back = Aanmelden met een wachtwoord
link-open-title = Je bent er bijna
link-open-says = Druk op de knop, en je bent aangemeld op dit toestel.
link-gone-title = Deze link werkt niet meer
link-gone-says = Een link werkt één keer, binnen een kwartier. Vraag een nieuwe; die komt meteen.
link-gone-go = Vraag een nieuwe link

account-title = Mijn account
account-roles = Wat je hier doet
account-no-roles = Je hebt nog geen rol. Vraag de coördinator van je organisatie om een uitnodiging.
account-programmes = { $role } · { $count ->
        [one] één programma
       *[other] { $count } programma’s
    }
account-devices = Waar je aangemeld bent
account-device-unknown = Een browser die we niet kennen
account-device-here = Dit toestel
account-device-since = sinds { $day }, { $time } uur
account-device-end = Daar afmelden
account-second-on = Ze staat aan: na je wachtwoord vragen we een code van je telefoon.
account-second-off = Ze staat uit: met je wachtwoord alleen gaat je account open.
account-second-go = Tweede stap aanpassen
account-password = Je wachtwoord veranderen
account-password-current = Het wachtwoord dat je nu hebt
account-password-new = Nieuw wachtwoord
account-password-go = Bewaar het wachtwoord
account-password-wrong = Dit is niet het wachtwoord van dit account.
password-hint = Minstens 12 tekens. Een korte zin onthoud je makkelijk.
password-short = Maak dit langer: minstens { $least } tekens. Een korte zin is goed.
password-common = Te veel mensen gebruiken dit wachtwoord. Kies er een dat niemand raadt.

step-title = Tweede stap bij het aanmelden
step-off = Met een tweede stap komt iemand die je wachtwoord kent er nog altijd niet in. Je hebt een app op je telefoon nodig die codes maakt.
step-begin = De tweede stap instellen
step-app = Open op je telefoon een app die codes maakt. Elke app voor codes van het type “TOTP” of “authenticator” is goed.
step-secret = Voeg in die app een account toe en typ deze sleutel over:
step-address = Je app vraagt liever een adres
step-confirm = Typ de code die de app nu toont.
step-on = Zet ze aan
step-remove = De tweede stap uitzetten
step-remove-says = Typ een code van je telefoon, zodat we weten dat jij het bent. Daarna gaat je account open met je wachtwoord alleen.

team-title = Team
team-name = Naam
team-role = Rol
team-place = Plaats
team-everywhere = alle plaatsen
team-end = Rol beëindigen
team-end-sure = Ja, beëindig ze nu
team-waiting = Uitgenodigd, nog geen antwoord
team-until = kan aanvaard worden tot { $day }
team-too-old = kon aanvaard worden tot { $day }
team-again = Opnieuw versturen
team-none = Je coördineert zelf geen organisatie. Je kunt wel haar eerste coördinator uitnodigen.
team-invite = Nodig iemand uit
team-invite-says = Er vertrekt een e-mail met een link. De link werkt 14 dagen.
team-at = Voor welke organisatie of plaats
team-choose = Kies
team-invite-go = Verstuur de uitnodiging
team-needs-place = Een verantwoordelijke van een Digipunt heeft één plaats nodig. Kies welke.
team-needs-all = Een coördinator werkt voor alle plaatsen van een organisatie. Kies “alle plaatsen”.

invitation-title = Je bent uitgenodigd
invitation-says = Je rol wordt: { $role }, bij { $at }.
invitation-choose = Kies een wachtwoord
invitation-known = Je hebt al een account met dit adres.
invitation-sign-in-first = Je hebt al een account met dit adres. Meld je eerst aan, en open de uitnodiging dan opnieuw.
invitation-go = Aanvaarden
invitation-gone-title = Deze uitnodiging werkt niet meer
invitation-gone-says = Ze is al aanvaard, er is een nieuwere verstuurd, of ze is ouder dan 14 dagen. Vraag een nieuwe aan wie je uitnodigde.

instance-title = Beheer
instance-accounts = Accounts
instance-roles = Rollen
instance-close = Sluiten
instance-close-says = Deze persoon is meteen overal afgemeld en kan zich niet meer aanmelden. Wat opgeschreven is, blijft.
instance-close-sure = Ja, sluit dit account
instance-closed = gesloten
instance-own = jij
instance-pages = Bladzijden van de lijst
instance-before = Vroeger in de lijst
instance-after = Verder in de lijst
instance-jobs = Werk op de achtergrond
instance-no-jobs = Er is nog geen werk gedaan.
instance-job = Werk
instance-job-at = Wanneer
instance-job-tries = Pogingen
instance-job-state = Stand
instance-job-done = klaar
instance-job-busy = bezig
instance-job-waits = wacht
instance-job-failed = mislukt, wordt opnieuw geprobeerd: { $problem }

letter-link-subject = Je link om je aan te melden
letter-link =
    Dag { $name },

    Met deze link meld je je aan bij { $site }:

    { $link }

    Hij werkt één keer, binnen een kwartier. Heb je hem niet gevraagd? Dan hoef je niets te doen: zonder deze mail komt niemand binnen.
letter-invitation-subject = Uitnodiging van { $at }
letter-invitation =
    Dag { $name },

    { $by } nodigt je uit om mee te werken bij { $at }. Je rol: { $role }.

    Open deze link om te aanvaarden. Hij werkt 14 dagen:

    { $link }

    Weet je niet waarover dit gaat? Dan mag je deze mail weggooien.

# Learners: begin, come back, the card.
device-computer = Computer
device-touch = Tablet of telefoon

begin-title = Ik wil leren
begin-lead = Oefen rustig, op jouw tempo. Zonder e-mail en zonder wachtwoord.
begin-name = Wat is je voornaam?
begin-name-hint = Dat hoeft niet. We gebruiken hem alleen om dag te zeggen.
begin-device = Waarmee oefen je?
begin-go = Begin
begin-staff = Op deze browser is { $name } aangemeld. Als je begint, wordt { $name } afgemeld.
begin-again = Was je hier al?
begin-again-says = Met je vier plaatjes ga je verder waar je was.
begin-again-go = Tik je plaatjes
begin-together = Liever met iemand erbij?
begin-together-says = In een Digipunt helpt iemand je op weg. Dat is gratis.
begin-together-go = Zoek hulp dichtbij

code-title = Tik je vier plaatjes
code-lead = Kijk op je kaart. Tik de plaatjes in dezelfde volgorde.
code-letter = Plaatje { $n }: met welke letter begint het woord?
code-picture = Plaatje { $n }: tik het aan
code-other-letter = Andere letter
code-undo = Eén terug
code-again = Tik ze opnieuw
code-wrong = We vinden deze vier plaatjes niet
code-wrong-says = Kijk op je kaart of de volgorde klopt. Neem er één terug, of begin opnieuw.
code-type = Ik typ liever de woorden
code-words = Je vier woorden
code-words-hint = In dezelfde volgorde, met een spatie ertussen.
code-unknown-word = Een van deze woorden staat op geen enkele kaart. Kijk hoe het geschreven is.
code-go = Ga verder
code-none = Ik heb nog geen kaart

scan-title = Even wachten
scan-says = We openen je oefeningen. Gebeurt er niets? Tik dan je vier plaatjes.
scan-code = Tik je plaatjes
scan-gone-title = Deze code werkt niet meer
scan-gone-says = De code van een helper werkt één keer, tien minuten lang. Van een kaart telt alleen de nieuwste.

card-title = Dit is jouw code
card-lead = Met deze vier plaatjes ga je later verder. Ook op een ander toestel.
card-scan = Of scan mij
card-tip = Schrijf de woorden op. Of neem een foto van deze kaart.
card-print = Druk mijn kaart af
card-kept = Ik heb mijn code bewaard
card-own = Is dit je eigen toestel?
card-own-says = Dan vragen we je code hier zestig dagen niet meer. Doe dit niet op een computer van iedereen.
card-own-go = Dit is mijn eigen toestel
card-lost = Kaart kwijt?
card-lost-says = Maak een nieuwe kaart. De oude werkt dan niet meer. Alles wat je deed, blijft bewaard.
card-lost-go = Maak een nieuwe kaart

done-new-card = Er is een nieuwe kaart. De oude werkt niet meer.
done-own-device = Dit toestel onthoudt je zestig dagen.
done-left = Goed gewerkt. Alles is bewaard. Tot de volgende keer.
learner-person-open = Tel als één persoon
learner-person-counted = Telt als één persoon
learner-person-says = Wie leert, telt mee bij wie begon. Met een code of als iemand die we kennen, telt zij ook één keer mee bij de mensen die we bereikten, waar ze ook geholpen werd.
learner-person-history = Geschiedenis
learner-person-linked = Gekoppeld op { $day } door { $who }
learner-person-parted = Losgemaakt op { $day } door { $who }
learner-person-part = Maak weer los
learner-person-part-says = Was het iemand anders? Maak de koppeling los: de cijfers tellen haar dan weer apart.
learner-person-twice = Zij is al gekoppeld. Maak dat eerst los als het iemand anders was.
learner-person-back = Leerders
learner-person-asks = Wie is het?
