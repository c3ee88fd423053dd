import type { ParsedBytes } from '../../core/bytes/parsed-bytes.js';
import type { EncodedProtobuf } from '../../core/decoders/protobuf/protobuf-encode.js';
import type { ProtobufSchemaChoice } from '../../core/decoders/protobuf/protobuf-types.js';
import { english, t } from '../../core/language/language.js';
import type { EncodedMode } from '../kit/composer-formats.js';

/** Makes bytes of JSON text. */
export type JsonEncoder = (
  json: string,
  choice: ProtobufSchemaChoice | undefined,
) => ParsedBytes | EncodedProtobuf;

/** Why nothing can be encoded yet. */
const NO_SCHEMA = english('Choose a schema and a message type first, behind “Message type”.');

/** Encodes JSON into bytes, with encoders that are fetched when they are first needed. */
export class JsonEncoders {
  readonly #encoders: Partial<Record<EncodedMode, JsonEncoder>> = {};

  has(mode: EncodedMode): boolean {
    return this.#encoders[mode] !== undefined;
  }

  /** Fetches what encodes. @throws what the import throws. */
  async load(mode: EncodedMode): Promise<void> {
    this.#encoders[mode] ??= await this.#fetch(mode);
  }

  /**
   * @param choice the type of messages of protobuf; `undefined` until the user chose one.
   * @returns `undefined` until the encoder is there.
   */
  encode(
    mode: EncodedMode,
    json: string,
    choice: ProtobufSchemaChoice | undefined,
  ): ReturnType<JsonEncoder> | undefined {
    return this.#encoders[mode]?.(json, choice);
  }

  async #fetch(mode: EncodedMode): Promise<JsonEncoder> {
    switch (mode) {
      case 'messagepack':
        return (await import('../../core/decoders/messagepack/messagepack-encode.js'))
          .encodeMessagePack;
      case 'cbor':
        return (await import('../../core/decoders/cbor/cbor-encode.js')).encodeCbor;
      case 'protobuf': {
        const { encodeProtobuf } = await import('../../core/decoders/protobuf/protobuf-encode.js');
        return (json, choice) =>
          choice ? encodeProtobuf(json, choice) : { ok: false, message: t(NO_SCHEMA), path: '' };
      }
    }
  }
}
