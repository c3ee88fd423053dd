import { plural, t } from '../language/language.js';
import { quoteTyped } from '../socket/url-text.js';
import { fieldAt, fieldsOf, textAt, textsAt } from './fields.js';
import { HAR_FIELDS, HarConnection } from './har-connection.js';
import { readHarMessage } from './har-message.js';
import { JsonScanner, type JsonPlace, type JsonUse, type JsonVisitor } from './json-scanner.js';
import { ReadFaults } from './read-faults.js';
import type { RecordedEntry, RecordingSink } from './recorded-entry.js';
import type { RecordingReader } from './recording-reader.js';

/** The longest message that is read, in UTF-16 units. */
const MOST_UNITS = 2 ** 27;

/** Entries that are returned before a pause. */
const STEP = 64;

/**
 * Reads the WebSocket connections of a HAR of any tool, and ignores everything else. They become
 * one log, in order of time where they overlap.
 */
export class HarReader implements RecordingReader, JsonVisitor {
  readonly mostUnits = MOST_UNITS;
  readonly #sink: RecordingSink;
  readonly #scanner = new JsonScanner(this);
  readonly #faults = new ReadFaults();
  readonly #connections: HarConnection[] = [];
  #current: HarConnection | undefined;
  #head: { url: string; protocols: readonly string[] } | undefined;
  #isOurs = false;
  #hasEntries = false;
  #others = 0;
  #end: string | undefined;

  constructor(sink: RecordingSink) {
    this.#sink = sink;
  }

  get problem(): string | undefined {
    const sentences = [this.#end, this.#faults.sentence].filter((text) => text !== undefined);
    return sentences.length === 0 ? undefined : sentences.join(' ');
  }

  push(text: string): void {
    this.#scanner.push(text);
  }

  *end(): Generator<void, void> {
    this.#leaveEntry();
    this.#end = this.#endSentence();
    const [first] = this.#connections;
    const { url, protocols } = this.#head ?? first ?? { url: '', protocols: [] };
    this.#sink.head(url, protocols);
    const runs = this.#connections.map((connection) => connection.entries());
    const ordered = this.#isOurs ? inTurn(runs) : byTime(runs);
    let count = 0;
    for (const entry of ordered) {
      this.#sink.entry(entry);
      if ((count += 1) % STEP === 0) yield;
    }
  }

  use(place: JsonPlace): JsonUse {
    const [root, section, , name, member] = place;
    switch (place.length) {
      case 0:
        return 'enter';
      case 1:
        return root === 'log' ? 'enter' : 'skip';
      case 2:
        if (section === 'entries') return 'enter';
        return section === 'creator' || section === '_session' ? 'take' : 'skip';
      case 3:
        this.#enterEntry();
        return 'enter';
      case 4:
        if (name === '_webSocketMessages') {
          this.#current!.hasMessages = true;
          return 'enter';
        }
        if (name === 'request' || name === 'response' || name === 'timings') return 'enter';
        return HAR_FIELDS.has(String(name)) ? 'take' : 'skip';
      default:
        if (name === '_webSocketMessages') return 'take';
        return HAR_FIELDS.has(`${String(name)}.${String(member)}`) ? 'take' : 'skip';
    }
  }

  take(place: JsonPlace, text: string): void {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      this.#faults.add(placeName(place), t('it is no JSON, and was left out.'));
      return;
    }
    const [, section, , name, member] = place;
    if (place.length === 2) this.#takeHead(String(section), value);
    else if (name === '_webSocketMessages') this.#takeMessage(place, value);
    else if (place.length === 4) this.#current!.fields.set(String(name), value);
    else this.#current!.fields.set(`${String(name)}.${String(member)}`, value);
  }

  pass(place: JsonPlace): void {
    this.#faults.add(placeName(place), t('it is longer than 128 MB, and was left out.'));
  }

  leave(place: JsonPlace): void {
    if (place.length === 3) this.#leaveEntry();
  }

  #takeHead(section: string, value: unknown): void {
    const fields = fieldsOf(value);
    if (fields === undefined) return;
    if (section === 'creator') this.#isOurs = fieldAt(fields, 'name') === 'ws-inspector';
    const url = textAt(fields, 'url');
    if (section !== '_session' || url === undefined) return;
    this.#head = { url, protocols: textsAt(fields, 'protocols') ?? [] };
  }

  #takeMessage(place: JsonPlace, value: unknown): void {
    const connection = this.#current!;
    const { messages } = connection;
    const before = messages.at(-1)?.time ?? connection.startedAt ?? 0;
    const { entry, fault } = readHarMessage(value, before);
    if (fault !== undefined) this.#faults.add(placeName(place), fault);
    if (entry !== undefined) messages.push(entry);
  }

  #enterEntry(): void {
    this.#leaveEntry();
    this.#hasEntries = true;
    this.#current = new HarConnection();
  }

  #leaveEntry(): void {
    const connection = this.#current;
    this.#current = undefined;
    if (connection === undefined) return;
    if (connection.isWebSocket) this.#connections.push(connection);
    else this.#others += 1;
  }

  #endSentence(): string | undefined {
    const { fault, isWhole } = this.#scanner;
    if (fault !== undefined)
      return t('The file stops being JSON at {0}. What came before was read.', fault);
    if (!isWhole) return t('The file is cut off; what came before its end was read.');
    if (!this.#hasEntries)
      return t('This JSON is no HAR: it has no “log.entries” with anything in them.');
    if (this.#connections.length > 0) return undefined;
    return plural(
      this.#others,
      'This HAR has no WebSocket in it, only {0} request of other kinds.',
      'This HAR has no WebSocket in it, only {0} requests of other kinds.',
      this.#others,
    );
  }
}

/** "Entry 2, message 17", counted from 1. */
function placeName([, , index, name, item]: JsonPlace): string {
  if (typeof index !== 'number') return t('The head of the file');
  const entry = index + 1;
  if (name !== '_webSocketMessages') return t('Entry {0}, {1}', entry, quoteTyped(String(name)));
  const message = typeof item === 'number' ? item + 1 : quoteTyped(String(item));
  return t('Entry {0}, message {1}', entry, message);
}

type Run = Iterator<RecordedEntry, void>;

function* inTurn(runs: readonly Run[]): Generator<RecordedEntry, void> {
  for (const run of runs) {
    for (let next = run.next(); next.done !== true; next = run.next()) yield next.value;
  }
}

/** Merges runs by the time of their next entry; the order within a run is kept. */
function* byTime(runs: readonly Run[]): Generator<RecordedEntry, void> {
  const waiting = runs.flatMap((run) => {
    const { value } = run.next();
    return value === undefined ? [] : [{ run, entry: value }];
  });
  waiting.sort((a, b) => a.entry.time - b.entry.time);
  // Only runs that have begun are compared: there may be very many one after the other.
  const open: typeof waiting = [];
  let begun = 0;
  while (begun < waiting.length || open.length > 0) {
    let oldest = open[0];
    for (const other of open) if (other.entry.time < oldest!.entry.time) oldest = other;
    const next = waiting[begun];
    if (next !== undefined && (oldest === undefined || next.entry.time < oldest.entry.time)) {
      open.push(next);
      oldest = next;
      begun += 1;
    }
    yield oldest!.entry;
    const { value } = oldest!.run.next();
    if (value === undefined) open.splice(open.indexOf(oldest!), 1);
    else oldest!.entry = value;
  }
}
