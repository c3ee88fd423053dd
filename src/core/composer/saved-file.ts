import {
  JsonFileError,
  lastOfEachName,
  ownField,
  readItems,
  readJsonFile,
  readName,
  readText,
} from '../json/json-file.js';
import { english, t } from '../language/language.js';
import {
  savedModes,
  type SavedBook,
  type SavedCollection,
  type SavedMessage,
  type SavedMode,
  type SavedVariable,
} from './saved-book.js';
import { isVariableName } from './template.js';

const MOST_NAME = 200;
const KIND = { format: 'ws-inspector/saved-messages', name: english('file of saved messages') };

/** A book that was read, or why not: a sentence that names the place. */
export type ParsedBook =
  | { readonly ok: true; readonly book: SavedBook }
  | { readonly ok: false; readonly message: string };

/** A book as a file: JSON that {@link parseSavedFile} reads. */
export function writeSavedFile({ collections, variables }: SavedBook): string {
  const file = { format: KIND.format, version: 1, collections, variables };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Reads a file of saved messages. Every known field is checked, others are ignored. */
export function parseSavedFile(text: string): ParsedBook {
  const read = readJsonFile(text, KIND, readSavedBook);
  return read.ok ? { ok: true, book: read.value } : read;
}

/** The saved messages in a file, which may contain other things too. @throws JsonFileError */
export function readSavedBook(value: unknown): SavedBook {
  const collections = readItems(
    ownField(value, 'collections') ?? [],
    '$.collections',
    readCollection,
  );
  const variables = readItems(ownField(value, 'variables') ?? [], '$.variables', readVariable);
  return { collections: lastOfEachName(collections), variables: lastOfEachName(variables) };
}

function readCollection(value: unknown, path: string): SavedCollection {
  const name = readName(value, path, MOST_NAME);
  const messages = readItems(ownField(value, 'messages') ?? [], `${path}.messages`, readMessage);
  return { name, messages: lastOfEachName(messages) };
}

function readMessage(value: unknown, path: string): SavedMessage {
  const name = readName(value, path, MOST_NAME);
  const mode = ownField(value, 'mode');
  if (!savedModes.includes(mode as SavedMode)) {
    throw new JsonFileError(t('{0}.mode should be one of {1}.', path, savedModes.join(', ')));
  }
  return { name, mode: mode as SavedMode, text: readText(ownField(value, 'text'), `${path}.text`) };
}

function readVariable(value: unknown, path: string): SavedVariable {
  const name = readName(value, path, MOST_NAME);
  if (!isVariableName(name)) {
    throw new JsonFileError(
      t('{0}.name should be letters, digits, “_”, “.” and “-”, a letter first.', path),
    );
  }
  return { name, value: readText(ownField(value, 'value'), `${path}.value`) };
}
