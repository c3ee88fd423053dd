import { english } from '../language/language.js';
import { jsBytes, jsString } from './literals.js';
import {
  indented,
  leftLines,
  sentPayloads,
  type Snippet,
  type SnippetPayload,
  type SnippetSource,
} from './snippet.js';

/** The WebSocket API of browsers, Node 22, Deno and Bun. */
export const javascriptSnippet: Snippet = {
  name: 'javascript',
  label: 'JavaScript',
  purpose: english('for browsers, Node 22, Deno and Bun'),
  write(source) {
    const sends = sentPayloads(source).map((payload) => 'socket.send(' + jsPayload(payload) + ');');
    return lines(
      'const socket = new WebSocket(' + jsArguments(source) + ');',
      `socket.binaryType = 'arraybuffer';`,
      '',
      `socket.addEventListener('open', () => {`,
      `  console.log('open', socket.protocol);`,
      ...indented(sends, 2),
      ...indented(leftLines(source.left, '//'), 2),
      '});',
      `socket.addEventListener('message', ({ data }) => {`,
      `  console.log('received', data);`,
      '});',
      `socket.addEventListener('close', ({ code, reason }) => {`,
      `  console.log('close', code, reason);`,
      '});',
    );
  },
};

/** The arguments of `new WebSocket`. */
export function jsArguments({ url, protocols }: SnippetSource): string {
  if (protocols.length === 0) return jsString(url);
  return jsString(url) + ', [' + protocols.map(jsString).join(', ') + ']';
}

/** The argument of `send()`. */
export function jsPayload(payload: SnippetPayload): string {
  return typeof payload === 'string' ? jsString(payload) : jsBytes(payload);
}

/** Lines as a text, each with a line end. */
export function lines(...all: readonly string[]): string {
  return all.join('\n') + '\n';
}
