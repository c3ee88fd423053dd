/** Milliseconds of a day. */
export const DAY = 86_400_000;

const EPOCH = 719_468;

/**
 * The beginning of a day of the Gregorian calendar, UTC, in milliseconds since 1970; `undefined`
 * when there is no such day. By arithmetic, since the core has no `Date` (Howard Hinnant,
 * "chrono-compatible low-level date algorithms", days_from_civil).
 */
export function dayStart(year: number, month: number, day: number): number | undefined {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const start = (era * 146_097 + dayOfEra - EPOCH) * DAY;
  // A day that the month does not have comes back as one of the next month.
  const [y, m, d] = dateOf(start);
  return y === year && m === month && d === day ? start : undefined;
}

/** The day of a moment, UTC: the inverse of {@link dayStart}. */
export function dateOf(time: number): readonly [year: number, month: number, day: number] {
  const days = Math.floor(time / DAY) + EPOCH;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}
