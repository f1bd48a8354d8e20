dimension-total = Total
dimension-partner = Partenaire
dimension-place = Lieu
dimension-month = Mois
dimension-theme = Thème
dimension-module = Module
column-by = Par
column-value = Valeur
column-area = Commune (code)
day = Jour
minutes = Minutes
moments = moments d’aide
participations = participations
entry = Ligne
activity = Exercice
entry-open = Ouvrir
entry-changed = modifié
entry-withdrawn = Retiré
entry-counts-where = Pour quoi cela compte-t-il ?
entry-story = L’histoire de ce moment d’aide
entry-story-learning = L’histoire de cet exercice
entry-this = cette ligne
entry-says = Ce qui est noté
entry-no-names = Une ligne ne contient jamais un nom, une note ou un contact.
entry-start = A commencé à apprendre : { $module }
entry-activity = Exercice fait : { $module }, { $activity }
entry-module = Module terminé : { $module }
counts = Compte
counts-not = Ne compte pas
counts-yes = { $programme } : l’organisation est partenaire, le jour et le lieu conviennent.
counts-via = { $programme } : par { $via }.
counts-not-a-partner = { $programme } : l’organisation n’en est pas partenaire.
counts-before-start = { $programme } : c’était avant le premier jour, le { $day }.
counts-after-end = { $programme } : c’était après le dernier jour, le { $day }.
counts-outside-area = { $programme } : le lieu est hors du territoire.
fact-tags = Aussi sur
fact-place-kind = Où
fact-material = Appareil
fact-modality = Contact
fact-autonomy = Déroulement
fact-outcome = Résultat
fact-referred-to = Orienté vers
days-between = du { $first } au { $last }
days-from = depuis le { $first }
steering-none = Vous ne suivez pas encore de programme
steering-none-says = La personne qui gère Pont peut vous donner un programme.
steering-public-page = Page publique
steering-export = CSV
steering-empty = Rien à compter pour l’instant
steering-empty-says = Dès qu’un partenaire note ce qui compte ici, cela apparaît à cet endroit.
steering-open-rows = Ouvrir les lignes
steering-by-month = Nouveau, mois après mois
steering-places = Lieux
steering-themes = Thèmes
steering-learning-modules = Par module
steering-all-rows = toutes les lignes
steering-no-rows = Aucune ligne
steering-no-rows-says = Choisissez ci-dessus un autre mois, lieu ou partenaire.
show = Afficher
show-table = Afficher en tableau
all-partners = Tous les partenaires
all-places = Tous les lieux
all-themes = Tous les thèmes
all-modules = Tous les modules
pages = Parcourir
next-50 = 50 suivantes
programmes-title = Résultats
programmes-lead = Ces programmes aident chacun à participer au numérique. Choisissez-en un pour voir ce qu’il atteint.
programmes-under = Programmes réunis ici
partners = Partenaires
as-of = Situation au { $day }.
figures-not-yet = Les premiers chiffres viennent cette nuit.
figure-of-all = Page d’accueil
figure-means = Ce que cela signifie
figure-when = De quand
figure-from = D’où cela vient
figure-source = Le journal de { $site }, lignes 1 à { $nr }.
module-mouse = La souris
module-touch = L’écran tactile
module-keyboard = Le clavier
module-my-first-e-mail = Mon premier e-mail
column-indicator = Chiffre
column-figure = Nombre
column-lower = Au moins
column-upper = Au plus
column-about = À propos de
counts-version = (Version { $n } de la règle.)
fact-born = Année de naissance
fact-first-time = Première fois
days-until = jusqu’au { $last } inclus
steering-counting = Les chiffres sont recomptés : { $percent } % sont faits. En attendant, vous voyez ici les précédents.
steering-indicators = Tous les chiffres
steering-sure = Au moins { $lower }, au plus { $upper }.
steering-exact = Chacun compte une seule fois.
steering-how = Comment comptons-nous ?
steering-how-says = Chaque personne compte une fois, même si elle vient souvent. Un tel chiffre n’est jamais tout à fait sûr. Une faute de frappe dans un nom ou une date de naissance fait deux personnes d’une seule : le chiffre est alors trop haut. Deux personnes avec le même code comptent pour une : il est alors trop bas. Qui a été effacé et revient compte à nouveau : c’est pourquoi nous disons ce qui est sûr. Qui n’a pas voulu de code et n’a pas dit si c’était la première fois n’est que dans le nombre le plus haut.
steering-together = { $what } : { $n }
steering-once-persons = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
 } de { $once ->
    [one] { $once } personne différente.
   *[other] { $once } personnes différentes.
 }
steering-once-organisations = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
 } de { $once ->
    [one] { $once } organisation différente.
   *[other] { $once } organisations différentes.
 }
steering-once-places = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
 } dans { $once ->
    [one] { $once } lieu différent.
   *[other] { $once } lieux différents.
 }
steering-first-timers = En plus, { $n } sans code pour qui c’était la première fois.
steering-unknown = Pour { $n }, nous ne savons pas si c’était la première fois.
steering-new = Pour la première fois pendant ces jours : { $n }.
steering-from = À partir du
steering-to = Jusqu’au
