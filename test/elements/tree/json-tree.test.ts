import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import '../../../src/define.js';
import { parseJsonTree, type JsonTree } from '../../../src/core/tree/json-tree.js';
import { TreeBuilder } from '../../../src/core/tree/tree-builder.js';
import type { WsJsonTree } from '../../../src/elements/tree/json-tree.js';
import { WsNodeSelectEvent } from '../../../src/elements/tree/tree-events.js';

async function tree(given: Partial<WsJsonTree>, width = 800): Promise<WsJsonTree> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.setProperty('width', `${String(width)}px`);
  const element = document.createElement('ws-json-tree') as WsJsonTree;
  element.style.setProperty('height', '440px');
  Object.assign(element, given);
  box.append(element);
  await settled(element);
  return element;
}

/** After the frame in which the size is known and the next drawing. */
async function settled(element: WsJsonTree): Promise<void> {
  await element.updateComplete;
  await nextFrame();
  await nextFrame();
  await element.updateComplete;
}

function container(element: WsJsonTree): HTMLElement {
  return element.renderRoot.querySelector<HTMLElement>('[role=tree]')!;
}

function items(element: WsJsonTree): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>('[role=treeitem]')];
}

/** What the rows say, with their level before them. */
function rows(element: WsJsonTree): string[] {
  return items(element).map((item) => {
    const parts = [...item.children].map((part) => part.textContent).filter((part) => part !== '');
    return `${item.getAttribute('aria-level')!} ${parts.join(' ')}`;
  });
}

function selected(element: WsJsonTree): string | undefined {
  const id = container(element).getAttribute('aria-activedescendant');
  if (id === null) return undefined;
  const item = items(element).find((found) => found.id === id)!;
  expect(item.getAttribute('aria-selected')).to.equal('true');
  return rows(element)[items(element).indexOf(item)];
}

async function press(element: WsJsonTree, keys: string): Promise<void> {
  element.focus();
  await userEvent.keyboard(keys);
  await settled(element);
}

async function type(element: WsJsonTree, label: string, text: string): Promise<void> {
  const input = element.renderRoot.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)!;
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await settled(element);
}

async function click(element: WsJsonTree, selector: string): Promise<void> {
  element.renderRoot.querySelector<HTMLElement>(selector)!.click();
  await settled(element);
}

function path(element: WsJsonTree): string {
  return element.renderRoot.querySelector('.path code')!.textContent!.trim();
}

function selections(element: WsJsonTree): WsNodeSelectEvent[] {
  const found: WsNodeSelectEvent[] = [];
  element.addEventListener(WsNodeSelectEvent.type, (event) => {
    found.push(event as WsNodeSelectEvent);
  });
  return found;
}

function copied(element: WsJsonTree): string {
  const clipboardData = new DataTransfer();
  container(element).dispatchEvent(new ClipboardEvent('copy', { clipboardData, cancelable: true }));
  return clipboardData.getData('text/plain');
}

const small = '{"a":[1.50,{"x":"y"}],"b":9007199254740993,"c":{}}';

describe('<ws-json-tree>', () => {
  it('shows JSON as it was written', async () => {
    const element = await tree({ text: small });
    expect(rows(element)).to.deep.equal([
      '1 root {3}',
      '2 a [2]',
      '3 0 1.50',
      '3 1 {1} x: "y"',
      '2 b 9007199254740993',
      '2 c {0}',
    ]);
    const facts = ['aria-expanded', 'aria-setsize', 'aria-posinset'].map((name) =>
      items(element).map((item) => item.getAttribute(name)),
    );
    expect(facts).to.deep.equal([
      ['true', 'true', null, 'false', null, null],
      ['1', '3', '2', '2', '3', '3'],
      ['1', '1', '1', '2', '2', '3'],
    ]);
  });

  it('shows values, and trees that decoders made, with their hints', async () => {
    const element = await tree({ value: { when: 1n, list: new Set(['x']) } });
    expect(rows(element)).to.deep.equal([
      '1 root {2}',
      '2 when 1 bigint',
      '2 list [1] Set',
      '3 0 "x"',
    ]);
    const builder = new TreeBuilder();
    builder.string('one', { hint: 'str', start: 2, end: 5 });
    builder.note('The rest is cut.');
    element.tree = builder.finish();
    await settled(element);
    expect(rows(element)).to.deep.equal(['1 0 "one" str', '1 1 The rest is cut.']);
    const events = selections(element);
    items(element)[0]!.click();
    expect(events.map(({ node, bytes }) => [node, bytes])).to.deep.equal([
      [0, { start: 2, end: 5 }],
    ]);
  });

  it('marks characters that cannot be seen, in keys and in values', async () => {
    const element = await tree({ text: '{"a\u200b":"b\u202ec"}' });
    const marks = [...element.renderRoot.querySelectorAll('.mark')].map((mark) => mark.textContent);
    expect(marks).to.deep.equal(['U+200B ZWSP', 'U+202E RLO']);
  });

  it('shows nothing of a text but text', async () => {
    const element = await tree({ text: '{"<img src=x onerror=alert(1)>":"<b>x</b>"}' });
    expect(element.renderRoot.querySelector('img, b')).to.equal(null);
    expect(rows(element)[1]).to.contain('<b>x</b>');
  });

  it.each([
    ['{Home}', '1 root {3}'],
    ['{End}', '2 c {0}'],
    ['{ArrowDown}{ArrowDown}', '2 a [2]'],
    ['{End}{ArrowUp}', '2 b 9007199254740993'],
    ['{Home}{PageDown}', '2 c {0}'],
    ['{End}{PageUp}', '1 root {3}'],
    ['{End}{ArrowLeft}', '1 root {3}'],
    ['{Home}{ArrowRight}', '2 a [2]'],
    ['{Home}{ArrowDown}{ArrowLeft}', '2 a [2] 1.50, {…}'],
    ['{Home}{ArrowDown}{Enter}', '2 a [2] 1.50, {…}'],
    ['{Home}{ArrowDown}{Enter} ', '2 a [2]'],
    ['{ArrowDown}{ArrowRight}{ArrowRight}{ArrowDown}{ArrowRight}{ArrowRight}', '4 x "y"'],
    [
      '{ArrowDown}{ArrowRight}{ArrowRight}{ArrowDown}{ArrowRight}{ArrowRight}{ArrowLeft}',
      '3 1 {1}',
    ],
    ['{ArrowDown}{ArrowRight}{ArrowRight}*{ArrowDown}{ArrowRight}', '4 x "y"'],
  ])('goes by %s', async (keys, expected) => {
    const element = await tree({ text: small });
    await press(element, keys);
    expect(selected(element)).to.equal(expected);
  });

  it('opens and closes by the pointer: by the twisty, or by a double click', async () => {
    const element = await tree({ text: small });
    items(element)[1]!.querySelector<HTMLElement>('.twisty')!.click();
    await settled(element);
    expect(rows(element)).to.have.length(4);
    items(element)[1]!.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await settled(element);
    expect(rows(element)).to.have.length(6);
  });

  it('fires one event for each selection of a person, and none for a program', async () => {
    const element = await tree({ text: small });
    const events = selections(element);
    element.selected = 4;
    await settled(element);
    expect(path(element)).to.equal('$.a[1].x');
    expect(events).to.have.length(0);
    await press(element, '{ArrowUp}{ArrowUp}');
    items(element)[1]!.click();
    items(element)[1]!.click();
    expect(events.map(({ node }) => node)).to.deep.equal([3, 2, 1]);
    element.selected = undefined;
    await settled(element);
    expect(selected(element)).to.equal(undefined);
  });

  it('selects and brings into sight what is set before it is drawn', async () => {
    const value = Array.from({ length: 1000 }, (_, index) => index);
    const element = document.createElement('ws-json-tree') as WsJsonTree;
    element.style.setProperty('height', '440px');
    element.value = value;
    element.selected = 701;
    document.body.append(element);
    element.focus();
    await settled(element);
    expect(selected(element)).to.equal('2 700 700');
    expect(element.shadowRoot!.activeElement).to.equal(container(element));
    element.remove();
  });

  it('copies the selected node by the keys: a string as it says, others as JSON', async () => {
    const element = await tree({ text: '{"a":"x\\ny","b": [1, 2]}' });
    await press(element, '{ArrowDown}{ArrowDown}');
    expect(copied(element)).to.equal('x\ny');
    await press(element, '{ArrowDown}');
    expect(copied(element)).to.equal('[1, 2]');
  });

  it('offers what can be copied of a node, and what can be opened in it', async () => {
    const element = await tree({ text: '{"a":{"b":{"c":{"d":1}}}}', expandLevel: 1 });
    await press(element, '{ArrowDown}{ArrowDown}');
    items(element)[1]!.dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 50, clientY: 50 }),
    );
    const menu = element.renderRoot.querySelector<HTMLElement>('[popover]:popover-open')!;
    const labels = [...menu.querySelectorAll('button')].map(({ textContent }) => textContent);
    expect(labels).to.deep.equal([
      'Copy JSON',
      'Copy key',
      'Copy path',
      'Copy normalized path',
      'Expand 1 level',
      'Expand 2 levels',
      'Expand 3 levels',
      'Expand all',
      'Collapse',
    ]);
    await expect(element).to.be.accessible();
    await userEvent.keyboard('{End}{ArrowUp}{ArrowUp}{ArrowUp}{Enter}');
    await settled(element);
    expect(rows(element)).to.deep.equal(['1 root {1}', '2 a {1}', '3 b {1}', '4 c {1} d: 1']);
    expect(element.shadowRoot!.activeElement).to.equal(container(element));
  });

  it('expands and collapses all', async () => {
    const element = await tree({ text: '{"a":{"b":{"c":{"d":1}}}}' });
    await press(element, '{End}');
    await click(element, '[aria-label="Expand all"]');
    expect(rows(element)).to.have.length(5);
    element.selected = 4;
    await click(element, '[aria-label="Collapse all"]');
    expect(rows(element)).to.deep.equal(['1 root {1}', '2 a {1} b: {…}']);
    expect(selected(element)).to.equal('2 a {1} b: {…}');
  });

  it('opens a long string in place, in steps', async () => {
    const text = `first\nsecond\u202e${'x'.repeat(30_000)}`;
    const element = await tree({ value: { long: text, last: 1 } });
    expect(rows(element)[1]).to.match(/^2 long "first↵secondU\+202E RLOx+… more$/u);
    await press(element, '{ArrowDown}{ArrowDown}{Enter}');
    expect(rows(element)[2]).to.equal('3 first ↵');
    expect(rows(element)[3]).to.match(/^3 secondU\+202E RLOx+$/u);
    await press(element, '{End}{ArrowUp}');
    expect(selected(element)).to.match(/Show more \(10,\d+ characters left\)/u);
    await press(element, '{Enter}{End}{ArrowUp}');
    expect(selected(element)).to.match(/^3 x+$/u);
    await expect(element).to.be.accessible();
    await press(element, '{ArrowLeft}{ArrowLeft}');
    expect(rows(element)).to.have.length(3);
  });

  it('opens a string that is JSON as a tree, and one in that', async () => {
    const inner = JSON.stringify({ b: [1], deeper: JSON.stringify({ c: 2 }) });
    const element = await tree({ text: JSON.stringify({ a: inner, z: 1 }) });
    const events = selections(element);
    await click(element, '[data-action=json]');
    expect(rows(element).slice(2, 5)).to.deep.equal(['3 root {2}', '4 b [1]', '5 0 1']);
    items(element)[5]!.querySelector<HTMLElement>('[data-action=json]')!.click();
    await settled(element);
    expect(rows(element).slice(6)).to.deep.equal(['5 root {1}', '6 c 2', '2 z 1']);
    await press(element, '{End}{ArrowUp}');
    expect(path(element)).to.equal('$.a → $.deeper → $.c');
    expect(events.at(-1)!.node).to.equal(1);
    await expect(element).to.be.accessible();
    await press(element, '{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(rows(element)).to.have.length(7);
    expect(path(element)).to.equal('$.a → $.deeper');
  });

  it('says so when a string only looked like JSON', async () => {
    const element = await tree({ value: ['{oops}'] });
    await click(element, '[data-action=json]');
    expect(rows(element)[2]).to.contain('This string is not JSON');
  });

  it('finds keys and values, and expands what is around them', async () => {
    const element = await tree({
      text: '{"a":{"b":{"needle":1}},"c":["x",{"d":"NEEDLE"}]}',
      expandLevel: 1,
    });
    await press(element, '{Control>}f{/Control}');
    await type(element, 'Find in the tree', 'needle');
    const count = (): string =>
      element.renderRoot.querySelector('.find [aria-live]')!.textContent!.trim();
    expect(count()).to.equal('2 hits');
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect([selected(element), count()]).to.deep.equal(['4 needle 1', '1 of 2']);
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect([selected(element), count()]).to.deep.equal(['4 d "NEEDLE"', '2 of 2']);
    await userEvent.keyboard('{Enter}{Shift>}{Enter}{/Shift}');
    await settled(element);
    expect(count()).to.equal('2 of 2');
    expect(CSS.highlights.get('ws-find-hit')!.size).to.equal(2);
    await expect(element).to.be.accessible();
    await userEvent.keyboard('{Escape}');
    await settled(element);
    expect(CSS.highlights.get('ws-find-hit')!.size).to.equal(0);
  });

  it('marks what the filter looks for', async () => {
    const filterHits = (text: string): { start: number; end: number }[] => {
      const start = text.indexOf('y');
      return start < 0 ? [] : [{ start, end: start + 1 }];
    };
    const element = await tree({ text: '{"key":"y"}', filterHits });
    expect(CSS.highlights.get('ws-filter-hit')!.size).to.equal(2);
    element.remove();
    expect(CSS.highlights.get('ws-filter-hit')!.size).to.equal(0);
  });

  it('shows only what a JSONPath selects, and all again', async () => {
    const element = await tree({ text: '{"a":[{"n":1},{"n":5},{"n":7}],"b":2}' });
    const bar = element.renderRoot.querySelector('.bar [role=status]')!;
    await type(element, 'JSONPath', '$..[?@.n > 3]');
    await waitUntil(() => bar.textContent === '2 nodes');
    await settled(element);
    expect(rows(element)).to.deep.equal(['1 root {2}', '2 a [3]', '3 1 {1} n: 5', '3 2 {1} n: 7']);
    await type(element, 'JSONPath', '$..[?@.n >');
    await waitUntil(() => element.renderRoot.querySelector('#path-problem') !== null);
    expect(rows(element)).to.have.length(4);
    const input = element.renderRoot.querySelector('input[aria-label=JSONPath]')!;
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(element.renderRoot.querySelector('#path-problem')!.textContent).to.contain(
      'should be here',
    );
    await expect(element).to.be.accessible();
    await type(element, 'JSONPath', '$.nothing');
    await waitUntil(() => bar.textContent === '0 nodes');
    await type(element, 'JSONPath', '');
    await waitUntil(() => rows(element)[0] === '1 root {2}');
  });

  it('answers for 1,000,000 keys', async () => {
    const keys = Array.from({ length: 1_000_000 }, (_, key) => `"k${String(key)}":${String(key)}`);
    const { tree: columns } = parseJsonTree(`{${keys.join(',')}}`, { maxNodes: 2_000_000 });
    const element = await tree({ tree: columns });
    expect(items(element).length).to.be.below(30);
    await press(element, '{End}');
    expect(selected(element)).to.equal('2 k999999 999999');
    element.selected = 500_000;
    await settled(element);
    expect(selected(element)).to.equal('2 k499999 499999');
    await press(element, '{ArrowLeft}{ArrowLeft}');
    expect(rows(element)).to.have.length(1);
    await press(element, '{ArrowRight}');
    await press(element, '{Control>}f{/Control}');
    await type(element, 'Find in the tree', 'k777777');
    await userEvent.keyboard('{Enter}');
    await waitUntil(() => selected(element) === '2 k777777 777777', 'found', { timeout: 20_000 });
    await type(element, 'JSONPath', '$.k5');
    await waitUntil(() => rows(element).length === 2, 'filtered', { timeout: 20_000 });
  }, 60_000);

  it('answers for 100,000 levels, and says their number where they are not indented', async () => {
    const element = await tree({ text: `${'['.repeat(100_000)}${']'.repeat(100_000)}` });
    await click(element, '[aria-label="Expand all"]');
    await press(element, '{End}');
    expect(selected(element)).to.equal('100000 100000 0 [0]');
    expect(items(element).at(-1)!.scrollWidth).to.be.at.most(container(element).clientWidth);
    expect(path(element)).to.match(/^…(?:\[0\])+$/u);
    await press(element, '{Home}{ArrowLeft}');
    expect(rows(element)).to.have.length(1);
  }, 20_000);

  it('opens some 500 rows at first', async () => {
    const element = await tree({ value: Array.from({ length: 100 }, () => Array(20).fill(0)) });
    await press(element, '{End}');
    expect(rows(element).at(-1)).to.match(/^2 99 \[20\] 0, 0/u);
  });

  it('says why a text is not JSON, and shows what was read', async () => {
    const element = await tree({ text: '{"a":1,\n"b":oops}' });
    expect(rows(element)).to.deep.equal(['1 root {1}', '2 a 1']);
    expect(element.renderRoot.querySelector('.notice')!.textContent).to.equal(
      'This is not JSON. A value should be here, not “oops”. Line 2, column 5.',
    );
  });

  it('does not parse a long text unasked', async () => {
    const element = await tree({ text: `["${'x'.repeat(2_000_000)}"]` });
    expect(items(element)).to.have.length(0);
    await expect(element).to.be.accessible();
    await click(element, '.empty button');
    expect(rows(element)[0]).to.equal('1 root [1]');
  });

  it('lets somebody else parse long texts, and shows only the last answer', async () => {
    const answers: ((parsed: JsonTree) => void)[] = [];
    const parse = (): Promise<JsonTree> => new Promise((resolve) => answers.push(resolve));
    const text = `[${'1,'.repeat(50_000)}1]`;
    const element = await tree({ text, parse });
    expect(element.renderRoot.querySelector('[role=status]')!.textContent).to.contain('Reading');
    element.text = `${text} `;
    await settled(element);
    answers[1]!(parseJsonTree('["second"]'));
    await settled(element);
    answers[0]!(parseJsonTree('["first"]'));
    await settled(element);
    expect(rows(element)).to.deep.equal(['1 root [1]', '2 0 "second"']);
    element.parse = () => Promise.reject(new Error('The worker is gone.'));
    element.text = `${text}  `;
    await settled(element);
    expect(element.renderRoot.querySelector('.notice')!.textContent).to.contain(
      'The worker is gone',
    );
  });

  it.each([
    ['with a tree', { text: small }, 800],
    ['narrow', { text: small }, 360],
    ['empty', {}, 800],
    ['with a wrong text', { text: '{' }, 800],
    ['with nothing in a text', { text: '' }, 800],
  ])('is accessible %s', async (_, given, width) => {
    const element = await tree(given, width);
    await expect(element).to.be.accessible();
    if (container(element) === null) return;
    await press(element, '{ArrowDown}');
    await expect(element).to.be.accessible();
  });
});
