import { dayStart } from '../text/calendar.js';
import { isMoment } from './fields.js';

/**
 * Times of HAR messages are seconds, all others milliseconds. Most survive the round trip: seconds
 * have the finer grid of the two, except for a 40th of all times (2038 is among them).
 */
export function toHarSeconds(time: number): number {
  return time / 1000;
}

/** Inverts {@link toHarSeconds}: the milliseconds that give these seconds. */
export function fromHarSeconds(seconds: number): number {
  const near = seconds * 1000;
  const step = 2 ** (Math.floor(Math.log2(Math.abs(near))) - 52);
  // The product may be rounded: then its neighbour is meant, and of two the rounder one.
  const candidates = [Math.round(near * 1000) / 1000, near, near - step, near + step];
  return candidates.find((time) => time / 1000 === seconds) ?? near;
}

/** A time as fields of a message: HAR's own, and the exact one where that would be rounded. */
export function harTimeFields(time: number): { time: number; _time?: number } {
  const seconds = toHarSeconds(time);
  return readHarTime(seconds) === time ? { time: seconds } : { time: seconds, _time: time };
}

/**
 * A time as milliseconds since 1970: from seconds, as HAR messages should have, from milliseconds
 * or microseconds, recognised by their size, or from ISO 8601.
 */
export function readHarTime(value: unknown): number | undefined {
  if (typeof value === 'string') {
    return /^\s*[-+]?\d/.test(value) && Number.isFinite(Number(value))
      ? readHarTime(Number(value))
      : parseIso(value);
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const size = Math.abs(value);
  // 1e11 seconds are in the year 5138, 1e11 milliseconds in 1973.
  if (size < 1e11) return fromHarSeconds(value);
  if (size < 1e14) return value;
  const time = size < 1e17 ? value / 1e3 : value / 1e6;
  return isMoment(time) ? time : undefined;
}

const iso =
  /^\s*(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?\s*(?:[Zz]|([+-])(\d\d):?(\d\d))?\s*$/;

/** ISO 8601 as in HAR. The core has no `Date`, so the day is computed. */
function parseIso(text: string): number | undefined {
  const parts = iso.exec(text);
  if (parts === null) return undefined;
  const [year, month, day, hours, minutes, seconds] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
  const fraction = Number(`0${parts[7] ?? ''}`);
  const offset =
    (Number(parts[9] ?? 0) * 60 + Number(parts[10] ?? 0)) * (parts[8] === '-' ? -1 : 1);
  const days = dayStart(year, month, day);
  const clock = (hours * 60 + minutes - offset) * 60 + seconds;
  if (days === undefined) return undefined;
  return days + clock * 1000 + Math.round(fraction * 1e6) / 1e3;
}
