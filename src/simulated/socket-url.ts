import { parseSocketUrl } from '../core/socket/socket-url.js';

/** The schemes that only simulated sockets accept: `sim:chat`. */
export const SIMULATED_SCHEMES = ['sim:'] as const;

/**
 * The URL of a socket (WebSockets Standard, "get a URL record"), or one with the scheme `sim:`.
 *
 * @throws DOMException `SyntaxError`
 */
export function readSocketUrl(text: string, base: string | undefined): URL {
  const parsed = parseSocketUrl(text, base, SIMULATED_SCHEMES);
  if (!parsed.ok) throw new DOMException(parsed.problem.message, parsed.problem.exception);
  return new URL(parsed.url);
}
