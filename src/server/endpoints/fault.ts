import { ParameterError } from '../../core/demo/parameters.js';
import { faults } from '../faults/index.js';
import { FaultyConnection } from '../faults/faulty-connection.js';
import type { Endpoint } from './endpoint.js';

const ROOT = '/demo/fault/';
/** The most names that are listed when one was wrong. */
const MOST_NAMES = 12;

export const fault: Endpoint = {
  path: ROOT,
  query: '',
  description:
    'Does what the name behind it says wrong, /demo/fault/hs-404 for one; without a name, sends all of them, one a message.',
  create: () => {
    const byId = new Map(faults.map((row) => [row.id, row]));
    return (handshake) => {
      const { pathname } = new URL(handshake.request.url ?? '', 'ws://demo');
      const id = decode(pathname.slice(ROOT.length));
      const wanted = byId.get(id);
      if (wanted !== undefined) {
        void new FaultyConnection(handshake).play(wanted.steps);
        return;
      }
      if (id !== '')
        throw new ParameterError(
          `There is no fault ${JSON.stringify(id)}. There are ${namesLike(id)}.`,
        );
      handshake.open((webSocket) => {
        for (const row of faults) webSocket.send(`${ROOT}${row.id}  ${row.description}`);
        webSocket.close(1000);
      });
    };
  },
};

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The names that begin like this one, or else some of all. */
function namesLike(id: string): string {
  const like = faults.filter((row) => row.id.startsWith(id.slice(0, 2)));
  const names = (like.length === 0 ? faults : like).map((row) => row.id);
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}
