import type { Log } from '../../core/log/log.js';
import type { ReplayRun } from '../../core/replay/replay-run.js';
import type { ReplayMode } from '../../core/replay/replay-schedule.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { browserPorts } from '../session/browser-ports.js';
import { LocalPlayer } from './local-player.js';
import { ReplayPlayer } from './replay-player.js';

const { now, after } = browserPorts();

/** Players with the browser's clock and timers. */
export const browserPlayers = {
  replay: (recorded: Log, session: PortableSession, mode: ReplayMode): ReplayRun =>
    new ReplayPlayer({ recorded, session, mode, now, after }),
  play: (recorded: Log, log: Log, mode: ReplayMode): ReplayRun =>
    new LocalPlayer({ recorded, log, mode, now, after }),
};
