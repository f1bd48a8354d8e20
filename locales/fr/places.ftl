# L’aide à proximité, et ce qu’un lieu propose.
find-title = De l’aide près de chez vous
find-lead = Ici, quelqu’un vous aide gratuitement avec l’ordinateur, le smartphone ou internet. Passez quand vous voulez.
find-ask = Commune, code postal ou nom
find-search = Chercher
find-all = Voir tous les lieux
find-found = { $n ->
    [one] 1 lieu trouvé.
   *[other] { $n } lieux trouvés.
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
