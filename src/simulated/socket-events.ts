/** The fields of a `close` event (WebSockets Standard, "CloseEvent"). */
export interface CloseFields {
  readonly wasClean: boolean;
  readonly code: number;
  readonly reason: string;
}

/** For hosts without a `CloseEvent`, such as Node before version 23. */
class OwnCloseEvent extends Event {
  readonly wasClean: boolean;
  readonly code: number;
  readonly reason: string;

  constructor(
    type: string,
    { wasClean = false, code = 0, reason = '' }: Partial<CloseFields> = {},
  ) {
    super(type);
    this.wasClean = wasClean;
    this.code = code;
    this.reason = reason;
  }
}

Object.defineProperty(OwnCloseEvent, 'name', { value: 'CloseEvent' });

/** A `close` event. */
export function createCloseEvent(fields: CloseFields): Event & CloseFields {
  const Constructor = typeof CloseEvent === 'undefined' ? OwnCloseEvent : CloseEvent;
  return new Constructor('close', fields);
}
