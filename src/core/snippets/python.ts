import { toHex } from '../bytes/hex.js';
import { english } from '../language/language.js';
import { lines } from './javascript.js';
import { pythonString } from './literals.js';
import { indented, leftLines, sentPayloads, type Snippet, type SnippetPayload } from './snippet.js';

/** Python with the package `websockets`, used as in its documentation. */
export const pythonSnippet: Snippet = {
  name: 'python',
  label: 'Python',
  purpose: english('needs: pip install websockets'),
  write(source) {
    const { url, protocols, left } = source;
    const offered = `, subprotocols=[${protocols.map(pythonString).join(', ')}]`;
    const given = pythonString(url) + (protocols.length === 0 ? '' : offered);
    const sends = sentPayloads(source).map(
      (payload) => `await websocket.send(${pythonPayload(payload)})`,
    );
    return lines(
      'import asyncio',
      '',
      'from websockets.asyncio.client import connect',
      '',
      '',
      'async def main():',
      `    async with connect(${given}) as websocket:`,
      ...indented(sends, 8),
      ...indented(leftLines(left, '#'), 8),
      '        async for message in websocket:',
      '            print(message)',
      '',
      '',
      'asyncio.run(main())',
    );
  },
};

function pythonPayload(payload: SnippetPayload): string {
  return typeof payload === 'string'
    ? pythonString(payload)
    : `bytes.fromhex("${toHex(payload, { separator: '' })}")`;
}
