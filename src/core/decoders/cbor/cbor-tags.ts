import { toHex } from '../../bytes/hex.js';
import { isoTime } from '../../text/iso-time.js';
import type { CborItem } from './cbor-item.js';

/** The longest bignum in bytes to be written in decimal, which takes quadratic time. */
const SHOWN_BIGNUM = 1024;

/** Names of tags (RFC 8949 §3.4 and IANA's registry "CBOR Tags"). */
const NAMES = new Map<number, string>([
  [0, 'date and time'],
  [1, 'epoch time'],
  [2, 'unsigned bignum'],
  [3, 'negative bignum'],
  [4, 'decimal fraction'],
  [5, 'bigfloat'],
  [16, 'COSE_Encrypt0'],
  [17, 'COSE_Mac0'],
  [18, 'COSE_Sign1'],
  [21, 'expected base64url'],
  [22, 'expected base64'],
  [23, 'expected base16'],
  [24, 'encoded CBOR'],
  [25, 'string reference'],
  [26, 'object'],
  [27, 'object'],
  [28, 'shared value'],
  [29, 'shared reference'],
  [30, 'rational'],
  [32, 'URI'],
  [33, 'base64url'],
  [34, 'base64'],
  [35, 'regular expression'],
  [36, 'MIME message'],
  [37, 'UUID'],
  [52, 'IPv4'],
  [54, 'IPv6'],
  [61, 'CWT'],
  [63, 'encoded CBOR sequence'],
  [96, 'COSE_Encrypt'],
  [97, 'COSE_Mac'],
  [98, 'COSE_Sign'],
  [100, 'epoch days'],
  [256, 'string namespace'],
  [258, 'set'],
  [1001, 'extended time'],
  [1004, 'date'],
  [55799, 'self-described CBOR'],
]);

/** A tag with its name: "tag 1 (epoch time)"; only its number where the name is unknown. */
export function describeTag(tag: number | bigint): string {
  const name = NAMES.get(Number(tag)) ?? typedArrayName(Number(tag));
  return name === undefined ? `tag ${tag}` : `tag ${tag} (${name})`;
}

/** Whether the name of a tag is known. */
export function isKnownTag(tag: number | bigint): boolean {
  return NAMES.has(Number(tag)) || typedArrayName(Number(tag)) !== undefined;
}

/** RFC 8746 §2.1: the bits of the tag are the type of the numbers in the byte string. */
function typedArrayName(tag: number): string | undefined {
  if (tag < 64 || tag > 87 || tag === 76) return undefined;
  const isFloat = (tag & 16) !== 0;
  const bits = 8 << ((tag & 3) + (isFloat ? 1 : 0));
  const kind = isFloat ? 'float' : tag & 8 ? 'int' : 'uint';
  const order = bits === 8 ? '' : tag & 4 ? ' little-endian' : ' big-endian';
  return tag === 68 ? 'uint8 clamped array' : `${kind}${bits}${order} array`;
}

/** The value of a tag with its content. */
export interface CborTagged {
  readonly kind: 'number' | 'word';
  readonly text: string;
}

/**
 * The value that a tag and a scalar represent together; `undefined` where the scalar is shown
 * unchanged.
 *
 * @param content - The content of a byte string.
 */
export function convertTagged(
  tag: number | bigint,
  item: CborItem,
  content: Uint8Array,
): CborTagged | undefined {
  if (item.kind === 'bytes') {
    if (tag === 2 || tag === 3) return bignum(content, tag === 3);
    if (tag === 37 && content.length === 16) return { kind: 'word', text: uuid(content) };
    return undefined;
  }
  if (item.kind !== 'integer' && item.kind !== 'float') return undefined;
  const time = tag === 1 ? epochTime(item.value!) : tag === 100 ? epochDay(item.value!) : undefined;
  return time === undefined ? undefined : { kind: 'word', text: time };
}

/** RFC 8949 §3.4.3. */
function bignum(content: Uint8Array, isNegative: boolean): CborTagged | undefined {
  if (content.length > SHOWN_BIGNUM) return undefined;
  const value = content.length === 0 ? 0n : BigInt(`0x${toHex(content, { separator: '' })}`);
  return { kind: 'number', text: String(isNegative ? -1n - value : value) };
}

/** RFC 8949 §3.4.2. A double of a present time is precise to microseconds only. */
function epochTime(value: number | bigint): string | undefined {
  if (typeof value === 'bigint' || Number.isInteger(value)) return isoTime(value);
  const whole = Math.floor(value);
  const micros = Math.round((value - whole) * 1e6);
  return micros === 1e6 ? isoTime(whole + 1) : isoTime(whole, micros * 1000);
}

/** RFC 8943 §1.1. */
function epochDay(value: number | bigint): string | undefined {
  return isoTime(Number(value) * 86_400)?.replace(/T.*$/, '');
}

/** RFC 9562 §4. */
function uuid(content: Uint8Array): string {
  const hex = toHex(content, { separator: '' });
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
