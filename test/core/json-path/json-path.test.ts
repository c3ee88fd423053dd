import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseJsonPath, selectNodes } from '../../../src/core/json-path/json-path-run.js';
import { pathOf } from '../../../src/core/json-path/json-path.js';
import { jsonTextOf } from '../../../src/core/tree/json-text-of.js';
import { addJson, parseJsonTree } from '../../../src/core/tree/json-tree.js';
import { TreeBuilder } from '../../../src/core/tree/tree-builder.js';
import { hitsIn, previewOf, TreeFinder } from '../../../src/core/tree/tree-finder.js';
import { TreePlaces } from '../../../src/core/tree/tree-places.js';
import { treeFromValue } from '../../../src/core/tree/value-tree.js';

function placesOf(json: string): TreePlaces {
  return new TreePlaces(parseJsonTree(json).tree);
}

function find(json: string, query: string): number[] {
  const finder = new TreeFinder(placesOf(json).tree, query);
  while (!finder.scan());
  return Array.from({ length: finder.count }, (_, index) => finder.hitAt(index)!);
}

describe('The path of a node', () => {
  it.each([
    ['{"a":1}', 0, '$', '$'],
    ['{"a":1}', 1, "$['a']", '$.a'],
    ['{"a":[0,{"b c":1}]}', 4, "$['a'][1]['b c']", "$.a[1]['b c']"],
    ['{"é":1}', 1, "$['é']", '$.é'],
    ['{"1":1}', 1, "$['1']", "$['1']"],
    ['{"":1}', 1, "$['']", "$['']"],
    [`{"'":1}`, 1, `$['\\'']`, `$['\\'']`],
    ['{"\\\\\\n\\u000b":1}', 1, "$['\\\\\\n\\u000b']", "$['\\\\\\n\\u000b']"],
  ])('in %s of node %d is %s', (json, node, normalized, shorthand) => {
    expect(pathOf(placesOf(json), node)).toBe(normalized);
    expect(pathOf(placesOf(json), node, 'shorthand')).toBe(shorthand);
  });

  it('selects that node, in either form', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const places = placesOf(JSON.stringify(value));
        for (let node = 0; node < places.tree.count; node += 1) {
          for (const form of ['normalized', 'shorthand'] as const) {
            const path = parseJsonPath(pathOf(places, node, form));
            expect(path.ok && selectNodes(places, path.query).nodes).toEqual([node]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of one of several roots is an item, and can be cut at its start', () => {
    const builder = new TreeBuilder();
    addJson(builder, '1');
    addJson(builder, '{"a":[2]}');
    expect(pathOf(new TreePlaces(builder.finish()), 3)).toBe("$[1]['a'][0]");
    expect(pathOf(placesOf('[[[[1]]]]'), 4, 'normalized', 2)).toBe('…[0][0]');
  });
});

describe('The JSON text of a node', () => {
  it.each([
    [
      '{"a": [1, {"b" : "]}"}] , "c":[]}',
      ['{"a": [1, {"b" : "]}"}] , "c":[]}', '[1, {"b" : "]}"}]', '1', '{"b" : "]}"}', '"]}"', '[]'],
    ],
    [
      '[[],[ [] , {}],[[1]]]',
      ['[[],[ [] , {}],[[1]]]', '[]', '[ [] , {}]', '[]', '{}', '[[1]]', '[1]', '1'],
    ],
    [' 1.50 ', ['1.50']],
  ])('of %s stands as it was written', (json, expected) => {
    const { tree } = placesOf(json);
    expect(expected.map((_, node) => jsonTextOf(tree, node))).toEqual(expected);
  });

  it('is the source of every node of any JSON', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.integer({ min: 0, max: 2 }),
        (value, indent) => {
          const json = JSON.stringify(value, undefined, indent);
          const { tree } = placesOf(json);
          // As it is in the text, which has no −0.
          const values = new TreePlaces(treeFromValue(JSON.parse(json))).tree;
          for (let node = 0; node < tree.count; node += 1) {
            expect(JSON.parse(jsonTextOf(tree, node))).toEqual(
              JSON.parse(jsonTextOf(values, node)),
            );
          }
        },
      ),
    );
  });

  it('of a tree of values is written anew', () => {
    const { tree } = new TreePlaces(
      treeFromValue({
        a: [1, -0, NaN, 10n ** 20n],
        b: new Uint8Array([1, 255]),
        c: undefined,
        d: null,
        e: {},
      }),
    );
    expect(jsonTextOf(tree, 0)).toBe(
      '{"a":[1,-0,"NaN",100000000000000000000],"b":"01 ff","c":"undefined","d":null,"e":{}}',
    );
  });

  it('needs no recursion', () => {
    const deep = `${'['.repeat(99_999)}1${']'.repeat(99_999)}`;
    const { tree } = placesOf(deep);
    expect(jsonTextOf(tree, 0)).toBe(deep);
    expect(jsonTextOf(tree, 99_990)).toBe('[[[[[[[[[1]]]]]]]]]');
  });
});

describe('Finding in a tree', () => {
  it.each([
    ['{"Name":"x","y":"NAME"}', 'name', [1, 2]],
    ['{"a":"\\u0041bc"}', 'abc', [1]],
    ['{"a":12345}', '234', [1]],
    ['{"a":true,"b":null}', 'u', [1, 2]],
    ['{"a":{"b":1}}', 'B', [2]],
    ['["a"]', '', []],
    ['["a"]', '"', []],
  ])('%s for %s', (json, query, expected) => {
    expect(find(json, query)).toEqual(expected);
  });

  it('finds in long values, also over the edges of its pieces', () => {
    const long = `${'x'.repeat(65_530)}needle${'x'.repeat(100_000)}`;
    expect(find(`["${long}","needle"]`, 'NEEDLE')).toEqual([1, 2]);
  });

  it('marks where a text stands in another', () => {
    expect(hitsIn('aAaAa', 'aa')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
    expect(hitsIn('abc', '')).toEqual([]);
  });

  it.each([
    ['{"a":1,"b":"x","c":{"d":1},"e":[1,2]}', 'a: 1, b: "x", c: {…}, e: [2]'],
    ['[[],{}]', '[], {}'],
    [`["${'y'.repeat(100)}"]`, `"${'y'.repeat(23)}…"`],
    [`[${'1,'.repeat(20)}1]`, '1, 1, 1, 1, 1, 1, 1, 1, …'],
  ])('shows of %s, when it is collapsed, %s', (json, expected) => {
    expect(previewOf(placesOf(json).tree, 0)).toBe(expected);
  });
});
