<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>A studio for films that are made of many generated shots.</source>
        <translation>Un studio pour des films faits de nombreux plans générés.</translation>
    </message>
    <message>
        <source>About Matchcut</source>
        <translation>À propos de Matchcut</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>In the box</source>
        <translation>Fournis</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>It comes from {0}.</source>
        <translation>Il vient de {0}.</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliothèques</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Licence : {0}</translation>
    </message>
    <message>
        <source>Typefaces</source>
        <translation>Polices</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>What it is, and its licence</source>
        <translation>Ce que c’est, et sa licence</translation>
    </message>
    <message>
        <source>What it learned from: {0}</source>
        <translation>Ce dont il a appris : {0}</translation>
    </message>
    <message>
        <source>Whose work is in it</source>
        <translation>Le travail de qui s’y trouve</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>non indiquée</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Matchcut</source>
        <translation>À &amp;propos de Matchcut</translation>
    </message>
    <message>
        <source>&amp;Ask what is to become of them</source>
        <translation>&amp;Demander ce qu&apos;ils deviennent</translation>
    </message>
    <message>
        <source>&amp;Before and after its correction</source>
        <translation>&amp;Avant et après sa correction</translation>
    </message>
    <message>
        <source>&amp;Circle</source>
        <translation>&amp;Entourer</translation>
    </message>
    <message>
        <source>&amp;Clear in and out</source>
        <translation>&amp;Effacer entrée et sortie</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>Palette de &amp;commandes</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Deutsch</source>
        <translation>&amp;Deutsch</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>Plus &amp;tôt</translation>
    </message>
    <message>
        <source>&amp;End the comparison</source>
        <translation>&amp;Terminer la comparaison</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exporter …</translation>
    </message>
    <message>
        <source>&amp;Find media …</source>
        <translation>&amp;Rechercher les médias …</translation>
    </message>
    <message>
        <source>&amp;Fit the timeline</source>
        <translation>&amp;Ajuster le montage</translation>
    </message>
    <message>
        <source>&amp;Français</source>
        <translation>&amp;Français</translation>
    </message>
    <message>
        <source>&amp;Half a second</source>
        <translation>Une &amp;demi-seconde</translation>
    </message>
    <message>
        <source>&amp;Head</source>
        <translation>&amp;Début</translation>
    </message>
    <message>
        <source>&amp;Keys …</source>
        <translation>&amp;Touches …</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Plus t&amp;ard</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Boucle</translation>
    </message>
    <message>
        <source>&amp;Make what is stale</source>
        <translation>&amp;Tourner ce qui est périmé</translation>
    </message>
    <message>
        <source>&amp;Measure its takes</source>
        <translation>&amp;Mesurer ses prises</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fusionner</translation>
    </message>
    <message>
        <source>&amp;New shot</source>
        <translation>&amp;Nouveau plan</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Aucune</translation>
    </message>
    <message>
        <source>&amp;Note on it</source>
        <translation>&amp;Noter dessus</translation>
    </message>
    <message>
        <source>&amp;Onion skin</source>
        <translation>Pelure d&apos;&amp;oignon</translation>
    </message>
    <message>
        <source>&amp;Open another film …</source>
        <translation>&amp;Ouvrir un autre film …</translation>
    </message>
    <message>
        <source>&amp;Paste pictures</source>
        <translation>&amp;Coller des images</translation>
    </message>
    <message>
        <source>&amp;Play and stop</source>
        <translation>&amp;Lecture et arrêt</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Razor</source>
        <translation>&amp;Rasoir</translation>
    </message>
    <message>
        <source>&amp;Read the script again …</source>
        <translation>&amp;Relire le scénario …</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Run on without the window</source>
        <translation>&amp;Continuer sans la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Sélection</translation>
    </message>
    <message>
        <source>&amp;Snapping</source>
        <translation>&amp;Magnétisme</translation>
    </message>
    <message>
        <source>&amp;Snapshots …</source>
        <translation>&amp;Instantanés …</translation>
    </message>
    <message>
        <source>&amp;Sound on or off</source>
        <translation>&amp;Son activé ou coupé</translation>
    </message>
    <message>
        <source>&amp;Stop here</source>
        <translation>&amp;Arrêter ici</translation>
    </message>
    <message>
        <source>&amp;Tail</source>
        <translation>&amp;Fin</translation>
    </message>
    <message>
        <source>&amp;Trim</source>
        <translation>&amp;Raccourcir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Voices …</source>
        <translation>&amp;Voix …</translation>
    </message>
    <message>
        <source>&amp;Write the heading</source>
        <translation>É&amp;crire l’intitulé</translation>
    </message>
    <message>
        <source>A &amp;second</source>
        <translation>Une &amp;seconde</translation>
    </message>
    <message>
        <source>A frame back</source>
        <translation>Une image en arrière</translation>
    </message>
    <message>
        <source>A frame on</source>
        <translation>Une image en avant</translation>
    </message>
    <message>
        <source>Add a &amp;title</source>
        <translation>Ajouter un &amp;titre</translation>
    </message>
    <message>
        <source>Add a ma&amp;rker</source>
        <translation>Poser un ma&amp;rqueur</translation>
    </message>
    <message>
        <source>Add a scene after this one</source>
        <translation>Ajouter une scène après celle-ci</translation>
    </message>
    <message>
        <source>Add a shot after this one</source>
        <translation>Ajouter un plan après celui-ci</translation>
    </message>
    <message>
        <source>Add a so&amp;und …</source>
        <translation>Ajouter un s&amp;on …</translation>
    </message>
    <message>
        <source>All that needs a take</source>
        <translation>Tout ce qui demande une prise</translation>
    </message>
    <message>
        <source>Arrange the places as they were at first</source>
        <translation>Tout ranger comme au début</translation>
    </message>
    <message>
        <source>As in &amp;Premiere</source>
        <translation>Comme &amp;Premiere</translation>
    </message>
    <message>
        <source>As in DaVinci &amp;Resolve</source>
        <translation>Comme DaVinci &amp;Resolve</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>Begin again at the end</source>
        <translation>Recommencer à la fin</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <source>Board the pictures on the clipboard</source>
        <translation>Mettre les images du presse-papiers au storyboard</translation>
    </message>
    <message>
        <source>Bring, check and remove what shots are made with</source>
        <translation>Apporter, vérifier et retirer ce avec quoi les plans sont faits</translation>
    </message>
    <message>
        <source>By what their words mean, too</source>
        <translation>Aussi d’après le sens de leurs mots</translation>
    </message>
    <message>
        <source>C&amp;ontinue the shot before</source>
        <translation>C&amp;ontinuer le plan précédent</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>Close every film; everything is saved already</source>
        <translation>Fermer tous les films ; tout est déjà enregistré</translation>
    </message>
    <message>
        <source>Close the film; everything is saved already</source>
        <translation>Fermer le film ; tout est déjà enregistré</translation>
    </message>
    <message>
        <source>Closed while shots are made</source>
        <translation>Fermé pendant la fabrication</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Co&amp;mparer</translation>
    </message>
    <message>
        <source>Continuity</source>
        <translation>Raccords</translation>
    </message>
    <message>
        <source>Copy the shot, with its cast</source>
        <translation>Copier le plan avec sa distribution</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Coupe</translation>
    </message>
    <message>
        <source>Cut away what lies after the playhead</source>
        <translation>Couper ce qui suit la tête de lecture</translation>
    </message>
    <message>
        <source>Cut away what lies before the playhead</source>
        <translation>Couper ce qui précède la tête de lecture</translation>
    </message>
    <message>
        <source>Cut into it</source>
        <translation>Coupe franche</translation>
    </message>
    <message>
        <source>Cut shots by clicking on them</source>
        <translation>Couper les plans d’un clic</translation>
    </message>
    <message>
        <source>Cut the shot in two at the playhead</source>
        <translation>Couper le plan à la tête de lecture</translation>
    </message>
    <message>
        <source>D&amp;issolve into it</source>
        <translation>Fondu enc&amp;haîné</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>De&amp;lete the scene</source>
        <translation>&amp;Supprimer la scène</translation>
    </message>
    <message>
        <source>Each time a film is closed while shots are made</source>
        <translation>Chaque fois qu&apos;un film est fermé pendant que des plans sont faits</translation>
    </message>
    <message>
        <source>Edges snap to cuts and the playhead</source>
        <translation>Les bords s’aimantent aux coupes et à la tête de lecture</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>F&amp;ree space …</source>
        <translation>&amp;Libérer de l’espace …</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Plein é&amp;cran</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout trouver</translation>
    </message>
    <message>
        <source>Find its medi&amp;a …</source>
        <translation>Rechercher son médi&amp;a …</translation>
    </message>
    <message>
        <source>Find the cuts in its footage or take</source>
        <translation>Trouver les coupes de son film ou de sa prise</translation>
    </message>
    <message>
        <source>Findin&amp;g shots …</source>
        <translation>Trouver des &amp;plans …</translation>
    </message>
    <message>
        <source>Fit the s&amp;hots</source>
        <translation>Ajuster aux &amp;plans</translation>
    </message>
    <message>
        <source>For shots whose media is offline</source>
        <translation>Pour les plans dont le média est hors ligne</translation>
    </message>
    <message>
        <source>Handles</source>
        <translation>Poignées</translation>
    </message>
    <message>
        <source>Have the dialogue spoken, and bring voices</source>
        <translation>Faire parler les dialogues, et télécharger des voix</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Its version, and whose work is in it</source>
        <translation>Sa version, et le travail de qui s’y trouve</translation>
    </message>
    <message>
        <source>Keep, compare, go back</source>
        <translation>Garder, comparer, revenir</translation>
    </message>
    <message>
        <source>Key map</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Keys, prices, who may be shown to them, and what was spent</source>
        <translation>Clés, prix, qui peut leur être montré et ce qui a été dépensé</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Lay it under the film from here</source>
        <translation>Le poser sous le film à partir d’ici</translation>
    </message>
    <message>
        <source>Leave a note on this frame</source>
        <translation>Laisser une note sur cette image</translation>
    </message>
    <message>
        <source>Make another take of the shots</source>
        <translation>Faire une autre prise des plans</translation>
    </message>
    <message>
        <source>Make frames beyond the cut, at both ends</source>
        <translation>Générer des images au-delà de la coupe, aux deux bouts</translation>
    </message>
    <message>
        <source>Make it the shot&apos;s chosen take</source>
        <translation>En faire la prise retenue du plan</translation>
    </message>
    <message>
        <source>Make no more than the cut shows</source>
        <translation>Ne rien générer au-delà de ce que montre la coupe</translation>
    </message>
    <message>
        <source>Make the edit again</source>
        <translation>Refaire la modification</translation>
    </message>
    <message>
        <source>Make two halves one shot again</source>
        <translation>Refaire un plan de deux moitiés</translation>
    </message>
    <message>
        <source>Mark &amp;in</source>
        <translation>Point d’e&amp;ntrée</translation>
    </message>
    <message>
        <source>Mark &amp;out</source>
        <translation>Point de &amp;sortie</translation>
    </message>
    <message>
        <source>Meas&amp;ure continuity</source>
        <translation>Mesurer les &amp;raccords</translation>
    </message>
    <message>
        <source>Mo&amp;dels …</source>
        <translation>Mo&amp;dèles …</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Move after the scene after</source>
        <translation>Placer après la scène suivante</translation>
    </message>
    <message>
        <source>Move after the shot after</source>
        <translation>Placer après le plan suivant</translation>
    </message>
    <message>
        <source>Move before the scene before</source>
        <translation>Placer avant la scène précédente</translation>
    </message>
    <message>
        <source>Move before the shot before</source>
        <translation>Placer avant le plan précédent</translation>
    </message>
    <message>
        <source>Move the nearest cut, and nothing else</source>
        <translation>Déplacer la coupe la plus proche, et rien d’autre</translation>
    </message>
    <message>
        <source>Move the nearest edge, beyond what was made too</source>
        <translation>Déplacer le bord le plus proche, aussi au-delà de ce qui a été fait</translation>
    </message>
    <message>
        <source>Move the nearest edge, in what was made</source>
        <translation>Déplacer le bord le plus proche, dans ce qui a été fait</translation>
    </message>
    <message>
        <source>New &amp;take</source>
        <translation>Nouvelle &amp;prise</translation>
    </message>
    <message>
        <source>New s&amp;cene</source>
        <translation>Nouvelle s&amp;cène</translation>
    </message>
    <message>
        <source>Next takes start from the same noise</source>
        <translation>Les prises suivantes partent du même bruit</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>Sur le tableau</translation>
    </message>
    <message>
        <source>Only the picture; Escape brings all back</source>
        <translation>Seulement l&apos;image ; Échap ramène tout</translation>
    </message>
    <message>
        <source>Over half a second</source>
        <translation>Sur une demi-seconde</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Play backwards; again, faster</source>
        <translation>Lire à rebours ; encore : plus vite</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Lire à partir d’ici</translation>
    </message>
    <message>
        <source>Play up to here</source>
        <translation>Lire jusqu’ici</translation>
    </message>
    <message>
        <source>Play; again, faster</source>
        <translation>Lire ; encore : plus vite</translation>
    </message>
    <message>
        <source>Put words over the shot</source>
        <translation>Mettre des mots sur le plan</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>R&amp;ipple</source>
        <translation>&amp;Propager</translation>
    </message>
    <message>
        <source>R&amp;oll</source>
        <translation>&amp;Déplacer la coupe</translation>
    </message>
    <message>
        <source>Recent films, examples, a new film</source>
        <translation>Films récents, exemples, nouveau film</translation>
    </message>
    <message>
        <source>Remove the transition into the shot</source>
        <translation>Enlever la transition vers le plan</translation>
    </message>
    <message>
        <source>Reset the workspace</source>
        <translation>Rétablir l’espace de travail</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Visionnage</translation>
    </message>
    <message>
        <source>S&amp;cript beside boards</source>
        <translation>S&amp;cénario à côté des images</translation>
    </message>
    <message>
        <source>S&amp;lip</source>
        <translation>&amp;Glisser dessous</translation>
    </message>
    <message>
        <source>S&amp;plit</source>
        <translation>Cou&amp;per en deux</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêt</translation>
    </message>
    <message>
        <source>Safe &amp;areas</source>
        <translation>&amp;Zones de sécurité</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>See and change what every key does</source>
        <translation>Voir et changer ce que fait chaque touche</translation>
    </message>
    <message>
        <source>See first what changed in it</source>
        <translation>Voir d’abord ce qui y a changé</translation>
    </message>
    <message>
        <source>See first what could go, and how much it is</source>
        <translation>Voir d’abord ce qui peut partir, et combien</translation>
    </message>
    <message>
        <source>See what doesn&apos;t hang together</source>
        <translation>Voir ce qui ne raccorde pas</translation>
    </message>
    <message>
        <source>See what the storyboard is warned of</source>
        <translation>Voir ce dont le storyboard est averti</translation>
    </message>
    <message>
        <source>See which take of the shot is best</source>
        <translation>Voir quelle prise du plan est la meilleure</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Select and move; at an edge, trim</source>
        <translation>Sélectionner et déplacer ; au bord, raccourcir</translation>
    </message>
    <message>
        <source>Select every shot</source>
        <translation>Sélectionner tous les plans</translation>
    </message>
    <message>
        <source>Ser&amp;vices …</source>
        <translation>Ser&amp;vices…</translation>
    </message>
    <message>
        <source>Shoot</source>
        <translation>Tournage</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Show fra&amp;mes</source>
        <translation>&amp;Montrer les images</translation>
    </message>
    <message>
        <source>Show other frames of the take in the same place</source>
        <translation>Montrer d’autres images de la prise au même endroit</translation>
    </message>
    <message>
        <source>Show the cut again</source>
        <translation>Montrer de nouveau le montage</translation>
    </message>
    <message>
        <source>Show the selected shots as wide as can be</source>
        <translation>Montrer les plans choisis aussi larges que possible</translation>
    </message>
    <message>
        <source>Show the take a frame earlier</source>
        <translation>Montrer la prise une image plus tôt</translation>
    </message>
    <message>
        <source>Show the take a frame later</source>
        <translation>Montrer la prise une image plus tard</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>Montrer tout le film</translation>
    </message>
    <message>
        <source>Shuttle &amp;back</source>
        <translation>En a&amp;rrière</translation>
    </message>
    <message>
        <source>Shuttle &amp;on</source>
        <translation>En a&amp;vant</translation>
    </message>
    <message>
        <source>Slip &amp;earlier</source>
        <translation>Glisser plus &amp;tôt</translation>
    </message>
    <message>
        <source>Slip &amp;later</source>
        <translation>Glisser plus t&amp;ard</translation>
    </message>
    <message>
        <source>Split into s&amp;hots …</source>
        <translation>Diviser en p&amp;lans …</translation>
    </message>
    <message>
        <source>Start fresh</source>
        <translation>Partir de rien</translation>
    </message>
    <message>
        <source>Start from its last frames</source>
        <translation>Partir de ses dernières images</translation>
    </message>
    <message>
        <source>Start with a c&amp;ut</source>
        <translation>Commencer par une co&amp;upe</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prise</translation>
    </message>
    <message>
        <source>Take it out with all its shots</source>
        <translation>La retirer avec tous ses plans</translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation>Revenir sur la dernière modification</translation>
    </message>
    <message>
        <source>Take what is selected out of the film</source>
        <translation>Retirer du film ce qui est sélectionné</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>The &amp;studio&apos;s own</source>
        <translation>Celui du &amp;studio</translation>
    </message>
    <message>
        <source>The Board workspace</source>
        <translation>L’espace de travail Storyboard</translation>
    </message>
    <message>
        <source>The Cut workspace</source>
        <translation>L’espace de travail Coupe</translation>
    </message>
    <message>
        <source>The Review workspace</source>
        <translation>L’espace de travail Visionnage</translation>
    </message>
    <message>
        <source>The Shoot workspace</source>
        <translation>L’espace de travail Tournage</translation>
    </message>
    <message>
        <source>The last frame before a cut, through the first after it</source>
        <translation>La dernière image avant une coupe, à travers la première qui la suit</translation>
    </message>
    <message>
        <source>The take beside itself as it was before it was corrected, with a wipe between them</source>
        <translation>La prise à côté d’elle-même telle qu’elle était avant sa correction, séparées par un volet</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>They wait in the queue, and are made when you resume</source>
        <translation>Ils attendent dans la file et sont faits quand vous reprenez</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Montage</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>To the next &amp;warning</source>
        <translation>À l’&amp;avertissement suivant</translation>
    </message>
    <message>
        <source>To the next shot</source>
        <translation>Au plan suivant</translation>
    </message>
    <message>
        <source>To the shot before</source>
        <translation>Au plan précédent</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Outil</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Rogner</translation>
    </message>
    <message>
        <source>Two takes with a wipe between them</source>
        <translation>Deux prises séparées par un volet</translation>
    </message>
    <message>
        <source>Use its &amp;seed again</source>
        <translation>Réutiliser sa &amp;graine</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Moniteur</translation>
    </message>
    <message>
        <source>What films say of who made an edit</source>
        <translation>Ce que les films disent de qui a fait une modification</translation>
    </message>
    <message>
        <source>Where its media is offline</source>
        <translation>Si son média est hors ligne</translation>
    </message>
    <message>
        <source>Write the film to a file</source>
        <translation>Écrire le film dans un fichier</translation>
    </message>
    <message>
        <source>Write what you think of the take</source>
        <translation>Écrire ce que l’on pense de la prise</translation>
    </message>
    <message>
        <source>You are told when all that was queued is made</source>
        <translation>Vous êtes averti quand tout ce qui est dans la file est fait</translation>
    </message>
    <message>
        <source>Your &amp;name …</source>
        <translation>Votre &amp;nom …</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom in until every frame stands alone</source>
        <translation>Agrandir jusqu’à ce que chaque image soit seule</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
</context>
<context>
    <name>AddForm</name>
    <message>
        <source>A folder in diffusers&apos; layout, with a model_index.json. It is used where it lies.</source>
        <translation>Un dossier organisé comme pour diffusers, avec un model_index.json. Il est utilisé là où il se trouve.</translation>
    </message>
    <message>
        <source>A version of</source>
        <translation>Une version de</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir …</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Found out from the folder</source>
        <translation>Reconnu d’après le dossier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>The model&apos;s folder</source>
        <translation>Le dossier du modèle</translation>
    </message>
    <message>
        <source>Use a folder on this disk</source>
        <translation>Utiliser un dossier de ce disque</translation>
    </message>
    <message>
        <source>small letters, digits, dots, hyphens</source>
        <translation>minuscules, chiffres, points, tirets</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Double-click to write the heading; the menu moves and deletes the scene.</source>
        <translation>Un double-clic écrit l’intitulé ; le menu déplace et supprime la scène.</translation>
    </message>
</context>
<context>
    <name>Boarding</name>
    <message>
        <source>A picture for the shot</source>
        <translation>Une image pour le plan</translation>
    </message>
    <message>
        <source>Copy one.</source>
        <translation>Copiez-en une.</translation>
    </message>
    <message>
        <source>Pictures and films</source>
        <translation>Images et films</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>Il n’y a pas d’image dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>CastPanel</name>
    <message>
        <source>A character has a name, a description and pictures. Begin with New character.</source>
        <translation>Un personnage a un nom, une description et des images. Commencez par Nouveau personnage.</translation>
    </message>
    <message>
        <source>A location, a prop or a style</source>
        <translation>Un lieu, un accessoire ou un style</translation>
    </message>
    <message>
        <source>Cast and elements</source>
        <translation>Distribution et éléments</translation>
    </message>
    <message>
        <source>Character {0}</source>
        <translation>Personnage {0}</translation>
    </message>
    <message>
        <source>New character</source>
        <translation>Nouveau personnage</translation>
    </message>
    <message>
        <source>New element</source>
        <translation>Nouvel élément</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>pas encore vu</translation>
    </message>
</context>
<context>
    <name>ClipInspector</name>
    <message>
        <source>What hangs on the film</source>
        <translation>Ce qui est attaché au film</translation>
    </message>
</context>
<context>
    <name>ContinuityPanel</name>
    <message>
        <source>Continuity</source>
        <translation>Raccords</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Look at the circled take of each shot, and say what does not hang together</source>
        <translation>Regarder la prise retenue de chaque plan et dire ce qui ne raccorde pas</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Nothing is measured yet. Measure looks at each shot and lists what does not hang together.</source>
        <translation>Rien n&apos;est encore mesuré. « Mesurer » regarde chaque plan et liste ce qui ne raccorde pas.</translation>
    </message>
    <message>
        <source>One finding</source>
        <translation>Un constat</translation>
    </message>
    <message>
        <source>Return goes to a seam, and the onion skin of the View menu lays its two frames over each other.</source>
        <translation>Entrée mène à une jointure, et la pelure d&apos;oignon du menu Affichage superpose ses deux images.</translation>
    </message>
    <message>
        <source>Seams</source>
        <translation>Jointures</translation>
    </message>
    <message>
        <source>Seams stand here where a shot continues the one before it, or where somebody is seen on both sides.</source>
        <translation>Ici se trouvent les jointures où un plan continue le précédent, ou dont quelqu’un est vu des deux côtés.</translation>
    </message>
    <message>
        <source>{0} before a change: measure again</source>
        <translation>{0} avant un changement : mesurez à nouveau</translation>
    </message>
    <message>
        <source>{0} findings</source>
        <translation>{0} constats</translation>
    </message>
    <message>
        <source>{0} of {1} takes measured</source>
        <translation>{0} prises mesurées sur {1}</translation>
    </message>
</context>
<context>
    <name>EditForm</name>
    <message>
        <source>&amp;Frame rate</source>
        <translation>&amp;Cadence</translation>
    </message>
    <message>
        <source>&amp;Sequence</source>
        <translation>&amp;Séquence</translation>
    </message>
    <message>
        <source>An EDL does not say its frame rate; it is that of the edit it was exported from.</source>
        <translation>Une EDL ne dit pas sa cadence ; c’est celle du montage d’où elle a été exportée.</translation>
    </message>
    <message>
        <source>An edit</source>
        <translation>Un montage</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Make the film</source>
        <translation>Créer le film</translation>
    </message>
    <message>
        <source>Sequence {0}</source>
        <translation>Séquence {0}</translation>
    </message>
    <message>
        <source>This file holds {0} sequences. One of them becomes the film.</source>
        <translation>Ce fichier contient {0} séquences. L’une d’elles devient le film.</translation>
    </message>
    <message>
        <source>{0} frames a second</source>
        <translation>{0} images par seconde</translation>
    </message>
</context>
<context>
    <name>EmbedderChoice</name>
    <message>
        <source>Compare by</source>
        <translation>Comparer par</translation>
    </message>
    <message>
        <source>Licence: {0}.</source>
        <translation>Licence : {0}.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder de nouveau</translation>
    </message>
    <message>
        <source>Looking at pictures …</source>
        <translation>Les images sont regardées …</translation>
    </message>
    <message>
        <source>Pictures that were not looked at: {0}</source>
        <translation>Images non regardées : {0}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>What is seen of the cast is kept in this film, until somebody is forgotten.</source>
        <translation>Ce qui est vu de la distribution est gardé dans ce film, jusqu’à ce que quelqu’un soit oublié.</translation>
    </message>
    <message>
        <source>{0} of {1} pictures looked at</source>
        <translation>{0} images regardées sur {1}</translation>
    </message>
    <message>
        <source>{0} – not here</source>
        <translation>{0} – absent</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Vers</translation>
    </message>
    <message>
        <source>A folder.</source>
        <translation>Un dossier.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir …</translation>
    </message>
    <message>
        <source>Ends in {0}.</source>
        <translation>Se termine par {0}.</translation>
    </message>
    <message>
        <source>Every shot needs a take.</source>
        <translation>Chaque plan a besoin d’une prise.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export {0} files</source>
        <translation>Exporter {0} fichiers</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formes</translation>
    </message>
    <message>
        <source>How &amp;much</source>
        <translation>&amp;Étendue</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Étendue</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>Dans cette commande</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep these settings under that name; they stand at the top of the list then.</source>
        <translation>Garder ces réglages sous ce nom ; ils figurent alors en haut de la liste.</translation>
    </message>
    <message>
        <source>Name of a preset</source>
        <translation>Nom d’un préréglage</translation>
    </message>
    <message>
        <source>Put this file into the order, and choose another one.</source>
        <translation>Mettre ce fichier dans la commande et en choisir un autre.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove this preset. Files that were written with it stay.</source>
        <translation>Supprimer ce préréglage. Les fichiers écrits avec lui restent.</translation>
    </message>
    <message>
        <source>Shots without a take are boards.</source>
        <translation>Les plans sans prise sont des dessins.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The whole film</source>
        <translation>Le film entier</translation>
    </message>
    <message>
        <source>This form is always of the whole film.</source>
        <translation>Cette forme porte toujours sur le film entier.</translation>
    </message>
    <message>
        <source>{0} is in the order already. Give this file another name.</source>
        <translation>{0} est déjà dans la commande. Donnez un autre nom à ce fichier.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>A file is still being written. Close the film again to stop that.</source>
        <translation>Un fichier est encore en cours d’écriture. Refermez le film pour l’interrompre.</translation>
    </message>
    <message>
        <source>Memory probably ran out: close other programs, then try again.</source>
        <translation>La mémoire a probablement manqué : fermez d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Le montrer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped. {0} was not written.</source>
        <translation>Arrêté. {0} n’a pas été écrit.</translation>
    </message>
    <message>
        <source>Stopped. {0} were not written.</source>
        <translation>Arrêté. Non écrits : {0}.</translation>
    </message>
    <message>
        <source>Writing {0} …</source>
        <translation>Écriture de {0} …</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Écrit : {0}</translation>
    </message>
    <message>
        <source>{0} could not be written.</source>
        <translation>{0} n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>{0} more to write</source>
        <translation>encore {0} à écrire</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>12A</source>
        <translation>12A</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Camera move</source>
        <translation>Mouvement de caméra</translation>
    </message>
    <message>
        <source>Correct the colours and sharpness of shots that continue others</source>
        <translation>Corriger les couleurs et la netteté des plans qui en prolongent d&apos;autres</translation>
    </message>
    <message>
        <source>Correct what continues</source>
        <translation>Corriger les suites</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Correction of a continuing shot</source>
        <translation>Correction d&apos;un plan qui en prolonge un autre</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialogue</translation>
    </message>
    <message>
        <source>Ends and sound</source>
        <translation>Début, fin et son</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Fondu</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Fondu d’entrée</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Fondu de sortie</translation>
    </message>
    <message>
        <source>Fades</source>
        <translation>Fondus</translation>
    </message>
    <message>
        <source>For yourself and the crew</source>
        <translation>Pour vous et l’équipe</translation>
    </message>
    <message>
        <source>Framing for other shapes, percent from the left</source>
        <translation>Cadrage pour d’autres formats, pourcentage depuis la gauche</translation>
    </message>
    <message>
        <source>Framing for other shapes, percent from the top</source>
        <translation>Cadrage pour d’autres formats, pourcentage depuis le haut</translation>
    </message>
    <message>
        <source>Framing, % from left</source>
        <translation>Cadrage, % de gauche</translation>
    </message>
    <message>
        <source>Framing, % from top</source>
        <translation>Cadrage, % du haut</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Relais</translation>
    </message>
    <message>
        <source>Hand-over, frames before the end of the shot that it continues</source>
        <translation>Relais, images avant la fin du plan qu&apos;il prolonge</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>How far the track goes down under dialogue, in decibels</source>
        <translation>De combien la piste baisse sous les dialogues, en décibels</translation>
    </message>
    <message>
        <source>How shots of the film go on</source>
        <translation>Comment les plans du film s&apos;enchaînent</translation>
    </message>
    <message>
        <source>How shots of the scene go on</source>
        <translation>Comment les plans de la scène s&apos;enchaînent</translation>
    </message>
    <message>
        <source>How the shot goes on</source>
        <translation>Comment le plan s&apos;enchaîne</translation>
    </message>
    <message>
        <source>INT. KITCHEN - NIGHT</source>
        <translation>INT. CUISINE - NUIT</translation>
    </message>
    <message>
        <source>In the cut</source>
        <translation>Dans le montage</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Level in decibels</source>
        <translation>Niveau en décibels</translation>
    </message>
    <message>
        <source>Level of the track in decibels</source>
        <translation>Niveau de la piste en décibels</translation>
    </message>
    <message>
        <source>Level, dB</source>
        <translation>Niveau, dB</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Muette</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Panoramique</translation>
    </message>
    <message>
        <source>Pan of the track</source>
        <translation>Panoramique de la piste</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>Scene heading</source>
        <translation>Intitulé de la scène</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Shot size</source>
        <translation>Valeur de plan</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Commence à</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Histoire</translation>
    </message>
    <message>
        <source>Synopsis</source>
        <translation>Synopsis</translation>
    </message>
    <message>
        <source>The track is muted</source>
        <translation>La piste est muette</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Piste</translation>
    </message>
    <message>
        <source>Trim at the head</source>
        <translation>Couper au début</translation>
    </message>
    <message>
        <source>Trim at the tail</source>
        <translation>Couper à la fin</translation>
    </message>
    <message>
        <source>Trim head</source>
        <translation>Couper début</translation>
    </message>
    <message>
        <source>Trim tail</source>
        <translation>Couper fin</translation>
    </message>
    <message>
        <source>Under dialogue, dB</source>
        <translation>Sous les dialogues, dB</translation>
    </message>
    <message>
        <source>What happens in the scene</source>
        <translation>Ce qui se passe dans la scène</translation>
    </message>
    <message>
        <source>What is heard</source>
        <translation>Ce qu’on entend</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Ce qui est dit</translation>
    </message>
    <message>
        <source>What is to be said about this frame</source>
        <translation>Ce qu’il y a à dire de cette image</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Ce qui est écrit</translation>
    </message>
    <message>
        <source>What the track is to the film</source>
        <translation>Ce que la piste est pour le film</translation>
    </message>
    <message>
        <source>What we see, in plain words</source>
        <translation>Ce que l’on voit, en mots simples</translation>
    </message>
    <message>
        <source>Where the noise of every shot comes from that has no seed of its own</source>
        <translation>D’où vient le bruit de chaque plan qui n’a pas sa propre graine</translation>
    </message>
    <message>
        <source>Which point stays in the middle where the film is delivered in another shape, such as upright</source>
        <translation>Quel point reste au milieu quand le film est livré dans un autre format, par exemple vertical</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>dusk</source>
        <translation>crépuscule</translation>
    </message>
</context>
<context>
    <name>FilmCard</name>
    <message>
        <source>It is not there any more. The context menu takes it out of the list.</source>
        <translation>Il n’est plus là. Le menu contextuel le retire de la liste.</translation>
    </message>
    <message>
        <source>Take out of this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>First timecode</source>
        <translation>Premier timecode</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>Frame size</source>
        <translation>Format d’image</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>Le film</translation>
    </message>
    <message>
        <source>This holds for the whole film. Choose a shot to see all that it has.</source>
        <translation>Ceci vaut pour tout le film. Choisissez un plan pour voir tout ce qu’il contient.</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <source>{0} frames a second</source>
        <translation>{0} images par seconde</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>What the findings are about</source>
        <translation>Ce dont parlent les constats</translation>
    </message>
    <message>
        <source>Whom the findings are about</source>
        <translation>De qui parlent les constats</translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Oublier pour de bon</translation>
    </message>
    <message>
        <source>Forget {0}</source>
        <translation>Oublier {0}</translation>
    </message>
    <message>
        <source>History, snapshots and the cache lose them too, and no undo brings them back. Files of yours beside the film, and what was exported before, stay.</source>
        <translation>L’historique, les instantanés et le cache la perdent aussi, et aucune annulation ne la ramène. Vos fichiers à côté du film et ce qui a été exporté restent.</translation>
    </message>
    <message>
        <source>Looking for all that the film holds of them …</source>
        <translation>Recherche de tout ce que le film garde de la personne …</translation>
    </message>
    <message>
        <source>Pictures that go: {0}. Pictures that something else shows, and that stay: {1}. Vectors: {2}.</source>
        <translation>Images qui partent : {0}. Images que montre autre chose et qui restent : {1}. Vecteurs : {2}.</translation>
    </message>
    <message>
        <source>Remove the {0} takes that were made of them</source>
        <translation>Retirer les {0} prises faites de la personne</translation>
    </message>
</context>
<context>
    <name>FormList</name>
    <message>
        <source>My presets</source>
        <translation>Mes préréglages</translation>
    </message>
</context>
<context>
    <name>FreeSpaceDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Edits, but for the last</source>
        <translation>Modifications, sauf les dernières</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Libérer de l’espace</translation>
    </message>
    <message>
        <source>Free {0}</source>
        <translation>Libérer {0}</translation>
    </message>
    <message>
        <source>Freeing space …</source>
        <translation>Libération de l’espace …</translation>
    </message>
    <message>
        <source>How many edits stay</source>
        <translation>Combien de modifications restent</translation>
    </message>
    <message>
        <source>How takes looked before they were corrected</source>
        <translation>L’aspect des prises avant leur correction</translation>
    </message>
    <message>
        <source>Nothing that the film or a named snapshot shows goes. What goes is gone for good; undo says where it would have needed it.</source>
        <translation>Rien de ce que montrent le film ou un instantané nommé ne part. Ce qui part est perdu pour de bon ; l’annulation dit où il aurait fallu.</translation>
    </message>
    <message>
        <source>Pictures, films and sounds that nothing names</source>
        <translation>Images, films et sons que plus rien ne nomme</translation>
    </message>
    <message>
        <source>Snapshots without a name</source>
        <translation>Instantanés sans nom</translation>
    </message>
    <message>
        <source>Takes that are neither circled nor noted</source>
        <translation>Prises ni entourées ni annotées</translation>
    </message>
    <message>
        <source>What can be made again</source>
        <translation>Ce qui peut être refait</translation>
    </message>
    <message>
        <source>{0} are free.</source>
        <translation>{0} sont libres.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Activate it to go back to how the film was right after this.</source>
        <translation>Activez-le pour revenir au film tel qu’il était juste après.</translation>
    </message>
    <message>
        <source>Every edit is listed here and can be taken back, after a restart too.</source>
        <translation>Chaque modification figure ici et peut être annulée, même après un redémarrage.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Kept when the film went another way here. Activate it to have it again; what is undone for it is kept as a branch, too.</source>
        <translation>Gardé quand le film a pris ici un autre chemin. Activez-le pour le retrouver ; ce qui est annulé pour cela reste aussi comme branche.</translation>
    </message>
    <message>
        <source>Taken back. Activate it to make it again.</source>
        <translation>Annulé. Activez-le pour le refaire.</translation>
    </message>
    <message>
        <source>branch of 1 step</source>
        <translation>branche d’une étape</translation>
    </message>
    <message>
        <source>branch of {0} steps</source>
        <translation>branche de {0} étapes</translation>
    </message>
    <message>
        <source>shot {0}</source>
        <translation>plan {0}</translation>
    </message>
    <message>
        <source>shots {0}</source>
        <translation>plans {0}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Another picture …</source>
        <translation>Une autre image …</translation>
    </message>
    <message>
        <source>Cast and chain</source>
        <translation>Distribution et chaîne</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Choisir une image …</translation>
    </message>
    <message>
        <source>Continues</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Entre par</translation>
    </message>
    <message>
        <source>In the shot</source>
        <translation>Dans le plan</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Keyframe</source>
        <translation>Image clé</translation>
    </message>
    <message>
        <source>No cast yet.</source>
        <translation>Pas encore de distribution.</translation>
    </message>
    <message>
        <source>No props or styles yet.</source>
        <translation>Pas encore d’accessoires ni de styles.</translation>
    </message>
    <message>
        <source>Note on take {0}, which is circled</source>
        <translation>Note sur la prise {0}, qui est retenue</translation>
    </message>
    <message>
        <source>Note on the take</source>
        <translation>Note sur la prise</translation>
    </message>
    <message>
        <source>Props, style</source>
        <translation>Accessoires, style</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the keyframe</source>
        <translation>Retirer l’image clé</translation>
    </message>
    <message>
        <source>Shot {0}</source>
        <translation>Plan {0}</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>Transition length</source>
        <translation>Durée de la transition</translation>
    </message>
    <message>
        <source>What you think of the circled take</source>
        <translation>Ce que l’on pense de la prise retenue</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>coupe</translation>
    </message>
    <message>
        <source>nothing: it starts with a cut</source>
        <translation>rien : il commence par une coupe</translation>
    </message>
    <message>
        <source>over</source>
        <translation>sur</translation>
    </message>
    <message>
        <source>shot {0}</source>
        <translation>le plan {0}</translation>
    </message>
    <message>
        <source>shot {0}, just before</source>
        <translation>le plan {0}, juste avant</translation>
    </message>
    <message>
        <source>the film&apos;s</source>
        <translation>celui du film</translation>
    </message>
    <message>
        <source>{0} is in the shot</source>
        <translation>{0} est dans le plan</translation>
    </message>
    <message>
        <source>{0} is used in the shot</source>
        <translation>{0} sert dans le plan</translation>
    </message>
    <message>
        <source>{0} shots, shot {1} in hand</source>
        <translation>{0} plans, le plan {1} en main</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>&apos;{0}&apos; has these keys now and will lose them.</source>
        <translation>« {0} » a ces touches maintenant et les perdra.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Click into the field and press the keys.</source>
        <translation>Cliquez dans le champ et appuyez sur les touches.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Trouver</translation>
    </message>
    <message>
        <source>Find an action, or a key</source>
        <translation>Trouver une action ou une touche</translation>
    </message>
    <message>
        <source>Key map</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>Press keys</source>
        <translation>Appuyer sur les touches</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout rétablir</translation>
    </message>
    <message>
        <source>The studio&apos;s own</source>
        <translation>Celui du studio</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Prendre ces touches</translation>
    </message>
</context>
<context>
    <name>LoopRows</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>At most so many minutes on making a shot anew</source>
        <translation>Au plus tant de minutes pour refaire un plan</translation>
    </message>
    <message>
        <source>At most so many takes of a shot</source>
        <translation>Au plus tant de prises d’un plan</translation>
    </message>
    <message>
        <source>Every take is measured, also those that are there; where one breaks continuity, others are made.</source>
        <translation>Chaque prise est mesurée, même celles qui existent ; là où l’une rompt la continuité, d’autres sont faites.</translation>
    </message>
    <message>
        <source>Loop over takes, by shots: {0}</source>
        <translation>Boucle des prises, par plans&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Measure, and make anew what broke</source>
        <translation>Mesurer, et refaire ce qui rompt</translation>
    </message>
    <message>
        <source>Shot {0}: {1}</source>
        <translation>Plan {0} : {1}</translation>
    </message>
    <message>
        <source>Takes of a shot, at most</source>
        <translation>Prises d’un plan, au plus</translation>
    </message>
    <message>
        <source>as long as it takes</source>
        <translation>aussi longtemps qu’il faut</translation>
    </message>
    <message>
        <source>being worked on: {0}</source>
        <translation>en cours&#xa0;: {0}</translation>
    </message>
    <message>
        <source>kept: {0}</source>
        <translation>gardés&#xa0;: {0}</translation>
    </message>
    <message>
        <source>need a look: {0}</source>
        <translation>à regarder&#xa0;: {0}</translation>
    </message>
    <message>
        <source>not finished: {0}</source>
        <translation>inachevés&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>LoraForm</name>
    <message>
        <source>A LoRA for {0}</source>
        <translation>Un LoRA pour {0}</translation>
    </message>
    <message>
        <source>A safetensors file. Films and shots use it by its name, in their setting LoRAs.</source>
        <translation>Un fichier safetensors. Films et plans l&apos;utilisent par son nom, dans leur réglage LoRAs.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File for low noise</source>
        <translation>Fichier pour le bruit faible</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>S&apos;applique à</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>The LoRA&apos;s file</source>
        <translation>Le fichier du LoRA</translation>
    </message>
    <message>
        <source>This model has two experts: name the files for high and for low noise, or one file and where it goes.</source>
        <translation>Ce modèle a deux experts : nommez les fichiers pour le bruit fort et pour le bruit faible, ou un fichier et sa place.</translation>
    </message>
    <message>
        <source>both experts</source>
        <translation>les deux experts</translation>
    </message>
    <message>
        <source>empty: the one file is used</source>
        <translation>vide : le seul fichier est utilisé</translation>
    </message>
    <message>
        <source>the expert for high noise</source>
        <translation>l&apos;expert du bruit fort</translation>
    </message>
    <message>
        <source>the expert for low noise</source>
        <translation>l&apos;expert du bruit faible</translation>
    </message>
    <message>
        <source>what its name says, else both</source>
        <translation>ce que dit son nom, sinon les deux</translation>
    </message>
</context>
<context>
    <name>MachineColumn</name>
    <message>
        <source>&amp;Models …</source>
        <translation>&amp;Modèles …</translation>
    </message>
    <message>
        <source>Bring, check and remove what shots are made with</source>
        <translation>Apporter, vérifier et retirer ce avec quoi les plans sont faits</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Examen en cours …</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Cette machine</translation>
    </message>
</context>
<context>
    <name>MeaningDialog</name>
    <message>
        <source>Bring it ({0})</source>
        <translation>L’apporter ({0})</translation>
    </message>
    <message>
        <source>Bringing MiniLM …</source>
        <translation>MiniLM arrive …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Finding shots</source>
        <translation>Trouver des plans</translation>
    </message>
    <message>
        <source>MiniLM is here. Look for a shot as you remember it.</source>
        <translation>MiniLM est là. Cherchez un plan comme vous vous en souvenez.</translation>
    </message>
    <message>
        <source>Out of {0}</source>
        <translation>Tiré de {0}</translation>
    </message>
    <message>
        <source>The palette finds shots by their words, and by what these mean: MiniLM is on this disk, under {0}.</source>
        <translation>La palette trouve les plans d’après leurs mots et le sens de ceux-ci : MiniLM est sur ce disque, sous {0}.</translation>
    </message>
    <message>
        <source>The palette finds shots by their words. With MiniLM, which is under {0}, it also finds them by what these mean, in English. It runs here, and nothing is sent anywhere.</source>
        <translation>La palette trouve les plans d’après leurs mots. Avec MiniLM, qui est sous {0}, elle les trouve aussi d’après le sens de ceux-ci, en anglais. Il tourne ici, et rien n’est envoyé nulle part.</translation>
    </message>
</context>
<context>
    <name>Measuring</name>
    <message>
        <source>Looking at the takes …</source>
        <translation>Les prises sont regardées …</translation>
    </message>
    <message>
        <source>Show what was found</source>
        <translation>Montrer les constats</translation>
    </message>
    <message>
        <source>Some takes could not be measured.</source>
        <translation>Certaines prises n&apos;ont pas pu être mesurées.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped. What was measured is kept.</source>
        <translation>Arrêté. Ce qui a été mesuré est conservé.</translation>
    </message>
    <message>
        <source>The takes are measured.</source>
        <translation>Les prises sont mesurées.</translation>
    </message>
</context>
<context>
    <name>MediaDialog</name>
    <message>
        <source>Every shot has its media.</source>
        <translation>Chaque plan a son média.</translation>
    </message>
    <message>
        <source>Find media</source>
        <translation>Rechercher les médias</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvés</translation>
    </message>
    <message>
        <source>Leave it offline</source>
        <translation>Laisser hors ligne</translation>
    </message>
    <message>
        <source>Leave the film as it is</source>
        <translation>Laisser le film tel quel</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lier</translation>
    </message>
    <message>
        <source>Missing files of the film, found by their bytes</source>
        <translation>Fichiers manquants du film, reconnus à leurs octets</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvables</translation>
    </message>
    <message>
        <source>Several files may be meant: choose</source>
        <translation>Plusieurs fichiers sont possibles : choisissez</translation>
    </message>
    <message>
        <source>Shot {0}</source>
        <translation>Plan {0}</translation>
    </message>
    <message>
        <source>The media of shot {0}</source>
        <translation>Le média du plan {0}</translation>
    </message>
    <message>
        <source>This is one edit, which can be taken back. The files are copied into the film.</source>
        <translation>C’est une seule modification, qui peut être annulée. Les fichiers sont copiés dans le film.</translation>
    </message>
</context>
<context>
    <name>MediaFinder</name>
    <message>
        <source>Looking for media …</source>
        <translation>Recherche des médias …</translation>
    </message>
    <message>
        <source>Media linked: {0} shots, {1} files put back.</source>
        <translation>Médias liés : {0} plans, {1} fichiers remis en place.</translation>
    </message>
    <message>
        <source>Where the media is</source>
        <translation>Où se trouvent les médias</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>Add a LoRA …</source>
        <translation>Ajouter un LoRA …</translation>
    </message>
    <message>
        <source>Can be given</source>
        <translation>Accepte</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>L’oublier</translation>
    </message>
    <message>
        <source>Go on with the pull</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>I have read the licence and accept it</source>
        <translation>J’ai lu la licence et je l’accepte</translation>
    </message>
    <message>
        <source>It forbids: {0}</source>
        <translation>Elle interdit : {0}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>LoRAs</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Makes</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Nobody has said.</source>
        <translation>Personne ne l’a dit.</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Sur le disque</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Apporter</translation>
    </message>
    <message>
        <source>Read all of its bytes and compare them with what was fetched</source>
        <translation>Lire tous ses octets et les comparer à ce qui a été apporté</translation>
    </message>
    <message>
        <source>Really forget it?</source>
        <translation>Vraiment l’oublier ?</translation>
    </message>
    <message>
        <source>Really remove {0}?</source>
        <translation>Vraiment retirer {0} ?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>To be read at</source>
        <translation>À lire sous</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>not here; about {0} to pull</source>
        <translation>absent ; environ {0} à apporter</translation>
    </message>
    <message>
        <source>of unknown size</source>
        <translation>de taille inconnue</translation>
    </message>
    <message>
        <source>stills</source>
        <translation>des images fixes</translation>
    </message>
    <message>
        <source>video</source>
        <translation>de la vidéo</translation>
    </message>
    <message>
        <source>{0} of about {1} are here</source>
        <translation>{0} sur environ {1} sont ici</translation>
    </message>
    <message>
        <source>{0} of weights</source>
        <translation>{0} de poids</translation>
    </message>
    <message>
        <source>{0} of weights, and {1} for a shot</source>
        <translation>{0} de poids, et {1} pour un plan</translation>
    </message>
    <message>
        <source>{0}, in a folder of your own</source>
        <translation>{0}, dans un dossier à vous</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Find a model by its name or what it does</source>
        <translation>Chercher un modèle par son nom ou ce qu’il fait</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Offline mode is on (HF_HUB_OFFLINE): what is here can be used, nothing comes.</source>
        <translation>Le mode hors ligne est actif (HF_HUB_OFFLINE) : ce qui est ici sert, rien ne vient.</translation>
    </message>
    <message>
        <source>On this disk</source>
        <translation>Sur ce disque</translation>
    </message>
    <message>
        <source>To be pulled</source>
        <translation>À apporter</translation>
    </message>
    <message>
        <source>Use a folder on this disk …</source>
        <translation>Utiliser un dossier de ce disque …</translation>
    </message>
    <message>
        <source>can&apos;t be used here</source>
        <translation>inutilisable ici</translation>
    </message>
    <message>
        <source>half pulled</source>
        <translation>apporté à moitié</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>on this disk</source>
        <translation>sur ce disque</translation>
    </message>
</context>
<context>
    <name>NewFilmForm</name>
    <message>
        <source>&amp;Frame rate</source>
        <translation>&amp;Cadence</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>A folder for the film</source>
        <translation>Un dossier pour le film</translation>
    </message>
    <message>
        <source>All of this can be changed later. The folder holds the film and all its takes.</source>
        <translation>Tout cela peut être changé plus tard. Le dossier contient le film et toutes ses prises.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir …</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>D&amp;ossier</translation>
    </message>
    <message>
        <source>Make the film</source>
        <translation>Créer le film</translation>
    </message>
    <message>
        <source>New film</source>
        <translation>Nouveau film</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>{0} frames a second</source>
        <translation>{0} images par seconde</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Make handles of half a second</source>
        <translation>Faire des poignées d’une demi-seconde</translation>
    </message>
    <message>
        <source>Shot {0} has no frames beyond the cut there: it needs handles.</source>
        <translation>Le plan {0} n’a pas d’images au-delà de la coupe à cet endroit : il lui faut des poignées.</translation>
    </message>
    <message>
        <source>Shot {0} is in scene {1} now.</source>
        <translation>Le plan {0} est maintenant dans la scène {1}.</translation>
    </message>
    <message>
        <source>Shots {0} are in scene {1} now.</source>
        <translation>Les plans {0} sont maintenant dans la scène {1}.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The shots {0} have no frames beyond the cut there: they need handles.</source>
        <translation>Les plans {0} n’ont pas d’images au-delà de la coupe à cet endroit : il leur faut des poignées.</translation>
    </message>
    <message>
        <source>What was made may show the other scene&apos;s place.</source>
        <translation>Ce qui a été fait montre peut-être encore le lieu de l’autre scène.</translation>
    </message>
</context>
<context>
    <name>OwnerCard</name>
    <message>
        <source>Add reference pictures</source>
        <translation>Ajouter des images de référence</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Consent, if this is a real person</source>
        <translation>Consentement, s’il s’agit d’une vraie personne</translation>
    </message>
    <message>
        <source>Delete this, with its references</source>
        <translation>Supprimer, avec ses références</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Forget this person for good …</source>
        <translation>Oublier cette personne pour de bon …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff)</source>
        <translation>Images (*.png *.jpg *.jpeg *.webp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Reference pictures</source>
        <translation>Images de référence</translation>
    </message>
    <message>
        <source>Remove the chosen reference picture</source>
        <translation>Retirer l’image de référence choisie</translation>
    </message>
    <message>
        <source>The reference sheet is written: {0}</source>
        <translation>La planche de références est écrite : {0}</translation>
    </message>
    <message>
        <source>What they look like, in plain words</source>
        <translation>À quoi ils ressemblent, en mots simples</translation>
    </message>
    <message>
        <source>Write a sheet of all references and faces</source>
        <translation>Écrire une planche de toutes les références et visages</translation>
    </message>
    <message>
        <source>Writing the reference sheet …</source>
        <translation>La planche de références s’écrit …</translation>
    </message>
    <message>
        <source>cast</source>
        <translation>distribution</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Find an action, a shot, a character, a setting …</source>
        <translation>Trouver une action, un plan, un personnage, un réglage …</translation>
    </message>
    <message>
        <source>Find shots by what their words mean, too …</source>
        <translation>Trouver aussi des plans d’après le sens de leurs mots …</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Looking for shots that mean it …</source>
        <translation>Recherche de plans qui ont ce sens …</translation>
    </message>
    <message>
        <source>Nothing here is called “{0}”. Try fewer letters.</source>
        <translation>Rien ici ne s’appelle « {0} ». Essayez avec moins de lettres.</translation>
    </message>
    <message>
        <source>Reading the shots for what they mean: {0} of {1}</source>
        <translation>Lecture des plans pour leur sens : {0} sur {1}</translation>
    </message>
</context>
<context>
    <name>QueueLine</name>
    <message>
        <source>The queue</source>
        <translation>La file d’attente</translation>
    </message>
    <message>
        <source>What is being made; click to see it</source>
        <translation>Ce qui est en cours ; un clic le montre</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>takes are measured</source>
        <translation>prises en cours de mesure</translation>
    </message>
    <message>
        <source>{0} in the queue</source>
        <translation>{0} en attente</translation>
    </message>
    <message>
        <source>{0} spent</source>
        <translation>{0} dépensés</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>A shot that is gone</source>
        <translation>Un plan qui n’existe plus</translation>
    </message>
    <message>
        <source>Another program makes this film. It is stopped as by Ctrl-C, and nothing is lost.</source>
        <translation>Un autre programme fait ce film. Il est arrêté comme par Ctrl-C, et rien n’est perdu.</translation>
    </message>
    <message>
        <source>Make what is queued.</source>
        <translation>Faire ce qui est en attente.</translation>
    </message>
    <message>
        <source>Make what is stale</source>
        <translation>Faire ce qui est périmé</translation>
    </message>
    <message>
        <source>Making shots</source>
        <translation>Plans en cours</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Rien à faire</translation>
    </message>
    <message>
        <source>Nothing waits to be made. Choose Make what is stale: every shot that has no take, or whose take no longer fits, is queued here and made beside the studio while you go on.</source>
        <translation>Rien n’attend. Choisissez Faire ce qui est périmé : chaque plan sans prise, ou dont la prise ne convient plus, est mis ici en attente et fait à côté du studio pendant que vous continuez.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Queue and make every shot whose take is missing or no longer fits.</source>
        <translation>Faire chaque plan dont la prise manque ou ne convient plus.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Shot {0}</source>
        <translation>Plan {0}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt …</translation>
    </message>
    <message>
        <source>This film is made on another machine; stop it there.</source>
        <translation>Ce film se fait sur une autre machine ; arrêtez-le là-bas.</translation>
    </message>
    <message>
        <source>What is being made waits and goes on when you resume.</source>
        <translation>Ce qui se fait attend et continue à la reprise.</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} en échec</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>reste {0}</translation>
    </message>
    <message>
        <source>{0} to go</source>
        <translation>encore {0}</translation>
    </message>
</context>
<context>
    <name>ReimportDialog</name>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>How it was read</source>
        <translation>Comment il a été lu</translation>
    </message>
    <message>
        <source>Leave the film as it is</source>
        <translation>Laisser le film tel quel</translation>
    </message>
    <message>
        <source>No longer in the script, but worked on. Tick what is to go</source>
        <translation>Plus dans le scénario, mais travaillés. Cochez ce qui doit partir</translation>
    </message>
    <message>
        <source>Nothing in it reaches the film.</source>
        <translation>Rien n’en touche le film.</translation>
    </message>
    <message>
        <source>Take shot {0} out</source>
        <translation>Retirer le plan {0}</translation>
    </message>
    <message>
        <source>The script has changed</source>
        <translation>Le scénario a changé</translation>
    </message>
    <message>
        <source>This is one edit, which can be taken back. No take is ever thrown away.</source>
        <translation>C’est une seule modification, qui peut être annulée. Aucune prise n’est jamais jetée.</translation>
    </message>
    <message>
        <source>What applying it does</source>
        <translation>Ce que fait l’application</translation>
    </message>
    <message>
        <source>Where the script stands over what was edited by hand</source>
        <translation>Où le scénario l’emporte sur ce qui fut modifié à la main</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>{0} is there already. Replace it?</source>
        <translation>{0} existe déjà. Le remplacer ?</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>Scripts (*.fountain *.fdx *.txt *.csv)</source>
        <translation>Scénarios (*.fountain *.fdx *.txt *.csv)</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>Le scénario</translation>
    </message>
</context>
<context>
    <name>SceneFields</name>
    <message>
        <source>Location</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>ShotDoubts</name>
    <message>
        <source>Meant so: {0}</source>
        <translation>Voulu ainsi : {0}</translation>
    </message>
    <message>
        <source>This is meant</source>
        <translation>C’est voulu</translation>
    </message>
    <message>
        <source>Warn again</source>
        <translation>Avertir de nouveau</translation>
    </message>
</context>
<context>
    <name>SnapshotsDialog</name>
    <message>
        <source>&apos;{0}&apos; and &apos;{1}&apos; are the same film.</source>
        <translation>« {0} » et « {1} » sont le même film.</translation>
    </message>
    <message>
        <source>A name for the film as it is now, as &apos;before the recut&apos;</source>
        <translation>Un nom pour le film tel qu’il est, comme « avant le remontage »</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Choose a snapshot to see what changed since, or two to compare them.</source>
        <translation>Choisissez un instantané pour voir ce qui a changé depuis, ou deux pour les comparer.</translation>
    </message>
    <message>
        <source>Choose one to compare it with the film as it is now, two to compare them.</source>
        <translation>Choisissez-en un pour le comparer au film actuel, deux pour les comparer entre eux.</translation>
    </message>
    <message>
        <source>From &apos;{0}&apos; to &apos;{1}&apos;</source>
        <translation>De « {0} » à « {1} »</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Instantanés</translation>
    </message>
    <message>
        <source>The film becomes as it was then. This can be taken back like any edit.</source>
        <translation>Le film redevient ce qu’il était. Cela s’annule comme toute modification.</translation>
    </message>
    <message>
        <source>The film is as it was then.</source>
        <translation>Le film est comme il était alors.</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Ce qui a changé depuis</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Track {0}</source>
        <translation>Piste {0}</translation>
    </message>
</context>
<context>
    <name>Sounding</name>
    <message>
        <source>A sound</source>
        <translation>Un son</translation>
    </message>
    <message>
        <source>Sounds, and films whose sound is meant</source>
        <translation>Sons, et films dont on veut le son</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Begins</source>
        <translation>Commence</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Entre par</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>How far the shot is looked through</source>
        <translation>Jusqu’où le plan est parcouru</translation>
    </message>
    <message>
        <source>It is one shot: no cut, dissolve or fade was found.</source>
        <translation>C’est un seul plan : ni coupe ni fondu n’ont été trouvés.</translation>
    </message>
    <message>
        <source>Leave the film as it is</source>
        <translation>Laisser le film tel quel</translation>
    </message>
    <message>
        <source>Looking for shots …</source>
        <translation>Recherche des plans …</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Diviser</translation>
    </message>
    <message>
        <source>Split into shots</source>
        <translation>Diviser en plans</translation>
    </message>
    <message>
        <source>Split into {0} shots</source>
        <translation>Diviser en {0} plans</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûr</translation>
    </message>
    <message>
        <source>This is one edit, which can be taken back.</source>
        <translation>C’est une seule modification, qui peut être annulée.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Looking at {0}</source>
        <translation>Examen de {0}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Pulling {0}</source>
        <translation>Apport de {0}</translation>
    </message>
    <message>
        <source>Removing {0}</source>
        <translation>Retrait de {0}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt …</translation>
    </message>
    <message>
        <source>Verifying {0}</source>
        <translation>Vérification de {0}</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>encore {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>{0}/s</source>
        <translation>{0}/s</translation>
    </message>
</context>
<context>
    <name>StudioWindow</name>
    <message>
        <source>Places</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>{0}  ·  can&apos;t be changed here  ·  {1} fps  ·  {2}</source>
        <translation>{0}  ·  non modifiable ici  ·  {1} i/s  ·  {2}</translation>
    </message>
    <message>
        <source>{0}  ·  saved  ·  {1} fps  ·  {2}</source>
        <translation>{0}  ·  enregistré  ·  {1} i/s  ·  {2}</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Shots that you add to the board stand here, in the order in which the film shows them.</source>
        <translation>Les plans que vous ajoutez au tableau se tiennent ici, dans l’ordre du film.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ligne de temps</translation>
    </message>
</context>
<context>
    <name>VoiceChoice</name>
    <message>
        <source>Hear this voice</source>
        <translation>Écouter cette voix</translation>
    </message>
    <message>
        <source>No voice of their own</source>
        <translation>Pas de voix à soi</translation>
    </message>
    <message>
        <source>The voice is speaking …</source>
        <translation>La voix parle …</translation>
    </message>
    <message>
        <source>There are no loudspeakers here.</source>
        <translation>Il n&apos;y a pas de haut-parleurs ici.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>{0} – not here</source>
        <translation>{0} – absent</translation>
    </message>
</context>
<context>
    <name>VoicesDialog</name>
    <message>
        <source>Bring them ({0})</source>
        <translation>Les télécharger ({0})</translation>
    </message>
    <message>
        <source>Bringing voices …</source>
        <translation>Téléchargement des voix …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Each of the cast speaks in the voice that is chosen for them in Cast. Nothing is sent anywhere.</source>
        <translation>Chaque personnage parle avec la voix choisie pour lui dans la distribution. Rien n&apos;est envoyé nulle part.</translation>
    </message>
    <message>
        <source>Make shots longer that are too short for what is said in them</source>
        <translation>Allonger les plans trop courts pour ce qui y est dit</translation>
    </message>
    <message>
        <source>Out of {0}</source>
        <translation>Depuis {0}</translation>
    </message>
    <message>
        <source>Speak the dialogue</source>
        <translation>Faire parler les dialogues</translation>
    </message>
    <message>
        <source>Speaking …</source>
        <translation>Les voix parlent …</translation>
    </message>
    <message>
        <source>The voices are here. Choose one for each of the cast.</source>
        <translation>Les voix sont là. Choisissez-en une pour chaque personnage.</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>{0} lines lie on the track Dialogue, {1} of them spoken now.</source>
        <translation>{0} répliques sont sur la piste Dialogue, dont {1} dites maintenant.</translation>
    </message>
    <message>
        <source>{0} voices are on this disk: Kokoro, under {1}.</source>
        <translation>{0} voix sont sur ce disque : Kokoro, sous {1}.</translation>
    </message>
    <message>
        <source>{0} voices in 6 languages can be brought: Kokoro, under {1}.</source>
        <translation>{0} voix en 6 langues peuvent être téléchargées : Kokoro, sous {1}.</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>&amp;New film</source>
        <translation>&amp;Nouveau film</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>&amp;Ouvrir …</translation>
    </message>
    <message>
        <source>A screenplay</source>
        <translation>Un scénario</translation>
    </message>
    <message>
        <source>A storyboard</source>
        <translation>Un storyboard</translation>
    </message>
    <message>
        <source>All of this film that can be repaired is.</source>
        <translation>Tout ce qui peut être réparé dans ce film l’est.</translation>
    </message>
    <message>
        <source>An empty film in a folder of its own</source>
        <translation>Un film vide dans son propre dossier</translation>
    </message>
    <message>
        <source>Examples to look into</source>
        <translation>Exemples à découvrir</translation>
    </message>
    <message>
        <source>Films of many generated shots, cut so that they hold together.</source>
        <translation>Des films de nombreux plans générés, montés pour qu’ils tiennent ensemble.</translation>
    </message>
    <message>
        <source>Films that you open are listed here. Begin with a new one.</source>
        <translation>Les films que vous ouvrez sont listés ici. Commencez par un nouveau.</translation>
    </message>
    <message>
        <source>From a &amp;storyboard …</source>
        <translation>D’un &amp;storyboard …</translation>
    </message>
    <message>
        <source>From a s&amp;creenplay …</source>
        <translation>D’un s&amp;cénario …</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Open the folder of a film</source>
        <translation>Ouvrir le dossier d’un film</translation>
    </message>
    <message>
        <source>Read a storyboard.toml; the film is kept beside it</source>
        <translation>Lire un storyboard.toml ; le film est gardé à côté</translation>
    </message>
    <message>
        <source>Recent films</source>
        <translation>Films récents</translation>
    </message>
    <message>
        <source>Scenes, cast and shots from a script, list, boards or edit; the film&apos;s folder is made beside it</source>
        <translation>Scènes, distribution et plans d’un scénario, d’une liste, d’un story-board ou d’un montage ; le dossier du film est créé à côté</translation>
    </message>
    <message>
        <source>Screenplays, shot lists, boards, edits</source>
        <translation>Scénarios, découpages, storyboards, montages</translation>
    </message>
    <message>
        <source>Storyboards (*.toml)</source>
        <translation>Storyboards (*.toml)</translation>
    </message>
    <message>
        <source>The folder of a film</source>
        <translation>Le dossier d’un film</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>
{count} more mistake:
{mistakes}</source>
        <translation>
{count} autre erreur :
{mistakes}</translation>
    </message>
    <message>
        <source>
{count} more mistakes:
{mistakes}</source>
        <translation>
{count} autres erreurs :
{mistakes}</translation>
    </message>
    <message>
        <source>    {file}, by {by}</source>
        <translation>    {file}, d’après {by}</translation>
    </message>
    <message>
        <source>  and {count} more.</source>
        <translation>  et {count} autres.</translation>
    </message>
    <message>
        <source>  {problem}</source>
        <translation>  {problem}</translation>
    </message>
    <message>
        <source>  {problem} {advice}</source>
        <translation>  {problem} {advice}</translation>
    </message>
    <message>
        <source>&apos;aspectRatio&apos; can&apos;t be {shape}.</source>
        <translation>« aspectRatio » ne peut pas être {shape}.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; can be read in two ways.</source>
        <translation>« {0} » peut se lire de deux façons.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is longer than a day.</source>
        <translation>« {0} » dépasse un jour.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a length.</source>
        <translation>« {0} » n’est pas une durée.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a number.</source>
        <translation>« {0} » n’est pas un nombre.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a whole number.</source>
        <translation>« {0} » n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>&apos;{address}&apos; is no address of a language model.</source>
        <translation>« {address} » n’est pas l’adresse d’un modèle de langage.</translation>
    </message>
    <message>
        <source>&apos;{character}&apos; is not in shot {shot}.</source>
        <translation>« {character} » n’est pas dans le plan {shot}.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; is taken for each shot&apos;s last frame.</source>
        <translation>« {column} » est pris pour la dernière image de chaque plan.</translation>
    </message>
    <message>
        <source>&apos;{deliverable}&apos; is always of the whole film.</source>
        <translation>« {deliverable} » porte toujours sur le film entier.</translation>
    </message>
    <message>
        <source>&apos;{element}&apos; is no prop or style of this film.</source>
        <translation>« {element} » n’est ni un accessoire ni un style de ce film.</translation>
    </message>
    <message>
        <source>&apos;{element}&apos; is not used in shot {shot}.</source>
        <translation>« {element} » n’est pas employé dans le plan {shot}.</translation>
    </message>
    <message>
        <source>&apos;{embedder}&apos; compares no faces, by which people in takes are known.</source>
        <translation>« {embedder} » ne compare pas de visages, auxquels on reconnaît les personnes dans les prises.</translation>
    </message>
    <message>
        <source>&apos;{expert}&apos; is no expert of a model.</source>
        <translation>&apos;{expert}&apos; n&apos;est pas un expert d&apos;un modèle.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; can&apos;t be read: {error}.</source>
        <translation>« {file} » ne peut pas être lu : {error}.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; has no sound in it.</source>
        <translation>Il n’y a pas de son dans « {file} ».</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds {pictures} pictures; the first is used.</source>
        <translation>« {file} » contient {pictures} images ; la première est employée.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a link that leads nowhere.</source>
        <translation>« {file} » est un lien qui ne mène nulle part.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a link that leads out of the storyboard&apos;s folder.</source>
        <translation>« {file} » est un lien qui sort du dossier du storyboard.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is neither an image nor a film.</source>
        <translation>« {file} » n’est ni une image ni un film.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not a file.</source>
        <translation>« {file} » n’est pas un fichier.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not a sound that can be used: {problem}</source>
        <translation>« {file} » n’est pas un son utilisable : {problem}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not an image or a film that can be used: {problem}</source>
        <translation>« {file} » n’est ni une image ni un film utilisables : {problem}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not an image that can be used: {problem}</source>
        <translation>« {file} » n’est pas une image utilisable : {problem}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not an image.</source>
        <translation>« {file} » n’est pas une image.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not there.</source>
        <translation>« {file} » n’est pas là.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; of {repo} calls itself safetensors and is something else (a pickle, perhaps); it is not fetched.</source>
        <translation>&apos;{file}&apos; de {repo} se dit safetensors et est autre chose (un pickle, peut-être) ; il n&apos;est pas téléchargé.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; of {repo} came with another hash than the hub says; it was thrown away.</source>
        <translation>&apos;{file}&apos; de {repo} est arrivé avec une autre empreinte que celle du hub ; il a été jeté.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; of {repo} is longer than the hub says.</source>
        <translation>&apos;{file}&apos; de {repo} est plus long que ne le dit le hub.</translation>
    </message>
    <message>
        <source>&apos;{first}&apos; and &apos;{second}&apos; are one file where a disk doesn&apos;t tell capitals or accents apart.</source>
        <translation>« {first} » et « {second} » sont un seul fichier là où un disque ne distingue pas les majuscules ou les accents.</translation>
    </message>
    <message>
        <source>&apos;{heading}&apos;: the model did not keep the dialogue, so the rules&apos; shots stand.</source>
        <translation>« {heading} » : le modèle n’a pas gardé le dialogue, les plans faits par règles restent donc.</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; in {table} has changed since, so this can&apos;t be undone or redone now.</source>
        <translation>« {id} » dans {table} a changé depuis, on ne peut donc ni l’annuler ni le rétablir maintenant.</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; in {table} is not as it was when this was done, so nothing was changed.</source>
        <translation>« {id} » dans {table} n’est plus tel qu’il était quand cela a été fait ; rien n’a donc été modifié.</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; is the id of a character already.</source>
        <translation>« {id} » est déjà l’identifiant d’un personnage.</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; is the id of a {table} already.</source>
        <translation>« {id} » est déjà l’identifiant de : {table}.</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; is the id of an element already.</source>
        <translation>« {id} » est déjà l’identifiant d’un élément.</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; is the name of a {table} already.</source>
        <translation>« {id} » est déjà le nom de : {table}.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; can&apos;t be {value}: it should be a number.</source>
        <translation>« {key} » ne peut pas être {value} : ce devrait être un nombre.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; in {table} is passed over: slate and timecode are printed by an export that is asked to, and no longer into takes.</source>
        <translation>« {key} » dans {table} est ignoré : clap et timecode sont incrustés par un export à qui on le demande, et plus dans les prises.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is missing in {table}.</source>
        <translation>« {key} » manque dans {table}.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is missing.</source>
        <translation>« {key} » manque.</translation>
    </message>
    <message>
        <source>&apos;{language}&apos; is not a language tag.</source>
        <translation>« {language} » n’est pas un code de langue.</translation>
    </message>
    <message>
        <source>&apos;{loudness}&apos; is not a loudness.</source>
        <translation>« {loudness} » n’est pas une sonie.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos;</source>
        <translation>« {name} »</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; can&apos;t be freed.</source>
        <translation>« {name} » ne peut pas être libéré.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; holds a backslash.</source>
        <translation>« {name} » contient une barre oblique inverse.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in a take is accepted.</source>
        <translation>« {name} » dans une prise est accepté.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in a take is no longer accepted.</source>
        <translation>« {name} » dans une prise n’est plus accepté.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is a {kind}, not a {wanted}.</source>
        <translation>« {name} » est : {kind}, et non : {wanted}.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is named twice.</source>
        <translation>« {name} » est nommé deux fois.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not among the film&apos;s media.</source>
        <translation>« {name} » n’est pas parmi les médias du film.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is outside the storyboard&apos;s folder.</source>
        <translation>« {name} » est hors du dossier du storyboard.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; says nothing in this film.</source>
        <translation>« {name} » ne dit rien dans ce film.</translation>
    </message>
    <message>
        <source>&apos;{program}&apos; spoke no line: it can&apos;t be run: {error}.</source>
        <translation>« {program} » n’a rien dit : il ne peut pas être lancé : {error}.</translation>
    </message>
    <message>
        <source>&apos;{program}&apos; spoke no line: it ended with status {status}, saying: {output}.</source>
        <translation>« {program} » n’a rien dit : il s’est terminé avec l’état {status} en disant : {output}.</translation>
    </message>
    <message>
        <source>&apos;{program}&apos; spoke no line: it ended with status {status}.</source>
        <translation>« {program} » n’a rien dit : il s’est terminé avec l’état {status}.</translation>
    </message>
    <message>
        <source>&apos;{program}&apos; spoke no line: it took longer than {seconds} seconds.</source>
        <translation>« {program} » n’a rien dit : il a mis plus de {seconds} secondes.</translation>
    </message>
    <message>
        <source>&apos;{program}&apos; spoke no line: it wrote no sound.</source>
        <translation>« {program} » n’a rien dit : il n’a pas écrit de son.</translation>
    </message>
    <message>
        <source>&apos;{program}&apos; spoke no line: there is no such program.</source>
        <translation>« {program} » n’a rien dit : ce programme n’existe pas.</translation>
    </message>
    <message>
        <source>&apos;{repo}&apos; is no id of a model on the hub.</source>
        <translation>&apos;{repo}&apos; n&apos;est pas l&apos;identifiant d&apos;un modèle du hub.</translation>
    </message>
    <message>
        <source>&apos;{role}&apos; is no role of a track.</source>
        <translation>« {role} » n’est pas un rôle de piste.</translation>
    </message>
    <message>
        <source>&apos;{shot}&apos; continues &apos;{other}&apos;</source>
        <translation>« {shot} » continue « {other} »</translation>
    </message>
    <message>
        <source>&apos;{speaker}&apos; can&apos;t read {letters}.</source>
        <translation>« {speaker} » ne sait pas lire {letters}.</translation>
    </message>
    <message>
        <source>&apos;{speaker}&apos; speaks {language}, which can&apos;t be spoken here: its sounds need a dictionary of their own.</source>
        <translation>« {speaker} » parle {language}, qui ne peut pas être parlé ici : ses sons demandent un dictionnaire à part.</translation>
    </message>
    <message>
        <source>&apos;{suffix}&apos; is no edit that is read here.</source>
        <translation>« {suffix} » n’est pas un montage lu ici.</translation>
    </message>
    <message>
        <source>&apos;{table}&apos; has to be written as [[{table}]].</source>
        <translation>&apos;{table}&apos; doit s&apos;écrire [[{table}]].</translation>
    </message>
    <message>
        <source>&apos;{table}&apos; is not known here.</source>
        <translation>&apos;{table}&apos; n&apos;est pas connu ici.</translation>
    </message>
    <message>
        <source>&apos;{table}&apos; is {found}, but there can be many of it.</source>
        <translation>« {table} » est {found}, mais il peut y en avoir plusieurs.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; gives nobody a voice.</source>
        <translation>« {text} » ne donne de voix à personne.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; has {frames} frames after the colon.</source>
        <translation>« {text} » a {frames} images après les deux-points.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no amount of money.</source>
        <translation>« {text} » n’est pas une somme d’argent.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no number of decibels.</source>
        <translation>« {text} » n’est pas un nombre de décibels.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no part of a film.</source>
        <translation>« {text} » n’est pas une partie d’un film.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no size.</source>
        <translation>&apos;{text}&apos; n&apos;est pas une taille.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no time in a file.</source>
        <translation>&apos;{text}&apos; n&apos;est pas un instant dans un fichier.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a duration.</source>
        <translation>« {text} » n’est pas une durée.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a frame rate.</source>
        <translation>« {text} » n’est pas une cadence.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a gain.</source>
        <translation>« {text} » n’est pas un gain.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a speed.</source>
        <translation>« {text} » n’est pas une vitesse.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a timecode.</source>
        <translation>« {text} » n’est pas un timecode.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; names no file.</source>
        <translation>« {text} » ne nomme aucun fichier.</translation>
    </message>
    <message>
        <source>&apos;{title}&apos; opens: {count} shot, each row as written.</source>
        <translation>« {title} » s’ouvre : {count} plan, chaque ligne telle qu’écrite.</translation>
    </message>
    <message>
        <source>&apos;{title}&apos; opens: {count} shots, each row as written.</source>
        <translation>« {title} » s’ouvre : {count} plans, chaque ligne telle qu’écrite.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; can&apos;t be an id.</source>
        <translation>« {value} » ne peut pas être un identifiant.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; can&apos;t be {parameter}.</source>
        <translation>&apos;{value}&apos; ne peut être {parameter}.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; has to be a whole number.</source>
        <translation>&apos;{value}&apos; doit être un nombre entier.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is negative.</source>
        <translation>« {value} » est négatif.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no time at all.</source>
        <translation>« {value} », ce n’est pas une durée.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no weight of a LoRA.</source>
        <translation>&apos;{value}&apos; n&apos;est pas le poids d&apos;un LoRA.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a number.</source>
        <translation>&apos;{value}&apos; n&apos;est pas un nombre.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not between {low} and {high}.</source>
        <translation>&apos;{value}&apos; n&apos;est pas entre {low} et {high}.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not known here.</source>
        <translation>« {value} » n’est pas connu ici.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not one of: {choices}.</source>
        <translation>&apos;{value}&apos; n&apos;est pas l&apos;un de : {choices}.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is too long.</source>
        <translation>« {value} » est trop long.</translation>
    </message>
    <message>
        <source>-23 for broadcast, -14 for the web; &quot;as mixed&quot; leaves it alone. Empty: what the film says.</source>
        <translation>-23 pour la télévision, -14 pour le web ; « as mixed » n’y touche pas. Vide : ce que dit le film.</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 image</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>3s is three seconds, 2s 12f is two seconds and twelve frames.</source>
        <translation>3s font trois secondes, 2s 12f deux secondes et douze images.</translation>
    </message>
    <message>
        <source>3s, 2s 12f or 60f?</source>
        <translation>3s, 2s 12f ou 60f ?</translation>
    </message>
    <message>
        <source>&lt;{element}&gt; “{name}” begins at {offset} s instead of where the one before it ends, {at} s.</source>
        <translation>&lt;{element}&gt; « {name} » commence à {offset} s au lieu de l’endroit où finit le précédent, {at} s.</translation>
    </message>
    <message>
        <source>&lt;{element}&gt; “{name}” is no sound under its clip.</source>
        <translation>&lt;{element}&gt; « {name} » n’est pas un son sous son clip.</translation>
    </message>
    <message>
        <source>&lt;{element}&gt; “{name}” lies at {time} s, between two frames.</source>
        <translation>&lt;{element}&gt; « {name} » se trouve à {time} s, entre deux images.</translation>
    </message>
    <message>
        <source>&lt;{element}&gt; “{name}” refers to no asset.</source>
        <translation>&lt;{element}&gt; « {name} » ne renvoie à aucun élément.</translation>
    </message>
    <message>
        <source>&lt;{element}&gt; “{name}” says another duration than its story has, {seconds} s.</source>
        <translation>&lt;{element}&gt; « {name} » annonce une autre durée que celle de son récit, {seconds} s.</translation>
    </message>
    <message>
        <source>&lt;{element}&gt; “{name}” says “{text}”, which is no time.</source>
        <translation>&lt;{element}&gt; « {name} » dit « {text} », ce qui n’est pas un temps.</translation>
    </message>
    <message>
        <source>&lt;{element}&gt; “{name}” stands outside of its clip.</source>
        <translation>&lt;{element}&gt; « {name} » se trouve hors de son clip.</translation>
    </message>
    <message>
        <source>A GIF counts in hundredths of a second, so no other rates are exact.</source>
        <translation>Un GIF compte en centièmes de seconde : aucune autre cadence n’est exacte.</translation>
    </message>
    <message>
        <source>A PEM file with your certificate chain. Empty: MATCHCUT_CERTIFICATE, else a test certificate made on this machine, which shows changes but vouches for nobody.</source>
        <translation>Un fichier PEM avec votre chaîne de certificats. Vide : MATCHCUT_CERTIFICATE, sinon un certificat d’essai fait sur cette machine, qui montre les changements mais ne garantit personne.</translation>
    </message>
    <message>
        <source>A PNG, JPEG, WebP or TIFF file for each page&apos;s head.</source>
        <translation>Un fichier PNG, JPEG, WebP ou TIFF pour l’en-tête de chaque page.</translation>
    </message>
    <message>
        <source>A bare {value} doesn&apos;t say of what it is.</source>
        <translation>Un {value} tout seul ne dit pas de quoi.</translation>
    </message>
    <message>
        <source>A bundle&apos;s name ends in {suffix}.</source>
        <translation>Le nom d’un paquet se termine par {suffix}.</translation>
    </message>
    <message>
        <source>A casting names a character that is not in the film.</source>
        <translation>Une distribution nomme un personnage qui n’est pas dans le film.</translation>
    </message>
    <message>
        <source>A casting names a shot that is not in the film.</source>
        <translation>Une distribution nomme un plan qui n’est pas dans le film.</translation>
    </message>
    <message>
        <source>A certificate is needed and its private key; only one of them is named.</source>
        <translation>Il faut un certificat et sa clé privée ; un seul des deux est nommé.</translation>
    </message>
    <message>
        <source>A crossfade of sound alone is left out</source>
        <translation>Un fondu enchaîné du son seul est omis</translation>
    </message>
    <message>
        <source>A cut between retimed shots can&apos;t be rolled.</source>
        <translation>Une coupe entre des plans à vitesse changée ne peut pas être déplacée.</translation>
    </message>
    <message>
        <source>A cut enters shot {shots}: an {format} has no room there for the dip to black.</source>
        <translation>Une coupe mène au plan {shots} : {format} n’y a pas de place pour le fondu au noir.</translation>
    </message>
    <message>
        <source>A cut enters shots {shots}: an {format} has no room there for the dip to black.</source>
        <translation>Des coupes mènent aux plans {shots} : {format} n’y a pas de place pour le fondu au noir.</translation>
    </message>
    <message>
        <source>A cut stands for a transition in an edit within the edit that runs at another speed</source>
        <translation>Une coupe remplace une transition dans un montage dans le montage qui joue à une autre vitesse</translation>
    </message>
    <message>
        <source>A cut stands for a transition that an edit within the edit is trimmed in</source>
        <translation>Une coupe remplace une transition dans laquelle un montage dans le montage est rogné</translation>
    </message>
    <message>
        <source>A cut stands for a transition that says no length</source>
        <translation>Une coupe remplace une transition qui ne dit pas sa durée</translation>
    </message>
    <message>
        <source>A dissolve or fade is in the picture itself: the shots are parted in its middle, so that the film stays as it is.</source>
        <translation>Un fondu est dans l’image même : les plans sont séparés en son milieu, pour que le film reste tel qu’il est.</translation>
    </message>
    <message>
        <source>A face as 128 numbers, to tell whether two pictures show one person.</source>
        <translation>Un visage en 128 nombres, pour dire si deux images montrent une même personne.</translation>
    </message>
    <message>
        <source>A face parser takes (1, 3, 512, 512).</source>
        <translation>Un analyseur de visages prend (1, 3, 512, 512).</translation>
    </message>
    <message>
        <source>A file could not be read or written: {reason}.</source>
        <translation>Un fichier n’a pas pu être lu ou écrit : {reason}.</translation>
    </message>
    <message>
        <source>A file has the place of this folder.</source>
        <translation>Un fichier est à la place de ce dossier.</translation>
    </message>
    <message>
        <source>A file of the film that was missing ({media}…): {file}, by its bytes.</source>
        <translation>Un fichier du film qui manquait ({media}…) : {file}, d’après ses octets.</translation>
    </message>
    <message>
        <source>A film can&apos;t be written as &apos;{ending}&apos;.</source>
        <translation>Un film ne peut s’écrire en « {ending} ».</translation>
    </message>
    <message>
        <source>A film does not hold the {what}, which is left out</source>
        <translation>Un film ne contient pas ceci, qui est omis ({what})</translation>
    </message>
    <message>
        <source>A film holds no captions, which are left out</source>
        <translation>Un film ne contient pas de sous-titrage, qui est omis</translation>
    </message>
    <message>
        <source>A film holds no crossfades of sound; a cut stands for each on the track</source>
        <translation>Un film ne contient pas de fondus enchaînés du son ; une coupe remplace chacun sur la piste</translation>
    </message>
    <message>
        <source>A film holds no sound at another speed; it is left out</source>
        <translation>Un film ne contient pas de son joué à une autre vitesse ; il est omis</translation>
    </message>
    <message>
        <source>A film holds no sound of another speed under another picture, which is left out</source>
        <translation>Un film ne contient pas de son à une autre vitesse sous une autre image, qui est omis</translation>
    </message>
    <message>
        <source>A film holds no sound of another speed, which is left out</source>
        <translation>Un film ne contient pas de son à une autre vitesse, qui est omis</translation>
    </message>
    <message>
        <source>A film holds no volume that changes within a sound</source>
        <translation>Un film ne contient pas de volume qui change dans un son</translation>
    </message>
    <message>
        <source>A film holds no {what}</source>
        <translation>Un film ne contient pas ceci ({what})</translation>
    </message>
    <message>
        <source>A film of some minutes needs about 2 GiB: make room.</source>
        <translation>Un film de quelques minutes demande environ 2 Gio : faites de la place.</translation>
    </message>
    <message>
        <source>A font file for letters that Inter lacks, in place of the fonts that come along for other scripts.</source>
        <translation>Un fichier de police pour les lettres qui manquent à Inter, à la place des polices fournies pour les autres écritures.</translation>
    </message>
    <message>
        <source>A frame is repeated.</source>
        <translation>Une image est répétée.</translation>
    </message>
    <message>
        <source>A frame is seen twice where shot {0} goes on from shot {1}.</source>
        <translation>Une image se voit deux fois là où le plan {0} continue le plan {1}.</translation>
    </message>
    <message>
        <source>A frame lies in between: by optical flow, and by RIFE where that fails, in about {seconds} s at most.</source>
        <translation>Une image est intermédiaire, faite par flux optique, et par RIFE là où il échoue : {seconds} s au plus, environ.</translation>
    </message>
    <message>
        <source>A generator is not read</source>
        <translation>Un générateur n’est pas lu</translation>
    </message>
    <message>
        <source>A hosted model can&apos;t be asked from here.</source>
        <translation>Un modèle hébergé ne peut pas être sollicité d’ici.</translation>
    </message>
    <message>
        <source>A key or a number here is longer than {most} letters, which none of a storyboard is.</source>
        <translation>Une clé ou un nombre dépasse ici {most} signes, ce qui n’arrive pas dans un storyboard.</translation>
    </message>
    <message>
        <source>A location belongs to a scene, not to a shot.</source>
        <translation>Un lieu appartient à une scène, pas à un plan.</translation>
    </message>
    <message>
        <source>A location belongs to a scene.</source>
        <translation>Un lieu appartient à une scène.</translation>
    </message>
    <message>
        <source>A marker in an edit within the edit that runs at another speed is left out</source>
        <translation>Un marqueur dans un montage dans le montage qui joue à une autre vitesse est omis</translation>
    </message>
    <message>
        <source>A marker stands on a frame that its clip does not show, and is left out</source>
        <translation>Un marqueur se trouve sur une image que son clip ne montre pas, et est omis</translation>
    </message>
    <message>
        <source>A marker stands on a shot that is not in the film.</source>
        <translation>Un repère est posé sur un plan qui n’est pas dans le film.</translation>
    </message>
    <message>
        <source>A marker without words is new.</source>
        <translation>Un repère sans texte est nouveau.</translation>
    </message>
    <message>
        <source>A marker without words was taken out.</source>
        <translation>Un repère sans texte a été retiré.</translation>
    </message>
    <message>
        <source>A marker without words: {changed} changed.</source>
        <translation>Un repère sans texte est modifié : {changed}.</translation>
    </message>
    <message>
        <source>A model of the type &apos;{type}&apos; is no voice that is known here.</source>
        <translation>Un modèle de type « {type} » n’est pas une voix connue ici.</translation>
    </message>
    <message>
        <source>A model&apos;s entry can&apos;t be used: {problem}</source>
        <translation>L’entrée d’un modèle est inutilisable : {problem}</translation>
    </message>
    <message>
        <source>A name has {most} characters at most.</source>
        <translation>Un nom a au plus {most} caractères.</translation>
    </message>
    <message>
        <source>A note on take {0}</source>
        <translation>Une note sur la prise {0}</translation>
    </message>
    <message>
        <source>A number alone is frames.</source>
        <translation>Un nombre seul compte des images.</translation>
    </message>
    <message>
        <source>A number alone is seconds.</source>
        <translation>Un nombre seul compte des secondes.</translation>
    </message>
    <message>
        <source>A page break was left out.</source>
        <translation>Un saut de page a été omis.</translation>
    </message>
    <message>
        <source>A passage in the boneyard was left out.</source>
        <translation>Un passage mis en commentaire a été omis.</translation>
    </message>
    <message>
        <source>A picture of {name} stays, because it is also a file of a take.</source>
        <translation>Une image de {name} reste, car c’est aussi un fichier d’une prise.</translation>
    </message>
    <message>
        <source>A picture of {name} stays, because it is also a picture of {other}.</source>
        <translation>Une image de {name} reste, car c’est aussi une image de {other}.</translation>
    </message>
    <message>
        <source>A picture of {name} stays, because it is also the keyframe of shot {shot}.</source>
        <translation>Une image de {name} reste, car c’est aussi l’image clé du plan {shot}.</translation>
    </message>
    <message>
        <source>A picture that lies over others hides them, also where it may be transparent</source>
        <translation>Une image posée sur d’autres les cache, même là où elle peut être transparente</translation>
    </message>
    <message>
        <source>A picture that one sees through lies over others, and is left out</source>
        <translation>Une image transparente se trouve sur d’autres, et est omise</translation>
    </message>
    <message>
        <source>A picture that the shot names is not at hand ({media}…).</source>
        <translation>Une image que le plan nomme n&apos;est pas disponible ({media}…).</translation>
    </message>
    <message>
        <source>A placed prop or style is not in the film.</source>
        <translation>Un accessoire ou un style employé n’est pas dans le film.</translation>
    </message>
    <message>
        <source>A point has two numbers.</source>
        <translation>Un point a deux nombres.</translation>
    </message>
    <message>
        <source>A program that died (process {process}) held the film: let go of.</source>
        <translation>Un programme mort (processus {process}) tenait le film : libéré.</translation>
    </message>
    <message>
        <source>A prop is placed in a shot that is not in the film.</source>
        <translation>Un accessoire est placé dans un plan qui n’est pas dans le film.</translation>
    </message>
    <message>
        <source>A reference picture</source>
        <translation>Une image de référence</translation>
    </message>
    <message>
        <source>A reference picture of {owner} is new.</source>
        <translation>Une image de référence ({owner}) est nouvelle.</translation>
    </message>
    <message>
        <source>A reference picture of {owner} was taken out.</source>
        <translation>Une image de référence ({owner}) a été retirée.</translation>
    </message>
    <message>
        <source>A reference picture of {owner}: {changed} changed.</source>
        <translation>Une image de référence ({owner}) est modifiée : {changed}.</translation>
    </message>
    <message>
        <source>A reference was looked at by {before} alone, whose numbers are never compared with those of {now}.</source>
        <translation>Une référence n’a été regardée que par {before}, dont les nombres ne sont jamais comparés à ceux de {now}.</translation>
    </message>
    <message>
        <source>A scene without a heading is new.</source>
        <translation>Une scène sans intitulé est nouvelle.</translation>
    </message>
    <message>
        <source>A scene without a heading was taken out.</source>
        <translation>Une scène sans intitulé a été retirée.</translation>
    </message>
    <message>
        <source>A scene without a heading: {changed} changed.</source>
        <translation>Une scène sans intitulé est modifiée : {changed}.</translation>
    </message>
    <message>
        <source>A second costs</source>
        <translation>Une seconde coûte</translation>
    </message>
    <message>
        <source>A second has {frames} here.</source>
        <translation>Une seconde en a {frames} ici.</translation>
    </message>
    <message>
        <source>A sequence of pictures has no sound; deliver the mix beside it.</source>
        <translation>Une suite d’images n’a pas de son ; livrez le mixage à côté.</translation>
    </message>
    <message>
        <source>A shot can&apos;t stand still in its own time.</source>
        <translation>Un plan ne peut pas rester immobile dans son propre temps.</translation>
    </message>
    <message>
        <source>A size has two numbers.</source>
        <translation>Une taille a deux nombres.</translation>
    </message>
    <message>
        <source>A sound without a name is new.</source>
        <translation>Un son sans nom est nouveau.</translation>
    </message>
    <message>
        <source>A sound without a name was taken out.</source>
        <translation>Un son sans nom a été retiré.</translation>
    </message>
    <message>
        <source>A sound without a name: {changed} changed.</source>
        <translation>Un son sans nom est modifié : {changed}.</translation>
    </message>
    <message>
        <source>A sound&apos;s panning is left out</source>
        <translation>Le panoramique d’un son est omis</translation>
    </message>
    <message>
        <source>A storyboard of more than {size} MB is not read.</source>
        <translation>Un storyboard de plus de {size} Mo n’est pas lu.</translation>
    </message>
    <message>
        <source>A take is {0} in the making, as those by {1} went.</source>
        <translation>Une prise demande {0}, comme celles de {1}.</translation>
    </message>
    <message>
        <source>A take is {0} in the making, as those by {1} went; it costs nothing else.</source>
        <translation>Une prise se fait en {0}, comme celles de {1} jusqu’ici ; elle ne coûte rien d’autre.</translation>
    </message>
    <message>
        <source>A take was ended before its last step, for nothing could come of it; another is made.</source>
        <translation>Une prise a été arrêtée avant sa dernière étape, car elle ne pouvait rien donner ; une autre est faite.</translation>
    </message>
    <message>
        <source>A time map does not run forward.</source>
        <translation>Une carte de temps n’avance pas.</translation>
    </message>
    <message>
        <source>A timecode, or a frame counted from 0. Empty: the middle of the film.</source>
        <translation>Un timecode, ou une image comptée à partir de 0. Vide : le milieu du film.</translation>
    </message>
    <message>
        <source>A title without words is new.</source>
        <translation>Un titre sans texte est nouveau.</translation>
    </message>
    <message>
        <source>A title without words was taken out.</source>
        <translation>Un titre sans texte a été retiré.</translation>
    </message>
    <message>
        <source>A title without words: {changed} changed.</source>
        <translation>Un titre sans texte est modifié : {changed}.</translation>
    </message>
    <message>
        <source>A tool of your models file. Empty: Lanczos.</source>
        <translation>Un outil de votre fichier de modèles. Vide : Lanczos.</translation>
    </message>
    <message>
        <source>A track needs a name.</source>
        <translation>Une piste doit avoir un nom.</translation>
    </message>
    <message>
        <source>A transition that stands at no cut is left out</source>
        <translation>Une transition qui n’est à aucune coupe est omise</translation>
    </message>
    <message>
        <source>A transition without a time becomes a cut</source>
        <translation>Une transition sans temps devient une coupe</translation>
    </message>
    <message>
        <source>A value in this edit makes no sense ({reason}).</source>
        <translation>Une valeur de ce montage n’a pas de sens ({reason}).</translation>
    </message>
    <message>
        <source>A worker process can&apos;t be started: {reason}.</source>
        <translation>Un processus de travail ne peut pas être démarré : {reason}.</translation>
    </message>
    <message>
        <source>A {kind} is nothing that is read here; black stands in</source>
        <translation>{kind} ne se lit pas ici ; du noir le remplace</translation>
    </message>
    <message>
        <source>A {thing} has no field &apos;{field}&apos; that can be changed.</source>
        <translation>{thing} n’a pas de champ « {field} » qui puisse être changé.</translation>
    </message>
    <message>
        <source>A {transition} that another picture hides in part becomes a cut</source>
        <translation>Une transition ({transition}) qu’une autre image cache en partie devient une coupe</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>AI label</source>
        <translation>Mention IA</translation>
    </message>
    <message>
        <source>About three million pictures of faces from public data sets and the web (its author&apos;s account).</source>
        <translation>Environ trois millions d’images de visages de collections publiques et du Web (d’après son auteur).</translation>
    </message>
    <message>
        <source>About {price} {currency}, by a price read on {day}.</source>
        <translation>Environ {price} {currency}, d’après un prix relevé le {day}.</translation>
    </message>
    <message>
        <source>Accept a fault of a take</source>
        <translation>Accepter un défaut d’une prise</translation>
    </message>
    <message>
        <source>Accept a fault of a take no longer</source>
        <translation>Ne plus accepter un défaut d’une prise</translation>
    </message>
    <message>
        <source>Add a marker</source>
        <translation>Ajouter un repère</translation>
    </message>
    <message>
        <source>Add a reference</source>
        <translation>Ajouter une référence</translation>
    </message>
    <message>
        <source>Add a scene and a shot first.</source>
        <translation>Ajoutez d’abord une scène et un plan.</translation>
    </message>
    <message>
        <source>Add a sound</source>
        <translation>Ajouter un son</translation>
    </message>
    <message>
        <source>Add a title</source>
        <translation>Ajouter un titre</translation>
    </message>
    <message>
        <source>Add credit at the service; what waits is sent then.</source>
        <translation>Rechargez votre crédit auprès du service ; ce qui attend sera alors envoyé.</translation>
    </message>
    <message>
        <source>Add it again.</source>
        <translation>Ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>Add its picture again.</source>
        <translation>Ajoutez son image à nouveau.</translation>
    </message>
    <message>
        <source>Add one first.</source>
        <translation>Ajoutez-en une d’abord.</translation>
    </message>
    <message>
        <source>Add pictures of them first.</source>
        <translation>Ajoutez d’abord des images.</translation>
    </message>
    <message>
        <source>Add the file again.</source>
        <translation>Ajoutez à nouveau le fichier.</translation>
    </message>
    <message>
        <source>Add the picture again, or put it back from a copy.</source>
        <translation>Ajoutez de nouveau l’image, ou remettez-la depuis une copie.</translation>
    </message>
    <message>
        <source>Add the picture again.</source>
        <translation>Ajoutez de nouveau l’image.</translation>
    </message>
    <message>
        <source>Add the sound {name}</source>
        <translation>Ajouter le son {name}</translation>
    </message>
    <message>
        <source>Add to the cast</source>
        <translation>Ajouter à la distribution</translation>
    </message>
    <message>
        <source>Add {count} references</source>
        <translation>Ajouter {count} références</translation>
    </message>
    <message>
        <source>Add {count} sounds</source>
        <translation>Ajouter {count} sons</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Adds the film&apos;s titles, where nobody speaks: for a copy without them, or for translation.</source>
        <translation>Ajoute les titres du film là où personne ne parle : pour une copie sans eux, ou pour la traduction.</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Visée</translation>
    </message>
    <message>
        <source>All that could be measured was.</source>
        <translation>Tout ce qui pouvait l&apos;être a été mesuré.</translation>
    </message>
    <message>
        <source>All that was queued is made.</source>
        <translation>Tout ce qui était dans la file est fait.</translation>
    </message>
    <message>
        <source>Always do so</source>
        <translation>Toujours faire ainsi</translation>
    </message>
    <message>
        <source>An ALE lists takes, not the order of the film: deliver an EDL, AAF or XML beside it.</source>
        <translation>Un ALE liste des prises, pas l’ordre du film : livrez aussi une EDL, un AAF ou un XML.</translation>
    </message>
    <message>
        <source>An EDL does not say its frame rate.</source>
        <translation>Une EDL ne dit pas sa cadence.</translation>
    </message>
    <message>
        <source>An EDL has four channels of sound; marked on one of them though they are stereo: {sounds}.</source>
        <translation>Une EDL a quatre canaux de son ; notés sur un seul bien qu’ils soient stéréo : {sounds}.</translation>
    </message>
    <message>
        <source>An M2 line says another speed than the lengths of shot {shots} do; it is followed.</source>
        <translation>Une ligne M2 dit une autre vitesse que les durées du plan {shots} ; elle est suivie.</translation>
    </message>
    <message>
        <source>An M2 line says another speed than the lengths of shots {shots} do; it is followed.</source>
        <translation>Une ligne M2 dit une autre vitesse que les durées des plans {shots} ; elle est suivie.</translation>
    </message>
    <message>
        <source>An NVIDIA GPU samples the pictures; {free} GiB of its memory are free.</source>
        <translation>Un GPU NVIDIA calcule les images ; {free} Gio de sa mémoire sont libres.</translation>
    </message>
    <message>
        <source>An adjustment layer is left out, with what it does to the pictures under it</source>
        <translation>Un calque d’effets est omis, avec ce qu’il fait aux images en dessous</translation>
    </message>
    <message>
        <source>An edit within an edit, too deep to be read; black stands in</source>
        <translation>Un montage dans un montage, trop profond pour être lu ; du noir le remplace</translation>
    </message>
    <message>
        <source>An edit within the edit shows nothing that is read; black stands in</source>
        <translation>Un montage dans le montage ne montre rien qui soit lu ; du noir le remplace</translation>
    </message>
    <message>
        <source>An element needs a name.</source>
        <translation>Un élément doit avoir un nom.</translation>
    </message>
    <message>
        <source>An entry of the services file can&apos;t be used: {problem}</source>
        <translation>Une entrée du fichier de services est inutilisable : {problem}</translation>
    </message>
    <message>
        <source>An older version printed slate and timecode into these pictures; a new take has none.</source>
        <translation>Une version antérieure a incrusté clap et timecode dans ces images ; une nouvelle prise n’en a pas.</translation>
    </message>
    <message>
        <source>Animates a keyframe or the last frame of the shot before, at 720 lines.</source>
        <translation>Anime une image clé ou la dernière image du plan précédent, en 720 lignes.</translation>
    </message>
    <message>
        <source>Animates a keyframe or the last frame of the shot before, at 8 frames a second.</source>
        <translation>Anime une image clé ou la dernière image du plan précédent, à 8 images par seconde.</translation>
    </message>
    <message>
        <source>Animates a keyframe or the last frame of the shot before.</source>
        <translation>Anime une image clé ou la dernière image du plan précédent.</translation>
    </message>
    <message>
        <source>Animates a picture for a few seconds; it reads no text.</source>
        <translation>Anime une image pendant quelques secondes ; ne lit aucun texte.</translation>
    </message>
    <message>
        <source>Another length …</source>
        <translation>Autre durée …</translation>
    </message>
    <message>
        <source>Another program (process {process}) is just making a film in this folder.</source>
        <translation>Un autre programme (processus {process}) est en train de créer un film dans ce dossier.</translation>
    </message>
    <message>
        <source>Another program changed the film just now, so nothing was undone or redone.</source>
        <translation>Un autre programme vient de modifier le film ; rien n’a donc été annulé ni rétabli.</translation>
    </message>
    <message>
        <source>Another program has been writing to this film for {seconds} seconds.</source>
        <translation>Un autre programme écrit dans ce film depuis {seconds} secondes.</translation>
    </message>
    <message>
        <source>Another program has just made a film in this folder.</source>
        <translation>Un autre programme vient de créer un film dans ce dossier.</translation>
    </message>
    <message>
        <source>Another program has taken over the making of this film.</source>
        <translation>Un autre programme a repris la fabrication de ce film.</translation>
    </message>
    <message>
        <source>Another shape</source>
        <translation>Autre format</translation>
    </message>
    <message>
        <source>Another size …</source>
        <translation>Autre cadrage …</translation>
    </message>
    <message>
        <source>Another take of the shot will be kept both ways.</source>
        <translation>Une autre prise du plan sera gardée sous ses deux formes.</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>GPU d&apos;Apple</translation>
    </message>
    <message>
        <source>Apple&apos;s GPU samples the pictures, in the memory that it shares with the machine.</source>
        <translation>Le GPU d’Apple calcule les images, dans la mémoire qu’il partage avec la machine.</translation>
    </message>
    <message>
        <source>As in {repository}, in a revision with safetensors.</source>
        <translation>Comme dans {repository}, dans une révision avec safetensors.</translation>
    </message>
    <message>
        <source>As in {repository}.</source>
        <translation>Comme dans {repository}.</translation>
    </message>
    <message>
        <source>Ask again, try another model, or use the breakdown by rules.</source>
        <translation>Redemandez, essayez un autre modèle, ou employez le découpage par règles.</translation>
    </message>
    <message>
        <source>Ask for 0 to {most} frames.</source>
        <translation>Demandez de 0 à {most} images.</translation>
    </message>
    <message>
        <source>Ask for it at {where}, log in with &apos;hf auth login&apos;, then try again.</source>
        <translation>Demandez-le à {where}, connectez-vous avec &apos;hf auth login&apos;, puis réessayez.</translation>
    </message>
    <message>
        <source>Ask its authority for a new one.</source>
        <translation>Demandez-en un nouveau à son autorité.</translation>
    </message>
    <message>
        <source>Ask the service&apos;s support for the job of call {call}.</source>
        <translation>Demandez au support du service la tâche de l’appel {call}.</translation>
    </message>
    <message>
        <source>Ask who owns it, choose another place, or let the program see it in your system&apos;s settings.</source>
        <translation>Demandez à qui cela appartient, choisissez un autre endroit, ou donnez accès au programme dans les réglages du système.</translation>
    </message>
    <message>
        <source>Ask who owns it.</source>
        <translation>Demandez à qui il appartient.</translation>
    </message>
    <message>
        <source>Asking {0} whether it takes the key, which costs nothing …</source>
        <translation>Demande à {0} si la clé est acceptée, ce qui ne coûte rien…</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>At most {0}, in {1}</source>
        <translation>Au plus {0}, en {1}</translation>
    </message>
    <message>
        <source>At one place a new shot begins between two frames of this retimed shot, which is not split there.</source>
        <translation>À un endroit, un nouveau plan commence entre deux images de ce plan à vitesse changée, qui n’y est pas divisé.</translation>
    </message>
    <message>
        <source>At {count} places a new shot begins between two frames of this retimed shot, which is not split there.</source>
        <translation>À {count} endroits, un nouveau plan commence entre deux images de ce plan à vitesse changée, qui n’y est pas divisé.</translation>
    </message>
    <message>
        <source>At {timecode} a clip could not be read and is black ({reason})</source>
        <translation>À {timecode} un clip n’a pu être lu et est noir ({reason})</translation>
    </message>
    <message>
        <source>At {timecode} a part of the picture is not what the film shows, in shot {shot}.</source>
        <translation>À {timecode} une partie de l’image n’est pas ce que montre le film, dans le plan {shot}.</translation>
    </message>
    <message>
        <source>At {timecode} it does not show frame {frame} of the take of shot {shot}.</source>
        <translation>À {timecode} il ne montre pas l’image {frame} de la prise du plan {shot}.</translation>
    </message>
    <message>
        <source>At {timecode} it does not show, bit for bit, frame {frame} of the take of shot {shot}.</source>
        <translation>À {timecode} il ne montre pas, bit pour bit, l’image {frame} de la prise du plan {shot}.</translation>
    </message>
    <message>
        <source>At {timecode} it shows frame {shown} instead of {frame} of the take of shot {shot}.</source>
        <translation>À {timecode} il montre l’image {shown} au lieu de {frame} de la prise du plan {shot}.</translation>
    </message>
    <message>
        <source>At {timecode} its sound is missing.</source>
        <translation>À {timecode} son son manque.</translation>
    </message>
    <message>
        <source>At {timecode} the picture is not what the film shows, in shot {shot}.</source>
        <translation>À {timecode} l’image n’est pas ce que montre le film, dans le plan {shot}.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Attention is by {name}.</source>
        <translation>L&apos;attention est calculée par {name}.</translation>
    </message>
    <message>
        <source>Avid Media Composer (AAF)</source>
        <translation>Avid Media Composer (AAF)</translation>
    </message>
    <message>
        <source>Avid log (ALE)</source>
        <translation>Journal Avid (ALE)</translation>
    </message>
    <message>
        <source>Back to {0}</source>
        <translation>Revenir à {0}</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Arrière-plan</translation>
    </message>
    <message>
        <source>Backwards</source>
        <translation>À l’envers</translation>
    </message>
    <message>
        <source>Be warned of it again</source>
        <translation>En être de nouveau averti</translation>
    </message>
    <message>
        <source>Before correction</source>
        <translation>Avant correction</translation>
    </message>
    <message>
        <source>Begin again at the end  (Ctrl+Shift+P)</source>
        <translation>Recommencer à la fin  (Ctrl+Maj+P)</translation>
    </message>
    <message>
        <source>Begin from the look of the scene again</source>
        <translation>Repartir de l&apos;aspect de la scène</translation>
    </message>
    <message>
        <source>Beside shot</source>
        <translation>À côté du plan</translation>
    </message>
    <message>
        <source>Beside the film lies a journal that Matchcut did not write; it would change the film when it is opened.</source>
        <translation>À côté du film se trouve un journal que Matchcut n’a pas écrit ; il modifierait le film à l’ouverture.</translation>
    </message>
    <message>
        <source>Beyond the film&apos;s end, {count} marker left out: {markers}.</source>
        <translation>Au-delà de la fin du film, {count} marqueur omis : {markers}.</translation>
    </message>
    <message>
        <source>Beyond the film&apos;s end, {count} markers left out: {markers}.</source>
        <translation>Au-delà de la fin du film, {count} marqueurs omis : {markers}.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Board a picture</source>
        <translation>Mettre une image au tableau</translation>
    </message>
    <message>
        <source>Board {board} can&apos;t last {milliseconds} milliseconds.</source>
        <translation>La vignette {board} ne peut pas durer {milliseconds} millisecondes.</translation>
    </message>
    <message>
        <source>Board {board} goes without its picture: {problem}</source>
        <translation>Le panneau {board} reste sans son image : {problem}</translation>
    </message>
    <message>
        <source>Board {board} goes without its sound &apos;{sound}&apos;: {problem}</source>
        <translation>Le panneau {board} reste sans son son « {sound} » : {problem}</translation>
    </message>
    <message>
        <source>Board {board} has no picture in {folder}/images.</source>
        <translation>Le panneau {board} n’a pas d’image dans {folder}/images.</translation>
    </message>
    <message>
        <source>Board {board} names the file &apos;{name}&apos;, which is not in the images folder.</source>
        <translation>La vignette {board} nomme le fichier « {name} », qui n’est pas dans le dossier images.</translation>
    </message>
    <message>
        <source>Board {board}: its layer &apos;{layer}&apos; is missing.</source>
        <translation>Panneau {board} : son calque « {layer} » manque.</translation>
    </message>
    <message>
        <source>Board {count} pictures</source>
        <translation>Mettre {count} images au tableau</translation>
    </message>
    <message>
        <source>Boards a page</source>
        <translation>Cases par page</translation>
    </message>
    <message>
        <source>Both are in the OpenCV model zoo.</source>
        <translation>Les deux sont dans le zoo de modèles d’OpenCV.</translation>
    </message>
    <message>
        <source>Bridge to the next shot</source>
        <translation>Pont vers le plan suivant</translation>
    </message>
    <message>
        <source>Bridges two pictures: from the shot before to this shot&apos;s keyframe.</source>
        <translation>Relie deux images : du plan précédent à l’image clé de ce plan.</translation>
    </message>
    <message>
        <source>Bring the file back from a backup, or move it away and look at the services which calls were paid.</source>
        <translation>Reprenez le fichier d&apos;une sauvegarde, ou déplacez-le et voyez auprès des services quels appels ont été payés.</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Bundles, exports and copies of this film that lie elsewhere can&apos;t be reached: remove those yourself.</source>
        <translation>Les paquets, exports et copies de ce film qui se trouvent ailleurs ne sont pas accessibles : supprimez-les vous-même.</translation>
    </message>
    <message>
        <source>By a cut, with the look of the scene as a reference</source>
        <translation>Par une coupe, avec l’aspect de la scène comme référence</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>Indicateur d’ordre des octets</translation>
    </message>
    <message>
        <source>Caches were dropped ({size} MiB); it is made anew when needed.</source>
        <translation>Les caches ont été vidés ({size} Mio) ; tout est refait au besoin.</translation>
    </message>
    <message>
        <source>Camera arrows</source>
        <translation>Flèches de caméra</translation>
    </message>
    <message>
        <source>Camera travel</source>
        <translation>Course de la caméra</translation>
    </message>
    <message>
        <source>Can&apos;t continue {before}, so it starts with a cut, from its keyframe.</source>
        <translation>Ne peut continuer {before}, et commence donc par une coupe, depuis son image clé.</translation>
    </message>
    <message>
        <source>Can&apos;t continue {before}, so it starts with a cut.</source>
        <translation>Ne peut continuer {before}, et commence donc par une coupe.</translation>
    </message>
    <message>
        <source>Can&apos;t end in the next shot&apos;s keyframe.</source>
        <translation>Ne peut finir sur l&apos;image clé du plan suivant.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cast list (PDF)</source>
        <translation>Distribution (PDF)</translation>
    </message>
    <message>
        <source>Cast {0}</source>
        <translation>Distribuer {0}</translation>
    </message>
    <message>
        <source>Cast {name}</source>
        <translation>Distribuer {name}</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Chaîne</translation>
    </message>
    <message>
        <source>Chain the shot</source>
        <translation>Enchaîner le plan</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>Chaînes</translation>
    </message>
    <message>
        <source>Change the shot or its engine, or retry the job.</source>
        <translation>Modifiez le plan ou son moteur, ou relancez la tâche.</translation>
    </message>
    <message>
        <source>Change the shot&apos;s words; another seed would be refused, too.</source>
        <translation>Changez le texte du plan ; une autre graine serait refusée aussi.</translation>
    </message>
    <message>
        <source>Change the shot, or have another engine make it; another seed would be refused, too.</source>
        <translation>Changez le plan ou confiez-le à un autre moteur ; une autre graine serait refusée aussi.</translation>
    </message>
    <message>
        <source>Check its name and its rights.</source>
        <translation>Vérifiez son nom et ses droits.</translation>
    </message>
    <message>
        <source>Check that it belongs to this model.</source>
        <translation>Vérifiez qu&apos;il appartient à ce modèle.</translation>
    </message>
    <message>
        <source>Check that it belongs to you and that its disk is there.</source>
        <translation>Vérifiez qu’il vous appartient et que son disque est là.</translation>
    </message>
    <message>
        <source>Check that it runs at that address, or use the breakdown by rules.</source>
        <translation>Vérifiez qu’il tourne à cette adresse, ou employez le découpage par règles.</translation>
    </message>
    <message>
        <source>Check that the disk has room and that its folder can be written.</source>
        <translation>Vérifiez qu’il y a de la place sur le disque et que le dossier peut être écrit.</translation>
    </message>
    <message>
        <source>Check that the disk is not write-protected and that the folder belongs to you.</source>
        <translation>Vérifiez que le disque n’est pas protégé en écriture et que le dossier vous appartient.</translation>
    </message>
    <message>
        <source>Check that the file belongs to this model, and fetch it again.</source>
        <translation>Vérifiez que le fichier appartient à ce modèle, et téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>Check that the file belongs to this model.</source>
        <translation>Vérifiez que le fichier appartient à ce modèle.</translation>
    </message>
    <message>
        <source>Check that the file belongs to this model: it may be a larger kind of it.</source>
        <translation>Vérifiez que le fichier appartient à ce modèle : c&apos;est peut-être une version plus grande.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write to it.</source>
        <translation>Vérifiez que le dossier existe et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>Check that the server runs, and that it knows this voice.</source>
        <translation>Vérifiez que le serveur tourne et qu’il connaît cette voix.</translation>
    </message>
    <message>
        <source>Check the certificate (and the time-stamping address), and that the file is whole.</source>
        <translation>Vérifiez le certificat (et l’adresse d’horodatage), et que le fichier est entier.</translation>
    </message>
    <message>
        <source>Check the certificate: C2PA asks for one made for signing documents or e-mail.</source>
        <translation>Vérifiez le certificat : C2PA en demande un fait pour signer des documents ou des courriels.</translation>
    </message>
    <message>
        <source>Check the connection, or name a mirror with HF_ENDPOINT.</source>
        <translation>Vérifiez la connexion, ou nommez un miroir avec HF_ENDPOINT.</translation>
    </message>
    <message>
        <source>Check the disk and that there is room on it, then try again.</source>
        <translation>Vérifiez le disque et qu’il y reste de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>Vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
    <message>
        <source>Choose 1 to {most}.</source>
        <translation>Choisissez 1 à {most}.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>Choose a shot to see its takes.</source>
        <translation>Choisissez un plan pour voir ses prises.</translation>
    </message>
    <message>
        <source>Choose a size of at least {width} by {height}, or another form.</source>
        <translation>Choisissez au moins {width} × {height}, ou une autre forme.</translation>
    </message>
    <message>
        <source>Choose a smaller width, or deliver the shot as a film.</source>
        <translation>Choisissez une largeur plus petite, ou livrez le plan comme film.</translation>
    </message>
    <message>
        <source>Choose a take to see it before and after its correction.</source>
        <translation>Choisissez une prise pour la voir avant et après sa correction.</translation>
    </message>
    <message>
        <source>Choose an earlier first frame.</source>
        <translation>Choisissez une première image plus tôt.</translation>
    </message>
    <message>
        <source>Choose another engine or a smaller size, or report it.</source>
        <translation>Choisissez un autre moteur ou une taille plus petite, ou signalez-le.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Choose another id.</source>
        <translation>Choisissez un autre identifiant.</translation>
    </message>
    <message>
        <source>Choose one of these: {embedders}.</source>
        <translation>Choisissez parmi : {embedders}.</translation>
    </message>
    <message>
        <source>Choose one of: {sequences}.</source>
        <translation>Choisissez l’une de : {sequences}.</translation>
    </message>
    <message>
        <source>Choose the engine</source>
        <translation>Choisir le moteur</translation>
    </message>
    <message>
        <source>Choose the film&apos;s engine</source>
        <translation>Choisir le moteur du film</translation>
    </message>
    <message>
        <source>Choose the voice</source>
        <translation>Choisir la voix</translation>
    </message>
    <message>
        <source>Choose two takes to compare them: click one, then another with Ctrl held.</source>
        <translation>Choisissez deux prises à comparer : cliquez sur l’une, puis sur l’autre avec Ctrl.</translation>
    </message>
    <message>
        <source>Choose {choices}.</source>
        <translation>Choisissez {choices}.</translation>
    </message>
    <message>
        <source>Choose {endings}.</source>
        <translation>Choisissez {endings}.</translation>
    </message>
    <message>
        <source>Choose {roles}.</source>
        <translation>Choisissez {roles}.</translation>
    </message>
    <message>
        <source>Circle an earlier take</source>
        <translation>Retenir une prise antérieure</translation>
    </message>
    <message>
        <source>Circle new takes</source>
        <translation>Retenir les nouvelles prises</translation>
    </message>
    <message>
        <source>Circle take {number}</source>
        <translation>Retenir la prise {number}</translation>
    </message>
    <message>
        <source>Circle the best take of shot {shot}</source>
        <translation>Retenir la meilleure prise du plan {shot}</translation>
    </message>
    <message>
        <source>Circle the take that the file shows.</source>
        <translation>Cerclez la prise que montre le fichier.</translation>
    </message>
    <message>
        <source>Click or drag to go there. I and O mark what is played.</source>
        <translation>Cliquer ou glisser pour s’y rendre. I et O marquent ce qui est lu.</translation>
    </message>
    <message>
        <source>ClipShots (short videos of the web) and IACC.3, with made transitions (the paper&apos;s account).</source>
        <translation>ClipShots (courtes vidéos du Web) et IACC.3, avec des transitions fabriquées (d’après l’article).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller embedder.</source>
        <translation>Fermez d’autres programmes, ou employez un encodeur plus petit.</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller model or fewer workers.</source>
        <translation>Fermez d’autres programmes, ou employez un modèle plus petit ou moins de processus.</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller model.</source>
        <translation>Fermez d’autres programmes, ou employez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Close other programs, or use fewer workers.</source>
        <translation>Fermez d’autres programmes, ou employez moins de processus de travail.</translation>
    </message>
    <message>
        <source>Close other programs, use fewer workers, make the shot shorter or the film smaller, or choose a lighter engine.</source>
        <translation>Fermez d’autres programmes, employez moins de processus, raccourcissez le plan ou réduisez le film, ou choisissez un moteur plus léger.</translation>
    </message>
    <message>
        <source>Close other programs, use fewer workers, or choose another engine.</source>
        <translation>Fermez d’autres programmes, employez moins de processus, ou choisissez un autre moteur.</translation>
    </message>
    <message>
        <source>Close the film there, then delete again.</source>
        <translation>Fermez le film là-bas, puis supprimez à nouveau.</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Plus près</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>Vêtements</translation>
    </message>
    <message>
        <source>Clothes and hair</source>
        <translation>Vêtements et cheveux</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>Colour difference (ΔE)</source>
        <translation>Écart de couleur (ΔE)</translation>
    </message>
    <message>
        <source>Colour difference from the scene&apos;s look along the film</source>
        <translation>Écart de couleur avec l&apos;aspect de la scène au fil du film</translation>
    </message>
    <message>
        <source>Colourfulness</source>
        <translation>Vivacité</translation>
    </message>
    <message>
        <source>Colours and sharpness</source>
        <translation>Couleurs et netteté</translation>
    </message>
    <message>
        <source>Comes with Matchcut and runs anywhere. Knows paper puppets only.</source>
        <translation>Fourni avec Matchcut, fonctionne partout. Ne connaît que des marionnettes de papier.</translation>
    </message>
    <message>
        <source>Commercial use (FaceID and the face models that it works with), and the uses that RAIL++-M lists.</source>
        <translation>L’usage commercial (FaceID et les modèles de visages avec lesquels il fonctionne), et les usages que liste RAIL++-M.</translation>
    </message>
    <message>
        <source>Commercial use by larger companies without a licence of their own.</source>
        <translation>L’usage commercial par de grandes entreprises sans licence propre.</translation>
    </message>
    <message>
        <source>Commercial use by larger companies without a licence of their own; read it.</source>
        <translation>L’usage commercial par de grandes entreprises sans licence propre ; lisez-la.</translation>
    </message>
    <message>
        <source>Commercial use of the model without a licence of its maker.</source>
        <translation>L’usage commercial du modèle sans licence de son auteur.</translation>
    </message>
    <message>
        <source>Commercial use without a licence of its maker.</source>
        <translation>L’usage commercial sans licence de son auteur.</translation>
    </message>
    <message>
        <source>Commercial use without registration; read it.</source>
        <translation>L’usage commercial sans enregistrement ; lisez-la.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Continue shot {0}</source>
        <translation>Continuer le plan {0}</translation>
    </message>
    <message>
        <source>Continue the shot before</source>
        <translation>Continuer le plan précédent</translation>
    </message>
    <message>
        <source>Continues</source>
        <translation>Prolonge</translation>
    </message>
    <message>
        <source>Continues a shot from up to 17 of its frames.</source>
        <translation>Continue un plan à partir de 17 de ses images au plus.</translation>
    </message>
    <message>
        <source>Continues shot {0} from its last frames</source>
        <translation>Continue le plan {0} depuis ses dernières images</translation>
    </message>
    <message>
        <source>Continues {before} from its last frame (one frame carries no motion).</source>
        <translation>Continue {before} depuis sa dernière image (une image ne porte aucun mouvement).</translation>
    </message>
    <message>
        <source>Continues {before} with {count} tail frames.</source>
        <translation>Continue {before} avec {count} images de fin.</translation>
    </message>
    <message>
        <source>Continuity report</source>
        <translation>Rapport de continuité</translation>
    </message>
    <message>
        <source>Continuity report (HTML)</source>
        <translation>Rapport de continuité (HTML)</translation>
    </message>
    <message>
        <source>Continuity report (JSON)</source>
        <translation>Rapport de continuité (JSON)</translation>
    </message>
    <message>
        <source>Continuity sheet (PDF)</source>
        <translation>Feuille de continuité (PDF)</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Convert it to another form, such as MP4, with the program that made it.</source>
        <translation>Convertissez-le dans une autre forme, comme MP4, avec le programme qui l’a fait.</translation>
    </message>
    <message>
        <source>Convert it to bt709, HLG or PQ.</source>
        <translation>Convertissez-le en bt709, HLG ou PQ.</translation>
    </message>
    <message>
        <source>Copied: under readable names into the folder &apos;NAME media&apos; beside the edit, to hand over both. In place: the edit names the film&apos;s own files on this computer.</source>
        <translation>Copiés : sous des noms lisibles dans le dossier « NOM media » à côté du montage, pour remettre les deux. Sur place : le montage nomme les fichiers du film sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Copy it again, or save it again in a sound editor.</source>
        <translation>Copiez-le à nouveau, ou enregistrez-le à nouveau dans un éditeur de son.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>Copy it there and name it from there.</source>
        <translation>Copiez-le là et nommez-le depuis là.</translation>
    </message>
    <message>
        <source>Copy its folder to a place where you may write, and open it there.</source>
        <translation>Copiez son dossier là où vous pouvez écrire, et ouvrez-le là.</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation>Copiez-le ou exportez-le à nouveau.</translation>
    </message>
    <message>
        <source>Copy or make it again.</source>
        <translation>Copiez-le ou fabriquez-le à nouveau.</translation>
    </message>
    <message>
        <source>Copy the file again from where it came, or use a stretch of it without that frame.</source>
        <translation>Copiez à nouveau le fichier depuis son origine, ou employez-en une partie sans cette image.</translation>
    </message>
    <message>
        <source>Copy the file itself there.</source>
        <translation>Copiez-y le fichier lui-même.</translation>
    </message>
    <message>
        <source>Copy the film&apos;s folder to a disk of this machine and open it there.</source>
        <translation>Copiez le dossier du film sur un disque de cette machine et ouvrez-le là.</translation>
    </message>
    <message>
        <source>Copy the film&apos;s folder to a local disk.</source>
        <translation>Copiez le dossier du film sur un disque local.</translation>
    </message>
    <message>
        <source>Copy the key again from the service&apos;s own page.</source>
        <translation>Copiez à nouveau la clé depuis la page du service.</translation>
    </message>
    <message>
        <source>Correct its path in your models file.</source>
        <translation>Corrigez son chemin dans votre fichier de modèles.</translation>
    </message>
    <message>
        <source>Correct its path.</source>
        <translation>Corrigez son chemin.</translation>
    </message>
    <message>
        <source>Correct the colours</source>
        <translation>Corriger les couleurs</translation>
    </message>
    <message>
        <source>Correct the entry&apos;s &apos;hub&apos;, or log in with &apos;hf auth login&apos;.</source>
        <translation>Corrigez &apos;hub&apos; dans l&apos;entrée, ou connectez-vous avec &apos;hf auth login&apos;.</translation>
    </message>
    <message>
        <source>Correct the entry&apos;s &apos;hub&apos;.</source>
        <translation>Corrigez &apos;hub&apos; dans l&apos;entrée.</translation>
    </message>
    <message>
        <source>Correct the entry&apos;s &apos;revision&apos;.</source>
        <translation>Corrigez &apos;revision&apos; dans l&apos;entrée.</translation>
    </message>
    <message>
        <source>Correct the entry, or point it to another folder.</source>
        <translation>Corrigez l&apos;entrée, ou faites-la pointer vers un autre dossier.</translation>
    </message>
    <message>
        <source>Correct the entry.</source>
        <translation>Corrigez l&apos;entrée.</translation>
    </message>
    <message>
        <source>Costs: {0}.</source>
        <translation>Prix : {0}.</translation>
    </message>
    <message>
        <source>Count frames as the timecode does, so that programs find the film&apos;s start, or from 1.</source>
        <translation>Compter les images comme le timecode, pour que les logiciels trouvent le début du film, ou à partir de 1.</translation>
    </message>
    <message>
        <source>Credentials can&apos;t be signed with a key of this kind.</source>
        <translation>Des attestations ne se signent pas avec une clé de ce genre.</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper franc</translation>
    </message>
    <message>
        <source>Cut people out</source>
        <translation>Détourer les personnes</translation>
    </message>
    <message>
        <source>Cuts the cast out of their reference pictures, where it is clear where they end. Off shows the pictures of those who do not stand before a plain ground as prints.</source>
        <translation>Détoure les personnages de leurs images de référence, là où l’on voit nettement où ils finissent. Désactivé, les images de ceux qui ne sont pas devant un fond uni sont montrées comme des tirages.</translation>
    </message>
    <message>
        <source>DNxHR HQX</source>
        <translation>DNxHR HQX</translation>
    </message>
    <message>
        <source>DNxHR LB</source>
        <translation>DNxHR LB</translation>
    </message>
    <message>
        <source>Damaged snapshots, which can&apos;t be gone back to: {snapshots}.</source>
        <translation>Instantanés endommagés, auxquels on ne peut pas revenir : {snapshots}.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Decode in tiles</source>
        <translation>Décoder par tuiles</translation>
    </message>
    <message>
        <source>Delete it by hand.</source>
        <translation>Supprimez-la à la main.</translation>
    </message>
    <message>
        <source>Delete the marker</source>
        <translation>Supprimer le repère</translation>
    </message>
    <message>
        <source>Delete the scene</source>
        <translation>Supprimer la scène</translation>
    </message>
    <message>
        <source>Delete the shot</source>
        <translation>Supprimer le plan</translation>
    </message>
    <message>
        <source>Delete the sound</source>
        <translation>Supprimer le son</translation>
    </message>
    <message>
        <source>Delete the title</source>
        <translation>Supprimer le titre</translation>
    </message>
    <message>
        <source>Delete {count}</source>
        <translation>Supprimer {count}</translation>
    </message>
    <message>
        <source>Delete {count} shots</source>
        <translation>Supprimer {count} plans</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>Supprimer {name}</translation>
    </message>
    <message>
        <source>Deleted data is still in the film&apos;s log, because another program is reading it.</source>
        <translation>Des données supprimées sont encore dans le journal du film, car un autre programme le lit.</translation>
    </message>
    <message>
        <source>Deliver the media with it.</source>
        <translation>Livrez les médias avec.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Décrire</translation>
    </message>
    <message>
        <source>Did you mean &apos;{name}&apos;?</source>
        <translation>Vouliez-vous dire « {name} » ?</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>Fondu enchaîné</translation>
    </message>
    <message>
        <source>Do not use this model, or tell those who publish it.</source>
        <translation>N&apos;utilisez pas ce modèle, ou prévenez ceux qui le publient.</translation>
    </message>
    <message>
        <source>Double-click or C circles it, Ctrl+click chooses a second one.</source>
        <translation>Un double-clic ou C la retient, Ctrl+clic en choisit une deuxième.</translation>
    </message>
    <message>
        <source>Drag it, or press Alt+Up and Alt+Down, to have it made earlier or later.</source>
        <translation>Glissez-le, ou pressez Alt+Haut et Alt+Bas, pour qu’il soit fait plus tôt ou plus tard.</translation>
    </message>
    <message>
        <source>Drag to dissolve into the shot.</source>
        <translation>Faites glisser pour fondre vers le plan.</translation>
    </message>
    <message>
        <source>Drag to fade.</source>
        <translation>Faites glisser pour le fondu.</translation>
    </message>
    <message>
        <source>Drag to trim.</source>
        <translation>Faites glisser pour ajuster.</translation>
    </message>
    <message>
        <source>Drag to trim. The tool Roll moves the cut alone.</source>
        <translation>Faire glisser pour raccourcir. L’outil Déplacer la coupe ne bouge qu’elle.</translation>
    </message>
    <message>
        <source>Draw the line, or give it the keyboard with Tab: arrows move it, with Shift in larger steps.</source>
        <translation>Tirez la ligne, ou donnez-lui le clavier avec Tab&#xa0;: les flèches la déplacent, avec Maj par pas plus grands.</translation>
    </message>
    <message>
        <source>Draws each camera move over its picture.</source>
        <translation>Dessine chaque mouvement de caméra sur son image.</translation>
    </message>
    <message>
        <source>Drift and decay</source>
        <translation>Dérive et dégradation</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Each shot&apos;s take, with handles</source>
        <translation>La prise de chaque plan, avec poignées</translation>
    </message>
    <message>
        <source>Earlier edits</source>
        <translation>Modifications antérieures</translation>
    </message>
    <message>
        <source>Edit decision list (CMX 3600)</source>
        <translation>Liste de montage (CMX 3600)</translation>
    </message>
    <message>
        <source>Empty the setting.</source>
        <translation>Videz le réglage.</translation>
    </message>
    <message>
        <source>End the file&apos;s name in {endings}.</source>
        <translation>Terminez le nom du fichier par {endings}.</translation>
    </message>
    <message>
        <source>Ends in its keyframe.</source>
        <translation>Finit sur son image clé.</translation>
    </message>
    <message>
        <source>Ends in the next shot&apos;s keyframe.</source>
        <translation>Finit sur l&apos;image clé du plan suivant.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>English (UK)</source>
        <translation>anglais (R.-U.)</translation>
    </message>
    <message>
        <source>English (US)</source>
        <translation>anglais (É.-U.)</translation>
    </message>
    <message>
        <source>Enlarged by</source>
        <translation>Agrandi par</translation>
    </message>
    <message>
        <source>Error of identity</source>
        <translation>Erreur d’identité</translation>
    </message>
    <message>
        <source>Error of sharpness</source>
        <translation>Erreur de netteté</translation>
    </message>
    <message>
        <source>Estimated from prices that somebody read; what a service says that it costs counts. Nothing is sent beyond this, nor beyond your budgets.</source>
        <translation>Estimé d’après des prix relevés ; ce que le service facture fait foi. Rien n’est envoyé au-delà, ni au-delà de vos budgets.</translation>
    </message>
    <message>
        <source>Every change in the journal can be undone.</source>
        <translation>Chaque modification du journal peut être annulée.</translation>
    </message>
    <message>
        <source>Every frame as a picture</source>
        <translation>Chaque image en fichier</translation>
    </message>
    <message>
        <source>Excel needs one to read the letters of other languages.</source>
        <translation>Excel en a besoin pour lire les lettres d’autres langues.</translation>
    </message>
    <message>
        <source>Export Final Cut Pro XML (Premiere: File, Export, Final Cut Pro XML).</source>
        <translation>Exportez du Final Cut Pro XML (Premiere : Fichier, Exporter, Final Cut Pro XML).</translation>
    </message>
    <message>
        <source>Export it again from Final Cut Pro.</source>
        <translation>Exportez-le à nouveau depuis Final Cut Pro.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Exportez-le à nouveau.</translation>
    </message>
    <message>
        <source>Export it as Fountain or as text.</source>
        <translation>Exportez-le en Fountain ou en texte.</translation>
    </message>
    <message>
        <source>Export the edit again from the program that made it.</source>
        <translation>Exportez de nouveau le montage depuis le programme qui l’a fait.</translation>
    </message>
    <message>
        <source>Export the edit again.</source>
        <translation>Exportez à nouveau le montage.</translation>
    </message>
    <message>
        <source>Export the edit from it as OpenTimelineIO (.otio), FCPXML, Final Cut Pro 7 XML, AAF or EDL.</source>
        <translation>Exportez-en le montage en OpenTimelineIO (.otio), FCPXML, XML Final Cut Pro 7, AAF ou EDL.</translation>
    </message>
    <message>
        <source>Export the film again.</source>
        <translation>Exportez le film à nouveau.</translation>
    </message>
    <message>
        <source>FFV1</source>
        <translation>FFV1</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Visages</translation>
    </message>
    <message>
        <source>Faces through OpenCV: small and quick, also without a graphics card.</source>
        <translation>Visages par OpenCV : petit et rapide, même sans carte graphique.</translation>
    </message>
    <message>
        <source>Faces through a model pack of insightface (buffalo_l, AuraFace and the like): the surest of these.</source>
        <translation>Visages par un paquet de modèles d’insightface (buffalo_l, AuraFace et autres) : le plus sûr de tous.</translation>
    </message>
    <message>
        <source>Faces, told apart by what comes with the program: BlazeFace and dlib&apos;s network.</source>
        <translation>Les visages, distingués par ce qui vient avec le programme : BlazeFace et le réseau de dlib.</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Ouverture au noir</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Fermeture au noir</translation>
    </message>
    <message>
        <source>Fade the sound</source>
        <translation>Fondre le son</translation>
    </message>
    <message>
        <source>Fade the title</source>
        <translation>Fondre le titre</translation>
    </message>
    <message>
        <source>Fast; keyframes at both ends and nine frames of the shot before.</source>
        <translation>Rapide ; des images clés aux deux bouts et neuf images du plan précédent.</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Défauts</translation>
    </message>
    <message>
        <source>Fetch it again from the OpenCV model zoo.</source>
        <translation>Récupérez-le de nouveau dans le zoo de modèles d’OpenCV.</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation>Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>Fetch the model again, whole.</source>
        <translation>Récupérez de nouveau le modèle, en entier.</translation>
    </message>
    <message>
        <source>Fetch the model again.</source>
        <translation>Téléchargez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>Fetch the model&apos;s .safetensors file.</source>
        <translation>Récupérez le fichier .safetensors du modèle.</translation>
    </message>
    <message>
        <source>Fetch them again.</source>
        <translation>Téléchargez-les de nouveau.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File&apos;s timecode</source>
        <translation>Timecode du fichier</translation>
    </message>
    <message>
        <source>Film grain, the same whenever the shot is made again. Files grow with it.</source>
        <translation>Grain de pellicule, le même chaque fois que le plan est refait. Les fichiers grossissent avec lui.</translation>
    </message>
    <message>
        <source>Film, AV1</source>
        <translation>Film, AV1</translation>
    </message>
    <message>
        <source>Film, H.264</source>
        <translation>Film, H.264</translation>
    </message>
    <message>
        <source>Film, H.264 with takes copied</source>
        <translation>Film, H.264 avec prises copiées</translation>
    </message>
    <message>
        <source>Film, HEVC (H.265)</source>
        <translation>Film, HEVC (H.265)</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Films</translation>
    </message>
    <message>
        <source>Films and edits say this of who made a choice; leave it empty and they say nothing.</source>
        <translation>Films et montages nomment ainsi qui a fait un choix ; laissez vide, et ils ne disent rien.</translation>
    </message>
    <message>
        <source>Films, pictures, sound and subtitles are delivered in parts, too.</source>
        <translation>Films, images, son et sous-titres se livrent aussi par parties.</translation>
    </message>
    <message>
        <source>Final Cut Pro (FCPXML 1.10)</source>
        <translation>Final Cut Pro (FCPXML 1.10)</translation>
    </message>
    <message>
        <source>Find media …</source>
        <translation>Rechercher les médias …</translation>
    </message>
    <message>
        <source>Finding shots …</source>
        <translation>Trouver des plans …</translation>
    </message>
    <message>
        <source>Finds faces and their six points, up to five metres away.</source>
        <translation>Trouve les visages et leurs six points, jusqu’à cinq mètres.</translation>
    </message>
    <message>
        <source>Finds large faces and their six points, up to two metres away.</source>
        <translation>Trouve les grands visages et leurs six points, jusqu’à deux mètres.</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Première image</translation>
    </message>
    <message>
        <source>First moment</source>
        <translation>Premier instant</translation>
    </message>
    <message>
        <source>Flow shift</source>
        <translation>Décalage de flux (shift)</translation>
    </message>
    <message>
        <source>Font for other scripts</source>
        <translation>Police pour d’autres écritures</translation>
    </message>
    <message>
        <source>Footage of another shape than the film&apos;s: whole, between bars, or filling the frame, cropped.</source>
        <translation>Des rushes d’un autre format que le film : entiers, entre des bandes, ou plein cadre, recadrés.</translation>
    </message>
    <message>
        <source>For festivals: ProRes 422 HQ at −23 LUFS</source>
        <translation>Pour les festivals : ProRes 422 HQ à −23 LUFS</translation>
    </message>
    <message>
        <source>For models of two experts: the guidance while there is little noise left. Empty: as the first.</source>
        <translation>Pour les modèles à deux experts : le guidage quand il reste peu de bruit. Vide : comme le premier.</translation>
    </message>
    <message>
        <source>For other editing programs</source>
        <translation>Pour d’autres logiciels de montage</translation>
    </message>
    <message>
        <source>For phones: upright 9:16, each shot reframed</source>
        <translation>Pour téléphones : vertical 9:16, chaque plan recadré</translation>
    </message>
    <message>
        <source>For the cutting room: a proxy with burn-ins</source>
        <translation>Pour le montage : un proxy avec incrustations</translation>
    </message>
    <message>
        <source>For the web: 1080p H.264 at −14 LUFS</source>
        <translation>Pour le web : 1080p H.264 à −14 LUFS</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Oublier la clé</translation>
    </message>
    <message>
        <source>Forgot {name}, with {pictures} and {vectors}.</source>
        <translation>{name} est oublié, avec {pictures} et {vectors}.</translation>
    </message>
    <message>
        <source>Forgot {name}, with {pictures}, {vectors} and {takes} made of them.</source>
        <translation>{name} est oublié, avec {pictures}, {vectors} et {takes}.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Four steps, four references, one still: identity keyframes for models that animate a picture.</source>
        <translation>Quatre étapes, quatre références, une image fixe : des images clés d’identité pour les modèles qui animent une image.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Frame {frame} of this file can&apos;t be decoded: it is damaged.</source>
        <translation>L’image {frame} de ce fichier ne peut pas être décodée : elle est endommagée.</translation>
    </message>
    <message>
        <source>Frame {frame} of this file can&apos;t be read: it is damaged.</source>
        <translation>L’image {frame} de ce fichier est illisible : elle est endommagée.</translation>
    </message>
    <message>
        <source>Frame {frame}: {what}</source>
        <translation>Image {frame} : {what}</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source>Frames between frames are not made, whole ones are shown</source>
        <translation>Les images intermédiaires ne sont pas créées, des images entières sont montrées</translation>
    </message>
    <message>
        <source>Frames in between by</source>
        <translation>Images intermédiaires par</translation>
    </message>
    <message>
        <source>Frames in between: {flow} by optical flow, {both} by flow and RIFE, {rife} by RIFE alone.</source>
        <translation>Images intermédiaires : {flow} par flux optique, {both} par flux et RIFE, {rife} par RIFE seul.</translation>
    </message>
    <message>
        <source>Frames of shot {shot}, take {take}, from its first to its last</source>
        <translation>Images du plan {shot}, prise {take}, de la première à la dernière</translation>
    </message>
    <message>
        <source>Free room on that disk; until then nothing is sent.</source>
        <translation>Libérez de la place sur ce disque ; d&apos;ici là, rien n&apos;est envoyé.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk, then try again.</source>
        <translation>Libérez de la place ou choisissez un autre disque, puis réessayez.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk.</source>
        <translation>Libérez de la place ou choisissez un autre disque.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>From its last frames, towards the keyframe of the shot after</source>
        <translation>De ses dernières images, vers l’image clé du plan suivant</translation>
    </message>
    <message>
        <source>From its last frames, with what it shows there as a reference</source>
        <translation>De ses dernières images, avec ce qu’on y voit comme référence</translation>
    </message>
    <message>
        <source>From the last frames of the shot before, and nothing else</source>
        <translation>Des dernières images du plan précédent, et rien d’autre</translation>
    </message>
    <message>
        <source>From {0} to {1}.</source>
        <translation>De {0} à {1}.</translation>
    </message>
    <message>
        <source>GGUF files need the package gguf.</source>
        <translation>Les fichiers GGUF demandent le paquet gguf.</translation>
    </message>
    <message>
        <source>GPTQ&apos;s or AWQ&apos;s packed integers</source>
        <translation>des entiers compactés de GPTQ ou d&apos;AWQ</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Gap in shots (1: the next shot)</source>
        <translation>Écart en plans (1 : le plan suivant)</translation>
    </message>
    <message>
        <source>Gates can&apos;t be picked by so few takes: {kept} that you kept, and {rejected} that you rejected.</source>
        <translation>On ne peut pas choisir de seuils d&apos;après si peu de prises : {kept} gardées et {rejected} rejetées.</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Génération</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Procurez-vous-le à nouveau.</translation>
    </message>
    <message>
        <source>Get the bundle again.</source>
        <translation>Procurez-vous le paquet à nouveau.</translation>
    </message>
    <message>
        <source>Get the model as safetensors.</source>
        <translation>Procurez-vous le modèle en safetensors.</translation>
    </message>
    <message>
        <source>Get the model in the form that the library itself knows.</source>
        <translation>Procurez-vous le modèle sous la forme que la bibliothèque connaît.</translation>
    </message>
    <message>
        <source>Get the model …</source>
        <translation>Obtenir le modèle …</translation>
    </message>
    <message>
        <source>Get the weights as safetensors.</source>
        <translation>Procurez-vous les poids en safetensors.</translation>
    </message>
    <message>
        <source>Give a .ttf, .otf or .ttc file.</source>
        <translation>Donnez un fichier .ttf, .otf ou .ttc.</translation>
    </message>
    <message>
        <source>Give a PEM file with your certificate first.</source>
        <translation>Donnez un fichier PEM où votre certificat vient en premier.</translation>
    </message>
    <message>
        <source>Give a PEM file; set {variable} if it has a passphrase.</source>
        <translation>Donnez un fichier PEM ; définissez {variable} s’il a une phrase secrète.</translation>
    </message>
    <message>
        <source>Give a WAV, FLAC, OGG, MP3 or M4A file.</source>
        <translation>Donnez un fichier WAV, FLAC, OGG, MP3 ou M4A.</translation>
    </message>
    <message>
        <source>Give a complete MP4, MOV, MKV, WebM, AVI, MPEG-TS, MPEG, MXF, WAV, FLAC, OGG, MP3, M4A or AIFF file.</source>
        <translation>Donnez un fichier complet : MP4, MOV, MKV, WebM, AVI, MPEG-TS, MPEG, MXF, WAV, FLAC, OGG, MP3, M4A ou AIFF.</translation>
    </message>
    <message>
        <source>Give a complete PNG, JPEG, WebP, TIFF, HEIC or AVIF file.</source>
        <translation>Donnez un fichier complet : PNG, JPEG, WebP, TIFF, HEIC ou AVIF.</translation>
    </message>
    <message>
        <source>Give a script (.fountain, .fdx, .txt), a shot list (.csv), a storyboard.toml or an edit (.otio, .edl …).</source>
        <translation>Donnez un scénario (.fountain, .fdx, .txt), une liste de plans (.csv), un storyboard.toml ou un montage (.otio, .edl …).</translation>
    </message>
    <message>
        <source>Give a shot its dialogue first.</source>
        <translation>Donnez d’abord un dialogue à un plan.</translation>
    </message>
    <message>
        <source>Give another key.</source>
        <translation>Donnez une autre clé.</translation>
    </message>
    <message>
        <source>Give another picture.</source>
        <translation>Donnez une autre image.</translation>
    </message>
    <message>
        <source>Give each output a name of its own.</source>
        <translation>Donnez à chaque sortie un nom à elle.</translation>
    </message>
    <message>
        <source>Give each shot a row below the heads.</source>
        <translation>Donnez à chaque plan une ligne sous les en-têtes.</translation>
    </message>
    <message>
        <source>Give it a film as its keyframe, or make a take of it first.</source>
        <translation>Donnez-lui un film comme image clé, ou faites-en d’abord une prise.</translation>
    </message>
    <message>
        <source>Give it a film file as its keyframe.</source>
        <translation>Donnez-lui un fichier de film comme image clé.</translation>
    </message>
    <message>
        <source>Give it a name of its own.</source>
        <translation>Donnez-lui un nom à lui.</translation>
    </message>
    <message>
        <source>Give it an id of its own.</source>
        <translation>Donnez-lui un identifiant à lui.</translation>
    </message>
    <message>
        <source>Give it an id.</source>
        <translation>Donnez-lui un identifiant.</translation>
    </message>
    <message>
        <source>Give it at least one frame.</source>
        <translation>Donnez-lui au moins une image.</translation>
    </message>
    <message>
        <source>Give its cast a reference, or name another keyframe_model.</source>
        <translation>Donnez une référence à ses personnages, ou nommez un autre keyframe_model.</translation>
    </message>
    <message>
        <source>Give its cast, place or props a reference, or choose another engine.</source>
        <translation>Donnez une référence à ses personnages, à son lieu ou à ses accessoires, ou choisissez un autre moteur.</translation>
    </message>
    <message>
        <source>Give its cast, place or props a reference, or name another keyframe_model.</source>
        <translation>Donnez une référence à ses personnages, à son lieu ou à ses accessoires, ou nommez un autre keyframe_model.</translation>
    </message>
    <message>
        <source>Give one in which the face is large, lit and turned to the camera, or choose another model.</source>
        <translation>Donnez-en une où le visage est grand, éclairé et tourné vers la caméra, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Give one in which the face is larger, lit and turned to the camera, or use an embedder of looks.</source>
        <translation>Donnez-en une où le visage est plus grand, éclairé et tourné vers la caméra, ou comparez l’apparence.</translation>
    </message>
    <message>
        <source>Give the file itself, or a copy of it.</source>
        <translation>Donnez le fichier lui-même, ou une copie.</translation>
    </message>
    <message>
        <source>Give the key that it was made for.</source>
        <translation>Donnez la clé pour laquelle il a été fait.</translation>
    </message>
    <message>
        <source>Give the shot a keyframe, let it continue another, or name a &apos;keyframe_model&apos;.</source>
        <translation>Donnez une image clé au plan, faites-lui en continuer un autre, ou nommez un &apos;keyframe_model&apos;.</translation>
    </message>
    <message>
        <source>Go back to &apos;{name}&apos;</source>
        <translation>Revenir à « {name} »</translation>
    </message>
    <message>
        <source>Go on from an earlier frame</source>
        <translation>Reprendre à une image antérieure</translation>
    </message>
    <message>
        <source>Go on in another way</source>
        <translation>Continuer autrement</translation>
    </message>
    <message>
        <source>Goes on by</source>
        <translation>Enchaîne par</translation>
    </message>
    <message>
        <source>Goes on by the way {way}, as its scene says.</source>
        <translation>S&apos;enchaîne par « {way} », comme le dit sa scène.</translation>
    </message>
    <message>
        <source>Goes on by the way {way}, as the film says.</source>
        <translation>S&apos;enchaîne par « {way} », comme le dit le film.</translation>
    </message>
    <message>
        <source>Goes on by the way {way}, as the shot says.</source>
        <translation>S&apos;enchaîne par « {way} », comme le dit le plan.</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>Grain</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidage</translation>
    </message>
    <message>
        <source>Guidance of the second expert</source>
        <translation>Guidage du second expert</translation>
    </message>
    <message>
        <source>H.264</source>
        <translation>H.264</translation>
    </message>
    <message>
        <source>H.264, AAC, ProRes and FFV1 can be written.</source>
        <translation>H.264, AAC, ProRes et FFV1 peuvent être écrits.</translation>
    </message>
    <message>
        <source>HDR ({transfer}) was converted to bt709: tones by BT.2390 from 1000 cd/m², diffuse white near white.</source>
        <translation>Le HDR ({transfer}) a été converti en bt709 : tons selon BT.2390 depuis 1000 cd/m², blanc diffus proche du blanc.</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Cheveux</translation>
    </message>
    <message>
        <source>Handed over, frames before the end</source>
        <translation>Passage, images avant la fin</translation>
    </message>
    <message>
        <source>Handles</source>
        <translation>Poignées</translation>
    </message>
    <message>
        <source>Handles of {frames} frames</source>
        <translation>Poignées de {frames} images</translation>
    </message>
    <message>
        <source>Handles of {frames} frames can&apos;t be.</source>
        <translation>Des poignées de {frames} images, ce n’est pas possible.</translation>
    </message>
    <message>
        <source>Held or played backwards as a whole, and left black</source>
        <translation>Tenu ou joué à l’envers en entier, reste noir</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>History noise</source>
        <translation>Bruit d’historique</translation>
    </message>
    <message>
        <source>Hold to what is given</source>
        <translation>Tenir à ce qui est donné</translation>
    </message>
    <message>
        <source>How a shot goes on from the one that it continues: the jump is 1 where it is even, near 0 for a repeated frame, more than 2 where it jumps.</source>
        <translation>Comment un plan prolonge celui dont il est la suite : le saut vaut 1 quand tout est régulier, près de 0 pour une image répétée, plus de 2 quand cela saute.</translation>
    </message>
    <message>
        <source>How closely the picture keeps to the text; 1 turns guidance off, which is twice as fast.</source>
        <translation>À quel point l’image suit le texte ; 1 désactive le guidage, ce qui est deux fois plus rapide.</translation>
    </message>
    <message>
        <source>How far a move comes to rest by the end of its shot; 1 stops it, 0 lets it run into the cut.</source>
        <translation>À quel point un mouvement se pose avant la fin de son plan ; 1 l’arrête, 0 le laisse courir jusqu’à la coupe.</translation>
    </message>
    <message>
        <source>How far a shot is from the take that says how its scene looks. A ΔE of 1 can just be seen; contrast and colourfulness are ratios, 1 is the same. Where the two show other views, their difference says nothing of drift.</source>
        <translation>À quelle distance un plan se trouve de la prise qui dit de quoi la scène a l&apos;air. Un ΔE de 1 est tout juste visible ; contraste et vivacité sont des rapports, 1 est identique. Quand les deux montrent des vues différentes, leur écart ne dit rien d&apos;une dérive.</translation>
    </message>
    <message>
        <source>How far each chain of shots went from its first: 0 where nothing changed. What goes wrong early counts most, and longer chains have larger errors, so only chains of one length compare (video drift error, LV-Bench).</source>
        <translation>De combien chaque chaîne s’est éloignée de son premier plan : 0 si rien n’a changé. Ce qui se gâte tôt compte le plus, et les chaînes longues ont de plus grandes erreurs ; seules celles d’une même longueur se comparent (video drift error, LV-Bench).</translation>
    </message>
    <message>
        <source>How far the camera moves: 1 is the calm pace of a documentary, 0 holds still, 2 goes twice as far.</source>
        <translation>La distance que parcourt la caméra : 1 est le rythme calme d’un documentaire, 0 ne bouge pas, 2 va deux fois plus loin.</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Comment elle est née</translation>
    </message>
    <message>
        <source>How like each other the faces of somebody are in two shots, by how many shots lie between them: a line that falls says that people wane the longer they are away. 1 is the same picture; two of one person are often about 0.7 to 0.9.</source>
        <translation>À quel point les visages d’une personne se ressemblent dans deux plans, selon l’écart entre eux : une ligne qui descend dit qu’on se perd d’autant plus qu’on est absent longtemps. 1 est la même image ; deux d’une personne sont souvent vers 0,7 à 0,9.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Combien de temps</translation>
    </message>
    <message>
        <source>How loud the film plays here; an export is not changed by it</source>
        <translation>Le volume de lecture ici ; un export n’en est pas changé</translation>
    </message>
    <message>
        <source>How many frames before and after what the cut uses, as far as the take has them.</source>
        <translation>Combien d’images avant et après ce que montre le montage, si la prise les a.</translation>
    </message>
    <message>
        <source>How much darker the corners are.</source>
        <translation>De combien les coins sont plus sombres.</translation>
    </message>
    <message>
        <source>How much more the subject moves than what is behind it; 0 moves the picture as one.</source>
        <translation>De combien le sujet bouge plus que ce qui est derrière lui ; 0 déplace l’image d’un seul bloc.</translation>
    </message>
    <message>
        <source>How much of a reference the end of the shot before fills, for a shot that goes on with a sheet, or the scene&apos;s look anchor for one that cuts in place of going on.</source>
        <translation>Quelle part d&apos;une référence occupe la fin du plan précédent, pour un plan enchaîné avec une planche, ou l&apos;ancre visuelle de la scène pour un plan qui commence par une coupe.</translation>
    </message>
    <message>
        <source>How much of the sampling is spent on the large shapes; higher for larger pictures.</source>
        <translation>La part de l’échantillonnage consacrée aux grandes formes ; plus élevée pour de plus grandes images.</translation>
    </message>
    <message>
        <source>How shot {0} goes on from shot {1} is not measured.</source>
        <translation>La façon dont le plan {0} continue le plan {1} n’est pas mesurée.</translation>
    </message>
    <message>
        <source>How shots go on</source>
        <translation>La suite des plans</translation>
    </message>
    <message>
        <source>How strongly references, tail and keyframe bind.</source>
        <translation>Avec quelle force lient les références, les dernières images et l’image clé.</translation>
    </message>
    <message>
        <source>How the paid call {call} stands is known: it is &apos;{state}&apos;.</source>
        <translation>On sait où en est l’appel payé {call} : il est « {state} ».</translation>
    </message>
    <message>
        <source>How the take in the cut differs from how the model made it: by how much its colours were moved, by which ratios contrast and colourfulness changed, and what part of the sharpness was lost (below 0: given back).</source>
        <translation>En quoi la prise au montage diffère de ce que le modèle a fait : de combien ses couleurs ont été déplacées, dans quels rapports contraste et couleur ont changé, et quelle part de netteté fut perdue (sous 0 : rendue).</translation>
    </message>
    <message>
        <source>How the take looked before it was corrected is not kept any more.</source>
        <translation>L’aspect de la prise avant sa correction n’est plus gardé.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Identity is how like the references a face is, clothes and hair how like the references or the shots before they are: 0 not at all, 1 the same. A line joins shots that follow each other.</source>
        <translation>L&apos;identité dit à quel point un visage ressemble aux références, les vêtements et les cheveux à quel point ils ressemblent aux références ou aux plans précédents : 0 pas du tout, 1 identiques. Une ligne relie des plans qui se suivent.</translation>
    </message>
    <message>
        <source>Identity keyframe by</source>
        <translation>Image clé d’identité par</translation>
    </message>
    <message>
        <source>Identity, lowest tenth</source>
        <translation>Identité, dixième inférieur</translation>
    </message>
    <message>
        <source>If they agree to it, say so.</source>
        <translation>Si la personne est d’accord, indiquez-le.</translation>
    </message>
    <message>
        <source>ImageNet (1.3 million photographs of 1,000 classes).</source>
        <translation>ImageNet (1,3 million de photographies de 1 000 classes).</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Importez-la de nouveau.</translation>
    </message>
    <message>
        <source>In &apos;{row}&apos;, {field} can&apos;t be {value}.</source>
        <translation>Dans « {row} », {field} ne peut pas valoir {value}.</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En tout</translation>
    </message>
    <message>
        <source>In all (s)</source>
        <translation>En tout (s)</translation>
    </message>
    <message>
        <source>In pixels.</source>
        <translation>En pixels.</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>In the box: {weights}.</source>
        <translation>Fournis : {weights}.</translation>
    </message>
    <message>
        <source>In the cast: nobody yet.</source>
        <translation>La distribution est encore vide.</translation>
    </message>
    <message>
        <source>In the cast: nobody.</source>
        <translation>La distribution est vide.</translation>
    </message>
    <message>
        <source>In the cast: {names}.</source>
        <translation>Dans la distribution : {names}.</translation>
    </message>
    <message>
        <source>In the column &apos;{column}&apos;, times of three parts are hours:minutes:seconds.</source>
        <translation>Dans la colonne « {column} », les temps en trois parties sont heures:minutes:secondes.</translation>
    </message>
    <message>
        <source>In the column &apos;{column}&apos;, times of three parts are minutes:seconds:frames.</source>
        <translation>Dans la colonne « {column} », les temps en trois parties sont minutes:secondes:images.</translation>
    </message>
    <message>
        <source>In this system&apos;s keyring, and nowhere else</source>
        <translation>Dans le trousseau de ce système, et nulle part ailleurs</translation>
    </message>
    <message>
        <source>In to out: {0} – {1}</source>
        <translation>Entrée à sortie : {0} – {1}</translation>
    </message>
    <message>
        <source>Install Matchcut again.</source>
        <translation>Réinstallez Matchcut.</translation>
    </message>
    <message>
        <source>Install Node.js, which has npm, or name your npm registry&apos;s address in {setting}.</source>
        <translation>Installez Node.js, qui contient npm, ou donnez l&apos;adresse de votre registre npm dans {setting}.</translation>
    </message>
    <message>
        <source>Install a font that has them, such as one of Noto&apos;s.</source>
        <translation>Installez une police qui les possède, par exemple une police Noto.</translation>
    </message>
    <message>
        <source>Install a newer Python.</source>
        <translation>Installez un Python plus récent.</translation>
    </message>
    <message>
        <source>Install espeak-ng, or use a voice that reads letters.</source>
        <translation>Installez espeak-ng, ou employez une voix qui lit des lettres.</translation>
    </message>
    <message>
        <source>Install it anew.</source>
        <translation>Réinstallez-le.</translation>
    </message>
    <message>
        <source>Install it with pip.</source>
        <translation>Installez-le avec pip.</translation>
    </message>
    <message>
        <source>Install it: pip install {package}</source>
        <translation>Installez-le : pip install {package}</translation>
    </message>
    <message>
        <source>Install pip.</source>
        <translation>Installez pip.</translation>
    </message>
    <message>
        <source>Install what it needs, or set attention to auto.</source>
        <translation>Installez ce qu&apos;il lui faut, ou mettez attention à auto.</translation>
    </message>
    <message>
        <source>Invisible watermark</source>
        <translation>Filigrane invisible</translation>
    </message>
    <message>
        <source>It begins before the film does; its beginning is left out</source>
        <translation>Commence avant le film ; son début est omis</translation>
    </message>
    <message>
        <source>It begins before what is ahead of it ends, and hides its rest</source>
        <translation>Commence avant que ce qui précède ne finisse, et en cache le reste</translation>
    </message>
    <message>
        <source>It begins or ends between two frames of the edit; the nearest are taken</source>
        <translation>Commence ou finit entre deux images du montage ; les plus proches sont prises</translation>
    </message>
    <message>
        <source>It begins or ends between two frames of the film, and is moved to the nearest</source>
        <translation>Commence ou finit entre deux images du film, et est déplacé vers la plus proche</translation>
    </message>
    <message>
        <source>It begins with the frame with which the shot before ended.</source>
        <translation>Il commence par l&apos;image sur laquelle finit le plan précédent.</translation>
    </message>
    <message>
        <source>It belongs in {table}.</source>
        <translation>Cela va dans {table}.</translation>
    </message>
    <message>
        <source>It continues shot {before} and plays at another place. Start it with a cut.</source>
        <translation>Il continue le plan {before} et se passe ailleurs. Le commencer par une coupe.</translation>
    </message>
    <message>
        <source>It continues shot {before} and shows none of those who are seen there, and nobody comes or goes. Start it with a cut.</source>
        <translation>Il continue le plan {before} et ne montre personne de ceux qu’on y voit, et nul n’entre ni ne sort. Le commencer par une coupe.</translation>
    </message>
    <message>
        <source>It continues shot {before}, and between them day and night change. Start it with a cut.</source>
        <translation>Il continue le plan {before}, et le jour et la nuit changent entre eux. Le commencer par une coupe.</translation>
    </message>
    <message>
        <source>It continues shot {before}, which ends as {old}, and is to be {new}: no camera move leads there. Start it with a cut, or let the camera move.</source>
        <translation>Il continue le plan {before}, qui finit ainsi : {old}, et doit être ainsi : {new}. Aucun mouvement de caméra n’y mène. Le commencer par une coupe, ou bouger la caméra.</translation>
    </message>
    <message>
        <source>It counts non-drop, which the film does not at {rate} fps: its first frame {label} is {timecode} here</source>
        <translation>Il compte en non-drop, ce que le film ne fait pas à {rate} i/s : sa première image {label} est ici {timecode}</translation>
    </message>
    <message>
        <source>It ends with the last picture, for no film is as long as this sound says</source>
        <translation>Finit avec la dernière image, car aucun film n’est aussi long que ce son le dit</translation>
    </message>
    <message>
        <source>It goes on both experts.</source>
        <translation>Il s&apos;applique aux deux experts.</translation>
    </message>
    <message>
        <source>It goes on from a frame before the end of shot {before} and not from {wanted} before it: the take there kept no longer a tail.</source>
        <translation>Il repart d&apos;une image avant la fin du plan {before} et non de {wanted} : la prise n&apos;en a pas gardé davantage.</translation>
    </message>
    <message>
        <source>It goes on from one frame before the end of the shot before, which is cut there.</source>
        <translation>Il repart d’une image avant la fin du plan précédent, qui est coupé là.</translation>
    </message>
    <message>
        <source>It goes on from pictures with slate and timecode in them: make the shot before anew.</source>
        <translation>Elle continue des images qui portent clap et timecode : refaites le plan précédent.</translation>
    </message>
    <message>
        <source>It goes on from shot {shot}, which has it, too: look there first.</source>
        <translation>Il continue le plan {shot}, qui l’a aussi : regarder d’abord là.</translation>
    </message>
    <message>
        <source>It goes on from {count} frames before the end of shot {before} and not from {wanted}: the take there kept no longer a tail.</source>
        <translation>Il repart de {count} images avant la fin du plan {before} et non de {wanted} : la prise n&apos;en a pas gardé davantage.</translation>
    </message>
    <message>
        <source>It goes on from {count} frames before the end of the shot before, which is cut there.</source>
        <translation>Il repart de {count} images avant la fin du plan précédent, qui est coupé là.</translation>
    </message>
    <message>
        <source>It goes on the expert for high noise.</source>
        <translation>Il s&apos;applique à l&apos;expert du bruit fort.</translation>
    </message>
    <message>
        <source>It goes on the expert for low noise.</source>
        <translation>Il s&apos;applique à l&apos;expert du bruit faible.</translation>
    </message>
    <message>
        <source>It has no scene heading, so all of it is one scene. A heading begins with INT. or EXT., or with a dot.</source>
        <translation>Il n’a pas d’intitulé de scène, tout est donc une seule scène. Un intitulé commence par INT. ou EXT., ou par un point.</translation>
    </message>
    <message>
        <source>It has no sound, and the film has.</source>
        <translation>Il n’a pas de son, alors que le film en a.</translation>
    </message>
    <message>
        <source>It has no such shape, so {percent} % of the picture are cut away.</source>
        <translation>Il n’a pas ce format d’image : {percent} % de l’image sont coupés.</translation>
    </message>
    <message>
        <source>It has only one.</source>
        <translation>Elle n’en a qu’un.</translation>
    </message>
    <message>
        <source>It has to take a frame (1, 3, 1, h, w) from −1 to 1, and make 32 numbers (1, 32).</source>
        <translation>Il doit prendre une image (1, 3, 1, h, w) de −1 à 1 et faire 32 nombres (1, 32).</translation>
    </message>
    <message>
        <source>It has to take one RGB picture, (1, 3, h, w), and make one that is a whole number of times as large.</source>
        <translation>Il doit prendre une image RGB, (1, 3, h, w), et en faire une qui est un nombre entier de fois plus grande.</translation>
    </message>
    <message>
        <source>It has to take the first frame, the second and the moment between them, and make one picture.</source>
        <translation>Il doit prendre la première image, la seconde et l&apos;instant entre elles, et faire une image.</translation>
    </message>
    <message>
        <source>It has {frames} frames at {rate} fps instead of {wanted} at {wanted_rate}.</source>
        <translation>Il a {frames} images à {rate} i/s au lieu de {wanted} à {wanted_rate}.</translation>
    </message>
    <message>
        <source>It has {frames} frames at {rate} fps, and {film} beside it {film_frames} at {film_rate}.</source>
        <translation>Il a {frames} images à {rate} i/s, et {film} à côté {film_frames} à {film_rate}.</translation>
    </message>
    <message>
        <source>It holds no text, and is left out</source>
        <translation>Ne contient pas de texte, omis</translation>
    </message>
    <message>
        <source>It holds {count} projects instead of one.</source>
        <translation>Il contient {count} projets au lieu d’un.</translation>
    </message>
    <message>
        <source>It is forgotten.</source>
        <translation>Il est oublié.</translation>
    </message>
    <message>
        <source>It is here already, in the hub&apos;s cache: {0}</source>
        <translation>Il est déjà ici, dans le cache du hub : {0}</translation>
    </message>
    <message>
        <source>It is here, whole and checked: {0}.</source>
        <translation>Il est ici, entier et vérifié : {0}.</translation>
    </message>
    <message>
        <source>It is interlaced, and was deinterlaced ({filter}).</source>
        <translation>Il est entrelacé, et a été désentrelacé ({filter}).</translation>
    </message>
    <message>
        <source>It is looked for in {folder}.</source>
        <translation>On le cherche dans {folder}.</translation>
    </message>
    <message>
        <source>It is made anew from how its scene looks, not from the shot before.</source>
        <translation>Il est refait d’après l’aspect de sa scène, et non d’après le plan précédent.</translation>
    </message>
    <message>
        <source>It is made anew, from an earlier frame of the shot before.</source>
        <translation>Il est refait, à partir d’une image antérieure du plan précédent.</translation>
    </message>
    <message>
        <source>It is made anew, with fresh noise.</source>
        <translation>Il est refait, avec un bruit nouveau.</translation>
    </message>
    <message>
        <source>It is made anew, with the end of the shot before as a reference.</source>
        <translation>Il est refait, avec la fin du plan précédent comme référence.</translation>
    </message>
    <message>
        <source>It is made in {sections} sections, along which colours and faces drift. Shorter shots, with cuts between them, hold better.</source>
        <translation>Il est fait en {sections} sections, au fil desquelles couleurs et visages dérivent. Des plans plus courts, séparés par des coupes, tiennent mieux.</translation>
    </message>
    <message>
        <source>It is no workflow as &apos;Export (API)&apos; of ComfyUI writes it.</source>
        <translation>Ce n’est pas un workflow tel que l’écrit « Export (API) » de ComfyUI.</translation>
    </message>
    <message>
        <source>It is paid and not lost: collect it later.</source>
        <translation>Il est payé et n’est pas perdu : récupérez-le plus tard.</translation>
    </message>
    <message>
        <source>It is removed; {0} are free again.</source>
        <translation>Il est retiré ; {0} sont de nouveau libres.</translation>
    </message>
    <message>
        <source>It is seen for one frame, which is too short to see what happens. Make it longer.</source>
        <translation>On le voit une image : trop peu pour voir ce qui se passe. L’allonger.</translation>
    </message>
    <message>
        <source>It is seen for {count} frames, which is too short to see what happens. Make it longer.</source>
        <translation>On le voit {count} images : trop peu pour voir ce qui se passe. L’allonger.</translation>
    </message>
    <message>
        <source>It is the shot with which {count} on a row have one size: {size}. Another size gives the eye something new.</source>
        <translation>Avec ce plan, {count} de suite ont la même valeur : {size}. Une autre valeur donne à l’œil du nouveau.</translation>
    </message>
    <message>
        <source>It is unlike the others ({own}), which are alike ({others}).</source>
        <translation>Elle diffère des autres ({own}), qui se ressemblent ({others}).</translation>
    </message>
    <message>
        <source>It is used where it lies, and written down in {0}.</source>
        <translation>Il est utilisé là où il se trouve, et noté dans {0}.</translation>
    </message>
    <message>
        <source>It is whole: {0}, compared with {1}.</source>
        <translation>Il est entier : {0}, comparé à {1}.</translation>
    </message>
    <message>
        <source>It lies small or faint over others, and is left out</source>
        <translation>Petit ou pâle sur d’autres, omis</translation>
    </message>
    <message>
        <source>It looks like {member} ({nearest}), and can&apos;t be compared with the others here: it shows a face where they show none, or none where they do.</source>
        <translation>Elle ressemble à {member} ({nearest}) et ne peut être comparée aux autres ici : elle montre un visage là où elles n&apos;en montrent pas, ou l&apos;inverse.</translation>
    </message>
    <message>
        <source>It looks more like {member} ({nearest}) than like the others here ({own}).</source>
        <translation>Elle ressemble plus à {member} ({nearest}) qu’aux autres ici ({own}).</translation>
    </message>
    <message>
        <source>It must be whole, and its weights safetensors; other kinds of files are never opened.</source>
        <translation>Il doit être entier, et ses poids au format safetensors ; d’autres fichiers ne sont jamais ouverts.</translation>
    </message>
    <message>
        <source>It names no media</source>
        <translation>Ne nomme aucun média</translation>
    </message>
    <message>
        <source>It names no sound, and is left out</source>
        <translation>Ne nomme aucun son, omis</translation>
    </message>
    <message>
        <source>It needs the package {packages}.</source>
        <translation>Il a besoin du paquet {packages}.</translation>
    </message>
    <message>
        <source>It runs backwards, from its out point to its in point</source>
        <translation>Joue à l’envers, de son point de sortie à son point d’entrée</translation>
    </message>
    <message>
        <source>It runs from {first} to {last}.</source>
        <translation>Il va de {first} à {last}.</translation>
    </message>
    <message>
        <source>It runs {kinds}.</source>
        <translation>Il fait fonctionner {kinds}.</translation>
    </message>
    <message>
        <source>It runs {times} times as fast as it was shot, which is read as its own speed</source>
        <translation>Joue {times} fois plus vite que tourné, ce qui est lu comme sa propre vitesse</translation>
    </message>
    <message>
        <source>It says no length, and is left out</source>
        <translation>Ne dit aucune durée, omis</translation>
    </message>
    <message>
        <source>It says no place in the sequence, and is left out</source>
        <translation>Ne dit aucune place dans la séquence, omis</translation>
    </message>
    <message>
        <source>It should take {wanted}.</source>
        <translation>Elle devrait prendre {wanted}.</translation>
    </message>
    <message>
        <source>It shows more than one person.</source>
        <translation>Elle montre plus d’une personne.</translation>
    </message>
    <message>
        <source>It shows {names} as shot {before} does, in the same size and from the same side: the cut jumps. Change size or angle, or continue that shot.</source>
        <translation>Il montre {names} comme le plan {before}, à la même valeur et du même côté : la coupe saute. Changer de valeur ou d’angle, ou continuer ce plan.</translation>
    </message>
    <message>
        <source>It takes at least one frame.</source>
        <translation>Il faut au moins une image.</translation>
    </message>
    <message>
        <source>It takes no seed: the same take can&apos;t be had twice.</source>
        <translation>Il n’accepte pas de graine : la même prise ne s’obtient pas deux fois.</translation>
    </message>
    <message>
        <source>It takes {kept} that you circled, and {rejected} that you passed over for another take of the same shot; several films may be named.</source>
        <translation>Il en faut {kept} que vous avez retenues et {rejected} que vous avez écartées pour une autre prise du même plan ; on peut nommer plusieurs films.</translation>
    </message>
    <message>
        <source>It thought that this one was gone; let it finish.</source>
        <translation>Il croyait celui-ci parti ; laissez-le finir.</translation>
    </message>
    <message>
        <source>It wants a file {name}, told among its &apos;parts&apos;.</source>
        <translation>Il lui faut un fichier {name}, indiqué parmi ses &apos;parts&apos;.</translation>
    </message>
    <message>
        <source>It wants a model pack of insightface in {folder} (buffalo_l, which is for non-commercial research only).</source>
        <translation>Il lui faut un paquet de modèles d&apos;insightface dans {folder} (buffalo_l, réservé à la recherche non commerciale).</translation>
    </message>
    <message>
        <source>It was stopped before it was done and goes on at the next start.</source>
        <translation>Cela a été arrêté avant la fin et reprend au prochain démarrage.</translation>
    </message>
    <message>
        <source>It was updated in the meantime: start Matchcut again.</source>
        <translation>Il a été mis à jour entre-temps : redémarrez Matchcut.</translation>
    </message>
    <message>
        <source>It would be refused again. Change the shot, then make what is stale.</source>
        <translation>Ce serait refusé de nouveau. Changez le plan, puis faites ce qui est périmé.</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Its angle is not in the file, and black stands in</source>
        <translation>Son angle n’est pas dans le fichier ; du noir le remplace</translation>
    </message>
    <message>
        <source>Its clean aperture of {width} × {height} is shown.</source>
        <translation>Son ouverture propre de {width} × {height} est montrée.</translation>
    </message>
    <message>
        <source>Its colours of {primaries} were converted to bt709.</source>
        <translation>Ses couleurs de {primaries} ont été converties en bt709.</translation>
    </message>
    <message>
        <source>Its colours were corrected as far as a model drifts, and not as far as they are from the shot before.</source>
        <translation>Ses couleurs ont été corrigées autant qu&apos;un modèle dérive, et non autant qu&apos;elles s&apos;écartent du plan précédent.</translation>
    </message>
    <message>
        <source>Its colours were not corrected: it begins with something else than the shot before shows at its end.</source>
        <translation>Ses couleurs n&apos;ont pas été corrigées : il commence par autre chose que ce que montre la fin du plan précédent.</translation>
    </message>
    <message>
        <source>Its colours were not corrected: they begin further from the shot before than a model drifts.</source>
        <translation>Ses couleurs n&apos;ont pas été corrigées : elles commencent plus loin du plan précédent qu&apos;un modèle ne dérive.</translation>
    </message>
    <message>
        <source>Its content is not in the file, and black stands in</source>
        <translation>Son contenu n’est pas dans le fichier ; du noir le remplace</translation>
    </message>
    <message>
        <source>Its dialogue can&apos;t be spoken in its time, however fast. Give it about {count} frames, or fewer words.</source>
        <translation>Son dialogue ne peut être dit dans sa durée, même vite. Lui donner environ {count} images, ou moins de mots.</translation>
    </message>
    <message>
        <source>Its difference is {0} times that of the frames beside it.</source>
        <translation>Sa différence vaut {0} fois celle des images voisines.</translation>
    </message>
    <message>
        <source>Its difference is {0} times that of the frames beside it; {1} to {2} is even.</source>
        <translation>Sa différence est de {0} fois celle des images voisines&#xa0;; de {1} à {2}, c’est régulier.</translation>
    </message>
    <message>
        <source>Its files may not belong together; fetch the model again.</source>
        <translation>Ses fichiers ne vont peut-être pas ensemble ; téléchargez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>Its first element must be &lt;fcpxml&gt;.</source>
        <translation>Son premier élément doit être &lt;fcpxml&gt;.</translation>
    </message>
    <message>
        <source>Its first timecode is {read} instead of {wanted}.</source>
        <translation>Son premier timecode est {read} au lieu de {wanted}.</translation>
    </message>
    <message>
        <source>Its invisible watermark says {read}, and this film is {wanted}: it is another film, or another cut of this one.</source>
        <translation>Son filigrane invisible dit {read}, et ce film est {wanted} : c’est un autre film, ou un autre montage de celui-ci.</translation>
    </message>
    <message>
        <source>Its kept vector was damaged, and was made again.</source>
        <translation>Le vecteur conservé était abîmé et a été refait.</translation>
    </message>
    <message>
        <source>Its keyframe can&apos;t be used.</source>
        <translation>Son image clé ne peut être utilisée.</translation>
    </message>
    <message>
        <source>Its keyframe is not used, as it starts from {before}.</source>
        <translation>Son image clé n&apos;est pas utilisée, car {before} la précède.</translation>
    </message>
    <message>
        <source>Its licence ({licence}) has to be accepted first: {forbids}</source>
        <translation>Sa licence ({licence}) doit d&apos;abord être acceptée : {forbids}</translation>
    </message>
    <message>
        <source>Its media lasts no whole number of the film&apos;s frames; a part of one counts as one</source>
        <translation>Ses médias ne durent pas un nombre entier d’images du film ; une part d’image compte pour une</translation>
    </message>
    <message>
        <source>Its newest snapshot is {snapshot}, of {moment}.</source>
        <translation>Son instantané le plus récent est {snapshot}, du {moment}.</translation>
    </message>
    <message>
        <source>Its number or id. Empty: the first.</source>
        <translation>Son numéro ou son identifiant. Vide : le premier.</translation>
    </message>
    <message>
        <source>Its pixels of {wide}:{high} were made square.</source>
        <translation>Ses pixels de {wide}:{high} ont été rendus carrés.</translation>
    </message>
    <message>
        <source>Its place is no time; it follows what is ahead of it</source>
        <translation>Sa place n’est pas un temps ; il suit ce qui précède</translation>
    </message>
    <message>
        <source>Its sequence of pictures can&apos;t be read ({reason})</source>
        <translation>Sa suite d’images est illisible ({reason})</translation>
    </message>
    <message>
        <source>Its sound begins {seconds} s before its picture; that part is not heard.</source>
        <translation>Son son commence {seconds} s avant son image ; cette partie n’est pas entendue.</translation>
    </message>
    <message>
        <source>Its sound comes {milliseconds} ms too early.</source>
        <translation>Son son vient {milliseconds} ms trop tôt.</translation>
    </message>
    <message>
        <source>Its sound comes {milliseconds} ms too late.</source>
        <translation>Son son vient {milliseconds} ms trop tard.</translation>
    </message>
    <message>
        <source>Its sound lasts {seconds} s longer than its picture.</source>
        <translation>Son son dure {seconds} s de plus que son image.</translation>
    </message>
    <message>
        <source>Its speed changes at once where the edit eases it</source>
        <translation>La vitesse change d’un coup là où le montage l’adoucit</translation>
    </message>
    <message>
        <source>Its speed changes within the clip, which is shown at its own</source>
        <translation>La vitesse change dans le clip, qui est montré à la sienne</translation>
    </message>
    <message>
        <source>Its speed changes within the clip; one speed throughout stands for it</source>
        <translation>La vitesse change dans le clip ; une seule la remplace</translation>
    </message>
    <message>
        <source>Its takes are: {numbers}</source>
        <translation>Ses prises sont : {numbers}</translation>
    </message>
    <message>
        <source>Its weights are damaged.</source>
        <translation>Ses poids sont endommagés.</translation>
    </message>
    <message>
        <source>Its weights are not here.</source>
        <translation>Ses poids ne sont pas ici.</translation>
    </message>
    <message>
        <source>Its weights come with Matchcut and are not in this installation.</source>
        <translation>Ses poids viennent avec Matchcut et manquent dans cette installation.</translation>
    </message>
    <message>
        <source>Its weights may be damaged, or its dtypes too small; set them to bfloat16 or float32.</source>
        <translation>Ses poids sont peut-être endommagés, ou ses dtypes trop petits ; mettez-les à bfloat16 ou float32.</translation>
    </message>
    <message>
        <source>Its {count} frames last unequally; each is shown at its time.</source>
        <translation>Ses {count} images durent inégalement ; chacune est montrée en son temps.</translation>
    </message>
    <message>
        <source>Its {count} sound tracks were mixed.</source>
        <translation>Ses {count} pistes sonores ont été mixées.</translation>
    </message>
    <message>
        <source>Its {name} is not at {file}.</source>
        <translation>Sa partie {name} n&apos;est pas à {file}.</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Join them with a program that cuts, or give each of them.</source>
        <translation>Réunissez-les avec un programme de montage, ou donnez chacun d’eux.</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Saut</translation>
    </message>
    <message>
        <source>Kdenlive</source>
        <translation>Kdenlive</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Garder la clé</translation>
    </message>
    <message>
        <source>Keeps &apos;MARA:&apos; before what is said, for viewers who can&apos;t hear.</source>
        <translation>Garde « MARA: » devant ce qui est dit, pour qui n’entend pas.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Keyframes, references and sound in one call. Wants an IC-LoRA that was made for references.</source>
        <translation>Images clés, références et son en un seul appel. Demande une IC-LoRA faite pour les références.</translation>
    </message>
    <message>
        <source>Known are {suffixes}.</source>
        <translation>Sont connus {suffixes}.</translation>
    </message>
    <message>
        <source>Known engines: {engines}.</source>
        <translation>Moteurs connus : {engines}.</translation>
    </message>
    <message>
        <source>Known here: {names}.</source>
        <translation>Connus ici : {names}.</translation>
    </message>
    <message>
        <source>Known: none.</source>
        <translation>Connus : aucun.</translation>
    </message>
    <message>
        <source>Known: {endings}.</source>
        <translation>Connus : {endings}.</translation>
    </message>
    <message>
        <source>Known: {families}.</source>
        <translation>Connues : {families}.</translation>
    </message>
    <message>
        <source>Known: {names}.</source>
        <translation>Connus : {names}.</translation>
    </message>
    <message>
        <source>Known: {suffixes}.</source>
        <translation>Connus : {suffixes}.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Large and slow: six references, one still. For machines with room.</source>
        <translation>Grand et lent : six références, une image fixe. Pour les machines qui ont de la place.</translation>
    </message>
    <message>
        <source>Large faint words over the picture.</source>
        <translation>De grands mots pâles sur l’image.</translation>
    </message>
    <message>
        <source>Lay a sound on a track first.</source>
        <translation>Posez d’abord un son sur une piste.</translation>
    </message>
    <message>
        <source>Layer by layer on the {device}, streamed from main memory.</source>
        <translation>Couche par couche sur le {device}, depuis la mémoire vive.</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>Leave it to that program, or end it first.</source>
        <translation>Laissez-le à ce programme, ou fermez-le d’abord.</translation>
    </message>
    <message>
        <source>Left out, because it can&apos;t be read ({reason})</source>
        <translation>Omis, car illisible ({reason})</translation>
    </message>
    <message>
        <source>Let a shot with a keyframe continue another one, or choose an image-to-video model.</source>
        <translation>Faites continuer un autre plan par un plan avec image clé, ou choisissez un modèle image vers vidéo.</translation>
    </message>
    <message>
        <source>Let it stand for {0} frames</source>
        <translation>Le laisser {0} images</translation>
    </message>
    <message>
        <source>Let one of them start with a cut.</source>
        <translation>Faites commencer l’un d’eux par une coupe.</translation>
    </message>
    <message>
        <source>Lets a static shot drift by a hardly visible amount. Off holds it perfectly still.</source>
        <translation>Laisse un plan fixe dériver de façon à peine visible. Désactivé, il reste parfaitement immobile.</translation>
    </message>
    <message>
        <source>Licence: {0}.</source>
        <translation>Licence : {0}.</translation>
    </message>
    <message>
        <source>Life in static shots</source>
        <translation>Vie des plans fixes</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ressemblance</translation>
    </message>
    <message>
        <source>Likeness (0 to 1)</source>
        <translation>Ressemblance (0 à 1)</translation>
    </message>
    <message>
        <source>Likeness of the cast over the gap between two shots</source>
        <translation>Ressemblance de la distribution selon l’écart entre deux plans</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Line between {0} and {1}</source>
        <translation>Ligne entre {0} et {1}</translation>
    </message>
    <message>
        <source>Line {line} has more cells than there are heads: &apos;{text}&apos; is in the shot&apos;s notes.</source>
        <translation>La ligne {line} a plus de cellules qu’il n’y a d’en-têtes : « {text} » est dans les notes du plan.</translation>
    </message>
    <message>
        <source>Line {line} is a total, and no shot.</source>
        <translation>La ligne {line} est un total, pas un plan.</translation>
    </message>
    <message>
        <source>Line {line} is not UTF-8, so the file was read as Western European (Latin-1).</source>
        <translation>La ligne {line} n’est pas en UTF-8, le fichier a donc été lu comme de l’Europe occidentale (Latin-1).</translation>
    </message>
    <message>
        <source>Line {line}: &apos;{begin}&apos; to &apos;{end}&apos; is no stretch of time.</source>
        <translation>Ligne {line} : « {begin} » à « {end} » n’est pas un laps de temps.</translation>
    </message>
    <message>
        <source>Line {line}: &apos;{size}&apos; is no size that is known here.</source>
        <translation>Ligne {line} : « {size} » n’est pas une valeur de plan connue ici.</translation>
    </message>
    <message>
        <source>Line {line}: &apos;{text}&apos; is no duration, so the reading time stands.</source>
        <translation>Ligne {line} : « {text} » n’est pas une durée, le temps de lecture vaut donc.</translation>
    </message>
    <message>
        <source>Line {line}: &apos;{text}&apos; is no number of frames, so the reading time stands.</source>
        <translation>Ligne {line} : « {text} » n’est pas un nombre d’images, le temps de lecture vaut donc.</translation>
    </message>
    <message>
        <source>Line {line}: &apos;{text}&apos; is read as a cut.</source>
        <translation>Ligne {line} : « {text} » est lu comme une coupe.</translation>
    </message>
    <message>
        <source>Line {line}: frames and duration differ; its frames count.</source>
        <translation>Ligne {line} : les images et la durée diffèrent ; ce sont les images qui comptent.</translation>
    </message>
    <message>
        <source>Line {line}: its transition of {frames} frames is longer than the event, and is brought in with {kept}.</source>
        <translation>Ligne {line} : sa transition de {frames} images est plus longue que l’événement, et entre avec {kept}.</translation>
    </message>
    <message>
        <source>Line {line}: the list begins in a transition out of “{clip}”, of which it shows no frames before; it begins with a cut.</source>
        <translation>Ligne {line} : la liste commence dans une transition depuis « {clip} », dont elle ne montre aucune image avant ; elle commence par une coupe.</translation>
    </message>
    <message>
        <source>Line {line}: the transition “{effect}” is brought in as a {transition}.</source>
        <translation>Ligne {line} : la transition « {effect} » entre ainsi : {transition}.</translation>
    </message>
    <message>
        <source>Line {line}: this event is recorded over that of line {under}; what comes later in the list is shown.</source>
        <translation>Ligne {line} : cet événement est enregistré par-dessus celui de la ligne {under} ; ce qui vient plus tard dans la liste est montré.</translation>
    </message>
    <message>
        <source>Line {line}: this sound is mixed from the one before, which is not read; it is a cut here.</source>
        <translation>Ligne {line} : ce son est mélangé depuis le précédent, ce qui n’est pas lu ; c’est une coupe ici.</translation>
    </message>
    <message>
        <source>Line {line}: track V{track} is shown over line {under} of V{under_track}.</source>
        <translation>Ligne {line} : la piste V{track} est montrée par-dessus la ligne {under} de V{under_track}.</translation>
    </message>
    <message>
        <source>Line {line}: {what}.</source>
        <translation>Ligne {line} : {what}.</translation>
    </message>
    <message>
        <source>Line {line}: “{clip}” is keyed over the picture, which is left out.</source>
        <translation>Ligne {line} : « {clip} » est incrusté sur l’image, ce qui est omis.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Maillon</translation>
    </message>
    <message>
        <source>Link media</source>
        <translation>Lier les médias</translation>
    </message>
    <message>
        <source>Link of the chain (0: its first shot)</source>
        <translation>Maillon de la chaîne (0 : son premier plan)</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Maillons</translation>
    </message>
    <message>
        <source>LoRA, LoHa, LoKr, DoRA and differences of whole weights are read.</source>
        <translation>Sont lus LoRA, LoHa, LoKr, DoRA et les différences de poids entiers.</translation>
    </message>
    <message>
        <source>LoRAs</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Long shots from one picture, made from the end to the start so that they drift less. Published in parts, of which the manual of models tells how to make one folder.</source>
        <translation>De longs plans à partir d’une image, faits de la fin vers le début pour moins dériver. Publié en parties ; le manuel des modèles dit comment en faire un dossier.</translation>
    </message>
    <message>
        <source>Long shots, made in chunks of 33 frames; continues a shot from 33 of its frames.</source>
        <translation>De longs plans, faits par blocs de 33 images ; continue un plan à partir de 33 de ses images.</translation>
    </message>
    <message>
        <source>Look again how it stands.</source>
        <translation>Regardez à nouveau où il en est.</translation>
    </message>
    <message>
        <source>Look at the film as it is now and make the change again.</source>
        <translation>Regardez le film tel qu’il est maintenant et refaites la modification.</translation>
    </message>
    <message>
        <source>Look at the film as it is now, then try again.</source>
        <translation>Regardez le film tel qu’il est maintenant, puis réessayez.</translation>
    </message>
    <message>
        <source>Look at the service&apos;s own page whether the job is there, and say so for call {call}.</source>
        <translation>Regardez sur la page du service si la tâche s’y trouve, et dites-le pour l’appel {call}.</translation>
    </message>
    <message>
        <source>Look for its shots again.</source>
        <translation>Cherchez de nouveau ses plans.</translation>
    </message>
    <message>
        <source>Look for the same model as safetensors, and set the entry&apos;s &apos;hub&apos; to that.</source>
        <translation>Cherchez le même modèle en safetensors, et mettez-y &apos;hub&apos; dans l&apos;entrée.</translation>
    </message>
    <message>
        <source>Looking for shots was stopped.</source>
        <translation>La recherche de plans a été arrêtée.</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aspect</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Loudness (LUFS)</source>
        <translation>Sonie (LUFS)</translation>
    </message>
    <message>
        <source>MLT finds {read} frames in it instead of {wanted}.</source>
        <translation>MLT y trouve {read} images au lieu de {wanted}.</translation>
    </message>
    <message>
        <source>MLT, Shotcut</source>
        <translation>MLT, Shotcut</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Fait par</translation>
    </message>
    <message>
        <source>Made in (s)</source>
        <translation>Faite en (s)</translation>
    </message>
    <message>
        <source>Made {count} take, reused {reused}.</source>
        <translation>{count} prise faite, {reused} réutilisées.</translation>
    </message>
    <message>
        <source>Made {count} take, reused {reused}; {failed} failed.</source>
        <translation>{count} prise faite, {reused} réutilisées ; {failed} en échec.</translation>
    </message>
    <message>
        <source>Made {count} take.</source>
        <translation>{count} prise faite.</translation>
    </message>
    <message>
        <source>Made {count} take; {failed} failed.</source>
        <translation>{count} prise faite; {failed} en échec.</translation>
    </message>
    <message>
        <source>Made {count} takes, reused {reused}.</source>
        <translation>{count} prises faites, {reused} réutilisées.</translation>
    </message>
    <message>
        <source>Made {count} takes, reused {reused}; {failed} failed.</source>
        <translation>{count} prises faites, {reused} réutilisées ; {failed} en échec.</translation>
    </message>
    <message>
        <source>Made {count} takes.</source>
        <translation>{count} prises faites.</translation>
    </message>
    <message>
        <source>Made {count} takes; {failed} failed.</source>
        <translation>{count} prises faites; {failed} en échec.</translation>
    </message>
    <message>
        <source>Make a film of the script with &apos;New from a screenplay&apos;.</source>
        <translation>Faites un film du scénario avec « Nouveau depuis un scénario ».</translation>
    </message>
    <message>
        <source>Make another take</source>
        <translation>Faire une autre prise</translation>
    </message>
    <message>
        <source>Make each at most half as long.</source>
        <translation>Faites chacun au plus moitié moins long.</translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation>Créez-le à nouveau.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>Créez-le d’abord.</translation>
    </message>
    <message>
        <source>Make it several films.</source>
        <translation>Faites-en plusieurs films.</translation>
    </message>
    <message>
        <source>Make it smaller: at most {most} pixels a side.</source>
        <translation>Réduisez-le : au plus {most} pixels de côté.</translation>
    </message>
    <message>
        <source>Make it smaller: at most {side} a side and {millions} million in all.</source>
        <translation>Réduisez-la : au plus {side} de côté et {millions} millions en tout.</translation>
    </message>
    <message>
        <source>Make it {0} frames long</source>
        <translation>L’allonger à {0} images</translation>
    </message>
    <message>
        <source>Make its takes first, or choose an OpenTimelineIO, FCPXML or EDL.</source>
        <translation>Faites d’abord ses prises, ou choisissez OpenTimelineIO, FCPXML ou EDL.</translation>
    </message>
    <message>
        <source>Make only the others</source>
        <translation>Ne faire que les autres</translation>
    </message>
    <message>
        <source>Make room, or name a folder on another disk with MATCHCUT_MODELS_FOLDER.</source>
        <translation>Faites de la place, ou nommez un dossier sur un autre disque avec MATCHCUT_MODELS_FOLDER.</translation>
    </message>
    <message>
        <source>Make the change by hand.</source>
        <translation>Faites la modification à la main.</translation>
    </message>
    <message>
        <source>Make the shot again to send it anew.</source>
        <translation>Refaites le plan pour l’envoyer de nouveau.</translation>
    </message>
    <message>
        <source>Make the shot again, or put the file back from a copy of the film&apos;s folder.</source>
        <translation>Refaites le plan, ou remettez le fichier depuis une copie du dossier du film.</translation>
    </message>
    <message>
        <source>Make the shot again.</source>
        <translation>Refaites le plan.</translation>
    </message>
    <message>
        <source>Make the shot at most {frames} frames long, and give the rest to a new shot that continues it.</source>
        <translation>Donnez au plan au plus {frames} images, et le reste à un nouveau plan qui le continue.</translation>
    </message>
    <message>
        <source>Make the shot shorter, set native_size to {width}x{height} or smaller, close other programs, or choose a smaller model.</source>
        <translation>Raccourcissez le plan, mettez native_size à {width}x{height} ou moins, fermez d&apos;autres programmes, ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Make the transition shorter than the shot.</source>
        <translation>Rendez la transition plus courte que le plan.</translation>
    </message>
    <message>
        <source>Make the transition shorter than the shots.</source>
        <translation>Rendez la transition plus courte que les plans.</translation>
    </message>
    <message>
        <source>Make what is stale</source>
        <translation>Faire ce qui est périmé</translation>
    </message>
    <message>
        <source>Marked invisibly as {mark}, and read back so from {frames} frames.</source>
        <translation>Marqué invisiblement {mark}, et relu ainsi dans {frames} images.</translation>
    </message>
    <message>
        <source>Marked invisibly as {mark}, but that can&apos;t be read back from this file: its pictures are too plain, or too strongly compressed.</source>
        <translation>Marqué invisiblement {mark}, mais cela ne se relit pas dans ce fichier : ses images sont trop simples, ou trop comprimées.</translation>
    </message>
    <message>
        <source>Master, DNxHR</source>
        <translation>Master, DNxHR</translation>
    </message>
    <message>
        <source>Master, FFV1 (lossless)</source>
        <translation>Master, FFV1 (sans perte)</translation>
    </message>
    <message>
        <source>Master, ProRes 422 HQ</source>
        <translation>Master, ProRes 422 HQ</translation>
    </message>
    <message>
        <source>Matchcut bundle</source>
        <translation>Paquet Matchcut</translation>
    </message>
    <message>
        <source>Matchcut makes {0}</source>
        <translation>Matchcut fabrique {0}</translation>
    </message>
    <message>
        <source>Means over the links of chains</source>
        <translation>Moyennes selon les maillons des chaînes</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Measured before something changed: measure again.</source>
        <translation>Mesuré avant un changement : mesurez à nouveau.</translation>
    </message>
    <message>
        <source>Measuring could not be started.</source>
        <translation>La mesure n&apos;a pas pu être lancée.</translation>
    </message>
    <message>
        <source>Measuring was ended from outside. What was measured is kept: measure again to go on.</source>
        <translation>La mesure a été interrompue de l&apos;extérieur. Ce qui a été mesuré est conservé : mesurez à nouveau pour continuer.</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>Media of this edit is missing: {names} and {more} more.</source>
        <translation>Des médias de ce montage manquent : {names} et {more} autres.</translation>
    </message>
    <message>
        <source>Media of this edit is missing: {names}.</source>
        <translation>Des médias de ce montage manquent : {names}.</translation>
    </message>
    <message>
        <source>Media offline: {shots} and {more} more.</source>
        <translation>Médias hors ligne : {shots} et {more} autres.</translation>
    </message>
    <message>
        <source>Media offline: {shots}.</source>
        <translation>Médias hors ligne : {shots}.</translation>
    </message>
    <message>
        <source>Memory may not do.</source>
        <translation>La mémoire pourrait ne pas suffire.</translation>
    </message>
    <message>
        <source>Memory ran out.</source>
        <translation>La mémoire s’est épuisée.</translation>
    </message>
    <message>
        <source>Mend it first.</source>
        <translation>Réparez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>Mend or remove it.</source>
        <translation>Réparez-le ou supprimez-le.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Réunir</translation>
    </message>
    <message>
        <source>MiniLM</source>
        <translation>MiniLM</translation>
    </message>
    <message>
        <source>MiniLM can&apos;t be read: {reason}.</source>
        <translation>MiniLM ne peut pas être lu : {reason}.</translation>
    </message>
    <message>
        <source>MiniLM is here ({licence}): shots are found by what their words mean.</source>
        <translation>MiniLM est là ({licence}) : les plans sont trouvés d’après le sens de leurs mots.</translation>
    </message>
    <message>
        <source>MiniLM made no numbers of a text: its weights are damaged.</source>
        <translation>MiniLM n’a tiré aucun nombre d’un texte : ses poids sont abîmés.</translation>
    </message>
    <message>
        <source>MiniLM&apos;s tokens can&apos;t be read: {reason}.</source>
        <translation>Les jetons de MiniLM ne peuvent pas être lus : {reason}.</translation>
    </message>
    <message>
        <source>Mix the track</source>
        <translation>Mixer la piste</translation>
    </message>
    <message>
        <source>Mix the track {name}</source>
        <translation>Mixer la piste {name}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>More events lie over others.</source>
        <translation>D’autres événements en recouvrent encore.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Move it away if you don&apos;t know where it is from.</source>
        <translation>Déplacez-le si vous ne savez pas d’où il vient.</translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation>Déplacez-le ailleurs.</translation>
    </message>
    <message>
        <source>Move the folder here.</source>
        <translation>Déplacez le dossier ici.</translation>
    </message>
    <message>
        <source>Move the hand-over</source>
        <translation>Déplacer le relais</translation>
    </message>
    <message>
        <source>Move the marker</source>
        <translation>Déplacer le repère</translation>
    </message>
    <message>
        <source>Move the scene</source>
        <translation>Déplacer la scène</translation>
    </message>
    <message>
        <source>Move the shot</source>
        <translation>Déplacer le plan</translation>
    </message>
    <message>
        <source>Move the sound</source>
        <translation>Déplacer le son</translation>
    </message>
    <message>
        <source>Move the title</source>
        <translation>Déplacer le titre</translation>
    </message>
    <message>
        <source>Move {count} shots</source>
        <translation>Déplacer {count} plans</translation>
    </message>
    <message>
        <source>Mute the track</source>
        <translation>Couper le son de la piste</translation>
    </message>
    <message>
        <source>Muted in the edit, and left out</source>
        <translation>Muet dans le montage, omis</translation>
    </message>
    <message>
        <source>Muted in the edit, and left out: the sound track</source>
        <translation>Muette dans le montage, omise : la piste de son</translation>
    </message>
    <message>
        <source>Muted in the edit, and left out: the track</source>
        <translation>Muette dans le montage, omise : la piste</translation>
    </message>
    <message>
        <source>Name a .storyboarder file of Wonder Unit Storyboarder.</source>
        <translation>Nommez un fichier .storyboarder de Wonder Unit Storyboarder.</translation>
    </message>
    <message>
        <source>Name a Piper voice (NAME.onnx with NAME.onnx.json beside it), or a folder of VITS, MMS or SpeechT5 in the transformers library&apos;s layout, with its weights as safetensors.</source>
        <translation>Indiquez une voix Piper (NAME.onnx avec NAME.onnx.json à côté), ou un dossier de VITS, MMS ou SpeechT5 disposé comme dans la bibliothèque transformers, avec ses poids en safetensors.</translation>
    </message>
    <message>
        <source>Name a folder with a model_index.json, a .safetensors or .gguf file, or ComfyUI&apos;s models folder.</source>
        <translation>Nommez un dossier avec un model_index.json, un fichier .safetensors ou .gguf, ou le dossier de modèles de ComfyUI.</translation>
    </message>
    <message>
        <source>Name a folder with a {database} or a {storyboard} in it.</source>
        <translation>Nommez un dossier qui contient {database} ou {storyboard}.</translation>
    </message>
    <message>
        <source>Name a new folder.</source>
        <translation>Nommez un nouveau dossier.</translation>
    </message>
    <message>
        <source>Name a new or an empty folder.</source>
        <translation>Nommez un dossier nouveau ou vide.</translation>
    </message>
    <message>
        <source>Name a picture, film or sound file.</source>
        <translation>Indiquez un fichier d’image, de film ou de son.</translation>
    </message>
    <message>
        <source>Name a project folder or a storyboard.toml.</source>
        <translation>Nommez un dossier de projet ou un storyboard.toml.</translation>
    </message>
    <message>
        <source>Name an encoder and a decoder as a [[watermark]] in {file}.</source>
        <translation>Nommez un encodeur et un décodeur comme [[watermark]] dans {file}.</translation>
    </message>
    <message>
        <source>Name another place in MATCHCUT_LEDGER.</source>
        <translation>Indiquez un autre emplacement dans MATCHCUT_LEDGER.</translation>
    </message>
    <message>
        <source>Name at least two columns, such as Scene, Shot, Size, Action, Dialogue, Duration.</source>
        <translation>Nommez au moins deux colonnes, comme Scene, Shot, Size, Action, Dialogue, Duration.</translation>
    </message>
    <message>
        <source>Name both, or set {certificate} and {key}.</source>
        <translation>Nommez les deux, ou définissez {certificate} et {key}.</translation>
    </message>
    <message>
        <source>Name one file as its path, and no expert.</source>
        <translation>Nommez un fichier comme son chemin, et aucun expert.</translation>
    </message>
    <message>
        <source>Name some of: {names}.</source>
        <translation>Nommez-en parmi : {names}.</translation>
    </message>
    <message>
        <source>Name the file to write, film.mp4 say.</source>
        <translation>Nommez le fichier à écrire, film.mp4 par exemple.</translation>
    </message>
    <message>
        <source>Name the file.</source>
        <translation>Nommez le fichier.</translation>
    </message>
    <message>
        <source>Name the film</source>
        <translation>Nommer le film</translation>
    </message>
    <message>
        <source>Name the folder that holds a {name}.</source>
        <translation>Indiquez le dossier qui contient un {name}.</translation>
    </message>
    <message>
        <source>Name the folder that the media lies in.</source>
        <translation>Nommez le dossier où se trouvent les médias.</translation>
    </message>
    <message>
        <source>Name the one to use in MATCHCUT_INSIGHTFACE_FOLDER.</source>
        <translation>Indiquez dans MATCHCUT_INSIGHTFACE_FOLDER celui à employer.</translation>
    </message>
    <message>
        <source>Name the screenplay itself.</source>
        <translation>Nommez le scénario lui-même.</translation>
    </message>
    <message>
        <source>Name the sound</source>
        <translation>Nommer le son</translation>
    </message>
    <message>
        <source>Name the storyboard.toml itself.</source>
        <translation>Nommez le storyboard.toml lui-même.</translation>
    </message>
    <message>
        <source>Name {kind}.</source>
        <translation>Indiquez {kind}.</translation>
    </message>
    <message>
        <source>Names from your models file: film-look:0.8, fast. For one expert of a model with two: fast:1@high.</source>
        <translation>Des noms de votre fichier de modèles : film-look:0.8, fast. Pour un expert d’un modèle qui en a deux : fast:1@high.</translation>
    </message>
    <message>
        <source>Names of speakers</source>
        <translation>Noms des locuteurs</translation>
    </message>
    <message>
        <source>Native size</source>
        <translation>Taille native</translation>
    </message>
    <message>
        <source>Need a look</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>Neither {{prompt}} nor {{first}} stands in it, so nothing of a shot would reach it.</source>
        <translation>Ni {{prompt}} ni {{first}} n’y figurent : rien d’un plan n’y parviendrait.</translation>
    </message>
    <message>
        <source>New character</source>
        <translation>Nouveau personnage</translation>
    </message>
    <message>
        <source>New film</source>
        <translation>Nouveau film</translation>
    </message>
    <message>
        <source>New location</source>
        <translation>Nouveau lieu</translation>
    </message>
    <message>
        <source>New page for each scene</source>
        <translation>Nouvelle page pour chaque scène</translation>
    </message>
    <message>
        <source>New prop</source>
        <translation>Nouvel accessoire</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>Nouvelle scène</translation>
    </message>
    <message>
        <source>New shot</source>
        <translation>Nouveau plan</translation>
    </message>
    <message>
        <source>New style</source>
        <translation>Nouveau style</translation>
    </message>
    <message>
        <source>No GPU was found: the animatic runs well, open video models take minutes for each step.</source>
        <translation>Aucun GPU trouvé : l’animatique va bien, les modèles vidéo ouverts prennent des minutes à chaque étape.</translation>
    </message>
    <message>
        <source>No M2 line says the speed of shot {shots}; the lengths of their events do.</source>
        <translation>Aucune ligne M2 ne dit la vitesse du plan {shots} ; les durées des événements le font.</translation>
    </message>
    <message>
        <source>No M2 line says the speed of shots {shots}; the lengths of their events do.</source>
        <translation>Aucune ligne M2 ne dit la vitesse des plans {shots} ; les durées des événements le font.</translation>
    </message>
    <message>
        <source>No credentials can be read from this file: {why}</source>
        <translation>Aucune attestation ne peut être lue de ce fichier : {why}</translation>
    </message>
    <message>
        <source>No face was found in it; it is compared by how it looks.</source>
        <translation>Aucun visage n&apos;y a été trouvé ; elle est comparée d&apos;après son aspect.</translation>
    </message>
    <message>
        <source>No face was found in the reference.</source>
        <translation>Aucun visage n&apos;a été trouvé dans la référence.</translation>
    </message>
    <message>
        <source>No face was found in this picture.</source>
        <translation>Aucun visage n’a été trouvé dans cette image.</translation>
    </message>
    <message>
        <source>No film can hold this edit: {reason}</source>
        <translation>Aucun film ne peut contenir ce montage : {reason}</translation>
    </message>
    <message>
        <source>No film runs at {rate} frames per second.</source>
        <translation>Aucun film ne tourne à {rate} images par seconde.</translation>
    </message>
    <message>
        <source>No font here has the letters {letters}, so boxes stand for them: {places}.</source>
        <translation>Aucune police d’ici n’a les caractères {letters} ; des carrés les remplacent : {places}.</translation>
    </message>
    <message>
        <source>No font here has the letters {letters}, so boxes will stand for them: {places}.</source>
        <translation>Aucune police d’ici n’a les caractères {letters} ; des carrés les remplaceront : {places}.</translation>
    </message>
    <message>
        <source>No font here has the letters {letters}; boxes stand for them. Give a font file that has them: font=FILE.</source>
        <translation>Aucune police d’ici n’a les caractères {letters} ; des carrés les remplacent. Donnez un fichier de police qui les possède : font=FICHIER.</translation>
    </message>
    <message>
        <source>No handles</source>
        <translation>Sans poignées</translation>
    </message>
    <message>
        <source>No invisible watermark can be read from its pictures.</source>
        <translation>Aucun filigrane invisible ne se lit dans ses images.</translation>
    </message>
    <message>
        <source>No model of the catalogue is made for {pipeline}.</source>
        <translation>Aucun modèle du catalogue n’est fait pour {pipeline}.</translation>
    </message>
    <message>
        <source>No open video model is here.</source>
        <translation>Aucun modèle vidéo ouvert n’est ici.</translation>
    </message>
    <message>
        <source>No picture.</source>
        <translation>Pas d&apos;image.</translation>
    </message>
    <message>
        <source>No row of this table has the heads of a shot list.</source>
        <translation>Aucune ligne de ce tableau n’a les en-têtes d’une liste de plans.</translation>
    </message>
    <message>
        <source>No service &apos;{service}&apos; is known here.</source>
        <translation>Aucun service « {service} » n’est connu ici.</translation>
    </message>
    <message>
        <source>No shot has more than one take.</source>
        <translation>Aucun plan n&apos;a plus d&apos;une prise.</translation>
    </message>
    <message>
        <source>No shot of this scene is wide enough to show where everybody is. Make one of them wide.</source>
        <translation>Aucun plan de cette scène n’est assez large pour montrer où chacun se trouve. En tourner un en plan large.</translation>
    </message>
    <message>
        <source>No text of {most} lines or more is read as a story.</source>
        <translation>Aucun texte de {most} lignes ou plus n’est lu comme une histoire.</translation>
    </message>
    <message>
        <source>No text of {most} million characters or more is read as a story.</source>
        <translation>Aucun texte de {most} millions de signes ou plus n’est lu comme une histoire.</translation>
    </message>
    <message>
        <source>No voices are here.</source>
        <translation>Il n&apos;y a pas de voix ici.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Nobody has noted whether {name} agreed to their likeness being used.</source>
        <translation>Personne n’a noté si {name} a consenti à l’usage de son image.</translation>
    </message>
    <message>
        <source>Nobody has said that {name} may be shown to {service}, and what would be sent shows them or may. Nothing was sent.</source>
        <translation>Personne n’a dit que {name} peut être montré à {service}, et ce qui serait envoyé montre cette personne ou pourrait la montrer. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Nobody has said yes to paying {service}. Nothing was sent.</source>
        <translation>Personne n’a accepté de payer {service}. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Nobody is in this film&apos;s cast.</source>
        <translation>Il n’y a personne dans la distribution de ce film.</translation>
    </message>
    <message>
        <source>Nobody reads the events any more.</source>
        <translation>Plus personne ne lit les événements.</translation>
    </message>
    <message>
        <source>Nobody speaks in this film.</source>
        <translation>Personne ne parle dans ce film.</translation>
    </message>
    <message>
        <source>Nobody speaks in this film; the file has no subtitles.</source>
        <translation>Personne ne parle dans ce film ; le fichier n’a pas de sous-titres.</translation>
    </message>
    <message>
        <source>Nobody was found in it.</source>
        <translation>Personne n’y a été trouvé.</translation>
    </message>
    <message>
        <source>Noise laid over the frames that a shot starts from; a little of it hinders errors from adding up.</source>
        <translation>Du bruit posé sur les images dont part un plan ; un peu empêche les erreurs de s’accumuler.</translation>
    </message>
    <message>
        <source>Non-commercial research only, for insightface&apos;s own packs (buffalo_*, antelopev2). AuraFace is Apache-2.0.</source>
        <translation>Recherche non commerciale seulement, pour les paquets d’insightface (buffalo_*, antelopev2). AuraFace est Apache-2.0.</translation>
    </message>
    <message>
        <source>Non-commercial research only, unless you have a licence of insightface&apos;s.</source>
        <translation>Recherche non commerciale seulement, sauf avec une licence d’insightface.</translation>
    </message>
    <message>
        <source>None of the film&apos;s shots has a picture yet, and a {ending} can&apos;t hold a film that is all black.</source>
        <translation>Aucun plan du film n’a encore d’image, et un {ending} ne peut contenir un film tout noir.</translation>
    </message>
    <message>
        <source>None of these shots waits for media any more.</source>
        <translation>Aucun de ces plans n’attend plus de médias.</translation>
    </message>
    <message>
        <source>None of {count} takes passed. The loop kept the best, take {number}: it needs a look.</source>
        <translation>Aucune des {count} prises n’est bonne. La boucle a gardé la meilleure, la prise {number} : elle est à regarder.</translation>
    </message>
    <message>
        <source>Not found, and left out: {names}.</source>
        <translation>Introuvable, omis : {names}.</translation>
    </message>
    <message>
        <source>Not found: {names}; offline for now.</source>
        <translation>Introuvable : {names} ; hors ligne pour l’instant.</translation>
    </message>
    <message>
        <source>Not in the cast, and given a voice for this time only: {names}.</source>
        <translation>Pas dans la distribution, et avec une voix pour cette fois seulement : {names}.</translation>
    </message>
    <message>
        <source>Not installed, and only needed for what it says: {packages}.</source>
        <translation>Non installés, et nécessaires seulement pour ce qui est dit : {packages}.</translation>
    </message>
    <message>
        <source>Not made yet: {shots}. The engine told above is the one that is chosen now.</source>
        <translation>Pas encore faits : {shots}. Le moteur nommé plus haut est celui choisi maintenant.</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Non mesurés</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>Non voulu</translation>
    </message>
    <message>
        <source>Note on take {number}</source>
        <translation>Note sur la prise {number}</translation>
    </message>
    <message>
        <source>Note on the take</source>
        <translation>Note sur la prise</translation>
    </message>
    <message>
        <source>Note the consent</source>
        <translation>Noter le consentement</translation>
    </message>
    <message>
        <source>Nothing but words tells what {names} looks like. Choose an engine that takes references, or give the shot a keyframe.</source>
        <translation>Rien que des mots ne dit à quoi ressemble {names}. Choisissez un moteur qui prend des références, ou donnez une image clé au plan.</translation>
    </message>
    <message>
        <source>Nothing is delivered as &apos;{ending}&apos;.</source>
        <translation>Rien n’est livré en « {ending} ».</translation>
    </message>
    <message>
        <source>Nothing is fetched before you say so.</source>
        <translation>Rien n&apos;est téléchargé avant que vous ne le disiez.</translation>
    </message>
    <message>
        <source>Nothing is measured yet. Type this in a terminal, and make the report again:</source>
        <translation>Rien n&apos;est encore mesuré. Tapez ceci dans un terminal, puis refaites le rapport :</translation>
    </message>
    <message>
        <source>Nothing is said against the storyboard.</source>
        <translation>Rien n’est dit contre le storyboard.</translation>
    </message>
    <message>
        <source>Nothing is said of these shots that is called &apos;{mark}&apos;.</source>
        <translation>Rien n’est dit de ces plans qui s’appelle « {mark} ».</translation>
    </message>
    <message>
        <source>Nothing moves, though the camera is to move.</source>
        <translation>Rien ne bouge, alors que la caméra doit bouger.</translation>
    </message>
    <message>
        <source>Nothing of the film lies in that part.</source>
        <translation>Rien du film ne se trouve dans cette partie.</translation>
    </message>
    <message>
        <source>Nothing was delivered.</source>
        <translation>Rien n’a été livré.</translation>
    </message>
    <message>
        <source>Nothing was delivered. Please report this, with the film.</source>
        <translation>Rien n’a été livré. Merci de le signaler, avec le film.</translation>
    </message>
    <message>
        <source>Nothing was read: &apos;{name}&apos; would land outside of the bundle&apos;s folder.</source>
        <translation>Rien n’a été lu : « {name} » tomberait hors du dossier du paquet.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: &apos;{name}&apos; is larger than it says.</source>
        <translation>Rien n’a été déballé : « {name} » est plus grand qu’annoncé.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: &apos;{name}&apos; is not what it was when it was packed.</source>
        <translation>Rien n’a été déballé : « {name} » n’est plus ce qui a été empaqueté.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: &apos;{name}&apos; is shorter than it says.</source>
        <translation>Rien n’a été déballé : « {name} » est plus court qu’annoncé.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: the bundle&apos;s list of files is not what it holds.</source>
        <translation>Rien n’a été déballé : la liste des fichiers du paquet ne correspond pas à son contenu.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: this bundle claims more than it holds.</source>
        <translation>Rien n’a été déballé : ce paquet annonce plus qu’il ne contient.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} claims {size} bytes, more than is unpacked here.</source>
        <translation>Rien n’a été déballé : {name} annonce {size} octets, plus que ce qui est déballé ici.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} is a link or a device, not a file.</source>
        <translation>Rien n’a été déballé : {name} est un lien ou un périphérique, pas un fichier.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} is compressed, which media in a bundle never are.</source>
        <translation>Rien n’a été déballé : {name} est compressé, ce que les médias d’un paquet ne sont jamais.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} is encrypted.</source>
        <translation>Rien n’a été déballé : {name} est chiffré.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} is in it twice.</source>
        <translation>Rien n’a été déballé : {name} s’y trouve deux fois.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} is no name that a bundle can hold; such a file could land outside of the film&apos;s folder.</source>
        <translation>Rien n’a été déballé : {name} n’est pas un nom possible dans un paquet ; un tel fichier pourrait atterrir hors du dossier du film.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} is packed in a way that bundles are not.</source>
        <translation>Rien n’a été déballé : {name} est compressé d’une façon inconnue des paquets.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} would grow from {packed} to {size} bytes, as only a bomb does.</source>
        <translation>Rien n’a été déballé : {name} passerait de {packed} à {size} octets, comme seule une bombe le fait.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {why}</source>
        <translation>Rien n’a été déballé : {why}</translation>
    </message>
    <message>
        <source>Nothing yet. Its models, and where it is reached, are written down in {0}.</source>
        <translation>Rien encore. Ses modèles, et où le joindre, s’écrivent dans {0}.</translation>
    </message>
    <message>
        <source>Number the shot</source>
        <translation>Numéroter le plan</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numéros</translation>
    </message>
    <message>
        <source>Nunchaku&apos;s 4-bit values</source>
        <translation>des valeurs de 4 bits de Nunchaku</translation>
    </message>
    <message>
        <source>Of a film at 29.97 or 59.94 frames a second; others have only non-drop.</source>
        <translation>Pour un film à 29,97 ou 59,94 images par seconde ; les autres n’ont que le non-drop.</translation>
    </message>
    <message>
        <source>Of this sequence, a picture is missing: number {first}.</source>
        <translation>Dans cette suite, une image manque : le numéro {first}.</translation>
    </message>
    <message>
        <source>Of this sequence, {count} pictures are missing, the first of them number {first}.</source>
        <translation>Dans cette suite, {count} images manquent, la première est le numéro {first}.</translation>
    </message>
    <message>
        <source>Of what was measured, nothing needs a look.</source>
        <translation>Parmi ce qui a été mesuré, rien n&apos;est à revoir.</translation>
    </message>
    <message>
        <source>Of which the service makes the clip. auto: the smallest that is not below the film&apos;s.</source>
        <translation>Dans laquelle le service fait le plan. auto : la plus petite qui ne soit pas inférieure à celle du film.</translation>
    </message>
    <message>
        <source>Of {count} takes the loop kept take {number}, which passed.</source>
        <translation>Sur {count} prises, la boucle a gardé la prise {number}, qui est bonne.</translation>
    </message>
    <message>
        <source>Of {tracks} picture tracks, only the lowest {most} are read</source>
        <translation>De {tracks} pistes d’images, seules les {most} plus basses sont lues</translation>
    </message>
    <message>
        <source>Offload</source>
        <translation>Déchargement</translation>
    </message>
    <message>
        <source>On several tracks at the same place, and heard once: {names}.</source>
        <translation>Sur plusieurs pistes au même endroit, entendu une fois : {names}.</translation>
    </message>
    <message>
        <source>Once is enough.</source>
        <translation>Une fois suffit.</translation>
    </message>
    <message>
        <source>One component at a time on the {device}.</source>
        <translation>Un composant à la fois sur le {device}.</translation>
    </message>
    <message>
        <source>One face in a scene that the text tells; it can neither continue a shot nor start from a keyframe.</source>
        <translation>Un visage dans une scène que raconte le texte ; ne peut ni continuer un plan ni partir d’une image clé.</translation>
    </message>
    <message>
        <source>One face, one still: holds the face alone, not hair or clothes.</source>
        <translation>Un visage, une image fixe : ne garde que le visage, ni les cheveux ni les vêtements.</translation>
    </message>
    <message>
        <source>One frame</source>
        <translation>Une image</translation>
    </message>
    <message>
        <source>One frame back  (Left)</source>
        <translation>Une image en arrière  (Gauche)</translation>
    </message>
    <message>
        <source>One frame could not be read, and was looked at as the one before it.</source>
        <translation>Une image n’a pas pu être lue et a été regardée comme celle d’avant.</translation>
    </message>
    <message>
        <source>One frame is black.</source>
        <translation>Une image est noire.</translation>
    </message>
    <message>
        <source>One frame is broken: noise, blocks or torn lines.</source>
        <translation>Une image est abîmée : bruit, blocs ou lignes déchirées.</translation>
    </message>
    <message>
        <source>One frame is much less sharp than those about it.</source>
        <translation>Une image est bien moins nette que celles qui l&apos;entourent.</translation>
    </message>
    <message>
        <source>One frame of each shot</source>
        <translation>Une image de chaque plan</translation>
    </message>
    <message>
        <source>One frame on  (Right)</source>
        <translation>Une image en avant  (Droite)</translation>
    </message>
    <message>
        <source>One frame shows nothing but a colour.</source>
        <translation>Une image ne montre qu&apos;une couleur.</translation>
    </message>
    <message>
        <source>One layer at a time on the {device}, which is slow.</source>
        <translation>Une couche à la fois sur le {device}, ce qui est lent.</translation>
    </message>
    <message>
        <source>One media file of the film is missing here, so it is not packed.</source>
        <translation>Un fichier média du film manque ici, il n’est donc pas empaqueté.</translation>
    </message>
    <message>
        <source>One media file of the film was not in the bundle; copy it into its media folder.</source>
        <translation>Un fichier média du film n’était pas dans le paquet ; copiez-le dans son dossier de médias.</translation>
    </message>
    <message>
        <source>One picture or sound came from outside; write whose they are into a CREDITS.md beside the film.</source>
        <translation>Une image ou un son vient d’ailleurs ; écrivez à qui elle est dans un CREDITS.md à côté du film.</translation>
    </message>
    <message>
        <source>One reference, one still: holds a single face well.</source>
        <translation>Une référence, une image fixe : garde bien un seul visage.</translation>
    </message>
    <message>
        <source>One shot as a GIF</source>
        <translation>Un plan en GIF</translation>
    </message>
    <message>
        <source>One shot as a WebP</source>
        <translation>Un plan en WebP</translation>
    </message>
    <message>
        <source>Only an edit holds sequences to choose from.</source>
        <translation>Seul un montage contient des séquences au choix.</translation>
    </message>
    <message>
        <source>Only one of its {count} picture tracks is shown.</source>
        <translation>Une seule de ses {count} pistes d’image est montrée.</translation>
    </message>
    <message>
        <source>Only shots that were split can be merged.</source>
        <translation>Seuls des plans qui ont été scindés peuvent être réunis.</translation>
    </message>
    <message>
        <source>Only the first of its {count} sound tracks is heard.</source>
        <translation>Seule la première de ses {count} pistes sonores est entendue.</translation>
    </message>
    <message>
        <source>Only weights have a licence and a seed.</source>
        <translation>Seuls des poids ont une licence et une graine.</translation>
    </message>
    <message>
        <source>Open it only if you made that change, and take it out first.</source>
        <translation>Ne l’ouvrez que si cette modification est de vous, et retirez-la d’abord.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Ouvrez-le, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Ouvrir {0}</translation>
    </message>
    <message>
        <source>OpenCV can&apos;t read this file as a model: it is damaged, cut short, or of another kind.</source>
        <translation>OpenCV ne peut pas lire ce fichier comme un modèle : il est abîmé, tronqué ou d’une autre sorte.</translation>
    </message>
    <message>
        <source>OpenTimelineIO</source>
        <translation>OpenTimelineIO</translation>
    </message>
    <message>
        <source>OpenTimelineIO can&apos;t read this file ({reason}).</source>
        <translation>OpenTimelineIO ne peut pas lire ce fichier ({reason}).</translation>
    </message>
    <message>
        <source>OpenTimelineIO with its media</source>
        <translation>OpenTimelineIO avec ses médias</translation>
    </message>
    <message>
        <source>Or set keyframe_model to one of: {models}.</source>
        <translation>Ou mettez keyframe_model à l&apos;un de : {models}.</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Other takes (s)</source>
        <translation>Autres prises (s)</translation>
    </message>
    <message>
        <source>Outside of the edit&apos;s frames, left out: {texts}.</source>
        <translation>En dehors des images du montage, omis : {texts}.</translation>
    </message>
    <message>
        <source>PNG and JPEG in 8 bits, TIFF in 16, EXR in half floats of linear light.</source>
        <translation>PNG et JPEG en 8 bits, TIFF en 16, EXR en demi-flottants de lumière linéaire.</translation>
    </message>
    <message>
        <source>Packs all takes, pictures and sounds. Without them the bundle is small, and only plans.</source>
        <translation>Emballe toutes les prises, images et sons. Sans eux, le paquet est petit et n’est qu’un plan.</translation>
    </message>
    <message>
        <source>Packs the numbers by which faces are told apart. They are about people&apos;s bodies: ask them first.</source>
        <translation>Emballe les nombres qui distinguent les visages. Ils touchent au corps des personnes : demandez-leur d’abord.</translation>
    </message>
    <message>
        <source>Paid to services</source>
        <translation>Payé aux services</translation>
    </message>
    <message>
        <source>Pairs of shots</source>
        <translation>Paires de plans</translation>
    </message>
    <message>
        <source>Pan the sound</source>
        <translation>Placer le son en panorama</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Acceptés</translation>
    </message>
    <message>
        <source>Paste the key from the service&apos;s own page</source>
        <translation>Collez la clé donnée sur la page du service</translation>
    </message>
    <message>
        <source>Pay about {0}</source>
        <translation>Payer environ {0}</translation>
    </message>
    <message>
        <source>Pay up to {0}</source>
        <translation>Payer jusqu’à {0}</translation>
    </message>
    <message>
        <source>Pay what they charge</source>
        <translation>Payer ce qu’ils demandent</translation>
    </message>
    <message>
        <source>People and faces</source>
        <translation>Personnes et visages</translation>
    </message>
    <message>
        <source>Perhaps {id} or {other}?</source>
        <translation>Peut-être {id} ou {other} ?</translation>
    </message>
    <message>
        <source>Perhaps {id}?</source>
        <translation>Peut-être {id} ?</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Picture and sound in one, from nine references; it can neither continue a shot nor start from a keyframe.</source>
        <translation>Image et son en une fois, à partir de neuf références ; ne peut ni continuer un plan ni partir d’une image clé.</translation>
    </message>
    <message>
        <source>Picture and sound in one, from text, a first and a last frame.</source>
        <translation>Image et son en une fois, à partir d’un texte, d’une première et d’une dernière image.</translation>
    </message>
    <message>
        <source>Picture and sound in one; keyframes at both ends and nine frames of the shot before.</source>
        <translation>Image et son en une fois ; des images clés aux deux bouts et neuf images du plan précédent.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Pictures are decoded in tiles.</source>
        <translation>Les images sont décodées par tuiles.</translation>
    </message>
    <message>
        <source>Pictures in the rows</source>
        <translation>Images dans les lignes</translation>
    </message>
    <message>
        <source>Pictures in which somebody of the cast is, or may be, go to {0} only where they are ticked: references, and frames that a shot continues.</source>
        <translation>Les images où quelqu’un de la distribution est, ou peut être, ne vont à {0} que si son nom est coché : références et images que continue un plan.</translation>
    </message>
    <message>
        <source>Pictures of people before cameras, gathered by Google (its model card); not public.</source>
        <translation>Images de personnes devant des caméras, réunies par Google (sa fiche de modèle) ; non publiques.</translation>
    </message>
    <message>
        <source>Pictures of phones&apos; cameras, gathered by Google (its model card); not public.</source>
        <translation>Images d’appareils de téléphones, réunies par Google (sa fiche de modèle) ; non publiques.</translation>
    </message>
    <message>
        <source>Pictures through H.264</source>
        <translation>Images passées par H.264</translation>
    </message>
    <message>
        <source>Place and props</source>
        <translation>Lieu et accessoires</translation>
    </message>
    <message>
        <source>Place the title</source>
        <translation>Placer le titre</translation>
    </message>
    <message>
        <source>Place {0}</source>
        <translation>Placer {0}</translation>
    </message>
    <message>
        <source>Play and stop  (Space)</source>
        <translation>Lire et arrêter  (Espace)</translation>
    </message>
    <message>
        <source>Play from here  (I)</source>
        <translation>Lire à partir d’ici  (I)</translation>
    </message>
    <message>
        <source>Play up to here  (O)</source>
        <translation>Lire jusqu’ici  (O)</translation>
    </message>
    <message>
        <source>Please send us the details.</source>
        <translation>Envoyez-nous les détails, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Portuguese (Brazil)</source>
        <translation>portugais (Brésil)</translation>
    </message>
    <message>
        <source>PostScript (EPS)</source>
        <translation>du PostScript (EPS)</translation>
    </message>
    <message>
        <source>Premiere Pro, Resolve (Final Cut Pro 7 XML)</source>
        <translation>Premiere Pro, Resolve (XML Final Cut Pro 7)</translation>
    </message>
    <message>
        <source>Press N to add a shot here, or drop pictures.</source>
        <translation>Pressez N pour ajouter un plan ici, ou déposez des images.</translation>
    </message>
    <message>
        <source>Press N to write its first shot, or drop pictures here to board them.</source>
        <translation>Pressez N pour écrire le premier plan, ou déposez ici des images.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>ProRes 422 HQ</source>
        <translation>ProRes 422 HQ</translation>
    </message>
    <message>
        <source>ProRes Proxy</source>
        <translation>ProRes Proxy</translation>
    </message>
    <message>
        <source>Production could not be started.</source>
        <translation>La production n’a pas pu être lancée.</translation>
    </message>
    <message>
        <source>Production was ended from outside. Nothing is lost: press Resume to go on.</source>
        <translation>La production a été arrêtée de l’extérieur. Rien n’est perdu : appuyez sur Reprendre pour continuer.</translation>
    </message>
    <message>
        <source>Progress of {0}</source>
        <translation>Avancement de {0}</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Put it back from a copy of the film&apos;s folder, or add the file again.</source>
        <translation>Remettez-le à partir d’une copie du dossier du film, ou ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>Put it back from a copy, or make the take again; then pack the film.</source>
        <translation>Remettez-le depuis une copie ou refaites la prise ; puis empaquetez le film.</translation>
    </message>
    <message>
        <source>Put it in quotes.</source>
        <translation>Mettez-le entre guillemets.</translation>
    </message>
    <message>
        <source>Put it in square brackets.</source>
        <translation>Mettez-le entre crochets.</translation>
    </message>
    <message>
        <source>Put the file itself there.</source>
        <translation>Mettez-y le fichier lui-même.</translation>
    </message>
    <message>
        <source>Put the speakers&apos; vectors here as {name}: 512 numbers for each name.</source>
        <translation>Mettez ici les vecteurs des locuteurs en tant que {name} : 512 nombres pour chaque nom.</translation>
    </message>
    <message>
        <source>Put them there, or name another folder in {variable}. {get}</source>
        <translation>Placez-les là, ou indiquez un autre dossier dans {variable}. {get}</translation>
    </message>
    <message>
        <source>Puts signed C2PA credentials into the file: that and how it was generated, with which engines and seeds. Beside a file that can hold none (.mkv, .exr) they are called NAME.c2pa.</source>
        <translation>Met dans le fichier une attestation d’origine signée (C2PA) : qu’il a été généré et comment, avec quels moteurs et quelles graines. À côté d’un fichier qui ne peut en contenir (.mkv, .exr), elle s’appelle NOM.c2pa.</translation>
    </message>
    <message>
        <source>PyAV was built without {codecs}; those formats can&apos;t be made.</source>
        <translation>PyAV a été construit sans {codecs} ; ces formats ne peuvent pas être produits.</translation>
    </message>
    <message>
        <source>Python {python} on {system}, {count} core.</source>
        <translation>Python {python} sur {system}, {count} cœur.</translation>
    </message>
    <message>
        <source>Python {python} on {system}, {count} cores.</source>
        <translation>Python {python} sur {system}, {count} cœurs.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Raise the budget, or have another engine make the shot.</source>
        <translation>Augmentez le budget, ou faites faire le plan par un autre moteur.</translation>
    </message>
    <message>
        <source>Read back, this file differs from the film at {timecode}, shot {shot}: {what}.</source>
        <translation>Relu, ce fichier diffère du film à {timecode}, plan {shot} : {what}.</translation>
    </message>
    <message>
        <source>Read back, this file differs from the film: {what}.</source>
        <translation>Relu, ce fichier diffère du film : {what}.</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Relevé le</translation>
    </message>
    <message>
        <source>Read the licence …</source>
        <translation>Lire la licence …</translation>
    </message>
    <message>
        <source>Read the script once more.</source>
        <translation>Relisez le scénario.</translation>
    </message>
    <message>
        <source>Read {name}</source>
        <translation>Lire {name}</translation>
    </message>
    <message>
        <source>Read {name} again</source>
        <translation>Relire {name}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêts</translation>
    </message>
    <message>
        <source>Ready to make shots: {engines}.</source>
        <translation>Prêts à faire des plans : {engines}.</translation>
    </message>
    <message>
        <source>Reel</source>
        <translation>Bobine</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>References, tails and text in one call; the one to hold identity with.</source>
        <translation>Références, dernières images et texte en un seul appel ; le modèle pour garder l’identité.</translation>
    </message>
    <message>
        <source>Remove a reference</source>
        <translation>Retirer une référence</translation>
    </message>
    <message>
        <source>Remove it there: &apos;hf cache rm&apos;.</source>
        <translation>Supprimez-le là : &apos;hf cache rm&apos;.</translation>
    </message>
    <message>
        <source>Remove it, then pull it again.</source>
        <translation>Retirez-le, puis apportez-le de nouveau.</translation>
    </message>
    <message>
        <source>Remove the keyframe</source>
        <translation>Retirer l’image clé</translation>
    </message>
    <message>
        <source>Remove the model and pull it again.</source>
        <translation>Supprimez le modèle et téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>Remove the sound {name}</source>
        <translation>Retirer le son {name}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rename it to .gguf.</source>
        <translation>Renommez-le en .gguf.</translation>
    </message>
    <message>
        <source>Rename it to .safetensors.</source>
        <translation>Renommez-le en .safetensors.</translation>
    </message>
    <message>
        <source>Rename it to what it is, or give the right file.</source>
        <translation>Renommez-le selon ce qu’il est, ou donnez le bon fichier.</translation>
    </message>
    <message>
        <source>Render the film, or circle a take of each shot.</source>
        <translation>Rendez le film, ou retenez une prise de chaque plan.</translation>
    </message>
    <message>
        <source>Repair the film …</source>
        <translation>Réparer le film …</translation>
    </message>
    <message>
        <source>Replaces the text made from the shot.</source>
        <translation>Remplace le texte fait à partir du plan.</translation>
    </message>
    <message>
        <source>Report it with its details; another engine or seed may do meanwhile.</source>
        <translation>Signalez-le avec ses détails ; un autre moteur ou une autre graine peut convenir en attendant.</translation>
    </message>
    <message>
        <source>Report it.</source>
        <translation>Signalez-le.</translation>
    </message>
    <message>
        <source>Report it; use another embedder meanwhile.</source>
        <translation>Signalez-le ; employez un autre encodeur en attendant.</translation>
    </message>
    <message>
        <source>Report this: it is a fault of ours.</source>
        <translation>Signalez ceci : c’est une faute de notre part.</translation>
    </message>
    <message>
        <source>Reset the keys to begin anew.</source>
        <translation>Réinitialisez les touches pour recommencer.</translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <translation>Réinitialiser {0}</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Retaken</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Retime</source>
        <translation>Changer la vitesse</translation>
    </message>
    <message>
        <source>Retimed between two frames, shot {shots} can be one frame off.</source>
        <translation>Vitesse changée entre deux images : peut être décalé d’une image le plan {shots}.</translation>
    </message>
    <message>
        <source>Retimed between two frames, shots {shots} can be one frame off.</source>
        <translation>Vitesse changée entre deux images : peut être décalé d’une image les plans {shots}.</translation>
    </message>
    <message>
        <source>Reuses parts of a step in the next one: faster, and slightly other pictures.</source>
        <translation>Réutilise des parties d’une étape dans la suivante : plus rapide, et des images légèrement différentes.</translation>
    </message>
    <message>
        <source>Rights sheet (PDF)</source>
        <translation>Relevé des droits (PDF)</translation>
    </message>
    <message>
        <source>Rights sheet (text)</source>
        <translation>Relevé des droits (texte)</translation>
    </message>
    <message>
        <source>Roll the cut</source>
        <translation>Déplacer la coupe</translation>
    </message>
    <message>
        <source>Run &apos;pip install gguf&apos;.</source>
        <translation>Exécutez &apos;pip install gguf&apos;.</translation>
    </message>
    <message>
        <source>Run &apos;pip install matchcut&apos; again.</source>
        <translation>Relancez « pip install matchcut ».</translation>
    </message>
    <message>
        <source>Run on without the window</source>
        <translation>Continuer sans la fenêtre</translation>
    </message>
    <message>
        <source>Same view</source>
        <translation>Même vue</translation>
    </message>
    <message>
        <source>Samples {frames} frames of {width}×{height} at {rate} fps, in {sections} sections that overlap by {overlap}.</source>
        <translation>Échantillonne {frames} images de {width}×{height} à {rate} i/s, en {sections} sections qui se recouvrent de {overlap}.</translation>
    </message>
    <message>
        <source>Samples {frames} frames of {width}×{height} at {rate} fps.</source>
        <translation>Échantillonne {frames} images de {width}×{height} à {rate} i/s.</translation>
    </message>
    <message>
        <source>Save it again as PNG, JPEG, WebP, TIFF, HEIC or AVIF, with 8 or 16 bits a channel.</source>
        <translation>Enregistrez-le à nouveau en PNG, JPEG, WebP, TIFF, HEIC ou AVIF, avec 8 ou 16 bits par canal.</translation>
    </message>
    <message>
        <source>Save it again in Storyboarder.</source>
        <translation>Enregistrez-le de nouveau dans Storyboarder.</translation>
    </message>
    <message>
        <source>Save it again.</source>
        <translation>Enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>Save it as PNG, JPEG, WebP, TIFF, HEIC or AVIF.</source>
        <translation>Enregistrez-le en PNG, JPEG, WebP, TIFF, HEIC ou AVIF.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation>Enregistrez-la comme fichier et déposez-le.</translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits a channel.</source>
        <translation>Enregistrez-la avec 8 ou 16 bits par canal.</translation>
    </message>
    <message>
        <source>Save it with standard range (SDR).</source>
        <translation>Enregistrez-la en plage normale (SDR).</translation>
    </message>
    <message>
        <source>Save the script again in Final Draft, or export it as Fountain.</source>
        <translation>Enregistrez de nouveau le scénario dans Final Draft, ou exportez-le en Fountain.</translation>
    </message>
    <message>
        <source>Save the script again in Final Draft.</source>
        <translation>Enregistrez de nouveau le scénario dans Final Draft.</translation>
    </message>
    <message>
        <source>Save the sheet as CSV.</source>
        <translation>Enregistrez la feuille en CSV.</translation>
    </message>
    <message>
        <source>Say that a warning is meant so</source>
        <translation>Dire qu’un avertissement est voulu</translation>
    </message>
    <message>
        <source>Say what it is called.</source>
        <translation>Dites comment il s’appelle.</translation>
    </message>
    <message>
        <source>Say what the track holds</source>
        <translation>Indiquer ce que contient la piste</translation>
    </message>
    <message>
        <source>Say who speaks.</source>
        <translation>Dites qui parle.</translation>
    </message>
    <message>
        <source>Says in the picture that it was made by a machine.</source>
        <translation>Dit dans l’image qu’elle a été faite par une machine.</translation>
    </message>
    <message>
        <source>Scales that belong to them may be lost. Get the model&apos;s fp16 or bf16 file.</source>
        <translation>Des échelles qui vont avec sont peut-être perdues. Procurez-vous le fichier fp16 ou bf16 du modèle.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; has another synopsis: &apos;{text}&apos;</source>
        <translation>La scène « {scene} » a un autre résumé : « {text} »</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is &apos;{heading}&apos; now.</source>
        <translation>La scène « {scene} » s’intitule désormais « {heading} ».</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is new, with 1 shot.</source>
        <translation>La scène « {scene} » est nouvelle, avec 1 plan.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is new, with no shots.</source>
        <translation>La scène « {scene} » est nouvelle, sans aucun plan.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is new, with {count} shots.</source>
        <translation>La scène « {scene} » est nouvelle, avec {count} plans.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is no longer in the script; it had 1 shot.</source>
        <translation>La scène « {scene} » n’est plus dans le scénario ; elle avait 1 plan.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is no longer in the script; it had no shots.</source>
        <translation>La scène « {scene} » n’est plus dans le scénario ; elle n’avait aucun plan.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is no longer in the script; it had {count} shots.</source>
        <translation>La scène « {scene} » n’est plus dans le scénario ; elle avait {count} plans.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is set in an unknown location.</source>
        <translation>La scène « {scene} » se passe dans un lieu inconnu.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is set in what is no location.</source>
        <translation>La scène « {scene} » se passe dans ce qui n’est pas un lieu.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; moved: it comes after scene &apos;{previous}&apos;.</source>
        <translation>La scène « {scene} » a été déplacée : elle vient après la scène « {previous} ».</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; moved: it opens the film.</source>
        <translation>La scène « {scene} » a été déplacée : elle ouvre le film.</translation>
    </message>
    <message>
        <source>Scene {0}</source>
        <translation>Scène {0}</translation>
    </message>
    <message>
        <source>Scene {scene} has no shots.</source>
        <translation>La scène {scene} n’a pas de plans.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Scrub bar</source>
        <translation>Barre de défilement</translation>
    </message>
    <message>
        <source>Seams</source>
        <translation>Raccords</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>Cherchez de nouveau.</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Seconds of generating, as the machine that made each take counted them.</source>
        <translation>Secondes de génération, telles que les a comptées la machine qui a fait chaque prise.</translation>
    </message>
    <message>
        <source>See that you may write there, or name another place in MATCHCUT_LEDGER.</source>
        <translation>Vérifiez que vous pouvez y écrire, ou indiquez un autre emplacement dans MATCHCUT_LEDGER.</translation>
    </message>
    <message>
        <source>See that your services file tells of it.</source>
        <translation>Vérifiez que votre fichier des services en parle.</translation>
    </message>
    <message>
        <source>See the models …</source>
        <translation>Voir les modèles …</translation>
    </message>
    <message>
        <source>See what is missing …</source>
        <translation>Voir ce qui manque …</translation>
    </message>
    <message>
        <source>See whether this machine is online, and whether a proxy is needed (HTTPS_PROXY).</source>
        <translation>Vérifiez que cette machine est en ligne et si elle a besoin d’un proxy (HTTPS_PROXY).</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Visible dans</translation>
    </message>
    <message>
        <source>Select the project in Final Cut Pro&apos;s browser, then choose File, Export XML.</source>
        <translation>Sélectionnez le projet dans le navigateur de Final Cut Pro, puis Fichier, Exporter XML.</translation>
    </message>
    <message>
        <source>Send another picture; another seed would be refused, too.</source>
        <translation>Envoyez une autre image ; une autre graine serait refusée aussi.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Services make these takes</source>
        <translation>Des services font ces prises</translation>
    </message>
    <message>
        <source>Services …</source>
        <translation>Services…</translation>
    </message>
    <message>
        <source>Set &apos;weights&apos; to &apos;as given&apos;, or use the model&apos;s fp16 or bf16 file.</source>
        <translation>Mettez &apos;weights&apos; à &apos;as given&apos;, ou utilisez le fichier fp16 ou bf16 du modèle.</translation>
    </message>
    <message>
        <source>Set one of these environment variables to your key: {variables}.</source>
        <translation>Donnez votre clé à l’une de ces variables d’environnement : {variables}.</translation>
    </message>
    <message>
        <source>Set the burn-in</source>
        <translation>Régler l’incrustation</translation>
    </message>
    <message>
        <source>Set the camera</source>
        <translation>Régler la caméra</translation>
    </message>
    <message>
        <source>Set the correction</source>
        <translation>Régler la correction</translation>
    </message>
    <message>
        <source>Set the engine</source>
        <translation>Régler le moteur</translation>
    </message>
    <message>
        <source>Set the environment variable {variable} instead.</source>
        <translation>Définissez plutôt la variable d&apos;environnement {variable}.</translation>
    </message>
    <message>
        <source>Set the film&apos;s engine</source>
        <translation>Régler le moteur du film</translation>
    </message>
    <message>
        <source>Set the film&apos;s seed</source>
        <translation>Régler la graine du film</translation>
    </message>
    <message>
        <source>Set the first timecode</source>
        <translation>Régler le premier timecode</translation>
    </message>
    <message>
        <source>Set the frame rate</source>
        <translation>Régler la cadence</translation>
    </message>
    <message>
        <source>Set the frame size</source>
        <translation>Régler le format d’image</translation>
    </message>
    <message>
        <source>Set the length</source>
        <translation>Régler la durée</translation>
    </message>
    <message>
        <source>Set the level</source>
        <translation>Régler le niveau</translation>
    </message>
    <message>
        <source>Set the location</source>
        <translation>Choisir le lieu</translation>
    </message>
    <message>
        <source>Set the loudness</source>
        <translation>Régler la sonie</translation>
    </message>
    <message>
        <source>Set the shot size</source>
        <translation>Régler la valeur de plan</translation>
    </message>
    <message>
        <source>Set the time of day</source>
        <translation>Régler le moment</translation>
    </message>
    <message>
        <source>Set the transition</source>
        <translation>Régler la transition</translation>
    </message>
    <message>
        <source>Set the way to go on</source>
        <translation>Régler la façon d&apos;enchaîner</translation>
    </message>
    <message>
        <source>Set {field}</source>
        <translation>Régler {field}</translation>
    </message>
    <message>
        <source>Set {variable}.</source>
        <translation>Définissez {variable}.</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Several files could be the {name}.</source>
        <translation>Plusieurs fichiers pourraient être {name}.</translation>
    </message>
    <message>
        <source>Several films are joined in this file, of which only the first could be seen.</source>
        <translation>Plusieurs films sont accolés dans ce fichier, dont seul le premier pourrait être vu.</translation>
    </message>
    <message>
        <source>Several models are made for {pipeline}: {models}.</source>
        <translation>Plusieurs modèles sont faits pour {pipeline} : {models}.</translation>
    </message>
    <message>
        <source>Shapes, textures and colours of a face and what is around it, or of the whole picture. It needs no weights, and tells looks apart, not people: two people who are alike and dressed alike are one to it.</source>
        <translation>Formes, textures et couleurs d’un visage et de ce qui l’entoure, ou de toute l’image. Sans poids ; il distingue des apparences, non des personnes : deux personnes semblables et vêtues de même n’en font qu’une pour lui.</translation>
    </message>
    <message>
        <source>Sharpness lost</source>
        <translation>Netteté perdue</translation>
    </message>
    <message>
        <source>Shorten a transition or lengthen the shot.</source>
        <translation>Raccourcissez une transition ou allongez le plan.</translation>
    </message>
    <message>
        <source>Shorten the action or the descriptions of the cast, or write the &apos;prompt&apos; parameter yourself.</source>
        <translation>Raccourcissez l&apos;action ou les descriptions des personnages, ou écrivez vous-même le paramètre &apos;prompt&apos;.</translation>
    </message>
    <message>
        <source>Shorten the transitions there first.</source>
        <translation>Raccourcissez d’abord les transitions à cet endroit.</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Shot list (CSV)</source>
        <translation>Liste des plans (CSV)</translation>
    </message>
    <message>
        <source>Shot list (Excel)</source>
        <translation>Liste des plans (Excel)</translation>
    </message>
    <message>
        <source>Shot list (PDF)</source>
        <translation>Liste des plans (PDF)</translation>
    </message>
    <message>
        <source>Shot number in the picture</source>
        <translation>Numéro de plan dans l’image</translation>
    </message>
    <message>
        <source>Shot under the playhead</source>
        <translation>Plan sous la tête de lecture</translation>
    </message>
    <message>
        <source>Shot {0}</source>
        <translation>Plan {0}</translation>
    </message>
    <message>
        <source>Shot {0} cuts from shot {1}, as it is meant to: it has the look of the scene.</source>
        <translation>Le plan {0} coupe après le plan {1}, comme voulu&#xa0;: il a l’aspect de la scène.</translation>
    </message>
    <message>
        <source>Shot {0} goes on evenly from shot {1}.</source>
        <translation>Le plan {0} continue le plan {1} sans heurt.</translation>
    </message>
    <message>
        <source>Shot {0} has no take yet. Ctrl+Return makes what is stale.</source>
        <translation>Le plan {0} n’a pas encore de prise. Ctrl+Entrée fait ce qui est périmé.</translation>
    </message>
    <message>
        <source>Shot {0} to shot {1}</source>
        <translation>Du plan {0} au plan {1}</translation>
    </message>
    <message>
        <source>Shot {0}, frame {1}</source>
        <translation>Plan {0}, image {1}</translation>
    </message>
    <message>
        <source>Shot {0}: one take</source>
        <translation>Plan {0} : une prise</translation>
    </message>
    <message>
        <source>Shot {0}: {1} takes</source>
        <translation>Plan {0} : {1} prises</translation>
    </message>
    <message>
        <source>Shot {1} continues shot {0}</source>
        <translation>Le plan {1} continue le plan {0}</translation>
    </message>
    <message>
        <source>Shot {before} says otherwise whether this is on or off: {thing}. Write who switches it, or leave it as it was.</source>
        <translation>Le plan {before} dit autrement si ceci est allumé ou éteint : {thing}. Écrire qui y touche, ou le laisser tel quel.</translation>
    </message>
    <message>
        <source>Shot {shots} begins anew: what is to be continued is offline.</source>
        <translation>Le plan {shots} commence à neuf : ce qu’il doit continuer est hors ligne.</translation>
    </message>
    <message>
        <source>Shot {shots} can be one frame off in {format}: retimed, and entered between two frames.</source>
        <translation>Le plan {shots} peut être décalé d’une image dans {format} : sa vitesse est changée et il commence entre deux images.</translation>
    </message>
    <message>
        <source>Shot {shots} can be one frame off within: an EDL can only round such a speed.</source>
        <translation>Le plan {shots} peut être décalé d’une image à l’intérieur : une EDL ne peut qu’arrondir une telle vitesse.</translation>
    </message>
    <message>
        <source>Shot {shots} can be up to one step off in Premiere XML: retimed, and trimmed between two steps.</source>
        <translation>Le plan {shots} peut être décalé d’un pas au plus dans le XML de Premiere : sa vitesse est changée et il est coupé entre deux pas.</translation>
    </message>
    <message>
        <source>Shot {shots} can run out of frames under the transition that follows: hold the last one there.</source>
        <translation>Le plan {shots} peut manquer d’images sous la transition qui suit : tenez-y la dernière.</translation>
    </message>
    <message>
        <source>Shot {shots} has no circled take.</source>
        <translation>Le plan {shots} n’a pas de prise retenue.</translation>
    </message>
    <message>
        <source>Shot {shots} is named by the reels that they came in with.</source>
        <translation>Le plan {shots} porte le nom de la bobine avec laquelle il est entré.</translation>
    </message>
    <message>
        <source>Shot {shot} and the one after it are not halves of one shot.</source>
        <translation>Le plan {shot} et le suivant ne sont pas les moitiés d’un même plan.</translation>
    </message>
    <message>
        <source>Shot {shot} asks for {frames} more frames than its take has; its last frame is held.</source>
        <translation>Le plan {shot} demande {frames} images de plus que sa prise n’en a ; sa dernière image est tenue.</translation>
    </message>
    <message>
        <source>Shot {shot} belongs to a scene that is not in the film.</source>
        <translation>Le plan {shot} appartient à une scène qui n’est pas dans le film.</translation>
    </message>
    <message>
        <source>Shot {shot} can&apos;t be framed around a point outside its picture.</source>
        <translation>Le plan {shot} ne peut pas être cadré autour d’un point hors de son image.</translation>
    </message>
    <message>
        <source>Shot {shot} can&apos;t be made long enough for what is said in it by the engine {engine}.</source>
        <translation>Le plan {shot} ne peut pas être rendu assez long par le moteur {engine} pour ce qui y est dit.</translation>
    </message>
    <message>
        <source>Shot {shot} can&apos;t be split at frame {frame}.</source>
        <translation>Le plan {shot} ne peut pas être scindé à l’image {frame}.</translation>
    </message>
    <message>
        <source>Shot {shot} can&apos;t be trimmed by a negative number of frames.</source>
        <translation>Le plan {shot} ne peut pas être rogné d’un nombre négatif d’images.</translation>
    </message>
    <message>
        <source>Shot {shot} can&apos;t be {frames} frames long.</source>
        <translation>Le plan {shot} ne peut pas durer {frames} images.</translation>
    </message>
    <message>
        <source>Shot {shot} can&apos;t run at speed {speed}.</source>
        <translation>Le plan {shot} ne peut pas tourner à la vitesse {speed}.</translation>
    </message>
    <message>
        <source>Shot {shot} continues a shot that is not in the film.</source>
        <translation>Le plan {shot} continue un plan qui n’est pas dans le film.</translation>
    </message>
    <message>
        <source>Shot {shot} could not be made: {problem}</source>
        <translation>Le plan {shot} n’a pas pu être fait : {problem}</translation>
    </message>
    <message>
        <source>Shot {shot} ends the film, so there is no cut to roll.</source>
        <translation>Le plan {shot} termine le film, il n’y a donc pas de coupe à déplacer.</translation>
    </message>
    <message>
        <source>Shot {shot} has a circled take.</source>
        <translation>Le plan {shot} a une prise retenue.</translation>
    </message>
    <message>
        <source>Shot {shot} has another circled take.</source>
        <translation>Le plan {shot} a une autre prise retenue.</translation>
    </message>
    <message>
        <source>Shot {shot} has neither footage nor a take that could be split into shots.</source>
        <translation>Le plan {shot} n’a ni film ni prise qui puisse être divisé en plans.</translation>
    </message>
    <message>
        <source>Shot {shot} has no circled take any more.</source>
        <translation>Le plan {shot} n’a plus de prise retenue.</translation>
    </message>
    <message>
        <source>Shot {shot} has no circled take.</source>
        <translation>Le plan {shot} n’a pas de prise cerclée.</translation>
    </message>
    <message>
        <source>Shot {shot} has no circled take; a board stands in for it.</source>
        <translation>Le plan {shot} n’a pas de prise retenue ; un panneau en tient lieu.</translation>
    </message>
    <message>
        <source>Shot {shot} has no take {number}.</source>
        <translation>Le plan {shot} n’a pas de prise {number}.</translation>
    </message>
    <message>
        <source>Shot {shot} has no time for all that is said in it; some of it has no subtitle.</source>
        <translation>Le plan {shot} n’a pas le temps pour tout ce qui s’y dit ; une partie n’a pas de sous-titre.</translation>
    </message>
    <message>
        <source>Shot {shot} is entered by a cut now.</source>
        <translation>Le plan {shot} commence désormais par une coupe.</translation>
    </message>
    <message>
        <source>Shot {shot} is entered by a {transition} now.</source>
        <translation>Le plan {shot} commence désormais ainsi : {transition}.</translation>
    </message>
    <message>
        <source>Shot {shot} is new in scene &apos;{scene}&apos;: &apos;{text}&apos;.</source>
        <translation>Le plan {shot} est nouveau dans la scène « {scene} » : « {text} ».</translation>
    </message>
    <message>
        <source>Shot {shot} is new.</source>
        <translation>Le plan {shot} est nouveau.</translation>
    </message>
    <message>
        <source>Shot {shot} is no longer in the script, but stays until you decide: &apos;{text}&apos;.</source>
        <translation>Le plan {shot} n’est plus dans le scénario, mais reste jusqu’à votre décision : « {text} ».</translation>
    </message>
    <message>
        <source>Shot {shot} is no longer in the script: &apos;{text}&apos;.</source>
        <translation>Le plan {shot} n’est plus dans le scénario : « {text} ».</translation>
    </message>
    <message>
        <source>Shot {shot} is offline: it may be any of {files}.</source>
        <translation>Le plan {shot} est hors ligne : ce peut être n’importe lequel de {files}.</translation>
    </message>
    <message>
        <source>Shot {shot} is offline: {why}, and the edit asks for {wanted}.</source>
        <translation>Le plan {shot} est hors ligne : {why}, et le montage demande {wanted}.</translation>
    </message>
    <message>
        <source>Shot {shot} is offline: {why}.</source>
        <translation>Le plan {shot} est hors ligne : {why}.</translation>
    </message>
    <message>
        <source>Shot {shot} is retimed, so the sound that came with its take is left out.</source>
        <translation>Le plan {shot} a changé de vitesse, le son venu avec sa prise est donc laissé de côté.</translation>
    </message>
    <message>
        <source>Shot {shot} is seen only under the transition into it.</source>
        <translation>Le plan {shot} n’est vu que sous la transition qui y mène.</translation>
    </message>
    <message>
        <source>Shot {shot} is still in the script, or not in the film.</source>
        <translation>Le plan {shot} est encore dans le scénario, ou n’est pas dans le film.</translation>
    </message>
    <message>
        <source>Shot {shot} is {count} frame longer now, for what is said in it.</source>
        <translation>Le plan {shot} dure maintenant {count} image de plus, pour ce qui y est dit.</translation>
    </message>
    <message>
        <source>Shot {shot} is {count} frames longer now, for what is said in it.</source>
        <translation>Le plan {shot} dure maintenant {count} images de plus, pour ce qui y est dit.</translation>
    </message>
    <message>
        <source>Shot {shot} is {frames} frames long, too short for the transitions at its ends.</source>
        <translation>Le plan {shot} dure {frames} images, trop peu pour les transitions à ses bouts.</translation>
    </message>
    <message>
        <source>Shot {shot} moved to scene &apos;{scene}&apos;.</source>
        <translation>Le plan {shot} a été déplacé dans la scène « {scene} ».</translation>
    </message>
    <message>
        <source>Shot {shot} moved within its scene.</source>
        <translation>Le plan {shot} a été déplacé dans sa scène.</translation>
    </message>
    <message>
        <source>Shot {shot} opens the film, so it has no shot to make a {transition} from.</source>
        <translation>Le plan {shot} ouvre le film, il n’y a donc rien avant lui pour une transition ({transition}).</translation>
    </message>
    <message>
        <source>Shot {shot} runs at speed {speed}, so it can&apos;t be split at frame {frame}.</source>
        <translation>Le plan {shot} tourne à la vitesse {speed}, il ne peut donc pas être scindé à l’image {frame}.</translation>
    </message>
    <message>
        <source>Shot {shot} was reworded: &apos;{old}&apos; became &apos;{new}&apos;.</source>
        <translation>Le plan {shot} a été reformulé : « {old} » est devenu « {new} ».</translation>
    </message>
    <message>
        <source>Shot {shot} was reworded: only its spacing.</source>
        <translation>Le plan {shot} a été reformulé : seulement ses espaces.</translation>
    </message>
    <message>
        <source>Shot {shot} was taken out.</source>
        <translation>Le plan {shot} a été retiré.</translation>
    </message>
    <message>
        <source>Shot {shot} would continue itself, by way of shot {by}.</source>
        <translation>Le plan {shot} se continuerait lui-même, par le plan {by}.</translation>
    </message>
    <message>
        <source>Shot {shot}, which this continues, failed.</source>
        <translation>Le plan {shot}, que celui-ci continue, a échoué.</translation>
    </message>
    <message>
        <source>Shot {shot}, which this continues, was cancelled.</source>
        <translation>Le plan {shot}, que celui-ci continue, a été annulé.</translation>
    </message>
    <message>
        <source>Shot {shot}: {changed} changed.</source>
        <translation>Le plan {shot} est modifié : {changed}.</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Shots are found by their words, not by what these mean.</source>
        <translation>Les plans sont trouvés d’après leurs mots, non d’après le sens de ceux-ci.</translation>
    </message>
    <message>
        <source>Shots of this film are being made.</source>
        <translation>Des plans de ce film sont en cours de fabrication.</translation>
    </message>
    <message>
        <source>Shots retimed between two frames can be one frame off: {shots}.</source>
        <translation>Les plans dont la vitesse change entre deux images peuvent être décalés d’une image : {shots}.</translation>
    </message>
    <message>
        <source>Shots without a take are made by</source>
        <translation>Les plans sans prise se font par</translation>
    </message>
    <message>
        <source>Shots {first} and {second} lie over each other completely, which no edit format can hold.</source>
        <translation>Les plans {first} et {second} se recouvrent entièrement, ce qu’aucun format de montage ne peut contenir.</translation>
    </message>
    <message>
        <source>Shots {shots} and {more} more begin anew: what is to be continued is offline.</source>
        <translation>Les plans {shots} et {more} autres commencent à neuf : ce qu’ils doivent continuer est hors ligne.</translation>
    </message>
    <message>
        <source>Shots {shots} and {more} more have no circled take.</source>
        <translation>Les plans {shots} et {more} autres n’ont pas de prise retenue.</translation>
    </message>
    <message>
        <source>Shots {shots} are named by the reels that they came in with.</source>
        <translation>Les plans {shots} portent le nom des bobines avec lesquelles ils sont entrés.</translation>
    </message>
    <message>
        <source>Shots {shots} begin anew: what is to be continued is offline.</source>
        <translation>Les plans {shots} commencent à neuf : ce qu’ils doivent continuer est hors ligne.</translation>
    </message>
    <message>
        <source>Shots {shots} can be one frame off in {format}: retimed, and entered between two frames.</source>
        <translation>Les plans {shots} peuvent être décalés d’une image dans {format} : leur vitesse est changée et ils commencent entre deux images.</translation>
    </message>
    <message>
        <source>Shots {shots} can be one frame off within: an EDL can only round such a speed.</source>
        <translation>Les plans {shots} peuvent être décalés d’une image à l’intérieur : une EDL ne peut qu’arrondir une telle vitesse.</translation>
    </message>
    <message>
        <source>Shots {shots} can be up to one step off in Premiere XML: retimed, and trimmed between two steps.</source>
        <translation>Les plans {shots} peuvent être décalés d’un pas au plus dans le XML de Premiere : leur vitesse est changée et ils sont coupés entre deux pas.</translation>
    </message>
    <message>
        <source>Shots {shots} can run out of frames under the transition that follows: hold the last one there.</source>
        <translation>Les plans {shots} peuvent manquer d’images sous la transition qui suit : tenez-y la dernière.</translation>
    </message>
    <message>
        <source>Shots {shots} have no circled take.</source>
        <translation>Les plans {shots} n’ont pas de prise retenue.</translation>
    </message>
    <message>
        <source>Shows so much less of the keyframe: 1 the most that the move allows, 2 half as wide. For details.</source>
        <translation>Montre d’autant moins de l’image clé : 1 le plus que permet le mouvement, 2 moitié moins large. Pour les détails.</translation>
    </message>
    <message>
        <source>Sign one of {endings}.</source>
        <translation>Signez l’un de {endings}.</translation>
    </message>
    <message>
        <source>Sign with content credentials</source>
        <translation>Signer avec attestation d’origine</translation>
    </message>
    <message>
        <source>Signed by {signer}.</source>
        <translation>Signé par {signer}.</translation>
    </message>
    <message>
        <source>Single files do not tell which model they belong to.</source>
        <translation>Des fichiers isolés ne disent pas à quel modèle ils appartiennent.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Glisser</translation>
    </message>
    <message>
        <source>Slip the sound</source>
        <translation>Glisser le son</translation>
    </message>
    <message>
        <source>Small and fast: text, or a picture to start from.</source>
        <translation>Petit et rapide : du texte, ou une image de départ.</translation>
    </message>
    <message>
        <source>Small; continues a shot from up to 17 of its frames.</source>
        <translation>Petit ; continue un plan à partir de 17 de ses images au plus.</translation>
    </message>
    <message>
        <source>So it is with {lines} more lines.</source>
        <translation>Il en est ainsi de {lines} lignes de plus.</translation>
    </message>
    <message>
        <source>So that it plays without a break here, every other moving picture is made, at half size.</source>
        <translation>Pour que la lecture soit fluide ici, une image en mouvement sur deux est faite, en demi-taille.</translation>
    </message>
    <message>
        <source>So that it plays without a break here, moving pictures are made at half size.</source>
        <translation>Pour que la lecture soit fluide ici, les images en mouvement sont faites en demi-taille.</translation>
    </message>
    <message>
        <source>Some cells begin with =, +, - or @, which a spreadsheet may take for a formula: an apostrophe stands before them. In the Excel form (.xlsx) they stand as they are in the film, as texts for certain.</source>
        <translation>Des cellules commencent par =, +, - ou @, qu’un tableur peut prendre pour une formule : une apostrophe les précède. Sous la forme Excel (.xlsx) elles sont comme dans le film, assurément du texte.</translation>
    </message>
    <message>
        <source>Somebody else has the face of {other}, too.</source>
        <translation>Quelqu&apos;un d&apos;autre a aussi le visage de {other}.</translation>
    </message>
    <message>
        <source>Somebody is to be seen whom the cast does not name.</source>
        <translation>On voit quelqu&apos;un que la distribution ne nomme pas.</translation>
    </message>
    <message>
        <source>Somebody speaks, and sound is off: nothing will be heard.</source>
        <translation>Quelqu’un parle et le son est coupé : on n’entendra rien.</translation>
    </message>
    <message>
        <source>Somebody who stands there is gone from one frame to the next.</source>
        <translation>Quelqu&apos;un qui se tient là disparaît d&apos;une image à l&apos;autre.</translation>
    </message>
    <message>
        <source>Somebody&apos;s clothes become other ones.</source>
        <translation>Les vêtements de quelqu&apos;un en deviennent d&apos;autres.</translation>
    </message>
    <message>
        <source>Somebody&apos;s face becomes another one.</source>
        <translation>Le visage de quelqu&apos;un en devient un autre.</translation>
    </message>
    <message>
        <source>Something went wrong in speaking with {service}: {said}.</source>
        <translation>L’échange avec {service} a échoué : {said}.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Sound on or off  (Shift+M)</source>
        <translation>Son activé ou coupé  (Maj+M)</translation>
    </message>
    <message>
        <source>Sound that a program makes is left out</source>
        <translation>Un son qu’un programme fabrique est omis</translation>
    </message>
    <message>
        <source>Sound tracks of other versions are left out: {tracks}.</source>
        <translation>Les pistes sonores d’autres versions sont laissées de côté : {tracks}.</translation>
    </message>
    <message>
        <source>Source timecode</source>
        <translation>Timecode source</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Speak the dialogue</source>
        <translation>Dire les dialogues</translation>
    </message>
    <message>
        <source>SpeechT5 does not know whose voice to speak in.</source>
        <translation>SpeechT5 ne sait pas avec la voix de qui parler.</translation>
    </message>
    <message>
        <source>Spent this month</source>
        <translation>Dépensé ce mois-ci</translation>
    </message>
    <message>
        <source>Spent: {0} today, {1} this month, {2} on this film.</source>
        <translation>Dépensé : {0} aujourd’hui, {1} ce mois-ci, {2} pour ce film.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Scinder</translation>
    </message>
    <message>
        <source>Split it at a multiple of {step}, or retime it after splitting.</source>
        <translation>Scindez-le à un multiple de {step}, ou changez la vitesse après.</translation>
    </message>
    <message>
        <source>Split the sound</source>
        <translation>Scinder le son</translation>
    </message>
    <message>
        <source>Standard output is closed, and events are written there.</source>
        <translation>La sortie standard est fermée, et c’est là que les événements s’écrivent.</translation>
    </message>
    <message>
        <source>Stands at its head. Empty: today.</source>
        <translation>Figure en tête. Vide : aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>Stands at the head of each page. Empty: today.</source>
        <translation>Figure en tête de chaque page. Vide : aujourd’hui.</translation>
    </message>
    <message>
        <source>Stands at the head of each page: &apos;v3&apos;.</source>
        <translation>Figure en tête de chaque page : « v3 ».</translation>
    </message>
    <message>
        <source>Start with a cut</source>
        <translation>Commencer par une coupe</translation>
    </message>
    <message>
        <source>Starts with a cut</source>
        <translation>Commence par une coupe</translation>
    </message>
    <message>
        <source>Starts with a cut, from its keyframe.</source>
        <translation>Commence par une coupe, depuis son image clé.</translation>
    </message>
    <message>
        <source>Starts with a cut.</source>
        <translation>Commence par une coupe.</translation>
    </message>
    <message>
        <source>Stay within {most} frames.</source>
        <translation>Restez dans les {most} images.</translation>
    </message>
    <message>
        <source>Stay within ±{most}.</source>
        <translation>Restez entre ±{most}.</translation>
    </message>
    <message>
        <source>Stems: dialogue, music and effects</source>
        <translation>Stems : dialogues, musique et effets</translation>
    </message>
    <message>
        <source>Step cache</source>
        <translation>Cache d’étapes</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Steps reuse each other ({name}).</source>
        <translation>Les pas se réutilisent ({name}).</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Arrêter ici</translation>
    </message>
    <message>
        <source>Stop making {0}</source>
        <translation>Arrêter {0}</translation>
    </message>
    <message>
        <source>Stopped looking at takes.</source>
        <translation>L’examen des prises a été interrompu.</translation>
    </message>
    <message>
        <source>Stopped looking for shots.</source>
        <translation>La recherche de plans a été arrêtée.</translation>
    </message>
    <message>
        <source>Stopped. What came is kept, and it goes on there.</source>
        <translation>Arrêté. Ce qui est arrivé est gardé, et cela reprend là.</translation>
    </message>
    <message>
        <source>Stopped. What came is kept: a pull goes on where it stopped.</source>
        <translation>Arrêté. Ce qui est venu reste : l’apport reprend là où il s’est arrêté.</translation>
    </message>
    <message>
        <source>Stopped. What is queued waits.</source>
        <translation>Arrêté. Ce qui est dans la file attend.</translation>
    </message>
    <message>
        <source>Stopped. What was seen before is kept.</source>
        <translation>Arrêté. Ce qui a été vu auparavant est conservé.</translation>
    </message>
    <message>
        <source>Storyboard (PDF)</source>
        <translation>Storyboard (PDF)</translation>
    </message>
    <message>
        <source>Strength of the sheet</source>
        <translation>Force de la planche</translation>
    </message>
    <message>
        <source>Subtitles (SubRip)</source>
        <translation>Sous-titres (SubRip)</translation>
    </message>
    <message>
        <source>Subtitles (TTML, IMSC 1.1)</source>
        <translation>Sous-titres (TTML, IMSC 1.1)</translation>
    </message>
    <message>
        <source>Subtitles (WebVTT)</source>
        <translation>Sous-titres (WebVTT)</translation>
    </message>
    <message>
        <source>Switched off in the edit, and left out</source>
        <translation>Désactivé dans le montage, omis</translation>
    </message>
    <message>
        <source>Switched off in the edit, and left out: the picture track</source>
        <translation>Désactivée dans le montage, omise : la piste d’images</translation>
    </message>
    <message>
        <source>Switched off in the edit, and left out: the track</source>
        <translation>Désactivée dans le montage, omise : la piste</translation>
    </message>
    <message>
        <source>Switching off a guardrail that comes with a model.</source>
        <translation>La désactivation d’un garde-fou fourni avec un modèle.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prise</translation>
    </message>
    <message>
        <source>Take -100 (left) to 100 (right).</source>
        <translation>Prenez -100 (gauche) à 100 (droite).</translation>
    </message>
    <message>
        <source>Take -23 LUFS for broadcast, -14 for the web, or another loudness from -70 to 0.</source>
        <translation>Prenez -23 LUFS pour la diffusion, -14 pour le web, ou un autre volume de -70 à 0.</translation>
    </message>
    <message>
        <source>Take 0 to 100 percent.</source>
        <translation>Prenez 0 à 100 pour cent.</translation>
    </message>
    <message>
        <source>Take 0 to {most} dB; 12 is usual for music.</source>
        <translation>Prenez 0 à {most} dB ; 12 est courant pour la musique.</translation>
    </message>
    <message>
        <source>Take a number from {low} to {high}.</source>
        <translation>Prenez un nombre de {low} à {high}.</translation>
    </message>
    <message>
        <source>Take a rate from 1/100 to 1000.</source>
        <translation>Prenez une cadence de 1/100 à 1000.</translation>
    </message>
    <message>
        <source>Take a voice of another language.</source>
        <translation>Prenez une voix d&apos;une autre langue.</translation>
    </message>
    <message>
        <source>Take an even number from 16 to {most}.</source>
        <translation>Prenez un nombre pair de 16 à {most}.</translation>
    </message>
    <message>
        <source>Take another id.</source>
        <translation>Prenez un autre identifiant.</translation>
    </message>
    <message>
        <source>Take another name.</source>
        <translation>Prenez un autre nom.</translation>
    </message>
    <message>
        <source>Take at least {low}.</source>
        <translation>Prenez au moins {low}.</translation>
    </message>
    <message>
        <source>Take at most {high}.</source>
        <translation>Prenez au plus {high}.</translation>
    </message>
    <message>
        <source>Take in the cut (s)</source>
        <translation>Prise au montage (s)</translation>
    </message>
    <message>
        <source>Take number in the picture</source>
        <translation>Numéro de prise dans l’image</translation>
    </message>
    <message>
        <source>Take one of: {names}.</source>
        <translation>Prenez l’un de : {names}.</translation>
    </message>
    <message>
        <source>Take the circle off a take</source>
        <translation>Ôter le cercle d’une prise</translation>
    </message>
    <message>
        <source>Take the model&apos;s fp16 or bf16 file, a GGUF, or one of float8 values with their scales.</source>
        <translation>Prenez le fichier fp16 ou bf16 du modèle, un GGUF, ou un fichier de valeurs float8 avec leurs échelles.</translation>
    </message>
    <message>
        <source>Take {0}</source>
        <translation>Prise {0}</translation>
    </message>
    <message>
        <source>Take {0} out</source>
        <translation>Retirer {0}</translation>
    </message>
    <message>
        <source>Take {0}, corrected</source>
        <translation>Prise {0}, corrigée</translation>
    </message>
    <message>
        <source>Take {0}: {1}</source>
        <translation>Prise {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Take {number} breaks continuity ({score}).</source>
        <translation>La prise {number} rompt la continuité ({score}).</translation>
    </message>
    <message>
        <source>Take {number} could not be measured, and is not made anew for it.</source>
        <translation>La prise {number} n’a pas pu être mesurée et n’est pas refaite pour autant.</translation>
    </message>
    <message>
        <source>Take {number} passes ({score}).</source>
        <translation>La prise {number} convient ({score}).</translation>
    </message>
    <message>
        <source>Take {number} was circled by hand.</source>
        <translation>La prise {number} a été cerclée à la main.</translation>
    </message>
    <message>
        <source>Take {number}, the best of {count}, needs a look.</source>
        <translation>La prise {number}, la meilleure de {count}, est à revoir.</translation>
    </message>
    <message>
        <source>Take {number} is kept, the best of {count}.</source>
        <translation>La prise {number} est gardée, la meilleure de {count}.</translation>
    </message>
    <message>
        <source>Take {number} is kept.</source>
        <translation>La prise {number} est gardée.</translation>
    </message>
    <message>
        <source>Take {number} needs a look.</source>
        <translation>La prise {number} demande un coup d’œil.</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>Takes are measured by</source>
        <translation>Les prises se mesurent par</translation>
    </message>
    <message>
        <source>Takes of shots {shots} were made of {name} and stay ({takes}), with the words by which they were made.</source>
        <translation>Des prises des plans {shots} ont été faites de {name} et restent ({takes}), avec les mots d’où elles viennent.</translation>
    </message>
    <message>
        <source>Takes that break continuity are made anew, up to {0} of each shot.</source>
        <translation>Les prises qui rompent la continuité sont refaites, jusqu’à {0} par plan.</translation>
    </message>
    <message>
        <source>Takes were made of {name} and stay ({takes}), with the words by which they were made.</source>
        <translation>Des prises ont été faites de {name} et restent ({takes}), avec les mots d’où elles viennent.</translation>
    </message>
    <message>
        <source>Tell it as &apos;high&apos; or &apos;low&apos; in its entry.</source>
        <translation>Indiquez-le comme &apos;high&apos; ou &apos;low&apos; dans son entrée.</translation>
    </message>
    <message>
        <source>Tell it otherwise.</source>
        <translation>Dites-lui autre chose.</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Text only: it can neither continue a shot nor hold a face.</source>
        <translation>Texte seul : ne peut ni continuer un plan ni garder un visage.</translation>
    </message>
    <message>
        <source>Text or a keyframe, at 24 frames a second and 704 lines, on one consumer card.</source>
        <translation>Du texte ou une image clé, à 24 images par seconde et 704 lignes, sur une carte grand public.</translation>
    </message>
    <message>
        <source>Text, a picture, or five frames of the shot before. Its guardrail reads every text and looks at every frame.</source>
        <translation>Du texte, une image ou cinq images du plan précédent. Son garde-fou lit chaque texte et regarde chaque image.</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>That is take {number} of {most} at most, with {spent} of {within} minutes spent.</source>
        <translation>C’est la prise {number} sur {most} au plus, {spent} minutes sur {within} sont passées.</translation>
    </message>
    <message>
        <source>That is take {number} of {most} at most.</source>
        <translation>C’est la prise {number} sur {most} au plus.</translation>
    </message>
    <message>
        <source>That takes about {gib} GiB.</source>
        <translation>Cela prend environ {gib} Gio.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; could be any of {files} files.</source>
        <translation>Le LoRA &apos;{lora}&apos; pourrait être l&apos;un de {files} fichiers.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; does not fit {model}: none of its {layers} layers do.</source>
        <translation>Le LoRA &apos;{lora}&apos; ne convient pas à {model} : aucune de ses {layers} couches.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; goes on the high-noise expert, by its file&apos;s name.</source>
        <translation>Le LoRA &apos;{lora}&apos; va à l&apos;expert du bruit fort, d&apos;après le nom de son fichier.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; goes on the low-noise expert, by its file&apos;s name.</source>
        <translation>Le LoRA &apos;{lora}&apos; va à l&apos;expert du bruit faible, d&apos;après le nom de son fichier.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; has no file for the high-noise expert.</source>
        <translation>Le LoRA &apos;{lora}&apos; n&apos;a pas de fichier pour l&apos;expert du bruit fort.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; has no file for the low-noise expert.</source>
        <translation>Le LoRA &apos;{lora}&apos; n&apos;a pas de fichier pour l&apos;expert du bruit faible.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; has {layers} layers for a text encoder, which are not used.</source>
        <translation>Le LoRA &apos;{lora}&apos; a {layers} couches pour un encodeur de texte, qui ne servent pas.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; is not there.</source>
        <translation>Le LoRA &apos;{lora}&apos; n&apos;est pas là.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; is told for an expert of its own, and {model} has one for all.</source>
        <translation>Le LoRA &apos;{lora}&apos; est indiqué pour un expert propre, et {model} n&apos;en a qu&apos;un pour tout.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; reached {reached} of its {layers} layers; the model has no {missing}.</source>
        <translation>Le LoRA &apos;{lora}&apos; a atteint {reached} de ses {layers} couches ; le modèle n&apos;a pas {missing}.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; reaches {reached} of its {layers} layers in {model}.</source>
        <translation>Le LoRA &apos;{lora}&apos; atteint {reached} de ses {layers} couches dans {model}.</translation>
    </message>
    <message>
        <source>The LoRA changes {weight}, which the model lacks or does not hold as plain numbers.</source>
        <translation>Le LoRA change {weight}, que le modèle n&apos;a pas ou ne garde pas en nombres simples.</translation>
    </message>
    <message>
        <source>The LoRA does not fit the model at {layer}: {why}.</source>
        <translation>Le LoRA ne convient pas au modèle à {layer} : {why}.</translation>
    </message>
    <message>
        <source>The LoRA does not fit {model}: it changes a text encoder alone.</source>
        <translation>Le LoRA ne convient pas à {model} : il ne change qu&apos;un encodeur de texte.</translation>
    </message>
    <message>
        <source>The LoRA does not fit {model}: the model has none of its {layers} layers.</source>
        <translation>Le LoRA ne convient pas à {model} : le modèle n&apos;a aucune de ses {layers} couches.</translation>
    </message>
    <message>
        <source>The LoRA is not whole: of its layer &apos;{layer}&apos; it lacks all but a scale.</source>
        <translation>Le LoRA n&apos;est pas entier : à sa couche &apos;{layer}&apos; il manque tout sauf une échelle.</translation>
    </message>
    <message>
        <source>The LoRA is not whole: of its layer &apos;{layer}&apos; it lacks one of its two factors.</source>
        <translation>Le LoRA n&apos;est pas entier : à sa couche &apos;{layer}&apos; il manque l&apos;un de ses deux facteurs.</translation>
    </message>
    <message>
        <source>The LoRA is not whole: of its layer &apos;{layer}&apos; it lacks {part}.</source>
        <translation>Le LoRA n&apos;est pas entier : à sa couche &apos;{layer}&apos; il manque {part}.</translation>
    </message>
    <message>
        <source>The LoRA names the layer {layer} twice.</source>
        <translation>Le LoRA nomme deux fois la couche {layer}.</translation>
    </message>
    <message>
        <source>The LoRA {0} changes {1} layers.</source>
        <translation>Le LoRA {0} modifie {1} couches.</translation>
    </message>
    <message>
        <source>The LoRA&apos;s layer &apos;{layer}&apos; has {values} values as its alpha, which is one.</source>
        <translation>La couche &apos;{layer}&apos; du LoRA a {values} valeurs comme alpha, qui en est une.</translation>
    </message>
    <message>
        <source>The LoRA&apos;s layer &apos;{layer}&apos; holds values that are no numbers, or none.</source>
        <translation>La couche &apos;{layer}&apos; du LoRA contient des valeurs qui ne sont pas des nombres, ou aucune.</translation>
    </message>
    <message>
        <source>The PEM file of the certificate&apos;s key. Empty: MATCHCUT_KEY. It is read when the file is signed and kept nowhere; its passphrase, if it has one, is taken from MATCHCUT_KEY_PASSPHRASE.</source>
        <translation>Le fichier PEM de la clé du certificat. Vide : MATCHCUT_KEY. Il est lu à la signature et n’est gardé nulle part ; sa phrase de passe, s’il en a une, vient de MATCHCUT_KEY_PASSPHRASE.</translation>
    </message>
    <message>
        <source>The address of a time-stamping authority (RFC 3161), so that the signature outlives the certificate. Empty: none, and nothing is asked of the network.</source>
        <translation>L’adresse d’une autorité d’horodatage (RFC 3161), pour que la signature survive au certificat. Vide : aucune, et rien n’est demandé au réseau.</translation>
    </message>
    <message>
        <source>The answers of {service} can&apos;t be read: {said}. The job goes on there.</source>
        <translation>Les réponses de {service} sont illisibles : {said}. La tâche y continue.</translation>
    </message>
    <message>
        <source>The attention backend &apos;{name}&apos; can&apos;t be used here: {why}.</source>
        <translation>Le calcul d&apos;attention &apos;{name}&apos; n&apos;est pas utilisable ici : {why}.</translation>
    </message>
    <message>
        <source>The budget of a day is {limit} {currency}, of which {spent} are spent today; this shot would cost {price}. Nothing was sent.</source>
        <translation>Le budget d’une journée est de {limit} {currency}, dont {spent} sont dépensés aujourd’hui ; ce plan coûterait {price}. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The budget of each shot is {limit} {currency}, of which {spent} are spent on this one; another take would cost {price}. Nothing was sent.</source>
        <translation>Le budget de chaque plan est de {limit} {currency}, dont {spent} sont dépensés pour celui-ci ; une autre prise coûterait {price}. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The bundle&apos;s list of files can&apos;t be read: it is damaged.</source>
        <translation>La liste des fichiers du paquet est illisible : elle est endommagée.</translation>
    </message>
    <message>
        <source>The cache can&apos;t be tidied: {reason}.</source>
        <translation>Le cache ne peut pas être rangé : {reason}.</translation>
    </message>
    <message>
        <source>The cache was emptied; what is needed of it is made again.</source>
        <translation>Le cache a été vidé ; ce qui en est nécessaire est refait.</translation>
    </message>
    <message>
        <source>The call to {service} was cancelled.</source>
        <translation>L’appel à {service} a été annulé.</translation>
    </message>
    <message>
        <source>The cast along the film</source>
        <translation>Les personnages au fil du film</translation>
    </message>
    <message>
        <source>The cast is named by id, and &apos;{name}&apos; is a name.</source>
        <translation>La distribution se nomme par identifiant, et « {name} » est un nom.</translation>
    </message>
    <message>
        <source>The catalogue does not take this entry.</source>
        <translation>Le catalogue n&apos;accepte pas cette entrée.</translation>
    </message>
    <message>
        <source>The change to {table} can&apos;t be stored: {reason}.</source>
        <translation>La modification de {table} ne peut pas être enregistrée : {reason}.</translation>
    </message>
    <message>
        <source>The channels of a sound have levels of their own; the first&apos;s is heard of all</source>
        <translation>Les canaux d’un son ont leurs propres niveaux ; celui du premier vaut pour tous</translation>
    </message>
    <message>
        <source>The character &apos;{name}&apos; is new.</source>
        <translation>Le personnage « {name} » est nouveau.</translation>
    </message>
    <message>
        <source>The character &apos;{name}&apos; was taken out.</source>
        <translation>Le personnage « {name} » a été retiré.</translation>
    </message>
    <message>
        <source>The character &apos;{name}&apos;: {changed} changed.</source>
        <translation>Le personnage « {name} » est modifié : {changed}.</translation>
    </message>
    <message>
        <source>The clip for {slate}, a shot that is no longer in the film, lies here: {file}</source>
        <translation>Le clip pour {slate}, un plan qui n’est plus dans le film, se trouve ici : {file}</translation>
    </message>
    <message>
        <source>The clip is made at {service}, but did not come whole: {said}.</source>
        <translation>Le clip est prêt chez {service}, mais n’est pas arrivé entier : {said}.</translation>
    </message>
    <message>
        <source>The colours drifted by a ΔE of {value}, where {limit} is the most.</source>
        <translation>Les couleurs ont dérivé d&apos;un ΔE de {value}, au plus {limit}.</translation>
    </message>
    <message>
        <source>The colours of this film are coded in a way that is not read here (such as Dolby Vision&apos;s own).</source>
        <translation>Les couleurs de ce film sont codées d’une façon qui n’est pas lue ici (comme celle de Dolby Vision).</translation>
    </message>
    <message>
        <source>The column &apos;{column}&apos; names no unit: its bare numbers are seconds.</source>
        <translation>La colonne « {column} » ne nomme pas d’unité : ses nombres seuls sont des secondes.</translation>
    </message>
    <message>
        <source>The column {columns} is not known here: see the shots&apos; notes.</source>
        <translation>La colonne {columns} n’est pas connue ici : voir les notes des plans.</translation>
    </message>
    <message>
        <source>The columns &apos;{begin}&apos; and &apos;{end}&apos; name no unit (frames or seconds), so they count for nothing.</source>
        <translation>Les colonnes « {begin} » et « {end} » ne nomment pas d’unité (images ou secondes), elles ne comptent donc pas.</translation>
    </message>
    <message>
        <source>The columns {columns} are not known here: see the shots&apos; notes.</source>
        <translation>Les colonnes {columns} ne sont pas connues ici : voir les notes des plans.</translation>
    </message>
    <message>
        <source>The command is empty.</source>
        <translation>La commande est vide.</translation>
    </message>
    <message>
        <source>The component &apos;{component}&apos; asks for code of its own ({name}), which is never run here.</source>
        <translation>Le composant &apos;{component}&apos; demande son propre code ({name}), qui n&apos;est jamais exécuté ici.</translation>
    </message>
    <message>
        <source>The component &apos;{component}&apos; has its weights only as {file}, which may hold a program.</source>
        <translation>Le composant &apos;{component}&apos; n&apos;a ses poids que sous la forme {file}, qui peut contenir un programme.</translation>
    </message>
    <message>
        <source>The component &apos;{component}&apos; is missing.</source>
        <translation>Le composant &apos;{component}&apos; manque.</translation>
    </message>
    <message>
        <source>The component &apos;{component}&apos; is told to be a &apos;{name}&apos;, which is no class.</source>
        <translation>Le composant &apos;{component}&apos; serait un &apos;{name}&apos;, qui n&apos;est pas une classe.</translation>
    </message>
    <message>
        <source>The connection to {hub} broke off in &apos;{file}&apos; ({why}).</source>
        <translation>La connexion à {hub} s&apos;est interrompue dans &apos;{file}&apos; ({why}).</translation>
    </message>
    <message>
        <source>The contrast became {value} times what it was, where {limit} is the limit.</source>
        <translation>Le contraste est devenu {value} fois ce qu&apos;il était, la limite est {limit}.</translation>
    </message>
    <message>
        <source>The disk did not take or give the film&apos;s data ({reason}).</source>
        <translation>Le disque n’a pas pris ou rendu les données du film ({reason}).</translation>
    </message>
    <message>
        <source>The drop-frame timecode &apos;{text}&apos; does not exist at {rate} fps.</source>
        <translation>Le timecode drop-frame « {text} » n’existe pas à {rate} i/s.</translation>
    </message>
    <message>
        <source>The edit asks for {wanted}.</source>
        <translation>Le montage demande {wanted}.</translation>
    </message>
    <message>
        <source>The edits after this were cleaned away, so nothing later can be made again.</source>
        <translation>Les modifications suivantes ont été nettoyées ; rien d’ultérieur ne peut être rétabli.</translation>
    </message>
    <message>
        <source>The edits before this were cleaned away, so nothing earlier can be undone.</source>
        <translation>Les modifications précédentes ont été nettoyées ; rien d’antérieur ne peut être annulé.</translation>
    </message>
    <message>
        <source>The embedder {embedder} can&apos;t run here. {reason}</source>
        <translation>Le comparateur {embedder} ne peut pas fonctionner ici. {reason}</translation>
    </message>
    <message>
        <source>The embedder {embedder} gave nothing that can be compared.</source>
        <translation>L’encodeur {embedder} n’a rien donné qui puisse être comparé.</translation>
    </message>
    <message>
        <source>The endings are {endings}.</source>
        <translation>Les extensions sont {endings}.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; can&apos;t be loaded: {reason}.</source>
        <translation>Le moteur « {engine} » ne peut pas être chargé : {reason}.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; can&apos;t run here: {reason}</source>
        <translation>Le moteur « {engine} » ne peut pas tourner ici : {reason}</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; is of revision {present} now, and {wanted} was asked for.</source>
        <translation>Le moteur « {engine} » est maintenant à la révision {present}, et {wanted} était demandée.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; wrote garbage: a frame of shape {shape} and type {type} instead of {wanted} and uint8.</source>
        <translation>Le moteur « {engine} » a écrit n’importe quoi : une image de forme {shape} et de type {type} au lieu de {wanted} et uint8.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; wrote garbage: more than the {frames} frames asked for.</source>
        <translation>Le moteur « {engine} » a écrit n’importe quoi : plus que les {frames} images demandées.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; wrote garbage: sound of shape {shape} and type {type}, or not finite.</source>
        <translation>Le moteur « {engine} » a écrit n’importe quoi : un son de forme {shape} et de type {type}, ou non fini.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; wrote garbage: sound twice.</source>
        <translation>Le moteur « {engine} » a écrit n’importe quoi : deux fois du son.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; wrote garbage: the fact &apos;{name}&apos; as {type}, which is no text, whole number or switch.</source>
        <translation>Le moteur « {engine} » a écrit n’importe quoi : le fait « {name} » en {type}, ni texte, ni nombre entier, ni interrupteur.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; wrote garbage: {frames} frames instead of {wanted}.</source>
        <translation>Le moteur « {engine} » a écrit n’importe quoi : {frames} images au lieu de {wanted}.</translation>
    </message>
    <message>
        <source>The engine hung: {hang}.</source>
        <translation>Le moteur s’est figé : {hang}.</translation>
    </message>
    <message>
        <source>The engine stopped as if it had been cancelled, which it was not.</source>
        <translation>Le moteur s’est arrêté comme s’il avait été annulé, ce qui n’était pas le cas.</translation>
    </message>
    <message>
        <source>The engines of &apos;{package}&apos; can&apos;t be read ({why}). Update or uninstall that package.</source>
        <translation>Les moteurs de « {package} » ne peuvent pas être lus ({why}). Mettez ce paquet à jour ou désinstallez-le.</translation>
    </message>
    <message>
        <source>The entry &apos;{id}&apos; can&apos;t be told from its neighbours.</source>
        <translation>L&apos;entrée &apos;{id}&apos; ne se distingue pas de ses voisines.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>L’export a été arrêté.</translation>
    </message>
    <message>
        <source>The face of {name} is too unlike the references: {value} alike, where {limit} is the least.</source>
        <translation>Le visage de {name} ressemble trop peu aux références : ressemblance {value}, au moins {limit}.</translation>
    </message>
    <message>
        <source>The face&apos;s encoder takes (1, 3, 336, 336), and makes its vector, then its hidden layers.</source>
        <translation>L&apos;encodeur du visage prend (1, 3, 336, 336), et fait son vecteur, puis ses couches cachées.</translation>
    </message>
    <message>
        <source>The fades of the sound &apos;{sound}&apos; don&apos;t fit into it.</source>
        <translation>Les fondus du son « {sound} » n’y tiennent pas.</translation>
    </message>
    <message>
        <source>The fake engine was told to dislike its input.</source>
        <translation>On a dit au moteur d&apos;essai de refuser ce qu&apos;il reçoit.</translation>
    </message>
    <message>
        <source>The fake engine was told to fail.</source>
        <translation>On a dit au moteur d&apos;essai d&apos;échouer.</translation>
    </message>
    <message>
        <source>The fake engine was told to give up.</source>
        <translation>On a dit au moteur d&apos;essai d&apos;abandonner.</translation>
    </message>
    <message>
        <source>The family {family} drives {pipelines}.</source>
        <translation>La famille {family} conduit {pipelines}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; admits no number of frames at all.</source>
        <translation>Le champ &apos;{field}&apos; n&apos;admet aucun nombre d&apos;images.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; can&apos;t stand beside &apos;high&apos; or &apos;low&apos;: it is one file, or one for each expert.</source>
        <translation>Le champ &apos;{field}&apos; ne peut pas accompagner &apos;high&apos; ou &apos;low&apos; : c&apos;est un fichier, ou un par expert.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has &apos;{id}&apos;, which is taken by another LoRA.</source>
        <translation>Le champ &apos;{field}&apos; a &apos;{id}&apos;, déjà pris par un autre LoRA.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has &apos;{id}&apos;, which is taken by another model.</source>
        <translation>Le champ &apos;{field}&apos; a &apos;{id}&apos;, déjà pris par un autre modèle.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has &apos;{id}&apos;, which is taken by another tool.</source>
        <translation>Le champ &apos;{field}&apos; a &apos;{id}&apos;, déjà pris par un autre outil.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has &apos;{id}&apos;, which is taken by another voice.</source>
        <translation>Le champ &apos;{field}&apos; a &apos;{id}&apos;, déjà pris par une autre voix.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has a price by &apos;{value}&apos;, which is none of: {known}.</source>
        <translation>Le champ « {field} » a un prix par « {value} », qui n’est aucun de : {known}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be &apos;{interpolation}&apos; or &apos;{enlarging}&apos;.</source>
        <translation>Le champ &apos;{field}&apos; doit être &apos;{interpolation}&apos; ou &apos;{enlarging}&apos;.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a day, as 2026-11-29.</source>
        <translation>Le champ « {field} » doit être un jour, comme 2026-11-29.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a list of aspects, as [&quot;16:9&quot;, &quot;9:16&quot;].</source>
        <translation>Le champ « {field} » doit être une liste de formats d’image, comme [&quot;16:9&quot;, &quot;9:16&quot;].</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a list of sizes, as [[832, 480], [480, 832]].</source>
        <translation>Le champ &apos;{field}&apos; doit être une liste de tailles, comme [[832, 480], [480, 832]].</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a list of tables.</source>
        <translation>Le champ « {field} » doit être une liste de tables.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a list of texts.</source>
        <translation>Le champ &apos;{field}&apos; doit être une liste de textes.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a number, not &apos;{value}&apos;.</source>
        <translation>Le champ &apos;{field}&apos; doit être un nombre, pas &apos;{value}&apos;.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a table of settings.</source>
        <translation>Le champ &apos;{field}&apos; doit être une table de réglages.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a table of texts.</source>
        <translation>Le champ &apos;{field}&apos; doit être une table de textes.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a table.</source>
        <translation>Le champ &apos;{field}&apos; doit être une table.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a text.</source>
        <translation>Le champ &apos;{field}&apos; doit être un texte.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a whole number of at least {minimum}.</source>
        <translation>Le champ &apos;{field}&apos; doit être un nombre entier d&apos;au moins {minimum}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be made of small letters, digits, dots, hyphens and underscores.</source>
        <translation>Le champ &apos;{field}&apos; doit être fait de minuscules, de chiffres, de points, de traits d&apos;union et de soulignés.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be one of: {experts}.</source>
        <translation>Le champ &apos;{field}&apos; doit être l&apos;un de : {experts}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be sizes by resolution, as {{ 720p = [&quot;1280x720&quot;] }}.</source>
        <translation>Le champ « {field} » doit donner des tailles par résolution, comme {{ 720p = [&quot;1280x720&quot;] }}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be true or false.</source>
        <translation>Le champ &apos;{field}&apos; doit être true ou false.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be whole seconds, as &quot;4, 6, 8&quot; or &quot;2-10&quot;, not &apos;{value}&apos;.</source>
        <translation>Le champ « {field} » doit donner des secondes entières, comme &quot;4, 6, 8&quot; ou &quot;2-10&quot;, et non « {value} ».</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to name a folder among the program&apos;s resources, and no &apos;path&apos; beside it.</source>
        <translation>Le champ &apos;{field}&apos; doit nommer un dossier des ressources du programme, sans &apos;path&apos; à côté.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; holds &apos;{name}&apos;, which is no text, number or switch.</source>
        <translation>Le champ &apos;{field}&apos; contient &apos;{name}&apos;, qui n&apos;est ni un texte, ni un nombre, ni un interrupteur.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; is missing.</source>
        <translation>Le champ &apos;{field}&apos; manque.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; is missing: say where the LoRA&apos;s file lies, or its &apos;high&apos; and &apos;low&apos;.</source>
        <translation>Le champ &apos;{field}&apos; manque : dites où se trouve le fichier du LoRA, ou ses &apos;high&apos; et &apos;low&apos;.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; is missing: say where the weights lie, or their &apos;hub&apos; id.</source>
        <translation>Le champ &apos;{field}&apos; manque : dites où se trouvent les poids, ou leur identifiant &apos;hub&apos;.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; is no frame rate: {why}</source>
        <translation>Le champ &apos;{field}&apos; n&apos;est pas une cadence : {why}</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; is not known here.</source>
        <translation>Le champ &apos;{field}&apos; n&apos;est pas connu ici.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names &apos;{family}&apos;, which is not known.</source>
        <translation>Le champ &apos;{field}&apos; nomme &apos;{family}&apos;, qui n&apos;est pas connu.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names &apos;{model}&apos;, which is no model told before.</source>
        <translation>Le champ &apos;{field}&apos; nomme &apos;{model}&apos;, qui n&apos;est pas un modèle indiqué auparavant.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names &apos;{part}&apos;, which is no part of a request.</source>
        <translation>Le champ « {field} » nomme « {part} », qui n’est pas une partie d’une requête.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names &apos;{pipeline}&apos;, which the family {family} does not drive.</source>
        <translation>Le champ &apos;{field}&apos; nomme &apos;{pipeline}&apos;, que la famille {family} ne conduit pas.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names &apos;{resolution}&apos;, which is none of: {known}.</source>
        <translation>Le champ « {field} » nomme « {resolution} », qui n’est aucune de : {known}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names &apos;{role}&apos;, which is none of: {roles}.</source>
        <translation>Le champ « {field} » nomme « {role} », qui n’est aucun de : {roles}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names &apos;{service}&apos;, which is no service that is known.</source>
        <translation>Le champ « {field} » nomme « {service} », qui n’est pas un service connu.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names a file that can&apos;t be used: {why}</source>
        <translation>Le champ « {field} » nomme un fichier inutilisable : {why}</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; needs at least one size, each side a multiple of {step}.</source>
        <translation>Le champ &apos;{field}&apos; demande au moins une taille, chaque côté multiple de {step}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; needs who says so (source) and when that was read (read_on).</source>
        <translation>Le champ « {field} » doit dire qui l’affirme (source) et quand cela a été lu (read_on).</translation>
    </message>
    <message>
        <source>The file holds a scale for &apos;{weight}&apos;, which is not kept as small numbers: it can&apos;t be read here as what it stands for.</source>
        <translation>Le fichier contient une échelle pour &apos;{weight}&apos;, qui n&apos;est pas gardé en petits nombres : il ne peut être lu ici pour ce qu&apos;il représente.</translation>
    </message>
    <message>
        <source>The file holds something that is not read here (&apos;{key}&apos;).</source>
        <translation>Le fichier contient quelque chose qui n&apos;est pas lu ici (&apos;{key}&apos;).</translation>
    </message>
    <message>
        <source>The file holds {dtype} values that it calls {format}, which can&apos;t be read here as what they stand for.</source>
        <translation>Le fichier contient des valeurs {dtype} qu&apos;il appelle {format}, qui ne peuvent être lues ici pour ce qu&apos;elles représentent.</translation>
    </message>
    <message>
        <source>The file holds {dtype} values, which can&apos;t be read here as what they stand for: &apos;{weight}&apos; has no scale.</source>
        <translation>Le fichier contient des valeurs {dtype}, qui ne peuvent être lues ici pour ce qu&apos;elles représentent : &apos;{weight}&apos; n&apos;a pas d&apos;échelle.</translation>
    </message>
    <message>
        <source>The file holds {dtype} values, which can&apos;t be read here as what they stand for: the scale of &apos;{weight}&apos; has the shape {shape}.</source>
        <translation>Le fichier contient des valeurs {dtype}, qui ne peuvent être lues ici pour ce qu&apos;elles représentent : l&apos;échelle de &apos;{weight}&apos; a la forme {shape}.</translation>
    </message>
    <message>
        <source>The file holds {dtype} values, which can&apos;t be read here as what they stand for: the scale of &apos;{weight}&apos; is no number above zero.</source>
        <translation>Le fichier contient des valeurs {dtype}, qui ne peuvent être lues ici pour ce qu&apos;elles représentent : l&apos;échelle de &apos;{weight}&apos; n&apos;est pas un nombre au-dessus de zéro.</translation>
    </message>
    <message>
        <source>The file holds {dtype} values, which can&apos;t be read here as what they stand for: the scale of &apos;{weight}&apos; is of the kind {kind}.</source>
        <translation>Le fichier contient des valeurs {dtype}, qui ne peuvent être lues ici pour ce qu&apos;elles représentent : l&apos;échelle de &apos;{weight}&apos; est du genre {kind}.</translation>
    </message>
    <message>
        <source>The file holds {kind} that is not read here (&apos;{key}&apos;).</source>
        <translation>Le fichier contient {kind}, ce qui n&apos;est pas lu ici (&apos;{key}&apos;).</translation>
    </message>
    <message>
        <source>The file holds {values}, which can&apos;t be read here as what they stand for.</source>
        <translation>Le fichier contient {values}, qui ne peuvent être lus ici pour ce qu&apos;ils représentent.</translation>
    </message>
    <message>
        <source>The file is broken at {count} of its pictures, which may be seen.</source>
        <translation>Le fichier est abîmé à {count} de ses images, ce qui peut se voir.</translation>
    </message>
    <message>
        <source>The file is no ledger of paid calls. It was left as it is.</source>
        <translation>Le fichier n&apos;est pas un registre d&apos;appels payés. Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>The file of gates can&apos;t be read: {why}.</source>
        <translation>Le fichier des seuils ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <source>The file of shot {shot}&apos;s keyframe is damaged.</source>
        <translation>Le fichier de l’image clé du plan {shot} est endommagé.</translation>
    </message>
    <message>
        <source>The file of shot {shot}&apos;s keyframe is gone.</source>
        <translation>Le fichier de l’image clé du plan {shot} a disparu.</translation>
    </message>
    <message>
        <source>The file of shot {shot}&apos;s take is damaged.</source>
        <translation>Le fichier de la prise du plan {shot} est endommagé.</translation>
    </message>
    <message>
        <source>The file of shot {shot}&apos;s take is gone.</source>
        <translation>Le fichier de la prise du plan {shot} a disparu.</translation>
    </message>
    <message>
        <source>The file of the sound “{sound}” is damaged.</source>
        <translation>Le fichier du son « {sound} » est endommagé.</translation>
    </message>
    <message>
        <source>The file of the sound “{sound}” is gone.</source>
        <translation>Le fichier du son « {sound} » a disparu.</translation>
    </message>
    <message>
        <source>The file of {use} is damaged.</source>
        <translation>Fichier endommagé : {use}.</translation>
    </message>
    <message>
        <source>The file of {use} is gone.</source>
        <translation>Fichier disparu : {use}.</translation>
    </message>
    <message>
        <source>The file says that its picture stands at an angle, which is not followed.</source>
        <translation>Le fichier dit que son image est inclinée, ce qui n’est pas suivi.</translation>
    </message>
    <message>
        <source>The file was written with {frames} frames instead of {wanted}.</source>
        <translation>Le fichier a été écrit avec {frames} images au lieu de {wanted}.</translation>
    </message>
    <message>
        <source>The file&apos;s name in the edit that it came in with; its path there, while the media is offline.</source>
        <translation>Le nom du fichier dans le montage avec lequel il est arrivé ; son chemin là-bas, tant que le média est hors ligne.</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>Le film</translation>
    </message>
    <message>
        <source>The film at a glance</source>
        <translation>Le film en un coup d&apos;œil</translation>
    </message>
    <message>
        <source>The film can&apos;t be written.</source>
        <translation>Le film ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The film goes from {first} to {last}.</source>
        <translation>Le film va de {first} à {last}.</translation>
    </message>
    <message>
        <source>The film has no frame at {timecode}.</source>
        <translation>Le film n’a pas d’image à {timecode}.</translation>
    </message>
    <message>
        <source>The film has the size of its media now: {width} × {height}.</source>
        <translation>Le film a maintenant la taille de ses médias : {width} × {height}.</translation>
    </message>
    <message>
        <source>The film has {scenes}; count them from 1.</source>
        <translation>Le film en a {scenes} ; comptez à partir de 1.</translation>
    </message>
    <message>
        <source>The film is one frame longer.</source>
        <translation>Le film a une image de plus.</translation>
    </message>
    <message>
        <source>The film is one frame shorter.</source>
        <translation>Le film a une image de moins.</translation>
    </message>
    <message>
        <source>The film is saved, but no snapshot of it could be made: {reason}</source>
        <translation>Le film est enregistré, mais aucun instantané n’a pu en être fait : {reason}</translation>
    </message>
    <message>
        <source>The film is {count} frames longer.</source>
        <translation>Le film a {count} images de plus.</translation>
    </message>
    <message>
        <source>The film is {count} frames shorter.</source>
        <translation>Le film a {count} images de moins.</translation>
    </message>
    <message>
        <source>The film needs {needed} MiB, and {free} MiB are free on this disk.</source>
        <translation>Le film demande {needed} Mio, et {free} Mio sont libres sur ce disque.</translation>
    </message>
    <message>
        <source>The film plays here as soon as it has a shot.</source>
        <translation>Le film se lit ici dès qu’il a un plan.</translation>
    </message>
    <message>
        <source>The film was changed meanwhile.</source>
        <translation>Le film a été modifié entre-temps.</translation>
    </message>
    <message>
        <source>The film&apos;s budget is {limit} {currency}, of which {spent} are spent; this shot would cost {price}. Nothing was sent.</source>
        <translation>Le budget du film est de {limit} {currency}, dont {spent} sont dépensés ; ce plan coûterait {price}. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The film&apos;s fade reaches over a cut, which {format} can&apos;t hold; it is left out.</source>
        <translation>Le fondu du film dépasse une coupe, ce que {format} ne peut contenir ; il est omis.</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (a page or row is not as it was written).</source>
        <translation>Le fichier du film est endommagé (une page ou une ligne n’est pas telle qu’elle a été écrite).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (a row of {table} names a row of {other} that is missing).</source>
        <translation>Le fichier du film est endommagé (une ligne de {table} nomme une ligne de {other} qui manque).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (in {table}: {reason}).</source>
        <translation>Le fichier du film est endommagé (dans {table} : {reason}).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (it has no settings).</source>
        <translation>Le fichier du film est endommagé (il n’a pas de réglages).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (it is cut short).</source>
        <translation>Le fichier du film est endommagé (il est tronqué).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (it is empty).</source>
        <translation>Le fichier du film est endommagé (il est vide).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (its row of the media file &apos;{media}…&apos; is not as it was written).</source>
        <translation>Le fichier du film est endommagé (sa ligne du fichier média « {media}… » n’est pas telle qu’elle a été écrite).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (row {row} of {table} is not as it was written).</source>
        <translation>Le fichier du film est endommagé (la ligne {row} de {table} n’est pas telle qu’elle a été écrite).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (the take &apos;{take}&apos; is not as it was written).</source>
        <translation>Le fichier du film est endommagé (la prise « {take} » n’est pas telle qu’elle a été écrite).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged ({finding}).</source>
        <translation>Le fichier du film est endommagé ({finding}).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged: {reason}</source>
        <translation>Le fichier du film est endommagé : {reason}</translation>
    </message>
    <message>
        <source>The film&apos;s file was damaged. Its snapshot of {when} is in its place; what was edited since then is lost. The damaged file is kept as snapshots/{aside}.</source>
        <translation>Le fichier du film était endommagé. Son instantané de {when} est à sa place ; ce qui a été modifié depuis est perdu. Le fichier endommagé est conservé sous snapshots/{aside}.</translation>
    </message>
    <message>
        <source>The film&apos;s height can&apos;t be {side}.</source>
        <translation>La hauteur du film ne peut pas être {side}.</translation>
    </message>
    <message>
        <source>The film&apos;s journal is damaged there, so this can&apos;t be undone or redone.</source>
        <translation>Le journal du film est endommagé à cet endroit, cela ne peut donc être ni annulé ni rétabli.</translation>
    </message>
    <message>
        <source>The film&apos;s loudness can&apos;t be {loudness} hundredths of a LUFS.</source>
        <translation>Le volume du film ne peut pas être de {loudness} centièmes de LUFS.</translation>
    </message>
    <message>
        <source>The film&apos;s shots by their lengths, from left to right; a mark above is a shot that needs a look.</source>
        <translation>Les plans du film selon leur durée, de gauche à droite ; une marque au-dessus signale un plan à revoir.</translation>
    </message>
    <message>
        <source>The film&apos;s title in the picture</source>
        <translation>Titre du film dans l’image</translation>
    </message>
    <message>
        <source>The film&apos;s width can&apos;t be {side}.</source>
        <translation>La largeur du film ne peut pas être {side}.</translation>
    </message>
    <message>
        <source>The film: {changed} changed.</source>
        <translation>Le film est modifié : {changed}.</translation>
    </message>
    <message>
        <source>The first timecode is before 00:00:00:00, which stands for it</source>
        <translation>Le premier timecode est avant 00:00:00:00, qui le remplace</translation>
    </message>
    <message>
        <source>The first timecode is no whole frame, and is rounded</source>
        <translation>Le premier timecode n’est pas une image entière, et est arrondi</translation>
    </message>
    <message>
        <source>The first timecode is no whole frame; the nearest one is taken</source>
        <translation>Le premier timecode n’est pas une image entière ; la plus proche est prise</translation>
    </message>
    <message>
        <source>The footage ends 1 frame before the take does: its last frame is held.</source>
        <translation>Les rushes finissent 1 image avant la prise : leur dernière image est tenue.</translation>
    </message>
    <message>
        <source>The footage ends {count} frames before the take does: its last frame is held.</source>
        <translation>Les rushes finissent {count} images avant la prise : leur dernière image est tenue.</translation>
    </message>
    <message>
        <source>The footage has {frames} frames; the take can&apos;t begin with frame {start}.</source>
        <translation>Les rushes ont {frames} images ; la prise ne peut commencer à l&apos;image {start}.</translation>
    </message>
    <message>
        <source>The format “{format}” says no frame duration.</source>
        <translation>Le format « {format} » ne dit pas de durée d’image.</translation>
    </message>
    <message>
        <source>The frame of the file, counted from 0, with which the take begins.</source>
        <translation>L’image du fichier, comptée à partir de 0, par laquelle la prise commence.</translation>
    </message>
    <message>
        <source>The frame rule of its catalogue entry may be wrong.</source>
        <translation>La règle d&apos;images de son entrée au catalogue est peut-être fausse.</translation>
    </message>
    <message>
        <source>The gate &apos;{name}&apos; has a value that it can&apos;t have.</source>
        <translation>Le seuil « {name} » a une valeur qu&apos;il ne peut pas avoir.</translation>
    </message>
    <message>
        <source>The guardrail of {model} finds the picture unsafe and keeps it back.</source>
        <translation>Le garde-fou de {model} juge l&apos;image dangereuse et la retient.</translation>
    </message>
    <message>
        <source>The guardrail of {model} finds the shot&apos;s text unsafe.</source>
        <translation>Le garde-fou de {model} juge le texte du plan dangereux.</translation>
    </message>
    <message>
        <source>The history shows what is kept.</source>
        <translation>L’historique montre ce qui est conservé.</translation>
    </message>
    <message>
        <source>The hub at {hub} answered {status} for {repo}.</source>
        <translation>Le hub {hub} a répondu {status} pour {repo}.</translation>
    </message>
    <message>
        <source>The hub at {hub} can&apos;t be reached ({why}).</source>
        <translation>Le hub {hub} est injoignable ({why}).</translation>
    </message>
    <message>
        <source>The hub at {hub} does not tell what {repo} consists of.</source>
        <translation>Le hub {hub} ne dit pas de quoi {repo} se compose.</translation>
    </message>
    <message>
        <source>The hub gives commit {commit} of {repo}, not the pinned {wanted}.</source>
        <translation>Le hub donne le commit {commit} de {repo}, pas {wanted}, qui est fixé.</translation>
    </message>
    <message>
        <source>The hub has no model {repo}, or does not show it to you.</source>
        <translation>Le hub n&apos;a pas de modèle {repo}, ou ne vous le montre pas.</translation>
    </message>
    <message>
        <source>The hub is not asked for {repo}: offline mode is on.</source>
        <translation>Le hub n&apos;est pas interrogé pour {repo} : le mode hors ligne est activé.</translation>
    </message>
    <message>
        <source>The image model that makes a first frame of the cast&apos;s references for a shot that has no keyframe; &apos;none&apos; to go by the text alone.</source>
        <translation>Le modèle d’images qui fait, avec les références de la distribution, une première image pour un plan sans image clé ; « none » pour suivre le seul texte.</translation>
    </message>
    <message>
        <source>The installed diffusers {version} has no {name}.</source>
        <translation>Le diffusers installé, {version}, n&apos;a pas de {name}.</translation>
    </message>
    <message>
        <source>The key is forgotten.</source>
        <translation>La clé est oubliée.</translation>
    </message>
    <message>
        <source>The key would go to {host} unencrypted, so nothing was sent.</source>
        <translation>La clé partirait en clair vers {host}, donc rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The keyframe can&apos;t be shown: {why}</source>
        <translation>L’image clé ne peut pas être montrée : {why}</translation>
    </message>
    <message>
        <source>The keyframe is not on this machine.</source>
        <translation>L’image clé n’est pas sur cette machine.</translation>
    </message>
    <message>
        <source>The language model gave no breakdown: {error}.</source>
        <translation>Le modèle de langage n’a pas donné de découpage : {error}.</translation>
    </message>
    <message>
        <source>The language model&apos;s answer for &apos;{heading}&apos; is not what it was asked for: {error}.</source>
        <translation>La réponse du modèle de langage pour « {heading} » n’est pas ce qui était demandé : {error}.</translation>
    </message>
    <message>
        <source>The language&apos;s tag: &apos;en&apos;, &apos;de&apos;, &apos;pt-BR&apos;. Empty: not told.</source>
        <translation>Le code de la langue : « en », « de », « pt-BR ». Vide : non indiquée.</translation>
    </message>
    <message>
        <source>The last frame of shot {before} is seen twice: it goes on from before it, and the shot is trimmed by less.</source>
        <translation>La dernière image du plan {before} est vue deux fois : il repart d&apos;avant elle, et ce plan est moins rogné.</translation>
    </message>
    <message>
        <source>The last {count} frames of shot {before} are seen twice: it goes on from before them, and the shot is trimmed by less.</source>
        <translation>Les {count} dernières images du plan {before} sont vues deux fois : il repart d&apos;avant elles, et ce plan est moins rogné.</translation>
    </message>
    <message>
        <source>The ledger of paid calls can&apos;t be used: {why}.</source>
        <translation>Le registre des appels payés est inutilisable : {why}.</translation>
    </message>
    <message>
        <source>The ledger of paid calls is damaged: {why}. Nothing was sent, and the file was left as it is.</source>
        <translation>Le registre des appels payés est endommagé : {why}. Rien n&apos;a été envoyé, et le fichier a été laissé tel quel.</translation>
    </message>
    <message>
        <source>The ledger of paid calls was written by a newer version of Matchcut.</source>
        <translation>Le registre des appels payés a été écrit par une version plus récente de Matchcut.</translation>
    </message>
    <message>
        <source>The licence of {model} ({licence}) has not been accepted: {terms}</source>
        <translation>La licence de {model} ({licence}) n’a pas été acceptée : {terms}</translation>
    </message>
    <message>
        <source>The licence of {model} was not accepted, so nothing was fetched.</source>
        <translation>La licence de {model} n’a pas été acceptée, donc rien n’a été téléchargé.</translation>
    </message>
    <message>
        <source>The licence of {what} is not known here; look it up before the film is shown.</source>
        <translation>La licence de {what} n’est pas connue ici ; vérifiez-la avant de montrer le film.</translation>
    </message>
    <message>
        <source>The lighter successor: animates a keyframe or the last frame of the shot before.</source>
        <translation>Le successeur plus léger : anime une image clé ou la dernière image du plan précédent.</translation>
    </message>
    <message>
        <source>The limits are those that hold on this machine now.</source>
        <translation>Les limites sont celles qui valent actuellement sur cette machine.</translation>
    </message>
    <message>
        <source>The line &apos;{words}&apos; was not spoken: {reason}</source>
        <translation>La réplique « {words} » n&apos;a pas été dite : {reason}</translation>
    </message>
    <message>
        <source>The list of this model&apos;s files can&apos;t be read: {why}.</source>
        <translation>La liste des fichiers de ce modèle ne peut être lue : {why}.</translation>
    </message>
    <message>
        <source>The location &apos;{name}&apos; is new.</source>
        <translation>Le lieu « {name} » est nouveau.</translation>
    </message>
    <message>
        <source>The location &apos;{name}&apos; was taken out.</source>
        <translation>Le lieu « {name} » a été retiré.</translation>
    </message>
    <message>
        <source>The location &apos;{name}&apos;: {changed} changed.</source>
        <translation>Le lieu « {name} » est modifié : {changed}.</translation>
    </message>
    <message>
        <source>The location&apos;s picture can&apos;t be shown: {why}</source>
        <translation>L’image du lieu ne peut pas être montrée : {why}</translation>
    </message>
    <message>
        <source>The location&apos;s picture is not on this machine.</source>
        <translation>L’image du lieu n’est pas sur cette machine.</translation>
    </message>
    <message>
        <source>The log has {read} rows instead of {wanted}.</source>
        <translation>La liste a {read} lignes au lieu de {wanted}.</translation>
    </message>
    <message>
        <source>The look of anything: props, places, animals, costumes.</source>
        <translation>L’apparence de tout : accessoires, lieux, animaux, costumes.</translation>
    </message>
    <message>
        <source>The manual of models says where it comes from.</source>
        <translation>Le manuel des modèles dit d&apos;où il vient.</translation>
    </message>
    <message>
        <source>The marker &apos;{name}&apos; is new.</source>
        <translation>Le repère « {name} » est nouveau.</translation>
    </message>
    <message>
        <source>The marker &apos;{name}&apos; was taken out.</source>
        <translation>Le repère « {name} » a été retiré.</translation>
    </message>
    <message>
        <source>The marker &apos;{name}&apos;: {changed} changed.</source>
        <translation>Le repère « {name} » est modifié : {changed}.</translation>
    </message>
    <message>
        <source>The marker “{marker}” stands at no time</source>
        <translation>Le marqueur « {marker} » n’est à aucun temps</translation>
    </message>
    <message>
        <source>The marker “{marker}” stands on a frame that is not shown of</source>
        <translation>Le marqueur « {marker} » se trouve sur une image non montrée de</translation>
    </message>
    <message>
        <source>The media are not in the bundle; whoever unpacks it needs them from elsewhere.</source>
        <translation>Les médias ne sont pas dans le paquet ; qui le déballe doit les avoir d’ailleurs.</translation>
    </message>
    <message>
        <source>The media in this bundle takes {size} MiB, and the disk has not so much room.</source>
        <translation>Les médias de ce paquet demandent {size} Mio, et le disque n’a pas autant de place.</translation>
    </message>
    <message>
        <source>The media of “{name}” is damaged: its bytes are not those that came in.</source>
        <translation>Le média de « {name} » est endommagé : ses octets ne sont plus ceux qui sont arrivés.</translation>
    </message>
    <message>
        <source>The middle of the circled take, the keyframe first, or an empty frame to draw in.</source>
        <translation>Le milieu de la prise retenue, d’abord l’image clé, ou un cadre vide à dessiner.</translation>
    </message>
    <message>
        <source>The middle of the circled take, the keyframe first, or none.</source>
        <translation>Le milieu de la prise retenue, d’abord l’image clé, ou aucune.</translation>
    </message>
    <message>
        <source>The mix</source>
        <translation>Le mixage</translation>
    </message>
    <message>
        <source>The mix of its sound was lowered by {decibels} dB, so as not to clip.</source>
        <translation>Le mixage de son son a été baissé de {decibels} dB, pour ne pas saturer.</translation>
    </message>
    <message>
        <source>The model asks for code of its own ({name}), which is never run here.</source>
        <translation>Le modèle demande son propre code ({name}), qui n&apos;est jamais exécuté ici.</translation>
    </message>
    <message>
        <source>The model has no component &apos;{component}&apos; of a known kind.</source>
        <translation>Le modèle n&apos;a pas de composant &apos;{component}&apos; d&apos;un genre connu.</translation>
    </message>
    <message>
        <source>The model has no component &apos;{component}&apos; that a file could replace.</source>
        <translation>Le modèle n&apos;a pas de composant &apos;{component}&apos; qu&apos;un fichier pourrait remplacer.</translation>
    </message>
    <message>
        <source>The model is not there.</source>
        <translation>Le modèle n&apos;est pas là.</translation>
    </message>
    <message>
        <source>The model made no picture: its numbers ran out of range.</source>
        <translation>Le modèle n&apos;a fait aucune image : ses nombres sont sortis de leur plage.</translation>
    </message>
    <message>
        <source>The model stays in main memory.</source>
        <translation>Le modèle reste en mémoire vive.</translation>
    </message>
    <message>
        <source>The model stays on the {device}.</source>
        <translation>Le modèle reste sur le {device}.</translation>
    </message>
    <message>
        <source>The model was taught with pictures that had gone through H.264, at this quality (33; LTX-2.5: 18). 0: a keyframe, or the one frame that a shot continues from, is given to it as it is.</source>
        <translation>Le modèle a appris avec des images passées par H.264, à cette qualité (33 ; LTX-2.5 : 18). 0 : une image clé, ou l’unique image dont un plan continue, lui est donnée telle quelle.</translation>
    </message>
    <message>
        <source>The nearest that it can make is {width}x{height}.</source>
        <translation>La plus proche qu&apos;il sache faire est {width}x{height}.</translation>
    </message>
    <message>
        <source>The networks that come with Matchcut are not in this installation.</source>
        <translation>Les réseaux fournis avec Matchcut ne sont pas dans cette installation.</translation>
    </message>
    <message>
        <source>The note &apos;{before}&apos; on a take is now &apos;{name}&apos;.</source>
        <translation>La note « {before} » sur une prise est maintenant « {name} ».</translation>
    </message>
    <message>
        <source>The note &apos;{name}&apos; on a take is new.</source>
        <translation>La note « {name} » sur une prise est nouvelle.</translation>
    </message>
    <message>
        <source>The note &apos;{name}&apos; on a take was taken out.</source>
        <translation>La note « {name} » sur une prise a été retirée.</translation>
    </message>
    <message>
        <source>The number {value} is too large.</source>
        <translation>Le nombre {value} est trop grand.</translation>
    </message>
    <message>
        <source>The outline of who it shows is not clear.</source>
        <translation>Le contour de qui elle montre n’est pas net.</translation>
    </message>
    <message>
        <source>The package {package} could not be fetched by {client}: {why}.</source>
        <translation>Le paquet {package} n&apos;a pas pu être téléchargé par {client} : {why}.</translation>
    </message>
    <message>
        <source>The package {package} {version} came with another hash than it should; it was thrown away.</source>
        <translation>Le paquet {package} {version} est arrivé avec une autre empreinte que prévu ; il a été jeté.</translation>
    </message>
    <message>
        <source>The paid call {call} has gone on meanwhile: it is &apos;{state}&apos; now.</source>
        <translation>L&apos;appel payé {call} a avancé entre-temps : il est maintenant « {state} ».</translation>
    </message>
    <message>
        <source>The paid call {call} is followed by another program that runs.</source>
        <translation>L’appel payé {call} est suivi par un autre programme en cours.</translation>
    </message>
    <message>
        <source>The part &apos;{text}&apos; ends before it begins.</source>
        <translation>La partie « {text} » finit avant de commencer.</translation>
    </message>
    <message>
        <source>The part {file} of &apos;{component}&apos; is missing.</source>
        <translation>La partie {file} de &apos;{component}&apos; manque.</translation>
    </message>
    <message>
        <source>The peaks of {stems} were held back, so the stems are slightly less than the mix.</source>
        <translation>Les crêtes de {stems} ont été retenues, les stems font donc un peu moins que le mixage.</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>L&apos;image</translation>
    </message>
    <message>
        <source>The picture dissolves into another one within the shot.</source>
        <translation>À l&apos;intérieur du plan, l&apos;image se fond dans une autre.</translation>
    </message>
    <message>
        <source>The picture flashes for one frame.</source>
        <translation>L&apos;image jette un éclair d&apos;une image.</translation>
    </message>
    <message>
        <source>The picture flashes for {count} frames.</source>
        <translation>L&apos;image jette un éclair de {count} images.</translation>
    </message>
    <message>
        <source>The picture jumps where shot {0} goes on from shot {1}.</source>
        <translation>L’image saute là où le plan {0} continue le plan {1}.</translation>
    </message>
    <message>
        <source>The picture jumps: it does not go on from where it was.</source>
        <translation>L&apos;image saute : elle ne reprend pas où elle était.</translation>
    </message>
    <message>
        <source>The picture lost {percent} % of its sharpness, where {most} % is the most.</source>
        <translation>L&apos;image a perdu {percent} % de sa netteté, au plus {most} %.</translation>
    </message>
    <message>
        <source>The picture of the shot before can&apos;t be shown: {why}</source>
        <translation>L’image du plan précédent ne peut pas être montrée : {why}</translation>
    </message>
    <message>
        <source>The picture of the shot before is not on this machine.</source>
        <translation>L’image du plan précédent n’est pas sur cette machine.</translation>
    </message>
    <message>
        <source>The picture of {name} can&apos;t be shown: {why}</source>
        <translation>L’image de {name} ne peut pas être montrée : {why}</translation>
    </message>
    <message>
        <source>The picture of {name} is not on this machine.</source>
        <translation>L’image de {name} n’est pas sur cette machine.</translation>
    </message>
    <message>
        <source>The picture on the clipboard can&apos;t be read.</source>
        <translation>L’image du presse-papiers ne peut pas être lue.</translation>
    </message>
    <message>
        <source>The picture stands still for one frame.</source>
        <translation>L&apos;image reste figée une image durant.</translation>
    </message>
    <message>
        <source>The picture stands still for {count} frames.</source>
        <translation>L&apos;image reste figée {count} images durant.</translation>
    </message>
    <message>
        <source>The picture was mirrored left to right, as the file says.</source>
        <translation>L’image a été inversée de gauche à droite, comme le dit le fichier.</translation>
    </message>
    <message>
        <source>The picture was mirrored top to bottom, as the file says.</source>
        <translation>L’image a été inversée de haut en bas, comme le dit le fichier.</translation>
    </message>
    <message>
        <source>The picture was removed while it was looked at.</source>
        <translation>L’image a été supprimée pendant qu’elle était examinée.</translation>
    </message>
    <message>
        <source>The picture was turned by 180°, as the file says.</source>
        <translation>L’image a été tournée de 180°, comme le dit le fichier.</translation>
    </message>
    <message>
        <source>The picture was turned by 90° anticlockwise and mirrored, as the file says.</source>
        <translation>L’image a été tournée de 90° dans le sens antihoraire et inversée, comme le dit le fichier.</translation>
    </message>
    <message>
        <source>The picture was turned by 90° anticlockwise, as the file says.</source>
        <translation>L’image a été tournée de 90° dans le sens antihoraire, comme le dit le fichier.</translation>
    </message>
    <message>
        <source>The picture was turned by 90° clockwise and mirrored, as the file says.</source>
        <translation>L’image a été tournée de 90° dans le sens horaire et inversée, comme le dit le fichier.</translation>
    </message>
    <message>
        <source>The picture was turned by 90° clockwise, as the file says.</source>
        <translation>L’image a été tournée de 90° dans le sens horaire, comme le dit le fichier.</translation>
    </message>
    <message>
        <source>The picture&apos;s height; its shape stays the film&apos;s.</source>
        <translation>La hauteur de l’image ; son format reste celui du film.</translation>
    </message>
    <message>
        <source>The pictures of this sequence are not of one size.</source>
        <translation>Les images de cette suite n’ont pas toutes la même taille.</translation>
    </message>
    <message>
        <source>The place does not look like {name}: {value} alike, where {limit} is the least.</source>
        <translation>Le lieu ne ressemble pas à {name} : ressemblance {value}, au moins {limit}.</translation>
    </message>
    <message>
        <source>The point of the keyframe to frame and to push in on: its place from the left and from the top, as &quot;0.4 0.25&quot;. Empty: the subject, or where the picture is richest.</source>
        <translation>Le point de l’image clé à cadrer et vers lequel avancer : sa position depuis la gauche et depuis le haut, comme &quot;0.4 0.25&quot;. Vide : le sujet, ou l’endroit le plus riche de l’image.</translation>
    </message>
    <message>
        <source>The prop &apos;{name}&apos; is named in the action and not placed in the shot. Place it, so that it looks as it does elsewhere.</source>
        <translation>L’accessoire « {name} » est nommé dans l’action sans être placé dans le plan. Le placer, pour qu’il soit comme ailleurs.</translation>
    </message>
    <message>
        <source>The prop &apos;{name}&apos; is new.</source>
        <translation>L’accessoire « {name} » est nouveau.</translation>
    </message>
    <message>
        <source>The prop &apos;{name}&apos; was taken out.</source>
        <translation>L’accessoire « {name} » a été retiré.</translation>
    </message>
    <message>
        <source>The prop &apos;{name}&apos;: {changed} changed.</source>
        <translation>L’accessoire « {name} » est modifié : {changed}.</translation>
    </message>
    <message>
        <source>The reference &apos;{reference}&apos; belongs to nobody in the film.</source>
        <translation>La référence « {reference} » n’appartient à personne dans le film.</translation>
    </message>
    <message>
        <source>The reference picture &apos;{name}&apos; of {owner} is new.</source>
        <translation>L’image de référence « {name} » ({owner}) est nouvelle.</translation>
    </message>
    <message>
        <source>The reference picture &apos;{name}&apos; of {owner} was taken out.</source>
        <translation>L’image de référence « {name} » ({owner}) a été retirée.</translation>
    </message>
    <message>
        <source>The reference picture &apos;{name}&apos; of {owner}: {changed} changed.</source>
        <translation>L’image de référence « {name} » ({owner}) est modifiée : {changed}.</translation>
    </message>
    <message>
        <source>The references leave no room for the end of the shot before, or for the look anchor: {model} takes no more.</source>
        <translation>Les références ne laissent pas de place à la fin du plan précédent ou à l&apos;ancre visuelle : {model} n&apos;en prend pas plus.</translation>
    </message>
    <message>
        <source>The references of {name} did not reach the model, which has room for too few.</source>
        <translation>Les références de {name} ne sont pas parvenues au modèle, qui a trop peu de place.</translation>
    </message>
    <message>
        <source>The row of “{name}” reads {row}.</source>
        <translation>La ligne de « {name} » se lit {row}.</translation>
    </message>
    <message>
        <source>The scene &apos;{name}&apos; is new.</source>
        <translation>La scène « {name} » est nouvelle.</translation>
    </message>
    <message>
        <source>The scene &apos;{name}&apos; was taken out.</source>
        <translation>La scène « {name} » a été retirée.</translation>
    </message>
    <message>
        <source>The scene &apos;{name}&apos;: {changed} changed.</source>
        <translation>La scène « {name} » est modifiée : {changed}.</translation>
    </message>
    <message>
        <source>The scene&apos;s look anchor is the last and weakest reference.</source>
        <translation>L&apos;ancre visuelle de la scène est la dernière et la plus faible référence.</translation>
    </message>
    <message>
        <source>The service&apos;s clip ends before the shot; its last frame is held for 1 frame.</source>
        <translation>Le clip du service finit avant le plan ; sa dernière image est tenue pendant 1 image.</translation>
    </message>
    <message>
        <source>The service&apos;s clip ends before the shot; its last frame is held for {count} frames.</source>
        <translation>Le clip du service finit avant le plan ; sa dernière image est tenue pendant {count} images.</translation>
    </message>
    <message>
        <source>The service&apos;s clip has no sound.</source>
        <translation>Le clip du service n’a pas de son.</translation>
    </message>
    <message>
        <source>The service&apos;s clip is {present}; it was brought to {wanted}.</source>
        <translation>Le clip du service fait {present} ; il a été ramené à {wanted}.</translation>
    </message>
    <message>
        <source>The service&apos;s clip is {seconds} s longer than the shot; they were left out.</source>
        <translation>Le clip du service dure {seconds} s de plus que le plan ; elles ont été laissées de côté.</translation>
    </message>
    <message>
        <source>The service&apos;s clip runs at {present} frames a second; it was brought to {wanted}.</source>
        <translation>Le clip du service est à {present} images par seconde ; il a été ramené à {wanted}.</translation>
    </message>
    <message>
        <source>The service&apos;s job {job} belongs to the paid call {call} already.</source>
        <translation>La tâche {job} du service appartient déjà à l’appel payé {call}.</translation>
    </message>
    <message>
        <source>The shot ends in the keyframe of the shot after it.</source>
        <translation>Le plan se termine sur l’image clé du plan qui suit.</translation>
    </message>
    <message>
        <source>The shot is not as it was when it was looked through.</source>
        <translation>Le plan n’est plus tel qu’il était quand il a été parcouru.</translation>
    </message>
    <message>
        <source>The shot names no footage.</source>
        <translation>Le plan ne nomme pas de rushes.</translation>
    </message>
    <message>
        <source>The shot would continue itself: {links}.</source>
        <translation>Le plan se continuerait lui-même : {links}.</translation>
    </message>
    <message>
        <source>The shot&apos;s text is {tokens} tokens long, and {model} reads {most}.</source>
        <translation>Le texte du plan fait {tokens} jetons, et {model} en lit {most}.</translation>
    </message>
    <message>
        <source>The signature did not hold when it was read again ({codes}).</source>
        <translation>La signature n’a pas tenu à la relecture ({codes}).</translation>
    </message>
    <message>
        <source>The size the model works at, as 832x480. Empty: the size nearest to the film&apos;s shape.</source>
        <translation>La taille à laquelle le modèle travaille, comme 832x480. Vide : la taille la plus proche du format du film.</translation>
    </message>
    <message>
        <source>The small one: fits a consumer card. Holds a face poorly; give shots an identity keyframe.</source>
        <translation>Le petit : tient sur une carte grand public. Garde mal un visage ; donnez aux plans une image clé d’identité.</translation>
    </message>
    <message>
        <source>The snapshot {snapshot} could not be read and was removed.</source>
        <translation>L’instantané {snapshot} n’a pas pu être lu et a été supprimé.</translation>
    </message>
    <message>
        <source>The sound &apos;{name}&apos; is new.</source>
        <translation>Le son « {name} » est nouveau.</translation>
    </message>
    <message>
        <source>The sound &apos;{name}&apos; was taken out.</source>
        <translation>Le son « {name} » a été retiré.</translation>
    </message>
    <message>
        <source>The sound &apos;{name}&apos;: {changed} changed.</source>
        <translation>Le son « {name} » est modifié : {changed}.</translation>
    </message>
    <message>
        <source>The sound &apos;{sound}&apos; can&apos;t be panned to {pan}.</source>
        <translation>Le son « {sound} » ne peut pas être placé à {pan}.</translation>
    </message>
    <message>
        <source>The sound &apos;{sound}&apos; does not play across frame {frame}.</source>
        <translation>Le son « {sound} » n’est pas entendu à l’image {frame}.</translation>
    </message>
    <message>
        <source>The sound &apos;{sound}&apos; hangs on a shot that is not in the film.</source>
        <translation>Le son « {sound} » est accroché à un plan qui n’est pas dans le film.</translation>
    </message>
    <message>
        <source>The sound &apos;{sound}&apos; has a negative start or fade.</source>
        <translation>Le son « {sound} » a un début ou un fondu négatif.</translation>
    </message>
    <message>
        <source>The sound &apos;{sound}&apos; has nothing before its first sample.</source>
        <translation>Le son « {sound} » n’a rien avant son premier échantillon.</translation>
    </message>
    <message>
        <source>The sound &apos;{sound}&apos; needs at least one frame.</source>
        <translation>Le son « {sound} » doit durer au moins une image.</translation>
    </message>
    <message>
        <source>The sound has nothing after its last sample.</source>
        <translation>Le son n’a rien après son dernier échantillon.</translation>
    </message>
    <message>
        <source>The sound was brought from {before} to {after} LUFS.</source>
        <translation>Le son a été amené de {before} à {after} LUFS.</translation>
    </message>
    <message>
        <source>The sound was brought from {before} to {after} LUFS: with its peaks below -1 dBTP it can&apos;t come to {wanted}. Lower what stands out.</source>
        <translation>Le son a été amené de {before} à {after} LUFS : avec ses crêtes sous -1 dBTP il ne peut atteindre {wanted}. Baissez ce qui ressort.</translation>
    </message>
    <message>
        <source>The sound {sound} is left out: it may be any of {files}.</source>
        <translation>Le son {sound} est omis : ce peut être n’importe lequel de {files}.</translation>
    </message>
    <message>
        <source>The sound {sound} is left out: {file} has not the timecode that the edit asks for.</source>
        <translation>Le son {sound} est omis : {file} n’a pas le timecode que le montage demande.</translation>
    </message>
    <message>
        <source>The sounds add up to more than full scale; their peaks were held back. Lower their gain.</source>
        <translation>Les sons dépassent ensemble la pleine échelle ; leurs crêtes ont été retenues. Baissez leur gain.</translation>
    </message>
    <message>
        <source>The source timecode of shot {shots} counts at the edit&apos;s rate, not at the {rate} fps of {file}.</source>
        <translation>Le timecode source du plan {shots} compte à la cadence du montage, pas aux {rate} i/s de {file}.</translation>
    </message>
    <message>
        <source>The source timecode of shots {shots} counts at the edit&apos;s rate, not at the {rate} fps of {file}.</source>
        <translation>Le timecode source des plans {shots} compte à la cadence du montage, pas aux {rate} i/s de {file}.</translation>
    </message>
    <message>
        <source>The speakers&apos; vectors can&apos;t be read: {reason}.</source>
        <translation>Les vecteurs des locuteurs ne peuvent pas être lus : {reason}.</translation>
    </message>
    <message>
        <source>The strength of colours became {value} times what it was, where {limit} is the limit.</source>
        <translation>La force des couleurs est devenue {value} fois ce qu&apos;elle était, la limite est {limit}.</translation>
    </message>
    <message>
        <source>The studio speaks that language when it is started again.</source>
        <translation>Le studio parlera cette langue à son prochain démarrage.</translation>
    </message>
    <message>
        <source>The style &apos;{name}&apos; is new.</source>
        <translation>Le style « {name} » est nouveau.</translation>
    </message>
    <message>
        <source>The style &apos;{name}&apos; was taken out.</source>
        <translation>Le style « {name} » a été retiré.</translation>
    </message>
    <message>
        <source>The style &apos;{name}&apos;: {changed} changed.</source>
        <translation>Le style « {name} » est modifié : {changed}.</translation>
    </message>
    <message>
        <source>The styles of the voice &apos;{speaker}&apos; are no 510 × 256 numbers.</source>
        <translation>Les styles de la voix « {speaker} » ne sont pas 510 × 256 nombres.</translation>
    </message>
    <message>
        <source>The tail of the shot before is not on this machine.</source>
        <translation>Les dernières images du plan précédent ne sont pas sur cette machine.</translation>
    </message>
    <message>
        <source>The take of shot {shot} has {frames} frames instead of {wanted}: its file is damaged.</source>
        <translation>La prise du plan {shot} a {frames} images au lieu de {wanted} : son fichier est endommagé.</translation>
    </message>
    <message>
        <source>The take that was circled then was cleaned away, so the shot has none here.</source>
        <translation>La prise qui était alors retenue a été nettoyée ; le plan n’en a donc pas ici.</translation>
    </message>
    <message>
        <source>The take was cancelled.</source>
        <translation>La prise a été annulée.</translation>
    </message>
    <message>
        <source>The tape or card it came from, for notes.</source>
        <translation>La bande ou la carte d’où il vient, pour mémoire.</translation>
    </message>
    <message>
        <source>The tensor {tensor} is of the kind {dtype}, which is not known here.</source>
        <translation>Le tenseur {tensor} est du genre {dtype}, inconnu ici.</translation>
    </message>
    <message>
        <source>The text encoder is loaded for the text alone.</source>
        <translation>L&apos;encodeur de texte n&apos;est chargé que pour le texte.</translation>
    </message>
    <message>
        <source>The text that was read from {script} is kept, with the names in it.</source>
        <translation>Le texte lu de {script} est conservé, avec les noms qui s’y trouvent.</translation>
    </message>
    <message>
        <source>The timecode &apos;{text}&apos; does not exist at {rate} fps.</source>
        <translation>Le timecode « {text} » n’existe pas à {rate} i/s.</translation>
    </message>
    <message>
        <source>The timecode &apos;{timecode}&apos; does not exist at {rate} fps.</source>
        <translation>Le timecode « {timecode} » n’existe pas à {rate} i/s.</translation>
    </message>
    <message>
        <source>The timecode on its reel of the file&apos;s first frame, where the file itself says none.</source>
        <translation>Le timecode, sur sa bobine, de la première image du fichier, quand le fichier lui-même n’en dit pas.</translation>
    </message>
    <message>
        <source>The timeline in this bundle is too large for an edit (more than 96 MiB).</source>
        <translation>La timeline de ce paquet est trop grande pour un montage (plus de 96 Mio).</translation>
    </message>
    <message>
        <source>The times in this file contradict the order of its pictures.</source>
        <translation>Les temps de ce fichier contredisent l’ordre de ses images.</translation>
    </message>
    <message>
        <source>The title &apos;{name}&apos; is new.</source>
        <translation>Le titre « {name} » est nouveau.</translation>
    </message>
    <message>
        <source>The title &apos;{name}&apos; was taken out.</source>
        <translation>Le titre « {name} » a été retiré.</translation>
    </message>
    <message>
        <source>The title &apos;{name}&apos;: {changed} changed.</source>
        <translation>Le titre « {name} » est modifié : {changed}.</translation>
    </message>
    <message>
        <source>The title &apos;{title}&apos; has no subtitle: somebody speaks over it.</source>
        <translation>Le titre « {title} » n’a pas de sous-titre : quelqu’un parle par-dessus.</translation>
    </message>
    <message>
        <source>The title &apos;{title}&apos; needs at least one frame, and its two fades must fit into its length.</source>
        <translation>Le titre « {title} » doit durer au moins une image, et ses deux fondus doivent tenir dans sa durée.</translation>
    </message>
    <message>
        <source>The title &apos;{title}&apos; stands on a shot that is not in the film.</source>
        <translation>Le titre « {title} » est posé sur un plan qui n’est pas dans le film.</translation>
    </message>
    <message>
        <source>The title &apos;{title}&apos; stands too short to be read. Let it stand for {count} frames.</source>
        <translation>Le titre « {title} » reste trop peu pour être lu. Le laisser {count} images.</translation>
    </message>
    <message>
        <source>The title is &apos;{new}&apos; now, not &apos;{old}&apos;.</source>
        <translation>Le titre est désormais « {new} », et non plus « {old} ».</translation>
    </message>
    <message>
        <source>The title&apos;s two fades don&apos;t fit into its length.</source>
        <translation>Les deux fondus du titre ne tiennent pas dans sa durée.</translation>
    </message>
    <message>
        <source>The tool is not there.</source>
        <translation>L&apos;outil n&apos;est pas là.</translation>
    </message>
    <message>
        <source>The track &apos;{name}&apos; is new.</source>
        <translation>La piste « {name} » est nouvelle.</translation>
    </message>
    <message>
        <source>The track &apos;{name}&apos; was taken out.</source>
        <translation>La piste « {name} » a été retirée.</translation>
    </message>
    <message>
        <source>The track &apos;{name}&apos;: {changed} changed.</source>
        <translation>La piste « {name} » est modifiée : {changed}.</translation>
    </message>
    <message>
        <source>The track &apos;{track}&apos; can&apos;t be panned to {pan}.</source>
        <translation>La piste « {track} » ne peut pas être placée à {pan}.</translation>
    </message>
    <message>
        <source>The track &apos;{track}&apos; can&apos;t go down by {duck} hundredths of a decibel under dialogue.</source>
        <translation>La piste « {track} » ne peut pas baisser de {duck} centièmes de décibel sous le dialogue.</translation>
    </message>
    <message>
        <source>The transition into shot {shot} needs at least one frame.</source>
        <translation>La transition vers le plan {shot} doit durer au moins une image.</translation>
    </message>
    <message>
        <source>The transition “{name}” stands at no cut.</source>
        <translation>La transition « {name} » n’est à aucune coupe.</translation>
    </message>
    <message>
        <source>The transitions at the ends of &apos;{shot}&apos; take {frames} frames, and it has {length}.</source>
        <translation>Les transitions aux bouts de « {shot} » prennent {frames} images, et il en a {length}.</translation>
    </message>
    <message>
        <source>The uses that its appendix lists; read it before commercial use.</source>
        <translation>Les usages que liste son annexe ; lisez-la avant tout usage commercial.</translation>
    </message>
    <message>
        <source>The voice &apos;{voice}&apos; is not installed.</source>
        <translation>La voix « {voice} » n&apos;est pas installée.</translation>
    </message>
    <message>
        <source>The voice &apos;{voice}&apos; of {name} is not here, and {usual} speaks instead.</source>
        <translation>La voix « {voice} » de {name} n&apos;est pas ici, et {usual} parle à sa place.</translation>
    </message>
    <message>
        <source>The voice made numbers that are no sound.</source>
        <translation>La voix a fait des nombres qui ne sont pas du son.</translation>
    </message>
    <message>
        <source>The voice must give a WAV file.</source>
        <translation>La voix doit donner un fichier WAV.</translation>
    </message>
    <message>
        <source>The voices at {address} spoke no line: {error}.</source>
        <translation>Les voix de {address} n’ont rien dit : {error}.</translation>
    </message>
    <message>
        <source>The watermark&apos;s model is not there.</source>
        <translation>Le modèle du filigrane n’est pas là.</translation>
    </message>
    <message>
        <source>The weight &apos;{weight}&apos; is {size} large, and the model&apos;s is {wanted}.</source>
        <translation>Le poids &apos;{weight}&apos; est de taille {size}, et celui du modèle {wanted}.</translation>
    </message>
    <message>
        <source>The weights are cut short or damaged: {bytes} bytes of tensors instead of {wanted}.</source>
        <translation>Les poids sont tronqués ou endommagés : {bytes} octets de tenseurs au lieu de {wanted}.</translation>
    </message>
    <message>
        <source>The weights are damaged: the tensor {tensor} follows a hole.</source>
        <translation>Les poids sont endommagés : le tenseur {tensor} suit un trou.</translation>
    </message>
    <message>
        <source>The weights are damaged: the tensor {tensor} has no shape and place.</source>
        <translation>Les poids sont endommagés : le tenseur {tensor} n&apos;a ni forme ni place.</translation>
    </message>
    <message>
        <source>The weights are damaged: the tensor {tensor} is not as large as its shape.</source>
        <translation>Les poids sont endommagés : le tenseur {tensor} n&apos;a pas la taille de sa forme.</translation>
    </message>
    <message>
        <source>The weights are damaged: the tensor {tensor} overlaps another.</source>
        <translation>Les poids sont endommagés : le tenseur {tensor} en recouvre un autre.</translation>
    </message>
    <message>
        <source>The weights can&apos;t be read: {why}.</source>
        <translation>Les poids ne peuvent être lus : {why}.</translation>
    </message>
    <message>
        <source>The weights hold {weights}, which the model does not have.</source>
        <translation>Les poids contiennent {weights}, que le modèle n&apos;a pas.</translation>
    </message>
    <message>
        <source>The weights lack {weights}, which the model has.</source>
        <translation>Il manque aux poids {weights}, que le modèle a.</translation>
    </message>
    <message>
        <source>The weights of InsightFace are not here: the folder holds no model pack (a folder with .onnx files).</source>
        <translation>Les poids d’InsightFace ne sont pas ici : le dossier ne contient aucun paquet de modèles (un dossier de fichiers .onnx).</translation>
    </message>
    <message>
        <source>The weights of the {part} can&apos;t be right: the layer {layer} holds values that are no numbers.</source>
        <translation>Les poids de {part} ne peuvent être justes : la couche {layer} contient des valeurs qui ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>The weights of the {part} can&apos;t be right: the values of the layer {layer} are {size} large.</source>
        <translation>Les poids de {part} ne peuvent être justes : les valeurs de la couche {layer} atteignent {size}.</translation>
    </message>
    <message>
        <source>The weights of the {part} can&apos;t be right: the values of {layers} of {of} layers are all but nothing.</source>
        <translation>Les poids de {part} ne peuvent être justes : les valeurs de {layers} des {of} couches sont presque nulles.</translation>
    </message>
    <message>
        <source>The weights of the {part} can&apos;t be right: the values of {layers} of {of} layers go up to {size}.</source>
        <translation>Les poids de {part} ne peuvent être justes : les valeurs de {layers} des {of} couches vont jusqu&apos;à {size}.</translation>
    </message>
    <message>
        <source>The weights of this voice lack {name} and {more} more.</source>
        <translation>Il manque aux poids de cette voix {name} et {more} autres.</translation>
    </message>
    <message>
        <source>The weights of {embedder} are not here: the folder lacks {files}.</source>
        <translation>Les poids de {embedder} ne sont pas ici : il manque {files} dans le dossier.</translation>
    </message>
    <message>
        <source>The words are {length} signs long, and {model} takes {most}: the last of them are left out.</source>
        <translation>Le texte compte {length} signes et {model} en accepte {most} : la fin est omise.</translation>
    </message>
    <message>
        <source>The worker crashed: {ending}.</source>
        <translation>Le processus de travail a planté : {ending}.</translation>
    </message>
    <message>
        <source>The worker made a take that is not the one asked for: its tail is {present}.</source>
        <translation>Le processus de travail a fait une autre prise que celle demandée : ses dernières images sont {present}.</translation>
    </message>
    <message>
        <source>The worker made a take that is not the one asked for: its video is {present} instead of {wanted}.</source>
        <translation>Le processus de travail a fait une autre prise que celle demandée : sa vidéo est {present} au lieu de {wanted}.</translation>
    </message>
    <message>
        <source>The worker made a take that is not the one asked for: the form of its {file} is {present} instead of {wanted}.</source>
        <translation>Le processus de travail a fait une autre prise que celle demandée : la forme de son fichier ({file}) est {present} au lieu de {wanted}.</translation>
    </message>
    <message>
        <source>The worker process can&apos;t run: {ending}.</source>
        <translation>Le processus de travail ne peut pas tourner : {ending}.</translation>
    </message>
    <message>
        <source>The worker process can&apos;t run: {ending}. {last}</source>
        <translation>Le processus de travail ne peut pas tourner : {ending}. {last}</translation>
    </message>
    <message>
        <source>The {file} that the worker made can&apos;t be read: {reason}</source>
        <translation>Ce que le processus de travail a fait ({file}) ne peut pas être lu : {reason}</translation>
    </message>
    <message>
        <source>The {file} that the worker made changed on the disk.</source>
        <translation>Ce que le processus de travail a fait a changé sur le disque : {file}.</translation>
    </message>
    <message>
        <source>The {suffix} tells in full where its media lie on this disk: programs that read it want that.</source>
        <translation>Le {suffix} dit en entier où se trouvent ses médias sur ce disque : les programmes qui le lisent le demandent.</translation>
    </message>
    <message>
        <source>The {transition} at frame {frame} becomes a cut: what it joins is not seen through all of it</source>
        <translation>La transition ({transition}) à l’image {frame} devient une coupe : ce qu’elle relie ne se voit pas jusqu’au bout</translation>
    </message>
    <message>
        <source>The {transition} at the edit&apos;s edge becomes a fade</source>
        <translation>La transition ({transition}) au bord du montage devient un fondu</translation>
    </message>
    <message>
        <source>The {transition} becomes a cut: the clips at its sides, or their media, are too short for it</source>
        <translation>La transition ({transition}) devient une coupe : les clips à ses côtés, ou leurs médias, sont trop courts</translation>
    </message>
    <message>
        <source>The {transition} into shot {shot} becomes a {other}.</source>
        <translation>La transition ({transition}) vers le plan {shot} devient ceci : {other}.</translation>
    </message>
    <message>
        <source>The {transition} into shot {shot} is moved to the middle of its cut.</source>
        <translation>La transition ({transition}) vers le plan {shot} est déplacée au milieu de sa coupe.</translation>
    </message>
    <message>
        <source>The {transition} is shortened: the clips at its sides, or their media, are too short for it</source>
        <translation>La transition ({transition}) est raccourcie : les clips à ses côtés, ou leurs médias, sont trop courts</translation>
    </message>
    <message>
        <source>There are 0 to {last}.</source>
        <translation>Il y a 0 à {last}.</translation>
    </message>
    <message>
        <source>There are letters in the picture.</source>
        <translation>Il y a des lettres dans l&apos;image.</translation>
    </message>
    <message>
        <source>There are more than {most} files to look through.</source>
        <translation>Il y a plus de {most} fichiers à parcourir.</translation>
    </message>
    <message>
        <source>There are no limits from before that could come back: nothing was picked here yet.</source>
        <translation>Il n’y a pas de limites antérieures à rétablir : rien n’a encore été choisi ici.</translation>
    </message>
    <message>
        <source>There are no weights as safetensors here (there is a pickle, which may run any code, and is refused).</source>
        <translation>Il n’y a pas ici de poids en safetensors (il y a un pickle, qui peut exécuter n’importe quel code, et qui est refusé).</translation>
    </message>
    <message>
        <source>There are no weights as safetensors here (there is none).</source>
        <translation>Il n’y a pas ici de poids en safetensors (il n’y en a aucun).</translation>
    </message>
    <message>
        <source>There are no weights here for an invisible watermark.</source>
        <translation>Il n’y a pas ici de poids pour un filigrane invisible.</translation>
    </message>
    <message>
        <source>There are no words to say.</source>
        <translation>Il n’y a pas de mots à dire.</translation>
    </message>
    <message>
        <source>There are none here.</source>
        <translation>Il n&apos;y en a pas ici.</translation>
    </message>
    <message>
        <source>There are several model packs: {packs}.</source>
        <translation>Il y a plusieurs paquets de modèles : {packs}.</translation>
    </message>
    <message>
        <source>There are {count} faces; the largest was taken, at {percent} % from the left.</source>
        <translation>Il y a {count} visages ; le plus grand a été retenu, à {percent} % de la gauche.</translation>
    </message>
    <message>
        <source>There are {count} faces; the largest was taken, at {percent} % from the left. Another is nearly as large: crop the picture to the one that is meant.</source>
        <translation>Il y a {count} visages ; le plus grand a été retenu, à {percent} % de la gauche. Un autre est presque aussi grand : recadrez l’image sur celui qui est voulu.</translation>
    </message>
    <message>
        <source>There are {embedders}.</source>
        <translation>Il y a {embedders}.</translation>
    </message>
    <message>
        <source>There are {names}.</source>
        <translation>Il y a {names}.</translation>
    </message>
    <message>
        <source>There are {speakers}.</source>
        <translation>Il y a {speakers}.</translation>
    </message>
    <message>
        <source>There are {voices}. Or name the path of its weights.</source>
        <translation>Il y a {voices}. Ou nommez le chemin de ses poids.</translation>
    </message>
    <message>
        <source>There are: none with a name.</source>
        <translation>Aucun n’a de nom.</translation>
    </message>
    <message>
        <source>There are: {files}, …</source>
        <translation>Il y a : {files}, …</translation>
    </message>
    <message>
        <source>There are: {files}.</source>
        <translation>Il y a : {files}.</translation>
    </message>
    <message>
        <source>There are: {names}, ….</source>
        <translation>Il y a : {names}, ….</translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation>Il y a : {names}.</translation>
    </message>
    <message>
        <source>There are: {services}.</source>
        <translation>Il y a : {services}.</translation>
    </message>
    <message>
        <source>There are: {snapshots}.</source>
        <translation>Il y a : {snapshots}.</translation>
    </message>
    <message>
        <source>There is a cut within the shot.</source>
        <translation>Il y a une coupe à l&apos;intérieur du plan.</translation>
    </message>
    <message>
        <source>There is a film in this folder already.</source>
        <translation>Il y a déjà un film dans ce dossier.</translation>
    </message>
    <message>
        <source>There is a project already.</source>
        <translation>Il y a déjà un projet.</translation>
    </message>
    <message>
        <source>There is a reference &apos;{reference}&apos; already.</source>
        <translation>Il y a déjà une référence « {reference} ».</translation>
    </message>
    <message>
        <source>There is a {table} &apos;{id}&apos; already.</source>
        <translation>Il y a déjà une entrée {table} &apos;{id}&apos;.</translation>
    </message>
    <message>
        <source>There is already a &apos;{id}&apos; in {table}.</source>
        <translation>Il y a déjà un « {id} » dans {table}.</translation>
    </message>
    <message>
        <source>There is no &apos;{file}&apos; for the {name}.</source>
        <translation>Il n&apos;y a pas de &apos;{file}&apos; pour {name}.</translation>
    </message>
    <message>
        <source>There is no &apos;{name}&apos; in the cast.</source>
        <translation>Il n’y a pas de « {name} » dans la distribution.</translation>
    </message>
    <message>
        <source>There is no LoRA &apos;{lora}&apos; for {model}.</source>
        <translation>Il n&apos;y a pas de LoRA &apos;{lora}&apos; pour {model}.</translation>
    </message>
    <message>
        <source>There is no LoRA &apos;{lora}&apos;.</source>
        <translation>Il n’y a pas de LoRA « {lora} ».</translation>
    </message>
    <message>
        <source>There is no cast member &apos;{name}&apos;.</source>
        <translation>Il n’y a pas de membre de la distribution « {name} ».</translation>
    </message>
    <message>
        <source>There is no clip of {model} to make the take of.</source>
        <translation>Il n’y a pas de clip de {model} dont faire la prise.</translation>
    </message>
    <message>
        <source>There is no credit left at {service}: {said}. Nothing was sent.</source>
        <translation>Il n’y a plus de crédit chez {service} : {said}. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>There is no drop-frame timecode at {rate} fps; its labels are counted as they stand.</source>
        <translation>Il n’y a pas de timecode drop-frame à {rate} i/s ; ses étiquettes sont comptées telles quelles.</translation>
    </message>
    <message>
        <source>There is no edit and no film in this folder.</source>
        <translation>Il n’y a ni montage ni film dans ce dossier.</translation>
    </message>
    <message>
        <source>There is no embedder &apos;{embedder}&apos;.</source>
        <translation>Il n’y a pas de comparateur « {embedder} ».</translation>
    </message>
    <message>
        <source>There is no engine &apos;{engine}&apos; here.</source>
        <translation>Il n&apos;y a pas de moteur &apos;{engine}&apos; ici.</translation>
    </message>
    <message>
        <source>There is no film here.</source>
        <translation>Il n’y a pas de film ici.</translation>
    </message>
    <message>
        <source>There is no film in this folder (no {name}).</source>
        <translation>Il n’y a pas de film dans ce dossier (pas de {name}).</translation>
    </message>
    <message>
        <source>There is no folder to put this folder into.</source>
        <translation>Il n’y a pas de dossier où mettre ce dossier.</translation>
    </message>
    <message>
        <source>There is no folder to write this file into.</source>
        <translation>Il n’y a pas de dossier où écrire ce fichier.</translation>
    </message>
    <message>
        <source>There is no form &apos;{name}&apos;.</source>
        <translation>Il n’y a pas de forme « {name} ».</translation>
    </message>
    <message>
        <source>There is no gate, and no table of gates, called &apos;{name}&apos;.</source>
        <translation>Il n&apos;y a ni seuil, ni table de seuils du nom de « {name} ».</translation>
    </message>
    <message>
        <source>There is no job &apos;{job}&apos;.</source>
        <translation>Il n’y a pas de tâche « {job} ».</translation>
    </message>
    <message>
        <source>There is no key &apos;{key}&apos; here.</source>
        <translation>Il n’y a pas de clé « {key} » ici.</translation>
    </message>
    <message>
        <source>There is no key &apos;{key}&apos; in {table}.</source>
        <translation>Il n’y a pas de clé « {key} » dans {table}.</translation>
    </message>
    <message>
        <source>There is no model &apos;{id}&apos; in the catalogue.</source>
        <translation>Il n&apos;y a pas de modèle &apos;{id}&apos; dans le catalogue.</translation>
    </message>
    <message>
        <source>There is no model &apos;{model}&apos; that could make the first frame. Set keyframe_model anew.</source>
        <translation>Il n&apos;y a pas de modèle &apos;{model}&apos; qui pourrait faire la première image. Réglez keyframe_model autrement.</translation>
    </message>
    <message>
        <source>There is no model in {folder}: a folder with a model_index.json is wanted.</source>
        <translation>Il n&apos;y a pas de modèle dans {folder} : il faut un dossier avec un model_index.json.</translation>
    </message>
    <message>
        <source>There is no paid call &apos;{call}&apos;.</source>
        <translation>Il n’y a pas d’appel payé « {call} ».</translation>
    </message>
    <message>
        <source>There is no room left on this disk.</source>
        <translation>Il n’y a plus de place sur ce disque.</translation>
    </message>
    <message>
        <source>There is no room on the disk for the ledger of paid calls.</source>
        <translation>Il n&apos;y a plus de place sur le disque pour le registre des appels payés.</translation>
    </message>
    <message>
        <source>There is no scene &apos;{scene}&apos;.</source>
        <translation>Il n’y a pas de scène « {scene} ».</translation>
    </message>
    <message>
        <source>There is no service &apos;{service}&apos;.</source>
        <translation>Il n’y a pas de service « {service} ».</translation>
    </message>
    <message>
        <source>There is no setting &apos;{name}&apos; here.</source>
        <translation>Il n&apos;y a pas de réglage &apos;{name}&apos; ici.</translation>
    </message>
    <message>
        <source>There is no shot &apos;{name}&apos;.</source>
        <translation>Il n’y a pas de plan « {name} ».</translation>
    </message>
    <message>
        <source>There is no shot in this table.</source>
        <translation>Il n’y a pas de plan dans ce tableau.</translation>
    </message>
    <message>
        <source>There is no snapshot &apos;{snapshot}&apos;.</source>
        <translation>Il n’y a pas d’instantané « {snapshot} ».</translation>
    </message>
    <message>
        <source>There is no snapshot of it; put the file back from a copy of your own.</source>
        <translation>Il n’y en a pas d’instantané ; remettez le fichier à partir d’une copie à vous.</translation>
    </message>
    <message>
        <source>There is no sound in it.</source>
        <translation>Il n’y a pas de son dedans.</translation>
    </message>
    <message>
        <source>There is no sound in this file that can be decoded.</source>
        <translation>Il n’y a dans ce fichier aucun son qui puisse être décodé.</translation>
    </message>
    <message>
        <source>There is no sound in this file.</source>
        <translation>Il n’y a pas de son dans ce fichier.</translation>
    </message>
    <message>
        <source>There is no sound loud enough to measure, so its loudness was left as it is.</source>
        <translation>Aucun son n’est assez fort pour être mesuré ; sa sonie est restée telle quelle.</translation>
    </message>
    <message>
        <source>There is no sound {number}.</source>
        <translation>Il n’y a pas de son {number}.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Ce fichier ou dossier n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Ce dossier n’existe pas.</translation>
    </message>
    <message>
        <source>There is no table &apos;{table}&apos; in a services file: it holds [[service]] and [[model]].</source>
        <translation>Il n’y a pas de table « {table} » dans un fichier de services : il contient [[service]] et [[model]].</translation>
    </message>
    <message>
        <source>There is no tool &apos;{tool}&apos; for enlarging.</source>
        <translation>Il n&apos;y a pas d&apos;outil &apos;{tool}&apos; pour l&apos;agrandissement.</translation>
    </message>
    <message>
        <source>There is no tool &apos;{tool}&apos; for interpolation.</source>
        <translation>Il n&apos;y a pas d&apos;outil &apos;{tool}&apos; pour l&apos;interpolation.</translation>
    </message>
    <message>
        <source>There is no voice &apos;{voice}&apos;.</source>
        <translation>Il n’y a pas de voix « {voice} ».</translation>
    </message>
    <message>
        <source>There is no voice here.</source>
        <translation>Il n’y a pas de voix ici.</translation>
    </message>
    <message>
        <source>There is no voice on this disk.</source>
        <translation>Il n&apos;y a aucune voix sur ce disque.</translation>
    </message>
    <message>
        <source>There is no {kind} &apos;{name}&apos;.</source>
        <translation>Il n’y a rien du nom de « {name} » ({kind}).</translation>
    </message>
    <message>
        <source>There is no {pattern} here.</source>
        <translation>Il n’y a pas de {pattern} ici.</translation>
    </message>
    <message>
        <source>There is none in this storyboard.</source>
        <translation>Il n’y en a pas dans ce storyboard.</translation>
    </message>
    <message>
        <source>There is nothing in this screenplay that could be shot.</source>
        <translation>Il n’y a rien à tourner dans ce scénario.</translation>
    </message>
    <message>
        <source>There is nothing of that name.</source>
        <translation>Il n’y a rien de ce nom.</translation>
    </message>
    <message>
        <source>There is nothing there.</source>
        <translation>Il n’y a rien là.</translation>
    </message>
    <message>
        <source>There is something here already.</source>
        <translation>Il y a déjà quelque chose ici.</translation>
    </message>
    <message>
        <source>There is something in this place already.</source>
        <translation>Il y a déjà quelque chose à cet endroit.</translation>
    </message>
    <message>
        <source>There was not enough memory for {process}.</source>
        <translation>Il n’y avait pas assez de mémoire pour {process}.</translation>
    </message>
    <message>
        <source>These are no keys.</source>
        <translation>Ce ne sont pas des touches.</translation>
    </message>
    <message>
        <source>These are no settings of a Piper voice ({reason}).</source>
        <translation>Ce ne sont pas les réglages d’une voix Piper ({reason}).</translation>
    </message>
    <message>
        <source>These are no settings of a voice.</source>
        <translation>Ce ne sont pas les réglages d’une voix.</translation>
    </message>
    <message>
        <source>These are no vectors of {wide} numbers for each speaker.</source>
        <translation>Ce ne sont pas des vecteurs de {wide} nombres pour chaque locuteur.</translation>
    </message>
    <message>
        <source>These edits are no longer kept: later ones have left them behind, or they were cleaned away.</source>
        <translation>Ces modifications ne sont plus conservées : de plus récentes les ont dépassées, ou elles ont été nettoyées.</translation>
    </message>
    <message>
        <source>These shots are continued by another and get none at their tail: {shots}.</source>
        <translation>Ces plans sont continués par un autre et n’en reçoivent pas à la fin : {shots}.</translation>
    </message>
    <message>
        <source>These shots continue another and get none at their head: {shots}.</source>
        <translation>Ces plans en continuent un autre et n’en reçoivent pas au début : {shots}.</translation>
    </message>
    <message>
        <source>These shots have no more footage than they get: {shots}.</source>
        <translation>Ces plans n’ont pas plus de matière qu’ils n’en reçoivent : {shots}.</translation>
    </message>
    <message>
        <source>These shots stay as they are, for their engine makes none so long: {shots}.</source>
        <translation>Ces plans restent tels quels, car leur moteur n’en fait pas d’aussi longs : {shots}.</translation>
    </message>
    <message>
        <source>These weights came with Matchcut and are others now: they were changed or are damaged.</source>
        <translation>Ces poids sont venus avec Matchcut et sont autres à présent : ils ont été modifiés ou sont endommagés.</translation>
    </message>
    <message>
        <source>These weights lack one of the model&apos;s tensors, {first}.</source>
        <translation>Il manque à ces poids un des tenseurs du modèle, {first}.</translation>
    </message>
    <message>
        <source>These weights lack {count} of the model&apos;s tensors, such as {first}.</source>
        <translation>Il manque à ces poids {count} tenseurs du modèle, par exemple {first}.</translation>
    </message>
    <message>
        <source>They are brought to {rate} fps.</source>
        <translation>Elles sont ramenées à {rate} i/s.</translation>
    </message>
    <message>
        <source>They are brought to {width}×{height} and {rate} fps.</source>
        <translation>Elles sont ramenées à {width}×{height} et {rate} i/s.</translation>
    </message>
    <message>
        <source>They are brought to {width}×{height}.</source>
        <translation>Elles sont ramenées à {width}×{height}.</translation>
    </message>
    <message>
        <source>This FCPXML holds no project with a timeline.</source>
        <translation>Ce FCPXML ne contient pas de projet avec une timeline.</translation>
    </message>
    <message>
        <source>This GGUF file is of a version that is not known here, or damaged.</source>
        <translation>Ce fichier GGUF est d&apos;une version inconnue ici, ou endommagé.</translation>
    </message>
    <message>
        <source>This JSON holds more than {most} values, which no edit does.</source>
        <translation>Ce JSON contient plus de {most} valeurs, ce qu’aucun montage ne fait.</translation>
    </message>
    <message>
        <source>This JSON is nested deeper than any edit.</source>
        <translation>Ce JSON est imbriqué plus profondément que tout montage.</translation>
    </message>
    <message>
        <source>This JSON is not one that Storyboarder writes.</source>
        <translation>Ce JSON n’est pas de ceux qu’écrit Storyboarder.</translation>
    </message>
    <message>
        <source>This MLT file has no profile.</source>
        <translation>Ce fichier MLT n’a pas de profil.</translation>
    </message>
    <message>
        <source>This MLT file holds no tractor.</source>
        <translation>Ce fichier MLT ne contient pas de tracteur.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it does not take one picture.</source>
        <translation>Ce modèle ONNX n&apos;est pas utilisable ici : il ne prend pas une image.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it does not take two pictures and the moment between them.</source>
        <translation>Ce modèle ONNX n&apos;est pas utilisable ici : il ne prend pas deux images et l&apos;instant entre elles.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it makes no 32 numbers.</source>
        <translation>Ce modèle ONNX ne peut servir ici : il ne fait pas 32 nombres.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it makes numbers that are no picture.</source>
        <translation>Ce modèle ONNX n&apos;est pas utilisable ici : il fait des nombres qui ne sont pas une image.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it makes {shape} of a picture with a side of {side}.</source>
        <translation>Ce modèle ONNX n&apos;est pas utilisable ici : il fait {shape} d&apos;une image de côté {side}.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it makes {shape} of {given}.</source>
        <translation>Ce modèle ONNX n&apos;est pas utilisable ici : il fait {shape} de {given}.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it takes {inputs} inputs.</source>
        <translation>Ce modèle ONNX n&apos;est pas utilisable ici : il prend {inputs} entrées.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it takes {types}.</source>
        <translation>Ce modèle ONNX n&apos;est pas utilisable ici : il prend {types}.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: the size it takes is not square.</source>
        <translation>Ce modèle ONNX n&apos;est pas utilisable ici : la taille qu&apos;il prend n&apos;est pas carrée.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: {why}.</source>
        <translation>Ce modèle ONNX n&apos;est pas utilisable ici : {why}.</translation>
    </message>
    <message>
        <source>This Python has SQLite {present}; films need {needed}.</source>
        <translation>Ce Python a SQLite {present} ; les films ont besoin de {needed}.</translation>
    </message>
    <message>
        <source>This XML can&apos;t be read: {reason}.</source>
        <translation>Ce XML ne peut pas être lu : {reason}.</translation>
    </message>
    <message>
        <source>This XML declares a document type, which Final Draft never does and which may hide an attack.</source>
        <translation>Ce XML déclare un type de document, ce que Final Draft ne fait jamais et qui peut cacher une attaque.</translation>
    </message>
    <message>
        <source>This XML declares entities, which no edit needs and which can fill a computer&apos;s memory.</source>
        <translation>Ce XML déclare des entités, dont aucun montage n’a besoin et qui peuvent remplir la mémoire d’un ordinateur.</translation>
    </message>
    <message>
        <source>This XML is in an unknown encoding.</source>
        <translation>Ce XML est dans un codage inconnu.</translation>
    </message>
    <message>
        <source>This XML is nested too deeply.</source>
        <translation>Ce XML est imbriqué trop profondément.</translation>
    </message>
    <message>
        <source>This XML is no edit: it begins with &lt;{element}&gt;.</source>
        <translation>Ce XML n’est pas un montage : il commence par &lt;{element}&gt;.</translation>
    </message>
    <message>
        <source>This XML is not FCPXML.</source>
        <translation>Ce XML n’est pas du FCPXML.</translation>
    </message>
    <message>
        <source>This bundle claims to hold {count} files; no film has so many.</source>
        <translation>Ce paquet prétend contenir {count} fichiers ; aucun film n’en a autant.</translation>
    </message>
    <message>
        <source>This bundle holds no {name}.</source>
        <translation>Ce paquet ne contient pas de {name}.</translation>
    </message>
    <message>
        <source>This bundle was made by a newer Matchcut.</source>
        <translation>Ce paquet vient d’un Matchcut plus récent.</translation>
    </message>
    <message>
        <source>This can&apos;t be a key: it is empty, or has signs in it that no key has.</source>
        <translation>Ceci ne peut pas être une clé : elle est vide ou contient des signes qu&apos;aucune clé n&apos;a.</translation>
    </message>
    <message>
        <source>This can&apos;t be blank.</source>
        <translation>Cela ne peut pas être vide.</translation>
    </message>
    <message>
        <source>This can&apos;t be written here.</source>
        <translation>On ne peut pas écrire ici.</translation>
    </message>
    <message>
        <source>This certificate can&apos;t be read.</source>
        <translation>Ce certificat est illisible.</translation>
    </message>
    <message>
        <source>This certificate is valid from {first} to {last}, not now.</source>
        <translation>Ce certificat est valable du {first} au {last}, pas maintenant.</translation>
    </message>
    <message>
        <source>This disk can&apos;t hold a film that is being edited: it does not allow a write-ahead log.</source>
        <translation>Ce disque ne peut pas contenir un film en cours de montage : il n’accepte pas de journal WAL.</translation>
    </message>
    <message>
        <source>This edit has {frames} frames; a film has {most} at most.</source>
        <translation>Ce montage a {frames} images ; un film en a au plus {most}.</translation>
    </message>
    <message>
        <source>This edit holds clips within clips without end.</source>
        <translation>Ce montage contient des clips dans des clips sans fin.</translation>
    </message>
    <message>
        <source>This edit holds more than {most} clips, which are the most that are read.</source>
        <translation>Ce montage contient plus de {most} clips, le plus qui soit lu.</translation>
    </message>
    <message>
        <source>This edit holds more than {most} clips.</source>
        <translation>Ce montage contient plus de {most} clips.</translation>
    </message>
    <message>
        <source>This edit holds no clips.</source>
        <translation>Ce montage ne contient pas de clips.</translation>
    </message>
    <message>
        <source>This edit holds no picture track.</source>
        <translation>Ce montage ne contient pas de piste d’image.</translation>
    </message>
    <message>
        <source>This edit holds no sequence “{sequence}”.</source>
        <translation>Ce montage ne contient pas de séquence « {sequence} ».</translation>
    </message>
    <message>
        <source>This edit holds {clips} clips; {most} are the most that are read.</source>
        <translation>Ce montage contient {clips} clips ; {most} sont le plus qui soit lu.</translation>
    </message>
    <message>
        <source>This edit&apos;s picture tracks hold no clips that say a frame rate.</source>
        <translation>Les pistes d’image de ce montage ne contiennent aucun clip qui dise une cadence.</translation>
    </message>
    <message>
        <source>This file can&apos;t be opened.</source>
        <translation>Ce fichier ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>This file can&apos;t be opened: {reason}.</source>
        <translation>Ce fichier ne peut pas être ouvert : {reason}.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a font.</source>
        <translation>Ce fichier ne se lit pas comme une police.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a picture: it is damaged, or of another kind.</source>
        <translation>Ce fichier ne peut pas être lu comme image : il est endommagé, ou d’une autre sorte.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a picture: it is {kind} that is damaged, cut short, or built in a way that is not read here.</source>
        <translation>Ce fichier ne peut pas être lu comme image : c’est {kind}, endommagé, tronqué, ou construit d’une façon qui n’est pas lue ici.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a picture: it is {kind}, which is a kind that is not read here.</source>
        <translation>Ce fichier ne peut pas être lu comme image : c’est {kind}, une sorte qui n’est pas lue ici.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as film or sound: it is damaged, cut short, or of another kind ({reason}).</source>
        <translation>Ce fichier ne peut pas être lu comme film ou son : il est endommagé, tronqué, ou d’une autre sorte ({reason}).</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as film or sound: none is in it, or it was cut short.</source>
        <translation>Ce fichier ne peut pas être lu comme film ou son : il n’en contient pas, ou il a été tronqué.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read: {error}.</source>
        <translation>Ce fichier ne peut pas être lu : {error}.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read: {why}.</source>
        <translation>Ce fichier ne peut être lu : {why}.</translation>
    </message>
    <message>
        <source>This file can&apos;t be used as the model&apos;s {part}. {why}</source>
        <translation>Ce fichier n&apos;est pas utilisable comme {part} du modèle. {why}</translation>
    </message>
    <message>
        <source>This file can&apos;t be used as the model&apos;s {part}: {why}.</source>
        <translation>Ce fichier n&apos;est pas utilisable comme {part} du modèle : {why}.</translation>
    </message>
    <message>
        <source>This file can&apos;t be written: {reason}.</source>
        <translation>Ce fichier ne peut pas être écrit : {reason}.</translation>
    </message>
    <message>
        <source>This file changed while it was read.</source>
        <translation>Ce fichier a changé pendant la lecture.</translation>
    </message>
    <message>
        <source>This file could not be made ({reason}).</source>
        <translation>Ce fichier n’a pas pu être fabriqué ({reason}).</translation>
    </message>
    <message>
        <source>This file could not be signed: {why}</source>
        <translation>Ce fichier n’a pas pu être signé : {why}</translation>
    </message>
    <message>
        <source>This file ends too early: it was cut short.</source>
        <translation>Ce fichier se termine trop tôt : il a été tronqué.</translation>
    </message>
    <message>
        <source>This file has not the frames of shot {shot}: it holds {held}.</source>
        <translation>Ce fichier n’a pas les images du plan {shot} : il contient {held}.</translation>
    </message>
    <message>
        <source>This file has {frames} frames, and the film has {length}: it is not what would be signed for.</source>
        <translation>Ce fichier a {frames} images et le film {length} : ce n’est pas ce qui serait signé.</translation>
    </message>
    <message>
        <source>This file has {size} MB; no story of {most} MB or more is read.</source>
        <translation>Ce fichier a {size} Mo ; aucune histoire de {most} Mo ou plus n’est lue.</translation>
    </message>
    <message>
        <source>This file holds a picture, but its name ends in {suffix}.</source>
        <translation>Ce fichier contient une image, mais son nom se termine par {suffix}.</translation>
    </message>
    <message>
        <source>This file holds film, but its name ends in {suffix}.</source>
        <translation>Ce fichier contient un film, mais son nom se termine par {suffix}.</translation>
    </message>
    <message>
        <source>This file holds no certificate.</source>
        <translation>Ce fichier ne contient pas de certificat.</translation>
    </message>
    <message>
        <source>This file holds no film.</source>
        <translation>Ce fichier ne contient pas de film.</translation>
    </message>
    <message>
        <source>This file holds no private key, or its passphrase is another one.</source>
        <translation>Ce fichier ne contient pas de clé privée, ou sa phrase secrète est autre.</translation>
    </message>
    <message>
        <source>This file holds no sequence.</source>
        <translation>Ce fichier ne contient pas de séquence.</translation>
    </message>
    <message>
        <source>This file holds no sound.</source>
        <translation>Ce fichier ne contient pas de son.</translation>
    </message>
    <message>
        <source>This file holds no timeline.</source>
        <translation>Ce fichier ne contient pas de timeline.</translation>
    </message>
    <message>
        <source>This file holds sound, but its name ends in {suffix}.</source>
        <translation>Ce fichier contient du son, mais son nom se termine par {suffix}.</translation>
    </message>
    <message>
        <source>This file holds {count} sequences; read was {chosen}. Not read: {unread}.</source>
        <translation>Ce fichier contient {count} séquences ; {chosen} a été lue. Non lues : {unread}.</translation>
    </message>
    <message>
        <source>This file is GGUF under another name.</source>
        <translation>Ce fichier est du GGUF sous un autre nom.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Ce fichier est vide.</translation>
    </message>
    <message>
        <source>This file is safetensors under another name.</source>
        <translation>Ce fichier est du safetensors sous un autre nom.</translation>
    </message>
    <message>
        <source>This file is too large for an edit (more than 96 MiB).</source>
        <translation>Ce fichier est trop grand pour un montage (plus de 96 Mio).</translation>
    </message>
    <message>
        <source>This file names a producer “{producer}” that it lacks.</source>
        <translation>Ce fichier nomme un producteur « {producer} » qui lui manque.</translation>
    </message>
    <message>
        <source>This file of the model can&apos;t be read: {why}.</source>
        <translation>Ce fichier du modèle ne peut être lu : {why}.</translation>
    </message>
    <message>
        <source>This file of the model is far too large to be what it has to be.</source>
        <translation>Ce fichier du modèle est bien trop grand pour être ce qu&apos;il doit être.</translation>
    </message>
    <message>
        <source>This file of the model is missing.</source>
        <translation>Ce fichier du modèle manque.</translation>
    </message>
    <message>
        <source>This file of the model is nested too deep to be what it has to be.</source>
        <translation>Ce fichier du modèle est trop imbriqué pour être ce qu&apos;il doit être.</translation>
    </message>
    <message>
        <source>This file of the model is not what it has to be.</source>
        <translation>Ce fichier du modèle n&apos;est pas ce qu&apos;il doit être.</translation>
    </message>
    <message>
        <source>This file of weights can&apos;t be read: {error}.</source>
        <translation>Ce fichier de poids est illisible : {error}.</translation>
    </message>
    <message>
        <source>This film can&apos;t be told by a storyboard without loss, so none was written.</source>
        <translation>Ce film ne peut pas s’écrire en storyboard sans perte, donc aucun n’a été écrit.</translation>
    </message>
    <message>
        <source>This film can&apos;t be told by a storyboard: {problem}</source>
        <translation>Ce film ne peut pas s’écrire en storyboard : {problem}</translation>
    </message>
    <message>
        <source>This film does not remember a script that this one could be compared with.</source>
        <translation>Ce film ne se souvient d’aucun scénario auquel comparer celui-ci.</translation>
    </message>
    <message>
        <source>This film does not say how many frames it shows a second.</source>
        <translation>Ce film ne dit pas combien d’images il montre par seconde.</translation>
    </message>
    <message>
        <source>This film has no character &apos;{character}&apos;.</source>
        <translation>Ce film n’a pas de personnage « {character} ».</translation>
    </message>
    <message>
        <source>This film has no location, prop or style &apos;{element}&apos;.</source>
        <translation>Ce film n’a ni lieu, ni accessoire, ni style « {element} ».</translation>
    </message>
    <message>
        <source>This film has no marker &apos;{marker}&apos;.</source>
        <translation>Ce film n’a pas de repère « {marker} ».</translation>
    </message>
    <message>
        <source>This film has no media file &apos;{media}…&apos;.</source>
        <translation>Ce film n’a pas de fichier média « {media}… ».</translation>
    </message>
    <message>
        <source>This film has no reference &apos;{reference}&apos;.</source>
        <translation>Ce film n’a pas de référence « {reference} ».</translation>
    </message>
    <message>
        <source>This film has no scene &apos;{scene}&apos;.</source>
        <translation>Ce film n’a pas de scène « {scene} ».</translation>
    </message>
    <message>
        <source>This film has no shot &apos;{shot}&apos;.</source>
        <translation>Ce film n’a pas de plan « {shot} ».</translation>
    </message>
    <message>
        <source>This film has no shots yet.</source>
        <translation>Ce film n’a pas encore de plans.</translation>
    </message>
    <message>
        <source>This film has no sound &apos;{sound}&apos;.</source>
        <translation>Ce film n’a pas de son « {sound} ».</translation>
    </message>
    <message>
        <source>This film has no sound.</source>
        <translation>Ce film n’a pas de son.</translation>
    </message>
    <message>
        <source>This film has no take &apos;{take}&apos;.</source>
        <translation>Ce film n’a pas de prise « {take} ».</translation>
    </message>
    <message>
        <source>This film has no title &apos;{title}&apos;.</source>
        <translation>Ce film n’a pas de titre « {title} ».</translation>
    </message>
    <message>
        <source>This film is being made already, by process {process} on the machine &apos;{machine}&apos;.</source>
        <translation>Ce film est déjà en fabrication, par le processus {process} sur la machine « {machine} ».</translation>
    </message>
    <message>
        <source>This film is being made already, by process {process}.</source>
        <translation>Ce film est déjà en fabrication, par le processus {process}.</translation>
    </message>
    <message>
        <source>This film is damaged, or was changed after it was signed ({code}).</source>
        <translation>Ce film est endommagé, ou a été changé après sa signature ({code}).</translation>
    </message>
    <message>
        <source>This film is damaged: at frame {frame} ({timecode}) {what}.</source>
        <translation>Ce film est endommagé, à l’image {frame} ({timecode}) : {what}.</translation>
    </message>
    <message>
        <source>This film is damaged: at {seconds} s {what}.</source>
        <translation>Ce film est endommagé, à {seconds} s : {what}.</translation>
    </message>
    <message>
        <source>This film is damaged: of {stated} frames only {frames} can be shown.</source>
        <translation>Ce film est endommagé : sur {stated} images, seules {frames} peuvent être montrées.</translation>
    </message>
    <message>
        <source>This film is empty.</source>
        <translation>Ce film est vide.</translation>
    </message>
    <message>
        <source>This film is seen with {width} × {height} pixels, which is more than is read here.</source>
        <translation>Ce film se voit en {width} × {height} pixels, plus que ce qui est lu ici.</translation>
    </message>
    <message>
        <source>This film is {width} × {height} pixels, which is more than is read here.</source>
        <translation>Ce film fait {width} × {height} pixels, plus que ce qui est lu ici.</translation>
    </message>
    <message>
        <source>This film lies where nothing can be written: it can be looked at and exported, and not changed.</source>
        <translation>Ce film se trouve là où rien ne peut être écrit : on peut le regarder et l’exporter, mais pas le modifier.</translation>
    </message>
    <message>
        <source>This film states that it lasts {stated} s and holds {held} s.</source>
        <translation>Ce film annonce une durée de {stated} s et en contient {held}.</translation>
    </message>
    <message>
        <source>This film states {stated} fps and shows {shown}.</source>
        <translation>Ce film annonce {stated} i/s et en montre {shown}.</translation>
    </message>
    <message>
        <source>This film was made by a newer Matchcut (its file is of version {version}).</source>
        <translation>Ce film vient d’un Matchcut plus récent (son fichier est de la version {version}).</translation>
    </message>
    <message>
        <source>This film was never finished being made.</source>
        <translation>La création de ce film n’a jamais été terminée.</translation>
    </message>
    <message>
        <source>This film&apos;s file was tampered with: it holds the {kind} &apos;{name}&apos;, which Matchcut did not make. Nothing was read from it.</source>
        <translation>Le fichier de ce film a été altéré : il contient {kind} « {name} », que Matchcut n’a pas fait. Rien n’en a été lu.</translation>
    </message>
    <message>
        <source>This film&apos;s file was tampered with: it lacks the {kind} &apos;{name}&apos;. Nothing was read from it.</source>
        <translation>Le fichier de ce film a été altéré : il lui manque {kind} « {name} ». Rien n’en a été lu.</translation>
    </message>
    <message>
        <source>This folder can&apos;t be removed: {why}.</source>
        <translation>Ce dossier ne peut être supprimé : {why}.</translation>
    </message>
    <message>
        <source>This folder holds neither a {database} nor a {storyboard}.</source>
        <translation>Ce dossier ne contient ni {database} ni {storyboard}.</translation>
    </message>
    <message>
        <source>This folder lies on a network drive ({kind}), where a film can&apos;t be edited safely.</source>
        <translation>Ce dossier se trouve sur un lecteur réseau ({kind}), où un film ne peut pas être monté sans risque.</translation>
    </message>
    <message>
        <source>This folder of a project can&apos;t be a link.</source>
        <translation>Ce dossier d’un projet ne peut pas être un lien.</translation>
    </message>
    <message>
        <source>This form can&apos;t be written as &apos;{ending}&apos;.</source>
        <translation>Cette forme ne peut s’écrire en « {ending} ».</translation>
    </message>
    <message>
        <source>This has at least one frame.</source>
        <translation>Il faut au moins une image.</translation>
    </message>
    <message>
        <source>This has {count} boards; a film of more than {most} shots is not read.</source>
        <translation>Il y a {count} vignettes ; un film de plus de {most} plans n’est pas lu.</translation>
    </message>
    <message>
        <source>This has {count} headings, sections and speeches; a film of more than {most} shots is not read.</source>
        <translation>Il y a {count} intitulés, sections et répliques ; un film de plus de {most} plans n’est pas lu.</translation>
    </message>
    <message>
        <source>This has {count} rows; a film of more than {most} shots is not read.</source>
        <translation>Il y a {count} lignes ; un film de plus de {most} plans n’est pas lu.</translation>
    </message>
    <message>
        <source>This holds characters that can&apos;t be printed.</source>
        <translation>Ceci contient des caractères qui ne peuvent pas être imprimés.</translation>
    </message>
    <message>
        <source>This is JSON, but it has no boards.</source>
        <translation>C’est du JSON, mais sans vignettes.</translation>
    </message>
    <message>
        <source>This is JSON, but no storyboard.</source>
        <translation>C’est du JSON, mais pas un storyboard.</translation>
    </message>
    <message>
        <source>This is XML, but not Final Draft&apos;s.</source>
        <translation>C’est du XML, mais pas de Final Draft.</translation>
    </message>
    <message>
        <source>This is a Storyboarder file, not a screenplay.</source>
        <translation>C’est un fichier de Storyboarder, pas un scénario.</translation>
    </message>
    <message>
        <source>This is a database of another program, not a Matchcut film.</source>
        <translation>Ceci est la base de données d’un autre programme, pas un film de Matchcut.</translation>
    </message>
    <message>
        <source>This is a fault of the engine; choose another one for the shot, or report it.</source>
        <translation>C’est une faute du moteur ; choisissez-en un autre pour le plan, ou signalez-la.</translation>
    </message>
    <message>
        <source>This is a film, and no script or edit.</source>
        <translation>C’est un film, et non un scénario ou un montage.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>C’est un dossier.</translation>
    </message>
    <message>
        <source>This is a link to a file in another folder.</source>
        <translation>Ceci est un lien vers un fichier d’un autre dossier.</translation>
    </message>
    <message>
        <source>This is a link; a film&apos;s file must lie in the film&apos;s folder itself.</source>
        <translation>Ceci est un lien ; le fichier d’un film doit se trouver dans le dossier du film.</translation>
    </message>
    <message>
        <source>This is a model for {pipeline}, and the catalogue says {wanted}.</source>
        <translation>C&apos;est un modèle pour {pipeline}, et le catalogue dit {wanted}.</translation>
    </message>
    <message>
        <source>This is a model of the kind &apos;{kind}&apos;, which this embedder does not run.</source>
        <translation>C’est un modèle de type « {kind} », que ce comparateur ne fait pas fonctionner.</translation>
    </message>
    <message>
        <source>This is a table, not a screenplay.</source>
        <translation>C’est un tableau, pas un scénario.</translation>
    </message>
    <message>
        <source>This is an outline: each of its scenes became one shot, of what its synopsis says.</source>
        <translation>Ceci est un séquencier : chacune de ses scènes est devenue un plan, d’après son synopsis.</translation>
    </message>
    <message>
        <source>This is neither a project nor a storyboard.</source>
        <translation>Ce n’est ni un projet ni un storyboard.</translation>
    </message>
    <message>
        <source>This is neither an edit nor a film.</source>
        <translation>Ce n’est ni un montage ni un film.</translation>
    </message>
    <message>
        <source>This is nested too deeply to be a storyboard.</source>
        <translation>C’est imbriqué trop profondément pour être un storyboard.</translation>
    </message>
    <message>
        <source>This is no ONNX model that can be used: {why}</source>
        <translation>Ce n&apos;est pas un modèle ONNX utilisable : {why}</translation>
    </message>
    <message>
        <source>This is no Piper voice: it takes {present}.</source>
        <translation>Ceci n’est pas une voix Piper : elle prend {present}.</translation>
    </message>
    <message>
        <source>This is no film or picture that can be read.</source>
        <translation>Ce n’est ni un film ni une image lisibles.</translation>
    </message>
    <message>
        <source>This is no film, so it is not known which shot it shows.</source>
        <translation>Ce n’est pas un film, on ne sait donc pas quel plan il montre.</translation>
    </message>
    <message>
        <source>This is no kind of story that is known here.</source>
        <translation>Cette sorte d’histoire n’est pas connue ici.</translation>
    </message>
    <message>
        <source>This is no model of Kokoro&apos;s: it takes {present}, not tokens, style, speed.</source>
        <translation>Ce n&apos;est pas un modèle de Kokoro : il prend {present}, et non tokens, style, speed.</translation>
    </message>
    <message>
        <source>This is no model of MiniLM&apos;s: it takes {present}, not input_ids, attention_mask, token_type_ids.</source>
        <translation>Ce n’est pas un modèle de MiniLM : il prend {present}, et non input_ids, attention_mask, token_type_ids.</translation>
    </message>
    <message>
        <source>This is no model.</source>
        <translation>Ce n’est pas un modèle.</translation>
    </message>
    <message>
        <source>This is no safetensors file but {kind}; it is not opened.</source>
        <translation>Ce n&apos;est pas un fichier safetensors mais {kind} ; il n&apos;est pas ouvert.</translation>
    </message>
    <message>
        <source>This is no voice.</source>
        <translation>Ceci n’est pas une voix.</translation>
    </message>
    <message>
        <source>This is not FCPXML 1.10: {reason}.</source>
        <translation>Ceci n’est pas du FCPXML 1.10 : {reason}.</translation>
    </message>
    <message>
        <source>This is not TOML: {why}.</source>
        <translation>Ce n&apos;est pas du TOML : {why}.</translation>
    </message>
    <message>
        <source>This is not a Final Draft script, though its name says so.</source>
        <translation>Ce n’est pas un scénario Final Draft, bien que son nom le dise.</translation>
    </message>
    <message>
        <source>This is not a Matchcut bundle: it holds no {manifest} or no {database}.</source>
        <translation>Ce n’est pas un paquet Matchcut : {manifest} ou {database} y manque.</translation>
    </message>
    <message>
        <source>This is not a Matchcut film: it is a file of another kind.</source>
        <translation>Ceci n’est pas un film de Matchcut : c’est un fichier d’une autre sorte.</translation>
    </message>
    <message>
        <source>This is not a Storyboarder file, though its name says so.</source>
        <translation>Ce n’est pas un fichier de Storyboarder, bien que son nom le dise.</translation>
    </message>
    <message>
        <source>This is not a command: {error}.</source>
        <translation>Ce n’est pas une commande : {error}.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Ceci n’est pas un fichier.</translation>
    </message>
    <message>
        <source>This is not a frame rate.</source>
        <translation>Ce n’est pas une cadence.</translation>
    </message>
    <message>
        <source>This is not a key map: {error}.</source>
        <translation>Ce n’est pas une table de touches : {error}.</translation>
    </message>
    <message>
        <source>This is not a project.</source>
        <translation>Ceci n’est pas un projet.</translation>
    </message>
    <message>
        <source>This is not a recipe: {why}</source>
        <translation>Ce n’est pas une recette : {why}</translation>
    </message>
    <message>
        <source>This is not an AAF file.</source>
        <translation>Ceci n’est pas un fichier AAF.</translation>
    </message>
    <message>
        <source>This is not complete XML ({reason}).</source>
        <translation>Ceci n’est pas du XML complet ({reason}).</translation>
    </message>
    <message>
        <source>This is not text: it has null characters.</source>
        <translation>Ce n’est pas du texte : il contient des caractères nuls.</translation>
    </message>
    <message>
        <source>This is not the tail of a take.</source>
        <translation>Ce ne sont pas les dernières images d’une prise.</translation>
    </message>
    <message>
        <source>This is not valid JSON: {error}.</source>
        <translation>Ce n’est pas du JSON valide : {error}.</translation>
    </message>
    <message>
        <source>This is not valid TOML: {error}.</source>
        <translation>Ce n’est pas du TOML valide : {error}.</translation>
    </message>
    <message>
        <source>This is not well-formed XML: {error}.</source>
        <translation>Ce n’est pas du XML bien formé : {error}.</translation>
    </message>
    <message>
        <source>This is not {encoding} text.</source>
        <translation>Ce n’est pas du texte {encoding}.</translation>
    </message>
    <message>
        <source>This is not {kind}, or it is damaged ({reason}).</source>
        <translation>On attendait {kind} ; ceci est autre chose, ou endommagé ({reason}).</translation>
    </message>
    <message>
        <source>This is {form}, though its name ends in &apos;{suffix}&apos;.</source>
        <translation>Ceci est {form}, bien que son nom finisse par « {suffix} ».</translation>
    </message>
    <message>
        <source>This is {form}, which can&apos;t be read here.</source>
        <translation>C’est {form}, qui ne peut pas être lu ici.</translation>
    </message>
    <message>
        <source>This job is {standing} already.</source>
        <translation>Cette tâche est déjà {standing}.</translation>
    </message>
    <message>
        <source>This job is {standing}; only a failed or cancelled one can be tried again.</source>
        <translation>Cette tâche est {standing} ; seule une tâche échouée ou annulée peut être réessayée.</translation>
    </message>
    <message>
        <source>This key can&apos;t be read.</source>
        <translation>Cette clé est illisible.</translation>
    </message>
    <message>
        <source>This key is not the certificate&apos;s.</source>
        <translation>Cette clé n’est pas celle du certificat.</translation>
    </message>
    <message>
        <source>This key joins more than {most} names, which no key of a storyboard does.</source>
        <translation>Cette clé joint plus de {most} noms, ce que ne fait aucune clé d’un storyboard.</translation>
    </message>
    <message>
        <source>This key&apos;s passphrase is missing, or it has none and one is set.</source>
        <translation>La phrase secrète de cette clé manque, ou elle n’en a pas et une est définie.</translation>
    </message>
    <message>
        <source>This kind of file can&apos;t carry credentials.</source>
        <translation>Ce genre de fichier ne peut porter d’attestations.</translation>
    </message>
    <message>
        <source>This list has {events} events; programs that keep to CMX 3600 read 999. Deliver it in reels.</source>
        <translation>Cette liste a {events} événements ; les programmes fidèles à CMX 3600 en lisent 999. Livrez-la en bobines.</translation>
    </message>
    <message>
        <source>This list holds no events of picture.</source>
        <translation>Cette liste ne contient pas d’événements d’image.</translation>
    </message>
    <message>
        <source>This list of a model&apos;s files is not what it has to be.</source>
        <translation>Cette liste des fichiers d&apos;un modèle n&apos;est pas ce qu&apos;elle doit être.</translation>
    </message>
    <message>
        <source>This list of a model&apos;s files names &apos;{file}&apos;, which is no safetensors file beside it.</source>
        <translation>Cette liste des fichiers d&apos;un modèle nomme &apos;{file}&apos;, qui n&apos;est pas un fichier safetensors à côté.</translation>
    </message>
    <message>
        <source>This media file is not what it was when the film took it: its bytes have changed.</source>
        <translation>Ce fichier média n’est plus celui que le film a pris : ses octets ont changé.</translation>
    </message>
    <message>
        <source>This media file of the film is missing.</source>
        <translation>Ce fichier média du film manque.</translation>
    </message>
    <message>
        <source>This model can&apos;t be read: {error}</source>
        <translation>Ce modèle est illisible : {error}</translation>
    </message>
    <message>
        <source>This model has one expert for all noise, so none for &apos;{lora}&apos;.</source>
        <translation>Ce modèle a un seul expert pour tout le bruit, donc aucun pour « {lora} ».</translation>
    </message>
    <message>
        <source>This model pack can&apos;t be read: {error}</source>
        <translation>Ce paquet de modèles est illisible : {error}</translation>
    </message>
    <message>
        <source>This model pack has no face detector that tells landmarks.</source>
        <translation>Ce paquet de modèles n’a pas de détecteur de visages qui situe les yeux, le nez et la bouche.</translation>
    </message>
    <message>
        <source>This model pack has no face detector.</source>
        <translation>Ce paquet de modèles n’a pas de détecteur de visages.</translation>
    </message>
    <message>
        <source>This model pack has no face embedder.</source>
        <translation>Ce paquet de modèles n’a pas de comparateur de visages.</translation>
    </message>
    <message>
        <source>This name is longer than the {bytes} bytes that a file&apos;s name may have there.</source>
        <translation>Ce nom est plus long que les {bytes} octets qu’un nom de fichier peut y avoir.</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>Ce nombre est trop grand.</translation>
    </message>
    <message>
        <source>This picture gives nothing to compare.</source>
        <translation>Cette image n’offre rien à comparer.</translation>
    </message>
    <message>
        <source>This picture has far more pixels than a picture needs, which is more than is read here.</source>
        <translation>Cette image a bien plus de pixels qu’il n’en faut à une image, et plus que ce qui est lu ici.</translation>
    </message>
    <message>
        <source>This picture has {width} × {height} pixels, which is more than is read here.</source>
        <translation>Cette image a {width} × {height} pixels, plus que ce qui est lu ici.</translation>
    </message>
    <message>
        <source>This picture is damaged (it was cut short).</source>
        <translation>Cette image est endommagée (elle a été tronquée).</translation>
    </message>
    <message>
        <source>This picture is damaged ({why}).</source>
        <translation>Cette image est endommagée ({why}).</translation>
    </message>
    <message>
        <source>This picture is of high dynamic range ({transfer}), which is not read here.</source>
        <translation>Cette image est à grande plage dynamique ({transfer}), qui n’est pas lue ici.</translation>
    </message>
    <message>
        <source>This picture states {stated} frames and holds {frames}.</source>
        <translation>Cette image annonce {stated} images et en contient {frames}.</translation>
    </message>
    <message>
        <source>This picture&apos;s pixels are floating-point numbers, and nothing says which of them is white.</source>
        <translation>Les pixels de cette image sont des nombres à virgule flottante, et rien ne dit lequel est le blanc.</translation>
    </message>
    <message>
        <source>This picture&apos;s pixels are whole numbers of 32 bits, or with a sign, and nothing says which of them is white.</source>
        <translation>Les pixels de cette image sont des entiers de 32 bits, ou signés, et rien ne dit lequel est le blanc.</translation>
    </message>
    <message>
        <source>This recipe is of version {version}; {known} is known here.</source>
        <translation>Cette recette est de la version {version} ; ici, on connaît la {known}.</translation>
    </message>
    <message>
        <source>This row has {cells} cells; no shot list has so many.</source>
        <translation>Cette ligne a {cells} cellules ; aucune liste de plans n’en a autant.</translation>
    </message>
    <message>
        <source>This sequence holds no pictures.</source>
        <translation>Cette séquence ne contient pas d’images.</translation>
    </message>
    <message>
        <source>This sequence says no frame rate.</source>
        <translation>Cette séquence ne dit pas de cadence.</translation>
    </message>
    <message>
        <source>This shot opens its scene, so there is no shot before it to continue.</source>
        <translation>Ce plan ouvre sa scène, il n’y a donc pas de plan avant lui à continuer.</translation>
    </message>
    <message>
        <source>This shot opens the film, so it has no shot to make a {transition} from.</source>
        <translation>Ce plan ouvre le film, il n’a donc pas de plan d’où faire une transition ({transition}).</translation>
    </message>
    <message>
        <source>This shot would cost {price} {currency}, and no budget is in {currency}. Nothing was sent.</source>
        <translation>Ce plan coûterait {price} {currency}, et aucun budget n’est en {currency}. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>This should be true or a shot&apos;s id, not {found}.</source>
        <translation>On attend ici « true » ou l’identifiant d’un plan, pas {found}.</translation>
    </message>
    <message>
        <source>This should be {wanted}, not {found}.</source>
        <translation>On attend ici {wanted}, pas {found}.</translation>
    </message>
    <message>
        <source>This sound could not be read, and is left out ({reason})</source>
        <translation>Ce son n’a pu être lu, et est omis ({reason})</translation>
    </message>
    <message>
        <source>This sound ends before its own length: it was cut short.</source>
        <translation>Ce son se termine avant sa propre durée : il a été tronqué.</translation>
    </message>
    <message>
        <source>This sound is damaged: {lost} of {seconds} seconds can&apos;t be decoded.</source>
        <translation>Ce son est endommagé : {lost} secondes sur {seconds} ne peuvent pas être décodées.</translation>
    </message>
    <message>
        <source>This sound is damaged: {seconds} seconds are missing somewhere in it.</source>
        <translation>Ce son est endommagé : il y manque {seconds} secondes quelque part.</translation>
    </message>
    <message>
        <source>This sound is longer than {hours} hours.</source>
        <translation>Ce son dure plus de {hours} heures.</translation>
    </message>
    <message>
        <source>This sound states {rate} samples a second: it is damaged.</source>
        <translation>Ce son annonce {rate} échantillons par seconde : il est endommagé.</translation>
    </message>
    <message>
        <source>This sound states {stated} bytes and ends after {there}: it was cut short.</source>
        <translation>Ce son annonce {stated} octets et s’arrête après {there} : il a été tronqué.</translation>
    </message>
    <message>
        <source>This sound states {stated} samples and holds {samples}.</source>
        <translation>Ce son annonce {stated} échantillons et en contient {samples}.</translation>
    </message>
    <message>
        <source>This sound was cut short: {held} of {stated} bytes are there.</source>
        <translation>Ce son a été tronqué : {held} octets sur {stated} sont là.</translation>
    </message>
    <message>
        <source>This storyboard has {tables} tables, more than the {most} that are read.</source>
        <translation>Ce storyboard a {tables} tables, plus que les {most} qui sont lues.</translation>
    </message>
    <message>
        <source>This system keeps no keys: there is no keyring, or it is locked.</source>
        <translation>Ce système ne garde pas de clés : il n&apos;a pas de trousseau, ou celui-ci est verrouillé.</translation>
    </message>
    <message>
        <source>This table can&apos;t be read: {error}.</source>
        <translation>Ce tableau ne peut pas être lu : {error}.</translation>
    </message>
    <message>
        <source>This take&apos;s file holds no film.</source>
        <translation>Le fichier de cette prise ne contient pas de film.</translation>
    </message>
    <message>
        <source>This take&apos;s file was cut short.</source>
        <translation>Le fichier de cette prise a été tronqué.</translation>
    </message>
    <message>
        <source>This text holds characters that no file can hold (half of a surrogate pair).</source>
        <translation>Ce texte contient des caractères qu’aucun fichier ne peut contenir (la moitié d’une paire de substitution).</translation>
    </message>
    <message>
        <source>This version of Matchcut can&apos;t call {service} yet.</source>
        <translation>Cette version de Matchcut ne peut pas encore appeler {service}.</translation>
    </message>
    <message>
        <source>This very take crashed its worker twice before, so it is not tried again by itself.</source>
        <translation>Cette prise précise a déjà planté deux fois son processus, elle n’est donc pas réessayée automatiquement.</translation>
    </message>
    <message>
        <source>This voice can&apos;t be opened: {reason}</source>
        <translation>Cette voix ne peut pas être ouverte : {reason}</translation>
    </message>
    <message>
        <source>This voice has no sound for &apos;{sentence}&apos;.</source>
        <translation>Cette voix n’a pas de son pour « {sentence} ».</translation>
    </message>
    <message>
        <source>This voice has no speaker &apos;{speaker}&apos;.</source>
        <translation>Cette voix n’a pas de locuteur « {speaker} ».</translation>
    </message>
    <message>
        <source>This voice wants phonemes, and espeak-ng, which makes them, is not installed.</source>
        <translation>Cette voix veut des phonèmes, et espeak-ng, qui les fait, n’est pas installé.</translation>
    </message>
    <message>
        <source>This voice&apos;s letters can&apos;t be read: {reason}</source>
        <translation>Les lettres de cette voix ne peuvent pas être lues : {reason}</translation>
    </message>
    <message>
        <source>This voice&apos;s settings are not here.</source>
        <translation>Les réglages de cette voix ne sont pas là.</translation>
    </message>
    <message>
        <source>This voice&apos;s settings can&apos;t be read: {reason}.</source>
        <translation>Les réglages de cette voix ne peuvent pas être lus : {reason}.</translation>
    </message>
    <message>
        <source>This would leave something in the film that names what is not there, so nothing was changed.</source>
        <translation>Quelque chose dans le film nommerait alors ce qui n’y est pas ; rien n’a donc été modifié.</translation>
    </message>
    <message>
        <source>Those that can be taken out: none.</source>
        <translation>Aucun ne peut être retiré.</translation>
    </message>
    <message>
        <source>Those that can be taken out: {shots}.</source>
        <translation>Peuvent être retirés : {shots}.</translation>
    </message>
    <message>
        <source>Those who speak: nobody, since no line names its speaker.</source>
        <translation>Personne ne parle, car aucune réplique ne nomme qui parle.</translation>
    </message>
    <message>
        <source>Those who speak: {names}.</source>
        <translation>Ceux qui parlent : {names}.</translation>
    </message>
    <message>
        <source>Three references, one still: people, things and places together. It makes nothing without a reference.</source>
        <translation>Trois références, une image fixe : personnes, objets et lieux ensemble. Ne fait rien sans référence.</translation>
    </message>
    <message>
        <source>Time can&apos;t be less than nothing here.</source>
        <translation>Le temps ne peut pas être ici moins que rien.</translation>
    </message>
    <message>
        <source>Time in the film (min:s)</source>
        <translation>Temps dans le film (min:s)</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>Horodatage</translation>
    </message>
    <message>
        <source>Timecode</source>
        <translation>Timecode</translation>
    </message>
    <message>
        <source>Timecode in the picture</source>
        <translation>Timecode dans l’image</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titres</translation>
    </message>
    <message>
        <source>Titles come in with their text and time; their lettering is the film&apos;s own</source>
        <translation>Les titres entrent avec leur texte et leur temps ; leurs lettres sont celles du film</translation>
    </message>
    <message>
        <source>Titles too</source>
        <translation>Titres aussi</translation>
    </message>
    <message>
        <source>To carry on from another scene, name the shot: continues = &quot;…&quot;.</source>
        <translation>Pour continuer depuis une autre scène, nommez le plan : continues = &quot;…&quot;.</translation>
    </message>
    <message>
        <source>To the end  (End)</source>
        <translation>À la fin  (Fin)</translation>
    </message>
    <message>
        <source>To the start  (Home)</source>
        <translation>Au début  (Début)</translation>
    </message>
    <message>
        <source>Too large for the memory that is free: {models}.</source>
        <translation>Trop grands pour la mémoire libre : {models}.</translation>
    </message>
    <message>
        <source>Too small or too faint above another picture, and left out</source>
        <translation>Trop petit ou trop pâle au-dessus d’une autre image, omis</translation>
    </message>
    <message>
        <source>Too small or too faint to be seen, and black</source>
        <translation>Trop petit ou trop pâle pour être vu, et noir</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Rogner</translation>
    </message>
    <message>
        <source>Trim each of them.</source>
        <translation>Rognez chacun d’eux.</translation>
    </message>
    <message>
        <source>Trim less, or make the shot longer.</source>
        <translation>Rognez moins, ou allongez le plan.</translation>
    </message>
    <message>
        <source>Trim the sound</source>
        <translation>Rogner le son</translation>
    </message>
    <message>
        <source>Trim the title</source>
        <translation>Rogner le titre</translation>
    </message>
    <message>
        <source>Trimming {head} and {tail} frames leaves nothing of a shot of {frames}.</source>
        <translation>Rogner {head} et {tail} images ne laisse rien d’un plan de {frames}.</translation>
    </message>
    <message>
        <source>Trimming {head} and {tail} frames leaves nothing of shot {shot}, which has {frames}.</source>
        <translation>Rogner {head} et {tail} images ne laisse rien du plan {shot}, qui en a {frames}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Try again, or have another engine make the shot.</source>
        <translation>Réessayez, ou confiez le plan à un autre moteur.</translation>
    </message>
    <message>
        <source>Try again, since the same request may pass, or change the shot&apos;s words or pictures.</source>
        <translation>Réessayez, la même demande peut passer, ou changez le texte ou les images du plan.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, the mirror or the line changes files.</source>
        <translation>Réessayez. Si cela persiste, le miroir ou la ligne modifie les fichiers.</translation>
    </message>
    <message>
        <source>Try again: it goes on where it stopped.</source>
        <translation>Réessayez : cela reprend où cela s&apos;est arrêté.</translation>
    </message>
    <message>
        <source>Try again: packages that came are kept, and it goes on with this one.</source>
        <translation>Réessayez : les paquets arrivés sont gardés, et cela reprend avec celui-ci.</translation>
    </message>
    <message>
        <source>Try another image.</source>
        <translation>Essayez une autre image.</translation>
    </message>
    <message>
        <source>Try another seed, write the shot in other words, or choose another model.</source>
        <translation>Essayez une autre graine, écrivez le plan autrement, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Try it by hand.</source>
        <translation>Essayez-le à la main.</translation>
    </message>
    <message>
        <source>Try the same command by hand, with a short text.</source>
        <translation>Essayez la même commande à la main, avec un texte court.</translation>
    </message>
    <message>
        <source>Two entries may share an id.</source>
        <translation>Deux entrées partagent peut-être un identifiant.</translation>
    </message>
    <message>
        <source>Two experts of 14B, one for high and one for low noise.</source>
        <translation>Deux experts de 14B, l’un pour le bruit fort et l’autre pour le bruit faible.</translation>
    </message>
    <message>
        <source>Two experts of 14B, one for high and one for low noise; text only.</source>
        <translation>Deux experts de 14B, l’un pour le bruit fort et l’autre pour le bruit faible ; texte seul.</translation>
    </message>
    <message>
        <source>Two experts of 14B: animates a keyframe or the last frame of the shot before.</source>
        <translation>Deux experts de 14B : anime une image clé ou la dernière image du plan précédent.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Under which licence are these weights?</source>
        <translation>Sous quelle licence sont ces poids ?</translation>
    </message>
    <message>
        <source>Undo or redo the later change first.</source>
        <translation>Annulez ou rétablissez d’abord la modification ultérieure.</translation>
    </message>
    <message>
        <source>Unmute the track</source>
        <translation>Rétablir le son de la piste</translation>
    </message>
    <message>
        <source>Unpack a whole pack, such as AuraFace.</source>
        <translation>Décompressez un paquet entier, par exemple AuraFace.</translation>
    </message>
    <message>
        <source>Unpack it again.</source>
        <translation>Décompressez-le de nouveau.</translation>
    </message>
    <message>
        <source>Unpack one model pack there; its folder keeps its name.</source>
        <translation>Décompressez-y un paquet de modèles ; son dossier garde son nom.</translation>
    </message>
    <message>
        <source>Update Matchcut to open it.</source>
        <translation>Mettez Matchcut à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>Update Matchcut to unpack it.</source>
        <translation>Mettez Matchcut à jour pour le déballer.</translation>
    </message>
    <message>
        <source>Update Matchcut.</source>
        <translation>Mettez Matchcut à jour.</translation>
    </message>
    <message>
        <source>Update diffusers, or choose another model.</source>
        <translation>Mettez diffusers à jour, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Use a PNG, JPEG, WebP, TIFF, HEIC or AVIF file.</source>
        <translation>Employez un fichier PNG, JPEG, WebP, TIFF, HEIC ou AVIF.</translation>
    </message>
    <message>
        <source>Use a PNG, JPEG, WebP, TIFF, HEIC, AVIF or film file.</source>
        <translation>Employez un fichier PNG, JPEG, WebP, TIFF, HEIC, AVIF ou un film.</translation>
    </message>
    <message>
        <source>Use a WAV, FLAC, MP3, M4A or Ogg file.</source>
        <translation>Employez un fichier WAV, FLAC, MP3, M4A ou Ogg.</translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation>Employez une adresse qui commence par https.</translation>
    </message>
    <message>
        <source>Use an embedder of faces.</source>
        <translation>Employez un comparateur de visages.</translation>
    </message>
    <message>
        <source>Use an embedder of looks for pictures without one.</source>
        <translation>Pour les images sans visage, comparez l’apparence.</translation>
    </message>
    <message>
        <source>Use in the European Union, the United Kingdom and South Korea.</source>
        <translation>L’usage dans l’Union européenne, au Royaume-Uni et en Corée du Sud.</translation>
    </message>
    <message>
        <source>Use in the European Union, the United Kingdom, South Korea and the United States.</source>
        <translation>L’usage dans l’Union européenne, au Royaume-Uni, en Corée du Sud et aux États-Unis.</translation>
    </message>
    <message>
        <source>Use it with the model it was made for.</source>
        <translation>Utilisez-le avec le modèle pour lequel il est fait.</translation>
    </message>
    <message>
        <source>Use it with the model it was made for; one of another size has other layers.</source>
        <translation>Utilisez-le avec le modèle pour lequel il est fait ; un autre d&apos;une autre taille a d&apos;autres couches.</translation>
    </message>
    <message>
        <source>Use one of these instead: {models}.</source>
        <translation>Utilisez plutôt l’un de ceux-ci : {models}.</translation>
    </message>
    <message>
        <source>Use one on the curve P-256, P-384 or P-521, Ed25519, or RSA of at least 2048 bits.</source>
        <translation>Prenez-en une sur la courbe P-256, P-384 ou P-521, Ed25519, ou RSA d’au moins 2048 bits.</translation>
    </message>
    <message>
        <source>Use small letters, digits, - and _, at most 64, a letter or digit first.</source>
        <translation>Employez des minuscules, des chiffres, - et _, 64 au plus, une lettre ou un chiffre d’abord.</translation>
    </message>
    <message>
        <source>Use the engine {name}</source>
        <translation>Utiliser le moteur {name}</translation>
    </message>
    <message>
        <source>Use the film&apos;s fade_in instead.</source>
        <translation>Employez plutôt l’ouverture en fondu du film.</translation>
    </message>
    <message>
        <source>Use the seed of take {number}</source>
        <translation>Utiliser la graine de la prise {number}</translation>
    </message>
    <message>
        <source>Use the seed {seed}</source>
        <translation>Utiliser la graine {seed}</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Utiliser {name}</translation>
    </message>
    <message>
        <source>Uses more paper.</source>
        <translation>Utilise plus de papier.</translation>
    </message>
    <message>
        <source>Uses that harm others or national security; read it before commercial use.</source>
        <translation>Les usages qui nuisent à autrui ou à la sécurité nationale ; lisez-la avant tout usage commercial.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Moniteur</translation>
    </message>
    <message>
        <source>Viewer, full screen</source>
        <translation>Moniteur, plein écran</translation>
    </message>
    <message>
        <source>Vignette</source>
        <translation>Vignettage</translation>
    </message>
    <message>
        <source>Vimeo-90K (short videos of the web; the paper&apos;s account).</source>
        <translation>Vimeo-90K (courtes vidéos du Web ; d’après l’article).</translation>
    </message>
    <message>
        <source>Voices are here, and espeak-ng, which tells their sounds, is not installed.</source>
        <translation>Des voix sont ici, et espeak-ng, qui donne leurs sons, n&apos;est pas installé.</translation>
    </message>
    <message>
        <source>Voices …</source>
        <translation>Voix …</translation>
    </message>
    <message>
        <source>Wait for that one.</source>
        <translation>Attendez celui-là.</translation>
    </message>
    <message>
        <source>Wait until it is done and open the film, or choose another folder.</source>
        <translation>Attendez qu’il ait fini et ouvrez le film, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close it.</source>
        <translation>Attendez qu’il ait fini, ou fermez-le.</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it there; what it makes shows up here.</source>
        <translation>Attendez qu’il ait fini, ou arrêtez-le là-bas ; ce qu’il fait apparaît ici.</translation>
    </message>
    <message>
        <source>Wait until it is done. If it is gone, try again in {seconds} seconds.</source>
        <translation>Attendez qu’il ait fini. S’il n’est plus là, réessayez dans {seconds} secondes.</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Filigrane</translation>
    </message>
    <message>
        <source>Weights are kept as float8.</source>
        <translation>Les poids sont gardés en float8.</translation>
    </message>
    <message>
        <source>Weights kept as</source>
        <translation>Poids conservés en</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What a picture looks like, as 1280 numbers, and the means of two layers on the way.</source>
        <translation>L’aspect d’une image en 1280 nombres, et les moyennes de deux couches en chemin.</translation>
    </message>
    <message>
        <source>What a picture looks like: costumes, props, places, creatures; also people, by all that is seen of them. Its weights come in the box.</source>
        <translation>L’aspect d’une image : costumes, accessoires, lieux, animaux ; les personnes aussi, d’après tout ce qu’on en voit. Ses poids sont fournis.</translation>
    </message>
    <message>
        <source>What a program makes is not read: {what}</source>
        <translation>Ce qu’un programme fabrique n’est pas lu : {what}</translation>
    </message>
    <message>
        <source>What came of &apos;{words}&apos; is no sound.</source>
        <translation>Ce qui est sorti de « {words} » n’est pas un son.</translation>
    </message>
    <message>
        <source>What changed from the take before</source>
        <translation>Ce qui a changé depuis la prise précédente</translation>
    </message>
    <message>
        <source>What else it needs is still to be pulled.</source>
        <translation>Ce qu’il lui faut encore reste à apporter.</translation>
    </message>
    <message>
        <source>What four layers see at each place of a picture, to tell how different two pictures look.</source>
        <translation>Ce que voient quatre couches à chaque endroit d’une image, pour dire à quel point deux images diffèrent.</translation>
    </message>
    <message>
        <source>What happens here? Press Return to write.</source>
        <translation>Que se passe-t-il ici ? Entrée pour écrire.</translation>
    </message>
    <message>
        <source>What is accepted as &apos;{name}&apos; in a take: {changed} changed.</source>
        <translation>Ce qui est accepté comme « {name} » dans une prise : {changed} a changé.</translation>
    </message>
    <message>
        <source>What is behind the subject of a keyframe: as it is, slightly out of focus, or slightly darker.</source>
        <translation>Ce qui est derrière le sujet d’une image clé : tel quel, légèrement flou ou légèrement plus sombre.</translation>
    </message>
    <message>
        <source>What is in a picture, finer than CLIP.</source>
        <translation>Ce qui est dans l’image, plus finement que CLIP.</translation>
    </message>
    <message>
        <source>What is in a picture, more than how it looks.</source>
        <translation>Ce qui est dans l’image, plus que son apparence.</translation>
    </message>
    <message>
        <source>What is said in shot {shot} has less time than reading it takes.</source>
        <translation>Ce qui se dit dans le plan {shot} a moins de temps qu’il n’en faut pour le lire.</translation>
    </message>
    <message>
        <source>What is said in shot {shot} runs {count} frame past its end.</source>
        <translation>Ce qui est dit dans le plan {shot} dépasse sa fin de {count} image.</translation>
    </message>
    <message>
        <source>What is said in shot {shot} runs {count} frames past its end.</source>
        <translation>Ce qui est dit dans le plan {shot} dépasse sa fin de {count} images.</translation>
    </message>
    <message>
        <source>What is said of them: {marks}</source>
        <translation>Ce qui en est dit : {marks}</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>Ce qu&apos;on voit</translation>
    </message>
    <message>
        <source>What is transparent in it is black.</source>
        <translation>Ce qui y est transparent est noir.</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>Ce que cela a coûté</translation>
    </message>
    <message>
        <source>What it makes, and for how much</source>
        <translation>Ce qu’il fait, et à quel prix</translation>
    </message>
    <message>
        <source>What it was measured with</source>
        <translation>Avec quoi l&apos;on a mesuré</translation>
    </message>
    <message>
        <source>What lies between two frames that move in ways that optical flow can&apos;t follow.</source>
        <translation>Ce qui se trouve entre deux images dont le flux optique ne peut suivre le mouvement.</translation>
    </message>
    <message>
        <source>What needs a look</source>
        <translation>Ce qui est à revoir</translation>
    </message>
    <message>
        <source>What services say that takes cost; with ~ what was estimated of some, where they say nothing.</source>
        <translation>Ce que les prises ont coûté selon les services ; avec ~ ce qui est estimé pour certaines, quand ils ne disent rien.</translation>
    </message>
    <message>
        <source>What that costs is not known here: look at the service&apos;s own page.</source>
        <translation>Le prix n’est pas connu ici : consultez la page du service.</translation>
    </message>
    <message>
        <source>What the CogVideoX Licence forbids: commercial use without registration; read both.</source>
        <translation>Ce qu’interdit la licence CogVideoX : l’usage commercial sans enregistrement ; lisez les deux.</translation>
    </message>
    <message>
        <source>What this did to a member of the cast is gone for good: they were forgotten.</source>
        <translation>Ce que cela faisait à un membre de la distribution a disparu pour de bon : cette personne a été oubliée.</translation>
    </message>
    <message>
        <source>What to try: {0}</source>
        <translation>À essayer : {0}</translation>
    </message>
    <message>
        <source>What was corrected</source>
        <translation>Ce qui a été corrigé</translation>
    </message>
    <message>
        <source>What was not measured, and why</source>
        <translation>Ce qui n&apos;a pas été mesuré, et pourquoi</translation>
    </message>
    <message>
        <source>What was taken again</source>
        <translation>Ce qui a été repris</translation>
    </message>
    <message>
        <source>What was written can&apos;t be read back: {why}</source>
        <translation>Ce qui a été écrit ne se relit pas : {why}</translation>
    </message>
    <message>
        <source>What {before} shows at its end is the last and weakest reference.</source>
        <translation>Ce que montre la fin de {before} est la dernière et la plus faible référence.</translation>
    </message>
    <message>
        <source>What {service} charges for this shot is not known. Nothing was sent.</source>
        <translation>On ne sait pas ce que {service} demande pour ce plan. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Where a take has fewer frames, handles are shorter than {frames}: {shots} and {more} more.</source>
        <translation>Là où une prise a moins d’images, les poignées sont plus courtes que {frames} : {shots} et {more} autres.</translation>
    </message>
    <message>
        <source>Where a take has fewer frames, handles are shorter than {frames}: {shots}.</source>
        <translation>Là où une prise a moins d’images, les poignées sont plus courtes que {frames} : {shots}.</translation>
    </message>
    <message>
        <source>Where it goes on from the shot before, the picture changes {value} times as much as about there, where {limit} is the most.</source>
        <translation>Là où le plan reprend le précédent, l&apos;image change {value} fois plus qu&apos;aux alentours, au plus {limit} fois.</translation>
    </message>
    <message>
        <source>Where it keeps what is sent</source>
        <translation>Où il garde ce qui est envoyé</translation>
    </message>
    <message>
        <source>Where one shot ends and another begins: cuts, dissolves and fades.</source>
        <translation>Où un plan finit et un autre commence : coupes, fondus enchaînés et fondus.</translation>
    </message>
    <message>
        <source>Where somebody is in a picture, upright or square (256 × 256).</source>
        <translation>Où se trouve quelqu’un dans une image, verticale ou carrée (256 × 256).</translation>
    </message>
    <message>
        <source>Where somebody is in a wide picture (256 × 144), quicker.</source>
        <translation>Où se trouve quelqu’un dans une image large (256 × 144), plus vite.</translation>
    </message>
    <message>
        <source>Where the faults are in the take, by their numbers</source>
        <translation>Où se trouvent les défauts dans la prise, selon leurs numéros</translation>
    </message>
    <message>
        <source>Where the file&apos;s frames last unequally: the second of it with which the take begins (3.5 or 7/2), instead of the first frame. Other files have none.</source>
        <translation>Quand les images du fichier durent inégalement : la seconde par laquelle la prise commence (3.5 ou 7/2), au lieu de la première image. Les autres fichiers n’en ont pas.</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>D&apos;où elles viennent</translation>
    </message>
    <message>
        <source>Whether the file&apos;s sound becomes the shot&apos;s production sound.</source>
        <translation>Si le son du fichier devient le son direct du plan.</translation>
    </message>
    <message>
        <source>Whether the service makes sound, which may cost more. auto: where somebody speaks.</source>
        <translation>Si le service fait du son, ce qui peut coûter plus. auto : là où quelqu’un parle.</translation>
    </message>
    <message>
        <source>Whether the stretch, which begins with the first frame all the same, is played from its end.</source>
        <translation>Si le passage, qui commence tout de même à la première image, est joué depuis sa fin.</translation>
    </message>
    <message>
        <source>Whether {service} took the order is not known ({said}). It is not sent again, so that nothing is paid twice.</source>
        <translation>On ne sait pas si {service} a pris la commande ({said}). Elle n’est pas renvoyée, pour que rien ne soit payé deux fois.</translation>
    </message>
    <message>
        <source>Which frame</source>
        <translation>Quelle image</translation>
    </message>
    <message>
        <source>While the media is offline: the timecode on its tape of the take&apos;s first frame.</source>
        <translation>Tant que le média est hors ligne : le timecode, sur sa bande, de la première image de la prise.</translation>
    </message>
    <message>
        <source>Who it shows fills it to its edges.</source>
        <translation>Qui elle montre la remplit jusqu’à ses bords.</translation>
    </message>
    <message>
        <source>Who may be shown to it</source>
        <translation>Qui peut lui être montré</translation>
    </message>
    <message>
        <source>Whoever made this file did not make it with Matchcut.</source>
        <translation>Qui a fait ce fichier ne l’a pas fait avec Matchcut.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>With face data</source>
        <translation>Avec les données de visages</translation>
    </message>
    <message>
        <source>With its sound</source>
        <translation>Avec son son</translation>
    </message>
    <message>
        <source>With media</source>
        <translation>Avec les médias</translation>
    </message>
    <message>
        <source>Without a circled take, black stands in for shot {shots}.</source>
        <translation>Sans prise retenue, du noir remplace le plan {shots}.</translation>
    </message>
    <message>
        <source>Without a circled take, black stands in for shots {shots}.</source>
        <translation>Sans prise retenue, du noir remplace les plans {shots}.</translation>
    </message>
    <message>
        <source>Without a circled take, {format} has no row for shot {shots}.</source>
        <translation>Sans prise retenue, {format} n’a pas de ligne pour le plan {shots}.</translation>
    </message>
    <message>
        <source>Without a circled take, {format} has no row for shots {shots}.</source>
        <translation>Sans prise retenue, {format} n’a pas de ligne pour les plans {shots}.</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>Sans clé</translation>
    </message>
    <message>
        <source>Without a model</source>
        <translation>Sans modèle</translation>
    </message>
    <message>
        <source>Without a voice of their own, and spoken by {voice}: {names}.</source>
        <translation>Sans voix à eux, et parlés par {voice} : {names}.</translation>
    </message>
    <message>
        <source>Without it: {0}.</source>
        <translation>Sans cela : {0}.</translation>
    </message>
    <message>
        <source>Without the window they are made until the queue is empty, and you are told then. Stopped, they wait in the queue, and are made when you resume.</source>
        <translation>Sans la fenêtre, ils sont faits jusqu&apos;à ce que la file soit vide, et vous en êtes averti. Arrêtés, ils attendent dans la file et sont faits quand vous reprenez.</translation>
    </message>
    <message>
        <source>Words that you wrote still name them: {places}. Change those yourself.</source>
        <translation>Des mots que vous avez écrits les nomment encore : {places}. Changez-les vous-même.</translation>
    </message>
    <message>
        <source>Would fit: {models}.</source>
        <translation>Tiendraient : {models}.</translation>
    </message>
    <message>
        <source>Write &quot;-6&quot; or &quot;-6.5&quot;.</source>
        <translation>Écrivez « -6 » ou « -6.5 ».</translation>
    </message>
    <message>
        <source>Write &quot;01:00:00:00&quot;.</source>
        <translation>Écrivez « 01:00:00:00 ».</translation>
    </message>
    <message>
        <source>Write &quot;2.5s&quot;, &quot;60f&quot; or &quot;2:12&quot; (seconds:frames).</source>
        <translation>Écrivez « 2.5s », « 60f » ou « 2:12 » (secondes:images).</translation>
    </message>
    <message>
        <source>Write &quot;2.5s&quot;, &quot;60f&quot;, &quot;2:12&quot; (seconds:frames) or a whole number of frames.</source>
        <translation>Écrivez « 2.5s », « 60f », « 2:12 » (secondes:images) ou un nombre entier d’images.</translation>
    </message>
    <message>
        <source>Write &quot;24&quot;, &quot;24000/1001&quot; or &quot;29.97&quot;.</source>
        <translation>Écrivez « 24 », « 24000/1001 » ou « 29.97 ».</translation>
    </message>
    <message>
        <source>Write &quot;3/2&quot;, &quot;1.5&quot; or 2; 2 is twice as fast.</source>
        <translation>Écrivez « 3/2 », « 1.5 » ou 2 ; 2 est deux fois plus vite.</translation>
    </message>
    <message>
        <source>Write &quot;scene 2&quot;, or first and last as HH:MM:SS:FF-HH:MM:SS:FF.</source>
        <translation>Écrivez « scene 2 », ou la première et la dernière image comme HH:MM:SS:II-HH:MM:SS:II.</translation>
    </message>
    <message>
        <source>Write &apos;en&apos;, &apos;de&apos; or &apos;pt-BR&apos;, say.</source>
        <translation>Écrivez par exemple « en », « de » ou « pt-BR ».</translation>
    </message>
    <message>
        <source>Write &apos;{value}&apos;.</source>
        <translation>Écrivez « {value} ».</translation>
    </message>
    <message>
        <source>Write -23 (broadcast), -14 (web), another number of LUFS, or &quot;as mixed&quot;.</source>
        <translation>Écrivez -23 (diffusion), -14 (web), un autre nombre de LUFS ou « as mixed ».</translation>
    </message>
    <message>
        <source>Write / between folders: it works on every system.</source>
        <translation>Écrivez / entre les dossiers : cela marche sur tout système.</translation>
    </message>
    <message>
        <source>Write HH:MM:SS:FF.</source>
        <translation>Écrivez HH:MM:SS:II.</translation>
    </message>
    <message>
        <source>Write NAME=VOICE.</source>
        <translation>Écrivez NOM=VOIX.</translation>
    </message>
    <message>
        <source>Write WIDTHxHEIGHT, such as 1920x1080.</source>
        <translation>Écrivez LARGEURxHAUTEUR, par exemple 1920x1080.</translation>
    </message>
    <message>
        <source>Write [[model]], [[lora]], [[tool]], [[voice]] or [[watermark]] tables.</source>
        <translation>Écrivez des tables [[model]], [[lora]], [[tool]], [[voice]] ou [[watermark]].</translation>
    </message>
    <message>
        <source>Write [width, height], such as [1280, 720].</source>
        <translation>Écrivez [largeur, hauteur], par exemple [1280, 720].</translation>
    </message>
    <message>
        <source>Write a heading or some action.</source>
        <translation>Écrivez un intitulé ou de l’action.</translation>
    </message>
    <message>
        <source>Write a number of at least {low} and of at most {high}.</source>
        <translation>Écrivez un nombre d&apos;au moins {low} et d&apos;au plus {high}.</translation>
    </message>
    <message>
        <source>Write a number of at least {low}.</source>
        <translation>Écrivez un nombre d&apos;au moins {low}.</translation>
    </message>
    <message>
        <source>Write a number of at most {high}.</source>
        <translation>Écrivez un nombre d&apos;au plus {high}.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Écrivez un nombre.</translation>
    </message>
    <message>
        <source>Write a whole number (24), a fraction (24000/1001) or 23.976, 29.97 or 59.94.</source>
        <translation>Écrivez un nombre entier (24), une fraction (24000/1001), ou 23.976, 29.97 ou 59.94.</translation>
    </message>
    <message>
        <source>Write a whole number of at least {low} and of at most {high}.</source>
        <translation>Écrivez un nombre entier d&apos;au moins {low} et d&apos;au plus {high}.</translation>
    </message>
    <message>
        <source>Write a whole number of at least {low}.</source>
        <translation>Écrivez un nombre entier d&apos;au moins {low}.</translation>
    </message>
    <message>
        <source>Write a whole number of at most {high}.</source>
        <translation>Écrivez un nombre entier d&apos;au plus {high}.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Écrivez un nombre entier.</translation>
    </message>
    <message>
        <source>Write decibels with at most two decimals, such as &quot;-6.5&quot;.</source>
        <translation>Écrivez des décibels avec deux décimales au plus, par exemple « -6.5 ».</translation>
    </message>
    <message>
        <source>Write it as 5, 12.50 or &quot;12.50 EUR&quot;, or none for no limit.</source>
        <translation>Écrivez-la 5, 12.50 ou &quot;12.50 EUR&quot;, ou none pour aucune limite.</translation>
    </message>
    <message>
        <source>Write it as 832x480.</source>
        <translation>Écrivez-la comme 832x480.</translation>
    </message>
    <message>
        <source>Write it as vae=FILE.</source>
        <translation>Écrivez-le comme vae=FICHIER.</translation>
    </message>
    <message>
        <source>Write name:0.8.</source>
        <translation>Écrivez name:0.8.</translation>
    </message>
    <message>
        <source>Write on or off.</source>
        <translation>Écrivez on ou off.</translation>
    </message>
    <message>
        <source>Write one such as http://127.0.0.1:8080/v1, without a name, a password or a question mark.</source>
        <translation>Écrivez-en une comme http://127.0.0.1:8080/v1, sans nom, mot de passe ni point d’interrogation.</translation>
    </message>
    <message>
        <source>Write percent from the left and from the top, such as [50, 33.3].</source>
        <translation>Écrivez des pour cent depuis la gauche et depuis le haut, par exemple [50, 33.3].</translation>
    </message>
    <message>
        <source>Write seconds: 3.5 or 7/2.</source>
        <translation>Écrivez des secondes : 3.5 ou 7/2.</translation>
    </message>
    <message>
        <source>Write the action</source>
        <translation>Écrire l’action</translation>
    </message>
    <message>
        <source>Write the action or the descriptions in other words, or choose another model.</source>
        <translation>Écrivez l&apos;action ou les descriptions autrement, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Write the dialogue</source>
        <translation>Écrire les dialogues</translation>
    </message>
    <message>
        <source>Write the heading</source>
        <translation>Écrire l’intitulé</translation>
    </message>
    <message>
        <source>Write the marker</source>
        <translation>Écrire le repère</translation>
    </message>
    <message>
        <source>Write the name as it should stand in films.</source>
        <translation>Écrivez le nom tel qu’il doit figurer dans les films.</translation>
    </message>
    <message>
        <source>Write the notes</source>
        <translation>Écrire les notes</translation>
    </message>
    <message>
        <source>Write the synopsis</source>
        <translation>Écrire le synopsis</translation>
    </message>
    <message>
        <source>Write the title</source>
        <translation>Écrire le titre</translation>
    </message>
    <message>
        <source>Write them as [&quot;Ctrl+B&quot;].</source>
        <translation>Écrivez-les comme [&quot;Ctrl+B&quot;].</translation>
    </message>
    <message>
        <source>Write two numbers from 0 to 1, from the left and from the top, as &quot;0.4 0.25&quot;.</source>
        <translation>Écrivez deux nombres de 0 à 1, depuis la gauche et depuis le haut, comme « 0.4 0.25 ».</translation>
    </message>
    <message>
        <source>Write what happens …</source>
        <translation>Écrire l’action …</translation>
    </message>
    <message>
        <source>Write {name}.</source>
        <translation>Écrivez {name}.</translation>
    </message>
    <message>
        <source>Write {name}@high or @low or @both.</source>
        <translation>Écrivez {name}@high ou @low ou @both.</translation>
    </message>
    <message>
        <source>Write {table} above its keys.</source>
        <translation>Écrivez {table} au-dessus de ses clés.</translation>
    </message>
    <message>
        <source>Write {table} above the keys of each.</source>
        <translation>Écrivez {table} au-dessus des clés de chacun.</translation>
    </message>
    <message>
        <source>Write {{ name = &quot;value&quot; }}.</source>
        <translation>Écrivez {{ name = &quot;value&quot; }}.</translation>
    </message>
    <message>
        <source>Write {{ {parts} }}.</source>
        <translation>Écrivez {{ {parts} }}.</translation>
    </message>
    <message>
        <source>Writes the film&apos;s mark into every frame, by the model that your models file names as a [[watermark]].</source>
        <translation>Écrit la marque du film dans chaque image, avec le modèle que votre fichier de modèles nomme [[watermark]].</translation>
    </message>
    <message>
        <source>Written by Matchcut {version}. A dash means: not measured.</source>
        <translation>Écrit par Matchcut {version}. Un tiret veut dire : non mesuré.</translation>
    </message>
    <message>
        <source>You may not open this.</source>
        <translation>Vous n’avez pas le droit d’ouvrir ceci.</translation>
    </message>
    <message>
        <source>You may not read this film.</source>
        <translation>Vous n’avez pas le droit de lire ce film.</translation>
    </message>
    <message>
        <source>You said yes to {limit} {currency}, of which {spent} are spent; this shot would cost {price}. Nothing was sent.</source>
        <translation>Vous avez accepté {limit} {currency}, dont {spent} sont dépensés ; ce plan coûterait {price}. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Your models file can&apos;t be read: {why}.</source>
        <translation>Votre fichier de modèles ne peut être lu : {why}.</translation>
    </message>
    <message>
        <source>Your models file names none. Or name the path of its weights.</source>
        <translation>Votre fichier de modèles n’en nomme aucune. Ou nommez le chemin de ses poids.</translation>
    </message>
    <message>
        <source>Your models file tells the licence of &apos;{voice}&apos;.</source>
        <translation>Votre fichier de modèles indique la licence de « {voice} ».</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>a BMP</source>
        <translation>un BMP</translation>
    </message>
    <message>
        <source>a Celtx script</source>
        <translation>un scénario Celtx</translation>
    </message>
    <message>
        <source>a Cineon picture</source>
        <translation>une image Cineon</translation>
    </message>
    <message>
        <source>a DDS texture</source>
        <translation>une texture DDS</translation>
    </message>
    <message>
        <source>a DPX picture</source>
        <translation>une image DPX</translation>
    </message>
    <message>
        <source>a FITS picture</source>
        <translation>une image FITS</translation>
    </message>
    <message>
        <source>a Fade In script</source>
        <translation>un scénario Fade In</translation>
    </message>
    <message>
        <source>a Final Draft script</source>
        <translation>un scénario Final Draft</translation>
    </message>
    <message>
        <source>a Fountain script</source>
        <translation>un scénario Fountain</translation>
    </message>
    <message>
        <source>a GGUF file</source>
        <translation>un fichier GGUF</translation>
    </message>
    <message>
        <source>a GIF</source>
        <translation>un GIF</translation>
    </message>
    <message>
        <source>a GIMP file (XCF)</source>
        <translation>un fichier GIMP (XCF)</translation>
    </message>
    <message>
        <source>a GLoRA</source>
        <translation>un GLoRA</translation>
    </message>
    <message>
        <source>a HEIC</source>
        <translation>un HEIC</translation>
    </message>
    <message>
        <source>a Highland script</source>
        <translation>un scénario Highland</translation>
    </message>
    <message>
        <source>a JPEG</source>
        <translation>un JPEG</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>une image JPEG 2000</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>une image JPEG XL</translation>
    </message>
    <message>
        <source>a JPEG XR picture</source>
        <translation>une image JPEG XR</translation>
    </message>
    <message>
        <source>a LibreOffice document</source>
        <translation>un document LibreOffice</translation>
    </message>
    <message>
        <source>a LibreOffice sheet</source>
        <translation>une feuille LibreOffice</translation>
    </message>
    <message>
        <source>a LoRA in Tucker&apos;s form</source>
        <translation>un LoRA sous la forme de Tucker</translation>
    </message>
    <message>
        <source>a Matchcut bundle</source>
        <translation>un paquet Matchcut</translation>
    </message>
    <message>
        <source>a PCX picture</source>
        <translation>une image PCX</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>un PDF</translation>
    </message>
    <message>
        <source>a PNG</source>
        <translation>un PNG</translation>
    </message>
    <message>
        <source>a PNM picture</source>
        <translation>une image PNM</translation>
    </message>
    <message>
        <source>a Photoshop file (PSD)</source>
        <translation>un fichier Photoshop (PSD)</translation>
    </message>
    <message>
        <source>a QOI picture</source>
        <translation>une image QOI</translation>
    </message>
    <message>
        <source>a Radiance HDR picture</source>
        <translation>une image Radiance HDR</translation>
    </message>
    <message>
        <source>a Scrivener project</source>
        <translation>un projet Scrivener</translation>
    </message>
    <message>
        <source>a Storyboarder file</source>
        <translation>un fichier Storyboarder</translation>
    </message>
    <message>
        <source>a TIFF</source>
        <translation>un TIFF</translation>
    </message>
    <message>
        <source>a Targa picture (TGA)</source>
        <translation>une image Targa (TGA)</translation>
    </message>
    <message>
        <source>a VeRA</source>
        <translation>un VeRA</translation>
    </message>
    <message>
        <source>a WebP</source>
        <translation>un WebP</translation>
    </message>
    <message>
        <source>a Windows metafile</source>
        <translation>un métafichier Windows</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>un document Word</translation>
    </message>
    <message>
        <source>a WriterDuet script</source>
        <translation>un scénario WriterDuet</translation>
    </message>
    <message>
        <source>a bin of Avid Media Composer</source>
        <translation>un chutier d’Avid Media Composer</translation>
    </message>
    <message>
        <source>a camera&apos;s raw file</source>
        <translation>un fichier brut d’appareil photo</translation>
    </message>
    <message>
        <source>a companion that macOS leaves beside a file</source>
        <translation>un compagnon que macOS laisse à côté d&apos;un fichier</translation>
    </message>
    <message>
        <source>a cursor (CUR)</source>
        <translation>un curseur (CUR)</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>une date</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>par jour</translation>
    </message>
    <message>
        <source>a decimal</source>
        <translation>un nombre décimal</translation>
    </message>
    <message>
        <source>a document of Pages</source>
        <translation>un document de Pages</translation>
    </message>
    <message>
        <source>a drawing (SVG)</source>
        <translation>un dessin (SVG)</translation>
    </message>
    <message>
        <source>a duration</source>
        <translation>une durée</translation>
    </message>
    <message>
        <source>a file name</source>
        <translation>un nom de fichier</translation>
    </message>
    <message>
        <source>a file that nothing in the film uses</source>
        <translation>fichier que rien dans le film n’utilise</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>un film</translation>
    </message>
    <message>
        <source>a frame has no time</source>
        <translation>une image n’a pas de temps</translation>
    </message>
    <message>
        <source>a frame is early</source>
        <translation>une image vient trop tôt</translation>
    </message>
    <message>
        <source>a frame is missing there</source>
        <translation>une image y manque</translation>
    </message>
    <message>
        <source>a frame rate</source>
        <translation>une cadence</translation>
    </message>
    <message>
        <source>a gain</source>
        <translation>un gain</translation>
    </message>
    <message>
        <source>a generator</source>
        <translation>un générateur</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>une archive gzip</translation>
    </message>
    <message>
        <source>a library of Final Cut Pro</source>
        <translation>une bibliothèque de Final Cut Pro</translation>
    </message>
    <message>
        <source>a library of iMovie</source>
        <translation>une bibliothèque d’iMovie</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>a list of two numbers</source>
        <translation>une liste de deux nombres</translation>
    </message>
    <message>
        <source>a media file</source>
        <translation>un fichier média</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a packed file</source>
        <translation>un fichier compressé</translation>
    </message>
    <message>
        <source>a packed file (a Word, Pages or Fade In document, perhaps)</source>
        <translation>un fichier compressé (peut-être un document Word, Pages ou Fade In)</translation>
    </message>
    <message>
        <source>a packet is corrupt</source>
        <translation>un paquet est corrompu</translation>
    </message>
    <message>
        <source>a patch of ComfyUI&apos;s that replaces weights</source>
        <translation>un correctif de ComfyUI qui remplace des poids</translation>
    </message>
    <message>
        <source>a pickle</source>
        <translation>un pickle</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>a project of After Effects</source>
        <translation>un projet d’After Effects</translation>
    </message>
    <message>
        <source>a project of Avid Media Composer</source>
        <translation>un projet d’Avid Media Composer</translation>
    </message>
    <message>
        <source>a project of DaVinci Resolve</source>
        <translation>un projet de DaVinci Resolve</translation>
    </message>
    <message>
        <source>a project of Final Cut Pro 7</source>
        <translation>un projet de Final Cut Pro 7</translation>
    </message>
    <message>
        <source>a project of Kdenlive</source>
        <translation>un projet de Kdenlive</translation>
    </message>
    <message>
        <source>a project of OpenShot</source>
        <translation>un projet d’OpenShot</translation>
    </message>
    <message>
        <source>a project of Pitivi</source>
        <translation>un projet de Pitivi</translation>
    </message>
    <message>
        <source>a project of Premiere Pro</source>
        <translation>un projet de Premiere Pro</translation>
    </message>
    <message>
        <source>a project of Shotcut, or of another program with MLT</source>
        <translation>un projet de Shotcut, ou d’un autre programme avec MLT</translation>
    </message>
    <message>
        <source>a project of Vegas</source>
        <translation>un projet de Vegas</translation>
    </message>
    <message>
        <source>a reference of the cast</source>
        <translation>référence de la distribution</translation>
    </message>
    <message>
        <source>a reference of {owner}</source>
        <translation>une image de référence de {owner}</translation>
    </message>
    <message>
        <source>a remark: it fails no take</source>
        <translation>une remarque : aucune prise n’échoue pour cela</translation>
    </message>
    <message>
        <source>a server&apos;s error message</source>
        <translation>le message d&apos;erreur d&apos;un serveur</translation>
    </message>
    <message>
        <source>a sheet of Numbers</source>
        <translation>une feuille de Numbers</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>son</translation>
    </message>
    <message>
        <source>a sound on track {track}</source>
        <translation>un son sur la piste {track}</translation>
    </message>
    <message>
        <source>a speed</source>
        <translation>une vitesse</translation>
    </message>
    <message>
        <source>a speed of {speed} frames a second is left out</source>
        <translation>une vitesse de {speed} images par seconde est omise</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>une table</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a text or a table</source>
        <translation>un texte ou une table</translation>
    </message>
    <message>
        <source>a text, a number, true or false</source>
        <translation>un texte, un nombre, true ou false</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>une heure</translation>
    </message>
    <message>
        <source>a timecode</source>
        <translation>un timecode</translation>
    </message>
    <message>
        <source>a timeline of DaVinci Resolve</source>
        <translation>une timeline de DaVinci Resolve</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>une page web</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a zip of pickles (a PyTorch file)</source>
        <translation>un zip de pickles (un fichier PyTorch)</translation>
    </message>
    <message>
        <source>a {transition} of {frames} frames</source>
        <translation>{transition}, {frames} images</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>environ {0}</translation>
    </message>
    <message>
        <source>about {0} h {1} min</source>
        <translation>environ {0} h {1} min</translation>
    </message>
    <message>
        <source>about {0} min</source>
        <translation>environ {0} min</translation>
    </message>
    <message>
        <source>about {0} s</source>
        <translation>environ {0} s</translation>
    </message>
    <message>
        <source>again, of fresh noise</source>
        <translation>de nouveau, d’un bruit neuf</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>de ressemblance</translation>
    </message>
    <message>
        <source>an .otioz bundle</source>
        <translation>un paquet .otioz</translation>
    </message>
    <message>
        <source>an AVIF</source>
        <translation>un AVIF</translation>
    </message>
    <message>
        <source>an Avid log, which lists clips and no edit</source>
        <translation>un log Avid, qui liste des plans et pas de montage</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>un classeur Excel</translation>
    </message>
    <message>
        <source>an IA³</source>
        <translation>un IA³</translation>
    </message>
    <message>
        <source>an OFT</source>
        <translation>un OFT</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>une image OpenEXR</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>un document RTF</translation>
    </message>
    <message>
        <source>an animatic: stills moved by a virtual camera, not generated video</source>
        <translation>une animatique : des images fixes animées par une caméra virtuelle, pas de vidéo générée</translation>
    </message>
    <message>
        <source>an archive of DaVinci Resolve</source>
        <translation>une archive de DaVinci Resolve</translation>
    </message>
    <message>
        <source>an empty one</source>
        <translation>un fichier vide</translation>
    </message>
    <message>
        <source>an icon (ICNS)</source>
        <translation>une icône (ICNS)</translation>
    </message>
    <message>
        <source>an icon (ICO)</source>
        <translation>une icône (ICO)</translation>
    </message>
    <message>
        <source>an old Excel workbook</source>
        <translation>un ancien classeur Excel</translation>
    </message>
    <message>
        <source>an old Final Draft document</source>
        <translation>un ancien document Final Draft</translation>
    </message>
    <message>
        <source>an old Word document</source>
        <translation>un ancien document Word</translation>
    </message>
    <message>
        <source>an unknown sum</source>
        <translation>une somme inconnue</translation>
    </message>
    <message>
        <source>another program follows the call</source>
        <translation>un autre programme suit l’appel</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>toute longueur</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>tels quels</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>demandée</translation>
    </message>
    <message>
        <source>at least 1f</source>
        <translation>au moins 1f</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>au moins {0}</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>au plus {0}</translation>
    </message>
    <message>
        <source>at {service}</source>
        <translation>chez {service}</translation>
    </message>
    <message>
        <source>at {service}: {percent} %</source>
        <translation>chez {service} : {percent} %</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>auto: optical flow, and RIFE where that fails. Or a tool of your models file. Empty: flow alone.</source>
        <translation>auto : flux optique, et RIFE là où il échoue. Ou un outil de votre fichier de modèles. Vide : flux seul.</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>bandes</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>bitsandbytes&apos; 4-bit values</source>
        <translation>des valeurs de 4 bits de bitsandbytes</translation>
    </message>
    <message>
        <source>bitsandbytes&apos; int8 values in the order of one kind of processor</source>
        <translation>des valeurs int8 de bitsandbytes dans l&apos;ordre d&apos;un seul genre de processeur</translation>
    </message>
    <message>
        <source>black</source>
        <translation>du noir</translation>
    </message>
    <message>
        <source>black, which needs no take</source>
        <translation>noir, n’a pas besoin de prise</translation>
    </message>
    <message>
        <source>black: nothing is shown, and no take is needed</source>
        <translation>du noir : rien n’est montré, et aucune prise n’est nécessaire</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>both made, not measured</source>
        <translation>tous deux faits, non mesurés</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>pont</translation>
    </message>
    <message>
        <source>by a cut, from how the scene looks</source>
        <translation>par une coupe, d’après l’aspect de la scène</translation>
    </message>
    <message>
        <source>by meaning</source>
        <translation>d’après le sens</translation>
    </message>
    <message>
        <source>by the loop, after take {number}: {how}</source>
        <translation>par la boucle, après la prise {number} : {how}</translation>
    </message>
    <message>
        <source>calls of unknown price: {0}</source>
        <translation>appels à prix inconnu : {0}</translation>
    </message>
    <message>
        <source>can&apos;t be compared</source>
        <translation>incomparable</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>cast</source>
        <translation>distribution</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>centre</translation>
    </message>
    <message>
        <source>changed focus</source>
        <translation>mise au point changée</translation>
    </message>
    <message>
        <source>circled</source>
        <translation>cerclé</translation>
    </message>
    <message>
        <source>clips of {first} to {last} s</source>
        <translation>des plans de {first} à {last} s</translation>
    </message>
    <message>
        <source>clips of {seconds} s</source>
        <translation>des plans de {seconds} s</translation>
    </message>
    <message>
        <source>close-up</source>
        <translation>gros plan</translation>
    </message>
    <message>
        <source>closer to {0} than to {1}</source>
        <translation>plus proche de {0} que de {1}</translation>
    </message>
    <message>
        <source>compressed-tensors&apos; packed integers</source>
        <translation>des entiers compactés de compressed-tensors</translation>
    </message>
    <message>
        <source>conforming to the film, {frame} of {frames}</source>
        <translation>mise au format du film, {frame} sur {frames}</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>copiés</translation>
    </message>
    <message>
        <source>correction of rolling shutter</source>
        <translation>correction du rolling shutter</translation>
    </message>
    <message>
        <source>cropping</source>
        <translation>recadrage</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>coupe</translation>
    </message>
    <message>
        <source>de</source>
        <translation>de</translation>
    </message>
    <message>
        <source>dialogue</source>
        <translation>dialogues</translation>
    </message>
    <message>
        <source>dim</source>
        <translation>assombri</translation>
    </message>
    <message>
        <source>dip to black</source>
        <translation>fondu au noir</translation>
    </message>
    <message>
        <source>dip to white</source>
        <translation>fondu au blanc</translation>
    </message>
    <message>
        <source>dissolve</source>
        <translation>fondu enchaîné</translation>
    </message>
    <message>
        <source>dissolve, one frame</source>
        <translation>fondu enchaîné, une image</translation>
    </message>
    <message>
        <source>dissolve, {count} frames</source>
        <translation>fondu enchaîné, {count} images</translation>
    </message>
    <message>
        <source>distortion</source>
        <translation>distorsion</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>dessin</translation>
    </message>
    <message>
        <source>drawings</source>
        <translation>dessins</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>drop</translation>
    </message>
    <message>
        <source>ducking of {tracks}</source>
        <translation>atténuation de {tracks}</translation>
    </message>
    <message>
        <source>effect “{effect}”</source>
        <translation>effet « {effect} »</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>effets</translation>
    </message>
    <message>
        <source>en</source>
        <translation>en</translation>
    </message>
    <message>
        <source>espeak-ng made no phonemes for the language &apos;{language}&apos;: {reason}</source>
        <translation>espeak-ng n’a pas fait de phonèmes pour la langue « {language} » : {reason}</translation>
    </message>
    <message>
        <source>espeak-ng made no phonemes: {reason}.</source>
        <translation>espeak-ng n’a pas fait de phonèmes : {reason}.</translation>
    </message>
    <message>
        <source>exr</source>
        <translation>exr</translation>
    </message>
    <message>
        <source>extreme close-up</source>
        <translation>très gros plan</translation>
    </message>
    <message>
        <source>extreme wide</source>
        <translation>plan général</translation>
    </message>
    <message>
        <source>factors of another tool</source>
        <translation>des facteurs d&apos;un autre outil</translation>
    </message>
    <message>
        <source>fade through black, one frame</source>
        <translation>fondu par le noir, une image</translation>
    </message>
    <message>
        <source>fade through black, {count} frames</source>
        <translation>fondu par le noir, {count} images</translation>
    </message>
    <message>
        <source>fade through white, one frame</source>
        <translation>fondu par le blanc, une image</translation>
    </message>
    <message>
        <source>fade through white, {count} frames</source>
        <translation>fondu par le blanc, {count} images</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>false</source>
        <translation>false</translation>
    </message>
    <message>
        <source>fetched from {service}</source>
        <translation>en cours de récupération chez {service}</translation>
    </message>
    <message>
        <source>field &apos;{field}&apos;: {problem}</source>
        <translation>champ « {field} » : {problem}</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>remplir</translation>
    </message>
    <message>
        <source>film</source>
        <translation>film</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>fine</translation>
    </message>
    <message>
        <source>first</source>
        <translation>la première</translation>
    </message>
    <message>
        <source>first block</source>
        <translation>premier bloc</translation>
    </message>
    <message>
        <source>first frame: {stage}</source>
        <translation>première image : {stage}</translation>
    </message>
    <message>
        <source>flash</source>
        <translation>flash</translation>
    </message>
    <message>
        <source>flex</source>
        <translation>flex</translation>
    </message>
    <message>
        <source>float8</source>
        <translation>float8</translation>
    </message>
    <message>
        <source>footage</source>
        <translation>rushes</translation>
    </message>
    <message>
        <source>footage: a film file as it is, conformed to this film; nothing is generated</source>
        <translation>des rushes : un fichier vidéo tel quel, mis au format de ce film ; rien n’est généré</translation>
    </message>
    <message>
        <source>fr</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>frame {frame}</source>
        <translation>l’image {frame}</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>images</translation>
    </message>
    <message>
        <source>frames are out of order</source>
        <translation>des images ne sont pas en ordre</translation>
    </message>
    <message>
        <source>framing of 360° pictures</source>
        <translation>cadrage d’images à 360°</translation>
    </message>
    <message>
        <source>from 1</source>
        <translation>à partir de 1</translation>
    </message>
    <message>
        <source>from an earlier frame of the shot before</source>
        <translation>depuis une image antérieure du plan précédent</translation>
    </message>
    <message>
        <source>from the environment variable {0}</source>
        <translation>de la variable d’environnement {0}</translation>
    </message>
    <message>
        <source>full</source>
        <translation>plan en pied</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bonne</translation>
    </message>
    <message>
        <source>group</source>
        <translation>par groupes</translation>
    </message>
    <message>
        <source>half</source>
        <translation>moitié</translation>
    </message>
    <message>
        <source>half · every other frame</source>
        <translation>moitié · une image sur deux</translation>
    </message>
    <message>
        <source>handheld</source>
        <translation>caméra à l’épaule</translation>
    </message>
    <message>
        <source>holding the picture</source>
        <translation>fige l’image</translation>
    </message>
    <message>
        <source>how it looked before was removed to free space, and only a take that is made can be kept both ways: make another one.</source>
        <translation>son aspect d’avant a été supprimé pour libérer de la place, et seule une prise que l’on fait peut être gardée sous ses deux formes&#xa0;: faites-en une autre.</translation>
    </message>
    <message>
        <source>how this clip is played is not read: {text}</source>
        <translation>la façon dont ce clip est joué n’est pas lue : {text}</translation>
    </message>
    <message>
        <source>in one scene</source>
        <translation>dans une scène</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>sur place</translation>
    </message>
    <message>
        <source>in the cut</source>
        <translation>au montage</translation>
    </message>
    <message>
        <source>in this system&apos;s keyring</source>
        <translation>dans le trousseau de ce système</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>dans {0}</translation>
    </message>
    <message>
        <source>in {0} scenes</source>
        <translation>dans {0} scènes</translation>
    </message>
    <message>
        <source>insert</source>
        <translation>insert</translation>
    </message>
    <message>
        <source>integers with zero points</source>
        <translation>des entiers avec points zéro</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompue</translation>
    </message>
    <message>
        <source>it did nothing for {seconds} seconds</source>
        <translation>il n’a rien fait pendant {seconds} secondes</translation>
    </message>
    <message>
        <source>it ended by itself with exit status {status}</source>
        <translation>il s’est terminé de lui-même avec le statut {status}</translation>
    </message>
    <message>
        <source>it ended by itself with exit status {status}, often because memory ran out</source>
        <translation>il s’est terminé de lui-même avec le statut {status}, souvent faute de mémoire</translation>
    </message>
    <message>
        <source>it has no take</source>
        <translation>il n&apos;a pas de prise</translation>
    </message>
    <message>
        <source>it has {read} frames instead of {wanted}</source>
        <translation>il a {read} images au lieu de {wanted}</translation>
    </message>
    <message>
        <source>it holds a fade of {frames} frames that the film has not</source>
        <translation>il a un fondu de {frames} images que le film n’a pas</translation>
    </message>
    <message>
        <source>it holds a sound “{sound}” that the film has not there</source>
        <translation>il a un son « {sound} » que le film n’a pas là</translation>
    </message>
    <message>
        <source>it holds a {read} instead of a {wanted}</source>
        <translation>il a pour transition {read} au lieu de {wanted}</translation>
    </message>
    <message>
        <source>it holds a {read} that the film has not</source>
        <translation>il a une transition ({read}) que le film n’a pas</translation>
    </message>
    <message>
        <source>it holds itself, or too many others in each other</source>
        <translation>elle se contient elle-même, ou trop d’autres les unes dans les autres</translation>
    </message>
    <message>
        <source>it is drawn: there are no faces to know</source>
        <translation>il est dessiné : il n&apos;y a pas de visages à reconnaître</translation>
    </message>
    <message>
        <source>it names “{name}”, which is none of the film&apos;s media</source>
        <translation>il nomme « {name} », qui n’est aucun média du film</translation>
    </message>
    <message>
        <source>it now continues shot {shot}</source>
        <translation>il continue maintenant le plan {shot}</translation>
    </message>
    <message>
        <source>it now starts with a cut</source>
        <translation>il commence maintenant par une coupe</translation>
    </message>
    <message>
        <source>it plays “{name}”, which is none of the film&apos;s media</source>
        <translation>il joue « {name} », qui n’est aucun média du film</translation>
    </message>
    <message>
        <source>it runs at {read} fps instead of {wanted}</source>
        <translation>il tourne à {read} i/s au lieu de {wanted}</translation>
    </message>
    <message>
        <source>it shows frame {read} of {picture} instead of {wanted}</source>
        <translation>il montre l’image {read} ({picture}) au lieu de {wanted}</translation>
    </message>
    <message>
        <source>it shows {read} instead of {wanted}</source>
        <translation>il montre {read} au lieu de {wanted}</translation>
    </message>
    <message>
        <source>it shows {read} pictures at once instead of {wanted}</source>
        <translation>il montre {read} images à la fois au lieu de {wanted}</translation>
    </message>
    <message>
        <source>it speaks another version of the protocol, or is broken</source>
        <translation>il parle une autre version du protocole, ou il est défectueux</translation>
    </message>
    <message>
        <source>it starts at no timecode instead of {wanted}</source>
        <translation>il commence sans timecode au lieu de {wanted}</translation>
    </message>
    <message>
        <source>it starts at {read} instead of {wanted}</source>
        <translation>il commence à {read} au lieu de {wanted}</translation>
    </message>
    <message>
        <source>it was killed by signal {number} ({name})</source>
        <translation>il a été tué par le signal {number} ({name})</translation>
    </message>
    <message>
        <source>it was killed by signal {number} ({name}), often because memory ran out</source>
        <translation>il a été tué par le signal {number} ({name}), souvent faute de mémoire</translation>
    </message>
    <message>
        <source>it was made before takes were kept both ways. Another take of the shot will be.</source>
        <translation>elle date d’avant que les prises soient gardées sous leurs deux formes. Une autre prise du plan le sera.</translation>
    </message>
    <message>
        <source>it was not corrected. What continues a shot is, where the film asks for it.</source>
        <translation>elle n’a pas été corrigée. Ce qui continue un plan l’est, là où le film le demande.</translation>
    </message>
    <message>
        <source>its beginning</source>
        <translation>son début</translation>
    </message>
    <message>
        <source>its card is from before something changed that it is judged by: references, cast, limits, the shots before it, or how is measured</source>
        <translation>sa fiche date d’avant un changement de ce par quoi il est jugé : références, distribution, limites, plans précédents, ou la mesure elle-même</translation>
    </message>
    <message>
        <source>its circled take is current</source>
        <translation>sa prise retenue est à jour</translation>
    </message>
    <message>
        <source>its end</source>
        <translation>sa fin</translation>
    </message>
    <message>
        <source>its fade from black of {frames} frames is missing</source>
        <translation>il manque son ouverture au noir de {frames} images</translation>
    </message>
    <message>
        <source>its fade to black of {frames} frames is missing</source>
        <translation>il manque sa fermeture au noir de {frames} images</translation>
    </message>
    <message>
        <source>its footage is offline</source>
        <translation>ses rushes manquent</translation>
    </message>
    <message>
        <source>its frames are not evenly spaced (variable frame rate)</source>
        <translation>ses images ne sont pas régulières (cadence variable)</translation>
    </message>
    <message>
        <source>its length is negative</source>
        <translation>sa durée est négative</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>son nom</translation>
    </message>
    <message>
        <source>its name and folders</source>
        <translation>son nom et ses dossiers</translation>
    </message>
    <message>
        <source>its name and folders and timecode</source>
        <translation>son nom et ses dossiers et timecode</translation>
    </message>
    <message>
        <source>its name and timecode</source>
        <translation>son nom et timecode</translation>
    </message>
    <message>
        <source>its name without the ending</source>
        <translation>son nom sans extension</translation>
    </message>
    <message>
        <source>its name without the ending and timecode</source>
        <translation>son nom sans extension et timecode</translation>
    </message>
    <message>
        <source>its path</source>
        <translation>son chemin</translation>
    </message>
    <message>
        <source>its path and timecode</source>
        <translation>son chemin et timecode</translation>
    </message>
    <message>
        <source>its picture can&apos;t be decoded</source>
        <translation>l’image ne peut être décodée</translation>
    </message>
    <message>
        <source>its picture is damaged</source>
        <translation>l’image est endommagée</translation>
    </message>
    <message>
        <source>its process gave no sign of life for {seconds} seconds</source>
        <translation>son processus n’a pas donné signe de vie pendant {seconds} secondes</translation>
    </message>
    <message>
        <source>its reel</source>
        <translation>sa bobine</translation>
    </message>
    <message>
        <source>its reel and timecode</source>
        <translation>sa bobine et timecode</translation>
    </message>
    <message>
        <source>its sound can&apos;t be decoded</source>
        <translation>le son ne peut être décodé</translation>
    </message>
    <message>
        <source>its sound ends, {stated} s are stated</source>
        <translation>le son finit, {stated} s sont annoncées</translation>
    </message>
    <message>
        <source>its sound has a gap of {milliseconds} ms</source>
        <translation>le son a un trou de {milliseconds} ms</translation>
    </message>
    <message>
        <source>its sound is damaged</source>
        <translation>le son est endommagé</translation>
    </message>
    <message>
        <source>its take is not measured yet</source>
        <translation>sa prise n&apos;est pas encore mesurée</translation>
    </message>
    <message>
        <source>its {transition} of {frames} frames is missing</source>
        <translation>il manque la transition ({transition}) de {frames} images</translation>
    </message>
    <message>
        <source>jpg</source>
        <translation>jpg</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>image clé</translation>
    </message>
    <message>
        <source>landscape</source>
        <translation>paysage</translation>
    </message>
    <message>
        <source>last</source>
        <translation>la dernière</translation>
    </message>
    <message>
        <source>like in shot {0}, where they are first seen</source>
        <translation>de ressemblance avec le plan {0}, où on les voit d’abord</translation>
    </message>
    <message>
        <source>like the others</source>
        <translation>comme les autres</translation>
    </message>
    <message>
        <source>like the references</source>
        <translation>de ressemblance avec les références</translation>
    </message>
    <message>
        <source>line {line}, field &apos;{field}&apos;: {problem}</source>
        <translation>ligne {line}, champ « {field} » : {problem}</translation>
    </message>
    <message>
        <source>line {line}: {problem}</source>
        <translation>ligne {line} : {problem}</translation>
    </message>
    <message>
        <source>loading {model}: {how}</source>
        <translation>charge {model} : {how}</translation>
    </message>
    <message>
        <source>location</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>examen …</translation>
    </message>
    <message>
        <source>loudness of {loudness} LUFS</source>
        <translation>sonie de {loudness} LUFS</translation>
    </message>
    <message>
        <source>lower third</source>
        <translation>tiers inférieur</translation>
    </message>
    <message>
        <source>made by {0}</source>
        <translation>fait par {0}</translation>
    </message>
    <message>
        <source>man</source>
        <translation>homme</translation>
    </message>
    <message>
        <source>masks</source>
        <translation>masques</translation>
    </message>
    <message>
        <source>measured before a change</source>
        <translation>mesuré avant un changement</translation>
    </message>
    <message>
        <source>media offline</source>
        <translation>média hors ligne</translation>
    </message>
    <message>
        <source>media offline: {media}</source>
        <translation>média hors ligne : {media}</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>plan taille</translation>
    </message>
    <message>
        <source>medium close</source>
        <translation>plan poitrine</translation>
    </message>
    <message>
        <source>medium wide</source>
        <translation>plan américain</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>celle du milieu</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>model</source>
        <translation>par modèle</translation>
    </message>
    <message>
        <source>movement within the frame</source>
        <translation>mouvement dans l’image</translation>
    </message>
    <message>
        <source>music</source>
        <translation>musique</translation>
    </message>
    <message>
        <source>native</source>
        <translation>native</translation>
    </message>
    <message>
        <source>natural</source>
        <translation>naturel</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>à regarder</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>no M2 line says how this clip is played; this comment is followed: {text}</source>
        <translation>aucune ligne M2 ne dit comment ce clip est joué ; ce commentaire est suivi : {text}</translation>
    </message>
    <message>
        <source>no face found</source>
        <translation>aucun visage trouvé</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>no shots yet</source>
        <translation>pas encore de plans</translation>
    </message>
    <message>
        <source>no take</source>
        <translation>pas de prise</translation>
    </message>
    <message>
        <source>no take yet</source>
        <translation>pas encore de prise</translation>
    </message>
    <message>
        <source>non-drop</source>
        <translation>non-drop</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>none is here</source>
        <translation>aucune ici</translation>
    </message>
    <message>
        <source>none is needed</source>
        <translation>aucune nécessaire</translation>
    </message>
    <message>
        <source>none of its sound can be decoded</source>
        <translation>rien de son son ne peut être décodé</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>pas examinée</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>pas prêt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>nothing to compare it with</source>
        <translation>rien à quoi la comparer</translation>
    </message>
    <message>
        <source>nothing: it came with Matchcut, so only its layout was checked</source>
        <translation>rien : il est venu avec Matchcut, seule sa disposition a été vérifiée</translation>
    </message>
    <message>
        <source>nothing: it was not pulled by Matchcut, so only its layout was checked</source>
        <translation>rien : il n&apos;a pas été téléchargé par Matchcut, seule sa disposition a été vérifiée</translation>
    </message>
    <message>
        <source>nvfp4 values</source>
        <translation>des valeurs nvfp4</translation>
    </message>
    <message>
        <source>of models</source>
        <translation>de modèles</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message>
        <source>on</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>on each shot</source>
        <translation>par plan</translation>
    </message>
    <message>
        <source>on this film</source>
        <translation>pour ce film</translation>
    </message>
    <message>
        <source>one board</source>
        <translation>un dessin</translation>
    </message>
    <message>
        <source>one clip</source>
        <translation>un clip</translation>
    </message>
    <message>
        <source>one of them copied untouched</source>
        <translation>dont une copiée telle quelle</translation>
    </message>
    <message>
        <source>one picture</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>one shot</source>
        <translation>un plan</translation>
    </message>
    <message>
        <source>one shot · {1} s</source>
        <translation>un plan · {1} s</translation>
    </message>
    <message>
        <source>one subtitle</source>
        <translation>un sous-titre</translation>
    </message>
    <message>
        <source>one table, {table}</source>
        <translation>une table, {table}</translation>
    </message>
    <message>
        <source>opacity</source>
        <translation>opacité</translation>
    </message>
    <message>
        <source>out of memory; once more: {how}</source>
        <translation>mémoire épuisée ; encore une fois : {how}</translation>
    </message>
    <message>
        <source>pan left</source>
        <translation>panoramique à gauche</translation>
    </message>
    <message>
        <source>pan right</source>
        <translation>panoramique à droite</translation>
    </message>
    <message>
        <source>panning</source>
        <translation>panoramique</translation>
    </message>
    <message>
        <source>panning of sound</source>
        <translation>panoramique du son</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>pedestal down</source>
        <translation>descente</translation>
    </message>
    <message>
        <source>pedestal up</source>
        <translation>montée</translation>
    </message>
    <message>
        <source>picture {0}</source>
        <translation>image {0}</translation>
    </message>
    <message>
        <source>place</source>
        <translation>espace</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>du texte brut</translation>
    </message>
    <message>
        <source>png</source>
        <translation>png</translation>
    </message>
    <message>
        <source>portrait</source>
        <translation>portrait</translation>
    </message>
    <message>
        <source>position within the frame</source>
        <translation>position dans l’image</translation>
    </message>
    <message>
        <source>position, size and rotation</source>
        <translation>position, taille et rotation</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>préparation</translation>
    </message>
    <message>
        <source>price not known</source>
        <translation>prix inconnu</translation>
    </message>
    <message>
        <source>price not known for {0}</source>
        <translation>prix inconnu pour {0}</translation>
    </message>
    <message>
        <source>prop</source>
        <translation>accessoire</translation>
    </message>
    <message>
        <source>pull out</source>
        <translation>travelling arrière</translation>
    </message>
    <message>
        <source>push in</source>
        <translation>travelling avant</translation>
    </message>
    <message>
        <source>quanto&apos;s or torchao&apos;s values</source>
        <translation>des valeurs de quanto ou de torchao</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>reading the footage</source>
        <translation>lit les rushes</translation>
    </message>
    <message>
        <source>reading the shot&apos;s text</source>
        <translation>lit le texte du plan</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>recipes are written in a new way</source>
        <translation>les recettes s’écrivent autrement</translation>
    </message>
    <message>
        <source>rendering</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>rotation</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>sage</source>
        <translation>sage</translation>
    </message>
    <message>
        <source>sampling {done} of {steps}</source>
        <translation>étape {done} sur {steps}</translation>
    </message>
    <message>
        <source>sampling {done} of {steps}, decoding</source>
        <translation>étape {done} sur {steps}, décodage</translation>
    </message>
    <message>
        <source>sampling {done} of {steps}, {left} left</source>
        <translation>étape {done} sur {steps}, encore {left}</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>scène</translation>
    </message>
    <message>
        <source>scene &apos;{heading}&apos;</source>
        <translation>la scène « {heading} »</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>graine {0}</translation>
    </message>
    <message>
        <source>sent to {service}</source>
        <translation>envoyé à {service}</translation>
    </message>
    <message>
        <source>sequential</source>
        <translation>séquentiel</translation>
    </message>
    <message>
        <source>setting of the film</source>
        <translation>réglage du film</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>plusieurs valeurs</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>planche</translation>
    </message>
    <message>
        <source>shooting</source>
        <translation>tournage</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>plus court</translation>
    </message>
    <message>
        <source>shot {shot}</source>
        <translation>le plan {shot}</translation>
    </message>
    <message>
        <source>shot {shot} ({medium})</source>
        <translation>plan {shot} ({medium})</translation>
    </message>
    <message>
        <source>shot {shot} ({wanted})</source>
        <translation>le plan {shot} ({wanted})</translation>
    </message>
    <message>
        <source>shot {shot}, take {number}: {why}</source>
        <translation>plan {shot}, prise {number} : {why}</translation>
    </message>
    <message>
        <source>shot {shot}, which this continues, has a new take</source>
        <translation>le plan {shot}, qu’il continue, a une nouvelle prise</translation>
    </message>
    <message>
        <source>shot {shot}, which this continues, has to be made first</source>
        <translation>le plan {shot}, qu’il continue, doit d’abord être fait</translation>
    </message>
    <message>
        <source>size within the frame</source>
        <translation>taille dans l’image</translation>
    </message>
    <message>
        <source>small</source>
        <translation>réduite</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>doux</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu&apos;un</translation>
    </message>
    <message>
        <source>something else, or cut short</source>
        <translation>autre chose, ou tronqué</translation>
    </message>
    <message>
        <source>sound and picture of this event begin apart, which is not read</source>
        <translation>le son et l’image de cet événement commencent séparément, ce qui n’est pas lu</translation>
    </message>
    <message>
        <source>stabilization</source>
        <translation>stabilisation</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>périmé</translation>
    </message>
    <message>
        <source>static</source>
        <translation>fixe</translation>
    </message>
    <message>
        <source>style</source>
        <translation>style</translation>
    </message>
    <message>
        <source>subtitle</source>
        <translation>sous-titre</translation>
    </message>
    <message>
        <source>tail</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>take</source>
        <translation>prise</translation>
    </message>
    <message>
        <source>take {number} of a shot that is no longer in the film</source>
        <translation>prise {number} d’un plan qui n’est plus dans le film</translation>
    </message>
    <message>
        <source>take {number} of shot {shot}</source>
        <translation>prise {number} du plan {shot}</translation>
    </message>
    <message>
        <source>take {number} of shot {shot}&apos;s last frames</source>
        <translation>dernières images de la prise {number} du plan {shot}</translation>
    </message>
    <message>
        <source>take {number} of shot {shot}&apos;s sound</source>
        <translation>son de la prise {number} du plan {shot}</translation>
    </message>
    <message>
        <source>taylorseer</source>
        <translation>taylorseer</translation>
    </message>
    <message>
        <source>the action</source>
        <translation>l’action</translation>
    </message>
    <message>
        <source>the action text changed</source>
        <translation>l’action a changé</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>le début</translation>
    </message>
    <message>
        <source>the billing order changed</source>
        <translation>l’ordre de la distribution a changé</translation>
    </message>
    <message>
        <source>the board of shot {shot}</source>
        <translation>la planche du plan {shot}</translation>
    </message>
    <message>
        <source>the burn-in</source>
        <translation>l’incrustation</translation>
    </message>
    <message>
        <source>the camera</source>
        <translation>la caméra</translation>
    </message>
    <message>
        <source>the camera changed from &apos;{old}&apos; to &apos;{new}&apos;</source>
        <translation>la caméra est passée de « {old} » à « {new} »</translation>
    </message>
    <message>
        <source>the clip of {service} is here</source>
        <translation>le clip de {service} est arrivé</translation>
    </message>
    <message>
        <source>the clip&apos;s name</source>
        <translation>le nom du clip</translation>
    </message>
    <message>
        <source>the clip&apos;s name and timecode</source>
        <translation>le nom du clip et timecode</translation>
    </message>
    <message>
        <source>the consent</source>
        <translation>le consentement</translation>
    </message>
    <message>
        <source>the correction</source>
        <translation>la correction</translation>
    </message>
    <message>
        <source>the correction had nothing to do, so it looks as it was made.</source>
        <translation>la correction n’avait rien à faire&#xa0;; elle est donc telle qu’elle a été faite.</translation>
    </message>
    <message>
        <source>the description</source>
        <translation>la description</translation>
    </message>
    <message>
        <source>the dialogue</source>
        <translation>les dialogues</translation>
    </message>
    <message>
        <source>the dialogue changed</source>
        <translation>les dialogues ont changé</translation>
    </message>
    <message>
        <source>the ducking</source>
        <translation>l’atténuation</translation>
    </message>
    <message>
        <source>the embedder</source>
        <translation>l’encodeur</translation>
    </message>
    <message>
        <source>the engine</source>
        <translation>le moteur</translation>
    </message>
    <message>
        <source>the engine &apos;{engine}&apos;</source>
        <translation>le moteur « {engine} »</translation>
    </message>
    <message>
        <source>the engine changed from {old} to {new}</source>
        <translation>le moteur est passé de {old} à {new}</translation>
    </message>
    <message>
        <source>the engine {engine} was updated</source>
        <translation>le moteur {engine} a été mis à jour</translation>
    </message>
    <message>
        <source>the engine&apos;s settings</source>
        <translation>les réglages du moteur</translation>
    </message>
    <message>
        <source>the fade</source>
        <translation>le fondu</translation>
    </message>
    <message>
        <source>the fade in</source>
        <translation>l’ouverture au noir</translation>
    </message>
    <message>
        <source>the fade out</source>
        <translation>la fermeture au noir</translation>
    </message>
    <message>
        <source>the fault</source>
        <translation>le défaut</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>le fichier</translation>
    </message>
    <message>
        <source>the file of its keyframe is damaged: add it again</source>
        <translation>le fichier de son image clé est endommagé : l’ajouter de nouveau</translation>
    </message>
    <message>
        <source>the file of its keyframe is gone: add it again</source>
        <translation>le fichier de son image clé a disparu : l’ajouter de nouveau</translation>
    </message>
    <message>
        <source>the file of its take is damaged</source>
        <translation>le fichier de sa prise est endommagé</translation>
    </message>
    <message>
        <source>the file of its take is gone</source>
        <translation>le fichier de sa prise manque</translation>
    </message>
    <message>
        <source>the file of its take&apos;s last frames is damaged</source>
        <translation>le fichier des dernières images de sa prise est endommagé</translation>
    </message>
    <message>
        <source>the file of its take&apos;s last frames is gone</source>
        <translation>le fichier des dernières images de sa prise manque</translation>
    </message>
    <message>
        <source>the file of its take&apos;s sound is damaged</source>
        <translation>le fichier son de sa prise est endommagé</translation>
    </message>
    <message>
        <source>the file of its take&apos;s sound is gone</source>
        <translation>le fichier son de sa prise manque</translation>
    </message>
    <message>
        <source>the film</source>
        <translation>le film</translation>
    </message>
    <message>
        <source>the film&apos;s frame rate changed</source>
        <translation>la cadence du film a changé</translation>
    </message>
    <message>
        <source>the film&apos;s size changed to {width}×{height}</source>
        <translation>le format du film est maintenant {width}×{height}</translation>
    </message>
    <message>
        <source>the film&apos;s title and names</source>
        <translation>le titre et les noms du film</translation>
    </message>
    <message>
        <source>the finder of shots</source>
        <translation>le chercheur de plans</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>la première</translation>
    </message>
    <message>
        <source>the first timecode</source>
        <translation>le premier timecode</translation>
    </message>
    <message>
        <source>the frame at {timecode}</source>
        <translation>l’image à {timecode}</translation>
    </message>
    <message>
        <source>the frame rate</source>
        <translation>la cadence</translation>
    </message>
    <message>
        <source>the frame size</source>
        <translation>le format d’image</translation>
    </message>
    <message>
        <source>the framing for other shapes</source>
        <translation>le cadrage pour d’autres formats</translation>
    </message>
    <message>
        <source>the hand-over</source>
        <translation>le relais</translation>
    </message>
    <message>
        <source>the hashes that the hub&apos;s cache has as names</source>
        <translation>les empreintes que le cache du hub a pour noms</translation>
    </message>
    <message>
        <source>the heading</source>
        <translation>l’intitulé</translation>
    </message>
    <message>
        <source>the keyframe changed</source>
        <translation>l’image clé a changé</translation>
    </message>
    <message>
        <source>the keyframe of shot {shot}</source>
        <translation>image clé du plan {shot}</translation>
    </message>
    <message>
        <source>the kind</source>
        <translation>le genre</translation>
    </message>
    <message>
        <source>the length</source>
        <translation>la durée</translation>
    </message>
    <message>
        <source>the length changed from {old} to {new} frames</source>
        <translation>la durée est passée de {old} à {new} images</translation>
    </message>
    <message>
        <source>the level</source>
        <translation>le niveau</translation>
    </message>
    <message>
        <source>the list that was made when commit {commit} was pulled on {day}</source>
        <translation>la liste faite quand le commit {commit} a été téléchargé le {day}</translation>
    </message>
    <message>
        <source>the location</source>
        <translation>le lieu</translation>
    </message>
    <message>
        <source>the location has another note</source>
        <translation>le lieu a une autre note</translation>
    </message>
    <message>
        <source>the location has other reference images</source>
        <translation>le lieu a d’autres images de référence</translation>
    </message>
    <message>
        <source>the location is described differently</source>
        <translation>le lieu est décrit autrement</translation>
    </message>
    <message>
        <source>the location is now {name}</source>
        <translation>le lieu est maintenant {name}</translation>
    </message>
    <message>
        <source>the location was removed</source>
        <translation>le lieu a été retiré</translation>
    </message>
    <message>
        <source>the looker at takes</source>
        <translation>l’observateur de prises</translation>
    </message>
    <message>
        <source>the loudness</source>
        <translation>la sonie</translation>
    </message>
    <message>
        <source>the marker &apos;{text}&apos; of shot {shot}</source>
        <translation>le repère « {text} » du plan {shot}</translation>
    </message>
    <message>
        <source>the marker “{marker}”</source>
        <translation>le repère « {marker} »</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>le nom</translation>
    </message>
    <message>
        <source>the next shot&apos;s keyframe, in which it ends, changed</source>
        <translation>l’image clé du plan suivant, où il finit, a changé</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>la note</translation>
    </message>
    <message>
        <source>the notes</source>
        <translation>les notes</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>le numéro</translation>
    </message>
    <message>
        <source>the pan</source>
        <translation>le panorama</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>l’image</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>la place</translation>
    </message>
    <message>
        <source>the pointer that Git LFS leaves where the file itself was not fetched</source>
        <translation>le pointeur que Git LFS laisse là où le fichier lui-même n&apos;a pas été téléchargé</translation>
    </message>
    <message>
        <source>the pointer that git-annex leaves where the file itself was not fetched</source>
        <translation>le pointeur que git-annex laisse là où le fichier lui-même n&apos;a pas été téléchargé</translation>
    </message>
    <message>
        <source>the process that calls services</source>
        <translation>le processus qui appelle les services</translation>
    </message>
    <message>
        <source>the process that looks at pictures</source>
        <translation>le processus qui regarde les images</translation>
    </message>
    <message>
        <source>the process that looks at takes</source>
        <translation>le processus qui regarde les prises</translation>
    </message>
    <message>
        <source>the process that looks for shots</source>
        <translation>le processus qui cherche les plans</translation>
    </message>
    <message>
        <source>the process that marks pictures</source>
        <translation>le processus qui marque les images</translation>
    </message>
    <message>
        <source>the process that reads texts</source>
        <translation>le processus qui lit les textes</translation>
    </message>
    <message>
        <source>the process that speaks</source>
        <translation>le processus qui parle</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>le programme</translation>
    </message>
    <message>
        <source>the prop {name} has another note</source>
        <translation>l’accessoire {name} a une autre note</translation>
    </message>
    <message>
        <source>the prop {name} has other reference images</source>
        <translation>l’accessoire {name} a d’autres images de référence</translation>
    </message>
    <message>
        <source>the prop {name} is described differently</source>
        <translation>l’accessoire {name} est décrit autrement</translation>
    </message>
    <message>
        <source>the prop {name} is no longer in the shot</source>
        <translation>l’accessoire {name} n’est plus dans le plan</translation>
    </message>
    <message>
        <source>the prop {name} is now in the shot</source>
        <translation>l’accessoire {name} est maintenant dans le plan</translation>
    </message>
    <message>
        <source>the role</source>
        <translation>le rôle</translation>
    </message>
    <message>
        <source>the scene heading changed</source>
        <translation>l’intitulé de la scène a changé</translation>
    </message>
    <message>
        <source>the scene {scene}</source>
        <translation>la scène {scene}</translation>
    </message>
    <message>
        <source>the script</source>
        <translation>le scénario</translation>
    </message>
    <message>
        <source>the seam to the shot that it continues</source>
        <translation>le raccord avec le plan qu&apos;il prolonge</translation>
    </message>
    <message>
        <source>the seed</source>
        <translation>la graine</translation>
    </message>
    <message>
        <source>the seed changed</source>
        <translation>la graine a changé</translation>
    </message>
    <message>
        <source>the service does not answer; asked again in {seconds} s</source>
        <translation>le service ne répond pas ; nouvelle demande dans {seconds} s</translation>
    </message>
    <message>
        <source>the service takes no more for now; asked again in {seconds} s</source>
        <translation>le service n’accepte plus rien pour l’instant ; nouvelle demande dans {seconds} s</translation>
    </message>
    <message>
        <source>the setting &apos;{name}&apos; changed</source>
        <translation>le réglage « {name} » a changé</translation>
    </message>
    <message>
        <source>the shot before</source>
        <translation>le plan précédent</translation>
    </message>
    <message>
        <source>the shot it is in</source>
        <translation>le plan où il se trouve</translation>
    </message>
    <message>
        <source>the shot size</source>
        <translation>la valeur de plan</translation>
    </message>
    <message>
        <source>the shot size changed from {old} to {new}</source>
        <translation>la valeur de plan est passée de {old} à {new}</translation>
    </message>
    <message>
        <source>the sound &apos;{name}&apos;</source>
        <translation>le son « {name} »</translation>
    </message>
    <message>
        <source>the sound {name}</source>
        <translation>le son {name}</translation>
    </message>
    <message>
        <source>the sound “{sound}” is missing, or off its place</source>
        <translation>le son « {sound} » manque, ou n’est pas à sa place</translation>
    </message>
    <message>
        <source>the speed</source>
        <translation>la vitesse</translation>
    </message>
    <message>
        <source>the storyboard</source>
        <translation>le storyboard</translation>
    </message>
    <message>
        <source>the style</source>
        <translation>le style</translation>
    </message>
    <message>
        <source>the style {name} has another note</source>
        <translation>le style {name} a une autre note</translation>
    </message>
    <message>
        <source>the style {name} has other reference images</source>
        <translation>le style {name} a d’autres images de référence</translation>
    </message>
    <message>
        <source>the style {name} is described differently</source>
        <translation>le style {name} est décrit autrement</translation>
    </message>
    <message>
        <source>the style {name} is no longer in the shot</source>
        <translation>le style {name} ne vaut plus pour le plan</translation>
    </message>
    <message>
        <source>the style {name} is now in the shot</source>
        <translation>le style {name} vaut maintenant pour le plan</translation>
    </message>
    <message>
        <source>the synopsis</source>
        <translation>le synopsis</translation>
    </message>
    <message>
        <source>the take</source>
        <translation>la prise</translation>
    </message>
    <message>
        <source>the take of shot {shot}</source>
        <translation>la prise du plan {shot}</translation>
    </message>
    <message>
        <source>the take that its colours are brought to is another</source>
        <translation>la prise dont ses couleurs sont rapprochées est une autre</translation>
    </message>
    <message>
        <source>the time of day</source>
        <translation>le moment</translation>
    </message>
    <message>
        <source>the time of day changed</source>
        <translation>le moment a changé</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>le titre</translation>
    </message>
    <message>
        <source>the title &apos;{text}&apos; of shot {shot}</source>
        <translation>le titre « {text} » du plan {shot}</translation>
    </message>
    <message>
        <source>the title “{title}” on shot {shot}</source>
        <translation>le titre « {title} » sur le plan {shot}</translation>
    </message>
    <message>
        <source>the track</source>
        <translation>la piste</translation>
    </message>
    <message>
        <source>the track &apos;{name}&apos;</source>
        <translation>la piste « {name} »</translation>
    </message>
    <message>
        <source>the transition</source>
        <translation>la transition</translation>
    </message>
    <message>
        <source>the trim</source>
        <translation>le rognage</translation>
    </message>
    <message>
        <source>the voice</source>
        <translation>la voix</translation>
    </message>
    <message>
        <source>the watermark</source>
        <translation>le filigrane</translation>
    </message>
    <message>
        <source>the way to go on</source>
        <translation>la façon d&apos;enchaîner</translation>
    </message>
    <message>
        <source>the words</source>
        <translation>le texte</translation>
    </message>
    <message>
        <source>there is nothing to measure it by</source>
        <translation>il n&apos;y a rien à quoi le mesurer</translation>
    </message>
    <message>
        <source>this M2 line belongs to no event</source>
        <translation>cette ligne M2 n’appartient à aucun événement</translation>
    </message>
    <message>
        <source>this M2 line says no speed, and is left out: {text}</source>
        <translation>cette ligne M2 ne dit aucune vitesse, omise : {text}</translation>
    </message>
    <message>
        <source>this event ends at {stop}, before it begins at {start}, and is left out</source>
        <translation>cet événement finit à {stop}, avant de commencer à {start}, et est omis</translation>
    </message>
    <message>
        <source>this is no event of a CMX 3600 list, and is left out: {text}</source>
        <translation>ce n’est pas un événement d’une liste CMX 3600, omis : {text}</translation>
    </message>
    <message>
        <source>this line of {letters} letters is left out</source>
        <translation>cette ligne de {letters} lettres est omise</translation>
    </message>
    <message>
        <source>this locator says no timecode, and is left out: {text}</source>
        <translation>ce repère ne dit aucun timecode, omis : {text}</translation>
    </message>
    <message>
        <source>tiff</source>
        <translation>tiff</translation>
    </message>
    <message>
        <source>tilt down</source>
        <translation>panoramique vers le bas</translation>
    </message>
    <message>
        <source>tilt up</source>
        <translation>panoramique vers le haut</translation>
    </message>
    <message>
        <source>timecode</source>
        <translation>timecode</translation>
    </message>
    <message>
        <source>track {number}</source>
        <translation>piste {number}</translation>
    </message>
    <message>
        <source>tracking</source>
        <translation>suivi de mouvement</translation>
    </message>
    <message>
        <source>truck left</source>
        <translation>travelling à gauche</translation>
    </message>
    <message>
        <source>truck right</source>
        <translation>travelling à droite</translation>
    </message>
    <message>
        <source>true</source>
        <translation>true</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>unlike the others</source>
        <translation>différente des autres</translation>
    </message>
    <message>
        <source>values of an unknown kind</source>
        <translation>des valeurs d&apos;un genre inconnu</translation>
    </message>
    <message>
        <source>values whose kind is told in no JSON</source>
        <translation>des valeurs dont le genre n&apos;est dit dans aucun JSON</translation>
    </message>
    <message>
        <source>video made by a hosted model</source>
        <translation>vidéo faite par un modèle hébergé</translation>
    </message>
    <message>
        <source>video sampled by an open model</source>
        <translation>de la vidéo échantillonnée par un modèle ouvert</translation>
    </message>
    <message>
        <source>volume that changes within a clip</source>
        <translation>volume qui change dans un clip</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>attend</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>attend son tour</translation>
    </message>
    <message>
        <source>ways to blend</source>
        <translation>modes de fusion</translation>
    </message>
    <message>
        <source>what is meant</source>
        <translation>ce qui est voulu</translation>
    </message>
    <message>
        <source>what it continues</source>
        <translation>ce qu’il continue</translation>
    </message>
    <message>
        <source>where in its file it begins</source>
        <translation>son début dans le fichier</translation>
    </message>
    <message>
        <source>whether it is heard</source>
        <translation>s’il s’entend</translation>
    </message>
    <message>
        <source>whole weights, and no LoRA,</source>
        <translation>des poids entiers, et pas un LoRA</translation>
    </message>
    <message>
        <source>whom it concerns</source>
        <translation>qui cela concerne</translation>
    </message>
    <message>
        <source>whom it shows</source>
        <translation>qui elle montre</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>plan d’ensemble</translation>
    </message>
    <message>
        <source>wipe down</source>
        <translation>volet vers le bas</translation>
    </message>
    <message>
        <source>wipe left</source>
        <translation>volet à gauche</translation>
    </message>
    <message>
        <source>wipe right</source>
        <translation>volet à droite</translation>
    </message>
    <message>
        <source>wipe up</source>
        <translation>volet vers le haut</translation>
    </message>
    <message>
        <source>with the end of the shot before as a reference</source>
        <translation>avec la fin du plan précédent comme référence</translation>
    </message>
    <message>
        <source>with the shot before</source>
        <translation>avec le plan d’avant</translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation>avec {0}</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>femme</translation>
    </message>
    <message>
        <source>xformers</source>
        <translation>xformers</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} octets</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>{0} images</translation>
    </message>
    <message>
        <source>{0} is not measured here.</source>
        <translation>{0} n’est pas mesuré ici.</translation>
    </message>
    <message>
        <source>{0} is too high.</source>
        <translation>{0} est trop grand.</translation>
    </message>
    <message>
        <source>{0} is too low.</source>
        <translation>{0} est trop petit.</translation>
    </message>
    <message>
        <source>{0} like the others of {1}</source>
        <translation>{0} comme les autres de {1}</translation>
    </message>
    <message>
        <source>{0} like {1}</source>
        <translation>{0} comme {1}</translation>
    </message>
    <message>
        <source>{0} more are for a text encoder, and are not used.</source>
        <translation>{0} autres sont pour un encodeur de texte et ne servent pas.</translation>
    </message>
    <message>
        <source>{0} of it estimated</source>
        <translation>dont {0} estimés</translation>
    </message>
    <message>
        <source>{0} on both sides</source>
        <translation>{0} des deux côtés</translation>
    </message>
    <message>
        <source>{0} shots · {1} s</source>
        <translation>{0} plans · {1} s</translation>
    </message>
    <message>
        <source>{0} × {1}: {2}</source>
        <translation>{0} × {1} : {2}</translation>
    </message>
    <message>
        <source>{0}, and what is not known</source>
        <translation>{0}, et ce qui est inconnu</translation>
    </message>
    <message>
        <source>{0}, clothes</source>
        <translation>{0}, vêtements</translation>
    </message>
    <message>
        <source>{0}, face</source>
        <translation>{0}, visage</translation>
    </message>
    <message>
        <source>{0}: not measured</source>
        <translation>{0} : non mesuré</translation>
    </message>
    <message>
        <source>{0}: {1} {2}</source>
        <translation>{0}&#xa0;: {1} {2}</translation>
    </message>
    <message>
        <source>{0}: {1} {2}; {3} or more passes</source>
        <translation>{0}&#xa0;: {1} {2}&#xa0;; à partir de {3}, cela suffit</translation>
    </message>
    <message>
        <source>{0}s {1}f or {0}m {1}s?</source>
        <translation>{0}s {1}f ou {0}m {1}s ?</translation>
    </message>
    <message>
        <source>{client}, which fetches the package {package}, is not installed here.</source>
        <translation>{client}, qui télécharge le paquet {package}, n&apos;est pas installé ici.</translation>
    </message>
    <message>
        <source>{count} boards</source>
        <translation>{count} dessins</translation>
    </message>
    <message>
        <source>{count} change in the journal is damaged: undo and redo stop before it.</source>
        <translation>{count} modification du journal est endommagée : annuler et rétablir s’arrêtent avant elle.</translation>
    </message>
    <message>
        <source>{count} change of speed</source>
        <translation>{count} changement de vitesse</translation>
    </message>
    <message>
        <source>{count} changes in the journal are damaged: undo and redo stop before them.</source>
        <translation>{count} modifications du journal sont endommagées : annuler et rétablir s’arrêtent avant elles.</translation>
    </message>
    <message>
        <source>{count} changes of speed</source>
        <translation>{count} changements de vitesse</translation>
    </message>
    <message>
        <source>{count} clips</source>
        <translation>{count} clips</translation>
    </message>
    <message>
        <source>{count} dissolves and fades are in the picture itself: the shots are parted in their middle, so that the film stays as it is.</source>
        <translation>{count} fondus sont dans l’image même : les plans sont séparés en leur milieu, pour que le film reste tel qu’il est.</translation>
    </message>
    <message>
        <source>{count} file of the film stays missing.</source>
        <translation>{count} fichier du film manque toujours.</translation>
    </message>
    <message>
        <source>{count} files of the film stay missing.</source>
        <translation>{count} fichiers du film manquent toujours.</translation>
    </message>
    <message>
        <source>{count} films are joined in this file; only the first is sure to be seen and heard as it was.</source>
        <translation>{count} films sont accolés dans ce fichier ; seul le premier est sûr d’être vu et entendu tel qu’il était.</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} images</translation>
    </message>
    <message>
        <source>{count} frames are black.</source>
        <translation>{count} images sont noires.</translation>
    </message>
    <message>
        <source>{count} frames are broken: noise, blocks or torn lines.</source>
        <translation>{count} images sont abîmées : bruit, blocs ou lignes déchirées.</translation>
    </message>
    <message>
        <source>{count} frames are missing there</source>
        <translation>{count} images y manquent</translation>
    </message>
    <message>
        <source>{count} frames are much less sharp than those about them.</source>
        <translation>{count} images sont bien moins nettes que celles qui les entourent.</translation>
    </message>
    <message>
        <source>{count} frames are repeated.</source>
        <translation>{count} images sont répétées.</translation>
    </message>
    <message>
        <source>{count} frames could not be read, and were looked at as the ones before them.</source>
        <translation>{count} images n’ont pas pu être lues et ont été regardées comme celles d’avant.</translation>
    </message>
    <message>
        <source>{count} frames lie in between: by optical flow, and by RIFE where that fails, in about {seconds} s at most.</source>
        <translation>{count} images sont intermédiaires, faites par flux optique, et par RIFE là où il échoue : {seconds} s au plus, environ.</translation>
    </message>
    <message>
        <source>{count} frames show nothing but a colour.</source>
        <translation>{count} images ne montrent qu&apos;une couleur.</translation>
    </message>
    <message>
        <source>{count} hosted models can&apos;t be asked from here.</source>
        <translation>{count} modèles hébergés ne peuvent pas être sollicités d’ici.</translation>
    </message>
    <message>
        <source>{count} in the cast</source>
        <translation>{count} dans la distribution</translation>
    </message>
    <message>
        <source>{count} marker</source>
        <translation>{count} marqueur</translation>
    </message>
    <message>
        <source>{count} markers</source>
        <translation>{count} marqueurs</translation>
    </message>
    <message>
        <source>{count} media file is there, with the bytes of its name.</source>
        <translation>{count} fichier média est là, avec les octets de son nom.</translation>
    </message>
    <message>
        <source>{count} media file that nothing named was removed ({size} MiB).</source>
        <translation>{count} fichier média que rien ne nomme a été supprimé ({size} Mio).</translation>
    </message>
    <message>
        <source>{count} media file that the snapshot does not name is in recovered/.</source>
        <translation>{count} fichier média que l’instantané ne nomme pas est dans recovered/.</translation>
    </message>
    <message>
        <source>{count} media files are there, each with the bytes of its name.</source>
        <translation>{count} fichiers médias sont là, chacun avec les octets de son nom.</translation>
    </message>
    <message>
        <source>{count} media files of the film are missing here, so they are not packed.</source>
        <translation>{count} fichiers médias du film manquent ici, ils ne sont donc pas empaquetés.</translation>
    </message>
    <message>
        <source>{count} media files of the film were not in the bundle; copy them into its media folder.</source>
        <translation>{count} fichiers médias du film n’étaient pas dans le paquet ; copiez-les dans son dossier de médias.</translation>
    </message>
    <message>
        <source>{count} media files that nothing named were removed ({size} MiB).</source>
        <translation>{count} fichiers médias que rien ne nomme ont été supprimés ({size} Mio).</translation>
    </message>
    <message>
        <source>{count} media files that the snapshot does not name are in recovered/.</source>
        <translation>{count} fichiers médias que l’instantané ne nomme pas sont dans recovered/.</translation>
    </message>
    <message>
        <source>{count} more engine needs weights.</source>
        <translation>{count} autre moteur a besoin de poids.</translation>
    </message>
    <message>
        <source>{count} more engines need weights.</source>
        <translation>{count} autres moteurs ont besoin de poids.</translation>
    </message>
    <message>
        <source>{count} of its sound tracks can&apos;t be read and are not heard.</source>
        <translation>{count} de ses pistes sonores ne peuvent pas être lues et ne sont pas entendues.</translation>
    </message>
    <message>
        <source>{count} of its sound tracks can&apos;t be read and is not heard.</source>
        <translation>{count} de ses pistes sonores ne peut pas être lue et n’est pas entendue.</translation>
    </message>
    <message>
        <source>{count} of them copied untouched</source>
        <translation>dont {count} copiées telles quelles</translation>
    </message>
    <message>
        <source>{count} of {total} boards have no picture; their frames are empty.</source>
        <translation>{count} planches sur {total} n’ont pas d’image ; leurs cadres sont vides.</translation>
    </message>
    <message>
        <source>{count} page breaks were left out.</source>
        <translation>{count} sauts de page ont été omis.</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} pages</translation>
    </message>
    <message>
        <source>{count} passages in the boneyard were left out.</source>
        <translation>{count} passages mis en commentaire ont été omis.</translation>
    </message>
    <message>
        <source>{count} picture</source>
        <translation>{count} image</translation>
    </message>
    <message>
        <source>{count} picture of its sequence is missing; the one before is held</source>
        <translation>{count} image de sa suite manque ; celle d’avant est tenue</translation>
    </message>
    <message>
        <source>{count} picture that shows them, or may, was sent to {service} on {first} (job {jobs}) and can&apos;t be called back. Ask there that it is deleted: {where}</source>
        <translation>{count} image qui montre ou peut montrer la personne a été envoyée à {service} le {first} (tâche {jobs}) et ne peut pas être rappelée. Demandez-y sa suppression : {where}</translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation>{count} images</translation>
    </message>
    <message>
        <source>{count} pictures and sounds came from outside; write whose they are into a CREDITS.md beside the film.</source>
        <translation>{count} images et sons viennent d’ailleurs ; écrivez à qui ils sont dans un CREDITS.md à côté du film.</translation>
    </message>
    <message>
        <source>{count} pictures of its sequence are missing; the ones before are held</source>
        <translation>{count} images de sa suite manquent ; celles d’avant sont tenues</translation>
    </message>
    <message>
        <source>{count} pictures that show them, or may, were sent to {service} from {first} to {last} (jobs {jobs}) and can&apos;t be called back. Ask there that they are deleted: {where}</source>
        <translation>{count} images qui montrent ou peuvent montrer la personne ont été envoyées à {service} du {first} au {last} (tâches {jobs}) et ne peuvent pas être rappelées. Demandez-y leur suppression : {where}</translation>
    </message>
    <message>
        <source>{count} references were looked at by {before} alone, whose numbers are never compared with those of {now}.</source>
        <translation>{count} références n’ont été regardées que par {before}, dont les nombres ne sont jamais comparés à ceux de {now}.</translation>
    </message>
    <message>
        <source>{count} shots</source>
        <translation>{count} plans</translation>
    </message>
    <message>
        <source>{count} snapshot can be gone back to.</source>
        <translation>On peut revenir à {count} instantané.</translation>
    </message>
    <message>
        <source>{count} snapshots can be gone back to.</source>
        <translation>On peut revenir à {count} instantanés.</translation>
    </message>
    <message>
        <source>{count} sound</source>
        <translation>{count} son</translation>
    </message>
    <message>
        <source>{count} sounds</source>
        <translation>{count} sons</translation>
    </message>
    <message>
        <source>{count} subtitles</source>
        <translation>{count} sous-titres</translation>
    </message>
    <message>
        <source>{count} take</source>
        <translation>{count} prise</translation>
    </message>
    <message>
        <source>{count} takes</source>
        <translation>{count} prises</translation>
    </message>
    <message>
        <source>{count} title</source>
        <translation>{count} titre</translation>
    </message>
    <message>
        <source>{count} titles</source>
        <translation>{count} titres</translation>
    </message>
    <message>
        <source>{count} transition</source>
        <translation>{count} transition</translation>
    </message>
    <message>
        <source>{count} transition is longer than the 999 frames that programs expect.</source>
        <translation>{count} transition dure plus que les 999 images que les programmes attendent.</translation>
    </message>
    <message>
        <source>{count} transitions</source>
        <translation>{count} transitions</translation>
    </message>
    <message>
        <source>{count} transitions are longer than the 999 frames that programs expect.</source>
        <translation>{count} transitions durent plus que les 999 images que les programmes attendent.</translation>
    </message>
    <message>
        <source>{count} unfinished file of a program that died was removed.</source>
        <translation>{count} fichier inachevé d’un programme mort a été supprimé.</translation>
    </message>
    <message>
        <source>{count} unfinished files of programs that died were removed.</source>
        <translation>{count} fichiers inachevés de programmes morts ont été supprimés.</translation>
    </message>
    <message>
        <source>{count} vector</source>
        <translation>{count} vecteur</translation>
    </message>
    <message>
        <source>{count} vectors</source>
        <translation>{count} vecteurs</translation>
    </message>
    <message>
        <source>{count} voice of Kokoro&apos;s is here ({licence}).</source>
        <translation>{count} voix de Kokoro est ici ({licence}).</translation>
    </message>
    <message>
        <source>{count} voices of Kokoro&apos;s are here ({licence}).</source>
        <translation>{count} voix de Kokoro sont ici ({licence}).</translation>
    </message>
    <message>
        <source>{done} of {steps}</source>
        <translation>{done} sur {steps}</translation>
    </message>
    <message>
        <source>{embedder} compares faces only.</source>
        <translation>{embedder} ne compare que des visages.</translation>
    </message>
    <message>
        <source>{embedder} finds no faces.</source>
        <translation>{embedder} ne trouve pas de visages.</translation>
    </message>
    <message>
        <source>{embedder}: {licence}. {forbids}</source>
        <translation>{embedder} : {licence}. {forbids}</translation>
    </message>
    <message>
        <source>{field} can&apos;t be {frames} frames.</source>
        <translation>{field} ne peut pas être de {frames} images.</translation>
    </message>
    <message>
        <source>{field} changed</source>
        <translation>{field} a changé</translation>
    </message>
    <message>
        <source>{file} begins after shot {shots}, where its first frame is shown early.</source>
        <translation>{file} commence après le plan {shots}, où sa première image est montrée trop tôt.</translation>
    </message>
    <message>
        <source>{file} begins after shots {shots}, where its first frame is shown early.</source>
        <translation>{file} commence après les plans {shots}, où sa première image est montrée trop tôt.</translation>
    </message>
    <message>
        <source>{file} begins after the shot does</source>
        <translation>{file} commence après le plan</translation>
    </message>
    <message>
        <source>{file} begins at {timecode}, before or after the timecode of shot {shots}, which is counted from its first frame.</source>
        <translation>{file} commence à {timecode}, avant ou après le timecode du plan {shots}, qui est compté depuis sa première image.</translation>
    </message>
    <message>
        <source>{file} begins at {timecode}, before or after the timecode of shots {shots}, which is counted from its first frame.</source>
        <translation>{file} commence à {timecode}, avant ou après le timecode des plans {shots}, qui est compté depuis sa première image.</translation>
    </message>
    <message>
        <source>{file} begins {count} frame after its clip at {timecode}, which is black until then.</source>
        <translation>{file} commence {count} image après son clip à {timecode}, qui est noir jusque-là.</translation>
    </message>
    <message>
        <source>{file} begins {count} frames after its clip at {timecode}, which is black until then.</source>
        <translation>{file} commence {count} images après son clip à {timecode}, qui est noir jusque-là.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read</source>
        <translation>{file} est illisible</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read. {advice}</source>
        <translation>{file} est illisible. {advice}</translation>
    </message>
    <message>
        <source>{file} ends {frames} of its frames before shot {shots}, where a frame is held.</source>
        <translation>{file} finit {frames} de ses images avant le plan {shots}, où une image est tenue.</translation>
    </message>
    <message>
        <source>{file} ends {frames} of its frames before shots {shots}, where a frame is held.</source>
        <translation>{file} finit {frames} de ses images avant les plans {shots}, où une image est tenue.</translation>
    </message>
    <message>
        <source>{file} holds {held}</source>
        <translation>{file} contient {held}</translation>
    </message>
    <message>
        <source>{file} is missing.</source>
        <translation>{file} manque.</translation>
    </message>
    <message>
        <source>{file} is not what was fetched: it was changed or is damaged.</source>
        <translation>{file} n&apos;est pas ce qui a été téléchargé : il a été modifié ou est endommagé.</translation>
    </message>
    <message>
        <source>{file} is of another size or kind than the pictures before it.</source>
        <translation>{file} est d’une autre taille ou d’une autre sorte que les images précédentes.</translation>
    </message>
    <message>
        <source>{file} says no timecode; for shot {shots} it is taken to begin at {timecode}.</source>
        <translation>{file} ne dit aucun timecode ; pour le plan {shots} il est censé commencer à {timecode}.</translation>
    </message>
    <message>
        <source>{file} says no timecode; for shots {shots} it is taken to begin at {timecode}.</source>
        <translation>{file} ne dit aucun timecode ; pour les plans {shots} il est censé commencer à {timecode}.</translation>
    </message>
    <message>
        <source>{file}, field &apos;{field}&apos;: {problem}</source>
        <translation>{file}, champ « {field} » : {problem}</translation>
    </message>
    <message>
        <source>{file}, line {line}, field &apos;{field}&apos;: {problem}</source>
        <translation>{file}, ligne {line}, champ « {field} » : {problem}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}</source>
        <translation>{file}, ligne {line} : {problem}</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file} : {problem}</translation>
    </message>
    <message>
        <source>{first}
{rest}</source>
        <translation>{first}
{rest}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} et {last}</translation>
    </message>
    <message>
        <source>{first} in shot {before} and {second} look at each other, and both to the same side. Turn the gaze of either.</source>
        <translation>{first} au plan {before} et {second} se regardent, et tous deux du même côté. Inverser l’un des regards.</translation>
    </message>
    <message>
        <source>{first} to {end}</source>
        <translation>{first} à {end}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message>
        <source>{first} to {last} frames</source>
        <translation>de {first} à {last} images</translation>
    </message>
    <message>
        <source>{first} to {last} frames, longer shots in sections</source>
        <translation>de {first} à {last} images, les plans plus longs par sections</translation>
    </message>
    <message>
        <source>{first} {rest}</source>
        <translation>{first} {rest}</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{first}, {second}, {third} … frames</source>
        <translation>{first}, {second}, {third} … images</translation>
    </message>
    <message>
        <source>{first}, {second}, {third} … {last} frames</source>
        <translation>{first}, {second}, {third} … {last} images</translation>
    </message>
    <message>
        <source>{first}, {second}, {third} … {last} frames, longer shots in sections</source>
        <translation>{first}, {second}, {third} … {last} images, les plans plus longs par sections</translation>
    </message>
    <message>
        <source>{format} can&apos;t mute a track; what is muted in the film is heard there: {sounds}.</source>
        <translation>{format} ne peut rendre une piste muette ; ce qui est muet dans le film s’y entend : {sounds}.</translation>
    </message>
    <message>
        <source>{format} can&apos;t name the media of what is offline; black stands in for shot {shots}.</source>
        <translation>{format} ne peut nommer les médias hors ligne ; du noir remplace le plan {shots}.</translation>
    </message>
    <message>
        <source>{format} can&apos;t name the media of what is offline; black stands in for shots {shots}.</source>
        <translation>{format} ne peut nommer les médias hors ligne ; du noir remplace les plans {shots}.</translation>
    </message>
    <message>
        <source>{format} counts from 00:00:00:00; the film&apos;s own first timecode is not in it.</source>
        <translation>{format} compte à partir de 00:00:00:00 ; le premier timecode du film n’y est pas.</translation>
    </message>
    <message>
        <source>{format} holds no dip to black; a cut enters shot {shots} instead.</source>
        <translation>{format} ne contient pas de fondu au noir entre deux plans ; une coupe mène au plan {shots} à la place.</translation>
    </message>
    <message>
        <source>{format} holds no dip to black; a cut enters shots {shots} instead.</source>
        <translation>{format} ne contient pas de fondu au noir entre deux plans ; des coupes mènent aux plans {shots} à la place.</translation>
    </message>
    <message>
        <source>{format} holds no dip to white; a cut enters shot {shots} instead.</source>
        <translation>{format} ne contient pas de fondu au blanc ; une coupe mène au plan {shots} à la place.</translation>
    </message>
    <message>
        <source>{format} holds no dip to white; a cut enters shots {shots} instead.</source>
        <translation>{format} ne contient pas de fondu au blanc ; des coupes mènent aux plans {shots} à la place.</translation>
    </message>
    <message>
        <source>{format} holds no fade from black; the film&apos;s own is left out.</source>
        <translation>{format} ne contient pas de fondu depuis le noir ; celui du film est omis.</translation>
    </message>
    <message>
        <source>{format} holds no fade from or to black; the film&apos;s own fades are left out.</source>
        <translation>{format} ne contient pas de fondu depuis ou vers le noir ; ceux du film sont omis.</translation>
    </message>
    <message>
        <source>{format} holds no framing for films of another shape; it is left out of shot {shots}. Deliver the upright film beside it.</source>
        <translation>{format} ne contient pas de cadrage pour des films d’une autre forme ; il manque au plan {shots}. Livrez aussi le film vertical.</translation>
    </message>
    <message>
        <source>{format} holds no framing for films of another shape; it is left out of shots {shots}. Deliver the upright film beside it.</source>
        <translation>{format} ne contient pas de cadrage pour des films d’une autre forme ; il manque aux plans {shots}. Livrez aussi le film vertical.</translation>
    </message>
    <message>
        <source>{format} holds no freeze frame; black ends shot {shots}.</source>
        <translation>{format} ne contient pas d’arrêt sur image ; du noir termine le plan {shots}.</translation>
    </message>
    <message>
        <source>{format} holds no freeze frame; black ends shots {shots}.</source>
        <translation>{format} ne contient pas d’arrêt sur image ; du noir termine les plans {shots}.</translation>
    </message>
    <message>
        <source>{format} holds no markers; {count} marker left out: {markers}.</source>
        <translation>{format} ne contient pas de marqueurs ; {count} marqueur omis : {markers}.</translation>
    </message>
    <message>
        <source>{format} holds no markers; {count} markers left out: {markers}.</source>
        <translation>{format} ne contient pas de marqueurs ; {count} marqueurs omis : {markers}.</translation>
    </message>
    <message>
        <source>{format} holds no sound levels; gain and fades are left out of: {sounds}.</source>
        <translation>{format} ne contient pas de niveaux sonores ; gain et fondus manquent à : {sounds}.</translation>
    </message>
    <message>
        <source>{format} holds no titles; {count} title left out: {titles}.</source>
        <translation>{format} ne contient pas de titres ; {count} titre est omis : {titles}.</translation>
    </message>
    <message>
        <source>{format} holds no titles; {count} titles left out: {titles}.</source>
        <translation>{format} ne contient pas de titres ; {count} titres sont omis : {titles}.</translation>
    </message>
    <message>
        <source>{format} holds no wipes; a dissolve enters shot {shots} instead.</source>
        <translation>{format} ne contient pas de volets ; un fondu enchaîné mène au plan {shots} à la place.</translation>
    </message>
    <message>
        <source>{format} holds no wipes; a dissolve enters shots {shots} instead.</source>
        <translation>{format} ne contient pas de volets ; des fondus enchaînés mènent aux plans {shots} à la place.</translation>
    </message>
    <message>
        <source>{format} holds no {mixing}; deliver the mixed sound beside it.</source>
        <translation>{format} ne contient pas ceci : {mixing} ; livrez aussi le son mixé.</translation>
    </message>
    <message>
        <source>{format} holds the titles&apos; text and time; their lettering and fades are the program&apos;s own.</source>
        <translation>{format} contient le texte et le temps des titres ; leurs lettres et leurs fondus sont ceux du programme.</translation>
    </message>
    <message>
        <source>{format} holds {lanes} tracks of sound; left out: {sounds}.</source>
        <translation>{format} contient {lanes} pistes de son ; omis : {sounds}.</translation>
    </message>
    <message>
        <source>{format} lists takes only; of the film&apos;s edit it leaves out: {left}.</source>
        <translation>{format} ne liste que des prises ; du montage du film manquent : {left}.</translation>
    </message>
    <message>
        <source>{format} mixes the frames of transitions and darkens those of fades in its own way; they are the film&apos;s frames, in slightly other parts.</source>
        <translation>{format} mélange les images des transitions et assombrit celles des fondus à sa façon ; ce sont les images du film, dans des proportions un peu différentes.</translation>
    </message>
    <message>
        <source>{format} places sound by whole frames; some begins or ends up to {milliseconds} ms from where the film has it.</source>
        <translation>{format} place le son par images entières ; certains sons commencent ou finissent jusqu’à {milliseconds} ms à côté de leur place dans le film.</translation>
    </message>
    <message>
        <source>{frames} frames at {rate} frames a second, {width} × {height}</source>
        <translation>{frames} images à {rate} images par seconde, {width} × {height}</translation>
    </message>
    <message>
        <source>{frames} frames of {width} by {height} are too much for one moving picture.</source>
        <translation>{frames} images de {width} × {height}, c’est trop pour une image animée.</translation>
    </message>
    <message>
        <source>{free} GiB are free in {folder}.</source>
        <translation>{free} Gio sont libres dans {folder}.</translation>
    </message>
    <message>
        <source>{free} GiB are free, and {needed} GiB of main memory would hold the weights, of which {main} are free.</source>
        <translation>{free} Gio sont libres, et {needed} Gio de mémoire vive tiendraient les poids, dont {main} sont libres.</translation>
    </message>
    <message>
        <source>{free} GiB are free.</source>
        <translation>{free} Gio sont libres.</translation>
    </message>
    <message>
        <source>{free} of {total} GiB of memory are free.</source>
        <translation>{free} Gio de mémoire libres sur {total}.</translation>
    </message>
    <message>
        <source>{gpu} is here, but the torch that is installed can&apos;t use it. Install torch&apos;s build for CUDA.</source>
        <translation>{gpu} est là, mais le torch installé ne peut pas s’en servir. Installez torch pour CUDA.</translation>
    </message>
    <message>
        <source>{gpu} samples the pictures; {free} GiB of its memory are free.</source>
        <translation>{gpu} calcule les images ; {free} Gio de sa mémoire sont libres.</translation>
    </message>
    <message>
        <source>{kind} values</source>
        <translation>des valeurs {kind}</translation>
    </message>
    <message>
        <source>{loss}.</source>
        <translation>{loss}.</translation>
    </message>
    <message>
        <source>{loss}: {clips}.</source>
        <translation>{loss} : {clips}.</translation>
    </message>
    <message>
        <source>{low}–{high} {currency}/s</source>
        <translation>{low}–{high} {currency}/s</translation>
    </message>
    <message>
        <source>{mebibytes} MiB</source>
        <translation>{mebibytes} Mio</translation>
    </message>
    <message>
        <source>{member}, {label}: {note}</source>
        <translation>{member}, {label} : {note}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{model} animates a picture, and this shot has none.</source>
        <translation>{model} anime une image, et ce plan n&apos;en a pas.</translation>
    </message>
    <message>
        <source>{model} bridges two pictures, and this shot has only one.</source>
        <translation>{model} relie deux images, et ce plan n&apos;en a qu&apos;une.</translation>
    </message>
    <message>
        <source>{model} can&apos;t be loaded: {why}.</source>
        <translation>{model} ne peut être chargé : {why}.</translation>
    </message>
    <message>
        <source>{model} can&apos;t end in a picture, so it does not bridge to the next shot.</source>
        <translation>{model} ne peut finir sur une image, il ne fait donc pas le pont vers le plan suivant.</translation>
    </message>
    <message>
        <source>{model} can&apos;t make pictures of {size}.</source>
        <translation>{model} ne peut faire d&apos;images de {size}.</translation>
    </message>
    <message>
        <source>{model} can&apos;t make the first frame yet.</source>
        <translation>{model} ne peut pas encore faire la première image.</translation>
    </message>
    <message>
        <source>{model} can&apos;t run here.</source>
        <translation>{model} ne peut tourner ici.</translation>
    </message>
    <message>
        <source>{model} can&apos;t start from a picture, so the keyframe counts for nothing.</source>
        <translation>{model} ne peut partir d&apos;une image, l&apos;image clé ne compte donc pas.</translation>
    </message>
    <message>
        <source>{model} can&apos;t start from another shot, so nothing of {before} is carried on.</source>
        <translation>{model} ne peut partir d&apos;un autre plan ; {before} ne transmet donc rien.</translation>
    </message>
    <message>
        <source>{model} comes with Matchcut and stays with it.</source>
        <translation>{model} vient avec Matchcut et y reste.</translation>
    </message>
    <message>
        <source>{model} comes with Matchcut; there is nothing to fetch.</source>
        <translation>{model} est livré avec Matchcut ; il n’y a rien à télécharger.</translation>
    </message>
    <message>
        <source>{model} does not fit into memory for this shot.</source>
        <translation>{model} ne tient pas en mémoire pour ce plan.</translation>
    </message>
    <message>
        <source>{model} is a folder of your own; there is nothing to fetch.</source>
        <translation>{model} est un dossier à vous ; il n’y a rien à télécharger.</translation>
    </message>
    <message>
        <source>{model} is being pulled by another program.</source>
        <translation>{model} est en cours de téléchargement par un autre programme.</translation>
    </message>
    <message>
        <source>{model} is here but can&apos;t run: {reason}</source>
        <translation>{model} est là, mais ne peut pas tourner : {reason}</translation>
    </message>
    <message>
        <source>{model} is here, but does not fit into memory, not even so.</source>
        <translation>{model} est ici, mais ne tient pas en mémoire, même ainsi.</translation>
    </message>
    <message>
        <source>{model} is here.</source>
        <translation>{model} est là.</translation>
    </message>
    <message>
        <source>{model} is not as it was: {count} of its files are wrong.</source>
        <translation>{model} n’est plus comme avant : {count} de ses fichiers sont faux.</translation>
    </message>
    <message>
        <source>{model} is not offered by its maker since {day}.</source>
        <translation>{model} n’est plus proposé par son éditeur depuis le {day}.</translation>
    </message>
    <message>
        <source>{model} is not on this disk.</source>
        <translation>{model} n&apos;est pas sur ce disque.</translation>
    </message>
    <message>
        <source>{model} lies in the hub&apos;s cache, which other programs use too.</source>
        <translation>{model} est dans le cache du hub, que d&apos;autres programmes utilisent aussi.</translation>
    </message>
    <message>
        <source>{model} made {frames} frames instead of {wanted}.</source>
        <translation>{model} a fait {frames} images au lieu de {wanted}.</translation>
    </message>
    <message>
        <source>{model} makes a picture move, and this shot has none.</source>
        <translation>{model} anime une image, et ce plan n’en a pas.</translation>
    </message>
    <message>
        <source>{model} makes a picture of a face, and this shot has no reference of one.</source>
        <translation>{model} fait l&apos;image d&apos;un visage, et ce plan n&apos;en a pas de référence.</translation>
    </message>
    <message>
        <source>{model} makes at most {most} frames at {rate} fps, and this shot needs {needed}.</source>
        <translation>{model} fait au plus {most} images à {rate} i/s, et ce plan en demande {needed}.</translation>
    </message>
    <message>
        <source>{model} makes clips of {most} s at most, and the shot is longer.</source>
        <translation>{model} fait des plans de {most} s au plus, et celui-ci est plus long.</translation>
    </message>
    <message>
        <source>{model} makes pictures out of others, and this shot has no references.</source>
        <translation>{model} fait des images à partir d&apos;autres, et ce plan n&apos;a pas de références.</translation>
    </message>
    <message>
        <source>{model} makes pictures out of others, and this shot has no references. Give it one.</source>
        <translation>{model} fait des images à partir d&apos;autres, et ce plan n&apos;a pas de références. Donnez-lui-en une.</translation>
    </message>
    <message>
        <source>{model} makes shots out of references, and this one has none.</source>
        <translation>{model} fait des plans à partir de références, et celui-ci n&apos;en a pas.</translation>
    </message>
    <message>
        <source>{model} needs {needed} on this disk, and {free} are free.</source>
        <translation>{model} demande {needed} sur ce disque, et {free} sont libres.</translation>
    </message>
    <message>
        <source>{model} takes a last frame only beside a first one, so the clip ends anywhere.</source>
        <translation>{model} n’accepte une dernière image qu’avec une première : la fin du plan reste libre.</translation>
    </message>
    <message>
        <source>{model} takes no LoRAs.</source>
        <translation>{model} ne prend pas de LoRA.</translation>
    </message>
    <message>
        <source>{model} takes no pictures as references, so the end of the shot before, or the look anchor, is not shown to it.</source>
        <translation>{model} ne prend pas d&apos;images comme références ; la fin du plan précédent, ou l&apos;ancre visuelle, ne lui est donc pas montrée.</translation>
    </message>
    <message>
        <source>{model} takes no references beside a first or last frame: those of {names} are not sent.</source>
        <translation>{model} n’accepte pas de références à côté d’une première ou dernière image : celles de {names} ne sont pas envoyées.</translation>
    </message>
    <message>
        <source>{model} takes no references, so those of {names} are not sent.</source>
        <translation>{model} n’accepte pas de références : celles de {names} ne sont pas envoyées.</translation>
    </message>
    <message>
        <source>{model} takes no words for what is not wanted, so these are not sent.</source>
        <translation>{model} n’accepte pas de texte sur ce qui n’est pas voulu : il n’est pas envoyé.</translation>
    </message>
    <message>
        <source>{model} takes one reference at most, so those of {names} are not sent.</source>
        <translation>{model} accepte une référence au plus : celles de {names} ne sont pas envoyées.</translation>
    </message>
    <message>
        <source>{model} takes {count} references at most, so those of {names} are not sent.</source>
        <translation>{model} accepte {count} références au plus : celles de {names} ne sont pas envoyées.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} de plus</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} et {last}</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} et {more} de plus</translation>
    </message>
    <message>
        <source>{names} as in the keyframe.</source>
        <translation>{names} comme dans l&apos;image clé.</translation>
    </message>
    <message>
        <source>{names} by description alone, which is weak: the face may be anybody&apos;s.</source>
        <translation>{names} par la seule description, ce qui est faible : le visage peut être celui de n&apos;importe qui.</translation>
    </message>
    <message>
        <source>{names} carried over from {before}.</source>
        <translation>{before} transmet leur apparence : {names}.</translation>
    </message>
    <message>
        <source>{names} through a first frame that {model} makes, and through a reference.</source>
        <translation>{names} par une première image que fait {model}, et par une référence.</translation>
    </message>
    <message>
        <source>{names} through a first frame that {model} makes, and through {count} references.</source>
        <translation>{names} par une première image que fait {model}, et par {count} références.</translation>
    </message>
    <message>
        <source>{names} through a first frame that {model} makes.</source>
        <translation>{names} par une première image que fait {model}.</translation>
    </message>
    <message>
        <source>{names} through a picture of the style.</source>
        <translation>{names} par une image du style.</translation>
    </message>
    <message>
        <source>{names} through a reference.</source>
        <translation>{names} par une référence.</translation>
    </message>
    <message>
        <source>{names} through {count} references.</source>
        <translation>{names} par {count} références.</translation>
    </message>
    <message>
        <source>{name} (shot {shot})</source>
        <translation>{name} (plan {shot})</translation>
    </message>
    <message>
        <source>{name} acts in it and is not cast in it. Cast them, so that they look like themselves.</source>
        <translation>{name} y agit sans être dans sa distribution. L’y ajouter, pour que son apparence soit la bonne.</translation>
    </message>
    <message>
        <source>{name} and {other} have each other&apos;s place or clothes.</source>
        <translation>{name} et {other} ont échangé leur place ou leurs vêtements.</translation>
    </message>
    <message>
        <source>{name} by {maker} is not offered any more.</source>
        <translation>{name} de {maker} n’est plus proposé.</translation>
    </message>
    <message>
        <source>{name} by {maker} was closed on {day}.</source>
        <translation>{name} de {maker} a été fermé le {day}.</translation>
    </message>
    <message>
        <source>{name} by {maker} was shown, and never released.</source>
        <translation>{name} de {maker} a été montré, mais jamais publié.</translation>
    </message>
    <message>
        <source>{name} goes the other way on the screen than in shot {before}, across the line. Let them go on to the same side, or turn around in the picture.</source>
        <translation>{name} va à l’écran dans l’autre sens qu’au plan {before} et franchit l’axe. Garder la direction, ou faire faire demi-tour dans l’image.</translation>
    </message>
    <message>
        <source>{name} has another note</source>
        <translation>{name} a une autre note</translation>
    </message>
    <message>
        <source>{name} has no reference pictures.</source>
        <translation>{name} n’a pas d’images de référence.</translation>
    </message>
    <message>
        <source>{name} has no references.</source>
        <translation>{name} n’a pas de références.</translation>
    </message>
    <message>
        <source>{name} has other hair than asked for: {value} alike, where {limit} is the least.</source>
        <translation>{name} a d&apos;autres cheveux que ceux demandés : ressemblance {value}, au moins {limit}.</translation>
    </message>
    <message>
        <source>{name} has other reference images</source>
        <translation>{name} a d’autres images de référence</translation>
    </message>
    <message>
        <source>{name} in shot {shot}</source>
        <translation>{name} dans le plan {shot}</translation>
    </message>
    <message>
        <source>{name} in shot {shot}: the note changed.</source>
        <translation>{name} dans le plan {shot} : la note a changé.</translation>
    </message>
    <message>
        <source>{name} is a new place.</source>
        <translation>{name} est un nouveau lieu.</translation>
    </message>
    <message>
        <source>{name} is cast in it, and nothing says what they do there. Write it, or take them out.</source>
        <translation>{name} est dans sa distribution, et rien ne dit ce qui lui revient d’y faire. L’écrire, ou l’en retirer.</translation>
    </message>
    <message>
        <source>{name} is cast twice in one shot.</source>
        <translation>{name} figure deux fois dans un même plan.</translation>
    </message>
    <message>
        <source>{name} is described anew: &apos;{text}&apos;</source>
        <translation>{name} a une nouvelle description : « {text} »</translation>
    </message>
    <message>
        <source>{name} is described differently</source>
        <translation>{name} est décrit autrement</translation>
    </message>
    <message>
        <source>{name} is in shot {shot} now.</source>
        <translation>{name} est maintenant dans le plan {shot}.</translation>
    </message>
    <message>
        <source>{name} is new in the cast.</source>
        <translation>{name} est nouveau dans la distribution.</translation>
    </message>
    <message>
        <source>{name} is no longer a place in the script.</source>
        <translation>{name} n’est plus un lieu du scénario.</translation>
    </message>
    <message>
        <source>{name} is no longer in shot {shot}.</source>
        <translation>{name} n’est plus dans le plan {shot}.</translation>
    </message>
    <message>
        <source>{name} is no longer in the shot</source>
        <translation>{name} n’est plus dans le plan</translation>
    </message>
    <message>
        <source>{name} is not a file name.</source>
        <translation>{name} n’est pas un nom de fichier.</translation>
    </message>
    <message>
        <source>{name} is not to be seen.</source>
        <translation>On ne voit pas {name}.</translation>
    </message>
    <message>
        <source>{name} is noted as &apos;{old}&apos; in shot {before} and as &apos;{new}&apos; here, and nothing tells of the change. Write how it comes, or note the same.</source>
        <translation>{name} est noté « {old} » au plan {before} et « {new} » ici, et rien ne raconte le changement. L’écrire, ou noter la même chose.</translation>
    </message>
    <message>
        <source>{name} is now in the shot</source>
        <translation>{name} est maintenant dans le plan</translation>
    </message>
    <message>
        <source>{name} is shown as a print, for they could not be cut out of their picture. {doubt} A picture of one person before a calm ground can be, and one whose ground is transparent is shown as it is.</source>
        <translation>{name} est montré sous forme de tirage, car personne n’a pu être détouré de son image. {doubt} L’image d’une seule personne devant un fond calme peut l’être, et celle dont le fond est transparent est montrée telle quelle.</translation>
    </message>
    <message>
        <source>{name} looks exactly as in a reference, as if it had been pasted in.</source>
        <translation>{name} apparaît exactement comme sur une référence, comme si elle avait été collée.</translation>
    </message>
    <message>
        <source>{name} no longer speaks in the script.</source>
        <translation>{name} ne parle plus dans le scénario.</translation>
    </message>
    <message>
        <source>{name} wears other clothes than asked for: {value} alike, where {limit} is the least.</source>
        <translation>{name} porte d&apos;autres vêtements que ceux demandés : ressemblance {value}, au moins {limit}.</translation>
    </message>
    <message>
        <source>{name}: identity and clothes along the film</source>
        <translation>{name} : identité et vêtements au fil du film</translation>
    </message>
    <message>
        <source>{name}: no face was seen that could be compared</source>
        <translation>{name} : aucun visage comparable n&apos;a été vu</translation>
    </message>
    <message>
        <source>{name}: the weights that compare faces were not there</source>
        <translation>{name} : les poids qui comparent les visages n&apos;étaient pas là</translation>
    </message>
    <message>
        <source>{name}: there are no references to compare with</source>
        <translation>{name} : il n&apos;y a pas de références à comparer</translation>
    </message>
    <message>
        <source>{number} “unnamed”</source>
        <translation>{number} « sans nom »</translation>
    </message>
    <message>
        <source>{number} “{name}”</source>
        <translation>{number} « {name} »</translation>
    </message>
    <message>
        <source>{package} (GGUF files)</source>
        <translation>{package} (fichiers GGUF)</translation>
    </message>
    <message>
        <source>{package} (LoRAs)</source>
        <translation>{package} (LoRA)</translation>
    </message>
    <message>
        <source>{package} (interpolation and upscaling by ONNX models)</source>
        <translation>{package} (interpolation et agrandissement par modèles ONNX)</translation>
    </message>
    <message>
        <source>{package} is not installed: faces can&apos;t be told apart by insightface&apos;s models.</source>
        <translation>{package} n’est pas installé : les visages ne peuvent pas être distingués par les modèles d’insightface.</translation>
    </message>
    <message>
        <source>{package} is not installed: no open video model can run; the animatic can.</source>
        <translation>{package} n’est pas installé : aucun modèle vidéo ouvert ne peut tourner ; l’animatique, si.</translation>
    </message>
    <message>
        <source>{package} is not installed: pictures can&apos;t be read.</source>
        <translation>{package} n’est pas installé : les images ne peuvent pas être lues.</translation>
    </message>
    <message>
        <source>{package} is not installed: takes and films can&apos;t be written.</source>
        <translation>{package} n’est pas installé : les prises et les films ne peuvent pas être écrits.</translation>
    </message>
    <message>
        <source>{package} is not installed: the animatic can&apos;t move pictures.</source>
        <translation>{package} n’est pas installé : l’animatique ne peut pas animer les images.</translation>
    </message>
    <message>
        <source>{package} is not installed: the studio can&apos;t open; the command line can.</source>
        <translation>{package} n’est pas installé : le studio ne peut pas s’ouvrir ; la ligne de commande, si.</translation>
    </message>
    <message>
        <source>{package} {version} is installed.</source>
        <translation>{package} {version} est installé.</translation>
    </message>
    <message>
        <source>{preset} has no pictures as small as {width} by {height}.</source>
        <translation>{preset} n’a pas d’images aussi petites que {width} × {height}.</translation>
    </message>
    <message>
        <source>{price} {currency}/s</source>
        <translation>{price} {currency}/s</translation>
    </message>
    <message>
        <source>{process} died: {ending}.</source>
        <translation>{process} s’est arrêté : {ending}.</translation>
    </message>
    <message>
        <source>{process} died: {ending}. It last said: {last}</source>
        <translation>{process} s’est arrêté : {ending}. Dernière parole : {last}</translation>
    </message>
    <message>
        <source>{process} hit a bug: {error}.</source>
        <translation>{process} a rencontré un défaut du programme : {error}.</translation>
    </message>
    <message>
        <source>{rate} is no frame rate.</source>
        <translation>{rate} n’est pas une cadence.</translation>
    </message>
    <message>
        <source>{repo} has &apos;{component}&apos; only as {file}, which may hold a program; it is not fetched.</source>
        <translation>{repo} n&apos;a &apos;{component}&apos; que sous la forme {file}, qui peut contenir un programme ; il n&apos;est pas téléchargé.</translation>
    </message>
    <message>
        <source>{repo} has no revision {revision}.</source>
        <translation>{repo} n&apos;a pas de révision {revision}.</translation>
    </message>
    <message>
        <source>{repo} holds a file that wants to lie elsewhere on this disk: &apos;{file}&apos;.</source>
        <translation>{repo} contient un fichier qui veut se placer ailleurs sur ce disque : &apos;{file}&apos;.</translation>
    </message>
    <message>
        <source>{repo} is a model for {pipeline}, and the catalogue says {wanted}.</source>
        <translation>{repo} est un modèle pour {pipeline}, et le catalogue dit {wanted}.</translation>
    </message>
    <message>
        <source>{repo} is given only to those who asked for it.</source>
        <translation>{repo} n&apos;est donné qu&apos;à ceux qui l&apos;ont demandé.</translation>
    </message>
    <message>
        <source>{repo} is no model in diffusers&apos; layout: it has no {file}.</source>
        <translation>{repo} n&apos;est pas un modèle à la manière de diffusers : il n&apos;a pas de {file}.</translation>
    </message>
    <message>
        <source>{repo} no longer holds a file that it listed.</source>
        <translation>{repo} ne contient plus un fichier qu&apos;il avait annoncé.</translation>
    </message>
    <message>
        <source>{row}: it does without {gone}, which was deleted here.</source>
        <translation>{row} : désormais sans {gone}, qui n’est plus ici.</translation>
    </message>
    <message>
        <source>{row}: it does without {gone}, which {source} deleted.</source>
        <translation>{row} : désormais sans {gone}, que {source} n’a plus.</translation>
    </message>
    <message>
        <source>{row}: it goes with {instead} instead of {gone}, which {source} deleted.</source>
        <translation>{row} : désormais avec {instead}, et non avec {gone}, que {source} n’a plus.</translation>
    </message>
    <message>
        <source>{row}: it is too short for its transitions, so {source}&apos;s &apos;{key}&apos; stands.</source>
        <translation>{row} : il est trop court pour ses transitions ; pour « {key} », {source} l’emporte donc.</translation>
    </message>
    <message>
        <source>{row}: it opens the film now, so its &apos;{key}&apos; was taken out.</source>
        <translation>{row} : il ouvre maintenant le film ; « {key} » a donc été retiré.</translation>
    </message>
    <message>
        <source>{row}: it opens the film now, so {source}&apos;s &apos;{key}&apos; stands.</source>
        <translation>{row} : il ouvre maintenant le film ; pour « {key} », {source} l’emporte donc.</translation>
    </message>
    <message>
        <source>{row}: it was deleted here, but {source} changed it, so it is back.</source>
        <translation>{row} : suppression ici, mais {source} y a changé quelque chose ; c’est donc de retour.</translation>
    </message>
    <message>
        <source>{row}: it was deleted here, but {source} needs it, so it is back.</source>
        <translation>{row} : suppression ici, mais {source} en a besoin ; c’est donc de retour.</translation>
    </message>
    <message>
        <source>{row}: it was deleted in {source}, and what was changed here went with it.</source>
        <translation>{row} : {source} ne l’a plus, et ce qui a été changé ici est parti avec.</translation>
    </message>
    <message>
        <source>{row}: it went with {gone}, which was deleted here.</source>
        <translation>{row} : disparaît avec {gone}, qui n’est plus ici.</translation>
    </message>
    <message>
        <source>{row}: it went with {gone}, which {source} deleted.</source>
        <translation>{row} : disparaît avec {gone}, que {source} n’a plus.</translation>
    </message>
    <message>
        <source>{row}: it would continue itself by way of new links, so its &apos;{key}&apos; was taken out.</source>
        <translation>{row} : il se continuerait lui-même par de nouveaux liens ; « {key} » a donc été retiré.</translation>
    </message>
    <message>
        <source>{row}: it would continue itself by way of new links, so {source}&apos;s &apos;{key}&apos; stands.</source>
        <translation>{row} : il se continuerait lui-même par de nouveaux liens ; pour « {key} », {source} l’emporte donc.</translation>
    </message>
    <message>
        <source>{row}: its fades were shortened to fit its new length.</source>
        <translation>{row} : ses fondus ont été raccourcis à sa nouvelle durée.</translation>
    </message>
    <message>
        <source>{row}: its trims leave nothing of its new length, so {source}&apos;s &apos;{key}&apos; stands.</source>
        <translation>{row} : ses rognages ne laissent rien de sa nouvelle durée ; pour « {key} », {source} l’emporte donc.</translation>
    </message>
    <message>
        <source>{row}: there is no room for it, so its &apos;{key}&apos; was taken out.</source>
        <translation>{row} : il n’y a pas la place ; « {key} » a donc été retiré.</translation>
    </message>
    <message>
        <source>{row}: there is no room for it, so {source}&apos;s &apos;{key}&apos; stands.</source>
        <translation>{row} : il n’y a pas la place ; pour « {key} », {source} l’emporte donc.</translation>
    </message>
    <message>
        <source>{row}: {source}&apos;s &apos;{key}&apos; stands over the studio&apos;s.</source>
        <translation>{row} : pour « {key} », {source} l’emporte sur le studio.</translation>
    </message>
    <message>
        <source>{row}: {source}&apos;s &apos;{key}&apos; stands over the studio&apos;s: {said}, not {here}.</source>
        <translation>{row} : pour « {key} », {source} l’emporte sur le studio : {said}, et non {here}.</translation>
    </message>
    <message>
        <source>{seconds} s of it are damaged and silent.</source>
        <translation>{seconds} s en sont endommagées et muettes.</translation>
    </message>
    <message>
        <source>{seconds} s of its sound can&apos;t be decoded and are silent.</source>
        <translation>{seconds} s de son son ne peuvent pas être décodées et sont muettes.</translation>
    </message>
    <message>
        <source>{service} could not be reached: {said}. Nothing was sent.</source>
        <translation>{service} est injoignable : {said}. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>{service} could not make the clip: {said}</source>
        <translation>{service} n’a pas pu faire le clip : {said}</translation>
    </message>
    <message>
        <source>{service} does not take the key: {said}. Nothing was sent.</source>
        <translation>{service} n’accepte pas la clé : {said}. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>{service} goes on making it; its clip is fetched at the next start and not paid again.</source>
        <translation>{service} continue de le faire ; son clip sera récupéré au prochain démarrage et ne sera pas payé de nouveau.</translation>
    </message>
    <message>
        <source>{service} is called through &apos;{package}&apos;, which is not installed.</source>
        <translation>{service} est appelé au moyen de « {package} », qui n’est pas installé.</translation>
    </message>
    <message>
        <source>{service} made the clip and keeps it back: {said}</source>
        <translation>{service} a fait le clip et le retient : {said}</translation>
    </message>
    <message>
        <source>{service} makes a clip of {seconds} s at {width}×{height}, with sound.</source>
        <translation>{service} fait un plan de {seconds} s en {width}×{height}, avec le son.</translation>
    </message>
    <message>
        <source>{service} makes a clip of {seconds} s at {width}×{height}.</source>
        <translation>{service} fait un plan de {seconds} s en {width}×{height}.</translation>
    </message>
    <message>
        <source>{service} makes nothing of words alone, so there is nothing to try it by.</source>
        <translation>{service} ne fait rien à partir de mots seuls : rien ne permet donc de l’essayer.</translation>
    </message>
    <message>
        <source>{service} no longer has the clip: {said}</source>
        <translation>{service} n’a plus le clip : {said}</translation>
    </message>
    <message>
        <source>{service} no longer takes the key: {said}. The job goes on there.</source>
        <translation>{service} n’accepte plus la clé : {said}. La tâche y continue.</translation>
    </message>
    <message>
        <source>{service} refuses the picture that was sent as &apos;{role}&apos;: {said}</source>
        <translation>{service} refuse l’image envoyée comme « {role} » : {said}</translation>
    </message>
    <message>
        <source>{service} refuses the prompt: {said}</source>
        <translation>{service} refuse le prompt : {said}</translation>
    </message>
    <message>
        <source>{service} refuses the reference of {name}: {said}</source>
        <translation>{service} refuse la référence de {name} : {said}</translation>
    </message>
    <message>
        <source>{service} refuses what was asked: {said}</source>
        <translation>{service} refuse la demande : {said}</translation>
    </message>
    <message>
        <source>{service} says that it knows no job of this call: {said}.</source>
        <translation>{service} dit ne connaître aucune tâche de cet appel : {said}.</translation>
    </message>
    <message>
        <source>{service} wants a key, and there is none.</source>
        <translation>{service} demande une clé, et il n’y en a pas.</translation>
    </message>
    <message>
        <source>{shots} and {more} more</source>
        <translation>{shots} et {more} autres</translation>
    </message>
    <message>
        <source>{shot} (a held frame)</source>
        <translation>{shot} (une image tenue)</translation>
    </message>
    <message>
        <source>{shot} ({percent} %)</source>
        <translation>{shot} ({percent} %)</translation>
    </message>
    <message>
        <source>{shot}: not found.</source>
        <translation>{shot} : introuvable.</translation>
    </message>
    <message>
        <source>{shot}: not found: {why}.</source>
        <translation>{shot} : introuvable : {why}.</translation>
    </message>
    <message>
        <source>{shot}: one of these, which you have to choose:</source>
        <translation>{shot} : l’un de ceux-ci, à choisir :</translation>
    </message>
    <message>
        <source>{shot}: {file}, by {by}.</source>
        <translation>{shot} : {file}, d’après {by}.</translation>
    </message>
    <message>
        <source>{snapshot} can&apos;t be used: {problem}</source>
        <translation>{snapshot} est inutilisable : {problem}</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the cast of {group}; {source}&apos;s stands.</source>
        <translation>{source} et le studio ont tous deux changé l’ordre de la distribution ({group}) ; {source} l’emporte.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the cast; {source}&apos;s stands.</source>
        <translation>{source} et le studio ont tous deux changé l’ordre de la distribution ; {source} l’emporte.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the locations; {source}&apos;s stands.</source>
        <translation>{source} et le studio ont tous deux changé l’ordre des lieux ; {source} l’emporte.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the places, props and styles of {group}; {source}&apos;s stands.</source>
        <translation>{source} et le studio ont tous deux changé l’ordre des lieux, accessoires et styles ({group}) ; {source} l’emporte.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the props; {source}&apos;s stands.</source>
        <translation>{source} et le studio ont tous deux changé l’ordre des accessoires ; {source} l’emporte.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the reference pictures of {group}; {source}&apos;s stands.</source>
        <translation>{source} et le studio ont tous deux changé l’ordre des images de référence ({group}) ; {source} l’emporte.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the scenes; {source}&apos;s stands.</source>
        <translation>{source} et le studio ont tous deux changé l’ordre des scènes ; {source} l’emporte.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the shots of {group}; {source}&apos;s stands.</source>
        <translation>{source} et le studio ont tous deux changé l’ordre des plans ({group}) ; {source} l’emporte.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the styles; {source}&apos;s stands.</source>
        <translation>{source} et le studio ont tous deux changé l’ordre des styles ; {source} l’emporte.</translation>
    </message>
    <message>
        <source>{storyboard} has changed, and nothing can be written here: left unread.</source>
        <translation>{storyboard} a changé, et rien ne peut être écrit ici : non relu.</translation>
    </message>
    <message>
        <source>{storyboard} still names {name} (line {lines}), and pictures may lie beside it: those are your own files, and were not touched. They don&apos;t come into the film again by themselves.</source>
        <translation>{storyboard} nomme encore {name} (ligne {lines}), et des images peuvent se trouver à côté : ce sont vos propres fichiers, ils n’ont pas été touchés. Ils ne reviennent pas d’eux-mêmes dans le film.</translation>
    </message>
    <message>
        <source>{timecode} is a number that drop-frame timecode skips; the frame after it is taken</source>
        <translation>{timecode} est un nombre que le timecode drop-frame saute ; l’image suivante est prise</translation>
    </message>
    <message>
        <source>{trouble} That is the second time, so it is not tried again by itself.</source>
        <translation>{trouble} C’est la deuxième fois, cela n’est donc pas réessayé automatiquement.</translation>
    </message>
    <message>
        <source>{values} and {more}</source>
        <translation>{values} et {more}</translation>
    </message>
    <message>
        <source>{value} frames at {rate} fps are more than any edit has.</source>
        <translation>{value} images à {rate} i/s sont plus qu’aucun montage n’en a.</translation>
    </message>
    <message>
        <source>{value} is no number that a time can have.</source>
        <translation>{value} n’est pas un nombre qu’un temps puisse avoir.</translation>
    </message>
    <message>
        <source>{weights}, which comes with Matchcut: {problem}</source>
        <translation>{weights}, fourni avec Matchcut : {problem}</translation>
    </message>
    <message>
        <source>{what}, least {value}</source>
        <translation>{what}, au moins {value}</translation>
    </message>
    <message>
        <source>{what}, most {value}</source>
        <translation>{what}, au plus {value}</translation>
    </message>
    <message>
        <source>“{0}” is no amount. Write 5 or {1}.</source>
        <translation>« {0} » n’est pas un montant. Écrivez 5 ou {1}.</translation>
    </message>
    <message>
        <source>“{name}” has no length that could be read ({reason}), so nothing after it has a place.</source>
        <translation>« {name} » n’a pas de durée lisible ({reason}), rien après lui n’a donc de place.</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>« {text} »</translation>
    </message>
    <message>
        <source>“{text}” is not a time (&lt;{element}&gt;).</source>
        <translation>« {text} » n’est pas un temps (&lt;{element}&gt;).</translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialogue</translation>
    </message>
    <message>
        <source>Scene heading</source>
        <translation>Intitulé de la scène</translation>
    </message>
    <message>
        <source>What happens here?</source>
        <translation>Que se passe-t-il ici ?</translation>
    </message>
    <message>
        <source>What is said?</source>
        <translation>Que dit-on ?</translation>
    </message>
</context>
<context>
    <name>_Headers</name>
    <message>
        <source>Silence this track, or let it be heard</source>
        <translation>Rendre cette piste muette, ou la faire entendre</translation>
    </message>
    <message>
        <source>Timeline rows</source>
        <translation>Lignes de la ligne de temps</translation>
    </message>
    <message>
        <source>Timeline tools</source>
        <translation>Outils de la timeline</translation>
    </message>
</context>
</TS>
