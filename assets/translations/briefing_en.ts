<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>About</name>
    <message>
        <source>vandaag {clock}</source>
        <translation>today {clock}</translation>
    </message>
    <message>
        <source>gisteren {clock}</source>
        <translation>yesterday {clock}</translation>
    </message>
</context>
<context>
    <name>AboutText</name>
    <message>
        <source>1 woord</source>
        <translation>1 word</translation>
    </message>
    <message>
        <source>{count} woorden</source>
        <translation>{count} words</translation>
    </message>
    <message>
        <source>Gewijzigd {when}</source>
        <translation>Changed {when}</translation>
    </message>
</context>
<context>
    <name>ActionPainter</name>
    <message>
        <source>niet begrepen</source>
        <translation>not understood</translation>
    </message>
    <message>
        <source>Geen status</source>
        <translation>No status</translation>
    </message>
</context>
<context>
    <name>ActionsGrid</name>
    <message>
        <source>Acties</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Wat gaat er gebeuren?</source>
        <translation>What is going to happen?</translation>
    </message>
    <message>
        <source>Start: Q3 …</source>
        <translation>Start: Q3 …</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>{column} van actie {number} van {count}</source>
        <translation>{column} of action {number} of {count}</translation>
    </message>
    <message>
        <source>Actie verwijderd.</source>
        <translation>Action deleted.</translation>
    </message>
    <message>
        <source>{count} acties verwijderd.</source>
        <translation>{count} actions deleted.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Volgens de planning</source>
        <translation>As the planning says</translation>
    </message>
    <message>
        <source>Bewerken</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Actie toevoegen</source>
        <translation>Add action</translation>
    </message>
    <message>
        <source>Omhoog</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Omlaag</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>ActionsIsland</name>
    <message>
        <source>Acties</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Actie toevoegen</source>
        <translation>Add action</translation>
    </message>
    <message>
        <source>Actie toevoegen (Ctrl+Shift+A)</source>
        <translation>Add action (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Nog geen acties. Voeg er een toe.</source>
        <translation>No actions yet. Add one.</translation>
    </message>
    <message>
        <source>{count} acties</source>
        <translation>{count} actions</translation>
    </message>
    <message>
        <source>Actielijst verwijderen</source>
        <translation>Delete list of actions</translation>
    </message>
</context>
<context>
    <name>ActionsModel</name>
    <message>
        <source>Actie</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Eigenaar</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Geen status</source>
        <translation>No status</translation>
    </message>
    <message>
        <source>Planning niet begrepen; zij wordt letterlijk afgedrukt.</source>
        <translation>This planning is not understood; it is printed as it stands.</translation>
    </message>
    <message>
        <source>Volgt uit de planning.</source>
        <translation>Follows from the planning.</translation>
    </message>
    <message>
        <source>Samen met: {names}</source>
        <translation>Together with: {names}</translation>
    </message>
</context>
<context>
    <name>AgendaName</name>
    <message>
        <source>Agenda: {title}</source>
        <translation>Agenda: {title}</translation>
    </message>
</context>
<context>
    <name>AgendaToLetters</name>
    <message>
        <source>Tekening: uit één agenda komen twee brieven, van voorjaar en najaar</source>
        <translation>Drawing: one agenda gives two letters, one in spring and one in autumn</translation>
    </message>
    <message>
        <source>voorjaar</source>
        <translation>spring</translation>
    </message>
    <message>
        <source>najaar</source>
        <translation>autumn</translation>
    </message>
    <message>
        <source>Brief
{season}</source>
        <translation>Letter
{season}</translation>
    </message>
</context>
<context>
    <name>AgendaView</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Pijler toevoegen</source>
        <translation>Add pillar</translation>
    </message>
    <message>
        <source>Brief inlezen…</source>
        <translation>Import a letter…</translation>
    </message>
    <message>
        <source>Nog geen onderdelen. Voeg een pijler toe of lees een bestaande brief in.</source>
        <translation>Nothing here yet. Add a pillar, or import a letter that exists.</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Back-ups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Een back-up komt terug als nieuw bestand; de werkruimte {name} blijft zoals zij is.</source>
        <translation>A backup comes back as a new file; the workspace {name} stays as it is.</translation>
    </message>
    <message>
        <source>Briefing maakt elke dag dat u werkt een back-up. U kunt er ook zelf een maken.</source>
        <translation>Briefing makes a backup every day you work. You can also make one yourself.</translation>
    </message>
    <message>
        <source>Nog geen back-ups</source>
        <translation>No backups yet</translation>
    </message>
    <message>
        <source>Gemaakt</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Grootte</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Nu een back-up maken</source>
        <translation>Make a backup now</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Terugzetten naar nieuw bestand…</source>
        <translation>Restore to a new file…</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>De back-up wordt gemaakt…</source>
        <translation>Making the backup…</translation>
    </message>
    <message>
        <source>De back-up is gemaakt.</source>
        <translation>The backup is made.</translation>
    </message>
    <message>
        <source>{name} teruggezet</source>
        <translation>{name} restored</translation>
    </message>
    <message>
        <source>Terugzetten naar nieuw bestand</source>
        <translation>Restore to a new file</translation>
    </message>
    <message>
        <source>Werkruimte van Briefing (*.briefing)</source>
        <translation>Workspace of Briefing (*.briefing)</translation>
    </message>
    <message>
        <source>De back-up wordt teruggezet…</source>
        <translation>Restoring the backup…</translation>
    </message>
    <message>
        <source>De back-up staat nu in {file}. U kunt hem openen.</source>
        <translation>The backup is now in {file}. You can open it.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Melding sluiten</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>De acties van een geplakte actielijst zijn niet meegekomen. Kopieer de lijst opnieuw.</source>
        <translation>The actions of a pasted action list did not come along. Copy the list again.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{label}: {word}</source>
        <translation>{label}: {word}</translation>
    </message>
    <message>
        <source>Geen status</source>
        <translation>No status</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Veld</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Alinea</source>
        <translation>Paragraph</translation>
    </message>
    <message>
        <source>Tussenkop</source>
        <translation>Subheading</translation>
    </message>
    <message>
        <source>Opsomming</source>
        <translation>Bulleted list</translation>
    </message>
    <message>
        <source>Genummerde lijst</source>
        <translation>Numbered list</translation>
    </message>
    <message>
        <source>Citaat</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Niveau lager</source>
        <translation>Level down</translation>
    </message>
    <message>
        <source>Niveau hoger</source>
        <translation>Level up</translation>
    </message>
    <message>
        <source>Vet</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Cursief</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Superscript</source>
        <translation>Superscript</translation>
    </message>
    <message>
        <source>Subscript</source>
        <translation>Subscript</translation>
    </message>
    <message>
        <source>Tabel</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Link…</translation>
    </message>
    <message>
        <source>Noot</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Verwijzing</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Afbeelding…</source>
        <translation>Image…</translation>
    </message>
    <message>
        <source>Actie</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Actielijst</source>
        <translation>List of actions</translation>
    </message>
    <message>
        <source>Zoeken…</source>
        <translation>Find…</translation>
    </message>
    <message>
        <source>Vervangen…</source>
        <translation>Replace…</translation>
    </message>
    <message>
        <source>Plakken als tekst</source>
        <translation>Paste as text</translation>
    </message>
    <message>
        <source>paragraaf</source>
        <translation>section</translation>
    </message>
    <message>
        <source>pijler</source>
        <translation>pillar</translation>
    </message>
    <message>
        <source>thema</source>
        <translation>theme</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Nummering</source>
        <translation>Numbering</translation>
    </message>
    <message>
        <source>Onderdeel</source>
        <translation>Part</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>onderdeel</source>
        <translation>part</translation>
    </message>
    <message>
        <source>onderdelen</source>
        <translation>parts</translation>
    </message>
    <message>
        <source>actie</source>
        <translation>action</translation>
    </message>
    <message>
        <source>acties</source>
        <translation>actions</translation>
    </message>
    <message>
        <source>noot</source>
        <translation>note</translation>
    </message>
    <message>
        <source>noten</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>tabel</source>
        <translation>table</translation>
    </message>
    <message>
        <source>tabellen</source>
        <translation>tables</translation>
    </message>
    <message>
        <source>motie</source>
        <translation>motion</translation>
    </message>
    <message>
        <source>moties</source>
        <translation>motions</translation>
    </message>
    <message>
        <source>toezegging</source>
        <translation>commitment</translation>
    </message>
    <message>
        <source>toezeggingen</source>
        <translation>commitments</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Er ging iets mis</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>Er ging iets mis. Uw tekst is bewaard. U kunt het verslag kopiëren.</source>
        <translation>Something went wrong. Your text is saved. You can copy the report.</translation>
    </message>
    <message>
        <source>Er ging iets mis. Het laatste wat u typte is niet bewaard. Kopieer die tekst, sluit Briefing en open de werkruimte opnieuw.</source>
        <translation>Something went wrong. What you typed last is not saved. Copy that text, close Briefing and open the workspace again.</translation>
    </message>
    <message>
        <source>In het verslag staat wat het programma deed. De tekst van uw brieven staat er niet in.</source>
        <translation>The report says what the program was doing. It does not hold the text of your letters.</translation>
    </message>
    <message>
        <source>Verslag</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Verslag kopiëren</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <source>Verder werken</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Bijvoorbeeld 27 november 2026</source>
        <translation>For example 27 November 2026</translation>
    </message>
    <message>
        <source>Kalender openen</source>
        <translation>Open calendar</translation>
    </message>
</context>
<context>
    <name>DestinationPage</name>
    <message>
        <source>Bij een agenda van deze werkruimte</source>
        <translation>With an agenda of this workspace</translation>
    </message>
    <message>
        <source>Als nieuwe agenda in deze werkruimte</source>
        <translation>As a new agenda in this workspace</translation>
    </message>
    <message>
        <source>In een nieuwe werkruimte</source>
        <translation>In a new workspace</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Wijzigen…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Waar wilt u de brief bewaren?</source>
        <translation>Where do you want to keep the letter?</translation>
    </message>
    <message>
        <source>Bij de agenda ‘{title}’</source>
        <translation>With the agenda ‘{title}’</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>in {folder}</translation>
    </message>
    <message>
        <source>Werkruimte bewaren als</source>
        <translation>Save workspace as</translation>
    </message>
    <message>
        <source>Werkruimte van Briefing (*.briefing)</source>
        <translation>Workspace of Briefing (*.briefing)</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>DoubtList</name>
    <message>
        <source>Plaatsen om na te kijken</source>
        <translation>Places to check</translation>
    </message>
    <message>
        <source>regel {line}</source>
        <translation>line {line}</translation>
    </message>
    <message>
        <source>afgehandeld</source>
        <translation>handled</translation>
    </message>
    <message>
        <source>nog niet afgehandeld</source>
        <translation>not handled yet</translation>
    </message>
</context>
<context>
    <name>ExportChoice</name>
    <message>
        <source>U kunt {fields} gebruiken.</source>
        <translation>You can use {fields}.</translation>
    </message>
    <message>
        <source>Toegankelijk, met labels voor schermlezers (PDF/UA)</source>
        <translation>Accessible, with tags for screen readers (PDF/UA)</translation>
    </message>
    <message>
        <source>Om in Word verder te werken, met stijlen en noten</source>
        <translation>To work on in Word, with styles and notes</translation>
    </message>
    <message>
        <source>Bestanden</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Kiezen…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Bestandsnaam</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Map voor de bestanden</source>
        <translation>Folder for the files</translation>
    </message>
    <message>
        <source> en </source>
        <translation> and </translation>
    </message>
    <message>
        <source>{name} ({endings})</source>
        <translation>{name} ({endings})</translation>
    </message>
    <message>
        <source>Kies ten minste één bestand.</source>
        <translation>Choose at least one file.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Brief exporteren</source>
        <translation>Export letter</translation>
    </message>
    <message>
        <source>‘{name}’ staat al in deze map. Overschrijf het bestand, of gebruik een andere naam.</source>
        <translation>‘{name}’ is already in this folder. Overwrite the file, or use another name.</translation>
    </message>
    <message>
        <source>Bestanden met deze naam staan al in deze map. Overschrijf ze, of gebruik een andere naam.</source>
        <translation>Files with this name are already in this folder. Overwrite them, or use another name.</translation>
    </message>
    <message>
        <source>{done} van {total} bestanden klaar</source>
        <translation>{done} of {total} files done</translation>
    </message>
    <message>
        <source>Het bestand wordt gemaakt</source>
        <translation>Making the file</translation>
    </message>
    <message>
        <source>Gestopt. Er is niets geschreven.</source>
        <translation>Stopped. Nothing was written.</translation>
    </message>
    <message>
        <source> en </source>
        <translation> and </translation>
    </message>
    <message>
        <source>Klaar: {names}.</source>
        <translation>Done: {names}.</translation>
    </message>
    <message>
        <source>Er is geen programma gevonden om ‘{name}’ te openen. Open de map zelf: {folder}.</source>
        <translation>No program was found to open ‘{name}’. Open the folder yourself: {folder}.</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Overschrijven</source>
        <translation>Overwrite</translation>
    </message>
    <message>
        <source>Toch exporteren</source>
        <translation>Export anyway</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Map tonen</source>
        <translation>Show folder</translation>
    </message>
    <message>
        <source>Andere naam gebruiken</source>
        <translation>Use another name</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Naar de fout</source>
        <translation>Go to the error</translation>
    </message>
    <message>
        <source>Exporteren</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Controle vooraf</source>
        <translation>Check beforehand</translation>
    </message>
    <message>
        <source>Voortgang van de export</source>
        <translation>Progress of the export</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Zoek in deze tekst</source>
        <translation>Find in this text</translation>
    </message>
    <message>
        <source>Vervang door</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>Vorige (Shift+Enter)</source>
        <translation>Previous (Shift+Enter)</translation>
    </message>
    <message>
        <source>Volgende (Enter)</source>
        <translation>Next (Enter)</translation>
    </message>
    <message>
        <source>Zoeken sluiten (Esc)</source>
        <translation>Close find (Esc)</translation>
    </message>
    <message>
        <source>Vervangen</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Alles vervangen</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>Niet gevonden</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>{count} keer</source>
        <translation>{count} times</translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>Bevindingen</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Briefgegevens</source>
        <translation>Letter details</translation>
    </message>
    <message>
        <source>Ga naar de tekst</source>
        <translation>Go to the text</translation>
    </message>
    <message>
        <source>Ga naar het veld</source>
        <translation>Go to the field</translation>
    </message>
    <message>
        <source>De rest is in orde. Er is gelet op koppen, noten, verwijzingen, velden, tabellen en alternatieve tekst.</source>
        <translation>The rest is in order. Headings, notes, references, fields, tables and alternative text were looked at.</translation>
    </message>
    <message>
        <source>Koppen, noten, verwijzingen, velden, tabellen en alternatieve tekst zijn in orde.</source>
        <translation>Headings, notes, references, fields, tables and alternative text are in order.</translation>
    </message>
    <message>
        <source>In orde</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>fout</source>
        <translation>error</translation>
    </message>
    <message>
        <source>fouten</source>
        <translation>errors</translation>
    </message>
    <message>
        <source>waarschuwing</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>waarschuwingen</source>
        <translation>warnings</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>hint</translation>
    </message>
    <message>
        <source>hints</source>
        <translation>hints</translation>
    </message>
    <message>
        <source>Inleiding</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>Zonder titel</source>
        <translation>Untitled</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Volgende plaats</source>
        <translation>Next place</translation>
    </message>
    <message>
        <source>Volgende</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Naar de volgende plaats (F8)</source>
        <translation>Go to the next place (F8)</translation>
    </message>
    <message>
        <source>Lijst sluiten</source>
        <translation>Close list</translation>
    </message>
    <message>
        <source>Alles is nagekeken.</source>
        <translation>Everything is checked.</translation>
    </message>
    <message>
        <source>Nog {left} van {total} na te kijken</source>
        <translation>{left} of {total} still to check</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>1 paragraaf</source>
        <translation>1 section</translation>
    </message>
    <message>
        <source>{count} paragrafen</source>
        <translation>{count} sections</translation>
    </message>
    <message>
        <source>{done} van {total} acties afgerond</source>
        <translation>{done} of {total} actions done</translation>
    </message>
    <message>
        <source>{count} gestart</source>
        <translation>{count} started</translation>
    </message>
</context>
<context>
    <name>FreezeDialog</name>
    <message>
        <source>Vastleggen als verzonden</source>
        <translation>Record as sent</translation>
    </message>
    <message>
        <source>Deze brief vastleggen als verzonden? Daarna kunt u hem niet meer wijzigen.</source>
        <translation>Record this letter as sent? After that you cannot change it any more.</translation>
    </message>
    <message>
        <source>Bewaar de PDF zoals Briefing die nu maakt</source>
        <translation>Keep the PDF that Briefing makes now</translation>
    </message>
    <message>
        <source>Bewaar het bestand dat is verzonden</source>
        <translation>Keep the file that was sent</translation>
    </message>
    <message>
        <source>Kiezen…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Nog geen bestand gekozen</source>
        <translation>No file chosen yet</translation>
    </message>
    <message>
        <source>De PDF wordt gemaakt</source>
        <translation>Making the PDF</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>In de brief staat nog {count}. Los die eerst op, of leg de brief zo vast.</source>
        <translation>The letter still has {count}. Solve that first, or record the letter as it is.</translation>
    </message>
    <message>
        <source>Het bestand dat is verzonden</source>
        <translation>The file that was sent</translation>
    </message>
    <message>
        <source>Brieven (*.pdf *.docx);;Alle bestanden (*)</source>
        <translation>Letters (*.pdf *.docx);;All files (*)</translation>
    </message>
    <message>
        <source>De brief is vastgelegd als verzonden.</source>
        <translation>The letter is recorded as sent.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Toetsen</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Briefing {version}, een werkplaats voor Kamerbrieven.</source>
        <translation>Briefing {version}, a workshop for letters to parliament.</translation>
    </message>
    <message>
        <source>Alles blijft op deze computer: Briefing maakt geen verbinding met internet.</source>
        <translation>Everything stays on this computer: Briefing does not connect to the internet.</translation>
    </message>
    <message>
        <source>Licentie: EUPL 1.2. Lettertype Inter: SIL Open Font License 1.1. Pictogrammen Lucide: ISC.</source>
        <translation>Licence: EUPL 1.2. Typeface Inter: SIL Open Font License 1.1. Icons Lucide: ISC.</translation>
    </message>
    <message>
        <source>Over Briefing</source>
        <translation>About Briefing</translation>
    </message>
    <message>
        <source>Het idee</source>
        <translation>The idea</translation>
    </message>
    <message>
        <source>Nieuwe werkruimte, werkruimte openen</source>
        <translation>New workspace, open workspace</translation>
    </message>
    <message>
        <source>Bestaande brief inlezen</source>
        <translation>Import an existing letter</translation>
    </message>
    <message>
        <source>Naar de volgende plaats die u na een import nakijkt</source>
        <translation>Go to the next place to check after an import</translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>In de lijst: onderdeel toevoegen</source>
        <translation>In the list: add a part</translation>
    </message>
    <message>
        <source>In de lijst: titel van een onderdeel wijzigen, onderdeel verwijderen</source>
        <translation>In the list: change the title of a part, delete a part</translation>
    </message>
    <message>
        <source>Onderdeel of actie verplaatsen</source>
        <translation>Move a part or an action</translation>
    </message>
    <message>
        <source>Verwijzing invoegen</source>
        <translation>Insert a reference</translation>
    </message>
    <message>
        <source>Actie toevoegen</source>
        <translation>Add action</translation>
    </message>
    <message>
        <source>Zoeken, vervangen in deze tekst</source>
        <translation>Find, replace in this text</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Links staan de pijlers, thema&apos;s en paragrafen; de nummers maakt Briefing zelf. Klik op een onderdeel om het te lezen, druk op Enter om erin te schrijven. Met slepen of Alt+Shift+pijltjes verplaatst u een onderdeel.</source>
        <translation>At the left are the pillars, themes and sections; Briefing numbers them. Click a part to read it, press Enter to write in it. Drag a part or press Alt+Shift+arrow keys to move it.</translation>
    </message>
    <message>
        <source>Brieven</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Voorbeeld</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Bewaren en ongedaan maken</source>
        <translation>Saving and undoing</translation>
    </message>
    <message>
        <source>Samen werken</source>
        <translation>Working together</translation>
    </message>
    <message>
        <source>Eén persoon tegelijk schrijft in een werkruimte. Wie haar daarna opent, ziet bij wie zij open is en kan lezen.</source>
        <translation>One person at a time writes in a workspace. Who opens it after that sees who has it open, and can read.</translation>
    </message>
    <message>
        <source>Naar Agenda, Brieven, Bibliotheek, Moties en toezeggingen, Planning</source>
        <translation>Go to Agenda, Letters, Library, Motions and commitments, Planning</translation>
    </message>
    <message>
        <source>Naar het volgende of vorige deelvenster</source>
        <translation>Go to the next or previous pane</translation>
    </message>
    <message>
        <source>Naar een onderdeel gaan of een opdracht geven</source>
        <translation>Go to a part or give a command</translation>
    </message>
    <message>
        <source>U schrijft elk onderwerp één keer, in een agenda. Een brief aan de Kamer is een keuze uit die agenda, met eigen briefgegevens. Wat u in de agenda wijzigt, verandert mee in elke brief die nog niet is verzonden, behalve waar die brief een eigen versie heeft.</source>
        <translation>You write about each subject once, in an agenda. A letter to parliament is a selection from that agenda, with letter details of its own. What you change in the agenda changes in every letter that has not been sent, except where that letter has a version of its own.</translation>
    </message>
    <message>
        <source>Maak een brief uit de agenda of verder op een eerdere brief, kies de onderdelen, vul de briefgegevens in en exporteer naar Word of PDF. Leg de brief daarna vast als verzonden: dan blijft hij zoals hij is.</source>
        <translation>Make a letter from the agenda or go on from an earlier letter, choose the parts, fill in the letter details and export to Word or PDF. Then record the letter as sent: it stays as it is from then on.</translation>
    </message>
    <message>
        <source>Rechts ziet u de bladzijden zoals ze worden. Klik erin om naar die plaats in de tekst van de agenda te gaan.</source>
        <translation>At the right you see the pages as they will be. Click in them to go to that place in the text of the agenda.</translation>
    </message>
    <message>
        <source>Briefing bewaart vanzelf, binnen een seconde. Ctrl+Z maakt uw stappen ongedaan, ook nadat u Briefing opnieuw hebt gestart. Vastleggen als verzonden kan niet ongedaan worden gemaakt. Elke dag dat u werkt, komt er een back-up; u vindt ze onder Bestand.</source>
        <translation>Briefing saves by itself, within a second. Ctrl+Z undoes your steps, also after you started Briefing again. Recording a letter as sent cannot be undone. Every day you work there is a backup; you find them in the menu File.</translation>
    </message>
    <message>
        <source>Tabbladen van het rechterpaneel; in de tekst is Ctrl+Alt+1 een tussenkop</source>
        <translation>Tabs of the right panel; in the text, Ctrl+Alt+1 is a subheading</translation>
    </message>
    <message>
        <source>Ongedaan maken, opnieuw</source>
        <translation>Undo, redo</translation>
    </message>
    <message>
        <source>Van de lijst naar de tekst, en terug</source>
        <translation>From the list to the text, and back</translation>
    </message>
    <message>
        <source>Vet, cursief</source>
        <translation>Bold, italic</translation>
    </message>
    <message>
        <source>Gewone alinea, tussenkop</source>
        <translation>Ordinary paragraph, subheading</translation>
    </message>
    <message>
        <source>Opsomming</source>
        <translation>Bulleted list</translation>
    </message>
    <message>
        <source>Noot invoegen</source>
        <translation>Insert a note</translation>
    </message>
    <message>
        <source>Brief exporteren</source>
        <translation>Export letter</translation>
    </message>
    <message>
        <source>Rechterpaneel, lijst links tonen of verbergen</source>
        <translation>Show or hide the right panel, the list at the left</translation>
    </message>
    <message>
        <source>Tekst en knoppen groter, kleiner, gewoon</source>
        <translation>Text and buttons larger, smaller, normal</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Ongedaan gemaakt: {label}</source>
        <translation>Undone: {label}</translation>
    </message>
    <message>
        <source>Opnieuw gedaan: {label}</source>
        <translation>Redone: {label}</translation>
    </message>
    <message>
        <source>Opnieuw proberen</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>ImageChoice</name>
    <message>
        <source>Afbeeldingen (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Afbeelding invoegen</source>
        <translation>Insert image</translation>
    </message>
</context>
<context>
    <name>ImageIsland</name>
    <message>
        <source>Beschrijf wat erop staat, voor wie de afbeelding niet ziet</source>
        <translation>Describe what it shows, for who cannot see the image</translation>
    </message>
    <message>
        <source>Alternatieve tekst</source>
        <translation>Alternative text</translation>
    </message>
    <message>
        <source>Vervangen…</source>
        <translation>Replace…</translation>
    </message>
    <message>
        <source>Afbeelding verwijderen</source>
        <translation>Delete image</translation>
    </message>
    <message>
        <source>Deze afbeelding ontbreekt. Kies haar opnieuw met Vervangen.</source>
        <translation>This image is missing. Choose it again with Replace.</translation>
    </message>
    <message>
        <source>Deze afbeelding is beschadigd. Kies een andere met Vervangen.</source>
        <translation>This image is damaged. Choose another one with Replace.</translation>
    </message>
    <message>
        <source>Nog geen beschrijving. De wet vraagt die, zodat iedereen de brief kan lezen.</source>
        <translation>No description yet. The law asks for one, so that everyone can read the letter.</translation>
    </message>
    <message>
        <source>Verplicht: zo kan iedereen de brief lezen, ook wie de afbeelding niet ziet.</source>
        <translation>Required: it lets everyone read the letter, also who cannot see the image.</translation>
    </message>
    <message>
        <source>Afbeelding: {alt}</source>
        <translation>Image: {alt}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Inlezen</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>{file} wordt gelezen…</source>
        <translation>Reading {file}…</translation>
    </message>
    <message>
        <source>De brief wordt ingelezen…</source>
        <translation>Importing the letter…</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>De brief is ingelezen</source>
        <translation>The letter is imported</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Nakijken</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Naar de agenda</source>
        <translation>Go to the agenda</translation>
    </message>
    <message>
        <source>Briefing twijfelt nergens aan. U kunt meteen verder.</source>
        <translation>Briefing is sure of everything. You can go on at once.</translation>
    </message>
    <message>
        <source>Aan één plaats twijfelt Briefing. Kijk die na; de lijst blijft naast de tekst staan.</source>
        <translation>Briefing is not sure of one place. Check it; the list stays beside the text.</translation>
    </message>
    <message>
        <source>Aan {count} plaatsen twijfelt Briefing. Kijk die na; de lijst blijft naast de tekst staan.</source>
        <translation>Briefing is not sure of {count} places. Check them; the list stays beside the text.</translation>
    </message>
    <message>
        <source>De brief is niet ingelezen</source>
        <translation>The letter is not imported</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Brief tonen</source>
        <translation>Show letter</translation>
    </message>
    <message>
        <source>Ander bestand kiezen…</source>
        <translation>Choose another file…</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Opnieuw proberen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Deze brief is al ingelezen als ‘{title}’. Er is niets gewijzigd.</source>
        <translation>This letter was imported before as ‘{title}’. Nothing has changed.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bestaande brief inlezen</source>
        <translation>Import an existing letter</translation>
    </message>
    <message>
        <source>Voortgang</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Brief inlezen</source>
        <translation>Import letter</translation>
    </message>
    <message>
        <source>Kamerstuk als paginatekst of XML (*.txt *.xml)</source>
        <translation>Kamerstuk as page text or XML (*.txt *.xml)</translation>
    </message>
    <message>
        <source>Alle bestanden (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Er zijn geen plaatsen om na te kijken.</source>
        <translation>There are no places to check.</translation>
    </message>
    <message>
        <source>Deze plaats hoort bij de briefgegevens, niet bij een onderdeel.</source>
        <translation>This place belongs to the letter details, not to a part.</translation>
    </message>
</context>
<context>
    <name>Islands</name>
    <message>
        <source>noot zonder tekst</source>
        <translation>note without text</translation>
    </message>
    <message>
        <source>noot: {text}</source>
        <translation>note: {text}</translation>
    </message>
    <message>
        <source>Noot</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>[Tabel: {caption}]</source>
        <translation>[Table: {caption}]</translation>
    </message>
    <message>
        <source>[Tabel]</source>
        <translation>[Table]</translation>
    </message>
    <message>
        <source>[Afbeelding: {alt}]</source>
        <translation>[Image: {alt}]</translation>
    </message>
    <message>
        <source>[Afbeelding zonder beschrijving]</source>
        <translation>[Image without description]</translation>
    </message>
    <message>
        <source>[Acties]</source>
        <translation>[Actions]</translation>
    </message>
    <message>
        <source>[Bouwsteen {name}]</source>
        <translation>[Building block {name}]</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>De back-up van vandaag is niet gemaakt. {reason}</source>
        <translation>The backup of today is not made. {reason}</translation>
    </message>
    <message>
        <source>De werkruimte is vrij. U kunt er nu in schrijven.</source>
        <translation>The workspace is free. You can write in it now.</translation>
    </message>
    <message>
        <source>Het bestand {file} staat niet meer in {folder}. Uw werk is er nog: bewaar het als nieuw bestand, of zet het bestand terug.</source>
        <translation>The file {file} is no longer in {folder}. Your work is still there: save it as a new file, or put the file back.</translation>
    </message>
    <message>
        <source>Bewaren als…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Bewaren als nieuw bestand</source>
        <translation>Save as a new file</translation>
    </message>
    <message>
        <source>Werkruimte van Briefing (*.briefing)</source>
        <translation>Workspace of Briefing (*.briefing)</translation>
    </message>
    <message>
        <source>Andere plaats…</source>
        <translation>Another place…</translation>
    </message>
    <message>
        <source>Uw werk staat nu in {file}.</source>
        <translation>Your work is now in {file}.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Als u nu afsluit, verliest u wat u het laatst typte.</source>
        <translation>If you leave now, you lose what you typed last.</translation>
    </message>
    <message>
        <source>Niet alles is bewaard</source>
        <translation>Not everything is saved</translation>
    </message>
    <message>
        <source>Toch afsluiten</source>
        <translation>Leave anyway</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Kamerstuk {dossier}, nr. {number}</source>
        <translation>Kamerstuk {dossier}, no. {number}</translation>
    </message>
    <message>
        <source>Kamerstuk {dossier}</source>
        <translation>Kamerstuk {dossier}</translation>
    </message>
</context>
<context>
    <name>LetterActs</name>
    <message>
        <source>De brief is gemaakt.</source>
        <translation>The letter is made.</translation>
    </message>
    <message>
        <source>{title} (kopie)</source>
        <translation>{title} (copy)</translation>
    </message>
    <message>
        <source>‘{title}’ is verwijderd.</source>
        <translation>‘{title}’ is deleted.</translation>
    </message>
    <message>
        <source>Nieuw onderdeel</source>
        <translation>New part</translation>
    </message>
    <message>
        <source>Het onderdeel is verwijderd.</source>
        <translation>The part is deleted.</translation>
    </message>
</context>
<context>
    <name>LetterFields</name>
    <message>
        <source>De brief</source>
        <translation>The letter</translation>
    </message>
    <message>
        <source>Afzender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Aan</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Plaats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Kamerstuknummer</source>
        <translation>Kamerstuk number</translation>
    </message>
    <message>
        <source>Uw referentie</source>
        <translation>Your reference</translation>
    </message>
    <message>
        <source>Aantal bijlagen</source>
        <translation>Number of enclosures</translation>
    </message>
    <message>
        <source>Aanhef</source>
        <translation>Salutation</translation>
    </message>
    <message>
        <source>Slotformule</source>
        <translation>Closing phrase</translation>
    </message>
    <message>
        <source>Rubricering</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Afzender en adres</source>
        <translation>Sender and address</translation>
    </message>
    <message>
        <source>Ministerie</source>
        <translation>Ministry</translation>
    </message>
    <message>
        <source>Directie</source>
        <translation>Directorate</translation>
    </message>
    <message>
        <source>Bezoekadres</source>
        <translation>Visiting address</translation>
    </message>
    <message>
        <source>Postadres</source>
        <translation>Postal address</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Adres van de ontvanger</source>
        <translation>Address of the recipient</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Retouradres</source>
        <translation>Return address</translation>
    </message>
    <message>
        <source>Eén regel per regel in de brief</source>
        <translation>One line for each line in the letter</translation>
    </message>
    <message>
        <source>Geen</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>Minder gegevens</source>
        <translation>Fewer details</translation>
    </message>
    <message>
        <source>Meer gegevens</source>
        <translation>More details</translation>
    </message>
    <message>
        <source>Begin met het nummer van het dossier, bijvoorbeeld 36 912 Digitaal meedoen.</source>
        <translation>Begin with the number of the dossier, for example 36 912 Digitaal meedoen.</translation>
    </message>
    <message>
        <source>Deze datum is niet te lezen. Typ bijvoorbeeld 27 november 2026.</source>
        <translation>This date cannot be read. Type, for example, 27 November 2026.</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Onze referentie</source>
        <translation>Our reference</translation>
    </message>
    <message>
        <source>Betreft</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Ondertekening</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Sjabloon</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Soort brief</source>
        <translation>Kind of letter</translation>
    </message>
    <message>
        <source>Briefgegevens</source>
        <translation>Letter details</translation>
    </message>
    <message>
        <source>Voortgangsbrief</source>
        <translation>Progress letter</translation>
    </message>
    <message>
        <source>Uitwerkingsbrief</source>
        <translation>Elaboration letter</translation>
    </message>
    <message>
        <source>Andere brief</source>
        <translation>Other letter</translation>
    </message>
</context>
<context>
    <name>LetterList</name>
    <message>
        <source>Brieven</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>In bewerking</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Verzonden</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Gepubliceerd</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Zonder titel</source>
        <translation>Untitled</translation>
    </message>
</context>
<context>
    <name>LetterMenus</name>
    <message>
        <source>Volgende brief hieruit…</source>
        <translation>Next letter from this one…</translation>
    </message>
    <message>
        <source>Dupliceren</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Exporteren…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Uit de brief laten</source>
        <translation>Leave out of the letter</translation>
    </message>
    <message>
        <source>In de brief opnemen</source>
        <translation>Include in the letter</translation>
    </message>
    <message>
        <source>Omhoog</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Omlaag</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Eigen tekst in deze brief…</source>
        <translation>Own text in this letter…</translation>
    </message>
    <message>
        <source>Terug naar de tekst van de agenda</source>
        <translation>Back to the text of the agenda</translation>
    </message>
    <message>
        <source>Naar de agenda</source>
        <translation>Go to the agenda</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>Titel van de brief</source>
        <translation>Title of the letter</translation>
    </message>
    <message>
        <source>Brief zonder titel</source>
        <translation>Untitled letter</translation>
    </message>
    <message>
        <source>Stand van de brief</source>
        <translation>State of the letter</translation>
    </message>
    <message>
        <source>Exporteren…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Vastleggen als verzonden…</source>
        <translation>Record as sent…</translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>{shown} van {all} in de brief · {words} woorden</source>
        <translation>{shown} of {all} in the letter · {words} words</translation>
    </message>
    <message>
        <source>Bekijken</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Onderdelen</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Deze brief van {date} is verzonden en blijft zoals hij is. U kunt hem nog exporteren.</source>
        <translation>This letter of {date} was sent and stays as it is. You can still export it.</translation>
    </message>
    <message>
        <source>Deze brief is verzonden en blijft zoals hij is. U kunt hem nog exporteren.</source>
        <translation>This letter was sent and stays as it is. You can still export it.</translation>
    </message>
    <message>
        <source>Deze brief is gepubliceerd en blijft zoals hij is. U kunt hem nog exporteren.</source>
        <translation>This letter was published and stays as it is. You can still export it.</translation>
    </message>
    <message>
        <source>U kunt deze werkruimte alleen lezen. Exporteren kan wel.</source>
        <translation>You can only read this workspace. You can export from it.</translation>
    </message>
</context>
<context>
    <name>LettersView</name>
    <message>
        <source>Brieven</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>&amp;Nieuwe brief…</source>
        <translation>&amp;New letter…</translation>
    </message>
    <message>
        <source>&amp;Exporteren…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>&amp;Vastleggen als verzonden…</source>
        <translation>&amp;Record as sent…</translation>
    </message>
    <message>
        <source>&amp;Onderdeel alleen in deze brief</source>
        <translation>&amp;Part in this letter alone</translation>
    </message>
    <message>
        <source>Brief ver&amp;wijderen</source>
        <translation>&amp;Delete letter</translation>
    </message>
    <message>
        <source>Nieuwe brief</source>
        <translation>New letter</translation>
    </message>
    <message>
        <source>Brief maken</source>
        <translation>Make letter</translation>
    </message>
    <message>
        <source>Gepubliceerde brief inlezen…</source>
        <translation>Import a published letter…</translation>
    </message>
    <message>
        <source>Nog geen brieven. Maak er een uit de agenda, of lees een gepubliceerde brief in.</source>
        <translation>No letters yet. Make one from the agenda, or import a published letter.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Link verwijderen</source>
        <translation>Remove link</translation>
    </message>
    <message>
        <source>Invoegen</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Dit is geen webadres of e-mailadres. Typ bijvoorbeeld https://www.rijksoverheid.nl.</source>
        <translation>This is not a web address or an e-mail address. Type, for example, https://www.rijksoverheid.nl.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>{name} – Briefing</source>
        <translation>{name} – Briefing</translation>
    </message>
</context>
<context>
    <name>Margins</name>
    <message>
        <source>Zonder kop</source>
        <translation>No heading</translation>
    </message>
</context>
<context>
    <name>MatchesView</name>
    <message>
        <source>In de brief</source>
        <translation>In the letter</translation>
    </message>
    <message>
        <source>In de agenda</source>
        <translation>In the agenda</translation>
    </message>
    <message>
        <source>Onderdelen van de brief en van de agenda</source>
        <translation>Parts of the letter and of the agenda</translation>
    </message>
    <message>
        <source>De brief wordt met de agenda vergeleken…</source>
        <translation>Comparing the letter with the agenda…</translation>
    </message>
    <message>
        <source>Nieuw</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Gelijk</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Waarschijnlijk ‘{title}’</source>
        <translation>Probably ‘{title}’</translation>
    </message>
    <message>
        <source>De agenda heeft {sure} van de {all} onderdelen al.</source>
        <translation>The agenda already has {sure} of the {all} parts.</translation>
    </message>
    <message>
        <source>Bij {likely} is dat waarschijnlijk.</source>
        <translation>Of {likely} that is probable.</translation>
    </message>
    <message>
        <source>Er komen er {new} bij.</source>
        <translation>{new} will be added.</translation>
    </message>
    <message>
        <source>Teksten die de agenda al heeft, blijven zoals ze zijn.</source>
        <translation>Texts that the agenda already has stay as they are.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Bestand</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Be&amp;werken</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Invoegen</source>
        <translation>&amp;Insert</translation>
    </message>
    <message>
        <source>B&amp;eeld</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>E&amp;xtra</source>
        <translation>E&amp;xtra</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Afsluiten</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>Niets in te voegen in deze weergave</source>
        <translation>Nothing to insert in this view</translation>
    </message>
    <message>
        <source>&amp;Ga naar of geef een opdracht…</source>
        <translation>&amp;Go to or give a command…</translation>
    </message>
    <message>
        <source>In&amp;stellingen…</source>
        <translation>&amp;Settings…</translation>
    </message>
    <message>
        <source>&amp;Toetsen</source>
        <translation>&amp;Keys</translation>
    </message>
    <message>
        <source>&amp;Over Briefing</source>
        <translation>&amp;About Briefing</translation>
    </message>
    <message>
        <source>&amp;Ongedaan maken: {label}</source>
        <translation>&amp;Undo: {label}</translation>
    </message>
    <message>
        <source>&amp;Ongedaan maken</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Op&amp;nieuw: {label}</source>
        <translation>&amp;Redo: {label}</translation>
    </message>
    <message>
        <source>Op&amp;nieuw</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>K&amp;nippen</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <source>&amp;Kopiëren</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Plakken</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>&amp;Alles selecteren</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>&amp;Lijst links</source>
        <translation>&amp;List at the left</translation>
    </message>
    <message>
        <source>&amp;Rechterpaneel</source>
        <translation>&amp;Right panel</translation>
    </message>
    <message>
        <source>&amp;Volgend deelvenster</source>
        <translation>&amp;Next pane</translation>
    </message>
    <message>
        <source>V&amp;orig deelvenster</source>
        <translation>Pre&amp;vious pane</translation>
    </message>
    <message>
        <source>&amp;Kleuren</source>
        <translation>&amp;Colours</translation>
    </message>
    <message>
        <source>&amp;Groter</source>
        <translation>Lar&amp;ger</translation>
    </message>
    <message>
        <source>Kl&amp;einer</source>
        <translation>&amp;Smaller</translation>
    </message>
    <message>
        <source>Ge&amp;wone grootte</source>
        <translation>N&amp;ormal size</translation>
    </message>
    <message>
        <source>&amp;Systeem</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Licht</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Donker</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;Hoog contrast</source>
        <translation>&amp;High contrast</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>vandaag {time}</source>
        <translation>today {time}</translation>
    </message>
    <message>
        <source>gisteren {time}</source>
        <translation>yesterday {time}</translation>
    </message>
</context>
<context>
    <name>NewLetterDialog</name>
    <message>
        <source>Nieuwe brief</source>
        <translation>New letter</translation>
    </message>
    <message>
        <source>Verder op een eerdere brief</source>
        <translation>Continue from an earlier letter</translation>
    </message>
    <message>
        <source>Vanuit de agenda</source>
        <translation>From the agenda</translation>
    </message>
    <message>
        <source>Zonder titel</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Met dezelfde onderdelen, eigen teksten, briefgegevens en ondertekening.</source>
        <translation>With the same parts, own texts, letter details and signature.</translation>
    </message>
    <message>
        <source>Met alle onderdelen van de agenda, zoals die nu is.</source>
        <translation>With all parts of the agenda, as it is now.</translation>
    </message>
    <message>
        <source>Eerdere brief</source>
        <translation>Earlier letter</translation>
    </message>
    <message>
        <source>Betreft</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Sjabloon</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Brief maken</source>
        <translation>Make letter</translation>
    </message>
    <message>
        <source>Deze datum is niet te lezen. Typ bijvoorbeeld 27 november 2026.</source>
        <translation>This date cannot be read. Type, for example, 27 November 2026.</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Noot sluiten (Esc)</source>
        <translation>Close note (Esc)</translation>
    </message>
    <message>
        <source>Noot sluiten</source>
        <translation>Close note</translation>
    </message>
    <message>
        <source>Noot {number}</source>
        <translation>Note {number}</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Tekst van de noot</source>
        <translation>Text of the note</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Typ hier de tekst van de noot</source>
        <translation>Type the text of the note here</translation>
    </message>
    <message>
        <source>Tekst van de noot</source>
        <translation>Text of the note</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Inleiding</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>Pijler</source>
        <translation>Pillar</translation>
    </message>
    <message>
        <source>Thema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Paragraaf</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Hoofdstuk</source>
        <translation>Chapter</translation>
    </message>
    <message>
        <source>Moties en toezeggingen</source>
        <translation>Motions and commitments</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Bijlage</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>{count} van {total} acties vertraagd</source>
        <translation>{count} of {total} actions delayed</translation>
    </message>
    <message>
        <source>Alle acties afgerond</source>
        <translation>All actions done</translation>
    </message>
    <message>
        <source>Alle acties vervallen</source>
        <translation>All actions dropped</translation>
    </message>
    <message>
        <source>{count} van {total} acties gestart of afgerond</source>
        <translation>{count} of {total} actions started or done</translation>
    </message>
    <message>
        <source>onder {label}</source>
        <translation>below {label}</translation>
    </message>
    <message>
        <source>Paragraaf zonder nummer</source>
        <translation>Section without number</translation>
    </message>
</context>
<context>
    <name>OutlineActs</name>
    <message>
        <source>Toevoegen hieronder</source>
        <translation>Add below</translation>
    </message>
    <message>
        <source>Hernoemen</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Dupliceren</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Omhoog</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Omlaag</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Niveau hoger</source>
        <translation>Level up</translation>
    </message>
    <message>
        <source>Niveau lager</source>
        <translation>Level down</translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Verplaatsen</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>‘{title}’ is gedupliceerd.</source>
        <translation>‘{title}’ is duplicated.</translation>
    </message>
    <message>
        <source>‘{name}’ en wat eronder staat ({count}) verwijderd.</source>
        <translation>‘{name}’ and what is below it ({count}) deleted.</translation>
    </message>
    <message>
        <source>‘{name}’ verwijderd.</source>
        <translation>‘{name}’ deleted.</translation>
    </message>
    <message>
        <source>Verder kan dit onderdeel zo niet.</source>
        <translation>This part cannot go further this way.</translation>
    </message>
    <message>
        <source>Daarna is er iets anders gewijzigd. Ga met Ctrl+Z stap voor stap terug.</source>
        <translation>Something else was changed after that. Go back step by step with Ctrl+Z.</translation>
    </message>
    <message>
        <source>Verplaatst: {name}</source>
        <translation>Moved: {name}</translation>
    </message>
</context>
<context>
    <name>OutlineDelegate</name>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Filteren op titel</source>
        <translation>Filter by title</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Filteren</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Onderdeel toevoegen</source>
        <translation>Add part</translation>
    </message>
    <message>
        <source>Agenda hernoemen…</source>
        <translation>Rename agenda…</translation>
    </message>
    <message>
        <source>Agenda hernoemen</source>
        <translation>Rename agenda</translation>
    </message>
    <message>
        <source>Titel van de agenda</source>
        <translation>Title of the agenda</translation>
    </message>
    <message>
        <source>Hernoemen</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Niets gevonden voor ‘{words}’. Controleer de spelling of zoek met minder woorden.</source>
        <translation>Nothing found for ‘{words}’. Check the spelling or search with fewer words.</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Onderdelen van de agenda</source>
        <translation>Parts of the agenda</translation>
    </message>
</context>
<context>
    <name>OwnVersion</name>
    <message>
        <source>Eigen tekst</source>
        <translation>Own text</translation>
    </message>
    <message>
        <source>Eigen versie in deze brief</source>
        <translation>Own version in this letter</translation>
    </message>
    <message>
        <source>Deze tekst staat alleen in deze brief.</source>
        <translation>This text is in this letter alone.</translation>
    </message>
    <message>
        <source>Wat u hier wijzigt, staat alleen in deze brief. De agenda blijft zoals zij is.</source>
        <translation>What you change here is in this letter alone. The agenda stays as it is.</translation>
    </message>
    <message>
        <source>Terug naar de tekst van de agenda</source>
        <translation>Back to the text of the agenda</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Voorbeeld van de brief</source>
        <translation>Preview of the letter</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Ga naar</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Pijler</source>
        <translation>Pillar</translation>
    </message>
    <message>
        <source>Thema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Bijlage</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Paragraaf</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Opdrachten</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Typ een opdracht of de titel van een onderdeel</source>
        <translation>Type a command or the title of a part</translation>
    </message>
    <message>
        <source>Opdracht of onderdeel</source>
        <translation>Command or part</translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Gevonden</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Niets gevonden voor ‘{typed}’. Controleer de spelling of zoek met minder woorden.</source>
        <translation>Nothing found for ‘{typed}’. Check the spelling or search with fewer words.</translation>
    </message>
    <message>
        <source>↑ ↓ kiezen</source>
        <translation>↑ ↓ choose</translation>
    </message>
    <message>
        <source>Enter uitvoeren</source>
        <translation>Enter do it</translation>
    </message>
    <message>
        <source>Esc terug</source>
        <translation>Esc back</translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>Onderdeel</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Woorden</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>niet in de brief</source>
        <translation>not in the letter</translation>
    </message>
    <message>
        <source>{count} woorden</source>
        <translation>{count} words</translation>
    </message>
    <message>
        <source>Eigen tekst</source>
        <translation>Own text</translation>
    </message>
    <message>
        <source>Eigen versie</source>
        <translation>Own version</translation>
    </message>
    <message>
        <source>Inleiding</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>Zonder titel</source>
        <translation>Untitled</translation>
    </message>
</context>
<context>
    <name>PartsView</name>
    <message>
        <source>Onderdelen van de brief</source>
        <translation>Parts of the letter</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>vanaf {month}</source>
        <translation>from {month}</translation>
    </message>
    <message>
        <source>t/m {month}</source>
        <translation>to {month}</translation>
    </message>
    <message>
        <source>doorlopend</source>
        <translation>ongoing</translation>
    </message>
    <message>
        <source>Planning niet begrepen; zij wordt letterlijk afgedrukt.</source>
        <translation>This planning is not understood; it is printed as it stands.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Systeem</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Hoog contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Zoals de computer</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>Kleuren</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Systeem volgt de instelling van uw computer.</source>
        <translation>System follows the setting of your computer.</translation>
    </message>
    <message>
        <source>Grootte van tekst en knoppen</source>
        <translation>Size of text and buttons</translation>
    </message>
    <message>
        <source>Van 90 tot 200 procent.</source>
        <translation>From 90 to 200 per cent.</translation>
    </message>
    <message>
        <source>Uw naam</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Staat bij uw wijzigingen, en bij wie dezelfde werkruimte wil openen.</source>
        <translation>Stands with your changes, and with who wants to open the same workspace.</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Geldt vanaf de volgende keer dat u Briefing start. Uw brieven veranderen er niet door.</source>
        <translation>Counts from the next time you start Briefing. Your letters do not change.</translation>
    </message>
    <message>
        <source>Opslaan</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>De brief wordt opgemaakt…</source>
        <translation>Laying out the letter…</translation>
    </message>
    <message>
        <source>Hier komt het voorbeeld van de brief. Maak een agenda of lees een bestaande brief in.</source>
        <translation>The preview of the letter comes here. Make an agenda or import a letter that exists.</translation>
    </message>
    <message>
        <source>Opnieuw proberen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Het voorbeeld is gestopt. Uw tekst is bewaard; u kunt gewoon verder werken.</source>
        <translation>The preview has stopped. Your text is saved; you can simply go on working.</translation>
    </message>
    <message>
        <source>Brief in het voorbeeld</source>
        <translation>Letter in the preview</translation>
    </message>
    <message>
        <source>Actueel</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>Wordt bijgewerkt…</source>
        <translation>Updating…</translation>
    </message>
    <message>
        <source>Kleiner (Ctrl+-)</source>
        <translation>Smaller (Ctrl+-)</translation>
    </message>
    <message>
        <source>Groter (Ctrl++)</source>
        <translation>Larger (Ctrl++)</translation>
    </message>
    <message>
        <source>Grootte van het voorbeeld</source>
        <translation>Size of the preview</translation>
    </message>
    <message>
        <source>Breedte</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Voorlopige brief (hele agenda)</source>
        <translation>Provisional letter (whole agenda)</translation>
    </message>
    <message>
        <source>Pagina {number} van {total}</source>
        <translation>Page {number} of {total}</translation>
    </message>
    <message>
        <source>{number} van {total}</source>
        <translation>{number} of {total}</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>{name} uit de lijst halen</source>
        <translation>Take {name} off the list</translation>
    </message>
</context>
<context>
    <name>ReferenceDialog</name>
    <message>
        <source>Verwijzing</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Zoek een paragraaf of tabel</source>
        <translation>Find a section or table</translation>
    </message>
    <message>
        <source>Paragrafen en tabellen</source>
        <translation>Sections and tables</translation>
    </message>
    <message>
        <source>Invoegen</source>
        <translation>Insert</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>Afbeeldingen (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Afbeelding vervangen</source>
        <translation>Replace image</translation>
    </message>
</context>
<context>
    <name>RightPanel</name>
    <message>
        <source>Rechterpaneel</source>
        <translation>Right panel</translation>
    </message>
    <message>
        <source>Tabbladen van het rechterpaneel</source>
        <translation>Tabs of the right panel</translation>
    </message>
    <message>
        <source>Rechterpaneel sluiten (F9)</source>
        <translation>Close right panel (F9)</translation>
    </message>
    <message>
        <source>Voorbeeld</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Gegevens</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Opmerkingen</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Bevindingen</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Hier komen de gegevens van het onderdeel: wie het schrijft, hoe ver het is en wanneer het is gewijzigd. Dit deel van Briefing is er nog niet.</source>
        <translation>The details of the part come here: who writes it, how far it is and when it was changed. This part of Briefing is not there yet.</translation>
    </message>
    <message>
        <source>Hier komen de opmerkingen van wie meeleest. Dit deel van Briefing is er nog niet.</source>
        <translation>The comments of those who read along come here. This part of Briefing is not there yet.</translation>
    </message>
    <message>
        <source>Hier komt wat Briefing bij het nakijken vindt, zoals een verwijzing die nergens heen leidt. Dit deel van Briefing is er nog niet.</source>
        <translation>What Briefing finds when checking comes here, such as a reference that leads nowhere. This part of Briefing is not there yet.</translation>
    </message>
</context>
<context>
    <name>SavedMark</name>
    <message>
        <source>Wordt bewaard…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Bewaard</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Niet bewaard</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Alleen lezen</source>
        <translation>Read only</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Zoeken</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Inleiding</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>(zonder titel)</source>
        <translation>(untitled)</translation>
    </message>
</context>
<context>
    <name>Signatories</name>
    <message>
        <source>Ondertekenaar toevoegen</source>
        <translation>Add signatory</translation>
    </message>
    <message>
        <source>Ondertekening</source>
        <translation>Signature</translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message>
        <source>Sinds {date}</source>
        <translation>Since {date}</translation>
    </message>
    <message>
        <source>Sinds vorige</source>
        <translation>Since previous</translation>
    </message>
</context>
<context>
    <name>Size</name>
    <message>
        <source>kleiner dan 1 kB</source>
        <translation>less than 1 kB</translation>
    </message>
</context>
<context>
    <name>Speaker</name>
    <message>
        <source>Noot {number}: {text}</source>
        <translation>Note {number}: {text}</translation>
    </message>
    <message>
        <source>Verwijzing: {text}</source>
        <translation>Reference: {text}</translation>
    </message>
    <message>
        <source>Veld: {text}</source>
        <translation>Field: {text}</translation>
    </message>
    <message>
        <source>Bouwsteen: {text}</source>
        <translation>Building block: {text}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Gepland</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Gestart</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Afgerond</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Vertraagd</source>
        <translation>Delayed</translation>
    </message>
    <message>
        <source>Vervallen</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Ter afstemming</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Akkoord</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Verzonden</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Gepubliceerd</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>In uitvoering</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Deels afgedaan</source>
        <translation>Partly met</translation>
    </message>
    <message>
        <source>Afgedaan</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Fout</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Waarschuwing</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>Actueel</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>Nieuw</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Gewijzigd</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Verplaatst</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Geschrapt</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Gelijk</source>
        <translation>Same</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Statusbalk</source>
        <translation>Status bar</translation>
    </message>
</context>
<context>
    <name>TableGrid</name>
    <message>
        <source>Tabel</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Cel in rij {row}, kolom {column}</source>
        <translation>Cell in row {row}, column {column}</translation>
    </message>
    <message>
        <source>Rij erboven invoegen</source>
        <translation>Insert row above</translation>
    </message>
    <message>
        <source>Rij eronder invoegen</source>
        <translation>Insert row below</translation>
    </message>
    <message>
        <source>Kolom links invoegen</source>
        <translation>Insert column left</translation>
    </message>
    <message>
        <source>Kolom rechts invoegen</source>
        <translation>Insert column right</translation>
    </message>
    <message>
        <source>Rij omhoog</source>
        <translation>Move row up</translation>
    </message>
    <message>
        <source>Rij omlaag</source>
        <translation>Move row down</translation>
    </message>
    <message>
        <source>Kolom naar links</source>
        <translation>Move column left</translation>
    </message>
    <message>
        <source>Kolom naar rechts</source>
        <translation>Move column right</translation>
    </message>
    <message>
        <source>Geen kopregel meer</source>
        <translation>No header row any more</translation>
    </message>
    <message>
        <source>Kopregels tot en met deze rij</source>
        <translation>Header rows up to and including this row</translation>
    </message>
    <message>
        <source>Rij is in orde</source>
        <translation>Row is in order</translation>
    </message>
    <message>
        <source>Rij verwijderen</source>
        <translation>Delete row</translation>
    </message>
    <message>
        <source>Rijen verwijderen</source>
        <translation>Delete rows</translation>
    </message>
    <message>
        <source>Kolom verwijderen</source>
        <translation>Delete column</translation>
    </message>
    <message>
        <source>Kolommen verwijderen</source>
        <translation>Delete columns</translation>
    </message>
</context>
<context>
    <name>TableIsland</name>
    <message>
        <source>Bijschrift van de tabel</source>
        <translation>Caption of the table</translation>
    </message>
    <message>
        <source>Rij toevoegen</source>
        <translation>Add row</translation>
    </message>
    <message>
        <source>Kolom toevoegen</source>
        <translation>Add column</translation>
    </message>
    <message>
        <source>Tabel verwijderen</source>
        <translation>Delete table</translation>
    </message>
    <message>
        <source>Tabel met {rows} rijen en {columns} kolommen. {caption}</source>
        <translation>Table with {rows} rows and {columns} columns. {caption}</translation>
    </message>
    <message>
        <source>Van één rij is niet zeker welke cel waar hoort. Controleer haar.</source>
        <translation>Of one row it is not certain which cell belongs where. Check it.</translation>
    </message>
    <message>
        <source>Van {count} rijen is niet zeker welke cel waar hoort. Controleer ze.</source>
        <translation>Of {count} rows it is not certain which cell belongs where. Check them.</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>De bron zegt niet wat hier staat. Vul het in als u het weet.</source>
        <translation>The source does not say what stands here. Fill it in if you know.</translation>
    </message>
    <message>
        <source>Van deze rij is niet zeker welke cel waar hoort. Controleer haar.</source>
        <translation>Of this row it is not certain which cell belongs where. Check it.</translation>
    </message>
    <message>
        <source>Niet als bedrag herkend.</source>
        <translation>Not recognised as an amount.</translation>
    </message>
</context>
<context>
    <name>TablePainter</name>
    <message>
        <source>niet als bedrag herkend</source>
        <translation>not recognised as an amount</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Opmaak</source>
        <translation>Formatting</translation>
    </message>
    <message>
        <source>Alinea</source>
        <translation>Paragraph</translation>
    </message>
    <message>
        <source>Soort alinea</source>
        <translation>Kind of paragraph</translation>
    </message>
    <message>
        <source>Meer opmaak</source>
        <translation>More formatting</translation>
    </message>
    <message>
        <source>Opsomming</source>
        <translation>Bulleted list</translation>
    </message>
    <message>
        <source>Tussenkop</source>
        <translation>Subheading</translation>
    </message>
    <message>
        <source>Nummering</source>
        <translation>Numbering</translation>
    </message>
    <message>
        <source>Onderdeel</source>
        <translation>Part</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menubalk</source>
        <translation>Menu bar</translation>
    </message>
    <message>
        <source>Uw naam</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>{name}, naam wijzigen</source>
        <translation>{name}, change name</translation>
    </message>
    <message>
        <source>Zo staat uw naam bij uw wijzigingen. Klik om haar te wijzigen.</source>
        <translation>This is how your name stands with your changes. Click to change it.</translation>
    </message>
    <message>
        <source>Ga naar een onderdeel of geef een opdracht</source>
        <translation>Go to a part or give a command</translation>
    </message>
    <message>
        <source>Ga naar een onderdeel of geef een opdracht (Ctrl+K)</source>
        <translation>Go to a part or give a command (Ctrl+K)</translation>
    </message>
    <message>
        <source>Ga naar of geef een opdracht</source>
        <translation>Go to or give a command</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Back-ups tonen…</source>
        <translation>Show backups…</translation>
    </message>
    <message>
        <source>Alleen lezen</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>Uit de lijst halen</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>De werkruimte {name} is beschadigd. Er is niets gewijzigd.</source>
        <translation>The workspace {name} is damaged. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Zet een back-up terug.</source>
        <translation>Restore a backup.</translation>
    </message>
    <message>
        <source>Er is geen back-up; vraag uw beheerder om een kopie van het bestand.</source>
        <translation>There is no backup; ask your administrator for a copy of the file.</translation>
    </message>
    <message>
        <source>De map {folder} is niet bereikbaar. Maak verbinding of kies een ander bestand.</source>
        <translation>The folder {folder} cannot be reached. Connect to it or choose another file.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Hier komen bouwstenen: stukken tekst die u in meer brieven gebruikt, gekoppeld of als kopie. Dit deel van Briefing is er nog niet.</source>
        <translation>Building blocks come here: pieces of text that you use in several letters, linked or as a copy. This part of Briefing is not there yet.</translation>
    </message>
    <message>
        <source>Bibliotheek</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Hier komt het overzicht van moties en toezeggingen, met het onderdeel dat elk ervan beantwoordt. Dit deel van Briefing is er nog niet. Wat u inleest, wordt al wel bewaard.</source>
        <translation>The overview of motions and commitments comes here, with the part that answers each of them. This part of Briefing is not there yet. What you import is kept already.</translation>
    </message>
    <message>
        <source>Moties en toezeggingen</source>
        <translation>Motions and commitments</translation>
    </message>
    <message>
        <source>Hier komen de acties op een tijdlijn. Dit deel van Briefing is er nog niet. De planning vult u nu al in bij elke actie in de agenda.</source>
        <translation>The actions on a timeline come here. This part of Briefing is not there yet. You can already fill in the planning of each action in the agenda.</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Brieven</source>
        <translation>Letters</translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Bestaande brief inlezen</source>
        <translation>Import an existing letter</translation>
    </message>
    <message>
        <source>Paginatekst of XML van een Kamerstuk; u controleert daarna de indeling</source>
        <translation>Page text or XML of a Kamerstuk; you check the structure afterwards</translation>
    </message>
    <message>
        <source>Nieuwe werkruimte</source>
        <translation>New workspace</translation>
    </message>
    <message>
        <source>Begin met een lege agenda</source>
        <translation>Begin with an empty agenda</translation>
    </message>
    <message>
        <source>Voorbeeld bekijken</source>
        <translation>Look at the sample</translation>
    </message>
    <message>
        <source>Een agenda met twee pijlers en een brief om in te oefenen</source>
        <translation>An agenda with two pillars and a letter to practise with</translation>
    </message>
    <message>
        <source>Werkruimte openen</source>
        <translation>Open workspace</translation>
    </message>
    <message>
        <source>Een bestand van uzelf of van een collega</source>
        <translation>A file of your own or of a colleague</translation>
    </message>
    <message>
        <source>Welkom bij Briefing</source>
        <translation>Welcome to Briefing</translation>
    </message>
    <message>
        <source>U schrijft elk onderwerp één keer in een agenda.
Elke brief aan de Kamer is daar een keuze uit.</source>
        <translation>You write about each subject once, in an agenda.
Each letter to parliament is a selection from it.</translation>
    </message>
    <message>
        <source>Hoe wilt u beginnen?</source>
        <translation>How do you want to begin?</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Hier komen de werkruimtes die u het laatst gebruikte.</source>
        <translation>The workspaces you used last come here.</translation>
    </message>
    <message>
        <source>Alles blijft op deze computer. Briefing maakt geen verbinding met internet.</source>
        <translation>Everything stays on this computer. Briefing does not connect to the internet.</translation>
    </message>
    <message>
        <source>Versie {number}</source>
        <translation>Version {number}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>verwijzing ontbreekt</source>
        <translation>reference missing</translation>
    </message>
    <message>
        <source>Datum van de brief</source>
        <translation>Date of the letter</translation>
    </message>
    <message>
        <source>Titel van de brief</source>
        <translation>Title of the letter</translation>
    </message>
    <message>
        <source>Nummer van de brief</source>
        <translation>Number of the letter</translation>
    </message>
    <message>
        <source>Kenmerk van de brief</source>
        <translation>Reference of the letter</translation>
    </message>
    <message>
        <source>Afzender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Nummer van het dossier</source>
        <translation>Number of the dossier</translation>
    </message>
    <message>
        <source>Titel van het dossier</source>
        <translation>Title of the dossier</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Weergaven</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Deze werkruimte is al open bij {naam}. U kunt haar alleen lezen.</source>
        <translation>This workspace is already open with {naam}. You can only read it.</translation>
    </message>
    <message>
        <source>iemand anders</source>
        <translation>somebody else</translation>
    </message>
    <message>
        <source>Opnieuw proberen</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>WorkspaceCommands</name>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Recent</translation>
    </message>
    <message>
        <source>&amp;Nieuwe werkruimte…</source>
        <translation>&amp;New workspace…</translation>
    </message>
    <message>
        <source>&amp;Openen…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>Brief &amp;inlezen…</source>
        <translation>&amp;Import letter…</translation>
    </message>
    <message>
        <source>&amp;Plaatsen om na te kijken</source>
        <translation>&amp;Places to check</translation>
    </message>
    <message>
        <source>&amp;Exporteren…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>&amp;Back-up maken</source>
        <translation>&amp;Make a backup</translation>
    </message>
    <message>
        <source>Ba&amp;ck-ups…</source>
        <translation>Bac&amp;kups…</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Nog niets gebruikt</source>
        <translation>Nothing used yet</translation>
    </message>
    <message>
        <source>Nieuwe agenda</source>
        <translation>New agenda</translation>
    </message>
    <message>
        <source>Nieuwe werkruimte</source>
        <translation>New workspace</translation>
    </message>
    <message>
        <source>Maken</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>De werkruimte wordt gemaakt</source>
        <translation>Making the workspace</translation>
    </message>
    <message>
        <source>Briefing voorbeeld</source>
        <translation>Briefing sample</translation>
    </message>
    <message>
        <source>Het voorbeeld wordt gemaakt</source>
        <translation>Making the sample</translation>
    </message>
    <message>
        <source>Werkruimte openen</source>
        <translation>Open workspace</translation>
    </message>
    <message>
        <source>De back-up wordt gemaakt</source>
        <translation>Making the backup</translation>
    </message>
    <message>
        <source>De back-up is gemaakt.</source>
        <translation>The backup is made.</translation>
    </message>
    <message>
        <source>Werkruimte van Briefing (*.briefing)</source>
        <translation>Workspace of Briefing (*.briefing)</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>Zonder titel</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Nog geen datum</source>
        <translation>No date yet</translation>
    </message>
    <message>
        <source>nr. {number}</source>
        <translation>no. {number}</translation>
    </message>
</context>
<context>
    <name>_File</name>
    <message>
        <source>niet gevonden</source>
        <translation>not found</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Functie, bijvoorbeeld De Minister van …</source>
        <translation>Role, for example De Minister van …</translation>
    </message>
    <message>
        <source>Functie van de ondertekenaar</source>
        <translation>Role of the signatory</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Naam van de ondertekenaar</source>
        <translation>Name of the signatory</translation>
    </message>
    <message>
        <source>Ondertekenaar weghalen</source>
        <translation>Remove signatory</translation>
    </message>
</context>
</TS>
