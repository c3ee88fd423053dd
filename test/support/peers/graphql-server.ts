import { createRequire } from 'node:module';

import type * as Graphql from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

import { listen, stop, type Peer } from './peer.js';

// graphql-ws loads this half of a package that has two; a schema of the other is none to it.
const { buildSchema } = createRequire(import.meta.url)('graphql') as typeof Graphql;

const schema = buildSchema(`
  type Query { greeting(name: String!): String! }
  type Subscription { countdown(from: Int!): Int! }
`);

/** The server of graphql-ws: answers queries and counts down. */
export async function startGraphql(): Promise<Peer> {
  const { server, url } = await listen();
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  const graphql = useServer(
    {
      schema,
      roots: {
        query: { greeting: ({ name }: { name: string }) => `Hello, ${name}!` },
        subscription: {
          countdown: async function* countdown({ from }: { from: number }) {
            for (let left = from; left > 0; left -= 1) yield { countdown: left };
          },
        },
      },
    },
    sockets,
  );
  return {
    url: `${url}/graphql`,
    close: async () => {
      await graphql.dispose();
      await stop(server);
    },
  };
}
