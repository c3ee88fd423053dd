import { redactUrl } from '../socket/redact-url.js';

/** The facts of a stored recording that are known without its entries. */
export interface RecordingSummary {
  /** Identifies the recording; never changes. */
  readonly id: string;
  /** The name that the user gave it; empty for none. */
  readonly name: string;
  /** The URL of the session, without user name and password, nor secrets unless they are kept. */
  readonly url: string;
  readonly protocols: readonly string[];
  /** Milliseconds since 1970 of its first and its last entry. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly entries: number;
  /** Bytes of payload. */
  readonly bytes: number;
  /** Bytes that it takes in the storage. */
  readonly stored: number;
  /** The page that records it, or did. */
  readonly owner: string;
  /** Whether it is still offered for recovery. */
  readonly isOffered: boolean;
}

/** The name of a recording for users: the one they gave, else its URL without the scheme. */
export function recordingName({ name, url }: Pick<RecordingSummary, 'name' | 'url'>): string {
  if (name !== '') return name;
  return url === '' ? 'Recording' : redactUrl(url).replace(/^wss?:\/\//i, '');
}
