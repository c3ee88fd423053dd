import { actionCable } from './action-cable.js';
import { cbor } from './cbor.js';
import { brotli, gzip, rawDeflate, zlib, zstd } from './compression.js';
import type { Decoder } from './decoder.js';
import { engineIo } from './engine-io.js';
import { graphqlTransportWs, graphqlWs } from './graphql.js';
import { jsonRpc } from './json-rpc.js';
import { json } from './json.js';
import { messagepack } from './messagepack.js';
import { mqtt } from './mqtt.js';
import { ndjson } from './ndjson.js';
import { ocpp } from './ocpp.js';
import { phoenix } from './phoenix.js';
import { protobuf } from './protobuf.js';
import { signalrMessagePack } from './signalr-messagepack.js';
import { signalr } from './signalr.js';
import { socketIo } from './socket-io.js';
import { sockjs } from './sockjs.js';
import { stomp } from './stomp.js';
import { wampCbor, wampMessagePack } from './wamp-binary.js';
import { wamp } from './wamp.js';
import { xml } from './xml.js';

/** The decoders that come along; of equally sure ones, the first is taken. Protocols first. */
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
