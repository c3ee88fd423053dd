/** The name of something that was thrown: `SyntaxError`, or "an exception" for what has none. */
export function nameOf(error: unknown): string {
  return error instanceof Object && 'name' in error ? String(error.name) : 'an exception';
}

/** What something that was thrown says. */
export function messageOf(error: unknown): string {
  return error instanceof Object && 'message' in error ? String(error.message) : String(error);
}
