import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { lexer, walkTokens, type Token } from 'marked';

/** The folder of the repository, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The pages of the guide, as paths from the root. */
export const guidePages: readonly string[] = readdirSync(`${ROOT}src/app/guide`).map(
  (name) => `src/app/guide/${name}`,
);

/** Markdown that people read, as paths from the root. Lessons have tests of their own. */
export const papers: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'src/README.md',
  ...guidePages,
];

export function readPaper(path: string): string {
  return readFileSync(ROOT + path, 'utf8');
}

/** Everything in a paper, what is inside of lists and tables included. */
export function tokensOf(path: string): Token[] {
  const tokens: Token[] = [];
  walkTokens(lexer(readPaper(path)), (token) => {
    tokens.push(token);
  });
  return tokens;
}

/** A block of code, and the paper it stands in. */
export interface CodeBlock {
  readonly paper: string;
  readonly language: string;
  readonly code: string;
}

export function codeBlocksOf(path: string): CodeBlock[] {
  return tokensOf(path).flatMap((token) =>
    token.type === 'code'
      ? [{ paper: path, language: String(token.lang ?? ''), code: String(token.text) }]
      : [],
  );
}
