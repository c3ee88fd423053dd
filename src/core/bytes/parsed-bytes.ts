/** Bytes parsed from text, or where the text is wrong. */
export type ParsedBytes =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly ok: false;
      /** A sentence on what is wrong, without the place. */
      readonly message: string;
      /** Index into the text, in UTF-16 units, from 0. */
      readonly position: number;
      /** From 1; lines end with LF, CR or CR LF. */
      readonly line: number;
      /** In UTF-16 units, from 1. */
      readonly column: number;
    };

/** The result for an error at a position in the text; works out line and column. */
export function bytesProblem(
  text: string,
  position: number,
  message: string,
): Extract<ParsedBytes, { ok: false }> {
  let line = 1;
  let lineStart = 0;
  for (const { 0: end, index } of text.slice(0, position).matchAll(/\r\n?|\n/g)) {
    line++;
    lineStart = index + end.length;
  }
  return { ok: false, message, position, line, column: position - lineStart + 1 };
}
