import { parseSocketUrl } from '../core/socket-url.js';

/** The scheme that only simulated sockets know: `sim:chat`. */
const SIMULATED = /^sim:/iu;

/**
 * The URL of a socket (WebSockets Standard, "get a URL record"), or one with the scheme `sim:`.
 *
 * @throws DOMException `SyntaxError`
 */
export function readSocketUrl(text: string, base: string | undefined): URL {
  if (SIMULATED.test(text.trim())) return readSimulatedUrl(text);
  const parsed = parseSocketUrl(text, base);
  if (!parsed.ok) throw new DOMException(parsed.problem.message, parsed.problem.exception);
  return new URL(parsed.url);
}

function readSimulatedUrl(text: string): URL {
  const url = new URL(text);
  if (url.href.includes('#')) throw new DOMException('The URL has a fragment.', 'SyntaxError');
  return url;
}
