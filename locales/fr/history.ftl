history-title = Historique d’ailleurs
history-lead = Ce qu’un partenaire a fait avant Pont, ou en dehors de Pont, entre ici sous forme de tableau : formations, participations, comptes, organisations et événements. Chaque ligne est d’abord vérifiée et n’entre qu’une fois.
history-template = Tableau vide (CSV)
history-choose = Choisissez
history-choose-file = Fichier
history-file-hint = CSV (UTF-8) ou XLSX, { $megabytes } Mo et { $lines } lignes au plus.
history-look = Examiner le fichier
history-no-file = Choisissez d’abord un fichier.
history-file = Ce fichier ne peut pas entrer. { $why }
history-file-not-text = Ce n’est ni un CSV en UTF-8 ni un XLSX. Enregistrez à nouveau le tableau en XLSX ou en CSV UTF-8.
history-file-too-big = Il est trop grand. Répartissez-le sur plusieurs fichiers.
history-file-too-many-lines = Il compte plus de { $lines } lignes. Répartissez-le sur plusieurs fichiers.
history-file-empty = Il n’y a aucune ligne sous l’en-tête.
history-file-unknown-column = Il contient une colonne inconnue ou en double, ou une cellule sans colonne. Utilisez le tableau vide.
history-file-missing-column = Les colonnes kind, date, reference et organisation sont nécessaires.
history-wrong-lines = { $n ->
        [one] Une chose ne va pas dans ce fichier.
       *[other] { $n } choses ne vont pas dans ce fichier.
    }
history-no-rule = Aucune règle du programme ne compte pour ce partenaire. Ajoutez d’abord ses organisations à la règle.
history-more-wrong = Et encore { $n } autres.
history-wrong-title = Ce qui ne va pas
history-nothing-entered = Rien n’est entré. Corrigez le fichier et choisissez-le à nouveau.
history-columns = Les colonnes
history-column = Colonne
history-column-says = Ce qu’elle contient
history-names-go = Le nom et la date de naissance deviennent un code en mémoire et ne sont pas conservés. Seule l’année de naissance reste, pour la tranche d’âge.
history-past-title = Ce qui est déjà entré
history-lines = Nouvelles lignes
history-line-says = Ligne { $nr }, { $column } : { $why }
history-of = Fichier de { $partner }
history-coding = Les noms deviennent des codes : { $done } sur { $all }.
history-entering = Les lignes entrent.
history-done =
    Terminé. { $n ->
        [0] Tout était déjà là.
        [one] Une nouvelle ligne est entrée.
       *[other] { $n } nouvelles lignes sont entrées.
    }
history-failed = Cela n’a pas fonctionné. Choisissez à nouveau le même fichier : ce qui est déjà entré n’entre pas deux fois.
history-known = { $n ->
        [one] Une ligne est déjà entrée et sera passée.
       *[other] { $n } lignes sont déjà entrées et seront passées.
    }
history-outside = { $n ->
        [one] Une ligne ne compte pas : le jour ou la commune est hors du programme.
       *[other] { $n } lignes ne comptent pas : le jour ou la commune est hors du programme.
    }
history-codes = { $n ->
        [one] Coder les noms prend environ une minute.
       *[other] Coder les noms prend environ { $n } minutes.
    }
history-alike = Les lignes { $first } et { $second } donnent le même code avec un autre nom. Elles comptent comme une seule personne ; vérifiez la date de naissance.
history-past = { $n ->
        [one] Une ligne est entrée le { $day }.
       *[other] { $n } lignes sont entrées le { $day }.
    }
history-may-leave = Vous pouvez quitter cette page et revenir plus tard. Tant que les noms deviennent des codes, rien n’est encore entré.
history-again = Voir où c’en est
history-to-figures = Vers les chiffres
history-brings = Ce que ce fichier apporte
history-nothing-new = Rien de neuf. Toutes les lignes sont déjà entrées.
history-bring-in = Faire entrer
history-drop = Ne pas le faire
history-column-kind = training (formation), participation, account (compte), organisation (organisation inscrite) ou event (événement)
history-column-date = le jour où cela s’est passé : 2021-03-04, 4-3-2021 ou 4/3/2021
history-column-reference = le numéro que cela porte chez le partenaire ; chaque numéro n’entre qu’une fois
history-column-organisation = le nom court d’une organisation ou d’un lieu du partenaire, comme dans son adresse
history-column-area = le code de la commune, si l’organisation travaille dans plusieurs
history-column-persons = pour un événement les visiteurs ; pour une participation sans nom, combien ensemble
history-column-minutes = la durée, pour les formations, participations et événements
history-column-given-name = prénom comme sur la carte d’identité, pour une participation seulement
history-column-family-name = nom de famille comme sur la carte d’identité, pour une participation seulement
history-column-birth-date = date de naissance complète, pour une participation seulement
history-kind-training = formations
history-kind-participation = participations à des formations
history-kind-account = comptes
history-kind-organisation = organisations inscrites
history-kind-event = événements
history-wrong-unknown-kind = « { $given } » n’est pas un genre que nous connaissons.
history-wrong-date-incomplete = le jour n’est pas complet.
history-wrong-date-only-a-year = il n’y a qu’une année ; donnez le jour.
history-wrong-date-not-a-day = « { $given } » n’est pas un jour qui existe.
history-wrong-date-leap-day = cette année n’avait pas de 29 février.
history-wrong-date-future = { $given } est encore à venir.
history-wrong-date-too-old = { $given } est trop ancien.
history-wrong-no-reference = le numéro manque ; sans lui, la même ligne pourrait entrer deux fois.
history-wrong-reference-not-an-id = un numéro contient un chiffre, pas d’espace et 40 signes au plus. Un nom n’est pas un numéro.
history-wrong-reference-twice = { $given } figure aussi à la ligne { $other }.
history-wrong-reference-of-another = { $given } est déjà entré comme autre chose.
history-wrong-not-of-this-partner = « { $given } » n’est ni une organisation ni un lieu de ce partenaire.
history-wrong-no-area = donnez le code de la commune.
history-wrong-unknown-area = « { $given } » n’est pas une commune que nous connaissons.
history-wrong-area-not-of-place = le lieu n’est pas à { $given }. Laissez la cellule vide.
history-wrong-persons = « { $given } » n’est pas un nombre possible ici.
history-wrong-minutes = « { $given } » n’est pas un nombre de minutes possible ici.
history-wrong-only-for-participations = les noms ne vont qu’avec une participation. Videz cette cellule.
history-wrong-one-person = avec un nom, il y a une seule personne.
history-wrong-no-family-name = le nom de famille manque. Donnez le nom et la date de naissance, ou aucun des deux.
history-wrong-not-latin = écrivez le nom en lettres latines, comme sur la carte d’identité. Une autre écriture ne peut pas être codée.
history-wrong-birth-incomplete = la date de naissance manque ou n’est pas complète. Donnez le nom et la date de naissance, ou aucun des deux.
history-wrong-birth-only-a-year = il n’y a qu’une année de naissance ; cela ne suffit pas pour distinguer deux personnes.
history-wrong-birth-not-a-day = ce jour n’existe pas.
history-wrong-birth-leap-day = cette année-là n’avait pas de 29 février.
history-wrong-birth-future = la naissance est postérieure à la participation.
history-wrong-birth-too-old = c’est il y a plus de 120 ans.
history-wrong-national-number = il y a ici un numéro de registre national ou un numéro INSEE. Pont ne peut pas l’avoir ; retirez-le du fichier.
declared-title = Déclaré en bloc
declared-lead = Ce qui n’a pas été saisi un à un, un partenaire le déclare en un seul nombre, avec qui l’a compté et une pièce à l’appui.
declared-new = Déclarer un nombre
declared-change = Modifier ou retirer
declared-what = Quoi
declared-amount = Nombre
declared-day-hint = Le nombre compte à ce jour. Choisissez le plus souvent le dernier jour de la période.
declared-says = Qui a compté, et comment
declared-says-hint = Une phrase, sans noms de personnes.
declared-evidence = Pièce justificative
declared-file-hint = Une liste, un rapport ou une photo (PDF, PNG, JPG, CSV, XLSX, DOCX, ODS, ODT), { $megabytes } Mo au plus.
declared-file-kept = Ne choisissez rien pour garder le fichier actuel. Un nouveau fichier fait { $megabytes } Mo au plus.
declared-reason = Pourquoi cela change
declared-reason-hint = L’ancienne déclaration reste lisible, avec cette raison.
declared-save = Déclarer
declared-withdraw = Retirer
declared-list = Ce qui a été déclaré
declared-open-file = Ouvrir le fichier
declared-taken-back = retiré
declared-too-early = Le programme a commencé le { $day }.
