import { CHUNK_SIZE } from '../../log/chunk-size.js';
import type { EntryTest, Sift } from '../../log/log-view.js';
import type { LogColumns } from '../../log/log.js';

/** Tests one entry, given by its slot in the columns. */
export type SlotTest = (columns: LogColumns, slot: number) => boolean;

/** Passes every slot. */
export const passAll: Sift = (_columns, _slots, count) => count;

/** Makes a sift of a test of single entries. */
export function eachSlot(test: SlotTest): Sift {
  return (columns, slots, count) => {
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const slot = slots[i]!;
      if (test(columns, slot)) slots[kept++] = slot;
    }
    return kept;
  };
}

/** Passes what all sifts pass; put the fastest first. */
export function allOf(sifts: readonly Sift[]): Sift {
  if (sifts.length === 1) return sifts[0]!;
  return (columns, slots, count) => {
    let left = count;
    for (const sift of sifts) {
      if (left === 0) break;
      left = sift(columns, slots, left);
    }
    return left;
  };
}

/** Passes what at least one sift passes. */
export function anyOf(sifts: readonly Sift[]): Sift {
  const marks = new Marks();
  return (columns, slots, count) => {
    for (const sift of sifts) {
      const open = marks.copy(slots, count, false);
      marks.set(sift(columns, marks.slots, open));
    }
    return marks.move(slots, count, true);
  };
}

/** Passes what the sift does not pass. */
export function noneOf(sift: Sift): Sift {
  const marks = new Marks();
  return (columns, slots, count) => {
    marks.copy(slots, count, false);
    marks.set(sift(columns, marks.slots, count));
    return marks.move(slots, count, false);
  };
}

/** Makes an entry test of a sift, which stays available as its `sift`. */
export function toEntryTest(sift: Sift): EntryTest {
  const slots = new Uint16Array(1);
  const test: EntryTest = (log, sequence) => {
    const columns = log.columnsAt(sequence);
    slots[0] = sequence - columns.start;
    return sift(columns, slots, 1) === 1;
  };
  return Object.assign(test, { sift });
}

/**
 * Passes what all of the tests pass; `undefined` ones do not count. It keeps their sifts, so it is
 * as fast as they are.
 */
export function everyTest(...tests: readonly (EntryTest | undefined)[]): EntryTest | undefined {
  const given = tests.filter((test) => test !== undefined);
  if (given.length < 2) return given[0];
  const sifts = given.map(({ sift }) => sift).filter((sift) => sift !== undefined);
  const ends = given.map(({ decidedEnd }) => decidedEnd).filter((end) => end !== undefined);
  const test: EntryTest =
    sifts.length === given.length
      ? toEntryTest(allOf(sifts))
      : (log, sequence) => given.every((one) => one(log, sequence));
  if (ends.length === 0) return test;
  return Object.assign(test, { decidedEnd: () => Math.min(...ends.map((end) => end())) });
}

/** Marks the slots that have passed, from one test to the next. */
class Marks {
  readonly slots = new Uint16Array(CHUNK_SIZE);
  readonly #isSet = new Uint8Array(CHUNK_SIZE);

  /** Copies the slots that are marked, or not. @returns how many. */
  copy(from: Uint16Array, count: number, isSet: boolean): number {
    return this.#select(from, count, isSet, this.slots);
  }

  /** Marks the first `count` copied slots. */
  set(count: number): void {
    for (let i = 0; i < count; i += 1) this.#isSet[this.slots[i]!] = 1;
  }

  /** Moves the slots that are marked, or not, to the front, and clears all marks. */
  move(slots: Uint16Array, count: number, isSet: boolean): number {
    const kept = this.#select(slots, count, isSet, slots);
    this.#isSet.fill(0);
    return kept;
  }

  #select(from: Uint16Array, count: number, isSet: boolean, to: Uint16Array): number {
    const wanted = isSet ? 1 : 0;
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const slot = from[i]!;
      if (this.#isSet[slot] === wanted) to[kept++] = slot;
    }
    return kept;
  }
}
