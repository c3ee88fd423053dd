import { cbor } from './cbor/cbor.js';
import { brotli, gzip, rawDeflate, zlib, zstd } from './compression.js';
import type { Decoder } from './decoder.js';
import { engineIo } from './engine-io.js';
import { json } from './json.js';
import { messagepack } from './messagepack/messagepack.js';
import { mqtt } from './mqtt/mqtt.js';
import { ndjson } from './ndjson.js';
import { protobuf } from './protobuf/protobuf.js';
import { actionCable } from './rpc/action-cable.js';
import { graphqlTransportWs, graphqlWs } from './rpc/graphql.js';
import { jsonRpc } from './rpc/json-rpc.js';
import { ocpp } from './rpc/ocpp.js';
import { phoenix } from './rpc/phoenix.js';
import { signalrMessagePack } from './rpc/signalr-messagepack.js';
import { signalr } from './rpc/signalr.js';
import { wampCbor, wampMessagePack } from './rpc/wamp-binary.js';
import { wamp } from './rpc/wamp.js';
import { socketIo } from './socket-io.js';
import { sockjs } from './sockjs.js';
import { stomp } from './stomp.js';
import { xml } from './xml.js';

/** The built-in decoders; among equally certain ones, the first is used. Protocols first. */
export const builtInDecoders: readonly Decoder[] = [
  socketIo,
  engineIo,
  sockjs,
  stomp,
  mqtt,
  graphqlTransportWs,
  graphqlWs,
  signalr,
  signalrMessagePack,
  wamp,
  wampMessagePack,
  wampCbor,
  actionCable,
  phoenix,
  jsonRpc,
  ocpp,
  gzip,
  zlib,
  zstd,
  messagepack,
  cbor,
  protobuf,
  ndjson,
  xml,
  json,
  rawDeflate,
  brotli,
];
