import { t } from '../language/language.js';
import { findJsonProblem } from './json-problem.js';

/** A fault in a file, as a sentence that names the place; caught by {@link readJsonFile}. */
export class JsonFileError extends Error {}

/** A kind of JSON file. */
export interface JsonFileKind {
  /** The value of its field `format`. */
  readonly format: string;
  /** Its name in sentences: “file of connections”. */
  readonly name: string;
}

/** The largest file that is accepted, in UTF-16 units. */
export const MOST_JSON_FILE = 10_000_000;

/** The content of a file, or why nothing was read: a sentence that names the place. */
export type JsonFileResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string };

/**
 * Reads a file of ours: JSON with the right `format` and `version`. If a known field is invalid,
 * nothing of the file is used.
 *
 * @param read converts the fields; the message of a {@link JsonFileError} from it is returned.
 */
export function readJsonFile<Value>(
  text: string,
  { format, name }: JsonFileKind,
  read: (value: unknown) => Value,
): JsonFileResult<Value> {
  const refuse = (message: string): JsonFileResult<Value> => ({ ok: false, message });
  if (text.length > MOST_JSON_FILE) return refuse(t('The file is larger than 10 MB.'));
  const problem = findJsonProblem(text);
  if (problem !== undefined) {
    const { line, column, message } = problem;
    return refuse(
      t(
        'The file is not valid JSON. Line {0}, column {1}: {2}',
        String(line),
        String(column),
        message,
      ),
    );
  }
  const value: unknown = JSON.parse(text);
  if (ownField(value, 'format') !== format) {
    return refuse(t('This is no {0}: its “format” is not “{1}”.', name, format));
  }
  if (ownField(value, 'version') !== 1) {
    return refuse(t('The file is of a later version than this page can read.'));
  }
  try {
    return { ok: true, value: read(value) };
  } catch (error) {
    if (!(error instanceof JsonFileError)) throw error;
    return refuse(error.message);
  }
}

/** An own field of an object; `undefined` for any other value. */
export function ownField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/** @throws JsonFileError for a value that is not a string. */
export function readText(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new JsonFileError(t('{0} should be a string.', path));
  return value;
}

/** The user's name for a thing. @throws JsonFileError for an invalid one. */
export function readName(value: unknown, path: string, mostUnits: number): string {
  const name = readText(ownField(value, 'name'), `${path}.name`).trim();
  if (name === '' || name.length > mostUnits) {
    throw new JsonFileError(
      t('{0}.name should have 1 to {1} characters.', path, String(mostUnits)),
    );
  }
  return name;
}

/** @throws JsonFileError for a value that is not an array, or has an invalid item. */
export function readItems<Item>(
  value: unknown,
  path: string,
  read: (value: unknown, path: string) => Item,
): Item[] {
  if (!Array.isArray(value)) throw new JsonFileError(t('{0} should be a list.', path));
  return value.map((item: unknown, index) => read(item, `${path}[${String(index)}]`));
}

/** Of items with the same name keeps the last one, in the place of the first. */
export function lastOfEachName<Item extends { readonly name: string }>(
  items: readonly Item[],
): Item[] {
  return [...new Map(items.map((item) => [item.name, item])).values()];
}
