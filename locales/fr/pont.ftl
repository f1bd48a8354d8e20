# La page d’accueil, et ce qu’il y a déjà pour apprendre.
home-title = Le numérique, à votre rythme
home-lead = De l’aide gratuite avec l’ordinateur, le smartphone et internet. Choisissez ce que vous voulez faire.
home-learn = Je veux apprendre
home-learn-says = Les exercices arrivent. Dès aujourd’hui, quelqu’un vous aide volontiers.
home-learn-go = En savoir plus
home-find = Je cherche de l’aide près de chez moi
home-find-says = Trouvez un lieu où quelqu’un vous aide.
home-find-counts = { $places ->
    [one] 1 lieu
   *[other] { $places } lieux
} dans { $areas ->
    [one] 1 commune
   *[other] { $areas } communes
}. Passez avec votre question.
home-find-go = Chercher un lieu
home-help = J’aide les autres
home-help-says = Notez une aide, en vingt secondes.
home-help-go = Vers l’accueil des aidants
home-moments = { $n ->
    [one] moment d’aide
   *[other] moments d’aide
}
home-hours = { $n } heures d’aide
home-persons = fois quelqu’un a été aidé
home-persons-below = qui revient compte à nouveau
home-places = { $n ->
    [one] lieu
   *[other] lieux
}
home-places-below = où quelqu’un a reçu de l’aide
home-how = Tous les résultats
home-dated = Chiffres du { $day }
learn-title = Apprendre
learn-soon = Bientôt, vous vous exercerez ici : cliquer, taper, écrire un mail, se connecter avec itsme. Sans adresse e-mail et sans mot de passe.
learn-now = Vous voulez commencer dès aujourd’hui ? Près de chez vous, quelqu’un est là pour vous aider. C’est gratuit, et toutes les questions sont bonnes.
learn-find = Chercher de l’aide près de chez vous
# La démo.
demo-title = Qui voulez-vous être ?
demo-lead = Un clic, et vous regardez avec les yeux d’une personne inventée.
demo-to-mails = Voir les e-mails de la démo
demo-first = Commencez ici
demo-christine = Bénévole à la bibliothèque d’Oostkamp. Note chaque aide aussitôt.
demo-anouk = Dirige tous les programmes, et en rend compte à ceux qui les financent.
demo-luc = Technicien au hub. Efface, répare et prête des portables.
demo-bart = Coordonne les aidants de la bibliothèque d’Oostkamp.
demo-nadine = Vérifie les chiffres, et n’a besoin d’aucun nom pour cela.
demo-admin = Fait tourner Pont, et ne voit le dossier de personne.
demo-mails = E-mails de la démo
demo-mails-lead = Ici arrive ce que Pont enverrait vraiment ailleurs.
demo-mails-none = Pas encore d’e-mails
demo-mails-none-says = Demandez un lien pour vous connecter, ou invitez quelqu’un. L’e-mail sera ici.
