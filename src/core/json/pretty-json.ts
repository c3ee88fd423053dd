import { t } from '../language/language.js';
import { findJsonProblem } from './json-problem.js';
import { scanJson } from './scan-json.js';

/** JSON formatted on lines, or why it is not valid. */
export type PrettyJson =
  | { readonly ok: true; readonly text: string; readonly isWhole: boolean }
  | { readonly ok: false; readonly message: string };

const INDENT = '  ';

/**
 * Formats JSON on lines without changing its tokens: numbers keep every digit, strings every
 * escape, keys their order and repetitions.
 *
 * It goes through the text once, without recursion, and stops at `limit` characters of output.
 *
 * @param limit - The most UTF-16 units of output; default 200,000. `isWhole` says whether it ended
 *   before the limit did.
 */
export function prettyJson(text: string, limit = 200_000): PrettyJson {
  // Messages of engines would quote the text, with its control and bidirectional characters.
  const problem = findJsonProblem(text);
  if (problem !== undefined) {
    const { line, column, message } = problem;
    return { ok: false, message: t('Line {0}, column {1}: {2}', line, column, message) };
  }
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  let length = 0;
  let isFirst = true;
  const breakLine = (): void => {
    lines.push(line);
    length += line.length + 1;
    // Deep nesting would make the indentation itself grow without bound.
    line = INDENT.repeat(Math.min(depth, 64));
  };
  /** @returns a text once the output is long enough, so that no more is read. */
  const write = (keyStart: number, keyEnd: number, token: string): string | undefined => {
    if (!isFirst) line += ',';
    if (depth > 0) breakLine();
    if (keyStart >= 0) line += `${text.slice(keyStart, keyEnd)}: `;
    line += token;
    isFirst = false;
    return length + line.length > limit ? '' : undefined;
  };
  scanJson(text, {
    open: (isObject, keyStart, keyEnd) => {
      const isEnough = write(keyStart, keyEnd, isObject ? '{' : '[');
      depth += 1;
      isFirst = true;
      return isEnough;
    },
    close: (isObject) => {
      depth -= 1;
      if (!isFirst) breakLine();
      line += isObject ? '}' : ']';
      isFirst = false;
    },
    leaf: (_, keyStart, keyEnd, start, end) => write(keyStart, keyEnd, text.slice(start, end)),
  });
  lines.push(line);
  const pretty = lines.join('\n');
  return { ok: true, text: pretty.slice(0, limit), isWhole: pretty.length <= limit };
}
