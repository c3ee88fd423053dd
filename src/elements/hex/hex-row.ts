/** How a byte is marked; a sum of these. */
export const ByteMark = {
  none: 0,
  selected: 1,
  cursor: 2,
  hit: 4,
  highlighted: 8,
} as const;

/** What a row shows. */
export interface HexRowContent {
  readonly bytes: Uint8Array;
  /** Of its first byte. */
  readonly offset: number;
  /** Counts from 1, the header being 1: what `aria-rowindex` says. */
  readonly rowIndex: number;
  /** The {@link ByteMark}s of a byte. */
  readonly marks: (offset: number) => number;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const NO_BYTE = -1;

/**
 * One row of bytes as hex and as text, made once and used again for whatever stands there. It
 * touches the document only where its content differs from what it shows already.
 */
export class HexRow {
  readonly element = document.createElement('div');
  readonly #offset = document.createElement('span');
  readonly #hex: readonly HTMLElement[];
  readonly #text: readonly HTMLElement[];
  /** Byte and marks of each cell as one number; {@link NO_BYTE} for none. */
  readonly #shown: number[];
  #start = -1;

  constructor(slot: number, bytesARow: number) {
    const cells = (make: (index: number) => HTMLElement): HTMLElement[] =>
      Array.from({ length: bytesARow }, (_, index) => make(index));
    this.element.className = 'row';
    this.element.setAttribute('role', 'row');
    this.#offset.className = 'offset';
    this.#offset.setAttribute('role', 'rowheader');
    this.#hex = cells((index) => {
      const cell = document.createElement('i');
      cell.id = `byte-${String(slot)}-${String(index)}`;
      cell.setAttribute('role', 'gridcell');
      return cell;
    });
    this.#text = cells(() => document.createElement('i'));
    this.#shown = this.#hex.map(() => NO_BYTE);
    const hex = document.createElement('span');
    hex.className = 'hex';
    hex.setAttribute('role', 'presentation');
    // The spaces are not drawn; they keep the bytes apart for a reader of the text.
    hex.append(...this.#hex.flatMap((cell) => [cell, ' ']));
    const text = document.createElement('span');
    text.className = 'text';
    text.setAttribute('role', 'gridcell');
    text.append(...this.#text);
    this.element.append(this.#offset, hex, text);
  }

  /** Of the first byte. */
  get start(): number {
    return this.#start;
  }

  show({ bytes, offset, rowIndex, marks }: HexRowContent): void {
    if (offset !== this.#start) {
      this.#start = offset;
      this.#offset.textContent = offset.toString(16).padStart(8, '0');
      this.element.setAttribute('aria-rowindex', String(rowIndex));
    }
    for (let index = 0; index < this.#shown.length; index += 1) {
      const at = offset + index;
      const byte = bytes[at];
      const shown = byte === undefined ? NO_BYTE : byte | (marks(at) << 8);
      if (this.#shown[index] !== shown) this.#set(index, shown);
    }
  }

  /** The cell of a byte, which is the active descendant of the grid when the cursor is there. */
  cellId(index: number): string {
    return this.#hex[index]?.id ?? '';
  }

  /** The byte of the row at a horizontal place, and in which column. */
  indexAt(x: number, column?: 'hex' | 'text'): { index: number; column: 'hex' | 'text' } {
    const isText = column ? column === 'text' : x >= this.#text[0]!.getBoundingClientRect().left;
    const cells = isText ? this.#text : this.#hex;
    let index = cells.findLastIndex((cell) => cell.getBoundingClientRect().left <= x);
    index = Math.max(0, index);
    return { index, column: isText ? 'text' : 'hex' };
  }

  #set(index: number, shown: number): void {
    const before = this.#shown[index]!;
    this.#shown[index] = shown;
    const hex = this.#hex[index]!;
    const text = this.#text[index]!;
    const byte = shown & 255;
    if (shown === NO_BYTE) {
      hex.textContent = text.textContent = hex.className = text.className = '';
      hex.removeAttribute('aria-selected');
      return;
    }
    if (before === NO_BYTE || (before & 255) !== byte) {
      hex.textContent = HEX[byte]!;
      text.textContent = byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.';
    }
    const className = classes(shown >> 8, byte);
    hex.className = className;
    text.className = className;
    if ((shown >> 8) & ByteMark.selected) hex.setAttribute('aria-selected', 'true');
    else hex.removeAttribute('aria-selected');
  }
}

function classes(marks: number, byte: number): string {
  const names: string[] = [];
  if (byte === 0) names.push('zero');
  if (byte < 0x20 || byte > 0x7e) names.push('unseen');
  if (marks & ByteMark.highlighted) names.push('highlighted');
  if (marks & ByteMark.hit) names.push('hit');
  if (marks & ByteMark.selected) names.push('selected');
  if (marks & ByteMark.cursor) names.push('cursor');
  return names.join(' ');
}
