/** The parts of a URL as the user typed them, before the parser normalises them. */
export interface TypedUrl {
  /** Without its colon, as typed; `undefined` for a relative URL. */
  readonly scheme: string | undefined;
  /** The part between the scheme's slashes and the path, query or fragment. */
  readonly authority: string;
  /** Authority without user name, password and port; IPv6 addresses keep their brackets. */
  readonly host: string;
  /** The digits, or other text in their place; `undefined` without a colon. */
  readonly port: string | undefined;
}

/** The input without the control characters and spaces around it, which the URL parser ignores. */
export function trimOuter(input: string): string {
  let start = 0;
  let end = input.length;
  while (start < end && input.charCodeAt(start) <= 0x20) start++;
  while (end > start && input.charCodeAt(end - 1) <= 0x20) end--;
  return input.slice(start, end);
}

/**
 * An input without all that the URL parser ignores: the outer control characters and spaces, and
 * tabs and line breaks anywhere (URL Standard, "basic URL parser").
 */
export function stripIgnored(input: string): string {
  return trimOuter(input).replace(/[\t\n\r]+/g, '');
}

/**
 * Splits a URL the way the parser reads `ws:` and `http:` URLs: any number of slashes or
 * backslashes after the scheme, everything up to the last `@` is user name and password, the port
 * begins at the first colon outside brackets. Never throws.
 *
 * @param text - As {@link stripIgnored} returns it.
 */
export function splitTypedUrl(text: string): TypedUrl {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1];
  const rest = scheme === undefined ? text : text.slice(scheme.length + 1);
  const authority = /^[/\\]*([^/\\?#]*)/.exec(rest)?.[1] ?? '';
  const hostAndPort = authority.slice(authority.lastIndexOf('@') + 1);
  const bracket = hostAndPort.startsWith('[') ? hostAndPort.indexOf(']') : 0;
  const colon = bracket < 0 ? -1 : hostAndPort.indexOf(':', bracket);
  return {
    scheme,
    authority,
    host: colon < 0 ? hostAndPort : hostAndPort.slice(0, colon),
    port: colon < 0 ? undefined : hostAndPort.slice(colon + 1),
  };
}

/** The text in quotes for a message, shortened, with invisible characters written as `\u{…}`. */
export function quoteTyped(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  const safe = shown.replace(/[\p{C}\p{Z}]/gu, (c) =>
    c === ' ' ? c : `\\u{${c.codePointAt(0)!.toString(16)}}`,
  );
  return `“${safe}”`;
}
