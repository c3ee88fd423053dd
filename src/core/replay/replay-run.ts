import type { ChangeSignal } from '../log/change-signal.js';

/** How far a replay is, for people to read. */
export interface ReplayState {
  /** `holding`: it waits for {@link ReplayRun.step}. */
  readonly phase: 'connecting' | 'running' | 'holding' | 'over';
  /** Whether it goes step by step. */
  readonly isByHand: boolean;
  readonly done: number;
  readonly total: number;
  /** Sentences on what was remarkable, the last one last. */
  readonly remarks: readonly string[];
}

/** A replay that somebody has started. It can be stopped at any time. */
export interface ReplayRun {
  /** Raised when {@link state} changes. */
  readonly changes: ChangeSignal;
  readonly state: ReplayState;
  start(): void;
  /** Does the next step at once, where it goes one by one. */
  step(): void;
  /** Does nothing any more. The connection stays as it is. */
  stop(): void;
}
