import type { Endpoint } from './endpoint.js';

export const drop: Endpoint = {
  path: '/demo/drop',
  query: 'after=0',
  description: 'Opens, then cuts the TCP connection after "after" ms, without a Close frame.',
  create: () => (handshake) => {
    const after = handshake.parameters.number('after', { default: 0, min: 0, max: 600_000 });
    // After the answer to the handshake, or the connection would never have been open.
    handshake.open(() => handshake.later(after, () => handshake.socket.destroySoon()));
  },
};
