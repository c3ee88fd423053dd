import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { afterEach, describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import '../../../src/define.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import type { WsInspector } from '../../../src/elements/session/inspector.js';
import { FakeClock, fakePorts } from '../../support/fake-ports.js';
import { append } from '../../support/log.js';

const clock = new FakeClock();

/** Styles of a page that wants everything to look as it likes. */
const loud = `
  * { font: 9px serif !important; letter-spacing: 3px !important; }
  html, body, div {
    color: red !important; text-transform: uppercase !important; line-height: 3 !important;
    text-align: center !important; white-space: pre !important; word-break: break-all !important;
    text-indent: 20px !important; text-shadow: 1px 1px red !important; cursor: wait !important;
    direction: rtl !important; word-spacing: 9px !important; hyphens: auto !important;
  }
  * { box-sizing: content-box !important; z-index: 7 !important; }
  button, input, svg, code, dialog { display: none !important; border: 9px solid red !important; }
  ws-inspector { color: red; font-size: 40px; text-align: right; }
`;

const reverting = `* { all: revert; } ${loud}`;

let sheet: HTMLStyleElement | undefined;

afterEach(() => {
  sheet?.remove();
  sheet = undefined;
});

async function inspector(): Promise<WsInspector> {
  const box = await fixture<HTMLElement>(
    html`<div>
      <ws-inspector
        url="ws://test/one"
        .createSession=${(options: object) => new PortableSession(options, fakePorts(clock))}
      ></ws-inspector>
    </div>`,
  );
  const element = box.querySelector<WsInspector>('ws-inspector')!;
  element.style.setProperty('height', '600px');
  for (const line of ['> hello', '< {"a":1}', 'close 1001 bye']) append(element.session!.log, line);
  await element.updateComplete;
  await waitUntil(() => getComputedStyle(element).display === 'flex', 'its styles are held');
  await nextFrame();
  await nextFrame();
  // What is fetched later takes its place, and the rest makes room for it.
  await waitUntil(
    () => [...innerElements(element)].some(({ classList }) => classList.contains('cm-content')),
    'its editor has come',
    { timeout: 8000 },
  );
  let last = '';
  await waitUntil(
    () => {
      const before = last;
      last = looks(element).join('\n');
      return last === before;
    },
    'it stays as it is',
    { interval: 200, timeout: 8000 },
  );
  return element;
}

/** Every element in an element's shadow trees, outermost first. */
function* innerElements(element: Element): Generator<Element> {
  yield element;
  const root = element.shadowRoot ?? element;
  for (const child of root.children) yield* innerElements(child);
}

const seen = [
  'color',
  'font-family',
  'font-size',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-align',
  'text-indent',
  'text-shadow',
  'text-transform',
  'white-space',
  'word-break',
  'hyphens',
  'cursor',
  'direction',
  'display',
  'box-sizing',
  'width',
  'height',
  'background-color',
];

/** What an element and all in it look like, but for what the page may say of the host itself. */
function looks(element: Element): string[] {
  return [...innerElements(element)].map((inner) => {
    const style = getComputedStyle(inner);
    const own = inner === element ? seen.filter((name) => name !== 'box-sizing') : seen;
    const said = own.map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return `${inner.localName}.${inner.getAttribute('class') ?? ''} ${said.join('; ')}`;
  });
}

/** Keeps the pointer, which an earlier test may have left anywhere, from hovering over a button. */
async function parkPointer(): Promise<void> {
  const cover = await fixture<HTMLElement>(
    html`<div style="position: fixed; inset: auto 0 0 auto; z-index: 9; width: 9px; height: 9px"></div>`,
  );
  await userEvent.hover(cover);
}

describe('<ws-inspector> in a page with styles of its own', () => {
  it.each([
    ['loud', loud],
    ['reverting', reverting],
  ])('that are %s looks as in a page without', async (_, hostile) => {
    await parkPointer();
    const plain = await inspector();
    const before = looks(plain);
    // So that the other one stands in its place, all of it to be seen.
    plain.parentElement!.remove();
    sheet = document.createElement('style');
    sheet.textContent = hostile;
    document.head.append(sheet);
    const after = looks(await inspector());
    expect(before.length).to.be.greaterThan(150);
    expect(after.filter((look, index) => look !== before[index])).to.deep.equal([]);
    expect(after).to.have.length(before.length);
  });

  it('can be hidden and laid out by the page', async () => {
    const element = await inspector();
    element.style.setProperty('display', 'none');
    expect(getComputedStyle(element).display).to.equal('none');
    element.style.setProperty('display', 'grid');
    expect(getComputedStyle(element).display).to.equal('grid');
  });

  it('takes its colours from the custom properties, and its parts from the page', async () => {
    sheet = document.createElement('style');
    sheet.textContent = `
      ws-inspector { --ws-color-background: rgb(1, 2, 3); }
      ws-inspector::part(row-sent) { background: rgb(4, 5, 6); }
      ws-inspector::part(log-toolbar) { background: rgb(7, 8, 9); }
      ws-inspector::part(status) { background: rgb(10, 11, 12); }
      ws-inspector::part(details) { background: rgb(13, 14, 15); }
      ws-inspector::part(tabs) { background: rgb(16, 17, 18); }
      ws-inspector::part(editor) { background: rgb(19, 20, 21); }
    `;
    document.head.append(sheet);
    const element = await inspector();
    const painted = new Set(
      [...innerElements(element)].map((inner) => getComputedStyle(inner).backgroundColor),
    );
    for (let red = 1; red <= 19; red += 3) {
      const color = `rgb(${String(red)}, ${String(red + 1)}, ${String(red + 2)})`;
      expect([...painted], color).to.include(color);
    }
  });

  it('changes nothing of the page', async () => {
    const sheets = document.styleSheets.length;
    const adopted = document.adoptedStyleSheets.length;
    const body = looksOf(document.body);
    const root = looksOf(document.documentElement);
    await inspector();
    expect(document.styleSheets.length).to.equal(sheets);
    expect(document.adoptedStyleSheets.length).to.equal(adopted);
    expect(looksOf(document.body)).to.deep.equal(body);
    expect(looksOf(document.documentElement)).to.deep.equal(root);
  });
});

function looksOf(element: Element): Record<string, string> {
  const style = getComputedStyle(element);
  const free = new Set(['height', 'block-size', 'perspective-origin', 'transform-origin']);
  return Object.fromEntries(
    [...style]
      .filter((name) => !free.has(name))
      .map((name) => [name, style.getPropertyValue(name)]),
  );
}
