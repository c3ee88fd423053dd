import type { LanguageTable } from '../language.js';

/** What the specification says of calls and events, in German. */
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
};
