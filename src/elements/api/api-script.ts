import type { ApiPlace } from '../../core/api/api-rows.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { collectMessages } from '../../core/snippets/collect-messages.js';
import { javascriptSnippet } from '../../core/snippets/javascript.js';
import { redactUrl } from '../../core/socket/redact-url.js';
import { contentOf } from '../decoders/payload-content.js';

/** A connection as a script. */
export interface ApiScript {
  readonly code: string;
  /** Whether secrets in its URL were left out. */
  readonly isRedacted: boolean;
}

/**
 * A connection as a script that makes it anew and sends what it sent.
 *
 * @param place an entry or a call of the connection; `undefined` for the last one.
 * @throws what reading a Blob throws.
 */
export async function scriptOf(
  session: PortableSession,
  place: ApiPlace | undefined,
): Promise<ApiScript> {
  const { log } = session;
  const sequence = typeof place === 'object' ? place.before : place;
  const connection = sequence === undefined ? log.connections.at(-1) : log.connectionAt(sequence);
  const { url, offered } = connection?.detail ?? { url: session.url, offered: session.protocols };
  const { messages, left } = collectMessages(log, {
    test: (_, sent) => log.connectionAt(sent) === connection,
  });
  const read = messages.map(async ({ direction, payload }) => {
    return { direction, payload: await contentOf(payload) };
  });
  const given = redactUrl(url);
  const source = { url: given, protocols: offered, messages: await Promise.all(read), left };
  return { code: javascriptSnippet.write(source), isRedacted: given !== url };
}
