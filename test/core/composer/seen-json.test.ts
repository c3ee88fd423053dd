import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { SeenJson } from '../../../src/core/composer/seen-json.js';

function seen(...texts: readonly string[]): SeenJson {
  const memory = new SeenJson();
  for (const text of texts) memory.take(text);
  return memory;
}

const chat = [
  '{"type":"message","text":"hello","user":{"name":"Ada"}}',
  '{"type":"message","text":"bye"}',
  '{"type":"username","name":"Bob"}',
];

describe('SeenJson', () => {
  it('offers names by how often they were seen', () => {
    const names = seen(...chat)
      .names('', '')
      .map(({ json, count }) => `${json} ${count}`);
    expect(names).toEqual(['"type" 3', '"text" 2', '"name" 2', '"user" 1']);
  });

  it('offers names of the same object first, and those that begin alike only', () => {
    expect(seen(...chat).names('', 'user')[0]!.json).toBe('"name"');
    expect(
      seen(...chat)
        .names('T', '')
        .map(({ json }) => json),
    ).toEqual(['"type"', '"text"']);
  });

  it('offers the values of a name, as JSON', () => {
    const memory = seen(...chat, '{"type":4,"ok":true,"none":null,"list":[1,2,1]}');
    expect(memory.values('type', '').map(({ json }) => json)).toEqual([
      '"message"',
      '"username"',
      '4',
    ]);
    expect(memory.values('type', 'us').map(({ json }) => json)).toEqual(['"username"']);
    expect(memory.values('none', 'n').map(({ json }) => json)).toEqual(['null']);
    expect(
      memory
        .values('list', '')
        .map(({ json }) => json)
        .sort(),
    ).toEqual(['1', '2']);
    expect(memory.values('nobody', '')).toEqual([]);
  });

  it('knows names such as __proto__, and is not changed by them', () => {
    const memory = seen('{"__proto__":{"polluted":1},"constructor":2}');
    expect(memory.names('__', '').map(({ json }) => json)).toEqual(['"__proto__"']);
    expect(memory.values('constructor', '').map(({ json }) => json)).toEqual(['2']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('forgets what was not seen for long, and stays bounded', () => {
    const memory = seen('{"old":1}');
    for (let n = 0; n < 2500; n++) memory.take(`{"n${n}":${n},"id":${n}}`);
    expect(memory.names('old', '')).toEqual([]);
    expect(memory.names('', '', 1e9).length).toBeLessThanOrEqual(2000);
    expect(memory.values('id', '', 1e9).length).toBeLessThanOrEqual(100);
  });

  it('takes any text, and offers only JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const memory = seen(text);
        for (const { json } of memory.names('', '')) JSON.parse(json);
      }),
    );
  });
});
