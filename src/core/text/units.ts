import { numberSigns, type NumberSigns } from '../language/language.js';

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/**
 * A number of bytes, SI: "0 B", "96 B", "1.2 kB", "3.1 MB", "120 GB". One decimal below a hundred
 * of a unit; never "1000 kB". A number that is negative or not finite gives "–".
 *
 * @param signs - Here and below: the separators. Default: those of the current language.
 */
export function formatBytes(bytes: number, signs: NumberSigns = numberSigns()): string {
  if (!(bytes >= 0 && bytes < Infinity)) return '–';
  let value = bytes;
  let unit = 0;
  // 999.5 would be written as 1000, so it already belongs to the next unit.
  while (value >= 999.5 && unit < byteUnits.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 || value >= 99.95 ? Math.round(value) : oneDecimal(value, signs)} ${byteUnits[unit]!}`;
}

/**
 * A length of time: "0 ms", "0.4 ms", "811 ms", "2.9 s", "1 min 5 s", "2 h 3 min", "1 d 2 h".
 * A negative one begins with a minus sign (U+2212); one that is not finite gives "–".
 *
 * @param ms - Milliseconds.
 */
export function formatDuration(ms: number, signs: NumberSigns = numberSigns()): string {
  if (!Number.isFinite(ms)) return '–';
  const length = Math.abs(ms);
  return (ms < 0 && length >= 0.05 ? '−' : '') + formatLength(length, signs);
}

function formatLength(ms: number, signs: NumberSigns): string {
  if (ms < 0.05) return '0 ms';
  if (ms < 0.95) return `${oneDecimal(ms, signs)} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${oneDecimal(ms / 1000, signs)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return twoUnits(seconds, 60, 'min', 's');
  const minutes = Math.round(seconds / 60);
  if (minutes < 1440) return twoUnits(minutes, 60, 'h', 'min');
  return twoUnits(Math.round(minutes / 60), 24, 'd', 'h');
}

function twoUnits(small: number, perBig: number, big: string, little: string): string {
  const rest = small % perBig;
  return `${Math.floor(small / perBig)} ${big}${rest === 0 ? '' : ` ${rest} ${little}`}`;
}

/** A difference of times in milliseconds, always with its sign: "+12 ms", "+0 ms", "−5 ms". */
export function formatDelta(ms: number): string {
  const text = formatDuration(ms);
  return text.startsWith('−') || text === '–' ? text : `+${text}`;
}

/** Elapsed time, in whole seconds: "00:12", "02:41", "1:02:41". Negative counts as 0. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000)) || 0;
  const hours = Math.floor(seconds / 3600);
  const tail = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours === 0 ? tail : `${hours}:${tail}`;
}

const DAY = 86_400_000;

/**
 * The time of day of a moment: "14:03:22.123". Plain arithmetic, for rows drawn while scrolling.
 *
 * @param epochMs - Milliseconds since 1970, UTC; parts of one are cut off.
 * @param timeZoneOffsetMinutes - UTC minus local time, as `Date.prototype.getTimezoneOffset` gives
 *   it for that moment.
 */
export function formatTime(epochMs: number, timeZoneOffsetMinutes: number): string {
  const local = Math.floor(epochMs) - timeZoneOffsetMinutes * 60_000;
  const ms = ((local % DAY) + DAY) % DAY;
  const seconds = Math.floor(ms / 1000);
  const hours = two(Math.floor(seconds / 3600));
  const minutes = two(Math.floor(seconds / 60) % 60);
  return `${hours}:${minutes}:${two(seconds % 60)}.${three(ms - seconds * 1000)}`;
}

/** A whole number with thousands separators: "1,284". Fractions are rounded. */
export function formatCount(count: number, signs: NumberSigns = numberSigns()): string {
  const rounded = Math.round(count);
  if (rounded < 0) return `−${formatCount(-rounded, signs)}`;
  if (!(rounded >= 1000 && rounded < 1e21)) return String(rounded);
  return formatCount(Math.floor(rounded / 1000), signs) + signs.group + three(rounded % 1000);
}

/**
 * Reads a number that the user typed, as the current language writes it: "1,284", "0.5", in German
 * "1.284" and "0,5". A separator that is not followed by three digits is the decimal one, whichever
 * it is. Gives NaN for any other text.
 */
export function parseTypedNumber(text: string): number {
  const { group } = numberSigns();
  const apart = new RegExp(`[${group}](?=\\d{3}(?:\\D|$))`, 'gu');
  const digits = text.replaceAll(/[\s_]/gu, '').replaceAll(apart, '').replace(',', '.');
  return digits === '' ? Number.NaN : Number(digits);
}

/** How often something happens a second: "0 / s", "4.2 / s", "42 / s", "1,284 / s". */
export function formatRate(perSecond: number, signs: NumberSigns = numberSigns()): string {
  if (!Number.isFinite(perSecond)) return '–';
  const isSmall = Math.abs(perSecond) < 9.95 && !Number.isInteger(perSecond);
  return `${isSmall ? oneDecimal(perSecond, signs) : formatCount(perSecond, signs)} / s`;
}

function oneDecimal(value: number, { decimal }: NumberSigns): string {
  const text = value.toFixed(1);
  return decimal === '.' ? text : text.replace('.', decimal);
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

function three(n: number): string {
  return n < 10 ? `00${n}` : n < 100 ? `0${n}` : String(n);
}
