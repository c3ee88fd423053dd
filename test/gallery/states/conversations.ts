import type { Session } from '../../../src/io/session/session.js';
import type { Scene } from '../scene.js';

/** What scenes are made of that several elements show. */

const ORDERS = [
  '> {"type":"subscribe","channel":"orders","since":"2027-03-14T10:00:00Z"}',
  '< {"type":"subscribed","channel":"orders"}',
  '< {"type":"order","id":"7b1c","items":[{"sku":"A-100","count":2,"price":19.9},{"sku":"B-7","count":1,"price":240}],"total":279.8,"paid":true,"note":null}',
  '> {"type":"ack","id":"7b1c"}',
  '< plain text, and a very long line after it: Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua',
  '< hex:85a568656c6c6fa5776f726c64a26f6bc3a46c6973749301ffcb3ff8000000000000a3626967cfffffffffffffffffa56279746573c40200ff',
  '> ping',
  '< pong',
] as const;

/** Sequence numbers of entries in {@link orders}. */
export const ORDER = 4;
export const LONG_TEXT = 6;

/** An open connection on which both ends have talked. */
export function orders(scene: Scene): Session {
  const accept = { protocol: 'orders.v2', extensions: 'permessage-deflate' };
  const talk = scene.talk(undefined, { protocols: ['orders.v2', 'orders.v1'] }, accept);
  return scene.say(talk, ...ORDERS);
}

/** A connection that the server closed with a code and a reason of its own. */
export function closedByServer(scene: Scene): Session {
  const talk = scene.talk('wss://api.example.com/v1/orders', {}, { protocol: undefined });
  scene.say(talk, ...ORDERS.slice(0, 3));
  talk.server.close(4001, 'token expired');
  scene.clock.advance(50);
  return talk.session;
}

/** A handshake that was refused: close 1006. */
export function refused(scene: Scene): Session {
  return scene.connected('ws://localhost:8080/v1/orders');
}

/** A connection that broke: close 1006 after messages. */
export function broken(scene: Scene): Session {
  const talk = scene.talk();
  scene.say(talk, ...ORDERS.slice(0, 4));
  talk.server.drop();
  scene.clock.advance(50);
  return talk.session;
}

/** 20,000 messages on an open connection. */
export function flooded(scene: Scene): Session {
  return scene.flood(scene.talk('wss://quotes.example.com/stream'), 20_000);
}

/** A recording that was read from a file. */
export function recorded(scene: Scene): Session {
  const session = closedByServer(scene);
  session.recording = { name: 'orders-2027-03-14.har', origin: 'file' };
  return session;
}

/** Every kind of entry there is. */
export function everyKind(scene: Scene): Session {
  const url = 'sim:drop?after=200';
  const session = scene.session(url, { protocols: ['chat'] });
  session.send('too early');
  session.connect();
  scene.clock.advance(40);
  session.send('hello');
  session.send(new Uint8Array([0, 1, 2, 253, 254, 255]).buffer);
  session.send('');
  scene.clock.advance(300);
  session.send('too late');
  return session;
}
