import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { nothing } from 'lit';
import { afterEach, describe, it } from 'vitest';

import '../../../src/define.js';
import {
  currentLanguage,
  languageListeners,
  useLanguage,
} from '../../../src/core/language/language.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import type { WsLog } from '../../../src/elements/log/log.js';
import type { WsInspector } from '../../../src/elements/session/inspector.js';
import { FakeClock, fakePorts } from '../../support/fake-ports.js';
import { append } from '../../support/log.js';

afterEach(() => {
  document.documentElement.lang = '';
  useLanguage();
});

function createSession(options: object): PortableSession {
  return new PortableSession(options, fakePorts(new FakeClock()));
}

function inspectorIn(lang: string | undefined, own = ''): Promise<HTMLElement> {
  return fixture<HTMLElement>(
    html`<div lang=${lang ?? nothing}>
      <ws-inspector
        lang=${own === '' ? nothing : own} url="ws://test/" .createSession=${createSession}></ws-inspector>
    </div>`,
  );
}

/** All text that an element shows, through its shadow trees. */
function textOf(node: Element | ShadowRoot): string {
  const inner = node instanceof Element ? (node.shadowRoot ?? node) : node;
  return [...inner.childNodes]
    .map((child) =>
      child instanceof Element
        ? child.localName === 'style'
          ? ''
          : textOf(child)
        : (child.textContent ?? ''),
    )
    .join(' ');
}

function shown(tag: string): Promise<void> {
  return waitUntil(() => currentLanguage() === tag, `${tag} is shown`);
}

describe('The language of <ws-inspector>', () => {
  it.each([
    ['its own lang', 'en', 'de'],
    ['the lang of an element above', 'de', ''],
  ])('is that of %s', async (_, above, own) => {
    const box = await inspectorIn(above, own);
    await shown('de');
    await nextFrame();
    const said = textOf(box);
    expect(said).to.include('Verbinden');
    expect(said).to.include('Noch keine Einträge.');
    expect(said).to.include('Senden');
    expect(said).not.to.include('Connect');
  });

  it('is English where there are no texts in the language asked for', async () => {
    await inspectorIn('de');
    await shown('de');
    const box = await inspectorIn('tlh');
    await shown('en');
    await nextFrame();
    expect(textOf(box)).to.include('Connect');
  });

  it('follows a change, in what is there already', async () => {
    const box = await inspectorIn(undefined);
    const element = box.querySelector<WsInspector>('ws-inspector')!;
    document.documentElement.lang = 'de';
    await shown('de');
    await nextFrame();
    expect(textOf(element)).to.include('Verbinden');
    element.lang = 'en';
    await shown('en');
    await nextFrame();
    expect(textOf(element)).to.include('Connect');
  });

  it('leaves nothing behind when it goes', async () => {
    const before = languageListeners();
    const box = await inspectorIn('de');
    await shown('de');
    expect(languageListeners()).to.be.greaterThan(before);
    box.remove();
    await waitUntil(() => languageListeners() === before);
  });
});

describe('The log', () => {
  it('has its columns, and what rows say for those who do not see them, in the language', async () => {
    const session = createSession({ url: 'ws://test/' });
    append(session.log, '> hello');
    const element = await fixture<WsLog>(html`<ws-log .session=${session}></ws-log>`);
    element.style.setProperty('height', '300px');
    const grid = element.shadowRoot!.querySelector('ws-log-grid')!;
    await waitUntil(
      () => grid.shadowRoot!.querySelector('[role=gridcell]') !== null,
      'rows are drawn',
    );
    const heads = (): string[] =>
      [...grid.shadowRoot!.querySelectorAll('[role=columnheader]')].map((head) =>
        head.textContent.trim(),
      );
    const direction = (): string | null =>
      grid.shadowRoot!.querySelector('.window .direction')!.getAttribute('aria-label');
    expect([heads()[1], direction()]).to.deep.equal(['Time', 'sent']);
    useLanguage({ tag: 'de', table: { Time: 'Zeit', sent: 'gesendet' } });
    await nextFrame();
    await nextFrame();
    expect([heads()[1], direction()]).to.deep.equal(['Zeit', 'gesendet']);
  });
});
