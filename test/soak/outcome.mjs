// @ts-check
/**
 * What a page holds at a moment, after what is not used was collected.
 *
 * @typedef {object} Gauge
 * @property {number} heap bytes of JavaScript objects and of the buffers they have
 * @property {number} listeners
 * @property {number} nodes
 * @property {number} timers that wait
 * @property {number} workers that were started and not ended
 * @property {number} sockets that are not closed
 */

/**
 * What came of a part.
 *
 * @typedef {object} Outcome
 * @property {string} part
 * @property {number} seconds
 * @property {number} messages
 * @property {number} reconnects
 * @property {Gauge} first
 * @property {Gauge} last
 * @property {number} [slowest] milliseconds of the slowest answer to a click
 * @property {string} remark
 * @property {readonly string[]} broken what was to hold and did not, each a sentence
 */

/** Holds a part to what it promises. */
export class Promises {
  /** @type {string[]} */
  broken = [];

  /** @param {boolean} holds @param {string} sentence what is so when it does not hold */
  hold(holds, sentence) {
    if (!holds) this.broken.push(sentence);
  }

  /** @param {string} what @param {number} value @param {number} most @param {string} unit */
  atMost(what, value, most, unit) {
    const said = (/** @type {number} */ number) => Math.round(number * 10) / 10;
    this.hold(value <= most, `${what}: ${said(value)} ${unit}, and ${said(most)} are allowed.`);
  }

  /**
   * Nothing is left behind.
   *
   * @param {Gauge} first
   * @param {Gauge} last
   * @param {Partial<Gauge>} more what may be there in the end that was not there before; default: nothing
   */
  nothingLeft(first, last, more = {}) {
    // What is put off until nothing else is to be done comes and goes.
    more = { timers: 2, ...more };
    for (const name of /** @type {const} */ ([
      'listeners',
      'nodes',
      'timers',
      'workers',
      'sockets',
    ])) {
      this.atMost(`${name} left`, last[name] - first[name], more[name] ?? 0, name);
    }
    this.atMost('heap left', (last.heap - first.heap) / 1e6, (more.heap ?? 0) / 1e6, 'MB');
  }
}

/** @param {readonly Outcome[]} outcomes */
export function printOutcomes(outcomes) {
  const mega = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
  const count = (/** @type {number} */ value) => value.toLocaleString('en');
  const head = [
    'part',
    's',
    'messages',
    'reconnects',
    'heap MB',
    'listeners',
    'nodes',
    'timers',
    'workers',
    'sockets',
    'slowest ms',
    '',
    '',
  ];
  const rows = outcomes.map(
    ({ part, seconds, messages, reconnects, first, last, slowest, broken, remark }) => [
      part,
      seconds.toFixed(0),
      count(messages),
      count(reconnects),
      `${mega(first.heap)} → ${mega(last.heap)}`,
      ...['listeners', 'nodes', 'timers', 'workers', 'sockets'].map((name) => {
        const key = /** @type {keyof Gauge} */ (name);
        return `${count(first[key])} → ${count(last[key])}`;
      }),
      slowest === undefined ? '' : slowest.toFixed(0),
      broken.length === 0 ? 'ok' : 'BROKEN',
      remark,
    ],
  );
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
  for (const { part, broken } of outcomes)
    for (const sentence of broken) console.log(`${part}: ${sentence}`);
}
