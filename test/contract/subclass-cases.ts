import { ended, messages, next, ownKeys, type ContractCase } from './contract.js';

/** Classes of the page that build on `WebSocket`. */
export const subclassCases: readonly ContractCase[] = [
  {
    name: 'a subclass is its own new.target, prototype and constructor',
    section: 'IDL §3.7.1 interface object, ECMAScript §10.2.2',
    run: async ({ WebSocket, url }) => {
      let target: unknown;
      class Sub extends WebSocket {
        readonly own = 'field';

        constructor(address: string) {
          super(address);
          target = new.target;
        }

        get twice(): string {
          return this.own + this.own;
        }
      }
      const socket = new Sub(url('echo'));
      const answers = [
        target === Sub,
        socket.constructor === Sub,
        socket instanceof Sub,
        socket instanceof WebSocket,
        Object.getPrototypeOf(Sub) === WebSocket,
        Object.getPrototypeOf(socket) === Sub.prototype,
        socket.twice,
        Sub.OPEN,
        Object.keys(socket),
      ];
      await ended(socket);
      return answers;
    },
    expected: [true, true, true, true, true, true, 'fieldfield', 1, ['own']],
  },
  {
    name: 'methods of a subclass are called, and only by the page',
    section: 'ECMAScript §10.2.2',
    run: async ({ WebSocket, url }) => {
      const calls: string[] = [];
      class Sub extends WebSocket {
        override addEventListener(type: string, listener: EventListener): void {
          calls.push(`addEventListener ${type}`);
          super.addEventListener(type, listener);
        }

        override get readyState(): 0 | 1 | 2 | 3 {
          calls.push('readyState');
          return super.readyState;
        }

        override get url(): string {
          calls.push('url');
          return super.url;
        }
      }
      const socket = new Sub(url('echo'));
      const atFirst = [...calls];
      await next(socket, 'open');
      await ended(socket);
      return [atFirst, [...calls]];
    },
    expected: [[], ['addEventListener open', 'addEventListener close']],
  },
  {
    name: 'send of a subclass may change what goes out',
    section: 'ECMAScript §13.3.7 super',
    run: async ({ WebSocket, url }) => {
      class Loud extends WebSocket {
        override send(data: string): void {
          super.send(data.toUpperCase());
        }
      }
      const socket = new Loud(url('echo'));
      await next(socket, 'open');
      const echo = messages(socket, 1);
      socket.send('quiet');
      const [message] = await echo;
      await ended(socket);
      return message!.data as string;
    },
    expected: 'QUIET',
  },
  {
    name: 'Reflect.construct with another new.target takes its prototype',
    section: 'IDL §3.7.1 interface object',
    run: async ({ WebSocket, url }) => {
      class Other extends EventTarget {
        extra(): string {
          return `of the other class, ${this.constructor.name}`;
        }
      }
      Object.setPrototypeOf(Other.prototype, WebSocket.prototype);
      const socket = Reflect.construct(WebSocket, [url('echo')], Other) as WebSocket & Other;
      const answers = [
        Object.getPrototypeOf(socket) === Other.prototype,
        socket instanceof WebSocket,
        socket.extra(),
        socket.readyState,
      ];
      await ended(socket);
      return answers;
    },
    expected: [true, true, 'of the other class, Other', 0],
  },
  {
    name: 'what the page puts on the constructor and the prototype is there for all',
    section: 'IDL §3.7.1 interface object',
    run: async ({ WebSocket, url }) => {
      const holder = WebSocket as unknown as Record<string, unknown>;
      const prototype = WebSocket.prototype as unknown as Record<string, unknown>;
      holder['ours'] = 'static';
      prototype['ours'] = 'inherited';
      const socket = new WebSocket(url('echo')) as unknown as Record<string, unknown> & WebSocket;
      const found = [holder['ours'], socket['ours']] as string[];
      delete holder['ours'];
      delete prototype['ours'];
      await ended(socket);
      return [found, 'ours' in WebSocket, 'ours' in socket, ownKeys(WebSocket)];
    },
  },
];
