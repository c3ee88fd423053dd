import { redactUrl } from '../socket/redact-url.js';

/** What is known of a stored recording without reading its entries. */
export interface RecordingSummary {
  /** Names it for good. */
  readonly id: string;
  /** What somebody called it; empty for nothing. */
  readonly name: string;
  /** The URL of the session, without user name and password, and without secrets unless asked. */
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
  /** Which page records it, or did. */
  readonly owner: string;
  /** Whether nobody has said yet if it is to be recovered. */
  readonly isOffered: boolean;
}

/** How people know a recording: by the name they gave, else by its address without the scheme. */
export function recordingName({ name, url }: Pick<RecordingSummary, 'name' | 'url'>): string {
  if (name !== '') return name;
  return url === '' ? 'Recording' : redactUrl(url).replace(/^wss?:\/\//i, '');
}
