import { t } from '../language/language.js';
import { quoteTyped } from '../socket/url-text.js';
import { fieldAt, fieldsOf } from './fields.js';
import { HarReader } from './har-reader.js';
import { NdjsonReader } from './ndjson-reader.js';
import { NDJSON_FORMAT } from './ndjson.js';
import type { RecordingSink } from './recorded-entry.js';
import type { RecordingReader } from './recording-reader.js';

/** UTF-16 units within which the format of a file must be recognised. */
const HEAD = 2 ** 16;

/**
 * Reads a recording as HAR or our own NDJSON, recognised by its content and not by its name.
 */
export class RecordingFileReader implements RecordingReader {
  readonly #sink: RecordingSink;
  #reader: RecordingReader | undefined;
  #head = '';
  #problem: string | undefined;

  constructor(sink: RecordingSink) {
    this.#sink = sink;
  }

  get problem(): string | undefined {
    return this.#problem ?? this.#reader?.problem;
  }

  push(text: string): void {
    if (this.#reader !== undefined) this.#reader.push(text);
    else if (this.#problem === undefined) {
      this.#head += text;
      this.#choose(false);
    }
  }

  end(): Iterable<void> {
    if (this.#reader === undefined && this.#problem === undefined) this.#choose(true);
    return this.#reader?.end() ?? [];
  }

  #choose(isAll: boolean): void {
    const format = recordingFormatOf(this.#head, isAll || this.#head.length >= HEAD);
    if (format === undefined) return;
    const head = this.#head;
    this.#head = '';
    if (format === 'none') {
      this.#problem = t(
        'This is neither a HAR nor an NDJSON of ws-inspector. {0}',
        beginning(head),
      );
      return;
    }
    this.#reader = format === 'har' ? new HarReader(this.#sink) : new NdjsonReader(this.#sink);
    this.#reader.push(head);
  }
}

/**
 * The format of a text, recognised by its beginning.
 *
 * @param isAll whether the text is complete.
 * @returns `undefined` when more of the text is needed.
 */
export function recordingFormatOf(
  text: string,
  isAll: boolean,
): 'har' | 'ndjson' | 'none' | undefined {
  const start = text.search(/\S/);
  if (start === -1) return isAll ? 'none' : undefined;
  if (text[start] !== '{') return isAll || text.length > start + 40 ? 'none' : undefined;
  const lineEnd = text.indexOf('\n', start);
  if (lineEnd === -1 && !isAll) return undefined;
  const first = parse(text.slice(start, lineEnd === -1 ? text.length : lineEnd));
  if (first !== undefined) {
    const isOurs =
      fieldAt(first, 'format') === NDJSON_FORMAT || fieldAt(first, 'kind') !== undefined;
    if (isOurs) return 'ndjson';
  }
  if (/^\{\s*"format"\s*:\s*"ws-inspector"/.test(text.slice(start, start + 99))) return 'ndjson';
  const hasLog = /"(?:log|entries|_webSocketMessages)"\s*:/.test(text.slice(start, start + HEAD));
  return hasLog ? 'har' : isAll ? 'none' : undefined;
}

function parse(line: string): ReturnType<typeof fieldsOf> {
  try {
    return fieldsOf(JSON.parse(line));
  } catch {
    return undefined;
  }
}

function beginning(head: string): string {
  const start = head.trimStart();
  return start === ''
    ? t('It is empty.')
    : t('It begins with {0}.', quoteTyped(start.slice(0, 40)));
}
