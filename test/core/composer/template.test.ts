import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { resolveTemplate } from '../../../src/core/composer/resolve-template.js';
import type { TemplateValues } from '../../../src/core/composer/template-variables.js';
import { escapeVariables, parseTemplate } from '../../../src/core/composer/template.js';

const draws: TemplateValues = {
  now: Date.UTC(2026, 10, 27, 1, 2, 3, 45),
  seq: 7,
  uuid: (index) => `uuid-${index}`,
  chance: (index) => (index === 0 ? 0 : 0.999_999),
  text: (name) =>
    new Map([
      ['user', 'Ada "the first"'],
      ['age', '36'],
      ['empty', ''],
    ]).get(name),
};

function resolved(text: string, isJson = false): string {
  const result = resolveTemplate(text, parseTemplate(text), isJson, draws);
  return result.ok
    ? result.text
    : `${result.problem.line}:${result.problem.column} ${result.problem.message}`;
}

describe('A template in text', () => {
  it.each([
    ['nothing', 'nothing'],
    ['{{now}}', '1795741323045'],
    ['{{now:s}}', '1795741323'],
    ['{{now:iso}}', '2026-11-27T01:02:03.045Z'],
    ['{{ seq }} and {{seq}}', '7 and 7'],
    ['{{uuid}} {{uuid}}', 'uuid-0 uuid-1'],
    ['{{random:1-100}} {{random:1-100}}', '1 100'],
    ['{{random:-5--5}}', '-5'],
    ['<{{user}}>', '<Ada "the first">'],
    ['[{{empty}}]', '[]'],
    ['\\{{user}}', '{{user}}'],
    ['\\{{user}} {{age}}', '{{user}} 36'],
    ['{{#each list}}', '{{#each list}}'],
    ['{{}} {{ }} {{{{', '{{}} {{ }} {{{{'],
    ['{"a":{"b":1}}', '{"a":{"b":1}}'],
  ])('%j becomes %j', (text, expected) => {
    expect(resolved(text)).toBe(expected);
  });

  it.each([
    [
      'a\n {{nobody}}',
      '2:2 There is no variable “nobody”. Give it a value under Variables, write \\{{ for two braces, or switch variables off.',
    ],
    ['{{random}}', '1:1 {{random}} takes a range after a colon, as in {{random:1-100}}.'],
    ['{{random:9-1}}', '1:1 The range of {{random:9-1}} ends before it begins.'],
    ['{{now:week}}', '1:1 {{now}} takes “s” or “iso” after a colon, or nothing.'],
    ['{{seq:1}}', '1:1 {{seq}} takes nothing after a colon.'],
    ['{{user:1}}', '1:1 {{user}} takes nothing after a colon.'],
    [
      '{{__proto__}}',
      '1:1 There is no variable “__proto__”. Give it a value under Variables, write \\{{ for two braces, or switch variables off.',
    ],
  ])('%j says what is wrong', (text, expected) => {
    expect(resolved(text)).toBe(expected);
  });
});

/** What JSON has to escape, and what only looks as if. */
const difficult = fc.constantFrom(
  '"',
  '\\',
  '{{seq}}',
  '}',
  '\n',
  '\0',
  '\u2028',
  'é',
  '\ud800',
  '1',
);

describe('A template in JSON', () => {
  it.each([
    ['{"at":{{now}}}', '{"at":1795741323045}'],
    ['{"id":{{uuid}}}', '{"id":"uuid-0"}'],
    ['{"id":"{{uuid}}"}', '{"id":"uuid-0"}'],
    ['{"user":{{user}}}', '{"user":"Ada \\"the first\\""}'],
    ['{"user":"<{{user}}>"}', '{"user":"<Ada \\"the first\\">"}'],
    ['{"age":{{age}},"text":"{{age}}"}', '{"age":36,"text":"36"}'],
    ['{"a":"\\"{{seq}}"}', '{"a":"\\"7"}'],
    ['{"a":"\\{{seq}}"}', '{"a":"{{seq}}"}'],
  ])('%j becomes %j', (text, expected) => {
    expect(resolved(text, true)).toBe(expected);
  });

  it('is JSON again whatever a variable holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: difficult }), (value) => {
        const text = '{"inside":"{{v}}","bare":{{v}}}';
        const result = resolveTemplate(text, parseTemplate(text), true, {
          ...draws,
          text: () => value,
        });
        expect(result.ok).toBe(true);
        if (result.ok) expect((JSON.parse(result.text) as { inside: string }).inside).toBe(value);
      }),
    );
  });
});

describe('parseTemplate', () => {
  it('keeps every text that has no variable, and is a template only with one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '\\', 'a', ':', ' ', '\n') }),
        (text) => {
          const { parts, variables, isTemplate } = parseTemplate(text);
          if (variables.length > 0) return;
          const kept = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
          expect(isTemplate ? kept.length < text.length : kept === text).toBe(true);
        },
      ),
    );
  });

  it('finds none in a text that was escaped, which resolves to what it was', () => {
    const units = fc.constantFrom('{{', '}}', '{{a}}', '\\', 'a', ':', ' ', '{', '\n');
    fc.assert(
      fc.property(fc.string({ unit: units }), (text) => {
        expect(parseTemplate(escapeVariables(text)).variables).toEqual([]);
        expect(resolved(escapeVariables(text))).toBe(text);
      }),
    );
  });

  it('finds variables where they stand', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        fc.pre(!/[{\\]$/.test(before) && !before.includes('{{') && !after.includes('{{'));
        const [found] = parseTemplate(`${before}{{x}}${after}`).variables;
        expect(found).toEqual({
          name: 'x',
          argument: undefined,
          start: before.length,
          end: before.length + 5,
        });
      }),
    );
  });

  it('reads many braces in no time that grows with their square', () => {
    expect(parseTemplate('{{'.repeat(500_000)).isTemplate).toBe(false);
    expect(parseTemplate(`{{a${' '.repeat(500_000)}}}`).isTemplate).toBe(false);
  });
});

describe('A place in a resolved template', () => {
  it('leads back to the place that it comes from', () => {
    const text = 'ab{{seq}}cd';
    const result = resolveTemplate(text, parseTemplate(text), false, draws);
    if (!result.ok) throw new Error(result.problem.message);
    expect(result.text).toBe('ab7cd');
    expect([0, 1, 2, 3, 4].map((at) => result.toSource(at))).toEqual([0, 1, 2, 9, 10]);
  });
});
