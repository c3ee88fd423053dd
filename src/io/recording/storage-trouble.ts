import { t } from '../../core/language/language.js';
import { messageOf } from '../../core/socket/thrown.js';

/** Whether the browser refused to store for want of room (Storage Standard, quota). */
export function isOutOfRoom(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** What is wrong with the storage, and the consequence, as sentences for the user. */
export function storageTrouble(error: unknown): string {
  return t('Sessions are not being recorded. {0} Logging goes on in memory.', reasonOf(error));
}

function reasonOf(error: unknown): string {
  if (isOutOfRoom(error)) return t('The browser gives this page no more room to store them.');
  if (
    error instanceof DOMException &&
    /^(?:Security|InvalidState|Unknown)Error$/.test(error.name)
  ) {
    return t('The browser does not let this page store anything ({0}).', error.name);
  }
  if (error instanceof DOMException && error.name === 'VersionError') {
    return t('A newer version of this page has been opened in another tab; reload this one.');
  }
  const words = messageOf(error);
  return t('The storage failed: {0}', words.replace(/\.?$/, '.'));
}
