/**
 * An exception that a call of the WebSocket API would throw, predicted without calling it.
 *
 * Made by the checks of this folder, so that a form can say what is wrong beside the field.
 */
export interface Problem {
  /** Name of the exception, as `DOMException.name` or `Error.name` would give it. */
  readonly exception:
    'SyntaxError' | 'InvalidAccessError' | 'InvalidStateError' | 'SecurityError' | 'TypeError';
  /** A sentence for the user: what is wrong, where, and what would be accepted. */
  readonly message: string;
}
