import { NodeKind } from '../tree/data-tree.js';
import type { TreePlaces } from '../tree/tree-places.js';

/** The notation of a path. */
export type PathForm = 'normalized' | 'shorthand';

/** Names that may follow a dot (RFC 9535 §2.5.1.1). */
const SHORTHAND = /^[A-Za-z_\u0080-\ud7ff\ue000-\u{10ffff}][\w\u0080-\ud7ff\ue000-\u{10ffff}]*$/u;

/**
 * The path of a node as JSONPath: normalized, `$['a'][0]` (RFC 9535 §2.7), or in shorthand,
 * `$.a[0]`, which any JSONPath reader accepts as well. Of several roots each is an item of `$`.
 *
 * @param limit - The most segments, the last ones, after an ellipsis; default all.
 */
export function pathOf(
  places: TreePlaces,
  node: number,
  form: PathForm = 'normalized',
  limit = Infinity,
): string {
  const segments: string[] = [];
  let at = node;
  for (; at >= 0 && segments.length < limit; at = places.tree.parentOf(at)) {
    segments.push(segmentOf(places, at, form));
  }
  return (at >= 0 ? '…' : '$') + segments.reverse().join('');
}

function segmentOf(places: TreePlaces, node: number, form: PathForm): string {
  const { tree } = places;
  const parent = tree.parentOf(node);
  if (parent < 0) return places.rootCount === 1 ? '' : `[${String(places.indices[node]!)}]`;
  const key = tree.kindAt(parent) === NodeKind.object ? (tree.keyAt(node) ?? '') : undefined;
  if (key === undefined) return `[${String(places.indices[node]!)}]`;
  if (form === 'shorthand' && SHORTHAND.test(key)) return `.${key}`;
  return `['${escapeName(key)}']`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  "'": "\\'",
  '\\': '\\\\',
};

function escapeName(name: string): string {
  return name.replace(/[\p{Cc}'\\]/gu, (char) => {
    // DEL and the C1 controls are category Cc too, and need no escape (RFC 9535 §2.7).
    if (char > '\u001f' && char !== "'" && char !== '\\') return char;
    return ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
