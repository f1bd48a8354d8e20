# La page d’accueil.
home-title = Le numérique, à votre rythme
home-lead = De l’aide gratuite avec l’ordinateur, le smartphone et internet. Choisissez ce que vous voulez faire.
home-learn = Je veux apprendre
home-learn-says = Exercez-vous sans e‑mail ni mot de passe.
home-learn-go = Commencer
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
home-persons = aides données
home-persons-below = qui revient compte à nouveau
home-code = Vous avez un code ?
home-code-go = Reprenez où vous étiez
home-learners = { $n ->
    [one] personne a commencé
   *[other] personnes ont commencé
}
home-learners-below = à s’exercer
home-places = { $n ->
    [one] lieu
   *[other] lieux
}
home-places-below = où quelqu’un a reçu de l’aide
home-how = Tous les résultats
home-dated = Chiffres du { $day }
# La démo.
demo-title = Qui voulez-vous être ?
demo-lead = Un clic, et vous regardez avec les yeux d’une personne inventée.
demo-to-mails = Voir les e-mails de la démo
demo-first = Commencez ici
demo-godelieve = 74 ans, d’Oostkamp. Tient une souris pour la première fois.
demo-samir = Depuis peu en Belgique. Apprend avec son téléphone, écrit bientôt des e-mails.
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
# Ce qu’il y a à lire sur Pont.
reading-no-operator = Le gestionnaire de ce site n’a pas encore indiqué son nom.
reading-contact = Écrivez à { $link }. C’est une personne qui vous répond.
reading-no-contact = Demandez-le à la personne qui vous a aidé, ou à l’organisation où vous venez.
# Les éléments, montrés dans la démo.
parts-title = Éléments
parts-colours = Couleurs
parts-all-colours = Toutes les couleurs en trois palettes
parts-token = Nom
parts-surface = surface
parts-line = ligne
parts-letters = Lettres
parts-h1 = Titre 40
parts-h1-for = page
parts-h2 = Intertitre 26
parts-h2-for = partie
parts-h3 = Intertitre 20
parts-h3-for = carte
parts-learner = Apprenant 20, phrases courtes
parts-learner-for = consigne 26-34
parts-body = Texte courant 18 · Il1 O0 é è €
parts-body-for = base
parts-caption = Légende 16, jamais plus petit
parts-caption-for = petit
parts-buttons = Boutons
parts-save = Enregistrer
parts-print = Imprimer
parts-again = Recommencer
parts-remove = Supprimer
parts-hover = Sous la souris
parts-focus = Avec focus
parts-pressed = Appuyé
parts-big = Grand
parts-small = Petit
parts-fields = Champs
parts-town = Commune
parts-town-hint = Nom ou code postal
parts-year = Année de naissance
parts-year-wrong = Tapez 4 chiffres
parts-closed = Lecture seule
parts-free = Gratuit
parts-euro = 5 euros
parts-remind = Rappelez-moi
parts-call = Appelez-moi
parts-price = Combien ça coûte ?
parts-tiles = Tuiles à choisir
parts-minutes = Combien de temps ?
parts-notices = Messages
parts-good = Enregistré. Moment d’aide de 14.32 h.
parts-tip = Astuce. Gardez la souris immobile en cliquant.
parts-bad = Pas enregistré. Choisissez d’abord un thème.
parts-know = La bibliothèque est fermée le lundi 6 avril.
parts-steps = Étapes
parts-what = Quoi
parts-where = Où
parts-when = Quand
parts-ready = Prêt
parts-table = Onglets et tableau
parts-today = Aujourd’hui
parts-week = Semaine
parts-month = Mois
parts-place = Lieu
parts-moments = Moments
parts-hours = Heures
parts-standing = État
parts-on-track = En bonne voie
parts-little = Trop peu
parts-asks-help = Demande de l’aide
parts-offline = Hors ligne
parts-to-send = 2 à envoyer
parts-meters = Jauge et pont
parts-of = { $n } sur { $total }
parts-chart = Graphique
parts-chart-says = Moments d’aide par mois. Mars n’est pas fini.
parts-chart-table = Montrer en tableau
parts-empty = Encore vide
parts-empty-title = Pas encore de rendez-vous
parts-empty-says = Ici, vous voyez qui passe aujourd’hui.
parts-empty-go = Prendre rendez-vous
parts-who = Qui êtes-vous ?
parts-are-you = Êtes-vous Godelieve ?
parts-yes = Oui, c’est moi
parts-no = Non
parts-dialog = Une question avant
parts-dialog-open = Supprimer le rendez-vous
parts-dialog-title = Supprimer le rendez-vous ?
parts-dialog-says = Samir reçoit un message. Sa place se libère.
parts-dialog-no = Non, laisser
