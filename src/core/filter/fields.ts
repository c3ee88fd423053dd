import { toHex } from '../bytes/hex.js';
import { parseHex } from '../bytes/parse-hex.js';
import { t } from '../language/language.js';
import { FilterError } from './filter-error.js';
import { DIRECTIONS, TYPES, type FilterNode } from './filter-node.js';
import { readNumbers, readSizes } from './numbers.js';
import { notA } from './ranges.js';
import { readTimes, type TimeZoneOffset } from './times.js';

/** The names that may precede a colon. */
export const FIELDS = ['dir', 'type', 'size', 'time', 'code', 'hex', 'number'] as const;
export type FieldName = (typeof FIELDS)[number];

/** Whether a name is one of {@link FIELDS}; case matters, so pass it in lower case. */
export function isFieldName(name: string): name is FieldName {
  return (FIELDS as readonly string[]).includes(name);
}

/**
 * Reads the value of a field.
 *
 * @param position - Position of the value in the filter, for errors.
 * @throws FilterError when it is not a value of that field.
 */
export function readField(
  field: FieldName,
  value: string,
  position: number,
  offset: TimeZoneOffset,
): FilterNode {
  switch (field) {
    case 'dir':
      return { kind: 'direction', values: readNames('direction', value, position, DIRECTIONS) };
    case 'type':
      return { kind: 'type', values: readNames('type', value, position, TYPES) };
    case 'size':
      return { kind: 'size', ...readSizes(value, position) };
    case 'code':
    case 'number':
      return { kind: field, ...readNumbers(value, position) };
    case 'time':
      return readTimes(value, position, offset);
    case 'hex':
      return { kind: 'hex', hex: readHex(value, position) };
  }
}

/** One or more names separated by `|` or `,`, returned in the order of the known ones. */
function readNames<Name extends string>(
  what: string,
  value: string,
  position: number,
  known: readonly Name[],
): readonly Name[] {
  const found = new Set<string>();
  let at = position;
  for (const part of value.split(/[|,]/u)) {
    const name = part.toLowerCase();
    if (!(known as readonly string[]).includes(name)) {
      throw new FilterError(notA(what, part, t('There are {0}.', known.join(', '))), at);
    }
    found.add(name);
    at += part.length + 1;
  }
  return known.filter((name) => found.has(name));
}

function readHex(value: string, position: number): string {
  const parsed = parseHex(value);
  if (!parsed.ok) throw new FilterError(parsed.message, position + parsed.position);
  if (parsed.bytes.length === 0) {
    throw new FilterError(t('Bytes are missing: pairs of hex digits, as in hex:0a0b.'), position);
  }
  return toHex(parsed.bytes, { separator: '' });
}
