import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  parseJsonPath,
  JsonPathRun,
  selectNodes,
} from '../../../src/core/json-path/json-path-run.js';
import { jsonTextOf } from '../../../src/core/tree/json-text-of.js';
import { addJson, parseJsonTree } from '../../../src/core/tree/json-tree.js';
import { TreeBuilder } from '../../../src/core/tree/tree-builder.js';
import { TreePlaces } from '../../../src/core/tree/tree-places.js';

function select(json: string, path: string): string[] {
  const places = new TreePlaces(parseJsonTree(json).tree);
  const parsed = parseJsonPath(path);
  if (!parsed.ok) throw new Error(parsed.message);
  const { nodes, problem } = selectNodes(places, parsed.query);
  if (problem !== undefined) throw new Error(problem);
  return nodes.map((node) => jsonTextOf(places.tree, node));
}

function problemOf(path: string): string {
  const parsed = parseJsonPath(path);
  return parsed.ok ? 'valid' : parsed.message;
}

const store = `{"store":{"book":[
{"category":"reference","author":"Nigel Rees","title":"Sayings of the Century","price":8.95},
{"category":"fiction","author":"Evelyn Waugh","title":"Sword of Honour","price":12.99},
{"category":"fiction","author":"Herman Melville","title":"Moby Dick","isbn":"0-553-21311-3","price":8.99},
{"category":"fiction","author":"J. R. R. Tolkien","title":"The Lord of the Rings","isbn":"0-395-19395-8","price":22.99}
],"bicycle":{"color":"red","price":399}}}`;
const books = [8.95, 12.99, 8.99, 22.99];
const authors = ['"Nigel Rees"', '"Evelyn Waugh"', '"Herman Melville"', '"J. R. R. Tolkien"'];

describe('The examples of RFC 9535 §1.5, a bookstore', () => {
  it.each([
    ['$.store.book[*].author', authors],
    ['$..author', authors],
    ['$.store..price', [...books.map(String), '399']],
    ['$..book[2].author', ['"Herman Melville"']],
    ['$..book[2].publisher', []],
    ['$..book[-1].title', ['"The Lord of the Rings"']],
    ['$..book[0,1].title', ['"Sayings of the Century"', '"Sword of Honour"']],
    ['$..book[:2].title', ['"Sayings of the Century"', '"Sword of Honour"']],
    ['$..book[?@.isbn].title', ['"Moby Dick"', '"The Lord of the Rings"']],
    ['$..book[?@.price<10].title', ['"Sayings of the Century"', '"Moby Dick"']],
  ])('%s', (path, expected) => {
    expect(select(store, path)).toEqual(expected);
  });

  it('selects everything inside the store, and all in it', () => {
    expect(select(store, '$.store.*')).toHaveLength(2);
    expect(select(store, '$..*')).toHaveLength(27);
  });
});

const names = `{"o":{"j j":{"k.k":3}},"'":{"@":2}}`;
const wild = '{"o":{"j":1,"k":2},"a":[5,3]}';
const letters = '["a","b","c","d","e","f","g"]';
const items = '[3,5,1,2,4,6,{"b":"j"},{"b":"k"},{"b":{}},{"b":"kilo"}]';
const members = '{"p":1,"q":2,"r":3,"s":5,"t":{"u":6}}';
const filtered = `{"a":${items},"o":${members},"e":"f"}`;
const children = '{"o":{"j":1,"k":2},"a":[5,3,[{"j":4},{"k":6}]]}';
const nulls = '{"a":null,"b":[null],"c":[{}],"null":1}';

describe('The examples of RFC 9535 §2', () => {
  it.each([
    ['{"k":"v"}', '$', ['{"k":"v"}']],
    [names, "$.o['j j']", ['{"k.k":3}']],
    [names, "$.o['j j']['k.k']", ['3']],
    [names, '$.o["j j"]["k.k"]', ['3']],
    [names, `$["'"]["@"]`, ['2']],
    [wild, '$[*]', ['{"j":1,"k":2}', '[5,3]']],
    [wild, '$.o[*]', ['1', '2']],
    [wild, '$.o[*, *]', ['1', '2', '1', '2']],
    [wild, '$.a[*]', ['5', '3']],
    ['["a","b"]', '$[1]', ['"b"']],
    ['["a","b"]', '$[-2]', ['"a"']],
    [letters, '$[1:3]', ['"b"', '"c"']],
    [letters, '$[5:]', ['"f"', '"g"']],
    [letters, '$[1:5:2]', ['"b"', '"d"']],
    [letters, '$[5:1:-2]', ['"f"', '"d"']],
    [letters, '$[::-1]', ['"g"', '"f"', '"e"', '"d"', '"c"', '"b"', '"a"']],
    [filtered, "$.a[?@.b == 'kilo']", ['{"b":"kilo"}']],
    [filtered, "$.a[?(@.b == 'kilo')]", ['{"b":"kilo"}']],
    [filtered, '$.a[?@>3.5]', ['5', '4', '6']],
    [filtered, '$.a[?@.b]', ['{"b":"j"}', '{"b":"k"}', '{"b":{}}', '{"b":"kilo"}']],
    [filtered, '$[?@.*]', [items, members]],
    [filtered, '$[?@[?@.b]]', [items]],
    [filtered, '$.o[?@<3, ?@<3]', ['1', '2', '1', '2']],
    [filtered, '$.a[?@<2 || @.b == "k"]', ['1', '{"b":"k"}']],
    [filtered, '$.a[?match(@.b, "[jk]")]', ['{"b":"j"}', '{"b":"k"}']],
    [filtered, '$.a[?search(@.b, "[jk]")]', ['{"b":"j"}', '{"b":"k"}', '{"b":"kilo"}']],
    [filtered, '$.o[?@>1 && @<4]', ['2', '3']],
    [filtered, '$.o[?@.u || @.x]', ['{"u":6}']],
    [filtered, '$.a[?@.b == $.x]', ['3', '5', '1', '2', '4', '6']],
    [
      filtered,
      '$.a[?@ == @]',
      ['3', '5', '1', '2', '4', '6', '{"b":"j"}', '{"b":"k"}', '{"b":{}}', '{"b":"kilo"}'],
    ],
    [letters, '$[0, 3]', ['"a"', '"d"']],
    [letters, '$[0:2, 5]', ['"a"', '"b"', '"f"']],
    [letters, '$[0, 0]', ['"a"', '"a"']],
    [children, '$..j', ['1', '4']],
    [children, '$..[0]', ['5', '{"j":4}']],
    [children, '$.o..[*, *]', ['1', '2', '1', '2']],
    [children, '$.a..[0, 1]', ['5', '3', '{"j":4}', '{"k":6}']],
    [nulls, '$.a', ['null']],
    [nulls, '$.a[0]', []],
    [nulls, '$.a.d', []],
    [nulls, '$.b[0]', ['null']],
    [nulls, '$.b[*]', ['null']],
    [nulls, '$.b[?@]', ['null']],
    [nulls, '$.b[?@==null]', ['null']],
    [nulls, '$.c[?@.d==null]', []],
    [nulls, '$.null', ['1']],
  ])('%s: %s', (json, path, expected) => {
    expect(select(json, path)).toEqual(expected);
  });
});

const compared = '{"obj":{"x":"y"},"arr":[2,3]}';

describe('The comparisons of RFC 9535 §2.3.5.3', () => {
  it.each([
    ['$.absent1 == $.absent2', true],
    ['$.absent1 <= $.absent2', true],
    ["$.absent == 'g'", false],
    ['$.absent1 != $.absent2', false],
    ["$.absent != 'g'", true],
    ['1 <= 2', true],
    ['1 > 2', false],
    ["13 == '13'", false],
    ["'a' <= 'b'", true],
    ["'a' > 'b'", false],
    ['$.obj == $.arr', false],
    ['$.obj != $.arr', true],
    ['$.obj == $.obj', true],
    ['$.obj != $.obj', false],
    ['$.arr == $.arr', true],
    ['$.obj == 17', false],
    ['$.obj != 17', true],
    ['$.obj <= $.arr', false],
    ['$.obj < $.arr', false],
    ['$.obj <= $.obj', true],
    ['$.arr <= $.arr', true],
    ['1 <= $.arr', false],
    ['true <= true', true],
    ['true > true', false],
    ['1.0 == 1', true],
    ['-0 == 0', true],
    ['9007199254740993 == 9007199254740992', false],
    ['9007199254740993 > 9007199254740992', true],
    ['"\\uFFFD" < "\\uD83D\\uDE00"', true],
    ['length("\\uD83D\\uDE00a") == 2', true],
    ['length($.arr) == 2', true],
    ['length($.obj) == 1', true],
    ['length($.arr[0]) == 1', false],
    ['count($..*) == 5', true],
    ['value($..x) == "y"', true],
    ['value($.arr[*]) == 2', false],
    ['!match("abc", "a.")', true],
    ['match("a\\nb", "a.b")', false],
    ['match("a.b", "a[.]b")', true],
    ['search("xay", "a")', true],
    ['match(1, "1")', false],
  ])('%s is %s', (test, expected) => {
    expect(
      select(`[${compared}]`, `$[?${test.replaceAll('$.', '$[0].').replaceAll('$..', '$[0]..')}]`),
    ).toEqual(expected ? [compared] : []);
  });

  it('takes objects as equal in any order, and arrays in theirs', () => {
    expect(
      select('{"a":[{"x":1,"y":[2]},{"y":[2],"x":1.0},{"x":1}]}', '$.a[?@==$.a[0]].x'),
    ).toEqual(['1', '1.0']);
    expect(select('{"a":[[1,2],[2,1]]}', '$.a[?@==$.a[0]]')).toEqual(['[1,2]']);
  });
});

describe('A text that is no JSONPath', () => {
  it.each([
    ['', /begins with “\$”/u],
    ['.a', /begins with “\$”/u],
    ['$ ', /“\.”, “\.\.” or “\[” should be here/u],
    ['$a', /not “a”/u],
    ['$.', /A name should be here, not the end/u],
    ['$. a', /A name should be here/u],
    ['$..', /A name should be here/u],
    ['$.1', /A name should be here/u],
    ['$.a.', /A name/u],
    ['$[', /A name in quotes, an index/u],
    ['$[0', /“,” or “\]” should be here, not the end/u],
    ['$[01]', /leading zero/u],
    ['$[-0]', /leading zero/u],
    ['$[9007199254740992]', /at most 9007199254740991/u],
    ["$['a]", /no closing quote/u],
    [`$['\\x']`, /no such escape/u],
    [`$['\\"']`, /no such escape/u],
    [`$['\\uD800']`, /surrogate/u],
    [`$['\\u12']`, /Four hex digits/u],
    ["$['\n']", /control character/u],
    ['$[?@.a == "x" ||]', /should be here/u],
    ['$[?1]', /A value alone is no test/u],
    ['$[?length(@.a)]', /gives a value/u],
    ['$[?count(@.*)]', /gives a value/u],
    ['$[?match(@.a, "x") == true]', /cannot be compared/u],
    ['$[?length(@.*) > 1]', /single value/u],
    ['$[?@.* == 1]', /single value/u],
    ['$[?@..a == 1]', /single value/u],
    ['$[?count(1) == 1]', /takes a path here/u],
    ['$[?foo(@) == 1]', /no function “foo”/u],
    ['$[?length(@, 1) == 1]', /takes one argument/u],
    ['$[?match(@) ]', /takes two arguments/u],
    ['$[?a == 1]', /begin with “@\.”/u],
    ['$[?!@.a == 1]', /should be here/u],
    ['$[?(@.a) == 1]', /should be here/u],
    ['$[?@.a == 01]', /not a number/u],
    ['$[?match(@, "(a+)+")]', /could take too long/u],
    ['$[?search(@, "(")]', /not a regular expression/u],
    [`$[?${'('.repeat(100)}@${')'.repeat(100)}]`, /Too much is nested/u],
    [`$${'[?@'.repeat(100)}${']'.repeat(100)}`, /Too much is nested/u],
  ])('%s says why', (path, message) => {
    expect(problemOf(path)).toMatch(message);
  });

  it('is told so, whatever it is', () => {
    const sign = fc.constantFrom(
      ...'$.@*[]()?!<>=&|,:"\'\\ 0123-eau'.split(''),
      'length(',
      'match(',
      '..',
      '[?',
      '==',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
        const parsed = parseJsonPath(`$${signs.join('')}`);
        if (parsed.ok) selectNodes(new TreePlaces(parseJsonTree(store).tree), parsed.query);
        else expect(parsed.position).toBeLessThanOrEqual(signs.join('').length + 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('says where', () => {
    expect(parseJsonPath('$.a[?b]')).toMatchObject({ position: 5 });
  });
});

describe('A query', () => {
  it.each([
    '$ .a',
    '$\n[ 0 , 1 ]',
    '$[ 1 : 5 : 2 ]',
    '$[? @.a ==\t1 ]',
    '$[?( @ )]',
    '$.é',
    "$['\\'']",
  ])('may have white space and names as %j has them', (path) => {
    expect(problemOf(path)).toBe('valid');
  });

  it('takes several roots as the items of $', () => {
    const builder = new TreeBuilder();
    builder.string('first');
    addJson(builder, '{"a":[1,2]}');
    const places = new TreePlaces(builder.finish());
    const parsed = parseJsonPath('$[1].a[1]');
    expect(parsed.ok && selectNodes(places, parsed.query).nodes).toEqual([4]);
  });

  it('looks through 100,000 levels', () => {
    const deep = `${'['.repeat(99_999)}{"x":1}${']'.repeat(99_999)}`;
    expect(select(deep, '$..x')).toEqual(['1']);
  });

  it('stops with a sentence when it takes too many steps', () => {
    const places = new TreePlaces(parseJsonTree(`[${'[1,2,3],'.repeat(1000)}0]`).tree);
    const parsed = parseJsonPath('$..*[?count($..*)>0]');
    if (!parsed.ok) throw new Error(parsed.message);
    const run = new JsonPathRun(places, parsed.query, 10_000);
    while (!run.advance());
    expect(run.problem).toMatch(/too many steps/u);
    expect(run.nodes).toEqual([]);
  });

  it('does nothing long between two pauses', () => {
    const places = new TreePlaces(parseJsonTree(`[${'1,'.repeat(100_000)}0]`).tree);
    const parsed = parseJsonPath('$[?@==0]');
    if (!parsed.ok) throw new Error(parsed.message);
    const run = new JsonPathRun(places, parsed.query);
    let pauses = 0;
    while (!run.advance()) pauses += 1;
    expect(pauses).toBeGreaterThan(50);
    expect(run.nodes).toEqual([100_001]);
  });
});
