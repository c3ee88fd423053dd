/** The payload of a message in a snippet: text, or bytes. */
export type SnippetPayload = string | Uint8Array;

/** One message of a conversation. */
export interface SnippetMessage {
  readonly direction: 'sent' | 'received';
  readonly payload: SnippetPayload;
}

/** The source of a snippet. */
export interface SnippetSource {
  /** Absolute, `ws:` or `wss:`. */
  readonly url: string;
  /** The subprotocols to offer. */
  readonly protocols: readonly string[];
  /** The messages of the conversation, in order. Most snippets only send the sent ones. */
  readonly messages: readonly SnippetMessage[];
  /** Number of requested messages that were left out. */
  readonly left: number;
}

/** A kind of snippet. */
export interface Snippet {
  /** Identifies the kind; never changes. */
  readonly name: 'javascript' | 'wscat' | 'websocat' | 'python' | 'playwright' | 'k6';
  readonly label: string;
  /** What it needs or is useful for, in a few words. */
  readonly purpose: string;
  write(source: SnippetSource): string;
}

/** The payloads that were sent, in order. */
export function sentPayloads({ messages }: SnippetSource): readonly SnippetPayload[] {
  return messages.filter(({ direction }) => direction === 'sent').map(({ payload }) => payload);
}

/**
 * A comment line about messages that are left out; empty when none are.
 *
 * @param why the end of the sentence; default: there are too many.
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
