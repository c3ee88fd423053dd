import { rightToLeft } from '../../core/language/bidi.js';
import { t } from '../../core/language/language.js';
import type { Entry } from '../../core/log/entry.js';
import { EntryKind } from '../../core/log/entry.js';
import { entryDirection, entryType, isTrouble, summarize } from '../../core/log/row-summary.js';
import { splitInvisible } from '../../core/text/invisible.js';
import { formatBytes, formatCount, formatDelta, formatTime } from '../../core/text/units.js';
import { setAttribute } from '../drawing/write-changed.js';
import { columns } from './log-columns.js';

/** Code units of a payload that a row looks at. */
const PREVIEW = 256;

/** What a row shows. */
export interface RowContent {
  readonly entry: Entry;
  /** Milliseconds since the row before; `undefined` for the first. */
  readonly delta: number | undefined;
  readonly selected: boolean;
  readonly pinned: boolean;
  /** The row of its request or reply, and how long it took; empty for none. */
  readonly pair: string;
  /** A line on what a message means; `undefined` shows its beginning. */
  readonly summary: string | undefined;
  /** Counts from 1, the header being 1: what `aria-rowindex` says. */
  readonly rowIndex: number;
  /** Minutes that local time is behind UTC, as `Date.prototype.getTimezoneOffset` gives it. */
  readonly offset: number;
}

const classes: readonly string[] = ['open', 'sent', 'received', 'error', 'close', 'note'];

/**
 * One row of the grid, made once and used again for whatever entry stands there. It touches the
 * document only where its content differs from what it shows already.
 */
export class LogRow {
  readonly element = document.createElement('div');
  readonly #cells: readonly HTMLElement[];
  readonly #shown: string[] = [];
  #sequence = 0;
  #className = '';
  #part = '';
  #isPinned = false;

  constructor(slot: number) {
    this.element.id = `row-${String(slot)}`;
    this.element.setAttribute('role', 'row');
    this.#cells = columns.map(({ name }) => {
      const cell = document.createElement('span');
      cell.className = name;
      cell.setAttribute('role', 'gridcell');
      return cell;
    });
    this.element.append(...this.#cells);
  }

  /** Sequence number of the entry that the row shows; 0 for the note on what was let go. */
  get sequence(): number {
    return this.#sequence;
  }

  show({ entry, delta, selected, pinned, pair, summary, rowIndex, offset }: RowContent): void {
    const direction = entryDirection(entry);
    const number = entry.sequence === 0 ? '' : formatCount(entry.sequence);
    this.#set(0, number);
    if (pinned !== this.#isPinned) {
      this.#isPinned = pinned;
      this.element.toggleAttribute('data-pinned', pinned);
    }
    // The mark is drawn; the word is for those who do not see it.
    setAttribute(this.#cells[0]!, 'aria-label', pinned ? t('{0}, pinned', number) : '');
    this.#set(1, formatTime(entry.time, offset));
    this.#set(2, delta === undefined ? '–' : formatDelta(delta));
    this.#set(3, direction.sign);
    setAttribute(this.#cells[3]!, 'aria-label', t(direction.word));
    this.#set(4, entryType(entry));
    this.#set(5, hasSize(entry) ? formatBytes(entry.size) : '');
    this.#set(6, pair);
    this.#setData(summary ?? summarize(entry, PREVIEW));
    this.#sequence = entry.sequence;
    this.#setClass(entry, selected);
    setAttribute(this.element, 'aria-rowindex', String(rowIndex));
    setAttribute(this.element, 'aria-selected', String(selected));
  }

  #set(column: number, text: string): boolean {
    if (this.#shown[column] === text) return false;
    this.#shown[column] = text;
    this.#cells[column]!.textContent = text;
    return true;
  }

  /** Invisible characters are drawn as marks, so that none can reorder or hide its neighbours. */
  #setData(text: string): void {
    const column = columns.length - 1;
    if (this.#shown[column] === text) return;
    this.#shown[column] = text;
    this.#cells[column]!.replaceChildren(
      ...splitInvisible(text, PREVIEW * 2).map((part) => {
        // What others say stands between what we say: marks of direction keep it there.
        if (typeof part === 'string')
          return rightToLeft.test(part) ? part.replaceAll('·', '\u200e·\u200e') : part;
        return Object.assign(document.createElement('i'), {
          className: 'mark',
          textContent: part.label,
        });
      }),
    );
  }

  #setClass(entry: Entry, selected: boolean): void {
    const quiet = hasSize(entry) && (entry.size === 0 || isBinary(entry));
    const kind = classes[entry.kind]!;
    const className = `row ${kind}${isTrouble(entry) ? ' trouble' : ''}${quiet ? ' quiet' : ''}`;
    const part = `row row-${kind}${selected ? ' row-selected' : ''}`;
    if (part !== this.#part) this.element.setAttribute('part', part);
    this.#part = part;
    if (className === this.#className) return;
    this.#className = className;
    this.element.className = className;
  }
}

function hasSize(entry: Entry): boolean {
  return (
    entry.kind === EntryKind.sent ||
    entry.kind === EntryKind.received ||
    (entry.kind === EntryKind.note && entry.detail.payload !== undefined)
  );
}

function isBinary(entry: Entry): boolean {
  return 'payload' in entry && typeof entry.payload !== 'string';
}
