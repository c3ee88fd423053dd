import type { LanguageTable } from '../language.js';

/** German texts about files, recordings and replays. */
export const files: LanguageTable = {
  'Copy as code': 'Als Code kopieren',
  'Copy as code: JavaScript, wscat, websocat, Python, Playwright, k6':
    'Als Code kopieren: JavaScript, wscat, websocat, Python, Playwright, k6',
  Tool: 'Werkzeug',
  Messages: 'Nachrichten',
  'Messages in the code': 'Nachrichten im Code',
  'Leave out secrets in the URL': 'Geheimnisse in der URL weglassen',
  Copy: 'Kopieren',
  None: 'Keine',
  'Selected #{0}': 'Ausgewählte #{0}',
  'Sent, as shown': 'Gesendete, wie angezeigt',
  'Sent {0}': 'Gesendete {0}',
  'The code could not be written. {0}': 'Der Code konnte nicht geschrieben werden. {0}',
  Copied: 'Kopiert',
  'Leave out secrets in URLs': 'Geheimnisse in URLs weglassen',
  'Leave out these JSON paths, one a line': 'Diese JSON-Pfade weglassen, einer je Zeile',
  'Looking for the first …': 'Der erste wird gesucht …',
  'No message that is JSON has anything there.': 'Keine Nachricht, die JSON ist, hat dort etwas.',
  'The first one, #{0}:': 'Die erste, #{0}:',
  before: 'vorher',
  after: 'nachher',
  'Save the log as a file': 'Das Protokoll als Datei speichern',
  'All {0}': 'Alle {0}',
  'Shown {0}': 'Gezeigte {0}',
  'Export format': 'Exportformat',
  Entries: 'Einträge',
  'Exported entries': 'Exportierte Einträge',
  'Save file': 'Datei speichern',
  Cancel: 'Abbrechen',
  'The formats could not be loaded; try again when the page can be reached.':
    'Die Formate konnten nicht geladen werden; versuchen Sie es wieder, wenn die Seite erreichbar ist.',
  'Cancelled; nothing was saved.': 'Abgebrochen; nichts wurde gespeichert.',
  'The log could not be saved. {0}': 'Das Protokoll konnte nicht gespeichert werden. {0}',
  'Saved {0} entries, {1}.': {
    one: '{0} Eintrag gespeichert, {1}.',
    other: '{0} Einträge gespeichert, {1}.',
  },
  '{0} were let go before.': '{0} waren vorher schon entfernt.',
  'What reads files could not be loaded; try again when the page can be reached.':
    'Was Dateien liest, konnte nicht geladen werden; versuchen Sie es wieder, wenn die Seite erreichbar ist.',
  'Pasted text': 'Eingefügter Text',
  '{0} is empty.': '{0} ist leer.',
  '{0} could not be read. {1}': '{0} konnte nicht gelesen werden. {1}',
  '{0} is packed with gzip; unpack it first.': '{0} ist mit gzip gepackt; entpacken Sie es zuerst.',
  '{0} is a ZIP archive; unpack it first.': '{0} ist ein ZIP-Archiv; entpacken Sie es zuerst.',
  '{0} is no recording: HAR and the NDJSON of ws-inspector can be opened.':
    '{0} ist keine Aufzeichnung: HAR und das NDJSON von ws-inspector können geöffnet werden.',
  'The file could not be read to its end. {0}':
    'Die Datei konnte nicht bis zu ihrem Ende gelesen werden. {0}',
  'The file was read to {0} %; what follows there took too long.':
    'Die Datei wurde bis {0} % gelesen; was dort folgt, dauerte zu lange.',
  'Reading was stopped after {0} % of the file.':
    'Das Lesen wurde nach {0} % der Datei angehalten.',
  'Recording to open': 'Aufzeichnung zum Öffnen',
  Import: 'Importieren',
  'Open a recording: HAR or NDJSON. It can also be dropped or pasted here':
    'Eine Aufzeichnung öffnen: HAR oder NDJSON. Sie kann auch hier abgelegt oder eingefügt werden',
  'Stop reading': 'Lesen anhalten',
  'Drop a recording (HAR, NDJSON) to open it':
    'Aufzeichnung (HAR, NDJSON) hier ablegen, um sie zu öffnen',
  Recording: 'Aufzeichnung',
  Reading: 'Lesen',
  'A new session with {0}; it connects when you say so':
    'Eine neue Sitzung mit {0}; sie verbindet sich erst, wenn Sie es sagen',
  'New session with this URL': 'Neue Sitzung mit dieser URL',
  'Send once more what was sent, or watch it without a server':
    'Noch einmal senden, was gesendet wurde, oder es ohne Server ansehen',
  'Replay…': 'Abspielen …',
  '{0} of {1} from {2}': '{0} von {1}, ab {2}',
  'Replaying could not be loaded; try again when the page can be reached.':
    'Das Abspielen konnte nicht geladen werden; versuchen Sie es wieder, wenn die Seite erreichbar ist.',
  'Reading …': 'Wird gelesen …',
  '{0} entries': { one: '{0} Eintrag', other: '{0} Einträge' },
  Recordings: 'Aufzeichnungen',
  Settings: 'Einstellungen',
  'Record sessions in this browser, to have them after a reload or a crash':
    'Sitzungen in diesem Browser aufzeichnen, um sie nach dem Neuladen oder einem Absturz zu haben',
  'Store tokens and the like in URLs, too': 'Auch Tokens und Ähnliches in URLs speichern',
  Days: 'Tage',
  'The oldest recordings go first, those with a name last. What messages carry is stored as it is; user names and passwords in URLs never are.':
    'Die ältesten Aufzeichnungen gehen zuerst, die mit einem Namen zuletzt. Was Nachrichten enthalten, wird gespeichert, wie es ist; Benutzernamen und Passwörter in URLs nie.',
  '{0} old recordings were removed to make room since this page was opened.': {
    one: '{0} alte Aufzeichnung wurde entfernt, um Platz zu schaffen, seit diese Seite geöffnet wurde.',
    other:
      '{0} alte Aufzeichnungen wurden entfernt, um Platz zu schaffen, seit diese Seite geöffnet wurde.',
  },
  'Looking …': 'Wird nachgesehen …',
  'Nothing is recorded yet.': 'Noch nichts ist aufgezeichnet.',
  '{0} · {1} · {2}, stored in {3}{4}': '{0} · {1} · {2}, gespeichert in {3}{4}',
  'Open {0}': '{0} öffnen',
  Open: 'Öffnen',
  'Forget everything': 'Alles vergessen',
  'Remove all recordings for good?': 'Alle Aufzeichnungen endgültig entfernen?',
  'Remove all': 'Alle entfernen',
  ' · being recorded in another tab': ' · wird in einem anderen Tab aufgezeichnet',
  ' · being recorded in this page': ' · wird auf dieser Seite aufgezeichnet',
  'The list could not be loaded; try again when the page can be reached.':
    'Die Liste konnte nicht geladen werden; versuchen Sie es wieder, wenn die Seite erreichbar ist.',
  'Try again': 'Erneut versuchen',
  Recovery: 'Wiederherstellung',
  'Recover {0}?': '{0} wiederherstellen?',
  'Recover {0}': '{0} wiederherstellen',
  Recover: 'Wiederherstellen',
  'And {0} more, in the list of recordings.': 'Und {0} weitere in der Liste der Aufzeichnungen.',
  'They stay in the list of recordings': 'Sie bleiben in der Liste der Aufzeichnungen',
  'Replies: {0} same, {1} changed, {2} missing, {3} extra.':
    'Antworten: {0} gleich, {1} verändert, {2} fehlen, {3} zusätzlich.',
  Differences: 'Unterschiede',
  Outcome: 'Ergebnis',
  After: 'Nach',
  Recorded: 'Aufgezeichnet',
  Live: 'Jetzt',
  'And {0} more differences.': 'Und {0} weitere Unterschiede.',
  '#{0}, let go': '#{0}, entfernt',
  Replay: 'Abspielen',
  Step: 'Schritt',
  Stop: 'Anhalten',
  '{0} of {1}': '{0} von {1}',
  'Connecting …': 'Verbindet …',
  '{0}; the next one waits for you.': '{0}; die nächste wartet auf Sie.',
  '{0}, over.': '{0}, vorbei.',
  'Original timing': 'Ursprüngliche Zeiten',
  'Wait for replies': 'Auf Antworten warten',
  'One by one': 'Einzeln',
  'Replay to': 'Abspielen an',
  'Start replay': 'Abspielen starten',
  'Into a log, without a server': 'In ein Protokoll, ohne Server',
  'Play locally': 'Lokal abspielen',
  'Secrets in the address were not recorded; type them in where it says “…”.':
    'Geheimnisse in der Adresse wurden nicht aufgezeichnet; geben Sie sie ein, wo „…“ steht.',
  'This is not where it was recorded: {0}': 'Hier wurde es nicht aufgezeichnet: {0}',
  'Nothing was sent in this recording; it can be played locally.':
    'In dieser Aufzeichnung wurde nichts gesendet; sie kann lokal abgespielt werden.',
  'Sends {0} messages once more, of {1} connections over one. The server acts on them as it did then.':
    {
      one: 'Sendet {0} Nachricht noch einmal, von {1} Verbindungen über eine. Der Server handelt danach wie damals.',
      other:
        'Sendet {0} Nachrichten noch einmal, von {1} Verbindungen über eine. Der Server handelt danach wie damals.',
    },
  'Sends {0} messages once more. The server acts on them as it did then.': {
    one: 'Sendet {0} Nachricht noch einmal. Der Server handelt danach wie damals.',
    other: 'Sendet {0} Nachrichten noch einmal. Der Server handelt danach wie damals.',
  },
  Pace: 'Takt',
  Speed: 'Tempo',
  'Seconds to wait': 'Sekunden zu warten',
  'Too many messages to be compared.': 'Zu viele Nachrichten, um verglichen zu werden.',
  'Type the URL of the server that it is sent to.':
    'Geben Sie die URL des Servers ein, an den gesendet wird.',
  'Nothing here can show another session.': 'Hier kann nichts eine weitere Sitzung zeigen.',
  'It could not be started. {0}': 'Es konnte nicht gestartet werden. {0}',
  'for spreadsheets': 'für Tabellenprogramme',
  'The handshake was answered with {0}; no message is recorded.':
    'Der Handshake wurde mit {0} beantwortet; keine Nachricht ist aufgezeichnet.',
  'it is no message, and was left out.': 'es ist keine Nachricht und wurde weggelassen.',
  'its type is neither send nor receive nor error; it was left out.':
    'ihr Typ ist weder send noch receive noch error; sie wurde weggelassen.',
  'it has no time that can be read, and got that of the message before it.':
    'sie hat keine lesbare Zeit und bekam die der Nachricht davor.',
  'it has no data, and was left out.': 'sie hat keine Daten und wurde weggelassen.',
  'its data is no text, and is shown as the JSON that stands there.':
    'ihre Daten sind kein Text und werden als das JSON gezeigt, das dort steht.',
  'its data is no base64, and is kept as text. {0}':
    'ihre Daten sind kein base64 und werden als Text behalten. {0}',
  'A {0} frame was sent; a page is not told of it.':
    'Ein {0}-Frame wurde gesendet; einer Seite wird das nicht gesagt.',
  'A {0} frame was received; a page is not told of it.':
    'Ein {0}-Frame wurde empfangen; einer Seite wird das nicht gesagt.',
  'for Chrome DevTools and other tools': 'für Chrome DevTools und andere Werkzeuge',
  'a value': 'ein Wert',
  'a value or “]”': 'ein Wert oder „]“',
  'a name in quotes or “}”': 'ein Name in Anführungszeichen oder „}“',
  'a name in quotes': 'ein Name in Anführungszeichen',
  'a colon': 'ein Doppelpunkt',
  'a comma or a closing bracket': 'ein Komma oder eine schließende Klammer',
  'nothing more': 'nichts weiter',
  'line {0}, column {1}: {2} should stand there, not {3}':
    'Zeile {0}, Spalte {1}: {2} sollte dort stehen, nicht {3}',
  'everything, one entry a line': 'alles, ein Eintrag je Zeile',
  'to read and to paste': 'zum Lesen und Einfügen',
  '{0} more like this.': '{0} weitere wie diese.',
  'it is no JSON, and was left out.': 'es ist kein JSON und wurde weggelassen.',
  'it is longer than 128 MB, and was left out.': 'es ist länger als 128 MB und wurde weggelassen.',
  'The file stops being JSON at {0}. What came before was read.':
    'Die Datei ist ab {0} kein JSON mehr. Was davor kam, wurde gelesen.',
  'The file is cut off; what came before its end was read.':
    'Die Datei ist abgeschnitten; was vor ihrem Ende kam, wurde gelesen.',
  'This JSON is no HAR: it has no “log.entries” with anything in them.':
    'Dieses JSON ist kein HAR: Es hat kein „log.entries“ mit etwas darin.',
  'This HAR has no WebSocket in it, only {0} requests of other kinds.': {
    one: 'In diesem HAR ist kein WebSocket, nur {0} Anfrage anderer Art.',
    other: 'In diesem HAR ist kein WebSocket, nur {0} Anfragen anderer Art.',
  },
  'The head of the file': 'Der Kopf der Datei',
  'Entry {0}, {1}': 'Eintrag {0}, {1}',
  'Entry {0}, message {1}': 'Eintrag {0}, Nachricht {1}',
  'Line {0}': 'Zeile {0}',
  'the file is cut off in it; it is no JSON, and was left out.':
    'die Datei ist darin abgeschnitten; sie ist kein JSON und wurde weggelassen.',
  'it is no entry, and was left out.': 'sie ist kein Eintrag und wurde weggelassen.',
  'a newer version wrote this file; what this one knows was read.':
    'eine neuere Version hat diese Datei geschrieben; was diese kennt, wurde gelesen.',
  'another recording begins here; its entries follow in the same log.':
    'hier beginnt eine andere Aufzeichnung; ihre Einträge folgen im selben Protokoll.',
  'it has no time, and got that of the entry before it.':
    'sie hat keine Zeit und bekam die des Eintrags davor.',
  'it has neither “text” nor “base64”, and was left out.':
    'sie hat weder „text“ noch „base64“ und wurde weggelassen.',
  'its base64 is wrong, and it was left out. {0}':
    'ihr base64 ist falsch, und sie wurde weggelassen. {0}',
  'it is a close without a code, and was left out.':
    'sie ist ein Schließen ohne Code und wurde weggelassen.',
  'its “kind” is none that is known; it was left out.':
    'ihr „kind“ ist unbekannt; sie wurde weggelassen.',
  'This is neither a HAR nor an NDJSON of ws-inspector. {0}':
    'Das ist weder ein HAR noch ein NDJSON von ws-inspector. {0}',
  'It is empty.': 'Es ist leer.',
  'It begins with {0}.': 'Es beginnt mit {0}.',
  'A part of the recording is no segment of it.':
    'Ein Teil der Aufzeichnung ist kein Abschnitt von ihr.',
  'A part of the recording has version {0}, which is not known here.':
    'Ein Teil der Aufzeichnung hat Version {0}, die hier nicht bekannt ist.',
  'The beginning of a part of the recording is damaged.':
    'Der Anfang eines Teils der Aufzeichnung ist beschädigt.',
  'A part of the recording with {0} entries is cut off.':
    'Ein Teil der Aufzeichnung mit {0} Einträgen ist abgeschnitten.',
  'Entries {0} to {1} of the recording are cut off or damaged.':
    'Die Einträge {0} bis {1} der Aufzeichnung sind abgeschnitten oder beschädigt.',
  'Entries {0} of the recording may not be as they were: a checksum differs.':
    'Die Einträge {0} der Aufzeichnung sind vielleicht nicht, wie sie waren: Eine Prüfsumme ist anders.',
  'Type a whole number from {0} to {1}.': 'Geben Sie eine ganze Zahl von {0} bis {1} ein.',
  'for browsers, Node 22, Deno and Bun': 'für Browser, Node 22, Deno und Bun',
  'a load test: k6 run script.js': 'ein Lasttest: k6 run script.js',
  'Playwright mock': 'Playwright-Attrappe',
  'a test whose server answers as the recorded one did':
    'ein Test, dessen Server wie der aufgezeichnete antwortet',
  'needs: pip install websockets': 'braucht: pip install websockets',
  'command lines for a POSIX shell': 'Befehlszeilen für eine POSIX-Shell',
  'a command line, by npx; sends texts only': 'eine Befehlszeile mit npx; sendet nur Texte',
  '{0} of {1} entries could be read; the others are not in the storage.':
    '{0} von {1} Einträgen konnten gelesen werden; die anderen sind nicht im Speicher.',
  'One entry was let go by the limits of the log before they could be recorded.':
    'Ein Eintrag wurde durch die Grenzen des Protokolls entfernt, bevor er aufgezeichnet werden konnte.',
  '{0} entries were let go by the limits of the log before they could be recorded.':
    '{0} Einträge wurden durch die Grenzen des Protokolls entfernt, bevor sie aufgezeichnet werden konnten.',
  'Another tab has an older version of this page open; close it.':
    'Ein anderer Tab hat eine ältere Version dieser Seite offen; schließen Sie ihn.',
  'This recording is not in the storage any more.':
    'Diese Aufzeichnung ist nicht mehr im Speicher.',
  'The recording could not be read to its end. {0}':
    'Die Aufzeichnung konnte nicht bis zu ihrem Ende gelesen werden. {0}',
  'Sessions are not being recorded. {0} Logging goes on in memory.':
    'Sitzungen werden nicht aufgezeichnet. {0} Das Protokoll geht im Arbeitsspeicher weiter.',
  'The browser gives this page no more room to store them.':
    'Der Browser gibt dieser Seite keinen Platz mehr, um sie zu speichern.',
  'The browser does not let this page store anything ({0}).':
    'Der Browser lässt diese Seite nichts speichern ({0}).',
  'A newer version of this page has been opened in another tab; reload this one.':
    'Eine neuere Version dieser Seite wurde in einem anderen Tab geöffnet; laden Sie diese neu.',
  'The storage failed: {0}': 'Der Speicher ist ausgefallen: {0}',
  'Stopped after {0} of {1}.': 'Nach {0} von {1} angehalten.',
  'The connection ended after {0} of {1}.': 'Die Verbindung endete nach {0} von {1}.',
  'The connection ended with {0} after {1} of {2}.':
    'Die Verbindung endete mit {0} nach {1} von {2}.',
  'No reply to the open event within {0}; it went on.':
    'Keine Antwort auf das open-Ereignis innerhalb von {0}; es ging weiter.',
  'No reply to message {0} within {1}; it went on.':
    'Keine Antwort auf Nachricht {0} innerhalb von {1}; es ging weiter.',
};
