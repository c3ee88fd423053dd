import type { StarterCollection } from './starter-collection.js';
import { mqttStarters } from './starters-mqtt.js';
import { rpcStarters } from './starters-rpc.js';
import { streamStarters } from './starters-stream.js';

const chat: StarterCollection = {
  name: 'Demo chat',
  subprotocols: ['chat.v1', 'chat'],
  messages: [
    { name: 'Choose a name', mode: 'json', text: '{"type": "username", "name": "Ada"}' },
    { name: 'Say something', mode: 'json', text: '{"type": "message", "text": "hello"}' },
    {
      name: 'Say something to one',
      mode: 'json',
      text: '{"type": "message", "text": "hello", "target": "Ada"}',
    },
  ],
};

/** All starters, in the order in which they are offered. */
export const starters: readonly StarterCollection[] = [
  ...streamStarters,
  ...mqttStarters,
  ...rpcStarters,
  chat,
];

/** The starters, those of a negotiated subprotocol first. */
export function startersFor(protocol: string): readonly StarterCollection[] {
  const isSpoken = ({ subprotocols }: StarterCollection): boolean =>
    subprotocols.includes(protocol);
  return [...starters.filter(isSpoken), ...starters.filter((each) => !isSpoken(each))];
}
