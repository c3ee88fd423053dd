import { formerTexts } from '../language/former-texts.js';
import type { Sentence } from '../language/language.js';
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
  const { remarks, causes, situation } = fields;
  if (!isNumber(code) || !isText(reason) || !isText(protocol)) return undefined;
  if (typeof wasClean !== 'boolean' || typeof wasOpen !== 'boolean') return undefined;
  if (!isNumber(elapsed) || !isNumber(bufferedAmount)) return undefined;
  const said = {
    ...(areTexts(remarks) && { remarks }),
    ...(areCauses(causes) && { causes: causes.map(({ cause, check }) => ({ cause, check })) }),
  };
  return {
    code,
    reason,
    wasClean,
    wasOpen,
    protocol,
    elapsed,
    bufferedAmount,
    ...said,
    ...closeSituation(situation),
  };
}

/** Missing in recordings of before there was one. */
function closeSituation(value: unknown): Pick<CloseDetail, 'situation'> {
  if (typeof value !== 'object' || value === null) return {};
  const { server, offered, pageProtocol, requestedClose } = value as Fields;
  if (!isText(server) || !areTexts(offered) || !isText(pageProtocol)) return {};
  if (typeof requestedClose !== 'object' || requestedClose === null) {
    return { situation: { server, offered, pageProtocol } };
  }
  const { code } = requestedClose as Fields;
  const asked = isNumber(code) ? { code } : {};
  return { situation: { server, offered, pageProtocol, requestedClose: asked } };
}

function noteDetail({ note, text, sentence }: Fields): NoteDetail | undefined {
  const name = noteNames.find((known) => known === note);
  if (name === undefined || !isText(text)) return undefined;
  return { note: name, text, ...(isSentence(sentence) && { sentence: today(sentence) }) };
}

/** The sentence with what its English says now. */
function today({ text, values }: Sentence): Sentence {
  const now = formerTexts.get(text) ?? text;
  if (values === undefined) return { text: now };
  return {
    text: now,
    values: values.map((each) => (typeof each === 'object' ? today(each) : each)),
  };
}

/** Sentences may be values of sentences, but not of those. */
function isSentence(value: unknown, isValue = false): value is Sentence {
  if (typeof value !== 'object' || value === null) return false;
  const { text, values = [] } = value as Fields;
  const isRight = (each: unknown): boolean =>
    isText(each) || isNumber(each) || (!isValue && isSentence(each, true));
  return isText(text) && Array.isArray(values) && values.every(isRight);
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
