/** A float as text, with `-0`, `NaN`, `Infinity` and `-Infinity`. */
export function floatText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/**
 * The shortest decimal for a float of 32 bits: "0.1", where the double of the same value would be
 * "0.10000000149011612".
 *
 * @param value - A value that a float of 32 bits can have.
 */
export function float32Text(value: number): string {
  if (!Number.isFinite(value) || Number.isSafeInteger(value)) return floatText(value);
  for (let digits = 1; digits < 9; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return floatText(rounded);
  }
  return floatText(Number(value.toPrecision(9)));
}

/** The value of a float of 16 bits (IEEE 754 binary16). @param bits - From 0 to 65,535. */
export function float16Value(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}
