import { findJsonProblem } from '../json-problem.js';
import { isVariableName } from './template.js';
import {
  savedModes,
  type SavedBook,
  type SavedCollection,
  type SavedMessage,
  type SavedMode,
  type SavedVariable,
} from './saved-book.js';

/** The largest file that is read, in bytes; counted in UTF-16 units where there is a text already. */
export const MOST_SAVED_FILE = 10_000_000;

const MOST_NAME = 200;
const FORMAT = 'ws-inspector/saved-messages';

/** A book that was read, or why there is none: a sentence that names the place. */
export type ParsedBook =
  | { readonly ok: true; readonly book: SavedBook }
  | { readonly ok: false; readonly message: string };

/** A problem on its way out; caught where the reading began. */
class FileProblem extends Error {}

/** A book as a file: JSON that {@link parseSavedFile} reads. */
export function writeSavedFile({ collections, variables }: SavedBook): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, collections, variables }, undefined, 2)}\n`;
}

/** Reads a file of saved messages. Every field that is known is checked, all others are passed over. */
export function parseSavedFile(text: string): ParsedBook {
  if (text.length > MOST_SAVED_FILE) return refuse('The file is larger than 10 MB.');
  const problem = findJsonProblem(text);
  if (problem !== undefined) {
    const { line, column, message } = problem;
    return refuse(`The file is not valid JSON. Line ${line}, column ${column}: ${message}`);
  }
  const value: unknown = JSON.parse(text);
  try {
    const format = fieldOf(value, 'format');
    if (format !== FORMAT) return refuse(`This is no file of saved messages: its “format” is not “${FORMAT}”.`);
    const version = fieldOf(value, 'version');
    if (version !== 1) return refuse('The file is of a later version than this page can read.');
    const collections = readList(fieldOf(value, 'collections') ?? [], '$.collections', readCollection);
    const variables = readList(fieldOf(value, 'variables') ?? [], '$.variables', readVariable);
    return { ok: true, book: { collections, variables } };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return refuse(error.message);
  }
}

function readCollection(value: unknown, path: string): SavedCollection {
  const name = readName(value, path);
  return { name, messages: readList(fieldOf(value, 'messages') ?? [], `${path}.messages`, readMessage) };
}

function readMessage(value: unknown, path: string): SavedMessage {
  const name = readName(value, path);
  const mode = fieldOf(value, 'mode');
  if (!savedModes.includes(mode as SavedMode)) {
    throw new FileProblem(`${path}.mode should be one of ${savedModes.join(', ')}.`);
  }
  return { name, mode: mode as SavedMode, text: readText(fieldOf(value, 'text'), `${path}.text`) };
}

function readVariable(value: unknown, path: string): SavedVariable {
  const name = readName(value, path);
  if (!isVariableName(name)) {
    throw new FileProblem(`${path}.name should be letters, digits, “_”, “.” and “-”, a letter first.`);
  }
  return { name, value: readText(fieldOf(value, 'value'), `${path}.value`) };
}

function readName(value: unknown, path: string): string {
  const name = readText(fieldOf(value, 'name'), `${path}.name`).trim();
  if (name === '' || name.length > MOST_NAME) {
    throw new FileProblem(`${path}.name should have 1 to ${MOST_NAME} characters.`);
  }
  return name;
}

/** Two of one name become one; which of them wins is the later one. */
function readList<Item extends { readonly name: string }>(
  value: unknown,
  path: string,
  read: (value: unknown, path: string) => Item,
): Item[] {
  if (!Array.isArray(value)) throw new FileProblem(`${path} should be a list.`);
  const items = value.map((item: unknown, index) => read(item, `${path}[${index}]`));
  return [...new Map(items.map((item) => [item.name, item])).values()];
}

function readText(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new FileProblem(`${path} should be a string.`);
  return value;
}

/** An own field of an object; `undefined` for whatever is none. */
function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function refuse(message: string): ParsedBook {
  return { ok: false, message };
}
