/** The context of a position in a JSON text that is being written. */
export interface JsonPlace {
  readonly kind: 'key' | 'value';
  /** The name of the value; for values in arrays, that of the array. Empty for none. */
  readonly key: string;
  /** The name of the object around it; empty for the outermost one. */
  readonly parent: string;
  /** Start of the word that is being written, with its quote. */
  readonly from: number;
  /** The word up to the position, without its quote. */
  readonly prefix: string;
  /** Names that the object has before the position. */
  readonly siblings: readonly string[];
}

/** The longest text before a position, in UTF-16 units, for which completion is fast enough. */
const REACH = 100_000;

interface Level {
  readonly isObject: boolean;
  /** The name that the container itself has in its parent. */
  readonly name: string;
  readonly siblings: string[];
  key: string;
  /** In objects: whether a value comes next. */
  isValueNext: boolean;
}

/**
 * Finds out what can be completed at a position. Reads from the beginning, and tolerates text that
 * is not JSON yet.
 *
 * @returns `undefined` where nothing can: in the outermost value, after a value, or too far in.
 */
export function jsonPlaceAt(text: string, position: number): JsonPlace | undefined {
  if (position > REACH) return undefined;
  const levels: Level[] = [];
  const tokens = /"(?:[^"\\]|\\[^])*("?)|[{}[\],:]|[^\s"{}[\],:]+/g;
  const written = text.slice(0, position);
  let behindValue = false;
  for (const match of written.matchAll(tokens)) {
    const [token, closing] = match;
    const level = levels.at(-1);
    const isAtEnd = match.index + token.length === position;
    const isWord = token.startsWith('"') ? closing === '' : isAtEnd && !/^[{}[\],:]$/.test(token);
    if (isWord) {
      if (behindValue) return undefined;
      const prefix = token.startsWith('"') ? token.slice(1) : token;
      return level && placeIn(level, match.index, prefix);
    }
    behindValue = false;
    if (token === '{' || token === '[') levels.push(enter(level, token === '{'));
    else if (token === '}' || token === ']') {
      levels.pop();
      behindValue = true;
    } else if (level && token === ':') level.isValueNext = true;
    else if (level && token === ',') level.isValueNext = false;
    else if (level?.isObject === true && !level.isValueNext) {
      level.key = readName(token);
      level.siblings.push(level.key);
      behindValue = true;
    } else behindValue = true;
  }
  const level = levels.at(-1);
  return level && !behindValue ? placeIn(level, position, '') : undefined;
}

function enter(outer: Level | undefined, isObject: boolean): Level {
  return {
    isObject,
    name: outer?.key ?? '',
    siblings: [],
    key: isObject ? '' : (outer?.key ?? ''),
    isValueNext: false,
  };
}

function placeIn(level: Level, from: number, prefix: string): JsonPlace {
  const { isObject, isValueNext, key, name, siblings } = level;
  const kind = isObject && !isValueNext ? 'key' : 'value';
  return { kind, key: kind === 'key' ? '' : key, parent: name, from, prefix, siblings };
}

function readName(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return '';
  }
}
