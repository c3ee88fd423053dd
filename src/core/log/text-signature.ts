/**
 * Signatures of texts: 64 bits, one set for each pair of neighbouring UTF-16 units in the text, in
 * any case of ASCII letters. A text that lacks a bit of a word's signature cannot contain the word:
 * comparing is hundreds of times faster than reading the text.
 */

/** Numbers in a signature. */
export const SIGNATURE_LENGTH = 2;

/** Longer texts, in UTF-16 units, are not signed: almost every word could be in them. */
const LONGEST = 2048;
const EVERY_BIT = 0xffffffff;

/** The bit for a pair of units of seven bits each. */
const BITS = Uint8Array.from({ length: 1 << 14 }, (_, pair) => Math.imul(pair, 0x9e3779b1) >>> 26);
/** The low seven bits of a unit, lower case. Units beyond ASCII share theirs with others. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, unit) =>
  unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit,
);

/**
 * Writes the signature of each text. For a value that is too long or no string, sets every bit.
 *
 * @param signatures - {@link SIGNATURE_LENGTH} numbers for each of the texts.
 */
export function signTexts(texts: readonly unknown[], signatures: Uint32Array): void {
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index];
    if (typeof text === 'string' && text.length <= LONGEST) sign(text, signatures, 2 * index);
    else signatures[2 * index] = signatures[2 * index + 1] = EVERY_BIT;
  }
}

/**
 * The signature of a word for a search that ignores case.
 *
 * @returns `undefined` for a word that is too short, or has letters beyond ASCII, of which more
 *   than two spellings may match.
 */
export function signatureOf(word: string): Uint32Array | undefined {
  if (word.length < 2 || word.length > LONGEST || /[\x80-\uffff]/.test(word)) return undefined;
  const signature = new Uint32Array(SIGNATURE_LENGTH);
  sign(word, signature, 0);
  return signature;
}

/**
 * Removes the texts that cannot contain a word.
 *
 * @param slots - Indices of texts; those that may contain it are moved to the front, in order.
 * @returns how many may.
 */
export function siftBySignature(
  signatures: Readonly<Uint32Array>,
  signature: Readonly<Uint32Array>,
  slots: Uint16Array,
  count: number,
): number {
  const low = signature[0]!;
  const high = signature[1]!;
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const slot = slots[i]!;
    const isLowThere = (signatures[2 * slot]! & low) >>> 0 === low;
    if (isLowThere && (signatures[2 * slot + 1]! & high) >>> 0 === high) slots[kept++] = slot;
  }
  return kept;
}

function sign(text: string, signatures: Uint32Array, at: number): void {
  let low = 0;
  let high = 0;
  let before = FOLDED[text.charCodeAt(0) & 127]!;
  for (let i = 1; i < text.length; i += 1) {
    const unit = FOLDED[text.charCodeAt(i) & 127]!;
    const bit = BITS[(before << 7) | unit]!;
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
    before = unit;
  }
  signatures[at] = low;
  signatures[at + 1] = high;
}
