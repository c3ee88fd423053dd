import type { ReplayPlan } from './replay-plan.js';

/** When the next message goes out. */
export type ReplayMode =
  /** As far apart as they were, so many times as fast. */
  | { readonly kind: 'timed'; readonly speed: number }
  /** When somebody says so. */
  | { readonly kind: 'step' }
  /** When as many messages have come as came then; at the latest after `timeout` milliseconds. */
  | { readonly kind: 'reply'; readonly timeout: number };

/** The speeds that are offered. */
export const REPLAY_SPEEDS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 100] as const;

/** How long the replies to the last message are waited for where nothing else is said, in milliseconds. */
export const LAST_REPLIES = 2000;

/** How far a replay is. Times are milliseconds by one clock that does not go back. */
export interface ReplayProgress {
  /** Steps that are done. */
  readonly done: number;
  /** When the connection was open. */
  readonly openedAt: number;
  /** When the first and the last step so far were done; {@link openedAt} before there was one. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** Messages that have come since the last step, or since the connection was open. */
  readonly replies: number;
}

/** What is to be done now. */
export type ReplayDecision =
  | {
      readonly kind: 'send';
      /** Whether replies are missing that came then. */ readonly isLate: boolean;
    }
  /** Nothing for so many milliseconds, unless a message comes. */
  | { readonly kind: 'wait'; readonly milliseconds: number }
  /** Nothing until somebody says so. */
  | { readonly kind: 'hold' }
  | { readonly kind: 'end' };

/**
 * What a replay does next. Times of a timed one count from its first message, so that what one is
 * late does not delay the others.
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
