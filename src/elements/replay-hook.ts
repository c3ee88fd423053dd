import type { Log } from '../core/log.js';
import type { ReplayRun } from '../core/replay/replay-run.js';
import type { ReplayMode } from '../core/replay/replay-schedule.js';
import type { Session } from '../core/session.js';

/** Makes the players of replays; they have a clock, which elements have not. */
export interface ReplayPlayers {
  /** Sends what was sent in a recording from a session that is not connected yet. */
  replay(recorded: Log, session: Session, mode: ReplayMode): ReplayRun;
  /** Plays a recording into a log. */
  play(recorded: Log, log: Log, mode: ReplayMode): ReplayRun;
}

let load: (() => Promise<ReplayPlayers>) | undefined;

/** Says where players come from. `ws-inspector/define` names the browser's own. */
export function useReplayPlayers(players: () => Promise<ReplayPlayers>): void {
  load ??= players;
}

/** @throws Error when nobody has said where players come from, or they could not be loaded. */
export async function replayPlayers(): Promise<ReplayPlayers> {
  if (load === undefined) throw new Error('Import ws-inspector/define before a replay is started.');
  return load();
}

const runs = new WeakMap<Session, ReplayRun>();

/** Remembers which replay fills a session, so that it can be stopped where it is watched. */
export function noteReplay(session: Session, run: ReplayRun): void {
  runs.set(session, run);
}

/** The replay that fills a session, or has; `undefined` for none. */
export function replayOf(session: Session | undefined): ReplayRun | undefined {
  return session && runs.get(session);
}
