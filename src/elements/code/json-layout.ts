import { createScanner, format } from 'jsonc-parser';

/** JSON on lines, indented by two spaces. No token changes: numbers keep their digits. */
export function spreadJson(text: string): string {
  const edits = format(text, undefined, { tabSize: 2, insertSpaces: true, eol: '\n' });
  const parts: string[] = [];
  let from = 0;
  for (const { offset, length, content } of edits) {
    parts.push(text.slice(from, offset), content);
    from = offset + length;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** JSON without white space between its tokens. No token changes. */
export function packJson(text: string): string {
  const scanner = createScanner(text, true);
  const parts: string[] = [];
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const start = scanner.getTokenOffset();
    parts.push(text.slice(start, start + scanner.getTokenLength()));
  }
  return parts.join('');
}
