/** Lets the browser save something as a file, under its own questions and settings. */
export function saveFile(name: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The link holds what the URL stood for since it was parsed (File API §8.3).
  URL.revokeObjectURL(url);
}

/** A file that is being written. */
export interface ExportTarget {
  write(part: Blob): Promise<void>;
  /** All was written: the file is there from now on. @returns its size in bytes. */
  finish(): Promise<number>;
  /** Nothing is saved. */
  abandon(): Promise<void>;
}

/** What of the File System Access API is used; not every browser has it. */
interface Pickers {
  readonly showSaveFilePicker?: (options: { suggestedName: string }) => Promise<{
    createWritable(): Promise<{
      write(part: Blob): Promise<void>;
      close(): Promise<void>;
      abort(): Promise<void>;
    }>;
  }>;
}

/**
 * Where a file is written to. A long one goes straight to the disk, where the browser can do that:
 * the browser asks the user where to, so call it in the click event. All else is collected in
 * parts, which the browser keeps where it likes, and saved at the end.
 *
 * @returns `undefined` when the user cancelled.
 * @throws Error when the file cannot be made.
 */
export async function openTarget(name: string, isLong: boolean): Promise<ExportTarget | undefined> {
  const { showSaveFilePicker } = globalThis as Pickers;
  if (!isLong || showSaveFilePicker === undefined) return collect(name);
  let handle: Awaited<ReturnType<typeof showSaveFilePicker>>;
  try {
    handle = await showSaveFilePicker({ suggestedName: name });
  } catch (error) {
    if ((error as Error).name === 'AbortError') return undefined;
    // Not allowed here, in a frame for example; the other way may be.
    return collect(name);
  }
  const stream = await handle.createWritable();
  let size = 0;
  return {
    write: async (part) => {
      await stream.write(part);
      size += part.size;
    },
    finish: async () => {
      await stream.close();
      return size;
    },
    abandon: () => stream.abort(),
  };
}

function collect(name: string): ExportTarget {
  const parts: Blob[] = [];
  return {
    write: (part) => {
      parts.push(part);
      return Promise.resolve();
    },
    finish: () => {
      const file = new Blob(parts);
      saveFile(name, file);
      return Promise.resolve(file.size);
    },
    abandon: () => Promise.resolve(),
  };
}
