import type { NodeKind } from '../tree/data-tree.js';

/** What a line of a difference says of what stands on it. */
export type DiffLineSign = 'same' | 'open' | 'removed' | 'added' | 'skipped';

/** One line of a difference, made when it is seen. */
export interface DiffLine {
  readonly sign: DiffLineSign;
  /** Levels to indent by. */
  readonly depth: number;
  /** A key, an offset, the number of an item or of a line; empty for none. */
  readonly label: string;
  /** Whether the label is the key of a member; otherwise it only says where. */
  readonly isKey?: boolean;
  readonly text: string;
  /** What the text is, for lines of trees. */
  readonly kind?: NodeKind;
}

/** The lines of a difference, of which only those on screen need to be made. */
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

/** Lines as text: each behind its sign, as tools for differences write them. */
export function diffText(lines: DiffLines): string {
  const written: string[] = [];
  for (let line = 0; line < lines.count; line += 1) {
    const { sign, depth, label, text } = lines.at(line);
    const named = label === '' ? text : `${label}: ${text}`;
    written.push(`${marks[sign]} ${'  '.repeat(depth)}${named}\n`);
  }
  return written.join('');
}
