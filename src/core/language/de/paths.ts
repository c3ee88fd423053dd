import type { LanguageTable } from '../language.js';

/** German texts about JSON, paths, hex and base64. */
export const paths: LanguageTable = {
  'One base64 character is left over; a byte needs at least two.':
    'Ein base64-Zeichen bleibt übrig; ein Byte braucht mindestens zwei.',
  'This data: URL is not marked as ;base64.':
    'Diese data:-URL ist nicht als ;base64 gekennzeichnet.',
  '“{0}” comes after the padding, which ends base64.':
    '„{0}“ kommt nach dem Auffüllen, das base64 beendet.',
  '“{0}” is not a base64 character.': '„{0}“ ist kein base64-Zeichen.',
  'The padding has the wrong length: no “=” would be right here.':
    'Das Auffüllen hat die falsche Länge: Hier wäre kein „=“ richtig.',
  'The padding has the wrong length: {0} “=” would be right here.':
    'Das Auffüllen hat die falsche Länge: Hier wären {0} „=“ richtig.',
  'At most {0} can be copied, and these are {1}: select fewer, or save them.':
    'Höchstens {0} können kopiert werden, und das sind {1}: Wählen Sie weniger aus, oder speichern Sie sie.',
  'An offset is a number, decimal or hex with 0x before it.':
    'Ein Offset ist eine Zahl, dezimal oder hexadezimal mit 0x davor.',
  'There are no bytes.': 'Es gibt keine Bytes.',
  'The last byte is at {0}.': 'Das letzte Byte ist bei {0}.',
  'Line {0}, column {1}: {2}': 'Zeile {0}, Spalte {1}: {2}',
  'This is not valid JSON. {0}': 'Das ist kein gültiges JSON. {0}',
  'A byte takes two hex digits; this group has {0}, one is left over.':
    'Ein Byte braucht zwei Hex-Ziffern; diese Gruppe hat {0}, eine bleibt übrig.',
  'The text ends where a hex digit should follow.':
    'Der Text endet, wo eine Hex-Ziffer folgen sollte.',
  '“{0}” is not a hex digit (0–9, a–f).': '„{0}“ ist keine Hex-Ziffer (0–9, a–f).',
  'The file is larger than 10 MB.': 'Die Datei ist größer als 10 MB.',
  'The file is not valid JSON. Line {0}, column {1}: {2}':
    'Die Datei ist kein gültiges JSON. Zeile {0}, Spalte {1}: {2}',
  'This is no {0}: its “format” is not “{1}”.': 'Das ist keine {0}: Ihr „format“ ist nicht „{1}“.',
  'The file is of a later version than this page can read.':
    'Die Datei ist von einer späteren Version, als diese Seite lesen kann.',
  '{0} should be a string.': '{0} sollte eine Zeichenkette sein.',
  '{0}.name should have 1 to {1} characters.': '{0}.name sollte 1 bis {1} Zeichen haben.',
  '{0} should be a list.': '{0} sollte eine Liste sein.',
  '“:” should be here': '„:“ sollte hier stehen',
  'Nothing should follow the JSON': 'Nach dem JSON sollte nichts folgen',
  '“,” or “{0}” should be here': '„,“ oder „{0}“ sollte hier stehen',
  'A name in double quotes should be here': 'Ein Name in Anführungszeichen sollte hier stehen',
  'A value should be here': 'Ein Wert sollte hier stehen',
  'A line break or control character in a string must be written as an escape.':
    'Ein Zeilenumbruch oder Steuerzeichen in einer Zeichenkette muss als Escape geschrieben werden.',
  'JSON has no such escape.': 'JSON kennt dieses Escape nicht.',
  'The string that begins here has no closing quote.':
    'Die hier begonnene Zeichenkette hat kein schließendes Anführungszeichen.',
  '{0}, but the text ends.': '{0}, aber der Text endet.',
  '{0}, not “{1}”.': '{0}, nicht „{1}“.',
  'Line {0}, column {1}': 'Zeile {0}, Spalte {1}',
  'U+FFFD will be sent in place of {0} lone surrogates.': {
    one: 'U+FFFD wird anstelle von {0} einzelnen Surrogat gesendet.',
    other: 'U+FFFD wird anstelle von {0} einzelnen Surrogaten gesendet.',
  },
  Bytes: 'Bytes',
  'Go to offset': 'Zum Offset gehen',
  Offset: 'Offset',
  'Go to offset: decimal, or hex with 0x before it':
    'Zum Offset gehen: dezimal, oder hexadezimal mit 0x davor',
  'Find bytes': 'Bytes suchen',
  'Find bytes (Ctrl+F)': 'Bytes suchen (Strg+F)',
  'Copy bytes': 'Bytes kopieren',
  'Save to a file': 'In eine Datei speichern',
  'Save {0} to a file': '{0} in eine Datei speichern',
  Inspector: 'Inspektor',
  '{0} selected': '{0} ausgewählt',
  Endianness: 'Bytereihenfolge',
  Values: 'Werte',
  'Copy {0}': '{0} kopieren',
  '{0} {1}, copy': '{0} {1}, kopieren',
  'Copied {0}': '{0} kopiert',
  'Bytes in hex, {0}': 'Bytes als Hex, {0}',
  'all bytes': 'alle Bytes',
  'the selection': 'die Auswahl',
  'Find as': 'Suchen als',
  'JSON Schema': 'JSON-Schema',
  'JSON is held against a schema': 'JSON wird an einem Schema gemessen',
  'Hold JSON against a schema': 'JSON an einem Schema messen',
  'Where what is written is not as the schema asks, that is marked; it can be sent all the same.':
    'Wo das Geschriebene nicht dem Schema entspricht, wird es markiert; gesendet werden kann es trotzdem.',
  Schema: 'Schema',
  'In use. Not checked, because they could stall the page: {0}':
    'In Gebrauch. Nicht geprüft, weil sie die Seite aufhalten könnten: {0}',
  'File with a schema': 'Datei mit einem Schema',
  'From a file…': 'Aus einer Datei …',
  'Use schema': 'Schema verwenden',
  'What reads schemas could not be loaded; try again when the page can be reached.':
    'Was Schemata liest, konnte nicht geladen werden; versuchen Sie es wieder, wenn die Seite erreichbar ist.',
  'The file is larger than 5 MB.': 'Die Datei ist größer als 5 MB.',
  Tree: 'Baum',
  'A text this long ({0}) is not parsed unasked. Decoded shows it as a tree.':
    'Ein so langer Text ({0}) wird nicht ungefragt gelesen. „Dekodiert“ zeigt ihn als Baum.',
  'Parse anyway': 'Trotzdem lesen',
  'This is not JSON. {0}': 'Das ist kein JSON. {0}',
  JSON: 'JSON',
  'Show more': 'Mehr zeigen',
  'More than this is not laid out on lines. Decoded shows all of it as a tree.':
    'Mehr als das wird nicht auf Zeilen verteilt. „Dekodiert“ zeigt alles als Baum.',
  '{0} lone surrogates: on the wire each is U+FFFD.': {
    one: '{0} einzelnes Surrogat: auf der Leitung ist es U+FFFD.',
    other: '{0} einzelne Surrogate: auf der Leitung ist jedes U+FFFD.',
  },
  'The text is empty.': 'Der Text ist leer.',
  'Show more ({0} characters left)': 'Mehr zeigen ({0} Zeichen übrig)',
  'Characters {0} to {1} of {2}': 'Zeichen {0} bis {1} von {2}',
  'Previous part': 'Voriger Teil',
  'Next part': 'Nächster Teil',
  'normalized path': 'normalisierter Pfad',
  'Expand all': 'Alles aufklappen',
  'Expand {0} levels': { one: '{0} Ebene aufklappen', other: '{0} Ebenen aufklappen' },
  Collapse: 'Zuklappen',
  'Show less': 'Weniger zeigen',
  'Close JSON': 'JSON schließen',
  'Show whole': 'Ganz zeigen',
  'Open as JSON': 'Als JSON öffnen',
  'This string is not JSON, or not all of it. {0}':
    'Diese Zeichenkette ist kein JSON, oder nicht ganz. {0}',
  'JSONPath, as $..id': 'JSONPath, wie $..id',
  'Find in the tree': 'Im Baum suchen',
  'Collapse all': 'Alles zuklappen',
  'Actions of the node': 'Aktionen des Knotens',
  'Copy node': 'Knoten kopieren',
  'Reading the JSON…': 'Das JSON wird gelesen …',
  'There is nothing to show.': 'Es gibt nichts zu zeigen.',
  'A text this long ({0}) is not parsed unasked.':
    'Ein so langer Text ({0}) wird nicht ungefragt gelesen.',
  'Path of the selected node': 'Pfad des ausgewählten Knotens',
  '{0} values': { one: '{0} Wert', other: '{0} Werte' },
  'close JSON': 'JSON schließen',
  'open as JSON': 'als JSON öffnen',
  'The text could not be read. {0}': 'Der Text konnte nicht gelesen werden. {0}',
  'This is not JSON. {0} Line {1}, column {2}.': 'Das ist kein JSON. {0} Zeile {1}, Spalte {2}.',
  '“{0}” is not a regular expression.': '„{0}“ ist kein regulärer Ausdruck.',
  'The regular expression “{0}” could take too long: repetitions in one another are not run.':
    'Der reguläre Ausdruck „{0}“ könnte zu lange brauchen: Wiederholungen ineinander werden nicht ausgeführt.',
  'A JSONPath begins with “$”, the root.': 'Ein JSONPath beginnt mit „$“, der Wurzel.',
  '“.”, “..” or “[” should be here, not “{0}”.':
    '„.“, „..“ oder „[“ sollte hier stehen, nicht „{0}“.',
  '“,” or “]”': '„,“ oder „]“',
  'A name in quotes, an index, a slice, “*” or “?” should be here.':
    'Ein Name in Anführungszeichen, ein Index, ein Ausschnitt, „*“ oder „?“ sollte hier stehen.',
  '{0} should be here, not {1}.': '{0} sollte hier stehen, nicht {1}.',
  'A name should be here, not {0}.': 'Ein Name sollte hier stehen, nicht {0}.',
  'A number should be here, not {0}.': 'Eine Zahl sollte hier stehen, nicht {0}.',
  'An index has no leading zero and no minus before zero.':
    'Ein Index hat keine führende Null und kein Minus vor der Null.',
  'An index is at most 9007199254740991.': 'Ein Index ist höchstens 9007199254740991.',
  'This is not a number as JSON has them.': 'Das ist keine Zahl, wie JSON sie hat.',
  'A control character in a string must be written as an escape.':
    'Ein Steuerzeichen in einer Zeichenkette muss als Escape geschrieben werden.',
  'Half of a surrogate pair cannot stand here.':
    'Die Hälfte eines Surrogatpaars kann hier nicht stehen.',
  'JSONPath has no such escape.': 'JSONPath kennt dieses Escape nicht.',
  'Four hex digits should follow “\\u”.': 'Hinter „\\u“ sollten vier Hex-Ziffern folgen.',
  'the end': 'das Ende',
  'A string here is too long for this regular expression.':
    'Eine Zeichenkette hier ist zu lang für diesen regulären Ausdruck.',
  'This query takes too many steps in a tree of this size.':
    'Diese Abfrage braucht in einem Baum dieser Größe zu viele Schritte.',
  'This value is too long to be copied as JSON. Copy a part of it.':
    'Dieser Wert ist zu lang, um als JSON kopiert zu werden. Kopieren Sie einen Teil davon.',
  'The tree is cut here: it shows {0} values at the most.':
    'Der Baum ist hier abgeschnitten: Er zeigt höchstens {0} Werte.',
  'The tree is cut here: it shows {0} levels at the most.':
    'Der Baum ist hier abgeschnitten: Er zeigt höchstens {0} Ebenen.',
  'The schema is not valid JSON. {0}': 'Das Schema ist kein gültiges JSON. {0}',
  'The schema is not valid JSON. Line {0}, column {1}: {2}':
    'Das Schema ist kein gültiges JSON. Zeile {0}, Spalte {1}: {2}',
  'A JSON Schema is an object, true or false.': 'Ein JSON-Schema ist ein Objekt, true oder false.',
  'The schema cannot be used. {0}': 'Das Schema kann nicht verwendet werden. {0}',
  'A string of more than {0} characters could stall the patterns of the schema: nothing was checked.':
    'Eine Zeichenkette mit mehr als {0} Zeichen könnte die Muster des Schemas aufhalten: Nichts wurde geprüft.',
  'The schema cannot be held against this. {0}':
    'Das Schema kann hieran nicht gemessen werden. {0}',
};
