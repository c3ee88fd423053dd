import { ChatRoom } from '../../core/demo/chat-room.js';
import type { Endpoint } from './endpoint.js';

/** A client that leaves this many bytes unread is disconnected. */
const HIGH_WATER = 16 * 2 ** 20;

export const chat: Endpoint = {
  path: '/demo/chat',
  query: '',
  description:
    'The JSON chat of the WebSocket guide: id, username, rejectusername, userlist, message; all clients see each other.',
  create() {
    const room = new ChatRoom(() => Date.now());
    return (handshake) =>
      handshake.open((webSocket) => {
        const seat = room.enter({
          say(text) {
            if (webSocket.bufferedAmount > HIGH_WATER) webSocket.terminate();
            else webSocket.send(text, () => {});
          },
        });
        webSocket.on('message', (data, isBinary) => seat.take(isBinary ? undefined : String(data)));
        webSocket.once('close', () => seat.leave());
      });
  },
};
