import { t } from '../language/language.js';
import { formatBytes } from '../text/units.js';
import { toBase64 } from './base64.js';
import { toHex } from './hex.js';

/** The most bytes that are written out as text. */
export const MOST_EXPORTED = 16_000_000;

/** A form in which bytes can be written as text. */
export const ByteForm = {
  hex: 'hex',
  base64: 'base64',
  text: 'text',
  c: 'C array',
  javascript: 'JS Uint8Array',
} as const;
export type ByteForm = (typeof ByteForm)[keyof typeof ByteForm];

const A_LINE = 12;

/**
 * Writes bytes as text: hex "68 65 6c", base64, UTF-8 text, or source code of an array.
 *
 * @throws RangeError with a sentence for more than {@link MOST_EXPORTED} bytes.
 */
export function bytesAs(form: ByteForm, bytes: Uint8Array): string {
  if (bytes.length > MOST_EXPORTED) {
    const most = formatBytes(MOST_EXPORTED);
    throw new RangeError(
      t(
        'At most {0} can be copied, and these are {1}: select fewer, or save them.',
        most,
        formatBytes(bytes.length),
      ),
    );
  }
  switch (form) {
    case ByteForm.hex:
      return toHex(bytes);
    case ByteForm.base64:
      return toBase64(bytes);
    case ByteForm.text:
      // `ignoreBOM` keeps the mark: it is part of the bytes.
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    case ByteForm.c:
      return `const unsigned char data[${String(bytes.length)}] = {${lines(bytes)}};`;
    case ByteForm.javascript:
      return `new Uint8Array([${lines(bytes)}])`;
  }
}

function lines(bytes: Uint8Array): string {
  if (bytes.length === 0) return '';
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += A_LINE) {
    rows.push(`  0x${toHex(bytes.subarray(at, at + A_LINE), { separator: ', 0x' })},`);
  }
  return `\n${rows.join('\n')}\n`;
}
