import type { ChangeSignal } from '../log/change-signal.js';

/** The progress of a replay, as shown to the user. */
export interface ReplayState {
  /** `holding`: it waits for {@link ReplayRun.step}. */
  readonly phase: 'connecting' | 'running' | 'holding' | 'over';
  /** Whether it advances step by step. */
  readonly isByHand: boolean;
  readonly done: number;
  readonly total: number;
  /** Sentences on remarkable events, the last one last. */
  readonly remarks: readonly string[];
}

/** A running replay. It can be stopped at any time. */
export interface ReplayRun {
  /** Raised when {@link state} changes. */
  readonly changes: ChangeSignal;
  readonly state: ReplayState;
  start(): void;
  /** Takes the next step at once, when it advances step by step. */
  step(): void;
  /** Stops sending. The connection stays as it is. */
  stop(): void;
}
