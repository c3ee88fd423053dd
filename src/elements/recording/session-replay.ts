import type { ReplayRun } from '../../core/replay/replay-run.js';
import type { PortableSession } from '../../core/session/portable-session.js';

const runs = new WeakMap<PortableSession, ReplayRun>();

/** Remembers which replay fills a session, so that the replay can be stopped from that session's tab. */
export function setSessionReplay(session: PortableSession, run: ReplayRun): void {
  runs.set(session, run);
}

/** The replay that fills or filled a session; `undefined` for none. */
export function replayOf(session: PortableSession | undefined): ReplayRun | undefined {
  return session && runs.get(session);
}
