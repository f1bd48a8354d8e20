# Signing in, one's own account, the team, and the administration of accounts.
role-admin = Administration du site
role-manager = Responsable de programme
role-auditor = Contrôle des chiffres
role-coordinator = Coordination
role-point-manager = Responsable de lieu
role-helper = Aide numérique
role-trainer = Formation
role-technician = Technique
role-counter-clerk = Guichet
role-learner = En apprentissage

sign-in-title = Se connecter
sign-in-email = Adresse e-mail
sign-in-password = Mot de passe
sign-in-go = Se connecter
sign-in-wrong = Cette adresse e-mail et ce mot de passe ne vont pas ensemble. Vérifiez les deux.
sign-in-other = Pas de mot de passe sous la main ?
sign-in-other-says = Nous pouvons envoyer un lien dans votre boîte mail. Il vous connecte.

second-title = Votre code
second-says = Ouvrez sur votre téléphone l’application qui crée vos codes et tapez les six chiffres affichés à côté de { $site }.
second-code = Code à six chiffres
second-wrong = Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et tapez-le.
second-late = Plus de cinq minutes ont passé. Connectez-vous à nouveau.

link-title = Se connecter avec un lien
link-says = Tapez votre adresse e-mail. Nous vous envoyons un lien qui vous connecte. Il sert une seule fois, dans le quart d’heure.
link-go = M’envoyer un lien
link-back = Se connecter avec un mot de passe
link-open-title = Vous y êtes presque
link-open-says = Appuyez sur le bouton, et vous serez connecté sur cet appareil.
link-gone-title = Ce lien ne fonctionne plus
link-gone-says = Un lien sert une seule fois, dans le quart d’heure. Demandez-en un nouveau ; il arrive tout de suite.
link-gone-go = Demander un nouveau lien

account-title = Mon compte
account-roles = Ce que vous faites ici
account-no-roles = Vous n’avez pas encore de rôle. Demandez une invitation à la coordination de votre organisation.
account-programmes = { $role } · { $count ->
        [one] un programme
       *[other] { $count } programmes
    }
account-devices = Où vous êtes connecté
account-device-unknown = Un navigateur que nous ne connaissons pas
account-device-here = Cet appareil
account-device-since = depuis le { $day }, { $time }
account-device-end = Déconnecter là-bas
account-second-on = Elle est active : après votre mot de passe, nous demandons un code de votre téléphone.
account-second-off = Elle n’est pas active : votre mot de passe suffit pour ouvrir votre compte.
account-second-go = Modifier cette étape
account-password = Changer votre mot de passe
account-password-current = Votre mot de passe actuel
account-password-new = Nouveau mot de passe
account-password-go = Enregistrer
account-password-wrong = Ce n’est pas le mot de passe de ce compte.
password-hint = Au moins 12 caractères. Une phrase courte se retient bien.
password-short = Allongez : au moins { $least } caractères. Une phrase courte convient.
password-common = Trop de gens utilisent ce mot de passe. Choisissez-en un que personne ne devine.

step-title = Deuxième étape à la connexion
step-off = Avec une deuxième étape, connaître votre mot de passe ne suffit plus pour entrer. Il vous faut une application qui crée des codes sur votre téléphone.
step-begin = Préparer la deuxième étape
step-app = Ouvrez sur votre téléphone une application qui crée des codes. Toute application pour codes « TOTP » ou « authenticator » convient.
step-secret = Ajoutez un compte dans cette application et recopiez cette clé :
step-address = Votre application demande plutôt une adresse
step-confirm = Tapez le code que l’application affiche maintenant.
step-on = Activer
step-remove = Désactiver la deuxième étape
step-remove-says = Tapez un code de votre téléphone, pour que nous sachions que c’est vous. Ensuite, votre mot de passe suffira pour ouvrir votre compte.

team-title = Équipe
team-name = Nom
team-role = Rôle
team-place = Lieu
team-everywhere = tous les lieux
team-end = Mettre fin au rôle
team-end-sure = Oui, y mettre fin maintenant
team-waiting = Invitations sans réponse
team-until = à accepter jusqu’au { $day }
team-too-old = était à accepter jusqu’au { $day }
team-again = Renvoyer
team-none = Vous ne coordonnez pas d’organisation vous-même. Vous pouvez toutefois en inviter la première coordination.
team-invite = Inviter quelqu’un
team-invite-says = Un e-mail part avec un lien. Le lien fonctionne 14 jours.
team-at = Pour quelle organisation ou quel lieu
team-choose = Choisissez
team-invite-go = Envoyer l’invitation
team-needs-place = Un responsable de lieu a besoin d’un seul lieu. Choisissez lequel.
team-needs-all = La coordination porte sur tous les lieux d’une organisation. Choisissez « tous les lieux ».

invitation-title = Vous êtes invité
invitation-says = Votre rôle serait : { $role }, chez { $at }.
invitation-choose = Choisissez un mot de passe
invitation-known = Vous avez déjà un compte avec cette adresse.
invitation-sign-in-first = Vous avez déjà un compte avec cette adresse. Connectez-vous d’abord, puis ouvrez à nouveau l’invitation.
invitation-go = Accepter
invitation-gone-title = Cette invitation ne fonctionne plus
invitation-gone-says = Elle a été acceptée, une plus récente a été envoyée, ou elle a plus de 14 jours. Demandez-en une nouvelle à la personne qui vous a invité.

instance-title = Administration
instance-accounts = Comptes
instance-roles = Rôles
instance-close = Fermer
instance-close-says = Cette personne est aussitôt déconnectée partout et ne peut plus se connecter. Ce qui a été noté reste.
instance-close-sure = Oui, fermer ce compte
instance-closed = fermé
instance-own = vous
instance-pages = Pages de la liste
instance-before = Plus haut dans la liste
instance-after = Plus bas dans la liste
instance-jobs = Travail en arrière-plan
instance-no-jobs = Aucun travail n’a encore été fait.
instance-job = Travail
instance-job-at = Quand
instance-job-tries = Essais
instance-job-state = État
instance-job-done = fait
instance-job-busy = en cours
instance-job-waits = en attente
instance-job-failed = échec, nouvel essai prévu : { $problem }

letter-link-subject = Votre lien pour vous connecter
letter-link =
    Bonjour { $name },

    Ce lien vous connecte à { $site } :

    { $link }

    Il sert une seule fois, dans le quart d’heure. Vous ne l’avez pas demandé ? Vous n’avez rien à faire : sans ce message, personne n’entre.
letter-invitation-subject = Invitation de { $at }
letter-invitation =
    Bonjour { $name },

    { $by } vous invite à participer chez { $at }. Votre rôle : { $role }.

    Ouvrez ce lien pour accepter. Il fonctionne 14 jours :

    { $link }

    Vous ne savez pas de quoi il s’agit ? Vous pouvez jeter ce message.

# Learners: begin, come back, the card.
device-computer = Un ordinateur
device-touch = Une tablette ou un téléphone

begin-title = Je veux apprendre
begin-lead = Exercez-vous tranquillement, à votre rythme. Sans e-mail et sans mot de passe.
begin-name = Quel est votre prénom ?
begin-name-hint = Ce n’est pas obligatoire. Il sert seulement à vous dire bonjour.
begin-device = Avec quoi vous exercez-vous ?
begin-go = Commencer
begin-staff = { $name } est connecté dans ce navigateur. Si vous commencez, { $name } sera déconnecté.
begin-again = Êtes-vous déjà venu ?
begin-again-says = Avec vos quatre images, vous reprenez où vous étiez.
begin-again-go = Toucher mes images
begin-together = Plutôt avec quelqu’un ?
begin-together-says = Dans un point d’aide, quelqu’un vous met sur la voie. C’est gratuit.
begin-together-go = Trouver de l’aide près de chez moi

code-title = Touchez vos quatre images
code-lead = Regardez votre carte. Touchez les images dans le même ordre.
code-letter = Image { $n } : par quelle lettre commence le mot ?
code-picture = Image { $n } : touchez-la
code-other-letter = Une autre lettre
code-undo = Enlever la dernière
code-again = Recommencer
code-wrong = Nous ne trouvons pas ces quatre images
code-wrong-says = Regardez sur votre carte si l’ordre est bon. Enlevez-en une, ou recommencez.
code-type = Je préfère écrire les mots
code-words = Vos quatre mots
code-words-hint = Dans le même ordre, avec une espace entre les mots.
code-unknown-word = Un de ces mots n’est sur aucune carte. Regardez comment il s’écrit.
code-go = Continuer
code-none = Je n’ai pas encore de carte

scan-title = Un instant
scan-says = Nous ouvrons vos exercices. Rien ne se passe ? Touchez alors vos quatre images.
scan-code = Toucher mes images
scan-gone-title = Ce code ne fonctionne plus
scan-gone-says = Le code d’un aidant sert une fois, pendant dix minutes. Pour une carte, seule la plus récente compte.

card-title = Voici votre code
card-lead = Avec ces quatre images, vous continuerez plus tard. Aussi sur un autre appareil.
card-scan = Ou scannez-moi
card-tip = Notez les mots. Ou prenez une photo de cette carte.
card-print = Imprimer ma carte
card-kept = J’ai gardé mon code
card-own = Cet appareil est à vous ?
card-own-says = Nous ne demanderons plus votre code ici pendant soixante jours. Pas sur un ordinateur partagé.
card-own-go = Cet appareil est à moi
card-lost = Carte perdue ?
card-lost-says = Faites une nouvelle carte. L’ancienne ne marchera plus. Tout ce que vous avez fait reste gardé.
card-lost-go = Faire une nouvelle carte

done-new-card = Voici une nouvelle carte. L’ancienne ne marche plus.
done-own-device = Cet appareil vous reconnaît pendant soixante jours.
done-left = Bon travail. Tout est gardé. À la prochaine fois.
learner-person-open = Compter comme une personne
learner-person-counted = Compte comme une personne
learner-person-says = Qui apprend compte parmi ceux qui ont commencé. Avec un code ou comme personne connue, elle compte aussi une fois parmi les personnes touchées, où qu’on l’ait aidée.
learner-person-history = Historique
learner-person-linked = Liée le { $day } par { $who }
learner-person-parted = Détachée le { $day } par { $who }
learner-person-part = Détacher
learner-person-part-says = C’était quelqu’un d’autre ? Détachez-la : les chiffres la comptent à nouveau à part.
learner-person-twice = Elle est déjà liée. Détachez-la d’abord si c’était quelqu’un d’autre.
learner-person-back = Apprenants
learner-person-asks = Qui est-ce ?
