import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import '../../../src/define.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import type { WsHexView } from '../../../src/elements/hex/hex-view.js';
import { WsSplitEvent, type WsSplitter } from '../../../src/elements/kit/splitter.js';
import type { WsLog } from '../../../src/elements/log/log.js';
import type { WsTextView } from '../../../src/elements/message/text-view.js';
import type { WsInspector } from '../../../src/elements/session/inspector.js';
import { WsTabEvent, type WsSessionTabs } from '../../../src/elements/session/session-tabs.js';
import type { WsJsonTree } from '../../../src/elements/tree/json-tree.js';
import { FakeClock, fakePorts } from '../../support/fake-ports.js';
import { append } from '../../support/log.js';

type Direction = 'ltr' | 'rtl';

const directions: readonly Direction[] = ['ltr', 'rtl'];

async function log(dir: Direction): Promise<WsLog> {
  const session = new PortableSession({ url: 'ws://test/' }, fakePorts(new FakeClock()));
  for (const line of ['> hello', '< {"a":1}']) append(session.log, line);
  const element = await fixture<WsLog>(html`<ws-log dir=${dir} .session=${session}></ws-log>`);
  element.style.setProperty('height', '400px');
  await waitUntil(
    () => gridOf(element).querySelector('[role=gridcell]') !== null,
    'rows are drawn',
  );
  return element;
}

function gridOf(element: WsLog): ShadowRoot {
  return element.shadowRoot!.querySelector('ws-log-grid')!.shadowRoot!;
}

function leftOf(element: Element): number {
  return element.getBoundingClientRect().left;
}

/** Whether numbers go up. */
function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
}

describe('The log', () => {
  it.each([
    ['ltr', true],
    ['rtl', false],
  ] as const)('in %s has its columns in the order of reading', async (dir, ascends) => {
    const grid = gridOf(await log(dir));
    for (const cells of ['columnheader', 'gridcell']) {
      const lefts = [...grid.querySelector(`[role=${cells}]`)!.parentElement!.children]
        .filter((cell) => cell.getBoundingClientRect().width > 0)
        .map(leftOf);
      expect(lefts.length).to.be.greaterThan(5);
      expect(isAscending(ascends ? lefts : lefts.reverse()), cells).to.equal(true);
    }
  });

  it('keeps payloads, times and sizes from left to right in rtl', async () => {
    const grid = gridOf(await log('rtl'));
    for (const name of ['data', 'time', 'size', 'number']) {
      const cell = grid.querySelector(`.window .${name}`)!;
      expect(getComputedStyle(cell).direction, name).to.equal('ltr');
      expect(getComputedStyle(cell).unicodeBidi, name).to.equal('isolate');
    }
  });

  it.each([
    ['ltr', 40],
    ['rtl', -40],
  ] as const)('in %s widens a column towards where lines end', async (dir, moves) => {
    const element = await log(dir);
    const grid = gridOf(element);
    const head = grid.querySelector('.header .time')!;
    const edge = head.querySelector('.edge')!;
    const { width } = head.getBoundingClientRect();
    const at = leftOf(edge) + 3;
    const pointer = (type: string, clientX: number): void => {
      edge.dispatchEvent(new PointerEvent(type, { clientX, pointerId: 1, bubbles: true }));
    };
    Object.assign(edge, { setPointerCapture: () => undefined });
    pointer('pointerdown', at);
    pointer('pointermove', at + moves);
    pointer('pointerup', at + moves);
    await nextFrame();
    await nextFrame();
    expect(head.getBoundingClientRect().width).to.equal(width + 40);
  });
});

describe('A tree', () => {
  it.each([
    ['ltr', '{ArrowRight}', '{ArrowLeft}'],
    ['rtl', '{ArrowLeft}', '{ArrowRight}'],
  ] as const)('in %s opens with %s and closes with %s', async (dir, opens, closes) => {
    const element = await fixture<WsJsonTree>(
      html`<ws-json-tree dir=${dir} expand-level="0" .value=${{ a: { b: 1 } }}></ws-json-tree>`,
    );
    element.style.setProperty('height', '300px');
    await nextFrame();
    await nextFrame();
    const root = element.shadowRoot!;
    const expanded = (): string | null =>
      root.querySelector('[role=treeitem]')!.getAttribute('aria-expanded');
    root.querySelector<HTMLElement>('[role=tree]')!.focus();
    await userEvent.keyboard('{Home}');
    if (expanded() === 'true') await userEvent.keyboard(closes);
    await nextFrame();
    expect(expanded()).to.equal('false');
    await userEvent.keyboard(opens);
    await nextFrame();
    expect(expanded()).to.equal('true');
    await userEvent.keyboard(closes);
    await nextFrame();
    expect(expanded()).to.equal('false');
  });

  it.each(directions)('in %s is indented from where lines begin', async (dir) => {
    const element = await fixture<WsJsonTree>(
      html`<ws-json-tree dir=${dir} .value=${{ a: { b: 1 } }}></ws-json-tree>`,
    );
    element.style.setProperty('height', '300px');
    await nextFrame();
    await nextFrame();
    const keys = [...element.shadowRoot!.querySelectorAll('.key')].map((key) =>
      key.getBoundingClientRect(),
    );
    const [outer, inner] = keys;
    const step = dir === 'ltr' ? inner!.left - outer!.left : outer!.right - inner!.right;
    expect(step).to.be.greaterThan(8);
  });
});

describe('A splitter', () => {
  it.each([
    ['ltr', '{ArrowLeft}', '{ArrowRight}'],
    ['rtl', '{ArrowRight}', '{ArrowLeft}'],
  ] as const)(
    'in %s grows what is after it with %s and shrinks it with %s',
    async (dir, ...keys) => {
      const element = await fixture<WsSplitter>(
        html`<ws-splitter dir=${dir} label="Width" .value=${100} .min=${50} .max=${200}></ws-splitter>`,
      );
      const values: number[] = [];
      element.addEventListener(WsSplitEvent.type, (event) => {
        values.push((event as WsSplitEvent).value);
      });
      element.shadowRoot!.querySelector<HTMLElement>('[role=separator]')!.focus();
      for (const key of keys) await userEvent.keyboard(key);
      expect(values[0]).to.be.greaterThan(100);
      expect(values[1]).to.be.lessThan(100);
    },
  );
});

describe('<ws-inspector>', () => {
  async function inspector(dir: Direction): Promise<WsInspector> {
    const clock = new FakeClock();
    const element = await fixture<WsInspector>(
      html`<ws-inspector
        dir=${dir}
        url="ws://test/"
        .createSession=${(options: object) => new PortableSession(options, fakePorts(clock))}
      ></ws-inspector>`,
    );
    element.style.setProperty('height', '600px');
    await nextFrame();
    await nextFrame();
    return element;
  }

  it.each([
    ['ltr', '{ArrowRight}'],
    ['rtl', '{ArrowLeft}'],
  ] as const)('in %s goes on among its tabs with %s', async (dir, key) => {
    const element = await inspector(dir);
    element.addSession({ url: 'ws://test/two' });
    element.addSession({ url: 'ws://test/three' });
    element.session = element.sessions[0];
    await element.updateComplete;
    const tabs = element.shadowRoot!.querySelector<WsSessionTabs>('ws-session-tabs')!;
    await tabs.updateComplete;
    const chosen: number[] = [];
    tabs.addEventListener(WsTabEvent.type, (event) => {
      chosen.push(element.sessions.indexOf((event as WsTabEvent).session!));
    });
    tabs.shadowRoot!.querySelector<HTMLElement>('[role=tab][aria-selected=true]')!.focus();
    await userEvent.keyboard(key);
    expect(chosen).to.deep.equal([1]);
  });

  it.each(directions)('in %s has the details after the log', async (dir) => {
    const element = await inspector(dir);
    const panel = element.shadowRoot!.querySelector('ws-session-panel')!.shadowRoot!;
    const [log, details] = ['ws-log', 'ws-message'].map((tag) => leftOf(panel.querySelector(tag)!));
    expect(details! > log!).to.equal(dir === 'ltr');
  });

  it('has the address of a server from left to right in rtl', async () => {
    const element = await inspector('rtl');
    const url = element
      .shadowRoot!.querySelector('ws-session-panel')!
      .shadowRoot!.querySelector('ws-connection')!
      .shadowRoot!.querySelector('ws-url-field')!
      .shadowRoot!.querySelector('input')!;
    expect(getComputedStyle(url).direction).to.equal('ltr');
  });

  it('follows a change of dir on an element above it', async () => {
    const element = await inspector('ltr');
    element.removeAttribute('dir');
    element.parentElement!.dir = 'rtl';
    expect(getComputedStyle(element).direction).to.equal('rtl');
    element.parentElement!.removeAttribute('dir');
    expect(getComputedStyle(element).direction).to.equal('ltr');
  });
});

describe('What machines say', () => {
  it('runs from left to right in rtl: bytes and text', async () => {
    const hex = await fixture<WsHexView>(
      html`<ws-hex-view dir="rtl" .bytes=${new Uint8Array([1, 2, 3])}></ws-hex-view>`,
    );
    expect(getComputedStyle(hex.shadowRoot!.querySelector('[role=grid]')!).direction).to.equal(
      'ltr',
    );
    const text = await fixture<WsTextView>(
      html`<ws-text-view dir="rtl" .text=${'{"a": 1}'}></ws-text-view>`,
    );
    expect(getComputedStyle(text.shadowRoot!.querySelector('pre')!).direction).to.equal('ltr');
  });
});

describe('What machines read', () => {
  it.each([
    ['a script', html`<ws-script></ws-script>`, '.field'],
    ['a JSONPath', html`<ws-json-tree .value=${1}></ws-json-tree>`, '[aria-label=JSONPath]'],
    [
      'a number',
      html`<ws-hex-inspector .bytes=${new Uint8Array([255])}></ws-hex-inspector>`,
      '.values button',
    ],
    ['a list of JSONPaths', html`<ws-export-redaction></ws-export-redaction>`, 'textarea'],
  ])('runs from left to right in rtl: %s', async (_, template, selector) => {
    const outer = await fixture(html`<div dir="rtl">${template}</div>`);
    const element = outer.firstElementChild!;
    await waitUntil(() => element.shadowRoot!.querySelector(selector) !== null, 'it is drawn');
    const { direction } = getComputedStyle(element.shadowRoot!.querySelector(selector)!);
    expect(direction).to.equal('ltr');
  });
});
