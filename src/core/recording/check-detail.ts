import {
  EntryKind,
  type CloseDetail,
  type ErrorDetail,
  type EventDetail,
  type NoteDetail,
  type OpenDetail,
} from '../log/entry.js';
import { noteNames } from '../log/note-name.js';
import type { PossibleCause } from '../socket/failure-causes.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The detail of an event, from the parsed JSON of stored bytes: every field is checked, unknown
 * ones are left out.
 *
 * @returns `undefined` when a required field is missing or of another type.
 */
export function checkDetail(kind: EntryKind, value: unknown): EventDetail | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Fields;
  switch (kind) {
    case EntryKind.open:
      return openDetail(fields);
    case EntryKind.error:
      return errorDetail(fields);
    case EntryKind.close:
      return closeDetail(fields);
    case EntryKind.note:
      return noteDetail(fields);
    default:
      return undefined;
  }
}

function openDetail(fields: Fields): OpenDetail | undefined {
  const { url, protocol, extensions, offered, elapsed } = fields;
  if (!isText(url) || !isText(protocol) || !isText(extensions)) return undefined;
  if (!isNumber(elapsed) || !areTexts(offered)) return undefined;
  return { url, protocol, extensions, offered, elapsed };
}

function errorDetail({ wasOpen, readyState }: Fields): ErrorDetail | undefined {
  if (typeof wasOpen !== 'boolean' || !isNumber(readyState)) return undefined;
  return { wasOpen, readyState };
}

function closeDetail(fields: Fields): CloseDetail | undefined {
  const { code, reason, wasClean, wasOpen, protocol, elapsed, bufferedAmount } = fields;
  const { remarks, causes } = fields;
  if (!isNumber(code) || !isText(reason) || !isText(protocol)) return undefined;
  if (typeof wasClean !== 'boolean' || typeof wasOpen !== 'boolean') return undefined;
  if (!isNumber(elapsed) || !isNumber(bufferedAmount)) return undefined;
  if (!areTexts(remarks) || !areCauses(causes)) return undefined;
  return {
    code,
    reason,
    wasClean,
    wasOpen,
    protocol,
    elapsed,
    bufferedAmount,
    remarks,
    causes: causes.map(({ cause, check }) => ({ cause, check })),
  };
}

function noteDetail({ note, text }: Fields): NoteDetail | undefined {
  const name = noteNames.find((known) => known === note);
  return name === undefined || !isText(text) ? undefined : { note: name, text };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function areCauses(value: unknown): value is readonly PossibleCause[] {
  const isCause = (each: unknown): boolean =>
    typeof each === 'object' &&
    each !== null &&
    'cause' in each &&
    'check' in each &&
    isText(each.cause) &&
    isText(each.check);
  return Array.isArray(value) && value.every(isCause);
}
