import type { LanguageTable } from '../language.js';

/** German texts about messages and writing them. */
export const messages: LanguageTable = {
  'This file has {0}; one message takes up to {1} here, because it has to fit into memory more than once.':
    'Diese Datei hat {0}; eine Nachricht fasst hier höchstens {1}, weil sie mehr als einmal in den Speicher passen muss.',
  Text: 'Text',
  Binary: 'Binär',
  Hex: 'Hex',
  File: 'Datei',
  'The editor could not be loaded. This plain field works too, but sends every line end as LF.':
    'Der Editor konnte nicht geladen werden. Dieses einfache Feld geht auch, sendet aber jedes Zeilenende als LF.',
  'Not as the schema asks. Line {0}, column {1}: {2}{3}':
    'Nicht, wie das Schema es verlangt. Zeile {0}, Spalte {1}: {2}{3}',
  Format: 'Format',
  Send: 'Senden',
  'Drop a file to send it as binary': 'Datei hier ablegen, um sie binär zu senden',
  Encoding: 'Kodierung',
  'Pretty-print': 'Formatieren',
  Minify: 'Verdichten',
  'One file makes one message: the first of {0} was taken.':
    'Eine Datei ergibt eine Nachricht: Von {0} wurde die erste genommen.',
  'Off: what is in braces goes out as it is written.':
    'Aus: Was in Klammern steht, geht so hinaus, wie es geschrieben ist.',
  'Nothing yet.': 'Noch nichts.',
  Preview: 'Vorschau',
  'Use variables': 'Variablen verwenden',
  'What is sent': 'Was gesendet wird',
  'File to send': 'Datei zum Senden',
  'Choose file…': 'Datei wählen …',
  'or drop one here. A file is sent as one binary message.':
    'oder hier ablegen. Eine Datei wird als eine binäre Nachricht gesendet.',
  'Choose another…': 'Andere wählen …',
  Remove: 'Entfernen',
  History: 'Verlauf',
  'Messages sent before (Alt ↑, Alt ↓)': 'Zuvor gesendete Nachrichten (Alt ↑, Alt ↓)',
  'Sent messages': 'Gesendete Nachrichten',
  'Nothing was sent yet.': 'Noch nichts wurde gesendet.',
  'Choose a schema and a message type first, behind “Message type”.':
    'Wählen Sie zuerst ein Schema und einen Nachrichtentyp, hinter „Nachrichtentyp“.',
  'Nothing keeps this: what is saved is gone when this page is closed.':
    'Nichts bewahrt das auf: Was gespeichert ist, ist weg, wenn diese Seite geschlossen wird.',
  'Text to send': 'Text zum Senden',
  '68 65 6c 6c 6f  # comments reach to the end of the line; 00*16 repeats':
    '68 65 6c 6c 6f  # Kommentare reichen bis zum Zeilenende; 00*16 wiederholt',
  'The schema and the type of the message': 'Das Schema und der Typ der Nachricht',
  'Message type…': 'Nachrichtentyp …',
  ', message type': ', Nachrichtentyp',
  'Message type': 'Nachrichtentyp',
  'A .proto file, or a descriptor set as protoc --descriptor_set_out writes it.':
    'Eine .proto-Datei oder ein Descriptor-Set, wie protoc --descriptor_set_out es schreibt.',
  'Protobuf schema file': 'Protobuf-Schemadatei',
  'Choose a schema…': 'Schema wählen …',
  'Choose another schema…': 'Anderes Schema wählen …',
  'This is no schema. {0}': 'Das ist kein Schema. {0}',
  'The file is larger than 20 MB.': 'Die Datei ist größer als 20 MB.',
  'Not declared here: {0}. Fields of these types cannot be written.':
    'Hier nicht deklariert: {0}. Felder dieser Typen können nicht geschrieben werden.',
  'Not declared here, perhaps in {0}: {1}. Fields of these types cannot be written.':
    'Hier nicht deklariert, vielleicht in {0}: {1}. Felder dieser Typen können nicht geschrieben werden.',
  'Message details': 'Einzelheiten der Nachricht',
  'Nothing selected.': 'Nichts ausgewählt.',
  'Select a row to read what it carries.': 'Wählen Sie eine Zeile, um zu lesen, was sie enthält.',
  '{0} event': '{0}-Ereignis',
  Message: 'Nachricht',
  Note: 'Notiz',
  Pin: 'Anheften',
  'Let the limits of the log apply again': 'Die Grenzen des Protokolls wieder gelten lassen',
  'Keep, whatever the limits of the log': 'Behalten, was immer die Grenzen des Protokolls sind',
  'Close details': 'Einzelheiten schließen',
  View: 'Ansicht',
  Decoded: 'Dekodiert',
  Diff: 'Vergleich',
  'Edit and send again': 'Bearbeiten und erneut senden',
  'The bytes are not read yet.': 'Die Bytes sind noch nicht gelesen.',
  'Reading the bytes…': 'Die Bytes werden gelesen …',
  '{0} messages carry this together, from #{1} on; the last of them has not come.':
    '{0} Nachrichten enthalten das zusammen, ab #{1}; die letzte ist noch nicht gekommen.',
  '{0} messages carry this together, from #{1} to #{2}.':
    '{0} Nachrichten enthalten das zusammen, von #{1} bis #{2}.',
  'Saved messages': 'Gespeicherte Nachrichten',
  'Saved messages and starters': 'Gespeicherte Nachrichten und Vorlagen',
  'Search saved messages': 'Gespeicherte Nachrichten durchsuchen',
  Search: 'Suchen',
  'Nothing is saved yet.': 'Noch nichts ist gespeichert.',
  'Nothing that is saved has these words.': 'Nichts Gespeichertes hat diese Wörter.',
  'Save what is written': 'Das Geschriebene speichern',
  name: 'Name',
  Collection: 'Sammlung',
  collection: 'Sammlung',
  Undo: 'Rückgängig',
  'File of saved messages': 'Datei mit gespeicherten Nachrichten',
  Starters: 'Vorlagen',
  'Undone.': 'Rückgängig gemacht.',
  'My messages': 'Meine Nachrichten',
  'A file is not saved; only what is written is.':
    'Eine Datei wird nicht gespeichert, nur das Geschriebene.',
  'Give it a name first.': 'Geben Sie ihm zuerst einen Namen.',
  'Nothing was imported. {0}': 'Nichts wurde importiert. {0}',
  'Nothing was imported; the file could not be read. {0}':
    'Nichts wurde importiert; die Datei konnte nicht gelesen werden. {0}',
  'Exported everything that is saved, and the variables.':
    'Alles Gespeicherte und die Variablen wurden exportiert.',
  'The starters could not be loaded; try again when the page can be reached.':
    'Die Vorlagen konnten nicht geladen werden; versuchen Sie es wieder, wenn die Seite erreichbar ist.',
  'What reads this could not be loaded, nothing was sent. Try again when the page can be reached.':
    'Was das liest, konnte nicht geladen werden, nichts wurde gesendet. Versuchen Sie es wieder, wenn die Seite erreichbar ist.',
  '{0} Send again to send it as it is.':
    '{0} Senden Sie noch einmal, um es so zu senden, wie es ist.',
  'Choose a file first.': 'Wählen Sie zuerst eine Datei.',
  'The file could not be read, nothing was sent. {0}':
    'Die Datei konnte nicht gelesen werden, nichts wurde gesendet. {0}',
  'Sent {0} · #{1}': '{0} gesendet · #{1}',
  'Not sent. This composer has no session.': 'Nicht gesendet. Dieses Feld hat keine Sitzung.',
  Variables: 'Variablen',
  'Variables of messages': 'Variablen der Nachrichten',
  'In text and JSON these stand for values. A backslash before the braces keeps them as they are.':
    'In Text und JSON stehen diese für Werte. Ein umgekehrter Schrägstrich vor den Klammern lässt sie, wie sie sind.',
  'Your own': 'Eigene',
  Insert: 'Einfügen',
  'Value of {0}': 'Wert von {0}',
  Value: 'Wert',
  value: 'Wert',
  Add: 'Hinzufügen',
  'The browser’s storage is full: what is saved is gone when this page is closed.':
    'Der Speicher des Browsers ist voll: Was gespeichert ist, ist weg, wenn diese Seite geschlossen wird.',
  'The browser blocks storage: what is saved is gone when this page is closed.':
    'Der Browser sperrt den Speicher: Was gespeichert ist, ist weg, wenn diese Seite geschlossen wird.',
  'This group has no closing parenthesis.': 'Diese Gruppe hat keine schließende Klammer.',
  'Groups stand in each other {0} deep at the most.':
    'Gruppen stehen höchstens {0} tief ineinander.',
  'No group begins before this parenthesis.': 'Vor dieser Klammer beginnt keine Gruppe.',
  'A decimal number should follow the “*”, as in 00*16.':
    'Hinter dem „*“ sollte eine Dezimalzahl folgen, wie in 00*16.',
  'A byte or a group in parentheses should stand before the “*”.':
    'Vor dem „*“ sollte ein Byte oder eine Gruppe in Klammern stehen.',
  'With its repeats this message would be larger than 16 MB.':
    'Mit ihren Wiederholungen wäre diese Nachricht größer als 16 MB.',
  'With its variables resolved the message would be larger than 16 MB.':
    'Mit ihren Variablen aufgelöst wäre die Nachricht größer als 16 MB.',
  'Replaced “{0}” in “{1}”.': '„{0}“ in „{1}“ ersetzt.',
  'Saved “{0}” in “{1}”.': '„{0}“ in „{1}“ gespeichert.',
  'Renamed to “{0}”.': 'In „{0}“ umbenannt.',
  'Renamed to “{0}”, in place of the one that had the name.':
    'In „{0}“ umbenannt, anstelle der mit diesem Namen.',
  'Deleted “{0}”.': '„{0}“ wurde gelöscht.',
  'Deleted the collection “{0}”.': 'Die Sammlung „{0}“ wurde gelöscht.',
  'Imported {0} messages; nothing that was here changed.': {
    one: '{0} Nachricht importiert; nichts hier wurde verändert.',
    other: '{0} Nachrichten importiert; nichts hier wurde verändert.',
  },
  'file of saved messages': 'Datei mit gespeicherten Nachrichten',
  '{0}.mode should be one of {1}.': '{0}.mode sollte eines von {1} sein.',
  '{0}.name should be letters, digits, “_”, “.” and “-”, a letter first.':
    '{0}.name sollte Buchstaben, Ziffern, „_“, „.“ und „-“ haben, einen Buchstaben zuerst.',
  'A name is letters, digits, “_”, “.” and “-”, a letter or “_” first, up to 64 of them.':
    'Ein Name hat Buchstaben, Ziffern, „_“, „.“ und „-“, einen Buchstaben oder „_“ zuerst, bis zu 64 davon.',
  '“{0}” has a meaning of its own; choose another name.':
    '„{0}“ hat eine eigene Bedeutung; wählen Sie einen anderen Namen.',
  'milliseconds since 1970': 'Millisekunden seit 1970',
  'seconds since 1970': 'Sekunden seit 1970',
  'the time as ISO 8601': 'die Zeit nach ISO 8601',
  'a new random UUID': 'eine neue zufällige UUID',
  'a counter of this session, from 1': 'ein Zähler dieser Sitzung, ab 1',
  'a whole number in a range': 'eine ganze Zahl aus einem Bereich',
  '{{{0}}} takes nothing after a colon.': '{{{0}}} nimmt nichts hinter einem Doppelpunkt.',
  '{{now}} takes “s” or “iso” after a colon, or nothing.':
    '{{now}} nimmt „s“ oder „iso“ hinter einem Doppelpunkt, oder nichts.',
  '{{random}} takes a range after a colon, as in {{random:1-100}}.':
    '{{random}} nimmt einen Bereich hinter einem Doppelpunkt, wie in {{random:1-100}}.',
  'The range of {{random:{0}}} ends before it begins.':
    'Der Bereich von {{random:{0}}} endet, bevor er beginnt.',
  'There is no variable “{0}”. Give it a value under Variables, write \\{{ for two braces, or switch variables off.':
    'Es gibt keine Variable „{0}“. Geben Sie ihr unter „Variablen“ einen Wert, schreiben Sie \\{{ für zwei Klammern, oder schalten Sie die Variablen aus.',
};
