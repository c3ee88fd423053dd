import { ParameterError } from '../../core/demo/parameters.js';
import { isSubprotocolToken } from '../../core/socket/subprotocol.js';
import { echo } from '../simulated-server.js';
import type { SimulatedEndpoint } from './endpoint.js';

/** Endpoints that negotiate, refuse, and end connections. */

const LONGEST_WAIT = 600_000;

const close: SimulatedEndpoint = {
  name: 'close',
  query: 'code=1000&reason=&after=0',
  description: 'Closes with any code and reason after “after” ms; 1005 sends no code',
  create:
    () =>
    (request, { parameters, clock }) => {
      const code = parameters.number('code', { default: 1000, min: 0, max: 65_535 });
      const reason = parameters.text('reason');
      const after = parameters.number('after', { default: 0, min: 0, max: LONGEST_WAIT });
      const connection = request.accept();
      const cancel = clock.after(after, () => {
        if (code === 1006) connection.drop();
        else if (code === 1005) connection.close();
        else connection.close(code, reason);
      });
      connection.onclose = cancel;
    },
};

const drop: SimulatedEndpoint = {
  name: 'drop',
  query: 'after=0',
  description: 'Cuts the TCP connection after “after” ms: 1006',
  create:
    () =>
    (request, { parameters, clock }) => {
      const after = parameters.number('after', { default: 0, min: 0, max: LONGEST_WAIT });
      const connection = request.accept();
      const cancel = clock.after(after, () => {
        connection.drop();
      });
      connection.onmessage = (data) => {
        connection.send(data);
      };
      connection.onclose = cancel;
    },
};

const protocols: SimulatedEndpoint = {
  name: 'protocols',
  query: 'accept=&force=0',
  description:
    'Negotiates the subprotocol “accept” if it is offered (with force=1 also if not), else none',
  create:
    () =>
    (request, { parameters }) => {
      const accept = parameters.text('accept');
      const force = parameters.flag('force');
      if (accept !== '' && !isSubprotocolToken(accept)) {
        throw new ParameterError('"accept" must be the name of a subprotocol.');
      }
      const isAnswered = accept !== '' && (force || request.protocols.includes(accept));
      echo(request, { protocol: isAnswered ? accept : undefined });
    },
};

const reject: SimulatedEndpoint = {
  name: 'reject',
  query: '',
  description: 'Refuses the handshake',
  create: () => (request) => {
    request.refuse();
  },
};

const hang: SimulatedEndpoint = {
  name: 'hang',
  query: '',
  description: 'Never answers the handshake',
  create: () => () => {},
};

export const endingEndpoints = [close, drop, protocols, reject, hang] as const;
