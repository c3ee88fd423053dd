import { english } from '../language/language.js';
import { shellWord } from './literals.js';
import { leftLines, sentPayloads, type Snippet, type SnippetPayload } from './snippet.js';

/** The command line of `wscat`, which sends texts only. */
export const wscatSnippet: Snippet = {
  name: 'wscat',
  label: 'wscat',
  purpose: english('a command line, by npx; sends texts only'),
  write(source) {
    const { url, protocols, left } = source;
    const sends = sentPayloads(source);
    const texts = sends.filter(canBeWord);
    const parts = [
      `npx wscat --connect ${shellWord(url)}`,
      ...protocols.map((protocol) => `--subprotocol ${shellWord(protocol)}`),
      ...(texts.length === 0 ? [] : ['--wait 5']),
      ...texts.map((text) => `--execute ${shellWord(text)}`),
    ];
    const other = sends.length - texts.length;
    const remarks = [
      ...leftLines(other, '#', 'wscat cannot be given bytes, nor a NUL'),
      ...leftLines(left, '#'),
    ];
    return [...remarks, parts.join(' \\\n  ')].map((line) => `${line}\n`).join('');
  },
};

/** Whether a payload can be a word of a command line, which cannot contain a NUL. */
export function canBeWord(payload: SnippetPayload): payload is string {
  return typeof payload === 'string' && !payload.includes('\0');
}
