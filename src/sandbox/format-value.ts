/** The most items of a list, and fields of an object, that are written out. */
const MOST_ITEMS = 20;
const MOST_DEPTH = 3;
/** The most UTF-16 units of one call of `console.log`. */
const MOST_UNITS = 10_000;

/** The arguments of `console.log` as text: strings as they are, other values as source code. */
export function formatValues(values: readonly unknown[]): string {
  const texts = values.map((value) => (typeof value === 'string' ? value : formatValue(value, 0)));
  const text = texts.join(' ');
  return text.length > MOST_UNITS ? `${text.slice(0, MOST_UNITS)}…` : text;
}

function formatValue(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > MOST_UNITS ? `${value.slice(0, MOST_UNITS)}…` : value);
    case 'function':
      return `function ${value.name}`.trimEnd();
    case 'bigint':
      return `${String(value)}n`;
    case 'object':
      return value === null ? 'null' : formatObject(value, depth);
    default:
      return String(value);
  }
}

function formatObject(value: object, depth: number): string {
  try {
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (value instanceof Date)
      return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
    if (value instanceof Blob) return `Blob (${String(value.size)} bytes)`;
    if (value instanceof ArrayBuffer) return `ArrayBuffer (${String(value.byteLength)} bytes)`;
    if (ArrayBuffer.isView(value)) return formatView(value);
    if (depth >= MOST_DEPTH) return Array.isArray(value) ? '[…]' : '{…}';
    if (Array.isArray(value)) return `[${listed(value, (item) => formatValue(item, depth + 1))}]`;
    const { constructor } = value as { constructor?: { name?: string } };
    const name = constructor?.name ?? '';
    const fields = Object.entries(value);
    const written = listed(
      fields,
      ([key, field]) => `${formatKey(key)}: ${formatValue(field, depth + 1)}`,
    );
    const body = written === '' ? '{}' : `{ ${written} }`;
    return name === '' || name === 'Object' ? body : `${name} ${body}`;
  } catch {
    // A getter or a proxy of the script may throw.
    return Object.prototype.toString.call(value);
  }
}

/** A key as in source code: one that is not an identifier is a string. */
function formatKey(key: string): string {
  return /^[\w$]+$/u.test(key) ? key : formatValue(key, 0);
}

function formatView(view: ArrayBufferView): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, Math.min(view.byteLength, MOST_ITEMS));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const rest = view.byteLength > MOST_ITEMS ? ' …' : '';
  return `${view.constructor.name} (${String(view.byteLength)} bytes: ${hex}${rest})`;
}

function listed<Item>(items: readonly Item[], format: (item: Item) => string): string {
  const shown = items.slice(0, MOST_ITEMS).map(format);
  return [...shown, ...(items.length > MOST_ITEMS ? ['…'] : [])].join(', ');
}
