/**
 * What a call of the WebSocket API would throw, known before it is called.
 *
 * Made by the checks of this folder, so that a form can say
 * what is wrong beside the field, instead of showing an exception afterwards.
 */
export interface Problem {
  /** Name of the exception, as `DOMException.name` or `Error.name` would give it. */
  readonly exception:
    'SyntaxError' | 'InvalidAccessError' | 'InvalidStateError' | 'SecurityError' | 'TypeError';
  /** A sentence for people: what is wrong, where, and what would be accepted. */
  readonly message: string;
}
