import type { LanguageTable } from '../language.js';

/** German texts about payloads that are decoded and compared. */
export const decoders: LanguageTable = {
  '{0} bytes': { one: '{0} Byte', other: '{0} Bytes' },
  'Loading the decoders…': 'Die Decoder werden geladen …',
  Back: 'Zurück',
  Decoder: 'Decoder',
  'Automatic{0}': 'Automatisch{0}',
  'May fit': 'Passt vielleicht',
  Others: 'Andere',
  'Reading…': 'Wird gelesen …',
  'Nothing known fits this payload for sure. Choose a decoder to try one.':
    'Nichts Bekanntes passt sicher zu diesen Daten. Wählen Sie einen Decoder, um ihn zu versuchen.',
  'Open {0} ({1})': '{0} öffnen ({1})',
  'The decoders could not be loaded; try again when the page can be reached.':
    'Die Decoder konnten nicht geladen werden; versuchen Sie es wieder, wenn die Seite erreichbar ist.',
  '{0} could not read it. {1}': '{0} konnte es nicht lesen. {1}',
  '#{0} is not in the log any more.': '#{0} ist nicht mehr im Protokoll.',
  Difference: 'Unterschied',
  'Compare with': 'Vergleichen mit',
  '#{0}, marked': '#{0}, markiert',
  '#{0}, the last one {1}': '#{0}, die letzte {1}',
  'like it': 'dieser Art',
  'before it': 'davor',
  'Mark for comparison': 'Zum Vergleich markieren',
  'Other messages are then compared with this one':
    'Andere Nachrichten werden dann mit dieser verglichen',
  Mark: 'Markieren',
  'Copy difference': 'Unterschied kopieren',
  'Show unchanged': 'Unverändertes zeigen',
  'Comparing…': 'Wird verglichen …',
  'No message stands before this one in its direction. Mark it, then open another one to compare both.':
    'Vor dieser steht keine Nachricht in ihrer Richtung. Markieren Sie sie und öffnen Sie eine andere, um beide zu vergleichen.',
  'They could not be compared. {0}': 'Sie konnten nicht verglichen werden. {0}',
  'An Action Cable message is an object.': 'Eine Nachricht von Action Cable ist ein Objekt.',
  'The byte {0} at {1} is reserved in CBOR.': 'Das Byte {0} bei {1} ist in CBOR reserviert.',
  'The simple value f8 {0} at {1} is not well-formed.':
    'Der einfache Wert f8 {0} bei {1} ist nicht wohlgeformt.',
  'The byte {0} at {1} is not well-formed: only strings and containers may have no length.':
    'Das Byte {0} bei {1} ist nicht wohlgeformt: Nur Zeichenketten und Behälter dürfen keine Länge haben.',
  'The byte {0} at {1} begins no piece of the {2} at byte {3}.':
    'Das Byte {0} bei {1} beginnt kein Stück von {2} bei Byte {3}.',
  'The data ends at byte {0}, inside the {1} at byte {2}.':
    'Die Daten enden bei Byte {0}, innerhalb von {1} bei Byte {2}.',
  'The data ends at byte {0}, inside the {1}.': 'Die Daten enden bei Byte {0}, innerhalb von {1}.',
  'The data ends at byte {0}, behind {1}.': 'Die Daten enden bei Byte {0}, hinter {1}.',
  'The break at {0} stands where a value should follow.':
    'Das Ende bei {0} steht, wo ein Wert folgen sollte.',
  'The break at {0} stands where a value should follow, inside the {1}.':
    'Das Ende bei {0} steht, wo ein Wert folgen sollte, innerhalb von {1}.',
  'The message is empty; CBOR takes a byte at least.':
    'Die Nachricht ist leer; CBOR braucht mindestens ein Byte.',
  '{0} cannot be unpacked here: this host has no decompressor for it.':
    '{0} kann hier nicht entpackt werden: Dieser Host hat keinen Entpacker dafür.',
  'Stopped after {0}; the rest was not unpacked.':
    'Nach {0} angehalten; der Rest wurde nicht entpackt.',
  '{0}: nothing could be unpacked ({1}).': '{0}: Nichts konnte entpackt werden ({1}).',
  '{0}: the first {1} could be unpacked ({2}).':
    '{0}: Die ersten {1} konnten entpackt werden ({2}).',
  'The compressed data is cut off': 'Die komprimierten Daten sind abgeschnitten',
  'Something follows the end of the compressed data':
    'Nach dem Ende der komprimierten Daten folgt etwas',
  'The compressed data is damaged': 'Die komprimierten Daten sind beschädigt',
  '{0} is read from bytes; this message is text.':
    '{0} wird aus Bytes gelesen; diese Nachricht ist Text.',
  'Stopped at byte {0}: a tree shows {1} values and {2} levels at the most.':
    'Bei Byte {0} angehalten: Ein Baum zeigt höchstens {1} Werte und {2} Ebenen.',
  'The data is cut off: of the {0} at byte {1}, {2} bytes are missing.': {
    one: 'Die Daten sind abgeschnitten: Von {0} bei Byte {1} fehlt {2} Byte.',
    other: 'Die Daten sind abgeschnitten: Von {0} bei Byte {1} fehlen {2} Bytes.',
  },
  'This integer has more than {0} digits.': 'Diese ganze Zahl hat mehr als {0} Ziffern.',
  'This number is too large for a float of 64 bits.':
    'Diese Zahl ist zu groß für eine Gleitkommazahl mit 64 Bit.',
  'An Engine.IO packet begins with a digit from 0 to 6.':
    'Ein Paket von Engine.IO beginnt mit einer Ziffer von 0 bis 6.',
  'The data of an open packet should be JSON.': 'Die Daten eines open-Pakets sollten JSON sein.',
  'The tree is cut: there is more than it may show.':
    'Der Baum ist abgeschnitten: Es gibt mehr, als er zeigen darf.',
  'A GraphQL message is an object with a "type".':
    'Eine GraphQL-Nachricht ist ein Objekt mit einem "type".',
  'The protocol has no type “{0}”.': 'Das Unterprotokoll kennt den Typ „{0}“ nicht.',
  'A batch may not be empty.': 'Ein Stapel darf nicht leer sein.',
  'A JSON-RPC message is an object, or an array of them.':
    'Eine JSON-RPC-Nachricht ist ein Objekt oder ein Array davon.',
  'The member "jsonrpc" should be "2.0".': 'Das Feld "jsonrpc" sollte "2.0" sein.',
  'A JSON-RPC message has a member "method", "result" or "error".':
    'Eine JSON-RPC-Nachricht hat ein Feld "method", "result" oder "error".',
  'MessagePack has no integers beyond 64 bits; with a point or an exponent it is a float.':
    'MessagePack hat keine ganzen Zahlen über 64 Bit; mit Punkt oder Exponent ist es eine Gleitkommazahl.',
  'The byte c1 at {0} is never used in MessagePack.':
    'Das Byte c1 bei {0} wird in MessagePack nie verwendet.',
  'The message is empty; MessagePack takes a byte at least.':
    'Die Nachricht ist leer; MessagePack braucht mindestens ein Byte.',
  'The {0} at byte {1} is longer than its packet.': '{0} bei Byte {1} ist länger als das Paket.',
  'The {0} at byte {1} takes more than four bytes.':
    '{0} bei Byte {1} braucht mehr als vier Bytes.',
  'The {0} at byte {1} are longer than their packet.':
    '{0} bei Byte {1} sind länger als ihr Paket.',
  'A property of the {0} at byte {1} is longer than they are.':
    'Eine Eigenschaft von {0} bei Byte {1} ist länger als diese.',
  'The property {0} at byte {1} does not exist.': 'Die Eigenschaft {0} bei Byte {1} gibt es nicht.',
  'The byte at {0} begins no MQTT packet: type 0 is forbidden.':
    'Das Byte bei {0} beginnt kein MQTT-Paket: Typ 0 ist verboten.',
  'The {0} at byte {1} goes on beyond this message, perhaps in the next.':
    '{0} bei Byte {1} geht über diese Nachricht hinaus, vielleicht in der nächsten weiter.',
  'The flags of the {0} at byte {1} are {2}, not {3}.':
    'Die Flags von {0} bei Byte {1} sind {2}, nicht {3}.',
  'The {0} at byte {1} has {2} bytes too many.': '{0} bei Byte {1} hat {2} Bytes zu viel.',
  'The protocol name is “{0}”, not “MQTT”.': 'Der Name des Protokolls ist „{0}“, nicht „MQTT“.',
  'The PUBLISH at byte {0} has QoS 3, which does not exist.':
    'Das PUBLISH bei Byte {0} hat QoS 3, was es nicht gibt.',
  'A SUBSCRIBE has one topic filter at least.': 'Ein SUBSCRIBE hat mindestens einen Themenfilter.',
  'The subscription options at byte {0} are not well-formed.':
    'Die Optionen des Abonnements bei Byte {0} sind nicht wohlgeformt.',
  'The message is empty.': 'Die Nachricht ist leer.',
  'An OCPP message is an array that begins with 2, 3, 4, 5 or 6.':
    'Eine OCPP-Nachricht ist ein Array, das mit 2, 3, 4, 5 oder 6 beginnt.',
  'A {0} has {1} places in its array.': '{0} hat {1} Plätze im Array.',
  'A binary Phoenix message begins with the byte 0, 1 or 2.':
    'Eine binäre Phoenix-Nachricht beginnt mit dem Byte 0, 1 oder 2.',
  'The message ends inside its {0}.': 'Die Nachricht endet innerhalb von {0}.',
  'The {0} is not UTF-8.': '{0} ist kein UTF-8.',
  'A Phoenix message has a topic and an event.':
    'Eine Phoenix-Nachricht hat ein Thema und ein Ereignis.',
  'a field': 'ein Feld',
  'the type of the field': 'der Typ des Feldes',
  'the name of the field': 'der Name des Feldes',
  'The field number {0} is not between 1 and 536,870,911.':
    'Die Feldnummer {0} ist nicht zwischen 1 und 536.870.911.',
  'the type of the keys': 'der Typ der Schlüssel',
  'the type of the values': 'der Typ der Werte',
  'the text ends': 'der Text endet',
  '“{0}” stands': '„{0}“ steht',
  '“{0}” should follow, where {1}.': '„{0}“ sollte folgen, wo {1}.',
  'Here {0}, where {1} should follow.': 'Hier {0}, wo {1} folgen sollte.',
  '“{0}” is no integer.': '„{0}“ ist keine ganze Zahl.',
  'The text is longer than {0} characters.': 'Der Text ist länger als {0} Zeichen.',
  'The text declares no message.': 'Der Text deklariert keine Nachricht.',
  'Line {0}: {1}': 'Zeile {0}: {1}',
  'The text ends inside the message {0}.': 'Der Text endet innerhalb der Nachricht {0}.',
  'the name of the package': 'der Name des Pakets',
  '“{0}” begins no declaration.': '„{0}“ beginnt keine Deklaration.',
  'A file name in quotes should follow “import”.':
    'Hinter „import“ sollte ein Dateiname in Anführungszeichen folgen.',
  'the name of the oneof': 'der Name des oneof',
  'the name of the message': 'der Name der Nachricht',
  'the name of the enum': 'der Name des enum',
  '“{0}” is no value of the enum {1}.': '„{0}“ ist kein Wert des enum {1}.',
  '{0} should stand here, for the {1} {2}.': '{0} sollte hier stehen, für {1} {2}.',
  'A string': 'Eine Zeichenkette',
  'Base64 in a string': 'Base64 in einer Zeichenkette',
  Base64: 'Base64',
  'true or false': 'true oder false',
  'A number': 'Eine Zahl',
  'A name of the enum or a number': 'Ein Name aus dem enum oder eine Zahl',
  'An integer': 'Eine ganze Zahl',
  '{0} does not fit into the {1} {2}.': '{0} passt nicht in {1} {2}.',
  'The schema has no message type “{0}”.': 'Das Schema hat keinen Nachrichtentyp „{0}“.',
  'An object should stand here, for the message {0}.':
    'Ein Objekt sollte hier stehen, für die Nachricht {0}.',
  'Messages stand in each other {0} deep at the most.':
    'Nachrichten stehen höchstens {0} tief ineinander.',
  'The message {0} has no field “{1}”.': 'Die Nachricht {0} hat kein Feld „{1}“.',
  'Another field of the oneof {0} is set already.':
    'Ein anderes Feld des oneof {0} ist schon gesetzt.',
  'An object should stand here, for the map {0}.':
    'Ein Objekt sollte hier stehen, für die Zuordnung {0}.',
  'An array should stand here, for {0}.': 'Ein Array sollte hier stehen, für {0}.',
  'The schema does not say the types of the map {0}.':
    'Das Schema nennt die Typen der Zuordnung {0} nicht.',
  'The schema does not declare the type {0}.': 'Das Schema deklariert den Typ {0} nicht.',
  'These bytes are no FileDescriptorSet: no message type is declared in them.':
    'Diese Bytes sind kein FileDescriptorSet: Kein Nachrichtentyp ist darin deklariert.',
  'The field at byte {0} has no name, number or known type.':
    'Das Feld bei Byte {0} hat keinen Namen, keine Nummer oder keinen bekannten Typ.',
  'These bytes are no FileDescriptorSet. {0}': 'Diese Bytes sind kein FileDescriptorSet. {0}',
  'The field at byte {0} is of another type than a descriptor has there.':
    'Das Feld bei Byte {0} hat einen anderen Typ, als ein Descriptor dort hat.',
  'The group {0} ends at byte {1}, but did not begin.':
    'Die Gruppe {0} endet bei Byte {1}, begann aber nicht.',
  'The data ends at byte {0}, inside the group {1} at byte {2}.':
    'Die Daten enden bei Byte {0}, innerhalb der Gruppe {1} bei Byte {2}.',
  'The varint at byte {0} is longer than 64 bits.':
    'Der Varint bei Byte {0} ist länger als 64 Bit.',
  'The field number at byte {0} is too large.': 'Die Feldnummer bei Byte {0} ist zu groß.',
  'The field at byte {0} has the number 0, which no field has.':
    'Das Feld bei Byte {0} hat die Nummer 0, die kein Feld hat.',
  'The field at byte {0} has the wire type {1}, which does not exist.':
    'Das Feld bei Byte {0} hat den Wire-Typ {1}, den es nicht gibt.',
  'The length at byte {0} is none.': 'Die Länge bei Byte {0} ist keine.',
  'The message at byte {0} ends {1} bytes too early.':
    'Die Nachricht bei Byte {0} endet {1} Bytes zu früh.',
  'At byte {0} the message should end.': 'Bei Byte {0} sollte die Nachricht enden.',
  'A SignalR message is an array that begins with a type from 1 to 9.':
    'Eine SignalR-Nachricht ist ein Array, das mit einem Typ von 1 bis 9 beginnt.',
  'Nothing could be read here.': 'Nichts konnte hier gelesen werden.',
  'No array is here.': 'Hier ist kein Array.',
  'In message {0}: {1}': 'In Nachricht {0}: {1}',
  'No U+001E ends the last message.': 'Kein U+001E beendet die letzte Nachricht.',
  'A SignalR message is an object.': 'Eine SignalR-Nachricht ist ein Objekt.',
  'SignalR has no such type.': 'SignalR kennt diesen Typ nicht.',
  'In the data: {0}': 'In den Daten: {0}',
  'An event has an array with its name.': 'Ein Ereignis hat ein Array mit seinem Namen.',
  'A packet of type {0} has data.': 'Ein Paket vom Typ {0} hat Daten.',
  '{0} of {1} binary messages have come that belong to this one.':
    '{0} von {1} binären Nachrichten sind gekommen, die zu dieser gehören.',
  'Nothing should follow the “{0}”.': 'Hinter „{0}“ sollte nichts folgen.',
  'The message has more frames than are shown.':
    'Die Nachricht hat mehr Frames, als gezeigt werden.',
  'At byte {0} a command should be, in capital letters.':
    'Bei Byte {0} sollte ein Befehl in Großbuchstaben stehen.',
  'The {0} frame ends inside its headers.': 'Der Frame {0} endet innerhalb seiner Header.',
  'The header “{0}” has no colon.': 'Der Header „{0}“ hat keinen Doppelpunkt.',
  'STOMP {0} has no escape “{1}”.': 'STOMP {0} kennt das Escape „{1}“ nicht.',
  'No NUL ends the {0} frame where its content-length says.':
    'Kein NUL beendet den Frame {0}, wo sein content-length es sagt.',
  'No NUL ends the {0} frame.': 'Kein NUL beendet den Frame {0}.',
  'A WAMP message is an array that begins with a code of WAMP 2.':
    'Eine WAMP-Nachricht ist ein Array, das mit einem Code von WAMP 2 beginnt.',
  'Nothing should follow the array; what does is not shown.':
    'Nach dem Array sollte nichts folgen; was folgt, wird nicht gezeigt.',
  'The {0} has no {1}.': '{0} hat kein Feld {1}.',
  'The {0} of the {1} is of another type.': '{0} in {1} hat einen anderen Typ.',
  'The tree is cut here: it shows no more values.':
    'Der Baum ist hier abgeschnitten: Er zeigt nicht mehr Werte.',
  'The element <{0}> has no end.': 'Das Element <{0}> hat kein Ende.',
  'An element should be here, but the text ends.':
    'Hier sollte ein Element stehen, aber der Text endet.',
  'Text should stand inside an element.': 'Text sollte innerhalb eines Elements stehen.',
  'This has no “{0}” at its end.': 'Das hat kein „{0}“ an seinem Ende.',
  'A document type stands here. It is not read.':
    'Hier steht ein Dokumenttyp. Er wird nicht gelesen.',
  'This declaration has no end.': 'Diese Deklaration hat kein Ende.',
  'This is no closing tag.': 'Das ist kein schließendes Tag.',
  '</{0}> closes nothing.': '</{0}> schließt nichts.',
  '</{0}> should be here, not </{1}>.': '</{0}> sollte hier stehen, nicht </{1}>.',
  '“<” should begin a tag, or be written as “&lt;”.':
    '„<“ sollte ein Tag beginnen oder als „&lt;“ geschrieben sein.',
  'Nothing should follow the outermost element.':
    'Nach dem äußersten Element sollte nichts folgen.',
  'The tag <{0}> is not well-formed here.': 'Das Tag <{0}> ist hier nicht wohlgeformt.',
  'The decoded values do not differ; how they are written does.':
    'Die dekodierten Werte unterscheiden sich nicht; wie sie geschrieben sind, schon.',
  '{0} changed': '{0} verändert',
  '{0} added': '{0} hinzugefügt',
  '{0} removed': '{0} entfernt',
  'Only the first {0} of each were compared.': 'Nur die ersten {0} von jeder wurden verglichen.',
  '{0} words removed': { one: '{0} Wort entfernt', other: '{0} Wörter entfernt' },
  '{0} words added': { one: '{0} Wort hinzugefügt', other: '{0} Wörter hinzugefügt' },
  '{0} lines removed': { one: '{0} Zeile entfernt', other: '{0} Zeilen entfernt' },
  '{0} lines added': { one: '{0} Zeile hinzugefügt', other: '{0} Zeilen hinzugefügt' },
  '{0} bytes removed': { one: '{0} Byte entfernt', other: '{0} Bytes entfernt' },
  '{0} bytes added': { one: '{0} Byte hinzugefügt', other: '{0} Bytes hinzugefügt' },
  'They have too little in common to be compared to the end: more may be marked than differs.':
    'Sie haben zu wenig gemeinsam, um bis zum Ende verglichen zu werden: Es kann mehr markiert sein, als sich unterscheidet.',
  'No difference': 'Kein Unterschied',
  '… {0} unchanged bytes': '… {0} Bytes unverändert',
  '… {0} unchanged lines': '… {0} Zeilen unverändert',
  '… {0} unchanged words and signs': '… {0} Wörter und Zeichen unverändert',
  '… {0} unchanged': '… {0} unverändert',
};
