import type { LanguageTable } from '../language.js';

/** German texts about addresses, subprotocols and links. */
export const addresses: LanguageTable = {
  'Sends back every message as it came': 'Schickt jede Nachricht zurück, wie sie kam',
  'The JSON chat of the WebSocket guide; open it in two tabs':
    'Der JSON-Chat der WebSocket-Anleitung; in zwei Tabs öffnen',
  'JSON ticks, two a second': 'JSON-Ticks, zwei je Sekunde',
  'MessagePack, CBOR, protobuf, gzip and random bytes':
    'MessagePack, CBOR, Protobuf, gzip und zufällige Bytes',
  'Send “go”: 50,000 messages as fast as they pass':
    '„go“ senden: 50.000 Nachrichten, so schnell sie durchgehen',
  'Closes at once, with any code': 'Schließt sofort, mit beliebigem Code',
  'Negotiates one subprotocol': 'Handelt ein Unterprotokoll aus',
  'Reads slowly: watch bufferedAmount grow and drain':
    'Liest langsam: bufferedAmount wächst und sinkt',
  'Refuses the handshake': 'Lehnt den Handshake ab',
  'Never answers the handshake': 'Antwortet nie auf den Handshake',
  'Cuts the TCP connection after a second': 'Trennt die TCP-Verbindung nach einer Sekunde',
  'Names some 300 faults; behind the name of one, does it':
    'Nennt rund 300 Fehler; mit dem Namen eines davon macht er ihn',
  'Demo server': 'Demo-Server',
  'In this page, without a server': 'In dieser Seite, ohne Server',
  'Language: {0}': 'Sprache: {0}',
  system: 'System',
  light: 'hell',
  dark: 'dunkel',
  'Theme: {0}': 'Farbschema: {0}',
  'Attached to a socket of the page, which is {0}. What it sent and received before is not known.':
    'An einen Socket der Seite angeschlossen, der {0} ist. Was er vorher gesendet und empfangen hat, ist nicht bekannt.',
  'Detached from the socket of the page, which is {0}.':
    'Vom Socket der Seite gelöst, der {0} ist.',
  'There is no connection yet; connect first.':
    'Es gibt noch keine Verbindung; verbinden Sie sich zuerst.',
  'Stopped waiting for the close of the connection before this one.':
    'Auf das Schließen der Verbindung davor wird nicht mehr gewartet.',
  'Secrets in the URL were left out.': 'Geheimnisse in der URL wurden weggelassen.',
  'The URL makes a link of {0} characters; a link has no more than {1}.':
    'Die URL ergibt einen Link von {0} Zeichen; ein Link hat höchstens {1}.',
  'The link had {0} characters; a link has no more than {1}, so the subprotocols, the filter and the message were left out.':
    'Der Link hätte {0} Zeichen; ein Link hat höchstens {1}, darum wurden Unterprotokolle, Filter und Nachricht weggelassen.',
  'With the message the link had {0} characters; a link has no more than {1}, so the message was left out.':
    'Mit der Nachricht hätte der Link {0} Zeichen; ein Link hat höchstens {1}, darum wurde die Nachricht weggelassen.',
  'The link is too long to be one of ours; nothing was taken from it.':
    'Der Link ist zu lang, um einer von uns zu sein; nichts wurde übernommen.',
  '“{0}” of the link is damaged, and was left out.':
    '„{0}“ des Links ist beschädigt und wurde weggelassen.',
  '“{0}” of the link is too long, and was left out.':
    '„{0}“ des Links ist zu lang und wurde weggelassen.',
  'Secrets were left out of the URL: put yours in where it has “…”.':
    'Geheimnisse wurden aus der URL weggelassen: Setzen Sie Ihre ein, wo „…“ steht.',
  '{0} subprotocols of the link cannot be offered, and were left out.': {
    one: 'Ein Unterprotokoll des Links kann nicht angeboten werden und wurde weggelassen.',
    other: '{0} Unterprotokolle des Links können nicht angeboten werden und wurden weggelassen.',
  },
  'tabs and line breaks were dropped': 'Tabulatoren und Zeilenumbrüche wurden weggelassen',
  'a relative URL, resolved against the address of this page':
    'eine relative URL, aufgelöst gegen die Adresse dieser Seite',
  'the scheme is written in lower case': 'das Schema wird klein geschrieben',
  'the host was rewritten as {0}': 'der Host wurde als {0} geschrieben',
  ':{0} is left out, as {1} implies it': ':{0} wird weggelassen, da {1} es bedeutet',
  'the port is {0}': 'der Port ist {0}',
  'backslashes count as slashes': 'umgekehrte Schrägstriche zählen als Schrägstriche',
  'characters were percent-encoded': 'Zeichen wurden mit Prozent kodiert',
  'dots in the path were resolved': 'Punkte im Pfad wurden aufgelöst',
  'written in the usual form': 'in der üblichen Form geschrieben',
  'Connects to {0}: {1}.': 'Verbindet sich mit {0}: {1}.',
  'Empty, so the page’s own address is used; Firefox throws SyntaxError instead.':
    'Leer, darum wird die Adresse der Seite selbst verwendet; Firefox wirft stattdessen SyntaxError.',
  'The URL has a user name or password. WebKit sends them at once, Chromium and Firefox once the server asks with 401; after that all three send them to this server for other URLs too.':
    'Die URL hat einen Benutzernamen oder ein Passwort. WebKit sendet sie sofort, Chromium und Firefox, sobald der Server mit 401 fragt; danach senden alle drei sie diesem Server auch für andere URLs.',
  'Nothing listens on port 0': 'Auf Port 0 lauscht nichts',
  'Port {0} is for {1}': 'Port {0} ist für {1}',
  '{0}: browsers do not try it. It fails, in WebKit without a close event.':
    '{0}: Browser versuchen es nicht. Es schlägt fehl, in WebKit ohne close-Ereignis.',
  'This page came by https: some browsers refuse ws: even to this machine.':
    'Diese Seite kam über https: Manche Browser lehnen ws: selbst zu diesem Rechner ab.',
  'This page came by https: browsers refuse ws: from it, with a SecurityError or a failed connection. Use wss:.':
    'Diese Seite kam über https: Browser lehnen ws: von ihr ab, mit einem SecurityError oder einer fehlgeschlagenen Verbindung. Verwenden Sie wss:.',
  'GraphQL, current': 'GraphQL, aktuell',
  'GraphQL, older (subscriptions-transport-ws)': 'GraphQL, älter (subscriptions-transport-ws)',
  'MQTT 3.1.1 and 5': 'MQTT 3.1.1 und 5',
  'Charging stations, OCPP 2.0.1': 'Ladestationen, OCPP 2.0.1',
  'Charging stations, OCPP 1.6': 'Ladestationen, OCPP 1.6',
  'Mail, JMAP': 'E-Mail, JMAP',
  'Chat, XMPP': 'Chat, XMPP',
  'Calls, SIP': 'Anrufe, SIP',
  'SOAP messages': 'SOAP-Nachrichten',
  'Remote screens, VNC': 'Ferne Bildschirme, VNC',
  'A subprotocol is empty. Remove it, or give it a name.':
    'Ein Unterprotokoll ist leer. Entfernen Sie es, oder geben Sie ihm einen Namen.',
  'at position {0}': 'an Stelle {0}',
  "A subprotocol may not contain {0}, as this one does {1}. Letters, digits and !#$%&'*+-.^_`|~ are allowed.":
    "Ein Unterprotokoll darf {0} nicht enthalten, wie dieses {1}. Erlaubt sind Buchstaben, Ziffern und !#$%&'*+-.^_`|~ darin.",
  '“{0}” is offered twice, first at place {1}. Offer each subprotocol once.':
    '„{0}“ wird zweimal angeboten, zuerst an Stelle {1}. Bieten Sie jedes Unterprotokoll einmal an.',
  'A WebSocket URL begins with ws:// or wss:// (http and https are changed to them).':
    'Eine WebSocket-URL beginnt mit ws:// oder wss:// (http und https werden dazu gemacht).',
  '“{0}” is no scheme for a WebSocket. {1}': '„{0}“ ist kein Schema für einen WebSocket. {1}',
  'A relative URL would become {0} here, as this page does. {1}':
    'Eine relative URL würde hier zu {0}, wie diese Seite. {1}',
  '“{0}” is read as a scheme. Write ws://{1} or wss://{2}.':
    '„{0}“ wird als Schema gelesen. Schreiben Sie ws://{1} oder wss://{2}.',
  'A WebSocket URL may have no fragment: remove {0}, or write # as %23.':
    'Eine WebSocket-URL darf kein Fragment haben: Entfernen Sie {0}, oder schreiben Sie # als %23.',
  'The URL is empty. Write one that begins with ws:// or wss://.':
    'Die URL ist leer. Schreiben Sie eine, die mit ws:// oder wss:// beginnt.',
  '{0} has no scheme. Write ws:// or wss:// before it.':
    '{0} hat kein Schema. Schreiben Sie ws:// oder wss:// davor.',
  'An IPv6 address stands in brackets, as in ws://[::1]:8080/.':
    'Eine IPv6-Adresse steht in Klammern, wie in ws://[::1]:8080/.',
  'The host is missing. Write it after the slashes, as in wss://example.com/.':
    'Der Host fehlt. Schreiben Sie ihn hinter die Schrägstriche, wie in wss://example.com/.',
  '{0} is not a host name or address.': '{0} ist kein Hostname und keine Adresse.',
  '{0} is not an IPv6 address.': '{0} ist keine IPv6-Adresse.',
  'The bracket of the IPv6 address {0} is not closed: “]” is missing.':
    'Die Klammer der IPv6-Adresse {0} ist nicht geschlossen: „]“ fehlt.',
  'The host {0} has a space in it; a host name has none.':
    'Der Host {0} enthält ein Leerzeichen; ein Hostname hat keines.',
  'The host {0} is percent-encoded into something no host may contain.':
    'Der Host {0} ist zu etwas mit Prozent kodiert, das kein Host enthalten darf.',
  'The host {0} has {1} in it, as no host may.': 'Der Host {0} enthält {1}, was kein Host darf.',
  '{0} is not an IPv4 address: that has four numbers from 0 to 255.':
    '{0} ist keine IPv4-Adresse: Die hat vier Zahlen von 0 bis 255.',
  '{0} has a part after xn-- that encodes no name.':
    '{0} hat einen Teil nach xn--, der keinen Namen kodiert.',
  '{0} has two dots side by side.': '{0} hat zwei Punkte nebeneinander.',
  'The port {0} is not a whole number.': 'Der Port {0} ist keine ganze Zahl.',
  'The port {0} is over 65535, the highest.': 'Der Port {0} ist über 65535, dem höchsten.',
  Recent: 'Zuletzt',
  Connect: 'Verbinden',
  'The page made this socket. What you send, and Close, act on it as if the page did it.':
    'Die Seite hat diesen Socket gemacht. Was Sie senden, und Schließen, wirkt darauf, als täte es die Seite.',
  'The browser refused to make this connection. {0}':
    'Der Browser hat sich geweigert, diese Verbindung herzustellen. {0}',
  'Saved connections': 'Gespeicherte Verbindungen',
  'Store tokens and the like in recent addresses, too':
    'Auch Tokens und Ähnliches in den letzten Adressen speichern',
  Name: 'Name',
  Save: 'Speichern',
  'Store the secrets in its URL, too': 'Auch die Geheimnisse in der URL speichern',
  'No connection has a name yet.': 'Noch keine Verbindung hat einen Namen.',
  'Rename {0}': '{0} umbenennen',
  Rename: 'Umbenennen',
  'Delete {0}': '{0} löschen',
  Delete: 'Löschen',
  'New name': 'Neuer Name',
  'Export with saved messages and variables':
    'Mit gespeicherten Nachrichten und Variablen exportieren',
  'Import…': 'Importieren …',
  Export: 'Exportieren',
  'Forget all': 'Alle vergessen',
  Done: 'Fertig',
  'File of connections': 'Datei mit Verbindungen',
  'Forget {0} saved and {1} recent addresses?':
    '{0} gespeicherte und {1} letzte Adressen vergessen?',
  'Keep them': 'Behalten',
  'Forget them': 'Vergessen',
  'Saved “{0}”; it is in the list of the URL field.':
    '„{0}“ ist gespeichert und steht in der Liste des URL-Feldes.',
  'The file could not be written. {0}': 'Die Datei konnte nicht geschrieben werden. {0}',
  'Took in {0} saved connections and {1} saved messages.':
    '{0} gespeicherte Verbindungen und {1} gespeicherte Nachrichten übernommen.',
  'Took in {0} saved connections.': '{0} gespeicherte Verbindungen übernommen.',
  'The file could not be read. {0}': 'Die Datei konnte nicht gelesen werden. {0}',
  'Save this connection…': 'Diese Verbindung speichern …',
  'Saved connections…': 'Gespeicherte Verbindungen …',
  Saved: 'Gespeichert',
  'Its secrets were not stored; type them where it says “…”':
    'Ihre Geheimnisse wurden nicht gespeichert; geben Sie sie ein, wo „…“ steht',
  'Copy link to this set-up': 'Link zu dieser Einstellung kopieren',
  'URL, subprotocols, message and filter stand behind the # of the link, which browsers send to no server. Opened, it fills the form; it never connects by itself.':
    'URL, Unterprotokolle, Nachricht und Filter stehen hinter dem # des Links, das Browser keinem Server senden. Geöffnet füllt er das Formular; von selbst verbindet er nie.',
  'With the message': 'Mit der Nachricht',
  Link: 'Link',
  'Copy link': 'Link kopieren',
  'That is this machine': 'Das ist dieser Rechner',
  'That is in a private network': 'Das ist in einem privaten Netz',
  'That is in the network that this machine is connected to':
    'Das ist in dem Netz, mit dem dieser Rechner verbunden ist',
  'A link filled this form, without an address that can be used.':
    'Ein Link hat dieses Formular gefüllt, ohne eine brauchbare Adresse.',
  'A link filled this form, to connect to {0}.':
    'Ein Link hat dieses Formular gefüllt, um sich mit {0} zu verbinden.',
  'Nothing was connected or sent.': 'Nichts wurde verbunden oder gesendet.',
  '{0}: connect only when you trust whoever gave you the link.':
    '{0}: Verbinden Sie nur, wenn Sie dem vertrauen, von dem der Link kommt.',
  Dismiss: 'Ausblenden',
  Subprotocols: 'Unterprotokolle',
  'add…': 'hinzufügen …',
  'Remove {0}': '{0} entfernen',
  'Type a URL, such as wss://example.com/socket or /demo/echo.':
    'Geben Sie eine URL ein, etwa wss://example.com/socket oder /demo/echo.',
  URL: 'URL',
  Addresses: 'Adressen',
  'Recent and demo addresses': 'Letzte Adressen und Demo-Adressen',
  'Connects to {0}. {1}': 'Verbindet sich mit {0}. {1}',
  'The browser’s storage is full: connections are forgotten with this page.':
    'Der Speicher des Browsers ist voll: Verbindungen werden mit dieser Seite vergessen.',
  'The browser blocks storage: connections are forgotten with this page.':
    'Der Browser sperrt den Speicher: Verbindungen werden mit dieser Seite vergessen.',
  'file of connections': 'Datei mit Verbindungen',
  '{0}.binaryType should be “arraybuffer” or “blob”.':
    '{0}.binaryType sollte „arraybuffer“ oder „blob“ sein.',
  '{0} should be a subprotocol.': '{0} sollte ein Unterprotokoll sein.',
  'Keyboard shortcuts': 'Tastenkürzel',
  Language: 'Sprache',
  Theme: 'Farbschema',
  'Send the message': 'Die Nachricht senden',
  'Step through sent messages': 'Durch gesendete Nachrichten gehen',
  'Go to the filter': 'Zum Filter',
  'Go to the message': 'Zur Nachricht',
  'Go to the URL': 'Zur URL',
  'Move in the log': 'Im Protokoll bewegen',
  'In the log: see the details. In the URL: connect':
    'Im Protokoll: Einzelheiten ansehen. In der URL: verbinden',
  'In the log: edit the message and send it again':
    'Im Protokoll: Nachricht bearbeiten und erneut senden',
  'In the log: find': 'Im Protokoll: suchen',
  'On a tab: close the session': 'Auf einem Tab: Sitzung schließen',
  'This list': 'Diese Liste',
};
