import { onSocket } from '../../src/io/observe/socket-hook.js';
import { Session } from '../../src/io/session/session.js';
import { observeWebSockets } from '../../src/observe.js';
import { serveEndpoints, SimulatedNetwork } from '../../src/simulated/index.js';
import type { ContractContext } from './contract.js';
import { defineContract } from './define-contract.js';

const url = (endpoint: string): string => `ws://${location.host}/demo/${endpoint}`;
const context = (): ContractContext => ({ WebSocket: window.WebSocket, url });

const reference = defineContract({ name: 'native', make: () => ({ context: context() }) });

defineContract({
  name: 'observed',
  reference,
  make: () => {
    const observer = observeWebSockets(window);
    return {
      context: context(),
      end: () => {
        observer.stop();
      },
    };
  },
});

defineContract({
  name: 'attached',
  reference,
  make: () => {
    // Each socket of the page is attached to at once, as a page does it itself.
    const sessions: Session[] = [];
    const end = onSocket(window, ({ socket }) => {
      const session = new Session();
      session.attach(socket as never);
      sessions.push(session);
    });
    return {
      context: context(),
      end: () => {
        end();
        for (const session of sessions) session.detach();
      },
    };
  },
});

defineContract({
  name: 'simulated',
  reference,
  isScript: true,
  make: () => {
    const network = new SimulatedNetwork();
    serveEndpoints(network, url(''));
    return { context: { WebSocket: network.WebSocket, url } };
  },
});
