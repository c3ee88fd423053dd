import { dateOf, DAY } from './calendar.js';

/** The last second of ECMAScript time values, either way from 1970 (ECMA-262 §21.4.1.1). */
const LAST_SECOND = 8_640_000_000_000;

/**
 * A moment as ISO 8601 in UTC: "2026-11-25T03:41:07Z", with as many digits of a fraction as it has,
 * in groups of three, up to nanoseconds. Years outside 0 to 9999 have a sign and six digits.
 * Worked out by arithmetic, since the core has no `Date`.
 *
 * @param seconds - Whole seconds since 1970.
 * @param nanoseconds - From 0 to 999,999,999, added to the seconds.
 * @returns `undefined` for moments more than 100,000,000 days from 1970, or invalid nanoseconds.
 */
export function isoTime(seconds: number | bigint, nanoseconds = 0): string | undefined {
  if (!(nanoseconds >= 0 && nanoseconds < 1e9)) return undefined;
  if (seconds > LAST_SECOND || seconds < -LAST_SECOND || seconds !== seconds) return undefined;
  const whole = Math.floor(Number(seconds));
  const [year, month, day] = dateOf(whole * 1000);
  const secondsOfDay = whole - Math.floor((whole * 1000) / DAY) * (DAY / 1000);
  const date = `${yearText(year)}-${pad(month)}-${pad(day)}`;
  const hours = pad(Math.floor(secondsOfDay / 3600));
  const minutes = pad(Math.floor(secondsOfDay / 60) % 60);
  return `${date}T${hours}:${minutes}:${pad(secondsOfDay % 60)}${fractionText(nanoseconds)}Z`;
}

function yearText(year: number): string {
  if (year >= 0 && year <= 9999) return pad(year, 4);
  return (year < 0 ? '-' : '+') + pad(Math.abs(year), 6);
}

function fractionText(nanoseconds: number): string {
  if (nanoseconds === 0) return '';
  return `.${pad(nanoseconds, 9).replace(/(?:000){1,2}$/, '')}`;
}

function pad(value: number, digits = 2): string {
  return String(value).padStart(digits, '0');
}
