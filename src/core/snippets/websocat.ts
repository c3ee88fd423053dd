import { english } from '../language/language.js';
import { printfBytes, shellWord } from './literals.js';
import { leftLines, sentPayloads, type Snippet, type SnippetSource } from './snippet.js';
import { canBeWord } from './wscat.js';

/**
 * Command lines of `websocat`. It reads a message per line, or with `-0` up to a NUL; bytes need a
 * connection of their own, in which all input read at once is one message.
 */
export const websocatSnippet: Snippet = {
  name: 'websocat',
  label: 'websocat',
  purpose: english('command lines for a POSIX shell'),
  write(source) {
    const target = targetOf(source);
    const sends = sentPayloads(source);
    const texts = sends.filter(canBeWord);
    const bytes = sends.filter((payload) => typeof payload !== 'string');
    const other = sends.length - texts.length - bytes.length;
    const commands = [
      ...(sends.length === 0 ? [`websocat ${target}`] : []),
      ...(texts.length === 0 ? [] : [textCommand(texts, target)]),
      ...bytes.map(
        (payload) => `printf '${printfBytes(payload)}' | websocat --binary -n ${target}`,
      ),
    ];
    const remarks = [
      ...leftLines(other, '#', 'no command line can have a NUL'),
      ...leftLines(source.left, '#'),
    ];
    return [...remarks, ...commands].map((line) => `${line}\n`).join('');
  },
};

// -n keeps the connection open after the last message, so that replies are shown.
function textCommand(texts: readonly string[], target: string): string {
  const hasLines = texts.some((text) => text.includes('\n'));
  const format = hasLines ? `'%s\\0'` : `'%s\\n'`;
  const words = texts.map((text) => shellWord(text)).join(' \\\n  ');
  return `printf ${format} \\\n  ${words} |\n  websocat ${hasLines ? '-0 ' : ''}-n ${target}`;
}

function targetOf({ url, protocols }: SnippetSource): string {
  const offered = protocols.length === 0 ? '' : `--protocol ${shellWord(protocols.join(', '))} `;
  return offered + shellWord(url);
}
