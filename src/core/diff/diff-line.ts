import type { NodeKind } from '../tree/data-tree.js';

/** The kind of a line: `open` a container with changes inside, `skipped` for unchanged lines. */
export type DiffLineSign = 'same' | 'open' | 'removed' | 'added' | 'skipped';

/** One line of a difference, made when it is rendered. */
export interface DiffLine {
  readonly sign: DiffLineSign;
  /** Indentation, in levels. */
  readonly depth: number;
  /** A key, an offset, the number of an item or of a line; empty for none. */
  readonly label: string;
  /** Whether the label is the key of a member and not only a position. */
  readonly isKey?: boolean;
  readonly text: string;
  /** The kind of value, for lines of trees. */
  readonly kind?: NodeKind;
}

/** The lines of a difference, made only when they are visible. */
export interface DiffLines {
  readonly count: number;
  /** @param limit - UTF-16 units of the text; default all. */
  at(line: number, limit?: number): DiffLine;
}

const marks: Readonly<Record<DiffLineSign, string>> = {
  same: ' ',
  open: ' ',
  removed: '-',
  added: '+',
  skipped: ' ',
};

/** Lines as text, each after its sign, as in a unified diff. */
export function diffText(lines: DiffLines): string {
  const written: string[] = [];
  for (let line = 0; line < lines.count; line += 1) {
    const { sign, depth, label, text } = lines.at(line);
    const named = label === '' ? text : `${label}: ${text}`;
    written.push(`${marks[sign]} ${'  '.repeat(depth)}${named}\n`);
  }
  return written.join('');
}
