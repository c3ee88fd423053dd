import { ParameterError } from '../../core/demo/parameters.js';
import { encodeClose } from '../frame-bytes.js';
import type { Endpoint } from './endpoint.js';

/** How long the client may take to answer the Close frame, in milliseconds. */
const DEADLINE = 2000;
/** The longest reason of a Close frame, in bytes: RFC 6455 §5.5. */
const LONGEST_REASON = 123;

export const close: Endpoint = {
  path: '/demo/close',
  query: 'code=1000&reason=&after=0&raw=0',
  description:
    'Closes with any code and reason after "after" ms; 1005 sends no code, 1006 no Close frame; raw=1 allows a reason over 123 bytes.',
  create: () => (handshake) => {
    const { parameters, socket } = handshake;
    const code = parameters.number('code', { default: 1000, min: 0, max: 65_535 });
    const reason = parameters.text('reason');
    const after = parameters.number('after', { default: 0, min: 0, max: 600_000 });
    const raw = parameters.flag('raw');
    const bytes = Buffer.byteLength(reason);
    if (bytes > LONGEST_REASON && !raw) {
      throw new ParameterError(
        `"reason" has ${bytes} bytes and a Close frame has room for 123; raw=1 sends it all the same.`,
      );
    }

    handshake.open((webSocket) => {
      handshake.later(after, () => {
        if (webSocket.readyState !== webSocket.OPEN) return;
        if (code === 1006) {
          socket.destroySoon();
          return;
        }
        // Written directly to the socket: the library refuses codes that must not be sent.
        socket.write(code === 1005 ? encodeClose() : encodeClose(code, reason));
        // The library calls this to answer the client's Close frame. Ours has been sent already,
        // and nothing may follow it (RFC 6455 §5.5.1): only the TCP connection remains to be ended.
        webSocket.close = () => socket.destroySoon();
        handshake.later(DEADLINE, () => socket.destroy());
      });
    });
  },
};
