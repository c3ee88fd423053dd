import { t } from '../../language/language.js';
import { type DataTree, NodeKind } from '../../tree/data-tree.js';
import { TreeBuilder } from '../../tree/tree-builder.js';
import { childrenOf, fieldOf, isArray, numberAt, stringAt } from '../../tree/tree-fields.js';
import type { DecodeContext, Decoded, Exchange } from '../decoder.js';
import { compactNode } from '../shared/compact-value.js';
import { summaryLine } from '../shared/json-message.js';
import { addLabelledArray } from '../shared/labelled-array.js';

/** An element of a message. */
interface WampField {
  readonly label: string;
  /** `n` number, `s` string, `d` dictionary, `l` list. */
  readonly kind: string;
  readonly isOptional: boolean;
}

/** A type of WAMP message: its name and the elements after the code. */
export interface WampType {
  readonly code: number;
  readonly name: string;
  readonly fields: readonly WampField[];
}

const payload = 'arguments?:l argumentsKw?:d';

/** By code (WAMP, "Message Codes and Direction"): `label:kind`, `?` for optional elements. */
const types: ReadonlyMap<number, WampType> = new Map(
  (
    [
      [1, 'HELLO', 'realm:s details:d'],
      [2, 'WELCOME', 'session:n details:d'],
      [3, 'ABORT', 'details:d reason:s'],
      [4, 'CHALLENGE', 'auth method:s extra:d'],
      [5, 'AUTHENTICATE', 'signature:s extra:d'],
      [6, 'GOODBYE', 'details:d reason:s'],
      [8, 'ERROR', `request type:n request:n details:d error:s ${payload}`],
      [16, 'PUBLISH', `request:n options:d topic:s ${payload}`],
      [17, 'PUBLISHED', 'request:n publication:n'],
      [32, 'SUBSCRIBE', 'request:n options:d topic:s'],
      [33, 'SUBSCRIBED', 'request:n subscription:n'],
      [34, 'UNSUBSCRIBE', 'request:n subscription:n'],
      [35, 'UNSUBSCRIBED', 'request:n details?:d'],
      [36, 'EVENT', `subscription:n publication:n details:d ${payload}`],
      [48, 'CALL', `request:n options:d procedure:s ${payload}`],
      [49, 'CANCEL', 'request:n options:d'],
      [50, 'RESULT', `request:n details:d ${payload}`],
      [64, 'REGISTER', 'request:n options:d procedure:s'],
      [65, 'REGISTERED', 'request:n registration:n'],
      [66, 'UNREGISTER', 'request:n registration:n'],
      [67, 'UNREGISTERED', 'request:n details?:d'],
      [68, 'INVOCATION', `request:n registration:n details:d ${payload}`],
      [69, 'INTERRUPT', 'request:n options:d'],
      [70, 'YIELD', `request:n options:d ${payload}`],
    ] as const
  ).map(([code, name, fields]) => [code, { code, name, fields: readFields(fields) }]),
);

/** The type of a message by its code; `undefined` for a code that WAMP 2 does not have. */
export function describeWamp(code: number | undefined): WampType | undefined {
  return types.get(code ?? -1);
}

/** The names of a message's elements, with that of the code. */
export function wampLabels({ fields }: WampType): string[] {
  return ['type', ...fields.map(({ label }) => label)];
}

/** The type of the message in an array, judged by its code. */
function typeOf(tree: DataTree): WampType | undefined {
  return isArray(tree, 0) && tree.childCount(0) > 0 ? describeWamp(numberAt(tree, 1)) : undefined;
}

/**
 * Decodes a message, whatever its serialization was.
 *
 * @param problem - Where the serialization ends.
 * @returns a sentence if the values are no message.
 */
export function decodeWampTree(
  tree: DataTree,
  { limits }: DecodeContext,
  problem: string | undefined,
): Decoded | string {
  const type = typeOf(tree);
  if (type === undefined) {
    return t('A WAMP message is an array that begins with a code of WAMP 2.');
  }
  const builder = new TreeBuilder(limits);
  addLabelledArray(builder, tree, 0, { labels: wampLabels(type), word: type.name });
  return {
    summary: summaryLine(summarize(tree, type)),
    tree: builder.finish(),
    problem: problem ?? findFault(tree, type),
    exchange: exchangeWith(tree, type),
  };
}

/**
 * The confidence that an array, perhaps truncated after complete elements, is a WAMP message: by
 * its code, and by the number and kinds of its elements.
 */
export function recognizeWampTree(tree: DataTree, isCut: boolean): number {
  const type = typeOf(tree);
  if (type === undefined) return 0;
  const places = childrenOf(tree, 0).slice(1);
  const least = type.fields.filter(({ isOptional }) => !isOptional).length;
  if (places.length > type.fields.length || (places.length < least && !isCut)) return 0;
  if (!places.every((place, index) => kindAt(tree, place) === type.fields[index]!.kind)) return 0;
  // Pairs and triples of numbers may be anything.
  return places.some((place) => kindAt(tree, place) !== 'n')
    ? places.length > 2
      ? 0.8
      : 0.6
    : 0.2;
}

/** What is wrong with the elements of a message, as a sentence. */
function findFault(tree: DataTree, type: WampType): string | undefined {
  const places = childrenOf(tree, 0).slice(1);
  for (const [index, { label, kind, isOptional }] of type.fields.entries()) {
    const place = places[index];
    if (place === undefined)
      return isOptional ? undefined : t('The {0} has no {1}.', type.name, label);
    if (kindAt(tree, place) !== kind)
      return t('The {0} of the {1} is of another type.', label, type.name);
  }
  return undefined;
}

/** "CALL 7814135 com.myapp.ping [1, 2]". */
function summarize(tree: DataTree, type: WampType): string {
  const parts = [type.name];
  for (const [index, place] of childrenOf(tree, 0).slice(1).entries()) {
    const { label, kind } = type.fields[index] ?? { label: '', kind: '' };
    // Options and details are seldom of interest in a row, and usually empty.
    if (label === 'options' || label === 'details' || label === 'extra') continue;
    if (label === 'request type') parts.push(describeWamp(numberAt(tree, place))?.name ?? '?');
    else if (kind === 's') parts.push(stringAt(tree, place) ?? '');
    else if (tree.isContainer(place) && tree.childCount(place) === 0) continue;
    else parts.push(compactNode(tree, place, 60));
  }
  return parts.join(' ');
}

/** By code: the role, and whose ids it uses: those of clients and of routers differ. */
const roles: ReadonlyMap<number, readonly [Exchange['role'], string]> = new Map<
  number,
  readonly [Exchange['role'], string]
>([
  [1, ['request', 'session']],
  [2, ['reply', 'session']],
  [3, ['reply', 'session']],
  [4, ['reply', 'session']],
  [68, ['request', 'invocation']],
  [70, ['reply', 'invocation']],
  ...[16, 32, 34, 48, 64, 66].map((code) => [code, ['request', 'request']] as const),
  ...[17, 33, 35, 50, 65, 67].map((code) => [code, ['reply', 'request']] as const),
]);

/** The exchange of a message: requests of clients, invocations of routers, the session. */
function exchangeWith(tree: DataTree, type: WampType): Exchange | undefined {
  const [, first, second] = childrenOf(tree, 0);
  if (type.name === 'ERROR') {
    const counted = roles.get(numberAt(tree, first) ?? -1)?.[1];
    if (counted === undefined || second === undefined) return undefined;
    return { role: 'reply', id: `${counted} ${tree.rawValueAt(second, 40)}` };
  }
  const row = roles.get(type.code);
  if (row === undefined) return undefined;
  const [role, counted] = row;
  // A challenge is followed by the welcome.
  if (counted === 'session') return { role, id: counted, ...(type.code === 4 && { isPart: true }) };
  if (first === undefined) return undefined;
  const id = `${counted} ${tree.rawValueAt(first, 40)}`;
  // Progressive results (WAMP, "Progressive Call Results") are marked in their details or options.
  const progress = role === 'reply' ? fieldOf(tree, second, 'progress') : undefined;
  const isPart = progress !== undefined && tree.rawValueAt(progress, 5) === 'true';
  return isPart ? { role, id, isPart } : { role, id };
}

function kindAt(tree: DataTree, node: number): string {
  switch (tree.kindAt(node)) {
    case NodeKind.number:
      return 'n';
    case NodeKind.string:
      return 's';
    case NodeKind.object:
      return 'd';
    case NodeKind.array:
      return 'l';
    default:
      return '';
  }
}

function readFields(fields: string): WampField[] {
  return [...fields.matchAll(/([\w ]+?)(\??):([a-z])(?: |$)/gu)].map((match) => ({
    label: match[1]!,
    kind: match[3]!,
    isOptional: match[2] === '?',
  }));
}
