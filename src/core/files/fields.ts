/** The fields of an object from a file. Only own properties are read, whatever their names. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object with fields; `undefined` for any other value. */
export function fieldsOf(value: unknown): Fields | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Fields) : undefined;
}

/** A field of any type; `undefined` when it is missing. */
export function fieldAt(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** A string, or `undefined` for any other value. */
export function textAt(fields: Fields, name: string): string | undefined {
  const value = fieldAt(fields, name);
  return typeof value === 'string' ? value : undefined;
}

/** A finite number, or `undefined` for any other value. */
export function numberAt(fields: Fields, name: string): number | undefined {
  const value = fieldAt(fields, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Whether a field is `true` or `false`; for any other value the default, which is `false`. */
export function flagAt(fields: Fields, name: string, otherwise = false): boolean {
  const value = fieldAt(fields, name);
  return typeof value === 'boolean' ? value : otherwise;
}

/** The strings of an array; `undefined` for any other value, or an array with other items. */
export function textsAt(fields: Fields, name: string): readonly string[] | undefined {
  const value = fieldAt(fields, name);
  if (!Array.isArray(value)) return undefined;
  return value.every((item) => typeof item === 'string') ? value : undefined;
}

/** The last moment of ECMAScript time values, either way from 1970 (ECMA-262 §21.4.1.1). */
const LAST_MOMENT = 8.64e15;

/** Whether a number can be the time of an entry: milliseconds since 1970. */
export function isMoment(time: number | undefined): time is number {
  return time !== undefined && Math.abs(time) <= LAST_MOMENT;
}
