import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { maskTemplate } from '../../../src/core/composer/template-mask.js';

describe('A masked template', () => {
  it.each([
    '{"a":{{seq}},"b":[{{uuid}}, "{{now}}"]}',
    '{{seq}}',
    '["\\"{{a}}", {{b}}]',
    '["\\{{a}}", "\\{{b}}", {{c}}, "\\{{d}}"]',
    '[1, 2]',
  ])('%j is JSON, and has its variables again afterwards', (text) => {
    const masked = maskTemplate(text);
    expect(() => JSON.parse(masked.text) as unknown).not.toThrow();
    expect(masked.unmask(masked.text)).toBe(text);
  });

  it('survives another layout', () => {
    const masked = maskTemplate('{"a":{{seq}},"b":"{{now}}"}');
    const laidOut = JSON.stringify(JSON.parse(masked.text), undefined, 1);
    expect(masked.unmask(laidOut)).toBe('{\n "a": {{seq}},\n "b": "{{now}}"\n}');
  });

  it('leaves strings alone that look like its marks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{{x}}', '"\ue0000"', '"\ue000\ue0001"', '"a"')),
        (items) => {
          const text = `[${items.join(',')}]`;
          const masked = maskTemplate(text);
          expect(masked.unmask(masked.text)).toBe(text);
        },
      ),
    );
  });
});
