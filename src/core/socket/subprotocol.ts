import { english, t } from '../language/language.js';
import type { Problem } from './problem.js';

/** A subprotocol that is in use, for completion in a form. */
export interface KnownSubprotocol {
  /** The token that is offered and negotiated. */
  readonly name: string;
  /** A few words on what uses it. */
  readonly label: string;
}

/** Subprotocols to suggest while the user types (IANA registry, and some in unregistered use). */
export const knownSubprotocols: readonly KnownSubprotocol[] = [
  { name: 'graphql-transport-ws', label: english('GraphQL, current') },
  { name: 'graphql-ws', label: english('GraphQL, older (subscriptions-transport-ws)') },
  { name: 'mqtt', label: english('MQTT 3.1.1 and 5') },
  { name: 'mqttv3.1', label: 'MQTT 3.1' },
  { name: 'v12.stomp', label: 'STOMP 1.2' },
  { name: 'v11.stomp', label: 'STOMP 1.1' },
  { name: 'v10.stomp', label: 'STOMP 1.0' },
  { name: 'wamp.2.json', label: 'WAMP 2, JSON' },
  { name: 'wamp.2.msgpack', label: 'WAMP 2, MessagePack' },
  { name: 'wamp.2.cbor', label: 'WAMP 2, CBOR' },
  { name: 'wamp', label: 'WAMP 1' },
  { name: 'actioncable-v1-json', label: 'Rails Action Cable' },
  { name: 'ocpp2.0.1', label: english('Charging stations, OCPP 2.0.1') },
  { name: 'ocpp1.6', label: english('Charging stations, OCPP 1.6') },
  { name: 'amqp', label: 'AMQP 1.0' },
  { name: 'jmap', label: english('Mail, JMAP') },
  { name: 'xmpp', label: english('Chat, XMPP') },
  { name: 'sip', label: english('Calls, SIP') },
  { name: 'soap', label: english('SOAP messages') },
  { name: 'rfb', label: english('Remote screens, VNC') },
];

const illegal = /[^!#$%&'*+\-.^_`|~\dA-Za-z]/u;

/**
 * Whether a text can name a subprotocol: one or more of U+0021–U+007E except
 * `( ) < > @ , ; : \ " / [ ] ? = { }` (RFC 6455 §4.1 point 10, RFC 2616 §2.2 "token").
 */
export function isSubprotocolToken(text: string): boolean {
  return text !== '' && !illegal.test(text);
}

/**
 * The first subprotocol for which the constructor would throw `SyntaxError`: empty, with an illegal
 * character, or a second time in the list. Case matters, so `chat` and `Chat` are two
 * (WebSockets Standard, constructor). `undefined` when all can be offered.
 */
export function checkSubprotocols(
  list: readonly string[],
): { readonly index: number; readonly problem: Problem } | undefined {
  const seen = new Map<string, number>();
  for (const [index, name] of list.entries()) {
    const message = tokenProblem(name) ?? repeatProblem(name, seen.get(name));
    if (message !== undefined) return { index, problem: { exception: 'SyntaxError', message } };
    seen.set(name, index);
  }
  return undefined;
}

/** The subprotocols in a text, separated by commas or white space; empty ones are dropped. */
export function splitSubprotocols(text: string): string[] {
  return text.split(/[\s,]+/).filter((name) => name !== '');
}

function tokenProblem(name: string): string | undefined {
  if (name === '') return t('A subprotocol is empty. Remove it, or give it a name.');
  const char = illegal.exec(name)?.[0];
  if (char === undefined) return undefined;
  const point = char.codePointAt(0)!;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  const shown = point > 0x20 && point < 0x7f ? `“${char}” (${code})` : code;
  const where = t('at position {0}', name.search(illegal) + 1);
  return t(
    'A subprotocol may not contain {0}, as this one does {1}. ' +
      "Letters, digits and !#$%&'*+-.^_`|~ are allowed.",
    shown,
    where,
  );
}

function repeatProblem(name: string, first: number | undefined): string | undefined {
  if (first === undefined) return undefined;
  return t(
    '“{0}” is offered twice, first at place {1}. Offer each subprotocol once.',
    name,
    first + 1,
  );
}
