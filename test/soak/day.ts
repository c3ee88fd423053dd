import { parseFilter } from '../../src/core/filter/parse-filter.js';
import { EntryKind } from '../../src/core/log/entry.js';
import { LogStats } from '../../src/core/log/log-stats.js';
import { LogView } from '../../src/core/log/log-view.js';
import type { Log } from '../../src/core/log/log.js';
import { decodeSegment } from '../../src/core/recording/decode-segment.js';
import { PortableSession } from '../../src/core/session/portable-session.js';
import type { SocketConstructor } from '../../src/core/socket/socket.js';
import type { RecordingWrite } from '../../src/io/recording/recording-store.js';
import { SessionRecorder } from '../../src/io/recording/session-recorder.js';
import { SimulatedNetwork, type SimulatedConnection } from '../../src/simulated/index.js';
import { FakeClock } from '../simulated/fake-clock.js';

const MINUTE = 60_000;
const FILTERS = ['"text":"7', 'size:>110', '/seq":\\d*00,/', 'dir:sent', 'type:open'];

/** What came of a day. */
export interface Day {
  readonly messages: number;
  readonly connections: number;
  /** Entries that recordings were checked against. */
  readonly recorded: number;
  /** Bytes of the heap, collected, at the end of each sixth of the day. */
  readonly heaps: readonly number[];
  readonly timersLeft: number;
  readonly listenersLeft: number;
  readonly wrong: readonly string[];
}

/**
 * Lets a session live through hours in a driven clock: ticks, replies, reconnects of every kind,
 * pauses, clears, filters, limits, pins, and a recording that is read back.
 *
 * @param collect gives the bytes in use after what is not used was collected.
 */
export async function liveThrough(hours: number, collect: () => number): Promise<Day> {
  const clock = new FakeClock();
  const network = new SimulatedNetwork({ clock });
  let ended = 0;
  let slept = 0;
  serveTicks(network, clock);
  const session = new PortableSession(
    { url: 'sim:day', limits: { maxEntries: 20_000 } },
    {
      WebSocket: network.WebSocket as SocketConstructor,
      schemes: ['sim:'],
      now: clock.now,
      wallClock: () => clock.now() + slept,
      after: clock.after,
      pageProtocol: 'http:',
    },
  );
  const { log } = session;
  const tape = new Tape();
  const recorder = new SessionRecorder(session, 'day', {
    now: clock.now,
    after: clock.after,
    write: (write) => tape.take(write),
    redactUrl: (url) => url,
  });
  const stats = new LogStats(log);
  const view = new LogView(log);
  const heaps: number[] = [];
  const wrong: string[] = [];
  const hold = (holds: boolean, sentence: string): void => {
    if (!holds && wrong.length < 20) wrong.push(`In minute ${String(minute)}: ${sentence}`);
  };
  let cleared = 0;
  let minute = 0;
  session.connect();
  for (; minute < hours * 60; minute += 1) {
    // What was written is told in a microtask.
    await nextTask();
    clock.advance(MINUTE / 2);
    if (session.state.readyState === 1) session.send(`ping ${String(minute)}`);
    if (minute % 11 === 5 && log.length > 20) log.pin(log.end - 10);
    if (minute % 97 === 96 && log.keptPins.length > 0) log.unpin(log.keptPins[0]!);
    if (minute % 17 === 3) view.hold();
    if (minute % 17 === 9) view.release();
    if (minute % 23 === 7) view.test = testOf(FILTERS[minute % FILTERS.length]!);
    if (minute % 61 === 60) log.setLimits({ maxEntries: minute % 2 === 0 ? 5000 : 20_000 });
    if (minute % 240 === 120) slept += 3 * MINUTE;
    clock.advance(MINUTE / 2);
    if (minute % 13 === 12) session.close(3000 + (minute % 100), 'enough');
    clock.advance(500);
    if (session.state.readyState === 3) {
      ended += 1;
      session.connect();
    }
    if (minute % 360 === 300) {
      recorder.flush();
      const seen = tape.check(log, cleared);
      hold(seen === undefined, seen ?? '');
      cleared = log.end;
      log.clear();
    }
    while (!view.scan(5000));
    while (!stats.scan(5000));
    check(log, view, stats, hold);
    if ((minute + 1) % (hours * 10) === 0) heaps.push(collect());
  }
  recorder.flush();
  const seen = tape.check(log, cleared);
  hold(seen === undefined, seen ?? '');
  const messages = tape.messages;
  recorder.stop();
  session.dispose();
  clock.advance(MINUTE);
  const timersLeft = clock.pending;
  return {
    messages,
    connections: ended + 1,
    recorded: tape.checked,
    heaps,
    timersLeft,
    listenersLeft: log.changes.size + session.changes.size,
    wrong,
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function testOf(text: string): LogView['test'] {
  const filter = parseFilter(text);
  if (!filter.ok) throw new Error(filter.message);
  return filter.test;
}

/** Ten ticks a second, some of them bytes; ends connections in turn as servers and networks do. */
function serveTicks(network: SimulatedNetwork, clock: FakeClock): void {
  let made = 0;
  network.serve('sim:day', {
    latency: 20,
    onrequest: (request) => {
      made += 1;
      if (made % 29 === 0) {
        request.refuse();
        return;
      }
      const connection = request.accept();
      connection.onmessage = (data) => {
        connection.send(`pong to ${String(data)}`);
      };
      tick(connection, clock, made);
    },
  });
}

function tick(connection: SimulatedConnection, clock: FakeClock, made: number): void {
  let seq = 0;
  const next = (): void => {
    if (!connection.isOpen) return;
    seq += 1;
    if (seq % 10 === 0) connection.send(Uint8Array.of(seq >> 8, seq & 255, made & 255));
    else
      connection.send(
        `{"type":"tick","seq":${String(seq)},"text":"${String((seq * 7919) % 1000).padEnd(80, '.')}"}`,
      );
    if (seq === 6000 && made % 3 === 0) connection.close(1012, 'restart');
    else if (seq === 4000 && made % 5 === 0) connection.drop();
    else cancel = clock.after(100, next);
  };
  let cancel = clock.after(100, next);
  connection.onclose = () => {
    cancel();
  };
}

/** What must be so at any moment of the day. */
function check(
  log: Log,
  view: LogView,
  stats: LogStats,
  hold: (holds: boolean, sentence: string) => void,
): void {
  const kinds = Object.values(EntryKind);
  const came = kinds.reduce<number>((sum, kind) => sum + log.total(kind).entries, 0);
  const kept = kinds.reduce<number>((sum, kind) => sum + log.kept(kind), 0);
  hold(
    came === kept + log.evicted.entries,
    `${String(came)} came, ${String(kept)} are kept, ${String(log.evicted.entries)} were let go.`,
  );
  hold(kept === log.length + log.keptPins.length, `${String(kept)} are counted as kept.`);
  hold(log.length <= log.limits.maxEntries, `${String(log.length)} are more than the limit.`);
  let time = 0;
  let bytes = 0;
  let received = 0;
  let matching = 0;
  const { test } = view;
  for (const sequence of log.keptPins) bytes += log.sizeAt(sequence);
  for (let sequence = log.first; sequence < log.end; sequence += 1) {
    const at = log.timeAt(sequence);
    hold(at >= time, `Entry ${String(sequence)} is earlier than the one before it.`);
    time = at;
    bytes += log.sizeAt(sequence);
    if (log.kindAt(sequence) === EntryKind.received) received += 1;
    if (test?.(log, sequence)) matching += 1;
  }
  hold(bytes === log.bytes, `${String(bytes)} B are kept, and ${String(log.bytes)} are counted.`);
  const { received: counted } = stats.kept;
  hold(
    counted.text.entries + counted.binary.entries === received,
    `The statistics count ${String(counted.text.entries + counted.binary.entries)} received, and ${String(received)} are.`,
  );
  const pins =
    test === undefined ? 0 : log.keptPins.filter((sequence) => test(log, sequence)).length;
  if (test !== undefined && !view.isHeld) {
    hold(
      view.matchCount === matching + pins,
      `The filter shows ${String(view.matchCount)} of ${String(matching + pins)}.`,
    );
  }
}

/** A recording, as it is on its way to the storage. */
class Tape {
  messages = 0;
  checked = 0;
  #count = 0;
  #last: { readonly time: number; readonly carried: unknown }[] = [];

  take({ recording, segments, replaces }: RecordingWrite): Promise<void> {
    if (replaces) {
      this.#count = 0;
      this.#last = [];
    }
    for (const segment of segments) {
      const { entries } = decodeSegment(segment);
      this.#count += entries.length;
      this.checked += entries.length;
      this.messages += entries.filter(
        ({ kind }) => kind === EntryKind.received || kind === EntryKind.sent,
      ).length;
      this.#last = [...this.#last, ...entries].slice(-1000);
    }
    return recording.entries === this.#count
      ? Promise.resolve()
      : Promise.reject(
          new Error(
            `The recording says ${String(recording.entries)} entries and has ${String(this.#count)}.`,
          ),
        );
  }

  /**
   * Holds the recording to the log: all that came since `after` is in it, and the end is the same.
   *
   * @returns what is wrong.
   */
  check(log: Log, after: number): string | undefined {
    const expected = log.end - Math.max(1, after);
    if (this.#count !== expected)
      return `The recording has ${String(this.#count)} of ${String(expected)} entries.`;
    for (const [index, { time, carried }] of this.#last.entries()) {
      const sequence = log.end - this.#last.length + index;
      if (sequence < log.first) continue;
      if (log.timeAt(sequence) !== time)
        return `Entry ${String(sequence)} has another time in the recording.`;
      const own = log.carriedAt(sequence);
      if (typeof own === 'string' && own !== carried)
        return `Entry ${String(sequence)} says something else in the recording.`;
    }
    return undefined;
  }
}
