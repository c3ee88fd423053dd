import { redactUrl } from './redact-url.js';

/**
 * A short name for a socket of a page: the path and query of its redacted URL, or the host where
 * there is no path.
 */
export function socketName(url: string): string {
  const withoutHost = redactUrl(url).replace(/^wss?:\/\/[^/?#]*/iu, '');
  if (withoutHost !== '' && withoutHost !== '/') return withoutHost;
  return redactUrl(url).replace(/^wss?:\/\/|\/$/giu, '');
}
