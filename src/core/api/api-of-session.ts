import { derived } from '../log/derived.js';
import { EntryKind } from '../log/entry.js';
import type { Log, LogConnection } from '../log/log.js';
import type { ApiCall } from '../session/api-call.js';
import type { PortableSession } from '../session/portable-session.js';
import { ReadyState } from '../socket/ready-state.js';
import { ApiRows } from './api-rows.js';

/** The calls of a recording, derived from its open events, and the state of the log then. */
interface Derived {
  readonly newest: LogConnection | undefined;
  readonly generation: number;
  readonly calls: readonly ApiCall[];
}

const derivedOf = derived<Log, { last?: Derived }>(() => ({}));

/**
 * The calls of a session. For a recording: only the constructor calls that its open events imply.
 *
 * @returns the same array until the calls change.
 */
export function callsOf({ recording, calls, log }: PortableSession): readonly ApiCall[] {
  if (recording === undefined) return calls;
  const kept = derivedOf(log);
  const known = kept.last;
  const { generation } = log;
  const newest = log.connections.at(-1);
  if (known?.newest === newest && known?.generation === generation) return known.calls;
  const made = log.connections.flatMap(({ sequence, detail }): ApiCall[] => {
    if (!log.has(sequence) || log.kindAt(sequence) !== EntryKind.open) return [];
    const { url, offered, elapsed } = detail;
    const time = log.timeAt(sequence) - elapsed;
    const state = { readyState: ReadyState.CONNECTING, bufferedAmount: 0 };
    return [{ kind: 'connect', time, before: sequence, ...state, url, protocols: offered }];
  });
  kept.last = { newest, generation, calls: made };
  return made;
}

/** The calls and events of a session, as rows. The bufferedAmount of a recording is unknown. */
export function apiRowsOf(session: PortableSession): ApiRows {
  const { log, recording } = session;
  return new ApiRows(log, callsOf(session), (sequence) =>
    recording === undefined ? log.bufferedAt(sequence) : undefined,
  );
}
