import { toBase64 } from '../bytes/base64.js';
import { english } from '../language/language.js';
import { jsArguments, lines } from './javascript.js';
import { jsBytes, jsString } from './literals.js';
import { indented, leftLines, sentPayloads, type Snippet, type SnippetPayload } from './snippet.js';

/** Up to so many bytes are written one by one; k6 has its own way to read base64. */
const FEW = 32;

/** A load test for Grafana k6: each virtual user connects, sends, and closes after a while. */
export const k6Snippet: Snippet = {
  name: 'k6',
  label: 'k6',
  purpose: english('a load test: k6 run script.js'),
  write(source) {
    const payloads = sentPayloads(source);
    const isLong = (payload: SnippetPayload): boolean =>
      typeof payload !== 'string' && payload.length > FEW;
    const sends = payloads.map((payload) => 'socket.send(' + k6Payload(payload) + ');');
    return lines(
      `import { check } from 'k6';`,
      ...(payloads.some(isLong) ? [`import encoding from 'k6/encoding';`] : []),
      `import { setTimeout } from 'k6/timers';`,
      `import { WebSocket } from 'k6/websockets';`,
      '',
      'export const options = { vus: 1, iterations: 1 };',
      '',
      'export default function () {',
      '  const socket = new WebSocket(' + jsArguments(source) + ');',
      `  socket.binaryType = 'arraybuffer';`,
      '  let received = 0;',
      '',
      `  socket.addEventListener('open', () => {`,
      ...indented(sends, 4),
      ...indented(leftLines(source.left, '//'), 4),
      '    setTimeout(() => socket.close(), 5000);',
      '  });',
      `  socket.addEventListener('message', () => {`,
      '    received += 1;',
      '  });',
      `  socket.addEventListener('close', () => {`,
      `    check(received, { 'something was received': (count) => count > 0 });`,
      '  });',
      '}',
    );
  },
};

function k6Payload(payload: SnippetPayload): string {
  if (typeof payload === 'string') return jsString(payload);
  if (payload.length > FEW) return 'encoding.b64decode(' + jsString(toBase64(payload)) + ')';
  return jsBytes(payload) + '.buffer';
}
