import type { TimeRange } from '../../core/log/time-range.js';

/** Fired when the user restricted the time range, or lifted the restriction. */
export class WsRangeChangeEvent extends Event {
  static readonly type = 'ws-range-change';

  /** @param range the new range; `undefined` for no restriction */
  constructor(readonly range: TimeRange | undefined) {
    super(WsRangeChangeEvent.type, { bubbles: true, composed: true });
  }
}
