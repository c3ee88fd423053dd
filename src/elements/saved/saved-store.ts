import type { SavedStore } from '../../core/composer/saved-store.js';
import { elementPorts } from '../kit/element-ports.js';

let opened: Promise<SavedStore> | undefined;

/**
 * The store of saved messages and variables, opened at the first call and shared by all composers. A
 * store that cannot be opened is replaced by one in memory.
 *
 * @throws what the import throws when neither can be fetched.
 */
export function savedStore(): Promise<SavedStore> {
  opened ??= (elementPorts.openSavedStore?.() ?? openMemory()).catch(openMemory);
  opened.catch(() => {
    // The next call tries again.
    opened = undefined;
  });
  return opened;
}

async function openMemory(): Promise<SavedStore> {
  const { MemoryStore } = await import('./memory-store.js');
  return new MemoryStore();
}
