<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Besetzung</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Continuity</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the edit again</source>
        <translation>Die Änderung noch einmal machen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select every shot</source>
        <translation>Jede Einstellung auswählen</translation>
    </message>
    <message>
        <source>New s&amp;cene</source>
        <translation>Neue S&amp;zene</translation>
    </message>
    <message>
        <source>Add a scene after this one</source>
        <translation>Eine Szene nach dieser anfügen</translation>
    </message>
    <message>
        <source>&amp;New shot</source>
        <translation>&amp;Neue Einstellung</translation>
    </message>
    <message>
        <source>Add a shot after this one</source>
        <translation>Eine Einstellung nach dieser anfügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Copy the shot, with its cast</source>
        <translation>Die Einstellung mit ihrer Besetzung kopieren</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Take the shots out of the film</source>
        <translation>Die Einstellungen aus dem Film nehmen</translation>
    </message>
    <message>
        <source>S&amp;plit</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>Cut the shot in two at the playhead</source>
        <translation>Die Einstellung am Abspielkopf teilen</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Make two halves one shot again</source>
        <translation>Zwei Hälften wieder zu einer Einstellung machen</translation>
    </message>
    <message>
        <source>C&amp;ontinue the shot before</source>
        <translation>Die v&amp;orige Einstellung fortsetzen</translation>
    </message>
    <message>
        <source>Start from its last frames</source>
        <translation>Mit deren letzten Bildern beginnen</translation>
    </message>
    <message>
        <source>Start with a c&amp;ut</source>
        <translation>Mit einem S&amp;chnitt beginnen</translation>
    </message>
    <message>
        <source>Start fresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>D&amp;issolve into it</source>
        <translation>&amp;Überblenden</translation>
    </message>
    <message>
        <source>Over half a second</source>
        <translation>Über eine halbe Sekunde</translation>
    </message>
    <message>
        <source>Cut into it</source>
        <translation>Hart schneiden</translation>
    </message>
    <message>
        <source>Remove the transition into the shot</source>
        <translation>Den Übergang in die Einstellung entfernen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>Move before the shot before</source>
        <translation>Vor die vorige Einstellung verschieben</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Move after the shot after</source>
        <translation>Hinter die nächste Einstellung verschieben</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Trimmen</translation>
    </message>
    <message>
        <source>&amp;Head</source>
        <translation>&amp;Anfang</translation>
    </message>
    <message>
        <source>Cut away what lies before the playhead</source>
        <translation>Wegschneiden, was vor dem Abspielkopf liegt</translation>
    </message>
    <message>
        <source>&amp;Tail</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <source>Cut away what lies after the playhead</source>
        <translation>Wegschneiden, was nach dem Abspielkopf liegt</translation>
    </message>
    <message>
        <source>Slip &amp;earlier</source>
        <translation>Inhalt &amp;früher</translation>
    </message>
    <message>
        <source>Show the take a frame earlier</source>
        <translation>Den Take ein Bild früher zeigen</translation>
    </message>
    <message>
        <source>Slip &amp;later</source>
        <translation>Inhalt &amp;später</translation>
    </message>
    <message>
        <source>Show the take a frame later</source>
        <translation>Den Take ein Bild später zeigen</translation>
    </message>
    <message>
        <source>Add a &amp;title</source>
        <translation>T&amp;itel hinzufügen</translation>
    </message>
    <message>
        <source>Put words over the shot</source>
        <translation>Worte über die Einstellung legen</translation>
    </message>
    <message>
        <source>Add a ma&amp;rker</source>
        <translation>Ma&amp;rke setzen</translation>
    </message>
    <message>
        <source>Leave a note on this frame</source>
        <translation>Eine Notiz an diesem Bild lassen</translation>
    </message>
    <message>
        <source>&amp;Make what is stale</source>
        <translation>&amp;Veraltetes drehen</translation>
    </message>
    <message>
        <source>All that needs a take</source>
        <translation>Alles, was einen Take braucht</translation>
    </message>
    <message>
        <source>New &amp;take</source>
        <translation>Neuer &amp;Take</translation>
    </message>
    <message>
        <source>Make another take of the shots</source>
        <translation>Noch einen Take der Einstellungen drehen</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Write the film to a file</source>
        <translation>Den Film in eine Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Snapshots …</source>
        <translation>&amp;Schnappschüsse …</translation>
    </message>
    <message>
        <source>Keep, compare, go back</source>
        <translation>Aufheben, vergleichen, zurückkehren</translation>
    </message>
    <message>
        <source>&amp;Open another film …</source>
        <translation>Anderen Film ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Recent films, examples, a new film</source>
        <translation>Letzte Filme, Beispiele, ein neuer Film</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close the film; everything is saved already</source>
        <translation>Den Film schließen; alles ist schon gespeichert</translation>
    </message>
    <message>
        <source>&amp;Paste pictures</source>
        <translation>Bilder &amp;einfügen</translation>
    </message>
    <message>
        <source>Board the pictures on the clipboard</source>
        <translation>Die Bilder der Zwischenablage aufs Storyboard legen</translation>
    </message>
    <message>
        <source>&amp;Play and stop</source>
        <translation>&amp;Abspielen und anhalten</translation>
    </message>
    <message>
        <source>Shuttle &amp;back</source>
        <translation>&amp;Rückwärts</translation>
    </message>
    <message>
        <source>Play backwards; again, faster</source>
        <translation>Rückwärts abspielen; noch einmal: schneller</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Shuttle &amp;on</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Play; again, faster</source>
        <translation>Abspielen; noch einmal: schneller</translation>
    </message>
    <message>
        <source>A frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>A frame on</source>
        <translation>Ein Bild weiter</translation>
    </message>
    <message>
        <source>To the shot before</source>
        <translation>Zur vorigen Einstellung</translation>
    </message>
    <message>
        <source>To the next shot</source>
        <translation>Zur nächsten Einstellung</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Mark &amp;in</source>
        <translation>&amp;In-Punkt setzen</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Von hier an abspielen</translation>
    </message>
    <message>
        <source>Mark &amp;out</source>
        <translation>&amp;Out-Punkt setzen</translation>
    </message>
    <message>
        <source>Play up to here</source>
        <translation>Bis hierher abspielen</translation>
    </message>
    <message>
        <source>&amp;Clear in and out</source>
        <translation>In und Out &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Schleife</translation>
    </message>
    <message>
        <source>Begin again at the end</source>
        <translation>Am Ende von vorn beginnen</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>&amp;Befehlspalette</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>The Board workspace</source>
        <translation>Der Arbeitsbereich Storyboard</translation>
    </message>
    <message>
        <source>Shoot</source>
        <translation>Dreh</translation>
    </message>
    <message>
        <source>The Shoot workspace</source>
        <translation>Der Arbeitsbereich Dreh</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>The Cut workspace</source>
        <translation>Der Arbeitsbereich Schnitt</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>The Review workspace</source>
        <translation>Der Arbeitsbereich Abnahme</translation>
    </message>
    <message>
        <source>Reset the workspace</source>
        <translation>Arbeitsbereich zurücksetzen</translation>
    </message>
    <message>
        <source>Arrange the places as they were at first</source>
        <translation>Alles so anordnen, wie es am Anfang war</translation>
    </message>
    <message>
        <source>&amp;Fit the timeline</source>
        <translation>Zeitachse &amp;einpassen</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>Den ganzen Film zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Snapping</source>
        <translation>Ein&amp;rasten</translation>
    </message>
    <message>
        <source>Edges snap to cuts and the playhead</source>
        <translation>Kanten rasten an Schnitten und am Abspielkopf ein</translation>
    </message>
    <message>
        <source>&amp;Razor</source>
        <translation>Ra&amp;sierklinge</translation>
    </message>
    <message>
        <source>Cut shots by clicking on them</source>
        <translation>Einstellungen durch Klicken schneiden</translation>
    </message>
    <message>
        <source>S&amp;cript beside boards</source>
        <translation>&amp;Drehbuch neben den Bildern</translation>
    </message>
    <message>
        <source>Safe &amp;areas</source>
        <translation>Sichere &amp;Bereiche</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Keys …</source>
        <translation>&amp;Tasten …</translation>
    </message>
    <message>
        <source>See and change what every key does</source>
        <translation>Sehen und ändern, was jede Taste tut</translation>
    </message>
    <message>
        <source>Key map</source>
        <translation>Tastenbelegung</translation>
    </message>
    <message>
        <source>The &amp;studio's own</source>
        <translation>Die &amp;eigene des Studios</translation>
    </message>
    <message>
        <source>As in DaVinci &amp;Resolve</source>
        <translation>Wie in DaVinci &amp;Resolve</translation>
    </message>
    <message>
        <source>As in &amp;Premiere</source>
        <translation>Wie in &amp;Premiere</translation>
    </message>
    <message>
        <source>&amp;Sound on or off</source>
        <translation>&amp;Ton an oder aus</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>&amp;Circle</source>
        <translation>Ein&amp;kreisen</translation>
    </message>
    <message>
        <source>Make it the shot's chosen take</source>
        <translation>Zum gewählten Take der Einstellung machen</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Two takes with a wipe between them</source>
        <translation>Zwei Takes mit einer Blende dazwischen</translation>
    </message>
    <message>
        <source>&amp;End the comparison</source>
        <translation>Vergleich &amp;beenden</translation>
    </message>
    <message>
        <source>Show the cut again</source>
        <translation>Wieder den Schnitt zeigen</translation>
    </message>
    <message>
        <source>Use its &amp;seed again</source>
        <translation>Seinen &amp;Seed wieder verwenden</translation>
    </message>
    <message>
        <source>Next takes start from the same noise</source>
        <translation>Die nächsten Takes beginnen mit demselben Rauschen</translation>
    </message>
    <message>
        <source>&amp;Onion skin</source>
        <translation>&amp;Zwiebelhaut</translation>
    </message>
    <message>
        <source>The last frame before a cut, through the first after it</source>
        <translation>Das letzte Bild vor einem Schnitt, durch das erste danach hindurch</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Only the picture; Escape brings all back</source>
        <translation>Nur das Bild; Escape bringt alles zurück</translation>
    </message>
</context>
<context>
    <name>FilmCard</name>
    <message>
        <source>It is not there any more. The context menu takes it out of the list.</source>
        <translation>Er ist nicht mehr da. Das Kontextmenü nimmt ihn aus der Liste.</translation>
    </message>
    <message>
        <source>Take out of this list</source>
        <translation>Aus dieser Liste nehmen</translation>
    </message>
</context>
<context>
    <name>MachineColumn</name>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Sehe nach …</translation>
    </message>
</context>
<context>
    <name>NewFilmForm</name>
    <message>
        <source>New film</source>
        <translation>Neuer Film</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Make the film</source>
        <translation>Film anlegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>All of this can be changed later. The folder holds the film and all its takes.</source>
        <translation>All das lässt sich später ändern. Der Ordner enthält den Film und alle seine Takes.</translation>
    </message>
    <message>
        <source>A folder for the film</source>
        <translation>Ein Ordner für den Film</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Frame rate</source>
        <translation>&amp;Bildrate</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>{0} frames a second</source>
        <translation>{0} Bilder pro Sekunde</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Films of many generated shots, cut so that they hold together.</source>
        <translation>Filme aus vielen erzeugten Einstellungen, so geschnitten, dass sie zusammenhalten.</translation>
    </message>
    <message>
        <source>&amp;New film</source>
        <translation>&amp;Neuer Film</translation>
    </message>
    <message>
        <source>An empty film in a folder of its own</source>
        <translation>Ein leerer Film in einem eigenen Ordner</translation>
    </message>
    <message>
        <source>From a &amp;storyboard …</source>
        <translation>Aus einem &amp;Storyboard …</translation>
    </message>
    <message>
        <source>Read a storyboard.toml; the film is kept beside it</source>
        <translation>Eine storyboard.toml lesen; der Film liegt daneben</translation>
    </message>
    <message>
        <source>From a s&amp;creenplay …</source>
        <translation>Aus einem &amp;Drehbuch …</translation>
    </message>
    <message>
        <source>Scenes, cast and first shots from a script; the film's folder is made beside it</source>
        <translation>Szenen, Besetzung und erste Einstellungen aus einem Drehbuch; der Ordner des Films entsteht daneben</translation>
    </message>
    <message>
        <source>Screenplays, shot lists, boards (*.fountain *.fdx *.txt *.csv *.storyboarder)</source>
        <translation>Drehbücher, Shotlists, Storyboards (*.fountain *.fdx *.txt *.csv *.storyboarder)</translation>
    </message>
    <message>
        <source>A screenplay</source>
        <translation>Ein Drehbuch</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open the folder of a film</source>
        <translation>Den Ordner eines Films öffnen</translation>
    </message>
    <message>
        <source>A storyboard</source>
        <translation>Ein Storyboard</translation>
    </message>
    <message>
        <source>Storyboards (*.toml)</source>
        <translation>Storyboards (*.toml)</translation>
    </message>
    <message>
        <source>The folder of a film</source>
        <translation>Der Ordner eines Films</translation>
    </message>
    <message>
        <source>Recent films</source>
        <translation>Letzte Filme</translation>
    </message>
    <message>
        <source>Examples to look into</source>
        <translation>Beispiele zum Hineinsehen</translation>
    </message>
    <message>
        <source>Films that you open are listed here. Begin with a new one.</source>
        <translation>Hier stehen die Filme, die Sie öffnen. Beginnen Sie mit einem neuen.</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Key map</source>
        <translation>Tastenbelegung</translation>
    </message>
    <message>
        <source>The studio's own</source>
        <translation>Die eigene des Studios</translation>
    </message>
    <message>
        <source>Find an action, or a key</source>
        <translation>Einen Befehl oder eine Taste finden</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Press keys</source>
        <translation>Tasten drücken</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Diese Tasten nehmen</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Click into the field and press the keys.</source>
        <translation>Klicken Sie in das Feld und drücken Sie die Tasten.</translation>
    </message>
    <message>
        <source>'{0}' has these keys now and will lose them.</source>
        <translation>„{0}“ hat diese Tasten jetzt und verliert sie.</translation>
    </message>
</context>
<context>
    <name>SnapshotsDialog</name>
    <message>
        <source>Snapshots</source>
        <translation>Schnappschüsse</translation>
    </message>
    <message>
        <source>A name for the film as it is now, as 'before the recut'</source>
        <translation>Ein Name für den Film, wie er jetzt ist, etwa „vor dem Umschnitt“</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Was sich seither geändert hat</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dorthin zurückkehren</translation>
    </message>
    <message>
        <source>The film becomes as it was then. This can be taken back like any edit.</source>
        <translation>Der Film wird wieder, wie er damals war. Das lässt sich zurücknehmen wie jede Änderung.</translation>
    </message>
    <message>
        <source>Choose a snapshot to see what changed since.</source>
        <translation>Wählen Sie einen Schnappschuss, um zu sehen, was sich seither geändert hat.</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Seither</translation>
    </message>
    <message>
        <source>The film is as it was then.</source>
        <translation>Der Film ist, wie er damals war.</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Von selbst</translation>
    </message>
</context>
</TS>
