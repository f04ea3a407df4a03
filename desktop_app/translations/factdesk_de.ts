<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Adding</name>
    <message>
        <source> It holds for %1 tables with the same columns.</source>
        <translation> Es gilt für %1 Tabellen mit denselben Spalten.</translation>
    </message>
    <message>
        <source>Add a table of articles</source>
        <translation>Tabelle mit Artikeln hinzufügen</translation>
    </message>
    <message>
        <source>Add annotations</source>
        <translation>Annotationen hinzufügen</translation>
    </message>
    <message>
        <source>Add the articles</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Add the suggestions</source>
        <translation>Vorschläge hinzufügen</translation>
    </message>
    <message>
        <source>Choose the column that holds the text.</source>
        <translation>Die Spalte wählen, die den Text enthält.</translation>
    </message>
    <message>
        <source>In no column</source>
        <translation>In keiner Spalte</translation>
    </message>
    <message>
        <source>The column “%1” is chosen twice.</source>
        <translation>Die Spalte „%1“ ist zweimal gewählt.</translation>
    </message>
    <message>
        <source>What do the columns of %1 hold? Beside them stands its first row.</source>
        <translation>Was enthalten die Spalten von %1? Daneben steht die erste Zeile.</translation>
    </message>
    <message>
        <source>What do these labels mean? What was marked becomes a suggestion; you decide on it.</source>
        <translation>Was bedeuten diese Bezeichnungen? Markiertes wird ein Vorschlag; entschieden wird hier.</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Add pages from the web</source>
        <translation>Webseiten hinzufügen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>There is no address yet.</source>
        <translation>Noch keine Adresse.</translation>
    </message>
    <message>
        <source>These pages are fetched now, once, and kept as they came. Nothing else is fetched.</source>
        <translation>Diese Seiten werden jetzt einmal abgerufen und so behalten, wie sie kamen. Sonst wird nichts abgerufen.</translation>
    </message>
    <message>
        <source>https://…  (one a line; Shift+Enter for a new line)</source>
        <translation>https://…  (eine je Zeile; Shift+Enter für eine neue Zeile)</translation>
    </message>
    <message>
        <source>“%1” does not begin with http:// or https://.</source>
        <translation>„%1“ beginnt nicht mit http:// oder https://.</translation>
    </message>
</context>
<context>
    <name>AgreementCard</name>
    <message>
        <source>0 … 1</source>
        <translation>0 … 1</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Agreement between reviewers, in numbers</source>
        <translation>Übereinstimmung der Reviewer, in Zahlen</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>About this article</source>
        <translation>Zu diesem Artikel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor/in</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
</context>
<context>
    <name>ArticleHead</name>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%1 von %2 entschieden</translation>
    </message>
    <message>
        <source>No source given</source>
        <translation>Keine Quelle angegeben</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>Nicht untersucht</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>✓ Finished</source>
        <translation>✓ Fertig</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Backups of %s</source>
        <translation>Sicherungen von %s</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Sicherungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Made when the project is opened and every half an hour in which something changed; of older ones some an hour, day, week and month stay. Each is examined. A backup never replaces a file: it is restored under a new name.</source>
        <translation>Entstehen beim Öffnen des Projekts und jede halbe Stunde, in der sich etwas änderte; von älteren bleiben einige je Stunde, Tag, Woche und Monat. Jede wird geprüft. Eine Sicherung ersetzt nie eine Datei: Sie wird unter neuem Namen wiederhergestellt.</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>Jetzt eine anlegen</translation>
    </message>
    <message>
        <source>Recover a damaged file…</source>
        <translation>Beschädigte Datei retten…</translation>
    </message>
    <message>
        <source>Restore into a new file…</source>
        <translation>In neue Datei wiederherstellen…</translation>
    </message>
    <message>
        <source>Saves what can be read of the project and its newest good backup into a new file</source>
        <translation>Rettet in eine neue Datei, was vom Projekt und seiner neuesten guten Sicherung lesbar ist</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Noch keine Sicherung.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>BesideIt</name>
    <message>
        <source>From “%s”: select the other mention and press .</source>
        <translation>Von „%s“: die andere Nennung auswählen und . drücken</translation>
    </message>
    <message>
        <source>No fact was verified before about this.</source>
        <translation>Dazu wurde noch kein Fakt verifiziert.</translation>
    </message>
    <message>
        <source>No mention was taken to point from.</source>
        <translation>Es wurde keine Nennung als Anfang gewählt.</translation>
    </message>
    <message>
        <source>No relation of this project fits these two.</source>
        <translation>Keine Beziehung dieses Projekts passt zu diesen beiden.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Press , on it first.</source>
        <translation>Zuerst dort , drücken.</translation>
    </message>
    <message>
        <source>Press N for the next open item.</source>
        <translation>N führt zum nächsten offenen Punkt.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>%1 more like “%2” are open: T does the same to them.</source>
        <translation>%1 weitere wie „%2“ sind offen: T entscheidet sie ebenso.</translation>
    </message>
    <message>
        <source>%1: %2. U takes it back.</source>
        <translation>%1: %2. U nimmt es zurück.</translation>
    </message>
    <message>
        <source>Decide one, then press T.</source>
        <translation>Eine entscheiden, dann T drücken.</translation>
    </message>
    <message>
        <source>No other mention is like “%s”.</source>
        <translation>Keine andere Nennung ist wie „%s“.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Nothing was decided here yet.</source>
        <translation>Hier wurde noch nichts entschieden.</translation>
    </message>
    <message>
        <source>One more like “%2” is open: T does the same to it.</source>
        <translation>Eine weitere wie „%2“ ist offen: T entscheidet sie ebenso.</translation>
    </message>
</context>
<context>
    <name>ChangedArticles</name>
    <message>
        <source>Decide again  E</source>
        <translation>Neu entscheiden  E</translation>
    </message>
    <message>
        <source>Decisions on articles that changed</source>
        <translation>Entscheidungen zu geänderten Artikeln</translation>
    </message>
    <message>
        <source>It has no place in the article now.</source>
        <translation>Im Artikel hat es jetzt keine Stelle.</translation>
    </message>
    <message>
        <source>It is not shown yet.</source>
        <translation>Es wird noch nicht gezeigt.</translation>
    </message>
    <message>
        <source>It stands nowhere any more</source>
        <translation>Es steht nirgends mehr</translation>
    </message>
    <message>
        <source>Let go  W</source>
        <translation>Aufgeben  W</translation>
    </message>
    <message>
        <source>No article has changed since something was decided in it.

Add the article again as it is now: what stands in the same words moves along, and the rest is listed here.</source>
        <translation>Kein Artikel hat sich geändert, seit darin entschieden wurde.

Den Artikel in jetziger Form noch einmal hinzufügen: Was mit denselben Worten dasteht, zieht mit; der Rest steht dann hier.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <translation>Nichts davon.</translation>
    </message>
    <message>
        <source>P says where it stands, W lets it go.</source>
        <translation>P sagt, wo es steht; W gibt es auf.</translation>
    </message>
    <message>
        <source>P says where it stands.</source>
        <translation>P sagt, wo es steht.</translation>
    </message>
    <message>
        <source>Press J for the next one.</source>
        <translation>J führt zum nächsten.</translation>
    </message>
    <message>
        <source>Press the key again.</source>
        <translation>Die Taste noch einmal drücken.</translation>
    </message>
    <message>
        <source>Put it elsewhere  P</source>
        <translation>Versetzen  P</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Select a decision to see it before and now.</source>
        <translation>Eine Entscheidung auswählen, um sie vorher und jetzt zu sehen.</translation>
    </message>
    <message>
        <source>Takes it over and goes to the desk</source>
        <translation>Übernimmt es und geht zum Artikel</translation>
    </message>
    <message>
        <source>That is the place  Y</source>
        <translation>Das ist die Stelle  Y</translation>
    </message>
    <message>
        <source>There is no place to confirm.</source>
        <translation>Es gibt keine Stelle zu bestätigen.</translation>
    </message>
    <message>
        <source>There is none further on.</source>
        <translation>Danach kommt keine mehr.</translation>
    </message>
    <message>
        <source>These words do not stand in the article as it is now.</source>
        <translation>Diese Worte stehen nicht im jetzigen Artikel.</translation>
    </message>
    <message>
        <source>This has its place already.</source>
        <translation>Das hat seine Stelle schon.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>To the desk  Enter</source>
        <translation>Zum Artikel  Enter</translation>
    </message>
</context>
<context>
    <name>ChoicesDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ClaimPanel</name>
    <message>
        <source>Add evidence  D</source>
        <translation>Beleg  D</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change this evidence: %s</source>
        <translation>Diesen Beleg ändern: %s</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Give a verdict  V</source>
        <translation>Urteil  V</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Not yet a verified fact:</source>
        <translation>Noch kein verifizierter Fakt:</translation>
    </message>
    <message>
        <source>Sign off  Shift+V</source>
        <translation>Gegenzeichnen  Shift+V</translation>
    </message>
    <message>
        <source>Take this evidence off</source>
        <translation>Diesen Beleg entfernen</translation>
    </message>
    <message>
        <source>This is a verified fact.</source>
        <translation>Das ist ein verifizierter Fakt.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Verdict by %s</source>
        <translation>Urteil von %s</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Claims side by side</source>
        <translation>Behauptungen nebeneinander</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Neither article has a claim.</source>
        <translation>Keiner der Artikel enthält eine Behauptung.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show on the desk: %s</source>
        <translation>Im Artikel zeigen: %s</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>First place taken. Select the other and press I again.</source>
        <translation>Erste Stelle gemerkt. Die andere auswählen und noch einmal I drücken.</translation>
    </message>
    <message>
        <source>Its places are not in an article.</source>
        <translation>Die Stellen liegen in keinem Artikel.</translation>
    </message>
    <message>
        <source>No inconsistency is selected.</source>
        <translation>Keine Unstimmigkeit ist ausgewählt.</translation>
    </message>
    <message>
        <source>Place %1 of %2</source>
        <translation>Stelle %1 von %2</translation>
    </message>
    <message>
        <source>Press F for the next one.</source>
        <translation>F führt zur nächsten.</translation>
    </message>
    <message>
        <source>Select the first of the two places.</source>
        <translation>Die erste der beiden Stellen auswählen.</translation>
    </message>
    <message>
        <source>There is no inconsistency in this article.</source>
        <translation>In diesem Artikel gibt es keine Unstimmigkeit.</translation>
    </message>
    <message>
        <source>“%1” and “%2” do not fit together.</source>
        <translation>„%1“ und „%2“ passen nicht zusammen.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Redone: %s</source>
        <translation>Wiederholt: %s</translation>
    </message>
    <message>
        <source>That was the first article.</source>
        <translation>Das war der erste Artikel.</translation>
    </message>
    <message>
        <source>That was the last article.</source>
        <translation>Das war der letzte Artikel.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Undone: %s</source>
        <translation>Rückgängig gemacht: %s</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>About Factdesk</source>
        <translation>Über Factdesk</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add annotations</source>
        <translation>Annotationen hinzufügen</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Annotations (*.json *.jsonl *.jsonld *.ann *.conll *.conllu *.iob *.spacy *.zip);;All files (*)</source>
        <translation>Annotationen (*.json *.jsonl *.jsonld *.ann *.conll *.conllu *.iob *.spacy *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Articles (%1);;All files (*)</source>
        <translation>Artikel (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Factdesk projects (*.factdesk);;All files (*)</source>
        <translation>Factdesk-Projekte (*.factdesk);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Make a search the queue</source>
        <translation>Suche als Liste</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>No other project was opened yet</source>
        <translation>Noch wurde kein anderes Projekt geöffnet</translation>
    </message>
    <message>
        <source>No search was saved yet: Ctrl+Shift+F makes one</source>
        <translation>Noch keine Suche gespeichert: Ctrl+Shift+F legt eine an</translation>
    </message>
    <message>
        <source>Open a recent project</source>
        <translation>Zuletzt benutztes Projekt öffnen</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Read articles, check their figures, names and quotes, and keep the verified facts.

Everything stays on this computer.</source>
        <translation>Artikel lesen, ihre Zahlen, Namen und Zitate prüfen und die verifizierten Fakten aufbewahren.

Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Which project?</source>
        <translation>Welches Projekt?</translation>
    </message>
    <message>
        <source>Which search?</source>
        <translation>Welche Suche?</translation>
    </message>
</context>
<context>
    <name>DisputeList</name>
    <message>
        <source>Both  B</source>
        <translation>Beide  B</translation>
    </message>
    <message>
        <source>Both marks stand</source>
        <translation>Beide Markierungen gelten</translation>
    </message>
    <message>
        <source>Disputes of the project</source>
        <translation>Streitfälle des Projekts</translation>
    </message>
    <message>
        <source>Edit  E</source>
        <translation>Ändern  E</translation>
    </message>
    <message>
        <source>None  X</source>
        <translation>Keine  X</translation>
    </message>
    <message>
        <source>None is right as it is: say what holds</source>
        <translation>Keine stimmt so: angeben, was gilt</translation>
    </message>
    <message>
        <source>None of this kind.</source>
        <translation>Keine davon.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Select a dispute to see its versions side by side.</source>
        <translation>Einen Streitfall auswählen, um die Versionen nebeneinander zu sehen.</translation>
    </message>
    <message>
        <source>Settle the clear ones  S</source>
        <translation>Klare entscheiden  S</translation>
    </message>
    <message>
        <source>The reviewers differ in nothing.

Each works in a copy of the project (Send a copy…); what comes back is merged (Merge…), and what they decided otherwise than each other is listed here.</source>
        <translation>Die Reviewer sind sich in allem einig.

Alle arbeiten in einer Kopie des Projekts (Kopie senden…); was zurückkommt, wird zusammengeführt (Zusammenführen…), und was verschieden entschieden wurde, steht dann hier.</translation>
    </message>
    <message>
        <source>There is no claim or mention here</source>
        <translation>Hier ist keine Behauptung oder Nennung</translation>
    </message>
    <message>
        <source>To the desk  Enter</source>
        <translation>Zum Artikel  Enter</translation>
    </message>
</context>
<context>
    <name>Disputes</name>
    <message>
        <source>An inconsistency is confirmed, dismissed or resolved.</source>
        <translation>Eine Unstimmigkeit wird bestätigt, verworfen oder erledigt.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Eine wählen.</translation>
    </message>
    <message>
        <source>Enter goes there; R shows them.</source>
        <translation>Enter geht dorthin; R zeigt sie.</translation>
    </message>
    <message>
        <source>It is not shown yet.</source>
        <translation>Es wird noch nicht gezeigt.</translation>
    </message>
    <message>
        <source>Its places are not in an article.</source>
        <translation>Die Stellen liegen in keinem Artikel.</translation>
    </message>
    <message>
        <source>No dispute is selected.</source>
        <translation>Kein Streitfall ist ausgewählt.</translation>
    </message>
    <message>
        <source>Press J for the next one.</source>
        <translation>J führt zum nächsten.</translation>
    </message>
    <message>
        <source>Press the key again.</source>
        <translation>Die Taste noch einmal drücken.</translation>
    </message>
    <message>
        <source>The verdicts are hidden until you give yours.</source>
        <translation>Die Urteile bleiben verborgen, bis das eigene gefällt ist.</translation>
    </message>
    <message>
        <source>There is none further on.</source>
        <translation>Danach kommt keine mehr.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>EntityForm</name>
    <message>
        <source>Also</source>
        <translation>Auch</translation>
    </message>
    <message>
        <source>Confirm names on the desk: whom and what you confirm stands here.</source>
        <translation>Namen im Artikel bestätigen: Was bestätigt ist, steht hier.</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Vereinigen mit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name to split off</source>
        <translation>Abzutrennender Name</translation>
    </message>
    <message>
        <source>Other names, with commas between</source>
        <translation>Andere Namen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Split it off</source>
        <translation>Abtrennen</translation>
    </message>
    <message>
        <source>The same as another one?</source>
        <translation>Dasselbe wie ein anderer?</translation>
    </message>
    <message>
        <source>Two in one?</source>
        <translation>Zwei in einem?</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type a part of its name; Enter merges this one into it</source>
        <translation>Einen Teil des Namens eingeben; Enter vereinigt diesen damit</translation>
    </message>
    <message>
        <source>mayor, chief executive …</source>
        <translation>Bürgermeisterin, Vorstandschef …</translation>
    </message>
    <message>
        <source>not entered by hand yet</source>
        <translation>noch nicht von Hand eingetragen</translation>
    </message>
</context>
<context>
    <name>EvidenceSheet</name>
    <message>
        <source>A copy of %s will be kept beside the project.</source>
        <translation>Eine Kopie von %s wird beim Projekt aufbewahrt.</translation>
    </message>
    <message>
        <source>Address of an archived copy</source>
        <translation>Adresse einer archivierten Kopie</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>For the desk</source>
        <translation>Für die Redaktion</translation>
    </message>
    <message>
        <source>It</source>
        <translation>Der Beleg</translation>
    </message>
    <message>
        <source>Keep a copy of a file</source>
        <translation>Kopie einer Datei behalten</translation>
    </message>
    <message>
        <source>Keep a copy of a file…</source>
        <translation>Kopie einer Datei…</translation>
    </message>
    <message>
        <source>Keep a copy of the page</source>
        <translation>Kopie der Seite</translation>
    </message>
    <message>
        <source>Keep evidence</source>
        <translation>Beleg behalten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sorte</translation>
    </message>
    <message>
        <source>May be shown</source>
        <translation>Darf gezeigt werden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>One file at a time: the first was taken.</source>
        <translation>Immer nur eine Datei: die erste wurde genommen.</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Paste  Ctrl+Shift+V</source>
        <translation>Einfügen  Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Retrieved</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>The page is being fetched …</source>
        <translation>Die Seite wird abgerufen …</translation>
    </message>
    <message>
        <source>The page of the URL is fetched now, once, and kept as it comes. Nothing else is fetched.</source>
        <translation>Die Seite der URL wird jetzt einmal abgerufen und so behalten, wie sie kommt. Sonst wird nichts abgerufen.</translation>
    </message>
    <message>
        <source>The passage relied on, as it stands there</source>
        <translation>Die Passage, auf die es ankommt, im Wortlaut</translation>
    </message>
    <message>
        <source>There is no URL yet.</source>
        <translation>Noch keine URL.</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard that says where evidence is.</source>
        <translation>In der Zwischenablage steht nichts, was auf einen Beleg weist.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>What it is; ↓ lists what was cited before</source>
        <translation>Was es ist; ↓ zeigt früher Angeführtes</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Who can be asked, and how</source>
        <translation>Wer gefragt werden kann, und wie</translation>
    </message>
    <message>
        <source>With the copy %1, SHA-256 %2…</source>
        <translation>Mit der Kopie %1, SHA-256 %2…</translation>
    </message>
    <message>
        <source>p. 14, table 3, 12:40</source>
        <translation>S. 14, Tabelle 3, 12:40</translation>
    </message>
</context>
<context>
    <name>Evidencing</name>
    <message>
        <source>D adds some.</source>
        <translation>D fügt einen an.</translation>
    </message>
    <message>
        <source>This claim has no evidence yet.</source>
        <translation>Diese Behauptung hat noch keinen Beleg.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>Examining</name>
    <message>
        <source>%1 is damaged: %2. Nothing more is written into it.</source>
        <translation>%1 ist beschädigt: %2. Es wird nichts mehr hineingeschrieben.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>, the first %1 are shown</source>
        <translation>, die ersten %1 sind zu sehen</translation>
    </message>
    <message>
        <source>. Left out: %1</source>
        <translation>. Weggelassen: %1</translation>
    </message>
    <message>
        <source>A new or empty folder</source>
        <translation>Ein neuer oder leerer Ordner</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Also confidential evidence</source>
        <translation>Auch vertrauliche Belege</translation>
    </message>
    <message>
        <source>Also what nobody has decided</source>
        <translation>Auch Unentschiedenes</translation>
    </message>
    <message>
        <source>Any reviewer</source>
        <translation>Alle Reviewer</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>Alle Urteile</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Decided since</source>
        <translation>Entschieden ab</translation>
    </message>
    <message>
        <source>Decided until</source>
        <translation>Entschieden bis</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sorte</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Die ersten Zeilen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>Extras</name>
    <message>
        <source>Also at this place  (Tab)</source>
        <translation>Auch an dieser Stelle  (Tab)</translation>
    </message>
    <message>
        <source>Apply its verdict</source>
        <translation>Urteil übernehmen</translation>
    </message>
    <message>
        <source>Apply its verdict  O</source>
        <translation>Urteil übernehmen  O</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Take this relation back</source>
        <translation>Diese Beziehung zurücknehmen</translation>
    </message>
    <message>
        <source>Verified before</source>
        <translation>Früher verifiziert</translation>
    </message>
</context>
<context>
    <name>FactCard</name>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>In no other article.</source>
        <translation>In keinem anderen Artikel.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Select a fact to see its evidence, its uses and its history.</source>
        <translation>Einen Fakt auswählen, um Belege, Verwendung und Verlauf zu sehen.</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>Nachfolger</translation>
    </message>
    <message>
        <source>Supersede  T</source>
        <translation>Ersetzen  T</translation>
    </message>
    <message>
        <source>To the desk  Enter</source>
        <translation>Zum Artikel  Enter</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>Wo er verwendet ist</translation>
    </message>
    <message>
        <source>Which fact takes its place? Type some words</source>
        <translation>Welcher Fakt tritt an seine Stelle? Einige Wörter eingeben</translation>
    </message>
    <message>
        <source>Why does it not hold? Enter keeps, Esc leaves</source>
        <translation>Warum gilt er nicht? Enter behält, Esc verlässt</translation>
    </message>
    <message>
        <source>Withdraw  W</source>
        <translation>Zurückziehen  W</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Choose one in the table.</source>
        <translation>In der Tabelle einen wählen.</translation>
    </message>
    <message>
        <source>No fact is selected.</source>
        <translation>Kein Fakt ist ausgewählt.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Filter by words: statement, name, figure, article …</source>
        <translation>Nach Wörtern filtern: Aussage, Name, Zahl, Artikel …</translation>
    </message>
    <message>
        <source>Filter the facts</source>
        <translation>Fakten filtern</translation>
    </message>
    <message>
        <source>No fact has all these words.</source>
        <translation>Kein Fakt enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>No fact was superseded.</source>
        <translation>Kein Fakt wurde ersetzt.</translation>
    </message>
    <message>
        <source>No fact was withdrawn.</source>
        <translation>Kein Fakt wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>No verified facts yet.</source>
        <translation>Noch keine verifizierten Fakten.</translation>
    </message>
    <message>
        <source>No verified facts yet.

A claim becomes one when its figures, dates and names are settled, it has evidence (D), and a final verdict (V). The inspector on the desk says what is missing.</source>
        <translation>Noch keine verifizierten Fakten.

Eine Behauptung wird dazu, wenn ihre Zahlen, Daten und Namen geklärt sind, sie einen Beleg hat (D) und ein endgültiges Urteil (V). Was fehlt, steht rechts neben dem Artikel.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Verified facts</source>
        <translation>Verifizierte Fakten</translation>
    </message>
    <message>
        <source>Very many facts have these words: the newest are listed. More words narrow it.</source>
        <translation>Sehr viele Fakten enthalten diese Wörter: Die neuesten stehen hier. Mehr Wörter grenzen ein.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Vorige Stelle</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Decisions, the newest first</source>
        <translation>Entscheidungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nobody has decided anything about this yet.</source>
        <translation>Darüber hat noch niemand entschieden.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The project as it was then…</source>
        <translation>Das Projekt, wie es damals war…</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>Was sie änderte</translation>
    </message>
</context>
<context>
    <name>Inconsistencies</name>
    <message>
        <source>Its places are not in an article.</source>
        <translation>Die Stellen liegen in keinem Artikel.</translation>
    </message>
    <message>
        <source>No inconsistency is selected.</source>
        <translation>Keine Unstimmigkeit ist ausgewählt.</translation>
    </message>
    <message>
        <source>Press J for the next one.</source>
        <translation>J führt zum nächsten.</translation>
    </message>
    <message>
        <source>There is no such reason here.</source>
        <translation>Diesen Grund gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There is none further on.</source>
        <translation>Danach kommt keine mehr.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>InconsistenciesPage</name>
    <message>
        <source>A note; Enter keeps it, Esc leaves</source>
        <translation>Eine Notiz; Enter behält sie, Esc verlässt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Confirm  Y</source>
        <translation>Bestätigen  Y</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Dismiss it because</source>
        <translation>Verwerfen, weil</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Filter the inconsistencies</source>
        <translation>Unstimmigkeiten filtern</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Inconsistencies of the project</source>
        <translation>Unstimmigkeiten des Projekts</translation>
    </message>
    <message>
        <source>No inconsistency in any article, as far as the program sees.</source>
        <translation>In keinem Artikel eine Unstimmigkeit, soweit das Programm sieht.</translation>
    </message>
    <message>
        <source>Note  M</source>
        <translation>Notiz  M</translation>
    </message>
    <message>
        <source>Note on the inconsistency</source>
        <translation>Notiz zur Unstimmigkeit</translation>
    </message>
    <message>
        <source>Nothing confirmed yet.
Y confirms an open inconsistency.</source>
        <translation>Noch nichts bestätigt.
Y bestätigt eine offene Unstimmigkeit.</translation>
    </message>
    <message>
        <source>Nothing dismissed yet.
The number keys dismiss one for a reason.</source>
        <translation>Noch nichts verworfen.
Die Zifferntasten verwerfen eine mit Grund.</translation>
    </message>
    <message>
        <source>Nothing has all these words.</source>
        <translation>Nichts enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing is open.
What you confirmed or dismissed stands under the other headings; F8 checks the whole project again.</source>
        <translation>Nichts ist offen.
Bestätigtes und Verworfenes steht unter den anderen Überschriften; F8 prüft das ganze Projekt neu.</translation>
    </message>
    <message>
        <source>Nothing resolved yet.
R says that the article is to be corrected.</source>
        <translation>Noch nichts erledigt.
R heißt: Der Artikel ist zu korrigieren.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Resolve  R</source>
        <translation>Erledigen  R</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Select an inconsistency to see its passages side by side.</source>
        <translation>Eine Unstimmigkeit auswählen, um die Passagen nebeneinander zu sehen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The article is wrong and is to be corrected</source>
        <translation>Der Artikel ist falsch und zu korrigieren</translation>
    </message>
    <message>
        <source>There are very many: the first %s of each kind are listed. Others follow once some are decided.</source>
        <translation>Es gibt sehr viele: Die ersten %s jeder Art werden angezeigt. Weitere folgen, sobald einige entschieden sind.</translation>
    </message>
    <message>
        <source>To the desk  Enter</source>
        <translation>Zum Artikel  Enter</translation>
    </message>
    <message>
        <source>✓ Verified fact</source>
        <translation>✓ Verifizierter Fakt</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Accept  A</source>
        <translation>Annehmen  A</translation>
    </message>
    <message>
        <source>I have seen the raw characters  R</source>
        <translation>Rohe Zeichen gesehen  R</translation>
    </message>
    <message>
        <source>In the claim: %s</source>
        <translation>In der Behauptung: %s</translation>
    </message>
    <message>
        <source>Note  M</source>
        <translation>Notiz  M</translation>
    </message>
    <message>
        <source>Nothing is selected.

N goes to the next open item, J and K step through all of them, C goes to the next claim. Or click a mark in the article.</source>
        <translation>Nichts ist ausgewählt.

N führt zum nächsten offenen Punkt, J und K gehen alle durch, C führt zur nächsten Behauptung. Oder eine Markierung im Artikel anklicken.</translation>
    </message>
    <message>
        <source>Reject  X</source>
        <translation>Ablehnen  X</translation>
    </message>
    <message>
        <source>Skip  S</source>
        <translation>Später  S</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation>Aktionen filtern</translation>
    </message>
    <message>
        <source>Its own keys</source>
        <translation>Eigene Tasten</translation>
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
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>Die neue Taste drücken</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>F4 makes some.</source>
        <translation>F4 legt welche an.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Press N for the next open item.</source>
        <translation>N führt zum nächsten offenen Punkt.</translation>
    </message>
    <message>
        <source>This project has no labels or attributes for this kind of mention.</source>
        <translation>Dieses Projekt hat keine Bezeichnungen oder Merkmale für diese Art von Nennung.</translation>
    </message>
</context>
<context>
    <name>LearnedPage</name>
    <message>
        <source>Filter the lessons</source>
        <translation>Lehren filtern</translation>
    </message>
    <message>
        <source>Filter the register</source>
        <translation>Register filtern</translation>
    </message>
    <message>
        <source>Holds: articles are read with it from now on; F9 on the desk reads one again.</source>
        <translation>Gilt: Artikel werden ab jetzt damit gelesen; F9 liest einen neu.</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>Let it hold again  W</source>
        <translation>Wieder gelten lassen  W</translation>
    </message>
    <message>
        <source>Nothing learned yet.

Accept, correct and reject on the desk: names that you confirm, readings that you reject twice, and claims that you like are remembered here, and every article is read with them.</source>
        <translation>Noch nichts gelernt.

Im Artikel annehmen, korrigieren und ablehnen: Bestätigte Namen, zweimal abgelehnte Lesarten und bevorzugte Behauptungen werden hier gemerkt, und jeder Artikel wird damit gelesen.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Register of entities</source>
        <translation>Register der Namen</translation>
    </message>
    <message>
        <source>Select a lesson to see what taught it.</source>
        <translation>Eine Lehre auswählen, um zu sehen, woraus sie stammt.</translation>
    </message>
    <message>
        <source>Take it back  W</source>
        <translation>Zurücknehmen  W</translation>
    </message>
    <message>
        <source>Taken back: articles are read without it.</source>
        <translation>Zurückgenommen: Artikel werden ohne sie gelesen.</translation>
    </message>
</context>
<context>
    <name>LearnedThings</name>
    <message>
        <source>No lesson is selected.</source>
        <translation>Keine Lehre ist ausgewählt.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source> (as it was %s)</source>
        <translation> (Stand: %s)</translation>
    </message>
    <message>
        <source> (read only)</source>
        <translation> (nur lesen)</translation>
    </message>
</context>
<context>
    <name>MentionSheet</name>
    <message>
        <source>As you would say it; empty: what the words say</source>
        <translation>Wie gesprochen; leer: was die Wörter sagen</translation>
    </message>
    <message>
        <source>It is a</source>
        <translation>Es ist</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Es sagt</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>This holds</source>
        <translation>Das gilt</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Checking again …</source>
        <translation>Wird neu geprüft …</translation>
    </message>
    <message>
        <source>Copies and bundles (*.factdesk *.factbundle);;All files (*)</source>
        <translation>Kopien und Bündel (*.factdesk *.factbundle);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Copy of the project (*.factdesk);;Bundle, smaller (*.factbundle)</source>
        <translation>Kopie des Projekts (*.factdesk);;Bündel, kleiner (*.factbundle)</translation>
    </message>
    <message>
        <source>Merge copies of this project</source>
        <translation>Kopien dieses Projekts zusammenführen</translation>
    </message>
    <message>
        <source>Merging %s …</source>
        <translation>%s wird zusammengeführt …</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Ready to be sent: %s. Whoever gets it works in it, and you merge what comes back.</source>
        <translation>Zum Senden bereit: %s. Wer sie bekommt, arbeitet darin; was zurückkommt, wird zusammengeführt.</translation>
    </message>
    <message>
        <source>Send a copy</source>
        <translation>Kopie senden</translation>
    </message>
    <message>
        <source>Send it with them</source>
        <translation>Mitsenden</translation>
    </message>
    <message>
        <source>Show the disputes</source>
        <translation>Streitfälle zeigen</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Claims (filled: decided) on the left, inconsistencies on the right</source>
        <translation>Links Behauptungen (gefüllt: entschieden), rechts Unstimmigkeiten</translation>
    </message>
    <message>
        <source>Map of claims and inconsistencies</source>
        <translation>Übersicht der Behauptungen und Unstimmigkeiten</translation>
    </message>
</context>
<context>
    <name>MomentDialog</name>
    <message>
        <source>As it was</source>
        <translation>Früherer Stand</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>For reading only: the project itself stays as it is. Times are those of the reviewers&apos; clocks. The history of a thing (Ctrl+H) leads to the moment of any decision.</source>
        <translation>Nur zum Lesen: Das Projekt selbst bleibt, wie es ist. Die Zeiten sind die der Uhren der Reviewer. Der Verlauf (Ctrl+H) führt zum Zeitpunkt jeder Entscheidung.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the project as it was at</source>
        <translation>Das Projekt zeigen, Stand</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Keep note</source>
        <translation>Notiz behalten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>What you want to remember or ask</source>
        <translation>Was festzuhalten oder zu fragen ist</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Save the plot</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Saved: %s</source>
        <translation>Gespeichert: %s</translation>
    </message>
    <message>
        <source>The file could not be written: %s</source>
        <translation>Die Datei ließ sich nicht schreiben: %s</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview of the project</source>
        <translation>Überblick über das Projekt</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion finden</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Inconsistencies</source>
        <translation>Unstimmigkeiten</translation>
    </message>
    <message>
        <source>No articles yet.
Ctrl+I adds some, or drop files here.</source>
        <translation>Noch keine Artikel.
Ctrl+I fügt welche hinzu, oder Dateien hierher ziehen.</translation>
    </message>
    <message>
        <source>No claims found yet.</source>
        <translation>Noch keine Behauptungen gefunden.</translation>
    </message>
    <message>
        <source>Nothing in this article contradicts itself, as far as the program sees.</source>
        <translation>Nichts in diesem Artikel widerspricht sich, soweit das Programm sieht.</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Add the article</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Artikel einfügen</translation>
    </message>
    <message>
        <source>Paste or type the text here</source>
        <translation>Den Text hier einfügen oder eingeben</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>The first line, where you give none</source>
        <translation>Die erste Zeile, wenn keiner angegeben ist</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>Noch kein Text.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>PlaceSheet</name>
    <message>
        <source>That is the place</source>
        <translation>Das ist die Stelle</translation>
    </message>
    <message>
        <source>The words as they stand in the article now</source>
        <translation>Die Wörter, wie sie jetzt im Artikel stehen</translation>
    </message>
    <message>
        <source>The words as they stand now</source>
        <translation>Die Wörter, wie sie jetzt dastehen</translation>
    </message>
</context>
<context>
    <name>PlotCard</name>
    <message>
        <source>Save the plot</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Save this plot as PNG or SVG</source>
        <translation>Dieses Diagramm als PNG oder SVG speichern</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Nothing went wrong.</source>
        <translation>Es ging nichts schief.</translation>
    </message>
    <message>
        <source>Put the panel away</source>
        <translation>Leiste schließen</translation>
    </message>
    <message>
        <source>These are dealt with</source>
        <translation>Das ist erledigt</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>A copy was saved: %s</source>
        <translation>Kopie gespeichert: %s</translation>
    </message>
    <message>
        <source>Adding …</source>
        <translation>Wird hinzugefügt …</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>Welche?</translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message>
        <source>%1 of %2 places open, articles: %3</source>
        <translation>%1 von %2 Stellen offen, Artikel: %3</translation>
    </message>
    <message>
        <source>%2 places, articles: %3</source>
        <translation>%2 Stellen, Artikel: %3</translation>
    </message>
    <message>
        <source>%s shows all articles</source>
        <translation>%s zeigt alle Artikel</translation>
    </message>
    <message>
        <source>All articles again</source>
        <translation>Wieder alle Artikel</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Keys 1 to 5 say what a marked stretch is.</source>
        <translation>Die Tasten 1 bis 5 sagen, was eine markierte Stelle ist.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Press N for the next open item.</source>
        <translation>N führt zum nächsten offenen Punkt.</translation>
    </message>
    <message>
        <source>There is none in this article.</source>
        <translation>In diesem Artikel gibt es keine.</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>%1 kept in %2. “factdesk decide” takes them in when the project can be written again.</source>
        <translation>%1 behalten in %2. „factdesk decide“ nimmt sie auf, sobald das Projekt wieder beschreibbar ist.</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen…</translation>
    </message>
    <message>
        <source>Decisions (*.jsonl)</source>
        <translation>Entscheidungen (*.jsonl)</translation>
    </message>
    <message>
        <source>Factdesk projects (*.factdesk)</source>
        <translation>Factdesk-Projekte (*.factdesk)</translation>
    </message>
    <message>
        <source>Keep the decisions that were not saved</source>
        <translation>Ungespeicherte Entscheidungen behalten</translation>
    </message>
    <message>
        <source>Nothing has changed since the last backup.</source>
        <translation>Seit der letzten Sicherung hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Recover into a new file…</source>
        <translation>In neue Datei retten…</translation>
    </message>
    <message>
        <source>Recover what can be saved into</source>
        <translation>Retten, was zu retten ist, nach</translation>
    </message>
    <message>
        <source>Recovering …</source>
        <translation>Wird gerettet …</translation>
    </message>
    <message>
        <source>Restore the backup as</source>
        <translation>Sicherung wiederherstellen als</translation>
    </message>
    <message>
        <source>Restored: %s</source>
        <translation>Wiederhergestellt: %s</translation>
    </message>
</context>
<context>
    <name>SchemeDialog</name>
    <message>
        <source>1 false to 5 true</source>
        <translation>1 falsch bis 5 richtig</translation>
    </message>
    <message>
        <source>A share such as 10 %, any (no limit), or default.</source>
        <translation>Ein Anteil wie 10 %, any (ohne Grenze) oder default.</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>From kinds</source>
        <translation>Von Arten</translation>
    </message>
    <message>
        <source>Given with ; and the key. Colours: blue, teal, green, orange, red, pink, violet, grey.</source>
        <translation>Gegeben mit ; und der Taste. Farben: blue, teal, green, orange, red, pink, violet, grey.</translation>
    </message>
    <message>
        <source>Holds for the project and everybody who has a copy; one undo step.</source>
        <translation>Gilt für das Projekt und alle, die eine Kopie haben; ein einziger Schritt.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Kinds: claim, figure, date, entity, quote; none means any. Made with , and . on the desk.</source>
        <translation>Arten: claim, figure, date, entity, quote; leer heißt jede. Im Artikel mit , und . gezogen.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Bezeichnungen</translation>
    </message>
    <message>
        <source>May contradict others</source>
        <translation>Kann anderen widersprechen</translation>
    </message>
    <message>
        <source>Move it up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>Name in Dateien</translation>
    </message>
    <message>
        <source>Of kind</source>
        <translation>Für Art</translation>
    </message>
    <message>
        <source>Of kinds</source>
        <translation>Für Arten</translation>
    </message>
    <message>
        <source>Rating scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Wertungen</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Save the scheme</source>
        <translation>Schema speichern</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>The best first; the number keys of the verdict follow it.</source>
        <translation>Die beste zuerst; die Zifferntasten des Urteils folgen ihr.</translation>
    </message>
    <message>
        <source>The project&apos;s own scheme</source>
        <translation>Eigenes Schema des Projekts</translation>
    </message>
    <message>
        <source>To kinds</source>
        <translation>Zu Arten</translation>
    </message>
    <message>
        <source>Tolerances</source>
        <translation>Toleranzen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Types: choice, text, yes_no. Choices are parted by commas; no kinds means any.</source>
        <translation>Arten: choice, text, yes_no. Auswahl durch Kommas getrennt; ohne Art gilt für jede.</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
</context>
<context>
    <name>Scheming</name>
    <message>
        <source>The scheme holds from now on.</source>
        <translation>Das Schema gilt ab jetzt.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>A search that you save is a queue: it is run anew when you choose it.</source>
        <translation>Eine gespeicherte Suche ist eine Liste: Sie läuft beim Auswählen neu.</translation>
    </message>
    <message>
        <source>As the queue  Ctrl+J</source>
        <translation>Als Liste  Ctrl+J</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>How to ask</source>
        <translation>So wird gesucht</translation>
    </message>
    <message>
        <source>Name of the saved search</source>
        <translation>Name der gespeicherten Suche</translation>
    </message>
    <message>
        <source>Nothing in the project fits.</source>
        <translation>Nichts im Projekt passt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save this search…  Ctrl+S</source>
        <translation>Suche speichern…  Ctrl+S</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Search the project</source>
        <translation>Im Projekt suchen</translation>
    </message>
    <message>
        <source>Tab completes, Enter goes on.</source>
        <translation>Tab vervollständigt, Enter geht weiter.</translation>
    </message>
    <message>
        <source>What the queue is called: large sums</source>
        <translation>Wie die Liste heißt: große Summen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
    <message>
        <source>also =, &lt;, &gt;=, &lt;=; percent, count, figure …; = 1m..2m, &gt; €2bn</source>
        <translation>auch =, &lt;, &gt;=, &lt;=; percent, count, figure …; = 1m..2m, &gt; €2bn</translation>
    </message>
    <message>
        <source>in the same paragraph; a minus before a key means not</source>
        <translation>im selben Absatz; ein Minus vor einem Schlüssel heißt nicht</translation>
    </message>
    <message>
        <source>money &gt; 1m currency:EUR year:2023 status:open speaker:&quot;Tim Cook&quot; words</source>
        <translation>money &gt; 1m currency:EUR year:2023 status:open speaker:&quot;Tim Cook&quot; Wörter</translation>
    </message>
</context>
<context>
    <name>SearchQueue</name>
    <message>
        <source>Nothing in the project fits.</source>
        <translation>Nichts im Projekt passt.</translation>
    </message>
    <message>
        <source>That was the first place of “%s”.</source>
        <translation>Das war die erste Stelle von „%s“.</translation>
    </message>
    <message>
        <source>That was the last place of “%s”.</source>
        <translation>Das war die letzte Stelle von „%s“.</translation>
    </message>
    <message>
        <source>This search asks for nothing.</source>
        <translation>Diese Suche fragt nach nichts.</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F searches the project.</source>
        <translation>Ctrl+Shift+F sucht im Projekt.</translation>
    </message>
    <message>
        <source>No saved search is selected.</source>
        <translation>Keine gespeicherte Suche ist ausgewählt.</translation>
    </message>
    <message>
        <source>Nothing was searched.</source>
        <translation>Es wurde nichts gesucht.</translation>
    </message>
    <message>
        <source>That was the first one.</source>
        <translation>Das war die erste.</translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation>Das war die letzte.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>1 claim   2 figure   3 date   4 entity   5 quote   Esc leaves</source>
        <translation>1 Behauptung   2 Zahl   3 Datum   4 Name   5 Zitat   Esc verlässt</translation>
    </message>
    <message>
        <source>Arrows move the caret, Shift+arrows mark, Ctrl by word, Esc leaves</source>
        <translation>Pfeile bewegen, Shift+Pfeile markieren, Ctrl wortweise, Esc verlässt</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Detect again</source>
        <translation>Neu erkennen</translation>
    </message>
    <message>
        <source>Keep it in a file…</source>
        <translation>In Datei behalten…</translation>
    </message>
    <message>
        <source>Loading the language model …</source>
        <translation>Sprachmodell wird geladen …</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Kein Artikel ist offen.</translation>
    </message>
    <message>
        <source>Not saved: %1. %2</source>
        <translation>Nicht gespeichert: %1. %2</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Open a read-only copy</source>
        <translation>Kopie nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Please send this along when you report it.</source>
        <translation>Bitte bei einer Meldung mitschicken.</translation>
    </message>
    <message>
        <source>Something went wrong in Factdesk itself. What was shown as saved is saved.</source>
        <translation>In Factdesk selbst ging etwas schief. Was als gespeichert angezeigt war, ist gespeichert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>alle Tasten</translation>
    </message>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Everything as it was</source>
        <translation>Alles wie am Anfang</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps, Esc leaves</source>
        <translation>Ctrl+Enter behält, Esc verlässt</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <translation>Tasten filtern</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
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
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Compare with another article</source>
        <translation>Mit anderem Artikel vergleichen</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Kein Artikel ist offen.</translation>
    </message>
    <message>
        <source>There is no other article to compare with.</source>
        <translation>Es gibt keinen anderen Artikel zum Vergleichen.</translation>
    </message>
    <message>
        <source>This article as it was: text %1 of %2</source>
        <translation>Dieser Artikel, früher: Text %1 von %2</translation>
    </message>
    <message>
        <source>Which article?</source>
        <translation>Welcher Artikel?</translation>
    </message>
</context>
<context>
    <name>SidesPage</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>This one holds</source>
        <translation>Diese gilt</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>All saved</source>
        <translation>Alles gespeichert</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Saved %s</source>
        <translation>Gespeichert %s</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation>Zeigen, was schiefging</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop what is under way</source>
        <translation>Laufendes anhalten</translation>
    </message>
    <message>
        <source>Undo: %s</source>
        <translation>Rückgängig: %s</translation>
    </message>
</context>
<context>
    <name>Strategies</name>
    <message>
        <source>%1 of %2 disputes are clear. One step settles them, and U takes it back.</source>
        <translation>%1 von %2 Streitfällen sind klar. Ein Schritt entscheidet sie, U nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>All reviewers say the same by now: stale ones that became one again.</source>
        <translation>Alle Reviewer sagen inzwischen dasselbe: überholte Fälle, die wieder einig sind.</translation>
    </message>
    <message>
        <source>Leave  Esc</source>
        <translation>Verlassen  Esc</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>More than half of the reviewers say the same.</source>
        <translation>Mehr als die Hälfte der Reviewer sagt dasselbe.</translation>
    </message>
    <message>
        <source>Settle %s</source>
        <translation>%s entscheiden</translation>
    </message>
    <message>
        <source>Settle the clear ones</source>
        <translation>Klare entscheiden</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>That share of the reviewers, or more, say the same.</source>
        <translation>Mindestens dieser Anteil der Reviewer sagt dasselbe.</translation>
    </message>
    <message>
        <source>Unanimous</source>
        <translation>Einstimmig</translation>
    </message>
</context>
<context>
    <name>SureDialog</name>
    <message>
        <source>Accept %1</source>
        <translation>%1 annehmen</translation>
    </message>
    <message>
        <source>Accept every open suggestion scored at least</source>
        <translation>Alle offenen Vorschläge annehmen, bewertet ab</translation>
    </message>
    <message>
        <source>Accept what is sure</source>
        <translation>Sicheres annehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Least score in percent</source>
        <translation>Mindestwert in Prozent</translation>
    </message>
    <message>
        <source>No open suggestion has such a score.</source>
        <translation>Kein offener Vorschlag hat einen solchen Wert.</translation>
    </message>
    <message>
        <source>One undo step; the others stay open.</source>
        <translation>Ein einziger Schritt; der Rest bleibt offen.</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>A accepts it.</source>
        <translation>A nimmt sie an.</translation>
    </message>
    <message>
        <source>Give your own verdict first; others&apos; are hidden until then.</source>
        <translation>Zuerst das eigene Urteil fällen; die anderen sind bis dahin verborgen.</translation>
    </message>
    <message>
        <source>This is no claim yet.</source>
        <translation>Das ist noch keine Behauptung.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>V gives it.</source>
        <translation>V fällt es.</translation>
    </message>
    <message>
        <source>You have signed it off already.</source>
        <translation>Das ist schon gegengezeichnet.</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source> (you)</source>
        <translation> (ich)</translation>
    </message>
    <message>
        <source>A rule is a decision like any other: it is undone with U.</source>
        <translation>Eine Regel ist eine Entscheidung wie jede andere: U nimmt sie zurück.</translation>
    </message>
    <message>
        <source>Blind: others&apos; verdicts show after one&apos;s own</source>
        <translation>Blind: andere Urteile erst nach dem eigenen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nobody is led by what another found. On unless you turn it off.</source>
        <translation>Niemand lässt sich von anderen leiten. An, solange es nicht abgeschaltet wird.</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Noch niemand.</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>Rules of this project</source>
        <translation>Regeln dieses Projekts</translation>
    </message>
    <message>
        <source>Shift+V on a claim signs another&apos;s verdict off; nobody signs their own.</source>
        <translation>Shift+V bei einer Behauptung zeichnet ein fremdes Urteil gegen; niemand das eigene.</translation>
    </message>
    <message>
        <source>Two persons: a fact needs a second reviewer&apos;s signature</source>
        <translation>Vier Augen: Ein Fakt braucht eine zweite Unterschrift</translation>
    </message>
    <message>
        <source>Who decided in this project</source>
        <translation>Wer in diesem Projekt entschied</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>%1 finds any action, %2 shows all keys</source>
        <translation>%1 findet jede Aktion, %2 zeigt alle Tasten</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>%1 accepts, %2 rejects, %3 skips; the next one follows. %4 takes back whatever you did.</source>
        <translation>%1 nimmt an, %2 lehnt ab, %3 überspringt; dann folgt das Nächste. %4 nimmt jeden Schritt zurück.</translation>
    </message>
    <message>
        <source>%1 goes to the next claim. %2 adds evidence, %3 gives a verdict: then it is a verified fact.</source>
        <translation>%1 führt zur nächsten Behauptung. %2 fügt Belege an, %3 fällt ein Urteil: Dann ist sie ein verifizierter Fakt.</translation>
    </message>
    <message>
        <source>%1 shows all inconsistencies side by side, %2 the facts, %3 how far you are. %4 finds any action, %5 shows all keys.</source>
        <translation>%1 zeigt alle Unstimmigkeiten nebeneinander, %2 die Fakten, %3 den Stand. %4 findet jede Aktion, %5 zeigt alle Tasten.</translation>
    </message>
    <message>
        <source>%1, then type what it says, as you would say it: “about 3m euros”. The line below shows what was understood.</source>
        <translation>%1, dann eingeben, was gemeint ist, in der Sprache des Artikels: „about 3m euros“. Die Zeile darunter zeigt, was verstanden wurde.</translation>
    </message>
    <message>
        <source>Correct by typing</source>
        <translation>Korrigieren durch Tippen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>First steps  %1 of %2</source>
        <translation>Erste Schritte  %1 von %2</translation>
    </message>
    <message>
        <source>From claim to fact</source>
        <translation>Von der Behauptung zum Fakt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>One key decides</source>
        <translation>Eine Taste entscheidet</translation>
    </message>
    <message>
        <source>Press %1 for the next open item. Figures, dates, names and quotes are underlined; claims have a bar in the margin.</source>
        <translation>%1 führt zum nächsten offenen Punkt. Zahlen, Daten, Namen und Zitate sind unterstrichen; Behauptungen haben einen Balken am Rand.</translation>
    </message>
    <message>
        <source>Put the tour away; Help has it</source>
        <translation>Schließen; steht weiter unter Hilfe</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>The whole project</source>
        <translation>Das ganze Projekt</translation>
    </message>
    <message>
        <source>What the program found</source>
        <translation>Was das Programm fand</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The project as it was: %s. For reading only; nothing that came later is shown.</source>
        <translation>Früherer Stand des Projekts: %s. Nur zum Lesen; nichts Späteres ist zu sehen.</translation>
    </message>
    <message>
        <source>This is the project as it is now.</source>
        <translation>Das ist der jetzige Stand des Projekts.</translation>
    </message>
</context>
<context>
    <name>VerdictSheet</name>
    <message>
        <source>Checked by</source>
        <translation>Geprüft durch</translation>
    </message>
    <message>
        <source>Choose a rating: keys 1 to %d.</source>
        <translation>Eine Wertung wählen: Tasten 1 bis %d.</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Endgültig</translation>
    </message>
    <message>
        <source>Give verdict</source>
        <translation>Urteil fällen</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Verdict is</source>
        <translation>Das Urteil ist</translation>
    </message>
    <message>
        <source>What it should say, if anything</source>
        <translation>Was dort stehen sollte, falls etwas</translation>
    </message>
    <message>
        <source>Why, in a sentence or two</source>
        <translation>Warum, in ein, zwei Sätzen</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>  or  </source>
        <translation>  oder  </translation>
    </message>
    <message>
        <source> (draft)</source>
        <translation> (Entwurf)</translation>
    </message>
    <message>
        <source> Decisions are missing inside the log: it is a project of its own now, and cannot be merged with copies.</source>
        <translation> Im Protokoll fehlen Entscheidungen: Es ist jetzt ein eigenes Projekt und lässt sich nicht mit Kopien zusammenführen.</translation>
    </message>
    <message>
        <source> Not readable: %1.</source>
        <translation> Nicht lesbar: %1.</translation>
    </message>
    <message>
        <source> With what the backup %1 holds.</source>
        <translation> Mit dem Inhalt der Sicherung %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source> · * few items</source>
        <translation> · * wenige Fälle</translation>
    </message>
    <message>
        <source> · 1 of 2</source>
        <translation> · 1 von 2</translation>
    </message>
    <message>
        <source> · verdict to be given again</source>
        <translation> · Urteil neu zu fällen</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>%1 % of %2 were right as proposed</source>
        <translation>%1 % von %2 stimmten wie vorgeschlagen</translation>
    </message>
    <message>
        <source>%1 % of all mentions are settled</source>
        <translation>%1 % aller Nennungen sind entschieden</translation>
    </message>
    <message>
        <source>%1 % worth checking</source>
        <translation>%1 % prüfenswert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day month</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>day month year</comment>
        <translation>%1. %2 %3</translation>
    </message>
    <message>
        <source>%1 agree</source>
        <translation>%1 stimmen überein</translation>
    </message>
    <message>
        <source>%1 already: %2</source>
        <translation>Schon %1: %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 are alike</source>
        <translation>%1 ähneln sich</translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>%1 by “%2”</source>
        <translation>%1 durch „%2“</translation>
    </message>
    <message>
        <source>%1 cannot be copied (%2).</source>
        <translation>%1 lässt sich nicht kopieren (%2).</translation>
    </message>
    <message>
        <source>%1 cannot be empty.</source>
        <translation>%1 darf nicht leer sein.</translation>
    </message>
    <message>
        <source>%1 cannot be fetched: %2.</source>
        <translation>%1 lässt sich nicht abrufen: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be opened (%2).</source>
        <translation>%1 lässt sich nicht öffnen (%2).</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>%1 copies</source>
        <translation>%1 Kopien</translation>
    </message>
    <message>
        <source>%1 could not be copied: %2.</source>
        <translation>%1 konnte nicht kopiert werden: %2.</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 nicht lesbar</translation>
    </message>
    <message>
        <source>%1 decisions saved, %2; %3 texts of %4 articles.</source>
        <translation>%1 Entscheidungen gerettet, %2; %3 Texte von %4 Artikeln.</translation>
    </message>
    <message>
        <source>%1 did not come within %2 seconds.</source>
        <translation>%1 kam nicht binnen %2 Sekunden.</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 weichen ab</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 has no text.</source>
        <translation>%1 hat keinen Text.</translation>
    </message>
    <message>
        <source>%1 holds no article.</source>
        <translation>%1 enthält keinen Artikel.</translation>
    </message>
    <message>
        <source>%1 holds no rows.</source>
        <translation>%1 enthält keine Zeilen.</translation>
    </message>
    <message>
        <source>%1 holds no text.</source>
        <translation>%1 enthält keinen Text.</translation>
    </message>
    <message>
        <source>%1 holds no text: %2.</source>
        <translation>%1 enthält keinen Text: %2.</translation>
    </message>
    <message>
        <source>%1 holds other files (%2), which are not overwritten.</source>
        <translation>%1 enthält andere Dateien (%2); sie werden nicht überschrieben.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 in %2 was changed since it was exported; nothing was overwritten.</source>
        <translation>%1 in %2 wurde nach dem Export geändert; nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>%1 in all articles</source>
        <translation>%1 in allen Artikeln</translation>
    </message>
    <message>
        <source>%1 in one article alone</source>
        <translation>%1 nur in einem Artikel</translation>
    </message>
    <message>
        <source>%1 is %2 the same as “%3”</source>
        <translation>%1 gleicht zu %2 „%3“</translation>
    </message>
    <message>
        <source>%1 is a database of another program, not a Factdesk project.</source>
        <translation>%1 ist die Datenbank eines anderen Programms, kein Factdesk-Projekt.</translation>
    </message>
    <message>
        <source>%1 is a file; this format writes a folder.</source>
        <translation>%1 ist eine Datei; dieses Format schreibt einen Ordner.</translation>
    </message>
    <message>
        <source>%1 is a project or database, which is not overwritten.</source>
        <translation>%1 ist ein Projekt oder eine Datenbank und wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>%1 is being changed in another window.</source>
        <translation>%1 wird gerade in einem anderen Fenster geändert.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2.</source>
        <translation>%1 ist beschädigt: %2.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is nested too deeply to be read whole.</source>
        <translation>%1 ist zu tief verschachtelt, um ganz gelesen zu werden.</translation>
    </message>
    <message>
        <source>%1 is no Factdesk bundle.</source>
        <translation>%1 ist kein Factdesk-Bündel.</translation>
    </message>
    <message>
        <source>%1 is no address of a web page.</source>
        <translation>%1 ist keine Adresse einer Webseite.</translation>
    </message>
    <message>
        <source>%1 is no date.</source>
        <translation>%1 ist kein Datum.</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 is not %2, or it is damaged.</source>
        <translation>%1 ist nicht %2, oder es ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 is not a Factdesk project.</source>
        <translation>%1 ist kein Factdesk-Projekt.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>%1 is not on the rating scale.</source>
        <translation>%1 steht nicht auf der Skala.</translation>
    </message>
    <message>
        <source>%1 is of a kind that cannot be read.</source>
        <translation>%1 ist von einer Art, die sich nicht lesen lässt.</translation>
    </message>
    <message>
        <source>%1 is of no known format of annotations.</source>
        <translation>%1 hat kein bekanntes Format für Annotationen.</translation>
    </message>
    <message>
        <source>%1 is one file, not a zip.</source>
        <translation>%1 ist eine einzelne Datei, kein Zip.</translation>
    </message>
    <message>
        <source>%1 is open as a read-only copy.</source>
        <translation>%1 ist als Kopie nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>%1 is open in another window%2.</source>
        <translation>%1 ist in einem anderen Fenster geöffnet%2.</translation>
    </message>
    <message>
        <source>%1 is protected by a password.</source>
        <translation>%1 ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>%1 is refused: %2.</source>
        <translation>%1 wird abgelehnt: %2.</translation>
    </message>
    <message>
        <source>%1 is taken by now: %2.</source>
        <translation>%1 ist inzwischen vergeben: %2.</translation>
    </message>
    <message>
        <source>%1 is taken: %2.</source>
        <translation>%1 ist vergeben: %2.</translation>
    </message>
    <message>
        <source>%1 is the entity&apos;s own name.</source>
        <translation>%1 ist der eigene Name.</translation>
    </message>
    <message>
        <source>%1 is there already, beside the bundle.</source>
        <translation>%1 liegt schon neben dem Bündel.</translation>
    </message>
    <message>
        <source>%1 is too large to keep a copy of.</source>
        <translation>%1 ist zu groß, um eine Kopie zu behalten.</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1 ist zu groß.</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 weggelassen</translation>
    </message>
    <message>
        <source>%1 may not be read.</source>
        <translation>%1 darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 moved on</source>
        <translation>%1 fortgeschrieben</translation>
    </message>
    <message>
        <source>%1 needs more memory than is allowed.</source>
        <translation>%1 braucht mehr Speicher als erlaubt.</translation>
    </message>
    <message>
        <source>%1 of %2 could not be read</source>
        <translation>%1 von %2 nicht lesbar</translation>
    </message>
    <message>
        <source>%1 of it is “%2”: a few differences weigh very much, look at the raw share</source>
        <translation>%1 davon ist „%2“: wenige Unterschiede wiegen schwer; die rohe Übereinstimmung zählt</translation>
    </message>
    <message>
        <source>%1 of your own in all</source>
        <translation>%1 eigene insgesamt</translation>
    </message>
    <message>
        <source>%1 or its folder cannot be written.</source>
        <translation>%1 oder der Ordner lässt sich nicht beschreiben.</translation>
    </message>
    <message>
        <source>%1 recovered</source>
        <translation>%1 gerettet</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>%1 wiederhergestellt</translation>
    </message>
    <message>
        <source>%1 rows of %2</source>
        <translation>%1 Zeilen aus %2</translation>
    </message>
    <message>
        <source>%1 seems a new version of “%2”</source>
        <translation>%1 scheint eine neue Fassung von „%2“</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 verdicts have the rating %2.</source>
        <translation>%1 Urteile haben die Wertung %2.</translation>
    </message>
    <message>
        <source>%1 was moved, replaced or removed while it was open.</source>
        <translation>%1 wurde verschoben, ersetzt oder gelöscht, während es geöffnet war.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Factdesk (project version %2; this one reads up to %3).</source>
        <translation>%1 stammt von einem neueren Factdesk (Projektversion %2; dieses liest bis %3).</translation>
    </message>
    <message>
        <source>%1 was written over by another program while it was open.</source>
        <translation>%1 wurde von einem anderen Programm überschrieben, während es geöffnet war.</translation>
    </message>
    <message>
        <source>%1 with labels that mean nothing here</source>
        <translation>%1 mit Bezeichnungen, die hier nichts bedeuten</translation>
    </message>
    <message>
        <source>%1 would look like a project.</source>
        <translation>%1 sähe aus wie ein Projekt.</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 files</source>
        <translation>%1 · %2 von %3 Dateien</translation>
    </message>
    <message>
        <source>%1 → %2 this</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4 of %5 items%6</source>
        <translation>%1, %2: %3 %4 bei %5 Fällen%6</translation>
    </message>
    <message>
        <source>%1, %2: %3%4, %5 items</source>
        <translation>%1, %2: %3%4, %5 Fälle</translation>
    </message>
    <message>
        <source>%1, with confidential evidence</source>
        <translation>%1, mit vertraulichen Belegen</translation>
    </message>
    <message>
        <source>%1. Left out: %2</source>
        <translation>%1. Weggelassen: %2</translation>
    </message>
    <message>
        <source>%1: %2 accepted, %3 corrected, %4 rejected; %5 % were right</source>
        <translation>%1: %2 angenommen, %3 korrigiert, %4 abgelehnt; %5 % stimmten</translation>
    </message>
    <message>
        <source>%1: %2 of your own, %3 of others</source>
        <translation>%1: %2 eigene, %3 von anderen</translation>
    </message>
    <message numerus="yes">
        <source>%n annotations exported to %1</source>
        <comment>1 annotation exported to %1</comment>
        <translation>
            <numerusform>%n Annotation nach %1 exportiert</numerusform>
            <numerusform>%n Annotationen nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <comment>1 article</comment>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles added</source>
        <comment>1 article added</comment>
        <translation>
            <numerusform>%n Artikel hinzugefügt</numerusform>
            <numerusform>%n Artikel hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles brought up to date</source>
        <comment>1 article brought up to date</comment>
        <translation>
            <numerusform>%n Artikel erneuert</numerusform>
            <numerusform>%n Artikel erneuert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles exported to %1</source>
        <comment>1 article exported to %1</comment>
        <translation>
            <numerusform>%n Artikel nach %1 exportiert</numerusform>
            <numerusform>%n Artikel nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <comment>1 claim</comment>
        <translation>
            <numerusform>%n Behauptung</numerusform>
            <numerusform>%n Behauptungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dates</source>
        <comment>1 date</comment>
        <translation>
            <numerusform>%n Datum</numerusform>
            <numerusform>%n Daten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <comment>1 decision</comment>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions of %1</source>
        <comment>1 decision of %1</comment>
        <translation>
            <numerusform>%n Entscheidung von %1</numerusform>
            <numerusform>%n Entscheidungen von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n detector runs</source>
        <comment>1 detector run</comment>
        <translation>
            <numerusform>%n Lauf der Erkennung</numerusform>
            <numerusform>%n Läufe der Erkennung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disputes open (%1 new).</source>
        <comment>1 dispute open (%1 new).</comment>
        <translation>
            <numerusform>%n Streitfall offen (%1 neu).</numerusform>
            <numerusform>%n Streitfälle offen (%1 neu).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <comment>1 entity</comment>
        <translation>
            <numerusform>%n Name</numerusform>
            <numerusform>%n Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <comment>1 figure</comment>
        <translation>
            <numerusform>%n Zahl</numerusform>
            <numerusform>%n Zahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <comment>1 file</comment>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files may be stored in a wrong encoding (â€™ for ’)</source>
        <comment>1 file may be stored in a wrong encoding (â€™ for ’)</comment>
        <translation>
            <numerusform>%n Datei ist vielleicht falsch kodiert (â€™ statt ’)</numerusform>
            <numerusform>%n Dateien sind vielleicht falsch kodiert (â€™ statt ’)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nearly the same as others</source>
        <comment>1 nearly the same as “%1”</comment>
        <translation>
            <numerusform>%n fast gleich wie „%1“</numerusform>
            <numerusform>%n fast gleich wie andere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>1 open</comment>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <comment>1 problem</comment>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotes</source>
        <comment>1 quote</comment>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <comment>1 row</comment>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions</source>
        <comment>1 suggestion</comment>
        <translation>
            <numerusform>%n Vorschlag</numerusform>
            <numerusform>%n Vorschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <comment>1 text</comment>
        <translation>
            <numerusform>%n Text</numerusform>
            <numerusform>%n Texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <comment>once</comment>
        <translation>
            <numerusform>einmal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verified facts exported to %1</source>
        <comment>1 verified fact exported to %1</comment>
        <translation>
            <numerusform>%n verifizierter Fakt nach %1 exportiert</numerusform>
            <numerusform>%n verifizierte Fakten nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n versions</source>
        <comment>1 version</comment>
        <translation>
            <numerusform>%n Version</numerusform>
            <numerusform>%n Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>,</source>
        <comment>between thousands</comment>
        <translation>.</translation>
    </message>
    <message>
        <source>, 95 % between %1 and %2</source>
        <translation>, 95 % zwischen %1 und %2</translation>
    </message>
    <message>
        <source>, 95 percent between %1 and %2</source>
        <translation>, 95 Prozent zwischen %1 und %2</translation>
    </message>
    <message>
        <source>.</source>
        <comment>before decimals</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>1 is full agreement, 0 what chance gives</source>
        <translation>1 ist volle Übereinstimmung, 0 Zufall</translation>
    </message>
    <message>
        <source>2023, or 2020..2023: of the date itself, else of the article</source>
        <translation>2023 oder 2020..2023: des Datums selbst, sonst des Artikels</translation>
    </message>
    <message>
        <source>= Agrees</source>
        <translation>= Stimmt überein</translation>
    </message>
    <message>
        <source>A backup is never restored over a file; choose another name.</source>
        <translation>Eine Sicherung überschreibt nie eine Datei; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>A claim needs a wording.</source>
        <translation>Eine Behauptung braucht einen Wortlaut.</translation>
    </message>
    <message>
        <source>A copy or a bundle for another reviewer to work in</source>
        <translation>Eine Kopie oder ein Bündel, in dem andere arbeiten</translation>
    </message>
    <message>
        <source>A date</source>
        <translation>Ein Datum</translation>
    </message>
    <message>
        <source>A fact cannot be applied to itself.</source>
        <translation>Ein Fakt kann nicht auf sich selbst angewandt werden.</translation>
    </message>
    <message>
        <source>A fact cannot supersede itself.</source>
        <translation>Ein Fakt kann sich nicht selbst ersetzen.</translation>
    </message>
    <message>
        <source>A figure in it is another one now. Y takes it over, and a verdict has to be given again; E does so and goes to the desk; W lets it go.</source>
        <translation>Eine Zahl darin ist jetzt eine andere. Y übernimmt sie, ein Urteil ist dann neu zu fällen; E tut das und geht zum Artikel; W gibt sie auf.</translation>
    </message>
    <message>
        <source>A part and the whole</source>
        <translation>Teil und Ganzes</translation>
    </message>
    <message>
        <source>A project cannot be attached to itself.</source>
        <translation>Ein Projekt kann nicht an sich selbst gehängt werden.</translation>
    </message>
    <message>
        <source>A rating scale needs at least two ratings.</source>
        <translation>Eine Skala braucht mindestens zwei Wertungen.</translation>
    </message>
    <message>
        <source>A relation needs two mentions of one article.</source>
        <translation>Eine Beziehung braucht zwei Nennungen eines Artikels.</translation>
    </message>
    <message>
        <source>A saved search is a queue</source>
        <translation>Eine gespeicherte Suche ist eine Liste</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>Eine gespeicherte Suche braucht einen Namen.</translation>
    </message>
    <message>
        <source>A verdict on what became another figure has to be given again</source>
        <translation>Ein Urteil über eine geänderte Zahl ist neu zu fällen</translation>
    </message>
    <message>
        <source>A withdrawn fact needs a reason.</source>
        <translation>Ein zurückgezogener Fakt braucht einen Grund.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>About Factdesk</source>
        <translation>Über Factdesk</translation>
    </message>
    <message>
        <source>About this article…</source>
        <translation>Zu diesem Artikel…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept all that is sure…</source>
        <translation>Alles Sichere annehmen…</translation>
    </message>
    <message>
        <source>Accept it everywhere</source>
        <translation>Überall annehmen</translation>
    </message>
    <message>
        <source>Accept it first.</source>
        <translation>Zuerst annehmen.</translation>
    </message>
    <message>
        <source>Accept the claim again first.</source>
        <translation>Zuerst die Behauptung wieder annehmen.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Accepted as a claim</source>
        <translation>Als Behauptung angenommen</translation>
    </message>
    <message>
        <source>Across articles, and after a restart</source>
        <translation>Über Artikel hinweg, auch nach einem Neustart</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add annotations…</source>
        <translation>Annotationen hinzufügen…</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>Artikel hinzufügen…</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>Beleg anfügen…</translation>
    </message>
    <message>
        <source>Add pages from the web…</source>
        <translation>Webseiten hinzufügen…</translation>
    </message>
    <message>
        <source>Add what others decided in their copies; nothing is decided by it</source>
        <translation>Nimmt auf, was andere in ihren Kopien entschieden; entscheidet selbst nichts</translation>
    </message>
    <message>
        <source>Against verified facts</source>
        <translation>Gegen verifizierte Fakten</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Agreement between reviewers</source>
        <translation>Übereinstimmung der Reviewer</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Stimmt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All articles in the queue</source>
        <translation>Alle Artikel in der Liste</translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>Alles entschieden</translation>
    </message>
    <message>
        <source>All inconsistencies</source>
        <translation>Alle Unstimmigkeiten</translation>
    </message>
    <message>
        <source>All open mentions in the same words, one undo step</source>
        <translation>Alle offenen Nennungen mit denselben Worten, ein einziger Schritt</translation>
    </message>
    <message>
        <source>All open mentions that say the same, one undo step</source>
        <translation>Alle offenen Nennungen, die dasselbe sagen, ein einziger Schritt</translation>
    </message>
    <message>
        <source>All together (%1)</source>
        <translation>Alle zusammen (%1)</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Auch</translation>
    </message>
    <message>
        <source>Also evidence that may not be shown: for the desk&apos;s own use</source>
        <translation>Auch Belege, die nicht gezeigt werden dürfen: nur für die Redaktion</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>An entity cannot be merged with itself.</source>
        <translation>Ein Name kann nicht mit sich selbst vereinigt werden.</translation>
    </message>
    <message>
        <source>An entity needs a name.</source>
        <translation>Ein Name darf nicht leer sein.</translation>
    </message>
    <message>
        <source>An inconsistency needs two places.</source>
        <translation>Eine Unstimmigkeit braucht zwei Stellen.</translation>
    </message>
    <message>
        <source>Annotated proof of an article</source>
        <translation>Annotierte Fahne eines Artikels</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Another fact takes its place</source>
        <translation>Ein anderer Fakt tritt an seine Stelle</translation>
    </message>
    <message>
        <source>Another figure</source>
        <translation>Andere Zahl</translation>
    </message>
    <message>
        <source>Another reviewer gave a verdict. It shows once you have given yours (V).</source>
        <translation>Ein anderes Urteil liegt vor. Es erscheint nach dem eigenen (V).</translation>
    </message>
    <message>
        <source>Another reviewer has to.</source>
        <translation>Das muss jemand anderes tun.</translation>
    </message>
    <message>
        <source>Another reviewer took that lesson back.</source>
        <translation>Jemand anderes nahm diese Lehre zurück.</translation>
    </message>
    <message>
        <source>Any number of reviewers, gaps allowed. Krippendorff asks for 0.8, and takes 0.667 for tentative conclusions.</source>
        <translation>Beliebig viele Reviewer, Lücken erlaubt. Krippendorff verlangt 0,8 und lässt 0,667 für vorläufige Schlüsse gelten.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Apply the fact verified before</source>
        <translation>Früher verifizierten Fakt übernehmen</translation>
    </message>
    <message>
        <source>April</source>
        <comment>month</comment>
        <translation>April</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Arrows move, Shift+arrows mark, then 1 to 5</source>
        <translation>Pfeile bewegen, Shift+Pfeile markieren, dann 1 bis 5</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Article text as it was</source>
        <translation>Artikeltext normal groß</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Articles: %1 finished, %2 under way, %3 not begun</source>
        <translation>Artikel: %1 fertig, %2 in Arbeit, %3 nicht begonnen</translation>
    </message>
    <message>
        <source>As Cohen&apos;s, for more reviewers, with the habits of all taken together.</source>
        <translation>Wie Cohens Kappa, für mehr Reviewer, mit den Gewohnheiten aller zusammen.</translation>
    </message>
    <message>
        <source>As it should be</source>
        <translation>Wie es sein soll</translation>
    </message>
    <message>
        <source>As it was…</source>
        <translation>Früherer Stand…</translation>
    </message>
    <message>
        <source>As its second reviewer; nobody signs their own</source>
        <translation>Als zweite Person; niemand zeichnet das eigene</translation>
    </message>
    <message>
        <source>As last time, to the same place</source>
        <translation>Wie zuletzt, an denselben Ort</translation>
    </message>
    <message>
        <source>As the program read it</source>
        <comment>history</comment>
        <translation>Wie vom Programm gelesen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Ask its owner for access.</source>
        <translation>Um Zugriff bitten.</translation>
    </message>
    <message>
        <source>August</source>
        <comment>month</comment>
        <translation>August</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor/in</translation>
    </message>
    <message>
        <source>Author&apos;s notes</source>
        <translation>Notizen der Autorin oder des Autors</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Background only</source>
        <translation>Nur Hintergrund</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen…</translation>
    </message>
    <message>
        <source>Basis points</source>
        <translation>Basispunkte</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Being read by the detector</source>
        <translation>Wird gerade erkannt</translation>
    </message>
    <message>
        <source>Belief</source>
        <translation>Überzeugung</translation>
    </message>
    <message>
        <source>Blue and orange in the place of green and red; signs and patterns stay the same</source>
        <translation>Blau und Orange statt Grün und Rot; Zeichen und Muster bleiben gleich</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>Both are there; finish or reject in one of them only</source>
        <translation>Beide sind da; nur in einem abschließen oder ablehnen</translation>
    </message>
    <message>
        <source>Both hold</source>
        <translation>Beide gelten</translation>
    </message>
    <message>
        <source>Both side by side, their claims aligned</source>
        <translation>Beide nebeneinander, ihre Behauptungen zugeordnet</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>By check</source>
        <translation>Nach Prüfung</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>Cause and effect</source>
        <translation>Ursache und Wirkung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>menu</comment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change evidence…</source>
        <translation>Beleg ändern…</translation>
    </message>
    <message>
        <source>Change its kind to entity first.</source>
        <translation>Zuerst die Art zu Name ändern.</translation>
    </message>
    <message>
        <source>Change the search</source>
        <translation>Suche ändern</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Changed articles</source>
        <translation>Geänderte Artikel</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Neu prüfen</translation>
    </message>
    <message>
        <source>Check day and month.</source>
        <translation>Tag und Monat prüfen.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Prüfen, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>Check the disk and try again; what was saved before is safe.</source>
        <translation>Den Datenträger prüfen und noch einmal versuchen; bisher Gespeichertes ist sicher.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>Check the name, or create a new project.</source>
        <translation>Den Namen prüfen oder ein neues Projekt anlegen.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Den Namen prüfen.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>Choice 1</source>
        <translation>Wahl 1</translation>
    </message>
    <message>
        <source>Choice 2</source>
        <translation>Wahl 2</translation>
    </message>
    <message>
        <source>Choice 3</source>
        <translation>Wahl 3</translation>
    </message>
    <message>
        <source>Choice 4</source>
        <translation>Wahl 4</translation>
    </message>
    <message>
        <source>Choice 5</source>
        <translation>Wahl 5</translation>
    </message>
    <message>
        <source>Choice 6</source>
        <translation>Wahl 6</translation>
    </message>
    <message>
        <source>Choice 7</source>
        <translation>Wahl 7</translation>
    </message>
    <message>
        <source>Choice 8</source>
        <translation>Wahl 8</translation>
    </message>
    <message>
        <source>Choice 9</source>
        <translation>Wahl 9</translation>
    </message>
    <message>
        <source>Choose a .factbundle file.</source>
        <translation>Eine .factbundle-Datei wählen.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Eine Datei wählen.</translation>
    </message>
    <message>
        <source>Choose a new folder.</source>
        <translation>Einen neuen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation>Einen neuen oder leeren Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose an article, or a folder for all of them.</source>
        <translation>Einen Artikel wählen, oder einen Ordner für alle.</translation>
    </message>
    <message>
        <source>Choose another claim.</source>
        <translation>Eine andere Behauptung wählen.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose another name, or one that ends in .zip.</source>
        <translation>Einen anderen Namen wählen, oder einen mit der Endung .zip.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose the copies that the others worked in.</source>
        <translation>Die Kopien wählen, in denen die anderen arbeiteten.</translation>
    </message>
    <message>
        <source>Cite it with its address or place.</source>
        <translation>Mit Adresse oder Fundstelle anführen.</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Claim</source>
        <comment>history</comment>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Claim</source>
        <comment>menu</comment>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close it there, or open a read-only copy here.</source>
        <translation>Dort schließen, oder hier eine Kopie nur zum Lesen öffnen.</translation>
    </message>
    <message>
        <source>Close other programs and try again; what was saved before is safe.</source>
        <translation>Andere Programme schließen und noch einmal versuchen; bisher Gespeichertes ist sicher.</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Koeffizient</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Compare with another article…</source>
        <translation>Mit anderem Artikel vergleichen…</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm the inconsistency</source>
        <translation>Unstimmigkeit bestätigen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message numerus="yes">
        <source>Confirmed in %n places</source>
        <comment>Confirmed in 1 place</comment>
        <translation>
            <numerusform>An %n Stelle bestätigt</numerusform>
            <numerusform>An %n Stellen bestätigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>Widerspricht</translation>
    </message>
    <message>
        <source>Copy kept: %1</source>
        <translation>Kopie behalten: %1</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Korrigieren…</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Counts and lists</source>
        <translation>Anzahlen und Listen</translation>
    </message>
    <message>
        <source>Court record</source>
        <translation>Gerichtsakte</translation>
    </message>
    <message>
        <source>Create the folder first.</source>
        <translation>Zuerst den Ordner anlegen.</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Redeverb</translation>
    </message>
    <message>
        <source>Currency signs</source>
        <translation>Währungszeichen</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Dates of events</source>
        <translation>Daten von Ereignissen</translation>
    </message>
    <message>
        <source>December</source>
        <comment>month</comment>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Deceptive characters</source>
        <translation>Täuschende Zeichen</translation>
    </message>
    <message>
        <source>Decide</source>
        <comment>menu</comment>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Decide some mentions on the desk: here you see how often the program was right.</source>
        <translation>Einige Nennungen entscheiden: Hier steht dann, wie oft das Programm richtig lag.</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Decided again</source>
        <translation>Neu entschieden</translation>
    </message>
    <message>
        <source>Decisions a day</source>
        <translation>Entscheidungen je Tag</translation>
    </message>
    <message>
        <source>Described</source>
        <comment>history</comment>
        <translation>Beschrieben</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Detect again</source>
        <translation>Neu erkennen</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Different scope</source>
        <translation>Anderer Umfang</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Weicht ab</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Dismiss the inconsistency…</source>
        <translation>Unstimmigkeit verwerfen…</translation>
    </message>
    <message>
        <source>Dismiss: different scope</source>
        <translation>Verwerfen: anderer Umfang</translation>
    </message>
    <message>
        <source>Dismiss: misread</source>
        <translation>Verwerfen: falsch gelesen</translation>
    </message>
    <message>
        <source>Dismiss: not the same thing</source>
        <translation>Verwerfen: nicht dasselbe</translation>
    </message>
    <message>
        <source>Dismiss: other</source>
        <translation>Verwerfen: anderes</translation>
    </message>
    <message>
        <source>Dismiss: rounding</source>
        <translation>Verwerfen: Rundung</translation>
    </message>
    <message>
        <source>Dismiss: the fact is outdated</source>
        <translation>Verwerfen: der Fakt ist veraltet</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Dispute</source>
        <comment>menu</comment>
        <translation>Streitfall</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Streitfälle</translation>
    </message>
    <message>
        <source>Disputes between reviewers</source>
        <translation>Streitfälle zwischen Reviewern</translation>
    </message>
    <message>
        <source>Do not open it unless you trust its sender.</source>
        <translation>Nur öffnen, wenn der Absender vertrauenswürdig ist.</translation>
    </message>
    <message>
        <source>Do the same to all like it</source>
        <translation>Alle gleichen ebenso entscheiden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>EUR, USD …</source>
        <translation>EUR, USD …</translation>
    </message>
    <message>
        <source>EUR, USD, km, kg, %</source>
        <translation>EUR, USD, km, kg, %</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>menu</comment>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Leicht geändert</translation>
    </message>
    <message>
        <source>End its name as the format does.</source>
        <translation>Den Namen wie das Format enden lassen.</translation>
    </message>
    <message>
        <source>End its name in %1.</source>
        <translation>Der Name muss auf %1 enden.</translation>
    </message>
    <message>
        <source>End one character earlier</source>
        <translation>Ende ein Zeichen früher</translation>
    </message>
    <message>
        <source>End one character later</source>
        <translation>Ende ein Zeichen später</translation>
    </message>
    <message>
        <source>End one sentence earlier</source>
        <translation>Ende einen Satz früher</translation>
    </message>
    <message>
        <source>End one sentence later</source>
        <translation>Ende einen Satz später</translation>
    </message>
    <message>
        <source>End one word earlier</source>
        <translation>Ende ein Wort früher</translation>
    </message>
    <message>
        <source>End one word later</source>
        <translation>Ende ein Wort später</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Entity</source>
        <comment>history</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Every rating needs a name and a label of its own.</source>
        <translation>Jede Wertung braucht einen eigenen Namen und eine eigene Bezeichnung.</translation>
    </message>
    <message>
        <source>Every relation needs a name of its own.</source>
        <translation>Jede Beziehung braucht einen eigenen Namen.</translation>
    </message>
    <message>
        <source>Everything in this article is decided. Ctrl+Enter finishes it.</source>
        <translation>In diesem Artikel ist alles entschieden. Ctrl+Enter schließt ihn ab.</translation>
    </message>
    <message>
        <source>Everything larger</source>
        <translation>Alles größer</translation>
    </message>
    <message>
        <source>Everything smaller</source>
        <translation>Alles kleiner</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Evidence</source>
        <comment>history</comment>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Evidence added: %1</source>
        <translation>Beleg angefügt: %1</translation>
    </message>
    <message>
        <source>Evidence needs a title, a URL or a quoted passage.</source>
        <translation>Ein Beleg braucht einen Titel, eine URL oder eine zitierte Passage.</translation>
    </message>
    <message>
        <source>Evidence taken off</source>
        <translation>Beleg entfernt</translation>
    </message>
    <message>
        <source>Evidence that is confidential: %1</source>
        <translation>Vertrauliche Belege: %1</translation>
    </message>
    <message>
        <source>Evidence, no verdict</source>
        <translation>Beleg, kein Urteil</translation>
    </message>
    <message>
        <source>Examining …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Fachperson</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export HTML, and print it from a browser.</source>
        <translation>HTML exportieren und aus dem Browser drucken.</translation>
    </message>
    <message>
        <source>Export the same again</source>
        <translation>Dasselbe noch einmal exportieren</translation>
    </message>
    <message>
        <source>Export with confidential evidence…</source>
        <translation>Mit vertraulichen Belegen exportieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Tatsache</translation>
    </message>
    <message>
        <source>Fact</source>
        <comment>menu</comment>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>Fact applied</source>
        <comment>history</comment>
        <translation>Übernommener Fakt</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Facts, annotations, proofs, reports, tracked copies, the whole project</source>
        <translation>Fakten, Annotationen, Fahnen, Berichte, Kopien mit Korrekturen, das ganze Projekt</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>February</source>
        <comment>month</comment>
        <translation>Februar</translation>
    </message>
    <message>
        <source>Fetched once, and kept as they came</source>
        <translation>Einmal abgerufen und so behalten</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Figures by kind</source>
        <translation>Zahlen nach Art</translation>
    </message>
    <message>
        <source>File</source>
        <comment>menu</comment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>Pflichtmitteilung</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>Aktion finden…</translation>
    </message>
    <message>
        <source>Find in the article…</source>
        <translation>Im Artikel suchen…</translation>
    </message>
    <message>
        <source>Finish the article</source>
        <translation>Artikel abschließen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>history</comment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Flag an inconsistency</source>
        <translation>Unstimmigkeit melden</translation>
    </message>
    <message>
        <source>Flagged by hand</source>
        <translation>Von Hand gemeldet</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa</source>
        <translation>Fleiss’ Kappa</translation>
    </message>
    <message>
        <source>Forget the saved search</source>
        <translation>Gespeicherte Suche vergessen</translation>
    </message>
    <message>
        <source>Fraction</source>
        <translation>Bruch</translation>
    </message>
    <message>
        <source>Free some space and try again; what was saved before is safe.</source>
        <translation>Platz schaffen und noch einmal versuchen; bisher Gespeichertes ist sicher.</translation>
    </message>
    <message numerus="yes">
        <source>From %n decisions</source>
        <comment>From 1 decision</comment>
        <translation>
            <numerusform>Aus %n Entscheidung</numerusform>
            <numerusform>Aus %n Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>From a score on; one undo step</source>
        <translation>Ab einem Wert; ein einziger Schritt</translation>
    </message>
    <message>
        <source>Geography</source>
        <translation>Geografie</translation>
    </message>
    <message>
        <source>Give a verdict…</source>
        <translation>Urteil fällen…</translation>
    </message>
    <message>
        <source>Give it a verdict first.</source>
        <translation>Zuerst ein Urteil fällen.</translation>
    </message>
    <message>
        <source>Give its usual name.</source>
        <translation>Den üblichen Namen angeben.</translation>
    </message>
    <message>
        <source>Give one file; a folder can be zipped.</source>
        <translation>Eine Datei angeben; ein Ordner lässt sich zippen.</translation>
    </message>
    <message>
        <source>Give one first.</source>
        <translation>Zuerst eines fällen.</translation>
    </message>
    <message>
        <source>Give one.</source>
        <translation>Nur eine angeben.</translation>
    </message>
    <message>
        <source>Give your own verdict first.</source>
        <translation>Zuerst das eigene Urteil fällen.</translation>
    </message>
    <message>
        <source>Gives context</source>
        <translation>Gibt Kontext</translation>
    </message>
    <message>
        <source>Go</source>
        <comment>menu</comment>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Group by check or by article</source>
        <translation>Nach Prüfung oder Artikel gruppieren</translation>
    </message>
    <message>
        <source>Group or nationality</source>
        <translation>Gruppe oder Nationalität</translation>
    </message>
    <message>
        <source>Half true</source>
        <translation>Halb richtig</translation>
    </message>
    <message>
        <source>Headline and text</source>
        <translation>Überschrift und Text</translation>
    </message>
    <message>
        <source>Help</source>
        <comment>menu</comment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Historical</source>
        <translation>Historisch</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Holds from the next start</source>
        <translation>Gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>I have seen the raw characters</source>
        <translation>Die rohen Zeichen sind gesehen</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Import the article first.</source>
        <translation>Zuerst den Artikel importieren.</translation>
    </message>
    <message>
        <source>In the register: %1</source>
        <translation>Im Register: %1</translation>
    </message>
    <message>
        <source>In the same place</source>
        <translation>An derselben Stelle</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>Nicht eindeutig</translation>
    </message>
    <message>
        <source>Inconsistencies</source>
        <translation>Unstimmigkeiten</translation>
    </message>
    <message>
        <source>Inconsistency</source>
        <translation>Unstimmigkeit</translation>
    </message>
    <message>
        <source>Inconsistency</source>
        <comment>history</comment>
        <translation>Unstimmigkeit</translation>
    </message>
    <message>
        <source>Inconsistency</source>
        <comment>menu</comment>
        <translation>Unstimmigkeit</translation>
    </message>
    <message>
        <source>Indirect</source>
        <translation>Indirekt</translation>
    </message>
    <message>
        <source>Install factdesk[uima].</source>
        <translation>factdesk[uima] installieren.</translation>
    </message>
    <message>
        <source>Install it: pip install &quot;factdesk[parquet]&quot;.</source>
        <translation>Installieren: pip install &quot;factdesk[parquet]&quot;.</translation>
    </message>
    <message>
        <source>Install the newer Factdesk; the file was not changed.</source>
        <translation>Das neuere Factdesk installieren; die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Is a quotation mark left open?</source>
        <translation>Fehlt ein schließendes Anführungszeichen?</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>It begins with http:// or https://.</source>
        <translation>Sie beginnt mit http:// oder https://.</translation>
    </message>
    <message>
        <source>It changed nothing here.</source>
        <translation>Hier änderte sie nichts.</translation>
    </message>
    <message>
        <source>It does not stand in the article any more. W lets it go; P says where it stands; until then it is kept with the earlier text.</source>
        <translation>Es steht nicht mehr im Artikel. W gibt es auf; P sagt, wo es steht; bis dahin bleibt es beim früheren Text.</translation>
    </message>
    <message>
        <source>It is a claim</source>
        <translation>Es ist eine Behauptung</translation>
    </message>
    <message>
        <source>It is a date</source>
        <translation>Es ist ein Datum</translation>
    </message>
    <message>
        <source>It is a figure</source>
        <translation>Es ist eine Zahl</translation>
    </message>
    <message>
        <source>It is a quote</source>
        <translation>Es ist ein Zitat</translation>
    </message>
    <message>
        <source>It is an entity</source>
        <translation>Es ist ein Name</translation>
    </message>
    <message>
        <source>It is not opened as a project; use the latest good backup.</source>
        <translation>Wird nicht als Projekt geöffnet; die letzte gute Sicherung verwenden.</translation>
    </message>
    <message>
        <source>It is selected now.</source>
        <translation>Es ist jetzt ausgewählt.</translation>
    </message>
    <message>
        <source>It stands in the same words, at the same place.</source>
        <translation>Es steht im selben Wortlaut an derselben Stelle.</translation>
    </message>
    <message>
        <source>It stands in the same words: carried over by itself.</source>
        <translation>Es steht im selben Wortlaut da: von selbst übernommen.</translation>
    </message>
    <message>
        <source>It stands nowhere any more; its history stays</source>
        <translation>Es steht nirgends mehr; der Verlauf bleibt</translation>
    </message>
    <message>
        <source>It turned out not to hold</source>
        <translation>Er gilt doch nicht</translation>
    </message>
    <message>
        <source>Its first row must name the columns.</source>
        <translation>Die erste Zeile muss die Spalten benennen.</translation>
    </message>
    <message>
        <source>Its other place</source>
        <translation>Die andere Stelle</translation>
    </message>
    <message>
        <source>Its verdict and evidence, as one step; the inspector shows it</source>
        <translation>Urteil und Belege in einem Schritt; rechts ist er zu sehen</translation>
    </message>
    <message>
        <source>January</source>
        <comment>month</comment>
        <translation>Januar</translation>
    </message>
    <message>
        <source>July</source>
        <comment>month</comment>
        <translation>Juli</translation>
    </message>
    <message>
        <source>June</source>
        <comment>month</comment>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Keep it, or give them another one first.</source>
        <translation>Behalten, oder ihnen zuerst eine andere geben.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sorte</translation>
    </message>
    <message>
        <source>Kind of a new span; type of an entity; another reading of a figure</source>
        <translation>Art einer neuen Stelle; Art eines Namens; andere Lesart einer Zahl</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Schon bekannt</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha</source>
        <translation>Krippendorffs Alpha</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Label or attribute…</source>
        <translation>Bezeichnung oder Merkmal…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Larger article text</source>
        <translation>Artikeltext größer</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Gesetz</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelerntes</translation>
    </message>
    <message>
        <source>Learned</source>
        <comment>menu</comment>
        <translation>Gelerntes</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Length of lines</source>
        <translation>Zeilenlänge</translation>
    </message>
    <message>
        <source>Lessons and register</source>
        <translation>Lehren und Register</translation>
    </message>
    <message>
        <source>Lessons or register</source>
        <translation>Lehren oder Register</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Lightly edited</source>
        <translation>Leicht geändert</translation>
    </message>
    <message>
        <source>Line %1 is not a JSON object.</source>
        <translation>Zeile %1 ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Look at the raw characters in the inspector and press R, then decide.</source>
        <translation>Rechts die rohen Zeichen ansehen und R drücken, dann entscheiden.</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Rating scale, labels, attributes, relations, tolerances: a decision of the project</source>
        <translation>Skala, Bezeichnungen, Merkmale, Beziehungen, Toleranzen: eine Entscheidung des Projekts</translation>
    </message>
    <message>
        <source>Looked in %1.</source>
        <translation>Gesucht in %1.</translation>
    </message>
    <message>
        <source>%1 · %2 found</source>
        <translation>%1 · %2 gefunden</translation>
    </message>
    <message>
        <source>%1: text %2 of %3</source>
        <translation>%1: Text %2 von %3</translation>
    </message>
    <message>
        <source>%1: the text now</source>
        <translation>%1: jetziger Text</translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <comment>One decision</comment>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Labelled two ways</source>
        <translation>Zweierlei beschriftet</translation>
    </message>
    <message>
        <source>Make a search the queue…</source>
        <translation>Suche als Liste…</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>March</source>
        <comment>month</comment>
        <translation>März</translation>
    </message>
    <message>
        <source>Mark it by hand where it counts</source>
        <translation>Von Hand markieren, wo es zählt</translation>
    </message>
    <message>
        <source>Mark some words.</source>
        <translation>Einige Wörter markieren.</translation>
    </message>
    <message>
        <source>Mark some words: B, then Shift and the arrow keys.</source>
        <translation>Einige Wörter markieren: B, dann Shift und Pfeiltasten.</translation>
    </message>
    <message>
        <source>Mark the second place as well.</source>
        <translation>Auch die zweite Stelle markieren.</translation>
    </message>
    <message>
        <source>Mark with the keyboard</source>
        <translation>Mit der Tastatur markieren</translation>
    </message>
    <message>
        <source>Marked by the program: %1</source>
        <translation>Vom Programm markiert: %1</translation>
    </message>
    <message>
        <source>Marked or not</source>
        <translation>Markiert oder nicht</translation>
    </message>
    <message>
        <source>May</source>
        <comment>month</comment>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Misst</translation>
    </message>
    <message>
        <source>Mention</source>
        <comment>history</comment>
        <translation>Nennung</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Nennungen</translation>
    </message>
    <message>
        <source>Mentions: %1 settled, %2 open</source>
        <translation>Nennungen: %1 entschieden, %2 offen</translation>
    </message>
    <message>
        <source>Merged into</source>
        <comment>history</comment>
        <translation>Vereinigt mit</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>Misread by the program</source>
        <translation>Vom Programm falsch gelesen</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Mostly false</source>
        <translation>Überwiegend falsch</translation>
    </message>
    <message>
        <source>Mostly true</source>
        <translation>Überwiegend richtig</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Multiple</source>
        <translation>Vielfaches</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name or title</source>
        <translation>Name oder Titel</translation>
    </message>
    <message>
        <source>Name the newer fact.</source>
        <translation>Den neueren Fakt nennen.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Names and words</source>
        <translation>Namen und Wörter</translation>
    </message>
    <message>
        <source>Names of the register</source>
        <translation>Namen des Registers</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Wesen</translation>
    </message>
    <message>
        <source>Needed where a mention holds hidden characters</source>
        <translation>Nötig, wo eine Nennung verborgene Zeichen enthält</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New from %1: %2.</source>
        <translation>Neu aus %1: %2.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Nächste Behauptung</translation>
    </message>
    <message>
        <source>Next inconsistency</source>
        <translation>Nächste Unstimmigkeit</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>Nächste Nennung</translation>
    </message>
    <message>
        <source>Next mention at this place</source>
        <translation>Nächste Nennung an dieser Stelle</translation>
    </message>
    <message>
        <source>Next open item</source>
        <translation>Nächster offener Punkt</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Next place of the search</source>
        <translation>Nächste Stelle der Suche</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>Kein Artikel</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Kein Artikel ist offen.</translation>
    </message>
    <message>
        <source>No articles yet. Ctrl+I adds some.</source>
        <translation>Noch keine Artikel. Ctrl+I fügt welche hinzu.</translation>
    </message>
    <message>
        <source>No blinking caret, no sliding menus</source>
        <translation>Kein blinkender Cursor, keine gleitenden Menüs</translation>
    </message>
    <message>
        <source>No column of %1 seems to hold the text of an article.</source>
        <translation>Keine Spalte von %1 scheint den Text eines Artikels zu enthalten.</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>Noch kein Beleg</translation>
    </message>
    <message>
        <source>No figures found yet. F9 on the desk runs the detector.</source>
        <translation>Noch keine Zahlen gefunden. F9 startet die Erkennung.</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Keine Stelle</translation>
    </message>
    <message>
        <source>Nobody signs off their own verdict.</source>
        <translation>Niemand zeichnet das eigene Urteil gegen.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None holds: no claim here</source>
        <translation>Keine gilt: keine Behauptung hier</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not proposed again</source>
        <translation>Nicht mehr vorgeschlagen</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Not the same thing</source>
        <translation>Nicht dasselbe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>history</comment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>written by a reviewer</comment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>history</comment>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Nothing here prints PDF.</source>
        <translation>Hier lässt sich kein PDF drucken.</translation>
    </message>
    <message>
        <source>Nothing in %1 was new.</source>
        <translation>Nichts in %1 war neu.</translation>
    </message>
    <message>
        <source>Nothing is marked in there.</source>
        <translation>Darin ist nichts markiert.</translation>
    </message>
    <message>
        <source>Nothing is marked.</source>
        <translation>Nichts ist markiert.</translation>
    </message>
    <message>
        <source>Nothing is selected whose history could be shown.</source>
        <translation>Nichts ist ausgewählt, dessen Verlauf zu zeigen wäre.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Nothing of %1 can be read, and it has no good backup.</source>
        <translation>Von %1 ist nichts lesbar, und es gibt keine gute Sicherung.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Nothing was decided or overwritten by merging.</source>
        <translation>Durch das Zusammenführen wurde nichts entschieden oder überschrieben.</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Noch nichts entschieden.</translation>
    </message>
    <message>
        <source>Nothing was merged.</source>
        <translation>Nichts wurde zusammengeführt.</translation>
    </message>
    <message>
        <source>Nothing was said.</source>
        <translation>Es wurde nichts eingegeben.</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Nichts wurde daraus übernommen.</translation>
    </message>
    <message>
        <source>November</source>
        <comment>month</comment>
        <translation>November</translation>
    </message>
    <message>
        <source>Now, revision %1</source>
        <translation>Jetzt, Fassung %1</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>October</source>
        <comment>month</comment>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>Off the record</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>Official statistics</source>
        <translation>Amtliche Statistik</translation>
    </message>
    <message>
        <source>Only an entity mention can be linked.</source>
        <translation>Nur ein Name lässt sich verknüpfen.</translation>
    </message>
    <message>
        <source>Only its title is in the feed.</source>
        <translation>Im Feed steht nur der Titel.</translation>
    </message>
    <message>
        <source>Only they can undo it.</source>
        <translation>Nur diese Person kann das rückgängig machen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open it anew; what was decided here before is in the latest backup.</source>
        <translation>Neu öffnen; frühere Entscheidungen stehen in der letzten Sicherung.</translation>
    </message>
    <message>
        <source>Open it in a browser and save the page.</source>
        <translation>Im Browser öffnen und die Seite speichern.</translation>
    </message>
    <message>
        <source>Open it read-only, or copy it elsewhere.</source>
        <translation>Nur zum Lesen öffnen oder anderswohin kopieren.</translation>
    </message>
    <message>
        <source>Open it read-only, or copy it to another folder.</source>
        <translation>Nur zum Lesen öffnen oder in einen anderen Ordner kopieren.</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>Öffnen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Open it, or make another with: factdesk import-bundle %1 OTHER.factdesk</source>
        <translation>Öffnen, oder ein anderes anlegen mit: factdesk import-bundle %1 ANDERES.factdesk</translation>
    </message>
    <message>
        <source>Open or import one.</source>
        <translation>Einen öffnen oder importieren.</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Open recent…</source>
        <translation>Zuletzt benutzte…</translation>
    </message>
    <message>
        <source>Open the latest good backup.</source>
        <translation>Die letzte gute Sicherung öffnen.</translation>
    </message>
    <message>
        <source>Open the project itself.</source>
        <translation>Das Projekt selbst öffnen.</translation>
    </message>
    <message>
        <source>Open: %1.</source>
        <translation>Offen: %1.</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Meinung</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Parquet needs pyarrow, which is not installed.</source>
        <translation>Parquet braucht pyarrow; es ist nicht installiert.</translation>
    </message>
    <message>
        <source>Paste an article…</source>
        <translation>Artikel einfügen…</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Percentage points</source>
        <translation>Prozentpunkte</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>history</comment>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Press C for the next claim.</source>
        <translation>C führt zur nächsten Behauptung.</translation>
    </message>
    <message>
        <source>Press N for the next open item, or click one.</source>
        <translation>N führt zum nächsten offenen Punkt; oder einen anklicken.</translation>
    </message>
    <message>
        <source>Press release</source>
        <translation>Pressemitteilung</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriger</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Behauptung</translation>
    </message>
    <message>
        <source>Previous mention</source>
        <translation>Vorige Nennung</translation>
    </message>
    <message>
        <source>Previous open item</source>
        <translation>Voriger offener Punkt</translation>
    </message>
    <message>
        <source>Previous place of the search</source>
        <translation>Vorige Stelle der Suche</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Prices of the year</source>
        <translation>Preise des Jahres</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primär</translation>
    </message>
    <message>
        <source>Primary document</source>
        <translation>Originaldokument</translation>
    </message>
    <message>
        <source>Prime Minister, chief executive …</source>
        <translation>Premierministerin, Vorstandschef …</translation>
    </message>
    <message>
        <source>Problems with what to do about them</source>
        <translation>Probleme, und was zu tun ist</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Put it back, or save a copy under another name.</source>
        <translation>Zurücklegen, oder eine Kopie unter anderem Namen speichern.</translation>
    </message>
    <message>
        <source>Put it elsewhere…</source>
        <translation>Versetzen…</translation>
    </message>
    <message>
        <source>Put the earlier day first.</source>
        <translation>Den früheren Tag zuerst angeben.</translation>
    </message>
    <message>
        <source>Questions to the authors</source>
        <translation>Fragen an die Autoren</translation>
    </message>
    <message>
        <source>Queue in order of import</source>
        <translation>Liste nach Import</translation>
    </message>
    <message>
        <source>Queue: most uncertain first</source>
        <translation>Liste: Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Queue: most valuable first</source>
        <translation>Liste: Lohnendste zuerst</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Rates and shares</source>
        <translation>Raten und Anteile</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Raw characters: %1
%2</source>
        <translation>Rohe Zeichen: %1
%2</translation>
    </message>
    <message>
        <source>Read by the program as: %1</source>
        <translation>Vom Programm gelesen als: %1</translation>
    </message>
    <message>
        <source>Read otherwise</source>
        <translation>Anders gelesen</translation>
    </message>
    <message>
        <source>Read the text alone</source>
        <translation>Nur den Text lesen</translation>
    </message>
    <message>
        <source>Readable: %1.</source>
        <translation>Lesbar: %1.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message numerus="yes">
        <source>Reading, %n articles left</source>
        <comment>Reading …</comment>
        <translation>
            <numerusform>Wird gelesen …</numerusform>
            <numerusform>Wird gelesen, noch %n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <comment>history</comment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Reference work</source>
        <translation>Nachschlagewerk</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Reject it everywhere</source>
        <translation>Überall ablehnen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
    <message>
        <source>Relation from here</source>
        <translation>Beziehung von hier</translation>
    </message>
    <message>
        <source>Relation to here</source>
        <translation>Beziehung hierher</translation>
    </message>
    <message>
        <source>Relations as lines</source>
        <translation>Beziehungen als Linien</translation>
    </message>
    <message>
        <source>Rename the entity first.</source>
        <translation>Zuerst umbenennen.</translation>
    </message>
    <message>
        <source>Repeating</source>
        <translation>Wiederkehrend</translation>
    </message>
    <message>
        <source>Report of verified facts</source>
        <translation>Bericht über verifizierte Fakten</translation>
    </message>
    <message>
        <source>Resolution</source>
        <comment>history</comment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Restore one into a new file; recover a damaged project</source>
        <translation>Eine in neue Datei wiederherstellen; ein beschädigtes Projekt retten</translation>
    </message>
    <message>
        <source>Rests on a withdrawn fact</source>
        <translation>Beruht auf zurückgezogenem Fakt</translation>
    </message>
    <message>
        <source>Retrieved</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>Reviewer %1</source>
        <translation>Reviewer %1</translation>
    </message>
    <message>
        <source>Reviewers…</source>
        <translation>Reviewer…</translation>
    </message>
    <message>
        <source>Revision</source>
        <comment>history</comment>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Fassung %1</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Safe for colour-blind eyes</source>
        <translation>Für Farbfehlsichtige</translation>
    </message>
    <message>
        <source>Same thing, other figure</source>
        <translation>Gleiche Sache, andere Zahl</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Ohne Serifen</translation>
    </message>
    <message>
        <source>Save a copy without one.</source>
        <translation>Eine Kopie ohne Passwort speichern.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Save the article as plain text (UTF-8) or Markdown.</source>
        <translation>Den Artikel als reinen Text (UTF-8) oder Markdown speichern.</translation>
    </message>
    <message>
        <source>Save the article in another format, or divide it.</source>
        <translation>Den Artikel in einem anderen Format speichern oder teilen.</translation>
    </message>
    <message>
        <source>Save the article in another format.</source>
        <translation>Den Artikel in einem anderen Format speichern.</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Suche speichern…</translation>
    </message>
    <message>
        <source>Say what holds…</source>
        <translation>Angeben, was gilt…</translation>
    </message>
    <message>
        <source>Say what the queue is for: large sums.</source>
        <translation>Angeben, wozu die Liste dient: große Summen.</translation>
    </message>
    <message>
        <source>Say where it can be found.</source>
        <translation>Angeben, wo er zu finden ist.</translation>
    </message>
    <message>
        <source>Say where it stands.</source>
        <translation>Angeben, wo es steht.</translation>
    </message>
    <message>
        <source>Say why it does not hold.</source>
        <translation>Angeben, warum er nicht gilt.</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Says what is open where something is; a finished one is opened again</source>
        <translation>Nennt, was noch offen ist; ein fertiger wird wieder geöffnet</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>Wissenschaft</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktestand</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>menu</comment>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search the project</source>
        <translation>Im Projekt suchen</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>Sekundär</translation>
    </message>
    <message>
        <source>Secondary source</source>
        <translation>Sekundärquelle</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>Select a row, or a mark in the article.</source>
        <translation>Eine Zeile oder eine Markierung im Artikel auswählen.</translation>
    </message>
    <message>
        <source>Select one place and press it; then the other place</source>
        <translation>Eine Stelle auswählen und drücken; dann die andere</translation>
    </message>
    <message>
        <source>Select the other one.</source>
        <translation>Die andere auswählen.</translation>
    </message>
    <message>
        <source>Send a copy…</source>
        <translation>Kopie senden…</translation>
    </message>
    <message>
        <source>September</source>
        <comment>month</comment>
        <translation>September</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Mit Serifen</translation>
    </message>
    <message>
        <source>Settings that were changed: %1.</source>
        <translation>Geänderte Einstellungen: %1.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Settle the clear ones…</source>
        <translation>Klare entscheiden…</translation>
    </message>
    <message>
        <source>Show hidden verdicts: I adjudicate</source>
        <translation>Verborgene Urteile zeigen: ich entscheide</translation>
    </message>
    <message>
        <source>Show it on the desk</source>
        <translation>Im Artikel zeigen</translation>
    </message>
    <message>
        <source>Show its other place on the desk</source>
        <translation>Die andere Stelle im Artikel zeigen</translation>
    </message>
    <message>
        <source>Sign the verdict off</source>
        <translation>Urteil gegenzeichnen</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Gegengezeichnet</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <comment>history</comment>
        <translation>Gegengezeichnet von</translation>
    </message>
    <message>
        <source>Size of all text</source>
        <translation>Größe aller Schrift</translation>
    </message>
    <message>
        <source>Size of articles</source>
        <translation>Größe der Artikel</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Slips of unit</source>
        <translation>Verrutschte Einheiten</translation>
    </message>
    <message>
        <source>Smaller article text</source>
        <translation>Artikeltext kleiner</translation>
    </message>
    <message>
        <source>Snap to whole words</source>
        <translation>Auf ganze Wörter</translation>
    </message>
    <message>
        <source>So that it stands alone</source>
        <translation>So, dass sie für sich steht</translation>
    </message>
    <message>
        <source>Source at risk</source>
        <translation>Quelle gefährdet</translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>Spans of time</source>
        <translation>Zeitspannen</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>Spelling of names</source>
        <translation>Schreibung von Namen</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Überholt</translation>
    </message>
    <message>
        <source>Stale verdict: %1</source>
        <translation>Überholtes Urteil: %1</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Stands with every decision. Empty: the name of the account</source>
        <translation>Steht bei jeder Entscheidung. Leer: der Name des Kontos</translation>
    </message>
    <message>
        <source>Start one character earlier</source>
        <translation>Anfang ein Zeichen früher</translation>
    </message>
    <message>
        <source>Start one character later</source>
        <translation>Anfang ein Zeichen später</translation>
    </message>
    <message>
        <source>Start one sentence earlier</source>
        <translation>Anfang einen Satz früher</translation>
    </message>
    <message>
        <source>Start one sentence later</source>
        <translation>Anfang einen Satz später</translation>
    </message>
    <message>
        <source>Start one word earlier</source>
        <translation>Anfang ein Wort früher</translation>
    </message>
    <message>
        <source>Start one word later</source>
        <translation>Anfang ein Wort später</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>State</source>
        <comment>history</comment>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n articles added</source>
        <comment>Stopped: 1 article added</comment>
        <translation>
            <numerusform>Angehalten: %n Artikel hinzugefügt</numerusform>
            <numerusform>Angehalten: %n Artikel hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Sums and shares</source>
        <translation>Summen und Anteile</translation>
    </message>
    <message>
        <source>Superlative</source>
        <translation>Superlativ</translation>
    </message>
    <message>
        <source>Superlatives</source>
        <translation>Superlative</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Superseded by</source>
        <comment>history</comment>
        <translation>Ersetzt durch</translation>
    </message>
    <message>
        <source>Supersede…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Stützt</translation>
    </message>
    <message>
        <source>Take over and decide again</source>
        <translation>Übernehmen und neu entscheiden</translation>
    </message>
    <message>
        <source>Take the lesson back, or let it hold again</source>
        <translation>Lehre zurücknehmen oder wieder gelten lassen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Tertiary</source>
        <translation>Tertiär</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Texts, saved pages, office files, PDFs, e-mails, feeds and tables</source>
        <translation>Texte, gespeicherte Seiten, Office-Dateien, PDFs, E-Mails, Feeds und Tabellen</translation>
    </message>
    <message>
        <source>That evidence is not attached to this claim.</source>
        <translation>Dieser Beleg gehört nicht zu dieser Behauptung.</translation>
    </message>
    <message>
        <source>That fact is gone.</source>
        <translation>Diesen Fakt gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>That is marked already: %1.</source>
        <translation>Das ist schon markiert: %1.</translation>
    </message>
    <message>
        <source>That is the place</source>
        <translation>Das ist die Stelle</translation>
    </message>
    <message>
        <source>That is the project that is open.</source>
        <translation>Das ist das geöffnete Projekt.</translation>
    </message>
    <message>
        <source>That is too long for one figure.</source>
        <translation>Das ist zu lang für eine Zahl.</translation>
    </message>
    <message>
        <source>That lesson was not taken back.</source>
        <translation>Diese Lehre wurde nicht zurückgenommen.</translation>
    </message>
    <message>
        <source>That lesson was taken back already.</source>
        <translation>Diese Lehre wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>That stands in the current revision already.</source>
        <translation>Das steht schon in der jetzigen Fassung.</translation>
    </message>
    <message>
        <source>The article is not finished: %1 still open.</source>
        <translation>Der Artikel ist nicht fertig: %1 noch offen.</translation>
    </message>
    <message>
        <source>The article is wrong</source>
        <translation>Der Artikel ist falsch</translation>
    </message>
    <message>
        <source>The article is wrong and is to be corrected</source>
        <translation>Der Artikel ist falsch und zu korrigieren</translation>
    </message>
    <message>
        <source>The article; on the page of inconsistencies the whole project</source>
        <translation>Den Artikel; auf der Seite der Unstimmigkeiten das ganze Projekt</translation>
    </message>
    <message>
        <source>The bar is the 95 % interval: so far the number would move if other things of the same kind had been judged. It comes of drawing the items again, 400 times, with a fixed seed.</source>
        <translation>Der Balken ist das 95-%-Intervall: So weit bewegte sich die Zahl, wären andere Dinge gleicher Art beurteilt worden. Er stammt aus 400-maligem neuem Ziehen der Fälle, mit festem Startwert.</translation>
    </message>
    <message>
        <source>The bundle is damaged: %1.</source>
        <translation>Das Bündel ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>The choice of that number</source>
        <translation>Die Wahl mit dieser Ziffer</translation>
    </message>
    <message>
        <source>The copy could not be verified: %1.</source>
        <translation>Die Kopie ließ sich nicht prüfen: %1.</translation>
    </message>
    <message>
        <source>The decision log keeps what it was</source>
        <translation>Das Protokoll behält, was es war</translation>
    </message>
    <message>
        <source>The desk shows only what it finds; N and P go through it</source>
        <translation>Nur, was sie findet, steht in der Liste; N und P gehen es durch</translation>
    </message>
    <message>
        <source>The disk did not take a write or a read (%1).</source>
        <translation>Der Datenträger ließ sich nicht lesen oder beschreiben (%1).</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The fact is outdated</source>
        <translation>Der Fakt ist veraltet</translation>
    </message>
    <message>
        <source>The fact would hold from %1 until %2.</source>
        <translation>Der Fakt würde von %1 bis %2 gelten.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be opened.</source>
        <translation>Der Ordner %1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation>Der Ordner %1 lässt sich nicht beschreiben.</translation>
    </message>
    <message>
        <source>The inspector lists what the number keys give.</source>
        <translation>Rechts steht, was die Zifferntasten geben.</translation>
    </message>
    <message>
        <source>The name it is known by</source>
        <translation>Der Name, unter dem es bekannt ist</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>Die Notiz ist leer.</translation>
    </message>
    <message>
        <source>The other file is another project, not a copy of this one.</source>
        <translation>Die andere Datei ist ein anderes Projekt, keine Kopie von diesem.</translation>
    </message>
    <message>
        <source>The places do not fit together</source>
        <translation>Die Stellen passen nicht zusammen</translation>
    </message>
    <message>
        <source>The project at any moment, for reading</source>
        <translation>Das Projekt zu jedem Zeitpunkt, zum Lesen</translation>
    </message>
    <message>
        <source>The project&apos;s own scheme…</source>
        <translation>Eigenes Schema des Projekts…</translation>
    </message>
    <message>
        <source>The relation %1 needs words.</source>
        <translation>Die Beziehung %1 braucht eine Bezeichnung.</translation>
    </message>
    <message>
        <source>The reviewers differ in nothing.</source>
        <translation>Die Reviewer sind sich in allem einig.</translation>
    </message>
    <message>
        <source>The same sentence again</source>
        <translation>Derselbe Satz noch einmal</translation>
    </message>
    <message>
        <source>The same, with ratings as steps of a scale: true beside mostly true differs little, true beside false much. Ratings that are no degree of truth are left out.</source>
        <translation>Dasselbe, mit Wertungen als Stufen einer Skala: richtig neben überwiegend richtig weicht wenig ab, richtig neben falsch viel. Wertungen ohne Wahrheitsgrad bleiben außer Betracht.</translation>
    </message>
    <message>
        <source>The share of figures that both read the same way, at the precision that the text claims.</source>
        <translation>Anteil der Zahlen, die beide gleich lasen, in der Genauigkeit des Textes.</translation>
    </message>
    <message>
        <source>The share of pairs of judgements that are the same. It counts what would agree by chance.</source>
        <translation>Anteil der Paare gleicher Urteile. Was zufällig übereinstimmt, zählt mit.</translation>
    </message>
    <message>
        <source>The span %1-%2 holds no words of the article.</source>
        <translation>Die Stelle %1-%2 enthält keine Wörter des Artikels.</translation>
    </message>
    <message>
        <source>The span holds nothing but blanks.</source>
        <translation>Die Stelle enthält nur Leerzeichen.</translation>
    </message>
    <message>
        <source>The text of these annotations is not here.</source>
        <translation>Der Text zu diesen Annotationen ist nicht hier.</translation>
    </message>
    <message>
        <source>The text on the clipboard becomes an article</source>
        <translation>Der Text der Zwischenablage wird ein Artikel</translation>
    </message>
    <message>
        <source>The value of a rating is 1 (false) to 5 (true), or null.</source>
        <translation>Der Wert einer Wertung ist 1 (falsch) bis 5 (richtig), oder leer.</translation>
    </message>
    <message>
        <source>The whole project</source>
        <translation>Das ganze Projekt</translation>
    </message>
    <message>
        <source>The words were lightly edited. Y says that this is the place now; P puts it elsewhere; W lets it go.</source>
        <translation>Der Wortlaut wurde leicht geändert. Y sagt, dass dies jetzt die Stelle ist; P versetzt sie; W gibt sie auf.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Theme, reading, keys, your name</source>
        <translation>Farbschema, Lesen, Tasten, eigener Name</translation>
    </message>
    <message>
        <source>Then select the other mention and press .</source>
        <translation>Dann die andere Nennung auswählen und . drücken</translation>
    </message>
    <message>
        <source>Then the key of one; F4 makes them</source>
        <translation>Dann deren Taste; F4 legt sie an</translation>
    </message>
    <message>
        <source>There are no exchange rates for “%1”.</source>
        <translation>Für „%1“ gibt es keine Wechselkurse.</translation>
    </message>
    <message>
        <source>There are very many decisions: `factdesk agreement` computes how far the reviewers agree.</source>
        <translation>Es gibt sehr viele Entscheidungen: `factdesk agreement` berechnet, wie weit die Reviewer übereinstimmen.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no decision %1, and it is no time.</source>
        <translation>Die Entscheidung %1 gibt es nicht, und es ist keine Zeit.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no final verdict to sign off.</source>
        <translation>Es gibt kein endgültiges Urteil zum Gegenzeichnen.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no good backup of %1.</source>
        <translation>Von %1 gibt es keine gute Sicherung.</translation>
    </message>
    <message>
        <source>There is no kind of mention “%1”.</source>
        <translation>Die Art „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no project at %1.</source>
        <translation>Bei %1 liegt kein Projekt.</translation>
    </message>
    <message>
        <source>There is no such choice here.</source>
        <translation>Diese Wahl gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There is no such relation.</source>
        <translation>Diese Beziehung gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no “%1:” to search by.</source>
        <translation>Nach „%1:“ lässt sich nicht suchen.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht.</translation>
    </message>
    <message>
        <source>There is nothing to let go of.</source>
        <translation>Hier ist nichts aufzugeben.</translation>
    </message>
    <message>
        <source>There is nothing to split off.</source>
        <translation>Es gibt nichts abzutrennen.</translation>
    </message>
    <message>
        <source>There was no article in there.</source>
        <translation>Darin war kein Artikel.</translation>
    </message>
    <message>
        <source>These files are different projects, not copies of one.</source>
        <translation>Diese Dateien sind verschiedene Projekte, nicht Kopien eines Projekts.</translation>
    </message>
    <message>
        <source>These words are gone.</source>
        <translation>Diese Worte sind weg.</translation>
    </message>
    <message numerus="yes">
        <source>This article changed. %n decisions on its earlier text wait to be settled.</source>
        <comment>This article changed. A decision on its earlier text waits.</comment>
        <translation>
            <numerusform>Dieser Artikel hat sich geändert. %n Entscheidung zum früheren Text wartet.</numerusform>
            <numerusform>Dieser Artikel hat sich geändert. %n Entscheidungen zum früheren Text warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>This claim was withdrawn.</source>
        <translation>Diese Behauptung wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>This does not lie in a claim.</source>
        <translation>Das liegt in keiner Behauptung.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Das ist keine Textdatei.</translation>
    </message>
    <message>
        <source>This is not what it looks like: it holds hidden or look-alike characters.</source>
        <translation>Das ist nicht, wonach es aussieht: Es enthält verborgene oder ähnlich aussehende Zeichen.</translation>
    </message>
    <message>
        <source>This kind of file cannot be read.</source>
        <translation>Diese Art von Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>This was adjudicated; since then someone decided again, so it is open again.</source>
        <translation>Das war entschieden; seither entschied jemand neu, also ist es wieder offen.</translation>
    </message>
    <message>
        <source>Through all articles that have one</source>
        <translation>Durch alle Artikel, die eine haben</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title, author, publisher, date, URL</source>
        <translation>Titel, Autor/in, Medium, Datum, URL</translation>
    </message>
    <message>
        <source>Titles and roles</source>
        <translation>Titel und Rollen</translation>
    </message>
    <message>
        <source>To its claim</source>
        <translation>Zur Behauptung</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>To the article</source>
        <translation>Zum Artikeltext</translation>
    </message>
    <message>
        <source>Told again</source>
        <translation>Wieder erzählt</translation>
    </message>
    <message>
        <source>Tracked copy with corrections</source>
        <translation>Kopie mit nachverfolgten Korrekturen</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Two reviewers; what they agree beyond what their own habits would give by chance. 0 is chance, 1 is perfect. It falls where one category is very common, however well they agree.</source>
        <translation>Zwei Reviewer; Übereinstimmung über das hinaus, was ihre Gewohnheiten zufällig ergäben. 0 ist Zufall, 1 vollkommen. Fällt, wo eine Kategorie sehr häufig ist, wie gut sie auch übereinstimmen.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type it as you would say it</source>
        <translation>So eingeben, wie man es sagt</translation>
    </message>
    <message>
        <source>Type it, or press Esc to leave it as it was.</source>
        <translation>Eingeben, oder Esc drücken, um es zu lassen.</translation>
    </message>
    <message>
        <source>Type the words as they stand.</source>
        <translation>Die Wörter so eingeben, wie sie dastehen.</translation>
    </message>
    <message>
        <source>Type the words in which it stands now</source>
        <translation>Die Wörter eingeben, in denen es jetzt steht</translation>
    </message>
    <message>
        <source>Type what it says, as you would say it</source>
        <translation>Eingeben, was es sagt</translation>
    </message>
    <message>
        <source>Type what it should be.</source>
        <translation>Eingeben, was es sein soll.</translation>
    </message>
    <message>
        <source>Type what you want to remember.</source>
        <translation>Eingeben, was festzuhalten ist.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>UIMA needs the package dkpro-cassis, which is not installed.</source>
        <translation>UIMA braucht das Paket dkpro-cassis; es ist nicht installiert.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Unanimous, majority, or a share of the reviewers; with a preview</source>
        <translation>Einstimmig, Mehrheit oder ein Anteil der Reviewer; mit Vorschau</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unit in words</source>
        <translation>Einheit in Worten</translation>
    </message>
    <message>
        <source>Unverifiable</source>
        <translation>Nicht überprüfbar</translation>
    </message>
    <message>
        <source>Up or down</source>
        <translation>Rauf oder runter</translation>
    </message>
    <message>
        <source>Use %1.</source>
        <translation>Möglich: %1.</translation>
    </message>
    <message>
        <source>Use a to z, 0 to 9, - and _.</source>
        <translation>Erlaubt: a bis z, 0 bis 9, - und _.</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>Möglich: %1.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>history</comment>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>Urteil: %1</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Verified %1: %2, as of %3; here %4</source>
        <translation>Verifiziert %1: %2, Stand %3; hier %4</translation>
    </message>
    <message>
        <source>Verified %1: %2; here %3</source>
        <translation>Verifiziert %1: %2; hier %3</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>Verifiziert von</translation>
    </message>
    <message>
        <source>Verified facts</source>
        <translation>Verifizierte Fakten</translation>
    </message>
    <message>
        <source>Version 1 holds</source>
        <translation>Version 1 gilt</translation>
    </message>
    <message>
        <source>Version 2 holds</source>
        <translation>Version 2 gilt</translation>
    </message>
    <message>
        <source>Version 3 holds</source>
        <translation>Version 3 gilt</translation>
    </message>
    <message>
        <source>Version 4 holds</source>
        <translation>Version 4 gilt</translation>
    </message>
    <message>
        <source>Version 5 holds</source>
        <translation>Version 5 gilt</translation>
    </message>
    <message>
        <source>Version 6 holds</source>
        <translation>Version 6 gilt</translation>
    </message>
    <message>
        <source>Version 7 holds</source>
        <translation>Version 7 gilt</translation>
    </message>
    <message>
        <source>Version 8 holds</source>
        <translation>Version 8 gilt</translation>
    </message>
    <message>
        <source>Version 9 holds</source>
        <translation>Version 9 gilt</translation>
    </message>
    <message>
        <source>View</source>
        <comment>menu</comment>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Wochentage</translation>
    </message>
    <message>
        <source>What Label Studio, doccano, brat and others marked, as suggestions</source>
        <translation>Was Label Studio, doccano, brat und andere markierten, als Vorschläge</translation>
    </message>
    <message>
        <source>What became of the program&apos;s proposals</source>
        <translation>Was aus den Vorschlägen wurde</translation>
    </message>
    <message>
        <source>What came first</source>
        <translation>Was zuerst kam</translation>
    </message>
    <message>
        <source>What is worth checking</source>
        <translation>Was prüfenswert ist</translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation>Was gezählt wird</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was es sagt</translation>
    </message>
    <message>
        <source>What somebody did or has</source>
        <translation>Was jemand tat oder hat</translation>
    </message>
    <message>
        <source>What was decided last, for every open mention in the same words or of the same entity; one undo step</source>
        <translation>Die letzte Entscheidung für jede offene Nennung mit denselben Worten oder vom selben Namen; ein einziger Schritt</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wann es geschah</translation>
    </message>
    <message>
        <source>Where a decision teaches the program most</source>
        <translation>Wo das Programm am meisten lernt</translation>
    </message>
    <message>
        <source>Where it begins and ends</source>
        <translation>Wo es beginnt und endet</translation>
    </message>
    <message>
        <source>Where it misleads: with few items the interval is wide, and the number says little. Where nearly everything is of one kind, kappa and alpha fall however well you agree: look at the raw share beside them. What both accepted as the program proposed it agrees by itself. And agreement is no truth: two can be wrong in the same way.</source>
        <translation>Wo sie täuscht: Bei wenigen Fällen ist das Intervall weit und die Zahl sagt wenig. Wo fast alles von einer Art ist, fallen Kappa und Alpha bei bester Übereinstimmung: dann zählt der rohe Anteil daneben. Was beide wie vorgeschlagen annahmen, stimmt von selbst überein. Und Übereinstimmung ist keine Wahrheit: Zwei können auf dieselbe Weise irren.</translation>
    </message>
    <message>
        <source>Where it stands now</source>
        <translation>Wo es jetzt steht</translation>
    </message>
    <message>
        <source>Where it stood there is now: “%1”</source>
        <translation>Wo es stand, steht jetzt: „%1“</translation>
    </message>
    <message>
        <source>Where marks begin and end, in proportion to how far they lie apart; 1 is the same places. Marks of a machine that both accepted agree by themselves: it says little where most marks are suggestions.</source>
        <translation>Wo Markierungen beginnen und enden, im Verhältnis zu ihrem Abstand; 1 heißt gleiche Stellen. Angenommene Vorschläge des Programms stimmen von selbst überein: sagt wenig, wo die meisten Markierungen Vorschläge sind.</translation>
    </message>
    <message>
        <source>Where the most claims are worth checking</source>
        <translation>Wo die meisten prüfenswerten Behauptungen sind</translation>
    </message>
    <message>
        <source>Which dollar</source>
        <translation>Welcher Dollar</translation>
    </message>
    <message>
        <source>Who decided here; blind verdicts; the two-person rule</source>
        <translation>Wer hier entschied; blinde Urteile; Vier-Augen-Regel</translation>
    </message>
    <message>
        <source>Who decided what, when, from what to what: of what is selected</source>
        <translation>Wer was wann entschied, von was zu was: zum Ausgewählten</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Wer es sagte</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Heil</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message>
        <source>Why: %1 (%2)</source>
        <translation>Warum: %1 (%2)</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Weit</translation>
    </message>
    <message>
        <source>With a second reviewer&apos;s decisions you see here how far you agree: merge their copy (Ctrl+Shift+M).</source>
        <translation>Mit den Entscheidungen einer zweiten Person steht hier die Übereinstimmung: deren Kopie zusammenführen (Ctrl+Shift+M).</translation>
    </message>
    <message>
        <source>With a second reviewer&apos;s decisions you see here how far you agree: merge their copy of the project.</source>
        <translation>Mit den Entscheidungen einer zweiten Person steht hier die Übereinstimmung: deren Kopie des Projekts zusammenführen.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>history</comment>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>Without blanks and stops at its ends</source>
        <translation>Ohne Leerzeichen und Punkte an den Enden</translation>
    </message>
    <message>
        <source>Worded: %1</source>
        <translation>Wortlaut: %1</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Write %1 %2 1m, or %3 = 1m..2m.</source>
        <translation>Schreibweise: %1 %2 1m oder %3 = 1m..2m.</translation>
    </message>
    <message>
        <source>Write 0.1 or 10%, or default; most take any too.</source>
        <translation>Schreibweise: 0.1, 10% oder default; die meisten nehmen auch any.</translation>
    </message>
    <message>
        <source>Write 1 (false) to 5 (true), or nothing.</source>
        <translation>1 (falsch) bis 5 (richtig) eingeben, oder nichts.</translation>
    </message>
    <message>
        <source>Write 2023, or 2020..2023.</source>
        <translation>Schreibweise: 2023 oder 2020..2023.</translation>
    </message>
    <message>
        <source>Write digits, or two numbers with a dash between them.</source>
        <translation>Ziffern eingeben, oder zwei Zahlen mit Strich dazwischen.</translation>
    </message>
    <message>
        <source>Write it as YYYY-MM-DD.</source>
        <translation>Schreibweise: JJJJ-MM-TT.</translation>
    </message>
    <message>
        <source>Write it as in an article: 9 April 2024, Q3 2023, the 1990s, last Tuesday, two weeks.</source>
        <translation>Wie im Artikel schreiben: 9 April 2024, Q3 2023, the 1990s, last Tuesday, two weeks.</translation>
    </message>
    <message>
        <source>Write it so that it stands alone.</source>
        <translation>So schreiben, dass sie für sich steht.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yesterday, today, tomorrow</source>
        <translation>Gestern, heute, morgen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>You have given no verdict here. Enter goes to the claim; R shows them, since you adjudicate.</source>
        <translation>Hier fehlt das eigene Urteil. Enter führt zur Behauptung; R zeigt die anderen, weil hier entschieden wird.</translation>
    </message>
    <message>
        <source>Your decisions stay</source>
        <translation>Die Entscheidungen bleiben</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Your verdict is missing</source>
        <translation>Eigenes Urteil fehlt</translation>
    </message>
    <message>
        <source>a bare “%1” is most often %2</source>
        <translation>„%1“ allein meint meist %2</translation>
    </message>
    <message>
        <source>a belief</source>
        <translation>eine Überzeugung</translation>
    </message>
    <message>
        <source>a dateline</source>
        <translation>eine Ortsmarke</translation>
    </message>
    <message>
        <source>a decision</source>
        <translation>eine Entscheidung</translation>
    </message>
    <message>
        <source>a label of the project&apos;s own</source>
        <translation>eine eigene Bezeichnung des Projekts</translation>
    </message>
    <message>
        <source>a picture credit</source>
        <translation>ein Bildnachweis</translation>
    </message>
    <message>
        <source>a place in an order</source>
        <translation>ein Platz in einer Reihenfolge</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>eine Frage</translation>
    </message>
    <message>
        <source>a second reviewer has not signed it off</source>
        <translation>die zweite Unterschrift fehlt</translation>
    </message>
    <message>
        <source>about</source>
        <translation>etwa</translation>
    </message>
    <message>
        <source>about law or a court</source>
        <translation>über Recht oder Gericht</translation>
    </message>
    <message>
        <source>accept %1</source>
        <translation>Annehmen: %1</translation>
    </message>
    <message>
        <source>accept %1 (%2 places)</source>
        <translation>Annehmen: %1 (%2 Stellen)</translation>
    </message>
    <message>
        <source>accept %1 in %2 more places</source>
        <translation>Annehmen: %1 an %2 weiteren Stellen</translation>
    </message>
    <message>
        <source>accept %1 scored %2 or more</source>
        <translation>%1 mit %2 oder mehr annehmen</translation>
    </message>
    <message>
        <source>adjudicate %1</source>
        <translation>Entscheiden: %1</translation>
    </message>
    <message>
        <source>alpha (interval)</source>
        <translation>Alpha (Intervall)</translation>
    </message>
    <message>
        <source>an age by the words around it</source>
        <translation>ein Alter, nach den Wörtern ringsum</translation>
    </message>
    <message>
        <source>an attribute of the project&apos;s own: source=official, or a value alone</source>
        <translation>ein eigenes Merkmal des Projekts: source=official, oder nur ein Wert</translation>
    </message>
    <message>
        <source>an entity by a part of its name</source>
        <translation>ein Name, nach einem Teil davon</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>another fact superseded it</source>
        <translation>durch einen anderen Fakt ersetzt</translation>
    </message>
    <message>
        <source>another reviewer&apos;s</source>
        <translation>die einer anderen Person</translation>
    </message>
    <message>
        <source>apply the fact %1</source>
        <translation>Fakt übernehmen: %1</translation>
    </message>
    <message>
        <source>as stated</source>
        <translation>wie angegeben</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>attach evidence</source>
        <translation>Beleg anfügen</translation>
    </message>
    <message>
        <source>attributed to %1</source>
        <translation>zugeschrieben: %1</translation>
    </message>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>change %1 of %2</source>
        <translation>%1 ändern: %2</translation>
    </message>
    <message>
        <source>change the evidence</source>
        <translation>Beleg ändern</translation>
    </message>
    <message>
        <source>change the span of %1</source>
        <translation>Stelle ändern: %1</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>claim, figure, date, entity, quote</source>
        <translation>claim, figure, date, entity, quote (Behauptung, Zahl, Datum, Name, Zitat)</translation>
    </message>
    <message>
        <source>compares</source>
        <translation>vergleicht</translation>
    </message>
    <message>
        <source>confidence %1 %</source>
        <translation>Sicherheit %1 %</translation>
    </message>
    <message>
        <source>confirm %1</source>
        <translation>Bestätigen: %1</translation>
    </message>
    <message>
        <source>correct %1</source>
        <translation>Korrigieren: %1</translation>
    </message>
    <message>
        <source>correct %1 in %2 more places</source>
        <translation>Korrigieren: %1 an %2 weiteren Stellen</translation>
    </message>
    <message>
        <source>counted from the article&apos;s date</source>
        <translation>gezählt vom Datum des Artikels</translation>
    </message>
    <message>
        <source>counted from the date named before</source>
        <translation>gezählt vom zuvor genannten Datum</translation>
    </message>
    <message>
        <source>counts “%1”</source>
        <translation>zählt „%1“</translation>
    </message>
    <message>
        <source>decided after it was adjudicated</source>
        <translation>nach dem Entscheid neu entschieden</translation>
    </message>
    <message>
        <source>dismiss %1</source>
        <translation>Verwerfen: %1</translation>
    </message>
    <message>
        <source>down by</source>
        <translation>gesunken um</translation>
    </message>
    <message>
        <source>duration from the article&apos;s date</source>
        <translation>Dauer ab dem Datum des Artikels</translation>
    </message>
    <message>
        <source>duration up to the article&apos;s date</source>
        <translation>Dauer bis zum Datum des Artikels</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of this language</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>everything is “%1”: there is nothing to agree about beyond chance</source>
        <translation>alles ist „%1“: mehr als Zufall lässt sich nicht messen</translation>
    </message>
    <message>
        <source>exactly as said</source>
        <translation>genau wie gesagt</translation>
    </message>
    <message>
        <source>finish %1</source>
        <translation>Abschließen: %1</translation>
    </message>
    <message>
        <source>flag an inconsistency</source>
        <translation>Unstimmigkeit melden</translation>
    </message>
    <message>
        <source>followed by “old” or “of age”</source>
        <translation>gefolgt von „old“ oder „of age“</translation>
    </message>
    <message>
        <source>gives a cause</source>
        <translation>nennt eine Ursache</translation>
    </message>
    <message>
        <source>gives a date</source>
        <translation>nennt ein Datum</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>hidden until you give yours</source>
        <translation>verborgen bis zum eigenen</translation>
    </message>
    <message>
        <source>how many are missing is unknown</source>
        <translation>wie viele fehlen, ist unbekannt</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>inconsistencies</source>
        <translation>Unstimmigkeiten</translation>
    </message>
    <message>
        <source>it has no evidence</source>
        <translation>kein Beleg</translation>
    </message>
    <message>
        <source>it has no verdict</source>
        <translation>kein Urteil</translation>
    </message>
    <message>
        <source>it is not accepted yet</source>
        <translation>noch nicht angenommen</translation>
    </message>
    <message>
        <source>it was rated “%1”</source>
        <translation>bewertet mit „%1“</translation>
    </message>
    <message>
        <source>it was rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>it was withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>it was withdrawn: %1</source>
        <translation>zurückgezogen: %1</translation>
    </message>
    <message>
        <source>its verdict</source>
        <translation>das Urteil</translation>
    </message>
    <message>
        <source>its verdict is a draft</source>
        <translation>das Urteil ist ein Entwurf</translation>
    </message>
    <message>
        <source>km, kg, % …</source>
        <translation>km, kg, % …</translation>
    </message>
    <message>
        <source>labels: %1</source>
        <translation>Bezeichnungen: %1</translation>
    </message>
    <message>
        <source>last such weekday before the article&apos;s date</source>
        <translation>letzter solcher Wochentag vor dem Datum des Artikels</translation>
    </message>
    <message>
        <source>leads to what follows</source>
        <translation>leitet zum Folgenden über</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>weniger als</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>weniger als %1</translation>
    </message>
    <message>
        <source>link %1 to %2</source>
        <translation>Verknüpfen: %1 mit %2</translation>
    </message>
    <message>
        <source>make %1 a %2</source>
        <translation>Umdeuten: %1 als %2</translation>
    </message>
    <message>
        <source>mark %1 as %2</source>
        <translation>Markieren: %1 als %2</translation>
    </message>
    <message>
        <source>marked by hand</source>
        <translation>von Hand markiert</translation>
    </message>
    <message>
        <source>money in %1</source>
        <translation>Geld in %1</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>mehr als</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>named %1</source>
        <translation>namens %1</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>fast</translation>
    </message>
    <message>
        <source>next such weekday after the article&apos;s date</source>
        <translation>nächster solcher Wochentag nach dem Datum des Artikels</translation>
    </message>
    <message>
        <source>no change meant</source>
        <translation>keine Veränderung gemeint</translation>
    </message>
    <message>
        <source>no speaker found</source>
        <translation>niemand gefunden, der spricht</translation>
    </message>
    <message>
        <source>nominal, of the time</source>
        <translation>nominal, der Zeit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>note on %1</source>
        <translation>Notiz zu: %1</translation>
    </message>
    <message>
        <source>note, evidence, verdict</source>
        <translation>note, evidence, verdict (Notiz, Beleg, Urteil)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation>nichts gesagt</translation>
    </message>
    <message>
        <source>only %1 items: the interval says more than the number</source>
        <translation>nur %1 Fälle: das Intervall sagt mehr als die Zahl</translation>
    </message>
    <message>
        <source>only %1 marks</source>
        <translation>nur %1 Markierungen</translation>
    </message>
    <message>
        <source>open, accepted, corrected, rejected, skipped; of claims verified, unverified</source>
        <translation>open, accepted, corrected, rejected, skipped; bei Behauptungen verified, unverified</translation>
    </message>
    <message>
        <source>opinion words</source>
        <translation>Wörter einer Meinung</translation>
    </message>
    <message>
        <source>purchasing power parity</source>
        <translation>Kaufkraftparität</translation>
    </message>
    <message>
        <source>quarter not named</source>
        <translation>Quartal nicht genannt</translation>
    </message>
    <message>
        <source>quoted words</source>
        <translation>zitierte Worte</translation>
    </message>
    <message>
        <source>raw agreement</source>
        <translation>rohe Übereinstimmung</translation>
    </message>
    <message>
        <source>real, of one year</source>
        <translation>real, eines Jahres</translation>
    </message>
    <message>
        <source>reject %1</source>
        <translation>Ablehnen: %1</translation>
    </message>
    <message>
        <source>reject %1 (%2 places)</source>
        <translation>Ablehnen: %1 (%2 Stellen)</translation>
    </message>
    <message>
        <source>reject %1 in %2 more places</source>
        <translation>Ablehnen: %1 an %2 weiteren Stellen</translation>
    </message>
    <message>
        <source>reopen %1</source>
        <translation>Wieder öffnen: %1</translation>
    </message>
    <message>
        <source>reported speech</source>
        <translation>indirekte Rede</translation>
    </message>
    <message>
        <source>reported, partly in quotation marks</source>
        <translation>berichtet, teils in Anführungszeichen</translation>
    </message>
    <message>
        <source>resolve %1</source>
        <translation>Erledigen: %1</translation>
    </message>
    <message>
        <source>reviewers differ in %1</source>
        <translation>verschieden beurteilt: %1</translation>
    </message>
    <message>
        <source>said by %1</source>
        <translation>gesagt von %1</translation>
    </message>
    <message>
        <source>sign off %1</source>
        <translation>Gegenzeichnen: %1</translation>
    </message>
    <message>
        <source>skip %1</source>
        <translation>Überspringen: %1</translation>
    </message>
    <message>
        <source>spans: %1</source>
        <translation>Stellen: %1</translation>
    </message>
    <message>
        <source>stands in quotation marks</source>
        <translation>steht in Anführungszeichen</translation>
    </message>
    <message>
        <source>states an amount</source>
        <translation>nennt eine Menge</translation>
    </message>
    <message>
        <source>states an amount of money</source>
        <translation>nennt einen Geldbetrag</translation>
    </message>
    <message>
        <source>superlative</source>
        <translation>Superlativ</translation>
    </message>
    <message>
        <source>take a relation back</source>
        <translation>Beziehung zurücknehmen</translation>
    </message>
    <message>
        <source>take evidence off</source>
        <translation>Beleg entfernen</translation>
    </message>
    <message>
        <source>tells a change</source>
        <translation>nennt eine Veränderung</translation>
    </message>
    <message>
        <source>tells the future</source>
        <translation>sagt etwas voraus</translation>
    </message>
    <message>
        <source>the %1 “%2” (%3)</source>
        <translation>%1 „%2“ (%3)</translation>
    </message>
    <message>
        <source>the %1 “%2” is not settled</source>
        <translation>%1 „%2“ ist noch offen</translation>
    </message>
    <message>
        <source>the article has changed here since; its place has to be confirmed</source>
        <translation>der Artikel wurde hier geändert; die Stelle muss bestätigt werden</translation>
    </message>
    <message>
        <source>the fact held until %1</source>
        <translation>der Fakt galt bis %1</translation>
    </message>
    <message>
        <source>the fact holds from %1 on</source>
        <translation>der Fakt gilt ab %1</translation>
    </message>
    <message>
        <source>the fact was to be verified again after %1</source>
        <translation>der Fakt war nach %1 neu zu prüfen</translation>
    </message>
    <message>
        <source>the language model marks a name</source>
        <translation>das Sprachmodell erkennt einen Namen</translation>
    </message>
    <message>
        <source>the last full quarter</source>
        <translation>das letzte volle Quartal</translation>
    </message>
    <message>
        <source>the quarter named before</source>
        <translation>das zuvor genannte Quartal</translation>
    </message>
    <message>
        <source>the rating of a claim&apos;s verdict</source>
        <translation>die Wertung im Urteil über eine Behauptung</translation>
    </message>
    <message>
        <source>the size of a fall: “%1”</source>
        <translation>Größe eines Rückgangs: „%1“</translation>
    </message>
    <message>
        <source>the size of a rise: “%1”</source>
        <translation>Größe eines Anstiegs: „%1“</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>nicht bestimmt</translation>
    </message>
    <message>
        <source>unitizing alpha</source>
        <translation>Alpha der Stellen</translation>
    </message>
    <message>
        <source>up by</source>
        <translation>gestiegen um</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>bis zu</translation>
    </message>
    <message>
        <source>verdict %1 on %2</source>
        <translation>Urteil %1 zu: %2</translation>
    </message>
    <message>
        <source>verdict (hidden)</source>
        <translation>Urteil (verborgen)</translation>
    </message>
    <message>
        <source>verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>weekday after the article&apos;s date</source>
        <translation>Wochentag nach dem Datum des Artikels</translation>
    </message>
    <message>
        <source>weekday before the article&apos;s date</source>
        <translation>Wochentag vor dem Datum des Artikels</translation>
    </message>
    <message>
        <source>weekday of the article&apos;s date</source>
        <translation>Wochentag des Artikeldatums</translation>
    </message>
    <message>
        <source>weekday of the named week</source>
        <translation>Wochentag der genannten Woche</translation>
    </message>
    <message>
        <source>who said it, or what stands in a quote of theirs</source>
        <translation>wer es sagte, oder was in einem Zitat davon steht</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>within tolerance</source>
        <translation>innerhalb der Toleranz</translation>
    </message>
    <message>
        <source>words of the article&apos;s title</source>
        <translation>Wörter aus dem Titel des Artikels</translation>
    </message>
    <message>
        <source>words of the publisher</source>
        <translation>Wörter aus dem Namen des Mediums</translation>
    </message>
    <message>
        <source>written like a name</source>
        <translation>geschrieben wie ein Name</translation>
    </message>
    <message>
        <source>year counted from the article&apos;s date</source>
        <translation>Jahr, gezählt vom Datum des Artikels</translation>
    </message>
    <message>
        <source>year of the article&apos;s date</source>
        <translation>Jahr des Artikeldatums</translation>
    </message>
    <message>
        <source>year, month, person</source>
        <translation>year, month, person</translation>
    </message>
    <message>
        <source>your own verdict is missing</source>
        <translation>das eigene Urteil fehlt</translation>
    </message>
    <message>
        <source>· Alone</source>
        <translation>· Allein</translation>
    </message>
    <message>
        <source>“%1 %2” needs a number.</source>
        <translation>„%1 %2“ braucht eine Zahl.</translation>
    </message>
    <message>
        <source>“%1:” cannot be “%2”.</source>
        <translation>„%1:“ kann nicht „%2“ sein.</translation>
    </message>
    <message>
        <source>“%1:” needs a value.</source>
        <translation>„%1:“ braucht einen Wert.</translation>
    </message>
    <message>
        <source>“%1” after “%2” is no number.</source>
        <translation>„%1“ nach „%2“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a relation.</source>
        <translation>„%1“ kann nicht der Name einer Beziehung sein.</translation>
    </message>
    <message>
        <source>“%1” does not stand in the article.</source>
        <translation>„%1“ steht nicht im Artikel.</translation>
    </message>
    <message>
        <source>“%1” has no place in the current revision.</source>
        <translation>„%1“ hat keine Stelle in der jetzigen Fassung.</translation>
    </message>
    <message>
        <source>“%1” in the article</source>
        <translation>„%1“ steht im Artikel</translation>
    </message>
    <message>
        <source>“%1” is named</source>
        <translation>„%1“ wird genannt</translation>
    </message>
    <message>
        <source>“%1” is no %2.</source>
        <translation>„%1“: kein Fall von %2.</translation>
    </message>
    <message>
        <source>“%1” is no day; write it as 2026-03-09.</source>
        <translation>„%1“ ist kein Tag; Schreibweise: 2026-03-09.</translation>
    </message>
    <message>
        <source>“%1” is no share for “%2”.</source>
        <translation>„%1“ ist kein Anteil für „%2“.</translation>
    </message>
    <message>
        <source>“%1” is no value of a rating.</source>
        <translation>„%1“ ist kein Wert einer Wertung.</translation>
    </message>
    <message>
        <source>“%1” is no verified fact.</source>
        <translation>„%1“ ist kein verifizierter Fakt.</translation>
    </message>
    <message>
        <source>“%1” is no year.</source>
        <translation>„%1“ ist kein Jahr.</translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation>„%1“ ist kein Betrag.</translation>
    </message>
    <message>
        <source>“%1” near it</source>
        <translation>„%1“ steht in der Nähe</translation>
    </message>
    <message>
        <source>“%1” states more than one figure: %2.</source>
        <translation>„%1“ nennt mehr als eine Zahl: %2.</translation>
    </message>
    <message>
        <source>“%1” states no figure.</source>
        <translation>„%1“ nennt keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” was not understood as a date or duration.</source>
        <translation>„%1“ wurde nicht als Datum oder Dauer verstanden.</translation>
    </message>
    <message>
        <source>“%1” was withdrawn.</source>
        <translation>„%1“ wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>→ Moved on</source>
        <translation>→ Fortgeschrieben</translation>
    </message>
    <message>
        <source>≈ Alike</source>
        <translation>≈ Ähnlich</translation>
    </message>
    <message>
        <source>≠ Differs</source>
        <translation>≠ Weicht ab</translation>
    </message>
    <message>
        <source>○ Waits for a second signature: %1</source>
        <translation>○ Wartet auf die zweite Unterschrift: %1</translation>
    </message>
    <message>
        <source>○ Waits for a second signature: yours will do (Shift+V)</source>
        <translation>○ Wartet auf die zweite Unterschrift: die eigene genügt (Shift+V)</translation>
    </message>
    <message>
        <source>✓ Signed off by %1</source>
        <translation>✓ Gegengezeichnet von %1</translation>
    </message>
    <message>
        <source>✕ Rejected</source>
        <translation>✕ Abgelehnt</translation>
    </message>
</context>
</TS>
