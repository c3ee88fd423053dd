import { expect as axe } from '@open-wc/testing';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { toHex } from '../../../src/core/bytes/hex.js';
import { loadComposerModules } from '../../../src/elements/composer/composer-modules.js';
import { openSession } from '../../support/fake-socket.js';
import { composer, type ComposerHarness } from './composer-harness.js';

const sends = () => page.getByRole('group', { name: 'What is sent' });
const variables = () => page.getByRole('switch', { name: 'Use variables' });

function preview(): string {
  return sends().element().textContent.trim();
}

/** Writes a text and waits for its preview. */
async function write(sut: ComposerHarness, text: string): Promise<void> {
  sut.paste(text);
  await expect.element(sends()).toBeVisible();
}

describe('a text with variables', () => {
  test('is shown resolved, and goes out as it was shown', async () => {
    const sut = await composer();
    await write(sut, '{{seq}} {{uuid}} {{random:1-1000000}} {{now}}');
    await expect.poll(preview).toMatch(/^1 [\da-f-]{36} \d+ \d{13}$/);
    await axe(sut.element).to.be.accessible();
    // Between looking and pressing no second may pass: what is timed is drawn anew then.
    (sut.button('Send').element() as HTMLElement).focus();
    const seen: string[] = [];
    sut
      .button('Send')
      .element()
      .addEventListener('click', () => seen.push(preview()), { capture: true });
    await sut.send();
    expect(sut.socket.sent).toEqual(seen);
  });

  test('gets other values for each message, and counts them', async () => {
    const sut = await composer();
    await write(sut, '{{seq}} {{uuid}}');
    const [first, second] = [...(await sut.send()), ...(await sut.send()).slice(1)] as string[];
    expect([first?.slice(0, 2), second?.slice(0, 2)]).toEqual(['1 ', '2 ']);
    expect(first?.slice(2)).not.toBe(second?.slice(2));
    await expect.poll(preview).toMatch(/^3 /);
  });

  test('counts each session for itself', async () => {
    const sut = await composer();
    await write(sut, 'n{{seq}}');
    await sut.send();
    const other = openSession();
    sut.element.session = other.session;
    await expect.poll(preview).toBe('n1');
    await sut.send();
    expect(other.socket.sent).toEqual(['n1']);
  });

  test('keeps its values while somebody types on', async () => {
    const sut = await composer();
    await write(sut, '{{uuid}}');
    await expect.poll(preview).toMatch(/^[\da-f-]{36}$/);
    const before = preview();
    await sut.type('{Control>}{End}{/Control}!');
    await expect.poll(preview).toBe(`${before}!`);
  });

  test('goes out as it is written when the switch is off, and says so', async () => {
    const sut = await composer();
    await write(sut, '{{seq}} {{nobody}}');
    await expect.poll(() => sut.said).toContain('There is no variable “nobody”.');
    await variables().click();
    await expect.element(variables()).toHaveAttribute('aria-checked', 'false');
    await expect.poll(preview).toBe('Off: what is in braces goes out as it is written.');
    expect(sut.said).toBe('');
    await axe(sut.element).to.be.accessible();
    expect(await sut.send()).toEqual(['{{seq}} {{nobody}}']);
  });

  test('that nothing is known of is refused, with its place, and never sent', async () => {
    const sut = await composer();
    await write(sut, 'a\n{{nobody}}');
    await sut.send();
    await sut.send();
    expect(sut.socket.sent).toEqual([]);
    expect(sut.said).toContain('Line 2, column 1: There is no variable “nobody”.');
    await expect.element(sut.message).toHaveAttribute('aria-invalid', 'true');
  });

  test('uses what a person gave names to', async () => {
    const sut = await composer();
    const { store } = await loadComposerModules();
    store.change((book) => ({ ...book, variables: [{ name: 'who', value: 'Ada' }] }));
    await write(sut, 'hello {{who}}, \\{{who}}');
    await expect.poll(preview).toBe('hello Ada, {{who}}');
    expect(await sut.send()).toEqual(['hello Ada, {{who}}']);
  });

  test('shows nothing of the kind without variables', async () => {
    const sut = await composer();
    sut.paste('{"a":{"b":1}} {{#each}}');
    await sut.send();
    expect(sends().elements()).toEqual([]);
    expect(sut.socket.sent).toEqual(['{"a":{"b":1}} {{#each}}']);
  });
});

describe('JSON with variables', () => {
  test('is checked as it goes out, and points to what was written', async () => {
    const sut = await composer({ format: 'json' });
    await write(sut, '{"n": {{seq}}, "id": "{{uuid}}" "x"}');
    await expect.poll(() => sut.said).toContain('Line 1, column 33: “,” or “}” should be here');
  });

  test('is laid out with its variables as they were written', async () => {
    const sut = await composer({ format: 'json' });
    await write(sut, '{"n":{{seq}},"s":"\\{{seq}}"}');
    await sut.press('Pretty-print');
    await expect.poll(() => sut.text).toBe('{\n  "n": {{seq}},\n  "s": "\\{{seq}}"\n}');
    await sut.press('Minify');
    await expect.poll(() => sut.text).toBe('{"n":{{seq}},"s":"\\{{seq}}"}');
    expect(await sut.send()).toEqual(['{"n":1,"s":"{{seq}}"}']);
  });
});

describe('bytes', () => {
  const encoded = [
    ['MessagePack', '{"a":[1,{{seq}}]}', '81 a1 61 92 01 01'],
    ['CBOR', '{"a":[1,{{seq}}]}', 'a1 61 61 82 01 01'],
  ] as const;
  test.for(encoded)('of %s are encoded from JSON, and shown', async ([name, json, bytes]) => {
    const sut = await composer({ format: 'binary' });
    await sut.choose(name);
    await write(sut, json);
    await expect.poll(preview).toContain(bytes);
    await expect.poll(() => sut.size).toBe('6 B');
    await axe(sut.element).to.be.accessible();
    await sut.send();
    expect(toHex(new Uint8Array(sut.socket.sent[0] as ArrayBuffer))).toBe(bytes);
  });

  test('of JSON that is wrong are never sent', async () => {
    const sut = await composer({ format: 'binary', encoding: 'cbor' });
    sut.paste('{"a":}');
    await sut.send();
    await sut.send();
    expect(sut.said).toContain('This is not valid JSON. Line 1, column 6');
    expect(sut.socket.sent).toEqual([]);
  });

  test('that the encoding has not are refused with their place', async () => {
    const sut = await composer({ format: 'binary', encoding: 'messagepack' });
    sut.paste('[18446744073709551616]');
    await sut.send();
    expect(sut.said).toContain('Line 1, column 2: MessagePack has no integers beyond 64 bits');
  });

  test('are repeated in hex', async () => {
    const sut = await composer({ format: 'binary' });
    sut.paste('(00 ff)*2 # twice\n01*3');
    await sut.send();
    expect(toHex(new Uint8Array(sut.socket.sent[0] as ArrayBuffer))).toBe('00 ff 00 ff 01 01 01');
    await sut.choose('Base64');
    expect(sut.text).toBe('AP8A/wEBAQ==');
  });

  test('share their JSON with the format JSON', async () => {
    const sut = await composer({ format: 'json' });
    sut.paste('[1]');
    await sut.choose('Binary');
    await sut.choose('CBOR');
    expect(sut.text).toBe('[1]');
    await expect.poll(() => sut.size).toBe('2 B');
    await sut.choose('MessagePack');
    await userEvent.keyboard('{ArrowLeft}');
    expect(sut.element.encoding).toBe('file');
  });
});

describe('compose opens', () => {
  const texts = ['{{seq}} \\{{seq}} {{', '{"a":"{{seq}}"}'];
  test.for(texts)('%s as it is, with no variable in it', async (text) => {
    const sut = await composer();
    await sut.element.compose(text);
    expect(await sut.send()).toEqual([text]);
  });

  const bytes = [
    ['MessagePack', '82a16101a162a178', ['messagepack', '{"a":1,"b":"x"}']],
    ['CBOR', 'a2616101616283010203', ['cbor', '{"a":1,"b":[1,2,3]}']],
    ['MessagePack with an integer that is longer than it has to be', '81a161d1000a', undefined],
    ['bytes of no format', 'ff00fe', undefined],
  ] as const;
  test.for(bytes)('%s', async ([, hex, expected]) => {
    const sut = await composer();
    const given = Uint8Array.from(hex.match(/../g)!, (pair) => parseInt(pair, 16));
    await sut.element.compose(given);
    expect(sut.element.format).toBe('binary');
    expect([sut.element.encoding, expected && sut.text]).toEqual(expected ?? ['hex', undefined]);
    await sut.send();
    expect(new Uint8Array(sut.socket.sent[0] as ArrayBuffer)).toEqual(given);
  });
});
