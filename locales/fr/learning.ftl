# Learning: the path, the exercises, and what a helper sees of them.
path-hello = Bonjour { $name }
path-hello-nobody = Bonjour
path-begin = Vous commencez ici.
path-far = Vous travaillez à { $module }.
path-all = Vous avez tout fait. Bravo.
path-now = Maintenant · { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
path-go = Commencer
path-go-on = Continuer
path-mine = Mon parcours
path-done-on = Fait le { $day }
path-here = Vous êtes ici
path-later = Ensuite · { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
path-started = { $done } sur { $total } faits
path-code = Mon code
path-print = Imprimer
path-help = Aide
path-tools = Outils
path-device = Vous vous exercez avec : { $device }
path-device-other = S’exercer avec : { $device }

module-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
module-path = Mon parcours
module-activity = Activité
module-done = Fait
module-french = Ceci n’existe pas encore en allemand.
module-guest = Vous regardez sans code. Ce que vous faites n’est pas gardé.

player-again = Recommencer
player-ask-help = Demander de l’aide
player-busy = Un instant
player-close = Fermer
player-done = Réussi !
player-gained = Réussi
player-help = Aide
player-help-asked = Votre aidant le sait. Quelqu’un vient vers vous.
player-how = Comment faire
player-more-tip = Encore un conseil
player-next = Ensuite : { $title }
player-to-path = Vers mon parcours
player-not-saved = Pas encore gardé. Nous essayons de nouveau.
player-practice = Exercice : rien ne peut mal tourner
player-progress = { $n } sur { $total }
player-read-aloud = Lire à voix haute
player-saved = Tout est gardé
player-step = Étape { $n } sur { $total }
player-still-there = Êtes-vous toujours { $name } ?
player-still-there-nobody = Êtes-vous toujours là ?
player-stop-reading = Arrêter la lecture
player-tip = Conseil
player-tip-open = Conseil ouvert
player-yes-me = Oui, c’est moi
player-not-me = Non
player-gone = Vous étiez parti longtemps. Touchez vos quatre images pour continuer.
player-gone-go = Toucher mes images
player-script = Pour cet exercice, JavaScript doit être activé dans le navigateur. Un aidant le fait pour vous. Les leçons à lire marchent toujours.
player-finish = Terminé
player-turn = Continuer
player-back = Retour
player-words = Mots difficiles
player-page = Page { $n } sur { $total }
player-keyboard = Clavier
player-space = Espace
player-way-left = Vers la gauche
player-way-right = Vers la droite
player-way-up = Vers le haut
player-way-down = Vers le bas
player-way-in = Plus grand
player-way-out = Plus petit

standing-not-started = Pas encore commencé
standing-busy = En cours
standing-stuck = Bloqué
standing-asks-help = Demande de l’aide
standing-quiet = En pause
standing-done = Terminé

learners-title = Apprenants
learners-first = À voir maintenant
learners-others = Les autres
learners-all = Les personnes que vous avez ouvertes
learners-empty = Encore personne
learners-empty-says = Vous verrez ici les personnes que vous ouvrez : ce qu’elles font et où elles sont bloquées.
learners-nobody = Sans nom
learners-tries = { $n ->
    [one] 1 essai
   *[other] { $n } essais
}
learners-all-done = Tout est fait
learners-did = Ce qui est fait
learners-go = J’y vais
learners-again = Ouvrir de nouveau
learners-new = Ouvrir une personne
learners-new-says = Elle s’exerce, vous voyez comment cela va. Pas besoin d’e-mail.
learners-name = Prénom
learners-name-hint = Pas obligatoire.
learners-device = Avec quoi s’exerce-t-elle ?
learners-way = Où s’exerce-t-elle ?
learners-way-qr = Sur son appareil
learners-way-here = Ici, sur cet écran
learners-way-here-says = Vous serez alors déconnecté de cet appareil.
learners-since = Ouvertes ces trente derniers jours. Ce qu’elles font compte pour ce lieu.
learners-asked = demande de l’aide depuis { $time }
learners-last = dernière action { $time }

opening-title = Scannez ce code
opening-says = Faites scanner ce code à { $name } avec la caméra de son appareil. Il sert une fois, jusqu’à { $time }.
opening-says-nobody = Faites-lui scanner ce code avec la caméra de son appareil. Il sert une fois, jusqu’à { $time }.
opening-used = Le code a servi. La personne peut s’exercer.
opening-over = Ce code est trop ancien. Ouvrez la personne de nouveau.
opening-back = Vers les apprenants

done-help-asked = Votre aidant le sait. Quelqu’un vient vers vous.
done-help-coming = La personne sait que vous venez.
done-device = Nous mettons d’abord ce qui convient à votre appareil.

menu-learners = Apprenants
desk-learners = Apprenants
desk-learners-all = Tous les apprenants
desk-learners-none = Ouvrez une personne qui veut s’exercer, et suivez ici comment cela va.
