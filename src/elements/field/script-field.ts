/** Where in a script something went wrong, and what. */
export interface ScriptProblem {
  /** Counted from 1. */
  readonly line: number;
  /** A sentence. */
  readonly message: string;
}

/**
 * Where a script is written. The editor is one; a plain `<textarea>` is the other, until the editor
 * has arrived.
 */
export interface ScriptField {
  /** What is written. Putting another text there can be undone, and is no change that a person made. */
  text: string;
  /** Shows which line comes next, counted from 1; `undefined` for none. */
  markLine(line: number | undefined): void;
  /** Points to a line at which something went wrong, and to no other. */
  markProblem(problem: ScriptProblem | undefined): void;
  /** Puts the cursor at the beginning of a line. */
  goTo(line: number): void;
  focus(): void;
  /** Puts the field into the page. {@link unmount} removes it and keeps the text. */
  mount(parent: HTMLElement, root: ShadowRoot): void;
  unmount(): void;
}

/** Callbacks of a field for scripts. */
export interface ScriptFieldOptions {
  /** A person changed the script. */
  readonly onChange: () => void;
  /** A person wants it to be run: Control and Enter. */
  readonly onRun: () => void;
}
