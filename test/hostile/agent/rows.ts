import { toBase64 } from '../../../src/core/bytes/base64.js';
import { toHex } from '../../../src/core/bytes/hex.js';
import type { HostileInput } from '../corpus.js';
import { drawn, press, until } from './act.js';
import { copied } from './catches.js';
import { all, find, isSeen, nameOf } from './find.js';
import type { Trial } from './trial.js';

/** The grid of the session that is seen. */
export function grid(): HTMLElement {
  return all('[role=grid][aria-label=Log]').find(isSeen)!;
}

/** Selects the row of an entry, as a click does, and waits for its details. */
export async function select(sequence: number): Promise<HTMLElement> {
  const host = (grid().getRootNode() as ShadowRoot).host as HTMLElement & {
    scrollToIndex(row: number): void;
  };
  const number = sequence.toLocaleString('en');
  const row = await until(`row ${number}`, () => {
    const found = all('[role=row]', grid().getRootNode() as ShadowRoot).find(
      (each) => isSeen(each) && each.firstElementChild?.textContent === number,
    );
    if (found === undefined) host.scrollToIndex(sequence - 1);
    return found;
  });
  row.click();
  await until(`the details of ${number}`, () =>
    shownDetails()?.querySelector('h2')?.textContent?.includes(`#${number}`),
  );
  return row;
}

/** The details that are seen. */
export function details(): HTMLElement {
  return shownDetails()!;
}

function shownDetails(): HTMLElement | undefined {
  return all('section[aria-label="Message details"]').find(isSeen);
}

/** Goes through the views of what is selected, and lets each of them be looked at. */
export async function lookThrough(trial: Trial, input: HostileInput): Promise<void> {
  const names = all('[role=radiogroup][aria-label=View] [role=radio]', details()).map(nameOf);
  for (const name of names) {
    find('button', name, details())?.click();
    await drawn();
    trial.look(input);
  }
  find('button', names[0] ?? '', details())?.click();
}

/** Copies what is selected in each form, and compares it. */
export async function compareCopies(trial: Trial, payload: string | Uint8Array): Promise<void> {
  const bytes = typeof payload === 'string' ? new TextEncoder().encode(payload) : payload;
  const text =
    typeof payload === 'string'
      ? payload
      : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  for (const [form, given] of [
    ['text', text],
    ['hex', toHex(bytes)],
    ['base64', toBase64(bytes)],
  ] as const) {
    const got = await copied(async () => {
      await press('Copy', details());
      await press(`Copy as ${form}`, details());
    });
    trial.same(`the copy as ${form}`, got, given);
  }
}

/** Compares where the cells of the rows in sight stand with where those of the header do. */
export function compareCells(trial: Trial): void {
  const [header, ...rows] = all('[role=row]', grid().getRootNode() as ShadowRoot).filter(isSeen);
  const places = (row: Element): string =>
    [...row.children]
      .filter(isSeen)
      .map((cell) => cell.getBoundingClientRect())
      .map(({ left, width }) => `${left.toFixed(0)}+${width.toFixed(0)}`)
      .join();
  const wanted = places(header!);
  for (const row of rows) {
    if (places(row) !== wanted)
      trial.report.misplaced.push(`cells of a row: ${row.textContent?.slice(0, 60) ?? ''}`);
    const isolated = [...row.children].every(
      (cell) => getComputedStyle(cell).unicodeBidi === 'isolate',
    );
    if (!isolated) trial.report.misplaced.push('a cell is not isolated');
  }
}
