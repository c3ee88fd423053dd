/** Texts on which a regular expression is to be tested. */
export interface RegExpJob {
  readonly source: string;
  readonly flags: string;
  readonly texts: readonly string[];
}

/** What is known of a text: no match, a match, or that it took too long to tell. */
export const Verdict = { no: 0, match: 1, tooLong: 2 } as const;

/** A {@link Verdict} a text. May take for ever: run it where it can be ended. */
export function testTexts({ source, flags, texts }: RegExpJob): Uint8Array<ArrayBuffer> {
  const pattern = new RegExp(source, flags);
  return Uint8Array.from(texts, (text) => {
    pattern.lastIndex = 0;
    return pattern.test(text) ? Verdict.match : Verdict.no;
  });
}
