import { t } from '../../core/language/language.js';
import { ChangeSignal } from '../../core/log/change-signal.js';
import { EntryKind } from '../../core/log/entry.js';
import type { Log } from '../../core/log/log.js';
import { messageAt, planReplay, type ReplayPlan } from '../../core/replay/replay-plan.js';
import type { ReplayRun, ReplayState } from '../../core/replay/replay-run.js';
import {
  decideReplay,
  type ReplayMode,
  type ReplayProgress,
} from '../../core/replay/replay-schedule.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { ReadyState } from '../../core/socket/ready-state.js';
import { formatCount, formatDuration } from '../../core/text/units.js';

/** Milliseconds between two checks for a reply or the connection. */
const LOOK = 8;

/** Options of {@link ReplayPlayer}. */
export interface ReplayOptions {
  /** The log of the recording. */
  readonly recorded: Log;
  /** The session that sends: not connected, with the URL that is replayed to. */
  readonly session: PortableSession;
  readonly mode: ReplayMode;
  /** Milliseconds, by a clock that does not go back. */
  readonly now: () => number;
  /** Calls back once after some milliseconds. @returns a function that cancels it. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

/** Connects, and sends the messages that a recording sent, by a clock or by the replies. */
export class ReplayPlayer implements ReplayRun {
  readonly changes = new ChangeSignal();
  readonly #options: ReplayOptions;
  readonly #plan: ReplayPlan;
  #state: ReplayState;
  #progress: ReplayProgress | undefined;
  /** Messages that the session had received at the last step. */
  #receivedBefore = 0;
  #cancel: (() => void) | undefined;

  constructor(options: ReplayOptions) {
    this.#options = options;
    this.#plan = planReplay(options.recorded);
    const total = this.#plan.steps.length;
    const isByHand = options.mode.kind === 'step';
    this.#state = { phase: 'connecting', isByHand, done: 0, total, remarks: [] };
  }

  get state(): ReplayState {
    return this.#state;
  }

  start(): void {
    try {
      this.#options.session.connect();
    } catch (error) {
      this.#end(t('The browser refused to make this connection. {0}', String(error)));
      return;
    }
    this.#look();
  }

  step(): void {
    if (this.#state.phase === 'holding') this.#send(false);
  }

  stop(): void {
    if (this.#state.phase === 'over') return;
    const { done, total } = this.#state;
    this.#end(t('Stopped after {0} of {1}.', formatCount(done), formatCount(total)));
  }

  #look(): void {
    const { session, now } = this.#options;
    this.#cancel = undefined;
    const { readyState, close } = session.state;
    if (readyState === ReadyState.CONNECTING) {
      this.#lookAgain(LOOK);
    } else if (readyState !== ReadyState.OPEN) {
      const done = formatCount(this.#state.done);
      const total = formatCount(this.#state.total);
      this.#end(
        close === undefined
          ? t('The connection ended after {0} of {1}.', done, total)
          : t('The connection ended with {0} after {1} of {2}.', close.code, done, total),
      );
    } else {
      this.#progress ??= this.#begin(now());
      this.#decide(this.#progress);
    }
  }

  #begin(time: number): ReplayProgress {
    this.#receivedBefore = 0;
    return { done: 0, openedAt: time, firstAt: time, lastAt: time, replies: 0 };
  }

  #decide(before: ReplayProgress): void {
    const { mode, now } = this.#options;
    const progress = { ...before, replies: this.#received - this.#receivedBefore };
    this.#progress = progress;
    const decision = decideReplay(this.#plan, mode, progress, now());
    switch (decision.kind) {
      case 'send':
        this.#send(decision.isLate);
        break;
      case 'wait':
        this.#change({ phase: 'running' });
        // A reply may come sooner, and so may the end of the connection.
        this.#lookAgain(mode.kind === 'timed' ? Math.min(decision.milliseconds, 100) : LOOK);
        break;
      case 'hold':
        this.#change({ phase: 'holding' });
        this.#lookAgain(LOOK * 4);
        break;
      case 'end':
        this.#end();
        break;
    }
  }

  #send(isLate: boolean): void {
    const { recorded, session, now, mode } = this.#options;
    const progress = this.#progress;
    if (progress === undefined) return;
    const { done } = progress;
    const remarks = [...this.#state.remarks];
    if (isLate && mode.kind === 'reply') {
      const time = formatDuration(mode.timeout);
      remarks.push(
        done === 0
          ? t('No reply to the open event within {0}; it went on.', time)
          : t('No reply to message {0} within {1}; it went on.', formatCount(done), time),
      );
    }
    this.#receivedBefore = this.#received;
    const time = now();
    session.send(messageAt(recorded, this.#plan.steps[done]!.sequence));
    this.#progress = {
      ...progress,
      done: done + 1,
      firstAt: done === 0 ? time : progress.firstAt,
      lastAt: time,
      replies: 0,
    };
    this.#change({ phase: 'running', done: done + 1, remarks });
    this.#cancel?.();
    this.#look();
  }

  get #received(): number {
    return this.#options.session.log.total(EntryKind.received).entries;
  }

  #lookAgain(milliseconds: number): void {
    this.#cancel = this.#options.after(milliseconds, () => {
      this.#look();
    });
  }

  #end(remark?: string): void {
    this.#cancel?.();
    this.#cancel = undefined;
    const { remarks } = this.#state;
    this.#change({ phase: 'over', remarks: remark === undefined ? remarks : [...remarks, remark] });
  }

  #change(facts: Partial<ReplayState>): void {
    if (facts.done === undefined && facts.phase === this.#state.phase) return;
    this.#state = { ...this.#state, ...facts };
    this.changes.raise();
  }
}
