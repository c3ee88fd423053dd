// @ts-check

/**
 * The public custom properties of all elements: what the comment on the design tokens says of them, with
 * the values that they have by default.
 * @param {string} source of `tokens.ts`
 */
export function cssPropertiesOf(source) {
  const descriptions = new Map(
    [...source.matchAll(/@cssproperty (--ws-[\w-]+) - (.+)/gu)].map(([, name = '', text]) => [
      name,
      text,
    ]),
  );
  const names = [...new Set(source.match(/--ws-[\w-]+/gu))];
  return names.map((name) => ({
    name,
    description: descriptions.get(name) ?? '',
    default: defaultOf(source, name),
  }));
}

/**
 * @param {string} source
 * @param {string} name
 */
function defaultOf(source, name) {
  const start = source.search(new RegExp(`var\\(\\s*${name},`, 'u'));
  if (start === -1) return undefined;
  const from = source.indexOf(',', start) + 1;
  let depth = 1;
  let end = from;
  while (depth > 0) {
    if (source[end] === '(') depth += 1;
    if (source[end] === ')') depth -= 1;
    end += 1;
  }
  return source
    .slice(from, end - 1)
    .replace(/\s+/gu, ' ')
    .trim();
}
