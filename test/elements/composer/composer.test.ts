import { expect as axe } from '@open-wc/testing';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { toHex } from '../../../src/core/bytes/hex.js';
import { WsSendEvent } from '../../../src/elements/composer/composer-events.js';
import { openSession } from '../../support/fake-socket.js';
import { composer } from './composer-harness.js';

describe('text is sent exactly as it was written', () => {
  const texts = [
    ['typed words', 'hello'],
    ['nothing at all', ''],
    ['CR, CRLF and LF, mixed', 'a\r\nb\rc\n'],
    ['emoji and combining characters', 'é👩‍👩‍👧 e\u0301'],
    ['control, bidi and zero-width characters', 'a\u0000b\u202ec\u200bd\ufeff\t e'],
    ['a lone surrogate, which the socket replaces', 'a\ud800b'],
    ['leading and trailing white space', '  \n x \n\n'],
  ] as const;
  test.for(texts)('%s', async ([, text]) => {
    const sut = await composer();
    if (text !== '') sut.paste(text);
    expect(await sut.send()).toEqual([text]);
  });

  test('keys write text, with no bracket or quote of its own', async () => {
    const sut = await composer();
    await sut.type('[[{{"(a{Enter}b');
    expect(await sut.send()).toEqual(['[{"(a\nb']);
  });
});

test('JSON goes out as it was typed, white space and all', async () => {
  const sut = await composer({ format: 'json' });
  sut.paste('{ "n" :\r\n 1e400 }');
  expect(await sut.send()).toEqual(['{ "n" :\r\n 1e400 }']);
});

test('Control and Enter send, from the message and from a button', async () => {
  const sut = await composer();
  await sut.type('hi{Control>}{Enter}{/Control}');
  expect(sut.socket.sent).toEqual(['hi']);
  (sut.button('History').element() as HTMLElement).focus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(sut.socket.sent).toEqual(['hi', 'hi']);
});

test('Tab leaves the message', async () => {
  const sut = await composer();
  await sut.type('a{Tab}');
  expect(sut.element.shadowRoot!.activeElement).not.toBe(sut.message.element());
  expect(await sut.send()).toEqual(['a']);
});

test('the size counts UTF-8 bytes while somebody types', async () => {
  const sut = await composer();
  expect(sut.size).toBe('0 B');
  await sut.type('aé');
  await expect.poll(() => sut.size).toBe('3 B');
});

test('a sent message stays, is confirmed, and told once', async () => {
  const sut = await composer();
  const events: Event[] = [];
  sut.element.addEventListener(WsSendEvent.type, (event) => events.push(event));
  sut.paste('hello');
  await sut.send();
  expect(sut.text).toBe('hello');
  expect(sut.said).toBe('Sent 5 B · #2');
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ payload: 'hello', sequence: 2, bubbles: true, composed: true });
});

test('a discarded message is kept, with a sentence that is read out, and no event', async () => {
  const sut = await composer();
  const events: Event[] = [];
  sut.element.addEventListener(WsSendEvent.type, (event) => events.push(event));
  sut.paste('hello');
  sut.socket.close(1000);
  await sut.send();
  const alert = page.getByRole('alert').filter({ hasText: 'Discarded, not sent' });
  await expect.element(alert).toBeVisible();
  expect(sut.text).toBe('hello');
  expect(events).toHaveLength(0);
  await axe(sut.element).to.be.accessible();
});

test('what could not be sent is no longer spoken of when there is a connection again', async () => {
  const sut = await composer();
  sut.socket.close(1000);
  await sut.send();
  expect(sut.said).toContain('Discarded, not sent');
  sut.element.session = openSession().session;
  await sut.element.updateComplete;
  expect(sut.said).toBe('');
});

test('without a session a message is refused and kept', async () => {
  const sut = await composer();
  sut.element.session = undefined;
  sut.paste('hello');
  await sut.send();
  expect(sut.said).toBe('Not sent. This composer has no session.');
  expect(sut.text).toBe('hello');
});

test('lone surrogates are warned of before anything is sent', async () => {
  const sut = await composer();
  sut.paste('a\ud800b\udc00');
  await expect.poll(() => sut.said).toBe('U+FFFD will be sent in place of 2 lone surrogates.');
  expect(sut.socket.sent).toEqual([]);
});

describe('JSON', () => {
  test('that is wrong is refused once, with its place, and sent the second time', async () => {
    const sut = await composer({ format: 'json' });
    sut.paste('{"a": 1,\n "b": x}');
    await sut.send();
    expect(sut.socket.sent).toEqual([]);
    expect(sut.said).toBe(
      'This is not valid JSON. Line 2, column 7: A value should be here, not “x”. ' +
        'Send again to send it as it is.',
    );
    await expect.element(sut.message).toHaveAttribute('aria-invalid', 'true');
    await expect.element(sut.message).toHaveAccessibleDescription(/Line 2, column 7/);
    await axe(sut.element).to.be.accessible();
    expect(await sut.send()).toEqual(['{"a": 1,\n "b": x}']);
  });

  test('that is wrong and then changed is refused anew', async () => {
    const sut = await composer({ format: 'json' });
    sut.paste('{');
    await sut.send();
    sut.paste(' ');
    await sut.send();
    expect(sut.socket.sent).toEqual([]);
    expect(sut.said).toContain('Send again');
  });

  test('that is wrong is marked when the typing pauses, and no longer when it is right', async () => {
    const sut = await composer({ format: 'json' });
    sut.paste('[1,]');
    const marks = (): number =>
      sut.element.shadowRoot!.querySelectorAll('.cm-lintRange-error').length;
    await expect
      .poll(() => sut.said)
      .toContain('Line 1, column 4: A value should be here, not “]”.');
    expect(marks()).toBe(1);
    await sut.type('{Control>}{End}{/Control}{ArrowLeft}2');
    await expect.poll(() => sut.said).toBe('');
    expect(marks()).toBe(0);
  });

  test('brackets and quotes close themselves', async () => {
    const sut = await composer({ format: 'json' });
    await sut.type('{{"a');
    expect(sut.text).toBe('{"a"}');
  });

  test('is pretty-printed and minified without touching a digit, and undone', async () => {
    const sut = await composer({ format: 'json' });
    const written = '{"id":9007199254740993, "big":1e400,"s":"a\\u0041","list":[1,{}]}';
    sut.paste(written);
    await sut.press('Pretty-print');
    const spread =
      '{\n  "id": 9007199254740993,\n  "big": 1e400,\n  "s": "a\\u0041",\n' +
      '  "list": [\n    1,\n    {}\n  ]\n}';
    await expect.poll(() => sut.text).toBe(spread);
    await sut.press('Minify');
    await expect.poll(() => sut.text).toBe(written.replace(', ', ','));
    await sut.type('{Control>}zz{/Control}');
    expect(sut.text).toBe(written);
  });

  test('that is wrong is not laid out, and says why', async () => {
    const sut = await composer({ format: 'json' });
    sut.paste('[1, // one\n]');
    await sut.press('Minify');
    await expect.poll(() => sut.said).toContain('Line 1, column 5');
    expect(sut.text).toBe('[1, // one\n]');
  });
});

describe('each format keeps its own document', () => {
  test('while the text is carried over to JSON that is still empty', async () => {
    const sut = await composer();
    sut.paste('{"a":1}');
    await sut.choose('JSON');
    expect(sut.text).toBe('{"a":1}');
    sut.paste('{"b":2}');
    await sut.choose('Binary');
    expect(sut.text).toBe('');
    sut.paste('00 ff');
    await sut.choose('Text');
    expect(sut.text).toBe('{"a":1}');
    await sut.choose('JSON');
    expect(sut.text).toContain('{"b":2}');
    await sut.choose('Binary');
    expect(sut.text).toBe('00 ff');
  });

  test('with its own undo', async () => {
    const sut = await composer();
    await sut.type('one');
    await sut.choose('Binary');
    await sut.type('ff');
    await sut.choose('Text');
    await sut.type('{Control>}z{/Control}');
    expect(sut.text).toBe('');
  });

  test('and the attribute follows', async () => {
    const sut = await composer();
    await sut.choose('JSON');
    expect(sut.element.getAttribute('format')).toBe('json');
    sut.element.setAttribute('format', 'text');
    await sut.element.updateComplete;
    await expect.element(page.getByRole('radio', { name: 'Text' })).toBeChecked();
  });
});

test('taking it out of the page and putting it back loses nothing', async () => {
  const sut = await composer();
  await sut.type('one two');
  const { element } = sut;
  const parent = element.parentElement!;
  element.remove();
  expect(element.shadowRoot!.querySelector('.cm-editor, textarea')).toBeNull();
  expect(element.session!.changes.size).toBe(0);
  parent.append(element);
  await element.updateComplete;
  expect(sut.text).toBe('one two');
  sut.element.focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(sut.text).toBe('');
});

describe('compose puts a message into the editor that fits it', () => {
  const payloads = [
    ['plain text', 'hi\r\nthere', 'text', 'hi\r\nthere'],
    ['JSON', '{"a":1}', 'json', '{"a":1}'],
    ['what only looks like JSON', '{a}', 'text', '{a}'],
    ['bytes', new Uint8Array([0, 255, 7]), 'binary', '00 ff 07'],
    ['many bytes', new Uint8Array(300_000).fill(7), 'binary', '07 '.repeat(300_000).trim()],
  ] as const;
  test.for(payloads)('%s', async ([, payload, format, sent]) => {
    const sut = await composer();
    sut.element.compose(payload);
    await sut.element.updateComplete;
    expect(sut.element.format).toBe(format);
    await sut.send();
    await expect.poll(() => sut.socket.sent).toHaveLength(1);
    const [data] = sut.socket.sent;
    expect(data instanceof ArrayBuffer ? toHex(new Uint8Array(data)) : data).toBe(sent);
  });
});

describe('5 MB are pasted at once and sent exactly', () => {
  const texts = [
    ['a long line', 'text', 'x"{é'.repeat(1_250_000)],
    ['a long line of JSON', 'json', `["${'{é '.repeat(1_660_000)}"]`],
    ['many lines', 'text', 'x"{é z\r\n'.repeat(625_000)],
  ] as const;
  test.for(texts)('%s', async ([, format, text]) => {
    const sut = await composer({ format });
    const start = performance.now();
    sut.paste(text);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    // Far above what it takes; a page that froze would take a minute.
    expect(performance.now() - start).toBeLessThan(1000);
    const [sent] = await sut.send();
    // Not toBe: it would print both.
    expect(sent === text).toBe(true);
    await sut.type('!');
    await sut.clear();
    expect(sut.text).toBe('');
  });
});

test('a line too long to wrap scrolls sideways, until it is shorter again', async () => {
  const sut = await composer();
  const isWide = (): boolean => {
    const { scrollWidth, clientWidth } = sut.element.shadowRoot!.querySelector('.cm-scroller')!;
    return scrollWidth > clientWidth;
  };
  sut.paste('long '.repeat(1_000));
  await expect.poll(isWide).toBe(false);
  sut.paste('long '.repeat(2_000));
  await expect.poll(isWide).toBe(true);
  await sut.type('{Control>}z{/Control}');
  await expect.poll(isWide).toBe(false);
});

describe('is accessible', () => {
  const schemes = ['light', 'dark'] as const;
  test.for(schemes)('in every format, %s', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.style.background = 'Canvas';
    const sut = await composer();
    for (const format of ['Text', 'JSON', 'Binary']) {
      await sut.choose(format);
      await axe(sut.element).to.be.accessible();
    }
    await sut.choose('JSON');
    sut.paste('{"type": "a", "n": [1, true, null]}\r\u202e');
    await axe(sut.element).to.be.accessible();
    await sut.press('Send');
    await axe(sut.element).to.be.accessible();
    document.documentElement.removeAttribute('style');
  });

  test('and Send is named Send', async () => {
    await composer();
    await expect
      .element(page.getByRole('button', { name: 'Send', exact: true }))
      .toHaveAccessibleName('Send');
  });
});
