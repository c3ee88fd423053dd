import { t } from '../../language/language.js';
import {
  ProtoError,
  expectMark,
  expectName,
  missingMark,
  readProtoNumber,
} from './proto-syntax.js';
import type { ProtoTokens } from './proto-tokens.js';
import {
  joinName,
  PROTOBUF_TYPES,
  toJsonName,
  type WrittenField,
  type WrittenMessage,
} from './protobuf-types.js';

/** A message that is being read. */
export interface ProtoScope {
  /** Its full name. */
  readonly name: string;
  readonly fields: WrittenField[];
  /** The entry types of its maps. */
  readonly entries: WrittenMessage[];
  /** The oneof that is being read; empty for none. */
  oneof: string;
}

const SCALARS = PROTOBUF_TYPES.filter((type) => !['group', 'message', 'enum'].includes(type));

const LABELS = ['optional', 'required', 'repeated'];

/** Reads fields of messages. */
export class ProtoFieldReader {
  /** proto3 and editions pack every field of a packable type. */
  isPackedByDefault = false;
  readonly #tokens: ProtoTokens;

  constructor(tokens: ProtoTokens) {
    this.#tokens = tokens;
  }

  /** Reads a field into a message. @returns the full name of a group, whose fields follow. */
  readField(scope: ProtoScope): string | undefined {
    const tokens = this.#tokens;
    let type = expectName(tokens, t('a field'));
    const label = LABELS.includes(type.text) && tokens.peek().kind === 'name' ? type.text : '';
    if (label !== '') type = expectName(tokens, t('the type of the field'));
    const isMap = type.text === 'map' && tokens.peek().text === '<';
    const entry = isMap ? this.#readMapTypes() : undefined;
    const name = expectName(tokens, t('the name of the field'));
    expectMark(tokens, '=');
    const number = readProtoNumber(tokens);
    if (number < 1 || number > 0x1fff_ffff) {
      throw new ProtoError(
        t('The field number {0} is not between 1 and 536,870,911.', number),
        name.line,
      );
    }
    const isGroup = type.text === 'group';
    const options = this.#readOptions();
    if (isGroup) expectMark(tokens, '{');
    else expectMark(tokens, ';');
    // The name of a group's field is that of its type in lower case.
    const field = createField(isGroup ? name.text.toLowerCase() : name.text, number, type.text);
    const isRepeated = label === 'repeated' || isMap;
    scope.fields.push({
      ...field,
      ...(isGroup && { type: 'group', typeName: name.text }),
      ...(isMap && { typeName: `${name.text}.Entry` }),
      jsonName: options.jsonName ?? field.jsonName,
      isRepeated,
      isPacked: isRepeated && (options.packed ?? this.isPackedByDefault),
      oneof: scope.oneof,
    });
    if (entry !== undefined) {
      scope.entries.push({
        name: joinName(scope.name, `${name.text}.Entry`),
        fields: [createField('key', 1, entry.key), createField('value', 2, entry.value)],
        isMapEntry: true,
        scope: scope.name,
      });
    }
    return isGroup ? joinName(scope.name, name.text) : undefined;
  }

  #readMapTypes(): { readonly key: string; readonly value: string } {
    expectMark(this.#tokens, '<');
    const key = expectName(this.#tokens, t('the type of the keys')).text;
    expectMark(this.#tokens, ',');
    const value = expectName(this.#tokens, t('the type of the values')).text;
    expectMark(this.#tokens, '>');
    return { key, value };
  }

  /** `[packed = false, json_name = "x", (other) = { … }]`, of which the first two are kept. */
  #readOptions(): { readonly packed?: boolean; readonly jsonName?: string } {
    let packed: boolean | undefined;
    let jsonName: string | undefined;
    if (this.#tokens.peek().text !== '[') return { packed, jsonName };
    let depth = 0;
    let name = '';
    do {
      const token = this.#tokens.take();
      const { kind, text } = token;
      if (kind === 'end') throw missingMark(']', token);
      const isMark = kind === 'mark';
      if (isMark && (text === '[' || text === '{')) depth++;
      if (isMark && (text === ']' || text === '}')) depth--;
      if (depth === 1 && isMark && (text === ',' || text === '(')) name = '';
      else if (depth === 1 && kind === 'name' && name === '') name = text;
      else if (name === 'packed' && kind === 'name') packed = text === 'true';
      else if (name === 'json_name' && kind === 'string') jsonName = text.slice(1, -1);
    } while (depth > 0);
    return { packed, jsonName };
  }
}

/** A field of a type by its name in the text. */
function createField(name: string, number: number, typeText: string): WrittenField {
  const type = SCALARS.find((each) => each === typeText);
  return {
    name,
    jsonName: toJsonName(name),
    number,
    type,
    typeName: type === undefined ? typeText : '',
    isRepeated: false,
    isPacked: false,
    oneof: '',
  };
}
