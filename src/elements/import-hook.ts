import type { BatchSource, RecordingFile } from '../core/formats/batch-reader.js';

type CreateSource = (file: RecordingFile) => BatchSource;

let load: (() => Promise<CreateSource>) | undefined;

/** Says how files are read where reading can be ended: in a worker. Only the first time counts. */
export function useImportSource(source: () => Promise<CreateSource>): void {
  load ??= source;
}

/** What reads a file in a worker; `undefined` where nobody has said how, or it could not be loaded. */
export async function importSource(file: RecordingFile): Promise<BatchSource | undefined> {
  try {
    return (await load?.())?.(file);
  } catch {
    return undefined;
  }
}
