/** What an input is out for. */
export type HostileKind =
  | 'markup'
  | 'address'
  | 'template'
  | 'characters'
  | 'spreadsheet'
  | 'terminal'
  | 'shell'
  | 'header'
  | 'path'
  | 'json'
  | 'key'
  | 'length'
  | 'polyglot'
  | 'pattern'
  | 'bytes';

/** Something that a server, a file or a link may hold, to see what becomes of it. */
export interface HostileInput {
  /** Unique. */
  readonly name: string;
  readonly kind: HostileKind;
  readonly text: string;
  /** What is no text: given as bytes, `text` is what a lenient reader makes of it. */
  readonly bytes?: readonly number[];
}

/** What inputs run if they can: setting it is seen, and so is an element with the attribute `hostile`. */
export const CANARY = '__executed=1';

/** Inputs of one kind, from their names and texts. */
export function inputs(kind: HostileKind, texts: Readonly<Record<string, string>>): HostileInput[] {
  return Object.entries(texts).map(([name, text]) => ({ name: `${kind}: ${name}`, kind, text }));
}
