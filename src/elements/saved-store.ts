import type { SavedStore } from '../core/composing/saved-store.js';

let open: (() => Promise<SavedStore>) | undefined;
let opened: Promise<SavedStore> | undefined;

/**
 * Says how to open what saved messages are kept in; only the first time counts. It is opened when
 * it is first needed, and shared by all composers. Without it, they are kept as long as the page.
 */
export function useSavedStore(create: () => Promise<SavedStore>): void {
  open ??= create;
}

/**
 * What saved messages and variables are kept in; what cannot be opened is kept in memory.
 *
 * @throws what the import throws when neither can be fetched.
 */
export function savedStore(): Promise<SavedStore> {
  opened ??= (open?.() ?? openMemory()).catch(openMemory);
  opened.catch(() => {
    // The next one tries again.
    opened = undefined;
  });
  return opened;
}

async function openMemory(): Promise<SavedStore> {
  const { MemoryStore } = await import('./memory-store.js');
  return new MemoryStore();
}
