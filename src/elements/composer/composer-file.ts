import { previewBytes } from '../../core/bytes/preview.js';
import { t } from '../../core/language/language.js';
import { formatBytes } from '../../core/text/units.js';

/** The largest file that is read to be sent as one message, in bytes. */
const MAX_FILE_SIZE = 512 * 1024 * 1024;

/** How many bytes of a file are shown. */
const PREVIEW = 16;

/** Why a file cannot be a message, or `undefined`. */
export function fileProblem(file: Blob): string | undefined {
  if (file.size <= MAX_FILE_SIZE) return undefined;
  return t(
    'This file has {0}; one message takes up to {1} here, because it has to fit into memory more than once.',
    formatBytes(file.size),
    formatBytes(MAX_FILE_SIZE),
  );
}

/** The first bytes of a file in hex. @throws what reading it throws. */
export async function previewFile(file: Blob): Promise<string> {
  const start = await file.slice(0, PREVIEW + 1).arrayBuffer();
  return previewBytes(new Uint8Array(start), PREVIEW);
}

/** A file's name; bytes that never were a file have none. */
export function fileName(file: Blob | undefined): string {
  return file instanceof File ? file.name : 'bytes';
}
