import type { LanguageTable } from '../language.js';

/** German texts about the end of a connection. */
export const closing: LanguageTable = {
  'In {0}, {1} means “{2}”.': 'In {0} bedeutet {1} „{2}“.',
  'A page can close with 1000 or 3000 to 4999, not with {0}.':
    'Eine Seite kann mit 1000 oder 3000 bis 4999 schließen, nicht mit {0}.',
  'The reason is {0} bytes long as UTF-8; at most {1} fit.':
    'Der Grund ist als UTF-8 {0} Bytes lang; höchstens {1} passen.',
  'A reason is sent only together with a code: Chromium throws InvalidAccessError without one, Firefox and WebKit drop the reason.':
    'Ein Grund wird nur zusammen mit einem Code gesendet: Chromium wirft ohne einen InvalidAccessError, Firefox und WebKit lassen den Grund weg.',
  'Firefox rounds {0}, as the specification says; Chromium and WebKit cut it off.':
    'Firefox rundet {0}, wie es die Spezifikation sagt; Chromium und WebKit schneiden ab.',
  'The reason has half of a surrogate pair in it, which is sent as U+FFFD.':
    'Der Grund enthält die Hälfte eines Surrogatpaars, die als U+FFFD gesendet wird.',
  'A close code is a whole number: 1000, or one from 3000 to 4999.':
    'Ein Code zum Schließen ist eine ganze Zahl: 1000 oder eine von 3000 bis 4999.',
  'The connection has done what it was for.': 'Die Verbindung hat getan, wozu sie da war.',
  'One side leaves: a server shuts down, or a browser leaves the page.':
    'Eine Seite geht: Ein Server wird beendet, oder ein Browser verlässt die Seite.',
  'One side received something that breaks the WebSocket protocol.':
    'Eine Seite empfing etwas, das gegen das WebSocket-Protokoll verstößt.',
  'One side received a kind of data it cannot accept, such as binary.':
    'Eine Seite empfing Daten, die sie nicht annehmen kann, etwa binäre.',
  'Set aside without a meaning; it should not be sent.':
    'Ohne Bedeutung zurückgelegt; es sollte nicht gesendet werden.',
  'The Close frame had no code. Never sent; the receiver reports it.':
    'Der Close-Frame hatte keinen Code. Nie gesendet; der Empfänger meldet es.',
  'The connection failed or ended without a Close frame. Never sent.':
    'Die Verbindung schlug fehl oder endete ohne Close-Frame. Nie gesendet.',
  'Data did not fit its type, as text that is not UTF-8.':
    'Daten passten nicht zu ihrem Typ, etwa Text, der kein UTF-8 ist.',
  'A message broke a rule of the other side; for what no other code says.':
    'Eine Nachricht verstieß gegen eine Regel der anderen Seite; wofür kein anderer Code da ist.',
  'One side received a message too big for it to process.':
    'Eine Seite empfing eine Nachricht, die ihr zu groß ist.',
  'The client needs an extension that the server did not negotiate.':
    'Der Client braucht eine Erweiterung, die der Server nicht ausgehandelt hat.',
  'The server met something unexpected and cannot go on.':
    'Dem Server ist etwas Unerwartetes begegnet, und er kann nicht weitermachen.',
  'The server restarts; connect again after a random delay.':
    'Der Server startet neu; nach einer zufälligen Pause wieder verbinden.',
  'The server is overloaded; connect again later, or to another address.':
    'Der Server ist überlastet; später oder mit einer anderen Adresse verbinden.',
  'A gateway or proxy got an invalid answer from the server behind it.':
    'Ein Gateway oder Proxy bekam vom Server dahinter eine ungültige Antwort.',
  'TLS could not be set up. Never sent; only Firefox reports it.':
    'TLS kam nicht zustande. Nie gesendet; nur Firefox meldet es.',
  'The client must prove who it is first.': 'Der Client muss erst beweisen, wer er ist.',
  'The client is known, but may not do this.': 'Der Client ist bekannt, darf das aber nicht.',
  'The other side took too long.': 'Die andere Seite brauchte zu lange.',
  'The client received a message it does not understand.':
    'Der Client empfing eine Nachricht, die er nicht versteht.',
  'The client met something unexpected.': 'Dem Client ist etwas Unerwartetes begegnet.',
  'The server received a message it does not understand.':
    'Der Server empfing eine Nachricht, die er nicht versteht.',
  'A subscription came before the connection was acknowledged.':
    'Ein Abonnement kam, bevor die Verbindung bestätigt war.',
  'The server refused the connection_init message.':
    'Der Server lehnte die Nachricht connection_init ab.',
  'The server does not speak a subprotocol that was offered.':
    'Der Server spricht kein angebotenes Unterprotokoll.',
  'No connection_init message came in time.': 'Keine Nachricht connection_init kam rechtzeitig.',
  'A subscription used an id that is in use.':
    'Ein Abonnement verwendete eine Kennung, die in Gebrauch ist.',
  'More than one connection_init message came.': 'Mehr als eine Nachricht connection_init kam.',
  'The server met something unexpected.': 'Dem Server ist etwas Unerwartetes begegnet.',
  'No connection_ack message came in time.': 'Keine Nachricht connection_ack kam rechtzeitig.',
  'Codes below 1000 are not used.': 'Codes unter 1000 werden nicht verwendet.',
  'Not assigned: 1000–2999 belong to the WebSocket protocol itself.':
    'Nicht vergeben: 1000–2999 gehören dem WebSocket-Protokoll selbst.',
  'Not registered: 3000–3999 go to libraries at IANA, first come, first served.':
    'Nicht eingetragen: 3000–3999 gehen bei der IANA an Bibliotheken, wer zuerst kommt.',
  'Private: applications agree among themselves on what 4000–4999 mean.':
    'Privat: Anwendungen machen unter sich aus, was 4000–4999 bedeuten.',
  'Codes above 4999 are not defined.': 'Codes über 4999 sind nicht definiert.',
  '1005 is never sent: the browser reports it for a Close frame without a code.':
    '1005 wird nie gesendet: Der Browser meldet es für einen Close-Frame ohne Code.',
  'The server put {0} into its Close frame, where it is not allowed. Firefox passes it on, Chromium and WebKit report 1006 instead.':
    'Der Server schrieb {0} in seinen Close-Frame, wo es nicht erlaubt ist. Firefox gibt es weiter, Chromium und WebKit melden stattdessen 1006.',
  '1006 is never sent: the browser reports it for a connection that failed or ended without a valid Close frame.':
    '1006 wird nie gesendet: Der Browser meldet es für eine Verbindung, die fehlschlug oder ohne gültigen Close-Frame endete.',
  'The page is not told why; browsers differ in whether an error event comes first.':
    'Der Seite wird nicht gesagt, warum; Browser unterscheiden sich darin, ob zuerst ein error-Ereignis kommt.',
  'The connection was never open, and the page is not told why.':
    'Die Verbindung war nie offen, und der Seite wird nicht gesagt, warum.',
  '1015 is never sent: Firefox reports it when TLS fails, Chromium and WebKit report 1006.':
    '1015 wird nie gesendet: Firefox meldet es, wenn TLS scheitert, Chromium und WebKit melden 1006.',
  '{0} is not allowed in a Close frame. Chromium and Firefox pass it on, WebKit reports 1006.':
    '{0} ist in einem Close-Frame nicht erlaubt. Chromium und Firefox geben es weiter, WebKit meldet 1006.',
  'WebKit reports 1006 instead of {0}; Chromium and Firefox pass it on.':
    'WebKit meldet 1006 statt {0}; Chromium und Firefox geben es weiter.',
  'Not clean, though a Close frame came: the connection ended before both sides had finished closing. Browsers differ in what they call clean here.':
    'Nicht sauber, obwohl ein Close-Frame kam: Die Verbindung endete, bevor beide Seiten fertig geschlossen hatten. Browser unterscheiden sich darin, was sie hier sauber nennen.',
  'Not clean, though a Close frame came with {0}: the connection ended before both sides had finished closing. Browsers differ in what they call clean here.':
    'Nicht sauber, obwohl ein Close-Frame mit {0} kam: Die Verbindung endete, bevor beide Seiten fertig geschlossen hatten. Browser unterscheiden sich darin, was sie hier sauber nennen.',
  'The page called close() before the connection was open. That makes it fail with 1006.':
    'Die Seite rief close() auf, bevor die Verbindung offen war. Dadurch schlägt sie mit 1006 fehl.',
  'The page called close() before the connection was open. That makes it fail with 1006; {0} was not sent.':
    'Die Seite rief close() auf, bevor die Verbindung offen war. Dadurch schlägt sie mit 1006 fehl; {0} wurde nicht gesendet.',
  'The page had called close() without a code; no valid Close frame answered it.':
    'Die Seite hatte close() ohne Code aufgerufen; kein gültiger Close-Frame antwortete.',
  'The page had called close() with {0}; no valid Close frame answered it.':
    'Die Seite hatte close() mit {0} aufgerufen; kein gültiger Close-Frame antwortete.',
  'The page had called close() without a code, but the server’s Close frame has {0}: its own answer, or both sides closed at the same time.':
    'Die Seite hatte close() ohne Code aufgerufen, aber der Close-Frame des Servers hat {0}: seine eigene Antwort, oder beide Seiten schlossen gleichzeitig.',
  'The page had called close() with {0}, but the server’s Close frame has no code: its own answer, or both sides closed at the same time.':
    'Die Seite hatte close() mit {0} aufgerufen, aber der Close-Frame des Servers hat keinen Code: seine eigene Antwort, oder beide Seiten schlossen gleichzeitig.',
  'The page had called close() with {0}, but the server’s Close frame has {1}: its own answer, or both sides closed at the same time.':
    'Die Seite hatte close() mit {0} aufgerufen, aber der Close-Frame des Servers hat {1}: seine eigene Antwort, oder beide Seiten schlossen gleichzeitig.',
  'bufferedAmount was {0} at the end: what it counts was not delivered. WebKit also counts frame headers.':
    'bufferedAmount war am Ende {0}: Was es zählt, wurde nicht zugestellt. WebKit zählt auch die Köpfe der Frames.',
  'the headers of the handshake, sent and received':
    'die Header des Handshakes, gesendete und empfangene',
  'the HTTP status of a refused handshake': 'den HTTP-Status eines abgelehnten Handshakes',
  redirects: 'Umleitungen',
  'cookies and credentials sent with the handshake':
    'Cookies und Anmeldedaten, die mit dem Handshake gesendet wurden',
  'certificates and TLS': 'Zertifikate und TLS',
  'the address the name led to': 'die Adresse, zu der der Name führte',
  'ping and pong frames': 'Ping- und Pong-Frames',
  'how messages were split into frames': 'wie Nachrichten in Frames geteilt wurden',
  'how much compression saved': 'wie viel die Kompression gespart hat',
  'why a connection failed': 'warum eine Verbindung fehlschlug',
  'The page called close() before the connection was open, which makes it fail.':
    'Die Seite rief close() auf, bevor die Verbindung offen war; dadurch schlägt sie fehl.',
  'Wait for open before closing; how long the server takes to answer may be the real question.':
    'Warten Sie auf open, bevor Sie schließen; wie lange der Server zum Antworten braucht, ist vielleicht die eigentliche Frage.',
  'Browsers do not connect to this port.': 'Browser verbinden sich nicht mit diesem Port.',
  'The port of {0} is reserved ({1}). Let the server listen on another one.':
    'Der Port von {0} ist reserviert ({1}). Lassen Sie den Server auf einem anderen lauschen.',
  'The content security policy of this page forbids the address.':
    'Die Content Security Policy dieser Seite verbietet die Adresse.',
  'Look for a connect-src message in the browser’s console.':
    'Suchen Sie in der Konsole des Browsers nach einer Meldung zu connect-src.',
  'An https page may not open ws: connections (mixed content).':
    'Eine https-Seite darf keine ws:-Verbindungen öffnen (gemischter Inhalt).',
  'Browsers differ for this machine: try wss:, another browser, or a page served by http.':
    'Browser unterscheiden sich bei diesem Rechner: Versuchen Sie wss:, einen anderen Browser oder eine Seite über http.',
  'Use wss:, or open this page by http.':
    'Verwenden Sie wss:, oder öffnen Sie diese Seite über http.',
  'The browser withheld access to the local network from this page.':
    'Der Browser hat dieser Seite den Zugang zum lokalen Netz verwehrt.',
  'Look in the site’s permissions for “local network”; Chromium asks before a public page may reach one.':
    'Sehen Sie in den Berechtigungen der Website nach „lokales Netzwerk“; Chromium fragt, bevor eine öffentliche Seite eines erreichen darf.',
  'A browser extension, a proxy, a VPN or a firewall in between refused it.':
    'Eine Browser-Erweiterung, ein Proxy, ein VPN oder eine Firewall dazwischen hat sie abgelehnt.',
  'Try a private window without extensions, and another network.':
    'Versuchen Sie es in einem privaten Fenster ohne Erweiterungen und in einem anderen Netz.',
  'Too many sockets are open: Chromium allows 255, Firefox 200, WebKit 199.':
    'Zu viele Sockets sind offen: Chromium erlaubt 255, Firefox 200, WebKit 199.',
  'Close other connections and tabs, then try again.':
    'Schließen Sie andere Verbindungen und Tabs, und versuchen Sie es wieder.',
  'Earlier attempts failed, so the browser held this one back; the time says little then.':
    'Frühere Versuche schlugen fehl, deshalb hielt der Browser diesen zurück; die Zeit sagt dann wenig.',
  'Wait a minute and try once. Firefox slows down from the first failure, Chromium from about the 15th.':
    'Warten Sie eine Minute, und versuchen Sie es einmal. Firefox bremst ab dem ersten Fehlschlag, Chromium etwa ab dem 15.',
  'The host name does not exist, or could not be looked up.':
    'Der Name des Hosts existiert nicht oder konnte nicht aufgelöst werden.',
  'Check the spelling of {0}, and open {1} in a tab.':
    'Prüfen Sie die Schreibweise von {0}, und öffnen Sie {1} in einem Tab.',
  'Nothing listens on this port: the connection was refused.':
    'Nichts lauscht auf diesem Port: Die Verbindung wurde abgelehnt.',
  'See that the server runs and listens at {0}, and on an address you can reach.':
    'Sehen Sie nach, dass der Server läuft und bei {0} lauscht, auf einer Adresse, die Sie erreichen.',
  'The host cannot be reached, or a firewall swallows what is sent to it.':
    'Der Host ist nicht erreichbar, oder eine Firewall verschluckt, was ihm gesendet wird.',
  'Reach the host by another program, or from another network.':
    'Erreichen Sie den Host mit einem anderen Programm oder aus einem anderen Netz.',
  'The browser does not trust the server’s certificate: self-signed, expired, or for another name.':
    'Der Browser vertraut dem Zertifikat des Servers nicht: selbst signiert, abgelaufen oder für einen anderen Namen.',
  'Open {0} in a tab and see whether it warns. Firefox reports 1015 for TLS failures.':
    'Öffnen Sie {0} in einem Tab, und sehen Sie, ob er warnt. Firefox meldet bei TLS-Fehlern 1015.',
  'The server does not speak TLS on this port.': 'Der Server spricht auf diesem Port kein TLS.',
  'Try ws: instead of wss:, or another port.':
    'Versuchen Sie ws: statt wss:, oder einen anderen Port.',
  'The server expects TLS on this port.': 'Der Server erwartet auf diesem Port TLS.',
  'Try wss: instead of ws:.': 'Versuchen Sie wss: statt ws:.',
  'The server accepted the connection and never answered the handshake.':
    'Der Server nahm die Verbindung an und antwortete nie auf den Handshake.',
  'Firefox gives up after 20 s, Chromium after 240 s, WebKit not within 300 s. Look whether the server hangs.':
    'Firefox gibt nach 20 s auf, Chromium nach 240 s, WebKit nicht innerhalb von 300 s. Sehen Sie nach, ob der Server hängt.',
  'The server answered with an HTTP status other than 101: not found, not allowed, a redirect, an error.':
    'Der Server antwortete mit einem anderen HTTP-Status als 101: nicht gefunden, nicht erlaubt, eine Umleitung, ein Fehler.',
  'Check the path and credentials, and see the status in the browser’s network panel or the server’s log.':
    'Prüfen Sie Pfad und Anmeldedaten, und sehen Sie den Status in der Netzwerkansicht des Browsers oder im Protokoll des Servers.',
  'The server does not accept connections from this page’s origin.':
    'Der Server nimmt keine Verbindungen vom Ursprung dieser Seite an.',
  'A page opened from a file has the origin “null”. Serve it by http, or allow null.':
    'Eine aus einer Datei geöffnete Seite hat den Ursprung „null“. Liefern Sie sie über http aus, oder erlauben Sie null.',
  'Look for a list of allowed origins in the server’s settings.':
    'Suchen Sie in den Einstellungen des Servers nach einer Liste erlaubter Ursprünge.',
  'What answered is no WebSocket server, or a proxy in front of it drops the Upgrade header.':
    'Was antwortete, ist kein WebSocket-Server, oder ein Proxy davor lässt den Upgrade-Header weg.',
  'Check path and port, and that the proxy forwards Upgrade and Connection.':
    'Prüfen Sie Pfad und Port, und dass der Proxy Upgrade und Connection weitergibt.',
  'The server ended the connection before it had answered the handshake, or its answer, or what came right behind it, was not valid.':
    'Der Server beendete die Verbindung, bevor er den Handshake beantwortet hatte, oder seine Antwort, oder was gleich dahinter kam, war nicht gültig.',
  'Look in the server’s log, and at its answer in the browser’s network panel.':
    'Ins Protokoll des Servers sehen, und seine Antwort in der Netzwerkanalyse des Browsers ansehen.',
  'The server chose none of the subprotocols offered, or another one.':
    'Der Server wählte keines der angebotenen Unterprotokolle, oder ein anderes.',
  'Offered: {0}; case matters. When the server chooses none, Chromium fails, Firefox and WebKit open.':
    'Angeboten: {0}; Groß- und Kleinschreibung zählt. Wählt der Server keines, schlägt Chromium fehl, Firefox und WebKit öffnen.',
  'The server asks for a subprotocol, or chose one, and none was offered.':
    'Der Server verlangt ein Unterprotokoll oder hat eines gewählt, und keines wurde angeboten.',
  'Look in the server’s documentation for a subprotocol, and offer it.':
    'Suchen Sie in der Dokumentation des Servers nach einem Unterprotokoll, und bieten Sie es an.',
  'The server agreed to an extension that was not offered, or in a way that is not allowed.':
    'Der Server stimmte einer Erweiterung zu, die nicht angeboten wurde, oder auf unerlaubte Weise.',
  'Turn compression (permessage-deflate) off at the server and try again.':
    'Schalten Sie die Kompression (permessage-deflate) am Server aus, und versuchen Sie es wieder.',
  'The server did not answer the Close frame of this page.':
    'Der Server beantwortete den Close-Frame dieser Seite nicht.',
  'Chromium waits 60 s for the answer, Firefox about 20 s, WebKit 5 s. See that the server answers it.':
    'Chromium wartet 60 s auf die Antwort, Firefox etwa 20 s, WebKit 5 s. Sehen Sie nach, dass der Server antwortet.',
  'The server ended the TCP connection instead of answering the Close frame.':
    'Der Server beendete die TCP-Verbindung, statt den Close-Frame zu beantworten.',
  'See how the server closes: by a close call of its WebSocket library, or by destroying the socket.':
    'Sehen Sie nach, wie der Server schließt: mit dem Aufruf seiner WebSocket-Bibliothek oder indem er den Socket zerstört.',
  'The server ended the connection without a Close frame: it crashed, was stopped, or destroyed the socket.':
    'Der Server beendete die Verbindung ohne Close-Frame: Er stürzte ab, wurde angehalten oder zerstörte den Socket.',
  'Look in the server’s log at that time.':
    'Sehen Sie zu dieser Zeit in das Protokoll des Servers.',
  'A proxy, load balancer or firewall in between ended it, many of them after a quiet minute.':
    'Ein Proxy, Load-Balancer oder eine Firewall dazwischen beendete sie, viele davon nach einer ruhigen Minute.',
  'Compare the quiet time before the end with their idle timeouts; regular messages keep it open.':
    'Vergleichen Sie die ruhige Zeit vor dem Ende mit deren Wartezeiten; regelmäßige Nachrichten halten sie offen.',
  'A proxy in between ended it.': 'Ein Proxy dazwischen beendete sie.',
  'Connect to the server directly.': 'Verbinden Sie sich direkt mit dem Server.',
  'The network went away: another network, no signal, a VPN that changed, a device that slept.':
    'Das Netz verschwand: ein anderes Netz, kein Empfang, ein VPN, das wechselte, ein Gerät, das schlief.',
  'See whether other connections ended at the same time.':
    'Sehen Sie nach, ob andere Verbindungen gleichzeitig endeten.',
  'The server sent a frame that breaks the protocol, or one too big for the browser, which ended the connection.':
    'Der Server sandte einen Frame, der gegen das Protokoll verstößt oder für den Browser zu groß ist; der beendete die Verbindung.',
  'Look in the browser’s console, and for invalid UTF-8, masked frames or a proxy that garbles data.':
    'Sehen Sie in die Konsole des Browsers, und suchen Sie ungültiges UTF-8, maskierte Frames oder einen Proxy, der Daten verfälscht.',
  'A compressed message could not be unpacked.':
    'Eine komprimierte Nachricht konnte nicht entpackt werden.',
  'The server refused a message, for its size or content, without saying so in a Close frame.':
    'Der Server lehnte eine Nachricht ab, wegen Größe oder Inhalt, ohne es in einem Close-Frame zu sagen.',
  'Look at the last messages sent, and at the server’s limit for messages.':
    'Sehen Sie die letzten gesendeten Nachrichten an, und die Grenze des Servers für Nachrichten.',
  Close: 'Schließen',
  'Close options': 'Optionen zum Schließen',
  'Close code and reason': 'Code und Grund des Schließens',
  Code: 'Code',
  'Close code': 'Code des Schließens',
  'none: 1005 arrives': 'keiner: 1005 kommt an',
  '1000, or 3000 to 4999.': '1000 oder 3000 bis 4999.',
  Reason: 'Grund',
  'Close reason': 'Grund des Schließens',
  '{0} of {1} bytes': '{0} von {1} Bytes',
  'Wait until bufferedAmount is 0, then close':
    'Wartet, bis bufferedAmount 0 ist, und schließt dann',
  'Close when drained': 'Schließen, wenn alles gesendet ist',
  'Close now': 'Jetzt schließen',
  'Subprotocols offered': 'Angebotene Unterprotokolle',
  none: 'keine',
  'Opened after': 'Geöffnet nach',
  empty: 'leer',
  'Was ever open': 'War je offen',
  yes: 'ja',
  no: 'nein',
  'Ended after': 'Beendet nach',
  'bufferedAmount at the end': 'bufferedAmount am Ende',
  'Causes that remain possible': 'Ursachen, die möglich bleiben',
  'The browser knows why and may not tell a page. None of these is more likely for standing first.':
    'Der Browser weiß, warum, und darf es einer Seite nicht sagen. Keine ist wahrscheinlicher, weil sie zuerst steht.',
  'The connection broke, or the server sent something that the protocol forbids.':
    'Die Verbindung brach ab, oder der Server sandte etwas, das das Protokoll verbietet.',
  'The connection could not be opened.': 'Die Verbindung konnte nicht geöffnet werden.',
  'An error event has no message: script must not learn more about servers that it may not reach. The close event that follows has the code; its causes are listed there.':
    'Ein error-Ereignis hat keine Meldung: Skripte dürfen nicht mehr über Server erfahren, die sie vielleicht nicht erreichen dürfen. Das close-Ereignis danach hat den Code; dort stehen die Ursachen.',
  'What a page cannot see': 'Was eine Seite nicht sehen kann',
};
