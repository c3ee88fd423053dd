import { execFileSync, spawnSync } from 'node:child_process';

import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { collectMessages } from '../../../src/core/snippets/collect-messages.js';
import {
  jsBytes,
  jsString,
  printfBytes,
  pythonString,
  shellWord,
} from '../../../src/core/snippets/literals.js';
import type { SnippetSource } from '../../../src/core/snippets/snippet.js';
import { snippets } from '../../../src/core/snippets/snippets.js';
import { toWellFormed } from '../../../src/core/text/well-formed.js';
import { log } from '../../support/log.js';

const nasty = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1 }),
    fc.constantFrom(
      "'",
      '"',
      '\\',
      '\n',
      '\r',
      '\t',
      '\0',
      '0',
      '`',
      '$',
      '{',
      '!',
      '\u2028',
      '\u202e',
    ),
    fc.constantFrom('\ud800', '\udc00', '\u{e0001}', '</script', '<!--', '%', '*', '~', ' ', '-'),
  ),
});
const bytes = fc.uint8Array({ maxLength: 60 });

/** What a literal of JavaScript says. */
function evaluated(code: string): unknown {
  return new Function(`'use strict'; return (${code});`)() as unknown;
}

const python = spawnSync('python3', ['--version']).status === 0;

describe('A literal of JavaScript', () => {
  it('says what the text says, on one line that can stand in HTML', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const code = jsString(text);
        expect(evaluated(code)).toBe(text);
        expect(code).not.toMatch(/[\n\r\u2028\u2029\u202e\0]|<\/script|<!--/i);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the bytes', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(evaluated(jsBytes(given))).toEqual(new Uint8Array(given));
      }),
    );
  });
});

describe.runIf(python)('A literal of Python', () => {
  it('says what arrives at the other side', () => {
    const texts = fc.sample(nasty, 500);
    const list = `[${texts.map(pythonString).join(',\n')}]`;
    const program = `import json\nprint(json.dumps(${list}))`;
    const output = execFileSync('python3', ['-c', 'import sys; exec(sys.stdin.read())'], {
      input: program,
    });
    expect(JSON.parse(String(output))).toEqual(texts.map(toWellFormed));
  });
});

describe('A word of a shell', () => {
  it('arrives as it is, whatever is in it', () => {
    const texts = fc.sample(nasty, 300).map((text) => text.replaceAll('\0', ''));
    const script = `printf '%s\\0' ${texts.map(shellWord).join(' ')}`;
    const output = execFileSync('sh', ['-c', script]);
    expect(String(output).split('\0').slice(0, -1)).toEqual(texts.map(toWellFormed));
  });

  it.each([
    ['at the beginning', `-n %s \\101 '${'\u202ex'.repeat(100)}`],
    ['at the end, before line feeds', `${'x\u001b'.repeat(100)}"$HOME"\n\n`],
    ['thousands of times', '\u202ex'.repeat(10_000)],
    ['between thousands of line feeds', `${'\u0007\n'.repeat(1000)}${'\n'.repeat(60_000)}-`],
  ])('arrives as it is with what a terminal obeys %s', (_, text) => {
    const output = execFileSync('sh', [], { input: `printf '%s\\0' ${shellWord(text)}` });
    expect(String(output)).toBe(`${text}\0`);
    // eslint-disable-next-line no-control-regex
    expect(shellWord(text)).not.toMatch(/[\u0007\u001b\u202e]/u);
  });

  it('has nothing in it that a terminal obeys when it is pasted', () => {
    expect(shellWord("a\u001b[201~\nb\r\u009b'\u202e")).toBe(
      `'a'"$(printf '\\033')"'[201~\nb'"$(printf '\\015\\302\\233')"''\\'''"$(printf '\\342\\200\\256')"''`,
    );
  });

  it('is printed byte by byte', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const output = execFileSync('sh', ['-c', `printf '${printfBytes(given)}'`]);
        expect([...output]).toEqual([...given]);
      }),
      { numRuns: 30 },
    );
  });
});

const source: SnippetSource = {
  url: 'wss://example.com/chat?token=…&room=1',
  protocols: ['chat.v1', 'chat.v2'],
  messages: [
    { direction: 'received', payload: 'welcome' },
    { direction: 'sent', payload: 'it’s "a" \\ $HOME\nnext' },
    { direction: 'received', payload: 'reply' },
    { direction: 'sent', payload: new Uint8Array([0, 255]) },
    { direction: 'received', payload: new Uint8Array([1]) },
    { direction: 'sent', payload: 'with a \0' },
  ],
  left: 2,
};

function write(name: string, given: SnippetSource = source): string {
  return snippets.find((snippet) => snippet.name === name)!.write(given);
}

const anySource = fc.record({
  url: fc.webUrl({ withQueryParameters: true }).map((url) => url.replace(/^http/, 'ws')),
  protocols: fc.array(fc.stringMatching(/^[!#$%&'*+.^`|~\w-]+$/), { maxLength: 3 }),
  messages: fc.array(
    fc.record({
      direction: fc.constantFrom('sent' as const, 'received' as const),
      payload: fc.oneof(nasty, bytes),
    }),
    { maxLength: 8 },
  ),
  left: fc.nat(3),
});

describe('Code as one would write it by hand', () => {
  it('in JavaScript', () => {
    expect(write('javascript'))
      .toBe(`const socket = new WebSocket('wss://example.com/chat?token=…&room=1', ['chat.v1', 'chat.v2']);
socket.binaryType = 'arraybuffer';

socket.addEventListener('open', () => {
  console.log('open', socket.protocol);
  socket.send('it’s "a" \\\\ $HOME\\nnext');
  socket.send(new Uint8Array([0x00, 0xff]));
  socket.send('with a \\x00');
  // 2 more messages are left out.
});
socket.addEventListener('message', ({ data }) => {
  console.log('received', data);
});
socket.addEventListener('close', ({ code, reason }) => {
  console.log('close', code, reason);
});
`);
  });

  it('for wscat', () => {
    expect(write('wscat')).toBe(`# 2 messages are left out: wscat cannot be given bytes, nor a NUL.
# 2 more messages are left out.
npx wscat --connect 'wss://example.com/chat?token=…&room=1' \\
  --subprotocol chat.v1 \\
  --subprotocol chat.v2 \\
  --wait 5 \\
  --execute 'it’s "a" \\ $HOME
next'
`);
  });

  it('for websocat', () => {
    expect(write('websocat')).toBe(`# 1 message is left out: no command line can have a NUL.
# 2 more messages are left out.
printf '%s\\0' \\
  'it’s "a" \\ $HOME
next' |
  websocat -0 -n --protocol 'chat.v1, chat.v2' 'wss://example.com/chat?token=…&room=1'
printf '\\000\\377' | websocat --binary -n --protocol 'chat.v1, chat.v2' 'wss://example.com/chat?token=…&room=1'
`);
  });

  it('in Python', () => {
    expect(write('python')).toContain(`
    async with connect("wss://example.com/chat?token=…&room=1", subprotocols=["chat.v1", "chat.v2"]) as websocket:
        await websocket.send("it’s \\"a\\" \\\\ $HOME\\nnext")
        await websocket.send(bytes.fromhex("00ff"))
        await websocket.send("with a \\x00")
        # 2 more messages are left out.
        async for message in websocket:
            print(message)
`);
  });
});

describe('Code of anything', () => {
  it.each(['javascript', 'k6', 'playwright'])('parses as a module: %s', (name) => {
    for (const given of fc.sample(anySource, 60)) {
      const { diagnostics } = ts.transpileModule(write(name, given), { reportDiagnostics: true });
      expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
    }
  });

  it.runIf(python)('parses as Python', () => {
    const programs = fc.sample(anySource, 100).map((given) => write('python', given));
    const check =
      'import ast, json, sys\nfor p in json.load(sys.stdin): ast.parse(p)\nprint("fine")';
    const output = execFileSync('python3', ['-c', check], { input: JSON.stringify(programs) });
    expect(String(output).trim()).toBe('fine');
  });

  it('gives websocat each message as it is', () => {
    // A function in place of the tool says what it is given.
    const tool = `websocat() { printf '[%s]' "$@"; printf '|'; cat; }\n`;
    for (const given of fc.sample(anySource, 60)) {
      const script = tool + write('websocat', given);
      const texts = given.messages.flatMap(({ direction, payload }) =>
        direction === 'sent' && typeof payload === 'string' && !payload.includes('\0')
          ? [toWellFormed(payload)]
          : [],
      );
      const { stdout, stderr, status } = spawnSync('sh', ['-c', script]);
      expect([status, String(stderr)]).toEqual([0, '']);
      if (texts.length === 0) continue;
      const end = texts.some((text) => text.includes('\n')) ? '\0' : '\n';
      expect(String(stdout)).toContain(`|${texts.map((text) => text + end).join('')}`);
    }
  });
});

describe('The messages that code is made of', () => {
  const made = log('open', '< hi', '> a', '< b', '< c', 'note x', '> d', '< e', '> a');
  const words = (options?: Parameters<typeof collectMessages>[1]): unknown =>
    collectMessages(made, options).messages.map(
      ({ direction, payload }) => `${direction} ${payload as string}`,
    );

  it('are all, with what was received between them', () => {
    expect(words()).toEqual([
      'received hi',
      'sent a',
      'received b',
      'received c',
      'sent d',
      'received e',
      'sent a',
    ]);
  });

  it('are one, with its replies', () => {
    expect(words({ only: 3 })).toEqual(['sent a', 'received b', 'received c']);
    expect(words({ only: 2 })).toEqual([]);
  });

  it('are those that a filter shows', () => {
    expect(words({ test: (of, sequence) => of.carriedAt(sequence) === 'd' })).toEqual([
      'received hi',
      'sent d',
      'received e',
    ]);
  });

  it('are not too many and not too long, and the others are counted', () => {
    const many = log(...Array.from({ length: 130 }, (_, index) => `> ${String(index)}`));
    expect(collectMessages(many)).toMatchObject({ left: 30 });
    expect(collectMessages(log(`> ${'x'.repeat(70_000)}`, '> y')).messages).toHaveLength(1);
  });
});
