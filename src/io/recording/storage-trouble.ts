/** Whether the browser refused to store because there is no more room (Storage Standard, quota). */
export function isOutOfRoom(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** What is wrong with the storage, and what follows from it, as sentences for people. */
export function storageTrouble(error: unknown): string {
  return `Sessions are not being recorded. ${reasonOf(error)} Logging goes on in memory.`;
}

function reasonOf(error: unknown): string {
  if (isOutOfRoom(error)) return 'The browser gives this page no more room to store them.';
  if (error instanceof DOMException && /^(?:Security|InvalidState|Unknown)Error$/.test(error.name)) {
    return `The browser does not let this page store anything (${error.name}).`;
  }
  const words = error instanceof Error ? error.message : String(error);
  return `The storage failed: ${words.replace(/\.?$/, '.')}`;
}
