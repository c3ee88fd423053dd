import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { german } from '../../../src/core/language/de/german.js';
import { sentence, useLanguage } from '../../../src/core/language/language.js';
import { explanationOf, type CloseExplanation } from '../../../src/core/log/close-explanation.js';
import { EntryKind, type CloseDetail, type NoteDetail } from '../../../src/core/log/entry.js';
import { noteDetail } from '../../../src/core/log/note-detail.js';
import { shownExplanation, shownNote } from '../../../src/core/log/shown-detail.js';
import { checkDetail } from '../../../src/core/recording/check-detail.js';
import { decodeSegment, type SegmentEntry } from '../../../src/core/recording/decode-segment.js';
import { encodeSegment } from '../../../src/core/recording/encode-segment.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import { FakeClock, fakePorts, ScriptedSocket } from '../../support/fake-ports.js';
import { recordedEvents } from '../../support/recorded-events.js';

beforeEach(() => {
  useLanguage({ tag: 'de', table: german });
});
afterEach(() => {
  useLanguage();
});

/** The notes and the close of a segment, as JSON could give them back. */
function eventsOf(bytes: Uint8Array<ArrayBuffer>): { notes: NoteDetail[]; close: CloseDetail } {
  const { entries } = decodeSegment(bytes);
  const details = (wanted: EntryKind): unknown[] =>
    entries.filter(({ kind }) => kind === wanted).map(({ carried }: SegmentEntry) => carried);
  return {
    notes: details(EntryKind.note) as NoteDetail[],
    close: details(EntryKind.close)[0] as CloseDetail,
  };
}

/** What a session of today writes of the same events, stored and read back. */
function recordToday(): Uint8Array<ArrayBuffer> {
  const url = 'wss://ada:secret@example.com/feed?token=x';
  const session = new PortableSession({ url, protocols: ['chat'] }, fakePorts(new FakeClock()));
  session.send('early');
  session.connect();
  const socket = ScriptedSocket.made.at(-1)!;
  socket.opens('chat');
  session.close(4001);
  session.send('late');
  socket.ends(1006, '', false);
  const { log } = session;
  const rows = Array.from({ length: log.length }, (_, index) => log.first + index);
  return encodeSegment(
    {
      first: log.first,
      kinds: Uint8Array.from(rows, (row) => log.kindAt(row)),
      times: Float64Array.from(rows, (row) => log.timeAt(row)),
      carried: rows.map((row) => log.carriedAt(row)),
    },
    (address) => address,
  );
}

describe('An event of a recording that has sentences in English only', () => {
  const { notes, close } = eventsOf(new Uint8Array(Buffer.from(recordedEvents, 'base64')));

  it('is shown in German, also where the English has changed since', () => {
    expect(notes.map(shownNote)).toEqual([
      'Nicht gesendet. Es gibt noch keine Verbindung; verbinden Sie sich zuerst.',
      'Der Worker meldete 3 weitere Ereignisse, bevor diese Seite zuhörte, und hatte keinen Platz dafür. Rufen Sie observeWorker() früher auf.',
      'Verworfen, nicht gesendet: Die Verbindung ist CLOSING. send() wirft dann nichts; es zählt nur zu bufferedAmount.',
    ]);
  });

  it('is explained in German, every sentence of it', () => {
    const { remarks, causes } = shownExplanation(close);
    expect(remarks).toHaveLength(3);
    expect(causes).toHaveLength(7);
    const sentencesOf = ({ remarks, causes }: CloseExplanation): string[] => [
      ...remarks,
      ...causes.flatMap(({ cause, check }) => [cause, check]),
    ];
    const english = sentencesOf(explanationOf(close));
    const shown = sentencesOf({ remarks, causes });
    expect(shown.filter((text) => english.includes(text))).toEqual([]);
  });
});

describe('An event of today', () => {
  it('has the same explanation in German after it was stored', () => {
    const { notes, close } = eventsOf(recordToday());
    const { causes } = shownExplanation(close);
    expect(notes.map(shownNote)[0]).toBe(
      'Nicht gesendet. Es gibt noch keine Verbindung; verbinden Sie sich zuerst.',
    );
    expect(notes.map(({ sentence }) => sentence?.text)).toEqual([
      'Not sent. {0}',
      expect.stringContaining('the connection is {0}'),
    ]);
    expect(causes.map(({ cause }) => cause)).toContain(
      'Der Server beendete die TCP-Verbindung, statt den Close-Frame zu beantworten.',
    );
  });

  it('keeps of the URL the server and nothing that may be secret', () => {
    expect(eventsOf(recordToday()).close.situation).toEqual({
      server: 'wss://example.com',
      offered: ['chat'],
      pageProtocol: 'http:',
      requestedClose: { code: 4001 },
    });
  });

  it('is shown by what its sentence says now', () => {
    const former =
      'The worker had {0} more events to tell of before anybody listened, and no room for them. Call observeWorker() sooner.';
    const stored = noteDetail('information', sentence(former, 3));
    const note = checkDetail(EntryKind.note, JSON.parse(JSON.stringify(stored))) as NoteDetail;
    expect(shownNote(note)).toMatch(/^Der Worker meldete 3 weitere/u);
    useLanguage();
    expect(shownNote(note)).toMatch(/^The worker reported 3 more/u);
  });
});
