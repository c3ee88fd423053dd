import { RegExpParser, type AST } from '@eslint-community/regexpp';

import {
  ANY_CHAR,
  DIGITS,
  NO_LINE_END,
  SPACE,
  WORD,
  codeSet,
  otherThan,
  rangeSet,
  withBothCases,
  type CharSet,
} from './char-set.js';
import type { RegExpTree } from './regexp-tree.js';

const MOST_LEVELS = 64;

const ESCAPES = { digit: DIGITS, space: SPACE, word: WORD } as const;

/**
 * Reads a regular expression that is known to compile.
 *
 * @returns `undefined` for one whose cost cannot be judged: with back references, with modifiers,
 *   nested very deeply, or in a syntax that the parser does not know yet.
 */
export function readRegExp(source: string, flags: string): RegExpTree | undefined {
  const unicode = flags.includes('u');
  try {
    const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, { unicode });
    return choice(alternatives, flags, 0);
  } catch {
    return undefined;
  }
}

/** @throws Error for what {@link readRegExp} does not judge. */
function choice(
  alternatives: readonly AST.Alternative[],
  flags: string,
  level: number,
): RegExpTree {
  if (level > MOST_LEVELS) throw new Error();
  const options = alternatives.map(({ elements }): RegExpTree => {
    return { kind: 'sequence', items: elements.map((item) => toTree(item, flags, level)) };
  });
  return options.length === 1 ? options[0]! : { kind: 'choice', options };
}

function toTree(node: AST.Element, flags: string, level: number): RegExpTree {
  switch (node.type) {
    case 'Group':
      if (node.modifiers !== null) throw new Error();
      return choice(node.alternatives, flags, level + 1);
    case 'CapturingGroup':
      return choice(node.alternatives, flags, level + 1);
    case 'Assertion':
      if ('alternatives' in node)
        return { kind: 'look', item: choice(node.alternatives, flags, level + 1) };
      return { kind: node.kind === 'start' && !flags.includes('m') ? 'start' : 'place' };
    case 'Quantifier':
      return {
        kind: 'repeat',
        item: toTree(node.element, flags, level),
        min: node.min,
        max: node.max,
      };
    case 'Backreference':
      throw new Error();
    default: {
      const [set] = toSet(node, flags);
      return {
        kind: 'char',
        set: flags.includes('i') ? withBothCases(set, flags.includes('u')) : set,
      };
    }
  }
}

/** The set of the characters that may be meant, and of those that certainly are. */
function toSet(
  node: AST.Element | AST.CharacterClassElement,
  flags: string,
): readonly [set: CharSet, sure: CharSet] {
  switch (node.type) {
    case 'Character':
      return both(codeSet(node.value));
    case 'CharacterClassRange':
      return both(rangeSet(node.min.value, node.max.value));
    case 'CharacterClass': {
      const parts = node.elements.map((part) => toSet(part, flags));
      const set = parts.reduce((sum, [part]) => sum | part, 0n);
      const sure = parts.reduce((sum, [, part]) => sum | part, 0n);
      return node.negate ? [otherThan(sure), 0n] : [set, sure];
    }
    case 'CharacterSet':
      if (node.kind === 'any') return both(flags.includes('s') ? ANY_CHAR : NO_LINE_END);
      if (node.kind === 'property') return [ANY_CHAR, 0n];
      return both(node.negate ? otherThan(ESCAPES[node.kind]) : ESCAPES[node.kind]);
    default:
      // Only with the flag `v`, which filters do not have.
      throw new Error();
  }
}

function both(set: CharSet): readonly [set: CharSet, sure: CharSet] {
  return [set, set];
}
