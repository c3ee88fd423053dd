// @ts-check
/**
 * @typedef {object} Figure
 * @property {string} measure
 * @property {number} value the median of all rounds
 * @property {string} unit `×` for ratios
 * @property {number[]} [rounds] what each round gave
 * @property {number} [bar] what it must not be over
 * @property {boolean} [holds] for what is either so or not
 */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * @param {string} measure
 * @param {readonly number[]} rounds
 * @param {string} unit
 * @param {number} [bar]
 * @returns {Figure}
 */
export function figure(measure, rounds, unit, bar) {
  const round = (/** @type {number} */ value) => Math.round(value * 1000) / 1000;
  return {
    measure,
    value: round(median(rounds)),
    unit,
    rounds: rounds.map(round),
    ...(bar === undefined ? {} : { bar }),
  };
}

/**
 * One median over another, measured in turn: rounds that a busy machine spoilt fall out of both.
 *
 * @param {string} measure
 * @param {readonly number[]} over
 * @param {readonly number[]} under
 * @param {number} [bar]
 * @returns {Figure}
 */
export function ratioOf(measure, over, under, bar) {
  const rounds = over.map((value, index) => value / (under[index] ?? Number.NaN));
  const value = Math.round((median(over) / median(under)) * 1000) / 1000;
  return { ...figure(measure, rounds, '×', bar), value };
}

/** @param {readonly Figure[]} figures */
export function printTable(figures) {
  const rows = figures.map(({ measure, value, unit, rounds = [], bar, holds }) => [
    measure,
    holds === undefined ? `${String(value)} ${unit}` : holds ? 'yes' : 'NO',
    bar === undefined ? '' : `≤ ${String(bar)}`,
    bar === undefined ? '' : value <= bar ? 'ok' : 'OVER',
    rounds.length > 1 ? rounds.join('  ') : '',
  ]);
  const head = ['measure', 'median', 'bar', '', 'rounds'];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [head, ...rows]) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
