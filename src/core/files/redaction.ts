import { payloadSize, type Payload } from '../bytes/payload.js';
import type { PathQuery } from '../json-path/json-path-ast.js';
import { parseJsonPath, selectNodes } from '../json-path/json-path-run.js';
import { t } from '../language/language.js';
import { EntryKind, isMessage, type Entry } from '../log/entry.js';
import { redactUrl } from '../socket/redact-url.js';
import { jsonRangeOf } from '../tree/json-text-of.js';
import { parseJsonTree } from '../tree/json-tree.js';
import { TreePlaces } from '../tree/tree-places.js';

/** The replacement for redacted values. */
const MARK = '"…"';

/** What is redacted. */
export interface RedactionOptions {
  /** User names, passwords, and query values with names of secrets, in URLs. */
  readonly urls: boolean;
  /** Paths in messages that are JSON. */
  readonly paths: readonly PathQuery[];
}

/** Redacts secrets in what leaves the page: files, links, code. */
export class Redaction {
  readonly #options: RedactionOptions;

  constructor(options: RedactionOptions) {
    this.#options = options;
  }

  /** The redacted URL. */
  readonly url = (url: string): string => (this.#options.urls ? redactUrl(url) : url);

  /** The redacted entry; the same object where nothing in its payload is redacted. */
  entry(entry: Entry): Entry {
    if (this.#options.paths.length === 0) return entry;
    if (isMessage(entry)) {
      const payload = this.#payload(entry.payload);
      return payload === undefined ? entry : { ...entry, payload, size: payloadSize(payload) };
    }
    if (entry.kind !== EntryKind.note || entry.detail.payload === undefined) return entry;
    const payload = this.#payload(entry.detail.payload);
    if (payload === undefined) return entry;
    return { ...entry, detail: { ...entry.detail, payload }, size: payloadSize(payload) };
  }

  #payload(payload: Payload): string | undefined {
    if (typeof payload !== 'string') return undefined;
    const text = redactJson(payload, this.#options.paths);
    return text === payload ? undefined : text;
  }
}

/**
 * A JSON text with `"…"` in place of every value that one of the paths selects; all else is left as
 * it was written. Other text stays as it is. A text too long to be searched is replaced as a whole.
 */
export function redactJson(text: string, paths: readonly PathQuery[]): string {
  if (!/^\s*[[{"\-\dtfn]/.test(text)) return text;
  const { tree, problem, isCut } = parseJsonTree(text);
  if (isCut) return MARK;
  if (problem !== undefined) return text;
  const places = new TreePlaces(tree);
  const ranges: (readonly [number, number])[] = [];
  for (const path of paths) {
    const { nodes, problem: tooLong } = selectNodes(places, path);
    if (tooLong !== undefined) return MARK;
    for (const node of nodes) {
      try {
        ranges.push(jsonRangeOf(places.tree, node));
      } catch {
        return MARK;
      }
    }
  }
  ranges.sort(([a], [b]) => a - b);
  let result = '';
  let from = 0;
  for (const [start, end] of ranges) {
    // Inside a value that was redacted already, or the same one again.
    if (end <= from) continue;
    result += text.slice(from, start) + MARK;
    from = end;
  }
  return result + text.slice(from);
}

/** The user's paths, one a line, or a sentence on the first invalid one. */
export type RedactionPaths =
  | { readonly ok: true; readonly paths: readonly PathQuery[] }
  | { readonly ok: false; readonly message: string };

/** Reads JSONPath queries (RFC 9535), one a line; ignores empty lines. */
export function parseRedactionPaths(text: string): RedactionPaths {
  const paths: PathQuery[] = [];
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') continue;
    const path = parseJsonPath(line.trim());
    if (!path.ok) {
      const place = t('Line {0}, column {1}', index + 1, path.position + 1);
      return { ok: false, message: `${place}: ${path.message}` };
    }
    paths.push(path.query);
  }
  return { ok: true, paths };
}

/** UTF-16 units that are shown on both sides of the first difference. */
const AROUND = 24;

/** The first place where two texts differ, each with some context, for a preview. */
export function firstDifference(
  before: string,
  after: string,
): { readonly before: string; readonly after: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  const from = Math.max(0, start - AROUND);
  const cut = (text: string): string => {
    const end = start + 2 * AROUND;
    return `${from > 0 ? '…' : ''}${text.slice(from, end)}${end < text.length ? '…' : ''}`;
  };
  return { before: cut(before), after: cut(after) };
}
