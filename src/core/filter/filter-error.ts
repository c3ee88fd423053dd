/** Thrown inside the parser where a filter cannot be read on; `parseFilter` makes a result of it. */
export class FilterError extends Error {
  /** Where in the filter, in UTF-16 units. */
  readonly position: number;

  /** @param message - One sentence or two, for the person who is typing. */
  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}
