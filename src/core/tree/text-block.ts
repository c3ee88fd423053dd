/** UTF-16 units of a text that are shown at first; each step shows a multiple. */
const FIRST = 20_000;
const MORE = 8;
/** Line breaks of the text itself: LF, CR or CR LF. */
const BREAK = /\r\n?|\n/g;

/** A long text on lines of bounded length, shown step by step. */
export class TextBlock {
  readonly text: string;
  readonly #columns: number;
  #limit = FIRST;
  #starts: number[] = [];

  /** @param columns - The most UTF-16 units of a line; at least 8. */
  constructor(text: string, columns: number) {
    this.text = text;
    this.#columns = Math.max(8, columns);
    this.#layOut();
  }

  /** Number of lines so far. */
  get count(): number {
    return this.#starts.length;
  }

  /** UTF-16 units that are not shown yet. */
  get left(): number {
    return this.text.length - this.#end;
  }

  /** The text of a line, with the break that ends it. */
  lineAt(line: number): string {
    return this.text.slice(this.#starts[line], this.#starts[line + 1] ?? this.#end);
  }

  /** Shows more of the text. */
  showMore(): void {
    this.#limit *= MORE;
    this.#layOut();
  }

  get #end(): number {
    return Math.min(this.text.length, this.#limit);
  }

  #layOut(): void {
    const end = this.#end;
    let at = this.#starts.pop() ?? 0;
    do {
      this.#starts.push(at);
      at = this.#lineEnd(at, end);
    } while (at < end);
  }

  #lineEnd(start: number, end: number): number {
    const most = Math.min(start + this.#columns, end);
    BREAK.lastIndex = 0;
    const found = BREAK.exec(this.text.slice(start, Math.min(most + 1, end)));
    if (found !== null) return start + found.index + found[0].length;
    const splitsPair = most < end && (this.text.charCodeAt(most - 1) & 0xfc00) === 0xd800;
    return splitsPair ? most - 1 : most;
  }
}
