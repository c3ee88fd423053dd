/** The name of a thrown value: `SyntaxError`, or "an exception" for one without a name. */
export function nameOf(error: unknown): string {
  return error instanceof Object && 'name' in error ? String(error.name) : 'an exception';
}

/** The message of a thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof Object && 'message' in error ? String(error.message) : String(error);
}
