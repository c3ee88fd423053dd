import type { ReplayPlan } from './replay-plan.js';

/** When to send the next message. */
export type ReplayMode =
  /** At the original intervals, so many times as fast. */
  | { readonly kind: 'timed'; readonly speed: number }
  /** At a call of `ReplayRun.step()`. */
  | { readonly kind: 'step' }
  /** After as many replies as in the recording; at the latest after `timeout` milliseconds. */
  | { readonly kind: 'reply'; readonly timeout: number };

/** The speeds that are offered. */
export const REPLAY_SPEEDS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 100] as const;

/** Default time to wait for the replies to the last message, in milliseconds. */
export const LAST_REPLIES = 2000;

/** The progress of a replay. Times are milliseconds of one clock that does not go back. */
export interface ReplayProgress {
  /** Number of steps taken. */
  readonly done: number;
  /** When the connection was open. */
  readonly openedAt: number;
  /** Times of the first and the last step; {@link openedAt} before the first. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** Messages received since the last step, or since the connection opened. */
  readonly replies: number;
}

/** The next action. */
export type ReplayDecision =
  | {
      readonly kind: 'send';
      /** Whether replies are missing that came then. */ readonly isLate: boolean;
    }
  /** Wait so many milliseconds, unless a message comes. */
  | { readonly kind: 'wait'; readonly milliseconds: number }
  /** Wait for `ReplayRun.step()`. */
  | { readonly kind: 'hold' }
  | { readonly kind: 'end' };

/**
 * Decides on a replay's next action. A timed replay counts from its first message, so that a late
 * message does not delay the others.
 */
export function decideReplay(
  { steps, greetings }: ReplayPlan,
  mode: ReplayMode,
  { done, firstAt, lastAt, replies }: ReplayProgress,
  now: number,
): ReplayDecision {
  const expected = done === 0 ? greetings : steps[done - 1]!.replies;
  const waited = now - lastAt;
  const patience = mode.kind === 'reply' ? mode.timeout : LAST_REPLIES;
  if (done === steps.length) {
    const isOver = replies >= expected || waited >= patience;
    return isOver ? { kind: 'end' } : { kind: 'wait', milliseconds: patience - waited };
  }
  switch (mode.kind) {
    case 'step':
      return { kind: 'hold' };
    case 'reply': {
      const isLate = replies < expected;
      if (!isLate || waited >= patience) return { kind: 'send', isLate };
      return { kind: 'wait', milliseconds: patience - waited };
    }
    case 'timed': {
      const due = done === 0 ? now : firstAt + steps[done]!.offset / mode.speed;
      return due <= now
        ? { kind: 'send', isLate: false }
        : { kind: 'wait', milliseconds: due - now };
    }
  }
}
