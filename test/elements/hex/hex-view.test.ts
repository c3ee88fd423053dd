import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import '../../../src/define.js';
import { WsHexCursorEvent } from '../../../src/elements/hex/hex-events.js';
import type { WsHexInspector } from '../../../src/elements/hex/hex-inspector.js';
import type { WsHexView } from '../../../src/elements/hex/hex-view.js';

async function view(bytes: Uint8Array | string, width = 900): Promise<WsHexView> {
  const given = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.setProperty('width', `${String(width)}px`);
  const element = document.createElement('ws-hex-view') as WsHexView;
  element.style.setProperty('height', '480px');
  element.bytes = given;
  box.append(element);
  await settled(element);
  return element;
}

/** After the frame in which the size is known and the next drawing. */
async function settled(element: WsHexView): Promise<void> {
  await nextFrame();
  await nextFrame();
  await element.updateComplete;
}

function grid(element: WsHexView): HTMLElement {
  return element.renderRoot.querySelector<HTMLElement>('[role=grid]')!;
}

function rows(element: WsHexView): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>('.window > [role=row]')];
}

function texts(element: WsHexView, row = 0): string[] {
  return [...rows(element)[row]!.children].map((part) => part.textContent!.trim());
}

function offsets(element: WsHexView): string[] {
  return rows(element).map((row) => row.firstElementChild!.textContent!);
}

function cell(element: WsHexView, row: number, index: number, column = '.hex'): HTMLElement {
  return rows(element)[row]!.querySelector(column)!.children[index] as HTMLElement;
}

function active(element: WsHexView): HTMLElement {
  const id = grid(element).getAttribute('aria-activedescendant')!;
  return element.renderRoot.querySelector<HTMLElement>(`#${id}`)!;
}

function selectedBytes(element: WsHexView): string {
  const cells = [...element.renderRoot.querySelectorAll('[aria-selected=true]')];
  return cells.map(({ textContent }) => textContent).join(' ');
}

async function press(element: WsHexView, keys: string): Promise<void> {
  element.focus();
  await userEvent.keyboard(keys);
  await settled(element);
}

function cursorEvents(element: WsHexView): number[] {
  const found: number[] = [];
  element.addEventListener(WsHexCursorEvent.type, (event) => {
    found.push((event as WsHexCursorEvent).offset);
  });
  return found;
}

function button(element: WsHexView, name: string): HTMLElement {
  return element.renderRoot.querySelector<HTMLElement>(`[aria-label="${name}"]`)!;
}

async function type(element: WsHexView, label: string, text: string): Promise<HTMLInputElement> {
  const input = element.renderRoot.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)!;
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await settled(element);
  return input;
}

function point(target: Element, name: string, init: PointerEventInit = {}): void {
  const { left, top, width, height } = target.getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2 };
  const shared = {
    bubbles: true,
    composed: true,
    pointerType: 'mouse',
    pointerId: 1,
    isPrimary: true,
  };
  target.dispatchEvent(new PointerEvent(name, { ...shared, ...place, ...init }));
}

/** What is copied, by the old way: `copy` events can be read without a permission. */
function copied(element: WsHexView): string {
  const clipboardData = new DataTransfer();
  grid(element).dispatchEvent(new ClipboardEvent('copy', { clipboardData, cancelable: true }));
  return clipboardData.getData('text/plain');
}

const hundred = Uint8Array.from({ length: 100 }, (_, index) => index);

describe('<ws-hex-view>', () => {
  it('shows offset, hex and text of each row', async () => {
    const element = await view('hello, world! €x');
    expect(texts(element)).to.deep.equal([
      '00000000',
      '68 65 6c 6c 6f 2c 20 77 6f 72 6c 64 21 20 e2 82',
      'hello, world! ..',
    ]);
    expect(texts(element, 1)[1]).to.equal('ac 78');
    expect(grid(element).getAttribute('aria-rowcount')).to.equal('3');
  });

  it('has eight bytes a row where it is narrow, and keeps the cursor in sight', async () => {
    const element = await view(hundred, 360);
    expect(texts(element)[1]).to.equal('00 01 02 03 04 05 06 07');
    expect(grid(element).scrollWidth).to.be.at.most(grid(element).clientWidth);
    element.cursor = 99;
    element.parentElement!.style.setProperty('width', '900px');
    await settled(element);
    expect(texts(element)[1]).to.contain('0e 0f');
    expect(active(element).textContent).to.equal('63');
  });

  it('reaches every one of 100 MB with few rows', async () => {
    const bytes = new Uint8Array(100_000_000);
    const element = await view(bytes);
    for (const [offset, value] of [
      [0, 1],
      [50_000_000, 2],
      [99_999_999, 3],
    ] as const) {
      bytes[offset] = value;
      element.cursor = offset;
      await settled(element);
      expect(active(element).textContent).to.equal(`0${String(value)}`);
      expect(rows(element).length).to.be.below(30);
    }
    expect(offsets(element)).to.include('05f5e0f0');
    grid(element).scrollTop = 0;
    await settled(element);
    expect(offsets(element)[0]).to.equal('00000000');
    grid(element).dispatchEvent(new WheelEvent('wheel', { deltaY: 40, cancelable: true }));
    await settled(element);
    expect(offsets(element)[0]).to.equal('00000020');
  });

  it('uses its rows again when it is scrolled', async () => {
    const element = await view(new Uint8Array(10_000));
    const before = rows(element);
    grid(element).scrollTop = 4000;
    await settled(element);
    expect(rows(element).filter((row) => before.includes(row)).length).to.be.above(
      before.length - 2,
    );
    expect(offsets(element)[0]).to.equal('00000c80');
  });

  it.each([
    ['{ArrowRight}', 1],
    ['{ArrowDown}', 16],
    ['{End}', 15],
    ['{Control>}{End}{/Control}', 99],
    ['{Control>}{End}{/Control}{Home}', 96],
    ['{ArrowDown}{ArrowDown}{ArrowUp}{ArrowLeft}', 15],
    ['{Control>}{End}{Home}{/Control}', 0],
  ])('goes by %s', async (keys, offset) => {
    const element = await view(hundred);
    const events = cursorEvents(element);
    await press(element, keys);
    expect(element.cursor).to.equal(offset);
    expect(active(element).textContent).to.equal(offset.toString(16).padStart(2, '0'));
    expect(events.at(-1)).to.equal(offset);
  });

  it('selects with Shift, and all with Ctrl+A', async () => {
    const element = await view(hundred);
    await press(element, '{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    expect(selectedBytes(element)).to.equal('01 02 03');
    expect(element.selection).to.deep.equal({ start: 1, end: 4 });
    expect(cell(element, 0, 2, '.text').className).to.contain('selected');
    await press(element, '{Control>}a{/Control}');
    expect(element.selection).to.deep.equal({ start: 0, end: 100 });
  });

  it('selects by a drag in either column, and extends by Shift and a click', async () => {
    const element = await view(hundred);
    const events = cursorEvents(element);
    grid(element).setPointerCapture = () => {};
    point(cell(element, 0, 3), 'pointerdown');
    point(cell(element, 1, 1), 'pointermove');
    point(cell(element, 1, 1), 'pointerup');
    await settled(element);
    expect(element.selection).to.deep.equal({ start: 3, end: 18 });
    point(cell(element, 2, 0, '.text'), 'pointerdown', { shiftKey: true });
    point(cell(element, 2, 0, '.text'), 'pointerup');
    expect(element.selection).to.deep.equal({ start: 3, end: 33 });
    point(cell(element, 0, 8, '.text'), 'pointerdown');
    expect(element.selection).to.deep.equal({ start: 8, end: 9 });
    expect(events).to.deep.equal([3, 17, 32, 8]);
  });

  it('fires one event for each move of a person, and none for a program', async () => {
    const element = await view(hundred);
    const events = cursorEvents(element);
    element.cursor = 5;
    element.select(7, 9);
    element.bytes = hundred.slice();
    await settled(element);
    expect(events).to.deep.equal([]);
    await press(element, '{ArrowRight}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(events).to.deep.equal([1, 0]);
  });

  it('marks what is highlighted and brings it into sight', async () => {
    const element = await view(new Uint8Array(100_000));
    element.highlight = { start: 70_000, end: 70_003 };
    await settled(element);
    expect(element.renderRoot.querySelectorAll('.hex > .highlighted')).to.have.length(3);
    element.highlight = undefined;
    await settled(element);
    expect(element.renderRoot.querySelectorAll('.highlighted')).to.have.length(0);
  });

  it('goes to an offset, and says why it cannot', async () => {
    const element = await view(hundred);
    const events = cursorEvents(element);
    await type(element, 'Go to offset', '0x20');
    await userEvent.keyboard('{Enter}');
    expect(element.cursor).to.equal(32);
    expect(events).to.deep.equal([32]);
    const input = await type(element, 'Go to offset', '5000');
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(element.renderRoot.querySelector('#offset-problem')!.textContent).to.contain(
      '0x63 (99)',
    );
    await expect(element).to.be.accessible();
  });

  it('finds bytes, steps around the ends, and counts', async () => {
    const element = await view('a-bc-bd-b');
    await press(element, '{Control>}f{/Control}');
    await type(element, 'Find bytes', '2d 62');
    const count = (): string =>
      element.renderRoot.querySelector('.find [aria-live]')!.textContent!.trim();
    expect(count()).to.equal('3 hits');
    const places: number[] = [];
    for (const keys of ['{Enter}', '{Enter}', '{Enter}', '{Enter}', '{Shift>}{Enter}{/Shift}']) {
      await userEvent.keyboard(keys);
      await settled(element);
      places.push(element.cursor);
    }
    expect(places).to.deep.equal([1, 4, 7, 1, 7]);
    expect(count()).to.equal('3 of 3');
    expect(element.selection).to.deep.equal({ start: 7, end: 9 });
    expect(element.renderRoot.querySelectorAll('.hex > .hit')).to.have.length(6);
    await expect(element).to.be.accessible();
    await userEvent.keyboard('{Escape}');
    await settled(element);
    expect(element.renderRoot.querySelectorAll('.hit')).to.have.length(0);
    expect(element.shadowRoot!.activeElement).to.equal(grid(element));
  });

  it('finds text as UTF-8, and says what is wrong with hex', async () => {
    const element = await view('cost: 5 €');
    button(element, 'Find bytes').click();
    await settled(element);
    const input = await type(element, 'Find bytes', '2');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(element.renderRoot.querySelector('#find-problem')!.textContent).to.contain(
      'two hex digits',
    );
    await expect(element).to.be.accessible();
    element.renderRoot.querySelector<HTMLElement>('[data-value=text]')!.click();
    await type(element, 'Find bytes', '€');
    button(element, 'Next hit').click();
    await settled(element);
    expect(element.selection).to.deep.equal({ start: 8, end: 11 });
  });

  it('finds in 100 MB, and lets others work meanwhile', async () => {
    const bytes = new Uint8Array(100_000_000);
    bytes.set([1, 2, 3], 99_999_990);
    const element = await view(bytes);
    await press(element, '{Control>}f{/Control}');
    let turns = 0;
    const watch = setInterval(() => (turns += 1), 0);
    await type(element, 'Find bytes', '01 02 03');
    await userEvent.keyboard('{Enter}');
    await waitUntil(() => element.cursor === 99_999_990, 'found', { timeout: 20_000 });
    clearInterval(watch);
    expect(turns).to.be.above(2);
  }, 30_000);

  it.each([
    ['hex', '68 69'],
    ['base64', 'aGk='],
    ['text', 'hi'],
    ['C array', 'const unsigned char data[2] = {\n  0x68, 0x69,\n};'],
    ['JS Uint8Array', 'new Uint8Array([\n  0x68, 0x69,\n])'],
  ])('copies as %s what is selected, and all when nothing is', async (name, expected) => {
    const element = await view('hi');
    const forms = element.renderRoot.querySelector('ws-copy-button') as HTMLElement & {
      forms: readonly { name: string; text: () => string }[];
    };
    expect(forms.forms.find((form) => form.name === name)!.text()).to.equal(expected);
    element.bytes = new TextEncoder().encode('oh, hi!');
    element.select(4, 6);
    await settled(element);
    expect(forms.forms.find((form) => form.name === name)!.text()).to.equal(expected);
  });

  it('copies by the keys what the column shows', async () => {
    const element = await view('hello');
    element.select(1, 3);
    await settled(element);
    expect(copied(element)).to.equal('65 6c');
    grid(element).setPointerCapture = () => {};
    point(cell(element, 0, 0, '.text'), 'pointerdown');
    await settled(element);
    expect(copied(element)).to.equal('hello');
  });

  it('sets the cursor by a tap, and leaves a drag of a finger to scrolling', async () => {
    const element = await view(hundred);
    const events = cursorEvents(element);
    point(cell(element, 1, 2), 'pointerdown', { pointerType: 'touch' });
    point(cell(element, 2, 2), 'pointermove', { pointerType: 'touch' });
    expect(events).to.deep.equal([]);
    point(cell(element, 1, 2), 'click', { pointerType: 'touch' });
    expect(events).to.deep.equal([18]);
  });

  it('says so when too much would be copied', async () => {
    const element = await view(new Uint8Array(16_000_001));
    expect(copied(element)).to.equal('');
    await settled(element);
    expect(element.renderRoot.querySelector('#offset-problem')!.textContent).to.contain(
      'At most 16.0 MB',
    );
  });

  it('selects and brings into sight what is set before it is drawn', async () => {
    const element = document.createElement('ws-hex-view') as WsHexView;
    element.style.setProperty('height', '480px');
    element.bytes = new Uint8Array(100_000);
    element.select(90_000, 90_004);
    document.body.append(element);
    await settled(element);
    expect(selectedBytes(element)).to.equal('00 00 00 00');
    element.remove();
  });

  it('saves what is selected as a file, and gives the URL back', async () => {
    const element = await view('hello');
    element.fileName = 'a.bin';
    element.select(1, 3);
    const saved: [string, string, number][] = [];
    const { createObjectURL, revokeObjectURL } = URL;
    let size = 0;
    let open = 0;
    URL.createObjectURL = (blob: Blob) => {
      size = blob.size;
      open += 1;
      return createObjectURL(blob);
    };
    URL.revokeObjectURL = (url) => {
      open -= 1;
      revokeObjectURL(url);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push([this.download, new URL(this.href).protocol, size]);
    };
    button(element, 'Save to a file').click();
    HTMLAnchorElement.prototype.click = click;
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    expect(saved).to.deep.equal([['a.bin', 'blob:', 2]]);
    expect(open).to.equal(0);
  });

  it.each([
    ['with bytes', 'hello', 900],
    ['narrow', 'hello', 360],
    ['without bytes', '', 900],
  ])('is accessible %s', async (_, text, width) => {
    const element = await view(text, width);
    element.focus();
    await expect(element).to.be.accessible();
  });

  it('leaves nothing behind when it goes while it looks', async () => {
    const element = await view(new Uint8Array(50_000_000));
    await press(element, '{Control>}f{/Control}');
    await type(element, 'Find bytes', '01');
    element.remove();
    await nextFrame();
    document.body.append(element);
    await waitUntil(
      () => element.renderRoot.querySelector('.find [aria-live]')!.textContent!.includes('no hits'),
      'goes on',
      { timeout: 10_000 },
    );
    element.remove();
  }, 15_000);
});

describe('<ws-hex-inspector>', () => {
  function inspector(element: WsHexView): WsHexInspector {
    return element.renderRoot.querySelector<WsHexInspector>('ws-hex-inspector')!;
  }

  function value(element: WsHexView, name: string): string {
    const rowsOf = [...inspector(element).renderRoot.querySelectorAll('.values > div')];
    const found = rowsOf.find((row) => row.firstElementChild!.textContent === name)!;
    return found.lastElementChild!.textContent!.trim();
  }

  it('says what stands under the cursor, in either byte order', async () => {
    const element = await view(Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
    await press(element, '{ArrowRight}');
    expect([value(element, 'u8'), value(element, 'u16'), value(element, 'u64')]).to.deep.equal([
      '1',
      '513',
      '578437695752307201',
    ]);
    inspector(element).renderRoot.querySelector<HTMLElement>('[data-value=big]')!.click();
    await inspector(element).updateComplete;
    expect(value(element, 'u16')).to.equal('258');
    expect(inspector(element).renderRoot.querySelector('code')!.textContent).to.equal('0x1 (1)');
    await press(element, '{End}');
    expect(value(element, 'u16')).to.equal('–');
  });

  it('names characters that cannot be seen', async () => {
    const element = await view(new Uint8Array([0xe2, 0x80, 0xae, 0x20]));
    expect(value(element, 'UTF-8')).to.equal('U+202E RLO');
    element.cursor = 3;
    await settled(element);
    expect(value(element, 'UTF-8')).to.equal('space U+0020');
  });

  it('has one tab stop for its values, and goes through them with the arrows', async () => {
    const element = await view(new Uint8Array(8));
    const buttons = [
      ...inspector(element).renderRoot.querySelectorAll<HTMLElement>('.values button'),
    ];
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    buttons[0]!.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(inspector(element).shadowRoot!.activeElement).to.equal(buttons[1]);
  });

  it('can be collapsed', async () => {
    const element = await view(new Uint8Array(8));
    const toggle = inspector(element).renderRoot.querySelector<HTMLElement>('[aria-expanded]')!;
    toggle.click();
    await inspector(element).updateComplete;
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    expect(inspector(element).renderRoot.querySelector('.values')).to.equal(null);
    await expect(element).to.be.accessible();
  });
});
