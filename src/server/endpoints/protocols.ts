import { ParameterError } from '../../core/demo/parameters.js';
import { sendBack } from './echo.js';
import type { Endpoint } from './endpoint.js';

// RFC 6455 §4.1: a subprotocol is a token of RFC 2616 §2.2.
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

export const protocols: Endpoint = {
  path: '/demo/protocols',
  query: 'accept=&force=0',
  description:
    'Negotiates the subprotocol "accept" if it is offered (with force=1 also if not), else none; then echoes.',
  create: () => (handshake) => {
    const accept = handshake.parameters.text('accept');
    const force = handshake.parameters.flag('force');
    if (accept && !TOKEN.test(accept)) {
      throw new ParameterError(
        `"accept" must be the name of a subprotocol (letters, digits, !#$%&'*+-.^_\`|~), not ${JSON.stringify(accept)}.`,
      );
    }
    const isAnswered = force || handshake.offered.includes(accept);
    handshake.open(sendBack, { subprotocol: isAnswered ? accept : '' });
  },
};
