import type { Problem } from './problem.js';
import { quoteTyped, splitTypedUrl } from './url-text.js';

/**
 * Why the URL parser refuses a text, for one that it does refuse: the first reason found, in the
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
  const accepted = 'A WebSocket URL begins with ws:// or wss:// (http and https are changed to them).';
  let message = `“${protocol}” is no scheme for a WebSocket. ${accepted}`;
  if (scheme === undefined) {
    message = `A relative URL would become ${protocol} here, as this page does. ${accepted}`;
  } else if (/^[^:/?#]+:\d+(?:[/?#]|$)/.test(text)) {
    message = `“${protocol}” is read as a scheme. Write ws://${clip(text)} or wss://${clip(text)}.`;
  }
  return { exception: 'SyntaxError', message };
}

/** The problem of a URL with a fragment, even an empty one (WebSockets Standard, constructor). */
export function fragmentProblem(text: string): Problem {
  const fragment = quoteTyped(text.slice(Math.max(0, text.indexOf('#'))));
  return {
    exception: 'SyntaxError',
    message: `A WebSocket URL may have no fragment: remove ${fragment}, or write # as %23.`,
  };
}

function reason(text: string, hasBase: boolean): string {
  if (text === '') return 'The URL is empty. Write one that begins with ws:// or wss://.';
  const { scheme, host, port } = splitTypedUrl(text);
  if (scheme === undefined && !hasBase) {
    return `${quoteTyped(text)} has no scheme. Write ws:// or wss:// before it.`;
  }
  const name = quoteTyped(host);
  if (host === '') {
    return port?.includes(':')
      ? 'An IPv6 address stands in brackets, as in ws://[::1]:8080/.'
      : 'The host is missing. Write it after the slashes, as in wss://example.com/.';
  }
  return hostReason(host, name) ?? portReason(port) ?? `${name} is not a host name or address.`;
}

function hostReason(host: string, name: string): string | undefined {
  if (host.startsWith('[')) {
    return host.endsWith(']')
      ? isIpv6Like(host) ? undefined : `${name} is not an IPv6 address.`
      : `The bracket of the IPv6 address ${name} is not closed: “]” is missing.`;
  }
  if (host.includes(' ')) return `The host ${name} has a space in it; a host name has none.`;
  const bad = /[\p{C}"#%/:<>?@[\\\]^`{|}]/u.exec(host)?.[0];
  if (bad === '%') return `The host ${name} is percent-encoded into something no host may contain.`;
  if (bad !== undefined) return `The host ${name} has ${quoteTyped(bad)} in it, as no host may.`;
  if (/(?:^|\.)(?:\d+|0x[\da-f]*)\.?$/i.test(host)) {
    return `${name} is not an IPv4 address: that has four numbers from 0 to 255.`;
  }
  if (/(?:^|\.)xn--/i.test(host)) return `${name} has a part after xn-- that encodes no name.`;
  return host.includes('..') ? `${name} has two dots side by side.` : undefined;
}

function portReason(port: string | undefined): string | undefined {
  if (port === undefined || port === '') return undefined;
  if (!/^\d+$/.test(port)) return `The port ${quoteTyped(port)} is not a whole number.`;
  return Number(port) > 65535 ? `The port ${clip(port)} is over 65535, the highest.` : undefined;
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
