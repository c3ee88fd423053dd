import { t } from '../language/language.js';
import { EntryKind } from '../log/entry.js';
import { readCloseDetail } from './close-fields.js';
import {
  fieldAt,
  fieldsOf,
  flagAt,
  isMoment,
  numberAt,
  textAt,
  textsAt,
  type Fields,
} from './fields.js';
import { NDJSON_FORMAT, NDJSON_VERSION } from './ndjson.js';
import { isPayloadFault, readNoteName, readPayload } from './payload-fields.js';
import { ReadFaults } from './read-faults.js';
import type { RecordedEntry, RecordingSink } from './recorded-entry.js';
import type { RecordingReader } from './recording-reader.js';
import { KIND_NAMES } from './recording-writer.js';

/** The longest line that is read, in UTF-16 units. */
const MOST_UNITS = 2 ** 27;

/** Reads our own NDJSON, line by line: an invalid line is reported, and the next one is read. */
export class NdjsonReader implements RecordingReader {
  readonly #sink: RecordingSink;
  readonly #faults = new ReadFaults();
  #parts: string[] = [];
  #units = 0;
  #line = 0;
  #time = 0;
  #hasHead = false;

  constructor(sink: RecordingSink) {
    this.#sink = sink;
  }

  get problem(): string | undefined {
    return this.#faults.sentence;
  }

  push(text: string): void {
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      this.#keep(text.slice(from, end));
      this.#finishLine(false);
      from = end + 1;
    }
    this.#keep(text.slice(from));
  }

  // Entries are returned as they are read, so the end has no work left.
  end(): Iterable<void> {
    if (this.#units > 0) this.#finishLine(true);
    return [];
  }

  #keep(part: string): void {
    this.#units += part.length;
    if (this.#units > MOST_UNITS) this.#parts = [];
    else if (part !== '') this.#parts.push(part);
  }

  #finishLine(isLast: boolean): void {
    const text = this.#parts.length === 1 ? this.#parts[0]! : this.#parts.join('');
    const isTooLong = this.#units > MOST_UNITS;
    this.#parts = [];
    this.#units = 0;
    this.#line += 1;
    const place = t('Line {0}', this.#line);
    if (isTooLong) this.#faults.add(place, t('it is longer than 128 MB, and was left out.'));
    else if (text.trim() !== '') this.#read(text, place, isLast);
  }

  #read(text: string, place: string, isLast: boolean): void {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      this.#faults.add(
        place,
        isLast
          ? t('the file is cut off in it; it is no JSON, and was left out.')
          : t('it is no JSON, and was left out.'),
      );
      return;
    }
    const fields = fieldsOf(value);
    if (fields !== undefined && fieldAt(fields, 'format') === NDJSON_FORMAT) {
      this.#readHead(fields, place);
      return;
    }
    const entry =
      fields === undefined ? t('it is no entry, and was left out.') : this.#entry(fields, place);
    if (typeof entry === 'string') {
      this.#faults.add(place, entry);
      return;
    }
    this.#time = entry.time;
    this.#sink.entry(entry, numberAt(fields!, 'sequence'));
  }

  #readHead(fields: Fields, place: string): void {
    const version = numberAt(fields, 'version') ?? NDJSON_VERSION;
    if (version > NDJSON_VERSION) {
      this.#faults.add(place, t('a newer version wrote this file; what this one knows was read.'));
    }
    if (this.#hasHead) {
      this.#faults.add(
        place,
        t('another recording begins here; its entries follow in the same log.'),
      );
      return;
    }
    this.#hasHead = true;
    this.#sink.head(textAt(fields, 'url') ?? '', textsAt(fields, 'protocols') ?? []);
  }

  /** @returns the end of a sentence when the entry cannot be read. */
  #entry(fields: Fields, place: string): RecordedEntry | string {
    const kind = KIND_NAMES.indexOf(textAt(fields, 'kind') as (typeof KIND_NAMES)[number]);
    const given = numberAt(fields, 'time');
    if (kind !== -1 && !isMoment(given)) {
      this.#faults.add(place, t('it has no time, and got that of the entry before it.'));
    }
    const time = isMoment(given) ? given : this.#time;
    switch (kind as EntryKind | -1) {
      case EntryKind.sent:
      case EntryKind.received: {
        const payload = readPayload(fields);
        if (payload === undefined)
          return t('it has neither “text” nor “base64”, and was left out.');
        if (isPayloadFault(payload))
          return t('its base64 is wrong, and it was left out. {0}', payload.problem);
        return { kind: kind as typeof EntryKind.sent, time, payload };
      }
      case EntryKind.open: {
        const offered = textsAt(fields, 'offered') ?? [];
        const detail = {
          url: textAt(fields, 'url') ?? '',
          protocol: textAt(fields, 'protocol') ?? '',
          extensions: textAt(fields, 'extensions') ?? '',
          offered,
          elapsed: numberAt(fields, 'elapsed') ?? 0,
        };
        return { kind: EntryKind.open, time, detail };
      }
      case EntryKind.error: {
        const readyState = numberAt(fields, 'readyState') ?? 3;
        return {
          kind: EntryKind.error,
          time,
          detail: { wasOpen: flagAt(fields, 'wasOpen'), readyState },
        };
      }
      case EntryKind.close: {
        const detail = readCloseDetail(fields);
        if (detail === undefined) return t('it is a close without a code, and was left out.');
        return { kind: EntryKind.close, time, detail };
      }
      case EntryKind.note:
        return noteOf(fields, time);
      default:
        return t('its “kind” is none that is known; it was left out.');
    }
  }
}

function noteOf(fields: Fields, time: number): RecordedEntry {
  const note = readNoteName(textAt(fields, 'note'));
  const text = textAt(fields, 'sentence') ?? '';
  const payload = readPayload(fields);
  const detail =
    payload === undefined || isPayloadFault(payload) ? { note, text } : { note, text, payload };
  return { kind: EntryKind.note, time, detail };
}
