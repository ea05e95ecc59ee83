<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Moniteur</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Montage</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Continuity</source>
        <translation>Raccords</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation>Revenir sur la dernière modification</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Make the edit again</source>
        <translation>Refaire la modification</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Select every shot</source>
        <translation>Sélectionner tous les plans</translation>
    </message>
    <message>
        <source>New s&amp;cene</source>
        <translation>Nouvelle s&amp;cène</translation>
    </message>
    <message>
        <source>Add a scene after this one</source>
        <translation>Ajouter une scène après celle-ci</translation>
    </message>
    <message>
        <source>&amp;New shot</source>
        <translation>&amp;Nouveau plan</translation>
    </message>
    <message>
        <source>Add a shot after this one</source>
        <translation>Ajouter un plan après celui-ci</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>Copy the shot, with its cast</source>
        <translation>Copier le plan avec sa distribution</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Take the shots out of the film</source>
        <translation>Retirer les plans du film</translation>
    </message>
    <message>
        <source>S&amp;plit</source>
        <translation>Cou&amp;per en deux</translation>
    </message>
    <message>
        <source>Cut the shot in two at the playhead</source>
        <translation>Couper le plan à la tête de lecture</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fusionner</translation>
    </message>
    <message>
        <source>Make two halves one shot again</source>
        <translation>Refaire un plan de deux moitiés</translation>
    </message>
    <message>
        <source>C&amp;ontinue the shot before</source>
        <translation>C&amp;ontinuer le plan précédent</translation>
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
        <source>Start fresh</source>
        <translation>Partir de rien</translation>
    </message>
    <message>
        <source>D&amp;issolve into it</source>
        <translation>Fondu enc&amp;haîné</translation>
    </message>
    <message>
        <source>Over half a second</source>
        <translation>Sur une demi-seconde</translation>
    </message>
    <message>
        <source>Cut into it</source>
        <translation>Coupe franche</translation>
    </message>
    <message>
        <source>Remove the transition into the shot</source>
        <translation>Enlever la transition vers le plan</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>Plus &amp;tôt</translation>
    </message>
    <message>
        <source>Move before the shot before</source>
        <translation>Placer avant le plan précédent</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Plus t&amp;ard</translation>
    </message>
    <message>
        <source>Move after the shot after</source>
        <translation>Placer après le plan suivant</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Rogner</translation>
    </message>
    <message>
        <source>&amp;Head</source>
        <translation>&amp;Début</translation>
    </message>
    <message>
        <source>Cut away what lies before the playhead</source>
        <translation>Couper ce qui précède la tête de lecture</translation>
    </message>
    <message>
        <source>&amp;Tail</source>
        <translation>&amp;Fin</translation>
    </message>
    <message>
        <source>Cut away what lies after the playhead</source>
        <translation>Couper ce qui suit la tête de lecture</translation>
    </message>
    <message>
        <source>Slip &amp;earlier</source>
        <translation>Glisser plus &amp;tôt</translation>
    </message>
    <message>
        <source>Show the take a frame earlier</source>
        <translation>Montrer la prise une image plus tôt</translation>
    </message>
    <message>
        <source>Slip &amp;later</source>
        <translation>Glisser plus t&amp;ard</translation>
    </message>
    <message>
        <source>Show the take a frame later</source>
        <translation>Montrer la prise une image plus tard</translation>
    </message>
    <message>
        <source>Add a &amp;title</source>
        <translation>Ajouter un &amp;titre</translation>
    </message>
    <message>
        <source>Put words over the shot</source>
        <translation>Mettre des mots sur le plan</translation>
    </message>
    <message>
        <source>Add a ma&amp;rker</source>
        <translation>Poser un ma&amp;rqueur</translation>
    </message>
    <message>
        <source>Leave a note on this frame</source>
        <translation>Laisser une note sur cette image</translation>
    </message>
    <message>
        <source>&amp;Make what is stale</source>
        <translation>&amp;Tourner ce qui est périmé</translation>
    </message>
    <message>
        <source>All that needs a take</source>
        <translation>Tout ce qui demande une prise</translation>
    </message>
    <message>
        <source>New &amp;take</source>
        <translation>Nouvelle &amp;prise</translation>
    </message>
    <message>
        <source>Make another take of the shots</source>
        <translation>Faire une autre prise des plans</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exporter …</translation>
    </message>
    <message>
        <source>Write the film to a file</source>
        <translation>Écrire le film dans un fichier</translation>
    </message>
    <message>
        <source>&amp;Snapshots …</source>
        <translation>&amp;Instantanés …</translation>
    </message>
    <message>
        <source>Keep, compare, go back</source>
        <translation>Garder, comparer, revenir</translation>
    </message>
    <message>
        <source>&amp;Open another film …</source>
        <translation>&amp;Ouvrir un autre film …</translation>
    </message>
    <message>
        <source>Recent films, examples, a new film</source>
        <translation>Films récents, exemples, nouveau film</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Close the film; everything is saved already</source>
        <translation>Fermer le film ; tout est déjà enregistré</translation>
    </message>
    <message>
        <source>&amp;Paste pictures</source>
        <translation>&amp;Coller des images</translation>
    </message>
    <message>
        <source>Board the pictures on the clipboard</source>
        <translation>Mettre les images du presse-papiers au storyboard</translation>
    </message>
    <message>
        <source>&amp;Play and stop</source>
        <translation>&amp;Lecture et arrêt</translation>
    </message>
    <message>
        <source>Shuttle &amp;back</source>
        <translation>En a&amp;rrière</translation>
    </message>
    <message>
        <source>Play backwards; again, faster</source>
        <translation>Lire à rebours ; encore : plus vite</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêt</translation>
    </message>
    <message>
        <source>Shuttle &amp;on</source>
        <translation>En a&amp;vant</translation>
    </message>
    <message>
        <source>Play; again, faster</source>
        <translation>Lire ; encore : plus vite</translation>
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
        <source>To the shot before</source>
        <translation>Au plan précédent</translation>
    </message>
    <message>
        <source>To the next shot</source>
        <translation>Au plan suivant</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>Mark &amp;in</source>
        <translation>Point d’e&amp;ntrée</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Lire à partir d’ici</translation>
    </message>
    <message>
        <source>Mark &amp;out</source>
        <translation>Point de &amp;sortie</translation>
    </message>
    <message>
        <source>Play up to here</source>
        <translation>Lire jusqu’ici</translation>
    </message>
    <message>
        <source>&amp;Clear in and out</source>
        <translation>&amp;Effacer entrée et sortie</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Boucle</translation>
    </message>
    <message>
        <source>Begin again at the end</source>
        <translation>Recommencer à la fin</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>Palette de &amp;commandes</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout trouver</translation>
    </message>
    <message>
        <source>The Board workspace</source>
        <translation>L’espace de travail Storyboard</translation>
    </message>
    <message>
        <source>Shoot</source>
        <translation>Tournage</translation>
    </message>
    <message>
        <source>The Shoot workspace</source>
        <translation>L’espace de travail Tournage</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Coupe</translation>
    </message>
    <message>
        <source>The Cut workspace</source>
        <translation>L’espace de travail Coupe</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Visionnage</translation>
    </message>
    <message>
        <source>The Review workspace</source>
        <translation>L’espace de travail Visionnage</translation>
    </message>
    <message>
        <source>Reset the workspace</source>
        <translation>Rétablir l’espace de travail</translation>
    </message>
    <message>
        <source>Arrange the places as they were at first</source>
        <translation>Tout ranger comme au début</translation>
    </message>
    <message>
        <source>&amp;Fit the timeline</source>
        <translation>&amp;Ajuster le montage</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>Montrer tout le film</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>&amp;Snapping</source>
        <translation>&amp;Magnétisme</translation>
    </message>
    <message>
        <source>Edges snap to cuts and the playhead</source>
        <translation>Les bords s’aimantent aux coupes et à la tête de lecture</translation>
    </message>
    <message>
        <source>&amp;Razor</source>
        <translation>&amp;Rasoir</translation>
    </message>
    <message>
        <source>Cut shots by clicking on them</source>
        <translation>Couper les plans d’un clic</translation>
    </message>
    <message>
        <source>S&amp;cript beside boards</source>
        <translation>S&amp;cénario à côté des images</translation>
    </message>
    <message>
        <source>Safe &amp;areas</source>
        <translation>&amp;Zones de sécurité</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;Keys …</source>
        <translation>&amp;Touches …</translation>
    </message>
    <message>
        <source>See and change what every key does</source>
        <translation>Voir et changer ce que fait chaque touche</translation>
    </message>
    <message>
        <source>Key map</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>The &amp;studio's own</source>
        <translation>Celui du &amp;studio</translation>
    </message>
    <message>
        <source>As in DaVinci &amp;Resolve</source>
        <translation>Comme DaVinci &amp;Resolve</translation>
    </message>
    <message>
        <source>As in &amp;Premiere</source>
        <translation>Comme &amp;Premiere</translation>
    </message>
    <message>
        <source>&amp;Sound on or off</source>
        <translation>&amp;Son activé ou coupé</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prise</translation>
    </message>
    <message>
        <source>&amp;Circle</source>
        <translation>&amp;Entourer</translation>
    </message>
    <message>
        <source>Make it the shot's chosen take</source>
        <translation>En faire la prise retenue du plan</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Co&amp;mparer</translation>
    </message>
    <message>
        <source>Two takes with a wipe between them</source>
        <translation>Deux prises séparées par un volet</translation>
    </message>
    <message>
        <source>&amp;End the comparison</source>
        <translation>&amp;Terminer la comparaison</translation>
    </message>
    <message>
        <source>Show the cut again</source>
        <translation>Montrer de nouveau le montage</translation>
    </message>
    <message>
        <source>Use its &amp;seed again</source>
        <translation>Réutiliser sa &amp;graine</translation>
    </message>
    <message>
        <source>Next takes start from the same noise</source>
        <translation>Les prises suivantes partent du même bruit</translation>
    </message>
    <message>
        <source>&amp;Onion skin</source>
        <translation>Pelure d'&amp;oignon</translation>
    </message>
    <message>
        <source>The last frame before a cut, through the first after it</source>
        <translation>La dernière image avant une coupe, à travers la première qui la suit</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Plein é&amp;cran</translation>
    </message>
    <message>
        <source>Only the picture; Escape brings all back</source>
        <translation>Seulement l'image ; Échap ramène tout</translation>
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
    <name>MachineColumn</name>
    <message>
        <source>This machine</source>
        <translation>Cette machine</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Examen en cours …</translation>
    </message>
</context>
<context>
    <name>NewFilmForm</name>
    <message>
        <source>New film</source>
        <translation>Nouveau film</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir …</translation>
    </message>
    <message>
        <source>Make the film</source>
        <translation>Créer le film</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>All of this can be changed later. The folder holds the film and all its takes.</source>
        <translation>Tout cela peut être changé plus tard. Le dossier contient le film et toutes ses prises.</translation>
    </message>
    <message>
        <source>A folder for the film</source>
        <translation>Un dossier pour le film</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Frame rate</source>
        <translation>&amp;Cadence</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>D&amp;ossier</translation>
    </message>
    <message>
        <source>{0} frames a second</source>
        <translation>{0} images par seconde</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Films of many generated shots, cut so that they hold together.</source>
        <translation>Des films de nombreux plans générés, montés pour qu’ils tiennent ensemble.</translation>
    </message>
    <message>
        <source>&amp;New film</source>
        <translation>&amp;Nouveau film</translation>
    </message>
    <message>
        <source>An empty film in a folder of its own</source>
        <translation>Un film vide dans son propre dossier</translation>
    </message>
    <message>
        <source>From a &amp;storyboard …</source>
        <translation>D’un &amp;storyboard …</translation>
    </message>
    <message>
        <source>Read a storyboard.toml; the film is kept beside it</source>
        <translation>Lire un storyboard.toml ; le film est gardé à côté</translation>
    </message>
    <message>
        <source>From a s&amp;creenplay …</source>
        <translation>D’un s&amp;cénario …</translation>
    </message>
    <message>
        <source>Scenes, cast and first shots from a script; the film's folder is made beside it</source>
        <translation>Scènes, distribution et premiers plans d’un scénario ; le dossier du film est créé à côté</translation>
    </message>
    <message>
        <source>Screenplays, shot lists, boards (*.fountain *.fdx *.txt *.csv *.storyboarder)</source>
        <translation>Scénarios, découpages, storyboards (*.fountain *.fdx *.txt *.csv *.storyboarder)</translation>
    </message>
    <message>
        <source>A screenplay</source>
        <translation>Un scénario</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>&amp;Ouvrir …</translation>
    </message>
    <message>
        <source>Open the folder of a film</source>
        <translation>Ouvrir le dossier d’un film</translation>
    </message>
    <message>
        <source>A storyboard</source>
        <translation>Un storyboard</translation>
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
        <source>Recent films</source>
        <translation>Films récents</translation>
    </message>
    <message>
        <source>Examples to look into</source>
        <translation>Exemples à découvrir</translation>
    </message>
    <message>
        <source>Films that you open are listed here. Begin with a new one.</source>
        <translation>Les films que vous ouvrez sont listés ici. Commencez par un nouveau.</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Key map</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>The studio's own</source>
        <translation>Celui du studio</translation>
    </message>
    <message>
        <source>Find an action, or a key</source>
        <translation>Trouver une action ou une touche</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Trouver</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Press keys</source>
        <translation>Appuyer sur les touches</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Prendre ces touches</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Aucune touche</translation>
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
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Click into the field and press the keys.</source>
        <translation>Cliquez dans le champ et appuyez sur les touches.</translation>
    </message>
    <message>
        <source>'{0}' has these keys now and will lose them.</source>
        <translation>« {0} » a ces touches maintenant et les perdra.</translation>
    </message>
</context>
<context>
    <name>SnapshotsDialog</name>
    <message>
        <source>Snapshots</source>
        <translation>Instantanés</translation>
    </message>
    <message>
        <source>A name for the film as it is now, as 'before the recut'</source>
        <translation>Un nom pour le film tel qu’il est, comme « avant le remontage »</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Ce qui a changé depuis</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>The film becomes as it was then. This can be taken back like any edit.</source>
        <translation>Le film redevient ce qu’il était. Cela s’annule comme toute modification.</translation>
    </message>
    <message>
        <source>Choose a snapshot to see what changed since.</source>
        <translation>Choisissez un instantané pour voir ce qui a changé depuis.</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>The film is as it was then.</source>
        <translation>Le film est comme il était alors.</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automatique</translation>
    </message>
</context>
</TS>
