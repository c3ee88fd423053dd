import { toBase64 } from '../bytes/base64.js';
import { toWellFormed } from '../text/well-formed.js';

// Line ends and invisible characters in code: control and format characters (bidirectional or of no
// width), line separators, half surrogate pairs. Escaped, code does what it looks like.
const hidden = '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}';

// In HTML, these end a script or begin a comment in it.
const html = '<(?=\\/script|script|!--)';

const inJavaScript = new RegExp(`['\\\\${hidden}]|${html}`, 'giu');
const inPython = new RegExp(`["\\\\${hidden}]`, 'gu');

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A JavaScript string literal in single quotes (ECMA-262 §12.9.4), also safe inside HTML. */
export function jsString(text: string): string {
  return `'${text.replace(inJavaScript, (char) => escaped(char) ?? `\\u{${hexOf(char)}}`)}'`;
}

/**
 * A Python string literal in double quotes. Half surrogate pairs become U+FFFD, as in `send()`:
 * Python refuses to encode them.
 */
export function pythonString(text: string): string {
  const escape = (char: string): string => escaped(char) ?? `\\U${hexOf(char).padStart(8, '0')}`;
  return `"${toWellFormed(text).replace(inPython, escape)}"`;
}

/** The escapes that both languages share; `undefined` for characters beyond U+FFFF. */
function escaped(char: string): string | undefined {
  if (char === "'" || char === '"' || char === '\\') return `\\${char}`;
  const hex = hexOf(char);
  if (hex.length > 4) return undefined;
  return (
    SHORT[char] ?? (hex.length > 2 ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`)
  );
}

function hexOf(char: string): string {
  return char.codePointAt(0)!.toString(16);
}

// Characters that a terminal obeys when pasted, or does not show; a quoted line feed is safe.
const pasted = /(?:(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])+/gu;

/**
 * A word of a POSIX shell in single quotes (POSIX, Shell Command Language §2.2.2), in which no
 * character is special. Words of letters, digits and harmless characters of URLs have no quotes.
 * Control and format characters are written by `printf`, because a terminal would obey them before
 * the shell reads them. A NUL cannot be written.
 */
export function shellWord(text: string): string {
  if (/^[\w./:@%+,-]+$/.test(text)) return text;
  const sent = toWellFormed(text);
  if ((sent.match(pasted)?.length ?? 0) > MOST_RUNS) return printedWord(sent);
  return quoted(sent).replace(
    pasted,
    (run) => `'"$(printf '${printfBytes(new TextEncoder().encode(run))}')"'`,
  );
}

/** The most `printf` calls in a word; some thousands would overflow the stack of a shell. */
const MOST_RUNS = 20;

/** A word printed as a whole, except for line feeds at its end, which the shell would drop. */
function printedWord(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  const format = text
    .slice(0, end)
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')
    // A leading `-` would make it an option.
    .replace(/^-/u, printfBytes(Uint8Array.of(0x2d)))
    .replace(pasted, (run) => printfBytes(new TextEncoder().encode(run)));
  return `"$(printf ${quoted(format)})"${end === text.length ? '' : quoted(text.slice(end))}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Bytes as the format of `printf`, in octal escapes (POSIX, printf). */
export function printfBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

/** Up to so many bytes are written one by one; more are written as base64. */
const FEW = 32;

/** Bytes as a JavaScript expression for a `Uint8Array`, in browsers and in Node. */
export function jsBytes(bytes: Uint8Array): string {
  if (bytes.length > FEW) {
    return `Uint8Array.from(atob('${toBase64(bytes)}'), (char) => char.charCodeAt(0))`;
  }
  const list = Array.from(bytes, (byte) => `0x${byte.toString(16).padStart(2, '0')}`);
  return `new Uint8Array([${list.join(', ')}])`;
}
