import type { LanguageTable } from '../language.js';

/** German texts about frames. */
export const wire: LanguageTable = {
  'The last frame of its message. A control frame is never split.':
    'Der letzte Frame seiner Nachricht. Ein Kontrollframe wird nie geteilt.',
  'The last frame of its message, here the only one. A browser may split a message into several; a page does not see that.':
    'Der letzte Frame seiner Nachricht, hier der einzige. Ein Browser darf eine Nachricht auf mehrere verteilen; eine Seite sieht das nicht.',
  'permessage-deflate was negotiated: 1 if the payload is compressed. Drawn here is the payload as it is without compression.':
    'permessage-deflate wurde vereinbart: 1, wenn die Nutzdaten komprimiert sind. Hier stehen sie so, wie sie unkomprimiert sind.',
  'Reserved for extensions. permessage-deflate, where it is negotiated, marks compressed messages with it.':
    'Für Erweiterungen reserviert. permessage-deflate kennzeichnet damit, wo es vereinbart ist, komprimierte Nachrichten.',
  'Reserved for extensions; none in use sets it.':
    'Für Erweiterungen reserviert; keine gebräuchliche setzt es.',
  'Text: the payload is UTF-8. It arrives as a string.':
    'Text: Die Nutzdaten sind UTF-8. Sie kommen als Zeichenkette an.',
  'Binary: the payload is bytes. It arrives as a Blob or an ArrayBuffer, as binaryType says.':
    'Binär: Die Nutzdaten sind Bytes. Sie kommen als Blob oder als ArrayBuffer an, wie binaryType es sagt.',
  'Close: a control frame that begins, or answers, the closing handshake.':
    'Close: ein Kontrollframe, der das Schließen beginnt oder beantwortet.',
  'Whatever a client sends is masked, so that nobody can make it write bytes of their choice to the network.':
    'Was ein Client sendet, ist immer maskiert, damit niemand ihn Bytes eigener Wahl ins Netz schreiben lassen kann.',
  'A server never masks; a client that gets a masked frame ends the connection.':
    'Ein Server maskiert nie; ein Client, der einen maskierten Frame bekommt, beendet die Verbindung.',
  '126 says: the length stands in the next 2 bytes.':
    '126 heißt: Die Länge steht in den nächsten 2 Bytes.',
  '127 says: the length stands in the next 8 bytes.':
    '127 heißt: Die Länge steht in den nächsten 8 Bytes.',
  'Up to 125 the length stands right here.': 'Bis 125 steht die Länge gleich hier.',
  'The length in bytes, from 126 to 65,535; the high byte first.':
    'Die Länge in Bytes, von 126 bis 65.535; das hohe Byte zuerst.',
  'The length in bytes, from 65,536 on; the high byte first.':
    'Die Länge in Bytes, ab 65.536; das hohe Byte zuerst.',
  'chosen by the browser': 'vom Browser gewählt',
  'Four random bytes, new for every frame. On the wire each byte of the payload is combined with one of them by exclusive or; drawn below is the payload before that.':
    'Vier zufällige Bytes, für jeden Frame neue. Auf der Leitung ist jedes Byte der Nutzdaten mit einem davon durch exklusives Oder verknüpft; unten stehen die Nutzdaten davor.',
  'The text as UTF-8.': 'Der Text als UTF-8.',
  'The bytes as they were given.': 'Die Bytes, wie sie übergeben wurden.',
  'Text for people, as UTF-8; at most 123 bytes, because a control frame carries no more than 125.':
    'Text für Menschen, als UTF-8; höchstens 123 Bytes, weil ein Kontrollframe nicht mehr als 125 trägt.',
  '0 or 1': '0 oder 1',
  '{0} bytes': { one: '{0} Byte', other: '{0} Bytes' },
  '{0} bytes; the first {1} are drawn': '{0} Bytes; die ersten {1} stehen hier',
  'The inspector wrote this; nothing of it went over the network.':
    'Das hat der Inspektor geschrieben; nichts davon ging über das Netz.',
  'An error event stands for no frame: the browser says that something failed, and nothing else.':
    'Ein error-Ereignis steht für keinen Frame: Der Browser sagt, dass etwas fehlschlug, und sonst nichts.',
  'The opening handshake is HTTP, not frames (RFC 6455 §4). Its headers are hidden from a page.':
    'Der Verbindungsaufbau ist HTTP und besteht nicht aus Frames (RFC 6455 §4). Seine Header sieht eine Seite nicht.',
  'The Close frame that came. The one that went the other way has the same form, masked.':
    'Der Close-Frame, der kam. Der in der anderen Richtung hat dieselbe Form, maskiert.',
  'No Close frame came: {0} is never on the wire, the browser reports it by itself.':
    'Es kam kein Close-Frame: {0} steht nie auf der Leitung, der Browser meldet es von sich aus.',
  Wire: 'Leitung',
  Event: 'Ereignis',
  'Computed, not captured': 'Berechnet, nicht mitgeschnitten',
  'A page never sees frames: these are the bytes that RFC 6455 prescribes for what it does see.':
    'Eine Seite sieht nie Frames: Das sind die Bytes, die RFC 6455 für das vorschreibt, was sie sieht.',
  'The frame, {0}': 'Der Frame, {0}',
  'Fields of the frame': 'Felder des Frames',
  'Byte {0}': 'Byte {0}',
  'Bytes {0}': 'Bytes {0}',
  'Bit {0} of byte {1}': 'Bit {0} von Byte {1}',
  'Bits {0} of byte {1}': 'Bits {0} von Byte {1}',
  'Field {0} of {1}. Point at a field, or step with the arrow keys.':
    'Feld {0} von {1}. Auf ein Feld zeigen oder mit den Pfeiltasten weitergehen.',
};
