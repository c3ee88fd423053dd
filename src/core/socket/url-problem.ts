import { t } from '../language/language.js';
import type { Problem } from './problem.js';
import { quoteTyped, splitTypedUrl } from './url-text.js';

/**
 * Why the URL parser refuses a text that it is known to refuse: the first reason found, in the
 * order scheme, host, port. The `WebSocket` constructor throws `SyntaxError` for all of them.
 *
 * @param text - What was typed, without what the parser ignores (`stripIgnored`).
 * @param hasBase - Whether it was parsed against a base URL, so that it may be relative.
 */
export function urlProblem(text: string, hasBase: boolean): Problem {
  return { exception: 'SyntaxError', message: reason(text, hasBase) };
}

/** The problem of a URL whose scheme is neither `ws:`, `wss:`, `http:` nor `https:`. */
export function schemeProblem(text: string, protocol: string): Problem {
  const { scheme } = splitTypedUrl(text);
  const accepted = t(
    'A WebSocket URL begins with ws:// or wss:// (http and https are changed to them).',
  );
  let message = t('“{0}” is no scheme for a WebSocket. {1}', protocol, accepted);
  if (scheme === undefined) {
    message = t('A relative URL would become {0} here, as this page does. {1}', protocol, accepted);
  } else if (/^[^:/?#]+:\d+(?:[/?#]|$)/.test(text)) {
    message = t(
      '“{0}” is read as a scheme. Write ws://{1} or wss://{2}.',
      protocol,
      clip(text),
      clip(text),
    );
  }
  return { exception: 'SyntaxError', message };
}

/** The problem of a URL with a fragment, even an empty one (WebSockets Standard, constructor). */
export function fragmentProblem(text: string): Problem {
  const fragment = quoteTyped(text.slice(Math.max(0, text.indexOf('#'))));
  return {
    exception: 'SyntaxError',
    message: t('A WebSocket URL may have no fragment: remove {0}, or write # as %23.', fragment),
  };
}

function reason(text: string, hasBase: boolean): string {
  if (text === '') return t('The URL is empty. Write one that begins with ws:// or wss://.');
  const { scheme, host, port } = splitTypedUrl(text);
  if (scheme === undefined && !hasBase) {
    return t('{0} has no scheme. Write ws:// or wss:// before it.', quoteTyped(text));
  }
  const name = quoteTyped(host);
  if (host === '') {
    return port?.includes(':')
      ? t('An IPv6 address stands in brackets, as in ws://[::1]:8080/.')
      : t('The host is missing. Write it after the slashes, as in wss://example.com/.');
  }
  return (
    hostReason(host, name) ?? portReason(port) ?? t('{0} is not a host name or address.', name)
  );
}

function hostReason(host: string, name: string): string | undefined {
  if (host.startsWith('[')) {
    return host.endsWith(']')
      ? isIpv6Like(host)
        ? undefined
        : t('{0} is not an IPv6 address.', name)
      : t('The bracket of the IPv6 address {0} is not closed: “]” is missing.', name);
  }
  if (host.includes(' ')) return t('The host {0} has a space in it; a host name has none.', name);
  const bad = /[\p{C}"#%/:<>?@[\\\]^`{|}]/u.exec(host)?.[0];
  if (bad === '%')
    return t('The host {0} is percent-encoded into something no host may contain.', name);
  if (bad !== undefined)
    return t('The host {0} has {1} in it, as no host may.', name, quoteTyped(bad));
  if (/(?:^|\.)(?:\d+|0x[\da-f]*)\.?$/i.test(host)) {
    return t('{0} is not an IPv4 address: that has four numbers from 0 to 255.', name);
  }
  if (/(?:^|\.)xn--/i.test(host)) return t('{0} has a part after xn-- that encodes no name.', name);
  return host.includes('..') ? t('{0} has two dots side by side.', name) : undefined;
}

function portReason(port: string | undefined): string | undefined {
  if (port === undefined || port === '') return undefined;
  if (!/^\d+$/.test(port)) return t('The port {0} is not a whole number.', quoteTyped(port));
  return Number(port) > 65535
    ? t('The port {0} is over 65535, the highest.', clip(port))
    : undefined;
}

function isIpv6Like(host: string): boolean {
  try {
    return new URL(`ws://${host}`).hostname !== '';
  } catch {
    return false;
  }
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
