/** What an address says about the lessons. */
export interface LearnPlace {
  /** The name of a lesson; empty for the first that is not done. */
  readonly name: string;
  /** Whether it is shown in large type. */
  readonly isPresenting: boolean;
}

/** Reads the fragment of an address: `#learn`, `#learn/creating-a-socket`, with `?present` behind it. */
export function readLearnPlace(fragment: string): LearnPlace | undefined {
  const match = /^#learn(?:\/([\w-]*))?(\?present)?$/u.exec(fragment);
  if (match === null) return undefined;
  return { name: match[1] ?? '', isPresenting: match[2] !== undefined };
}

/** Writes the fragment that {@link readLearnPlace} reads. */
export function learnFragment({ name, isPresenting }: LearnPlace): string {
  return `#learn${name === '' ? '' : `/${name}`}${isPresenting ? '?present' : ''}`;
}
