import { t } from '../language/language.js';
import { findJsonProblem } from './json-problem.js';

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
  const breakLine = (): void => {
    lines.push(line);
    length += line.length + 1;
    // Deep nesting would make the indentation itself grow without bound.
    line = INDENT.repeat(Math.min(depth, 64));
  };
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gsu;
  let opened = false;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const token = match[0];
    const isOpening = token === '{' || token === '[';
    const isClosing = token === '}' || token === ']';
    if (isClosing) depth -= 1;
    if (opened ? !isClosing : isClosing) breakLine();
    line += token === ':' ? ': ' : token;
    if (isOpening) depth += 1;
    opened = isOpening;
    if (token === ',') breakLine();
    if (length + line.length > limit) {
      lines.push(line);
      return { ok: true, text: lines.join('\n').slice(0, limit), isWhole: false };
    }
  }
  lines.push(line);
  return { ok: true, text: lines.join('\n'), isWhole: true };
}
