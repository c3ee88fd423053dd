/** Thrown inside the parser for a syntax error; `parseFilter` returns it as a result. */
export class FilterError extends Error {
  /** Position in the filter, in UTF-16 units. */
  readonly position: number;

  /** @param message - One sentence or two, for the user who is typing. */
  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}
