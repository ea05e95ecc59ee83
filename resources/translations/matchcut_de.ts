<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>A studio for films that are made of many generated shots.</source>
        <translation>Ein Studio für Filme, die aus vielen generierten Einstellungen gemacht sind.</translation>
    </message>
    <message>
        <source>About Matchcut</source>
        <translation>Über Matchcut</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>In the box</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>It comes from {0}.</source>
        <translation>Es kommt aus {0}.</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Lizenz: {0}</translation>
    </message>
    <message>
        <source>Typefaces</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>What it is, and its licence</source>
        <translation>Was es ist, und seine Lizenz</translation>
    </message>
    <message>
        <source>What it learned from: {0}</source>
        <translation>Woraus es gelernt hat: {0}</translation>
    </message>
    <message>
        <source>Whose work is in it</source>
        <translation>Wessen Arbeit darin ist</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Matchcut</source>
        <translation>&amp;Über Matchcut</translation>
    </message>
    <message>
        <source>&amp;Ask what is to become of them</source>
        <translation>&amp;Fragen, was aus ihnen wird</translation>
    </message>
    <message>
        <source>&amp;Before and after its correction</source>
        <translation>&amp;Vor und nach seiner Korrektur</translation>
    </message>
    <message>
        <source>&amp;Circle</source>
        <translation>Ein&amp;kreisen</translation>
    </message>
    <message>
        <source>&amp;Clear in and out</source>
        <translation>In und Out &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>&amp;Befehlspalette</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Deutsch</source>
        <translation>&amp;Deutsch</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>&amp;End the comparison</source>
        <translation>Vergleich &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Find media …</source>
        <translation>&amp;Medien suchen …</translation>
    </message>
    <message>
        <source>&amp;Fit the timeline</source>
        <translation>Zeitachse &amp;einpassen</translation>
    </message>
    <message>
        <source>&amp;Français</source>
        <translation>&amp;Français</translation>
    </message>
    <message>
        <source>&amp;Half a second</source>
        <translation>Eine &amp;halbe Sekunde</translation>
    </message>
    <message>
        <source>&amp;Head</source>
        <translation>&amp;Anfang</translation>
    </message>
    <message>
        <source>&amp;Keys …</source>
        <translation>&amp;Tasten …</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Schleife</translation>
    </message>
    <message>
        <source>&amp;Make what is stale</source>
        <translation>&amp;Veraltetes drehen</translation>
    </message>
    <message>
        <source>&amp;Measure its takes</source>
        <translation>Seine Takes &amp;vermessen</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>&amp;New shot</source>
        <translation>&amp;Neue Einstellung</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keins</translation>
    </message>
    <message>
        <source>&amp;Note on it</source>
        <translation>&amp;Notiz dazu</translation>
    </message>
    <message>
        <source>&amp;Onion skin</source>
        <translation>&amp;Zwiebelhaut</translation>
    </message>
    <message>
        <source>&amp;Open another film …</source>
        <translation>Anderen Film ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Paste pictures</source>
        <translation>Bilder &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Play and stop</source>
        <translation>&amp;Abspielen und anhalten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Razor</source>
        <translation>Ra&amp;sierklinge</translation>
    </message>
    <message>
        <source>&amp;Read the script again …</source>
        <translation>Das Drehbuch &amp;neu lesen …</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Run on without the window</source>
        <translation>Ohne das Fenster &amp;weitermachen</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>Aus&amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Snapping</source>
        <translation>Ein&amp;rasten</translation>
    </message>
    <message>
        <source>&amp;Snapshots …</source>
        <translation>&amp;Schnappschüsse …</translation>
    </message>
    <message>
        <source>&amp;Sound on or off</source>
        <translation>&amp;Ton an oder aus</translation>
    </message>
    <message>
        <source>&amp;Stop here</source>
        <translation>&amp;Hier anhalten</translation>
    </message>
    <message>
        <source>&amp;Tail</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <source>&amp;Trim</source>
        <translation>&amp;Trimmen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Voices …</source>
        <translation>&amp;Stimmen …</translation>
    </message>
    <message>
        <source>&amp;Write the heading</source>
        <translation>Überschrift &amp;schreiben</translation>
    </message>
    <message>
        <source>A &amp;second</source>
        <translation>Eine &amp;Sekunde</translation>
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
        <source>Add a &amp;title</source>
        <translation>T&amp;itel hinzufügen</translation>
    </message>
    <message>
        <source>Add a ma&amp;rker</source>
        <translation>Ma&amp;rke setzen</translation>
    </message>
    <message>
        <source>Add a scene after this one</source>
        <translation>Eine Szene nach dieser anfügen</translation>
    </message>
    <message>
        <source>Add a shot after this one</source>
        <translation>Eine Einstellung nach dieser anfügen</translation>
    </message>
    <message>
        <source>Add a so&amp;und …</source>
        <translation>T&amp;on hinzufügen …</translation>
    </message>
    <message>
        <source>All that needs a take</source>
        <translation>Alles, was einen Take braucht</translation>
    </message>
    <message>
        <source>Arrange the places as they were at first</source>
        <translation>Alles so anordnen, wie es am Anfang war</translation>
    </message>
    <message>
        <source>As in &amp;Premiere</source>
        <translation>Wie in &amp;Premiere</translation>
    </message>
    <message>
        <source>As in DaVinci &amp;Resolve</source>
        <translation>Wie in DaVinci &amp;Resolve</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>Begin again at the end</source>
        <translation>Am Ende von vorn beginnen</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <source>Board the pictures on the clipboard</source>
        <translation>Die Bilder der Zwischenablage aufs Storyboard legen</translation>
    </message>
    <message>
        <source>Bring, check and remove what shots are made with</source>
        <translation>Holen, prüfen und entfernen, womit Einstellungen gemacht werden</translation>
    </message>
    <message>
        <source>By what their words mean, too</source>
        <translation>Auch danach, was ihre Wörter bedeuten</translation>
    </message>
    <message>
        <source>C&amp;ontinue the shot before</source>
        <translation>Die v&amp;orige Einstellung fortsetzen</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Besetzung</translation>
    </message>
    <message>
        <source>Close every film; everything is saved already</source>
        <translation>Alle Filme schließen; alles ist schon gespeichert</translation>
    </message>
    <message>
        <source>Close the film; everything is saved already</source>
        <translation>Den Film schließen; alles ist schon gespeichert</translation>
    </message>
    <message>
        <source>Closed while shots are made</source>
        <translation>Schließen, während erzeugt wird</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Continuity</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>Copy the shot, with its cast</source>
        <translation>Die Einstellung mit ihrer Besetzung kopieren</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Cut away what lies after the playhead</source>
        <translation>Wegschneiden, was nach dem Abspielkopf liegt</translation>
    </message>
    <message>
        <source>Cut away what lies before the playhead</source>
        <translation>Wegschneiden, was vor dem Abspielkopf liegt</translation>
    </message>
    <message>
        <source>Cut into it</source>
        <translation>Hart schneiden</translation>
    </message>
    <message>
        <source>Cut shots by clicking on them</source>
        <translation>Einstellungen durch Klicken schneiden</translation>
    </message>
    <message>
        <source>Cut the shot in two at the playhead</source>
        <translation>Die Einstellung am Abspielkopf teilen</translation>
    </message>
    <message>
        <source>D&amp;issolve into it</source>
        <translation>&amp;Überblenden</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>De&amp;lete the scene</source>
        <translation>Szene &amp;löschen</translation>
    </message>
    <message>
        <source>Each time a film is closed while shots are made</source>
        <translation>Jedes Mal, wenn ein Film geschlossen wird, während erzeugt wird</translation>
    </message>
    <message>
        <source>Edges snap to cuts and the playhead</source>
        <translation>Kanten rasten an Schnitten und am Abspielkopf ein</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>F&amp;ree space …</source>
        <translation>Speicher &amp;freigeben …</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Find its medi&amp;a …</source>
        <translation>Sein &amp;Medium suchen …</translation>
    </message>
    <message>
        <source>Find the cuts in its footage or take</source>
        <translation>Die Schnitte in ihrem Filmmaterial oder Take finden</translation>
    </message>
    <message>
        <source>Findin&amp;g shots …</source>
        <translation>Einstellun&amp;gen finden …</translation>
    </message>
    <message>
        <source>Fit the s&amp;hots</source>
        <translation>Einste&amp;llungen einpassen</translation>
    </message>
    <message>
        <source>For shots whose media is offline</source>
        <translation>Für Einstellungen, deren Medium offline ist</translation>
    </message>
    <message>
        <source>Handles</source>
        <translation>Fleisch</translation>
    </message>
    <message>
        <source>Have the dialogue spoken, and bring voices</source>
        <translation>Den Dialog sprechen lassen und Stimmen holen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Its version, and whose work is in it</source>
        <translation>Die Version, und wessen Arbeit darin ist</translation>
    </message>
    <message>
        <source>Keep, compare, go back</source>
        <translation>Aufheben, vergleichen, zurückkehren</translation>
    </message>
    <message>
        <source>Key map</source>
        <translation>Tastenbelegung</translation>
    </message>
    <message>
        <source>Keys, prices, who may be shown to them, and what was spent</source>
        <translation>Schlüssel, Preise, wer ihnen gezeigt werden darf und was ausgegeben wurde</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Lay it under the film from here</source>
        <translation>Ab hier unter den Film legen</translation>
    </message>
    <message>
        <source>Leave a note on this frame</source>
        <translation>Eine Notiz an diesem Bild lassen</translation>
    </message>
    <message>
        <source>Make another take of the shots</source>
        <translation>Noch einen Take der Einstellungen drehen</translation>
    </message>
    <message>
        <source>Make frames beyond the cut, at both ends</source>
        <translation>An beiden Enden Bilder über den Schnitt hinaus erzeugen</translation>
    </message>
    <message>
        <source>Make it the shot&apos;s chosen take</source>
        <translation>Zum gewählten Take der Einstellung machen</translation>
    </message>
    <message>
        <source>Make no more than the cut shows</source>
        <translation>Nicht mehr erzeugen, als der Schnitt zeigt</translation>
    </message>
    <message>
        <source>Make the edit again</source>
        <translation>Die Änderung noch einmal machen</translation>
    </message>
    <message>
        <source>Make two halves one shot again</source>
        <translation>Zwei Hälften wieder zu einer Einstellung machen</translation>
    </message>
    <message>
        <source>Mark &amp;in</source>
        <translation>&amp;In-Punkt setzen</translation>
    </message>
    <message>
        <source>Mark &amp;out</source>
        <translation>&amp;Out-Punkt setzen</translation>
    </message>
    <message>
        <source>Meas&amp;ure continuity</source>
        <translation>&amp;Anschlüsse vermessen</translation>
    </message>
    <message>
        <source>Mo&amp;dels …</source>
        <translation>Mo&amp;delle …</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move after the scene after</source>
        <translation>Hinter die Szene danach rücken</translation>
    </message>
    <message>
        <source>Move after the shot after</source>
        <translation>Hinter die nächste Einstellung verschieben</translation>
    </message>
    <message>
        <source>Move before the scene before</source>
        <translation>Vor die Szene davor rücken</translation>
    </message>
    <message>
        <source>Move before the shot before</source>
        <translation>Vor die vorige Einstellung verschieben</translation>
    </message>
    <message>
        <source>Move the nearest cut, and nothing else</source>
        <translation>Den nächsten Schnitt verschieben und sonst nichts</translation>
    </message>
    <message>
        <source>Move the nearest edge, beyond what was made too</source>
        <translation>Den nächsten Rand verschieben, auch über das Gemachte hinaus</translation>
    </message>
    <message>
        <source>Move the nearest edge, in what was made</source>
        <translation>Den nächsten Rand verschieben, so weit etwas gemacht ist</translation>
    </message>
    <message>
        <source>New &amp;take</source>
        <translation>Neuer &amp;Take</translation>
    </message>
    <message>
        <source>New s&amp;cene</source>
        <translation>Neue S&amp;zene</translation>
    </message>
    <message>
        <source>Next takes start from the same noise</source>
        <translation>Die nächsten Takes beginnen mit demselben Rauschen</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>Auf dem Board</translation>
    </message>
    <message>
        <source>Only the picture; Escape brings all back</source>
        <translation>Nur das Bild; Escape bringt alles zurück</translation>
    </message>
    <message>
        <source>Over half a second</source>
        <translation>Über eine halbe Sekunde</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Play backwards; again, faster</source>
        <translation>Rückwärts abspielen; noch einmal: schneller</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Von hier an abspielen</translation>
    </message>
    <message>
        <source>Play up to here</source>
        <translation>Bis hierher abspielen</translation>
    </message>
    <message>
        <source>Play; again, faster</source>
        <translation>Abspielen; noch einmal: schneller</translation>
    </message>
    <message>
        <source>Put words over the shot</source>
        <translation>Worte über die Einstellung legen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>R&amp;ipple</source>
        <translation>&amp;Nachziehen</translation>
    </message>
    <message>
        <source>R&amp;oll</source>
        <translation>R&amp;ollen</translation>
    </message>
    <message>
        <source>Recent films, examples, a new film</source>
        <translation>Letzte Filme, Beispiele, ein neuer Film</translation>
    </message>
    <message>
        <source>Remove the transition into the shot</source>
        <translation>Den Übergang in die Einstellung entfernen</translation>
    </message>
    <message>
        <source>Reset the workspace</source>
        <translation>Arbeitsbereich zurücksetzen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>S&amp;cript beside boards</source>
        <translation>&amp;Drehbuch neben den Bildern</translation>
    </message>
    <message>
        <source>S&amp;lip</source>
        <translation>S&amp;lippen</translation>
    </message>
    <message>
        <source>S&amp;plit</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Safe &amp;areas</source>
        <translation>Sichere &amp;Bereiche</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>See and change what every key does</source>
        <translation>Sehen und ändern, was jede Taste tut</translation>
    </message>
    <message>
        <source>See first what changed in it</source>
        <translation>Zuerst sehen, was sich darin geändert hat</translation>
    </message>
    <message>
        <source>See first what could go, and how much it is</source>
        <translation>Erst sehen, was gehen kann und wie viel es ist</translation>
    </message>
    <message>
        <source>See what doesn&apos;t hang together</source>
        <translation>Sehen, was nicht zusammenpasst</translation>
    </message>
    <message>
        <source>See what the storyboard is warned of</source>
        <translation>Sehen, wovor beim Storyboard gewarnt wird</translation>
    </message>
    <message>
        <source>See which take of the shot is best</source>
        <translation>Sehen, welcher Take der Einstellung der beste ist</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select and move; at an edge, trim</source>
        <translation>Auswählen und verschieben; an einem Rand trimmen</translation>
    </message>
    <message>
        <source>Select every shot</source>
        <translation>Jede Einstellung auswählen</translation>
    </message>
    <message>
        <source>Ser&amp;vices …</source>
        <translation>&amp;Dienste …</translation>
    </message>
    <message>
        <source>Shoot</source>
        <translation>Dreh</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Show fra&amp;mes</source>
        <translation>Einzel&amp;bilder zeigen</translation>
    </message>
    <message>
        <source>Show other frames of the take in the same place</source>
        <translation>An derselben Stelle andere Bilder des Takes zeigen</translation>
    </message>
    <message>
        <source>Show the cut again</source>
        <translation>Wieder den Schnitt zeigen</translation>
    </message>
    <message>
        <source>Show the selected shots as wide as can be</source>
        <translation>Die gewählten Einstellungen so breit wie möglich zeigen</translation>
    </message>
    <message>
        <source>Show the take a frame earlier</source>
        <translation>Den Take ein Bild früher zeigen</translation>
    </message>
    <message>
        <source>Show the take a frame later</source>
        <translation>Den Take ein Bild später zeigen</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>Den ganzen Film zeigen</translation>
    </message>
    <message>
        <source>Shuttle &amp;back</source>
        <translation>&amp;Rückwärts</translation>
    </message>
    <message>
        <source>Shuttle &amp;on</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Slip &amp;earlier</source>
        <translation>Inhalt &amp;früher</translation>
    </message>
    <message>
        <source>Slip &amp;later</source>
        <translation>Inhalt &amp;später</translation>
    </message>
    <message>
        <source>Split into s&amp;hots …</source>
        <translation>In &amp;Einstellungen teilen …</translation>
    </message>
    <message>
        <source>Start fresh</source>
        <translation>Neu beginnen</translation>
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
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Take it out with all its shots</source>
        <translation>Mit allen ihren Einstellungen herausnehmen</translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Take what is selected out of the film</source>
        <translation>Das Ausgewählte aus dem Film nehmen</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>The &amp;studio&apos;s own</source>
        <translation>Die &amp;eigene des Studios</translation>
    </message>
    <message>
        <source>The Board workspace</source>
        <translation>Der Arbeitsbereich Storyboard</translation>
    </message>
    <message>
        <source>The Cut workspace</source>
        <translation>Der Arbeitsbereich Schnitt</translation>
    </message>
    <message>
        <source>The Review workspace</source>
        <translation>Der Arbeitsbereich Abnahme</translation>
    </message>
    <message>
        <source>The Shoot workspace</source>
        <translation>Der Arbeitsbereich Dreh</translation>
    </message>
    <message>
        <source>The last frame before a cut, through the first after it</source>
        <translation>Das letzte Bild vor einem Schnitt, durch das erste danach hindurch</translation>
    </message>
    <message>
        <source>The take beside itself as it was before it was corrected, with a wipe between them</source>
        <translation>Der Take neben sich selbst, wie er vor der Korrektur war, mit einer Blende dazwischen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>They wait in the queue, and are made when you resume</source>
        <translation>Sie warten in der Warteschlange und werden erzeugt, wenn Sie fortsetzen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>To the next &amp;warning</source>
        <translation>Zur nächsten &amp;Warnung</translation>
    </message>
    <message>
        <source>To the next shot</source>
        <translation>Zur nächsten Einstellung</translation>
    </message>
    <message>
        <source>To the shot before</source>
        <translation>Zur vorigen Einstellung</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Trimmen</translation>
    </message>
    <message>
        <source>Two takes with a wipe between them</source>
        <translation>Zwei Takes mit einer Blende dazwischen</translation>
    </message>
    <message>
        <source>Use its &amp;seed again</source>
        <translation>Seinen &amp;Seed wieder verwenden</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>What films say of who made an edit</source>
        <translation>Was Filme darüber sagen, wer etwas geändert hat</translation>
    </message>
    <message>
        <source>Where its media is offline</source>
        <translation>Wo sein Medium offline ist</translation>
    </message>
    <message>
        <source>Write the film to a file</source>
        <translation>Den Film in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Write what you think of the take</source>
        <translation>Aufschreiben, was man von dem Take hält</translation>
    </message>
    <message>
        <source>You are told when all that was queued is made</source>
        <translation>Sie erfahren es, wenn alles aus der Warteschlange erzeugt ist</translation>
    </message>
    <message>
        <source>Your &amp;name …</source>
        <translation>Ihr &amp;Name …</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom in until every frame stands alone</source>
        <translation>Vergrößern, bis jedes Bild einzeln steht</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
</context>
<context>
    <name>AddForm</name>
    <message>
        <source>A folder in diffusers&apos; layout, with a model_index.json. It is used where it lies.</source>
        <translation>Ein Ordner im Aufbau von diffusers, mit einer model_index.json. Er wird benutzt, wo er liegt.</translation>
    </message>
    <message>
        <source>A version of</source>
        <translation>Eine Fassung von</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Found out from the folder</source>
        <translation>Aus dem Ordner erkannt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The model&apos;s folder</source>
        <translation>Der Ordner des Modells</translation>
    </message>
    <message>
        <source>Use a folder on this disk</source>
        <translation>Einen Ordner auf dieser Platte benutzen</translation>
    </message>
    <message>
        <source>small letters, digits, dots, hyphens</source>
        <translation>Kleinbuchstaben, Ziffern, Punkte, Bindestriche</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Double-click to write the heading; the menu moves and deletes the scene.</source>
        <translation>Doppelklick schreibt die Überschrift; das Menü verschiebt und löscht die Szene.</translation>
    </message>
</context>
<context>
    <name>Boarding</name>
    <message>
        <source>A picture for the shot</source>
        <translation>Ein Bild für die Einstellung</translation>
    </message>
    <message>
        <source>Copy one.</source>
        <translation>Kopieren Sie eines.</translation>
    </message>
    <message>
        <source>Pictures and films</source>
        <translation>Bilder und Filme</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
</context>
<context>
    <name>CastPanel</name>
    <message>
        <source>A character has a name, a description and pictures. Begin with New character.</source>
        <translation>Eine Figur hat einen Namen, eine Beschreibung und Bilder. Beginnen Sie mit Neue Figur.</translation>
    </message>
    <message>
        <source>A location, a prop or a style</source>
        <translation>Ein Ort, eine Requisite oder ein Stil</translation>
    </message>
    <message>
        <source>Cast and elements</source>
        <translation>Besetzung und Elemente</translation>
    </message>
    <message>
        <source>Character {0}</source>
        <translation>Figur {0}</translation>
    </message>
    <message>
        <source>New character</source>
        <translation>Neue Figur</translation>
    </message>
    <message>
        <source>New element</source>
        <translation>Neues Element</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>noch nicht zu sehen</translation>
    </message>
</context>
<context>
    <name>ClipInspector</name>
    <message>
        <source>What hangs on the film</source>
        <translation>Was am Film hängt</translation>
    </message>
</context>
<context>
    <name>ContinuityPanel</name>
    <message>
        <source>Continuity</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Look at the circled take of each shot, and say what does not hang together</source>
        <translation>Den gewählten Take jeder Einstellung ansehen und sagen, was nicht zusammenpasst</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Vermessen</translation>
    </message>
    <message>
        <source>Nothing is measured yet. Measure looks at each shot and lists what does not hang together.</source>
        <translation>Noch ist nichts vermessen. „Vermessen“ sieht jede Einstellung an und listet auf, was nicht zusammenpasst.</translation>
    </message>
    <message>
        <source>One finding</source>
        <translation>Ein Befund</translation>
    </message>
    <message>
        <source>Return goes to a seam, and the onion skin of the View menu lays its two frames over each other.</source>
        <translation>Die Eingabetaste geht zu einer Naht, und die Zwiebelhaut im Menü Ansicht legt ihre beiden Bilder übereinander.</translation>
    </message>
    <message>
        <source>Seams</source>
        <translation>Nähte</translation>
    </message>
    <message>
        <source>Seams stand here where a shot continues the one before it, or where somebody is seen on both sides.</source>
        <translation>Hier stehen Nähte, an denen eine Einstellung die davor fortsetzt oder jemand auf beiden Seiten zu sehen ist.</translation>
    </message>
    <message>
        <source>{0} before a change: measure again</source>
        <translation>{0} vor einer Änderung: erneut messen</translation>
    </message>
    <message>
        <source>{0} findings</source>
        <translation>{0} Befunde</translation>
    </message>
    <message>
        <source>{0} of {1} takes measured</source>
        <translation>{0} von {1} Takes vermessen</translation>
    </message>
</context>
<context>
    <name>EditForm</name>
    <message>
        <source>&amp;Frame rate</source>
        <translation>&amp;Bildrate</translation>
    </message>
    <message>
        <source>&amp;Sequence</source>
        <translation>&amp;Sequenz</translation>
    </message>
    <message>
        <source>An EDL does not say its frame rate; it is that of the edit it was exported from.</source>
        <translation>Eine EDL nennt ihre Bildrate nicht; es ist die des Schnitts, aus dem sie exportiert wurde.</translation>
    </message>
    <message>
        <source>An edit</source>
        <translation>Ein Schnitt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Make the film</source>
        <translation>Film anlegen</translation>
    </message>
    <message>
        <source>Sequence {0}</source>
        <translation>Sequenz {0}</translation>
    </message>
    <message>
        <source>This file holds {0} sequences. One of them becomes the film.</source>
        <translation>Diese Datei enthält {0} Sequenzen. Eine davon wird der Film.</translation>
    </message>
    <message>
        <source>{0} frames a second</source>
        <translation>{0} Bilder pro Sekunde</translation>
    </message>
</context>
<context>
    <name>EmbedderChoice</name>
    <message>
        <source>Compare by</source>
        <translation>Vergleich durch</translation>
    </message>
    <message>
        <source>Licence: {0}.</source>
        <translation>Lizenz: {0}.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Looking at pictures …</source>
        <translation>Bilder werden angesehen …</translation>
    </message>
    <message>
        <source>Pictures that were not looked at: {0}</source>
        <translation>Nicht angesehene Bilder: {0}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>What is seen of the cast is kept in this film, until somebody is forgotten.</source>
        <translation>Was von der Besetzung gesehen wird, bleibt in diesem Film, bis jemand vergessen wird.</translation>
    </message>
    <message>
        <source>{0} of {1} pictures looked at</source>
        <translation>{0} von {1} Bildern angesehen</translation>
    </message>
    <message>
        <source>{0} – not here</source>
        <translation>{0} – nicht hier</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>Hin&amp;zufügen</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>A folder.</source>
        <translation>Ein Ordner.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Ends in {0}.</source>
        <translation>Endet auf {0}.</translation>
    </message>
    <message>
        <source>Every shot needs a take.</source>
        <translation>Jede Einstellung braucht einen Take.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export {0} files</source>
        <translation>{0} Dateien exportieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>How &amp;much</source>
        <translation>&amp;Wie viel</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>In diesem Auftrag</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Keep these settings under that name; they stand at the top of the list then.</source>
        <translation>Diese Einstellungen unter dem Namen merken; sie stehen dann oben in der Liste.</translation>
    </message>
    <message>
        <source>Name of a preset</source>
        <translation>Name einer Vorgabe</translation>
    </message>
    <message>
        <source>Put this file into the order, and choose another one.</source>
        <translation>Diese Datei in den Auftrag aufnehmen und noch eine wählen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this preset. Files that were written with it stay.</source>
        <translation>Diese Vorgabe entfernen. Dateien, die mit ihr geschrieben wurden, bleiben.</translation>
    </message>
    <message>
        <source>Shots without a take are boards.</source>
        <translation>Einstellungen ohne Take werden zu Tafeln.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>The whole film</source>
        <translation>Der ganze Film</translation>
    </message>
    <message>
        <source>This form is always of the whole film.</source>
        <translation>Diese Form umfasst immer den ganzen Film.</translation>
    </message>
    <message>
        <source>{0} is in the order already. Give this file another name.</source>
        <translation>{0} ist schon im Auftrag. Geben Sie dieser Datei einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>A file is still being written. Close the film again to stop that.</source>
        <translation>Eine Datei wird noch geschrieben. Schließen Sie den Film noch einmal, um das abzubrechen.</translation>
    </message>
    <message>
        <source>Memory probably ran out: close other programs, then try again.</source>
        <translation>Wahrscheinlich reichte der Speicher nicht: Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopped. {0} was not written.</source>
        <translation>Abgebrochen. {0} wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Stopped. {0} were not written.</source>
        <translation>Angehalten. Nicht geschrieben: {0}.</translation>
    </message>
    <message>
        <source>Writing {0} …</source>
        <translation>{0} wird geschrieben …</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Geschrieben: {0}</translation>
    </message>
    <message>
        <source>{0} could not be written.</source>
        <translation>{0} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{0} more to write</source>
        <translation>noch {0} zu schreiben</translation>
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
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Camera move</source>
        <translation>Kamerabewegung</translation>
    </message>
    <message>
        <source>Correct the colours and sharpness of shots that continue others</source>
        <translation>Farben und Schärfe von Einstellungen angleichen, die andere fortsetzen</translation>
    </message>
    <message>
        <source>Correct what continues</source>
        <translation>Fortsetzungen angleichen</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Angleichen</translation>
    </message>
    <message>
        <source>Correction of a continuing shot</source>
        <translation>Angleichen einer fortsetzenden Einstellung</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Ends and sound</source>
        <translation>Anfang, Ende und Ton</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Blende</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Fades</source>
        <translation>Blenden</translation>
    </message>
    <message>
        <source>For yourself and the crew</source>
        <translation>Für Sie und das Team</translation>
    </message>
    <message>
        <source>Framing for other shapes, percent from the left</source>
        <translation>Ausschnitt für andere Formate, Prozent von links</translation>
    </message>
    <message>
        <source>Framing for other shapes, percent from the top</source>
        <translation>Ausschnitt für andere Formate, Prozent von oben</translation>
    </message>
    <message>
        <source>Framing, % from left</source>
        <translation>Ausschnitt, % von links</translation>
    </message>
    <message>
        <source>Framing, % from top</source>
        <translation>Ausschnitt, % von oben</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Geht weiter</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Hand-over, frames before the end of the shot that it continues</source>
        <translation>Übergabe, Bilder vor dem Ende der Einstellung, die sie fortsetzt</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>How far the track goes down under dialogue, in decibels</source>
        <translation>Wie weit die Spur unter Dialog zurückgeht, in Dezibel</translation>
    </message>
    <message>
        <source>How shots of the film go on</source>
        <translation>Wie Einstellungen des Films weitergehen</translation>
    </message>
    <message>
        <source>How shots of the scene go on</source>
        <translation>Wie Einstellungen der Szene weitergehen</translation>
    </message>
    <message>
        <source>How the shot goes on</source>
        <translation>Wie die Einstellung weitergeht</translation>
    </message>
    <message>
        <source>INT. KITCHEN - NIGHT</source>
        <translation>INNEN. KÜCHE - NACHT</translation>
    </message>
    <message>
        <source>In the cut</source>
        <translation>Im Schnitt</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Level in decibels</source>
        <translation>Pegel in Dezibel</translation>
    </message>
    <message>
        <source>Level of the track in decibels</source>
        <translation>Pegel der Spur in Dezibel</translation>
    </message>
    <message>
        <source>Level, dB</source>
        <translation>Pegel, dB</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Panorama</translation>
    </message>
    <message>
        <source>Pan of the track</source>
        <translation>Panorama der Spur</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Scene heading</source>
        <translation>Überschrift der Szene</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Shot size</source>
        <translation>Einstellungsgröße</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Synopsis</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The track is muted</source>
        <translation>Die Spur ist stumm</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Trim at the head</source>
        <translation>Am Anfang kürzen</translation>
    </message>
    <message>
        <source>Trim at the tail</source>
        <translation>Am Ende kürzen</translation>
    </message>
    <message>
        <source>Trim head</source>
        <translation>Anfang kürzen</translation>
    </message>
    <message>
        <source>Trim tail</source>
        <translation>Ende kürzen</translation>
    </message>
    <message>
        <source>Under dialogue, dB</source>
        <translation>Unter Dialog, dB</translation>
    </message>
    <message>
        <source>What happens in the scene</source>
        <translation>Was in der Szene geschieht</translation>
    </message>
    <message>
        <source>What is heard</source>
        <translation>Was zu hören ist</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Was gesagt wird</translation>
    </message>
    <message>
        <source>What is to be said about this frame</source>
        <translation>Was zu diesem Bild zu sagen ist</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben steht</translation>
    </message>
    <message>
        <source>What the track is to the film</source>
        <translation>Was die Spur für den Film ist</translation>
    </message>
    <message>
        <source>What we see, in plain words</source>
        <translation>Was wir sehen, in einfachen Worten</translation>
    </message>
    <message>
        <source>Where the noise of every shot comes from that has no seed of its own</source>
        <translation>Woher das Rauschen jeder Einstellung kommt, die keinen eigenen Seed hat</translation>
    </message>
    <message>
        <source>Which point stays in the middle where the film is delivered in another shape, such as upright</source>
        <translation>Welcher Punkt in der Mitte bleibt, wo der Film in einem anderen Format geliefert wird, etwa hochkant</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>dusk</source>
        <translation>Dämmerung</translation>
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
    <name>FilmPage</name>
    <message>
        <source>First timecode</source>
        <translation>Erster Timecode</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Bildrate</translation>
    </message>
    <message>
        <source>Frame size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>Der Film</translation>
    </message>
    <message>
        <source>This holds for the whole film. Choose a shot to see all that it has.</source>
        <translation>Das gilt für den ganzen Film. Wählen Sie eine Einstellung, um alles zu ihr zu sehen.</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie er ist</translation>
    </message>
    <message>
        <source>{0} frames a second</source>
        <translation>{0} Bilder pro Sekunde</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What the findings are about</source>
        <translation>Worum es in den Befunden geht</translation>
    </message>
    <message>
        <source>Whom the findings are about</source>
        <translation>Um wen es in den Befunden geht</translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Endgültig vergessen</translation>
    </message>
    <message>
        <source>Forget {0}</source>
        <translation>{0} vergessen</translation>
    </message>
    <message>
        <source>History, snapshots and the cache lose them too, and no undo brings them back. Files of yours beside the film, and what was exported before, stay.</source>
        <translation>Auch Verlauf, Schnappschüsse und Zwischenspeicher verlieren die Person, und kein Rückgängigmachen bringt sie zurück. Eigene Dateien neben dem Film und was früher exportiert wurde, bleiben.</translation>
    </message>
    <message>
        <source>Looking for all that the film holds of them …</source>
        <translation>Es wird gesucht, was der Film von der Person hat …</translation>
    </message>
    <message>
        <source>Pictures that go: {0}. Pictures that something else shows, and that stay: {1}. Vectors: {2}.</source>
        <translation>Bilder, die gehen: {0}. Bilder, die auch anderes zeigen und bleiben: {1}. Vektoren: {2}.</translation>
    </message>
    <message>
        <source>Remove the {0} takes that were made of them</source>
        <translation>Die {0} Takes entfernen, die von der Person gemacht wurden</translation>
    </message>
</context>
<context>
    <name>FormList</name>
    <message>
        <source>My presets</source>
        <translation>Meine Vorgaben</translation>
    </message>
</context>
<context>
    <name>FreeSpaceDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Edits, but for the last</source>
        <translation>Änderungen, außer den letzten</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Speicher freigeben</translation>
    </message>
    <message>
        <source>Free {0}</source>
        <translation>{0} freigeben</translation>
    </message>
    <message>
        <source>Freeing space …</source>
        <translation>Speicher wird freigegeben …</translation>
    </message>
    <message>
        <source>How many edits stay</source>
        <translation>Wie viele Änderungen bleiben</translation>
    </message>
    <message>
        <source>How takes looked before they were corrected</source>
        <translation>Wie Takes vor ihrer Korrektur aussahen</translation>
    </message>
    <message>
        <source>Nothing that the film or a named snapshot shows goes. What goes is gone for good; undo says where it would have needed it.</source>
        <translation>Nichts, was der Film oder ein benannter Schnappschuss zeigt, geht. Was geht, ist endgültig weg; das Rückgängigmachen sagt, wo es gebraucht würde.</translation>
    </message>
    <message>
        <source>Pictures, films and sounds that nothing names</source>
        <translation>Bilder, Filme und Töne, die nichts mehr nennt</translation>
    </message>
    <message>
        <source>Snapshots without a name</source>
        <translation>Schnappschüsse ohne Namen</translation>
    </message>
    <message>
        <source>Takes that are neither circled nor noted</source>
        <translation>Takes, die weder eingekreist noch notiert sind</translation>
    </message>
    <message>
        <source>What can be made again</source>
        <translation>Was neu gemacht werden kann</translation>
    </message>
    <message>
        <source>{0} are free.</source>
        <translation>{0} sind frei.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Activate it to go back to how the film was right after this.</source>
        <translation>Aktivieren, um zum Film zu kommen, wie er gleich danach war.</translation>
    </message>
    <message>
        <source>Every edit is listed here and can be taken back, after a restart too.</source>
        <translation>Jede Änderung steht hier und lässt sich zurücknehmen, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Kept when the film went another way here. Activate it to have it again; what is undone for it is kept as a branch, too.</source>
        <translation>Aufbewahrt, als der Film hier einen anderen Weg nahm. Aktivieren, um es wieder zu haben; was dafür zurückgenommen wird, bleibt ebenfalls als Zweig.</translation>
    </message>
    <message>
        <source>Taken back. Activate it to make it again.</source>
        <translation>Zurückgenommen. Aktivieren, um es wieder zu tun.</translation>
    </message>
    <message>
        <source>branch of 1 step</source>
        <translation>Zweig mit 1 Schritt</translation>
    </message>
    <message>
        <source>branch of {0} steps</source>
        <translation>Zweig mit {0} Schritten</translation>
    </message>
    <message>
        <source>shot {0}</source>
        <translation>Einstellung {0}</translation>
    </message>
    <message>
        <source>shots {0}</source>
        <translation>Einstellungen {0}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Another picture …</source>
        <translation>Ein anderes Bild …</translation>
    </message>
    <message>
        <source>Cast and chain</source>
        <translation>Besetzung und Kette</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Ein Bild wählen …</translation>
    </message>
    <message>
        <source>Continues</source>
        <translation>Setzt fort</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>In the shot</source>
        <translation>Im Bild</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Keyframe</source>
        <translation>Schlüsselbild</translation>
    </message>
    <message>
        <source>No cast yet.</source>
        <translation>Noch keine Besetzung.</translation>
    </message>
    <message>
        <source>No props or styles yet.</source>
        <translation>Noch keine Requisiten oder Stile.</translation>
    </message>
    <message>
        <source>Note on take {0}, which is circled</source>
        <translation>Notiz zu Take {0}, der eingekreist ist</translation>
    </message>
    <message>
        <source>Note on the take</source>
        <translation>Notiz zum Take</translation>
    </message>
    <message>
        <source>Props, style</source>
        <translation>Requisiten, Stil</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the keyframe</source>
        <translation>Schlüsselbild entfernen</translation>
    </message>
    <message>
        <source>Shot {0}</source>
        <translation>Einstellung {0}</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Transition length</source>
        <translation>Länge des Übergangs</translation>
    </message>
    <message>
        <source>What you think of the circled take</source>
        <translation>Was man von dem eingekreisten Take hält</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>nothing: it starts with a cut</source>
        <translation>nichts: Sie beginnt mit einem Schnitt</translation>
    </message>
    <message>
        <source>over</source>
        <translation>über</translation>
    </message>
    <message>
        <source>shot {0}</source>
        <translation>Einstellung {0}</translation>
    </message>
    <message>
        <source>shot {0}, just before</source>
        <translation>Einstellung {0}, gleich davor</translation>
    </message>
    <message>
        <source>the film&apos;s</source>
        <translation>der des Films</translation>
    </message>
    <message>
        <source>{0} is in the shot</source>
        <translation>{0} ist im Bild</translation>
    </message>
    <message>
        <source>{0} is used in the shot</source>
        <translation>{0} kommt in der Einstellung vor</translation>
    </message>
    <message>
        <source>{0} shots, shot {1} in hand</source>
        <translation>{0} Einstellungen, in der Hand {1}</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>&apos;{0}&apos; has these keys now and will lose them.</source>
        <translation>„{0}“ hat diese Tasten jetzt und verliert sie.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Click into the field and press the keys.</source>
        <translation>Klicken Sie in das Feld und drücken Sie die Tasten.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Find an action, or a key</source>
        <translation>Einen Befehl oder eine Taste finden</translation>
    </message>
    <message>
        <source>Key map</source>
        <translation>Tastenbelegung</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Press keys</source>
        <translation>Tasten drücken</translation>
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
        <source>The studio&apos;s own</source>
        <translation>Die eigene des Studios</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Diese Tasten nehmen</translation>
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
        <translation>Höchstens so viele Minuten, um eine Einstellung neu zu erzeugen</translation>
    </message>
    <message>
        <source>At most so many takes of a shot</source>
        <translation>Höchstens so viele Takes einer Einstellung</translation>
    </message>
    <message>
        <source>Every take is measured, also those that are there; where one breaks continuity, others are made.</source>
        <translation>Jeder Take wird gemessen, auch die vorhandenen; wo einer die Kontinuität bricht, werden weitere erzeugt.</translation>
    </message>
    <message>
        <source>Loop over takes, by shots: {0}</source>
        <translation>Schleife über Takes, nach Einstellungen: {0}</translation>
    </message>
    <message>
        <source>Measure, and make anew what broke</source>
        <translation>Messen, und neu erzeugen, was bricht</translation>
    </message>
    <message>
        <source>Shot {0}: {1}</source>
        <translation>Einstellung {0}: {1}</translation>
    </message>
    <message>
        <source>Takes of a shot, at most</source>
        <translation>Takes einer Einstellung, höchstens</translation>
    </message>
    <message>
        <source>as long as it takes</source>
        <translation>so lange es dauert</translation>
    </message>
    <message>
        <source>being worked on: {0}</source>
        <translation>in Arbeit: {0}</translation>
    </message>
    <message>
        <source>kept: {0}</source>
        <translation>behalten: {0}</translation>
    </message>
    <message>
        <source>need a look: {0}</source>
        <translation>anzusehen: {0}</translation>
    </message>
    <message>
        <source>not finished: {0}</source>
        <translation>nicht beendet: {0}</translation>
    </message>
</context>
<context>
    <name>LoraForm</name>
    <message>
        <source>A LoRA for {0}</source>
        <translation>Ein LoRA für {0}</translation>
    </message>
    <message>
        <source>A safetensors file. Films and shots use it by its name, in their setting LoRAs.</source>
        <translation>Eine safetensors-Datei. Filme und Einstellungen benutzen sie mit ihrem Namen, in der Angabe LoRAs.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File for low noise</source>
        <translation>Datei für schwaches Rauschen</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The LoRA&apos;s file</source>
        <translation>Die Datei des LoRA</translation>
    </message>
    <message>
        <source>This model has two experts: name the files for high and for low noise, or one file and where it goes.</source>
        <translation>Dieses Modell hat zwei Experten: Dateien für starkes und für schwaches Rauschen nennen, oder eine Datei und wohin sie gehört.</translation>
    </message>
    <message>
        <source>both experts</source>
        <translation>beide Experten</translation>
    </message>
    <message>
        <source>empty: the one file is used</source>
        <translation>leer: die eine Datei wird benutzt</translation>
    </message>
    <message>
        <source>the expert for high noise</source>
        <translation>den Experten für starkes Rauschen</translation>
    </message>
    <message>
        <source>the expert for low noise</source>
        <translation>den Experten für schwaches Rauschen</translation>
    </message>
    <message>
        <source>what its name says, else both</source>
        <translation>was ihr Name sagt, sonst beide</translation>
    </message>
</context>
<context>
    <name>MachineColumn</name>
    <message>
        <source>&amp;Models …</source>
        <translation>&amp;Modelle …</translation>
    </message>
    <message>
        <source>Bring, check and remove what shots are made with</source>
        <translation>Holen, prüfen und entfernen, womit Einstellungen gedreht werden</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Sehe nach …</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
</context>
<context>
    <name>MeaningDialog</name>
    <message>
        <source>Bring it ({0})</source>
        <translation>Holen ({0})</translation>
    </message>
    <message>
        <source>Bringing MiniLM …</source>
        <translation>MiniLM wird geholt …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Finding shots</source>
        <translation>Einstellungen finden</translation>
    </message>
    <message>
        <source>MiniLM is here. Look for a shot as you remember it.</source>
        <translation>MiniLM ist da. Suchen Sie eine Einstellung, wie Sie sich an sie erinnern.</translation>
    </message>
    <message>
        <source>Out of {0}</source>
        <translation>Aus {0}</translation>
    </message>
    <message>
        <source>The palette finds shots by their words, and by what these mean: MiniLM is on this disk, under {0}.</source>
        <translation>Die Palette findet Einstellungen nach ihren Wörtern und danach, was diese bedeuten: MiniLM ist auf dieser Platte, unter {0}.</translation>
    </message>
    <message>
        <source>The palette finds shots by their words. With MiniLM, which is under {0}, it also finds them by what these mean, in English. It runs here, and nothing is sent anywhere.</source>
        <translation>Die Palette findet Einstellungen nach ihren Wörtern. Mit MiniLM, das unter {0} steht, findet sie sie auch danach, was diese bedeuten, auf Englisch. Es läuft hier, und nichts wird irgendwohin gesendet.</translation>
    </message>
</context>
<context>
    <name>Measuring</name>
    <message>
        <source>Looking at the takes …</source>
        <translation>Die Takes werden angesehen …</translation>
    </message>
    <message>
        <source>Show what was found</source>
        <translation>Befunde zeigen</translation>
    </message>
    <message>
        <source>Some takes could not be measured.</source>
        <translation>Einige Takes konnten nicht vermessen werden.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped. What was measured is kept.</source>
        <translation>Angehalten. Was vermessen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The takes are measured.</source>
        <translation>Die Takes sind vermessen.</translation>
    </message>
</context>
<context>
    <name>MediaDialog</name>
    <message>
        <source>Every shot has its media.</source>
        <translation>Jede Einstellung hat ihr Medium.</translation>
    </message>
    <message>
        <source>Find media</source>
        <translation>Medien suchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Leave it offline</source>
        <translation>Offline lassen</translation>
    </message>
    <message>
        <source>Leave the film as it is</source>
        <translation>Den Film lassen, wie er ist</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Missing files of the film, found by their bytes</source>
        <translation>Fehlende Dateien des Films, an ihren Bytes erkannt</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Several files may be meant: choose</source>
        <translation>Mehrere Dateien können gemeint sein: bitte wählen</translation>
    </message>
    <message>
        <source>Shot {0}</source>
        <translation>Einstellung {0}</translation>
    </message>
    <message>
        <source>The media of shot {0}</source>
        <translation>Das Medium von Einstellung {0}</translation>
    </message>
    <message>
        <source>This is one edit, which can be taken back. The files are copied into the film.</source>
        <translation>Das ist eine Änderung, die sich zurücknehmen lässt. Die Dateien werden in den Film kopiert.</translation>
    </message>
</context>
<context>
    <name>MediaFinder</name>
    <message>
        <source>Looking for media …</source>
        <translation>Medien werden gesucht …</translation>
    </message>
    <message>
        <source>Media linked: {0} shots, {1} files put back.</source>
        <translation>Medien verknüpft: {0} Einstellungen, {1} Dateien zurückgelegt.</translation>
    </message>
    <message>
        <source>Where the media is</source>
        <translation>Wo die Medien sind</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>Add a LoRA …</source>
        <translation>Ein LoRA hinzufügen …</translation>
    </message>
    <message>
        <source>Can be given</source>
        <translation>Nimmt</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Go on with the pull</source>
        <translation>Weiter holen</translation>
    </message>
    <message>
        <source>I have read the licence and accept it</source>
        <translation>Ich habe die Lizenz gelesen und nehme sie an</translation>
    </message>
    <message>
        <source>It forbids: {0}</source>
        <translation>Sie verbietet: {0}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>LoRAs</source>
        <translation>LoRAs</translation>
    </message>
    <message>
        <source>Makes</source>
        <translation>Macht</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Nobody has said.</source>
        <translation>Niemand hat es gesagt.</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Read all of its bytes and compare them with what was fetched</source>
        <translation>Alle seine Bytes lesen und mit dem vergleichen, was geholt wurde</translation>
    </message>
    <message>
        <source>Really forget it?</source>
        <translation>Wirklich vergessen?</translation>
    </message>
    <message>
        <source>Really remove {0}?</source>
        <translation>Wirklich {0} entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>To be read at</source>
        <translation>Zu lesen unter</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
    <message>
        <source>not here; about {0} to pull</source>
        <translation>nicht hier; etwa {0} zu holen</translation>
    </message>
    <message>
        <source>of unknown size</source>
        <translation>unbekannter Größe</translation>
    </message>
    <message>
        <source>stills</source>
        <translation>Standbilder</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>{0} of about {1} are here</source>
        <translation>{0} von etwa {1} sind hier</translation>
    </message>
    <message>
        <source>{0} of weights</source>
        <translation>{0} Gewichte</translation>
    </message>
    <message>
        <source>{0} of weights, and {1} for a shot</source>
        <translation>{0} Gewichte und {1} für eine Einstellung</translation>
    </message>
    <message>
        <source>{0}, in a folder of your own</source>
        <translation>{0}, in einem eigenen Ordner</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find a model by its name or what it does</source>
        <translation>Ein Modell nach Namen oder Können suchen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Offline mode is on (HF_HUB_OFFLINE): what is here can be used, nothing comes.</source>
        <translation>Der Offline-Betrieb ist an (HF_HUB_OFFLINE): Was hier ist, ist nutzbar; es kommt nichts dazu.</translation>
    </message>
    <message>
        <source>On this disk</source>
        <translation>Auf dieser Platte</translation>
    </message>
    <message>
        <source>To be pulled</source>
        <translation>Zu holen</translation>
    </message>
    <message>
        <source>Use a folder on this disk …</source>
        <translation>Einen Ordner auf dieser Platte benutzen …</translation>
    </message>
    <message>
        <source>can&apos;t be used here</source>
        <translation>hier nicht nutzbar</translation>
    </message>
    <message>
        <source>half pulled</source>
        <translation>halb geholt</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
    <message>
        <source>on this disk</source>
        <translation>auf dieser Platte</translation>
    </message>
</context>
<context>
    <name>NewFilmForm</name>
    <message>
        <source>&amp;Frame rate</source>
        <translation>&amp;Bildrate</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>A folder for the film</source>
        <translation>Ein Ordner für den Film</translation>
    </message>
    <message>
        <source>All of this can be changed later. The folder holds the film and all its takes.</source>
        <translation>All das lässt sich später ändern. Der Ordner enthält den Film und alle seine Takes.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Make the film</source>
        <translation>Film anlegen</translation>
    </message>
    <message>
        <source>New film</source>
        <translation>Neuer Film</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>{0} frames a second</source>
        <translation>{0} Bilder pro Sekunde</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Make handles of half a second</source>
        <translation>Eine halbe Sekunde Fleisch machen</translation>
    </message>
    <message>
        <source>Shot {0} has no frames beyond the cut there: it needs handles.</source>
        <translation>Einstellung {0} hat dort keine Bilder jenseits des Schnitts: Sie braucht Fleisch.</translation>
    </message>
    <message>
        <source>Shot {0} is in scene {1} now.</source>
        <translation>Einstellung {0} ist jetzt in Szene {1}.</translation>
    </message>
    <message>
        <source>Shots {0} are in scene {1} now.</source>
        <translation>Die Einstellungen {0} sind jetzt in Szene {1}.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>The shots {0} have no frames beyond the cut there: they need handles.</source>
        <translation>Die Einstellungen {0} haben dort keine Bilder jenseits des Schnitts: Sie brauchen Fleisch.</translation>
    </message>
    <message>
        <source>What was made may show the other scene&apos;s place.</source>
        <translation>Was gemacht wurde, zeigt vielleicht noch den Ort der anderen Szene.</translation>
    </message>
</context>
<context>
    <name>OwnerCard</name>
    <message>
        <source>Add reference pictures</source>
        <translation>Referenzbilder hinzufügen</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Consent, if this is a real person</source>
        <translation>Einwilligung, wenn dies ein wirklicher Mensch ist</translation>
    </message>
    <message>
        <source>Delete this, with its references</source>
        <translation>Löschen, samt den Referenzen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Forget this person for good …</source>
        <translation>Diese Person endgültig vergessen …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Reference pictures</source>
        <translation>Referenzbilder</translation>
    </message>
    <message>
        <source>Remove the chosen reference picture</source>
        <translation>Das gewählte Referenzbild entfernen</translation>
    </message>
    <message>
        <source>The reference sheet is written: {0}</source>
        <translation>Das Referenzblatt ist geschrieben: {0}</translation>
    </message>
    <message>
        <source>What they look like, in plain words</source>
        <translation>Wie sie aussehen, in einfachen Worten</translation>
    </message>
    <message>
        <source>Write a sheet of all references and faces</source>
        <translation>Ein Blatt mit allen Referenzen und Gesichtern schreiben</translation>
    </message>
    <message>
        <source>Writing the reference sheet …</source>
        <translation>Das Referenzblatt wird geschrieben …</translation>
    </message>
    <message>
        <source>cast</source>
        <translation>Besetzung</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find an action, a shot, a character, a setting …</source>
        <translation>Eine Aktion, Einstellung, Figur oder einen Wert finden …</translation>
    </message>
    <message>
        <source>Find shots by what their words mean, too …</source>
        <translation>Einstellungen auch danach finden, was ihre Wörter bedeuten …</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Funde</translation>
    </message>
    <message>
        <source>Looking for shots that mean it …</source>
        <translation>Sucht Einstellungen, die das meinen …</translation>
    </message>
    <message>
        <source>Nothing here is called “{0}”. Try fewer letters.</source>
        <translation>Nichts hier heißt „{0}“. Versuchen Sie weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Reading the shots for what they mean: {0} of {1}</source>
        <translation>Liest, was die Einstellungen bedeuten: {0} von {1}</translation>
    </message>
</context>
<context>
    <name>QueueLine</name>
    <message>
        <source>The queue</source>
        <translation>Die Warteschlange</translation>
    </message>
    <message>
        <source>What is being made; click to see it</source>
        <translation>Was gerade entsteht; ein Klick zeigt es</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>takes are measured</source>
        <translation>Takes werden gemessen</translation>
    </message>
    <message>
        <source>{0} in the queue</source>
        <translation>{0} in der Warteschlange</translation>
    </message>
    <message>
        <source>{0} spent</source>
        <translation>{0} ausgegeben</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>A shot that is gone</source>
        <translation>Eine Einstellung, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Another program makes this film. It is stopped as by Ctrl-C, and nothing is lost.</source>
        <translation>Ein anderes Programm erzeugt diesen Film. Es wird wie mit Strg-C angehalten, und nichts geht verloren.</translation>
    </message>
    <message>
        <source>Make what is queued.</source>
        <translation>Erzeugen, was in der Schlange steht.</translation>
    </message>
    <message>
        <source>Make what is stale</source>
        <translation>Veraltetes erzeugen</translation>
    </message>
    <message>
        <source>Making shots</source>
        <translation>Einstellungen entstehen</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Nothing waits to be made. Choose Make what is stale: every shot that has no take, or whose take no longer fits, is queued here and made beside the studio while you go on.</source>
        <translation>Nichts wartet. Wählen Sie Veraltetes erzeugen: Jede Einstellung ohne Take, oder deren Take nicht mehr passt, kommt hierher und entsteht neben dem Studio, während Sie weiterarbeiten.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Queue and make every shot whose take is missing or no longer fits.</source>
        <translation>Jede Einstellung erzeugen, deren Take fehlt oder nicht mehr passt.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Shot {0}</source>
        <translation>Einstellung {0}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>This film is made on another machine; stop it there.</source>
        <translation>Dieser Film entsteht auf einem anderen Rechner; halten Sie ihn dort an.</translation>
    </message>
    <message>
        <source>What is being made waits and goes on when you resume.</source>
        <translation>Was gerade entsteht, wartet und geht weiter, wenn Sie fortsetzen.</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} gescheitert</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>{0} to go</source>
        <translation>noch {0}</translation>
    </message>
</context>
<context>
    <name>ReimportDialog</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>How it was read</source>
        <translation>Wie es gelesen wurde</translation>
    </message>
    <message>
        <source>Leave the film as it is</source>
        <translation>Den Film lassen, wie er ist</translation>
    </message>
    <message>
        <source>No longer in the script, but worked on. Tick what is to go</source>
        <translation>Nicht mehr im Drehbuch, aber bearbeitet. Haken Sie an, was gehen soll</translation>
    </message>
    <message>
        <source>Nothing in it reaches the film.</source>
        <translation>Nichts davon betrifft den Film.</translation>
    </message>
    <message>
        <source>Take shot {0} out</source>
        <translation>Einstellung {0} herausnehmen</translation>
    </message>
    <message>
        <source>The script has changed</source>
        <translation>Das Drehbuch hat sich geändert</translation>
    </message>
    <message>
        <source>This is one edit, which can be taken back. No take is ever thrown away.</source>
        <translation>Das ist eine einzige Änderung, die sich zurücknehmen lässt. Kein Take wird je weggeworfen.</translation>
    </message>
    <message>
        <source>What applying it does</source>
        <translation>Was das Anwenden tut</translation>
    </message>
    <message>
        <source>Where the script stands over what was edited by hand</source>
        <translation>Wo das Drehbuch über dem steht, was von Hand geändert wurde</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>{0} is there already. Replace it?</source>
        <translation>{0} gibt es schon. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>Scripts (*.fountain *.fdx *.txt *.csv)</source>
        <translation>Drehbücher (*.fountain *.fdx *.txt *.csv)</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>Das Drehbuch</translation>
    </message>
</context>
<context>
    <name>SceneFields</name>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>ShotDoubts</name>
    <message>
        <source>Meant so: {0}</source>
        <translation>So gemeint: {0}</translation>
    </message>
    <message>
        <source>This is meant</source>
        <translation>Das ist so gemeint</translation>
    </message>
    <message>
        <source>Warn again</source>
        <translation>Wieder warnen</translation>
    </message>
</context>
<context>
    <name>SnapshotsDialog</name>
    <message>
        <source>&apos;{0}&apos; and &apos;{1}&apos; are the same film.</source>
        <translation>„{0}“ und „{1}“ sind derselbe Film.</translation>
    </message>
    <message>
        <source>A name for the film as it is now, as &apos;before the recut&apos;</source>
        <translation>Ein Name für den Film, wie er jetzt ist, etwa „vor dem Umschnitt“</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Von selbst</translation>
    </message>
    <message>
        <source>Choose a snapshot to see what changed since, or two to compare them.</source>
        <translation>Wählen Sie einen Schnappschuss, um zu sehen, was sich seither geändert hat, oder zwei, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Choose one to compare it with the film as it is now, two to compare them.</source>
        <translation>Wählen Sie einen, um ihn mit dem Film von jetzt zu vergleichen, oder zwei, um beide zu vergleichen.</translation>
    </message>
    <message>
        <source>From &apos;{0}&apos; to &apos;{1}&apos;</source>
        <translation>Von „{0}“ zu „{1}“</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dorthin zurückkehren</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Seither</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Schnappschüsse</translation>
    </message>
    <message>
        <source>The film becomes as it was then. This can be taken back like any edit.</source>
        <translation>Der Film wird wieder, wie er damals war. Das lässt sich zurücknehmen wie jede Änderung.</translation>
    </message>
    <message>
        <source>The film is as it was then.</source>
        <translation>Der Film ist, wie er damals war.</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Was sich seither geändert hat</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Track {0}</source>
        <translation>Spur {0}</translation>
    </message>
</context>
<context>
    <name>Sounding</name>
    <message>
        <source>A sound</source>
        <translation>Ein Ton</translation>
    </message>
    <message>
        <source>Sounds, and films whose sound is meant</source>
        <translation>Töne und Filme, deren Ton gemeint ist</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>How far the shot is looked through</source>
        <translation>Wie weit die Einstellung durchgesehen ist</translation>
    </message>
    <message>
        <source>It is one shot: no cut, dissolve or fade was found.</source>
        <translation>Es ist eine Einstellung: Kein Schnitt, keine Über- oder Abblendung wurde gefunden.</translation>
    </message>
    <message>
        <source>Leave the film as it is</source>
        <translation>Den Film lassen, wie er ist</translation>
    </message>
    <message>
        <source>Looking for shots …</source>
        <translation>Einstellungen werden gesucht …</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Split into shots</source>
        <translation>In Einstellungen teilen</translation>
    </message>
    <message>
        <source>Split into {0} shots</source>
        <translation>In {0} Einstellungen teilen</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>This is one edit, which can be taken back.</source>
        <translation>Das ist eine Änderung, die zurückgenommen werden kann.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking at {0}</source>
        <translation>{0} wird angesehen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Pulling {0}</source>
        <translation>{0} wird geholt</translation>
    </message>
    <message>
        <source>Removing {0}</source>
        <translation>{0} wird entfernt</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Verifying {0}</source>
        <translation>{0} wird geprüft</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
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
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>{0}  ·  can&apos;t be changed here  ·  {1} fps  ·  {2}</source>
        <translation>{0}  ·  hier nicht zu ändern  ·  {1} B/s  ·  {2}</translation>
    </message>
    <message>
        <source>{0}  ·  saved  ·  {1} fps  ·  {2}</source>
        <translation>{0}  ·  gesichert  ·  {1} B/s  ·  {2}</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Shots that you add to the board stand here, in the order in which the film shows them.</source>
        <translation>Einstellungen, die Sie auf der Tafel anlegen, stehen hier, in der Reihenfolge des Films.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>VoiceChoice</name>
    <message>
        <source>Hear this voice</source>
        <translation>Diese Stimme anhören</translation>
    </message>
    <message>
        <source>No voice of their own</source>
        <translation>Keine eigene Stimme</translation>
    </message>
    <message>
        <source>The voice is speaking …</source>
        <translation>Die Stimme spricht …</translation>
    </message>
    <message>
        <source>There are no loudspeakers here.</source>
        <translation>Hier sind keine Lautsprecher.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>{0} – not here</source>
        <translation>{0} – nicht hier</translation>
    </message>
</context>
<context>
    <name>VoicesDialog</name>
    <message>
        <source>Bring them ({0})</source>
        <translation>Holen ({0})</translation>
    </message>
    <message>
        <source>Bringing voices …</source>
        <translation>Stimmen werden geholt …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Each of the cast speaks in the voice that is chosen for them in Cast. Nothing is sent anywhere.</source>
        <translation>Jede Figur spricht mit der Stimme, die in der Besetzung für sie gewählt ist. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Make shots longer that are too short for what is said in them</source>
        <translation>Einstellungen verlängern, die für das, was in ihnen gesagt wird, zu kurz sind</translation>
    </message>
    <message>
        <source>Out of {0}</source>
        <translation>Aus {0}</translation>
    </message>
    <message>
        <source>Speak the dialogue</source>
        <translation>Den Dialog sprechen</translation>
    </message>
    <message>
        <source>Speaking …</source>
        <translation>Es wird gesprochen …</translation>
    </message>
    <message>
        <source>The voices are here. Choose one for each of the cast.</source>
        <translation>Die Stimmen sind da. Wählen Sie für jede Figur eine.</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>{0} lines lie on the track Dialogue, {1} of them spoken now.</source>
        <translation>{0} Zeilen liegen auf der Spur Dialogue, {1} davon jetzt gesprochen.</translation>
    </message>
    <message>
        <source>{0} voices are on this disk: Kokoro, under {1}.</source>
        <translation>{0} Stimmen sind auf diesem Datenträger: Kokoro, unter {1}.</translation>
    </message>
    <message>
        <source>{0} voices in 6 languages can be brought: Kokoro, under {1}.</source>
        <translation>{0} Stimmen in 6 Sprachen können geholt werden: Kokoro, unter {1}.</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>&amp;New film</source>
        <translation>&amp;Neuer Film</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>A screenplay</source>
        <translation>Ein Drehbuch</translation>
    </message>
    <message>
        <source>A storyboard</source>
        <translation>Ein Storyboard</translation>
    </message>
    <message>
        <source>All of this film that can be repaired is.</source>
        <translation>Was sich an diesem Film reparieren lässt, ist repariert.</translation>
    </message>
    <message>
        <source>An empty film in a folder of its own</source>
        <translation>Ein leerer Film in einem eigenen Ordner</translation>
    </message>
    <message>
        <source>Examples to look into</source>
        <translation>Beispiele zum Hineinsehen</translation>
    </message>
    <message>
        <source>Films of many generated shots, cut so that they hold together.</source>
        <translation>Filme aus vielen erzeugten Einstellungen, so geschnitten, dass sie zusammenhalten.</translation>
    </message>
    <message>
        <source>Films that you open are listed here. Begin with a new one.</source>
        <translation>Hier stehen die Filme, die Sie öffnen. Beginnen Sie mit einem neuen.</translation>
    </message>
    <message>
        <source>From a &amp;storyboard …</source>
        <translation>Aus einem &amp;Storyboard …</translation>
    </message>
    <message>
        <source>From a s&amp;creenplay …</source>
        <translation>Aus einem &amp;Drehbuch …</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the folder of a film</source>
        <translation>Den Ordner eines Films öffnen</translation>
    </message>
    <message>
        <source>Read a storyboard.toml; the film is kept beside it</source>
        <translation>Eine storyboard.toml lesen; der Film liegt daneben</translation>
    </message>
    <message>
        <source>Recent films</source>
        <translation>Letzte Filme</translation>
    </message>
    <message>
        <source>Scenes, cast and shots from a script, list, boards or edit; the film&apos;s folder is made beside it</source>
        <translation>Szenen, Besetzung und Einstellungen aus Drehbuch, Liste, Storyboard oder Schnitt; der Ordner des Films entsteht daneben</translation>
    </message>
    <message>
        <source>Screenplays, shot lists, boards, edits</source>
        <translation>Drehbücher, Shotlists, Storyboards, Schnitte</translation>
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
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>
{count} more mistake:
{mistakes}</source>
        <translation>
{count} weiterer Fehler:
{mistakes}</translation>
    </message>
    <message>
        <source>
{count} more mistakes:
{mistakes}</source>
        <translation>
{count} weitere Fehler:
{mistakes}</translation>
    </message>
    <message>
        <source>    {file}, by {by}</source>
        <translation>    {file}, nach {by}</translation>
    </message>
    <message>
        <source>  and {count} more.</source>
        <translation>  und {count} weitere.</translation>
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
        <translation>„aspectRatio“ kann nicht {shape} sein.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; can be read in two ways.</source>
        <translation>„{0}“ kann zweierlei heißen.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is longer than a day.</source>
        <translation>„{0}“ ist länger als ein Tag.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a length.</source>
        <translation>„{0}“ ist keine Länge.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a number.</source>
        <translation>„{0}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a whole number.</source>
        <translation>„{0}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>&apos;{address}&apos; is no address of a language model.</source>
        <translation>„{address}“ ist keine Adresse eines Sprachmodells.</translation>
    </message>
    <message>
        <source>&apos;{character}&apos; is not in shot {shot}.</source>
        <translation>„{character}“ ist nicht in Einstellung {shot}.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; is taken for each shot&apos;s last frame.</source>
        <translation>„{column}“ gilt als letztes Bild jeder Einstellung.</translation>
    </message>
    <message>
        <source>&apos;{deliverable}&apos; is always of the whole film.</source>
        <translation>„{deliverable}“ ist immer vom ganzen Film.</translation>
    </message>
    <message>
        <source>&apos;{element}&apos; is no prop or style of this film.</source>
        <translation>„{element}“ ist keine Requisite und kein Stil dieses Films.</translation>
    </message>
    <message>
        <source>&apos;{element}&apos; is not used in shot {shot}.</source>
        <translation>„{element}“ wird in Einstellung {shot} nicht verwendet.</translation>
    </message>
    <message>
        <source>&apos;{embedder}&apos; compares no faces, by which people in takes are known.</source>
        <translation>„{embedder}“ vergleicht keine Gesichter, an denen Personen in Takes erkannt werden.</translation>
    </message>
    <message>
        <source>&apos;{expert}&apos; is no expert of a model.</source>
        <translation>&apos;{expert}&apos; ist kein Experte eines Modells.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; can&apos;t be read: {error}.</source>
        <translation>„{file}“ lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; has no sound in it.</source>
        <translation>In „{file}“ ist kein Ton.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds {pictures} pictures; the first is used.</source>
        <translation>„{file}“ enthält {pictures} Bilder; das erste wird verwendet.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a link that leads nowhere.</source>
        <translation>„{file}“ ist ein Verweis, der nirgendwohin führt.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a link that leads out of the storyboard&apos;s folder.</source>
        <translation>„{file}“ ist ein Verweis, der aus dem Ordner des Storyboards hinausführt.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is neither an image nor a film.</source>
        <translation>„{file}“ ist weder ein Bild noch ein Film.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not a file.</source>
        <translation>„{file}“ ist keine Datei.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not a sound that can be used: {problem}</source>
        <translation>„{file}“ ist kein verwendbarer Ton: {problem}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not an image or a film that can be used: {problem}</source>
        <translation>„{file}“ ist weder ein verwendbares Bild noch ein verwendbarer Film: {problem}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not an image that can be used: {problem}</source>
        <translation>„{file}“ ist kein verwendbares Bild: {problem}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not an image.</source>
        <translation>„{file}“ ist kein Bild.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not there.</source>
        <translation>„{file}“ ist nicht da.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; of {repo} calls itself safetensors and is something else (a pickle, perhaps); it is not fetched.</source>
        <translation>&apos;{file}&apos; von {repo} nennt sich safetensors und ist etwas anderes (ein Pickle, vielleicht); sie wird nicht geholt.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; of {repo} came with another hash than the hub says; it was thrown away.</source>
        <translation>&apos;{file}&apos; von {repo} kam mit einer anderen Prüfsumme, als der Hub sagt; sie wurde verworfen.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; of {repo} is longer than the hub says.</source>
        <translation>&apos;{file}&apos; von {repo} ist länger, als der Hub sagt.</translation>
    </message>
    <message>
        <source>&apos;{first}&apos; and &apos;{second}&apos; are one file where a disk doesn&apos;t tell capitals or accents apart.</source>
        <translation>„{first}“ und „{second}“ sind eine Datei, wo die Festplatte Großbuchstaben oder Akzente nicht unterscheidet.</translation>
    </message>
    <message>
        <source>&apos;{heading}&apos;: the model did not keep the dialogue, so the rules&apos; shots stand.</source>
        <translation>„{heading}“: Das Modell hat den Dialog nicht bewahrt, also bleibt es bei den Einstellungen nach Regeln.</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; in {table} has changed since, so this can&apos;t be undone or redone now.</source>
        <translation>„{id}“ in {table} wurde seither geändert, deshalb geht hier weder Rückgängig noch Wiederholen.</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; in {table} is not as it was when this was done, so nothing was changed.</source>
        <translation>„{id}“ in {table} ist nicht mehr, wie es war, als das gemacht wurde; deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; is the id of a character already.</source>
        <translation>„{id}“ ist schon die Kennung einer Figur.</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; is the id of a {table} already.</source>
        <translation>„{id}“ ist schon die Kennung von: {table}.</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; is the id of an element already.</source>
        <translation>„{id}“ ist schon die Kennung eines Elements.</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; is the name of a {table} already.</source>
        <translation>„{id}“ ist schon der Name von: {table}.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; can&apos;t be {value}: it should be a number.</source>
        <translation>„{key}“ kann nicht {value} sein: Es sollte eine Zahl sein.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; in {table} is passed over: slate and timecode are printed by an export that is asked to, and no longer into takes.</source>
        <translation>„{key}“ in {table} wird übergangen: Klappe und Timecode druckt ein Export, der darum gebeten wird, und kein Take mehr.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is missing in {table}.</source>
        <translation>„{key}“ fehlt in {table}.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is missing.</source>
        <translation>„{key}“ fehlt.</translation>
    </message>
    <message>
        <source>&apos;{language}&apos; is not a language tag.</source>
        <translation>„{language}“ ist kein Sprachkürzel.</translation>
    </message>
    <message>
        <source>&apos;{loudness}&apos; is not a loudness.</source>
        <translation>„{loudness}“ ist keine Lautheit.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos;</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; can&apos;t be freed.</source>
        <translation>„{name}“ lässt sich nicht freigeben.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; holds a backslash.</source>
        <translation>„{name}“ enthält einen umgekehrten Schrägstrich.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in a take is accepted.</source>
        <translation>„{name}“ in einem Take ist angenommen.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in a take is no longer accepted.</source>
        <translation>„{name}“ in einem Take ist nicht mehr angenommen.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is a {kind}, not a {wanted}.</source>
        <translation>„{name}“ ist {kind}, nicht {wanted}.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is named twice.</source>
        <translation>„{name}“ ist zweimal genannt.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not among the film&apos;s media.</source>
        <translation>„{name}“ gehört nicht zu den Medien des Films.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is outside the storyboard&apos;s folder.</source>
        <translation>„{name}“ liegt außerhalb des Ordners des Storyboards.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; says nothing in this film.</source>
        <translation>„{name}“ sagt in diesem Film nichts.</translation>
    </message>
    <message>
        <source>&apos;{program}&apos; spoke no line: it can&apos;t be run: {error}.</source>
        <translation>„{program}“ hat nichts gesprochen: Es lässt sich nicht starten: {error}.</translation>
    </message>
    <message>
        <source>&apos;{program}&apos; spoke no line: it ended with status {status}, saying: {output}.</source>
        <translation>„{program}“ hat nichts gesprochen: Es endete mit Status {status} und der Meldung: {output}.</translation>
    </message>
    <message>
        <source>&apos;{program}&apos; spoke no line: it ended with status {status}.</source>
        <translation>„{program}“ hat nichts gesprochen: Es endete mit Status {status}.</translation>
    </message>
    <message>
        <source>&apos;{program}&apos; spoke no line: it took longer than {seconds} seconds.</source>
        <translation>„{program}“ hat nichts gesprochen: Es brauchte länger als {seconds} Sekunden.</translation>
    </message>
    <message>
        <source>&apos;{program}&apos; spoke no line: it wrote no sound.</source>
        <translation>„{program}“ hat nichts gesprochen: Es hat keinen Ton geschrieben.</translation>
    </message>
    <message>
        <source>&apos;{program}&apos; spoke no line: there is no such program.</source>
        <translation>„{program}“ hat nichts gesprochen: Dieses Programm gibt es nicht.</translation>
    </message>
    <message>
        <source>&apos;{repo}&apos; is no id of a model on the hub.</source>
        <translation>&apos;{repo}&apos; ist keine Kennung eines Modells auf dem Hub.</translation>
    </message>
    <message>
        <source>&apos;{role}&apos; is no role of a track.</source>
        <translation>„{role}“ ist keine Rolle einer Spur.</translation>
    </message>
    <message>
        <source>&apos;{shot}&apos; continues &apos;{other}&apos;</source>
        <translation>„{shot}“ schließt an „{other}“ an</translation>
    </message>
    <message>
        <source>&apos;{speaker}&apos; can&apos;t read {letters}.</source>
        <translation>&apos;{speaker}&apos; kann {letters} nicht lesen.</translation>
    </message>
    <message>
        <source>&apos;{speaker}&apos; speaks {language}, which can&apos;t be spoken here: its sounds need a dictionary of their own.</source>
        <translation>&apos;{speaker}&apos; spricht {language}; das kann hier nicht gesprochen werden: Seine Laute brauchen ein eigenes Wörterbuch.</translation>
    </message>
    <message>
        <source>&apos;{suffix}&apos; is no edit that is read here.</source>
        <translation>„{suffix}“ ist kein Schnitt, der hier gelesen wird.</translation>
    </message>
    <message>
        <source>&apos;{table}&apos; has to be written as [[{table}]].</source>
        <translation>&apos;{table}&apos; muss als [[{table}]] geschrieben werden.</translation>
    </message>
    <message>
        <source>&apos;{table}&apos; is not known here.</source>
        <translation>&apos;{table}&apos; ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>&apos;{table}&apos; is {found}, but there can be many of it.</source>
        <translation>„{table}“ ist {found}, davon kann es aber viele geben.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; gives nobody a voice.</source>
        <translation>„{text}“ gibt niemandem eine Stimme.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; has {frames} frames after the colon.</source>
        <translation>„{text}“ hat {frames} Bilder hinter dem Doppelpunkt.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no amount of money.</source>
        <translation>„{text}“ ist kein Geldbetrag.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no number of decibels.</source>
        <translation>„{text}“ ist keine Zahl von Dezibel.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no part of a film.</source>
        <translation>„{text}“ ist kein Teil eines Films.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no size.</source>
        <translation>&apos;{text}&apos; ist keine Größe.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no time in a file.</source>
        <translation>&apos;{text}&apos; ist kein Zeitpunkt in einer Datei.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a duration.</source>
        <translation>„{text}“ ist keine Dauer.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a frame rate.</source>
        <translation>„{text}“ ist keine Bildrate.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a gain.</source>
        <translation>„{text}“ ist kein Pegel.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a speed.</source>
        <translation>„{text}“ ist kein Tempo.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a timecode.</source>
        <translation>„{text}“ ist kein Timecode.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; names no file.</source>
        <translation>„{text}“ nennt keine Datei.</translation>
    </message>
    <message>
        <source>&apos;{title}&apos; opens: {count} shot, each row as written.</source>
        <translation>„{title}“ geht auf: {count} Einstellung, jede Zeile wie geschrieben.</translation>
    </message>
    <message>
        <source>&apos;{title}&apos; opens: {count} shots, each row as written.</source>
        <translation>„{title}“ geht auf: {count} Einstellungen, jede Zeile wie geschrieben.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; can&apos;t be an id.</source>
        <translation>„{value}“ kann keine Kennung sein.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; can&apos;t be {parameter}.</source>
        <translation>&apos;{value}&apos; kann nicht {parameter} sein.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; has to be a whole number.</source>
        <translation>&apos;{value}&apos; muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is negative.</source>
        <translation>„{value}“ ist negativ.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no time at all.</source>
        <translation>„{value}“ ist gar keine Zeit.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no weight of a LoRA.</source>
        <translation>&apos;{value}&apos; ist kein Gewicht eines LoRAs.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a number.</source>
        <translation>&apos;{value}&apos; ist keine Zahl.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not between {low} and {high}.</source>
        <translation>&apos;{value}&apos; liegt nicht zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not known here.</source>
        <translation>„{value}“ ist hier unbekannt.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not one of: {choices}.</source>
        <translation>&apos;{value}&apos; ist nicht eines von: {choices}.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is too long.</source>
        <translation>„{value}“ ist zu lang.</translation>
    </message>
    <message>
        <source>-23 for broadcast, -14 for the web; &quot;as mixed&quot; leaves it alone. Empty: what the film says.</source>
        <translation>-23 fürs Fernsehen, -14 fürs Netz; „as mixed“ lässt sie, wie sie ist. Leer: was der Film sagt.</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>3s is three seconds, 2s 12f is two seconds and twelve frames.</source>
        <translation>3s sind drei Sekunden, 2s 12f sind zwei Sekunden und zwölf Bilder.</translation>
    </message>
    <message>
        <source>3s, 2s 12f or 60f?</source>
        <translation>3s, 2s 12f oder 60f?</translation>
    </message>
    <message>
        <source>&lt;{element}&gt; “{name}” begins at {offset} s instead of where the one before it ends, {at} s.</source>
        <translation>&lt;{element}&gt; „{name}“ beginnt bei {offset} s statt dort, wo das vorige endet, bei {at} s.</translation>
    </message>
    <message>
        <source>&lt;{element}&gt; “{name}” is no sound under its clip.</source>
        <translation>&lt;{element}&gt; „{name}“ ist kein Ton unter seinem Clip.</translation>
    </message>
    <message>
        <source>&lt;{element}&gt; “{name}” lies at {time} s, between two frames.</source>
        <translation>&lt;{element}&gt; „{name}“ liegt bei {time} s, zwischen zwei Bildern.</translation>
    </message>
    <message>
        <source>&lt;{element}&gt; “{name}” refers to no asset.</source>
        <translation>&lt;{element}&gt; „{name}“ verweist auf kein Asset.</translation>
    </message>
    <message>
        <source>&lt;{element}&gt; “{name}” says another duration than its story has, {seconds} s.</source>
        <translation>&lt;{element}&gt; „{name}“ nennt eine andere Dauer, als seine Handlung hat, {seconds} s.</translation>
    </message>
    <message>
        <source>&lt;{element}&gt; “{name}” says “{text}”, which is no time.</source>
        <translation>&lt;{element}&gt; „{name}“ sagt „{text}“, was keine Zeit ist.</translation>
    </message>
    <message>
        <source>&lt;{element}&gt; “{name}” stands outside of its clip.</source>
        <translation>&lt;{element}&gt; „{name}“ steht außerhalb seines Clips.</translation>
    </message>
    <message>
        <source>A GIF counts in hundredths of a second, so no other rates are exact.</source>
        <translation>Ein GIF zählt in Hundertstelsekunden, darum sind keine anderen Raten genau.</translation>
    </message>
    <message>
        <source>A PEM file with your certificate chain. Empty: MATCHCUT_CERTIFICATE, else a test certificate made on this machine, which shows changes but vouches for nobody.</source>
        <translation>Eine PEM-Datei mit Ihrer Zertifikatskette. Leer: MATCHCUT_CERTIFICATE, sonst ein Testzertifikat dieses Rechners, das Änderungen zeigt, aber für niemanden bürgt.</translation>
    </message>
    <message>
        <source>A PNG, JPEG, WebP or TIFF file for each page&apos;s head.</source>
        <translation>Eine PNG-, JPEG-, WebP- oder TIFF-Datei für den Kopf jeder Seite.</translation>
    </message>
    <message>
        <source>A bare {value} doesn&apos;t say of what it is.</source>
        <translation>Eine bloße {value} sagt nicht, wovon.</translation>
    </message>
    <message>
        <source>A bundle&apos;s name ends in {suffix}.</source>
        <translation>Der Name eines Pakets endet auf {suffix}.</translation>
    </message>
    <message>
        <source>A casting names a character that is not in the film.</source>
        <translation>Eine Besetzung nennt eine Figur, die nicht im Film ist.</translation>
    </message>
    <message>
        <source>A casting names a shot that is not in the film.</source>
        <translation>Eine Besetzung nennt eine Einstellung, die nicht im Film ist.</translation>
    </message>
    <message>
        <source>A certificate is needed and its private key; only one of them is named.</source>
        <translation>Ein Zertifikat und sein privater Schlüssel sind nötig; nur eines von beiden ist genannt.</translation>
    </message>
    <message>
        <source>A crossfade of sound alone is left out</source>
        <translation>Eine Überblendung nur des Tons fehlt</translation>
    </message>
    <message>
        <source>A cut between retimed shots can&apos;t be rolled.</source>
        <translation>Ein Schnitt zwischen Einstellungen mit geändertem Tempo kann nicht gerollt werden.</translation>
    </message>
    <message>
        <source>A cut enters shot {shots}: an {format} has no room there for the dip to black.</source>
        <translation>Ein Schnitt führt in Einstellung {shots}: {format} hat dort keinen Platz für die Blende über Schwarz.</translation>
    </message>
    <message>
        <source>A cut enters shots {shots}: an {format} has no room there for the dip to black.</source>
        <translation>Schnitte führen in die Einstellungen {shots}: {format} hat dort keinen Platz für die Blende über Schwarz.</translation>
    </message>
    <message>
        <source>A cut stands for a transition in an edit within the edit that runs at another speed</source>
        <translation>Ein Schnitt steht für einen Übergang in einem Schnitt im Schnitt, der in anderem Tempo läuft</translation>
    </message>
    <message>
        <source>A cut stands for a transition that an edit within the edit is trimmed in</source>
        <translation>Ein Schnitt steht für einen Übergang, in dem ein Schnitt im Schnitt beschnitten ist</translation>
    </message>
    <message>
        <source>A cut stands for a transition that says no length</source>
        <translation>Ein Schnitt steht für einen Übergang, der keine Länge nennt</translation>
    </message>
    <message>
        <source>A dissolve or fade is in the picture itself: the shots are parted in its middle, so that the film stays as it is.</source>
        <translation>Eine Über- oder Abblendung ist im Bild selbst: Die Einstellungen sind in ihrer Mitte getrennt, damit der Film bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>A face as 128 numbers, to tell whether two pictures show one person.</source>
        <translation>Ein Gesicht als 128 Zahlen, um zu sagen, ob zwei Bilder einen Menschen zeigen.</translation>
    </message>
    <message>
        <source>A face parser takes (1, 3, 512, 512).</source>
        <translation>Ein Gesichtszerleger nimmt (1, 3, 512, 512).</translation>
    </message>
    <message>
        <source>A file could not be read or written: {reason}.</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>A file has the place of this folder.</source>
        <translation>Wo dieser Ordner sein soll, ist eine Datei.</translation>
    </message>
    <message>
        <source>A file of the film that was missing ({media}…): {file}, by its bytes.</source>
        <translation>Eine Datei des Films, die fehlte ({media}…): {file}, nach ihren Bytes.</translation>
    </message>
    <message>
        <source>A film can&apos;t be written as &apos;{ending}&apos;.</source>
        <translation>Ein Film kann nicht als „{ending}“ geschrieben werden.</translation>
    </message>
    <message>
        <source>A film does not hold the {what}, which is left out</source>
        <translation>Ein Film enthält dies nicht, und es fehlt ({what})</translation>
    </message>
    <message>
        <source>A film holds no captions, which are left out</source>
        <translation>Ein Film enthält keine Untertitelspuren; sie fehlen</translation>
    </message>
    <message>
        <source>A film holds no crossfades of sound; a cut stands for each on the track</source>
        <translation>Ein Film enthält keine Überblendungen des Tons; ein Schnitt steht für jede auf der Spur</translation>
    </message>
    <message>
        <source>A film holds no sound at another speed; it is left out</source>
        <translation>Ein Film enthält keinen Ton mit anderem Tempo; er fehlt</translation>
    </message>
    <message>
        <source>A film holds no sound of another speed under another picture, which is left out</source>
        <translation>Ein Film enthält keinen Ton in anderem Tempo unter einem anderen Bild; er fehlt</translation>
    </message>
    <message>
        <source>A film holds no sound of another speed, which is left out</source>
        <translation>Ein Film enthält keinen Ton in anderem Tempo; er fehlt</translation>
    </message>
    <message>
        <source>A film holds no volume that changes within a sound</source>
        <translation>Ein Film enthält keine Lautstärke, die sich in einem Ton ändert</translation>
    </message>
    <message>
        <source>A film holds no {what}</source>
        <translation>Ein Film enthält dies nicht ({what})</translation>
    </message>
    <message>
        <source>A film of some minutes needs about 2 GiB: make room.</source>
        <translation>Ein Film von einigen Minuten braucht etwa 2 GiB: Platz schaffen.</translation>
    </message>
    <message>
        <source>A font file for letters that Inter lacks, in place of the fonts that come along for other scripts.</source>
        <translation>Eine Schriftdatei für Zeichen, die Inter fehlen, anstelle der Schriften, die für andere Sprachen mitkommen.</translation>
    </message>
    <message>
        <source>A frame is repeated.</source>
        <translation>Ein Bild wiederholt sich.</translation>
    </message>
    <message>
        <source>A frame is seen twice where shot {0} goes on from shot {1}.</source>
        <translation>Ein Bild ist zweimal zu sehen, wo Einstellung {0} an Einstellung {1} anschließt.</translation>
    </message>
    <message>
        <source>A frame lies in between: by optical flow, and by RIFE where that fails, in about {seconds} s at most.</source>
        <translation>Ein Bild liegt dazwischen, gemacht durch optischen Fluss, und durch RIFE, wo der versagt: höchstens etwa {seconds} s.</translation>
    </message>
    <message>
        <source>A generator is not read</source>
        <translation>Ein Generator wird nicht gelesen</translation>
    </message>
    <message>
        <source>A hosted model can&apos;t be asked from here.</source>
        <translation>Ein gehostetes Modell lässt sich von hier aus nicht anfragen.</translation>
    </message>
    <message>
        <source>A key or a number here is longer than {most} letters, which none of a storyboard is.</source>
        <translation>Ein Schlüssel oder eine Zahl ist hier länger als {most} Zeichen, was in einem Storyboard nicht vorkommt.</translation>
    </message>
    <message>
        <source>A location belongs to a scene, not to a shot.</source>
        <translation>Ein Ort gehört zu einer Szene, nicht zu einer Einstellung.</translation>
    </message>
    <message>
        <source>A location belongs to a scene.</source>
        <translation>Ein Ort gehört zu einer Szene.</translation>
    </message>
    <message>
        <source>A marker in an edit within the edit that runs at another speed is left out</source>
        <translation>Ein Marker in einem Schnitt im Schnitt, der in anderem Tempo läuft, fehlt</translation>
    </message>
    <message>
        <source>A marker stands on a frame that its clip does not show, and is left out</source>
        <translation>Ein Marker steht auf einem Bild, das sein Clip nicht zeigt, und fehlt</translation>
    </message>
    <message>
        <source>A marker stands on a shot that is not in the film.</source>
        <translation>Ein Marker steht auf einer Einstellung, die nicht im Film ist.</translation>
    </message>
    <message>
        <source>A marker without words is new.</source>
        <translation>Ein Marker ohne Text ist neu.</translation>
    </message>
    <message>
        <source>A marker without words was taken out.</source>
        <translation>Ein Marker ohne Text wurde herausgenommen.</translation>
    </message>
    <message>
        <source>A marker without words: {changed} changed.</source>
        <translation>Ein Marker ohne Text: {changed} geändert.</translation>
    </message>
    <message>
        <source>A model of the type &apos;{type}&apos; is no voice that is known here.</source>
        <translation>Ein Modell vom Typ „{type}“ ist keine Stimme, die hier bekannt ist.</translation>
    </message>
    <message>
        <source>A model&apos;s entry can&apos;t be used: {problem}</source>
        <translation>Der Eintrag eines Modells ist unbrauchbar: {problem}</translation>
    </message>
    <message>
        <source>A name has {most} characters at most.</source>
        <translation>Ein Name hat höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>A note on take {0}</source>
        <translation>Eine Notiz zu Take {0}</translation>
    </message>
    <message>
        <source>A number alone is frames.</source>
        <translation>Eine Zahl allein sind Bilder.</translation>
    </message>
    <message>
        <source>A number alone is seconds.</source>
        <translation>Eine Zahl allein sind Sekunden.</translation>
    </message>
    <message>
        <source>A page break was left out.</source>
        <translation>Ein Seitenumbruch wurde ausgelassen.</translation>
    </message>
    <message>
        <source>A passage in the boneyard was left out.</source>
        <translation>Eine auskommentierte Stelle wurde ausgelassen.</translation>
    </message>
    <message>
        <source>A picture of {name} stays, because it is also a file of a take.</source>
        <translation>Ein Bild von {name} bleibt, weil es auch die Datei eines Takes ist.</translation>
    </message>
    <message>
        <source>A picture of {name} stays, because it is also a picture of {other}.</source>
        <translation>Ein Bild von {name} bleibt, weil es auch ein Bild von {other} ist.</translation>
    </message>
    <message>
        <source>A picture of {name} stays, because it is also the keyframe of shot {shot}.</source>
        <translation>Ein Bild von {name} bleibt, weil es auch der Keyframe von Einstellung {shot} ist.</translation>
    </message>
    <message>
        <source>A picture that lies over others hides them, also where it may be transparent</source>
        <translation>Ein Bild, das über anderen liegt, verdeckt sie, auch wo es durchsichtig sein mag</translation>
    </message>
    <message>
        <source>A picture that one sees through lies over others, and is left out</source>
        <translation>Ein durchsichtiges Bild liegt über anderen und fehlt</translation>
    </message>
    <message>
        <source>A picture that the shot names is not at hand ({media}…).</source>
        <translation>Ein Bild, das die Einstellung nennt, ist nicht zur Hand ({media}…).</translation>
    </message>
    <message>
        <source>A placed prop or style is not in the film.</source>
        <translation>Eine verwendete Requisite oder ein Stil ist nicht im Film.</translation>
    </message>
    <message>
        <source>A point has two numbers.</source>
        <translation>Ein Punkt hat zwei Zahlen.</translation>
    </message>
    <message>
        <source>A program that died (process {process}) held the film: let go of.</source>
        <translation>Ein abgestürztes Programm (Prozess {process}) hielt den Film fest: freigegeben.</translation>
    </message>
    <message>
        <source>A prop is placed in a shot that is not in the film.</source>
        <translation>Eine Requisite steht in einer Einstellung, die nicht im Film ist.</translation>
    </message>
    <message>
        <source>A reference picture</source>
        <translation>Ein Referenzbild</translation>
    </message>
    <message>
        <source>A reference picture of {owner} is new.</source>
        <translation>Ein Referenzbild von {owner} ist neu.</translation>
    </message>
    <message>
        <source>A reference picture of {owner} was taken out.</source>
        <translation>Ein Referenzbild von {owner} wurde herausgenommen.</translation>
    </message>
    <message>
        <source>A reference picture of {owner}: {changed} changed.</source>
        <translation>Ein Referenzbild von {owner}: {changed} geändert.</translation>
    </message>
    <message>
        <source>A reference was looked at by {before} alone, whose numbers are never compared with those of {now}.</source>
        <translation>Eine Referenz wurde nur von {before} angesehen, dessen Zahlen nie mit denen von {now} verglichen werden.</translation>
    </message>
    <message>
        <source>A scene without a heading is new.</source>
        <translation>Eine Szene ohne Überschrift ist neu.</translation>
    </message>
    <message>
        <source>A scene without a heading was taken out.</source>
        <translation>Eine Szene ohne Überschrift wurde herausgenommen.</translation>
    </message>
    <message>
        <source>A scene without a heading: {changed} changed.</source>
        <translation>Eine Szene ohne Überschrift: {changed} geändert.</translation>
    </message>
    <message>
        <source>A second costs</source>
        <translation>Eine Sekunde kostet</translation>
    </message>
    <message>
        <source>A second has {frames} here.</source>
        <translation>Eine Sekunde hat hier {frames}.</translation>
    </message>
    <message>
        <source>A sequence of pictures has no sound; deliver the mix beside it.</source>
        <translation>Eine Bildfolge hat keinen Ton; geben Sie die Mischung daneben aus.</translation>
    </message>
    <message>
        <source>A shot can&apos;t stand still in its own time.</source>
        <translation>Eine Einstellung kann in ihrer eigenen Zeit nicht stillstehen.</translation>
    </message>
    <message>
        <source>A size has two numbers.</source>
        <translation>Eine Größe hat zwei Zahlen.</translation>
    </message>
    <message>
        <source>A sound without a name is new.</source>
        <translation>Ein Ton ohne Namen ist neu.</translation>
    </message>
    <message>
        <source>A sound without a name was taken out.</source>
        <translation>Ein Ton ohne Namen wurde herausgenommen.</translation>
    </message>
    <message>
        <source>A sound without a name: {changed} changed.</source>
        <translation>Ein Ton ohne Namen: {changed} geändert.</translation>
    </message>
    <message>
        <source>A sound&apos;s panning is left out</source>
        <translation>Das Panorama eines Tons fehlt</translation>
    </message>
    <message>
        <source>A storyboard of more than {size} MB is not read.</source>
        <translation>Ein Storyboard von mehr als {size} MB wird nicht gelesen.</translation>
    </message>
    <message>
        <source>A take is {0} in the making, as those by {1} went.</source>
        <translation>Ein Take dauert {0}, wie die von {1}.</translation>
    </message>
    <message>
        <source>A take is {0} in the making, as those by {1} went; it costs nothing else.</source>
        <translation>Ein Take entsteht in {0}, wie die von {1} bisher; sonst kostet er nichts.</translation>
    </message>
    <message>
        <source>A take was ended before its last step, for nothing could come of it; another is made.</source>
        <translation>Ein Take wurde vor seinem letzten Schritt beendet, weil nichts daraus werden konnte; ein anderer wird gemacht.</translation>
    </message>
    <message>
        <source>A time map does not run forward.</source>
        <translation>Eine Zeitkarte läuft nicht vorwärts.</translation>
    </message>
    <message>
        <source>A timecode, or a frame counted from 0. Empty: the middle of the film.</source>
        <translation>Ein Timecode, oder ein Bild, von 0 an gezählt. Leer: die Mitte des Films.</translation>
    </message>
    <message>
        <source>A title without words is new.</source>
        <translation>Ein Titel ohne Text ist neu.</translation>
    </message>
    <message>
        <source>A title without words was taken out.</source>
        <translation>Ein Titel ohne Text wurde herausgenommen.</translation>
    </message>
    <message>
        <source>A title without words: {changed} changed.</source>
        <translation>Ein Titel ohne Text: {changed} geändert.</translation>
    </message>
    <message>
        <source>A tool of your models file. Empty: Lanczos.</source>
        <translation>Ein Werkzeug aus Ihrer Modelldatei. Leer: Lanczos.</translation>
    </message>
    <message>
        <source>A track needs a name.</source>
        <translation>Eine Spur braucht einen Namen.</translation>
    </message>
    <message>
        <source>A transition that stands at no cut is left out</source>
        <translation>Ein Übergang, der an keinem Schnitt steht, fehlt</translation>
    </message>
    <message>
        <source>A transition without a time becomes a cut</source>
        <translation>Ein Übergang ohne Zeit wird ein Schnitt</translation>
    </message>
    <message>
        <source>A value in this edit makes no sense ({reason}).</source>
        <translation>Ein Wert in diesem Schnitt ergibt keinen Sinn ({reason}).</translation>
    </message>
    <message>
        <source>A worker process can&apos;t be started: {reason}.</source>
        <translation>Ein Arbeitsprozess kann nicht gestartet werden: {reason}.</translation>
    </message>
    <message>
        <source>A {kind} is nothing that is read here; black stands in</source>
        <translation>{kind} wird hier nicht gelesen; Schwarz steht dafür</translation>
    </message>
    <message>
        <source>A {thing} has no field &apos;{field}&apos; that can be changed.</source>
        <translation>{thing} hat kein Feld „{field}“, das geändert werden kann.</translation>
    </message>
    <message>
        <source>A {transition} that another picture hides in part becomes a cut</source>
        <translation>Ein Übergang ({transition}), den ein anderes Bild teils verdeckt, wird ein Schnitt</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>AI label</source>
        <translation>KI-Kennzeichen</translation>
    </message>
    <message>
        <source>About three million pictures of faces from public data sets and the web (its author&apos;s account).</source>
        <translation>Etwa drei Millionen Bilder von Gesichtern aus öffentlichen Sammlungen und dem Netz (Angabe des Autors).</translation>
    </message>
    <message>
        <source>About {price} {currency}, by a price read on {day}.</source>
        <translation>Etwa {price} {currency}, nach einem Preis vom {day}.</translation>
    </message>
    <message>
        <source>Accept a fault of a take</source>
        <translation>Einen Fehler eines Takes annehmen</translation>
    </message>
    <message>
        <source>Accept a fault of a take no longer</source>
        <translation>Einen Fehler eines Takes nicht mehr annehmen</translation>
    </message>
    <message>
        <source>Add a marker</source>
        <translation>Marker setzen</translation>
    </message>
    <message>
        <source>Add a reference</source>
        <translation>Referenz hinzufügen</translation>
    </message>
    <message>
        <source>Add a scene and a shot first.</source>
        <translation>Erst eine Szene und eine Einstellung hinzufügen.</translation>
    </message>
    <message>
        <source>Add a sound</source>
        <translation>Ton hinzufügen</translation>
    </message>
    <message>
        <source>Add a title</source>
        <translation>Titel hinzufügen</translation>
    </message>
    <message>
        <source>Add credit at the service; what waits is sent then.</source>
        <translation>Laden Sie beim Dienst Guthaben auf; was wartet, wird dann gesendet.</translation>
    </message>
    <message>
        <source>Add it again.</source>
        <translation>Noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>Add its picture again.</source>
        <translation>Fügen Sie das Bild noch einmal hinzu.</translation>
    </message>
    <message>
        <source>Add one first.</source>
        <translation>Fügen Sie erst eines hinzu.</translation>
    </message>
    <message>
        <source>Add pictures of them first.</source>
        <translation>Erst Bilder hinzufügen.</translation>
    </message>
    <message>
        <source>Add the file again.</source>
        <translation>Die Datei noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>Add the picture again, or put it back from a copy.</source>
        <translation>Das Bild noch einmal hinzufügen oder aus einer Kopie zurücklegen.</translation>
    </message>
    <message>
        <source>Add the picture again.</source>
        <translation>Das Bild noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>Add the sound {name}</source>
        <translation>Ton {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add to the cast</source>
        <translation>In die Besetzung aufnehmen</translation>
    </message>
    <message>
        <source>Add {count} references</source>
        <translation>{count} Referenzen hinzufügen</translation>
    </message>
    <message>
        <source>Add {count} sounds</source>
        <translation>{count} Töne hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Adds the film&apos;s titles, where nobody speaks: for a copy without them, or for translation.</source>
        <translation>Fügt die Titel des Films ein, wo niemand spricht: für eine Kopie ohne sie, oder zum Übersetzen.</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>All that could be measured was.</source>
        <translation>Alles, was zu messen war, wurde gemessen.</translation>
    </message>
    <message>
        <source>All that was queued is made.</source>
        <translation>Alles aus der Warteschlange ist erzeugt.</translation>
    </message>
    <message>
        <source>Always do so</source>
        <translation>Immer so</translation>
    </message>
    <message>
        <source>An ALE lists takes, not the order of the film: deliver an EDL, AAF or XML beside it.</source>
        <translation>Eine ALE führt Takes auf, nicht die Folge des Films: Liefern Sie EDL, AAF oder XML dazu.</translation>
    </message>
    <message>
        <source>An EDL does not say its frame rate.</source>
        <translation>Eine EDL nennt ihre Bildrate nicht.</translation>
    </message>
    <message>
        <source>An EDL has four channels of sound; marked on one of them though they are stereo: {sounds}.</source>
        <translation>Eine EDL hat vier Tonkanäle; obwohl stereo, auf einem davon vermerkt: {sounds}.</translation>
    </message>
    <message>
        <source>An M2 line says another speed than the lengths of shot {shots} do; it is followed.</source>
        <translation>Eine M2-Zeile nennt ein anderes Tempo als die Längen von Einstellung {shots}; sie gilt.</translation>
    </message>
    <message>
        <source>An M2 line says another speed than the lengths of shots {shots} do; it is followed.</source>
        <translation>Eine M2-Zeile nennt ein anderes Tempo als die Längen von Einstellungen {shots}; sie gilt.</translation>
    </message>
    <message>
        <source>An NVIDIA GPU samples the pictures; {free} GiB of its memory are free.</source>
        <translation>Eine NVIDIA-GPU berechnet die Bilder; {free} GiB ihres Speichers sind frei.</translation>
    </message>
    <message>
        <source>An adjustment layer is left out, with what it does to the pictures under it</source>
        <translation>Eine Einstellungsebene fehlt, mit dem, was sie an den Bildern darunter ändert</translation>
    </message>
    <message>
        <source>An edit within an edit, too deep to be read; black stands in</source>
        <translation>Ein Schnitt im Schnitt, zu tief zum Lesen; Schwarz steht dafür</translation>
    </message>
    <message>
        <source>An edit within the edit shows nothing that is read; black stands in</source>
        <translation>Ein Schnitt im Schnitt zeigt nichts, was gelesen wird; Schwarz steht dafür</translation>
    </message>
    <message>
        <source>An element needs a name.</source>
        <translation>Ein Element braucht einen Namen.</translation>
    </message>
    <message>
        <source>An entry of the services file can&apos;t be used: {problem}</source>
        <translation>Ein Eintrag der Dienstedatei kann nicht verwendet werden: {problem}</translation>
    </message>
    <message>
        <source>An older version printed slate and timecode into these pictures; a new take has none.</source>
        <translation>Eine ältere Version hat Klappe und Timecode in diese Bilder gedruckt; ein neuer Take hat keine.</translation>
    </message>
    <message>
        <source>Animates a keyframe or the last frame of the shot before, at 720 lines.</source>
        <translation>Animiert ein Schlüsselbild oder das letzte Bild der Einstellung davor, mit 720 Zeilen.</translation>
    </message>
    <message>
        <source>Animates a keyframe or the last frame of the shot before, at 8 frames a second.</source>
        <translation>Animiert ein Schlüsselbild oder das letzte Bild der Einstellung davor, mit 8 Bildern pro Sekunde.</translation>
    </message>
    <message>
        <source>Animates a keyframe or the last frame of the shot before.</source>
        <translation>Animiert ein Schlüsselbild oder das letzte Bild der Einstellung davor.</translation>
    </message>
    <message>
        <source>Animates a picture for a few seconds; it reads no text.</source>
        <translation>Animiert ein Bild für einige Sekunden; liest keinen Text.</translation>
    </message>
    <message>
        <source>Another length …</source>
        <translation>Andere Länge …</translation>
    </message>
    <message>
        <source>Another program (process {process}) is just making a film in this folder.</source>
        <translation>Ein anderes Programm (Prozess {process}) legt in diesem Ordner gerade einen Film an.</translation>
    </message>
    <message>
        <source>Another program changed the film just now, so nothing was undone or redone.</source>
        <translation>Ein anderes Programm hat den Film eben geändert; deshalb wurde nichts rückgängig gemacht oder wiederholt.</translation>
    </message>
    <message>
        <source>Another program has been writing to this film for {seconds} seconds.</source>
        <translation>Ein anderes Programm schreibt seit {seconds} Sekunden in diesen Film.</translation>
    </message>
    <message>
        <source>Another program has just made a film in this folder.</source>
        <translation>Ein anderes Programm hat in diesem Ordner eben einen Film angelegt.</translation>
    </message>
    <message>
        <source>Another program has taken over the making of this film.</source>
        <translation>Ein anderes Programm macht diesen Film jetzt weiter.</translation>
    </message>
    <message>
        <source>Another shape</source>
        <translation>Anderes Format</translation>
    </message>
    <message>
        <source>Another size …</source>
        <translation>Andere Größe …</translation>
    </message>
    <message>
        <source>Another take of the shot will be kept both ways.</source>
        <translation>Ein weiterer Take der Einstellung wird in beiden Fassungen behalten.</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>Apple-GPU</translation>
    </message>
    <message>
        <source>Apple&apos;s GPU samples the pictures, in the memory that it shares with the machine.</source>
        <translation>Apples GPU erzeugt die Bilder, im Speicher, den sie mit dem Rechner teilt.</translation>
    </message>
    <message>
        <source>As in {repository}, in a revision with safetensors.</source>
        <translation>Wie in {repository}, in einer Fassung mit Safetensors.</translation>
    </message>
    <message>
        <source>As in {repository}.</source>
        <translation>Wie in {repository}.</translation>
    </message>
    <message>
        <source>Ask again, try another model, or use the breakdown by rules.</source>
        <translation>Noch einmal fragen, ein anderes Modell versuchen oder die Auflösung nach Regeln verwenden.</translation>
    </message>
    <message>
        <source>Ask for 0 to {most} frames.</source>
        <translation>0 bis {most} Bilder verlangen.</translation>
    </message>
    <message>
        <source>Ask for it at {where}, log in with &apos;hf auth login&apos;, then try again.</source>
        <translation>Bitten Sie unter {where} darum, melden Sie sich mit &apos;hf auth login&apos; an, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Ask its authority for a new one.</source>
        <translation>Bitten Sie die Zertifizierungsstelle um ein neues.</translation>
    </message>
    <message>
        <source>Ask the service&apos;s support for the job of call {call}.</source>
        <translation>Fragen Sie den Support des Dienstes nach dem Auftrag des Aufrufs {call}.</translation>
    </message>
    <message>
        <source>Ask who owns it, choose another place, or let the program see it in your system&apos;s settings.</source>
        <translation>Den Besitzer fragen, einen anderen Ort wählen oder dem Programm in den Systemeinstellungen Zugriff geben.</translation>
    </message>
    <message>
        <source>Ask who owns it.</source>
        <translation>Den Besitzer fragen.</translation>
    </message>
    <message>
        <source>Asking {0} whether it takes the key, which costs nothing …</source>
        <translation>{0} wird gefragt, ob der Schlüssel gilt; das kostet nichts …</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>At most {0}, in {1}</source>
        <translation>Höchstens {0}, in {1}</translation>
    </message>
    <message>
        <source>At one place a new shot begins between two frames of this retimed shot, which is not split there.</source>
        <translation>An einer Stelle beginnt eine neue Einstellung zwischen zwei Bildern dieser Einstellung mit geändertem Tempo; dort wird nicht geteilt.</translation>
    </message>
    <message>
        <source>At {count} places a new shot begins between two frames of this retimed shot, which is not split there.</source>
        <translation>An {count} Stellen beginnt eine neue Einstellung zwischen zwei Bildern dieser Einstellung mit geändertem Tempo; dort wird nicht geteilt.</translation>
    </message>
    <message>
        <source>At {timecode} a clip could not be read and is black ({reason})</source>
        <translation>Bei {timecode} war ein Clip nicht lesbar und ist schwarz ({reason})</translation>
    </message>
    <message>
        <source>At {timecode} a part of the picture is not what the film shows, in shot {shot}.</source>
        <translation>Bei {timecode} ist ein Teil des Bildes nicht, was der Film zeigt, in Einstellung {shot}.</translation>
    </message>
    <message>
        <source>At {timecode} it does not show frame {frame} of the take of shot {shot}.</source>
        <translation>Bei {timecode} zeigt er nicht Bild {frame} des Takes von Einstellung {shot}.</translation>
    </message>
    <message>
        <source>At {timecode} it does not show, bit for bit, frame {frame} of the take of shot {shot}.</source>
        <translation>Bei {timecode} zeigt er nicht Bit für Bit Bild {frame} des Takes von Einstellung {shot}.</translation>
    </message>
    <message>
        <source>At {timecode} it shows frame {shown} instead of {frame} of the take of shot {shot}.</source>
        <translation>Bei {timecode} zeigt er Bild {shown} statt {frame} des Takes von Einstellung {shot}.</translation>
    </message>
    <message>
        <source>At {timecode} its sound is missing.</source>
        <translation>Bei {timecode} fehlt ihr Ton.</translation>
    </message>
    <message>
        <source>At {timecode} the picture is not what the film shows, in shot {shot}.</source>
        <translation>Bei {timecode} ist das Bild nicht, was der Film zeigt, in Einstellung {shot}.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Attention is by {name}.</source>
        <translation>Aufmerksamkeit durch {name}.</translation>
    </message>
    <message>
        <source>Avid Media Composer (AAF)</source>
        <translation>Avid Media Composer (AAF)</translation>
    </message>
    <message>
        <source>Avid log (ALE)</source>
        <translation>Avid-Logliste (ALE)</translation>
    </message>
    <message>
        <source>Back to {0}</source>
        <translation>Zurück zu {0}</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Backwards</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <source>Be warned of it again</source>
        <translation>Wieder davor warnen lassen</translation>
    </message>
    <message>
        <source>Before correction</source>
        <translation>Vor der Korrektur</translation>
    </message>
    <message>
        <source>Begin again at the end  (Ctrl+Shift+P)</source>
        <translation>Am Ende von vorn beginnen  (Strg+Umschalt+P)</translation>
    </message>
    <message>
        <source>Begin from the look of the scene again</source>
        <translation>Wieder vom Aussehen der Szene ausgehen</translation>
    </message>
    <message>
        <source>Beside shot</source>
        <translation>Neben Einstellung</translation>
    </message>
    <message>
        <source>Beside the film lies a journal that Matchcut did not write; it would change the film when it is opened.</source>
        <translation>Neben dem Film liegt ein Journal, das Matchcut nicht geschrieben hat; es würde den Film beim Öffnen ändern.</translation>
    </message>
    <message>
        <source>Beyond the film&apos;s end, {count} marker left out: {markers}.</source>
        <translation>Hinter dem Ende des Films fehlt {count} Marker: {markers}.</translation>
    </message>
    <message>
        <source>Beyond the film&apos;s end, {count} markers left out: {markers}.</source>
        <translation>Hinter dem Ende des Films fehlen {count} Marker: {markers}.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Board a picture</source>
        <translation>Ein Bild aufs Board setzen</translation>
    </message>
    <message>
        <source>Board {board} can&apos;t last {milliseconds} milliseconds.</source>
        <translation>Bild {board} kann nicht {milliseconds} Millisekunden dauern.</translation>
    </message>
    <message>
        <source>Board {board} goes without its picture: {problem}</source>
        <translation>Tafel {board} bleibt ohne ihr Bild: {problem}</translation>
    </message>
    <message>
        <source>Board {board} goes without its sound &apos;{sound}&apos;: {problem}</source>
        <translation>Tafel {board} bleibt ohne ihren Ton „{sound}“: {problem}</translation>
    </message>
    <message>
        <source>Board {board} has no picture in {folder}/images.</source>
        <translation>Tafel {board} hat kein Bild in {folder}/images.</translation>
    </message>
    <message>
        <source>Board {board} names the file &apos;{name}&apos;, which is not in the images folder.</source>
        <translation>Bild {board} nennt die Datei „{name}“, die nicht im Ordner images liegt.</translation>
    </message>
    <message>
        <source>Board {board}: its layer &apos;{layer}&apos; is missing.</source>
        <translation>Tafel {board}: Ihre Ebene „{layer}“ fehlt.</translation>
    </message>
    <message>
        <source>Board {count} pictures</source>
        <translation>{count} Bilder aufs Board setzen</translation>
    </message>
    <message>
        <source>Boards a page</source>
        <translation>Bilder je Seite</translation>
    </message>
    <message>
        <source>Both are in the OpenCV model zoo.</source>
        <translation>Beide liegen im Modellzoo von OpenCV.</translation>
    </message>
    <message>
        <source>Bridge to the next shot</source>
        <translation>Brücke zur nächsten Einstellung</translation>
    </message>
    <message>
        <source>Bridges two pictures: from the shot before to this shot&apos;s keyframe.</source>
        <translation>Überbrückt zwei Bilder: von der Einstellung davor zum Schlüsselbild dieser.</translation>
    </message>
    <message>
        <source>Bring the file back from a backup, or move it away and look at the services which calls were paid.</source>
        <translation>Holen Sie die Datei aus einer Sicherung zurück, oder schieben Sie sie beiseite und sehen Sie bei den Diensten nach, welche Aufträge bezahlt wurden.</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Bundles, exports and copies of this film that lie elsewhere can&apos;t be reached: remove those yourself.</source>
        <translation>Pakete, Exporte und Kopien dieses Films, die anderswo liegen, sind nicht erreichbar: Entfernen Sie diese selbst.</translation>
    </message>
    <message>
        <source>By a cut, with the look of the scene as a reference</source>
        <translation>Mit einem Schnitt, mit dem Aussehen der Szene als Referenz</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>Byte-Order-Mark</translation>
    </message>
    <message>
        <source>Caches were dropped ({size} MiB); it is made anew when needed.</source>
        <translation>Zwischenspeicher wurden geleert ({size} MiB); bei Bedarf entsteht alles neu.</translation>
    </message>
    <message>
        <source>Camera arrows</source>
        <translation>Kamerapfeile</translation>
    </message>
    <message>
        <source>Camera travel</source>
        <translation>Weg der Kamera</translation>
    </message>
    <message>
        <source>Can&apos;t continue {before}, so it starts with a cut, from its keyframe.</source>
        <translation>Kann {before} nicht fortsetzen und beginnt daher mit einem Schnitt, von ihrem Schlüsselbild aus.</translation>
    </message>
    <message>
        <source>Can&apos;t continue {before}, so it starts with a cut.</source>
        <translation>Kann {before} nicht fortsetzen und beginnt daher mit einem Schnitt.</translation>
    </message>
    <message>
        <source>Can&apos;t end in the next shot&apos;s keyframe.</source>
        <translation>Kann nicht im Schlüsselbild der nächsten Einstellung enden.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cast list (PDF)</source>
        <translation>Besetzungsliste (PDF)</translation>
    </message>
    <message>
        <source>Cast {0}</source>
        <translation>{0} besetzen</translation>
    </message>
    <message>
        <source>Cast {name}</source>
        <translation>{name} besetzen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Chain the shot</source>
        <translation>Anschließen lassen</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>Ketten</translation>
    </message>
    <message>
        <source>Change the shot or its engine, or retry the job.</source>
        <translation>Die Einstellung oder ihre Engine ändern oder den Auftrag wiederholen.</translation>
    </message>
    <message>
        <source>Change the shot&apos;s words; another seed would be refused, too.</source>
        <translation>Ändern Sie die Worte der Einstellung; auch mit anderem Startwert würde abgelehnt.</translation>
    </message>
    <message>
        <source>Change the shot, or have another engine make it; another seed would be refused, too.</source>
        <translation>Ändern Sie die Einstellung oder wählen Sie eine andere Engine; auch mit anderem Startwert würde abgelehnt.</translation>
    </message>
    <message>
        <source>Check its name and its rights.</source>
        <translation>Prüfen Sie Namen und Rechte.</translation>
    </message>
    <message>
        <source>Check that it belongs to this model.</source>
        <translation>Prüfen Sie, ob sie zu diesem Modell gehört.</translation>
    </message>
    <message>
        <source>Check that it belongs to you and that its disk is there.</source>
        <translation>Prüfen Sie, ob sie Ihnen gehört und ihr Laufwerk da ist.</translation>
    </message>
    <message>
        <source>Check that it runs at that address, or use the breakdown by rules.</source>
        <translation>Prüfen, ob es an dieser Adresse läuft, oder die Auflösung nach Regeln verwenden.</translation>
    </message>
    <message>
        <source>Check that the disk has room and that its folder can be written.</source>
        <translation>Prüfen, dass auf dem Datenträger Platz ist und in den Ordner geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Check that the disk is not write-protected and that the folder belongs to you.</source>
        <translation>Prüfen, dass der Datenträger nicht schreibgeschützt ist und der Ordner Ihnen gehört.</translation>
    </message>
    <message>
        <source>Check that the file belongs to this model, and fetch it again.</source>
        <translation>Prüfen Sie, ob die Datei zu diesem Modell gehört, und holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Check that the file belongs to this model.</source>
        <translation>Prüfen Sie, ob die Datei zu diesem Modell gehört.</translation>
    </message>
    <message>
        <source>Check that the file belongs to this model: it may be a larger kind of it.</source>
        <translation>Prüfen Sie, ob die Datei zu diesem Modell gehört: Es könnte eine größere Art davon sein.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write to it.</source>
        <translation>Prüfen, dass es den Ordner gibt und Sie darin schreiben dürfen.</translation>
    </message>
    <message>
        <source>Check that the server runs, and that it knows this voice.</source>
        <translation>Prüfen, ob der Server läuft und diese Stimme kennt.</translation>
    </message>
    <message>
        <source>Check the certificate (and the time-stamping address), and that the file is whole.</source>
        <translation>Prüfen Sie das Zertifikat (und die Adresse des Zeitstempels) und ob die Datei heil ist.</translation>
    </message>
    <message>
        <source>Check the certificate: C2PA asks for one made for signing documents or e-mail.</source>
        <translation>Prüfen Sie das Zertifikat: C2PA verlangt eines, das für das Signieren von Dokumenten oder E-Mail gemacht ist.</translation>
    </message>
    <message>
        <source>Check the connection, or name a mirror with HF_ENDPOINT.</source>
        <translation>Prüfen Sie die Verbindung, oder nennen Sie mit HF_ENDPOINT einen Spiegel.</translation>
    </message>
    <message>
        <source>Check the disk and that there is room on it, then try again.</source>
        <translation>Den Datenträger prüfen und ob Platz darauf ist, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>Prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Den Datenträger prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Choose 1 to {most}.</source>
        <translation>1 bis {most} wählen.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>Choose a shot to see its takes.</source>
        <translation>Wählen Sie eine Einstellung, um ihre Takes zu sehen.</translation>
    </message>
    <message>
        <source>Choose a size of at least {width} by {height}, or another form.</source>
        <translation>Wählen Sie mindestens {width} × {height} oder eine andere Ausgabeform.</translation>
    </message>
    <message>
        <source>Choose a smaller width, or deliver the shot as a film.</source>
        <translation>Wählen Sie eine kleinere Breite, oder geben Sie die Einstellung als Film aus.</translation>
    </message>
    <message>
        <source>Choose a take to see it before and after its correction.</source>
        <translation>Wähle einen Take, um ihn vor und nach seiner Korrektur zu sehen.</translation>
    </message>
    <message>
        <source>Choose an earlier first frame.</source>
        <translation>Wählen Sie ein früheres erstes Bild.</translation>
    </message>
    <message>
        <source>Choose another engine or a smaller size, or report it.</source>
        <translation>Eine andere Engine oder eine kleinere Größe wählen oder es melden.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose another id.</source>
        <translation>Wählen Sie eine andere Kennung.</translation>
    </message>
    <message>
        <source>Choose one of these: {embedders}.</source>
        <translation>Eine davon wählen: {embedders}.</translation>
    </message>
    <message>
        <source>Choose one of: {sequences}.</source>
        <translation>Eine davon wählen: {sequences}.</translation>
    </message>
    <message>
        <source>Choose the engine</source>
        <translation>Generator wählen</translation>
    </message>
    <message>
        <source>Choose the film&apos;s engine</source>
        <translation>Generator des Films wählen</translation>
    </message>
    <message>
        <source>Choose the voice</source>
        <translation>Stimme wählen</translation>
    </message>
    <message>
        <source>Choose two takes to compare them: click one, then another with Ctrl held.</source>
        <translation>Wählen Sie zwei Takes zum Vergleich: einen anklicken, dann einen zweiten mit gedrückter Strg-Taste.</translation>
    </message>
    <message>
        <source>Choose {choices}.</source>
        <translation>Wählen Sie {choices}.</translation>
    </message>
    <message>
        <source>Choose {endings}.</source>
        <translation>Wählen Sie {endings}.</translation>
    </message>
    <message>
        <source>Choose {roles}.</source>
        <translation>Wählen: {roles}.</translation>
    </message>
    <message>
        <source>Circle an earlier take</source>
        <translation>Früheren Take einkreisen</translation>
    </message>
    <message>
        <source>Circle new takes</source>
        <translation>Neue Takes einkreisen</translation>
    </message>
    <message>
        <source>Circle take {number}</source>
        <translation>Take {number} einkreisen</translation>
    </message>
    <message>
        <source>Circle the best take of shot {shot}</source>
        <translation>Besten Take der Einstellung {shot} einkreisen</translation>
    </message>
    <message>
        <source>Circle the take that the file shows.</source>
        <translation>Den Take einkreisen, den die Datei zeigt.</translation>
    </message>
    <message>
        <source>Click or drag to go there. I and O mark what is played.</source>
        <translation>Klicken oder ziehen, um dorthin zu gehen. I und O markieren, was gespielt wird.</translation>
    </message>
    <message>
        <source>ClipShots (short videos of the web) and IACC.3, with made transitions (the paper&apos;s account).</source>
        <translation>ClipShots (kurze Videos aus dem Netz) und IACC.3, mit gemachten Übergängen (Angabe der Veröffentlichung).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller embedder.</source>
        <translation>Andere Programme schließen oder einen kleineren Embedder verwenden.</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller model or fewer workers.</source>
        <translation>Andere Programme schließen oder ein kleineres Modell oder weniger Worker verwenden.</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller model.</source>
        <translation>Andere Programme schließen oder ein kleineres Modell verwenden.</translation>
    </message>
    <message>
        <source>Close other programs, or use fewer workers.</source>
        <translation>Andere Programme schließen oder weniger Arbeitsprozesse verwenden.</translation>
    </message>
    <message>
        <source>Close other programs, use fewer workers, make the shot shorter or the film smaller, or choose a lighter engine.</source>
        <translation>Andere Programme schließen, weniger Arbeitsprozesse verwenden, die Einstellung kürzer oder den Film kleiner machen oder eine leichtere Engine wählen.</translation>
    </message>
    <message>
        <source>Close other programs, use fewer workers, or choose another engine.</source>
        <translation>Andere Programme schließen, weniger Arbeitsprozesse verwenden oder eine andere Engine wählen.</translation>
    </message>
    <message>
        <source>Close the film there, then delete again.</source>
        <translation>Den Film dort schließen, dann noch einmal löschen.</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Näher</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>Kleidung</translation>
    </message>
    <message>
        <source>Clothes and hair</source>
        <translation>Kleidung und Haare</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>Colour difference (ΔE)</source>
        <translation>Farbabstand (ΔE)</translation>
    </message>
    <message>
        <source>Colour difference from the scene&apos;s look along the film</source>
        <translation>Farbabstand vom Aussehen der Szene im Verlauf des Films</translation>
    </message>
    <message>
        <source>Colourfulness</source>
        <translation>Farbigkeit</translation>
    </message>
    <message>
        <source>Colours and sharpness</source>
        <translation>Farben und Schärfe</translation>
    </message>
    <message>
        <source>Comes with Matchcut and runs anywhere. Knows paper puppets only.</source>
        <translation>Kommt mit Matchcut und läuft überall. Kennt nur Papierpuppen.</translation>
    </message>
    <message>
        <source>Commercial use (FaceID and the face models that it works with), and the uses that RAIL++-M lists.</source>
        <translation>Kommerzielle Nutzung (FaceID und die Gesichtsmodelle, mit denen es arbeitet), und die Nutzungen, die RAIL++-M nennt.</translation>
    </message>
    <message>
        <source>Commercial use by larger companies without a licence of their own.</source>
        <translation>Kommerzielle Nutzung durch größere Unternehmen ohne eigene Lizenz.</translation>
    </message>
    <message>
        <source>Commercial use by larger companies without a licence of their own; read it.</source>
        <translation>Kommerzielle Nutzung durch größere Unternehmen ohne eigene Lizenz; lesen Sie sie.</translation>
    </message>
    <message>
        <source>Commercial use of the model without a licence of its maker.</source>
        <translation>Kommerzielle Nutzung des Modells ohne Lizenz des Herstellers.</translation>
    </message>
    <message>
        <source>Commercial use without a licence of its maker.</source>
        <translation>Kommerzielle Nutzung ohne Lizenz des Herstellers.</translation>
    </message>
    <message>
        <source>Commercial use without registration; read it.</source>
        <translation>Kommerzielle Nutzung ohne Registrierung; lesen Sie sie.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Continue shot {0}</source>
        <translation>Einstellung {0} fortsetzen</translation>
    </message>
    <message>
        <source>Continue the shot before</source>
        <translation>An die Einstellung davor anschließen</translation>
    </message>
    <message>
        <source>Continues</source>
        <translation>Setzt fort</translation>
    </message>
    <message>
        <source>Continues a shot from up to 17 of its frames.</source>
        <translation>Setzt eine Einstellung aus bis zu 17 ihrer Bilder fort.</translation>
    </message>
    <message>
        <source>Continues shot {0} from its last frames</source>
        <translation>Setzt Einstellung {0} von deren letzten Bildern fort</translation>
    </message>
    <message>
        <source>Continues {before} from its last frame (one frame carries no motion).</source>
        <translation>Setzt {before} vom letzten Bild aus fort (ein Bild trägt keine Bewegung).</translation>
    </message>
    <message>
        <source>Continues {before} with {count} tail frames.</source>
        <translation>Setzt {before} mit {count} Endbildern fort.</translation>
    </message>
    <message>
        <source>Continuity report</source>
        <translation>Bericht zum Anschluss</translation>
    </message>
    <message>
        <source>Continuity report (HTML)</source>
        <translation>Bericht zum Anschluss (HTML)</translation>
    </message>
    <message>
        <source>Continuity report (JSON)</source>
        <translation>Bericht zum Anschluss (JSON)</translation>
    </message>
    <message>
        <source>Continuity sheet (PDF)</source>
        <translation>Anschlussbogen (PDF)</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Convert it to another form, such as MP4, with the program that made it.</source>
        <translation>Mit dem Programm, von dem sie ist, in eine andere Form wie MP4 umwandeln.</translation>
    </message>
    <message>
        <source>Convert it to bt709, HLG or PQ.</source>
        <translation>In bt709, HLG oder PQ umwandeln.</translation>
    </message>
    <message>
        <source>Copied: under readable names into the folder &apos;NAME media&apos; beside the edit, to hand over both. In place: the edit names the film&apos;s own files on this computer.</source>
        <translation>Kopiert: unter lesbaren Namen in den Ordner „NAME media“ neben dem Schnitt, um beides weiterzugeben. Am Ort: der Schnitt nennt die Dateien des Films auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Copy it again, or save it again in a sound editor.</source>
        <translation>Noch einmal kopieren oder in einem Tonprogramm neu sichern.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Noch einmal kopieren.</translation>
    </message>
    <message>
        <source>Copy it there and name it from there.</source>
        <translation>Dorthin kopieren und von dort aus nennen.</translation>
    </message>
    <message>
        <source>Copy its folder to a place where you may write, and open it there.</source>
        <translation>Seinen Ordner dorthin kopieren, wo Sie schreiben dürfen, und ihn dort öffnen.</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation>Kopieren oder exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Copy or make it again.</source>
        <translation>Noch einmal kopieren oder herstellen.</translation>
    </message>
    <message>
        <source>Copy the file again from where it came, or use a stretch of it without that frame.</source>
        <translation>Die Datei noch einmal von der Quelle kopieren oder eine Strecke ohne dieses Bild verwenden.</translation>
    </message>
    <message>
        <source>Copy the file itself there.</source>
        <translation>Die Datei selbst dorthin kopieren.</translation>
    </message>
    <message>
        <source>Copy the film&apos;s folder to a disk of this machine and open it there.</source>
        <translation>Den Ordner des Films auf einen Datenträger dieses Rechners kopieren und dort öffnen.</translation>
    </message>
    <message>
        <source>Copy the film&apos;s folder to a local disk.</source>
        <translation>Den Ordner des Films auf einen lokalen Datenträger kopieren.</translation>
    </message>
    <message>
        <source>Copy the key again from the service&apos;s own page.</source>
        <translation>Kopieren Sie den Schlüssel erneut von der Seite des Dienstes.</translation>
    </message>
    <message>
        <source>Correct its path in your models file.</source>
        <translation>Berichtigen Sie seinen Pfad in Ihrer Modelldatei.</translation>
    </message>
    <message>
        <source>Correct its path.</source>
        <translation>Berichtigen Sie seinen Pfad.</translation>
    </message>
    <message>
        <source>Correct the colours</source>
        <translation>Die Farben korrigieren</translation>
    </message>
    <message>
        <source>Correct the entry&apos;s &apos;hub&apos;, or log in with &apos;hf auth login&apos;.</source>
        <translation>Berichtigen Sie &apos;hub&apos; im Eintrag, oder melden Sie sich mit &apos;hf auth login&apos; an.</translation>
    </message>
    <message>
        <source>Correct the entry&apos;s &apos;hub&apos;.</source>
        <translation>Berichtigen Sie &apos;hub&apos; im Eintrag.</translation>
    </message>
    <message>
        <source>Correct the entry&apos;s &apos;revision&apos;.</source>
        <translation>Berichtigen Sie &apos;revision&apos; im Eintrag.</translation>
    </message>
    <message>
        <source>Correct the entry, or point it to another folder.</source>
        <translation>Berichtigen Sie den Eintrag, oder lassen Sie ihn auf einen anderen Ordner zeigen.</translation>
    </message>
    <message>
        <source>Correct the entry.</source>
        <translation>Berichtigen Sie den Eintrag.</translation>
    </message>
    <message>
        <source>Costs: {0}.</source>
        <translation>Kosten: {0}.</translation>
    </message>
    <message>
        <source>Count frames as the timecode does, so that programs find the film&apos;s start, or from 1.</source>
        <translation>Die Bilder zählen wie der Timecode, damit Programme den Filmanfang finden, oder ab 1.</translation>
    </message>
    <message>
        <source>Credentials can&apos;t be signed with a key of this kind.</source>
        <translation>Mit einem Schlüssel dieser Art lassen sich keine Nachweise signieren.</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Hart schneiden</translation>
    </message>
    <message>
        <source>Cut people out</source>
        <translation>Menschen ausschneiden</translation>
    </message>
    <message>
        <source>Cuts the cast out of their reference pictures, where it is clear where they end. Off shows the pictures of those who do not stand before a plain ground as prints.</source>
        <translation>Schneidet die Besetzung aus ihren Referenzbildern aus, wo klar ist, wo sie aufhört. Aus zeigt die Bilder derer, die nicht vor ruhigem Grund stehen, als Abzüge.</translation>
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
        <translation>Beschädigte Schnappschüsse, zu denen nicht zurückgekehrt werden kann: {snapshots}.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Decode in tiles</source>
        <translation>In Kacheln decodieren</translation>
    </message>
    <message>
        <source>Delete it by hand.</source>
        <translation>Löschen Sie ihn von Hand.</translation>
    </message>
    <message>
        <source>Delete the marker</source>
        <translation>Marker löschen</translation>
    </message>
    <message>
        <source>Delete the scene</source>
        <translation>Szene löschen</translation>
    </message>
    <message>
        <source>Delete the shot</source>
        <translation>Einstellung löschen</translation>
    </message>
    <message>
        <source>Delete the sound</source>
        <translation>Ton löschen</translation>
    </message>
    <message>
        <source>Delete the title</source>
        <translation>Titel löschen</translation>
    </message>
    <message>
        <source>Delete {count}</source>
        <translation>{count} löschen</translation>
    </message>
    <message>
        <source>Delete {count} shots</source>
        <translation>{count} Einstellungen löschen</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Deleted data is still in the film&apos;s log, because another program is reading it.</source>
        <translation>Gelöschtes steht noch im Log des Films, weil ein anderes Programm es liest.</translation>
    </message>
    <message>
        <source>Deliver the media with it.</source>
        <translation>Geben Sie die Medien mit aus.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Beschreiben</translation>
    </message>
    <message>
        <source>Did you mean &apos;{name}&apos;?</source>
        <translation>Ist „{name}“ gemeint?</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>Do not use this model, or tell those who publish it.</source>
        <translation>Verwenden Sie dieses Modell nicht, oder sagen Sie es denen, die es veröffentlichen.</translation>
    </message>
    <message>
        <source>Double-click or C circles it, Ctrl+click chooses a second one.</source>
        <translation>Doppelklick oder C kreist ihn ein, Strg+Klick wählt einen zweiten.</translation>
    </message>
    <message>
        <source>Drag it, or press Alt+Up and Alt+Down, to have it made earlier or later.</source>
        <translation>Ziehen Sie es oder drücken Sie Alt+Auf und Alt+Ab, damit es früher oder später entsteht.</translation>
    </message>
    <message>
        <source>Drag to dissolve into the shot.</source>
        <translation>Ziehen blendet in die Einstellung über.</translation>
    </message>
    <message>
        <source>Drag to fade.</source>
        <translation>Ziehen blendet.</translation>
    </message>
    <message>
        <source>Drag to trim.</source>
        <translation>Ziehen trimmt.</translation>
    </message>
    <message>
        <source>Drag to trim. The tool Roll moves the cut alone.</source>
        <translation>Ziehen zum Trimmen. Das Werkzeug Rollen verschiebt nur den Schnitt.</translation>
    </message>
    <message>
        <source>Draw the line, or give it the keyboard with Tab: arrows move it, with Shift in larger steps.</source>
        <translation>Zieh die Linie, oder gib ihr mit Tab die Tastatur: Pfeile bewegen sie, mit Umschalt in größeren Schritten.</translation>
    </message>
    <message>
        <source>Draws each camera move over its picture.</source>
        <translation>Zeichnet jede Kamerabewegung über ihr Bild.</translation>
    </message>
    <message>
        <source>Drift and decay</source>
        <translation>Drift und Verfall</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Each shot&apos;s take, with handles</source>
        <translation>Der Take jeder Einstellung, mit Anschnitt</translation>
    </message>
    <message>
        <source>Earlier edits</source>
        <translation>Frühere Änderungen</translation>
    </message>
    <message>
        <source>Edit decision list (CMX 3600)</source>
        <translation>Schnittliste (CMX 3600)</translation>
    </message>
    <message>
        <source>Empty the setting.</source>
        <translation>Leeren Sie die Einstellung.</translation>
    </message>
    <message>
        <source>End the file&apos;s name in {endings}.</source>
        <translation>Enden Sie den Dateinamen auf {endings}.</translation>
    </message>
    <message>
        <source>Ends in its keyframe.</source>
        <translation>Endet in ihrem Schlüsselbild.</translation>
    </message>
    <message>
        <source>Ends in the next shot&apos;s keyframe.</source>
        <translation>Endet im Schlüsselbild der nächsten Einstellung.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>English (UK)</source>
        <translation>Englisch (GB)</translation>
    </message>
    <message>
        <source>English (US)</source>
        <translation>Englisch (USA)</translation>
    </message>
    <message>
        <source>Enlarged by</source>
        <translation>Vergrößert von</translation>
    </message>
    <message>
        <source>Error of identity</source>
        <translation>Fehler der Identität</translation>
    </message>
    <message>
        <source>Error of sharpness</source>
        <translation>Fehler der Schärfe</translation>
    </message>
    <message>
        <source>Estimated from prices that somebody read; what a service says that it costs counts. Nothing is sent beyond this, nor beyond your budgets.</source>
        <translation>Geschätzt nach abgelesenen Preisen; was der Dienst verlangt, zählt. Nichts wird darüber hinaus gesendet, auch nicht über Ihre Budgets.</translation>
    </message>
    <message>
        <source>Every change in the journal can be undone.</source>
        <translation>Jede Änderung im Journal lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Every frame as a picture</source>
        <translation>Jedes Bild als Datei</translation>
    </message>
    <message>
        <source>Excel needs one to read the letters of other languages.</source>
        <translation>Excel braucht eine, um die Buchstaben anderer Sprachen zu lesen.</translation>
    </message>
    <message>
        <source>Export Final Cut Pro XML (Premiere: File, Export, Final Cut Pro XML).</source>
        <translation>Final Cut Pro XML exportieren (Premiere: Datei, Exportieren, Final Cut Pro XML).</translation>
    </message>
    <message>
        <source>Export it again from Final Cut Pro.</source>
        <translation>Noch einmal aus Final Cut Pro exportieren.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Export it as Fountain or as text.</source>
        <translation>Als Fountain oder als Text exportieren.</translation>
    </message>
    <message>
        <source>Export the edit again from the program that made it.</source>
        <translation>Den Schnitt aus dem Programm, das ihn gemacht hat, noch einmal exportieren.</translation>
    </message>
    <message>
        <source>Export the edit again.</source>
        <translation>Den Schnitt noch einmal exportieren.</translation>
    </message>
    <message>
        <source>Export the edit from it as OpenTimelineIO (.otio), FCPXML, Final Cut Pro 7 XML, AAF or EDL.</source>
        <translation>Den Schnitt daraus als OpenTimelineIO (.otio), FCPXML, Final-Cut-Pro-7-XML, AAF oder EDL exportieren.</translation>
    </message>
    <message>
        <source>Export the film again.</source>
        <translation>Exportieren Sie den Film noch einmal.</translation>
    </message>
    <message>
        <source>FFV1</source>
        <translation>FFV1</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Faces through OpenCV: small and quick, also without a graphics card.</source>
        <translation>Gesichter durch OpenCV: klein und schnell, auch ohne Grafikkarte.</translation>
    </message>
    <message>
        <source>Faces through a model pack of insightface (buffalo_l, AuraFace and the like): the surest of these.</source>
        <translation>Gesichter durch ein Modellpaket von insightface (buffalo_l, AuraFace und dergleichen): der sicherste hier.</translation>
    </message>
    <message>
        <source>Faces, told apart by what comes with the program: BlazeFace and dlib&apos;s network.</source>
        <translation>Gesichter, unterschieden durch das, was mit dem Programm kommt: BlazeFace und das Netz von dlib.</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Fade the sound</source>
        <translation>Ton blenden</translation>
    </message>
    <message>
        <source>Fade the title</source>
        <translation>Titel blenden</translation>
    </message>
    <message>
        <source>Fast; keyframes at both ends and nine frames of the shot before.</source>
        <translation>Schnell; Schlüsselbilder an beiden Enden und neun Bilder der Einstellung davor.</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Fetch it again from the OpenCV model zoo.</source>
        <translation>Holen Sie sie noch einmal aus dem Modellzoo von OpenCV.</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation>Holen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Fetch the model again, whole.</source>
        <translation>Holen Sie das Modell noch einmal, ganz.</translation>
    </message>
    <message>
        <source>Fetch the model again.</source>
        <translation>Holen Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>Fetch the model&apos;s .safetensors file.</source>
        <translation>Die .safetensors-Datei des Modells holen.</translation>
    </message>
    <message>
        <source>Fetch them again.</source>
        <translation>Holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File&apos;s timecode</source>
        <translation>Timecode der Datei</translation>
    </message>
    <message>
        <source>Film grain, the same whenever the shot is made again. Files grow with it.</source>
        <translation>Filmkorn, gleich, sooft die Einstellung neu gemacht wird. Dateien werden damit größer.</translation>
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
        <translation>Film, H.264 mit kopierten Takes</translation>
    </message>
    <message>
        <source>Film, HEVC (H.265)</source>
        <translation>Film, HEVC (H.265)</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>Films and edits say this of who made a choice; leave it empty and they say nothing.</source>
        <translation>Filme und Schnitte nennen so, wer eine Wahl getroffen hat; leer gelassen sagen sie nichts.</translation>
    </message>
    <message>
        <source>Films, pictures, sound and subtitles are delivered in parts, too.</source>
        <translation>Filme, Bilder, Ton und Untertitel gibt es auch in Teilen.</translation>
    </message>
    <message>
        <source>Final Cut Pro (FCPXML 1.10)</source>
        <translation>Final Cut Pro (FCPXML 1.10)</translation>
    </message>
    <message>
        <source>Find media …</source>
        <translation>Medien suchen …</translation>
    </message>
    <message>
        <source>Finding shots …</source>
        <translation>Einstellungen finden …</translation>
    </message>
    <message>
        <source>Finds faces and their six points, up to five metres away.</source>
        <translation>Findet Gesichter und ihre sechs Punkte, bis fünf Meter entfernt.</translation>
    </message>
    <message>
        <source>Finds large faces and their six points, up to two metres away.</source>
        <translation>Findet große Gesichter und ihre sechs Punkte, bis zwei Meter entfernt.</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>First moment</source>
        <translation>Erster Zeitpunkt</translation>
    </message>
    <message>
        <source>Flow shift</source>
        <translation>Flow-Verschiebung (shift)</translation>
    </message>
    <message>
        <source>Font for other scripts</source>
        <translation>Schrift für andere Alphabete</translation>
    </message>
    <message>
        <source>Footage of another shape than the film&apos;s: whole, between bars, or filling the frame, cropped.</source>
        <translation>Filmmaterial in anderem Format als der Film: ganz, zwischen Balken, oder bildfüllend beschnitten.</translation>
    </message>
    <message>
        <source>For festivals: ProRes 422 HQ at −23 LUFS</source>
        <translation>Für Festivals: ProRes 422 HQ bei −23 LUFS</translation>
    </message>
    <message>
        <source>For models of two experts: the guidance while there is little noise left. Empty: as the first.</source>
        <translation>Für Modelle mit zwei Experten: die Führung, solange wenig Rauschen übrig ist. Leer: wie beim ersten.</translation>
    </message>
    <message>
        <source>For other editing programs</source>
        <translation>Für andere Schnittprogramme</translation>
    </message>
    <message>
        <source>For phones: upright 9:16, each shot reframed</source>
        <translation>Für Telefone: hochkant 9:16, neu kadriert</translation>
    </message>
    <message>
        <source>For the cutting room: a proxy with burn-ins</source>
        <translation>Für den Schneideraum: ein Proxy mit Einblendungen</translation>
    </message>
    <message>
        <source>For the web: 1080p H.264 at −14 LUFS</source>
        <translation>Fürs Netz: 1080p H.264 bei −14 LUFS</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>Forgot {name}, with {pictures} and {vectors}.</source>
        <translation>{name} ist vergessen, mit {pictures} und {vectors}.</translation>
    </message>
    <message>
        <source>Forgot {name}, with {pictures}, {vectors} and {takes} made of them.</source>
        <translation>{name} ist vergessen, mit {pictures}, {vectors} und {takes} davon.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Four steps, four references, one still: identity keyframes for models that animate a picture.</source>
        <translation>Vier Schritte, vier Referenzen, ein Standbild: Identitäts-Schlüsselbilder für Modelle, die ein Bild animieren.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Frame {frame} of this file can&apos;t be decoded: it is damaged.</source>
        <translation>Bild {frame} dieser Datei kann nicht decodiert werden: Es ist beschädigt.</translation>
    </message>
    <message>
        <source>Frame {frame} of this file can&apos;t be read: it is damaged.</source>
        <translation>Bild {frame} dieser Datei ist nicht lesbar: Es ist beschädigt.</translation>
    </message>
    <message>
        <source>Frame {frame}: {what}</source>
        <translation>Bild {frame}: {what}</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Frames between frames are not made, whole ones are shown</source>
        <translation>Zwischenbilder werden nicht erzeugt, ganze Bilder gezeigt</translation>
    </message>
    <message>
        <source>Frames in between by</source>
        <translation>Zwischenbilder von</translation>
    </message>
    <message>
        <source>Frames in between: {flow} by optical flow, {both} by flow and RIFE, {rife} by RIFE alone.</source>
        <translation>Zwischenbilder: {flow} durch optischen Fluss, {both} durch Fluss und RIFE, {rife} durch RIFE allein.</translation>
    </message>
    <message>
        <source>Frames of shot {shot}, take {take}, from its first to its last</source>
        <translation>Bilder der Einstellung {shot}, Take {take}, vom ersten bis zum letzten</translation>
    </message>
    <message>
        <source>Free room on that disk; until then nothing is sent.</source>
        <translation>Schaffen Sie Platz auf diesem Datenträger; bis dahin wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk, then try again.</source>
        <translation>Platz schaffen oder einen anderen Datenträger wählen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>From its last frames, towards the keyframe of the shot after</source>
        <translation>Aus ihren letzten Bildern, auf das Schlüsselbild der Einstellung danach zu</translation>
    </message>
    <message>
        <source>From its last frames, with what it shows there as a reference</source>
        <translation>Aus ihren letzten Bildern, mit dem, was dort zu sehen ist, als Referenz</translation>
    </message>
    <message>
        <source>From the last frames of the shot before, and nothing else</source>
        <translation>Aus den letzten Bildern der Einstellung davor, sonst nichts</translation>
    </message>
    <message>
        <source>From {0} to {1}.</source>
        <translation>Von {0} bis {1}.</translation>
    </message>
    <message>
        <source>GGUF files need the package gguf.</source>
        <translation>GGUF-Dateien brauchen das Paket gguf.</translation>
    </message>
    <message>
        <source>GPTQ&apos;s or AWQ&apos;s packed integers</source>
        <translation>gepackte Ganzzahlen von GPTQ oder AWQ</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Gap in shots (1: the next shot)</source>
        <translation>Abstand in Einstellungen (1: die nächste)</translation>
    </message>
    <message>
        <source>Gates can&apos;t be picked by so few takes: {kept} that you kept, and {rejected} that you rejected.</source>
        <translation>Nach so wenigen Takes lassen sich keine Grenzwerte wählen: {kept}, die Sie behalten, und {rejected}, die Sie verworfen haben.</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Erzeugung</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Noch einmal besorgen.</translation>
    </message>
    <message>
        <source>Get the bundle again.</source>
        <translation>Holen Sie das Bündel noch einmal.</translation>
    </message>
    <message>
        <source>Get the model as safetensors.</source>
        <translation>Besorgen Sie das Modell als safetensors.</translation>
    </message>
    <message>
        <source>Get the model in the form that the library itself knows.</source>
        <translation>Besorgen Sie das Modell in der Form, die die Bibliothek selbst kennt.</translation>
    </message>
    <message>
        <source>Get the model …</source>
        <translation>Das Modell holen …</translation>
    </message>
    <message>
        <source>Get the weights as safetensors.</source>
        <translation>Besorgen Sie die Gewichte als safetensors.</translation>
    </message>
    <message>
        <source>Give a .ttf, .otf or .ttc file.</source>
        <translation>Geben Sie eine Datei .ttf, .otf oder .ttc an.</translation>
    </message>
    <message>
        <source>Give a PEM file with your certificate first.</source>
        <translation>Geben Sie eine PEM-Datei an, in der Ihr Zertifikat zuerst steht.</translation>
    </message>
    <message>
        <source>Give a PEM file; set {variable} if it has a passphrase.</source>
        <translation>Geben Sie eine PEM-Datei an; setzen Sie {variable}, wenn sie ein Kennwort hat.</translation>
    </message>
    <message>
        <source>Give a WAV, FLAC, OGG, MP3 or M4A file.</source>
        <translation>Eine WAV-, FLAC-, OGG-, MP3- oder M4A-Datei angeben.</translation>
    </message>
    <message>
        <source>Give a complete MP4, MOV, MKV, WebM, AVI, MPEG-TS, MPEG, MXF, WAV, FLAC, OGG, MP3, M4A or AIFF file.</source>
        <translation>Eine vollständige Datei angeben: MP4, MOV, MKV, WebM, AVI, MPEG-TS, MPEG, MXF, WAV, FLAC, OGG, MP3, M4A oder AIFF.</translation>
    </message>
    <message>
        <source>Give a complete PNG, JPEG, WebP, TIFF, HEIC or AVIF file.</source>
        <translation>Eine vollständige Datei angeben: PNG, JPEG, WebP, TIFF, HEIC oder AVIF.</translation>
    </message>
    <message>
        <source>Give a script (.fountain, .fdx, .txt), a shot list (.csv), a storyboard.toml or an edit (.otio, .edl …).</source>
        <translation>Ein Drehbuch (.fountain, .fdx, .txt), eine Einstellungsliste (.csv), eine storyboard.toml oder einen Schnitt (.otio, .edl …) angeben.</translation>
    </message>
    <message>
        <source>Give a shot its dialogue first.</source>
        <translation>Erst einer Einstellung Dialog geben.</translation>
    </message>
    <message>
        <source>Give another key.</source>
        <translation>Geben Sie einen anderen Schlüssel an.</translation>
    </message>
    <message>
        <source>Give another picture.</source>
        <translation>Geben Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>Give each output a name of its own.</source>
        <translation>Jeder Ausgabe einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>Give each shot a row below the heads.</source>
        <translation>Jeder Einstellung eine Zeile unter den Köpfen geben.</translation>
    </message>
    <message>
        <source>Give it a film as its keyframe, or make a take of it first.</source>
        <translation>Geben Sie ihr einen Film als Schlüsselbild, oder machen Sie zuerst einen Take von ihr.</translation>
    </message>
    <message>
        <source>Give it a film file as its keyframe.</source>
        <translation>Geben Sie ihr eine Filmdatei als Schlüsselbild.</translation>
    </message>
    <message>
        <source>Give it a name of its own.</source>
        <translation>Einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>Give it an id of its own.</source>
        <translation>Eine eigene Kennung geben.</translation>
    </message>
    <message>
        <source>Give it an id.</source>
        <translation>Eine Kennung geben.</translation>
    </message>
    <message>
        <source>Give it at least one frame.</source>
        <translation>Mindestens ein Bild angeben.</translation>
    </message>
    <message>
        <source>Give its cast a reference, or name another keyframe_model.</source>
        <translation>Geben Sie der Besetzung eine Referenz, oder nennen Sie ein anderes keyframe_model.</translation>
    </message>
    <message>
        <source>Give its cast, place or props a reference, or choose another engine.</source>
        <translation>Geben Sie Besetzung, Ort oder Requisiten eine Referenz, oder wählen Sie eine andere Engine.</translation>
    </message>
    <message>
        <source>Give its cast, place or props a reference, or name another keyframe_model.</source>
        <translation>Geben Sie Besetzung, Ort oder Requisiten eine Referenz, oder nennen Sie ein anderes keyframe_model.</translation>
    </message>
    <message>
        <source>Give one in which the face is large, lit and turned to the camera, or choose another model.</source>
        <translation>Geben Sie eine, in der das Gesicht groß, beleuchtet und der Kamera zugewandt ist, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Give one in which the face is larger, lit and turned to the camera, or use an embedder of looks.</source>
        <translation>Geben Sie eines, in dem das Gesicht größer, beleuchtet und der Kamera zugewandt ist, oder vergleichen Sie das Aussehen.</translation>
    </message>
    <message>
        <source>Give the file itself, or a copy of it.</source>
        <translation>Die Datei selbst oder eine Kopie angeben.</translation>
    </message>
    <message>
        <source>Give the key that it was made for.</source>
        <translation>Geben Sie den Schlüssel an, für den es gemacht wurde.</translation>
    </message>
    <message>
        <source>Give the shot a keyframe, let it continue another, or name a &apos;keyframe_model&apos;.</source>
        <translation>Geben Sie der Einstellung ein Schlüsselbild, lassen Sie sie eine andere fortsetzen, oder nennen Sie ein &apos;keyframe_model&apos;.</translation>
    </message>
    <message>
        <source>Go back to &apos;{name}&apos;</source>
        <translation>Zurück zu „{name}“</translation>
    </message>
    <message>
        <source>Go on from an earlier frame</source>
        <translation>Von einem früheren Bild an weitergehen</translation>
    </message>
    <message>
        <source>Go on in another way</source>
        <translation>Auf andere Weise weitergehen</translation>
    </message>
    <message>
        <source>Goes on by</source>
        <translation>Setzt fort durch</translation>
    </message>
    <message>
        <source>Goes on by the way {way}, as its scene says.</source>
        <translation>Geht auf die Art „{way}“ weiter, wie die Szene es sagt.</translation>
    </message>
    <message>
        <source>Goes on by the way {way}, as the film says.</source>
        <translation>Geht auf die Art „{way}“ weiter, wie der Film es sagt.</translation>
    </message>
    <message>
        <source>Goes on by the way {way}, as the shot says.</source>
        <translation>Geht auf die Art „{way}“ weiter, wie die Einstellung es sagt.</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>Korn</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung (guidance)</translation>
    </message>
    <message>
        <source>Guidance of the second expert</source>
        <translation>Führung des zweiten Experten</translation>
    </message>
    <message>
        <source>H.264</source>
        <translation>H.264</translation>
    </message>
    <message>
        <source>H.264, AAC, ProRes and FFV1 can be written.</source>
        <translation>H.264, AAC, ProRes und FFV1 können geschrieben werden.</translation>
    </message>
    <message>
        <source>HDR ({transfer}) was converted to bt709: tones by BT.2390 from 1000 cd/m², diffuse white near white.</source>
        <translation>HDR ({transfer}) wurde in bt709 umgewandelt: Töne nach BT.2390 von 1000 cd/m², diffuses Weiß nahe Weiß.</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Haare</translation>
    </message>
    <message>
        <source>Handed over, frames before the end</source>
        <translation>Übergabe, Bilder vor dem Ende</translation>
    </message>
    <message>
        <source>Handles</source>
        <translation>Anschnitt</translation>
    </message>
    <message>
        <source>Handles of {frames} frames</source>
        <translation>Handles von {frames} Bildern</translation>
    </message>
    <message>
        <source>Handles of {frames} frames can&apos;t be.</source>
        <translation>Zugaben von {frames} Bildern gibt es nicht.</translation>
    </message>
    <message>
        <source>Held or played backwards as a whole, and left black</source>
        <translation>Als Ganzes gehalten oder rückwärts gespielt, bleibt schwarz</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>History noise</source>
        <translation>Rauschen der Vorgeschichte</translation>
    </message>
    <message>
        <source>Hold to what is given</source>
        <translation>Am Gegebenen festhalten</translation>
    </message>
    <message>
        <source>How a shot goes on from the one that it continues: the jump is 1 where it is even, near 0 for a repeated frame, more than 2 where it jumps.</source>
        <translation>Wie eine Einstellung die fortsetzt, an die sie anschließt: Der Sprung ist 1, wo es gleichmäßig weitergeht, nahe 0 bei einem wiederholten Bild, über 2, wo es springt.</translation>
    </message>
    <message>
        <source>How closely the picture keeps to the text; 1 turns guidance off, which is twice as fast.</source>
        <translation>Wie eng sich das Bild an den Text hält; 1 schaltet die Führung ab, was doppelt so schnell ist.</translation>
    </message>
    <message>
        <source>How far a move comes to rest by the end of its shot; 1 stops it, 0 lets it run into the cut.</source>
        <translation>Wie weit eine Bewegung bis zum Ende der Einstellung zur Ruhe kommt; 1 hält sie an, 0 lässt sie in den Schnitt laufen.</translation>
    </message>
    <message>
        <source>How far a shot is from the take that says how its scene looks. A ΔE of 1 can just be seen; contrast and colourfulness are ratios, 1 is the same. Where the two show other views, their difference says nothing of drift.</source>
        <translation>Wie weit eine Einstellung von dem Take entfernt ist, der vorgibt, wie die Szene aussieht. Ein ΔE von 1 ist gerade zu sehen; Kontrast und Farbigkeit sind Verhältnisse, 1 ist gleich. Wo beide anderes zeigen, sagt ihr Abstand nichts über Drift.</translation>
    </message>
    <message>
        <source>How far each chain of shots went from its first: 0 where nothing changed. What goes wrong early counts most, and longer chains have larger errors, so only chains of one length compare (video drift error, LV-Bench).</source>
        <translation>Wie weit jede Kette sich von ihrer ersten Einstellung entfernt hat: 0, wo sich nichts geändert hat. Was früh misslingt, zählt am meisten, und längere Ketten haben größere Fehler; nur gleich lange sind vergleichbar (Video Drift Error, LV-Bench).</translation>
    </message>
    <message>
        <source>How far the camera moves: 1 is the calm pace of a documentary, 0 holds still, 2 goes twice as far.</source>
        <translation>Wie weit die Kamera fährt: 1 ist das ruhige Maß eines Dokumentarfilms, 0 hält still, 2 geht doppelt so weit.</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Wie er entstand</translation>
    </message>
    <message>
        <source>How like each other the faces of somebody are in two shots, by how many shots lie between them: a line that falls says that people wane the longer they are away. 1 is the same picture; two of one person are often about 0.7 to 0.9.</source>
        <translation>Wie ähnlich einander die Gesichter einer Person in zwei Einstellungen sind, danach, wie viele Einstellungen dazwischen liegen: Eine fallende Linie sagt, dass jemand sich verliert, je länger er fort ist. 1 ist dasselbe Bild; zwei einer Person liegen oft bei 0,7 bis 0,9.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>How loud the film plays here; an export is not changed by it</source>
        <translation>Wie laut der Film hier spielt; ein Export ändert sich dadurch nicht</translation>
    </message>
    <message>
        <source>How many frames before and after what the cut uses, as far as the take has them.</source>
        <translation>Wie viele Bilder vor und nach dem, was der Schnitt zeigt, soweit der Take sie hat.</translation>
    </message>
    <message>
        <source>How much darker the corners are.</source>
        <translation>Wie viel dunkler die Ecken sind.</translation>
    </message>
    <message>
        <source>How much more the subject moves than what is behind it; 0 moves the picture as one.</source>
        <translation>Wie viel mehr sich das Motiv bewegt als das, was dahinter ist; 0 bewegt das Bild als Ganzes.</translation>
    </message>
    <message>
        <source>How much of a reference the end of the shot before fills, for a shot that goes on with a sheet, or the scene&apos;s look anchor for one that cuts in place of going on.</source>
        <translation>Wie viel einer Referenz das Ende der Einstellung davor füllt, wenn eine Einstellung mit einem Blatt weitergeht, oder der Look-Anker der Szene, wenn sie stattdessen mit einem Schnitt beginnt.</translation>
    </message>
    <message>
        <source>How much of the sampling is spent on the large shapes; higher for larger pictures.</source>
        <translation>Wie viel des Samplings auf die großen Formen verwendet wird; höher für größere Bilder.</translation>
    </message>
    <message>
        <source>How shot {0} goes on from shot {1} is not measured.</source>
        <translation>Wie Einstellung {0} an Einstellung {1} anschließt, ist nicht gemessen.</translation>
    </message>
    <message>
        <source>How shots go on</source>
        <translation>Wie Einstellungen weitergehen</translation>
    </message>
    <message>
        <source>How strongly references, tail and keyframe bind.</source>
        <translation>Wie stark Referenzen, Schlussbilder und Schlüsselbild binden.</translation>
    </message>
    <message>
        <source>How the paid call {call} stands is known: it is &apos;{state}&apos;.</source>
        <translation>Wie der bezahlte Aufruf {call} steht, ist bekannt: Er ist „{state}“.</translation>
    </message>
    <message>
        <source>How the take in the cut differs from how the model made it: by how much its colours were moved, by which ratios contrast and colourfulness changed, and what part of the sharpness was lost (below 0: given back).</source>
        <translation>Wie der Take im Schnitt von dem abweicht, was das Modell gemacht hat: um wie viel seine Farben verschoben wurden, in welchem Verhältnis Kontrast und Farbigkeit sich geändert haben und welcher Teil der Schärfe verloren ging (unter 0: zurückgegeben).</translation>
    </message>
    <message>
        <source>How the take looked before it was corrected is not kept any more.</source>
        <translation>Wie der Take vor seiner Korrektur aussah, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Identity is how like the references a face is, clothes and hair how like the references or the shots before they are: 0 not at all, 1 the same. A line joins shots that follow each other.</source>
        <translation>Identität sagt, wie ähnlich ein Gesicht den Referenzen ist, Kleidung und Haare, wie ähnlich sie den Referenzen oder den Einstellungen davor sind: 0 gar nicht, 1 gleich. Eine Linie verbindet Einstellungen, die aufeinander folgen.</translation>
    </message>
    <message>
        <source>Identity keyframe by</source>
        <translation>Identitäts-Schlüsselbild von</translation>
    </message>
    <message>
        <source>Identity, lowest tenth</source>
        <translation>Identität, unterstes Zehntel</translation>
    </message>
    <message>
        <source>If they agree to it, say so.</source>
        <translation>Wenn die Person einverstanden ist, halten Sie es fest.</translation>
    </message>
    <message>
        <source>ImageNet (1.3 million photographs of 1,000 classes).</source>
        <translation>ImageNet (1,3 Millionen Fotografien aus 1.000 Klassen).</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Fügen Sie es noch einmal hinzu.</translation>
    </message>
    <message>
        <source>In &apos;{row}&apos;, {field} can&apos;t be {value}.</source>
        <translation>In „{row}“ kann {field} nicht {value} sein.</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>In all (s)</source>
        <translation>Insgesamt (s)</translation>
    </message>
    <message>
        <source>In pixels.</source>
        <translation>In Pixeln.</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In Kürze</translation>
    </message>
    <message>
        <source>In the box: {weights}.</source>
        <translation>Mitgeliefert: {weights}.</translation>
    </message>
    <message>
        <source>In the cast: nobody yet.</source>
        <translation>In der Besetzung ist noch niemand.</translation>
    </message>
    <message>
        <source>In the cast: nobody.</source>
        <translation>In der Besetzung ist niemand.</translation>
    </message>
    <message>
        <source>In the cast: {names}.</source>
        <translation>In der Besetzung: {names}.</translation>
    </message>
    <message>
        <source>In the column &apos;{column}&apos;, times of three parts are hours:minutes:seconds.</source>
        <translation>In der Spalte „{column}“ sind dreiteilige Zeiten Stunden:Minuten:Sekunden.</translation>
    </message>
    <message>
        <source>In the column &apos;{column}&apos;, times of three parts are minutes:seconds:frames.</source>
        <translation>In der Spalte „{column}“ sind dreiteilige Zeiten Minuten:Sekunden:Bilder.</translation>
    </message>
    <message>
        <source>In this system&apos;s keyring, and nowhere else</source>
        <translation>Im Schlüsselbund dieses Systems und nirgends sonst</translation>
    </message>
    <message>
        <source>In to out: {0} – {1}</source>
        <translation>In bis Out: {0} – {1}</translation>
    </message>
    <message>
        <source>Install Matchcut again.</source>
        <translation>Matchcut neu installieren.</translation>
    </message>
    <message>
        <source>Install Node.js, which has npm, or name your npm registry&apos;s address in {setting}.</source>
        <translation>Installieren Sie Node.js, das npm mitbringt, oder nennen Sie in {setting} die Adresse Ihrer npm-Registry.</translation>
    </message>
    <message>
        <source>Install a font that has them, such as one of Noto&apos;s.</source>
        <translation>Installieren Sie eine Schrift, die sie hat, etwa eine der Noto-Schriften.</translation>
    </message>
    <message>
        <source>Install a newer Python.</source>
        <translation>Ein neueres Python installieren.</translation>
    </message>
    <message>
        <source>Install espeak-ng, or use a voice that reads letters.</source>
        <translation>espeak-ng installieren oder eine Stimme verwenden, die Buchstaben liest.</translation>
    </message>
    <message>
        <source>Install it anew.</source>
        <translation>Installieren Sie es neu.</translation>
    </message>
    <message>
        <source>Install it with pip.</source>
        <translation>Installieren Sie es mit pip.</translation>
    </message>
    <message>
        <source>Install it: pip install {package}</source>
        <translation>Installieren Sie es: pip install {package}</translation>
    </message>
    <message>
        <source>Install pip.</source>
        <translation>Installieren Sie pip.</translation>
    </message>
    <message>
        <source>Install what it needs, or set attention to auto.</source>
        <translation>Installieren Sie, was er braucht, oder setzen Sie attention auf auto.</translation>
    </message>
    <message>
        <source>Invisible watermark</source>
        <translation>Unsichtbares Wasserzeichen</translation>
    </message>
    <message>
        <source>It begins before the film does; its beginning is left out</source>
        <translation>Beginnt vor dem Film; sein Anfang fehlt</translation>
    </message>
    <message>
        <source>It begins before what is ahead of it ends, and hides its rest</source>
        <translation>Beginnt, bevor das Vorige endet, und verdeckt dessen Rest</translation>
    </message>
    <message>
        <source>It begins or ends between two frames of the edit; the nearest are taken</source>
        <translation>Beginnt oder endet zwischen zwei Bildern des Schnitts; die nächsten gelten</translation>
    </message>
    <message>
        <source>It begins or ends between two frames of the film, and is moved to the nearest</source>
        <translation>Beginnt oder endet zwischen zwei Bildern des Films und wird zum nächsten verschoben</translation>
    </message>
    <message>
        <source>It begins with the frame with which the shot before ended.</source>
        <translation>Sie beginnt mit dem Bild, mit dem die Einstellung davor endet.</translation>
    </message>
    <message>
        <source>It belongs in {table}.</source>
        <translation>Das gehört in {table}.</translation>
    </message>
    <message>
        <source>It continues shot {before} and plays at another place. Start it with a cut.</source>
        <translation>Sie setzt Einstellung {before} fort und spielt an einem anderen Ort. Mit einem Schnitt beginnen.</translation>
    </message>
    <message>
        <source>It continues shot {before} and shows none of those who are seen there, and nobody comes or goes. Start it with a cut.</source>
        <translation>Sie setzt Einstellung {before} fort und zeigt niemanden von dort, und niemand kommt oder geht. Mit einem Schnitt beginnen.</translation>
    </message>
    <message>
        <source>It continues shot {before}, and between them day and night change. Start it with a cut.</source>
        <translation>Sie setzt Einstellung {before} fort, und dazwischen wechseln Tag und Nacht. Mit einem Schnitt beginnen.</translation>
    </message>
    <message>
        <source>It continues shot {before}, which ends as {old}, and is to be {new}: no camera move leads there. Start it with a cut, or let the camera move.</source>
        <translation>Sie setzt Einstellung {before} fort, die so endet: {old}, und soll so sein: {new}. Keine Kamerabewegung führt dorthin. Mit einem Schnitt beginnen, oder die Kamera bewegen.</translation>
    </message>
    <message>
        <source>It counts non-drop, which the film does not at {rate} fps: its first frame {label} is {timecode} here</source>
        <translation>Er zählt Non-Drop, was der Film bei {rate} fps nicht tut: Sein erstes Bild {label} ist hier {timecode}</translation>
    </message>
    <message>
        <source>It ends with the last picture, for no film is as long as this sound says</source>
        <translation>Endet mit dem letzten Bild, denn kein Film ist so lang, wie dieser Ton sagt</translation>
    </message>
    <message>
        <source>It goes on both experts.</source>
        <translation>Es gilt für beide Experten.</translation>
    </message>
    <message>
        <source>It goes on from a frame before the end of shot {before} and not from {wanted} before it: the take there kept no longer a tail.</source>
        <translation>Sie setzt ein Bild vor dem Ende von Einstellung {before} an und nicht {wanted} davor: Der Take dort hat nicht mehr Bilder aufgehoben.</translation>
    </message>
    <message>
        <source>It goes on from one frame before the end of the shot before, which is cut there.</source>
        <translation>Sie setzt ein Bild vor dem Ende der vorigen Einstellung an, die dort geschnitten wird.</translation>
    </message>
    <message>
        <source>It goes on from pictures with slate and timecode in them: make the shot before anew.</source>
        <translation>Er setzt Bilder fort, in denen Klappe und Timecode stehen: Machen Sie die Einstellung davor neu.</translation>
    </message>
    <message>
        <source>It goes on from shot {shot}, which has it, too: look there first.</source>
        <translation>Sie setzt Einstellung {shot} fort, die es auch hat: zuerst dort nachsehen.</translation>
    </message>
    <message>
        <source>It goes on from {count} frames before the end of shot {before} and not from {wanted}: the take there kept no longer a tail.</source>
        <translation>Sie setzt {count} Bilder vor dem Ende von Einstellung {before} an und nicht {wanted}: Der Take dort hat nicht mehr Bilder aufgehoben.</translation>
    </message>
    <message>
        <source>It goes on from {count} frames before the end of the shot before, which is cut there.</source>
        <translation>Sie setzt {count} Bilder vor dem Ende der vorigen Einstellung an, die dort geschnitten wird.</translation>
    </message>
    <message>
        <source>It goes on the expert for high noise.</source>
        <translation>Es gilt für den Experten für starkes Rauschen.</translation>
    </message>
    <message>
        <source>It goes on the expert for low noise.</source>
        <translation>Es gilt für den Experten für schwaches Rauschen.</translation>
    </message>
    <message>
        <source>It has no scene heading, so all of it is one scene. A heading begins with INT. or EXT., or with a dot.</source>
        <translation>Keine Szenenüberschrift, also ist alles eine Szene. Eine Überschrift beginnt mit INT. oder EXT. oder mit einem Punkt.</translation>
    </message>
    <message>
        <source>It has no sound, and the film has.</source>
        <translation>Sie hat keinen Ton, der Film aber schon.</translation>
    </message>
    <message>
        <source>It has no such shape, so {percent} % of the picture are cut away.</source>
        <translation>Dieses Seitenverhältnis hat er nicht, deshalb werden {percent} % des Bildes abgeschnitten.</translation>
    </message>
    <message>
        <source>It has only one.</source>
        <translation>Sie hat nur einen.</translation>
    </message>
    <message>
        <source>It has to take a frame (1, 3, 1, h, w) from −1 to 1, and make 32 numbers (1, 32).</source>
        <translation>Es muss ein Bild (1, 3, 1, h, w) von −1 bis 1 nehmen und 32 Zahlen (1, 32) machen.</translation>
    </message>
    <message>
        <source>It has to take one RGB picture, (1, 3, h, w), and make one that is a whole number of times as large.</source>
        <translation>Es muss ein RGB-Bild nehmen, (1, 3, h, w), und eines machen, das um ein ganzes Vielfaches größer ist.</translation>
    </message>
    <message>
        <source>It has to take the first frame, the second and the moment between them, and make one picture.</source>
        <translation>Es muss das erste Bild, das zweite und den Zeitpunkt dazwischen nehmen und ein Bild machen.</translation>
    </message>
    <message>
        <source>It has {frames} frames at {rate} fps instead of {wanted} at {wanted_rate}.</source>
        <translation>Sie hat {frames} Bilder mit {rate} B/s statt {wanted} mit {wanted_rate}.</translation>
    </message>
    <message>
        <source>It has {frames} frames at {rate} fps, and {film} beside it {film_frames} at {film_rate}.</source>
        <translation>Er hat {frames} Bilder mit {rate} B/s, und {film} daneben {film_frames} mit {film_rate}.</translation>
    </message>
    <message>
        <source>It holds no text, and is left out</source>
        <translation>Enthält keinen Text, fehlt</translation>
    </message>
    <message>
        <source>It holds {count} projects instead of one.</source>
        <translation>Es enthält {count} Projekte statt einem.</translation>
    </message>
    <message>
        <source>It is forgotten.</source>
        <translation>Es ist vergessen.</translation>
    </message>
    <message>
        <source>It is here already, in the hub&apos;s cache: {0}</source>
        <translation>Es ist schon hier, im Zwischenspeicher des Hubs: {0}</translation>
    </message>
    <message>
        <source>It is here, whole and checked: {0}.</source>
        <translation>Es ist hier, ganz und geprüft: {0}.</translation>
    </message>
    <message>
        <source>It is interlaced, and was deinterlaced ({filter}).</source>
        <translation>Er besteht aus Halbbildern, die zusammengefügt wurden ({filter}).</translation>
    </message>
    <message>
        <source>It is looked for in {folder}.</source>
        <translation>Gesucht wird in {folder}.</translation>
    </message>
    <message>
        <source>It is made anew from how its scene looks, not from the shot before.</source>
        <translation>Sie wird neu gemacht, aus dem Aussehen ihrer Szene statt aus der vorigen Einstellung.</translation>
    </message>
    <message>
        <source>It is made anew, from an earlier frame of the shot before.</source>
        <translation>Sie wird neu gemacht, von einem früheren Bild der vorigen Einstellung an.</translation>
    </message>
    <message>
        <source>It is made anew, with fresh noise.</source>
        <translation>Sie wird neu gemacht, mit frischem Rauschen.</translation>
    </message>
    <message>
        <source>It is made anew, with the end of the shot before as a reference.</source>
        <translation>Sie wird neu gemacht, mit dem Ende der vorigen Einstellung als Referenz.</translation>
    </message>
    <message>
        <source>It is made in {sections} sections, along which colours and faces drift. Shorter shots, with cuts between them, hold better.</source>
        <translation>Sie wird in {sections} Abschnitten gemacht, über die Farben und Gesichter abdriften. Kürzere Einstellungen, mit Schnitten dazwischen, halten besser.</translation>
    </message>
    <message>
        <source>It is no workflow as &apos;Export (API)&apos; of ComfyUI writes it.</source>
        <translation>Das ist kein Workflow, wie ihn „Export (API)“ von ComfyUI schreibt.</translation>
    </message>
    <message>
        <source>It is paid and not lost: collect it later.</source>
        <translation>Er ist bezahlt und nicht verloren: Holen Sie ihn später ab.</translation>
    </message>
    <message>
        <source>It is removed; {0} are free again.</source>
        <translation>Es ist entfernt; {0} sind wieder frei.</translation>
    </message>
    <message>
        <source>It is seen for one frame, which is too short to see what happens. Make it longer.</source>
        <translation>Sie ist ein Bild lang zu sehen: zu kurz, um zu erkennen, was geschieht. Sie länger machen.</translation>
    </message>
    <message>
        <source>It is seen for {count} frames, which is too short to see what happens. Make it longer.</source>
        <translation>Sie ist {count} Bilder lang zu sehen: zu kurz, um zu erkennen, was geschieht. Sie länger machen.</translation>
    </message>
    <message>
        <source>It is the shot with which {count} on a row have one size: {size}. Another size gives the eye something new.</source>
        <translation>Mit dieser Einstellung haben {count} in Folge dieselbe Größe: {size}. Eine andere Größe gibt dem Auge etwas Neues.</translation>
    </message>
    <message>
        <source>It is unlike the others ({own}), which are alike ({others}).</source>
        <translation>Es ist anders als die übrigen ({own}), die einander gleichen ({others}).</translation>
    </message>
    <message>
        <source>It is used where it lies, and written down in {0}.</source>
        <translation>Es wird benutzt, wo es liegt, und ist eingetragen in {0}.</translation>
    </message>
    <message>
        <source>It is whole: {0}, compared with {1}.</source>
        <translation>Es ist ganz: {0}, verglichen mit {1}.</translation>
    </message>
    <message>
        <source>It lies small or faint over others, and is left out</source>
        <translation>Liegt klein oder schwach über anderen, fehlt</translation>
    </message>
    <message>
        <source>It looks like {member} ({nearest}), and can&apos;t be compared with the others here: it shows a face where they show none, or none where they do.</source>
        <translation>Es sieht aus wie {member} ({nearest}) und lässt sich mit den anderen hier nicht vergleichen: Es zeigt ein Gesicht, wo sie keins zeigen, oder keins, wo sie eins zeigen.</translation>
    </message>
    <message>
        <source>It looks more like {member} ({nearest}) than like the others here ({own}).</source>
        <translation>Es ähnelt mehr {member} ({nearest}) als den anderen hier ({own}).</translation>
    </message>
    <message>
        <source>It must be whole, and its weights safetensors; other kinds of files are never opened.</source>
        <translation>Es muss ganz sein, seine Gewichte Safetensors; andere Dateien werden nie geöffnet.</translation>
    </message>
    <message>
        <source>It names no media</source>
        <translation>Nennt keine Medien</translation>
    </message>
    <message>
        <source>It names no sound, and is left out</source>
        <translation>Nennt keinen Ton, fehlt</translation>
    </message>
    <message>
        <source>It needs the package {packages}.</source>
        <translation>Er braucht das Paket {packages}.</translation>
    </message>
    <message>
        <source>It runs backwards, from its out point to its in point</source>
        <translation>Läuft rückwärts, vom Out-Punkt zum In-Punkt</translation>
    </message>
    <message>
        <source>It runs from {first} to {last}.</source>
        <translation>Er läuft von {first} bis {last}.</translation>
    </message>
    <message>
        <source>It runs {kinds}.</source>
        <translation>Es laufen {kinds}.</translation>
    </message>
    <message>
        <source>It runs {times} times as fast as it was shot, which is read as its own speed</source>
        <translation>Läuft {times}-mal so schnell wie gedreht, was als sein eigenes Tempo gelesen wird</translation>
    </message>
    <message>
        <source>It says no length, and is left out</source>
        <translation>Nennt keine Länge, fehlt</translation>
    </message>
    <message>
        <source>It says no place in the sequence, and is left out</source>
        <translation>Nennt keinen Platz in der Sequenz, fehlt</translation>
    </message>
    <message>
        <source>It should take {wanted}.</source>
        <translation>Sie sollte {wanted} nehmen.</translation>
    </message>
    <message>
        <source>It shows more than one person.</source>
        <translation>Es zeigt mehr als einen Menschen.</translation>
    </message>
    <message>
        <source>It shows {names} as shot {before} does, in the same size and from the same side: the cut jumps. Change size or angle, or continue that shot.</source>
        <translation>Sie zeigt {names} wie Einstellung {before}, in derselben Größe und von derselben Seite: Der Schnitt springt. Größe oder Blickwinkel ändern, oder jene Einstellung fortsetzen.</translation>
    </message>
    <message>
        <source>It takes at least one frame.</source>
        <translation>Es braucht mindestens ein Bild.</translation>
    </message>
    <message>
        <source>It takes no seed: the same take can&apos;t be had twice.</source>
        <translation>Er nimmt keinen Startwert: Denselben Take gibt es kein zweites Mal.</translation>
    </message>
    <message>
        <source>It takes {kept} that you circled, and {rejected} that you passed over for another take of the same shot; several films may be named.</source>
        <translation>Es braucht {kept}, die Sie gewählt, und {rejected}, die Sie für einen anderen Take derselben Einstellung übergangen haben; mehrere Filme dürfen genannt werden.</translation>
    </message>
    <message>
        <source>It thought that this one was gone; let it finish.</source>
        <translation>Es hielt dieses hier für beendet; es fertig machen lassen.</translation>
    </message>
    <message>
        <source>It wants a file {name}, told among its &apos;parts&apos;.</source>
        <translation>Es braucht eine Datei {name}, die unter seinen &apos;parts&apos; steht.</translation>
    </message>
    <message>
        <source>It wants a model pack of insightface in {folder} (buffalo_l, which is for non-commercial research only).</source>
        <translation>Es braucht ein Modellpaket von insightface in {folder} (buffalo_l, nur für nichtkommerzielle Forschung).</translation>
    </message>
    <message>
        <source>It was stopped before it was done and goes on at the next start.</source>
        <translation>Es wurde angehalten, bevor es fertig war, und geht beim nächsten Start weiter.</translation>
    </message>
    <message>
        <source>It was updated in the meantime: start Matchcut again.</source>
        <translation>Sie wurde inzwischen aktualisiert: Matchcut neu starten.</translation>
    </message>
    <message>
        <source>It would be refused again. Change the shot, then make what is stale.</source>
        <translation>Es würde wieder abgelehnt. Ändern Sie die Einstellung und machen Sie dann, was veraltet ist.</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Its angle is not in the file, and black stands in</source>
        <translation>Sein Blickwinkel ist nicht in der Datei; Schwarz steht dafür</translation>
    </message>
    <message>
        <source>Its clean aperture of {width} × {height} is shown.</source>
        <translation>Gezeigt wird der saubere Ausschnitt von {width} × {height}.</translation>
    </message>
    <message>
        <source>Its colours of {primaries} were converted to bt709.</source>
        <translation>Seine Farben von {primaries} wurden in bt709 umgewandelt.</translation>
    </message>
    <message>
        <source>Its colours were corrected as far as a model drifts, and not as far as they are from the shot before.</source>
        <translation>Ihre Farben wurden so weit angeglichen, wie ein Modell abweicht, und nicht so weit, wie sie von der Einstellung davor entfernt sind.</translation>
    </message>
    <message>
        <source>Its colours were not corrected: it begins with something else than the shot before shows at its end.</source>
        <translation>Ihre Farben wurden nicht angeglichen: Sie beginnt mit etwas anderem, als die Einstellung davor am Ende zeigt.</translation>
    </message>
    <message>
        <source>Its colours were not corrected: they begin further from the shot before than a model drifts.</source>
        <translation>Ihre Farben wurden nicht angeglichen: Sie beginnen weiter von der Einstellung davor entfernt, als ein Modell abweicht.</translation>
    </message>
    <message>
        <source>Its content is not in the file, and black stands in</source>
        <translation>Sein Inhalt ist nicht in der Datei; Schwarz steht dafür</translation>
    </message>
    <message>
        <source>Its dialogue can&apos;t be spoken in its time, however fast. Give it about {count} frames, or fewer words.</source>
        <translation>Ihr Dialog ist in ihrer Zeit nicht zu sprechen, auch nicht schnell. Ihr etwa {count} Bilder geben, oder weniger Worte.</translation>
    </message>
    <message>
        <source>Its difference is {0} times that of the frames beside it.</source>
        <translation>Sein Unterschied ist das {0}-Fache von dem der Bilder daneben.</translation>
    </message>
    <message>
        <source>Its difference is {0} times that of the frames beside it; {1} to {2} is even.</source>
        <translation>Ihr Unterschied ist das {0}-Fache von dem der Bilder daneben; {1} bis {2} ist gleichmäßig.</translation>
    </message>
    <message>
        <source>Its files may not belong together; fetch the model again.</source>
        <translation>Seine Dateien gehören vielleicht nicht zusammen; holen Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>Its first element must be &lt;fcpxml&gt;.</source>
        <translation>Sein erstes Element muss &lt;fcpxml&gt; sein.</translation>
    </message>
    <message>
        <source>Its first timecode is {read} instead of {wanted}.</source>
        <translation>Ihr erster Timecode ist {read} statt {wanted}.</translation>
    </message>
    <message>
        <source>Its invisible watermark says {read}, and this film is {wanted}: it is another film, or another cut of this one.</source>
        <translation>Ihr unsichtbares Wasserzeichen sagt {read}, und dieser Film ist {wanted}: Sie ist ein anderer Film oder ein anderer Schnitt davon.</translation>
    </message>
    <message>
        <source>Its kept vector was damaged, and was made again.</source>
        <translation>Der aufbewahrte Vektor war beschädigt und wurde neu gemacht.</translation>
    </message>
    <message>
        <source>Its keyframe can&apos;t be used.</source>
        <translation>Ihr Schlüsselbild kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Its keyframe is not used, as it starts from {before}.</source>
        <translation>Ihr Schlüsselbild wird nicht verwendet, denn {before} geht ihr voraus.</translation>
    </message>
    <message>
        <source>Its licence ({licence}) has to be accepted first: {forbids}</source>
        <translation>Seine Lizenz ({licence}) muss erst angenommen werden: {forbids}</translation>
    </message>
    <message>
        <source>Its media lasts no whole number of the film&apos;s frames; a part of one counts as one</source>
        <translation>Die Medien dauern keine ganze Zahl von Bildern des Films; ein Teil eines Bildes zählt als eines</translation>
    </message>
    <message>
        <source>Its newest snapshot is {snapshot}, of {moment}.</source>
        <translation>Sein neuester Schnappschuss ist {snapshot}, vom {moment}.</translation>
    </message>
    <message>
        <source>Its number or id. Empty: the first.</source>
        <translation>Ihre Nummer oder Kennung. Leer: die erste.</translation>
    </message>
    <message>
        <source>Its pixels of {wide}:{high} were made square.</source>
        <translation>Seine Pixel von {wide}:{high} wurden quadratisch gemacht.</translation>
    </message>
    <message>
        <source>Its place is no time; it follows what is ahead of it</source>
        <translation>Sein Platz ist keine Zeit; es folgt auf das Vorige</translation>
    </message>
    <message>
        <source>Its sequence of pictures can&apos;t be read ({reason})</source>
        <translation>Die Bildfolge ist nicht lesbar ({reason})</translation>
    </message>
    <message>
        <source>Its sound begins {seconds} s before its picture; that part is not heard.</source>
        <translation>Sein Ton beginnt {seconds} s vor seinem Bild; dieser Teil ist nicht zu hören.</translation>
    </message>
    <message>
        <source>Its sound comes {milliseconds} ms too early.</source>
        <translation>Ihr Ton kommt {milliseconds} ms zu früh.</translation>
    </message>
    <message>
        <source>Its sound comes {milliseconds} ms too late.</source>
        <translation>Ihr Ton kommt {milliseconds} ms zu spät.</translation>
    </message>
    <message>
        <source>Its sound lasts {seconds} s longer than its picture.</source>
        <translation>Ihr Ton dauert {seconds} s länger als ihr Bild.</translation>
    </message>
    <message>
        <source>Its speed changes at once where the edit eases it</source>
        <translation>Das Tempo wechselt sofort, wo der Schnitt es allmählich ändert</translation>
    </message>
    <message>
        <source>Its speed changes within the clip, which is shown at its own</source>
        <translation>Das Tempo wechselt im Clip, der in seinem eigenen gezeigt wird</translation>
    </message>
    <message>
        <source>Its speed changes within the clip; one speed throughout stands for it</source>
        <translation>Das Tempo wechselt im Clip; ein einziges steht dafür</translation>
    </message>
    <message>
        <source>Its takes are: {numbers}</source>
        <translation>Ihre Takes sind: {numbers}</translation>
    </message>
    <message>
        <source>Its weights are damaged.</source>
        <translation>Ihre Gewichte sind beschädigt.</translation>
    </message>
    <message>
        <source>Its weights are not here.</source>
        <translation>Seine Gewichte sind nicht hier.</translation>
    </message>
    <message>
        <source>Its weights come with Matchcut and are not in this installation.</source>
        <translation>Seine Gewichte kommen mit Matchcut und fehlen in dieser Installation.</translation>
    </message>
    <message>
        <source>Its weights may be damaged, or its dtypes too small; set them to bfloat16 or float32.</source>
        <translation>Seine Gewichte könnten beschädigt oder seine dtypes zu klein sein; setzen Sie diese auf bfloat16 oder float32.</translation>
    </message>
    <message>
        <source>Its {count} frames last unequally; each is shown at its time.</source>
        <translation>Seine {count} Bilder dauern ungleich lange; jedes wird zu seiner Zeit gezeigt.</translation>
    </message>
    <message>
        <source>Its {count} sound tracks were mixed.</source>
        <translation>Seine {count} Tonspuren wurden gemischt.</translation>
    </message>
    <message>
        <source>Its {name} is not at {file}.</source>
        <translation>Sein Teil {name} liegt nicht bei {file}.</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Join them with a program that cuts, or give each of them.</source>
        <translation>Mit einem Schnittprogramm verbinden oder jeden für sich angeben.</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Sprung</translation>
    </message>
    <message>
        <source>Kdenlive</source>
        <translation>Kdenlive</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Schlüssel behalten</translation>
    </message>
    <message>
        <source>Keeps &apos;MARA:&apos; before what is said, for viewers who can&apos;t hear.</source>
        <translation>Behält „MARA:“ vor dem, was gesagt wird, für alle, die nicht hören.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keyframes, references and sound in one call. Wants an IC-LoRA that was made for references.</source>
        <translation>Schlüsselbilder, Referenzen und Ton in einem Aufruf. Braucht eine IC-LoRA, die für Referenzen gemacht wurde.</translation>
    </message>
    <message>
        <source>Known are {suffixes}.</source>
        <translation>Bekannt sind {suffixes}.</translation>
    </message>
    <message>
        <source>Known engines: {engines}.</source>
        <translation>Bekannte Engines: {engines}.</translation>
    </message>
    <message>
        <source>Known here: {names}.</source>
        <translation>Hier bekannt: {names}.</translation>
    </message>
    <message>
        <source>Known: none.</source>
        <translation>Bekannt: keines.</translation>
    </message>
    <message>
        <source>Known: {endings}.</source>
        <translation>Bekannt: {endings}.</translation>
    </message>
    <message>
        <source>Known: {families}.</source>
        <translation>Bekannt: {families}.</translation>
    </message>
    <message>
        <source>Known: {names}.</source>
        <translation>Bekannt: {names}.</translation>
    </message>
    <message>
        <source>Known: {suffixes}.</source>
        <translation>Bekannt: {suffixes}.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Large and slow: six references, one still. For machines with room.</source>
        <translation>Groß und langsam: sechs Referenzen, ein Standbild. Für Rechner mit Platz.</translation>
    </message>
    <message>
        <source>Large faint words over the picture.</source>
        <translation>Große blasse Worte über dem Bild.</translation>
    </message>
    <message>
        <source>Lay a sound on a track first.</source>
        <translation>Legen Sie zuerst einen Ton auf eine Spur.</translation>
    </message>
    <message>
        <source>Layer by layer on the {device}, streamed from main memory.</source>
        <translation>Schicht um Schicht auf der {device}, aus dem Hauptspeicher nachgeladen.</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Leave it to that program, or end it first.</source>
        <translation>Überlassen Sie ihn jenem Programm oder beenden Sie es zuerst.</translation>
    </message>
    <message>
        <source>Left out, because it can&apos;t be read ({reason})</source>
        <translation>Fehlt, weil nicht lesbar ({reason})</translation>
    </message>
    <message>
        <source>Let a shot with a keyframe continue another one, or choose an image-to-video model.</source>
        <translation>Lassen Sie eine Einstellung mit Schlüsselbild eine andere fortsetzen, oder wählen Sie ein Modell, das aus einem Bild ein Video macht.</translation>
    </message>
    <message>
        <source>Let it stand for {0} frames</source>
        <translation>{0} Bilder stehen lassen</translation>
    </message>
    <message>
        <source>Let one of them start with a cut.</source>
        <translation>Eine von ihnen mit einem Schnitt beginnen lassen.</translation>
    </message>
    <message>
        <source>Lets a static shot drift by a hardly visible amount. Off holds it perfectly still.</source>
        <translation>Lässt eine statische Einstellung kaum sichtbar treiben. Aus hält sie ganz still.</translation>
    </message>
    <message>
        <source>Licence: {0}.</source>
        <translation>Lizenz: {0}.</translation>
    </message>
    <message>
        <source>Life in static shots</source>
        <translation>Leben in statischen Einstellungen</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Likeness (0 to 1)</source>
        <translation>Ähnlichkeit (0 bis 1)</translation>
    </message>
    <message>
        <source>Likeness of the cast over the gap between two shots</source>
        <translation>Ähnlichkeit der Besetzung über den Abstand zweier Einstellungen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Line between {0} and {1}</source>
        <translation>Linie zwischen {0} und {1}</translation>
    </message>
    <message>
        <source>Line {line} has more cells than there are heads: &apos;{text}&apos; is in the shot&apos;s notes.</source>
        <translation>Zeile {line} hat mehr Zellen, als es Spaltenköpfe gibt: „{text}“ steht in den Notizen der Einstellung.</translation>
    </message>
    <message>
        <source>Line {line} is a total, and no shot.</source>
        <translation>Zeile {line} ist eine Summe und keine Einstellung.</translation>
    </message>
    <message>
        <source>Line {line} is not UTF-8, so the file was read as Western European (Latin-1).</source>
        <translation>Zeile {line} ist kein UTF-8, also wurde die Datei als Westeuropäisch (Latin-1) gelesen.</translation>
    </message>
    <message>
        <source>Line {line}: &apos;{begin}&apos; to &apos;{end}&apos; is no stretch of time.</source>
        <translation>Zeile {line}: „{begin}“ bis „{end}“ ist keine Zeitspanne.</translation>
    </message>
    <message>
        <source>Line {line}: &apos;{size}&apos; is no size that is known here.</source>
        <translation>Zeile {line}: „{size}“ ist keine Einstellungsgröße, die hier bekannt ist.</translation>
    </message>
    <message>
        <source>Line {line}: &apos;{text}&apos; is no duration, so the reading time stands.</source>
        <translation>Zeile {line}: „{text}“ ist keine Dauer, also gilt die Lesezeit.</translation>
    </message>
    <message>
        <source>Line {line}: &apos;{text}&apos; is no number of frames, so the reading time stands.</source>
        <translation>Zeile {line}: „{text}“ ist keine Zahl von Bildern, also gilt die Lesezeit.</translation>
    </message>
    <message>
        <source>Line {line}: &apos;{text}&apos; is read as a cut.</source>
        <translation>Zeile {line}: „{text}“ wird als Schnitt gelesen.</translation>
    </message>
    <message>
        <source>Line {line}: frames and duration differ; its frames count.</source>
        <translation>Zeile {line}: Bilder und Dauer sind verschieden; es zählen die Bilder.</translation>
    </message>
    <message>
        <source>Line {line}: its transition of {frames} frames is longer than the event, and is brought in with {kept}.</source>
        <translation>Zeile {line}: Der Übergang von {frames} Bildern ist länger als das Ereignis und kommt mit {kept} herein.</translation>
    </message>
    <message>
        <source>Line {line}: the list begins in a transition out of “{clip}”, of which it shows no frames before; it begins with a cut.</source>
        <translation>Zeile {line}: Die Liste beginnt in einem Übergang aus „{clip}“, von dem sie davor keine Bilder zeigt; sie beginnt mit einem Schnitt.</translation>
    </message>
    <message>
        <source>Line {line}: the transition “{effect}” is brought in as a {transition}.</source>
        <translation>Zeile {line}: Der Übergang „{effect}“ kommt so herein: {transition}.</translation>
    </message>
    <message>
        <source>Line {line}: this event is recorded over that of line {under}; what comes later in the list is shown.</source>
        <translation>Zeile {line}: Dieses Ereignis ist über das von Zeile {under} aufgenommen; gezeigt wird, was später in der Liste steht.</translation>
    </message>
    <message>
        <source>Line {line}: this sound is mixed from the one before, which is not read; it is a cut here.</source>
        <translation>Zeile {line}: Dieser Ton wird aus dem vorigen übergeblendet, was nicht gelesen wird; hier ist es ein Schnitt.</translation>
    </message>
    <message>
        <source>Line {line}: track V{track} is shown over line {under} of V{under_track}.</source>
        <translation>Zeile {line}: Spur V{track} wird über Zeile {under} von V{under_track} gezeigt.</translation>
    </message>
    <message>
        <source>Line {line}: {what}.</source>
        <translation>Zeile {line}: {what}.</translation>
    </message>
    <message>
        <source>Line {line}: “{clip}” is keyed over the picture, which is left out.</source>
        <translation>Zeile {line}: „{clip}“ ist über das Bild gestanzt, was fehlt.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Glied</translation>
    </message>
    <message>
        <source>Link media</source>
        <translation>Medien verbinden</translation>
    </message>
    <message>
        <source>Link of the chain (0: its first shot)</source>
        <translation>Glied der Kette (0: ihre erste Einstellung)</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Glieder</translation>
    </message>
    <message>
        <source>LoRA, LoHa, LoKr, DoRA and differences of whole weights are read.</source>
        <translation>Gelesen werden LoRA, LoHa, LoKr, DoRA und Differenzen ganzer Gewichte.</translation>
    </message>
    <message>
        <source>LoRAs</source>
        <translation>LoRAs</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Long shots from one picture, made from the end to the start so that they drift less. Published in parts, of which the manual of models tells how to make one folder.</source>
        <translation>Lange Einstellungen aus einem Bild, vom Ende zum Anfang gemacht, damit sie weniger abdriften. In Teilen veröffentlicht; das Handbuch der Modelle sagt, wie daraus ein Ordner wird.</translation>
    </message>
    <message>
        <source>Long shots, made in chunks of 33 frames; continues a shot from 33 of its frames.</source>
        <translation>Lange Einstellungen, in Stücken von 33 Bildern gemacht; setzt eine Einstellung aus 33 ihrer Bilder fort.</translation>
    </message>
    <message>
        <source>Look again how it stands.</source>
        <translation>Sehen Sie erneut nach, wie es steht.</translation>
    </message>
    <message>
        <source>Look at the film as it is now and make the change again.</source>
        <translation>Den Film ansehen, wie er jetzt ist, und die Änderung noch einmal machen.</translation>
    </message>
    <message>
        <source>Look at the film as it is now, then try again.</source>
        <translation>Den Film ansehen, wie er jetzt ist, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Look at the service&apos;s own page whether the job is there, and say so for call {call}.</source>
        <translation>Sehen Sie auf der Seite des Dienstes nach, ob der Auftrag da ist, und sagen Sie es für den Aufruf {call}.</translation>
    </message>
    <message>
        <source>Look for its shots again.</source>
        <translation>Lassen Sie noch einmal nach ihren Einstellungen suchen.</translation>
    </message>
    <message>
        <source>Look for the same model as safetensors, and set the entry&apos;s &apos;hub&apos; to that.</source>
        <translation>Suchen Sie dasselbe Modell als safetensors, und setzen Sie &apos;hub&apos; im Eintrag darauf.</translation>
    </message>
    <message>
        <source>Looking for shots was stopped.</source>
        <translation>Die Suche nach Einstellungen wurde beendet.</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Loudness (LUFS)</source>
        <translation>Lautheit (LUFS)</translation>
    </message>
    <message>
        <source>MLT finds {read} frames in it instead of {wanted}.</source>
        <translation>MLT findet darin {read} statt {wanted} Bilder.</translation>
    </message>
    <message>
        <source>MLT, Shotcut</source>
        <translation>MLT, Shotcut</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erzeugt von</translation>
    </message>
    <message>
        <source>Made in (s)</source>
        <translation>Gemacht in (s)</translation>
    </message>
    <message>
        <source>Made {count} take, reused {reused}.</source>
        <translation>{count} Take gemacht, {reused} wiederverwendet.</translation>
    </message>
    <message>
        <source>Made {count} take, reused {reused}; {failed} failed.</source>
        <translation>{count} Take gemacht, {reused} wiederverwendet; {failed} gescheitert.</translation>
    </message>
    <message>
        <source>Made {count} take.</source>
        <translation>{count} Take gemacht.</translation>
    </message>
    <message>
        <source>Made {count} take; {failed} failed.</source>
        <translation>{count} Take gemacht; {failed} gescheitert.</translation>
    </message>
    <message>
        <source>Made {count} takes, reused {reused}.</source>
        <translation>{count} Takes gemacht, {reused} wiederverwendet.</translation>
    </message>
    <message>
        <source>Made {count} takes, reused {reused}; {failed} failed.</source>
        <translation>{count} Takes gemacht, {reused} wiederverwendet; {failed} gescheitert.</translation>
    </message>
    <message>
        <source>Made {count} takes.</source>
        <translation>{count} Takes gemacht.</translation>
    </message>
    <message>
        <source>Made {count} takes; {failed} failed.</source>
        <translation>{count} Takes gemacht; {failed} gescheitert.</translation>
    </message>
    <message>
        <source>Make a film of the script with &apos;New from a screenplay&apos;.</source>
        <translation>Aus dem Drehbuch mit „Neu aus einem Drehbuch“ einen Film machen.</translation>
    </message>
    <message>
        <source>Make another take</source>
        <translation>Noch einen Take drehen</translation>
    </message>
    <message>
        <source>Make each at most half as long.</source>
        <translation>Jede höchstens halb so lang machen.</translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation>Ihn noch einmal anlegen.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>Legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>Make it several films.</source>
        <translation>Mehrere Filme daraus machen.</translation>
    </message>
    <message>
        <source>Make it smaller: at most {most} pixels a side.</source>
        <translation>Verkleinern: höchstens {most} Pixel je Seite.</translation>
    </message>
    <message>
        <source>Make it smaller: at most {side} a side and {millions} million in all.</source>
        <translation>Verkleinern: höchstens {side} je Seite und insgesamt {millions} Millionen.</translation>
    </message>
    <message>
        <source>Make it {0} frames long</source>
        <translation>Auf {0} Bilder verlängern</translation>
    </message>
    <message>
        <source>Make its takes first, or choose an OpenTimelineIO, FCPXML or EDL.</source>
        <translation>Erzeugen Sie zuerst seine Takes, oder wählen Sie OpenTimelineIO, FCPXML oder EDL.</translation>
    </message>
    <message>
        <source>Make only the others</source>
        <translation>Nur die anderen machen</translation>
    </message>
    <message>
        <source>Make room, or name a folder on another disk with MATCHCUT_MODELS_FOLDER.</source>
        <translation>Schaffen Sie Platz, oder nennen Sie mit MATCHCUT_MODELS_FOLDER einen Ordner auf einer anderen Platte.</translation>
    </message>
    <message>
        <source>Make the change by hand.</source>
        <translation>Die Änderung von Hand machen.</translation>
    </message>
    <message>
        <source>Make the shot again to send it anew.</source>
        <translation>Lassen Sie die Einstellung neu machen, um sie neu zu senden.</translation>
    </message>
    <message>
        <source>Make the shot again, or put the file back from a copy of the film&apos;s folder.</source>
        <translation>Erzeugen Sie die Einstellung neu, oder legen Sie die Datei aus einer Kopie des Filmordners zurück.</translation>
    </message>
    <message>
        <source>Make the shot again.</source>
        <translation>Die Einstellung noch einmal machen.</translation>
    </message>
    <message>
        <source>Make the shot at most {frames} frames long, and give the rest to a new shot that continues it.</source>
        <translation>Machen Sie die Einstellung höchstens {frames} Bilder lang, und geben Sie den Rest einer neuen, die sie fortsetzt.</translation>
    </message>
    <message>
        <source>Make the shot shorter, set native_size to {width}x{height} or smaller, close other programs, or choose a smaller model.</source>
        <translation>Machen Sie die Einstellung kürzer, setzen Sie native_size auf {width}x{height} oder kleiner, schließen Sie andere Programme, oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Make the transition shorter than the shot.</source>
        <translation>Machen Sie den Übergang kürzer als die Einstellung.</translation>
    </message>
    <message>
        <source>Make the transition shorter than the shots.</source>
        <translation>Machen Sie den Übergang kürzer als die Einstellungen.</translation>
    </message>
    <message>
        <source>Make what is stale</source>
        <translation>Veraltetes erzeugen</translation>
    </message>
    <message>
        <source>Marked invisibly as {mark}, and read back so from {frames} frames.</source>
        <translation>Unsichtbar als {mark} markiert und aus {frames} Bildern so zurückgelesen.</translation>
    </message>
    <message>
        <source>Marked invisibly as {mark}, but that can&apos;t be read back from this file: its pictures are too plain, or too strongly compressed.</source>
        <translation>Unsichtbar als {mark} markiert, aber aus dieser Datei nicht zurückzulesen: Ihre Bilder sind zu schlicht oder zu stark komprimiert.</translation>
    </message>
    <message>
        <source>Master, DNxHR</source>
        <translation>Master, DNxHR</translation>
    </message>
    <message>
        <source>Master, FFV1 (lossless)</source>
        <translation>Master, FFV1 (verlustfrei)</translation>
    </message>
    <message>
        <source>Master, ProRes 422 HQ</source>
        <translation>Master, ProRes 422 HQ</translation>
    </message>
    <message>
        <source>Matchcut bundle</source>
        <translation>Matchcut-Bündel</translation>
    </message>
    <message>
        <source>Matchcut makes {0}</source>
        <translation>Matchcut erzeugt {0}</translation>
    </message>
    <message>
        <source>Means over the links of chains</source>
        <translation>Mittel über die Glieder von Ketten</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Measured before something changed: measure again.</source>
        <translation>Gemessen, bevor sich etwas geändert hat: erneut messen.</translation>
    </message>
    <message>
        <source>Measuring could not be started.</source>
        <translation>Das Vermessen konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Measuring was ended from outside. What was measured is kept: measure again to go on.</source>
        <translation>Das Vermessen wurde von außen beendet. Was vermessen wurde, bleibt erhalten: noch einmal vermessen, um fortzufahren.</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Media of this edit is missing: {names} and {more} more.</source>
        <translation>Medien dieses Schnitts fehlen: {names} und {more} weitere.</translation>
    </message>
    <message>
        <source>Media of this edit is missing: {names}.</source>
        <translation>Medien dieses Schnitts fehlen: {names}.</translation>
    </message>
    <message>
        <source>Media offline: {shots} and {more} more.</source>
        <translation>Medien offline: {shots} und {more} weitere.</translation>
    </message>
    <message>
        <source>Media offline: {shots}.</source>
        <translation>Medien offline: {shots}.</translation>
    </message>
    <message>
        <source>Memory may not do.</source>
        <translation>Der Speicher reicht vielleicht nicht.</translation>
    </message>
    <message>
        <source>Memory ran out.</source>
        <translation>Der Speicher ging aus.</translation>
    </message>
    <message>
        <source>Mend it first.</source>
        <translation>Bringen Sie sie zuerst in Ordnung.</translation>
    </message>
    <message>
        <source>Mend or remove it.</source>
        <translation>Bringen Sie sie in Ordnung, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>MiniLM</source>
        <translation>MiniLM</translation>
    </message>
    <message>
        <source>MiniLM can&apos;t be read: {reason}.</source>
        <translation>MiniLM kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>MiniLM is here ({licence}): shots are found by what their words mean.</source>
        <translation>MiniLM ist da ({licence}): Einstellungen werden danach gefunden, was ihre Wörter bedeuten.</translation>
    </message>
    <message>
        <source>MiniLM made no numbers of a text: its weights are damaged.</source>
        <translation>MiniLM hat aus einem Text keine Zahlen gemacht: Seine Gewichte sind beschädigt.</translation>
    </message>
    <message>
        <source>MiniLM&apos;s tokens can&apos;t be read: {reason}.</source>
        <translation>Die Token von MiniLM können nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Mix the track</source>
        <translation>Spur mischen</translation>
    </message>
    <message>
        <source>Mix the track {name}</source>
        <translation>Spur {name} mischen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>More events lie over others.</source>
        <translation>Weitere Ereignisse liegen über anderen.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move it away if you don&apos;t know where it is from.</source>
        <translation>Es woandershin verschieben, wenn Sie nicht wissen, woher es ist.</translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation>Sie woandershin verschieben.</translation>
    </message>
    <message>
        <source>Move the folder here.</source>
        <translation>Den Ordner hierher verschieben.</translation>
    </message>
    <message>
        <source>Move the hand-over</source>
        <translation>Übergabe verschieben</translation>
    </message>
    <message>
        <source>Move the marker</source>
        <translation>Marker verschieben</translation>
    </message>
    <message>
        <source>Move the scene</source>
        <translation>Szene verschieben</translation>
    </message>
    <message>
        <source>Move the shot</source>
        <translation>Einstellung verschieben</translation>
    </message>
    <message>
        <source>Move the sound</source>
        <translation>Ton verschieben</translation>
    </message>
    <message>
        <source>Move the title</source>
        <translation>Titel verschieben</translation>
    </message>
    <message>
        <source>Move {count} shots</source>
        <translation>{count} Einstellungen verschieben</translation>
    </message>
    <message>
        <source>Mute the track</source>
        <translation>Spur stummschalten</translation>
    </message>
    <message>
        <source>Muted in the edit, and left out</source>
        <translation>Im Schnitt stumm, fehlt</translation>
    </message>
    <message>
        <source>Muted in the edit, and left out: the sound track</source>
        <translation>Im Schnitt stumm, fehlt: die Tonspur</translation>
    </message>
    <message>
        <source>Muted in the edit, and left out: the track</source>
        <translation>Im Schnitt stumm, fehlt: die Spur</translation>
    </message>
    <message>
        <source>Name a .storyboarder file of Wonder Unit Storyboarder.</source>
        <translation>Eine .storyboarder-Datei von Wonder Unit Storyboarder nennen.</translation>
    </message>
    <message>
        <source>Name a Piper voice (NAME.onnx with NAME.onnx.json beside it), or a folder of VITS, MMS or SpeechT5 in the transformers library&apos;s layout, with its weights as safetensors.</source>
        <translation>Eine Piper-Stimme nennen (NAME.onnx mit NAME.onnx.json daneben) oder einen Ordner mit VITS, MMS oder SpeechT5 in der Anordnung der transformers-Bibliothek, mit Gewichten als Safetensors.</translation>
    </message>
    <message>
        <source>Name a folder with a model_index.json, a .safetensors or .gguf file, or ComfyUI&apos;s models folder.</source>
        <translation>Einen Ordner mit einer model_index.json nennen, eine .safetensors- oder .gguf-Datei oder den Modellordner von ComfyUI.</translation>
    </message>
    <message>
        <source>Name a folder with a {database} or a {storyboard} in it.</source>
        <translation>Einen Ordner nennen, in dem {database} oder {storyboard} liegt.</translation>
    </message>
    <message>
        <source>Name a new folder.</source>
        <translation>Nennen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>Name a new or an empty folder.</source>
        <translation>Nennen Sie einen neuen oder leeren Ordner.</translation>
    </message>
    <message>
        <source>Name a picture, film or sound file.</source>
        <translation>Eine Bild-, Film- oder Tondatei nennen.</translation>
    </message>
    <message>
        <source>Name a project folder or a storyboard.toml.</source>
        <translation>Einen Projektordner oder eine storyboard.toml nennen.</translation>
    </message>
    <message>
        <source>Name an encoder and a decoder as a [[watermark]] in {file}.</source>
        <translation>Nennen Sie einen Encoder und einen Decoder als [[watermark]] in {file}.</translation>
    </message>
    <message>
        <source>Name another place in MATCHCUT_LEDGER.</source>
        <translation>Nennen Sie in MATCHCUT_LEDGER einen anderen Ort.</translation>
    </message>
    <message>
        <source>Name at least two columns, such as Scene, Shot, Size, Action, Dialogue, Duration.</source>
        <translation>Mindestens zwei Spalten nennen, etwa Scene, Shot, Size, Action, Dialogue, Duration.</translation>
    </message>
    <message>
        <source>Name both, or set {certificate} and {key}.</source>
        <translation>Nennen Sie beide, oder setzen Sie {certificate} und {key}.</translation>
    </message>
    <message>
        <source>Name one file as its path, and no expert.</source>
        <translation>Nennen Sie eine Datei als seinen Pfad, und keinen Experten.</translation>
    </message>
    <message>
        <source>Name some of: {names}.</source>
        <translation>Einige davon nennen: {names}.</translation>
    </message>
    <message>
        <source>Name the file to write, film.mp4 say.</source>
        <translation>Die zu schreibende Datei nennen, etwa film.mp4.</translation>
    </message>
    <message>
        <source>Name the file.</source>
        <translation>Nennen Sie die Datei.</translation>
    </message>
    <message>
        <source>Name the film</source>
        <translation>Film benennen</translation>
    </message>
    <message>
        <source>Name the folder that holds a {name}.</source>
        <translation>Den Ordner nennen, in dem ein {name} liegt.</translation>
    </message>
    <message>
        <source>Name the folder that the media lies in.</source>
        <translation>Den Ordner nennen, in dem die Medien liegen.</translation>
    </message>
    <message>
        <source>Name the one to use in MATCHCUT_INSIGHTFACE_FOLDER.</source>
        <translation>Nennen Sie in MATCHCUT_INSIGHTFACE_FOLDER das, welches gelten soll.</translation>
    </message>
    <message>
        <source>Name the screenplay itself.</source>
        <translation>Das Drehbuch selbst nennen.</translation>
    </message>
    <message>
        <source>Name the sound</source>
        <translation>Ton benennen</translation>
    </message>
    <message>
        <source>Name the storyboard.toml itself.</source>
        <translation>Die storyboard.toml selbst nennen.</translation>
    </message>
    <message>
        <source>Name {kind}.</source>
        <translation>Bitte {kind} nennen.</translation>
    </message>
    <message>
        <source>Names from your models file: film-look:0.8, fast. For one expert of a model with two: fast:1@high.</source>
        <translation>Namen aus Ihrer Modelldatei: film-look:0.8, fast. Für einen Experten eines Modells mit zweien: fast:1@high.</translation>
    </message>
    <message>
        <source>Names of speakers</source>
        <translation>Namen der Sprechenden</translation>
    </message>
    <message>
        <source>Native size</source>
        <translation>Native Größe</translation>
    </message>
    <message>
        <source>Need a look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Neither {{prompt}} nor {{first}} stands in it, so nothing of a shot would reach it.</source>
        <translation>Weder {{prompt}} noch {{first}} steht darin, so dass nichts von einer Einstellung ankäme.</translation>
    </message>
    <message>
        <source>New character</source>
        <translation>Neue Figur</translation>
    </message>
    <message>
        <source>New film</source>
        <translation>Neuer Film</translation>
    </message>
    <message>
        <source>New location</source>
        <translation>Neuer Ort</translation>
    </message>
    <message>
        <source>New page for each scene</source>
        <translation>Neue Seite für jede Szene</translation>
    </message>
    <message>
        <source>New prop</source>
        <translation>Neue Requisite</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>Neue Szene</translation>
    </message>
    <message>
        <source>New shot</source>
        <translation>Neue Einstellung</translation>
    </message>
    <message>
        <source>New style</source>
        <translation>Neuer Stil</translation>
    </message>
    <message>
        <source>No GPU was found: the animatic runs well, open video models take minutes for each step.</source>
        <translation>Keine GPU gefunden: Das Animatic läuft gut, offene Videomodelle brauchen Minuten für jeden Schritt.</translation>
    </message>
    <message>
        <source>No M2 line says the speed of shot {shots}; the lengths of their events do.</source>
        <translation>Keine M2-Zeile nennt das Tempo von Einstellung {shots}; die Längen der Ereignisse tun es.</translation>
    </message>
    <message>
        <source>No M2 line says the speed of shots {shots}; the lengths of their events do.</source>
        <translation>Keine M2-Zeile nennt das Tempo von Einstellungen {shots}; die Längen der Ereignisse tun es.</translation>
    </message>
    <message>
        <source>No credentials can be read from this file: {why}</source>
        <translation>Aus dieser Datei lassen sich keine Nachweise lesen: {why}</translation>
    </message>
    <message>
        <source>No face was found in it; it is compared by how it looks.</source>
        <translation>Darin wurde kein Gesicht gefunden; es wird danach verglichen, wie es aussieht.</translation>
    </message>
    <message>
        <source>No face was found in the reference.</source>
        <translation>In der Referenz wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>No face was found in this picture.</source>
        <translation>In diesem Bild wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>No film can hold this edit: {reason}</source>
        <translation>Kein Film kann diesen Schnitt aufnehmen: {reason}</translation>
    </message>
    <message>
        <source>No film runs at {rate} frames per second.</source>
        <translation>Kein Film läuft mit {rate} Bildern in der Sekunde.</translation>
    </message>
    <message>
        <source>No font here has the letters {letters}, so boxes stand for them: {places}.</source>
        <translation>Keine Schrift hier hat die Zeichen {letters}, an ihrer Stelle stehen Kästchen: {places}.</translation>
    </message>
    <message>
        <source>No font here has the letters {letters}, so boxes will stand for them: {places}.</source>
        <translation>Keine Schrift hier hat die Zeichen {letters}, an ihrer Stelle werden Kästchen stehen: {places}.</translation>
    </message>
    <message>
        <source>No font here has the letters {letters}; boxes stand for them. Give a font file that has them: font=FILE.</source>
        <translation>Keine Schrift hier hat die Zeichen {letters}; Kästchen stehen an ihrer Stelle. Geben Sie eine Schriftdatei an, die sie hat: font=DATEI.</translation>
    </message>
    <message>
        <source>No handles</source>
        <translation>Keine Handles</translation>
    </message>
    <message>
        <source>No invisible watermark can be read from its pictures.</source>
        <translation>Aus ihren Bildern lässt sich kein unsichtbares Wasserzeichen lesen.</translation>
    </message>
    <message>
        <source>No model of the catalogue is made for {pipeline}.</source>
        <translation>Kein Modell des Katalogs ist für {pipeline} gemacht.</translation>
    </message>
    <message>
        <source>No open video model is here.</source>
        <translation>Hier ist kein offenes Videomodell.</translation>
    </message>
    <message>
        <source>No picture.</source>
        <translation>Kein Bild.</translation>
    </message>
    <message>
        <source>No row of this table has the heads of a shot list.</source>
        <translation>Keine Zeile dieser Tabelle hat die Köpfe einer Einstellungsliste.</translation>
    </message>
    <message>
        <source>No service &apos;{service}&apos; is known here.</source>
        <translation>Ein Dienst „{service}“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>No shot has more than one take.</source>
        <translation>Keine Einstellung hat mehr als einen Take.</translation>
    </message>
    <message>
        <source>No shot of this scene is wide enough to show where everybody is. Make one of them wide.</source>
        <translation>Keine Einstellung dieser Szene ist weit genug, um zu zeigen, wo alle sind. Eine davon als Totale drehen.</translation>
    </message>
    <message>
        <source>No text of {most} lines or more is read as a story.</source>
        <translation>Kein Text von {most} Zeilen oder mehr wird als Geschichte gelesen.</translation>
    </message>
    <message>
        <source>No text of {most} million characters or more is read as a story.</source>
        <translation>Kein Text von {most} Millionen Zeichen oder mehr wird als Geschichte gelesen.</translation>
    </message>
    <message>
        <source>No voices are here.</source>
        <translation>Hier sind keine Stimmen.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Nobody has noted whether {name} agreed to their likeness being used.</source>
        <translation>Niemand hat vermerkt, ob {name} der Nutzung des eigenen Bildes zugestimmt hat.</translation>
    </message>
    <message>
        <source>Nobody has said that {name} may be shown to {service}, and what would be sent shows them or may. Nothing was sent.</source>
        <translation>Niemand hat erlaubt, dass {service} {name} zu sehen bekommt, und was gesendet würde, zeigt diese Person oder könnte sie zeigen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Nobody has said yes to paying {service}. Nothing was sent.</source>
        <translation>Niemand hat zugestimmt, {service} zu bezahlen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Nobody is in this film&apos;s cast.</source>
        <translation>Dieser Film hat niemanden in der Besetzung.</translation>
    </message>
    <message>
        <source>Nobody reads the events any more.</source>
        <translation>Niemand liest die Ereignisse mehr.</translation>
    </message>
    <message>
        <source>Nobody speaks in this film.</source>
        <translation>In diesem Film spricht niemand.</translation>
    </message>
    <message>
        <source>Nobody speaks in this film; the file has no subtitles.</source>
        <translation>In diesem Film spricht niemand; die Datei hat keine Untertitel.</translation>
    </message>
    <message>
        <source>Nobody was found in it.</source>
        <translation>Darin wurde niemand gefunden.</translation>
    </message>
    <message>
        <source>Noise laid over the frames that a shot starts from; a little of it hinders errors from adding up.</source>
        <translation>Rauschen über den Bildern, von denen eine Einstellung ausgeht; ein wenig davon hindert Fehler daran, sich aufzuschaukeln.</translation>
    </message>
    <message>
        <source>Non-commercial research only, for insightface&apos;s own packs (buffalo_*, antelopev2). AuraFace is Apache-2.0.</source>
        <translation>Nur für nicht kommerzielle Forschung, was insightfaces eigene Pakete angeht (buffalo_*, antelopev2). AuraFace ist Apache-2.0.</translation>
    </message>
    <message>
        <source>Non-commercial research only, unless you have a licence of insightface&apos;s.</source>
        <translation>Nur für nicht kommerzielle Forschung, außer mit einer Lizenz von insightface.</translation>
    </message>
    <message>
        <source>None of the film&apos;s shots has a picture yet, and a {ending} can&apos;t hold a film that is all black.</source>
        <translation>Keine Einstellung des Films hat bisher ein Bild, und ein {ending} kann keinen Film enthalten, der ganz schwarz ist.</translation>
    </message>
    <message>
        <source>None of these shots waits for media any more.</source>
        <translation>Keine dieser Einstellungen wartet noch auf Medien.</translation>
    </message>
    <message>
        <source>None of {count} takes passed. The loop kept the best, take {number}: it needs a look.</source>
        <translation>Keiner von {count} Takes hat bestanden. Die Schleife behielt den besten, Take {number}: Er braucht einen Blick.</translation>
    </message>
    <message>
        <source>Not found, and left out: {names}.</source>
        <translation>Nicht gefunden, fehlt: {names}.</translation>
    </message>
    <message>
        <source>Not found: {names}; offline for now.</source>
        <translation>Nicht gefunden: {names}; vorerst offline.</translation>
    </message>
    <message>
        <source>Not in the cast, and given a voice for this time only: {names}.</source>
        <translation>Nicht in der Besetzung, und nur für dieses Mal mit einer Stimme: {names}.</translation>
    </message>
    <message>
        <source>Not installed, and only needed for what it says: {packages}.</source>
        <translation>Nicht installiert und nur für das Genannte nötig: {packages}.</translation>
    </message>
    <message>
        <source>Not made yet: {shots}. The engine told above is the one that is chosen now.</source>
        <translation>Noch nicht erzeugt: {shots}. Die oben genannte Engine ist die jetzt gewählte.</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>Nicht erwünscht</translation>
    </message>
    <message>
        <source>Note on take {number}</source>
        <translation>Notiz zu Take {number}</translation>
    </message>
    <message>
        <source>Note on the take</source>
        <translation>Notiz zum Take</translation>
    </message>
    <message>
        <source>Note the consent</source>
        <translation>Einwilligung vermerken</translation>
    </message>
    <message>
        <source>Nothing but words tells what {names} looks like. Choose an engine that takes references, or give the shot a keyframe.</source>
        <translation>Nur Worte sagen, wie {names} aussieht. Wählen Sie eine Engine, die Referenzen nimmt, oder geben Sie der Einstellung ein Schlüsselbild.</translation>
    </message>
    <message>
        <source>Nothing is delivered as &apos;{ending}&apos;.</source>
        <translation>Nichts wird als „{ending}“ ausgegeben.</translation>
    </message>
    <message>
        <source>Nothing is fetched before you say so.</source>
        <translation>Es wird nichts geholt, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Nothing is measured yet. Type this in a terminal, and make the report again:</source>
        <translation>Noch ist nichts gemessen. Tippen Sie dies in ein Terminal und erstellen Sie den Bericht erneut:</translation>
    </message>
    <message>
        <source>Nothing is said against the storyboard.</source>
        <translation>Gegen das Storyboard ist nichts gesagt.</translation>
    </message>
    <message>
        <source>Nothing is said of these shots that is called &apos;{mark}&apos;.</source>
        <translation>Zu diesen Einstellungen ist nichts gesagt, was „{mark}“ heißt.</translation>
    </message>
    <message>
        <source>Nothing moves, though the camera is to move.</source>
        <translation>Nichts bewegt sich, obwohl die Kamera sich bewegen soll.</translation>
    </message>
    <message>
        <source>Nothing of the film lies in that part.</source>
        <translation>In diesem Teil liegt nichts vom Film.</translation>
    </message>
    <message>
        <source>Nothing was delivered.</source>
        <translation>Nichts wurde ausgegeben.</translation>
    </message>
    <message>
        <source>Nothing was delivered. Please report this, with the film.</source>
        <translation>Nichts wurde ausgegeben. Bitte melden Sie das, mit dem Film.</translation>
    </message>
    <message>
        <source>Nothing was read: &apos;{name}&apos; would land outside of the bundle&apos;s folder.</source>
        <translation>Nichts wurde gelesen: „{name}“ würde außerhalb des Paketordners landen.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: &apos;{name}&apos; is larger than it says.</source>
        <translation>Nichts wurde ausgepackt: „{name}“ ist größer als angegeben.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: &apos;{name}&apos; is not what it was when it was packed.</source>
        <translation>Nichts wurde ausgepackt: „{name}“ ist nicht, was eingepackt wurde.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: &apos;{name}&apos; is shorter than it says.</source>
        <translation>Nichts wurde ausgepackt: „{name}“ ist kürzer als angegeben.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: the bundle&apos;s list of files is not what it holds.</source>
        <translation>Nichts wurde ausgepackt: Die Dateiliste des Bündels ist nicht sein Inhalt.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: this bundle claims more than it holds.</source>
        <translation>Nichts wurde ausgepackt: Dieses Bündel gibt mehr an, als es enthält.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} claims {size} bytes, more than is unpacked here.</source>
        <translation>Nichts wurde ausgepackt: {name} gibt {size} Byte an, mehr als hier ausgepackt wird.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} is a link or a device, not a file.</source>
        <translation>Nichts wurde ausgepackt: {name} ist ein Verweis oder Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} is compressed, which media in a bundle never are.</source>
        <translation>Nichts wurde ausgepackt: {name} ist komprimiert, was Medien in einem Bündel nie sind.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} is encrypted.</source>
        <translation>Nichts wurde ausgepackt: {name} ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} is in it twice.</source>
        <translation>Nichts wurde ausgepackt: {name} steht zweimal darin.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} is no name that a bundle can hold; such a file could land outside of the film&apos;s folder.</source>
        <translation>Nichts wurde ausgepackt: {name} ist kein Name, den ein Bündel enthalten kann; eine solche Datei könnte außerhalb des Filmordners landen.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} is packed in a way that bundles are not.</source>
        <translation>Nichts wurde ausgepackt: {name} ist auf eine Art gepackt, die Bündel nicht haben.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {name} would grow from {packed} to {size} bytes, as only a bomb does.</source>
        <translation>Nichts wurde ausgepackt: {name} würde von {packed} auf {size} Byte wachsen, wie es nur eine Bombe tut.</translation>
    </message>
    <message>
        <source>Nothing was unpacked: {why}</source>
        <translation>Nichts wurde ausgepackt: {why}</translation>
    </message>
    <message>
        <source>Nothing yet. Its models, and where it is reached, are written down in {0}.</source>
        <translation>Noch nichts. Seine Modelle, und wo er zu erreichen ist, stehen in {0}.</translation>
    </message>
    <message>
        <source>Number the shot</source>
        <translation>Einstellung nummerieren</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Nunchaku&apos;s 4-bit values</source>
        <translation>4-Bit-Werte von Nunchaku</translation>
    </message>
    <message>
        <source>Of a film at 29.97 or 59.94 frames a second; others have only non-drop.</source>
        <translation>Für einen Film mit 29,97 oder 59,94 Bildern pro Sekunde; andere haben nur Non-Drop.</translation>
    </message>
    <message>
        <source>Of this sequence, a picture is missing: number {first}.</source>
        <translation>In dieser Folge fehlt ein Bild: Nummer {first}.</translation>
    </message>
    <message>
        <source>Of this sequence, {count} pictures are missing, the first of them number {first}.</source>
        <translation>In dieser Folge fehlen {count} Bilder, das erste davon Nummer {first}.</translation>
    </message>
    <message>
        <source>Of what was measured, nothing needs a look.</source>
        <translation>Von dem, was gemessen wurde, ist nichts anzusehen.</translation>
    </message>
    <message>
        <source>Of which the service makes the clip. auto: the smallest that is not below the film&apos;s.</source>
        <translation>In der der Dienst den Clip macht. auto: die kleinste, die nicht unter der des Films liegt.</translation>
    </message>
    <message>
        <source>Of {count} takes the loop kept take {number}, which passed.</source>
        <translation>Von {count} Takes behielt die Schleife Take {number}, der bestanden hat.</translation>
    </message>
    <message>
        <source>Of {tracks} picture tracks, only the lowest {most} are read</source>
        <translation>Von {tracks} Bildspuren werden nur die untersten {most} gelesen</translation>
    </message>
    <message>
        <source>Offload</source>
        <translation>Auslagern</translation>
    </message>
    <message>
        <source>On several tracks at the same place, and heard once: {names}.</source>
        <translation>Auf mehreren Spuren an derselben Stelle, einmal zu hören: {names}.</translation>
    </message>
    <message>
        <source>Once is enough.</source>
        <translation>Einmal reicht.</translation>
    </message>
    <message>
        <source>One component at a time on the {device}.</source>
        <translation>Eine Komponente nach der anderen auf der {device}.</translation>
    </message>
    <message>
        <source>One face in a scene that the text tells; it can neither continue a shot nor start from a keyframe.</source>
        <translation>Ein Gesicht in einer Szene, die der Text erzählt; kann weder eine Einstellung fortsetzen noch von einem Schlüsselbild ausgehen.</translation>
    </message>
    <message>
        <source>One face, one still: holds the face alone, not hair or clothes.</source>
        <translation>Ein Gesicht, ein Standbild: hält das Gesicht allein, nicht Haare oder Kleidung.</translation>
    </message>
    <message>
        <source>One frame</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <source>One frame back  (Left)</source>
        <translation>Ein Bild zurück  (Links)</translation>
    </message>
    <message>
        <source>One frame could not be read, and was looked at as the one before it.</source>
        <translation>Ein Bild konnte nicht gelesen werden und wurde wie das davor betrachtet.</translation>
    </message>
    <message>
        <source>One frame is black.</source>
        <translation>Ein Bild ist schwarz.</translation>
    </message>
    <message>
        <source>One frame is broken: noise, blocks or torn lines.</source>
        <translation>Ein Bild ist zerstört: Rauschen, Blöcke oder zerrissene Zeilen.</translation>
    </message>
    <message>
        <source>One frame is much less sharp than those about it.</source>
        <translation>Ein Bild ist viel unschärfer als die um es herum.</translation>
    </message>
    <message>
        <source>One frame of each shot</source>
        <translation>Ein Bild jeder Einstellung</translation>
    </message>
    <message>
        <source>One frame on  (Right)</source>
        <translation>Ein Bild weiter  (Rechts)</translation>
    </message>
    <message>
        <source>One frame shows nothing but a colour.</source>
        <translation>Ein Bild zeigt nichts als eine Farbe.</translation>
    </message>
    <message>
        <source>One layer at a time on the {device}, which is slow.</source>
        <translation>Eine Schicht nach der anderen auf der {device}, das ist langsam.</translation>
    </message>
    <message>
        <source>One media file of the film is missing here, so it is not packed.</source>
        <translation>Eine Mediendatei des Films fehlt hier und ist darum nicht gepackt.</translation>
    </message>
    <message>
        <source>One media file of the film was not in the bundle; copy it into its media folder.</source>
        <translation>Eine Mediendatei des Films war nicht im Bündel; kopieren Sie sie in seinen Medienordner.</translation>
    </message>
    <message>
        <source>One picture or sound came from outside; write whose they are into a CREDITS.md beside the film.</source>
        <translation>Ein Bild oder Ton kam von außen; schreiben Sie in eine CREDITS.md neben dem Film, wem es gehört.</translation>
    </message>
    <message>
        <source>One reference, one still: holds a single face well.</source>
        <translation>Eine Referenz, ein Standbild: hält ein einzelnes Gesicht gut.</translation>
    </message>
    <message>
        <source>One shot as a GIF</source>
        <translation>Eine Einstellung als GIF</translation>
    </message>
    <message>
        <source>One shot as a WebP</source>
        <translation>Eine Einstellung als WebP</translation>
    </message>
    <message>
        <source>Only an edit holds sequences to choose from.</source>
        <translation>Nur ein Schnitt enthält Sequenzen zur Auswahl.</translation>
    </message>
    <message>
        <source>Only one of its {count} picture tracks is shown.</source>
        <translation>Von seinen {count} Bildspuren wird nur eine gezeigt.</translation>
    </message>
    <message>
        <source>Only shots that were split can be merged.</source>
        <translation>Nur Einstellungen, die geteilt wurden, können verbunden werden.</translation>
    </message>
    <message>
        <source>Only the first of its {count} sound tracks is heard.</source>
        <translation>Von seinen {count} Tonspuren ist nur die erste zu hören.</translation>
    </message>
    <message>
        <source>Only weights have a licence and a seed.</source>
        <translation>Nur Gewichte haben eine Lizenz und einen Seed.</translation>
    </message>
    <message>
        <source>Open it only if you made that change, and take it out first.</source>
        <translation>Ihn nur öffnen, wenn die Änderung von Ihnen ist, und sie zuerst herausnehmen.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Ihn öffnen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>{0} öffnen</translation>
    </message>
    <message>
        <source>OpenCV can&apos;t read this file as a model: it is damaged, cut short, or of another kind.</source>
        <translation>OpenCV kann diese Datei nicht als Modell lesen: Sie ist beschädigt, abgeschnitten oder von anderer Art.</translation>
    </message>
    <message>
        <source>OpenTimelineIO</source>
        <translation>OpenTimelineIO</translation>
    </message>
    <message>
        <source>OpenTimelineIO can&apos;t read this file ({reason}).</source>
        <translation>OpenTimelineIO kann diese Datei nicht lesen ({reason}).</translation>
    </message>
    <message>
        <source>OpenTimelineIO with its media</source>
        <translation>OpenTimelineIO mit den Medien</translation>
    </message>
    <message>
        <source>Or set keyframe_model to one of: {models}.</source>
        <translation>Oder setzen Sie keyframe_model auf eines von: {models}.</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Other takes (s)</source>
        <translation>Andere Takes (s)</translation>
    </message>
    <message>
        <source>Outside of the edit&apos;s frames, left out: {texts}.</source>
        <translation>Außerhalb der Bilder des Schnitts, fehlt: {texts}.</translation>
    </message>
    <message>
        <source>PNG and JPEG in 8 bits, TIFF in 16, EXR in half floats of linear light.</source>
        <translation>PNG und JPEG mit 8 Bit, TIFF mit 16, EXR mit halben Gleitkommazahlen in linearem Licht.</translation>
    </message>
    <message>
        <source>Packs all takes, pictures and sounds. Without them the bundle is small, and only plans.</source>
        <translation>Packt alle Takes, Bilder und Töne ein. Ohne sie ist das Bündel klein und nur ein Plan.</translation>
    </message>
    <message>
        <source>Packs the numbers by which faces are told apart. They are about people&apos;s bodies: ask them first.</source>
        <translation>Packt die Zahlen ein, an denen Gesichter unterschieden werden. Sie betreffen den Körper von Menschen: fragen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Paid to services</source>
        <translation>An Dienste gezahlt</translation>
    </message>
    <message>
        <source>Pairs of shots</source>
        <translation>Paare von Einstellungen</translation>
    </message>
    <message>
        <source>Pan the sound</source>
        <translation>Ton im Panorama verschieben</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Paste the key from the service&apos;s own page</source>
        <translation>Schlüssel von der Seite des Dienstes einfügen</translation>
    </message>
    <message>
        <source>Pay about {0}</source>
        <translation>Etwa {0} zahlen</translation>
    </message>
    <message>
        <source>Pay up to {0}</source>
        <translation>Bis zu {0} zahlen</translation>
    </message>
    <message>
        <source>Pay what they charge</source>
        <translation>Zahlen, was sie verlangen</translation>
    </message>
    <message>
        <source>People and faces</source>
        <translation>Menschen und Gesichter</translation>
    </message>
    <message>
        <source>Perhaps {id} or {other}?</source>
        <translation>Vielleicht {id} oder {other}?</translation>
    </message>
    <message>
        <source>Perhaps {id}?</source>
        <translation>Vielleicht {id}?</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture and sound in one, from nine references; it can neither continue a shot nor start from a keyframe.</source>
        <translation>Bild und Ton in einem, aus neun Referenzen; kann weder eine Einstellung fortsetzen noch von einem Schlüsselbild ausgehen.</translation>
    </message>
    <message>
        <source>Picture and sound in one, from text, a first and a last frame.</source>
        <translation>Bild und Ton in einem, aus Text, einem ersten und einem letzten Bild.</translation>
    </message>
    <message>
        <source>Picture and sound in one; keyframes at both ends and nine frames of the shot before.</source>
        <translation>Bild und Ton in einem; Schlüsselbilder an beiden Enden und neun Bilder der Einstellung davor.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures are decoded in tiles.</source>
        <translation>Bilder werden in Kacheln dekodiert.</translation>
    </message>
    <message>
        <source>Pictures in the rows</source>
        <translation>Bilder in den Zeilen</translation>
    </message>
    <message>
        <source>Pictures in which somebody of the cast is, or may be, go to {0} only where they are ticked: references, and frames that a shot continues.</source>
        <translation>Bilder, auf denen jemand aus der Besetzung ist oder sein kann, gehen nur an {0}, wo ein Haken steht: Referenzen und Bilder, an die eine Einstellung anschließt.</translation>
    </message>
    <message>
        <source>Pictures of people before cameras, gathered by Google (its model card); not public.</source>
        <translation>Bilder von Menschen vor Kameras, von Google gesammelt (seine Modellkarte); nicht öffentlich.</translation>
    </message>
    <message>
        <source>Pictures of phones&apos; cameras, gathered by Google (its model card); not public.</source>
        <translation>Bilder von Handykameras, von Google gesammelt (seine Modellkarte); nicht öffentlich.</translation>
    </message>
    <message>
        <source>Pictures through H.264</source>
        <translation>Bilder durch H.264</translation>
    </message>
    <message>
        <source>Place and props</source>
        <translation>Ort und Requisiten</translation>
    </message>
    <message>
        <source>Place the title</source>
        <translation>Titel platzieren</translation>
    </message>
    <message>
        <source>Place {0}</source>
        <translation>{0} einsetzen</translation>
    </message>
    <message>
        <source>Play and stop  (Space)</source>
        <translation>Abspielen und anhalten  (Leertaste)</translation>
    </message>
    <message>
        <source>Play from here  (I)</source>
        <translation>Ab hier abspielen  (I)</translation>
    </message>
    <message>
        <source>Play up to here  (O)</source>
        <translation>Bis hierher abspielen  (O)</translation>
    </message>
    <message>
        <source>Please send us the details.</source>
        <translation>Bitte die Einzelheiten an uns senden.</translation>
    </message>
    <message>
        <source>Portuguese (Brazil)</source>
        <translation>Portugiesisch (Brasilien)</translation>
    </message>
    <message>
        <source>PostScript (EPS)</source>
        <translation>PostScript (EPS)</translation>
    </message>
    <message>
        <source>Premiere Pro, Resolve (Final Cut Pro 7 XML)</source>
        <translation>Premiere Pro, Resolve (Final Cut Pro 7 XML)</translation>
    </message>
    <message>
        <source>Press N to add a shot here, or drop pictures.</source>
        <translation>Drücken Sie N für eine neue Einstellung, oder legen Sie Bilder ab.</translation>
    </message>
    <message>
        <source>Press N to write its first shot, or drop pictures here to board them.</source>
        <translation>Drücken Sie N, um die erste Einstellung zu schreiben, oder legen Sie hier Bilder ab.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
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
        <translation>Die Produktion konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Production was ended from outside. Nothing is lost: press Resume to go on.</source>
        <translation>Die Produktion wurde von außen beendet. Nichts ist verloren: Zum Weitermachen „Fortsetzen“ drücken.</translation>
    </message>
    <message>
        <source>Progress of {0}</source>
        <translation>Fortschritt von {0}</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Put it back from a copy of the film&apos;s folder, or add the file again.</source>
        <translation>Sie aus einer Kopie des Filmordners zurückholen oder noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>Put it back from a copy, or make the take again; then pack the film.</source>
        <translation>Legen Sie sie aus einer Kopie zurück, oder erzeugen Sie den Take neu; packen Sie den Film danach.</translation>
    </message>
    <message>
        <source>Put it in quotes.</source>
        <translation>In Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Put it in square brackets.</source>
        <translation>In eckige Klammern setzen.</translation>
    </message>
    <message>
        <source>Put the file itself there.</source>
        <translation>Die Datei selbst dorthin legen.</translation>
    </message>
    <message>
        <source>Put the speakers&apos; vectors here as {name}: 512 numbers for each name.</source>
        <translation>Die Vektoren der Sprecher als {name} hierher legen: 512 Zahlen für jeden Namen.</translation>
    </message>
    <message>
        <source>Put them there, or name another folder in {variable}. {get}</source>
        <translation>Legen Sie sie dorthin, oder nennen Sie in {variable} einen anderen Ordner. {get}</translation>
    </message>
    <message>
        <source>Puts signed C2PA credentials into the file: that and how it was generated, with which engines and seeds. Beside a file that can hold none (.mkv, .exr) they are called NAME.c2pa.</source>
        <translation>Legt einen signierten Herkunftsnachweis (C2PA) in die Datei: dass und wie sie erzeugt wurde, mit welchen Generatoren und Seeds. Neben einer Datei, die keinen halten kann (.mkv, .exr), heißt er NAME.c2pa.</translation>
    </message>
    <message>
        <source>PyAV was built without {codecs}; those formats can&apos;t be made.</source>
        <translation>PyAV wurde ohne {codecs} gebaut; diese Formate lassen sich nicht herstellen.</translation>
    </message>
    <message>
        <source>Python {python} on {system}, {count} core.</source>
        <translation>Python {python} auf {system}, {count} Kern.</translation>
    </message>
    <message>
        <source>Python {python} on {system}, {count} cores.</source>
        <translation>Python {python} auf {system}, {count} Kerne.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Raise the budget, or have another engine make the shot.</source>
        <translation>Erhöhen Sie das Budget, oder lassen Sie die Einstellung von einer anderen Engine machen.</translation>
    </message>
    <message>
        <source>Read back, this file differs from the film at {timecode}, shot {shot}: {what}.</source>
        <translation>Zurückgelesen weicht diese Datei bei {timecode}, Einstellung {shot}, vom Film ab: {what}.</translation>
    </message>
    <message>
        <source>Read back, this file differs from the film: {what}.</source>
        <translation>Zurückgelesen weicht diese Datei vom Film ab: {what}.</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Gelesen am</translation>
    </message>
    <message>
        <source>Read the licence …</source>
        <translation>Die Lizenz lesen …</translation>
    </message>
    <message>
        <source>Read the script once more.</source>
        <translation>Das Drehbuch noch einmal lesen.</translation>
    </message>
    <message>
        <source>Read {name}</source>
        <translation>{name} lesen</translation>
    </message>
    <message>
        <source>Read {name} again</source>
        <translation>{name} noch einmal lesen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Ready to make shots: {engines}.</source>
        <translation>Bereit, Einstellungen zu machen: {engines}.</translation>
    </message>
    <message>
        <source>Reel</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>References, tails and text in one call; the one to hold identity with.</source>
        <translation>Referenzen, Schlussbilder und Text in einem Aufruf; das Modell, um Identität zu halten.</translation>
    </message>
    <message>
        <source>Remove a reference</source>
        <translation>Referenz entfernen</translation>
    </message>
    <message>
        <source>Remove it there: &apos;hf cache rm&apos;.</source>
        <translation>Entfernen Sie es dort: &apos;hf cache rm&apos;.</translation>
    </message>
    <message>
        <source>Remove it, then pull it again.</source>
        <translation>Entfernen Sie es und holen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Remove the keyframe</source>
        <translation>Schlüsselbild entfernen</translation>
    </message>
    <message>
        <source>Remove the model and pull it again.</source>
        <translation>Entfernen Sie das Modell, und holen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Remove the sound {name}</source>
        <translation>Ton {name} entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename it to .gguf.</source>
        <translation>Benennen Sie sie in .gguf um.</translation>
    </message>
    <message>
        <source>Rename it to .safetensors.</source>
        <translation>Benennen Sie sie in .safetensors um.</translation>
    </message>
    <message>
        <source>Rename it to what it is, or give the right file.</source>
        <translation>Nach dem benennen, was sie ist, oder die richtige Datei angeben.</translation>
    </message>
    <message>
        <source>Render the film, or circle a take of each shot.</source>
        <translation>Den Film rendern oder von jeder Einstellung einen Take einkreisen.</translation>
    </message>
    <message>
        <source>Repair the film …</source>
        <translation>Den Film reparieren …</translation>
    </message>
    <message>
        <source>Replaces the text made from the shot.</source>
        <translation>Ersetzt den Text, der aus der Einstellung gemacht wird.</translation>
    </message>
    <message>
        <source>Report it with its details; another engine or seed may do meanwhile.</source>
        <translation>Mit den Einzelheiten melden; eine andere Engine oder ein anderer Seed tut es vielleicht inzwischen.</translation>
    </message>
    <message>
        <source>Report it.</source>
        <translation>Melden.</translation>
    </message>
    <message>
        <source>Report it; use another embedder meanwhile.</source>
        <translation>Melden; inzwischen einen anderen Embedder verwenden.</translation>
    </message>
    <message>
        <source>Report this: it is a fault of ours.</source>
        <translation>Das bitte melden: Es ist unser Fehler.</translation>
    </message>
    <message>
        <source>Reset the keys to begin anew.</source>
        <translation>Die Tasten zurücksetzen, um neu anzufangen.</translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <translation>{0} zurücksetzen</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Retaken</source>
        <translation>Neu aufgenommen</translation>
    </message>
    <message>
        <source>Retime</source>
        <translation>Tempo ändern</translation>
    </message>
    <message>
        <source>Retimed between two frames, shot {shots} can be one frame off.</source>
        <translation>Zwischen zwei Bildern im Tempo geändert: um ein Bild kann abweichen Einstellung {shots}.</translation>
    </message>
    <message>
        <source>Retimed between two frames, shots {shots} can be one frame off.</source>
        <translation>Zwischen zwei Bildern im Tempo geändert: um ein Bild kann abweichen Einstellungen {shots}.</translation>
    </message>
    <message>
        <source>Reuses parts of a step in the next one: faster, and slightly other pictures.</source>
        <translation>Verwendet Teile eines Schritts im nächsten wieder: schneller, und leicht andere Bilder.</translation>
    </message>
    <message>
        <source>Rights sheet (PDF)</source>
        <translation>Rechteübersicht (PDF)</translation>
    </message>
    <message>
        <source>Rights sheet (text)</source>
        <translation>Rechteübersicht (Text)</translation>
    </message>
    <message>
        <source>Roll the cut</source>
        <translation>Schnitt rollen</translation>
    </message>
    <message>
        <source>Run &apos;pip install gguf&apos;.</source>
        <translation>Führen Sie &apos;pip install gguf&apos; aus.</translation>
    </message>
    <message>
        <source>Run &apos;pip install matchcut&apos; again.</source>
        <translation>Noch einmal „pip install matchcut“ ausführen.</translation>
    </message>
    <message>
        <source>Run on without the window</source>
        <translation>Ohne das Fenster weitermachen</translation>
    </message>
    <message>
        <source>Same view</source>
        <translation>Gleiche Ansicht</translation>
    </message>
    <message>
        <source>Samples {frames} frames of {width}×{height} at {rate} fps, in {sections} sections that overlap by {overlap}.</source>
        <translation>Zieht {frames} Bilder von {width}×{height} bei {rate} fps, in {sections} Abschnitten, die um {overlap} überlappen.</translation>
    </message>
    <message>
        <source>Samples {frames} frames of {width}×{height} at {rate} fps.</source>
        <translation>Zieht {frames} Bilder von {width}×{height} bei {rate} fps.</translation>
    </message>
    <message>
        <source>Save it again as PNG, JPEG, WebP, TIFF, HEIC or AVIF, with 8 or 16 bits a channel.</source>
        <translation>Neu als PNG, JPEG, WebP, TIFF, HEIC oder AVIF sichern, mit 8 oder 16 Bit je Kanal.</translation>
    </message>
    <message>
        <source>Save it again in Storyboarder.</source>
        <translation>In Storyboarder noch einmal speichern.</translation>
    </message>
    <message>
        <source>Save it again.</source>
        <translation>Neu sichern.</translation>
    </message>
    <message>
        <source>Save it as PNG, JPEG, WebP, TIFF, HEIC or AVIF.</source>
        <translation>Als PNG, JPEG, WebP, TIFF, HEIC oder AVIF sichern.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation>Als Datei speichern und diese ablegen.</translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits a channel.</source>
        <translation>Mit 8 oder 16 Bit je Kanal sichern.</translation>
    </message>
    <message>
        <source>Save it with standard range (SDR).</source>
        <translation>Mit normalem Umfang (SDR) sichern.</translation>
    </message>
    <message>
        <source>Save the script again in Final Draft, or export it as Fountain.</source>
        <translation>Das Drehbuch in Final Draft noch einmal speichern oder als Fountain exportieren.</translation>
    </message>
    <message>
        <source>Save the script again in Final Draft.</source>
        <translation>Das Drehbuch in Final Draft noch einmal speichern.</translation>
    </message>
    <message>
        <source>Save the sheet as CSV.</source>
        <translation>Das Blatt als CSV speichern.</translation>
    </message>
    <message>
        <source>Say that a warning is meant so</source>
        <translation>Sagen, dass eine Warnung so gemeint ist</translation>
    </message>
    <message>
        <source>Say what it is called.</source>
        <translation>Sagen, wie es heißt.</translation>
    </message>
    <message>
        <source>Say what the track holds</source>
        <translation>Festlegen, was die Spur enthält</translation>
    </message>
    <message>
        <source>Say who speaks.</source>
        <translation>Sagen, wer spricht.</translation>
    </message>
    <message>
        <source>Says in the picture that it was made by a machine.</source>
        <translation>Sagt im Bild, dass es von einer Maschine gemacht wurde.</translation>
    </message>
    <message>
        <source>Scales that belong to them may be lost. Get the model&apos;s fp16 or bf16 file.</source>
        <translation>Maßstäbe, die dazugehören, könnten verloren sein. Besorgen Sie die fp16- oder bf16-Datei des Modells.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; has another synopsis: &apos;{text}&apos;</source>
        <translation>Szene „{scene}“ hat eine andere Zusammenfassung: „{text}“</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is &apos;{heading}&apos; now.</source>
        <translation>Szene „{scene}“ heißt jetzt „{heading}“.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is new, with 1 shot.</source>
        <translation>Szene „{scene}“ ist neu, mit 1 Einstellung.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is new, with no shots.</source>
        <translation>Szene „{scene}“ ist neu, ohne Einstellungen.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is new, with {count} shots.</source>
        <translation>Szene „{scene}“ ist neu, mit {count} Einstellungen.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is no longer in the script; it had 1 shot.</source>
        <translation>Szene „{scene}“ steht nicht mehr im Drehbuch; sie hatte 1 Einstellung.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is no longer in the script; it had no shots.</source>
        <translation>Szene „{scene}“ steht nicht mehr im Drehbuch; sie hatte keine Einstellungen.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is no longer in the script; it had {count} shots.</source>
        <translation>Szene „{scene}“ steht nicht mehr im Drehbuch; sie hatte {count} Einstellungen.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is set in an unknown location.</source>
        <translation>Szene „{scene}“ spielt an einem unbekannten Ort.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; is set in what is no location.</source>
        <translation>Szene „{scene}“ spielt in etwas, das kein Ort ist.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; moved: it comes after scene &apos;{previous}&apos;.</source>
        <translation>Szene „{scene}“ wurde verschoben: Sie folgt auf Szene „{previous}“.</translation>
    </message>
    <message>
        <source>Scene &apos;{scene}&apos; moved: it opens the film.</source>
        <translation>Szene „{scene}“ wurde verschoben: Sie eröffnet den Film.</translation>
    </message>
    <message>
        <source>Scene {0}</source>
        <translation>Szene {0}</translation>
    </message>
    <message>
        <source>Scene {scene} has no shots.</source>
        <translation>Szene {scene} hat keine Einstellungen.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Scrub bar</source>
        <translation>Abspielleiste</translation>
    </message>
    <message>
        <source>Seams</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>Noch einmal suchen.</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Seconds of generating, as the machine that made each take counted them.</source>
        <translation>Sekunden der Erzeugung, wie die Maschine sie zählte, die den Take machte.</translation>
    </message>
    <message>
        <source>See that you may write there, or name another place in MATCHCUT_LEDGER.</source>
        <translation>Sehen Sie nach, ob Sie dort schreiben dürfen, oder nennen Sie in MATCHCUT_LEDGER einen anderen Ort.</translation>
    </message>
    <message>
        <source>See that your services file tells of it.</source>
        <translation>Sieh nach, ob deine Datei der Dienste ihn nennt.</translation>
    </message>
    <message>
        <source>See the models …</source>
        <translation>Die Modelle ansehen …</translation>
    </message>
    <message>
        <source>See what is missing …</source>
        <translation>Ansehen, was fehlt …</translation>
    </message>
    <message>
        <source>See whether this machine is online, and whether a proxy is needed (HTTPS_PROXY).</source>
        <translation>Prüfen Sie, ob dieser Rechner online ist und ob er einen Proxy braucht (HTTPS_PROXY).</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Zu sehen in</translation>
    </message>
    <message>
        <source>Select the project in Final Cut Pro&apos;s browser, then choose File, Export XML.</source>
        <translation>Das Projekt im Browser von Final Cut Pro auswählen, dann Ablage, XML exportieren.</translation>
    </message>
    <message>
        <source>Send another picture; another seed would be refused, too.</source>
        <translation>Senden Sie ein anderes Bild; auch mit anderem Startwert würde abgelehnt.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Services make these takes</source>
        <translation>Diese Takes machen Dienste</translation>
    </message>
    <message>
        <source>Services …</source>
        <translation>Dienste …</translation>
    </message>
    <message>
        <source>Set &apos;weights&apos; to &apos;as given&apos;, or use the model&apos;s fp16 or bf16 file.</source>
        <translation>Setzen Sie &apos;weights&apos; auf &apos;as given&apos;, oder verwenden Sie die fp16- oder bf16-Datei des Modells.</translation>
    </message>
    <message>
        <source>Set one of these environment variables to your key: {variables}.</source>
        <translation>Setzen Sie eine dieser Umgebungsvariablen auf Ihren Schlüssel: {variables}.</translation>
    </message>
    <message>
        <source>Set the burn-in</source>
        <translation>Einblendung setzen</translation>
    </message>
    <message>
        <source>Set the camera</source>
        <translation>Kamera setzen</translation>
    </message>
    <message>
        <source>Set the correction</source>
        <translation>Angleichen eingestellt</translation>
    </message>
    <message>
        <source>Set the engine</source>
        <translation>Generator einstellen</translation>
    </message>
    <message>
        <source>Set the environment variable {variable} instead.</source>
        <translation>Setzen Sie stattdessen die Umgebungsvariable {variable}.</translation>
    </message>
    <message>
        <source>Set the film&apos;s engine</source>
        <translation>Generator des Films einstellen</translation>
    </message>
    <message>
        <source>Set the film&apos;s seed</source>
        <translation>Seed des Films setzen</translation>
    </message>
    <message>
        <source>Set the first timecode</source>
        <translation>Ersten Timecode setzen</translation>
    </message>
    <message>
        <source>Set the frame rate</source>
        <translation>Bildrate setzen</translation>
    </message>
    <message>
        <source>Set the frame size</source>
        <translation>Bildgröße setzen</translation>
    </message>
    <message>
        <source>Set the length</source>
        <translation>Länge setzen</translation>
    </message>
    <message>
        <source>Set the level</source>
        <translation>Pegel setzen</translation>
    </message>
    <message>
        <source>Set the location</source>
        <translation>Ort setzen</translation>
    </message>
    <message>
        <source>Set the loudness</source>
        <translation>Lautheit setzen</translation>
    </message>
    <message>
        <source>Set the shot size</source>
        <translation>Einstellungsgröße setzen</translation>
    </message>
    <message>
        <source>Set the time of day</source>
        <translation>Tageszeit setzen</translation>
    </message>
    <message>
        <source>Set the transition</source>
        <translation>Übergang setzen</translation>
    </message>
    <message>
        <source>Set the way to go on</source>
        <translation>Art weiterzugehen einstellen</translation>
    </message>
    <message>
        <source>Set {field}</source>
        <translation>{field} setzen</translation>
    </message>
    <message>
        <source>Set {variable}.</source>
        <translation>Setzen Sie {variable}.</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Ausschwingen</translation>
    </message>
    <message>
        <source>Several files could be the {name}.</source>
        <translation>Mehrere Dateien könnten {name} sein.</translation>
    </message>
    <message>
        <source>Several films are joined in this file, of which only the first could be seen.</source>
        <translation>In dieser Datei hängen mehrere Filme aneinander, von denen nur der erste zu sehen wäre.</translation>
    </message>
    <message>
        <source>Several models are made for {pipeline}: {models}.</source>
        <translation>Mehrere Modelle sind für {pipeline} gemacht: {models}.</translation>
    </message>
    <message>
        <source>Shapes, textures and colours of a face and what is around it, or of the whole picture. It needs no weights, and tells looks apart, not people: two people who are alike and dressed alike are one to it.</source>
        <translation>Formen, Oberflächen und Farben eines Gesichts und seiner Umgebung oder des ganzen Bildes. Er braucht keine Gewichte und unterscheidet Aussehen, nicht Menschen: Zwei, die sich gleichen und gleich gekleidet sind, sind ihm einer.</translation>
    </message>
    <message>
        <source>Sharpness lost</source>
        <translation>Schärfeverlust</translation>
    </message>
    <message>
        <source>Shorten a transition or lengthen the shot.</source>
        <translation>Einen Übergang kürzen oder die Einstellung verlängern.</translation>
    </message>
    <message>
        <source>Shorten the action or the descriptions of the cast, or write the &apos;prompt&apos; parameter yourself.</source>
        <translation>Kürzen Sie die Handlung oder die Beschreibungen der Besetzung, oder schreiben Sie den Parameter &apos;prompt&apos; selbst.</translation>
    </message>
    <message>
        <source>Shorten the transitions there first.</source>
        <translation>Erst die Übergänge dort kürzen.</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Shot list (CSV)</source>
        <translation>Einstellungsliste (CSV)</translation>
    </message>
    <message>
        <source>Shot list (Excel)</source>
        <translation>Einstellungsliste (Excel)</translation>
    </message>
    <message>
        <source>Shot list (PDF)</source>
        <translation>Einstellungsliste (PDF)</translation>
    </message>
    <message>
        <source>Shot number in the picture</source>
        <translation>Einstellungsnummer im Bild</translation>
    </message>
    <message>
        <source>Shot under the playhead</source>
        <translation>Einstellung am Abspielkopf</translation>
    </message>
    <message>
        <source>Shot {0}</source>
        <translation>Einstellung {0}</translation>
    </message>
    <message>
        <source>Shot {0} cuts from shot {1}, as it is meant to: it has the look of the scene.</source>
        <translation>Einstellung {0} schneidet von Einstellung {1} weg, wie es gemeint ist: sie hat das Aussehen der Szene.</translation>
    </message>
    <message>
        <source>Shot {0} goes on evenly from shot {1}.</source>
        <translation>Einstellung {0} schließt gleichmäßig an Einstellung {1} an.</translation>
    </message>
    <message>
        <source>Shot {0} has no take yet. Ctrl+Return makes what is stale.</source>
        <translation>Einstellung {0} hat noch keinen Take. Strg+Eingabe macht, was veraltet ist.</translation>
    </message>
    <message>
        <source>Shot {0} to shot {1}</source>
        <translation>Einstellung {0} auf Einstellung {1}</translation>
    </message>
    <message>
        <source>Shot {0}, frame {1}</source>
        <translation>Einstellung {0}, Bild {1}</translation>
    </message>
    <message>
        <source>Shot {0}: one take</source>
        <translation>Einstellung {0}: ein Take</translation>
    </message>
    <message>
        <source>Shot {0}: {1} takes</source>
        <translation>Einstellung {0}: {1} Takes</translation>
    </message>
    <message>
        <source>Shot {1} continues shot {0}</source>
        <translation>Einstellung {1} setzt Einstellung {0} fort</translation>
    </message>
    <message>
        <source>Shot {before} says otherwise whether this is on or off: {thing}. Write who switches it, or leave it as it was.</source>
        <translation>Ob dies an oder aus ist, steht in Einstellung {before} anders: {thing}. Schreiben, wer es schaltet, oder es lassen, wie es war.</translation>
    </message>
    <message>
        <source>Shot {shots} begins anew: what is to be continued is offline.</source>
        <translation>Einstellung {shots} beginnt neu: Woran sie anschließen soll, ist offline.</translation>
    </message>
    <message>
        <source>Shot {shots} can be one frame off in {format}: retimed, and entered between two frames.</source>
        <translation>Einstellung {shots} kann in {format} um ein Bild abweichen: im Tempo geändert und zwischen zwei Bildern begonnen.</translation>
    </message>
    <message>
        <source>Shot {shots} can be one frame off within: an EDL can only round such a speed.</source>
        <translation>Einstellung {shots} kann im Innern um ein Bild abweichen: Eine EDL kann ein solches Tempo nur runden.</translation>
    </message>
    <message>
        <source>Shot {shots} can be up to one step off in Premiere XML: retimed, and trimmed between two steps.</source>
        <translation>Einstellung {shots} kann in Premiere-XML um bis zu einen Schritt abweichen: im Tempo geändert und zwischen zwei Schritten getrimmt.</translation>
    </message>
    <message>
        <source>Shot {shots} can run out of frames under the transition that follows: hold the last one there.</source>
        <translation>Einstellung {shots} kann unter dem folgenden Übergang die Bilder ausgehen: Halten Sie dort das letzte.</translation>
    </message>
    <message>
        <source>Shot {shots} has no circled take.</source>
        <translation>Einstellung {shots} hat keinen eingekreisten Take.</translation>
    </message>
    <message>
        <source>Shot {shots} is named by the reels that they came in with.</source>
        <translation>Einstellung {shots} ist nach der Rolle benannt, mit der sie hereinkam.</translation>
    </message>
    <message>
        <source>Shot {shot} and the one after it are not halves of one shot.</source>
        <translation>Einstellung {shot} und die nächste sind nicht Hälften einer Einstellung.</translation>
    </message>
    <message>
        <source>Shot {shot} asks for {frames} more frames than its take has; its last frame is held.</source>
        <translation>Einstellung {shot} verlangt {frames} Bilder mehr, als ihr Take hat; sein letztes Bild bleibt stehen.</translation>
    </message>
    <message>
        <source>Shot {shot} belongs to a scene that is not in the film.</source>
        <translation>Einstellung {shot} gehört zu einer Szene, die nicht im Film ist.</translation>
    </message>
    <message>
        <source>Shot {shot} can&apos;t be framed around a point outside its picture.</source>
        <translation>Einstellung {shot} kann nicht um einen Punkt außerhalb ihres Bildes gerahmt werden.</translation>
    </message>
    <message>
        <source>Shot {shot} can&apos;t be made long enough for what is said in it by the engine {engine}.</source>
        <translation>Einstellung {shot} kann von der Engine {engine} nicht lang genug für das gemacht werden, was in ihr gesagt wird.</translation>
    </message>
    <message>
        <source>Shot {shot} can&apos;t be split at frame {frame}.</source>
        <translation>Einstellung {shot} kann bei Bild {frame} nicht geteilt werden.</translation>
    </message>
    <message>
        <source>Shot {shot} can&apos;t be trimmed by a negative number of frames.</source>
        <translation>Einstellung {shot} kann nicht um eine negative Zahl von Bildern getrimmt werden.</translation>
    </message>
    <message>
        <source>Shot {shot} can&apos;t be {frames} frames long.</source>
        <translation>Einstellung {shot} kann nicht {frames} Bilder lang sein.</translation>
    </message>
    <message>
        <source>Shot {shot} can&apos;t run at speed {speed}.</source>
        <translation>Einstellung {shot} kann nicht mit dem Tempo {speed} laufen.</translation>
    </message>
    <message>
        <source>Shot {shot} continues a shot that is not in the film.</source>
        <translation>Einstellung {shot} schließt an eine Einstellung an, die nicht im Film ist.</translation>
    </message>
    <message>
        <source>Shot {shot} could not be made: {problem}</source>
        <translation>Einstellung {shot} konnte nicht gemacht werden: {problem}</translation>
    </message>
    <message>
        <source>Shot {shot} ends the film, so there is no cut to roll.</source>
        <translation>Einstellung {shot} beendet den Film, also gibt es keinen Schnitt zu rollen.</translation>
    </message>
    <message>
        <source>Shot {shot} has a circled take.</source>
        <translation>Einstellung {shot} hat einen eingekreisten Take.</translation>
    </message>
    <message>
        <source>Shot {shot} has another circled take.</source>
        <translation>Einstellung {shot} hat einen anderen eingekreisten Take.</translation>
    </message>
    <message>
        <source>Shot {shot} has neither footage nor a take that could be split into shots.</source>
        <translation>Einstellung {shot} hat weder Filmmaterial noch einen Take, der in Einstellungen geteilt werden könnte.</translation>
    </message>
    <message>
        <source>Shot {shot} has no circled take any more.</source>
        <translation>Einstellung {shot} hat keinen eingekreisten Take mehr.</translation>
    </message>
    <message>
        <source>Shot {shot} has no circled take.</source>
        <translation>Einstellung {shot} hat keinen eingekreisten Take.</translation>
    </message>
    <message>
        <source>Shot {shot} has no circled take; a board stands in for it.</source>
        <translation>Einstellung {shot} hat keinen eingekreisten Take; eine Tafel steht für sie.</translation>
    </message>
    <message>
        <source>Shot {shot} has no take {number}.</source>
        <translation>Einstellung {shot} hat keinen Take {number}.</translation>
    </message>
    <message>
        <source>Shot {shot} has no time for all that is said in it; some of it has no subtitle.</source>
        <translation>Einstellung {shot} hat nicht Zeit für alles, was darin gesagt wird; manches davon hat keinen Untertitel.</translation>
    </message>
    <message>
        <source>Shot {shot} is entered by a cut now.</source>
        <translation>Einstellung {shot} beginnt jetzt mit einem Schnitt.</translation>
    </message>
    <message>
        <source>Shot {shot} is entered by a {transition} now.</source>
        <translation>Einstellung {shot} beginnt jetzt so: {transition}.</translation>
    </message>
    <message>
        <source>Shot {shot} is new in scene &apos;{scene}&apos;: &apos;{text}&apos;.</source>
        <translation>Einstellung {shot} ist neu in Szene „{scene}“: „{text}“.</translation>
    </message>
    <message>
        <source>Shot {shot} is new.</source>
        <translation>Einstellung {shot} ist neu.</translation>
    </message>
    <message>
        <source>Shot {shot} is no longer in the script, but stays until you decide: &apos;{text}&apos;.</source>
        <translation>Einstellung {shot} steht nicht mehr im Drehbuch, bleibt aber, bis Sie entscheiden: „{text}“.</translation>
    </message>
    <message>
        <source>Shot {shot} is no longer in the script: &apos;{text}&apos;.</source>
        <translation>Einstellung {shot} steht nicht mehr im Drehbuch: „{text}“.</translation>
    </message>
    <message>
        <source>Shot {shot} is offline: it may be any of {files}.</source>
        <translation>Einstellung {shot} ist offline: Es kann jede von diesen sein: {files}.</translation>
    </message>
    <message>
        <source>Shot {shot} is offline: {why}, and the edit asks for {wanted}.</source>
        <translation>Einstellung {shot} ist offline: {why}, und der Schnitt verlangt {wanted}.</translation>
    </message>
    <message>
        <source>Shot {shot} is offline: {why}.</source>
        <translation>Einstellung {shot} ist offline: {why}.</translation>
    </message>
    <message>
        <source>Shot {shot} is retimed, so the sound that came with its take is left out.</source>
        <translation>Einstellung {shot} hat ein anderes Tempo, deshalb ist der Ton ihres Takes weggelassen.</translation>
    </message>
    <message>
        <source>Shot {shot} is seen only under the transition into it.</source>
        <translation>Einstellung {shot} ist nur unter dem Übergang in sie zu sehen.</translation>
    </message>
    <message>
        <source>Shot {shot} is still in the script, or not in the film.</source>
        <translation>Einstellung {shot} ist noch im Drehbuch oder nicht im Film.</translation>
    </message>
    <message>
        <source>Shot {shot} is {count} frame longer now, for what is said in it.</source>
        <translation>Einstellung {shot} ist jetzt {count} Bild länger, für das, was in ihr gesagt wird.</translation>
    </message>
    <message>
        <source>Shot {shot} is {count} frames longer now, for what is said in it.</source>
        <translation>Einstellung {shot} ist jetzt {count} Bilder länger, für das, was in ihr gesagt wird.</translation>
    </message>
    <message>
        <source>Shot {shot} is {frames} frames long, too short for the transitions at its ends.</source>
        <translation>Einstellung {shot} ist {frames} Bilder lang, zu kurz für die Übergänge an ihren Enden.</translation>
    </message>
    <message>
        <source>Shot {shot} moved to scene &apos;{scene}&apos;.</source>
        <translation>Einstellung {shot} wurde in Szene „{scene}“ verschoben.</translation>
    </message>
    <message>
        <source>Shot {shot} moved within its scene.</source>
        <translation>Einstellung {shot} wurde innerhalb ihrer Szene verschoben.</translation>
    </message>
    <message>
        <source>Shot {shot} opens the film, so it has no shot to make a {transition} from.</source>
        <translation>Einstellung {shot} eröffnet den Film, also gibt es davor nichts für einen Übergang ({transition}).</translation>
    </message>
    <message>
        <source>Shot {shot} runs at speed {speed}, so it can&apos;t be split at frame {frame}.</source>
        <translation>Einstellung {shot} läuft mit dem Tempo {speed}, deshalb kann sie bei Bild {frame} nicht geteilt werden.</translation>
    </message>
    <message>
        <source>Shot {shot} was reworded: &apos;{old}&apos; became &apos;{new}&apos;.</source>
        <translation>Einstellung {shot} wurde umformuliert: Aus „{old}“ wurde „{new}“.</translation>
    </message>
    <message>
        <source>Shot {shot} was reworded: only its spacing.</source>
        <translation>Einstellung {shot} wurde umformuliert: nur ihre Leerzeichen.</translation>
    </message>
    <message>
        <source>Shot {shot} was taken out.</source>
        <translation>Einstellung {shot} wurde herausgenommen.</translation>
    </message>
    <message>
        <source>Shot {shot} would continue itself, by way of shot {by}.</source>
        <translation>Einstellung {shot} würde auf dem Weg über Einstellung {by} an sich selbst anschließen.</translation>
    </message>
    <message>
        <source>Shot {shot}, which this continues, failed.</source>
        <translation>Einstellung {shot}, an die diese anschließt, ist gescheitert.</translation>
    </message>
    <message>
        <source>Shot {shot}, which this continues, was cancelled.</source>
        <translation>Einstellung {shot}, an die diese anschließt, wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Shot {shot}: {changed} changed.</source>
        <translation>Einstellung {shot}: {changed} geändert.</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shots are found by their words, not by what these mean.</source>
        <translation>Einstellungen werden nach ihren Wörtern gefunden, nicht nach deren Bedeutung.</translation>
    </message>
    <message>
        <source>Shots of this film are being made.</source>
        <translation>Einstellungen dieses Films werden gerade erzeugt.</translation>
    </message>
    <message>
        <source>Shots retimed between two frames can be one frame off: {shots}.</source>
        <translation>Einstellungen, die zwischen zwei Bildern im Tempo geändert sind, können um ein Bild abweichen: {shots}.</translation>
    </message>
    <message>
        <source>Shots without a take are made by</source>
        <translation>Einstellungen ohne Take macht</translation>
    </message>
    <message>
        <source>Shots {first} and {second} lie over each other completely, which no edit format can hold.</source>
        <translation>Die Einstellungen {first} und {second} liegen ganz übereinander, was kein Schnittformat enthalten kann.</translation>
    </message>
    <message>
        <source>Shots {shots} and {more} more begin anew: what is to be continued is offline.</source>
        <translation>Die Einstellungen {shots} und {more} weitere beginnen neu: Woran sie anschließen sollen, ist offline.</translation>
    </message>
    <message>
        <source>Shots {shots} and {more} more have no circled take.</source>
        <translation>Die Einstellungen {shots} und {more} weitere haben keinen eingekreisten Take.</translation>
    </message>
    <message>
        <source>Shots {shots} are named by the reels that they came in with.</source>
        <translation>Die Einstellungen {shots} sind nach den Rollen benannt, mit denen sie hereinkamen.</translation>
    </message>
    <message>
        <source>Shots {shots} begin anew: what is to be continued is offline.</source>
        <translation>Die Einstellungen {shots} beginnen neu: Woran sie anschließen sollen, ist offline.</translation>
    </message>
    <message>
        <source>Shots {shots} can be one frame off in {format}: retimed, and entered between two frames.</source>
        <translation>Die Einstellungen {shots} können in {format} um ein Bild abweichen: im Tempo geändert und zwischen zwei Bildern begonnen.</translation>
    </message>
    <message>
        <source>Shots {shots} can be one frame off within: an EDL can only round such a speed.</source>
        <translation>Die Einstellungen {shots} können im Innern um ein Bild abweichen: Eine EDL kann ein solches Tempo nur runden.</translation>
    </message>
    <message>
        <source>Shots {shots} can be up to one step off in Premiere XML: retimed, and trimmed between two steps.</source>
        <translation>Die Einstellungen {shots} können in Premiere-XML um bis zu einen Schritt abweichen: im Tempo geändert und zwischen zwei Schritten getrimmt.</translation>
    </message>
    <message>
        <source>Shots {shots} can run out of frames under the transition that follows: hold the last one there.</source>
        <translation>Den Einstellungen {shots} können unter dem folgenden Übergang die Bilder ausgehen: Halten Sie dort das letzte.</translation>
    </message>
    <message>
        <source>Shots {shots} have no circled take.</source>
        <translation>Die Einstellungen {shots} haben keinen eingekreisten Take.</translation>
    </message>
    <message>
        <source>Shows so much less of the keyframe: 1 the most that the move allows, 2 half as wide. For details.</source>
        <translation>Zeigt so viel weniger vom Schlüsselbild: 1 das meiste, was die Bewegung erlaubt, 2 halb so breit. Für Details.</translation>
    </message>
    <message>
        <source>Sign one of {endings}.</source>
        <translation>Signieren Sie eine von {endings}.</translation>
    </message>
    <message>
        <source>Sign with content credentials</source>
        <translation>Mit Herkunftsnachweis signieren</translation>
    </message>
    <message>
        <source>Signed by {signer}.</source>
        <translation>Signiert von {signer}.</translation>
    </message>
    <message>
        <source>Single files do not tell which model they belong to.</source>
        <translation>Einzelne Dateien sagen nicht, zu welchem Modell sie gehören.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Slippen</translation>
    </message>
    <message>
        <source>Slip the sound</source>
        <translation>Ton slippen</translation>
    </message>
    <message>
        <source>Small and fast: text, or a picture to start from.</source>
        <translation>Klein und schnell: Text, oder ein Bild als Anfang.</translation>
    </message>
    <message>
        <source>Small; continues a shot from up to 17 of its frames.</source>
        <translation>Klein; setzt eine Einstellung aus bis zu 17 ihrer Bilder fort.</translation>
    </message>
    <message>
        <source>So it is with {lines} more lines.</source>
        <translation>So ist es mit {lines} weiteren Zeilen.</translation>
    </message>
    <message>
        <source>So that it plays without a break here, every other moving picture is made, at half size.</source>
        <translation>Damit es hier ohne Stocken läuft, wird jedes zweite bewegte Bild gemacht, in halber Größe.</translation>
    </message>
    <message>
        <source>So that it plays without a break here, moving pictures are made at half size.</source>
        <translation>Damit es hier ohne Stocken läuft, werden bewegte Bilder in halber Größe gemacht.</translation>
    </message>
    <message>
        <source>Some cells begin with =, +, - or @, which a spreadsheet may take for a formula: an apostrophe stands before them. In the Excel form (.xlsx) they stand as they are in the film, as texts for certain.</source>
        <translation>Manche Zellen beginnen mit =, +, - oder @, was eine Tabellenkalkulation für eine Formel halten kann: Davor steht ein Apostroph. In der Excel-Form (.xlsx) stehen sie wie im Film, sicher als Text.</translation>
    </message>
    <message>
        <source>Somebody else has the face of {other}, too.</source>
        <translation>Noch jemand hat das Gesicht von {other}.</translation>
    </message>
    <message>
        <source>Somebody is to be seen whom the cast does not name.</source>
        <translation>Jemand ist zu sehen, den die Besetzung nicht nennt.</translation>
    </message>
    <message>
        <source>Somebody speaks, and sound is off: nothing will be heard.</source>
        <translation>Jemand spricht, und der Ton ist aus: Zu hören wird nichts sein.</translation>
    </message>
    <message>
        <source>Somebody who stands there is gone from one frame to the next.</source>
        <translation>Jemand, der da steht, ist von einem Bild zum nächsten verschwunden.</translation>
    </message>
    <message>
        <source>Somebody&apos;s clothes become other ones.</source>
        <translation>Jemandes Kleidung wird zu einer anderen.</translation>
    </message>
    <message>
        <source>Somebody&apos;s face becomes another one.</source>
        <translation>Jemandes Gesicht wird zu einem anderen.</translation>
    </message>
    <message>
        <source>Something went wrong in speaking with {service}: {said}.</source>
        <translation>Beim Austausch mit {service} ging etwas schief: {said}.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Sound on or off  (Shift+M)</source>
        <translation>Ton an oder aus  (Umschalt+M)</translation>
    </message>
    <message>
        <source>Sound that a program makes is left out</source>
        <translation>Ton, den ein Programm erzeugt, fehlt</translation>
    </message>
    <message>
        <source>Sound tracks of other versions are left out: {tracks}.</source>
        <translation>Tonspuren anderer Fassungen sind weggelassen: {tracks}.</translation>
    </message>
    <message>
        <source>Source timecode</source>
        <translation>Timecode der Quelle</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Speak the dialogue</source>
        <translation>Dialog sprechen</translation>
    </message>
    <message>
        <source>SpeechT5 does not know whose voice to speak in.</source>
        <translation>SpeechT5 weiß nicht, mit wessen Stimme es sprechen soll.</translation>
    </message>
    <message>
        <source>Spent this month</source>
        <translation>Diesen Monat ausgegeben</translation>
    </message>
    <message>
        <source>Spent: {0} today, {1} this month, {2} on this film.</source>
        <translation>Ausgegeben: {0} heute, {1} diesen Monat, {2} für diesen Film.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Split it at a multiple of {step}, or retime it after splitting.</source>
        <translation>Bei einem Vielfachen von {step} teilen oder das Tempo nach dem Teilen ändern.</translation>
    </message>
    <message>
        <source>Split the sound</source>
        <translation>Ton teilen</translation>
    </message>
    <message>
        <source>Standard output is closed, and events are written there.</source>
        <translation>Die Standardausgabe ist geschlossen, und dorthin werden Ereignisse geschrieben.</translation>
    </message>
    <message>
        <source>Stands at its head. Empty: today.</source>
        <translation>Steht oben darauf. Leer: heute.</translation>
    </message>
    <message>
        <source>Stands at the head of each page. Empty: today.</source>
        <translation>Steht am Kopf jeder Seite. Leer: heute.</translation>
    </message>
    <message>
        <source>Stands at the head of each page: &apos;v3&apos;.</source>
        <translation>Steht am Kopf jeder Seite: „v3“.</translation>
    </message>
    <message>
        <source>Start with a cut</source>
        <translation>Mit einem Schnitt beginnen</translation>
    </message>
    <message>
        <source>Starts with a cut</source>
        <translation>Beginnt mit einem Schnitt</translation>
    </message>
    <message>
        <source>Starts with a cut, from its keyframe.</source>
        <translation>Beginnt mit einem Schnitt, von ihrem Schlüsselbild aus.</translation>
    </message>
    <message>
        <source>Starts with a cut.</source>
        <translation>Beginnt mit einem Schnitt.</translation>
    </message>
    <message>
        <source>Stay within {most} frames.</source>
        <translation>Innerhalb von {most} Bildern bleiben.</translation>
    </message>
    <message>
        <source>Stay within ±{most}.</source>
        <translation>Innerhalb von ±{most} bleiben.</translation>
    </message>
    <message>
        <source>Stems: dialogue, music and effects</source>
        <translation>Stems: Dialog, Musik und Effekte</translation>
    </message>
    <message>
        <source>Step cache</source>
        <translation>Schritt-Cache</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps reuse each other ({name}).</source>
        <translation>Schritte nutzen einander ({name}).</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier anhalten</translation>
    </message>
    <message>
        <source>Stop making {0}</source>
        <translation>{0} anhalten</translation>
    </message>
    <message>
        <source>Stopped looking at takes.</source>
        <translation>Das Betrachten von Takes wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Stopped looking for shots.</source>
        <translation>Die Suche nach Einstellungen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Stopped. What came is kept, and it goes on there.</source>
        <translation>Angehalten. Was da ist, bleibt, und es geht dort weiter.</translation>
    </message>
    <message>
        <source>Stopped. What came is kept: a pull goes on where it stopped.</source>
        <translation>Angehalten. Was kam, bleibt: Das Holen geht weiter, wo es stehen blieb.</translation>
    </message>
    <message>
        <source>Stopped. What is queued waits.</source>
        <translation>Angehalten. Was in der Warteschlange steht, wartet.</translation>
    </message>
    <message>
        <source>Stopped. What was seen before is kept.</source>
        <translation>Angehalten. Was vorher gesehen wurde, bleibt.</translation>
    </message>
    <message>
        <source>Storyboard (PDF)</source>
        <translation>Storyboard (PDF)</translation>
    </message>
    <message>
        <source>Strength of the sheet</source>
        <translation>Stärke des Blatts</translation>
    </message>
    <message>
        <source>Subtitles (SubRip)</source>
        <translation>Untertitel (SubRip)</translation>
    </message>
    <message>
        <source>Subtitles (TTML, IMSC 1.1)</source>
        <translation>Untertitel (TTML, IMSC 1.1)</translation>
    </message>
    <message>
        <source>Subtitles (WebVTT)</source>
        <translation>Untertitel (WebVTT)</translation>
    </message>
    <message>
        <source>Switched off in the edit, and left out</source>
        <translation>Im Schnitt ausgeschaltet, fehlt</translation>
    </message>
    <message>
        <source>Switched off in the edit, and left out: the picture track</source>
        <translation>Im Schnitt ausgeschaltet, fehlt: die Bildspur</translation>
    </message>
    <message>
        <source>Switched off in the edit, and left out: the track</source>
        <translation>Im Schnitt ausgeschaltet, fehlt: die Spur</translation>
    </message>
    <message>
        <source>Switching off a guardrail that comes with a model.</source>
        <translation>Das Abschalten einer Schutzvorrichtung, die mit einem Modell kommt.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Take -100 (left) to 100 (right).</source>
        <translation>-100 (links) bis 100 (rechts) nehmen.</translation>
    </message>
    <message>
        <source>Take -23 LUFS for broadcast, -14 for the web, or another loudness from -70 to 0.</source>
        <translation>-23 LUFS für den Rundfunk nehmen, -14 fürs Netz oder eine andere Lautheit von -70 bis 0.</translation>
    </message>
    <message>
        <source>Take 0 to 100 percent.</source>
        <translation>0 bis 100 Prozent nehmen.</translation>
    </message>
    <message>
        <source>Take 0 to {most} dB; 12 is usual for music.</source>
        <translation>0 bis {most} dB nehmen; 12 ist für Musik üblich.</translation>
    </message>
    <message>
        <source>Take a number from {low} to {high}.</source>
        <translation>Eine Zahl von {low} bis {high} nehmen.</translation>
    </message>
    <message>
        <source>Take a rate from 1/100 to 1000.</source>
        <translation>Eine Rate von 1/100 bis 1000 nehmen.</translation>
    </message>
    <message>
        <source>Take a voice of another language.</source>
        <translation>Nehmen Sie eine Stimme einer anderen Sprache.</translation>
    </message>
    <message>
        <source>Take an even number from 16 to {most}.</source>
        <translation>Eine gerade Zahl von 16 bis {most} nehmen.</translation>
    </message>
    <message>
        <source>Take another id.</source>
        <translation>Eine andere Kennung nehmen.</translation>
    </message>
    <message>
        <source>Take another name.</source>
        <translation>Einen anderen Namen nehmen.</translation>
    </message>
    <message>
        <source>Take at least {low}.</source>
        <translation>Mindestens {low} nehmen.</translation>
    </message>
    <message>
        <source>Take at most {high}.</source>
        <translation>Höchstens {high} nehmen.</translation>
    </message>
    <message>
        <source>Take in the cut (s)</source>
        <translation>Take im Schnitt (s)</translation>
    </message>
    <message>
        <source>Take number in the picture</source>
        <translation>Takenummer im Bild</translation>
    </message>
    <message>
        <source>Take one of: {names}.</source>
        <translation>Eines davon nehmen: {names}.</translation>
    </message>
    <message>
        <source>Take the circle off a take</source>
        <translation>Den Kreis von einem Take nehmen</translation>
    </message>
    <message>
        <source>Take the model&apos;s fp16 or bf16 file, a GGUF, or one of float8 values with their scales.</source>
        <translation>Nehmen Sie die fp16- oder bf16-Datei des Modells, eine GGUF, oder eine mit float8-Werten samt Maßstäben.</translation>
    </message>
    <message>
        <source>Take {0}</source>
        <translation>Take {0}</translation>
    </message>
    <message>
        <source>Take {0} out</source>
        <translation>{0} herausnehmen</translation>
    </message>
    <message>
        <source>Take {0}, corrected</source>
        <translation>Take {0}, korrigiert</translation>
    </message>
    <message>
        <source>Take {0}: {1}</source>
        <translation>Take {0}: {1}</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>{name} herausnehmen</translation>
    </message>
    <message>
        <source>Take {number} breaks continuity ({score}).</source>
        <translation>Take {number} bricht die Kontinuität ({score}).</translation>
    </message>
    <message>
        <source>Take {number} could not be measured, and is not made anew for it.</source>
        <translation>Take {number} ließ sich nicht messen und wird deshalb nicht neu gemacht.</translation>
    </message>
    <message>
        <source>Take {number} passes ({score}).</source>
        <translation>Take {number} besteht ({score}).</translation>
    </message>
    <message>
        <source>Take {number} was circled by hand.</source>
        <translation>Take {number} wurde von Hand eingekreist.</translation>
    </message>
    <message>
        <source>Take {number}, the best of {count}, needs a look.</source>
        <translation>Take {number}, der beste von {count}, muss angesehen werden.</translation>
    </message>
    <message>
        <source>Take {number} is kept, the best of {count}.</source>
        <translation>Take {number} bleibt, der beste von {count}.</translation>
    </message>
    <message>
        <source>Take {number} is kept.</source>
        <translation>Take {number} bleibt.</translation>
    </message>
    <message>
        <source>Take {number} needs a look.</source>
        <translation>Take {number} muss angesehen werden.</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Takes are measured by</source>
        <translation>Takes misst</translation>
    </message>
    <message>
        <source>Takes of shots {shots} were made of {name} and stay ({takes}), with the words by which they were made.</source>
        <translation>Takes der Einstellungen {shots} wurden von {name} gemacht und bleiben ({takes}), mit den Worten, nach denen sie entstanden.</translation>
    </message>
    <message>
        <source>Takes that break continuity are made anew, up to {0} of each shot.</source>
        <translation>Takes mit Anschlussfehlern werden neu gemacht, bis zu {0} je Einstellung.</translation>
    </message>
    <message>
        <source>Takes were made of {name} and stay ({takes}), with the words by which they were made.</source>
        <translation>Von {name} wurden Takes gemacht und bleiben ({takes}), mit den Worten, nach denen sie entstanden.</translation>
    </message>
    <message>
        <source>Tell it as &apos;high&apos; or &apos;low&apos; in its entry.</source>
        <translation>Nennen Sie sie als &apos;high&apos; oder &apos;low&apos; in seinem Eintrag.</translation>
    </message>
    <message>
        <source>Tell it otherwise.</source>
        <translation>Sagen Sie ihr etwas anderes.</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Text only: it can neither continue a shot nor hold a face.</source>
        <translation>Nur Text: kann weder eine Einstellung fortsetzen noch ein Gesicht halten.</translation>
    </message>
    <message>
        <source>Text or a keyframe, at 24 frames a second and 704 lines, on one consumer card.</source>
        <translation>Text oder ein Schlüsselbild, mit 24 Bildern pro Sekunde und 704 Zeilen, auf einer Verbraucherkarte.</translation>
    </message>
    <message>
        <source>Text, a picture, or five frames of the shot before. Its guardrail reads every text and looks at every frame.</source>
        <translation>Text, ein Bild oder fünf Bilder der Einstellung davor. Seine Schutzvorrichtung liest jeden Text und sieht jedes Bild an.</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>That is take {number} of {most} at most, with {spent} of {within} minutes spent.</source>
        <translation>Das ist Take {number} von höchstens {most}, {spent} von {within} Minuten sind verbraucht.</translation>
    </message>
    <message>
        <source>That is take {number} of {most} at most.</source>
        <translation>Das ist Take {number} von höchstens {most}.</translation>
    </message>
    <message>
        <source>That takes about {gib} GiB.</source>
        <translation>Das braucht etwa {gib} GiB.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; could be any of {files} files.</source>
        <translation>Das LoRA &apos;{lora}&apos; könnte jede von {files} Dateien sein.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; does not fit {model}: none of its {layers} layers do.</source>
        <translation>Das LoRA &apos;{lora}&apos; passt nicht zu {model}: keine seiner {layers} Schichten.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; goes on the high-noise expert, by its file&apos;s name.</source>
        <translation>Das LoRA &apos;{lora}&apos; geht, nach dem Namen seiner Datei, an den Experten für viel Rauschen.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; goes on the low-noise expert, by its file&apos;s name.</source>
        <translation>Das LoRA &apos;{lora}&apos; geht, nach dem Namen seiner Datei, an den Experten für wenig Rauschen.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; has no file for the high-noise expert.</source>
        <translation>Das LoRA &apos;{lora}&apos; hat keine Datei für den Experten für viel Rauschen.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; has no file for the low-noise expert.</source>
        <translation>Das LoRA &apos;{lora}&apos; hat keine Datei für den Experten für wenig Rauschen.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; has {layers} layers for a text encoder, which are not used.</source>
        <translation>Das LoRA &apos;{lora}&apos; hat {layers} Schichten für einen Text-Encoder, die nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; is not there.</source>
        <translation>Das LoRA &apos;{lora}&apos; ist nicht da.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; is told for an expert of its own, and {model} has one for all.</source>
        <translation>Das LoRA &apos;{lora}&apos; ist für einen eigenen Experten angegeben, und {model} hat einen für alles.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; reached {reached} of its {layers} layers; the model has no {missing}.</source>
        <translation>Das LoRA &apos;{lora}&apos; hat {reached} seiner {layers} Schichten erreicht; dem Modell fehlt {missing}.</translation>
    </message>
    <message>
        <source>The LoRA &apos;{lora}&apos; reaches {reached} of its {layers} layers in {model}.</source>
        <translation>Das LoRA &apos;{lora}&apos; erreicht in {model} {reached} seiner {layers} Schichten.</translation>
    </message>
    <message>
        <source>The LoRA changes {weight}, which the model lacks or does not hold as plain numbers.</source>
        <translation>Das LoRA ändert {weight}, das dem Modell fehlt oder das es nicht als einfache Zahlen hält.</translation>
    </message>
    <message>
        <source>The LoRA does not fit the model at {layer}: {why}.</source>
        <translation>Das LoRA passt bei {layer} nicht zum Modell: {why}.</translation>
    </message>
    <message>
        <source>The LoRA does not fit {model}: it changes a text encoder alone.</source>
        <translation>Das LoRA passt nicht zu {model}: Es ändert nur einen Text-Encoder.</translation>
    </message>
    <message>
        <source>The LoRA does not fit {model}: the model has none of its {layers} layers.</source>
        <translation>Das LoRA passt nicht zu {model}: Das Modell hat keine seiner {layers} Schichten.</translation>
    </message>
    <message>
        <source>The LoRA is not whole: of its layer &apos;{layer}&apos; it lacks all but a scale.</source>
        <translation>Das LoRA ist nicht vollständig: Seiner Schicht &apos;{layer}&apos; fehlt alles außer einem Maßstab.</translation>
    </message>
    <message>
        <source>The LoRA is not whole: of its layer &apos;{layer}&apos; it lacks one of its two factors.</source>
        <translation>Das LoRA ist nicht vollständig: Seiner Schicht &apos;{layer}&apos; fehlt einer ihrer zwei Faktoren.</translation>
    </message>
    <message>
        <source>The LoRA is not whole: of its layer &apos;{layer}&apos; it lacks {part}.</source>
        <translation>Das LoRA ist nicht vollständig: Seiner Schicht &apos;{layer}&apos; fehlt {part}.</translation>
    </message>
    <message>
        <source>The LoRA names the layer {layer} twice.</source>
        <translation>Das LoRA nennt die Schicht {layer} zweimal.</translation>
    </message>
    <message>
        <source>The LoRA {0} changes {1} layers.</source>
        <translation>Das LoRA {0} ändert {1} Schichten.</translation>
    </message>
    <message>
        <source>The LoRA&apos;s layer &apos;{layer}&apos; has {values} values as its alpha, which is one.</source>
        <translation>Die Schicht &apos;{layer}&apos; des LoRAs hat {values} Werte als alpha, das einer ist.</translation>
    </message>
    <message>
        <source>The LoRA&apos;s layer &apos;{layer}&apos; holds values that are no numbers, or none.</source>
        <translation>Die Schicht &apos;{layer}&apos; des LoRAs enthält Werte, die keine Zahlen sind, oder keine.</translation>
    </message>
    <message>
        <source>The PEM file of the certificate&apos;s key. Empty: MATCHCUT_KEY. It is read when the file is signed and kept nowhere; its passphrase, if it has one, is taken from MATCHCUT_KEY_PASSPHRASE.</source>
        <translation>Die PEM-Datei mit dem Schlüssel des Zertifikats. Leer: MATCHCUT_KEY. Sie wird beim Signieren gelesen und nirgends aufbewahrt; ihr Kennwort, falls sie eines hat, steht in MATCHCUT_KEY_PASSPHRASE.</translation>
    </message>
    <message>
        <source>The address of a time-stamping authority (RFC 3161), so that the signature outlives the certificate. Empty: none, and nothing is asked of the network.</source>
        <translation>Die Adresse eines Zeitstempeldienstes (RFC 3161), damit die Signatur das Zertifikat überlebt. Leer: keiner, und nichts wird aus dem Netz geholt.</translation>
    </message>
    <message>
        <source>The answers of {service} can&apos;t be read: {said}. The job goes on there.</source>
        <translation>Die Antworten von {service} sind nicht lesbar: {said}. Der Auftrag läuft dort weiter.</translation>
    </message>
    <message>
        <source>The attention backend &apos;{name}&apos; can&apos;t be used here: {why}.</source>
        <translation>Der Aufmerksamkeits-Rechner &apos;{name}&apos; kann hier nicht verwendet werden: {why}.</translation>
    </message>
    <message>
        <source>The budget of a day is {limit} {currency}, of which {spent} are spent today; this shot would cost {price}. Nothing was sent.</source>
        <translation>Das Budget eines Tages ist {limit} {currency}, davon sind heute {spent} ausgegeben; diese Einstellung würde {price} kosten. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The budget of each shot is {limit} {currency}, of which {spent} are spent on this one; another take would cost {price}. Nothing was sent.</source>
        <translation>Das Budget jeder Einstellung ist {limit} {currency}, davon sind für diese {spent} ausgegeben; ein weiterer Take würde {price} kosten. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The bundle&apos;s list of files can&apos;t be read: it is damaged.</source>
        <translation>Die Dateiliste des Bündels ist nicht lesbar: Sie ist beschädigt.</translation>
    </message>
    <message>
        <source>The cache can&apos;t be tidied: {reason}.</source>
        <translation>Der Cache kann nicht aufgeräumt werden: {reason}.</translation>
    </message>
    <message>
        <source>The cache was emptied; what is needed of it is made again.</source>
        <translation>Der Zwischenspeicher wurde geleert; was davon gebraucht wird, entsteht neu.</translation>
    </message>
    <message>
        <source>The call to {service} was cancelled.</source>
        <translation>Der Aufruf bei {service} wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The cast along the film</source>
        <translation>Die Besetzung im Verlauf des Films</translation>
    </message>
    <message>
        <source>The cast is named by id, and &apos;{name}&apos; is a name.</source>
        <translation>Die Besetzung wird mit Kennung genannt, und „{name}“ ist ein Name.</translation>
    </message>
    <message>
        <source>The catalogue does not take this entry.</source>
        <translation>Der Katalog nimmt diesen Eintrag nicht an.</translation>
    </message>
    <message>
        <source>The change to {table} can&apos;t be stored: {reason}.</source>
        <translation>Die Änderung an {table} kann nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <source>The channels of a sound have levels of their own; the first&apos;s is heard of all</source>
        <translation>Die Kanäle eines Tons haben eigene Pegel; der des ersten gilt für alle</translation>
    </message>
    <message>
        <source>The character &apos;{name}&apos; is new.</source>
        <translation>Die Figur „{name}“ ist neu.</translation>
    </message>
    <message>
        <source>The character &apos;{name}&apos; was taken out.</source>
        <translation>Die Figur „{name}“ wurde herausgenommen.</translation>
    </message>
    <message>
        <source>The character &apos;{name}&apos;: {changed} changed.</source>
        <translation>Figur „{name}“: {changed} geändert.</translation>
    </message>
    <message>
        <source>The clip for {slate}, a shot that is no longer in the film, lies here: {file}</source>
        <translation>Der Clip für {slate}, eine Einstellung, die nicht mehr im Film ist, liegt hier: {file}</translation>
    </message>
    <message>
        <source>The clip is made at {service}, but did not come whole: {said}.</source>
        <translation>Der Clip ist bei {service} fertig, kam aber nicht vollständig an: {said}.</translation>
    </message>
    <message>
        <source>The colours drifted by a ΔE of {value}, where {limit} is the most.</source>
        <translation>Die Farben sind um ein ΔE von {value} abgedriftet; höchstens {limit}.</translation>
    </message>
    <message>
        <source>The colours of this film are coded in a way that is not read here (such as Dolby Vision&apos;s own).</source>
        <translation>Die Farben dieses Films sind auf eine Art codiert, die hier nicht gelesen wird (etwa die eigene von Dolby Vision).</translation>
    </message>
    <message>
        <source>The column &apos;{column}&apos; names no unit: its bare numbers are seconds.</source>
        <translation>Die Spalte „{column}“ nennt keine Einheit: Ihre bloßen Zahlen sind Sekunden.</translation>
    </message>
    <message>
        <source>The column {columns} is not known here: see the shots&apos; notes.</source>
        <translation>Die Spalte {columns} ist hier nicht bekannt: siehe die Notizen der Einstellungen.</translation>
    </message>
    <message>
        <source>The columns &apos;{begin}&apos; and &apos;{end}&apos; name no unit (frames or seconds), so they count for nothing.</source>
        <translation>Die Spalten „{begin}“ und „{end}“ nennen keine Einheit (Bilder oder Sekunden), also zählen sie nicht.</translation>
    </message>
    <message>
        <source>The columns {columns} are not known here: see the shots&apos; notes.</source>
        <translation>Die Spalten {columns} sind hier nicht bekannt: siehe die Notizen der Einstellungen.</translation>
    </message>
    <message>
        <source>The command is empty.</source>
        <translation>Der Befehl ist leer.</translation>
    </message>
    <message>
        <source>The component &apos;{component}&apos; asks for code of its own ({name}), which is never run here.</source>
        <translation>Die Komponente &apos;{component}&apos; verlangt eigenen Code ({name}), der hier nie ausgeführt wird.</translation>
    </message>
    <message>
        <source>The component &apos;{component}&apos; has its weights only as {file}, which may hold a program.</source>
        <translation>Die Komponente &apos;{component}&apos; hat ihre Gewichte nur als {file}, was ein Programm enthalten kann.</translation>
    </message>
    <message>
        <source>The component &apos;{component}&apos; is missing.</source>
        <translation>Die Komponente &apos;{component}&apos; fehlt.</translation>
    </message>
    <message>
        <source>The component &apos;{component}&apos; is told to be a &apos;{name}&apos;, which is no class.</source>
        <translation>Die Komponente &apos;{component}&apos; soll ein &apos;{name}&apos; sein, das ist keine Klasse.</translation>
    </message>
    <message>
        <source>The connection to {hub} broke off in &apos;{file}&apos; ({why}).</source>
        <translation>Die Verbindung zu {hub} brach in &apos;{file}&apos; ab ({why}).</translation>
    </message>
    <message>
        <source>The contrast became {value} times what it was, where {limit} is the limit.</source>
        <translation>Der Kontrast wurde {value}-mal so groß, wie er war; die Grenze ist {limit}.</translation>
    </message>
    <message>
        <source>The disk did not take or give the film&apos;s data ({reason}).</source>
        <translation>Der Datenträger hat die Daten des Films nicht angenommen oder hergegeben ({reason}).</translation>
    </message>
    <message>
        <source>The drop-frame timecode &apos;{text}&apos; does not exist at {rate} fps.</source>
        <translation>Den Drop-Frame-Timecode „{text}“ gibt es bei {rate} fps nicht.</translation>
    </message>
    <message>
        <source>The edit asks for {wanted}.</source>
        <translation>Der Schnitt verlangt {wanted}.</translation>
    </message>
    <message>
        <source>The edits after this were cleaned away, so nothing later can be made again.</source>
        <translation>Die Bearbeitungen danach wurden aufgeräumt; nichts Späteres kann wiederholt werden.</translation>
    </message>
    <message>
        <source>The edits before this were cleaned away, so nothing earlier can be undone.</source>
        <translation>Die Bearbeitungen davor wurden aufgeräumt; nichts Früheres kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>The embedder {embedder} can&apos;t run here. {reason}</source>
        <translation>Der Vergleicher {embedder} kann hier nicht laufen. {reason}</translation>
    </message>
    <message>
        <source>The embedder {embedder} gave nothing that can be compared.</source>
        <translation>Der Embedder {embedder} lieferte nichts, was sich vergleichen lässt.</translation>
    </message>
    <message>
        <source>The endings are {endings}.</source>
        <translation>Die Endungen sind {endings}.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; can&apos;t be loaded: {reason}.</source>
        <translation>Die Engine „{engine}“ kann nicht geladen werden: {reason}.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; can&apos;t run here: {reason}</source>
        <translation>Die Engine „{engine}“ kann hier nicht laufen: {reason}</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; is of revision {present} now, and {wanted} was asked for.</source>
        <translation>Die Engine „{engine}“ hat jetzt Revision {present}, verlangt war {wanted}.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; wrote garbage: a frame of shape {shape} and type {type} instead of {wanted} and uint8.</source>
        <translation>Die Engine „{engine}“ schrieb Unbrauchbares: ein Bild der Form {shape} und vom Typ {type} statt {wanted} und uint8.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; wrote garbage: more than the {frames} frames asked for.</source>
        <translation>Die Engine „{engine}“ schrieb Unbrauchbares: mehr als die verlangten {frames} Bilder.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; wrote garbage: sound of shape {shape} and type {type}, or not finite.</source>
        <translation>Die Engine „{engine}“ schrieb Unbrauchbares: Ton der Form {shape} und vom Typ {type}, oder nicht endlich.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; wrote garbage: sound twice.</source>
        <translation>Die Engine „{engine}“ schrieb Unbrauchbares: zweimal Ton.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; wrote garbage: the fact &apos;{name}&apos; as {type}, which is no text, whole number or switch.</source>
        <translation>Die Engine „{engine}“ schrieb Unbrauchbares: die Angabe „{name}“ als {type}, was weder Text noch ganze Zahl noch Schalter ist.</translation>
    </message>
    <message>
        <source>The engine &apos;{engine}&apos; wrote garbage: {frames} frames instead of {wanted}.</source>
        <translation>Die Engine „{engine}“ schrieb Unbrauchbares: {frames} Bilder statt {wanted}.</translation>
    </message>
    <message>
        <source>The engine hung: {hang}.</source>
        <translation>Die Engine hing: {hang}.</translation>
    </message>
    <message>
        <source>The engine stopped as if it had been cancelled, which it was not.</source>
        <translation>Die Engine hörte auf, als wäre sie abgebrochen worden, was sie nicht wurde.</translation>
    </message>
    <message>
        <source>The engines of &apos;{package}&apos; can&apos;t be read ({why}). Update or uninstall that package.</source>
        <translation>Die Engines von „{package}“ lassen sich nicht lesen ({why}). Dieses Paket aktualisieren oder entfernen.</translation>
    </message>
    <message>
        <source>The entry &apos;{id}&apos; can&apos;t be told from its neighbours.</source>
        <translation>Der Eintrag &apos;{id}&apos; ist nicht von seinen Nachbarn zu unterscheiden.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>Der Export wurde angehalten.</translation>
    </message>
    <message>
        <source>The face of {name} is too unlike the references: {value} alike, where {limit} is the least.</source>
        <translation>Das Gesicht von {name} ist den Referenzen zu unähnlich: Ähnlichkeit {value}, mindestens {limit}.</translation>
    </message>
    <message>
        <source>The face&apos;s encoder takes (1, 3, 336, 336), and makes its vector, then its hidden layers.</source>
        <translation>Der Gesichts-Encoder nimmt (1, 3, 336, 336) und macht seinen Vektor, dann seine verborgenen Schichten.</translation>
    </message>
    <message>
        <source>The fades of the sound &apos;{sound}&apos; don&apos;t fit into it.</source>
        <translation>Die Blenden des Tons „{sound}“ passen nicht hinein.</translation>
    </message>
    <message>
        <source>The fake engine was told to dislike its input.</source>
        <translation>Der Probe-Engine wurde gesagt, ihr gefalle die Eingabe nicht.</translation>
    </message>
    <message>
        <source>The fake engine was told to fail.</source>
        <translation>Der Probe-Engine wurde gesagt, sie solle scheitern.</translation>
    </message>
    <message>
        <source>The fake engine was told to give up.</source>
        <translation>Der Probe-Engine wurde gesagt, sie solle aufgeben.</translation>
    </message>
    <message>
        <source>The family {family} drives {pipelines}.</source>
        <translation>Die Familie {family} treibt {pipelines}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; admits no number of frames at all.</source>
        <translation>Das Feld &apos;{field}&apos; lässt überhaupt keine Zahl von Bildern zu.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; can&apos;t stand beside &apos;high&apos; or &apos;low&apos;: it is one file, or one for each expert.</source>
        <translation>Das Feld &apos;{field}&apos; kann nicht neben &apos;high&apos; oder &apos;low&apos; stehen: Es ist eine Datei, oder je Experte eine.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has &apos;{id}&apos;, which is taken by another LoRA.</source>
        <translation>Das Feld &apos;{field}&apos; hat &apos;{id}&apos;, das gehört schon einem anderen LoRA.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has &apos;{id}&apos;, which is taken by another model.</source>
        <translation>Das Feld &apos;{field}&apos; hat &apos;{id}&apos;, das gehört schon einem anderen Modell.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has &apos;{id}&apos;, which is taken by another tool.</source>
        <translation>Das Feld &apos;{field}&apos; hat &apos;{id}&apos;, das gehört schon einem anderen Werkzeug.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has &apos;{id}&apos;, which is taken by another voice.</source>
        <translation>Das Feld &apos;{field}&apos; hat &apos;{id}&apos;, das gehört schon einer anderen Stimme.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has a price by &apos;{value}&apos;, which is none of: {known}.</source>
        <translation>Das Feld „{field}“ hat einen Preis je „{value}“; möglich sind: {known}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be &apos;{interpolation}&apos; or &apos;{enlarging}&apos;.</source>
        <translation>Das Feld &apos;{field}&apos; muss &apos;{interpolation}&apos; oder &apos;{enlarging}&apos; sein.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a day, as 2026-11-29.</source>
        <translation>Das Feld „{field}“ muss ein Tag sein, wie 2026-11-29.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a list of aspects, as [&quot;16:9&quot;, &quot;9:16&quot;].</source>
        <translation>Das Feld „{field}“ muss eine Liste von Seitenverhältnissen sein, wie [&quot;16:9&quot;, &quot;9:16&quot;].</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a list of sizes, as [[832, 480], [480, 832]].</source>
        <translation>Das Feld &apos;{field}&apos; muss eine Liste von Größen sein, wie [[832, 480], [480, 832]].</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a list of tables.</source>
        <translation>Das Feld „{field}“ muss eine Liste von Tabellen sein.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a list of texts.</source>
        <translation>Das Feld &apos;{field}&apos; muss eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a number, not &apos;{value}&apos;.</source>
        <translation>Das Feld &apos;{field}&apos; muss eine Zahl sein, nicht &apos;{value}&apos;.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a table of settings.</source>
        <translation>Das Feld &apos;{field}&apos; muss eine Tabelle von Einstellungen sein.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a table of texts.</source>
        <translation>Das Feld &apos;{field}&apos; muss eine Tabelle von Texten sein.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a table.</source>
        <translation>Das Feld &apos;{field}&apos; muss eine Tabelle sein.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a text.</source>
        <translation>Das Feld &apos;{field}&apos; muss ein Text sein.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be a whole number of at least {minimum}.</source>
        <translation>Das Feld &apos;{field}&apos; muss eine ganze Zahl von mindestens {minimum} sein.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be made of small letters, digits, dots, hyphens and underscores.</source>
        <translation>Das Feld &apos;{field}&apos; darf nur aus Kleinbuchstaben, Ziffern, Punkten, Binde- und Unterstrichen bestehen.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be one of: {experts}.</source>
        <translation>Das Feld &apos;{field}&apos; muss eines sein von: {experts}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be sizes by resolution, as {{ 720p = [&quot;1280x720&quot;] }}.</source>
        <translation>Das Feld „{field}“ muss Größen nach Auflösung nennen, wie {{ 720p = [&quot;1280x720&quot;] }}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be true or false.</source>
        <translation>Das Feld &apos;{field}&apos; muss true oder false sein.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to be whole seconds, as &quot;4, 6, 8&quot; or &quot;2-10&quot;, not &apos;{value}&apos;.</source>
        <translation>Das Feld „{field}“ muss ganze Sekunden nennen, wie &quot;4, 6, 8&quot; oder &quot;2-10&quot;, nicht „{value}“.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; has to name a folder among the program&apos;s resources, and no &apos;path&apos; beside it.</source>
        <translation>Das Feld &apos;{field}&apos; muss einen Ordner unter den Ressourcen des Programms nennen, ohne &apos;path&apos; daneben.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; holds &apos;{name}&apos;, which is no text, number or switch.</source>
        <translation>Das Feld &apos;{field}&apos; enthält &apos;{name}&apos;, was kein Text, keine Zahl und kein Schalter ist.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; is missing.</source>
        <translation>Das Feld &apos;{field}&apos; fehlt.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; is missing: say where the LoRA&apos;s file lies, or its &apos;high&apos; and &apos;low&apos;.</source>
        <translation>Das Feld &apos;{field}&apos; fehlt: Nennen Sie den Ort der LoRA-Datei oder ihre &apos;high&apos; und &apos;low&apos;.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; is missing: say where the weights lie, or their &apos;hub&apos; id.</source>
        <translation>Das Feld &apos;{field}&apos; fehlt: Nennen Sie den Ort der Gewichte oder ihre Kennung als &apos;hub&apos;.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; is no frame rate: {why}</source>
        <translation>Das Feld &apos;{field}&apos; ist keine Bildrate: {why}</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; is not known here.</source>
        <translation>Das Feld &apos;{field}&apos; ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names &apos;{family}&apos;, which is not known.</source>
        <translation>Das Feld &apos;{field}&apos; nennt &apos;{family}&apos;, das ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names &apos;{model}&apos;, which is no model told before.</source>
        <translation>Das Feld &apos;{field}&apos; nennt &apos;{model}&apos;, das ist kein zuvor genanntes Modell.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names &apos;{part}&apos;, which is no part of a request.</source>
        <translation>Das Feld „{field}“ nennt „{part}“, was kein Teil einer Anfrage ist.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names &apos;{pipeline}&apos;, which the family {family} does not drive.</source>
        <translation>Das Feld &apos;{field}&apos; nennt &apos;{pipeline}&apos;, das die Familie {family} nicht treibt.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names &apos;{resolution}&apos;, which is none of: {known}.</source>
        <translation>Das Feld „{field}“ nennt „{resolution}“; möglich sind: {known}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names &apos;{role}&apos;, which is none of: {roles}.</source>
        <translation>Das Feld „{field}“ nennt „{role}“; möglich sind: {roles}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names &apos;{service}&apos;, which is no service that is known.</source>
        <translation>Das Feld „{field}“ nennt „{service}“, einen unbekannten Dienst.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; names a file that can&apos;t be used: {why}</source>
        <translation>Das Feld „{field}“ nennt eine Datei, die nicht verwendet werden kann: {why}</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; needs at least one size, each side a multiple of {step}.</source>
        <translation>Das Feld &apos;{field}&apos; braucht mindestens eine Größe, jede Seite ein Vielfaches von {step}.</translation>
    </message>
    <message>
        <source>The field &apos;{field}&apos; needs who says so (source) and when that was read (read_on).</source>
        <translation>Das Feld „{field}“ braucht, wer das sagt (source) und wann es gelesen wurde (read_on).</translation>
    </message>
    <message>
        <source>The file holds a scale for &apos;{weight}&apos;, which is not kept as small numbers: it can&apos;t be read here as what it stands for.</source>
        <translation>Die Datei enthält einen Maßstab für &apos;{weight}&apos;, das nicht als kleine Zahlen gehalten wird: Sie kann hier nicht als das gelesen werden, wofür sie steht.</translation>
    </message>
    <message>
        <source>The file holds something that is not read here (&apos;{key}&apos;).</source>
        <translation>Die Datei enthält etwas, das hier nicht gelesen wird (&apos;{key}&apos;).</translation>
    </message>
    <message>
        <source>The file holds {dtype} values that it calls {format}, which can&apos;t be read here as what they stand for.</source>
        <translation>Die Datei enthält {dtype}-Werte, die sie {format} nennt und die hier nicht als das gelesen werden können, wofür sie stehen.</translation>
    </message>
    <message>
        <source>The file holds {dtype} values, which can&apos;t be read here as what they stand for: &apos;{weight}&apos; has no scale.</source>
        <translation>Die Datei enthält {dtype}-Werte, die hier nicht als das gelesen werden können, wofür sie stehen: &apos;{weight}&apos; hat keinen Maßstab.</translation>
    </message>
    <message>
        <source>The file holds {dtype} values, which can&apos;t be read here as what they stand for: the scale of &apos;{weight}&apos; has the shape {shape}.</source>
        <translation>Die Datei enthält {dtype}-Werte, die hier nicht als das gelesen werden können, wofür sie stehen: Der Maßstab von &apos;{weight}&apos; hat die Form {shape}.</translation>
    </message>
    <message>
        <source>The file holds {dtype} values, which can&apos;t be read here as what they stand for: the scale of &apos;{weight}&apos; is no number above zero.</source>
        <translation>Die Datei enthält {dtype}-Werte, die hier nicht als das gelesen werden können, wofür sie stehen: Der Maßstab von &apos;{weight}&apos; ist keine Zahl über null.</translation>
    </message>
    <message>
        <source>The file holds {dtype} values, which can&apos;t be read here as what they stand for: the scale of &apos;{weight}&apos; is of the kind {kind}.</source>
        <translation>Die Datei enthält {dtype}-Werte, die hier nicht als das gelesen werden können, wofür sie stehen: Der Maßstab von &apos;{weight}&apos; ist von der Art {kind}.</translation>
    </message>
    <message>
        <source>The file holds {kind} that is not read here (&apos;{key}&apos;).</source>
        <translation>Die Datei enthält {kind}, was hier nicht gelesen wird (&apos;{key}&apos;).</translation>
    </message>
    <message>
        <source>The file holds {values}, which can&apos;t be read here as what they stand for.</source>
        <translation>Die Datei enthält {values}, die hier nicht als das gelesen werden können, wofür sie stehen.</translation>
    </message>
    <message>
        <source>The file is broken at {count} of its pictures, which may be seen.</source>
        <translation>Die Datei ist an {count} ihrer Bilder defekt, was zu sehen sein kann.</translation>
    </message>
    <message>
        <source>The file is no ledger of paid calls. It was left as it is.</source>
        <translation>Die Datei ist kein Buch bezahlter Aufträge. Sie wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>The file of gates can&apos;t be read: {why}.</source>
        <translation>Die Datei der Grenzwerte lässt sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <source>The file of shot {shot}&apos;s keyframe is damaged.</source>
        <translation>Die Datei des Keyframes von Einstellung {shot} ist beschädigt.</translation>
    </message>
    <message>
        <source>The file of shot {shot}&apos;s keyframe is gone.</source>
        <translation>Die Datei des Keyframes von Einstellung {shot} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The file of shot {shot}&apos;s take is damaged.</source>
        <translation>Die Datei des Takes von Einstellung {shot} ist beschädigt.</translation>
    </message>
    <message>
        <source>The file of shot {shot}&apos;s take is gone.</source>
        <translation>Die Datei des Takes von Einstellung {shot} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The file of the sound “{sound}” is damaged.</source>
        <translation>Die Datei des Tons „{sound}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>The file of the sound “{sound}” is gone.</source>
        <translation>Die Datei des Tons „{sound}“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The file of {use} is damaged.</source>
        <translation>Datei beschädigt: {use}.</translation>
    </message>
    <message>
        <source>The file of {use} is gone.</source>
        <translation>Datei fehlt: {use}.</translation>
    </message>
    <message>
        <source>The file says that its picture stands at an angle, which is not followed.</source>
        <translation>Die Datei sagt, dass ihr Bild schräg steht; dem wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>The file was written with {frames} frames instead of {wanted}.</source>
        <translation>Die Datei wurde mit {frames} statt {wanted} Bildern geschrieben.</translation>
    </message>
    <message>
        <source>The file&apos;s name in the edit that it came in with; its path there, while the media is offline.</source>
        <translation>Der Name der Datei im Schnitt, mit dem sie hereinkam; ihr Pfad dort, solange das Material offline ist.</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>Der Film</translation>
    </message>
    <message>
        <source>The film at a glance</source>
        <translation>Der Film auf einen Blick</translation>
    </message>
    <message>
        <source>The film can&apos;t be written.</source>
        <translation>Der Film kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The film goes from {first} to {last}.</source>
        <translation>Der Film reicht von {first} bis {last}.</translation>
    </message>
    <message>
        <source>The film has no frame at {timecode}.</source>
        <translation>Der Film hat kein Bild bei {timecode}.</translation>
    </message>
    <message>
        <source>The film has the size of its media now: {width} × {height}.</source>
        <translation>Der Film hat jetzt die Größe seiner Medien: {width} × {height}.</translation>
    </message>
    <message>
        <source>The film has {scenes}; count them from 1.</source>
        <translation>Der Film hat {scenes}; gezählt wird ab 1.</translation>
    </message>
    <message>
        <source>The film is one frame longer.</source>
        <translation>Der Film ist ein Bild länger.</translation>
    </message>
    <message>
        <source>The film is one frame shorter.</source>
        <translation>Der Film ist ein Bild kürzer.</translation>
    </message>
    <message>
        <source>The film is saved, but no snapshot of it could be made: {reason}</source>
        <translation>Der Film ist gespeichert, aber es konnte kein Schnappschuss gemacht werden: {reason}</translation>
    </message>
    <message>
        <source>The film is {count} frames longer.</source>
        <translation>Der Film ist {count} Bilder länger.</translation>
    </message>
    <message>
        <source>The film is {count} frames shorter.</source>
        <translation>Der Film ist {count} Bilder kürzer.</translation>
    </message>
    <message>
        <source>The film needs {needed} MiB, and {free} MiB are free on this disk.</source>
        <translation>Der Film braucht {needed} MiB, und {free} MiB sind auf diesem Datenträger frei.</translation>
    </message>
    <message>
        <source>The film plays here as soon as it has a shot.</source>
        <translation>Hier spielt der Film, sobald er eine Einstellung hat.</translation>
    </message>
    <message>
        <source>The film was changed meanwhile.</source>
        <translation>Der Film wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>The film&apos;s budget is {limit} {currency}, of which {spent} are spent; this shot would cost {price}. Nothing was sent.</source>
        <translation>Das Budget des Films ist {limit} {currency}, davon sind {spent} ausgegeben; diese Einstellung würde {price} kosten. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The film&apos;s fade reaches over a cut, which {format} can&apos;t hold; it is left out.</source>
        <translation>Die Blende des Films reicht über einen Schnitt, was {format} nicht kennt; sie fehlt.</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (a page or row is not as it was written).</source>
        <translation>Die Datei des Films ist beschädigt (eine Seite oder Zeile ist nicht, wie sie geschrieben wurde).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (a row of {table} names a row of {other} that is missing).</source>
        <translation>Die Datei des Films ist beschädigt (eine Zeile von {table} nennt eine Zeile von {other}, die fehlt).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (in {table}: {reason}).</source>
        <translation>Die Datei des Films ist beschädigt (in {table}: {reason}).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (it has no settings).</source>
        <translation>Die Datei des Films ist beschädigt (sie hat keine Einstellungen des Films).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (it is cut short).</source>
        <translation>Die Datei des Films ist beschädigt (sie ist abgeschnitten).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (it is empty).</source>
        <translation>Die Datei des Films ist beschädigt (sie ist leer).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (its row of the media file &apos;{media}…&apos; is not as it was written).</source>
        <translation>Die Datei des Films ist beschädigt (ihre Zeile zur Mediendatei „{media}…“ ist nicht, wie sie geschrieben wurde).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (row {row} of {table} is not as it was written).</source>
        <translation>Die Datei des Films ist beschädigt (Zeile {row} von {table} ist nicht, wie sie geschrieben wurde).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged (the take &apos;{take}&apos; is not as it was written).</source>
        <translation>Die Datei des Films ist beschädigt (der Take „{take}“ ist nicht, wie er geschrieben wurde).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged ({finding}).</source>
        <translation>Die Datei des Films ist beschädigt ({finding}).</translation>
    </message>
    <message>
        <source>The film&apos;s file is damaged: {reason}</source>
        <translation>Die Datei des Films ist beschädigt: {reason}</translation>
    </message>
    <message>
        <source>The film&apos;s file was damaged. Its snapshot of {when} is in its place; what was edited since then is lost. The damaged file is kept as snapshots/{aside}.</source>
        <translation>Die Datei des Films war beschädigt. An ihrer Stelle steht der Schnappschuss von {when}; was seither bearbeitet wurde, ist verloren. Die beschädigte Datei ist als snapshots/{aside} aufgehoben.</translation>
    </message>
    <message>
        <source>The film&apos;s height can&apos;t be {side}.</source>
        <translation>Die Höhe des Films kann nicht {side} sein.</translation>
    </message>
    <message>
        <source>The film&apos;s journal is damaged there, so this can&apos;t be undone or redone.</source>
        <translation>Das Journal des Films ist dort beschädigt, deshalb kann das nicht rückgängig gemacht oder wiederholt werden.</translation>
    </message>
    <message>
        <source>The film&apos;s loudness can&apos;t be {loudness} hundredths of a LUFS.</source>
        <translation>Die Lautheit des Films kann nicht {loudness} Hundertstel LUFS sein.</translation>
    </message>
    <message>
        <source>The film&apos;s shots by their lengths, from left to right; a mark above is a shot that needs a look.</source>
        <translation>Die Einstellungen des Films nach ihrer Länge, von links nach rechts; ein Zeichen darüber ist eine, die anzusehen ist.</translation>
    </message>
    <message>
        <source>The film&apos;s title in the picture</source>
        <translation>Filmtitel im Bild</translation>
    </message>
    <message>
        <source>The film&apos;s width can&apos;t be {side}.</source>
        <translation>Die Breite des Films kann nicht {side} sein.</translation>
    </message>
    <message>
        <source>The film: {changed} changed.</source>
        <translation>Der Film: {changed} geändert.</translation>
    </message>
    <message>
        <source>The first timecode is before 00:00:00:00, which stands for it</source>
        <translation>Der erste Timecode liegt vor 00:00:00:00, das dafür steht</translation>
    </message>
    <message>
        <source>The first timecode is no whole frame, and is rounded</source>
        <translation>Der erste Timecode ist kein ganzes Bild und wird gerundet</translation>
    </message>
    <message>
        <source>The first timecode is no whole frame; the nearest one is taken</source>
        <translation>Der erste Timecode ist kein ganzes Bild; das nächste gilt</translation>
    </message>
    <message>
        <source>The footage ends 1 frame before the take does: its last frame is held.</source>
        <translation>Das Material endet 1 Bild vor dem Take: Sein letztes Bild bleibt stehen.</translation>
    </message>
    <message>
        <source>The footage ends {count} frames before the take does: its last frame is held.</source>
        <translation>Das Material endet {count} Bilder vor dem Take: Sein letztes Bild bleibt stehen.</translation>
    </message>
    <message>
        <source>The footage has {frames} frames; the take can&apos;t begin with frame {start}.</source>
        <translation>Das Material hat {frames} Bilder; die Aufnahme kann nicht mit Bild {start} beginnen.</translation>
    </message>
    <message>
        <source>The format “{format}” says no frame duration.</source>
        <translation>Das Format „{format}“ nennt keine Bilddauer.</translation>
    </message>
    <message>
        <source>The frame of the file, counted from 0, with which the take begins.</source>
        <translation>Das Bild der Datei, von 0 gezählt, mit dem der Take beginnt.</translation>
    </message>
    <message>
        <source>The frame rule of its catalogue entry may be wrong.</source>
        <translation>Die Bildregel seines Katalogeintrags könnte falsch sein.</translation>
    </message>
    <message>
        <source>The gate &apos;{name}&apos; has a value that it can&apos;t have.</source>
        <translation>Der Grenzwert „{name}“ hat einen Wert, den er nicht haben kann.</translation>
    </message>
    <message>
        <source>The guardrail of {model} finds the picture unsafe and keeps it back.</source>
        <translation>Die Schutzschranke von {model} hält das Bild für unsicher und behält es zurück.</translation>
    </message>
    <message>
        <source>The guardrail of {model} finds the shot&apos;s text unsafe.</source>
        <translation>Die Schutzschranke von {model} hält den Text der Einstellung für unsicher.</translation>
    </message>
    <message>
        <source>The history shows what is kept.</source>
        <translation>Der Verlauf zeigt, was noch da ist.</translation>
    </message>
    <message>
        <source>The hub at {hub} answered {status} for {repo}.</source>
        <translation>Der Hub {hub} antwortete {status} auf {repo}.</translation>
    </message>
    <message>
        <source>The hub at {hub} can&apos;t be reached ({why}).</source>
        <translation>Der Hub {hub} ist nicht erreichbar ({why}).</translation>
    </message>
    <message>
        <source>The hub at {hub} does not tell what {repo} consists of.</source>
        <translation>Der Hub {hub} sagt nicht, woraus {repo} besteht.</translation>
    </message>
    <message>
        <source>The hub gives commit {commit} of {repo}, not the pinned {wanted}.</source>
        <translation>Der Hub gibt Stand {commit} von {repo}, nicht den festgelegten {wanted}.</translation>
    </message>
    <message>
        <source>The hub has no model {repo}, or does not show it to you.</source>
        <translation>Der Hub hat kein Modell {repo} oder zeigt es Ihnen nicht.</translation>
    </message>
    <message>
        <source>The hub is not asked for {repo}: offline mode is on.</source>
        <translation>Der Hub wird nicht nach {repo} gefragt: Der Offline-Modus ist an.</translation>
    </message>
    <message>
        <source>The image model that makes a first frame of the cast&apos;s references for a shot that has no keyframe; &apos;none&apos; to go by the text alone.</source>
        <translation>Das Bildmodell, das aus den Referenzen der Besetzung ein erstes Bild für eine Einstellung ohne Schlüsselbild macht; „none“, um allein nach dem Text zu gehen.</translation>
    </message>
    <message>
        <source>The installed diffusers {version} has no {name}.</source>
        <translation>Das installierte diffusers {version} hat kein {name}.</translation>
    </message>
    <message>
        <source>The key is forgotten.</source>
        <translation>Der Schlüssel ist vergessen.</translation>
    </message>
    <message>
        <source>The key would go to {host} unencrypted, so nothing was sent.</source>
        <translation>Der Schlüssel ginge unverschlüsselt an {host}, also wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The keyframe can&apos;t be shown: {why}</source>
        <translation>Der Keyframe kann nicht gezeigt werden: {why}</translation>
    </message>
    <message>
        <source>The keyframe is not on this machine.</source>
        <translation>Der Keyframe ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The language model gave no breakdown: {error}.</source>
        <translation>Das Sprachmodell hat keine Auflösung geliefert: {error}.</translation>
    </message>
    <message>
        <source>The language model&apos;s answer for &apos;{heading}&apos; is not what it was asked for: {error}.</source>
        <translation>Die Antwort des Sprachmodells zu „{heading}“ ist nicht, worum gebeten wurde: {error}.</translation>
    </message>
    <message>
        <source>The language&apos;s tag: &apos;en&apos;, &apos;de&apos;, &apos;pt-BR&apos;. Empty: not told.</source>
        <translation>Das Kürzel der Sprache: „en“, „de“, „pt-BR“. Leer: nicht angegeben.</translation>
    </message>
    <message>
        <source>The last frame of shot {before} is seen twice: it goes on from before it, and the shot is trimmed by less.</source>
        <translation>Das letzte Bild von Einstellung {before} ist zweimal zu sehen: Sie setzt davor an, und jene ist weniger beschnitten.</translation>
    </message>
    <message>
        <source>The last {count} frames of shot {before} are seen twice: it goes on from before them, and the shot is trimmed by less.</source>
        <translation>Die letzten {count} Bilder von Einstellung {before} sind zweimal zu sehen: Sie setzt davor an, und jene ist weniger beschnitten.</translation>
    </message>
    <message>
        <source>The ledger of paid calls can&apos;t be used: {why}.</source>
        <translation>Das Buch der bezahlten Aufträge ist nicht benutzbar: {why}.</translation>
    </message>
    <message>
        <source>The ledger of paid calls is damaged: {why}. Nothing was sent, and the file was left as it is.</source>
        <translation>Das Buch der bezahlten Aufträge ist beschädigt: {why}. Nichts wurde gesendet, und die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>The ledger of paid calls was written by a newer version of Matchcut.</source>
        <translation>Das Buch der bezahlten Aufträge wurde von einer neueren Version von Matchcut geschrieben.</translation>
    </message>
    <message>
        <source>The licence of {model} ({licence}) has not been accepted: {terms}</source>
        <translation>Die Lizenz von {model} ({licence}) wurde nicht angenommen: {terms}</translation>
    </message>
    <message>
        <source>The licence of {model} was not accepted, so nothing was fetched.</source>
        <translation>Die Lizenz von {model} wurde nicht angenommen, also wurde nichts geholt.</translation>
    </message>
    <message>
        <source>The licence of {what} is not known here; look it up before the film is shown.</source>
        <translation>Die Lizenz von {what} ist hier nicht bekannt; sehen Sie nach, bevor der Film gezeigt wird.</translation>
    </message>
    <message>
        <source>The lighter successor: animates a keyframe or the last frame of the shot before.</source>
        <translation>Der leichtere Nachfolger: animiert ein Schlüsselbild oder das letzte Bild der Einstellung davor.</translation>
    </message>
    <message>
        <source>The limits are those that hold on this machine now.</source>
        <translation>Die Grenzen sind die, die auf dieser Maschine jetzt gelten.</translation>
    </message>
    <message>
        <source>The line &apos;{words}&apos; was not spoken: {reason}</source>
        <translation>Die Zeile &apos;{words}&apos; wurde nicht gesprochen: {reason}</translation>
    </message>
    <message>
        <source>The list of this model&apos;s files can&apos;t be read: {why}.</source>
        <translation>Die Liste der Dateien dieses Modells kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>The location &apos;{name}&apos; is new.</source>
        <translation>Der Ort „{name}“ ist neu.</translation>
    </message>
    <message>
        <source>The location &apos;{name}&apos; was taken out.</source>
        <translation>Der Ort „{name}“ wurde herausgenommen.</translation>
    </message>
    <message>
        <source>The location &apos;{name}&apos;: {changed} changed.</source>
        <translation>Ort „{name}“: {changed} geändert.</translation>
    </message>
    <message>
        <source>The location&apos;s picture can&apos;t be shown: {why}</source>
        <translation>Das Bild des Orts kann nicht gezeigt werden: {why}</translation>
    </message>
    <message>
        <source>The location&apos;s picture is not on this machine.</source>
        <translation>Das Bild des Orts ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The log has {read} rows instead of {wanted}.</source>
        <translation>Die Liste hat {read} statt {wanted} Zeilen.</translation>
    </message>
    <message>
        <source>The look of anything: props, places, animals, costumes.</source>
        <translation>Das Aussehen von allem: Requisiten, Orte, Tiere, Kostüme.</translation>
    </message>
    <message>
        <source>The manual of models says where it comes from.</source>
        <translation>Das Handbuch der Modelle sagt, woher sie kommt.</translation>
    </message>
    <message>
        <source>The marker &apos;{name}&apos; is new.</source>
        <translation>Der Marker „{name}“ ist neu.</translation>
    </message>
    <message>
        <source>The marker &apos;{name}&apos; was taken out.</source>
        <translation>Der Marker „{name}“ wurde herausgenommen.</translation>
    </message>
    <message>
        <source>The marker &apos;{name}&apos;: {changed} changed.</source>
        <translation>Marker „{name}“: {changed} geändert.</translation>
    </message>
    <message>
        <source>The marker “{marker}” stands at no time</source>
        <translation>Der Marker „{marker}“ steht an keiner Zeit</translation>
    </message>
    <message>
        <source>The marker “{marker}” stands on a frame that is not shown of</source>
        <translation>Der Marker „{marker}“ steht auf einem Bild, das nicht gezeigt wird, von</translation>
    </message>
    <message>
        <source>The media are not in the bundle; whoever unpacks it needs them from elsewhere.</source>
        <translation>Die Medien sind nicht im Bündel; wer es auspackt, braucht sie von anderswo.</translation>
    </message>
    <message>
        <source>The media in this bundle takes {size} MiB, and the disk has not so much room.</source>
        <translation>Die Medien in diesem Paket brauchen {size} MiB, und so viel Platz hat die Festplatte nicht.</translation>
    </message>
    <message>
        <source>The media of “{name}” is damaged: its bytes are not those that came in.</source>
        <translation>Das Medium von „{name}“ ist beschädigt: Seine Bytes sind nicht die, die hereinkamen.</translation>
    </message>
    <message>
        <source>The middle of the circled take, the keyframe first, or an empty frame to draw in.</source>
        <translation>Die Mitte des eingekreisten Takes, zuerst das Schlüsselbild, oder ein leerer Rahmen zum Zeichnen.</translation>
    </message>
    <message>
        <source>The middle of the circled take, the keyframe first, or none.</source>
        <translation>Die Mitte des eingekreisten Takes, zuerst das Schlüsselbild, oder keines.</translation>
    </message>
    <message>
        <source>The mix</source>
        <translation>Die Mischung</translation>
    </message>
    <message>
        <source>The mix of its sound was lowered by {decibels} dB, so as not to clip.</source>
        <translation>Die Mischung seines Tons wurde um {decibels} dB abgesenkt, damit sie nicht übersteuert.</translation>
    </message>
    <message>
        <source>The model asks for code of its own ({name}), which is never run here.</source>
        <translation>Das Modell verlangt eigenen Code ({name}), der hier nie ausgeführt wird.</translation>
    </message>
    <message>
        <source>The model has no component &apos;{component}&apos; of a known kind.</source>
        <translation>Das Modell hat keine Komponente &apos;{component}&apos; bekannter Art.</translation>
    </message>
    <message>
        <source>The model has no component &apos;{component}&apos; that a file could replace.</source>
        <translation>Das Modell hat keine Komponente &apos;{component}&apos;, die eine Datei ersetzen könnte.</translation>
    </message>
    <message>
        <source>The model is not there.</source>
        <translation>Das Modell ist nicht da.</translation>
    </message>
    <message>
        <source>The model made no picture: its numbers ran out of range.</source>
        <translation>Das Modell hat kein Bild gemacht: Seine Zahlen liefen aus dem Bereich.</translation>
    </message>
    <message>
        <source>The model stays in main memory.</source>
        <translation>Das Modell bleibt im Hauptspeicher.</translation>
    </message>
    <message>
        <source>The model stays on the {device}.</source>
        <translation>Das Modell bleibt auf der {device}.</translation>
    </message>
    <message>
        <source>The model was taught with pictures that had gone through H.264, at this quality (33; LTX-2.5: 18). 0: a keyframe, or the one frame that a shot continues from, is given to it as it is.</source>
        <translation>Das Modell wurde mit Bildern trainiert, die durch H.264 gegangen waren, in dieser Qualität (33; LTX-2.5: 18). 0: Ein Schlüsselbild oder das eine Bild, von dem eine Einstellung weitergeht, wird ihm gegeben, wie es ist.</translation>
    </message>
    <message>
        <source>The nearest that it can make is {width}x{height}.</source>
        <translation>Das Nächste, was es machen kann, ist {width}x{height}.</translation>
    </message>
    <message>
        <source>The networks that come with Matchcut are not in this installation.</source>
        <translation>Die Netze, die mit Matchcut kommen, sind nicht in dieser Installation.</translation>
    </message>
    <message>
        <source>The note &apos;{before}&apos; on a take is now &apos;{name}&apos;.</source>
        <translation>Die Notiz „{before}“ zu einem Take ist jetzt „{name}“.</translation>
    </message>
    <message>
        <source>The note &apos;{name}&apos; on a take is new.</source>
        <translation>Die Notiz „{name}“ zu einem Take ist neu.</translation>
    </message>
    <message>
        <source>The note &apos;{name}&apos; on a take was taken out.</source>
        <translation>Die Notiz „{name}“ zu einem Take wurde herausgenommen.</translation>
    </message>
    <message>
        <source>The number {value} is too large.</source>
        <translation>Die Zahl {value} ist zu groß.</translation>
    </message>
    <message>
        <source>The outline of who it shows is not clear.</source>
        <translation>Der Umriss dessen, den es zeigt, ist nicht klar.</translation>
    </message>
    <message>
        <source>The package {package} could not be fetched by {client}: {why}.</source>
        <translation>Das Paket {package} konnte von {client} nicht geholt werden: {why}.</translation>
    </message>
    <message>
        <source>The package {package} {version} came with another hash than it should; it was thrown away.</source>
        <translation>Das Paket {package} {version} kam mit einem anderen Hash, als es haben sollte; es wurde verworfen.</translation>
    </message>
    <message>
        <source>The paid call {call} has gone on meanwhile: it is &apos;{state}&apos; now.</source>
        <translation>Der bezahlte Auftrag {call} ist inzwischen weitergegangen: Er ist jetzt „{state}“.</translation>
    </message>
    <message>
        <source>The paid call {call} is followed by another program that runs.</source>
        <translation>Dem bezahlten Aufruf {call} folgt ein anderes Programm, das gerade läuft.</translation>
    </message>
    <message>
        <source>The part &apos;{text}&apos; ends before it begins.</source>
        <translation>Der Teil „{text}“ endet, bevor er anfängt.</translation>
    </message>
    <message>
        <source>The part {file} of &apos;{component}&apos; is missing.</source>
        <translation>Der Teil {file} von &apos;{component}&apos; fehlt.</translation>
    </message>
    <message>
        <source>The peaks of {stems} were held back, so the stems are slightly less than the mix.</source>
        <translation>Die Spitzen von {stems} wurden begrenzt, darum ergeben die Stems etwas weniger als die Mischung.</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>The picture dissolves into another one within the shot.</source>
        <translation>Innerhalb der Einstellung blendet das Bild in ein anderes über.</translation>
    </message>
    <message>
        <source>The picture flashes for one frame.</source>
        <translation>Das Bild blitzt ein Bild lang auf.</translation>
    </message>
    <message>
        <source>The picture flashes for {count} frames.</source>
        <translation>Das Bild blitzt {count} Bilder lang auf.</translation>
    </message>
    <message>
        <source>The picture jumps where shot {0} goes on from shot {1}.</source>
        <translation>Das Bild springt, wo Einstellung {0} an Einstellung {1} anschließt.</translation>
    </message>
    <message>
        <source>The picture jumps: it does not go on from where it was.</source>
        <translation>Das Bild springt: Es geht nicht weiter, wo es war.</translation>
    </message>
    <message>
        <source>The picture lost {percent} % of its sharpness, where {most} % is the most.</source>
        <translation>Das Bild hat {percent} % seiner Schärfe verloren; höchstens {most} %.</translation>
    </message>
    <message>
        <source>The picture of the shot before can&apos;t be shown: {why}</source>
        <translation>Das Bild der Einstellung davor kann nicht gezeigt werden: {why}</translation>
    </message>
    <message>
        <source>The picture of the shot before is not on this machine.</source>
        <translation>Das Bild der Einstellung davor ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The picture of {name} can&apos;t be shown: {why}</source>
        <translation>Das Bild von {name} kann nicht gezeigt werden: {why}</translation>
    </message>
    <message>
        <source>The picture of {name} is not on this machine.</source>
        <translation>Das Bild von {name} ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The picture on the clipboard can&apos;t be read.</source>
        <translation>Das Bild in der Zwischenablage lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The picture stands still for one frame.</source>
        <translation>Das Bild steht ein Bild lang still.</translation>
    </message>
    <message>
        <source>The picture stands still for {count} frames.</source>
        <translation>Das Bild steht {count} Bilder lang still.</translation>
    </message>
    <message>
        <source>The picture was mirrored left to right, as the file says.</source>
        <translation>Das Bild wurde seitlich gespiegelt, wie die Datei es sagt.</translation>
    </message>
    <message>
        <source>The picture was mirrored top to bottom, as the file says.</source>
        <translation>Das Bild wurde von oben nach unten gespiegelt, wie die Datei es sagt.</translation>
    </message>
    <message>
        <source>The picture was removed while it was looked at.</source>
        <translation>Das Bild wurde entfernt, während es betrachtet wurde.</translation>
    </message>
    <message>
        <source>The picture was turned by 180°, as the file says.</source>
        <translation>Das Bild wurde um 180° gedreht, wie die Datei es sagt.</translation>
    </message>
    <message>
        <source>The picture was turned by 90° anticlockwise and mirrored, as the file says.</source>
        <translation>Das Bild wurde um 90° gegen den Uhrzeigersinn gedreht und gespiegelt, wie die Datei es sagt.</translation>
    </message>
    <message>
        <source>The picture was turned by 90° anticlockwise, as the file says.</source>
        <translation>Das Bild wurde um 90° gegen den Uhrzeigersinn gedreht, wie die Datei es sagt.</translation>
    </message>
    <message>
        <source>The picture was turned by 90° clockwise and mirrored, as the file says.</source>
        <translation>Das Bild wurde um 90° im Uhrzeigersinn gedreht und gespiegelt, wie die Datei es sagt.</translation>
    </message>
    <message>
        <source>The picture was turned by 90° clockwise, as the file says.</source>
        <translation>Das Bild wurde um 90° im Uhrzeigersinn gedreht, wie die Datei es sagt.</translation>
    </message>
    <message>
        <source>The picture&apos;s height; its shape stays the film&apos;s.</source>
        <translation>Die Höhe des Bildes; sein Format bleibt das des Films.</translation>
    </message>
    <message>
        <source>The pictures of this sequence are not of one size.</source>
        <translation>Die Bilder dieser Folge sind nicht gleich groß.</translation>
    </message>
    <message>
        <source>The place does not look like {name}: {value} alike, where {limit} is the least.</source>
        <translation>Der Ort sieht nicht aus wie {name}: Ähnlichkeit {value}, mindestens {limit}.</translation>
    </message>
    <message>
        <source>The point of the keyframe to frame and to push in on: its place from the left and from the top, as &quot;0.4 0.25&quot;. Empty: the subject, or where the picture is richest.</source>
        <translation>Der Punkt des Schlüsselbilds, der gerahmt und auf den zugefahren wird: seine Lage von links und von oben, wie &quot;0.4 0.25&quot;. Leer: das Motiv, oder wo das Bild am reichsten ist.</translation>
    </message>
    <message>
        <source>The prop &apos;{name}&apos; is named in the action and not placed in the shot. Place it, so that it looks as it does elsewhere.</source>
        <translation>Die Requisite „{name}“ steht in der Handlung und ist nicht zugeordnet. Zuordnen, damit sie aussieht wie sonst.</translation>
    </message>
    <message>
        <source>The prop &apos;{name}&apos; is new.</source>
        <translation>Die Requisite „{name}“ ist neu.</translation>
    </message>
    <message>
        <source>The prop &apos;{name}&apos; was taken out.</source>
        <translation>Die Requisite „{name}“ wurde herausgenommen.</translation>
    </message>
    <message>
        <source>The prop &apos;{name}&apos;: {changed} changed.</source>
        <translation>Requisite „{name}“: {changed} geändert.</translation>
    </message>
    <message>
        <source>The reference &apos;{reference}&apos; belongs to nobody in the film.</source>
        <translation>Die Referenz „{reference}“ gehört niemandem im Film.</translation>
    </message>
    <message>
        <source>The reference picture &apos;{name}&apos; of {owner} is new.</source>
        <translation>Das Referenzbild „{name}“ von {owner} ist neu.</translation>
    </message>
    <message>
        <source>The reference picture &apos;{name}&apos; of {owner} was taken out.</source>
        <translation>Das Referenzbild „{name}“ von {owner} wurde herausgenommen.</translation>
    </message>
    <message>
        <source>The reference picture &apos;{name}&apos; of {owner}: {changed} changed.</source>
        <translation>Referenzbild „{name}“ von {owner}: {changed} geändert.</translation>
    </message>
    <message>
        <source>The references leave no room for the end of the shot before, or for the look anchor: {model} takes no more.</source>
        <translation>Die Referenzen lassen keinen Platz für das Ende der Einstellung davor oder den Look-Anker: Mehr nimmt {model} nicht.</translation>
    </message>
    <message>
        <source>The references of {name} did not reach the model, which has room for too few.</source>
        <translation>Die Referenzen von {name} haben das Modell nicht erreicht: Es hat für zu wenige Platz.</translation>
    </message>
    <message>
        <source>The row of “{name}” reads {row}.</source>
        <translation>Die Zeile von „{name}“ lautet {row}.</translation>
    </message>
    <message>
        <source>The scene &apos;{name}&apos; is new.</source>
        <translation>Die Szene „{name}“ ist neu.</translation>
    </message>
    <message>
        <source>The scene &apos;{name}&apos; was taken out.</source>
        <translation>Die Szene „{name}“ wurde herausgenommen.</translation>
    </message>
    <message>
        <source>The scene &apos;{name}&apos;: {changed} changed.</source>
        <translation>Szene „{name}“: {changed} geändert.</translation>
    </message>
    <message>
        <source>The scene&apos;s look anchor is the last and weakest reference.</source>
        <translation>Der Look-Anker der Szene ist die letzte und schwächste Referenz.</translation>
    </message>
    <message>
        <source>The service&apos;s clip ends before the shot; its last frame is held for 1 frame.</source>
        <translation>Der Clip des Dienstes endet vor der Einstellung; sein letztes Bild steht 1 Bild lang.</translation>
    </message>
    <message>
        <source>The service&apos;s clip ends before the shot; its last frame is held for {count} frames.</source>
        <translation>Der Clip des Dienstes endet vor der Einstellung; sein letztes Bild steht {count} Bilder lang.</translation>
    </message>
    <message>
        <source>The service&apos;s clip has no sound.</source>
        <translation>Der Clip des Dienstes hat keinen Ton.</translation>
    </message>
    <message>
        <source>The service&apos;s clip is {present}; it was brought to {wanted}.</source>
        <translation>Der Clip des Dienstes hat {present}; er wurde auf {wanted} gebracht.</translation>
    </message>
    <message>
        <source>The service&apos;s clip is {seconds} s longer than the shot; they were left out.</source>
        <translation>Der Clip des Dienstes ist {seconds} s länger als die Einstellung; sie wurden weggelassen.</translation>
    </message>
    <message>
        <source>The service&apos;s clip runs at {present} frames a second; it was brought to {wanted}.</source>
        <translation>Der Clip des Dienstes läuft mit {present} Bildern in der Sekunde; er wurde auf {wanted} gebracht.</translation>
    </message>
    <message>
        <source>The service&apos;s job {job} belongs to the paid call {call} already.</source>
        <translation>Der Auftrag {job} des Dienstes gehört schon zum bezahlten Aufruf {call}.</translation>
    </message>
    <message>
        <source>The shot ends in the keyframe of the shot after it.</source>
        <translation>Die Einstellung endet im Schlüsselbild der nächsten.</translation>
    </message>
    <message>
        <source>The shot is not as it was when it was looked through.</source>
        <translation>Die Einstellung ist nicht mehr, wie sie war, als sie durchgesehen wurde.</translation>
    </message>
    <message>
        <source>The shot names no footage.</source>
        <translation>Die Einstellung nennt kein Material.</translation>
    </message>
    <message>
        <source>The shot would continue itself: {links}.</source>
        <translation>Die Einstellung würde an sich selbst anschließen: {links}.</translation>
    </message>
    <message>
        <source>The shot&apos;s text is {tokens} tokens long, and {model} reads {most}.</source>
        <translation>Der Text der Einstellung ist {tokens} Token lang, und {model} liest {most}.</translation>
    </message>
    <message>
        <source>The signature did not hold when it was read again ({codes}).</source>
        <translation>Die Signatur hielt beim Zurücklesen nicht stand ({codes}).</translation>
    </message>
    <message>
        <source>The size the model works at, as 832x480. Empty: the size nearest to the film&apos;s shape.</source>
        <translation>Die Größe, in der das Modell arbeitet, wie 832x480. Leer: die Größe, die dem Format des Films am nächsten kommt.</translation>
    </message>
    <message>
        <source>The small one: fits a consumer card. Holds a face poorly; give shots an identity keyframe.</source>
        <translation>Das kleine: passt auf eine Verbraucherkarte. Hält ein Gesicht schlecht; geben Sie Einstellungen ein Identitäts-Schlüsselbild.</translation>
    </message>
    <message>
        <source>The snapshot {snapshot} could not be read and was removed.</source>
        <translation>Der Schnappschuss {snapshot} ließ sich nicht lesen und wurde entfernt.</translation>
    </message>
    <message>
        <source>The sound &apos;{name}&apos; is new.</source>
        <translation>Der Ton „{name}“ ist neu.</translation>
    </message>
    <message>
        <source>The sound &apos;{name}&apos; was taken out.</source>
        <translation>Der Ton „{name}“ wurde herausgenommen.</translation>
    </message>
    <message>
        <source>The sound &apos;{name}&apos;: {changed} changed.</source>
        <translation>Ton „{name}“: {changed} geändert.</translation>
    </message>
    <message>
        <source>The sound &apos;{sound}&apos; can&apos;t be panned to {pan}.</source>
        <translation>Der Ton „{sound}“ kann nicht auf {pan} gelegt werden.</translation>
    </message>
    <message>
        <source>The sound &apos;{sound}&apos; does not play across frame {frame}.</source>
        <translation>Der Ton „{sound}“ ist bei Bild {frame} nicht zu hören.</translation>
    </message>
    <message>
        <source>The sound &apos;{sound}&apos; hangs on a shot that is not in the film.</source>
        <translation>Der Ton „{sound}“ hängt an einer Einstellung, die nicht im Film ist.</translation>
    </message>
    <message>
        <source>The sound &apos;{sound}&apos; has a negative start or fade.</source>
        <translation>Der Ton „{sound}“ hat einen negativen Anfang oder eine negative Blende.</translation>
    </message>
    <message>
        <source>The sound &apos;{sound}&apos; has nothing before its first sample.</source>
        <translation>Der Ton „{sound}“ hat vor seinem ersten Sample nichts.</translation>
    </message>
    <message>
        <source>The sound &apos;{sound}&apos; needs at least one frame.</source>
        <translation>Der Ton „{sound}“ braucht mindestens ein Bild.</translation>
    </message>
    <message>
        <source>The sound has nothing after its last sample.</source>
        <translation>Der Ton hat nach seinem letzten Sample nichts.</translation>
    </message>
    <message>
        <source>The sound was brought from {before} to {after} LUFS.</source>
        <translation>Der Ton wurde von {before} auf {after} LUFS gebracht.</translation>
    </message>
    <message>
        <source>The sound was brought from {before} to {after} LUFS: with its peaks below -1 dBTP it can&apos;t come to {wanted}. Lower what stands out.</source>
        <translation>Der Ton wurde von {before} auf {after} LUFS gebracht: Mit Spitzen unter -1 dBTP kommt er nicht auf {wanted}. Senken Sie, was heraussticht.</translation>
    </message>
    <message>
        <source>The sound {sound} is left out: it may be any of {files}.</source>
        <translation>Der Ton {sound} fehlt: Es kann jeder von diesen sein: {files}.</translation>
    </message>
    <message>
        <source>The sound {sound} is left out: {file} has not the timecode that the edit asks for.</source>
        <translation>Der Ton {sound} fehlt: {file} hat nicht den Timecode, den der Schnitt verlangt.</translation>
    </message>
    <message>
        <source>The sounds add up to more than full scale; their peaks were held back. Lower their gain.</source>
        <translation>Die Töne ergeben zusammen mehr als Vollaussteuerung; ihre Spitzen wurden begrenzt. Senken Sie ihren Pegel.</translation>
    </message>
    <message>
        <source>The source timecode of shot {shots} counts at the edit&apos;s rate, not at the {rate} fps of {file}.</source>
        <translation>Der Quell-Timecode von Einstellung {shots} zählt in der Rate des Schnitts, nicht in den {rate} fps von {file}.</translation>
    </message>
    <message>
        <source>The source timecode of shots {shots} counts at the edit&apos;s rate, not at the {rate} fps of {file}.</source>
        <translation>Der Quell-Timecode von Einstellungen {shots} zählt in der Rate des Schnitts, nicht in den {rate} fps von {file}.</translation>
    </message>
    <message>
        <source>The speakers&apos; vectors can&apos;t be read: {reason}.</source>
        <translation>Die Vektoren der Sprecher können nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The strength of colours became {value} times what it was, where {limit} is the limit.</source>
        <translation>Die Farben wurden {value}-mal so kräftig, wie sie waren; die Grenze ist {limit}.</translation>
    </message>
    <message>
        <source>The studio speaks that language when it is started again.</source>
        <translation>Das Studio spricht diese Sprache, wenn es neu gestartet wird.</translation>
    </message>
    <message>
        <source>The style &apos;{name}&apos; is new.</source>
        <translation>Der Stil „{name}“ ist neu.</translation>
    </message>
    <message>
        <source>The style &apos;{name}&apos; was taken out.</source>
        <translation>Der Stil „{name}“ wurde herausgenommen.</translation>
    </message>
    <message>
        <source>The style &apos;{name}&apos;: {changed} changed.</source>
        <translation>Stil „{name}“: {changed} geändert.</translation>
    </message>
    <message>
        <source>The styles of the voice &apos;{speaker}&apos; are no 510 × 256 numbers.</source>
        <translation>Die Stile der Stimme &apos;{speaker}&apos; sind keine 510 × 256 Zahlen.</translation>
    </message>
    <message>
        <source>The tail of the shot before is not on this machine.</source>
        <translation>Die letzten Bilder der Einstellung davor sind nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The take of shot {shot} has {frames} frames instead of {wanted}: its file is damaged.</source>
        <translation>Der Take von Einstellung {shot} hat {frames} Bilder statt {wanted}: Seine Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The take that was circled then was cleaned away, so the shot has none here.</source>
        <translation>Der Take, der damals eingekreist war, wurde aufgeräumt; die Einstellung hat hier keinen.</translation>
    </message>
    <message>
        <source>The take was cancelled.</source>
        <translation>Der Take wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The tape or card it came from, for notes.</source>
        <translation>Das Band oder die Karte, von der es kam, für Notizen.</translation>
    </message>
    <message>
        <source>The tensor {tensor} is of the kind {dtype}, which is not known here.</source>
        <translation>Der Tensor {tensor} ist von der Art {dtype}, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The text encoder is loaded for the text alone.</source>
        <translation>Der Text-Encoder wird nur für den Text geladen.</translation>
    </message>
    <message>
        <source>The text that was read from {script} is kept, with the names in it.</source>
        <translation>Der Text, der aus {script} gelesen wurde, bleibt aufgehoben, mit den Namen darin.</translation>
    </message>
    <message>
        <source>The timecode &apos;{text}&apos; does not exist at {rate} fps.</source>
        <translation>Den Timecode „{text}“ gibt es bei {rate} fps nicht.</translation>
    </message>
    <message>
        <source>The timecode &apos;{timecode}&apos; does not exist at {rate} fps.</source>
        <translation>Den Timecode „{timecode}“ gibt es bei {rate} fps nicht.</translation>
    </message>
    <message>
        <source>The timecode on its reel of the file&apos;s first frame, where the file itself says none.</source>
        <translation>Der Timecode des ersten Bilds der Datei auf ihrer Rolle, wo die Datei selbst keinen nennt.</translation>
    </message>
    <message>
        <source>The timeline in this bundle is too large for an edit (more than 96 MiB).</source>
        <translation>Die Timeline in diesem Bündel ist zu groß für einen Schnitt (mehr als 96 MiB).</translation>
    </message>
    <message>
        <source>The times in this file contradict the order of its pictures.</source>
        <translation>Die Zeiten in dieser Datei widersprechen der Reihenfolge ihrer Bilder.</translation>
    </message>
    <message>
        <source>The title &apos;{name}&apos; is new.</source>
        <translation>Der Titel „{name}“ ist neu.</translation>
    </message>
    <message>
        <source>The title &apos;{name}&apos; was taken out.</source>
        <translation>Der Titel „{name}“ wurde herausgenommen.</translation>
    </message>
    <message>
        <source>The title &apos;{name}&apos;: {changed} changed.</source>
        <translation>Titel „{name}“: {changed} geändert.</translation>
    </message>
    <message>
        <source>The title &apos;{title}&apos; has no subtitle: somebody speaks over it.</source>
        <translation>Der Titel „{title}“ hat keinen Untertitel: Jemand spricht darüber.</translation>
    </message>
    <message>
        <source>The title &apos;{title}&apos; needs at least one frame, and its two fades must fit into its length.</source>
        <translation>Der Titel „{title}“ braucht mindestens ein Bild, und seine beiden Blenden müssen in seine Länge passen.</translation>
    </message>
    <message>
        <source>The title &apos;{title}&apos; stands on a shot that is not in the film.</source>
        <translation>Der Titel „{title}“ steht auf einer Einstellung, die nicht im Film ist.</translation>
    </message>
    <message>
        <source>The title &apos;{title}&apos; stands too short to be read. Let it stand for {count} frames.</source>
        <translation>Der Titel „{title}“ steht zu kurz, um gelesen zu werden. Ihn {count} Bilder stehen lassen.</translation>
    </message>
    <message>
        <source>The title is &apos;{new}&apos; now, not &apos;{old}&apos;.</source>
        <translation>Der Titel lautet jetzt „{new}“, nicht mehr „{old}“.</translation>
    </message>
    <message>
        <source>The title&apos;s two fades don&apos;t fit into its length.</source>
        <translation>Die beiden Blenden des Titels passen nicht in seine Länge.</translation>
    </message>
    <message>
        <source>The tool is not there.</source>
        <translation>Das Werkzeug ist nicht da.</translation>
    </message>
    <message>
        <source>The track &apos;{name}&apos; is new.</source>
        <translation>Die Spur „{name}“ ist neu.</translation>
    </message>
    <message>
        <source>The track &apos;{name}&apos; was taken out.</source>
        <translation>Die Spur „{name}“ wurde herausgenommen.</translation>
    </message>
    <message>
        <source>The track &apos;{name}&apos;: {changed} changed.</source>
        <translation>Spur „{name}“: {changed} geändert.</translation>
    </message>
    <message>
        <source>The track &apos;{track}&apos; can&apos;t be panned to {pan}.</source>
        <translation>Die Spur „{track}“ kann nicht auf {pan} gelegt werden.</translation>
    </message>
    <message>
        <source>The track &apos;{track}&apos; can&apos;t go down by {duck} hundredths of a decibel under dialogue.</source>
        <translation>Die Spur „{track}“ kann unter Dialog nicht um {duck} Hundertstel Dezibel abgesenkt werden.</translation>
    </message>
    <message>
        <source>The transition into shot {shot} needs at least one frame.</source>
        <translation>Der Übergang in Einstellung {shot} braucht mindestens ein Bild.</translation>
    </message>
    <message>
        <source>The transition “{name}” stands at no cut.</source>
        <translation>Der Übergang „{name}“ steht an keinem Schnitt.</translation>
    </message>
    <message>
        <source>The transitions at the ends of &apos;{shot}&apos; take {frames} frames, and it has {length}.</source>
        <translation>Die Übergänge an den Enden von „{shot}“ brauchen {frames} Bilder, und sie hat {length}.</translation>
    </message>
    <message>
        <source>The uses that its appendix lists; read it before commercial use.</source>
        <translation>Die Nutzungen, die ihr Anhang nennt; lesen Sie sie vor kommerzieller Nutzung.</translation>
    </message>
    <message>
        <source>The voice &apos;{voice}&apos; is not installed.</source>
        <translation>Die Stimme &apos;{voice}&apos; ist nicht installiert.</translation>
    </message>
    <message>
        <source>The voice &apos;{voice}&apos; of {name} is not here, and {usual} speaks instead.</source>
        <translation>Die Stimme &apos;{voice}&apos; von {name} ist nicht hier; {usual} spricht stattdessen.</translation>
    </message>
    <message>
        <source>The voice made numbers that are no sound.</source>
        <translation>Die Stimme machte Zahlen, die kein Ton sind.</translation>
    </message>
    <message>
        <source>The voice must give a WAV file.</source>
        <translation>Die Stimme muss eine WAV-Datei liefern.</translation>
    </message>
    <message>
        <source>The voices at {address} spoke no line: {error}.</source>
        <translation>Die Stimmen bei {address} haben nichts gesprochen: {error}.</translation>
    </message>
    <message>
        <source>The watermark&apos;s model is not there.</source>
        <translation>Das Modell des Wasserzeichens ist nicht da.</translation>
    </message>
    <message>
        <source>The weight &apos;{weight}&apos; is {size} large, and the model&apos;s is {wanted}.</source>
        <translation>Das Gewicht &apos;{weight}&apos; ist {size} groß, und das des Modells {wanted}.</translation>
    </message>
    <message>
        <source>The weights are cut short or damaged: {bytes} bytes of tensors instead of {wanted}.</source>
        <translation>Die Gewichte sind abgeschnitten oder beschädigt: {bytes} Bytes an Tensoren statt {wanted}.</translation>
    </message>
    <message>
        <source>The weights are damaged: the tensor {tensor} follows a hole.</source>
        <translation>Die Gewichte sind beschädigt: Der Tensor {tensor} folgt auf eine Lücke.</translation>
    </message>
    <message>
        <source>The weights are damaged: the tensor {tensor} has no shape and place.</source>
        <translation>Die Gewichte sind beschädigt: Der Tensor {tensor} hat weder Form noch Ort.</translation>
    </message>
    <message>
        <source>The weights are damaged: the tensor {tensor} is not as large as its shape.</source>
        <translation>Die Gewichte sind beschädigt: Der Tensor {tensor} ist nicht so groß wie seine Form.</translation>
    </message>
    <message>
        <source>The weights are damaged: the tensor {tensor} overlaps another.</source>
        <translation>Die Gewichte sind beschädigt: Der Tensor {tensor} überlappt einen anderen.</translation>
    </message>
    <message>
        <source>The weights can&apos;t be read: {why}.</source>
        <translation>Die Gewichte können nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>The weights hold {weights}, which the model does not have.</source>
        <translation>Die Gewichte enthalten {weights}, was das Modell nicht hat.</translation>
    </message>
    <message>
        <source>The weights lack {weights}, which the model has.</source>
        <translation>Den Gewichten fehlt {weights}, was das Modell hat.</translation>
    </message>
    <message>
        <source>The weights of InsightFace are not here: the folder holds no model pack (a folder with .onnx files).</source>
        <translation>Die Gewichte von InsightFace sind nicht hier: Im Ordner liegt kein Modellpaket (ein Ordner mit .onnx-Dateien).</translation>
    </message>
    <message>
        <source>The weights of the {part} can&apos;t be right: the layer {layer} holds values that are no numbers.</source>
        <translation>Die Gewichte von {part} können nicht stimmen: Die Schicht {layer} enthält Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>The weights of the {part} can&apos;t be right: the values of the layer {layer} are {size} large.</source>
        <translation>Die Gewichte von {part} können nicht stimmen: Die Werte der Schicht {layer} sind {size} groß.</translation>
    </message>
    <message>
        <source>The weights of the {part} can&apos;t be right: the values of {layers} of {of} layers are all but nothing.</source>
        <translation>Die Gewichte von {part} können nicht stimmen: Die Werte von {layers} der {of} Schichten sind so gut wie nichts.</translation>
    </message>
    <message>
        <source>The weights of the {part} can&apos;t be right: the values of {layers} of {of} layers go up to {size}.</source>
        <translation>Die Gewichte von {part} können nicht stimmen: Die Werte von {layers} der {of} Schichten reichen bis {size}.</translation>
    </message>
    <message>
        <source>The weights of this voice lack {name} and {more} more.</source>
        <translation>Den Gewichten dieser Stimme fehlen {name} und {more} weitere.</translation>
    </message>
    <message>
        <source>The weights of {embedder} are not here: the folder lacks {files}.</source>
        <translation>Die Gewichte von {embedder} sind nicht hier: Im Ordner fehlt {files}.</translation>
    </message>
    <message>
        <source>The words are {length} signs long, and {model} takes {most}: the last of them are left out.</source>
        <translation>Der Text ist {length} Zeichen lang, {model} nimmt {most}: Das Ende wird weggelassen.</translation>
    </message>
    <message>
        <source>The worker crashed: {ending}.</source>
        <translation>Der Arbeitsprozess ist abgestürzt: {ending}.</translation>
    </message>
    <message>
        <source>The worker made a take that is not the one asked for: its tail is {present}.</source>
        <translation>Der Arbeitsprozess hat einen anderen Take gemacht als den verlangten: Seine letzten Bilder sind {present}.</translation>
    </message>
    <message>
        <source>The worker made a take that is not the one asked for: its video is {present} instead of {wanted}.</source>
        <translation>Der Arbeitsprozess hat einen anderen Take gemacht als den verlangten: Sein Video ist {present} statt {wanted}.</translation>
    </message>
    <message>
        <source>The worker made a take that is not the one asked for: the form of its {file} is {present} instead of {wanted}.</source>
        <translation>Der Arbeitsprozess hat einen anderen Take gemacht als den verlangten: Die Form davon ({file}) ist {present} statt {wanted}.</translation>
    </message>
    <message>
        <source>The worker process can&apos;t run: {ending}.</source>
        <translation>Der Arbeitsprozess kann nicht laufen: {ending}.</translation>
    </message>
    <message>
        <source>The worker process can&apos;t run: {ending}. {last}</source>
        <translation>Der Arbeitsprozess kann nicht laufen: {ending}. {last}</translation>
    </message>
    <message>
        <source>The {file} that the worker made can&apos;t be read: {reason}</source>
        <translation>Was der Arbeitsprozess machte ({file}), kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>The {file} that the worker made changed on the disk.</source>
        <translation>Was der Arbeitsprozess machte, hat sich auf dem Datenträger geändert: {file}.</translation>
    </message>
    <message>
        <source>The {suffix} tells in full where its media lie on this disk: programs that read it want that.</source>
        <translation>Die {suffix} nennt in voller Länge, wo ihre Medien auf dieser Platte liegen: Programme, die sie lesen, wollen das.</translation>
    </message>
    <message>
        <source>The {transition} at frame {frame} becomes a cut: what it joins is not seen through all of it</source>
        <translation>Der Übergang ({transition}) bei Bild {frame} wird ein Schnitt: Was er verbindet, ist nicht durchweg zu sehen</translation>
    </message>
    <message>
        <source>The {transition} at the edit&apos;s edge becomes a fade</source>
        <translation>Der Übergang ({transition}) am Rand des Schnitts wird eine Blende</translation>
    </message>
    <message>
        <source>The {transition} becomes a cut: the clips at its sides, or their media, are too short for it</source>
        <translation>Der Übergang ({transition}) wird ein Schnitt: Die Clips an seinen Seiten oder ihre Medien sind zu kurz dafür</translation>
    </message>
    <message>
        <source>The {transition} into shot {shot} becomes a {other}.</source>
        <translation>Der Übergang ({transition}) in Einstellung {shot} wird dies: {other}.</translation>
    </message>
    <message>
        <source>The {transition} into shot {shot} is moved to the middle of its cut.</source>
        <translation>Der Übergang ({transition}) in Einstellung {shot} wird auf die Mitte des Schnitts verschoben.</translation>
    </message>
    <message>
        <source>The {transition} is shortened: the clips at its sides, or their media, are too short for it</source>
        <translation>Der Übergang ({transition}) wird gekürzt: Die Clips an seinen Seiten oder ihre Medien sind zu kurz dafür</translation>
    </message>
    <message>
        <source>There are 0 to {last}.</source>
        <translation>Es gibt 0 bis {last}.</translation>
    </message>
    <message>
        <source>There are letters in the picture.</source>
        <translation>Im Bild stehen Buchstaben.</translation>
    </message>
    <message>
        <source>There are more than {most} files to look through.</source>
        <translation>Es sind mehr als {most} Dateien durchzusehen.</translation>
    </message>
    <message>
        <source>There are no limits from before that could come back: nothing was picked here yet.</source>
        <translation>Es gibt keine früheren Grenzen, die wiederkommen könnten: Hier wurden noch keine gewählt.</translation>
    </message>
    <message>
        <source>There are no weights as safetensors here (there is a pickle, which may run any code, and is refused).</source>
        <translation>Hier sind keine Gewichte als Safetensors (es ist ein Pickle da, der beliebigen Code ausführen kann und abgelehnt wird).</translation>
    </message>
    <message>
        <source>There are no weights as safetensors here (there is none).</source>
        <translation>Hier sind keine Gewichte als Safetensors (es sind gar keine da).</translation>
    </message>
    <message>
        <source>There are no weights here for an invisible watermark.</source>
        <translation>Für ein unsichtbares Wasserzeichen sind hier keine Gewichte.</translation>
    </message>
    <message>
        <source>There are no words to say.</source>
        <translation>Es gibt keine Worte zu sprechen.</translation>
    </message>
    <message>
        <source>There are none here.</source>
        <translation>Hier gibt es keine.</translation>
    </message>
    <message>
        <source>There are several model packs: {packs}.</source>
        <translation>Es gibt mehrere Modellpakete: {packs}.</translation>
    </message>
    <message>
        <source>There are {count} faces; the largest was taken, at {percent} % from the left.</source>
        <translation>Es sind {count} Gesichter zu sehen; das größte gilt, bei {percent} % von links.</translation>
    </message>
    <message>
        <source>There are {count} faces; the largest was taken, at {percent} % from the left. Another is nearly as large: crop the picture to the one that is meant.</source>
        <translation>Es sind {count} Gesichter zu sehen; das größte gilt, bei {percent} % von links. Ein anderes ist fast so groß: Schneiden Sie das Bild auf das gemeinte zu.</translation>
    </message>
    <message>
        <source>There are {embedders}.</source>
        <translation>Es gibt {embedders}.</translation>
    </message>
    <message>
        <source>There are {names}.</source>
        <translation>Es gibt {names}.</translation>
    </message>
    <message>
        <source>There are {speakers}.</source>
        <translation>Es gibt {speakers}.</translation>
    </message>
    <message>
        <source>There are {voices}. Or name the path of its weights.</source>
        <translation>Es gibt {voices}. Oder den Pfad der Gewichte nennen.</translation>
    </message>
    <message>
        <source>There are: none with a name.</source>
        <translation>Es gibt keinen mit Namen.</translation>
    </message>
    <message>
        <source>There are: {files}, …</source>
        <translation>Es gibt: {files}, …</translation>
    </message>
    <message>
        <source>There are: {files}.</source>
        <translation>Es gibt: {files}.</translation>
    </message>
    <message>
        <source>There are: {names}, ….</source>
        <translation>Es gibt: {names}, ….</translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation>Es gibt: {names}.</translation>
    </message>
    <message>
        <source>There are: {services}.</source>
        <translation>Es gibt: {services}.</translation>
    </message>
    <message>
        <source>There are: {snapshots}.</source>
        <translation>Es gibt: {snapshots}.</translation>
    </message>
    <message>
        <source>There is a cut within the shot.</source>
        <translation>Innerhalb der Einstellung ist ein Schnitt.</translation>
    </message>
    <message>
        <source>There is a film in this folder already.</source>
        <translation>In diesem Ordner ist schon ein Film.</translation>
    </message>
    <message>
        <source>There is a project already.</source>
        <translation>Es gibt schon ein Projekt.</translation>
    </message>
    <message>
        <source>There is a reference &apos;{reference}&apos; already.</source>
        <translation>Es gibt schon eine Referenz „{reference}“.</translation>
    </message>
    <message>
        <source>There is a {table} &apos;{id}&apos; already.</source>
        <translation>Es gibt schon einen Eintrag {table} &apos;{id}&apos;.</translation>
    </message>
    <message>
        <source>There is already a &apos;{id}&apos; in {table}.</source>
        <translation>In {table} gibt es schon ein „{id}“.</translation>
    </message>
    <message>
        <source>There is no &apos;{file}&apos; for the {name}.</source>
        <translation>Für {name} gibt es kein &apos;{file}&apos;.</translation>
    </message>
    <message>
        <source>There is no &apos;{name}&apos; in the cast.</source>
        <translation>In der Besetzung gibt es kein „{name}“.</translation>
    </message>
    <message>
        <source>There is no LoRA &apos;{lora}&apos; for {model}.</source>
        <translation>Für {model} gibt es kein LoRA &apos;{lora}&apos;.</translation>
    </message>
    <message>
        <source>There is no LoRA &apos;{lora}&apos;.</source>
        <translation>Es gibt kein LoRA „{lora}“.</translation>
    </message>
    <message>
        <source>There is no cast member &apos;{name}&apos;.</source>
        <translation>In der Besetzung gibt es kein „{name}“.</translation>
    </message>
    <message>
        <source>There is no clip of {model} to make the take of.</source>
        <translation>Es gibt keinen Clip von {model}, aus dem der Take gemacht werden könnte.</translation>
    </message>
    <message>
        <source>There is no credit left at {service}: {said}. Nothing was sent.</source>
        <translation>Bei {service} ist kein Guthaben mehr: {said}. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>There is no drop-frame timecode at {rate} fps; its labels are counted as they stand.</source>
        <translation>Bei {rate} fps gibt es keinen Drop-Frame-Timecode; seine Zahlen werden gezählt, wie sie dastehen.</translation>
    </message>
    <message>
        <source>There is no edit and no film in this folder.</source>
        <translation>In diesem Ordner ist kein Schnitt und kein Film.</translation>
    </message>
    <message>
        <source>There is no embedder &apos;{embedder}&apos;.</source>
        <translation>Es gibt keinen Vergleicher „{embedder}“.</translation>
    </message>
    <message>
        <source>There is no engine &apos;{engine}&apos; here.</source>
        <translation>Hier gibt es keine Engine &apos;{engine}&apos;.</translation>
    </message>
    <message>
        <source>There is no film here.</source>
        <translation>Hier ist kein Film.</translation>
    </message>
    <message>
        <source>There is no film in this folder (no {name}).</source>
        <translation>In diesem Ordner ist kein Film (kein {name}).</translation>
    </message>
    <message>
        <source>There is no folder to put this folder into.</source>
        <translation>Es gibt keinen Ordner, in den dieser Ordner käme.</translation>
    </message>
    <message>
        <source>There is no folder to write this file into.</source>
        <translation>Es gibt keinen Ordner, in den diese Datei käme.</translation>
    </message>
    <message>
        <source>There is no form &apos;{name}&apos;.</source>
        <translation>Eine Ausgabeform „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no gate, and no table of gates, called &apos;{name}&apos;.</source>
        <translation>Es gibt keinen Grenzwert und keine Tabelle von Grenzwerten namens „{name}“.</translation>
    </message>
    <message>
        <source>There is no job &apos;{job}&apos;.</source>
        <translation>Es gibt keinen Auftrag „{job}“.</translation>
    </message>
    <message>
        <source>There is no key &apos;{key}&apos; here.</source>
        <translation>Hier gibt es keinen Schlüssel „{key}“.</translation>
    </message>
    <message>
        <source>There is no key &apos;{key}&apos; in {table}.</source>
        <translation>In {table} gibt es keinen Schlüssel „{key}“.</translation>
    </message>
    <message>
        <source>There is no model &apos;{id}&apos; in the catalogue.</source>
        <translation>Im Katalog gibt es kein Modell &apos;{id}&apos;.</translation>
    </message>
    <message>
        <source>There is no model &apos;{model}&apos; that could make the first frame. Set keyframe_model anew.</source>
        <translation>Es gibt kein Modell &apos;{model}&apos;, das das erste Bild machen könnte. Setzen Sie keyframe_model neu.</translation>
    </message>
    <message>
        <source>There is no model in {folder}: a folder with a model_index.json is wanted.</source>
        <translation>In {folder} liegt kein Modell: gebraucht wird ein Ordner mit einer model_index.json.</translation>
    </message>
    <message>
        <source>There is no paid call &apos;{call}&apos;.</source>
        <translation>Es gibt keinen bezahlten Aufruf „{call}“.</translation>
    </message>
    <message>
        <source>There is no room left on this disk.</source>
        <translation>Auf diesem Datenträger ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>There is no room on the disk for the ledger of paid calls.</source>
        <translation>Auf dem Datenträger ist kein Platz für das Buch der bezahlten Aufträge.</translation>
    </message>
    <message>
        <source>There is no scene &apos;{scene}&apos;.</source>
        <translation>Es gibt keine Szene „{scene}“.</translation>
    </message>
    <message>
        <source>There is no service &apos;{service}&apos;.</source>
        <translation>Es gibt keinen Dienst „{service}“.</translation>
    </message>
    <message>
        <source>There is no setting &apos;{name}&apos; here.</source>
        <translation>Hier gibt es keine Einstellung &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>There is no shot &apos;{name}&apos;.</source>
        <translation>Es gibt keine Einstellung „{name}“.</translation>
    </message>
    <message>
        <source>There is no shot in this table.</source>
        <translation>In dieser Tabelle ist keine Einstellung.</translation>
    </message>
    <message>
        <source>There is no snapshot &apos;{snapshot}&apos;.</source>
        <translation>Es gibt keinen Schnappschuss „{snapshot}“.</translation>
    </message>
    <message>
        <source>There is no snapshot of it; put the file back from a copy of your own.</source>
        <translation>Es gibt keinen Schnappschuss davon; die Datei aus einer eigenen Kopie zurückholen.</translation>
    </message>
    <message>
        <source>There is no sound in it.</source>
        <translation>Darin ist kein Ton.</translation>
    </message>
    <message>
        <source>There is no sound in this file that can be decoded.</source>
        <translation>In dieser Datei ist kein Ton, der decodiert werden kann.</translation>
    </message>
    <message>
        <source>There is no sound in this file.</source>
        <translation>In dieser Datei ist kein Ton.</translation>
    </message>
    <message>
        <source>There is no sound loud enough to measure, so its loudness was left as it is.</source>
        <translation>Kein Ton ist laut genug, um gemessen zu werden; die Lautheit blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>There is no sound {number}.</source>
        <translation>Es gibt keinen Ton {number}.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no table &apos;{table}&apos; in a services file: it holds [[service]] and [[model]].</source>
        <translation>Eine Tabelle „{table}“ gibt es in einer Dienstedatei nicht: Darin stehen [[service]] und [[model]].</translation>
    </message>
    <message>
        <source>There is no tool &apos;{tool}&apos; for enlarging.</source>
        <translation>Es gibt kein Werkzeug &apos;{tool}&apos; zum Vergrößern.</translation>
    </message>
    <message>
        <source>There is no tool &apos;{tool}&apos; for interpolation.</source>
        <translation>Es gibt kein Werkzeug &apos;{tool}&apos; für Zwischenbilder.</translation>
    </message>
    <message>
        <source>There is no voice &apos;{voice}&apos;.</source>
        <translation>Es gibt keine Stimme „{voice}“.</translation>
    </message>
    <message>
        <source>There is no voice here.</source>
        <translation>Hier ist keine Stimme.</translation>
    </message>
    <message>
        <source>There is no voice on this disk.</source>
        <translation>Auf diesem Datenträger ist keine Stimme.</translation>
    </message>
    <message>
        <source>There is no {kind} &apos;{name}&apos;.</source>
        <translation>Es gibt nichts mit dem Namen „{name}“ ({kind}).</translation>
    </message>
    <message>
        <source>There is no {pattern} here.</source>
        <translation>Hier gibt es kein {pattern}.</translation>
    </message>
    <message>
        <source>There is none in this storyboard.</source>
        <translation>In diesem Storyboard gibt es keine.</translation>
    </message>
    <message>
        <source>There is nothing in this screenplay that could be shot.</source>
        <translation>In diesem Drehbuch ist nichts, was sich drehen ließe.</translation>
    </message>
    <message>
        <source>There is nothing of that name.</source>
        <translation>Es gibt nichts mit diesem Namen.</translation>
    </message>
    <message>
        <source>There is nothing there.</source>
        <translation>Dort ist nichts.</translation>
    </message>
    <message>
        <source>There is something here already.</source>
        <translation>Hier ist schon etwas.</translation>
    </message>
    <message>
        <source>There is something in this place already.</source>
        <translation>An diesem Ort ist schon etwas.</translation>
    </message>
    <message>
        <source>There was not enough memory for {process}.</source>
        <translation>Der Speicher reichte nicht: {process}.</translation>
    </message>
    <message>
        <source>These are no keys.</source>
        <translation>Das sind keine Tasten.</translation>
    </message>
    <message>
        <source>These are no settings of a Piper voice ({reason}).</source>
        <translation>Das sind keine Einstellungen einer Piper-Stimme ({reason}).</translation>
    </message>
    <message>
        <source>These are no settings of a voice.</source>
        <translation>Das sind keine Einstellungen einer Stimme.</translation>
    </message>
    <message>
        <source>These are no vectors of {wide} numbers for each speaker.</source>
        <translation>Das sind keine Vektoren von {wide} Zahlen für jeden Sprecher.</translation>
    </message>
    <message>
        <source>These edits are no longer kept: later ones have left them behind, or they were cleaned away.</source>
        <translation>Diese Bearbeitungen sind nicht mehr da: Spätere haben sie überholt, oder sie wurden aufgeräumt.</translation>
    </message>
    <message>
        <source>These shots are continued by another and get none at their tail: {shots}.</source>
        <translation>An diese Einstellungen schließt eine andere an, und sie bekommen am Ende keine: {shots}.</translation>
    </message>
    <message>
        <source>These shots continue another and get none at their head: {shots}.</source>
        <translation>Diese Einstellungen schließen an eine andere an und bekommen am Anfang keine: {shots}.</translation>
    </message>
    <message>
        <source>These shots have no more footage than they get: {shots}.</source>
        <translation>Diese Einstellungen haben nicht mehr Material, als sie bekommen: {shots}.</translation>
    </message>
    <message>
        <source>These shots stay as they are, for their engine makes none so long: {shots}.</source>
        <translation>Diese Einstellungen bleiben, wie sie sind, denn ihre Engine macht keine so langen: {shots}.</translation>
    </message>
    <message>
        <source>These weights came with Matchcut and are others now: they were changed or are damaged.</source>
        <translation>Diese Gewichte kamen mit Matchcut und sind jetzt andere: Sie wurden geändert oder sind beschädigt.</translation>
    </message>
    <message>
        <source>These weights lack one of the model&apos;s tensors, {first}.</source>
        <translation>Diesen Gewichten fehlt einer der Tensoren des Modells, {first}.</translation>
    </message>
    <message>
        <source>These weights lack {count} of the model&apos;s tensors, such as {first}.</source>
        <translation>Diesen Gewichten fehlen {count} Tensoren des Modells, etwa {first}.</translation>
    </message>
    <message>
        <source>They are brought to {rate} fps.</source>
        <translation>Sie werden auf {rate} fps gebracht.</translation>
    </message>
    <message>
        <source>They are brought to {width}×{height} and {rate} fps.</source>
        <translation>Sie werden auf {width}×{height} und {rate} fps gebracht.</translation>
    </message>
    <message>
        <source>They are brought to {width}×{height}.</source>
        <translation>Sie werden auf {width}×{height} gebracht.</translation>
    </message>
    <message>
        <source>This FCPXML holds no project with a timeline.</source>
        <translation>Dieses FCPXML enthält kein Projekt mit Timeline.</translation>
    </message>
    <message>
        <source>This GGUF file is of a version that is not known here, or damaged.</source>
        <translation>Diese GGUF-Datei ist von einer hier unbekannten Fassung oder beschädigt.</translation>
    </message>
    <message>
        <source>This JSON holds more than {most} values, which no edit does.</source>
        <translation>Dieses JSON enthält mehr als {most} Werte, was kein Schnitt tut.</translation>
    </message>
    <message>
        <source>This JSON is nested deeper than any edit.</source>
        <translation>Dieses JSON ist tiefer verschachtelt als jeder Schnitt.</translation>
    </message>
    <message>
        <source>This JSON is not one that Storyboarder writes.</source>
        <translation>Dieses JSON schreibt Storyboarder so nicht.</translation>
    </message>
    <message>
        <source>This MLT file has no profile.</source>
        <translation>Diese MLT-Datei hat kein Profil.</translation>
    </message>
    <message>
        <source>This MLT file holds no tractor.</source>
        <translation>Diese MLT-Datei enthält keinen Tractor.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it does not take one picture.</source>
        <translation>Dieses ONNX-Modell kann hier nicht verwendet werden: Es nimmt nicht ein Bild.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it does not take two pictures and the moment between them.</source>
        <translation>Dieses ONNX-Modell kann hier nicht verwendet werden: Es nimmt nicht zwei Bilder und den Zeitpunkt dazwischen.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it makes no 32 numbers.</source>
        <translation>Dieses ONNX-Modell ist hier nicht brauchbar: Es macht keine 32 Zahlen.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it makes numbers that are no picture.</source>
        <translation>Dieses ONNX-Modell kann hier nicht verwendet werden: Es macht Zahlen, die kein Bild sind.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it makes {shape} of a picture with a side of {side}.</source>
        <translation>Dieses ONNX-Modell kann hier nicht verwendet werden: Es macht {shape} aus einem Bild der Seite {side}.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it makes {shape} of {given}.</source>
        <translation>Dieses ONNX-Modell kann hier nicht verwendet werden: Es macht {shape} aus {given}.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it takes {inputs} inputs.</source>
        <translation>Dieses ONNX-Modell kann hier nicht verwendet werden: Es nimmt {inputs} Eingaben.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: it takes {types}.</source>
        <translation>Dieses ONNX-Modell kann hier nicht verwendet werden: Es nimmt {types}.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: the size it takes is not square.</source>
        <translation>Dieses ONNX-Modell kann hier nicht verwendet werden: Die Größe, die es nimmt, ist nicht quadratisch.</translation>
    </message>
    <message>
        <source>This ONNX model can&apos;t be used here: {why}.</source>
        <translation>Dieses ONNX-Modell kann hier nicht verwendet werden: {why}.</translation>
    </message>
    <message>
        <source>This Python has SQLite {present}; films need {needed}.</source>
        <translation>Dieses Python hat SQLite {present}; Filme brauchen {needed}.</translation>
    </message>
    <message>
        <source>This XML can&apos;t be read: {reason}.</source>
        <translation>Dieses XML kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>This XML declares a document type, which Final Draft never does and which may hide an attack.</source>
        <translation>Dieses XML erklärt einen Dokumenttyp, was Final Draft nie tut und was einen Angriff verbergen kann.</translation>
    </message>
    <message>
        <source>This XML declares entities, which no edit needs and which can fill a computer&apos;s memory.</source>
        <translation>Dieses XML vereinbart Entities, die kein Schnitt braucht und die den Speicher eines Rechners füllen können.</translation>
    </message>
    <message>
        <source>This XML is in an unknown encoding.</source>
        <translation>Dieses XML hat eine unbekannte Kodierung.</translation>
    </message>
    <message>
        <source>This XML is nested too deeply.</source>
        <translation>Dieses XML ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>This XML is no edit: it begins with &lt;{element}&gt;.</source>
        <translation>Dieses XML ist kein Schnitt: Es beginnt mit &lt;{element}&gt;.</translation>
    </message>
    <message>
        <source>This XML is not FCPXML.</source>
        <translation>Dieses XML ist kein FCPXML.</translation>
    </message>
    <message>
        <source>This bundle claims to hold {count} files; no film has so many.</source>
        <translation>Dieses Bündel gibt {count} Dateien an; so viele hat kein Film.</translation>
    </message>
    <message>
        <source>This bundle holds no {name}.</source>
        <translation>Dieses Bündel enthält kein {name}.</translation>
    </message>
    <message>
        <source>This bundle was made by a newer Matchcut.</source>
        <translation>Dieses Bündel stammt von einem neueren Matchcut.</translation>
    </message>
    <message>
        <source>This can&apos;t be a key: it is empty, or has signs in it that no key has.</source>
        <translation>Das kann kein Schlüssel sein: Er ist leer oder hat Zeichen, die kein Schlüssel hat.</translation>
    </message>
    <message>
        <source>This can&apos;t be blank.</source>
        <translation>Das darf nicht leer sein.</translation>
    </message>
    <message>
        <source>This can&apos;t be written here.</source>
        <translation>Hier kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This certificate can&apos;t be read.</source>
        <translation>Dieses Zertifikat ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This certificate is valid from {first} to {last}, not now.</source>
        <translation>Dieses Zertifikat gilt von {first} bis {last}, nicht jetzt.</translation>
    </message>
    <message>
        <source>This disk can&apos;t hold a film that is being edited: it does not allow a write-ahead log.</source>
        <translation>Dieser Datenträger taugt nicht für einen Film, der bearbeitet wird: Er erlaubt kein Write-Ahead-Log.</translation>
    </message>
    <message>
        <source>This edit has {frames} frames; a film has {most} at most.</source>
        <translation>Dieser Schnitt hat {frames} Bilder; ein Film hat höchstens {most}.</translation>
    </message>
    <message>
        <source>This edit holds clips within clips without end.</source>
        <translation>Dieser Schnitt enthält Clips in Clips ohne Ende.</translation>
    </message>
    <message>
        <source>This edit holds more than {most} clips, which are the most that are read.</source>
        <translation>Dieser Schnitt enthält mehr als {most} Clips; mehr werden nicht gelesen.</translation>
    </message>
    <message>
        <source>This edit holds more than {most} clips.</source>
        <translation>Dieser Schnitt enthält mehr als {most} Clips.</translation>
    </message>
    <message>
        <source>This edit holds no clips.</source>
        <translation>Dieser Schnitt enthält keine Clips.</translation>
    </message>
    <message>
        <source>This edit holds no picture track.</source>
        <translation>Dieser Schnitt enthält keine Bildspur.</translation>
    </message>
    <message>
        <source>This edit holds no sequence “{sequence}”.</source>
        <translation>Dieser Schnitt enthält keine Sequenz „{sequence}“.</translation>
    </message>
    <message>
        <source>This edit holds {clips} clips; {most} are the most that are read.</source>
        <translation>Dieser Schnitt enthält {clips} Clips; mehr als {most} werden nicht gelesen.</translation>
    </message>
    <message>
        <source>This edit&apos;s picture tracks hold no clips that say a frame rate.</source>
        <translation>Die Bildspuren dieses Schnitts enthalten keine Clips, die eine Bildrate nennen.</translation>
    </message>
    <message>
        <source>This file can&apos;t be opened.</source>
        <translation>Diese Datei kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>This file can&apos;t be opened: {reason}.</source>
        <translation>Diese Datei kann nicht geöffnet werden: {reason}.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a font.</source>
        <translation>Diese Datei ist nicht als Schrift lesbar.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a picture: it is damaged, or of another kind.</source>
        <translation>Diese Datei kann nicht als Bild gelesen werden: Sie ist beschädigt oder anderer Art.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a picture: it is {kind} that is damaged, cut short, or built in a way that is not read here.</source>
        <translation>Diese Datei kann nicht als Bild gelesen werden: Es ist {kind}, beschädigt, abgeschnitten oder auf eine Art gebaut, die hier nicht gelesen wird.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a picture: it is {kind}, which is a kind that is not read here.</source>
        <translation>Diese Datei kann nicht als Bild gelesen werden: Es ist {kind}, und diese Art wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as film or sound: it is damaged, cut short, or of another kind ({reason}).</source>
        <translation>Diese Datei kann nicht als Film oder Ton gelesen werden: Sie ist beschädigt, abgeschnitten oder anderer Art ({reason}).</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as film or sound: none is in it, or it was cut short.</source>
        <translation>Diese Datei kann nicht als Film oder Ton gelesen werden: Es ist keiner darin, oder sie wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read: {error}.</source>
        <translation>Diese Datei lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read: {why}.</source>
        <translation>Diese Datei kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>This file can&apos;t be used as the model&apos;s {part}. {why}</source>
        <translation>Diese Datei kann nicht als {part} des Modells verwendet werden. {why}</translation>
    </message>
    <message>
        <source>This file can&apos;t be used as the model&apos;s {part}: {why}.</source>
        <translation>Diese Datei kann nicht als {part} des Modells verwendet werden: {why}.</translation>
    </message>
    <message>
        <source>This file can&apos;t be written: {reason}.</source>
        <translation>Diese Datei kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>This file changed while it was read.</source>
        <translation>Diese Datei hat sich beim Lesen geändert.</translation>
    </message>
    <message>
        <source>This file could not be made ({reason}).</source>
        <translation>Diese Datei konnte nicht hergestellt werden ({reason}).</translation>
    </message>
    <message>
        <source>This file could not be signed: {why}</source>
        <translation>Diese Datei konnte nicht signiert werden: {why}</translation>
    </message>
    <message>
        <source>This file ends too early: it was cut short.</source>
        <translation>Diese Datei endet zu früh: Sie wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>This file has not the frames of shot {shot}: it holds {held}.</source>
        <translation>Diese Datei hat nicht die Bilder von Einstellung {shot}: Sie enthält {held}.</translation>
    </message>
    <message>
        <source>This file has {frames} frames, and the film has {length}: it is not what would be signed for.</source>
        <translation>Diese Datei hat {frames} Bilder und der Film {length}: Sie ist nicht das, wofür unterschrieben würde.</translation>
    </message>
    <message>
        <source>This file has {size} MB; no story of {most} MB or more is read.</source>
        <translation>Diese Datei hat {size} MB; keine Geschichte von {most} MB oder mehr wird gelesen.</translation>
    </message>
    <message>
        <source>This file holds a picture, but its name ends in {suffix}.</source>
        <translation>Diese Datei enthält ein Bild, aber ihr Name endet auf {suffix}.</translation>
    </message>
    <message>
        <source>This file holds film, but its name ends in {suffix}.</source>
        <translation>Diese Datei enthält Film, aber ihr Name endet auf {suffix}.</translation>
    </message>
    <message>
        <source>This file holds no certificate.</source>
        <translation>Diese Datei enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>This file holds no film.</source>
        <translation>Diese Datei enthält keinen Film.</translation>
    </message>
    <message>
        <source>This file holds no private key, or its passphrase is another one.</source>
        <translation>Diese Datei enthält keinen privaten Schlüssel, oder ihr Kennwort ist ein anderes.</translation>
    </message>
    <message>
        <source>This file holds no sequence.</source>
        <translation>Diese Datei enthält keine Sequenz.</translation>
    </message>
    <message>
        <source>This file holds no sound.</source>
        <translation>Diese Datei enthält keinen Ton.</translation>
    </message>
    <message>
        <source>This file holds no timeline.</source>
        <translation>Diese Datei enthält keine Timeline.</translation>
    </message>
    <message>
        <source>This file holds sound, but its name ends in {suffix}.</source>
        <translation>Diese Datei enthält Ton, aber ihr Name endet auf {suffix}.</translation>
    </message>
    <message>
        <source>This file holds {count} sequences; read was {chosen}. Not read: {unread}.</source>
        <translation>Diese Datei enthält {count} Sequenzen; gelesen wurde {chosen}. Nicht gelesen: {unread}.</translation>
    </message>
    <message>
        <source>This file is GGUF under another name.</source>
        <translation>Diese Datei ist GGUF unter anderem Namen.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Diese Datei ist leer.</translation>
    </message>
    <message>
        <source>This file is safetensors under another name.</source>
        <translation>Diese Datei ist safetensors unter anderem Namen.</translation>
    </message>
    <message>
        <source>This file is too large for an edit (more than 96 MiB).</source>
        <translation>Diese Datei ist zu groß für einen Schnitt (mehr als 96 MiB).</translation>
    </message>
    <message>
        <source>This file names a producer “{producer}” that it lacks.</source>
        <translation>Diese Datei nennt einen Producer „{producer}“, der ihr fehlt.</translation>
    </message>
    <message>
        <source>This file of the model can&apos;t be read: {why}.</source>
        <translation>Diese Datei des Modells kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>This file of the model is far too large to be what it has to be.</source>
        <translation>Diese Datei des Modells ist viel zu groß, um zu sein, was sie sein muss.</translation>
    </message>
    <message>
        <source>This file of the model is missing.</source>
        <translation>Diese Datei des Modells fehlt.</translation>
    </message>
    <message>
        <source>This file of the model is nested too deep to be what it has to be.</source>
        <translation>Diese Datei des Modells ist zu tief verschachtelt, um zu sein, was sie sein muss.</translation>
    </message>
    <message>
        <source>This file of the model is not what it has to be.</source>
        <translation>Diese Datei des Modells ist nicht, was sie sein muss.</translation>
    </message>
    <message>
        <source>This file of weights can&apos;t be read: {error}.</source>
        <translation>Diese Datei mit Gewichten ist nicht lesbar: {error}.</translation>
    </message>
    <message>
        <source>This film can&apos;t be told by a storyboard without loss, so none was written.</source>
        <translation>Dieser Film lässt sich nicht ohne Verlust als Storyboard schreiben, also wurde keines geschrieben.</translation>
    </message>
    <message>
        <source>This film can&apos;t be told by a storyboard: {problem}</source>
        <translation>Dieser Film lässt sich nicht als Storyboard schreiben: {problem}</translation>
    </message>
    <message>
        <source>This film does not remember a script that this one could be compared with.</source>
        <translation>Dieser Film kennt kein Drehbuch, mit dem sich dieses vergleichen ließe.</translation>
    </message>
    <message>
        <source>This film does not say how many frames it shows a second.</source>
        <translation>Dieser Film sagt nicht, wie viele Bilder er in der Sekunde zeigt.</translation>
    </message>
    <message>
        <source>This film has no character &apos;{character}&apos;.</source>
        <translation>Dieser Film hat keine Figur „{character}“.</translation>
    </message>
    <message>
        <source>This film has no location, prop or style &apos;{element}&apos;.</source>
        <translation>Dieser Film hat keinen Ort, keine Requisite und keinen Stil „{element}“.</translation>
    </message>
    <message>
        <source>This film has no marker &apos;{marker}&apos;.</source>
        <translation>Dieser Film hat keinen Marker „{marker}“.</translation>
    </message>
    <message>
        <source>This film has no media file &apos;{media}…&apos;.</source>
        <translation>Dieser Film hat keine Mediendatei „{media}…“.</translation>
    </message>
    <message>
        <source>This film has no reference &apos;{reference}&apos;.</source>
        <translation>Dieser Film hat keine Referenz „{reference}“.</translation>
    </message>
    <message>
        <source>This film has no scene &apos;{scene}&apos;.</source>
        <translation>Dieser Film hat keine Szene „{scene}“.</translation>
    </message>
    <message>
        <source>This film has no shot &apos;{shot}&apos;.</source>
        <translation>Dieser Film hat keine Einstellung „{shot}“.</translation>
    </message>
    <message>
        <source>This film has no shots yet.</source>
        <translation>Dieser Film hat noch keine Einstellungen.</translation>
    </message>
    <message>
        <source>This film has no sound &apos;{sound}&apos;.</source>
        <translation>Dieser Film hat keinen Ton „{sound}“.</translation>
    </message>
    <message>
        <source>This film has no sound.</source>
        <translation>Dieser Film hat keinen Ton.</translation>
    </message>
    <message>
        <source>This film has no take &apos;{take}&apos;.</source>
        <translation>Dieser Film hat keinen Take „{take}“.</translation>
    </message>
    <message>
        <source>This film has no title &apos;{title}&apos;.</source>
        <translation>Dieser Film hat keinen Titel „{title}“.</translation>
    </message>
    <message>
        <source>This film is being made already, by process {process} on the machine &apos;{machine}&apos;.</source>
        <translation>Dieser Film wird schon gemacht, von Prozess {process} auf dem Rechner „{machine}“.</translation>
    </message>
    <message>
        <source>This film is being made already, by process {process}.</source>
        <translation>Dieser Film wird schon gemacht, von Prozess {process}.</translation>
    </message>
    <message>
        <source>This film is damaged, or was changed after it was signed ({code}).</source>
        <translation>Dieser Film ist beschädigt oder wurde nach dem Signieren verändert ({code}).</translation>
    </message>
    <message>
        <source>This film is damaged: at frame {frame} ({timecode}) {what}.</source>
        <translation>Dieser Film ist beschädigt, bei Bild {frame} ({timecode}): {what}.</translation>
    </message>
    <message>
        <source>This film is damaged: at {seconds} s {what}.</source>
        <translation>Dieser Film ist beschädigt, bei {seconds} s: {what}.</translation>
    </message>
    <message>
        <source>This film is damaged: of {stated} frames only {frames} can be shown.</source>
        <translation>Dieser Film ist beschädigt: Von {stated} Bildern lassen sich nur {frames} zeigen.</translation>
    </message>
    <message>
        <source>This film is empty.</source>
        <translation>Dieser Film ist leer.</translation>
    </message>
    <message>
        <source>This film is seen with {width} × {height} pixels, which is more than is read here.</source>
        <translation>Dieser Film wird mit {width} × {height} Pixeln gezeigt, mehr, als hier gelesen wird.</translation>
    </message>
    <message>
        <source>This film is {width} × {height} pixels, which is more than is read here.</source>
        <translation>Dieser Film hat {width} × {height} Pixel, mehr, als hier gelesen wird.</translation>
    </message>
    <message>
        <source>This film lies where nothing can be written: it can be looked at and exported, and not changed.</source>
        <translation>Dieser Film liegt, wo nichts geschrieben werden kann: Er kann angesehen und exportiert, aber nicht geändert werden.</translation>
    </message>
    <message>
        <source>This film states that it lasts {stated} s and holds {held} s.</source>
        <translation>Dieser Film gibt {stated} s Dauer an und enthält {held} s.</translation>
    </message>
    <message>
        <source>This film states {stated} fps and shows {shown}.</source>
        <translation>Dieser Film gibt {stated} B/s an und zeigt {shown}.</translation>
    </message>
    <message>
        <source>This film was made by a newer Matchcut (its file is of version {version}).</source>
        <translation>Dieser Film stammt von einem neueren Matchcut (seine Datei hat Version {version}).</translation>
    </message>
    <message>
        <source>This film was never finished being made.</source>
        <translation>Dieser Film wurde nie fertig angelegt.</translation>
    </message>
    <message>
        <source>This film&apos;s file was tampered with: it holds the {kind} &apos;{name}&apos;, which Matchcut did not make. Nothing was read from it.</source>
        <translation>An der Datei dieses Films wurde etwas verändert: Sie enthält {kind} „{name}“, was nicht von Matchcut ist. Nichts wurde daraus gelesen.</translation>
    </message>
    <message>
        <source>This film&apos;s file was tampered with: it lacks the {kind} &apos;{name}&apos;. Nothing was read from it.</source>
        <translation>An der Datei dieses Films wurde etwas verändert: Ihr fehlt {kind} „{name}“. Nichts wurde daraus gelesen.</translation>
    </message>
    <message>
        <source>This folder can&apos;t be removed: {why}.</source>
        <translation>Dieser Ordner kann nicht entfernt werden: {why}.</translation>
    </message>
    <message>
        <source>This folder holds neither a {database} nor a {storyboard}.</source>
        <translation>In diesem Ordner liegt weder {database} noch {storyboard}.</translation>
    </message>
    <message>
        <source>This folder lies on a network drive ({kind}), where a film can&apos;t be edited safely.</source>
        <translation>Dieser Ordner liegt auf einem Netzlaufwerk ({kind}), auf dem ein Film nicht sicher bearbeitet werden kann.</translation>
    </message>
    <message>
        <source>This folder of a project can&apos;t be a link.</source>
        <translation>Dieser Ordner eines Projekts kann keine Verknüpfung sein.</translation>
    </message>
    <message>
        <source>This form can&apos;t be written as &apos;{ending}&apos;.</source>
        <translation>Diese Ausgabeform kann nicht als „{ending}“ geschrieben werden.</translation>
    </message>
    <message>
        <source>This has at least one frame.</source>
        <translation>Es hat mindestens ein Bild.</translation>
    </message>
    <message>
        <source>This has {count} boards; a film of more than {most} shots is not read.</source>
        <translation>Hier sind {count} Bilder; ein Film von mehr als {most} Einstellungen wird nicht gelesen.</translation>
    </message>
    <message>
        <source>This has {count} headings, sections and speeches; a film of more than {most} shots is not read.</source>
        <translation>Hier sind {count} Überschriften, Abschnitte und Reden; ein Film von mehr als {most} Einstellungen wird nicht gelesen.</translation>
    </message>
    <message>
        <source>This has {count} rows; a film of more than {most} shots is not read.</source>
        <translation>Hier sind {count} Zeilen; ein Film von mehr als {most} Einstellungen wird nicht gelesen.</translation>
    </message>
    <message>
        <source>This holds characters that can&apos;t be printed.</source>
        <translation>Das enthält Zeichen, die nicht gedruckt werden können.</translation>
    </message>
    <message>
        <source>This is JSON, but it has no boards.</source>
        <translation>Das ist JSON, aber ohne Bilder.</translation>
    </message>
    <message>
        <source>This is JSON, but no storyboard.</source>
        <translation>Das ist JSON, aber kein Storyboard.</translation>
    </message>
    <message>
        <source>This is XML, but not Final Draft&apos;s.</source>
        <translation>Das ist XML, aber nicht von Final Draft.</translation>
    </message>
    <message>
        <source>This is a Storyboarder file, not a screenplay.</source>
        <translation>Das ist eine Storyboarder-Datei, kein Drehbuch.</translation>
    </message>
    <message>
        <source>This is a database of another program, not a Matchcut film.</source>
        <translation>Das ist die Datenbank eines anderen Programms, kein Film von Matchcut.</translation>
    </message>
    <message>
        <source>This is a fault of the engine; choose another one for the shot, or report it.</source>
        <translation>Das ist ein Fehler der Engine; für die Einstellung eine andere wählen oder ihn melden.</translation>
    </message>
    <message>
        <source>This is a film, and no script or edit.</source>
        <translation>Das ist ein Film und weder ein Drehbuch noch ein Schnitt.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>Das ist ein Ordner.</translation>
    </message>
    <message>
        <source>This is a link to a file in another folder.</source>
        <translation>Das ist eine Verknüpfung zu einer Datei in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>This is a link; a film&apos;s file must lie in the film&apos;s folder itself.</source>
        <translation>Das ist eine Verknüpfung; die Datei eines Films muss im Ordner des Films selbst liegen.</translation>
    </message>
    <message>
        <source>This is a model for {pipeline}, and the catalogue says {wanted}.</source>
        <translation>Das ist ein Modell für {pipeline}, und der Katalog sagt {wanted}.</translation>
    </message>
    <message>
        <source>This is a model of the kind &apos;{kind}&apos;, which this embedder does not run.</source>
        <translation>Dies ist ein Modell der Art „{kind}“, mit der dieser Vergleicher nicht läuft.</translation>
    </message>
    <message>
        <source>This is a table, not a screenplay.</source>
        <translation>Das ist eine Tabelle, kein Drehbuch.</translation>
    </message>
    <message>
        <source>This is an outline: each of its scenes became one shot, of what its synopsis says.</source>
        <translation>Dies ist ein Treatment: Aus jeder Szene wurde eine Einstellung, nach ihrer Zusammenfassung.</translation>
    </message>
    <message>
        <source>This is neither a project nor a storyboard.</source>
        <translation>Das ist weder ein Projekt noch ein Storyboard.</translation>
    </message>
    <message>
        <source>This is neither an edit nor a film.</source>
        <translation>Das ist weder ein Schnitt noch ein Film.</translation>
    </message>
    <message>
        <source>This is nested too deeply to be a storyboard.</source>
        <translation>Das ist zu tief verschachtelt für ein Storyboard.</translation>
    </message>
    <message>
        <source>This is no ONNX model that can be used: {why}</source>
        <translation>Das ist kein ONNX-Modell, das verwendet werden kann: {why}</translation>
    </message>
    <message>
        <source>This is no Piper voice: it takes {present}.</source>
        <translation>Das ist keine Piper-Stimme: Sie nimmt {present}.</translation>
    </message>
    <message>
        <source>This is no film or picture that can be read.</source>
        <translation>Das ist kein lesbarer Film und kein lesbares Bild.</translation>
    </message>
    <message>
        <source>This is no film, so it is not known which shot it shows.</source>
        <translation>Das ist kein Film, also ist unbekannt, welche Einstellung zu sehen ist.</translation>
    </message>
    <message>
        <source>This is no kind of story that is known here.</source>
        <translation>Eine Geschichte dieser Art ist hier unbekannt.</translation>
    </message>
    <message>
        <source>This is no model of Kokoro&apos;s: it takes {present}, not tokens, style, speed.</source>
        <translation>Das ist kein Modell von Kokoro: Es nimmt {present}, nicht tokens, style, speed.</translation>
    </message>
    <message>
        <source>This is no model of MiniLM&apos;s: it takes {present}, not input_ids, attention_mask, token_type_ids.</source>
        <translation>Das ist kein Modell von MiniLM: Es nimmt {present}, nicht input_ids, attention_mask, token_type_ids.</translation>
    </message>
    <message>
        <source>This is no model.</source>
        <translation>Das ist kein Modell.</translation>
    </message>
    <message>
        <source>This is no safetensors file but {kind}; it is not opened.</source>
        <translation>Das ist keine safetensors-Datei, sondern {kind}; sie wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>This is no voice.</source>
        <translation>Das ist keine Stimme.</translation>
    </message>
    <message>
        <source>This is not FCPXML 1.10: {reason}.</source>
        <translation>Das ist kein FCPXML 1.10: {reason}.</translation>
    </message>
    <message>
        <source>This is not TOML: {why}.</source>
        <translation>Das ist kein TOML: {why}.</translation>
    </message>
    <message>
        <source>This is not a Final Draft script, though its name says so.</source>
        <translation>Das ist kein Drehbuch von Final Draft, obwohl der Name es sagt.</translation>
    </message>
    <message>
        <source>This is not a Matchcut bundle: it holds no {manifest} or no {database}.</source>
        <translation>Das ist kein Bündel von Matchcut: {manifest} oder {database} fehlt darin.</translation>
    </message>
    <message>
        <source>This is not a Matchcut film: it is a file of another kind.</source>
        <translation>Das ist kein Film von Matchcut, sondern eine Datei anderer Art.</translation>
    </message>
    <message>
        <source>This is not a Storyboarder file, though its name says so.</source>
        <translation>Das ist keine Storyboarder-Datei, obwohl der Name es sagt.</translation>
    </message>
    <message>
        <source>This is not a command: {error}.</source>
        <translation>Das ist kein Befehl: {error}.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>This is not a frame rate.</source>
        <translation>Das ist keine Bildrate.</translation>
    </message>
    <message>
        <source>This is not a key map: {error}.</source>
        <translation>Das ist keine Tastenbelegung: {error}.</translation>
    </message>
    <message>
        <source>This is not a project.</source>
        <translation>Das ist kein Projekt.</translation>
    </message>
    <message>
        <source>This is not a recipe: {why}</source>
        <translation>Das ist kein Rezept: {why}</translation>
    </message>
    <message>
        <source>This is not an AAF file.</source>
        <translation>Das ist keine AAF-Datei.</translation>
    </message>
    <message>
        <source>This is not complete XML ({reason}).</source>
        <translation>Das ist kein vollständiges XML ({reason}).</translation>
    </message>
    <message>
        <source>This is not text: it has null characters.</source>
        <translation>Das ist kein Text: Er enthält Nullzeichen.</translation>
    </message>
    <message>
        <source>This is not the tail of a take.</source>
        <translation>Das sind nicht die letzten Bilder eines Takes.</translation>
    </message>
    <message>
        <source>This is not valid JSON: {error}.</source>
        <translation>Das ist kein gültiges JSON: {error}.</translation>
    </message>
    <message>
        <source>This is not valid TOML: {error}.</source>
        <translation>Das ist kein gültiges TOML: {error}.</translation>
    </message>
    <message>
        <source>This is not well-formed XML: {error}.</source>
        <translation>Das ist kein wohlgeformtes XML: {error}.</translation>
    </message>
    <message>
        <source>This is not {encoding} text.</source>
        <translation>Das ist kein {encoding}-Text.</translation>
    </message>
    <message>
        <source>This is not {kind}, or it is damaged ({reason}).</source>
        <translation>Erwartet war {kind}; das ist etwas anderes oder beschädigt ({reason}).</translation>
    </message>
    <message>
        <source>This is {form}, though its name ends in &apos;{suffix}&apos;.</source>
        <translation>Dies ist {form}, obwohl der Name auf „{suffix}“ endet.</translation>
    </message>
    <message>
        <source>This is {form}, which can&apos;t be read here.</source>
        <translation>Das ist {form}; das lässt sich hier nicht lesen.</translation>
    </message>
    <message>
        <source>This job is {standing} already.</source>
        <translation>Dieser Auftrag ist schon {standing}.</translation>
    </message>
    <message>
        <source>This job is {standing}; only a failed or cancelled one can be tried again.</source>
        <translation>Dieser Auftrag ist {standing}; nur ein gescheiterter oder abgebrochener kann wiederholt werden.</translation>
    </message>
    <message>
        <source>This key can&apos;t be read.</source>
        <translation>Dieser Schlüssel ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This key is not the certificate&apos;s.</source>
        <translation>Dieser Schlüssel gehört nicht zum Zertifikat.</translation>
    </message>
    <message>
        <source>This key joins more than {most} names, which no key of a storyboard does.</source>
        <translation>Dieser Schlüssel verbindet mehr als {most} Namen, was kein Schlüssel eines Storyboards tut.</translation>
    </message>
    <message>
        <source>This key&apos;s passphrase is missing, or it has none and one is set.</source>
        <translation>Das Kennwort dieses Schlüssels fehlt, oder er hat keins und eins ist gesetzt.</translation>
    </message>
    <message>
        <source>This kind of file can&apos;t carry credentials.</source>
        <translation>Diese Dateiart kann keine Nachweise tragen.</translation>
    </message>
    <message>
        <source>This list has {events} events; programs that keep to CMX 3600 read 999. Deliver it in reels.</source>
        <translation>Diese Liste hat {events} Ereignisse; Programme, die sich an CMX 3600 halten, lesen 999. Liefern Sie sie in Rollen.</translation>
    </message>
    <message>
        <source>This list holds no events of picture.</source>
        <translation>Diese Liste enthält keine Bildereignisse.</translation>
    </message>
    <message>
        <source>This list of a model&apos;s files is not what it has to be.</source>
        <translation>Diese Liste der Dateien eines Modells ist nicht, was sie sein muss.</translation>
    </message>
    <message>
        <source>This list of a model&apos;s files names &apos;{file}&apos;, which is no safetensors file beside it.</source>
        <translation>Diese Liste der Dateien eines Modells nennt &apos;{file}&apos;, das ist keine safetensors-Datei daneben.</translation>
    </message>
    <message>
        <source>This media file is not what it was when the film took it: its bytes have changed.</source>
        <translation>Diese Mediendatei ist nicht mehr die, die der Film übernommen hat: Ihre Bytes haben sich geändert.</translation>
    </message>
    <message>
        <source>This media file of the film is missing.</source>
        <translation>Diese Mediendatei des Films fehlt.</translation>
    </message>
    <message>
        <source>This model can&apos;t be read: {error}</source>
        <translation>Dieses Modell ist nicht lesbar: {error}</translation>
    </message>
    <message>
        <source>This model has one expert for all noise, so none for &apos;{lora}&apos;.</source>
        <translation>Dieses Modell hat einen Experten für alles Rauschen, also keinen für „{lora}“.</translation>
    </message>
    <message>
        <source>This model pack can&apos;t be read: {error}</source>
        <translation>Dieses Modellpaket ist nicht lesbar: {error}</translation>
    </message>
    <message>
        <source>This model pack has no face detector that tells landmarks.</source>
        <translation>Diesem Modellpaket fehlt ein Gesichtsdetektor, der Augen, Nase und Mund angibt.</translation>
    </message>
    <message>
        <source>This model pack has no face detector.</source>
        <translation>Diesem Modellpaket fehlt der Gesichtsdetektor.</translation>
    </message>
    <message>
        <source>This model pack has no face embedder.</source>
        <translation>Diesem Modellpaket fehlt der Gesichtsvergleicher.</translation>
    </message>
    <message>
        <source>This name is longer than the {bytes} bytes that a file&apos;s name may have there.</source>
        <translation>Dieser Name ist länger als die {bytes} Byte, die ein Dateiname dort haben darf.</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>Diese Zahl ist zu groß.</translation>
    </message>
    <message>
        <source>This picture gives nothing to compare.</source>
        <translation>An diesem Bild gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>This picture has far more pixels than a picture needs, which is more than is read here.</source>
        <translation>Dieses Bild hat weit mehr Pixel, als ein Bild braucht, und mehr, als hier gelesen wird.</translation>
    </message>
    <message>
        <source>This picture has {width} × {height} pixels, which is more than is read here.</source>
        <translation>Dieses Bild hat {width} × {height} Pixel, mehr, als hier gelesen wird.</translation>
    </message>
    <message>
        <source>This picture is damaged (it was cut short).</source>
        <translation>Dieses Bild ist beschädigt (es wurde abgeschnitten).</translation>
    </message>
    <message>
        <source>This picture is damaged ({why}).</source>
        <translation>Dieses Bild ist beschädigt ({why}).</translation>
    </message>
    <message>
        <source>This picture is of high dynamic range ({transfer}), which is not read here.</source>
        <translation>Dieses Bild hat hohen Dynamikumfang ({transfer}), der hier nicht gelesen wird.</translation>
    </message>
    <message>
        <source>This picture states {stated} frames and holds {frames}.</source>
        <translation>Dieses Bild gibt {stated} Bilder an und enthält {frames}.</translation>
    </message>
    <message>
        <source>This picture&apos;s pixels are floating-point numbers, and nothing says which of them is white.</source>
        <translation>Die Pixel dieses Bilds sind Gleitkommazahlen, und nichts sagt, welche davon Weiß ist.</translation>
    </message>
    <message>
        <source>This picture&apos;s pixels are whole numbers of 32 bits, or with a sign, and nothing says which of them is white.</source>
        <translation>Die Pixel dieses Bilds sind ganze Zahlen mit 32 Bit oder Vorzeichen, und nichts sagt, welche davon Weiß ist.</translation>
    </message>
    <message>
        <source>This recipe is of version {version}; {known} is known here.</source>
        <translation>Dieses Rezept ist von Version {version}; hier ist {known} bekannt.</translation>
    </message>
    <message>
        <source>This row has {cells} cells; no shot list has so many.</source>
        <translation>Diese Zeile hat {cells} Zellen; so viele hat keine Einstellungsliste.</translation>
    </message>
    <message>
        <source>This sequence holds no pictures.</source>
        <translation>Diese Sequenz enthält keine Bilder.</translation>
    </message>
    <message>
        <source>This sequence says no frame rate.</source>
        <translation>Diese Sequenz nennt keine Bildrate.</translation>
    </message>
    <message>
        <source>This shot opens its scene, so there is no shot before it to continue.</source>
        <translation>Diese Einstellung eröffnet ihre Szene, also gibt es davor keine, an die sie anschließen kann.</translation>
    </message>
    <message>
        <source>This shot opens the film, so it has no shot to make a {transition} from.</source>
        <translation>Diese Einstellung eröffnet den Film, also gibt es davor nichts für einen Übergang ({transition}).</translation>
    </message>
    <message>
        <source>This shot would cost {price} {currency}, and no budget is in {currency}. Nothing was sent.</source>
        <translation>Diese Einstellung würde {price} {currency} kosten, und kein Budget ist in {currency}. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>This should be true or a shot&apos;s id, not {found}.</source>
        <translation>Hier wird „true“ oder die Kennung einer Einstellung erwartet, nicht {found}.</translation>
    </message>
    <message>
        <source>This should be {wanted}, not {found}.</source>
        <translation>Hier wird {wanted} erwartet, nicht {found}.</translation>
    </message>
    <message>
        <source>This sound could not be read, and is left out ({reason})</source>
        <translation>Dieser Ton war nicht lesbar und fehlt ({reason})</translation>
    </message>
    <message>
        <source>This sound ends before its own length: it was cut short.</source>
        <translation>Dieser Ton endet vor seiner eigenen Länge: Er wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>This sound is damaged: {lost} of {seconds} seconds can&apos;t be decoded.</source>
        <translation>Dieser Ton ist beschädigt: {lost} von {seconds} Sekunden können nicht decodiert werden.</translation>
    </message>
    <message>
        <source>This sound is damaged: {seconds} seconds are missing somewhere in it.</source>
        <translation>Dieser Ton ist beschädigt: Irgendwo darin fehlen {seconds} Sekunden.</translation>
    </message>
    <message>
        <source>This sound is longer than {hours} hours.</source>
        <translation>Dieser Ton ist länger als {hours} Stunden.</translation>
    </message>
    <message>
        <source>This sound states {rate} samples a second: it is damaged.</source>
        <translation>Dieser Ton gibt {rate} Samples je Sekunde an: Er ist beschädigt.</translation>
    </message>
    <message>
        <source>This sound states {stated} bytes and ends after {there}: it was cut short.</source>
        <translation>Dieser Ton gibt {stated} Bytes an und endet nach {there}: Er wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>This sound states {stated} samples and holds {samples}.</source>
        <translation>Dieser Ton gibt {stated} Samples an und enthält {samples}.</translation>
    </message>
    <message>
        <source>This sound was cut short: {held} of {stated} bytes are there.</source>
        <translation>Dieser Ton wurde abgeschnitten: {held} von {stated} Byte sind da.</translation>
    </message>
    <message>
        <source>This storyboard has {tables} tables, more than the {most} that are read.</source>
        <translation>Dieses Storyboard hat {tables} Tabellen, mehr als die {most}, die gelesen werden.</translation>
    </message>
    <message>
        <source>This system keeps no keys: there is no keyring, or it is locked.</source>
        <translation>Dieses System bewahrt keine Schlüssel auf: Es gibt keinen Schlüsselbund, oder er ist gesperrt.</translation>
    </message>
    <message>
        <source>This table can&apos;t be read: {error}.</source>
        <translation>Diese Tabelle lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>This take&apos;s file holds no film.</source>
        <translation>Die Datei dieses Takes enthält keinen Film.</translation>
    </message>
    <message>
        <source>This take&apos;s file was cut short.</source>
        <translation>Die Datei dieses Takes wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>This text holds characters that no file can hold (half of a surrogate pair).</source>
        <translation>Dieser Text enthält Zeichen, die keine Datei aufnehmen kann (ein halbes Ersatzzeichenpaar).</translation>
    </message>
    <message>
        <source>This version of Matchcut can&apos;t call {service} yet.</source>
        <translation>Diese Version von Matchcut kann {service} noch nicht aufrufen.</translation>
    </message>
    <message>
        <source>This very take crashed its worker twice before, so it is not tried again by itself.</source>
        <translation>Genau dieser Take hat seinen Arbeitsprozess schon zweimal abstürzen lassen, deshalb wird er nicht von selbst wiederholt.</translation>
    </message>
    <message>
        <source>This voice can&apos;t be opened: {reason}</source>
        <translation>Diese Stimme kann nicht geöffnet werden: {reason}</translation>
    </message>
    <message>
        <source>This voice has no sound for &apos;{sentence}&apos;.</source>
        <translation>Diese Stimme hat keinen Laut für „{sentence}“.</translation>
    </message>
    <message>
        <source>This voice has no speaker &apos;{speaker}&apos;.</source>
        <translation>Diese Stimme hat keinen Sprecher „{speaker}“.</translation>
    </message>
    <message>
        <source>This voice wants phonemes, and espeak-ng, which makes them, is not installed.</source>
        <translation>Diese Stimme braucht Phoneme, und espeak-ng, das sie macht, ist nicht installiert.</translation>
    </message>
    <message>
        <source>This voice&apos;s letters can&apos;t be read: {reason}</source>
        <translation>Die Buchstaben dieser Stimme können nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>This voice&apos;s settings are not here.</source>
        <translation>Die Einstellungen dieser Stimme sind nicht da.</translation>
    </message>
    <message>
        <source>This voice&apos;s settings can&apos;t be read: {reason}.</source>
        <translation>Die Einstellungen dieser Stimme können nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>This would leave something in the film that names what is not there, so nothing was changed.</source>
        <translation>Danach würde etwas im Film nennen, was nicht da ist; deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Those that can be taken out: none.</source>
        <translation>Herausnehmen lässt sich keine.</translation>
    </message>
    <message>
        <source>Those that can be taken out: {shots}.</source>
        <translation>Herausnehmen lassen sich: {shots}.</translation>
    </message>
    <message>
        <source>Those who speak: nobody, since no line names its speaker.</source>
        <translation>Es spricht niemand, denn keine Zeile nennt, wer spricht.</translation>
    </message>
    <message>
        <source>Those who speak: {names}.</source>
        <translation>Es sprechen: {names}.</translation>
    </message>
    <message>
        <source>Three references, one still: people, things and places together. It makes nothing without a reference.</source>
        <translation>Drei Referenzen, ein Standbild: Menschen, Dinge und Orte zusammen. Ohne Referenz macht es nichts.</translation>
    </message>
    <message>
        <source>Time can&apos;t be less than nothing here.</source>
        <translation>Zeit kann hier nicht weniger als nichts sein.</translation>
    </message>
    <message>
        <source>Time in the film (min:s)</source>
        <translation>Zeit im Film (min:s)</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Timecode</source>
        <translation>Timecode</translation>
    </message>
    <message>
        <source>Timecode in the picture</source>
        <translation>Timecode im Bild</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Titles come in with their text and time; their lettering is the film&apos;s own</source>
        <translation>Titel kommen mit Text und Zeit herein; die Schrift ist die des Films</translation>
    </message>
    <message>
        <source>Titles too</source>
        <translation>Auch Titel</translation>
    </message>
    <message>
        <source>To carry on from another scene, name the shot: continues = &quot;…&quot;.</source>
        <translation>Um an eine andere Szene anzuschließen, die Einstellung nennen: continues = &quot;…&quot;.</translation>
    </message>
    <message>
        <source>To the end  (End)</source>
        <translation>Zum Ende  (Ende)</translation>
    </message>
    <message>
        <source>To the start  (Home)</source>
        <translation>Zum Anfang  (Pos1)</translation>
    </message>
    <message>
        <source>Too large for the memory that is free: {models}.</source>
        <translation>Zu groß für den freien Speicher: {models}.</translation>
    </message>
    <message>
        <source>Too small or too faint above another picture, and left out</source>
        <translation>Zu klein oder zu schwach über einem anderen Bild, fehlt</translation>
    </message>
    <message>
        <source>Too small or too faint to be seen, and black</source>
        <translation>Zu klein oder zu schwach, um gesehen zu werden, und schwarz</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Trimmen</translation>
    </message>
    <message>
        <source>Trim each of them.</source>
        <translation>Jede für sich trimmen.</translation>
    </message>
    <message>
        <source>Trim less, or make the shot longer.</source>
        <translation>Weniger trimmen oder die Einstellung verlängern.</translation>
    </message>
    <message>
        <source>Trim the sound</source>
        <translation>Ton trimmen</translation>
    </message>
    <message>
        <source>Trim the title</source>
        <translation>Titel trimmen</translation>
    </message>
    <message>
        <source>Trimming {head} and {tail} frames leaves nothing of a shot of {frames}.</source>
        <translation>{head} und {tail} Bilder zu trimmen lässt von einer Einstellung mit {frames} nichts übrig.</translation>
    </message>
    <message>
        <source>Trimming {head} and {tail} frames leaves nothing of shot {shot}, which has {frames}.</source>
        <translation>{head} und {tail} Bilder zu trimmen lässt von Einstellung {shot} mit {frames} Bildern nichts übrig.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Try again, or have another engine make the shot.</source>
        <translation>Versuchen Sie es noch einmal, oder wählen Sie eine andere Engine.</translation>
    </message>
    <message>
        <source>Try again, since the same request may pass, or change the shot&apos;s words or pictures.</source>
        <translation>Versuchen Sie es noch einmal, da dieselbe Anfrage durchgehen kann, oder ändern Sie Worte oder Bilder der Einstellung.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, the mirror or the line changes files.</source>
        <translation>Versuchen Sie es noch einmal. Bleibt es so, verändert der Spiegel oder die Leitung Dateien.</translation>
    </message>
    <message>
        <source>Try again: it goes on where it stopped.</source>
        <translation>Versuchen Sie es noch einmal: Es geht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>Try again: packages that came are kept, and it goes on with this one.</source>
        <translation>Versuchen Sie es noch einmal: Pakete, die da sind, bleiben, und es geht mit diesem weiter.</translation>
    </message>
    <message>
        <source>Try another image.</source>
        <translation>Ein anderes Bild versuchen.</translation>
    </message>
    <message>
        <source>Try another seed, write the shot in other words, or choose another model.</source>
        <translation>Versuchen Sie einen anderen Startwert, schreiben Sie die Einstellung in anderen Worten, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Try it by hand.</source>
        <translation>Es von Hand versuchen.</translation>
    </message>
    <message>
        <source>Try the same command by hand, with a short text.</source>
        <translation>Denselben Befehl von Hand mit einem kurzen Text versuchen.</translation>
    </message>
    <message>
        <source>Two entries may share an id.</source>
        <translation>Vielleicht teilen sich zwei Einträge eine Kennung.</translation>
    </message>
    <message>
        <source>Two experts of 14B, one for high and one for low noise.</source>
        <translation>Zwei Experten von 14B, einer für viel und einer für wenig Rauschen.</translation>
    </message>
    <message>
        <source>Two experts of 14B, one for high and one for low noise; text only.</source>
        <translation>Zwei Experten von 14B, einer für viel und einer für wenig Rauschen; nur Text.</translation>
    </message>
    <message>
        <source>Two experts of 14B: animates a keyframe or the last frame of the shot before.</source>
        <translation>Zwei Experten von 14B: animiert ein Schlüsselbild oder das letzte Bild der Einstellung davor.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Ihn noch einmal eingeben.</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Under which licence are these weights?</source>
        <translation>Unter welcher Lizenz stehen diese Gewichte?</translation>
    </message>
    <message>
        <source>Undo or redo the later change first.</source>
        <translation>Erst die spätere Änderung rückgängig machen oder wiederholen.</translation>
    </message>
    <message>
        <source>Unmute the track</source>
        <translation>Spur wieder hören</translation>
    </message>
    <message>
        <source>Unpack a whole pack, such as AuraFace.</source>
        <translation>Entpacken Sie ein ganzes Paket, etwa AuraFace.</translation>
    </message>
    <message>
        <source>Unpack it again.</source>
        <translation>Entpacken Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Unpack one model pack there; its folder keeps its name.</source>
        <translation>Entpacken Sie dort ein Modellpaket; sein Ordner behält seinen Namen.</translation>
    </message>
    <message>
        <source>Update Matchcut to open it.</source>
        <translation>Matchcut aktualisieren, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>Update Matchcut to unpack it.</source>
        <translation>Aktualisieren Sie Matchcut, um es auszupacken.</translation>
    </message>
    <message>
        <source>Update Matchcut.</source>
        <translation>Aktualisieren Sie Matchcut.</translation>
    </message>
    <message>
        <source>Update diffusers, or choose another model.</source>
        <translation>Aktualisieren Sie diffusers, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Use a PNG, JPEG, WebP, TIFF, HEIC or AVIF file.</source>
        <translation>Eine PNG-, JPEG-, WebP-, TIFF-, HEIC- oder AVIF-Datei verwenden.</translation>
    </message>
    <message>
        <source>Use a PNG, JPEG, WebP, TIFF, HEIC, AVIF or film file.</source>
        <translation>Eine PNG-, JPEG-, WebP-, TIFF-, HEIC-, AVIF- oder Filmdatei verwenden.</translation>
    </message>
    <message>
        <source>Use a WAV, FLAC, MP3, M4A or Ogg file.</source>
        <translation>Eine WAV-, FLAC-, MP3-, M4A- oder Ogg-Datei verwenden.</translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation>Eine Adresse verwenden, die mit https beginnt.</translation>
    </message>
    <message>
        <source>Use an embedder of faces.</source>
        <translation>Vergleichen Sie durch einen Gesichtsvergleicher.</translation>
    </message>
    <message>
        <source>Use an embedder of looks for pictures without one.</source>
        <translation>Vergleichen Sie bei Bildern ohne Gesicht das Aussehen.</translation>
    </message>
    <message>
        <source>Use in the European Union, the United Kingdom and South Korea.</source>
        <translation>Nutzung in der Europäischen Union, im Vereinigten Königreich und in Südkorea.</translation>
    </message>
    <message>
        <source>Use in the European Union, the United Kingdom, South Korea and the United States.</source>
        <translation>Nutzung in der Europäischen Union, im Vereinigten Königreich, in Südkorea und in den Vereinigten Staaten.</translation>
    </message>
    <message>
        <source>Use it with the model it was made for.</source>
        <translation>Verwenden Sie es mit dem Modell, für das es gemacht ist.</translation>
    </message>
    <message>
        <source>Use it with the model it was made for; one of another size has other layers.</source>
        <translation>Verwenden Sie es mit dem Modell, für das es gemacht ist; eines anderer Größe hat andere Schichten.</translation>
    </message>
    <message>
        <source>Use one of these instead: {models}.</source>
        <translation>Verwenden Sie stattdessen eines von diesen: {models}.</translation>
    </message>
    <message>
        <source>Use one on the curve P-256, P-384 or P-521, Ed25519, or RSA of at least 2048 bits.</source>
        <translation>Nehmen Sie einen auf der Kurve P-256, P-384 oder P-521, Ed25519 oder RSA mit mindestens 2048 Bit.</translation>
    </message>
    <message>
        <source>Use small letters, digits, - and _, at most 64, a letter or digit first.</source>
        <translation>Kleinbuchstaben, Ziffern, - und _ verwenden, höchstens 64, zuerst ein Buchstabe oder eine Ziffer.</translation>
    </message>
    <message>
        <source>Use the engine {name}</source>
        <translation>Generator {name} verwenden</translation>
    </message>
    <message>
        <source>Use the film&apos;s fade_in instead.</source>
        <translation>Stattdessen die Aufblende des Films verwenden.</translation>
    </message>
    <message>
        <source>Use the seed of take {number}</source>
        <translation>Seed von Take {number} verwenden</translation>
    </message>
    <message>
        <source>Use the seed {seed}</source>
        <translation>Seed {seed} verwenden</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>Uses more paper.</source>
        <translation>Braucht mehr Papier.</translation>
    </message>
    <message>
        <source>Uses that harm others or national security; read it before commercial use.</source>
        <translation>Nutzungen, die anderen oder der nationalen Sicherheit schaden; lesen Sie sie vor kommerzieller Nutzung.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Viewer, full screen</source>
        <translation>Monitor im Vollbild</translation>
    </message>
    <message>
        <source>Vignette</source>
        <translation>Vignette</translation>
    </message>
    <message>
        <source>Vimeo-90K (short videos of the web; the paper&apos;s account).</source>
        <translation>Vimeo-90K (kurze Videos aus dem Netz; Angabe der Veröffentlichung).</translation>
    </message>
    <message>
        <source>Voices are here, and espeak-ng, which tells their sounds, is not installed.</source>
        <translation>Stimmen sind hier, und espeak-ng, das ihre Laute sagt, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Voices …</source>
        <translation>Stimmen …</translation>
    </message>
    <message>
        <source>Wait for that one.</source>
        <translation>Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Wait until it is done and open the film, or choose another folder.</source>
        <translation>Warten, bis es fertig ist, und den Film öffnen, oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close it.</source>
        <translation>Warten, bis es fertig ist, oder es schließen.</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it there; what it makes shows up here.</source>
        <translation>Warten, bis er fertig ist, oder ihn dort anhalten; was er macht, erscheint hier.</translation>
    </message>
    <message>
        <source>Wait until it is done. If it is gone, try again in {seconds} seconds.</source>
        <translation>Warten, bis er fertig ist. Falls er nicht mehr da ist, in {seconds} Sekunden noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Wasserzeichen</translation>
    </message>
    <message>
        <source>Weights are kept as float8.</source>
        <translation>Gewichte werden als float8 gehalten.</translation>
    </message>
    <message>
        <source>Weights kept as</source>
        <translation>Gewichte gehalten als</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What a picture looks like, as 1280 numbers, and the means of two layers on the way.</source>
        <translation>Wie ein Bild aussieht, als 1280 Zahlen, und die Mittel zweier Schichten auf dem Weg dorthin.</translation>
    </message>
    <message>
        <source>What a picture looks like: costumes, props, places, creatures; also people, by all that is seen of them. Its weights come in the box.</source>
        <translation>Wie ein Bild aussieht: Kostüme, Requisiten, Orte, Tiere; auch Menschen, nach allem, was von ihnen zu sehen ist. Die Gewichte liegen bei.</translation>
    </message>
    <message>
        <source>What a program makes is not read: {what}</source>
        <translation>Was ein Programm erzeugt, wird nicht gelesen: {what}</translation>
    </message>
    <message>
        <source>What came of &apos;{words}&apos; is no sound.</source>
        <translation>Was aus „{words}“ wurde, ist kein Ton.</translation>
    </message>
    <message>
        <source>What changed from the take before</source>
        <translation>Was sich gegenüber dem Take davor änderte</translation>
    </message>
    <message>
        <source>What else it needs is still to be pulled.</source>
        <translation>Was es sonst braucht, ist noch zu holen.</translation>
    </message>
    <message>
        <source>What four layers see at each place of a picture, to tell how different two pictures look.</source>
        <translation>Was vier Schichten an jeder Stelle eines Bilds sehen, um zu sagen, wie verschieden zwei Bilder aussehen.</translation>
    </message>
    <message>
        <source>What happens here? Press Return to write.</source>
        <translation>Was geschieht hier? Eingabetaste zum Schreiben.</translation>
    </message>
    <message>
        <source>What is accepted as &apos;{name}&apos; in a take: {changed} changed.</source>
        <translation>Was in einem Take als „{name}“ angenommen ist: {changed} hat sich geändert.</translation>
    </message>
    <message>
        <source>What is behind the subject of a keyframe: as it is, slightly out of focus, or slightly darker.</source>
        <translation>Was hinter dem Motiv eines Schlüsselbilds ist: wie es ist, leicht unscharf oder leicht dunkler.</translation>
    </message>
    <message>
        <source>What is in a picture, finer than CLIP.</source>
        <translation>Was im Bild ist, feiner als CLIP.</translation>
    </message>
    <message>
        <source>What is in a picture, more than how it looks.</source>
        <translation>Was im Bild ist, mehr als wie es aussieht.</translation>
    </message>
    <message>
        <source>What is said in shot {shot} has less time than reading it takes.</source>
        <translation>Was in Einstellung {shot} gesagt wird, hat weniger Zeit, als das Lesen braucht.</translation>
    </message>
    <message>
        <source>What is said in shot {shot} runs {count} frame past its end.</source>
        <translation>Was in Einstellung {shot} gesagt wird, reicht {count} Bild über ihr Ende hinaus.</translation>
    </message>
    <message>
        <source>What is said in shot {shot} runs {count} frames past its end.</source>
        <translation>Was in Einstellung {shot} gesagt wird, reicht {count} Bilder über ihr Ende hinaus.</translation>
    </message>
    <message>
        <source>What is said of them: {marks}</source>
        <translation>Gesagt ist zu ihnen: {marks}</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>What is transparent in it is black.</source>
        <translation>Was darin durchsichtig ist, ist schwarz.</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>Was es kostete</translation>
    </message>
    <message>
        <source>What it makes, and for how much</source>
        <translation>Was er macht, und für wie viel</translation>
    </message>
    <message>
        <source>What it was measured with</source>
        <translation>Womit gemessen wurde</translation>
    </message>
    <message>
        <source>What lies between two frames that move in ways that optical flow can&apos;t follow.</source>
        <translation>Was zwischen zwei Bildern liegt, die sich so bewegen, dass optischer Fluss nicht folgen kann.</translation>
    </message>
    <message>
        <source>What needs a look</source>
        <translation>Was anzusehen ist</translation>
    </message>
    <message>
        <source>What services say that takes cost; with ~ what was estimated of some, where they say nothing.</source>
        <translation>Was Takes nach Angabe der Dienste kosten; mit ~, was bei einigen geschätzt ist, wo sie nichts sagen.</translation>
    </message>
    <message>
        <source>What that costs is not known here: look at the service&apos;s own page.</source>
        <translation>Was das kostet, ist hier nicht bekannt: Sehen Sie auf der Seite des Dienstes nach.</translation>
    </message>
    <message>
        <source>What the CogVideoX Licence forbids: commercial use without registration; read both.</source>
        <translation>Was die CogVideoX-Lizenz verbietet: kommerzielle Nutzung ohne Registrierung; lesen Sie beide.</translation>
    </message>
    <message>
        <source>What this did to a member of the cast is gone for good: they were forgotten.</source>
        <translation>Was das an einem Mitglied der Besetzung tat, ist endgültig weg: Die Person wurde vergessen.</translation>
    </message>
    <message>
        <source>What to try: {0}</source>
        <translation>Was Sie versuchen können: {0}</translation>
    </message>
    <message>
        <source>What was corrected</source>
        <translation>Was korrigiert wurde</translation>
    </message>
    <message>
        <source>What was not measured, and why</source>
        <translation>Was nicht gemessen wurde und warum</translation>
    </message>
    <message>
        <source>What was taken again</source>
        <translation>Was neu aufgenommen wurde</translation>
    </message>
    <message>
        <source>What was written can&apos;t be read back: {why}</source>
        <translation>Was geschrieben wurde, lässt sich nicht zurücklesen: {why}</translation>
    </message>
    <message>
        <source>What {before} shows at its end is the last and weakest reference.</source>
        <translation>Was {before} am Ende zeigt, ist die letzte und schwächste Referenz.</translation>
    </message>
    <message>
        <source>What {service} charges for this shot is not known. Nothing was sent.</source>
        <translation>Was {service} für diese Einstellung verlangt, ist nicht bekannt. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where a take has fewer frames, handles are shorter than {frames}: {shots} and {more} more.</source>
        <translation>Wo ein Take weniger Bilder hat, sind Handles kürzer als {frames}: {shots} und {more} weitere.</translation>
    </message>
    <message>
        <source>Where a take has fewer frames, handles are shorter than {frames}: {shots}.</source>
        <translation>Wo ein Take weniger Bilder hat, sind Handles kürzer als {frames}: {shots}.</translation>
    </message>
    <message>
        <source>Where it goes on from the shot before, the picture changes {value} times as much as about there, where {limit} is the most.</source>
        <translation>Wo es von der Einstellung davor weitergeht, ändert sich das Bild {value}-mal so stark wie ringsum; höchstens {limit}-mal.</translation>
    </message>
    <message>
        <source>Where it keeps what is sent</source>
        <translation>Wo Gesendetes aufbewahrt wird</translation>
    </message>
    <message>
        <source>Where one shot ends and another begins: cuts, dissolves and fades.</source>
        <translation>Wo eine Einstellung endet und eine andere beginnt: Schnitte, Überblendungen und Blenden.</translation>
    </message>
    <message>
        <source>Where somebody is in a picture, upright or square (256 × 256).</source>
        <translation>Wo in einem Bild jemand ist, hochkant oder quadratisch (256 × 256).</translation>
    </message>
    <message>
        <source>Where somebody is in a wide picture (256 × 144), quicker.</source>
        <translation>Wo in einem breiten Bild jemand ist (256 × 144), schneller.</translation>
    </message>
    <message>
        <source>Where the faults are in the take, by their numbers</source>
        <translation>Wo im Take die Fehler liegen, nach ihren Nummern</translation>
    </message>
    <message>
        <source>Where the file&apos;s frames last unequally: the second of it with which the take begins (3.5 or 7/2), instead of the first frame. Other files have none.</source>
        <translation>Wo die Bilder der Datei ungleich lange dauern: die Sekunde, mit der der Take beginnt (3.5 oder 7/2), statt des ersten Bilds. Andere Dateien haben keinen.</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>Woher sie stammen</translation>
    </message>
    <message>
        <source>Whether the file&apos;s sound becomes the shot&apos;s production sound.</source>
        <translation>Ob der Ton der Datei zum Originalton der Einstellung wird.</translation>
    </message>
    <message>
        <source>Whether the service makes sound, which may cost more. auto: where somebody speaks.</source>
        <translation>Ob der Dienst Ton macht, was mehr kosten kann. auto: wo jemand spricht.</translation>
    </message>
    <message>
        <source>Whether the stretch, which begins with the first frame all the same, is played from its end.</source>
        <translation>Ob das Stück, das trotzdem mit dem ersten Bild beginnt, von seinem Ende her gespielt wird.</translation>
    </message>
    <message>
        <source>Whether {service} took the order is not known ({said}). It is not sent again, so that nothing is paid twice.</source>
        <translation>Ob {service} den Auftrag angenommen hat, ist nicht bekannt ({said}). Er wird nicht noch einmal gesendet, damit nichts doppelt bezahlt wird.</translation>
    </message>
    <message>
        <source>Which frame</source>
        <translation>Welches Bild</translation>
    </message>
    <message>
        <source>While the media is offline: the timecode on its tape of the take&apos;s first frame.</source>
        <translation>Solange das Material offline ist: der Timecode des ersten Bilds des Takes auf seinem Band.</translation>
    </message>
    <message>
        <source>Who it shows fills it to its edges.</source>
        <translation>Wen es zeigt, füllt es bis an seine Ränder.</translation>
    </message>
    <message>
        <source>Who may be shown to it</source>
        <translation>Wer ihm gezeigt werden darf</translation>
    </message>
    <message>
        <source>Whoever made this file did not make it with Matchcut.</source>
        <translation>Wer diese Datei gemacht hat, tat es nicht mit Matchcut.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>With face data</source>
        <translation>Mit Gesichtsdaten</translation>
    </message>
    <message>
        <source>With its sound</source>
        <translation>Mit seinem Ton</translation>
    </message>
    <message>
        <source>With media</source>
        <translation>Mit Medien</translation>
    </message>
    <message>
        <source>Without a circled take, black stands in for shot {shots}.</source>
        <translation>Ohne eingekreisten Take steht Schwarz für Einstellung {shots}.</translation>
    </message>
    <message>
        <source>Without a circled take, black stands in for shots {shots}.</source>
        <translation>Ohne Kopierer steht Schwarz für die Einstellungen {shots}.</translation>
    </message>
    <message>
        <source>Without a circled take, {format} has no row for shot {shots}.</source>
        <translation>Ohne eingekreisten Take hat {format} keine Zeile für Einstellung {shots}.</translation>
    </message>
    <message>
        <source>Without a circled take, {format} has no row for shots {shots}.</source>
        <translation>Ohne Kopierer hat {format} keine Zeile für die Einstellungen {shots}.</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>Ohne Schlüssel</translation>
    </message>
    <message>
        <source>Without a model</source>
        <translation>Ohne Modell</translation>
    </message>
    <message>
        <source>Without a voice of their own, and spoken by {voice}: {names}.</source>
        <translation>Ohne eigene Stimme, und von {voice} gesprochen: {names}.</translation>
    </message>
    <message>
        <source>Without it: {0}.</source>
        <translation>Ohne Angabe: {0}.</translation>
    </message>
    <message>
        <source>Without the window they are made until the queue is empty, and you are told then. Stopped, they wait in the queue, and are made when you resume.</source>
        <translation>Ohne das Fenster werden sie erzeugt, bis die Warteschlange leer ist; dann erfahren Sie es. Angehalten warten sie in der Warteschlange und werden erzeugt, wenn Sie fortsetzen.</translation>
    </message>
    <message>
        <source>Words that you wrote still name them: {places}. Change those yourself.</source>
        <translation>Worte, die Sie schrieben, nennen sie noch: {places}. Ändern Sie diese selbst.</translation>
    </message>
    <message>
        <source>Would fit: {models}.</source>
        <translation>Passen würden: {models}.</translation>
    </message>
    <message>
        <source>Write &quot;-6&quot; or &quot;-6.5&quot;.</source>
        <translation>„-6“ oder „-6.5“ schreiben.</translation>
    </message>
    <message>
        <source>Write &quot;01:00:00:00&quot;.</source>
        <translation>„01:00:00:00“ schreiben.</translation>
    </message>
    <message>
        <source>Write &quot;2.5s&quot;, &quot;60f&quot; or &quot;2:12&quot; (seconds:frames).</source>
        <translation>„2.5s“, „60f“ oder „2:12“ (Sekunden:Bilder) schreiben.</translation>
    </message>
    <message>
        <source>Write &quot;2.5s&quot;, &quot;60f&quot;, &quot;2:12&quot; (seconds:frames) or a whole number of frames.</source>
        <translation>„2.5s“, „60f“, „2:12“ (Sekunden:Bilder) oder eine ganze Zahl von Bildern schreiben.</translation>
    </message>
    <message>
        <source>Write &quot;24&quot;, &quot;24000/1001&quot; or &quot;29.97&quot;.</source>
        <translation>„24“, „24000/1001“ oder „29.97“ schreiben.</translation>
    </message>
    <message>
        <source>Write &quot;3/2&quot;, &quot;1.5&quot; or 2; 2 is twice as fast.</source>
        <translation>„3/2“, „1.5“ oder 2 schreiben; 2 ist doppelt so schnell.</translation>
    </message>
    <message>
        <source>Write &quot;scene 2&quot;, or first and last as HH:MM:SS:FF-HH:MM:SS:FF.</source>
        <translation>„scene 2“ schreiben, oder erstes und letztes Bild als HH:MM:SS:FF-HH:MM:SS:FF.</translation>
    </message>
    <message>
        <source>Write &apos;en&apos;, &apos;de&apos; or &apos;pt-BR&apos;, say.</source>
        <translation>Schreiben Sie etwa „en“, „de“ oder „pt-BR“.</translation>
    </message>
    <message>
        <source>Write &apos;{value}&apos;.</source>
        <translation>„{value}“ schreiben.</translation>
    </message>
    <message>
        <source>Write -23 (broadcast), -14 (web), another number of LUFS, or &quot;as mixed&quot;.</source>
        <translation>Schreiben Sie -23 (Rundfunk), -14 (Web), eine andere Zahl von LUFS oder „as mixed“.</translation>
    </message>
    <message>
        <source>Write / between folders: it works on every system.</source>
        <translation>/ zwischen Ordner schreiben: Das geht auf jedem System.</translation>
    </message>
    <message>
        <source>Write HH:MM:SS:FF.</source>
        <translation>HH:MM:SS:FF schreiben.</translation>
    </message>
    <message>
        <source>Write NAME=VOICE.</source>
        <translation>NAME=STIMME schreiben.</translation>
    </message>
    <message>
        <source>Write WIDTHxHEIGHT, such as 1920x1080.</source>
        <translation>BREITExHÖHE schreiben, etwa 1920x1080.</translation>
    </message>
    <message>
        <source>Write [[model]], [[lora]], [[tool]], [[voice]] or [[watermark]] tables.</source>
        <translation>Schreiben Sie Tabellen [[model]], [[lora]], [[tool]], [[voice]] oder [[watermark]].</translation>
    </message>
    <message>
        <source>Write [width, height], such as [1280, 720].</source>
        <translation>[Breite, Höhe] schreiben, etwa [1280, 720].</translation>
    </message>
    <message>
        <source>Write a heading or some action.</source>
        <translation>Eine Überschrift oder Handlung schreiben.</translation>
    </message>
    <message>
        <source>Write a number of at least {low} and of at most {high}.</source>
        <translation>Schreiben Sie eine Zahl von mindestens {low} und höchstens {high}.</translation>
    </message>
    <message>
        <source>Write a number of at least {low}.</source>
        <translation>Schreiben Sie eine Zahl von mindestens {low}.</translation>
    </message>
    <message>
        <source>Write a number of at most {high}.</source>
        <translation>Schreiben Sie eine Zahl von höchstens {high}.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Schreiben Sie eine Zahl.</translation>
    </message>
    <message>
        <source>Write a whole number (24), a fraction (24000/1001) or 23.976, 29.97 or 59.94.</source>
        <translation>Eine ganze Zahl (24), einen Bruch (24000/1001) oder 23.976, 29.97 oder 59.94 schreiben.</translation>
    </message>
    <message>
        <source>Write a whole number of at least {low} and of at most {high}.</source>
        <translation>Schreiben Sie eine ganze Zahl von mindestens {low} und höchstens {high}.</translation>
    </message>
    <message>
        <source>Write a whole number of at least {low}.</source>
        <translation>Schreiben Sie eine ganze Zahl von mindestens {low}.</translation>
    </message>
    <message>
        <source>Write a whole number of at most {high}.</source>
        <translation>Schreiben Sie eine ganze Zahl von höchstens {high}.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Schreiben Sie eine ganze Zahl.</translation>
    </message>
    <message>
        <source>Write decibels with at most two decimals, such as &quot;-6.5&quot;.</source>
        <translation>Dezibel mit höchstens zwei Nachkommastellen schreiben, etwa „-6.5“.</translation>
    </message>
    <message>
        <source>Write it as 5, 12.50 or &quot;12.50 EUR&quot;, or none for no limit.</source>
        <translation>Schreiben Sie ihn als 5, 12.50 oder &quot;12.50 EUR&quot;, oder none für kein Limit.</translation>
    </message>
    <message>
        <source>Write it as 832x480.</source>
        <translation>Schreiben Sie sie als 832x480.</translation>
    </message>
    <message>
        <source>Write it as vae=FILE.</source>
        <translation>Als vae=DATEI schreiben.</translation>
    </message>
    <message>
        <source>Write name:0.8.</source>
        <translation>Schreiben Sie name:0.8.</translation>
    </message>
    <message>
        <source>Write on or off.</source>
        <translation>Schreiben Sie on oder off.</translation>
    </message>
    <message>
        <source>Write one such as http://127.0.0.1:8080/v1, without a name, a password or a question mark.</source>
        <translation>Eine wie http://127.0.0.1:8080/v1 schreiben, ohne Namen, Passwort oder Fragezeichen.</translation>
    </message>
    <message>
        <source>Write percent from the left and from the top, such as [50, 33.3].</source>
        <translation>Prozent von links und von oben schreiben, etwa [50, 33.3].</translation>
    </message>
    <message>
        <source>Write seconds: 3.5 or 7/2.</source>
        <translation>Schreiben Sie Sekunden: 3.5 oder 7/2.</translation>
    </message>
    <message>
        <source>Write the action</source>
        <translation>Handlung schreiben</translation>
    </message>
    <message>
        <source>Write the action or the descriptions in other words, or choose another model.</source>
        <translation>Schreiben Sie Handlung oder Beschreibungen in anderen Worten, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Write the dialogue</source>
        <translation>Dialog schreiben</translation>
    </message>
    <message>
        <source>Write the heading</source>
        <translation>Überschrift schreiben</translation>
    </message>
    <message>
        <source>Write the marker</source>
        <translation>Marker beschriften</translation>
    </message>
    <message>
        <source>Write the name as it should stand in films.</source>
        <translation>Den Namen so schreiben, wie er in Filmen stehen soll.</translation>
    </message>
    <message>
        <source>Write the notes</source>
        <translation>Notizen schreiben</translation>
    </message>
    <message>
        <source>Write the synopsis</source>
        <translation>Inhalt schreiben</translation>
    </message>
    <message>
        <source>Write the title</source>
        <translation>Titel schreiben</translation>
    </message>
    <message>
        <source>Write them as [&quot;Ctrl+B&quot;].</source>
        <translation>Als [&quot;Ctrl+B&quot;] schreiben.</translation>
    </message>
    <message>
        <source>Write two numbers from 0 to 1, from the left and from the top, as &quot;0.4 0.25&quot;.</source>
        <translation>Schreiben Sie zwei Zahlen von 0 bis 1, von links und von oben, wie „0.4 0.25“.</translation>
    </message>
    <message>
        <source>Write what happens …</source>
        <translation>Handlung schreiben …</translation>
    </message>
    <message>
        <source>Write {name}.</source>
        <translation>{name} schreiben.</translation>
    </message>
    <message>
        <source>Write {name}@high or @low or @both.</source>
        <translation>Schreiben Sie {name}@high oder @low oder @both.</translation>
    </message>
    <message>
        <source>Write {table} above its keys.</source>
        <translation>{table} über die Schlüssel schreiben.</translation>
    </message>
    <message>
        <source>Write {table} above the keys of each.</source>
        <translation>{table} über die Schlüssel jedes einzelnen schreiben.</translation>
    </message>
    <message>
        <source>Write {{ name = &quot;value&quot; }}.</source>
        <translation>{{ name = &quot;value&quot; }} schreiben.</translation>
    </message>
    <message>
        <source>Write {{ {parts} }}.</source>
        <translation>{{ {parts} }} schreiben.</translation>
    </message>
    <message>
        <source>Writes the film&apos;s mark into every frame, by the model that your models file names as a [[watermark]].</source>
        <translation>Schreibt das Zeichen des Films in jedes Bild, mit dem Modell, das Ihre Modelldatei als [[watermark]] nennt.</translation>
    </message>
    <message>
        <source>Written by Matchcut {version}. A dash means: not measured.</source>
        <translation>Geschrieben von Matchcut {version}. Ein Strich heißt: nicht gemessen.</translation>
    </message>
    <message>
        <source>You may not open this.</source>
        <translation>Sie dürfen das nicht öffnen.</translation>
    </message>
    <message>
        <source>You may not read this film.</source>
        <translation>Sie dürfen diesen Film nicht lesen.</translation>
    </message>
    <message>
        <source>You said yes to {limit} {currency}, of which {spent} are spent; this shot would cost {price}. Nothing was sent.</source>
        <translation>Zugestimmt haben Sie {limit} {currency}, davon sind {spent} ausgegeben; diese Einstellung würde {price} kosten. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Your models file can&apos;t be read: {why}.</source>
        <translation>Ihre Modelldatei kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>Your models file names none. Or name the path of its weights.</source>
        <translation>Ihre Modelldatei nennt keine. Oder den Pfad der Gewichte nennen.</translation>
    </message>
    <message>
        <source>Your models file tells the licence of &apos;{voice}&apos;.</source>
        <translation>Ihre Modelldatei nennt die Lizenz von „{voice}“.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>a BMP</source>
        <translation>ein BMP</translation>
    </message>
    <message>
        <source>a Celtx script</source>
        <translation>ein Celtx-Drehbuch</translation>
    </message>
    <message>
        <source>a Cineon picture</source>
        <translation>ein Cineon-Bild</translation>
    </message>
    <message>
        <source>a DDS texture</source>
        <translation>eine DDS-Textur</translation>
    </message>
    <message>
        <source>a DPX picture</source>
        <translation>ein DPX-Bild</translation>
    </message>
    <message>
        <source>a FITS picture</source>
        <translation>ein FITS-Bild</translation>
    </message>
    <message>
        <source>a Fade In script</source>
        <translation>ein Fade-In-Drehbuch</translation>
    </message>
    <message>
        <source>a Final Draft script</source>
        <translation>ein Drehbuch von Final Draft</translation>
    </message>
    <message>
        <source>a Fountain script</source>
        <translation>ein Fountain-Drehbuch</translation>
    </message>
    <message>
        <source>a GGUF file</source>
        <translation>eine GGUF-Datei</translation>
    </message>
    <message>
        <source>a GIF</source>
        <translation>ein GIF</translation>
    </message>
    <message>
        <source>a GIMP file (XCF)</source>
        <translation>eine GIMP-Datei (XCF)</translation>
    </message>
    <message>
        <source>a GLoRA</source>
        <translation>ein GLoRA</translation>
    </message>
    <message>
        <source>a HEIC</source>
        <translation>ein HEIC</translation>
    </message>
    <message>
        <source>a Highland script</source>
        <translation>ein Highland-Drehbuch</translation>
    </message>
    <message>
        <source>a JPEG</source>
        <translation>ein JPEG</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>ein JPEG-2000-Bild</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>ein JPEG-XL-Bild</translation>
    </message>
    <message>
        <source>a JPEG XR picture</source>
        <translation>ein JPEG-XR-Bild</translation>
    </message>
    <message>
        <source>a LibreOffice document</source>
        <translation>ein LibreOffice-Dokument</translation>
    </message>
    <message>
        <source>a LibreOffice sheet</source>
        <translation>eine LibreOffice-Tabelle</translation>
    </message>
    <message>
        <source>a LoRA in Tucker&apos;s form</source>
        <translation>ein LoRA in Tucker-Form</translation>
    </message>
    <message>
        <source>a Matchcut bundle</source>
        <translation>ein Matchcut-Bündel</translation>
    </message>
    <message>
        <source>a PCX picture</source>
        <translation>ein PCX-Bild</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ein PDF</translation>
    </message>
    <message>
        <source>a PNG</source>
        <translation>ein PNG</translation>
    </message>
    <message>
        <source>a PNM picture</source>
        <translation>ein PNM-Bild</translation>
    </message>
    <message>
        <source>a Photoshop file (PSD)</source>
        <translation>eine Photoshop-Datei (PSD)</translation>
    </message>
    <message>
        <source>a QOI picture</source>
        <translation>ein QOI-Bild</translation>
    </message>
    <message>
        <source>a Radiance HDR picture</source>
        <translation>ein Radiance-HDR-Bild</translation>
    </message>
    <message>
        <source>a Scrivener project</source>
        <translation>ein Scrivener-Projekt</translation>
    </message>
    <message>
        <source>a Storyboarder file</source>
        <translation>eine Datei von Storyboarder</translation>
    </message>
    <message>
        <source>a TIFF</source>
        <translation>ein TIFF</translation>
    </message>
    <message>
        <source>a Targa picture (TGA)</source>
        <translation>ein Targa-Bild (TGA)</translation>
    </message>
    <message>
        <source>a VeRA</source>
        <translation>ein VeRA</translation>
    </message>
    <message>
        <source>a WebP</source>
        <translation>ein WebP</translation>
    </message>
    <message>
        <source>a Windows metafile</source>
        <translation>ein Windows-Metafile</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>ein Word-Dokument</translation>
    </message>
    <message>
        <source>a WriterDuet script</source>
        <translation>ein WriterDuet-Drehbuch</translation>
    </message>
    <message>
        <source>a bin of Avid Media Composer</source>
        <translation>ein Bin von Avid Media Composer</translation>
    </message>
    <message>
        <source>a camera&apos;s raw file</source>
        <translation>die Rohdatei einer Kamera</translation>
    </message>
    <message>
        <source>a companion that macOS leaves beside a file</source>
        <translation>eine Begleitdatei, die macOS neben einer Datei lässt</translation>
    </message>
    <message>
        <source>a cursor (CUR)</source>
        <translation>ein Mauszeiger (CUR)</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>am Tag</translation>
    </message>
    <message>
        <source>a decimal</source>
        <translation>eine Dezimalzahl</translation>
    </message>
    <message>
        <source>a document of Pages</source>
        <translation>ein Dokument von Pages</translation>
    </message>
    <message>
        <source>a drawing (SVG)</source>
        <translation>eine Zeichnung (SVG)</translation>
    </message>
    <message>
        <source>a duration</source>
        <translation>eine Dauer</translation>
    </message>
    <message>
        <source>a file name</source>
        <translation>ein Dateiname</translation>
    </message>
    <message>
        <source>a file that nothing in the film uses</source>
        <translation>Datei, die nichts im Film verwendet</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>ein Film</translation>
    </message>
    <message>
        <source>a frame has no time</source>
        <translation>ein Bild hat keine Zeit</translation>
    </message>
    <message>
        <source>a frame is early</source>
        <translation>ein Bild kommt zu früh</translation>
    </message>
    <message>
        <source>a frame is missing there</source>
        <translation>ein Bild fehlt dort</translation>
    </message>
    <message>
        <source>a frame rate</source>
        <translation>eine Bildrate</translation>
    </message>
    <message>
        <source>a gain</source>
        <translation>ein Pegel</translation>
    </message>
    <message>
        <source>a generator</source>
        <translation>ein Generator</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>ein gzip-Archiv</translation>
    </message>
    <message>
        <source>a library of Final Cut Pro</source>
        <translation>eine Mediathek von Final Cut Pro</translation>
    </message>
    <message>
        <source>a library of iMovie</source>
        <translation>eine Mediathek von iMovie</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a list of two numbers</source>
        <translation>eine Liste von zwei Zahlen</translation>
    </message>
    <message>
        <source>a media file</source>
        <translation>eine Mediendatei</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a packed file</source>
        <translation>eine gepackte Datei</translation>
    </message>
    <message>
        <source>a packed file (a Word, Pages or Fade In document, perhaps)</source>
        <translation>eine gepackte Datei (vielleicht ein Dokument von Word, Pages oder Fade In)</translation>
    </message>
    <message>
        <source>a packet is corrupt</source>
        <translation>ein Paket ist verdorben</translation>
    </message>
    <message>
        <source>a patch of ComfyUI&apos;s that replaces weights</source>
        <translation>einen Flicken von ComfyUI, der Gewichte ersetzt</translation>
    </message>
    <message>
        <source>a pickle</source>
        <translation>ein Pickle</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a project of After Effects</source>
        <translation>ein Projekt von After Effects</translation>
    </message>
    <message>
        <source>a project of Avid Media Composer</source>
        <translation>ein Projekt von Avid Media Composer</translation>
    </message>
    <message>
        <source>a project of DaVinci Resolve</source>
        <translation>ein Projekt von DaVinci Resolve</translation>
    </message>
    <message>
        <source>a project of Final Cut Pro 7</source>
        <translation>ein Projekt von Final Cut Pro 7</translation>
    </message>
    <message>
        <source>a project of Kdenlive</source>
        <translation>ein Projekt von Kdenlive</translation>
    </message>
    <message>
        <source>a project of OpenShot</source>
        <translation>ein Projekt von OpenShot</translation>
    </message>
    <message>
        <source>a project of Pitivi</source>
        <translation>ein Projekt von Pitivi</translation>
    </message>
    <message>
        <source>a project of Premiere Pro</source>
        <translation>ein Projekt von Premiere Pro</translation>
    </message>
    <message>
        <source>a project of Shotcut, or of another program with MLT</source>
        <translation>ein Projekt von Shotcut oder einem anderen Programm mit MLT</translation>
    </message>
    <message>
        <source>a project of Vegas</source>
        <translation>ein Projekt von Vegas</translation>
    </message>
    <message>
        <source>a reference of the cast</source>
        <translation>Referenz der Besetzung</translation>
    </message>
    <message>
        <source>a reference of {owner}</source>
        <translation>ein Referenzbild von {owner}</translation>
    </message>
    <message>
        <source>a remark: it fails no take</source>
        <translation>eine Bemerkung: kein Take scheitert daran</translation>
    </message>
    <message>
        <source>a server&apos;s error message</source>
        <translation>die Fehlermeldung eines Servers</translation>
    </message>
    <message>
        <source>a sheet of Numbers</source>
        <translation>eine Tabelle von Numbers</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>a sound on track {track}</source>
        <translation>ein Ton auf Spur {track}</translation>
    </message>
    <message>
        <source>a speed</source>
        <translation>ein Tempo</translation>
    </message>
    <message>
        <source>a speed of {speed} frames a second is left out</source>
        <translation>ein Tempo von {speed} Bildern je Sekunde fehlt</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a text or a table</source>
        <translation>ein Text oder eine Tabelle</translation>
    </message>
    <message>
        <source>a text, a number, true or false</source>
        <translation>ein Text, eine Zahl, true oder false</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>eine Uhrzeit</translation>
    </message>
    <message>
        <source>a timecode</source>
        <translation>ein Timecode</translation>
    </message>
    <message>
        <source>a timeline of DaVinci Resolve</source>
        <translation>eine Timeline von DaVinci Resolve</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a zip of pickles (a PyTorch file)</source>
        <translation>ein ZIP mit Pickles (eine PyTorch-Datei)</translation>
    </message>
    <message>
        <source>a {transition} of {frames} frames</source>
        <translation>{transition}, {frames} Bilder</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>about {0} h {1} min</source>
        <translation>etwa {0} Std. {1} Min.</translation>
    </message>
    <message>
        <source>about {0} min</source>
        <translation>etwa {0} Min.</translation>
    </message>
    <message>
        <source>about {0} s</source>
        <translation>etwa {0} s</translation>
    </message>
    <message>
        <source>again, of fresh noise</source>
        <translation>noch einmal, aus neuem Rauschen</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>an .otioz bundle</source>
        <translation>ein .otioz-Bündel</translation>
    </message>
    <message>
        <source>an AVIF</source>
        <translation>ein AVIF</translation>
    </message>
    <message>
        <source>an Avid log, which lists clips and no edit</source>
        <translation>ein Avid-Log, das Clips aufzählt und keinen Schnitt</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>eine Excel-Mappe</translation>
    </message>
    <message>
        <source>an IA³</source>
        <translation>ein IA³</translation>
    </message>
    <message>
        <source>an OFT</source>
        <translation>ein OFT</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>ein OpenEXR-Bild</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <source>an animatic: stills moved by a virtual camera, not generated video</source>
        <translation>ein Animatic: Standbilder, bewegt von einer virtuellen Kamera, kein generiertes Video</translation>
    </message>
    <message>
        <source>an archive of DaVinci Resolve</source>
        <translation>ein Archiv von DaVinci Resolve</translation>
    </message>
    <message>
        <source>an empty one</source>
        <translation>eine leere</translation>
    </message>
    <message>
        <source>an icon (ICNS)</source>
        <translation>ein Symbol (ICNS)</translation>
    </message>
    <message>
        <source>an icon (ICO)</source>
        <translation>ein Symbol (ICO)</translation>
    </message>
    <message>
        <source>an old Excel workbook</source>
        <translation>eine alte Excel-Mappe</translation>
    </message>
    <message>
        <source>an old Final Draft document</source>
        <translation>ein altes Final-Draft-Dokument</translation>
    </message>
    <message>
        <source>an old Word document</source>
        <translation>ein altes Word-Dokument</translation>
    </message>
    <message>
        <source>an unknown sum</source>
        <translation>einen unbekannten Betrag</translation>
    </message>
    <message>
        <source>another program follows the call</source>
        <translation>ein anderes Programm verfolgt den Aufruf</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>jede Länge</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>wie gegeben</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>bestellt</translation>
    </message>
    <message>
        <source>at least 1f</source>
        <translation>mindestens 1f</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>mindestens {0}</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>höchstens {0}</translation>
    </message>
    <message>
        <source>at {service}</source>
        <translation>bei {service}</translation>
    </message>
    <message>
        <source>at {service}: {percent} %</source>
        <translation>bei {service}: {percent} %</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>auto: optical flow, and RIFE where that fails. Or a tool of your models file. Empty: flow alone.</source>
        <translation>auto: optischer Fluss, und RIFE, wo der versagt. Oder ein Werkzeug aus der eigenen Modelldatei. Leer: Fluss allein.</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>entsteht</translation>
    </message>
    <message>
        <source>bitsandbytes&apos; 4-bit values</source>
        <translation>4-Bit-Werte von bitsandbytes</translation>
    </message>
    <message>
        <source>bitsandbytes&apos; int8 values in the order of one kind of processor</source>
        <translation>int8-Werte von bitsandbytes in der Ordnung einer Art von Prozessor</translation>
    </message>
    <message>
        <source>black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>black, which needs no take</source>
        <translation>schwarz, braucht keinen Take</translation>
    </message>
    <message>
        <source>black: nothing is shown, and no take is needed</source>
        <translation>Schwarz: Nichts wird gezeigt, und kein Take wird gebraucht</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>both made, not measured</source>
        <translation>beide gedreht, nicht gemessen</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>by a cut, from how the scene looks</source>
        <translation>mit einem Schnitt, nach dem Aussehen der Szene</translation>
    </message>
    <message>
        <source>by meaning</source>
        <translation>dem Sinn nach</translation>
    </message>
    <message>
        <source>by the loop, after take {number}: {how}</source>
        <translation>von der Schleife, nach Take {number}: {how}</translation>
    </message>
    <message>
        <source>calls of unknown price: {0}</source>
        <translation>Aufrufe mit unbekanntem Preis: {0}</translation>
    </message>
    <message>
        <source>can&apos;t be compared</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>cast</source>
        <translation>Besetzung</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>changed focus</source>
        <translation>geänderte Schärfe</translation>
    </message>
    <message>
        <source>circled</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>clips of {first} to {last} s</source>
        <translation>Clips von {first} bis {last} s</translation>
    </message>
    <message>
        <source>clips of {seconds} s</source>
        <translation>Clips von {seconds} s</translation>
    </message>
    <message>
        <source>close-up</source>
        <translation>Großaufnahme</translation>
    </message>
    <message>
        <source>closer to {0} than to {1}</source>
        <translation>näher an {0} als an {1}</translation>
    </message>
    <message>
        <source>compressed-tensors&apos; packed integers</source>
        <translation>gepackte Ganzzahlen von compressed-tensors</translation>
    </message>
    <message>
        <source>conforming to the film, {frame} of {frames}</source>
        <translation>wird an den Film angeglichen, {frame} von {frames}</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>correction of rolling shutter</source>
        <translation>Rolling-Shutter-Korrektur</translation>
    </message>
    <message>
        <source>cropping</source>
        <translation>Beschnitt</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>de</source>
        <translation>de</translation>
    </message>
    <message>
        <source>dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>dim</source>
        <translation>gedämpft</translation>
    </message>
    <message>
        <source>dip to black</source>
        <translation>über Schwarz</translation>
    </message>
    <message>
        <source>dip to white</source>
        <translation>über Weiß</translation>
    </message>
    <message>
        <source>dissolve</source>
        <translation>Überblendung</translation>
    </message>
    <message>
        <source>dissolve, one frame</source>
        <translation>Überblendung, ein Bild</translation>
    </message>
    <message>
        <source>dissolve, {count} frames</source>
        <translation>Überblendung, {count} Bilder</translation>
    </message>
    <message>
        <source>distortion</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>wird gezeichnet</translation>
    </message>
    <message>
        <source>drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>ducking of {tracks}</source>
        <translation>Absenken von {tracks}</translation>
    </message>
    <message>
        <source>effect “{effect}”</source>
        <translation>Effekt „{effect}“</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>Geräusche</translation>
    </message>
    <message>
        <source>en</source>
        <translation>en</translation>
    </message>
    <message>
        <source>espeak-ng made no phonemes for the language &apos;{language}&apos;: {reason}</source>
        <translation>espeak-ng machte keine Phoneme für die Sprache „{language}“: {reason}</translation>
    </message>
    <message>
        <source>espeak-ng made no phonemes: {reason}.</source>
        <translation>espeak-ng machte keine Phoneme: {reason}.</translation>
    </message>
    <message>
        <source>exr</source>
        <translation>exr</translation>
    </message>
    <message>
        <source>extreme close-up</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>extreme wide</source>
        <translation>Panorama</translation>
    </message>
    <message>
        <source>factors of another tool</source>
        <translation>Faktoren eines anderen Werkzeugs</translation>
    </message>
    <message>
        <source>fade through black, one frame</source>
        <translation>Abblende über Schwarz, ein Bild</translation>
    </message>
    <message>
        <source>fade through black, {count} frames</source>
        <translation>Abblende über Schwarz, {count} Bilder</translation>
    </message>
    <message>
        <source>fade through white, one frame</source>
        <translation>Abblende über Weiß, ein Bild</translation>
    </message>
    <message>
        <source>fade through white, {count} frames</source>
        <translation>Abblende über Weiß, {count} Bilder</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>false</source>
        <translation>false</translation>
    </message>
    <message>
        <source>fetched from {service}</source>
        <translation>wird von {service} geholt</translation>
    </message>
    <message>
        <source>field &apos;{field}&apos;: {problem}</source>
        <translation>Feld „{field}“: {problem}</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>füllen</translation>
    </message>
    <message>
        <source>film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>fein</translation>
    </message>
    <message>
        <source>first</source>
        <translation>das erste</translation>
    </message>
    <message>
        <source>first block</source>
        <translation>erster Block</translation>
    </message>
    <message>
        <source>first frame: {stage}</source>
        <translation>erstes Bild: {stage}</translation>
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
        <translation>Filmmaterial</translation>
    </message>
    <message>
        <source>footage: a film file as it is, conformed to this film; nothing is generated</source>
        <translation>Filmmaterial: eine Filmdatei, wie sie ist, an diesen Film angeglichen; nichts wird generiert</translation>
    </message>
    <message>
        <source>fr</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>frame {frame}</source>
        <translation>Bild {frame}</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>frames are out of order</source>
        <translation>Bilder sind nicht in Reihenfolge</translation>
    </message>
    <message>
        <source>framing of 360° pictures</source>
        <translation>Ausschnitt aus 360°-Bildern</translation>
    </message>
    <message>
        <source>from 1</source>
        <translation>ab 1</translation>
    </message>
    <message>
        <source>from an earlier frame of the shot before</source>
        <translation>von einem früheren Bild der Einstellung davor aus</translation>
    </message>
    <message>
        <source>from the environment variable {0}</source>
        <translation>aus der Umgebungsvariablen {0}</translation>
    </message>
    <message>
        <source>full</source>
        <translation>Halbtotale</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>group</source>
        <translation>nach Gruppen</translation>
    </message>
    <message>
        <source>half</source>
        <translation>halb</translation>
    </message>
    <message>
        <source>half · every other frame</source>
        <translation>halb · jedes zweite Bild</translation>
    </message>
    <message>
        <source>handheld</source>
        <translation>Handkamera</translation>
    </message>
    <message>
        <source>holding the picture</source>
        <translation>hält das Bild an</translation>
    </message>
    <message>
        <source>how it looked before was removed to free space, and only a take that is made can be kept both ways: make another one.</source>
        <translation>wie er vorher aussah, wurde entfernt, um Platz zu schaffen, und nur ein Take, der gerade gemacht wird, kann in beiden Fassungen behalten werden: mach einen weiteren.</translation>
    </message>
    <message>
        <source>how this clip is played is not read: {text}</source>
        <translation>wie dieser Clip gespielt wird, wird nicht gelesen: {text}</translation>
    </message>
    <message>
        <source>in one scene</source>
        <translation>in einer Szene</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>am Ort</translation>
    </message>
    <message>
        <source>in the cut</source>
        <translation>im Schnitt</translation>
    </message>
    <message>
        <source>in this system&apos;s keyring</source>
        <translation>im Schlüsselbund dieses Systems</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>in {0}</translation>
    </message>
    <message>
        <source>in {0} scenes</source>
        <translation>in {0} Szenen</translation>
    </message>
    <message>
        <source>insert</source>
        <translation>Zwischenbild</translation>
    </message>
    <message>
        <source>integers with zero points</source>
        <translation>Ganzzahlen mit Nullpunkten</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>it did nothing for {seconds} seconds</source>
        <translation>sie tat {seconds} Sekunden lang nichts</translation>
    </message>
    <message>
        <source>it ended by itself with exit status {status}</source>
        <translation>er endete von selbst mit Status {status}</translation>
    </message>
    <message>
        <source>it ended by itself with exit status {status}, often because memory ran out</source>
        <translation>er endete von selbst mit Status {status}, oft weil der Speicher ausging</translation>
    </message>
    <message>
        <source>it has no take</source>
        <translation>sie hat keinen Take</translation>
    </message>
    <message>
        <source>it has {read} frames instead of {wanted}</source>
        <translation>sie hat {read} statt {wanted} Bilder</translation>
    </message>
    <message>
        <source>it holds a fade of {frames} frames that the film has not</source>
        <translation>sie hat eine Blende von {frames} Bildern, die der Film nicht hat</translation>
    </message>
    <message>
        <source>it holds a sound “{sound}” that the film has not there</source>
        <translation>sie hat einen Ton „{sound}“, den der Film dort nicht hat</translation>
    </message>
    <message>
        <source>it holds a {read} instead of a {wanted}</source>
        <translation>sie hat als Übergang {read} statt {wanted}</translation>
    </message>
    <message>
        <source>it holds a {read} that the film has not</source>
        <translation>sie hat einen Übergang ({read}), den der Film nicht hat</translation>
    </message>
    <message>
        <source>it holds itself, or too many others in each other</source>
        <translation>sie enthält sich selbst oder zu viele andere ineinander</translation>
    </message>
    <message>
        <source>it is drawn: there are no faces to know</source>
        <translation>sie ist gezeichnet: Es gibt keine Gesichter zu erkennen</translation>
    </message>
    <message>
        <source>it names “{name}”, which is none of the film&apos;s media</source>
        <translation>sie nennt „{name}“, kein Medium des Films</translation>
    </message>
    <message>
        <source>it now continues shot {shot}</source>
        <translation>sie schließt jetzt an Einstellung {shot} an</translation>
    </message>
    <message>
        <source>it now starts with a cut</source>
        <translation>sie beginnt jetzt mit einem Schnitt</translation>
    </message>
    <message>
        <source>it plays “{name}”, which is none of the film&apos;s media</source>
        <translation>sie spielt „{name}“, kein Medium des Films</translation>
    </message>
    <message>
        <source>it runs at {read} fps instead of {wanted}</source>
        <translation>sie läuft mit {read} statt {wanted} B/s</translation>
    </message>
    <message>
        <source>it shows frame {read} of {picture} instead of {wanted}</source>
        <translation>sie zeigt Bild {read} ({picture}) statt {wanted}</translation>
    </message>
    <message>
        <source>it shows {read} instead of {wanted}</source>
        <translation>sie zeigt {read} statt {wanted}</translation>
    </message>
    <message>
        <source>it shows {read} pictures at once instead of {wanted}</source>
        <translation>sie zeigt {read} Bilder zugleich statt {wanted}</translation>
    </message>
    <message>
        <source>it speaks another version of the protocol, or is broken</source>
        <translation>er spricht eine andere Fassung des Protokolls oder ist defekt</translation>
    </message>
    <message>
        <source>it starts at no timecode instead of {wanted}</source>
        <translation>sie beginnt ohne Timecode statt bei {wanted}</translation>
    </message>
    <message>
        <source>it starts at {read} instead of {wanted}</source>
        <translation>sie beginnt bei {read} statt {wanted}</translation>
    </message>
    <message>
        <source>it was killed by signal {number} ({name})</source>
        <translation>er wurde durch Signal {number} beendet ({name})</translation>
    </message>
    <message>
        <source>it was killed by signal {number} ({name}), often because memory ran out</source>
        <translation>er wurde durch Signal {number} beendet ({name}), oft weil der Speicher ausging</translation>
    </message>
    <message>
        <source>it was made before takes were kept both ways. Another take of the shot will be.</source>
        <translation>er wurde gemacht, bevor Takes in beiden Fassungen behalten wurden. Ein weiterer Take der Einstellung wird es.</translation>
    </message>
    <message>
        <source>it was not corrected. What continues a shot is, where the film asks for it.</source>
        <translation>er wurde nicht korrigiert. Das geschieht mit dem, was eine Einstellung fortsetzt, wo der Film es verlangt.</translation>
    </message>
    <message>
        <source>its beginning</source>
        <translation>ihr Anfang</translation>
    </message>
    <message>
        <source>its card is from before something changed that it is judged by: references, cast, limits, the shots before it, or how is measured</source>
        <translation>ihre Karte ist von vor einer Änderung dessen, wonach sie beurteilt wird: Referenzen, Besetzung, Grenzen, die Einstellungen davor oder die Messung selbst</translation>
    </message>
    <message>
        <source>its circled take is current</source>
        <translation>der eingekreiste Take ist aktuell</translation>
    </message>
    <message>
        <source>its end</source>
        <translation>ihr Ende</translation>
    </message>
    <message>
        <source>its fade from black of {frames} frames is missing</source>
        <translation>es fehlt die Aufblende von {frames} Bildern</translation>
    </message>
    <message>
        <source>its fade to black of {frames} frames is missing</source>
        <translation>es fehlt die Abblende von {frames} Bildern</translation>
    </message>
    <message>
        <source>its footage is offline</source>
        <translation>ihr Filmmaterial fehlt</translation>
    </message>
    <message>
        <source>its frames are not evenly spaced (variable frame rate)</source>
        <translation>ihre Bilder haben ungleiche Abstände (variable Bildrate)</translation>
    </message>
    <message>
        <source>its length is negative</source>
        <translation>seine Länge ist negativ</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>ihrem Namen</translation>
    </message>
    <message>
        <source>its name and folders</source>
        <translation>ihrem Namen und Ordnern</translation>
    </message>
    <message>
        <source>its name and folders and timecode</source>
        <translation>ihrem Namen und Ordnern und Timecode</translation>
    </message>
    <message>
        <source>its name and timecode</source>
        <translation>ihrem Namen und Timecode</translation>
    </message>
    <message>
        <source>its name without the ending</source>
        <translation>ihrem Namen ohne Endung</translation>
    </message>
    <message>
        <source>its name without the ending and timecode</source>
        <translation>ihrem Namen ohne Endung und Timecode</translation>
    </message>
    <message>
        <source>its path</source>
        <translation>ihrem Pfad</translation>
    </message>
    <message>
        <source>its path and timecode</source>
        <translation>ihrem Pfad und Timecode</translation>
    </message>
    <message>
        <source>its picture can&apos;t be decoded</source>
        <translation>das Bild lässt sich nicht dekodieren</translation>
    </message>
    <message>
        <source>its picture is damaged</source>
        <translation>das Bild ist beschädigt</translation>
    </message>
    <message>
        <source>its process gave no sign of life for {seconds} seconds</source>
        <translation>ihr Prozess gab {seconds} Sekunden lang kein Lebenszeichen</translation>
    </message>
    <message>
        <source>its reel</source>
        <translation>ihrer Rolle</translation>
    </message>
    <message>
        <source>its reel and timecode</source>
        <translation>ihrer Rolle und Timecode</translation>
    </message>
    <message>
        <source>its sound can&apos;t be decoded</source>
        <translation>der Ton lässt sich nicht dekodieren</translation>
    </message>
    <message>
        <source>its sound ends, {stated} s are stated</source>
        <translation>der Ton endet, {stated} s sind angegeben</translation>
    </message>
    <message>
        <source>its sound has a gap of {milliseconds} ms</source>
        <translation>der Ton hat eine Lücke von {milliseconds} ms</translation>
    </message>
    <message>
        <source>its sound is damaged</source>
        <translation>der Ton ist beschädigt</translation>
    </message>
    <message>
        <source>its take is not measured yet</source>
        <translation>ihr Take ist noch nicht gemessen</translation>
    </message>
    <message>
        <source>its {transition} of {frames} frames is missing</source>
        <translation>es fehlt der Übergang ({transition}) von {frames} Bildern</translation>
    </message>
    <message>
        <source>jpg</source>
        <translation>jpg</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>Schlüsselbild</translation>
    </message>
    <message>
        <source>landscape</source>
        <translation>quer</translation>
    </message>
    <message>
        <source>last</source>
        <translation>das letzte</translation>
    </message>
    <message>
        <source>like in shot {0}, where they are first seen</source>
        <translation>Ähnlichkeit mit Einstellung {0}, wo sie zuerst zu sehen sind</translation>
    </message>
    <message>
        <source>like the others</source>
        <translation>wie die anderen</translation>
    </message>
    <message>
        <source>like the references</source>
        <translation>Ähnlichkeit mit den Referenzen</translation>
    </message>
    <message>
        <source>line {line}, field &apos;{field}&apos;: {problem}</source>
        <translation>Zeile {line}, Feld „{field}“: {problem}</translation>
    </message>
    <message>
        <source>line {line}: {problem}</source>
        <translation>Zeile {line}: {problem}</translation>
    </message>
    <message>
        <source>loading {model}: {how}</source>
        <translation>lädt {model}: {how}</translation>
    </message>
    <message>
        <source>location</source>
        <translation>Drehort</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>wird angesehen …</translation>
    </message>
    <message>
        <source>loudness of {loudness} LUFS</source>
        <translation>Lautheit von {loudness} LUFS</translation>
    </message>
    <message>
        <source>lower third</source>
        <translation>Bauchbinde</translation>
    </message>
    <message>
        <source>made by {0}</source>
        <translation>erzeugt von {0}</translation>
    </message>
    <message>
        <source>man</source>
        <translation>Mann</translation>
    </message>
    <message>
        <source>masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>measured before a change</source>
        <translation>vor einer Änderung gemessen</translation>
    </message>
    <message>
        <source>media offline</source>
        <translation>Medium offline</translation>
    </message>
    <message>
        <source>media offline: {media}</source>
        <translation>Medium offline: {media}</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>Halbnah</translation>
    </message>
    <message>
        <source>medium close</source>
        <translation>Nah</translation>
    </message>
    <message>
        <source>medium wide</source>
        <translation>Amerikanisch</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>das mittlere</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>model</source>
        <translation>nach Modell</translation>
    </message>
    <message>
        <source>movement within the frame</source>
        <translation>Bewegung im Bild</translation>
    </message>
    <message>
        <source>music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>native</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>natural</source>
        <translation>natürlich</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>ansehen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no M2 line says how this clip is played; this comment is followed: {text}</source>
        <translation>keine M2-Zeile sagt, wie dieser Clip gespielt wird; dieser Kommentar gilt: {text}</translation>
    </message>
    <message>
        <source>no face found</source>
        <translation>kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>no shots yet</source>
        <translation>noch keine Einstellungen</translation>
    </message>
    <message>
        <source>no take</source>
        <translation>kein Take</translation>
    </message>
    <message>
        <source>no take yet</source>
        <translation>noch kein Take</translation>
    </message>
    <message>
        <source>non-drop</source>
        <translation>Non-Drop</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none is here</source>
        <translation>keiner hier</translation>
    </message>
    <message>
        <source>none is needed</source>
        <translation>keiner nötig</translation>
    </message>
    <message>
        <source>none of its sound can be decoded</source>
        <translation>nichts von seinem Ton lässt sich dekodieren</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht angesehen</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing to compare it with</source>
        <translation>nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>nothing: it came with Matchcut, so only its layout was checked</source>
        <translation>nichts: Es kam mit Matchcut, daher wurde nur sein Aufbau geprüft</translation>
    </message>
    <message>
        <source>nothing: it was not pulled by Matchcut, so only its layout was checked</source>
        <translation>nichts: Es wurde nicht von Matchcut geholt, daher wurde nur sein Aufbau geprüft</translation>
    </message>
    <message>
        <source>nvfp4 values</source>
        <translation>nvfp4-Werte</translation>
    </message>
    <message>
        <source>of models</source>
        <translation>von Modellen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>on each shot</source>
        <translation>je Einstellung</translation>
    </message>
    <message>
        <source>on this film</source>
        <translation>für diesen Film</translation>
    </message>
    <message>
        <source>one board</source>
        <translation>ein Board</translation>
    </message>
    <message>
        <source>one clip</source>
        <translation>ein Clip</translation>
    </message>
    <message>
        <source>one of them copied untouched</source>
        <translation>eines davon unberührt kopiert</translation>
    </message>
    <message>
        <source>one picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>one shot</source>
        <translation>eine Einstellung</translation>
    </message>
    <message>
        <source>one shot · {1} s</source>
        <translation>eine Einstellung · {1} s</translation>
    </message>
    <message>
        <source>one subtitle</source>
        <translation>ein Untertitel</translation>
    </message>
    <message>
        <source>one table, {table}</source>
        <translation>eine Tabelle, {table}</translation>
    </message>
    <message>
        <source>opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>out of memory; once more: {how}</source>
        <translation>kein Speicher mehr; noch einmal: {how}</translation>
    </message>
    <message>
        <source>pan left</source>
        <translation>Schwenk nach links</translation>
    </message>
    <message>
        <source>pan right</source>
        <translation>Schwenk nach rechts</translation>
    </message>
    <message>
        <source>panning</source>
        <translation>Panorama</translation>
    </message>
    <message>
        <source>panning of sound</source>
        <translation>Panorama des Tons</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>pedestal down</source>
        <translation>Kamera senken</translation>
    </message>
    <message>
        <source>pedestal up</source>
        <translation>Kamera heben</translation>
    </message>
    <message>
        <source>picture {0}</source>
        <translation>Bild {0}</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>bloßer Text</translation>
    </message>
    <message>
        <source>png</source>
        <translation>png</translation>
    </message>
    <message>
        <source>portrait</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>position within the frame</source>
        <translation>Lage im Bild</translation>
    </message>
    <message>
        <source>position, size and rotation</source>
        <translation>Lage, Größe und Drehung</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>price not known</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>price not known for {0}</source>
        <translation>Preis unbekannt bei {0}</translation>
    </message>
    <message>
        <source>prop</source>
        <translation>Requisit</translation>
    </message>
    <message>
        <source>pull out</source>
        <translation>Rückfahrt</translation>
    </message>
    <message>
        <source>push in</source>
        <translation>Ranfahrt</translation>
    </message>
    <message>
        <source>quanto&apos;s or torchao&apos;s values</source>
        <translation>Werte von quanto oder torchao</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>reading the footage</source>
        <translation>liest das Filmmaterial</translation>
    </message>
    <message>
        <source>reading the shot&apos;s text</source>
        <translation>liest den Text der Einstellung</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>recipes are written in a new way</source>
        <translation>Rezepte werden neu geschrieben</translation>
    </message>
    <message>
        <source>rendering</source>
        <translation>entsteht</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>running</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>sage</source>
        <translation>sage</translation>
    </message>
    <message>
        <source>sampling {done} of {steps}</source>
        <translation>Schritt {done} von {steps}</translation>
    </message>
    <message>
        <source>sampling {done} of {steps}, decoding</source>
        <translation>Schritt {done} von {steps}, wird decodiert</translation>
    </message>
    <message>
        <source>sampling {done} of {steps}, {left} left</source>
        <translation>Schritt {done} von {steps}, noch {left}</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>scene &apos;{heading}&apos;</source>
        <translation>Szene „{heading}“</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>Seed {0}</translation>
    </message>
    <message>
        <source>sent to {service}</source>
        <translation>wird an {service} gesandt</translation>
    </message>
    <message>
        <source>sequential</source>
        <translation>nacheinander</translation>
    </message>
    <message>
        <source>setting of the film</source>
        <translation>gilt für den Film</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>shooting</source>
        <translation>wird gedreht</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>kürzer</translation>
    </message>
    <message>
        <source>shot {shot}</source>
        <translation>Einstellung {shot}</translation>
    </message>
    <message>
        <source>shot {shot} ({medium})</source>
        <translation>Einstellung {shot} ({medium})</translation>
    </message>
    <message>
        <source>shot {shot} ({wanted})</source>
        <translation>Einstellung {shot} ({wanted})</translation>
    </message>
    <message>
        <source>shot {shot}, take {number}: {why}</source>
        <translation>Einstellung {shot}, Take {number}: {why}</translation>
    </message>
    <message>
        <source>shot {shot}, which this continues, has a new take</source>
        <translation>Einstellung {shot}, an die sie anschließt, hat einen neuen Take</translation>
    </message>
    <message>
        <source>shot {shot}, which this continues, has to be made first</source>
        <translation>zuerst muss Einstellung {shot}, an die sie anschließt, erzeugt werden</translation>
    </message>
    <message>
        <source>size within the frame</source>
        <translation>Größe im Bild</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>weich</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>something else, or cut short</source>
        <translation>etwas anderes, oder abgeschnitten</translation>
    </message>
    <message>
        <source>sound and picture of this event begin apart, which is not read</source>
        <translation>Ton und Bild dieses Ereignisses beginnen getrennt, was nicht gelesen wird</translation>
    </message>
    <message>
        <source>stabilization</source>
        <translation>Stabilisierung</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>static</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>subtitle</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>tail</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>take {number} of a shot that is no longer in the film</source>
        <translation>Take {number} einer Einstellung, die nicht mehr im Film ist</translation>
    </message>
    <message>
        <source>take {number} of shot {shot}</source>
        <translation>Take {number} von Einstellung {shot}</translation>
    </message>
    <message>
        <source>take {number} of shot {shot}&apos;s last frames</source>
        <translation>letzte Bilder von Take {number} von Einstellung {shot}</translation>
    </message>
    <message>
        <source>take {number} of shot {shot}&apos;s sound</source>
        <translation>Ton von Take {number} von Einstellung {shot}</translation>
    </message>
    <message>
        <source>taylorseer</source>
        <translation>taylorseer</translation>
    </message>
    <message>
        <source>the action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>the action text changed</source>
        <translation>die Handlung wurde geändert</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>der Anfang</translation>
    </message>
    <message>
        <source>the billing order changed</source>
        <translation>die Reihenfolge der Besetzung wurde geändert</translation>
    </message>
    <message>
        <source>the board of shot {shot}</source>
        <translation>die Tafel von Einstellung {shot}</translation>
    </message>
    <message>
        <source>the burn-in</source>
        <translation>die Einblendung</translation>
    </message>
    <message>
        <source>the camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>the camera changed from &apos;{old}&apos; to &apos;{new}&apos;</source>
        <translation>die Kamera wurde von „{old}“ zu „{new}“ geändert</translation>
    </message>
    <message>
        <source>the clip of {service} is here</source>
        <translation>der Clip von {service} ist da</translation>
    </message>
    <message>
        <source>the clip&apos;s name</source>
        <translation>dem Namen des Clips</translation>
    </message>
    <message>
        <source>the clip&apos;s name and timecode</source>
        <translation>dem Namen des Clips und Timecode</translation>
    </message>
    <message>
        <source>the consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>the correction</source>
        <translation>das Angleichen</translation>
    </message>
    <message>
        <source>the correction had nothing to do, so it looks as it was made.</source>
        <translation>die Korrektur hatte nichts zu tun, er sieht also aus, wie er gemacht wurde.</translation>
    </message>
    <message>
        <source>the description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>the dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>the dialogue changed</source>
        <translation>der Dialog wurde geändert</translation>
    </message>
    <message>
        <source>the ducking</source>
        <translation>Absenkung</translation>
    </message>
    <message>
        <source>the embedder</source>
        <translation>der Embedder</translation>
    </message>
    <message>
        <source>the engine</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>the engine &apos;{engine}&apos;</source>
        <translation>die Engine „{engine}“</translation>
    </message>
    <message>
        <source>the engine changed from {old} to {new}</source>
        <translation>der Generator wurde von {old} zu {new} geändert</translation>
    </message>
    <message>
        <source>the engine {engine} was updated</source>
        <translation>der Generator {engine} wurde erneuert</translation>
    </message>
    <message>
        <source>the engine&apos;s settings</source>
        <translation>Werte des Generators</translation>
    </message>
    <message>
        <source>the fade</source>
        <translation>Blende</translation>
    </message>
    <message>
        <source>the fade in</source>
        <translation>Aufblende</translation>
    </message>
    <message>
        <source>the fade out</source>
        <translation>Abblende</translation>
    </message>
    <message>
        <source>the fault</source>
        <translation>der Fehler</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>the file of its keyframe is damaged: add it again</source>
        <translation>die Datei ihres Schlüsselbilds ist beschädigt: neu hinzufügen</translation>
    </message>
    <message>
        <source>the file of its keyframe is gone: add it again</source>
        <translation>die Datei ihres Schlüsselbilds ist weg: neu hinzufügen</translation>
    </message>
    <message>
        <source>the file of its take is damaged</source>
        <translation>die Datei des Takes ist beschädigt</translation>
    </message>
    <message>
        <source>the file of its take is gone</source>
        <translation>die Datei des Takes fehlt</translation>
    </message>
    <message>
        <source>the file of its take&apos;s last frames is damaged</source>
        <translation>die Datei mit den letzten Bildern des Takes ist beschädigt</translation>
    </message>
    <message>
        <source>the file of its take&apos;s last frames is gone</source>
        <translation>die Datei mit den letzten Bildern des Takes fehlt</translation>
    </message>
    <message>
        <source>the file of its take&apos;s sound is damaged</source>
        <translation>die Tondatei des Takes ist beschädigt</translation>
    </message>
    <message>
        <source>the file of its take&apos;s sound is gone</source>
        <translation>die Tondatei des Takes fehlt</translation>
    </message>
    <message>
        <source>the film</source>
        <translation>der Film</translation>
    </message>
    <message>
        <source>the film&apos;s frame rate changed</source>
        <translation>die Bildrate des Films wurde geändert</translation>
    </message>
    <message>
        <source>the film&apos;s size changed to {width}×{height}</source>
        <translation>die Bildgröße des Films ist jetzt {width}×{height}</translation>
    </message>
    <message>
        <source>the film&apos;s title and names</source>
        <translation>Titel und Namen des Films</translation>
    </message>
    <message>
        <source>the finder of shots</source>
        <translation>der Sucher von Einstellungen</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>der erste</translation>
    </message>
    <message>
        <source>the first timecode</source>
        <translation>erster Timecode</translation>
    </message>
    <message>
        <source>the frame at {timecode}</source>
        <translation>das Bild bei {timecode}</translation>
    </message>
    <message>
        <source>the frame rate</source>
        <translation>Bildrate</translation>
    </message>
    <message>
        <source>the frame size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>the framing for other shapes</source>
        <translation>Ausschnitt für andere Formate</translation>
    </message>
    <message>
        <source>the hand-over</source>
        <translation>die Übergabe</translation>
    </message>
    <message>
        <source>the hashes that the hub&apos;s cache has as names</source>
        <translation>den Prüfsummen, die der Zwischenspeicher des Hubs als Namen hat</translation>
    </message>
    <message>
        <source>the heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>the keyframe changed</source>
        <translation>das Schlüsselbild wurde geändert</translation>
    </message>
    <message>
        <source>the keyframe of shot {shot}</source>
        <translation>Keyframe von Einstellung {shot}</translation>
    </message>
    <message>
        <source>the kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>the length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>the length changed from {old} to {new} frames</source>
        <translation>die Länge wurde von {old} auf {new} Bilder geändert</translation>
    </message>
    <message>
        <source>the level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>the list that was made when commit {commit} was pulled on {day}</source>
        <translation>der Liste, die entstand, als Stand {commit} am {day} geholt wurde</translation>
    </message>
    <message>
        <source>the location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>the location has another note</source>
        <translation>der Ort hat eine andere Notiz</translation>
    </message>
    <message>
        <source>the location has other reference images</source>
        <translation>der Ort hat andere Referenzbilder</translation>
    </message>
    <message>
        <source>the location is described differently</source>
        <translation>der Ort ist anders beschrieben</translation>
    </message>
    <message>
        <source>the location is now {name}</source>
        <translation>der Ort ist jetzt {name}</translation>
    </message>
    <message>
        <source>the location was removed</source>
        <translation>der Ort wurde entfernt</translation>
    </message>
    <message>
        <source>the looker at takes</source>
        <translation>der Betrachter von Takes</translation>
    </message>
    <message>
        <source>the loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>the marker &apos;{text}&apos; of shot {shot}</source>
        <translation>der Marker „{text}“ von Einstellung {shot}</translation>
    </message>
    <message>
        <source>the marker “{marker}”</source>
        <translation>der Marker „{marker}“</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>the next shot&apos;s keyframe, in which it ends, changed</source>
        <translation>das Schlüsselbild der nächsten Einstellung, in dem sie endet, wurde geändert</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>the notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>the pan</source>
        <translation>Panorama</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>the pointer that Git LFS leaves where the file itself was not fetched</source>
        <translation>der Verweis, den Git LFS dort lässt, wo die Datei selbst nicht geholt wurde</translation>
    </message>
    <message>
        <source>the pointer that git-annex leaves where the file itself was not fetched</source>
        <translation>der Verweis, den git-annex dort lässt, wo die Datei selbst nicht geholt wurde</translation>
    </message>
    <message>
        <source>the process that calls services</source>
        <translation>der Prozess, der Dienste aufruft</translation>
    </message>
    <message>
        <source>the process that looks at pictures</source>
        <translation>der Prozess, der Bilder ansieht</translation>
    </message>
    <message>
        <source>the process that looks at takes</source>
        <translation>der Prozess, der Takes betrachtet</translation>
    </message>
    <message>
        <source>the process that looks for shots</source>
        <translation>der Prozess, der nach Einstellungen sucht</translation>
    </message>
    <message>
        <source>the process that marks pictures</source>
        <translation>der Prozess, der Bilder markiert</translation>
    </message>
    <message>
        <source>the process that reads texts</source>
        <translation>der Prozess, der Texte liest</translation>
    </message>
    <message>
        <source>the process that speaks</source>
        <translation>der Prozess, der spricht</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>das Programm</translation>
    </message>
    <message>
        <source>the prop {name} has another note</source>
        <translation>die Requisite {name} hat eine andere Notiz</translation>
    </message>
    <message>
        <source>the prop {name} has other reference images</source>
        <translation>die Requisite {name} hat andere Referenzbilder</translation>
    </message>
    <message>
        <source>the prop {name} is described differently</source>
        <translation>die Requisite {name} ist anders beschrieben</translation>
    </message>
    <message>
        <source>the prop {name} is no longer in the shot</source>
        <translation>die Requisite {name} ist nicht mehr in der Einstellung</translation>
    </message>
    <message>
        <source>the prop {name} is now in the shot</source>
        <translation>die Requisite {name} ist jetzt in der Einstellung</translation>
    </message>
    <message>
        <source>the role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>the scene heading changed</source>
        <translation>die Überschrift der Szene wurde geändert</translation>
    </message>
    <message>
        <source>the scene {scene}</source>
        <translation>die Szene {scene}</translation>
    </message>
    <message>
        <source>the script</source>
        <translation>das Drehbuch</translation>
    </message>
    <message>
        <source>the seam to the shot that it continues</source>
        <translation>der Anschluss an die Einstellung, die sie fortsetzt</translation>
    </message>
    <message>
        <source>the seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>the seed changed</source>
        <translation>der Seed wurde geändert</translation>
    </message>
    <message>
        <source>the service does not answer; asked again in {seconds} s</source>
        <translation>der Dienst antwortet nicht; neue Anfrage in {seconds} s</translation>
    </message>
    <message>
        <source>the service takes no more for now; asked again in {seconds} s</source>
        <translation>der Dienst nimmt gerade nichts an; neue Anfrage in {seconds} s</translation>
    </message>
    <message>
        <source>the setting &apos;{name}&apos; changed</source>
        <translation>der Wert „{name}“ wurde geändert</translation>
    </message>
    <message>
        <source>the shot before</source>
        <translation>die Einstellung davor</translation>
    </message>
    <message>
        <source>the shot it is in</source>
        <translation>Einstellung, in der es steht</translation>
    </message>
    <message>
        <source>the shot size</source>
        <translation>Einstellungsgröße</translation>
    </message>
    <message>
        <source>the shot size changed from {old} to {new}</source>
        <translation>die Einstellungsgröße wurde von {old} zu {new} geändert</translation>
    </message>
    <message>
        <source>the sound &apos;{name}&apos;</source>
        <translation>der Ton „{name}“</translation>
    </message>
    <message>
        <source>the sound {name}</source>
        <translation>der Ton {name}</translation>
    </message>
    <message>
        <source>the sound “{sound}” is missing, or off its place</source>
        <translation>der Ton „{sound}“ fehlt oder liegt falsch</translation>
    </message>
    <message>
        <source>the speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>the storyboard</source>
        <translation>das Storyboard</translation>
    </message>
    <message>
        <source>the style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>the style {name} has another note</source>
        <translation>der Stil {name} hat eine andere Notiz</translation>
    </message>
    <message>
        <source>the style {name} has other reference images</source>
        <translation>der Stil {name} hat andere Referenzbilder</translation>
    </message>
    <message>
        <source>the style {name} is described differently</source>
        <translation>der Stil {name} ist anders beschrieben</translation>
    </message>
    <message>
        <source>the style {name} is no longer in the shot</source>
        <translation>der Stil {name} gilt nicht mehr für die Einstellung</translation>
    </message>
    <message>
        <source>the style {name} is now in the shot</source>
        <translation>der Stil {name} gilt jetzt für die Einstellung</translation>
    </message>
    <message>
        <source>the synopsis</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>the take</source>
        <translation>der Take</translation>
    </message>
    <message>
        <source>the take of shot {shot}</source>
        <translation>den Take von Einstellung {shot}</translation>
    </message>
    <message>
        <source>the take that its colours are brought to is another</source>
        <translation>der Take, dem ihre Farben angeglichen werden, ist ein anderer</translation>
    </message>
    <message>
        <source>the time of day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>the time of day changed</source>
        <translation>die Tageszeit wurde geändert</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>the title &apos;{text}&apos; of shot {shot}</source>
        <translation>der Titel „{text}“ von Einstellung {shot}</translation>
    </message>
    <message>
        <source>the title “{title}” on shot {shot}</source>
        <translation>der Titel „{title}“ auf Einstellung {shot}</translation>
    </message>
    <message>
        <source>the track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>the track &apos;{name}&apos;</source>
        <translation>die Spur „{name}“</translation>
    </message>
    <message>
        <source>the transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>the trim</source>
        <translation>Trimmung</translation>
    </message>
    <message>
        <source>the voice</source>
        <translation>die Stimme</translation>
    </message>
    <message>
        <source>the watermark</source>
        <translation>das Wasserzeichen</translation>
    </message>
    <message>
        <source>the way to go on</source>
        <translation>die Art weiterzugehen</translation>
    </message>
    <message>
        <source>the words</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>there is nothing to measure it by</source>
        <translation>es gibt nichts, woran sie zu messen wäre</translation>
    </message>
    <message>
        <source>this M2 line belongs to no event</source>
        <translation>diese M2-Zeile gehört zu keinem Ereignis</translation>
    </message>
    <message>
        <source>this M2 line says no speed, and is left out: {text}</source>
        <translation>diese M2-Zeile nennt kein Tempo und fehlt: {text}</translation>
    </message>
    <message>
        <source>this event ends at {stop}, before it begins at {start}, and is left out</source>
        <translation>dieses Ereignis endet bei {stop}, bevor es bei {start} beginnt, und fehlt</translation>
    </message>
    <message>
        <source>this is no event of a CMX 3600 list, and is left out: {text}</source>
        <translation>das ist kein Ereignis einer CMX-3600-Liste und fehlt: {text}</translation>
    </message>
    <message>
        <source>this line of {letters} letters is left out</source>
        <translation>diese Zeile von {letters} Zeichen fehlt</translation>
    </message>
    <message>
        <source>this locator says no timecode, and is left out: {text}</source>
        <translation>dieser Locator nennt keinen Timecode und fehlt: {text}</translation>
    </message>
    <message>
        <source>tiff</source>
        <translation>tiff</translation>
    </message>
    <message>
        <source>tilt down</source>
        <translation>Schwenk nach unten</translation>
    </message>
    <message>
        <source>tilt up</source>
        <translation>Schwenk nach oben</translation>
    </message>
    <message>
        <source>timecode</source>
        <translation>Timecode</translation>
    </message>
    <message>
        <source>track {number}</source>
        <translation>Spur {number}</translation>
    </message>
    <message>
        <source>tracking</source>
        <translation>Bewegungsverfolgung</translation>
    </message>
    <message>
        <source>truck left</source>
        <translation>Fahrt nach links</translation>
    </message>
    <message>
        <source>truck right</source>
        <translation>Fahrt nach rechts</translation>
    </message>
    <message>
        <source>true</source>
        <translation>true</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>unter einer Minute</translation>
    </message>
    <message>
        <source>unlike the others</source>
        <translation>anders als die anderen</translation>
    </message>
    <message>
        <source>values of an unknown kind</source>
        <translation>Werte unbekannter Art</translation>
    </message>
    <message>
        <source>values whose kind is told in no JSON</source>
        <translation>Werte, deren Art in keinem JSON steht</translation>
    </message>
    <message>
        <source>video made by a hosted model</source>
        <translation>Video, von einem gehosteten Modell gemacht</translation>
    </message>
    <message>
        <source>video sampled by an open model</source>
        <translation>Video, gesampelt von einem offenen Modell</translation>
    </message>
    <message>
        <source>volume that changes within a clip</source>
        <translation>Lautstärke, die sich im Clip ändert</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>wartet, bis sie an der Reihe ist</translation>
    </message>
    <message>
        <source>ways to blend</source>
        <translation>Mischmodi</translation>
    </message>
    <message>
        <source>what is meant</source>
        <translation>was so gemeint ist</translation>
    </message>
    <message>
        <source>what it continues</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>where in its file it begins</source>
        <translation>Anfang in der Datei</translation>
    </message>
    <message>
        <source>whether it is heard</source>
        <translation>ob sie zu hören ist</translation>
    </message>
    <message>
        <source>whole weights, and no LoRA,</source>
        <translation>ganze Gewichte und kein LoRA</translation>
    </message>
    <message>
        <source>whom it concerns</source>
        <translation>wen es betrifft</translation>
    </message>
    <message>
        <source>whom it shows</source>
        <translation>wen es zeigt</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>Totale</translation>
    </message>
    <message>
        <source>wipe down</source>
        <translation>Wischblende nach unten</translation>
    </message>
    <message>
        <source>wipe left</source>
        <translation>Wischblende nach links</translation>
    </message>
    <message>
        <source>wipe right</source>
        <translation>Wischblende nach rechts</translation>
    </message>
    <message>
        <source>wipe up</source>
        <translation>Wischblende nach oben</translation>
    </message>
    <message>
        <source>with the end of the shot before as a reference</source>
        <translation>mit dem Ende der Einstellung davor als Referenz</translation>
    </message>
    <message>
        <source>with the shot before</source>
        <translation>mit der davor</translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation>mit {0}</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>xformers</source>
        <translation>xformers</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} Bytes</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>{0} is not measured here.</source>
        <translation>{0} ist hier nicht gemessen.</translation>
    </message>
    <message>
        <source>{0} is too high.</source>
        <translation>{0} ist zu groß.</translation>
    </message>
    <message>
        <source>{0} is too low.</source>
        <translation>{0} ist zu klein.</translation>
    </message>
    <message>
        <source>{0} like the others of {1}</source>
        <translation>{0} wie die anderen von {1}</translation>
    </message>
    <message>
        <source>{0} like {1}</source>
        <translation>{0} wie {1}</translation>
    </message>
    <message>
        <source>{0} more are for a text encoder, and are not used.</source>
        <translation>{0} weitere sind für einen Textkodierer und werden nicht benutzt.</translation>
    </message>
    <message>
        <source>{0} of it estimated</source>
        <translation>davon {0} geschätzt</translation>
    </message>
    <message>
        <source>{0} on both sides</source>
        <translation>{0} auf beiden Seiten</translation>
    </message>
    <message>
        <source>{0} shots · {1} s</source>
        <translation>{0} Einstellungen · {1} s</translation>
    </message>
    <message>
        <source>{0} × {1}: {2}</source>
        <translation>{0} × {1}: {2}</translation>
    </message>
    <message>
        <source>{0}, and what is not known</source>
        <translation>{0} und was nicht bekannt ist</translation>
    </message>
    <message>
        <source>{0}, clothes</source>
        <translation>{0}, Kleidung</translation>
    </message>
    <message>
        <source>{0}, face</source>
        <translation>{0}, Gesicht</translation>
    </message>
    <message>
        <source>{0}: not measured</source>
        <translation>{0}: nicht gemessen</translation>
    </message>
    <message>
        <source>{0}: {1} {2}</source>
        <translation>{0}: {1} {2}</translation>
    </message>
    <message>
        <source>{0}: {1} {2}; {3} or more passes</source>
        <translation>{0}: {1} {2}; ab {3} genügt es</translation>
    </message>
    <message>
        <source>{0}s {1}f or {0}m {1}s?</source>
        <translation>{0}s {1}f oder {0}m {1}s?</translation>
    </message>
    <message>
        <source>{client}, which fetches the package {package}, is not installed here.</source>
        <translation>{client}, das das Paket {package} holt, ist hier nicht installiert.</translation>
    </message>
    <message>
        <source>{count} boards</source>
        <translation>{count} Boards</translation>
    </message>
    <message>
        <source>{count} change in the journal is damaged: undo and redo stop before it.</source>
        <translation>{count} Änderung im Journal ist beschädigt: Rückgängig und Wiederholen halten davor an.</translation>
    </message>
    <message>
        <source>{count} change of speed</source>
        <translation>{count} Tempowechsel</translation>
    </message>
    <message>
        <source>{count} changes in the journal are damaged: undo and redo stop before them.</source>
        <translation>{count} Änderungen im Journal sind beschädigt: Rückgängig und Wiederholen halten davor an.</translation>
    </message>
    <message>
        <source>{count} changes of speed</source>
        <translation>{count} Tempowechsel</translation>
    </message>
    <message>
        <source>{count} clips</source>
        <translation>{count} Clips</translation>
    </message>
    <message>
        <source>{count} dissolves and fades are in the picture itself: the shots are parted in their middle, so that the film stays as it is.</source>
        <translation>{count} Über- und Abblendungen sind im Bild selbst: Die Einstellungen sind in ihrer Mitte getrennt, damit der Film bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>{count} file of the film stays missing.</source>
        <translation>{count} Datei des Films fehlt weiter.</translation>
    </message>
    <message>
        <source>{count} files of the film stay missing.</source>
        <translation>{count} Dateien des Films fehlen weiter.</translation>
    </message>
    <message>
        <source>{count} films are joined in this file; only the first is sure to be seen and heard as it was.</source>
        <translation>In dieser Datei hängen {count} Filme aneinander; nur der erste ist sicher so zu sehen und zu hören, wie er war.</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} Bilder</translation>
    </message>
    <message>
        <source>{count} frames are black.</source>
        <translation>{count} Bilder sind schwarz.</translation>
    </message>
    <message>
        <source>{count} frames are broken: noise, blocks or torn lines.</source>
        <translation>{count} Bilder sind zerstört: Rauschen, Blöcke oder zerrissene Zeilen.</translation>
    </message>
    <message>
        <source>{count} frames are missing there</source>
        <translation>dort fehlen {count} Bilder</translation>
    </message>
    <message>
        <source>{count} frames are much less sharp than those about them.</source>
        <translation>{count} Bilder sind viel unschärfer als die um sie herum.</translation>
    </message>
    <message>
        <source>{count} frames are repeated.</source>
        <translation>{count} Bilder wiederholen sich.</translation>
    </message>
    <message>
        <source>{count} frames could not be read, and were looked at as the ones before them.</source>
        <translation>{count} Bilder konnten nicht gelesen werden und wurden wie die davor betrachtet.</translation>
    </message>
    <message>
        <source>{count} frames lie in between: by optical flow, and by RIFE where that fails, in about {seconds} s at most.</source>
        <translation>{count} Bilder liegen dazwischen, gemacht durch optischen Fluss, und durch RIFE, wo der versagt: höchstens etwa {seconds} s.</translation>
    </message>
    <message>
        <source>{count} frames show nothing but a colour.</source>
        <translation>{count} Bilder zeigen nichts als eine Farbe.</translation>
    </message>
    <message>
        <source>{count} hosted models can&apos;t be asked from here.</source>
        <translation>{count} gehostete Modelle lassen sich von hier aus nicht anfragen.</translation>
    </message>
    <message>
        <source>{count} in the cast</source>
        <translation>{count} in der Besetzung</translation>
    </message>
    <message>
        <source>{count} marker</source>
        <translation>{count} Marker</translation>
    </message>
    <message>
        <source>{count} markers</source>
        <translation>{count} Marker</translation>
    </message>
    <message>
        <source>{count} media file is there, with the bytes of its name.</source>
        <translation>{count} Mediendatei ist da, mit den Bytes ihres Namens.</translation>
    </message>
    <message>
        <source>{count} media file that nothing named was removed ({size} MiB).</source>
        <translation>{count} Mediendatei, die nichts nennt, wurde entfernt ({size} MiB).</translation>
    </message>
    <message>
        <source>{count} media file that the snapshot does not name is in recovered/.</source>
        <translation>{count} Mediendatei, die der Schnappschuss nicht nennt, liegt in recovered/.</translation>
    </message>
    <message>
        <source>{count} media files are there, each with the bytes of its name.</source>
        <translation>{count} Mediendateien sind da, jede mit den Bytes ihres Namens.</translation>
    </message>
    <message>
        <source>{count} media files of the film are missing here, so they are not packed.</source>
        <translation>{count} Mediendateien des Films fehlen hier und sind darum nicht gepackt.</translation>
    </message>
    <message>
        <source>{count} media files of the film were not in the bundle; copy them into its media folder.</source>
        <translation>{count} Mediendateien des Films waren nicht im Bündel; kopieren Sie sie in seinen Medienordner.</translation>
    </message>
    <message>
        <source>{count} media files that nothing named were removed ({size} MiB).</source>
        <translation>{count} Mediendateien, die nichts nennt, wurden entfernt ({size} MiB).</translation>
    </message>
    <message>
        <source>{count} media files that the snapshot does not name are in recovered/.</source>
        <translation>{count} Mediendateien, die der Schnappschuss nicht nennt, liegen in recovered/.</translation>
    </message>
    <message>
        <source>{count} more engine needs weights.</source>
        <translation>{count} weitere Engine braucht Gewichte.</translation>
    </message>
    <message>
        <source>{count} more engines need weights.</source>
        <translation>{count} weitere Engines brauchen Gewichte.</translation>
    </message>
    <message>
        <source>{count} of its sound tracks can&apos;t be read and are not heard.</source>
        <translation>{count} seiner Tonspuren können nicht gelesen werden und sind nicht zu hören.</translation>
    </message>
    <message>
        <source>{count} of its sound tracks can&apos;t be read and is not heard.</source>
        <translation>{count} seiner Tonspuren kann nicht gelesen werden und ist nicht zu hören.</translation>
    </message>
    <message>
        <source>{count} of them copied untouched</source>
        <translation>{count} davon unberührt kopiert</translation>
    </message>
    <message>
        <source>{count} of {total} boards have no picture; their frames are empty.</source>
        <translation>{count} von {total} Tafeln haben kein Bild; ihre Rahmen sind leer.</translation>
    </message>
    <message>
        <source>{count} page breaks were left out.</source>
        <translation>{count} Seitenumbrüche wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} Seiten</translation>
    </message>
    <message>
        <source>{count} passages in the boneyard were left out.</source>
        <translation>{count} auskommentierte Stellen wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{count} picture</source>
        <translation>{count} Bild</translation>
    </message>
    <message>
        <source>{count} picture of its sequence is missing; the one before is held</source>
        <translation>{count} Bild der Bildfolge fehlt; das davor wird gehalten</translation>
    </message>
    <message>
        <source>{count} picture that shows them, or may, was sent to {service} on {first} (job {jobs}) and can&apos;t be called back. Ask there that it is deleted: {where}</source>
        <translation>{count} Bild, auf dem die Person zu sehen ist oder sein könnte, wurde am {first} an {service} gesendet (Auftrag {jobs}) und kann nicht zurückgeholt werden. Verlangen Sie dort seine Löschung: {where}</translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation>{count} Bildern</translation>
    </message>
    <message>
        <source>{count} pictures and sounds came from outside; write whose they are into a CREDITS.md beside the film.</source>
        <translation>{count} Bilder und Töne kamen von außen; schreiben Sie in eine CREDITS.md neben dem Film, wem sie gehören.</translation>
    </message>
    <message>
        <source>{count} pictures of its sequence are missing; the ones before are held</source>
        <translation>{count} Bilder der Bildfolge fehlen; die davor werden gehalten</translation>
    </message>
    <message>
        <source>{count} pictures that show them, or may, were sent to {service} from {first} to {last} (jobs {jobs}) and can&apos;t be called back. Ask there that they are deleted: {where}</source>
        <translation>{count} Bilder, auf denen die Person zu sehen ist oder sein könnte, wurden vom {first} bis {last} an {service} gesendet (Aufträge {jobs}) und können nicht zurückgeholt werden. Verlangen Sie dort ihre Löschung: {where}</translation>
    </message>
    <message>
        <source>{count} references were looked at by {before} alone, whose numbers are never compared with those of {now}.</source>
        <translation>{count} Referenzen wurden nur von {before} angesehen, dessen Zahlen nie mit denen von {now} verglichen werden.</translation>
    </message>
    <message>
        <source>{count} shots</source>
        <translation>{count} Einstellungen</translation>
    </message>
    <message>
        <source>{count} snapshot can be gone back to.</source>
        <translation>Zu {count} Schnappschuss kann zurückgekehrt werden.</translation>
    </message>
    <message>
        <source>{count} snapshots can be gone back to.</source>
        <translation>Zu {count} Schnappschüssen kann zurückgekehrt werden.</translation>
    </message>
    <message>
        <source>{count} sound</source>
        <translation>{count} Ton</translation>
    </message>
    <message>
        <source>{count} sounds</source>
        <translation>{count} Töne</translation>
    </message>
    <message>
        <source>{count} subtitles</source>
        <translation>{count} Untertitel</translation>
    </message>
    <message>
        <source>{count} take</source>
        <translation>{count} Take</translation>
    </message>
    <message>
        <source>{count} takes</source>
        <translation>{count} Takes</translation>
    </message>
    <message>
        <source>{count} title</source>
        <translation>{count} Titel</translation>
    </message>
    <message>
        <source>{count} titles</source>
        <translation>{count} Titel</translation>
    </message>
    <message>
        <source>{count} transition</source>
        <translation>{count} Übergang</translation>
    </message>
    <message>
        <source>{count} transition is longer than the 999 frames that programs expect.</source>
        <translation>{count} Übergang ist länger als die 999 Bilder, die Programme erwarten.</translation>
    </message>
    <message>
        <source>{count} transitions</source>
        <translation>{count} Übergänge</translation>
    </message>
    <message>
        <source>{count} transitions are longer than the 999 frames that programs expect.</source>
        <translation>{count} Übergänge sind länger als die 999 Bilder, die Programme erwarten.</translation>
    </message>
    <message>
        <source>{count} unfinished file of a program that died was removed.</source>
        <translation>{count} unfertige Datei eines abgestürzten Programms wurde entfernt.</translation>
    </message>
    <message>
        <source>{count} unfinished files of programs that died were removed.</source>
        <translation>{count} unfertige Dateien abgestürzter Programme wurden entfernt.</translation>
    </message>
    <message>
        <source>{count} vector</source>
        <translation>{count} Vektor</translation>
    </message>
    <message>
        <source>{count} vectors</source>
        <translation>{count} Vektoren</translation>
    </message>
    <message>
        <source>{count} voice of Kokoro&apos;s is here ({licence}).</source>
        <translation>{count} Stimme von Kokoro ist hier ({licence}).</translation>
    </message>
    <message>
        <source>{count} voices of Kokoro&apos;s are here ({licence}).</source>
        <translation>{count} Stimmen von Kokoro sind hier ({licence}).</translation>
    </message>
    <message>
        <source>{done} of {steps}</source>
        <translation>{done} von {steps}</translation>
    </message>
    <message>
        <source>{embedder} compares faces only.</source>
        <translation>{embedder} vergleicht nur Gesichter.</translation>
    </message>
    <message>
        <source>{embedder} finds no faces.</source>
        <translation>{embedder} findet keine Gesichter.</translation>
    </message>
    <message>
        <source>{embedder}: {licence}. {forbids}</source>
        <translation>{embedder}: {licence}. {forbids}</translation>
    </message>
    <message>
        <source>{field} can&apos;t be {frames} frames.</source>
        <translation>{field} kann nicht {frames} Bilder sein.</translation>
    </message>
    <message>
        <source>{field} changed</source>
        <translation>{field} wurde geändert</translation>
    </message>
    <message>
        <source>{file} begins after shot {shots}, where its first frame is shown early.</source>
        <translation>{file} beginnt nach Einstellung {shots}, wo sein erstes Bild zu früh gezeigt wird.</translation>
    </message>
    <message>
        <source>{file} begins after shots {shots}, where its first frame is shown early.</source>
        <translation>{file} beginnt nach Einstellungen {shots}, wo sein erstes Bild zu früh gezeigt wird.</translation>
    </message>
    <message>
        <source>{file} begins after the shot does</source>
        <translation>{file} beginnt nach der Einstellung</translation>
    </message>
    <message>
        <source>{file} begins at {timecode}, before or after the timecode of shot {shots}, which is counted from its first frame.</source>
        <translation>{file} beginnt bei {timecode}, vor oder nach dem Timecode von Einstellung {shots}, der ab seinem ersten Bild gezählt wird.</translation>
    </message>
    <message>
        <source>{file} begins at {timecode}, before or after the timecode of shots {shots}, which is counted from its first frame.</source>
        <translation>{file} beginnt bei {timecode}, vor oder nach dem Timecode von Einstellungen {shots}, der ab seinem ersten Bild gezählt wird.</translation>
    </message>
    <message>
        <source>{file} begins {count} frame after its clip at {timecode}, which is black until then.</source>
        <translation>{file} beginnt {count} Bild nach seinem Clip bei {timecode}, der bis dahin schwarz ist.</translation>
    </message>
    <message>
        <source>{file} begins {count} frames after its clip at {timecode}, which is black until then.</source>
        <translation>{file} beginnt {count} Bilder nach seinem Clip bei {timecode}, der bis dahin schwarz ist.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read</source>
        <translation>{file} ist nicht lesbar</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read. {advice}</source>
        <translation>{file} ist nicht lesbar. {advice}</translation>
    </message>
    <message>
        <source>{file} ends {frames} of its frames before shot {shots}, where a frame is held.</source>
        <translation>{file} endet {frames} seiner Bilder vor Einstellung {shots}, wo ein Bild gehalten wird.</translation>
    </message>
    <message>
        <source>{file} ends {frames} of its frames before shots {shots}, where a frame is held.</source>
        <translation>{file} endet {frames} seiner Bilder vor Einstellungen {shots}, wo ein Bild gehalten wird.</translation>
    </message>
    <message>
        <source>{file} holds {held}</source>
        <translation>{file} enthält {held}</translation>
    </message>
    <message>
        <source>{file} is missing.</source>
        <translation>{file} fehlt.</translation>
    </message>
    <message>
        <source>{file} is not what was fetched: it was changed or is damaged.</source>
        <translation>{file} ist nicht, was geholt wurde: Sie wurde verändert oder ist beschädigt.</translation>
    </message>
    <message>
        <source>{file} is of another size or kind than the pictures before it.</source>
        <translation>{file} hat eine andere Größe oder Art als die Bilder davor.</translation>
    </message>
    <message>
        <source>{file} says no timecode; for shot {shots} it is taken to begin at {timecode}.</source>
        <translation>{file} nennt keinen Timecode; für Einstellung {shots} gilt {timecode} als Anfang.</translation>
    </message>
    <message>
        <source>{file} says no timecode; for shots {shots} it is taken to begin at {timecode}.</source>
        <translation>{file} nennt keinen Timecode; für Einstellungen {shots} gilt {timecode} als Anfang.</translation>
    </message>
    <message>
        <source>{file}, field &apos;{field}&apos;: {problem}</source>
        <translation>{file}, Feld „{field}“: {problem}</translation>
    </message>
    <message>
        <source>{file}, line {line}, field &apos;{field}&apos;: {problem}</source>
        <translation>{file}, Zeile {line}, Feld „{field}“: {problem}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}</source>
        <translation>{file}, Zeile {line}: {problem}</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}: {problem}</translation>
    </message>
    <message>
        <source>{first}
{rest}</source>
        <translation>{first}
{rest}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} in shot {before} and {second} look at each other, and both to the same side. Turn the gaze of either.</source>
        <translation>{first} in Einstellung {before} und {second} sehen einander an, beide zur selben Seite. Eine der Blickrichtungen umdrehen.</translation>
    </message>
    <message>
        <source>{first} to {end}</source>
        <translation>{first} bis {end}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{first} to {last} frames</source>
        <translation>{first} bis {last} Bilder</translation>
    </message>
    <message>
        <source>{first} to {last} frames, longer shots in sections</source>
        <translation>{first} bis {last} Bilder, längere Einstellungen in Abschnitten</translation>
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
        <translation>{first}, {second}, {third} … Bilder</translation>
    </message>
    <message>
        <source>{first}, {second}, {third} … {last} frames</source>
        <translation>{first}, {second}, {third} … {last} Bilder</translation>
    </message>
    <message>
        <source>{first}, {second}, {third} … {last} frames, longer shots in sections</source>
        <translation>{first}, {second}, {third} … {last} Bilder, längere Einstellungen in Abschnitten</translation>
    </message>
    <message>
        <source>{format} can&apos;t mute a track; what is muted in the film is heard there: {sounds}.</source>
        <translation>{format} kann keine Spur stummschalten; was im Film stumm ist, ist dort zu hören: {sounds}.</translation>
    </message>
    <message>
        <source>{format} can&apos;t name the media of what is offline; black stands in for shot {shots}.</source>
        <translation>{format} kann die Medien dessen, was offline ist, nicht nennen; Schwarz steht für Einstellung {shots}.</translation>
    </message>
    <message>
        <source>{format} can&apos;t name the media of what is offline; black stands in for shots {shots}.</source>
        <translation>{format} kann die Medien dessen, was offline ist, nicht nennen; Schwarz steht für die Einstellungen {shots}.</translation>
    </message>
    <message>
        <source>{format} counts from 00:00:00:00; the film&apos;s own first timecode is not in it.</source>
        <translation>{format} zählt ab 00:00:00:00; der erste Timecode des Films steht nicht darin.</translation>
    </message>
    <message>
        <source>{format} holds no dip to black; a cut enters shot {shots} instead.</source>
        <translation>{format} kennt keine Blende über Schwarz; ein Schnitt führt stattdessen in Einstellung {shots}.</translation>
    </message>
    <message>
        <source>{format} holds no dip to black; a cut enters shots {shots} instead.</source>
        <translation>{format} kennt keine Blende über Schwarz; Schnitte führen stattdessen in die Einstellungen {shots}.</translation>
    </message>
    <message>
        <source>{format} holds no dip to white; a cut enters shot {shots} instead.</source>
        <translation>{format} kennt keine Blende über Weiß; ein Schnitt führt stattdessen in Einstellung {shots}.</translation>
    </message>
    <message>
        <source>{format} holds no dip to white; a cut enters shots {shots} instead.</source>
        <translation>{format} kennt keine Blende über Weiß; Schnitte führen stattdessen in die Einstellungen {shots}.</translation>
    </message>
    <message>
        <source>{format} holds no fade from black; the film&apos;s own is left out.</source>
        <translation>{format} kennt keine Aufblende; die des Films fehlt.</translation>
    </message>
    <message>
        <source>{format} holds no fade from or to black; the film&apos;s own fades are left out.</source>
        <translation>{format} kennt keine Auf- und Abblende; die des Films fehlen.</translation>
    </message>
    <message>
        <source>{format} holds no framing for films of another shape; it is left out of shot {shots}. Deliver the upright film beside it.</source>
        <translation>{format} kennt keinen Bildausschnitt für Filme in anderem Format; er fehlt bei Einstellung {shots}. Liefern Sie den hochformatigen Film dazu.</translation>
    </message>
    <message>
        <source>{format} holds no framing for films of another shape; it is left out of shots {shots}. Deliver the upright film beside it.</source>
        <translation>{format} kennt keinen Bildausschnitt für Filme in anderem Format; er fehlt bei den Einstellungen {shots}. Liefern Sie den hochformatigen Film dazu.</translation>
    </message>
    <message>
        <source>{format} holds no freeze frame; black ends shot {shots}.</source>
        <translation>{format} kennt kein Standbild; Schwarz beendet Einstellung {shots}.</translation>
    </message>
    <message>
        <source>{format} holds no freeze frame; black ends shots {shots}.</source>
        <translation>{format} kennt kein Standbild; Schwarz beendet die Einstellungen {shots}.</translation>
    </message>
    <message>
        <source>{format} holds no markers; {count} marker left out: {markers}.</source>
        <translation>{format} kennt keine Marker; {count} Marker fehlt: {markers}.</translation>
    </message>
    <message>
        <source>{format} holds no markers; {count} markers left out: {markers}.</source>
        <translation>{format} kennt keine Marker; {count} Marker fehlen: {markers}.</translation>
    </message>
    <message>
        <source>{format} holds no sound levels; gain and fades are left out of: {sounds}.</source>
        <translation>{format} kennt keine Pegel; Verstärkung und Blenden fehlen bei: {sounds}.</translation>
    </message>
    <message>
        <source>{format} holds no titles; {count} title left out: {titles}.</source>
        <translation>{format} kennt keine Titel; {count} Titel fehlt: {titles}.</translation>
    </message>
    <message>
        <source>{format} holds no titles; {count} titles left out: {titles}.</source>
        <translation>{format} kennt keine Titel; {count} Titel fehlen: {titles}.</translation>
    </message>
    <message>
        <source>{format} holds no wipes; a dissolve enters shot {shots} instead.</source>
        <translation>{format} kennt keine Wischblenden; eine Überblendung führt stattdessen in Einstellung {shots}.</translation>
    </message>
    <message>
        <source>{format} holds no wipes; a dissolve enters shots {shots} instead.</source>
        <translation>{format} kennt keine Wischblenden; Überblendungen führen stattdessen in die Einstellungen {shots}.</translation>
    </message>
    <message>
        <source>{format} holds no {mixing}; deliver the mixed sound beside it.</source>
        <translation>{format} enthält dies nicht: {mixing}; liefern Sie den gemischten Ton dazu.</translation>
    </message>
    <message>
        <source>{format} holds the titles&apos; text and time; their lettering and fades are the program&apos;s own.</source>
        <translation>{format} enthält Text und Zeit der Titel; Schrift und Blenden sind die des Programms.</translation>
    </message>
    <message>
        <source>{format} holds {lanes} tracks of sound; left out: {sounds}.</source>
        <translation>{format} hat {lanes} Tonspuren; es fehlen: {sounds}.</translation>
    </message>
    <message>
        <source>{format} lists takes only; of the film&apos;s edit it leaves out: {left}.</source>
        <translation>{format} führt nur Takes auf; vom Schnitt des Films fehlen: {left}.</translation>
    </message>
    <message>
        <source>{format} mixes the frames of transitions and darkens those of fades in its own way; they are the film&apos;s frames, in slightly other parts.</source>
        <translation>{format} mischt die Bilder von Übergängen und verdunkelt die von Blenden auf eigene Weise; es sind die Bilder des Films, in etwas anderen Anteilen.</translation>
    </message>
    <message>
        <source>{format} places sound by whole frames; some begins or ends up to {milliseconds} ms from where the film has it.</source>
        <translation>{format} legt Ton auf ganze Bilder; mancher beginnt oder endet bis zu {milliseconds} ms neben seinem Platz im Film.</translation>
    </message>
    <message>
        <source>{frames} frames at {rate} frames a second, {width} × {height}</source>
        <translation>{frames} Bilder mit {rate} Bildern pro Sekunde, {width} × {height}</translation>
    </message>
    <message>
        <source>{frames} frames of {width} by {height} are too much for one moving picture.</source>
        <translation>{frames} Bilder von {width} × {height} sind zu viel für ein bewegtes Bild.</translation>
    </message>
    <message>
        <source>{free} GiB are free in {folder}.</source>
        <translation>{free} GiB sind in {folder} frei.</translation>
    </message>
    <message>
        <source>{free} GiB are free, and {needed} GiB of main memory would hold the weights, of which {main} are free.</source>
        <translation>{free} GiB sind frei, und {needed} GiB Hauptspeicher würden die Gewichte halten, wovon {main} frei sind.</translation>
    </message>
    <message>
        <source>{free} GiB are free.</source>
        <translation>{free} GiB sind frei.</translation>
    </message>
    <message>
        <source>{free} of {total} GiB of memory are free.</source>
        <translation>{free} von {total} GiB Arbeitsspeicher sind frei.</translation>
    </message>
    <message>
        <source>{gpu} is here, but the torch that is installed can&apos;t use it. Install torch&apos;s build for CUDA.</source>
        <translation>{gpu} ist da, aber das installierte torch kann sie nicht nutzen. Installieren Sie torch für CUDA.</translation>
    </message>
    <message>
        <source>{gpu} samples the pictures; {free} GiB of its memory are free.</source>
        <translation>{gpu} berechnet die Bilder; {free} GiB ihres Speichers sind frei.</translation>
    </message>
    <message>
        <source>{kind} values</source>
        <translation>{kind}-Werte</translation>
    </message>
    <message>
        <source>{loss}.</source>
        <translation>{loss}.</translation>
    </message>
    <message>
        <source>{loss}: {clips}.</source>
        <translation>{loss}: {clips}.</translation>
    </message>
    <message>
        <source>{low}–{high} {currency}/s</source>
        <translation>{low}–{high} {currency}/s</translation>
    </message>
    <message>
        <source>{mebibytes} MiB</source>
        <translation>{mebibytes} MiB</translation>
    </message>
    <message>
        <source>{member}, {label}: {note}</source>
        <translation>{member}, {label}: {note}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{model} animates a picture, and this shot has none.</source>
        <translation>{model} belebt ein Bild, und diese Einstellung hat keines.</translation>
    </message>
    <message>
        <source>{model} bridges two pictures, and this shot has only one.</source>
        <translation>{model} verbindet zwei Bilder, und diese Einstellung hat nur eines.</translation>
    </message>
    <message>
        <source>{model} can&apos;t be loaded: {why}.</source>
        <translation>{model} kann nicht geladen werden: {why}.</translation>
    </message>
    <message>
        <source>{model} can&apos;t end in a picture, so it does not bridge to the next shot.</source>
        <translation>{model} kann nicht in einem Bild enden, daher führt es nicht zur nächsten Einstellung über.</translation>
    </message>
    <message>
        <source>{model} can&apos;t make pictures of {size}.</source>
        <translation>{model} kann keine Bilder von {size} machen.</translation>
    </message>
    <message>
        <source>{model} can&apos;t make the first frame yet.</source>
        <translation>{model} kann das erste Bild noch nicht machen.</translation>
    </message>
    <message>
        <source>{model} can&apos;t run here.</source>
        <translation>{model} kann hier nicht laufen.</translation>
    </message>
    <message>
        <source>{model} can&apos;t start from a picture, so the keyframe counts for nothing.</source>
        <translation>{model} kann nicht bei einem Bild beginnen, daher zählt das Schlüsselbild nicht.</translation>
    </message>
    <message>
        <source>{model} can&apos;t start from another shot, so nothing of {before} is carried on.</source>
        <translation>{model} kann nicht bei einer anderen Einstellung beginnen; {before} gibt also nichts weiter.</translation>
    </message>
    <message>
        <source>{model} comes with Matchcut and stays with it.</source>
        <translation>{model} kommt mit Matchcut und bleibt dabei.</translation>
    </message>
    <message>
        <source>{model} comes with Matchcut; there is nothing to fetch.</source>
        <translation>{model} kommt mit Matchcut; es gibt nichts zu holen.</translation>
    </message>
    <message>
        <source>{model} does not fit into memory for this shot.</source>
        <translation>{model} passt für diese Einstellung nicht in den Speicher.</translation>
    </message>
    <message>
        <source>{model} is a folder of your own; there is nothing to fetch.</source>
        <translation>{model} ist ein eigener Ordner; es gibt nichts zu holen.</translation>
    </message>
    <message>
        <source>{model} is being pulled by another program.</source>
        <translation>{model} wird gerade von einem anderen Programm geholt.</translation>
    </message>
    <message>
        <source>{model} is here but can&apos;t run: {reason}</source>
        <translation>{model} ist da, kann aber nicht laufen: {reason}</translation>
    </message>
    <message>
        <source>{model} is here, but does not fit into memory, not even so.</source>
        <translation>{model} ist hier, passt aber selbst so nicht in den Speicher.</translation>
    </message>
    <message>
        <source>{model} is here.</source>
        <translation>{model} ist da.</translation>
    </message>
    <message>
        <source>{model} is not as it was: {count} of its files are wrong.</source>
        <translation>{model} ist nicht mehr, wie es war: {count} Dateien sind falsch.</translation>
    </message>
    <message>
        <source>{model} is not offered by its maker since {day}.</source>
        <translation>{model} wird vom Hersteller seit {day} nicht mehr angeboten.</translation>
    </message>
    <message>
        <source>{model} is not on this disk.</source>
        <translation>{model} ist nicht auf dieser Platte.</translation>
    </message>
    <message>
        <source>{model} lies in the hub&apos;s cache, which other programs use too.</source>
        <translation>{model} liegt im Zwischenspeicher des Hubs, den auch andere Programme nutzen.</translation>
    </message>
    <message>
        <source>{model} made {frames} frames instead of {wanted}.</source>
        <translation>{model} hat {frames} Bilder gemacht statt {wanted}.</translation>
    </message>
    <message>
        <source>{model} makes a picture move, and this shot has none.</source>
        <translation>{model} bewegt ein Bild, und diese Einstellung hat keins.</translation>
    </message>
    <message>
        <source>{model} makes a picture of a face, and this shot has no reference of one.</source>
        <translation>{model} macht ein Bild von einem Gesicht, und diese Einstellung hat dafür keine Referenz.</translation>
    </message>
    <message>
        <source>{model} makes at most {most} frames at {rate} fps, and this shot needs {needed}.</source>
        <translation>{model} macht höchstens {most} Bilder bei {rate} fps, und diese Einstellung braucht {needed}.</translation>
    </message>
    <message>
        <source>{model} makes clips of {most} s at most, and the shot is longer.</source>
        <translation>{model} macht Clips von höchstens {most} s, und die Einstellung ist länger.</translation>
    </message>
    <message>
        <source>{model} makes pictures out of others, and this shot has no references.</source>
        <translation>{model} macht Bilder aus anderen, und diese Einstellung hat keine Referenzen.</translation>
    </message>
    <message>
        <source>{model} makes pictures out of others, and this shot has no references. Give it one.</source>
        <translation>{model} macht Bilder aus anderen, und diese Einstellung hat keine Referenzen. Geben Sie ihr eine.</translation>
    </message>
    <message>
        <source>{model} makes shots out of references, and this one has none.</source>
        <translation>{model} macht Einstellungen aus Referenzen, und diese hat keine.</translation>
    </message>
    <message>
        <source>{model} needs {needed} on this disk, and {free} are free.</source>
        <translation>{model} braucht {needed} auf dieser Platte, und {free} sind frei.</translation>
    </message>
    <message>
        <source>{model} takes a last frame only beside a first one, so the clip ends anywhere.</source>
        <translation>{model} nimmt ein letztes Bild nur neben einem ersten, deshalb endet der Clip irgendwo.</translation>
    </message>
    <message>
        <source>{model} takes no LoRAs.</source>
        <translation>{model} nimmt keine LoRAs.</translation>
    </message>
    <message>
        <source>{model} takes no pictures as references, so the end of the shot before, or the look anchor, is not shown to it.</source>
        <translation>{model} nimmt keine Bilder als Referenzen; das Ende der Einstellung davor oder der Look-Anker wird ihm also nicht gezeigt.</translation>
    </message>
    <message>
        <source>{model} takes no references beside a first or last frame: those of {names} are not sent.</source>
        <translation>{model} nimmt neben einem ersten oder letzten Bild keine Referenzen: Die von {names} werden nicht gesendet.</translation>
    </message>
    <message>
        <source>{model} takes no references, so those of {names} are not sent.</source>
        <translation>{model} nimmt keine Referenzen, deshalb werden die von {names} nicht gesendet.</translation>
    </message>
    <message>
        <source>{model} takes no words for what is not wanted, so these are not sent.</source>
        <translation>{model} nimmt keinen Text für Unerwünschtes, deshalb wird er nicht gesendet.</translation>
    </message>
    <message>
        <source>{model} takes one reference at most, so those of {names} are not sent.</source>
        <translation>{model} nimmt höchstens eine Referenz, deshalb werden die von {names} nicht gesendet.</translation>
    </message>
    <message>
        <source>{model} takes {count} references at most, so those of {names} are not sent.</source>
        <translation>{model} nimmt höchstens {count} Referenzen, deshalb werden die von {names} nicht gesendet.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} und {last}</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} und {more} weitere</translation>
    </message>
    <message>
        <source>{names} as in the keyframe.</source>
        <translation>{names} wie im Schlüsselbild.</translation>
    </message>
    <message>
        <source>{names} by description alone, which is weak: the face may be anybody&apos;s.</source>
        <translation>{names} nur durch Beschreibung, das ist schwach: Das Gesicht kann irgendjemandes sein.</translation>
    </message>
    <message>
        <source>{names} carried over from {before}.</source>
        <translation>{before} gibt weiter, wie sie aussehen: {names}.</translation>
    </message>
    <message>
        <source>{names} through a first frame that {model} makes, and through a reference.</source>
        <translation>{names} durch ein erstes Bild, das {model} macht, und durch eine Referenz.</translation>
    </message>
    <message>
        <source>{names} through a first frame that {model} makes, and through {count} references.</source>
        <translation>{names} durch ein erstes Bild, das {model} macht, und durch {count} Referenzen.</translation>
    </message>
    <message>
        <source>{names} through a first frame that {model} makes.</source>
        <translation>{names} durch ein erstes Bild, das {model} macht.</translation>
    </message>
    <message>
        <source>{names} through a picture of the style.</source>
        <translation>{names} durch ein Bild des Stils.</translation>
    </message>
    <message>
        <source>{names} through a reference.</source>
        <translation>{names} durch eine Referenz.</translation>
    </message>
    <message>
        <source>{names} through {count} references.</source>
        <translation>{names} durch {count} Referenzen.</translation>
    </message>
    <message>
        <source>{name} (shot {shot})</source>
        <translation>{name} (Einstellung {shot})</translation>
    </message>
    <message>
        <source>{name} acts in it and is not cast in it. Cast them, so that they look like themselves.</source>
        <translation>{name} handelt darin und ist nicht besetzt. Besetzen, damit das Aussehen stimmt.</translation>
    </message>
    <message>
        <source>{name} and {other} have each other&apos;s place or clothes.</source>
        <translation>{name} und {other} haben Platz oder Kleidung getauscht.</translation>
    </message>
    <message>
        <source>{name} by {maker} is not offered any more.</source>
        <translation>{name} von {maker} wird nicht mehr angeboten.</translation>
    </message>
    <message>
        <source>{name} by {maker} was closed on {day}.</source>
        <translation>{name} von {maker} wurde am {day} eingestellt.</translation>
    </message>
    <message>
        <source>{name} by {maker} was shown, and never released.</source>
        <translation>{name} von {maker} wurde gezeigt und nie veröffentlicht.</translation>
    </message>
    <message>
        <source>{name} goes the other way on the screen than in shot {before}, across the line. Let them go on to the same side, or turn around in the picture.</source>
        <translation>{name} bewegt sich im Bild anders herum als in Einstellung {before}, also über die Achse. Die Richtung beibehalten, oder im Bild umkehren lassen.</translation>
    </message>
    <message>
        <source>{name} has another note</source>
        <translation>{name} hat eine andere Notiz</translation>
    </message>
    <message>
        <source>{name} has no reference pictures.</source>
        <translation>{name} hat keine Referenzbilder.</translation>
    </message>
    <message>
        <source>{name} has no references.</source>
        <translation>{name} hat keine Referenzen.</translation>
    </message>
    <message>
        <source>{name} has other hair than asked for: {value} alike, where {limit} is the least.</source>
        <translation>{name} hat anderes Haar als verlangt: Ähnlichkeit {value}, mindestens {limit}.</translation>
    </message>
    <message>
        <source>{name} has other reference images</source>
        <translation>{name} hat andere Referenzbilder</translation>
    </message>
    <message>
        <source>{name} in shot {shot}</source>
        <translation>{name} in Einstellung {shot}</translation>
    </message>
    <message>
        <source>{name} in shot {shot}: the note changed.</source>
        <translation>{name} in Einstellung {shot}: Notiz geändert.</translation>
    </message>
    <message>
        <source>{name} is a new place.</source>
        <translation>{name} ist ein neuer Ort.</translation>
    </message>
    <message>
        <source>{name} is cast in it, and nothing says what they do there. Write it, or take them out.</source>
        <translation>{name} ist darin besetzt, und nichts sagt, was dort zu tun ist. Es schreiben, oder diese Besetzung herausnehmen.</translation>
    </message>
    <message>
        <source>{name} is cast twice in one shot.</source>
        <translation>{name} ist in einer Einstellung zweimal besetzt.</translation>
    </message>
    <message>
        <source>{name} is described anew: &apos;{text}&apos;</source>
        <translation>{name} wird neu beschrieben: „{text}“</translation>
    </message>
    <message>
        <source>{name} is described differently</source>
        <translation>{name} ist anders beschrieben</translation>
    </message>
    <message>
        <source>{name} is in shot {shot} now.</source>
        <translation>{name} ist jetzt in Einstellung {shot}.</translation>
    </message>
    <message>
        <source>{name} is new in the cast.</source>
        <translation>{name} ist neu in der Besetzung.</translation>
    </message>
    <message>
        <source>{name} is no longer a place in the script.</source>
        <translation>{name} ist im Drehbuch kein Ort mehr.</translation>
    </message>
    <message>
        <source>{name} is no longer in shot {shot}.</source>
        <translation>{name} ist nicht mehr in Einstellung {shot}.</translation>
    </message>
    <message>
        <source>{name} is no longer in the shot</source>
        <translation>{name} ist nicht mehr in der Einstellung</translation>
    </message>
    <message>
        <source>{name} is not a file name.</source>
        <translation>{name} ist kein Dateiname.</translation>
    </message>
    <message>
        <source>{name} is not to be seen.</source>
        <translation>{name} ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>{name} is noted as &apos;{old}&apos; in shot {before} and as &apos;{new}&apos; here, and nothing tells of the change. Write how it comes, or note the same.</source>
        <translation>{name} ist in Einstellung {before} mit „{old}“ notiert und hier mit „{new}“, und nichts erzählt davon. Schreiben, wie es dazu kommt, oder dasselbe notieren.</translation>
    </message>
    <message>
        <source>{name} is now in the shot</source>
        <translation>{name} ist jetzt in der Einstellung</translation>
    </message>
    <message>
        <source>{name} is shown as a print, for they could not be cut out of their picture. {doubt} A picture of one person before a calm ground can be, and one whose ground is transparent is shown as it is.</source>
        <translation>{name} ist als Abzug zu sehen, denn aus dem Bild ließ sich niemand ausschneiden. {doubt} Ein Bild eines einzelnen Menschen vor ruhigem Grund lässt sich ausschneiden, und eines mit durchsichtigem Grund wird gezeigt, wie es ist.</translation>
    </message>
    <message>
        <source>{name} looks exactly as in a reference, as if it had been pasted in.</source>
        <translation>{name} sieht genau aus wie in einer Referenz, als wäre sie hineingeklebt.</translation>
    </message>
    <message>
        <source>{name} no longer speaks in the script.</source>
        <translation>{name} spricht im Drehbuch nicht mehr.</translation>
    </message>
    <message>
        <source>{name} wears other clothes than asked for: {value} alike, where {limit} is the least.</source>
        <translation>{name} trägt andere Kleidung als verlangt: Ähnlichkeit {value}, mindestens {limit}.</translation>
    </message>
    <message>
        <source>{name}: identity and clothes along the film</source>
        <translation>{name}: Identität und Kleidung im Verlauf des Films</translation>
    </message>
    <message>
        <source>{name}: no face was seen that could be compared</source>
        <translation>{name}: Kein Gesicht war zu sehen, das sich vergleichen ließ</translation>
    </message>
    <message>
        <source>{name}: the weights that compare faces were not there</source>
        <translation>{name}: Die Gewichte, die Gesichter vergleichen, waren nicht da</translation>
    </message>
    <message>
        <source>{name}: there are no references to compare with</source>
        <translation>{name}: Es gibt keine Referenzen zum Vergleichen</translation>
    </message>
    <message>
        <source>{number} “unnamed”</source>
        <translation>{number} „unbenannt“</translation>
    </message>
    <message>
        <source>{number} “{name}”</source>
        <translation>{number} „{name}“</translation>
    </message>
    <message>
        <source>{package} (GGUF files)</source>
        <translation>{package} (GGUF-Dateien)</translation>
    </message>
    <message>
        <source>{package} (LoRAs)</source>
        <translation>{package} (LoRAs)</translation>
    </message>
    <message>
        <source>{package} (interpolation and upscaling by ONNX models)</source>
        <translation>{package} (Zwischenbilder und Vergrößern mit ONNX-Modellen)</translation>
    </message>
    <message>
        <source>{package} is not installed: faces can&apos;t be told apart by insightface&apos;s models.</source>
        <translation>{package} ist nicht installiert: Gesichter lassen sich nicht mit den Modellen von insightface unterscheiden.</translation>
    </message>
    <message>
        <source>{package} is not installed: no open video model can run; the animatic can.</source>
        <translation>{package} ist nicht installiert: kein offenes Videomodell kann laufen, das Animatic schon.</translation>
    </message>
    <message>
        <source>{package} is not installed: pictures can&apos;t be read.</source>
        <translation>{package} ist nicht installiert: Bilder lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>{package} is not installed: takes and films can&apos;t be written.</source>
        <translation>{package} ist nicht installiert: Takes und Filme lassen sich nicht schreiben.</translation>
    </message>
    <message>
        <source>{package} is not installed: the animatic can&apos;t move pictures.</source>
        <translation>{package} ist nicht installiert: das Animatic kann Bilder nicht bewegen.</translation>
    </message>
    <message>
        <source>{package} is not installed: the studio can&apos;t open; the command line can.</source>
        <translation>{package} ist nicht installiert: das Studio geht nicht auf, die Befehlszeile schon.</translation>
    </message>
    <message>
        <source>{package} {version} is installed.</source>
        <translation>{package} {version} ist installiert.</translation>
    </message>
    <message>
        <source>{preset} has no pictures as small as {width} by {height}.</source>
        <translation>{preset} kennt keine so kleinen Bilder wie {width} × {height}.</translation>
    </message>
    <message>
        <source>{price} {currency}/s</source>
        <translation>{price} {currency}/s</translation>
    </message>
    <message>
        <source>{process} died: {ending}.</source>
        <translation>{process} ist ausgefallen: {ending}.</translation>
    </message>
    <message>
        <source>{process} died: {ending}. It last said: {last}</source>
        <translation>{process} ist ausgefallen: {ending}. Zuletzt kam: {last}</translation>
    </message>
    <message>
        <source>{process} hit a bug: {error}.</source>
        <translation>{process} ist auf einen Programmfehler gestoßen: {error}.</translation>
    </message>
    <message>
        <source>{rate} is no frame rate.</source>
        <translation>{rate} ist keine Bildrate.</translation>
    </message>
    <message>
        <source>{repo} has &apos;{component}&apos; only as {file}, which may hold a program; it is not fetched.</source>
        <translation>{repo} hat &apos;{component}&apos; nur als {file}, was ein Programm enthalten kann; es wird nicht geholt.</translation>
    </message>
    <message>
        <source>{repo} has no revision {revision}.</source>
        <translation>{repo} hat keine Fassung {revision}.</translation>
    </message>
    <message>
        <source>{repo} holds a file that wants to lie elsewhere on this disk: &apos;{file}&apos;.</source>
        <translation>{repo} enthält eine Datei, die anderswo auf dieser Platte liegen will: &apos;{file}&apos;.</translation>
    </message>
    <message>
        <source>{repo} is a model for {pipeline}, and the catalogue says {wanted}.</source>
        <translation>{repo} ist ein Modell für {pipeline}, und der Katalog sagt {wanted}.</translation>
    </message>
    <message>
        <source>{repo} is given only to those who asked for it.</source>
        <translation>{repo} bekommt nur, wer darum gebeten hat.</translation>
    </message>
    <message>
        <source>{repo} is no model in diffusers&apos; layout: it has no {file}.</source>
        <translation>{repo} ist kein Modell im Aufbau von diffusers: Es hat keine {file}.</translation>
    </message>
    <message>
        <source>{repo} no longer holds a file that it listed.</source>
        <translation>{repo} enthält eine Datei nicht mehr, die es aufgezählt hat.</translation>
    </message>
    <message>
        <source>{row}: it does without {gone}, which was deleted here.</source>
        <translation>{row}: nun ohne {gone}, was hier gelöscht wurde.</translation>
    </message>
    <message>
        <source>{row}: it does without {gone}, which {source} deleted.</source>
        <translation>{row}: nun ohne {gone}; {source} hat das gelöscht.</translation>
    </message>
    <message>
        <source>{row}: it goes with {instead} instead of {gone}, which {source} deleted.</source>
        <translation>{row}: nun bei {instead} statt bei {gone}; {source} hat das gelöscht.</translation>
    </message>
    <message>
        <source>{row}: it is too short for its transitions, so {source}&apos;s &apos;{key}&apos; stands.</source>
        <translation>{row}: Für die Übergänge ist sie zu kurz, also gilt bei „{key}“ {source}.</translation>
    </message>
    <message>
        <source>{row}: it opens the film now, so its &apos;{key}&apos; was taken out.</source>
        <translation>{row}: Sie eröffnet jetzt den Film, also wurde „{key}“ herausgenommen.</translation>
    </message>
    <message>
        <source>{row}: it opens the film now, so {source}&apos;s &apos;{key}&apos; stands.</source>
        <translation>{row}: Sie eröffnet jetzt den Film, also gilt bei „{key}“ {source}.</translation>
    </message>
    <message>
        <source>{row}: it was deleted here, but {source} changed it, so it is back.</source>
        <translation>{row}: hier gelöscht, aber {source} hat es geändert, also ist es wieder da.</translation>
    </message>
    <message>
        <source>{row}: it was deleted here, but {source} needs it, so it is back.</source>
        <translation>{row}: hier gelöscht, aber {source} braucht es, also ist es wieder da.</translation>
    </message>
    <message>
        <source>{row}: it was deleted in {source}, and what was changed here went with it.</source>
        <translation>{row}: {source} hat es nicht mehr, und was hier geändert wurde, ging mit.</translation>
    </message>
    <message>
        <source>{row}: it went with {gone}, which was deleted here.</source>
        <translation>{row}: ging mit {gone}, was hier gelöscht wurde.</translation>
    </message>
    <message>
        <source>{row}: it went with {gone}, which {source} deleted.</source>
        <translation>{row}: ging mit {gone}; {source} hat das gelöscht.</translation>
    </message>
    <message>
        <source>{row}: it would continue itself by way of new links, so its &apos;{key}&apos; was taken out.</source>
        <translation>{row}: Sie würde über neue Verbindungen sich selbst fortsetzen, also wurde „{key}“ herausgenommen.</translation>
    </message>
    <message>
        <source>{row}: it would continue itself by way of new links, so {source}&apos;s &apos;{key}&apos; stands.</source>
        <translation>{row}: Sie würde über neue Verbindungen sich selbst fortsetzen, also gilt bei „{key}“ {source}.</translation>
    </message>
    <message>
        <source>{row}: its fades were shortened to fit its new length.</source>
        <translation>{row}: Die Blenden wurden gekürzt, damit sie in die neue Länge passen.</translation>
    </message>
    <message>
        <source>{row}: its trims leave nothing of its new length, so {source}&apos;s &apos;{key}&apos; stands.</source>
        <translation>{row}: Die Trimmungen lassen von der neuen Länge nichts übrig, also gilt bei „{key}“ {source}.</translation>
    </message>
    <message>
        <source>{row}: there is no room for it, so its &apos;{key}&apos; was taken out.</source>
        <translation>{row}: Dafür ist kein Platz, also wurde „{key}“ herausgenommen.</translation>
    </message>
    <message>
        <source>{row}: there is no room for it, so {source}&apos;s &apos;{key}&apos; stands.</source>
        <translation>{row}: Dafür ist kein Platz, also gilt bei „{key}“ {source}.</translation>
    </message>
    <message>
        <source>{row}: {source}&apos;s &apos;{key}&apos; stands over the studio&apos;s.</source>
        <translation>{row}: Bei „{key}“ gilt {source}, nicht das Studio.</translation>
    </message>
    <message>
        <source>{row}: {source}&apos;s &apos;{key}&apos; stands over the studio&apos;s: {said}, not {here}.</source>
        <translation>{row}: Bei „{key}“ gilt {source}, nicht das Studio: {said}, nicht {here}.</translation>
    </message>
    <message>
        <source>{seconds} s of it are damaged and silent.</source>
        <translation>{seconds} s davon sind beschädigt und stumm.</translation>
    </message>
    <message>
        <source>{seconds} s of its sound can&apos;t be decoded and are silent.</source>
        <translation>{seconds} s seines Tons können nicht decodiert werden und sind still.</translation>
    </message>
    <message>
        <source>{service} could not be reached: {said}. Nothing was sent.</source>
        <translation>{service} war nicht erreichbar: {said}. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>{service} could not make the clip: {said}</source>
        <translation>{service} konnte den Clip nicht machen: {said}</translation>
    </message>
    <message>
        <source>{service} does not take the key: {said}. Nothing was sent.</source>
        <translation>{service} nimmt den Schlüssel nicht an: {said}. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>{service} goes on making it; its clip is fetched at the next start and not paid again.</source>
        <translation>{service} arbeitet daran weiter; der Clip wird beim nächsten Start geholt und nicht noch einmal bezahlt.</translation>
    </message>
    <message>
        <source>{service} is called through &apos;{package}&apos;, which is not installed.</source>
        <translation>{service} wird über „{package}“ aufgerufen, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>{service} made the clip and keeps it back: {said}</source>
        <translation>{service} hat den Clip gemacht und hält ihn zurück: {said}</translation>
    </message>
    <message>
        <source>{service} makes a clip of {seconds} s at {width}×{height}, with sound.</source>
        <translation>{service} macht einen Clip von {seconds} s mit {width}×{height} und Ton.</translation>
    </message>
    <message>
        <source>{service} makes a clip of {seconds} s at {width}×{height}.</source>
        <translation>{service} macht einen Clip von {seconds} s mit {width}×{height}.</translation>
    </message>
    <message>
        <source>{service} makes nothing of words alone, so there is nothing to try it by.</source>
        <translation>{service} macht nichts aus Worten allein, also gibt es nichts, womit er sich ausprobieren ließe.</translation>
    </message>
    <message>
        <source>{service} no longer has the clip: {said}</source>
        <translation>{service} hat den Clip nicht mehr: {said}</translation>
    </message>
    <message>
        <source>{service} no longer takes the key: {said}. The job goes on there.</source>
        <translation>{service} nimmt den Schlüssel nicht mehr an: {said}. Der Auftrag läuft dort weiter.</translation>
    </message>
    <message>
        <source>{service} refuses the picture that was sent as &apos;{role}&apos;: {said}</source>
        <translation>{service} lehnt das Bild ab, das als „{role}“ gesendet wurde: {said}</translation>
    </message>
    <message>
        <source>{service} refuses the prompt: {said}</source>
        <translation>{service} lehnt den Prompt ab: {said}</translation>
    </message>
    <message>
        <source>{service} refuses the reference of {name}: {said}</source>
        <translation>{service} lehnt die Referenz von {name} ab: {said}</translation>
    </message>
    <message>
        <source>{service} refuses what was asked: {said}</source>
        <translation>{service} lehnt die Anfrage ab: {said}</translation>
    </message>
    <message>
        <source>{service} says that it knows no job of this call: {said}.</source>
        <translation>{service} sagt, dass es keinen Auftrag zu diesem Aufruf kennt: {said}.</translation>
    </message>
    <message>
        <source>{service} wants a key, and there is none.</source>
        <translation>{service} verlangt einen Schlüssel, und es ist keiner da.</translation>
    </message>
    <message>
        <source>{shots} and {more} more</source>
        <translation>{shots} und {more} weitere</translation>
    </message>
    <message>
        <source>{shot} (a held frame)</source>
        <translation>{shot} (ein gehaltenes Bild)</translation>
    </message>
    <message>
        <source>{shot} ({percent} %)</source>
        <translation>{shot} ({percent} %)</translation>
    </message>
    <message>
        <source>{shot}: not found.</source>
        <translation>{shot}: nicht gefunden.</translation>
    </message>
    <message>
        <source>{shot}: not found: {why}.</source>
        <translation>{shot}: nicht gefunden: {why}.</translation>
    </message>
    <message>
        <source>{shot}: one of these, which you have to choose:</source>
        <translation>{shot}: eine von diesen, die zu wählen ist:</translation>
    </message>
    <message>
        <source>{shot}: {file}, by {by}.</source>
        <translation>{shot}: {file}, nach {by}.</translation>
    </message>
    <message>
        <source>{snapshot} can&apos;t be used: {problem}</source>
        <translation>{snapshot} ist unbrauchbar: {problem}</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the cast of {group}; {source}&apos;s stands.</source>
        <translation>{source} und das Studio haben beide die Besetzung ({group}) umgestellt; es gilt {source}.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the cast; {source}&apos;s stands.</source>
        <translation>{source} und das Studio haben beide die Besetzung umgestellt; es gilt {source}.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the locations; {source}&apos;s stands.</source>
        <translation>{source} und das Studio haben beide die Orte umgestellt; es gilt {source}.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the places, props and styles of {group}; {source}&apos;s stands.</source>
        <translation>{source} und das Studio haben beide die Orte, Requisiten und Stile ({group}) umgestellt; es gilt {source}.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the props; {source}&apos;s stands.</source>
        <translation>{source} und das Studio haben beide die Requisiten umgestellt; es gilt {source}.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the reference pictures of {group}; {source}&apos;s stands.</source>
        <translation>{source} und das Studio haben beide die Referenzbilder von {group} umgestellt; es gilt {source}.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the scenes; {source}&apos;s stands.</source>
        <translation>{source} und das Studio haben beide die Szenen umgestellt; es gilt {source}.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the shots of {group}; {source}&apos;s stands.</source>
        <translation>{source} und das Studio haben beide die Einstellungen ({group}) umgestellt; es gilt {source}.</translation>
    </message>
    <message>
        <source>{source} and the studio both changed the order of the styles; {source}&apos;s stands.</source>
        <translation>{source} und das Studio haben beide die Stile umgestellt; es gilt {source}.</translation>
    </message>
    <message>
        <source>{storyboard} has changed, and nothing can be written here: left unread.</source>
        <translation>{storyboard} hat sich geändert, und hier lässt sich nichts schreiben: nicht gelesen.</translation>
    </message>
    <message>
        <source>{storyboard} still names {name} (line {lines}), and pictures may lie beside it: those are your own files, and were not touched. They don&apos;t come into the film again by themselves.</source>
        <translation>{storyboard} nennt {name} noch (Zeile {lines}), und daneben können Bilder liegen: Das sind Ihre eigenen Dateien, sie wurden nicht angerührt. Von selbst kommen sie nicht wieder in den Film.</translation>
    </message>
    <message>
        <source>{timecode} is a number that drop-frame timecode skips; the frame after it is taken</source>
        <translation>{timecode} ist eine Zahl, die Drop-Frame-Timecode überspringt; das Bild danach gilt</translation>
    </message>
    <message>
        <source>{trouble} That is the second time, so it is not tried again by itself.</source>
        <translation>{trouble} Das ist das zweite Mal, deshalb wird es nicht von selbst wiederholt.</translation>
    </message>
    <message>
        <source>{values} and {more}</source>
        <translation>{values} und {more}</translation>
    </message>
    <message>
        <source>{value} frames at {rate} fps are more than any edit has.</source>
        <translation>{value} Bilder bei {rate} fps sind mehr, als irgendein Schnitt hat.</translation>
    </message>
    <message>
        <source>{value} is no number that a time can have.</source>
        <translation>{value} ist keine Zahl, die eine Zeit haben kann.</translation>
    </message>
    <message>
        <source>{weights}, which comes with Matchcut: {problem}</source>
        <translation>{weights}, das mit Matchcut kommt: {problem}</translation>
    </message>
    <message>
        <source>{what}, least {value}</source>
        <translation>{what}, mindestens {value}</translation>
    </message>
    <message>
        <source>{what}, most {value}</source>
        <translation>{what}, höchstens {value}</translation>
    </message>
    <message>
        <source>“{0}” is no amount. Write 5 or {1}.</source>
        <translation>„{0}“ ist kein Betrag. Schreiben Sie 5 oder {1}.</translation>
    </message>
    <message>
        <source>“{name}” has no length that could be read ({reason}), so nothing after it has a place.</source>
        <translation>„{name}“ hat keine lesbare Länge ({reason}), deshalb hat nichts danach einen Platz.</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>“{text}” is not a time (&lt;{element}&gt;).</source>
        <translation>„{text}“ ist keine Zeit (&lt;{element}&gt;).</translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>Action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Scene heading</source>
        <translation>Überschrift der Szene</translation>
    </message>
    <message>
        <source>What happens here?</source>
        <translation>Was geschieht hier?</translation>
    </message>
    <message>
        <source>What is said?</source>
        <translation>Was wird gesagt?</translation>
    </message>
</context>
<context>
    <name>_Headers</name>
    <message>
        <source>Silence this track, or let it be heard</source>
        <translation>Diese Spur stummschalten oder hörbar machen</translation>
    </message>
    <message>
        <source>Timeline rows</source>
        <translation>Zeilen der Zeitleiste</translation>
    </message>
    <message>
        <source>Timeline tools</source>
        <translation>Werkzeuge der Timeline</translation>
    </message>
</context>
</TS>
