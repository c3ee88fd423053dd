/** A message that goes into code: a text, or bytes. */
export type SnippetPayload = string | Uint8Array;

/** One message of a conversation. */
export interface SnippetMessage {
  readonly direction: 'sent' | 'received';
  readonly payload: SnippetPayload;
}

/** What code is made of. */
export interface SnippetSource {
  /** Absolute, `ws:` or `wss:`. */
  readonly url: string;
  /** The subprotocols to offer. */
  readonly protocols: readonly string[];
  /** What was said, in order. Most code only sends what was sent. */
  readonly messages: readonly SnippetMessage[];
  /** Messages that were asked for and are not among them. */
  readonly left: number;
}

/** A kind of code. */
export interface Snippet {
  /** Names it for good. */
  readonly name: 'javascript' | 'wscat' | 'websocat' | 'python' | 'playwright' | 'k6';
  readonly label: string;
  /** What it needs or is good for, in a few words. */
  readonly purpose: string;
  write(source: SnippetSource): string;
}

/** The payloads that were sent, in order. */
export function sentPayloads({ messages }: SnippetSource): readonly SnippetPayload[] {
  return messages.filter(({ direction }) => direction === 'sent').map(({ payload }) => payload);
}

/**
 * A remark on messages that are left out, as a line of a comment; none when there are none.
 *
 * @param why the end of the sentence; default: there are more than are written.
 */
export function leftLines(count: number, mark: '//' | '#', why?: string): string[] {
  if (count === 0) return [];
  const more = why === undefined ? ' more' : '';
  const said = count === 1 ? `1${more} message is` : `${String(count)}${more} messages are`;
  return [`${mark} ${said} left out${why === undefined ? '.' : `: ${why}.`}`];
}

/** Lines, indented by so many spaces; empty ones stay empty. */
export function indented(lines: readonly string[], spaces: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(spaces) + line));
}
