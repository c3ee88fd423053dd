import { t } from '../../language/language.js';
import { formatCount } from '../../text/units.js';
import { ProtoFieldReader, type ProtoScope } from './proto-field-reader.js';
import {
  ProtoError,
  expectMark,
  expectName,
  readProtoNumber,
  skipBlock,
  skipStatement,
} from './proto-syntax.js';
import { ProtoTokens } from './proto-tokens.js';
import { createSchema, joinName, type ParsedSchema, type ProtobufEnum } from './protobuf-types.js';

/** The longest text that is read, in UTF-16 units: ten times the largest published files. */
const MOST_TEXT = 10_000_000;

/**
 * Parses the text of a `.proto` file (protobuf.dev, "Language Specification", proto2, proto3 and
 * editions): messages, enums, fields, maps, oneofs and groups. Options other than `packed` and
 * `json_name`, services, extensions and reserved numbers are skipped; imports are only named.
 */
export function parseProtoText(text: string): ParsedSchema {
  if (text.length > MOST_TEXT) {
    const message = t('The text is longer than {0} characters.', formatCount(MOST_TEXT));
    return { ok: false, message, line: 1 };
  }
  try {
    const reader = new ProtoReader(new ProtoTokens(text));
    reader.read();
    if (reader.scopes.length === 0) throw new ProtoError(t('The text declares no message.'), 1);
    const messages = reader.scopes.flatMap(({ name, fields, entries }) => [
      { name, fields, isMapEntry: false },
      ...entries,
    ]);
    return { ok: true, schema: createSchema(messages, reader.enums), imports: reader.imports };
  } catch (error) {
    if (!(error instanceof ProtoError)) throw error;
    return { ok: false, message: t('Line {0}: {1}', error.line, error.message), line: error.line };
  }
}

/** Reads statements, with a stack of open messages. */
class ProtoReader {
  readonly imports: string[] = [];
  readonly enums: ProtobufEnum[] = [];
  /** All declared messages, in their order. */
  readonly scopes: ProtoScope[] = [];
  readonly #tokens: ProtoTokens;
  readonly #fields: ProtoFieldReader;
  readonly #open: ProtoScope[] = [];
  #package = '';

  constructor(tokens: ProtoTokens) {
    this.#tokens = tokens;
    this.#fields = new ProtoFieldReader(tokens);
  }

  read(): void {
    for (;;) {
      const { kind, text, line } = this.#tokens.peek();
      const inside = this.#open.at(-1);
      if (kind === 'end') {
        if (inside === undefined) return;
        throw new ProtoError(t('The text ends inside the message {0}.', inside.name), line);
      }
      if (text === ';') this.#tokens.take();
      else if (text === '}' && inside !== undefined) {
        this.#tokens.take();
        if (inside.oneof === '') this.#open.pop();
        else inside.oneof = '';
      } else if (inside === undefined) this.#readTopLevel();
      else this.#readMember(inside);
    }
  }

  #readTopLevel(): void {
    const { text, line } = this.#tokens.take();
    switch (text) {
      case 'syntax':
      case 'edition':
        expectMark(this.#tokens, '=');
        this.#fields.isPackedByDefault = this.#tokens.take().text.slice(1, -1) !== 'proto2';
        return expectMark(this.#tokens, ';');
      case 'package':
        this.#package = expectName(this.#tokens, t('the name of the package')).text;
        return expectMark(this.#tokens, ';');
      case 'import':
        return this.#readImport();
      case 'message':
        return this.#openMessage(this.#package);
      case 'enum':
        return this.#readEnum(this.#package);
      case 'service':
      case 'extend':
        return skipBlock(this.#tokens);
      case 'option':
        return skipStatement(this.#tokens);
      default:
        throw new ProtoError(t('“{0}” begins no declaration.', text), line);
    }
  }

  #readImport(): void {
    let token = this.#tokens.take();
    if (token.kind === 'name') token = this.#tokens.take();
    if (token.kind !== 'string') {
      throw new ProtoError(t('A file name in quotes should follow “import”.'), token.line);
    }
    this.imports.push(token.text.slice(1, -1));
    expectMark(this.#tokens, ';');
  }

  #readMember(scope: ProtoScope): void {
    const { text } = this.#tokens.peek();
    const word = scope.oneof === '' ? text : text === 'option' ? text : '';
    // The type of a field, and in old files its name, may be a keyword.
    if (word === 'option' || word === 'reserved' || word === 'extensions') {
      this.#tokens.take();
      return skipStatement(this.#tokens);
    }
    if (word === 'extend') return skipBlock(this.#tokens);
    if (word === 'message' || word === 'enum') {
      this.#tokens.take();
      return word === 'message' ? this.#openMessage(scope.name) : this.#readEnum(scope.name);
    }
    if (word === 'oneof') {
      this.#tokens.take();
      scope.oneof = expectName(this.#tokens, t('the name of the oneof')).text;
      return expectMark(this.#tokens, '{');
    }
    const group = this.#fields.readField(scope);
    if (group !== undefined) this.#pushMessage(group);
  }

  #openMessage(scope: string): void {
    const { text } = expectName(this.#tokens, t('the name of the message'));
    expectMark(this.#tokens, '{');
    this.#pushMessage(joinName(scope, text));
  }

  #pushMessage(name: string): void {
    const scope: ProtoScope = { name, fields: [], entries: [], oneof: '' };
    this.scopes.push(scope);
    this.#open.push(scope);
  }

  #readEnum(scope: string): void {
    const { text: name } = expectName(this.#tokens, t('the name of the enum'));
    const numbers = new Map<string, number>();
    expectMark(this.#tokens, '{');
    for (;;) {
      const { text, kind, line } = this.#tokens.take();
      if (text === '}') break;
      if (text === ';') continue;
      const isValue = this.#tokens.peek().text === '=';
      if (!isValue && (text === 'option' || text === 'reserved')) skipStatement(this.#tokens);
      else if (kind !== 'name') {
        throw new ProtoError(t('“{0}” is no value of the enum {1}.', text, name), line);
      } else {
        expectMark(this.#tokens, '=');
        numbers.set(text, readProtoNumber(this.#tokens));
        skipStatement(this.#tokens);
      }
    }
    this.enums.push({ name: joinName(scope, name), numbers });
  }
}
