import type { Endpoint } from './endpoint.js';

export const hang: Endpoint = {
  path: '/demo/hang',
  query: '',
  description: 'Never answers the handshake.',
  create:
    () =>
    ({ socket }) => {
      // Reading is how a client that gives up is noticed.
      socket.once('end', () => socket.destroy());
      socket.resume();
    },
};
