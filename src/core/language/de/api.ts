import type { LanguageTable } from '../language.js';

/** German texts about calls and events, from the specification. */
export const api: LanguageTable = {
  'The constructor returns at once, in the state CONNECTING. The connection is made meanwhile.':
    'Der Konstruktor kehrt sofort zurück, im Zustand CONNECTING. Die Verbindung entsteht währenddessen.',
  'The connection is over already: the call does nothing.':
    'Die Verbindung ist schon zu Ende: Der Aufruf tut nichts.',
  'The closing handshake begins. What was sent before goes out first; what is sent from now on is dropped.':
    'Das Schließen beginnt. Was vorher gesendet wurde, geht zuerst hinaus; was von nun an gesendet wird, fällt weg.',
  'The connection is made. From now on send() works; protocol and extensions say what was agreed on.':
    'Die Verbindung steht. Von nun an geht send(); protocol und extensions sagen, was vereinbart wurde.',
  'The message is queued, and bufferedAmount grows by its bytes. They leave between tasks.':
    'Die Nachricht wird eingereiht, und bufferedAmount wächst um ihre Bytes. Sie gehen zwischen zwei Tasks hinaus.',
  'A message came, whole; it is handed out in a task of its own, as long as the state is OPEN.':
    'Eine ganze Nachricht kam; sie wird in einem eigenen Task ausgehändigt, solange der Zustand OPEN ist.',
  'The connection failed. The event says nothing else, so that pages cannot explore networks.':
    'Die Verbindung schlug fehl. Das Ereignis sagt sonst nichts, damit Seiten keine Netze auskundschaften.',
  'Both sides sent a Close frame. Nothing comes after this event.':
    'Beide Seiten sandten einen Close-Frame. Nach diesem Ereignis kommt nichts mehr.',
  'The connection ended without a Close frame of both sides. Nothing comes after this event.':
    'Die Verbindung endete ohne Close-Frame beider Seiten. Nach diesem Ereignis kommt nichts mehr.',
  'The state is CLOSING or CLOSED: nothing is thrown and nothing is sent, but bufferedAmount grows for good.':
    'Der Zustand ist CLOSING oder CLOSED: Nichts wird geworfen und nichts gesendet, aber bufferedAmount wächst auf Dauer.',
  'The state is CONNECTING: send() throws InvalidStateError, and nothing is kept.':
    'Der Zustand ist CONNECTING: send() wirft InvalidStateError, und nichts wird behalten.',
  'Copy as script': 'Als Skript kopieren',
  'Copied, without the secrets in the URL.': 'Kopiert, ohne die Geheimnisse in der URL.',
  'Calls and events': 'Aufrufe und Ereignisse',
  'What the specification says': 'Was die Spezifikation sagt',
  'Select a line to read what the specification says of it.':
    'Eine Zeile auswählen, um zu lesen, was die Spezifikation zu ihr sagt.',
  'A recording does not say how much was buffered.':
    'Eine Aufzeichnung sagt nicht, wie viel gepuffert war.',
  'not known': 'unbekannt',
  Details: 'Einzelheiten',
  API: 'API',
  State: 'Zustand',
  'Beside the log': 'Neben dem Protokoll',
  'Previous call or event': 'Voriger Aufruf, voriges Ereignis',
  'Next call or event': 'Nächster Aufruf, nächstes Ereignis',
  '{0} calls and events': '{0} Aufrufe und Ereignisse',
  '{0} of {1}': '{0} von {1}',
  'States over time': 'Zustände im Lauf der Zeit',
  'While the state is CLOSING, the browser drops messages that still come: a page does not see them.':
    'Solange der Zustand CLOSING ist, verwirft der Browser Nachrichten, die noch kommen: Eine Seite sieht sie nicht.',
  'not sent: discarded or refused': 'nicht gesendet: verworfen oder abgelehnt',
  Signs: 'Zeichen',
  'Connect, and the states of the connection are drawn here.':
    'Verbinden, und hier werden die Zustände der Verbindung gezeichnet.',
  'Step through calls and events with the arrow keys.':
    'Mit den Pfeiltasten durch Aufrufe und Ereignisse gehen.',
  'The connection is {0} now. Step through calls and events with the arrow keys.':
    'Die Verbindung ist jetzt {0}. Mit den Pfeiltasten durch Aufrufe und Ereignisse gehen.',
  'bufferedAmount below, at most {0}': 'Darunter bufferedAmount, höchstens {0}',
  open: 'open',
  error: 'error',
  close: 'close',
  sent: 'gesendet',
  received: 'empfangen',
  'In the log: see calls and events, or the details again':
    'Im Protokoll: Aufrufe und Ereignisse sehen, oder wieder die Einzelheiten',
};
