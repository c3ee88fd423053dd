import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  comparePayloads,
  type Compared,
  type Comparison,
} from '../../../src/core/diff/compare-payloads.js';
import { diffText } from '../../../src/core/diff/diff-line.js';
import type { DecoderInput } from '../../../src/core/decoders/decoder.js';
import { parseJsonTree } from '../../../src/core/tree/json-tree.js';
import { hex } from '../../support/decoding.js';

function compare(before: Compared, after: Compared, maxSteps?: number): Comparison {
  const running = comparePayloads(before, after, maxSteps);
  for (;;) {
    const { done, value } = running.next();
    if (done === true) return value;
  }
}

const json = (input: string, problem?: string): Compared => ({
  input,
  tree: parseJsonTree(input).tree,
  problem,
});
const text = (before: DecoderInput, after: DecoderInput, showsAll = false): string =>
  diffText(compare({ input: before }, { input: after }).lines(showsAll));

describe('Two messages that are trees', () => {
  it.each([
    ['{"a":1}', '{"a":1}', 'No difference', '  {a: 1}\n'],
    ['{"a":1,"b":[1]}', '{"a":2,"b":[1]}', '1 changed', '  {2}\n-   a: 1\n+   a: 2\n    b: [1]\n'],
    [
      '[1,2,3,4,5]',
      '[1,2,3,4,6,7]',
      '1 changed, 1 added',
      '  [6]\n    … 4 unchanged\n-   4: 5\n+   4: 6\n+   5: 7\n',
    ],
    ['{"a":{"x":1},"b":2}', '{"b":2}', '1 removed', '  {1}\n-   a: {1}\n-     x: 1\n    b: 2\n'],
    ['{"":"é\\n"}', '{"":"e"}', '1 changed', '  {1}\n-   "": "é\\n"\n+   "": "e"\n'],
  ])('from %s to %s', (before, after, summary, lines) => {
    const comparison = compare(json(before), json(after));
    expect(comparison).toMatchObject({ form: 'tree', summary, notes: [] });
    expect(diffText(comparison.lines(false))).toBe(lines);
  });

  it('show what has not changed when one asks', () => {
    const lines = compare(json('[1,2,3,4,5]'), json('[1,2,3,4]')).lines(true);
    expect(diffText(lines)).toBe('  [4]\n    0: 1\n    1: 2\n    2: 3\n    3: 4\n-   4: 5\n');
  });

  it('are compared as they are written where their values are the same', () => {
    const comparison = compare(json('{"a":1,"b":2}'), json('{ "b":2,"a":1}'));
    expect(comparison).toMatchObject({
      form: 'lines',
      summary: '1 line removed, 1 line added',
      notes: ['The decoded values do not differ; how they are written does.'],
    });
  });

  it('say once what is missing in both', () => {
    const problem = 'The tree is cut here.';
    expect(compare(json('[1]', problem), json('[2]', problem)).notes).toEqual([problem]);
  });

  it('cut long values in lines, but not in what is copied', () => {
    const lines = compare(json('["a"]'), json(`["${'x'.repeat(500)}"]`)).lines(false);
    expect(lines.at(2, 100).text).toBe(`"${'x'.repeat(99)}…`);
    expect(lines.at(2).text).toHaveLength(502);
  });
});

describe('Two texts', () => {
  it('are compared line by line, with three lines around a change', () => {
    const lines = Array.from({ length: 12 }, (_, at) => `line ${String(at + 1)}`);
    const changed = lines.with(6, 'other');
    expect(text(lines.join('\n'), changed.join('\n'))).toBe(
      '  … 3 unchanged lines\n  4: line 4\n  5: line 5\n  6: line 6\n- 7: line 7\n+ 7: other\n' +
        '  8: line 8\n  9: line 9\n  10: line 10\n  … 2 unchanged lines\n',
    );
    expect(text(lines.join('\n'), changed.join('\n'), true)).toContain(
      '  1: line 1\n  2: line 2\n',
    );
  });

  it('of long lines are compared word by word', () => {
    const words = Array.from({ length: 100 }, (_, at) => `word${String(at)}`);
    const comparison = compare(
      { input: words.join(' ') },
      { input: words.with(50, 'other').join(' ') },
    );
    expect(comparison).toMatchObject({ form: 'words', summary: '1 word removed, 1 word added' });
    expect(diffText(comparison.lines(false))).toBe(
      '  … 88 unchanged words and signs\n  89: word44 word45 word46 word47 word48 word49 \n' +
        '- 101: word50\n+ 101: other\n  102:  word51 word52 word53 word54 word55 word56\n  … 86 unchanged words and signs\n',
    );
  });

  it('count what was removed and added', () => {
    expect(compare({ input: 'a\nb' }, { input: 'a\nc\nd' }).summary).toBe(
      '1 line removed, 2 lines added',
    );
    expect(compare({ input: 'a' }, { input: 'a' }).summary).toBe('No difference');
  });

  it('are compared to a limit', () => {
    const { notes } = compare({ input: 'x'.repeat(5_000_000) }, { input: 'y' });
    expect(notes).toEqual(['Only the first 1.0 MB of each were compared.']);
  });
});

describe('Two messages of bytes', () => {
  it('are compared byte by byte, with what is around a change', () => {
    const before = hex('00'.repeat(40) + 'aabb' + '11'.repeat(40));
    const after = hex('00'.repeat(40) + 'cc' + '11'.repeat(40));
    const comparison = compare({ input: before }, { input: after });
    expect(comparison).toMatchObject({ form: 'bytes', summary: '2 bytes removed, 1 byte added' });
    expect(
      diffText(comparison.lines(false))
        .split('\n')
        .map((line) => line.trimEnd()),
    ).toEqual([
      '  … 32 unchanged bytes',
      `  00000020: ${'00 '.repeat(8)} ........`,
      `- 00000028: aa bb${' '.repeat(20)}..`,
      `+ 00000028: cc${' '.repeat(23)}.`,
      `  00000029: ${'11 '.repeat(8)} ........`,
      '  … 32 unchanged bytes',
      '',
    ]);
  });

  it('join changes between which bytes are the same by chance', () => {
    expect(
      compare({ input: hex('01 00 02 00 03') }, { input: hex('04 00 05 00 06') }).summary,
    ).toBe('5 bytes removed, 5 bytes added');
  });

  it('of which one is a text are compared as UTF-8', () => {
    expect(compare({ input: 'é' }, { input: hex('c3 a9') }).summary).toBe('No difference');
  });

  it('say so where they have nothing in common', () => {
    const noise = (seed: number): Uint8Array<ArrayBuffer> => {
      let state = seed;
      return Uint8Array.from({ length: 60_000 }, () => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        return state >>> 16;
      });
    };
    expect(compare({ input: noise(1) }, { input: noise(77_777) }, 1_000_000).notes).toEqual([
      'They have too little in common to be compared to the end: more may be marked than differs.',
    ]);
  });
});

it('No line is lost, whatever is compared', () => {
  const inputs = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 60 }),
    fc.uint8Array({ max: 2, maxLength: 100 }).map((bytes) => Uint8Array.from(bytes)),
  );
  fc.assert(
    fc.property(inputs, inputs, (before, after) => {
      const comparison = compare({ input: before }, { input: after });
      for (const showsAll of [false, true]) {
        const lines = comparison.lines(showsAll);
        const all = Array.from({ length: lines.count }, (_, line) => lines.at(line));
        expect(all.every(({ text: shown }) => typeof shown === 'string')).toBe(true);
        if (!showsAll || comparison.form !== 'lines') continue;
        const side = (sign: string): string =>
          all
            .filter((line) => line.sign === 'same' || line.sign === sign)
            .map((line) => line.text)
            .join('\n');
        expect(side('removed')).toBe(before);
        expect(side('added')).toBe(after);
      }
    }),
    { numRuns: 500 },
  );
});
