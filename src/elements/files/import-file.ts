import { encodingOf } from '../../core/files/batch-reader.js';
import { recordingFormatOf } from '../../core/files/recording-file-reader.js';
import { t } from '../../core/language/language.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import type { SessionHost } from '../kit/session-host.js';
import { ImportJob } from './import-job.js';

export type { ImportJob } from './import-job.js';

/** Bytes in which a file shows what it is. */
const HEAD = 2 ** 16;

/** A recording keeps more than a live log does: all of it was asked for. */
const LIMITS = { maxEntries: 10_000_000, maxBytes: 2_000_000_000 };

/**
 * Opens a file as a recording, if it is one. It is read from there on by itself.
 *
 * @returns what reads it, or a sentence on why it is none.
 */
export async function importFile(
  file: File,
  host: Pick<SessionHost, 'sessions' | 'addSession'>,
): Promise<{ readonly session: PortableSession; readonly job: ImportJob } | string> {
  const problem = await problemOf(file);
  if (problem !== undefined) return problem;
  const recording = { name: file.name, origin: 'file', progress: 0 } as const;
  const session = host.addSession({ recording, limits: LIMITS });
  return { session, job: new ImportJob(session, file, () => host.sessions.includes(session)) };
}

/** Whether a text that the user pasted is a recording. */
export function isRecording(text: string): boolean {
  return recordingFormatOf(text.slice(0, HEAD), true) !== 'none';
}

async function problemOf(file: File): Promise<string | undefined> {
  const name = `“${file.name}”`;
  if (file.size === 0) return t('{0} is empty.', name);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  } catch (error) {
    return t('{0} could not be read. {1}', name, (error as Error).message);
  }
  // RFC 1952 §2.3.1; and the local file header of ZIP.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return t('{0} is packed with gzip; unpack it first.', name);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return t('{0} is a ZIP archive; unpack it first.', name);
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes, { stream: true });
  if (recordingFormatOf(text, true) !== 'none') return undefined;
  return t('{0} is no recording: HAR and the NDJSON of ws-inspector can be opened.', name);
}
