import { t } from '../../language/language.js';
import { ProtoError, expectMark, expectName, readProtoNumber } from './proto-syntax.js';
import type { ProtoTokens } from './proto-tokens.js';

/** A field as it was written, before its type is resolved. */
export interface RawProtoField {
  readonly name: string;
  readonly number: number;
  readonly typeName: string;
  readonly isRepeated: boolean;
  readonly isGroup: boolean;
  /** The option `packed`; `undefined` if it is not set. */
  readonly packed: boolean | undefined;
  readonly isPackedByDefault: boolean;
  readonly jsonName: string | undefined;
  readonly oneof: string;
}

/** A message as it was written. */
export interface ProtoScope {
  /** Its full name. */
  readonly name: string;
  readonly fields: RawProtoField[];
  /** The entry types of its maps. */
  readonly entries: { readonly name: string; readonly key: string; readonly value: string }[];
  /** The oneof that is being read; empty for none. */
  oneof: string;
}

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
    let typeName = isGroup ? name.text : type.text;
    if (entry !== undefined) {
      typeName = `${name.text}.Entry`;
      scope.entries.push({ name: `${scope.name}.${typeName}`, ...entry });
    }
    scope.fields.push({
      // The name of a group's field is that of its type in lower case.
      name: isGroup ? name.text.toLowerCase() : name.text,
      number,
      typeName,
      isRepeated: label === 'repeated' || isMap,
      isGroup,
      isPackedByDefault: this.isPackedByDefault,
      oneof: scope.oneof,
      ...options,
    });
    return isGroup ? `${scope.name}.${name.text}` : undefined;
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
  #readOptions(): Pick<RawProtoField, 'packed' | 'jsonName'> {
    let packed: boolean | undefined;
    let jsonName: string | undefined;
    if (this.#tokens.peek().text !== '[') return { packed, jsonName };
    let depth = 0;
    let name = '';
    do {
      const { kind, text, line } = this.#tokens.take();
      if (kind === 'end') throw new ProtoError(t('“]” should follow, where the text ends.'), line);
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
