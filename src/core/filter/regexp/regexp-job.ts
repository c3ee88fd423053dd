/** Texts on which a regular expression is to be tested. */
export interface RegExpJob {
  readonly source: string;
  readonly flags: string;
  readonly texts: readonly string[];
}

/** The result for a text: no match, a match, or that testing took too long. */
export const Verdict = { no: 0, match: 1, tooLong: 2 } as const;

/** A {@link Verdict} a text. May never end: run it where it can be terminated. */
export function testTexts({ source, flags, texts }: RegExpJob): Uint8Array<ArrayBuffer> {
  const pattern = new RegExp(source, flags);
  return Uint8Array.from(texts, (text) => {
    pattern.lastIndex = 0;
    return pattern.test(text) ? Verdict.match : Verdict.no;
  });
}
