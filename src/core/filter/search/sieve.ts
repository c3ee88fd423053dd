import { CHUNK_SIZE } from '../../log/log-chunk.js';
import type { EntryTest, Sift } from '../../log/log-view.js';
import type { LogColumns } from '../../log/log.js';

/** A test that tells one entry at a time, by its place in the columns. */
export type SlotTest = (columns: LogColumns, slot: number) => boolean;

/** Lets everything pass. */
export const passAll: Sift = (_columns, _slots, count) => count;

/** Lets pass what a test of single entries does. */
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

/** Lets pass what passes one after the other; put the quickest first. */
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

/** Lets pass what passes one of them. */
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

/** Lets pass what does not pass. */
export function noneOf(sift: Sift): Sift {
  const marks = new Marks();
  return (columns, slots, count) => {
    marks.copy(slots, count, false);
    marks.set(sift(columns, marks.slots, count));
    return marks.move(slots, count, false);
  };
}

/** Makes a test of entries out of one of columns; it keeps the quick way. */
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
 * The test that passes what all of them pass; `undefined` ones do not count. It is as quick as they
 * are, while a function around them would not be.
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

/** Remembers which slots have passed, from one test to the next. */
class Marks {
  readonly slots = new Uint16Array(CHUNK_SIZE);
  readonly #isSet = new Uint8Array(CHUNK_SIZE);

  /** Copies the slots whose mark is so. @returns how many. */
  copy(from: Uint16Array, count: number, isSet: boolean): number {
    return this.#select(from, count, isSet, this.slots);
  }

  /** Marks the first of the copied slots. */
  set(count: number): void {
    for (let i = 0; i < count; i += 1) this.#isSet[this.slots[i]!] = 1;
  }

  /** Moves the slots whose mark is so to the front, and takes all marks away. */
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
