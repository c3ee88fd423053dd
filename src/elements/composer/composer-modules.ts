import type { SavedStore } from '../../core/composer/saved-store.js';
import { savedStore } from '../saved/saved-store.js';
import type { ComposerReader } from './composer-reader.js';
import type { draftPreview } from './draft-preview.js';
import type { carryOver, layOutJson } from './message-forms.js';
import type { openBytes } from './open-bytes.js';

/** What the composer needs for more than plain text. */
export interface ComposerModules {
  readonly ComposerReader: typeof ComposerReader;
  readonly carryOver: typeof carryOver;
  readonly draftPreview: typeof draftPreview;
  readonly layOutJson: typeof layOutJson;
  readonly openBytes: typeof openBytes;
  /** Keeps the variables of templates. */
  readonly store: SavedStore;
}

let loading: Promise<ComposerModules> | undefined;

/** Fetches it when a composer is first seen: the page is painted without it. */
export function loadComposerModules(): Promise<ComposerModules> {
  loading ??= Promise.all([
    import('./composer-reader.js'),
    import('./message-forms.js'),
    import('./draft-preview.js'),
    import('./open-bytes.js'),
    savedStore(),
  ]).then(([reader, forms, preview, bytes, store]) => ({
    ...reader,
    ...forms,
    ...preview,
    ...bytes,
    store,
  }));
  loading.catch(() => {
    // The next one tries again.
    loading = undefined;
  });
  return loading;
}
