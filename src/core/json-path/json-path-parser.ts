import { t } from '../language/language.js';
import type { PathQuery, PathSegment, PathSelector } from './json-path-ast.js';
import { readFilter, type QueryReader } from './json-path-filter.js';
import { JsonPathReader } from './json-path-reader.js';

class PathReader extends JsonPathReader implements QueryReader {
  readQuery(isAbsolute: boolean, nesting: number): PathQuery {
    return readSegments(this, isAbsolute, nesting);
  }
}

/**
 * Parses a JSONPath query (RFC 9535), which must be complete and well-typed.
 *
 * @throws JsonPathError with a sentence and a position.
 */
export function readJsonPath(text: string): PathQuery {
  const reader = new PathReader(text);
  if (!reader.takes('$')) reader.fail(t('A JSONPath begins with “$”, the root.'));
  const query = readSegments(reader, true, 0);
  if (reader.isAtEnd) return query;
  return reader.fail(t('“.”, “..” or “[” should be here, not “{0}”.', text[reader.at]!));
}

function readSegments(reader: QueryReader, isAbsolute: boolean, nesting: number): PathQuery {
  const segments: PathSegment[] = [];
  for (;;) {
    const start = reader.at;
    reader.skipSpace();
    const segment = readSegment(reader, nesting);
    if (segment === undefined) {
      reader.at = start;
      return { isAbsolute, segments };
    }
    segments.push(segment);
  }
}

function readSegment(reader: QueryReader, nesting: number): PathSegment | undefined {
  const isDescendant = reader.takes('..');
  if (!isDescendant && reader.sees('[')) {
    return { isDescendant, selectors: readBrackets(reader, nesting) };
  }
  if (!isDescendant && !reader.takes('.')) return undefined;
  if (isDescendant && reader.sees('[')) {
    return { isDescendant, selectors: readBrackets(reader, nesting) };
  }
  if (reader.takes('*')) return { isDescendant, selectors: [{ kind: 'wildcard' }] };
  return { isDescendant, selectors: [{ kind: 'name', name: reader.name() }] };
}

function readBrackets(reader: QueryReader, nesting: number): readonly PathSelector[] {
  const selectors: PathSelector[] = [];
  reader.expect('[');
  do {
    reader.skipSpace();
    selectors.push(readSelector(reader, nesting));
    reader.skipSpace();
  } while (reader.takes(','));
  reader.expect(']', t('“,” or “]”'));
  return selectors;
}

function readSelector(reader: QueryReader, nesting: number): PathSelector {
  if (reader.takes('*')) return { kind: 'wildcard' };
  if (reader.isString) return { kind: 'name', name: reader.string() };
  if (reader.takes('?')) {
    reader.skipSpace();
    return { kind: 'filter', test: readFilter(reader, nesting + 1) };
  }
  if (reader.isNumber || reader.sees(':')) return readIndexOrSlice(reader);
  return reader.fail(t('A name in quotes, an index, a slice, “*” or “?” should be here.'));
}

function readIndexOrSlice(reader: QueryReader): PathSelector {
  const optional = (): number | undefined => {
    reader.skipSpace();
    return reader.isNumber ? reader.integer() : undefined;
  };
  const start = optional();
  const behind = reader.at;
  reader.skipSpace();
  if (!reader.takes(':')) {
    reader.at = behind;
    return { kind: 'index', index: start! };
  }
  const end = optional();
  reader.skipSpace();
  const step = reader.takes(':') ? optional() : undefined;
  return { kind: 'slice', start, end, step: step ?? 1 };
}
