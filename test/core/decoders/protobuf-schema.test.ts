import protobufjs from 'protobufjs';
import { describe, expect, it } from 'vitest';
import 'protobufjs/ext/descriptor/index.js';

import { toHex } from '../../../src/core/bytes/hex.js';
import { parseProtoText } from '../../../src/core/decoders/protobuf/proto-text.js';
import { encodeProtobuf } from '../../../src/core/decoders/protobuf/protobuf-encode.js';
import { readProtobufSchema } from '../../../src/core/decoders/protobuf/protobuf-schema.js';
import type {
  ParsedSchema,
  ProtobufSchema,
  ProtobufSchemaChoice,
} from '../../../src/core/decoders/protobuf/protobuf-types.js';
import { protobuf } from '../../../src/core/decoders/protobuf/protobuf.js';
import { decodedLines, decodeNow, hex } from '../../support/decoding.js';

const CHAT = `
// A chat.
syntax = "proto3";
package demo.chat;

import "google/protobuf/timestamp.proto";
option java_package = "x.y;z";

enum Kind { option allow_alias = true; KIND_UNKNOWN = 0; KIND_TEXT = 1; KIND_OLD = -1; reserved 7; }

message Message {
  message Author { string name = 1; map<string, int32> scores = 2; }
  enum Flag { NONE = 0; PINNED = 1; }
  reserved 20 to 30, 99; reserved "old";
  uint64 id = 1;
  Author author = 2;
  Kind kind = 3 [deprecated = true];
  repeated sint32 deltas = 4;
  repeated int32 loose = 5 [packed = false];
  repeated string tags = 6;
  map<int32, Author> by_id = 7;
  oneof body { string text_body = 8; bytes data = 9; }
  float score = 10;
  double ratio = 11;
  bool ok = 12;
  fixed32 f32 = 13; sfixed64 sf64 = 14;
  repeated Flag flags = 15;
  google.protobuf.Timestamp at = 16;
  int64 big = 17 [json_name = "BIG"];
  optional int32 maybe = 18;
  repeated Author authors = 19;
}
service Chat { rpc Send(Message) returns (Message) { option (x) = { y: 1 }; } }
`;

function schemaOf(parsed: ParsedSchema): ProtobufSchema {
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.schema;
}

const choice = (text: string, message: string): ProtobufSchemaChoice => ({
  schema: schemaOf(parseProtoText(text)),
  message,
});

const chat = choice(CHAT, 'demo.chat.Message');

function bytesOf(json: unknown, schema = chat): Uint8Array<ArrayBuffer> {
  const encoded = encodeProtobuf(typeof json === 'string' ? json : JSON.stringify(json), schema);
  if (!encoded.ok) throw new Error(`${encoded.path}: ${encoded.message}`);
  return encoded.bytes;
}

describe('The text of a .proto', () => {
  it('gives messages, enums and fields', () => {
    const parsed = parseProtoText(CHAT);
    expect(parsed).toMatchObject({ ok: true, imports: ['google/protobuf/timestamp.proto'] });
    const { messages, enums, unresolved } = schemaOf(parsed);
    expect([...messages.keys()]).toEqual([
      'demo.chat.Message',
      'demo.chat.Message.by_id.Entry',
      'demo.chat.Message.Author',
      'demo.chat.Message.Author.scores.Entry',
    ]);
    expect([...enums.keys()]).toEqual(['demo.chat.Kind', 'demo.chat.Message.Flag']);
    expect([...enums.get('demo.chat.Kind')!.numbers]).toEqual([
      ['KIND_UNKNOWN', 0],
      ['KIND_TEXT', 1],
      ['KIND_OLD', -1],
    ]);
    expect(unresolved).toEqual(['google.protobuf.Timestamp']);
    const fields = messages.get('demo.chat.Message')!.fields;
    expect(fields.get(4)).toMatchObject({ type: 'sint32', isRepeated: true, isPacked: true });
    expect(fields.get(5)).toMatchObject({ name: 'loose', isPacked: false });
    expect(fields.get(8)).toMatchObject({ oneof: 'body', jsonName: 'textBody' });
    expect(fields.get(12)).toMatchObject({ oneof: '' });
    expect(fields.get(17)).toMatchObject({ jsonName: 'BIG' });
  });

  it('of proto2 packs nothing by itself, and has groups', () => {
    const { messages } = schemaOf(
      parseProtoText(`message A {
        repeated int32 a = 1; repeated int32 b = 2 [packed=true];
        optional group Result = 3 { required string url = 1; }
        extensions 100 to max;
        extend B { optional int32 c = 126; }
        optional B message = 0x10;
      } message B {}`),
    );
    const { fields } = messages.get('A')!;
    expect(fields.get(1)!.isPacked).toBe(false);
    expect(fields.get(2)!.isPacked).toBe(true);
    expect(fields.get(3)).toMatchObject({ name: 'result', type: 'group', typeName: 'A.Result' });
    expect(fields.get(16)).toMatchObject({ name: 'message', typeName: 'B' });
  });

  it('finds the types of a map in the message that the map is in', () => {
    const text = 'message A { message Entry { B b = 1; } map<string, Entry> m = 1; } message B {}';
    const { messages, unresolved } = schemaOf(parseProtoText(text));
    expect(messages.get('A.m.Entry')!.fields.get(2)).toMatchObject({ typeName: 'A.Entry' });
    expect(messages.get('A.Entry')!.fields.get(1)).toMatchObject({
      type: 'message',
      typeName: 'B',
    });
    expect(unresolved).toEqual([]);
  });

  it.each([
    ['', 1, /declares no message/],
    ['message A {', 1, /text ends inside the message A/],
    ['\n\nmessage { }', 3, /Here “\{” stands, where the name of the message should follow/],
    ['message A { int32 a = ; }', 1, /“;” is no integer/],
    ['message A {\n int32 a 1;\n}', 2, /“=” should follow, where “1” stands/],
    ['message A { int32 a = 0; }', 1, /field number 0 is not between/],
    ['message A { int32 a = 1 }', 1, /“;” should follow, where “}” stands/],
    ['hello', 1, /“hello” begins no declaration/],
    ['enum A { B = 1', 1, /“;” should follow, where the text ends/],
    ['message A { int32 a = 1 [x = "y"', 1, /“\]” should follow/],
    ['/* open', 1, /“\/” begins no declaration/],
    ['import foo;', 1, /file name in quotes/],
  ])('that is wrong, %j, is told with its line', (text, line, message) => {
    const parsed = parseProtoText(text);
    expect(parsed).toMatchObject({ ok: false, line });
    expect(parsed.ok ? '' : parsed.message).toMatch(message);
  });

  it('may be nested without end', () => {
    const deep = 'message A {'.repeat(50_000);
    expect(parseProtoText(deep)).toMatchObject({ ok: false });
  });
});

describe('A FileDescriptorSet', () => {
  // protobufjs knows no imports that it is not given.
  const source = CHAT.replace(/.*timestamp.*\n/i, '').replace(/.*Timestamp.*\n/, '');
  const root = protobufjs.parse(source, { keepCase: true }).root.resolveAll();

  interface WithDescriptor {
    toDescriptor(edition: string): {
      constructor: { encode(message: unknown): { finish(): Uint8Array } };
    };
  }
  const set = (root as unknown as WithDescriptor).toDescriptor('proto3');
  const bytes = Uint8Array.from(set.constructor.encode(set).finish());

  it('gives what the text gives', () => {
    const fromBytes = schemaOf(readProtobufSchema(bytes));
    const fromText = schemaOf(parseProtoText(source));
    const comparable = ({ messages }: ProtobufSchema): unknown =>
      [...messages.values()]
        .filter(({ isMapEntry }) => !isMapEntry)
        .map(({ name, fields }) => [
          name,
          [...fields.values()]
            .map(({ name, number, type, isRepeated, oneof }) => [
              name,
              number,
              type,
              isRepeated,
              oneof,
            ])
            .sort(),
        ])
        .sort();
    expect(comparable(fromBytes)).toEqual(comparable(fromText));
    expect(fromBytes.unresolved).toEqual([]);
    expect([...fromBytes.enums.keys()].sort()).toEqual([...fromText.enums.keys()].sort());
  });

  it.each([
    ['', /no message type is declared/],
    ['0a', /These bytes are no FileDescriptorSet\. The data is cut off/],
    ['08 01', /no message type is declared|of another type/],
    ['0a 04 22 02 0a 00', undefined],
    ['0a 02 20 01', /of another type/],
  ])('that is none, %j, is told', (given, message) => {
    const parsed = readProtobufSchema(hex(given));
    expect(parsed.ok).toBe(message === undefined);
    if (message !== undefined) expect(parsed.ok ? '' : parsed.message).toMatch(message);
  });
});

describe('protobuf by a schema', () => {
  it('reads fields by name', () => {
    const bytes = bytesOf({
      id: '18446744073709551615',
      author: { name: 'Ann', scores: { a: 1, b: -1 } },
      kind: 'KIND_TEXT',
      deltas: [1, -1],
      loose: [1, 2],
      tags: ['x', 'y'],
      byId: { 7: { name: 'Bo' } },
      text_body: 'hi',
      score: 0.1,
      ratio: -0.5,
      ok: true,
      f32: 7,
      sf64: '-9223372036854775808',
      flags: ['PINNED', 0],
      BIG: '-5',
      authors: [{ name: 'C' }, {}],
    });
    const decoded = decodeNow(protobuf, bytes, { schema: chat });
    expect(decodedLines(decoded)).toEqual([
      '{} (demo.chat.Message)',
      '  id: 18446744073709551615 (uint64)',
      '  author: {} (demo.chat.Message.Author)',
      '    name: "Ann" (string)',
      '    scores: {} (map<string, int32>)',
      '      a: 1 (int32)',
      '      b: -1 (int32)',
      '  kind: KIND_TEXT (demo.chat.Kind 1)',
      '  deltas: [] (sint32)',
      '    1 (sint32)',
      '    -1 (sint32)',
      '  loose: [] (int32)',
      '    1 (int32)',
      '    2 (int32)',
      '  tags: [] (string)',
      '    "x" (string)',
      '    "y" (string)',
      '  by_id: {} (map<int32, demo.chat.Message.Author>)',
      '    7: {} (demo.chat.Message.Author)',
      '      name: "Bo" (string)',
      '  text_body: "hi" (string, oneof body)',
      '  score: 0.1 (float)',
      '  ratio: -0.5 (double)',
      '  ok: true (bool)',
      '  f32: 7 (fixed32)',
      '  sf64: -9223372036854775808 (sfixed64)',
      '  flags: [] (demo.chat.Message.Flag)',
      '    PINNED (demo.chat.Message.Flag 1)',
      '    NONE (demo.chat.Message.Flag 0)',
      '  big: -5 (int64)',
      '  authors: [] (demo.chat.Message.Author)',
      '    {} (demo.chat.Message.Author)',
      '      name: "C" (string)',
      '    {} (demo.chat.Message.Author)',
    ]);
    expect(decoded.summary).toMatch(/^demo\.chat\.Message \{id: 18446744073709551615/);
  });

  it.each<[string, string[]]>([
    // Unknown fields, and fields of another wire type.
    ['a0 06 05', ['100: 5 (unknown field, varint, sint -3)']],
    ['0a 02 4869', ['id: "Hi" (not uint64, LEN, string?)']],
    ['12 02 ffff', ['author: <ff ff> (does not read as demo.chat.Message.Author, 2 bytes)']],
    ['18 63', ['kind: 99 (demo.chat.Kind)']],
    ['18 ff ff ff ff ff ff ff ff ff 01', ['kind: KIND_OLD (demo.chat.Kind -1)']],
    // Packed and unpacked are both read, and packed values may be cut.
    ['20 02', ['deltas: [] (sint32)', '  1 (sint32)']],
    [
      '22 02 02 80',
      ['deltas: [] (sint32)', '  1 (sint32)', '  <80> (does not read as sint32, 1 byte)'],
    ],
    [
      '28 01 0a 01 78 28 02',
      [
        'loose: [] (int32)',
        '  1 (int32)',
        'id: "x" (not uint64, LEN, string?)',
        'loose: [] (int32)',
        '  2 (int32)',
      ],
    ],
    // Entries of maps: left-out keys and values, and none.
    [
      '3a 00',
      [
        'by_id: {} (map<int32, demo.chat.Message.Author>)',
        '  0: default (demo.chat.Message.Author)',
      ],
    ],
    [
      '3a 04 12 00 08 05',
      ['by_id: {} (map<int32, demo.chat.Message.Author>)', '  5: {} (demo.chat.Message.Author)'],
    ],
    [
      '3a 02 08 05',
      [
        'by_id: {} (map<int32, demo.chat.Message.Author>)',
        '  5: default (demo.chat.Message.Author)',
      ],
    ],
    [
      '3a 01 ff',
      ['by_id: {} (map<int32, demo.chat.Message.Author>)', '  ?: <ff> (no entry of a map, 1 byte)'],
    ],
    // A type that another file declares.
    [
      '82 01 02 08 05',
      ['at: {} (google.protobuf.Timestamp, no schema, LEN, message?)', '  1: 5 (varint, sint -3)'],
    ],
    ['42 01 ff', ['text_body: "\uFFFD" (string, oneof body, invalid UTF-8)']],
    ['4a 01 ff', ['data: <ff> (bytes, oneof body, 1 byte)']],
  ])('reads %s', (bytes, lines) => {
    const decoded = decodeNow(protobuf, hex(bytes), { schema: chat });
    expect(decodedLines(decoded)).toEqual([
      '{} (demo.chat.Message)',
      ...lines.map((line) => `  ${line}`),
    ]);
  });

  it('reads groups', () => {
    const schema = choice(
      'message A { optional group Result = 3 { optional string url = 1; } }',
      'A',
    );
    const bytes = bytesOf({ result: { url: 'x' } }, schema);
    expect(toHex(bytes)).toBe('1b 0a 01 78 1c');
    expect(decodedLines(decodeNow(protobuf, bytes, { schema }))).toEqual([
      '{} (A)',
      '  result: {} (A.Result)',
      '    url: "x" (string)',
    ]);
  });

  it('says that a type is missing', () => {
    const missing = { ...chat, message: 'Nope' };
    expect(decodeNow(protobuf, hex('08 01'), { schema: missing }).problem).toBe(
      'The schema has no message type “Nope”.',
    );
    expect(encodeProtobuf('{}', missing)).toMatchObject({ ok: false });
  });

  it('ignores a schema of another form', () => {
    expect(decodeNow(protobuf, hex('08 01'), { schema: 7 }).problem).toBeUndefined();
  });

  it('agrees with the reference implementation', () => {
    const source = CHAT.replace(/.*timestamp.*\n/i, '').replace(/.*Timestamp.*\n/, '');
    const type = protobufjs.parse(source).root.lookupType('demo.chat.Message');
    const value = {
      id: 7,
      author: { name: 'Ann', scores: { a: 1 } },
      kind: 1,
      deltas: [1, -1, 300],
      loose: [5],
      byId: { 7: { name: 'Bo', scores: {} } },
      data: 'AAH/',
      score: 0.5,
      ratio: 1e300,
      ok: true,
      flags: [1, 0],
      big: -5,
    };
    const bytes = bytesOf({ ...value, big: undefined, BIG: -5 });
    const read = type.toObject(type.decode(bytes), { longs: Number, bytes: String });
    expect(read).toEqual({ ...value, byId: { 7: { name: 'Bo' } } });
    const written = type.encode(type.fromObject(value)).finish();
    expect(decodedLines(decodeNow(protobuf, Uint8Array.from(written), { schema: chat }))).toEqual(
      expect.arrayContaining([
        '  deltas: [] (sint32)',
        '    300 (sint32)',
        '  data: <00 01 ff> (bytes, oneof body, 3 bytes)',
      ]),
    );
  });
});

describe('JSON that is no such message', () => {
  it.each([
    ['[]', '$', /An object should stand here, for the message demo\.chat\.Message/],
    ['{"nope": 1}', '$.nope', /has no field “nope”/],
    ['{"id": -1}', '$.id', /-1 does not fit into the uint64 id/],
    ['{"id": 1.5}', '$.id', /An integer should stand here/],
    ['{"id": 18446744073709551616}', '$.id', /does not fit/],
    ['{"kind": "NOPE"}', '$.kind', /A name of the enum or a number/],
    ['{"author": {"name": 7}}', '$.author.name', /A string should stand here, for the string name/],
    ['{"author": 7}', '$.author', /An object should stand/],
    ['{"tags": "x"}', '$.tags', /An array should stand here, for tags/],
    ['{"tags": ["a", 5]}', '$.tags[1]', /A string/],
    ['{"byId": {"x": {}}}', '$.byId.x', /An integer/],
    ['{"byId": []}', '$.byId', /An object should stand here, for the map by_id/],
    ['{"data": "*"}', '$.data', /Base64/],
    ['{"ok": 1}', '$.ok', /true or false/],
    ['{"score": "x"}', '$.score', /A number/],
    ['{"textBody": "a", "data": ""}', '$.data', /Another field of the oneof body/],
    ['{"at": {}}', '$.at', /does not declare the type google\.protobuf\.Timestamp/],
  ])('%s is wrong at %s', (json, path, message) => {
    const encoded = encodeProtobuf(json, chat);
    expect(encoded).toMatchObject({ ok: false, path });
    expect(encoded.ok ? '' : encoded.message).toMatch(message);
  });

  it('is told where it is no JSON', () => {
    expect(encodeProtobuf('{"id": }', chat)).toMatchObject({ ok: false, position: 7 });
  });

  it('may not be nested without end', () => {
    const schema = choice('message A { A a = 1; }', 'A');
    const json = '{"a":'.repeat(5000) + '{}' + '}'.repeat(5000);
    expect(encodeProtobuf(json, schema)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/100 deep/),
    });
  });

  it('leaves out null, and takes numbers in every form', () => {
    expect(toHex(bytesOf('{"id": null, "maybe": 1e3, "ratio": "NaN", "score": "-Infinity"}'))).toBe(
      '90 01 e8 07 59 00 00 00 00 00 00 f8 7f 55 00 00 80 ff',
    );
  });
});
