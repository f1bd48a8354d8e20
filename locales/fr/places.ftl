# L’aide à proximité, les heures d’ouverture et ce qu’un lieu propose ; la couleur et le logo d’une organisation.
find-title = De l’aide près de chez vous
find-all-places = { $n ->
    [one] 1 lieu où l’on vous aide
   *[other] { $n } lieux où l’on vous aide
}
find-lead = Ici, quelqu’un vous aide gratuitement avec l’ordinateur, le smartphone ou internet. Passez quand vous voulez.
find-ask = Commune, code postal ou nom
find-only-open = Ouvert maintenant ({ $n })
find-search = Chercher
find-all = Voir tous les lieux
find-week = Toutes les heures d’ouverture
find-found = { $n ->
    [one] 1 lieu trouvé
   *[other] { $n } lieux trouvés
}
find-none = Rien trouvé
find-none-says = Vérifiez le nom, ou cherchez une commune voisine.
find-empty = Pas encore de lieux
find-empty-says = Ici viendront les lieux où l’on reçoit de l’aide.
service-help-point = aide
service-computer-corner = ordinateurs à disposition
service-training-room = cours
service-distribution-point = prêt d’appareils
service-hub = réparation d’appareils
hours-always = Toujours ouvert
hours-open = Ouvert jusqu’à { $time }
hours-later = Ouvert aujourd’hui dès { $time }
hours-closed-now = Fermé maintenant
hours-closed-today = Fermé aujourd’hui
hours-again = ouvre de nouveau à { $time }
hours-tomorrow = ouvre demain à { $time }
hours-on = ouvre { $day } à { $time }
hours-days = du { $first } au { $last }
hours-span = de { $from } à { $to }
hours-and = { $all } et { $last }
hours-closed = fermé
hours-today = aujourd’hui
hours-at = { $time }
hours-whole = { $h } h
hours-clock = { $h } h { $m }
place-where = Où ?
place-when = Quand est-ce ouvert ?
place-what = Que trouve-t-on ici ?
place-free = Passez quand vous voulez. L’aide est gratuite.
place-print = Imprimer
place-learn = Vous êtes ici ?
place-learn-says = Apprenez tout de suite, sur un ordinateur d’ici ou sur votre propre appareil.
place-learn-go = Apprendre ici
face-title = Couleur et logo
face-lead = Ainsi, on vous reconnaît sur les pages que vous utilisez.
face-of = Organisation
face-show = Montrer
face-colour = Couleur
face-code = Code de la couleur
face-code-hint = Un signe # suivi de six chiffres ou lettres, comme #0a5470. Il figure dans votre charte graphique.
face-pick = Ou choisissez une couleur
face-save-colour = Enregistrer la couleur
face-own-colour = Revenir à la couleur de Pont
face-not-a-colour = Ce n’est pas un code de couleur. Écrivez-le ainsi : #0a5470.
face-too-light = La couleur { $colour } est trop claire pour être bien lue. Prenez-en une plus foncée.
face-better = Cette couleur lui ressemble et se lit bien.
face-better-go = Prendre cette couleur
face-by-day = Voici un bouton et un lien
face-by-night = Sur fond sombre
face-button = Enregistrer
face-link = Lire la suite
face-logo = Logo
face-logo-now = Le logo actuel
face-logo-file = Choisissez un logo
face-logo-hint = Un PNG de { $kilobytes } ko au plus, large de { $wide } pixels au plus et haut de { $high }.
face-save-logo = Enregistrer le logo
face-no-logo = Enlever le logo
face-no-file = Choisissez d’abord un fichier.
face-too-heavy = Ce fichier est trop lourd. Prenez un PNG de { $kilobytes } ko au plus.
face-not-a-png = Ce n’est pas un PNG, ou il n’est pas entier. Enregistrez de nouveau le logo en PNG.
face-too-large = Ce logo est trop grand. Il peut avoir { $wide } pixels de large et { $high } de haut, au plus.
