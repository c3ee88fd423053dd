import { isoTime } from '../text/iso-time.js';

/** A moment as ISO 8601 in UTC with milliseconds: "2026-11-25T03:41:07.120Z". */
export function isoMilliseconds(time: number): string {
  const whole = Math.floor(time);
  const seconds = Math.floor(whole / 1000);
  const iso = isoTime(seconds) ?? '1970-01-01T00:00:00Z';
  return iso.replace('Z', `.${String(whole - seconds * 1000).padStart(3, '0')}Z`);
}
