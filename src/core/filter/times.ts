import { english, t } from '../language/language.js';
import { DAY, dayStart } from '../text/calendar.js';
import { FilterError } from './filter-error.js';
import type { TimeNode } from './filter-node.js';
import { inOrder, notA, readRange, type Span } from './ranges.js';

/**
 * UTC minus local time in minutes, as `Date.prototype.getTimezoneOffset` gives it: one for all
 * times, or a function of the moment where daylight saving matters.
 */
export type TimeZoneOffset = number | ((epochMs: number) => number);

const CLOCK = /^(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?$/u;
const DATE =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?(Z|[+-][0-2]\d:?[0-5]\d)?)?$/iu;
/** The end of the year 9999: years are written with four digits. */
const LAST_MOMENT = dayStart(9999, 12, 31)! + DAY - 1;

/** The offset at a moment, in milliseconds. */
export function offsetAt(offset: TimeZoneOffset, time: number): number {
  return (typeof offset === 'number' ? offset : offset(time)) * 60_000;
}

/**
 * Reads the value of `time:`: times of the day (`14:03`, `14:03:22.5`), ISO 8601 dates and
 * date-times; local ones unless they name a zone. @throws FilterError
 */
export function readTimes(value: string, position: number, offset: TimeZoneOffset): TimeNode {
  // A dash after four digits means a date, not a time of day.
  if (/\d{4}-/u.test(value)) {
    const read = (text: string, at: number): Span => dateSpan(text, at, offset);
    const range = inOrder(readRange(value, position, read, LAST_MOMENT), position);
    return { kind: 'time', isClock: false, ...range };
  }
  return { kind: 'time', isClock: true, ...readRange(value, position, clockSpan, DAY - 1) };
}

function clockSpan(text: string, position: number): Span {
  const match = CLOCK.exec(text);
  const span = match && timeSpan(match.slice(1));
  if (span) return span;
  const hint = t('Write 14:03, 14:03:22.5 or 2026-01-31T14:03.');
  throw new FilterError(notA(english('time'), text, hint), position);
}

function dateSpan(text: string, position: number, offset: TimeZoneOffset): Span {
  const match = DATE.exec(text);
  const day = match && dayStart(Number(match[1]), Number(match[2]), Number(match[3]));
  const time = match?.[4] === undefined ? { first: 0, last: DAY - 1 } : timeSpan(match.slice(4));
  if (typeof day !== 'number' || time === undefined) {
    const hint = t('Write 2026-01-31 or 2026-01-31T14:03.');
    throw new FilterError(notA(english('date'), text, hint), position);
  }
  const shift = zoneShift(match![8], day + time.first, offset);
  return { first: day + time.first + shift, last: day + time.last + shift };
}

/** From hours, minutes, seconds and fraction; `undefined` for an invalid time of day. */
function timeSpan(parts: readonly (string | undefined)[]): Span | undefined {
  const [hours, minutes, seconds, fraction] = parts;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  const unit = fraction ? 10 ** (3 - fraction.length) : seconds ? 1000 : 60_000;
  const first =
    (Number(hours) * 60 + Number(minutes)) * 60_000 +
    Number(seconds ?? 0) * 1000 +
    Number(fraction ?? 0) * (fraction ? unit : 1);
  return { first, last: first + unit - 1 };
}

/** What to add to a local time, in milliseconds, to get UTC. */
function zoneShift(zone: string | undefined, local: number, offset: TimeZoneOffset): number {
  if (zone === undefined) {
    // The offset is a function of UTC: guess it, then call it again with the result.
    return offsetAt(offset, local + offsetAt(offset, local));
  }
  if (zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? minutes : -minutes) * 60_000;
}
