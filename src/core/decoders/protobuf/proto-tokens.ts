/** A token of the text of a `.proto` file. */
export interface ProtoToken {
  readonly kind: 'name' | 'number' | 'string' | 'mark' | 'end';
  /** As it was written; strings with their quotes. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

// Sticky, and without ambiguous alternatives: it reads each unit once.
const TOKEN =
  /(?<space>[ \t\v\f\r\n\uFEFF]+)|(?<comment>\/\/[^\n]*|\/\*[^]*?\*\/)|(?<name>[A-Za-z_][\w.]*|\.[A-Za-z_][\w.]*)|(?<number>\d[\w.]*(?:(?<=[eE])[+-]\d+)?|\.\d[\w]*)|(?<string>"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*')|(?<mark>[^])/y;

/**
 * Splits the text of a `.proto` into tokens (protobuf.dev, "Language Specification", "Lexical
 * Elements"). Names include their dots. Comments and white space are left out.
 */
export class ProtoTokens {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #next: ProtoToken | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next token, without reading it. */
  peek(): ProtoToken {
    this.#next ??= this.#read();
    return this.#next;
  }

  /** Reads the next token; `end` after the last one. */
  take(): ProtoToken {
    const token = this.peek();
    this.#next = undefined;
    return token;
  }

  #read(): ProtoToken {
    for (;;) {
      TOKEN.lastIndex = this.#at;
      const groups = TOKEN.exec(this.#text)?.groups;
      const line = this.#line;
      if (groups === undefined) return { kind: 'end', text: '', line };
      const { space, comment, name, number, string, mark } = groups;
      const text = space ?? comment ?? name ?? number ?? string ?? mark!;
      this.#at += text.length;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#line++;
      if (name !== undefined) return { kind: 'name', text, line };
      if (number !== undefined) return { kind: 'number', text, line };
      if (string !== undefined) return { kind: 'string', text, line };
      if (mark !== undefined) return { kind: 'mark', text, line };
    }
  }
}
