import { parseFilter, type UsableFilter } from '../filter/parse-filter.js';

/** A task for the reader, and the filter that recognises its result. */
export interface LessonCheck {
  /** In the language of the log's filter: the check is passed once an entry matches. */
  readonly filter: string;
  /** {@link filter}, parsed. */
  readonly parsed: UsableFilter;
  /** The expected result, as a sentence. */
  readonly sentence: string;
}

/** A lesson: a text to read, a script to run, and a question that is answered by doing. */
export interface Lesson {
  readonly title: string;
  /** The part of the guide it belongs to; lessons of the same part are listed together. */
  readonly part: string;
  /** The URL for the script unless the reader chooses another one: `sim:echo`. */
  readonly url: string;
  /** The text before the script, in Markdown. */
  readonly text: string;
  /** JavaScript, with `url` defined. */
  readonly script: string;
  /** The question, in Markdown; empty for none. */
  readonly question: string;
  /** The checks that must all be passed to answer the question. */
  readonly checks: readonly LessonCheck[];
  /** A script that answers the question; empty for none. */
  readonly solution: string;
}

/** A lesson has a syntax error; the message is a sentence that names the place. */
export class LessonError extends Error {
  override readonly name = 'LessonError';
}

/**
 * Reads a lesson:
 *
 * ````md
 * ---
 * title: Creating a socket
 * part: Connecting
 * url: sim:echo
 * ---
 * What is to be read.
 *
 * ```js
 * const socket = new WebSocket(url);
 * ```
 *
 * ## Your turn
 *
 * What is to be done.
 *
 * ```check
 * type:close code:1000 => The connection was closed with 1000.
 * ```
 *
 * ```solution
 * new WebSocket(url).onopen = ({ target }) => target.close(1000);
 * ```
 * ````
 *
 * `title` is required, `part` defaults to empty and `url` to `sim:echo`. All code but the first
 * block with the language `js` belongs to the text.
 *
 * @throws LessonError
 */
export function parseLesson(source: string): Lesson {
  const { fields, body } = readHead(source.replace(/\r\n?/gu, '\n').replace(/^\uFEFF/u, ''));
  const title = fields.get('title');
  if (title === undefined) throw new LessonError('The head has no “title”.');
  const script = findBlock(body, 'js');
  if (script === undefined)
    throw new LessonError('There is no block of code with the language “js”.');
  const afterScript = body.slice(script.end);
  const checks = findBlock(afterScript, 'check');
  const solution = findBlock(afterScript, 'solution');
  return {
    title,
    part: fields.get('part') ?? '',
    url: fields.get('url') ?? 'sim:echo',
    text: body.slice(0, script.start).trim(),
    script: script.code,
    question: without(afterScript, checks, solution).trim(),
    checks: readChecks(checks?.code ?? ''),
    solution: solution?.code ?? '',
  };
}

function readHead(source: string): { fields: ReadonlyMap<string, string>; body: string } {
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/u.exec(source);
  if (match === null)
    throw new LessonError('It has to begin with a head between two lines of “---”.');
  const fields = new Map<string, string>();
  for (const line of match[1]!.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
    else if (line.trim() !== '')
      throw new LessonError(`“${line.trim()}” in the head has no colon.`);
  }
  return { fields, body: source.slice(match[0].length) };
}

interface Block {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/** The first block of code with a language; fences are three backticks at the start of a line. */
function findBlock(text: string, language: string): Block | undefined {
  const match = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`[ \\t]*$`, 'mu').exec(text);
  if (match === null) return undefined;
  const code = match[1]!.replace(/\n$/u, '');
  return { start: match.index, end: match.index + match[0].length, code };
}

function without(text: string, ...blocks: readonly (Block | undefined)[]): string {
  const last = blocks.filter((block) => block !== undefined).sort((a, b) => b.start - a.start);
  return last.reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function readChecks(code: string): LessonCheck[] {
  const lines = code.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [filter = '', sentence = ''] = line.split('=>').map((part) => part.trim());
    if (filter === '' || sentence === '')
      throw new LessonError(`“${line.trim()}” is no check: a filter, “=>”, a sentence.`);
    const parsed = parseFilter(filter);
    if (!parsed.ok) throw new LessonError(`“${filter}” is no filter. ${parsed.message}`);
    return { filter, parsed, sentence };
  });
}
