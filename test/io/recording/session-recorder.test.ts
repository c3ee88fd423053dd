import { beforeEach, describe, expect, it } from 'vitest';

import type { BlobPayload } from '../../../src/core/bytes/payload.js';
import { EntryKind } from '../../../src/core/log/entry.js';
import { decodeSegment } from '../../../src/core/recording/decode-segment.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import { redactUrl } from '../../../src/core/socket/redact-url.js';
import type { RecordingWrite } from '../../../src/io/recording/recording-store.js';
import { SessionRecorder } from '../../../src/io/recording/session-recorder.js';
import { FakeClock, fakePorts, ScriptedSocket } from '../../support/fake-ports.js';

let clock: FakeClock;
let session: PortableSession;
let writes: RecordingWrite[];
let recorder: SessionRecorder;

beforeEach(() => {
  clock = new FakeClock();
  ScriptedSocket.made = [];
  writes = [];
  session = new PortableSession({ url: 'wss://me:word@host/feed?token=abc' }, fakePorts(clock));
  recorder = new SessionRecorder(session, 'this page', {
    now: clock.now,
    after: clock.after,
    write: (write) => {
      writes.push(write);
      return Promise.resolve();
    },
    redactUrl,
  });
});

function connect(): ScriptedSocket {
  session.connect();
  const socket = ScriptedSocket.made.at(-1)!;
  socket.opens();
  return socket;
}

function receive(socket: ScriptedSocket, count: number): void {
  for (let i = 0; i < count; i += 1) socket.receives(`message ${String(i)}`);
}

/** What the writes hold, in order. */
function recorded(): unknown[] {
  return writes.flatMap(({ segments }) =>
    segments.flatMap((segment) => decodeSegment(segment).entries.map(({ carried }) => carried)),
  );
}

describe('The recorder of a session', () => {
  it('stores nothing of a session without messages, and sets no timer that stays', () => {
    const socket = connect();
    clock.advance(1000);
    socket.ends(1000);
    clock.advance(1000);
    recorder.flush();
    expect(writes).toEqual([]);
    expect(clock.pending).toBe(0);
  });

  it('writes at the latest half a second after a message, and rests when nothing comes', () => {
    const socket = connect();
    receive(socket, 3);
    clock.advance(500);
    expect(recorded().slice(1)).toEqual(['message 0', 'message 1', 'message 2']);
    expect(clock.pending).toBe(0);
    receive(socket, 1);
    clock.advance(500);
    expect(recorded()).toHaveLength(5);
  });

  it('writes some messages a batch, not one', () => {
    const socket = connect();
    for (let i = 0; i < 100; i += 1) {
      receive(socket, 1);
      clock.advance(10);
    }
    clock.advance(500);
    expect(recorded()).toHaveLength(101);
    expect(writes.length).toBeLessThan(8);
  });

  it('writes a flood in segments of a thousand, without waiting', () => {
    const socket = connect();
    receive(socket, 10_500);
    clock.advance(60);
    expect(recorded().length).toBeGreaterThanOrEqual(10_000);
    for (const { segments } of writes) {
      for (const segment of segments) {
        expect(decodeSegment(segment).entries.length).toBeLessThanOrEqual(1000);
      }
    }
    clock.advance(500);
    expect(recorded()).toHaveLength(10_501);
  });

  it('keeps what the limits of the log let go, and counts it', () => {
    session.log.setLimits({ maxEntries: 100 });
    const socket = connect();
    for (let i = 0; i < 10; i += 1) {
      receive(socket, 50);
      clock.advance(500);
    }
    expect(session.log.length).toBeLessThanOrEqual(100);
    expect(recorded()).toHaveLength(501);
    expect(writes.at(-1)!.recording.entries).toBe(501);
  });

  it('says by its sequence numbers where the log was faster', () => {
    session.log.setLimits({ maxEntries: 100 });
    const socket = connect();
    receive(socket, 500);
    clock.advance(500);
    expect(decodeSegment(writes[0]!.segments[0]!).first).toBe(session.log.first);
  });

  it('begins anew when the log is cleared, in place of what was stored', () => {
    const socket = connect();
    receive(socket, 5);
    clock.advance(500);
    session.log.clear();
    clock.advance(500);
    expect(writes.at(-1)).toMatchObject({ replaces: true, recording: { entries: 0 } });
    receive(socket, 2);
    clock.advance(500);
    const last = writes.at(-1)!;
    expect(last.replaces).toBe(false);
    expect(last.recording).toMatchObject({ entries: 2, id: writes[0]!.recording.id });
  });

  it('has all of a log that was cleared and restored, with what has come since', () => {
    const socket = connect();
    receive(socket, 5);
    clock.advance(500);
    const cleared = session.log.clear();
    receive(socket, 2);
    clock.advance(500);
    session.log.restore(cleared);
    clock.advance(500);
    const last = writes.at(-1)!;
    expect(last).toMatchObject({ replaces: true, recording: { entries: 8 } });
    expect(decodeSegment(last.segments[0]!).first).toBe(1);
  });

  it('writes within the call when it is flushed', () => {
    receive(connect(), 2500);
    recorder.flush();
    expect(recorded()).toHaveLength(2501);
    expect(clock.pending).toBe(0);
  });

  it('names the recording without user name, password and secrets', () => {
    receive(connect(), 1);
    clock.advance(500);
    const { recording, segments } = writes[0]!;
    expect(recording).toMatchObject({
      url: 'wss://host/feed?token=…',
      owner: 'this page',
      entries: 2,
    });
    const text = new TextDecoder().decode(segments[0]);
    expect(text).not.toMatch(/abc|word/);
  });

  it('reads the bytes of Blobs, keeps the order, and the size of what cannot be read', async () => {
    const socket = connect();
    const blob = (read: () => Promise<ArrayBuffer>): BlobPayload => ({
      size: 3,
      type: '',
      arrayBuffer: read,
    });
    let give = (_bytes: ArrayBuffer): void => {};
    socket.receives(blob(() => new Promise((resolve) => (give = resolve))));
    socket.receives(blob(() => Promise.reject(new Error('The file is gone.'))));
    clock.advance(500);
    socket.receives('after them');
    clock.advance(500);
    await Promise.resolve();
    expect(writes).toEqual([]);
    give(Uint8Array.of(1, 2, 3).buffer);
    await new Promise((resolve) => setTimeout(resolve));
    const entries = writes.flatMap(({ segments }) =>
      segments.flatMap((each) => decodeSegment(each).entries),
    );
    expect(entries.map(({ kind, size, carried }) => [kind, size, carried]).slice(1)).toEqual([
      [EntryKind.received, 3, Uint8Array.of(1, 2, 3).buffer],
      [EntryKind.received, 3, new ArrayBuffer(0)],
      [EntryKind.received, 10, 'after them'],
    ]);
  });

  it('does not write what was cleared while its bytes were read', async () => {
    const socket = connect();
    socket.receives({ size: 1, type: '', arrayBuffer: async () => new ArrayBuffer(1) });
    clock.advance(500);
    session.log.clear();
    recorder.flush();
    await new Promise((resolve) => setTimeout(resolve));
    expect(recorded()).toEqual([]);
  });

  it('writes everything once more where what was stored cannot be relied on', () => {
    const socket = connect();
    receive(socket, 3);
    clock.advance(500);
    recorder.restart();
    clock.advance(500);
    expect(writes.at(-1)).toMatchObject({ replaces: true, recording: { entries: 4 } });
  });

  it('records only what comes after what was removed', () => {
    const socket = connect();
    receive(socket, 3);
    clock.advance(500);
    const { id } = recorder;
    recorder.beginAnew();
    clock.advance(500);
    expect(writes).toHaveLength(1);
    receive(socket, 1);
    clock.advance(500);
    expect(writes.at(-1)!.recording).toMatchObject({ entries: 1 });
    expect(writes.at(-1)!.recording.id).not.toBe(id);
  });

  it('leaves no listener and no timer when it is stopped', () => {
    receive(connect(), 1);
    recorder.stop();
    expect(session.log.changes.size).toBe(0);
    expect(clock.pending).toBe(0);
  });
});
