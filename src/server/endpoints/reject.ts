import { STATUS_CODES } from 'node:http';

import { ParameterError } from '../../core/demo/parameters.js';
import type { Endpoint } from './endpoint.js';

export const reject: Endpoint = {
  path: '/demo/reject',
  query: 'status=403&location=',
  description: 'Refuses the handshake with an HTTP status (200 to 599), "location" for a redirect.',
  create: () => (handshake) => {
    const status = handshake.parameters.number('status', { default: 403, min: 200, max: 599 });
    const location = handshake.parameters.text('location');
    // It becomes a header, so a line break in it would begin another one.
    if (/[^\x21-\x7e]/.test(location)) {
      throw new ParameterError('"location" must be a URL in ASCII without spaces.');
    }
    const text = `This handshake is refused with ${status} ${STATUS_CODES[status] ?? ''}`.trim();
    handshake.refuse(status, `${text}, as asked.`, location ? { Location: location } : {});
  },
};
